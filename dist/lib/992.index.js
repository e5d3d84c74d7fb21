export const id = 992;
export const ids = [992];
export const modules = {

/***/ 4992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/history/src/history.js
// Beyond these it is no file of ours.
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_RECORDS = 20_000;
/** The records of one action, by name. Each action checks the shape of its own. Never throws for what a file holds. */
async function loadHistory(place, action, ports) {
    const read = await readPlace(place, action, ports);
    if (read.kind === 'unavailable')
        return { kind: 'unusable', reason: read.message };
    if (read.kind === 'nothing')
        return read;
    const document = parseHistory(read.text);
    if (typeof document === 'string')
        return { kind: 'unusable', reason: document };
    const records = document.get(action);
    return records === undefined ? { kind: 'nothing' } : { kind: 'found', records };
}
/** Writes the records of one action and keeps those of the others. Returns why it could not, or undefined. */
async function saveHistory(place, action, records, ports) {
    if (place.kind === 'cache') {
        const text = formatHistory(new Map([[action, records]]));
        const problem = await ports.save(cacheFile(action), `${cachePrefix(action)}${ports.uniqueName()}`, text);
        return problem?.message;
    }
    const current = await ports.readText(place.path);
    const document = current === undefined ? new Map() : parseHistory(current);
    // Somebody else's file is not overwritten.
    if (typeof document === 'string')
        return document;
    await ports.writeText(place.path, formatHistory(new Map([...document, [action, records]])));
    return undefined;
}
async function readPlace(place, action, ports) {
    if (place.kind === 'cache')
        return await ports.restore(cacheFile(action), cachePrefix(action));
    const text = await ports.readText(place.path);
    return text === undefined ? { kind: 'nothing' } : { kind: 'found', text };
}
/** `{ "version": 1, "actions": { "<action>": { "<name>": record } } }`, or the reason why it is not. */
function parseHistory(text) {
    if (text.length > MAX_BYTES)
        return `it is longer than ${MAX_BYTES} characters`;
    let root;
    try {
        root = JSON.parse(text);
    }
    catch {
        return 'it is no JSON';
    }
    if (!isObject(root) || !isObject(root.actions))
        return 'it has no field "actions", so it is no history';
    if (root.version !== 1)
        return `its version is ${JSON.stringify(root.version)?.slice(0, 40)}; this reads version 1`;
    const actions = new Map();
    for (const [action, records] of Object.entries(root.actions)) {
        if (!isObject(records))
            return `its actions.${action.slice(0, 60)} is no object`;
        const entries = Object.entries(records);
        if (entries.length > MAX_RECORDS)
            return `it has more than ${MAX_RECORDS} records of one action`;
        actions.set(action, new Map(entries));
    }
    return actions;
}
function formatHistory(document) {
    const sorted = [...document].sort(([a], [b]) => (a < b ? -1 : 1));
    const actions = Object.fromEntries(sorted.map(([action, records]) => [action, Object.fromEntries(records)]));
    return `${JSON.stringify({ version: 1, actions }, undefined, 2)}\n`;
}
function cacheFile(action) {
    return `.ci-kit/history/${action}.json`;
}
function cachePrefix(action) {
    return `ci-kit-history-v1-${action}-`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/registry/src/digest.js

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Only the two registered algorithms, in lower case, at their full length. */
function isDigest(text) {
    return DIGEST.test(text);
}
/** Call it with a text that `isDigest` accepts; anything else counts as sha256. */
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** `sha256:0123456789ab`: enough to recognise, short enough for a table. */
function shortDigest(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return `${algorithm}:${hex.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/registry/src/reference.js

// The distribution spec's grammar; 255 is the limit of registries for a name with its host.
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST_NAME = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;
const MAX_NAME_LENGTH = 255;
const DOCKER_HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
function isTag(text) {
    return TAG.test(text);
}
/** `host/path:tag@digest`; a name without a host is Docker Hub's, and one without a path below `library/`. */
function parseReference(text) {
    const given = text.trim();
    if (given.length > 600)
        return refused('it is longer than 600 characters');
    const at = given.indexOf('@');
    const digest = at === -1 ? undefined : given.slice(at + 1);
    if (digest !== undefined && !isDigest(digest)) {
        return refused('what follows @ is no digest such as sha256: and 64 hexadecimal digits');
    }
    const { name, tag } = splitTag(at === -1 ? given : given.slice(0, at));
    if (tag !== undefined && !isTag(tag))
        return refused(`its tag ${JSON.stringify(tag)} has characters that tags cannot have`);
    if (tag === undefined && digest === undefined)
        return refused('it has neither a tag nor a digest');
    const parsed = parseRepository(name);
    return parsed.ok ? { ok: true, value: { ...parsed.value, tag, digest } } : parsed;
}
/** `host/path`, without a tag. */
function parseRepository(name) {
    const slash = name.indexOf('/');
    const head = slash === -1 ? '' : name.slice(0, slash);
    const hasHost = head !== '' && (/[.:[]/.test(head) || head === 'localhost');
    const registry = normaliseRegistry(hasHost ? head : 'docker.io');
    if (registry === undefined)
        return refused(`${JSON.stringify(head)} is no host name`);
    const path = hasHost ? name.slice(slash + 1) : name;
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (repository.length > MAX_NAME_LENGTH)
        return refused(`its repository is longer than ${MAX_NAME_LENGTH} characters`);
    if (!repository.split('/').every(part => COMPONENT.test(part))) {
        const hint = repository === repository.toLowerCase() ? '' : '; it must be in lower case';
        return refused(`${JSON.stringify(repository)} is no name of a repository${hint}`);
    }
    return { ok: true, value: { registry, repository } };
}
/** In lower case, with Docker Hub's many names as one; undefined for what is no host with an optional port. */
function normaliseRegistry(text) {
    const match = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::([0-9]{1,5}))?$/.exec(text);
    const [host = '', port] = [match?.[1], match?.[2]];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
        return undefined;
    if (!host.startsWith('[') && (!HOST_NAME.test(host) || host.length > 253))
        return undefined;
    const name = `${host.toLowerCase()}${port === undefined ? '' : `:${Number(port)}`}`;
    return DOCKER_HUB_NAMES.has(name) ? 'docker.io' : name;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
function splitTag(text) {
    const colon = text.lastIndexOf(':');
    // A colon before the last slash, or inside an IPv6 address, belongs to the host.
    if (colon === -1 || text.indexOf('/', colon) !== -1 || text.indexOf(']', colon) !== -1)
        return { name: text };
    return { name: text.slice(0, colon), tag: text.slice(colon + 1) };
}
function refused(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/baseline.js




const ACTION = 'verify-cache-tags';
// Tags of commits come and go; the oldest records go first.
const baseline_MAX_RECORDS = 5000;
async function loadBaseline(input, ports) {
    if (input === undefined)
        return undefined;
    const place = input === 'cache' ? { kind: 'cache' } : { kind: 'file', path: input };
    const loaded = await loadHistory(place, ACTION, historyPorts(ports));
    switch (loaded.kind) {
        case 'nothing':
            return { place, records: new Map() };
        case 'unusable':
            if (place.kind === 'file') {
                throw new errors/* KitError */.Fb('baseline-unusable', `the baseline ${input} cannot be used: ${loaded.reason}`, {
                    fix: `give a file that this action has written (record: true), or remove ${input} to start again`,
                });
            }
            return { place, records: new Map(), problem: loaded.reason };
        case 'found':
            return { place, records: new Map([...loaded.records].flatMap(([name, value]) => readRecord(name, value))) };
    }
}
/** Writes what was found; returns why it could not, or undefined. */
async function recordBaseline(baseline, checked, ports) {
    const now = new Date(ports.clock.nowMs()).toISOString();
    const records = new Map(baseline.records);
    for (const { check, facts } of checked) {
        if (facts.kind !== 'present' || facts.digest === undefined)
            continue;
        const name = formatReference(check.reference);
        const before = baseline.records.get(name);
        const firstSeen = before?.digest === facts.digest ? before.firstSeen : now;
        const { bytes, layers } = facts.content ?? {};
        // Deleted first, so that the order of the map is that of the last sight.
        records.delete(name);
        records.set(name, {
            digest: facts.digest,
            mediaType: facts.mediaType,
            bytes,
            layers,
            firstSeen: firstSeen ?? now,
            recorded: now,
        });
    }
    const kept = new Map([...records].slice(-baseline_MAX_RECORDS));
    try {
        return await saveHistory(baseline.place, ACTION, kept, historyPorts(ports));
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function historyPorts({ files, cache, random, clock }) {
    return {
        readText: async (path) => ((await files.facts(path)) === undefined ? undefined : await files.readText(path)),
        writeText: (path, text) => files.writeText(path, text),
        restore: (file, prefix) => cache.restore(file, prefix),
        save: (file, key, text) => cache.save(file, key, text),
        uniqueName: () => `${clock.nowMs()}-${random.token().slice(0, 12)}`,
    };
}
function readRecord(name, value) {
    if (typeof value !== 'object' || value === null || !('digest' in value))
        return [];
    const { digest } = value;
    if (typeof digest !== 'string' || !isDigest(digest))
        return [];
    const field = (key) => new Map(Object.entries(value)).get(key);
    const text = (key) => {
        const found = field(key);
        return typeof found === 'string' && found.length < 200 ? found : undefined;
    };
    const count = (key) => {
        const found = field(key);
        return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
    };
    const record = {
        digest,
        bytes: count('bytes'),
        layers: count('layers'),
        mediaType: text('mediaType'),
        firstSeen: text('firstSeen'),
        recorded: text('recorded'),
    };
    return [[name, record]];
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/quarter.js
const QUARTER = /^\d{4}Q[1-4]$/;
const TWIN = /-\d{4}Q[1-4]$/;
function isQuarter(text) {
    return QUARTER.test(text);
}
/** The quarter of a moment, in UTC: `2026Q4`. */
function quarterOf(ms) {
    const date = new Date(ms);
    return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** `cache-python-2026Q4` for `cache-python`; undefined for a tag that is itself of a quarter. */
function twinOf(tag, quarter) {
    return TWIN.test(tag) ? undefined : `${tag}-${quarter}`;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/reports.js

const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_REFERENCES = 1000;
/**
 * What a report of another action says was pushed: its fields `pushed` or `tags`, each a list of
 * `{ reference, digest }`. A string says what is wrong with it.
 */
function parseReport(text) {
    if (text.length > MAX_LENGTH)
        return `it is longer than ${MAX_LENGTH} characters`;
    let root;
    try {
        root = JSON.parse(text);
    }
    catch {
        return 'it is no JSON';
    }
    if (!reports_isObject(root))
        return 'it is no JSON object';
    if (root.version !== 1)
        return `its version is ${JSON.stringify(root.version)?.slice(0, 40)}; this reads version 1`;
    const field = root.pushed !== undefined ? 'pushed' : 'tags';
    const list = root[field];
    if (!Array.isArray(list))
        return 'it has neither a list "pushed" nor a list "tags"';
    if (list.length > MAX_REFERENCES)
        return `its ${field} has more than ${MAX_REFERENCES} items`;
    const found = [];
    for (const [index, item] of list.entries()) {
        if (!reports_isObject(item) || typeof item.reference !== 'string')
            return `its ${field}[${index}] has no reference`;
        const { reference, digest } = item;
        if (digest !== undefined && digest !== null && !(typeof digest === 'string' && isDigest(digest))) {
            return `its ${field}[${index}].digest is no digest`;
        }
        found.push({ reference, digest: typeof digest === 'string' ? digest : undefined });
    }
    return found;
}
function reports_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/checks.js




/** The lines of the input, their twins of the quarter, and what reports say was pushed; the same reference once. */
async function listChecks(request, ports) {
    const quarter = request.quarter ?? quarterOf(ports.nowMs);
    const checks = new Map();
    for (const line of request.lines) {
        const key = `${formatReference(line.reference)} ${JSON.stringify(line.expect)}`;
        checks.set(key, { ...line, pushed: [], twins: twinsOf(line, request.quarterly, quarter) });
    }
    for (const path of request.reportFrom ?? []) {
        for (const pushed of await readReport(path, ports.files))
            addPushed(checks, pushed, path);
    }
    return [...checks.values()];
}
/** What has to be read for a check. */
function wantedFor({ reference, expect, pushed, twins }, depth, hasBaseline) {
    const { platforms, labels, size, maxAgeMs, kind, attestations } = expect;
    const needsContent = [platforms, labels, size, maxAgeMs, kind, attestations].some(wish => wish !== undefined) || hasBaseline;
    const isCompared = expect.digest !== undefined || expect.mediaTypes !== undefined || pushed.length > 0 || twins.length > 0;
    return { reference, depth, isCompared, needsContent, needsAttestations: attestations !== undefined };
}
function twinsOf({ expect, reference }, isQuarterly, quarter) {
    const given = expect.sameAs ?? [];
    const { tag } = reference;
    if (!(expect.quarterly ?? isQuarterly) || tag === undefined)
        return given;
    const name = twinOf(tag, quarter);
    return name === undefined ? given : [...given, { name, reference: { ...reference, tag: name, digest: undefined } }];
}
async function readReport(path, files) {
    const fix = 'give the output report of report-cache-hits or semver-docker-tags, from a step of the same job';
    let text;
    try {
        text = await files.readText(path);
    }
    catch (cause) {
        throw new errors/* KitError */.Fb('report-missing', `the report ${path} cannot be read`, { fix, cause });
    }
    const parsed = parseReport(text);
    if (typeof parsed === 'string')
        throw new errors/* KitError */.Fb('report-unusable', `the report ${path} cannot be used: ${parsed}`, { fix });
    return parsed;
}
function addPushed(checks, { reference: text, digest }, path) {
    const parsed = parseReference(text);
    if (!parsed.ok) {
        throw new errors/* KitError */.Fb('report-unusable', `the report ${path} cannot be used: it names ${JSON.stringify(text.slice(0, 200))}; ${parsed.reason}`);
    }
    const reference = parsed.value;
    const wanted = formatReference(reference);
    const pushed = digest === undefined ? [] : [{ digest, by: path }];
    const same = [...checks].filter(([, check]) => formatReference(check.reference) === wanted);
    for (const [key, check] of same)
        checks.set(key, { ...check, pushed: [...check.pushed, ...pushed] });
    if (same.length === 0)
        checks.set(`${wanted} pushed`, { name: wanted, reference, expect: {}, pushed, twins: [] });
}

;// CONCATENATED MODULE: ./packages/registry/src/transport.js
function header(response, name) {
    return response.headers.get(name)?.[0];
}

;// CONCATENATED MODULE: ./packages/registry/src/retry-hints.js

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
        afterHeader(header(response, 'retry-after'), response, nowMs),
        epochOrSeconds(header(response, 'x-retry-after'), nowMs),
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
    if (!/[A-Za-z]{3}/.test(text) || !Number.isFinite(atMs))
        return undefined;
    const serverMs = Date.parse((header(response, 'date') ?? '').slice(0, 64));
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
    const combined = header(response, 'ratelimit') ?? '';
    const field = (name) => name.exec(combined.slice(0, 1000))?.[1];
    const remaining = field(/(?:^|[;,\s])(?:r|remaining)=(\d{1,12})/) ??
        /^\d{1,12}/.exec(header(response, 'ratelimit-remaining') ?? header(response, 'x-ratelimit-remaining') ?? '')?.[0];
    if (remaining !== undefined && Number(remaining) > 0)
        return undefined;
    const reset = field(/(?:^|[;,\s])(?:t|reset)=(\d{1,12})/) ??
        header(response, 'ratelimit-reset') ??
        header(response, 'x-ratelimit-reset');
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
        const code = 'code' in first && typeof first.code === 'string' ? first.code.slice(0, 100) : undefined;
        const text = 'message' in first ? first.message : 'details' in first ? first.details : undefined;
        const message = typeof text === 'string' ? text.slice(0, 500) : undefined;
        return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) };
    }
    catch {
        // Not JSON: a proxy's page, or nothing.
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/registry/src/classify.js


const ABSENT_CODES = new Set(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN', 'NOT_FOUND']);
const DENIED_CODES = new Set(['DENIED', 'UNAUTHORIZED', 'FORBIDDEN']);
const LIMIT_CODES = new Set(['TOOMANYREQUESTS']);
function evidenceOf(method, told) {
    const { sent, url, as, token } = told;
    const base = { method, url: `${url.origin}${url.pathname}`, tries: sent.tries, as };
    if (token?.refusal !== undefined) {
        const { status, code, message } = token.refusal;
        return { ...base, method: 'GET', status, code, message: message ?? 'the token service refused' };
    }
    if (sent.kind === 'response')
        return { ...base, ...responseEvidence(sent.response), ...faultOf(sent) };
    if (sent.kind === 'failed')
        return { ...base, message: sent.message };
    return { ...base, ...(sent.response === undefined ? {} : responseEvidence(sent.response)) };
}
function responseEvidence(response) {
    return { status: response.status, ...errorOf(response) };
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
        return { kind: 'denied', evidence, hint: told.hint };
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
        const waitMs = retryAfterMs(response, extra.nowMs);
        return { kind: 'rate-limited', evidence, ...(waitMs === undefined ? {} : { retryAtMs: extra.nowMs + waitMs }) };
    }
    if (status >= 500 || status === 408)
        return unreachable('server-error', evidence);
    if (status === 401 || status === 403)
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
/** A 404 that only a registry gives; any other server has one for every path. */
function isRegistryAnswer(evidence, response) {
    if (ABSENT_CODES.has(evidence.code?.toUpperCase() ?? ''))
        return true;
    return response !== undefined && header(response, 'docker-distribution-api-version') !== undefined;
}
function unreachable(reason, evidence) {
    return { kind: 'unreachable', reason, evidence };
}

;// CONCATENATED MODULE: ./packages/registry/src/media-types.js
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const media_types_DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const media_types_DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
const DOCKER_SCHEMA1_SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const BUILDKIT_CACHE_CONFIG = 'application/vnd.buildkit.cacheconfig.v0';
const ARTIFACT_MANIFEST = 'application/vnd.oci.artifact.manifest.v1+json';
const MANIFESTS = new Set([OCI_MANIFEST, media_types_DOCKER_MANIFEST, ARTIFACT_MANIFEST]);
const INDEXES = new Set([OCI_INDEX, media_types_DOCKER_LIST]);
const LEGACY = new Set([DOCKER_SCHEMA1, DOCKER_SCHEMA1_SIGNED]);
/** Without a preference: a registry that converts for old clients must not be asked to. */
const ACCEPT_MANIFESTS = [
    OCI_INDEX,
    media_types_DOCKER_LIST,
    OCI_MANIFEST,
    media_types_DOCKER_MANIFEST,
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

;// CONCATENATED MODULE: ./packages/registry/src/manifest.js


const MAX_DESCRIPTORS = 10_000;
const PARSE_DEPTH = 64;
/** Reads any manifest that registries serve, or says what is wrong with it. Never throws. */
function parseManifest(bytes, contentType) {
    const root = parseObject(bytes);
    if (typeof root === 'string')
        return { ok: false, reason: root };
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
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        if (isTooDeep(text))
            return `it is nested deeper than ${PARSE_DEPTH} levels`;
        const value = JSON.parse(text);
        return manifest_isObject(value) ? value : 'it is JSON, but no object';
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
    switch (manifestClass(mediaType)) {
        case 'index':
            return { kind: 'index', mediaType, ...shared(root), manifests: descriptors(root.manifests, 'manifests') };
        case 'manifest':
            return readImage(root, mediaType);
        case 'legacy':
            return { kind: 'legacy', mediaType, layers: legacyLayers(root) };
        case 'other':
            throw new ManifestFault(`its media type ${JSON.stringify(mediaType.slice(0, 100))} is that of no manifest`);
    }
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
    const served = bareType(contentType);
    if (manifestClass(served) !== 'other')
        return served;
    if (root.schemaVersion === 1)
        return 'application/vnd.docker.distribution.manifest.v1+json';
    if (Array.isArray(root.manifests))
        return OCI_INDEX;
    if (manifest_isObject(root.config) && Array.isArray(root.layers))
        return OCI_MANIFEST;
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
    if (!manifest_isObject(value))
        throw new ManifestFault(`its ${field} is no descriptor`);
    const { mediaType, digest, size } = value;
    if (typeof digest !== 'string' || !isDigest(digest))
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
    if (!manifest_isObject(value) || typeof value.os !== 'string' || typeof value.architecture !== 'string')
        return undefined;
    const variant = typeof value.variant === 'string' && value.variant !== '' ? value.variant : undefined;
    return { os: value.os, architecture: value.architecture, variant };
}
function legacyLayers(root) {
    if (!Array.isArray(root.fsLayers))
        throw new ManifestFault('it has no fsLayers');
    return root.fsLayers.flatMap((layer) => manifest_isObject(layer) && typeof layer.blobSum === 'string' && isDigest(layer.blobSum) ? [layer.blobSum] : []);
}
function stringMap(value) {
    if (!manifest_isObject(value))
        return new Map();
    return new Map(Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])));
}
function manifest_isObject(value) {
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
        return manifest.config?.mediaType === BUILDKIT_CACHE_CONFIG ? 'manifest' : undefined;
    if (manifest.kind === 'legacy')
        return undefined;
    return manifest.manifests.some(entry => entry.mediaType === BUILDKIT_CACHE_CONFIG) ? 'index' : undefined;
}
function isDockerType(mediaType) {
    return mediaType === DOCKER_LIST || mediaType === DOCKER_MANIFEST;
}

;// CONCATENATED MODULE: ./packages/registry/src/pages.js




const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 100;
/** Follows `Link: rel="next"` within the registry's own origin and this repository; a loop ends at the first repetition. */
async function readPages(ask, where, listing) {
    const prefix = `/v2/${where.repository}/`;
    let path = `${prefix}${listing.kind === 'tags' ? 'tags/list' : `referrers/${listing.digest}`}`;
    const seen = new Set();
    const values = [];
    for (let page = 0;; page += 1) {
        seen.add(path);
        const fault = (response) => response.status === 200 && readPage(response, listing) === undefined ? 'it is no list' : undefined;
        const request = { method: 'GET', path, repository: where.repository, maxBodyBytes: MAX_PAGE_BYTES, fault };
        const told = await ask(listing.kind === 'tags' ? request : { ...request, accept: OCI_INDEX });
        const response = told.sent.kind === 'response' && told.sent.response.status === 200 ? told.sent.response : undefined;
        const found = response && readPage(response, listing);
        if (response === undefined || found === undefined || told.refusedRedirect !== undefined)
            return { kind: 'stopped', told };
        values.push(...found);
        const next = nextPath(header(response, 'link'), told.url, prefix);
        if (next === undefined || seen.has(next) || values.length >= listing.max || page >= MAX_PAGES) {
            return { kind: 'values', values: values.slice(0, listing.max), told };
        }
        path = next;
    }
}
function readPage(response, listing) {
    if (listing.kind === 'referrers') {
        const parsed = parseManifest(response.body, OCI_INDEX);
        if (!parsed.ok || parsed.value.kind !== 'index')
            return undefined;
        return parsed.value.manifests.map(entry => entry.artifactType ?? entry.mediaType);
    }
    const root = parseObject(response.body);
    if (!manifest_isObject(root))
        return undefined;
    // `null` is how Go writes a list of nothing.
    if (root.tags === null)
        return [];
    return Array.isArray(root.tags)
        ? root.tags.filter((tag) => typeof tag === 'string' && isTag(tag))
        : undefined;
}
/** The path of the next page; undefined when there is none, or when it lies anywhere else. */
function nextPath(link, from, prefix) {
    const target = /<([^<>]{1,4000})>\s{0,9};[^,]{0,200}\brel="?next"?/i.exec(link ?? '')?.[1];
    if (target === undefined)
        return undefined;
    try {
        const url = new URL(target, from);
        const isOwn = url.origin === from.origin && url.pathname.startsWith(prefix) && !/\/\.\.?(?:\/|$)/.test(url.pathname);
        return isOwn ? `${url.pathname}${url.search}` : undefined;
    }
    catch {
        // No address.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/registry/src/sender.js

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
            if (waitMs === undefined || tries >= MAX_TRIES)
                return last;
            if (waitMs >= this.remainingMs)
                return this.#outOfTime(last, waitMs);
            await this.#ports.clock.sleep(waitMs);
        }
    }
    async #sendOnce(wanted, tries) {
        await this.#acquire();
        try {
            const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, this.remainingMs);
            if (timeoutMs <= 0)
                return deadlinePassed(tries - 1);
            this.#count += 1;
            const { fault, ...request } = wanted;
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
        const asked = retryAfterMs(response, this.#ports.clock.nowMs());
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
        const asked = retryAfterMs(sent.response, this.#ports.clock.nowMs());
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

;// CONCATENATED MODULE: ./packages/registry/src/origins.js
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

;// CONCATENATED MODULE: ./packages/registry/src/token-service.js



const MAX_TOKEN_BYTES = 1024 * 1024;
const MAX_TOKEN_LENGTH = 65_536;
// What the distribution spec says for a token that does not state its life.
const DEFAULT_LIFE_SECONDS = 60;
const CLIENT_ID = 'ci-kit';
/** One token to read one repository. The service is asked once; it is followed nowhere else. */
async function fetchToken(service, repository, credential, ports) {
    const scope = `repository:${repository}:pull`;
    if (credential?.identityToken !== undefined) {
        const posted = await ask(postRequest(service, scope, credential.identityToken), ports);
        // Services that know no OAuth 2 take the same secret as a password.
        const isUnknown = posted.kind === 'refused' && (posted.status === 404 || posted.status === 405);
        if (!isUnknown)
            return posted;
        return await ask(getRequest(service, scope, { ...credential, password: credential.identityToken }), ports);
    }
    return await ask(getRequest(service, scope, credential), ports);
}
function getRequest(service, scope, credential) {
    const url = new URL(service.realm);
    // Appended: a realm may have a query of its own.
    if (service.service !== undefined)
        url.searchParams.set('service', service.service);
    url.searchParams.set('scope', scope);
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
function postRequest(service, scope, refreshToken) {
    const form = new URLSearchParams([
        ['grant_type', 'refresh_token'],
        ['service', service.service ?? ''],
        ['client_id', CLIENT_ID],
        ['scope', scope],
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
        return { kind: 'refused', status, ...errorOf(response) };
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
    const root = parseObject(body);
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
        const answer = await fetchToken(scheme.service, repository, candidate, { sender, nowMs: () => clock.nowMs() });
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
        const verdict = judgeRealm(realm, origin, rules);
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

;// CONCATENATED MODULE: ./packages/registry/src/session.js




const MAX_REDIRECTS = 5;
/** All talk with one registry: the challenge is met once, and each repository has one token. */
class RegistrySession {
    origin;
    #options;
    #ports;
    #authorizer;
    #scheme;
    #probe;
    /** Repositories that have answered a request as nobody. */
    #open = new Set();
    /** By repository: what was refused for good, so that it is not tried again with everything. */
    #refused = new Map();
    constructor(registry, options, ports) {
        this.origin = registryOrigin(registry, options);
        this.#options = options;
        this.#ports = ports;
        const { sender, clock, mask } = ports;
        this.#authorizer = new Authorizer({ sender, clock, mask, credentials: () => options.credentials(registry) });
    }
    /** The request, with whatever the registry wants to see, and followed to where it leads. */
    async ask(ask) {
        const first = await this.#firstTry(ask);
        if (first !== undefined && !this.#isChallenge(first.sent))
            return await this.#follow(ask, first, undefined);
        return await this.#askAuthorized(ask, first);
    }
    /** As nobody; one request does this for all that wait. Undefined when it is known that it would be refused. */
    async #firstTry(ask) {
        if (this.#probe !== undefined)
            await this.#probe;
        if (this.#scheme !== undefined && !this.#open.has(ask.repository))
            return undefined;
        const sending = this.#sendOnce(ask, undefined);
        // Only the very first holds the others back; they go side by side whatever it met.
        this.#probe ??= sending.then(told => this.#isChallenge(told.sent));
        const told = await sending;
        if (told.sent.kind === 'response' && told.sent.response.status < 400)
            this.#open.add(ask.repository);
        return told;
    }
    #isChallenge(sent) {
        if (sent.kind !== 'response' || sent.response.status !== 401)
            return false;
        // What the registry asked for first stays: a later challenge cannot lead credentials elsewhere.
        this.#scheme ??= schemeOf(sent.response, this.origin, this.#options);
        return true;
    }
    /** With one authorization after the other; what a credential met says more than what nobody met. */
    async #askAuthorized(ask, first) {
        const scheme = this.#scheme ?? { kind: 'unusable', reason: 'it asked for no scheme' };
        let best = first === undefined ? undefined : { told: first, authorization: undefined };
        let authorization;
        for (;;) {
            authorization = await this.#authorizer.after(authorization, ask.repository, scheme);
            if (authorization === undefined)
                break;
            const hasToken = authorization.failure === undefined && authorization.refusal === undefined;
            const told = hasToken ? await this.#sendOnce(ask, authorization) : this.#tokenTrouble(authorization, scheme);
            if (authorization.failure !== undefined)
                return told;
            if (hasToken && !isRefusal(told.sent))
                return await this.#follow(ask, told, authorization.header);
            if (best === undefined || best.told.as === 'anonymous')
                best = { told, authorization };
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
    async #sendOnce(ask, authorization) {
        const url = new URL(ask.path, this.origin);
        const sent = await this.#ports.sender.send(this.#wanted(ask, url, authorization?.header, 'any'));
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
                ...(authorization === undefined ? {} : { authorization }),
            },
            ...(fault === undefined ? {} : { fault }),
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
            const location = header(sent.response, 'location');
            if (location === undefined)
                return { ...current, refusedRedirect: 'it redirects to nowhere' };
            const next = judgeRedirect(location, current.url, this.origin, this.#options);
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
/** ECR Public answers 400 to a login that has expired. */
function isRefusal(sent) {
    if (sent.kind !== 'response')
        return false;
    const { status } = sent.response;
    if (status === 401 || status === 403)
        return true;
    return status === 400 && /^(?:DENIED|UNAUTHORIZED)$/.test(errorOf(sent.response).code ?? '');
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
        this.#sender = new Sender(ports, options);
    }
    get requestCount() {
        return this.#sender.count;
    }
    get remainingMs() {
        return this.#sender.remainingMs;
    }
    /** The manifest at a tag or digest; what comes back has the digest that it says. */
    async fetchManifest(where, reference) {
        const wanted = isDigest(reference) ? reference : undefined;
        const told = await this.#ask(where, {
            method: 'GET',
            path: manifestPath(where, reference),
            repository: where.repository,
            accept: ACCEPT_MANIFESTS,
            maxBodyBytes: MAX_MANIFEST_BYTES,
            fault: response => manifestFault(response, wanted),
        });
        const response = successOf(told);
        if (response === undefined)
            return await this.#confirmed(where, told, wanted);
        const parsed = parseManifest(response.body, header(response, 'content-type'));
        if (!parsed.ok)
            return unreachable('bad-answer', { ...evidenceOf('GET', told), message: parsed.reason });
        const stated = header(response, 'docker-content-digest')?.trim() ?? '';
        const digest = wanted ?? digestOf(response.body, isDigest(stated) ? algorithmOf(stated) : 'sha256');
        const contentType = bareType(header(response, 'content-type') ?? '');
        const otherDigest = digestOf(response.body, algorithmOf(digest) === 'sha256' ? 'sha512' : 'sha256');
        const value = { digest, otherDigest, bytes: response.body.length, contentType, manifest: parsed.value };
        return { kind: 'present', value, evidence: evidenceOf('GET', told) };
    }
    /**
     * A tag whose bytes are not what the header says, every time: the bytes count if the registry serves the same ones
     * under their own digest, and otherwise nothing is known.
     */
    async #confirmed(where, told, wanted) {
        const { sent } = told;
        const isDoubtful = sent.kind === 'response' && sent.response.status === 200 && told.refusedRedirect === undefined;
        const failure = await this.#failure(where, 'GET', told);
        if (!isDoubtful || wanted !== undefined)
            return failure;
        const statedDigest = header(sent.response, 'docker-content-digest');
        if (statedDigest === undefined)
            return failure;
        const own = await this.fetchManifest(where, digestOf(sent.response.body));
        return own.kind === 'present' ? { ...own, value: { ...own.value, statedDigest } } : failure;
    }
    /** Whether there is something at a tag or digest; a refusal or an absence is confirmed with GET, which has a reason. */
    async headManifest(where, reference) {
        const told = await this.#ask(where, {
            method: 'HEAD',
            path: manifestPath(where, reference),
            repository: where.repository,
            accept: ACCEPT_MANIFESTS,
            maxBodyBytes: 0,
        });
        const response = successOf(told);
        const digest = response && header(response, 'docker-content-digest')?.trim();
        if (response !== undefined && digest !== undefined && isDigest(digest)) {
            const mediaType = bareType(header(response, 'content-type') ?? '');
            return { kind: 'present', value: { digest, mediaType }, evidence: evidenceOf('HEAD', told) };
        }
        if (response === undefined && !hasStatus(told))
            return await this.#failure(where, 'HEAD', told);
        const read = await this.fetchManifest(where, reference);
        if (read.kind !== 'present')
            return read;
        const { manifest } = read.value;
        return { ...read, value: { digest: read.value.digest, mediaType: manifest.mediaType } };
    }
    /** Whether a blob is there; its size where the registry says it. */
    async headBlob(where, digest) {
        const ask = { path: blobPath(where, digest), repository: where.repository, accept: '*/*' };
        const told = await this.#ask(where, { ...ask, method: 'HEAD', maxBodyBytes: 0 });
        const response = successOf(told);
        if (response !== undefined) {
            return { kind: 'present', value: { size: contentLength(response) }, evidence: evidenceOf('HEAD', told) };
        }
        if (!hasStatus(told))
            return await this.#failure(where, 'HEAD', told);
        // A storage may refuse HEAD at an address that was signed for GET; one byte is enough to know.
        const again = await this.#ask(where, { ...ask, method: 'GET', maxBodyBytes: 0, range: 'bytes=0-0' });
        const first = successOf(again);
        if (first !== undefined)
            return { kind: 'present', value: { size: rangeLength(first) }, evidence: evidenceOf('GET', again) };
        return await this.#failure(where, 'GET', again);
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
        return { kind: 'present', value: response.body, evidence: evidenceOf('GET', told) };
    }
    /** The names of all tags, page by page, up to `max`. */
    async listTags(where, max = 10_000) {
        const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'tags', max });
        return told.kind === 'values' ? present(told) : await this.#failure(where, 'GET', told.told);
    }
    /** What refers to a manifest (signatures, attestations); registries without the API are asked for the tag in its place. */
    async listReferrers(where, digest) {
        const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'referrers', digest, max: 1000 });
        if (told.kind === 'values')
            return present(told);
        const failure = await this.#failure(where, 'GET', told.told);
        if (failure.kind !== 'absent' && !(failure.kind === 'unreachable' && failure.reason === 'bad-answer'))
            return failure;
        const fallback = await this.fetchManifest(where, digest.replace(':', '-'));
        if (fallback.kind === 'absent')
            return { kind: 'present', value: [], evidence: fallback.evidence };
        if (fallback.kind !== 'present')
            return fallback;
        const { manifest } = fallback.value;
        const entries = manifest.kind === 'index' ? manifest.manifests : [];
        return { ...fallback, value: entries.map(entry => entry.artifactType ?? entry.mediaType) };
    }
    #session(registry) {
        const known = this.#sessions.get(registry);
        if (known !== undefined)
            return known;
        const ports = { sender: this.#sender, clock: this.#ports.clock, mask: this.#ports.mask };
        const session = new RegistrySession(registry, this.#options, ports);
        this.#sessions.set(registry, session);
        return session;
    }
    async #ask(where, ask) {
        return await this.#session(where.registry).ask(ask);
    }
    /** A 404 of a server that has shown no sign of being a registry proves nothing. */
    async #failure(where, method, told) {
        const failure = failureOf(method, told, this.#ports.clock.nowMs());
        if (failure.kind !== 'absent')
            return failure;
        const response = told.sent.kind === 'response' ? told.sent.response : undefined;
        if (isRegistryAnswer(failure.evidence, response))
            return failure;
        const known = this.#knownRegistries.get(where.registry) ?? this.#isRegistry(where);
        this.#knownRegistries.set(where.registry, known);
        if (await known)
            return failure;
        const message = 'it answered 404 without an error code, and /v2/ is not that of a registry';
        return unreachable('not-a-registry', { ...failure.evidence, message });
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
        const type = bareType(header(sent.response, 'content-type') ?? '');
        return (status === 200 && type !== 'text/html') || status === 401 || status === 403;
    }
}
function present(read) {
    return { kind: 'present', value: read.values, evidence: evidenceOf('GET', read.told) };
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
    return sent.response.status === 200 || sent.response.status === 206 ? sent.response : undefined;
}
/** A response of the registry, or of where it led, that is not one to be retried or left alone. */
function hasStatus(told) {
    const { sent, refusedRedirect, token } = told;
    if (refusedRedirect !== undefined || token !== undefined || sent.kind !== 'response')
        return false;
    const { status } = sent.response;
    return status !== 429 && status < 500;
}
function manifestFault(response, wanted) {
    if (response.status !== 200)
        return undefined;
    if (wanted !== undefined)
        return digestFault(response, wanted);
    const stated = header(response, 'docker-content-digest')?.trim();
    const parsed = parseManifest(response.body, header(response, 'content-type'));
    if (!parsed.ok)
        return parsed.reason;
    return stated === undefined || !isDigest(stated) ? undefined : digestFault(response, stated);
}
function digestFault(response, digest) {
    const actual = digestOf(response.body, algorithmOf(digest));
    return actual === digest ? undefined : `its bytes have the digest ${actual}, not ${digest}`;
}
function contentLength(response) {
    const text = header(response, 'content-length') ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
function rangeLength(response) {
    if (response.status === 200)
        return contentLength(response);
    const total = /\/(\d{1,15})$/.exec(header(response, 'content-range') ?? '')?.[1];
    return total === undefined ? undefined : Number(total);
}

;// CONCATENATED MODULE: ./packages/registry/src/docker-config.js


// The name under which docker itself keeps Docker Hub's credentials.
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const SOURCE = 'the docker configuration';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Undefined, with the reason, when the file is no configuration; unknown fields and broken entries are left out. */
function parseDockerConfig(text) {
    const root = parseObject(Buffer.from(text));
    if (typeof root === 'string')
        return root;
    const auths = manifest_isObject(root.auths) ? Object.entries(root.auths) : [];
    const helpers = manifest_isObject(root.credHelpers) ? Object.entries(root.credHelpers) : [];
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
        const answer = await runHelper(helper, registry === 'docker.io' ? DOCKER_HUB_KEY : registry);
        const found = answer === undefined ? undefined : parseHelperAnswer(answer, helper);
        if (found !== undefined)
            return found;
    }
    const stored = config.auths.get(registry);
    return stored === undefined ? undefined : { source: SOURCE, ...stored };
}
/** What `get` prints; the user name `<token>` marks an identity token. */
function parseHelperAnswer(answer, helper) {
    const root = parseObject(Buffer.from(answer));
    if (typeof root === 'string')
        return undefined;
    const { Username: username, Secret: secret } = root;
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    const source = `docker-credential-${helper}`;
    return username === '<token>' ? { source, username, identityToken: secret } : { source, username, password: secret };
}
function readAuth(server, entry) {
    if (!manifest_isObject(entry))
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
    return normaliseRegistry(host) ?? server;
}
/** The name becomes the name of a program, so it must not be a path. */
function helperName(value) {
    return typeof value === 'string' && HELPER_NAME.test(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/connect.js


/** A client that has until the deadline, and shows each registry what is meant for it. */
function connect(request, run, credentials) {
    const { clock, random, network } = run.ports;
    return new RegistryClient({
        credentials,
        insecureRegistries: request.insecureRegistries ?? [],
        trustedRealms: request.trustedRealms ?? [],
        userAgent: 'ci-kit/verify-cache-tags',
        deadlineMs: clock.monotonicMs() + request.deadline + (request.waitFor ?? 0),
        concurrency: request.concurrency,
    }, {
        send: one => network.send(one),
        clock,
        random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
        mask: secret => run.inputs.mask(secret),
    });
}
/** What there is to show to a registry: the inputs first, since somebody meant them, then the login, then the job's token. */
function credentialsFrom(request, run, registryOfInputs) {
    const { network, environment } = run.ports;
    let config;
    return async (registry) => {
        const found = [];
        const { username, password, token } = request;
        if (username !== undefined && password !== undefined && registry === registryOfInputs) {
            found.push({ source: 'the inputs', username, password });
        }
        config ??= readDockerConfig(run);
        const known = await config;
        const login = known && (await findCredential(known, registry, (helper, server) => network.credentialHelper(helper, server)));
        if (login !== undefined)
            found.push(login);
        if (token !== undefined && isJobTokenRegistry(registry, environment.serverUrl)) {
            found.push({ source: 'the job token', username: environment.actor ?? 'x-access-token', password: token });
        }
        return found;
    };
}
async function readDockerConfig(run) {
    const text = await run.ports.network.dockerConfig();
    if (text === undefined)
        return undefined;
    const config = parseDockerConfig(text);
    if (typeof config !== 'string')
        return config;
    run.log.notice(`docker's config.json is not used: ${config}`);
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

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/dry-run.js



/** The first requests of a run; those for what is below a tag are known only when its manifest was read. */
function planRequests(request, checks) {
    const rules = { insecureRegistries: request.insecureRegistries ?? [], trustedRealms: request.trustedRealms ?? [] };
    const planned = new Map();
    const add = (method, reference, why) => {
        const { registry, repository, digest, tag } = reference;
        const url = `${registryOrigin(registry, rules)}/v2/${repository}/manifests/${digest ?? tag}`;
        if (planned.get(url)?.method !== 'GET')
            planned.set(url, { method, url, why });
    };
    for (const check of checks) {
        const wanted = wantedFor(check, request.depth, request.baseline !== undefined);
        const isHead = wanted.depth === 'tag' && !wanted.isCompared && !wanted.needsContent;
        add(isHead ? 'HEAD' : 'GET', check.reference, check.name);
        for (const twin of check.twins)
            add('GET', twin.reference, `${twin.name}, the twin of ${check.name}`);
    }
    return [...planned.values()];
}
/** What would be asked, and what would be shown to whom; nothing is sent. */
async function renderDryRun(request, checks, credentials) {
    const planned = planRequests(request, checks);
    const registries = [
        ...new Set(checks.flatMap(check => [check.reference, ...check.twins.map(twin => twin.reference)]).map(one => one.registry)),
    ];
    const shown = await Promise.all(registries.map(async (registry) => ({
        registry,
        as: [...(await credentials(registry)).map(one => one.source), 'anonymous'],
    })));
    const below = request.depth === 'tag' ? '' : ', and then what is below them';
    const report = {
        title: request.title ?? 'Cache tags',
        verdict: {
            kind: 'unknown',
            text: `Dry run: nothing was asked. ${planned.length} manifests would be asked for${below}`,
        },
        figures: [],
        sections: [
            {
                title: 'Requests',
                value: 90,
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ title: 'Request' }, { title: 'For' }],
                        rows: planned.map(({ method, url, why }) => [(0,markup/* code */.aY)(`${method} ${url}`), why]),
                    },
                    {
                        kind: 'list',
                        items: shown.map(({ registry, as }) => (0,markup.md) `${(0,markup/* code */.aY)(registry)} would be asked as ${as.join(', then ')}`),
                    },
                ],
            },
        ],
        nextSteps: [],
    };
    const lines = planned.map(({ method, url }) => `${method} ${url}`);
    return {
        report,
        planned,
        lines: [...lines, ...shown.map(({ registry, as }) => `${registry}: as ${as.join(', then ')}`)],
    };
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/size-rule.js


