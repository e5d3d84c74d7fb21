export const id = 259;
export const ids = [259];
export const modules = {

/***/ 6259:
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
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/core/src/addresses.js

// IANA's special-purpose registries: everything that no public service has.
const V4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
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
const V6 = [
    ['::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['3fff::', 20],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
];
let reserved;
function reservedNetworks() {
    if (reserved !== undefined)
        return reserved;
    reserved = new external_node_net_.BlockList();
    for (const [address, bits] of V4)
        reserved.addSubnet(address, bits, 'ipv4');
    for (const [address, bits] of V6)
        reserved.addSubnet(address, bits, 'ipv6');
    return reserved;
}
/** False for private, local and reserved networks, IPv4 within IPv6 included, and for what is no address. */
function isPublicAddress(address) {
    const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/s, '');
    const family = (0,external_node_net_.isIP)(bare);
    if (family === 0)
        return false;
    if (family === 4)
        return !reservedNetworks().check(bare, 'ipv4');
    const inner = embeddedV4(bare);
    return inner === undefined ? !reservedNetworks().check(bare, 'ipv6') : isPublicAddress(inner);
}
/** The IPv4 address in a mapped (::ffff:), translated (64:ff9b::) or 6to4 (2002:) one. */
function embeddedV4(address) {
    const groups = expand(address);
    const last = (at) => [groups[at] ?? 0, groups[at + 1] ?? 0].flatMap(group => [group >> 8, group & 255]).join('.');
    const startsWith = (...prefix) => prefix.every((group, i) => groups[i] === group);
    if (startsWith(0, 0, 0, 0, 0, 0xffff) || startsWith(0x64, 0xff9b, 0, 0, 0, 0))
        return last(6);
    return startsWith(0x2002) ? last(1) : undefined;
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

;// CONCATENATED MODULE: ./packages/core/src/http-failure.js
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

;// CONCATENATED MODULE: ./packages/core/src/proxy.js

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
    return bare !== '' && (host === bare || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${bare}`)));
}
function isWithin(host, network, bits) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0 || (0,external_node_net_.isIP)(network) !== family || bits > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, type);
    return list.check(host, type);
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/core/src/tunnel.js




/** TLS through a proxy (CONNECT): the proxy learns host and port, and nothing else. */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    // Node hands the options of the request on, and takes the socket through the callback.
    createConnection(options, connected) {
        openTunnel(this.#proxy, options).then(socket => connected(null, (0,external_node_tls_.connect)({ ...options, socket, servername: options.servername ?? '' })), (error) => connected(error instanceof Error ? error : new Error(String(error))));
    }
}
function openTunnel(proxy, { host, port, tunnelSignal: signal }) {
    const target = `${host?.includes(':') ? `[${host}]` : host}:${port}`;
    return new Promise((resolve, reject) => {
        const ask = proxy.isTls ? external_node_https_.request : external_node_http_.request;
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
        request.on('error', error => reject(proxyFailure(proxy, error)));
        request.end();
    });
}
function refusalOf(proxy, status) {
    const why = status === 407 ? 'asks for a login (407)' : `does not connect there (${status})`;
    // What is behind it may be back in a moment; a refusal stays.
    return new HttpFailure(status >= 500 ? 'reset' : 'proxy', `the proxy ${proxy.origin} ${why}`);
}
/** That it is the proxy which does not answer, and not the registry. */
function proxyFailure(proxy, error) {
    return new HttpFailure('proxy', `the proxy ${proxy.origin} cannot be used: ${error.message}`, { cause: error });
}

;// CONCATENATED MODULE: ./packages/core/src/http-transport.js










const MAX_ERROR_BYTES = 64 * 1024;
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
    // Two sets: a connection made without the check must not serve a request that wants it.
    const direct = { any: directAgents('any'), public: directAgents('public') };
    const tunnels = new Map();
    return {
        direct,
        proxied(url) {
            const proxy = proxyFor(url, variables);
            if (proxy === undefined)
                return undefined;
            const tunnel = tunnels.get(proxy.origin) ?? new TunnelAgent(proxy, AGENT);
            tunnels.set(proxy.origin, tunnel);
            return { proxy, tunnel };
        },
        all: () => [...Object.values(direct).flatMap(({ http, https }) => [http, https]), ...tunnels.values()],
    };
}
function directAgents(rule) {
    const options = { ...AGENT, lookup: checkedLookup(rule) };
    return { http: new external_node_http_.Agent(options), https: new external_node_https_.Agent(options) };
}
function checkedLookup(rule) {
    return (hostname, options, callback) => {
        const all = { ...options, all: true };
        (0,external_node_dns_.lookup)(hostname, all, (error, found) => {
            // With `all` the answer is a list.
            const addresses = (error ? [] : found);
            const usable = rule === 'any' ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
            const [first] = usable;
            if (error)
                callback(error, '', 0);
            else if (first === undefined) {
                const shown = addresses.map(({ address }) => address).join(', ');
                callback(new HttpFailure('address-refused', `${hostname} is ${shown}, which is in a private network`), '', 0);
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
        return failed('address-refused', `${literal} is in a private network`);
    }
    try {
        return await send(request, url, agents);
    }
    catch (error) {
        return failureOf(error);
    }
}
function send(request, url, agents) {
    return new Promise((resolve, reject) => {
        const abort = new AbortController();
        const { sent, proxy } = reach(request, url, { agents, signal: abort.signal });
        // One timer for the whole exchange: bytes that come one by one do not extend it.
        const timer = setTimeout(() => {
            reject(new HttpFailure('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`));
            abort.abort();
        }, request.timeoutMs);
        const settle = () => clearTimeout(timer);
        sent.on('error', error => {
            settle();
            const isOfProxy = proxy !== undefined && url.protocol === 'http:';
            reject(isOfProxy ? proxyFailure(proxy, error) : error);
        });
        // Nobody asked for another protocol.
        sent.on('upgrade', (_, socket) => {
            settle();
            socket.destroy();
            reject(new HttpFailure('protocol', 'the answer changes to another protocol (101)'));
        });
        sent.on('response', response => {
            http_transport_read(request, response, proxy !== undefined)
                .then(resolve, reject)
                .finally(() => {
                settle();
                if (!response.complete)
                    sent.destroy();
            });
        });
        sent.end(request.body);
    });
}
function reach(request, url, { agents, signal }) {
    const { method, body } = request;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const headers = { 'accept-encoding': 'identity', ...request.headers, ...length };
    const proxied = agents.proxied(url);
    const options = { method, headers, signal };
    const direct = agents.direct[request.addresses];
    const proxy = proxied?.proxy;
    if (url.protocol === 'https:') {
        // Node keeps `signal` from agents, and a tunnel that is being opened has to end with its exchange.
        const secure = { ...options, agent: proxied?.tunnel ?? direct.https, tunnelSignal: signal };
        return { sent: (0,external_node_https_.request)(url, secure), proxy };
    }
    if (proxy === undefined)
        return { sent: (0,external_node_http_.request)(url, { ...options, agent: direct.http }), proxy };
    const login = proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization };
    const { host, port } = proxy;
    const through = { ...options, host, port, path: url.href, headers: { host: url.host, ...headers, ...login } };
    return {
        sent: proxy.isTls ? (0,external_node_https_.request)(through) : (0,external_node_http_.request)({ ...through, agent: agents.direct.any.http }),
        proxy,
    };
}
async function http_transport_read(request, response, isProxied) {
    const status = response.statusCode ?? 0;
    // Where a proxy connects to is not seen here; then nothing that is reached without it may be private.
    const isPublic = isProxied || isPublicAddress(response.socket.remoteAddress ?? '');
    const headers = readHeaders(response);
    const isSkipped = request.maxBodyBytes === 0 && status < 400;
    const limit = request.maxBodyBytes === 0 ? MAX_ERROR_BYTES : request.maxBodyBytes;
    const raw = isSkipped && request.method !== 'HEAD' ? skip(response) : await readBody(response, limit);
    const body = await http_transport_decode(raw, headers.get('content-encoding')?.[0], limit);
    return { kind: 'response', status, headers, body, isPublicAddress: isPublic };
}
function skip(response) {
    response.on('error', () => undefined);
    response.destroy();
    return new Uint8Array();
}
async function readBody(response, limit) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > limit)
            throw new HttpFailure('too-large', `the answer is longer than ${limit} bytes`);
        chunks.push(chunk);
    }
    if (!response.complete)
        throw new HttpFailure('reset', 'the connection ended before the whole answer was there');
    return Buffer.concat(chunks);
}
/** Some servers compress although they are asked not to; what comes out is as limited as what comes in. */
async function http_transport_decode(body, encoding, limit) {
    const decoders = new Map([
        ['gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
        ['x-gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
        ['deflate', (0,external_node_util_.promisify)(external_node_zlib_.inflate)],
        ['br', (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress)],
    ]);
    const name = encoding?.trim().toLowerCase() ?? '';
    if (body.length === 0 || name === '' || name === 'identity')
        return body;
    const decoder = decoders.get(name);
    if (decoder === undefined)
        throw new HttpFailure('protocol', `the answer is encoded as ${JSON.stringify(name.slice(0, 40))}`);
    try {
        return await decoder(body, {
            maxOutputLength: limit,
        });
    }
    catch (error) {
        const isBomb = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
        throw isBomb
            ? new HttpFailure('too-large', `the answer unpacks to more than ${limit} bytes`)
            : new HttpFailure('protocol', `the answer cannot be unpacked as ${name}`);
    }
}
function readHeaders(response) {
    const headers = new Map();
    for (let i = 0; i + 1 < response.rawHeaders.length; i += 2) {
        const name = (response.rawHeaders[i] ?? '').toLowerCase();
        headers.set(name, [...(headers.get(name) ?? []), response.rawHeaders[i + 1] ?? '']);
    }
    return headers;
}


/***/ })

};
