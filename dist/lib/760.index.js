export const id = 760;
export const ids = [760];
export const modules = {

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodePrograms: () => (/* binding */ nodePrograms)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./packages/core/src/environment.js
var environment = __webpack_require__(8298);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
;// CONCATENATED MODULE: ./packages/core/src/windows-programs.js

// Of those in PATHEXT the kinds that can be started; the others are opened by some other program.
const KINDS = ['.com', '.exe', '.bat', '.cmd'];
// A quoted argument keeps all else as it is, also when the batch file hands it on.
const NEVER_IN_BATCH = /["%!\r\n\0]/;
/**
 * How Windows starts a client: many are batch files, which only their shell can run, and Node refuses to hand those anything
 * by itself. Looked for on PATH alone: Windows would begin with the current folder, which is the repository's.
 */
function windowsLaunch(program, args, world) {
    const file = findOnPath(program, world);
    if (file === undefined)
        return { kind: 'missing' };
    if (!/\.(?:bat|cmd)$/i.test(file))
        return { kind: 'launch', file, args, isVerbatim: false };
    const odd = [file, ...args].find(text => NEVER_IN_BATCH.test(text));
    if (odd !== undefined) {
        return {
            kind: 'refused',
            message: `${JSON.stringify(odd.slice(0, 100))} cannot be handed to the batch file ${file}`,
        };
    }
    const line = [file, ...args].map(quoted).join(' ');
    // /d: without what the registry would run first; /s: the outer quotes go, and nothing else.
    return {
        kind: 'launch',
        file: systemProgram('cmd.exe', world),
        args: ['/d', '/s', '/c', `"${line}"`],
        isVerbatim: true,
    };
}
/** Ends a process with all that it has started, which would keep its pipes open. */
function windowsKill(pid, world) {
    return { file: systemProgram('taskkill.exe', world), args: ['/pid', String(pid), '/t', '/f'] };
}
function findOnPath(program, { variables, isFile }) {
    const folders = (variable('PATH', variables) ?? '')
        .split(';')
        .map(folder => folder.replace(/^"(.*)"$/, '$1'))
        .filter(folder => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
    const known = (variable('PATHEXT', variables) ?? KINDS.join(';')).toLowerCase().split(';');
    const kinds = known.filter(kind => KINDS.includes(kind));
    const names = KINDS.includes(external_node_path_.win32.extname(program).toLowerCase())
        ? [program]
        : (kinds.length > 0 ? kinds : KINDS).map(kind => `${program}${kind}`);
    for (const folder of folders) {
        const found = names.map(name => external_node_path_.win32.join(folder, name)).find(isFile);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** A program that ends in backslashes would take the closing quote for one of its characters. */
function quoted(text) {
    return `"${text.replace(/\\+$/, '$&$&')}"`;
}
function systemProgram(name, { variables }) {
    return external_node_path_.win32.join(variable('SystemRoot', variables) ?? 'C:\\Windows', 'System32', name);
}
/** The names of variables have no case there. */
function variable(name, variables) {
    const wanted = name.toLowerCase();
    const found = Object.entries(variables).find(([one]) => one.toLowerCase() === wanted)?.[1];
    return found === '' ? undefined : found;
}

;// CONCATENATED MODULE: ./packages/core/src/node-programs.js










const TIMEOUT_MS = 120_000;
// The times of all versions of the largest npm packages are a few megabytes.
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;
// A group that was killed is gone at once; what has left it may keep the pipes open for as long as it likes.
const END_MS = 2000;
/** The programs of this machine. */
function nodePrograms(variables) {
    const { workspace, tempDirectory } = (0,environment/* nodeEnvironment */.u)(variables);
    const inherited = Object.fromEntries(Object.entries(variables).filter(([name]) => (0,inputs/* inputName */.y)(name) === undefined && !name.startsWith('STATE_')));
    return {
        run: command => runProgram({ folder: workspace, ...command }, { ...inherited, ...command.env }),
        async inScratch(files, use) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDirectory, 'ci-kit-'));
            try {
                for (const [name, text] of Object.entries(files))
                    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
                return await use(folder);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
            }
        },
        digest: (path, algorithm) => digestFile((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(workspace, path), algorithm),
    };
}
async function digestFile(path, algorithm) {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        return hash.digest('hex');
    }
    catch {
        return undefined;
    }
}
async function runProgram(command, env) {
    const launch = launchOf(command, env);
    switch (launch.kind) {
        case 'missing':
            return { kind: 'missing' };
        case 'refused':
            return { kind: 'broken', message: launch.message };
        case 'launch':
            return await follow(command, launch, env).catch(startFailure);
    }
}
const isWindows = process.platform === 'win32';
function launchOf({ program, args }, env) {
    if (isWindows)
        return windowsLaunch(program, args, windowsWorld(env));
    return { kind: 'launch', file: program, args, isVerbatim: false };
}
function windowsWorld(variables) {
    return { variables, isFile: path => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false };
}
function follow({ folder, timeoutMs = TIMEOUT_MS }, { file, args, isVerbatim }, env) {
    return new Promise(resolve => {
        // A group of its own ends as a whole; Windows has another way for that.
        const how = { detached: !isWindows, windowsVerbatimArguments: isVerbatim, windowsHide: true };
        const options = { ...how, cwd: folder, env: { LC_ALL: 'C', ...env } };
        const child = (0,external_node_child_process_.spawn)(file, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        const texts = { stdout: [], stderr: [] };
        const read = (name) => Buffer.concat(texts[name]).toString('utf8');
        let bytes = 0;
        let verdict;
        const settle = (answer) => {
            clearTimeout(timer);
            resolve(verdict ?? answer);
        };
        const end = (answer) => {
            verdict ??= answer;
            endGroup(child, env);
            setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                settle(answer);
            }, END_MS).unref();
        };
        const timer = setTimeout(() => {
            end({ kind: 'timeout', seconds: timeoutMs / 1000, stdout: read('stdout'), stderr: read('stderr') });
        }, timeoutMs);
        for (const name of ['stdout', 'stderr']) {
            child[name].on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes <= MAX_OUTPUT_BYTES)
                    texts[name].push(chunk);
                else if (verdict === undefined)
                    end({ kind: 'broken', message: `it said more than ${MAX_OUTPUT_BYTES} bytes` });
            });
        }
        child.once('error', error => settle(startFailure(error)));
        child.once('close', (code, signal) => {
            if (code === null)
                settle({ kind: 'broken', message: `it was ended by ${signal}` });
            else
                settle({ kind: 'ended', code, stdout: read('stdout'), stderr: read('stderr') });
        });
    });
}
function startFailure(error) {
    const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    return isMissing ? { kind: 'missing' } : { kind: 'broken', message: (0,errors/* messageOf */.bD)(error) };
}
/** A client starts others, which would keep its pipes open. */
function endGroup(child, env) {
    if (child.pid === undefined)
        return;
    try {
        if (isWindows) {
            const { file, args } = windowsKill(child.pid, windowsWorld(env));
            (0,external_node_child_process_.spawn)(file, [...args], { stdio: 'ignore', windowsHide: true }).once('error', () => child.kill('SIGKILL'));
        }
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}


/***/ })

};