const PERCENT = /^(±|\+-|\+\/-|\+|-)(\d{1,6}(?:\.\d{1,6})?)%$/;
/** `±25%`, `+25%`, `-25%`, `<500MB`, `>1MB`, `1MB..2GB`, `500MB±10%`; undefined for anything else. */
function parseSizeRule(text) {
    const relative = PERCENT.exec(text);
    if (relative) {
        const fraction = Number(`${relative[2]}e-2`);
        const sign = relative[1];
        return { kind: 'relative', below: sign === '+' ? 0 : fraction, above: sign === '-' ? 0 : fraction };
    }
    const bound = /^([<>])=?(.+)$/.exec(text);
    if (bound) {
        const bytes = size(bound[2]);
        if (bytes === undefined)
            return undefined;
        return bound[1] === '<'
            ? { kind: 'range', min: 0, max: bytes }
            : { kind: 'range', min: bytes, max: Number.MAX_SAFE_INTEGER };
    }
    const range = /^([^.]+(?:\.\d+[^.]*)?)\.\.(.+)$/.exec(text);
    if (range)
        return ordered(size(range[1]), size(range[2]));
    const around = /^(.+?)(?:±|\+-|\+\/-)(\d{1,6}(?:\.\d{1,6})?)%$/.exec(text);
    const middle = size(around?.[1]);
    if (middle === undefined)
        return undefined;
    const fraction = Number(`${around?.[2]}e-2`);
    return ordered(Math.max(0, middle * (1 - fraction)), middle * (1 + fraction));
}
function formatSizeRule(rule) {
    if (rule.kind === 'range') {
        if (rule.max === Number.MAX_SAFE_INTEGER)
            return `at least ${(0,format/* formatSize */.Xq)(rule.min)}`;
        return rule.min === 0 ? `at most ${(0,format/* formatSize */.Xq)(rule.max)}` : `${(0,format/* formatSize */.Xq)(rule.min)} to ${(0,format/* formatSize */.Xq)(rule.max)}`;
    }
    if (rule.below === rule.above)
        return `±${(0,format/* formatPercent */.l9)(rule.above)} of the baseline`;
    return rule.below === 0
        ? `the baseline to +${(0,format/* formatPercent */.l9)(rule.above)}`
        : `-${(0,format/* formatPercent */.l9)(rule.below)} of the baseline to the baseline`;
}
function size(text) {
    const parsed = (0,values/* parseSize */.DB)(text ?? '');
    return parsed.ok ? parsed.value : undefined;
}
function ordered(min, max) {
    return min === undefined || max === undefined || min > max ? undefined : { kind: 'range', min, max };
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/words.js
/** The words of a line; white space within quotes belongs to a word, and the quotes do not. Undefined for an open quote. */
function splitWords(line) {
    const words = [];
    let word = '';
    let quote = '';
    let isInWord = false;
    for (const character of line) {
        if (quote !== '') {
            if (character === quote)
                quote = '';
            else
                word += character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            isInWord = true;
        }
        else if (/\s/.test(character)) {
            if (isInWord)
                words.push(word);
            word = '';
            isInWord = false;
        }
        else {
            word += character;
            isInWord = true;
        }
    }
    if (quote !== '')
        return undefined;
    return isInWord ? [...words, word] : words;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/expectations.js





const EXAMPLE = 'a tag or a full reference, such as ghcr.io/org/app:cache-python, with expectations such as max-age=14d';
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i;
/** Reads `cache-python size=±25% max-age=14d`. */
function parseLine(line, image) {
    const words = splitWords(line);
    if (words === undefined)
        return no('a closing quote');
    const [name = '', ...rest] = words;
    const reference = resolveReference(name, image);
    if (typeof reference === 'string')
        return no(reference);
    const found = new Map();
    const labels = [];
    for (const word of rest) {
        const equals = word.indexOf('=');
        const [key, value] = [word.slice(0, equals), word.slice(equals + 1)];
        if (equals < 1)
            return no(`key=value in place of ${JSON.stringify(word)}`);
        if (key.startsWith('label:')) {
            // A key may have dots and slashes; the first = after it ends it.
            if (key === 'label:')
                return no('label:key=value');
            labels.push([key.slice('label:'.length), value]);
        }
        else if (!READERS.has(key))
            return no(`one of ${[...READERS.keys()].join(', ')} or label:key in place of ${JSON.stringify(key)}`);
        else if (found.has(key))
            return no(`${key} only once`);
        else
            found.set(key, value);
    }
    return readExpectations(found, labels, { name, reference, image });
}
const READERS = new Map([
    [
        'digest',
        value => isDigest(value) || value === 'baseline'
            ? { digest: value }
            : 'digest=sha256:<64 hexadecimal digits> or digest=baseline',
    ],
    ['same-as', (value, context) => readTwins(value, context)],
    ['kind', value => (value === 'image' || value === 'cache' ? { kind: value } : 'kind=image or kind=cache')],
    ['platforms', value => readList(value, PLATFORM, 'platforms=linux/amd64,linux/arm64', 'platforms')],
    [
        'media-type',
        value => readList(value, MEDIA_TYPE, 'media-type=application/vnd.oci.image.index.v1+json', 'mediaTypes'),
    ],
    ['size', value => readSize(value)],
    ['max-age', value => readAge(value)],
    ['attestations', value => readFlag(value, 'attestations')],
    ['quarterly', value => readFlag(value, 'quarterly')],
]);
function readExpectations(found, labels, context) {
    let expect = labels.length === 0 ? {} : { labels };
    for (const [key, value] of found) {
        const read = READERS.get(key)?.(value, context) ?? {};
        if (typeof read === 'string')
            return no(`${read} in place of ${JSON.stringify(`${key}=${value}`)}`);
        expect = { ...expect, ...read };
    }
    return { ok: true, value: { name: context.name, reference: context.reference, expect } };
}
/** A tag of the image, `:tag`, `@digest`, or a full reference; the reason when it is none of these. */
function resolveReference(name, image) {
    const bare = name.startsWith(':') ? name.slice(1) : name;
    if (name.startsWith('-'))
        return `${EXAMPLE} (a tag does not begin with -)`;
    const isTagAlone = isTag(bare);
    const isDigestAlone = name.startsWith('@') && isDigest(name.slice(1));
    if (isTagAlone || isDigestAlone) {
        if (image === undefined)
            return `${EXAMPLE} (the input image is not given, so ${JSON.stringify(name)} alone says too little)`;
        return isTagAlone ? { ...image, tag: bare } : { ...image, digest: name.slice(1) };
    }
    const parsed = parseReference(name);
    return parsed.ok ? parsed.value : `${EXAMPLE} (${parsed.reason})`;
}
/** The input image: a repository without a tag. */
function parseImage(text) {
    const parsed = parseRepository(text);
    if (parsed.ok)
        return parsed.value;
    const isTagged = parseReference(text).ok;
    return isTagged ? 'it has a tag or digest, which belongs in the input tags' : parsed.reason;
}
function readTwins(value, context) {
    const twins = [];
    // A tag alone is one of the same repository as this line's.
    const image = { registry: context.reference.registry, repository: context.reference.repository };
    for (const name of value.split(',').filter(item => item !== '')) {
        const reference = resolveReference(name, image);
        if (typeof reference === 'string')
            return `same-as=<${EXAMPLE}>`;
        twins.push({ name, reference });
    }
    return twins.length === 0 ? 'same-as=<tag or full reference>' : { sameAs: twins };
}
function readList(value, pattern, needed, field) {
    const items = value.split(',').map(item => item.trim());
    return items.every(item => item.length < 200 && pattern.test(item)) ? { [field]: items } : needed;
}
function readSize(value) {
    const size = parseSizeRule(value);
    return size === undefined ? 'size=±25%, size=<500MB, size=>1MB or size=1MB..2GB' : { size };
}
function readAge(value) {
    const age = (0,values/* parseDuration */.E9)(value);
    return age.ok && age.value > 0 ? { maxAgeMs: age.value } : 'max-age=14d';
}
function readFlag(value, field) {
    const flag = (0,values/* parseBoolean */.yG)(value);
    return flag.ok ? { [field]: flag.value } : `${field}=true or ${field}=false`;
}
function no(needed) {
    return { ok: false, needed };
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/inputs.js







const spec = {
    ...readers/* commonInputs */.j$,
    'fail-on': readers/* commonInputs */.j$['fail-on'].optional(),
    image: (0,readers/* text */.Qq)().optional(),
    tags: (0,readers/* list */.p_)().optional(),
    depth: (0,readers/* choice */.Yq)('tag', 'manifests', 'blobs').optional(),
    quarterly: (0,readers/* boolean */.zM)().optional(),
    quarter: new readers/* Reader */.mP(value => isQuarter(value.trim()) ? { ok: true, value: value.trim() } : (0,values/* refused */.J5)('a quarter such as 2026Q4', '2026Q4')).optional(),
    'report-from': (0,readers/* list */.p_)().optional(),
    baseline: (0,readers/* text */.Qq)().optional(),
    record: (0,readers/* boolean */.zM)().optional(),
    'max-growth': new readers/* Reader */.mP(parseGrowth).optional(),
    'wait-for': (0,readers/* duration */.p0)().optional(),
    deadline: (0,readers/* duration */.p0)().optional(),
    concurrency: (0,readers/* integer */.nd)({ min: 1, max: 256 }).optional(),
    username: (0,readers/* text */.Qq)().optional(),
    password: (0,readers/* secret */.rJ)().optional(),
    registry: (0,readers/* text */.Qq)().optional(),
    token: (0,readers/* secret */.rJ)().optional(),
    'insecure-registries': (0,readers/* list */.p_)().optional(),
    'trusted-realms': (0,readers/* list */.p_)().optional(),
    'prewarm-workflow': (0,readers/* text */.Qq)().optional(),
    'dry-run': (0,readers/* boolean */.zM)().optional(),
};
/** Those of action.yml, for engines that do not hand them on; a test compares the two. */
const DEFAULTS = {
    failOn: 'error',
    depth: 'manifests',
    quarterly: false,
    record: false,
    deadline: 60_000,
    concurrency: 48,
    dryRun: false,
};
/** All inputs, each line of `tags` read; every problem is reported at once. */
function readRequest(raw) {
    const given = withDefaults((0,inputs/* readInputs */.K)(raw, spec));
    const problems = [];
    const image = inputs_readImage(given.image, problems);
    const lines = readLines(given.tags ?? [], image, problems);
    if (lines.length === 0 && problems.length === 0 && given.reportFrom === undefined) {
        problems.push({
            message: 'neither tags nor report-from is given, so there is nothing to verify',
            fix: 'tags: cache-python',
        });
    }
    checkBaseline(given, lines, problems);
    const registry = readRegistry(given, image, lines, problems);
    if (problems.length > 0)
        throw badInput(problems);
    return { ...given, image, lines, registry };
}
function withDefaults(given) {
    return {
        ...given,
        failOn: given.failOn ?? DEFAULTS.failOn,
        depth: given.depth ?? DEFAULTS.depth,
        quarterly: given.quarterly ?? DEFAULTS.quarterly,
        record: given.record ?? DEFAULTS.record,
        deadline: given.deadline ?? DEFAULTS.deadline,
        concurrency: given.concurrency ?? DEFAULTS.concurrency,
        dryRun: given.dryRun ?? DEFAULTS.dryRun,
    };
}
function inputs_readImage(text, problems) {
    if (text === undefined)
        return undefined;
    const image = parseImage(text);
    if (typeof image !== 'string')
        return image;
    problems.push({
        message: `image is ${shown(text)}; a repository such as ghcr.io/org/app is needed: ${image}`,
        fix: 'image: ghcr.io/org/app',
    });
    return undefined;
}
function readLines(tags, image, problems) {
    // A bad image is one problem, not one for each of its tags.
    const assumed = image ?? (problems.length > 0 ? { registry: 'invalid.example', repository: 'x' } : undefined);
    return tags
        .filter(line => !line.startsWith('#'))
        .flatMap(line => {
        const parsed = parseLine(line, assumed);
        if (parsed.ok)
            return [parsed.value];
        problems.push({
            message: `tags has the line ${shown(line)}; ${parsed.needed} is needed`,
            fix: 'tags: cache-python max-age=14d',
        });
        return [];
    });
}
function checkBaseline(given, lines, problems) {
    if (given.baseline !== undefined)
        return;
    const asking = lines.find(line => line.expect.size?.kind === 'relative' || line.expect.digest === 'baseline');
    const what = given.record
        ? 'record'
        : given.maxGrowth !== undefined
            ? 'max-growth'
            : asking && `the line of ${asking.name}`;
    if (what === undefined)
        return;
    problems.push({ message: `${what} needs a baseline, and the input baseline is not given`, fix: 'baseline: cache' });
}
/** A password is for one registry, and it must be clear for which. */
function readRegistry(given, image, lines, problems) {
    const { username, password, registry } = given;
    if (username === undefined && password === undefined)
        return undefined;
    if (username === undefined || password === undefined) {
        const [missing, there] = username === undefined ? ['username', 'password'] : ['password', 'username'];
        problems.push({ message: `${there} is given without ${missing}`, fix: `${missing}: ...` });
        return undefined;
    }
    if (registry !== undefined) {
        const name = normaliseRegistry(registry.replace(/^https?:\/\//i, '').replace(/\/+$/, ''));
        if (name === undefined)
            problems.push({ message: `registry is ${shown(registry)}; a host is needed`, fix: 'registry: ghcr.io' });
        return name;
    }
    const hosts = image ? [image.registry] : [...new Set(lines.map(line => line.reference.registry))];
    if (hosts.length > 1) {
        problems.push({
            message: `username and password are given, and tags names several registries (${hosts.join(', ')}), so it is not clear for which`,
            fix: `registry: ${hosts[0]}`,
        });
    }
    return hosts[0];
}
function parseGrowth(value) {
    const match = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/.exec(value.trim());
    return match === null ? (0,values/* refused */.J5)('a percentage such as 25%', '25%') : { ok: true, value: Number(`${match[1]}e-2`) };
}
function badInput(problems) {
    const [first] = problems;
    const isOne = problems.length === 1 && first !== undefined;
    const message = isOne
        ? first.message
        : `${problems.length} inputs are not usable:\n${problems.map(p => p.message).join('\n')}`;
    return new errors/* KitError */.Fb('bad-input', message, { fix: [...new Set(problems.map(problem => problem.fix))].join('\n') });
}
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/findings.js

function prewarmFix({ prewarmWorkflow }) {
    return prewarmWorkflow === undefined
        ? 'run the job that pushes it, then this one again (with prewarm-workflow its name stands here)'
        : `run the prewarm job, then this one again: gh workflow run ${prewarmWorkflow}`;
}
/** Why nothing is known about `what`: denied, rate-limited or unreachable. Never for absent. */
function failureFinding(name, what, failure, about) {
    const base = { level: 'unknown', group: 'other', name, evidence: [failure.evidence] };
    switch (failure.kind) {
        case 'denied':
            return {
                ...base,
                code: 'denied',
                message: deniedMessage(what, failure),
                fix: deniedFix(about.reference, about.advice, failure),
            };
        case 'rate-limited': {
            const when = comeBack(failure.retryAtMs, about.advice.nowMs);
            return {
                ...base,
                code: 'rate-limited',
                message: `${what} could not be asked for: the registry limits requests`,
                fix: `${when}; a login often has a higher limit`,
            };
        }
        case 'unreachable': {
            const { reason, evidence, retryAtMs } = failure;
            const message = `${what} could not be asked for: ${REASONS[reason]}${evidence.message === undefined ? '' : ` (${evidence.message})`}`;
            const fix = retryAtMs === undefined ? FIXES[reason] : comeBack(retryAtMs, about.advice.nowMs);
            return { ...base, code: codeOf(reason), message, fix };
        }
    }
}
function deniedMessage(what, { evidence }) {
    const status = evidence.status === undefined ? '' : ` with status ${evidence.status}`;
    return `${what} could not be asked for: the registry refused${status} (as ${evidence.as ?? 'anonymous'}); many registries say the same of what does not exist`;
}
function deniedFix({ registry }, advice, failure) {
    if (failure.hint !== undefined)
        return failure.hint;
    if (advice.jobTokenRegistries.has(registry)) {
        return `grant the job "permissions: packages: read", and this repository access to the package in ${registry}`;
    }
    return `log in to ${registry} before this step (docker/login-action), or give username and password; the account needs to read the repository`;
}
function comeBack(retryAtMs, nowMs) {
    if (retryAtMs === undefined)
        return 'run this again later';
    const time = `${new Date(retryAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    return `come back at ${time}, in ${(0,format/* formatDuration */.a3)(Math.max(1000, retryAtMs - nowMs))}`;
}
function codeOf(reason) {
    return reason === 'bad-answer' || reason === 'not-a-registry' || reason === 'redirect-refused'
        ? reason
        : 'unreachable';
}
const REASONS = {
    timeout: 'the registry gave no whole answer in time',
    refused: 'nothing accepts connections there',
    reset: 'the connection was lost',
    dns: 'its name cannot be resolved',
    tls: 'its TLS certificate or protocol is not acceptable',
    'address-refused': 'a public registry led into a private network, which is not followed',
    'too-large': 'the answer is larger than any such object may be',
    protocol: 'what answers there does not speak HTTP as it should',
    deadline: 'the deadline passed before there was an answer',
    'server-error': 'the registry failed at every try',
    'bad-answer': 'the registry sent something else than what was asked for',
    'not-a-registry': 'what answers there is no registry',
    'redirect-refused': 'the registry redirects in a way that is not followed',
    'token-service': 'its token service gave no token',
};
const FIXES = {
    timeout: 'run this again, with a longer deadline if the registry is slow',
    refused: 'check the host and port of the registry, and that this runner may connect to it',
    reset: 'run this again; if it stays, look for a proxy or firewall between this runner and the registry',
    dns: 'check how the name of the registry is written, and the DNS of this runner',
    tls: 'check the certificate of the registry; for a registry without TLS name it in insecure-registries',
    'address-refused': 'name the private registry itself in tags; a public one cannot point into your network',
    'too-large': 'check that this is a registry, and not something else at its address',
    protocol: 'check the address of the registry; for one without TLS name it in insecure-registries',
    deadline: 'give a longer deadline, such as deadline: 2m',
    'server-error': 'run this again later, and look at the status page of the registry',
    'bad-answer': 'run this again; if it stays, pull the image by hand: the registry or a proxy before it changes what it stores',
    'not-a-registry': 'check the host in image and tags: there is a web server, but no /v2/',
    'redirect-refused': 'check the configuration of the registry: its redirects must use https and end',
    'token-service': 'run this again later; if the token service is at another host, name it in trusted-realms',
};

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/judge-content.js



/** Everything that is expected of what a reference holds. */
function judgeContent(one) {
    return [
        ...judgeKind(one),
        ...judgePlatforms(one),
        ...judgeLabels(one),
        ...judgeAge(one),
        ...judgeSize(one),
        ...judgeAttestations(one),
    ];
}
function drift(one, code, message, fix) {
    return { level: 'error', code, group: 'drifted', name: one.check.name, message, fix, evidence: [one.facts.evidence] };
}
function notKnown(one, code, message, fix) {
    return { level: 'unknown', code, group: 'other', name: one.check.name, message, fix, evidence: [] };
}
function judgeKind(one) {
    const { content, check } = one;
    if (content.kind === 'unknown') {
        if (content.troubles.length > 0 || content.limits.length > 0)
            return [];
        return [
            {
                ...drift(one, 'empty-index', `${check.name} is an index with nothing in it`, 'push the image again with its platforms'),
                group: 'missing',
            },
        ];
    }
    const { kind } = check.expect;
    if (kind === undefined || kind === content.kind)
        return [];
    return [
        drift(one, 'kind-differs', `${check.name} is ${described(content.kind)}, and kind=${kind} is expected`, 'check which job pushes this tag, and with which cache-to or --tag'),
    ];
}
function described(kind) {
    if (kind === 'artifact')
        return 'neither an image nor a build cache';
    return kind === 'cache' ? 'a build cache' : 'an image';
}
function judgePlatforms(one) {
    const { check, content } = one;
    const wanted = check.expect.platforms ?? [];
    const missing = wanted.filter(platform => !content.images.some(image => isPlatform(image, platform)));
    if (missing.length === 0)
        return [];
    const known = content.images.flatMap(image => image.platform ?? []);
    if (content.images.some(image => image.platform === undefined) || content.limits.length > 0) {
        return [
            notKnown(one, 'platform-not-known', `whether ${check.name} has ${missing.join(', ')} could not be found out`),
        ];
    }
    const has = known.length === 0 ? 'has no platform' : `has ${known.join(', ')}`;
    return [
        drift(one, 'platform-missing', `${check.name} lacks ${missing.join(', ')}; it ${has}`, 'build it with --platform for all of them, in one push'),
    ];
}
/** `linux/arm64` is also served by `linux/arm64/v8`, which is the same. */
function isPlatform({ platform }, wanted) {
    return platform === wanted || (wanted.split('/').length === 2 && platform?.startsWith(`${wanted}/`) === true);
}
function judgeLabels(one) {
    const { check, content } = one;
    return (check.expect.labels ?? []).flatMap(([key, value]) => {
        const findings = [];
        for (const { labels, platform } of content.images) {
            const where = content.images.length > 1 && platform !== undefined ? ` for ${platform}` : '';
            const actual = labels?.get(key);
            if (labels === undefined)
                findings.push(notKnown(one, 'label-not-known', `the labels of ${check.name}${where} could not be read`));
            else if (actual !== value) {
                const is = actual === undefined ? `has no label ${key}` : `has the label ${key}=${actual}`;
                findings.push(drift(one, 'label-differs', `${check.name}${where} ${is}, and ${key}=${value} is expected`, 'check that this tag was pushed by the build that you mean'));
            }
        }
        if (content.images.length === 0)
            findings.push(drift(one, 'label-differs', `${check.name} holds no image, so it has no label ${key}`));
        return findings;
    });
}
function judgeAge(one) {
    const { check, content, advice } = one;
    const { maxAgeMs } = check.expect;
    if (maxAgeMs === undefined)
        return [];
    if (content.createdMs === undefined) {
        return [
            notKnown(one, 'age-not-known', `the age of ${check.name} could not be found out: it states no time of its making`, 'leave out max-age for reproducible builds, which state none'),
        ];
    }
    const ageMs = advice.nowMs - content.createdMs;
    if (ageMs <= maxAgeMs)
        return [];
    const message = `${check.name} is ${(0,format/* formatDuration */.a3)(ageMs)} old, more than max-age ${(0,format/* formatDuration */.a3)(maxAgeMs)}`;
    const { prewarmWorkflow } = advice;
    return [
        drift(one, 'too-old', message, prewarmWorkflow === undefined
            ? 'run the job that makes it'
            : `run the prewarm job: gh workflow run ${prewarmWorkflow}`),
    ];
}
function judgeSize(one) {
    const { check, content, before, maxGrowth } = one;
    const { size } = check.expect;
    if (size === undefined && maxGrowth === undefined)
        return [];
    const { bytes } = content;
    if (bytes === undefined) {
        return size === undefined
            ? []
            : [
                notKnown(one, 'size-not-known', `the size of ${check.name} could not be found out: not all of its manifests were read`),
            ];
    }
    const needsBaseline = size?.kind === 'relative' || maxGrowth !== undefined;
    const known = before?.bytes;
    const found = [];
    if (size?.kind === 'range' && (bytes < size.min || bytes > size.max)) {
        found.push(drift(one, 'size-differs', `${check.name} has ${(0,format/* formatSize */.Xq)(bytes)}, and ${formatSizeRule(size)} is expected`, SIZE_FIX));
    }
    if (needsBaseline && (known === undefined || known === 0))
        return [...found, noBaseline(one, size)];
    if (known === undefined || known === 0)
        return found;
    const change = bytes / known - 1;
    if (size?.kind === 'relative' && (change > size.above || change < -size.below)) {
        found.push(drift(one, 'size-differs', `${check.name} has ${(0,format/* formatSize */.Xq)(bytes)}, ${formatChange(change)} against ${(0,format/* formatSize */.Xq)(known)} in the baseline; ${formatSizeRule(size)} is expected`, SIZE_FIX));
    }
    if (maxGrowth !== undefined && change > maxGrowth) {
        found.push(drift(one, 'grown', `${check.name} grew by ${(0,format/* formatPercent */.l9)(change)}, from ${(0,format/* formatSize */.Xq)(known)} to ${(0,format/* formatSize */.Xq)(bytes)}, more than max-growth ${(0,format/* formatPercent */.l9)(maxGrowth)}`, SIZE_FIX));
    }
    return found;
}
const SIZE_FIX = 'look at what the last build added or lost; if it is meant, record a new baseline';
function formatChange(change) {
    return `${change < 0 ? '-' : '+'}${(0,format/* formatPercent */.l9)(Math.abs(change))}`;
}
/** The first run that records has nothing to compare with, which is as it should be. */
function noBaseline(one, size) {
    const { check, isRecording } = one;
    const message = `the size of ${check.name} was not compared: the baseline has no record of it yet`;
    const fix = isRecording ? undefined : 'run once with record: true';
    const level = isRecording || size?.kind !== 'relative' ? 'note' : 'unknown';
    return { ...notKnown(one, 'no-baseline', message, fix), level };
}
function judgeAttestations(one) {
    const { check, content } = one;
    const { attestations } = check.expect;
    if (attestations === undefined)
        return [];
    const { attested } = content;
    if (attested === undefined) {
        const evidence = content.attestationTrouble === undefined ? [] : [content.attestationTrouble.evidence];
        return [
            {
                ...notKnown(one, 'attestation-not-known', `whether ${check.name} has attestations could not be found out`),
                evidence,
            },
        ];
    }
    if (!attestations) {
        const message = `${check.name} has attestations, and none are expected`;
        return attested.size === 0
            ? []
            : [drift(one, 'attestation-present', message, 'build it with --provenance=false --sbom=false')];
    }
    const without = content.images.filter(image => !attested.has(image.digest));
    if (without.length === 0 && content.images.length > 0)
        return [];
    const which = without.map(image => image.platform ?? shortDigest(image.digest)).join(', ');
    const message = content.images.length === 0
        ? `${check.name} holds no image, so it has no attestation`
        : `${check.name} has no attestation for ${(0,format/* formatCount */.B4)(without.length, 'image')}: ${which}`;
    return [
        drift(one, 'attestation-missing', message, 'build it with --attest type=provenance (or --sbom=true), or sign it'),
    ];
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/facts.js
/** From a HEAD request: there, and nothing more. */
function statedFacts(stated, evidence) {
    return { kind: 'present', digest: stated.digest, mediaType: stated.mediaType, evidence };
}
function hasDigest({ digest, otherDigest }, wanted) {
    return wanted === digest || wanted === otherDigest;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/judge-identity.js




/** Whether it is the digest that the input, the baseline or a report expects, and the registry's own word is true. */
function digestFindings({ check }, facts, before) {
    const { name } = check;
    const actual = facts.digest ?? 'no digest';
    const differs = (wanted, by) => ({
        level: 'error',
        code: 'digest-differs',
        group: 'drifted',
        name,
        message: `${name} is ${actual}, and ${wanted} is expected (${by})`,
        fix: 'if it was just pushed, give the registry time with wait-for: 2m; otherwise another job moved the tag',
        evidence: [facts.evidence],
    });
    const wanted = check.expect.digest;
    const found = [];
    if (wanted === 'baseline' && before === undefined) {
        found.push({
            level: 'unknown',
            code: 'no-baseline',
            group: 'other',
            name,
            message: `the digest of ${name} was not compared: the baseline has no record of it yet`,
            fix: 'run once with record: true and without digest=baseline',
            evidence: [],
        });
    }
    else {
        const digest = wanted === 'baseline' ? before?.digest : wanted;
        if (digest !== undefined && !hasDigest(facts, digest))
            found.push(differs(digest, wanted === 'baseline' ? 'baseline' : 'input'));
    }
    for (const { digest, by } of check.pushed)
        if (!hasDigest(facts, digest))
            found.push(differs(digest, `pushed, says ${by}`));
    if (facts.statedDigest !== undefined) {
        const message = `the registry says that ${name} is ${facts.statedDigest}, but its bytes are ${actual}; the bytes count`;
        found.push({
            level: 'warning',
            code: 'digest-header-wrong',
            group: 'other',
            name,
            message,
            fix: `report it to the operator of ${check.reference.registry}`,
            evidence: [facts.evidence],
        });
    }
    return found;
}
/** Whether another tag is the same digest. */
function twinFindings({ check }, facts, { twin: { twin, outcome }, advice }) {
    const { name } = check;
    if (outcome.kind === 'absent') {
        const message = `${twin.name}, the twin of ${name}, is absent`;
        return [
            {
                level: 'error',
                code: 'twin-missing',
                group: 'missing',
                name: twin.name,
                message,
                fix: prewarmFix(advice),
                evidence: [outcome.evidence],
            },
        ];
    }
    if (outcome.kind !== 'present')
        return [failureFinding(name, `${twin.name}, the twin of ${name},`, outcome, { reference: twin.reference, advice })];
    if (hasDigest(facts, outcome.digest))
        return [];
    const message = `${name} is ${facts.digest ?? 'without a digest'}, and its twin ${twin.name} is ${outcome.digest}`;
    return [
        {
            level: 'error',
            code: 'twin-differs',
            group: 'drifted',
            name,
            message,
            fix: `push both tags in one build, or copy one to the other: docker buildx imagetools create -t ${formatReference(twin.reference)} ${formatReference(check.reference)}`,
            evidence: [facts.evidence, outcome.evidence],
        },
    ];
}
/** Whether it has the expected media type, and is served as what it is. */
function typeFindings({ check }, facts) {
    const { name, expect } = check;
    const base = { name, evidence: [facts.evidence] };
    const found = [];
    const actual = bareType(facts.mediaType ?? '');
    if (expect.mediaTypes !== undefined && !expect.mediaTypes.map(bareType).includes(actual)) {
        const message = `${name} has the media type ${actual === '' ? '(none)' : actual}, and ${expect.mediaTypes.join(' or ')} is expected`;
        found.push({
            ...base,
            level: 'error',
            code: 'media-type-differs',
            group: 'drifted',
            message,
            fix: 'push it with the exporter that you mean: oci-mediatypes=true or false',
        });
    }
    const served = facts.contentType;
    if (served !== undefined && served !== actual) {
        const isManifest = manifestClass(served) !== 'other';
        const message = `${name} is served as ${served === '' ? 'no type at all' : served}, and says itself that it is ${actual}`;
        const fix = isManifest
            ? 'push it again: clients refuse a manifest of which the two differ'
            : 'look for a proxy before the registry that changes the header';
        found.push({
            ...base,
            level: isManifest ? 'error' : 'warning',
            code: 'media-type-mismatch',
            group: isManifest ? 'drifted' : 'other',
            message,
            fix,
        });
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/judge.js





const RANK = { error: 0, unknown: 1, warning: 2, note: 3 };
const MAX_NAMED_PARTS = 6;
function judge(checked, options) {
    const checks = checked.map(one => judgeCheck(one, options));
    const findings = [...baselineFindings(options), ...checks.flatMap(check => check.findings)];
    const sorted = [...findings].sort((a, b) => RANK[a.level] - RANK[b.level]);
    return { verdict: verdictOf(sorted), checks, findings: sorted };
}
function verdictOf(findings) {
    const levels = new Set(findings.map(finding => finding.level));
    if (levels.has('error'))
        return 'fail';
    if (levels.has('unknown'))
        return 'unknown';
    return levels.has('warning') ? 'warn' : 'pass';
}
function judgeCheck(one, options) {
    const before = options.baseline?.records.get(formatReference(one.check.reference));
    const findings = findingsOf(one, before, options);
    return { ...one, before, findings, state: stateOf(one, findings) };
}
function stateOf({ facts }, findings) {
    if (facts.kind === 'absent')
        return 'missing';
    const errors = findings.filter(finding => finding.level === 'error');
    if (errors.some(finding => finding.group === 'missing'))
        return 'incomplete';
    if (errors.length > 0)
        return 'drifted';
    if (findings.some(finding => finding.level === 'unknown'))
        return 'unknown';
    return findings.some(finding => finding.level === 'warning') ? 'warned' : 'as-expected';
}
function findingsOf(one, before, options) {
    const { check, facts } = one;
    const { advice } = options;
    if (facts.kind === 'absent') {
        const { repository, registry } = check.reference;
        const code = facts.evidence.code === undefined ? '' : ` (${facts.evidence.code})`;
        const message = `${check.name} is absent: ${registry}/${repository} does not have it${code}`;
        return [
            {
                level: 'error',
                code: 'missing',
                group: 'missing',
                name: check.name,
                message,
                fix: prewarmFix(advice),
                evidence: [facts.evidence],
            },
        ];
    }
    if (facts.kind !== 'present')
        return [failureFinding(check.name, check.name, facts, { reference: check.reference, advice })];
    const { content } = facts;
    const { maxGrowth, isRecording } = options;
    return [
        ...partFindings(one, facts, advice),
        ...digestFindings(one, facts, before),
        ...one.twins.flatMap(twin => twinFindings(one, facts, { twin, advice })),
        ...typeFindings(one, facts),
        ...(content === undefined ? [] : judgeContent({ check, facts, content, before, maxGrowth, isRecording, advice })),
    ];
}
/** What is gone is one finding with all of its names; what could not be asked is one for each reason. */
function partFindings({ check }, { content }, advice) {
    if (content === undefined)
        return [];
    const { name, reference } = check;
    const gone = content.troubles.filter(({ trouble }) => trouble.kind === 'absent');
    const damaged = content.troubles.filter(({ trouble }) => trouble.kind === 'damaged');
    const found = [];
    if (gone.length > 0)
        found.push(goneFinding(name, gone, content.isIndex, advice));
    for (const part of damaged) {
        const { trouble } = part;
        if (trouble.kind !== 'damaged')
            continue;
        const message = `${name} is damaged: ${partName(part)}: ${trouble.message}`;
        found.push({
            level: 'error',
            code: 'damaged',
            group: 'missing',
            name,
            message,
            fix: prewarmFix(advice),
            evidence: [trouble.evidence],
        });
    }
    const byCode = new Map();
    for (const part of content.troubles) {
        const { trouble } = part;
        if (trouble.kind === 'absent' || trouble.kind === 'damaged')
            continue;
        // A configuration that only the age in the summary wanted changes nothing.
        if (part.what === 'configuration' && !needsConfiguration(check))
            continue;
        const finding = failureFinding(name, `${partName(part)} of ${name}`, trouble, { reference, advice });
        if (!byCode.has(finding.code))
            byCode.set(finding.code, finding);
    }
    const limits = content.limits.map(limit => ({
        level: 'unknown',
        code: 'too-much',
        group: 'other',
        name,
        message: `${name} was not looked at as a whole: ${limit}`,
        fix: 'verify its parts by their digests',
        evidence: [],
    }));
    return [...found, ...byCode.values(), ...limits];
}
function needsConfiguration({ expect }) {
    return [expect.maxAgeMs, expect.labels, expect.platforms].some(wish => wish !== undefined);
}
function goneFinding(name, gone, isIndex, advice) {
    const named = gone.slice(0, MAX_NAMED_PARTS).map(partName).join(', ');
    const more = gone.length > MAX_NAMED_PARTS ? `, and ${gone.length - MAX_NAMED_PARTS} more` : '';
    const isChild = isIndex && gone.some(({ what }) => what === 'manifest');
    const cause = isChild
        ? 'look for a clean-up of untagged versions, which deletes such parts, and let it keep what a tagged index lists'
        : 'look for a clean-up or garbage collection of the registry, which deletes such parts';
    const message = `${name} is there, but parts of it are gone: ${named}${more}`;
    const evidence = gone.slice(0, MAX_NAMED_PARTS).map(({ trouble }) => trouble.evidence);
    return {
        level: 'error',
        code: isChild ? 'child-missing' : 'blob-missing',
        group: 'missing',
        name,
        message,
        fix: `${cause}; then ${prewarmFix(advice)}`,
        evidence,
    };
}
function partName({ what, platform, digest }) {
    return `${platform === undefined ? '' : `${platform} `}${what} ${shortDigest(digest)}`;
}
function baselineFindings({ baseline }) {
    if (baseline?.problem === undefined)
        return [];
    return [
        {
            level: 'warning',
            code: 'no-cache-service',
            group: 'other',
            name: 'baseline',
            message: `the baseline could not be read: ${baseline.problem}`,
            fix: 'give a file as baseline, or run where there is a cache service',
            evidence: [],
        },
    ];
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/detail-sections.js



/** Enough to ask again by hand. */
function evidenceSection({ findings }) {
    const rows = findings
        .filter(finding => finding.level !== 'note')
        .flatMap(finding => finding.evidence.map(evidence => evidenceRow(finding, evidence)));
    if (rows.length === 0)
        return [];
    const columns = [
        { title: 'Tag' },
        { title: 'Request' },
        { title: 'Answer' },
        { title: 'As' },
        { title: 'Tries', align: 'right' },
    ];
    return [{ title: 'Evidence', value: 85, blocks: [{ kind: 'table', columns, rows }] }];
}
function evidenceRow({ name }, { method, url, status, code: error, message, as, tries }) {
    const parts = [];
    if (status !== undefined)
        parts.push(status);
    if (error !== undefined)
        parts.push((0,markup/* code */.aY)(error, 100));
    if (message !== undefined)
        parts.push((0,markup/* text */.Qq)(message, 300));
    return [
        (0,markup/* code */.aY)(name, 200),
        (0,markup/* code */.aY)(`${method} ${url}`, 500),
        parts.length === 0 ? 'none' : (0,markup/* join */.fj)(parts, ' '),
        as ?? '',
        tries,
    ];
}
/** In full, one block to copy. */
function digestSection({ checks }) {
    const lines = checks.flatMap(({ check, facts }) => facts.kind === 'present' && facts.digest !== undefined
        ? [`${formatReference({ ...check.reference, digest: undefined })}@${facts.digest}`]
        : []);
    if (lines.length === 0)
        return [];
    return [
        { title: 'Digests', collapsed: true, value: 60, blocks: [{ kind: 'code', text: lines.join('\n'), keep: 'head' }] },
    ];
}
/** What each tag holds. */
function holdsSection({ checks }) {
    const rows = checks.flatMap(({ check, facts, before }) => {
        if (facts.kind !== 'present' || facts.content === undefined)
            return [];
        const { layers, bytes, manifests } = facts.content;
        return [
            [
                (0,markup/* code */.aY)(check.name, 300),
                (0,markup/* code */.aY)(facts.mediaType ?? '', 120),
                (0,format/* formatNumber */.ZV)(manifests),
                (0,format/* formatNumber */.ZV)(layers),
                bytes === undefined ? 'not known' : `${(0,format/* formatNumber */.ZV)(bytes)} B`,
                before?.digest === facts.digest
                    ? (before?.firstSeen?.slice(0, 10) ?? '')
                    : before === undefined
                        ? ''
                        : 'since this run',
            ],
        ];
    });
    if (rows.length === 0)
        return [];
    const columns = [
        { title: 'Tag' },
        { title: 'Media type' },
        { title: 'Manifests', align: 'right' },
        { title: 'Layers', align: 'right' },
        { title: 'Bytes', align: 'right' },
        { title: 'This digest since' },
    ];
    return [{ title: 'What they hold', collapsed: true, value: 40, blocks: [{ kind: 'table', columns, rows }] }];
}
function howSection({ depth, baseline }) {
    const looked = {
        tag: 'Only the tags were looked at (depth: tag); what is below them was not. A digest is then what the registry states.',
        manifests: 'Every manifest below the tags and its configuration were read, and their digests computed (depth: manifests). Layers were not looked at.',
        blobs: 'Every manifest below the tags and its configuration were read, their digests computed, and every layer asked for (depth: blobs). The bytes of layers were not read.',
    }[depth];
    const items = [
        looked,
        'Sizes are those of configurations and layers as stored, each once; attestations are not in them. The age of a cache is that of its newest record, of an image that of its oldest platform.',
        'Missing is only what the registry says is absent; denied, rate-limited and unreachable are not known.',
        baseline === undefined
            ? 'Not compared with earlier runs: no baseline is given.'
            : (0,markup.md) `Compared with the baseline ${(0,markup/* code */.aY)(baseline)}.`,
    ];
    return [{ title: 'How this was found out', collapsed: true, value: 20, blocks: [{ kind: 'list', items }] }];
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/sections.js




const STATES = {
    'as-expected': '✅ as expected',
    warned: '⚠️ as expected, with a warning',
    missing: '❌ missing',
    incomplete: '❌ incomplete',
    drifted: '❌ not as expected',
    unknown: '❔ not known',
};
const LEVELS = { error: 'error', unknown: 'could not find out', warning: 'warning', note: 'note' };
const MAX_PLATFORMS = 6;
function tagsSection({ checks }, nowMs) {
    if (checks.length === 0)
        return [];
    const columns = [
        { title: 'Tag' },
        { title: 'Kind' },
        { title: 'Digest' },
        { title: 'Platforms' },
        { title: 'Size', align: 'right' },
        { title: 'Age', align: 'right' },
        { title: 'State' },
    ];
    const rows = checks.map(check => rowOf(check, nowMs));
    return [{ title: 'Tags', value: 100, blocks: [{ kind: 'table', columns, rows }] }];
}
function rowOf({ check, facts, before, state, findings }, nowMs) {
    const content = facts.kind === 'present' ? facts.content : undefined;
    const digest = facts.kind === 'present' ? facts.digest : undefined;
    const why = state === 'unknown' ? findings.find(finding => finding.level === 'unknown')?.code : undefined;
    return [
        (0,markup/* code */.aY)(check.name, 300),
        content === undefined ? kindOfFailure(facts) : kindText(content),
        digest === undefined ? '' : (0,markup/* code */.aY)(shortDigest(digest)),
        content === undefined ? '' : platformsText(content),
        content === undefined ? '' : sizeText(content, before),
        content?.createdMs === undefined ? '' : (0,format/* formatDuration */.a3)(Math.max(0, nowMs - content.createdMs)),
        why === undefined ? STATES[state] : `${STATES[state]}: ${why}`,
    ];
}
function kindOfFailure(facts) {
    return facts.kind === 'present' ? 'not looked at' : '';
}
function kindText(content) {
    if (content.kind === 'cache')
        return `build cache, ${(0,format/* formatCount */.B4)(content.layers, 'layer')}`;
    if (content.kind === 'image')
        return content.isIndex ? `index of ${(0,format/* formatCount */.B4)(content.images.length, 'image')}` : 'image';
    return content.kind === 'artifact' ? 'artifact' : content.isIndex ? 'index' : 'not known';
}
function platformsText({ images }) {
    const names = images.flatMap(image => image.platform ?? []);
    const more = names.length > MAX_PLATFORMS ? `, and ${names.length - MAX_PLATFORMS} more` : '';
    return (0,markup/* text */.Qq)(`${names.slice(0, MAX_PLATFORMS).join(', ')}${more}`);
}
/** `120 MB (+4 MB, +3 %)`. */
function sizeText({ bytes }, before) {
    if (bytes === undefined)
        return 'not known';
    const known = before?.bytes;
    if (known === undefined || known === 0)
        return (0,format/* formatSize */.Xq)(bytes);
    if (known === bytes)
        return `${(0,format/* formatSize */.Xq)(bytes)} (as before)`;
    const sign = bytes > known ? '+' : '';
    return `${(0,format/* formatSize */.Xq)(bytes)} (${sign}${(0,format/* formatSize */.Xq)(bytes - known)}, ${formatChange(bytes / known - 1)})`;
}
function findingsSection({ findings }) {
    const [first] = findings;
    if (first === undefined || (findings.length === 1 && first.level !== 'note'))
        return [];
    const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }];
    const rows = findings.map(finding => [LEVELS[finding.level], (0,markup/* code */.aY)(finding.code), (0,markup/* text */.Qq)(finding.message, 700)]);
    return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows }] }];
}
/** Tags that have to be the same digest. */
function twinsSection({ checks }) {
    const rows = checks.flatMap(({ check, facts, twins }) => twins.map(({ twin, outcome }) => {
        const own = facts.kind === 'present' ? facts.digest : undefined;
        const state = outcome.kind !== 'present'
            ? TWIN_STATES[outcome.kind]
            : own === outcome.digest
                ? '✅ same digest'
                : own === undefined
                    ? ''
                    : '❌ another digest';
        return [
            (0,markup/* code */.aY)(check.name, 300),
            (0,markup/* code */.aY)(twin.name, 300),
            outcome.kind === 'present' ? (0,markup/* code */.aY)(shortDigest(outcome.digest)) : '',
            state,
        ];
    }));
    if (rows.length === 0)
        return [];
    const columns = [{ title: 'Tag' }, { title: 'Has to be the same as' }, { title: 'Its digest' }, { title: 'State' }];
    return [{ title: 'Twins', value: 98, blocks: [{ kind: 'table', columns, rows }] }];
}
const TWIN_STATES = {
    absent: '❌ missing',
    denied: '❔ not known: denied',
    'rate-limited': '❔ not known: rate-limited',
    unreachable: '❔ not known: unreachable',
};

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/report.js




/** The summary: verdict, figures, one row for each tag, what is wrong with its evidence, what to do. */
function renderReport(request, judgement, run) {
    return {
        title: request.title ?? 'Cache tags',
        verdict: { kind: judgement.verdict, text: verdictText(judgement, request) },
        figures: figuresOf(judgement, run),
        sections: [
            ...tagsSection(judgement, run.nowMs),
            ...twinsSection(judgement),
            ...findingsSection(judgement),
            ...evidenceSection(judgement),
            ...digestSection(judgement),
            ...holdsSection(judgement),
            ...howSection(request),
        ],
        nextSteps: nextSteps(judgement),
        annotations: annotationsOf(judgement, run.isRed),
    };
}
function verdictText({ findings, checks }, request) {
    const [worst, ...others] = findings.filter(finding => finding.level !== 'note');
    if (worst === undefined) {
        const depth = { tag: '', manifests: ', with every manifest below', blobs: ', with every manifest and layer below' }[request.depth];
        const count = checks.length === 1 ? '1 tag is' : `All ${(0,format/* formatNumber */.ZV)(checks.length)} tags are`;
        return (0,markup.md) `${count} there and as expected${depth}`;
    }
    const same = others.filter(finding => finding.level === worst.level).length;
    const more = same === 0 ? '' : `; ${same} more below`;
    return (0,markup.md) `${worst.message}${more}`;
}
function figuresOf({ checks }, run) {
    const count = (...states) => checks.filter(check => states.includes(check.state)).length;
    const unknown = count('unknown');
    const waited = run.waitedMs > 0 ? `, of which ${(0,format/* formatDuration */.a3)(run.waitedMs)} waiting for the registry` : '';
    return [
        { label: 'As expected', value: `${count('as-expected', 'warned')} of ${checks.length}` },
        {
            label: 'Missing or incomplete',
            value: count('missing', 'incomplete'),
            note: 'only what the registry itself says is absent',
        },
        { label: 'Not as expected', value: count('drifted') },
        ...(unknown === 0 ? [] : [{ label: 'Not known', value: unknown, note: 'denied, rate-limited or unreachable' }]),
        {
            label: 'Asked',
            value: (0,format/* formatCount */.B4)(run.requests, 'request'),
            note: `in ${(0,format/* formatDuration */.a3)(Math.round(run.elapsedMs))}${waited}`,
        },
    ];
}
function nextSteps({ findings }) {
    const fixes = findings.flatMap(finding => finding.fix === undefined || finding.level === 'note' ? [] : [finding.fix]);
    return [...new Set(fixes)].slice(0, 12).map(fix => `${fix.charAt(0).toUpperCase()}${fix.slice(1)}`);
}
const KINDS = { error: 'error', unknown: 'warning', warning: 'warning', note: 'notice' };
/** The worst is the error of a red step itself, so it is not annotated twice. */
function annotationsOf({ findings }, isRed) {
    const rest = isRed ? findings.slice(1) : findings;
    return rest
        .filter(finding => finding.level !== 'note')
        .map(finding => ({ kind: KINDS[finding.level], title: finding.code, message: annotationText(finding) }));
}
function annotationText({ message, fix }) {
    return fix === undefined ? message : `${message}. Fix: ${fix}`;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/report-json.js

/** The fields of the JSON report; `docs/verify-cache-tags.md` describes them. Absent values are null. */
function reportFields(judgement, run) {
    return {
        verdict: judgement.verdict,
        findings: judgement.findings.map(findingJson),
        tags: judgement.checks.map(tagJson),
        requests: run.requests,
        elapsedMs: Math.round(run.elapsedMs),
        waitedMs: Math.round(run.waitedMs),
    };
}
function namesIn(judgement, group) {
    return [
        ...new Set(judgement.findings.filter(one => one.level === 'error' && one.group === group).map(one => one.name)),
    ];
}
/** By the tag as it was written. */
function digestsOf(judgement) {
    return Object.fromEntries(judgement.checks.flatMap(({ check, facts }) => facts.kind === 'present' && facts.digest !== undefined ? [[check.name, facts.digest]] : []));
}
function findingJson({ level, code, name, message, fix, evidence }) {
    return { level, code, tag: name, message, fix: fix ?? null, evidence };
}
function tagJson({ check, facts, twins, state, before }) {
    return {
        name: check.name,
        reference: formatReference(check.reference),
        state,
        outcome: facts.kind,
        ...factsJson(facts),
        baseline: before ?? null,
        twins: twins.map(({ twin, outcome }) => ({
            name: twin.name,
            reference: formatReference(twin.reference),
            outcome: outcome.kind,
            digest: outcome.kind === 'present' ? outcome.digest : null,
        })),
    };
}
function factsJson(facts) {
    if (facts.kind !== 'present')
        return { digest: null, content: null };
    const { digest, mediaType, content } = facts;
    const base = { digest: digest ?? null, mediaType: mediaType ?? null };
    if (content === undefined)
        return { ...base, content: null };
    return {
        ...base,
        content: {
            kind: content.kind,
            isIndex: content.isIndex,
            platforms: content.images.flatMap(image => image.platform ?? []),
            manifests: content.manifests,
            layers: content.layers,
            bytes: content.bytes ?? null,
            created: content.createdMs === undefined ? null : new Date(content.createdMs).toISOString(),
            troubles: content.troubles.map(({ what, digest: part, platform, trouble }) => ({
                what,
                digest: part,
                platform: platform ?? null,
                outcome: trouble.kind,
                evidence: trouble.evidence,
            })),
            limits: content.limits,
        },
    };
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/attestations.js
const ATTESTATION_TYPE = /in-toto|dsse|sigstore|cosign|spdx|cyclonedx|slsa|attestation|notary/i;
/** Which images have an attestation: an entry in their index, or something in the registry that refers to them. */
async function findAttested(walk, root, { client, facts }) {
    const attested = new Set();
    for (const { fetched } of walk.visited) {
        if (fetched.manifest.kind !== 'index')
            continue;
        for (const { annotations } of fetched.manifest.manifests) {
            const subject = annotations.get('vnd.docker.reference.digest');
            if (annotations.get('vnd.docker.reference.type') === 'attestation-manifest' && subject !== undefined)
                attested.add(subject);
        }
    }
    const open = facts.images.map(image => image.digest).filter(digest => !attested.has(digest));
    if (facts.images.length > 0 && open.length === 0)
        return { attested };
    // One for the index counts for all of its images.
    const whole = await client.listReferrers(walk.where, root.digest);
    if (whole.kind !== 'present')
        return { attestationTrouble: whole };
    if (whole.value.some(type => ATTESTATION_TYPE.test(type)))
        return { attested: new Set([root.digest, ...facts.images.map(image => image.digest)]) };
    for (const digest of open.filter(one => one !== root.digest).slice(0, 50)) {
        const referrers = await client.listReferrers(walk.where, digest);
        if (referrers.kind !== 'present')
            return { attestationTrouble: referrers };
        if (referrers.value.some(type => ATTESTATION_TYPE.test(type)))
            attested.add(digest);
    }
    return { attested };
}

;// CONCATENATED MODULE: ./packages/registry/src/image-config.js

// A reproducible build states the beginning of time, or a day after it; neither is an age.
const FIRST_CREDIBLE_MS = Date.UTC(1990, 0, 1);
/** Milliseconds since 1970; undefined for no date, and for the beginning of time that reproducible builds state. */
function parseCreated(value) {
    if (typeof value !== 'string' || value.length > 64)
        return undefined;
    const ms = Date.parse(value);
    return Number.isFinite(ms) && ms >= FIRST_CREDIBLE_MS ? ms : undefined;
}
/** Undefined for what is no JSON object. */
function parseImageConfig(bytes) {
    const root = parseObject(bytes);
    if (typeof root === 'string')
        return undefined;
    const { os, architecture, variant } = root;
    const isPlatform = typeof os === 'string' && typeof architecture === 'string' && os !== '' && architecture !== '';
    const shownVariant = typeof variant === 'string' && variant !== '' ? variant : undefined;
    return {
        createdMs: parseCreated(root.created),
        platform: isPlatform ? { os, architecture, variant: shownVariant } : undefined,
        labels: manifest_isObject(root.config) ? stringMap(root.config.Labels) : new Map(),
    };
}
/** Undefined for what is no JSON object. */
function parseCacheConfig(bytes) {
    const root = parseObject(bytes);
    if (typeof root === 'string')
        return undefined;
    const records = Array.isArray(root.records) ? root.records : [];
    let createdMs;
    for (const record of records) {
        if (!manifest_isObject(record))
            continue;
        for (const made of [...list(record.layers), ...list(record.chains)]) {
            const ms = manifest_isObject(made) ? parseCreated(made.createdAt) : undefined;
            if (ms !== undefined && (createdMs === undefined || ms > createdMs))
                createdMs = ms;
        }
    }
    return { createdMs, layers: list(root.layers).length, records: records.length };
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/describe.js




const IMAGE_CONFIGS = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
/** What the manifests that were read say together, and their configurations. */
async function describe(walk, root, readConfig) {
    const kind = contentKind(walk, root);
    // Of an index whose manifests cannot be read, its own entries say what it should hold.
    const images = kind === 'image' || kind === 'unknown' ? await readImages(walk, root, readConfig) : [];
    const cache = kind === 'cache' ? await readCache(walk, root, readConfig) : undefined;
    const { layers, bytes } = measure(walk);
    const createdMs = kind === 'cache' ? cache?.createdMs : oldest(images);
    return {
        kind,
        isIndex: root.manifest.kind === 'index',
        images,
        layers,
        bytes: walk.troubles.some(({ what }) => what === 'manifest') || walk.limits.length > 0 ? undefined : bytes,
        createdMs: createdMs ?? annotated(root),
        manifests: walk.visited.length,
        troubles: [],
        limits: [],
    };
}
function contentKind(walk, root) {
    const { manifest } = root;
    if (cacheLayout(manifest) !== undefined)
        return 'cache';
    if (manifest.kind === 'legacy')
        return 'image';
    if (manifest.kind === 'manifest')
        return isImage(root) ? 'image' : 'artifact';
    const leaves = leavesOf(walk);
    if (leaves.some(({ fetched }) => isImage(fetched)))
        return 'image';
    // A cache for several platforms may be an index of such manifests.
    if (leaves.some(({ fetched }) => cacheLayout(fetched.manifest) !== undefined))
        return 'cache';
    return leaves.length === 0 ? 'unknown' : 'artifact';
}
function isImage({ manifest }) {
    if (manifest.kind === 'legacy')
        return true;
    return manifest.kind === 'manifest' && IMAGE_CONFIGS.has(manifest.config?.mediaType ?? '');
}
function leavesOf(walk) {
    return walk.visited.filter(({ descriptor, fetched }) => fetched.manifest.kind !== 'index' && !(descriptor && isAttestation(descriptor)));
}
async function readImages(walk, root, readConfig) {
    const leaves = leavesOf(walk).filter(({ fetched }) => isImage(fetched));
    const read = await Promise.all(leaves.map(leaf => describe_readImage(walk, leaf, readConfig)));
    // A platform whose manifest is gone is still one that the index promises.
    const lost = root.manifest.kind === 'index' ? root.manifest.manifests : [];
    const gone = lost.filter(entry => walk.troubles.some(({ digest }) => digest === entry.digest) && !isAttestation(entry));
    return [
        ...read,
        ...gone.map(({ digest, platform }) => ({ digest, platform: platform && formatPlatform(platform) })),
    ].sort((a, b) => ((a.platform ?? '') < (b.platform ?? '') ? -1 : 1));
}
async function describe_readImage(walk, { descriptor, fetched }, readConfig) {
    const named = descriptor?.platform && formatPlatform(descriptor.platform);
    const { manifest, digest } = fetched;
    const config = manifest.kind === 'manifest' ? manifest.config : undefined;
    const read = config && (await readJson(walk, config, { platform: named, readConfig, parse: parseImageConfig }));
    const own = read;
    return {
        digest,
        platform: named ?? (own?.platform && formatPlatform(own.platform)),
        labels: own?.labels,
        createdMs: own?.createdMs,
    };
}
async function readCache(walk, root, readConfig) {
    const manifests = root.manifest.kind === 'index' && cacheLayout(root.manifest) === undefined
        ? leavesOf(walk).map(leaf => leaf.fetched)
        : [root];
    const configs = manifests.flatMap(manifest => blobsOf(manifest).filter(({ blob }) => blob.mediaType === BUILDKIT_CACHE_CONFIG));
    const read = await Promise.all(configs.map(({ blob }) => readJson(walk, blob, { platform: undefined, readConfig, parse: parseCacheConfig })));
    const newest = Math.max(...read.flatMap(config => config?.createdMs ?? []));
    const [first] = read;
    return first && { ...first, createdMs: Number.isFinite(newest) ? newest : undefined };
}
/** A configuration that is gone or no JSON is a trouble of the image. */
async function readJson(walk, config, { platform, readConfig, parse }) {
    const outcome = await readConfig(walk.where, config.digest);
    const part = { what: 'configuration', digest: config.digest, platform };
    if (outcome.kind !== 'present') {
        walk.troubles.push({ ...part, trouble: outcome });
        return undefined;
    }
    const value = parse(outcome.value);
    if (value === undefined) {
        walk.troubles.push({
            ...part,
            trouble: { kind: 'damaged', message: 'it is no JSON object', evidence: outcome.evidence },
        });
    }
    return value;
}
/** Each blob once, without those of attestations, which come and go without a change of the image. */
function measure(walk) {
    const sizes = new Map();
    const layers = new Set();
    for (const { descriptor, fetched } of walk.visited) {
        if (descriptor && isAttestation(descriptor))
            continue;
        for (const { blob, what } of blobsOf(fetched)) {
            sizes.set(blob.digest, blob.size);
            if (what === 'layer' && blob.mediaType !== BUILDKIT_CACHE_CONFIG)
                layers.add(blob.digest);
        }
        if (fetched.manifest.kind === 'legacy')
            for (const layer of fetched.manifest.layers)
                layers.add(layer);
    }
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return { layers: layers.size, bytes };
}
function oldest(images) {
    const times = images.map(image => image.createdMs);
    return times.length === 0 || times.includes(undefined) ? undefined : Math.min(...times);
}
function annotated({ manifest }) {
    return manifest.kind === 'legacy'
        ? undefined
        : parseCreated(manifest.annotations.get('org.opencontainers.image.created'));
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/inspect.js





const MAX_DEPTH = 4;
const MAX_MANIFESTS = 1000;
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/** Reads what is at references, each object once. */
class Inspector {
    #client;
    #manifests = new Map();
    #blobs = new Map();
    #configs = new Map();
    constructor(client) {
        this.#client = client;
    }
    async inspect(wanted) {
        const { reference, depth, isCompared, needsContent } = wanted;
        const name = reference.digest ?? reference.tag ?? '';
        if (depth === 'tag' && !isCompared && !needsContent) {
            const head = await this.#client.headManifest(reference, name);
            return head.kind === 'present' ? statedFacts(head.value, head.evidence) : head;
        }
        const root = await this.manifest(reference, name);
        if (root.kind !== 'present')
            return root;
        const { digest, otherDigest, statedDigest, contentType, manifest } = root.value;
        const base = {
            kind: 'present',
            digest,
            otherDigest,
            statedDigest,
            contentType,
            mediaType: manifest.mediaType,
            evidence: root.evidence,
        };
        return depth === 'tag' && !needsContent ? base : { ...base, content: await this.#content(wanted, root.value) };
    }
    /** The manifest at a tag or digest, asked for once. */
    manifest(where, name) {
        return once(this.#manifests, key(where, name), () => this.#client.fetchManifest(where, name));
    }
    config(where, digest) {
        return once(this.#configs, key(where, digest), () => this.#client.fetchBlob(where, digest, MAX_CONFIG_BYTES));
    }
    async #content(wanted, root) {
        const { reference: where, depth, needsAttestations } = wanted;
        const walk = { where, visited: [], troubles: [], limits: [], seen: new Set([root.digest]) };
        await this.#visit(walk, { descriptor: undefined, fetched: root }, 1);
        const facts = await describe(walk, root, (from, digest) => this.config(from, digest));
        if (depth === 'blobs')
            await this.#checkBlobs(walk);
        const attested = needsAttestations ? await findAttested(walk, root, { client: this.#client, facts }) : {};
        return { ...facts, ...attested, troubles: sortTroubles(walk.troubles), limits: walk.limits };
    }
    async #visit(walk, visited, depth) {
        walk.visited.push(visited);
        const { manifest } = visited.fetched;
        if (manifest.kind !== 'index')
            return;
        const children = childrenOf(manifest).filter(child => !walk.seen.has(child.digest));
        if (children.length > 0 && depth >= MAX_DEPTH) {
            walk.limits.push(`indexes within indexes are followed ${MAX_DEPTH} levels deep, and there are more`);
            return;
        }
        const room = MAX_MANIFESTS + 1 - walk.seen.size;
        if (children.length > room) {
            walk.limits.push(`${MAX_MANIFESTS} manifests are looked at, and there are ${children.length - room} more`);
        }
        const taken = children.slice(0, Math.max(0, room));
        for (const child of taken)
            walk.seen.add(child.digest);
        await Promise.all(taken.map(child => this.#visitChild(walk, child, depth)));
    }
    async #visitChild(walk, child, depth) {
        const outcome = await this.manifest(walk.where, child.digest);
        const part = { what: 'manifest', digest: child.digest, platform: platformName(child) };
        if (outcome.kind !== 'present') {
            walk.troubles.push({ ...part, trouble: outcome });
            return;
        }
        if (outcome.value.bytes !== child.size) {
            const message = `it has ${outcome.value.bytes} bytes, and the index says ${child.size}`;
            walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence: outcome.evidence } });
        }
        await this.#visit(walk, { descriptor: child, fetched: outcome.value }, depth + 1);
    }
    /** HEAD for every blob that no request has read yet. */
    async #checkBlobs(walk) {
        const wanted = new Map();
        for (const { descriptor, fetched } of walk.visited) {
            const platform = descriptor && platformName(descriptor);
            for (const { blob, what } of blobsOf(fetched)) {
                if (!isForeign(blob.mediaType) && !wanted.has(blob.digest))
                    wanted.set(blob.digest, { blob, what, platform });
            }
        }
        const reported = new Set(walk.troubles.map(trouble => trouble.digest));
        await Promise.all([...wanted.values()].map(async ({ blob, what, platform }) => {
            if (reported.has(blob.digest) || this.#configs.has(key(walk.where, blob.digest)))
                return;
            const outcome = await once(this.#blobs, key(walk.where, blob.digest), () => this.#client.headBlob(walk.where, blob.digest));
            const part = { what, digest: blob.digest, platform };
            if (outcome.kind !== 'present')
                walk.troubles.push({ ...part, trouble: outcome });
            else if (outcome.value.size !== undefined && outcome.value.size !== blob.size) {
                const message = `it has ${outcome.value.size} bytes, and its manifest says ${blob.size}`;
                walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence: outcome.evidence } });
            }
        }));
    }
}
/** The manifests in an index; its other entries, as in a cache of BuildKit, are blobs. */
function childrenOf(index) {
    return index.manifests.filter(entry => manifestClass(entry.mediaType) !== 'other');
}
/** Every blob that a manifest names; of a cache's index the entries themselves. */
function blobsOf({ manifest, }) {
    if (manifest.kind === 'legacy')
        return [];
    if (manifest.kind === 'index') {
        const entries = manifest.manifests.filter(entry => manifestClass(entry.mediaType) === 'other');
        return entries.map(blob => ({ blob, what: 'layer' }));
    }
    const config = manifest.config === undefined ? [] : [{ blob: manifest.config, what: 'configuration' }];
    return [...config, ...manifest.layers.map(blob => ({ blob, what: 'layer' }))];
}
function platformName(descriptor) {
    if (isAttestation(descriptor))
        return 'attestation';
    return descriptor.platform && formatPlatform(descriptor.platform);
}
function sortTroubles(troubles) {
    const rank = ({ platform, what, digest }) => `${what === 'manifest' ? 0 : 1}${platform ?? ''}${digest}`;
    return [...troubles].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
function key(where, name) {
    return `${where.registry}/${where.repository} ${name}`;
}
function once(known, name, ask) {
    const found = known.get(name) ?? ask();
    known.set(name, found);
    return found;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/verify.js



const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 10_000;
/** Asks for everything side by side, and again for what a registry may not serve yet, while there is time to wait. */
async function verify(checks, options) {
    const { clock, waitForMs } = options;
    const startMs = clock.monotonicMs();
    let checked = await lookAt(checks, options);
    let waitedMs = 0;
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(MAX_PAUSE_MS, pause * 1.5)) {
        const open = checked.filter(isNotYet);
        if (open.length === 0 || clock.monotonicMs() - startMs + pause > waitForMs)
            return { checked, waitedMs };
        await clock.sleep(pause);
        const again = await lookAt(open.map(({ check }) => check), options);
        const byCheck = new Map(again.map(one => [one.check, one]));
        checked = checked.map(one => byCheck.get(one.check) ?? one);
        waitedMs = clock.monotonicMs() - startMs;
    }
}
async function lookAt(checks, options) {
    // A new one each time: what it read before may be what has changed.
    const inspector = new Inspector(options.client);
    return await Promise.all(checks.map(async (check) => {
        const [facts, ...twins] = await Promise.all([
            inspector.inspect(wantedFor(check, options.depth, options.hasBaseline)),
            ...check.twins.map(twin => lookAtTwin(inspector, twin)),
        ]);
        return { check, facts, twins };
    }));
}
async function lookAtTwin(inspector, twin) {
    const outcome = await inspector.manifest(twin.reference, twin.reference.digest ?? twin.reference.tag ?? '');
    if (outcome.kind !== 'present')
        return { twin, outcome };
    return { twin, outcome: { kind: 'present', digest: outcome.value.digest, evidence: outcome.evidence } };
}
/** What time may heal: a tag that is not there yet, or still has what it had before the push. */
function isNotYet({ check, facts, twins }) {
    if (facts.kind === 'absent')
        return true;
    if (facts.kind !== 'present')
        return false;
    const wanted = [check.expect.digest, ...check.pushed.map(pushed => pushed.digest)];
    if (wanted.some(one => one !== undefined && one !== 'baseline' && !hasDigest(facts, one)))
        return true;
    if (twins.some(({ outcome }) => outcome.kind === 'absent' || (outcome.kind === 'present' && !hasDigest(facts, outcome.digest))))
        return true;
    return facts.content?.troubles.some(({ trouble }) => trouble.kind === 'absent') ?? false;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/main.js









/** Asks registries for what is expected to be there, judges what they say, and reports. */
async function main(run) {
    const request = readRequest(run.inputs);
    const { clock, files } = run.ports;
    const checks = await listChecks(request, { files, nowMs: clock.nowMs() });
    const credentials = credentialsFrom(request, run, registryOfInputs(request, checks));
    if (request.dryRun) {
        await reportDryRun(run, request, await renderDryRun(request, checks, credentials));
        return;
    }
    const startMs = clock.monotonicMs();
    const baseline = await loadBaseline(request.baseline, run.ports);
    const client = connect(request, run, credentials);
    const { checked, waitedMs } = await verify(checks, {
        client,
        clock,
        depth: request.depth,
        hasBaseline: baseline !== undefined,
        waitForMs: request.waitFor ?? 0,
    });
    const judgement = judge(checked, judgeOptions(run, request, { baseline, checks }));
    const elapsedMs = clock.monotonicMs() - startMs;
    const facts = {
        requests: client.requestCount,
        elapsedMs,
        waitedMs,
        nowMs: clock.nowMs(),
        isRed: isRed(request, judgement),
    };
    await record(run, request, { baseline, judgement });
    const report = await run.writeReportFile(reportFields(judgement, facts));
    await run.report(renderReport(request, judgement, facts), outputsOf(judgement, report));
    failWhenAsked(run, request, judgement);
}
/** Reports of other actions may be the only ones that name a registry. */
function registryOfInputs(request, checks) {
    const registries = [...new Set(checks.map(check => check.reference.registry))];
    return request.registry ?? (registries.length === 1 ? registries[0] : undefined);
}
function judgeOptions(run, request, { baseline, checks }) {
    const { environment, clock } = run.ports;
    const own = checks
        .map(check => check.reference.registry)
        .filter(registry => isJobTokenRegistry(registry, environment.serverUrl));
    return {
        baseline,
        isRecording: request.record,
        maxGrowth: request.maxGrowth,
        advice: { nowMs: clock.nowMs(), prewarmWorkflow: request.prewarmWorkflow, jobTokenRegistries: new Set(own) },
    };
}
function outputsOf(judgement, report) {
    return {
        verdict: judgement.verdict,
        missing: namesIn(judgement, 'missing'),
        drifted: namesIn(judgement, 'drifted'),
        digests: digestsOf(judgement),
        report,
    };
}
/** Only what was good becomes what later runs are compared with. */
async function record(run, request, { baseline, judgement }) {
    if (baseline === undefined || !request.record)
        return;
    if (judgement.verdict !== 'pass' && judgement.verdict !== 'warn') {
        run.log.info('the baseline stays as it is: only a good run is recorded');
        return;
    }
    const problem = await recordBaseline(baseline, judgement.checks, run.ports);
    if (problem !== undefined)
        run.log.notice(`the baseline could not be written: ${problem}`);
}
async function reportDryRun(run, request, { report, planned, lines }) {
    run.log.untrusted(lines.join('\n'));
    const path = await run.writeReportFile({ verdict: 'unknown', isDryRun: request.dryRun, planned });
    await run.report(report, { verdict: 'unknown', missing: [], drifted: [], digests: {}, report: path });
}
/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function isRed({ failOn }, { verdict }) {
    return failOn === 'warning' ? verdict !== 'pass' : failOn === 'error' && verdict === 'fail';
}
function failWhenAsked(run, request, judgement) {
    const [worst] = judgement.findings;
    if (worst && isRed(request, judgement))
        run.fail({ code: worst.code, message: worst.message, fix: worst.fix });
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports listOf, size, json */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4225);

/** How one input is read. Required unless `optional()`; an empty value is one that was not given. */
class Reader {
    parse;
    traits;
    constructor(parse, traits = {}) {
        this.parse = parse;
        this.traits = { isRequired: true, isSecret: false, oldNames: [], ...traits };
    }
    /** `undefined` when not given. */
    optional() {
        return new Reader(this.parse, { ...this.traits, isRequired: false });
    }
    required() {
        return new Reader(this.parse, { ...this.traits, isRequired: true });
    }
    /** The old name keeps working, with a warning that names the new one. */
    renamedFrom(oldName) {
        return new Reader(this.parse, { ...this.traits, oldNames: [...this.traits.oldNames, oldName] });
    }
}
function text() {
    return new Reader(value => ({ ok: true, value: value.trim() }));
}
/** Text that is masked, in all its encodings, before anything else happens. */
function secret() {
    return new Reader(value => ({ ok: true, value: value.trim() }), { isSecret: true });
}
function choice(...accepted) {
    return new Reader(value => {
        const found = accepted.find(one => one === value.trim());
        return found === undefined
            ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`one of ${accepted.join(', ')}`, accepted[0] ?? '')
            : { ok: true, value: found };
    });
}
/** One item per line. */
function list() {
    return new Reader(value => ({ ok: true, value: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(value) }));
}
/** One item per line, each read by `item`; the first that is refused is named. */
function listOf(item) {
    return new Reader(value => {
        const values = [];
        for (const line of parseList(value)) {
            const parsed = item.parse(line);
            if (!parsed.ok)
                return refused(`${parsed.needed} on each line, not ${JSON.stringify(line)},`, parsed.example);
            values.push(parsed.value);
        }
        return { ok: true, value: values };
    });
}
/** Bytes. */
function size() {
    return new Reader(parseSize);
}
/** A fraction from 0 to 1. */
function percent() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercent */ .lo);
}
/** Milliseconds. */
function duration() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
}
function boolean() {
    return new Reader(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG);
}
function integer(limits = {}) {
    return new Reader(value => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInteger */ .cG)(value, limits));
}
function json() {
    return new Reader(parseJson);
}
/** The inputs that every action has, to be spread into its spec. `fail-on` and `summary` have their defaults in action.yml. */
const commonInputs = {
    summary: choice('always', 'on-failure', 'never').optional(),
    'fail-on': choice('error', 'warning', 'never'),
    title: text().optional(),
};


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* unused harmony export parseJson */
// Longer than any sensible number with a unit; keeps every expression below cheap.
const MAX_SCALAR_LENGTH = 64;
const SIZE_UNITS = new Map([
    ['', 1],
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['pb', 1e15],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
    ['pib', 2 ** 50],
]);
/** Bytes: `4GB` is 4e9, `4GiB` is 2^32, `512` is bytes. A one-letter unit is refused: tools disagree on its meaning. */
function parseSize(text) {
    const match = matchScalar(text, /^(\d+(?:\.\d+)?) ?([a-z]*)$/i);
    const [number, unit] = [match?.[1], match?.[2]?.toLowerCase()];
    if (number === undefined || unit === undefined)
        return refused('a size such as 4GB or 4GiB', '4GiB');
    if (/^[kmgtp]$/.test(unit)) {
        const letter = unit.toUpperCase();
        return refused(`a size with a full unit, ${number}${letter}B or ${number}${letter}iB,`, `${number}${letter}iB`);
    }
    const factor = SIZE_UNITS.get(unit);
    if (factor === undefined)
        return refused('a size such as 4GB or 4GiB', '4GiB');
    if (factor === 1 && number.includes('.'))
        return refused('a whole number of bytes', '4GiB');
    const bytes = Math.round(Number(number) * factor);
    if (!Number.isSafeInteger(bytes))
        return refused('a size below 8PiB', '4GiB');
    return { ok: true, value: bytes };
}
/** A fraction from 0 to 1: `90%` and `90` are 0.9. A bare number above 0 and up to 1 is refused as ambiguous. */
function parsePercent(text) {
    const match = matchScalar(text, /^(\d+(?:\.\d+)?) ?(%?)$/);
    const number = match?.[1];
    if (number === undefined)
        return refused('a percentage such as 90%', '90%');
    const percent = Number(number);
    if (percent > 100)
        return refused('a percentage from 0% to 100%', '90%');
    if (match?.[2] === '' && percent > 0 && percent <= 1) {
        const asFraction = shortNumber(percent * 100);
        return refused(`a percent sign, ${asFraction}% or ${shortNumber(percent)}%,`, `${asFraction}%`);
    }
    // The decimal exponent keeps 33.3% at 0.333, where a division gives 0.33299999999999996.
    return { ok: true, value: Number(`${number}e-2`) };
}
const DURATION = /^(?:(\d+(?:\.\d+)?)d)? ?(?:(\d+(?:\.\d+)?)h)? ?(?:(\d+(?:\.\d+)?)m)? ?(?:(\d+(?:\.\d+)?)s)? ?(?:(\d+(?:\.\d+)?)ms)?$/i;
const ISO_DURATION = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DURATION_UNITS_MS = [86_400_000, 3_600_000, 60_000, 1000, 1];
/** Milliseconds: `15m`, `1h30m`, `90s`, `500ms`, `1.5h`, `2d`, `PT15M`. A bare number other than 0 is refused. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (trimmed === '0')
        return { ok: true, value: 0 };
    if (/^\d{1,15}$/.test(trimmed))
        return refused('a unit, such as 15m or 90s,', `${trimmed}m`);
    const match = matchScalar(trimmed, DURATION) ?? matchScalar(trimmed, ISO_DURATION);
    const parts = match?.slice(1) ?? [];
    if (parts.every(part => part === undefined))
        return refused('a duration such as 15m, 1h30m or 90s', '15m');
    const ms = Math.round(parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (DURATION_UNITS_MS[i] ?? 0), 0));
    if (!Number.isSafeInteger(ms))
        return refused('a duration below 100000d', '15m');
    return { ok: true, value: ms };
}
/** The YAML 1.2 core schema, which is what a workflow file itself understands. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (['true', 'True', 'TRUE'].includes(trimmed))
        return { ok: true, value: true };
    if (['false', 'False', 'FALSE'].includes(trimmed))
        return { ok: true, value: false };
    return refused('one of true, True, TRUE, false, False, FALSE', 'true');
}
/** One item per line, trimmed; blank lines dropped. Never refuses. */
function parseList(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}
/** A whole number in decimal digits, with an optional sign, within the limits. */
function parseInteger(text, limits = {}) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = limits;
    const match = matchScalar(text, /^[+-]?\d+$/);
    const value = Number(match?.[0] ?? Number.NaN);
    if (Number.isSafeInteger(value) && value >= min && value <= max)
        return { ok: true, value: value === 0 ? 0 : value };
    const example = String(Math.min(Math.max(1, min), max));
    if (limits.min !== undefined && limits.max !== undefined)
        return refused(`a whole number from ${min} to ${max}`, example);
    if (limits.min !== undefined)
        return refused(`a whole number of at least ${min}`, example);
    if (limits.max !== undefined)
        return refused(`a whole number of at most ${max}`, example);
    return refused('a whole number', example);
}
/** JSON of any shape, as `unknown`: the caller checks the fields. */
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return { ok: true, value };
    }
    catch {
        return refused('valid JSON', '{"name": "value"}');
    }
}
function refused(needed, example) {
    return { ok: false, needed, example };
}
function matchScalar(text, pattern) {
    if (text.length > MAX_SCALAR_LENGTH * 4)
        return undefined;
    const trimmed = text.trim();
    return trimmed.length > MAX_SCALAR_LENGTH ? undefined : (pattern.exec(trimmed) ?? undefined);
}
function shortNumber(value) {
    return String(Number(value.toPrecision(6)));
}


/***/ })

};
