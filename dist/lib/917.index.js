export const id = 917;
export const ids = [917,269,225,661];
export const modules = {

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   G: () => (/* binding */ BEGUN_STATE),
/* harmony export */   Q8: () => (/* binding */ parseOutputs),
/* harmony export */   UE: () => (/* binding */ WATCH_STATE)
/* harmony export */ });
/** The name of what the main step leaves for the post step. */
const WATCH_STATE = 'watch';
/** By it the post step is told from the main step, whatever became of that one; with the outputs of one without a watch. */
const BEGUN_STATE = 'begun';
/** `undefined` for a text that is no state of ours. */
function parseState(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const hasFields = ['file', 'path', 'point', 'freeBytes', 'totalBytes', 'minBytes', 'atMs', 'outputs'].every(name => name in value);
        // Written by our own main step; the fields are there.
        return hasFields ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Nothing for a text that is no outputs of ours. */
function parseOutputs(text) {
    try {
        const value = JSON.parse(text);
        const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        return Object.fromEntries(fields.filter(([, one]) => typeof one === 'string' || typeof one === 'number'));
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 6661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wL: () => (/* binding */ WORKER_FOLDER),
  begin: () => (/* binding */ begin),
  Jm: () => (/* binding */ findLogs),
  Gg: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./actions/prepare-disk/src/node-world.js + 2 modules
var node_world = __webpack_require__(5710);
// EXTERNAL MODULE: ./actions/root/src/compose.js
var compose = __webpack_require__(5328);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./actions/root/src/kit.js
/** The parts of a job, in the order in which they stand in the summary. */
const PART_NAMES = ['prepare-disk', 'report-cache-hits', 'verify-cache-tags'];

// EXTERNAL MODULE: ./actions/root/src/part-run.js
var part_run = __webpack_require__(8915);
;// CONCATENATED MODULE: ./actions/root/src/inputs.js




/** The inputs of the root action alone. */
const OWN = ['job-status'];
/**
 * Reads the inputs of all parts, so that a typing error costs a moment and not a build; throws one KitError with every
 * problem of every part.
 */
async function checkInputs(raw, kit) {
    const problems = [];
    const silent = (part, values = {}) => ({
        ...(0,part_run/* partInputs */.bB)(raw, part, values),
        warn: () => undefined,
    });
    const attempt = (read) => {
        try {
            read();
        }
        catch (error) {
            if (!(error instanceof errors/* KitError */.Fb))
                throw error;
            problems.push(error);
        }
    };
    const disk = await __webpack_require__.e(/* import() */ 329).then(__webpack_require__.bind(__webpack_require__, 6710));
    const build = await __webpack_require__.e(/* import() */ 491).then(__webpack_require__.bind(__webpack_require__, 7491));
    const tags = await __webpack_require__.e(/* import() */ 21).then(__webpack_require__.bind(__webpack_require__, 8021));
    attempt(() => disk.readRequest(silent(kit['prepare-disk'])));
    attempt(() => build.readRequest(silent(kit['report-cache-hits'])));
    // What is verified may be known only after the build.
    const asked = { 'report-from': raw.values.get('report-from')?.trim() || 'report.json' };
    attempt(() => tags.readRequest(silent(kit['verify-cache-tags'], asked)));
    warnUnknown(raw, kit);
    const messages = linesOf(problems.map(({ message }) => message));
    if (messages.length === 0)
        return;
    const head = messages.length === 1 ? [] : [`${messages.length} inputs are not usable:`];
    throw new errors/* KitError */.Fb('bad-input', [...head, ...messages].join('\n'), {
        fix: linesOf(problems.map(({ fix }) => fix ?? '')).join('\n'),
    });
}
/** Each line once: an input that all parts have is one mistake. */
function linesOf(texts) {
    const lines = texts.flatMap(text => text.split('\n'));
    return [...new Set(lines.filter(line => line !== '' && !/^\d+ inputs are not usable:$/.test(line)))];
}
function warnUnknown(raw, kit) {
    const known = new Set([...OWN, ...PART_NAMES.flatMap(name => kit[name].inputs.map(([input]) => input))]);
    const unknown = [...raw.values].filter(([name, value]) => !known.has(name) && value.trim() !== '');
    for (const [name] of unknown.slice(0, 10)) {
        const near = (0,nearest/* nearest */.p)(name, [...known]);
        raw.warn(`unknown input: ${name.slice(0, 100)}${near === undefined ? '' : ` (did you mean ${near}?)`}`);
    }
}

// EXTERNAL MODULE: ./actions/root/src/parts.js
var parts = __webpack_require__(1430);
// EXTERNAL MODULE: ./actions/root/src/state.js
var state = __webpack_require__(8849);
;// CONCATENATED MODULE: ./actions/root/src/begin.js








/** Where prepare-disk's second program lies, seen from the program of the root action. */
const WORKER_FOLDER = 'prepare-disk';
/** The main step: the space at once, and everything that the post step needs. */
async function begin(run, kit, world = (0,node_world/* nodeDiskWorld */.G)(WORKER_FOLDER)) {
    // First of all: an engine runs the post step of a main step that failed, too.
    run.state.save(state/* PHASE_STATE */.i$, 'post');
    await checkInputs(run.inputs, kit);
    const oldLogs = await findLogs(run, kit);
    const { prepareDisk } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 5078));
    const disk = await (0,part_run/* runPart */.Lk)(run, kit['prepare-disk'], { main: own => prepareDisk(own, world) });
    const { problem } = disk;
    await (0,state/* saveMemory */.zm)(run, { disk, isReported: problem !== undefined, oldLogs });
    if (problem === undefined) {
        run.setOutputs(disk.outputs);
        return;
    }
    const part = (0,parts/* diskPart */.fD)(disk, undefined);
    await run.report((0,compose/* composeReport */.Z)([part], { title: titleOf(run), jobStatus: undefined }), disk.outputs);
    run.fail(problem);
}
function titleOf(run) {
    return run.inputs.values.get('title')?.trim() || undefined;
}
/** The build logs that are there now; on a machine that keeps its files, those of an earlier job. */
async function findLogs(run, kit) {
    const fallback = kit['report-cache-hits'].inputs.find(([name]) => name === 'log')?.[1] ?? '';
    const patterns = (0,values/* parseList */.E1)(run.inputs.values.get('log')?.trim() || fallback);
    const { paths } = await (0,glob/* expandPaths */.p)(patterns, run.ports.files);
    const found = [];
    for (const path of paths) {
        const facts = await run.ports.files.facts(path).catch(() => undefined);
        if (facts !== undefined)
            found.push({ path, bytes: facts.bytes });
    }
    return found;
}


/***/ }),

