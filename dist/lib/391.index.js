export const id = 391;
export const ids = [391];
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

/***/ 8391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/cli/src/html.js
var src_html = __webpack_require__(207);
;// CONCATENATED MODULE: ./packages/cli/src/page/draw-charts.js
/**
 * The script of a page with charts. Each one is drawn twice, for light and dark, and the style sheet shows the one that
 * fits, also on paper. A chart that cannot be drawn keeps its table.
 */
const DRAW_CHARTS = `
(async () => {
  const palettes = {
    light: { slices: ['#0969da', '#bf5b00', '#1a7f37', '#8250df', '#cf222e', '#57606a', '#0a6c74', '#a5408d'], text: '#1f2328', inside: '#fff', edge: '#fff' },
    dark: { slices: ['#58a6ff', '#f0883e', '#3fb950', '#bc8cff', '#ff7b72', '#9198a1', '#39c5cf', '#f778ba'], text: '#f0f6fc', inside: '#0d1117', edge: '#0d1117' },
  }
  const variables = ({ slices, text, inside, edge }) => ({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => ['pie' + (i + 1), slices[i % slices.length]])),
    pieOpacity: '1', pieStrokeColor: edge, pieOuterStrokeColor: edge, pieSectionTextColor: inside,
    pieTitleTextColor: text, pieLegendTextColor: text, pieTitleTextSize: '18px', pieLegendTextSize: '15px',
    critBkgColor: slices[4], critBorderColor: slices[4], taskBkgColor: slices[0], taskBorderColor: slices[0],
    taskTextColor: inside, taskTextLightColor: inside, taskTextDarkColor: text, taskTextOutsideColor: text,
    xyChart: {
      ...Object.fromEntries(['titleColor', 'dataLabelColor', ...['xAxis', 'yAxis'].flatMap(axis =>
        ['LabelColor', 'TitleColor', 'TickColor', 'LineColor'].map(part => axis + part))].map(key => [key, text])),
      plotColorPalette: slices.join(','), backgroundColor: 'transparent',
    },
  })
  const figures = [...document.querySelectorAll('figure.chart')]
  for (const theme of ['light', 'dark']) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      // What a chart's own directives may not change: the defaults, and how labels are written.
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'flowchart', 'themeCSS'],
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      suppressErrorRendering: true,
      theme: theme === 'dark' ? 'dark' : 'default',
      fontFamily: 'system-ui, sans-serif',
      themeVariables: variables(palettes[theme]),
      gantt: { useWidth: 900, fontSize: 14, sectionFontSize: 14, barHeight: 26 },
    })
    for (const [index, figure] of figures.entries()) {
      try {
        const { svg } = await mermaid.render('chart-' + theme + '-' + index, figure.querySelector('.source').textContent)
        figure.querySelector('.drawing.' + theme).innerHTML = svg
        figure.classList.add('drawn')
      } catch (error) {
        figure.classList.add('not-drawn')
        console.error(error)
      }
    }
  }
  document.documentElement.dataset.charts = 'ready'
})()
`;

// EXTERNAL MODULE: ../../node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(9049);
// EXTERNAL MODULE: ./packages/cli/src/chart.js
var chart = __webpack_require__(6216);
// EXTERNAL MODULE: ./packages/cli/src/terminal/clean.js
var clean = __webpack_require__(1620);
// EXTERNAL MODULE: ./packages/cli/src/terminal/entities.js
var entities = __webpack_require__(7902);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
;// CONCATENATED MODULE: ./packages/cli/src/page/chart-html.js


