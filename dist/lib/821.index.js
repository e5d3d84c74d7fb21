export const id = 821;
export const ids = [821];
export const modules = {

/***/ 3821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _ci_kit_registry_logins__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3952);

// A step that names tags must not wait long for a registry.
const DEADLINE_MS = 60_000;
/** A client with what `docker login` left; the job's token is for its server's own registry alone. */
function connect({ ports, inputs, log }, { insecureRegistries, token }) {
    const credentials = (0,_ci_kit_registry_logins__WEBPACK_IMPORTED_MODULE_0__/* .loginsOf */ .Qm)(ports, { token, notice: message => log.notice(message) });
    return (0,_ci_kit_registry_logins__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ ...ports, mask: secret => inputs.mask(secret) }, { credentials, insecureRegistries, action: 'semver-docker-tags', withinMs: DEADLINE_MS, concurrency: 8 });
}


/***/ })

};
