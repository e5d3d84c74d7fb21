export const id = 710;
export const ids = [710];
export const modules = {

/***/ 6629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ guardsOf),
/* harmony export */   m: () => (/* binding */ homeGuards)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ci_kit_disk_protect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2110);
/* harmony import */ var _spaces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9596);



/** All that must survive, by the paths that it has and those that it really has. */
async function guardsOf(environment, world) {
    const { workspace, tempDirectory, machine } = environment;
    const own = [
        { path: workspace, name: 'the workspace', scope: 'tree' },
        { path: tempDirectory, name: "the runner's directory for temporary files", scope: 'tree' },
        // GitHub's runners keep the work of all jobs, and their own files, next to the directory for temporary files.
        { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(tempDirectory), name: "the runner's work directory", scope: 'node' },
        toolCache(machine.toolCache ?? `${world.root}/opt/hostedtoolcache`),
        { path: await (0,_spaces_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerRoot */ .Fm)(world), name: "Docker's data", scope: 'tree' },
        ...homeGuards(machine.home),
        ...world.guards,
    ];
    const rooted = world.root === '' ? [] : _ci_kit_disk_protect__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_PLACES */ .lK.map(one => ({ ...one, path: `${world.root}${one.path}`.replace(/\/$/, '') }));
    const real = await Promise.all([...own, ...rooted].map(one => realGuard(one, world)));
    return [...own, ...rooted, ...real.flat()].filter(({ path }) => path.startsWith('/'));
}
function toolCache(path) {
    return { path, name: 'the tool cache as a whole', scope: 'node' };
}
/** A user of the system may have `/` for a home, which is guarded anyway, and must not guard all that is in it. */
function homeGuards(path) {
    return path === undefined || path === '/' ? [] : [{ path, name: 'the home directory', scope: 'tree' }];
}
async function realGuard(one, world) {
    const path = await world.resolve(one.path).catch(() => undefined);
    return path === undefined || path === one.path ? [] : [{ ...one, path }];
}


/***/ }),

/***/ 5710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ nodeDiskWorld)
});

// UNUSED EXPORTS: runtimeGuards

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/disk/src/catalogue.js
var catalogue = __webpack_require__(7316);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/disk/src/predict.js
var predict = __webpack_require__(724);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser-process.js




const SUDO = ['sudo', '-n', '--'];
/** Starts the worker as root: as it is, or through a sudo that asks for no password; else as this user. */
async function startEraser(worker) {
    const command = node(worker, 'erase');
    const ways = isRoot() ? [command] : [[...SUDO, ...command], command];
    for (const [index, way] of ways.entries()) {
        const child = await tryStart(way);
        if (child !== undefined)
            return connect(child, isRoot() || index === 0);
    }
    throw new errors/* KitError */.Fb('worker-failed', `${process.execPath} ${worker} cannot be started`, {
        fix: 'see what the log says above; report it when it says nothing',
    });
}
/**
 * Starts the worker as root with mounts of its own, which lets it remove whole directories at once; undefined where that
 * is not allowed or Node cannot do it. While it runs it keeps what the job unmounts.
 */
