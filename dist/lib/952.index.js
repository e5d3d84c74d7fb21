export const id = 952;
export const ids = [952];
export const modules = {

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   O: () => (/* binding */ isRegistryAnswer),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _retry_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4650);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8422);


const ABSENT_CODES = new Set([
    'MANIFEST_UNKNOWN',
    'NAME_UNKNOWN',
    'BLOB_UNKNOWN',
    'MANIFEST_BLOB_UNKNOWN',
    'NOT_FOUND',
    // Quay, of a tag that was given an end.
    'TAG_EXPIRED',
]);
// Harbor has the last one for an image that a policy keeps from being pulled.
const DENIED_CODES = new Set(['DENIED', 'UNAUTHORIZED', 'FORBIDDEN', 'UNAUTHENTICATED', 'PROJECTPOLICYVIOLATION']);
// 402: the plan of its owner does not cover it; 451: kept back for legal reasons.
const DENIED_STATUS = new Set([401, 402, 403, 451]);
const NO_SERVICE = new Set([404, 405, 410]);
// Of what stands between: a proxy that wants a login, and a network that does.
const BETWEEN = new Map([
    [407, 'it asks for a login (407)'],
    [511, 'the network asks for a login (511)'],
]);
const LIMIT_CODES = new Set(['TOOMANYREQUESTS']);
function evidenceOf(method, told) {
    const { sent, url, as, token, product } = told;
    const place = `${url.origin}${url.pathname}`;
    const base = { method, url: place, tries: sent.tries, as, ...(product === undefined ? {} : { product }) };
    if (token?.refusal !== undefined) {
        const { status, code, message } = token.refusal;
        return {
            ...base,
            method: 'GET',
            status,
            code,
            message: message ?? 'the token service refused',
            isOfTokenService: true,
        };
    }
    if (sent.kind === 'response')
        return { ...base, ...responseEvidence(sent.response), ...faultOf(sent) };
    if (sent.kind === 'failed')
        return { ...base, message: sent.message };
    return { ...base, ...(sent.response === undefined ? {} : responseEvidence(sent.response)) };
}
function responseEvidence(response) {
    return { status: response.status, ...(0,_retry_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .M)(response) };
}
function faultOf(sent) {
    return sent.fault === undefined ? {} : { message: sent.fault };
}
/** What it means that this is no success; `absent` still has to be confirmed by the caller. */
function failureOf(method, told, nowMs) {
    const evidence = evidenceOf(method, told);
    const { sent, token } = told;
    if (told.refusedRedirect !== undefined) {
        return unreachable('redirect-refused', { ...evidence, message: told.refusedRedirect });
    }
    if (token?.refusal !== undefined)
        return tokenRefusal(token.refusal.status, evidence, told.hint);
    if (sent.kind === 'wait')
        return waitFailure(sent, evidence);
    if (token?.failure !== undefined && !isLimited(sent)) {
        return unreachable('token-service', {
            ...evidence,
            message: `the token service gave no token: ${token.failure.message}`,
        });
    }
    if (sent.kind === 'failed')
        return unreachable(sent.reason, evidence);
    return responseFailure(sent, evidence, { hint: told.hint, nowMs });
}
/** Where the challenge led there may be no token service, which says nothing about a login. */
function tokenRefusal(status, evidence, hint) {
    if (!NO_SERVICE.has(status))
        return { kind: 'denied', evidence, hint };
    return unreachable('token-service', {
        ...evidence,
        message: `there is none at ${evidence.url}: it answered ${status}`,
    });
}
function isLimited(sent) {
    return sent.kind === 'response' && sent.response.status === 429;
}
function waitFailure(sent, evidence) {
    const status = sent.response?.status;
    const { retryAtMs } = sent;
    if (status === undefined || status === 429)
        return { kind: 'rate-limited', evidence, retryAtMs };
    return { kind: 'unreachable', reason: 'server-error', evidence, retryAtMs };
}
function responseFailure(sent, evidence, extra) {
    const { response } = sent;
    const { status } = response;
    const code = evidence.code?.toUpperCase() ?? '';
    if (status === 429 || (status >= 400 && LIMIT_CODES.has(code))) {
        const waitMs = (0,_retry_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .V)(response, extra.nowMs);
        return { kind: 'rate-limited', evidence, ...(waitMs === undefined ? {} : { retryAtMs: extra.nowMs + waitMs }) };
    }
    const between = BETWEEN.get(status);
    if (between !== undefined)
        return unreachable('proxy', { ...evidence, message: between });
    if (status >= 500 || status === 408)
        return unreachable('server-error', evidence);
    if (DENIED_STATUS.has(status))
        return { kind: 'denied', evidence, hint: extra.hint };
    if (status >= 400 && DENIED_CODES.has(code))
        return { kind: 'denied', evidence, hint: extra.hint };
    if (status === 404)
        return { kind: 'absent', evidence };
    if (status === 410 && ABSENT_CODES.has(code))
        return { kind: 'absent', evidence };
    if (sent.fault !== undefined)
        return unreachable('bad-answer', evidence);
    return unreachable('bad-answer', {
        ...evidence,
        message: evidence.message ?? `an answer with status ${status} was not expected`,
    });
}
const REGISTRY_HEADERS = ['docker-distribution-api-version', 'x-jfrog-version', 'x-artifactory-id'];
/** A 404 that only a registry gives; any other server has one for every path. */
function isRegistryAnswer(evidence, response) {
    if (ABSENT_CODES.has(evidence.code?.toUpperCase() ?? ''))
        return true;
    return response !== undefined && REGISTRY_HEADERS.some(name => (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .w)(response, name) !== undefined);
}
function unreachable(reason, evidence) {
    return { kind: 'unreachable', reason, evidence };
}


/***/ }),

/***/ 6527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ RegistryClient)
});

// EXTERNAL MODULE: ./packages/registry/src/classify.js
var classify = __webpack_require__(4637);
// EXTERNAL MODULE: ./packages/registry/src/digest.js
var src_digest = __webpack_require__(7231);
// EXTERNAL MODULE: ./packages/registry/src/manifest.js
var manifest = __webpack_require__(3942);
// EXTERNAL MODULE: ./packages/registry/src/media-types.js
var media_types = __webpack_require__(415);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
;// CONCATENATED MODULE: ./packages/registry/src/pages.js



const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 100;
/** Follows `Link: rel="next"` within the registry's own origin and this repository; a loop ends at the first repetition. */
async function readPages(ask, where, listing) {
    const prefix = `/v2/${where.repository}/`;
    let path = `${prefix}${firstPage(listing)}`;
    const seen = new Set();
    const values = [];
    for (let page = 0;; page += 1) {
        seen.add(path);
        const fault = (response) => response.status === 200 && readPage(response, listing) === undefined ? 'it is no list' : undefined;
        const request = { method: 'GET', path, repository: where.repository, maxBodyBytes: MAX_PAGE_BYTES, fault };
        const told = await ask({ ...request, ...(listing.kind === 'tags' ? onceWithin(listing) : { accept: media_types/* OCI_INDEX */.$p }) });
        const response = told.sent.kind === 'response' && told.sent.response.status === 200 ? told.sent.response : undefined;
        const found = response && readPage(response, listing);
        if (response === undefined || found === undefined || told.refusedRedirect !== undefined)
            return { kind: 'stopped', told };
        values.push(...found);
        const next = nextPath(response.headers.get('link') ?? [], told.url, prefix);
        if (next === 'none' || next === 'refused' || seen.has(next) || values.length >= listing.max || page >= MAX_PAGES) {
            const isComplete = next === 'none' && values.length <= listing.max;
            return { kind: 'values', values: values.slice(0, listing.max), isComplete, told };
        }
        path = next;
    }
}
function onceWithin({ onceWithinMs }) {
    return onceWithinMs === undefined ? {} : { onceWithinMs };
}
function firstPage(listing) {
    if (listing.kind === 'referrers')
        return `referrers/${listing.digest}`;
    return listing.pageSize === undefined ? 'tags/list' : `tags/list?n=${listing.pageSize}`;
}
function readPage(response, listing) {
    if (listing.kind === 'referrers') {
        const parsed = (0,manifest/* parseManifest */.Ng)(response.body, media_types/* OCI_INDEX */.$p);
        if (!parsed.ok || parsed.value.kind !== 'index')
            return undefined;
        return parsed.value.manifests.map(entry => entry.artifactType ?? entry.mediaType);
    }
    const root = (0,manifest/* parseObject */.lj)(response.body);
    if (!(0,manifest/* isObject */.Gv)(root))
        return undefined;
    // `null` is how Go writes a list of nothing.
    if (root.tags === null)
        return [];
    return Array.isArray(root.tags)
        ? root.tags.filter((tag) => typeof tag === 'string' && (0,reference/* isTag */.dz)(tag))
        : undefined;
}
/** The path of the next page, which begins with a slash; `refused` when it lies anywhere else. */
function nextPath(links, from, prefix) {
    const target = /<([^<>]{1,4000})>\s{0,9};[^,]{0,200}\brel="?next"?/i.exec(links.join(', '))?.[1];
    if (target === undefined)
        return 'none';
    try {
        const url = new URL(target, from);
        const isOwn = url.origin === from.origin && url.pathname.startsWith(prefix) && !/\/\.\.?(?:\/|$)/.test(url.pathname);
        return isOwn ? `${url.pathname}${url.search}` : 'refused';
    }
    catch {
        // No address.
        return 'refused';
    }
}

// EXTERNAL MODULE: ./packages/registry/src/sender.js
var sender = __webpack_require__(4698);
// EXTERNAL MODULE: ./packages/registry/src/session.js + 7 modules
var src_session = __webpack_require__(6127);
// EXTERNAL MODULE: ./packages/registry/src/transport.js
var transport = __webpack_require__(8422);
;// CONCATENATED MODULE: ./packages/registry/src/stated-sizes.js


