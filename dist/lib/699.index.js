export const id = 699;
export const ids = [699,225];
export const modules = {

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/buildlog/src/diagnosis.js
var diagnosis = __webpack_require__(5639);
// EXTERNAL MODULE: ./packages/buildlog/src/parser.js + 30 modules
var src_parser = __webpack_require__(3869);
;// CONCATENATED MODULE: ./actions/build-image/src/attempt.js


/** Runs the build once, shows its log, and says why it failed, if it did. */
async function runOnce(request, run, world) {
    const parser = new src_parser/* LogParser */.g();
    const shown = new LineSink(text => run.log.untrusted(text));
    const startMs = run.ports.clock.monotonicMs();
    const ended = await world.run(request.command, {
        logFile: request.logFile,
        onChunk: chunk => {
            parser.push(chunk);
            shown.push(chunk);
        },
    });
    shown.end();
    const seconds = Math.round(run.ports.clock.monotonicMs() - startMs) / 1000;
    if (ended.code === 0)
        return { isGood: true, failure: undefined, message: '', seconds };
    return { isGood: false, ...explain(parser, ended, shown.lastError), seconds };
}
function explain(parser, ended, lastWords) {
    const facts = parser.finish();
    const build = facts.builds.at(-1);
    const found = build && (0,diagnosis/* diagnose */.h4)(build);
    const how = ended.signal === undefined ? `exit code ${ended.code ?? 'unknown'}` : `ended by ${ended.signal}`;
    if (found !== undefined)
        return { failure: kindOf(found), message: firstLine(found.message) || how };
    const orphan = facts.orphanError;
    if (orphan !== undefined)
        return { failure: (0,diagnosis/* diagnoseMessage */.eG)(orphan), message: firstLine(orphan) };
    // Joining images prints no build, only its own last word.
    if (lastWords !== '')
        return { failure: (0,diagnosis/* diagnoseMessage */.eG)(lastWords), message: lastWords };
    return { failure: ended.signal === undefined ? 'unknown' : 'cancelled', message: how };
}
/** A cache that could not be written is named by what was in the way, where that is known. */
function kindOf({ kind, message }) {
    if (kind !== 'cache-export-failed')
        return kind;
    const reason = (0,diagnosis/* reasonOfTransfer */.fm)(message, 'cache-export');
    return reason === 'unknown' ? kind : reason;
}
function firstLine(text) {
    return text.trim().split('\n', 1)[0]?.slice(0, 400) ?? '';
}
// Longer than any line that a person reads; it is shown in pieces then.
const MAX_PENDING = 1_000_000;
/** Whole lines out of pieces, because a piece may end in the middle of a character or of a command. */
class LineSink {
    #decoder = new TextDecoder();
    #show;
    #pending = '';
    #lastError = '';
    constructor(show) {
        this.#show = show;
    }
    /** The last line of the client that says `ERROR:`, without that word. */
    get lastError() {
        return this.#lastError;
    }
    push(chunk) {
        this.#pending += this.#decoder.decode(chunk, { stream: true });
        const end = this.#pending.length > MAX_PENDING ? this.#pending.length : this.#pending.lastIndexOf('\n') + 1;
        if (end === 0)
            return;
        this.#say(this.#pending.slice(0, end).replace(/\n$/, ''));
        this.#pending = this.#pending.slice(end);
    }
    end() {
        if (this.#pending !== '')
            this.#say(this.#pending);
        this.#pending = '';
    }
    #say(text) {
        this.#lastError = /^ERROR: (.{1,2000})/m.exec(text.slice(text.lastIndexOf('\nERROR: ') + 1))?.[1] ?? this.#lastError;
        this.#show(text);
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/builder.js

const ASK_TIMEOUT_MS = 30_000;
// It pulls the image of BuildKit, some 200 MB.
const CREATE_TIMEOUT_MS = 300_000;
const OWN_BUILDER = 'ci-kit';
/**
 * The builder for `--builder`; undefined for the one that buildx takes by itself. Docker's own cannot export every kind
 * of cache or build for several platforms, so where it is the current one, another is made, or found from an earlier job.
 */
async function chooseBuilder(request, run, world) {
    if (request.builder !== undefined)
        return request.builder;
    if (run.ports.workflow.variable('BUILDX_BUILDER') !== undefined)
        return undefined;
    const current = await world.ask(['docker', 'buildx', 'inspect'], ASK_TIMEOUT_MS);
    if (current.code !== 0)
        throw noBuildx(current.text);
    if (driverOf(current.text) !== 'docker')
        return undefined;
    const own = await world.ask(['docker', 'buildx', 'inspect', OWN_BUILDER], ASK_TIMEOUT_MS);
    if (own.code === 0)
        return OWN_BUILDER;
    const create = ['docker', 'buildx', 'create', `--name=${OWN_BUILDER}`, '--driver=docker-container', '--bootstrap'];
    const made = await world.ask(create, CREATE_TIMEOUT_MS);
    if (made.code === 0)
        return OWN_BUILDER;
    throw new errors/* KitError */.Fb('builder-missing', `no builder could be made: ${lastLine(made.text)}`, {
        fix: 'name one that exists with the input builder, or let this runner pull moby/buildkit',
    });
}
/** The driver that `docker buildx inspect` prints. */
function driverOf(text) {
    return /^Driver:[ \t]+(\S+)/m.exec(text)?.[1];
}
function noBuildx(text) {
    return new errors/* KitError */.Fb('builder-missing', `docker buildx does not answer: ${lastLine(text)}`, {
        fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
    });
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) || 'it says nothing';
}

// EXTERNAL MODULE: ./packages/registry/src/media-types.js
var media_types = __webpack_require__(415);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
// EXTERNAL MODULE: ./packages/registry/src/digest.js
var src_digest = __webpack_require__(7231);
// EXTERNAL MODULE: ./packages/registry/src/manifest.js
var manifest = __webpack_require__(3942);
;// CONCATENATED MODULE: ./packages/buildcache/src/config.js


/** BuildKit reads no longer one (cache/remotecache/import.go). */
const MAX_CONFIG_BYTES = 1 << 20;
/** Marks what the readers below found; it does not leave this file. */
class ConfigFault extends Error {
}
/** Reads what BuildKit exports. Never throws. */
function parseCacheConfig(bytes) {
    const root = (0,manifest/* parseObject */.lj)(bytes);
    if (typeof root === 'string')
        return { ok: false, reason: root };
    try {
        const layers = listOf(root.layers, 'layers').map((layer, at) => readLayer(layer, at));
        const records = listOf(root.records, 'records').map((record, at) => readRecord(record, at));
        return { ok: true, value: ordered({ layers, records }) };
    }
    catch (error) {
        if (error instanceof ConfigFault)
            return { ok: false, reason: error.message };
        throw error;
    }
}
/** The bytes that BuildKit reads. */
function renderCacheConfig({ layers, records }) {
    return JSON.stringify({
        layers: layers.map(({ blob, parent, annotations }) => ({
            blob,
            parent: parent ?? -1,
            ...(annotations === undefined ? {} : { annotations }),
        })),
        records: records.map(({ digest, inputs, results }) => {
            const whole = results.filter(({ isChain }) => !isChain);
            const chains = results.filter(({ isChain }) => isChain);
            return {
                digest,
                ...(whole.length === 0
                    ? {}
                    : { layers: whole.map(one => ({ layer: one.layers[0], createdAt: one.createdAt })) }),
                ...(chains.length === 0
                    ? {}
                    : { chains: chains.map(({ layers: all, createdAt }) => ({ layers: all, createdAt })) }),
                ...(inputs.length === 0 ? {} : { inputs: inputs.map(links => links.map(linkJson)) }),
            };
        }),
    });
}
function linkJson({ record, selector }) {
    return { ...(selector === '' ? {} : { selector }), link: record };
}
function readLayer(value, at) {
    const layer = objectOf(value, `layers[${at}]`);
    const { blob, parent = 0 } = layer;
    if (typeof blob !== 'string' || !(0,src_digest/* isDigest */.Bc)(blob))
        throw new ConfigFault(`layers[${at}].blob is no digest`);
    // Go leaves out a zero: a layer without a parent has -1.
    const index = parent === -1 ? undefined : indexOf(parent, `layers[${at}].parent`);
    return { blob, parent: index, annotations: layer.annotations };
}
function readRecord(value, at) {
    const record = objectOf(value, `records[${at}]`);
    if (typeof record.digest !== 'string' || record.digest === '')
        throw new ConfigFault(`records[${at}] has no digest`);
    const whole = listOf(record.layers, `records[${at}].layers`).map(one => objectOf(one, `records[${at}].layers`));
    const chains = listOf(record.chains, `records[${at}].chains`).map(one => objectOf(one, `records[${at}].chains`));
    const inputs = listOf(record.inputs, `records[${at}].inputs`);
    return {
        digest: record.digest,
        inputs: inputs.map(links => listOf(links, `records[${at}].inputs`).map(link => readLink(link, at))),
        results: [
            ...whole.map(one => resultOf([one.layer ?? 0], one.createdAt, { isChain: false, at })),
            ...chains.map(one => resultOf(listOf(one.layers, 'chain'), one.createdAt, { isChain: true, at })),
        ],
    };
}
function resultOf(layers, createdAt, { isChain, at }) {
    if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
        throw new ConfigFault(`records[${at}] has a result without the time at which it was made`);
    return { layers: layers.map(layer => indexOf(layer, `records[${at}].layers`)), isChain, createdAt };
}
function readLink(value, at) {
    const link = objectOf(value, `records[${at}].inputs`);
    const selector = typeof link.selector === 'string' ? link.selector : '';
    return { record: indexOf(link.link ?? 0, `records[${at}].inputs`), selector };
}
/** Indexes checked, loops refused, and what is made from others after them. */
function ordered({ layers, records }) {
    const above = sortByNeeds(layers.map(({ parent }) => (parent === undefined ? [] : [parent])), 'layers');
    const after = sortByNeeds(records.map(({ inputs }) => inputs.flat().map(({ record }) => record)), 'records');
    for (const { results } of records)
        for (const layer of results.flatMap(one => one.layers))
            checkIndex(layer, layers.length, 'layers');
    const places = new Map(after.map((index, place) => [index, place]));
    const layerPlaces = new Map(above.map((index, place) => [index, place]));
    const layerAt = (index) => layerPlaces.get(index) ?? 0;
    return {
        layers: above
            .flatMap(index => layers[index] ?? [])
            .map(layer => ({ ...layer, parent: layer.parent === undefined ? undefined : layerAt(layer.parent) })),
        records: after
            .flatMap(index => records[index] ?? [])
            .map(({ digest, inputs, results }) => ({
            digest,
            inputs: inputs.map(links => links.map(link => ({ ...link, record: places.get(link.record) ?? 0 }))),
            results: results.map(one => ({ ...one, layers: one.layers.map(layerAt) })),
        })),
    };
}
/** Kahn's algorithm: the indexes, each after all that it needs. No recursion, since a chain may be long. */
function sortByNeeds(needs, name) {
    const waiting = needs.map(all => new Set(all).size);
    const dependents = needs.map(() => []);
    needs.forEach((all, at) => {
        for (const need of new Set(all)) {
            checkIndex(need, needs.length, name);
            dependents[need]?.push(at);
        }
    });
    const ready = waiting.flatMap((count, at) => (count === 0 ? [at] : []));
    for (const done of ready) {
        for (const at of dependents[done] ?? []) {
            const left = (waiting[at] ?? 0) - 1;
            waiting[at] = left;
            if (left === 0)
                ready.push(at);
        }
    }
    if (ready.length < needs.length)
        throw new ConfigFault(`its ${name} go round in a loop`);
    return ready;
}
function checkIndex(index, length, name) {
    if (index >= length)
        throw new ConfigFault(`it points to ${name}[${index}], and there are ${length}`);
}
function indexOf(value, where) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new ConfigFault(`${where} is ${JSON.stringify(value)?.slice(0, 40)}, which is no index`);
}
/** Go leaves out an empty list, or writes null. */
function listOf(value, where) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    throw new ConfigFault(`${where} is no list`);
}
function objectOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new ConfigFault(`${where} is no object`);
}

