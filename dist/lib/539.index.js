export const id = 539;
export const ids = [539];
export const modules = {

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/registry/src/logins.js + 1 modules
var src_logins = __webpack_require__(3952);
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

// EXTERNAL MODULE: ./packages/registry/src/digest.js
var src_digest = __webpack_require__(7231);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var src_reference = __webpack_require__(2270);
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
        const name = (0,src_reference/* formatReference */.FH)(check.reference);
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
    if (typeof digest !== 'string' || !(0,src_digest/* isDigest */.Bc)(digest))
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

// EXTERNAL MODULE: ./actions/verify-cache-tags/src/quarter.js
var src_quarter = __webpack_require__(7974);
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
        if (digest !== undefined && digest !== null && !(typeof digest === 'string' && (0,src_digest/* isDigest */.Bc)(digest))) {
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
    const quarter = request.quarter ?? (0,src_quarter/* quarterOf */.Or)(ports.nowMs);
    const checks = new Map();
    for (const line of request.lines) {
        const key = `${(0,src_reference/* formatReference */.FH)(line.reference)} ${JSON.stringify(line.expect)}`;
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
    const needsConfigurations = maxAgeMs !== undefined || labels !== undefined;
    const needsAttestations = attestations !== undefined;
    return { reference, depth, isCompared, needsContent, needsAttestations, needsConfigurations };
}
function twinsOf({ expect, reference }, isQuarterly, quarter) {
    const given = expect.sameAs ?? [];
    const { tag } = reference;
    if (!(expect.quarterly ?? isQuarterly) || tag === undefined)
        return given;
    const name = (0,src_quarter/* twinOf */.wA)(tag, quarter);
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
    const parsed = (0,src_reference/* parseReference */.F2)(text);
    if (!parsed.ok) {
        throw new errors/* KitError */.Fb('report-unusable', `the report ${path} cannot be used: it names ${JSON.stringify(text.slice(0, 200))}; ${parsed.reason}`);
    }
    // Of both, the tag is what was pushed, and the digest what it has to be.
    const reference = parsed.value.tag === undefined ? parsed.value : { ...parsed.value, digest: undefined };
    const wanted = (0,src_reference/* formatReference */.FH)(reference);
    const known = digest ?? parsed.value.digest;
    const pushed = known === undefined ? [] : [{ digest: known, by: path }];
    const same = [...checks].filter(([, check]) => (0,src_reference/* formatReference */.FH)(check.reference) === wanted);
    for (const [key, check] of same)
        checks.set(key, { ...check, pushed: [...check.pushed, ...pushed] });
    if (same.length === 0)
        checks.set(`${wanted} pushed`, { name: wanted, reference, expect: {}, pushed, twins: [] });
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/connect.js

/** A client that has until the deadline, and shows each registry what is meant for it. */
function connect(request, { ports, inputs }, credentials) {
    const { insecureRegistries, trustedRealms, deadline, waitFor = 0, concurrency } = request;
    const limits = { insecureRegistries, trustedRealms, withinMs: deadline + waitFor, concurrency };
    return (0,src_logins/* connect */.Ng)({ ...ports, mask: secret => inputs.mask(secret) }, { credentials, action: 'verify-cache-tags', ...limits });
}
/** What there is to show to a registry: the inputs first, since somebody meant them, then the login, then the job's token. */
function credentialsFrom(request, run, registryOfInputs) {
    const { username, password, token, deadline } = request;
    const notice = (message) => run.log.notice(message);
    const logins = (0,src_logins/* loginsOf */.Qm)(run.ports, { token, helperTimeoutMs: deadline, notice });
    return async (registry) => {
        const isMeant = username !== undefined && password !== undefined && registry === registryOfInputs;
        return [...(isMeant ? [{ source: 'the inputs', username, password }] : []), ...(await logins(registry))];
    };
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
// EXTERNAL MODULE: ./packages/registry/src/origins.js
var origins = __webpack_require__(1616);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/dry-run.js




/** The first requests of a run; those for what is below a tag are known only when its manifest was read. */
function planRequests(request, checks) {
    const rules = { insecureRegistries: request.insecureRegistries ?? [], trustedRealms: request.trustedRealms ?? [] };
    const planned = new Map();
    const add = (method, reference, why) => {
        const { registry, repository, digest, tag } = reference;
        const url = `${(0,origins/* registryOrigin */._g)(registry, rules)}/v2/${repository}/manifests/${digest ?? tag}`;
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
    const below = request.depth === 'tag' ? '' : `, and then what is below ${planned.length === 1 ? 'it' : 'them'}`;
    const report = {
        title: request.title ?? 'Cache tags',
        verdict: {
            kind: 'unknown',
            text: `Dry run: nothing was asked. ${(0,format/* formatCount */.B4)(planned.length, 'manifest')} would be asked for${below}`,
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

// EXTERNAL MODULE: ./actions/verify-cache-tags/src/inputs.js + 2 modules
var inputs = __webpack_require__(8021);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/login-advice.js
/** How to log in, and what the account needs, where it is known whose registry it is. */
const HOW = {
    'docker-hub': () => 'docker/login-action with a user name and an access token that may read; Docker Hub refuses a repository that does not exist as well, so check its name',
    ghcr: ({ registry }) => `docker/login-action (registry: ${registry}) with a token that has read:packages, or grant the job "permissions: packages: read" and its repository access in the settings of the package; a package that does not exist is refused as well, so check its name`,
    ecr: () => 'aws-actions/amazon-ecr-login (a login ends after 12 hours); the role needs ecr:BatchGetImage and ecr:GetDownloadUrlForLayer, and for the registry of another account its repository policy has to name the role',
    'ecr-public': () => 'aws-actions/amazon-ecr-login with registry-type: public; a login that has run out is worse than none here: docker logout public.ecr.aws',
    acr: ({ registry }) => `azure/login and then az acr login --name ${registry.split('.')[0]}, or docker/login-action with a service principal; it needs the role AcrPull`,
    google: ({ registry }) => `google-github-actions/auth and then docker/login-action (registry: ${registry}, username: oauth2accesstoken with an access token, or _json_key with a key); the account needs the role roles/artifactregistry.reader`,
    quay: () => 'docker/login-action with a robot account (organisation+robot) that has Read on the repository; Quay refuses a repository that does not exist as well, so check its name',
    gitlab: () => 'docker/login-action with a deploy token or an access token that has read_registry, of a member of the project',
    harbor: ({ repository }) => `docker/login-action with a robot account (robot$project+name, in single quotes in a shell) that may pull from the project ${repository.split('/')[0]}; Harbor refuses a project that does not exist as well, so check its name`,
    artifactory: ({ repository }) => `docker/login-action with a user name and an identity token that may read ${repository.split('/')[0]}; if Xray or a curation policy blocks the image, its message is in the evidence`,
    // Its own registry refuses the token of a job, whatever permissions the job has.
    gitea: () => 'docker/login-action with a user name and an access token that has read:package, or give both as username and password; the token of a job is refused',
    nexus: () => 'docker/login-action with a user that may read the repository; for reading without a login the "Docker Bearer Token Realm" has to be active',
};
/** In place of a sentence for any registry, one for this product; with what was already tried. */
function loginAdvice(reference, product, as) {
    const { registry } = reference;
    const isNobody = as === undefined || as === 'anonymous' || as === 'the job token';
    const verb = isNobody ? `log in to ${registry} before this step` : `renew the login to ${registry} (${as})`;
    if (product !== undefined)
        return `${verb}: ${HOW[product](reference)}`;
    return `${verb} (docker/login-action), or give username and password; the account needs to read the repository`;
}

// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/similar.js

// One page is one request. No registry refuses pages of 1,000, and some refuse longer ones.
const PAGE_SIZE = 1000;
const MAX_TAGS = 3000;
const MAX_REPOSITORIES = 4;
const MAX_SHOWN = 3;
// A hint is not worth the last seconds of a run.
const MIN_REMAINING_MS = 5000;
const ONCE_WITHIN_MS = 2000;
/** What was perhaps meant by what is absent. Only a help: where the list cannot be had, there is none. */
async function findSimilar(checked, client) {
    const absent = checked.flatMap(absentIn);
    const byRepository = new Map();
    for (const reference of absent) {
        const name = `${reference.registry}/${reference.repository}`;
        byRepository.set(name, [...(byRepository.get(name) ?? []), reference]);
    }
    if (client.remainingMs < MIN_REMAINING_MS)
        return new Map();
    const found = await Promise.all([...byRepository.values()].slice(0, MAX_REPOSITORIES).map(references => similarIn(references, client)));
    return new Map(found.flat());
}
function absentIn({ check, facts, twins }) {
    const own = facts.kind === 'absent' ? [check.reference] : [];
    const others = twins.flatMap(({ twin, outcome }) => (outcome.kind === 'absent' ? [twin.reference] : []));
    return [...own, ...others].filter(({ tag, digest }) => tag !== undefined && digest === undefined);
}
async function similarIn(references, client) {
    const [first] = references;
    if (first === undefined)
        return [];
    const listed = await client.listTags(first, MAX_TAGS, { pageSize: PAGE_SIZE, onceWithinMs: ONCE_WITHIN_MS });
    if (listed.kind !== 'present')
        return [];
    return references.flatMap(reference => {
        const names = nearestTags(reference.tag ?? '', listed.value.values);
        return names.length === 0 ? [] : [[keyOf(reference), names]];
    });
}
/** At most three, the nearest first, with at most two edits: two letters in the wrong order, or a wrong separator. */
function nearestTags(tag, tags) {
    const limit = tag.length < 5 ? 1 : 2;
    const wanted = tag.toLowerCase();
    return (tags
        .filter(one => one !== tag && Math.abs(one.length - tag.length) <= limit)
        // Another version, quarter or pull request is no slip of the pen.
        .filter(one => withoutNumbers(one) !== withoutNumbers(tag) || one.toLowerCase() === wanted)
        .map(one => ({ one, edits: (0,nearest/* editDistance */.Y)(wanted, one.toLowerCase()) }))
        .filter(({ edits }) => edits <= limit)
        .sort((a, b) => a.edits - b.edits || (a.one < b.one ? -1 : 1))
        .slice(0, MAX_SHOWN)
        .map(({ one }) => one));
}
function withoutNumbers(tag) {
    return tag.replaceAll(/\d+/g, '#');
}
function similarTo(reference, similar) {
    return similar.get(keyOf(reference)) ?? [];
}
function keyOf({ registry, repository, tag }) {
    return `${registry}/${repository}:${tag}`;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/findings.js



function prewarmFix({ prewarmWorkflow }) {
    return prewarmWorkflow === undefined
        ? 'run the job that pushes it, then this one again (with prewarm-workflow its name stands here)'
        : `run the prewarm job, then this one again: ${workflowCommand(prewarmWorkflow)}`;
}
/** A file name, or the name of a workflow, which may have spaces. */
function workflowCommand(workflow) {
    return `gh workflow run ${/^[\w./-]+$/.test(workflow) ? workflow : JSON.stringify(workflow)}`;
}
/** For something that is absent: another name, when one is nearly the same, before the job that pushes it. */
function absentFix(reference, advice) {
    const names = similarTo(reference, advice.similar);
    const fix = prewarmFix(advice);
    return names.length === 0
        ? fix
        : `if ${names.join(' or ')} is meant, which is there, correct the name; otherwise ${fix}`;
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
    const who = evidence.isOfTokenService === true ? 'the token service of the registry' : 'the registry';
    return `${what} could not be asked for: ${who} refused${status} (as ${evidence.as ?? 'anonymous'}); many registries say the same of what does not exist`;
}
function deniedFix(reference, advice, failure) {
    const { registry } = reference;
    if (failure.hint !== undefined)
        return failure.hint;
    const { product, as } = failure.evidence;
    if (advice.jobTokenRegistries.has(registry) && product !== 'gitea') {
        return `grant the job "permissions: packages: read", and this repository access to the package in ${registry}`;
    }
    return loginAdvice(reference, product, as);
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
    'tls-untrusted': 'its TLS certificate is signed by nobody that this runner knows',
    'tls-expired': 'its TLS certificate is not valid at this time',
    'tls-name': 'its TLS certificate is for another name',
    proxy: 'the proxy of this runner did not connect',
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
    'tls-untrusted': 'give this step the certificate of your authority: env: NODE_EXTRA_CA_CERTS: /path/to/ca.pem (a file in PEM, there before the step starts)',
    'tls-expired': 'renew the certificate of the registry; if it is valid, check the clock of this runner',
    'tls-name': 'write the registry by the name in its certificate, or give it a certificate for this name',
    proxy: 'check https_proxy and http_proxy of this runner; a registry that is reached without the proxy belongs in no_proxy',
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

// EXTERNAL MODULE: ./packages/registry/src/platform.js
var src_platform = __webpack_require__(9504);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/platforms.js

/** A wanted `linux/arm` is also served by `linux/arm/v7`. */
function isPlatform(platform, wanted) {
    if (platform === undefined)
        return false;
    const [has, wants] = [(0,src_platform/* spelledPlatform */.x)(platform), (0,src_platform/* spelledPlatform */.x)(wanted)];
    return has === wants || (wants.split('/').length === 2 && has.startsWith(`${wants}/`));
}
/** An image that runs nowhere: the index gives it to machines of one kind, and it was built for another. */
function judgeOwnPlatforms({ check, content, facts }) {
    const machineOf = (platform) => (0,src_platform/* spelledPlatform */.x)(platform).split('/').slice(0, 2).join('/');
    return content.images.flatMap(({ platform, ownPlatform }) => {
        if (platform === undefined || ownPlatform === undefined)
            return [];
        if (machineOf(platform) === machineOf(ownPlatform))
            return [];
        return [
            {
                level: 'warning',
                code: 'platform-mismatch',
                group: 'other',
                name: check.name,
                message: `${check.name} lists an image for ${platform}, which says itself that it is for ${ownPlatform}`,
                fix: 'build it with --platform for each of them, and not under a name that is put on afterwards',
                evidence: [facts.evidence],
            },
        ];
    });
}

// EXTERNAL MODULE: ./actions/verify-cache-tags/src/size-rule.js
var size_rule = __webpack_require__(7332);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/judge-content.js





/** Everything that is expected of what a reference holds. */
function judgeContent(one) {
    return [
        ...judgeKind(one),
        ...judgePlatforms(one),
        ...judgeOwnPlatforms(one),
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
/** What could not be found out because something is gone, which is an error already, is only noted. */
function lost(one, code, message) {
    const isGone = one.content.troubles.some(({ trouble }) => trouble.kind === 'absent' || trouble.kind === 'damaged');
    return { ...notKnown(one, code, message), level: isGone ? 'note' : 'unknown' };
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
    const missing = wanted.filter(platform => !content.images.some(image => isPlatform(image.platform, platform)));
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
        if (content.troubles.length > 0 || content.limits.length > 0)
            return [lost(one, 'age-not-known', `the age of ${check.name} was not found out: not all of it could be read`)];
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
            : `run the prewarm job: ${workflowCommand(prewarmWorkflow)}`),
    ];
}
function judgeSize(one) {
    const { check, content, before, maxGrowth } = one;
    const { size } = check.expect;
    const { bytes } = content;
    if (size === undefined && maxGrowth === undefined)
        return [];
    if (bytes === undefined) {
        const message = `the size of ${check.name} was not found out: not all of its manifests could be read`;
        return size === undefined ? [] : [lost(one, 'size-not-known', message)];
    }
    const found = [];
    if (size?.kind === 'range' && (bytes < size.min || bytes > size.max)) {
        const message = `${check.name} has ${(0,format/* formatSize */.Xq)(bytes)}, and ${(0,size_rule/* formatSizeRule */.x)(size)} is expected`;
        found.push(drift(one, 'size-differs', message, SIZE_FIX));
    }
    if (size?.kind !== 'relative' && maxGrowth === undefined)
        return found;
    const known = before?.bytes;
    if (known === undefined || known === 0)
        return [...found, noBaseline(one, size)];
    return [...found, ...judgeChange(one, { size, bytes, known })];
}
/** Against what the baseline has. */
function judgeChange(one, { size, bytes, known }) {
    const { check, maxGrowth } = one;
    const change = bytes / known - 1;
    const found = [];
    if (size?.kind === 'relative' && (change > size.above || change < -size.below)) {
        const message = `${check.name} has ${(0,format/* formatSize */.Xq)(bytes)}, ${formatChange(change)} against ${(0,format/* formatSize */.Xq)(known)} in the baseline; ${(0,size_rule/* formatSizeRule */.x)(size)} is expected`;
        found.push(drift(one, 'size-differs', message, SIZE_FIX));
    }
    if (maxGrowth !== undefined && change > maxGrowth) {
        const message = `${check.name} grew by ${(0,format/* formatPercent */.l9)(change)}, from ${(0,format/* formatSize */.Xq)(known)} to ${(0,format/* formatSize */.Xq)(bytes)}, more than max-growth ${(0,format/* formatPercent */.l9)(maxGrowth)}`;
        found.push(drift(one, 'grown', message, SIZE_FIX));
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
    const which = without.map(image => image.platform ?? (0,src_digest/* shortDigest */.VK)(image.digest)).join(', ');
    const message = content.images.length === 0
        ? `${check.name} holds no image, so it has no attestation`
        : `${check.name} has no attestation for ${(0,format/* formatCount */.B4)(without.length, 'image')}: ${which}`;
    return [
        drift(one, 'attestation-missing', message, 'build it with --attest type=provenance (or --sbom=true), or sign it'),
    ];
}

// EXTERNAL MODULE: ./packages/registry/src/media-types.js
var media_types = __webpack_require__(415);
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
function digestFindings({ check }, facts, { before, isRecording }) {
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
            // The first run with it makes what the later ones are compared with.
            level: isRecording ? 'note' : 'unknown',
            code: 'no-baseline',
            group: 'other',
            name,
            message: `the digest of ${name} was not compared: the baseline has no record of it yet`,
            fix: isRecording ? undefined : 'run once with record: true',
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
                fix: absentFix(twin.reference, advice),
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
            fix: `push both tags in one build, or copy one to the other: docker buildx imagetools create -t ${(0,src_reference/* formatReference */.FH)(twin.reference)} ${(0,src_reference/* formatReference */.FH)(check.reference)}`,
            evidence: [facts.evidence, outcome.evidence],
        },
    ];
}
/** Whether it has the expected media type, and is served as what it is. */
function typeFindings({ check }, facts) {
    const { name, expect } = check;
    const base = { name, evidence: [facts.evidence] };
    const found = [];
    const actual = (0,media_types/* bareType */.Hf)(facts.mediaType ?? '');
    if (expect.mediaTypes !== undefined && !expect.mediaTypes.map(media_types/* bareType */.Hf).includes(actual)) {
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
    if ((0,media_types/* manifestClass */.Yt)(actual) === 'legacy' && expect.mediaTypes === undefined) {
        const message = `${name} is in Docker's first format (${actual}), which current clients refuse to pull`;
        const fix = 'push it again with a current Docker or BuildKit';
        found.push({ ...base, level: 'warning', code: 'legacy-format', group: 'other', message, fix });
    }
    const served = facts.contentType;
    if (served !== undefined && served !== actual) {
        const isManifest = (0,media_types/* manifestClass */.Yt)(served) !== 'other';
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
    const before = options.baseline?.records.get((0,src_reference/* formatReference */.FH)(one.check.reference));
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
                fix: absentFix(check.reference, advice),
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
        ...digestFindings(one, facts, { before, isRecording }),
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
        // What only the age in the summary wanted changes nothing, as long as it may be as it should.
        const isWrong = trouble.kind === 'unreachable' && trouble.reason === 'bad-answer';
        if (part.isExtra === true && !isWrong && check.expect.platforms === undefined)
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
    return `${platform === undefined ? '' : `${platform} `}${what} ${(0,src_digest/* shortDigest */.VK)(digest)}`;
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
    return [
        {
            title: 'Evidence: what was asked, and what came back',
            collapsed: true,
            value: 85,
            blocks: [{ kind: 'table', columns, rows }],
        },
    ];
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
        ? [`${(0,src_reference/* formatReference */.FH)({ ...check.reference, digest: undefined })}@${facts.digest}`]
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
        manifests: 'Every manifest below the tags was read, and its digest computed (depth: manifests). The configurations of the images in an index, which have their ages and labels, are read for max-age and label: only, and with depth: blobs. Layers were not looked at.',
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
        digest === undefined ? '' : (0,markup/* code */.aY)((0,src_digest/* shortDigest */.VK)(digest)),
        content === undefined ? '' : platformsText(content),
        content === undefined ? '' : sizeText(content, before),
        content === undefined ? '' : ageText(content, nowMs),
        why === undefined ? STATES[state] : `${STATES[state]}: ${why}`,
    ];
}
function ageText({ createdMs, images }, nowMs) {
    if (createdMs !== undefined)
        return (0,format/* formatDuration */.a3)(Math.max(0, nowMs - createdMs));
    return images.some(image => image.isConfigRead === false) ? 'not asked' : '';
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
            outcome.kind === 'present' ? (0,markup/* code */.aY)((0,src_digest/* shortDigest */.VK)(outcome.digest)) : '',
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




const MAX_STEPS = 12;
const MAX_NAMES = 4;
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
    const more = same === 0 ? '' : `; ${(0,format/* formatCount */.B4)(same, 'more problem')} below`;
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
    const namesByFix = new Map();
    for (const { fix, level, name } of findings) {
        if (fix === undefined || level === 'note')
            continue;
        const names = namesByFix.get(fix) ?? [];
        if (!names.includes(name))
            namesByFix.set(fix, [...names, name]);
    }
    return [...namesByFix].slice(0, MAX_STEPS).map(([fix, names]) => (0,markup.md) `${namesText(names)}: ${fix}`);
}
/** For whom a step is, so that nobody has to look it up further above. */
function namesText(names) {
    const shown = names.slice(0, MAX_NAMES).map(name => (0,markup/* code */.aY)(name, 200));
    const more = names.length > MAX_NAMES ? [`${names.length - MAX_NAMES} more`] : [];
    return (0,markup/* join */.fj)([...shown, ...more], ', ');
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
        reference: (0,src_reference/* formatReference */.FH)(check.reference),
        state,
        outcome: facts.kind,
        ...factsJson(facts),
        baseline: before ?? null,
        twins: twins.map(({ twin, outcome }) => ({
            name: twin.name,
            reference: (0,src_reference/* formatReference */.FH)(twin.reference),
            outcome: outcome.kind,
            digest: outcome.kind === 'present' ? outcome.digest : null,
        })),
    };
}
function factsJson(facts) {
    if (facts.kind !== 'present')
        return { digest: null, mediaType: null, content: null };
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

// EXTERNAL MODULE: ./packages/registry/src/manifest.js
var src_manifest = __webpack_require__(3942);
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
    if (whole.value.values.some(type => ATTESTATION_TYPE.test(type)))
        return { attested: new Set([root.digest, ...facts.images.map(image => image.digest)]) };
    if (!whole.value.isComplete)
        return {};
    const others = open.filter(one => one !== root.digest);
    const answers = await Promise.all(others.map(async (digest) => [digest, await client.listReferrers(walk.where, digest)]));
    for (const [digest, referrers] of answers) {
        if (referrers.kind !== 'present')
            return { attestationTrouble: referrers };
        if (referrers.value.values.some(type => ATTESTATION_TYPE.test(type)))
            attested.add(digest);
        else if (!referrers.value.isComplete)
            return {};
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
    const root = (0,src_manifest/* parseObject */.lj)(bytes);
    if (typeof root === 'string')
        return undefined;
    const { os, architecture, variant } = root;
    const isPlatform = typeof os === 'string' && typeof architecture === 'string' && os !== '' && architecture !== '';
    const shownVariant = typeof variant === 'string' && variant !== '' ? variant : undefined;
    return {
        createdMs: parseCreated(root.created),
        platform: isPlatform ? { os, architecture, variant: shownVariant } : undefined,
        labels: (0,src_manifest/* isObject */.Gv)(root.config) ? (0,src_manifest/* stringMap */.Qi)(root.config.Labels) : new Map(),
    };
}
/** Undefined for what is no JSON object. */
function parseCacheConfig(bytes) {
    const root = (0,src_manifest/* parseObject */.lj)(bytes);
    if (typeof root === 'string')
        return undefined;
    const records = Array.isArray(root.records) ? root.records : [];
    let createdMs;
    for (const record of records) {
        if (!(0,src_manifest/* isObject */.Gv)(record))
            continue;
        for (const made of [...list(record.layers), ...list(record.chains)]) {
            const ms = (0,src_manifest/* isObject */.Gv)(made) ? parseCreated(made.createdAt) : undefined;
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
async function describe(walk, root, configs) {
    const kind = contentKind(walk, root);
    // Of an index whose manifests cannot be read, its own entries say what it should hold.
    const images = kind === 'image' || kind === 'unknown' ? await readImages(walk, root, configs) : [];
    const cache = kind === 'cache' ? await readCache(walk, root, configs) : undefined;
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
    if ((0,src_manifest/* cacheLayout */.t$)(manifest) !== undefined)
        return 'cache';
    if (manifest.kind === 'legacy')
        return 'image';
    if (manifest.kind === 'manifest')
        return isImage(root) ? 'image' : 'artifact';
    const leaves = leavesOf(walk);
    if (leaves.some(({ fetched }) => isImage(fetched)))
        return 'image';
    // A cache for several platforms may be an index of such manifests.
    if (leaves.some(({ fetched }) => (0,src_manifest/* cacheLayout */.t$)(fetched.manifest) !== undefined))
        return 'cache';
    return leaves.length === 0 ? 'unknown' : 'artifact';
}
function isImage({ manifest }) {
    if (manifest.kind === 'legacy')
        return true;
    if (manifest.kind !== 'manifest' || !IMAGE_CONFIGS.has(manifest.config?.mediaType ?? ''))
        return false;
    // A signature has the configuration of an image, and nothing of one in it.
    const { layers } = manifest;
    return layers.length === 0 || layers.some(({ mediaType }) => mediaType === '' || /image|rootfs|tar/.test(mediaType));
}
function leavesOf(walk) {
    return walk.visited.filter(({ descriptor, fetched }) => fetched.manifest.kind !== 'index' && !(descriptor && (0,src_manifest/* isAttestation */.H3)(descriptor)));
}
async function readImages(walk, root, configs) {
    const leaves = leavesOf(walk).filter(({ fetched }) => isImage(fetched));
    const read = await Promise.all(leaves.map(leaf => readImage(walk, leaf, configs)));
    // A platform whose manifest is gone is still one that the index promises.
    const lost = root.manifest.kind === 'index' ? root.manifest.manifests : [];
    const isRead = (wanted) => walk.visited.some(({ fetched }) => fetched.digest === wanted);
    const gone = lost.filter(({ digest, ...entry }) => walk.troubles.some(trouble => trouble.digest === digest) &&
        !isRead(digest) &&
        !(0,src_manifest/* isAttestation */.H3)({ ...entry, digest }));
    return [
        ...read,
        ...gone.map(({ digest, platform }) => ({ digest, platform: platform && (0,src_manifest/* formatPlatform */.Bq)(platform) })),
    ].sort((a, b) => ((a.platform ?? '') < (b.platform ?? '') ? -1 : 1));
}
async function readImage(walk, { descriptor, fetched }, configs) {
    const named = descriptor?.platform && (0,src_manifest/* formatPlatform */.Bq)(descriptor.platform);
    const { manifest, digest } = fetched;
    const isWanted = configs.isEveryConfigRead || named === undefined;
    const config = manifest.kind === 'manifest' && isWanted ? manifest.config : undefined;
    const read = config && (await readJson(walk, config, { platform: named, configs, parse: parseImageConfig }));
    const own = read;
    return {
        digest,
        platform: named ?? (own?.platform && (0,src_manifest/* formatPlatform */.Bq)(own.platform)),
        labels: own?.labels,
        createdMs: own?.createdMs ?? annotated(fetched),
        isConfigRead: isWanted,
        ownPlatform: own?.platform && (0,src_manifest/* formatPlatform */.Bq)(own.platform),
    };
}
async function readCache(walk, root, configs) {
    const manifests = root.manifest.kind === 'index' && (0,src_manifest/* cacheLayout */.t$)(root.manifest) === undefined
        ? leavesOf(walk).map(leaf => leaf.fetched)
        : [root];
    const blobs = manifests.flatMap(manifest => blobsOf(manifest).filter(({ blob }) => blob.mediaType === media_types/* BUILDKIT_CACHE_CONFIG */.$c));
    const read = await Promise.all(blobs.map(({ blob }) => readJson(walk, blob, { platform: undefined, configs, parse: parseCacheConfig })));
    const newest = Math.max(...read.flatMap(config => config?.createdMs ?? []));
    const [first] = read;
    return first && { ...first, createdMs: Number.isFinite(newest) ? newest : undefined };
}
/** A configuration that is gone or no JSON is a trouble of the image. */
async function readJson(walk, config, { platform, configs, parse }) {
    const outcome = await configs.readConfig(walk.where, config.digest);
    const part = { what: 'configuration', digest: config.digest, platform };
    if (outcome.kind !== 'present') {
        walk.troubles.push({ ...part, isExtra: !configs.isEveryConfigRead, trouble: outcome });
        return undefined;
    }
    const { value: bytes, evidence } = outcome;
    const value = parse(bytes);
    const states = `it has ${bytes.length} bytes, and its manifest says ${config.size}`;
    const message = bytes.length === config.size ? 'it is no JSON object' : states;
    if (value === undefined || bytes.length !== config.size)
        walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence } });
    return value;
}
/** Each blob once, without those of attestations, which come and go without a change of the image. */
function measure(walk) {
    const sizes = new Map();
    const layers = new Set();
    for (const { descriptor, fetched } of walk.visited) {
        if (descriptor && (0,src_manifest/* isAttestation */.H3)(descriptor))
            continue;
        for (const { blob, what } of blobsOf(fetched)) {
            sizes.set(blob.digest, blob.size);
            if (what === 'layer' && blob.mediaType !== media_types/* BUILDKIT_CACHE_CONFIG */.$c)
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
        const { reference: where, depth, needsAttestations, needsConfigurations } = wanted;
        const walk = { where, visited: [], troubles: [], limits: [], seen: new Set([root.digest]) };
        await this.#visit(walk, { descriptor: undefined, fetched: root }, 1);
        // Configurations are asked for first, so that no blob is asked for twice, and then everything at the same time.
        const describing = describe(walk, root, {
            readConfig: (from, digest) => this.config(from, digest),
            isEveryConfigRead: needsConfigurations || depth === 'blobs',
        });
        const [facts] = await Promise.all([describing, depth === 'blobs' ? this.#checkBlobs(walk) : undefined]);
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
        const message = childFault(child, outcome.value);
        if (message !== undefined)
            walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence: outcome.evidence } });
        await this.#visit(walk, { descriptor: child, fetched: outcome.value }, depth + 1);
    }
    /** HEAD for every blob that no request has read yet. */
    async #checkBlobs(walk) {
        const wanted = new Map();
        for (const { descriptor, fetched } of walk.visited) {
            const platform = descriptor && platformName(descriptor);
            for (const { blob, what } of blobsOf(fetched)) {
                if (!(0,media_types/* isForeign */.jq)(blob.mediaType) && !wanted.has(blob.digest))
                    wanted.set(blob.digest, { blob, what, platform });
            }
        }
        await Promise.all([...wanted.values()].map(async ({ blob, what, platform }) => {
            if (this.#configs.has(key(walk.where, blob.digest)))
                return;
            const outcome = await once(this.#blobs, key(walk.where, blob.digest), () => this.#client.headBlob(walk.where, blob.digest, blob.size));
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
    return index.manifests.filter(entry => (0,media_types/* manifestClass */.Yt)(entry.mediaType) !== 'other');
}
/** Every blob that a manifest names; of a cache's index the entries themselves. */
function blobsOf({ manifest, }) {
    if (manifest.kind === 'legacy')
        return [];
    if (manifest.kind === 'index') {
        const entries = manifest.manifests.filter(entry => (0,media_types/* manifestClass */.Yt)(entry.mediaType) === 'other');
        return entries.map(blob => ({ blob, what: 'layer' }));
    }
    const config = manifest.config === undefined ? [] : [{ blob: manifest.config, what: 'configuration' }];
    return [...config, ...manifest.layers.map(blob => ({ blob, what: 'layer' }))];
}
/** Why clients refuse what is there in place of what the index lists. */
function childFault(child, { bytes, manifest }) {
    if (bytes !== child.size)
        return `it has ${bytes} bytes, and the index says ${child.size}`;
    const isSame = (0,media_types/* manifestClass */.Yt)(child.mediaType) === (0,media_types/* manifestClass */.Yt)(manifest.mediaType);
    return isSame ? undefined : `it is ${manifest.mediaType}, and the index says ${child.mediaType}`;
}
function platformName(descriptor) {
    if ((0,src_manifest/* isAttestation */.H3)(descriptor))
        return 'attestation';
    return descriptor.platform && (0,src_manifest/* formatPlatform */.Bq)(descriptor.platform);
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
    const request = (0,inputs.readRequest)(run.inputs);
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
    const similar = await findSimilar(checked, client);
    const judgement = judge(checked, judgeOptions(run, request, { baseline, checks, similar }));
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
function judgeOptions(run, request, { baseline, checks, similar, }) {
    const { environment, clock } = run.ports;
    const own = checks
        .map(check => check.reference.registry)
        .filter(registry => (0,src_logins/* isJobTokenRegistry */._$)(registry, environment.serverUrl));
    return {
        baseline,
        isRecording: request.record,
        maxGrowth: request.maxGrowth,
        advice: {
            nowMs: clock.nowMs(),
            prewarmWorkflow: request.prewarmWorkflow,
            jobTokenRegistries: new Set(own),
            similar,
        },
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

/***/ 9504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/** What `uname -m` and others call an architecture, as images have it: https://github.com/containerd/platforms. */
const ARCHITECTURES = new Map([
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
    ['i386', '386'],
    ['armhf', 'arm/v7'],
    ['armel', 'arm/v6'],
]);
/** Variants that an image without one has all the same. */
const DEFAULT_VARIANTS = new Map([
    ['amd64/v1', 'amd64'],
    ['arm64/v8', 'arm64'],
]);
/** A platform as registries spell it: linux/arm64 for linux/aarch64 and linux/arm64/v8. Other text stays as it is. */
function spelledPlatform(text) {
    const [system, named, ...rest] = text.trim().split('/');
    if (named === undefined)
        return text.trim();
    const machine = [ARCHITECTURES.get(named) ?? named, ...rest].join('/');
    return `${system}/${DEFAULT_VARIANTS.get(machine) ?? machine}`;
}


/***/ })

};