// What is wrong once may be a fault on the way; the same three times, and nothing else, is what the registry has.
const SURE = 3;
/** Wrong answers of one kind, to tell what a registry has from what was lost on the way. */
class Repeated {
    #seen = [];
    add(value) {
        this.#seen.push(value);
    }
    get isSure() {
        return this.#seen.length >= SURE && new Set(this.#seen).size === 1;
    }
}
/** The lengths that a registry states of one blob, when they are not the one in its manifest. */
class StatedSizes {
    #expected;
    #seen = new Repeated();
    constructor(expected) {
        this.#expected = expected;
    }
    /** Whether it is known that the blob has another length. */
    get isSure() {
        return this.#seen.isSure;
    }
    /** Why to ask once more. */
    fault = (response) => {
        const size = rangeLength(response);
        if (response.status >= 300 || (size !== undefined && size === this.#expected))
            return undefined;
        // What asks for a login, or a proxy that says no, answers 200 to everything.
        if ((0,media_types/* bareType */.Hf)((0,transport/* header */.w)(response, 'content-type') ?? '') === 'text/html')
            return 'it is a web page, not a blob';
        if (size === undefined || this.#expected === undefined)
            return undefined;
        this.#seen.add(size);
        return `it states a length of ${size} bytes, not ${this.#expected}`;
    };
}
function contentLength(response) {
    const text = (0,transport/* header */.w)(response, 'content-length') ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
/** Of the whole, when only a part was asked for. */
function rangeLength(response) {
    if (response.status === 200)
        return contentLength(response);
    const total = /\/(\d{1,15})$/.exec((0,transport/* header */.w)(response, 'content-range') ?? '')?.[1];
    return total === undefined ? undefined : Number(total);
}

;// CONCATENATED MODULE: ./packages/registry/src/client.js









const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
// For answers of which only the status counts.
const MAX_ERROR_BYTES = 64 * 1024;
/** A read-only client of any number of OCI registries. */
class RegistryClient {
    #options;
    #ports;
    #sender;
    #sessions = new Map();
    #knownRegistries = new Map();
    constructor(options, ports) {
        this.#options = options;
        this.#ports = ports;
        this.#sender = new sender/* Sender */.U(ports, options);
    }
    get requestCount() {
        return this.#sender.count;
    }
    get remainingMs() {
        return this.#sender.remainingMs;
    }
    /** The manifest at a tag or digest; what comes back has the digest that it says. */
    async fetchManifest(where, reference) {
        const wanted = (0,src_digest/* isDigest */.Bc)(reference) ? reference : undefined;
        const doubts = new Repeated();
        const told = await this.#ask(where, {
            method: 'GET',
            path: manifestPath(where, reference),
            repository: where.repository,
            accept: media_types/* ACCEPT_MANIFESTS */.qO,
            maxBodyBytes: MAX_MANIFEST_BYTES,
            fault(response) {
                const why = manifestFault(response, wanted);
                if (why !== undefined)
                    doubts.add(`${why} ${(0,transport/* header */.w)(response, 'docker-content-digest')}`);
                return why;
            },
        });
        const response = successOf(told);
        if (response === undefined)
            return await this.#confirmed(where, told, wanted === undefined && doubts.isSure);
        const parsed = (0,manifest/* parseManifest */.Ng)(response.body, (0,transport/* header */.w)(response, 'content-type'));
        if (!parsed.ok)
            return (0,classify/* unreachable */.HB)('bad-answer', { ...(0,classify/* evidenceOf */.X1)('GET', told), message: parsed.reason });
        const stated = (0,transport/* header */.w)(response, 'docker-content-digest')?.trim() ?? '';
        const digest = wanted ?? (0,src_digest/* digestOf */.ol)(response.body, (0,src_digest/* isDigest */.Bc)(stated) ? (0,src_digest/* algorithmOf */.Hy)(stated) : 'sha256');
        const contentType = (0,media_types/* bareType */.Hf)((0,transport/* header */.w)(response, 'content-type') ?? '');
        const otherDigest = (0,src_digest/* digestOf */.ol)(response.body, (0,src_digest/* algorithmOf */.Hy)(digest) === 'sha256' ? 'sha512' : 'sha256');
        const value = { digest, otherDigest, bytes: response.body.length, contentType, manifest: parsed.value };
        return { kind: 'present', value, evidence: (0,classify/* evidenceOf */.X1)('GET', told) };
    }
    /**
     * A tag whose bytes are not what the header says, every time: the bytes count if the registry serves the same ones
     * under their own digest, and otherwise nothing is known.
     */
    async #confirmed(where, told, isSure) {
        const { sent } = told;
        const isDoubtful = sent.kind === 'response' && sent.response.status === 200 && told.refusedRedirect === undefined;
        const failure = await this.#failure(where, 'GET', told);
        if (!isDoubtful || !isSure)
            return failure;
        const statedDigest = (0,transport/* header */.w)(sent.response, 'docker-content-digest');
        if (statedDigest === undefined)
            return failure;
        const own = await this.fetchManifest(where, (0,src_digest/* digestOf */.ol)(sent.response.body));
        return own.kind === 'present' ? { ...own, value: { ...own.value, statedDigest } } : failure;
    }
    /** Whether there is something at a tag or digest; a refusal or an absence is confirmed with GET, which has a reason. */
    async headManifest(where, reference) {
        const told = await this.#ask(where, {
            method: 'HEAD',
            path: manifestPath(where, reference),
            repository: where.repository,
            accept: media_types/* ACCEPT_MANIFESTS */.qO,
            maxBodyBytes: 0,
        });
        const response = successOf(told);
        const digest = response && (0,transport/* header */.w)(response, 'docker-content-digest')?.trim();
        if (response !== undefined && digest !== undefined && (0,src_digest/* isDigest */.Bc)(digest)) {
            const mediaType = (0,media_types/* bareType */.Hf)((0,transport/* header */.w)(response, 'content-type') ?? '');
            return { kind: 'present', value: { digest, mediaType }, evidence: (0,classify/* evidenceOf */.X1)('HEAD', told) };
        }
        if (response === undefined && !hasStatus(told))
            return await this.#failure(where, 'HEAD', told);
        const read = await this.fetchManifest(where, reference);
        if (read.kind !== 'present')
            return read;
        const { manifest } = read.value;
        return { ...read, value: { digest: read.value.digest, mediaType: manifest.mediaType } };
    }
    /** Whether a blob is there; its size where the registry says it. One that is not as expected is asked for again, with GET. */
    async headBlob(where, digest, expectedSize) {
        const ask = { path: blobPath(where, digest), repository: where.repository, accept: '*/*' };
        const told = await this.#ask(where, { ...ask, method: 'HEAD', maxBodyBytes: 0 });
        const response = successOf(told);
        const sizes = new StatedSizes(expectedSize);
        if (response !== undefined && sizes.fault(response) === undefined) {
            return { kind: 'present', value: { size: contentLength(response) }, evidence: (0,classify/* evidenceOf */.X1)('HEAD', told) };
        }
        if (response === undefined && !hasStatus(told))
            return await this.#failure(where, 'HEAD', told);
        // A storage may refuse HEAD at an address that was signed for GET, and a proxy may state the length of what it does
        // not send; one byte is enough to know.
        const again = await this.#ask(where, {
            ...ask,
            method: 'GET',
            maxBodyBytes: 0,
            range: 'bytes=0-0',
            fault: sizes.fault,
        });
        const { sent, refusedRedirect } = again;
        if (sent.kind !== 'response' || refusedRedirect !== undefined || (sent.fault !== undefined && !sizes.isSure))
            return await this.#failure(where, 'GET', again);
        if (sent.response.status !== 200 && sent.response.status !== 206)
            return await this.#failure(where, 'GET', again);
        return { kind: 'present', value: { size: rangeLength(sent.response) }, evidence: (0,classify/* evidenceOf */.X1)('GET', again) };
    }
    /** The bytes of a blob, such as a configuration, checked against its digest. */
    async fetchBlob(where, digest, maxBytes) {
        const told = await this.#ask(where, {
            method: 'GET',
            path: blobPath(where, digest),
            repository: where.repository,
            accept: '*/*',
            maxBodyBytes: maxBytes,
            fault: response => (response.status === 200 ? digestFault(response, digest) : undefined),
        });
        const response = successOf(told);
        if (response === undefined)
            return await this.#failure(where, 'GET', told);
        return { kind: 'present', value: response.body, evidence: (0,classify/* evidenceOf */.X1)('GET', told) };
    }
    /** The names of the tags, page by page, up to `max`. */
    async listTags(where, max = 10_000, wish = {}) {
        const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'tags', max, ...wish });
        return told.kind === 'values' ? present(told) : await this.#failure(where, 'GET', told.told);
    }
    /** What refers to a manifest (signatures, attestations); registries without the API are asked for the tag in its place. */
    async listReferrers(where, digest) {
        const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'referrers', digest, max: 1000 });
        if (told.kind === 'values')
            return present(told);
        const failure = await this.#failure(where, 'GET', told.told);
        const isBadAnswer = failure.kind === 'unreachable' && failure.reason === 'bad-answer';
        if (failure.kind !== 'absent' && !isBadAnswer)
            return failure;
        const fallback = await this.fetchManifest(where, digest.replace(':', '-'));
        // Where the answer was a success, but no list, there may be one that was not seen.
        if (fallback.kind === 'absent' && (failure.evidence.status ?? 0) < 400)
            return failure;
        if (fallback.kind !== 'present' && fallback.kind !== 'absent')
            return fallback;
        const manifest = fallback.kind === 'present' ? fallback.value.manifest : undefined;
        const entries = manifest?.kind === 'index' ? manifest.manifests : [];
        const values = entries.map(entry => entry.artifactType ?? entry.mediaType);
        return { kind: 'present', value: { values, isComplete: true }, evidence: fallback.evidence };
    }
    #session(registry) {
        const known = this.#sessions.get(registry);
        if (known !== undefined)
            return known;
        const ports = { sender: this.#sender, clock: this.#ports.clock, mask: this.#ports.mask };
        const session = new src_session/* RegistrySession */.G(registry, this.#options, ports);
        this.#sessions.set(registry, session);
        return session;
    }
    async #ask(where, ask) {
        return await this.#session(where.registry).ask(ask);
    }
    /** A 404 of a server that has shown no sign of being a registry proves nothing. */
    async #failure(where, method, told) {
        const failure = (0,classify/* failureOf */.g5)(method, told, this.#ports.clock.nowMs());
        if (failure.kind !== 'absent')
            return failure;
        const response = told.sent.kind === 'response' ? told.sent.response : undefined;
        if ((0,classify/* isRegistryAnswer */.O)(failure.evidence, response))
            return failure;
        const known = this.#knownRegistries.get(where.registry) ?? this.#isRegistry(where);
        this.#knownRegistries.set(where.registry, known);
        if (await known)
            return failure;
        const message = 'it answered 404 without an error code, and /v2/ is not that of a registry';
        return (0,classify/* unreachable */.HB)('not-a-registry', { ...failure.evidence, message });
    }
    /** Whether `/v2/` is what the specification says: 200, or a refusal that asks for a login. */
    async #isRegistry(where) {
        const session = this.#session(where.registry);
        const { sent } = await session.ask({
            method: 'GET',
            path: '/v2/',
            repository: where.repository,
            maxBodyBytes: MAX_ERROR_BYTES,
        });
        if (sent.kind !== 'response')
            return false;
        const { status } = sent.response;
        const type = (0,media_types/* bareType */.Hf)((0,transport/* header */.w)(sent.response, 'content-type') ?? '');
        return (status === 200 && type !== 'text/html') || status === 401 || status === 403;
    }
}
function present({ values, isComplete, told }) {
    return { kind: 'present', value: { values, isComplete }, evidence: (0,classify/* evidenceOf */.X1)('GET', told) };
}
function manifestPath(where, reference) {
    return `/v2/${where.repository}/manifests/${reference}`;
}
function blobPath(where, digest) {
    return `/v2/${where.repository}/blobs/${digest}`;
}
function successOf(told) {
    const { sent } = told;
    if (told.refusedRedirect !== undefined || sent.kind !== 'response' || sent.fault !== undefined)
        return undefined;
    // Nobody asked for a part of it.
    return sent.response.status === 200 ? sent.response : undefined;
}
// Not implemented, or a fault of the program: of HEAD they say nothing about GET.
const OF_THIS_METHOD = new Set([500, 501]);
/** A response of the registry, or of where it led, that is not one to be left alone for. */
function hasStatus(told) {
    const { sent, refusedRedirect, token } = told;
    if (refusedRedirect !== undefined || token !== undefined || sent.kind !== 'response')
        return false;
    const { status } = sent.response;
    return OF_THIS_METHOD.has(status) || (status !== 429 && status < 500);
}
function manifestFault(response, wanted) {
    if (response.status !== 200)
        return undefined;
    if (wanted !== undefined)
        return digestFault(response, wanted);
    const stated = (0,transport/* header */.w)(response, 'docker-content-digest')?.trim();
    const parsed = (0,manifest/* parseManifest */.Ng)(response.body, (0,transport/* header */.w)(response, 'content-type'));
    if (!parsed.ok)
        return parsed.reason;
    return stated === undefined || !(0,src_digest/* isDigest */.Bc)(stated) ? undefined : digestFault(response, stated);
}
function digestFault(response, digest) {
    const actual = (0,src_digest/* digestOf */.ol)(response.body, (0,src_digest/* algorithmOf */.Hy)(digest));
    return actual === digest ? undefined : `its bytes have the digest ${actual}, not ${digest}`;
}


