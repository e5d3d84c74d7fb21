export const id = 45;
export const ids = [45];
export const modules = {

/***/ 7045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderActionHelp: () => (/* binding */ renderActionHelp),
/* harmony export */   renderKitHelp: () => (/* binding */ renderKitHelp)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
/* harmony import */ var _terminal_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1457);



const MAX_TEXT = 100;
/** The help of the kit: how to call it, and what there is. */
function renderKitHelp(actions, width) {
    const names = actions.map(action => ({ term: action.name, text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(firstSentence(action.description))] }));
    return [
        ...(0,_terminal_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)([
            (0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)('ci-kit', 'bold'),
            (0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(' runs an action of the kit on this machine, prints its summary and writes it as a page.'),
        ], limit(width)),
        ...section('Usage'),
        ...usage([
            ['ci-kit', 'the summary of a real build log that comes with the kit'],
            ['ci-kit ACTION [--input VALUE ...]', 'run an action on your own files'],
            ['ci-kit ACTION --help', 'its inputs, defaults and outputs'],
            ['ci-kit --version', ''],
        ], width),
        ...section('Actions'),
        ...definitions(names, width),
        ...section('Options of every action'),
        ...ownOptions(width),
        ...section('Exit status'),
        ...exitStatus(width),
    ];
}
/** The help of one action, made from its action.yml. */
function renderActionHelp(action, width) {
    const outputs = action.outputs.map(output => ({ term: output.name, text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(oneLine(output.description))] }));
    return [
        [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`ci-kit ${action.name}`, 'bold')],
        [],
        ...(0,_terminal_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)([(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(oneLine(action.description))], limit(width)),
        ...section('Example'),
        [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`  ${example(action)}`)],
        ...(action.inputs.length === 0 ? [] : [...section('Inputs'), ...definitions(action.inputs.map(inputHelp), width)]),
        ...(outputs.length === 0 ? [] : [...section('Outputs'), ...definitions(outputs, width)]),
        ...section('Options of every action'),
        ...ownOptions(width),
        ...section('Exit status'),
        ...exitStatus(width),
    ];
}
function inputHelp(input) {
    const notes = [
        ...(input.isRequired && !input.fallback ? ['required'] : []),
        ...(input.fallback ? [`default: ${input.fallback.split('\n').join(', ')}`] : []),
        ...(input.deprecation === undefined ? [] : [`deprecated: ${input.deprecation}`]),
    ];
    const note = notes.length === 0 ? [] : [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(` (${notes.join('; ')})`, 'dim')];
    return { term: `--${input.name}`, text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(oneLine(input.description)), ...note] };
}
// Of an action that needs one of several inputs, and so requires none.
const SAMPLES = new Map([['verify-cache-tags', '--image ghcr.io/org/app --tags cache-python']]);
/** A command that works: required inputs, else the first one with its default. */
function example(action) {
    const sample = SAMPLES.get(action.name);
    if (sample !== undefined)
        return `ci-kit ${action.name} ${sample}`;
    const required = action.inputs.filter(input => input.isRequired);
    const shown = required.length > 0 ? required : action.inputs.filter(input => input.fallback).slice(0, 1);
    const options = shown.map(input => `--${input.name} ${quote(input.fallback?.split('\n')[0] || 'VALUE')}`);
    return ['ci-kit', action.name, ...options].join(' ');
}
function quote(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
function ownOptions(width) {
    const list = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_OPTIONS */ ._X.map(({ name, value, text }) => ({ term: `--${name} ${value}`.trim(), text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(text)] }));
    return definitions(list, width);
}
function exitStatus(width) {
    return definitions([
        { term: '0', text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)('the step would be green')] },
        { term: '1', text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)('the step would be red, or the action could not run')] },
        { term: '2', text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)('the command line is wrong, or a file that it names cannot be written')] },
    ], width);
}
function usage(rows, width) {
    return definitions(rows.map(([term, text]) => ({ term, text: [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(text)] })), width);
}
/** Terms at the left, their text beside them; on a narrow terminal below them. */
function definitions(list, width) {
    const longest = list.reduce((most, { term }) => Math.max(most, term.length), 0);
    const isNarrow = width < longest + 34;
    const lead = isNarrow ? 6 : longest + 4;
    return list.flatMap(({ term, text }) => {
        const lines = (0,_terminal_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(text, Math.min(limit(width), width - lead));
        const beside = isNarrow ? [] : (lines[0] ?? []);
        const rest = isNarrow ? lines : lines.slice(1);
        const first = [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)('  '), ...(0,_terminal_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .pad */ .eV)([(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(term, 'cyan')], lead - 2), ...beside];
        return [first, ...rest.map(line => [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(' '.repeat(lead)), ...line])];
    });
}
function section(title) {
    return [[], [(0,_terminal_styled_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(title, 'bold')]];
}
function limit(width) {
    return Math.min(width, MAX_TEXT);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function firstSentence(text) {
    return /^.*?[.?!](?=\s|$)/.exec(oneLine(text))?.[0] ?? oneLine(text);
}


/***/ }),

/***/ 1457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* harmony import */ var _styled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8798);


