export const id = 789;
export const ids = [789];
export const modules = {

/***/ 6216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseChart)
/* harmony export */ });
/* harmony import */ var _terminal_entities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7902);

// Factors to seconds; `x` and `X` are mermaid's date formats for milliseconds and seconds.
const UNITS = new Map([
    ['ms', 0.001],
    ['s', 1],
    ['m', 60],
    ['h', 3600],
    ['d', 86_400],
]);
/** The figures of a mermaid pie, xychart or gantt; any other drawing, or one without figures, is `unknown`. */
function parseChart(source) {
    const lines = source.split('\n').map(line => line.trim());
    const body = lines.filter(line => line !== '' && !line.startsWith('%%') && line !== '---');
    const start = body.findIndex(line => /^(?:pie|gantt|xychart)\b/.test(line));
    const kind = /^[a-z]+/.exec(body[start] ?? '')?.[0];
    const chart = kind === 'pie' ? parsePie(body) : kind === 'gantt' ? parseGantt(body) : parseXy(body);
    const size = chart.kind === 'gantt' ? chart.tasks.length : chart.bars.length;
    return kind === undefined || size === 0 ? { kind: 'unknown', title: chart.title } : chart;
}
function parsePie(lines) {
    const bars = lines.flatMap(line => {
        const match = /^"(.*)"\s*:\s*([0-9.]+)$/.exec(line);
        return match === null ? [] : [{ label: label(match[1] ?? ''), value: Number(match[2]) }];
    });
    return { kind: 'pie', title: titleOf(lines), unit: '', bars: bars.filter(bar => Number.isFinite(bar.value)) };
}
function parseXy(lines) {
    const list = (start) => lines.map(line => start.exec(line)?.[1]).find(found => found !== undefined);
    const names = splitList(list(/^x-axis\b[^[]*\[(.*)\]$/) ?? '');
    const values = splitList(list(/^bar\b[^[]*\[(.*)\]$/) ?? list(/^line\b[^[]*\[(.*)\]$/) ?? '').map(Number);
    const unit = label(list(/^y-axis\s+("[^"]*"|[^\s"0-9-]\S*)/) ?? '');
    const bars = values.map((value, index) => ({ label: names[index] ?? String(index + 1), value }));
    return { kind: 'bars', title: titleOf(lines), unit, bars: bars.filter(bar => Number.isFinite(bar.value)) };
}
function parseGantt(lines) {
    const format = lines.map(line => /^dateFormat\s+(\S+)/.exec(line)?.[1]).find(found => found !== undefined);
    const ends = new Map();
    const tasks = [];
    let section = '';
    for (const line of lines) {
        const heading = /^section\s+(.*)/.exec(line);
        if (heading !== null)
            section = label(heading[1] ?? '');
        const task = heading === null ? parseTask(line, { format, ends, section, last: tasks.at(-1)?.end ?? 0 }) : undefined;
        if (task !== undefined)
            tasks.push(task);
    }
    return { kind: 'gantt', title: titleOf(lines), tasks };
}
function parseTask(line, { format, ends, section, last }) {
    const match = /^([^:]+):([^:]+)$/.exec(line);
    if (match === null)
        return undefined;
    const all = (match[2] ?? '').split(',').map(part => part.trim());
    const fields = all.filter(part => !/^(?:crit|active|done|milestone)$/.test(part));
    const endField = fields.at(-1) ?? '';
    const after = /^after\s+(\S+)/.exec(fields.at(-2) ?? '');
    const start = after === null ? (seconds(fields.at(-2) ?? '', format) ?? last) : (ends.get(after[1] ?? '') ?? last);
    const length = /^[0-9.]+[a-z]+$/.test(endField) ? seconds(endField, format) : undefined;
    const end = length === undefined ? seconds(endField, format) : start + length;
    if (end === undefined || end < start)
        return undefined;
    if (fields.length > 2)
        ends.set(fields[0] ?? '', end);
    return { section, label: label(match[1] ?? ''), start, end, isCritical: all.includes('crit') };
}
function seconds(text, format) {
    const match = /^([0-9]{1,15}(?:\.[0-9]{1,6})?)(ms|s|m|h|d)?$/.exec(text);
    const factor = UNITS.get(match?.[2] ?? (format === 'x' ? 'ms' : 's'));
    return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}
function titleOf(lines) {
    const found = lines.map(line => /(?:^|^pie\s+(?:showData\s+)?)title\s*:?\s+(.*)/.exec(line)?.[1]);
    return label(found.find(title => title !== undefined) ?? '');
}
/** The items of `[a, "b, c", d]`. */
function splitList(text) {
    return (text.match(/"[^"]*"|[^,"]+/g) ?? []).map(label).filter(item => item !== '');
}
/** A text of mermaid, which quotes with `"` and writes `#35;` or `#quot;` where HTML has `&#35;` and `&quot;`. */
function label(text) {
    const bare = text.trim().replace(/^"(.*)"$/, '$1');
    const decimal = bare.replace(/#([0-9]{1,7});/g, '&#$1;');
    return (0,_terminal_entities_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEntities */ .S)(decimal.replace(/#([a-z]{2,8});/gi, '&$1;'));
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   ZC: () => (/* binding */ parseHtml),
/* harmony export */   ZD: () => (/* binding */ escapeHtml)
/* harmony export */ });
// The tags that a summary of the kit may hold. GitHub drops more than this; here everything else is shown as text.
const ALLOWED = new Set(['details', 'summary', 'br', 'sub', 'sup', 'kbd', 'b', 'strong', 'i', 'em', 'code', 'p']);
/**
 * Raw HTML of a Markdown text as allowed tags, without their attributes, and text. Comments are dropped, as a page shows
 * none; any other tag is text. Linear: a tag is at most 200 characters.
 */
function parseHtml(raw) {
    const parts = [];
    let end = 0;
    for (const match of raw.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]{0,15})((?:\s[^<>]{0,180})?)\/?>/gi)) {
        const tag = match[2]?.toLowerCase();
        if (tag !== undefined && !ALLOWED.has(tag))
            continue;
        pushText(parts, raw.slice(end, match.index));
        end = match.index + match[0].length;
        if (tag === undefined)
            continue;
        const isOpen = tag === 'details' && /\sopen\b/i.test(match[3] ?? '');
        parts.push({ kind: match[1] === '/' ? 'close' : 'open', tag, isOpen });
    }
    pushText(parts, raw.slice(end));
    return parts;
}
function pushText(parts, text) {
    if (text !== '')
        parts.push({ kind: 'text', text });
}
/** The text with the five characters that mean something in HTML escaped; fit for element content and quoted attributes. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
/** The link target if it is one that a page may lead to (http, https, mailto or a place in the page), else undefined. */
function safeUrl(href) {
    const url = href.trim();
    return /^(?:https?:\/\/|mailto:|#)[^\s\p{Cc}]*$/iu.test(url) ? url : undefined;
}


/***/ }),

