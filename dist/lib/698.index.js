export const id = 698;
export const ids = [698];
export const modules = {

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   HR: () => (/* binding */ HttpFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
/** Why an exchange has no answer, as far as we can tell by ourselves. */
class HttpFailure extends Error {
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
function failed(reason, message) {
    return { kind: 'failed', reason, message };
}
const REASONS = new Map([
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'refused'],
    ['ENETUNREACH', 'refused'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['ECONNABORTED', 'reset'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'reset'],
    ['ETIMEDOUT', 'timeout'],
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['EAI_FAIL', 'dns'],
    ['EPROTO', 'tls'],
    // OpenSSL's words for a certificate that no known authority has signed.
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
    ['CERT_UNTRUSTED', 'tls-untrusted'],
    ['CERT_HAS_EXPIRED', 'tls-expired'],
    ['CERT_NOT_YET_VALID', 'tls-expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-name'],
]);
/** An error of Node as a reason; by its code, never by its text. */
function failureOf(error) {
    return failed(reasonOf(error), messageOf(error));
}
function reasonOf(error) {
    if (error instanceof HttpFailure)
        return error.reason;
    const code = codeOf(error);
    const known = REASONS.get(code);
    if (known !== undefined)
        return known;
    return /CERT|SSL|TLS|UNABLE_TO_/.test(code) ? 'tls' : 'protocol';
}
function codeOf(error) {
    const isObject = typeof error === 'object' && error !== null;
    if (isObject && 'code' in error && typeof error.code === 'string')
        return error.code;
    // Several addresses were tried, and each failed.
    const inner = isObject && 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
    return inner === undefined ? '' : codeOf(inner);
}
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message === '' ? codeOf(error) : message;
}


/***/ }),

/***/ 3317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpTransport: () => (/* binding */ httpTransport)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/core/src/addresses.js

