export const id = 840;
export const ids = [840];
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


/***/ })

};