/***/ 5328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   Z: () => (/* binding */ composeReport)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2443);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1430);


const SIGNS = { pass: '✅', warn: '⚠️', fail: '❌', unknown: '❓', 'nothing-to-do': '➖' };
/** One report of all parts: the verdict of the whole, a line for each part, then what each found. */
function composeReport(parts, job) {
    const reports = parts.flatMap(part => part.reports);
    return {
        title: job.title ?? 'Disk, build and tags',
        verdict: verdictOf(parts, job),
        figures: [],
        sections: [overview(parts), ...parts.flatMap(sectionsOf)],
        nextSteps: distinct(byWeight(parts).flatMap(part => part.reports.flatMap(report => report.nextSteps))),
        annotations: reports.flatMap(report => report.annotations ?? []),
    };
}
/** The worst of the parts; a job that failed elsewhere is not a good one because its parts are. */
function verdictOf(parts, { jobStatus }) {
    const judged = parts.flatMap(({ state, title, text }) => (state === 'nothing-to-do' ? [] : [{ state, title, text }]));
    const kind = (0,_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .worstOf */ .hm)(judged.map(({ state }) => state));
    const titles = judged.map(({ title }, index) => (index === 0 ? title : title.toLowerCase()));
    const fine = titles.length === 0 ? 'nothing was asked' : `${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} fine`;
    const [worst, ...others] = judged.filter(({ state }) => state === kind);
    const more = others.length === 0 ? '' : `; ${others.map(({ title }) => title.toLowerCase()).join(' and ')} too`;
    const text = kind === 'pass' || worst === undefined ? fine : (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `${worst.title}: ${worst.text}${more}`;
    // A build that failed is why the job did; one that was stopped may be.
    if (kind === 'fail' || jobStatus === undefined || jobStatus === 'success')
        return { kind, text };
    if (jobStatus === 'cancelled')
        return { kind: 'unknown', text: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `The job was cancelled. ${text}` };
    return { kind: 'fail', text: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `The job failed${kind === 'unknown' ? '' : ' in another step'}. ${text}` };
}
function listed(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function lower(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
function overview(parts) {
    const rows = parts.map(({ title, state, text }) => [(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `${SIGNS[state]} ${(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(title)}`, text]);
    const columns = [{ title: 'Part' }, { title: 'Result' }];
    return { value: 100, blocks: [{ kind: 'table', columns, rows }] };
}
/** Open when there is something to see; what is as it should be is one line to open. */
function sectionsOf(part) {
    if (part.state === 'nothing-to-do')
        return [];
    const isOpen = part.isOpen || part.state !== 'pass';
    const isPlain = ({ collapsed }) => collapsed !== true;
    const figures = part.reports.flatMap(report => report.figures);
    const sections = part.reports.flatMap(report => report.sections);
    const folded = sections
        .filter(section => !isPlain(section))
        .map(section => ({ ...section, title: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `${part.title}: ${lower((0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(section.title ?? 'Details'))}` }));
    const open = sections.filter(isPlain);
    if (isOpen) {
        const head = { title: part.title, value: 96, blocks: figureBlocks(figures) };
        // A heading stays also where there is no figure under it.
        const blocks = head.blocks.length > 0 ? head.blocks : [{ kind: 'paragraph', text: part.text }];
        return [{ ...head, blocks }, ...open.map(section => ({ ...section, isSub: true })), ...folded];
    }
    const blocks = [...figureBlocks(figures), ...open.flatMap(titledBlocks)];
    return [{ title: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__.md) `${part.title}: figures`, collapsed: true, value: 30, blocks }, ...folded];
}
function figureBlocks(figures) {
    if (figures.length === 0)
        return [];
    const columns = [{ title: 'Figure' }, { title: 'Value' }, { title: 'Of what' }];
    return [{ kind: 'table', columns, rows: figures.map(({ label, value, note }) => [label, (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(value), note ?? '']) }];
}
function titledBlocks({ title, blocks }) {
    return title === undefined ? blocks : [{ kind: 'paragraph', text: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(title) }, ...blocks];
}
/** What has to be done first stands first. */
function byWeight(parts) {
    return parts.toSorted((a, b) => weight(a) - weight(b));
}
function weight({ state }) {
    return state === 'nothing-to-do' ? _parts_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDER */ .ND.length : _parts_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDER */ .ND.indexOf(state);
}
function distinct(steps) {
    return [...new Map(steps.map(step => [(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(step), step])).values()];
}


/***/ }),

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_format__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3736);
/* harmony import */ var _ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2443);
/* harmony import */ var _prepare_disk_src_node_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5710);
/* harmony import */ var _prepare_disk_src_watch_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2794);
/* harmony import */ var _begin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6661);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);
/* harmony import */ var _part_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8915);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1430);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8849);