;// CONCATENATED MODULE: ./packages/buildcache/src/join.js
/**
 * One cache with every record and layer of all. Steps that several have are there once, with the results of all, so
 * that a build finds in it what it would have found in any of them.
 */
function joinCaches(caches) {
    const joining = new Joining();
    const found = caches.map(({ config }) => joining.add(config));
    const blobs = new Map(caches.flatMap(cache => [...cache.blobs]));
    const { config } = joining;
    const all = factsIn(config);
    const covering = found.indexOf(all);
    return { config, blobs, covering: covering === -1 ? undefined : covering };
}
/** How many things a configuration says: each record and each result. */
function factsIn({ records }) {
    return records.reduce((sum, { results }) => sum + 1 + results.length, 0);
}
class Joining {
    #layers = [];
    #records = [];
    #layerAt = new Map();
    #recordAt = new Map();
    get config() {
        return { layers: this.#layers, records: this.#records };
    }
    /** How many different things this configuration says. */
    add({ layers, records }) {
        const layerPlaces = [];
        for (const layer of layers) {
            const parent = layer.parent === undefined ? undefined : layerPlaces[layer.parent];
            layerPlaces.push(this.#addLayer({ ...layer, parent }));
        }
        const said = new Set();
        const recordPlaces = [];
        for (const record of records) {
            const inputs = record.inputs.map(links => links.map(link => ({ ...link, record: recordPlaces[link.record] ?? 0 })));
            const results = record.results.map(one => ({ ...one, layers: one.layers.map(layer => layerPlaces[layer] ?? 0) }));
            const place = this.#addRecord({ digest: record.digest, inputs, results });
            recordPlaces.push(place);
            said.add(`${place}`);
            for (const one of results)
                said.add(`${place} ${keyOfResult(one)}`);
        }
        return said.size;
    }
    #addLayer(layer) {
        const key = `${layer.parent ?? ''} ${layer.blob}`;
        const known = this.#layerAt.get(key);
        if (known !== undefined)
            return known;
        this.#layerAt.set(key, this.#layers.length);
        return this.#layers.push(layer) - 1;
    }
    #addRecord(record) {
        const inputs = record.inputs.map(links => links.map(link => JSON.stringify([link.record, link.selector])).sort());
        const key = JSON.stringify([record.digest, inputs]);
        const at = this.#recordAt.get(key);
        const known = at === undefined ? undefined : this.#records[at];
        if (at === undefined || known === undefined) {
            this.#recordAt.set(key, this.#records.length);
            return this.#records.push({ ...record, results: differentOf(record.results) }) - 1;
        }
        this.#records[at] = { ...known, results: differentOf([...known.results, ...record.results]) };
        return at;
    }
}
/** The newest first; of those with the same layers only that one. */
function differentOf(results) {
    const seen = new Set();
    return results.toSorted(newestFirst).filter(one => !seen.has(keyOfResult(one)) && seen.add(keyOfResult(one)));
}
function newestFirst(a, b) {
    return Date.parse(b.createdAt) - Date.parse(a.createdAt) || (keyOfResult(a) < keyOfResult(b) ? -1 : 1);
}
function keyOfResult({ isChain, layers }) {
    return `${isChain ? 'chain ' : ''}${layers.join(' ')}`;
}