/***/ 7902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ decodeEntities)
/* harmony export */ });
// The entities that writers of Markdown use; any other name stays as it is written, which is what a person can still read.
const NAMED = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', '\u00a0'],
    ['hellip', '…'],
    ['middot', '·'],
    ['bull', '•'],
    ['times', '×'],
    ['ndash', '–'],
    ['mdash', '—'],
    ['rarr', '→'],
    ['larr', '←'],
    ['le', '≤'],
    ['ge', '≥'],
    ['vert', '|'],
    ['verbar', '|'],
    ['lbrack', '['],
    ['rbrack', ']'],
    ['ast', '*'],
    ['lowbar', '_'],
    ['grave', '`'],
    ['num', '#'],
    ['colon', ':'],
    ['commat', '@'],
    ['Tab', '\t'],
    ['NewLine', '\n'],
]);
/** The text with its HTML entities decoded; a reference to no character becomes U+FFFD, as in a browser. */
function decodeEntities(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([A-Za-z]{2,8}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined)
            return NAMED.get(name) ?? whole;
        return character(hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16));
    });
}
function character(code) {
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ../../node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(9049);
// EXTERNAL MODULE: ./packages/cli/src/chart.js
var chart = __webpack_require__(6216);
// EXTERNAL MODULE: ./packages/cli/src/html.js
var html = __webpack_require__(207);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/cli/src/terminal/styled.js
var styled = __webpack_require__(7130);
// EXTERNAL MODULE: ./packages/cli/src/terminal/width.js + 4 modules
var width = __webpack_require__(8798);
// EXTERNAL MODULE: ./packages/cli/src/terminal/wrap.js
var wrap = __webpack_require__(1457);
;// CONCATENATED MODULE: ./packages/cli/src/terminal/bars.js




const BAR_COLUMNS = 30;
const LABEL_COLUMNS = 32;
/** A chart as text: one line with a bar for each figure. */
function renderBars(chart, width) {
    const title = chart.title === '' ? [] : [[(0,styled/* span */.Ln)(chart.title, 'bold')]];
    switch (chart.kind) {
        case 'unknown':
            return [[(0,styled/* span */.Ln)(`[drawing${chart.title === '' ? '' : `: ${chart.title}`}; see the page]`, 'dim')]];
        case 'gantt':
            return [...title, ...ganttLines(chart.tasks, width)];
        default:
            return [...title, ...barLines(chart, width)];
    }
}
function barLines(chart, width) {
    const total = chart.bars.reduce((sum, bar) => sum + bar.value, 0);
    const base = chart.kind === 'pie' ? total : chart.bars.reduce((most, bar) => Math.max(most, bar.value), 0);
    const labels = column(chart.bars.map(bar => bar.label));
    const values = chart.bars.map(bar => `${number(bar.value)}${chart.unit === '' ? '' : ` ${chart.unit}`}`);
    const valueColumns = longest(values);
    const columns = barColumns(width, labels.width + valueColumns + 11);
    return chart.bars.map((bar, index) => {
        const share = base > 0 ? Math.max(0, bar.value) / base : 0;
        const percent = chart.kind === 'pie' ? `  ${(0,format/* formatPercent */.l9)(share).padStart(5)}` : '';
        const [full, rest] = barParts(share, columns);
        const value = (0,wrap/* pad */.eV)([(0,styled/* span */.Ln)(values[index] ?? '')], valueColumns, 'right');
        return [...labels.cell(bar.label), (0,styled/* span */.Ln)(full, 'cyan'), (0,styled/* span */.Ln)(rest, 'dim'), (0,styled/* span */.Ln)('  '), ...value, (0,styled/* span */.Ln)(percent)];
    });
}
function ganttLines(tasks, width) {
    const first = tasks.reduce((least, task) => Math.min(least, task.start), Number.POSITIVE_INFINITY);
    const last = tasks.reduce((most, task) => Math.max(most, task.end), 0);
    const labels = column(tasks.map(task => task.label));
    const columns = barColumns(width, labels.width + 13);
    const place = (time) => (last > first ? Math.round(((time - first) / (last - first)) * columns) : 0);
    return tasks.flatMap((task, index) => {
        const from = Math.min(place(task.start), columns - 1);
        const size = Math.max(1, place(task.end) - from);
        const after = ' '.repeat(Math.max(0, columns - from - size));
        const seconds = `${number(task.end - task.start)} s`.padStart(9);
        const bar = (0,styled/* span */.Ln)('█'.repeat(size), task.isCritical ? 'red' : 'cyan');
        const line = [...labels.cell(task.label), (0,styled/* span */.Ln)('·'.repeat(from), 'dim'), bar, (0,styled/* span */.Ln)(after), (0,styled/* span */.Ln)(`  ${seconds}`)];
        const isNewSection = task.section !== '' && task.section !== tasks[index - 1]?.section;
        return isNewSection ? [[(0,styled/* span */.Ln)(task.section, 'bold', 'dim')], line] : [line];
    });
}
function column(labels) {
    const width = Math.min(LABEL_COLUMNS, longest(labels));
    return { width, cell: label => [...(0,wrap/* pad */.eV)((0,wrap/* truncate */.xv)([(0,styled/* span */.Ln)(label)], width), width), (0,styled/* span */.Ln)('  ')] };
}
function longest(texts) {
    return texts.reduce((most, text) => Math.max(most, (0,width/* textWidth */.sc)((0,styled/* span */.Ln)(text).text)), 0);
}
function barColumns(width, taken) {
    return Math.max(5, Math.min(BAR_COLUMNS, width - taken));
}
/** A bar as its full and its empty part; full only for all of it, empty only for nothing. */
function barParts(share, columns) {
    const near = Math.min(columns - 1, Math.max(1, Math.round(share * columns)));
    const size = share <= 0 ? 0 : share >= 1 ? columns : near;
    return ['█'.repeat(size), '░'.repeat(columns - size)];
}
/** At most two decimals, and a blank between thousands, so that nobody takes it for a decimal comma. */
function number(value) {
    return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 }).replaceAll(',', '\u00a0');
}

