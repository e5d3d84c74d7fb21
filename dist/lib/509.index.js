export const id = 509;
export const ids = [509];
export const modules = {

/***/ 509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePrograms: () => (/* binding */ nodePrograms)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6466);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8298);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8156);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6398);









const TIMEOUT_MS = 120_000;
// The times of all versions of the largest npm packages are a few megabytes.
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;
/** The programs of this machine. */
function nodePrograms(variables) {
    const { workspace, tempDirectory } = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeEnvironment */ .u)(variables);
    const inherited = Object.fromEntries(Object.entries(variables).filter(([name]) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .inputName */ .y)(name) === undefined && !name.startsWith('STATE_')));
    return {
        run: command => runProgram({ folder: workspace, ...command }, { ...inherited, ...command.env }),
        async inScratch(files, use) {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tempDirectory, 'ci-kit-'));
            try {
                for (const [name, text] of Object.entries(files))
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name), text);
                return await use(folder);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
            }
        },
        digest: (path, algorithm) => digestFile((0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(workspace, path), algorithm),
    };
}
async function digestFile(path, algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm);
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(path), hash);
        return hash.digest('hex');
    }
    catch {
        return undefined;
    }
}
function runProgram(command, env) {
    const { program, args, folder, timeoutMs = TIMEOUT_MS } = command;
    return new Promise(resolve => {
        // On Windows many clients are batch files, which only a shell can start; a group of its own ends as a whole elsewhere.
        const isWindows = process.platform === 'win32';
        const options = { cwd: folder, env: { LC_ALL: 'C', ...env }, shell: isWindows, detached: !isWindows };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        const texts = { stdout: [], stderr: [] };
        let bytes = 0;
        let verdict;
        const end = (answer) => {
            verdict ??= answer;
            endGroup(child);
        };
        const timer = setTimeout(() => end({ kind: 'timeout', seconds: timeoutMs / 1000 }), timeoutMs);
        for (const name of ['stdout', 'stderr']) {
            child[name].on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes <= MAX_OUTPUT_BYTES)
                    texts[name].push(chunk);
                else
                    end({ kind: 'broken', message: `it said more than ${MAX_OUTPUT_BYTES} bytes` });
            });
        }
        const settle = (answer) => {
            clearTimeout(timer);
            resolve(verdict ?? answer);
        };
        child.once('error', error => settle(startFailure(error)));
        child.once('close', (code, signal) => {
            const read = (name) => Buffer.concat(texts[name]).toString('utf8');
            if (code === null)
                settle({ kind: 'broken', message: `it was ended by ${signal}` });
            else
                settle({ kind: 'ended', code, stdout: read('stdout'), stderr: read('stderr') });
        });
    });
}
function startFailure(error) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return isMissing ? { kind: 'missing' } : { kind: 'broken', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error) };
}
/** A client starts others, which would keep its pipes open. */
function endGroup(child) {
    try {
        if (process.platform !== 'win32' && child.pid !== undefined)
            process.kill(-child.pid, 'SIGKILL');
        else
            child.kill('SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}


/***/ })

};
