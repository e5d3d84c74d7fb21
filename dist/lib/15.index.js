export const id = 15;
export const ids = [15];
export const modules = {

/***/ 3015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8849);

/** Makes room before the job; after it, reports the build, the tags and the space, as one. */
async function main(run, kit) {
    if (run.state.read(_state_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASE_STATE */ .i$) === undefined) {
        const { begin } = await Promise.all(/* import() */[__webpack_require__.e(540), __webpack_require__.e(710), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 6661));
        await begin(run, kit);
    }
    else {
        const { finish } = await Promise.all(/* import() */[__webpack_require__.e(540), __webpack_require__.e(710), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 4917));
        await finish(run, kit);
    }
}


/***/ }),

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   i$: () => (/* binding */ PHASE_STATE),
/* harmony export */   zm: () => (/* binding */ saveMemory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8156);


/** What tells the post step that it is one. */
const PHASE_STATE = 'ci-kit-phase';
const MEMORY_STATE = 'ci-kit-memory';
/** In a file, because a report is longer than an environment variable may be. */
async function saveMemory(run, memory) {
    const { environment, random, files } = run.ports;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(environment.tempDirectory, 'ci-kit', `job-${random.token().slice(0, 16)}.json`);
    try {
        await files.writeText(path, JSON.stringify(memory));
        run.state.save(MEMORY_STATE, path);
    }
    catch (error) {
        run.log.notice(`what this step found cannot be kept for the report at the end of the job: ${(0,_ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** `undefined` when the main step had no answer, or could not keep it. */
async function readMemory(run) {
    const path = run.state.read(MEMORY_STATE);
    if (path === undefined || path === '')
        return undefined;
    try {
        const value = JSON.parse(await run.ports.files.readText(path));
        return isMemory(value) ? value : undefined;
    }
    catch (error) {
        run.log.notice(`what the main step left cannot be read: ${(0,_ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** Written by our own main step, so the outline tells enough. */
function isMemory(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { disk, oldLogs } = value;
    return typeof disk === 'object' && disk !== null && 'outputs' in disk && Array.isArray(oldLogs);
}


/***/ })

};
