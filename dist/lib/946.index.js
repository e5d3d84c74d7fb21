export const id = 946;
export const ids = [946];
export const modules = {

/***/ 8946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  freeSpace: () => (/* binding */ freeSpace)
});

// EXTERNAL MODULE: ./packages/disk/src/predict.js
var predict = __webpack_require__(724);
// EXTERNAL MODULE: ./actions/prepare-disk/src/pieces.js + 2 modules
var pieces = __webpack_require__(2481);
// EXTERNAL MODULE: ./actions/prepare-disk/src/spaces.js
var spaces = __webpack_require__(9596);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/docker.js


// `docker image prune --all` took 21.7 s for 1.9 GB on a hosted runner: twenty times the price of a directory.
const SECONDS_PER_BYTE = 21.7 / 1.9e9;
const ASK_TIMEOUT_MS = 20_000;
const PRUNE_TIMEOUT_MS = 300_000;
/** Docker's unused images and build cache, as its daemon counts them. Asked only when directories are not enough. */
async function dockerPieces(choosing, world) {
    const place = await world.entry(await (0,spaces/* dockerRoot */.Fm)(world));
    if (place === undefined)
        return [];
    const answer = await ask(['docker', 'system', 'df', '--format', '{{json .}}'], ASK_TIMEOUT_MS, world);
    if (answer.problem !== undefined)
        return [];
    const sizes = parseDiskUse(answer.stdout);
    const piece = (kind, title, breaks) => {
        const bytes = sizes.get(kind) ?? 0;
        return {
            kind,
            name: kind,
            group: 'docker',
            title,
            breaks,
            tier: 'cheap',
            paths: [],
            largest: [],
            device: place.device,
            measured: { bytes, seconds: bytes * SECONDS_PER_BYTE, directories: 0 },
            keptBecause: (0,pieces/* keptBecause */.XY)({ name: kind, group: 'docker' }, 'standard', choosing),
        };
    };
    return [
        piece('docker-build-cache', 'Docker build cache', 'nothing for good: the next builds start without it'),
        piece('docker-images', 'Unused Docker images', 'nothing for good: they are pulled again'),
    ].filter(({ measured }) => (measured?.bytes ?? 0) > 0);
}
/** What went wrong; undefined when Docker has pruned. */
async function pruneDocker(kind, about, world) {
    if (kind === 'docker-images') {
        const all = about.isCareful ? [] : ['--all'];
        return (await ask(['docker', 'image', 'prune', '--force', ...all], PRUNE_TIMEOUT_MS, world)).problem;
    }
    const goal = ['--min-free-space', String(about.targetBytes)];
    const first = await ask(['docker', 'buildx', 'prune', '--force', '--all', ...goal], PRUNE_TIMEOUT_MS, world);
    if (first.problem === undefined)
        return undefined;
    // Before 0.17 buildx knows no --min-free-space, and the oldest daemons have no buildx.
    return (await ask(['docker', 'builder', 'prune', '--force', '--all'], PRUNE_TIMEOUT_MS, world)).problem;
}
async function ask(command, timeoutMs, world) {
    try {
        const { code, stdout, stderr } = await world.command(command, timeoutMs);
        if (code === 0)
            return { stdout, problem: undefined };
        const said = stderr.trim().split('\n').at(-1)?.slice(0, 300);
        return { stdout, problem: said || `${command.slice(0, 3).join(' ')} ended with ${code ?? 'a signal'}` };
    }
    catch {
        return { stdout: '', problem: `${command[0] ?? ''} cannot be started` };
    }
}
const TYPES = new Map([
    ['Images', 'docker-images'],
    ['Build Cache', 'docker-build-cache'],
]);
const UNITS = new Map([
    ['B', 1],
    ['kB', 1e3],
    ['MB', 1e6],
    ['GB', 1e9],
    ['TB', 1e12],
]);
/** The reclaimable bytes of `docker system df --format '{{json .}}'`; lines that do not say them are left out. */
function parseDiskUse(text) {
    const sizes = new Map();
    for (const line of text.split('\n')) {
        const kind = TYPES.get(/"Type":"([^"]{1,40})"/.exec(line)?.[1] ?? '');
        const [, number, unit] = /"Reclaimable":"(\d+(?:\.\d+)?)([kMGT]?B)/.exec(line) ?? [];
        const factor = UNITS.get(unit ?? '');
        if (kind !== undefined && factor !== undefined)
            sizes.set(kind, Math.round(Number(number) * factor));
    }
    return sizes;
}

// EXTERNAL MODULE: ./actions/prepare-disk/src/planning.js + 1 modules
var planning = __webpack_require__(9374);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/freeing.js