;// CONCATENATED MODULE: ./packages/buildcache/src/registry.js




/**
 * Of caches in one repository one that holds them all: the one that covers the others if there is one, and otherwise a
 * new manifest, which is put into the repository by digest. What cannot be read or written stays as it is given; what is
 * not there goes, unless nothing is there.
 */
async function joinReferences(given, registries) {
    const groups = new Map();
    const others = [];
    for (const text of new Set(given)) {
        const parsed = (0,reference/* parseReference */.F2)(text);
        if (!parsed.ok)
            others.push(text);
        else {
            const key = `${parsed.value.registry}/${parsed.value.repository}`;
            groups.set(key, [...(groups.get(key) ?? []), [text, parsed.value]]);
        }
    }
    const joined = await Promise.all([...groups.values()].map(group => joinGroup(group, registries)));
    return {
        references: [...joined.flatMap(({ references }) => references), ...others],
        joins: joined.flatMap(({ joins }) => joins),
        left: joined.flatMap(({ left }) => left),
    };
}
async function joinGroup(group, registries) {
    const [first] = group;
    const given = group.map(([text]) => text);
    if (first === undefined || group.length === 1)
        return { references: given, joins: [], left: [] };
    const read = await Promise.all(group.map(one => readCache(one, registries)));
    const found = read.filter(one => one.cache !== undefined);
    const others = read.filter(one => one.cache === undefined);
    const left = others.map(one => ({ reference: one.given, why: one.why }));
    if (found.length === 0)
        return { references: given, joins: [], left };
    const there = read.filter(one => !one.isAbsent).map(one => one.given);
    if (found.length === 1)
        return { references: there, joins: [], left };
    const of = found.map(one => one.given);
    const reference = await joinedReference(found, first[1], registries);
    if (typeof reference !== 'string') {
        return { references: there, joins: [], left: [...of.map(one => ({ reference: one, ...reference })), ...left] };
    }
    return { references: [reference, ...there.filter(one => !of.includes(one))], joins: [{ reference, of }], left };
}
async function joinedReference(found, { registry, repository }, { writer }) {
    const { config, blobs, covering } = joinCaches(found.flatMap(({ cache }) => cache ?? []));
    if (covering !== undefined)
        return found[covering]?.given ?? '';
    const text = renderCacheConfig(config);
    if (Buffer.byteLength(text) > MAX_CONFIG_BYTES)
        return { why: 'all together have more than BuildKit reads, 1 MiB' };
    const layers = new Set(config.layers.map(({ blob }) => blob));
    const put = await writer({ registry, repository }).putManifest({
        config: { mediaType: media_types/* BUILDKIT_CACHE_CONFIG */.$c, text },
        layers: [...layers].flatMap(blob => blobs.get(blob) ?? []),
    });
    if (put.kind !== 'present')
        return { why: `nothing can be written beside them: ${wordsOf(put)}` };
    return (0,reference/* formatReference */.FH)({ registry, repository, digest: put.value });
}
async function readCache([given, { registry, repository, tag, digest }], { client }) {
    const where = { registry, repository };
    const left = (why) => ({ given, cache: undefined, isAbsent: false, why });
    const answer = await client.fetchManifest(where, digest ?? tag ?? '');
    if (answer.kind !== 'present')
        return { ...left(wordsOf(answer)), isAbsent: answer.kind === 'absent' };
    const parts = partsOf(answer.value.manifest);
    if (parts === undefined)
        return left('it is no cache of its own, such as an image with its cache inline');
    const blob = await client.fetchBlob(where, parts.config.digest, MAX_CONFIG_BYTES);
    if (blob.kind !== 'present')
        return left(wordsOf(blob));
    const parsed = parseCacheConfig(blob.value);
    if (!parsed.ok)
        return left(`its configuration cannot be read: ${parsed.reason}`);
    const blobs = new Map(parts.layers.map(layer => [layer.digest, layer]));
    const missing = parsed.value.layers.find(layer => !blobs.has(layer.blob));
    if (missing !== undefined)
        return left(`its manifest does not name its layer ${missing.blob}`);
    return { given, cache: { config: parsed.value, blobs }, isAbsent: false, why: '' };
}
/** BuildKit writes a cache as a manifest or, with image-manifest=false, as an index. */
function partsOf(manifest) {
    if (manifest.kind === 'legacy')
        return undefined;
    const all = manifest.kind === 'index' ? manifest.manifests : manifest.layers;
    const config = manifest.kind === 'index' ? all.find(isCacheConfig) : manifest.config;
    if (config === undefined || !isCacheConfig(config))
        return undefined;
    return { config, layers: all.filter(one => !isCacheConfig(one)) };
}
function isCacheConfig({ mediaType }) {
    return (0,media_types/* bareType */.Hf)(mediaType) === media_types/* BUILDKIT_CACHE_CONFIG */.$c;
}
function wordsOf(failure) {
    const { status, message } = failure.evidence;
    const detail = [status === undefined ? '' : `status ${status}`, message ?? ''].filter(Boolean).join(', ');
    if (failure.kind === 'absent')
        return 'it is not there';
    return detail === '' ? failure.kind : `${failure.kind} (${detail})`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/caches.js


/**
 * Where the build takes its cache from. Of several caches that share their first steps BuildKit takes the rest of one
 * alone (its issues 6418 and 4674), so those of one repository are joined. A build is never lost over this: what
 * cannot be joined is imported as it was given.
 */
async function cacheSources(request, run, connect) {
    const given = (request.cacheFrom ?? []).map(text => ({ text, reference: plainReference(text) }));
    const references = given.flatMap(({ reference }) => reference ?? []);
    const others = given.filter(({ reference }) => reference === undefined).map(({ text }) => text);
    if (!request.joinCaches || request.sources !== undefined || references.length < 2)
        return { sources: [...references.map(cacheSource), ...others], imports: undefined };
    try {
        const imports = await joinReferences(references, connect());
        tell(imports, run);
        return { sources: [...imports.references.map(cacheSource), ...others], imports };
    }
    catch (error) {
        run.log.warning(`the caches could not be joined: ${(0,errors/* messageOf */.bD)(error)}`);
        return { sources: [...references.map(cacheSource), ...others], imports: undefined };
    }
}
function tell({ joins, left }, run) {
    for (const { reference, of } of joins)
        run.log.info(`cache from ${reference}, which has all of ${of.join(', ')}`);
    for (const { reference, why } of left)
        run.log.info(`${reference} is not joined with the other caches: ${why}`);
}
/** The reference of a cache in a registry that has no other options. */
function plainReference(text) {
    const bare = /^type=registry,ref=([^,]+)$/.exec(text)?.[1] ?? text;
    return /^type=/.test(bare) || bare.includes(',') ? undefined : bare;
}
function cacheSource(reference) {
    return `type=registry,ref=${reference}`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/command.js
/** The command line. Each value stands behind `=` in an argument of its own, so none can become an option or a command. */
function buildCommand(request, options) {
    const { builder, metadataFile, cacheSources } = options;
    if (request.sources !== undefined)
        return joinCommand(request, request.sources, builder);
    return [
        ...['docker', 'buildx', 'build', '--progress=plain', `--metadata-file=${metadataFile}`],
        ...one('builder', builder),
        ...one('file', request.dockerfile),
        ...one('target', request.target),
        ...one('platform', request.platforms?.join(',')),
        ...each('build-arg', request.buildArgs),
        ...each('tag', request.tags),
        ...each('label', request.labels),
        ...each('annotation', request.annotations),
        ...each('cache-from', cacheSources),
        ...each('cache-to', request.cacheTo),
        ...each('no-cache-filter', request.rebuild),
        ...each('secret', request.secrets),
        ...one('provenance', request.provenance),
        ...one('sbom', request.sbom),
        ...each('output', request.outputs),
        ...(request.push ? ['--push'] : []),
        ...(request.arguments ?? []),
        request.context,
    ];
}
/** One index of several images, made in the registry. */
function joinCommand(request, sources, builder) {
    const options = [...one('builder', builder), ...each('tag', request.tags), ...each('annotation', request.annotations)];
    return ['docker', 'buildx', 'imagetools', 'create', ...options, ...sources];
}
function one(name, value) {
    return value === undefined || value === '' ? [] : [`--${name}=${value}`];
}
function each(name, values) {
    return (values ?? []).map(value => `--${name}=${value}`);
}

// EXTERNAL MODULE: ./packages/registry/src/client.js + 2 modules
var client = __webpack_require__(6527);
// EXTERNAL MODULE: ./packages/registry/src/logins.js + 1 modules
var logins = __webpack_require__(3952);
// EXTERNAL MODULE: ./packages/registry/src/classify.js
var classify = __webpack_require__(4637);
// EXTERNAL MODULE: ./packages/registry/src/sender.js
var src_sender = __webpack_require__(4698);
// EXTERNAL MODULE: ./packages/registry/src/session.js + 7 modules
var session = __webpack_require__(6127);
// EXTERNAL MODULE: ./packages/registry/src/transport.js
var transport = __webpack_require__(8422);
;// CONCATENATED MODULE: ./packages/registry/src/writer.js






const MAX_ANSWER_BYTES = 64 * 1024;
/** Puts small things into one repository, by digest and under no tag: what is there already is never changed. */
class RegistryWriter {
    #where;
    #session;
    #clock;
    constructor(where, options, ports) {
        this.#where = where;
        this.#clock = ports.clock;
        const sender = new src_sender/* Sender */.U(ports, options);
        this.#session = new session/* RegistrySession */.G(where.registry, { ...options, access: 'pull,push' }, { ...ports, sender });
    }
    /** The digest of the manifest that is then there. One that was there before is not sent again. */
    async putManifest(manifest) {
        const text = renderManifest(manifest);
        const digest = (0,src_digest/* digestOf */.ol)(Buffer.from(text));
        const path = `/v2/${this.#where.repository}/manifests/${digest}`;
        const known = await this.#ask({ method: 'HEAD', path, accept: media_types/* OCI_MANIFEST */.EG });
        if (statusOf(known) === 200)
            return { kind: 'present', value: digest, evidence: (0,classify/* evidenceOf */.X1)('HEAD', known) };
        const blob = await this.#putBlob(manifest.config.text);
        if (blob.kind !== 'present')
            return blob;
        const told = await this.#ask({ method: 'PUT', path, body: { type: media_types/* OCI_MANIFEST */.EG, text } });
        return statusOf(told) === 201 || statusOf(told) === 200
            ? { kind: 'present', value: digest, evidence: (0,classify/* evidenceOf */.X1)('PUT', told) }
            : (0,classify/* failureOf */.g5)('PUT', told, this.#clock.nowMs());
    }
    /** In one piece, as the distribution specification has it: a place for it first, then the bytes. */
    async #putBlob(text) {
        const digest = (0,src_digest/* digestOf */.ol)(Buffer.from(text));
        const begun = await this.#ask({ method: 'POST', path: `/v2/${this.#where.repository}/blobs/uploads/` });
        if (statusOf(begun) !== 202)
            return (0,classify/* failureOf */.g5)('POST', begun, this.#clock.nowMs());
        const place = this.#placeOf(begun);
        if (place === undefined) {
            const message = 'the address that it wants the bytes at is none, or at another host';
            return (0,classify/* unreachable */.HB)('bad-answer', { ...(0,classify/* evidenceOf */.X1)('POST', begun), message });
        }
        place.searchParams.set('digest', digest);
        const body = { type: 'application/octet-stream', text };
        const told = await this.#ask({ method: 'PUT', path: `${place.pathname}${place.search}`, body });
        return statusOf(told) === 201
            ? { kind: 'present', value: digest, evidence: (0,classify/* evidenceOf */.X1)('PUT', told) }
            : (0,classify/* failureOf */.g5)('PUT', told, this.#clock.nowMs());
    }
    /** Only the registry itself may see the login that the bytes are sent with. */
    #placeOf({ sent }) {
        const location = sent.kind === 'response' ? (0,transport/* header */.w)(sent.response, 'location') : undefined;
        if (location === undefined || !URL.canParse(location, this.#session.origin))
            return undefined;
        const place = new URL(location, this.#session.origin);
        return place.origin === this.#session.origin ? place : undefined;
    }
    #ask(ask) {
        return this.#session.ask({ ...ask, repository: this.#where.repository, maxBodyBytes: MAX_ANSWER_BYTES });
    }
}
function renderManifest({ config: { mediaType, text }, layers }) {
    const bytes = Buffer.from(text);
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: media_types/* OCI_MANIFEST */.EG,
        config: { mediaType, digest: (0,src_digest/* digestOf */.ol)(bytes), size: bytes.length },
        layers: layers.map(layer => ({
            mediaType: layer.mediaType,
            digest: layer.digest,
            size: layer.size,
            ...(layer.annotations.size === 0 ? {} : { annotations: Object.fromEntries(layer.annotations) }),
        })),
    });
}
/** 0 for what is no answer of the registry itself. */
function statusOf({ sent, refusedRedirect }) {
    return sent.kind === 'response' && refusedRedirect === undefined ? sent.response.status : 0;
}

;// CONCATENATED MODULE: ./actions/build-image/src/connect.js



// A build that could begin must not wait long for this.
const DEADLINE_MS = 20_000;
/** The registries, with what `docker login` left. */
function connect({ ports, inputs, log }, insecureRegistries) {
    const credentials = (0,logins/* loginsOf */.Qm)(ports, { token: undefined, notice: message => log.notice(message) });
    const parts = (0,logins/* clientParts */.QF)({ ...ports, mask: secret => inputs.mask(secret) }, { credentials, insecureRegistries, action: 'build-image', withinMs: DEADLINE_MS, concurrency: 8 });
    return {
        client: new client/* RegistryClient */.b(...parts),
        writer: where => new RegistryWriter(where, ...parts),
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/build.js








/** What passes by itself: nothing in the sources or the permissions is wrong. */
const PASSING = ['upload-broken', 'registry-unreachable', 'rate-limited'];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const REF = /^[a-z0-9]{1,64}$/;
/** Builds, and builds again while only the network or the registry was in the way. */
async function build(request, run, world) {
    const { clock, environment, random } = run.ports;
    const logFile = (0,external_node_path_.resolve)(environment.workspace, request.log);
    const metadataFile = (0,external_node_path_.join)(environment.tempDirectory, 'ci-kit', `metadata-${random.token().slice(0, 16)}.json`);
    // Also makes the folder that the metadata are written to.
    await run.ports.files.writeText(metadataFile, '{}\n');
    // A step that is cancelled gives no other answer, and its log is wanted all the same.
    run.setOutputs({ log: logFile });
    const startMs = clock.monotonicMs();
    const builder = await chooseBuilder(request, run, world);
    const caches = await cacheSources(request, run, () => connect(run, request.insecureRegistries ?? []));
    const command = buildCommand(request, { builder, metadataFile, cacheSources: caches.sources });
    await world.startLog(logFile);
    const attempts = [];
    for (;;) {
        const last = await start({ command, logFile }, run, world);
        attempts.push(last);
        if (last.isGood || !isWorthAnother(last) || attempts.length >= request.attempts) {
            const seconds = Math.round(clock.monotonicMs() - startMs) / 1000;
            const { digest, ref } = await metadataIn(metadataFile, run);
            // The record of a second try would call everything cached that the first one built.
            const isWhole = last.isGood && attempts.length === 1 && ref !== undefined;
            const recordFile = isWhole ? await fetchRecord({ ref, builder, logFile }, world) : undefined;
            return { attempts, last, seconds, digest, logFile, recordFile, imports: caches.imports };
        }
        const waitMs = waitBefore(attempts.length, request.retryWait);
        run.log.warning(`try ${attempts.length} of ${request.attempts} failed (${last.failure}): ${last.message}; the next one in ${(0,format/* formatDuration */.a3)(waitMs)}`);
        await clock.sleep(waitMs);
    }
}
function isWorthAnother({ failure }) {
    return failure !== undefined && PASSING.includes(failure);
}
/** Twice as long each time: a registry that is busy is not helped by haste. */
function waitBefore(tries, firstMs) {
    return firstMs * 2 ** (tries - 1);
}
async function start(request, run, world) {
    try {
        return await runOnce(request, run, world);
    }
    catch (error) {
        throw new errors/* KitError */.Fb('builder-missing', 'docker cannot be started', {
            fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
            cause: error,
        });
    }
}
/** Empty for a build that ended without telling. */
async function metadataIn(metadataFile, run) {
    try {
        const metadata = JSON.parse(await run.ports.files.readText(metadataFile));
        const digest = textIn(metadata, 'containerimage.digest');
        const ref = textIn(metadata, 'buildx.build.ref')?.split('/').at(-1);
        return { digest: digest && DIGEST.test(digest) ? digest : undefined, ref: ref && REF.test(ref) ? ref : undefined };
    }
    catch {
        return { digest: undefined, ref: undefined };
    }
}
function textIn(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    const text = Reflect.get(value, name);
    return typeof text === 'string' ? text : undefined;
}
/** Older builders keep no record; the log alone is good enough then. */
async function fetchRecord({ ref, builder, logFile }, world) {
    const recordFile = `${logFile.replace(/\.log$/, '')}.rawjson`;
    const at = builder === undefined ? [] : [`--builder=${builder}`];
    const command = ['docker', 'buildx', 'history', 'logs', ...at, '--progress=rawjson', ref];
    try {
        await world.startLog(recordFile);
        const ended = await world.run(command, { logFile: recordFile, onChunk: () => undefined });
        return ended.code === 0 ? recordFile : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
;// CONCATENATED MODULE: ./actions/build-image/src/inputs.js



/** A path or address: one that begins with a dash would be read as an option, and `-` as standard input. */
const place = new readers/* Reader */.mP(value => value.trim().startsWith('-') ? (0,values/* refused */.J5)('a path or address, not an option,', '.') : { ok: true, value: value.trim() });
/** As buildx reads them: a boolean of Go's, or settings. */
const attestation = new readers/* Reader */.mP(value => /^(?:1|t|true|0|f|false)$/i.test(value.trim()) || /^"?[\w.-]+=/.test(value.trim())
    ? { ok: true, value: value.trim() }
    : (0,values/* refused */.J5)('true, false, or settings such as mode=max', 'true'));
const spec = {
    ...readers/* commonInputs */.j$,
    context: place,
    dockerfile: place.optional(),
    target: (0,readers/* text */.Qq)().optional(),
    platforms: new readers/* Reader */.mP(value => ({
        ok: true,
        value: (0,values/* parseList */.E1)(value.replaceAll(',', '\n')),
    })).optional(),
    'build-args': (0,readers/* list */.p_)().optional(),
    tags: (0,readers/* list */.p_)().optional(),
    labels: (0,readers/* list */.p_)().optional(),
    annotations: (0,readers/* list */.p_)().optional(),
    'cache-from': (0,readers/* list */.p_)().optional(),
    'join-caches': (0,readers/* boolean */.zM)(),
    'cache-to': (0,readers/* list */.p_)().optional(),
    sources: new readers/* Reader */.mP(value => (0,readers/* listOf */.c3)(place).parse(value.replaceAll(',', '\n'))).optional(),
    rebuild: (0,readers/* list */.p_)().optional(),
    push: (0,readers/* boolean */.zM)(),
    outputs: (0,readers/* list */.p_)().optional(),
    provenance: attestation.optional(),
    sbom: attestation.optional(),
    secrets: (0,readers/* list */.p_)().optional(),
    arguments: (0,readers/* list */.p_)().optional(),
    builder: (0,readers/* text */.Qq)().optional(),
    'insecure-registries': (0,readers/* list */.p_)().optional(),
    log: (0,readers/* text */.Qq)(),
    attempts: (0,readers/* integer */.nd)({ min: 1, max: 10 }),
    'retry-wait': (0,readers/* duration */.p0)(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/build-image/src/node-world.js




const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// Often enough to follow a build; what is read each time is only what is new.
const FOLLOW_MS = 200;
const CHUNK_BYTES = 65_536;
const MAX_ANSWER = 100_000;
/** The machine that this process runs on; commands run in `workspace`. */
function nodeBuildWorld(workspace) {
    return {
        run: (command, about) => run(command, workspace, about),
        ask: (command, timeoutMs) => ask(command, workspace, timeoutMs),
        startLog: async (path) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, '');
        },
    };
}
function run([program = '', ...args], cwd, about) {
    const target = (0,external_node_fs_.openSync)(about.logFile, 'a');
    const follower = follow(about);
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd, stdio: ['ignore', target, target] });
        // A cancelled job signals this process alone; the builder should stop too, and say so in the log.
        const handOn = (signal) => void child.kill(signal);
        for (const signal of SIGNALS)
            process.on(signal, handOn);
        const end = () => {
            for (const signal of SIGNALS)
                process.off(signal, handOn);
            follower.end();
            (0,external_node_fs_.closeSync)(target);
        };
        child.on('error', error => {
            end();
            reject(error);
        });
        child.on('exit', (code, signal) => {
            end();
            resolve({ code: code ?? undefined, signal: signal ?? undefined });
        });
    });
}
/** Hands on what is appended to the file from now on. */
function follow({ logFile, onChunk }) {
    const source = (0,external_node_fs_.openSync)(logFile, 'r');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    // What an earlier run wrote was followed then.
    let at = skipTo(source, buffer);
    const drain = () => {
        for (let size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at); size > 0;) {
            onChunk(Buffer.from(buffer.subarray(0, size)));
            at += size;
            size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at);
        }
    };
    const timer = setInterval(drain, FOLLOW_MS);
    const end = () => {
        clearInterval(timer);
        drain();
        (0,external_node_fs_.closeSync)(source);
    };
    return { end };
}
function skipTo(source, buffer) {
    let at = 0;
    for (let size = -1; size !== 0; at += size)
        size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at);
    return at;
}
function ask([program = '', ...args], cwd, timeoutMs) {
    return new Promise(resolve => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
        let text = '';
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding('utf8').on('data', (part) => {
                if (text.length < MAX_ANSWER)
                    text += part;
            });
        }
        child.on('error', error => resolve({ code: undefined, text: error.message }));
        child.on('close', code => resolve({ code: code ?? undefined, text }));
    });
}

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/build-image/src/report.js



