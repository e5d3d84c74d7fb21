import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
// Terminal sequences: CSI, OSC (closed by BEL or ESC \), and the two-character ones. The classes are disjoint, so matching is linear.
const ANSI = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;
// C0 but tab and newline, DEL, C1, soft hyphen, marks that turn the direction of text, invisible characters, line and paragraph
// separator, tag characters, and halves of a surrogate pair. Joiners (200C, 200D) stay: scripts and emoji need them.
const UNSEEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
const LINE_END = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g;
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/;
/** Text that shows what it holds: no terminal sequences, control characters made visible, `\r\n`, `\r` and other line ends as `\n`. */
function cleanLines(text) {
    return text.replace(ANSI, '').replace(LINE_END, '\n').replace(UNSEEN, visible);
}
/** The same on one line: line ends and tabs become a space. */
function cleanLine(text) {
    return cleanLines(text).replace(/[\n\t]+/g, ' ');
}
function visible(character) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20)
        return String.fromCodePoint(0x2400 + point);
    if (point === 0x7f)
        return '\u2421';
    return INVISIBLE.test(character) ? '' : '\ufffd';
}
/** The first `max` UTF-16 units, never half a character, with `…` when something is missing. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const end = Math.max(0, max - 1);
    const last = text.charCodeAt(end - 1);
    return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}


/***/ }),

/***/ 8298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ nodeEnvironment)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);

/** The environment that a runner's variables describe; a variable that is empty counts as missing. */
function nodeEnvironment(variables, isTerminal = process.stderr.isTTY === true) {
    const get = (name) => variables[name] || undefined;
    const isRunner = get('GITHUB_ACTIONS') === 'true';
    const isInteractive = isTerminal && !isRunner && get('CI') === undefined && get('TERM') !== 'dumb';
    const [serverUrl, repository, runId] = [get('GITHUB_SERVER_URL'), get('GITHUB_REPOSITORY'), get('GITHUB_RUN_ID')];
    const isKnownRun = serverUrl !== undefined && repository !== undefined && runId !== undefined;
    return {
        isRunner,
        isGitea: get('GITEA_ACTIONS') === 'true',
        isDebug: get('RUNNER_DEBUG') === '1',
        isTerminal: isInteractive,
        hasColour: get('NO_COLOR') === undefined && (isInteractive || get('FORCE_COLOR') !== undefined),
        workspace: get('GITHUB_WORKSPACE') ?? process.cwd(),
        tempDirectory: get('RUNNER_TEMP') ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        repository,
        sha: get('GITHUB_SHA'),
        ref: get('GITHUB_REF'),
        eventName: get('GITHUB_EVENT_NAME'),
        actor: get('GITHUB_ACTOR'),
        workflow: get('GITHUB_WORKFLOW'),
        job: get('GITHUB_JOB'),
        serverUrl,
        apiUrl: get('GITHUB_API_URL'),
        runUrl: isKnownRun ? `${serverUrl.replace(/\/$/, '')}/${repository}/actions/runs/${runId}` : undefined,
        machine: {
            runnerKind: get('RUNNER_ENVIRONMENT'),
            imageOs: get('ImageOS'),
            imageVersion: get('ImageVersion'),
            home: get('HOME'),
            toolCache: get('RUNNER_TOOL_CACHE'),
            searchPath: get('PATH'),
            workflowRef: get('GITHUB_WORKFLOW_REF'),
        },
    };
}


/***/ }),

/***/ 8156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ KitError),
/* harmony export */   H8: () => (/* binding */ toProblem),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   xb: () => (/* binding */ assertNever)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/** The one error class. Decide by `code`, never by the message. */
class KitError extends Error {
    name = 'KitError';
    code;
    fix;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.fix = options.fix;
    }
}
/** `code: message. Fix: fix`, without a doubled full stop. */
function problemText(problem) {
    const message = problem.message.trim();
    const end = /[.!?:;]$/.test(message) ? '' : '.';
    return problem.fix === undefined
        ? `${problem.code}: ${message}${end}`
        : `${problem.code}: ${message}${end} Fix: ${problem.fix}`;
}
/** Any thrown value as a problem; what is no KitError has the code `internal`. */
function toProblem(thrown) {
    if (thrown instanceof KitError)
        return { code: thrown.code, message: thrown.message, fix: thrown.fix };
    const what = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(thrown)
        ? `${thrown.name}: ${thrown.message}`
        : `a value that is no error was thrown: ${shown(thrown)}`;
    return {
        code: 'internal',
        message: what,
        fix: 'run again with debug logging (ACTIONS_STEP_DEBUG=true) and report it with that log',
    };
}
/** What a caught value says. */
function messageOf(thrown) {
    return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(thrown) ? thrown.message : shown(thrown);
}
function shown(value) {
    try {
        return typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    catch {
        // An object may have no prototype, or a toString that throws.
        return typeof value;
    }
}
function assertNever(value) {
    throw new KitError('internal', `an impossible case was reached: ${shown(value)}`);
}


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Fw: () => (/* binding */ escapeMermaid),
/* harmony export */   Q_: () => (/* binding */ longestRun),
/* harmony export */   Qk: () => (/* binding */ JOINER),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   vy: () => (/* binding */ escapeUrl)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5810);