/** The post step: what the job needed, what its build did, and whether what it pushed is there. */
async function finish(run, kit, world = (0,_prepare_disk_src_node_world_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeDiskWorld */ .G)(_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKER_FOLDER */ .wL)) {
    const memory = await (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readMemory */ .S1)(run);
    const disk = await finishDisk(run, kit, { memory, world });
    if (memory === undefined) {
        run.log.info('the first step of this job had no answer, so there is nothing to report');
        return;
    }
    const build = await reportBuild(run, kit, memory);
    const tags = await verifyTags(run, kit, { memory, build });
    const found = [disk, build, tags];
    const outputs = { ...memory.disk.outputs, ...disk.outcome?.outputs };
    if (memory.isReported && build.outcome === undefined && tags.outcome === undefined) {
        run.log.info('too little space ended this job, as its first step says; nothing was built or pushed');
        run.setOutputs(outputs);
        return;
    }
    await reportWhole(run, found, outputs);
    for (const { outcome } of [build, tags])
        if (outcome?.problem !== undefined)
            run.fail(outcome.problem);
}
async function reportWhole(run, found, outputs) {
    const parts = found.map(({ part }) => part);
    const job = { title: (0,_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(run), jobStatus: run.inputs.values.get('job-status')?.trim() || undefined };
    const verdict = (0,_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .V)(parts, job).kind;
    const file = await run.writeReportFile({
        verdict,
        jobStatus: job.jobStatus ?? null,
        parts: found.map(({ part, outcome }) => ({
            title: part.title,
            verdict: part.state,
            report: outcome?.outputs.report ?? null,
        })),
    });
    await run.report((0,_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeReport */ .Z)(parts, job), { ...outputs, verdict, report: file });
}
async function finishDisk(run, kit, { memory, world }) {
    const info = kit['prepare-disk'];
    const isWatching = run.state.read((0,_part_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stateName */ .Vi)(info.name, _prepare_disk_src_watch_state_js__WEBPACK_IMPORTED_MODULE_6__/* .WATCH_STATE */ .UE)) !== undefined;
    const { prepareDisk } = await __webpack_require__.e(/* import() */ 840).then(__webpack_require__.bind(__webpack_require__, 5078));
    // Without a watch that began, the same program would prepare the disk once more.
    const after = isWatching ? await (0,_part_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runPart */ .Lk)(run, info, { main: own => prepareDisk(own, world) }) : undefined;
    if (memory === undefined)
        return { part: (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .idlePart */ .k4)(_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .TITLES */ .eX.disk, 'not known'), outcome: after };
    return { part: (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .diskPart */ .fD)(memory.disk, after), outcome: after };
}
async function reportBuild(run, kit, { oldLogs, isReported }) {
    const logs = await (0,_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .findLogs */ .Jm)(run, kit);
    if (logs.length === 0) {
        const why = isReported
            ? 'Nothing was built'
            : (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__.md) `Nothing to report: there is no build log; a build writes one with ${(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)('| tee build.log')}`;
        return { part: (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .idlePart */ .k4)(_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .TITLES */ .eX.build, why), outcome: undefined };
    }
    const { main } = await Promise.all(/* import() */[__webpack_require__.e(169), __webpack_require__.e(127)]).then(__webpack_require__.bind(__webpack_require__, 127));
    const outcome = await (0,_part_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runPart */ .Lk)(run, kit['report-cache-hits'], { main });
    const part = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .TITLES */ .eX.build, outcome, true);
    const old = logs.filter(log => oldLogs.some(({ path, bytes }) => path === log.path && bytes === log.bytes));
    if (old.length === 0)
        return { part, outcome };
    const names = (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__/* .join */ .fj)(old.map(({ path }) => (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(path)));
    const note = (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_7__.md) `${part.text}. But ${names} ${old.length === 1 ? 'was' : 'were'} there, as long as now, before this job began: it may be of an earlier one`;
    return { part: { ...part, text: note }, outcome };
}
async function verifyTags(run, kit, { memory, build }) {
    const idle = (text) => ({ part: (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .idlePart */ .k4)(_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .TITLES */ .eX.tags, text), outcome: undefined });
    const value = (name) => run.inputs.values.get(name)?.trim() ?? '';
    const pushed = build.outcome?.outputs.pushed;
    const pushedCount = Array.isArray(pushed) ? pushed.length : 0;
    const report = build.outcome?.outputs.report;
    const reports = [value('report-from'), pushedCount > 0 && typeof report === 'string' ? report : ''].filter(Boolean);
    const isAsked = value('tags') !== '' || value('report-from') !== '';
    if (memory.isReported && build.outcome === undefined)
        return idle('Nothing was pushed');
    if (!isAsked && pushedCount === 0)
        return idle('Nothing to verify: the build pushed nothing, and no tag is asked for');
    const { main } = await Promise.all(/* import() */[__webpack_require__.e(952), __webpack_require__.e(21), __webpack_require__.e(539)]).then(__webpack_require__.bind(__webpack_require__, 539));
    run.log.info(`verifying ${isAsked ? 'the tags asked for' : ''}${isAsked && pushedCount > 0 ? ' and ' : ''}${pushedCount > 0 ? (0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_8__/* .formatCount */ .B4)(pushedCount, 'pushed reference') : ''}`);
    const outcome = await (0,_part_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runPart */ .Lk)(run, kit['verify-cache-tags'], { main, values: { 'report-from': reports.join('\n') } });
    return { part: (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .TITLES */ .eX.tags, outcome, false), outcome };
}


/***/ }),

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ runPart),
/* harmony export */   Vi: () => (/* binding */ stateName),
/* harmony export */   bB: () => (/* binding */ partInputs)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8156);