/***/ }),

/***/ 3952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QF: () => (/* binding */ clientParts),
  Ng: () => (/* binding */ connect),
  _$: () => (/* binding */ isJobTokenRegistry),
  Qm: () => (/* binding */ loginsOf)
});

// EXTERNAL MODULE: ./packages/registry/src/client.js + 2 modules
var client = __webpack_require__(6527);
// EXTERNAL MODULE: ./packages/registry/src/manifest.js
var manifest = __webpack_require__(3942);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
;// CONCATENATED MODULE: ./packages/registry/src/docker-config.js


// The name under which docker itself keeps Docker Hub's credentials.
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const SOURCE = 'the docker configuration';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Undefined, with the reason, when the file is no configuration; unknown fields and broken entries are left out. */
function parseDockerConfig(text) {
    // Editors on Windows put a byte order mark before it.
    const root = (0,manifest/* parseObject */.lj)(Buffer.from(text.replace(/^\uFEFF/, '')));
    if (typeof root === 'string')
        return root;
    const auths = (0,manifest/* isObject */.Gv)(root.auths) ? Object.entries(root.auths) : [];
    const helpers = (0,manifest/* isObject */.Gv)(root.credHelpers) ? Object.entries(root.credHelpers) : [];
    return {
        auths: new Map(auths.flatMap(([server, entry]) => readAuth(server, entry))),
        credsStore: helperName(root.credsStore),
        credHelpers: new Map(helpers.flatMap(([server, name]) => {
            const helper = helperName(name);
            return helper === undefined ? [] : [[serverHost(server), helper]];
        })),
    };
}
/** The credential for a registry: its own helper, then the store, then what the file itself holds. */
async function findCredential(config, registry, runHelper) {
    const own = config.credHelpers.get(registry);
    const helper = own ?? config.credsStore;
    if (helper !== undefined) {
        const { text } = await runHelper(helper, registry === 'docker.io' ? DOCKER_HUB_KEY : registry);
        const found = text === undefined ? undefined : parseHelperAnswer(text, helper);
        if (found !== undefined)
            return found;
    }
    const stored = config.auths.get(registry);
    return stored === undefined ? undefined : { source: SOURCE, ...stored };
}
/** What `get` prints; the user name `<token>` marks an identity token. */
function parseHelperAnswer(answer, helper) {
    const root = (0,manifest/* parseObject */.lj)(Buffer.from(answer));
    if (typeof root === 'string')
        return undefined;
    const { Username: username, Secret: secret } = root;
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    const source = `docker-credential-${helper}`;
    return username === '<token>' ? { source, username, identityToken: secret } : { source, username, password: secret };
}
function readAuth(server, entry) {
    if (!(0,manifest/* isObject */.Gv)(entry))
        return [];
    const text = (name) => {
        const value = entry[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const pair = decodePair(text('auth'));
    const username = pair?.username ?? text('username') ?? '';
    const password = pair?.password ?? text('password');
    const [identityToken, registryToken] = [text('identitytoken'), text('registrytoken')];
    if (password === undefined && identityToken === undefined && registryToken === undefined)
        return [];
    return [[serverHost(server), { username, password, identityToken, registryToken }]];
}
function decodePair(auth) {
    if (auth === undefined)
        return undefined;
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    // Docker pads with NUL bytes.
    return colon < 1
        ? undefined
        : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
}
/** Keys are hosts, or addresses with a scheme and a path as old versions wrote them. */
function serverHost(server) {
    const host = server.replace(/^https?:\/\//i, '').replace(/\/.*$/s, '');
    return (0,reference/* normaliseRegistry */.Me)(host) ?? server;
}
/** The name becomes the name of a program, so it must not be a path. */
function helperName(value) {
    return typeof value === 'string' && HELPER_NAME.test(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/registry/src/logins.js


/** What `docker login` left for a registry, then the job's token where the registry is that of the server that gave it. */
function loginsOf({ network, environment }, { token, helperTimeoutMs, notice }) {
    const askHelper = helperOf(network, { helperTimeoutMs, notice });
    let config;
    return async (registry) => {
        config ??= readDockerConfig(network, notice);
        const known = await config;
        const login = known && (await findCredential(known, registry, askHelper));
        const isOwn = token !== undefined && isJobTokenRegistry(registry, environment.serverUrl);
        const job = { source: 'the job token', username: environment.actor ?? 'x-access-token', password: token };
        return [...(login === undefined ? [] : [login]), ...(isOwn ? [job] : [])];
    };
}
/** A helper that cannot be asked is said, since nothing else would show why there is no login. */
function helperOf(network, { helperTimeoutMs, notice }) {
    return async (helper, server) => {
        const answer = await network.credentialHelper(helper, server, helperTimeoutMs);
        const isUsable = answer.text === undefined || parseHelperAnswer(answer.text, helper) !== undefined;
        const trouble = isUsable ? undefined : `docker-credential-${helper} printed no user name and secret`;
        const message = answer.kind === 'failed' ? answer.message : trouble;
        if (message !== undefined)
            notice(`there is no login for ${server} from docker's config.json: ${message}`);
        return answer;
    };
}
async function readDockerConfig(network, notice) {
    const text = await network.dockerConfig();
    if (text === undefined)
        return undefined;
    const config = parseDockerConfig(text);
    if (typeof config !== 'string')
        return config;
    notice(`docker's config.json is not used: ${config}`);
    return undefined;
}
/** The job's token is for the registry of the server that gave it, and nothing else may see it. */
function isJobTokenRegistry(registry, serverUrl) {
    const host = hostOf(serverUrl);
    if (host === undefined)
        return false;
    if (host === 'github.com')
        return registry === 'ghcr.io';
    return registry === host || registry === `containers.${host}`;
}
function hostOf(url) {
    try {
        return url === undefined ? undefined : new URL(url).host.toLowerCase();
    }
    catch {
        // A variable that holds no address.
        return undefined;
    }
}
/** A client that has until the deadline, and shows each registry what is meant for it. */
function connect(world, options) {
    return new client/* RegistryClient */.b(...clientParts(world, options));
}
/** What a client and a writer of the same deadline are made of. */
function clientParts({ clock, random, network, mask }, options) {
    const { credentials, action, withinMs, concurrency } = options;
    return [
        {
            credentials,
            insecureRegistries: options.insecureRegistries ?? [],
            trustedRealms: options.trustedRealms ?? [],
            userAgent: `ci-kit/${action}`,
            deadlineMs: clock.monotonicMs() + withinMs,
            concurrency,
        },
        {
            send: one => network.send(one),
            clock,
            random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
            mask,
        },
    ];
}


/***/ }),

/***/ 3942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Qi: () => (/* binding */ stringMap),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   t$: () => (/* binding */ cacheLayout)
/* harmony export */ });
/* unused harmony export isDockerType */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7231);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(415);


