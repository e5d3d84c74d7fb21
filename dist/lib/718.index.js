export const id = 718;
export const ids = [718];
export const modules = {

/***/ 7718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/pipeline/src/runners.js
var runners = __webpack_require__(3205);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./packages/pipeline/src/artifact-name.js
var artifact_name = __webpack_require__(8996);
// EXTERNAL MODULE: ./packages/registry/src/platform.js
var src_platform = __webpack_require__(9504);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
;// CONCATENATED MODULE: ./actions/plan-images/src/fields.js


const PLATFORM = /^linux\/[a-z0-9]{1,20}(?:\/v[0-9]{1,2})?$/;
const LABEL = /^[\w.-]{1,100}$/;
// Docker passes any name on; these are those that a Dockerfile can use.
const ARGUMENT = /^[A-Za-z_]\w{0,127}$/;
function readText(value) {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? needed('a text') : good(text);
}
/** A path below the workspace, or an address; nothing that docker would read as an option. */
function readPlace(value) {
    const read = readText(value);
    if (!read.ok || /^-|[\r\n]/.test(read.value))
        return needed('a path or address');
    return read;
}
/** Numbers and booleans are what YAML makes of `1.10` in quotes or not; a number with a fraction has lost its zeros. */
function readArguments(value) {
    if (!(value instanceof Map))
        return needed('a mapping of names to values');
    const found = [];
    for (const [name, item] of value) {
        if (typeof name !== 'string' || !ARGUMENT.test(name))
            return needed(`names such as VERSION, not ${shown(name)},`);
        if (typeof item === 'number' && !Number.isInteger(item)) {
            return needed(`quotes around ${name}: "${item}", since YAML reads it as a number and loses its zeros,`);
        }
        if (!['string', 'number', 'boolean'].includes(typeof item) || /[\r\n]/.test(String(item))) {
            return needed(`a text of one line for ${name}`);
        }
        found.push(`${name}=${String(item)}`);
    }
    return good(found);
}
/** Labels have dots and slashes in their names. */
function readLabels(value) {
    if (!(value instanceof Map))
        return needed('a mapping of names to values');
    const found = [...value].map(([name, item]) => `${String(name)}=${String(item)}`);
    const isGood = found.every(line => /^[\w][\w./-]{0,255}=[^\r\n]*$/.test(line));
    return isGood ? good(found) : needed('names such as org.opencontainers.image.title, with texts of one line');
}
function readImage(value) {
    const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const parsed = (0,reference/* parseRepository */.SU)(text);
    return parsed.ok && text !== ''
        ? good(`${parsed.value.registry}/${parsed.value.repository}`)
        : needed('a repository without a tag, such as ghcr.io/org/app');
}
function readTags(value) {
    const tags = textsOf(value);
    return tags !== undefined && tags.length > 0 && tags.every(reference/* isTag */.dz)
        ? good([...new Set(tags)])
        : needed('tags such as "stable" or "1.2"; numbers in quotes');
}
function readPlatforms(value) {
    const platforms = textsOf(value)?.map(src_platform/* spelledPlatform */.x);
    return platforms !== undefined && platforms.length > 0 && platforms.every(one => PLATFORM.test(one))
        ? good([...new Set(platforms)])
        : needed('platforms such as linux/amd64 and linux/arm64');
}
/** One label, or several that a runner has to have all. */
function readRunner(value) {
    const labels = textsOf(value);
    return labels !== undefined && labels.length > 0 && labels.every(label => LABEL.test(label))
        ? good([...new Set(labels)])
        : needed('the label of a runner, such as ubuntu-24.04-arm, or a list of labels');
}
function readRunners(value) {
    if (!(value instanceof Map))
        return needed('a mapping of platforms to runners');
    const found = new Map();
    for (const [platform, item] of value) {
        const spelled = (0,src_platform/* spelledPlatform */.x)(String(platform));
        if (!PLATFORM.test(spelled))
            return needed('platforms such as linux/arm64');
        const runner = readRunner(item);
        if (!runner.ok)
            return needed(`${runner.needed} for ${spelled}`);
        found.set(spelled, runner.value);
    }
    return good(found);
}
/** A list, or its items in one text, separated by commas. */
function textsOf(value) {
    const items = Array.isArray(value)
        ? value
        : typeof value === 'string'
            ? value.split(',')
            : [value];
    return items.every(item => typeof item === 'string') ? items.map(item => item.trim()) : undefined;
}
function good(value) {
    return { ok: true, value };
}
function needed(text) {
    return { ok: false, needed: text };
}
function shown(value) {
    const text = value instanceof Map ? 'a mapping' : (JSON.stringify(value) ?? String(value));
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

;// CONCATENATED MODULE: ./actions/plan-images/src/inputs.js








/** Items separated by commas or lines. */
const itemsOf = (value) => [...new Set((0,values/* parseList */.E1)(value.replaceAll(',', '\n')))];
const spec = {
    // A plan that cannot be made has nothing to go on with, so there is no fail-on.
    summary: readers/* commonInputs */.j$.summary,
    title: readers/* commonInputs */.j$.title,
    images: new readers/* Reader */.mP(value => {
        const names = itemsOf(value);
        return names.length > 0 ? { ok: true, value: names } : (0,values/* refused */.J5)('a name of the list, or all', 'all');
    }),
    list: (0,readers/* text */.Qq)(),
    image: new readers/* Reader */.mP(value => {
        const read = readImage(value);
        return read.ok ? { ok: true, value: read.value } : (0,values/* refused */.J5)(read.needed, 'ghcr.io/org/app');
    }).optional(),
    'tag-prefix': new readers/* Reader */.mP(value => /^[A-Za-z0-9_][\w.-]{0,39}$/.test(value.trim())
        ? { ok: true, value: value.trim() }
        : (0,values/* refused */.J5)('the start of a tag', 'nightly-')).optional(),
    platforms: new readers/* Reader */.mP(value => {
        const platforms = [...new Set(itemsOf(value).map(src_platform/* spelledPlatform */.x))];
        return platforms.every(one => PLATFORM.test(one))
            ? { ok: true, value: platforms }
            : (0,values/* refused */.J5)('platforms', 'linux/amd64,linux/arm64');
    }).optional(),
    runner: new readers/* Reader */.mP(parseLabels),
    runners: new readers/* Reader */.mP(parseRunners).optional(),
    'self-hosted-labels': new readers/* Reader */.mP(value => ({ ok: true, value: itemsOf(value) })).optional(),
    'max-parallel': (0,readers/* integer */.nd)({ min: 1, max: 256 }),
    'max-parallel-self-hosted': (0,readers/* integer */.nd)({ min: 1, max: 256 }),
    cache: (0,readers/* boolean */.zM)(),
    push: (0,readers/* boolean */.zM)(),
    tests: (0,readers/* boolean */.zM)(),
    prefix: new readers/* Reader */.mP(value => (0,artifact_name/* isArtifactPrefix */.h)(value.trim()) ? { ok: true, value: value.trim() } : (0,values/* refused */.J5)(artifact_name/* ARTIFACT_PREFIX_NEEDED */.w, 'build-')).optional(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}
/** A label, or a JSON list of labels, as `runs-on` takes it. */
function parseLabels(value) {
    const labels = (0,runners/* readLabels */.k2)(value);
    return labels === undefined ? (0,values/* refused */.J5)(runners/* LABELS_NEEDED */.M, 'ubuntu-latest') : { ok: true, value: labels };
}
function parseRunners(value) {
    const runners = new Map();
    for (const line of (0,values/* parseList */.E1)(value)) {
        const equals = line.indexOf('=');
        const platform = (0,src_platform/* spelledPlatform */.x)(line.slice(0, Math.max(0, equals)));
        const labels = parseLabels(line.slice(equals + 1));
        if (!PLATFORM.test(platform) || !labels.ok) {
            return (0,values/* refused */.J5)('a platform and its runner on each line', 'linux/arm64=ubuntu-24.04-arm');
        }
        runners.set(platform, labels.value);
    }
    return { ok: true, value: runners };
}
/** Where images go that name no repository: on github.com that is known. */
function defaultImage({ image }, { serverUrl, repository }) {
    if (image !== undefined)
        return image;
    return serverUrl === 'https://github.com' && repository !== undefined
        ? `ghcr.io/${repository.toLowerCase()}`
        : undefined;
}
function noImage(name) {
    const why = `${name} names no image, the input image is not given, and only github.com has a registry that is known without`;
    return new errors/* KitError */.Fb('bad-input', why, { fix: 'image: registry.example.com/org/app' });
}

// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./actions/plan-images/src/configuration.js
/** What a configuration may say, and what `defaults` may say for all. */
const FIELDS = [
    'context',
    'dockerfile',
    'target',
    'build-args',
    'labels',
    'image',
    'tags',
    'platforms',
    'runner',
    'runners',
    'test',
];
const DEFAULT_RUNNER = 'default';

;// CONCATENATED MODULE: ./actions/plan-images/src/list.js




// A list is written by hand. An alias may stand for a mapping, and aliases of aliases grow without bound.
const MAX_LENGTH = 1_000_000;
const MAX_ALIASES = 200;
const MAX_NAME_LENGTH = 62;
/** Goes into tags, names of jobs and of artifacts. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?$/;
const ALL = 'all';
/** The configurations of a list, and everything that is wrong with it. Throws for a text that is no YAML. */
async function parseImageList(text, path) {
    const { root, changed } = await parseYaml(text, path);
    const problems = changed.map(([source, read]) => `the name ${source} is read as the number ${read}; quotes around it are needed`);
    const say = (problem) => void problems.push(problem);
    for (const key of root.keys()) {
        // x- is where others, such as Compose files, keep what only anchors point to.
        if (key === 'images' || key === 'defaults' || String(key).startsWith('x-'))
            continue;
        say(`${shown(key)} is no field of the list; images and defaults are`);
    }
    const defaults = mappingOf(root.get('defaults') ?? new Map(), 'defaults', say);
    const images = root.get('images');
    const named = images === undefined ? new Map() : mappingOf(images, 'images', say);
    if (images === undefined)
        say('images is missing');
    const configurations = [...named].map(([name, fields]) => {
        if (!NAME.test(name) || name === ALL) {
            say(`${shown(name)} is no name of a configuration; one has at most ${MAX_NAME_LENGTH} lower case letters, digits, . _ and -`);
        }
        // Nothing but the name is a configuration too: all from the defaults.
        return configurationOf(name, mergeFields(defaults, mappingOf(fields ?? new Map(), name, say)), say);
    });
    if (problems.length === 0 && configurations.length === 0)
        say('images has no configuration');
    return { configurations, problems: [...new Set(problems)] };
}
async function parseYaml(text, path) {
    const refuse = (why, cause) => new errors/* KitError */.Fb('bad-list', `${path} cannot be used: ${why}`, { fix: `correct ${path}`, cause });
    if (text.length > MAX_LENGTH)
        throw refuse(`it is longer than ${MAX_LENGTH} characters`);
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 5719, 19));
    const document = parseDocument(text, { uniqueKeys: true, merge: true });
    const [error] = document.errors;
    if (error !== undefined)
        throw refuse(error.message.split('\n')[0]?.trim() ?? 'it is no YAML', error);
    try {
        const value = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
        const images = value instanceof Map ? document.get('images') : undefined;
        const names = (isMap(images) ? images.items : []).flatMap(({ key }) => (isScalar(key) ? key : []));
        const numbers = names.filter(key => typeof key.value === 'number' && key.source !== String(key.value));
        const changed = numbers.map(key => [String(key.source), String(key.value)]);
        if (value instanceof Map)
            return { root: value, changed };
    }
    catch (error) {
        throw refuse('its aliases stand for too much', error);
    }
    throw refuse('it is no mapping with images');
}
function mappingOf(value, where, say) {
    if (!(value instanceof Map)) {
        say(`${where} is ${shown(value)}; a mapping is needed`);
        return new Map();
    }
    return new Map([...value].map(([key, item]) => [String(key), item]));
}
/** A configuration's own fields go before the defaults; of build-args, labels and runners each entry. */
function mergeFields(defaults, own) {
    const merged = new Map([...defaults, ...own]);
    for (const name of ['build-args', 'labels', 'runners']) {
        const [below, above] = [defaults.get(name), own.get(name)];
        if (below instanceof Map && above instanceof Map)
            merged.set(name, new Map([...below, ...above]));
    }
    return merged;
}
function configurationOf(name, fields, say) {
    for (const key of fields.keys()) {
        if (FIELDS.some(field => field === key))
            continue;
        const near = (0,nearest/* nearest */.p)(key, FIELDS);
        say(`${name} has the field ${shown(key)}; ${near === undefined ? `the fields are ${FIELDS.join(', ')}` : `did you mean ${near}?`}`);
    }
    const read = (field, reader) => {
        const value = fields.get(field);
        if (value === undefined || value === null)
            return undefined;
        const result = reader(value);
        if (result.ok)
            return result.value;
        say(`${field} of ${name} is ${shown(value)}; ${result.needed} is needed`.replace(',,', ',').replace(', is', ' is'));
        return undefined;
    };
    const runner = read('runner', readRunner);
    return {
        name,
        context: read('context', readPlace) ?? '.',
        dockerfile: read('dockerfile', readPlace),
        target: read('target', readText),
        buildArgs: read('build-args', readArguments) ?? [],
        labels: read('labels', readLabels) ?? [],
        image: read('image', readImage),
        tags: read('tags', readTags) ?? [name],
        platforms: read('platforms', readPlatforms) ?? [],
        runners: new Map([
            ...(runner === undefined ? [] : [[DEFAULT_RUNNER, runner]]),
            ...(read('runners', readRunners) ?? []),
        ]),
        test: read('test', readText),
    };
}

// EXTERNAL MODULE: ./packages/pipeline/src/matrix.js
var matrix = __webpack_require__(6685);
;// CONCATENATED MODULE: ./actions/plan-images/src/plan.js





const MAX_TAG_LENGTH = 128;
/** The configurations that the names stand for; a name that the list does not have is a problem. */
function chooseConfigurations(names, known, list) {
    const all = known.map(({ name }) => name);
    const problems = names
        .filter(name => name !== ALL && !all.includes(name))
        .map(name => {
        const fix = `images: ${meantBy(name, all) ?? all[0] ?? ALL}`;
        const near = (0,nearest/* nearest */.p)(name, all);
        const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
        const message = `images has ${JSON.stringify(name.slice(0, 100))}, which ${list} does not have${hint}; it has ${all.join(', ')}`;
        return { message, fix };
    });
    return { chosen: names.includes(ALL) ? known : known.filter(({ name }) => names.includes(name)), problems };
}
/** The nearest name, or names that are separated by something else than a comma. */
function meantBy(text, known) {
    const parts = text.split(/[^\w.-]+/).filter(part => part !== '');
    return parts.length > 1 && parts.every(part => known.includes(part)) ? parts.join(',') : (0,nearest/* nearest */.p)(text, known);
}
/** A job for each platform of each configuration, and an index over those of one that has several. */
function planImages(configurations, request) {
    const problems = [];
    const planned = configurations.map(one => planOne(one, request, problems));
    const jobs = planned.flatMap(one => one.jobs);
    const indexes = planned.flatMap(({ index }) => (index === undefined ? [] : [index]));
    return { jobs, indexes, problems: [...problems, ...meetings(jobs, indexes, request.hasCache), ...tooMany(jobs)] };
}
function planOne(configuration, request, problems) {
    const image = configuration.image ?? request.image ?? '';
    const platforms = request.platforms ?? configuration.platforms;
    const names = platforms.length === 0 ? [undefined] : platforms;
    const tags = configuration.tags.map(tag => `${image}:${request.tagPrefix}${tag}`);
    const jobs = names.map(platform => {
        const labels = labelsFor(platform, configuration, request);
        const checked = (0,runners/* checkRunner */.RI)(labels, platform, { ownLabels: request.ownLabels, nearest: nearest/* nearest */.p });
        if (!checked.ok)
            problems.push({ message: `${configuration.name}: ${checked.message}`, fix: checked.fix });
        const suffix = names.length > 1 && platform !== undefined ? `-${shortName(platform)}` : '';
        const own = tags.map(tag => `${tag}${suffix}`);
        for (const tag of own.filter(one => one.length - image.length - 1 > MAX_TAG_LENGTH)) {
            problems.push({
                message: `${configuration.name}: the tag of ${tag} is longer than ${MAX_TAG_LENGTH} characters`,
                fix: 'a shorter tag, or tag-prefix',
            });
        }
        const kind = checked.ok ? checked.kind : 'hosted';
        return { name: `${configuration.name}${suffix}`, configuration, kind, platform, labels, image, tags: own };
    });
    const parts = jobs.map(({ name }) => name);
    return { jobs, index: names.length > 1 ? { configuration, image, tags, parts, platforms } : undefined };
}
/** The most exact wins: what the list says of the platform, its one runner where that is meant, then the inputs. */
function labelsFor(platform, configuration, request) {
    const { runners, platforms } = configuration;
    const isOnly = platform === undefined || platform === 'linux/amd64' || platforms.length === 1;
    const own = (platform === undefined ? undefined : runners.get(platform)) ?? (isOnly ? runners.get(DEFAULT_RUNNER) : undefined);
    return own ?? (platform === undefined ? undefined : request.runners.get(platform)) ?? request.runner;
}
/** `arm64` of linux/arm64, `arm-v7` of linux/arm/v7. */
function shortName(platform) {
    return platform.replace(/^linux\//, '').replaceAll('/', '-');
}
/** Where a job keeps its cache. */
function cacheOf({ image, name }) {
    return `${image}:cache-${name}`;
}
/** Two jobs that push the same reference: which of them stays is chance. */
function meetings(jobs, indexes, hasCache) {
    const owners = new Map();
    const found = [];
    const named = [...jobs, ...indexes.map(({ configuration, tags }) => ({ name: configuration.name, tags }))];
    const caches = hasCache ? jobs.map(job => ({ name: `the cache of ${job.name}`, tags: [cacheOf(job)] })) : [];
    const all = [...named, ...caches];
    for (const { name, tags } of all) {
        for (const tag of tags) {
            const other = owners.get(tag);
            if (other !== undefined) {
                found.push({
                    message: `${other} and ${name} would both push ${tag}`,
                    fix: 'give each its own tags or image in the list',
                });
            }
            owners.set(tag, name);
        }
    }
    const names = named.map(({ name }) => name);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    const clashes = twice.map(name => ({
        message: `two jobs would be called ${name}: a configuration, and another one on one of its platforms`,
        fix: `another name for the configuration ${name}`,
    }));
    return [...found, ...clashes];
}
function tooMany(jobs) {
    if (jobs.length <= matrix/* MAX_MATRIX_JOBS */.A)
        return [];
    return [
        {
            message: `${jobs.length} jobs are more than the ${matrix/* MAX_MATRIX_JOBS */.A} that a matrix may have`,
            fix: 'build them in two runs, with images',
        },
    ];
}

;// CONCATENATED MODULE: ./actions/plan-images/src/outputs.js

/** What the jobs of the matrix read: texts alone, lists with one item per line. */
function planOutputs(request, { jobs, indexes: planned }) {
    // An index is made of what the registry has.
    const indexes = request.push ? planned : [];
    const names = [...new Set(jobs.map(({ configuration }) => configuration.name))];
    return {
        hosted: jobs.filter(({ kind }) => kind === 'hosted').map(job => jobFields(job, request)),
        'self-hosted': jobs.filter(({ kind }) => kind === 'self-hosted').map(job => jobFields(job, request)),
        indexes: indexes.map(({ configuration, image, tags, parts, platforms }) => ({
            name: configuration.name,
            registry: registryOf(image),
            tags: tags.join('\n'),
            expectations: tags.map(tag => `${tag} platforms=${platforms.join(',')}`).join('\n'),
            parts: parts.join('\n'),
        })),
        'max-parallel': request.maxParallel,
        'max-parallel-self-hosted': request.maxParallelSelfHosted,
        rows: [
            ...jobs.map(({ name, tags }) => ({ name, needs: [], tags })),
            ...indexes.map(({ configuration, tags, parts }) => ({ name: configuration.name, needs: parts, tags })),
        ],
        names: names.join('\n'),
    };
}
function jobFields(job, { cache, push, tests }) {
    const { name, configuration, platform, labels, image, tags } = job;
    const { context, dockerfile, target, buildArgs, test } = configuration;
    const reference = cacheOf(job);
    return {
        name,
        runner: labels.length === 1 ? labels[0] : labels,
        platform: platform ?? '',
        context,
        dockerfile: dockerfile ?? '',
        target: target ?? '',
        'build-args': buildArgs.join('\n'),
        labels: configuration.labels.join('\n'),
        registry: registryOf(image),
        image,
        tags: tags.join('\n'),
        'cache-from': cache ? reference : '',
        'cache-to': cache && push ? `type=registry,ref=${reference},mode=max` : '',
        // Without the cache also what the builder itself still has is not used, and base images are looked up again.
        arguments: cache ? '' : '--no-cache\n--pull',
        test: tests ? (test ?? '') : '',
    };
}
function registryOf(image) {
    return image.split('/')[0] ?? '';
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/plan-images/src/report.js


function renderReport(request, { jobs, indexes }, note) {
    const configurations = new Set(jobs.map(({ configuration }) => configuration.name)).size;
    const rows = jobs.map(({ name, platform, labels, tags, configuration }) => [
        name,
        platform ?? 'that of the runner',
        (0,markup/* join */.fj)(labels.map(label => (0,markup/* code */.aY)(label))),
        (0,markup/* join */.fj)(tags.map(tag => (0,markup/* code */.aY)(tag))),
        configuration.test === undefined ? '' : request.tests ? (0,markup/* code */.aY)(configuration.test, 100) : 'not run',
    ]);
    const columns = ['Job', 'Platform', 'Runner', 'Tags', 'Test before'].map(title => ({ title }));
    const merged = (request.push ? indexes : []).map(({ configuration, parts }) => (0,markup.md) `${configuration.name}: one index over ${parts.join(', ')}`);
    return {
        title: request.title ?? 'Plan of the images',
        verdict: { kind: 'pass', text: `${(0,format/* formatCount */.B4)(configurations, 'image')} in ${(0,format/* formatCount */.B4)(jobs.length, 'job')}` },
        figures: [],
        sections: [
            {
                value: 100,
                blocks: [
                    { kind: 'table', columns, rows },
                    ...(merged.length === 0 ? [] : [{ kind: 'list', items: merged }]),
                    ...(note === undefined ? [] : [{ kind: 'paragraph', text: note }]),
                ],
            },
        ],
        nextSteps: [],
    };
}

;// CONCATENATED MODULE: ./actions/plan-images/src/main.js







/** The jobs that build the images that were asked for; everything that is wrong with them is said at once. */
async function main(run) {
    const request = readRequest(run.inputs);
    const known = await readList(request, run);
    const { chosen, problems } = chooseConfigurations(request.images, known, request.list);
    const plan = planImages(chosen, planRequest(request, chosen, run));
    refuse([...problems, ...plan.problems]);
    const report = await run.writeReportFile({
        verdict: 'pass',
        jobs: plan.jobs.map(job => ({ ...jobFields(job, request), kind: job.kind, configuration: job.configuration.name })),
    });
    const note = strangerNote(plan, run.ports.environment.serverUrl);
    if (note !== undefined)
        run.log.notice(note);
    const outputs = { ...planOutputs(request, plan), verdict: 'pass', report };
    await run.report(renderReport(request, plan, note), outputs);
}
async function readList({ list }, run) {
    const { files } = run.ports;
    const kind = (await files.facts(list).catch(() => undefined))?.kind;
    if (kind !== 'file') {
        const what = kind === undefined ? 'does not exist' : 'is no file';
        throw new errors/* KitError */.Fb('no-list', `${list} ${what}, and it is the list of the images that can be built`, {
            fix: `write ${list}, or name another with the input list; the smallest is: images: {app: {context: .}}`,
        });
    }
    const { configurations, problems } = await parseImageList(await files.readText(list), list);
    if (problems.length === 0)
        return configurations;
    const lines = problems.slice(0, MAX_SHOWN);
    const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : [];
    const head = problems.length === 1 ? [] : [`${problems.length} things in ${list} cannot be used:`];
    const message = [...head, ...lines.map(line => (head.length === 0 ? `${list}: ${line}` : line)), ...more].join('\n');
    throw new errors/* KitError */.Fb('bad-list', message, { fix: `correct ${list}` });
}
const MAX_SHOWN = 20;
function planRequest(request, chosen, run) {
    const image = defaultImage(request, run.ports.environment);
    const homeless = chosen.find(one => one.image === undefined);
    if (image === undefined && homeless !== undefined)
        throw noImage(homeless.name);
    const { list, platforms, runner, runners = new Map(), selfHostedLabels = [], cache, push } = request;
    const tagPrefix = request.tagPrefix ?? '';
    return { list, image, tagPrefix, platforms, runner, runners, ownLabels: selfHostedLabels, hasCache: cache && push };
}
function refuse(problems) {
    const [first] = problems;
    if (first === undefined)
        return;
    const shown = problems.slice(0, MAX_SHOWN);
    const head = problems.length === 1 ? [] : [`${problems.length} things are in the way:`];
    const fixes = [...new Set(shown.map(({ fix }) => fix))];
    throw new errors/* KitError */.Fb('bad-plan', [...head, ...shown.map(({ message }) => message)].join('\n'), {
        fix: fixes.join('\n'),
    });
}
/** Another server hosts none of these runners; whether one of its own has such a label, only it knows. */
function strangerNote({ jobs }, serverUrl) {
    const host = serverUrl === undefined ? undefined : new URL(serverUrl).hostname;
    if (host === undefined || host === 'github.com' || host.endsWith('.ghe.com'))
        return undefined;
    const labels = new Set(jobs.flatMap(job => job.labels.filter(label => runners/* HOSTED */.ah.has(label))));
    if (labels.size === 0)
        return undefined;
    return `${host} hosts no runners itself; check that one of its own has the label ${[...labels].join(', ')}`;
}


/***/ })

};