/** Joins two characters without being seen; it stops mentions, references, addresses and shortcodes from being recognised. */
const JOINER = '\u2060';
const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
    ['|', '&#124;'],
    ['\\', '&#92;'],
    ['`', '&#96;'],
]);
/** One line of text, safe between HTML tags and in a double-quoted attribute. */
function escapeHtml(value) {
    return breakReferences((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value)).replace(/[&<>"']/g, entity);
}
/** One line of text, safe anywhere inside a line of GitHub's Markdown, a table cell and the start of a block included. */
function escapeMarkdown(value) {
    return breakReferences((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value))
        .replace(/[&<>|\\`*_[\]~#]/g, character => ENTITIES.get(character) ?? `\\${character}`)
        .replace(/!$/, '\\!')
        .replace(/^(\s*)([-+=:])/, '$1\\$2')
        .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
        .replace(/\$/g, `${JOINER}\\$$${JOINER}`);
}
/**
 * What GitHub and Gitea turn into links after parsing, from the finished text, so that a backslash cannot stop it: mentions and
 * mail addresses, issue numbers, GH-1, commit ids, web addresses; and emoji shortcodes. A joiner inside does stop it.
 */
function breakReferences(line) {
    return line
        .replace(/@/g, `@${JOINER}`)
        .replace(/#(?=\d|$)/g, `#${JOINER}`)
        .replace(/:(?=\/\/)/g, `:${JOINER}`)
        .replace(/www(?=\.|$)/gi, `$&${JOINER}`)
        .replace(/:(?=[a-z0-9_+-]{1,60}:)/gi, `:${JOINER}`)
        .replace(/\bGH-(?=\d|$)/gi, `$&${JOINER}`)
        .replace(/\b(?=[0-9a-f]{0,39}[0-9])(?=[0-9a-f]{0,39}[a-f])([0-9a-f]{3})(?=[0-9a-f]{4,37}\b)/gi, `$1${JOINER}`);
}
/** A code span for one line of any text; in a table cell a `|` would end the cell, so there it is escaped. */
function codeSpan(value, isCell) {
    const line = (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value);
    if (!isCell || !line.includes('|'))
        return span(line);
    // A backslash before an escaped pipe cannot be written in a cell, so the span is split between the two.
    return line
        .split(/(?<=\\)(?=\|)/)
        .map(part => span(part).replaceAll('|', '\\|'))
        .join(JOINER);
}
function span(line) {
    const fence = '`'.repeat(longestRun(line) + 1);
    const needsPadding = /^`|`$/.test(line) || (/^ .* $/.test(line) && line.trim() !== '');
    return needsPadding ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
/** The length of the longest run of backticks. */
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}
/** An address that webAddress() accepted, with all that means something to Markdown percent-encoded. */
function escapeUrl(href) {
    return href.replace(/[\\|<>()*`"'{}$^~\s]/g, percentEncoded).replaceAll('&', '&amp;');
}
/** A label or title inside a mermaid chart: what its grammar, its directives and its entity codes use is replaced by look-alikes. */
function escapeMermaid(value) {
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value)
        .replace(/["`;#%<>&\\{}$|:]/g, character => MERMAID_LOOKALIKES.get(character) ?? ' ')
        .trim();
}
const MERMAID_LOOKALIKES = new Map([
    ['"', "'"],
    ['`', "'"],
    [';', ','],
    ['#', '＃'],
    ['%', '％'],
    ['<', '‹'],
    ['>', '›'],
    ['&', '＆'],
    ['\\', '＼'],
    ['{', '('],
    ['}', ')'],
    ['$', '＄'],
    ['|', '｜'],
    [':', '：'],
]);
function entity(character) {
    return ENTITIES.get(character) ?? character;
}
function percentEncoded(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}


/***/ }),

/***/ 3736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
/** `1.5 GB` or `1.5 GiB`; three significant digits; `unknown` for what is no finite number. */
function formatSize(bytes, base = 'decimal') {
    if (!Number.isFinite(bytes))
        return 'unknown';
    if (bytes < 0)
        return `-${formatSize(-bytes, base)}`;
    const [step, units] = base === 'decimal' ? [1000, DECIMAL] : [1024, BINARY];
    let value = bytes;
    let unit = 0;
    // Compare what will be printed, so that 999,999 bytes are 1 MB and not 1000 kB.
    while (unit < units.length - 1 && threeDigits(value, unit) >= step) {
        value /= step;
        unit += 1;
    }
    return `${threeDigits(value, unit)} ${units[unit] ?? ''}`;
}
function threeDigits(value, unit) {
    if (unit === 0)
        return Math.round(value);
    const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return Number(value.toFixed(digits));
}
/** `450ms`, `12.3s`, `1m 23s`, `1h 30m`, `2d 3h`; parseDuration reads all of them; `unknown` for what is no finite number. */
function formatDuration(ms) {
    if (!Number.isFinite(ms))
        return 'unknown';
    if (ms < 0)
        return `-${formatDuration(-ms)}`;
    if (Math.round(ms) < 1000)
        return ms === 0 ? '0s' : `${Math.round(ms)}ms`;
    const tenths = Math.round(ms / 100);
    if (tenths < 600)
        return `${tenths / 10}s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return twoUnits(seconds, [60, 'm', 's']);
    const minutes = Math.round(ms / 60_000);
    if (minutes < 1440)
        return twoUnits(minutes, [60, 'h', 'm']);
    return twoUnits(Math.round(ms / 3_600_000), [24, 'd', 'h']);
}
function twoUnits(total, [size, large, small]) {
    const rest = total % size;
    return rest === 0 ? `${Math.floor(total / size)}${large}` : `${Math.floor(total / size)}${large} ${rest}${small}`;
}
/** `86 %`. Never `100 %` for less than all and never `0 %` for more than nothing. */
function formatPercent(fraction, digits = 0) {
    if (!Number.isFinite(fraction))
        return 'unknown';
    const smallest = 10 ** -digits;
    const percent = Number((fraction * 100).toFixed(digits));
    if (fraction > 0 && percent <= 0)
        return `<${smallest} %`;
    if (fraction < 1 && percent >= 100)
        return `${(100 - smallest).toFixed(digits)} %`;
    return `${percent} %`;
}
/** `1 step`, `2 steps`, `12,345 steps`. */
function formatCount(count, singular, plural = `${singular}s`) {
    return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}
/** Digits in groups of three, the same on every machine. */
function formatNumber(value) {
    const [whole = '', fraction] = String(value).split('.');
    if (!/^-?\d+$/.test(whole))
        return String(value);
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}


/***/ }),

/***/ 7662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inlineHtml),
/* harmony export */   x: () => (/* binding */ inlineMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9880);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2443);


/** One line of GitHub's Markdown, without a line end, safe at the start of a block. */
function inlineMarkdown(content, place = 'line') {
    return markdownOf(runs((0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkup */ .ae)(content)), place).trim();
}
/** One line of HTML for a place where Markdown is not read, such as `<summary>`. */
function inlineHtml(content) {
    return runs((0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkup */ .ae)(content)).map(htmlOf).join('').trim();
}
function markdownOf(parts, place) {
    let result = '';
    parts.forEach((part, i) => {
        // Two spans side by side would read as one with longer marks.
        if (part.kind !== 'text' && parts[i - 1]?.kind === part.kind)
            result += _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .JOINER */ .Qk;
        result += runMarkdown(part, place);
    });
    return result;
}
function runMarkdown(run, place) {
    switch (run.kind) {
        case 'text':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(run.value);
        case 'code':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(run.value, place === 'cell');
        case 'link':
            return `[${markdownOf(withoutLinks(runs(run.label)), place).trim()}](${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUrl */ .vy)(run.url)})`;
        case 'strong':
            return strongMarkdown(markdownOf(withoutStrong(runs(run.content)), place));
    }
}
/** Marks next to punctuation or a space may not count as marks; a joiner between the two always does. */
function strongMarkdown(content) {
    const inner = content.trim();
    if (inner === '')
        return '';
    const before = /^[\p{L}\p{N}]/u.test(inner) ? '' : _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .JOINER */ .Qk;
    const after = /[\p{L}\p{N}]$/u.test(inner) ? '' : _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .JOINER */ .Qk;
    return `**${before}${inner}${after}**`;
}
function htmlOf(run) {
    switch (run.kind) {
        case 'text':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(run.value);
        case 'code':
            return `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(run.value)}</code>`;
        case 'link':
            return runs(run.label).map(htmlOf).join('');
        case 'strong':
            return `<strong>${runs(run.content).map(htmlOf).join('')}</strong>`;
    }
}
/** Nested joins flattened, and text next to text made one, so that nothing can form across a border of two values. */
function runs(markup) {
    const result = [];
    const pending = [markup];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (next.kind === 'join')
            for (const part of next.parts.toReversed())
                pending.push(part);
        else
            addRun(result, next);
    }
    return result;
}
function addRun(result, run) {
    const last = result.at(-1);
    if (run.kind === 'text' && last?.kind === 'text')
        result[result.length - 1] = { kind: 'text', value: last.value + run.value };
    else if (run.kind !== 'text' || run.value !== '')
        result.push(run);
}
function withoutLinks(parts) {
    return parts.flatMap(part => (part.kind === 'link' ? withoutLinks(runs(part.label)) : [part]));
}
function withoutStrong(parts) {
    return parts.flatMap(part => (part.kind === 'strong' ? withoutStrong(runs(part.content)) : [part]));
}


/***/ }),

/***/ 6398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   y: () => (/* binding */ inputName)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8156);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2381);



const MAX_SHOWN_LENGTH = 100;
/** All inputs, or one KitError('bad-input') that names every problem of every input, what is accepted, and a value that works. */
function readInputs(raw, spec) {
    for (const [name, reader] of Object.entries(spec))
        if (reader.traits.isSecret)
            maskInput(raw, name, reader);
    warnUnknown(raw, spec);
    const request = new Map();
    const problems = [];
    for (const [name, reader] of Object.entries(spec)) {
        const result = readOne(raw, name, reader);
        if ('fix' in result)
            problems.push(result);
        else
            request.set(camelCase(name), result.value);
    }
    if (problems.length > 0)
        throw badInput(problems);
    // Every name of the spec has just been read by its own reader.
    return Object.fromEntries(request);
}
function readOne(raw, name, reader) {
    const value = givenValue(raw, name, reader);
    if (value === undefined) {
        if (!reader.traits.isRequired)
            return { value: undefined };
        const sample = reader.parse('');
        const example = sample.ok ? '...' : sample.example;
        const needed = sample.ok ? 'a value' : sample.needed.replace(/,$/, '');
        return { message: `${name} is not given; ${needed} is needed`, fix: `${name}: ${example}` };
    }
    const parsed = reader.parse(value);
    if (parsed.ok)
        return { value: parsed.value };
    const shown = reader.traits.isSecret
        ? 'is not usable'
        : `is ${JSON.stringify((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(value.trim()), MAX_SHOWN_LENGTH))}`;
    return {
        message: `${name} ${shown}; ${parsed.needed} is needed`.replace(',,', ','),
        fix: `${name}: ${parsed.example}`,
    };
}
function givenValue(raw, name, reader) {
    const value = raw.values.get(name);
    if (value !== undefined && value.trim() !== '')
        return value;
    for (const oldName of reader.traits.oldNames) {
        const oldValue = raw.values.get(oldName);
        if (oldValue === undefined || oldValue.trim() === '')
            continue;
        raw.warn(`the input ${oldName} is now called ${name}; the old name stops working in the next major version`);
        return oldValue;
    }
    return undefined;
}
function maskInput(raw, name, reader) {
    for (const one of [name, ...reader.traits.oldNames]) {
        const value = raw.values.get(one);
        if (value !== undefined && value.trim() !== '')
            raw.mask(value);
    }
}
function warnUnknown(raw, spec) {
    const known = Object.keys(spec);
    const accepted = new Set(Object.entries(spec).flatMap(([name, reader]) => [name, ...reader.traits.oldNames]));
    const unknown = [...raw.values]
        .filter(([name, value]) => !accepted.has(name) && value.trim() !== '')
        .map(([name]) => name);
    if (unknown.length === 0)
        return;
    const described = unknown.slice(0, 10).map(name => {
        const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known);
        return near === undefined ? (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(name, MAX_SHOWN_LENGTH) : `${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(name, MAX_SHOWN_LENGTH)} (did you mean ${near}?)`;
    });
    const more = unknown.length > described.length ? `, and ${unknown.length - described.length} more` : '';
    raw.warn(`unknown input${unknown.length === 1 ? '' : 's'}: ${described.join(', ')}${more}; the inputs are ${known.join(', ')}`);
}
function badInput(problems) {
    const [first] = problems;
    const message = problems.length === 1 && first !== undefined
        ? first.message
        : `${problems.length} inputs are not usable:\n${problems.map(p => p.message).join('\n')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KitError */ .Fb('bad-input', message, { fix: problems.map(problem => problem.fix).join('\n') });
}
/** The name of an input's environment variable, as the spec writes it. */
function inputName(variable) {
    return /^INPUT_./s.test(variable) ? variable.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-') : undefined;
}
function camelCase(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ae: () => (/* binding */ toMarkup),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5810);

// A step name can be many kilobytes (heredocs, expanded arguments); a reader has no use for more than this in a line.
const MAX_INLINE_LENGTH = 1000;
const MAX_URL_LENGTH = 2000;
/** Any string, shown as it is. Longer text is cut with `…`. */
function text(value, max = MAX_INLINE_LENGTH) {
    return { kind: 'text', value: (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(value, max) };
}
/** A name, path, command or digest in code type. An empty one is shown as `(empty)`. */
function code(value, max = MAX_INLINE_LENGTH) {
    return value.trim() === '' ? text('(empty)') : { kind: 'code', value: (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(value, max) };
}
/** A link when the address is http(s); otherwise only the label. User name and password are left out of the address. */
function link(label, url) {
    const content = toMarkup(label);
    const href = webAddress(url);
    return href === undefined ? content : { kind: 'link', label: content, url: href };
}
function strong(content) {
    return { kind: 'strong', content: toMarkup(content) };
}
/** All items one after the other with the separator between them. */
function join(items, separator = ', ') {
    return {
        kind: 'join',
        parts: items.flatMap((item, i) => (i === 0 ? [toMarkup(item)] : [toMarkup(separator), toMarkup(item)])),
    };
}
/** `` md`${count} of ${code(name)}` ``: every value is escaped unless it is Markup; the literal parts are plain words. */
function md(literals, ...values) {
    const parts = [];
    literals.forEach((literal, i) => {
        if (literal !== '')
            parts.push(text(literal));
        const value = values[i];
        if (value !== undefined)
            parts.push(toMarkup(value));
    });
    return { kind: 'join', parts };
}
function toMarkup(content) {
    if (typeof content === 'string')
        return text(content);
    return typeof content === 'number' ? text(String(content)) : content;
}
/** The text alone, for places that know no markup: an annotation, a log line, a data file. */
function plainText(content) {
    if (typeof content !== 'object')
        return String(content);
    switch (content.kind) {
        case 'text':
        case 'code':
            return content.value;
        case 'link':
            return plainText(content.label);
        case 'strong':
            return plainText(content.content);
        case 'join':
            return content.parts.map(plainText).join('');
    }
}
function webAddress(url) {
    if (url.length > MAX_URL_LENGTH || !/^https?:\/\//i.test(url.trim()))
        return undefined;
    try {
        const parsed = new URL(url.trim());
        parsed.username = '';
        parsed.password = '';
        return parsed.href;
    }
    catch {
        // Not an address, so it is shown as text.
        return undefined;
    }
}


/***/ }),

/***/ 2381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
// A name this long is no typing error of an input of ours.
const MAX_NAME_LENGTH = 64;
/** The known name that the fewest edits lead to, when these are few against its length. */
function nearest(name, known) {
    if (name.length > MAX_NAME_LENGTH)
        return undefined;
    const ranked = known
        .map(candidate => ({ candidate, edits: editDistance(name, candidate) }))
        .sort((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.ceil(best.candidate.length / 3))
        ? best.candidate
        : undefined;
}
/** Levenshtein's distance: insertions, deletions and substitutions. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
        const current = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ cli),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __nccwpck_require__(8156);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/core/src/actions-cache.js



/**
 * The cache service of this runner. The service finds an entry by its path as well as by its key, so the path is
 * relative to the workspace, where it is the same on every machine; the file is gone again before a step can see it.
 */
function actionsCache(workspace) {
    return {
        async restore(file, prefix) {
            const path = (0,external_node_path_.join)(workspace, file);
            try {
                const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__nccwpck_require__.e(409), __nccwpck_require__.e(171)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5171));
                if (!isFeatureAvailable())
                    return unavailable('this runner has no cache service');
                const hit = await restoreCache([file], `${prefix}none`, [prefix]);
                return hit === undefined ? { kind: 'nothing' } : { kind: 'found', text: await (0,promises_.readFile)(path, 'utf8') };
            }
            catch (error) {
                return unavailable((0,errors/* messageOf */.bD)(error));
            }
            finally {
                await remove(path);
            }
        },
        async save(file, key, text) {
            const path = (0,external_node_path_.join)(workspace, file);
            try {
                const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(409), __nccwpck_require__.e(171)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5171));
                if (!isFeatureAvailable())
                    return unavailable('this runner has no cache service');
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.writeFile)(path, text);
                const id = await saveCache([file], key);
                return id === -1 ? unavailable('the cache service did not take the entry') : undefined;
            }
            catch (error) {
                return unavailable((0,errors/* messageOf */.bD)(error));
            }
            finally {
                await remove(path);
            }
        },
    };
}
function unavailable(message) {
    return { kind: 'unavailable', message };
}
async function remove(path) {
    await (0,promises_.rm)(path, { force: true });
    // The folders only when nobody else has anything there.
    for (let folder = (0,external_node_path_.dirname)(path); /[/\\]\.ci-kit(?:[/\\]|$)/.test(folder); folder = (0,external_node_path_.dirname)(folder)) {
        const isGone = await (0,promises_.rmdir)(folder).then(() => true, () => false);
        if (!isGone)
            return;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./packages/core/src/actions-door.js


const ANNOTATE = { error: error, warning: warning, notice: notice };
/** The runner of this process, through @actions/core. */
function actionsDoor(variables) {
    return {
        write: text => void process.stdout.write(text),
        writeProgress: text => void process.stderr.write(text),
        annotate: (kind, message, place) => ANNOTATE[kind](message, properties(place)),
        debug: message => debug(message),
        startGroup: name => startGroup(name),
        endGroup: () => endGroup(),
        maskSecret: secret => setSecret(secret),
        setOutput(name, value) {
            // Without the file @actions/core falls back to a command that runners no longer obey.
            if (!variables.GITHUB_OUTPUT)
                return false;
            setOutput(name, value);
            return true;
        },
        exportVariable: (name, value) => exportVariable(name, value),
        saveState(name, value) {
            if (!variables.GITHUB_STATE)
                return false;
            saveState(name, value);
            return true;
        },
        summaryBytes() {
            const path = variables.GITHUB_STEP_SUMMARY;
            if (!path)
                return undefined;
            return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.statSync)(path).size : 0;
        },
        // core.summary checks that the file exists and buffers; a runner that creates it late must not lose a report.
        appendSummary: markdown => (0,external_node_fs_.appendFileSync)(variables.GITHUB_STEP_SUMMARY ?? '', markdown),
        setExitCode(code) {
            process.exitCode = code;
        },
    };
}
function properties(place) {
    const result = {};
    if (place.title !== undefined)
        result.title = place.title;
    if (place.file !== undefined)
        result.file = place.file;
    if (place.line !== undefined)
        result.startLine = place.line;
    if (place.endLine !== undefined)
        result.endLine = place.endLine;
    return result;
}

// EXTERNAL MODULE: ./packages/core/src/environment.js
var src_environment = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var src_inputs = __nccwpck_require__(6398);
;// CONCATENATED MODULE: ./packages/core/src/lazy-programs.js
/** The programs of this machine; most actions ask for none, so what runs them is loaded on demand. */
function lazyPrograms(variables) {
    let loading;
    const load = () => {
        loading ??= __nccwpck_require__.e(/* import() */ 760).then(__nccwpck_require__.bind(__nccwpck_require__, 4760)).then(module => module.nodePrograms(variables));
        return loading;
    };
    return {
        run: async (command) => (await load()).run(command),
        inScratch: async (files, use) => (await load()).inScratch(files, use),
        digest: async (path, algorithm) => (await load()).digest(path, algorithm),
    };
}

;// CONCATENATED MODULE: ./packages/core/src/node-files.js





// Large enough that a log is not read in thousands of small pieces, small enough for a flat memory.
const CHUNK_BYTES = 256 * 1024;
const halfWritten = new Set();
/** Files of this machine; relative paths start at the workspace. */
function nodeFiles(workspace) {
    const absolute = (path) => (0,external_node_path_.resolve)(workspace, path);
    return {
        facts: path => facts(absolute(path), path),
        readText: path => guarded(path, 'read', () => (0,promises_.readFile)(absolute(path), 'utf8')),
        readChunks: path => readChunks(absolute(path), path),
        list: path => guarded(path, 'listed', () => list(absolute(path))),
        writeText: (path, text) => guarded(path, 'written', () => writeAtomically(absolute(path), text)),
    };
}
/** Removes what a step that ends now has begun to write. */
function discardHalfWritten() {
    for (const path of halfWritten)
        (0,external_node_fs_.rmSync)(path, { force: true });
    halfWritten.clear();
}
async function facts(path, given) {
    try {
        const found = await (0,promises_.stat)(path);
        return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', bytes: found.size };
    }
    catch (error) {
        const code = errorCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw fileError(given, 'read', error);
    }
}
async function* readChunks(path, given) {
    try {
        const handle = await (0,promises_.open)(path);
        try {
            const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
            for (;;) {
                const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null);
                if (bytesRead === 0)
                    return;
                yield buffer.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(given, 'read', error);
    }
}
async function list(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    return entries.map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}
async function writeAtomically(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    halfWritten.add(temporary);
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: 'wx' });
        await (0,promises_.rename)(temporary, path);
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        halfWritten.delete(temporary);
    }
}
async function guarded(path, verb, body) {
    try {
        return await body();
    }
    catch (error) {
        throw fileError(path, verb, error);
    }
}
const REASONS = new Map([
    ['ENOENT', ['file-missing', 'there is nothing at this path']],
    ['EACCES', ['file-denied', 'permission denied']],
    ['EPERM', ['file-denied', 'permission denied']],
    ['EISDIR', ['file-is-directory', 'it is a directory']],
    ['ENOSPC', ['disk-full', 'no space left on the device']],
]);
function fileError(path, verb, cause) {
    const code = errorCode(cause);
    const [kind = 'file-unusable', reason = code] = REASONS.get(code) ?? [];
    return new errors/* KitError */.Fb(kind, `${path} cannot be ${verb}: ${reason}`, { cause });
}
function errorCode(error) {
    const isObject = typeof error === 'object' && error !== null;
    return isObject && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./packages/core/src/node-network.js



const HELPER_TIMEOUT_MS = 10_000;
/** The network of this machine; its parts are loaded when an action first asks for them. */
function nodeNetwork(variables) {
    let transport;
    let config;
    const dockerConfig = () => {
        config ??= readDockerConfig(variables);
        return config;
    };
    return {
        async send(request) {
            transport ??= __nccwpck_require__.e(/* import() */ 698).then(__nccwpck_require__.bind(__nccwpck_require__, 3317)).then(module => module.httpTransport(variables));
            const answer = (await transport).send(request);
            // What a registry asks for most often next; read while its first answer is on its way.
            if (config === undefined)
                setImmediate(dockerConfig);
            return await answer;
        },
        dockerConfig,
        async credentialHelper(helper, server, timeoutMs = HELPER_TIMEOUT_MS) {
            const { runHelper } = await __nccwpck_require__.e(/* import() */ 219).then(__nccwpck_require__.bind(__nccwpck_require__, 219));
            return await runHelper({ helper, server, timeoutMs: Math.min(timeoutMs, HELPER_TIMEOUT_MS) }, variables);
        },
    };
}
async function readDockerConfig(variables) {
    const folder = variables.DOCKER_CONFIG || (0,external_node_path_.join)(variables.HOME || (0,external_node_os_.homedir)(), '.docker');
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8');
    }
    catch {
        // Nobody has logged in on this machine, or not for us to read.
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/src/clean.js
var src_clean = __nccwpck_require__(5810);
;// CONCATENATED MODULE: ./packages/core/src/node-workflow.js





const GIT_TIMEOUT_MS = 30_000;
// The names of a hundred thousand tags.
const MAX_GIT_BYTES = 64 * 1024 * 1024;
const API_TIMEOUT_MS = 10_000;
/** The workflow of this process. */
function nodeWorkflow(variables, door) {
    const { workspace, apiUrl } = (0,src_environment/* nodeEnvironment */.u)(variables);
    let event;
    return {
        variable: name => variables[name] || undefined,
        event() {
            event ??= readEvent(variables.GITHUB_EVENT_PATH, workspace);
            return event;
        },
        exportVariable(name, value) {
            if (variables.GITHUB_ENV)
                door.exportVariable(name, value);
        },
        git: (args, timeoutMs = GIT_TIMEOUT_MS) => runGit(args, { workspace, variables, timeoutMs }),
        github: (path, token) => askGithub(path, { apiUrl: apiUrl ?? 'https://api.github.com', token }),
    };
}
async function readEvent(path, workspace) {
    if (!path)
        return {};
    const text = await (0,promises_.readFile)((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(workspace, path), 'utf8').catch(() => '');
    if (text.trim() === '')
        return {};
    const value = parseEvent(text, path);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new errors/* KitError */.Fb('bad-event', `the event file ${path} holds no JSON object`);
}
function parseEvent(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* KitError */.Fb('bad-event', `the event file ${path} is not JSON`, {
            cause,
            fix: 'look at what sets GITHUB_EVENT_PATH; the runner writes this file',
        });
    }
}
async function runGit(args, { workspace, variables, timeoutMs }) {
    // A container's workspace belongs to another user; this asks for reading alone, in this directory alone.
    const command = ['-c', `safe.directory=${workspace}`, '-c', 'core.hooksPath=/dev/null', ...args];
    const env = { ...variables, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const options = { cwd: workspace, env, timeout: timeoutMs, maxBuffer: MAX_GIT_BYTES, encoding: 'utf8' };
    // Loaded when first used: it takes longer than most of what a step does without it.
    const { execFile } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 19));
    return await new Promise(resolve => {
        execFile('git', command, options, (error, stdout, stderr) => {
            const message = error === null ? '' : firstLine(stderr) || (0,errors/* messageOf */.bD)(error);
            resolve({ ok: error === null, stdout, message: (0,src_clean/* clip */.$Q)(message, 300) });
        });
    });
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
async function askGithub(path, { apiUrl, token }) {
    if (token === undefined)
        return { kind: 'failed', status: undefined, message: 'no token was given' };
    try {
        const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(409), __nccwpck_require__.e(92)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5092));
        const octokit = getOctokit(token, { baseUrl: apiUrl });
        const answer = await octokit.request(`GET ${path}`, { request: { signal: AbortSignal.timeout(API_TIMEOUT_MS) } });
        return { kind: 'found', value: answer.data };
    }
    catch (error) {
        const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined;
        return { kind: 'failed', status, message: (0,src_clean/* clip */.$Q)((0,errors/* messageOf */.bD)(error), 200) };
    }
}