/** The whole is titled and written by the root action; a part keeps its own heading. */
const OF_THE_WHOLE = new Set(['title', 'summary']);
/** Runs an action to its end, and keeps what it would have told the runner. It never throws. */
async function runPart(run, part, { main, values = {} }) {
    let report;
    let outputs = {};
    let problem;
    const own = {
        inputs: partInputs(run.inputs, part, values),
        log: run.log,
        ports: run.ports,
        state: {
            read: name => run.state.read(stateName(part.name, name)),
            save: (name, value) => run.state.save(stateName(part.name, name), value),
        },
        setOutputs: more => {
            outputs = { ...outputs, ...more };
        },
        report: async (given, more) => {
            report = given;
            outputs = { ...outputs, ...more };
        },
        fail: given => {
            problem ??= given;
        },
        writeReportFile: async (fields) => await run.writeReportFile({ action: part.name, ...fields }),
    };
    try {
        await main(own);
    }
    catch (thrown) {
        problem = (0,_ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .toProblem */ .H8)(thrown);
    }
    return { report, outputs, problem };
}
/** The inputs that the action knows, its defaults where an engine hands on none. */
function partInputs(raw, part, values = {}) {
    const own = part.inputs.map(([name, fallback]) => {
        const given = OF_THE_WHOLE.has(name) ? '' : (values[name] ?? raw.values.get(name) ?? '');
        return [name, given.trim() === '' ? plainDefault(fallback) : given];
    });
    return { ...raw, mask: secret => raw.mask(secret), warn: message => raw.warn(message), values: new Map(own) };
}
/** A default such as the job's token is an expression, which only the engine can evaluate. */
function plainDefault(fallback) {
    return fallback.includes('${{') ? '' : fallback;
}
function stateName(part, name) {
    return `${part}-${name}`;
}