function verdictOf({ last, attempts }) {
    if (!last.isGood)
        return 'fail';
    return attempts.length > 1 ? 'warn' : 'pass';
}
function renderReport(request, outcome) {
    const { attempts, digest, seconds } = outcome;
    return {
        title: request.title ?? 'Build',
        verdict: { kind: verdictOf(outcome), text: messageOf(outcome) },
        figures: [
            {
                label: 'Time',
                value: (0,format/* formatDuration */.a3)(seconds * 1000),
                note: `in ${(0,format/* formatCount */.B4)(attempts.length, 'try', 'tries')}`,
            },
            ...(digest === undefined ? [] : [{ label: 'Digest', value: (0,markup/* code */.aY)(digest) }]),
        ],
        sections: [
            {
                title: 'Tries',
                value: 50,
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ title: 'Try', align: 'right' }, { title: 'Time', align: 'right' }, { title: 'How it ended' }],
                        rows: attempts.map((attempt, at) => [at + 1, (0,format/* formatDuration */.a3)(attempt.seconds * 1000), endText(attempt)]),
                    },
                ],
            },
        ],
        nextSteps: outcome.last.isGood ? [] : [(0,markup.md) `${fixOf(outcome)}`],
    };
}
function endText({ isGood, failure, message }) {
    return isGood ? 'it worked' : (0,markup.md) `${(0,markup/* code */.aY)(failure ?? 'unknown')}: ${message}`;
}
function messageOf({ last, attempts }) {
    const tries = attempts.length === 1 ? '' : `, after ${(0,format/* formatCount */.B4)(attempts.length, 'try', 'tries')}`;
    return last.isGood ? `Built${tries}` : `The build failed (${last.failure})${tries}: ${last.message}`;
}
/** What a kind of failure always needs; report-cache-hits reads the log and knows more of the others. */
const FIXES = new Map([
    [
        'registry-denied',
        'log in to the registry before this step, as somebody who may write there; for the registry of GitHub the job needs `packages: write`',
    ],
    ['token-expired', 'log in again right before this step'],
    ['disk-full', 'free disk before the build with org/ci-kit/prepare-disk@v1, or use a runner with a larger disk'],
]);
function fixOf({ last, logFile }) {
    if (isWorthAnother(last)) {
        return 'run the job again later; look at the status page of the registry when it comes back';
    }
    const known = FIXES.get(last.failure ?? '');
    return known ?? `read the end of ${logFile}, or let org/ci-kit/report-cache-hits@v1 explain it`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/main.js




/** Builds an image, again when the network was in the way, and reports. */
async function main(run) {
    await buildImage(run, nodeBuildWorld(run.ports.environment.workspace));
}
/** The same on any machine: tests give one of their own. */
async function buildImage(run, world) {
    const request = readRequest(run.inputs);
    const outcome = await build(request, run, world);
    const fields = outputsOf(request, outcome);
    const report = await run.writeReportFile({
        ...fields,
        findings: findingsOf(outcome),
        tries: outcome.attempts,
        digest: outcome.digest ?? null,
        caches: outcome.imports ?? null,
    });
    await run.report(renderReport(request, outcome), { ...fields, digest: outcome.digest ?? '', report });
    const { last } = outcome;
    if (last.isGood || request.failOn === 'never')
        return;
    run.fail({ code: last.failure ?? 'unknown', message: messageOf(outcome), fix: fixOf(outcome) });
}
function outputsOf(request, outcome) {
    const isPushed = outcome.last.isGood && request.push;
    const pushed = isPushed ? (request.tags ?? []) : [];
    return {
        verdict: verdictOf(outcome),
        attempts: outcome.attempts.length,
        seconds: outcome.seconds,
        pushed: pushed.map(reference => ({ reference, digest: outcome.digest ?? null })),
        failure: outcome.last.failure ?? '',
        log: outcome.logFile,
        record: outcome.recordFile ?? '',
    };
}
function findingsOf(outcome) {
    if (outcome.attempts.length === 1 && outcome.last.isGood)
        return [];
    const failed = outcome.attempts.findLast(({ isGood }) => !isGood);
    const code = failed?.failure ?? 'unknown';
    if (!outcome.last.isGood)
        return [{ level: 'error', code, message: messageOf(outcome), fix: fixOf(outcome) }];
    return [{ level: 'warning', code, message: `${messageOf(outcome)}: ${failed?.message}` }];
}


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
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
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
const DURATION = /^(?:(\d+(?:\.\d+)?)w)? ?(?:(\d+(?:\.\d+)?)d)? ?(?:(\d+(?:\.\d+)?)h)? ?(?:(\d+(?:\.\d+)?)m)? ?(?:(\d+(?:\.\d+)?)s)? ?(?:(\d+(?:\.\d+)?)ms)?$/i;
const ISO_DURATION = /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DURATION_UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000, 1];
/** Milliseconds: `15m`, `1h30m`, `90s`, `500ms`, `1.5h`, `2d`, `2w`, `PT15M`. A bare number other than 0 is refused. */
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


/***/ }),

/***/ 7231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** `sha256:0123456789ab`: enough to recognise, short enough for a table. */
function shortDigest(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return `${algorithm}:${hex.slice(0, 12)}`;
}


/***/ }),

/***/ 2270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Me: () => (/* binding */ normaliseRegistry),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7231);

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
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
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
/** `host/path`, without a tag; the path in lower case, which is how registries have it. */
function parseRepository(name) {
    const slash = name.indexOf('/');
    const head = slash === -1 ? '' : name.slice(0, slash);
    const hasHost = head !== '' && (/[.:[]/.test(head) || head === 'localhost');
    const registry = normaliseRegistry(hasHost ? head : 'docker.io');
    if (registry === undefined)
        return refused(`${JSON.stringify(head)} is no host name`);
    // GitHub's names have capitals, and those of repositories in registries never do.
    const path = (hasHost ? name.slice(slash + 1) : name).toLowerCase();
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (repository.length > MAX_NAME_LENGTH)
        return refused(`its repository is longer than ${MAX_NAME_LENGTH} characters`);
    if (!repository.split('/').every(part => COMPONENT.test(part))) {
        return refused(`${JSON.stringify(repository)} is no name of a repository`);
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


/***/ })

};
