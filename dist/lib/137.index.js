export const id = 137;
export const ids = [137];
export const modules = {

/***/ 7137:
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

;// CONCATENATED MODULE: ./packages/core/src/http-transport.js







const MAX_ERROR_BYTES = 64 * 1024;
const IDLE_MS = 4000;
/** HTTP with a check of the address at the moment of connecting, so that no name can be turned to another one later. */
function httpTransport(variables = {}) {
    // Two sets: a connection made without the check must not serve a request that wants it.
    const agents = { any: agentsFor('any', variables), public: agentsFor('public', variables) };
    return {
        send: request => exchange(request, agents),
        close() {
            for (const { http, https } of Object.values(agents)) {
                http.destroy();
                https.destroy();
            }
        },
    };
}
function agentsFor(rule, variables) {
    // Node 24 speaks through the proxy that these variables name; Node 20 does not know the option and connects directly.
    const proxyEnv = { proxyEnv: proxyVariables(variables) };
    const options = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64, lookup: checkedLookup(rule), ...proxyEnv };
    return { http: new external_node_http_.Agent(options), https: new external_node_https_.Agent(options) };
}
function proxyVariables(variables) {
    const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
    const given = Object.fromEntries(names.flatMap(name => (variables[name] ? [[name, variables[name]]] : [])));
    // A proxy cannot reach this machine's own services for us.
    const local = 'localhost,127.0.0.1,::1';
    const except = given.no_proxy ?? given.NO_PROXY;
    return { ...given, no_proxy: except === undefined ? local : `${except},${local}` };
}
class AddressRefused extends Error {
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
                callback(new AddressRefused(`${hostname} is ${shown}, which is in a private network`), '', 0);
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
        return failed(reasonOf(error), messageOf(error));
    }
}
function send(request, url, agents) {
    return new Promise((resolve, reject) => {
        const { method, headers, body } = request;
        const isTls = url.protocol === 'https:';
        const agent = agents[request.addresses][isTls ? 'https' : 'http'];
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const options = { method, agent, headers: { 'accept-encoding': 'identity', ...headers, ...length } };
        const sent = isTls ? (0,external_node_https_.request)(url, options) : (0,external_node_http_.request)(url, options);
        // One timer for the whole exchange: bytes that come one by one do not extend it.
        const timer = setTimeout(() => {
            reject(new Failure('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`));
            sent.destroy();
        }, request.timeoutMs);
        const settle = () => clearTimeout(timer);
        sent.on('error', error => {
            settle();
            reject(error);
        });
        sent.on('response', response => {
            read(request, response)
                .then(resolve, reject)
                .finally(() => {
                settle();
                if (!response.complete)
                    sent.destroy();
            });
        });
        sent.end(body);
    });
}
async function read(request, response) {
    const status = response.statusCode ?? 0;
    const isPublic = isPublicAddress(response.socket.remoteAddress ?? '');
    const headers = readHeaders(response);
    const isSkipped = request.maxBodyBytes === 0 && status < 400;
    const limit = request.maxBodyBytes === 0 ? MAX_ERROR_BYTES : request.maxBodyBytes;
    const raw = isSkipped && request.method !== 'HEAD' ? skip(response) : await readBody(response, limit);
    const body = await decode(raw, headers.get('content-encoding')?.[0], limit);
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
            throw new Failure('too-large', `the answer is longer than ${limit} bytes`);
        chunks.push(chunk);
    }
    if (!response.complete)
        throw new Failure('reset', 'the connection ended before the whole answer was there');
    return Buffer.concat(chunks);
}
/** Some servers compress although they are asked not to; what comes out is as limited as what comes in. */
async function decode(body, encoding, limit) {
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
        throw new Failure('protocol', `the answer is encoded as ${JSON.stringify(name.slice(0, 40))}`);
    try {
        return await decoder(body, {
            maxOutputLength: limit,
        });
    }
    catch (error) {
        const isBomb = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
        throw isBomb
            ? new Failure('too-large', `the answer unpacks to more than ${limit} bytes`)
            : new Failure('protocol', `the answer cannot be unpacked as ${name}`);
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
class Failure extends Error {
    reason;
    constructor(reason, message) {
        super(message);
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
]);
function reasonOf(error) {
    if (error instanceof Failure)
        return error.reason;
    if (error instanceof AddressRefused)
        return 'address-refused';
    const code = codeOf(error);
    const known = REASONS.get(code);
    if (known !== undefined)
        return known;
    return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code) ? 'tls' : 'protocol';
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


/***/ })

};