/***/ }),

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   ND: () => (/* binding */ ORDER),
/* harmony export */   eX: () => (/* binding */ TITLES),
/* harmony export */   fD: () => (/* binding */ diskPart),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   k4: () => (/* binding */ idlePart)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2443);

const TITLES = { disk: 'Disk space', build: 'Build cache', tags: 'Registry tags' };
/** The worst first. */
const ORDER = ['fail', 'unknown', 'warn', 'pass'];
function worstOf(kinds) {
    return ORDER.find(kind => kinds.includes(kind)) ?? 'pass';
}
/** Space before the job, and, once it is known, how much of it the job needed. */
function diskPart(before, after) {
    const outcomes = after === undefined ? [before] : [before, after];
    const reports = outcomes.map(outcome => reportOf(outcome, TITLES.disk));
    return {
        title: TITLES.disk,
        state: worstOf(reports.map(({ verdict }) => verdict.kind)),
        text: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(reports.map(({ verdict }) => verdict.text), '. '),
        isOpen: false,
        reports,
    };
}
function partOf(title, outcome, isOpen) {
    const report = reportOf(outcome, title);
    return { title, state: report.verdict.kind, text: report.verdict.text, isOpen, reports: [report] };
}
function idlePart(title, text) {
    return { title, state: 'nothing-to-do', text, isOpen: false, reports: [] };
}
/** What the action reported, or why it could not. */
function reportOf({ report, problem }, title) {
    if (report !== undefined)
        return report;
    const lines = (problem?.message ?? 'it ended without an answer').split('\n');
    return {
        title,
        verdict: { kind: 'unknown', text: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem?.code ?? 'internal')}: ${lines[0] ?? ''}` },
        figures: [],
        sections: lines.length < 2 ? [] : [{ value: 90, blocks: [{ kind: 'list', items: lines.slice(1) }] }],
        nextSteps: problem?.fix === undefined ? [] : problem.fix.split('\n').filter(line => line.trim() !== ''),
    };
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


/***/ })

};
