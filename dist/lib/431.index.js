export const id = 431;
export const ids = [431];
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

// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
// EXTERNAL MODULE: ./packages/pipeline/src/runners.js
var src_runners = __webpack_require__(3205);
// EXTERNAL MODULE: ./packages/registry/src/platform.js
var src_platform = __webpack_require__(9504);
;// CONCATENATED MODULE: ./actions/plan-layers/src/builds.js



const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/;
// https://docs.github.com/actions/reference/runners/github-hosted-runners: the arm64 label of public repositories.
const ARM = 'ubuntu-24.04-arm';
/** One build on the runner for no platform or one of linux/amd64; one on a native runner for each of several. */
function planBuilds({ platforms, runner, runners, isHosted }) {
    const names = [...new Set(platforms)];
    const { given, problems } = runnersByPlatform(runners, runner);
    problems.push(...names
        .filter(name => !PLATFORM.test(name))
        .map(name => `platforms has ${JSON.stringify(name)}; linux/arm64 is the form`));
    const jobs = names.length === 0 ? [undefined] : names;
    const unknown = new Set();
    const doubts = [];
    const builds = jobs.map((platform) => {
        const known = platform === undefined ? runner : given.get(platform);
        if (known === undefined && PLATFORM.test(platform ?? ''))
            problems.push(noRunner(platform ?? ''));
        const labels = known ?? runner;
        const doubt = isHosted && known !== undefined ? (0,src_runners/* doubtLabels */._V)(labels, platform, nearest/* editDistance */.Y) : undefined;
        if (doubt !== undefined)
            doubts.push(doubt);
        if (isHosted && labels.length === 1 && !labels.every(src_runners/* isHostedLabel */.Yx))
            unknown.add(labels.join());
        return buildOf(platform, labels, names.length);
    });
    return { builds, problems, doubts, unknownLabels: [...unknown] };
}
function buildOf(platform, labels, count) {
    const [label = ''] = labels;
    const runner = labels.length === 1 ? label : labels;
    if (platform === undefined)
        return { name: 'native', platform: '', runner, suffix: '' };
    const name = platform.replaceAll('/', '-');
    // linux is what images are for; only the rest tells.
    return { name, platform, runner, suffix: count === 1 ? '' : `-${name.replace(/^linux-/, '')}` };
}
function runnersByPlatform(lines, runner) {
    const given = new Map([
        ['linux/amd64', runner],
        ['linux/arm64', [ARM]],
    ]);
    const problems = [];
    for (const line of lines) {
        const equals = line.indexOf('=');
        const platform = (0,src_platform/* spelledPlatform */.x)(line.slice(0, Math.max(0, equals)));
        const labels = (0,src_runners/* readLabels */.k2)(line.slice(equals + 1));
        if (PLATFORM.test(platform) && labels !== undefined)
            given.set(platform, labels);
        else
            problems.push(`runners has ${JSON.stringify(line)}; linux/arm64=ubuntu-24.04-arm is the form`);
    }
    return { given, problems };
}
function noRunner(platform) {
    return `there is no runner for ${platform}; name one in runners: ${platform}=<label>`;
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./packages/pipeline/src/artifact-name.js
var artifact_name = __webpack_require__(8996);
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
// Only before any quote: a value in quotes may have one.
const COMMENT = /^([^"'#]*\s)#.*$/;
const KEYS = ['target', 'image', 'dockerfile', 'context', 'needs'];
/** Reads `python target=py needs=base arg:PYTHON=3.13`. */
function parseLayer(line) {
    const words = splitWords(line.replace(COMMENT, '$1'));
    const [name = '', ...rest] = words ?? [];
    if (words === undefined)
        return (0,values/* refused */.J5)('a closing quote', EXAMPLE);
    if (NAME.test(name.split(',', 1)[0] ?? '') && name.includes(','))
        return (0,values/* refused */.J5)('one layer', EXAMPLE);
    if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
        return (0,values/* refused */.J5)(`a name of at most ${MAX_NAME_LENGTH} lower case letters, digits, dots and dashes in place of ${JSON.stringify(name)}`, EXAMPLE);
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
/** `NAME=value`, or `NAME` alone for that of the environment, as docker takes them. */
const buildArgs = (0,readers/* listOf */.c3)(new readers/* Reader */.mP(line => /^[^\s=-][^\s=]*(?:=|$)/.test(line) ? { ok: true, value: line } : (0,values/* refused */.J5)('NAME=value', 'PYTHON=3.13')));
const spec = {
    ...readers/* commonInputs */.j$,
    layers: new readers/* Reader */.mP(value => lines.parse(withoutComments(value))).optional(),
    'allow-none': (0,readers/* boolean */.zM)(),
    image: (0,readers/* text */.Qq)().optional(),
    'tag-prefix': new readers/* Reader */.mP(value => /^[a-z0-9_][\w.-]{0,39}$/.test(value) ? { ok: true, value } : (0,values/* refused */.J5)('the start of a tag', 'cache-')).optional(),
    quarter: new readers/* Reader */.mP(value => isQuarter(value.trim()) ? { ok: true, value: value.trim() } : (0,values/* refused */.J5)('a year and a quarter', '2026Q4')).optional(),
    dockerfile: (0,readers/* text */.Qq)().optional(),
    context: (0,readers/* text */.Qq)(),
    'build-args': buildArgs.optional(),
    platforms: new readers/* Reader */.mP(value => ({
        ok: true,
        value: (0,values/* parseList */.E1)(value.replaceAll(',', '\n')).map(src_platform/* spelledPlatform */.x),
    })).optional(),
    runner: new readers/* Reader */.mP(value => {
        const labels = (0,src_runners/* readLabels */.k2)(value);
        return labels === undefined ? (0,values/* refused */.J5)(src_runners/* LABELS_NEEDED */.M, 'ubuntu-latest') : { ok: true, value: labels };
    }),
    runners: (0,readers/* list */.p_)().optional(),
    layer: (0,readers/* text */.Qq)().optional(),
    suffix: (0,readers/* text */.Qq)().optional(),
    reports: (0,readers/* text */.Qq)(),
    prefix: new readers/* Reader */.mP(value => (0,artifact_name/* isArtifactPrefix */.h)(value.trim()) ? { ok: true, value: value.trim() } : (0,values/* refused */.J5)(artifact_name/* ARTIFACT_PREFIX_NEEDED */.w, 'build-')).optional(),
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
/** Whether GitHub hosts the runners of this server. */
function hasHostedRunners({ serverUrl }) {
    const host = hostOf(serverUrl);
    return host === 'github.com' || host.endsWith('.ghe.com');
}
function hostOf(serverUrl) {
    return serverUrl === undefined ? '' : new URL(serverUrl).hostname;
}
/** The repository of the tags, in lower case: names of owners on GitHub may have capitals, those of images may not. */
function imageOf(given, { serverUrl, repository }) {
    const isGithub = hostOf(serverUrl) === 'github.com';
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

// EXTERNAL MODULE: ./packages/pipeline/src/matrix.js
var matrix = __webpack_require__(6685);
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
        problems: [
            ...problems,
            ...depthProblems(planned),
            ...widthProblems(planned, defaults.suffixes.length),
            ...tagProblems(planned, defaults.suffixes),
        ],
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
/** Each wave is a matrix of its layers on all platforms. */
function widthProblems(layers, platforms) {
    const waves = Array.from({ length: WAVES }, (_, at) => layers.filter(({ wave }) => wave === at + 1));
    const jobs = Math.max(...waves.map(wave => wave.length * platforms));
    if (jobs <= matrix/* MAX_MATRIX_JOBS */.A)
        return [];
    return [
        `${jobs} layers would be built side by side, and a matrix has at most ${matrix/* MAX_MATRIX_JOBS */.A} jobs; join some of them`,
    ];
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
    const { environment, clock } = run.ports;
    const image = imageOf(request.image, environment);
    const quarter = request.quarter ?? quarterOf(clock.nowMs());
    const lines = (request.layers ?? []).map(line => line.image === undefined ? line : { ...line, image: checkedImage(line.image, `the image of ${line.name}`) });
    const { platforms = [], runner, runners = [] } = request;
    const isHosted = hasHostedRunners(environment);
    const planned = planBuilds({ platforms, runner, runners, isHosted });
    const { builds, doubts } = planned;
    const { layers, problems } = planLayers(lines, {
        image,
        quarter,
        dockerfile: request.dockerfile,
        context: request.context,
        buildArgs: request.buildArgs ?? [],
        tagPrefix: request.tagPrefix ?? 'cache-',
        suffixes: builds.map(({ suffix }) => suffix),
    });
    const isEmpty = layers.length === 0 && !request.allowNone;
    refuse([...problems, ...planned.problems], [...(isEmpty ? [NO_LAYER] : []), ...doubts]);
    if (request.layer === undefined)
        tellUnknown(planned.unknownLabels, run);
    return { image, quarter, layers, builds };
}
const NO_LAYER = { message: 'layers has no layer', fix: 'layers: base' };
function refuse(problems, fixable) {
    const all = [...problems, ...fixable.map(({ message }) => message)];
    if (all.length === 0)
        return;
    const fixes = [
        ...(problems.length > 0 ? ['correct the inputs that are named'] : []),
        ...fixable.map(({ fix }) => fix),
    ];
    throw new errors/* KitError */.Fb('bad-input', [...new Set(all)].join('; '), { fix: [...new Set(fixes)].join('\n') });
}
function tellUnknown(labels, run) {
    if (labels.length === 0)
        return;
    const names = labels.join(', ');
    run.log.notice(`GitHub hosts no runner with the label ${names}; unless one of yours has it, its jobs wait for ever`);
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


/***/ })

};
