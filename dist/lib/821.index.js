export const id = 821;
export const ids = [821];
export const modules = {

/***/ 3821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _ci_kit_registry_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4280);
/* harmony import */ var _ci_kit_registry_docker_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5762);


// A step that names tags must not wait long for a registry.
const DEADLINE_MS = 60_000;
/** A client with what `docker login` left; the job's token is for GitHub's own registry alone. */
async function connect(run, { insecureRegistries, token }) {
    const { clock, random, network, environment } = run.ports;
    const text = await network.dockerConfig();
    const config = text === undefined ? undefined : (0,_ci_kit_registry_docker_config__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerConfig */ .Cj)(text);
    const credentials = async (registry) => {
        const login = config === undefined || typeof config === 'string'
            ? undefined
            : await (0,_ci_kit_registry_docker_config__WEBPACK_IMPORTED_MODULE_1__/* .findCredential */ .L4)(config, registry, (helper, server) => network.credentialHelper(helper, server));
        const isOwn = registry === 'ghcr.io' && (environment.serverUrl ?? 'https://github.com') === 'https://github.com';
        const job = isOwn && token !== undefined ? [{ source: 'the job token', username: 'x-access-token', password: token }] : [];
        return [...(login === undefined ? [] : [login]), ...job];
    };
    return new _ci_kit_registry_client__WEBPACK_IMPORTED_MODULE_0__/* .RegistryClient */ .b({
        credentials,
        insecureRegistries,
        trustedRealms: [],
        userAgent: 'ci-kit/semver-docker-tags',
        deadlineMs: clock.monotonicMs() + DEADLINE_MS,
        concurrency: 8,
    }, {
        send: one => network.send(one),
        clock,
        random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
        mask: secret => run.inputs.mask(secret),
    });
}


/***/ })

};
