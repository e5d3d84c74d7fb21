export const id = 431;
export const ids = [431,269,225];
export const modules = {

/***/ 2431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/pipeline/src/quarter.js
const QUARTER = /^\d{4}Q[1-4]$/;
function isQuarter(text) {
    return QUARTER.test(text);
}
/** The quarter of a moment, in UTC: `2026Q4`. */
function quarterOf(ms) {
    const date = new Date(ms);
    return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
// EXTERNAL MODULE: ./packages/pipeline/src/job-facts.js
var job_facts = __webpack_require__(567);
// EXTERNAL MODULE: ./packages/pipeline/src/job-state.js
var job_state = __webpack_require__(6877);
;// CONCATENATED MODULE: ./actions/plan-layers/src/blocked.js



/** Those of the needed layers that are not made, from the reports that their jobs left. */
async function unmadeNeeds(layer, request, run) {
    const unmade = [];
    for (const name of layer.buildsOn) {
        const state = await stateOf(`${request.reports.replace(/\/+$/, '')}/${request.prefix ?? ''}${name}${request.suffix ?? ''}`, run);
        // Where the server keeps no artifacts nothing is known, and the build itself shows whether the layer is there.
        if (state === 'missing')
            run.log.notice(`${name} left no report, so ${layer.name} is built without knowing of it`);
        else if (state !== 'made')
            unmade.push({ name, state });
    }
    return unmade;
}
async function stateOf(folder, run) {
    const { files } = run.ports;
    const { paths } = await (0,glob/* expandPaths */.p)([`${folder}/**/*.json`], files);
    const reports = [];
    for (const path of paths) {
        try {
            reports.push(JSON.parse(await files.readText(path)));
        }
        catch {
            run.log.notice(`${path} is left out: it is no JSON`);
        }
    }
    return (0,job_state/* jobState */.d)((0,job_facts/* jobFacts */.X)(reports));
}

// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
;// CONCATENATED MODULE: ./actions/plan-layers/src/builds.js

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/;
// https://docs.github.com/actions/reference/runners/github-hosted-runners: the arm64 label of public repositories.
const ARM = 'ubuntu-24.04-arm';
/** One build on the runner for no platform or one of linux/amd64; one on a native runner for each of several. */
function planBuilds({ platforms, runner, runners }) {
    const names = [...new Set(platforms)];
    const problems = names
        .filter(name => !PLATFORM.test(name))
        .map(name => `platforms has ${JSON.stringify(name)}; linux/arm64 is the form`);
    const given = new Map([
        ['linux/amd64', labelsOf(runner)],
        ['linux/arm64', ARM],
    ]);
    for (const line of runners) {
        const equals = line.indexOf('=');
        const platform = line.slice(0, Math.max(0, equals)).trim();
        if (!PLATFORM.test(platform) || line.slice(equals + 1).trim() === '') {
            problems.push(`runners has ${JSON.stringify(line)}; linux/arm64=ubuntu-24.04-arm is the form`);
        }
        else
            given.set(platform, labelsOf(line.slice(equals + 1).trim()));
    }
    if (names.length === 0)
        return { builds: [{ name: 'native', platform: '', runner: labelsOf(runner), suffix: '' }], problems };
    const builds = names.map((platform) => {
        const labels = given.get(platform);
        if (labels === undefined && PLATFORM.test(platform))
            problems.push(noRunner(platform));
        const name = platform.replaceAll('/', '-');
        // linux is what images are for; only the rest tells.
        const suffix = names.length === 1 ? '' : `-${name.replace(/^linux-/, '')}`;
        return { name, platform, runner: labels ?? labelsOf(runner), suffix };
    });
    return { builds, problems };
}
function noRunner(platform) {
    return `there is no runner for ${platform}; name one in runners: ${platform}=<label>`;
}
function labelsOf(text) {
    const json = text.startsWith('[') ? (0,values/* parseJson */.qF)(text) : undefined;
    const labels = json?.ok === true && Array.isArray(json.value) ? json.value.filter(label => typeof label === 'string') : [];
    return labels.length > 0 ? labels : text;
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
;// CONCATENATED MODULE: ./actions/plan-layers/src/words.js
/** The words of a line; white space within quotes belongs to a word, and the quotes do not. Undefined for an open quote. */
function splitWords(line) {
    const words = [];
    // A quoted run, a run without quotes and spaces, or a quote that nothing closes.
    for (const [word] of line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g)) {
        const bare = word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single ?? '');
        if (/["']/.test(word.replaceAll(/"[^"]*"|'[^']*'/g, '')))
            return undefined;
        words.push(bare);
    }
    return words;
}

;// CONCATENATED MODULE: ./actions/plan-layers/src/layer.js


const EXAMPLE = 'python target=python needs=base arg:PYTHON=3.13';
// A tag has at most 128 characters, with the prefix and the quarter; an artifact and a job are named after it too.
const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 60;
const ARG = /^[A-Za-z_][A-Za-z0-9_]*$/;
const KEYS = ['target', 'image', 'dockerfile', 'context', 'needs'];
/** Reads `python target=py needs=base arg:PYTHON=3.13`. */
function parseLayer(line) {
    const words = splitWords(line);
    const [name = '', ...rest] = words ?? [];
    if (words === undefined)
        return (0,values/* refused */.J5)('a closing quote', EXAMPLE);
    if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
        return (0,values/* refused */.J5)(`a name of lower case letters, digits, dots and dashes in place of ${JSON.stringify(name)}`, EXAMPLE);
    }
    const found = new Map();
    const buildArgs = [];
    for (const word of rest) {
        const [key, value] = splitAt(word);
        const known = KEYS.find(one => one === key);
        if (key.startsWith('arg:')) {
            if (!ARG.test(key.slice('arg:'.length)))
                return (0,values/* refused */.J5)(`arg:NAME=value in place of ${JSON.stringify(word)}`, EXAMPLE);
            buildArgs.push(`${key.slice('arg:'.length)}=${value}`);
        }
        else if (known === undefined) {
            return (0,values/* refused */.J5)(`one of ${KEYS.join('=, ')}= and arg:NAME= in place of ${JSON.stringify(word)}`, EXAMPLE);
        }
        else if (found.has(known) || value === '') {
            return (0,values/* refused */.J5)(`${known}= with a value, once,`, EXAMPLE);
        }
        else
            found.set(known, value);
    }
    return {
        ok: true,
        value: {
            name,
            target: found.get('target') ?? name,
            image: found.get('image'),
            dockerfile: found.get('dockerfile'),
            context: found.get('context'),
            needs: needsOf(found.get('needs')),
            buildArgs,
        },
    };
}
/** A word without `=` is all key, which no key is. */
function splitAt(word) {
    const equals = word.indexOf('=');
    return equals === -1 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)];
}
function needsOf(value) {
    if (value === undefined)
        return undefined;
    if (value === 'none')
        return [];
    return [...new Set(value.split(',').filter(name => name !== ''))];
}