async function startRemover(worker) {
    const command = ['unshare', '--mount', '--propagation', 'private', '--', ...node(worker, 'remove', process.pid)];
    const child = await tryStart(isRoot() ? command : [...SUDO, ...command]);
    return child === undefined ? undefined : connect(child, true);
}
function node(worker, ...args) {
    return ['env', `UV_THREADPOOL_SIZE=${predict/* PARALLEL_READS */.sz}`, process.execPath, worker, ...args.map(String)];
}
function isRoot() {
    return process.geteuid?.() === 0;
}
/** The process once it has said that it is there; undefined when it ends before that. */
function tryStart([program = '', ...args]) {
    return new Promise(resolve => {
        // A group of its own: a cancelled runner interrupts the whole group, but this one ends by the end of its input.
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true, cwd: '/' });
        child.on('error', () => resolve(undefined));
        child.on('close', () => resolve(undefined));
        child.stdin.on('error', () => resolve(undefined));
        child.stdout.once('readable', () => {
            if (child.stdout.readableLength > 0)
                resolve(child);
        });
    });
}
function connect(child, isRoot) {
    const waiting = new Map();
    let lastId = 0;
    (0,external_node_readline_.createInterface)({ input: child.stdout }).on('line', line => settle(line, waiting));
    child.on('close', code => {
        const lost = new errors/* KitError */.Fb('worker-failed', `the process that deletes ended with ${code ?? 'a signal'}`, {
            fix: 'run the step again; what it had deleted until then stays deleted',
        });
        for (const { reject } of waiting.values())
            reject(lost);
        waiting.clear();
    });
    return {
        isRoot,
        run: job => new Promise((resolve, reject) => {
            lastId += 1;
            waiting.set(lastId, { resolve, reject });
            child.stdin.write(`${JSON.stringify({ ...job, id: lastId })}\n`);
        }),
        close: async () => {
            child.stdin.end('bye\n');
            child.unref();
            child.stdout.destroy();
        },
    };
}
function settle(line, waiting) {
    // Written by our own worker, in this format; its first line only says that it is there.
    const reply = JSON.parse(line);
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('failure' in reply)
        one?.reject(new errors/* KitError */.Fb('worker-failed', reply.failure));
    else if ('answer' in reply)
        one?.resolve(reply.answer);
}

// EXTERNAL MODULE: ./actions/prepare-disk/src/guards.js
var guards = __webpack_require__(6629);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./actions/prepare-disk/src/watch/sampler.js