// IANA's special-purpose registries: everything that no public service has.
const V4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // Azure's own services for a machine there, such as a hosted runner; public by its number alone.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
];
// Only 2000::/3 is given out at all; the first three of these are the rest.
const V6 = [
    ['::', 3],
    ['4000::', 2],
    ['8000::', 1],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['3fff::', 20],
];
let reserved;
// Not a BlockList of Node, which finds IPv4 addresses in networks of IPv6, too, as if they were mapped.
function reservedNetworks() {
    reserved ??= {
        v4: V4.map(([address, bits]) => ({ bytes: bytesOfV4(address), bits })),
        v6: V6.map(([address, bits]) => ({ bytes: bytesOfV6(address), bits })),
    };
    return reserved;
}
function isWithin(bytes, network) {
    for (let at = 0, left = network.bits; left > 0; at += 1, left -= 8) {
        const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff;
        if (((bytes[at] ?? 0) & mask) !== ((network.bytes[at] ?? 0) & mask))
            return false;
    }
    return true;
}
function bytesOfV4(address) {
    return address.split('.').map(Number);
}
function bytesOfV6(address) {
    return expand(address).flatMap(group => [group >> 8, group & 255]);
}
/** False for private, local and reserved networks, IPv4 within IPv6 included, and for what is no address. */
function isPublicAddress(address) {
    const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/s, '');
    const family = (0,external_node_net_.isIP)(bare);
    if (family === 0)
        return false;
    if (family === 4)
        return !reservedNetworks().v4.some(one => isWithin(bytesOfV4(bare), one));
    const bytes = bytesOfV6(bare);
    const inner = embeddedV4(bytes);
    return inner === undefined ? !reservedNetworks().v6.some(one => isWithin(bytes, one)) : isPublicAddress(inner);
}
const MAPPED = { bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], bits: 96 };
const TRANSLATED = { bytes: [0, 0x64, 0xff, 0x9b], bits: 96 };
const SIX_TO_FOUR = { bytes: [0x20, 0x02], bits: 16 };
/** The IPv4 address in a mapped (::ffff:), translated (64:ff9b::) or 6to4 (2002:) one. */
function embeddedV4(bytes) {
    if (isWithin(bytes, MAPPED) || isWithin(bytes, TRANSLATED))
        return bytes.slice(12).join('.');
    return isWithin(bytes, SIX_TO_FOUR) ? bytes.slice(2, 6).join('.') : undefined;
}
function expand(address) {
    const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
    const text = dotted ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}` : address;
    const [head = '', tail] = text.split('::');
    const parse = (part) => part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
    const [before, after] = [parse(head), parse(tail ?? '')];
    if (tail === undefined)
        return before;
    return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
function hex(high, low) {
    return ((Number(high) << 8) | Number(low)).toString(16);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/core/src/http-failure.js
var http_failure = __webpack_require__(9844);
;// CONCATENATED MODULE: ./packages/core/src/http-body.js


const MAX_ERROR_BYTES = 64 * 1024;
// With the last, an object is as it was sent to its storage: some storages say so of what they serve.
const AS_IT_IS = new Set(['', 'identity', 'aws-chunked']);
/** Names in lower case; a header that came several times has several values. */
function readHeaders({ rawHeaders }) {
    const headers = new Map();
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
        const [name, value] = [(rawHeaders[i] ?? '').toLowerCase(), rawHeaders[i + 1] ?? ''];
        const known = headers.get(name);
        if (known === undefined)
            headers.set(name, [value]);
        else
            known.push(value);
    }
    return headers;
}
/** As much of the body as the request wants, unpacked. Rejects when it is longer, or not whole. */
async function readBody({ method, maxBodyBytes }, response) {
    const isSkipped = maxBodyBytes === 0 && (response.statusCode ?? 0) < 400;
    if (isSkipped && method !== 'HEAD') {
        response.on('error', () => undefined);
        response.destroy();
        return new Uint8Array();
    }
    const limit = maxBodyBytes === 0 ? MAX_ERROR_BYTES : maxBodyBytes;
    const body = await collect(response, limit);
    const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
    return body.length === 0 || AS_IT_IS.has(encoding) ? body : await unpack(body, encoding, limit);
}
function collect(response, limit) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const cut = () => reject(new http_failure/* HttpFailure */.HR('reset', 'the connection ended before the whole answer was there'));
        response.on('data', (chunk) => {
            bytes += chunk.length;
            if (bytes <= limit)
                chunks.push(chunk);
            else {
                reject(new http_failure/* HttpFailure */.HR('too-large', `the answer is longer than ${limit} bytes`));
                response.destroy();
            }
        });
        response.on('end', () => (response.complete ? resolve(Buffer.concat(chunks)) : cut()));
        response.on('error', reject);
        response.on('close', cut);
    });
}
/** Some servers compress although they are asked not to; what comes out is as limited as what comes in. */
async function unpack(body, encoding, limit) {
    const { brotliDecompress, gunzip, inflate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    const decoder = new Map([
        ['gzip', gunzip],
        ['x-gzip', gunzip],
        ['deflate', inflate],
        ['br', brotliDecompress],
    ]).get(encoding);
    if (decoder === undefined)
        throw new http_failure/* HttpFailure */.HR('protocol', `the answer is encoded as ${JSON.stringify(encoding.slice(0, 40))}`);
    try {
        return await (0,external_node_util_.promisify)(decoder)(body, { maxOutputLength: limit });
    }
    catch (error) {
        const isBomb = (0,http_failure/* codeOf */.$N)(error) === 'ERR_BUFFER_TOO_LARGE';
        throw isBomb
            ? new http_failure/* HttpFailure */.HR('too-large', `the answer unpacks to more than ${limit} bytes`)
            : new http_failure/* HttpFailure */.HR('protocol', `the answer cannot be unpacked as ${encoding}`);
    }
}

// EXTERNAL MODULE: ./packages/core/src/proxy.js
var src_proxy = __webpack_require__(5551);
;// CONCATENATED MODULE: ./packages/core/src/http-transport.js







const IDLE_MS = 4000;
const AGENT = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 };
/** HTTP with a check of the address at the moment of connecting, so that no name can be turned to another one later. */
function httpTransport(variables = {}) {
    const agents = agentsFor(variables);
    return {
        send: request => exchange(request, agents),
        close() {
            for (const agent of agents.all())
                agent.destroy();
        },
    };
}
function agentsFor(variables) {
    const pinned = new Set();
    const options = (rule) => ({ ...AGENT, lookup: checkedLookup(rule, pinned) });
    // Two sets: a connection made without the check must not serve a request that wants it.
    const http = { any: new external_node_http_.Agent(options('any')), public: new external_node_http_.Agent(options('public')) };
    const https = new Map();
    const tunnels = new Map();
    return {
        http,
        https(tls, rule) {
            const agent = https.get(rule) ?? new tls.Agent(options(rule));
            https.set(rule, agent);
            return agent;
        },
        proxyOf: url => (0,src_proxy/* proxyFor */.iJ)(url, variables),
        async tunnel(proxy) {
            const { TunnelAgent } = await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 349));
            const tunnel = tunnels.get(proxy.origin) ?? new TunnelAgent(proxy, AGENT);
            tunnels.set(proxy.origin, tunnel);
            return tunnel;
        },
        all: () => [...Object.values(http), ...https.values(), ...tunnels.values()],
    };
}
/** A name that was public stays so (`pinned`): its owner cannot turn it to a private network in the middle of a run. */
function checkedLookup(rule, pinned) {
    return (hostname, options, callback) => {
        const all = { ...options, all: true };
        (0,external_node_dns_.lookup)(hostname, all, (error, found) => {
            // With `all` the answer is a list.
            const addresses = (error ? [] : found);
            const open = addresses.filter(({ address }) => isPublicAddress(address));
            const usable = rule === 'any' && !pinned.has(hostname) ? addresses : open;
            if (open.length > 0 && open.length === addresses.length)
                pinned.add(hostname);
            const [first] = usable;
            if (error)
                callback(error, '', 0);
            else if (first === undefined) {
                const shown = addresses.map(({ address }) => address).join(', ');
                const turned = pinned.has(hostname) ? ' now, after a public address' : '';
                callback(new http_failure/* HttpFailure */.HR('address-refused', `${hostname} is ${shown}${turned}, which is in a private network`), '', 0);
            }
            else if (options.all === true)
                callback(null, [...usable]);
            else
                callback(null, first.address, first.family);
        });
    };
}
async function exchange(request, agents) {
    const url = new URL(request.url);
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    // An address in place of a name is not looked up, so it is checked here.
    if (request.addresses === 'public' && (0,external_node_net_.isIP)(literal) !== 0 && !isPublicAddress(literal)) {
        return (0,http_failure/* failed */.gz)('address-refused', `${literal} is in a private network`);
    }
    try {
        return await send(request, await pathTo(request, url, agents));
    }
    catch (error) {
        return (0,http_failure/* failureOf */.g5)(error);
    }
}
async function pathTo(request, url, agents) {
    const { method, body, addresses } = request;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const headers = { 'accept-encoding': 'identity', ...request.headers, ...length };
    const proxy = agents.proxyOf(url);
    const isTls = url.protocol === 'https:';
    const tls = isTls || proxy?.isTls === true ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : undefined;
    if (isTls && tls !== undefined) {
        const agent = proxy === undefined ? agents.https(tls, addresses) : await agents.tunnel(proxy);
        // Node keeps `signal` from agents, and a tunnel that is being opened has to end with its exchange.
        return { url, proxy, open: tunnelSignal => tls.request(url, { method, headers, agent, tunnelSignal }) };
    }
    if (proxy === undefined) {
        const agent = agents.http[addresses];
        return { url, proxy, open: () => (0,external_node_http_.request)(url, { method, headers, agent }) };
    }
    const login = proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization };
    const { host, port } = proxy;
    const through = { method, host, port, path: url.href, headers: { host: url.host, ...headers, ...login } };
    return {
        url,
        proxy,
        open: () => (tls === undefined ? (0,external_node_http_.request)({ ...through, agent: agents.http.any }) : tls.request(through)),
    };
}
function send(request, { url, open, proxy }) {
    return new Promise((resolve, reject) => {
        const abort = proxy === undefined ? undefined : new AbortController();
        const sent = open(abort?.signal);
        // One timer for the whole exchange: bytes that come one by one do not extend it.
        const timer = setTimeout(() => {
            reject(new http_failure/* HttpFailure */.HR('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`));
            abort?.abort();
            sent.destroy();
        }, request.timeoutMs);
        const settle = () => clearTimeout(timer);
        sent.on('error', error => {
            settle();
            const isOfProxy = proxy !== undefined && url.protocol === 'http:';
            reject(isOfProxy ? (0,src_proxy/* proxyFailure */.xh)(proxy, error) : error);
        });
        // Nobody asked for another protocol.
        sent.on('upgrade', (_, socket) => {
            settle();
            socket.destroy();
            reject(new http_failure/* HttpFailure */.HR('protocol', 'the answer changes to another protocol (101)'));
        });
        const peer = peerOf(sent);
        sent.on('response', response => {
            // Where a proxy connects to is not seen here; then nothing that is reached without it may be private.
            const isPublicAddress = proxy !== undefined || peer.isPublic;
            const [status, headers] = [response.statusCode ?? 0, readHeaders(response)];
            readBody(request, response)
                .then(body => resolve({ kind: 'response', status, headers, body, isPublicAddress }), reject)
                .finally(() => {
                settle();
                if (!response.complete)
                    sent.destroy();
            });
        });
        sent.end(request.body);
    });
}
/** Kept while the connection is there: of one that its peer has reset nothing is known, and then it counts as public. */
function peerOf(sent) {
    const peer = { isPublic: true };
    sent.on('socket', socket => {
        const look = () => {
            if (socket.remoteAddress !== undefined)
                peer.isPublic = isPublicAddress(socket.remoteAddress);
        };
        if (socket.connecting)
            socket.once('connect', look);
        else
            look();
    });
    return peer;
}