;// CONCATENATED MODULE: ./actions/plan-layers/src/inputs.js







const lines = (0,readers/* listOf */.c3)(new readers/* Reader */.mP(parseLayer));
const spec = {
    ...readers/* commonInputs */.j$,
    layers: new readers/* Reader */.mP(value => lines.parse(withoutComments(value))),
    image: (0,readers/* text */.Qq)().optional(),
    'tag-prefix': new readers/* Reader */.mP(value => /^[a-z0-9_][\w.-]{0,39}$/.test(value) ? { ok: true, value } : (0,values/* refused */.J5)('the start of a tag', 'cache-')).optional(),
    quarter: new readers/* Reader */.mP(value => isQuarter(value.trim()) ? { ok: true, value: value.trim() } : (0,values/* refused */.J5)('a year and a quarter', '2026Q4')).optional(),
    dockerfile: (0,readers/* text */.Qq)().optional(),
    context: (0,readers/* text */.Qq)(),
    'build-args': (0,readers/* list */.p_)().optional(),
    platforms: new readers/* Reader */.mP(value => ({
        ok: true,
        value: (0,values/* parseList */.E1)(value.replaceAll(',', '\n')),
    })).optional(),
    runner: (0,readers/* text */.Qq)(),
    runners: (0,readers/* list */.p_)().optional(),
    layer: (0,readers/* text */.Qq)().optional(),
    suffix: (0,readers/* text */.Qq)().optional(),
    reports: (0,readers/* text */.Qq)(),
    prefix: (0,readers/* text */.Qq)().optional(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}
/** One line alone may hold several layers: the form for a manual run of a workflow has no line ends. */
function withoutComments(value) {
    return value
        .trim()
        .split(value.trim().includes('\n') ? '\n' : ';')
        .filter(line => !/^\s*#/.test(line))
        .join('\n');
}
/** The repository of the tags, in lower case: names of owners on GitHub may have capitals, those of images may not. */
function imageOf(given, { serverUrl, repository }) {
    const isGithub = serverUrl !== undefined && new URL(serverUrl).hostname === 'github.com';
    const image = given ?? (isGithub && repository !== undefined ? `ghcr.io/${repository}` : undefined);
    if (image === undefined) {
        const why = 'image is not given, and only github.com has a registry that is known without';
        throw new errors/* KitError */.Fb('bad-input', why, { fix: 'image: registry.example.com/org/app' });
    }
    return checkedImage(image, 'image');
}
function checkedImage(image, where) {
    const parsed = (0,reference/* parseRepository */.SU)(image.trim().toLowerCase());
    if (parsed.ok)
        return `${parsed.value.registry}/${parsed.value.repository}`;
    throw new errors/* KitError */.Fb('bad-input', `${where} is ${JSON.stringify(image)}: ${parsed.reason}`, {
        fix: 'a repository without a tag, such as ghcr.io/org/app',
    });
}

;// CONCATENATED MODULE: ./actions/plan-layers/src/plan.js
/** How many jobs in a row prewarm.yml has: a workflow cannot make itself longer. */
const WAVES = 6;
/** The layers by wave. Everything that is wrong with the list is said at once. */
function planLayers(lines, defaults) {
    const layers = new Map();
    const problems = [];
    for (const line of lines) {
        if (layers.has(line.name))
            problems.push(`${line.name} is there twice`);
        const needs = line.needs ?? [...layers.keys()];
        for (const name of needs.filter(one => !layers.has(one)))
            problems.push(unknownNeed(line, name, lines));
        const known = needs.flatMap(name => layers.get(name) ?? []);
        layers.set(line.name, layerOf(line, known, { defaults, order: [...layers.keys()] }));
    }
    const planned = [...layers.values()];
    return {
        layers: planned,
        problems: [...problems, ...depthProblems(planned), ...tagProblems(planned, defaults.suffixes)],
    };
}
function layerOf(line, needed, { defaults, order }) {
    const below = new Set(needed.flatMap(layer => [...layer.buildsOn, layer.name]));
    const image = line.image?.toLowerCase() ?? defaults.image;
    return {
        name: line.name,
        target: line.target,
        image,
        dockerfile: line.dockerfile ?? defaults.dockerfile,
        context: line.context ?? defaults.context,
        needs: needed.map(({ name }) => name),
        buildsOn: order.filter(name => below.has(name)),
        buildArgs: [...defaults.buildArgs, ...line.buildArgs],
        rollingTag: `${image}:${defaults.tagPrefix}${line.name}`,
        quarter: defaults.quarter,
        wave: Math.max(0, ...needed.map(({ wave }) => wave)) + 1,
    };
}
function unknownNeed({ name }, need, lines) {
    if (need === name)
        return `${name} needs itself`;
    if (lines.some(line => line.name === need))
        return `${name} needs ${need}, which comes after it; put ${need} first`;
    return `${name} needs ${need}, which is no layer; the layers are ${lines.map(line => line.name).join(', ')}`;
}
function depthProblems(layers) {
    const deepest = layers.find(({ wave }) => wave > WAVES);
    if (deepest === undefined)
        return [];
    const hint = 'say with needs= what builds on what, so that layers can be built side by side, or join two of them';
    return [`${deepest.name} is number ${deepest.wave} in a row, and at most ${WAVES} can be built in a row; ${hint}`];
}
/** The rolling and the quarterly tag of a layer, on the platform with this suffix. */
function tagsOf({ rollingTag, quarter }, suffix) {
    return [`${rollingTag}${suffix}`, `${rollingTag}${suffix}-${quarter}`];
}
/** `a` on windows/arm64 and `a-windows` on linux/arm64 would meet. */
function tagProblems(layers, suffixes) {
    const tags = layers.flatMap(layer => suffixes.flatMap(suffix => tagsOf(layer, suffix)));
    const twice = tags.filter((tag, at) => tags.indexOf(tag) !== at);
    return [...new Set(twice)].map(tag => `two layers would push ${tag}`);
}

;// CONCATENATED MODULE: ./actions/plan-layers/src/outputs.js

/** What the jobs of all layers need. */
function planOutputs({ image, quarter, layers, builds }) {
    const waves = Array.from({ length: WAVES }, (_, at) => layers.filter(({ wave }) => wave === at + 1));
    const rollingOn = (suffix) => layers.map(layer => tagsOf(layer, suffix)[0]).join('\n');
    return {
        ...Object.fromEntries(waves.map((wave, at) => [`wave-${at + 1}`, wave.map(({ name }) => name)])),
        rows: rowsOf(layers, builds),
        names: layers.map(({ name }) => name).join('\n'),
        targets: layers.map(({ target }) => target).join('\n'),
        tags: builds.map(({ suffix }) => rollingOn(suffix)).join('\n'),
        builds: builds.map(build => ({ ...build, 'cache-from': rollingOn(build.suffix) })),
        image,
        registry: image.slice(0, image.indexOf('/')),
        quarter,
    };
}
/** In the order of the waves, within a wave in that of the list, and within a layer in that of the platforms. */
function rowsOf(layers, builds) {
    const sorted = layers.toSorted((a, b) => a.wave - b.wave);
    return sorted.flatMap(layer => builds.map(({ suffix }) => ({
        name: `${layer.name}${suffix}`,
        needs: layer.needs.map(name => `${name}${suffix}`),
        tags: tagsOf(layer, suffix),
    })));
}
/**
 * Every step of the layer, those of the stages below included. Several such caches can be joined for one build, which
 * those inline in images cannot.
 */
function cacheTarget(reference) {
    return `type=registry,ref=${reference},mode=max,image-manifest=true,oci-mediatypes=true`;
}
/** What the job of one layer needs on top. */
function layerOutputs(layer, layers, suffix) {
    const tags = tagsOf(layer, suffix);
    const below = layers.filter(({ name }) => layer.buildsOn.includes(name)).map(one => tagsOf(one, suffix)[0]);
    return {
        target: layer.target,
        dockerfile: layer.dockerfile ?? '',
        context: layer.context,
        'build-args': layer.buildArgs.join('\n'),
        tags: tags.join('\n'),
        'cache-from': [tags[0], ...below].join('\n'),
        'cache-to': tags.map(cacheTarget).join('\n'),
        image: layer.image,
        registry: layer.image.slice(0, layer.image.indexOf('/')),
    };
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/plan-layers/src/report.js



function renderPlan(title, { layers, quarter }) {
    const waves = Math.max(...layers.map(({ wave }) => wave));
    return {
        title,
        verdict: {
            kind: 'pass',
            text: `${(0,format/* formatCount */.B4)(layers.length, 'layer')} in ${(0,format/* formatCount */.B4)(waves, 'wave')}, quarter ${quarter}`,
        },
        figures: [],
        sections: [{ value: 100, blocks: [{ kind: 'table', columns: COLUMNS, rows: layers.map(rowOf) }] }],
        nextSteps: [],
    };
}
const COLUMNS = [
    { title: 'Layer' },
    { title: 'Wave', align: 'right' },
    { title: 'Target' },
    { title: 'Needs' },
    { title: 'Tags' },
];
function rowOf(layer) {
    const { name, wave, target, needs } = layer;
    return [name, wave, (0,markup/* code */.aY)(target), (0,markup/* join */.fj)(needs), (0,markup/* join */.fj)(tagsOf(layer, '').map(tag => (0,markup/* code */.aY)(tag)))];
}
/** Why a layer is not built, or that it is. */
function renderLayer(title, layer, unmade) {
    const isReady = unmade.length === 0;
    const text = isReady ? (0,markup.md) `${(0,markup/* strong */.ko)(layer.name)} can be built` : blockedMessage(layer, unmade);
    return {
        title,
        verdict: { kind: isReady ? 'pass' : 'fail', text },
        figures: [],
        sections: [{ value: 100, blocks: [{ kind: 'table', columns: COLUMNS, rows: [rowOf(layer)] }] }],
        nextSteps: isReady ? [] : [blockedFix(unmade)],
    };
}
function blockedMessage({ name }, unmade) {
    return `${name} needs ${unmade.map(one => `${one.name}, which ${WORDS[one.state]}`).join('; and ')}`;
}
function blockedFix(unmade) {
    return `see the job of ${unmade.map(({ name }) => name).join(', ')}, then run the failed jobs again`;
}
const WORDS = {
    made: 'was made',
    failed: 'failed',
    blocked: 'was not begun',
    cancelled: 'was cancelled',
    missing: 'left no report',
};

;// CONCATENATED MODULE: ./actions/plan-layers/src/main.js








/** Plans all layers, or one for its own job. */
async function main(run) {
    const request = readRequest(run.inputs);
    const answer = plan(request, run);
    const title = request.title ?? 'Plan of the layers';
    const layer = request.layer === undefined ? undefined : chosenLayer(answer, request.layer);
    if (layer !== undefined) {
        await planOne(layer, { request, answer, title }, run);
        return;
    }
    const report = await run.writeReportFile({ verdict: 'pass', ...fieldsOf(answer) });
    await run.report(renderPlan(title, answer), { ...planOutputs(answer), verdict: 'pass', report });
}
function plan(request, run) {
    const image = imageOf(request.image, run.ports.environment);
    const quarter = request.quarter ?? quarterOf(run.ports.clock.nowMs());
    const lines = request.layers.map(line => line.image === undefined ? line : { ...line, image: checkedImage(line.image, `the image of ${line.name}`) });
    const { platforms = [], runner, runners = [] } = request;
    const { builds, problems: others } = planBuilds({ platforms, runner, runners });
    const { layers, problems } = planLayers(lines, {
        image,
        quarter,
        dockerfile: request.dockerfile,
        context: request.context,
        buildArgs: request.buildArgs ?? [],
        tagPrefix: request.tagPrefix ?? 'cache-',
        suffixes: builds.map(({ suffix }) => suffix),
    });
    const all = [...problems, ...others, ...(layers.length === 0 ? ['layers has no layer'] : [])];
    if (all.length === 0)
        return { image, quarter, layers, builds };
    throw new errors/* KitError */.Fb('bad-input', all.join('; '), { fix: 'correct the inputs of the workflow that are named' });
}
function chosenLayer({ layers }, name) {
    const layer = layers.find(one => one.name === name);
    if (layer !== undefined)
        return layer;
    const known = layers.map(one => one.name).join(', ');
    throw new errors/* KitError */.Fb('bad-input', `layer is ${JSON.stringify(name)}; the layers are ${known}`, {
        fix: `layer: ${layers[0]?.name}`,
    });
}
/** The job of one layer goes on only when what it builds on is there. */
async function planOne(layer, { request, answer, title }, run) {
    const unmade = await unmadeNeeds(layer, request, run);
    const isRed = unmade.length > 0 && request.failOn !== 'never';
    const verdict = unmade.length === 0 ? 'pass' : 'fail';
    const problem = { code: 'layer-blocked', message: blockedMessage(layer, unmade), fix: blockedFix(unmade) };
    const report = await run.writeReportFile({
        verdict,
        findings: unmade.length === 0 ? [] : [{ level: isRed ? 'error' : 'warning', ...problem }],
        blockedBy: isRed ? unmade.map(({ name }) => name) : [],
        layer: layer.name,
        ...fieldsOf(answer),
    });
    const outputs = {
        ...planOutputs(answer),
        ...layerOutputs(layer, answer.layers, request.suffix ?? ''),
        verdict,
        report,
    };
    await run.report(renderLayer(title, layer, unmade), outputs);
    if (isRed)
        run.fail(problem);
}
function fieldsOf({ image, quarter, layers, builds }) {
    return { image, quarter, rows: rowsOf(layers, builds), builds };
}


/***/ }),

/***/ 709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pathMatcher),
/* harmony export */   p: () => (/* binding */ expandPaths)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1540);