// A build that fills a disk writes 100 MB/s to 1 GB/s: half a second misses half a gigabyte at most.
const INTERVAL_MS = 500;
// A file that is written on a full disk may fail, so the record is written only when it says something new.
const NOTABLE_BYTES = 1_000_000;
// Hosted jobs end after 6 hours; a watcher that nobody stopped must not live much longer.
const MAX_MS = (/* unused pure expression or super */ null && (7 * 3_600_000));
/** Samples the free space into the record in a file, for as long as that file is there. */
async function watchSpace([file]) {
    if (file === undefined)
        throw new Error('a record file is needed');
    let record = existsSync(file) ? parseRecord(readFileSync(file, 'utf8')) : undefined;
    // Without it the job is over already.
    if (record === undefined)
        return;
    let written = record;
    while (existsSync(file) && Date.now() - record.startedMs < MAX_MS) {
        record = sample(record);
        const isNotable = record.lowestBytes < written.lowestBytes - NOTABLE_BYTES;
        if (isNotable && existsSync(file) && writeRecord(file, record))
            written = record;
        await delay(INTERVAL_MS);
    }
}
function sample(before) {
    try {
        const { bavail, bsize, ffree } = statfsSync(before.path);
        const free = bavail * bsize;
        const lowest = free < before.lowestBytes ? { lowestBytes: free, lowestMs: Date.now() } : {};
        return { ...before, ...lowest, lowestInodes: Math.min(before.lowestInodes, ffree), samples: before.samples + 1 };
    }
    catch {
        // The path is gone or its file system is unmounted: nothing new is known.
        return before;
    }
}
/** All or nothing; false when it cannot be written. */
function writeRecord(file, record) {
    const draft = `${file}.tmp`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(draft, JSON.stringify(record));
        (0,external_node_fs_.renameSync)(draft, file);
        return true;
    }
    catch {
        // On a full disk the least is told by the next write that works.
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/node-world.js









/** The machine that this process runs on. `below` is where the worker lies, seen from the program. */
function nodeDiskWorld(below = '.') {
    const program = realOrGiven(process.argv[1] ?? '.');
    const worker = (0,external_node_path_.join)((0,external_node_path_.dirname)(program), below, 'worker.js');
    return {
        root: '',
        platform: process.platform,
        arch: process.arch,
        catalogue: catalogue/* CATALOGUE */.y,
        guards: [...runtimeGuards(program, realOrGiven(process.execPath)), ...ownHome()],
        resolve: async (path) => await (0,promises_.realpath)(path).catch(missing),
        entry,
        names: async (path) => await (0,promises_.readdir)(path).catch(() => []),
        timeRead: async (path) => {
            const [start, before] = [performance.now(), process.resourceUsage().fsRead];
            await (0,promises_.readdir)(path).catch(() => []);
            return { ms: performance.now() - start, isFromDisk: process.resourceUsage().fsRead > before };
        },
        timeCalls,
        readText: async (path) => await (0,promises_.readFile)(path, 'utf8').catch(() => undefined),
        fileSystem,
        command,
        startEraser: async () => await startEraser(worker),
        startRemover: async () => await startRemover(worker),
        startWatch: (file, first) => {
            // By this process: a job may be over before the other one has started.
            if (!writeRecord(file, first))
                return;
            const options = { detached: true, stdio: 'ignore', cwd: '/' };
            const watch = (0,external_node_child_process_.spawn)(process.execPath, ['--max-old-space-size=16', worker, 'watch', file], options);
            watch.on('error', ignore).unref();
        },
        endWatch: async (file) => {
            const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
            await (0,promises_.rm)(file, { force: true });
            return text;
        },
    };
}
/** Without /proc Node does not know where it is itself; nothing is deleted there anyway. */
function realOrGiven(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** A watch that cannot start is seen in the post step: it has written nothing. */
function ignore() { }
/** The kit itself, and the runtime: a runner keeps its own node in `externals`, next to all that it is. */
function runtimeGuards(program, runtime) {
    const [runner] = runtime.split('/externals/');
    const isRunner = runner !== undefined && runner !== '' && runner !== runtime;
    return [
        { path: (0,external_node_path_.dirname)(program), name: 'this action runs from there', scope: 'tree' },
        { path: runtime, name: 'Node runs from there', scope: 'tree' },
        ...(isRunner ? [{ path: runner, name: "the runner's own directory", scope: 'tree' }] : []),
    ];
}
/** By the system's list of users: a job may have set HOME to something else. */
function ownHome() {
    try {
        return (0,guards/* homeGuards */.m)((0,external_node_os_.userInfo)().homedir);
    }
    catch {
        // A user whom the system does not know, as in a container, has no other home than HOME.
        return [];
    }
}
function missing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
}
async function entry(path) {
    const stats = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stats === undefined)
        return undefined;
    const kind = stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
    return { kind, device: stats.dev, inode: stats.ino, bytes: stats.blocks * 512 };
}
async function fileSystem(path) {
    const { bsize, blocks, bavail, bfree, files, ffree } = await (0,promises_.statfs)(path);
    return {
        totalBytes: blocks * bsize,
        availableBytes: bavail * bsize,
        rootBytes: bfree * bsize,
        inodes: files,
        freeInodes: ffree,
    };
}
// Node makes a function fast after some 1,000 calls of it.
const WARM_UP = 2000;
const ROUNDS = 15;
const CALLS = 100;
/** The fastest of some rounds: what another process took from the others says nothing of the machine. */
function timeCalls() {
    for (let call = 0; call < WARM_UP; call++)
        (0,external_node_fs_.accessSync)('/');
    const rounds = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        for (let call = 0; call < CALLS; call++)
            (0,external_node_fs_.accessSync)('/');
        return (performance.now() - start) / CALLS;
    });
    return Math.min(...rounds);
}
const MAX_OUTPUT = 200_000;
function command([program = '', ...args], timeoutMs) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
        const said = { stdout: '', stderr: '' };
        for (const stream of ['stdout', 'stderr']) {
            child[stream].setEncoding('utf8').on('data', (text) => {
                if (said[stream].length < MAX_OUTPUT)
                    said[stream] += text;
            });
        }
        child.on('error', reject);
        child.on('close', code => resolve({ code: code ?? undefined, ...said }));
    });
}


/***/ }),

/***/ 9596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ dockerRoot),
/* harmony export */   WK: () => (/* binding */ measureSpaces),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8156);
/* harmony import */ var _ci_kit_disk_mounts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5827);