/** A drawing with its figures as a table below; the page's script puts the drawing in, and then hides the table. */
function chartFigure(source, chart) {
    const title = chart.title === '' ? '' : `<figcaption>${(0,src_html/* escapeHtml */.ZD)(chart.title)}</figcaption>`;
    return `<figure class="chart"><pre class="source" hidden>${(0,src_html/* escapeHtml */.ZD)(source)}</pre>
<div class="drawing light"></div><div class="drawing dark"></div>
<div class="figures">${title}${chartTable(chart, source)}</div></figure>\n`;
}
function chartTable(chart, source) {
    switch (chart.kind) {
        case 'unknown':
            return `<pre><code>${(0,src_html/* escapeHtml */.ZD)(source)}</code></pre>`;
        case 'gantt':
            return table(['', 'Start', 'Seconds'], chart.tasks.map(task => [task.label, `${round(task.start)} s`, round(task.end - task.start)]));
        default: {
            const total = chart.bars.reduce((sum, bar) => sum + bar.value, 0);
            const isPie = chart.kind === 'pie' && total > 0;
            return table(isPie ? ['', 'Value', 'Share'] : ['', chart.unit || 'Value'], chart.bars.map(({ label, value }) => {
                const share = isPie ? [(0,format/* formatPercent */.l9)(value / total)] : [];
                return [label, round(value), ...share];
            }));
        }
    }
}
function table(header, rows) {
    const cell = (tag) => (text, column) => `<${tag}${column > 0 ? ' align="right"' : ''}>${(0,src_html/* escapeHtml */.ZD)(text)}</${tag}>`;
    const head = `<tr>${header.map(cell('th')).join('')}</tr>`;
    const body = rows.map(row => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n');
    return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
}
function round(value) {
    return String(Math.round(value * 1000) / 1000);
}

;// CONCATENATED MODULE: ./packages/cli/src/page/markdown-html.js






const VOID_TAGS = new Set(['br']);
/**
 * A summary's Markdown as HTML that holds nothing but known tags without attributes of the content's own; one nested too
 * deeply to be read is shown as it is written.
 */
function renderBody(markdown) {
    try {
        return parseBody(markdown.replace(/\r\n?/g, '\n'));
    }
    catch (error) {
        // The parser descends once for each level, so thousands of levels end its stack.
        if (!(error instanceof RangeError))
            throw error;
        return { html: `<pre>${(0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)(markdown))}</pre>`, hasChart: false };
    }
}
function parseBody(markdown) {
    const open = [];
    let hasChart = false;
    const marked = new marked_esm/* Marked */.Dz({ gfm: true });
    marked.use({
        renderer: {
            html: ({ text }) => renderRawHtml(text, open),
            link({ href, tokens }) {
                const text = this.parser.parseInline(tokens);
                const url = (0,src_html/* safeUrl */.Pl)((0,entities/* decodeEntities */.S)(href));
                if (url === undefined)
                    return text;
                return `<a href="${(0,src_html/* escapeHtml */.ZD)(url)}" rel="noopener noreferrer">${text}</a>`;
            },
            image: ({ href, text }) => `<span class="image">[image: ${(0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)((0,entities/* decodeEntities */.S)(text) || href))}]</span>`,
            code(token) {
                if (!isMermaid(token))
                    return `<pre><code>${(0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)(token.text))}</code></pre>\n`;
                hasChart = true;
                const source = (0,clean/* clean */.u)(token.text);
                return chartFigure(source, (0,chart/* parseChart */.a)(source));
            },
            text(token) {
                if ('tokens' in token && token.tokens !== undefined)
                    return this.parser.parseInline(token.tokens);
                return (0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)((0,entities/* decodeEntities */.S)(token.text)));
            },
            codespan: ({ text }) => `<code>${(0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)(text))}</code>`,
            heading({ depth, tokens }) {
                return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
            },
            blockquote({ text, tokens }) {
                return renderQuote(text, body => body === undefined ? this.parser.parse(tokens) : marked.parse(body, { async: false }));
            },
        },
    });
    const html = marked.parse(markdown, { async: false });
    const scrolling = html.replaceAll('<table>', '<div class="scroll"><table>').replaceAll('</table>', '</table></div>');
    return {
        html: scrolling +
            open
                .reverse()
                .map(tag => `</${tag}>`)
                .join(''),
        hasChart,
    };
}
function isMermaid(token) {
    return token.lang?.split(/\s/)[0] === 'mermaid';
}
/** Allowed tags; closing ones only for what is open, and everything else as text, so that the page around stays whole. */
function renderRawHtml(raw, open) {
    return (0,src_html/* parseHtml */.ZC)(raw)
        .map(part => {
        if (part.kind === 'text')
            return (0,src_html/* escapeHtml */.ZD)((0,clean/* clean */.u)((0,entities/* decodeEntities */.S)(part.text)));
        if (VOID_TAGS.has(part.tag))
            return `<${part.tag}>`;
        if (part.kind === 'open') {
            open.push(part.tag);
            return part.isOpen ? `<${part.tag} open>` : `<${part.tag}>`;
        }
        const at = open.lastIndexOf(part.tag);
        if (at === -1)
            return '';
        return open
            .splice(at)
            .reverse()
            .map(tag => `</${tag}>`)
            .join('');
    })
        .join('');
}
function renderQuote(text, parse) {
    const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/.exec(text);
    const kind = alert?.[1];
    if (kind === undefined)
        return `<blockquote>${parse(undefined)}</blockquote>\n`;
    const name = kind.charAt(0) + kind.slice(1).toLowerCase();
    return `<div class="alert ${kind.toLowerCase()}"><p class="name">${name}</p>${parse(text.slice(alert?.[0].length))}</div>\n`;
}