// A glob over a whole checkout with its dependencies stays below this; more is a mistake in the pattern.
const MAX_ENTRIES = 200_000;
/**
 * Paths and globs (`logs/*.log`, `logs/**`, `{a,b}.log`) to paths. A path without wildcards, or one that exists as it
 * is written, is kept as it is, whether there is something or not; whoever reads it says so.
 */
async function expandPaths(patterns, files) {
    const paths = new Set();
    const unmatched = [];
    for (const pattern of patterns) {
        const { base, glob, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_0__.scan(pattern);
        if (!isGlob || (await files.facts(pattern))) {
            paths.add(pattern);
            continue;
        }
        const found = await matches(base, glob, files);
        if (found.length === 0)
            unmatched.push(pattern);
        for (const path of found)
            paths.add(path);
    }
    return { paths: [...paths], unmatched };
}
/** Whether a path, relative and with forward slashes, matches one of the patterns; a directory stands for all below it. */
function pathMatcher(patterns) {
    if (patterns.length === 0)
        return () => false;
    const whole = patterns.map(pattern => pattern.replace(/^\.\//, '').replace(/\/+$/, ''));
    return picomatch__WEBPACK_IMPORTED_MODULE_0__([...whole, ...whole.map(pattern => `${pattern}/**`)], { dot: true });
}
async function matches(base, glob, files) {
    const isMatch = picomatch__WEBPACK_IMPORTED_MODULE_0__(glob, { dot: true });
    const isDeep = glob.includes('**');
    const depth = glob.split('/').length;
    const found = [];
    const open = [{ path: '', level: 1 }];
    let seen = 0;
    for (let next = open.shift(); next; next = open.shift()) {
        for (const name of await namesIn(join(base, next.path), files)) {
            seen += 1;
            if (seen > MAX_ENTRIES)
                return found.sort();
            const path = `${next.path}${name}`;
            if (!name.endsWith('/')) {
                if (isMatch(path))
                    found.push(join(base, path));
            }
            else if (isDeep || next.level < depth) {
                open.push({ path, level: next.level + 1 });
            }
        }
    }
    return found.sort();
}
function join(base, path) {
    if (base === '')
        return path === '' ? '.' : path;
    return base.endsWith('/') ? `${base}${path}` : `${base}/${path}`;
}
/** A directory that is missing or closed holds no match. */
async function namesIn(path, files) {
    const facts = await files.facts(path).catch(() => undefined);
    return facts?.kind === 'directory' ? await files.list(path).catch(() => []) : [];
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

/***/ 567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ jobFacts)
/* harmony export */ });
/* harmony import */ var _loose_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4963);