/** Measures the file systems of the paths, each once. A path that was asked for must be there; Docker's may be missing. */
async function measureSpaces(given, workspace, world) {
    const mounts = (0,_ci_kit_disk_mounts__WEBPACK_IMPORTED_MODULE_2__/* .parseMountInfo */ .R8)((await world.readText('/proc/self/mountinfo')) ?? '');
    const paths = given ?? [workspace, await dockerRoot(world)];
    const found = new Map();
    for (const path of paths) {
        const real = await existing(path, given !== undefined, world);
        const entry = real === undefined ? undefined : await world.entry(real);
        if (real === undefined || entry === undefined)
            continue;
        const known = found.get(entry.device);
        if (known !== undefined)
            found.set(entry.device, { ...known, paths: [...known.paths, path] });
        else {
            const before = await measure(real, world);
            found.set(entry.device, {
                paths: [path],
                place: real,
                device: entry.device,
                mount: (0,_ci_kit_disk_mounts__WEBPACK_IMPORTED_MODULE_2__/* .mountOf */ .vI)(real, mounts),
                before,
            });
        }
    }
    return { spaces: [...found.values()], mounts };
}
/** The path without links; for one of ours that is not there yet, the nearest directory above it. */
async function existing(path, isGiven, world) {
    let at = path;
    for (;;) {
        const real = await world.resolve(at).catch(() => undefined);
        if (real !== undefined)
            return real;
        if (isGiven) {
            throw new _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .KitError */ .Fb('path-missing', `path is ${JSON.stringify(path)}, and there is nothing that can be reached`, {
                fix: 'name a directory that exists when this step runs, such as the workspace or /',
            });
        }
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at) === at)
            return undefined;
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at);
    }
}
/** What is free now. */
async function measure(path, world) {
    const found = await tryMeasure(path, world);
    if (found.totalBytes > 0)
        return found;
    throw new _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .KitError */ .Fb('not-measured', `the file system at ${path} does not say how large it is`, {
        fix: 'name with path where the build writes; a file system such as that of /proc has no space of its own',
    });
}
async function tryMeasure(path, world) {
    try {
        return await world.fileSystem(path);
    }
    catch (error) {
        throw new _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .KitError */ .Fb('not-measured', `the free space at ${path} cannot be read: ${(0,_ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
            fix: 'check that the path is on a mounted file system that this user may enter',
            cause: error,
        });
    }
}
/** Where Docker keeps its images, by its own configuration; the daemon is not asked, which would take longer. */
async function dockerRoot(world) {
    const text = await world.readText(`${world.root}/etc/docker/daemon.json`);
    if (text !== undefined) {
        try {
            const value = JSON.parse(text);
            const isRecord = typeof value === 'object' && value !== null;
            const root = isRecord && 'data-root' in value ? value['data-root'] : undefined;
            if (typeof root === 'string' && root.startsWith('/'))
                return root;
        }
        catch {
            // Docker itself would not start with it; then its usual place is as good as any.
        }
    }
    return `${world.root}/var/lib/docker`;
}


/***/ }),

/***/ 7316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CATALOGUE_DATE),
/* harmony export */   y: () => (/* binding */ CATALOGUE)
/* harmony export */ });
/** When the figures were collected. Images change every week: what is found on the machine corrects them. */
const CATALOGUE_DATE = '2026-09';
const GB = 1e9;
// Nobody publishes how many directories these hold but for Android: 18,000, which take 7.4 s of parallel deletion on a
// hosted runner. Where the count is unknown, it is estimated from the seconds with this rate.
const DIRECTORIES_PER_SECOND = 2400;
function figures(gigabytes, seconds, rest = {}) {
    const directories = Math.max(1, Math.round(seconds * DIRECTORIES_PER_SECOND));
    return { bytes: Math.round(gigabytes * GB), seconds, directories, ...rest };
}
const ANDROID = '/usr/local/lib/android/sdk';
const ANDROID_PARTS = [
    'build-tools',
    'cmake',
    'cmdline-tools',
    'emulator',
    'extras',
    'platform-tools',
    'platforms',
    'sources',
    'system-images',
    'tools',
];
/**
 * What hosted Ubuntu images carry. Sizes and seconds: 100 rounds of deletion on ubuntu-24.04 with 4 CPUs, published in
 * 2026-06; others from measurements that users published up to 2026-09. `largest` says where large files usually lie.
 */
const CATALOGUE = [
    {
        name: 'swift',
        title: 'Swift',
        patterns: ['/usr/share/swift'],
        largest: ['usr/bin', 'usr/lib', 'usr/lib/swift/host', 'usr/lib/swift/linux', 'usr/libexec/swift/linux'],
        breaks: 'Swift builds',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(2.7, 0.5, { arch: 'arm64' }), figures(3.3, 0.6)],
    },
    {
        name: 'android-ndk',
        group: 'android',
        title: 'Android NDK',
        patterns: [`${ANDROID}/ndk/*`, `${ANDROID}/ndk-bundle`],
        largest: ['toolchains/llvm/prebuilt/linux-x86_64/bin', 'toolchains/llvm/prebuilt/linux-x86_64/lib'],
        breaks: 'builds with the Android NDK (native code, Flutter, React Native)',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(6.4, 1.9, { matches: 3 })],
    },
    {
        name: 'haskell',
        title: 'Haskell (GHC, ghcup)',
        patterns: ['/usr/local/.ghcup'],
        largest: ['ghc/*/bin', 'ghc/*/lib/*/lib/*/*', 'bin'],
        breaks: 'Haskell builds',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(6.2, 2.6, { image: 'ubuntu22' }), figures(3.6, 1.5)],
    },
    {
        name: 'codeql',
        title: 'CodeQL bundle',
        patterns: ['/opt/hostedtoolcache/CodeQL'],
        breaks: 'nothing for good: the CodeQL action downloads its bundle again',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(1.6, 1.0)],
    },
    {
        name: 'julia',
        title: 'Julia',
        patterns: ['/usr/local/julia*'],
        largest: ['lib/julia', 'share/julia/compiled/*/*'],
        breaks: 'Julia builds',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(1.0, 1.3, { matches: 1 })],
    },
    {
        name: 'android-sdk',
        group: 'android',
        title: 'Android SDK without the NDK',
        patterns: ANDROID_PARTS.map(part => `${ANDROID}/${part}`),
        breaks: 'Android and Flutter builds',
        profile: 'conservative',
        tier: 'cheap',
        measured: [figures(3.8, 5.5)],
    },
    {
        name: 'dotnet',
        title: '.NET SDKs',
        patterns: ['/usr/share/dotnet'],
        breaks: '.NET builds and tools written in .NET',
        profile: 'basic',
        tier: 'cheap',
        measured: [figures(1.1, 1.0, { image: 'ubuntu22' }), figures(4.0, 3.5, { arch: 'arm64' }), figures(4.9, 4.3)],
    },
    {
        name: 'jvm',
        group: 'java',
        title: 'Java (JDKs)',
        patterns: ['/usr/lib/jvm/temurin-*', '/usr/lib/jvm/adoptopenjdk-*'],
        largest: ['lib', 'jmods'],
        breaks: 'Java, Gradle, Maven, Android and Sonar steps',
        profile: 'basic',
        tier: 'cheap',
        measured: [figures(1.1, 0.8, { matches: 4 })],
    },
    {
        name: 'chromium',
        title: 'Chromium',
        patterns: ['/usr/local/share/chromium'],
        largest: ['chrome-linux'],
        breaks: 'browser tests with the preinstalled Chromium',
        profile: 'basic',
        tier: 'cheap',
        measured: [figures(0.6, 0.4)],
    },
    {
        name: 'powershell',
        title: 'PowerShell modules',
        patterns: ['/usr/local/share/powershell'],
        breaks: 'steps with shell: pwsh that use the preinstalled modules',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(1.2, 0.8)],
    },
    {
        name: 'gradle',
        title: 'Gradle',
        patterns: ['/usr/share/gradle-*'],
        breaks: 'gradle without a wrapper',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(0.1, 0.4, { matches: 1 })],
    },
    {
        name: 'aws',
        title: 'AWS CLI and SAM CLI',
        patterns: ['/usr/local/aws-cli', '/usr/local/aws-sam-cli'],
        breaks: 'steps that call aws or sam',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(0.4, 4.3, { matches: 2 })],
    },
    {
        name: 'azure',
        title: 'Azure CLI',
        patterns: ['/opt/az', '/usr/share/az_*'],
        breaks: 'azure/login and steps that call az',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(1.2, 5.0)],
    },
    {
        name: 'gcloud',
        title: 'Google Cloud CLI',
        patterns: ['/usr/lib/google-cloud-sdk'],
        breaks: 'steps that call gcloud',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(0.9, 4.0)],
    },
    {
        name: 'miniconda',
        title: 'Miniconda',
        patterns: ['/usr/share/miniconda'],
        largest: ['lib', 'pkgs'],
        breaks: 'steps that call conda',
        profile: 'standard',
        tier: 'cheap',
        measured: [figures(0.8, 6.7)],
    },
    {
        name: 'tool-cache',
        title: 'Tool cache (Python, Go, Node, PyPy, Ruby)',
        patterns: ['Python', 'go', 'node', 'PyPy', 'Ruby', 'Java_*'].map(name => `/opt/hostedtoolcache/${name}`),
        breaks: 'nothing for good: setup-* actions download what they need, for 5 to 15 minutes',
        profile: 'standard',
        tier: 'last',
        measured: [figures(4.5, 13)],
    },
];