const MAX_DESCRIPTORS = 10_000;
const PARSE_DEPTH = 64;
/** Reads any manifest that registries serve, or says what is wrong with it. Never throws. */
function parseManifest(bytes, contentType) {
    const root = parseObject(bytes);
    if (typeof root === 'string') {
        const isPage = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .bareType */ .Hf)(contentType ?? '') === 'text/html' && bytes.length > 0;
        return { ok: false, reason: isPage ? 'it is a web page, not a manifest' : root };
    }
    if (Array.isArray(root.errors))
        return { ok: false, reason: 'it is an error message, not a manifest' };
    try {
        return { ok: true, value: readManifest(root, contentType ?? '') };
    }
    catch (error) {
        return {
            ok: false,
            reason: error instanceof ManifestFault ? error.message : 'its structure is not that of a manifest',
        };
    }
}
/** Marks what the readers below found; it does not leave this file. */
class ManifestFault extends Error {
}
function parseObject(bytes) {
    try {
        // A byte order mark is no JSON: clients refuse what begins with one.
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        if (isTooDeep(text))
            return `it is nested deeper than ${PARSE_DEPTH} levels`;
        const value = JSON.parse(text);
        return isObject(value) ? value : 'it is JSON, but no object';
    }
    catch {
        return bytes.length === 0 ? 'it is empty' : 'it is no JSON';
    }
}
/** Brackets outside of strings, counted before a parser recurses into them. */
function isTooDeep(text) {
    let [depth, isString] = [0, false];
    for (let i = 0; i < text.length; i += 1) {
        const character = text.charCodeAt(i);
        if (isString) {
            if (character === 0x5c)
                i += 1;
            else if (character === 0x22)
                isString = false;
        }
        else if (character === 0x22)
            isString = true;
        else if (character === 0x7b || character === 0x5b) {
            depth += 1;
            if (depth > PARSE_DEPTH)
                return true;
        }
        else if (character === 0x7d || character === 0x5d)
            depth -= 1;
    }
    return false;
}
function readManifest(root, contentType) {
    const stated = typeof root.mediaType === 'string' ? root.mediaType : undefined;
    const mediaType = stated ?? impliedType(root, contentType);
    switch ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestClass */ .Yt)(mediaType)) {
        case 'index':
            refuseFields(root, ['config', 'layers'], 'an index');
            return { kind: 'index', mediaType, ...shared(root), manifests: descriptors(root.manifests, 'manifests') };
        case 'manifest':
            refuseFields(root, ['manifests'], 'an image manifest');
            return readImage(root, mediaType);
        case 'legacy':
            return { kind: 'legacy', mediaType, layers: legacyLayers(root) };
        case 'other':
            throw new ManifestFault(`its media type ${JSON.stringify(mediaType.slice(0, 100))} is that of no manifest`);
    }
}
/** What is both would be read differently by different clients, so they refuse it. */
function refuseFields(root, fields, what) {
    const wrong = fields.find(field => root[field] !== undefined && root[field] !== null);
    if (wrong !== undefined)
        throw new ManifestFault(`it says that it is ${what}, but has ${wrong}`);
}
function readImage(root, mediaType) {
    const isArtifact = root.config === undefined && root.layers === undefined && root.blobs !== undefined;
    const layers = isArtifact ? root.blobs : root.layers;
    return {
        kind: 'manifest',
        mediaType,
        ...shared(root),
        config: isArtifact ? undefined : descriptor(root.config, 'config'),
        layers: layers === undefined ? [] : descriptors(layers, 'layers'),
    };
}
/** An OCI manifest need not state its type; then the header counts, and after it what the fields look like. */
function impliedType(root, contentType) {
    const served = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .bareType */ .Hf)(contentType);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestClass */ .Yt)(served) !== 'other')
        return served;
    if (root.schemaVersion === 1)
        return 'application/vnd.docker.distribution.manifest.v1+json';
    if (Array.isArray(root.manifests))
        return _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p;
    if (isObject(root.config) && Array.isArray(root.layers))
        return _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG;
    throw new ManifestFault('it has neither a media type nor the fields of a manifest');
}
function shared(root) {
    const artifactType = typeof root.artifactType === 'string' ? root.artifactType : undefined;
    return { artifactType, annotations: stringMap(root.annotations) };
}
function descriptors(value, field) {
    // `null` is what Go writes for an empty list.
    if (value === null)
        return [];
    if (!Array.isArray(value))
        throw new ManifestFault(`its ${field} are no list`);
    if (value.length > MAX_DESCRIPTORS)
        throw new ManifestFault(`it has more than ${MAX_DESCRIPTORS} ${field}`);
    return value.map((item, index) => descriptor(item, `${field}[${index}]`));
}
function descriptor(value, field) {
    if (!isObject(value))
        throw new ManifestFault(`its ${field} is no descriptor`);
    const { mediaType, digest, size } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw new ManifestFault(`its ${field}.digest is no digest`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw new ManifestFault(`its ${field}.size is no size`);
    }
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size,
        platform: readPlatform(value.platform),
        artifactType: typeof value.artifactType === 'string' ? value.artifactType : undefined,
        annotations: stringMap(value.annotations),
    };
}
function readPlatform(value) {
    if (!isObject(value) || typeof value.os !== 'string' || typeof value.architecture !== 'string')
        return undefined;
    const variant = typeof value.variant === 'string' && value.variant !== '' ? value.variant : undefined;
    return { os: value.os, architecture: value.architecture, variant };
}
function legacyLayers(root) {
    if (!Array.isArray(root.fsLayers))
        throw new ManifestFault('it has no fsLayers');
    return root.fsLayers.flatMap((layer) => isObject(layer) && typeof layer.blobSum === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(layer.blobSum) ? [layer.blobSum] : []);
}
function stringMap(value) {
    if (!isObject(value))
        return new Map();
    return new Map(Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** `linux/amd64`, `linux/arm/v7`. */
function formatPlatform(platform) {
    const variant = platform.variant === undefined ? '' : `/${platform.variant}`;
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** BuildKit's and others' entries for what belongs to an image without being one. */
function isAttestation(descriptor) {
    if (descriptor.annotations.get('vnd.docker.reference.type') === 'attestation-manifest')
        return true;
    return descriptor.platform?.os === 'unknown' && descriptor.platform.architecture === 'unknown';
}
/** `index`: a list whose entries are blobs; `manifest`: an image manifest. Undefined for what is no cache of BuildKit. */
function cacheLayout(manifest) {
    if (manifest.kind === 'manifest')
        return manifest.config?.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDKIT_CACHE_CONFIG */ .$c ? 'manifest' : undefined;
    if (manifest.kind === 'legacy')
        return undefined;
    return manifest.manifests.some(entry => entry.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDKIT_CACHE_CONFIG */ .$c) ? 'index' : undefined;
}
function isDockerType(mediaType) {
    return mediaType === DOCKER_LIST || mediaType === DOCKER_MANIFEST;
}


/***/ }),

/***/ 415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ BUILDKIT_CACHE_CONFIG),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Hf: () => (/* binding */ bareType),
/* harmony export */   Yt: () => (/* binding */ manifestClass),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   qO: () => (/* binding */ ACCEPT_MANIFESTS)
/* harmony export */ });
/* unused harmony exports DOCKER_LIST, DOCKER_MANIFEST, DOCKER_SCHEMA1, DOCKER_SCHEMA1_SIGNED, ARTIFACT_MANIFEST */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
const DOCKER_SCHEMA1_SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const BUILDKIT_CACHE_CONFIG = 'application/vnd.buildkit.cacheconfig.v0';
const ARTIFACT_MANIFEST = 'application/vnd.oci.artifact.manifest.v1+json';
const MANIFESTS = new Set([OCI_MANIFEST, DOCKER_MANIFEST, ARTIFACT_MANIFEST]);
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const LEGACY = new Set([DOCKER_SCHEMA1, DOCKER_SCHEMA1_SIGNED]);
/** Without a preference: a registry that converts for old clients must not be asked to. */
const ACCEPT_MANIFESTS = [
    OCI_INDEX,
    DOCKER_LIST,
    OCI_MANIFEST,
    DOCKER_MANIFEST,
    ARTIFACT_MANIFEST,
    '*/*;q=0.1',
].join(', ');
/** What kind of manifest a media type names; `other` for a blob or a type that is not known. */
function manifestClass(mediaType) {
    const type = bareType(mediaType);
    if (INDEXES.has(type))
        return 'index';
    if (MANIFESTS.has(type))
        return 'manifest';
    return LEGACY.has(type) ? 'legacy' : 'other';
}
/** In lower case, without parameters such as charset. */
function bareType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
/** Layers that are, by their type, not in the registry. */
function isForeign(mediaType) {
    return /\.(?:foreign|nondistributable)\./.test(mediaType);
}


/***/ }),