// EXTERNAL MODULE: ./packages/cli/src/terminal/entities.js
var entities = __webpack_require__(7902);
;// CONCATENATED MODULE: ./packages/cli/src/terminal/inline.js



// Deeper than a person nests, and far from the end of the stack.
const MAX_DEPTH = 30;
const TAG_STYLES = new Map([
    ['b', 'bold'],
    ['strong', 'bold'],
    ['i', 'italic'],
    ['em', 'italic'],
    ['kbd', 'bold'],
    ['code', 'cyan'],
    ['sub', 'dim'],
]);
/** The inline tokens of a paragraph, heading or cell as spans. */
function renderInline(tokens, styles = [], depth = 0) {
    if (depth > MAX_DEPTH)
        return tokens.map(token => (0,styled/* span */.Ln)(token.raw, ...styles));
    const spans = [];
    let tags = [];
    for (const token of tokens) {
        if (token.type !== 'html')
            spans.push(...renderToken(token, [...styles, ...tags], depth));
        else {
            const html = renderTags(token.raw, styles, tags);
            spans.push(...html.spans);
            tags = html.tags;
        }
    }
    return spans;
}
function renderToken(token, styles, depth) {
    const inner = (...more) => renderInline(nested(token), [...styles, ...more], depth + 1);
    switch (token.type) {
        case 'strong':
            return inner('bold');
        case 'em':
            return inner('italic');
        case 'del':
            return inner('strike');
        case 'link':
            return renderLink(token, inner('underline'), styles);
        case 'image':
            return [(0,styled/* span */.Ln)(`[image: ${(0,entities/* decodeEntities */.S)(token.text)}]`, ...styles, 'dim')];
        case 'codespan':
            return [(0,styled/* span */.Ln)(token.text, ...styles, 'cyan')];
        case 'checkbox':
            return [];
        case 'br':
            return [(0,styled/* span */.Ln)('\n')];
        case 'escape':
            return [(0,styled/* span */.Ln)(token.text, ...styles)];
        default:
            return nested(token).length > 0 ? inner() : renderPlain(oneLine((0,entities/* decodeEntities */.S)(textOf(token))), styles);
    }
}
/** Text; a bar of blocks alone gets the colours of a chart. */
function renderPlain(text, styles) {
    const bar = /^(█*)(░*)$/.exec(text);
    if (bar === null)
        return [(0,styled/* span */.Ln)(text, ...styles)];
    return [(0,styled/* span */.Ln)(bar[1] ?? '', ...styles, 'cyan'), (0,styled/* span */.Ln)(bar[2] ?? '', ...styles, 'dim')];
}
function renderTags(raw, styles, tags) {
    const spans = [];
    let open = tags;
    for (const part of (0,html/* parseHtml */.ZC)(raw)) {
        const style = part.kind === 'text' ? undefined : TAG_STYLES.get(part.tag);
        if (part.kind === 'text')
            spans.push((0,styled/* span */.Ln)((0,entities/* decodeEntities */.S)(part.text), ...styles, ...open));
        else if (part.tag === 'br')
            spans.push((0,styled/* span */.Ln)('\n'));
        else if (part.tag === 'sup' && part.kind === 'open')
            spans.push((0,styled/* span */.Ln)('^', ...styles, ...open));
        else if (style !== undefined)
            open = part.kind === 'open' ? [...open, style] : open.filter(each => each !== style);
    }
    return { spans, tags: open.slice(-MAX_DEPTH) };
}
/** A link says where it leads, unless its text does already or it leads to a place in the page. */
function renderLink(token, text, styles) {
    const url = (0,entities/* decodeEntities */.S)(token.href);
    const shown = text.map(part => part.text).join('');
    if (url.startsWith('#') || shown === url || `mailto:${shown}` === url)
        return text;
    return [...text, (0,styled/* span */.Ln)(` (${url})`, ...styles, 'dim')];
}
function nested(token) {
    return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}