/***/ }),

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   PI: () => (/* binding */ isLayered),
/* harmony export */   R8: () => (/* binding */ parseMountInfo),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   ec: () => (/* binding */ mountsWithin),
/* harmony export */   vI: () => (/* binding */ mountOf)
/* harmony export */ });
/** The mounts, in the order in which they were made. Lines that are no mount are left out. */
function parseMountInfo(text) {
    return text.split('\n').flatMap(line => {
        const fields = line.split(' ');
        const dash = fields.indexOf('-', 6);
        const [id, , device, root, point, options] = fields;
        const [type, source, superOptions] = dash === -1 ? [] : fields.slice(dash + 1);
        if (!id || !/^\d+$/.test(id) || !device || !root || !point || options === undefined || type === undefined)
            return [];
        const isReadOnly = [options, superOptions ?? ''].some(list => list.split(',').includes('ro'));
        const [rootPath, pointPath] = [unescapeField(root), unescapeField(point)];
        return [
            {
                id: Number(id),
                device,
                root: rootPath,
                point: pointPath,
                isReadOnly,
                type,
                source: unescapeField(source ?? ''),
            },
        ];
    });
}
function unescapeField(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
/** The mount that a path without links or dots is on; of several at one point, the one on top. */
function mountOf(path, mounts) {
    let found;
    for (const mount of mounts) {
        if (!isWithin(path, mount.point))
            continue;
        if (found === undefined || mount.point.length >= found.point.length)
            found = mount;
    }
    return found;
}
/** Where the path really is; undefined when no mount covers it. */
function placeOf(path, mounts) {
    const mount = mountOf(path, mounts);
    if (mount === undefined)
        return undefined;
    const below = mount.point === '/' ? path : path.slice(mount.point.length);
    const joined = `${mount.root === '/' ? '' : mount.root}${below}`;
    return { device: mount.device, path: joined === '' ? '/' : joined };
}
/** The mount points at the path and below it. */
function mountsWithin(path, mounts) {
    return mounts.filter(mount => isWithin(mount.point, path));
}
/** Whether `path` is `folder` or lies below it. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
// Deleting what such a file system shows of a lower layer writes a mark that hides it, and frees nothing.
const LAYERED = new Set(['overlay', 'overlayfs', 'aufs', 'unionfs', 'fuse.fuse-overlayfs']);
function isLayered(mount) {
    return LAYERED.has(mount.type);
}


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ predictSeconds),
/* harmony export */   R2: () => (/* binding */ USUAL_PACE),
/* harmony export */   q$: () => (/* binding */ measuredPace),
/* harmony export */   sc: () => (/* binding */ learnPace),
/* harmony export */   sz: () => (/* binding */ PARALLEL_READS),
/* harmony export */   v3: () => (/* binding */ describeDisk),
/* harmony export */   yz: () => (/* binding */ predictLargeSeconds)
/* harmony export */ });
/* unused harmony export diskClass */
const NOTHING_SEEN = { realSeconds: 0, predictedSeconds: 0 };
/** The pace of a machine of the usual speed, on a disk that nobody has looked at. */
const USUAL_PACE = { readSeconds: undefined, factor: 1, seen: NOTHING_SEEN };
// Where the factor is 1.
const USUAL_CALL_SECONDS = 0.85e-6;
// Calls are timed next to the start of a process and now and then share a core with it, which deleting, on all processors,
// always does. Measured: 1.50 s where calls took 0.45 of the usual, 3.4 s at 1.44, 4.2 s at 2.25.
const CALL_EXPONENT = 2 / 3;
/** The pace by two quick measurements: a cold read of a directory, and a call into a file system in memory. */
function measuredPace(readSeconds, callSeconds) {
    const ratio = Number.isFinite(callSeconds) ? callSeconds / USUAL_CALL_SECONDS : 1;
    return { readSeconds, factor: Math.min(8, Math.max(0.25, ratio)) ** CALL_EXPONENT, seen: NOTHING_SEEN };
}
// Measured on ext4 with all in memory, two processors: 198,000 inodes and 12.5 GB in 1.48 s, where the factor is 0.58.
const INODES_PER_SECOND = 86_000;
/** How many directories are read at a time where they have to be read from a disk. */
const PARALLEL_READS = 64;
// Measured on a disk of 1 ms a read: 198,000 inodes in 18,000 directories took 19,300 reads. What is not a directory is
// tables of inodes and maps of blocks.
const INODES_PER_TABLE_READ = 150;
// Measured with nothing in memory, on a disk of 0.03 ms a read: 0.64 s more for the 19,300 reads, where the factor is 0.58;
// 2 s more where it is 1.57.
const READ_CPU_SECONDS = 60e-6;
// At the top of each piece, and at its end, reads wait for one another. Measured with 13 pieces: 44 of them at 1 ms a read,
// 28 at 3 ms.
const READS_IN_A_ROW = 34;
const INODES_PER_DIRECTORY = 10;
// Measured on ext4: freeing the extents of 4.07 GB in 14 files took 77 ms.
const SECONDS_PER_BYTE = 0.077 / 4.07e9;
// Images were measured with about this read latency and as many reads at a time as CPUs.
const IMAGE_READ_SECONDS = 0.001;
const IMAGE_PARALLEL_READS = 4;
/** How long it takes to delete large files that hold so much; their number hardly counts. */
function predictLargeSeconds(bytes, pace) {
    return correction(pace) * pace.factor * bytes * SECONDS_PER_BYTE;
}
/** How long it takes to delete a piece here. */
function predictSeconds(measured, pace) {
    return correction(pace) * unlearnedSeconds(measured, pace);
}
function unlearnedSeconds(measured, pace) {
    return pace.factor * cpuSeconds(measured) + readSeconds(measured, pace);
}
function cpuSeconds({ inodes, bytes, seconds, directories }) {
    if (inodes !== undefined)
        return inodes / INODES_PER_SECOND + bytes * SECONDS_PER_BYTE;
    // What is left of a measured time when its reads are taken out, but never less than the directories alone cost.
    const reads = (directories * IMAGE_READ_SECONDS) / IMAGE_PARALLEL_READS;
    return Math.max(seconds - reads, directories / INODES_PER_SECOND, bytes * SECONDS_PER_BYTE);
}
function readSeconds({ directories, inodes }, { readSeconds: oneRead, factor }) {
    if (oneRead === undefined)
        return 0;
    const reads = directories + (inodes ?? directories * INODES_PER_DIRECTORY) / INODES_PER_TABLE_READ;
    const waits = reads / PARALLEL_READS + Math.min(reads, READS_IN_A_ROW);
    return waits * oneRead + reads * factor * READ_CPU_SECONDS;
}
// So many seconds of prediction weigh as much as the pieces that were deleted: the first small ones say little.
const PRIOR_SECONDS = 0.3;
const MAX_CORRECTION = 20;
/** Real seconds for a predicted one. */
function correction({ seen }) {
    const ratio = (PRIOR_SECONDS + seen.realSeconds) / (PRIOR_SECONDS + seen.predictedSeconds);
    return Math.min(MAX_CORRECTION, Math.max(1 / MAX_CORRECTION, ratio));
}
/** The pace after one more piece: what the machine is busy with besides is only seen by what deletions take. */
function learnPace(pace, measured, realSeconds) {
    const { seen } = pace;
    const predictedSeconds = seen.predictedSeconds + unlearnedSeconds(measured, pace);
    return { ...pace, seen: { realSeconds: seen.realSeconds + realSeconds, predictedSeconds } };
}
/** What one cold read tells of the disk. */
function diskClass(readSeconds) {
    if (readSeconds === undefined)
        return undefined;
    if (readSeconds < 0.00005)
        return 'memory';
    if (readSeconds < 0.0005)
        return 'fast';
    return readSeconds < 0.0025 ? 'network' : 'slow';
}
const DISK_CLASSES = {
    memory: 'read from memory',
    fast: 'a fast local disk',
    network: 'a network disk',
    slow: 'a slow disk',
};
function describeDisk(readSeconds) {
    const kind = diskClass(readSeconds);
    return kind === undefined ? 'a disk of unknown speed' : DISK_CLASSES[kind];
}