;// CONCATENATED MODULE: ./packages/core/src/node-world.js










/** The world of this process, or of the variables given. */
function nodeWorld(variables = process.env, door = actionsDoor(variables)) {
    const environment = (0,src_environment/* nodeEnvironment */.u)(variables);
    return {
        door,
        ports: {
            environment,
            files: nodeFiles(environment.workspace),
            clock,
            random,
            network: nodeNetwork(variables),
            cache: actionsCache(environment.workspace),
            workflow: nodeWorkflow(variables, door),
            programs: lazyPrograms(variables),
        },
        inputs: readVariables(variables),
        states: readStates(variables),
        watchInterruptions,
        discardHalfWritten: discardHalfWritten,
        leave,
    };
}
/** A dashed name comes from the runner itself and goes before one with underscores, which is what some shells make of it. */
function readVariables(variables) {
    const inputs = new Map();
    const exactFirst = Object.entries(variables).sort(([a], [b]) => Number(b.includes('-')) - Number(a.includes('-')));
    for (const [variable, value] of exactFirst) {
        const name = (0,src_inputs/* inputName */.y)(variable);
        if (name !== undefined && value !== undefined && (inputs.get(name) ?? '').trim() === '')
            inputs.set(name, value);
    }
    return inputs;
}
/** Runners keep the name as it was saved, or write it in capitals. */
function readStates(variables) {
    const states = Object.entries(variables).flatMap(([name, value]) => name.startsWith('STATE_') && value !== undefined ? [[name.slice('STATE_'.length).toLowerCase(), value]] : []);
    return new Map(states);
}
// Without node:perf_hooks and node:timers/promises, which every step would load for these lines.
const clock = {
    nowMs: () => Date.now(),
    monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
    sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
};
const random = { token: () => (0,external_node_crypto_.randomBytes)(16).toString('hex') };
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function watchInterruptions() {
    let reject = () => undefined;
    const happened = new Promise((_, rejectIt) => {
        reject = rejectIt;
    });
    // Without a listener of its own a rejection after the end would be one more unhandled rejection.
    happened.catch(() => undefined);
    const onError = (error) => reject(error);
    const onSignal = (signal) => reject(new errors/* KitError */.Fb('cancelled', `the step was cancelled (${signal}) before it had an answer`));
    const onStall = () => reject(new errors/* KitError */.Fb('internal', 'the action ended before it had an answer: it waits for something that cannot happen'));
    process.on('unhandledRejection', onError).on('uncaughtException', onError).on('beforeExit', onStall);
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    return {
        happened,
        stopWatching() {
            process.off('unhandledRejection', onError).off('uncaughtException', onError).off('beforeExit', onStall);
            for (const signal of SIGNALS)
                process.off(signal, onSignal);
        },
    };
}
const LEAVE_AFTER_MS = 200;
function leave() {
    // Unreferenced: a process that has nothing left to do ends at once by itself.
    setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
}