/***/ 1616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ judgeRedirect),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   vi: () => (/* binding */ judgeRealm)
/* harmony export */ });
/* unused harmony export isLoopbackHost */
const API_HOSTS = new Map([['docker.io', 'registry-1.docker.io']]);
/** Token services at another host than their registry, as their operators document them. */
const KNOWN_REALMS = new Map([
    ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.gitlab.com', 'gitlab.com'],
    ['lscr.io', 'ghcr.io'],
]);
/** `https://host`, or `http://host` for a registry on this machine or one that the rules name. */
function registryOrigin(registry, rules) {
    const host = API_HOSTS.get(registry) ?? registry;
    const isPlain = isLoopbackHost(hostName(host)) || isListed(host, rules.insecureRegistries);
    return new URL(`${isPlain ? 'http' : 'https'}://${host}`).origin;
}
/** `localhost`, names below it, 127.0.0.0/8 and ::1. */
function isLoopbackHost(name) {
    const bare = name.replace(/^\[|\]$/g, '').toLowerCase();
    return bare === 'localhost' || bare.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(bare) || bare === '::1';
}
/** What to do with the realm of a challenge from the registry at `origin`. */
function judgeRealm(realm, origin, rules) {
    const url = parseUrl(realm, origin);
    if (url === undefined)
        return { kind: 'refused', reason: 'its realm is no web address' };
    if (url.username !== '' || url.password !== '') {
        return { kind: 'refused', reason: 'its realm carries a user name of its own' };
    }
    const registry = new URL(origin);
    if (!isSchemeAllowed(url, registry, rules)) {
        return { kind: 'refused', reason: `its realm ${url.protocol}//${url.host} is not protected by TLS` };
    }
    const isSame = url.hostname === registry.hostname;
    const isKnown = KNOWN_REALMS.get(registry.host) === url.host;
    const isTrusted = isSame || isKnown || isListed(url.host, rules.trustedRealms);
    return { kind: isTrusted ? 'trusted' : 'anonymous-only', url };
}
/** The address that a redirect or a link leads to; undefined, with the reason, when it is not followed. */
function judgeRedirect(location, from, origin, rules) {
    const url = parseUrl(location, from.href);
    if (url === undefined)
        return 'it leads to no web address';
    if (url.username !== '' || url.password !== '')
        return 'it leads to an address with a user name';
    if (!isSchemeAllowed(url, new URL(origin), rules))
        return `it leads from ${from.protocol}//${from.host} to ${url.protocol}//${url.host}, which TLS does not protect`;
    url.hash = '';
    return url;
}
/** https always; http only where the registry itself is spoken to over http, and only on this machine or where listed. */
function isSchemeAllowed(url, registry, rules) {
    if (url.protocol === 'https:')
        return true;
    if (url.protocol !== 'http:' || registry.protocol !== 'http:')
        return false;
    const isOwn = url.host === registry.host;
    return (isOwn ||
        isListed(url.host, rules.insecureRegistries) ||
        (isLoopbackHost(url.hostname) && isLoopbackHost(registry.hostname)));
}
function isListed(host, list) {
    const wanted = host.toLowerCase();
    return list.some(item => {
        const listed = item
            .trim()
            .replace(/^https?:\/\//i, '')
            .replace(/\/.*$/s, '')
            .toLowerCase();
        return listed !== '' && (listed === wanted || listed === hostName(wanted));
    });
}
function hostName(host) {
    return host.replace(/:\d+$/, '');
}
function parseUrl(text, base) {
    try {
        const url = new URL(text, base);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
    }
    catch {
        // Not an address.
        return undefined;
    }
}


/***/ }),

/***/ 4650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ errorOf),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8422);

const UNITS_MS = new Map([
    ['ns', 1e-6],
    ['us', 1e-3],
    ['µs', 1e-3],
    ['ms', 1],
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000],
]);
// Beyond it a number of seconds is a time since 1970: nobody is asked to wait for 30 years.
const FIRST_EPOCH_SECONDS = 1e9;
const MAX_WAIT_MS = 366 * 86_400_000;
const HINT_BYTES = 4096;
/** For how long the registry asks to be left alone; undefined when it does not say. Never negative. */
function retryAfterMs(response, nowMs) {
    const found = [
        afterHeader((0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'retry-after'), response, nowMs),
        epochOrSeconds((0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'x-retry-after'), nowMs),
        resetHeader(response, nowMs),
        bodyHint(response.body),
    ].find(wait => wait !== undefined);
    return found === undefined ? undefined : Math.min(MAX_WAIT_MS, Math.max(0, Math.ceil(found)));
}
/** Seconds, or a date, which is compared with the registry's own clock where it shows one. */
function afterHeader(value, response, nowMs) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text))
        return epochOrSeconds(text, nowMs);
    const atMs = Date.parse(text.slice(0, 64));
    if (!/[A-Za-z]{3}|^\d{4}-\d\d-\d\dT/.test(text) || !Number.isFinite(atMs))
        return undefined;
    const serverMs = Date.parse(((0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'date') ?? '').slice(0, 64));
    return atMs - (Number.isFinite(serverMs) ? serverMs : nowMs);
}
function epochOrSeconds(value, nowMs) {
    const match = /^\d{1,12}(?:\.\d{1,9})?$/.exec(value?.trim() ?? '');
    if (match === null)
        return undefined;
    const seconds = Number(match[0]);
    return seconds >= FIRST_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}
/** The RateLimit fields of the IETF's drafts, old and new, and their older relatives; only when nothing remains. */
function resetHeader(response, nowMs) {
    const combined = (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'ratelimit') ?? '';
    const field = (name) => name.exec(combined.slice(0, 1000))?.[1];
    const remaining = field(/(?:^|[;,\s])(?:r|remaining)=(\d{1,12})/) ??
        /^\d{1,12}/.exec((0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'ratelimit-remaining') ?? (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'x-ratelimit-remaining') ?? '')?.[0];
    if (remaining !== undefined && Number(remaining) > 0)
        return undefined;
    const reset = field(/(?:^|[;,\s])(?:t|reset)=(\d{1,12})/) ??
        (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'ratelimit-reset') ??
        (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .header */ .w)(response, 'x-ratelimit-reset');
    return epochOrSeconds(reset, nowMs);
}
/** GitHub's registry says it in the body: `retry-after: 880.092us, allowed: 44000/minute`. */
function bodyHint(body) {
    const text = Buffer.from(body.subarray(0, HINT_BYTES)).toString('utf8');
    const match = /retry[-_ ]after["']?\s{0,4}[:=]\s{0,4}["']?(\d{1,12}(?:\.\d{1,12})?)(ns|us|µs|ms|s|m|h)?/i.exec(text);
    if (match === null)
        return undefined;
    return Number(match[1]) * (UNITS_MS.get(match[2]?.toLowerCase() ?? 's') ?? 1000);
}
/** Of the registry's error body: the first code and message. Anything else gives nothing. */
function errorOf(response) {
    try {
        const value = JSON.parse(Buffer.from(response.body).toString('utf8'));
        const errors = typeof value === 'object' && value !== null && 'errors' in value ? value.errors : undefined;
        const first = Array.isArray(errors) ? errors[0] : value;
        if (typeof first !== 'object' || first === null)
            return {};
        const fields = new Map(Object.entries(first));
        const text = (...names) => names.map(name => fields.get(name)).find((value) => typeof value === 'string');
        // Token services say it in the words of OAuth 2 (`error`), Docker Hub's with `details`.
        const code = text('code', 'error')?.slice(0, 100);
        const message = text('message', 'details', 'error_description')?.slice(0, 500);
        return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) };
    }
    catch {
        // Not JSON: a proxy's page, or nothing.
        return {};
    }
}


/***/ }),

/***/ 4698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Sender)
/* harmony export */ });
/* harmony import */ var _retry_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4650);

const MAX_TRIES = 6;
const REQUEST_TIMEOUT_MS = 30_000;
const FIRST_BACKOFF_MS = 200;
const MAX_BACKOFF_MS = 8000;
const RETRY_STATUS = new Set([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529]);
const RETRY_FAILURE = new Set(['timeout', 'refused', 'reset', 'protocol', 'dns']);
/** Sends, again where that can help, never beyond the deadline, and leaves a registry alone for as long as it asks. */
class Sender {
    #ports;
    #options;
    #pausedUntil = new Map();
    #waiting = [];
    #free;
    #count = 0;
    constructor(ports, options) {
        this.#ports = ports;
        this.#options = options;
        this.#free = options.concurrency;
    }
    /** How many requests were sent. */
    get count() {
        return this.#count;
    }
    get remainingMs() {
        return this.#options.deadlineMs - this.#ports.clock.monotonicMs();
    }
    async send(wanted) {
        const { origin } = new URL(wanted.url);
        let last;
        for (let tries = 1;; tries += 1) {
            const pause = await this.#waitForTurn(origin, tries - 1);
            if (pause !== undefined)
                return mergePause(pause, last);
            last = await this.#sendOnce(wanted, tries);
            const waitMs = this.#waitBeforeRetry(last, origin);
            const isLast = tries >= MAX_TRIES || wanted.onceWithinMs !== undefined || wanted.isFinal?.(last) === true;
            if (waitMs === undefined || isLast)
                return last;
            if (waitMs >= this.remainingMs)
                return this.#outOfTime(last, waitMs);
            await this.#ports.clock.sleep(waitMs);
        }
    }
    async #sendOnce(wanted, tries) {
        await this.#acquire();
        try {
            const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, this.remainingMs, wanted.onceWithinMs ?? REQUEST_TIMEOUT_MS);
            if (timeoutMs <= 0)
                return deadlinePassed(tries - 1);
            this.#count += 1;
            const { fault, onceWithinMs: _, isFinal: __, ...request } = wanted;
            const answer = await this.#ports.send({ ...request, timeoutMs });
            if (answer.kind === 'failed')
                return { ...answer, tries };
            return { kind: 'response', response: answer, tries, fault: fault?.(answer) };
        }
        finally {
            this.#release();
        }
    }
    /** Undefined when there is no use in trying again. */
    #waitBeforeRetry(sent, origin) {
        if (sent.kind === 'wait')
            return undefined;
        if (sent.kind === 'failed') {
            return sent.reason !== 'deadline' && RETRY_FAILURE.has(sent.reason) ? this.#backoff(sent.tries) : undefined;
        }
        const { response } = sent;
        if (!RETRY_STATUS.has(response.status))
            return sent.fault === undefined ? undefined : this.#backoff(sent.tries);
        const asked = (0,_retry_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .V)(response, this.#ports.clock.nowMs());
        if (asked === undefined)
            return this.#backoff(sent.tries);
        const isLimit = response.status === 429 || response.status === 503;
        // The others that speak to this registry wait as well: each refused request would only prolong it.
        if (isLimit)
            this.#pause(origin, this.#ports.clock.monotonicMs() + asked);
        return asked + this.#ports.random() * Math.min(1000, asked * 0.1 + 50);
    }
    #backoff(tries) {
        const longest = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
        return longest * (0.5 + 0.5 * this.#ports.random());
    }
    #outOfTime(sent, waitMs) {
        if (sent.kind !== 'response' || !RETRY_STATUS.has(sent.response.status))
            return sent;
        const asked = (0,_retry_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .V)(sent.response, this.#ports.clock.nowMs());
        if (asked === undefined)
            return sent;
        return { kind: 'wait', response: sent.response, retryAtMs: this.#ports.clock.nowMs() + waitMs, tries: sent.tries };
    }
    async #waitForTurn(origin, tries) {
        const { clock } = this.#ports;
        for (;;) {
            const waitMs = (this.#pausedUntil.get(origin) ?? 0) - clock.monotonicMs();
            if (waitMs <= 0)
                return this.remainingMs <= 0 ? deadlinePassed(tries) : undefined;
            if (waitMs >= this.remainingMs)
                return { kind: 'wait', retryAtMs: clock.nowMs() + waitMs, tries };
            await clock.sleep(waitMs + this.#ports.random() * 100);
        }
    }
    #pause(origin, untilMs) {
        this.#pausedUntil.set(origin, Math.max(untilMs, this.#pausedUntil.get(origin) ?? 0));
    }
    async #acquire() {
        if (this.#free > 0) {
            this.#free -= 1;
            return;
        }
        await new Promise(resolve => this.#waiting.push(resolve));
    }
    #release() {
        const next = this.#waiting.shift();
        if (next)
            next();
        else
            this.#free += 1;
    }
}
/** A response that asked for the wait says more than the wait alone. */
function mergePause(pause, last) {
    if (last === undefined)
        return pause;
    return pause.kind === 'wait' && last.kind === 'response' ? { ...pause, response: last.response } : last;
}
function deadlinePassed(tries) {
    return { kind: 'failed', reason: 'deadline', message: 'the deadline of the run passed', tries };
}