/** Whose problem explains those of the others: an early step's; and report-cache-hits knows more of a build than who ran it. */
const ORDER = ['plan-layers', 'prepare-disk', 'semver-docker-tags', 'report-cache-hits', 'build-image'];
const LEVELS = ['error', 'unknown', 'warning'];
/** The facts in the reports of one job's steps; what is no report of the kit is left out. */
function jobFacts(reports) {
    const known = reports.filter(isReport).toSorted((a, b) => rank(a) - rank(b));
    const of = (action) => known.findLast(report => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'action') === action);
    const cache = of('report-cache-hits');
    const build = of('build-image');
    const space = of('prepare-disk');
    const problems = known.flatMap(problemsOf);
    return {
        actions: [...new Set(known.map(nameOf))],
        problems: LEVELS.flatMap(level => problems.filter(problem => problem.level === level)),
        tags: tagsOf({ cache, build, verified: of('verify-cache-tags') }),
        steps: stepsOf(cache),
        seconds: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(cache, 'duration', 'seconds')) ?? (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(build, 'seconds')),
        attempts: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(build, 'attempts')),
        freeBytes: leastFree(space),
        blockedBy: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(of('plan-layers'), 'blockedBy')).flatMap(name => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(name) ?? []),
        isCancelled: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(cache, 'diagnosis', 'kind')) === 'cancelled' || problems.some(({ code }) => code === 'cancelled'),
        failedStep: failedStepOf(cache),
    };
}
/** Of the build that the diagnosis is about: a failure of one that was tried again is history. */
function failedStepOf(cache) {
    const build = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(cache, 'builds')).findLast(one => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingOf */ .GS)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'diagnosis')) !== undefined);
    const failed = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(build, 'failed'));
    const vertex = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(build, 'diagnosis', 'vertex');
    const one = failed.find(failure => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(failure, 'id') === vertex);
    const name = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'name'));
    if (name === undefined)
        return undefined;
    const file = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(one, 'source', 'file'));
    const line = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(one, 'source', 'line'));
    const said = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'tail')).flatMap(text => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(text) ?? []);
    return {
        name,
        place: file === undefined || line === undefined ? undefined : `${file}:${line}`,
        lines: said.length > 0 ? said : [(0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'message')) ?? ''].filter(Boolean),
    };
}
function isReport(value) {
    return (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'version') === 1 && (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'action')) !== undefined;
}
function nameOf(report) {
    return (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'action')) ?? '';
}
function rank(report) {
    const at = ORDER.indexOf(nameOf(report));
    return at === -1 ? ORDER.length : at;
}
/** `findings` of most, `finding` of prepare-disk, `error` of a step that could not give its answer. */
function problemsOf(report) {
    const action = nameOf(report);
    const verdict = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'verdict'));
    const fallback = verdict === 'fail' ? 'error' : verdict === 'unknown' ? 'unknown' : 'warning';
    // A build that did not fail made its image, whatever was expected of its cache.
    const isCacheOnly = action === 'report-cache-hits' && (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'diagnosis') === null;
    const findings = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'findings')).map(finding => problemOf(finding, action, fallback));
    const found = [
        ...findings.map(one => (isCacheOnly && one?.level === 'error' ? { ...one, level: 'warning' } : one)),
        problemOf((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'finding'), action, fallback),
        problemOf((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(report, 'error'), action, 'error'),
    ];
    return found.filter(problem => problem !== undefined);
}
function problemOf(value, action, fallback) {
    const message = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'message'));
    if (message === undefined)
        return undefined;
    const said = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'level'));
    // A note asks for nothing.
    if (said === 'note' || said === 'notice')
        return undefined;
    return {
        action,
        level: LEVELS.find(level => level === said) ?? fallback,
        code: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'code')) ?? 'unknown',
        message,
        fix: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'fix')),
    };
}
/** What the registry has counts more than what the log says. */
function tagsOf({ cache, build, verified }) {
    const tags = new Map();
    for (const one of [...(0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(cache, 'pushed')), ...(0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(build, 'pushed'))]) {
        const reference = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'reference'));
        if (reference === undefined || tags.has(reference))
            continue;
        tags.set(reference, {
            reference,
            digest: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'digest')),
            bytes: undefined,
            isVerified: false,
        });
    }
    for (const one of (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(verified, 'tags'))) {
        const reference = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'reference'));
        if (reference === undefined || (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'outcome') !== 'present')
            continue;
        const [bytes, state] = [(0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(one, 'content', 'bytes')), (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'state')];
        const isVerified = state === 'as-expected' || state === 'warned';
        tags.set(reference, { reference, digest: (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, 'digest')), bytes, isVerified });
    }
    return [...tags.values()];
}
function stepsOf(cache) {
    const cached = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(cache, 'hitRates', 'steps', 'cached'));
    const total = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(cache, 'hitRates', 'steps', 'total'));
    return cached === undefined || total === undefined || total === 0 ? undefined : { cached, total };
}
function leastFree(space) {
    const free = (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(space, 'fileSystems')).flatMap(system => (0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)(system, 'after', 'availableBytes')) ?? []);
    return free.length === 0 ? undefined : Math.min(...free);
}


/***/ }),

/***/ 6877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ jobState)
/* harmony export */ });
const BUILDS = ['report-cache-hits', 'build-image'];
function jobState(facts) {
    if (facts.actions.length === 0)
        return 'missing';
    if (facts.blockedBy.length > 0)
        return 'blocked';
    if (facts.isCancelled)
        return 'cancelled';
    if (facts.problems.some(problem => problem.level === 'error'))
        return 'failed';
    // A job that died before its build has only said what was good until then.
    return facts.actions.some(action => BUILDS.includes(action)) ? 'made' : 'failed';
}


/***/ }),

/***/ 4963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   GS: () => (/* binding */ mappingOf),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** Readers for JSON that another step wrote: what has another type than expected counts as absent. */
function mappingOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Undefined for an empty text too. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Own fields alone: a key such as `constructor` finds nothing that JSON did not say. */
function field(value, name) {
    const mapping = mappingOf(value);
    return mapping !== undefined && Object.hasOwn(mapping, name) ? mapping[name] : undefined;
}
function path(value, ...names) {
    return names.reduce(field, value);
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
