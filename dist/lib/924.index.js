export const id = 924;
export const ids = [924,225,329];
export const modules = {

/***/ 5259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ dockerPieces),
/* harmony export */   Pw: () => (/* binding */ pruneDocker)
/* harmony export */ });
/* unused harmony export parseDiskUse */
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4362);
/* harmony import */ var _spaces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9596);


// `docker image prune --all` took 21.7 s for 1.9 GB on a hosted runner: twenty times the price of a directory.
const SECONDS_PER_BYTE = 21.7 / 1.9e9;
const ASK_TIMEOUT_MS = 20_000;
const PRUNE_TIMEOUT_MS = 300_000;
const IMAGES = { name: 'docker-images', group: 'docker' };
const BUILD_CACHE = { name: 'docker-build-cache', group: 'docker' };
/** Docker's unused images and build cache, as its daemon counts them. Asked only when directories are not enough. */
async function dockerPieces(choosing, world) {
    // It may be a link to a larger disk: what Docker frees is free there.
    const root = await world.resolve(await (0,_spaces_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerRoot */ .Fm)(world)).catch(() => undefined);
    const place = root === undefined ? undefined : await world.entry(root);
    if (place === undefined)
        return [];
    const answer = await ask(['docker', 'system', 'df', '--format', '{{json .}}'], ASK_TIMEOUT_MS, world);
    if (answer.problem !== undefined)
        return [];
    const sizes = parseDiskUse(answer.stdout);
    const isCareful = takesOnlyDangling(choosing);
    const imageBytes = isCareful ? await danglingBytes(world) : (sizes.get('docker-images') ?? 0);
    return [
        {
            ...pieceOf('docker-build-cache', sizes.get('docker-build-cache') ?? 0, place.device),
            title: 'Docker build cache',
            breaks: 'nothing for good: the next builds start without it',
            keptBecause: (0,_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .keptBecause */ .XY)(BUILD_CACHE, 'standard', choosing),
        },
        {
            ...pieceOf('docker-images', imageBytes, place.device),
            title: isCareful ? 'Docker images without a name' : 'Unused Docker images',
            breaks: isCareful ? 'nothing' : 'nothing for good: they are pulled again',
            keptBecause: (0,_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .keptBecause */ .XY)(IMAGES, isCareful ? 'conservative' : 'standard', choosing),
        },
    ].filter(({ measured }) => measured.bytes > 0);
}
function pieceOf(kind, bytes, device) {
    const measured = { bytes, seconds: bytes * SECONDS_PER_BYTE, directories: 0 };
    return {
        kind,
        name: kind,
        group: 'docker',
        tier: 'cheap',
        isChoosable: true,
        paths: [],
        largest: [],
        device,
        measured,
    };
}
/** A careful profile takes the images that no name leads to any more, unless `allow` names them all. */
function takesOnlyDangling(choosing) {
    const reason = (0,_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .keptBecause */ .XY)(IMAGES, 'standard', { ...choosing, uses: [] });
    return reason !== undefined && reason !== _pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_BY_NAME */ .lx;
}
/** What images without a name hold; layers that they share with others count here, too. */
async function danglingBytes(world) {
    const list = ['docker', 'image', 'ls', '--filter', 'dangling=true', '--format', '{{.Size}}'];
    const { stdout } = await ask(list, ASK_TIMEOUT_MS, world);
    return stdout.split('\n').reduce((sum, line) => sum + (parseBytes(line) ?? 0), 0);
}
/** What went wrong; undefined when Docker has pruned. */
async function pruneDocker(kind, about, world) {
    if (kind === 'docker-images') {
        const all = takesOnlyDangling(about.choosing) ? [] : ['--all'];
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
        const bytes = parseBytes(/"Reclaimable":"([^"]{1,40})"/.exec(line)?.[1] ?? '');
        if (kind !== undefined && bytes !== undefined)
            sizes.set(kind, bytes);
    }
    return sizes;
}
/** `1.5GB`, or `1.5GB (80%)`. */
function parseBytes(text) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kMGT]?B)/.exec(text) ?? [];
    const factor = UNITS.get(unit);
    return factor === undefined ? undefined : Math.round(Number(number) * factor);
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   yi: () => (/* binding */ bothSizes)
/* harmony export */ });
/* unused harmony export gibibytes */
const GB = 1e9;
const UNITS = [
    [1e12, 'TB'],
    [GB, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
];
/** `4.0 GB`, always with one digit after the point, as people compare disks. */
function gigabytes(bytes) {
    if (!Number.isFinite(bytes))
        return 'unknown';
    if (bytes < 0)
        return `-${gigabytes(-bytes)}`;
    for (const [size, unit] of UNITS)
        if (bytes >= size)
            return `${(bytes / size).toFixed(1)} ${unit}`;
    return `${Math.round(bytes)} B`;
}
/** `4.0 GB (3.7 GiB)`: what a person writes, and what df counts. */
function bothSizes(bytes) {
    return Math.abs(bytes) < 1024 ? gigabytes(bytes) : `${gigabytes(bytes)} (${gibibytes(bytes)})`;
}
function gibibytes(bytes) {
    const size = Math.abs(bytes);
    const [unit, factor] = size >= 2 ** 40
        ? ['TiB', 2 ** 40]
        : size >= 2 ** 30
            ? ['GiB', 2 ** 30]
            : size >= 2 ** 20
                ? ['MiB', 2 ** 20]
                : ['KiB', 1024];
    return `${(bytes / Number(factor)).toFixed(1)} ${unit}`;
}


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OTHER_PIECES: () => (/* binding */ OTHER_PIECES),
/* harmony export */   readRequest: () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6398);
/* harmony import */ var _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2351);
/* harmony import */ var _ci_kit_core_values__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4225);
/* harmony import */ var _ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7316);
/* harmony import */ var _ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9884);





/** Names of pieces that are no directories of the catalogue. */
const OTHER_PIECES = ['docker-images', 'docker-build-cache', 'swap'];
const spec = {
    ..._ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$,
    'min-free': diskSize(),
    'target-free': diskSize().optional(),
    'min-inodes': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 0 }).optional(),
    path: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    profile: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(..._ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__/* .PROFILES */ .jI),
    keep: pieceNames().optional(),
    allow: pieceNames().optional(),
    remove: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    background: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
    'self-hosted': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('report', 'allow'),
    'dry-run': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
    watch: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
};
function readRequest(raw) {
    return (0,_ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(raw, spec);
}
/** A size as everywhere, and `4G` too, which df and this action's users mean as 4GiB. */
function diskSize() {
    return new _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .Reader */ .mP((value) => (0,_ci_kit_core_values__WEBPACK_IMPORTED_MODULE_2__/* .parseSize */ .DB)(value.trim().replace(/^([\d.]+ ?)([kmgtp])$/i, '$1$2iB')));
}
function pieceNames() {
    return new _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .Reader */ .mP((value) => {
        const names = value
            .split(/[\n,]/)
            .map(name => name.trim().toLowerCase())
            .filter(name => name !== '');
        const unknown = names.find(name => !isKnown(name));
        if (unknown === undefined)
            return { ok: true, value: names };
        const known = [
            ..._ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__/* .CATALOGUE */ .y.flatMap(({ name, group }) => (group ? [group, name] : [name])),
            ...OTHER_PIECES,
            'docker',
        ];
        return {
            ok: false,
            needed: `a list of names, without ${JSON.stringify(unknown.slice(0, 60))}: the names are ${[...new Set(known)].join(', ')}; one of them per line`,
            example: 'android',
        };
    });
}
function isKnown(name) {
    return (name === 'docker' || OTHER_PIECES.some(piece => piece === name) || _ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__/* .CATALOGUE */ .y.some(entry => (0,_ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__/* .isNamed */ .ev)(entry, name)));
}


/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ KEPT_BY_NAME),
  z5: () => (/* binding */ findPieces),
  Yq: () => (/* binding */ guardsOfKept),
  XY: () => (/* binding */ keptBecause)
});