/***/ }),

/***/ 6127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ RegistrySession)
});

;// CONCATENATED MODULE: ./packages/registry/src/challenge.js
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SPACE = /[ \t]*/y;
// What unquoted values of real registries hold: slashes, colons, question marks; never a comma or white space.
const BARE_VALUE = /[^\s,"]*/y;
const MAX_HEADER_LENGTH = 16_384;
const MAX_CHALLENGES = 32;
/**
 * Every challenge in any legal form: several in one header or in many, in any order, values quoted or not. Never
 * throws; what cannot be read is skipped.
 */
function parseChallenges(headers) {
    return headers.flatMap(header => parseHeader(header.slice(0, MAX_HEADER_LENGTH))).slice(0, MAX_CHALLENGES);
}
function parseHeader(header) {
    const scanner = new Scanner(header);
    const challenges = [];
    while (!scanner.isAtEnd) {
        scanner.skipSeparators();
        const name = scanner.match(TOKEN);
        if (name === undefined) {
            scanner.skipOne();
            continue;
        }
        const value = scanner.parameterValue();
        const current = challenges.at(-1);
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        // The first of two counts, so that nothing appended later can replace it.
        else if (current && !current.parameters.has(name.toLowerCase()))
            current.parameters.set(name.toLowerCase(), value);
    }
    return challenges;
}
class Scanner {
    #at = 0;
    #text;
    constructor(text) {
        this.#text = text;
    }
    get isAtEnd() {
        return this.#at >= this.#text.length;
    }
    match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found === undefined || found === '')
            return undefined;
        this.#at += found.length;
        return found;
    }
    skipOne() {
        this.#at += 1;
    }
    skipSeparators() {
        while (this.match(SPACE) !== undefined || this.#text[this.#at] === ',') {
            if (this.#text[this.#at] === ',')
                this.#at += 1;
        }
    }
    /** The value after `=`; undefined, with nothing read, when a scheme was read before. */
    parameterValue() {
        const before = this.#at;
        this.match(SPACE);
        if (this.#text[this.#at] !== '=') {
            this.#at = before;
            return undefined;
        }
        this.#at += 1;
        this.match(SPACE);
        return this.#text[this.#at] === '"' ? this.#quoted() : (this.match(BARE_VALUE) ?? '');
    }
    #quoted() {
        let value = '';
        for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
            const character = this.#text[this.#at];
            if (character === '"') {
                this.#at += 1;
                return value;
            }
            if (character === '\\')
                this.#at += 1;
            value += this.#text[this.#at] ?? '';
        }
        return value;
    }
}

;// CONCATENATED MODULE: ./packages/registry/src/credentials.js
function basicHeader(credential) {
    return `Basic ${Buffer.from(`${credential.username}:${credential.password ?? ''}`).toString('base64')}`;
}
/** Everything of a credential that must not be seen, to be masked in all of its encodings. */
function secretsOf(credential) {
    const { username, password, identityToken, registryToken } = credential;
    const pair = password === undefined || password === '' ? [] : [password, `${username}:${password}`];
    return [...pair, identityToken, registryToken].filter(secret => secret !== undefined && secret !== '');
}

// EXTERNAL MODULE: ./packages/registry/src/origins.js
var origins = __webpack_require__(1616);
;// CONCATENATED MODULE: ./packages/registry/src/scope.js

const MAX_SCOPES = 4;
const REPOSITORY_SCOPE = /^repository(?:\([a-z0-9]{1,20}\))?:([A-Za-z0-9][A-Za-z0-9._:/-]{0,300}):([a-z*,]{1,60})$/;
/** What a token for this repository is asked for. */
function scopeOf(repository, access) {
    return `repository:${repository}:${access}`;
}
/**
 * What else the challenge of a refused request asks to see: a mirror has its repositories under other names than the
 * service that gives its tokens. With `access` alone, whatever else the registry would like.
 */
function demandedScopes(response, access) {
    const challenges = parseChallenges(response.headers.get('www-authenticate') ?? []);
    const scope = challenges.find(challenge => challenge.scheme === 'bearer')?.parameters.get('scope') ?? '';
    const scopes = scope.split(/\s+/).flatMap(item => {
        const [, name = '', actions = ''] = REPOSITORY_SCOPE.exec(item) ?? [];
        return actions.split(',').some(action => action === 'pull' || action === '*') ? [scopeOf(name, access)] : [];
    });
    return [...new Set(scopes)].slice(0, MAX_SCOPES);
}

// EXTERNAL MODULE: ./packages/registry/src/manifest.js
var manifest = __webpack_require__(3942);
// EXTERNAL MODULE: ./packages/registry/src/retry-hints.js
var retry_hints = __webpack_require__(4650);
;// CONCATENATED MODULE: ./packages/registry/src/token-service.js