/** Frees space piece by piece, measures after each, and plans again with what was learned, until the target is there. */
async function freeSpace(space, found, { world, pace: firstPace }) {
    const here = found.filter(piece => piece.device === space.device);
    const first = await freeLargest(space, here, { world, pace: firstPace });
    let { now, pieces } = first;
    let [pace, hasAskedDocker] = [firstPace, false];
    const rows = [...first.rows];
    for (;;) {
        const need = (0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target);
        if ((0,planning/* isMet */.TD)(need))
            break;
        let choice = (0,planning/* plan */.et)(pieces, need, pace);
        if (!hasAskedDocker && !coversWithoutLast(pieces, need, pace)) {
            hasAskedDocker = true;
            const docker = await dockerPieces(world.choosing, world.disk);
            pieces = [...pieces, ...docker.filter(one => one.device === space.device)];
            choice = (0,planning/* plan */.et)(pieces, need, pace);
        }
        const batch = nextBatch(choice.chosen, world);
        const [next] = batch;
        if (next === undefined)
            break;
        const freed = await freeBatch(batch, { space, before: now, world });
        rows.push(...freed.rows);
        now = freed.after;
        pace = batch.length === 1 ? learned(pace, next, freed.rows[0]) : pace;
        pieces = pieces.filter(piece => !batch.some(one => one.piece === piece));
        if (freed.rows.some(one => one.outcome === 'promised'))
            break;
    }
    return { rows: joinRows(rows), now, pace };
}
/**
 * The large files of all that is chosen go before anything small: a few of them often are enough, in a hundredth of
 * the time. What is moved away in the background goes as a whole.
 */
