export const id = 394;
export const ids = [394];
export const modules = {

/***/ 9394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  freeSpace: () => (/* binding */ freeSpace)
});

// EXTERNAL MODULE: ./packages/disk/src/predict.js
var predict = __webpack_require__(724);
// EXTERNAL MODULE: ./actions/prepare-disk/src/docker.js
var src_docker = __webpack_require__(5259);
// EXTERNAL MODULE: ./actions/prepare-disk/src/planning.js + 1 modules
var planning = __webpack_require__(9374);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/removing.js


/** Removes pieces that go together, in the way of their kind: whole, watched, by Docker, or after swapoff. */
async function removeBatch(batch, { space, before, world, isLargestOnly }) {
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
    const job = eraseJob(batch, space, world);
    const need = (0,planning/* needOf */.ER)(before, world.target.targetBytes, world.target);
    const isWhole = !isLargestOnly && isNeededWhole(batch, need);
    const { removed, left } = isWhole ? await removeWhole(job, world) : nothingRemoved(job);
    if (left.length === 0)
        return { kind: 'removed', refused: [], refusedCount: 0 };
    const erased = await world.eraser.run({ ...job, paths: left, isLargestOnly });
    return outcomeOf(erased, removed > 0);
}
/** Whether all of it will be gone before there is enough: then nobody has to watch how much goes at a time. */
function isNeededWhole(batch, need) {
    const [one, ...others] = batch;
    if (one?.piece.kind !== 'directories' || others.length > 0)
        return false;
    return (need.bytes > 0 && one.bytes <= need.bytes) || (need.inodes > 0 && one.inodes <= need.inodes);
}
/** What stays of it is for the eraser. */
async function removeWhole(job, world) {
    const remover = await world.remover?.started();
    if (remover === undefined)
        return nothingRemoved(job);
    const { paths, guards, device, goal } = job;
    try {
        const answer = await remover.run({ kind: 'remove', paths, guards, device, goal });
        return answer.removed > 0 ? answer : nothingRemoved(job);
    }
    catch {
        // It has ended early; the eraser does the rest, or ends the same way and is heard.
        return nothingRemoved(job);
    }
}
function nothingRemoved({ paths }) {
    return { removed: 0, left: paths };
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
            path: space.place,
            freeBytes: background ? target.minBytes : target.targetBytes,
            freeInodes: target.minInodes,
        },
        isBackground: background,
    };
}
function outcomeOf(erased, hasRemoved) {
    const { refused, refusedCount } = erased;
    if (erased.isPromised)
        return { kind: 'promised', refused, refusedCount };
    if (erased.isComplete)
        return { kind: 'removed', refused, refusedCount };
    return { kind: hasRemoved || erased.files + erased.directories > 0 ? 'partly' : 'kept', refused, refusedCount };
}
async function prune(kind, world) {
    const about = { targetBytes: world.target.targetBytes, choosing: world.choosing };
    const problem = await (0,src_docker/* pruneDocker */.Pw)(kind, about, world.disk);
    return problem === undefined ? { kind: 'removed', refused: [], refusedCount: 0 } : refusedOnly(kind, problem);
}
function refusedOnly(path, reason) {
    return { kind: 'kept', refused: [{ path, reason }], refusedCount: 1 };
}

// EXTERNAL MODULE: ./actions/prepare-disk/src/spaces.js
var spaces = __webpack_require__(9596);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/freeing.js





/** Frees space piece by piece, measures after each, and plans again with what was learned, until the target is there. */
async function freeSpace(space, found, { world, pace: firstPace, ...start }) {
    const here = found.filter(piece => piece.device === space.device);
    const listed = await freeListed(space, here, { world, pace: firstPace });
    const first = await freeLargest(space, listed, { world, pace: firstPace });
    let { now, pieces } = first;
    let pace = firstPace;
    let docker;
    const rows = [...first.rows];
    for (;;) {
        const need = (0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target);
        if ((0,planning/* isMet */.TD)(need))
            break;
        let choice = (0,planning/* plan */.et)(pieces, need, pace);
        if (docker === undefined && start.hasAskedDocker !== true && !(0,planning/* coversWithoutLast */.hL)(pieces, need, pace)) {
            docker = await (0,src_docker/* dockerPieces */.EG)(world.choosing, world.disk);
            pieces = [...pieces, ...docker.filter(one => one.device === space.device)];
            choice = (0,planning/* plan */.et)(pieces, need, pace);
        }
        const batch = nextBatch(choice.chosen, world);
        const [next] = batch;
        if (next === undefined)
            break;
        const freed = await freeBatch(batch, { space, before: now, world, isLargestOnly: false });
        rows.push(...freed.rows);
        now = freed.after;
        pace = batch.length === 1 ? learned(pace, next, freed.rows[0]) : pace;
        pieces = pieces.filter(piece => !batch.some(one => one.piece === piece));
        if (freed.rows.some(one => one.outcome === 'promised'))
            break;
    }
    return { rows: joinRows(rows), now, pace, docker };
}
/** What the user lists goes before all else; in the background it is moved away with the rest. */
async function freeListed(space, pieces, { world, pace }) {
    let now = await look(space, world);
    const rows = [];
    const listed = pieces.filter(piece => piece.tier === 'listed' && piece.keptBecause === undefined);
    for (const piece of world.choosing.request.background ? [] : listed) {
        if ((0,planning/* isMet */.TD)((0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target)))
            break;
        const freed = await freeBatch([(0,planning/* toPlanned */.wm)(piece, pace)], { space, before: now, world, isLargestOnly: false });
        rows.push(...freed.rows);
        now = freed.after;
    }
    const gone = new Set(rows.map(row => row.piece));
    return { rows, now, pieces: pieces.filter(piece => !gone.has(piece)) };
}
/**
 * The large files of all that is chosen go before anything small: a few of them often are enough, in a hundredth of
 * the time. What is moved away in the background goes as a whole.
 */
async function freeLargest(space, before, { world, pace }) {
    let { now } = before;
    const pass = { rows: [...before.rows], pieces: [...before.pieces] };
    const need = (0,planning/* needOf */.ER)(now, world.target.targetBytes, world.target);
    const chosen = world.choosing.request.background ? [] : (0,planning/* plan */.et)(before.pieces, need, pace).chosen;
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
/** In the background all directories of the plan are moved away at once; else one piece goes at a time. */
function nextBatch(chosen, world) {
    if (!world.choosing.request.background)
        return chosen.slice(0, 1);
    const directories = chosen.filter(({ piece }) => piece.kind === 'directories' || piece.kind === 'listed');
    return directories.length > 0 ? directories : chosen.slice(0, 1);
}
async function freeBatch(batch, { space, before, world, isLargestOnly }) {
    const start = world.nowMs();
    const outcome = await removeBatch(batch, { space, before, world, isLargestOnly });
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
function learned(pace, { piece }, row) {
    const isWhole = row?.outcome === 'removed' && piece.kind === 'directories';
    return isWhole && piece.measured !== undefined ? (0,predict/* learnPace */.sc)(pace, piece.measured, row.seconds) : pace;
}
async function look(space, world) {
    return await (0,spaces/* measure */.xP)(space.place, world.disk);
}
// These free space some time after a deletion, unless they are asked to write down what they did.
const LATE = new Set(['xfs', 'btrfs', 'zfs', 'bcachefs', 'f2fs']);
async function settleSpace(space, world) {
    if (!LATE.has(space.mount?.type ?? ''))
        return;
    // A sync that fails only makes the reading too small, and that is the honest side.
    await world.command(['sync', '--file-system', space.place], 60_000).catch(() => undefined);
}


/***/ })

};