function textOf(token) {
    return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ');
}

;// CONCATENATED MODULE: ./packages/cli/src/terminal/table.js



const GAP = 2;
// A column is never made narrower than this, unless it needs less.
const MIN_COLUMN = 6;
// A cell that needs more lines than this is cut with an ellipsis; the page has all of it.
const MAX_CELL_LINES = 4;
/** A GFM table as aligned columns within the width; cells wrap, and numbers keep to the right where the table says so. */
function renderTable(table, width) {
    const header = table.header.map(cell => renderInline(cell.tokens, ['bold']));
    const rows = table.rows.map(row => row.map(cell => renderInline(cell.tokens)));
    const aligns = table.align.map((align) => align ?? 'left');
    const widths = columnWidths([header, ...rows], width);
    const rule = widths.map(size => '─'.repeat(size)).join(' '.repeat(GAP));
    const isHeaderEmpty = header.every(cell => (0,styled/* lineWidth */.DT)(cell) === 0);
    const head = isHeaderEmpty ? [] : [...renderRow(header, widths, aligns), [(0,styled/* span */.Ln)(rule, 'dim')]];
    return [...head, ...rows.flatMap(row => renderRow(row, widths, aligns))];
}
/** The natural widths when they fit, else the wide columns shrunk until they do. */
function columnWidths(rows, width) {
    const count = rows[0]?.length ?? 0;
    const natural = Array.from({ length: count }, (_, column) => rows.reduce((size, row) => Math.max(size, naturalWidth(row[column] ?? [])), 1));
    const room = Math.max(count, width - GAP * (count - 1));
    return shrink(natural, room);
}
function naturalWidth(cell) {
    return (0,wrap/* wrap */.LV)(cell, Number.MAX_SAFE_INTEGER).reduce((size, line) => Math.max(size, (0,styled/* lineWidth */.DT)(line)), 0);
}
/** Levels the widest columns down to a common size, as water finds its level; narrow columns keep what they need. */
function shrink(natural, room) {
    const sum = (cap) => natural.reduce((total, size) => total + Math.min(size, cap), 0);
    const widest = Math.max(1, ...natural);
    if (sum(widest) <= room)
        return [...natural];
    let low = 1;
    let high = widest;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (sum(middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    const cap = Math.max(low, MIN_COLUMN);
    let spare = Math.max(0, room - sum(cap));
    return natural.map(size => {
        if (size <= cap)
            return size;
        const extra = Math.min(spare, size - cap);
        spare -= extra;
        return cap + extra;
    });
}
function renderRow(cells, widths, aligns) {
    const columns = widths.map((size, column) => cellLines(cells[column] ?? [], size));
    const height = Math.max(1, ...columns.map(lines => lines.length));
    return Array.from({ length: height }, (_, line) => widths.flatMap((size, column) => {
        const cell = (0,wrap/* pad */.eV)(columns[column]?.[line] ?? [], size, aligns[column] ?? 'left');
        return column === 0 ? [...cell] : [(0,styled/* span */.Ln)(' '.repeat(GAP)), ...cell];
    }));
}
function cellLines(cell, width) {
    const lines = (0,wrap/* wrap */.LV)(cell, width);
    if (lines.length <= MAX_CELL_LINES)
        return lines;
    const rest = lines
        .slice(MAX_CELL_LINES - 1)
        .flatMap(line => (line.at(-1)?.text.endsWith(' ') ? line : [...line, (0,styled/* span */.Ln)(' ')]));
    return [...lines.slice(0, MAX_CELL_LINES - 1), (0,wrap/* truncate */.xv)(rest, width)];
}

;// CONCATENATED MODULE: ./packages/cli/src/terminal/markdown.js









// Lines of running text longer than this are hard to read; tables may use the whole width.
const TEXT_COLUMNS = 100;
const markdown_MAX_DEPTH = 20;
/** A summary's Markdown as lines for the terminal; one nested too deeply to be read is shown as it is written. */
function renderMarkdown(markdown, layout) {
    try {
        return renderBlocks((0,marked_esm/* lexer */.lu)(markdown), layout, 0);
    }
    catch (error) {
        // The parser descends once for each level, so thousands of levels end its stack.
        if (!(error instanceof RangeError))
            throw error;
        return markdown.split('\n').flatMap(line => (0,wrap/* wrap */.LV)([(0,styled/* span */.Ln)(line)], layout.width));
    }
}
/** Lines of blocks with a blank line between them, but none below a heading; sections may be open within each other. */
class Blocks {
    stack = [[]];
    isBelowHeading = false;
    get depth() {
        return this.stack.length - 1;
    }
    add(block, isHeading = false) {
        if (block.length === 0)
            return;
        const lines = this.stack.at(-1) ?? [];
        if (lines.length > 0 && !this.isBelowHeading)
            lines.push([]);
        for (const line of block)
            lines.push(line);
        this.isBelowHeading = isHeading;
    }
    open() {
        this.stack.push([]);
        this.isBelowHeading = false;
    }
    close(detailLines) {
        const body = this.stack.length > 1 ? this.stack.pop() : undefined;
        if (body === undefined)
            return;
        this.isBelowHeading = true;
        this.add(indent(shorten(body, detailLines), [(0,styled/* span */.Ln)('│ ', 'dim')]));
    }
    end(detailLines) {
        while (this.stack.length > 1)
            this.close(detailLines);
        return this.stack[0] ?? [];
    }
}
/** `<details>` becomes a heading with its content set in. */
function renderBlocks(tokens, layout, depth) {
    if (depth > markdown_MAX_DEPTH)
        return tokens.map(token => [(0,styled/* span */.Ln)(token.raw.replace(/\s+/g, ' '))]);
    const blocks = new Blocks();
    for (const token of tokens) {
        if (token.type !== 'html') {
            const isHeading = token.type === 'heading' && token.depth > 2;
            blocks.add(renderBlock(token, { ...layout, width: layout.width - 2 * blocks.depth }, depth), isHeading);
            continue;
        }
        for (const part of blockHtml(token.raw)) {
            if (part.kind === 'open')
                blocks.open();
            else if (part.kind === 'close')
                blocks.close(layout.detailLines);
            else
                blocks.add((0,wrap/* wrap */.LV)(part.spans, Math.min(TEXT_COLUMNS, layout.width)));
        }
    }
    return blocks.end(layout.detailLines);
}
/** What a block of raw HTML does: opens or closes `<details>`, or shows text; `<summary>` is a heading. */
function blockHtml(raw) {
    const found = [];
    let isSummary = false;
    let heading = [];
    for (const part of (0,html/* parseHtml */.ZC)(raw)) {
        if (part.kind === 'text') {
            const text = (0,entities/* decodeEntities */.S)(part.text).replace(/\s+/g, ' ');
            if (isSummary)
                heading.push((0,styled/* span */.Ln)(text, 'bold'));
            else if (text.trim() !== '')
                found.push({ kind: 'text', spans: [(0,styled/* span */.Ln)(text.trim())] });
        }
        else if (part.tag === 'details')
            found.push(part.kind === 'open' ? { kind: 'open' } : { kind: 'close' });
        else if (part.tag === 'summary') {
            isSummary = part.kind === 'open';
            if (!isSummary)
                found.splice(headingPlace(found), 0, { kind: 'text', spans: [(0,styled/* span */.Ln)('▾ ', 'bold'), ...heading] });
            if (!isSummary)
                heading = [];
        }
    }
    return found;
}
/** The heading of a section stands before the section, so that it is not set in with it. */
function headingPlace(found) {
    return found.at(-1)?.kind === 'open' ? found.length - 1 : found.length;
}
function renderBlock(token, layout, depth) {
    const columns = Math.min(TEXT_COLUMNS, layout.width);
    switch (token.type) {
        case 'heading':
            return (0,wrap/* wrap */.LV)(renderInline(token.tokens, headingStyles(token)), columns);
        case 'table':
            return renderTable(token, layout.width);
        case 'code':
            return renderCode(token, layout.width);
        case 'list':
            return renderList(token, layout, depth);
        case 'blockquote':
            return renderQuote(token, layout, depth);
        case 'hr':
            return [[(0,styled/* span */.Ln)('─'.repeat(columns), 'dim')]];
        case 'checkbox':
        case 'space':
        case 'def':
            return [];
        default:
            return (0,wrap/* wrap */.LV)(renderText(token), columns);
    }
}
function renderText(token) {
    const inline = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [token];
    const color = verdictColor(token.raw);
    return renderInline(inline, color === undefined ? [] : [color]);
}
function headingStyles(token) {
    const color = verdictColor(token.text);
    if (color !== undefined)
        return ['bold', color];
    return token.depth <= 2 ? ['bold', 'underline'] : ['bold'];
}
/** The colour of a line that begins with the sign of a verdict. */
function verdictColor(text) {
    if (/^[\s*_#]*(?:✅|🟢|✔)/u.test(text))
        return 'green';
    if (/^[\s*_#]*(?:⚠|🟡|🟠)/u.test(text))
        return 'yellow';
    if (/^[\s*_#]*(?:❌|🔴|🛑|⛔|✖)/u.test(text))
        return 'red';
    return /^[\s*_#]*(?:❔|❓|⚪|⚫|⬜|➖)/u.test(text) ? 'grey' : undefined;
}
/** Code keeps its lines and its blanks; a long line is broken, as nothing of an error message may get lost. */
function renderCode(token, width) {
    if (token.lang?.split(/\s/)[0] === 'mermaid')
        return renderBars((0,chart/* parseChart */.a)(token.text), width);
    const room = Math.max(10, width - 4);
    return token.text.split('\n').flatMap(text => {
        const line = [(0,styled/* span */.Ln)(text)];
        const lead = /^ */.exec(line[0]?.text ?? '')?.[0] ?? '';
        const lines = (0,styled/* lineWidth */.DT)(line) <= room ? [line] : (0,wrap/* wrap */.LV)(line, room).map((part, i) => (i === 0 ? [(0,styled/* span */.Ln)(lead), ...part] : part));
        return indent(lines, [(0,styled/* span */.Ln)('    ')]);
    });
}
function renderList(token, layout, depth) {
    const first = token.start === '' ? 1 : token.start;
    const marks = token.items.map((item, index) => listMark(item, token.ordered ? first + index : undefined));
    return token.items.flatMap((item, index) => {
        const mark = marks[index] ?? '• ';
        const blocks = renderBlocks(item.tokens, { ...layout, width: layout.width - mark.length }, depth + 1);
        const lines = item.loose ? blocks : blocks.filter(line => line.length > 0);
        return lines.map((line, row) => [(0,styled/* span */.Ln)(row === 0 ? mark : ' '.repeat(mark.length)), ...line]);
    });
}
function listMark(item, order) {
    if (item.task)
        return item.checked === true ? '[x] ' : '[ ] ';
    return order === undefined ? '• ' : `${order}. `;
}
const ALERTS = new Map([
    ['NOTE', 'blue'],
    ['TIP', 'green'],
    ['IMPORTANT', 'cyan'],
    ['WARNING', 'yellow'],
    ['CAUTION', 'red'],
]);
/** A quote with a bar at its left; GitHub's alerts (`> [!WARNING]`) get their name and colour. */
function renderQuote(token, layout, depth) {
    const alert = /^\[!([A-Z]{3,9})\][ \t]*(?:\n|$)/.exec(token.text);
    const style = ALERTS.get(alert?.[1] ?? '');
    const tokens = style === undefined ? token.tokens : (0,marked_esm/* lexer */.lu)(token.text.slice(alert?.[0].length));
    const lines = renderBlocks(tokens, { ...layout, width: layout.width - 2 }, depth + 1);
    const name = style === undefined ? [] : [[(0,styled/* span */.Ln)(alert?.[1] ?? '', 'bold', style)]];
    return indent([...name, ...lines], [(0,styled/* span */.Ln)('┃ ', style ?? 'dim')]);
}
function indent(lines, lead) {
    return lines.map(line => [...lead, ...line]);
}
/** Cuts what is much longer than the limit; to leave out a few lines would help nobody. */
function shorten(lines, limit) {
    if (lines.length <= limit * 1.5)
        return lines;
    return [...lines.slice(0, limit - 1), [(0,styled/* span */.Ln)(`… ${lines.length - limit + 1} more lines, see the page`, 'dim')]];
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