/***/ }),

/***/ 2110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fA: () => (/* binding */ protectionOf),
/* harmony export */   lK: () => (/* binding */ SYSTEM_PLACES)
/* harmony export */ });
/* unused harmony export isPlain */
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5827);

const node = (path) => ({ path, name: `${path} belongs to the system`, scope: 'node' });
const tree = (path) => ({ path, name: `${path} belongs to the system`, scope: 'tree' });
/** The system's own places, whatever the machine; a catalogue entry lies deeper than any `node` here. */
const SYSTEM_PLACES = [
    ...['/bin', '/boot', '/dev', '/efi', '/etc', '/lib', '/lib32', '/lib64', '/proc', '/run', '/sbin', '/sys'].map(tree),
    ...['/usr/bin', '/usr/sbin', '/usr/libexec/docker', '/usr/lib/systemd', '/var/lib/dpkg', '/var/lib/systemd'].map(tree),
    ...['/var/lib/docker', '/var/lib/containerd', '/root', '/usr/lib/x86_64-linux-gnu'].map(tree),
    ...['/usr/lib/aarch64-linux-gnu', '/usr/local/bin', '/usr/local/sbin', '/usr/share/zoneinfo'].map(tree),
    ...['/usr/local/share', '/usr/local/lib', '/usr/local', '/usr/share', '/usr/lib', '/usr/libexec', '/usr'].map(node),
    ...['/var/lib', '/var/cache', '/var/log', '/var', '/opt', '/home', '/mnt', '/media', '/srv', '/tmp', '/'].map(node),
];
/** Why a path without links or dots must not be deleted; undefined when it may. */
function protectionOf(path, guarded, mounts) {
    if (!isPlain(path))
        return 'it is not an absolute path without . and ..';
    for (const one of guarded) {
        const conflict = conflictOf(path, one) ?? conflictInside(path, one, mounts);
        if (conflict !== undefined)
            return conflict;
    }
    return undefined;
}
function conflictOf(path, one) {
    if (path === one.path)
        return one.name;
    if ((0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(one.path, path))
        return `it holds ${one.path} (${one.name})`;
    return one.scope === 'tree' && (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, one.path) ? `it is inside ${one.path} (${one.name})` : undefined;
}
/** A bind mount gives one place several names: they are compared by where they are in their file system, too. */
function conflictInside(path, one, mounts) {
    const [here, there] = [(0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(path, mounts), (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(one.path, mounts)];
    if (here === undefined || there === undefined || here.device !== there.device)
        return undefined;
    return conflictOf(here.path, { ...one, path: there.path });
}
/** Absolute, no empty, `.` or `..` part, no trailing slash, no NUL. */
function isPlain(path) {
    if (!path.startsWith('/') || path.includes('\0'))
        return false;
    return (path === '/' ||
        path
            .slice(1)
            .split('/')
            .every(part => part !== '' && part !== '.' && part !== '..'));
}


/***/ })

};
