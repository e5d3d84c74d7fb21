export const id = 302;
export const ids = [302];
export const modules = {

/***/ 9302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordRun: () => (/* binding */ recordRun)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/event-name.js
var event_name = __webpack_require__(4091);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/inline.js
var inline = __webpack_require__(7662);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./packages/pipeline/src/snapshot-table.js
/**
 * The text with the row of a run on top of its table; an older row of the same run goes. What else is in the file
 * stays as it is, line ends included. A text without such a table gets one at its end.
 */
function withRow(text, table, row) {
    const end = /\r\n/.test(text) ? '\r\n' : '\n';
    const header = line(table.columns);
    const lines = text.split(/\r?\n/);
    const at = lines.findIndex((candidate, index) => isSame(candidate, header) && isRule(lines[index + 1]));
    const added = line(row.cells);
    if (at === -1) {
        const before = text.trim() === '' ? [`# ${table.heading}`, ''] : [...trimmed(lines), ''];
        return [...before, header, rule(table.columns), added, ''].join(end);
    }
    const first = at + 2;
    const length = lines.slice(first).findIndex(candidate => !candidate.trimStart().startsWith('|'));
    const rows = lines.slice(first, length === -1 ? undefined : first + length);
    const others = rows.filter(candidate => row.key === undefined || !hasKey(candidate, row.key));
    return [...lines.slice(0, first), added, ...others, ...lines.slice(first + rows.length)].join(end);
}
function line(cells) {
    return `| ${cells.join(' | ')} |`;
}
function rule(columns) {
    return line(columns.map(() => '---'));
}
/** Formatters pad the cells of a table. */
function isSame(candidate, header) {
    return candidate.replaceAll(/\s+/g, ' ').trim() === header;
}
function isRule(candidate) {
    return candidate !== undefined && /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(candidate);
}
/** The whole address, so that run 4 is not taken for run 42. */
function hasKey(candidate, key) {
    return candidate.includes(`(${key})`);
}
function trimmed(lines) {
    const last = lines.findLastIndex(candidate => candidate.trim() !== '');
    return lines.slice(0, last + 1);
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/snapshot.js






const TABLE = {
    heading: 'Builds',
    columns: ['Run time', 'Steps cached', 'Duration', 'Result', 'Triggered by', 'Commit', 'Link'],
};
const SHORT_SHA = 7;
/** Puts the row of this run into the file. A file that cannot be written makes no build red; the log says it. */
async function recordRun(path, judgement, run) {
    const { environment, files } = run.ports;
    const row = {
        key: environment.runUrl,
        cells: cellsOf(judgement, run, await eventOf(run)).map(cell => (0,inline/* inlineMarkdown */.x)(cell, 'cell') || '–'),
    };
    try {
        const found = await files.facts(path);
        const text = found === undefined ? '' : await files.readText(path);
        await files.writeText(path, withRow(text, TABLE, row));
    }
    catch (error) {
        run.log.warning(`the run is not recorded: ${(0,errors/* messageOf */.bD)(error)}. Fix: let snapshot name a file that can be written`);
    }
}
async function eventOf({ ports: { environment, workflow } }) {
    // Without a payload that can be read the event keeps the name that the engine gives it.
    return (0,event_name/* startingEvent */.T)(environment.eventName, await workflow.event().catch(() => ({})));
}
function cellsOf(judgement, { ports: { clock, environment } }, eventName) {
    const { duration, verdict, diagnosis } = judgement;
    const { runUrl, sha, actor } = environment;
    const time = new Date(clock.nowMs()).toISOString();
    return [
        `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`,
        rateText(judgement),
        duration === undefined ? '–' : (0,format/* formatDuration */.a3)(duration.seconds * 1000),
        diagnosis === undefined ? verdict : `${verdict}: ${diagnosis.kind}`,
        [eventName, actor].filter(part => part !== undefined).join(' by ') || '–',
        sha === undefined ? '–' : (0,markup/* code */.aY)(sha.slice(0, SHORT_SHA)),
        runUrl === undefined ? '–' : (0,markup/* link */.nf)(runUrl.split('/').at(-1) ?? 'run', runUrl),
    ];
}
/** In a failed build BuildKit also prints CACHED for steps that it skipped, so there is no rate to compare. */
function rateText({ steps, diagnosis }) {
    if (steps.rate === undefined || diagnosis !== undefined)
        return '–';
    return `${(0,format/* formatPercent */.l9)(steps.rate)} (${steps.cached} of ${steps.total})`;
}


/***/ }),

/***/ 4091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ startingEvent)
/* harmony export */ });
// What only the payload of that event has, of the events that start a workflow, the surest first.
const SIGNS = [
    ['schedule', 'schedule'],
    ['pull_request', 'pull_request'],
    ['merge_group', 'merge_group'],
    ['workflow_run', 'workflow_run'],
    ['release', 'release'],
    ['push', 'commits'],
    ['workflow_dispatch', 'workflow'],
];
/**
 * The event that started the run. GitHub tells a called workflow the event of its caller; Gitea, from 1.27 on, tells it
 * `workflow_call`, and only the payload is still that of the caller.
 */
function startingEvent(name, payload) {
    if (name !== 'workflow_call')
        return name;
    return SIGNS.find(([, field]) => payload[field] !== undefined && payload[field] !== null)?.[0] ?? name;
}


/***/ })

};