const MAX_TOKEN_BYTES = 1024 * 1024;
const MAX_TOKEN_LENGTH = 65_536;
// What the distribution spec says for a token that does not state its life.
const DEFAULT_LIFE_SECONDS = 60;
const CLIENT_ID = 'ci-kit';
/** One token for all of the scopes. The service is asked once; it is followed nowhere else. */
async function fetchToken(service, wish, ports) {
    const { scopes, credential } = wish;
    if (credential?.identityToken !== undefined) {
        const posted = await ask(postRequest(service, scopes, credential.identityToken), ports);
        // Services that know no OAuth 2 take the same secret as a password.
        const isUnknown = posted.kind === 'refused' && (posted.status === 404 || posted.status === 405);
        if (!isUnknown)
            return posted;
        return await ask(getRequest(service, scopes, { ...credential, password: credential.identityToken }), ports);
    }
    return await ask(getRequest(service, scopes, credential), ports);
}
function getRequest(service, scopes, credential) {
    const url = new URL(service.realm);
    // Appended: a realm may have a query of its own.
    if (service.service !== undefined)
        url.searchParams.set('service', service.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const authorization = credential === undefined ? {} : { authorization: basicHeader(credential) };
    return {
        method: 'GET',
        url: url.href,
        headers: { accept: 'application/json', ...authorization },
        maxBodyBytes: MAX_TOKEN_BYTES,
        addresses: service.addresses,
        fault: tokenFault,
    };
}
function postRequest(service, scopes, refreshToken) {
    const form = new URLSearchParams([
        ['grant_type', 'refresh_token'],
        ['service', service.service ?? ''],
        ['client_id', CLIENT_ID],
        ['scope', scopes.join(' ')],
        ['refresh_token', refreshToken],
    ]);
    return {
        method: 'POST',
        url: service.realm.href,
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        maxBodyBytes: MAX_TOKEN_BYTES,
        addresses: service.addresses,
        fault: tokenFault,
    };
}
async function ask(wanted, ports) {
    const sent = await ports.sender.send(wanted);
    if (sent.kind !== 'response') {
        return { kind: 'failed', sent, message: sent.kind === 'failed' ? sent.message : 'it asks to be left alone' };
    }
    const { response, fault } = sent;
    const { status } = response;
    if (status === 429 || status >= 500 || status === 408)
        return { kind: 'failed', sent, message: `it answered ${status}` };
    if (status >= 300 && status < 400) {
        return { kind: 'failed', sent, message: `it answered ${status}; a token service is not followed elsewhere` };
    }
    if (status >= 400)
        return { kind: 'refused', status, ...(0,retry_hints/* errorOf */.M)(response) };
    const token = readToken(response.body);
    if (fault !== undefined || token === undefined)
        return { kind: 'failed', sent, message: fault ?? 'it sent no token' };
    return { kind: 'token', token: token.text, expiresAtMs: ports.nowMs() + token.lifeSeconds * 1000 };
}
function tokenFault(response) {
    return response.status < 300 && readToken(response.body) === undefined
        ? 'its answer holds no usable token'
        : undefined;
}
/** Visible ASCII only: a line end in a token would be a header of its own. */
function readToken(body) {
    const root = (0,manifest/* parseObject */.lj)(body);
    if (typeof root === 'string')
        return undefined;
    const text = [root.token, root.access_token].find(value => typeof value === 'string' && value !== '');
    if (typeof text !== 'string' || text.length > MAX_TOKEN_LENGTH || !/^[\x21-\x7e]+$/.test(text))
        return undefined;
    const life = root.expires_in;
    const lifeSeconds = typeof life === 'number' && life > 0 && life < 1e8 ? life : DEFAULT_LIFE_SECONDS;
    return { text, lifeSeconds };
}

;// CONCATENATED MODULE: ./packages/registry/src/authorizer.js





/** Credentials and tokens for the repositories of one registry. */
class Authorizer {
    #ports;
    #repositories = new Map();
    #scopes = new Map();
    #candidates;
    constructor(ports) {
        this.#ports = ports;
    }
    /**
     * The authorization to use after `refused` was (or as the first), shared by all requests of the repository; undefined
     * when there is no other. One that has run out is renewed.
     */
    async after(refused, repository, scheme) {
        const state = this.#repositories.get(repository);
        if (state !== undefined && state.version > (refused?.version ?? 0)) {
            const current = await state.current;
            if (current === undefined || !this.#hasExpired(current))
                return current;
            return await this.#next(current, repository, scheme);
        }
        return await this.#next(refused, repository, scheme);
    }
    /** Takes note of what a refusal asks to see for a repository; whether that is more than was known. */
    note(refusal, repository) {
        const known = this.#scopesOf(repository);
        const wanted = new Set([...known, ...demandedScopes(refusal, this.#ports.access)]);
        // Once is enough for an honest registry, and another one could go on for ever.
        if (wanted.size === known.size || known.size > 1)
            return false;
        this.#scopes.set(repository, wanted);
        return true;
    }
    #scopesOf(repository) {
        return this.#scopes.get(repository) ?? new Set([scopeOf(repository, this.#ports.access)]);
    }
    async #next(last, repository, scheme) {
        const version = (last?.version ?? 0) + 1;
        const state = this.#repositories.get(repository);
        if (state !== undefined && state.version >= version)
            return await state.current;
        if (scheme.kind === 'unusable')
            return undefined;
        const candidate = last === undefined ? 0 : this.#hasExpired(last) ? last.candidate : last.candidate + 1;
        const current = this.#obtain({ candidate, version }, repository, scheme);
        this.#repositories.set(repository, { version, current });
        return await current;
    }
    #hasExpired({ expiresAtMs }) {
        return this.#ports.clock.nowMs() >= expiresAtMs;
    }
    async #obtain(place, repository, scheme) {
        this.#candidates ??= this.#readCandidates();
        const all = await this.#candidates;
        const candidates = all.filter(one => isUsable(one, scheme));
        if (place.candidate >= candidates.length)
            return undefined;
        const candidate = candidates[place.candidate];
        const base = { ...place, as: candidate?.source ?? 'anonymous', expiresAtMs: Number.POSITIVE_INFINITY };
        if (candidate?.registryToken !== undefined)
            return { ...base, header: `Bearer ${candidate.registryToken}` };
        if (scheme.kind === 'basic')
            return { ...base, header: candidate && basicHeader(candidate) };
        const { sender, clock } = this.#ports;
        const wish = { scopes: [...this.#scopesOf(repository)], credential: candidate };
        const answer = await fetchToken(scheme.service, wish, { sender, nowMs: () => clock.nowMs() });
        if (answer.kind === 'token') {
            this.#ports.mask(answer.token);
            return { ...base, header: `Bearer ${answer.token}`, expiresAtMs: answer.expiresAtMs };
        }
        return { ...base, header: undefined, ...(answer.kind === 'refused' ? { refusal: answer } : { failure: answer }) };
    }
    /** Masked before they are used for anything. The last is nobody. */
    async #readCandidates() {
        const credentials = await this.#ports.credentials();
        for (const secret of credentials.flatMap(secretsOf))
            this.#ports.mask(secret);
        return [...credentials, undefined];
    }
}
/** Without TLS protection or trust for its host a token service is asked as nobody. */
function isUsable(candidate, scheme) {
    // The first request of all was made as nobody, and a registry with passwords refused it.
    if (candidate === undefined)
        return scheme.kind === 'bearer';
    if (candidate.registryToken !== undefined)
        return true;
    return scheme.kind === 'basic' ? candidate.password !== undefined : scheme.service.isTrusted;
}
/** The scheme that a response with status 401 asks for. */
function schemeOf(response, origin, rules) {
    const challenges = parseChallenges(response.headers.get('www-authenticate') ?? []);
    const reasons = [];
    for (const challenge of challenges.filter(one => one.scheme === 'bearer')) {
        const realm = challenge.parameters.get('realm');
        if (realm === undefined || realm === '') {
            reasons.push('its Bearer challenge has no realm');
            continue;
        }
        const verdict = (0,origins/* judgeRealm */.vi)(realm, origin, rules);
        if (verdict.kind === 'refused') {
            reasons.push(verdict.reason);
            continue;
        }
        // A public registry must not lead into a private network.
        const addresses = response.isPublicAddress ? 'public' : 'any';
        const service = challenge.parameters.get('service');
        return {
            kind: 'bearer',
            service: { realm: verdict.url, service, isTrusted: verdict.kind === 'trusted', addresses },
        };
    }
    if (challenges.some(challenge => challenge.scheme === 'basic'))
        return { kind: 'basic' };
    return { kind: 'unusable', reason: reasons[0] ?? 'its answer asks for no scheme that is known (Bearer, Basic)' };
}

// EXTERNAL MODULE: ./packages/registry/src/transport.js
var transport = __webpack_require__(8422);
;// CONCATENATED MODULE: ./packages/registry/src/product.js


/** By a word that their names hold: few hosts have one, and so few patterns are ever compiled. */
const HOSTS = [
    ['docker.io', /^docker\.io$/, 'docker-hub'],
    ['ghcr.io', /^ghcr\.io$/, 'ghcr'],
    ['containers.', /^containers\.[a-z0-9.-]+$/, 'ghcr'],
    ['ecr', /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/, 'ecr'],
    ['ecr', /^public\.ecr\.aws$/, 'ecr-public'],
    ['azurecr', /\.azurecr\.(?:io|cn|us|de)$/, 'acr'],
    ['gcr.io', /^(?:[a-z0-9-]+\.)?gcr\.io$/, 'google'],
    ['pkg.dev', /^(?:[a-z0-9-]+\.)?pkg\.dev$/, 'google'],
    ['quay.io', /^quay\.io$/, 'quay'],
    ['gitlab.com', /^registry\.gitlab\.com$/, 'gitlab'],
    ['jfrog.io', /\.jfrog\.io$/, 'artifactory'],
    ['codeberg.org', /^codeberg\.org$/, 'gitea'],
    ['gitea.com', /^gitea\.com$/, 'gitea'],
];
/** Of a service that has its own name; undefined for what people run themselves. */
function productOfHost(registry) {
    const host = registry.replace(/:\d+$/, '');
    return HOSTS.find(([word, pattern]) => host.includes(word) && pattern.test(host))?.[2];
}
/** What an answer gives away: headers that only one product has, or where its token service is. */
function productOfResponse(response) {
    if ((0,transport/* header */.w)(response, 'x-jfrog-version') !== undefined || (0,transport/* header */.w)(response, 'x-artifactory-id') !== undefined)
        return 'artifactory';
    if (/^nexus\//i.test((0,transport/* header */.w)(response, 'server') ?? ''))
        return 'nexus';
    for (const { parameters } of parseChallenges(response.headers.get('www-authenticate') ?? [])) {
        const product = productOfChallenge(parameters.get('realm') ?? '', parameters.get('service') ?? '');
        if (product !== undefined)
            return product;
    }
    return undefined;
}
function productOfChallenge(realm, service) {
    if (service === 'harbor-registry')
        return 'harbor';
    if (/\/jwt\/auth$/.test(realm))
        return 'gitlab';
    // Both call their service so; the token service of GitLab is the one above.
    if (service === 'container_registry')
        return 'gitea';
    if (/\/artifactory\/api\/docker\//.test(realm) || realm === 'Artifactory Realm')
        return 'artifactory';
    if (/^Sonatype Nexus/.test(realm))
        return 'nexus';
    return /\/v2\/auth$/.test(realm) ? 'quay' : undefined;
}

;// CONCATENATED MODULE: ./packages/registry/src/tls-upgrade.js

const ASK_WITHIN_MS = 5000;
const MAX_BYTES = 64 * 1024;
/** What a server says to plain http when it wants TLS: nothing, an alert, or a page of status 400. */
function mayWantTls(sent) {
    if (sent.kind === 'failed')
        return sent.reason === 'reset' || sent.reason === 'protocol';
    return sent.kind === 'response' && sent.response.status === 400 && (0,retry_hints/* errorOf */.M)(sent.response).code === undefined;
}
/** The same origin with TLS, if there is any, be its certificate good or not; otherwise the origin itself. */
async function originWithTls(origin, userAgent, sender) {
    const secure = origin.replace(/^http:/, 'https:');
    const sent = await sender.send({
        method: 'GET',
        url: `${secure}/v2/`,
        headers: { 'user-agent': userAgent },
        maxBodyBytes: MAX_BYTES,
        addresses: 'any',
        onceWithinMs: ASK_WITHIN_MS,
    });
    const isTls = sent.kind === 'response' || (sent.kind === 'failed' && sent.reason.startsWith('tls-'));
    return isTls ? secure : origin;
}

;// CONCATENATED MODULE: ./packages/registry/src/session.js






const MAX_REDIRECTS = 5;
const BASE_PATH = '/v2/';
const MAX_BASE_BYTES = 64 * 1024;
/** All talk with one registry: the challenge is met once, and each repository has one token. */
class RegistrySession {
    #origin;
    #options;
    #ports;
    #authorizer;
    #registry;
    #scheme;
    #probe;
    #product;
    /** What `/v2/` says to nobody. */
    #base;
    /** Repositories that have answered a request as nobody. */
    #open = new Set();
    /** By repository: what was refused for good, so that it is not tried again with everything. */
    #refused = new Map();
    constructor(registry, options, ports) {
        this.#origin = (0,origins/* registryOrigin */._g)(registry, options);
        this.#product = productOfHost(registry);
        this.#options = options;
        this.#registry = registry;
        this.#ports = ports;
        const { sender, clock, mask } = ports;
        this.#authorizer = new Authorizer({
            sender,
            clock,
            mask,
            credentials: () => options.credentials(registry),
            access: options.access ?? 'pull',
        });
    }
    get origin() {
        return this.#origin;
    }
    /** The request, with whatever the registry wants to see, and followed to where it leads. */
    async ask(ask) {
        const told = await this.#ask(ask);
        return this.#product === undefined ? told : { ...told, product: this.#product };
    }
    async #ask(ask) {
        const first = await this.#firstTry(ask);
        if (first === undefined || this.#isChallenge(first.sent))
            return await this.#askAuthorized(ask, first, this.#scheme);
        const shown = await this.#askHidden(ask, first);
        return shown ?? (await this.#follow(ask, first, undefined));
    }
    /**
     * Some registries hide from nobody what they have, or refuse it, without asking for a login: then what there is to
     * show is shown, to their own origin alone. Undefined when there is nothing to show.
     */
    async #askHidden(ask, first) {
        if (!mayBeHidden(first.sent) || ask.path === BASE_PATH)
            return undefined;
        if ((await this.#options.credentials(this.#registry)).length === 0)
            return undefined;
        const base = { method: 'GET', path: BASE_PATH, repository: ask.repository, maxBodyBytes: MAX_BASE_BYTES };
        this.#base ??= this.#sendOnce(base, undefined);
        const said = await this.#base;
        if (said.sent.kind !== 'response')
            return said;
        this.#isChallenge(said.sent);
        return await this.#askAuthorized(ask, undefined, this.#scheme ?? { kind: 'basic' });
    }
    /** As nobody; one request does this for all that wait. Undefined when it is known that it would be refused. */
    async #firstTry(ask) {
        if (this.#probe !== undefined)
            await this.#probe;
        if (this.#scheme !== undefined && !this.#open.has(ask.repository))
            return undefined;
        const sending = this.#probe === undefined ? this.#sendFirst(ask) : this.#sendOnce(ask, undefined);
        // Only the very first holds the others back; they go side by side whatever it met.
        this.#probe ??= sending.then(told => this.#isChallenge(told.sent));
        const told = await sending;
        this.#isMoreDemanded(ask, told.sent);
        if (told.sent.kind === 'response' && told.sent.response.status < 400)
            this.#open.add(ask.repository);
        return told;
    }
    /** Where plain http is allowed, and what answers wants TLS, TLS is spoken from here on. */
    async #sendFirst(ask) {
        if (this.#origin.startsWith('https:'))
            return await this.#sendOnce(ask, undefined);
        const told = await this.#sendOnce(ask, undefined, mayWantTls);
        if (!mayWantTls(told.sent))
            return told;
        this.#origin = await originWithTls(this.#origin, this.#options.userAgent, this.#ports.sender);
        return await this.#sendOnce(ask, undefined);
    }
    #isChallenge(sent) {
        if (sent.kind !== 'response' || sent.response.status !== 401)
            return false;
        // What the registry asked for first stays: a later challenge cannot lead credentials elsewhere. One that asks for
        // nothing that can be used may come from a proxy before it, and does not stay.
        if (this.#scheme === undefined || this.#scheme.kind === 'unusable')
            this.#scheme = schemeOf(sent.response, this.origin, this.#options);
        return true;
    }
    /** Of `/v2/` it says nothing: GitHub's names an example there. */
    #isMoreDemanded(ask, sent) {
        return ask.path !== BASE_PATH && sent.kind === 'response' && this.#authorizer.note(sent.response, ask.repository);
    }
    /** With one authorization after the other; what a credential met says more than what nobody met. */
    async #askAuthorized(ask, first, known) {
        const scheme = known ?? { kind: 'unusable', reason: 'it asked for no scheme' };
        let best = first === undefined ? undefined : { told: first, authorization: undefined };
        let authorization;
        const shown = new Set();
        for (;;) {
            authorization = await this.#authorizer.after(authorization, ask.repository, scheme);
            if (authorization === undefined)
                break;
            // Renewed once, and refused again: a token that is never good for long enough is one that is refused.
            if (shown.has(authorization.candidate))
                authorization = { ...authorization, expiresAtMs: Number.POSITIVE_INFINITY };
            shown.add(authorization.candidate);
            const hasToken = authorization.failure === undefined && authorization.refusal === undefined;
            const told = hasToken ? await this.#sendOnce(ask, authorization) : this.#tokenTrouble(authorization, scheme);
            if (authorization.failure !== undefined)
                return told;
            if (hasToken && !isRefusal(told.sent))
                return await this.#follow(ask, told, authorization.header);
            if (best === undefined || best.told.as === 'anonymous')
                best = { told, authorization };
            // With a token for what it names now, the same credential may do.
            if (hasToken && this.#isMoreDemanded(ask, told.sent))
                authorization = { ...authorization, expiresAtMs: 0 };
        }
        return { ...(await this.#refusal(ask, best)), hint: hintOf(scheme) };
    }
    async #refusal(ask, best) {
        const known = best ?? this.#refused.get(ask.repository);
        if (known === undefined)
            return await this.#sendOnce(ask, undefined);
        this.#refused.set(ask.repository, known);
        const isSaid = best !== undefined || known.told.token !== undefined;
        return isSaid ? known.told : await this.#sendOnce(ask, known.authorization);
    }
    #tokenTrouble(authorization, scheme) {
        const url = scheme.kind === 'bearer' ? scheme.service.realm : new URL(this.origin);
        const sent = authorization.failure?.sent ?? {
            kind: 'failed',
            reason: 'refused',
            message: authorization.refusal?.message ?? 'the token service refused',
            tries: 1,
        };
        return { sent, as: authorization.as, url, token: authorization };
    }
    async #sendOnce(ask, authorization, isFinal) {
        const url = new URL(ask.path, this.origin);
        const wanted = this.#wanted(ask, url, authorization?.header, 'any');
        const sent = await this.#ports.sender.send(isFinal === undefined ? wanted : { ...wanted, isFinal });
        if (sent.kind === 'response')
            this.#product ??= productOfResponse(sent.response);
        return { sent, as: authorization?.as ?? 'anonymous', url };
    }
    #wanted(ask, url, authorization, addresses) {
        const { method, maxBodyBytes, fault } = ask;
        return {
            method,
            url: url.href,
            maxBodyBytes,
            addresses,
            headers: {
                'user-agent': this.#options.userAgent,
                ...(ask.accept === undefined ? {} : { accept: ask.accept }),
                ...(ask.range === undefined ? {} : { range: ask.range }),
                ...(ask.body === undefined ? {} : { 'content-type': ask.body.type }),
                ...(authorization === undefined ? {} : { authorization }),
            },
            ...(ask.body === undefined ? {} : { body: ask.body.text }),
            ...(fault === undefined ? {} : { fault }),
            ...(ask.onceWithinMs === undefined ? {} : { onceWithinMs: ask.onceWithinMs }),
        };
    }
    /** At most five redirects; what identifies us goes along only as long as they stay at the registry's own origin. */
    async #follow(ask, told, authorization) {
        let current = told;
        let shown = authorization;
        for (let redirects = 0;; redirects += 1) {
            const { sent } = current;
            if (sent.kind !== 'response' || !isRedirect(sent.response.status))
                return current;
            if (redirects === MAX_REDIRECTS)
                return { ...current, refusedRedirect: `it redirects more than ${MAX_REDIRECTS} times` };
            const location = (0,transport/* header */.w)(sent.response, 'location');
            if (location === undefined)
                return { ...current, refusedRedirect: 'it redirects to nowhere' };
            const next = (0,origins/* judgeRedirect */.Su)(location, current.url, this.origin, this.#options);
            if (typeof next === 'string')
                return { ...current, refusedRedirect: next };
            const addresses = sent.response.isPublicAddress ? 'public' : 'any';
            if (next.origin !== this.origin)
                shown = undefined;
            const moved = await this.#ports.sender.send(this.#wanted(ask, next, shown, addresses));
            current = { sent: moved, as: current.as, url: next };
        }
    }
}
function hintOf(scheme) {
    if (scheme.kind === 'unusable')
        return scheme.reason;
    if (scheme.kind === 'basic' || scheme.service.isTrusted)
        return undefined;
    return `its token service ${scheme.service.realm.host} is at another host, so it was asked as nobody; if it is the right one, name it in trusted-realms`;
}
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
/** No, without a question for a login; 400 is such a no where no error code says what is bad about the request. */
function mayBeHidden(sent) {
    if (sent.kind !== 'response' || sent.response.status === 401)
        return false;
    const { status } = sent.response;
    return status === 404 || isRefusal(sent) || (status === 400 && (0,retry_hints/* errorOf */.M)(sent.response).code === undefined);
}
/** ECR Public answers 400 to a login that has expired. */
function isRefusal(sent) {
    if (sent.kind !== 'response')
        return false;
    const { status } = sent.response;
    if (status === 401 || status === 403)
        return true;
    return status === 400 && /^(?:DENIED|UNAUTHORIZED)$/.test((0,retry_hints/* errorOf */.M)(sent.response).code ?? '');
}


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ header)
/* harmony export */ });
function header(response, name) {
    return response.headers.get(name)?.[0];
}


/***/ })

};