// EXTERNAL MODULE: ./packages/disk/src/catalogue-types.js
var catalogue_types = __webpack_require__(9884);
;// CONCATENATED MODULE: ./packages/disk/src/memory.js
/** The active swaps; lines that are none are left out. */
function parseSwaps(text) {
    return text.split('\n').flatMap(line => {
        const match = /^(\/\S+)\s+(file|partition)\s+(\d+)\s+(\d+)\s/.exec(line);
        const [, path, kind, size, used] = match ?? [];
        if (path === undefined || (kind !== 'file' && kind !== 'partition'))
            return [];
        return [{ path: unescapeOctal(path), kind, bytes: Number(size) * 1024, usedBytes: Number(used) * 1024 }];
    });
}
function unescapeOctal(text) {
    return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
/** What /proc/meminfo says is available without swap; undefined when it does not say. */
function parseAvailableMemory(text) {
    const match = /^MemAvailable:\s+(\d+) kB$/m.exec(text);
    return match?.[1] === undefined ? undefined : Number(match[1]) * 1024;
}
// A linker or a compiler of a large image takes 2 to 4 GB at its peak; below this, losing the swap risks the job.
const AMPLE_BYTES = 6e9;
/** Whether the memory can take back what is swapped out and still leave room for a build. */
function isMemoryAmple(availableBytes, swaps) {
    if (availableBytes === undefined)
        return false;
    return availableBytes - swaps.reduce((sum, swap) => sum + swap.usedBytes, 0) >= AMPLE_BYTES;
}

// EXTERNAL MODULE: ./packages/disk/src/mounts.js
var src_mounts = __webpack_require__(5827);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/quarantine-name.js
/** How the directories begin in which something waits for its deletion. */
const QUARANTINE_PREFIX = '.ci-kit-erased-';

// EXTERNAL MODULE: ./packages/disk/src/protect.js
var protect = __webpack_require__(2110);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/obstacles.js


/**
 * Why the process that deletes would leave the path alone, as far as names tell; undefined when nothing is seen. That
 * process judges it again: this only keeps the plan from promising what will not go.
 */
async function obstacleTo(path, { guards, mounts }, world) {
    const protection = (0,protect/* protectionOf */.fA)(path, [...protect/* SYSTEM_PLACES */.lK, ...guards], mounts);
    if (protection !== undefined)
        return protection;
    const [mounted] = (0,src_mounts/* mountsWithin */.ec)(path, mounts);
    if (mounted !== undefined)
        return `${mounted.point} is a mount point`;
    const entry = await world.entry(path);
    if (entry?.kind === 'link')
        return 'it is a symbolic link; name the path that it leads to';
    if (entry?.kind === 'other')
        return 'it is neither a directory nor a regular file';
    const real = await world.resolve(path).catch(() => undefined);
    if (real === undefined || real === path)
        return undefined;
    const link = await firstLink(path, world);
    return `it is reached through the symbolic link ${link}; name the path that the link leads to`;
}
/** The topmost link on the way to a path. */
async function firstLink(path, world) {
    for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
        const above = path.slice(0, end);
        if ((await world.entry(above))?.kind === 'link')
            return above;
    }
    return path;
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/pieces.js





/** What of the catalogue is here, by looking at names only: nothing is scanned. */
async function findPieces(choosing, rules, world) {
    const directories = (await Promise.all(world.catalogue.map(entry => directoryPieces(entry, { choosing, rules }, world)))).flat();
    const found = [...directories, ...(await swapPieces(choosing, world))];
    const guards = [...rules.guards, ...guardsOfKept(found)];
    const paths = new Set((choosing.request.remove ?? []).map(withoutSpareSlashes));
    const listed = [...paths].map(path => listedPiece(path, { ...rules, guards }, world));
    const asked = withoutCovered(await Promise.all(listed));
    const covering = asked.filter(piece => piece.keptBecause === undefined);
    return [...asked, ...(await leftoverPieces(world)), ...found.filter(piece => !isCovered(piece, covering))];
}
/** What goes with a path that holds it is not planned or counted a second time. */
function withoutCovered(pieces) {
    const covering = pieces.filter(piece => piece.keptBecause === undefined);
    const others = (piece) => covering.filter(one => one !== piece);
    return pieces.filter(piece => piece.keptBecause !== undefined || !isCovered(piece, others(piece)));
}
function isCovered({ kind, paths }, covering) {
    return kind !== 'swap' && paths.every(path => covering.some(one => (0,src_mounts/* isWithin */.UO)(path, one.paths[0] ?? '')));
}
/**
 * What an earlier step had moved away to delete it, and then was killed, process and all. Nobody else finds it under
 * its hidden name, so it is told, and goes before anything that still works.
 */
async function leftoverPieces(world) {
    const patterns = world.catalogue.flatMap(entry => entry.patterns);
    const folders = await Promise.all(patterns.map(pattern => expand(pattern.slice(0, pattern.lastIndexOf('/')), world)));
    const pieces = [];
    for (const folder of new Set(folders.flat())) {
        for (const path of await matches(folder, `${QUARANTINE_PREFIX}*`, world)) {
            const found = await world.entry(path);
            if (found?.kind !== 'directory')
                continue;
            const title = `${path} (left over from a step that was ended)`;
            const about = { name: path, title, breaks: 'nothing more', paths: [path], device: found.device };
            pieces.push({
                kind: 'listed',
                tier: 'listed',
                largest: [],
                measured: undefined,
                keptBecause: undefined,
                isChoosable: false,
                ...about,
            });
        }
    }
    return pieces;
}
/** What `keep` names stays, under whatever path somebody lists it. */
function guardsOfKept(pieces) {
    const kept = pieces.filter(piece => piece.keptBecause === KEPT_BY_NAME);
    return kept.flatMap(({ name, paths }) => paths.map(path => ({ path, name: `keep names ${name}`, scope: 'tree' })));
}
const ELSEWHERE = 'it is on another device, so deleting it frees nothing where space is needed';
/** `/data//big/` is `/data/big`: completion and joined variables write it so. */
function withoutSpareSlashes(path) {
    return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}
async function listedPiece(path, { guards, mounts, devices }, world) {
    const entry = await world.entry(path);
    const obstacle = await obstacleTo(path, { guards, mounts }, world);
    const isElsewhere = entry !== undefined && !devices.includes(entry.device);
    const place = entry === undefined ? missing(path) : isElsewhere ? ELSEWHERE : undefined;
    const isFile = entry?.kind === 'file';
    return {
        kind: 'listed',
        name: path,
        title: path,
        breaks: 'what uses it',
        tier: 'listed',
        paths: [path],
        largest: [],
        device: entry?.device ?? -1,
        measured: isFile ? { bytes: entry.bytes, seconds: 0.01, directories: 0, inodes: 1 } : undefined,
        keptBecause: obstacle ?? place,
        isChoosable: false,
    };
}
function missing(path) {
    return /[*?[{]/.test(path) ? 'it does not exist; a pattern is not expanded, so name the paths' : 'it does not exist';
}
/** One piece for each device that the patterns lead to; normally there is one. */
async function directoryPieces(entry, { choosing, rules }, world) {
    const paths = (await Promise.all(entry.patterns.map(pattern => expand(pattern, world)))).flat();
    const byDevice = new Map();
    for (const path of paths) {
        const found = await world.entry(path);
        if (found === undefined || found.kind === 'link' || found.kind === 'other')
            continue;
        byDevice.set(found.device, [...(byDevice.get(found.device) ?? []), path]);
    }
    const measured = (0,catalogue_types/* measuredFor */.Y$)(entry, { image: choosing.image, arch: world.arch });
    const pieces = [...byDevice].map(async ([device, found]) => {
        const obstacles = await Promise.all(found.map(path => obstacleTo(path, rules, world)));
        const free = obstacles.filter(obstacle => obstacle === undefined).length;
        const reason = keptBecause({ ...entry, paths: found }, entry.profile, choosing) ?? (free === 0 ? obstacles[0] : undefined);
        return {
            kind: 'directories',
            name: entry.name,
            ...(entry.group === undefined ? {} : { group: entry.group }),
            title: entry.title,
            breaks: entry.breaks,
            tier: entry.tier,
            paths: found,
            largest: entry.largest ?? [],
            device,
            measured: measured === undefined ? undefined : scaled(measured, free === 0 ? found.length : free),
            keptBecause: reason,
            isChoosable: free > 0,
        };
    });
    return await Promise.all(pieces);
}
/** Three versions where the image had two weigh half as much again. */
function scaled(measured, found) {
    const share = measured.matches === undefined ? 1 : found / measured.matches;
    const inodes = measured.inodes === undefined ? {} : { inodes: Math.round(measured.inodes * share) };
    return {
        ...measured,
        bytes: Math.round(measured.bytes * share),
        seconds: measured.seconds * share,
        directories: Math.round(measured.directories * share),
        ...inodes,
    };
}
/** The paths that a pattern of the catalogue means, `*` within a name. */
async function expand(pattern, world) {
    let found = [world.root];
    for (const part of pattern.split('/').slice(1)) {
        if (!part.includes('*'))
            found = found.map(path => `${path}/${part}`);
        else
            found = (await Promise.all(found.map(async (path) => await matches(path, part, world)))).flat();
    }
    return found;
}
async function matches(path, part, world) {
    const [start = '', end = ''] = part.split('*');
    const names = await world.names(path);
    return names
        .filter(name => name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end))
        .map(name => `${path}/${name}`)
        .sort();
}
const KEPT_BY_NAME = 'keep names it';
// Hosted images have these on PATH from the start, so it does not show that a step has set them up.
const ALWAYS_ON_PATH = new Set(['haskell']);
/** Why a piece stays. `keep` goes before `allow`, and that before what the profile and the workflow say. */
function keptBecause(piece, profile, { request, uses, searchPath }) {
    const isIn = (words) => (words ?? []).some(word => (0,catalogue_types/* isNamed */.ev)(piece, word));
    if (isIn(request.keep))
        return KEPT_BY_NAME;
    if (isIn(request.allow))
        return undefined;
    if (!(0,catalogue_types/* includesProfile */.zd)(request.profile, profile))
        return `the profile ${request.profile} does not take it`;
    if (request.profile === 'emergency')
        return undefined;
    const use = uses.find(({ name }) => (0,catalogue_types/* isNamed */.ev)(piece, name));
    const where = use?.path === undefined ? '' : ` of ${use.path}`;
    if (use !== undefined)
        return `the workflow uses it: line ${use.line}${where}, ${use.text.slice(0, 80)}`;
    const isSetUp = (folder) => (piece.paths ?? []).some(path => (0,src_mounts/* isWithin */.UO)(folder, path));
    const folder = ALWAYS_ON_PATH.has(piece.name) ? undefined : searchPath.find(isSetUp);
    return folder === undefined ? undefined : `an earlier step uses it: ${folder} is in PATH`;
}
async function swapPieces(choosing, world) {
    const swaps = parseSwaps((await world.readText('/proc/swaps')) ?? '');
    const available = parseAvailableMemory((await world.readText('/proc/meminfo')) ?? '');
    const pieces = [];
    for (const { path, kind } of swaps) {
        const entry = kind === 'file' ? await world.entry(path) : undefined;
        if (entry === undefined)
            continue;
        const isAmple = isMemoryAmple(available, swaps);
        const reason = isAmple ? undefined : 'there is too little memory to do without swap';
        pieces.push({
            kind: 'swap',
            name: 'swap',
            title: `Swap file ${path}`,
            breaks: 'builds that need more memory than the machine has',
            tier: 'last',
            paths: [path],
            largest: [],
            device: entry.device,
            measured: { bytes: entry.bytes, seconds: 0.1, directories: 0, inodes: 1 },
            keptBecause: keptBecause({ name: 'swap' }, 'standard', choosing) ?? reason,
            isChoosable: isAmple,
        });
    }
    return pieces;
}


/***/ }),

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hL: () => (/* binding */ coversWithoutLast),
  p6: () => (/* binding */ expected),
  TD: () => (/* binding */ isMet),
  ER: () => (/* binding */ needOf),
  et: () => (/* binding */ plan),
  $r: () => (/* binding */ targetOf),
  wm: () => (/* binding */ toPlanned)
});

