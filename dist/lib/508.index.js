export const id = 508;
export const ids = [508,225];
export const modules = {

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
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
    const platforms = textsOf(value);
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
        if (typeof platform !== 'string' || !PLATFORM.test(platform))
            return needed('platforms such as linux/arm64');
        const runner = readRunner(item);
        if (!runner.ok)
            return needed(`${runner.needed} for ${platform}`);
        found.set(platform, runner.value);
    }
    return good(found);
}
/** A list, or one item without its list. */
function textsOf(value) {
    const items = Array.isArray(value) ? value : [value];
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
const names = () => new readers/* Reader */.mP(value => ({ ok: true, value: [...new Set((0,values/* parseList */.E1)(value.replaceAll(',', '\n')))] }));
const spec = {
    // A plan that cannot be made has nothing to go on with, so there is no fail-on.
    summary: readers/* commonInputs */.j$.summary,
    title: readers/* commonInputs */.j$.title,
    images: names(),
    list: (0,readers/* text */.Qq)(),
    image: new readers/* Reader */.mP(value => {
        const read = readImage(value);
        return read.ok ? { ok: true, value: read.value } : (0,values/* refused */.J5)(read.needed, 'ghcr.io/org/app');
    }).optional(),
    'tag-prefix': new readers/* Reader */.mP(value => /^[A-Za-z0-9_][\w.-]{0,39}$/.test(value.trim())
        ? { ok: true, value: value.trim() }
        : (0,values/* refused */.J5)('the start of a tag', 'nightly-')).optional(),
    platforms: new readers/* Reader */.mP(value => {
        const platforms = [...new Set((0,values/* parseList */.E1)(value.replaceAll(',', '\n')))];
        return platforms.every(one => PLATFORM.test(one))
            ? { ok: true, value: platforms }
            : (0,values/* refused */.J5)('platforms', 'linux/amd64,linux/arm64');
    }).optional(),
    runner: new readers/* Reader */.mP(parseLabels),
    runners: new readers/* Reader */.mP(parseRunners).optional(),
    'self-hosted-labels': names().optional(),
    'max-parallel': (0,readers/* integer */.nd)({ min: 1, max: 256 }),
    'max-parallel-self-hosted': (0,readers/* integer */.nd)({ min: 1, max: 256 }),
    cache: (0,readers/* boolean */.zM)(),
    push: (0,readers/* boolean */.zM)(),
    tests: (0,readers/* boolean */.zM)(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}
/** A label, or a JSON list of labels, as `runs-on` takes it. */
function parseLabels(value) {
    const trimmed = value.trim();
    const json = trimmed.startsWith('[') ? (0,values/* parseJson */.qF)(trimmed) : undefined;
    const labels = readRunner(json === undefined ? trimmed : json.ok ? json.value : undefined);
    return labels.ok ? { ok: true, value: labels.value } : (0,values/* refused */.J5)(labels.needed, 'ubuntu-latest');
}
function parseRunners(value) {
    const runners = new Map();
    for (const line of (0,values/* parseList */.E1)(value)) {
        const equals = line.indexOf('=');
        const platform = line.slice(0, Math.max(0, equals)).trim();
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
/** Goes into tags, names of jobs and of artifacts. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?$/;
const ALL = 'all';
/** The configurations of a list, and everything that is wrong with it. Throws for a text that is no YAML. */
async function parseImageList(text, path) {
    const root = await parseYaml(text, path);
    const problems = [];
    const say = (problem) => void problems.push(problem);
    for (const key of root.keys()) {
        if (key !== 'images' && key !== 'defaults')
            say(`${shown(key)} is no field of the list; images and defaults are`);
    }
    const defaults = mappingOf(root.get('defaults') ?? new Map(), 'defaults', say);
    const images = root.get('images');
    const named = images === undefined ? new Map() : mappingOf(images, 'images', say);
    if (images === undefined)
        say('images is missing');
    const configurations = [...named].map(([name, fields]) => {
        if (!NAME.test(name) || name === ALL) {
            say(`${shown(name)} is no name of a configuration; one has lower case letters, digits, . _ and -`);
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
    const { parseDocument } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 5719, 19));
    const document = parseDocument(text, { uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined)
        throw refuse(error.message.split('\n')[0]?.trim() ?? 'it is no YAML', error);
    try {
        const value = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
        if (value instanceof Map)
            return value;
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
    const reference = `${image}:cache-${name}`;
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

;// CONCATENATED MODULE: ./actions/plan-images/src/runners.js

/**
 * The labels of the Linux runners that GitHub hosts, as of November 2026:
 * https://docs.github.com/en/actions/reference/runners/github-hosted-runners and https://github.com/actions/runner-images.
 * Larger runners have names of their own, which nobody else can know.
 */
const HOSTED = new Map([
    ['ubuntu-latest', 'x64'],
    ['ubuntu-26.04', 'x64'],
    ['ubuntu-24.04', 'x64'],
    ['ubuntu-22.04', 'x64'],
    ['ubuntu-26.04-arm', 'arm64'],
    ['ubuntu-24.04-arm', 'arm64'],
    ['ubuntu-22.04-arm', 'arm64'],
]);
/** It exists, but is a container that may start no other: its Docker has no daemon (images/ubuntu-slim in runner-images). */
const WITHOUT_DOCKER = 'ubuntu-slim';
/** What a self-hosted runner gets by itself: https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-in-a-workflow */
const GIVEN = ['self-hosted', 'linux', 'x64', 'arm64', 'arm'];
/** Whether jobs for this platform can run on a runner with these labels: a job on a label that nobody has waits for ever. */
function checkRunner(labels, platform, ownLabels) {
    const given = labels.map(label => label.toLowerCase());
    const own = new Set(ownLabels.map(label => label.toLowerCase()));
    const isOwn = given.some(label => own.has(label) || label === 'self-hosted');
    if (!isOwn && given.includes(WITHOUT_DOCKER)) {
        return no(`${WITHOUT_DOCKER} has no Docker daemon, so it cannot build an image`, 'runner: ubuntu-latest');
    }
    const known = isOwn ? [...own, ...GIVEN] : [...HOSTED.keys()];
    const unknown = labels.find(label => !known.includes(label.toLowerCase()));
    if (unknown !== undefined)
        return refuseLabel(unknown, [...HOSTED.keys(), ...ownLabels]);
    if (!isOwn && given.length > 1) {
        return no(`no runner that GitHub hosts has the labels ${labels.join(', ')} together`, `runner: ${labels[0]}`);
    }
    const machine = isOwn ? given.find(label => label === 'x64' || label === 'arm64') : HOSTED.get(given[0] ?? '');
    const wanted = machineFor(platform);
    if (platform !== undefined && wanted === undefined && !isOwn) {
        return no(`${platform} has no runner that GitHub hosts`, `runners: ${platform}=<label of a runner of your own>, and that label in self-hosted-labels`);
    }
    if (wanted !== undefined && machine !== undefined && machine !== wanted) {
        return no(`${platform} would be emulated on ${labels.join(', ')}, which is ${machine}`, `runners: ${platform}=${wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-latest'}`);
    }
    return { ok: true, kind: isOwn ? 'self-hosted' : 'hosted' };
}
function refuseLabel(label, known) {
    const near = (0,nearest/* nearest */.p)(label, known);
    const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
    return no(`${label} is no label of a runner that is known${hint}, and a job on a label that no runner has waits for ever; known are ${known.join(', ')}`, near === undefined
        ? `self-hosted-labels: ${label}`
        : `runner: ${near}, or, for a runner of your own, self-hosted-labels: ${label}`);
}
/** The machine that runs a platform natively; undefined for one that only machines of one's own do. */
function machineFor(platform) {
    const [, architecture] = platform?.split('/') ?? [];
    if (architecture === 'amd64' || architecture === '386')
        return 'x64';
    return architecture === 'arm64' || architecture === 'arm' ? 'arm64' : undefined;
}
function no(message, fix) {
    return { ok: false, message, fix };
}

;// CONCATENATED MODULE: ./actions/plan-images/src/plan.js




// https://docs.github.com/en/actions/reference/limits: a matrix generates at most 256 jobs in a run.
const MAX_JOBS = 256;
const MAX_TAG_LENGTH = 128;
/** The configurations that the names stand for; a name that the list does not have is a problem. */
function chooseConfigurations(names, known, list) {
    if (names.includes(ALL))
        return { chosen: known, problems: [] };
    const all = known.map(({ name }) => name);
    const problems = names
        .filter(name => !all.includes(name))
        .map(name => {
        const near = (0,nearest/* nearest */.p)(name, all);
        const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
        const message = `images has ${JSON.stringify(name.slice(0, 100))}, which ${list} does not have${hint}; it has ${all.join(', ')}`;
        return { message, fix: `images: ${near ?? all[0] ?? ALL}` };
    });
    return { chosen: known.filter(({ name }) => names.includes(name)), problems };
}
/** A job for each platform of each configuration, and an index over those of one that has several. */
function planImages(configurations, request) {
    const problems = [];
    const planned = configurations.map(one => planOne(one, request, problems));
    const jobs = planned.flatMap(one => one.jobs);
    const indexes = planned.flatMap(({ index }) => (index === undefined ? [] : [index]));
    return { jobs, indexes, problems: [...problems, ...meetings(jobs, indexes), ...tooMany(jobs)] };
}
function planOne(configuration, request, problems) {
    const image = configuration.image ?? request.image ?? '';
    const platforms = request.platforms ?? configuration.platforms;
    const names = platforms.length === 0 ? [undefined] : platforms;
    const tags = configuration.tags.map(tag => `${image}:${request.tagPrefix}${tag}`);
    const jobs = names.map(platform => {
        const labels = labelsFor(platform, configuration, request);
        const checked = checkRunner(labels, platform, request.ownLabels);
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
/** Two jobs that push the same reference: which of them stays is chance. */
function meetings(jobs, indexes) {
    const owners = new Map();
    const found = [];
    const all = [...jobs, ...indexes.map(({ configuration, tags }) => ({ name: configuration.name, tags }))];
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
    const names = all.map(({ name }) => name);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    const clashes = twice.map(name => ({
        message: `two jobs would be called ${name}: a configuration, and another one on one of its platforms`,
        fix: `another name for the configuration ${name}`,
    }));
    return [...found, ...clashes];
}
function tooMany(jobs) {
    if (jobs.length <= MAX_JOBS)
        return [];
    return [
        {
            message: `${jobs.length} jobs are more than the ${MAX_JOBS} that a matrix may have`,
            fix: 'build them in two runs, with images',
        },
    ];
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
    if ((await files.facts(list).catch(() => undefined))?.kind !== 'file') {
        throw new errors/* KitError */.Fb('no-list', `${list} does not exist, and it is the list of the images that can be built`, {
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
    const { list, platforms, runner, runners = new Map(), selfHostedLabels = [] } = request;
    return { list, image, tagPrefix: request.tagPrefix ?? '', platforms, runner, runners, ownLabels: selfHostedLabels };
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
    const labels = new Set(jobs.flatMap(job => job.labels.filter(label => HOSTED.has(label))));
    if (labels.size === 0)
        return undefined;
    return `${host} hosts no runners itself; check that one of its own has the label ${[...labels].join(', ')}`;
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports size, json */
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
        for (const line of (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(value)) {
            const parsed = item.parse(line);
            if (!parsed.ok)
                return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${parsed.needed} on each line, not ${JSON.stringify(line)},`, parsed.example);
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
