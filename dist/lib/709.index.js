export const id = 709;
export const ids = [709,269,225];
export const modules = {

/***/ 5709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
// EXTERNAL MODULE: ./packages/pipeline/src/job-facts.js
var job_facts = __webpack_require__(567);
;// CONCATENATED MODULE: ./actions/report-pipeline/src/gather.js


// The report of a build of 20,000 vertices has about 10 MB.
const MAX_REPORT_BYTES = 100_000_000;
/** The reports of each row. A file that cannot be read, or is no JSON, is none, and the log says so. */
async function gatherRows(request, run) {
    const gathered = [];
    for (const row of request.rows) {
        const folder = `${request.reports.replace(/\/+$/, '')}/${request.prefix ?? ''}${row.name}`;
        const reports = await readReports(folder, run);
        gathered.push({ row, facts: (0,job_facts/* jobFacts */.X)(reports) });
    }
    return gathered;
}
async function readReports(folder, run) {
    const { files } = run.ports;
    const reports = [];
    for (const path of await jsonFiles(folder, files)) {
        try {
            const found = await files.facts(path);
            if (found === undefined || found.bytes > MAX_REPORT_BYTES)
                continue;
            reports.push(JSON.parse(await files.readText(path)));
        }
        catch (error) {
            run.log.notice(`${path} is left out: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return reports;
}
async function jsonFiles(folder, files) {
    if ((await files.facts(folder).catch(() => undefined))?.kind !== 'directory')
        return [];
    // The name of a row may have characters that mean something in a pattern.
    const pattern = `${folder.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')}/**/*.json`;
    return (await (0,glob/* expandPaths */.p)([pattern], files)).paths;
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./packages/pipeline/src/loose-json.js
var loose_json = __webpack_require__(4963);
;// CONCATENATED MODULE: ./actions/report-pipeline/src/rows.js


const NEEDED = 'one name per line, a JSON list of names, or one of objects with name, needs and tags,';
const EXAMPLE = '["base", "python"]';
// A matrix has at most 256 jobs on GitHub; a few of them make a pipeline.
const MAX_ROWS = 1024;
/** Names, by line or as JSON; each once. */
function parseRows(value) {
    const items = itemsOf(value);
    const rows = items?.flatMap(rowOf);
    if (items === undefined || rows?.length !== items.length)
        return (0,values/* refused */.J5)(NEEDED, EXAMPLE);
    if (rows.length > MAX_ROWS)
        return (0,values/* refused */.J5)(`at most ${MAX_ROWS} rows`, EXAMPLE);
    const names = rows.map(row => row.name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    return twice === undefined ? { ok: true, value: rows } : (0,values/* refused */.J5)(`each name once, not ${twice} twice,`, EXAMPLE);
}
function itemsOf(value) {
    if (!/^\s*[[{]/.test(value))
        return (0,values/* parseList */.E1)(value);
    const json = (0,values/* parseJson */.qF)(value);
    return json.ok && Array.isArray(json.value) ? json.value : undefined;
}
function rowOf(item) {
    const name = (0,loose_json/* textOf */.b6)(item) ?? (0,loose_json/* textOf */.b6)((0,loose_json/* field */.ZZ)(item, 'name'));
    if (name === undefined)
        return [];
    const texts = (key) => (0,loose_json/* listOf */.c3)((0,loose_json/* field */.ZZ)(item, key)).flatMap(one => (0,loose_json/* textOf */.b6)(one) ?? []);
    return [{ name, needs: texts('needs'), tags: texts('tags') }];
}

;// CONCATENATED MODULE: ./actions/report-pipeline/src/inputs.js




const spec = {
    ...readers/* commonInputs */.j$,
    rows: new readers/* Reader */.mP(parseRows),
    reports: (0,readers/* text */.Qq)(),
    prefix: (0,readers/* text */.Qq)().optional(),
    results: new readers/* Reader */.mP(parseResults).optional(),
    'row-kind': (0,readers/* text */.Qq)(),
    usage: (0,readers/* choice */.Yq)('none', 'cache-from'),
    reminders: (0,readers/* list */.p_)().optional(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}
/** The result of each job, from what `toJSON(needs)` gives. */
function parseResults(value) {
    const json = (0,values/* parseJson */.qF)(value);
    const jobs = json.ok && typeof json.value === 'object' && json.value !== null ? Object.entries(json.value) : undefined;
    if (jobs === undefined || Array.isArray(json.ok && json.value)) {
        return (0,values/* refused */.J5)('what toJSON(needs) gives', '$' + '{{ toJSON(needs) }}');
    }
    return { ok: true, value: new Map(jobs.map(([name, job]) => [name, resultOf(job)])) };
}
function resultOf(job) {
    const result = typeof job === 'object' && job !== null && 'result' in job ? job.result : undefined;
    return typeof result === 'string' ? result : 'unknown';
}

// EXTERNAL MODULE: ./packages/pipeline/src/job-state.js
var job_state = __webpack_require__(6877);
;// CONCATENATED MODULE: ./actions/report-pipeline/src/judge.js

const BAD = new Set(['failure', 'cancelled']);
const GOOD = new Set(['success', 'skipped']);
function judge(gathered, results) {
    const isCancelled = [...results.values()].includes('cancelled');
    const rows = [];
    const isWell = results.size > 0 && [...results.values()].every(result => GOOD.has(result));
    for (const one of gathered) {
        // Where the engine calls every job good, a row without a report stopped nobody: its report was not kept.
        const before = isWell ? rows.filter(({ state }) => state !== 'missing') : rows;
        rows.push(judgeRow(one, before, isCancelled));
    }
    const isExplained = rows.some(({ state }) => state !== 'made' && state !== 'missing');
    const otherJobs = [...results]
        .filter(([, result]) => BAD.has(result) && !isExplained)
        .map(([name, result]) => ({ name, result }));
    const hasFailed = [...results.values()].includes('failure');
    const isSilent = hasFailed && rows.some(({ state }) => state === 'missing');
    return { verdict: verdictOf(rows, otherJobs.length > 0 || isSilent), rows, otherJobs };
}
function judgeRow({ row, facts }, before, isCancelled) {
    const said = (0,job_state/* jobState */.d)(facts);
    // Without a report of its own a row is blocked when one that it needs was not made.
    const unmade = row.needs.filter(name => before.some(one => one.row.name === name && one.state !== 'made'));
    const blockedBy = facts.blockedBy.length > 0 ? facts.blockedBy : said === 'missing' ? unmade : [];
    const silent = blockedBy.length > 0 ? 'blocked' : isCancelled ? 'cancelled' : 'missing';
    const state = said === 'missing' ? silent : said;
    return { row, facts, state, problem: facts.problems[0], blockedBy };
}
function verdictOf(rows, hasOther) {
    if (hasOther || rows.some(({ state }) => state === 'failed' || state === 'blocked' || state === 'cancelled')) {
        return 'fail';
    }
    if (rows.some(({ state }) => state === 'missing') || rows.length === 0)
        return 'unknown';
    const levels = new Set(rows.map(({ problem }) => problem?.level));
    return levels.has('unknown') ? 'unknown' : levels.has('warning') ? 'warn' : 'pass';
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
;// CONCATENATED MODULE: ./actions/report-pipeline/src/failures.js

// Those of the others are in the summaries of their own jobs.
const MAX_SHOWN = 5;
const MAX_LINES = 12;
/** Of each row whose build failed: the step, where it is, and what it said last. */
function failureSections({ rows }) {
    const failed = rows.flatMap(({ row, state, facts: { failedStep } }) => state === 'failed' && failedStep !== undefined ? [{ row, failedStep }] : []);
    return failed.slice(0, MAX_SHOWN).map(({ row, failedStep: { name, place, lines } }) => {
        const at = place === undefined ? '' : (0,markup.md) ` at ${(0,markup/* code */.aY)(place)}`;
        return {
            title: `What ${row.name} said last`,
            value: 90,
            blocks: [
                { kind: 'paragraph', text: (0,markup.md) `In ${(0,markup/* code */.aY)(name, 200)}${at}:` },
                { kind: 'code', text: lines.map(withoutTime).join('\n'), keep: 'tail', maxLines: MAX_LINES },
            ],
        };
    });
}
/** BuildKit puts the seconds since the start of the step before each line. */
function withoutTime(line) {
    return line.replace(/^\d+\.\d+ ?/, '');
}

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
;// CONCATENATED MODULE: ./actions/report-pipeline/src/table.js



/** Columns about which no row has anything to say are left out. */
function tableSection({ rowKind }, { rows }) {
    if (rows.length === 0)
        return [];
    const title = `${rowKind.charAt(0).toUpperCase()}${rowKind.slice(1)}`;
    const cells = CELLS.filter(({ of }) => rows.some(row => of(row) !== undefined));
    const columns = [{ title }, { title: 'State' }, ...cells.map(({ column }) => column)];
    const lines = rows.map(row => [row.row.name, stateText(row), ...cells.map(({ of }) => of(row) ?? '')]);
    const repositories = unique(rows.flatMap(({ facts }) => facts.tags.map(({ reference }) => repositoryOf(reference))));
    const place = repositories.length === 0
        ? []
        : [{ kind: 'paragraph', text: (0,markup.md) `The tags are of ${(0,markup/* join */.fj)(repositories.map(name => (0,markup/* code */.aY)(name)))}.` }];
    return [{ value: 100, blocks: [{ kind: 'table', columns, rows: lines }, ...place] }];
}
function stateText({ state, problem, blockedBy }) {
    switch (state) {
        case 'made':
            return problem === undefined ? '✅ made' : (0,markup.md) `⚠️ made; ${shortOf(problem)}`;
        case 'failed':
            return problem === undefined ? '❌ ended before its build was reported' : (0,markup.md) `❌ ${problem.message}`;
        case 'blocked':
            return (0,markup.md) `⏸️ not begun: needs ${(0,markup/* join */.fj)(blockedBy.map(name => (0,markup/* code */.aY)(name)))}`;
        case 'cancelled':
            return '🚫 cancelled';
        case 'missing':
            return '❔ left no report';
        default:
            return (0,errors/* assertNever */.xb)(state);
    }
}
/** A warning without its details: the summary of the job has them. */
function shortOf({ message }) {
    return message.split(': ', 1)[0] ?? message;
}
const CELLS = [
    {
        column: { title: 'Tags' },
        of: ({ facts }) => listed(unique(facts.tags.map(({ reference }) => shortTag(reference))).map(tag => (0,markup/* code */.aY)(tag))),
    },
    {
        column: { title: 'Digest' },
        of: ({ facts }) => listed(unique(facts.tags.map(({ digest }) => digest)).map(digestText)),
    },
    { column: { title: 'Size', align: 'right' }, of: ({ facts }) => sizeText(facts.tags.map(({ bytes }) => bytes)) },
    { column: { title: 'Steps cached', align: 'right' }, of: stepsText },
    {
        column: { title: 'Time', align: 'right' },
        of: ({ facts }) => (facts.seconds === undefined ? undefined : (0,format/* formatDuration */.a3)(facts.seconds * 1000)),
    },
    {
        column: { title: 'Free disk', align: 'right' },
        of: ({ facts }) => (facts.freeBytes === undefined ? undefined : (0,format/* formatSize */.Xq)(facts.freeBytes)),
    },
];
function stepsText({ facts: { steps }, state }) {
    // In a failed build BuildKit also calls steps cached that it only skipped.
    if (steps === undefined || state !== 'made')
        return undefined;
    return `${steps.cached} of ${steps.total}, ${(0,format/* formatPercent */.l9)(steps.cached / steps.total)}`;
}
function listed(items) {
    return items.length === 0 ? undefined : (0,markup/* join */.fj)(items);
}
function unique(values) {
    return [...new Set(values)].filter(value => value !== undefined);
}
const TAG = /:[\w][\w.-]{0,127}$/;
const DIGEST = /@[a-z0-9]+:[0-9a-f]{32,}$/;
/** The tag alone; the repository stands once, under the table. One without a tag has its digest in a column of its own. */
function shortTag(reference) {
    const name = reference.replace(DIGEST, '');
    return TAG.exec(name)?.[0].slice(1) ?? (name === reference ? reference : undefined);
}
function repositoryOf(reference) {
    const name = reference.replace(DIGEST, '');
    return TAG.test(name) || name !== reference ? name.replace(TAG, '') : undefined;
}
// As docker prints it: enough to be told apart.
const DIGEST_LENGTH = 'sha256:'.length + 12;
function digestText(digest) {
    return (0,markup/* code */.aY)(digest.slice(0, DIGEST_LENGTH));
}
function sizeText(sizes) {
    const known = [...new Set(sizes.filter(size => size !== undefined))];
    return known.length === 0 ? undefined : known.map(size => (0,format/* formatSize */.Xq)(size)).join(', ');
}

;// CONCATENATED MODULE: ./actions/report-pipeline/src/usage.js

/** The lines that another build needs to use what is there now. */
function usageSection({ usage, rowKind }, { rows }) {
    const references = usage === 'none' ? [] : rows.flatMap(madeReference);
    if (references.length === 0)
        return [];
    // One line each: a reference has no white space, or it would not have been pushed.
    const lines = references.map(reference => `      ${reference}`);
    const text = `- uses: org/ci-kit/build-image@v1\n  with:\n    cache-from: |\n${lines.join('\n')}`;
    return [
        {
            title: 'How to use them',
            value: 80,
            blocks: [
                { kind: 'paragraph', text: (0,markup.md) `A build takes all of these ${rowKind}s with:` },
                { kind: 'code', text, language: 'yaml', keep: 'head', maxLines: 60 },
                {
                    kind: 'paragraph',
                    text: (0,markup.md) `${(0,markup/* code */.aY)('build-and-push.yml')} finds them by itself, by its input ${(0,markup/* code */.aY)('layers')}. Of several ${(0,markup/* code */.aY)('--cache-from')} BuildKit itself often takes only one.`,
                },
            ],
        },
    ];
}
/** What the plan names first, where it was pushed; else the first that was. */
function madeReference({ row, facts, state }) {
    if (state !== 'made')
        return [];
    const pushed = facts.tags.map(({ reference }) => reference);
    const first = row.tags.find(tag => pushed.includes(tag)) ?? pushed[0];
    return first === undefined ? [] : [first];
}

;// CONCATENATED MODULE: ./actions/report-pipeline/src/report.js





function renderReport(request, judgement, runUrl) {
    return {
        title: request.title ?? 'Pipeline',
        verdict: { kind: judgement.verdict, text: verdictText(request, judgement) },
        figures: figuresOf(judgement),
        sections: [...tableSection(request, judgement), ...failureSections(judgement), ...usageSection(request, judgement)],
        nextSteps: nextSteps(request, judgement, runUrl),
        annotations: annotationsOf(request, judgement),
    };
}
function verdictText({ rowKind }, { rows, otherJobs }) {
    const [other] = otherJobs;
    if (rows.length === 0) {
        return other === undefined
            ? `No ${rowKind} was planned`
            : (0,markup.md) `The job ${(0,markup/* code */.aY)(other.name)} ended with ${other.result}`;
    }
    const made = rows.filter(({ state }) => state === 'made');
    const count = `${made.length} of ${(0,format/* formatCount */.B4)(rows.length, rowKind)} made`;
    const [first] = firstFailures(rows);
    const isOne = rows.length === 1;
    if (first !== undefined)
        return (0,markup.md) `${count}; ${isOne ? 'it' : (0,markup/* strong */.ko)(first.row.name)} ${outcomeText(first)}`;
    if (other !== undefined)
        return (0,markup.md) `${count}, but the job ${(0,markup/* code */.aY)(other.name)} ended with ${other.result}`;
    const missing = rows.filter(({ state }) => state === 'missing');
    if (missing.length > 0)
        return `${count}; ${missing.map(({ row }) => row.name).join(', ')} left no report`;
    const warned = rows.find(({ problem }) => problem !== undefined);
    if (warned?.problem === undefined)
        return count;
    const what = shortOf(warned.problem);
    if (isOne)
        return (0,markup.md) `${count}; ${what}`;
    const same = rows.filter(({ problem }) => problem !== undefined && shortOf(problem) === what);
    return (0,markup.md) `${count}; ${(0,markup/* join */.fj)(same.map(({ row }) => (0,markup/* strong */.ko)(row.name)))}: ${what}`;
}
/** Those that failed by themselves: from them the pipeline is run again. */
function firstFailures(rows) {
    return rows.filter(({ state }) => state === 'failed' || state === 'cancelled');
}
function outcomeText({ state, problem }) {
    if (state === 'cancelled')
        return 'was cancelled';
    if (problem === undefined)
        return 'ended before its build was reported';
    return (0,markup.md) `failed: ${problem.message.replace(/^the build failed: /, '')}`;
}
function figuresOf({ rows }) {
    const again = rows.filter(({ facts }) => (facts.attempts ?? 1) > 1);
    const tried = again.length === 0
        ? []
        : [
            {
                label: 'Tried again',
                value: again.map(({ row }) => row.name).join(', '),
                note: 'by the build step itself',
            },
        ];
    // The table says the same of a single one.
    return rows.length < 2 ? tried : [...sumsOf(rows), ...tried];
}
function sumsOf(rows) {
    const cached = rows.reduce((sum, { facts }) => sum + (facts.steps?.cached ?? 0), 0);
    const total = rows.reduce((sum, { facts }) => sum + (facts.steps?.total ?? 0), 0);
    const seconds = rows.reduce((sum, { facts }) => sum + (facts.seconds ?? 0), 0);
    return [
        ...(total === 0 ? [] : [{ label: 'Steps cached', value: `${cached} of ${total}`, note: 'over all builds' }]),
        ...(seconds === 0
            ? []
            : [
                {
                    label: 'Build time',
                    value: (0,format/* formatDuration */.a3)(seconds * 1000),
                    note: 'sum over all builds, some side by side',
                },
            ]),
    ];
}
function nextSteps(request, { rows, otherJobs }, runUrl) {
    const failures = firstFailures(rows);
    const others = rows.filter(({ state }) => state === 'made' || state === 'missing');
    const again = failures.length > 0 ? [runAgain(request, failures, runUrl)] : [];
    const jobs = otherJobs.map(({ name }) => (0,markup.md) `See the log and the summary of the job ${(0,markup/* code */.aY)(name)}`);
    // What was made can wait.
    return [
        ...fixesOf(failures, rows.length),
        ...again,
        ...jobs,
        ...fixesOf(others, rows.length),
        ...silentSteps(rows),
        ...(request.reminders ?? []),
    ];
}
/** Each fix once, with all that it is for; a single row needs no name. */
function fixesOf(advised, rowCount) {
    return [...new Set(advised.flatMap(({ problem }) => problem?.fix ?? []))].map(fix => {
        const names = advised.filter(({ problem }) => problem?.fix === fix).map(({ row }) => (0,markup/* strong */.ko)(row.name));
        return rowCount === 1 ? fix : (0,markup.md) `${(0,markup/* join */.fj)(names)}: ${fix}`;
    });
}
function runAgain({ rowKind }, failures, runUrl) {
    const names = (0,markup/* join */.fj)(failures.map(({ row }) => (0,markup/* strong */.ko)(row.name)));
    const button = runUrl === undefined ? 'Re-run failed jobs' : (0,markup/* link */.nf)('Re-run failed jobs', runUrl);
    return (0,markup.md) `Then run again from ${names}: ${button} keeps what was made and runs the ${rowKind}s that failed, and those that need them`;
}
function silentSteps(rows) {
    if (!rows.some(({ state }) => state === 'missing'))
        return [];
    return ['See the jobs that left no report: they ended early, or this server keeps no artifacts'];
}
function annotationsOf(request, { rows }) {
    return firstFailures(rows).map(({ row, problem }) => ({
        kind: 'error',
        title: `${request.rowKind} ${row.name}`,
        message: problem === undefined ? 'was not made' : `${problem.message}${problem.fix ? `. Fix: ${problem.fix}` : ''}`,
    }));
}

;// CONCATENATED MODULE: ./actions/report-pipeline/src/report-json.js
/** The fields of the JSON report; the README describes them. Absent values are null. */
function reportFields({ verdict, rows, otherJobs }) {
    return { verdict, rows: rows.map(rowJson), jobs: otherJobs };
}
function rowJson({ row, facts, state, blockedBy }) {
    const { actions, problems, tags, steps, seconds, attempts, freeBytes } = facts;
    return {
        name: row.name,
        state,
        needs: row.needs,
        blockedBy,
        actions,
        findings: problems.map(problem => ({ ...problem, fix: problem.fix ?? null })),
        tags: tags.map(tag => ({ ...tag, digest: tag.digest ?? null, bytes: tag.bytes ?? null })),
        steps: steps ?? null,
        seconds: seconds ?? null,
        attempts: attempts ?? null,
        freeBytes: freeBytes ?? null,
    };
}
function namesOf(rows, isMade) {
    return rows.filter(({ state }) => (state === 'made') === isMade).map(({ row }) => row.name);
}

;// CONCATENATED MODULE: ./actions/report-pipeline/src/main.js






/** Reads what the jobs of a pipeline left, says what became of each, and reports. */
async function main(run) {
    const request = readRequest(run.inputs);
    const gathered = await gatherRows(request, run);
    const judgement = judge(gathered, request.results ?? new Map());
    const report = await run.writeReportFile(reportFields(judgement));
    const outputs = {
        verdict: judgement.verdict,
        made: namesOf(judgement.rows, true),
        'not-made': namesOf(judgement.rows, false),
        report,
    };
    await run.report(renderReport(request, judgement, run.ports.environment.runUrl), outputs);
    failWhenAsked(run, request, judgement);
}
/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run, request, judgement) {
    const { verdict } = judgement;
    const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn === 'error' && verdict === 'fail';
    if (!isRed)
        return;
    const fix = 'see the table of the summary for what to do with each';
    run.fail({ code: 'pipeline-incomplete', message: (0,markup/* plainText */.wh)(verdictText(request, judgement)), fix });
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


/***/ })

};