;// CONCATENATED MODULE: ./packages/disk/src/plan.js
// An exact search over the catalogue takes fewer, but a hostile list could make it visit most of 2^n; after this many steps
// (some tenths of a second) the best set found so far is taken.
const MAX_STEPS = 200_000;
/**
 * The set that covers the need in the fewest predicted seconds; of several the one that deletes the fewest bytes. An
 * exact branch and bound: the bound is the cost when the last candidate may be taken in part.
 */
function cheapestSet(candidates, need) {
    if (need.bytes <= 0 && need.inodes <= 0)
        return toChoice([], true);
    const useful = candidates.filter(one => (need.bytes > 0 && one.bytes > 0) || (need.inodes > 0 && one.inodes > 0));
    const total = sum(useful);
    if (total.bytes < need.bytes || total.inodes < need.inodes)
        return toChoice(useful, false);
    const sorted = useful.toSorted((a, b) => unitPrice(a, need) - unitPrice(b, need));
    return toChoice(search(sorted, need).map(index => sorted[index]), true);
}
function unitPrice(one, need) {
    const share = Math.max(need.bytes > 0 ? one.bytes / need.bytes : 0, need.inodes > 0 ? one.inodes / need.inodes : 0);
    return share > 0 ? one.seconds / share : Number.POSITIVE_INFINITY;
}
function search(candidates, need) {
    const bounds = [lowerBound(candidates, one => one.bytes), lowerBound(candidates, one => one.inodes)];
    let best = { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY, picks: [] };
    let steps = 0;
    const stack = [{ at: 0, bytes: need.bytes, inodes: need.inodes, seconds: 0, deleted: 0, picks: [] }];
    for (let state = stack.pop(); state !== undefined && steps < MAX_STEPS; state = stack.pop()) {
        steps += 1;
        if (state.bytes <= 0 && state.inodes <= 0) {
            if (isBetter(state, best))
                best = { seconds: state.seconds, bytes: state.deleted, picks: state.picks };
            continue;
        }
        const one = candidates[state.at];
        if (one === undefined)
            continue;
        const bound = Math.max(bounds[0]?.(state.at, state.bytes) ?? 0, bounds[1]?.(state.at, state.inodes) ?? 0);
        // Equal seconds go on: fewer bytes may be found. Sums of floats differ in their last bits, hence the margin.
        if (state.seconds + bound > best.seconds * (1 + 1e-12))
            continue;
        stack.push({ ...state, at: state.at + 1 });
        stack.push({
            at: state.at + 1,
            bytes: state.bytes - one.bytes,
            inodes: state.inodes - one.inodes,
            seconds: state.seconds + one.seconds,
            deleted: state.deleted + one.bytes,
            picks: [...state.picks, state.at],
        });
    }
    return best.picks;
}
function isBetter(state, best) {
    const difference = state.seconds - best.seconds;
    const margin = 1e-12 * Math.max(1, best.seconds);
    if (best.seconds === Number.POSITIVE_INFINITY || difference < -margin)
        return true;
    return difference <= margin && state.deleted < best.bytes;
}
/** The least seconds for `need` more from the candidates at `from` and after, were the last one divisible. */
function lowerBound(candidates, sizeOf) {
    const order = candidates
        .map((one, index) => ({ index, size: sizeOf(one), seconds: one.seconds }))
        .filter(one => one.size > 0)
        .sort((a, b) => a.seconds / a.size - b.seconds / b.size);
    return (from, need) => {
        let left = need;
        let seconds = 0;
        for (const one of order) {
            if (left <= 0)
                return seconds;
            if (one.index < from)
                continue;
            const part = Math.min(1, left / one.size);
            seconds += part * one.seconds;
            left -= one.size;
        }
        return left > 0 ? Number.POSITIVE_INFINITY : seconds;
    };
}
function sum(candidates) {
    return candidates.reduce((total, one) => ({
        bytes: total.bytes + one.bytes,
        inodes: total.inodes + one.inodes,
        seconds: total.seconds + one.seconds,
    }), { bytes: 0, inodes: 0, seconds: 0 });
}
/** The fastest bytes first: should one free more than was predicted, the slow ones may not be needed any more. */
function toChoice(chosen, isEnough) {
    const ordered = chosen.toSorted((a, b) => a.seconds / Math.max(1, a.bytes) - b.seconds / Math.max(1, b.bytes));
    return { chosen: ordered, ...sum(chosen), isEnough };
}

// EXTERNAL MODULE: ./packages/disk/src/predict.js
var predict = __webpack_require__(724);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/planning.js


function targetOf(request) {
    return {
        minBytes: request.minFree,
        targetBytes: Math.max(request.minFree, request.targetFree ?? 0),
        minInodes: request.minInodes ?? 0,
    };
}
/** What is missing; negative numbers when there is more than enough. */
function needOf(now, bytes, target) {
    return {
        bytes: bytes - now.availableBytes,
        // A file system that makes inodes as it needs them reports none.
        inodes: now.inodes === 0 ? 0 : target.minInodes - now.freeInodes,
    };
}
function isMet(need) {
    return need.bytes <= 0 && need.inodes <= 0;
}
// Nobody counts the files of the catalogue's pieces; the trees that were looked at hold about nine to a directory.
const INODES_PER_DIRECTORY = 10;
function toPlanned(piece, pace) {
    const { measured } = piece;
    return {
        piece,
        name: piece.name,
        bytes: measured?.bytes ?? 0,
        inodes: measured?.inodes ?? (measured?.directories ?? 0) * INODES_PER_DIRECTORY,
        seconds: measured === undefined ? 0 : (0,predict/* predictSeconds */.Jh)(measured, pace),
    };
}
/**
 * What goes, in this order: what the user listed; of the rest the cheapest set; and of what comes last only as much as
 * the rest does not give.
 */
function plan(pieces, need, pace) {
    const free = pieces.filter(piece => piece.keptBecause === undefined).map(piece => toPlanned(piece, pace));
    const listed = free.filter(({ piece }) => piece.tier === 'listed');
    const afterListed = less(need, listed);
    const cheap = cheapestSet(free.filter(({ piece }) => piece.tier === 'cheap'), afterListed);
    const last = cheap.isEnough
        ? cheapestSet([], { bytes: 0, inodes: 0 })
        : cheapestSet(free.filter(({ piece }) => piece.tier === 'last'), less(afterListed, cheap.chosen));
    const chosen = [...(isMet(need) ? [] : listed), ...cheap.chosen, ...last.chosen];
    return {
        chosen,
        bytes: sumOf(chosen, one => one.bytes),
        inodes: sumOf(chosen, one => one.inodes),
        seconds: sumOf(chosen, one => one.seconds),
        isEnough: cheap.isEnough || last.isEnough,
    };
}
/** Whether it can do without what comes last: tool cache, swap. Docker is asked before those. */
function coversWithoutLast(pieces, need, pace) {
    return plan(pieces.filter(piece => piece.tier !== 'last'), need, pace).isEnough;
}
/**
 * What freeing will give and take, when it goes as it does: of what is chosen first the large files, where the catalogue
 * knows them; then one piece after the other, with a plan made again before each, until the need is met.
 */
function expected(pieces, need, pace) {
    const { chosen } = plan(pieces, need, pace);
    if (need.inodes > 0)
        return { bytes: sumOf(chosen, one => one.bytes), seconds: sumOf(chosen, one => one.seconds) };
    const state = { left: Math.max(0, need.bytes), seconds: 0 };
    const takeLarge = ({ piece }) => {
        const part = Math.min(state.left, piece.largest.length > 0 ? (piece.measured?.largeBytes ?? 0) : 0);
        state.left -= part;
        state.seconds += (0,predict/* predictLargeSeconds */.yz)(part, pace);
        return part;
    };
    const taken = new Map(chosen.map(one => [one.piece, takeLarge(one)]));
    let rest = pieces.map(piece => withoutLarge(piece, taken.get(piece) ?? 0));
    while (state.left > 0) {
        const [next] = plan(rest, { bytes: state.left, inodes: 0 }, pace).chosen;
        if (next === undefined)
            break;
        const others = next.bytes - takeLarge(next);
        const part = others <= 0 ? 0 : Math.min(1, state.left / others);
        state.seconds += part * next.seconds;
        state.left -= part * others;
        rest = rest.filter(piece => piece !== next.piece);
    }
    return { bytes: Math.max(0, need.bytes) - state.left, seconds: state.seconds };
}
function withoutLarge(piece, bytes) {
    const { measured } = piece;
    if (measured === undefined || bytes === 0)
        return piece;
    return { ...piece, measured: { ...measured, bytes: measured.bytes - bytes, largeBytes: 0 } };
}
function sumOf(chosen, read) {
    return chosen.reduce((sum, one) => sum + read(one), 0);
}
function less(need, chosen) {
    return chosen.reduce((left, one) => ({ bytes: left.bytes - one.bytes, inodes: left.inodes - one.inodes }), need);
}


/***/ }),

/***/ 4924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ allowable),
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./packages/disk/src/predict.js
var predict = __webpack_require__(724);
// EXTERNAL MODULE: ./actions/prepare-disk/src/docker.js
var docker = __webpack_require__(5259);
// EXTERNAL MODULE: ./actions/prepare-disk/src/guards.js
var src_guards = __webpack_require__(6629);
// EXTERNAL MODULE: ./actions/prepare-disk/src/inputs.js
var inputs = __webpack_require__(6710);
// EXTERNAL MODULE: ./actions/prepare-disk/src/gigabytes.js
var gigabytes = __webpack_require__(776);
// EXTERNAL MODULE: ./actions/prepare-disk/src/pieces.js + 3 modules
var src_pieces = __webpack_require__(4362);
// EXTERNAL MODULE: ./actions/prepare-disk/src/planning.js + 1 modules
var planning = __webpack_require__(9374);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/judge.js