;// CONCATENATED MODULE: ./packages/core/src/annotations.js
// GitHub keeps ten warnings and ten errors of a step and silently drops the others, so choose, and count the rest.
const MAX_ANNOTATIONS = 10;
/** The annotations that still fit beside those that were made before, in the order given. */
function selectAnnotations(annotations, used = new Map()) {
    const counts = new Map(used);
    return annotations.filter(({ kind }) => {
        const count = counts.get(kind) ?? 0;
        counts.set(kind, count + 1);
        return count < MAX_ANNOTATIONS;
    });
}
/** How many of each kind do not fit, those included that were too many before. */
function unannotated(annotations, used = new Map()) {
    const selected = new Set(selectAnnotations(annotations, used));
    const rest = new Map();
    for (const [kind, count] of used)
        if (count > MAX_ANNOTATIONS)
            rest.set(kind, count - MAX_ANNOTATIONS);
    for (const annotation of annotations) {
        if (!selected.has(annotation))
            rest.set(annotation.kind, (rest.get(annotation.kind) ?? 0) + 1);
    }
    return rest;
}

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __nccwpck_require__(2443);
;// CONCATENATED MODULE: ./packages/core/src/failure-report.js

/** The summary of an action that could not give its answer: each line of the problem, and its fix. */
function failureReport(problem, title) {
    const [headline = '', ...details] = lines(problem.message);
    return {
        title,
        verdict: { kind: 'unknown', text: (0,markup.md) `${(0,markup/* code */.aY)(problem.code)}: ${headline}` },
        figures: [],
        sections: details.length === 0 ? [] : [{ value: 1, blocks: [{ kind: 'list', items: details }] }],
        nextSteps: lines(problem.fix ?? ''),
    };
}
function lines(text) {
    return text.split('\n').filter(line => line.trim() !== '');
}

// EXTERNAL MODULE: ./packages/core/src/escape.js
var src_escape = __nccwpck_require__(9880);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __nccwpck_require__(3736);
;// CONCATENATED MODULE: ./packages/core/src/log.js




