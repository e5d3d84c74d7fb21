export const id = 78;
export const ids = [78,697,840];
export const modules = {

/***/ 5078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   prepareDisk: () => (/* binding */ prepareDisk)
/* harmony export */ });
/* harmony import */ var _node_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5710);
/* harmony import */ var _watch_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2794);


/** Makes room for a build, or, after the job, says how much room it needed. */
async function main(run) {
    await prepareDisk(run, (0,_node_world_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeDiskWorld */ .G)());
}
/** The same on any machine: tests give one of their own. */
async function prepareDisk(run, world) {
    if (run.state.read(_watch_state_js__WEBPACK_IMPORTED_MODULE_1__/* .WATCH_STATE */ .UE) !== undefined) {
        const { reportWatch } = await __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 923));
        await reportWatch(run, world);
        return;
    }
    // The post step of a main step that watches nothing, or that could not begin: that one has said all.
    const begun = run.state.read(_watch_state_js__WEBPACK_IMPORTED_MODULE_1__/* .BEGUN_STATE */ .G);
    if (begun !== undefined) {
        // Set again, so that this one blanks none of them.
        run.setOutputs((0,_watch_state_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOutputs */ .Q8)(begun));
        return;
    }
    run.state.save(_watch_state_js__WEBPACK_IMPORTED_MODULE_1__/* .BEGUN_STATE */ .G, JSON.stringify({ verdict: 'unknown' }));
    const { prepare } = await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 4924));
    await prepare(run, world);
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   G: () => (/* binding */ BEGUN_STATE),
/* harmony export */   Q8: () => (/* binding */ parseOutputs),
/* harmony export */   UE: () => (/* binding */ WATCH_STATE)
/* harmony export */ });
/** The name of what the main step leaves for the post step. */
const WATCH_STATE = 'watch';
/** By it the post step is told from the main step, whatever became of that one; with the outputs of one without a watch. */
const BEGUN_STATE = 'begun';
/** `undefined` for a text that is no state of ours. */
function parseState(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const hasFields = ['file', 'path', 'point', 'freeBytes', 'totalBytes', 'minBytes', 'atMs', 'outputs'].every(name => name in value);
        // Written by our own main step; the fields are there.
        return hasFields ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Nothing for a text that is no outputs of ours. */
function parseOutputs(text) {
    try {
        const value = JSON.parse(text);
        const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        return Object.fromEntries(fields.filter(([, one]) => typeof one === 'string' || typeof one === 'number'));
    }
    catch {
        return {};
    }
}


/***/ })

};