;// CONCATENATED MODULE: ./packages/cli/src/page/style.js
/** The look of a page: that of a job summary, light or dark as the reader's system, on a phone and on paper. */
const PAGE_STYLE = `
:root { --text: #1f2328; --soft: #59636e; --back: #fff; --line: #d1d9e0; --box: #f6f8fa; --link: #0969da;
  --note: #0969da; --tip: #1a7f37; --important: #8250df; --warning: #9a6700; --caution: #d1242f }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --soft: #9198a1; --back: #0d1117; --line: #3d444d; --box: #151b23; --link: #4493f8;
    --note: #4493f8; --tip: #3fb950; --important: #ab7df8; --warning: #d29922; --caution: #f85149 }
}
@media print {
  :root { --text: #000; --soft: #444; --back: #fff; --line: #bbb; --box: #f6f8fa; --link: #000 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text);
  font: 16px/1.5 -apple-system, system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Noto Color Emoji" }
main, footer { max-width: 980px; margin: 0 auto; padding: 24px 16px; overflow-wrap: anywhere }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 24px 0 16px }
h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line) }
h1 { font-size: 1.75em } h2 { font-size: 1.5em } h3 { font-size: 1.25em } h4, h5, h6 { font-size: 1em }
main > :first-child { margin-top: 0 }
p, ul, ol, pre, blockquote, details, figure, .scroll, .alert { margin: 0 0 16px }
a { color: var(--link) }
code, pre, kbd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 85% }
code { padding: .2em .4em; background: var(--box); border-radius: 6px; border: 1px solid var(--line) }
pre { padding: 16px; overflow-x: auto; background: var(--box); border-radius: 6px; line-height: 1.45; overflow-wrap: normal }
pre code { padding: 0; border: 0; font-size: 100% }
kbd { padding: 3px 5px; border: 1px solid var(--line); border-radius: 6px; background: var(--box) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; overflow-wrap: normal }
th, td { padding: 6px 13px; border: 1px solid var(--line); vertical-align: top }
td { min-width: 4em; max-width: 36em; overflow-wrap: break-word }
@media (min-width: 800px) { td code { overflow-wrap: anywhere } td:first-child { min-width: 7em } }
th { font-weight: 600; text-align: left }
[align=right] { text-align: right; font-variant-numeric: tabular-nums } [align=center] { text-align: center }
tbody tr:nth-child(even) { background: var(--box) }
details { border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px }
details[open] > :last-child { margin-bottom: 8px }
summary { cursor: pointer; font-weight: 600 }
details[open] > summary { margin-bottom: 12px }
blockquote, .alert { padding: 0 1em; border-left: .25em solid var(--line) }
blockquote { color: var(--soft) }
.alert { padding: 8px 1em } .alert > :last-child { margin-bottom: 0 } .alert .name { font-weight: 600; margin-bottom: 4px }
.note { border-color: var(--note) } .note .name { color: var(--note) } .tip { border-color: var(--tip) } .tip .name { color: var(--tip) }
.important { border-color: var(--important) } .important .name { color: var(--important) }
.warning { border-color: var(--warning) } .warning .name { color: var(--warning) }
.caution { border-color: var(--caution) } .caution .name { color: var(--caution) }
hr { border: 0; border-top: 1px solid var(--line) }
footer { color: var(--soft); font-size: 14px; border-top: 1px solid var(--line); padding-top: 12px }
figcaption { font-weight: 600; margin-bottom: 8px }
.drawing { display: none; overflow-x: auto; text-align: center } .drawing svg { max-width: 100%; height: auto }
.drawn .drawing.light { display: block } .drawn .figures { display: none }
@media screen and (prefers-color-scheme: dark) {
  .drawn .drawing.light { display: none } .drawn .drawing.dark { display: block }
}
@media print { .scroll, pre { overflow: visible } pre { white-space: pre-wrap } table, figure, pre { break-inside: avoid-page } }
`;

;// CONCATENATED MODULE: ./packages/cli/src/page/page.js





const NO_MERMAID = 'The drawing program (npm package @mermaid-js/tiny) is not installed, so charts are shown as tables.';
/** The summary as one HTML file that needs nothing else: no network, no other file. */
async function renderPage({ title, markdown, footer, loadMermaid }) {
    const { html, hasChart } = renderBody(markdown);
    const mermaid = hasChart ? await loadMermaid() : undefined;
    const scripts = mermaid === undefined ? [] : [inScript(mermaid), inScript(DRAW_CHARTS)];
    const note = hasChart && mermaid === undefined ? `<p class="note">${(0,src_html/* escapeHtml */.ZD)(NO_MERMAID)}</p>` : '';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,src_html/* escapeHtml */.ZD)(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${html}
</main>
<footer>${note}<p>${(0,src_html/* escapeHtml */.ZD)(footer)}</p></footer>
${scripts.map(script => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}
/**
 * Nothing may be loaded from anywhere, and only the scripts of this page run. A page with drawings has to allow styles,
 * since mermaid writes them into each drawing; a style that slipped in could load nothing either.
 */
function contentPolicy(scripts) {
    const style = scripts.length > 0 ? "'unsafe-inline'" : hashSource(PAGE_STYLE);
    const script = scripts.length > 0 ? scripts.map(hashSource).join(' ') : "'none'";
    return `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`;
}
function hashSource(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}
/** A script that cannot end its element early: in strings, templates and patterns alike `\x3c` is `<`. */
function inScript(source) {
    return source.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--)/gi, '\\x3c');
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


/***/ })

};