function judge(request, facts) {
    const tightest = facts.spaces.toSorted((a, b) => a.after.availableBytes - b.after.availableBytes)[0];
    if (tightest === undefined) {
        const finding = { code: 'not-measured', message: 'no file system could be measured', fix: 'name one with path' };
        return { verdict: 'unknown', finding, tightest };
    }
    const judged = facts.spaces.map(space => ({ space, ...judgeSpace(space, request, facts) }));
    for (const verdict of ['fail', 'warn']) {
        const [worst, ...others] = judged.filter(one => one.verdict === verdict);
        if (worst?.finding === undefined)
            continue;
        const also = others.map(({ space }) => `; too little on ${describe(space.space)}, too: ${have(space)}`);
        return { verdict, finding: { ...worst.finding, message: worst.finding.message + also.join('') }, tightest };
    }
    return { verdict: 'pass', finding: undefined, tightest };
}
function judgeSpace(space, request, facts) {
    const { target } = facts;
    const need = (0,planning/* needOf */.ER)(space.after, target.minBytes, target);
    const fix = fixOf(space, request, facts);
    if (need.bytes > 0) {
        const message = `Insufficient free space: need ${(0,gigabytes/* gigabytes */.kN)(target.minBytes)} on ${describe(space.space)}, have ${have(space)}${offer(space, facts)}`;
        return { verdict: 'fail', finding: { code: 'disk-too-small', message, fix } };
    }
    if (need.inodes > 0) {
        const message = `Insufficient free inodes: need ${target.minInodes} on ${describe(space.space)}, have ${space.after.freeInodes}, although ${(0,gigabytes/* gigabytes */.kN)(space.after.availableBytes)} are free`;
        return { verdict: 'fail', finding: { code: 'inodes-too-few', message, fix } };
    }
    if (target.targetBytes <= space.after.availableBytes)
        return { verdict: 'pass', finding: undefined };
    const isPromised = space.rows.some(row => row.outcome === 'promised');
    if (isPromised && isPlanEnough(space))
        return { verdict: 'pass', finding: undefined };
    const later = isPromised ? '; what is being deleted in the background is too little by its prediction' : '';
    const message = `Free space is below the target: wanted ${(0,gigabytes/* gigabytes */.kN)(target.targetBytes)} on ${describe(space.space)}, have ${have(space)}${later}${offer(space, facts)}`;
    return { verdict: 'warn', finding: { code: 'target-missed', message, fix } };
}
/** `/ (/dev/root, ext4)`. */
function describe(space) {
    const path = space.mount?.point ?? space.paths[0] ?? '?';
    return space.mount === undefined ? path : `${path} (${space.mount.source}, ${space.mount.type})`;
}
function have({ space, after, rows }) {
    const freed = after.availableBytes - space.before.availableBytes;
    const now = (0,gigabytes/* gigabytes */.kN)(after.availableBytes);
    if (rows.length === 0)
        return now;
    return freed > 0 ? `${now} after freeing ${(0,gigabytes/* gigabytes */.kN)(freed)}` : `${now}, and removing freed nothing`;
}
/** What else could go, the largest first. */
function offer({ space, restraint, planned, rows }, facts) {
    // Where nothing may go, allowing more does not help; nor where a dry run plans enough without it.
    if (restraint !== undefined || (rows.length === 0 && planned?.isEnough === true))
        return '';
    const [best] = allowable(facts, space.device);
    if (best === undefined)
        return '';
    const name = best.group ?? best.name;
    const bytes = allowable(facts, space.device)
        .filter(piece => (piece.group ?? piece.name) === name)
        .reduce((sum, piece) => sum + (piece.measured?.bytes ?? 0), 0);
    return `; allowing ${name} would free ${(0,gigabytes/* gigabytes */.kN)(bytes)} more`;
}
function allowing(piece) {
    const name = piece.group ?? piece.name;
    if (piece.keptBecause === src_pieces/* KEPT_BY_NAME */.lx)
        return `take ${name} out of keep`;
    return `set allow: ${name} (it stays because ${piece.keptBecause})`;
}
function isPlanEnough({ planned }) {
    return planned?.isEnough !== false;
}
function fixOf(space, request, facts) {
    if (space.restraint !== undefined)
        return `free space on ${describe(space.space)} by hand; ${space.restraint}`;
    if (request.dryRun && facts.spaces.every(isPlanEnough))
        return 'run it without dry-run, which removes nothing';
    const [best] = allowable(facts, space.space.device);
    const users = space.users?.directories[0];
    const parts = [
        ...(best === undefined ? [] : [allowing(best)]),
        ...(users === undefined ? [] : [`look at ${users.path}, which holds ${(0,gigabytes/* gigabytes */.kN)(users.bytes)}`]),
        'use a runner with a larger disk, or a smaller min-free',
    ];
    return parts.join('; or ');
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/late-remover.js
// Another process takes 0.1 s of a processor to start. Measured in turns, three times three rounds with all in memory: all
// of 12.5 GB took 1.46 s with it, in the median, and 1.57 s by the one that looks closely.
const WORTH_SECONDS = 1;
/** A process that is started only when there is much to delete. */
class LateRemover {
    #begin;
    #started;
    constructor(begin) {
        this.#begin = begin;
    }
    /**
     * Lets it start when it is worth it: for so many seconds of deletions, and where nothing has to be waited for. The one
     * that looks closely reads further ahead.
     */
    startFor(seconds, { readSeconds }) {
        if (seconds < WORTH_SECONDS || readSeconds !== undefined)
            return;
        // Where it fails, all is deleted by the other one.
        this.#started ??= this.#begin().catch(() => undefined);
    }
    /** Undefined where it was not started, or cannot be. */
    async started() {
        return await this.#started;
    }
    async close() {
        const eraser = await this.#started;
        await eraser?.close();
    }
}

// EXTERNAL MODULE: ./packages/disk/src/mounts.js
var mounts = __webpack_require__(5827);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/machine.js

/** Why nothing may be removed here; undefined when it may. */
async function restraintOf(space, about, world) {
    if (world.platform !== 'linux') {
        const name = world.platform === 'darwin' ? 'macOS' : world.platform === 'win32' ? 'Windows' : world.platform;
        return `on ${name} nothing is removed: there is no verified catalogue and no safe way to delete there yet`;
    }
    if (space.mount === undefined) {
        return 'the mounts of this machine cannot be read (/proc/self/mountinfo), and without them no deletion is safe';
    }
    if (space.mount.isReadOnly)
        return `${space.mount.point} is mounted read-only`;
    if (about.selfHosted === 'allow')
        return undefined;
    if ((0,mounts/* isLayered */.PI)(space.mount)) {
        return `${space.mount.point} is an ${space.mount.type} file system, where deleting what an image brought frees nothing; set self-hosted: allow to remove all the same`;
    }
    for (const sign of ['/.dockerenv', '/run/.containerenv']) {
        if ((await world.entry(`${world.root}${sign}`)) !== undefined) {
            return 'this job runs in a container, where deleting what an image brought frees nothing; set self-hosted: allow to remove all the same';
        }
    }
    if (about.machine.runnerKind === 'github-hosted')
        return undefined;
    const what = about.machine.runnerKind === undefined
        ? "the runner does not say that it is hosted by GitHub, so it is treated as somebody's own machine"
        : 'this is a self-hosted runner';
    return `${what}; set self-hosted: allow to remove there too`;
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/probe.js

const MAX_PROBES = 12;
// The system counts for the whole process, which may just then have read a file of its own; and a tree of which so much
// is in memory hardly waits for its disk.
const LEAST_COLD = 0.25;
/** How fast this machine deletes, by two measurements that take some milliseconds. */
async function probe(pieces, world) {
    return (0,predict/* measuredPace */.q$)(await probeReads(pieces, world), world.timeCalls() / 1000);
}
/**
 * The usual time of a cold directory read on the disk of these pieces, in seconds; undefined when what was read
 * was in memory, but for a few. The directories are the pieces' own, so that nothing is read in vain.
 */
async function probeReads(pieces, world) {
    const paths = pieces.filter(piece => piece.kind === 'directories').flatMap(piece => piece.paths);
    const reads = [];
    for (const path of paths.slice(0, MAX_PROBES)) {
        reads.push(await world.timeRead(path));
    }
    // What a read from memory costs in this process is part of every time.
    const [own = 0] = sortedMs(reads.filter(read => !read.isFromDisk));
    const cold = sortedMs(reads.filter(read => read.isFromDisk));
    const median = cold[cold.length >> 1];
    if (median === undefined || cold.length < LEAST_COLD * reads.length)
        return undefined;
    return Math.max(0, median - own) / 1000;
}
function sortedMs(reads) {
    return reads.map(({ ms }) => ms).toSorted((a, b) => a - b);
}

// EXTERNAL MODULE: ./packages/core/src/bar.js
var bar = __webpack_require__(334);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
// EXTERNAL MODULE: ./packages/disk/src/catalogue.js
var catalogue = __webpack_require__(7316);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/report-json.js

/** The outputs of the main step; the post step sets them again. */
function outputsOf(facts, judgement, report) {
    return {
        verdict: judgement.verdict,
        'free-bytes': judgement.tightest?.after.availableBytes ?? '',
        'freed-bytes': freedBytes(facts),
        seconds: Math.round(facts.seconds * 1000) / 1000,
        'lowest-free-bytes': facts.lowestBytes,
        report,
    };
}
/** What statfs shows more than before, of all file systems on which something was removed; never below 0. */
function freedBytes(facts) {
    const freed = facts.spaces
        .filter(({ rows }) => rows.length > 0)
        .reduce((sum, { space, after }) => sum + after.availableBytes - space.before.availableBytes, 0);
    return Math.max(0, freed);
}
function reportFields(request, facts, judgement) {
    return {
        verdict: judgement.verdict,
        finding: judgement.finding,
        dryRun: request.dryRun,
        profile: request.profile,
        target: facts.target,
        seconds: facts.seconds,
        freedBytes: freedBytes(facts),
        lowestFreeBytes: facts.lowestBytes,
        isRoot: facts.isRoot,
        catalogueDate: catalogue/* CATALOGUE_DATE */.R,
        workflow: facts.workflow,
        fileSystems: facts.spaces.map(spaceFields),
        found: facts.pieces.map(({ name, group, paths, tier, measured, keptBecause }) => ({
            name,
            group,
            paths,
            tier,
            predictedBytes: measured?.bytes,
            keptBecause,
        })),
    };
}
function spaceFields({ space, after, restraint, planned, readSeconds, rows, users }) {
    return {
        paths: space.paths,
        mountPoint: space.mount?.point,
        source: space.mount?.source,
        type: space.mount?.type,
        before: space.before,
        after,
        restraint,
        readSeconds,
        plan: planned?.chosen.map(({ name, bytes, seconds }) => ({ name, bytes, seconds })),
        planIsEnough: planned?.isEnough,
        pieces: rows.map(rowFields),
        largestUsers: users?.directories,
        largestUsersArePartial: users?.isPartial,
    };
}
function rowFields({ piece, point: _, ...row }) {
    return { name: piece.name, paths: piece.paths, ...row };
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/sections.js



const right = (title) => ({ title, align: 'right' });
/** What would go, where nothing went. */
function planSection(request, facts) {
    return facts.spaces.flatMap(({ planned, rows, restraint }) => {
        if (planned === undefined || rows.length > 0 || (restraint === undefined && !request.dryRun))
            return [];
        if (planned.chosen.length === 0) {
            return [
                { title: 'Plan', value: 70, blocks: [{ kind: 'paragraph', text: 'Nothing that may go was found here.' }] },
            ];
        }
        const table = planned.chosen.map(one => [
            one.piece.title,
            one.piece.measured === undefined ? 'not known' : (0,gigabytes/* bothSizes */.yi)(one.bytes),
            one.piece.measured === undefined ? 'not known' : (0,format/* formatDuration */.a3)(one.seconds * 1000),
            one.piece.breaks,
        ]);
        const isCounted = planned.chosen.every(({ piece }) => piece.measured !== undefined);
        const missed = isCounted ? 'That would not be enough.' : 'That would not be enough without what is not known.';
        const enough = planned.isEnough ? 'That would be enough.' : missed;
        return [
            {
                title: 'Plan',
                value: 70,
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ title: 'Would go' }, right('Predicted'), right('Time'), { title: 'Breaks' }],
                        rows: table,
                    },
                    {
                        kind: 'paragraph',
                        text: `Predicted: ${(0,gigabytes/* bothSizes */.yi)(planned.bytes)} in ${(0,format/* formatDuration */.a3)(planned.seconds * 1000)}. ${enough}`,
                    },
                ],
            },
        ];
    });
}
/** What went, with what was predicted and what the file system shows. */
function piecesSection(facts) {
    const rows = facts.spaces.flatMap(space => space.rows);
    if (rows.length === 0)
        return [];
    const columns = [
        { title: 'Removed' },
        { title: 'Outcome' },
        right('Predicted'),
        right('Freed'),
        right('Predicted time'),
        right('Time'),
        { title: 'No longer works' },
    ];
    return [{ title: 'What was removed', value: 80, blocks: [{ kind: 'table', columns, rows: rows.map(pieceRow) }] }];
}
const OUTCOMES = {
    removed: 'all of it',
    partly: 'a part',
    kept: 'nothing',
    promised: 'being deleted in the background',
};
function pieceRow(row) {
    const isKnown = row.predictedBytes !== undefined;
    return [
        row.piece.title,
        OUTCOMES[row.outcome],
        isKnown ? (0,gigabytes/* gigabytes */.kN)(row.predictedBytes ?? 0) : 'not known',
        `${(0,gigabytes/* gigabytes */.kN)(row.freedBytes)}${row.freedInodes > 0 ? `, ${(0,format/* formatCount */.B4)(row.freedInodes, 'inode')}` : ''}`,
        isKnown ? (0,format/* formatDuration */.a3)(row.predictedSeconds * 1000) : 'not known',
        (0,format/* formatDuration */.a3)(row.seconds * 1000),
        row.outcome === 'kept' ? '' : row.piece.breaks,
    ];
}
function refusedSection(facts) {
    const rows = facts.spaces.flatMap(space => space.rows).filter(row => row.refusedCount > 0);
    const listed = facts.pieces.filter(piece => piece.tier === 'listed' && piece.keptBecause !== undefined);
    if (rows.length + listed.length === 0)
        return [];
    const shown = [
        ...listed.map(piece => [(0,markup/* code */.aY)(piece.title), piece.keptBecause ?? '']),
        ...rows.flatMap(row => row.refused.map(({ path, reason }) => [(0,markup/* code */.aY)(path), reason])),
    ];
    const total = rows.reduce((sum, row) => sum + row.refusedCount, listed.length);
    return [
        {
            title: 'Left alone',
            value: 75,
            blocks: [{ kind: 'table', columns: [{ title: 'Path' }, { title: 'Why' }], rows: shown, totalRows: total }],
        },
    ];
}
function usersSection(facts) {
    return facts.spaces.flatMap(({ users }) => {
        if (users === undefined || users.directories.length === 0)
            return [];
        const rows = users.directories.map(({ path, bytes }) => [(0,markup/* code */.aY)(path), (0,gigabytes/* bothSizes */.yi)(bytes)]);
        const note = users.isPartial ? 'Counted for 3 seconds, so these are at least; ' : '';
        return [
            {
                title: 'What fills the disk',
                value: 60,
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ title: 'Directory' }, right(users.isPartial ? 'Holds at least' : 'Holds')],
                        rows,
                    },
                    { kind: 'paragraph', text: `${note}other file systems are not counted.`.replace(/^o/, 'O') },
                ],
            },
        ];
    });
}
/** What is there and stays, with the reason. */
function keptSection(facts) {
    const kept = facts.pieces.filter(piece => piece.tier !== 'listed' && piece.keptBecause !== undefined);
    const notes = [];
    if (facts.workflow?.kind === 'not-read')
        notes.push(`What the workflow uses is not known: ${facts.workflow.why}.`);
    if (kept.length === 0 && notes.length === 0)
        return [];
    const rows = kept.map(piece => [
        (0,markup/* code */.aY)(piece.name),
        piece.measured === undefined ? 'not known' : (0,gigabytes/* gigabytes */.kN)(piece.measured.bytes),
        piece.keptBecause ?? '',
    ]);
    const columns = [{ title: 'Stays' }, right('Predicted'), { title: 'Why' }];
    return [
        {
            title: 'What was found and stays',
            collapsed: true,
            value: 40,
            blocks: [
                ...(rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]),
                ...(notes.length === 0 ? [] : [{ kind: 'paragraph', text: (0,markup/* join */.fj)(notes, ' ') }]),
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/report.js








// In a narrow column the percentage would stand alone in the next line.
const NO_BREAK = '\u00a0';
/** The summary: verdict, figures, df before and after, pieces, what was refused, what fills the disk, what stayed. */
function renderReport(request, facts, judgement) {
    return {
        title: request.title ?? 'Disk space',
        verdict: { kind: judgement.verdict, text: verdictText(request, facts, judgement) },
        figures: figuresOf(facts, judgement),
        sections: [
            dfSection(facts),
            ...planSection(request, facts),
            ...piecesSection(facts),
            ...refusedSection(facts),
            ...usersSection(facts),
            ...keptSection(facts),
        ],
        nextSteps: nextSteps(request, facts, judgement),
    };
}
function verdictText(request, facts, { finding, tightest }) {
    if (finding !== undefined)
        return finding.message;
    const free = tightest === undefined ? '' : `${(0,gigabytes/* gigabytes */.kN)(tightest.after.availableBytes)} free on ${describe(tightest.space)}`;
    if (facts.spaces.every(({ planned }) => planned === undefined))
        return `${free}: enough, nothing was touched`;
    if (request.dryRun)
        return `${free}; a dry run, nothing was touched`;
    const freed = freedBytes(facts);
    const promised = facts.spaces.some(({ rows }) => rows.some(row => row.outcome === 'promised'));
    const later = promised ? '; more is being deleted in the background' : '';
    return `${free}, after freeing ${(0,gigabytes/* gigabytes */.kN)(freed)} in ${(0,format/* formatDuration */.a3)(facts.seconds * 1000)}${later}`;
}
function figuresOf(facts, { tightest }) {
    if (tightest === undefined)
        return [];
    const { target } = facts;
    const wanted = target.targetBytes > target.minBytes ? `; target ${(0,gigabytes/* bothSizes */.yi)(target.targetBytes)}` : '';
    return [
        {
            label: 'Free',
            value: (0,gigabytes/* bothSizes */.yi)(tightest.after.availableBytes),
            note: `on ${describe(tightest.space)}; needed ${(0,gigabytes/* bothSizes */.yi)(target.minBytes)}${wanted}`,
        },
        { label: 'Freed', value: (0,gigabytes/* bothSizes */.yi)(freedBytes(facts)), note: 'what the file system shows, before against after' },
        { label: 'Time', value: (0,format/* formatDuration */.a3)(facts.seconds * 1000), note: 'measuring, planning and removing' },
    ];
}
function dfSection({ spaces }) {
    const row = (one, when, figures) => {
        const used = figures.totalBytes === 0 ? 0 : 1 - figures.availableBytes / figures.totalBytes;
        return [
            (0,markup/* code */.aY)(one.space.mount?.point ?? one.space.paths[0] ?? ''),
            when,
            (0,gigabytes/* bothSizes */.yi)(figures.totalBytes),
            (0,gigabytes/* bothSizes */.yi)(figures.availableBytes),
            (0,gigabytes/* gigabytes */.kN)(Math.max(0, figures.rootBytes - figures.availableBytes)),
            figures.inodes === 0 ? 'as needed' : (0,format/* formatNumber */.ZV)(figures.freeInodes),
            `${(0,bar/* bar */.M)(used)} ${(0,format/* formatPercent */.l9)(used)}`.replaceAll(' ', NO_BREAK),
        ];
    };
    const rows = spaces.flatMap(one => one.rows.length === 0
        ? [row(one, 'now', one.space.before)]
        : [row(one, 'before', one.space.before), row(one, 'after', one.after)]);
    const columns = ['Mounted on', 'When', 'Size', 'Available', 'Reserved for root', 'Free inodes', 'Used'];
    return {
        title: 'File systems',
        value: 90,
        blocks: [
            {
                kind: 'table',
                columns: columns.map((title, index) => ({ title, align: index > 1 && index < 6 ? 'right' : 'left' })),
                rows,
            },
            { kind: 'paragraph', text: (0,markup/* join */.fj)(spaces.map(spaceNote), '; ') },
        ],
    };
}
function spaceNote({ space, readSeconds }) {
    const [first = '', ...rest] = space.paths;
    const others = rest.length === 0 ? '' : ` and ${rest.join(', ')}`;
    const speed = readSeconds === undefined ? '' : `, ${(0,predict/* describeDisk */.v3)(readSeconds)} (${(readSeconds * 1000).toFixed(1)} ms a read)`;
    return (0,markup.md) `${(0,markup/* code */.aY)(first)}${others}: ${describe(space)}${speed}`;
}
function nextSteps(request, facts, { finding }) {
    const restraints = [...new Set(facts.spaces.flatMap(one => (one.planned && one.restraint ? [one.restraint] : [])))];
    const steps = finding?.fix === undefined ? [] : [sentence(finding.fix)];
    if (finding === undefined)
        steps.push(...restraints.map(text => sentence(`nothing was removed: ${text}`)));
    if (request.dryRun && finding === undefined && facts.spaces.some(one => one.planned !== undefined)) {
        steps.push((0,markup.md) `Leave out ${(0,markup/* code */.aY)('dry-run')} to remove what the plan names.`);
    }
    if (facts.isRoot === false) {
        steps.push('Let the user of this step run sudo without a password: without it, files of other users stay.');
    }
    return steps;
}
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

// EXTERNAL MODULE: ./actions/prepare-disk/src/spaces.js
var src_spaces = __webpack_require__(9596);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/prepare-disk/src/watch/record.js
var watch_record = __webpack_require__(3914);
// EXTERNAL MODULE: ./actions/prepare-disk/src/watch/state.js
var watch_state = __webpack_require__(2794);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/watch/begin.js



/** Starts the sampler on the tightest file system, and leaves for the post step what it needs. */
function beginWatch(run, facts, { world, outputs }) {
    const tightest = facts.spaces.toSorted((a, b) => a.after.availableBytes - b.after.availableBytes)[0];
    if (tightest === undefined)
        return;
    const { environment, random, clock } = run.ports;
    const file = (0,external_node_path_.join)(environment.tempDirectory, 'ci-kit', `watch-${random.token().slice(0, 16)}.json`);
    const state = {
        file,
        path: tightest.space.place,
        point: tightest.space.mount?.point ?? tightest.space.place,
        freeBytes: tightest.after.availableBytes,
        totalBytes: tightest.after.totalBytes,
        minBytes: facts.target.minBytes,
        atMs: clock.nowMs(),
        isStillFreeing: tightest.rows.some(row => row.outcome === 'promised'),
        outputs,
    };
    run.state.save(watch_state/* WATCH_STATE */.UE, JSON.stringify(state));
    const { atMs: startedMs, freeBytes: lowestBytes, path } = state;
    const lowestInodes = tightest.after.freeInodes;
    world.startWatch(file, { path, startedMs, lowestBytes, lowestMs: startedMs, lowestInodes, samples: 1 });
}
/** The least free space that any watch of this job has seen on these file systems, or that this step saw itself. */
async function lowestSoFar(run, spaces, world) {
    const own = spaces.map(({ space, after }) => Math.min(space.before.availableBytes, after.availableBytes));
    const folder = (0,external_node_path_.join)(run.ports.environment.tempDirectory, 'ci-kit');
    const names = (await world.names(folder)).filter(name => /^watch-[0-9a-f]+\.json$/.test(name));
    const devices = new Set(spaces.map(({ space }) => space.device));
    for (const name of names) {
        const record = (0,watch_record/* parseRecord */.H)((await world.readText((0,external_node_path_.join)(folder, name))) ?? '');
        const entry = record === undefined ? undefined : await world.entry(record.path);
        if (record !== undefined && entry !== undefined && devices.has(entry.device))
            own.push(record.lowestBytes);
    }
    return Math.min(...own);
}

;// CONCATENATED MODULE: ./packages/disk/src/workflow-use.js
// Words of a shell line or an action's name. A false find keeps a piece that could go, a missed one breaks a build.
const SIGNS = [
    // Those of Docker bring their programs themselves; what the others set up that has a name here is found by that.
    [
        'tool-cache',
        /\buses['"]?:\s*['"]?(?!docker\/)[\w./-]+\/setup-(?!buildx|qemu|dotnet|swift|julia|android|miniconda|gcloud)\w/i,
    ],
    ['codeql', /\bgithub\/codeql-action\b/i],
    ['dotnet', /\bsetup-dotnet\b|\bdotnet\s+[a-z-]|\bnuget\b|\bnbgv\b|\bmsbuild\b/i],
    [
        'jvm',
        /\bsetup-java\b|\bjavac?\s+[\w@-]|\bmvnw?\s|\bgradlew\b|\bgradle\s|\bsetup-gradle\b|\bsbt\s|\bkotlinc?\b|\bJAVA_HOME|\bsonar/i,
    ],
    ['gradle', /\bgradle\s/],
    [
        'android',
        /\bandroid\b|\bANDROID_|\bsdkmanager\b|\bavdmanager\b|\bndk-build\b|\bflutter\b|(?:assemble|bundle)(?:Debug|Release)\b|\bconnectedCheck\b/i,
    ],
    ['powershell', /\bshell['"]?:\s*['"]?powershell\b|\bpwsh\b|\bpowershell\s+[\w-]|\.ps1\b/i],
    ['swift', /\bswift\s+(?:build|test|run|package)|\bsetup-swift\b|\bswiftc\b/],
    ['haskell', /\b(?:stack|cabal)\s+(?:build|test|install|run|update|exec)|\bghc(?:up)?\b|\bhaskell(?:-actions)?\//],
    ['julia', /\bjulia\s+\S|\bjulia-actions\b/],
    ['aws', /\baws\s+[a-z0-9-]+\s|\bsam\s+(?:build|deploy|package|local|sync|validate)\b/],
    ['azure', /\b[Aa]zure\/|\baz\s+[a-z]+\s/],
    ['gcloud', /\bgcloud\s|\bgsutil\s|\bgoogle-github-actions\//],
    ['miniconda', /\bconda\s+(?:create|install|env|run|activate)\b|\bsetup-miniconda\b|\$\{?CONDA\b/],
    ['chromium', /\bchromium\b|\bpuppeteer\b/i],
];
const MAX_LINES = 20_000;
const MAX_LINE_LENGTH = 2000;
// What a step is called says what it is about, not what it runs.
const LABEL = /^\s*(?:-\s+)?(?:name|description|run-name):/;
/** The first line for each piece that the workflow uses. Comments, names and this kit's own inputs do not count. */
function findUses(workflow) {
    const found = new Map();
    let ownIndent = -1;
    for (const [index, whole] of workflow.split('\n', MAX_LINES).entries()) {
        const line = whole.slice(0, MAX_LINE_LENGTH).replace(/(^|\s)#.*$/, '');
        if (line.trim() === '')
            continue;
        const indent = line.search(/[^\s-]/);
        if (/\buses:\s*\S*\/prepare-disk@?/.test(line)) {
            ownIndent = indent;
            continue;
        }
        // What stands below `with:` of this action names what to keep or remove; it is not a use.
        const isOwn = indent > ownIndent || (indent === ownIndent && !/^\s*-/.test(line));
        if (ownIndent >= 0 && isOwn)
            continue;
        ownIndent = -1;
        if (LABEL.test(line))
            continue;
        for (const [name, pattern] of SIGNS) {
            if (!found.has(name) && pattern.test(`${line} `))
                found.set(name, { name, line: index + 1, text: line.trim() });
        }
    }
    return [...found.values()];
}
/** `.github/workflows/ci.yml` of `owner/repository/.github/workflows/ci.yml@refs/heads/main`. */
function workflowPath(ref) {
    const path = ref?.split('@')[0]?.split('/').slice(2).join('/');
    return path !== undefined && /^\.[\w-]+\/workflows\/[^/]+\.ya?ml$/.test(path) && !path.includes('..')
        ? path
        : undefined;
}
/** The paths of the repository's own reusable workflows and actions that a file refers to, each once. */
function localReferences(workflow) {
    const found = new Set();
    for (const line of workflow.split('\n', MAX_LINES)) {
        const path = /^[\s-]*uses:\s*['"]?\.\/([\w./-]{1,200})['"]?\s*(?:#|$)/.exec(line.slice(0, MAX_LINE_LENGTH))?.[1];
        const plain = path?.replace(/\/+$/, '');
        if (plain === undefined || plain.split('/').some(part => part === '..' || part === ''))
            continue;
        found.add(plain);
    }
    return [...found];
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/workflow.js

/**
 * What this job's workflow shows that it uses, and the reusable workflows and composite actions of the same repository
 * that it calls; the files are there after actions/checkout only.
 */
async function readWorkflow(run) {
    const path = workflowPath(run.ports.environment.machine.workflowRef);
    if (path === undefined)
        return { kind: 'not-read', why: 'the runner does not say which workflow this is' };
    const text = await tryRead(path, run);
    if (text === undefined) {
        return { kind: 'not-read', why: `${path} is not in the workspace (it is there after actions/checkout)` };
    }
    return { kind: 'read', path, uses: firstOfEach([...findUses(text), ...(await usesOfCalled(text, path, run))]) };
}
// GitHub nests workflows four deep and composite actions ten; a workflow that calls more than this is read in part.
const MAX_CALLED = 50;
/** What the called files use, and those that they call, each once. */
async function usesOfCalled(text, path, run) {
    const waiting = [...localReferences(text)];
    const seen = new Set([path]);
    const uses = [];
    for (let next = waiting.shift(); next !== undefined && seen.size <= MAX_CALLED; next = waiting.shift()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        const called = await readCalled(next, run);
        if (called === undefined)
            continue;
        uses.push(...findUses(called.text).map(use => ({ ...use, path: called.path })));
        waiting.push(...localReferences(called.text));
    }
    return uses;
}
/** A reusable workflow is a file, an action a directory; of those only composite ones have steps. */
async function readCalled(path, run) {
    if (/\.ya?ml$/.test(path)) {
        const text = await tryRead(path, run);
        return text === undefined ? undefined : { path, text };
    }
    for (const name of ['action.yml', 'action.yaml']) {
        const file = `${path}/${name}`;
        const text = await tryRead(file, run);
        if (text !== undefined)
            return /\busing:\s*['"]?composite\b/.test(text) ? { path: file, text } : undefined;
    }
    return undefined;
}
async function tryRead(path, run) {
    try {
        return await run.ports.files.readText(path);
    }
    catch {
        // Not checked out, or not to be read: the build itself will tell where it is needed.
        return undefined;
    }
}
function firstOfEach(uses) {
    const found = new Map();
    for (const use of uses)
        if (!found.has(use.name))
            found.set(use.name, use);
    return [...found.values()];
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/prepare.js
















/** Measures, frees what is missing, judges, reports, and goes on watching. */
async function prepare(run, world) {
    const startMs = run.ports.clock.monotonicMs();
    const request = (0,inputs.readRequest)(run.inputs);
    const target = (0,planning/* targetOf */.$r)(request);
    const { spaces, mounts } = await (0,src_spaces/* measureSpaces */.WK)(request.path, run.ports.environment.workspace, world);
    const isEnough = spaces.every(space => (0,planning/* isMet */.TD)((0,planning/* needOf */.ER)(space.before, target.targetBytes, target)));
    const done = isEnough ? untouched(spaces) : await makeRoom({ run, request, target, spaces, mounts, world });
    const lowestBytes = await lowestSoFar(run, done.spaces, world);
    const seconds = (run.ports.clock.monotonicMs() - startMs) / 1000;
    const facts = { ...done, target, seconds, lowestBytes };
    const judgement = judge(request, facts);
    const reportPath = await run.writeReportFile(reportFields(request, facts, judgement));
    const outputs = outputsOf(facts, judgement, reportPath);
    // Elsewhere nobody runs a post step that would end the watch.
    if (request.watch && run.ports.environment.isRunner)
        beginWatch(run, facts, { world, outputs });
    else
        run.state.save(watch_state/* BEGUN_STATE */.G, JSON.stringify(outputs));
    await run.report(renderReport(request, facts, judgement), outputs);
    failWhenAsked(run, request, judgement);
}
function untouched(spaces) {
    const same = spaces.map(space => ({ space, after: space.before, restraint: undefined, rows: [], users: undefined }));
    return {
        spaces: same.map(one => ({ ...one, planned: undefined, readSeconds: undefined })),
        pieces: [],
        workflow: undefined,
        isRoot: undefined,
    };
}
async function makeRoom(making) {
    const { request, target, spaces, world } = making;
    const restraints = await restraintsOf(making);
    const isToFree = (space) => !request.dryRun && restraints.get(space) === undefined && !(0,planning/* isMet */.TD)((0,planning/* needOf */.ER)(space.before, target.targetBytes, target));
    // A process takes its time to start: meanwhile this one looks and plans.
    const starting = spaces.some(isToFree) ? world.startEraser() : undefined;
    starting?.catch(() => undefined);
    const remover = mayRemoveWhole(making) ? new LateRemover(() => world.startRemover()) : undefined;
    try {
        let found = await lookAround(making);
        for (const space of spaces.filter(isToFree))
            remover?.startFor(secondsFor(space, making, found), found.pace);
        const facts = [];
        for (const space of spaces) {
            const isMissing = !(0,planning/* isMet */.TD)((0,planning/* needOf */.ER)(space.before, target.targetBytes, target));
            const here = found.pieces.filter(piece => piece.device === space.device);
            const planned = isMissing ? (0,planning/* plan */.et)(here, (0,planning/* needOf */.ER)(space.before, target.targetBytes, target), found.pace) : undefined;
            // Timed on the directories of the pieces: it says nothing of a disk that has none.
            const readSeconds = here.some(({ kind }) => kind === 'directories') ? found.pace.readSeconds : undefined;
            const base = { space, planned, restraint: restraints.get(space), readSeconds, rows: [], users: undefined };
            if (starting === undefined || !isToFree(space))
                facts.push({ ...base, after: space.before });
            else {
                const { docker, ...freed } = await freeOne(space, { ...making, ...found, eraser: await starting, remover });
                if (docker !== undefined)
                    found = { ...found, pieces: [...found.pieces, ...docker], hasAskedDocker: true };
                facts.push({ ...base, ...freed });
            }
        }
        const eraser = await starting;
        return { spaces: facts, pieces: found.pieces, workflow: found.workflow, isRoot: eraser?.isRoot };
    }
    finally {
        const eraser = await starting?.catch(() => undefined);
        await Promise.all([eraser?.close(), remover?.close()]);
    }
}
function secondsFor({ device, before }, { target }, { pieces, pace }) {
    const here = pieces.filter(piece => piece.device === device);
    return (0,planning/* expected */.p6)(here, (0,planning/* needOf */.ER)(before, target.targetBytes, target), pace).seconds;
}
/**
 * On a machine that nobody else uses and that is thrown away: a mount that appears below a directory while it is removed
 * whole would lose its place there. And not where deleting goes on during later steps.
 */
function mayRemoveWhole({ run, request }) {
    return run.ports.environment.machine.runnerKind === 'github-hosted' && !request.background;
}
async function restraintsOf({ run, request, spaces, world }) {
    const about = { machine: run.ports.environment.machine, selfHosted: request.selfHosted };
    const pairs = spaces.map(async (space) => [space, await restraintOf(space, about, world)]);
    return new Map(await Promise.all(pairs));
}
/** What is here that could go, and how fast. */
async function lookAround({ run, request, target, spaces, mounts, world }) {
    const workflow = await readWorkflow(run);
    const uses = workflow.kind === 'read' ? workflow.uses : [];
    const { imageOs: image, searchPath = '' } = run.ports.environment.machine;
    const choosing = { request, uses, image, searchPath: searchPath.split(':') };
    const guards = await (0,src_guards/* guardsOf */.g)(run.ports.environment, world);
    const rules = { guards, mounts, devices: spaces.map(({ device }) => device) };
    const directories = await (0,src_pieces/* findPieces */.z5)(choosing, rules, world);
    const pace = await probe(directories, world);
    const hasAskedDocker = !spaces.every(({ device, before }) => {
        const here = directories.filter(piece => piece.device === device);
        return (0,planning/* coversWithoutLast */.hL)(here, (0,planning/* needOf */.ER)(before, target.targetBytes, target), pace);
    });
    const pieces = [...directories, ...(hasAskedDocker ? await (0,docker/* dockerPieces */.EG)(choosing, world) : [])];
    return { pieces, guards, choosing, workflow, pace, hasAskedDocker };
}
async function freeOne(space, making) {
    const { run, pieces, guards, choosing, pace, target, world, eraser, remover, hasAskedDocker } = making;
    const { freeSpace } = await __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 9394));
    const say = (message) => run.log.info(message);
    const nowMs = () => run.ports.clock.monotonicMs();
    const allGuards = [...guards, ...(0,src_pieces/* guardsOfKept */.Yq)(pieces)];
    const freeing = await freeSpace(space, pieces, {
        pace,
        hasAskedDocker,
        world: { disk: world, eraser, remover, guards: allGuards, choosing, target, nowMs, say },
    });
    const isMissed = !(0,planning/* isMet */.TD)((0,planning/* needOf */.ER)(freeing.now, target.targetBytes, target));
    const isPromised = freeing.rows.some(row => row.outcome === 'promised');
    const users = isMissed && !isPromised ? await usersOf(space, eraser) : undefined;
    const after = await (0,src_spaces/* measure */.xP)(space.place, world);
    return { rows: freeing.rows, users, after, docker: freeing.docker };
}
// What fills the disk is worth a moment of a job that is about to fail, but no more.
const USERS_LIMIT_MS = 3000;
async function usersOf(space, eraser) {
    const path = space.mount?.point ?? space.place;
    return await eraser.run({ kind: 'users', path, limitMs: USERS_LIMIT_MS });
}
/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run, request, { verdict, finding }) {
    if (finding === undefined)
        return;
    const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn === 'error' && verdict === 'fail';
    if (isRed)
        run.fail(finding);
    else
        run.log.warning(finding.fix === undefined ? finding.message : `${finding.message}. Fix: ${finding.fix}`);
}
function allowable(facts, device) {
    return facts.pieces
        .filter(piece => piece.device === device && piece.keptBecause !== undefined && piece.isChoosable)
        .toSorted((a, b) => (0,planning/* toPlanned */.wm)(b, predict/* USUAL_PACE */.R2).bytes - (0,planning/* toPlanned */.wm)(a, predict/* USUAL_PACE */.R2).bytes);
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord)
/* harmony export */ });
/** `undefined` for a text that is no record. */
function parseRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const fields = new Map(Object.entries(value));
    const number = (name) => {
        const found = fields.get(name);
        return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
    };
    const path = fields.get('path');
    const [startedMs, lowestBytes, lowestMs] = [number('startedMs'), number('lowestBytes'), number('lowestMs')];
    const [lowestInodes, samples] = [number('lowestInodes'), number('samples')];
    if (typeof path !== 'string' || startedMs === undefined || lowestBytes === undefined || lowestMs === undefined) {
        return undefined;
    }
    return { path, startedMs, lowestBytes, lowestMs, lowestInodes: lowestInodes ?? 0, samples: samples ?? 0 };
}


/***/ }),

/***/ 334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bar)
/* harmony export */ });
/** A text bar such as `█████░░░`. It is full only for 1 and empty only for 0, so it never hides a remainder; `` for no number. */
function bar(fraction, width = 10) {
    if (!Number.isFinite(fraction) || width < 1)
        return '';
    const cells = Math.floor(Math.min(width, 100));
    const clamped = Math.min(Math.max(fraction, 0), 1);
    const exact = Math.round(clamped * cells);
    const full = clamped === 0 ? 0 : clamped === 1 ? cells : cells === 1 ? exact : Math.min(Math.max(exact, 1), cells - 1);
    return '█'.repeat(full) + '░'.repeat(cells - full);
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports size, json */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4225);

/** How one input is read. Required unless `optional()`; an empty value is one that was not given. */
class Reader {
    parse;
    traits;
    constructor(parse, traits = {}) {
        this.parse = parse;
        this.traits = { isRequired: true, isSecret: false, oldNames: [], ...traits };
    }
    /** `undefined` when not given. */
    optional() {
        return new Reader(this.parse, { ...this.traits, isRequired: false });
    }
    required() {
        return new Reader(this.parse, { ...this.traits, isRequired: true });
    }
    /** The old name keeps working, with a warning that names the new one. */
    renamedFrom(oldName) {
        return new Reader(this.parse, { ...this.traits, oldNames: [...this.traits.oldNames, oldName] });
    }
}
function text() {
    return new Reader(value => ({ ok: true, value: value.trim() }));
}
/** Text that is masked, in all its encodings, before anything else happens. */
function secret() {
    return new Reader(value => ({ ok: true, value: value.trim() }), { isSecret: true });
}
function choice(...accepted) {
    return new Reader(value => {
        const found = accepted.find(one => one === value.trim());
        return found === undefined
            ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`one of ${accepted.join(', ')}`, accepted[0] ?? '')
            : { ok: true, value: found };
    });
}
/** One item per line. */
function list() {
    return new Reader(value => ({ ok: true, value: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(value) }));
}
/** One item per line, each read by `item`; the first that is refused is named. */
function listOf(item) {
    return new Reader(value => {
        const values = [];
        for (const line of (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(value)) {
            const parsed = item.parse(line);
            if (!parsed.ok)
                return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${parsed.needed} on each line, not ${JSON.stringify(line)},`, parsed.example);
            values.push(parsed.value);
        }
        return { ok: true, value: values };
    });
}
/** Bytes. */
function size() {
    return new Reader(parseSize);
}
/** A fraction from 0 to 1. */
function percent() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercent */ .lo);
}
/** Milliseconds. */
function duration() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
}
function boolean() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG);
}
function integer(limits = {}) {
    return new Reader(value => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInteger */ .cG)(value, limits));
}
function json() {
    return new Reader(parseJson);
}
/** The inputs that every action has, to be spread into its spec. `fail-on` and `summary` have their defaults in action.yml. */
const commonInputs = {
    summary: choice('always', 'on-failure', 'never').optional(),
    'fail-on': choice('error', 'warning', 'never'),
    title: text().optional(),
};


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
// Longer than any sensible number with a unit; keeps every expression below cheap.
const MAX_SCALAR_LENGTH = 64;
const SIZE_UNITS = new Map([
    ['', 1],
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['pb', 1e15],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
    ['pib', 2 ** 50],
]);
/** Bytes: `4GB` is 4e9, `4GiB` is 2^32, `512` is bytes. A one-letter unit is refused: tools disagree on its meaning. */
function parseSize(text) {
    const match = matchScalar(text, /^(\d+(?:\.\d+)?) ?([a-z]*)$/i);
    const [number, unit] = [match?.[1], match?.[2]?.toLowerCase()];
    if (number === undefined || unit === undefined)
        return refused('a size such as 4GB or 4GiB', '4GiB');
    if (/^[kmgtp]$/.test(unit)) {
        const letter = unit.toUpperCase();
        return refused(`a size with a full unit, ${number}${letter}B or ${number}${letter}iB,`, `${number}${letter}iB`);
    }
    const factor = SIZE_UNITS.get(unit);
    if (factor === undefined)
        return refused('a size such as 4GB or 4GiB', '4GiB');
    if (factor === 1 && number.includes('.'))
        return refused('a whole number of bytes', '4GiB');
    const bytes = Math.round(Number(number) * factor);
    if (!Number.isSafeInteger(bytes))
        return refused('a size below 8PiB', '4GiB');
    return { ok: true, value: bytes };
}
/** A fraction from 0 to 1: `90%` and `90` are 0.9. A bare number above 0 and up to 1 is refused as ambiguous. */
function parsePercent(text) {
    const match = matchScalar(text, /^(\d+(?:\.\d+)?) ?(%?)$/);
    const number = match?.[1];
    if (number === undefined)
        return refused('a percentage such as 90%', '90%');
    const percent = Number(number);
    if (percent > 100)
        return refused('a percentage from 0% to 100%', '90%');
    if (match?.[2] === '' && percent > 0 && percent <= 1) {
        const asFraction = shortNumber(percent * 100);
        return refused(`a percent sign, ${asFraction}% or ${shortNumber(percent)}%,`, `${asFraction}%`);
    }
    // The decimal exponent keeps 33.3% at 0.333, where a division gives 0.33299999999999996.
    return { ok: true, value: Number(`${number}e-2`) };
}
const DURATION = /^(?:(\d+(?:\.\d+)?)w)? ?(?:(\d+(?:\.\d+)?)d)? ?(?:(\d+(?:\.\d+)?)h)? ?(?:(\d+(?:\.\d+)?)m)? ?(?:(\d+(?:\.\d+)?)s)? ?(?:(\d+(?:\.\d+)?)ms)?$/i;
const ISO_DURATION = /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DURATION_UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000, 1];
/** Milliseconds: `15m`, `1h30m`, `90s`, `500ms`, `1.5h`, `2d`, `2w`, `PT15M`. A bare number other than 0 is refused. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (trimmed === '0')
        return { ok: true, value: 0 };
    if (/^\d{1,15}$/.test(trimmed))
        return refused('a unit, such as 15m or 90s,', `${trimmed}m`);
    const match = matchScalar(trimmed, DURATION) ?? matchScalar(trimmed, ISO_DURATION);
    const parts = match?.slice(1) ?? [];
    if (parts.every(part => part === undefined))
        return refused('a duration such as 15m, 1h30m or 90s', '15m');
    const ms = Math.round(parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (DURATION_UNITS_MS[i] ?? 0), 0));
    if (!Number.isSafeInteger(ms))
        return refused('a duration below 100000d', '15m');
    return { ok: true, value: ms };
}
/** The YAML 1.2 core schema, which is what a workflow file itself understands. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (['true', 'True', 'TRUE'].includes(trimmed))
        return { ok: true, value: true };
    if (['false', 'False', 'FALSE'].includes(trimmed))
        return { ok: true, value: false };
    return refused('one of true, True, TRUE, false, False, FALSE', 'true');
}
/** One item per line, trimmed; blank lines dropped. Never refuses. */
function parseList(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}
/** A whole number in decimal digits, with an optional sign, within the limits. */
function parseInteger(text, limits = {}) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = limits;
    const match = matchScalar(text, /^[+-]?\d+$/);
    const value = Number(match?.[0] ?? Number.NaN);
    if (Number.isSafeInteger(value) && value >= min && value <= max)
        return { ok: true, value: value === 0 ? 0 : value };
    const example = String(Math.min(Math.max(1, min), max));
    if (limits.min !== undefined && limits.max !== undefined)
        return refused(`a whole number from ${min} to ${max}`, example);
    if (limits.min !== undefined)
        return refused(`a whole number of at least ${min}`, example);
    if (limits.max !== undefined)
        return refused(`a whole number of at most ${max}`, example);
    return refused('a whole number', example);
}
/** JSON of any shape, as `unknown`: the caller checks the fields. */
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return { ok: true, value };
    }
    catch {
        return refused('valid JSON', '{"name": "value"}');
    }
}
function refused(needed, example) {
    return { ok: false, needed, example };
}
function matchScalar(text, pattern) {
    if (text.length > MAX_SCALAR_LENGTH * 4)
        return undefined;
    const trimmed = text.trim();
    return trimmed.length > MAX_SCALAR_LENGTH ? undefined : (pattern.exec(trimmed) ?? undefined);
}
function shortNumber(value) {
    return String(Number(value.toPrecision(6)));
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y$: () => (/* binding */ measuredFor),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   zd: () => (/* binding */ includesProfile)
/* harmony export */ });
/** From careful to ruthless; each takes what the one before takes. */
const PROFILES = ['conservative', 'basic', 'standard', 'emergency'];
function includesProfile(chosen, needed) {
    return PROFILES.indexOf(chosen) >= PROFILES.indexOf(needed);
}
/** The figures for an image and architecture; the last row is for all others. */
function measuredFor(entry, machine) {
    return entry.measured.find(row => (row.image === undefined || row.image === machine.image) && (row.arch === undefined || row.arch === machine.arch));
}
/** Whether a word of `keep` or `allow` means this entry. */
function isNamed(entry, word) {
    const wanted = word.trim().toLowerCase();
    return wanted === entry.name || wanted === entry.group;
}


/***/ })

};