/** Lines in which a runner finds no command: `::` at the start, after any space, and `##[` anywhere are broken up. */
function defuse(text) {
    return (0,src_clean/* cleanLines */.v3)(text)
        .replace(/^([^\S\n]*):(?=:)/gm, `$1:${src_escape/* JOINER */.Qk}`)
        .replace(/##(?=\[)/g, `##${src_escape/* JOINER */.Qk}`);
}
/** The Log, and the count of annotations made so far, which a report shares. */
class RunLog {
    used = new Map();
    #world;
    constructor(world) {
        this.#world = world;
    }
    info(message) {
        this.#world.door.write(`${defuse(this.#world.redact((0,src_clean/* cleanLines */.v3)(message)))}\n`);
    }
    notice(message, place = {}) {
        this.annotate({ ...place, kind: 'notice', message });
    }
    warning(message, place = {}) {
        this.annotate({ ...place, kind: 'warning', message });
    }
    error(message, place = {}) {
        this.annotate({ ...place, kind: 'error', message });
    }
    debug(message) {
        const { door, environment, redact } = this.#world;
        if (environment.isRunner)
            door.debug(redact((0,src_clean/* cleanLines */.v3)(message)));
        else if (environment.isDebug)
            this.info(`debug: ${message}`);
    }
    async group(name, body) {
        const { door, environment, redact } = this.#world;
        const title = redact((0,src_clean/* cleanLines */.v3)(name)).replaceAll('\n', ' ');
        if (environment.isRunner)
            door.startGroup(title);
        else
            this.info(title);
        try {
            return await body();
        }
        finally {
            if (environment.isRunner)
                door.endGroup();
        }
    }
    untrusted(text) {
        const { door, environment, random, redact } = this.#world;
        const lines = defuse(redact((0,src_clean/* cleanLines */.v3)(text))).replace(/\n$/, '');
        const token = random.token();
        const [before, after] = environment.isRunner ? [`::stop-commands::${token}\n`, `::${token}::\n`] : ['', ''];
        door.write(`${before}${lines}\n${after}`);
    }
    progress(label) {
        return terminalProgress(label, this.#world);
    }
    /** An annotation while there is room for one of its kind, and a line of the log from then on. */
    annotate(annotation) {
        const { door, environment, redact } = this.#world;
        const { kind, title, file, line, endLine } = annotation;
        const message = redact((0,src_clean/* cleanLines */.v3)(annotation.message)).trim();
        const count = this.used.get(kind) ?? 0;
        this.used.set(kind, count + 1);
        if (environment.isRunner && count < MAX_ANNOTATIONS) {
            const clean = (text) => text === undefined ? undefined : redact((0,src_clean/* cleanLines */.v3)(text)).replaceAll('\n', ' ');
            door.annotate(kind, message, { title: clean(title), file: clean(file), line, endLine });
            return;
        }
        const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `;
        this.info(`${kind}: ${place}${title === undefined ? '' : `${title}: `}${message}`);
    }
}
const PROGRESS_INTERVAL_MS = 100;
function terminalProgress(label, { door, environment, clock }) {
    if (!environment.isTerminal)
        return { update: () => undefined, end: () => undefined };
    const startMs = clock.monotonicMs();
    let lastMs = Number.NEGATIVE_INFINITY;
    const name = (0,src_clean/* cleanLines */.v3)(label).replaceAll('\n', ' ');
    return {
        update(doneBytes, totalBytes) {
            const nowMs = clock.monotonicMs();
            if (nowMs - lastMs < PROGRESS_INTERVAL_MS)
                return;
            lastMs = nowMs;
            const total = totalBytes === undefined ? '' : ` of ${(0,format/* formatSize */.Xq)(totalBytes)}`;
            const seconds = (nowMs - startMs) / 1000;
            const rate = seconds > 0 ? `, ${(0,format/* formatSize */.Xq)(doneBytes / seconds)}/s` : '';
            door.writeProgress(`\r\u001b[K${name} ${(0,format/* formatSize */.Xq)(doneBytes)}${total}${rate}`);
        },
        end() {
            if (lastMs !== Number.NEGATIVE_INFINITY)
                door.writeProgress('\r\u001b[K');
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/src/mask.js

// A shorter line or encoding would blank out ordinary words of the log.
const MIN_PART_LENGTH = 4;
/** The value and every form in which it may come back: for a URL, JSON, HTML, in base64 or hexadecimal, and each line of several. */
function secretForms(secret) {
    const trimmed = secret.trim();
    if (trimmed === '')
        return [];
    const lines = trimmed.split(/\r\n|\r|\n/).map(line => line.trim());
    const parts = [trimmed, ...lines].filter(part => part.length >= MIN_PART_LENGTH).flatMap(encodings);
    return [...new Set([secret, trimmed, ...parts])];
}
function encodings(value) {
    const base64 = Buffer.from(value).toString('base64');
    const json = JSON.stringify(value).slice(1, -1);
    const hex = Buffer.from(value).toString('hex');
    const url = urlEncoded(value);
    return [
        value,
        url,
        url.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
        new URLSearchParams([['', value]]).toString().slice(1),
        // As it stands in a path, in which these have no other meaning.
        url.replaceAll(/%(?:2[346BCF]|3[ABDF]|40)/g, code => decodeURIComponent(code)),
        json,
        base64,
        base64.replace(/=+$/, ''),
        base64Url(base64),
        htmlEscaped(value),
        hex,
        hex.toUpperCase(),
    ];
}
// Longer ones are tokens, whose characters few programs escape; a pattern for them would be slow to make.
const MAX_LOOSE_LENGTH = 128;
const HTML_NAMES = new Map([
    ['&', 'amp'],
    ['<', 'lt'],
    ['>', 'gt'],
    ['"', 'quot'],
    ["'", 'apos'],
]);
/** Finds a secret whose special characters are escaped one by one, as each program does it: for URLs, JSON or HTML, also twice. */
function loosePattern(secret) {
    const value = secret.trim();
    if (value.length < MIN_PART_LENGTH || value.length > MAX_LOOSE_LENGTH || /^[A-Za-z0-9]*$/.test(value))
        return undefined;
    // Several backslashes as one, so that there is one way only to match them.
    return new RegExp((value.match(/\\+|[^\\]/gu) ?? []).map(looseCharacter).join(''), 'g');
}
function looseCharacter(character) {
    if (/[A-Za-z0-9]/.test(character))
        return character;
    if (character.startsWith('\\'))
        return `(?:\\\\|%(?:25)*5[cC]|&#92;|&#[xX]5[cC];){1,${4 * character.length}}`;
    const anyCase = (hex) => hex.replaceAll(/[a-f]/g, digit => `[${digit}${digit.toUpperCase()}]`);
    const percent = [...Buffer.from(character)].map(byte => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`);
    const point = character.codePointAt(0) ?? 0;
    const name = HTML_NAMES.get(character);
    return `(?:${[
        `\\\\{0,3}${character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')}`,
        percent.join(''),
        `\\\\{1,3}u${anyCase(point.toString(16).padStart(4, '0'))}`,
        `&(?:amp;)?#0{0,4}(?:${point}|[xX]0{0,4}${anyCase(point.toString(16))});`,
        ...(name === undefined ? [] : [`&(?:amp;)?${name};`]),
        ...(character === ' ' ? ['\\+'] : []),
    ].join('|')})`;
}
function htmlEscaped(value) {
    return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
function base64Url(base64) {
    return base64.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}
/** Through bytes, since half a surrogate pair makes encodeURIComponent throw. */
function urlEncoded(value) {
    return encodeURIComponent(Buffer.from(value).toString());
}
// Fields whose values are words of ours; a secret that equals one of them must not break a report.
const LITERAL_FIELDS = new Set(['kind', 'align', 'keep', 'language']);
/** Replaces what was masked, for the places that the runner does not filter itself. */
class Redactor {
    #forms = new Set();
    #patterns = [];
    /** The secret itself is the first of its forms. */
    add(forms) {
        const pattern = loosePattern(forms[0] ?? '');
        if (pattern !== undefined)
            this.#patterns.push(pattern);
        for (const form of forms)
            if (form.length >= MIN_PART_LENGTH)
                this.#forms.add(form);
    }
    redact(text) {
        let result = text;
        for (const pattern of this.#patterns)
            result = result.replaceAll(pattern, '***');
        // The longest first: a short form may be a part of a long one.
        for (const form of [...this.#forms].sort((a, b) => b.length - a.length))
            result = result.replaceAll(form, '***');
        return result;
    }
    /** The same data with every string redacted, before an escape can change how a secret looks. */
    redactAll(data) {
        // The shape stays the same: only strings are exchanged for strings.
        return this.#forms.size === 0 ? data : this.#redactValue(data);
    }
    #redactValue(value) {
        if (typeof value === 'string')
            return this.redact((0,src_clean/* cleanLines */.v3)(value));
        if (Array.isArray(value))
            return value.map(item => this.#redactValue(item));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, LITERAL_FIELDS.has(key) ? item : this.#redactValue(item)]));
    }
}

;// CONCATENATED MODULE: ./packages/core/src/outputs.js


const MAX_LOGGED_LENGTH = 2000;
/** Sets outputs; where the runner takes none, they are printed. */
class OutputWriter {
    #door;
    #log;
    #set = new Set();
    #canWrite = true;
    constructor(door, log) {
        this.#door = door;
        this.#log = log;
    }
    set(outputs) {
        for (const [name, value] of Object.entries(outputs))
            this.#setOne(name, value ?? '');
    }
    /** Every declared output that was not set is empty: a later step can then tell "not known" from "misspelt". */
    setMissing(declared) {
        for (const name of declared)
            if (!this.#set.has(name))
                this.#setOne(name, '');
    }
    #setOne(name, value) {
        this.#set.add(name);
        if (this.#canWrite) {
            try {
                if (this.#door.setOutput(name, value))
                    return;
            }
            catch (error) {
                this.#canWrite = false;
                this.#log.notice(`outputs cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }
        const shown = typeof value === 'string' ? value : JSON.stringify(value);
        if (shown !== '')
            this.#log.info(`output ${name}: ${(0,src_clean/* clip */.$Q)(shown, MAX_LOGGED_LENGTH).replace(/\s+/g, ' ')}`);
    }
}

;// CONCATENATED MODULE: ./packages/core/src/rendered.js
const NOTHING_CUT = { rows: 0, items: 0, lines: 0, blocks: 0 };

;// CONCATENATED MODULE: ./packages/core/src/code-block.js




const MAX_LINES = 200;
const MAX_LINE_LENGTH = 1000;
const MAX_BLOCK_BYTES = 60_000;
// Only this much of a longer text is looked at; the rest can never be shown.
const MAX_TEXT_LENGTH = 2_000_000;
const MARKER_ROOM_BYTES = 60;
/** Untrusted text in a fence that nothing inside can close. What is too long loses its middle, its start or its end, and says so. */
function codeBlock(block, roomBytes) {
    const keep = block.keep ?? 'tail';
    const { part, missing } = excerpt(block.text, keep);
    const lines = (0,src_clean/* cleanLines */.v3)(part)
        .replace(/\n+$/, '')
        .split('\n')
        .map(line => (0,src_clean/* clip */.$Q)(line, MAX_LINE_LENGTH));
    if (lines.length === 1 && lines[0]?.trim() === '')
        return rendered('', 0);
    const fence = '`'.repeat(Math.max(3, (0,src_escape/* longestRun */.Q_)(part) + 1));
    const room = roomBytes - fence.length * 2 - (block.language ?? '').length - MARKER_ROOM_BYTES;
    const wanted = choose(lines, keep, { lines: block.maxLines ?? MAX_LINES, bytes: MAX_BLOCK_BYTES });
    const chosen = choose(lines, keep, { lines: wanted.head + wanted.tail, bytes: Math.min(room, MAX_BLOCK_BYTES) });
    const shown = chosen.head + chosen.tail;
    const cut = wanted.head + wanted.tail - shown;
    if (shown === 0)
        return rendered('', cut);
    const hidden = lines.length - shown + missing;
    const marker = hidden > 0 ? [`… ${(0,format/* formatNumber */.ZV)(hidden)} ${hidden === 1 ? 'line' : 'lines'} not shown …`] : [];
    const body = [...lines.slice(0, chosen.head), ...marker, ...lines.slice(lines.length - chosen.tail)];
    return rendered([`${fence}${block.language ?? ''}`, ...body, fence, ''].join('\n'), cut);
}
function rendered(markdown, cutLines) {
    return { markdown, cut: { ...NOTHING_CUT, lines: cutLines } };
}
/** How many lines of the start and of the end stay within both limits. */
function choose(lines, keep, max) {
    let [head, tail, left] = [0, 0, max.bytes];
    while (head + tail < Math.min(lines.length, max.lines)) {
        const fromHead = keep === 'head' || (keep === 'ends' && head <= tail);
        const next = fromHead ? lines[head] : lines[lines.length - 1 - tail];
        left -= Buffer.byteLength(next ?? '') + 1;
        if (left < 0)
            break;
        if (fromHead)
            head += 1;
        else
            tail += 1;
    }
    return { head, tail };
}
function excerpt(text, keep) {
    if (text.length <= MAX_TEXT_LENGTH)
        return { part: text, missing: 0 };
    const isTail = keep === 'tail';
    const part = isTail ? text.slice(-MAX_TEXT_LENGTH) : text.slice(0, MAX_TEXT_LENGTH);
    const rest = isTail ? text.slice(0, -MAX_TEXT_LENGTH) : text.slice(MAX_TEXT_LENGTH);
    let missing = 0;
    for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n', at + 1))
        missing += 1;
    return { part, missing };
}

// EXTERNAL MODULE: ./packages/core/src/inline.js
var inline = __nccwpck_require__(7662);
;// CONCATENATED MODULE: ./packages/core/src/blocks.js







// More slices than this cannot be told apart in a pie.
const MAX_SLICES = 12;
const NOTE_ROOM_BYTES = 80;
/** The block within `roomBytes`: tables and lists lose what is at their end, code its middle or an end, the others are left out. */
function renderBlock(block, roomBytes) {
    switch (block.kind) {
        case 'paragraph':
            return whole(`${(0,inline/* inlineMarkdown */.x)(block.text)}\n`, roomBytes);
        case 'table':
            return renderTable(block, roomBytes);
        case 'list':
            return renderList(block, roomBytes);
        case 'pie':
            return whole(pieChart(block), roomBytes);
        case 'code':
            return codeBlock(block, roomBytes);
        default:
            return (0,errors/* assertNever */.xb)(block);
    }
}
function whole(markdown, roomBytes) {
    if (markdown.trim() === '')
        return { markdown: '', cut: NOTHING_CUT };
    return fits(markdown, roomBytes)
        ? { markdown, cut: NOTHING_CUT }
        : { markdown: '', cut: { ...NOTHING_CUT, blocks: 1 } };
}
function fits(markdown, roomBytes) {
    return Buffer.byteLength(markdown) <= roomBytes;
}
function renderTable(table, roomBytes) {
    if (table.columns.length === 0 || table.rows.length === 0)
        return { markdown: '', cut: NOTHING_CUT };
    const head = `${row(table.columns.map(column => column.title))}|${table.columns.map(delimiter).join('|')}|\n`;
    const total = Math.max(table.totalRows ?? 0, table.rows.length);
    const room = roomBytes - Buffer.byteLength(head);
    const { kept, text } = take(rowLines(table), room, total > table.rows.length);
    const cut = table.rows.length - kept;
    if (kept === 0)
        return { markdown: '', cut: { ...NOTHING_CUT, rows: cut } };
    const note = total > kept ? `\n${moreNote(total - kept, 'row')}\n` : '';
    return { markdown: head + text + note, cut: { ...NOTHING_CUT, rows: cut } };
}
function renderList(list, roomBytes) {
    const total = Math.max(list.totalItems ?? 0, list.items.length);
    const { kept, text } = take(itemLines(list), roomBytes, total > list.items.length);
    const cut = list.items.length - kept;
    if (kept === 0)
        return { markdown: '', cut: { ...NOTHING_CUT, items: cut } };
    const note = total > kept ? `\n${moreNote(total - kept, 'item')}\n` : '';
    return { markdown: text + note, cut: { ...NOTHING_CUT, items: cut } };
}
function* rowLines(table) {
    for (const cells of table.rows)
        yield row(table.columns.map((_, i) => cells[i] ?? ''));
}
function* itemLines(list) {
    for (const [i, item] of list.items.entries())
        yield `${list.ordered === true ? `${i + 1}.` : '-'} ${(0,inline/* inlineMarkdown */.x)(item)}\n`;
}
/** As many lines as fit; unless all do, room is left for the note that says how many do not. */
function take(lines, roomBytes, needsNote) {
    const parts = [];
    const sizes = [];
    let used = 0;
    let overflowed = false;
    for (const line of lines) {
        const size = Buffer.byteLength(line);
        if (used + size > roomBytes) {
            overflowed = true;
            break;
        }
        parts.push(line);
        sizes.push(size);
        used += size;
    }
    while ((overflowed || needsNote) && used + NOTE_ROOM_BYTES > roomBytes && parts.length > 0) {
        parts.pop();
        used -= sizes.pop() ?? 0;
        overflowed = true;
    }
    return { kept: parts.length, text: parts.join('') };
}
function moreNote(count, noun) {
    return `_… ${(0,format/* formatNumber */.ZV)(count)} more ${noun}${count === 1 ? '' : 's'} not shown_`;
}
function row(cells) {
    return `| ${cells.map(cell => (0,inline/* inlineMarkdown */.x)(cell, 'cell')).join(' | ')} |\n`;
}
function delimiter(column) {
    if (column.align === 'right')
        return '---:';
    return column.align === 'center' ? ':---:' : '---';
}
/** A mermaid pie of the slices above 0; the smallest are added up when there are too many; nothing when none is left. */
function pieChart(pie) {
    const slices = pie.slices
        .filter(slice => Number.isFinite(slice.value) && slice.value > 0)
        .toSorted((a, b) => b.value - a.value);
    if (slices.length === 0)
        return '';
    const shown = slices.length > MAX_SLICES ? slices.slice(0, MAX_SLICES - 1) : slices;
    const rest = slices.slice(shown.length);
    const all = rest.length === 0
        ? shown
        : [...shown, { label: `${rest.length} others`, value: rest.reduce((sum, s) => sum + s.value, 0) }];
    const labels = distinctLabels(all.map(slice => slice.label));
    const lines = all.map((slice, i) => `    "${labels[i] ?? ''}" : ${sliceValue(slice.value)}`);
    const title = (0,src_clean/* clip */.$Q)((0,src_escape/* escapeMermaid */.Fw)(pie.title), 100);
    return ['```mermaid', title === '' ? 'pie showData' : `pie showData title ${title}`, ...lines, '```', ''].join('\n');
}
/** Mermaid's grammar knows no exponent, and drops a slice of 0. */
function sliceValue(value) {
    return String(Number(Math.min(Math.max(value, 0.01), 1e15).toFixed(2)));
}
/** Mermaid keeps one slice for each label, so equal ones are numbered. */
function distinctLabels(labels) {
    const used = new Set();
    return labels.map(label => {
        const base = (0,src_clean/* clip */.$Q)((0,src_escape/* escapeMermaid */.Fw)(label), 60) || '(empty)';
        let distinct = base;
        for (let n = 2; used.has(distinct); n += 1)
            distinct = `${base} (${n})`;
        used.add(distinct);
        return distinct;
    });
}

;// CONCATENATED MODULE: ./packages/core/src/render.js







// The runner drops a step summary above 1 MiB, so stop early and say so.
const SUMMARY_BUDGET_BYTES = 1_000_000;
const FOOTER_ROOM_BYTES = 700;
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', unknown: '❓' };
/**
 * The report as GitHub's Markdown within the budget: verdict, figures, open sections, next steps, collapsed sections, and one line
 * on what was cut. The result is empty when not even the verdict fits.
 */
function renderMarkdown(report, budgetBytes = SUMMARY_BUDGET_BYTES, leftOver = unannotated(report.annotations ?? [])) {
    const whole = renderWithin(report, leftOver, budgetBytes);
    if (whole.footer === '')
        return whole.body;
    const cut = renderWithin(report, leftOver, budgetBytes - Math.min(FOOTER_ROOM_BYTES, Math.floor(budgetBytes / 2)));
    return Buffer.byteLength(cut.body) + Buffer.byteLength(cut.footer) <= budgetBytes ? cut.body + cut.footer : cut.body;
}
function renderWithin(report, leftOver, roomBytes) {
    let room = roomBytes;
    const spend = (part) => {
        room -= Buffer.byteLength(part.markdown);
        return part;
    };
    const verdict = spend(renderVerdict(report, room));
    if (verdict.markdown === '')
        return { body: '', footer: '' };
    const title = spend(optional(heading('##', report.title), room));
    const figures = spend(renderFigures(report, room));
    const nextSteps = spend(renderNextSteps(report, room));
    const notes = spend(optional(annotationNote(leftOver), room));
    const sections = byValue(report.sections).map(section => spend({ ...renderSection(section, room), section }));
    const place = (isCollapsed) => inOrder(report.sections, sections, isCollapsed);
    const parts = [title, verdict, figures].map(part => part.markdown);
    const body = [...parts, place(false), nextSteps.markdown, place(true), notes.markdown].join('');
    return { body, footer: cutNote(report, sections, [figures, nextSteps]) };
}
function renderVerdict(report, room) {
    const line = (content) => `${ICONS[report.verdict.kind]} ${(0,inline/* inlineMarkdown */.x)((0,markup/* strong */.ko)(content))}\n\n`;
    const full = line(report.verdict.text);
    if (Buffer.byteLength(full) <= room)
        return { markdown: full, cut: NOTHING_CUT };
    const plain = (0,markup/* plainText */.wh)(report.verdict.text);
    for (let length = Math.min(plain.length, room); length > 0; length = Math.floor(length / 2)) {
        const short = line((0,src_clean/* clip */.$Q)(plain, length));
        if (Buffer.byteLength(short) <= room)
            return { markdown: short, cut: NOTHING_CUT };
    }
    return { markdown: '', cut: NOTHING_CUT };
}
function optional(markdown, room) {
    return { markdown: Buffer.byteLength(markdown) <= room ? markdown : '', cut: NOTHING_CUT };
}
function heading(marks, title) {
    const line = title === undefined ? '' : (0,inline/* inlineMarkdown */.x)(title);
    return line === '' ? '' : `${marks} ${line}\n\n`;
}
function renderFigures(report, room) {
    const hasNotes = report.figures.some(figure => figure.note !== undefined);
    const columns = [{ title: 'Figure' }, { title: 'Value' }, ...(hasNotes ? [{ title: 'Of what' }] : [])];
    const rows = report.figures.map(figure => [figure.label, (0,markup/* strong */.ko)(figure.value), figure.note ?? '']);
    return withBlankLine(renderBlock({ kind: 'table', columns, rows }, room - 1));
}
function renderNextSteps(report, room) {
    const title = '### Next steps\n\n';
    if (report.nextSteps.length === 0)
        return { markdown: '', cut: NOTHING_CUT };
    const list = renderBlock({ kind: 'list', items: report.nextSteps, ordered: report.nextSteps.length > 1 }, room - title.length - 1);
    return list.markdown === '' ? list : { markdown: `${title}${list.markdown}\n`, cut: list.cut };
}
function renderSection(section, room) {
    const [open, close] = render_frame(section);
    let left = room - Buffer.byteLength(open + close);
    let cut = NOTHING_CUT;
    let body = '';
    for (const block of section.blocks) {
        const part = withBlankLine(renderBlock(block, left - 1));
        left -= Buffer.byteLength(part.markdown);
        body += part.markdown;
        cut = sum(cut, part.cut);
    }
    return { markdown: body === '' ? '' : open + body + close, cut };
}
/** What stands before and after the blocks. A blank line after `</summary>` and before `</details>` lets Markdown be read between. */
function render_frame(section) {
    if (section.collapsed !== true)
        return [heading(section.isSub === true ? '####' : '###', section.title), ''];
    return [`<details>\n<summary>${(0,inline/* inlineHtml */.l)(section.title ?? 'Details')}</summary>\n\n`, '</details>\n\n'];
}
function withBlankLine(part) {
    return part.markdown === '' ? part : { markdown: `${part.markdown}\n`, cut: part.cut };
}
function byValue(sections) {
    return sections.toSorted((a, b) => b.value - a.value);
}
function inOrder(order, rendered, isCollapsed) {
    const markdown = new Map(rendered.map(part => [part.section, part.markdown]));
    const wanted = order.filter(section => (section.collapsed === true) === isCollapsed);
    return wanted.map(section => markdown.get(section) ?? '').join('');
}
function annotationNote(leftOver) {
    const counts = [...leftOver].filter(([, count]) => count > 0).map(([kind, count]) => (0,format/* formatCount */.B4)(count, kind));
    if (counts.length === 0)
        return '';
    const isOne = counts.length === 1 && [...leftOver.values()].includes(1);
    return `_… and ${counts.join(', ').replace(/^(\S+) /, '$1 more ')} ${isOne ? 'was' : 'were'} not annotated_\n\n`;
}
function cutNote(report, sections, fixed) {
    const gone = sections.filter(part => part.markdown === '' && Object.values(part.cut).some(count => count > 0));
    const kept = [...fixed, ...sections.filter(part => part.markdown !== '')].reduce((total, part) => sum(total, part.cut), NOTHING_CUT);
    const counted = [
        [gone.length, 'section'],
        [kept.rows, 'table row'],
        [kept.items, 'list item'],
        [kept.lines, 'line of output'],
        [kept.blocks, 'paragraph or chart'],
    ];
    const counts = counted.filter(([count]) => count > 0).map(([count, noun]) => (0,format/* formatCount */.B4)(count, noun, plural(noun)));
    if (counts.length === 0)
        return '';
    const titles = report.sections.filter(section => gone.some(part => part.section === section));
    const named = titles.slice(0, 3).map(section => (0,inline/* inlineMarkdown */.x)((0,src_clean/* clip */.$Q)((0,markup/* plainText */.wh)(section.title ?? 'Details'), 30)));
    const names = named.length === 0 ? '' : ` (${named.join(', ')}${titles.length > named.length ? ', …' : ''})`;
    const limit = (0,format/* formatNumber */.ZV)(SUMMARY_BUDGET_BYTES);
    return `_Cut to keep this step's summary within ${limit} bytes: ${counts.join(', ').replace(/sections?/, `$&${names}`)}._\n`;
}
function plural(noun) {
    if (noun.startsWith('line'))
        return 'lines of output';
    return noun.startsWith('paragraph') ? 'paragraphs or charts' : `${noun}s`;
}
function sum(a, b) {
    return { rows: a.rows + b.rows, items: a.items + b.items, lines: a.lines + b.lines, blocks: a.blocks + b.blocks };
}

;// CONCATENATED MODULE: ./packages/core/src/session.js









// What a failure may add when the report has used its whole budget; both stay below the runner's 1 MiB.
const FAILURE_BUDGET_BYTES = 40_000;
// A log is no place for a megabyte of summary.
const LOG_SUMMARY_BUDGET_BYTES = 100_000;
/** A Run over a door and ports, with the end that `start` gives it. */
class Session {
    inputs;
    log;
    ports;
    state;
    #world;
    #redactor = new Redactor();
    #outputs;
    #pending;
    #hasFailed = false;
    #isClosed = false;
    constructor(world) {
        this.#world = world;
        this.ports = world.ports;
        const redact = (text) => this.#redactor.redact(text);
        this.log = new RunLog({ ...world.ports, door: world.door, redact });
        this.#outputs = new OutputWriter(world.door, this.log);
        this.state = {
            read: name => world.states?.get(name.toLowerCase()),
            save: (name, value) => this.#saveState(name, value),
        };
        this.inputs = {
            values: world.inputs,
            mask: secret => this.#mask(secret),
            warn: message => this.log.warning(message),
        };
    }
    #saveState(name, value) {
        try {
            if (!this.#world.door.saveState(name, value))
                this.log.debug(`no state is kept here, so ${name} is not`);
        }
        catch (error) {
            this.log.notice(`the state for the post step cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    get hasFailed() {
        return this.#hasFailed;
    }
    setOutputs(outputs) {
        if (!this.#isClosed)
            this.#outputs.set(outputs);
    }
    async report(report, outputs) {
        if (this.#isClosed)
            return;
        this.#outputs.set(outputs);
        const used = new Map(this.log.used);
        const errors = used.get('error') ?? 0;
        // The error that fail() makes must not be the eleventh, which the runner drops.
        if (report.verdict.kind === 'fail' && !this.#hasFailed && errors < MAX_ANNOTATIONS)
            used.set('error', errors + 1);
        const annotations = report.annotations ?? [];
        for (const annotation of selectAnnotations(annotations, used))
            this.log.annotate(annotation);
        this.#summarise({ report, leftOver: unannotated(annotations, used), budgetBytes: SUMMARY_BUDGET_BYTES });
    }
    fail(problem) {
        if (this.#isClosed)
            return;
        this.#hasFailed = true;
        this.#world.door.setExitCode(1);
        this.log.error((0,errors/* problemText */.fI)(problem));
        this.#writePending();
    }
    async writeReportFile(fields) {
        const { action, ports } = this.#world;
        // One action may report for another that it is made of.
        const name = typeof fields.action === 'string' ? fields.action : action.name;
        const path = (0,external_node_path_.join)(ports.environment.tempDirectory, 'ci-kit', `${name}-${ports.random.token().slice(0, 16)}.json`);
        try {
            await ports.files.writeText(path, `${JSON.stringify({ version: 1, action: action.name, ...this.#redactor.redactAll(fields) }, undefined, 2)}\n`);
            return path;
        }
        catch (error) {
            this.log.notice(`the report file cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
            return '';
        }
    }
    /** The end of a main that returned: every output that it did not set is empty. */
    finish() {
        this.#outputs.setMissing(this.#world.action.outputs);
        this.#isClosed = true;
        this.#world.door.setExitCode(this.#hasFailed ? 1 : 0);
    }
    /** The end of a main that gave no answer: a red step, a report that says why, all outputs set. */
    async abort(problem) {
        if (this.#isClosed)
            return;
        this.fail(problem);
        const { action } = this.#world;
        const known = { verdict: 'unknown', report: await this.#failureFile(problem) };
        this.#outputs.set(Object.fromEntries(Object.entries(known).filter(([name]) => action.outputs.includes(name))));
        this.#outputs.setMissing(action.outputs);
        const report = failureReport(problem, this.inputs.values.get('title')?.trim() || action.name);
        this.#summarise({ report, leftOver: new Map(), budgetBytes: SUMMARY_BUDGET_BYTES + FAILURE_BUDGET_BYTES });
        this.#isClosed = true;
    }
    async #failureFile(problem) {
        if (!this.#world.action.outputs.includes('report'))
            return '';
        return await this.writeReportFile({ verdict: 'unknown', error: problem });
    }
    #mask(secret) {
        const forms = secretForms(secret);
        this.#redactor.add(forms);
        // Outside a runner the command would print what it should hide.
        if (this.ports.environment.isRunner)
            for (const form of forms)
                this.#world.door.maskSecret(form);
    }
    #summarise(pending) {
        const policy = this.inputs.values.get('summary')?.trim();
        if (policy === 'never')
            return;
        this.#pending = pending;
        if (policy !== 'on-failure' || this.#hasFailed || pending.report.verdict.kind === 'fail')
            this.#writePending();
    }
    #writePending() {
        if (this.#pending === undefined)
            return;
        const { report, leftOver, budgetBytes } = this.#pending;
        this.#pending = undefined;
        const { door } = this.#world;
        const redacted = this.#redactor.redactAll(report);
        const render = (budget) => renderMarkdown(redacted, budget, leftOver);
        try {
            const bytes = door.summaryBytes();
            if (bytes !== undefined) {
                const markdown = render(budgetBytes - bytes - 1);
                if (markdown === '')
                    this.log.notice('the summary of this step is full, so the report is not in it');
                else
                    door.appendSummary(bytes === 0 ? markdown : `\n${markdown}`);
                if (this.ports.environment.isGitea)
                    this.#showInLog(render);
                return;
            }
        }
        catch (error) {
            this.log.notice(`the summary cannot be written: ${(0,src_clean/* clip */.$Q)((0,errors/* messageOf */.bD)(error), 300)}`);
        }
        this.log.untrusted(render(LOG_SUMMARY_BUDGET_BYTES));
    }
    /** Before 1.27 Gitea shows no summaries, and a step cannot tell whether its server and its runner do. */
    #showInLog(render) {
        const { door } = this.#world;
        door.startGroup('Report');
        this.log.untrusted(render(LOG_SUMMARY_BUDGET_BYTES));
        door.endGroup();
    }
}

;// CONCATENATED MODULE: ./packages/core/src/start.js




/** Runs an action. The one try/catch: whatever happens, the step has a true status, a summary and all of its outputs. */
async function start(main, action, world = nodeWorld()) {
    const session = new Session({ ...world, action });
    // Red until main has returned: an end that nobody foresaw is then a failure.
    world.door.setExitCode(1);
    const interruption = world.watchInterruptions();
    try {
        await Promise.race([main(session), interruption.happened]);
        session.finish();
    }
    catch (thrown) {
        await session.abort((0,errors/* toProblem */.H8)(thrown));
        await showStack(thrown, session);
        world.discardHalfWritten();
        world.leave();
    }
    finally {
        interruption.stopWatching();
    }
}
async function showStack(thrown, session) {
    if (thrown instanceof errors/* KitError */.Fb && thrown.cause === undefined)
        return;
    const error = thrown instanceof errors/* KitError */.Fb ? thrown.cause : thrown;
    const stack = external_node_util_.types.isNativeError(error) ? error.stack : undefined;
    if (stack === undefined)
        return;
    await session.log.group('Where it happened', async () => session.log.untrusted(stack));
}

;// CONCATENATED MODULE: ./entry/index.js


const actions = new Map([
  ["build-image", { about: {"name":"build-image","outputs":["verdict","digest","attempts","seconds","pushed","failure","log","record","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(952), __nccwpck_require__.e(169), __nccwpck_require__.e(699)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8699)) }],
  ["plan-images", { about: {"name":"plan-images","outputs":["hosted","self-hosted","indexes","max-parallel","max-parallel-self-hosted","rows","names","verdict","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(828), __nccwpck_require__.e(718)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7718)) }],
  ["plan-layers", { about: {"name":"plan-layers","outputs":["wave-1","wave-2","wave-3","wave-4","wave-5","wave-6","rows","names","targets","tags","cache-from","cache-to","image","registry","quarter","builds","target","dockerfile","context","build-args","verdict","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(540), __nccwpck_require__.e(828), __nccwpck_require__.e(431)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2431)) }],
  ["prepare-disk", { about: {"name":"prepare-disk","outputs":["verdict","free-bytes","freed-bytes","seconds","lowest-free-bytes","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(710), __nccwpck_require__.e(78)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5078)) }],
  ["report-cache-hits", { about: {"name":"report-cache-hits","outputs":["verdict","hit-rate","steps","cached","duration-seconds","pushed","failure","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(540), __nccwpck_require__.e(169), __nccwpck_require__.e(127), __nccwpck_require__.e(269)]).then(__nccwpck_require__.bind(__nccwpck_require__, 127)) }],
  ["report-pipeline", { about: {"name":"report-pipeline","outputs":["verdict","made","not-made","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(540), __nccwpck_require__.e(709)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5709)) }],
  ["semver-docker-tags", { about: {"name":"semver-docker-tags","outputs":["version","tags","tag-names","labels","annotations","json","bake-file","bake-file-tags","bake-file-labels","bake-file-annotations","verdict","report"]}, load: () => __nccwpck_require__.e(/* import() */ 288).then(__nccwpck_require__.bind(__nccwpck_require__, 3288)) }],
  ["validate-version", { about: {"name":"validate-version","outputs":["verdict","version","major","minor","patch","prerelease","is-latest","channel","purpose","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(540), __nccwpck_require__.e(719), __nccwpck_require__.e(244), __nccwpck_require__.e(212)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2212)) }],
  ["verify-cache-tags", { about: {"name":"verify-cache-tags","outputs":["verdict","missing","drifted","digests","report"]}, load: () => Promise.all(/* import() */[__nccwpck_require__.e(952), __nccwpck_require__.e(21), __nccwpck_require__.e(539), __nccwpck_require__.e(225)]).then(__nccwpck_require__.bind(__nccwpck_require__, 539)) }],
  ["ci-kit", { about: {"name":"ci-kit","outputs":["verdict","free-bytes","freed-bytes","seconds","lowest-free-bytes","report"]}, load: async () => {
    const { main } = await __nccwpck_require__.e(/* import() */ 15).then(__nccwpck_require__.bind(__nccwpck_require__, 3015))
    return { main: run => main(run, {"prepare-disk":{"name":"prepare-disk","inputs":[["min-free","4GB"],["target-free",""],["min-inodes","1000"],["path",""],["profile","standard"],["keep",""],["allow",""],["remove",""],["background","false"],["self-hosted","report"],["dry-run","false"],["watch","true"],["fail-on","error"],["summary","always"],["title","Disk space"]]},"report-cache-hits":{"name":"report-cache-hits","inputs":[["log","build.log"],["dockerfile",""],["min-hit-rate",""],["warn-hit-rate","90%"],["max-duration","15m"],["expect-cached",""],["expect-rebuilt",""],["snapshot",""],["fail-on","error"],["summary","always"],["title","Build cache"]]},"verify-cache-tags":{"name":"verify-cache-tags","inputs":[["image",""],["tags",""],["depth","manifests"],["quarterly","false"],["quarter",""],["report-from",""],["baseline",""],["record","false"],["max-growth",""],["wait-for",""],["deadline","60s"],["concurrency","48"],["username",""],["password",""],["registry",""],["token","${{ github.token }}"],["insecure-registries",""],["trusted-realms",""],["prewarm-workflow",""],["dry-run","false"],["fail-on","error"],["summary","always"],["title","Cache tags"]]}}) }
  } }],
])

async function run(name) {
  const { about, load } = actions.get(name)
  await start(async run => (await load()).main(run), about)
}

async function cli(argv) {
  const { cli } = await __nccwpck_require__.e(/* import() */ 97).then(__nccwpck_require__.bind(__nccwpck_require__, 97))
  return cli(argv)
}

var __webpack_exports__cli = __webpack_exports__.x;
var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__cli as cli, __webpack_exports__run as run };