/***/ }),

/***/ 5551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   xh: () => (/* binding */ proxyFailure)
/* harmony export */ });
/* unused harmony export parseProxy */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9844);


/** Which proxy `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` name for an address; undefined for none. */
function proxyFor(url, variables) {
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    // A proxy cannot reach this machine's own services for us.
    if (isLocal(host))
        return undefined;
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    if (isExcepted(host, port, read(variables, 'no_proxy')))
        return undefined;
    const value = read(variables, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? read(variables, 'all_proxy');
    return value === undefined ? undefined : parseProxy(value);
}
/** In lower case first, as curl and Go read them. */
function read(variables, name) {
    return variables[name]?.trim() || variables[name.toUpperCase()]?.trim() || undefined;
}
/** `http://user:password@host:port`, or `host:port`; undefined for what is neither, such as a SOCKS proxy. */
function parseProxy(text) {
    const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
        return undefined;
    const isTls = url.protocol === 'https:';
    const [user, password] = [decode(url.username), decode(url.password)];
    const hasLogin = user !== '' || password !== '';
    return {
        origin: url.origin,
        isTls,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
        authorization: hasLogin ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : undefined,
    };
}
function parseUrl(text) {
    try {
        return new URL(text);
    }
    catch {
        // No address.
        return undefined;
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A percent sign that encodes nothing stands for itself.
        return text;
    }
}
function isLocal(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/** `*`, `example.com` and `.example.com` (both with all names below), `host:port`, addresses, and networks such as 10.0.0.0/8. */
function isExcepted(host, port, list) {
    if (list === undefined)
        return false;
    return list
        .split(/[,\s]+/)
        .filter(item => item !== '')
        .some(item => matches(item.toLowerCase(), host, port));
}
function matches(item, host, port) {
    if (item === '*')
        return true;
    const [, network, bits] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(item) ?? [];
    if (network !== undefined && bits !== undefined)
        return isWithin(host, network, Number(bits));
    const [, name = '', onlyPort] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*)(?::(\d{1,5}))?$/.exec(item) ?? [];
    if (onlyPort !== undefined && onlyPort !== port)
        return false;
    const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
    return bare !== '' && (host === bare || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${bare}`)));
}
function isWithin(host, network, bits) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) !== family || bits > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, bits, type);
    return list.check(host, type);
}
/** That it is the proxy which does not answer, and not the registry. */
function proxyFailure(proxy, error) {
    return new _http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .HR('proxy', `the proxy ${proxy.origin} cannot be used: ${error.message}`, { cause: error });
}


/***/ })

};
