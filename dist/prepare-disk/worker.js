import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ worker_work)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/sharing.js
/** What all threads see: whether to stop, and from here on, which of them waits for work; the main one is the first. */
const STOP = 0;
const WAITING = 1;
const MAIN = 0;
/** Takes one of the threads that wait; undefined when none does. */
function claim(signals) {
    for (let at = WAITING; at < signals.length; at++) {
        if (Atomics.load(signals, at) === 1 && Atomics.compareExchange(signals, at, 1, 0) === 1)
            return at - WAITING;
    }
    return undefined;
}
/** After a message, bytes are no Buffer any more. */
function received(entries) {
    return entries.map(entry => (typeof entry.name === 'string' ? entry : { ...entry, name: Buffer.from(entry.name) }));
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/descriptors.js

// Node has no openat(2); a name below /proc/self/fd/<fd> is looked up from the held directory itself.
const DESCRIPTORS = '/proc/self/fd';
const INSIDE = /^\/proc\/\d+\/fd$/;
/**
 * Makes the directory of descriptors the current one, for a process that does nothing but delete: a path is then
 * looked up in half the steps, which is an eighth of the time of a deletion. Its threads share it.
 */
function enterDescriptors() {
    try {
        process.chdir(DESCRIPTORS);
    }
    catch {
        // Without /proc nothing can be held, and the first deletion says so.
    }
}
let start;
/** A path that leads to an open file or directory, whatever its name is by now. */
function fdPath({ fd }) {
    start ??= INSIDE.test(process.cwd()) ? '' : `${DESCRIPTORS}/`;
    return `${start}${fd}`;
}
// The kernel looks the number up at every read from the start, so a file that is kept open tells of whatever has the
// number now. Opening and closing it each time costs ten times the read.
const infoFiles = new Map();
const MAX_INFO_FILES = 256;
const INFO = Buffer.alloc(1024);
/** What the kernel says about a descriptor. */
function readFdInfo(fd) {
    const known = infoFiles.get(fd);
    if (known !== undefined)
        return readInfo(known);
    const file = (0,external_node_fs_namespaceObject.openSync)(`/proc/self/fdinfo/${fd}`, 'r');
    if (infoFiles.size < MAX_INFO_FILES) {
        infoFiles.set(fd, file);
        return readInfo(file);
    }
    try {
        return readInfo(file);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function readInfo(file) {
    return INFO.toString('latin1', 0, (0,external_node_fs_namespaceObject.readSync)(file, INFO, 0, INFO.length, 0));
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/hold.js


/** Why a path is left alone. */
class Refusal extends Error {
}
const DIRECTORY_FLAGS = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_DIRECTORY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
/** The path of a name in a held directory. */
function pathIn(directory, name) {
    const start = `${fdPath(directory)}/`;
    return typeof name === 'string' ? start + name : Buffer.concat([Buffer.from(start), name]);
}
/** Opens a directory, never a link to one, and says which mount it is on. */
function holdDirectory(path) {
    return inspect((0,external_node_fs_namespaceObject.openSync)(path, DIRECTORY_FLAGS));
}
/** What a directory is that has just been opened; closes it when that cannot be told. */
function inspect(fd) {
    try {
        const { dev, ino } = (0,external_node_fs_namespaceObject.fstatSync)(fd);
        return { fd, device: dev, inode: ino, mountId: mountIdOf(fd) };
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
        throw error;
    }
}
/** A bind mount has the device of what it shows; only the id of the mount tells it apart. */
function mountIdOf(fd) {
    const match = /^mnt_id:\s*(\d+)$/m.exec(readFdInfo(fd));
    if (match?.[1] === undefined)
        throw new Refusal('the kernel does not say which mount it is on');
    return Number(match[1]);
}
/**
 * Walks to the parent of a path, one name after the other, and holds it. Any link on the way is refused: what a link
 * leads to is a different path, which has to be named itself. The caller closes `parent.fd`.
 */
function holdTarget(path) {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    let parent = holdDirectory('/');
    try {
        for (const [index, name] of names.entries()) {
            const next = descend(parent, name, `/${names.slice(0, index + 1).join('/')}`);
            (0,external_node_fs_namespaceObject.closeSync)(parent.fd);
            parent = next;
        }
        return { parent, name: last, path, stats: targetStats(parent, last) };
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.closeSync)(parent.fd);
        throw error;
    }
}
function descend(parent, name, shown) {
    try {
        return holdDirectory(pathIn(parent, name));
    }
    catch (error) {
        if (isLink(parent, name)) {
            throw new Refusal(`it is reached through the symbolic link ${shown}; name the path that the link leads to`);
        }
        throw error;
    }
}
function targetStats(parent, name) {
    const stats = (0,external_node_fs_namespaceObject.lstatSync)(pathIn(parent, name));
    if (stats.isSymbolicLink())
        throw new Refusal('it is a symbolic link; name the path that it leads to');
    if (!stats.isDirectory() && !stats.isFile())
        throw new Refusal('it is neither a directory nor a regular file');
    return stats;
}
/** Whether nothing is at a path, not even a link. */
function isGone(path) {
    return (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false }) === undefined;
}
function isLink(parent, name) {
    try {
        return (0,external_node_fs_namespaceObject.lstatSync)(pathIn(parent, name)).isSymbolicLink();
    }
    catch {
        // It is gone; the error that led here says so.
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/tree-node.js



function node(parent, name, path) {
    return { parent, name, path, fd: -1, children: 0, isStuck: false, isGone: false, listed: undefined, tries: 0 };
}
function nodeOf({ parentFd, name, path }) {
    return node({ ...node(undefined, '', ''), fd: parentFd, children: 1 }, name, path);
}
function entryOf({ parent, name, path }) {
    return { parentFd: parent?.fd ?? -1, name, path };
}
/** By its name in its parent, which is held open. */
function pathOf({ parent, name }) {
    if (parent === undefined)
        throw new Error('the parent of a piece is not deleted');
    return pathIn(parent, name);
}
/** What a directory that is held open has in it; names that are no UTF-8 as bytes. */
function list(dir) {
    const path = fdPath(dir);
    try {
        const entries = textNames((0,external_node_fs_namespaceObject.readdirSync)(path, { withFileTypes: true }));
        if (entries !== undefined)
            return entries;
        return (0,external_node_fs_namespaceObject.readdirSync)(path, { withFileTypes: true, encoding: 'buffer' }).map(entry => {
            const bytes = Buffer.from(entry.name);
            const text = bytes.toString('utf8');
            return { name: Buffer.from(text).equals(bytes) ? text : bytes, isDirectory: entry.isDirectory() };
        });
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
// Hundreds of directories are read ahead; what is in the large ones would take too much memory.
const MAX_LISTED_AHEAD = 1000;
/** The same by the directory's name and while this thread goes on; undefined when it has to be listed again. */
function listAhead(dir, done) {
    (0,external_node_fs_namespaceObject.readdir)(pathOf(dir), { withFileTypes: true }, (error, entries) => done(error || entries.length > MAX_LISTED_AHEAD ? undefined : textNames(entries)));
}
/** Undefined when a name may be no text: Node puts U+FFFD in place of such bytes. */
function textNames(entries) {
    if (entries.some(({ name }) => name.includes('\uFFFD')))
        return undefined;
    return entries.map(entry => ({ name: entry.name, isDirectory: entry.isDirectory() }));
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/empty.js



// A read from memory takes a tenth of this.
const COLD_READ_MS = 0.3;
const READ_MS_PER_NAME = 0.002;
const MAX_TRIES = 4;
// A directory may hold a million files; a cancelled step ends within some milliseconds all the same.
const FILES_BETWEEN_CHECKS = 256;
/** Empties directories, each held open while anything in it is touched, and removes those that are empty. */
class Emptier {
    #limits;
    #totals;
    #queue;
    constructor(limits, totals, queue) {
        this.#limits = limits;
        this.#totals = totals;
        this.#queue = queue;
    }
    /** Opens a directory, empties it, and removes it when nothing else is in it. Says whether it came slowly. */
    empty(dir) {
        const start = performance.now();
        try {
            dir.fd = (0,external_node_fs_namespaceObject.openSync)(pathOf(dir), DIRECTORY_FLAGS);
        }
        catch (error) {
            this.#cannotOpen(dir, error);
            return false;
        }
        if (!this.#check(dir))
            return false;
        const entries = dir.listed ?? list(dir);
        dir.listed = undefined;
        if (entries instanceof Error) {
            this.#totals.refused.addError(dir.path, entries);
            this.leave(dir);
            return false;
        }
        const isSlow = performance.now() - start > COLD_READ_MS + entries.length * READ_MS_PER_NAME;
        this.#removeEntries(dir, entries);
        this.settle(dir);
        return isSlow;
    }
    /** On the same mount, and nothing that must survive; closed and left alone otherwise. */
    #check(dir) {
        let reason;
        try {
            const held = inspect(dir.fd);
            if (held.device !== this.#limits.device)
                reason = 'it is on another device';
            else if (held.mountId !== this.#limits.mountId)
                reason = 'something is mounted there';
            else if (this.#limits.guarded.has(`${held.device}:${held.inode}`))
                reason = 'it must survive';
        }
        catch (error) {
            // inspect() has closed it.
            dir.fd = -1;
            reason = error instanceof Refusal ? error.message : String(error);
        }
        if (reason === undefined)
            return true;
        this.#totals.refused.add(dir.path, reason);
        this.leave(dir);
        return false;
    }
    #cannotOpen(dir, error) {
        const { code } = error;
        // Since its parent was read it has become a link or a file, which goes by its name.
        if (code === 'ELOOP' || code === 'ENOTDIR') {
            this.#unlinkChanged(dir, error);
            return;
        }
        dir.isGone = code === 'ENOENT';
        if (!dir.isGone) {
            dir.isStuck = true;
            this.#totals.refused.addError(dir.path, error);
        }
        this.settle(dir);
    }
    #unlinkChanged(dir, cause) {
        try {
            (0,external_node_fs_namespaceObject.unlinkSync)(pathOf(dir));
            this.#totals.counts.files += 1;
            dir.isGone = true;
        }
        catch (error) {
            const { code } = error;
            dir.tries += 1;
            // A directory once more: it is looked at again.
            if (code === 'EISDIR' && dir.tries < MAX_TRIES) {
                this.#queue.add(dir);
                return;
            }
            dir.isGone = code === 'ENOENT';
            dir.isStuck = !dir.isGone;
            if (dir.isStuck)
                this.#totals.refused.addError(dir.path, code === 'EISDIR' ? cause : error);
        }
        this.settle(dir);
    }
    #removeEntries(dir, entries) {
        let done = 0;
        for (const { name, isDirectory } of entries) {
            done += 1;
            if (done % FILES_BETWEEN_CHECKS === 0 && !this.#queue.isStopped && this.#limits.shouldStop())
                this.#queue.stop();
            if (this.#queue.isStopped)
                dir.isStuck = true;
            else if (isDirectory)
                this.#addChild(dir, name);
            else
                this.#unlink(dir, name);
        }
    }
    #addChild(dir, name) {
        dir.children += 1;
        this.#queue.add(node(dir, name, `${dir.path}/${name.toString()}`));
    }
    #unlink(dir, name) {
        try {
            (0,external_node_fs_namespaceObject.unlinkSync)(pathIn(dir, name));
            this.#totals.counts.files += 1;
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT')
                return;
            if (code === 'EISDIR') {
                this.#addChild(dir, name);
                return;
            }
            dir.isStuck = true;
            this.#totals.refused.addError(`${dir.path}/${name.toString()}`, error);
            if (code === 'EROFS')
                this.#queue.stop();
        }
    }
    /** The directory stays, and so do those above it. */
    leave(dir) {
        dir.isStuck = true;
        this.settle(dir);
    }
    /** Removes a directory whose last entry is gone, and then its parents for as long as that holds for them. */
    settle(dir) {
        for (let at = dir; at.parent !== undefined && at.children === 0; at = at.parent) {
            if (!at.isGone && !this.#removeDirectory(at))
                return;
            this.#close(at);
            at.parent.children -= 1;
            if (!at.isGone)
                at.parent.isStuck = true;
        }
    }
    /** False when there is more to delete in it first. */
    #removeDirectory(dir) {
        if (dir.isStuck)
            return true;
        try {
            (0,external_node_fs_namespaceObject.rmdirSync)(pathOf(dir));
            this.#totals.counts.directories += 1;
            dir.isGone = true;
            return true;
        }
        catch (error) {
            const isFilled = error.code === 'ENOTEMPTY';
            if (isFilled && dir.tries < MAX_TRIES && !this.#queue.isStopped)
                return this.#emptyAgain(dir);
            if (isFilled)
                this.#totals.refused.add(dir.path, 'files are being created in it');
            else
                this.#totals.refused.addError(dir.path, error);
            dir.isStuck = true;
            return true;
        }
    }
    /** Somebody has made something there since it was read. */
    #emptyAgain(dir) {
        dir.tries += 1;
        const entries = list(dir);
        if (entries instanceof Error) {
            this.#totals.refused.addError(dir.path, entries);
            dir.isStuck = true;
            return true;
        }
        this.#removeEntries(dir, entries);
        return dir.children === 0 ? this.#removeDirectory(dir) : false;
    }
    #close(dir) {
        if (dir.fd === -1 || dir.parent === undefined)
            return;
        const { fd } = dir;
        dir.fd = -1;
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/walk.js


// As many as the thread pool of the process has threads: see PARALLEL_READS in packages/disk.
const MAX_READS = 64;
// When several reads in a row came from the disk, the next ones are read ahead.
const SLOW_READS = 3;
const COLD_ROUND = 256;
const SLICE_MS = 5;
// What one message to another thread carries at most.
const MAX_SHARED = 128;
/**
 * Deletes directories with all that they hold. Cold ones are read ahead, many at a time, since on a network disk the
 * latency of these reads is the whole cost; only then are they opened, checked and emptied. Where the process has more
 * threads for this, each walks a part of the tree.
 */
class TreeEraser {
    #limits;
    #emptier;
    #sharing;
    #queue = [];
    #warm = [];
    #reading = 0;
    #shared = 0;
    #readAhead = 0;
    #slowReads = 0;
    #blocksRead = process.resourceUsage().fsRead;
    #isStopped = false;
    #isScheduled = false;
    #finish = () => undefined;
    #fail = () => undefined;
    constructor(limits, totals, sharing) {
        this.#limits = limits;
        const tree = this;
        this.#emptier = new Emptier(limits, totals, {
            get isStopped() {
                return tree.#isStopped;
            },
            add: dir => void this.#queue.push(dir),
            stop: () => this.#stop(),
        });
        this.#sharing = sharing;
    }
    /** Deletes directories, and says of each whether it is gone. To be called once. */
    async erase(entries) {
        const nodes = entries.map(nodeOf);
        await new Promise((resolve, reject) => {
            this.#finish = resolve;
            this.#fail = reject;
            this.#queue.push(...nodes);
            this.#schedule();
        });
        return nodes.map(one => one.isGone);
    }
    #schedule() {
        if (this.#isScheduled)
            return;
        this.#isScheduled = true;
        setImmediate(() => {
            this.#isScheduled = false;
            try {
                this.#slice();
                this.#goOn();
            }
            catch (error) {
                this.#fail(error);
            }
        });
    }
    /** Works for a short while, then lets the answers of reads and messages in. */
    #slice() {
        const end = performance.now() + SLICE_MS;
        while (performance.now() < end) {
            if (this.#isStopped || this.#limits.shouldStop()) {
                this.#stop();
                return;
            }
            if (this.#queue.length > 1)
                this.#share();
            const isAhead = this.#readAhead > 0 && this.#reading < MAX_READS;
            const next = isAhead ? this.#queue.pop() : undefined;
            if (next !== undefined) {
                this.#readAhead -= 1;
                this.#read(next);
                continue;
            }
            const dir = this.#warm.pop() ?? (this.#readAhead > 0 ? undefined : this.#queue.pop());
            if (dir === undefined)
                return;
            this.#observe(this.#emptier.empty(dir));
        }
    }
    #goOn() {
        if (this.#warm.length > 0)
            this.#schedule();
        else if (this.#queue.length > 0) {
            if (this.#readAhead === 0 || this.#reading < MAX_READS)
                this.#schedule();
        }
        else if (this.#reading + this.#shared === 0)
            this.#finish();
        else if (this.#reading === 0)
            this.#sharing?.wait();
    }
    /** What has not been begun stays as it is; its parents are closed. */
    #stop() {
        this.#isStopped = true;
        for (const left of [...this.#queue.splice(0), ...this.#warm.splice(0)])
            this.#emptier.leave(left);
    }
    /** Gives the upper half of what is to be read to a thread that waits: the oldest are the highest in the tree. */
    #share() {
        const taker = this.#sharing?.claim();
        if (taker === undefined)
            return;
        const nodes = this.#queue.splice(0, Math.min(MAX_SHARED, this.#queue.length >> 1));
        this.#shared += nodes.length;
        this.#sharing?.give(taker, nodes.map(entryOf), gone => {
            this.#shared -= nodes.length;
            for (const [index, dir] of nodes.entries()) {
                dir.isGone = gone[index] === true;
                dir.isStuck = !dir.isGone;
            }
            this.#afterwards(() => {
                for (const dir of nodes)
                    this.#emptier.settle(dir);
            });
        });
    }
    #afterwards(work) {
        try {
            work();
            this.#goOn();
        }
        catch (error) {
            this.#fail(error);
        }
    }
    /**
     * Reads the names of a directory. Should its name have become a link by now, nothing is done with what that leads
     * to: they are names of what is to go from the directory itself, once it is held.
     */
    #read(dir) {
        this.#reading += 1;
        listAhead(dir, entries => {
            this.#reading -= 1;
            dir.listed = entries;
            this.#warm.push(dir);
            if (this.#isStopped)
                this.#afterwards(() => this.#stop());
            else
                this.#schedule();
        });
    }
    /** A read may be slow because this thread lost the processor; only the system knows whether the disk was asked. */
    #observe(isSlow) {
        const blocks = isSlow ? process.resourceUsage().fsRead : this.#blocksRead;
        this.#slowReads = blocks > this.#blocksRead ? this.#slowReads + 1 : 0;
        this.#blocksRead = blocks;
        if (this.#slowReads < SLOW_READS)
            return;
        this.#slowReads = 0;
        this.#readAhead = COLD_ROUND;
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/crew.js




// As many threads as processors: reads of a slow disk are waited for elsewhere. The journal of one ext4 gives no more
// to more of them.
const MAX_HELPERS = 3;
const PATIENCE_MS = 20;
const STOP_CHECK_MS = 10;
function crewSize() {
    const helpers = Math.min(MAX_HELPERS, (0,external_node_os_namespaceObject.availableParallelism)() - 1);
    return { helpers, patienceMs: PATIENCE_MS };
}
/** The threads of the process that deletes. They see the same open directories, so work is handed over by their numbers. */
class Crew {
    #program;
    #size;
    #signals;
    #helpers = [];
    #walk;
    #stopCheck;
    #lastId = 0;
    /** `program` runs `help()` when it is started as a thread with the argument `help`. */
    constructor(program, size = crewSize()) {
        this.#program = program;
        this.#size = size;
        this.#signals = new Int32Array(new SharedArrayBuffer(4 * (WAITING + 1 + size.helpers)));
    }
    /** Deletes what an entry names, with help when it takes long. */
    async erase(entry, walk) {
        this.#walk = walk;
        Atomics.store(this.#signals, STOP, 0);
        const start = performance.now();
        let isAlone = true;
        const sharing = this.#sharing(() => {
            if (isAlone && performance.now() - start >= this.#size.patienceMs) {
                isAlone = false;
                this.#start();
            }
            return claim(this.#signals);
        });
        // Who has begun too much does not look up: the main thread does, even while it only waits.
        this.#stopCheck = setInterval(() => {
            if (walk.limits.shouldStop())
                Atomics.store(this.#signals, STOP, 1);
        }, STOP_CHECK_MS);
        try {
            await new TreeEraser(walk.limits, walk.totals, sharing).erase([entry]);
        }
        finally {
            clearInterval(this.#stopCheck);
            Atomics.store(this.#signals, WAITING + MAIN, 0);
            this.#walk = undefined;
        }
    }
    /** Ends the threads. */
    async close() {
        await Promise.all(this.#helpers.splice(0).map(({ worker }) => worker.terminate()));
    }
    #sharing(claimOne) {
        return {
            claim: claimOne,
            give: (to, entries, done) => this.#assign(to, { entries, done }),
            wait: () => void Atomics.store(this.#signals, WAITING + MAIN, 1),
        };
    }
    #start() {
        for (let number = this.#helpers.length + 1; number <= this.#size.helpers; number++) {
            const data = { signals: this.#signals, number };
            const worker = new external_node_worker_threads_namespaceObject.Worker(this.#program, { argv: ['help'], workerData: data });
            const helper = { worker, batches: new Map(), isLost: false };
            worker.on('message', (message) => this.#hear(helper, message));
            worker.on('error', () => this.#lose(helper));
            worker.unref();
            this.#helpers.push(helper);
        }
    }
    #hear(helper, message) {
        if (message.kind === 'give') {
            const done = (gone) => post(helper, { kind: 'given', id: message.id, gone });
            this.#assign(message.to, { entries: received(message.entries), done });
            return;
        }
        const batch = helper.batches.get(message.id);
        helper.batches.delete(message.id);
        this.#count(message.totals);
        batch?.done(message.gone);
    }
    #count({ files, directories, refused, refusedCount }) {
        if (this.#walk === undefined)
            return;
        const { counts, refused: collected } = this.#walk.totals;
        counts.files += files;
        counts.directories += directories;
        collected.merge(refused, refusedCount);
    }
    /** A thread that ends by itself has deleted a part of what it was given, at most. */
    #lose(helper) {
        helper.isLost = true;
        for (const [id, { entries, done }] of helper.batches) {
            helper.batches.delete(id);
            for (const { path } of entries)
                this.#walk?.totals.refused.add(path, 'the thread that deleted it ended early');
            done(entries.map(() => false));
        }
    }
    #assign(to, batch) {
        const helper = to === MAIN ? undefined : this.#helpers[to - 1];
        if (this.#walk === undefined)
            throw new Error('work was shared after the end of its walk');
        if (helper === undefined || helper.isLost) {
            this.#takeOver(batch, this.#walk);
            return;
        }
        const { limits, goal } = this.#walk;
        this.#lastId += 1;
        helper.batches.set(this.#lastId, batch);
        const shared = { device: limits.device, mountId: limits.mountId, guarded: [...limits.guarded], goal };
        post(helper, { kind: 'work', id: this.#lastId, entries: batch.entries, limits: shared });
    }
    /** The main thread does a part of somebody else's. */
    #takeOver({ entries, done }, walk) {
        const end = (gone) => {
            done(gone);
            // Its own walk still waits for the parts that it has given away.
            if (this.#walk === walk)
                Atomics.store(this.#signals, WAITING + MAIN, 1);
        };
        const sharing = this.#sharing(() => claim(this.#signals));
        new TreeEraser(walk.limits, walk.totals, sharing).erase(entries).then(end, error => {
            for (const { path } of entries)
                walk.totals.refused.addError(path, error);
            end(entries.map(() => false));
        });
    }
}
function post({ worker }, message) {
    worker.postMessage(message);
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/goal.js

// statfs costs some µs, and a goal that is noticed 1 ms late costs 40 small files or a large one.
const GOAL_CHECK_MS = 1;
/** Asks the file system itself, seldom enough to cost nothing; once reached, a goal stays reached. */
function goalWatch(goal) {
    if (goal === undefined)
        return { isReached: () => false };
    let [isReached, nextMs] = [false, 0];
    return {
        isReached() {
            if (isReached || performance.now() < nextMs)
                return isReached;
            nextMs = performance.now() + GOAL_CHECK_MS;
            const { bavail, bsize, ffree, files } = (0,external_node_fs_namespaceObject.statfsSync)(goal.path);
            isReached = bavail * bsize >= goal.freeBytes && (files === 0 || ffree >= goal.freeInodes);
            return isReached;
        },
    };
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/refused.js
const REASONS = new Map([
    ['EPERM', 'it is immutable or append-only (lsattr shows it), or the user of this step may not delete it'],
    ['EACCES', 'the user of this step may not delete it'],
    ['EROFS', 'its file system is read-only'],
    ['EBUSY', 'it is in use as a mount point or as swap'],
    ['ENOENT', 'it does not exist'],
    ['ENOTDIR', 'a part of its path is no directory'],
    ['ELOOP', 'it is a symbolic link'],
    ['EIO', 'the disk reports an error'],
    ['EUCLEAN', 'its file system is damaged'],
    ['EMFILE', 'too many files are open'],
]);
const MAX_SHOWN = 20;
/** What an error of a system call means for a path. */
function reasonOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    return REASONS.get(code) ?? `the system says ${code}`;
}
/** Collects what was refused; keeps the first and counts the rest. */
class Refused {
    shown = [];
    count = 0;
    add(path, reason) {
        this.count += 1;
        if (this.shown.length < MAX_SHOWN)
            this.shown.push({ path, reason });
    }
    /** Takes over what another thread has collected. */
    merge(shown, count) {
        this.count += count;
        this.shown.push(...shown.slice(0, MAX_SHOWN - this.shown.length));
    }
    addError(path, error) {
        this.add(path, reasonOf(error));
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/helper.js





/** A second thread of the process that deletes: walks the parts of a tree that it is given. */
async function help() {
    if (external_node_worker_threads_namespaceObject.parentPort === null)
        throw new Error('this is no thread that was started to help');
    // Written by our own main thread.
    const { signals, number } = external_node_worker_threads_namespaceObject.workerData;
    const port = external_node_worker_threads_namespaceObject.parentPort;
    const given = new Map();
    const send = (message) => port.postMessage(message);
    const sharing = sharingOf({ signals, number }, given, send);
    port.on('message', (message) => {
        if (message.kind === 'work')
            void work(message, { signals, number, sharing, send });
        else {
            const done = given.get(message.id);
            given.delete(message.id);
            done?.(message.gone);
        }
    });
    Atomics.store(signals, WAITING + number, 1);
    await ended(port);
}
function sharingOf({ signals, number }, given, send) {
    let lastId = 0;
    return {
        claim: () => claim(signals),
        give(to, entries, done) {
            lastId += 1;
            given.set(lastId, done);
            send({ kind: 'give', id: lastId, to, entries });
        },
        wait: () => void Atomics.store(signals, WAITING + number, 1),
    };
}
async function work({ id, entries, limits }, { signals, number, sharing, send }) {
    const goal = goalWatch(limits.goal);
    const refused = new Refused();
    const counts = { files: 0, directories: 0 };
    const { device, mountId } = limits;
    const shouldStop = () => Atomics.load(signals, STOP) !== 0 || goal.isReached();
    const walk = new TreeEraser({ device, mountId, guarded: new Set(limits.guarded), shouldStop }, { counts, refused }, sharing);
    const gone = await walk.erase(received(entries));
    const totals = { ...counts, refused: refused.shown, refusedCount: refused.count };
    // First, so that the others know of it before the main thread reads its messages.
    Atomics.store(signals, WAITING + number, 1);
    send({ kind: 'done', id, gone, totals });
}
function ended(port) {
    return new Promise(resolve => port.once('close', resolve));
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/spread.js



/**
 * The directories of a tree, from the top down, until there are `wanted` of them or they hold no others. What lies
 * next to them, what may not be entered and what has a name that is no text is not among them. The caller closes `held`.
 */
async function spread(top, limits, wanted) {
    const [ends, held] = [[], []];
    let level = [top];
    while (level.length > 0 && ends.length + level.length < wanted) {
        // All at a time from the disk; what they say is asked again of each once it is held.
        await Promise.all(level.map(readAhead));
        const next = [];
        for (const one of level) {
            const children = spread_open(one, limits, held);
            if (children === undefined)
                continue;
            if (children.length === 0)
                ends.push(one);
            else
                next.push(...children);
        }
        level = next;
    }
    return { parts: [...ends, ...level], held };
}
function readAhead(entry) {
    return new Promise(resolve => listAhead(nodeOf(entry), () => resolve()));
}
/** Undefined when it is left alone. */
function spread_open(entry, limits, held) {
    try {
        const { fd, device, mountId, inode } = inspect((0,external_node_fs_namespaceObject.openSync)(pathOf(nodeOf(entry)), DIRECTORY_FLAGS));
        const isOurs = device === limits.device && mountId === limits.mountId && !limits.guarded.has(`${device}:${inode}`);
        const listed = isOurs ? list({ fd }) : [];
        if (!isOurs || listed instanceof Error) {
            (0,external_node_fs_namespaceObject.closeSync)(fd);
            return undefined;
        }
        const children = listed.flatMap(({ name, isDirectory }) => isDirectory && typeof name === 'string' ? [{ parentFd: fd, name, path: `${entry.path}/${name}` }] : []);
        if (children.length > 0)
            held.push(fd);
        else
            (0,external_node_fs_namespaceObject.closeSync)(fd);
        return children;
    }
    catch {
        // The walk that comes after meets it as well, and says why.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/remover.js








/** Enough that no processor is without work for long. */
const USUAL_PARTS = 64;
const LOOK_MS = 20;
// So many processes each processor has one after the other: then all end at about the same time. To start one takes 1 ms.
const ROUNDS = 3;
/**
 * The rm of GNU, which goes from one open directory to the next and is safe against links that are exchanged while it
 * works; undefined where there is none. Others go by paths, or did until lately (uutils/coreutils#14122); where another
 * one is the system's, Ubuntu calls it gnurm.
 */
function removeCommand(programs = ['rm', 'gnurm']) {
    const rm = programs.find(program => {
        const { stdout } = (0,external_node_child_process_namespaceObject.spawnSync)(program, ['--version'], { encoding: 'utf8' });
        return stdout?.includes('GNU coreutils');
    });
    return rm === undefined ? undefined : [rm, '-r', '-f', '--one-file-system', '--'];
}
/**
 * Whether this process has mounts of its own, so that no mount of the job can ever be entered below a directory that is
 * removed whole. `job` is a process of the job.
 */
function hasOwnMounts(job) {
    return (0,external_node_fs_namespaceObject.readlinkSync)('/proc/self/ns/mnt') !== (0,external_node_fs_namespaceObject.readlinkSync)(`/proc/${job}/ns/mnt`);
}
/**
 * Removes a directory, in as many parts at a time as there are processors, and returns about how much that was. Nothing is
 * looked at that is not in the way. Something that cannot be removed stays, and so does all of it where it has to be read
 * from a disk: an EraseTask finds it, and reads further ahead than an rm.
 */
async function removeTree(top, limits, { command, parts: wanted }) {
    const usage = process.resourceUsage();
    const { parts, held } = await spread(top, limits, wanted);
    const isFromDisk = hasReadSince(usage);
    try {
        if (parts.length === 0 || isFromDisk || limits.shouldStop())
            return 0;
        const free = () => (0,external_node_fs_namespaceObject.statfsSync)(fdPath({ fd: top.parentFd })).ffree;
        const before = free();
        const processes = (0,external_node_os_namespaceObject.availableParallelism)();
        const each = String(Math.ceil(parts.length / (ROUNDS * processes)));
        await removeParts(parts, ['xargs', '-0', '-n', each, '-P', String(processes), ...command], limits);
        const gone = parts.filter(part => isGone(heldPath(part))).length;
        // What lies above and next to the parts.
        const totals = { counts: { files: 0, directories: 0 }, refused: new Refused() };
        if (gone === parts.length)
            await new TreeEraser(limits, totals).erase([top]);
        return gone || Math.max(0, free() - before);
    }
    finally {
        for (const fd of held)
            (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
/** Whether directories have come from a disk: parts of this program that have may have come with page faults. */
function hasReadSince(before) {
    const now = process.resourceUsage();
    return now.fsRead > before.fsRead && now.majorPageFault === before.majorPageFault;
}
/** Its name in the directory that this process holds, as other processes find it, too. */
function heldPath({ parentFd, name }) {
    return `/proc/${process.pid}/fd/${parentFd}/${name}`;
}
/** Ends when they are gone, or at the next look after all has to stop; then what is left stays. */
async function removeParts(parts, [program = '', ...args], { shouldStop }) {
    // Its output ends with the last of its processes: none of them is at work any more when this returns.
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
    const ended = new Promise(resolve => {
        child.once('close', () => resolve());
        child.once('error', () => resolve());
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(parts.map(part => `${heldPath(part)}\0`).join(''));
    child.stdout.resume();
    const timer = setInterval(() => {
        if (shouldStop())
            stop(child.pid);
    }, LOOK_MS);
    await ended;
    clearInterval(timer);
}
function stop(group) {
    try {
        if (group !== undefined)
            process.kill(-group, 'SIGKILL');
    }
    catch {
        // It has just ended.
    }
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./packages/disk/src/mounts.js
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

;// CONCATENATED MODULE: ./packages/disk/src/protect.js

const protect_node = (path) => ({ path, name: `${path} belongs to the system`, scope: 'node' });
const tree = (path) => ({ path, name: `${path} belongs to the system`, scope: 'tree' });
/** The system's own places, whatever the machine; a catalogue entry lies deeper than any `node` here. */
const SYSTEM_PLACES = [
    ...['/bin', '/boot', '/dev', '/efi', '/etc', '/lib', '/lib32', '/lib64', '/proc', '/run', '/sbin', '/sys'].map(tree),
    ...['/usr/bin', '/usr/sbin', '/usr/libexec/docker', '/usr/lib/systemd', '/var/lib/dpkg', '/var/lib/systemd'].map(tree),
    ...['/var/lib/docker', '/var/lib/containerd', '/root', '/usr/lib/x86_64-linux-gnu'].map(tree),
    ...['/usr/lib/aarch64-linux-gnu', '/usr/local/bin', '/usr/local/sbin', '/usr/share/zoneinfo'].map(tree),
    ...['/usr/local/share', '/usr/local/lib', '/usr/local', '/usr/share', '/usr/lib', '/usr/libexec', '/usr'].map(protect_node),
    ...['/var/lib', '/var/cache', '/var/log', '/var', '/opt', '/home', '/mnt', '/media', '/srv', '/tmp', '/'].map(protect_node),
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
    if (isWithin(one.path, path))
        return `it holds ${one.path} (${one.name})`;
    return one.scope === 'tree' && isWithin(path, one.path) ? `it is inside ${one.path} (${one.name})` : undefined;
}
/** A bind mount gives one place several names: they are compared by where they are in their file system, too. */
function conflictInside(path, one, mounts) {
    const [here, there] = [placeOf(path, mounts), placeOf(one.path, mounts)];
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

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/guards.js




/** The mounts of this process, now. */
function readMounts() {
    return parseMountInfo((0,external_node_fs_namespaceObject.readFileSync)('/proc/self/mountinfo', 'utf8'));
}
/**
 * Holds the parent of a path that may be deleted; throws a Refusal otherwise. Every rule is judged here, in the process
 * that deletes, whatever the caller has checked before.
 */
function holdAllowed(path, device, guards) {
    const mounts = readMounts();
    const protection = protectionOf(path, [...SYSTEM_PLACES, ...guards], mounts);
    if (protection !== undefined)
        throw new Refusal(protection);
    const [mounted] = mountsWithin(path, mounts);
    if (mounted !== undefined)
        throw new Refusal(`${mounted.point} is a mount point`);
    const target = holdTarget(path);
    if (target.stats.dev === device)
        return target;
    throw new Refusal('it is on another device, so deleting it frees nothing where space is needed');
}
/** `device:inode` of everything that must survive and is there now; known under any name. */
function guardedInodes(guards) {
    const found = new Set();
    for (const { path } of [...SYSTEM_PLACES, ...guards]) {
        try {
            const { dev, ino } = (0,external_node_fs_namespaceObject.statSync)(path);
            found.add(`${dev}:${ino}`);
        }
        catch (error) {
            throwUnlessMissing(error);
        }
    }
    return found;
}
// A directory of these is on the device of its parent, unless something is mounted there. Btrfs, ZFS and bcachefs have
// subvolumes, and what is on a network or in user space may have anything.
const UNDIVIDED = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'tmpfs']);
/** Whether below a path that may be deleted nothing can lie that has to be told apart: only one file system, no guard. */
function isUndivided(path, guards, mounts = readMounts()) {
    const place = placeOf(path, mounts);
    if (place === undefined || !UNDIVIDED.has(mountOf(path, mounts)?.type ?? ''))
        return false;
    return [...SYSTEM_PLACES, ...guards].every(guard => {
        const real = realPathOf(guard.path);
        const there = real === undefined ? undefined : placeOf(real, mounts);
        return there?.device !== place.device || !isWithin(there.path, place.path);
    });
}
/** Without links; undefined when there is nothing. */
function realPathOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(path);
    }
    catch (error) {
        throwUnlessMissing(error);
        return undefined;
    }
}
function throwUnlessMissing(error) {
    const { code } = error;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES')
        throw error;
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/largest.js



// Below this a file is no bargain: its directory has to be read again for the rest anyway.
const LARGE_BYTES = 4_000_000;
const MAX_DIRECTORIES = 500;
/** Deletes the largest files of the directories that the patterns mean, largest first, until it may stop. */
function eraseLargest(top, patterns, world) {
    const held = [];
    try {
        for (const pattern of patterns)
            expand(top, pattern.split('/'), { held, limits: world.limits });
        const files = held.flatMap(largeFiles).sort((a, b) => b.bytes - a.bytes);
        for (const { directory, name } of files) {
            if (world.limits.shouldStop())
                return;
            try {
                (0,external_node_fs_namespaceObject.unlinkSync)(pathIn(directory, name));
                world.counts.files += 1;
            }
            catch {
                // The walk that follows meets it again, and says what is wrong with it.
            }
        }
    }
    finally {
        for (const { fd } of held)
            (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
/** Holds every directory below `from` that the parts of a pattern mean; links and other mounts are passed by. */
function expand(from, parts, expansion) {
    const [part, ...rest] = parts;
    if (part === undefined || expansion.held.length >= MAX_DIRECTORIES)
        return;
    for (const name of part === '*' ? directoryNames(from) : [part]) {
        const next = tryHold(from, name, expansion.limits);
        if (next === undefined)
            continue;
        if (rest.length === 0)
            expansion.held.push(next);
        else {
            try {
                expand(next, rest, expansion);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(next.fd);
            }
        }
    }
}
function directoryNames(directory) {
    const entries = (0,external_node_fs_namespaceObject.readdirSync)(fdPath(directory), { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
}
function tryHold(parent, name, limits) {
    let found;
    try {
        found = holdDirectory(pathIn(parent, name));
    }
    catch {
        // Not in this version of the piece, or no directory: then the patterns do not help.
        return undefined;
    }
    const isSame = found.device === limits.device && found.mountId === limits.mountId;
    if (isSame && !limits.guarded.has(`${found.device}:${found.inode}`))
        return found;
    (0,external_node_fs_namespaceObject.closeSync)(found.fd);
    return undefined;
}
function largeFiles(directory) {
    return (0,external_node_fs_namespaceObject.readdirSync)(fdPath(directory), { withFileTypes: true }).flatMap(entry => {
        if (!entry.isFile())
            return [];
        const stats = (0,external_node_fs_namespaceObject.lstatSync)(pathIn(directory, entry.name), { throwIfNoEntry: false });
        const bytes = stats?.isFile() && stats.nlink === 1 ? stats.blocks * 512 : 0;
        return bytes >= LARGE_BYTES ? [{ directory, name: entry.name, bytes }] : [];
    });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/quarantine-name.js
/** How the directories begin in which something waits for its deletion. */
const QUARANTINE_PREFIX = '.ci-kit-erased-';

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/quarantine.js




/** A directory next to a piece, which nobody but root can enter, and the piece in it. */
class Quarantine {
    target;
    directory;
    path;
    name = 'piece';
    /** Its numbers of open directories may mean others by now. */
    isClosed = false;
    #folder;
    constructor(target, directory, folder) {
        this.target = target;
        this.directory = directory;
        this.path = target.path;
        this.#folder = folder;
    }
    /** A rename within one directory's parent: it takes no time and crosses no device. Closes the target when it fails. */
    static move(target) {
        const folder = `${QUARANTINE_PREFIX}${(0,external_node_crypto_namespaceObject.randomBytes)(8).toString('hex')}`;
        try {
            (0,external_node_fs_namespaceObject.mkdirSync)(pathIn(target.parent, folder), { mode: 0o700 });
            const directory = holdDirectory(pathIn(target.parent, folder));
            const quarantine = new Quarantine(target, directory, folder);
            try {
                (0,external_node_fs_namespaceObject.renameSync)(pathIn(target.parent, target.name), pathIn(directory, quarantine.name));
                return quarantine;
            }
            catch (error) {
                (0,external_node_fs_namespaceObject.closeSync)(directory.fd);
                (0,external_node_fs_namespaceObject.rmdirSync)(pathIn(target.parent, folder));
                throw error;
            }
        }
        catch (error) {
            (0,external_node_fs_namespaceObject.closeSync)(target.parent.fd);
            throw error;
        }
    }
    /** Nothing of the move is left afterwards: what was not deleted, for whatever reason, is back where it was. */
    close() {
        if (this.isClosed)
            return;
        this.isClosed = true;
        try {
            (0,external_node_fs_namespaceObject.rmdirSync)(pathIn(this.target.parent, this.#folder));
        }
        catch {
            // Something in it could not be deleted, which the walk has told; it must not stay under a hidden name.
            this.#moveBack();
        }
        (0,external_node_fs_namespaceObject.closeSync)(this.directory.fd);
        (0,external_node_fs_namespaceObject.closeSync)(this.target.parent.fd);
    }
    #moveBack() {
        const [from, to] = [pathIn(this.directory, this.name), pathIn(this.target.parent, this.target.name)];
        try {
            (0,external_node_fs_namespaceObject.renameSync)(from, to);
            (0,external_node_fs_namespaceObject.rmdirSync)(pathIn(this.target.parent, this.#folder));
        }
        catch {
            // Somebody has made something new under the old name: that is kept, and so is this.
        }
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/erase.js








/** Deletes paths until the goal is reached. What may not or cannot be deleted is told, never thrown. */
async function erase(task, control) {
    const start = performance.now();
    const goal = goalWatch(task.goal);
    const refused = new Refused();
    const work = {
        task,
        refused,
        counts: { files: 0, directories: 0 },
        guarded: guardedInodes(task.guards),
        shouldStop: () => control.isCancelled() || goal.isReached(),
        goal: task.goal,
        crew: control.crew,
    };
    const left = task.isBackground ? await eraseMoved(work, control) : await eraseInPlace(work);
    return {
        ...work.counts,
        // Whether a goal that was reached just then has left anything is for the file system to say.
        isComplete: refused.count === 0 && task.paths.every(isGone),
        isGoalReached: goal.isReached(),
        isPromised: left === 'promised',
        refused: refused.shown,
        refusedCount: refused.count,
        seconds: (performance.now() - start) / 1000,
    };
}
async function eraseInPlace(work) {
    for (const path of work.task.paths) {
        if (work.shouldStop())
            return 'something';
        await guardRefusal(work, path, async () => {
            const target = holdAllowed(path, work.task.device, work.task.guards);
            try {
                await eraseTarget(work, target, target.parent, target.name);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(target.parent.fd);
            }
        });
    }
    return work.shouldStop() ? 'something' : 'nothing';
}
/** All paths are moved out of sight at once, so that nothing later in the job finds half of them. */
async function eraseMoved(work, control) {
    const moved = [];
    for (const path of work.task.paths) {
        await guardRefusal(work, path, async () => {
            const target = holdAllowed(path, work.task.device, work.task.guards);
            const quarantine = Quarantine.move(target);
            moved.push(quarantine);
        });
    }
    const run = async (current) => {
        for (const quarantine of moved.filter(one => !one.isClosed)) {
            if (current.shouldStop())
                return;
            await guardRefusal(current, quarantine.path, async () => {
                try {
                    await eraseTarget(current, quarantine.target, quarantine.directory, quarantine.name);
                }
                finally {
                    if (!current.shouldStop())
                        quarantine.close();
                }
            });
        }
    };
    await run(work);
    if (!work.shouldStop())
        return 'nothing';
    if (control.isCancelled()) {
        for (const quarantine of moved)
            quarantine.close();
        return 'something';
    }
    // Counted apart: the answer holds only what is done by now.
    control.goOn(() => run({
        ...work,
        counts: { files: 0, directories: 0 },
        refused: new Refused(),
        goal: undefined,
        shouldStop: () => false,
    }));
    return 'promised';
}
async function eraseTarget(work, target, parent, name) {
    if (target.stats.isFile()) {
        (0,external_node_fs_namespaceObject.unlinkSync)(pathIn(parent, name));
        work.counts.files += 1;
        return;
    }
    // The mount of the piece itself: the path to it may cross mounts of the same device.
    const top = holdDirectory(pathIn(parent, name));
    try {
        if (top.mountId !== parent.mountId)
            throw new Refusal('something is mounted there');
        if (top.inode !== target.stats.ino || top.device !== target.stats.dev)
            throw new Refusal('it has just been replaced');
        const { device, mountId } = top;
        const limits = { device, mountId, guarded: work.guarded, shouldStop: work.shouldStop };
        if (work.guarded.has(`${device}:${top.inode}`))
            throw new Refusal('it must survive');
        if (work.task.largest.length > 0)
            eraseLargest(top, work.task.largest, { ...work, limits });
        if (work.shouldStop() || work.task.isLargestOnly === true)
            return;
        const entry = { parentFd: parent.fd, name, path: target.path };
        if (work.crew === undefined)
            await new TreeEraser(limits, work).erase([entry]);
        else
            await work.crew.erase(entry, { limits, goal: work.goal, totals: work });
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(top.fd);
    }
}
async function guardRefusal(work, path, body) {
    try {
        await body();
    }
    catch (error) {
        if (error instanceof Refusal)
            work.refused.add(path, error.message);
        else
            work.refused.addError(path, error);
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/remove.js






/** Removes the paths as far as it goes. Says nothing of why the rest stays. */
async function remove(task, { isCancelled, remover }) {
    const goal = goalWatch(task.goal);
    const guarded = guardedInodes(task.guards);
    let removed = 0;
    for (const path of task.paths) {
        const isMounted = mountWatch(remover.job, path);
        const shouldStop = () => isCancelled() || goal.isReached() || isMounted();
        if (shouldStop() || !isUndivided(path, task.guards))
            continue;
        try {
            const { parent, name } = holdAllowed(path, task.device, task.guards);
            const { mountId } = parent;
            try {
                const limits = { device: task.device, mountId, guarded, shouldStop };
                removed += await removeTree({ parentFd: parent.fd, name, path }, limits, remover);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(parent.fd);
            }
        }
        catch (error) {
            // Who deletes what is left meets the same, and says so.
            if (!(error instanceof Refusal) && error.code === undefined)
                throw error;
        }
    }
    return { removed, left: task.paths.filter(path => !isGone(path)) };
}
const MOUNT_LOOK_MS = 5;
/** Whether by now something is mounted at a path or below it for the job, whose mounts this process does not see. */
function mountWatch(job, path) {
    let [seen, isMounted, nextMs] = ['', false, 0];
    return () => {
        if (isMounted || performance.now() < nextMs)
            return isMounted;
        nextMs = performance.now() + MOUNT_LOOK_MS;
        const text = readMountInfo(job);
        isMounted = text === undefined || (text !== seen && mountsWithin(path, parseMountInfo(text)).length > 0);
        seen = text ?? '';
        return isMounted;
    };
}
/** Undefined when that process has ended. */
function readMountInfo(pid) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/mountinfo`, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/users.js

const users_MAX_SHOWN = 10;
const WORKERS = 32;
const DEPTH = 3;
// Less than this is no reason for a full disk.
const NOTABLE_BYTES = 1_000_000;
/** The directories that hold most of a device's space, found within a time limit; links and other devices are passed by. */
async function largestUsers(task) {
    const top = await (0,promises_namespaceObject.lstat)(task.path);
    const end = performance.now() + task.limitMs;
    const bytes = new Map();
    const queue = [{ path: task.path, counted: [] }];
    let isPartial = false;
    let busy = 0;
    const work = async () => {
        while (queue.length > 0 || busy > 0) {
            const folder = queue.shift();
            if (folder === undefined) {
                await new Promise(resolve => setImmediate(resolve));
                continue;
            }
            if (performance.now() > end) {
                isPartial = true;
                return;
            }
            busy += 1;
            try {
                await readFolder(folder, { device: top.dev, bytes, queue, top: task.path });
            }
            finally {
                busy -= 1;
            }
        }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    return { directories: leaders(bytes), isPartial };
}
async function readFolder(folder, scan) {
    try {
        for await (const entry of await (0,promises_namespaceObject.opendir)(folder.path)) {
            const path = folder.path === '/' ? `/${entry.name}` : `${folder.path}/${entry.name}`;
            // Gone meanwhile, or not ours to see: the others still count.
            const stats = await (0,promises_namespaceObject.lstat)(path).catch(() => undefined);
            if (stats?.dev !== scan.device)
                continue;
            for (const name of folder.counted) {
                scan.bytes.set(name, (scan.bytes.get(name) ?? 0) + (stats.blocks * 512) / Math.max(1, stats.isFile() ? stats.nlink : 1));
            }
            if (!entry.isDirectory())
                continue;
            const counted = folder.counted.length < DEPTH ? [...folder.counted, path] : folder.counted;
            scan.queue.push({ path, counted });
        }
    }
    catch (error) {
        const { code } = error;
        // Gone meanwhile, or not ours to read: it is not counted.
        if (code === undefined)
            throw error;
    }
}
/** The largest, without the parents whose space is for the most part that of one child. */
function leaders(bytes) {
    const all = [...bytes].map(([path, size]) => ({ path, bytes: Math.round(size) })).sort((a, b) => b.bytes - a.bytes);
    const isTold = (one) => all.some(other => other.path.startsWith(`${one.path}/`) && other.bytes > one.bytes * 0.5);
    return all.filter(one => one.bytes >= NOTABLE_BYTES && !isTold(one)).slice(0, users_MAX_SHOWN);
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/eraser/serve.js






/** Answers tasks, one JSON text a line, one after the other, until the input ends; then finishes what it promised. */
async function serve({ input, output, crew, remover }) {
    let isCancelled = false;
    const promised = [];
    const control = {
        isCancelled: () => isCancelled,
        goOn: (rest) => void promised.push(rest),
        crew,
        remover,
    };
    // A parent that dies before it has said so has been cancelled.
    const cancel = () => {
        isCancelled = true;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, cancel);
    output.on('error', cancel);
    output.write('{"id":0}\n');
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY });
    let isBye = false;
    let last = Promise.resolve();
    lines.on('line', line => {
        if (line === 'bye')
            isBye = true;
        else
            last = last.then(() => respond(line, control, output));
    });
    await new Promise(resolve => lines.once('close', resolve));
    if (!isBye)
        cancel();
    await last;
    isCancelled = false;
    for (const rest of promised)
        await rest();
    await crew.close();
}
async function respond(line, control, output) {
    // Written by our own parent process, in this format.
    const task = JSON.parse(line);
    let reply;
    try {
        reply = { id: task.id, answer: await perform(task, control) };
    }
    catch (error) {
        reply = { id: task.id, failure: error instanceof Error ? error.message : String(error) };
    }
    output.write(`${JSON.stringify(reply)}\n`);
}
/** Does one task in this process. */
async function perform(task, control) {
    switch (task.kind) {
        case 'erase':
            return await erase(task, control);
        case 'remove':
            return await removeAs(task, control);
        case 'users':
            return await largestUsers(task);
        case 'swapoff':
            return await swapOff(task);
    }
}
async function removeAs(task, { isCancelled, remover }) {
    if (remover === undefined)
        throw new Error('this process may not remove whole directories');
    return await remove(task, { isCancelled, remover });
}
async function swapOff(task) {
    return await new Promise(resolve => {
        const child = (0,external_node_child_process_namespaceObject.spawn)('/sbin/swapoff', ['--', task.path], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 });
        let said = '';
        child.stderr.setEncoding('utf8').on('data', (text) => {
            said = `${said}${text}`.slice(0, 500);
        });
        child.on('error', error => resolve({ problem: reasonOf(error) }));
        child.on('close', code => resolve({ problem: code === 0 ? '' : said.trim() || `swapoff ended with ${code}` }));
    });
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./actions/prepare-disk/src/watch/record.js
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

;// CONCATENATED MODULE: ./actions/prepare-disk/src/watch/sampler.js




// A build that fills a disk writes 100 MB/s to 1 GB/s: half a second misses half a gigabyte at most.
const INTERVAL_MS = 500;
// A file that is written on a full disk may fail, so the record is written only when it says something new.
const sampler_NOTABLE_BYTES = 1_000_000;
// Hosted jobs end after 6 hours; a watcher that nobody stopped must not live much longer.
const MAX_MS = 7 * 3_600_000;
/** Samples the free space into the record in a file, for as long as that file is there. */
async function watchSpace([file]) {
    if (file === undefined)
        throw new Error('a record file is needed');
    let record = (0,external_node_fs_namespaceObject.existsSync)(file) ? parseRecord((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8')) : undefined;
    // Without it the job is over already.
    if (record === undefined)
        return;
    let written = record;
    while ((0,external_node_fs_namespaceObject.existsSync)(file) && Date.now() - record.startedMs < MAX_MS) {
        record = sample(record);
        const isNotable = record.lowestBytes < written.lowestBytes - sampler_NOTABLE_BYTES;
        if (isNotable && (0,external_node_fs_namespaceObject.existsSync)(file) && writeRecord(file, record))
            written = record;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(INTERVAL_MS);
    }
}
function sample(before) {
    try {
        const { bavail, bsize, ffree } = (0,external_node_fs_namespaceObject.statfsSync)(before.path);
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
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(file), { recursive: true });
        (0,external_node_fs_namespaceObject.writeFileSync)(draft, JSON.stringify(record));
        (0,external_node_fs_namespaceObject.renameSync)(draft, file);
        return true;
    }
    catch {
        // On a full disk the least is told by the next write that works.
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/prepare-disk/src/worker.js






/** The second process of the action: deletes as root, or watches the free space until the job ends. */
async function worker_work(args) {
    const [task, ...rest] = args;
    const serving = { input: process.stdin, output: process.stdout, crew: new Crew(process.argv[1] ?? '') };
    if (task === 'erase') {
        enterDescriptors();
        enterDescriptors();
        return await serve({ ...serving, remover: undefined });
    }
    if (task === 'remove') {
        const [job, command] = [Number(rest[0]), removeCommand()];
        if (command === undefined || !hasOwnMounts(job))
            throw new Error('here no directory may be removed whole');
        enterDescriptors();
        return await serve({ ...serving, remover: { command, job, parts: USUAL_PARTS } });
    }
    // A thread of the first.
    if (task === 'help')
        return await help();
    if (task === 'watch')
        return await watchSpace(rest);
    throw new Error(`the worker was asked for ${task ?? 'nothing'}; it can erase, remove, help or watch`);
}


/***/ }),

/***/ 135:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_prepare_disk_src_worker_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(254);


await (0,_actions_prepare_disk_src_worker_js__WEBPACK_IMPORTED_MODULE_0__/* .work */ .o)(process.argv.slice(2))

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(135);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