async function freeLargest(space, pieces, { world, pace }) {
    let now = await look(space, world);
    const pass = { rows: [], pieces: [...pieces] };
    const need = (0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target);
    const chosen = world.choosing.request.background ? [] : (0,planning/* plan */.et)(pieces, need, pace).chosen;
    for (const one of chosen.filter(({ piece }) => piece.kind === 'directories' && piece.largest.length > 0)) {
        if ((0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target).bytes <= 0)
            break;
        const { largeBytes, bytes = 0 } = one.piece.measured ?? {};
        const large = { ...one, seconds: (0,predict/* predictLargeSeconds */.yz)(largeBytes ?? bytes, pace) };
        const { rows, after } = await freeBatch([large], { space, before: now, world, isLargestOnly: true });
        now = after;
        const [row] = rows;
        if (row === undefined)
            continue;
        pass.rows.push({ ...row, outcome: row.outcome === 'removed' ? 'removed' : 'partly' });
        const left = row.outcome === 'removed' ? [] : [withoutBytes(one.piece, row.freedBytes)];
        pass.pieces.splice(pass.pieces.indexOf(one.piece), 1, ...left);
    }
    return { ...pass, now };
}
function withoutBytes(piece, bytes) {
    const { measured } = piece;
    if (measured === undefined)
        return piece;
    // Something is left of it, whatever the catalogue says; when all else is too little, that goes as well.
    return { ...piece, measured: { ...measured, bytes: Math.max(1, measured.bytes - Math.max(0, bytes)) } };
}
/** One row for each piece, whatever it took. */
function joinRows(rows) {
    const joined = new Map();
    for (const row of rows) {
        const key = `${row.piece.kind}:${row.piece.name}`;
        const before = joined.get(key);
        joined.set(key, before === undefined ? row : joinTwo(before, row));
    }
    return [...joined.values()];
}
function joinTwo(first, second) {
    return {
        ...first,
        // The second is predicted with what was learned by then.
        predictedSeconds: first.predictedSeconds + second.predictedSeconds,
        freedBytes: first.freedBytes + second.freedBytes,
        freedInodes: first.freedInodes + second.freedInodes,
        rootFreedBytes: first.rootFreedBytes + second.rootFreedBytes,
        seconds: first.seconds + second.seconds,
        outcome: second.outcome === 'kept' ? first.outcome : second.outcome,
        refused: [...first.refused, ...second.refused].slice(0, 20),
        refusedCount: first.refusedCount + second.refusedCount,
    };
}
function coversWithoutLast(pieces, need, pace) {
    return (0,planning/* plan */.et)(pieces.filter(piece => piece.tier !== 'last'), need, pace).isEnough;
}
/** In the background all directories of the plan are moved away at once; else one piece goes at a time. */
function nextBatch(chosen, world) {
    if (!world.choosing.request.background)
        return chosen.slice(0, 1);
    const directories = chosen.filter(({ piece }) => piece.kind === 'directories' || piece.kind === 'listed');
    return directories.length > 0 ? directories : chosen.slice(0, 1);
}
async function freeBatch(batch, { space, before, world, isLargestOnly = false }) {
    const start = world.nowMs();
    const outcome = await remove(batch, { space, world, isLargestOnly });
    // None where the catalogue thinks they are.
    if (isLargestOnly && outcome.kind === 'kept')
        return { rows: [], after: before };
    await settleSpace(space, world.disk);
    const after = await look(space, world);
    const seconds = (world.nowMs() - start) / 1000;
    const freed = {
        freedBytes: after.availableBytes - before.availableBytes,
        rootFreedBytes: after.rootBytes - before.rootBytes,
        freedInodes: before.inodes === 0 ? 0 : after.freeInodes - before.freeInodes,
    };
    const rows = batch.map((one, index) => {
        const isLast = index === batch.length - 1;
        return {
            piece: one.piece,
            point: space.mount?.point ?? space.paths[0] ?? '',
            predictedBytes: one.piece.measured === undefined ? undefined : one.bytes,
            predictedSeconds: one.seconds,
            // Pieces that went together are measured together; the last row holds their sum.
            ...(isLast ? freed : { freedBytes: 0, rootFreedBytes: 0, freedInodes: 0 }),
            seconds: isLast ? seconds : 0,
            outcome: outcome.kind,
            refused: isLast ? outcome.refused : [],
            refusedCount: isLast ? outcome.refusedCount : 0,
        };
    });
    return { rows, after };
}
async function remove(batch, { space, world, isLargestOnly }) {
    const [first] = batch;
    if (first === undefined)
        return { kind: 'kept', refused: [], refusedCount: 0 };
    const { piece } = first;
    const what = isLargestOnly ? ': its large files' : '';
    world.say(`removing ${batch.map(one => one.piece.title).join(', ')}${what}`);
    if (piece.kind === 'docker-images' || piece.kind === 'docker-build-cache')
        return await prune(piece.kind, world);
    if (piece.kind === 'swap') {
        const { problem } = await world.eraser.run({ kind: 'swapoff', path: piece.paths[0] ?? '' });
        if (problem !== '')
            return refusedOnly(piece.title, `swapoff: ${problem}`);
    }
    return removalOf(await world.eraser.run({ ...eraseJob(batch, space, world), isLargestOnly }));
}
function eraseJob(batch, space, { choosing, guards, target }) {
    const { background } = choosing.request;
    return {
        kind: 'erase',
        paths: batch.flatMap(({ piece }) => piece.paths),
        largest: [...new Set(batch.flatMap(({ piece }) => piece.largest))],
        guards,
        device: space.device,
        goal: {
            path: space.paths[0] ?? '/',
            freeBytes: background ? target.minBytes : target.targetBytes,
            freeInodes: target.minInodes,
        },
        isBackground: background,
    };
}
function removalOf(erased) {
    const { refused, refusedCount } = erased;
    if (erased.isPromised)
        return { kind: 'promised', refused, refusedCount };
    if (erased.isComplete)
        return { kind: 'removed', refused, refusedCount };
    return { kind: erased.files + erased.directories > 0 ? 'partly' : 'kept', refused, refusedCount };
}
async function prune(kind, world) {
    const isCareful = world.choosing.request.profile === 'conservative';
    const problem = await pruneDocker(kind, { targetBytes: world.target.targetBytes, isCareful }, world.disk);
    return problem === undefined ? { kind: 'removed', refused: [], refusedCount: 0 } : refusedOnly(kind, problem);
}
function refusedOnly(path, reason) {
    return { kind: 'kept', refused: [{ path, reason }], refusedCount: 1 };
}
function learned(pace, { piece }, row) {
    const isWhole = row?.outcome === 'removed' && piece.kind === 'directories';
    return isWhole && piece.measured !== undefined ? (0,predict/* learnPace */.sc)(pace, piece.measured, row.seconds) : pace;
}
async function look(space, world) {
    return await (0,spaces/* measure */.xP)(space.paths[0] ?? '/', world.disk);
}
// These free space some time after a deletion, unless they are asked to write down what they did.
const LATE = new Set(['xfs', 'btrfs', 'zfs', 'bcachefs', 'f2fs']);
async function settleSpace(space, world) {
    if (!LATE.has(space.mount?.type ?? ''))
        return;
    // A sync that fails only makes the reading too small, and that is the honest side.
    await world.command(['sync', '--file-system', space.paths[0] ?? '/'], 60_000).catch(() => undefined);
}


/***/ })

};
