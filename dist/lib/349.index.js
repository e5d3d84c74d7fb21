export const id = 349;
export const ids = [349];
export const modules = {

/***/ 349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TunnelAgent: () => (/* binding */ TunnelAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9844);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5551);





/** TLS through a proxy (CONNECT): the proxy learns host and port, and nothing else. */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #proxy;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    // Node hands the options of the request on, and takes the socket through the callback.
    createConnection(options, connected) {
        openTunnel(this.#proxy, options).then(socket => connected(null, (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...options, socket, servername: options.servername ?? '' })), (error) => connected(error instanceof Error ? error : new Error(String(error))));
    }
}
function openTunnel(proxy, { host, port, tunnelSignal: signal }) {
    const target = `${host?.includes(':') ? `[${host}]` : host}:${port}`;
    return new Promise((resolve, reject) => {
        const ask = proxy.isTls ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
        const request = ask({
            method: 'CONNECT',
            host: proxy.host,
            port: proxy.port,
            path: target,
            agent: false,
            headers: {
                host: target,
                ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
            },
            ...(signal === undefined ? {} : { signal }),
        });
        request.on('connect', ({ statusCode }, socket) => {
            if (statusCode === 200)
                resolve(socket);
            else {
                socket.destroy();
                reject(refusalOf(proxy, statusCode ?? 0));
            }
        });
        request.on('response', response => {
            response.destroy();
            reject(refusalOf(proxy, response.statusCode ?? 0));
        });
        request.on('error', error => reject((0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyFailure */ .xh)(proxy, error)));
        request.end();
    });
}
function refusalOf(proxy, status) {
    const why = status === 407 ? 'asks for a login (407)' : `does not connect there (${status})`;
    // What is behind it may be back in a moment; a refusal stays.
    return new _http_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .HttpFailure */ .HR(status >= 500 ? 'reset' : 'proxy', `the proxy ${proxy.origin} ${why}`);
}


/***/ })

};