/** The spans as lines of at most `width` columns, broken at blanks, at newlines, and inside a word only when it is too long. */
function wrap(spans, width) {
    return splitAtNewlines(spans).flatMap(line => wrapParagraph(line, Math.max(1, width)));
}
/** The line, cut to `width` columns with an ellipsis where something was lost. */
function truncate(line, width) {
    if ((0,_styled_js__WEBPACK_IMPORTED_MODULE_0__/* .lineWidth */ .DT)(line) <= width)
        return line;
    const kept = [];
    let room = width - 1;
    for (const part of line) {
        const text = take(part.text, room);
        room -= (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(text);
        kept.push({ text, styles: part.styles });
        if (text !== part.text)
            break;
    }
    return [...kept, { text: '…', styles: kept.at(-1)?.styles ?? [] }];
}
/** The line with blanks up to `width` columns, at the end, the start or both. */
function pad(line, width, align = 'left') {
    const missing = Math.max(0, width - (0,_styled_js__WEBPACK_IMPORTED_MODULE_0__/* .lineWidth */ .DT)(line));
    const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
    return [blanks(before), ...line, blanks(missing - before)];
}
function blanks(count) {
    return { text: ' '.repeat(count), styles: [] };
}
function take(text, room) {
    let used = 0;
    let taken = '';
    for (const grapheme of (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .graphemes */ .ls)(text)) {
        used += (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .graphemeWidth */ .G8)(grapheme);
        if (used > room)
            break;
        taken += grapheme;
    }
    return taken;
}
function splitAtNewlines(spans) {
    const lines = [[]];
    for (const { text, styles } of spans) {
        for (const [index, part] of text.split('\n').entries()) {
            if (index > 0)
                lines.push([]);
            if (part !== '')
                lines.at(-1)?.push({ text: part, styles });
        }
    }
    return lines;
}
function wrapParagraph(spans, width) {
    const lines = [[]];
    let used = 0;
    for (const word of words(spans).flatMap(each => splitLongWord(each, width))) {
        const isBlank = word.spans[0]?.text.startsWith(' ') === true;
        if (used + word.width > width) {
            lines.push([]);
            used = 0;
        }
        if (isBlank && used === 0)
            continue;
        lines.at(-1)?.push(...word.spans);
        used += word.width;
    }
    return lines;
}
/** Blanks and words in turn; a word may be made of spans of several styles. */
function words(spans) {
    const found = [];
    let wasBlank = true;
    for (const { text, styles } of spans) {
        for (const part of text.match(/ +|[^ ]+/g) ?? []) {
            const isBlank = part.startsWith(' ');
            const last = found.at(-1);
            const piece = { text: part, styles };
            if (last !== undefined && !isBlank && !wasBlank) {
                last.spans.push(piece);
                last.width += (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(part);
            }
            else
                found.push({ spans: [piece], width: (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(part) });
            wasBlank = isBlank;
        }
    }
    return found;
}
function splitLongWord(word, width) {
    if (word.width <= width)
        return [word];
    const parts = [];
    let part = { spans: [], width: 0 };
    for (const { text, styles } of word.spans) {
        for (const chunk of chunks(text, width, width - part.width)) {
            const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(chunk);
            if (part.width + size > width && part.width > 0) {
                parts.push(part);
                part = { spans: [], width: 0 };
            }
            part.spans.push({ text: chunk, styles });
            part.width += size;
        }
    }
    return [...parts, part];
}
function chunks(text, width, firstRoom) {
    const found = [];
    let chunk = '';
    let used = width - firstRoom;
    for (const grapheme of (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .graphemes */ .ls)(text)) {
        const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .graphemeWidth */ .G8)(grapheme);
        if (used + size > width) {
            found.push(chunk);
            chunk = '';
            used = 0;
        }
        chunk += grapheme;
        used += size;
    }
    return [...found, chunk].filter(part => part !== '');
}


/***/ })

};
