export const id = 219;
export const ids = [219];
export const modules = {

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHelper: () => (/* binding */ runHelper)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

const MAX_BYTES = 256 * 1024;
// The protocol of docker's helpers has no code for it: this sentence, on stdout, is how they say that they have nothing.
const NOTHING = 'credentials not found';
/** No shell: the helper is a program of its own, and the server goes to its stdin. Ends at its time limit, whatever it started. */
function runHelper({ helper, server, timeoutMs }, variables) {
    const program = `docker-credential-${helper}`;
    return new Promise(resolve => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['get'], { env: { ...variables }, stdio: ['pipe', 'pipe', 'ignore'], detached: true });
        const chunks = [];
        let bytes = 0;
        const end = (answer) => {
            clearTimeout(timer);
            resolve(answer);
        };
        const stop = (why) => {
            // What it started may still hold its output open, and with it this process.
            killGroup(child);
            child.stdout.destroy();
            end({ kind: 'failed', message: `${program} ${why}` });
        };
        const timer = setTimeout(() => stop(`gave no answer within ${Math.round(timeoutMs)} ms`), timeoutMs);
        child.stdout.on('data', (chunk) => {
            bytes += chunk.length;
            chunks.push(chunk);
            if (bytes > MAX_BYTES)
                stop(`printed more than ${MAX_BYTES} bytes`);
        });
        child.on('error', error => end({ kind: 'failed', message: `${program} cannot be run: ${error.message}` }));
        child.on('close', (code, signal) => end(readAnswer(program, Buffer.concat(chunks).toString('utf8'), { code, signal })));
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${server}\n`);
    });
}
function readAnswer(program, text, { code, signal }) {
    if (code === 0)
        return { kind: 'answer', text };
    if (text.toLowerCase().includes(NOTHING))
        return { kind: 'nothing' };
    // Never more than its first line: what a failing helper prints is not ours to show.
    const said = (text.trim().split(/\r|\n/)[0] ?? '').slice(0, 200);
    const status = code === null ? `was ended by ${signal}` : `failed with status ${code}`;
    return { kind: 'failed', message: said === '' ? `${program} ${status}` : `${program} ${status}: ${said}` };
}
function killGroup({ pid }) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // The whole group has ended.
    }
}


/***/ })

};
