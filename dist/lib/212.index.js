export const id = 212;
export const ids = [212,269,225];
export const modules = {

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   G_: () => (/* binding */ compareWith),
/* harmony export */   lC: () => (/* binding */ compareStatement),
/* harmony export */   lu: () => (/* binding */ writtenOf)
/* harmony export */ });
/* harmony import */ var _ci_kit_version_equality__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);
/* harmony import */ var _ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8254);
/* harmony import */ var _ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1596);



/** A tag is read as the file's own scheme would read it too; packaging schemes would take its pre-release for a revision. */
function compareWith(reference, version) {
    const plain = { text: reference.text, scheme: undefined };
    const agreement = (0,_ci_kit_version_equality__WEBPACK_IMPORTED_MODULE_0__/* .agreementOf */ .g)(plain, version);
    if (agreement.kind === 'same' || version.text === reference.text)
        return { kind: 'agrees' };
    if (agreement.kind === 'spelling' || isOneInItsScheme(reference.text, version)) {
        return { kind: 'spelling', reason: `${version.text} is ${reference.text} in the spelling of ${titleOf(version)}` };
    }
    if (isFourPart(reference.text, version)) {
        return { kind: 'spelling', reason: `${version.text} is ${reference.text} where there is room for three numbers` };
    }
    if (reference.isFloating && beginsWith(version, plain)) {
        return { kind: 'spelling', reason: `the tag moves along with ${reference.text}.x` };
    }
    if (reference.variantOf !== undefined && isVariant(reference.variantOf, version)) {
        return { kind: 'spelling', reason: `the tag is a variant of ${reference.variantOf}` };
    }
    if (agreement.by === 'build')
        return compareBuilds(plain, version);
    if (agreement.by === 'prerelease' && reference.isNightly) {
        return { kind: 'spelling', reason: 'a nightly has the numbers of the version to come' };
    }
    return { kind: 'differs', reason: agreement.reason };
}
/**
 * Kinds whose format has numbers only: 2.0.0 there is all that v2.0.0-rc1 can have, and nobody can write more. A header
 * is one where it gives the numbers one by one.
 */
const NUMBERS_ONLY = new Set([
    '.NET assembly',
    'Browser extension',
    'Chef cookbook',
    'CMake project',
    'Haskell package',
    'Info.plist',
    'R package',
    'ROS package',
    'TYPO3 extension',
    'Visual Studio extension',
    'Windows app package',
    'Windows resource',
    'WiX installer',
    'Xcode project',
]);
/** As `compareWith`, with what the kind of a file has no room for. */
function compareStatement(reference, { kind, said, scheme }, text) {
    const comparison = compareWith(reference, { text, scheme });
    const isByParts = kind === 'C header' && said.kind === 'version' && said.composed !== undefined;
    if (comparison.kind !== 'differs' || !(NUMBERS_ONLY.has(kind) || isByParts))
        return comparison;
    const [tag, own] = [(0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)({ text: reference.text, scheme: undefined }), (0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)({ text, scheme })];
    const hasRoom = tag.kind === 'opaque' || own.kind === 'opaque' || own.after.length > 0 || tag.after.length === 0;
    if (hasRoom || tag.numbers.join('.') !== own.numbers.join('.'))
        return comparison;
    return { kind: 'spelling', reason: `${kind} has room for the numbers only` };
}
/** Rails' gem 6.1.2.1 is 6.1.2-1 at npm. */
function isFourPart(text, { text: own, scheme }) {
    return scheme === 'semver' && /^[0-9]+(?:\.[0-9]+){3}$/.test(text) && own === text.replace(/\.([0-9]+)$/, '-$1');
}
function isVariant(base, version) {
    return (0,_ci_kit_version_equality__WEBPACK_IMPORTED_MODULE_0__/* .agreementOf */ .g)({ text: base, scheme: undefined }, version).kind !== 'different';
}
function isOneInItsScheme(text, version) {
    const { scheme } = version;
    if (scheme === undefined || scheme === 'debian' || scheme === 'rpm')
        return false;
    return (0,_ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_1__/* .schemeOf */ .dz)(scheme).parse(text).ok && (0,_ci_kit_version_equality__WEBPACK_IMPORTED_MODULE_0__/* .agreementOf */ .g)({ text, scheme }, version).kind !== 'different';
}
function titleOf({ scheme }) {
    return scheme === undefined ? 'its file' : (0,_ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_1__/* .schemeOf */ .dz)(scheme).title;
}
/** Build metadata on one side alone is none of the version: Flutter's 1.2.3+45 is tagged v1.2.3. */
function compareBuilds(a, b) {
    const [left, right] = [(0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(a), (0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(b)];
    const isOneSided = left.kind === 'version' && right.kind === 'version' && (left.build.length === 0 || right.build.length === 0);
    return isOneSided
        ? { kind: 'spelling', reason: 'only one of them has build metadata, which is no part of the version' }
        : { kind: 'differs', reason: 'the build metadata differs' };
}
function beginsWith(version, start) {
    const [whole, part] = [(0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(version), (0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(start)];
    if (whole.kind !== 'version' || part.kind !== 'version' || whole.after.length > 0)
        return false;
    return numbersIn(start.text).every((number, i) => number === (whole.numbers[i] ?? '0'));
}
function numbersIn(text) {
    return (/^[0-9]+(?:\.[0-9]+)*/.exec(text)?.[0] ?? '').split('.').map(number => number.replace(/^0+(?=[0-9])/, ''));
}
/** The version that a place says, put together where it is written in pieces. */
function versionOf(said) {
    return said.kind === 'version' ? (said.composed ?? said.written) : undefined;
}
function writtenOf(statement) {
    const text = versionOf(statement.said);
    return text === undefined ? undefined : { text, scheme: statement.scheme };
}


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main_main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./packages/version/src/find/safe-pattern.js

// A pattern that needs longer on a file of this size backtracks without end.
const TIMEOUT_MS = 250;
const MAX_TEXT = 1_000_000;
const MAX_MATCHES = 100;
const RUN = new external_node_vm_.Script(`(() => {
    const found = []
    for (const match of text.matchAll(pattern)) {
      const named = match.indices.groups?.version
      const [start, end] = named ?? match.indices[1] ?? match.indices[0]
      found.push(start, end)
      if (found.length >= limit) break
    }
    return found
  })()`);
/** What build backends look for by themselves. These patterns are linear and need no guard, which costs milliseconds. */
const BACKEND_PATTERNS = {
    hatch: '(?i)^(?:__version__|VERSION)(?: ?: ?str)? *= *([\'"])v?(?P<version>.+?)\\1',
    pdm: '^__version__[ \\t]*(?::[^=\\n]*)?=[ \\t]*[\'"](?P<version>[^\'"\\n]*)[\'"]',
    scikitBuild: '^(?:__version__|VERSION)(?: ?: ?str)? *= *[\'"]v?(?P<version>[^\'"\\n]+)[\'"]',
};
const OWN = new Set(Object.values(BACKEND_PATTERNS));
// Made once, since a context costs a millisecond.
let sandbox;
/**
 * Where a pattern that is not ours matches: its group `version`, else its first group, else all of it. A pattern that
 * takes too long is stopped. Python's spelling of named groups and of flags at the start is understood.
 */
function matchPattern(source, text) {
    const pattern = compile(source);
    if (typeof pattern === 'string')
        return { kind: 'failed', reason: pattern };
    if (text.length > MAX_TEXT)
        return { kind: 'failed', reason: 'the file is too large for a pattern' };
    if (OWN.has(source))
        return { kind: 'matched', pieces: piecesOf(text, endsOf(pattern, text)) };
    try {
        sandbox ??= (0,external_node_vm_.createContext)({});
        Object.assign(sandbox, { pattern, text, limit: MAX_MATCHES * 2 });
        const found = RUN.runInContext(sandbox, { timeout: TIMEOUT_MS });
        return { kind: 'matched', pieces: piecesOf(text, Array.from(found)) };
    }
    catch {
        // Nothing else can happen in these lines: the pattern was compiled before.
        return { kind: 'failed', reason: `the pattern takes too long: ${source}` };
    }
}
/** As the script does. */
function endsOf(pattern, text) {
    const found = [];
    for (const { indices } of text.matchAll(pattern)) {
        found.push(...(indices?.groups?.version ?? indices?.[1] ?? indices?.[0] ?? []));
        if (found.length >= MAX_MATCHES * 2)
            break;
    }
    return found;
}
function compile(source) {
    const flags = /^\(\?([imsx]+)\)/.exec(source);
    const body = source
        .slice(flags?.[0].length ?? 0)
        .replace(/\(\?P</g, '(?<')
        .replace(/\(\?P=(\w+)\)/g, '\\k<$1>');
    const extra = [...(flags?.[1] ?? '')].filter(flag => flag === 'i' || flag === 's').join('');
    try {
        return new RegExp(body, `gmd${extra}`);
    }
    catch (error) {
        return `the pattern cannot be read: ${error instanceof Error ? error.message : source}`;
    }
}
function piecesOf(text, ends) {
    const pieces = [];
    for (let i = 0; i + 1 < ends.length; i += 2) {
        const offset = ends[i] ?? 0;
        pieces.push({ text: text.slice(offset, ends[i + 1]), offset });
    }
    return pieces;
}

// EXTERNAL MODULE: ../../node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(8873);
;// CONCATENATED MODULE: ./packages/version/src/formats/json.js

/** Never throws: what cannot be read is `broken`, at its offset. */
function parseJson(text, { isLenient = false } = {}) {
    const errors = [];
    // A mark of byte order is no JSON, yet editors write it and most tools read over it.
    const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    try {
        const options = { disallowComments: !isLenient, allowTrailingComma: isLenient, allowEmptyContent: false };
        const root = (0,main.parseTree)(source, errors, options);
        const [first] = errors;
        if (first !== undefined) {
            return { kind: 'broken', reason: `no JSON: ${words((0,main.printParseErrorCode)(first.error))}`, offset: first.offset };
        }
        return { kind: 'parsed', root: root === undefined ? undefined : convert(root, source) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { kind: 'broken', reason: 'nested too deeply', offset: 0 };
        throw error;
    }
}
function words(code) {
    return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
function convert(node, source) {
    if (node.type === 'object') {
        const entries = (node.children ?? []).flatMap(child => entryOf(child, source));
        return { kind: 'mapping', entries, offset: node.offset };
    }
    if (node.type === 'array') {
        return { kind: 'sequence', items: (node.children ?? []).map(item => convert(item, source)), offset: node.offset };
    }
    const value = node.value;
    if (typeof value === 'string')
        return { kind: 'scalar', value, text: value, offset: node.offset + 1 };
    const text = source.slice(node.offset, node.offset + node.length);
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
    return { kind: 'scalar', value: plain, text, offset: node.offset };
}
function entryOf(property, source) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined)
        return [];
    return [{ key: String(key.value), keyOffset: key.offset + 1, value: convert(value, source) }];
}

;// CONCATENATED MODULE: ./packages/version/src/formats/node.js
/** The node at a path of keys and indexes; undefined when there is none. */
function nodeAt(root, ...path) {
    let node = root;
    for (const step of path) {
        if (node?.kind === 'mapping')
            node = node.entries.findLast(({ key }) => key === String(step))?.value;
        else if (node?.kind === 'sequence' && typeof step === 'number')
            node = node.items[step];
        else
            return undefined;
    }
    return node;
}
/** The scalar at a path, when it is a string. */
function stringAt(root, ...path) {
    const node = nodeAt(root, ...path);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node : undefined;
}
function itemsOf(node) {
    return node?.kind === 'sequence' ? node.items : [];
}
function entriesOf(node) {
    return node?.kind === 'mapping' ? node.entries : [];
}

;// CONCATENATED MODULE: ./packages/version/src/formats/position.js
/** Line and column, both from 1, of an offset in a text; `\r\n`, `\n` and a lone `\r` end a line. */
function positionAt(text, offset) {
    let line = 1;
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    for (let i = start; i < Math.min(offset, text.length); i += 1) {
        const unit = text.charCodeAt(i);
        if (unit !== 10 && !(unit === 13 && text.charCodeAt(i + 1) !== 10))
            continue;
        line += 1;
        start = i + 1;
    }
    return { line, column: Math.max(offset - start, 0) + 1 };
}

// EXTERNAL MODULE: ../../node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__(6606);
;// CONCATENATED MODULE: ./packages/version/src/formats/toml.js

/** Never throws: what cannot be read is `broken`, at its offset. */
function parseToml(text) {
    const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    try {
        const [top] = (0,lib/* parseTOML */.MD)(source, { tomlVersion: '1.1' }).body;
        const root = { entries: [], offset: 0 };
        for (const item of top.body) {
            if (item.type === 'TOMLKeyValue')
                addValue(root, item);
            else
                for (const one of item.body)
                    addValue(toml_open(root, item.resolvedKey, item), one);
            if (item.type === 'TOMLTable' && item.body.length === 0)
                toml_open(root, item.resolvedKey, item);
        }
        return { kind: 'parsed', root: freeze(root) };
    }
    catch (error) {
        if (error instanceof lib/* ParseError */.mB)
            return { kind: 'broken', reason: `no TOML: ${error.message}`, offset: error.index };
        if (error instanceof RangeError)
            return { kind: 'broken', reason: 'nested too deeply', offset: 0 };
        throw error;
    }
}
/** The table of a header; `resolvedKey` has the index of each item of an array of tables. */
function toml_open(root, path, { range }) {
    let table = root;
    for (let i = 0; i < path.length; i += 1) {
        const key = String(path[i]);
        const index = path[i + 1];
        const isList = typeof index === 'number';
        if (isList)
            i += 1;
        let entry = table.entries.find(one => one.key === key);
        if (entry === undefined) {
            const value = isList ? { tables: [], offset: range[0] } : { entries: [], offset: range[0] };
            entry = { key, keyOffset: range[0], value };
            table.entries.push(entry);
        }
        const { value } = entry;
        if (isList && 'tables' in value) {
            while (value.tables.length <= index)
                value.tables.push({ entries: [], offset: range[0] });
            table = value.tables[index] ?? table;
        }
        else if ('entries' in value && !('kind' in value))
            table = value;
    }
    return table;
}
function addValue(start, { key, value }) {
    const names = key.keys.map(one => ({
        key: one.type === 'TOMLBare' ? one.name : one.value,
        keyOffset: one.range[0] + (one.type === 'TOMLBare' ? 0 : 1),
    }));
    const last = names.pop();
    if (last === undefined)
        return;
    let table = start;
    for (const name of names) {
        const known = table.entries.find(one => one.key === name.key)?.value;
        if (known !== undefined && 'entries' in known && !('kind' in known))
            table = known;
        else {
            const next = { entries: [], offset: name.keyOffset };
            table.entries.push({ ...name, value: next });
            table = next;
        }
    }
    table.entries.push({ ...last, value: toml_convert(value) });
}
function toml_convert(value) {
    const [offset] = value.range;
    switch (value.type) {
        case 'TOMLArray':
            return { kind: 'sequence', items: value.elements.map(one => freeze(toml_convert(one))), offset };
        case 'TOMLInlineTable': {
            const table = { entries: [], offset };
            for (const one of value.body)
                addValue(table, one);
            return table;
        }
        case 'TOMLValue':
            return scalarOf(value);
    }
}
function scalarOf(value) {
    const [offset] = value.range;
    switch (value.kind) {
        case 'string':
            return { kind: 'scalar', value: value.value, text: value.value, offset: offset + (value.multiline ? 3 : 1) };
        case 'integer':
        case 'float':
            return { kind: 'scalar', value: value.value, text: value.number, offset };
        case 'boolean':
            return { kind: 'scalar', value: value.value, text: String(value.value), offset };
        default:
            return { kind: 'scalar', value: undefined, text: value.datetime, offset };
    }
}
function freeze(value) {
    if ('kind' in value)
        return value;
    if ('tables' in value)
        return { kind: 'sequence', items: value.tables.map(freeze), offset: value.offset };
    const entries = value.entries.map(one => ({ ...one, value: freeze(one.value) }));
    return { kind: 'mapping', entries, offset: value.offset };
}

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(5719);
;// CONCATENATED MODULE: ./packages/version/src/formats/yaml.js

/** The first document of a YAML text. Never throws: what cannot be read is `broken`, at its offset. */
function parseYaml(text) {
    const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    try {
        const options = { lineCounter: new dist/* LineCounter */.HN(), strict: false, uniqueKeys: false, logLevel: 'silent' };
        const documents = (0,dist/* parseAllDocuments */.hR)(source, options);
        if (!Array.isArray(documents))
            return { kind: 'parsed', root: undefined };
        const [first] = documents;
        const [error] = first?.errors ?? [];
        if (error !== undefined) {
            return { kind: 'broken', reason: `no YAML: ${error.message.split('\n', 1)[0]}`, offset: error.pos[0] };
        }
        const contents = first?.contents;
        return { kind: 'parsed', root: yaml_convert(contents, source, 0) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { kind: 'broken', reason: 'nested too deeply', offset: 0 };
        throw error;
    }
}
const MAX_DEPTH = 200;
/** An alias is not followed: it would let a small file grow without limit, and nobody writes a version so. */
function yaml_convert(node, source, depth) {
    if (depth > MAX_DEPTH)
        throw new RangeError('nested too deeply');
    const offset = offsetOf(node);
    if ((0,dist.isMap)(node)) {
        const entries = node.items.flatMap((pair) => {
            const key = pair.key;
            const value = yaml_convert(pair.value, source, depth + 1);
            if (!(0,dist.isScalar)(key) || value === undefined)
                return [];
            return [{ key: String(key.value), keyOffset: offsetOf(key), value }];
        });
        return { kind: 'mapping', entries, offset };
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map(item => yaml_convert(item, source, depth + 1)).filter(item => item !== undefined);
        return { kind: 'sequence', items, offset };
    }
    if (!(0,dist.isScalar)(node) || (0,dist/* isAlias */.Vj)(node))
        return undefined;
    const { value } = node;
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    if (typeof value === 'string')
        return { kind: 'scalar', value, text: value, offset: isQuoted ? offset + 1 : offset };
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
    return { kind: 'scalar', value: plain, text: node.source ?? '', offset };
}
function offsetOf(node) {
    const range = node?.range;
    return range?.[0] ?? 0;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/custom-sources.js







function parseSources(lines) {
    const problems = [];
    const rules = lines.flatMap((line) => {
        const rule = parseSource(line);
        if (typeof rule !== 'string')
            return [rule];
        problems.push(`sources has ${JSON.stringify(line.slice(0, 200))}; ${rule}`);
        return [];
    });
    if (problems.length === 0)
        return rules;
    throw new errors/* KitError */.Fb('bad-input', problems.join('\n'), {
        fix: 'sources: one of VERSION, app.json#/app/version, app.toml#app.version and version.h =~ VERSION "(.+)" on each line',
    });
}
function parseSource(line) {
    const at = line.indexOf(' =~ ');
    if (at !== -1) {
        const [path, source] = [line.slice(0, at).trim(), line.slice(at + 4).trim()];
        try {
            const groups = (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
            if (groups !== 1)
                return `its regular expression has ${groups} groups, and one that holds the version is needed`;
            return path === '' ? 'a path is missing' : { kind: 'pattern', path, pattern: source, line };
        }
        catch {
            return `${JSON.stringify(source.slice(0, 100))} is no regular expression`;
        }
    }
    const hash = line.indexOf('#');
    if (hash === -1)
        return { kind: 'file', path: line };
    const [path, field] = [line.slice(0, hash), line.slice(hash + 1)];
    if (path === '' || field === '' || field === '/')
        return 'a path, a # and the way to a field are needed';
    return { kind: 'field', path, field: fieldPath(field), line };
}
/** `/a/b~1c` is a JSON pointer, `a.b."c.d"` a path of TOML. */
function fieldPath(field) {
    if (field.startsWith('/')) {
        return field
            .slice(1)
            .split('/')
            .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
    return [...field.matchAll(/"([^"]*)"|'([^']*)'|([^."']+)/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}
/** What the rules find; a file, field or match that is missing is unreadable, since a person said that it is there. */
async function readCustomSources(rules, tree, scheme) {
    const own = rules.filter(rule => rule.kind !== 'file');
    return await Promise.all(own.map(async (rule) => stateRule(rule, await tree.read(rule.path), scheme)));
}
function stateRule(rule, text, scheme) {
    const state = (offset, said) => ({
        file: rule.path,
        ...positionAt(text ?? '', offset),
        kind: 'source of the input',
        scheme,
        subject: undefined,
        subjects: [],
        role: 'source',
        said,
    });
    if (text === undefined)
        return state(0, { kind: 'unreadable', reason: 'there is no such text file' });
    const found = rule.kind === 'pattern' ? matchIn(text, rule.pattern) : fieldIn(text, rule);
    if (typeof found === 'string')
        return state(0, { kind: 'unreadable', reason: found });
    return state(found.offset, { kind: 'version', written: found.text.trim(), via: [] });
}
/** The expression is the caller's own, and the file may be anybody's: together they may not take for ever. */
function matchIn(text, pattern) {
    const found = matchPattern(pattern, text);
    if (found.kind === 'failed')
        return found.reason;
    return found.pieces[0] ?? `nothing in it matches ${pattern}`;
}
function fieldIn(text, { path, field }) {
    const parsed = parserOf(path)(text);
    if (parsed.kind === 'broken')
        return parsed.reason;
    const node = nodeAt(parsed.root, ...field) ?? nodeAt(parsed.root, ...field.map(toIndex));
    const name = field.join('.');
    if (node === undefined)
        return `it has no field ${name}`;
    return node.kind === 'scalar' ? pieceOf(node) : `its field ${name} is no text`;
}
function pieceOf(node) {
    return { text: node.text, offset: node.offset };
}
function toIndex(part) {
    return /^[0-9]{1,6}$/.test(part) ? Number(part) : part;
}
function parserOf(path) {
    if (/\.toml$/i.test(path))
        return parseToml;
    if (/\.ya?ml$/i.test(path))
        return parseYaml;
    return text => parseJson(text, { isLenient: true });
}

;// CONCATENATED MODULE: ./packages/version/src/tag-name.js
const MAX_LENGTH = 400;
/** Undefined for a name that has no version, such as `nightly` or `latest`. */
function parseTagName(name) {
    // `1.0.x` is a branch that got a tag.
    if (name.length > MAX_LENGTH || /[0-9]\.x$/i.test(name))
        return undefined;
    // `2_9_1-python_3.10`: what stands first is the version, whatever follows.
    if (UNDERSCORED.test(name) && !name.includes('/'))
        return tagAt(name, 0);
    for (const shape of SHAPES) {
        const at = startOf(name, shape);
        if (at !== undefined)
            return tagAt(name, at);
    }
    return undefined;
}
/** With a prefix that is known: `tag-prefix: api/v`. Undefined when the name begins otherwise or no version follows. */
function parseTagAfter(name, prefix) {
    if (!name.startsWith(prefix) || name.length > MAX_LENGTH)
        return undefined;
    const rest = name.slice(prefix.length);
    return /^v?[0-9]/i.test(rest) ? { ...tagAt(name, prefix.length), stem: prefix } : undefined;
}
/** `api/v1.2.3`, `api-v1.2.3`, `api@1.2.3`, `api_1.2.3` and `v1.2.3-api` are versions of the component api. */
function parseTagOf(name, component) {
    if (name.startsWith(component) && /^[/@_-]/.test(name.slice(component.length))) {
        return parseTagAfter(name, name.slice(0, component.length + 1));
    }
    const suffix = [`-${component}`, `+${component}`, `/${component}`].find(end => name.endsWith(end));
    if (suffix === undefined)
        return undefined;
    const tag = parseTagName(name.slice(0, -suffix.length));
    return tag === undefined ? undefined : { ...tag, name, stem: `${tag.stem}${suffix}` };
}
const UNDERSCORED = /^[vV]?[0-9]+(?:_[0-9]+)+(?![0-9]*[@])/;
// From what is surely a version to what may be one; the first place in the name with the surest shape counts.
const SHAPES = [
    /^[vV]?\.?(?:[0-9]+!)?[0-9]+\.[0-9]+(?![0-9]*[/@])/,
    /^[vV]?[0-9]+(?:_[0-9]+)+(?![0-9]*[/@])/,
    /^[vV]?[0-9]+(?:-[0-9]+){2,}(?![0-9]*[/@])/,
    /^[vV][0-9]+(?![0-9./@])/,
    /^[0-9]+(?:[._-]?(?:alpha|beta|rc|b|a)[._-]?[0-9]*)?$/i,
];
const SEPARATORS = /[/@_.:+-]/;
/** The first place at the begin, after a separator or after letters alone where a version of that shape stands. */
function startOf(name, shape) {
    for (let at = 0; at < name.length; at += 1) {
        const isStart = at === 0 || SEPARATORS.test(name.charAt(at - 1)) || isAfterWord(name, at);
        // Nothing but the rest of a version may follow it, and a slash opens another name.
        if (isStart && shape.test(name.slice(at, at + 80)) && !name.slice(at).includes('/'))
            return at;
    }
    return undefined;
}
/** `go1.20`, `REL9_6`, `version1.2`: the letters at the begin or after a separator, and the numbers right after them. */
function isAfterWord(name, at) {
    if (!/[0-9]/.test(name.charAt(at)) || !/[A-Za-z]/.test(name.charAt(at - 1)))
        return false;
    return /(?:^|[/@_.:+-])[A-Za-z]+$/.test(name.slice(0, at));
}
function tagAt(name, at) {
    const written = name.slice(at);
    const bare = written.replace(/^[vV]\.?(?=[0-9])/, '');
    const numbers = /^[0-9]+(?:_[0-9]+)+/.exec(bare)?.[0] ?? /^[0-9]+(?:-[0-9]+){2,}(?=[^0-9.]|$)/.exec(bare)?.[0] ?? '';
    const version = `${numbers.replace(/[_-]/g, '.')}${bare.slice(numbers.length)}`;
    return { name, stem: stemOf(name.slice(0, at)), version, written };
}
/** `v` alone after letters was read as their last one: of `rev1.2` the stem is `rev`, of `api-v1` it is `api-`. */
function stemOf(before) {
    return /(?:^|[/@_.:+-])[vV]$/.test(before) ? before.slice(0, -1) : before;
}
const PLAIN = ['', 'v', 'version', 'ver', 'release', 'releases', 'rel', 'r', 'tag', 'stable', 'rev'];
/** Whether the stem names no part of the repository: `v1.2.3`, `release-1.2.3`, `REL_1_2_3`. */
function isPlainStem(stem) {
    return PLAIN.includes(stem.toLowerCase().replace(/[/@_.:+-]+$/, ''));
}

// EXTERNAL MODULE: ./packages/version/src/version-key.js
var version_key = __webpack_require__(1596);
// EXTERNAL MODULE: ./packages/version/src/semver.js
var semver = __webpack_require__(1900);
;// CONCATENATED MODULE: ./packages/version/src/version-order.js


/**
 * An order over versions of unknown or mixed schemes, as tags are: numbers first, then development, pre-releases by their
 * words, the release, what comes after it. What is no version comes first.
 */
function compareWritten(a, b) {
    return compareKeys((0,version_key/* keyOf */.T)(a), (0,version_key/* keyOf */.T)(b));
}
function compareKeys(a, b) {
    if (a.kind === 'opaque' || b.kind === 'opaque') {
        if (a.kind !== b.kind)
            return a.kind === 'opaque' ? -1 : 1;
        return a.kind === 'opaque' && b.kind === 'opaque' ? compareText(a.text, b.text) : 0;
    }
    return ((0,semver/* compareNumbers */.S$)(BigInt(a.epoch), BigInt(b.epoch)) ||
        compareTokens(a.numbers, b.numbers, '0') ||
        compareTokens(a.after, b.after, END) ||
        compareTokens(a.build, b.build, END));
}
// The place of the release among the words after the numbers.
const END = '\u0000end';
const PLACES = new Map([
    ['dev', 0],
    ['nightly', 1],
    ['alpha', 3],
    ['beta', 4],
    ['milestone', 5],
    ['pre', 6],
    ['preview', 6],
    ['rc', 7],
    [END, 8],
    ['post', 9],
    ['sp', 9],
]);
const OTHER_WORD = 2;
function compareTokens(a, b, end) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const [left, right] = [a[i] ?? end, b[i] ?? end];
        const order = placeOf(left, i) - placeOf(right, i) || compareSame(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** 1.0-1 comes before 1.0, yet 1.0-rc.1.2 after 1.0-rc.1: only right after the numbers is the end a release. */
function placeOf(token, i) {
    const place = isNumber(token) ? -1 : (PLACES.get(token) ?? OTHER_WORD);
    if (i === 0)
        return place;
    if (token === 'dev')
        return -3;
    return token === END ? -2 : place;
}
function compareSame(a, b) {
    return isNumber(a) && isNumber(b) ? (0,semver/* compareNumbers */.S$)(BigInt(a), BigInt(b)) : compareText(a, b);
}
function isNumber(token) {
    return /^[0-9]+$/.test(token);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/scope.js

function scopeOf(facts) {
    const name = nameOf(facts.stem);
    if (name === '' || isPlainStem(facts.stem))
        return { kind: 'whole', why: 'the tag names no part of the repository' };
    const members = facts.statements.filter(one => isOfPart(one, name));
    // A lockfile at the root has the names of all parts.
    if (members.length > 0 && !members.some(one => one.role === 'source' && isAtRoot(one))) {
        return { kind: 'part', name, why: `the tag is one of ${name}` };
    }
    if (members.length > 0)
        return { kind: 'whole', why: `${name} is what the root of the repository calls itself` };
    if (isRepositoryName(name, facts.repository))
        return { kind: 'whole', why: `${name} is the name of the repository` };
    if (!facts.isGiven && isOnlyStem(facts)) {
        return { kind: 'whole', why: `nearly all version tags begin with ${facts.stem}` };
    }
    return { kind: 'unclear', name, why: `${facts.stem} names no part of the repository that states a version` };
}
/** `@scope/pkg` of `@scope/pkg@`, `mod/sub` of `mod/sub/v`, `api` of `-api`, which stands after the version. */
function nameOf(stem) {
    return stem
        .replace(/^[-+/]+/, '')
        .replace(/(?<=[/@_.:+-])v$/i, '')
        .replace(/[/@_.:+-]+$/, '');
}
/** `api` of `@scope/api` and of `packages/api`. */
function isSameName(a, b) {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one !== '' && (one === other || lastPart(one) === other || one === lastPart(other));
}
const LANGUAGES = [
    [/^(?:py|python|pypi)$/i, /python|pyproject|pep|pypi|setup/i],
    [/^(?:js|ts|node|nodejs|npm|javascript|typescript)$/i, /npm|node|javascript|jsr|deno/i],
    [/^(?:rs|rust|crate|cargo)$/i, /cargo|rust|crate/i],
    [/^(?:java|jvm|maven|kotlin)$/i, /maven|gradle|java/i],
    [/^(?:rb|ruby|gem)$/i, /ruby|gem/i],
    [/^(?:dotnet|csharp|nuget|net)$/i, /\.net|nuget|msbuild|csproj|assembly/i],
    [/^(?:helm|chart|charts)$/i, /helm|chart/i],
    [/^(?:php|composer)$/i, /php|composer/i],
];
/** By its own name, its last part, its directory, or the language that short prefixes such as `py-` stand for. */
function isOfPart(statement, name) {
    const wanted = name.toLowerCase();
    const subjects = statement.subjects.map(one => one.toLowerCase());
    if (subjects.some(one => one === wanted || lastPart(one) === wanted))
        return true;
    const directory = directoryOf(statement.file).toLowerCase();
    if (directory !== '' && (directory === wanted || directory.endsWith(`/${wanted}`)))
        return true;
    if (directory.startsWith(`${wanted}/`) || directory.includes(`/${wanted}/`))
        return true;
    const language = LANGUAGES.find(([names]) => names.test(name));
    return language?.[1].test(statement.kind) === true;
}
/** A file of the root, or one that a file of the root leads to. */
function isAtRoot({ file, said }) {
    return directoryOf(file) === '' || (said.kind === 'version' && said.via.some(path => directoryOf(path) === ''));
}
// They describe the project to others, and start with what a template has.
const ASIDE = ['SonarQube analysis', 'Docker image label'];
/** The root of the repository, or of the part: what is called as the part, or lies in its directory. */
function isMainOf(scope, statement) {
    if (ASIDE.includes(statement.kind))
        return false;
    if (scope.kind !== 'part')
        return isAtRoot(statement);
    const name = scope.name.toLowerCase();
    const directory = directoryOf(statement.file).toLowerCase();
    const isNamed = statement.subjects.some(one => [one, lastPart(one)].some(text => text.toLowerCase() === name));
    return isNamed || directory === name || directory.endsWith(`/${name}`);
}
/** What the root calls itself, also by the last part of its name. */
function subjectNames(statements) {
    return statements.filter(isAtRoot).flatMap(({ subjects }) => subjects.flatMap(one => [one, lastPart(one)]));
}
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function lastPart(subject) {
    return subject.split(/[/:]/).at(-1) ?? subject;
}
function isRepositoryName(name, repository) {
    const own = repository?.split('/').at(-1)?.toLowerCase();
    // LANG_2_5 of commons-lang: the last word of the name.
    return own !== undefined && [own, own.split(/[-_.]/).at(-1)].includes(name.toLowerCase());
}
/** The tags have one stem: curl-8_1_2 in a repository that is called otherwise. */
function isOnlyStem({ stem, tags }) {
    const stems = tags.flatMap(tag => parseTagName(tag.name)?.stem.toLowerCase() ?? []);
    const own = stems.filter(one => one === stem.toLowerCase()).length;
    return own * 10 >= stems.length * 9;
}
/** The parts that have tags of their own, besides the line of the subject. */
function partsWithTags(tags, ownStem) {
    const stems = new Set(tags.flatMap(tag => parseTagName(tag.name)?.stem ?? []));
    return [...stems].filter(stem => !isPlainStem(stem) && stem !== ownStem).map(nameOf);
}

;// CONCATENATED MODULE: ./actions/validate-version/src/line.js




/** The line of a tag, or of a branch; undefined when the tag has no version, or another line than the inputs say. */
function lineOf(tag, { tagPrefix, component }, known) {
    if (tagPrefix !== undefined)
        return withSubject(tag, { stem: tagPrefix, read: name => parseTagAfter(name, tagPrefix) });
    if (component !== undefined) {
        const names = known.map(({ name }) => name);
        return withSubject(tag, lineOfPart(component, tag === undefined ? names : [tag, ...names]));
    }
    const stem = tag === undefined ? '' : parseTagName(tag)?.stem;
    return stem === undefined ? undefined : plainLine(stem);
}
/**
 * The tags of a part, also `@scope/api@1.2.3` and `packages/api/v1.2.3` of api. Where none of these names is one of them,
 * the plain tags of the repository, such as v1.2.3, are versions of the part; without names they never are.
 */
function lineOfPart(component, names) {
    const read = (name) => parseTagOf(name, component) ?? only(parseTagName(name), ({ stem }) => isSameName(nameOf(stem), component));
    const isPlain = names !== undefined && !names.some(name => read(name) !== undefined);
    return isPlain ? { ...plainLine(''), stem: component } : { stem: component, read };
}
function withSubject(tag, line) {
    return tag === undefined || line.read(tag) !== undefined ? line : undefined;
}
/** `v1.2.3`, `1.2.3` and `release-1.2.3` are one line: projects change from one to the other. */
function plainLine(stem) {
    if (isPlainStem(stem)) {
        return { stem: '', read: name => only(parseTagName(name), found => isPlainStem(found.stem)) };
    }
    return { stem, read: name => only(parseTagName(name), found => found.stem.toLowerCase() === stem.toLowerCase()) };
}
function only(tag, isOurs) {
    return tag !== undefined && isOurs(tag) ? tag : undefined;
}
/** The tags of the line but this one, from the highest version to the lowest. */
function tagsOfLine(line, tags, isLeftOut) {
    return tags
        .flatMap(tag => {
        const version = isLeftOut(tag.name) ? undefined : line.read(tag.name)?.version;
        return version === undefined ? [] : [{ ...tag, version }];
    })
        .sort((a, b) => compareVersions(b.version, a.version));
}
function compareVersions(a, b) {
    return compareWritten({ text: a, scheme: undefined }, { text: b, scheme: undefined });
}
/** `v4` beside v4.1.0, `v4.1` beside v4.1.2: a tag that is moved along. */
function isFloating(version, others) {
    if (!/^[0-9]+(?:\.[0-9]+)?$/.test(version))
        return false;
    return others.some(other => other.version.startsWith(`${version}.`));
}
/** Without build numbers, such as v999 beside v2.7.1: they count something else. */
function withoutBuilds(tags) {
    const highest = highestMajor(tags);
    return tags.filter(tag => !(LONE.test(tag.version) && Number(tag.version) > highest + 1));
}
const LONE = /^[0-9]+$/;
/** A number alone, far above the versions of several numbers that most tags of its line have. */
function isBuildNumber(version, others) {
    return LONE.test(version) && Number(version) > highestMajor(others) + 1;
}
/** Of those with several numbers, where most have; else there is no limit. */
function highestMajor(others) {
    const majors = others.flatMap(({ version: other }) => /^([0-9]+)\./.exec(other)?.[1] ?? []).map(Number);
    return majors.length * 2 > others.length ? majors.reduce((a, b) => Math.max(a, b), 0) : Number.POSITIVE_INFINITY;
}
const PRERELEASE = /^(?:dev|nightly|alpha|beta|milestone|pre|preview|rc|next|canary|snapshot|insiders?|experimental|unstable|testing|git|sp|post)$/;
/** Whether a word after the numbers makes a pre-release, as far as words are known. */
function isPrereleaseWord(word) {
    return PRERELEASE.test(word);
}
const PLATFORM = /^(?:python|py|node|jdk|java|jre|php|ruby|cuda|ubuntu|debian|alpine|centos|el|fc)$/;
/** `3.9.0` of 3.9.0-amd, when that is tagged as well and amd is no word for a pre-release. */
function variantOf(version, others) {
    const key = (0,version_key/* keyOf */.T)({ text: version, scheme: undefined });
    if (key.kind === 'opaque' || key.after.length === 0)
        return undefined;
    // 1.2.3-r1 packages 1.2.3 once more, as Hackage's revisions do.
    const isRevision = /^[0-9.]+-r[0-9]+$/.test(version);
    // 1.2.3-Python_3.10 is built for it; any other number behind a word may count releases.
    const isBuiltFor = PLATFORM.test(key.after[0] ?? '') && key.after.slice(1).every(word => /^[0-9]+$/.test(word));
    const isCounted = key.after.some(word => isPrereleaseWord(word) || /^[0-9]/.test(word));
    if (!isRevision && !isBuiltFor && isCounted)
        return undefined;
    const base = /^[0-9]+(?:\.[0-9]+)*/.exec(version)?.[0];
    return base !== undefined && others.some(other => compareVersions(other, base) === 0) ? base : undefined;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/purpose.js

const STARTS = [
    ['rebuild', /^(?:docker|image|container)-?rebuild[-/]|^rebuild[-/]/],
    ['test', /^test(?:ing)?[-/](?=v?[0-9])/],
    ['nightly', /^nightly(?:[-/]|$)/],
];
function intentOf(name, given) {
    const found = STARTS.find(([, start]) => start.test(name));
    const rest = found === undefined ? name : name.replace(found[1], '');
    // `nightly-20240102` is dated, and carries no version of the project.
    const bare = found !== undefined && found[0] !== 'nightly' && parseTagName(rest) !== undefined ? rest : name;
    if (given !== undefined && given !== 'auto')
        return { purpose: given, name: bare, inferredFrom: undefined };
    if (found !== undefined && (bare !== name || found[0] === 'nightly')) {
        return { purpose: found[0], name: bare, inferredFrom: `the tag begins with ${name.slice(0, 12)}` };
    }
    const isNightly = /(?:^|[^a-z])nightly(?:[^a-z]|$)/.test(name);
    return isNightly
        ? { purpose: 'nightly', name, inferredFrom: 'the tag says nightly' }
        : { purpose: 'release', name, inferredFrom: 'the tag says nothing else' };
}

;// CONCATENATED MODULE: ./actions/validate-version/src/tags.js
// The commit of an annotated tag stands in the second field, that of a lightweight one in the third.
const FORMAT = '%(creatordate:unix)%09%(*objectname)%09%(objectname)%09%(refname:strip=2)';
const REMOTE_TIMEOUT_MS = 15_000;
const CHECKOUT_FIX = 'actions/checkout with fetch-depth: 0';
/** The tags of the checkout; a shallow one has not all of them, so its remote is asked for their names. */
async function readTags(workflow) {
    const [shallow, local] = await Promise.all([
        workflow.git(['rev-parse', '--is-shallow-repository']),
        workflow.git(['for-each-ref', `--format=${FORMAT}`, 'refs/tags']),
    ]);
    if (!shallow.ok || !local.ok) {
        return {
            kind: 'unknown',
            why: `the workspace is no git checkout (${shallow.message || local.message})`,
            fix: CHECKOUT_FIX,
        };
    }
    const tags = lines(local).map(parseTag);
    const isShallow = shallow.stdout.trim() === 'true';
    if (!isShallow && tags.length > 0)
        return { kind: 'known', tags, how: 'the tags of the checkout', isShallow };
    return await fromRemote(workflow, tags, isShallow);
}
function parseTag(line) {
    const [seconds = '', peeled = '', own = '', name = ''] = line.split('\t');
    return { name, commit: peeled || own, seconds: seconds === '' ? undefined : Number(seconds) };
}
async function fromRemote(workflow, tags, isShallow) {
    const remotes = await workflow.git(['remote']);
    const [remote] = lines(remotes);
    if (remote === undefined)
        return { kind: 'known', tags, how: 'the tags of the checkout, which has no remote', isShallow };
    const listed = await workflow.git(['ls-remote', '--tags', '--refs', remote], REMOTE_TIMEOUT_MS);
    if (!listed.ok) {
        if (!isShallow)
            return { kind: 'known', tags, how: 'the tags of the checkout', isShallow };
        const why = `the checkout is shallow, and its remote does not answer (${listed.message})`;
        return { kind: 'unknown', why, fix: CHECKOUT_FIX };
    }
    const known = new Set(tags.map(tag => tag.name));
    const more = lines(listed)
        .map(line => line.replace(/^[0-9a-f]+\trefs\/tags\//, ''))
        .filter(name => !known.has(name))
        .map(name => ({ name, commit: undefined, seconds: undefined }));
    const how = 'the tags of the remote, since the checkout has not all of them';
    return { kind: 'known', tags: [...tags, ...more], how, isShallow };
}
// Commits of one second: more than these were made by a program.
const MAX_TIES = 50;
/** Tags that were made after this one: later in time, or in the same second on a commit that follows its commit. */
async function laterThan(name, tags, workflow) {
    const own = tags.find(tag => tag.name === name);
    const { commit, seconds } = own ?? {};
    if (commit === undefined || seconds === undefined)
        return new Set();
    const later = tags.filter(tag => tag.seconds !== undefined && tag.seconds > seconds);
    const ties = tags.filter(tag => tag.seconds === seconds && tag.commit !== undefined && tag.commit !== commit);
    // `--contains` would walk the whole history for each tag.
    const follow = await Promise.all(ties.slice(0, MAX_TIES).map(async (tag) => {
        const answer = await workflow.git(['merge-base', '--is-ancestor', commit, tag.commit ?? commit]);
        return answer.ok ? [tag.name] : [];
    }));
    return new Set([...later.map(tag => tag.name), ...follow.flat()]);
}
function lines(answer) {
    return answer.stdout.split('\n').filter(line => line !== '');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/version/src/find/open.js



const PARSERS = {
    json: text => parseJson(text),
    jsonc: text => parseJson(text, { isLenient: true }),
    toml: parseToml,
    yaml: parseYaml,
};
const files = new WeakMap();
const parsed = new WeakMap();
/** A file of the tree; the same object for the same path, so that what is known of it is found out once. */
function openFile(tree, path) {
    let known = files.get(tree);
    if (known === undefined) {
        known = new Map();
        files.set(tree, known);
    }
    let file = known.get(path);
    if (file === undefined) {
        file = tree.read(path).then(text => (text === undefined ? undefined : { path, text }));
        known.set(path, file);
    }
    return file;
}
/** The file as data; parsed once, however many finders ask. */
function parsedAs(file, format) {
    let known = parsed.get(file);
    if (known === undefined) {
        known = new Map();
        parsed.set(file, known);
    }
    let result = known.get(format);
    if (result === undefined) {
        result = PARSERS[format](file.text);
        known.set(format, result);
    }
    return result;
}

;// CONCATENATED MODULE: ./packages/version/src/find/placeholder.js
// Words of the tools that put the version in at publishing, and of people who mean the same by it.
const NOT_YET = /^v?0+(?:\.0+)+[-.+](.+)$/;
const PRE_RELEASE = /^(?:a|b|c|alpha|beta|rc|pre|preview|next|canary|nightly|insiders?|m|cr)?[-_.]?[0-9]/i;
const REAL_WORD = /^(?:alpha|beta|rc|pre|preview|next|canary|nightly|a|b)$/i;
// Above every release: `9999`, `999.0.0-SNAPSHOT`, `255.255.255`, `2099.0.0`.
const NINES = /^v?(?:9999+(?:\.[0-9]+)*|999(?:\.[09]{1,3}){0,3}|99(?:\.99){2,3}|255(?:\.255){2,3}|2099(?:\.0){2})(?:[-.](?:SNAPSHOT|dev))?$/i;
const TEMPLATE = [
    /\$\{[^}]*\}/,
    /\$\([^)]*\)/,
    /\$[A-Za-z_]/,
    /\{\{|\}\}|\{%|<%|%>/,
    /@[A-Za-z_][A-Za-z0-9_.]*@/,
    /%[A-Za-z_]+%/,
    /^#?\{[A-Za-z_.]+\}#?$/,
    /^__[A-Za-z_]+__$/,
    /<[A-Za-z_ -]+>/,
];
/**
 * Why a text in the place of a version is none: `0.0.0-development`, `@VERSION@`, `${project.version}`, `latest`.
 * Undefined for everything that may be a version.
 */
function placeholderReason(text) {
    if (/^[0-9a-f]{40}$/i.test(text))
        return `${text} is a commit`;
    if (NINES.test(text))
        return `${text} is a placeholder`;
    if (TEMPLATE.some(shape => shape.test(text)))
        return `${text} is replaced by a tool`;
    if (!/[0-9]/.test(text))
        return `${text} is no version but a word for one`;
    if (/^v?0+(?:\.0+)*$/.test(text))
        return `${text} is a placeholder`;
    const tail = NOT_YET.exec(text)?.[1];
    if (tail === undefined || PRE_RELEASE.test(tail) || REAL_WORD.test(tail))
        return undefined;
    return `${text} is a placeholder`;
}

;// CONCATENATED MODULE: ./packages/version/src/find/state.js


// A longer text is prose or an attack, and would only fill the report.
const MAX_WRITTEN = 256;
/**
 * The statement for a version as written at a place of a file. A placeholder is dynamic, an empty text, or one that the
 * file writes with escapes, is unreadable.
 */
function stateVersion(file, piece, about) {
    const text = piece.text.trim();
    if (text === '')
        return stateUnreadable(file, piece.offset, about, 'the version is empty');
    if (text.length > MAX_WRITTEN)
        return stateUnreadable(file, piece.offset, about, 'the text is too long for a version');
    // After the lead that was trimmed, or the line end that follows the quotes of a text block.
    const shift = file.text.slice(piece.offset, piece.offset + piece.text.length + 2).indexOf(text);
    const offset = piece.offset + shift;
    if (shift === -1) {
        return stateUnreadable(file, piece.offset, about, 'the version is written with escapes');
    }
    const reason = placeholderReason(text);
    if (reason !== undefined)
        return stateDynamic(file, offset, about, reason);
    return statement(file, offset, about, { kind: 'version', written: text, via: viaOf(file, about) });
}
/** For a version that the file writes in several pieces; the first piece gives the place. */
function stateComposed(file, pieces, version, about) {
    const [first] = pieces;
    if (first === undefined)
        return stateUnreadable(file, 0, about, 'the version has no parts');
    const reason = placeholderReason(version);
    if (reason !== undefined)
        return stateDynamic(file, first.offset, about, reason);
    if (version === first.text)
        return stateVersion(file, first, about);
    const said = { kind: 'version', written: first.text, composed: version, via: viaOf(file, about) };
    return statement(file, first.offset, about, said);
}
/** For the value of a field: a text or a number is a version, all else is unreadable. */
function stateScalar(file, scalar, about) {
    if (typeof scalar.value === 'boolean' || scalar.text === '') {
        return stateUnreadable(file, scalar.offset, about, scalar.text === '' ? 'the version is empty' : 'it is no text');
    }
    return stateVersion(file, scalar, about);
}
function stateDynamic(file, offset, about, reason) {
    return statement(file, offset, about, { kind: 'dynamic', reason });
}
function stateUnreadable(file, offset, about, reason) {
    return statement(file, offset, about, { kind: 'unreadable', reason });
}
function statement(file, offset, about, said) {
    const { kind, scheme, subject, role = 'source' } = about;
    return { ...placeIn(file, offset), kind, scheme, subject, role, said };
}
/** A file that states its own version does not lead to it. */
function viaOf({ path }, { via = [] }) {
    return via.includes(path) ? via.filter(one => one !== path) : via;
}
/** Where the lines of a file start; undefined while it was asked for one place only, as most files are. */
const lineStarts = new WeakMap();
/** As `positionAt`, in logarithmic time from the third call for the same file. */
function placeIn(file, offset) {
    const known = lineStarts.get(file);
    if (known === undefined) {
        lineStarts.set(file, { starts: undefined });
        return { file: file.path, ...positionAt(file.text, offset) };
    }
    known.starts ??= startsOf(file.text);
    const { starts } = known;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { file: file.path, line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 };
}
function startsOf(text) {
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (let i = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i);
        if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10))
            starts.push(i + 1);
    }
    return starts;
}

;// CONCATENATED MODULE: ./packages/version/src/find/apps/tauri.js




/** tauri.conf.json: its version, or that of the package.json that it names. Without one, Tauri takes that of the crate. */
const tauri = {
    matches: path => /(?:^|\/)(?:tauri(?:\.\w+)?\.conf\.json5?|Tauri(?:\.\w+)?\.toml)$/.test(path),
    find: stateTauri,
};
const ABOUT = { kind: 'Tauri app', scheme: 'semver' };
async function stateTauri(file, tree) {
    const parsed = parsedAs(file, file.path.endsWith('.toml') ? 'toml' : 'jsonc');
    if (parsed.kind === 'broken') {
        // JSON 5 has more than comments; what it says is not known then.
        return file.path.endsWith('5') ? [] : [stateUnreadable(file, parsed.offset, ABOUT, parsed.reason)];
    }
    const { root } = parsed;
    const version = stringAt(root, 'version') ?? stringAt(root, 'package', 'version');
    if (version === undefined)
        return [];
    const about = { ...ABOUT, subject: tauri_nameOf(root) };
    if (!version.text.endsWith('.json'))
        return [stateScalar(file, version, about)];
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(file.path), version.text);
    const target = await openFile(tree, path);
    const manifest = target === undefined ? undefined : parsedAs(target, 'json');
    const found = manifest?.kind === 'parsed' ? stringAt(manifest.root, 'version') : undefined;
    if (target === undefined || found === undefined) {
        return [stateDynamic(file, version.offset, about, `${path} states no version`)];
    }
    return [stateScalar(target, found, { ...about, via: [file.path] })];
}
function tauri_nameOf(root) {
    const name = nodeAt(root, 'productName') ?? nodeAt(root, 'package', 'productName');
    return name?.kind === 'scalar' ? name.text : undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/cargo/crate.js




const crate_ABOUT = { kind: 'Rust crate', scheme: 'cargo' };
/** Cargo.toml: a crate's version, or that of its workspace. */
const cargoToml = {
    matches: path => /(?:^|\/)Cargo\.toml$/.test(path),
    find: async (file, tree) => {
        const own = await stateCrate(file, tree);
        return [...own, ...stateWorkspace(file)];
    },
};
/** The statement for the crate of a manifest; none for a workspace alone, and for a crate without a version. */
async function stateCrate(file, tree, extra = {}) {
    const parsed = parsedCargo(file);
    if (parsed.kind === 'broken')
        return [stateUnreadable(file, parsed.offset, { ...crate_ABOUT, ...extra }, parsed.reason)];
    const { root } = parsed;
    const kind = isPrivate(root) ? 'private Rust crate' : crate_ABOUT.kind;
    const about = { ...crate_ABOUT, kind, subject: stringAt(root, 'package', 'name')?.text, ...extra };
    const version = nodeAt(root, 'package', 'version');
    if (version === undefined)
        return [];
    if (version.kind === 'scalar')
        return [stateScalar(file, version, about)];
    const inherits = nodeAt(version, 'workspace');
    if (inherits?.kind !== 'scalar' || inherits.value !== true) {
        return [stateUnreadable(file, version.offset, about, 'the version is no text')];
    }
    const found = await workspaceVersion(file, tree, root);
    if (found === undefined)
        return [stateDynamic(file, inherits.offset, about, 'no workspace with a version is in the repository')];
    return [stateScalar(found.file, found.version, { ...about, via: [...(about.via ?? []), file.path] })];
}
const heads = new WeakMap();
/**
 * A manifest without its dependencies, targets and features: they are the larger part, and say nothing here. They become
 * spaces, so that offsets stay. A text that could hide a header, or what is broken then, is read as a whole.
 */
function parsedCargo(file) {
    if (file.text.includes('"""') || file.text.includes("'''"))
        return parsedAs(file, 'toml');
    let head = heads.get(file);
    if (head === undefined) {
        head = { path: file.path, text: file.text.replace(OTHER_TABLES, table => table.replace(/[^\r\n]/g, ' ')) };
        heads.set(file, head);
    }
    const parsed = parsedAs(head, 'toml');
    return parsed.kind === 'broken' ? parsedAs(file, 'toml') : parsed;
}
// A header in the first column up to the next one.
const OTHER_TABLES = /^\[+(?!package\]|workspace\]|workspace\.package\])[^\r\n]*(?:\r?\n(?!\[)[^\r\n]*)*/gm;
function isPrivate(root) {
    const publish = nodeAt(root, 'package', 'publish');
    return publish?.kind === 'scalar'
        ? publish.value === false
        : publish?.kind === 'sequence' && publish.items.length === 0;
}
/** In the manifest that `package.workspace` names, else in the nearest one above, or this one, that is a workspace. */
async function workspaceVersion(file, tree, root) {
    const named = stringAt(root, 'package', 'workspace')?.text;
    const start = external_node_path_.posix.dirname(file.path);
    const paths = named === undefined ? upwards(start) : [external_node_path_.posix.join(start, named, 'Cargo.toml')];
    for (const path of paths) {
        const manifest = await openFile(tree, path);
        const parsed = manifest === undefined ? undefined : parsedCargo(manifest);
        if (manifest === undefined || parsed?.kind !== 'parsed' || nodeAt(parsed.root, 'workspace') === undefined)
            continue;
        const version = nodeAt(parsed.root, 'workspace', 'package', 'version');
        return version?.kind === 'scalar' ? { file: manifest, version } : undefined;
    }
    return undefined;
}
function upwards(directory) {
    const paths = [];
    for (let at = directory;; at = external_node_path_.posix.dirname(at)) {
        paths.push(external_node_path_.posix.join(at, 'Cargo.toml'));
        if (at === '.' || at === '/' || paths.length > 64)
            return paths;
    }
}
function stateWorkspace(file) {
    const parsed = parsedCargo(file);
    const version = parsed.kind === 'parsed' ? nodeAt(parsed.root, 'workspace', 'package', 'version') : undefined;
    return version?.kind === 'scalar' ? [stateScalar(file, version, { kind: 'Rust workspace', scheme: 'cargo' })] : [];
}

;// CONCATENATED MODULE: ./packages/version/src/find/conda/recipe.js

/** Recipes of conda-build and rattler-build. Templates make the former no YAML, so both are read by lines. */
const condaRecipe = {
    matches: path => /(?:^|\/)(?:meta|recipe)\.ya?ml$/.test(path),
    find: async (file) => stateRecipe(file),
};
const SET = /^\{%-?\s*set\s+(\w+)\s*=\s*(["'])([^"'\r\n]*)\2\s*-?%\}/;
const FIELD = /^(\s*)(?:-\s+)?([\w-]+):[ \t]*([^\r\n]*)$/;
const REFERENCE = /^\$?\{\{\s*(\w+)\s*(?:\|\s*lower\s*)?\}\}$/;
const MAX_LINE = 500;
function stateRecipe(file) {
    const { variables, version, name } = readRecipe(file.text);
    if (version === undefined)
        return [];
    const subject = name === undefined ? undefined : (variables.get(REFERENCE.exec(name)?.[1] ?? '')?.text ?? name);
    const about = {
        kind: 'conda recipe',
        scheme: 'pep440',
        subject: subject?.includes('{{') ? undefined : subject,
    };
    if (!version.text.includes('{{'))
        return [stateVersion(file, version, about)];
    const whole = variables.get(REFERENCE.exec(version.text)?.[1] ?? '');
    if (whole !== undefined && !whole.text.includes('{{'))
        return [stateVersion(file, whole, about)];
    const composed = fill(version.text, variables);
    if (composed === undefined)
        return [stateDynamic(file, version.offset, about, `it is computed: ${version.text}`)];
    return [stateComposed(file, composed.pieces, composed.text, about)];
}
/** `{{ major }}.{{ minor }}`; undefined when something there is more than a name that is set. */
function fill(text, variables) {
    const pieces = [];
    const parts = text.split(/(\$?\{\{[^{}]*\}\})/);
    for (let i = 1; i < parts.length; i += 2) {
        const piece = variables.get(REFERENCE.exec(parts[i] ?? '')?.[1] ?? '');
        if (piece === undefined || piece.text.includes('{{'))
            return undefined;
        pieces.push(piece);
        parts[i] = piece.text;
    }
    return { text: parts.join(''), pieces };
}
function readRecipe(text) {
    const recipe = { variables: new Map() };
    let section = '';
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    for (const line of text.slice(offset).split('\n')) {
        const content = line.length > MAX_LINE ? '' : line.replace(/\r$/, '');
        const [set, variable = '', , value = ''] = SET.exec(content.trimStart()) ?? [];
        if (set !== undefined) {
            const at = content.indexOf(value, content.indexOf('='));
            recipe.variables.set(variable, { text: value, offset: offset + at });
        }
        const field = FIELD.exec(content);
        if (field !== null) {
            const [, indent = '', key = '', written = ''] = field;
            if (indent === '')
                section = key;
            else
                addField(recipe, { section, key, written, offset: offset + content.length - written.length });
        }
        offset += line.length + 1;
    }
    return recipe;
}
function addField(recipe, { section, key, written, offset, }) {
    const piece = plain(written, offset);
    if (section === 'context' && !recipe.variables.has(key))
        recipe.variables.set(key, piece);
    if (section !== 'package' && section !== 'recipe')
        return;
    if (key === 'version')
        recipe.version ??= piece;
    if (key === 'name')
        recipe.name ??= piece.text;
}
/** Without quotes and without a comment after it. */
function plain(written, offset) {
    const [, quote, quoted] = /^(["'])([^"']*)\1/.exec(written) ?? [];
    if (quote !== undefined)
        return { text: (quoted ?? '').trim(), offset: offset + 1 };
    const text = written.replace(/(?:^|[ \t])#.*$/, '').trim();
    // `"{{ environ.get('X', 'y') }}"` has quotes of both kinds.
    return { text, offset };
}

;// CONCATENATED MODULE: ./packages/version/src/find/docker/dockerfile.js
// A word: no white space but in quotes or after the escape; every alternative starts differently.
const WORD = /(?:"(?:[^"\\\r\n]|\\[\s\S])*"|'[^'\r\n]*'|\\(?!\r?\n)[\s\S]|[^\s"'\\])+/y;
const GAP = /(?:[ \t]|\\[ \t]*\r?\n|(?<=\n)[ \t]*\r?\n)+/y;
/** The instructions in order, in linear time. Here-documents give instructions that nobody looks for. */
function readDockerfile(text) {
    const instructions = [];
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    while (offset < text.length) {
        offset += lengthAt(GAP, text, offset);
        if (text.charAt(offset) === '#') {
            const end = text.indexOf('\n', offset);
            offset = end === -1 ? text.length : end;
        }
        const words = [];
        for (;;) {
            const length = lengthAt(WORD, text, offset);
            if (length === 0)
                break;
            words.push({ text: text.slice(offset, offset + length), offset });
            offset += length;
            offset += skipGap(text, offset);
        }
        const [first, ...rest] = words;
        if (first !== undefined)
            instructions.push({ name: first.text.toUpperCase(), words: rest });
        // The line end, or a quote that is never closed.
        offset += 1;
    }
    return instructions;
}
/** White space, line continuations, and the comments between them. */
function skipGap(text, start) {
    let offset = start;
    for (;;) {
        const gap = lengthAt(GAP, text, offset);
        if (gap === 0)
            return offset - start;
        offset += gap;
        const isNewLine = text.slice(Math.max(start, offset - gap), offset).includes('\n');
        if (!isNewLine || text.charAt(offset) !== '#')
            continue;
        const end = text.indexOf('\n', offset);
        offset = end === -1 ? text.length : end + 1;
    }
}
/** `a=1 b="2"`, and the old form `a 1` of one pair. */
function pairsOf({ words }) {
    const [first, second] = words;
    if (first === undefined)
        return [];
    if (!first.text.includes('=') && second !== undefined && !second.text.includes('=')) {
        return [{ key: unquote(first), value: unquote(second) }];
    }
    return words.map(pairOf);
}
function pairOf(word) {
    const at = equalsOf(word.text);
    if (at === -1)
        return { key: unquote(word), value: undefined };
    const key = unquote({ text: word.text.slice(0, at), offset: word.offset });
    return { key, value: unquote({ text: word.text.slice(at + 1), offset: word.offset + at + 1 }) };
}
/** The first `=` that is not in quotes. */
function equalsOf(text) {
    const quoted = /^(?:"[^"]*"|'[^']*')=/.exec(text);
    return quoted === null ? text.indexOf('=') : quoted[0].length - 1;
}
function unquote({ text, offset }) {
    const quote = text.charAt(0);
    const isQuoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
    return isQuoted ? { text: text.slice(1, -1), offset: offset + 1 } : { text, offset };
}
function lengthAt(shape, text, offset) {
    shape.lastIndex = offset;
    return shape.exec(text)?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./packages/version/src/find/docker/labels.js


/** The labels of an image that name its version. */
const dockerLabels = {
    matches: path => /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:Docker|Container)file$/i.test(path),
    find: async (file) => stateLabels(file),
};
// Build arguments for what the image is built from.
const OTHERS = /^(?:PY|PYTHON|NODE(?:JS)?|GO|GOLANG|RUST|JAVA|JDK|JRE|PHP|RUBY|PERL|DOTNET|ALPINE|DEBIAN|UBUNTU|FEDORA|CENTOS|NGINX|CUDA|BASE(?:_?IMAGE)?|IMAGE_BASE|OS|DISTRO)_?(?:VER|VERSION|TAG|RELEASE)$/i;
const KEYS = new Set(['org.opencontainers.image.version', 'org.label-schema.version', 'version']);
function stateLabels(file) {
    if (!/label/i.test(file.text))
        return [];
    const instructions = readDockerfile(file.text);
    const start = instructions.findLastIndex(({ name }) => name === 'FROM');
    const found = [];
    const variables = new Map();
    for (const [index, instruction] of instructions.entries()) {
        if (instruction.name === 'ARG' || instruction.name === 'ENV')
            remember(instruction, variables);
        // Only the last stage is the image that has a version.
        if (instruction.name !== 'LABEL' || index < start)
            continue;
        const labels = pairsOf(instruction).filter(({ key }) => KEYS.has(key.text));
        for (const label of labels)
            found.push(stateLabel(file, label, variables));
    }
    return found;
}
function remember(instruction, variables) {
    for (const { key, value } of pairsOf(instruction)) {
        // `ARG VERSION` in a stage takes the value of the one before the first stage.
        if (value !== undefined || !variables.has(key.text))
            variables.set(key.text, value);
    }
}
function stateLabel(file, { key, value }, variables) {
    const about = { kind: 'Docker image label', scheme: 'dotted', subject: undefined };
    if (value === undefined)
        return stateDynamic(file, key.offset, about, 'the label has no value');
    // Within single quotes Docker expands nothing.
    if (file.text.charAt(value.offset - 1) === "'")
        return stateVersion(file, value, about);
    const [, before = '', name, after = ''] = /^([^$]*)\$\{?(\w+)\}?([^$]*)$/.exec(value.text) ?? [];
    if (name === undefined)
        return stateVersion(file, value, about);
    if (OTHERS.test(name))
        return stateDynamic(file, value.offset, about, `${name} is the version of something else`);
    const given = variables.get(name);
    if (given === undefined)
        return stateDynamic(file, value.offset, about, `it is the build argument ${name}`);
    if (before + after === '')
        return stateVersion(file, given, { ...about, via: [] });
    return stateComposed(file, [given], `${before}${given.text}${after}`, about);
}

;// CONCATENATED MODULE: ./packages/version/src/find/fields/named.js
/** A pattern for files of these names in any directory; `*` stands for a part of a name. */
function named(...names) {
    const escaped = names.map(name => name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'));
    return new RegExp(`(?:^|/)(?:${escaped.join('|')})$`);
}

;// CONCATENATED MODULE: ./packages/version/src/find/fields/field.js




/** One finder for all of the fields; a file of several kinds gives a statement for each. */
function fieldFinder(fields) {
    const any = new RegExp(fields.map(({ files }) => files.source).join('|'), 'i');
    return {
        matches: path => any.test(path),
        find: async (file) => fields.filter(field => field.files.test(file.path)).flatMap(field => stateField(file, field)),
    };
}
/** A broken file is reported where its name alone says what it is. */
function stateField(file, field) {
    const { kind, scheme, isOurs, role = 'source' } = field;
    const parsed = parsedAs(file, field.format);
    if (parsed.kind === 'broken') {
        const about = { kind, scheme, role };
        return isOurs === undefined ? [stateUnreadable(file, parsed.offset, about, parsed.reason)] : [];
    }
    const { root } = parsed;
    if (root === undefined || (root.kind !== 'mapping' && field.each === undefined))
        return [];
    if (isOurs?.(root) === false)
        return [];
    return holdersOf(root, field).flatMap(holder => stateHolder(file, field, holder));
}
function holdersOf(root, { each }) {
    if (each === undefined)
        return [root];
    const list = nodeAt(root, ...each);
    return list?.kind === 'mapping' ? list.entries.map(entry => entry.value) : itemsOf(list);
}
function stateHolder(file, field, holder) {
    const { kind, scheme, role = 'source' } = field;
    const node = nodeAt(holder, ...field.version);
    if (node === undefined)
        return [];
    const subject = field.name === undefined ? undefined : stringAt(holder, ...field.name)?.text;
    const about = { kind, scheme, role, subject };
    // In YAML a template in double braces is a mapping.
    const isTemplate = file.text.startsWith('{{', node.offset);
    if (isTemplate)
        return [stateDynamic(file, node.offset, about, 'a tool fills in the template')];
    if (node.kind !== 'scalar')
        return [stateUnreadable(file, node.offset, about, 'the version is no text')];
    const reason = field.dynamic?.(node);
    return [reason === undefined ? stateScalar(file, node, about) : stateDynamic(file, node.offset, about, reason)];
}
/** Whether all of the keys are there. */
function hasKeys(...keys) {
    return root => keys.every(key => nodeAt(root, ...(typeof key === 'string' ? [key] : key)) !== undefined);
}
function fieldTable(defaults, rows) {
    return rows.map(([kind, files, differs]) => ({
        version: ['version'],
        name: ['name'],
        ...defaults,
        kind,
        files: typeof files === 'string' ? named(...files.split(' ')) : files,
        ...differs,
    }));
}
/** Whether a key has this text. */
function hasText(key, pattern) {
    return root => pattern.test(stringAt(root, key)?.text ?? '');
}
/** Whether one of the keys is there. */
function hasOneOf(...keys) {
    return root => keys.some(key => nodeAt(root, key) !== undefined);
}

;// CONCATENATED MODULE: ./packages/version/src/find/fields/extensions.js


const isBrowser = root => {
    const node = nodeAt(root, 'manifest_version');
    // MCP bundles have the same field with a text in it.
    return node?.kind === 'scalar' && typeof node.value === 'number';
};
const MANIFEST = 'manifest.json';
const isGnome = hasKeys('uuid', 'shell-version');
/** What other programs load: extensions of browsers, editors and desktops, mods of games, libraries of boards. */
const EXTENSION_FIELDS = [
    ...fieldTable({ format: 'jsonc', scheme: 'dotted' }, [
        ['Browser extension', 'manifest.json manifest.*.json manifest-*.json', { isOurs: isBrowser }],
        ['Browser extension', MANIFEST, { version: ['version_name'], isOurs: isBrowser, dynamic: freeText }],
    ]),
    // Games and launchers read over comments and a comma too many.
    ...fieldTable({ format: 'jsonc', scheme: 'semver' }, [
        [
            'Home Assistant integration',
            /(?:^|\/)custom_components\/[^/]+\/manifest\.json$/,
            { name: ['domain'], scheme: 'dotted' },
        ],
        ['Obsidian plugin', MANIFEST, { isOurs: hasKeys('minAppVersion'), name: ['id'] }],
        ['Thunderstore package', MANIFEST, { isOurs: hasKeys('version_number'), version: ['version_number'] }],
        ['SMAPI mod', MANIFEST, { isOurs: hasKeys('UniqueID'), version: ['Version'], name: ['UniqueID'] }],
        [
            'Stream Deck plugin',
            MANIFEST,
            { isOurs: hasKeys('SDKVersion'), version: ['Version'], name: ['Name'], scheme: 'dotted' },
        ],
        ['MCP bundle', MANIFEST, { isOurs: hasOneOf('dxt_version', 'server') }],
        [
            'UI5 application',
            MANIFEST,
            { isOurs: hasKeys('sap.app'), version: ['sap.app', 'applicationVersion', 'version'], name: ['sap.app', 'id'] },
        ],
        ['Anki add-on', MANIFEST, { isOurs: hasKeys('human_version'), version: ['human_version'] }],
        ['Nova extension', 'extension.json', { isOurs: hasKeys('identifier', 'organization') }],
        ['MediaWiki extension', 'extension.json skin.json', { isOurs: hasKeys('manifest_version') }],
        ['Grafana plugin', 'plugin.json', { isOurs: hasKeys('info', 'id'), version: ['info', 'version'], name: ['id'] }],
        ['Matomo plugin', 'plugin.json', { isOurs: hasKeys('require', 'version') }],
        ['Mattermost plugin', 'plugin.json', { isOurs: hasKeys('min_server_version'), name: ['id'] }],
        ['Launcher plugin', 'plugin.json', { isOurs: hasKeys('ActionKeyword'), version: ['Version'], name: ['Name'] }],
        ['Launcher plugin', 'plugin.json', { isOurs: hasKeys('ActionKeywords'), version: ['Version'], name: ['Name'] }],
        [
            'KDE plugin',
            'metadata.json',
            { isOurs: hasKeys('KPlugin'), version: ['KPlugin', 'Version'], name: ['KPlugin', 'Id'], scheme: 'dotted' },
        ],
        [
            'GNOME extension',
            'metadata.json',
            { isOurs: isGnome, version: ['version-name'], name: ['uuid'], scheme: 'dotted' },
        ],
        [
            'GNOME extension',
            'metadata.json',
            { isOurs: root => isGnome(root) && !hasKeys('version-name')(root), name: ['uuid'], scheme: 'dotted' },
        ],
        [
            'Cinnamon extension',
            'metadata.json',
            { isOurs: hasKeys('uuid', 'cinnamon-version'), name: ['uuid'], scheme: 'dotted' },
        ],
        ['Kibana plugin', 'kibana.json', { name: ['id'] }],
        ['Homey app', 'app.json', { isOurs: hasKeys('sdk', 'id'), name: ['id'] }],
        ['webOS app', 'appinfo.json', { name: ['id'], isOurs: hasKeys('id', 'type') }],
        ['OBS plugin', 'buildspec.json', { isOurs: hasKeys('dependencies') }],
        // Games.
        [
            'Foundry VTT package',
            'module.json system.json world.json',
            { isOurs: hasOneOf('compatibility', 'minimumCoreVersion'), name: ['id'] },
        ],
        ['Factorio mod', 'info.json', { isOurs: hasKeys('factorio_version'), scheme: 'dotted' }],
        ['Red Discord Bot cog', 'info.json', { isOurs: hasKeys('min_bot_version') }],
        ['Fabric mod', 'fabric.mod.json', { name: ['id'] }],
        ['Quilt mod', 'quilt.mod.json', { version: ['quilt_loader', 'version'], name: ['quilt_loader', 'id'] }],
        ['Velocity plugin', 'velocity-plugin.json', { name: ['id'] }],
        ['Forge mod', 'mcmod.info', { each: [], name: ['modid'] }],
        ['Geode mod', 'mod.json', { isOurs: hasKeys('geode'), name: ['id'] }],
        [
            'Northstar or Vortex mod',
            'mod.json',
            { isOurs: hasKeys('Version', 'Name'), version: ['Version'], name: ['Name'] },
        ],
        ['Beat Saber mod', MANIFEST, { isOurs: hasKeys('gameVersion', 'id'), name: ['id'] }],
        ['Unreal plugin', '*.uplugin', { version: ['VersionName'], name: ['FriendlyName'] }],
        // Boards.
        [
            'PlatformIO library',
            'library.json',
            { isOurs: hasOneOf('frameworks', 'platforms', 'keywords', 'repository', 'build', 'headers') },
        ],
        // Applications.
        ['Expo app', 'app.json', { isOurs: hasKeys('expo'), version: ['expo', 'version'], name: ['expo', 'slug'] }],
        ['Neutralino app', 'neutralino.config.json', { name: ['applicationId'] }],
        ['Wails app', 'wails.json', { version: ['info', 'productVersion'] }],
    ]),
    ...fieldTable({ format: 'toml', scheme: 'semver' }, [
        ['Zed extension', 'extension.toml', { isOurs: hasKeys('schema_version'), name: ['id'] }],
        ['Lapce plugin', 'volt.toml'],
        ['Blender extension', 'blender_manifest.toml', { name: ['id'] }],
        ['Forge mod', 'mods.toml neoforge.mods.toml', { each: ['mods'], name: ['modId'], scheme: 'dotted' }],
    ]),
];
/** Chrome shows any text there; only one that starts like a version is one. */
function freeText({ text }) {
    return /^v?[0-9]+\.[0-9]/.test(text) && !text.includes(' ') ? undefined : 'the text is for people';
}

;// CONCATENATED MODULE: ./packages/version/src/find/fields/languages.js

/** Package managers of languages that state the version in JSON, TOML or YAML. */
const LANGUAGE_FIELDS = [
    ...fieldTable({ format: 'json', scheme: 'semver' }, [
        ['Composer package', 'composer.json', { scheme: 'composer' }],
        ['Elm package', 'elm.json elm-package.json', { isOurs: hasText('type', /^package$/) }],
        ['D package', 'dub.json', { format: 'jsonc' }],
        ['Haxe library', 'haxelib.json'],
        ['Raku distribution', 'META6.json'],
        ['ReScript package', 'rescript.json bsconfig.json'],
        ['Pony package', 'corral.json', { version: ['info', 'version'], name: ['info', 'name'] }],
        ['vcpkg port', 'vcpkg.json', { scheme: 'dotted' }],
        ['vcpkg port', 'vcpkg.json', { version: ['version-semver'] }],
        ['vcpkg port', 'vcpkg.json', { version: ['version-date'], scheme: 'calver' }],
        ['vcpkg port', 'vcpkg.json', { version: ['version-string'], scheme: 'dotted' }],
        ['tree-sitter grammar', 'tree-sitter.json', { version: ['metadata', 'version'], name: ['grammars', 0, 'name'] }],
        ['Perl distribution', 'META.json', { isOurs: hasKeys('meta-spec', 'abstract'), role: 'copy', scheme: 'dotted' }],
        ['PostgreSQL extension', 'META.json', { isOurs: hasKeys('provides', 'meta-spec'), role: 'source' }],
        ['Leo program', 'program.json', { isOurs: hasKeys('program'), name: ['program'] }],
    ]),
    ...fieldTable({ format: 'toml', scheme: 'semver' }, [
        ['Gleam package', 'gleam.toml'],
        ['Typst package', 'typst.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Move package', 'Move.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Noir package', 'Nargo.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Cairo package', 'Scarb.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Cairo workspace', 'Scarb.toml', { version: ['workspace', 'package', 'version'] }],
        ['Sway package', 'Forc.toml', { version: ['project', 'version'], name: ['project', 'name'] }],
        ['Ballerina package', 'Ballerina.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Wally package', 'wally.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
        ['Ada crate', 'alire.toml'],
        ['Aiken project', 'aiken.toml'],
        ['pesde package', 'pesde.toml'],
        ['Lean package', 'lakefile.toml'],
        ['C3 project', 'project.toml', { isOurs: hasKeys('langrev') }],
    ]),
    ...fieldTable({ format: 'yaml', scheme: 'semver' }, [
        ['Dart package', 'pubspec.yaml'],
        ['Crystal shard', 'shard.yml'],
        ['ESP-IDF component', 'idf_component.yml', { name: ['component'] }],
        ['PureScript package', 'spago.yaml', { version: ['package', 'publish', 'version'], name: ['package', 'name'] }],
    ]),
];

;// CONCATENATED MODULE: ./packages/version/src/find/fields/operations.js


/** The document of an interface; a date or a word there names the interface, and no release. */
const API_DOCUMENT = {
    version: ['info', 'version'],
    name: ['info', 'title'],
    scheme: 'dotted',
    isOurs: hasOneOf('openapi', 'swagger', 'asyncapi'),
    dynamic: ({ text }) => (/^v?\d+\.\d+/.test(text) ? undefined : `${text.slice(0, 40)} names the interface`),
};
/** What is deployed: charts, roles, snaps, operators, buildpacks. */
const OPERATION_FIELDS = [
    ...fieldTable({ format: 'yaml', scheme: 'semver' }, [
        ['Helm chart', 'Chart.yaml Chart.yml'],
        ['Helm app version', 'Chart.yaml Chart.yml', { version: ['appVersion'] }],
        ['Ansible collection', 'galaxy.yml galaxy.yaml', { isOurs: hasKeys('namespace') }],
        ['Snap', 'snapcraft.yaml snapcraft.yml .snapcraft.yaml'],
        [
            'Snap',
            'snapcraft.yaml snapcraft.yml .snapcraft.yaml',
            { version: ['adopt-info'], dynamic: ({ text }) => `the part ${text} sets it when it is built` },
        ],
        ['Rock', 'rockcraft.yaml', { scheme: 'dotted' }],
        ['Antora component', 'antora.yml', { scheme: 'dotted', dynamic: antoraBranch }],
        ['SAP multi-target application', 'mta.yaml mtad.yaml', { name: ['ID'] }],
        ['Elastic package', 'manifest.yml', { isOurs: hasKeys('format_version') }],
        ['Elastic package', 'manifest.yml', { isOurs: hasKeys('release', 'owner', 'title') }],
        ['Salt formula', 'FORMULA', { scheme: 'dotted' }],
        ['Porter bundle', 'porter.yaml', { isOurs: hasKeys('mixins') }],
        [
            'Krew plugin',
            /(?:^|\/)\.krew\.yaml$|(?:^|\/)(?:\.krew|krew|plugins)\/[^/]+\.yaml$/,
            { version: ['spec', 'version'], name: ['metadata', 'name'], isOurs: isKind('Plugin', 'krew.') },
        ],
        [
            'Operator',
            '*.clusterserviceversion.yaml',
            {
                version: ['spec', 'version'],
                name: ['metadata', 'name'],
                isOurs: isKind('ClusterServiceVersion', 'operators.'),
            },
        ],
        ['Jellyfin plugin', 'build.yaml', { isOurs: hasKeys('targetAbi'), scheme: 'dotted' }],
        ['Grav package', 'blueprints.yaml', { isOurs: hasKeys('version', 'author') }],
        ['Drupal extension', '*.info.yml', { isOurs: hasOneOf('core_version_requirement', 'core'), scheme: 'dotted' }],
        ['Minecraft plugin', 'plugin.yml paper-plugin.yml bungee.yml', { isOurs: hasKeys('main') }],
        ['Playnite extension', 'extension.yaml', { version: ['Version'], name: ['Id'], scheme: 'dotted' }],
        ['Home Assistant add-on', 'config.yaml config.yml', { isOurs: hasKeys('slug', 'arch'), name: ['slug'] }],
        ['Quarto extension', '_extension.yml _extension.yaml', { isOurs: hasKeys('contributes'), name: ['title'] }],
        ...['yaml', 'yml'].map(end => [
            'OpenAPI document',
            `openapi.${end} swagger.${end} asyncapi.${end} *.openapi.${end} openapi-spec.${end}`,
            API_DOCUMENT,
        ]),
        ['CITATION.cff', 'CITATION.cff', { scheme: 'dotted', name: ['title'] }],
    ]),
    ...fieldTable({ format: 'json', scheme: 'semver' }, [
        ['Puppet module', 'metadata.json', { isOurs: hasKeys('author', 'source', 'dependencies') }],
        ['Home Assistant add-on', 'config.json', { isOurs: hasKeys('slug', 'arch'), name: ['slug'] }],
        ['Azure DevOps extension', 'vss-extension.json azure-devops-extension.json', { name: ['id'] }],
        ['SonarQube analysis', 'sonar-project.json', { version: ['sonar.projectVersion'] }],
        ['OpenAPI document', 'openapi.json swagger.json asyncapi.json *.openapi.json', API_DOCUMENT],
        ['MCP server', 'server.json', { isOurs: isMcp }],
        ['MCP server package', 'server.json', { isOurs: isMcp, each: ['packages'], name: ['identifier'] }],
        ['Claude plugin', /(?:^|\/)\.(?:claude|cursor|codex)-plugin\/plugin\.json$/],
        ['Claude marketplace', /(?:^|\/)\.claude-plugin\/marketplace\.json$/, { version: ['metadata', 'version'] }],
        ['Claude plugin', /(?:^|\/)\.claude-plugin\/marketplace\.json$/, { each: ['plugins'] }],
        ['Gemini extension', 'gemini-extension.json'],
        ['CodeMeta', 'codemeta.json', { scheme: 'dotted' }],
        ['CodeMeta', 'codemeta.json', { version: ['softwareVersion'], scheme: 'dotted' }],
        [
            'Windows resource',
            'versioninfo.json',
            {
                version: ['StringFileInfo', 'ProductVersion'],
                isOurs: root => stringAt(root, 'StringFileInfo', 'ProductVersion')?.text.trim() !== '',
                scheme: 'dotted',
            },
        ],
        ['Zenodo record', '.zenodo.json', { scheme: 'dotted', name: ['title'] }],
        [
            'Salesforce package',
            'sfdx-project.json',
            { each: ['packageDirectories'], version: ['versionNumber'], name: ['package'] },
        ],
    ]),
    ...fieldTable({ format: 'toml', scheme: 'semver' }, [
        ['Buildpack', 'buildpack.toml', { version: ['buildpack', 'version'], name: ['buildpack', 'id'] }],
        [
            'Buildpack extension',
            'extension.toml',
            { version: ['extension', 'version'], name: ['extension', 'id'], isOurs: hasKeys('extension', 'api') },
        ],
    ]),
];
/** `version: ~` and `version: true` say that the branch names it. */
function antoraBranch({ text, value }) {
    return typeof value === 'boolean' || text === '~' || text === '' ? 'Antora takes it from the branch' : undefined;
}
function isKind(kind, api) {
    return root => {
        const [is, version] = [nodeAt(root, 'kind'), nodeAt(root, 'apiVersion')];
        return is?.kind === 'scalar' && is.text === kind && version?.kind === 'scalar' && version.text.startsWith(api);
    };
}
function isMcp(root) {
    const schema = nodeAt(root, '$schema');
    return ((schema?.kind === 'scalar' && schema.text.includes('modelcontextprotocol')) ||
        hasKeys('name', 'description', 'packages')(root) ||
        hasKeys('name', 'description', 'remotes')(root));
}

;// CONCATENATED MODULE: ./packages/version/src/find/fields/tables.js




/** All kinds of files that state their version in one field. */
const fieldTables = fieldFinder([...LANGUAGE_FIELDS, ...OPERATION_FIELDS, ...EXTENSION_FIELDS]);

;// CONCATENATED MODULE: ./packages/version/src/find/lock-blocks.js
/**
 * The packages of a lockfile in TOML, read by its lines: tools write them in one form, and a parser of all TOML takes a
 * second for a large one.
 */
function readLockBlocks(text) {
    const blocks = [];
    let open;
    const finish = () => {
        if (open?.name !== undefined)
            blocks.push({ name: open.name, version: open.version, source: open.source });
        open = undefined;
    };
    let offset = 0;
    for (const line of text.split('\n')) {
        if (line.startsWith('[')) {
            finish();
            if (line.trimEnd() === '[[package]]')
                open = {};
        }
        else if (open !== undefined && line.length < 2000) {
            const [, key, lead = '', value = ''] = /^((?:name|version|source) = )(")?([^\r]*)/.exec(line) ?? [];
            const plain = lead === '"' ? (value.split('"', 1)[0] ?? '') : value;
            if (key === 'name = ')
                open.name = plain;
            if (key === 'version = ')
                open.version = { text: plain, offset: offset + key.length + lead.length };
            if (key === 'source = ')
                open.source = plain;
        }
        offset += line.length + 1;
    }
    finish();
    return blocks;
}

;// CONCATENATED MODULE: ./packages/version/src/find/lockfiles.js


/** Cargo.lock: the crates of the repository itself have no source. */
const cargoLock = lockFinder({
    matches: path => /(?:^|\/)Cargo\.lock$/.test(path),
    isOwn: ({ source }) => source === undefined,
    about: { kind: 'Cargo lockfile', scheme: 'cargo', role: 'copy' },
});
/** uv.lock: the project and the members of its workspace; one without a version has a dynamic one. */
const uvLock = lockFinder({
    matches: path => /(?:^|\/)uv\.lock$/.test(path),
    isOwn: ({ source }) => /^\{ (?:editable|virtual|directory) = "/.test(source ?? ''),
    about: { kind: 'uv lockfile', scheme: 'pep440', role: 'copy' },
});
function lockFinder({ matches, isOwn, about }) {
    return {
        matches,
        find: async (file) => readLockBlocks(file.text)
            .filter(isOwn)
            .flatMap(({ name, version }) => version === undefined ? [] : [stateVersion(file, version, { ...about, subject: name })]),
    };
}

;// CONCATENATED MODULE: ./packages/version/src/find/npm/lockfile.js



const lockfile_ABOUT = { kind: 'npm lockfile', scheme: 'semver', role: 'copy' };
/** The project's own versions in package-lock.json: at its top, and from version 2 on for the root and each workspace. */
const npmLockfile = {
    matches: path => /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/.test(path),
    find: async (file) => stateLockfile(file),
};
function stateLockfile(file) {
    const parsed = parsedLock(file);
    if (parsed.kind === 'broken')
        return [stateUnreadable(file, parsed.offset, lockfile_ABOUT, parsed.reason)];
    const { root } = parsed;
    const name = stringAt(root, 'name')?.text;
    const own = entriesOf(nodeAt(root, 'packages')).filter(({ key }) => !/(?:^|\/)node_modules\//.test(key));
    return [
        ...stateVersionOf(file, root, name),
        ...own.flatMap(({ key, value }) => stateVersionOf(file, value, lockfile_nameOf(key, value) ?? (key === '' ? name : undefined))),
    ];
}
/**
 * A lockfile without what it says of other packages, which is nearly all of it: to parse 2 MB takes a second. They
 * become blanks, so that offsets stay; what is broken then is read as a whole.
 */
function parsedLock(file) {
    const parsed = parsedAs({ path: file.path, text: withoutOthers(file.text) }, 'json');
    return parsed.kind === 'broken' ? parsedAs(file, 'json') : parsed;
}
// As npm writes them: an entry of another package, or the whole tree of version 1.
const lockfile_OTHERS = /^([ \t]+)"(?:dependencies|(?:[^"]*\/)?node_modules\/[^"]*)": \{\r?$/;
/** Each entry ends at the bracket of its own indentation. */
function withoutOthers(text) {
    let end;
    const lines = text.split('\n').map(line => {
        if (end === undefined) {
            const indent = line.length < lockfile_MAX_LINE ? lockfile_OTHERS.exec(line)?.[1] : undefined;
            if (indent !== undefined)
                end = `${indent}}`;
            return line;
        }
        if (!line.startsWith(end))
            return ' '.repeat(line.length);
        end = undefined;
        return line;
    });
    return lines.join('\n');
}
// The keys of entries are paths.
const lockfile_MAX_LINE = 2000;
/** npm leaves a workspace's name out where it is that of its directory. */
function lockfile_nameOf(key, value) {
    return stringAt(value, 'name')?.text ?? (key === '' ? undefined : key.slice(key.lastIndexOf('/') + 1));
}
function stateVersionOf(file, holder, subject) {
    const version = nodeAt(holder, 'version');
    return version?.kind === 'scalar' ? [stateScalar(file, version, { ...lockfile_ABOUT, subject })] : [];
}

;// CONCATENATED MODULE: ./packages/version/src/find/npm/package-json.js





/** package.json of npm, and of the others that use it: editors, Unity. */
const packageJson = {
    matches: path => /(?:^|\/)package\.json$/.test(path),
    find: async (file) => statePackage(file),
};
function statePackage(file) {
    const parsed = parsedAs(file, 'json');
    const about = { kind: 'npm package', scheme: 'semver' };
    if (parsed.kind === 'broken')
        return [stateUnreadable(file, parsed.offset, about, parsed.reason)];
    const { root } = parsed;
    const version = nodeAt(root, 'version');
    if (root?.kind !== 'mapping' || version === undefined)
        return [];
    const known = { ...about, kind: kindOf(root), subject: stringAt(root, 'name')?.text };
    // A package's version is a text; a whole number is the revision of some data with that name.
    if (version.kind === 'scalar' && typeof version.value === 'number' && /^\d+$/.test(version.text))
        return [];
    if (version.kind !== 'scalar')
        return [stateUnreadable(file, version.offset, known, 'the version is no text')];
    return [stateScalar(file, version, known)];
}
function kindOf(root) {
    if (hasKeys(['engines', 'vscode'])(root))
        return 'VS Code extension';
    if (hasKeys('unity')(root))
        return 'Unity package';
    const flag = nodeAt(root, 'private');
    return flag?.kind === 'scalar' && flag.value === true ? 'private npm package' : 'npm package';
}
const LERNA = {
    kind: 'Lerna repository',
    files: named('lerna.json'),
    format: 'jsonc',
    scheme: 'semver',
    version: ['version'],
    dynamic: ({ text }) => (text === 'independent' ? 'each package has a version of its own' : undefined),
};
const FIELDS = [
    LERNA,
    {
        kind: 'Deno package',
        files: named('deno.json', 'deno.jsonc'),
        format: 'jsonc',
        scheme: 'semver',
        version: ['version'],
        name: ['name'],
        // A bucket of Scoop has a manifest for Deno.
        isOurs: root => !hasOneOf('checkver', 'autoupdate')(root),
    },
    {
        kind: 'JSR package',
        files: named('jsr.json', 'jsr.jsonc'),
        format: 'jsonc',
        scheme: 'semver',
        version: ['version'],
        name: ['name'],
    },
    {
        kind: 'Bower package',
        files: named('bower.json', 'component.json'),
        format: 'json',
        scheme: 'semver',
        version: ['version'],
        name: ['name'],
        isOurs: hasKeys('name'),
    },
];
const npmKin = fieldFinder(FIELDS);

;// CONCATENATED MODULE: ./packages/version/src/find/npm/release-please.js



/** .release-please-manifest.json: the last version of each directory, written by release-please with the others. */
const releasePlease = {
    matches: path => /(?:^|\/)\.release-please-manifest\.json$/.test(path),
    find: async (file) => {
        const parsed = parsedAs(file, 'json');
        if (parsed.kind === 'broken')
            return [];
        return entriesOf(parsed.root).flatMap(({ key, value }) => {
            const subject = key === '.' ? undefined : key;
            const about = { kind: 'release-please manifest', scheme: 'semver', subject, role: 'copy' };
            return value.kind === 'scalar' && typeof value.value === 'string' ? [stateScalar(file, value, about)] : [];
        });
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/patterns/pattern.js

// Longer lines are data: minified, encoded; nobody states a version there.
const pattern_MAX_LINE = 500;
/** One finder for all of the patterns, by lines, so that no text makes it slow. */
function patternFinder(patterns) {
    return {
        matches: path => patterns.some(({ files }) => files.test(path)),
        find: async (file) => patterns.filter(({ files }) => files.test(file.path)).flatMap(pattern => statePattern(file, pattern)),
    };
}
function statePattern(file, pattern) {
    const text = file.text.slice(0, pattern.headLength ?? file.text.length);
    const lines = linesOf(text);
    if (pattern.isOurs !== undefined && !lines.some(line => pattern.isOurs?.test(line.text)))
        return [];
    const { kind, scheme, name } = pattern;
    const named = name === undefined ? undefined : firstGroup(lines, name);
    const about = { kind, scheme, subject: named?.trim() };
    const found = [];
    for (const line of lines) {
        const match = pattern.version.exec(line.text);
        const version = match?.[1];
        if (match === null || version === undefined)
            continue;
        const [start] = match.indices?.[1] ?? [0];
        found.push(stateVersion(file, { text: version, offset: line.offset + start }, about));
        if (!pattern.isEach)
            break;
    }
    return found;
}
function linesOf(text) {
    const lines = [];
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    for (const line of text.slice(offset).split(/\r\n|\n|\r/)) {
        if (line.length <= pattern_MAX_LINE)
            lines.push({ text: line, offset });
        offset += line.length;
        offset += text.startsWith('\r\n', offset) ? 2 : 1;
    }
    return lines;
}
function firstGroup(lines, pattern) {
    for (const line of lines) {
        const found = pattern.exec(line.text)?.[1];
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/patterns/tables.js


// WordPress reads the headers of a file from its first 8 KiB.
const HEADER_LENGTH = 8192;
const TEXT_HEADER = /^[ \t/*#@]*Version:[ \t]*([^*?]*)/di;
const WORDPRESS = [
    {
        kind: 'WordPress plugin',
        // The main file of a plugin is in its own directory, which is the root, or one below it.
        files: /^(?:[^/]+\/){0,2}[^/]+\.php$/,
        scheme: 'dotted',
        version: TEXT_HEADER,
        name: /^[ \t/*#@]*Plugin Name:[ \t]*(.*)$/i,
        isOurs: /^[ \t/*#@]*Plugin Name:/i,
        headLength: HEADER_LENGTH,
    },
    {
        kind: 'WordPress theme',
        files: named('style.css', 'style.scss'),
        scheme: 'dotted',
        version: TEXT_HEADER,
        name: /^[ \t/*#@]*Theme Name:[ \t]*(.*)$/i,
        isOurs: /^[ \t/*#@]*Theme Name:/i,
        headLength: HEADER_LENGTH,
    },
    {
        kind: 'WordPress readme',
        files: /(?:^|\/)readme\.(?:txt|md)$/i,
        scheme: 'dotted',
        version: /^[ \t*#@]*Stable tag:[ \t*]*(\S*)/di,
        isOurs: /^(?:===|#).+/,
        headLength: HEADER_LENGTH,
    },
];
const PHP = [
    {
        kind: 'TYPO3 extension',
        files: named('ext_emconf.php'),
        scheme: 'dotted',
        version: /^\s*['"]version['"]\s*=>\s*['"]([^'"]*)['"]/d,
    },
    {
        kind: 'Moodle plugin',
        files: named('version.php'),
        scheme: 'dotted',
        version: /^\s*\$(?:plugin|module)->release\s*=\s*['"]v?([0-9][^'"\s]*)/d,
        name: /\$(?:plugin|module)->component\s*=\s*['"]([^'"]*)/,
    },
];
const SCRIPTS = [
    {
        kind: 'user script',
        files: named('*.user.js', '*.user.ts', '*.meta.js'),
        scheme: 'dotted',
        version: /^\s*\/\/\s*@version\s+(\S+)/d,
        name: /^\s*\/\/\s*@name\s+(.+)/,
        isOurs: /==UserScript==/,
    },
    {
        kind: 'user style',
        files: named('*.user.css', '*.user.styl', '*.user.less'),
        scheme: 'dotted',
        version: /^\s*@version\s+(\S+)/d,
        name: /^\s*@name\s+(.+)/,
        isOurs: /==UserStyle==/,
    },
    {
        kind: 'Emacs package',
        files: /^(?:[^/]+\/)?[^/]+\.el$/,
        scheme: 'dotted',
        version: /^;;+\s*(?:Package-)?Version:\s*(\S+)/di,
        headLength: HEADER_LENGTH,
    },
    {
        kind: 'Racket package',
        files: named('info.rkt'),
        scheme: 'dotted',
        version: /^\s*\(define version "([^"]*)"\)/d,
    },
    {
        kind: 'Lean package',
        files: named('lakefile.lean'),
        scheme: 'semver',
        version: /^\s*version\s*:=\s*v!"([^"]*)"/d,
    },
    {
        kind: 'Discourse plugin',
        files: named('plugin.rb'),
        scheme: 'dotted',
        version: /^#\s*version:\s*(\S+)/di,
        isOurs: /^#\s*name:/i,
    },
    { kind: 'Puppet module', files: named('Modulefile'), scheme: 'semver', version: /^\s*version\s+['"]([^'"]*)['"]/d },
    { kind: 'Chef cookbook', files: named('metadata.rb'), scheme: 'dotted', version: /^\s*version\s+['"]([^'"]*)['"]/d },
    {
        kind: 'Nextflow pipeline',
        files: named('nextflow.config'),
        scheme: 'semver',
        version: /^\s*(?:manifest\.)?version\s*=\s*['"]([^'"]*)['"]/d,
        isOurs: /^\s*manifest\b/,
    },
];
const PROPERTIES = [
    {
        kind: 'Arduino library',
        files: named('library.properties'),
        scheme: 'semver',
        version: /^version\s*=\s*(.*)$/d,
        name: /^name\s*=\s*(.*)$/,
    },
    {
        kind: 'SonarQube analysis',
        files: named('sonar-project.properties'),
        scheme: 'dotted',
        version: /^\s*sonar\.projectVersion\s*[=:]\s*(.*)$/d,
        name: /^\s*sonar\.projectKey\s*[=:]\s*(.*)$/,
    },
    {
        kind: 'QGIS plugin',
        files: named('metadata.txt'),
        scheme: 'dotted',
        version: /^version\s*=\s*(?:version\s+)?(\S+)/di,
        name: /^name\s*=\s*(.*)$/,
        isOurs: /^qgisMinimumVersion\s*=/i,
    },
    {
        kind: 'Godot plugin',
        files: named('plugin.cfg'),
        scheme: 'dotted',
        version: /^version\s*=\s*"([^"]*)"/d,
        name: /^name\s*=\s*"([^"]*)"/,
        isOurs: /^\[plugin\]/,
    },
    {
        kind: 'Godot project',
        files: named('project.godot'),
        scheme: 'dotted',
        version: /^config\/version\s*=\s*"([^"]*)"/d,
        name: /^config\/name\s*=\s*"([^"]*)"/,
    },
    {
        kind: 'Unity project',
        files: named('ProjectSettings.asset'),
        scheme: 'dotted',
        version: /^ {2}bundleVersion:\s*(\S+)/d,
        name: /^ {2}productName:\s*(.*)$/,
    },
];
/** Kinds of files that state their version on one line of text. */
const patternTables = patternFinder([...WORDPRESS, ...PHP, ...SCRIPTS, ...PROPERTIES]);

;// CONCATENATED MODULE: ./packages/version/src/find/python/bump-tools.js



const COMMITIZEN = { kind: 'Commitizen', scheme: 'pep440', version: ['commitizen', 'version'] };
const bump_tools_FIELDS = [
    { ...COMMITIZEN, files: named('.cz.toml', 'cz.toml'), format: 'toml', version: ['tool', 'commitizen', 'version'] },
    { ...COMMITIZEN, files: named('.cz.json', 'cz.json'), format: 'json' },
    { ...COMMITIZEN, files: named('.cz.yaml', 'cz.yaml'), format: 'yaml' },
    {
        kind: 'bump-my-version',
        scheme: 'pep440',
        files: named('.bumpversion.toml'),
        format: 'toml',
        version: ['tool', 'bumpversion', 'current_version'],
    },
    {
        kind: 'BumpVer',
        scheme: 'pep440',
        files: named('bumpver.toml', 'pycalver.toml'),
        format: 'toml',
        version: ['bumpver', 'current_version'],
    },
    { kind: 'tbump', scheme: 'pep440', files: named('tbump.toml'), format: 'toml', version: ['version', 'current'] },
    ...['workspace', 'project', 'package'].map((table) => ({
        kind: `pixi ${table === 'package' ? 'package' : 'workspace'}`,
        scheme: 'semver',
        files: named('pixi.toml'),
        format: 'toml',
        version: [table, 'version'],
        name: [table, 'name'],
        // conda-smithy writes its own version into the file of a feedstock.
        isOurs: root => !stringAt(root, table, 'name')?.text.endsWith('-feedstock'),
    })),
];
/** Tools that keep the current version in a file of their own. */
const bumpTools = fieldFinder(bump_tools_FIELDS);

;// CONCATENATED MODULE: ./packages/version/src/find/python/value.js
function computed(reason) {
    return { kind: 'computed', reason };
}
// The reason names the expression, not the file.
const MAX_SHOWN = 60;
function shown(tokens) {
    const text = tokens.map(token => (token.kind === 'string' ? JSON.stringify(token.text) : token.text)).join('');
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
/** The parts of a token list between commas, or another mark, outside of brackets. */
function splitAt(tokens, mark) {
    const parts = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.kind === 'mark' && '([{'.includes(token.text))
            depth += 1;
        if (token.kind === 'mark' && ')]}'.includes(token.text))
            depth -= 1;
        if (depth === 0 && token.kind === 'mark' && token.text === mark)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}
/** What is within the brackets, when the tokens are one bracketed whole. */
function inBrackets(tokens) {
    const [first] = tokens;
    if (first?.kind !== 'mark' || !'(['.includes(first.text) || closeOf(tokens, 0) !== tokens.length - 1)
        return undefined;
    return tokens.slice(1, -1);
}
/** The index of the bracket that closes the one at `start`; -1 when there is none. */
function closeOf(tokens, start) {
    let depth = 0;
    for (let i = start; i < tokens.length; i += 1) {
        const token = tokens[i];
        if (token?.kind !== 'mark')
            continue;
        if ('([{'.includes(token.text))
            depth += 1;
        if (')]}'.includes(token.text))
            depth -= 1;
        if (depth === 0)
            return i;
    }
    return -1;
}
/**
 * A version from the parts of a tuple: `(1, 2, 3)`, `(1, 2, 0, 'rc1')`, and `(1, 2, 0, 'beta', 1)` as `sys.version_info`
 * has it. Undefined when a part is not known.
 */
function joinParts(items) {
    const parts = [];
    for (const item of items) {
        if (item.kind !== 'text')
            return undefined;
        if (item.text !== '')
            parts.push(item.text);
    }
    const level = parts[3] ?? '';
    if (parts.length === 5 && /^(?:alpha|beta|candidate|rc|final|a|b)$/.test(level)) {
        const name = level === 'candidate' ? 'rc' : level.replace('alpha', 'a').replace('beta', 'b');
        return `${parts.slice(0, 3).join('.')}${level === 'final' ? '' : `${name}${parts[4]}`}`;
    }
    const isFinal = parts.at(-1) === 'final';
    return parts.length === 0 ? undefined : parts.slice(0, isFinal ? -1 : undefined).join('.');
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/evaluate.js

// A version is not further from its literal than this; it ends `a = b; b = a`.
const MAX_STEPS = 8;
const values = new WeakMap();
/** What a name of the module is; found out once, so that names that refer to each other take no longer than others. */
function valueOfName(module, name, steps = 0) {
    const known = values.get(module) ?? new Map();
    values.set(module, known);
    if (known.has(name))
        return known.get(name);
    if (steps > MAX_STEPS)
        return computed(`it is computed: ${name}`);
    // What its own value refers to.
    known.set(name, computed(`it is computed: ${name}`));
    const value = findValue(module, name, steps);
    known.set(name, value);
    return value;
}
function findValue(module, name, steps) {
    // `__version__ = __version__` only tells a linter that an import is used.
    const bindings = module.bindings.get(name)?.filter(one => !isItself(one, name) && !isDead(module, one, steps));
    if (bindings === undefined || bindings.length === 0)
        return undefined;
    // A mark that is cut off is no other version.
    const own = bindings.filter(one => !isOfItself(one, name));
    const plain = own.at(-1);
    const all = (plain?.indent === 0 ? [plain] : own).map(binding => bindingValue(module, binding, steps + 1));
    const [first] = all;
    const isOne = all.every(value => value.kind === 'text' && first?.kind === 'text' && value.text === first.text);
    if (all.length === 1 || isOne)
        return first;
    const reason = all.find(value => value.kind === 'computed' || value.kind === 'imported');
    // The last one is what there is when the package is not built: `except ImportError: __version__ = "unknown"`.
    return reason ?? computed(`${name} has more than one value`);
}
function isItself(binding, name) {
    return binding.kind === 'assigned' && binding.value.length === 1 && binding.value[0]?.text === name;
}
/** Under `if EXTRA:` where `EXTRA = ''`. */
function isDead(module, { guard }, steps) {
    if (guard === undefined)
        return false;
    if (guard === 'False')
        return true;
    const value = valueOfName(module, guard, steps + 1);
    const isNothing = value?.kind === 'computed' && /: (?:None|False)$/.test(value.reason);
    return isNothing || (value?.kind === 'text' && (value.text === '' || value.text === '0'));
}
/** `__version__ = __version__[:-1]` under a condition, such as that it ends in `+`. More than that is another version. */
function isOfItself(binding, name) {
    if (binding.kind !== 'assigned' || binding.indent === 0)
        return false;
    return binding.value.map(({ text }) => text).join('') === `${name}[:-1]`;
}
function bindingValue(module, binding, steps) {
    if (binding.kind === 'imported')
        return { kind: 'imported', module: binding.module, name: binding.name };
    return evaluate(binding.value, module, steps);
}
/** What an expression in the module is. */
function evaluate(tokens, module, steps = 0) {
    if (steps > MAX_STEPS || tokens.length === 0)
        return computed('the expression is too deep');
    const [first] = tokens;
    const isStrings = tokens.every(({ kind }) => kind === 'string');
    if (isStrings && !tokens.some(({ isOpaque }) => isOpaque)) {
        return { kind: 'text', text: tokens.map(({ text }) => text).join(''), pieces: tokens };
    }
    if (tokens.length === 1 && first !== undefined)
        return single(first, module, steps);
    const inner = inBrackets(tokens);
    if (inner !== undefined)
        return bracketed(inner, module, steps, first?.text === '[');
    const attribute = attributeOf(tokens, module);
    if (attribute !== undefined)
        return attribute;
    const sum = splitAt(tokens, '+');
    if (sum.length > 1)
        return concat(sum.map(part => evaluate(part, module, steps + 1)));
    const elements = splitAt(tokens, ',');
    if (elements.length > 1)
        return bracketed(tokens, module, steps, true);
    return called(tokens, module, steps) ?? computed(`it is computed: ${shown(tokens)}`);
}
function single(token, module, steps) {
    if (token.kind === 'number')
        return { kind: 'text', text: token.text, pieces: [token] };
    if (token.kind === 'name')
        return valueOfName(module, token.text, steps + 1) ?? computed(`it is computed: ${token.text}`);
    // f"{MAJOR}.{MINOR}"
    if (token.kind !== 'string' || token.text.includes('\\'))
        return computed(`it is computed: ${shown([token])}`);
    const parts = token.text.split(/(\{[A-Za-z_]\w*\})/).map((text, i) => {
        if (i % 2 === 1)
            return valueOfName(module, text.slice(1, -1), steps + 1) ?? computed(`it is computed: ${text}`);
        return /[{}]/.test(text) ? computed(`it is computed: ${text}`) : { kind: 'text', text, pieces: [] };
    });
    return concat(parts);
}
/** `release.version` after an import of `release`. */
function attributeOf(tokens, module) {
    const words = tokens.filter((_, i) => i % 2 === 0);
    const isDotted = tokens.length > 2 && tokens.every(({ kind, text }, i) => (i % 2 === 0 ? kind === 'name' : text === '.'));
    const [first, ...rest] = words.map(({ text }) => text);
    const binding = isDotted && first !== undefined ? module.bindings.get(first)?.at(-1) : undefined;
    if (binding?.kind !== 'imported')
        return undefined;
    const name = rest.pop() ?? '';
    return { kind: 'imported', module: within(binding.module, binding.name, ...rest), name };
}
/** `.` and `a` are `.a`. */
function within(module, ...names) {
    return names
        .filter(name => name !== '')
        .reduce((path, name) => (/(?:^|\.)$/.test(path) ? path + name : `${path}.${name}`), module);
}
function bracketed(inner, module, steps, isList) {
    const parts = splitAt(inner, ',').filter(part => part.length > 0);
    const [only] = parts;
    if (only === undefined)
        return { kind: 'list', items: [], pieces: [] };
    if (parts.length === 1 && !isList && inner.at(-1)?.text !== ',')
        return evaluate(only, module, steps + 1);
    const items = parts.map(part => evaluate(part, module, steps + 1));
    return { kind: 'list', items, pieces: items.flatMap(item => ('pieces' in item ? item.pieces : [])) };
}
function concat(values) {
    const unknown = values.find(value => value.kind !== 'text');
    if (unknown !== undefined)
        return unknown.kind === 'computed' ? unknown : computed('it is put together from parts');
    const text = values.map(value => (value.kind === 'text' ? value.text : '')).join('');
    return { kind: 'text', text, pieces: values.flatMap(value => (value.kind === 'text' ? value.pieces : [])) };
}
// Classes whose value is their argument.
const WRAPPERS = new Set(['StrictVersion', 'LooseVersion', 'Version', 'parse_version']);
/** The calls that are known: `str(x)`, `'.'.join(...)`, `'{}.{}'.format(...)`, `'%d.%d' % (...)`, and `x[:3]`. */
function called(tokens, module, steps) {
    const [first, second, third, fourth] = tokens;
    if (first === undefined || second === undefined)
        return undefined;
    const next = (part) => evaluate(part, module, steps + 1);
    if (first.kind === 'string') {
        if (second.text === '%')
            return evaluate_fill(first, next(tokens.slice(2)), /%[dsi]/);
        const isCall = second.text === '.' && fourth?.text === '(' && closeOf(tokens, 3) === tokens.length - 1;
        const inner = tokens.slice(4, -1);
        if (isCall && third?.text === 'join')
            return joined(first, joinedList(inner, next));
        if (isCall && third?.text === 'format') {
            const list = inner[0]?.text === '*' ? next(inner.slice(1)) : bracketed(inner, module, steps, true);
            return evaluate_fill(first, list, /\{[0-9]?\}/);
        }
        return undefined;
    }
    if (first.kind !== 'name' || closeOf(tokens, 1) !== tokens.length - 1)
        return undefined;
    if (WRAPPERS.has(first.text) && second.text === '(' && third?.kind === 'string')
        return next(tokens.slice(2, -1));
    if (first.text === 'Version' && second.text === '(')
        return incremental(splitAt(tokens.slice(2, -1), ','));
    if (first.text === 'str' && second.text === '(')
        return next(tokens.slice(2, -1));
    if (second.text === '[')
        return sliced(next([first]), tokens.slice(2, -1));
    return undefined;
}
/** `Version("Twisted", 24, 10, 0, release_candidate=1)` of incremental. */
function incremental(parts) {
    const numbers = parts.slice(1).map(part => part.at(-1));
    const isKnown = numbers.length >= 3 && numbers.every(token => token?.kind === 'number');
    if (!isKnown)
        return computed(`it is computed: Version(${shown(parts.flat())})`);
    const suffix = new Map([
        ['release_candidate', 'rc'],
        ['post', '.post'],
        ['dev', '.dev'],
    ]);
    const text = parts.slice(1).map((part, i) => {
        const number = part.at(-1)?.text ?? '';
        return i < 3 ? `${i === 0 ? '' : '.'}${number}` : `${suffix.get(part[0]?.text ?? '') ?? '?'}${number}`;
    });
    return { kind: 'text', text: text.join(''), pieces: numbers.flatMap(token => token ?? []) };
}
/** `map(str, X)`, `str(x) for x in X`, `[str(x) for x in X]`, `X`. */
function joinedList(inner, next) {
    const isMap = inner[0]?.text === 'map' && inner[1]?.text === '(' && inner[2]?.text === 'str' && inner[3]?.text === ',';
    if (isMap)
        return next(inner.slice(4, -1));
    const loop = inBrackets(inner) ?? inner;
    const at = loop.findIndex(({ text, kind }) => kind === 'name' && text === 'in');
    const hasCondition = loop.some(({ text, kind }) => kind === 'name' && text === 'if');
    if (at === -1)
        return next(inner);
    return hasCondition ? computed(`it is computed: ${shown(inner)}`) : next(loop.slice(at + 1));
}
function joined(separator, list) {
    if (list.kind !== 'list')
        return list.kind === 'computed' ? list : computed('it is put together from parts');
    const text = separator.text === '.' ? joinParts(list.items) : separator.text === '' ? glue(list.items) : undefined;
    return text === undefined ? computed('it is put together from parts') : { kind: 'text', text, pieces: list.pieces };
}
function glue(items) {
    return items.every(item => item.kind === 'text') ? items.map(item => item.text).join('') : undefined;
}
function sliced(list, index) {
    if (list.kind !== 'list')
        return computed('it is a part of another value');
    const [first] = index;
    const at = Number(first?.text);
    const item = list.items[at];
    if (index.length === 1 && item !== undefined)
        return item;
    // `[:3]`, `[0:3]`, `[3:]`
    const [, from = '', to = ''] = /^([0-9]?):([0-9]?)$/.exec(index.map(({ text }) => text).join('')) ?? [];
    if (from + to === '')
        return computed('it is a part of another value');
    const items = list.items.slice(Number(from), to === '' ? undefined : Number(to));
    return { kind: 'list', items, pieces: items.flatMap(one => ('pieces' in one ? one.pieces : [])) };
}
function evaluate_fill(format, list, slot) {
    const items = list.kind === 'list' ? list.items : [list];
    const parts = format.text.split(slot);
    if (format.isOpaque || parts.length !== items.length + 1)
        return computed('it is put together from parts');
    const values = parts.flatMap((text, i) => {
        const item = items[i];
        return [{ kind: 'text', text, pieces: [] }, ...(item === undefined ? [] : [item])];
    });
    return concat(values);
}

;// CONCATENATED MODULE: ./packages/version/src/formats/python.js
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /(?:[0-9][0-9A-Za-z_]*(?:\.[0-9A-Za-z_]*)?|\.[0-9][0-9A-Za-z_]*)/y;
const SPACE = /(?:[ \t\f]|\\\r?\n)+/y;
const COMMENT = /#[^\r\n]*/y;
const STRING_START = /(?:[rRbBuUfFtT]{0,2})("""|'''|"|')/y;
const LINE_END = /\r\n|\n|\r/y;
/** The logical lines of a Python text, in linear time; anything that is no Python gives some tokens, never an error. */
function readPython(text) {
    const lines = [];
    let [tokens, depth, indent] = [[], 0, 0];
    const finish = () => {
        if (tokens.length > 0)
            lines.push({ indent, tokens });
        tokens = [];
    };
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    let isLineStart = true;
    while (offset < text.length) {
        const space = python_lengthAt(SPACE, text, offset);
        if (isLineStart)
            indent = space;
        isLineStart = false;
        offset += space;
        offset += python_lengthAt(COMMENT, text, offset);
        const lineEnd = python_lengthAt(LINE_END, text, offset);
        if (lineEnd > 0) {
            offset += lineEnd;
            if (depth === 0) {
                finish();
                isLineStart = true;
            }
            continue;
        }
        if (offset >= text.length)
            break;
        const { token, end } = tokenAt(text, offset);
        offset = end;
        if (token.kind === 'mark' && '([{'.includes(token.text))
            depth += 1;
        if (token.kind === 'mark' && ')]}'.includes(token.text))
            depth = Math.max(depth - 1, 0);
        if (token.kind === 'mark' && token.text === ';' && depth === 0)
            finish();
        else
            tokens.push(token);
    }
    finish();
    return lines;
}
function tokenAt(text, offset) {
    STRING_START.lastIndex = offset;
    const start = STRING_START.exec(text);
    if (start !== null)
        return python_stringAt(text, offset, start);
    for (const [kind, shape] of [
        ['name', NAME],
        ['number', NUMBER],
    ]) {
        const length = python_lengthAt(shape, text, offset);
        if (length > 0)
            return python_plain(kind, text, offset, offset + length);
    }
    return python_plain('mark', text, offset, offset + 1);
}
function python_plain(kind, text, offset, end) {
    return { token: { kind, text: text.slice(offset, end), offset, isOpaque: false }, end };
}
function python_stringAt(text, offset, [lead, quotes = '"']) {
    const prefix = lead.slice(0, lead.length - quotes.length);
    const from = offset + lead.length;
    let [at, hasEscape] = [from, false];
    for (; at < text.length && !text.startsWith(quotes, at); at += 1) {
        const char = text.charAt(at);
        // A string in single quotes that is not closed ends with its line; the rest of the file can be read.
        if (quotes.length === 1 && (char === '\n' || char === '\r'))
            break;
        if (char !== '\\')
            continue;
        hasEscape = true;
        at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    }
    const to = Math.min(at, text.length);
    const isOpaque = /[bft]/i.test(prefix) || hasEscape;
    const end = text.startsWith(quotes, to) ? to + quotes.length : to;
    return { token: { kind: 'string', text: text.slice(from, to), offset: from, isOpaque }, end };
}
function python_lengthAt(shape, text, offset) {
    shape.lastIndex = offset;
    return shape.exec(text)?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/module.js

function readModule(text) {
    const lines = readPython(text);
    const bindings = new Map();
    let hidden;
    let guard;
    for (const line of lines) {
        if (hidden !== undefined && line.indent > hidden)
            continue;
        hidden = undefined;
        const [first, second] = line.tokens.map(({ text: word }) => word);
        if (first === 'def' || first === 'class' || first === '@' || (first === 'async' && second === 'def')) {
            hidden = line.indent;
            continue;
        }
        if (line.indent === 0)
            guard = guardOf(line);
        for (const [name, binding] of bindingsOf(line)) {
            const one = guard === undefined || line.indent === 0 ? binding : { ...binding, guard };
            const known = bindings.get(name);
            if (known === undefined)
                bindings.set(name, [one]);
            else
                known.push(one);
        }
    }
    return { bindings, lines };
}
function guardOf({ tokens }) {
    const [word, name, colon] = tokens;
    return tokens.length === 3 && word?.text === 'if' && colon?.text === ':' && name?.kind === 'name'
        ? name.text
        : undefined;
}
function bindingsOf(line) {
    const [first] = line.tokens;
    if (first?.text === 'from' && first.kind === 'name')
        return importsFrom(line);
    if (first?.text === 'import' && first.kind === 'name')
        return importsOf(line);
    // One line of the form `if x: y = 1` is left alone: nobody states a version so.
    return first?.kind === 'name' ? assignmentsOf(line) : [];
}
/** `a = b = 1`, `a: str = 1`, `a += 1`. */
function assignmentsOf({ tokens, indent }) {
    const names = [];
    let at = 0;
    for (;;) {
        const [name, mark, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
        if (name?.kind !== 'name' || mark?.kind !== 'mark')
            break;
        if (mark.text === '=' && after?.text !== '=') {
            names.push(name);
            at += 2;
        }
        else if (names.length === 0 && isAugmented(mark, after)) {
            return [[name.text, { kind: 'assigned', value: tokens, offset: name.offset, indent }]];
        }
        else if (mark.text === ':' && names.length === 0) {
            const equals = tokens.findIndex(token => token.kind === 'mark' && token.text === '=');
            if (equals === -1)
                return [];
            names.push(name);
            at = equals + 1;
        }
        else
            break;
    }
    const value = tokens.slice(at);
    return names.map(({ text, offset }) => [text, { kind: 'assigned', value, offset, indent }]);
}
function isAugmented(mark, after) {
    return '+%'.includes(mark.text) && after?.kind === 'mark' && after.text === '=' && after.offset === mark.offset + 1;
}
/** `from .a.b import c as d, e`. */
function importsFrom({ tokens, indent }) {
    const at = tokens.findIndex(({ text }) => text === 'import');
    const module = tokens
        .slice(1, Math.max(at, 1))
        .map(({ text }) => text)
        .join('');
    const found = [];
    for (let i = at + 1; at > 0 && i < tokens.length; i += 1) {
        const token = tokens[i];
        if (token?.kind !== 'name')
            continue;
        const isRenamed = tokens[i + 1]?.text === 'as';
        const local = isRenamed ? tokens[i + 2] : token;
        if (local === undefined)
            break;
        found.push([local.text, { kind: 'imported', module, name: token.text, offset: local.offset, indent }]);
        if (isRenamed)
            i += 2;
    }
    return found;
}
/** `import a.b as c`; without `as`, the dotted name itself is what the module uses. */
function importsOf({ tokens, indent }) {
    const at = tokens.findIndex(({ text }) => text === 'as');
    const [, first] = tokens;
    if (first === undefined || tokens.some(({ text }) => text === ','))
        return [];
    const module = tokens
        .slice(1, at === -1 ? undefined : at)
        .map(({ text }) => text)
        .join('');
    const local = at === -1 ? first : tokens[at + 1];
    if (local === undefined)
        return [];
    const path = at === -1 ? first.text : module;
    return [[local.text, { kind: 'imported', module: path, name: '', offset: local.offset, indent }]];
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/follow.js






const modules = new WeakMap();
function moduleOf(file) {
    let module = modules.get(file);
    if (module === undefined) {
        module = readModule(file.text);
        modules.set(file, module);
    }
    return module;
}
/** The statement for a dotted name such as `pkg.version.__version__`; undefined when the module is not in the repository. */
async function followName(trail, dotted, depth = 0) {
    const at = dotted.lastIndexOf('.');
    const [module, name] = [dotted.slice(0, Math.max(at, 0)), dotted.slice(at + 1)];
    const file = await openModule(trail, module);
    return file === undefined ? undefined : await followIn(trail, file, name, depth);
}
/** The statement for a name in a module. */
async function followIn(trail, file, name, depth = 0) {
    const value = valueOfName(moduleOf(file), name);
    if (value === undefined)
        return ended(trail, `${file.path} does not set ${name}`);
    return await followValue(trail, file, value, depth);
}
/** The statement for a value in a file. */
async function followValue(trail, file, value, depth = 0) {
    const generator = generatedBy(file.text);
    if (generator !== undefined)
        return ended(trail, `${file.path} is written by ${generator}`);
    switch (value.kind) {
        case 'text':
            return stateComposed(file, value.pieces.filter(({ text }) => text !== ''), value.text, trail.about);
        case 'list': {
            const version = joinParts(value.items);
            if (version === undefined)
                return ended(trail, 'it is put together from parts');
            return stateComposed(file, value.pieces, version, trail.about);
        }
        case 'computed':
            return ended(trail, value.reason);
        case 'imported':
            return await followImport(trail, file, value, depth);
    }
}
async function followImport(trail, file, { module, name }, depth) {
    if (depth > 4 || name === '')
        return ended(trail, `it is computed with ${module}`);
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const here = external_node_path_.posix.dirname(file.path);
    const base = dots === 0 ? undefined : external_node_path_.posix.join(here, ...Array.from({ length: dots - 1 }, () => '..'));
    const bases = base === undefined ? [...trail.bases, here === '.' ? '' : here] : [base === '.' ? '' : base];
    const found = await openModule({ ...trail, bases }, module.slice(dots));
    if (found === undefined)
        return ended(trail, `${name} comes from ${module}, which is not in the repository`);
    const inner = moduleOf(found).bindings.has(name);
    return inner ? await followIn(trail, found, name, depth + 1) : ended(trail, `${found.path} does not set ${name}`);
}
/** The file of a module `a.b`; of the package in the base itself when the name is empty. */
async function openModule(trail, module) {
    const path = module.replaceAll('.', '/');
    for (const base of trail.bases) {
        const stem = external_node_path_.posix.join(base, path);
        const candidates = path === '' ? [external_node_path_.posix.join(base, '__init__.py')] : [`${stem}/__init__.py`, `${stem}.py`];
        for (const candidate of candidates) {
            const file = await openFile(trail.tree, candidate);
            if (file !== undefined)
                return file;
        }
    }
    return undefined;
}
function ended({ start, about }, reason) {
    return stateDynamic(start.file, start.offset, about, reason);
}
const GENERATORS = /\b(setuptools[-_]scm|vcs[-_]versioning|hatch-vcs|versioneer|pdm-backend|versioningit|poetry-dynamic-versioning)\b/i;
/** The tool that writes the file at each build, by what it says of itself in its first lines. */
function generatedBy(text) {
    const head = text.slice(0, 600);
    if (!/generated|autogenerated|computes? version|writes? version|don't change|do not (?:edit|change)/i.test(head))
        return undefined;
    return GENERATORS.exec(head)?.[1];
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/text-file.js




/** The statement for a file that holds a version and nothing else, such as VERSION; `path` is relative to `directory`. */
async function followTextFile(trail, directory, path) {
    const full = external_node_path_.posix.join(directory, path);
    const file = await openFile(trail.tree, full);
    if (file === undefined)
        return ended(trail, `${full} is not in the repository`);
    const start = file.text.startsWith('\uFEFF') ? 1 : 0;
    const text = file.text.slice(start);
    const [line = ''] = text.trim().split(/\s*[\r\n]/, 1);
    if (line === '' || text.trim() !== line || /\s/.test(line))
        return ended(trail, `${full} holds more than a version`);
    return stateVersion(file, { text, offset: start }, trail.about);
}
/** The directory of a file; `''` for the root. */
function text_file_directoryOf(path) {
    const directory = external_node_path_.posix.dirname(path);
    return directory === '.' ? '' : directory;
}
/** The directories in which a project's modules are, next to its manifest. */
function basesOf(manifest, named = []) {
    const directory = text_file_directoryOf(manifest);
    const bases = [...named, '', 'src', 'lib', 'python', 'Lib'].map(name => external_node_path_.posix.join(directory, name));
    return [...new Set(bases.map(base => (base === '.' ? '' : base.replace(/\/$/, ''))))];
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/conanfile.js



/** conanfile.py: the attribute `version` of its recipe. */
const conanfile = {
    matches: path => /(?:^|\/)conanfile\.py$/.test(path),
    find: stateConanfile,
};
async function stateConanfile(file, tree) {
    const module = moduleOf(file);
    const body = bodyOf(module.lines);
    const version = attribute(body, 'version');
    const setter = body.find(({ tokens }) => tokens[0]?.text === 'def' && tokens[1]?.text === 'set_version');
    const name = attribute(body, 'name')?.tokens[2];
    const about = {
        kind: 'Conan recipe',
        scheme: 'dotted',
        subject: name?.kind === 'string' ? name.text : undefined,
    };
    const line = version ?? setter;
    if (line === undefined)
        return [];
    const trail = { tree, about, start: { file, offset: line.tokens[0]?.offset ?? 0 }, bases: basesOf(file.path) };
    if (version === undefined)
        return [ended(trail, 'set_version() computes it')];
    return [await followValue(trail, file, evaluate(version.tokens.slice(2), module))];
}
/** The lines of the class itself that is the recipe. */
function bodyOf(lines) {
    const start = lines.findIndex(({ tokens }) => tokens[0]?.text === 'class' && tokens.some(({ text }) => text === 'ConanFile'));
    const [head, first] = lines.slice(start, start + 2);
    if (start === -1 || head === undefined || first === undefined || first.indent <= head.indent)
        return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(({ indent }) => indent <= head.indent);
    return rest.slice(0, end === -1 ? undefined : end).filter(({ indent }) => indent === first.indent);
}
function attribute(body, name) {
    return body.findLast(({ tokens }) => tokens[0]?.text === name && tokens[1]?.text === '=');
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/modules.js





const FILES = /(?:^|\/)(__init__|_?_?version_?_?|__about__|_about|about|__meta__|_meta|__pkginfo__|gapic_version|release|_release)\.py$/i;
/** `__version__` and its kin in a Python package itself. */
const pythonModule = {
    matches: path => FILES.test(path),
    find: stateModule,
};
// `VERSION` may be another's where there is `__version__` too, and `version` where the file is not about it.
const ALWAYS = ['__version__', '__version_info__', 'version_info'];
const ALONE = [...ALWAYS, 'VERSION'];
const BY_FILE = [...ALONE, 'version', 'VERSION_INFO'];
async function stateModule(file, tree) {
    if (!/version/i.test(file.text) || !isTopLevel(file.path, tree) || generatedBy(file.text) !== undefined)
        return [];
    const module = moduleOf(file);
    const found = [];
    const isStated = valueOfName(module, '__version__')?.kind === 'text';
    const names = /version/i.test(external_node_path_.posix.basename(file.path)) ? BY_FILE : isStated ? ALWAYS : ALONE;
    for (const name of names) {
        const value = valueOfName(module, name);
        if (value === undefined || !isVersion(value, name))
            continue;
        const subject = subjectOf(file.path);
        const about = { kind: 'Python module', scheme: 'pep440', subject };
        const offset = module.bindings.get(name)?.at(-1)?.offset ?? 0;
        const trail = { tree, about, start: { file, offset }, bases: basesOf(file.path) };
        const statement = await followValue(trail, file, value);
        // A reason here only repeats what the manifest says; `version_info` is mostly computed from the other.
        if (statement.said.kind === 'version')
            found.push(statement);
    }
    return found;
}
/** `version = "2"` may be anything, `VERSION = (1,)` too: a version has two numbers at least, or it is `__version__`. */
function isVersion(value, name) {
    if (value.kind === 'imported')
        return name === '__version__';
    if (value.kind !== 'text')
        return isNumbers(value);
    const shape = name === '__version__' ? modules_LONE : DOTTED;
    return shape.test(value.text);
}
const DOTTED = /^v?[0-9]+(?:\.[0-9]+)+[A-Za-z0-9.+!_-]*$/;
const modules_LONE = /^v?[0-9][A-Za-z0-9.+!_-]*$/;
function isNumbers(value) {
    const text = value.kind === 'list' ? joinParts(value.items) : undefined;
    return text !== undefined && /^[0-9]+(?:\.[0-9]+)+/.test(text);
}
const MANIFESTS = ['setup.py', 'setup.cfg', 'pyproject.toml'];
/** In a package that is not within another, or next to a manifest: scripts/version.py is about something else. */
function isTopLevel(path, tree) {
    const directory = text_file_directoryOf(path);
    if (MANIFESTS.some(name => tree.paths.has(external_node_path_.posix.join(directory, name))))
        return true;
    const isPackage = external_node_path_.posix.basename(path) === '__init__.py' || tree.paths.has(external_node_path_.posix.join(directory, '__init__.py'));
    return directory !== '' && isPackage && !tree.paths.has(external_node_path_.posix.join(text_file_directoryOf(directory), '__init__.py'));
}
function subjectOf(path) {
    const name = external_node_path_.posix.basename(external_node_path_.posix.dirname(path));
    return name === '.' || name === 'src' ? undefined : name;
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/hatch.js







/** The version source of hatchling: a file and a pattern, code, the history, or package.json. */
async function followHatch({ trail, root, file, isDynamic }) {
    const directory = text_file_directoryOf(file.path);
    const own = nodeAt(root, 'tool', 'hatch', 'version');
    const table = own ?? (await hatchToml(trail, directory));
    if (table === undefined)
        return isDynamic ? ended(trail, 'hatchling is told of no version') : undefined;
    const source = stringAt(table, 'source')?.text ?? 'regex';
    const start = own === undefined ? trail.start : { file, offset: own.offset };
    const here = { ...trail, start };
    const path = stringAt(table, 'path');
    if (source === 'nodejs')
        return await hatch_packageJson(here, external_node_path_.posix.join(directory, path?.text ?? 'package.json'));
    if (source === 'env')
        return ended(here, `it comes from the environment: ${stringAt(table, 'variable')?.text ?? ''}`);
    if (source !== 'regex' && source !== 'code')
        return ended(here, `hatch has it from ${source}`);
    if (path === undefined)
        return ended(here, 'hatchling is told of no path');
    const at = own === undefined ? here : { ...trail, start: { file, offset: path.offset } };
    if (source === 'regex')
        return await followPattern(at, path.text, stringAt(table, 'pattern')?.text ?? BACKEND_PATTERNS.hatch);
    const module = await openFile(trail.tree, external_node_path_.posix.join(directory, path.text));
    if (module === undefined)
        return ended(at, `${path.text} is not in the repository`);
    const name = stringAt(table, 'expression')?.text ?? '__version__';
    return /^\w+$/.test(name) ? await followIn(at, module, name) : ended(at, `it is computed: ${name}`);
}
async function hatchToml(trail, directory) {
    const file = await openFile(trail.tree, external_node_path_.posix.join(directory, 'hatch.toml'));
    const parsed = file === undefined ? undefined : parsedAs(file, 'toml');
    return parsed?.kind === 'parsed' ? nodeAt(parsed.root, 'version') : undefined;
}
/** What a pattern of the manifest finds in a file that it names. */
async function followPattern(trail, path, pattern) {
    const full = external_node_path_.posix.join(text_file_directoryOf(trail.start.file.path), path);
    const file = await openFile(trail.tree, full);
    if (file === undefined)
        return ended(trail, `${full} is not in the repository`);
    const generator = generatedBy(file.text);
    if (generator !== undefined)
        return ended(trail, `${full} is written by ${generator}`);
    const matched = matchPattern(pattern, file.text);
    if (matched.kind === 'failed')
        return ended(trail, matched.reason);
    const [first] = matched.pieces;
    return first === undefined
        ? ended(trail, `the pattern matches nothing in ${full}`)
        : stateVersion(file, first, trail.about);
}
async function hatch_packageJson(trail, path) {
    const file = await openFile(trail.tree, path);
    const parsed = file === undefined ? undefined : parsedAs(file, 'json');
    const version = parsed?.kind === 'parsed' ? stringAt(parsed.root, 'version') : undefined;
    if (file === undefined || version === undefined)
        return ended(trail, `${path} states no version`);
    return stateScalar(file, version, trail.about);
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/backends.js








// Whoever asks for one of these at build time gets the version from the history.
const FROM_GIT = /^(setuptools[-_]scm|setuptools-git-versioning|versioningit|hatch-vcs|uv-dynamic-versioning|poetry-dynamic-versioning|dunamai|miniver|versioneer|pbr|vcs-versioning|incremental|better-setuptools-git-version|setuptools-vcs-version|hatch-regex-commit|poetry-version-plugin|setuptools-changelog-shortener|pdm-bump)\b/i;
/** Where the build backend has the version from; undefined when the file is about no project. */
async function followBackend(dynamic) {
    const { trail, root, isDynamic } = dynamic;
    const backend = stringAt(root, 'build-system', 'build-backend')?.text ?? '';
    const named = await followTables(dynamic, backend);
    if (named !== undefined)
        return named;
    const tool = toolOf(root);
    const hasSibling = (...names) => names.some(name => trail.tree.paths.has(external_node_path_.posix.join(text_file_directoryOf(trail.start.file.path), name)));
    const isSure = tool?.by === 'table' || isDynamic || !hasSibling('setup.py', 'setup.cfg');
    if (tool !== undefined && isSure)
        return ended(trail, `${tool.name} makes it from the history`);
    // Another finder reads these; the reason would only repeat what they say.
    if (!isDynamic || hasSibling('setup.py', 'setup.cfg', 'meson.build', 'CMakeLists.txt'))
        return undefined;
    return ended(trail, `${backend || 'the build backend'} makes it when it builds`);
}
async function followTables(dynamic, backend) {
    if (backend.startsWith('maturin'))
        return await followMaturin(dynamic);
    if (backend.startsWith('hatchling') || nodeAt(dynamic.root, 'tool', 'hatch', 'version') !== undefined) {
        return await followHatch(dynamic);
    }
    if (backend.startsWith('flit'))
        return await followFlit(dynamic);
    if (backend.startsWith('pdm'))
        return await followPdm(dynamic);
    if (backend.startsWith('scikit_build_core'))
        return await followScikitBuild(dynamic);
    return await followSetuptools(dynamic);
}
/** The tool of the history that the build asks for. */
function toolOf(root) {
    for (const name of [
        'setuptools_scm',
        'setuptools-git-versioning',
        'versioningit',
        'vcs-versioning',
        'poetry-dynamic-versioning',
    ]) {
        if (nodeAt(root, 'tool', name) !== undefined)
            return { name, by: 'table' };
    }
    const requires = itemsOf(nodeAt(root, 'build-system', 'requires'));
    const found = requires.find(item => item.kind === 'scalar' && FROM_GIT.test(item.text));
    const name = found?.kind === 'scalar' ? FROM_GIT.exec(found.text)?.[1] : undefined;
    return name === undefined ? undefined : { name, by: 'requirement' };
}
async function followSetuptools({ trail, root, file }) {
    const table = nodeAt(root, 'tool', 'setuptools', 'dynamic', 'version');
    const attr = stringAt(table, 'attr');
    if (attr !== undefined) {
        const start = { file, offset: attr.offset };
        const found = await followName({ ...trail, start }, attr.text);
        return found ?? ended({ ...trail, start }, `${attr.text} is not in the repository`);
    }
    const named = nodeAt(table, 'file');
    const path = named?.kind === 'sequence' ? named.items[0] : named;
    if (path?.kind !== 'scalar')
        return undefined;
    return await followTextFile({ ...trail, start: { file, offset: path.offset } }, text_file_directoryOf(file.path), path.text);
}
/** The module of the project has `__version__`. */
async function followFlit({ trail, root, isDynamic }) {
    const old = stringAt(root, 'tool', 'flit', 'metadata', 'module');
    if (!isDynamic && old === undefined)
        return undefined;
    const name = stringAt(root, 'tool', 'flit', 'module', 'name') ?? old ?? stringAt(root, 'project', 'name');
    if (name === undefined)
        return ended(trail, 'the project has no name');
    const module = await openModule(trail, name.text.replaceAll('-', '_'));
    if (module === undefined)
        return ended(trail, `the module ${name.text} is not in the repository`);
    return await followIn(trail, module, '__version__');
}
async function followPdm({ trail, root, file, isDynamic }) {
    const table = nodeAt(root, 'tool', 'pdm', 'version') ?? nodeAt(root, 'project', 'version');
    const source = stringAt(table, 'source')?.text;
    const path = stringAt(table, 'path') ?? stringAt(table, 'from');
    if (source === 'scm' || nodeAt(table, 'use_scm') !== undefined)
        return ended(trail, 'pdm makes it from the history');
    if (source === 'call')
        return ended(trail, `it is computed: ${stringAt(table, 'getter')?.text ?? 'by a function'}`);
    if (path === undefined)
        return isDynamic ? ended(trail, 'pdm makes it when it builds') : undefined;
    const start = { file, offset: path.offset };
    return await followPattern({ ...trail, start }, path.text, BACKEND_PATTERNS.pdm);
}
async function followMaturin({ trail, root, file, isDynamic }) {
    // Without a version maturin takes that of the crate, listed as dynamic or not.
    if (!isDynamic && nodeAt(root, 'project') === undefined)
        return undefined;
    const named = stringAt(root, 'tool', 'maturin', 'manifest-path')?.text;
    const directory = text_file_directoryOf(file.path);
    // With the crate in a directory of its own, maturin looks there.
    const paths = named === undefined ? ['Cargo.toml', 'rust/Cargo.toml'] : [named];
    for (const path of paths) {
        const crate = await openFile(trail.tree, external_node_path_.posix.join(directory, path));
        if (crate === undefined)
            continue;
        const [found] = await stateCrate(crate, trail.tree, { kind: trail.about.kind, via: [file.path] });
        if (found !== undefined)
            return { ...found, subject: trail.about.subject };
    }
    return ended(trail, `${paths.join(' and ')} state no version`);
}
async function followScikitBuild({ trail, root, file }) {
    const table = nodeAt(root, 'tool', 'scikit-build', 'metadata', 'version');
    const provider = stringAt(table, 'provider')?.text;
    if (provider === undefined)
        return undefined;
    if (provider !== 'scikit_build_core.metadata.regex')
        return ended(trail, `${provider} makes it`);
    const input = stringAt(table, 'input');
    if (input === undefined)
        return ended(trail, 'the table names no input');
    if (stringAt(table, 'result') !== undefined)
        return ended(trail, 'it is put together from parts');
    const start = { file, offset: input.offset };
    return await followPattern({ ...trail, start }, input.text, stringAt(table, 'regex')?.text ?? BACKEND_PATTERNS.scikitBuild);
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/pyproject.js





const pyproject_ABOUT = { kind: 'Python project', scheme: 'pep440' };
/** pyproject.toml: its version, or where its build backend has it from. */
const pyproject = {
    matches: path => /(?:^|\/)pyproject\.toml$/.test(path),
    find: statePyproject,
};
async function statePyproject(file, tree) {
    const parsed = parsedAs(file, 'toml');
    if (parsed.kind === 'broken')
        return [stateUnreadable(file, parsed.offset, pyproject_ABOUT, parsed.reason)];
    const { root } = parsed;
    const own = await stateProject(file, tree, root);
    return own === undefined ? stateTools(file, root) : [own, ...stateTools(file, root), ...stateBoth(file, root)];
}
/** A project table with a version beside poetry's own: poetry reads the one, other tools the other. */
function stateBoth(file, root) {
    const poetry = scalarAt(root, 'tool', 'poetry', 'version');
    const isBoth = poetry !== undefined && scalarAt(root, 'project', 'version') !== undefined;
    return isBoth ? [stateScalar(file, poetry, { ...pyproject_ABOUT, subject: pyproject_nameOf(root) })] : [];
}
async function stateProject(file, tree, root) {
    const subject = pyproject_nameOf(root);
    const about = { ...pyproject_ABOUT, subject, via: [file.path] };
    const dynamic = itemsOf(nodeAt(root, 'project', 'dynamic'));
    const isDynamic = dynamic.some(item => item.kind === 'scalar' && item.value === 'version');
    const literal = scalarAt(root, 'project', 'version');
    // Early versions of pdm had a text there as well.
    const poetry = scalarAt(root, 'tool', 'poetry', 'version') ?? scalarAt(root, 'tool', 'pdm', 'version');
    const vcs = nodeAt(root, 'tool', 'poetry-dynamic-versioning', 'enable');
    const isVersioned = vcs?.kind === 'scalar' && vcs.value === true;
    const start = isDynamic ? nodeAt(root, 'project', 'dynamic') : (nodeAt(root, 'project') ?? root);
    const offset = (isVersioned ? poetry : undefined)?.offset ?? start?.offset ?? 0;
    const trail = { tree, about, start: { file, offset }, bases: basesOf(file.path, namedBases(root)) };
    if (literal !== undefined && !isDynamic && !isVersioned)
        return stateScalar(file, literal, { ...about, via: [] });
    if (poetry !== undefined && !isVersioned)
        return stateScalar(file, poetry, { ...about, via: [] });
    // Without a project table, and without a tool's, the file is only there for settings and for a build with setup.py.
    return await followBackend({ trail, root, file, isDynamic });
}
function pyproject_nameOf(root) {
    return (stringAt(root, 'project', 'name') ?? stringAt(root, 'tool', 'poetry', 'name'))?.text;
}
function scalarAt(root, ...path) {
    const node = nodeAt(root, ...path);
    return node?.kind === 'scalar' ? node : undefined;
}
/** Where setuptools and poetry are told that packages are. */
function namedBases(root) {
    const where = itemsOf(nodeAt(root, 'tool', 'setuptools', 'packages', 'find', 'where'));
    const named = where.flatMap(item => (item.kind === 'scalar' ? [item.text] : []));
    const directory = stringAt(root, 'tool', 'setuptools', 'package-dir', '')?.text;
    return directory === undefined ? named : [directory, ...named];
}
/** Tools that keep the current version in the file as well. */
const TOOLS = [
    { kind: 'Commitizen', path: ['tool', 'commitizen', 'version'] },
    { kind: 'bump-my-version', path: ['tool', 'bumpversion', 'current_version'] },
    { kind: 'BumpVer', path: ['tool', 'bumpver', 'current_version'] },
    { kind: 'BumpVer', path: ['tool', 'pycalver', 'current_version'] },
    { kind: 'tbump', path: ['tool', 'tbump', 'version', 'current'] },
    { kind: 'Briefcase app', path: ['tool', 'briefcase', 'version'] },
    { kind: 'pixi workspace', path: ['tool', 'pixi', 'workspace', 'version'] },
    { kind: 'pixi workspace', path: ['tool', 'pixi', 'project', 'version'] },
    { kind: 'pixi package', path: ['tool', 'pixi', 'package', 'version'] },
    { kind: 'Enscons project', path: ['tool', 'enscons', 'version'] },
];
function stateTools(file, root) {
    return TOOLS.flatMap(({ kind, path, scheme = 'pep440' }) => {
        const version = scalarAt(root, ...path);
        return version === undefined ? [] : [stateScalar(file, version, { kind, scheme, subject: pyproject_nameOf(root) })];
    });
}

;// CONCATENATED MODULE: ./packages/version/src/formats/ini.js
const SECTION = /^\[([^\]\r\n]*)\]/;
const ini_FIELD = /^([^\s=:#;[][^=:\r\n]*)[=:][ \t]*([^\r\n]*)$/;
/** In order. A line that starts with white space continues the one before, and is left out but for an empty first line. */
function readIni(text) {
    const fields = [];
    let section = '';
    let offset = text.startsWith('\uFEFF') ? 1 : 0;
    let open;
    for (const line of text.slice(offset).split('\n')) {
        // A longer line is data, and not worth a pattern.
        const content = line.length > 4000 ? '' : line.replace(/\r$/, '');
        const header = SECTION.exec(content);
        const field = ini_FIELD.exec(content);
        if (open !== undefined && /^[ \t]+[^\s#;]/.test(content)) {
            const lead = content.length - content.trimStart().length;
            fields.push({ section, key: open.key, value: content.trim(), offset: offset + lead });
            open = undefined;
        }
        else if (header !== null) {
            section = header[1] ?? '';
            open = undefined;
        }
        else if (field !== null) {
            const [, key = '', written = ''] = field;
            open = written.trim() === '' ? { key: ini_nameOf(key) } : undefined;
            const start = offset + content.length - written.length;
            if (open === undefined)
                fields.push({ section, key: ini_nameOf(key), ...ini_unquote(written, start) });
        }
        offset += line.length + 1;
    }
    return fields;
}
function ini_nameOf(key) {
    return key.trim().toLowerCase();
}
function ini_unquote(written, start) {
    const plain = written.replace(/[ \t][#;].*$/, '').trim();
    const quote = plain.charAt(0);
    const isQuoted = plain.length > 1 && (quote === '"' || quote === "'") && plain.endsWith(quote);
    return isQuoted ? { value: plain.slice(1, -1), offset: start + 1 } : { value: plain, offset: start };
}
/** The last field of that name, as configparser reads it. */
function iniField(fields, section, key) {
    return fields.findLast(field => field.section === section && field.key === key);
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/setup-cfg.js




/** setup.cfg: a version, `attr:` or `file:`. */
const setupCfg = {
    matches: path => /(?:^|\/)setup\.cfg$/.test(path),
    find: async (file, tree) => {
        const fields = readIni(file.text);
        const own = await stateMetadata(file, tree, fields);
        return [...(own === undefined ? [] : [own]), ...stateBumpversion(file, fields)];
    },
};
async function stateMetadata(file, tree, fields) {
    const version = iniField(fields, 'metadata', 'version');
    if (version === undefined)
        return undefined;
    const subject = iniField(fields, 'metadata', 'name')?.value;
    const about = { kind: 'Python project', scheme: 'pep440', subject, via: [file.path] };
    const bases = fields
        .filter(({ section, key }) => (section === 'options' && key === 'package_dir') || section === 'options.packages.find')
        .flatMap(({ key, value }) => key === 'package_dir' ? [value.replace(/^.*=\s*/, '')] : key === 'where' ? [value] : []);
    const trail = { tree, about, start: { file, offset: version.offset }, bases: basesOf(file.path, bases) };
    const [, directive, target = ''] = /^(attr|file):\s*(.*)$/.exec(version.value) ?? [];
    if (directive === 'attr')
        return (await followName(trail, target)) ?? ended(trail, `${target} is not in the repository`);
    if (directive === 'file')
        return await followTextFile(trail, text_file_directoryOf(file.path), target.split(',', 1)[0]?.trim() ?? '');
    return stateVersion(file, { text: version.value, offset: version.offset }, { ...about, via: [] });
}
/** bumpversion and bump-my-version keep the current version in their own configuration. */
const bumpversionCfg = {
    matches: path => /(?:^|\/)\.bumpversion\.cfg$/.test(path),
    find: async (file) => stateBumpversion(file, readIni(file.text)),
};
function stateBumpversion(file, fields) {
    const version = iniField(fields, 'bumpversion', 'current_version');
    const about = { kind: 'bumpversion', scheme: 'pep440' };
    return version === undefined ? [] : [stateVersion(file, { text: version.value, offset: version.offset }, about)];
}

;// CONCATENATED MODULE: ./packages/version/src/find/python/setup-py.js






/** setup.py: the argument `version` of `setup()`, followed to a literal in the file, in a module or in a text file. */
const setupPy = {
    matches: path => /(?:^|\/)setup\.py$/.test(path),
    find: async (file, tree) => {
        const found = await stateSetup(file, tree);
        return found === undefined ? [] : [found];
    },
};
/** Tools that put the version in by an argument of their own. */
const TOOL_ARGUMENTS = new Map([
    ['use_scm_version', 'setuptools_scm'],
    ['pbr', 'pbr'],
    ['setuptools_git_versioning', 'setuptools-git-versioning'],
    ['version_config', 'setuptools-git-versioning'],
    ['use_incremental', 'incremental'],
    ['vcversion', 'vcversion'],
]);
async function stateSetup(file, tree) {
    const module = moduleOf(file);
    const given = setupArguments(module.lines);
    if (given === undefined)
        return undefined;
    const args = new Map([...spread(given, module), ...given]);
    const version = args.get('version');
    const name = args.get('name');
    const named = name === undefined ? undefined : evaluate(name, module);
    const subject = named?.kind === 'text' ? named.text : undefined;
    const about = { kind: 'Python project', scheme: 'pep440', subject, via: [file.path] };
    const start = { file, offset: version?.[0]?.offset ?? args.get('')?.[0]?.offset ?? 0 };
    const trail = { tree, about, start, bases: basesOf(file.path, packageDirectories(args.get('package_dir'))) };
    const tool = [...TOOL_ARGUMENTS].find(([argument]) => isGiven(args.get(argument)))?.[1];
    if (tool !== undefined)
        return ended(trail, `${tool} makes it from the history`);
    return version === undefined ? undefined : await followExpression(trail, file, version);
}
function isGiven(tokens) {
    return tokens !== undefined && tokens[0]?.text !== 'False' && tokens[0]?.text !== 'None';
}
/** The arguments of the last call of `setup`, by name; `''` is the call itself. */
function setupArguments(lines) {
    const line = lines.findLast(({ tokens }) => callAt(tokens) !== -1);
    if (line === undefined)
        return undefined;
    const at = callAt(line.tokens);
    const close = closeOf(line.tokens, at + 1);
    const inner = line.tokens.slice(at + 2, close === -1 ? undefined : close);
    const args = new Map([['', line.tokens.slice(at, at + 1)]]);
    for (const part of splitAt(inner, ',')) {
        const [name, equals] = part;
        if (name?.kind === 'name' && equals?.text === '=')
            args.set(name.text, part.slice(2));
        if (name?.text === '*' && equals?.text === '*' && part[2]?.kind === 'name')
            args.set('**', part.slice(2));
    }
    return args;
}
/** The arguments in `setup(**config)`, after `config = dict(...)` or `config = {...}`. */
function spread(args, module) {
    const [name] = args.get('**') ?? [];
    const binding = name === undefined ? undefined : module.bindings.get(name.text)?.at(-1);
    if (binding?.kind !== 'assigned')
        return [];
    const { value } = binding;
    const isCall = value[0]?.text === 'dict' && value[1]?.text === '(';
    if (!isCall && value[0]?.text !== '{')
        return [];
    return splitAt(value.slice(isCall ? 2 : 1, -1), ',').flatMap(part => {
        const [key, mark] = part;
        const isPair = key !== undefined && mark?.text === (isCall ? '=' : ':');
        return isPair ? [[key.text, part.slice(2)]] : [];
    });
}
function callAt(tokens) {
    if (tokens[0]?.text === 'def')
        return -1;
    return tokens.findIndex(({ kind, text }, i) => kind === 'name' && text === 'setup' && tokens[i + 1]?.text === '(');
}
/** `{'': 'src'}` */
function packageDirectories(tokens) {
    if (tokens?.[1]?.kind !== 'string' || tokens[1].text !== '')
        return [];
    return tokens[3]?.kind === 'string' ? [tokens[3].text] : [];
}
async function followExpression(trail, file, tokens) {
    const module = moduleOf(file);
    const value = evaluate(tokens, module);
    if (value.kind === 'computed') {
        if (/versioneer|get_git_version|git_describe|scm/.test(shown(tokens)))
            return ended(trail, value.reason);
        return (await followIdiom(trail, file, tokens)) ?? ended(trail, value.reason);
    }
    return await followValue(trail, file, value);
}
/**
 * The functions that everybody writes: one that reads a file and takes the version out of it, or runs it. The one file
 * of the repository that the script names and that sets a version is the one; with two of them nobody can know.
 */
async function followIdiom(trail, file, tokens) {
    const all = moduleOf(file).lines.flatMap(line => line.tokens);
    const local = pathsIn(tokens, file.path, trail);
    const paths = local.length > 0 ? local : [...pathsIn(all, file.path, trail), ...crossed(tokens, all, trail)];
    const found = [];
    for (const path of paths) {
        const target = await openFile(trail.tree, path);
        if (target === undefined || target.path === file.path)
            continue;
        if (!path.endsWith('.py')) {
            if (/version/i.test(path))
                found.push(() => followTextFile(trail, '', path));
            continue;
        }
        const generator = generatedBy(target.text);
        if (generator !== undefined)
            return ended(trail, `${path} is written by ${generator}`);
        const name = ['__version__', 'VERSION', 'version'].find(one => moduleOf(target).bindings.has(one));
        if (name !== undefined)
            found.push(() => followIn(trail, target, name));
    }
    const [only] = found;
    return found.length === 1 ? await only?.() : undefined;
}
/** `get_version('pkg')`, where the function adds `__version__.py` to its argument. */
function crossed(tokens, all, { tree, start }) {
    const names = all.filter(({ kind, text }) => kind === 'string' && /^[\w/]{1,60}\.py$/.test(text)).slice(0, 20);
    const directories = tokens.filter(({ kind, text }) => kind === 'string' && /^\w{1,60}$/.test(text)).slice(0, 5);
    return directories.flatMap(({ text: directory }) => [...new Set(names.map(({ text }) => external_node_path_.posix.join(text_file_directoryOf(start.file.path), directory, text)))].filter(path => tree.paths.has(path)));
}
/** The files that strings name: one string, or the parts of a call such as `os.path.join('pkg', 'version.py')`. */
function pathsIn(tokens, script, { tree }) {
    const directory = text_file_directoryOf(script);
    const paths = new Set();
    let parts = [];
    for (const token of tokens) {
        if (token.kind === 'string' && token.text.length < 200) {
            parts.push(token.text);
            for (let i = 0; i < parts.length; i += 1) {
                const path = external_node_path_.posix.join(directory, ...parts.slice(i));
                if (tree.paths.has(path))
                    paths.add(path);
            }
        }
        else if (!(token.kind === 'mark' && ',/'.includes(token.text)))
            parts = [];
        // A call does not have more; without a limit a long list of strings takes long.
        if (parts.length > 8)
            parts = [];
    }
    return [...paths];
}

;// CONCATENATED MODULE: ./packages/version/src/formats/languages.js
const C_LIKE = { lineComments: ['//'], blockComments: [['/*', '*/']], quotes: ['"', "'"] };
const HASH = { lineComments: ['#'], quotes: ['"', "'"] };
const SHELL = { lineComments: ['#'], needsSpace: true, quotes: ['"', "'"] };
// A comma, a bracket that closes, an `if` that follows, the end of the line.
const languages_END = /[ \t]*(?:[,;)}\]]|\r?$|(?:if|unless|do)\b)/my;
const PLUS = /\s*\+\s*/y;
const RUBY = {
    syntax: { lineComments: ['#'], blockComments: [['\n=begin', '\n=end']], quotes: ['"', "'"] },
    rawQuotes: ["'"],
    interpolation: /#\{(?<name>[^{}]{0,100})\}/dg,
    join: PLUS,
    harmless: /(?:\.(?:freeze|dup|strip|chomp|to_s|to_str)(?:\(\))?(?![\w(]))+/y,
    name: /(?:@{1,2})?[A-Za-z_]\w*(?:(?:::|\.(?!(?:freeze|dup|strip|chomp|to_s|to_str)\b))[A-Za-z_]\w*)*(?![\w(?!])/y,
    end: languages_END,
};
const ELIXIR = {
    syntax: { lineComments: ['#'], longQuotes: ['"""'], quotes: ['"'] },
    rawQuotes: [],
    interpolation: /#\{(?<name>[^{}]{0,100})\}/dg,
    join: /\s*<>\s*/y,
    name: /@?[a-z_]\w*(?:\(\))?(?![\w(.?!])/y,
    end: languages_END,
};
const GRADLE = {
    syntax: { ...C_LIKE, longQuotes: ['"""', "'''"] },
    rawQuotes: ["'", "'''"],
    interpolation: /\$\{(?<braced>[^{}]{0,100})\}|\$(?<bare>[A-Za-z_][\w.]*)/dg,
    join: PLUS,
    harmless: /(?:\.(?:trim\(\)|toString\(\)|get\(\)|toLowerCase\(\))|(?: as String\??)|(?:!!))+/y,
    name: /(?:(?:rootProject|project|parent|rootProject\.ext|providers)\.)?(?:property|properties|prop|findProperty|getProperty|gradleProperty|extra\.get|ext\.get)\(["'][\w.-]{1,100}["']\)|(?:rootProject\.)?extra\[["'][\w.-]{1,100}["']\]|(?:\w+\.)?properties\[["'][\w.-]{1,100}["']\]|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["'])/y,
    end: /[ \t]*(?:[,;)}\]]|\r?$|as String\b)/my,
};
const SCALA = {
    syntax: { ...C_LIKE, quotes: ['"'], longQuotes: ['"""'] },
    rawQuotes: ['"', '"""'],
    join: PLUS,
    harmless: /(?:\.(?:trim|value)(?:\(\))?(?![\w(]))+/y,
    name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["])/y,
    end: languages_END,
};
const LISP = { lineComments: [';'], quotes: ['"'] };
const NIX = {
    syntax: { lineComments: ['#'], blockComments: [['/*', '*/']], longQuotes: ["''"], quotes: ['"'] },
    rawQuotes: [],
    interpolation: /\$\{(?<name>[^{}]{0,100})\}/dg,
    join: PLUS,
    name: /[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*(?=\s*[;})+])/y,
    end: /\s*;/y,
};
/** Shells as far as PKGBUILD and its kin use them. */
const BASH = {
    syntax: SHELL,
    rawQuotes: ["'"],
    interpolation: /\$\{(?<braced>\w{1,60})\}|\$(?<bare>\w{1,60})/dg,
    name: /(?!)/y,
    end: /[ \t]*(?:;|#|\r?$)/my,
};
const LUA = {
    syntax: { lineComments: ['--'], blockComments: [['--[[', ']]']], quotes: ['"', "'"] },
    rawQuotes: ['"', "'"],
    join: /\s*\.\.\s*/y,
    name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["'])/y,
    end: languages_END,
};
/** Languages with C's comments and texts in quotes, joined with `+` or by nothing. */
const PLAIN_C = {
    syntax: C_LIKE,
    rawQuotes: ['"', "'"],
    join: PLUS,
    name: /[A-Za-z_]\w*(?:(?:\.|::)[A-Za-z_]\w*)*(?![\w(["'])/y,
    end: languages_END,
};
const PLAIN_HASH = { ...PLAIN_C, syntax: HASH };

;// CONCATENATED MODULE: ./packages/version/src/formats/source-text.js
// A version, a name or a path is far shorter; the bound keeps the scan linear when quotes never close.
const MAX_STRING = 2000;
/** Never throws; an unclosed string is no string, an unclosed comment goes to the end. */
function scanSource(text, syntax) {
    const code = [];
    const bare = [];
    let done = 0;
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    const flush = (until) => {
        const plain = text.slice(done, until);
        code.push(plain);
        bare.push(plain);
        done = until;
    };
    const starts = source_text_startsOf(syntax);
    while (at < text.length) {
        starts.lastIndex = at;
        const start = starts.exec(text);
        if (start === null)
            break;
        at = start.index;
        const comment = commentEnd(text, at, syntax);
        const string = comment === undefined ? stringEnd(text, at, syntax) : undefined;
        const end = comment ?? string?.end;
        if (end === undefined) {
            at += 1;
            continue;
        }
        flush(at);
        if (string === undefined) {
            code.push(blank(text.slice(at, end)));
            bare.push(blank(text.slice(at, end)));
        }
        else {
            const { width } = string;
            code.push(text.slice(at, end));
            bare.push(text.slice(at, at + width), blank(text.slice(at + width, end - width)), text.slice(end - width, end));
        }
        done = end;
        at = end;
    }
    flush(text.length);
    return { text, code: code.join(''), bare: bare.join('') };
}
/** Finds the next character that may begin a comment or a string. */
function source_text_startsOf({ lineComments = [], blockComments = [], quotes = [], longQuotes = [] }) {
    const firsts = [...lineComments, ...blockComments.map(([open]) => open), ...quotes, ...longQuotes].map(mark => mark.charAt(0));
    if (firsts.length === 0)
        return /(?!)/g;
    return new RegExp(`[${[...new Set(firsts)].map(c => (/[\w\n]/.test(c) ? c : `\\${c}`)).join('')}]`, 'g');
}
function commentEnd(text, at, syntax) {
    for (const [open, close] of syntax.blockComments ?? []) {
        if (!text.startsWith(open, at))
            continue;
        const end = text.indexOf(close, at + open.length);
        return end === -1 ? text.length : end + close.length;
    }
    const isLine = (syntax.lineComments ?? []).some(mark => text.startsWith(mark, at));
    if (!isLine || (syntax.needsSpace === true && at > 0 && !/\s/.test(text.charAt(at - 1))))
        return undefined;
    return lineEnd(text, at);
}
/** The offset of the line's end, before `\r\n` or `\n`. */
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    if (end === -1)
        return text.length;
    return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end;
}
function stringEnd(text, at, syntax) {
    const escapes = syntax.hasEscapes !== false;
    for (const quote of syntax.longQuotes ?? []) {
        if (!text.startsWith(quote, at))
            continue;
        const end = text.indexOf(quote, at + quote.length);
        return end === -1 ? undefined : { end: end + quote.length, width: quote.length };
    }
    const quote = (syntax.quotes ?? []).find(one => text.startsWith(one, at));
    if (quote === undefined)
        return undefined;
    const limit = Math.min(text.length, at + MAX_STRING);
    for (let i = at + quote.length; i < limit; i += 1) {
        const c = text.charAt(i);
        if (c === '\n')
            return undefined;
        if (c === '\\' && escapes)
            i += 1;
        else if (text.startsWith(quote, i))
            return { end: i + quote.length, width: quote.length };
    }
    return undefined;
}
function blank(text) {
    return text.replace(/[^\r\n]/g, ' ');
}
// Lines of manifests are short; what is longer is data, and no expression is to run over it.
const source_text_MAX_LINE = 2000;
/** The lines of a text, without their ends, each cut at a length that keeps expressions fast. */
function* source_text_linesOf(text) {
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    while (start <= text.length) {
        const next = text.indexOf('\n', start);
        const stop = next === -1 ? text.length : next;
        const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
        yield { text: text.slice(start, Math.min(end, start + source_text_MAX_LINE)), offset: start };
        if (next === -1)
            return;
        start = next + 1;
    }
}
/** The named groups of each line that matches; `pattern` needs the flags `d` and `u`, or it has no places. */
function* lineMatches(text, pattern) {
    for (const line of source_text_linesOf(text)) {
        const match = pattern.exec(line.text);
        if (match !== null)
            yield groupsOf(match, line.offset);
    }
}
/** The named groups that took part in a match, with `base` added to their places. */
function groupsOf(match, base) {
    const groups = new Map();
    for (const [name, text] of Object.entries(match.groups ?? {})) {
        const range = match.indices?.groups?.[name];
        if (range !== undefined && typeof text === 'string')
            groups.set(name, { text, offset: base + range[0] });
    }
    return groups;
}

// EXTERNAL MODULE: ../../node_modules/@rgrove/parse-xml/dist/index.js
var parse_xml_dist = __webpack_require__(5180);
;// CONCATENATED MODULE: ./packages/version/src/formats/xml.js

/** Never throws: what cannot be read is `broken`, at its offset. No entity is fetched, none of a DTD is expanded. */
function parseXml(text) {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const shift = text.length - source.length;
    try {
        const document = (0,parse_xml_dist.parseXml)(source, { includeOffsets: true, ignoreUndefinedEntities: true });
        const { root } = document;
        if (root === null)
            return { kind: 'broken', reason: 'no XML: it has no element', offset: 0 };
        return { kind: 'parsed', root: xml_convert(root, text, shift) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { kind: 'broken', reason: 'nested too deeply', offset: 0 };
        if (!(error instanceof Error))
            throw error;
        const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
        return { kind: 'broken', reason: `no XML: ${error.message.split('\n', 1)[0]}`, offset: offset + shift };
    }
}
function xml_convert(element, source, shift) {
    const texts = element.children.filter(child => child instanceof parse_xml_dist.XmlText);
    const text = texts.map(child => child.text).join('');
    const first = texts.find(child => child.text.trim() !== '');
    // In the source, since the parser's text has other line ends.
    const lead = first === undefined ? 0 : leadOf(source, shift + first.start);
    return {
        name: element.name.slice(element.name.indexOf(':') + 1),
        attributes: new Map(Object.entries(element.attributes)),
        children: element.children.filter(child => child instanceof parse_xml_dist.XmlElement).map(child => xml_convert(child, source, shift)),
        text: text.trim(),
        textOffset: shift + (first === undefined ? element.start : first.start + lead),
        offset: shift + element.start,
    };
}
/** The first child of that name. */
function childOf(element, name) {
    return element?.children.find(child => child.name === name);
}
function leadOf(source, start) {
    let offset = start;
    while (/\s/.test(source.charAt(offset)))
        offset += 1;
    return offset - start;
}

;// CONCATENATED MODULE: ./packages/version/src/formats/expression.js

const expression_SPACE = /[ \t]*/y;
// An expression that states a version has a handful of pieces.
const MAX_OPERANDS = 16;
/** The texts and names that make up the value at an offset; undefined when it is anything else, and so computed. */
function readOperands(source, at, grammar) {
    const operands = [];
    let next = at;
    while (operands.length < MAX_OPERANDS) {
        next = skip(expression_SPACE, source.code, next);
        const pieces = readText(source, next, grammar) ?? readNumber(source, next) ?? readName(source, next, grammar);
        if (pieces === undefined)
            return undefined;
        operands.push(...pieces.operands);
        next = pieces.end;
        if (grammar.harmless !== undefined)
            next = skip(grammar.harmless, source.code, next);
        const joined = grammar.join === undefined ? next : skip(grammar.join, source.code, next);
        if (joined === next)
            break;
        next = joined;
    }
    grammar.end.lastIndex = next;
    return grammar.end.test(source.code) ? operands : undefined;
}
function skip(pattern, text, at) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? at : at + match[0].length;
}
function readText({ text, bare }, at, grammar) {
    const quotes = [...(grammar.syntax.longQuotes ?? []), ...(grammar.syntax.quotes ?? [])];
    const quote = quotes.find(one => bare.startsWith(one, at));
    if (quote === undefined)
        return undefined;
    const start = at + quote.length;
    // In the view without content, the next quote is the closing one.
    const close = bare.indexOf(quote, start);
    if (close === -1)
        return undefined;
    const content = { text: text.slice(start, close), offset: start };
    const isRaw = grammar.rawQuotes.includes(quote) || grammar.interpolation === undefined;
    const operands = isRaw ? [{ kind: 'text', ...content }] : expression_piecesOf(content, grammar.interpolation);
    return { operands, end: close + quote.length };
}
function expression_piecesOf({ text, offset }, interpolation) {
    const pieces = [];
    let done = 0;
    for (const match of text.matchAll(interpolation)) {
        const name = Object.values(match.groups ?? {}).find(value => value !== undefined) ?? '';
        if (match.index > done)
            pieces.push({ kind: 'text', text: text.slice(done, match.index), offset: offset + done });
        pieces.push({ kind: 'name', text: name.trim(), offset: offset + match.index });
        done = match.index + match[0].length;
    }
    if (done < text.length || pieces.length === 0) {
        pieces.push({ kind: 'text', text: text.slice(done), offset: offset + done });
    }
    return pieces;
}
const expression_NUMBER = /\d+(?:\.\d+)?(?![\w.])/y;
/** A number without quotes, such as the parts that a version is put together from. */
function readNumber({ code }, at) {
    expression_NUMBER.lastIndex = at;
    const match = expression_NUMBER.exec(code);
    if (match === null)
        return undefined;
    const operands = [{ kind: 'text', text: match[0], offset: at }];
    return { operands, end: at + match[0].length };
}
function readName({ code }, at, { name }) {
    name.lastIndex = at;
    const match = name.exec(code);
    if (match === null)
        return undefined;
    const operands = [{ kind: 'name', text: match[0], offset: at }];
    return { operands, end: at + match[0].length };
}
/** The source of a value that is no plain text, for a reason: to the end of its line. */
function restOfLine({ code }, at) {
    return code.slice(at, Math.min(lineEnd(code, at), at + 400)).trim();
}
/** The same, to the end of the line on which its brackets are closed, where that is near. */
function restOfExpression(source, at) {
    const { bare, code } = source;
    let [depth, end] = [0, at];
    for (const last = Math.min(at + 400, bare.length); end < last; end += 1) {
        const one = bare.charAt(end);
        if (one === '(')
            depth += 1;
        else if (one === ')')
            depth -= 1;
        else if (one === '\n' && depth <= 0)
            break;
    }
    return depth > 0 ? restOfLine(source, at) : code.slice(at, end).replace(/\s+/g, ' ').trim();
}
// Longer ones are no names; an expression made of one could be too large to compile.
const MAX_NAME = 200;
/** A name for use in a regular expression; nothing matches one that is too long to be a name. */
function escapePattern(name) {
    if (name.length > MAX_NAME)
        return '(?!)';
    return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./packages/version/src/find/memo.js
/** The value of a name; `circle` for a name that is asked for while it is worked out. */
async function once(memo, name, circle, work) {
    if (memo.has(name))
        return memo.get(name);
    memo.set(name, circle);
    const found = await work();
    memo.set(name, found);
    return found;
}
/** As `once`, for values that need no other file. */
function onceNow(memo, name, circle, work) {
    if (memo.has(name))
        return memo.get(name);
    memo.set(name, circle);
    const found = work();
    memo.set(name, found);
    return found;
}

;// CONCATENATED MODULE: ./packages/version/src/find/stated.js

/** The statement of a manifest whose version is at `found`, in it or in a file that it leads to. */
function stateFound(manifest, found, about) {
    const { file, offset } = found;
    if (found.kind !== 'literal') {
        const say = found.kind === 'dynamic' ? stateDynamic : stateUnreadable;
        return say(file, offset, about, oneLine(found.reason));
    }
    const { text, pieces } = found;
    const full = { ...about, via: file.path === manifest.path ? [] : [manifest.path] };
    const whole = text.trim();
    if (whole !== '' && /[0-9]/.test(whole) && !isVersionLike(whole) && !/[${}@%<>&]/.test(whole)) {
        return stateUnreadable(file, offset, full, oneLine(`${JSON.stringify(whole)} is no version`));
    }
    if (pieces === undefined)
        return stateVersion(file, found, full);
    return stateComposed(file, pieces.map(one => standing(one, file.text)), whole, full);
}
/** A piece that was put together itself: what the file has at its place stands for it. */
function standing(piece, source) {
    if (source.startsWith(piece.text, piece.offset))
        return piece;
    return {
        text: /^[^\s"'<>]{0,80}/.exec(source.slice(piece.offset, piece.offset + 80))?.[0] ?? '',
        offset: piece.offset,
    };
}
/** Whether a text can be a version in any scheme: it has a digit, no white space, and begins as versions do. */
function isVersionLike(text) {
    return /^[A-Za-z]{0,12}[-_./]?\d[\w.+~:!^-]*$/.test(text) && text.length <= 256;
}
function literal(file, { text, offset }) {
    return { kind: 'literal', text, file, offset };
}
function composed(file, pieces, text) {
    return { kind: 'literal', text, file, offset: pieces[0]?.offset ?? 0, pieces };
}
function dynamic(file, offset, reason) {
    return { kind: 'dynamic', reason, file, offset };
}
function unreadable(file, offset, reason) {
    return { kind: 'unreadable', reason, file, offset };
}
/** What several places say, when they say the same. */
function oneFound(all, file) {
    const [first] = all;
    if (first === undefined || all.length === 1)
        return first;
    const isAlike = first.kind === 'literal' && all.every(one => one.kind === 'literal' && one.text === first.text);
    return isAlike ? first : dynamic(file, first.offset, `set in ${all.length} places, not all alike`);
}
/** A reason may quote source; it stays on one line and short. */
function oneLine(reason) {
    const flat = reason.slice(0, 400).replace(/\s+/g, ' ').trim();
    return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat;
}
/** `a/b/c.x` is in `a/b`; the root is the empty text. */
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
function stated_nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A path written in a file, relative to the folder of that file; undefined when it leaves the repository. */
function resolvePath(folder, written) {
    const parts = folder === '' ? [] : folder.split('/');
    for (const step of written.replaceAll('\\', '/').split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            parts.push(step);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./packages/version/src/find/version-file-text.js


const MAX_LINES = 200;
/**
 * The version in a file that holds little else: alone on the first line with text, or behind a key. Comments with `#`
 * and blank lines are passed over.
 */
function readVersionFile(file) {
    const lines = [];
    for (const line of source_text_linesOf(file.text)) {
        const text = line.text.trim().replace(/^(["'])([^"']*)\1$/, '$2');
        if (text === '' || text.startsWith('#'))
            continue;
        lines.push({ text, offset: line.offset + line.text.indexOf(text) });
        if (lines.length >= MAX_LINES)
            break;
    }
    const [first] = lines;
    if (first === undefined)
        return unreadable(file, 0, 'the file is empty');
    const keyed = lines.map(keyedOf).filter(one => one !== undefined);
    if (keyed.length > 0)
        return keyedVersion(file, keyed);
    if (isVersionLike(first.text) && !/^\d+$/.test(first.text))
        return literal(file, first);
    const isAlone = lines.length === 1;
    if (isAlone && /^[A-Za-z0-9@${}()<>%_.-]{1,60}$/.test(first.text))
        return literal(file, first);
    const named = isAlone ? NAMED.exec(first.text) : null;
    const at = named?.indices?.groups?.version?.[0];
    const text = named?.groups?.version;
    if (at !== undefined && text !== undefined)
        return literal(file, { text, offset: first.offset + at });
    return unreadable(file, first.offset, `${JSON.stringify(first.text.slice(0, 60))} is no version`);
}
/** `Foo Library 1.2.3`, `VERSION 1.2`, `release: 1.2.3 (2024-01-02)`. */
const NAMED = /^(?:[A-Za-z][\w-]* ){1,4}(?<version>v?\d+(?:\.\d+)+[\w.+-]*)(?: ?\([^()]*\)| \d{4}-\d\d-\d\d)?$/d;
const KEYED = /^(?:export +|set +|def +|const +)?["']?(?<key>[A-Za-z_][\w.-]*)["']? *(?:=|:=|:|\?=) *["']?(?<value>[^"'\s;,#]*)["']?[;,]?(?: *#.*)?$/d;
function keyedOf(line) {
    const match = KEYED.exec(line.text);
    const range = match?.indices?.groups?.value;
    const { key, value } = match?.groups ?? {};
    if (range === undefined || key === undefined || value === undefined)
        return undefined;
    return { key: key.toLowerCase().replaceAll(/[._-]/g, ''), value: { text: value, offset: line.offset + range[0] } };
}
const PART_NAMES = [/major$/, /(?<!sub)minor$/, /(patch|micro|revision|bugfix|fix|point|incremental|maintenance|tiny)$/];
/** The version of lines such as `VERSION=1.2.3`, or of `MAJOR=1`, `MINOR=2`, `PATCH=3`. */
function keyedVersion(file, lines) {
    const exact = lines.filter(({ key }) => /^(version|versionname|currentversion|projectversion|fullversion|release|ver)$/.test(key));
    const named = exact.length > 0 ? exact : lines.filter(({ key }) => /version$/.test(key));
    const dotted = named.filter(({ value }) => !/^\d+$/.test(value.text));
    const [first] = dotted;
    const isOne = dotted.every(({ value }) => value.text === first?.value.text);
    if (first !== undefined && isOne)
        return literal(file, first.value);
    const parts = PART_NAMES.map(pattern => lines.filter(({ key }) => pattern.test(key)));
    const numbers = parts.flatMap(([one]) => (one !== undefined && /^\d+$/.test(one.value.text) ? [one.value] : []));
    const [major] = numbers;
    if (major !== undefined && numbers.length >= 2 && parts.every(one => one.length <= 1)) {
        const extra = lines.find(({ key, value }) => /(suffix|prerelease|extra|extraversion|qualifier|stage|tag|label|status|tweak)$/.test(key) && value.text !== '');
        if (extra === undefined)
            return composed(file, numbers, numbers.map(one => one.text).join('.'));
        return dynamic(file, extra.value.offset, `the parts of the version have a suffix: ${extra.value.text}`);
    }
    const [any] = named.length > 0 ? named : lines;
    if (named.length > 1)
        return dynamic(file, any?.value.offset ?? 0, `${named.length} versions in one file, not all alike`);
    return any === undefined || named.length === 0
        ? unreadable(file, 0, 'no line with a version')
        : literal(file, any.value);
}

;// CONCATENATED MODULE: ./packages/version/src/find/follow.js




const follow_MAX_DEPTH = 8;
// Targets of one project repeat a version a few times; hundreds of places are data.
const MAX_PLACES = 64;
/** The value of the expression at an offset, as far as it can be read without running anything. */
async function follow_evaluate(scope, at) {
    const { file, source, grammar } = scope;
    const operands = readOperands(source, at, grammar);
    if (operands === undefined) {
        const text = restOfLine(source, at);
        const read = (await scope.compute?.(text, at, scope)) ?? (await followFile(restOfExpression(source, at), scope));
        return read ?? dynamic(file, at, text === '' ? 'computed' : `computed: ${text}`);
    }
    const found = [];
    for (const operand of operands) {
        const one = operand.kind === 'text' ? literal(file, operand) : await follow(operand.text, operand.offset, scope);
        if (one.kind !== 'literal')
            return one;
        if (one.text !== '' || operands.length === 1)
            found.push(one);
    }
    const [first] = found;
    if (first === undefined)
        return literal(file, { text: '', offset: at });
    if (found.length === 1)
        return first;
    const texts = found.flatMap(one => (one.kind === 'literal' ? [one] : []));
    const text = texts.map(one => one.text).join('');
    const [lead] = texts;
    return lead === undefined ? literal(file, { text, offset: at }) : composed(lead.file, [lead], text);
}
async function follow(name, offset, scope) {
    const { file, seen, memo } = scope;
    const circle = dynamic(file, offset, `${name} leads back to itself`);
    if (seen.has(name) || seen.size >= follow_MAX_DEPTH)
        return circle;
    const inner = { ...scope, seen: new Set([...seen, name]) };
    const found = await once(memo, `${file.path}\0${name}`, circle, () => scope.lookup(name, inner));
    return found ?? dynamic(file, offset, `${name} is not set in this repository`);
}
/**
 * The one value of several assignments: what all say, or that they do not agree. An assignment that depends on a
 * condition is such a case: which one holds is not known here.
 */
async function agreed(scope, name, offsets) {
    const [first] = offsets;
    if (first === undefined)
        return undefined;
    const values = [];
    if (offsets.length > MAX_PLACES)
        return dynamic(scope.file, first, `${name} is set in ${offsets.length} places`);
    for (const offset of offsets)
        values.push(await follow_evaluate(scope, offset));
    return oneOf(values, dynamic(scope.file, first, `${name} is set in ${offsets.length} places, not all alike`));
}
/** The first value when all are alike, else `otherwise`. */
function oneOf(values, otherwise) {
    const [first] = values;
    if (first === undefined || values.length === 1)
        return first;
    const text = first.kind === 'literal' ? first.text : undefined;
    const isAlike = text !== undefined && values.every(one => one.kind === 'literal' && one.text === text);
    return isAlike ? first : otherwise;
}
/** Words of expressions that read a file and hand over its text, without white space at its ends. */
const READING = new Set(`File IO Pathname Path Files open read read! readFile readText readString binread readlines lines first text toString to_s
  expand_path join dirname __FILE__ __DIR__ __dir__ strip chomp rstrip trim trim! String string freeze file rootProject project
  rootDir projectDir rootproject layout projectDirectory asFile get new asText contents fileContents removeSuffix builtins lib
  strings encoding mode UTF Charsets StandardCharsets UTF_8 fs readFileSync path resolve fromFile source mkString source Source io scala cat run_command
  files staticRead slurp stdout check true meson project_source_root current_source_dir isFile eval list os pwd toplevel rubygems n r gem root`.split(/\s+/));
/** The text of a file that an expression reads: `File.read('VERSION').strip`; undefined when it does not, or does more. */
async function followFile(expression, { file, tree }) {
    const names = [...expression.matchAll(/(["'])([^"'\n]{1,200})\1|(?<![\w"'])(\.{1,2}\/[\w./-]{1,200})/g)];
    const code = expression.replace(/(["'])[^"'\n]{0,200}\1|(?<![\w"'])\.{1,2}\/[\w./-]{1,200}/g, ' ');
    const words = code.match(/[A-Za-z_][\w]*[!?]?/g) ?? [];
    if (words.length === 0 || !words.every(word => READING.has(word)))
        return undefined;
    const folder = folderOf(file.path);
    for (const [, , quoted, bare] of names) {
        // Ruby takes `../x` from the path of the file itself, so that one step leads to its folder.
        const isOfFile = /expand_path\([^)]*,\s*__FILE__/.test(expression);
        const written = (quoted ?? bare ?? '')
            .replace(isOfFile ? /^\.\.\// : /^(?!)/, '')
            .replace(/^[#$]\{[\w.]+\}\/?|^\$\w+\//, '')
            .replace(/^\/+/, '');
        if (!/[A-Za-z]/.test(written) || /[{}$#]/.test(written))
            continue;
        for (const path of [resolvePath(folder, written), resolvePath('', written)]) {
            const text = path === undefined || path === '' ? undefined : await tree.read(path);
            if (path !== undefined && text !== undefined)
                return readVersionFile({ path, text });
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/code-rule.js




function codeFinder(rule) {
    return { matches: rule.matches, find: (file, tree) => findByRule(rule, file, tree) };
}
/** The statement of a rule in one file; none when no line states a version. */
async function findByRule(rule, file, tree) {
    const scope = code_rule_scopeOf(rule, file, tree);
    const preferred = rule.preferred === undefined ? [] : matchEnds(scope.source, rule.preferred);
    const offsets = preferred.length > 0 ? preferred : matchEnds(scope.source, rule.version);
    const [first] = offsets;
    if (first === undefined)
        return [];
    const found = rule.isFirst === true ? await follow_evaluate(scope, first) : await agreed(scope, 'version', offsets);
    return found === undefined ? [] : [stateFound(file, found, aboutOf(rule, scope.source))];
}
function code_rule_scopeOf(rule, file, tree) {
    const lookup = async (name, inner) => {
        const here = rule.assign === undefined ? undefined : await assigned(inner, name, rule.assign);
        return here ?? rule.lookup?.(name, inner);
    };
    const source = scanSource(file.text, rule.grammar.syntax);
    return { file, source, tree, grammar: rule.grammar, lookup, compute: rule.compute, seen: new Set(), memo: new Map() };
}
/** The value that lines of the file itself give to a name. */
function assigned(scope, name, assign) {
    return agreed(scope, name, matchEnds(scope.source, assign(escapePattern(name))));
}
/** Where the matches of a pattern end, line by line. */
function matchEnds({ bare }, pattern) {
    const ends = [];
    for (const line of source_text_linesOf(bare)) {
        const match = pattern.exec(line.text);
        if (match !== null)
            ends.push(line.offset + match.index + match[0].length);
    }
    return ends;
}
function aboutOf({ kind, scheme, subject }, source) {
    return { kind, scheme, subject: subject === undefined ? undefined : code_rule_firstGroup(source.code, subject) };
}
/** Group 1 of the first line that matches. */
function code_rule_firstGroup(text, pattern) {
    for (const line of source_text_linesOf(text)) {
        const match = pattern.exec(line.text);
        if (match?.[1] !== undefined)
            return match[1];
    }
    return undefined;
}
/** Whether a path ends in one of these, by the name of the file alone. */
function endsIn(...endings) {
    return path => endings.some(ending => path.endsWith(ending));
}
/** Whether a file has one of these names. */
function isNamed(...names) {
    const known = new Set(names);
    return path => known.has(path.slice(path.lastIndexOf('/') + 1));
}

;// CONCATENATED MODULE: ./packages/version/src/find/apple.js





/** Tests and examples beside the product, in the spelling of Xcode's folders. */
const SAMPLE = /(?:(?:(?<![a-z])test|Test)s?|(?:^|[/ ])(?:[Ee]xample|[Dd]emo|[Ss]ample)s?[\w .-]{0,60})\//;
const SETTING = /^\s*"?MARKETING_VERSION(?:\[[^\]]*\])?"?\s*=\s*"?(?<version>[^";]*)"?\s*;/d;
const TEST_TARGET = /TEST_HOST|TEST_TARGET_NAME|BUNDLE_LOADER|PRODUCT_BUNDLE_IDENTIFIER = "?[^;"]*tests?"?;/i;
/** MARKETING_VERSION of the targets of an Xcode project that are no tests. */
const xcodeFinder = {
    matches: path => path.endsWith('.xcodeproj/project.pbxproj') && !SAMPLE.test(path),
    find: async (file, tree) => {
        const found = await marketingVersion(file, tree);
        const subject = stated_nameOf(folderOf(file.path)).replace(/\.xcodeproj$/, '');
        return found === undefined ? [] : [stateFound(file, found, { kind: 'Xcode project', scheme: 'dotted', subject })];
    },
};
async function marketingVersion(file, tree) {
    const { code } = scanSource(file.text, { ...C_LIKE, quotes: ['"'] });
    const all = [];
    for (let at = code.indexOf('buildSettings = {'); at !== -1; at = code.indexOf('buildSettings = {', at + 1)) {
        const end = code.indexOf('\n\t\t\t};', at);
        const block = code.slice(at, end === -1 ? at + 20_000 : end);
        for (const groups of lineMatches(block, SETTING)) {
            const span = groups.get('version');
            if (span === undefined)
                continue;
            const one = await settingValue({ text: span.text, offset: at + span.offset }, file, tree);
            // A version of tests alone is what Xcode wrote into a new target.
            if (!TEST_TARGET.test(block))
                all.push(one);
            break;
        }
        if (end === -1)
            break;
    }
    const texts = new Set(all.map(one => (one.kind === 'literal' ? one.text : one.reason)));
    if (texts.size <= 1)
        return all[0];
    return dynamic(file, all[0]?.offset ?? 0, `its targets have different versions: ${[...texts].slice(0, 4).join(', ')}`);
}
/** `$(APP_VERSION)` is sought in the configuration files of the repository. */
async function settingValue(span, file, tree) {
    const name = /^\$[({](\w+)[)}]$/.exec(span.text.trim())?.[1];
    if (name === undefined)
        return /\$/.test(span.text) ? dynamic(file, span.offset, `computed: ${span.text}`) : literal(file, span);
    const found = [];
    for (const path of tree.paths) {
        const text = path.endsWith('.xcconfig') ? await tree.read(path) : undefined;
        const value = text === undefined ? undefined : configured(text, name);
        if (text !== undefined && value !== undefined && !value.text.includes('$'))
            found.push(literal({ path, text }, value));
    }
    return oneFound(found, file) ?? dynamic(file, span.offset, `${span.text} is not set in this repository`);
}
function configured(text, name) {
    const { code } = scanSource(text, { lineComments: ['//'] });
    const [groups] = lineMatches(code, new RegExp(`^\\s*${name}\\s*=\\s*(?<value>[^\\s;]+)`, 'd'));
    return groups?.get('value');
}
const xcconfigFinder = {
    matches: endsIn('.xcconfig'),
    find: async (file, tree) => {
        const value = configured(file.text, 'MARKETING_VERSION');
        if (value === undefined || /^\$\(inherited\)$/.test(value.text))
            return [];
        return [stateFound(file, await settingValue(value, file, tree), { kind: 'Xcode configuration', scheme: 'dotted' })];
    },
};
/** CFBundleShortVersionString; `$(MARKETING_VERSION)` is what the Xcode project says. */
const plistFinder = {
    matches: path => /info[\w-]*\.plist(?:\.in)?$/i.test(stated_nameOf(path)) && !SAMPLE.test(path) && !path.endsWith('AppFrameworkInfo.plist'),
    find: async (file, tree) => {
        const about = { kind: 'Info.plist', scheme: 'dotted' };
        const parsed = parseXml(file.text);
        if (parsed.kind === 'broken') {
            return /CFBundle/.test(file.text) ? [stateFound(file, unreadable(file, parsed.offset, parsed.reason), about)] : [];
        }
        const value = apple_entryOf(parsed.root, 'CFBundleShortVersionString');
        if (value === undefined)
            return [];
        const span = { text: value.text, offset: value.textOffset };
        const variable = /^\$[({](\w+)[)}]$/.exec(value.text)?.[1];
        if (variable === undefined)
            return [stateFound(file, literal(file, span), about)];
        const project = variable === 'MARKETING_VERSION' ? await projectVersion(file.path, tree) : undefined;
        const found = project?.kind === 'literal'
            ? project
            : dynamic(file, span.offset, `placeholder: ${value.text} is a setting of the build`);
        return [stateFound(file, found, about)];
    },
};
function apple_entryOf(root, key) {
    const children = root.children.find(child => child.name === 'dict')?.children ?? [];
    const at = children.findIndex(child => child.name === 'key' && child.text === key);
    const value = at === -1 ? undefined : children[at + 1];
    return value?.name === 'string' ? value : undefined;
}
/** The only Xcode project at or above a folder. */
async function projectVersion(path, tree) {
    const projects = [...tree.paths].filter(one => one.endsWith('.xcodeproj/project.pbxproj'));
    for (let folder = folderOf(path);; folder = folderOf(folder)) {
        const here = projects.filter(one => folderOf(folderOf(one)) === folder);
        const [project] = here;
        const text = project === undefined || here.length > 1 ? undefined : await tree.read(project);
        if (project !== undefined && text !== undefined)
            return marketingVersion({ path: project, text }, tree);
        if (folder === '' || here.length > 1)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/version/src/find/autotools.js





const autotools_MAX_DEPTH = 8;
const MAX_ARGUMENTS = 4000;
/** `AC_INIT([name], [1.2.3])`, with what `m4_define` gives to names; older scripts have it in AM_INIT_AUTOMAKE. */
const autotoolsFinder = {
    matches: isNamed('configure.ac', 'configure.in'),
    find: async (file, tree) => {
        const code = withoutComments(file.text);
        const script = { file, code, tree, memo: new Map() };
        const init = argumentsAfter(code, 'AC_INIT');
        const automake = argumentsAfter(code, 'AM_INIT_AUTOMAKE');
        const [name, version] = init !== undefined && init.length >= 2 ? init : (automake ?? []);
        if (version === undefined ||
            (init?.length !== undefined &&
                init.length < 2 &&
                /^[\w.:-]+$/.test(version.text) &&
                !/\d/.test(version.text) &&
                !isKnown(version.text, script)))
            return [];
        const subject = name === undefined || !/^[\w .+-]+$/.test(name.text) ? undefined : name.text;
        const about = { kind: 'Autoconf project', scheme: 'dotted', subject };
        return [stateFound(file, await expand(version, script, 0), about)];
    },
};
function isKnown(text, { code }) {
    if (text.length > 100)
        return false;
    return new RegExp(`(?:^|[\\s(])\\[?${text.replace(/\W/g, '\\$&')}\\]?(?:,|=)`).test(code);
}
/** `dnl` and `#` to the end of the line are blanks; `#` inside brackets or a word is none. */
function withoutComments(text) {
    const parts = [];
    let done = 0;
    for (const line of source_text_linesOf(text)) {
        const match = /(?:^|[\s)\]])(?:dnl(?:\s|$)|#(?:\s|$|#|-))/.exec(line.text);
        if (match === null)
            continue;
        const from = line.offset + match.index + (/^(?:dnl|#)/.test(match[0]) ? 0 : 1);
        const to = line.offset + line.text.length;
        parts.push(text.slice(done, from), ' '.repeat(to - from));
        done = to;
    }
    parts.push(text.slice(done));
    return parts.join('');
}
/** The arguments of the first call of a macro, without one pair of brackets each. */
function argumentsAfter(code, macro) {
    const match = new RegExp(`(?<![\\w$])${macro}\\(`).exec(code);
    return match === null ? undefined : splitArguments(code, match.index + match[0].length).args;
}
function splitArguments(code, start) {
    const args = [];
    let [depth, round, from] = [0, 0, start];
    const limit = Math.min(code.length, start + MAX_ARGUMENTS);
    let i = start;
    for (; i < limit; i += 1) {
        const c = code.charAt(i);
        if (c === '[')
            depth += 1;
        else if (c === ']')
            depth -= 1;
        else if (depth === 0 && c === '(')
            round += 1;
        else if (depth === 0 && round > 0 && c === ')')
            round -= 1;
        else if (depth === 0 && round === 0 && (c === ',' || c === ')')) {
            args.push(unquoted(code, from, i));
            from = i + 1;
            if (c === ')')
                break;
        }
    }
    return { args, end: i + 1 };
}
function unquoted(code, from, to) {
    let [start, end] = [from, to];
    const trim = () => {
        while (start < end && /\s/.test(code.charAt(start)))
            start += 1;
        while (end > start && /\s/.test(code.charAt(end - 1)))
            end -= 1;
    };
    trim();
    while (code.charAt(start) === '[' &&
        code.charAt(end - 1) === ']' &&
        end - start >= 2 &&
        !code.slice(start + 1, end - 1).includes('][')) {
        start += 1;
        end -= 1;
        trim();
    }
    return { text: code.slice(start, end), offset: start };
}
const SPACE_FREE = /^[\w.+~:-]*$/;
async function expand(span, script, depth) {
    const { file } = script;
    const text = span.text.replace(/^"(.*)"$/, '$1');
    const at = { text, offset: span.offset + (text === span.text ? 0 : 1) };
    if (depth > autotools_MAX_DEPTH)
        return dynamic(file, span.offset, `${text} leads back to itself`);
    const command = /^(?:m4_)?esyscmd(?:_s)?\(/.exec(text);
    if (command !== null)
        return fromCommand(span, splitArguments(script.code, span.offset + command[0].length).args[0]?.text ?? '', script);
    const joined = /^m4_join\(/.exec(text);
    if (joined !== null)
        return join(splitArguments(script.code, span.offset + joined[0].length).args, span, { script, depth });
    const wrapped = /^m4_(?:normalize|chomp|chomp_all|strip)\(/.exec(text);
    const inner = wrapped === null ? undefined : splitArguments(script.code, span.offset + wrapped[0].length).args[0];
    if (inner !== undefined)
        return expand(inner, script, depth + 1);
    const included = /^m4_s?include\(\[*([\w./-]+)\]*\)$/.exec(text)?.[1];
    if (included !== undefined)
        return (await fileAt(included, script)) ?? dynamic(file, span.offset, `computed: ${text}`);
    if (!/[A-Za-z_$]/.test(text))
        return literal(file, at);
    return autotools_words(at, { script, depth });
}
/** Words that a macro or a variable of the script defines are replaced, the others stay. */
async function autotools_words({ text, offset }, { script, depth }) {
    const { file } = script;
    const found = [];
    let isReplaced = false;
    const pieces = text.split(/(\$\{?[A-Za-z_]\w*\}?|m4_defn\(\[?\w+\]?\)|[A-Za-z_]\w*)/);
    // `[]` and `()` only part a name from what follows.
    for (const piece of pieces.map(one => one.replace(/\[\]|^\(\)/g, '')).filter(one => one !== '')) {
        const name = /^(?:m4_defn\(\[?(\w+)\]?\)|\$?\{?([A-Za-z_]\w*)\}?)$/
            .exec(piece)
            ?.slice(1)
            .find(one => one !== undefined);
        const set = name === undefined ? undefined : await definition(name, script, depth);
        if (set === undefined && piece.startsWith('$'))
            return dynamic(file, offset, `${piece} is not set in this script`);
        if (set !== undefined && set.kind !== 'literal')
            return set;
        isReplaced ||= set !== undefined;
        found.push(set ?? literal(file, { text: piece, offset }));
    }
    if (!isReplaced)
        return SPACE_FREE.test(text) ? literal(file, { text, offset }) : dynamic(file, offset, `computed: ${text}`);
    const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []));
    const [lead] = texts;
    const whole = texts.map(one => one.text).join('');
    if (lead === undefined || !SPACE_FREE.test(whole))
        return dynamic(file, offset, `computed: ${text}`);
    return texts.length === 1 ? lead : composed(lead.file, [lead], whole);
}
function definition(name, script, depth) {
    const circle = dynamic(script.file, 0, `${name} leads back to itself`);
    return once(script.memo, `${script.file.path}\0${name}`, circle, () => defined(name, script, depth));
}
async function defined(name, script, depth) {
    const { code, file, tree } = script;
    if (name.length > 100)
        return undefined;
    const macro = new RegExp(`(?<![\\w$])(?:m4_)?define(?:_default)?\\(\\s*\\[?${name}\\]?\\s*,`, 'g');
    const all = [...code.matchAll(macro)];
    const [first] = all;
    if (first !== undefined) {
        const values = all.map(one => splitArguments(code, one.index + one[0].length).args[0]);
        const [value] = values;
        if (value === undefined || values.some(one => one?.text !== value.text))
            return dynamic(file, first.index, `${name} is defined in ${all.length} ways`);
        return expand(value, script, depth + 1);
    }
    const shell = [...code.matchAll(new RegExp(`^[ \\t]*${name}=(["']?)([^\\s"';]*)\\1[ \\t]*\\r?$`, 'gm'))];
    const [line] = shell;
    if (line !== undefined) {
        const text = line[2] ?? '';
        if (shell.some(one => one[2] !== text))
            return dynamic(file, line.index, `${name} is set in ${shell.length} ways`);
        if (/[`(]/.test(text))
            return dynamic(file, line.index, `computed: ${text}`);
        return expand({ text, offset: line.index + line[0].lastIndexOf(text) }, script, depth + 1);
    }
    if (depth > 2)
        return undefined;
    for (const [, path = ''] of code.matchAll(/(?<!\w)(?:m4_)?s?include\(\[*([\w./-]+)\]*\)/g)) {
        const resolved = resolvePath(folderOf(file.path), path);
        const text = resolved === undefined ? undefined : await tree.read(resolved);
        if (resolved === undefined || text === undefined)
            continue;
        const inner = { file: { path: resolved, text }, code: withoutComments(text), tree, memo: script.memo };
        const found = await definition(name, inner, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function join(args, span, { script, depth }) {
    const [separator, ...rest] = args;
    const texts = [];
    for (const arg of rest) {
        const found = await expand(arg, script, depth + 1);
        if (found.kind !== 'literal')
            return found;
        texts.push(found.text);
    }
    const place = { text: 'm4_join', offset: span.offset };
    return composed(script.file, [place], texts.join(separator?.text ?? ''));
}
/** A command that prints a file as it is; all others make the version. */
async function fromCommand(span, command, script) {
    const isPlain = (command.match(/[A-Za-z_]\w*(?:[./-]\w+)*/g) ?? []).every(word => /^(?:cat|tr|d|n|head|n1|printf|echo|s|xargs)$/.test(word) || /[A-Z.]/.test(word));
    const path = isPlain ? /(?:cat|<|\\n"?'?|head -n? ?1) *\[?([\w./-]*[A-Za-z][\w./-]*)/.exec(command)?.[1] : undefined;
    const found = path === undefined ? undefined : await fileAt(path, script);
    return found ?? dynamic(script.file, span.offset, `computed by a command: ${command}`);
}
async function fileAt(path, { file, tree }) {
    const resolved = resolvePath(folderOf(file.path), path);
    const text = resolved === undefined || resolved === '' ? undefined : await tree.read(resolved);
    return resolved === undefined || text === undefined ? undefined : readVersionFile({ path: resolved, text });
}

;// CONCATENATED MODULE: ./packages/version/src/find/beam.js





const MIX = {
    grammar: ELIXIR,
    assign: (name) => {
        const word = name.replace(/\\\(\\\)$|\(\)$/, '');
        return word.startsWith('@')
            ? new RegExp(`^\\s*${word}\\s+(?=\\S)`)
            : new RegExp(`^\\s*(?:defp?\\s+${word}(?:\\(\\))?,\\s*do:\\s*|${word}\\s*=\\s*)`);
    },
};
/** The keyword list of `project`; versions of dependencies and releases come after it. */
const mixFinder = {
    matches: isNamed('mix.exs'),
    find: async (file, tree) => {
        const scope = code_rule_scopeOf(MIX, file, tree);
        const [project = 0] = matchEnds(scope.source, /^\s*def\s+project\b/);
        const at = matchEnds(scope.source, /(?:^|[\s,[(])version:\s*/).find(end => end > project);
        if (at === undefined)
            return [];
        const subject = code_rule_firstGroup(scope.source.code, /(?:^|[\s,[])app:\s*:(\w+)/);
        return [stateFound(file, await follow_evaluate(scope, at), { kind: 'Mix project', scheme: 'semver', subject })];
    },
};
const ERLANG = {
    syntax: { lineComments: ['%'], quotes: ['"'] },
    rawQuotes: ['"'],
    name: /(?!)/y,
    end: /\s*\}/y,
};
const APP_SRC = {
    kind: 'Erlang application',
    scheme: 'semver',
    matches: endsIn('.app.src', '.app.src.script'),
    grammar: ERLANG,
    version: /\{\s*vsn\s*,\s*/,
    subject: /\{\s*application\s*,\s*'?(\w+)/,
    isFirst: true,
    compute: async (text, at, { file, tree }) => {
        const tool = /^"?(git|semver|hg)\b/.exec(text)?.[1];
        if (tool !== undefined)
            return dynamic(file, at, `from version control: ${tool}`);
        const written = /^\{\s*file\s*,\s*"([^"]{1,200})"/.exec(text)?.[1];
        const path = written === undefined ? undefined : resolvePath('', written);
        for (const one of [path, resolvePath(folderOf(folderOf(file.path)), written ?? '')]) {
            const content = one === undefined || one === '' ? undefined : await tree.read(one);
            if (one !== undefined && content !== undefined)
                return readVersionFile({ path: one, text: content });
        }
        return undefined;
    },
};
const appSrcFinder = codeFinder(APP_SRC);

;// CONCATENATED MODULE: ./packages/version/src/find/c-header.js



const isVersionHeader = (path) => /^(?:[\w.+-]*[_.-])?version\.(?:h|hh|hpp|hxx|inc|c|cc|cpp|cxx)(?:\.in|\.cmake)?$/i.test(stated_nameOf(path));
/** `zlib.h`, `src/core/nginx.h`, `include/foo/foo.hpp`, `curlver.h`: the header that a library or program is named for. */
const isMainHeader = (path) => /^(?:(?:lib|inc|include|src|source)\/)?(?:(?:core|lib|include)\/)?[\w.+-]+\.(?:h|hpp)$|(?:^|\/)include\/([\w+-]+)\/(?:\1|base|config|core)\.(?:h|hpp)$|(?:^|\/)\w+ver\.h$/i.test(path);
const DEFINE = /^\s*#\s*define\s+(?<name>[A-Za-z_]\w*)\s+(?:"(?<text>[^"]*)"|\(?(?<number>\d+)[uUlL]*\)?)\s*$/d;
const CONSTANT = /^\s*(?:inline |static |extern )*(?:constexpr|const) (?:static |inline )*(?:char(?: const)?|auto|std::string(?:_view)?|int|unsigned(?: int)?) ?\*? ?(?:const )?(?<name>[A-Za-z_]\w*)(?:\[\])?\s*=\s*(?:"(?<text>[^"]*)"|(?<number>\d+))\s*;/d;
/** Versions of something else than the release; short words stand alone, or LVGL would be of GL and ADMIN a minimum. */
const OTHER = /(?:API|ABI|PROTO(?:COL)?|SCHEMA|FORMAT|COMPAT\w*|PREVIOUS|REQUIRED?|INTERFACE|CONFIG|SHADER|OPENGL|COMPILER|LIBTOOL|NETWORK|HARDWARE)_?(?:VERSION|VER)|(?:^|_)(?:MIN(?:IMUM)?|MAX(?:IMUM)?|FILE|SO|PREV|DB|WIRE|SPEC|GL|OS|BUILD|GIT|DATA|SAVE|HW)_?(?:VERSION|VER)|VERSION_(?:NUM(?:BER)?|INT|HEX|MIN|MAX|CODE|GIT|HASH|DATE)$/i;
/** `#define FOO_VERSION "1.2.3"`, or FOO_VERSION_MAJOR and its kin, in a header that is named for it or for foo. */
const headerFinder = {
    matches: path => isVersionHeader(path) || isMainHeader(path),
    find: async (file) => {
        if (!/_VER/i.test(file.text))
            return [];
        const { code } = scanSource(file.text, C_LIKE);
        const all = macrosIn(code);
        const macros = isVersionHeader(file.path) ? all : ownOf(file.path, all);
        const texts = macros.texts.filter(({ name }) => !isOfGuest(name, code));
        const found = fromTexts(file, texts) ?? fromParts(file, macros) ?? fromNumber(file, macros.numbers);
        return found === undefined ? [] : [stateFound(file, found, { kind: 'C header', scheme: 'dotted' })];
    },
};
/** FOO_RUBY_VERSION is that of Ruby where FOO_VERSION is put together. */
function isOfGuest(name, code) {
    const [own, guest] = /^(\w+)_[A-Za-z]+_VERSION$/.exec(name) ?? [];
    return own !== undefined && guest !== undefined && new RegExp(`#\\s*define\\s+${guest}_VERSION\\s+[^"\\s]`).test(code);
}
function macrosIn(code) {
    const texts = [];
    const numbers = [];
    for (const pattern of [DEFINE, CONSTANT]) {
        for (const groups of lineMatches(code, pattern)) {
            const name = groups.get('name')?.text ?? '';
            const text = groups.get('text');
            const number = groups.get('number');
            if (text !== undefined)
                texts.push({ name, value: text });
            if (number !== undefined)
                numbers.push({ name, value: number, isDefault: isGuarded(code, name, number.offset) });
        }
    }
    return { texts, numbers };
}
function isGuarded(code, name, offset) {
    const above = code.slice(Math.max(0, offset - 300), offset);
    return new RegExp(`#\\s*ifndef\\s+${name}\\s*\\n[^\\n]*$`).test(above);
}
/** What begins with the name of the header; others there are of what it includes, or of formats. */
function ownOf(path, { texts, numbers }) {
    const parts = path.split('/');
    const stem = (parts.at(-1) ?? '').replace(/\..*$/, '');
    const names = [
        stem,
        stem.replace(/ver$/i, ''),
        ...(/^(?:base|config|core)$/i.test(stem) ? [parts.at(-2) ?? stem] : []),
    ];
    const bare = names.map(one => one.replace(/^lib/i, '').replace(/[^A-Za-z0-9]+/g, '_'));
    const part = PARTS.flat().join('|');
    const own = new RegExp(`^(?:LIB)?(?:${bare.join('|')})_(?:LIB_)?(?:(?:${part})_)?VER`, 'i');
    const isOwn = ({ name }) => own.test(name);
    return { texts: texts.filter(isOwn), numbers: numbers.filter(isOwn) };
}
function fromTexts(file, macros) {
    const stating = macros.filter(({ name }) => /version(?:_?(?:string|str|name|full))?$/i.test(name) && !OTHER.test(name));
    const dotted = stating.filter(({ value }) => /\d\.\d|@/.test(value.text));
    const [first] = dotted;
    // Two that differ: nobody but the author knows which one is the release.
    if (first === undefined || dotted.some(({ value }) => value.text !== first.value.text))
        return undefined;
    // `"LuaSocket 3.1.0"` names the program, too.
    const named = c_header_NAMED.exec(first.value.text)?.groups?.version;
    const shift = named === undefined ? 0 : first.value.text.length - named.length;
    return literal(file, { text: named ?? first.value.text, offset: first.value.offset + shift });
}
const c_header_NAMED = /^[A-Za-z][\w.+-]{0,40} (?<version>v?\d+\.\d[\w.+-]*)$/;
const FORM = /\bmajor \* (?:10000|10'000) \+ minor \* 100 \+ patch\b/;
const c_header_NUMBER = /^\w+_VERSION$/;
/** `#define FOO_VERSION 120201`, where a comment says how it is made. */
function fromNumber(file, numbers) {
    const [one, ...others] = FORM.test(file.text) ? numbers.filter(({ name }) => c_header_NUMBER.test(name)) : [];
    if (one === undefined || others.length > 0 || !/^\d{5,7}$/.test(one.value.text))
        return undefined;
    const number = Number(one.value.text);
    return composed(file, [one.value], [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100].join('.'));
}
/** The words for each number, the commonest first: where there are several, the others mean something else. */
const PARTS = [
    ['MAJOR'],
    ['MINOR'],
    'PATCH MICRO REVISION BUGFIX PATCHLEVEL RELEASE SUBMINOR POINT TINY REV BUILD'.split(' '),
];
const SUFFIX = /VER(?:SION)?_(?:SUFFIX|PRE_?RELEASE|EXTRA|TAG|LABEL|QUALIFIER)$/i;
function fromParts(file, { texts, numbers }) {
    const parts = PARTS.map(words => words.map(word => c_header_named(word, numbers)).find(some => some.length > 0) ?? []);
    const [major, minor, patch] = parts.map(some => some[0]?.value);
    const isMixed = parts.some(some => new Set(some.map(({ value }) => value.text)).size > 1);
    if (major === undefined || minor === undefined || isMixed || parts.flat().some(one => one.isDefault))
        return undefined;
    const spans = [major, minor, ...(patch === undefined ? [] : [patch])];
    return composed(file, spans, `${spans.map(one => one.text).join('.')}${suffixOf(texts, numbers)}`);
}
function c_header_named(part, macros) {
    const pattern = new RegExp(`(?:^|_)(?:VER(?:SION)?_)?(?:${part})(?:_VER(?:SION)?)?(?:_NUMBER|_NUM)?$`, 'i');
    return macros.filter(({ name }) => pattern.test(name) && /ver/i.test(name) && !OTHER.test(name) && !/_IS_/.test(name));
}
/** `-dev` of a suffix that counts: libuv has one in every header, and a flag that says whether it is a release. */
function suffixOf(texts, numbers) {
    const isRelease = numbers.some(({ name, value }) => /_IS_RELEASE$/.test(name) && value.text === '1');
    const suffix = texts.find(({ name }) => SUFFIX.test(name))?.value.text ?? '';
    return isRelease || suffix === '' ? '' : `${/^[A-Za-z0-9]/.test(suffix) ? '-' : ''}${suffix}`;
}

;// CONCATENATED MODULE: ./packages/version/src/formats/calls.js
// More arguments than any command has that states a version.
const MAX_ARGS = 400;
const calls_NAME = /(?<![\w$.-])([A-Za-z_]\w{0,60})[ \t]*\(/g;
const ARGUMENT = /"(?<quoted>[^"]*)"|(?<plain>[^\s()"]+)|(?<open>\()|(?<close>\))/dg;
/** The commands of a CMake file, in order, with their arguments parted by white space. */
function callsIn({ bare, text }, names) {
    const calls = [];
    for (const match of bare.matchAll(calls_NAME)) {
        const name = (match[1] ?? '').toLowerCase();
        if (!names.has(name))
            continue;
        const start = match.index + match[0].length;
        calls.push({ name, args: argumentsOf(bare, text, start), offset: match.index });
    }
    return calls;
}
function argumentsOf(bare, text, start) {
    const args = [];
    let depth = 1;
    ARGUMENT.lastIndex = start;
    while (args.length < MAX_ARGS) {
        const match = ARGUMENT.exec(bare);
        if (match === null)
            break;
        const { groups } = match;
        if (groups?.open !== undefined)
            depth += 1;
        else if (groups?.close !== undefined) {
            depth -= 1;
            if (depth === 0)
                break;
        }
        else {
            const isQuoted = groups?.quoted !== undefined;
            const [from, to] = match.indices?.groups?.[isQuoted ? 'quoted' : 'plain'] ?? [0, 0];
            args.push({ text: text.slice(from, to), offset: from, isQuoted });
        }
    }
    return args;
}

;// CONCATENATED MODULE: ./packages/version/src/find/cmake.js






const CMAKE = {
    lineComments: ['#'],
    blockComments: [
        ['#[[', ']]'],
        ['#[=[', ']=]'],
    ],
    quotes: ['"'],
    longQuotes: [],
};
const COMMANDS = new Set(['project', 'set', 'file', 'include', 'string', 'math', 'execute_process', 'option', 'list']);
/** Which argument of a command is the variable that it sets. */
const SETS = new Map([
    ['set', 0],
    ['file', 2],
    ['math', 1],
]);
/** `project(… VERSION …)`, or the variables that older projects use in its place. */
const cmakeFinder = {
    matches: path => stated_nameOf(path) === 'CMakeLists.txt',
    find: async (file, tree) => {
        const script = readScript(file, tree, new Map());
        const project = script.calls.find(call => call.name === 'project');
        const name = project?.args[0]?.text;
        const about = {
            kind: 'CMake project',
            scheme: 'dotted',
            subject: name?.includes('$') === true ? undefined : name,
        };
        const at = project?.args.findIndex((arg, i) => i > 0 && !arg.isQuoted && arg.text.toUpperCase() === 'VERSION') ?? -1;
        const written = at === -1 ? undefined : project?.args[at + 1];
        if (written !== undefined)
            return [stateFound(file, await valueFor(written, script, 0), about)];
        const found = project === undefined ? undefined : await oldStyle(script, name ?? '');
        return found === undefined ? [] : [stateFound(file, found, about)];
    },
};
function readScript(file, tree, memo) {
    return { file, tree, memo, calls: callsIn(scanSource(file.text, CMAKE), COMMANDS) };
}
/** `set(PROJECT_VERSION …)`, `set(<NAME>_VERSION …)` or their parts, when the script sets them. */
async function oldStyle(script, name) {
    const prefixes = [
        'PROJECT',
        name,
        name.toUpperCase(),
        name.toLowerCase(),
        name.replaceAll('-', '_').toUpperCase(),
        `LIB${name.toUpperCase()}`,
        'CPACK_PACKAGE',
        'PACKAGE',
    ];
    const names = [
        ...prefixes.flatMap(one => [`${one}_VERSION`, `${one}_VERSION_STRING`, `${one}_VERSION_FULL`]),
        'VERSION',
        'VERSION_STRING',
        'APP_VERSION',
    ];
    const set = script.calls.filter(call => SETS.has(call.name));
    const isSet = (variable) => set.some(({ name: command, args }) => args[SETS.get(command) ?? 0]?.text === variable);
    for (const variable of new Set(names)) {
        if (!isSet(variable))
            continue;
        const found = await variableOf(variable, script, 0);
        if (found?.kind !== 'literal' || found.text !== '')
            return found;
    }
    for (const prefix of [...new Set(prefixes), '']) {
        const stem = prefix === '' ? 'VERSION' : `${prefix}_VERSION`;
        const spelled = [`${stem}_MAJOR`, `${prefix}_MAJOR_VERSION`].find(isSet);
        if (spelled !== undefined)
            return cmake_joined(spelled, script, isSet);
    }
    return undefined;
}
async function cmake_joined(major, script, isSet) {
    const names = ['MAJOR', 'MINOR', 'PATCH', 'MICRO', 'REVISION', 'BUGFIX']
        .map(part => major.replace('MAJOR', part))
        .filter(isSet);
    const found = [];
    for (const name of names.slice(0, 3))
        found.push((await variableOf(name, script, 0)) ?? dynamic(script.file, 0, `${name} is not set here`));
    const missing = found.find(one => one.kind !== 'literal' || !/^\d+$/.test(one.text));
    if (found.length < 2)
        return undefined;
    const texts = found.flatMap(one => (one.kind === 'literal' ? [one] : []));
    const [lead] = texts;
    if (lead === undefined)
        return missing;
    if (missing !== undefined)
        return missing.kind === 'literal' ? dynamic(missing.file, missing.offset, `computed: ${missing.text}`) : missing;
    return composed(lead.file, [lead], texts.map(one => one.text).join('.'));
}
async function valueFor(arg, script, depth) {
    const { file } = script;
    if (!arg.text.includes('${'))
        return literal(file, arg);
    if (depth > 8)
        return dynamic(file, arg.offset, `${arg.text} leads back to itself`);
    const found = [];
    for (const piece of arg.text.split(/(\$\{[^${}]{0,100}\})/).filter(one => one !== '')) {
        const name = /^\$\{([\w.+-]+)\}$/.exec(piece)?.[1];
        const one = name === undefined
            ? literal(file, { text: piece, offset: arg.offset })
            : await variableOf(name, script, depth + 1);
        found.push(one ?? dynamic(file, arg.offset, `${piece} is not set in this repository`));
    }
    const missing = found.find(one => one.kind !== 'literal');
    if (missing !== undefined)
        return missing;
    const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []));
    const text = texts.map(one => one.text).join('');
    const [lead] = texts;
    if (lead === undefined)
        return literal(file, { text: '', offset: arg.offset });
    if (text.includes('${'))
        return dynamic(file, arg.offset, `computed: ${arg.text}`);
    return texts.length === 1 ? lead : composed(lead.file, [lead], text);
}
/** The value of a variable, when all commands that set it say the same. */
function variableOf(name, script, depth) {
    const circle = dynamic(script.file, 0, `${name} leads back to itself`);
    return once(script.memo, `${script.file.path}\0${name}`, circle, () => setIn(name, script, depth));
}
async function setIn(name, script, depth) {
    const { file, calls, tree } = script;
    if (name.startsWith('ENV{'))
        return undefined;
    const values = [];
    for (const { name: command, args, offset } of calls) {
        const set = command === 'set' && args[0]?.text === name ? args[1] : undefined;
        // Without a value, or with an empty one, a variable is taken back.
        if (set !== undefined && !/^(?:CACHE|PARENT_SCOPE)$/.test(set.text) && set.text !== `\${${name}}`) {
            values.push(isList(args) ? dynamic(file, set.offset, `${name} is a list`) : await valueFor(set, script, depth));
        }
        const read = command === 'file' ? await fileRead(args, name, script) : undefined;
        if (read !== undefined)
            values.push(read);
        const making = madeBy(command, args, name);
        if (making !== undefined)
            values.push(dynamic(file, offset, `${name} is computed by ${making}`));
    }
    if (values.length > 0)
        return oneOf(values, values.find(one => one.kind !== 'literal') ??
            dynamic(file, values[0]?.offset ?? 0, `${name} is set in ${values.length} places, not all alike`));
    if (depth > 8)
        return undefined;
    for (const path of includesOf(script)) {
        const text = await tree.read(path);
        if (text === undefined)
            continue;
        const found = await variableOf(name, readScript({ path, text }, tree, script.memo), depth + 3);
        if (found !== undefined)
            return found;
    }
    return inParent(name, script, depth);
}
/** A folder that is added to a project has the variables of the script above it. */
async function inParent(name, { file, tree, memo }, depth) {
    for (let folder = folderOf(file.path); folder !== '';) {
        folder = folderOf(folder);
        const path = folder === '' ? 'CMakeLists.txt' : `${folder}/CMakeLists.txt`;
        const text = stated_nameOf(file.path) === 'CMakeLists.txt' ? await tree.read(path) : undefined;
        if (text !== undefined)
            return variableOf(name, readScript({ path, text }, tree, memo), depth + 1);
    }
    return undefined;
}
/** More than one value, apart from the words of the cache. */
function isList(args) {
    const second = args[2];
    return second !== undefined && !/^(?:CACHE|PARENT_SCOPE)$/.test(second.text);
}
async function fileRead(args, name, { file, tree }) {
    const [how, path, variable] = args;
    if (!/^(?:READ|STRINGS)$/i.test(how?.text ?? '') || variable?.text !== name || path === undefined)
        return undefined;
    // With an expression, a line of another kind of file is sought.
    if (args.some(arg => /^REGEX$/i.test(arg.text)))
        return dynamic(file, path.offset, `${name} is computed from ${path.text}`);
    const plain = path.text.replace(/^\$\{\w+\}\//, '');
    for (const one of [resolvePath(folderOf(file.path), plain), resolvePath('', plain)]) {
        const text = one === undefined || plain.includes('$') ? undefined : await tree.read(one);
        if (one !== undefined && text !== undefined)
            return readVersionFile({ path: one, text });
    }
    return dynamic(file, path.offset, `${name} is read from ${path.text}, which is not here`);
}
function madeBy(command, args, name) {
    const texts = args.map(arg => arg.text);
    if (command === 'execute_process' && texts[texts.indexOf('OUTPUT_VARIABLE') + 1] === name) {
        const from = texts.indexOf('COMMAND') + 1;
        return `a command: ${texts
            .slice(from, from + 4)
            .filter(one => !/^[A-Z_]+$/.test(one) && one !== name)
            .join(' ')}`;
    }
    if (command === 'math' && texts[1] === name)
        return 'math';
    if (command !== 'string')
        return undefined;
    // Taking white space off the ends is no change.
    const isStrip = /^(?:STRIP|REPLACE)$/i.test(texts[0] ?? '') &&
        (texts[0]?.toUpperCase() === 'STRIP' || /^(?:\\n|\\r|\n)$/.test(texts[1] ?? ''));
    return texts.slice(1).includes(name) && !isStrip ? `string(${texts[0]} …)` : undefined;
}
function includesOf({ calls, file }) {
    const folder = folderOf(file.path);
    const paths = calls
        .filter(call => call.name === 'include')
        .flatMap(({ args }) => {
        const plain = (args[0]?.text ?? '').replace(/^(?:\$\{\w+\}\/)+/, '');
        if (plain === '' || plain.includes('$'))
            return [];
        const names = plain.endsWith('.cmake') || plain.includes('.') ? [plain] : [`${plain}.cmake`];
        return names.flatMap(one => [
            resolvePath(folder, one),
            resolvePath(folder, `cmake/${one}`),
            resolvePath(folder, `CMake/${one}`),
            resolvePath(folder, `cmake/modules/${one}`),
        ]);
    });
    return [...new Set(paths.filter(path => path !== undefined && path !== file.path))].slice(0, 16);
}

;// CONCATENATED MODULE: ./packages/version/src/find/guest.js
const HOSTS = [
    'pyproject.toml',
    'setup.py',
    'setup.cfg',
    'package.json',
    'Cargo.toml',
    'go.mod',
    'pom.xml',
    'CMakeLists.txt',
    'composer.json',
    'mix.exs',
];
/** Whether the repository is a project of a common kind, which may carry small files of others: styles, editor plugins. */
function hasHost({ paths }) {
    return HOSTS.some(name => paths.has(name));
}

;// CONCATENATED MODULE: ./packages/version/src/find/xml-identities.js



/** Manifests that state the version in an attribute of one element. */
const IDENTITIES = [
    {
        kind: 'Magento module',
        scheme: 'semver',
        ending: /(?:^|\/)etc\/module\.xml$/,
        path: ['module'],
        attribute: 'setup_version',
        subject: 'name',
        root: 'config',
    },
    {
        kind: 'Ant build',
        scheme: 'maven',
        ending: /(?:^|\/)build\.xml$/,
        path: [],
        // `<property name="version" value="1.2.3"/>`
        attribute: 'version',
        subject: 'name',
        root: 'project',
        isProperty: true,
    },
    {
        kind: 'Visual Studio extension',
        scheme: 'dotted',
        ending: /\.vsixmanifest$/i,
        path: ['Metadata', 'Identity'],
        attribute: 'Version',
        subject: 'Id',
    },
    {
        kind: 'Windows app package',
        scheme: 'dotted',
        ending: /(?:^|\/)(?:Package|AppxManifest)[\w.-]*\.(?:appxmanifest|xml)$/i,
        path: ['Identity'],
        attribute: 'Version',
        subject: 'Name',
    },
    {
        kind: 'Android manifest',
        scheme: 'dotted',
        ending: /(?:^|\/)AndroidManifest\.xml$/,
        path: [],
        attribute: 'android:versionName',
        subject: 'package',
    },
    {
        kind: 'Ivy module',
        scheme: 'maven',
        ending: /(?:^|\/)ivy\.xml$/,
        path: ['info'],
        attribute: 'revision',
        subject: 'module',
    },
    {
        kind: 'WiX installer',
        scheme: 'dotted',
        ending: /\.wxs$/i,
        path: ['Product'],
        attribute: 'Version',
        subject: 'Name',
    },
    {
        kind: 'WiX installer',
        scheme: 'dotted',
        ending: /\.wxs$/i,
        path: ['Package'],
        attribute: 'Version',
        subject: 'Name',
    },
    { kind: 'WiX bundle', scheme: 'dotted', ending: /\.wxs$/i, path: ['Bundle'], attribute: 'Version', subject: 'Name' },
    {
        kind: 'Eclipse feature',
        scheme: 'dotted',
        ending: /(?:^|\/)feature\.xml$/,
        path: [],
        attribute: 'version',
        subject: 'id',
        root: 'feature',
    },
];
const identityFinder = {
    matches: path => IDENTITIES.some(({ ending }) => ending.test(path)),
    find: async (file) => {
        const rules = IDENTITIES.filter(({ ending }) => ending.test(file.path));
        const parsed = parseXml(file.text);
        // Names such as plugin.xml and config.xml are common; what is broken there may be anything.
        if (parsed.kind === 'broken')
            return [];
        return rules.flatMap(rule => identityOf(rule, parsed.root, file));
    },
};
function identityOf({ kind, scheme, path, attribute, subject, root, isProperty = false }, top, file) {
    if (root !== undefined && top.name !== root)
        return [];
    let element = top;
    for (const step of path)
        element = childOf(element, step);
    if (element === undefined)
        return [];
    const about = { kind, scheme, subject: element.attributes.get(subject) ?? top.attributes.get(subject) };
    if (attribute === '')
        return [stateFound(file, literal(file, { text: element.text, offset: element.textOffset }), about)];
    const value = isProperty ? propertyAt(element, attribute, file.text) : attributeAt(element, attribute, file.text);
    if (value === undefined)
        return [];
    const reference = /^(?:\$\(|!\(|@string\/|\$\{)/.test(value.text);
    return [
        stateFound(file, reference
            ? dynamic(file, value.offset, `placeholder: ${value.text} is filled in by the build`)
            : literal(file, value), about),
    ];
}
function propertyAt({ children }, name, source) {
    const names = [name, `project.${name}`, `app.${name}`, `release.${name}`];
    const property = children.find(one => one.name === 'property' && names.includes(one.attributes.get('name') ?? ''));
    return property === undefined ? undefined : attributeAt(property, 'value', source);
}
/** An attribute's value and its place: the parser has no places of attributes, so it is sought behind the element's `<`. */
function attributeAt(element, name, source) {
    const text = element.attributes.get(name);
    if (text === undefined)
        return undefined;
    const head = source.slice(element.offset, element.offset + 20_000);
    const match = new RegExp(`\\s${escapePattern(name)}\\s*=\\s*["'](?<value>)`, 'd').exec(head);
    const at = match?.indices?.groups?.value?.[0];
    return { text, offset: element.offset + (at ?? 0) };
}

;// CONCATENATED MODULE: ./packages/version/src/find/documents.js






const VERSION_FILE = /^(?:\.?version(?:\.txt|\.properties|\.in|\.env)?|_version\.txt|release(?:\.txt)?|version-number|current[_-]version|appversion|release[_-]version)$/i;
/** These names are used for other things as well, so only a version in them is one. */
const SURE = /^(?:\.?VERSION|version\.txt|VERSION\.txt)$/;
/** VERSION, version.txt and their kin. */
const versionFileFinder = {
    matches: path => VERSION_FILE.test(stated_nameOf(path)),
    find: async (file) => {
        const found = readVersionFile(file);
        // A number alone is what formats and tools write into files of that name.
        if (found.kind === 'literal' && /^\d+$/.test(found.text) && !/^VERSION/.test(stated_nameOf(file.path)))
            return [];
        if (found.kind === 'unreadable' && !(/^VERSION(?:\.txt)?$/.test(stated_nameOf(file.path)) && file.text.length < 200))
            return [];
        if (found.kind === 'literal' && !SURE.test(stated_nameOf(file.path)) && !isVersionLike(found.text))
            return [];
        return [stateFound(file, found, { kind: 'version file', scheme: 'semver' })];
    },
};
/** The first, and so the newest, `<release>` of AppStream metadata. */
const appstreamFinder = {
    matches: path => /\.(?:metainfo|appdata)\.xml(?:\.in)*$/.test(path),
    find: async (file) => {
        const about = { kind: 'AppStream metadata', scheme: 'dotted' };
        const parsed = parseXml(file.text);
        if (parsed.kind === 'broken')
            return [];
        const { root } = parsed;
        const releases = childOf(root, 'releases')?.children.filter(child => child.name === 'release') ?? [];
        const subject = childOf(root, 'id')?.text;
        const [newest] = releases;
        const version = newest === undefined ? undefined : attributeAt(newest, 'version', file.text);
        return version === undefined ? [] : [stateFound(file, literal(file, version), { ...about, subject })];
    },
};
const PROVIDES = /^(?:%<[^>]*>)?\s*\\Provides(?:Package|Class|File|ExplPackage|ExplClass|ExplFile)\b\s*(?:\{(?<name>[^{}]*)\})?/d;
const OPTION = /^\[(?:(?<date>\d{4}[/-]\d\d?[/-]\d\d?)\s*)?(?<version>v?\d[\w.-]*)?/d;
const EXPL = /\\ProvidesExpl\w+\s*(?:%?\s*)?\{[^{}]*\}\s*%?\s*\{(?<date>[^{}]*)\}\s*%?\s*\{(?<version>[^{}]*)\}/d;
/** `\ProvidesPackage{name}[2024/01/31 v1.2.3 …]`, also over several lines. */
const latexFinder = {
    matches: path => /\.(?:sty|cls|dtx)$/.test(path),
    find: async (file, tree) => {
        if (hasHost(tree))
            return [];
        const syntax = file.path.endsWith('.dtx') ? {} : { lineComments: ['%'] };
        const { code } = scanSource(file.text, syntax);
        for (const line of source_text_linesOf(code)) {
            const match = PROVIDES.exec(line.text);
            if (match === null || /driver|readme|ins/.test(/^%<([^>]*)>/.exec(line.text)?.[1] ?? ''))
                continue;
            const found = provided(file, code, line);
            const subject = match.groups?.name;
            if (found !== undefined)
                return [
                    stateFound(file, found, {
                        kind: 'LaTeX package',
                        scheme: 'dotted',
                        subject: subject?.startsWith('\\') ? undefined : subject,
                    }),
                ];
        }
        return [];
    },
};
function provided(file, code, line) {
    const source = code.slice(line.offset, line.offset + 400);
    const rest = source.replace(/\n%<[^>\n]*>/g, gap => `\n${' '.repeat(gap.length - 1)}`);
    const isExpl = /^(?:%<[^>]*>)?\s*\\ProvidesExpl/.test(rest);
    const head = /\\Provides\w+\s*(?:%[^\n]*\n\s*)?\{[^{}]*\}\s*(?:%[^\n]*\n\s*)?(?=\[)/.exec(rest);
    const start = isExpl ? 0 : head === null ? -1 : head.index + head[0].length;
    const match = start === -1 ? null : (isExpl ? EXPL : OPTION).exec(rest.slice(start));
    const range = match?.indices?.groups?.version;
    const text = match?.groups?.version;
    if (range === undefined || text === undefined)
        return undefined;
    const offset = line.offset + start + range[0];
    return text.includes('\\') ? dynamic(file, offset, `${text} is a macro`) : literal(file, { text, offset });
}

;// CONCATENATED MODULE: ./packages/version/src/find/dotnet.js








/** `.nuspec`: `$version$` is what the packing project says. */
const nuspecFinder = {
    matches: endsIn('.nuspec'),
    find: async (file) => {
        const parsed = parseXml(file.text);
        const base = { kind: 'NuGet specification', scheme: 'nuget' };
        if (parsed.kind === 'broken')
            return [stateFound(file, unreadable(file, parsed.offset, parsed.reason), base)];
        const metadata = childOf(parsed.root, 'metadata');
        const version = childOf(metadata, 'version');
        if (parsed.root.name !== 'package' || version === undefined)
            return [];
        const about = { ...base, subject: childOf(metadata, 'id')?.text };
        const { text, textOffset: offset } = version;
        const isToken = /^\$[\w.]+\$$|\$\w+\$/.test(text);
        const found = isToken
            ? dynamic(file, offset, `placeholder: ${text} is filled in when it is packed`)
            : literal(file, { text, offset });
        return [stateFound(file, found, about)];
    },
};
const dotnet_FIELDS = ['AssemblyInformationalVersion', 'AssemblyFileVersion', 'AssemblyVersion'];
const VISUAL_BASIC = { lineComments: ["'"], quotes: ['"'], hasEscapes: false };
const F_SHARP = { lineComments: ['//'], blockComments: [['(*', '*)']], quotes: ['"'] };
/** Attributes of an assembly; the one that people see counts, then the file's, then the one that linkers compare. */
const assemblyInfoFinder = {
    matches: path => !/(?:^|\/)obj\/(?:Debug|Release)\/|tests?[\w.]*\//i.test(path) &&
        /^(?:[\w.-]*Assembly(?:Info|Version)[\w.-]*|(?:Shared|Common|Global|Solution|Product|Build)(?:Info|Version|VersionInfo)|VersionInfo|Version)\.(?:cs|vb|fs|cpp)$/i.test(stated_nameOf(path)),
    find: async (file, tree) => {
        const syntax = file.path.endsWith('.vb') ? VISUAL_BASIC : file.path.endsWith('.fs') ? F_SHARP : C_LIKE;
        const { code } = scanSource(file.text, syntax);
        for (const field of dotnet_FIELDS) {
            const found = attributeIn(code, field, file);
            // Many keep the assembly's version while the package's goes on; the project then says the latter.
            if (found !== undefined && field === 'AssemblyVersion' && (await hasPackageVersion(tree)))
                return [];
            if (found !== undefined)
                return [stateFound(file, found, { kind: '.NET assembly', scheme: 'nuget' })];
        }
        return [];
    },
};
const MAX_PROJECTS = 40;
async function hasPackageVersion(tree) {
    const projects = [...tree.paths]
        .filter(path => /\.(?:cs|fs|vb)proj$|\.props$|\.nuspec$/.test(path))
        .slice(0, MAX_PROJECTS);
    for (const path of projects) {
        if (/<(?:Version|VersionPrefix|PackageVersion|version)>/.test((await tree.read(path)) ?? ''))
            return true;
    }
    return false;
}
function attributeIn(code, field, file) {
    const pattern = new RegExp(`^\\s*[\\[<].{0,60}?\\b${field}(?:Attribute)?\\s*\\(\\s*(?:"(?<version>[^"]*)"|(?<name>[\\w.]+))`, 'd');
    const [groups] = lineMatches(code, pattern);
    const version = groups?.get('version');
    if (version?.text.includes('*'))
        return dynamic(file, version.offset, `${version.text} is completed by the compiler`);
    if (version !== undefined)
        return literal(file, version);
    const name = groups?.get('name');
    if (name === undefined)
        return undefined;
    const last = escapePattern(name.text.slice(name.text.lastIndexOf('.') + 1));
    const [set] = lineMatches(code, new RegExp(`\\b${last}\\s*=\\s*"(?<version>[^"]*)"`, 'd'));
    const value = set?.get('version');
    return value === undefined ? dynamic(file, name.offset, `${name.text} is not set in this file`) : literal(file, value);
}
/** Files of tools that make the version from the number of commits or from tags. */
const versionToolFinder = {
    matches: isNamed('version.json', 'GitVersion.yml', 'GitVersion.yaml'),
    find: async (file) => {
        const about = { kind: 'version tool', scheme: 'nuget' };
        if (!file.path.endsWith('.json'))
            return [stateFound(file, dynamic(file, 0, 'from version control, by GitVersion'), about)];
        const parsed = parseJson(file.text, { isLenient: true });
        if (parsed.kind === 'broken')
            return [];
        const version = stringAt(parsed.root, 'version');
        const schema = stringAt(parsed.root, '$schema')?.text ?? '';
        const keys = entriesOf(parsed.root).map(entry => entry.key);
        const isNerdbank = /Nerdbank|NerdBank/.test(schema) ||
            keys.some(key => /^(?:publicReleaseRefSpec|nugetPackageVersion|assemblyVersion|cloudBuild|versionHeightOffset|pathFilters|inherit)$/.test(key));
        if (!isNerdbank)
            return version === undefined
                ? []
                : [stateFound(file, literal(file, version), { kind: 'version file', scheme: 'semver' })];
        const base = version === undefined ? '' : ` after ${version.text}`;
        return [
            stateFound(file, dynamic(file, version?.offset ?? 0, `from version control, by Nerdbank.GitVersioning${base}`), about),
        ];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/field-rules.js

const V = ['version'];
const N = ['name'];
const FIELD_RULES = [
    {
        kind: 'Julia package',
        scheme: 'semver',
        matches: isNamed('Project.toml', 'JuliaProject.toml'),
        version: [V],
        subject: N,
        needs: [['uuid']],
    },
    { kind: 'Fortran package', scheme: 'semver', matches: isNamed('fpm.toml'), version: [V], subject: N },
    { kind: 'Haskell package', scheme: 'haskell', matches: isNamed('package.yaml'), version: [V], subject: N },
    { kind: 'nFPM package', scheme: 'semver', matches: isNamed('nfpm.yaml', 'nfpm.yml'), version: [V], subject: N },
    {
        kind: 'XcodeGen project',
        scheme: 'dotted',
        matches: isNamed('project.yml'),
        version: [
            ['settings', 'base', 'MARKETING_VERSION'],
            ['settings', 'MARKETING_VERSION'],
        ],
        subject: N,
    },
    {
        kind: 'Perl metadata',
        scheme: 'dotted',
        matches: isNamed('META.yml'),
        version: [V],
        subject: N,
        needs: [['meta-spec']],
        role: 'copy',
    },
    {
        kind: 'CocoaPods pod',
        scheme: 'semver',
        matches: path => path.endsWith('.podspec.json'),
        version: [V],
        subject: N,
    },
    {
        kind: 'Scoop manifest',
        scheme: 'dotted',
        matches: path => /(?:^|\/)bucket\/[^/]+\.json$/.test(path),
        version: [V],
        needs: [['homepage']],
    },
    {
        kind: 'winget manifest',
        scheme: 'dotted',
        matches: path => /(?:^|\/)manifests\/.*\.yaml$/.test(path),
        version: [['PackageVersion']],
        subject: ['PackageIdentifier'],
        needs: [['ManifestVersion']],
    },
    {
        kind: 'Drupal extension',
        scheme: 'dotted',
        matches: path => path.endsWith('.info.yml'),
        version: [V],
        subject: N,
        needs: [['type']],
        meaning: text => (text === 'VERSION' ? 'placeholder: VERSION is the version of Drupal' : undefined),
    },
];

;// CONCATENATED MODULE: ./packages/version/src/find/fields.js






const fields_fieldFinder = {
    matches: path => FIELD_RULES.some(rule => rule.matches(path)),
    find: async (file, tree) => {
        const parsed = parse(file);
        const rules = FIELD_RULES.filter(rule => rule.matches(file.path));
        const [first] = rules;
        if (parsed.kind === 'broken') {
            // A common name with broken content may be of another kind; the other names are ours alone.
            if (first === undefined || first.needs !== undefined)
                return [];
            return [
                stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: first.kind, scheme: first.scheme }),
            ];
        }
        for (const rule of rules) {
            const found = await fieldOf(rule, parsed.root, { file, tree });
            if (found === undefined)
                continue;
            const { kind, scheme, role = 'source' } = rule;
            const subject = rule.subject === undefined ? undefined : fields_scalarAt(parsed.root, rule.subject)?.text;
            const about = { kind, scheme, subject, role };
            return [stateFound(file, found, about)];
        }
        return [];
    },
};
function parse({ path, text }) {
    if (path.endsWith('.toml'))
        return parseToml(text);
    return /\.ya?ml$/.test(path) ? parseYaml(text) : parseJson(text, { isLenient: true });
}
async function fieldOf(rule, root, { file, tree }) {
    if (rule.needs?.some(path => nodeAt(root, ...path) === undefined))
        return undefined;
    for (const path of rule.version) {
        const node = nodeAt(root, ...path);
        if (node === undefined)
            continue;
        if (node.kind !== 'scalar' || typeof node.value === 'boolean')
            return unreadable(file, node.offset, 'the version is no text');
        const meaning = rule.meaning?.(node.text);
        if (meaning !== undefined)
            return dynamic(file, node.offset, meaning);
        // Fortran's fpm reads a file that the field names.
        const named = stated_nameOf(file.path) === 'fpm.toml' && !/^\d/.test(node.text)
            ? await tree.read(file.path.replace(/fpm\.toml$/, node.text))
            : undefined;
        if (named !== undefined)
            return literal({ path: file.path.replace(/fpm\.toml$/, node.text), text: named }, { text: named.trim().split(/\s/, 1)[0] ?? '', offset: named.search(/\S/) });
        return literal(file, { text: node.text, offset: node.offset });
    }
    return undefined;
}
function fields_scalarAt(root, path) {
    const node = nodeAt(root, ...path);
    return node?.kind === 'scalar' ? node : undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/gem-lockfile.js



const SPEC = /^ {4}(?<name>[\w.-]+) \((?<version>[^()\s]+)\)$/d;
/** The repository's own gems in `Gemfile.lock`: those under PATH, which lie in it. */
const gemLockFinder = {
    matches: isNamed('Gemfile.lock', 'gems.locked'),
    find: async (file) => {
        const statements = [];
        let isOwn = false;
        for (const line of source_text_linesOf(file.text)) {
            const section = /^[A-Z]+/.exec(line.text)?.[0];
            if (section !== undefined)
                isOwn = section === 'PATH';
            // A gem beside the repository is another project's.
            if (isOwn && /^ {2}remote: (?:\/|\.\.\/)/.test(line.text))
                isOwn = false;
            const match = isOwn ? SPEC.exec(line.text) : null;
            const range = match?.indices?.groups?.version;
            if (range === undefined || match === null)
                continue;
            const span = { text: match.groups?.version ?? '', offset: line.offset + range[0] };
            const about = { kind: 'gem lockfile', scheme: 'rubygems', subject: match.groups?.name, role: 'copy' };
            statements.push(stateFound(file, literal(file, span), about));
        }
        return statements;
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/go-version.js





const GO_CONST = /^\s*(?:(?:const|var)\s+)?(?:Version|version|VERSION|AppVersion|ProgramVersion|CurrentVersion|SemVer|Semver|VersionString|DefaultVersion|BuildVersion|baseVersion|BaseVersion|libraryVersion|clientVersion|ModuleVersion|PackageVersion|ReleaseVersion|TagVersion|number)(?:\s+string)?\s*=\s*/;
const GO_PART = (part) => new RegExp(`^\\s*(?:(?:const|var)\\s+)?(?:v|V|Version|version|App)?_?${part}(?:Version|Level)?(?:\\s+\\w+)?\\s*[=:]\\s*`);
const GRAMMAR = { ...PLAIN_C, syntax: { ...PLAIN_C.syntax, longQuotes: ['`'] } };
const go_version_SUFFIX = /^\s*(?:(?:const|var)\s+)?\w*(?:Meta|PreRelease|Prerelease|preRelease|Suffix|Label|Dev)\w*(?:\s+string)?\s*[=:]\s*"([^"]+)"/m;
const go_version_PRERELEASE = /^\s*(?:(?:const|var)\s+)?(?:Version)?Pre-?[Rr]elease(?:\s+string)?\s*=\s*"([\w.-]+)"/m;
// A file that names more is a table of versions.
const MAX_CONSTANTS = 16;
/** The version that a Go program prints; a word such as `dev` there is replaced by the linker. */
const goVersionFinder = {
    matches: path => /(?:^|\/)(?:version(?:_current|_base|_gen|_default)?|versioninfo|app_version)\.go$/.test(path) ||
        /(?:^|\/)(?:version|buildinfo)\/(?:version|base|buildinfo|info)\.go$/.test(path) ||
        CONSTANTS_FILE.test(path),
    find: async (file, tree) => {
        if (CONSTANTS_FILE.test(file.path))
            return amongConstants(file);
        const assign = (name) => new RegExp(`^\\s*(?:(?:const|var)\\s+)?${name}(?:\\s+string)?\\s*=\\s*`);
        const scope = code_rule_scopeOf({ grammar: GRAMMAR, assign }, file, tree);
        const found = go_version_fromParts(scope) ?? (await fromConstants(scope));
        return found === undefined ? [] : [stateFound(file, found, { kind: 'Go version file', scheme: 'semver' })];
    },
};
const CONSTANTS_FILE = /(?:^|\/)const(?:s|ants?)?\.go$/;
const WHOLE = /^\s*(?:const\s+)?(?:VERSION|Version|AppVersion)(?:\s+string)?\s*=\s*"(?<version>v?\d+\.\d+\.\d+[\w.+-]*)"/d;
/** A file of many constants: only the one that can mean nothing else. */
function amongConstants(file) {
    const [found, ...others] = [...lineMatches(scanSource(file.text, GRAMMAR.syntax).code, WHOLE)];
    const version = found?.get('version');
    if (version === undefined || others.length > 0)
        return [];
    return [stateFound(file, literal(file, version), { kind: 'Go version file', scheme: 'semver' })];
}
function go_version_fromParts({ source, file }) {
    const parts = ['(?:Major|MAJOR|major)', '(?:Minor|MINOR|minor)', '(?:Patch|PATCH|patch)'].map(part => matchEnds(source, GO_PART(part)));
    if (!parts.every(one => one.length === 1))
        return undefined;
    const numbers = parts.flat().map(at => {
        const match = /^"?(?<number>\d+)"?/d.exec(source.code.slice(at, at + 20));
        return { text: match?.groups?.number ?? '', offset: at + (match?.indices?.groups?.number?.[0] ?? 0) };
    });
    const [major] = numbers;
    if (major === undefined || numbers.some(one => one.text === ''))
        return undefined;
    const suffix = go_version_SUFFIX.exec(source.code)?.[1];
    // `-DEV` is put behind the numbers as it is; how other words are joined is known to the code alone.
    const end = /^[-+]\w/.test(suffix ?? '') ? suffix : '';
    if (suffix !== undefined && end === '')
        return dynamic(file, major.offset, `the parts of the version have a suffix: ${suffix}`);
    return composed(file, numbers, `${numbers.map(one => one.text).join('.')}${end}`);
}
async function fromConstants(scope) {
    const { source, file } = scope;
    const ends = matchEnds(source, GO_CONST).filter(at => /^["`\w]/.test(source.code.charAt(at)));
    const values = [];
    for (const end of ends.slice(0, MAX_CONSTANTS))
        values.push(await follow_evaluate(scope, end));
    // `Version = other.Version` passes on what another package says.
    if (values.every(isPassedOn))
        return undefined;
    const stated = values.flatMap(one => (one.kind === 'literal' && /\d\.\d/.test(one.text) ? [one] : []));
    const texts = new Set(stated.map(one => one.text));
    if (texts.size > 1) {
        return dynamic(file, stated[0]?.offset ?? 0, `${texts.size} versions in one file, not all alike`);
    }
    const [chosen = values[0]] = stated;
    if (chosen?.kind !== 'literal')
        return chosen;
    // HashiCorp's programs, and others after them, keep what follows the dash in a variable of its own.
    const pre = go_version_PRERELEASE.exec(source.code)?.[1];
    if (pre !== undefined && /^v?\d+\.\d+\.\d+$/.test(chosen.text)) {
        return composed(file, [chosen], `${chosen.text}-${pre}`);
    }
    if (/^\d+$/.test(chosen.text))
        return undefined;
    // A variable of two numbers is the line of releases; the linker sets the rest.
    if (/^v?\d+\.\d+$/.test(chosen.text) && isVariable(source.code, chosen.offset)) {
        return dynamic(file, chosen.offset, `${chosen.text} is a line of releases, which the linker completes`);
    }
    // `go build -ldflags -X` can set a variable that has no version yet.
    if (/\d/.test(chosen.text))
        return chosen;
    return dynamic(file, chosen.offset, `placeholder: ${JSON.stringify(chosen.text)} is set by the linker`);
}
function isPassedOn(one) {
    return one.kind === 'dynamic' && one.reason.includes('.') && one.reason.endsWith('is not set in this repository');
}
function isVariable(code, offset) {
    const before = code.slice(Math.max(0, offset - 2000), offset);
    return before.lastIndexOf('var') > before.lastIndexOf('const');
}

;// CONCATENATED MODULE: ./packages/version/src/formats/blocks.js
// A build script is not nested deeper; beyond it, nothing that counts is stated.
const blocks_MAX_DEPTH = 64;
/**
 * What encloses each offset, from the outside in: the text before an open `{` on its line, or `(`. The offsets are in
 * ascending order.
 */
function enclosing({ bare }, offsets) {
    const paths = [];
    const stack = [];
    let depth = 0;
    let lead = 0;
    let next = 0;
    for (let i = 0; i < bare.length && next < offsets.length; i += 1) {
        while (next < offsets.length && (offsets[next] ?? 0) <= i) {
            paths.push([...stack]);
            next += 1;
        }
        const c = bare.charAt(i);
        if (c === '{' || c === '(' || c === '[') {
            depth += 1;
            if (depth <= blocks_MAX_DEPTH)
                stack.push(c === '{' ? bare.slice(Math.max(lead, i - 200), i).trim() : c);
            if (c === '{')
                lead = i + 1;
        }
        else if (c === '}' || c === ')' || c === ']') {
            depth = Math.max(0, depth - 1);
            if (depth < blocks_MAX_DEPTH)
                stack.length = Math.min(stack.length, depth);
            if (c === '}')
                lead = i + 1;
        }
        else if (c === '\n' || c === ';') {
            // The `{` of a block may stand on the next line.
            if (/\S/.test(bare.slice(Math.max(lead, i - 200), i)) && !isBraceNext(bare, i))
                lead = i + 1;
        }
    }
    while (paths.length < offsets.length)
        paths.push([...stack]);
    return paths;
}
function isBraceNext(bare, at) {
    return /^\s{0,40}\{/.test(bare.slice(at, at + 42));
}

;// CONCATENATED MODULE: ./packages/version/src/formats/properties.js

const LINE = /^[ \t\f]*(?<key>[^\s=:#!][^\s=:]*)[ \t]*(?:[=:]|[ \t])[ \t]*(?<value>.*?)[ \t]*$/d;
/** The entries of a Java properties file: the last value of a key counts. Lines that go on are not joined. */
function parseProperties(text) {
    const entries = new Map();
    for (const line of source_text_linesOf(text)) {
        const match = LINE.exec(line.text);
        const { key, value } = match?.groups ?? {};
        const range = match?.indices?.groups?.value;
        if (key !== undefined && value !== undefined && range !== undefined) {
            entries.set(key, { text: value, offset: line.offset + range[0] });
        }
    }
    return entries;
}

;// CONCATENATED MODULE: ./packages/version/src/find/gradle-names.js









/** How names in Gradle's scripts get their values: in the script, in gradle.properties, in the scripts above it. */
const gradleFollowing = { grammar: GRADLE, lookup: lookUp, compute };
async function lookUp(written, scope) {
    const name = plainName(written);
    if (/^(?:System|env)\b/.test(name))
        return undefined;
    const { file, tree } = scope;
    const catalog = /^libs\.versions\.([\w.]+)$/.exec(name)?.[1];
    if (catalog !== undefined)
        return catalogVersion(catalog.replace(/\.get$/, ''), tree);
    const isOwn = name === 'version';
    const here = isOwn ? undefined : await gradle_names_setIn(scope, name);
    if (here !== undefined)
        return here;
    for (const folder of foldersUp(folderOf(file.path))) {
        const path = gradle_names_join(folder, 'gradle.properties');
        const text = await tree.read(path);
        const value = text === undefined ? undefined : parseProperties(text).get(name);
        if (text !== undefined && value !== undefined)
            return literal({ path, text }, value);
    }
    return (await elsewhere(name, scope)) ?? inBuildLogic(name, scope);
}
/** `project.property("x")`, `rootProject.ext.x`, `project.x` and `extra["x"]` are all `x`. */
function plainName(written) {
    const quoted = /["']([\w.-]+)["']/.exec(written)?.[1];
    if (quoted !== undefined)
        return quoted;
    return written
        .replace(/\.(?:get|toString|trim)\(\)$/, '')
        .replace(/^(?:(?:project|rootProject|parent|ext|extra|properties|gradle|this)\.)+/, '');
}
/** Lines of the script that set the name; with its strings, since some forms name it in one. */
async function gradle_names_setIn(scope, name) {
    const escaped = escapePattern(name);
    const pattern = new RegExp(`(?:^|[{;])\\s*(?:(?:final|static|private|const|override|public)\\s+)*(?:(?:def|val|var|String)\\s+|(?:project\\.|rootProject\\.)?(?:ext|extra)\\.)?${escaped}(?:\\s*:\\s*String)?(?:\\s*=(?!=)\\s*|\\s+by\\s+extra\\s*[({]\\s*)|^\\s*(?:project\\.|rootProject\\.)?(?:(?:ext|extra)\\[["']${escaped}["']\\]\\s*=\\s*|(?:ext|extra|)\\.?set\\(\\s*["']${escaped}["']\\s*,\\s*)`);
    const ends = [];
    for (const line of source_text_linesOf(scope.source.code)) {
        const match = pattern.exec(line.text);
        if (match === null)
            continue;
        const end = line.offset + match.index + match[0].length;
        // `ext.x = x` takes the name over from outside of the script.
        if (!new RegExp(`^(?:project\\.|rootProject\\.)?${escaped}\\b(?![.(])`).test(scope.source.code.slice(end, end + 200)))
            ends.push(end);
    }
    return agreed(scope, name, ends);
}
/** In the scripts that this one applies, and in those of the folders above. */
async function elsewhere(name, scope) {
    const { file, tree, source, seen } = scope;
    const folder = folderOf(file.path);
    const applied = [...source.code.matchAll(/apply\(?\s*from\s*[:=]\s*["']([^"'\n]{1,200})["']/g)].flatMap(([, path = '']) => {
        const plain = path.replace(/^\$\{?\w+\}?\/|^\$\{[\w.]+\}\//, '');
        return [resolvePath(folder, plain), resolvePath('', plain)];
    });
    const scripts = foldersUp(folder).flatMap(one => [gradle_names_join(one, 'build.gradle'), gradle_names_join(one, 'build.gradle.kts')]);
    const all = [...applied, ...scripts].filter(path => path !== undefined && path !== file.path);
    for (const path of new Set(all)) {
        const text = path === undefined ? undefined : await tree.read(path);
        if (path === undefined || text === undefined)
            continue;
        const inner = {
            ...code_rule_scopeOf({ grammar: GRADLE, lookup: noFurther, compute }, { path, text }, tree),
            seen,
            memo: scope.memo,
        };
        const found = name === 'version' ? await topVersion(inner) : await gradle_names_setIn(inner, name);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** `Versions.APP`: a constant of the build's own code. */
async function inBuildLogic(name, { tree, seen }) {
    const [, owner, constant] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    if (owner === undefined || constant === undefined || !/^[A-Z]/.test(owner))
        return undefined;
    const pattern = new RegExp(`(?:\\bval|\\bString|\\bdef|\\bvar)\\s+${constant}(?:\\s*:\\s*String)?\\s*=\\s*`);
    for (const path of tree.paths) {
        if (!/(?:^|\/)(?:buildSrc|build-logic|buildLogic|gradle\/plugins)\//.test(path) ||
            !/\.(?:kt|java|groovy)$/.test(path))
            continue;
        const text = stated_nameOf(path).startsWith(`${owner}.`) ? await tree.read(path) : undefined;
        if (text === undefined)
            continue;
        const inner = { ...code_rule_scopeOf({ grammar: GRADLE }, { path, text }, tree), seen };
        const found = await agreed(inner, name, matchEnds(inner.source, pattern));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function noFurther(name, scope) {
    return scope.seen.size > 4 ? undefined : lookUp(name, scope);
}
async function topVersion(scope) {
    const ends = [];
    for (const line of source_text_linesOf(scope.source.bare)) {
        const match = /^(?:[ \t]{2,4})?(?:project\.)?version\s*(?:=(?!=)\s*|\s(?=["']))/.exec(line.text);
        if (match !== null)
            ends.push(line.offset + match[0].length);
    }
    return agreed(scope, 'version', ends);
}
async function catalogVersion(name, tree) {
    const path = 'gradle/libs.versions.toml';
    const text = await tree.read(path);
    const parsed = text === undefined ? undefined : parseToml(text);
    if (text === undefined || parsed?.kind !== 'parsed')
        return undefined;
    const names = [name, name.replaceAll('.', '-'), name.replaceAll('.', '_')];
    const value = names.map(one => stringAt(parsed.root, 'versions', one)).find(one => one !== undefined);
    return value === undefined ? undefined : literal({ path, text }, value);
}
const ASKED = /^(?:project\.|rootProject\.)?(?:findProperty\(\s*["']([\w.-]+)["']\s*\)(?:\s*as\s+String\??)?\s*\?:|hasProperty\(\s*["']([\w.-]+)["']\s*\)\s*\?)/;
/** `findProperty("x") ?: "1.0"`: what the repository sets, never the fallback. */
async function compute(text, at, scope) {
    const match = ASKED.exec(text);
    const name = match?.[1] ?? match?.[2];
    if (name === undefined)
        return undefined;
    const found = await lookUp(name, { ...scope, seen: new Set([...scope.seen, name]) });
    return found ?? dynamic(scope.file, at, `property ${name} is given to the build: ${text}`);
}
function foldersUp(folder) {
    const folders = [folder];
    while (folders.at(-1) !== '')
        folders.push(folderOf(folders.at(-1) ?? ''));
    return folders;
}
function gradle_names_join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./packages/version/src/find/gradle.js






const isScript = (path) => /^(?!settings\.)[\w.-]+\.gradle(?:\.kts)?$/.test(stated_nameOf(path));
const gradle_OWN = /(?:^|[;{])\s*(?:(?:project|rootProject|this)\.)?(?:version\s*=(?!=)\s*|version\s+(?=["'A-Za-z$])(?!in\b|by\b)|(?:setVersion|version)\(\s*)/;
const OWN_CHANGED = /(?:^|[;{])\s*(?:project\.|rootProject\.)?version\s*\+=\s*/;
const OWN_BLOCK = /^(?:allprojects|subprojects|(?:project\.)?configure ?\(.*\)|project ?\(.*\)(?:\.with)?|project\.with|rootProject\.with|if ?\(.*\)|(?:\} *)?else(?: if ?\(.*\))?|afterEvaluate|group|(?:project\.)?run|apply|with ?\(.*\))$/;
const PUBLISHED = /^(?:publishing|publications(?:\.\w+)?|[\w.]+ ?\((?:MavenPublication|[^()]*)\)|create<?.*|register<?.*|withType<?.*|\w+|maven)$/;
const VERSION_NAME = /(?:^|[;{])\s*(?:versionName\b\s*=?\s*(?=\S)|setVersionName\(\s*)/;
const COORDINATES = /(?:^|[;{])\s*coordinates\(\s*/;
// Build plugins that take the version from the tags; with one of them no script needs to state it.
const FROM_TAGS = /\b(?:id|apply plugin:|plugin)[ (:]*["'](pl\.allegro\.tech\.build\.axion-release|nebula\.release|com\.netflix\.nebula\.release|org\.ajoberstar\.reckon|fr\.brouillard\.oss\.gradle\.jgitver|me\.qoomon\.git-versioning|com\.palantir\.git-version|org\.shipkit\.shipkit-auto-version|com\.github\.jmongard\.git-semver-plugin)["']/;
/** Groovy and Kotlin build scripts: the project's version, or the name of an Android app's version. */
const gradleFinder = {
    matches: isScript,
    find: async (file, tree) => {
        const scope = code_rule_scopeOf(gradleFollowing, file, tree);
        const about = { kind: 'Gradle project', scheme: 'maven', subject: await projectName(scope) };
        const statements = [];
        const own = await ownVersion(scope);
        if (own !== undefined)
            statements.push(stateFound(file, own, about));
        const android = await androidVersion(scope);
        if (android !== undefined)
            statements.push(stateFound(file, android, { ...about, kind: 'Android app' }));
        if (statements.length > 0 || !/^build\.gradle/.test(stated_nameOf(file.path)))
            return statements;
        const tags = [...scope.source.code.matchAll(new RegExp(FROM_TAGS, 'g'))][0];
        if (tags === undefined)
            return [];
        return [stateFound(file, dynamic(file, tags.index, `from version control, by the plugin ${tags[1]}`), about)];
    },
};
async function ownVersion(scope) {
    const { source, file } = scope;
    const ends = matchEnds(source, gradle_OWN);
    const blocks = enclosing(source, ends);
    const own = ends.filter((_, i) => blocks[i]?.every(block => OWN_BLOCK.test(block)));
    if (own.length > 0) {
        const changed = matchEnds(source, OWN_CHANGED)[0];
        const found = await preferTop(scope, own, ends.map((end, i) => [end, blocks[i] ?? []]));
        return changed === undefined ? found : dynamic(file, changed, 'computed: the script appends to the version');
    }
    const published = ends.filter((_, i) => {
        const path = blocks[i] ?? [];
        return (path.includes('publishing') && path.every(block => PUBLISHED.test(block) && !/^(?:pom|repositories)/.test(block)));
    });
    if (published.length > 0) {
        const found = await agreed(scope, 'version', published);
        // `version = project.version` says nothing of its own.
        return found?.kind === 'literal' ? found : undefined;
    }
    const [coordinates] = matchEnds(source, COORDINATES);
    return coordinates === undefined ? undefined : thirdArgument(scope, coordinates);
}
/** What the top of the script says counts for the project; blocks such as `subprojects` are for others. */
function preferTop(scope, own, all) {
    const top = all.filter(([end, path]) => path.length === 0 && own.includes(end)).map(([end]) => end);
    const isConditional = all.some(([end, path]) => own.includes(end) && path.some(block => /^(?:\} *)?(?:if|else)/.test(block)));
    return agreed(scope, 'version', top.length > 0 && !isConditional ? top : own);
}
async function thirdArgument(scope, at) {
    const code = scope.source.code.slice(at, at + 400);
    const match = /^(?:(?:"[^"\n]*"|[\w.]+)\s*,\s*){2}(?=")/.exec(code);
    if (match === null)
        return undefined;
    return follow_evaluate(scope, at + match[0].length);
}
async function androidVersion(scope) {
    const ends = matchEnds(scope.source, VERSION_NAME);
    const blocks = enclosing(scope.source, ends);
    const isDefault = (i) => blocks[i]?.some(block => /^(?:android\.)?defaultConfig$/.test(block)) === true;
    const main = ends.filter((_, i) => isDefault(i));
    const others = ends.filter((_, i) => blocks[i]?.some(block => /^(?:android\b|productFlavors|buildTypes|flavors)/.test(block)));
    return agreed(scope, 'versionName', main.length > 0 ? main : others);
}
async function projectName({ file, tree }) {
    const folder = folderOf(file.path);
    for (const name of ['settings.gradle', 'settings.gradle.kts']) {
        const text = await tree.read(folder === '' ? name : `${folder}/${name}`);
        const found = text === undefined ? undefined : code_rule_firstGroup(text, /^\s*rootProject\.name\s*=\s*["']([^"'$]+)["']/);
        if (found !== undefined)
            return found;
    }
    return folder === '' ? undefined : stated_nameOf(folder);
}
// Names that templates of libraries, plugins and mods use; others count only when a script refers to them.
const gradle_KEYS = [
    'version VERSION_NAME projectVersion project.version mod_version modVersion pluginVersion plugin_version libVersion',
    'libraryVersion LIBRARY_VERSION POM_VERSION appVersion app_version releaseVersion VERSION currentVersion projectversion',
].flatMap(line => line.split(' '));
/** `gradle.properties` on its own, by the keys that mean the project's version. */
const gradlePropertiesFinder = {
    matches: isNamed('gradle.properties'),
    find: async (file) => {
        const entries = parseProperties(file.text);
        const key = gradle_KEYS.find(one => entries.has(one));
        const value = key === undefined ? undefined : entries.get(key);
        if (value === undefined)
            return [];
        const found = literal(file, value);
        return [stateFound(file, found, { kind: 'Gradle properties', scheme: 'maven' })];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/language-rules.js




const language_rules_PHP = { lineComments: ['//', '#'], blockComments: [['/*', '*/']], quotes: ['"', "'"] };
const PROLOG = { lineComments: ['%'], blockComments: [['/*', '*/']], quotes: ["'", '"'] };
// Languages with several marks of comments; a text in quotes is none.
const ANY = { lineComments: ['//', '--'], blockComments: [['/*', '*/']], quotes: ['"', "'", '`'] };
const VERSION_SOURCE = /^(?:_|(?:package|library|lib|sdk|app)[-_.]?)?version_?\.(?:[cm]?[jt]s|v|dart|swift|kt|java|cs|fs|scala|groovy|rs|lua|ex|hs|cr|zig|gleam|d)$/i;
const DASHES = { lineComments: ['--'], quotes: ['"', "'"] };
/** Files in programming languages, in which one line is the version. */
const LANGUAGE_RULES = [
    {
        kind: 'version constant',
        scheme: 'semver',
        matches: path => VERSION_SOURCE.test(stated_nameOf(path)),
        syntax: ANY,
        version: /^(?:[^"'`=]{0,80}[\s.])?(?!\w*(?:api|min|max|proto|schema|format|db|target|requir|node|spec|data|file|config|support|compat|latest|prev|old|sql)\w*\s*[=:])\w{0,30}version(?:_?(?:string|name))?\s*(?::[^"'`=]{1,30})?=\s*["'`](?<version>v?\d+\.\d+[\w.+-]*)["'`]/di,
        pick: 'same',
    },
    {
        kind: 'version constant',
        scheme: 'semver',
        matches: path => /^version\.(?:bzl|nim|jl|sh|bash|zsh)$/.test(stated_nameOf(path)),
        syntax: HASH,
        version: /^\s{0,4}(?:export |readonly |const )*\w{0,30}(?<!(?:MIN|MAX|API|ABI)_)version\*?\s*=\s*["']?(?<version>v?\d+\.\d+\.\d+[\w.+-]*)["']?\s*$/di,
        pick: 'same',
    },
    {
        kind: 'OCaml project',
        scheme: 'dotted',
        matches: isNamed('dune-project'),
        syntax: LISP,
        version: /^\s*\(version\s+"?(?<version>[^\s()"]*)"?\s*\)/d,
        subject: /^\s*\(name\s+"?(?<subject>[^\s()"]+)/d,
    },
    {
        kind: 'Zig package',
        scheme: 'semver',
        matches: isNamed('build.zig.zon'),
        syntax: { lineComments: ['//'], quotes: ['"'] },
        version: /^\s{0,8}(?:\.\{\s*(?:\.name\s*=\s*[^,]{1,60},\s*)?)?\.version\s*=\s*"(?<version>[^"]*)"/d,
        subject: /\.name\s*=\s*\.?"?(?<subject>[\w-]+)/d,
        until: /\.dependencies\s*=\s*\.\{\s*\r?\n/,
    },
    {
        kind: 'Emacs package file',
        scheme: 'dotted',
        matches: isNamed('Eask', 'Cask'),
        syntax: LISP,
        version: /^\s*(?:\(package\s+"[^"]*"\s+)?"(?<version>\d[^"]*)"/d,
        subject: /^\s*\(package\s+"(?<subject>[^"]*)"/d,
        needs: /^\s*\(package\s/d,
    },
    {
        kind: 'Erlang application',
        scheme: 'semver',
        matches: path => /(?:^|\/)ebin\/[^/]+\.app$/.test(path),
        syntax: { lineComments: ['%'], quotes: ['"', "'"] },
        version: /\{\s*vsn\s*,\s*"(?<version>[^"]*)"/d,
        subject: /\{\s*application\s*,\s*'?(?<subject>\w+)/d,
        role: 'copy',
    },
    {
        kind: 'sbt build',
        scheme: 'maven',
        matches: path => /(?:^|\/)(?:project\/[\w-]+|build)\.sbt$/.test(path),
        syntax: C_LIKE,
        version: /^\s*(?:addSbtPlugin\(.*"(?<version>sbt-(?:dynver|ci-release|git-versioning|typelevel[\w-]*|git))"|(?:ThisBuild\s*\/\s*)?(?<dynamic>tlBaseVersion\s*:=.*))/d,
        meaning: text => `from version control, by ${text}`,
    },
    {
        kind: 'V module',
        scheme: 'semver',
        matches: isNamed('v.mod'),
        syntax: C_LIKE,
        version: /^\s*version:\s*['"](?<version>[^'"]*)['"]/d,
        subject: /^\s*name:\s*['"](?<subject>[^'"]*)['"]/d,
    },
    {
        kind: 'Prolog pack',
        scheme: 'dotted',
        matches: isNamed('pack.pl'),
        syntax: PROLOG,
        version: /^\s*version\(\s*['"]?(?<version>[^'")]*)['"]?\s*\)\s*\./d,
        subject: /^\s*name\(\s*'?(?<subject>\w+)/d,
    },
    {
        kind: 'Common Lisp system',
        scheme: 'dotted',
        matches: endsIn('.asd'),
        syntax: { ...LISP, blockComments: [['#|', '|#']] },
        version: /^\s*:version\s+(?:"(?<version>[^"]*)"|(?<dynamic>[#(:].*))/d,
        subject: /^\s*\((?:asdf:)?defsystem\s+[#:"']*(?<subject>[\w./+-]+)/di,
    },
    {
        kind: 'Leiningen project',
        scheme: 'maven',
        matches: isNamed('project.clj'),
        syntax: LISP,
        version: /^\s*\(defproject\s+[\w./-]+\s+"(?<version>[^"]*)"/d,
        subject: /^\s*\(defproject\s+(?<subject>[\w./-]+)/d,
    },
    {
        kind: 'Clojure build script',
        scheme: 'maven',
        matches: isNamed('build.clj', 'build.boot'),
        syntax: LISP,
        version: /^\s*\(def\s+(?:\^\S+\s+)?\+?version\+?\s+(?:"(?<version>[^"]*)"\s*\)|(?<dynamic>\(.*))/d,
        subject: /^\s*\(def\s+lib\s+'(?<subject>[\w./-]+)/d,
    },
    {
        kind: 'PowerShell script',
        scheme: 'nuget',
        matches: endsIn('.ps1'),
        version: /^\s*\.VERSION\s+(?<version>\S+)/di,
        needs: /^\s*<#PSScriptInfo/d,
    },
    {
        kind: 'AutoHotkey script',
        scheme: 'dotted',
        matches: endsIn('.ahk'),
        version: /^\s*;@Ahk2Exe-Set(?:Product|File)?Version\s+(?<version>\S+)/d,
    },
    {
        kind: 'PHP version constant',
        scheme: 'composer',
        matches: path => /^(?:version|[\w-]*version)\.php$/i.test(stated_nameOf(path)),
        syntax: language_rules_PHP,
        version: /^\s*(?:(?:(?:final |public |protected |private )*const (?:string )?(?:VERSION|CURRENT_VERSION|RELEASE)|(?:public |private |protected )?(?:static )\$version)\s*=|define\(\s*['"][A-Z_]*VERSION['"]\s*,)\s*['"](?<version>[^'"]*)['"]/d,
        pick: 'same',
    },
    {
        kind: 'Emacs package description',
        scheme: 'dotted',
        matches: endsIn('-pkg.el'),
        syntax: LISP,
        version: /^\s*\(define-package\s+"[^"]*"\s+"(?<version>[^"]*)"/d,
        subject: /^\s*\(define-package\s+"(?<subject>[^"]*)"/d,
    },
    {
        kind: 'Vim plugin',
        scheme: 'dotted',
        matches: path => /(?:^|\/)(?:plugin|autoload|syntax|ftplugin|colors)\/[^/]+\.vim$/.test(path),
        version: /^"\s*Version:\s*(?<version>v?\d[\w.-]*)/di,
        isGuest: hasHost,
    },
    {
        kind: 'Qt project',
        scheme: 'dotted',
        matches: endsIn('.pro'),
        syntax: HASH,
        version: /^\s{0,4}VERSION\s*=\s*(?:(?<version>[\d][\w.+-]*)\s*$|(?<dynamic>\S.*))/d,
        pick: 'same',
    },
    {
        kind: 'Qbs project',
        scheme: 'dotted',
        matches: endsIn('.qbs'),
        syntax: C_LIKE,
        version: /^\s*version:\s*"(?<version>[^"]*)"/d,
        pick: 'same',
    },
    {
        kind: 'xmake project',
        scheme: 'dotted',
        matches: isNamed('xmake.lua'),
        syntax: DASHES,
        version: /^\s*set_version\(\s*["'](?<version>[^"']*)["']/d,
        subject: /^\s*set_project\(\s*["'](?<subject>[^"']*)["']/d,
        pick: 'same',
    },
    {
        kind: 'Waf build script',
        scheme: 'dotted',
        matches: isNamed('wscript'),
        syntax: HASH,
        version: /^VERSION\s*=\s*(?:["'](?<version>[^"']*)["']|(?<dynamic>\S.*))/d,
        subject: /^APPNAME\s*=\s*["'](?<subject>[^"']*)["']/d,
        pick: 'same',
    },
];

;// CONCATENATED MODULE: ./packages/version/src/find/line-rules.js


/** One finder for a table of rules. */
function lineFinder(rules) {
    return {
        matches: path => rules.some(rule => rule.matches(path)),
        find: async (file, tree) => {
            const possible = rules.filter(one => one.matches(file.path) && one.isGuest?.(tree) !== true);
            const rule = possible.find(one => one.needs === undefined || hasLine(file.text, one.needs));
            const found = rule === undefined ? undefined : versionBy(rule, file);
            if (rule === undefined || found === undefined)
                return [];
            const { kind, scheme, role = 'source' } = rule;
            return [stateFound(file, found, { kind, scheme, role, subject: subjectBy(rule, file.text) })];
        },
    };
}
function hasLine(text, pattern) {
    for (const _ of lineMatches(text, pattern))
        return true;
    return false;
}
function subjectBy({ subject }, text) {
    if (subject === undefined)
        return undefined;
    for (const groups of lineMatches(text, subject))
        return groups.get('subject')?.text;
    return undefined;
}
function versionBy(rule, file) {
    const code = rule.syntax === undefined ? file.text : scanSource(file.text, rule.syntax).code;
    const all = [];
    for (const groups of lineMatches(cut(code, rule.until), rule.version)) {
        const one = groups.get('version');
        const computed = groups.get('dynamic');
        if (one !== undefined)
            all.push(meant(rule, file, one));
        else if (computed !== undefined)
            all.push(dynamic(file, computed.offset, `computed: ${computed.text}`));
        if (rule.pick !== 'same' && all.length > 0)
            break;
    }
    return oneFound(all, file);
}
function meant({ meaning }, file, span) {
    const reason = meaning?.(span.text);
    return reason === undefined ? literal(file, span) : dynamic(file, span.offset, reason);
}
function cut(text, until) {
    if (until === undefined)
        return text;
    const match = until.exec(text);
    return match === null ? text : text.slice(0, match.index);
}

;// CONCATENATED MODULE: ./packages/version/src/find/make.js





const isMakefile = (path) => /^(?:GNU|BSD)?[Mm]akefile(?:\.am)?$/.test(stated_nameOf(path));
const NAMES = ['VERSION', 'PKG_VERSION', 'PACKAGE_VERSION', 'PROJECT_VERSION', 'APP_VERSION', 'RELEASE_VERSION'];
/** A command that prints a file as it is. */
const PRINTED = /^computed: \$\((?:shell (?:cat|tr -d '\\n' <|head -n? ?1) *|file *< *)(?:\$\(\w+\)\/)?([\w./-]+)\)$/;
/** Variables of a makefile that mean the project's version; a number alone is too little to be one. */
const makeFinder = {
    matches: path => isMakefile(path) || path.endsWith('.mk'),
    find: async (file, tree) => {
        const lines = variables(file.text);
        const about = { kind: 'make variable', scheme: 'dotted', subject: make_subjectOf(file, lines) };
        const kernel = kernelVersion(file, lines);
        if (kernel !== undefined)
            return [stateFound(file, kernel, about)];
        const memo = new Map();
        const names = isMakefile(file.path) ? NAMES : [packageVariable(file.path)];
        for (const name of names) {
            const found = valueOfVariable(name, { file, lines, depth: 0, memo });
            if (found === undefined || (found.kind === 'literal' && /^\d*$/.test(found.text)))
                continue;
            const printed = found.kind === 'dynamic' ? PRINTED.exec(found.reason)?.[1] : undefined;
            const path = printed === undefined ? undefined : resolvePath(folderOf(file.path), printed);
            const text = path === undefined ? undefined : await tree.read(path);
            const read = path === undefined || text === undefined ? found : readVersionFile({ path, text });
            return [stateFound(file, read, about)];
        }
        return [];
    },
};
/** Buildroot's packages: `package/foo-bar/foo-bar.mk` sets FOO_BAR_VERSION. */
function packageVariable(path) {
    return `${stated_nameOf(path).replace(/\.mk$/, '').replaceAll(/[.-]/g, '_').toUpperCase()}_VERSION`;
}
function make_subjectOf({ path }, lines) {
    const name = lines.find(one => one.name === 'PKG_NAME')?.value.text;
    if (name !== undefined && /^[\w.-]+$/.test(name))
        return name;
    return path.endsWith('.mk') ? stated_nameOf(folderOf(path)) : undefined;
}
const make_LINE = /^ {0,8}(?:export +|override +)*(?<name>[A-Za-z_][\w.-]*)[ \t]*(?<how>::?:?=|\?=|!=|\+=|=)[ \t]*(?<value>.*?)[ \t]*$/d;
function variables(text) {
    const found = [];
    for (const line of source_text_linesOf(text)) {
        const match = make_LINE.exec(line.text);
        const { name, how, value } = match?.groups ?? {};
        const range = match?.indices?.groups?.value;
        if (name === undefined || how === undefined || value === undefined || range === undefined)
            continue;
        const plain = value.replace(/(?:^|\s+)#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
        found.push({
            name,
            how,
            value: { text: plain, offset: line.offset + range[0] + Math.max(value.indexOf(plain), 0) },
        });
    }
    return found;
}
/** VERSION, PATCHLEVEL and SUBLEVEL, as in the makefiles of Linux, BusyBox and U-Boot. */
function kernelVersion(file, lines) {
    const [version, patch, sub, extra] = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL', 'EXTRAVERSION'].map(name => lines.find(one => one.name === name)?.value);
    if (version === undefined || patch === undefined || !/^\d+$/.test(version.text) || !/^\d+$/.test(patch.text))
        return undefined;
    const numbers = [version, patch, ...(sub !== undefined && /^\d+$/.test(sub.text) ? [sub] : [])];
    const text = `${numbers.map(one => one.text).join('.')}${extra?.text ?? ''}`;
    return text.includes('$')
        ? dynamic(file, extra?.offset ?? 0, `computed: ${extra?.text}`)
        : composed(file, numbers, text);
}
function valueOfVariable(name, asked) {
    const circle = dynamic(asked.file, 0, `${name} leads back to itself`);
    return onceNow(asked.memo, name, circle, () => make_setIn(name, asked));
}
function make_setIn(name, { file, lines, depth, memo }) {
    const set = lines.filter(one => one.name === name);
    const [first] = set;
    if (first === undefined)
        return undefined;
    const appended = set.find(one => one.how === '+=' || one.how === '!=');
    if (appended !== undefined)
        return dynamic(file, appended.value.offset, `computed: ${name} ${appended.how} ${appended.value.text}`);
    const values = set.map(one => make_expand(one.value, { file, lines, depth, memo }));
    return oneOf(values, dynamic(file, first.value.offset, `${name} is set in ${set.length} places, not all alike`));
}
function make_expand({ text, offset }, { file, lines, depth, memo }) {
    if (!text.includes('$') && !text.includes('`'))
        return literal(file, { text, offset });
    if (depth > 6)
        return dynamic(file, offset, `${text} leads back to itself`);
    const found = text
        .split(/(\$\([\w.-]{1,60}\)|\$\{[\w.-]{1,60}\})/)
        .filter(one => one !== '')
        .map(piece => {
        const name = /^\$[({]([\w.-]+)[)}]$/.exec(piece)?.[1];
        if (name === undefined)
            return /[$`]/.test(piece) ? dynamic(file, offset, `computed: ${text}`) : literal(file, { text: piece, offset });
        return (valueOfVariable(name, { file, lines, depth: depth + 1, memo }) ??
            dynamic(file, offset, `${piece} is not set in this file`));
    });
    const missing = found.find(one => one.kind !== 'literal');
    if (missing !== undefined)
        return { ...missing, file, offset };
    const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []));
    const [lead] = texts;
    if (lead === undefined)
        return literal(file, { text: '', offset });
    return texts.length === 1 ? lead : composed(file, [lead], texts.map(one => one.text).join(''));
}

;// CONCATENATED MODULE: ./packages/version/src/find/maven.js



const MAX_PARENTS = 10;
/**
 * The version of the project itself: its own, or its parent's. Versions of dependencies, plugins and other parents do
 * not count. Properties are sought here, in the parents that lie in the repository, and in `.mvn/maven.config`.
 */
const mavenFinder = {
    matches: path => stated_nameOf(path) === 'pom.xml' || path.endsWith('.pom'),
    find: async (file, tree) => {
        const parsed = parseXml(file.text);
        if (parsed.kind === 'broken') {
            return [
                stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: 'Maven project', scheme: 'maven' }),
            ];
        }
        const { root } = parsed;
        if (root.name !== 'project' || childOf(root, 'artifactId') === undefined)
            return [];
        const pom = { file, root };
        const about = { kind: 'Maven project', scheme: 'maven', subject: maven_subjectOf(root) };
        const own = childOf(root, 'version');
        if (own !== undefined)
            return [stateFound(file, await resolve(own, { pom, tree, depth: 0, memo: new Map() }), about)];
        const parent = childOf(root, 'parent');
        const inherited = childOf(parent, 'version');
        if (inherited !== undefined)
            return [stateFound(file, await resolve(inherited, { pom, tree, depth: 0, memo: new Map() }), about)];
        if (parent === undefined)
            return [];
        // Maven 4 takes the version of a parent from the file that it finds.
        const above = await parentOf(pom, tree);
        const version = above === undefined ? undefined : childOf(above.root, 'version');
        if (above === undefined || version === undefined) {
            return [stateFound(file, dynamic(file, parent.offset, 'the parent has no version here'), about)];
        }
        return [stateFound(file, await resolve(version, { pom: above, tree, depth: 0, memo: new Map() }), about)];
    },
};
function maven_subjectOf(root) {
    const group = childOf(root, 'groupId') ?? childOf(childOf(root, 'parent'), 'groupId');
    const artifact = childOf(root, 'artifactId')?.text;
    return group === undefined ? artifact : `${group.text}:${artifact}`;
}
async function resolve(element, { pom, tree, depth, memo }) {
    const written = { text: element.text, offset: element.textOffset };
    if (!written.text.includes('${'))
        return literal(pom.file, written);
    const pieces = [];
    for (const piece of written.text.split(/(\$\{[^{}]{0,100}\})/).filter(one => one !== '')) {
        const name = /^\$\{([^{}]+)\}$/.exec(piece)?.[1];
        pieces.push(name === undefined
            ? literal(pom.file, { ...written, text: piece })
            : await property(name, { pom, tree, at: written.offset, depth: depth + 1, memo }));
    }
    const missing = pieces.find(one => one.kind !== 'literal');
    if (missing !== undefined)
        return missing;
    const texts = pieces.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []));
    const [lead] = texts;
    if (lead === undefined)
        return literal(pom.file, { ...written, text: '' });
    return texts.length === 1 ? lead : composed(lead.file, [lead], texts.map(one => one.text).join(''));
}
async function property(name, asked) {
    const { pom, at, memo } = asked;
    const circle = dynamic(pom.file, at, `property ${name} leads back to itself`);
    const found = await once(memo, `${pom.file.path}\0${name}`, circle, () => propertyIn(name, asked));
    return found ?? circle;
}
async function propertyIn(name, asked) {
    const { pom, tree, at, depth } = asked;
    const outside = dynamic(pom.file, at, `property ${name} is not set in this file or its parents here`);
    if (depth > MAX_PARENTS)
        return dynamic(pom.file, at, `property ${name} leads back to itself`);
    if (/^env\.|^maven\.build|timestamp|^git\.|^buildNumber$/.test(name))
        return dynamic(pom.file, at, `property ${name} is set at build time`);
    const direct = await builtIn(name, asked);
    if (direct !== undefined)
        return direct;
    const config = await mavenConfig(name, asked);
    if (config !== undefined)
        return config;
    let above = pom;
    for (let level = 0; above !== undefined && level < MAX_PARENTS; level += 1) {
        const set = childOf(above.root, 'properties')?.children.findLast(child => child.name === name);
        if (set !== undefined) {
            const inner = /^\$\{([^{}]+)\}$/.exec(set.text)?.[1];
            if (inner !== undefined)
                return property(inner, { ...asked, depth: depth + 1 });
            if (set.text.includes('${'))
                return resolve(set, { pom: above, tree, depth, memo: asked.memo });
            return literal(above.file, { text: set.text, offset: set.textOffset });
        }
        above = await parentOf(above, tree);
    }
    return outside;
}
/** `${project.parent.version}` and its older spellings. */
async function builtIn(name, { pom, tree, depth, at, memo }) {
    if (!/^(?:project\.|pom\.)?parent\.version$|^(?:project\.|pom\.)?version$/.test(name))
        return undefined;
    const parent = childOf(childOf(pom.root, 'parent'), 'version');
    if (!name.includes('parent'))
        return dynamic(pom.file, at, `property ${name} leads back to itself`);
    if (parent === undefined)
        return undefined;
    const inner = /^\$\{([^{}]+)\}$/.exec(parent.text)?.[1];
    if (inner !== undefined)
        return property(inner, { pom, tree, at, depth: depth + 1, memo });
    return literal(pom.file, { text: parent.text, offset: parent.textOffset });
}
async function mavenConfig(name, { pom, tree }) {
    const escaped = name.replace(/[^\w-]/g, '\\$&');
    const folders = new Set([folderOf(pom.file.path), '']);
    for (const folder of folders) {
        const path = folder === '' ? '.mvn/maven.config' : `${folder}/.mvn/maven.config`;
        const text = await tree.read(path);
        const match = text === undefined ? null : new RegExp(`(?:^|\\s)-D\\s?${escaped}=(\\S+)`, 'd').exec(text);
        const range = match?.indices?.[1];
        if (text !== undefined && match?.[1] !== undefined && range !== undefined) {
            return literal({ path, text }, { text: match[1], offset: range[0] });
        }
    }
    return undefined;
}
/** The parent, when the repository holds it: at `relativePath`, and of the name that the child gives. */
async function parentOf({ file, root }, tree) {
    const parent = childOf(root, 'parent');
    if (parent === undefined)
        return undefined;
    const written = childOf(parent, 'relativePath');
    if (written !== undefined && written.text === '')
        return undefined;
    const target = resolvePath(folderOf(file.path), written?.text ?? '../pom.xml');
    if (target === undefined)
        return undefined;
    const paths = target.endsWith('.xml') ? [target] : [target, target === '' ? 'pom.xml' : `${target}/pom.xml`];
    for (const path of paths) {
        const text = path === '' || path === file.path ? undefined : await tree.read(path);
        const parsed = text === undefined ? undefined : parseXml(text);
        if (text === undefined || parsed?.kind !== 'parsed')
            continue;
        const isSame = childOf(parsed.root, 'artifactId')?.text === childOf(parent, 'artifactId')?.text;
        return isSame || childOf(parent, 'artifactId') === undefined
            ? { file: { path, text }, root: parsed.root }
            : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/meson.js



const MESON = {
    syntax: { lineComments: ['#'], longQuotes: ["'''"], quotes: ["'"] },
    rawQuotes: ["'", "'''"],
    join: /\s*\+\s*/y,
    harmless: /(?:\.(?:strip|to_string)\(\))+/y,
    name: /[A-Za-z_]\w*(?![\w(.])/y,
    end: /\s*(?:[,)]|$)/my,
};
/** `project('name', 'c', version: '1.2.3')`; `meson_version` and the versions of dependencies are others. */
const mesonFinder = {
    matches: isNamed('meson.build'),
    find: async (file, tree) => {
        const assign = (name) => new RegExp(`^\\s*${name}\\s*=(?!=)\\s*`);
        const scope = code_rule_scopeOf({ grammar: MESON, assign }, file, tree);
        const { bare, code } = scope.source;
        const project = /^[ \t]*project[ \t]*\(/m.exec(bare);
        if (project === null)
            return [];
        const start = project.index + project[0].length;
        const end = closing(bare, start);
        const at = matchEnds(scope.source, /(?:^|[\s,(])version\s*:\s*/).find(one => one > start && one <= end);
        if (at === undefined)
            return [];
        const subject = /^\s*'([^'\n]+)'/.exec(code.slice(start, start + 200))?.[1];
        return [stateFound(file, await follow_evaluate(scope, at), { kind: 'Meson project', scheme: 'dotted', subject })];
    },
};
function closing(bare, start) {
    let depth = 1;
    for (let i = start; i < bare.length; i += 1) {
        const c = bare.charAt(i);
        if (c === '(' || c === '[')
            depth += 1;
        if (c === ')' || c === ']')
            depth -= 1;
        if (depth === 0)
            return i;
    }
    return bare.length;
}

;// CONCATENATED MODULE: ./packages/version/src/find/msbuild.js




const isShared = (path) => /^Directory\.Build\.(?:props|targets)$/i.test(stated_nameOf(path));
const isProject = endsIn('.csproj', '.fsproj', '.vbproj');
// Packages that make the version from tags at build time.
const msbuild_FROM_TAGS = /^(?:MinVer|Nerdbank\.GitVersioning|GitVersion\.MsBuild|GitVersionTask|GitInfo|Ubiquity\.NET\.Versioning\.Build\.Tasks|Verlite\.MsBuild)$/i;
/** What a package, or an assembly that is none, is released as; the first that is set counts. */
const msbuild_FIELDS = ['PackageVersion', 'Version', 'VersionPrefix', 'InformationalVersion', 'FileVersion', 'AssemblyVersion'];
const MOBILE = 'ApplicationDisplayVersion';
const msbuildFinder = {
    matches: path => isProject(path) ||
        isShared(path) ||
        /(?:^|[/.])(?:version|common|package|nuget)[\w.-]*\.(?:props|targets)$/i.test(path),
    find: async (file, tree) => {
        const parsed = parseXml(file.text);
        if (parsed.kind === 'broken') {
            if (!isProject(file.path))
                return [];
            return [
                stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: '.NET project', scheme: 'nuget' }),
            ];
        }
        if (parsed.root.name !== 'Project' || isTest(file.path, parsed.root))
            return [];
        const project = { file, root: parsed.root };
        const about = {
            kind: isProject(file.path) ? '.NET project' : 'MSBuild properties',
            scheme: 'nuget',
            subject: msbuild_subjectOf(project),
        };
        const found = await versionOf(project, tree);
        return found === undefined ? [] : [stateFound(file, found, about)];
    },
};
function isTest(path, root) {
    if (!isProject(path))
        return false;
    const isMarked = settings(root, 'IsTestProject').some(one => one.text.toLowerCase() === 'true');
    return isMarked || /(?:^|[.\w])(?:tests?|benchmarks?|samples?|specs)\.\w+$/i.test(stated_nameOf(path));
}
function msbuild_subjectOf({ file, root }) {
    if (!isProject(file.path))
        return undefined;
    const [id] = [...settings(root, 'PackageId'), ...settings(root, 'AssemblyName')];
    return id !== undefined && !id.text.includes('$(') ? id.text : stated_nameOf(file.path).replace(/\.\w+$/, '');
}
async function versionOf(project, tree) {
    const shared = isProject(project.file.path) ? await sharedOf(project, tree) : await msbuild_importsOf(project, tree, 0);
    const all = [project, ...shared];
    const tool = all
        .flatMap(one => references(one.root).map(name => ({ one, name })))
        .find(({ name }) => msbuild_FROM_TAGS.test(name.text));
    const stated = await firstField(all, project);
    if (stated !== undefined && stated.field !== 'FileVersion' && stated.field !== 'AssemblyVersion')
        return stated.found;
    if (tool !== undefined)
        return dynamic(tool.one.file, tool.name.offset, `from version control, by ${tool.name.text}`);
    return stated?.found;
}
function references(root) {
    const groups = root.children.filter(child => child.name === 'ItemGroup');
    return groups
        .flatMap(group => group.children)
        .flatMap(child => {
        const text = child.attributes.get('Include') ?? child.attributes.get('Update');
        return text !== undefined && /^(?:Global)?PackageReference$/.test(child.name)
            ? [{ text, offset: child.offset }]
            : [];
    });
}
/** The field that the project is released as: what itself says, else what the files say that it inherits from. */
async function firstField(all, project) {
    // MSBuild's own order: PackageVersion is Version unless it is set, and Version is made from its prefix and suffix.
    for (const field of msbuild_FIELDS) {
        for (const from of all) {
            const found = await msbuild_valueFor(field, { all, from, depth: 0, memo: new Map() });
            if (found !== undefined)
                return { field, found: field === 'VersionPrefix' ? await withSuffix(found, all, from) : found };
        }
    }
    const mobile = await msbuild_valueFor(MOBILE, { all: [project], from: project, depth: 0, memo: new Map() });
    return mobile === undefined ? undefined : { field: MOBILE, found: mobile };
}
async function withSuffix(prefix, all, from) {
    if (prefix.kind !== 'literal')
        return prefix;
    for (const one of [from, ...all]) {
        const [suffix] = settings(one.root, 'VersionSuffix');
        if (suffix === undefined || suffix.text === '')
            continue;
        const value = await msbuild_valueFor('VersionSuffix', { all, from: one, depth: 0, memo: new Map() });
        if (value?.kind !== 'literal')
            return value ?? prefix;
        return value.text === '' ? prefix : composed(prefix.file, [prefix], `${prefix.text}-${value.text}`);
    }
    return prefix;
}
/** The values of a property in a file, outside of targets; what MSBuild would take is the last that holds. */
function settings(root, name) {
    const groups = root.children.flatMap(child => (child.name === 'PropertyGroup' ? [child] : choices(child)));
    return groups.flatMap(group => {
        const outer = group.attributes.get('Condition') ?? '';
        return group.children
            .filter(child => child.name.toLowerCase() === name.toLowerCase())
            .map(child => {
            const condition = [outer, child.attributes.get('Condition') ?? ''].filter(one => one !== '').join(' and ');
            return { text: child.text, offset: child.textOffset, condition };
        });
    });
}
function choices({ name, children }) {
    if (name !== 'Choose')
        return [];
    return children.flatMap(child => child.children
        .filter(one => one.name === 'PropertyGroup')
        .map(group => ({
        ...group,
        attributes: new Map([['Condition', child.attributes.get('Condition') ?? 'otherwise']]),
    })));
}
/** `'$(Version)' == ''`: a default, which holds when nothing else is set. */
function isDefault(condition, name) {
    const escaped = name.replace(/\W/g, '');
    return (condition === '' || new RegExp(`^\\(?\\s*'?\\$\\(${escaped}\\)'?\\s*==\\s*''\\s*\\)?$`, 'i').test(condition.trim()));
}
async function msbuild_valueFor(name, { all, from, depth, memo }) {
    const set = settings(from.root, name).filter(one => one.text !== '');
    if (set.length === 0)
        return undefined;
    const fixed = set.filter(one => one.condition === '');
    const plain = fixed.length > 0 ? fixed.slice(-1) : set.filter(one => isDefault(one.condition, name)).slice(0, 1);
    const others = set.filter(one => !isDefault(one.condition, name));
    const [chosen] = plain.length > 0 ? plain : others;
    if (chosen === undefined)
        return undefined;
    // A value of `Version` for one configuration only, such as a pre-release on a build server, changes what is released.
    const differs = [...plain, ...others].some(one => one.text !== chosen.text);
    if (differs)
        return dynamic(from.file, chosen.offset, `${name} depends on a condition: ${others[0]?.condition ?? ''}`);
    return msbuild_expand(chosen, { all, from, depth, memo });
}
async function msbuild_expand({ text, offset }, asked) {
    const { all, from, depth, memo } = asked;
    if (!/\$\(|%\(|@\(/.test(text)) {
        return /\*/.test(text)
            ? dynamic(from.file, offset, `${text} is completed by the compiler`)
            : literal(from.file, { text, offset });
    }
    const pieces = [];
    for (const piece of text.split(/(\$\([^()]{0,100}\))/).filter(one => one !== '')) {
        const name = /^\$\(([\w.]+)\)$/.exec(piece)?.[1];
        const one = name === undefined
            ? literal(from.file, { text: piece, offset })
            : await valueFrom(name, { all, from, depth: depth + 1, memo });
        pieces.push(one ?? dynamic(from.file, offset, `${text}: the property is not set in this repository`));
    }
    const missing = pieces.find(one => one.kind !== 'literal');
    if (missing !== undefined)
        return missing;
    const texts = pieces.flatMap(one => (one.kind === 'literal' ? [one] : []));
    const joined = texts.map(one => one.text).join('');
    if (/[$%@]\(/.test(joined))
        return dynamic(from.file, offset, `computed: ${text}`);
    const [lead] = texts;
    return lead === undefined || texts.length === 1
        ? (lead ?? literal(from.file, { text, offset }))
        : composed(lead.file, [lead], joined);
}
function valueFrom(name, asked) {
    const circle = dynamic(asked.from.file, 0, `$(${name}) leads back to itself`);
    return once(asked.memo, `${asked.from.file.path}\0${name.toLowerCase()}`, circle, () => setAnywhere(name, asked));
}
async function setAnywhere(name, asked) {
    if (asked.depth > 8 || /^(?:GITHUB|BUILD|CI|APPVEYOR)_?/i.test(name))
        return undefined;
    for (const from of [asked.from, ...asked.all]) {
        const found = await msbuild_valueFor(name, { ...asked, from });
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const MAX_IMPORTS = 12;
/** The nearest Directory.Build files above a project, and what they and the project import. */
async function sharedOf(project, tree) {
    const shared = [...(await msbuild_importsOf(project, tree, 0))];
    for (const name of ['Directory.Build.props', 'Directory.Build.targets']) {
        for (let folder = folderOf(project.file.path);; folder = folderOf(folder)) {
            const read = await load(folder === '' ? name : `${folder}/${name}`, tree);
            if (read !== undefined)
                shared.push(read, ...(await msbuild_importsOf(read, tree, 0)));
            if (read !== undefined || folder === '')
                break;
        }
    }
    return shared;
}
async function msbuild_importsOf({ file, root }, tree, depth) {
    if (depth > 3)
        return [];
    const found = [];
    const imports = [root, ...root.children.filter(child => child.name === 'ImportGroup')].flatMap(one => one.children);
    for (const element of imports.filter(child => child.name === 'Import').slice(0, MAX_IMPORTS)) {
        for (const path of targetsOf(element.attributes.get('Project') ?? '', file.path)) {
            const read = path === file.path ? undefined : await load(path, tree);
            if (read === undefined)
                continue;
            found.push(read, ...(await msbuild_importsOf(read, tree, depth + 1)));
            break;
        }
    }
    return found;
}
function targetsOf(written, path) {
    const folder = folderOf(path);
    const above = /GetPathOfFileAbove\(\s*'?([\w.-]+)'?/.exec(written)?.[1];
    if (above !== undefined) {
        const folders = [];
        for (let one = folder; one !== ''; one = folderOf(one))
            folders.push(folderOf(one));
        return folders.map(one => (one === '' ? above : `${one}/${above}`));
    }
    const plain = written.replace(/^\$\((?:MSBuildThisFileDirectory|MSBuildProjectDirectory|SolutionDir|RepoRoot|RepositoryRoot)\)[\\/]?/i, '');
    if (plain.includes('$(') || plain.includes('*'))
        return [];
    return [resolvePath(folder, plain), resolvePath('', plain)].filter(one => one !== undefined);
}
async function load(path, tree) {
    const text = await tree.read(path);
    const parsed = text === undefined ? undefined : parseXml(text);
    return text === undefined || parsed?.kind !== 'parsed' ? undefined : { file: { path, text }, root: parsed.root };
}

;// CONCATENATED MODULE: ./packages/version/src/find/packager-rules.js


/** Files of package systems of operating systems, and what tools read, in which one line is the version. */
const PACKAGER_RULES = [
    {
        kind: 'Buildozer app',
        scheme: 'dotted',
        matches: isNamed('buildozer.spec'),
        syntax: HASH,
        version: /^version\s*=\s*(?<version>\S+)|^version\.regex\s*=\s*(?<dynamic>\S.*)/d,
        subject: /^package\.name\s*=\s*(?<subject>\S+)/d,
    },
    {
        kind: 'agent skill',
        scheme: 'semver',
        matches: isNamed('SKILL.md'),
        version: /^(?: {2,4})?version:\s*["']?(?<version>[\w.+-]+)["']?\s*$/d,
        subject: /^name:\s*["']?(?<subject>[\w.-]+)/d,
        needs: /^---\s*$/d,
        until: /\n---\s*(?:\n|$)/,
    },
    {
        kind: 'git version script',
        scheme: 'dotted',
        matches: isNamed('GIT-VERSION-GEN'),
        version: /^DEF_VER=["']?(?<version>v?\d[\w.-]*)/d,
        // `v1.5.4.GIT` is for a tree without tags.
        meaning: text => (/\.GIT\w*$/.test(text) ? `git describe says it; ${text} is for a tree without tags` : undefined),
    },
    {
        kind: 'KDE plugin',
        scheme: 'dotted',
        matches: isNamed('metadata.desktop'),
        version: /^X-KDE-PluginInfo-Version=(?<version>\S+)/d,
        subject: /^X-KDE-PluginInfo-Name=(?<subject>\S+)/d,
    },
    {
        kind: 'DokuWiki plugin',
        scheme: 'calver',
        matches: isNamed('plugin.info.txt', 'template.info.txt'),
        version: /^date\s+(?<version>\d{4}-\d\d-\d\d\w*)/d,
        subject: /^base\s+(?<subject>\S+)/d,
        needs: /^base\s/d,
    },
    {
        kind: 'Debian changelog',
        scheme: 'debian',
        matches: path => /(?:^|\/)debian\/(?:[\w.+-]+\.)?changelog(?:\.in)?$/.test(path),
        version: /^[a-z0-9@{][\w.+@{}-]* \((?<version>[^()\s]+)\) [^;]+;/di,
        subject: /^(?<subject>[a-z0-9][\w.+-]*) \(/d,
    },
    {
        kind: 'Arch source info',
        scheme: 'dotted',
        matches: isNamed('.SRCINFO'),
        version: /^\s*pkgver = (?<version>\S+)/d,
        subject: /^pkgbase = (?<subject>\S+)/d,
        role: 'copy',
    },
    {
        kind: 'Void package',
        scheme: 'dotted',
        matches: path => /(?:^|\/)srcpkgs\/[^/]+\/template$/.test(path),
        syntax: SHELL,
        version: /^version=["']?(?:(?<version>[\w.+~-]+)["']?\s*$|(?<dynamic>\S.*))/d,
        subject: /^pkgname=(?<subject>[\w.+-]+)/d,
    },
    {
        kind: 'Termux package',
        scheme: 'dotted',
        matches: path => /(?:^|\/)packages\/[^/]+\/build\.sh$/.test(path),
        syntax: SHELL,
        version: /^TERMUX_PKG_VERSION=["']?(?:(?<version>[\w.+:~-]+)["']?\s*$|(?<dynamic>\S.*))/d,
    },
    {
        kind: 'SlackBuild',
        scheme: 'dotted',
        matches: endsIn('.info'),
        version: /^VERSION="(?<version>[^"]*)"/d,
        subject: /^PRGNAM="(?<subject>[^"]+)"/d,
        needs: /^PRGNAM="/d,
    },
    {
        kind: 'R package',
        scheme: 'r',
        matches: isNamed('DESCRIPTION'),
        version: /^Version:\s*(?<version>\S*)/d,
        subject: /^(?:Package|Name):\s*(?<subject>\S+)/d,
        needs: /^(?:Package|Name):\s*\S/d,
    },
    {
        kind: 'Drupal extension',
        scheme: 'dotted',
        matches: endsIn('.info'),
        syntax: { lineComments: [';'], needsSpace: true },
        version: /^version\s*=\s*["']?(?<version>[^\s"']+)/d,
        subject: /^name\s*=\s*["']?(?<subject>[^"'\r\n]+)/d,
        needs: /^core\s*=\s*["']?\d/d,
        meaning: text => (text === 'VERSION' ? 'placeholder: VERSION is the version of Drupal' : undefined),
    },
    {
        kind: 'OSGi bundle',
        scheme: 'dotted',
        matches: isNamed('MANIFEST.MF'),
        version: /^Bundle-Version:\s*(?<version>\S*)/d,
        subject: /^Bundle-SymbolicName:\s*(?<subject>[\w.-]+)/d,
        meaning: text => (/\.qualifier$/.test(text) ? `the build replaces the qualifier of ${text}` : undefined),
    },
    {
        kind: 'D package',
        scheme: 'semver',
        matches: isNamed('dub.sdl'),
        syntax: { lineComments: ['//', '#', '--'], needsSpace: true, quotes: ['"'] },
        version: /^\s*version\s+"(?<version>[^"]*)"/d,
        subject: /^\s*name\s+"(?<subject>[^"]*)"/d,
    },
    {
        kind: 'opam package',
        scheme: 'dotted',
        matches: path => path.endsWith('.opam') || /(?:^|\/)opam$/.test(path),
        syntax: HASH,
        version: /^version:\s*"(?<version>[^"]*)"/d,
        subject: /^name:\s*"(?<subject>[^"]*)"/d,
    },
    {
        kind: 'Idris package',
        scheme: 'dotted',
        matches: endsIn('.ipkg'),
        syntax: { lineComments: ['--'] },
        version: /^version\s*=\s*"?(?<version>[\w.-]+)"?/d,
        subject: /^package\s+(?<subject>\S+)/d,
    },
];

;// CONCATENATED MODULE: ./packages/version/src/find/perl.js



const PERL = {
    lineComments: ['#'],
    needsSpace: true,
    blockComments: [
        ['\n=head', '\n=cut'],
        ['\n=pod', '\n=cut'],
        ['\n=encoding', '\n=cut'],
        ['\n=over', '\n=cut'],
    ],
    quotes: ['"', "'"],
};
const BUILDERS = ['Makefile.PL', 'Build.PL', 'dist.ini', 'minil.toml'];
const isBuilder = isNamed('Makefile.PL', 'Build.PL');
const ASSIGNED = /^\s*(?:\{\s*)?(?:(?:our|my|local|use vars[^;]*;)\s*\(?\s*)?\$(?:[A-Za-z_]\w*::)*VERSION\s*\)?\s*=\s*(?:\$(?:[A-Za-z_]\w*::)*VERSION\s*=\s*)?(?<value>[^;]*)/d;
const IN_PACKAGE = /^\s*package\s+[\w:]+\s+(?<version>v?\d[\w.]*)\s*[;{]/d;
const perl_PLAIN = /^(?:(?:version->(?:declare|parse|new)|qv|version::qv|eval)\s*\(?\s*)?(?:(["'])(?<quoted>[^"']*)\1|(?:q\{(?<q>[^}]*)\}|qw?\((?<p>[^)]*)\))|(?<bare>v?\d[\d._]*))\s*\)?\s*(?:;|$|\}|\|\|)/d;
/** The version of a module by Perl's own rule: the first line that assigns $VERSION. */
async function moduleVersion(path, tree) {
    const text = await tree.read(path);
    return text === undefined ? undefined : versionIn({ path, text });
}
// The version is stated above the code, and documentation below it is long.
const HEAD_LENGTH = 20_000;
function versionIn(file) {
    const { code } = scanSource(file.text.slice(0, HEAD_LENGTH), PERL);
    for (const line of source_text_linesOf(code)) {
        if (/^__(?:END|DATA)__/.test(line.text))
            return undefined;
        const named = IN_PACKAGE.exec(line.text);
        const range = named?.indices?.groups?.version;
        if (range !== undefined)
            return literal(file, { text: named?.groups?.version ?? '', offset: line.offset + range[0] });
        const match = ASSIGNED.exec(line.text);
        const value = match?.indices?.groups?.value;
        if (match === null || value === undefined)
            continue;
        return perl_valueFrom(file, { text: match.groups?.value ?? '', offset: line.offset + value[0] });
    }
    return undefined;
}
function perl_valueFrom(file, { text, offset }) {
    const match = perl_PLAIN.exec(`${text};`);
    const groups = match?.indices?.groups;
    const range = groups?.quoted ?? groups?.q ?? groups?.p ?? groups?.bare;
    const plain = range === undefined ? undefined : text.slice(range[0], range[1]);
    if (plain === undefined || range === undefined)
        return dynamic(file, offset, `computed: ${text}`);
    if (/[$@]/.test(plain))
        return dynamic(file, offset, `placeholder: ${plain}`);
    return literal(file, { text: plain, offset: offset + range[0] });
}
const perl_OWN = /(?:^|[\s,(])["']?(?:VERSION|dist_version)["']?\s*=>\s*(?:["'](?<version>[^"'$]*)["']|(?<number>v?\d[\d._]*))|^\s*version\s+["'](?<plain>[^"']+)["']/d;
const FROM = /(?:^|[\s,(])["']?(?:VERSION_FROM|dist_version_from)["']?\s*=>\s*["'](?<path>[^"']+)["']|^\s*(?:all_from|version_from)[\s(]+["'](?<plain>[^"']+)["']/d;
const MODULE = /(?:^|[\s,(])["']?(?:module_name|NAME)["']?\s*=>\s*["'](?<name>[\w:]+)["']|^\s*name\s+["'](?<plain>[\w-]+)["']/d;
/** Makefile.PL and Build.PL, which mostly name the module that has the version. */
const perlBuildFinder = {
    matches: isBuilder,
    find: async (file, tree) => {
        const { code } = scanSource(file.text, { lineComments: ['#'], needsSpace: true, quotes: ['"', "'"] });
        const subject = first(code, MODULE)?.text;
        const about = { kind: 'Perl distribution', scheme: 'dotted', subject };
        const own = first(code, perl_OWN);
        const from = first(code, FROM);
        if (own !== undefined && from === undefined)
            return [stateFound(file, literal(file, own), about)];
        const paths = from === undefined ? modulePaths(subject) : [from.text];
        for (const written of paths) {
            const path = resolvePath(folderOf(file.path), written);
            const found = path === undefined ? undefined : await moduleVersion(path, tree);
            if (found !== undefined)
                return [stateFound(file, found, about)];
        }
        if (from !== undefined)
            return [stateFound(file, dynamic(file, from.offset, `${from.text} states no version here`), about)];
        return [];
    },
};
function modulePaths(name) {
    if (name === undefined)
        return [];
    const path = name.replaceAll(/::|-/g, '/');
    return [`lib/${path}.pm`, `${stated_nameOf(path)}.pm`];
}
function first(code, pattern) {
    for (const groups of lineMatches(code, pattern)) {
        for (const span of groups.values())
            return span;
    }
    return undefined;
}
const PLUGINS = /^\[(?:@?[\w:]*)?(?<plugin>Git::NextVersion|AutoVersion|VersionFromGit|GitVersion|ReversionOnRelease|BumpVersionFromGit|RewriteVersion|VersionFromModule|VersionFromMainModule|VersionFromScript|Git::VersionFromTag|ChangelogFromGit|VersionFromFile)\b/d;
/** `dist.ini` of Dist::Zilla, by itself or by the main module. */
const distZillaFinder = {
    matches: isNamed('dist.ini'),
    find: async (file, tree) => {
        const code = file.text.replace(/^([ \t]*);.*$/gm, line => ' '.repeat(line.length));
        const top = /^\[/m.exec(code)?.index ?? code.length;
        const subject = first(code, /^name\s*=\s*(?<name>\S+)/d)?.text;
        const about = { kind: 'Perl distribution', scheme: 'dotted', subject };
        const own = first(code.slice(0, top), /^version\s*=\s*(?<version>\S+)/d);
        if (own !== undefined)
            return [stateFound(file, literal(file, own), about)];
        const main = first(code.slice(0, top), /^main_module\s*=\s*(?<path>\S+)/d)?.text;
        for (const path of main === undefined ? modulePaths(subject) : [main]) {
            const resolved = resolvePath(folderOf(file.path), path);
            const found = resolved === undefined ? undefined : await moduleVersion(resolved, tree);
            if (found !== undefined)
                return [stateFound(file, found, about)];
        }
        const plugin = first(code, PLUGINS);
        return plugin === undefined
            ? []
            : [stateFound(file, dynamic(file, plugin.offset, `made by the plugin ${plugin.text}`), about)];
    },
};
/** A module that no build file leads to. */
const perlModuleFinder = {
    matches: path => path.endsWith('.pm'),
    find: async (file, tree) => {
        if (BUILDERS.some(name => tree.paths.has(name)))
            return [];
        const found = oneFound([versionIn(file)].filter(one => one !== undefined), file);
        return found?.kind !== 'literal' ? [] : [stateFound(file, found, { kind: 'Perl module', scheme: 'dotted' })];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/rpm.js




const rpm_FIELD = /^(?<field>Version|Name)\s*:\s*(?<value>\S.*?)\s*$/di;
const MACRO = /^\s*%(?:global|define)\s+(?<name>\w+)\s+(?<value>\S.*?)\s*$/d;
const BODY = /^%(?:description|prep|build|install|files|changelog|package)\b/;
/** `Version:` of the main package; `Release:` counts the packages of one version, and is no part of it. */
const rpmFinder = {
    matches: endsIn('.spec', '.spec.in'),
    find: async (file) => {
        const versions = [];
        const macros = new Map();
        let name;
        for (const line of source_text_linesOf(file.text)) {
            if (BODY.test(line.text))
                break;
            const macro = MACRO.exec(line.text);
            const field = rpm_FIELD.exec(line.text);
            const value = spanOf(macro ?? field, line.offset);
            if (value === undefined)
                continue;
            if (macro !== null)
                macros.set(macro.groups?.name ?? '', [...(macros.get(macro.groups?.name ?? '') ?? []), value]);
            else if (/^version$/i.test(field?.groups?.field ?? ''))
                versions.push(value);
            else
                name ??= value.text;
        }
        const spec = { file, macros, memo: new Map() };
        const found = oneFound(versions.map(one => rpm_expand(one, spec, 0)), file);
        if (found === undefined || name === undefined)
            return [];
        return [
            stateFound(file, found, { kind: 'RPM spec', scheme: 'rpm', subject: name.includes('%') ? undefined : name }),
        ];
    },
};
function spanOf(match, base) {
    const range = match?.indices?.groups?.value;
    const text = match?.groups?.value;
    return range === undefined || text === undefined ? undefined : { text, offset: base + range[0] };
}
function rpm_expand({ text, offset }, spec, depth) {
    const { file, macros } = spec;
    const plain = text.replace(/\s+#.*$/, '');
    if (!plain.includes('%'))
        return literal(file, { text: plain, offset });
    if (depth > 6)
        return dynamic(file, offset, `${plain} leads back to itself`);
    const pieces = [];
    for (const piece of plain.split(/(%\{\??!?\w{1,60}\}|%[A-Za-z_]\w{0,60})/).filter(one => one !== '')) {
        const name = /^%\{?\??(\w+)\}?$/.exec(piece)?.[1];
        if (name === undefined) {
            pieces.push(piece.includes('%') ? dynamic(file, offset, `computed: ${plain}`) : literal(file, { text: piece, offset }));
            continue;
        }
        const set = macros.get(name);
        // `%{?name}` is nothing when the name is not set.
        if (set === undefined && piece.startsWith('%{?'))
            continue;
        const circle = dynamic(file, offset, `${plain} leads back to itself`);
        const value = onceNow(spec.memo, name, circle, () => oneFound((set ?? []).map(one => rpm_expand(one, spec, depth + 1)), file));
        pieces.push(value ?? dynamic(file, offset, `macro ${name} is not set in this file`));
    }
    const missing = pieces.find(one => one.kind !== 'literal');
    if (missing !== undefined)
        return missing;
    const texts = pieces.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []));
    const [lead] = texts;
    if (lead === undefined)
        return literal(file, { text: '', offset });
    return texts.length === 1 ? lead : composed(file, [lead], texts.map(one => one.text).join(''));
}

;// CONCATENATED MODULE: ./packages/version/src/find/ruby.js







const following = {
    grammar: RUBY,
    assign: name => new RegExp(`^\\s*${name.replace(/^.*(?:::|\\\.)/, '')}\\s*(?:\\|\\|)?=(?![=~>])\\s*`),
    lookup: ruby_lookUp,
    compute: ruby_compute,
};
const GEMSPEC = {
    ...following,
    kind: 'gem',
    scheme: 'rubygems',
    matches: endsIn('.gemspec'),
    version: /^\s*\w+\.version\s*=(?![=~>])\s*|\bGem::Specification\.new\s*\(?\s*(["']) *\1\s*,\s*/,
    subject: /^\s*\w+\.name\s*=\s*["']([\w.-]+)["']/,
};
const PODSPEC = {
    ...GEMSPEC,
    kind: 'CocoaPods pod',
    scheme: 'semver',
    matches: endsIn('.podspec'),
};
const COOKBOOK = {
    ...following,
    kind: 'Chef cookbook',
    scheme: 'dotted',
    matches: isNamed('metadata.rb'),
    version: /^version\s+(?!=)/,
    subject: /^name\s+["']([\w.-]+)["']/,
};
const VERSION_RB = {
    ...following,
    kind: 'Ruby version file',
    scheme: 'rubygems',
    matches: path => /(?:^|\/)(?:gem_)?version\.rb$/.test(path),
    version: /^\s*(?:[A-Z]\w*::)?(?:VERSION|Version|STRING)\s*(?:\|\|)?=(?![=~>])\s*/,
};
const gemspecFinder = codeFinder(GEMSPEC);
const podspecFinder = codeFinder(PODSPEC);
const cookbookFinder = codeFinder(COOKBOOK);
/** A file that only names the version; what is computed there is said by the gemspec that leads to it. */
const rubyVersionFinder = {
    matches: VERSION_RB.matches,
    find: async (file, tree) => {
        const statements = await findByRule(VERSION_RB, file, tree);
        return statements.filter(({ said }) => said.kind === 'version');
    },
};
const LOCAL_JSON = /^(\w+)\[(["'])version\2\]/;
const JOINED = /^\[([^[\]]{1,200})\](?:\.compact|\.map\(&:to_s\)|\.reject\(&:nil\?\)|\.flatten)*\.join\((["'])\.\2\)(?:\.freeze)?\s*(?:;|$|#)/;
/** `PUMA_VERSION = VERSION = "1.2.3"`. */
const CHAINED = /^[A-Z]\w*\s*=\s*(?=["'])/;
const GEM_VERSION = /^Gem::Version\.new\(\s*/;
async function ruby_compute(text, at, scope) {
    const json = LOCAL_JSON.exec(text)?.[1];
    if (json !== undefined)
        return packageVersion(json, at, scope);
    const joined = JOINED.exec(text)?.[1];
    if (joined !== undefined)
        return ruby_joinParts(joined, at, scope);
    const wrapped = GEM_VERSION.exec(text) ?? CHAINED.exec(text);
    if (wrapped !== null)
        return follow_evaluate(scope, at + wrapped[0].length);
    return scanned(text, scope);
}
/** `package['version']`, where `package = JSON.parse(File.read('package.json'))`, as pods of React Native have it. */
async function packageVersion(name, at, { file, source, tree }) {
    const [set] = matchEnds(source, new RegExp(`^\\s*${name}\\s*=\\s*`));
    const text = set === undefined ? '' : source.code.slice(set, set + 300).split('\n', 1)[0];
    const written = /JSON\.(?:parse|load)/.test(text ?? '') ? /["']([\w./-]+\.json)["']/.exec(text ?? '')?.[1] : undefined;
    const path = written === undefined ? undefined : resolvePath(folderOf(file.path), written.replace(/^\/+/, ''));
    const json = path === undefined ? undefined : await tree.read(path);
    if (path === undefined || json === undefined)
        return dynamic(file, at, `${name} is not read from a file of this repository`);
    const parsed = parseJson(json);
    const version = parsed.kind === 'parsed' ? stringAt(parsed.root, 'version') : undefined;
    return version === undefined
        ? dynamic(file, at, `${path} states no version`)
        : literal({ path, text: json }, { text: version.text, offset: version.offset });
}
/** `[MAJOR, MINOR, TINY, PRE].compact.join('.')`. */
async function ruby_joinParts(list, at, scope) {
    const parts = [];
    for (const item of list.split(',').map(one => one.trim())) {
        if (item === '' || item === 'nil')
            continue;
        const number = /^["']?(\d\w*|\w+(?=["']))["']?$/.exec(item)?.[1];
        const part = number === undefined ? partOf(item, scope) : { text: number, offset: scope.source.text.indexOf(number, at) };
        if (part === undefined)
            return undefined;
        if (part.text !== '')
            parts.push(part);
    }
    return parts.length < 2 ? undefined : composed(scope.file, parts, parts.map(one => one.text).join('.'));
}
/** The number or word that a constant of the same file holds; empty for nil. */
function partOf(name, { source }) {
    if (!/^(?:\w+::)*[A-Za-z_]\w*$/.test(name))
        return undefined;
    const ends = matchEnds(source, new RegExp(`^\\s*${name.replace(/^.*::/, '')}\\s*=\\s*`));
    const [end] = ends;
    if (end === undefined || ends.length > 1)
        return undefined;
    const pattern = /^(?:(?<number>\d+)|nil|["'](?<word>[\w.]*)["'](?:\.freeze)?)\s*(?:$|#|;)/dm;
    const value = pattern.exec(source.code.slice(end, end + 80));
    if (value === null)
        return undefined;
    const groups = groupsOf(value, end);
    return groups.get('number') ?? groups.get('word') ?? { text: '', offset: end };
}
/** `File.read('lib/foo/version.rb')[/VERSION = "(.+)"/, 1]`: the constant of that file, since nothing else is sought there. */
async function scanned(text, { file, tree }) {
    const written = /["'](?:#\{[^}]{1,60}\}\/?)?([\w./-]+\.rb)["']/.exec(text)?.[1];
    if (written === undefined || !/VERSION/i.test(text) || !/read/.test(text))
        return undefined;
    for (const path of [
        resolvePath(folderOf(file.path), written),
        resolvePath('', written.replace(/^(?:\.\.\/)+/, '')),
    ]) {
        const found = path === undefined ? undefined : await constantIn(path, 'VERSION', tree);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** A constant of the gem's own code, such as `Foo::Bar::VERSION`. */
async function ruby_lookUp(name, { file, source, tree }) {
    if (!/^(?:::)?[A-Z]/.test(name) || /^ENV\b/.test(name))
        return undefined;
    const constant = name.slice(name.lastIndexOf(':') + 1);
    const found = [];
    for (const path of candidates(name, file, source.code, tree)) {
        const one = await constantIn(path, constant, tree);
        if (one !== undefined)
            found.push(one);
        if (one?.kind === 'literal')
            break;
    }
    return oneOf(found, dynamic(file, 0, `${name} is set in several files`));
}
/** Files that may hold a constant, the likeliest first. */
function candidates(name, { path }, code, tree) {
    const folder = folderOf(path);
    const inFolder = (written) => resolvePath(folder, written) ?? '';
    const modules = name
        .split('::')
        .filter(part => part !== '')
        .slice(0, -1)
        .map(underscore);
    const gem = code_rule_firstGroup(code, /\.name\s*=\s*["']([\w.-]+)["']/) ?? stated_nameOf(path).replace(/\.[^.]*$/, '');
    const required = [
        ...code.matchAll(/\b(require|require_relative|load)\b[ (]*(?:File\.\w+\()?["']([\w./-]{1,200})["']/g),
    ].flatMap(([, how, written = '']) => {
        const ruby = written.endsWith('.rb') ? written : `${written}.rb`;
        return how === 'require'
            ? [...loadPaths(code), 'lib', '.'].map(root => inFolder(`${root}/${ruby}`))
            : [inFolder(ruby), inFolder(ruby.replace(/^(?:\.\.\/)+/, ''))];
    });
    const guessed = [modules.join('/'), gem.replaceAll('-', '/'), gem].flatMap(base => [
        inFolder(`lib/${base}/version.rb`),
        inFolder(`lib/${base}/gem_version.rb`),
        inFolder(`lib/${base}.rb`),
    ]);
    const prefix = folder === '' ? 'lib/' : `${folder}/lib/`;
    const known = [...new Set([...required, ...guessed])];
    const others = [...tree.paths].filter(one => one.startsWith(prefix) && /(?:^|\/)version\.rb$/.test(one));
    return others.length === 1 ? [...known, ...others] : known;
}
/** `$LOAD_PATH.unshift File.expand_path('../foo/lib', __FILE__)`: where the code that it requires lies, besides lib. */
function loadPaths(code) {
    return [...code.matchAll(/expand_path\(? ?["'](?:\.\.?\/)?([\w-]{1,60}\/lib)\/?["']/g)].map(([, path = '']) => path);
}
function underscore(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
        .toLowerCase();
}
async function constantIn(path, constant, tree) {
    const text = path === '' ? undefined : await tree.read(path);
    if (text === undefined)
        return undefined;
    const scope = code_rule_scopeOf({ ...following, lookup: async () => undefined }, { path, text }, tree);
    const pattern = new RegExp(`^\\s*(?:[A-Z]\\w*::)*${constant}\\s*(?:\\|\\|)?=(?![=~>])\\s*`);
    return agreed(scope, constant, matchEnds(scope.source, pattern));
}

;// CONCATENATED MODULE: ./packages/version/src/find/scripts.js








const SBT_VALUE = (name) => new RegExp(`^\\s*(?:(?:private|final|implicit|override)\\s+)*(?:lazy\\s+)?(?:val|def|var)\\s+${name.replace(/^.*\\\./, '')}(?:\\s*:\\s*String)?\\s*=\\s*`);
const SBT = {
    kind: 'sbt build',
    scheme: 'maven',
    matches: path => /(?:^|\/)(?!plugins\.sbt$)[\w.-]+\.sbt$/.test(path) || /(?:^|\/)project\/Build\.scala$/.test(path),
    grammar: SCALA,
    version: /(?:^|[\s,(.])(?:(?:ThisBuild|Global)\s*\/\s*)?version(?:\s+in\s+(?:ThisBuild|Global))?\s*:=\s*/,
    preferred: /(?:^|[\s,(.])(?:(?:ThisBuild|Global)\s*\/\s*version|version\s+in\s+(?:ThisBuild|Global))\s*:=\s*/,
    subject: /^\s*(?:ThisBuild\s*\/\s*)?name\s*:=\s*"([^"]+)"/,
    assign: SBT_VALUE,
    lookup: async (name, { tree, file, seen }) => {
        const prefix = folderOf(file.path) === '' ? 'project/' : `${folderOf(file.path)}/project/`;
        const found = [];
        for (const path of tree.paths) {
            const text = path.startsWith(prefix) && path.endsWith('.scala') ? await tree.read(path) : undefined;
            if (text === undefined || seen.size > 4)
                continue;
            const inner = { ...code_rule_scopeOf({ grammar: SCALA, assign: SBT_VALUE }, { path, text }, tree), seen };
            const one = await agreed(inner, name, matchEnds(inner.source, SBT_VALUE(name)));
            if (one !== undefined)
                found.push(one);
        }
        return found.length === 1 ? found[0] : undefined;
    },
};
const MILL = {
    kind: 'Mill build',
    scheme: 'maven',
    matches: path => /(?:^|\/)(?:build|package)\.(?:sc|mill|mill\.scala)$/.test(path),
    grammar: SCALA,
    version: /^\s*(?:override\s+)?def\s+publishVersion(?:\s*:\s*[\w.[\]]+)?\s*=\s*(?:T\s*\{\s*|Task\s*\{\s*)?/,
    assign: SBT_VALUE,
};
const NIMBLE = {
    kind: 'Nimble package',
    scheme: 'semver',
    matches: endsIn('.nimble'),
    grammar: PLAIN_HASH,
    version: /^version\s*[=:]\s*/i,
    assign: name => new RegExp(`^\\s*(?:const|let|var)?\\s*${name}\\*?\\s*(?::\\s*string)?\\s*=\\s*`),
};
const ROCKSPEC = {
    kind: 'LuaRocks rockspec',
    // The number behind the dash counts the rockspecs of one version, as Debian's revision does.
    scheme: 'debian',
    matches: endsIn('.rockspec'),
    grammar: LUA,
    version: /^\s{0,4}version\s*=\s*/,
    subject: /^\s{0,4}package\s*=\s*["']([^"']+)["']/,
    assign: name => new RegExp(`^\\s*(?:local\\s+)?${name}\\s*=\\s*`),
};
const sbtFinder = codeFinder(SBT);
const millFinder = codeFinder(MILL);
const nimbleFinder = codeFinder(NIMBLE);
const rockspecFinder = {
    matches: ROCKSPEC.matches,
    find: async (file, tree) => {
        const found = await findByRule(ROCKSPEC, file, tree);
        return found.map(one => {
            const isHead = one.said.kind === 'version' &&
                /^(?:scm|dev|cvs|git|master|head|trunk|main)-?\d*$/i.test(one.said.composed ?? one.said.written);
            return isHead
                ? { ...one, said: { kind: 'dynamic', reason: 'the rock is built from version control' } }
                : one;
        });
    },
};
const CABAL = { ...PLAIN_HASH, syntax: { lineComments: ['--'], needsSpace: true }, name: /(?!)/y };
/** `version:` of a Cabal file, also on the line below it. */
const cabalFinder = {
    matches: path => path.endsWith('.cabal'),
    find: async (file, tree) => {
        const { source } = code_rule_scopeOf({ grammar: CABAL }, file, tree);
        const [at] = matchEnds(source, /^version\s*:/i);
        const match = at === undefined ? null : /^[ \t]*(?:\r?\n[ \t]+)?(?<version>[^\s{}]+)/d.exec(source.code.slice(at, at + 200));
        const range = match?.indices?.groups?.version;
        if (at === undefined || range === undefined)
            return [];
        const subject = /^name\s*:\s*(\S+)/im.exec(source.code)?.[1];
        const found = literal(file, { text: match?.groups?.version ?? '', offset: at + range[0] });
        return [stateFound(file, found, { kind: 'Haskell package', scheme: 'haskell', subject })];
    },
};
const NIX_FOLLOWING = {
    grammar: NIX,
    // A path of names leads into an imported file, or out of the package.
    assign: (name) => (name.includes('.') ? /(?!)/ : new RegExp(`(?:^|[\\s{(;])${name}\\s*=\\s*(?!=)`)),
    compute: importedVersion,
};
const NIX_FILE = /(?:^|\/)(?:flake|default|package|derivation|[\w-]+)\.nix$/;
const NIX_IMPORT = /(?:importTOML|importJSON|fromTOML|fromJSON)\s*\(?\s*(?:\(?\s*(?:builtins\.|lib\.)?readFile\s*)?\(?\s*(?:"\$\{\w+\}\/)?\.?\/?([\w./-]+\.(?:toml|json))"?\s*\)*((?:\.[\w-]+)*)/;
/** `version = "…";` beside `pname` or in a call that makes a derivation. */
const nixFinder = {
    matches: path => NIX_FILE.test(path),
    find: async (file, tree) => {
        const lookup = async (name, scope) => {
            const dot = name.indexOf('.');
            return dot === -1 ? undefined : importedField(name.slice(0, dot), name.slice(dot + 1), scope);
        };
        const scope = code_rule_scopeOf({ ...NIX_FOLLOWING, lookup }, file, tree);
        const ends = matchEnds(scope.source, /(?:^|[\s{(;])version\s*=\s*(?!=)/);
        const blocks = enclosing(scope.source, ends);
        const own = ends.filter((_, i) => !(blocks[i] ?? []).some(block => /\b(?:fetch\w*|inputs|stdenv\.hostPlatform|outputHash|overrideAttrs|override|fetchurl)\b/.test(block)));
        const [, pname] = /(?:^|[\s{;])(?:pname|name)\s*=\s*"([\w.+-]+)"/.exec(scope.source.code) ?? [];
        const found = await agreed(scope, 'version', own);
        // Other files of that language have versions of anything; only a package file is expected to have its own.
        const isPackage = /(?:^|\/)(?:flake|default|package|derivation)\.nix$/.test(file.path);
        if (found?.kind !== 'literal' && !isPackage)
            return [];
        if (found?.kind === 'literal' && !isPackage && (pname === undefined || !/\d\.\d/.test(found.text)))
            return [];
        if (found === undefined || (found.kind === 'literal' && !/\d/.test(found.text) && pname === undefined))
            return [];
        return [stateFound(file, found, { kind: 'Nix package', scheme: 'dotted', subject: pname })];
    },
};
async function importedVersion(text, at, scope) {
    const match = NIX_IMPORT.exec(text);
    const fields = match?.[2] ?? '';
    return match?.[1] === undefined || fields === '' ? undefined : scripts_fieldOf(match[1], fields.slice(1), { scope, at });
}
/** `cargo.package.version`, where `cargo = builtins.fromTOML (builtins.readFile ./Cargo.toml)`. */
async function importedField(name, fields, scope) {
    const [at] = matchEnds(scope.source, NIX_FOLLOWING.assign(name));
    const written = at === undefined ? undefined : NIX_IMPORT.exec(scope.source.code.slice(at, at + 300))?.[1];
    return at === undefined || written === undefined ? undefined : scripts_fieldOf(written, fields, { scope, at });
}
async function scripts_fieldOf(written, fields, { scope, at }) {
    const path = resolvePath(folderOf(scope.file.path), written);
    const text = path === undefined ? undefined : await scope.tree.read(path);
    const parsed = text === undefined ? undefined : written.endsWith('.toml') ? parseToml(text) : parseJson(text);
    const value = parsed?.kind === 'parsed' ? stringAt(parsed.root, ...fields.split('.')) : undefined;
    if (path === undefined || text === undefined || value === undefined)
        return dynamic(scope.file, at, `${fields} of ${written} is not here`);
    return literal({ path, text }, value);
}
const BAZEL = PLAIN_HASH;
/** `module(name = …, version = …)`; `bazel_dep` has the versions of others. */
const bazelFinder = {
    matches: isNamed('MODULE.bazel'),
    find: async (file, tree) => {
        const scope = code_rule_scopeOf({ grammar: BAZEL, assign: name => new RegExp(`^${name}\\s*=\\s*`) }, file, tree);
        const start = /^module\s*\(/m.exec(scope.source.bare);
        const stop = start === null ? -1 : scope.source.bare.indexOf('\n)', start.index);
        if (start === null)
            return [];
        const end = stop === -1 ? start.index + 400 : stop;
        const at = matchEnds(scope.source, /(?:^|[\s,(])version\s*=\s*/).find(one => one > start.index && one <= end);
        if (at === undefined || /bazel_dep/.test(scope.source.bare.slice(start.index, at)))
            return [];
        const subject = /name\s*=\s*"([^"]+)"/.exec(scope.source.code.slice(start.index, end))?.[1];
        return [stateFound(file, await follow_evaluate(scope, at), { kind: 'Bazel module', scheme: 'semver', subject })];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/shell-packages.js




/** A value without quotes is text as well: `pkgver=1.2.3`. */
const BARE_WORD = /^[\w.+~:^-]+(?=\s|;|#|$)/;
const SHELL_FOLLOWING = {
    grammar: BASH,
    assign: (name) => new RegExp(`^\\s*(?:(?:export|local|readonly)\\s+)?${name}=`),
    compute: async (text, at, { file, source, lookup, ...rest }) => {
        const word = BARE_WORD.exec(text)?.[0];
        if (word !== undefined)
            return literal(file, { text: word, offset: at });
        const name = /^\$\{?(\w+)\}?(?=\s|$)/.exec(text)?.[1];
        if (name === undefined || rest.seen.has(name))
            return undefined;
        return lookup(name, { file, source, lookup, ...rest, seen: new Set([...rest.seen, name]) });
    },
};
const PKGBUILD = {
    ...SHELL_FOLLOWING,
    kind: 'Arch package',
    scheme: 'dotted',
    matches: isNamed('PKGBUILD', 'APKBUILD'),
    version: /^pkgver=/,
    subject: /^(?:pkgbase|pkgname)=["']?([\w.@+-]+)/,
};
const pkgbuildFinder = {
    matches: PKGBUILD.matches,
    find: async (file, tree) => {
        const kind = stated_nameOf(file.path) === 'APKBUILD' ? 'Alpine package' : 'Arch package';
        const [computed] = matchEnds(code_rule_scopeOf(PKGBUILD, file, tree).source, /^\s*(?:function\s+)?pkgver\s*\(\s*\)\s*\{?/);
        if (computed === undefined)
            return findByRule({ ...PKGBUILD, kind }, file, tree);
        const [stated] = lineMatches(file.text, /^pkgver=(?<version>.*)/d);
        const at = stated?.get('version')?.offset ?? computed;
        return [stateFound(file, dynamic(file, at, 'computed by pkgver() when it is built'), { kind, scheme: 'dotted' })];
    },
};
const GENTOO = /^(?<name>.+?)-(?<version>\d+(?:\.\d+)*[a-z]?(?:_(?:alpha|beta|pre|rc|p)\d*)*(?:-r\d+)?)\.ebuild$/;
const YOCTO = /^(?<name>[^_]+)_(?<version>\d[^_]*|git|svn)\.bb$/;
/** Recipes that have the version in the name of their file. */
const namedRecipeFinder = {
    matches: endsIn('.ebuild', '.bb'),
    find: async (file) => {
        const isGentoo = file.path.endsWith('.ebuild');
        const match = (isGentoo ? GENTOO : YOCTO).exec(stated_nameOf(file.path));
        // Scripts of Babashka have the same ending.
        if (!isGentoo && !/^\s*(?:SUMMARY|DESCRIPTION|LICENSE|SRC_URI|PV|inherit|require)\b/m.test(file.text))
            return [];
        const { name, version } = match?.groups ?? {};
        const about = { kind: isGentoo ? 'Gentoo ebuild' : 'Yocto recipe', scheme: 'dotted', subject: name };
        // What the file itself says counts over its name.
        for (const line of source_text_linesOf(file.text)) {
            const own = /^\s*(?:PV|MY_PV)\s*[?:]?=\s*"(?<version>[^"]*)"/d.exec(line.text);
            const range = own?.indices?.groups?.version;
            const text = own?.groups?.version;
            if (isGentoo || range === undefined || text === undefined)
                continue;
            const at = line.offset + range[0];
            return [
                stateFound(file, text.includes('$') ? dynamic(file, at, `computed: ${text}`) : literal(file, { text, offset: at }), about),
            ];
        }
        if (version === undefined)
            return [];
        if (/^9{4,}|^git$|^svn$|AUTOINC/.test(version))
            return [stateFound(file, dynamic(file, 0, `${version} is built from version control`), about)];
        return [{ ...stateFound(file, dynamic(file, 0, ''), about), said: { kind: 'version', written: version, via: [] } }];
    },
};
const URL_VERSION = [
    /\/archive\/(?:refs\/tags\/)?(?:[A-Za-z][\w-]*?-)?v?(?<version>\d+(?:[._]\d+)*(?:[-.]?(?:alpha|beta|rc)[\d.]*)?)\.(?:tar\.\w+|tgz|zip)/d,
    /\/releases\/download\/(?:[A-Za-z][\w-]*?[-/@])?v?(?<version>\d+(?:\.\d+)*(?:-(?:alpha|beta|rc)[\d.]*)?)\//d,
    /[-_]v?(?<version>\d+(?:\.\d+)+(?:-?(?:alpha|beta|rc)\d*)?)(?:[-.](?:src|source|orig|darwin|macos|linux|x86_64|amd64|universal)[\w-]*)?\.(?:tar\.\w+|tgz|zip|tbz2|txz|gem|jar)/d,
];
/** A formula's `version`, or the one that Homebrew reads from the address or the tag of the source. */
const homebrewFinder = {
    matches: path => /(?:^|\/)(?:Formula|HomebrewFormula|Casks)\/(?:[^/]+\/)?[^/]+\.rb$/.test(path),
    find: async (file) => {
        const about = {
            kind: 'Homebrew formula',
            scheme: 'dotted',
            subject: stated_nameOf(file.path).replace(/\.rb$/, ''),
        };
        const code = file.text;
        const [stated] = lineMatches(code, /^\s{2,4}version\s+(?:"(?<version>[^"]*)"|(?<computed>:latest|\S.*))/d);
        const own = stated?.get('version');
        if (own !== undefined)
            return [
                stateFound(file, own.text.includes('#{') ? dynamic(file, own.offset, `computed: ${own.text}`) : literal(file, own), about),
            ];
        const [tagged] = lineMatches(code, /^\s{2,10}(?:url\s.*)?\btag:\s*"(?:[A-Za-z][\w]*[-/])?v?(?<version>\d[^"]*)"/d);
        const tag = tagged?.get('version');
        if (tag !== undefined)
            return [stateFound(file, literal(file, tag), about)];
        const [url] = lineMatches(code, /^\s{2,4}url\s+"(?<url>[^"]+)"/d);
        const written = url?.get('url');
        if (written === undefined)
            return [];
        for (const pattern of URL_VERSION) {
            const match = pattern.exec(written.text);
            const range = match?.indices?.groups?.version;
            if (range === undefined || match === null)
                continue;
            return [
                stateFound(file, literal(file, { text: match.groups?.version ?? '', offset: written.offset + range[0] }), about),
            ];
        }
        return [stateFound(file, dynamic(file, written.offset, 'Homebrew reads it from the address of the source'), about)];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/tag-only.js


const tag_only_MODULE = /^module\s+"?(?<path>[^\s"]+)"?/d;
const MAJOR = /(?:\/v|^gopkg\.in\/.*\.v)(\d+)$/;
/** Go's modules, whose version is the tag; the path says which tags can be theirs. */
const goModuleFinder = {
    matches: path => stated_nameOf(path) === 'go.mod',
    find: async (file) => {
        for (const line of source_text_linesOf(file.text)) {
            const match = tag_only_MODULE.exec(line.text);
            const range = match?.indices?.groups?.path;
            const path = match?.groups?.path;
            if (range === undefined || path === undefined)
                continue;
            const major = MAJOR.exec(path)?.[1];
            const tags = major === undefined ? 'v0 or v1' : `v${major}`;
            const found = dynamic(file, line.offset + range[0], `from the tag; the path of the module allows ${tags} only`);
            return [stateFound(file, found, { kind: 'Go module', scheme: 'go', subject: path })];
        }
        return [];
    },
};
const KINDS = [
    // These may state one; Packagist, Bower and DUB take the tag where they do not.
    { kind: 'Composer package', scheme: 'composer', file: /^composer\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
    { kind: 'Bower package', scheme: 'semver', file: /^bower\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
    { kind: 'D package', scheme: 'semver', file: /^dub\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
    { kind: 'D package', scheme: 'semver', file: /^dub\.sdl$/, sign: /^name\s/m, unless: /^version\s/m },
    { kind: 'Swift package', scheme: 'semver', file: /^Package\.swift$/, sign: /\bPackage\s*\(/ },
    { kind: 'GitHub Action', scheme: 'semver', file: /^action\.ya?ml$/, sign: /^runs:/m },
    {
        kind: 'Terraform module',
        scheme: 'semver',
        file: /^(?:main|versions)\.tf$/,
        sign: /^\s*(?:terraform|resource|module|variable)\b/m,
    },
];
/** Kinds that state no version: the tag alone is it. Only at the root, where the tag is for the whole. */
const tagOnlyFinder = {
    matches: path => KINDS.some(({ file }) => file.test(path)),
    find: async (file) => {
        const rule = KINDS.find(one => one.file.test(file.path) && one.sign.test(file.text) && one.unless?.test(file.text) !== true);
        if (rule === undefined)
            return [];
        const { kind, scheme, sign } = rule;
        const offset = sign.exec(file.text)?.index ?? 0;
        return [stateFound(file, dynamic(file, offset, `from the tag: a ${kind} states no version`), { kind, scheme })];
    },
};

;// CONCATENATED MODULE: ./packages/version/src/find/windows.js







const POWERSHELL = {
    lineComments: ['#'],
    needsSpace: true,
    blockComments: [['<#', '#>']],
    quotes: ['"', "'"],
    hasEscapes: false,
};
/** A PowerShell module's ModuleVersion with its Prerelease. */
const powershellFinder = {
    matches: endsIn('.psd1'),
    find: async (file) => {
        const { code } = scanSource(file.text, POWERSHELL);
        const [module] = lineMatches(code, /^\s*(?:@\{\s*)?["']?ModuleVersion["']?\s*=\s*(?:(?<quote>["'])(?<version>[^"']*)["']|(?<computed>\S.*))/di);
        const about = {
            kind: 'PowerShell module',
            scheme: 'nuget',
            subject: stated_nameOf(file.path).replace(/\.psd1$/, ''),
        };
        const version = module?.get('version');
        const computed = module?.get('computed');
        if (computed !== undefined)
            return [stateFound(file, dynamic(file, computed.offset, `computed: ${computed.text}`), about)];
        // A list of required modules has the word too, further in.
        if (version === undefined || !/^\s*@\{/m.test(code))
            return [];
        const [tail] = lineMatches(code, /^\s*["']?Prerelease["']?\s*=\s*["'](?<version>[^"']*)["']/di);
        const suffix = tail?.get('version')?.text.replace(/^-/, '') ?? '';
        const found = suffix === '' ? literal(file, version) : composed(file, [version], `${version.text}-${suffix}`);
        return [stateFound(file, found, about)];
    },
};
const INSTALLERS = [
    {
        kind: 'Inno Setup script',
        ending: /\.iss$/i,
        syntax: { lineComments: [';', '//'], needsSpace: true },
        fields: [
            /^\s*AppVersion\s*=\s*(?<version>\S.*?)\s*$/di,
            /^\s*#define\s+(?:My)?App(?:lication)?_?Ver(?:sion)?\s+(?<version>\S.*?)\s*$/di,
            /^\s*AppVerName\s*=\s*(?:[^{}]*\s)?(?<version>\{#\w+\}|v?\d[\w.]*)\s*$/di,
            /^\s*VersionInfoVersion\s*=\s*(?<version>\S.*?)\s*$/di,
        ],
        reference: /^\{#\s*(\w+)\s*\}$/,
        define: name => new RegExp(`^\\s*#define\\s+(?:public\\s+)?${name}\\s+(?<version>\\S.*?)\\s*$`, 'di'),
    },
    {
        kind: 'NSIS script',
        ending: /\.ns[ih]$/i,
        syntax: { lineComments: [';', '#'], needsSpace: true, blockComments: [['/*', '*/']], quotes: ['"'] },
        fields: [
            /^\s*!define\s+(?:\/\w+\s+)*(?:(?:PRODUCT|APP|MY_?APP|APPLICATION|PROGRAM|PACKAGE|MUI|SETUP|INSTALLER)_?)?(?:VERSION|VER)\s+(?<version>\S.*?)\s*$/di,
            /^\s*VIAddVersionKey\s+(?:\/LANG=\S+\s+)?"?ProductVersion"?\s+(?<version>\S.*?)\s*$/di,
            /^\s*VIProductVersion\s+(?<version>\S.*?)\s*$/di,
        ],
        reference: /^\$\{(\w+)\}$/,
        define: name => new RegExp(`^\\s*!define\\s+(?:/\\w+\\s+)*${name}\\s+(?<version>\\S.*?)\\s*$`, 'di'),
    },
];
/** Scripts of installers for Windows. */
const installerFinder = {
    matches: path => INSTALLERS.some(({ ending }) => ending.test(path)),
    find: async (file) => {
        const installer = INSTALLERS.find(({ ending }) => ending.test(file.path));
        if (installer === undefined)
            return [];
        const { code } = scanSource(file.text, installer.syntax);
        for (const field of installer.fields) {
            const [groups] = lineMatches(code, field);
            const value = groups?.get('version');
            if (value === undefined)
                continue;
            return [
                stateFound(file, installerValue(value, { file, code, installer, depth: 0 }), {
                    kind: installer.kind,
                    scheme: 'dotted',
                }),
            ];
        }
        return [];
    },
};
function installerValue(value, script) {
    const { file, code, installer, depth } = script;
    const quoted = /^(["'])(?<text>[^"']*)\1$/.exec(value.text);
    const text = quoted?.groups?.text ?? value.text;
    const span = { text, offset: value.offset + (quoted === null ? 0 : 1) };
    const name = installer.reference.exec(text)?.[1] ?? (quoted === null && /^[A-Za-z_]\w*$/.test(text) ? text : undefined);
    if (name === undefined) {
        const isComputed = /[{}$()#&+]|Get\w+\(/.test(text);
        return isComputed ? dynamic(file, span.offset, `computed: ${text}`) : literal(file, span);
    }
    if (depth > 6)
        return dynamic(file, span.offset, `${text} leads back to itself`);
    const set = [...lineMatches(code, installer.define(escapePattern(name)))].flatMap(groups => {
        const one = groups.get('version');
        return one === undefined ? [] : [installerValue(one, { ...script, depth: depth + 1 })];
    });
    return oneFound(set, file) ?? dynamic(file, span.offset, `${text} is given to the compiler of the script`);
}
const RC_TEXT = (field) => new RegExp(`^\\s*VALUE\\s+"${field}"\\s*,\\s*(?:L?"(?<version>[^"]*)"|(?<name>[A-Za-z_]\\w*))`, 'di');
const RC_NUMBERS = /^\s*(?:FILE|PRODUCT)VERSION\s+(?:(?<version>\d+(?:\s*,\s*\d+){1,3})|(?<name>[A-Za-z_]\w*))/di;
/** The version resource of a program for Windows. */
const resourceFinder = {
    matches: path => /\.rc2?(?:\.in)?$/i.test(path),
    find: async (file) => {
        const { code } = scanSource(file.text, C_LIKE);
        const about = { kind: 'Windows resource', scheme: 'dotted' };
        for (const pattern of [RC_TEXT('ProductVersion'), RC_TEXT('FileVersion'), RC_NUMBERS]) {
            const [groups] = lineMatches(code, pattern);
            const version = groups?.get('version');
            const name = groups?.get('name');
            if (version !== undefined)
                return [stateFound(file, resourceValue(file, version), about)];
            if (name !== undefined)
                return [stateFound(file, dynamic(file, name.offset, `${name.text} is set by the compiler or a header`), about)];
        }
        return [];
    },
};
function resourceValue(file, version) {
    const text = version.text.replace(/\\0$/, '').trim();
    if (!/^\d+(?:\s*,\s*\d+)+$/.test(text))
        return literal(file, { ...version, text });
    return composed(file, [{ text, offset: version.offset }], text
        .split(',')
        .map(one => one.trim())
        .join('.'));
}
/** Projects of Delphi and Lazarus. */
const pascalFinder = {
    matches: endsIn('.dproj', '.lpi'),
    find: async (file) => {
        const parsed = parseXml(file.text);
        if (parsed.kind === 'broken')
            return [];
        const { root } = parsed;
        const found = file.path.endsWith('.lpi') ? lazarus(file, root) : delphi(file, root);
        return found === undefined
            ? []
            : [
                stateFound(file, found, {
                    kind: file.path.endsWith('.lpi') ? 'Lazarus project' : 'Delphi project',
                    scheme: 'dotted',
                }),
            ];
    },
};
function delphi(file, root) {
    const all = [];
    for (const group of root.children.filter(child => child.name === 'PropertyGroup')) {
        const keys = childOf(group, 'VerInfo_Keys');
        const text = /(?:^|;)(?:ProductVersion|FileVersion)=(?<version>[\d.]+)/.exec(keys?.text.replace(/(^|;)ProductVersion=(?:;|$)/, '$1') ?? '')?.groups?.version;
        if (keys === undefined || text === undefined)
            continue;
        all.push(literal(file, { text, offset: file.text.indexOf(text, keys.textOffset) }));
    }
    // Debug configurations keep the 1.0.0.0 that the editor wrote.
    const real = all.filter(one => one.kind === 'literal' && one.text !== '1.0.0.0');
    return oneFound(real.length > 0 ? real : all, file);
}
const NUMBERS = ['MajorVersionNr', 'MinorVersionNr', 'RevisionNr', 'BuildNr'];
function lazarus(file, root) {
    const info = childOf(childOf(root, 'ProjectOptions'), 'VersionInfo');
    if (info === undefined)
        return undefined;
    const numbers = NUMBERS.map(name => {
        const element = childOf(info, name);
        return element === undefined ? undefined : attributeAt(element, 'Value', file.text);
    });
    const set = numbers.filter(one => one !== undefined);
    return set.length === 0 ? undefined : composed(file, set, numbers.map(one => one?.text ?? '0').join('.'));
}

;// CONCATENATED MODULE: ./packages/version/src/find/system-finders.js


























/** Finders for compiled languages, build systems and packages of operating systems; the most common kinds first. */
const systemFinders = [
    mavenFinder,
    gradleFinder,
    gradlePropertiesFinder,
    goModuleFinder,
    goVersionFinder,
    msbuildFinder,
    nuspecFinder,
    assemblyInfoFinder,
    versionToolFinder,
    gemspecFinder,
    rubyVersionFinder,
    gemLockFinder,
    versionFileFinder,
    cmakeFinder,
    mesonFinder,
    autotoolsFinder,
    makeFinder,
    headerFinder,
    podspecFinder,
    xcodeFinder,
    plistFinder,
    xcconfigFinder,
    tagOnlyFinder,
    mixFinder,
    appSrcFinder,
    sbtFinder,
    millFinder,
    nixFinder,
    cabalFinder,
    fields_fieldFinder,
    lineFinder(LANGUAGE_RULES),
    lineFinder(PACKAGER_RULES),
    rpmFinder,
    pkgbuildFinder,
    namedRecipeFinder,
    homebrewFinder,
    perlBuildFinder,
    distZillaFinder,
    perlModuleFinder,
    nimbleFinder,
    rockspecFinder,
    bazelFinder,
    cookbookFinder,
    identityFinder,
    appstreamFinder,
    latexFinder,
    powershellFinder,
    installerFinder,
    resourceFinder,
    pascalFinder,
];

;// CONCATENATED MODULE: ./packages/version/src/find/xml/manifests.js



const manifests_KINDS = [
    {
        kind: 'Kodi add-on',
        files: named('addon.xml', 'addon.xml.in'),
        scheme: 'dotted',
        root: 'addon',
        path: [],
        attribute: 'version',
        name: 'id',
    },
    {
        kind: 'ROS package',
        files: named('package.xml'),
        scheme: 'dotted',
        root: 'package',
        path: ['version'],
        mark: 'maintainer',
        name: 'name',
    },
    {
        kind: 'Maven 1 project',
        files: named('project.xml'),
        scheme: 'maven',
        root: 'project',
        path: ['currentVersion'],
        mark: 'pomVersion',
        name: 'id',
    },
    {
        kind: 'PECL package',
        files: named('package.xml'),
        scheme: 'dotted',
        root: 'package',
        path: ['version', 'release'],
        mark: 'lead',
        name: 'name',
    },
    {
        kind: 'Nextcloud app',
        files: named('info.xml'),
        scheme: 'semver',
        root: 'info',
        path: ['version'],
        mark: 'id',
        name: 'id',
    },
    {
        kind: 'Cordova app',
        files: named('config.xml'),
        scheme: 'dotted',
        root: 'widget',
        path: [],
        attribute: 'version',
        name: 'id',
    },
    {
        kind: 'Cordova plugin',
        files: named('plugin.xml'),
        scheme: 'dotted',
        root: 'plugin',
        path: [],
        attribute: 'version',
        mark: 'platform',
        name: 'id',
    },
    {
        kind: 'JetBrains plugin',
        files: named('plugin.xml'),
        scheme: 'dotted',
        root: 'idea-plugin',
        path: ['version'],
        name: 'id',
    },
    {
        kind: 'Joomla extension',
        files: /^(?:[^/]+\/){0,3}[^/]+\.xml$/,
        scheme: 'dotted',
        root: 'extension',
        path: ['version'],
        mark: 'type',
        name: 'name',
    },
    {
        kind: 'LibreOffice extension',
        files: named('description.xml'),
        scheme: 'dotted',
        root: 'description',
        path: ['version'],
        attribute: 'value',
    },
    {
        kind: 'RimWorld mod',
        files: /(?:^|\/)About\/About\.xml$/i,
        scheme: 'dotted',
        root: 'ModMetaData',
        path: ['modVersion'],
        name: 'packageId',
    },
    {
        kind: 'Garmin app',
        files: named('manifest.xml'),
        scheme: 'dotted',
        root: 'manifest',
        path: ['application'],
        attribute: 'version',
    },
];
/** Manifests in XML of several platforms. */
const xmlManifests = {
    matches: path => manifests_KINDS.some(({ files }) => files.test(path)),
    find: async (file) => stateXml(file),
};
function stateXml(file) {
    const kinds = manifests_KINDS.filter(({ files, root }) => files.test(file.path) && file.text.includes(`<${root}`));
    if (kinds.length === 0)
        return [];
    const parsed = parseXml(file.text);
    // The names are used by others too, so that a broken file may be anything.
    if (parsed.kind === 'parsed')
        return kinds.flatMap(kind => stateKind(file, parsed.root, kind));
    return kinds.filter(({ path }) => path.length === 0).flatMap(kind => stateHead(file, kind));
}
/** A template such as addon.xml.in may be no XML as a whole, while the start of its root is. */
function stateHead(file, kind) {
    const end = file.text.indexOf('>', file.text.indexOf(`<${kind.root}`));
    const parsed = parseXml(`${file.text.slice(0, end).replace(/\/$/, '')}/>`);
    return parsed.kind === 'broken' ? [] : stateKind(file, parsed.root, kind);
}
function stateKind(file, root, kind) {
    if (root.name !== kind.root || (kind.mark !== undefined && textOf(root, kind.mark) === undefined))
        return [];
    let element = root;
    for (const step of kind.path)
        element = childOf(element, step);
    if (element === undefined)
        return [];
    const piece = kind.attribute === undefined ? textPiece(element) : attributePiece(file.text, element, kind.attribute);
    if (piece === undefined)
        return [];
    const subject = kind.name === undefined ? undefined : textOf(root, kind.name);
    return [stateVersion(file, piece, { kind: kind.kind, scheme: kind.scheme, subject })];
}
function textOf(element, name) {
    return element.attributes.get(name) ?? childOf(element, name)?.text;
}
function textPiece({ text, textOffset, children }) {
    return children.length > 0 && text === '' ? undefined : { text, offset: textOffset };
}
/** Where the value of an attribute stands; undefined when it is not there or is written with entities. */
function attributePiece(source, { offset, attributes }, name) {
    const value = attributes.get(name);
    if (value === undefined)
        return undefined;
    const tag = source.slice(offset, source.indexOf('>', offset) + 1);
    const match = new RegExp(`\\s${name}\\s*=\\s*["']`).exec(tag);
    if (match === null)
        return undefined;
    const start = offset + match.index + match[0].length;
    return source.startsWith(value, start) ? { text: value, offset: start } : undefined;
}

;// CONCATENATED MODULE: ./packages/version/src/find/finders.js


















/** Every family of files that is known; one line for each. */
const FINDERS = [
    packageJson,
    npmKin,
    npmLockfile,
    releasePlease,
    tauri,
    pyproject,
    setupCfg,
    setupPy,
    pythonModule,
    bumpversionCfg,
    bumpTools,
    uvLock,
    cargoToml,
    cargoLock,
    conanfile,
    condaRecipe,
    dockerLabels,
    fieldTables,
    patternTables,
    xmlManifests,
    ...systemFinders,
];

;// CONCATENATED MODULE: ./packages/version/src/find/merge.js
/**
 * Each place once, sorted by file, line and column. A place that several manifests lead to names them all in `via`; its
 * kind is that of the one that leads there, since that says what the version is for.
 */
function mergeStatements(statements) {
    const places = new Map();
    for (const one of statements) {
        const key = `${one.file}\0${one.line}\0${one.column}`;
        const known = places.get(key);
        if (known === undefined)
            places.set(key, [one]);
        else
            known.push(one);
    }
    return [...places.values()].map(merge_join).sort(byPlace);
}
function merge_join(same) {
    const sorted = same.toSorted(byWorth);
    const [best] = sorted;
    if (best === undefined)
        throw new RangeError('a place without a statement');
    // A module has a name of its own; what counts is that of the project that leads to it.
    const named = sorted.filter(one => one.kind === best.kind && one.subject !== undefined);
    const subjects = [...new Set(named.flatMap(one => one.subject ?? []))];
    const via = [...new Set(sorted.flatMap(one => (one.said.kind === 'version' ? one.said.via : [])))];
    const said = best.said.kind === 'version' ? { ...best.said, via } : best.said;
    return { ...best, subject: subjects.length > 1 ? undefined : subjects[0], subjects, said };
}
/** A version before a reason, then the one that a manifest leads to, then by name, so that the order of finding is nothing. */
function byWorth(a, b) {
    return (Number(b.said.kind === 'version') - Number(a.said.kind === 'version') ||
        merge_viaOf(b).length - merge_viaOf(a).length ||
        compare(merge_viaOf(a).join('\0'), merge_viaOf(b).join('\0')) ||
        compare(a.kind, b.kind) ||
        compare(a.subject ?? '', b.subject ?? ''));
}
function merge_viaOf({ said }) {
    return said.kind === 'version' ? said.via : [];
}
function byPlace(a, b) {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/version/src/find/find-statements.js



// Enough to keep the disk busy; more would only hold more texts in memory at once.
const PARALLEL = 16;
/** All statements of versions in a tree. What cannot be read is said in its statement. */
async function findStatements(tree, options = {}) {
    const { finders = FINDERS, isExcluded = () => false } = options;
    // What is read is remembered for one run only: a tree that lives on may change.
    const shared = { paths: tree.paths, read: tree.read };
    const open = [...tree.paths]
        .filter(path => !isExcluded(path))
        .map(path => ({ path, finders: matching(path, finders) }));
    const jobs = open.filter(job => job.finders.length > 0);
    const statements = [];
    let [next, filesRead] = [0, 0];
    const work = async () => {
        for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
            const file = await openFile(shared, job.path);
            if (file === undefined)
                continue;
            filesRead += 1;
            for (const finder of job.finders)
                statements.push(...(await finder.find(file, shared)));
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return { statements: mergeStatements(statements.filter(one => !isExcluded(one.file))), filesRead };
}
function matching(path, finders) {
    return finders.filter(finder => finder.matches(path));
}

;// CONCATENATED MODULE: ./packages/version/src/walk/decode.js
/**
 * The text of a file, with its byte order mark, so that offsets are right. UTF-16 is read where a mark says so; bytes that
 * are no UTF-8 become replacement characters, since a version is ASCII. Undefined for what is no text.
 */
function decodeText(bytes) {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
}

;// CONCATENATED MODULE: ./packages/version/src/walk/disk-repository.js


// The largest lockfiles of large workspaces have 5 MB; no manifest comes near.
const MAX_BYTES = 16 * 1024 * 1024;
/** A repository in a directory. */
function diskRepository(root, system, { git } = {}) {
    let top;
    const read = async (path) => {
        top ??= system.realpath(root);
        return await disk_repository_readText(system, top, external_node_path_.posix.join(root, path));
    };
    return {
        trackedFiles: async () => {
            // New files count too: a version that is not yet committed is what a person at the keyboard wants judged.
            const text = await git?.(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
            return text === undefined ? undefined : text.split('\0').filter(path => path !== '');
        },
        list: directory => list(system, external_node_path_.posix.join(root, directory)),
        readText: read,
    };
}
async function list(system, path) {
    const entries = await system.readdir(path, { withFileTypes: true }).catch(() => []);
    return entries.map(entry => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
    }));
}
/** Undefined for what is gone, closed to us, a broken link, too large, or out of the repository by a link. */
async function disk_repository_readText(system, root, path) {
    try {
        const [top, real] = await Promise.all([root, system.realpath(path)]);
        const rest = real.slice(top.length);
        if (!real.startsWith(top) || !(/^[/\\]/.test(rest) || /[/\\]$/.test(top)))
            return undefined;
        const facts = await system.stat(real);
        return facts.isFile() && facts.size <= MAX_BYTES ? decodeText(await system.readFile(real)) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/version/src/walk/skip.js
const VENDORED = [
    'node_modules bower_components jspm_packages vendor vendored third_party third-party thirdparty 3rdparty 3rd_party',
    'site-packages Pods Carthage deps .venv venv .tox .nox .eggs .pnpm-store .yarn .cargo .m2 .bundle _vendor extern submodules',
];
const GENERATED = [
    'dist .git .hg .svn __pycache__ .gradle .idea .vs .next .nuxt .svelte-kit .cache .terraform .mypy_cache .pytest_cache',
    '_site .dart_tool .stack-work dist-newstyle elm-stuff .direnv DerivedData .nyc_output .turbo .parcel-cache',
];
// Directories that tools write, yet that some projects keep sources in; git knows which it is.
const MAYBE_GENERATED = ['build out target _build obj'];
const skip_SAMPLE = [
    'test tests __tests__ __test__ spec specs fixture fixtures __fixtures__ testdata test-data test_data testcases test-fixtures',
    'example examples sample samples demo demos template templates cookiecutter playground playgrounds sandbox',
    '_examples fuzz testmod testmodClient androidTest integrationTest functionalTest testFixtures intTest jmh test-vault',
    'benchmark benchmarks bench benches e2e integration-tests integration_tests snapshots __snapshots__ mocks __mocks__ goldens',
];
// Names are compared as they are and in lower case, since `Tests` and `Examples` are as common.
const REASONS = new Map([
    ...reasons(VENDORED, 'vendored'),
    ...reasons(GENERATED, 'generated'),
    ...reasons(skip_SAMPLE, 'sample'),
]);
const MAYBE = new Set(skip_words(MAYBE_GENERATED));
/** What bundlers write into `dist`; others keep their packaging and a version file there. */
const BUILT = /\.(?:json|[cm]?[jt]s|css|html?|py|xml)$/i;
/** By the name of a directory; undefined when its files count. */
function skipReason(name, { isTracked, isAtRoot }) {
    const known = REASONS.get(name) ?? REASONS.get(name.toLowerCase());
    if (known !== undefined)
        return known;
    // Deeper down it is a package about tests, such as packages/test-utils.
    if (isAtRoot && /^tests?[-_]/i.test(name))
        return 'sample';
    if (!isTracked && MAYBE.has(name))
        return 'generated';
    return name.endsWith('.egg-info') || name.endsWith('.dist-info') || name.startsWith('bazel-')
        ? 'generated'
        : undefined;
}
/** For a whole path: the reason of the first directory that has one. */
function skipReasonOfPath(path, { isTracked }) {
    const names = path.split('/').slice(0, -1);
    for (const [depth, name] of names.entries()) {
        if (name === 'dist' && isTracked && !BUILT.test(path))
            continue;
        const reason = skipReason(name, { isTracked, isAtRoot: depth === 0 });
        if (reason !== undefined)
            return reason;
    }
    return undefined;
}
function reasons(lines, reason) {
    return skip_words(lines).map(name => [name, reason]);
}
function skip_words(lines) {
    return lines.flatMap(line => line.split(' '));
}

;// CONCATENATED MODULE: ./packages/version/src/walk/walk.js

// Linux has 90,000 files and Chromium 450,000; beyond that it is a mistake or an attack.
const MAX_FILES = 500_000;
/** The files that count, each once and sorted. Symbolic links are not followed. */
async function walkRepository(repository, options = {}) {
    const { maxFiles = MAX_FILES, hasSamples = false } = options;
    const skipped = { vendored: 0, generated: 0, sample: 0 };
    const counts = (reason) => {
        if (reason === undefined || (reason === 'sample' && hasSamples))
            return true;
        skipped[reason] += 1;
        return false;
    };
    const tracked = await repository.trackedFiles();
    const found = tracked === undefined
        ? await descend(repository, maxFiles, (name, isAtRoot) => counts(skipReason(name, { isTracked: false, isAtRoot })))
        : tracked.filter(path => counts(skipReasonOfPath(path, { isTracked: true })));
    const paths = new Set([...found].sort().slice(0, maxFiles));
    const tree = { paths, read: path => read(repository, path) };
    return { tree, skipped, isTruncated: found.length > maxFiles };
}
/** A path that a manifest names may be anything. */
async function read(repository, path) {
    const isInside = path !== '' && !path.startsWith('/') && !path.includes('\0') && !path.split('/').includes('..');
    return isInside ? await repository.readText(path) : undefined;
}
async function descend(repository, maxFiles, counts) {
    const found = [];
    const open = [''];
    for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
        const entries = await repository.list(directory);
        // A working tree within this one, such as a submodule, has versions of its own.
        if (directory !== '' && entries.some(({ name }) => name === '.git'))
            continue;
        for (const { name, kind } of entries) {
            const path = directory === '' ? name : `${directory}/${name}`;
            if (kind === 'file')
                found.push(path);
            else if (kind === 'directory' && counts(name, directory === ''))
                open.push(path);
            if (found.length > maxFiles)
                return found;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/tree-at.js
// A few single files cost less than the names of all; finders ask for many that are not there.
const SINGLE_READS = 4;
/** The files of a commit. `paths` are those that are looked at; any other can be read all the same. */
function treeAt(commit, paths, workflow) {
    let first;
    let all;
    const known = new Set(paths);
    const single = new Map();
    const readSingle = async (path) => {
        if (single.size > SINGLE_READS) {
            all ??= pathsAt(commit, workflow).then(names => (names === undefined ? undefined : new Set(names)));
            if ((await all)?.has(path) === false)
                return undefined;
        }
        return await readOne(commit, path, workflow);
    };
    return {
        paths: known,
        read: async (path) => {
            if (!isInside(path))
                return undefined;
            // One process for all that will be asked for, when it is more than one.
            first ??= known.size > 1 ? readMany(commit, [...known], workflow) : Promise.resolve(new Map());
            const text = known.has(path) ? (await first).get(path) : undefined;
            if (text !== undefined)
                return text;
            const again = single.get(path) ?? readSingle(path);
            single.set(path, again);
            return await again;
        },
    };
}
/** All files of a commit, by name; undefined when git cannot tell. */
async function pathsAt(commit, workflow) {
    const listed = await workflow.git(['ls-tree', '-r', '-z', '--name-only', commit]);
    return listed.ok ? listed.stdout.split('\0').filter(path => path !== '') : undefined;
}
// As large as what is read from the disk.
const MAX_CHARACTERS = 16 * 1024 * 1024;
// The arguments of a process end at 128 KiB on some systems.
const BATCH = 200;
/** A path that a manifest names may be anything. */
function isInside(path) {
    return path !== '' && !/^[/:]|\0/.test(path) && !path.split('/').includes('..');
}
async function readOne(commit, path, workflow) {
    const shown = await workflow.git(['cat-file', 'blob', `${commit}:./${path}`]);
    return shown.ok && shown.stdout.length <= MAX_CHARACTERS && !shown.stdout.includes('\0') ? shown.stdout : undefined;
}
/** Every line of every file, each after the name of its file: `git grep` for nothing reads many files in one process. */
async function readMany(commit, paths, workflow) {
    const texts = new Map();
    const safe = paths.filter(path => isInside(path) && !path.includes('\n'));
    for (let at = 0; at < safe.length; at += BATCH) {
        const pathspecs = safe.slice(at, at + BATCH).map(path => `:(literal)${path}`);
        const found = await workflow.git(['grep', '-a', '-z', '--no-color', '-e', '', commit, '--', ...pathspecs]);
        for (const line of found.stdout.split('\n'))
            addLine(line, commit, texts);
    }
    return new Map([...texts].map(([path, lines]) => [path, `${lines.join('\n')}\n`]));
}
function addLine(line, commit, texts) {
    const end = line.indexOf('\0');
    if (end === -1 || !line.startsWith(`${commit}:`))
        return;
    const path = line.slice(commit.length + 1, end);
    const lines = texts.get(path);
    if (lines === undefined)
        texts.set(path, [line.slice(end + 1)]);
    else
        lines.push(line.slice(end + 1));
}

;// CONCATENATED MODULE: ./actions/validate-version/src/world.js









/** The files of the work tree, as git tracks them. */
async function openWorkTree(run) {
    const { workflow, environment } = run.ports;
    const git = async (args) => {
        const answer = await workflow.git(args);
        return answer.ok ? answer.stdout : undefined;
    };
    return (await walkRepository(diskRepository(environment.workspace, promises_namespaceObject, { git }))).tree;
}
/** The files of a commit, without those that the walk leaves out. */
async function openCommit(commit, run) {
    const { workflow } = run.ports;
    const all = await pathsAt(commit, workflow);
    if (all === undefined) {
        throw new errors/* KitError */.Fb('no-files', `git does not list the files of ${commit}`, { fix: CHECKOUT_FIX });
    }
    // What the finders will open is read in few processes.
    const wanted = all.filter(path => FINDERS.some(finder => finder.matches(path)));
    const repository = {
        trackedFiles: async () => all,
        list: async () => [],
        readText: treeAt(commit, wanted, workflow).read,
    };
    return (await walkRepository(repository)).tree;
}
/** All finders, but for the files that are excluded. */
function finderOf(exclude) {
    const isExcluded = (0,glob/* pathMatcher */.k)(exclude);
    return async (tree) => (await findStatements(tree, { isExcluded })).statements;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/facts.js






async function gatherFacts(request, run) {
    const { workflow, environment } = run.ports;
    const tag = tagName(request.tag) ?? tagName(refOf(run));
    const [tags, commits] = await Promise.all([readTags(workflow), readCommits(tag, run)]);
    const find = finderOf(request.exclude ?? []);
    const isElsewhere = commits.tagged !== undefined && commits.head !== commits.tagged && request.tag !== undefined;
    const tree = isElsewhere && commits.tagged !== undefined ? await openCommit(commits.tagged, run) : await openWorkTree(run);
    const found = await find(tree);
    const scheme = request.scheme === undefined || request.scheme === 'auto' ? 'semver' : request.scheme;
    const custom = await readCustomSources(request.sourceRules, tree, scheme);
    const known = tags.kind === 'known' ? tags.tags : [];
    const read = facts_subjectOf(request, { tag, commit: commits.tagged ?? commits.head, statements: found, known });
    const later = await laterThan(tag, known, workflow);
    const isLeftOut = (name) => name === tag || later.has(name) || intentOf(name, 'auto').purpose !== 'release';
    const all = tags.kind === 'known' ? tagsOfLine(read.line, known, isLeftOut) : undefined;
    const before = all === undefined ? undefined : withoutBuilds(all);
    const subject = isBuildNumber(read.version ?? '', all ?? []) ? withoutVersion(read) : read;
    const scope = scopeOf({
        stem: subject.line.stem,
        isGiven: request.component !== undefined || request.tagPrefix !== undefined,
        statements: found,
        tags: known,
        repository: environment.repository,
    });
    return {
        subject,
        tree,
        find,
        statements: [...custom, ...found.filter(one => !custom.some(other => isSamePlace(one, other)))],
        named: new Set([...custom, ...found.filter(one => facts_isNamed(one, request))]),
        tags,
        before,
        scope,
        parts: partsWithTags(known, subject.line.stem),
        variantOf: variantIn(subject, known),
        isFloating: subject.version !== undefined && isFloating(subject.version, before ?? []),
        repository: environment.repository,
        notes: isElsewhere ? [`The files are those of ${tag ?? ''}, not those that are checked out.`] : [],
    };
}
/** Of all tags of the line, also those that were made after this one. */
function variantIn({ version, line }, tags) {
    if (version === undefined)
        return undefined;
    return variantOf(version, tags.flatMap(({ name }) => line.read(name)?.version ?? []));
}
function refOf(run) {
    const { ref } = run.ports.environment;
    return ref?.startsWith('refs/tags/') ? ref : undefined;
}
function tagName(given) {
    return given?.replace(/^refs\/tags\//, '') || undefined;
}
async function readCommits(tag, run) {
    const resolve = async (name) => {
        const answer = await run.ports.workflow.git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        return answer.ok ? answer.stdout.trim() : undefined;
    };
    const [head, tagged] = await Promise.all([
        resolve('HEAD'),
        tag === undefined ? undefined : resolve(`refs/tags/${tag}`),
    ]);
    return { head, tagged };
}
function facts_isNamed(statement, { sourceRules }) {
    return sourceRules.some(rule => rule.kind === 'file' && rule.path.replace(/^\.\//, '') === statement.file);
}
function isSamePlace(a, b) {
    return a.file === b.file && a.line === b.line && a.column === b.column;
}
function facts_subjectOf(request, { tag, commit, statements, known }) {
    const options = { tagPrefix: request.tagPrefix, component: request.component };
    const whole = lineOf(undefined, options, known) ?? { stem: '', read: () => undefined };
    if (tag === undefined) {
        return { tag, intent: undefined, version: undefined, commit, line: whole, problem: undefined };
    }
    const intent = intentOf(tag, request.purpose);
    const line = lineOf(intent.name, options, known);
    const version = line?.read(intent.name)?.version;
    if (line === undefined || version === undefined || isDateOfNightly(intent, version)) {
        const isOther = options.tagPrefix !== undefined || options.component !== undefined;
        const problem = isOther
            ? `the tag ${tag} is none of ${options.tagPrefix ?? options.component ?? ''}`
            : `the tag ${tag} carries no version`;
        return { tag, intent, version: undefined, commit, line: whole, problem };
    }
    return partAfterVersion({ tag, intent, version, commit, line, problem: undefined }, statements);
}
function withoutVersion(subject) {
    const problem = `the tag ${subject.tag ?? ''} has one number, far above the versions of its line`;
    return { ...subject, version: undefined, problem };
}
/** `nightly-2024-01-02` says when, not what. */
function isDateOfNightly({ purpose, name }, version) {
    return purpose === 'nightly' && /^nightly/i.test(name) && /^(?:19|20)[0-9]{2}/.test(version);
}
/** `v1.2.3-pkg` is version 1.2.3 of pkg where there is such a part. */
function partAfterVersion(subject, statements) {
    const tail = /^([0-9]+(?:\.[0-9]+)+)-([A-Za-z][\w.-]*)$/.exec(subject.version ?? '');
    const name = tail?.[2];
    if (name === undefined || subject.intent === undefined)
        return subject;
    const wanted = name.toLowerCase();
    const isPart = statements.some(({ subjects }) => subjects.some(one => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`/${wanted}`)));
    const line = lineOfPart(name);
    const version = isPart ? line.read(subject.intent.name)?.version : undefined;
    return version === undefined ? subject : { ...subject, line, version };
}
/** The directory of the part that the tag speaks for, as its prefix names it. */
function directoryOfPart({ scope, statements, subject }) {
    if (scope.kind === 'whole')
        return '';
    const name = nameOf(subject.line.stem).toLowerCase();
    const own = statements.find(({ file, subjects }) => {
        const directory = file.split('/').slice(0, -1).join('/').toLowerCase();
        return directory === name || directory.endsWith(`/${name}`) || subjects.some(one => one.toLowerCase() === name);
    });
    return own === undefined ? nameOf(subject.line.stem) : own.file.split('/').slice(0, -1).join('/');
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
;// CONCATENATED MODULE: ./packages/version/src/scheme-name.js
/** The ways in which ecosystems write and order versions. */
const SCHEME_NAMES = [
    'semver',
    'pep440',
    'maven',
    'nuget',
    'rubygems',
    'go',
    'composer',
    'cargo',
    'hex',
    'pub',
    'calver',
    'dotted',
    'four-part',
    'debian',
    'rpm',
    'r',
    'haskell',
    'julia',
    'conda',
];

;// CONCATENATED MODULE: ./actions/validate-version/src/inputs.js




const REGISTRY_CHOICES = (/* unused pure expression or super */ null && ([
    'npm',
    'pypi',
    'crates',
    'go',
    'maven',
    'nuget',
    'rubygems',
    'packagist',
    'hex',
    'oci',
    'github',
    'gitea',
]));
const spec = {
    ...readers/* commonInputs */.j$,
    'fail-on': readers/* commonInputs */.j$['fail-on'].optional(),
    tag: (0,readers/* text */.Qq)().optional(),
    'tag-prefix': (0,readers/* text */.Qq)().optional(),
    component: (0,readers/* text */.Qq)().optional(),
    sources: (0,readers/* list */.p_)().optional(),
    exclude: (0,readers/* list */.p_)().optional(),
    scheme: (0,readers/* choice */.Yq)('auto', ...SCHEME_NAMES).optional(),
    require: (0,readers/* choice */.Yq)('all', 'any').optional(),
    published: (0,readers/* list */.p_)().optional(),
    artifacts: (0,readers/* list */.p_)().optional(),
    image: (0,readers/* text */.Qq)().optional(),
    monotonic: (0,readers/* choice */.Yq)('line', 'next', 'off').optional(),
    'release-branch': (0,readers/* list */.p_)().optional(),
    changelog: (0,readers/* text */.Qq)().optional(),
    purpose: (0,readers/* choice */.Yq)('auto', 'release', 'test', 'rebuild', 'nightly').optional(),
    token: (0,readers/* secret */.rJ)().optional(),
};
/** Some engines hand on no defaults; those of action.yml then hold all the same. */
function readRequest(raw) {
    const request = (0,inputs/* readInputs */.K)(raw, spec);
    return { ...request, sourceRules: parseSources(request.sources ?? []) };
}

// EXTERNAL MODULE: ./actions/validate-version/src/spelling.js
var spelling = __webpack_require__(9581);
;// CONCATENATED MODULE: ./actions/validate-version/src/outputs.js


/** The outputs but for `report`; every one on every path. */
function outputsOf({ kind, version, scheme, purpose, standing, }) {
    const spelled = version === undefined ? '' : (0,spelling/* spellIn */.G)(scheme, version).replace(/^v(?=[0-9])/, '');
    const numbers = /^(?:[0-9]+!)?([0-9]+(?:\.[0-9]+)*)/.exec(spelled)?.[1]?.split('.') ?? [];
    return {
        verdict: kind,
        version: spelled,
        major: numbers[0] ?? '',
        minor: numbers[1] ?? '',
        patch: numbers[2] ?? '',
        prerelease: prereleaseOf(spelled),
        'is-latest': `${standing.isLatest}`,
        channel: standing.channel,
        purpose,
    };
}
function prereleaseOf(version) {
    const key = (0,version_key/* keyOf */.T)({ text: version, scheme: undefined });
    if (key.kind === 'opaque' || key.after.length === 0 || key.after[0] === 'post')
        return '';
    return version
        .replace(/\+.*$/, '')
        .replace(/^(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*/, '')
        .replace(/^[._~-]/, '');
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
// EXTERNAL MODULE: ./actions/validate-version/src/compare.js
var src_compare = __webpack_require__(9592);
;// CONCATENATED MODULE: ./actions/validate-version/src/judge.js



/** Whether a file speaks for this version at all. */
function counts({ membership, verdict }) {
    return membership.counts === 'yes' && (verdict === 'agrees' || verdict === 'spelling' || verdict === 'differs');
}
function isDiffering(source) {
    return counts(source) && source.verdict === 'differs';
}
/** What the files say against the tag, one finding for each file. */
function judgeFiles(facts) {
    const isEnough = facts.require === 'any' && facts.sources.some(one => counts(one) && one.verdict !== 'differs');
    const isTrial = facts.purpose === 'test' || facts.purpose === 'nightly';
    const level = isEnough ? 'notice' : isTrial ? 'warning' : 'error';
    return facts.sources.flatMap(source => judgeSource(source, facts, level));
}
// Whose tools refuse what their scheme refuses; others take any text.
const STRICT = /(?:^|\/)(?:package\.json|Cargo\.toml|pyproject\.toml|setup\.cfg|pubspec\.yaml|mix\.exs|Chart\.yaml|[^/]+\.(?:nuspec|gemspec))$/;
function judgeSource(source, { against, version }, level) {
    const { statement, verdict, reason, problem, membership } = source;
    const place = { file: statement.file, line: statement.line };
    const where = `${statement.file}:${statement.line}`;
    if (isDiffering(source)) {
        const message = `${where} says ${(0,src_compare/* versionOf */.E4)(statement.said)} and ${against} says ${version}: ${reason}; ${membership.why}`;
        return [
            {
                level,
                code: 'differs',
                message,
                fix: `write ${(0,spelling/* spellIn */.G)(statement.scheme, version)} there, or exclude: ${statement.file}`,
                place,
            },
        ];
    }
    if (verdict === 'differs' && membership.counts === 'unknown') {
        const message = `${where} says ${(0,src_compare/* versionOf */.E4)(statement.said)}; whether it has to agree is not known: ${membership.why}`;
        return [{ level: 'notice', code: 'may-differ', message, fix: 'name the file in sources or in exclude', place }];
    }
    if (verdict === 'unreadable' && (membership.counts === 'yes' || isAtRoot(statement))) {
        const message = `the version in ${where} cannot be read: ${reason}`;
        const isNamed = membership.counts === 'yes';
        return [
            {
                level: isNamed ? 'error' : 'warning',
                code: 'unreadable',
                message,
                fix: 'correct the file, or name it in exclude',
                place,
            },
        ];
    }
    const isStrict = STRICT.test(statement.file) && statement.role === 'source';
    if (problem === undefined || !isStrict || !counts(source))
        return [];
    const message = `${where} says ${(0,src_compare/* versionOf */.E4)(statement.said)}, which its tools refuse: ${problem}`;
    return [{ level: 'warning', code: 'not-valid', message, fix: `write ${(0,spelling/* spellIn */.G)(statement.scheme, version)}`, place }];
}
/** Nothing that could be compared is no pass when there was something to compare. */
function verdictOf(findings, sources) {
    if (findings.some(one => one.level === 'error'))
        return 'fail';
    if (findings.some(one => one.level === 'warning'))
        return 'warn';
    const hasVersions = sources.some(one => one.verdict === 'differs' && one.membership.counts === 'unknown');
    return hasVersions && !sources.some(counts) ? 'unknown' : 'pass';
}

;// CONCATENATED MODULE: ./actions/validate-version/src/report.js





const MAX_ROWS = 100;
/** The summary: the verdict, every place that states the version, what is published, what to do. */
function renderReport(request, facts, verdict) {
    return {
        title: request.title ?? 'Version',
        verdict: { kind: verdict.kind, text: verdictText(facts, verdict) },
        figures: figuresOf(facts, verdict),
        sections: [
            ...findingsSection(verdict),
            ...sourcesSections(verdict),
            ...publishedSection(verdict),
            ...repairSection(verdict),
            ...inferenceSection(facts),
        ],
        nextSteps: nextSteps(verdict),
        annotations: verdict.findings.map(toAnnotation),
    };
}
function verdictText({ subject }, { sources, findings, version, kind, purpose }) {
    const against = subject.version === undefined ? 'each other' : (0,markup/* code */.aY)(subject.tag ?? '');
    if (version === undefined)
        return `No file states a version that can be read${subject.tag === undefined ? '' : ', and the tag carries none'}`;
    const differing = sources.filter(isDiffering);
    const counted = sources.filter(counts);
    if (differing.length > 0) {
        const said = [...new Set(differing.map(one => (0,src_compare/* versionOf */.E4)(one.statement.said) ?? ''))].slice(0, 3).join(', ');
        const files = (0,format/* formatCount */.B4)(differing.length, 'file says', 'files say');
        return subject.version === undefined
            ? (0,markup.md) `${files} ${(0,markup/* code */.aY)(said)}, and the others say ${(0,markup/* code */.aY)(version)}`
            : (0,markup.md) `${files} ${(0,markup/* code */.aY)(said)}, and the tag ${against} says ${(0,markup/* code */.aY)(version)}`;
    }
    const [worst] = findings.filter(one => one.level !== 'notice');
    if (worst !== undefined)
        return sentence(worst.message);
    if (kind === 'unknown')
        return (0,markup.md) `Whether ${(0,markup/* code */.aY)(version)} is right could not be found out: no file is known to follow ${against}`;
    if (counted.length === 0)
        return (0,markup.md) `${(0,markup/* code */.aY)(version)} stands in the tag alone: no file states it`;
    const word = purpose === 'release' ? '' : ` (${purpose})`;
    return counted.length === 1
        ? (0,markup.md) `${(0,markup/* code */.aY)(version)}${word}: the one file that states it agrees`
        : (0,markup.md) `${(0,markup/* code */.aY)(version)}${word}: all ${counted.length} places that state it agree`;
}
/** A name of a file or a command keeps its letters. */
function sentence(message) {
    return /^[a-z]+[ ,]/.test(message) &&
        !/^(?:git|npm|cd|cargo|mvn|uv|poetry|pdm|bundle|pod|dart|mix|yarn|pnpm|composer) /.test(message)
        ? message.charAt(0).toUpperCase() + message.slice(1)
        : message;
}
function figuresOf({ subject, before, tags }, { version, sources, standing, purpose }) {
    const counted = sources.filter(counts);
    const agreeing = counted.filter(one => one.verdict !== 'differs').length;
    const highest = before?.[0];
    return [
        {
            label: 'Version',
            value: version === undefined ? 'none' : (0,markup/* code */.aY)(version),
            note: subject.tag === undefined ? 'of the files' : (0,markup.md) `of the tag ${(0,markup/* code */.aY)(subject.tag)}, a ${purpose}`,
        },
        {
            label: 'Places that agree',
            value: `${agreeing} of ${counted.length}`,
            note: `${sources.length} places state a version or should`,
        },
        {
            label: 'Latest',
            value: standing.isLatest === 'unknown' ? 'unknown' : standing.isLatest ? 'yes' : 'no',
            note: tags.kind === 'unknown'
                ? (0,markup/* text */.Qq)(tags.why)
                : highest === undefined
                    ? 'the first tag of its line'
                    : (0,markup.md) `highest earlier tag ${(0,markup/* code */.aY)(highest.name)}; channel ${standing.channel || 'none'}`,
        },
    ];
}
function findingsSection({ findings }) {
    // What differs stands in the table of sources, with more about it.
    const others = findings.filter(one => one.code !== 'differs');
    if (others.length === 0)
        return [];
    const rows = others.slice(0, MAX_ROWS).map(one => [one.level, (0,markup/* code */.aY)(one.code), (0,markup/* text */.Qq)(one.message, 600)]);
    const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }];
    return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows, totalRows: others.length }] }];
}
const COLUMNS = [
    { title: 'Place' },
    { title: 'Kind' },
    { title: 'Written' },
    { title: 'Canonical' },
    { title: 'Agrees' },
    { title: 'Why' },
];
/** What has to agree is open; the rest is closed, with the reason. */
function sourcesSections({ sources }) {
    const table = (some) => [
        { kind: 'table', columns: COLUMNS, rows: some.slice(0, MAX_ROWS).map(rowOf), totalRows: some.length },
    ];
    const main = sources.filter(one => counts(one) || (one.verdict === 'unreadable' && isAtRoot(one.statement)));
    const rest = sources.filter(one => !main.includes(one));
    const order = ['differs', 'unreadable', 'spelling', 'agrees', 'dynamic'];
    const sorted = main.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    return [
        ...(sorted.length === 0 ? [] : [{ title: 'Sources', value: 90, blocks: table(sorted) }]),
        ...(rest.length === 0
            ? []
            : [{ title: `Not counted (${rest.length})`, collapsed: true, value: 20, blocks: table(rest) }]),
    ];
}
const WORDS = {
    agrees: 'yes',
    spelling: 'yes, other spelling',
    differs: 'no',
    dynamic: 'dynamic',
    unreadable: 'unreadable',
};
function rowOf(source) {
    const { statement, verdict, canonical, reason, problem, membership } = source;
    const written = (0,src_compare/* versionOf */.E4)(statement.said);
    const isNo = isDiffering(source);
    const why = [reason, problem ?? '', verdict === 'differs' || membership.counts !== 'yes' ? membership.why : ''];
    return [
        (0,markup/* code */.aY)(`${statement.file}:${statement.line}`, 200),
        statement.subject === undefined ? statement.kind : (0,markup.md) `${statement.kind} ${(0,markup/* code */.aY)(statement.subject, 100)}`,
        written === undefined ? '' : (0,markup/* code */.aY)(written, 100),
        canonical === undefined ? '' : (0,markup/* code */.aY)(canonical, 100),
        isNo ? (0,markup/* strong */.ko)('no') : verdict === 'differs' ? 'not counted' : WORDS[verdict],
        (0,markup/* text */.Qq)([...new Set(why)].filter(Boolean).join('; '), 400),
    ];
}
function publishedSection({ answers }) {
    if (answers.length === 0)
        return [];
    const rows = answers.map(({ question, published, asked }) => [
        question.registry,
        (0,markup/* code */.aY)(`${question.subject} ${question.version}`, 200),
        published.kind === 'yes' && published.bytes !== 'not-compared' ? `yes, ${published.bytes} bytes` : published.kind,
        (0,markup/* text */.Qq)(published.kind === 'unknown' ? published.reason : published.evidence, 300),
        (0,markup/* code */.aY)(asked, 300),
    ]);
    const columns = [
        { title: 'Registry' },
        { title: 'Version' },
        { title: 'There' },
        { title: 'What it says' },
        { title: 'Asked' },
    ];
    return [{ title: 'Published', value: 80, blocks: [{ kind: 'table', columns, rows }] }];
}
function repairSection({ repair }) {
    if (repair === undefined)
        return [];
    const { bump, diff, commands } = repair;
    const place = bump === undefined
        ? undefined
        : bump.place === 'elsewhere'
            ? 'on another branch'
            : bump.commits === 0
                ? 'the tagged commit itself'
                : `${(0,format/* formatCount */.B4)(bump.commits, 'commit')} ${bump.place} the tag`;
    const found = bump === undefined
        ? 'No commit of the checkout has the version of the tag in all of these files.'
        : (0,markup.md) `The commit ${(0,markup/* code */.aY)(bump.commit.slice(0, 12))} (${(0,markup/* text */.Qq)(bump.title)}) has it, ${place ?? ''}.`;
    return [
        {
            title: 'Repair',
            value: 85,
            blocks: [
                { kind: 'paragraph', text: found },
                ...(diff === '' ? [] : [{ kind: 'code', text: diff, language: 'diff', keep: 'head', maxLines: 120 }]),
                ...(commands.length === 0
                    ? []
                    : [{ kind: 'code', text: commands.join('\n'), language: 'sh', keep: 'head' }]),
            ],
        },
    ];
}
function inferenceSection({ scope, tags, notes, subject, before }) {
    const how = tags.kind === 'known'
        ? `compared with ${(0,format/* formatCount */.B4)(before?.length ?? 0, 'earlier tag')} of its line: ${tags.how}`
        : `compared with no other tag: ${tags.why}`;
    const items = [
        `The files that count: ${scope.kind === 'part' ? scope.name : 'the whole repository'}, since ${scope.why}.`,
        `${sentence(how)}.`,
        ...(subject.intent?.inferredFrom === undefined
            ? []
            : [`The tag is for a ${subject.intent.purpose}: ${subject.intent.inferredFrom}.`]),
        ...notes,
    ];
    return [{ title: 'How this was decided', collapsed: true, value: 30, blocks: [{ kind: 'list', items }] }];
}
// The steps of the repair say what to do about these.
const REPAIRED = new Set(['differs', 'published-already', 'published-other', 'number-spent']);
function nextSteps({ findings, repair }) {
    const isRepaired = (finding) => REPAIRED.has(finding.code) && repair !== undefined;
    const fixes = findings.filter(one => one.level !== 'notice' && !isRepaired(one)).map(one => one.fix);
    const steps = (repair?.steps ?? []).map(({ what, command }) => (0,markup.md) `${sentence(what)}: ${(0,markup/* code */.aY)(command, 400)}`);
    return [...steps, ...[...new Set(fixes)].map(fix => `${sentence(fix)}.`)].slice(0, 12);
}
function toAnnotation({ level, code: name, message, fix, place }) {
    return {
        kind: level,
        title: name,
        message: `${sentence(message)}. Fix: ${fix}`,
        ...(place === undefined ? {} : { file: place.file, line: place.line }),
    };
}

;// CONCATENATED MODULE: ./actions/validate-version/src/report-json.js


/** The fields of the report file. */
function reportFields({ subject, scope, tags, before }, verdict) {
    const { kind, purpose, version, sources, findings, answers, repair, standing } = verdict;
    return {
        verdict: kind,
        tag: subject.tag ?? null,
        tagVersion: subject.version ?? null,
        versionJudged: version ?? null,
        purpose,
        scheme: verdict.scheme,
        scope: { kind: scope.kind, name: scope.kind === 'whole' ? null : scope.name, why: scope.why },
        sources: sources.map(sourceFields),
        findings: findings.map(({ level, code, message, fix, place }) => ({
            level,
            code,
            message,
            fix,
            file: place?.file ?? null,
            line: place?.line ?? null,
        })),
        published: answers.map(({ question, published, asked }) => ({ ...question, asked, ...published })),
        repair: repair ?? null,
        isLatest: standing.isLatest,
        channel: standing.channel,
        earlierTags: tags.kind === 'known'
            ? (before ?? []).slice(0, 50).map(({ name, version: one }) => ({ name, version: one }))
            : null,
    };
}
function sourceFields(source) {
    const { statement, verdict, reason, problem, canonical, membership } = source;
    const { file, line, column, kind, scheme, subject, role } = statement;
    return {
        file,
        line,
        column,
        kind,
        subject: subject ?? null,
        role,
        written: (0,src_compare/* versionOf */.E4)(statement.said) ?? null,
        canonical: canonical ?? null,
        scheme,
        verdict,
        reason: [reason, problem ?? ''].filter(Boolean).join('; ') || null,
        counts: counts(source),
        why: membership.why,
    };
}

// EXTERNAL MODULE: ./packages/version/src/equality.js
var equality = __webpack_require__(6820);
;// CONCATENATED MODULE: ./actions/validate-version/src/commands.js

const LOCKS = [
    [/(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, 'npm install --package-lock-only'],
    [/(?:^|\/)yarn\.lock$/, 'yarn install --mode=update-lockfile'],
    [/(?:^|\/)pnpm-lock\.yaml$/, 'pnpm install --lockfile-only'],
    [/(?:^|\/)Cargo\.lock$/, 'cargo update --workspace'],
    [/(?:^|\/)uv\.lock$/, 'uv lock'],
    [/(?:^|\/)poetry\.lock$/, 'poetry lock'],
    [/(?:^|\/)pdm\.lock$/, 'pdm lock'],
    [/(?:^|\/)Gemfile\.lock$/, 'bundle install'],
    [/(?:^|\/)Podfile\.lock$/, 'pod install'],
    [/(?:^|\/)composer\.lock$/, 'composer update --lock'],
    [/(?:^|\/)mix\.lock$/, 'mix deps.get'],
    [/(?:^|\/)pubspec\.lock$/, 'dart pub get'],
];
/** What writes a lockfile anew. */
function lockCommand(file) {
    const command = LOCKS.find(([name]) => name.test(file))?.[1] ?? 'write the lockfile with its tool';
    const directory = directoryOf(file);
    return directory === '' ? command : `cd ${quoted(directory)} && ${command}`;
}
/** What sets the version in a manifest; undefined where an editor is the tool. */
function bumpCommand({ file, role }, version) {
    if (role === 'copy')
        return lockCommand(file);
    const directory = directoryOf(file);
    const inDirectory = directory === '' ? '' : `cd ${quoted(directory)} && `;
    if (/(?:^|\/)package\.json$/.test(file))
        return `${inDirectory}npm version ${quoted(version)} --no-git-tag-version`;
    if (/(?:^|\/)pom\.xml$/.test(file))
        return `${inDirectory}mvn versions:set -DnewVersion=${quoted(version)} -DgenerateBackupPoms=false`;
    return undefined;
}
/** A word for a shell: what a person copies must not do more than it says. */
function quoted(word) {
    return /^[\w./@:+=^~-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./actions/validate-version/src/locks.js




/** The package's own version in its lockfile, against its manifest; of a package that does not count it is only told. */
function judgeLocks(sources) {
    const manifests = sources.map(one => one.statement).filter(one => one.role === 'source');
    const counted = new Set(sources.filter(one => one.membership.counts === 'yes').map(one => one.statement));
    const findings = manifests.length === 0
        ? []
        : sources.flatMap(({ statement: copy }) => {
            const manifest = copy.role === 'copy' ? manifestOf(copy, manifests) : undefined;
            if (manifest === undefined || isSame(copy, manifest))
                return [];
            const message = `${copy.file} has ${(0,src_compare/* versionOf */.E4)(copy.said)}, and ${manifest.file}:${manifest.line} has ${(0,src_compare/* versionOf */.E4)(manifest.said)}`;
            const level = counted.has(manifest) ? 'error' : 'notice';
            const fix = `${lockCommand(copy.file)}, and commit ${copy.file}`;
            return [{ level, code: 'lock-behind', message, fix, place: { file: copy.file, line: copy.line } }];
        });
    // npm writes the version of the root twice.
    return findings.filter((one, i) => findings.findIndex(other => other.message === one.message) === i);
}
function isSame(copy, manifest) {
    const [locked, written] = [(0,src_compare/* writtenOf */.lu)(copy), (0,src_compare/* writtenOf */.lu)(manifest)];
    return locked === undefined || written === undefined || (0,equality/* agreementOf */.g)(locked, written).kind !== 'different';
}
/** The source of the same name, the one in the same directory first; of no name, one beside it. */
function manifestOf(copy, sources) {
    const directory = directoryOf(copy.file);
    const kin = sources.filter(one => one.scheme === copy.scheme && (0,src_compare/* versionOf */.E4)(one.said) !== undefined);
    const named = kin.filter(one => one.subjects.some(subject => copy.subjects.includes(subject)));
    // One name can have several packages: that of the bindings, and that of the library.
    const agreeing = named.find(one => isSame(copy, one));
    if (agreeing !== undefined)
        return agreeing;
    const beside = (copy.subjects.length > 0 ? named : kin).filter(one => directoryOf(one.file) === directory);
    const candidates = beside.length > 0 ? beside : named;
    // Several that say different things tell nothing.
    if (new Set(candidates.map(one => (0,src_compare/* versionOf */.E4)(one.said))).size !== 1)
        return undefined;
    // An npm lockfile is written after the npm package, whatever else has its name.
    const tool = copy.kind.split(' ')[0];
    return candidates.find(one => one.kind.split(' ')[0] === tool) ?? candidates[0];
}

;// CONCATENATED MODULE: ./actions/validate-version/src/order.js



/** What is odd about the place of a version among the earlier tags of its line. */
function judgeOrder(facts) {
    const { policy, level, tag, earlier } = facts;
    if (policy === 'off' || facts.isVariant)
        return [];
    // What is tagged on the same commit was released together: the candidate that became the release.
    const others = numbered(earlier).filter(other => other.commit === undefined || other.commit !== facts.commit);
    const own = numberedOf({ name: tag, version: facts.version, commit: facts.commit, seconds: undefined });
    if (own === undefined)
        return [];
    // 2.6.10-2 is a pre-release in SemVer, and a second build of 2.6.10 to others.
    const ahead = own.isNumberedAgain ? undefined : aheadOf(own, others);
    const backward = ahead === undefined
        ? []
        : [
            {
                level,
                code: 'not-above',
                message: `${facts.version} is below ${ahead.version}, which ${ahead.name} has released before in the same line`,
                fix: `take a version above ${ahead.version}, or monotonic: off`,
            },
        ];
    return [...duplicates(facts), ...backward, ...(policy === 'next' ? skipped(own, others, level) : [])];
}
function duplicates({ tag, version, commit, earlier, level }) {
    const same = earlier.find(other => other.name !== tag &&
        (commit === undefined || other.commit !== commit) &&
        (0,equality/* agreementOf */.g)({ text: version, scheme: undefined }, { text: other.version, scheme: undefined }).kind !==
            'different');
    if (same === undefined)
        return [];
    const message = `${version} has the tag ${same.name} already, on another commit`;
    return [{ level, code: 'tagged-twice', message, fix: `delete ${tag}, and take the next version` }];
}
function numbered(tags) {
    return tags.filter(tag => !isFloating(tag.version, tags)).flatMap(tag => numberedOf(tag) ?? []);
}
function numberedOf(tag) {
    const key = (0,version_key/* keyOf */.T)({ text: tag.version, scheme: undefined });
    if (key.kind === 'opaque')
        return undefined;
    return {
        ...tag,
        numbers: key.numbers.map(BigInt),
        channel: channelIn(key.after),
        isNumberedAgain: /^[0-9]/.test(key.after[0] ?? ''),
    };
}
function channelIn(after) {
    if (after.length === 0 || after[0] === 'post')
        return '';
    return after.find(word => /^[a-z]/.test(word)) ?? 'next';
}
/** The tag that this one should be above: of its own release line, or of the line above where it opens a new one. */
function aheadOf(own, others) {
    const isAbove = (other) => compareVersions(other.version, own.version) > 0;
    if (own.channel !== '') {
        return others.find(other => isAbove(other) &&
            ((other.channel === '' && order_isSame(other, own, 9)) || (other.channel === own.channel && order_isSame(other, own, 9))));
    }
    const releases = others.filter(other => other.channel === '');
    for (const length of [2, 1, 0]) {
        const line = releases.filter(other => order_isSame(other, own, length));
        // The widest line that has a tag decides: 2.4.9 after 3.0.0 is right where there is a 2.4.
        if (line.length > 0)
            return line.find(isAbove) !== undefined && !hasBelow(line, own, length) ? line.find(isAbove) : undefined;
    }
    return undefined;
}
/** A gap may be closed by nobody: 2.4.7 after 2.4.8 goes back, yet 1.9.0 after 2.0.0 goes on from 1.8. */
function hasBelow(line, own, length) {
    if (length > 0)
        return false;
    return line.some(other => compareVersions(other.version, own.version) < 0);
}
function order_isSame(a, b, length) {
    const count = Math.min(length, Math.max(a.numbers.length, b.numbers.length));
    return Array.from({ length: count }, (_, i) => i).every(i => (a.numbers[i] ?? 0n) === (b.numbers[i] ?? 0n));
}
function skipped(own, others, level) {
    const base = others.find(other => other.channel === '' && compareVersions(other.version, own.version) < 0);
    const hasPrereleases = others.some(other => order_isSame(other, own, 9));
    // A year counts time, so any later one is the next.
    if (base === undefined || hasPrereleases || (own.numbers[0] ?? 0n) >= 1900n || isNext(base.numbers, own.numbers))
        return [];
    const wanted = nextNumbers(base.numbers).map(numbers => numbers.join('.'));
    return [
        {
            level,
            code: 'skipped-version',
            message: `${own.version} does not follow ${base.version}; next are ${wanted.join(', ')}`,
            fix: `take ${wanted[0] ?? ''}, or monotonic: line`,
        },
    ];
}
function isNext(base, own) {
    return nextNumbers(base).some(next => [0, 1, 2, 3].every(i => (next[i] ?? 0n) === (own[i] ?? 0n)));
}
/** Patch, minor, major: one number more, zeros after it. */
function nextNumbers(base) {
    return [2, 1, 0].map(place => [0, 1, 2].map(i => (i < place ? (base[i] ?? 0n) : i === place ? (base[i] ?? 0n) + 1n : 0n)));
}
/** Whether this release is the highest of its line, and by what name people would ask for it. */
function standingOf(version, earlier) {
    const own = numberedOf({ name: '', version, commit: undefined, seconds: undefined });
    if (own === undefined)
        return { isLatest: false, channel: '' };
    if (own.channel !== '')
        return { isLatest: false, channel: own.channel };
    if (earlier === undefined)
        return { isLatest: 'unknown', channel: '' };
    const above = numbered(earlier).filter(other => other.channel === '' && compareVersions(other.version, version) > 0);
    if (above.length === 0)
        return { isLatest: true, channel: 'latest' };
    const [major = 0n, minor = 0n] = own.numbers;
    return {
        isLatest: false,
        channel: above.some(other => !order_isSame(other, own, 1)) ? `${major}.x` : `${major}.${minor}.x`,
    };
}

// EXTERNAL MODULE: ./actions/validate-version/src/published.js
var published = __webpack_require__(713);
;// CONCATENATED MODULE: ./actions/validate-version/src/branches.js


/** A release is tagged on a commit that a release branch contains, so that nothing else is shipped. */
async function judgeBranches(wanted, { tag, commit }, workflow) {
    if (wanted.length === 0 || commit === undefined)
        return [];
    const all = await workflow.git(['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']);
    const containing = await workflow.git([
        'for-each-ref',
        '--format=%(refname)',
        '--contains',
        commit,
        'refs/heads',
        'refs/remotes',
    ]);
    const isWanted = (0,glob/* pathMatcher */.k)(wanted);
    const known = lines(all).map(branchOf).filter(isWanted);
    if (known.length === 0 || !containing.ok) {
        const message = `whether ${wanted.join(' or ')} contains ${tag ?? 'the commit'} is not known: the checkout has no such branch`;
        return [{ level: 'warning', code: 'branch-unknown', message, fix: CHECKOUT_FIX }];
    }
    if (lines(containing).map(branchOf).some(isWanted))
        return [];
    const message = `${tag ?? 'the tag'} is on ${commit.slice(0, 12)}, which is in none of the branches ${known.join(', ')}`;
    return [
        {
            level: 'error',
            code: 'not-on-branch',
            message,
            fix: `merge the commit into ${known[0] ?? ''} first, or tag another`,
        },
    ];
}
function branchOf(ref) {
    return ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
}

;// CONCATENATED MODULE: ./actions/validate-version/src/headings.js
const headings_MAX_LINES = 40_000;
const headings_MAX_LINE = 1000;
const VERSION = /(?<![0-9A-Za-z.])v?([0-9]+(?:\.[0-9]+)+(?:[-._+~]?[0-9A-Za-z]+)*)/;
// `1.2.3`, `v1.2.3 / 2020-01-02`, `Version 1.2.3:`, `pkg 1.2.3 (2020)`, `* 1.2.3` at the margin of a plain text.
const NO_NAME = '(?:since|in|from|until|before|after|to|of|for|at|by|with|and|or|requires?|needs?|than|upgrad\\w*)';
const headings_PLAIN = new RegExp(`^(?:[*-] )?(?:(?:version|release|changes (?:in|with|for)|(?!${NO_NAME} )[\\w.-]{1,40}) )?(?:version )?` +
    '\\[?v?[0-9]+(?:\\.[0-9]+)+[^ ]*(?:\\s*(?:[-–—:/(,[|].*)?)?$', 'i');
/** Headings of Markdown, reStructuredText, AsciiDoc, Org, RDoc, HTML and of plain texts, in order. */
function headingsIn(text) {
    const lines = text.split(/\r?\n/, headings_MAX_LINES).map(line => line.slice(0, headings_MAX_LINE));
    const found = [];
    let fence;
    for (const [i, line] of lines.entries()) {
        const mark = /^\s*(```|~~~)/.exec(line)?.[1];
        if (mark !== undefined && (fence === undefined || fence === mark)) {
            fence = fence === undefined ? mark : undefined;
            continue;
        }
        const heading = fence === undefined ? headingAt(lines, i) : undefined;
        if (heading !== undefined)
            found.push({ ...heading, line: i + 1, version: headings_versionIn(heading.text) });
    }
    return found;
}
function headingAt(lines, i) {
    const line = lines[i] ?? '';
    const marked = /^ {0,3}(#{1,6}|={1,6}|\*{2,6})[ \t]+(\S.*)$/.exec(line);
    if (marked !== null)
        return { level: (marked[1] ?? '').length, text: marked[2] ?? '' };
    const html = /^\s*<h([1-6])[^>]*>(.*)/i.exec(line);
    if (html !== null)
        return { level: Number(html[1]), text: (html[2] ?? '').replace(/<[^<>]*>/g, '') };
    if (line.trim() === '')
        return undefined;
    const rule = underline(lines[i + 1]);
    if (rule !== undefined && !/^[\s|>]/.test(line))
        return { level: rule, text: line };
    const bold = /^\*\*([^*]+)\*\*[\s:]*$/.exec(line)?.[1];
    if (bold !== undefined && VERSION.test(bold))
        return { level: 4, text: bold };
    return headings_PLAIN.test(line) && !/^[*-] .*[.;]$/.test(line) ? { level: 2, text: line } : undefined;
}
const LEVELS = '=-~^"+*.#`:_';
/** The line under a title, whatever character it is made of. */
function underline(line) {
    const char = /^([=\-~^"+*.#`:_])\1{2,}\s*$/.exec(line ?? '')?.[1];
    return char === undefined ? undefined : LEVELS.indexOf(char) + 1;
}
function headings_versionIn(text) {
    // The target of a link may name other versions: `[1.2.3](…/compare/v1.2.2...v1.2.3)`.
    const bare = text.replace(/\]\([^()]*\)/g, ']').replace(/<[^<>]*>/g, '');
    // A date comes after the version, and has dashes.
    return VERSION.exec(bare.replace(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/g, ''))?.[1]?.replace(/[._+~-]+$/, '');
}
/** Whether something is said below a heading, before the next one of its level. */
function hasTextBelow(text, heading, headings) {
    const next = headings.find(one => one.line > heading.line && headings_isNext(one, heading));
    const inner = new Set(headings.map(one => one.line));
    return text
        .split(/\r?\n/, headings_MAX_LINES)
        .slice(heading.line, next === undefined ? undefined : next.line - 1)
        .some((line, i) => !inner.has(heading.line + 1 + i) && isText(line));
}
/** Some give the groups of an entry the level of the entry itself. */
function headings_isNext(one, { level }) {
    if (one.level !== level)
        return one.level < level;
    return one.version !== undefined || /unreleased/i.test(one.text);
}
function isText(line) {
    const bare = line.replace(/<!--.*?-->|<!--.*$|^.*-->/g, '').trim();
    if (bare === '' || /^\[[^\]]+\]:\s/.test(bare) || /^([=\-~^"+*.#`:_])\1+$/.test(bare))
        return false;
    return /[\p{L}\p{N}]{2}/u.test(bare);
}

;// CONCATENATED MODULE: ./actions/validate-version/src/changelog.js


const changelog_NAMES = /^(?:change[-_ ]?log|changes|history|news|whats[-_ ]?new|release[-_ ]?notes|releases)(?:\.(?:md|markdown|mdx|rst|txt|adoc|asciidoc|org|rdoc|textile|html))?$/i;
const FRAGMENTS = /^(?:.*\/)?(?:\.changeset|\.changes|changelog\.d|newsfragments|news\.d|changes\.d)\/[^/]+\.(?:md|rst|txt|ya?ml)$/i;
const NO_FRAGMENT = /\/(?:readme|template|config|_template|index)[^/]*$/i;
/** A heading of the version with text under it, as Keep a Changelog and its kin have it. */
async function judgeChangelog(facts, tree) {
    if (facts.policy === 'off')
        return [];
    const isRequired = facts.policy !== 'auto';
    const level = isRequired ? 'error' : 'warning';
    const given = isRequired && facts.policy !== 'required' ? facts.policy : undefined;
    const files = given === undefined ? changelogsOf(tree, facts.directory) : [given];
    const read = await Promise.all(files.map(async (file) => ({ file, text: await tree.read(file) })));
    const logs = read.flatMap(({ file, text }) => (text === undefined ? [] : [logOf(file, text)]));
    if (logs.length === 0)
        return isRequired ? [missingFile(given)] : [];
    const found = logs.flatMap(log => changelog_entriesOf(log, facts.version));
    const [entry] = found;
    if (entry !== undefined) {
        return found.some(one => one.hasText) ? unreleased(entry, level) : [emptyEntry(entry, facts.version, level)];
    }
    if (hasFileOf(tree, facts.version))
        return [];
    // A pre-release is often part of the entry of its release.
    if (!isRequired && (facts.isPrerelease || !(await isKept(logs, facts))))
        return [];
    const pending = [...tree.paths].filter(path => FRAGMENTS.test(path) && !NO_FRAGMENT.test(path));
    return [missingEntry(logs[0], { version: facts.version, level, pending })];
}
const MAX_TAGS = 5;
/** One of the last tags had its entry when it was made; some projects write it later, at their leisure. */
async function isKept(logs, { earlier, readAt }) {
    const last = earlier.slice(0, MAX_TAGS);
    const log = logs.find(one => last.some(tag => changelog_entriesOf(one, tag.version).length > 0));
    const tag = last.find(one => log !== undefined && changelog_entriesOf(log, one.version).length > 0);
    if (log === undefined || tag === undefined)
        return false;
    const then = await readAt(tag, log.file);
    return then === undefined || changelog_entriesOf(logOf(log.file, then), tag.version).length > 0;
}
function logOf(file, text) {
    return { file, text, headings: headingsIn(text) };
}
/** Those beside the part; the root's speaks of the whole, whose numbers may be the same by chance. */
function changelogsOf(tree, directory) {
    const below = (folders) => [...tree.paths].filter(path => {
        const slash = path.lastIndexOf('/');
        return folders.includes(path.slice(0, Math.max(slash, 0)).toLowerCase()) && changelog_NAMES.test(path.slice(slash + 1));
    });
    return directory !== ''
        ? below([directory.toLowerCase()])
        : below(['', 'docs', 'doc', '.github', 'docs/source', 'doc/source']);
}
function changelog_entriesOf({ file, text, headings }, version) {
    return headings
        .filter(heading => heading.version !== undefined && changelog_isSame(heading.version, version))
        .map(heading => ({ file, heading, hasText: hasTextBelow(text, heading, headings) }));
}
function changelog_isSame(a, b) {
    const agreement = (0,equality/* agreementOf */.g)({ text: a, scheme: undefined }, { text: b, scheme: undefined });
    return agreement.kind !== 'different' || agreement.by === 'build';
}
/** One file for each version: docs/releases/1.2.3.md. */
function hasFileOf(tree, version) {
    return [...tree.paths].some(path => {
        if (!/(?:change|release|news|history|whatsnew)/i.test(path))
            return false;
        const name = /(?:^|[/_-])v?([0-9][^/]*?)\.(?:md|rst|txt|adoc|html|ya?ml)$/i.exec(path)?.[1];
        return name !== undefined && changelog_isSame(name, version);
    });
}
function unreleased({ file, heading }, level) {
    if (!/\bunreleased\b|\bTBD\b|\bin development\b/i.test(heading.text))
        return [];
    const message = `${file} calls ${heading.version ?? 'the version'} unreleased`;
    return [
        {
            level,
            code: 'changelog-unreleased',
            message,
            fix: `write the date into the heading in ${file}`,
            place: { file, line: heading.line },
        },
    ];
}
function emptyEntry({ file, heading }, version, level) {
    const message = `${file} has a heading for ${version} and no text under it`;
    return {
        level,
        code: 'changelog-empty',
        message,
        fix: `say under it what ${version} changes`,
        place: { file, line: heading.line },
    };
}
function missingFile(given) {
    const message = given === undefined ? 'the repository has no changelog' : `there is no changelog ${given}`;
    return { level: 'error', code: 'changelog-missing', message, fix: 'add CHANGELOG.md, or changelog: off' };
}
function missingEntry(log, { version, level, pending }) {
    const file = log?.file ?? 'CHANGELOG.md';
    const next = log?.headings.find(heading => heading.version !== undefined || /unreleased/i.test(heading.text));
    const waiting = pending.length === 0 ? '' : `, while ${pending.length} notes such as ${pending[0] ?? ''} wait to be put in`;
    const fix = pending.length === 0
        ? `add a heading for ${version} with what it changes to ${file}, or changelog: off`
        : `run the tool that collects the notes (changeset version, towncrier build, changie merge), and commit ${file}`;
    return {
        level,
        code: 'changelog-missing',
        message: `${file} has no heading for ${version}${waiting}`,
        fix,
        place: { file, line: next?.line ?? 1 },
    };
}

// EXTERNAL MODULE: ./packages/version/src/schemes/go.js
var go = __webpack_require__(2207);
;// CONCATENATED MODULE: ./actions/validate-version/src/go-modules.js

/** A Go module finds a tag only when its path has the major version, and the tag the module's directory. */
async function judgeGoModule({ directory, tag, version, isEstablished }, tree) {
    const file = directory === '' ? 'go.mod' : `${directory}/go.mod`;
    const text = tree.paths.has(file) ? await tree.read(file) : undefined;
    if (text === undefined)
        return [];
    const lines = text.split(/\r?\n/);
    const index = lines.findIndex(line => /^\s*module\s+\S/.test(line));
    const path = /^\s*module\s+["`]?([^\s"`]+)/.exec(lines[index] ?? '')?.[1];
    const read = go.go.parse(`v${version}`);
    const place = { file, line: index + 1 };
    if (path === undefined)
        return [];
    if (!read.ok) {
        const message = `Go reads no version in ${tag}: ${read.problem}`;
        return [
            {
                level: 'notice',
                code: 'go-version',
                message,
                fix: `tag ${directory === '' ? '' : `${directory}/`}v1.2.3, with three numbers`,
                place,
            },
        ];
    }
    const isBare = !/(?:^|\/)v[0-9][^/]*$/.test(tag);
    if (isBare) {
        const message = `Go does not see the tag ${tag}: it has to begin with v`;
        return [
            {
                level: 'notice',
                code: 'go-version',
                message,
                fix: `git tag ${tag.slice(0, tag.length - version.length)}v${version} ${tag}^{}`,
                place,
            },
        ];
    }
    const problem = (0,go/* modulePathProblem */.D)(path, read.version);
    if (problem === undefined)
        return [];
    const { major } = read.version.version;
    const bare = path.replace(/\/v[0-9]+$/, '');
    const fix = major < 2n
        ? `tag v${/\/v([0-9]+)$/.exec(path)?.[1] ?? '2'}.x.y, or module ${bare} in ${file}`
        : `module ${bare}/v${major} in ${file}, and the same in the module's own imports`;
    return [
        {
            level: isEstablished ? 'notice' : 'error',
            code: 'go-module-path',
            message: `Go cannot use ${tag} of ${path}: ${problem}`,
            fix,
            place,
        },
    ];
}

;// CONCATENATED MODULE: ./actions/validate-version/src/past.js


/** What a statement's files said at a commit; undefined when the commit is not in the checkout. */
async function readPast(tag, statements, { find, workflow }) {
    const { commit } = tag;
    if (commit === undefined || !(await hasCommit(commit, workflow)))
        return undefined;
    const found = await find(treeAt(commit, filesOf(statements), workflow));
    return { tag: tag.name, version: tag.version, said: statement => textIn(found, statement) };
}
/** A shallow checkout has the names of tags, and not their files. */
async function hasCommit(commit, workflow) {
    return (await workflow.git(['cat-file', '-e', `${commit}^{tree}`])).ok;
}
/** The files, and the manifests that lead to them: without those, a module is just a module. */
function filesOf(statements) {
    return [...new Set(statements.flatMap(({ file, said }) => [file, ...(said.kind === 'version' ? said.via : [])]))];
}
/** The same place may have moved to another line: file, kind and subject tell which it is. */
function textIn(found, { file, kind, subject }) {
    const inFile = found.filter(one => one.file === file);
    const exact = inFile.filter(one => one.kind === kind && one.subject === subject);
    const sameKind = inFile.filter(one => one.kind === kind);
    const [best] = [exact, sameKind, inFile].find(some => some.length === 1) ?? [exact[0] ?? sameKind[0]];
    return best === undefined ? undefined : (0,src_compare/* versionOf */.E4)(best.said);
}

;// CONCATENATED MODULE: ./actions/validate-version/src/pins.js

const README = /^readme(?:[._-][\w-]+)?(?:\.(?:md|markdown|rst|adoc|asciidoc|txt|org))?$/i;
const pins_MAX_LINES = 10_000;
const pins_MAX_LINE = 500;
const MAX_FINDINGS = 20;
const pins_VERSION = '(v?[0-9]+(?:\\.[0-9]+)+(?:[-+][0-9A-Za-z.+-]*[0-9A-Za-z])?)(?![0-9A-Za-z.]*[0-9A-Za-z])';
/** Install lines and badges of the README that pin an earlier version of this project. */
async function judgePins(facts, tree) {
    const files = [...tree.paths].filter(path => {
        const slash = path.lastIndexOf('/');
        const directory = path.slice(0, Math.max(slash, 0));
        return (directory === '' || directory === facts.directory) && README.test(path.slice(slash + 1));
    });
    const names = facts.names.filter(name => name.length > 1 && name.length < 100);
    if (names.length === 0)
        return [];
    const found = await Promise.all(files.map(async (file) => pinsIn(file, (await tree.read(file)) ?? '', { ...facts, names })));
    return found.flat().slice(0, MAX_FINDINGS);
}
function pinsIn(file, text, facts) {
    const shapes = shapesOf(facts.names);
    const lines = text.split(/\r?\n/, pins_MAX_LINES).map(line => line.slice(0, pins_MAX_LINE));
    return lines.flatMap((line, i) => {
        const near = lines.slice(Math.max(0, i - 2), i).join('\n');
        const pinned = shapes.flatMap(shape => shape(line, near)).find(one => isStale(one, facts));
        if (pinned === undefined)
            return [];
        const message = `${file} pins ${pinned}, an earlier version`;
        return [
            {
                level: 'notice',
                code: 'readme-pin',
                message,
                fix: `write ${facts.version} there`,
                place: { file, line: i + 1 },
            },
        ];
    });
}
/** `pkg@1.2.3`, `pkg==1.2.3`, `pkg = "1.2.3"`, `org/pkg:1.2.3`, `pkg-1.2.3.tar.gz`, `badge/version-1.2.3`, Maven's elements. */
function shapesOf(names) {
    const name = names.map(one => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const joined = new RegExp(`(?:^|[^\\w-])(?:${name})["'\`\\])]?(?:\\s*(?:@|==|=|:|,|/releases/download/|/tree/|/archive/|-|_)\\s*){1,2}["'\`]?${pins_VERSION}`, 'gi');
    const badge = new RegExp(`badge/(?:version|release|latest|[\\w%]*(?:${name}))-${pins_VERSION.replace('[-+]', '--')}-`, 'gi');
    const element = new RegExp(`<version>\\s*${pins_VERSION}\\s*</version>`, 'gi');
    const artifact = new RegExp(`<artifactId>\\s*(?:${name})\\s*</artifactId>`, 'i');
    const all = (shape, line) => [...line.matchAll(shape)].flatMap(match => match[1] ?? []);
    return [
        line => all(joined, line),
        line => all(badge, line),
        (line, near) => (artifact.test(near) || artifact.test(line) ? all(element, line) : []),
    ];
}
function isStale(pinned, { version, earlier }) {
    return !pins_isSame(pinned, version) && earlier.some(one => pins_isSame(pinned, one));
}
function pins_isSame(a, b) {
    return (0,equality/* agreementOf */.g)({ text: a, scheme: undefined }, { text: b, scheme: undefined }).kind !== 'different';
}

;// CONCATENATED MODULE: ./actions/validate-version/src/release.js










/** What only a release has to keep: the order of its line, its changelog, its branch, Go's rules, the pins of the README. */
async function releaseFindings(request, facts, { run, reference }) {
    const { subject, before, tree } = facts;
    const isTag = subject.version !== undefined;
    const earlier = (before ?? []).map(tag => tag.version);
    const directory = directoryOfPart(facts);
    const names = [
        ...new Set([...subjectNames(facts.statements), run.ports.environment.repository?.split('/').at(-1) ?? '']),
    ];
    const [order, changelog, pins, goModule, branches] = await Promise.all([
        orderFindings(request, facts, reference),
        isTag && !facts.isFloating
            ? judgeChangelog({
                policy: request.changelog ?? 'auto',
                version: reference,
                directory,
                earlier: (before ?? []).filter(one => compareVersions(one.version, reference) < 0),
                readAt: (tag, file) => readIn(tag, file, run),
                isPrerelease: standingOf(reference, undefined).channel !== '',
            }, tree)
            : [],
        isTag && !facts.isFloating ? judgePins({ names, version: reference, earlier, directory }, tree) : [],
        isTag ? goFindings(facts, directory) : [],
        isTag ? judgeBranches(request.releaseBranch ?? [], subject, run.ports.workflow) : [],
    ]);
    return [...order, ...changelog, ...goModule, ...branches, ...pins];
}
/** Empty for a file that was not there; undefined where the commit is not in the checkout. */
async function readIn(tag, file, run) {
    const { workflow } = run.ports;
    if (tag.commit === undefined || !(await hasCommit(tag.commit, workflow)))
        return undefined;
    return (await treeAt(tag.commit, [], workflow).read(file)) ?? '';
}
function orderFindings(request, { subject, before, tags, isFloating, variantOf }, version) {
    const isTag = subject.version !== undefined;
    const policy = request.monotonic ?? (isTag ? 'line' : 'off');
    if (policy === 'off' || isFloating)
        return [];
    const level = request.monotonic === undefined ? 'warning' : 'error';
    if (before === undefined) {
        if (tags.kind !== 'unknown' || request.monotonic === undefined)
            return [];
        const message = `whether ${version} is above the earlier tags is not known: ${tags.why}`;
        return [{ level: 'warning', code: 'tags-unknown', message, fix: tags.fix }];
    }
    return judgeOrder({
        tag: subject.tag ?? '',
        version,
        commit: subject.commit,
        earlier: before,
        policy,
        level,
        isVariant: variantOf !== undefined,
    });
}
async function goFindings(facts, directory) {
    const { subject, before, tree } = facts;
    const { tag, version } = subject;
    if (tag === undefined || version === undefined || facts.isFloating)
        return [];
    const major = version.split('.')[0];
    const isEstablished = (before ?? []).some(one => one.version.split('.')[0] === major);
    return await judgeGoModule({ directory, tag: subject.intent?.name ?? tag, version, isEstablished }, tree);
}

;// CONCATENATED MODULE: ./actions/validate-version/src/repair.js







/** What makes the tag and the files agree: the commit that has the bump already, or the diff that makes it. */
async function repairOf(facts, ports) {
    const bump = await findBump(facts, ports);
    const commands = facts.differing.flatMap(one => bumpCommand(one, (0,spelling/* spellIn */.G)(one.scheme, facts.version)) ?? []);
    const diffs = await Promise.all(facts.differing.slice(0, MAX_DIFFS).map(one => diffOf(one, facts)));
    return { bump, diff: diffs.join(''), commands: [...new Set(commands)], steps: stepsOf(facts, bump) };
}
const MAX_DIFFS = 30;
const MAX_COMMITS = 12;
const SEARCH_TIMEOUT_MS = 10_000;
/** The commits that brought or took the version in one of the files; the nearest in which all of them say it. */
async function findBump({ version, commit, differing }, ports) {
    const [first] = differing;
    if (first === undefined || commit === undefined)
        return undefined;
    const texts = [...new Set([(0,spelling/* spellIn */.G)(first.scheme, version), version])];
    const searches = texts.map(text => ports.workflow.git(['log', '--all', '--format=%H', `--max-count=${MAX_COMMITS}`, `-S${text}`, '--', `:(literal)${first.file}`], SEARCH_TIMEOUT_MS));
    const commits = new Set((await Promise.all(searches)).flatMap(lines));
    const found = [];
    for (const candidate of [...commits].slice(0, MAX_COMMITS)) {
        if (!(await isRight(candidate, { version, differing }, ports)))
            continue;
        found.push(await repair_placeOf(candidate, commit, ports.workflow));
    }
    const order = { after: 0, before: 1, elsewhere: 2 };
    return found.sort((a, b) => order[a.place] - order[b.place] || a.commits - b.commits)[0];
}
async function isRight(commit, { version, differing }, { find, workflow }) {
    const paths = differing.flatMap(({ file, said }) => [file, ...(said.kind === 'version' ? said.via : [])]);
    const found = await find(treeAt(commit, paths, workflow));
    return differing.every(statement => {
        const text = textIn(found, statement);
        if (text === undefined)
            return false;
        const reference = { text: version, isFloating: false, isNightly: false };
        return (0,src_compare/* compareWith */.G_)(reference, { text, scheme: statement.scheme }).kind !== 'differs';
    });
}
async function repair_placeOf(candidate, tagged, workflow) {
    const [title, after, before] = await Promise.all([
        workflow.git(['show', '--no-patch', '--format=%s', candidate]),
        countBetween(tagged, candidate, workflow),
        countBetween(candidate, tagged, workflow),
    ]);
    const place = after !== undefined ? 'after' : before !== undefined ? 'before' : 'elsewhere';
    return { commit: candidate, title: title.stdout.trim().slice(0, 200), place, commits: after ?? before ?? 0 };
}
/** How many commits lead from one to a descendant of it; undefined when it is none. */
async function countBetween(from, to, workflow) {
    const isAncestor = await workflow.git(['merge-base', '--is-ancestor', from, to]);
    if (!isAncestor.ok)
        return undefined;
    const counted = await workflow.git(['rev-list', '--count', `${from}..${to}`]);
    return counted.ok ? Number(counted.stdout.trim()) : undefined;
}
/** One line of a unified diff; nothing for a version that the file writes in pieces. */
async function diffOf(statement, { version, tree }) {
    const { file, line, column, said } = statement;
    if (said.kind !== 'version' || said.composed !== undefined || statement.role === 'copy')
        return '';
    const old = (await tree.read(file))?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1];
    if (old === undefined || old.length > 500)
        return '';
    const at = old.indexOf(said.written, Math.max(0, column - 1 - said.written.length));
    if (at === -1)
        return '';
    const wanted = `${old.slice(0, at)}${(0,spelling/* spellIn */.G)(statement.scheme, version)}${old.slice(at + said.written.length)}`;
    return `--- a/${file}\n+++ b/${file}\n@@ -${line} +${line} @@\n-${old}\n+${wanted}\n`;
}
/** A tag whose version is published stays where it is: others have built from it. */
function stepsOf({ tag, version, spent, differing }, bump) {
    const next = nextVersion(version);
    const nextTag = quoted(tag.endsWith(version) ? `${tag.slice(0, tag.length - version.length)}${next}` : next);
    const takeNext = {
        what: `set the version to ${next} in all files, ${fileNames(differing)} too, commit, and tag that commit`,
        command: `git tag ${nextTag} && git push origin ${nextTag}`,
    };
    const own = quoted(tag);
    const target = bump === undefined ? '' : ` ${bump.commit.slice(0, 12)}`;
    const move = {
        what: bump === undefined ? 'apply the diff, commit, then move the tag' : `move the tag to that commit`,
        command: `git tag --force ${own}${target} && git push --force origin refs/tags/${own}`,
    };
    if (spent === 'yes') {
        return [{ ...takeNext, what: `${version} is published, so leave ${tag} where it is: ${takeNext.what}` }];
    }
    if (spent === 'no')
        return [{ ...move, what: `${version} is not published: ${move.what}` }];
    return [
        { ...move, what: `if ${version} is not published yet, ${move.what}` },
        { ...takeNext, what: `if it is, ${takeNext.what}` },
    ];
}
function fileNames(statements) {
    const names = [...new Set(statements.map(one => one.file))];
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return `${names.slice(0, 3).join(', ')}${more}`;
}
/** The last number of the release or of the pre-release, one more. */
function nextVersion(version) {
    const key = (0,version_key/* keyOf */.T)({ text: version, scheme: undefined });
    if (key.kind === 'opaque')
        return version;
    const bare = version.replace(/\+.*$/, '');
    const isRelease = key.after.length === 0;
    const whole = isRelease && key.numbers.length < 3 && /^[0-9]+(?:\.[0-9]+){0,1}$/.test(bare)
        ? `${bare}${bare.includes('.') ? '' : '.0'}.0`
        : bare;
    const last = /^(.*?)([0-9]+)([^0-9]*)$/s.exec(whole);
    return last === null ? whole : `${last[1] ?? ''}${BigInt(last[2] ?? '0') + 1n}${last[3] ?? ''}`;
}

// EXTERNAL MODULE: ./packages/version/src/schemes/table.js + 11 modules
var table = __webpack_require__(8254);
;// CONCATENATED MODULE: ./actions/validate-version/src/follow.js



/** By what the file said at the earlier tags: who agreed then has to agree now. */
function membershipOf({ statement, ...circumstances }) {
    const now = (0,src_compare/* writtenOf */.lu)(statement);
    const all = circumstances.past.flatMap(one => {
        const text = one.said(statement);
        return text === undefined ? [] : [{ ...one, text, agrees: follow_agreed(one.version, text, statement) }];
    });
    const told = all.filter(one => one.isRecent);
    const [last] = told;
    if (now === undefined || last === undefined)
        return withoutPast(circumstances);
    const candidate = circumstances.isReleaseOfTag ? candidateBefore(now.text, all) : undefined;
    if (candidate !== undefined) {
        const why = `the pre-releases of this line say the release that they lead to: ${candidate.text} at ${candidate.tag}`;
        return { counts: 'unknown', why };
    }
    const before = told.find(one => one.agrees);
    if (before !== undefined)
        return agreedBefore({ before: before.tag, last: last.tag }, told, circumstances);
    const { text: then } = last;
    const isMain = circumstances.isMain || circumstances.isOnly;
    // Elsewhere 1.0.0 at every pre-release of it is just a 1.0.0.
    const isMoving = circumstances.isMain || new Set(told.map(one => one.text)).size > 1;
    if (isMain && isMoving && isLate(now.text, told)) {
        return { counts: 'yes', why: `it goes along with the tags, yet never says the same: ${then} at ${last.tag}` };
    }
    if (isMain && circumstances.isUnreleased) {
        return { counts: 'yes', why: 'it has the numbers of the tag, and says that they are not released' };
    }
    const once = isMain ? all.find(one => one.agrees) : undefined;
    if (once !== undefined)
        return agreedOnce(once.tag, circumstances);
    if (then === now.text)
        return { counts: 'no', why: `it said ${then} at ${last.tag} as well, so it does not follow the tags` };
    return { counts: 'no', why: `it said ${then} at ${last.tag}, so it has versions of its own` };
}
/** 2.3 at 2.3-RC1, as a vote on the files of a release has it: a rule where the last release before it had it so, too. */
function candidateBefore(now, all) {
    const candidate = all.find(one => isPreRelease(one.version) && !hasNumbersOf(one.version, now));
    const isRule = candidate !== undefined && hasNumbersOf(candidate.version, candidate.text) && !isPreRelease(candidate.text);
    return isRule ? candidate : undefined;
}
function isPreRelease(text) {
    const key = (0,version_key/* keyOf */.T)({ text, scheme: undefined });
    return key.kind === 'version' && key.after.length > 0 && key.after[0] !== 'post';
}
/** 1.2.0-SNAPSHOT at each v1.2.0, or each version one tag late: the release is wrong every time. */
function isLate(now, told) {
    if (told.every(one => hasNumbersOf(one.version, one.text)) || goesAlong(told))
        return true;
    return follow_isSame(now, told[0]?.version ?? '') && told.length > 1 && isBehind(told);
}
/** 2.10.3 at v2.10.2, 2.10.2 at v2.10.1: of the same line each time, and another one each time. */
function goesAlong(told) {
    const lineOf = (text) => /^v?[0-9]+\.[0-9]+(?=\.)/.exec(text)?.[0].replace('v', '') ?? '';
    const isOfLine = told.every(one => lineOf(one.text) !== '' && lineOf(one.text) === lineOf(one.version));
    return isOfLine && told.length > 2 && new Set(told.map(one => one.text)).size === told.length;
}
/** Left behind long ago: it is wrong where nothing else at the root says the version. */
function agreedOnce(tag, { hasFollower }) {
    return hasFollower
        ? { counts: 'unknown', why: `it agreed with ${tag} last, and others at the root go on` }
        : { counts: 'yes', why: `it agreed with ${tag} and was left behind since` };
}
/** The root may have been forgotten once; a part that has skipped a version before may do so again. */
function agreedBefore({ before, last }, told, { isMain, isOnly, past }) {
    // One tag of several is a coincidence, or the first of a new part.
    const isRegular = told.every(one => one.agrees) && (isMain || isOnly || told.length > 1 || past.length === 1);
    if (isRegular) {
        return {
            counts: 'yes',
            why: `it agreed with ${told.length === 1 ? last : `the last ${told.length} tags, ${last} the nearest`}`,
        };
    }
    const isTwice = told.filter(one => one.agrees).length > 1;
    if (!isMain && !(isOnly && isTwice))
        return { counts: 'unknown', why: 'it agreed with some of the last tags and not with others' };
    return {
        counts: 'yes',
        why: before === last ? `it agreed with ${last}` : `it agreed with ${before}, and not with ${last} after it`,
    };
}
function follow_agreed(version, text, statement) {
    return (0,src_compare/* compareStatement */.lC)({ text: version, isFloating: false, isNightly: false }, statement, text).kind !== 'differs';
}
function follow_isSame(a, b) {
    return (0,equality/* agreementOf */.g)({ text: a, scheme: undefined }, { text: b, scheme: undefined }).kind !== 'different';
}
/** Each says what the tag before it was: the bump comes after the tag, every time. */
function isBehind(told) {
    return told.slice(0, -1).every((one, i) => follow_isSame(one.text, told[i + 1]?.version ?? ''));
}
/** 1.2.0-SNAPSHOT at v1.2.0: the release shipped as what comes before it. */
function hasNumbersOf(version, text) {
    const [tag, own] = [(0,version_key/* keyOf */.T)({ text: version, scheme: undefined }), (0,version_key/* keyOf */.T)({ text, scheme: undefined })];
    return tag.kind === 'version' && own.kind === 'version' && tag.numbers.join('.') === own.numbers.join('.');
}
function withoutPast(circumstances) {
    const { past, hasEarlier, isMain, hasFollower, isAlone, isNear, isCounter } = circumstances;
    if (isCounter)
        return { counts: 'unknown', why: 'the tag is one number far above it, and may count something else' };
    if (past.length > 0) {
        const why = `it stated no version at ${past[0]?.tag ?? 'the tag before'}, so whether it follows the tags cannot be told`;
        return isMain && !hasFollower && isNear
            ? { counts: 'yes', why: 'it is new, and no other file of the root states the version' }
            : { counts: 'unknown', why };
    }
    if (hasEarlier) {
        const why = 'the earlier tags are not in the checkout, so whether it follows them cannot be told';
        return isMain ? { counts: 'yes', why: 'it is at the root of the repository' } : { counts: 'unknown', why };
    }
    if (isMain)
        return { counts: 'yes', why: 'it is at the root of the repository, and there is no earlier tag' };
    return hasFollower || !isAlone || !isNear
        ? { counts: 'unknown', why: 'there is no earlier tag, so whether it follows the tags cannot be told' }
        : { counts: 'yes', why: 'no other file states a version, and there is no earlier tag' };
}

;// CONCATENATED MODULE: ./actions/validate-version/src/sources.js








// The last five tell what is the rule now; the others whether it was another one before.
/** Nothing is read of tags further back. */
const LAST_PLACE = 60;
const sources_PLACES = [0, 1, 2, 3, 4, 7, 12, 20, 35, LAST_PLACE];
const RECENT = 5;
const sources_MAX_FILES = 200;
/** All places against one reference; for those that differ the earlier tags tell whether they have to agree. */
async function judgeSources(facts, ports) {
    const compared = facts.statements.map(statement => ({ statement, comparison: sources_compare(statement, facts.reference) }));
    const asked = compared.filter(({ statement, comparison }) => comparison?.kind === 'differs' && !facts.named.has(statement) && outsideOf(statement, facts) === undefined);
    const past = await readAllPast(asked.map(({ statement }) => statement).slice(0, sources_MAX_FILES), facts, ports);
    const hasFollower = compared.some(({ statement, comparison }) => isMainOf(facts.scope, statement) && comparison !== undefined && comparison.kind !== 'differs');
    const isAlone = compared.every(one => one.comparison === undefined || one.comparison.kind === 'differs') &&
        new Set(asked.map(({ statement }) => (0,src_compare/* writtenOf */.lu)(statement)?.text)).size === 1;
    const stating = compared.filter(one => one.comparison !== undefined && outsideOf(one.statement, facts) === undefined);
    const isOnly = !stating.some(({ statement }) => isMainOf(facts.scope, statement)) &&
        new Set(stating.map(({ statement }) => (0,src_compare/* writtenOf */.lu)(statement)?.text)).size === 1;
    const memberOf = (statement, comparison) => firstMembership(statement, comparison, facts) ??
        membershipOf({
            statement,
            past,
            hasEarlier: facts.earlier.length > 0,
            isMain: isMainOf(facts.scope, statement),
            hasFollower,
            isAlone,
            isOnly,
            isUnreleased: isUnreleased(statement, facts.reference),
            isReleaseOfTag: isReleaseOf(statement, facts.reference),
            // What the tag names has to follow it, however far it is.
            isNear: facts.scope.kind === 'part' || isNear(statement, facts.reference),
            isCounter: isCounter(statement, facts.reference),
        });
    const sources = facts.statements.filter(one => one.role === 'source');
    return compared.map(({ statement, comparison }) => {
        const manifest = statement.role === 'copy' ? manifestOf(statement, sources) : undefined;
        // What a lockfile has of a package counts as the package does.
        if (manifest === undefined || comparison?.kind !== 'differs') {
            return toSource(statement, comparison, memberOf(statement, comparison));
        }
        const { counts } = memberOf(manifest, sources_compare(manifest, facts.reference));
        return toSource(statement, comparison, { counts, why: `it is written after ${manifest.file}` });
    });
}
/** 1.7.2 at v1.7.3, and not the 1.0.0 that a template starts with. */
function isNear(statement, reference) {
    const written = (0,src_compare/* writtenOf */.lu)(statement);
    const [own, tag] = [written, { text: reference.text, scheme: undefined }].map(one => one === undefined ? undefined : (0,version_key/* keyOf */.T)(one));
    return own?.kind === 'version' && tag?.kind === 'version' && own.numbers[0] === tag.numbers[0];
}
// A project may tag v12 after 11.3.0, and has hardly left out this many versions.
const MAX_LEAP = 20;
function isCounter(statement, { text }) {
    const own = /^v?([0-9]+)\./.exec((0,src_compare/* writtenOf */.lu)(statement)?.text ?? '')?.[1];
    return own !== undefined && /^[0-9]+$/.test(text) && Number(text) > Number(own) + MAX_LEAP;
}
/** 1.2.0-SNAPSHOT at v1.2.0. */
function isUnreleased(statement, reference) {
    const written = (0,src_compare/* writtenOf */.lu)(statement);
    if (written === undefined || !(0,equality/* isDevelopment */.y)(written))
        return false;
    const agreement = (0,equality/* agreementOf */.g)(written, { text: reference.text, scheme: undefined });
    return agreement.kind === 'different' && agreement.by === 'prerelease';
}
/** 1.2.0 at v1.2.0-rc1. */
function isReleaseOf(statement, { text }) {
    const written = (0,src_compare/* writtenOf */.lu)(statement);
    if (written === undefined || !isPreRelease(text) || isPreRelease(written.text))
        return false;
    const agreement = (0,equality/* agreementOf */.g)(written, { text, scheme: undefined });
    return agreement.kind === 'different' && agreement.by === 'prerelease';
}
function sources_compare(statement, reference) {
    const written = (0,src_compare/* writtenOf */.lu)(statement);
    return written === undefined ? undefined : (0,src_compare/* compareStatement */.lC)(reference, statement, written.text);
}
async function readAllPast(statements, { earlier }, ports) {
    if (statements.length === 0)
        return [];
    const tags = sources_PLACES.flatMap((place, i) => earlier[place] === undefined ? [] : [{ tag: earlier[place], isRecent: i < RECENT }]);
    const read = await Promise.all(tags.map(async ({ tag, isRecent }) => {
        const past = await readPast(tag, statements, ports);
        return past === undefined ? [] : [{ ...past, isRecent }];
    }));
    return read.flat();
}
/** What is known without a look at earlier tags. */
function firstMembership(statement, comparison, facts) {
    if (facts.named.has(statement))
        return { counts: 'yes', why: 'the input sources names it' };
    const outside = outsideOf(statement, facts);
    if (outside !== undefined)
        return { counts: 'no', why: outside };
    if (comparison === undefined)
        return { counts: 'no', why: 'it states no version that can be read' };
    if (comparison.kind !== 'differs')
        return { counts: 'yes', why: 'it agrees' };
    return facts.scope.kind === 'unclear' ? { counts: 'unknown', why: facts.scope.why } : undefined;
}
function outsideOf(statement, { scope, parts }) {
    if (scope.kind === 'part') {
        return isOfPart(statement, scope.name) ? undefined : `it is no part of ${scope.name}, which the tag speaks for`;
    }
    if (isAtRoot(statement))
        return undefined;
    const part = parts.find(name => name !== '' && isOfPart(statement, name));
    return part === undefined ? undefined : `${part} has tags of its own`;
}
function toSource(statement, comparison, membership) {
    const { said } = statement;
    if (said.kind !== 'version') {
        return { statement, verdict: said.kind, reason: said.reason, problem: undefined, canonical: undefined, membership };
    }
    const written = (0,src_compare/* writtenOf */.lu)(statement);
    const canonical = written === undefined ? undefined : (0,table/* canonicalOf */.qe)(statement.scheme, written.text);
    const problem = canonical?.ok === false ? canonical.problem : undefined;
    const reason = comparison === undefined || comparison.kind === 'agrees' ? '' : comparison.reason;
    return {
        statement,
        verdict: comparison?.kind ?? 'unreadable',
        reason,
        problem: problem === undefined ? undefined : `no ${(0,table/* schemeOf */.dz)(statement.scheme).title} version: ${problem}`,
        canonical: canonical?.ok === true ? canonical.text : undefined,
        membership,
    };
}

;// CONCATENATED MODULE: ./actions/validate-version/src/targets.js
const USUAL = { kind: 'usual' };
const NOWHERE = { kind: 'nowhere' };
const READERS = [
    [/(?:^|\/)package\.json$/, readPackageJson],
    [/(?:^|\/)Cargo\.toml$/, readCargo],
    [/(?:^|\/)pyproject\.toml$/, text => (/["']Private ::/.test(text) ? NOWHERE : USUAL)],
    [/\.(?:cs|fs|vb)proj$/, text => (/<IsPackable>\s*false\s*<\/IsPackable>/i.test(text) ? NOWHERE : USUAL)],
    [/(?:^|\/)pom\.xml$/, readPom],
    [/\.gemspec$/, text => own(/["']allowed_push_host["']\s*\]\s*=\s*["']([^"'\n]{1,500})["']/.exec(text)?.[1])],
];
async function targetOf(file, tree) {
    const read = READERS.find(([name]) => name.test(file))?.[1];
    const text = read === undefined ? undefined : await tree.read(file);
    return read === undefined || text === undefined ? USUAL : read(text);
}
function own(place) {
    return place === undefined ? USUAL : { kind: 'own', place };
}
function readPackageJson(text) {
    if (/"private"\s*:\s*true/.test(text))
        return NOWHERE;
    const settings = /"publishConfig"\s*:\s*\{([^{}]{0,2000})\}/.exec(text)?.[1] ?? '';
    return own(/"(?:@[\w.~-]+:)?registry"\s*:\s*"([^"\\]{1,500})"/.exec(settings)?.[1]);
}
function readCargo(text) {
    const table = /^\[package\][^\n]*\n((?:(?!\[).*\n?)*)/m.exec(text.replace(/\r\n/g, '\n'))?.[1] ?? '';
    if (/^\s*publish\s*=\s*false\b/m.test(table))
        return NOWHERE;
    const list = /^\s*publish\s*=\s*\[([^\]]{0,500})\]/m.exec(table)?.[1];
    if (list === undefined)
        return USUAL;
    const names = [...list.matchAll(/["']([^"'\n]+)["']/g)].map(match => match[1] ?? '');
    if (names.length === 0)
        return NOWHERE;
    return names.includes('crates-io') ? USUAL : own(names[0]);
}
/** Where Maven deploys to; a place for staging is on the way to the usual repository. */
function readPom(text) {
    const management = /<distributionManagement>([\s\S]{0,5000}?)<\/distributionManagement>/.exec(text)?.[1] ?? '';
    const repository = /<repository>([\s\S]{0,2000}?)<\/repository>/.exec(management)?.[1] ?? '';
    const url = /<url>\s*([^<\s]{1,500})\s*<\/url>/.exec(repository)?.[1];
    const id = /<id>\s*([^<\s]{1,100})\s*<\/id>/.exec(repository)?.[1] ?? 'published';
    return url === undefined || /\/staging\//.test(url) ? USUAL : own(`${id} ${url}`);
}

;// CONCATENATED MODULE: ./actions/validate-version/src/triggers.js



const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
const USES = /\buses:\s*['"]?(?:[\w.-]+\/)*(?:validate-version)(?:@|['"]?\s*$)/m;
/** Workflows with this check in them, when a push of a tag starts none. A workflow that others call is theirs to start. */
async function judgeTriggers(tree) {
    const files = await Promise.all([...tree.paths].filter(path => WORKFLOW.test(path)).map(async (path) => ({ path, text: await tree.read(path) })));
    const found = files.flatMap(({ path, text }) => (text !== undefined && USES.test(text) ? [triggers_startOf(path, text)] : []));
    if (found.length === 0 || found.some(one => one === undefined || one.why === undefined))
        return [];
    return found.flatMap(one => one === undefined
        ? []
        : [
            {
                level: 'warning',
                code: 'never-on-tags',
                message: `no push of a tag starts this check: ${one.why}`,
                fix: "on: push: tags: ['v*'] in a workflow of its own, without path filters",
                place: { file: one.file, line: one.line },
            },
        ]);
}
/** Undefined where it cannot be told. */
function triggers_startOf(file, text) {
    const parsed = parseYaml(text);
    if (parsed.kind === 'broken')
        return undefined;
    // YAML 1.1 reads the key `on` as true; the runner does not, and neither does our parser.
    const on = nodeAt(parsed.root, 'on') ?? nodeAt(parsed.root, 'true');
    if (on === undefined)
        return undefined;
    const { line } = positionAt(text, on.offset);
    return { file, line, why: whyNot(on) ?? whyNotByIf(parsed.root) };
}
// The whole condition, or one that all others are joined to; with an or, or a not, it may hold all the same.
const ONLY_BRANCHES = /(?:^|&&|\()\s*(?:github\.ref\s*==\s*'refs\/heads\/[^']*'|github\.ref_type\s*==\s*'branch'|startsWith\(\s*github\.ref\s*,\s*'refs\/heads\/[^']*'\s*\)|github\.event_name\s*==\s*'pull_request(?:_target)?')\s*(?:$|&&|\))/;
/** Where each job that has the check, or the check in it, has a condition that no tag meets. */
function whyNotByIf(root) {
    const conditions = entriesOf(nodeAt(root, 'jobs')).flatMap(({ value: job }) => itemsOf(nodeAt(job, 'steps')).flatMap(step => /(?:^|\/)validate-version(?:@|$)/.test(textAt(step, 'uses')) ? [[textAt(job, 'if'), textAt(step, 'if')]] : []));
    const refusing = conditions.map(both => both.find(isOnlyBranches));
    const [first] = refusing;
    return refusing.length === 0 || refusing.includes(undefined) ? undefined : `its condition is ${first}`;
}
function textAt(node, key) {
    const value = nodeAt(node, key);
    return value?.kind === 'scalar' ? value.text : '';
}
function isOnlyBranches(condition) {
    const bare = condition
        .trim()
        .replace(/^\$\{\{|\}\}$/g, '')
        .trim();
    return bare.length < 500 && !/\|\||!(?!=)/.test(bare) && ONLY_BRANCHES.test(bare);
}
function whyNot(on) {
    const events = eventsOf(on);
    const others = ['create', 'release', 'workflow_dispatch', 'repository_dispatch', 'workflow_call', 'workflow_run'];
    if (others.some(event => events.has(event)))
        return undefined;
    if (!events.has('push'))
        return `it starts on ${[...events.keys()].join(', ') || 'nothing'}`;
    const push = events.get('push');
    const keys = new Set(entriesOf(push).map(({ key }) => key));
    if (keys.has('tags'))
        return undefined;
    const ignored = nodeAt(push, 'tags-ignore');
    const isAll = itemsOf(ignored).some(item => item.kind === 'scalar' && item.text === '**');
    if (ignored !== undefined)
        return isAll ? 'push ignores all tags' : undefined;
    const branches = ['branches', 'branches-ignore'].find(key => keys.has(key));
    if (branches !== undefined)
        return `push has ${branches} and no tags`;
    const paths = ['paths', 'paths-ignore'].find(key => keys.has(key));
    return paths === undefined ? undefined : `push is filtered by ${paths} and has no tags; a tag changes no path`;
}
/** `on: push`, `on: [push]` and the full form. */
function eventsOf(on) {
    if (on.kind === 'scalar')
        return new Map([[on.text, undefined]]);
    if (on.kind === 'sequence')
        return new Map(on.items.map(item => [item.kind === 'scalar' ? item.text : '', undefined]));
    return new Map(on.entries.map(({ key, value }) => [key, value]));
}

;// CONCATENATED MODULE: ./actions/validate-version/src/verdict.js













async function judgeAll(request, facts, { run, ask }) {
    const purpose = facts.subject.intent?.purpose ?? 'release';
    const reference = facts.subject.version ?? commonVersion(facts);
    const sources = reference === undefined ? [] : await sourcesOf(facts, { run, reference });
    const isTag = facts.subject.version !== undefined;
    const isRelease = purpose === 'release';
    const publishFacts = await factsForPublishing(request, facts, { sources, reference });
    const answers = publishFacts === undefined ? [] : await ask(publishFacts);
    const unasked = publishFacts === undefined ? [] : (0,published/* questionsOf */.PW)(publishFacts).unasked;
    const found = [
        ...problemOf(facts),
        ...(reference === undefined ? [] : filesFindings(request, facts, { sources, reference, purpose })),
        ...judgeLocks(sources),
        ...(reference === undefined || !isRelease ? [] : await releaseFindings(request, facts, { run, reference })),
        ...(0,published/* judgePublished */.ad)(answers, unasked, isTag && isRelease),
        ...(isTag ? [] : await judgeTriggers(facts.tree)),
    ];
    const findings = found.sort((a, b) => verdict_LEVELS.indexOf(a.level) - verdict_LEVELS.indexOf(b.level));
    const differing = sources.filter(isDiffering).map(one => one.statement);
    return {
        kind: verdictOf(findings, sources),
        purpose,
        version: reference,
        scheme: schemeFor(request, sources),
        sources,
        findings,
        answers,
        repair: await repairFor(facts, { differing, spent: (0,published/* spentOf */.uv)(answers) }, run),
        standing: reference === undefined ? { isLatest: 'unknown', channel: '' } : standingOf(reference, facts.before),
    };
}
const verdict_LEVELS = ['error', 'warning', 'notice'];
async function sourcesOf(facts, { run, reference }) {
    // On a branch the version may be that of the last tag still.
    const limit = facts.subject.version === undefined ? 1 : 0;
    const all = (facts.before ?? []).map(tag => tag.version);
    const earlier = [];
    for (const tag of facts.before ?? []) {
        if (earlier.length > LAST_PLACE)
            break;
        if (compareVersions(tag.version, reference) >= limit)
            continue;
        if (variantOf(tag.version, all) === undefined)
            earlier.push(tag);
    }
    return await judgeSources({
        statements: facts.statements,
        named: facts.named,
        reference: {
            text: reference,
            isFloating: facts.isFloating,
            variantOf: facts.variantOf,
            isNightly: facts.subject.intent?.purpose === 'nightly',
        },
        scope: facts.scope,
        parts: facts.parts,
        earlier,
    }, { find: facts.find, workflow: run.ports.workflow });
}
/** On a branch: what most of the files at the root say, the first of them where none has more. */
function commonVersion({ statements, scope }) {
    const main = statements.filter(one => isMainOf(scope, one) && (0,src_compare/* versionOf */.E4)(one.said) !== undefined);
    const all = main.length > 0 ? main : statements.filter(one => (0,src_compare/* versionOf */.E4)(one.said) !== undefined);
    const sources = all.some(one => one.role === 'source') ? all.filter(one => one.role === 'source') : all;
    const counted = sources.map(one => ({ one, votes: sources.filter(other => verdict_isSame(one, other)).length }));
    const best = counted.reduce((most, next) => (most === undefined || next.votes > most.votes ? next : most), undefined);
    return best === undefined ? undefined : (0,src_compare/* versionOf */.E4)(best.one.said);
}
function verdict_isSame(a, b) {
    const [left, right] = [(0,src_compare/* writtenOf */.lu)(a), (0,src_compare/* writtenOf */.lu)(b)];
    return left !== undefined && right !== undefined && compareVersions(left.text, right.text) === 0;
}
function problemOf({ subject }) {
    if (subject.problem === undefined || subject.intent?.purpose === 'nightly')
        return [];
    const fix = 'a tag such as v1.2.3, or leave the step out for such tags with if:';
    return [
        {
            level: 'warning',
            code: 'no-version',
            message: `${subject.problem}, so the files are compared with each other`,
            fix,
        },
    ];
}
function filesFindings(request, { subject }, { sources, reference, purpose, }) {
    return judgeFiles({
        sources,
        against: subject.version === undefined ? 'the first of the others' : `the tag ${subject.tag ?? ''}`,
        version: reference,
        // Nobody said that the files of a commit with such a name agree.
        purpose: subject.problem === undefined ? purpose : 'test',
        require: request.require ?? 'all',
    });
}
async function factsForPublishing(request, facts, { sources, reference }) {
    const registries = request.published ?? [];
    if (registries.length === 0 || reference === undefined)
        return undefined;
    const counted = sources.filter(counts).map(one => one.statement);
    const targets = new Map(await Promise.all(counted.map(async ({ file }) => [file, await targetOf(file, facts.tree)])));
    return {
        registries,
        // What says of itself that it is private is in no registry.
        statements: counted.filter(({ file }) => targets.get(file)?.kind !== 'nowhere'),
        targets,
        goModule: goModuleOf(facts),
        version: reference,
        tag: facts.subject.tag,
        commit: facts.subject.tag === undefined ? undefined : facts.subject.commit,
        image: request.image,
        repository: facts.repository,
        artifacts: request.artifacts ?? [],
    };
}
function goModuleOf(facts) {
    const directory = directoryOfPart(facts);
    const file = directory === '' ? 'go.mod' : `${directory}/go.mod`;
    return facts.statements.find(one => one.file === file)?.subject;
}
/** The tag's own scheme where an input or the first file that follows it says so. */
function schemeFor(request, sources) {
    if (request.scheme !== undefined && request.scheme !== 'auto')
        return request.scheme;
    return sources.find(one => counts(one) && one.verdict !== 'differs')?.statement.scheme ?? 'semver';
}
async function repairFor({ subject, tree, find }, { differing, spent }, run) {
    if (differing.length === 0 || subject.version === undefined || subject.tag === undefined)
        return undefined;
    return await repairOf({ tag: subject.tag, version: subject.version, commit: subject.commit, differing, spent, tree }, { find, workflow: run.ports.workflow });
}

;// CONCATENATED MODULE: ./actions/validate-version/src/main.js






/** Do the tag and every file that states a version agree, and may this version be published? */
async function main_main(run) {
    const request = readRequest(run.inputs);
    const facts = await gatherFacts(request, run);
    const verdict = await judgeAll(request, facts, {
        run,
        ask: async (asked) => await (await Promise.all(/* import() */[__webpack_require__.e(952), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 5698))).ask(asked, run, request.token),
    });
    const report = await run.writeReportFile(reportFields(facts, verdict));
    await run.report(renderReport(request, facts, verdict), { ...outputsOf(verdict), report });
    failWhenAsked(run, request, verdict.findings);
}
function failWhenAsked(run, request, findings) {
    const failOn = request.failOn ?? 'error';
    const worst = findings.find(one => one.level === 'error' || (failOn === 'warning' && one.level === 'warning'));
    if (worst === undefined || failOn === 'never')
        return;
    run.fail({ code: worst.code, message: worst.message, fix: worst.fix });
}


/***/ }),

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ questionsOf),
/* harmony export */   ad: () => (/* binding */ judgePublished),
/* harmony export */   uv: () => (/* binding */ spentOf)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9581);


const FILES = [
    ['npm', /(?:^|\/)package\.json$/],
    ['pypi', /(?:^|\/)(?:pyproject\.toml|setup\.(?:cfg|py))$/],
    ['crates', /(?:^|\/)Cargo\.toml$/],
    ['maven', /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
    ['nuget', /\.(?:csproj|fsproj|vbproj|nuspec)$/],
    ['rubygems', /\.gemspec$/],
    ['packagist', /(?:^|\/)composer\.json$/],
    ['hex', /(?:^|\/)mix\.exs$/],
];
const ARTIFACTS = {
    npm: /\.tgz$/,
    pypi: /\.(?:whl|tar\.gz|zip)$/,
    crates: /\.crate$/,
    maven: /\.(?:jar|war|aar|pom)$/,
    nuget: /\.s?nupkg$/,
    rubygems: /\.gem$/,
};
/** Which packages the registries are asked for; a registry without one is in `unasked`. */
function questionsOf(facts) {
    const isAuto = facts.registries.includes('auto');
    const packages = FILES.filter(([registry]) => isAuto || facts.registries.includes(registry)).flatMap(([registry, file]) => packagesIn(registry, file, facts));
    const others = facts.registries.flatMap(name => otherQuestions(name, facts));
    const questions = [...packages, ...others];
    const asked = new Set(questions.map(one => one.registry));
    return { questions, unasked: facts.registries.filter(name => name !== 'auto' && !asked.has(name)) };
}
function packagesIn(registry, file, facts) {
    const found = facts.statements.filter(one => [one.file, ...viaOf(one)].some(path => file.test(path)));
    const artifacts = facts.artifacts.filter(path => ARTIFACTS[registry]?.test(path) ?? false);
    // Composer publishes a tag.
    const commit = registry === 'packagist' ? facts.commit : undefined;
    const questions = found.flatMap(one => {
        const target = facts.targets.get(one.file);
        const place = target?.kind === 'own' && file.test(one.file) ? target.place : undefined;
        const version = versionIn(one, facts.version);
        return one.subjects.map(subject => ({ registry, subject, version, artifacts, commit, target: place }));
    });
    return [...new Map(questions.map(question => [question.subject, question])).values()];
}
function viaOf({ said }) {
    return said.kind === 'version' ? said.via : [];
}
function versionIn(statement, version) {
    return (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOf */ .E4)(statement.said) ?? (0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .spellIn */ .G)(statement.scheme, version);
}
function otherQuestions(name, facts) {
    const { version, tag, image, repository, artifacts, commit } = facts;
    if (name === 'oci' && image !== undefined) {
        return imageTags(version, tag).map(one => ({ registry: 'oci', subject: image, version: one, artifacts }));
    }
    if ((name === 'github' || name === 'gitea') && repository !== undefined && tag !== undefined) {
        return [{ registry: name, subject: repository, version: tag, artifacts }];
    }
    const module = facts.goModule;
    if (name !== 'go' || module === undefined)
        return [];
    return [{ registry: 'go', subject: module, version: `v${version.replace(/^v/, '')}`, artifacts, commit }];
}
/** Images are tagged with the version, or with the tag of git as it is. */
function imageTags(version, tag) {
    const own = version.replace(/\+/g, '_');
    const isTag = tag !== undefined && /^\w[\w.-]{0,127}$/.test(tag);
    return [...new Set([own, ...(isTag ? [tag] : [])])];
}
function spentOf(answers) {
    if (answers.length === 0)
        return 'not-asked';
    const kinds = answers.map(one => one.published.kind);
    if (kinds.some(kind => kind === 'yes' || kind === 'withdrawn'))
        return 'yes';
    return kinds.includes('unknown') ? 'unknown' : 'no';
}
/** A version that is there with the same bytes is done; with others it can never be published again. */
function judgePublished(answers, unasked, isTag) {
    const missing = unasked.map((name) => ({
        level: 'warning',
        code: 'published-unknown',
        message: `${name} was not asked: no file that follows the tag names a package for it`,
        fix: name === 'oci' ? 'image: ghcr.io/org/app' : `take ${name} out of published, or name the file in sources`,
    }));
    return [...answers.flatMap(answer => judgeAnswer(answer, isTag)), ...missing];
}
// As a person speaks of them; which one it is, the client's settings say.
const WORDS = {
    npm: 'npm',
    pypi: 'the Python index',
    crates: 'the registry of crates',
    go: 'the Go proxy',
    maven: 'the Maven repository',
    nuget: 'the NuGet source',
    rubygems: 'the source of gems',
    packagist: 'the Composer repository',
    hex: 'Hex',
    oci: 'the image registry',
    github: 'GitHub',
    gitea: 'the forge',
};
// The push of a tag is what publishes there.
const BY_TAG = new Set(['go', 'packagist']);
function judgeAnswer({ question, published }, isTag) {
    const where = WORDS[question.registry];
    const what = `${question.subject} ${question.version}`;
    const level = isTag ? 'error' : 'notice';
    const next = 'take the next version; a number that was published once is spent';
    switch (published.kind) {
        case 'no':
            return [];
        case 'unknown': {
            const message = `whether ${where} has ${what} is not known: ${published.reason}`;
            return [{ level: isTag ? 'warning' : 'notice', code: 'published-unknown', message, fix: published.fix }];
        }
        case 'withdrawn': {
            const message = `${what} was withdrawn from ${where}: ${published.evidence}`;
            return [{ level, code: 'number-spent', message, fix: next }];
        }
        case 'yes': {
            if (published.bytes === 'same')
                return [];
            if (published.bytes === 'other') {
                const message = `${where} has ${what} already, with other content: ${published.evidence}`;
                return [{ level, code: 'published-other', message, fix: next }];
            }
            const isExpected = BY_TAG.has(question.registry);
            const message = `${where} has ${what} already: ${published.evidence}`;
            const fix = isExpected ? 'nothing, if this tag was never on another commit' : next;
            return [{ level: isExpected ? 'notice' : level, code: 'published-already', message, fix }];
        }
    }
}


/***/ }),

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ spellIn)
/* harmony export */ });
/* harmony import */ var _ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8254);
/* harmony import */ var _ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1596);


const SEMVER_LIKE = ['semver', 'cargo', 'hex', 'pub', 'nuget', 'julia'];
/** How a file of that scheme writes a version; as it is where the scheme has no better spelling. */
function spellIn(scheme, version) {
    if (SEMVER_LIKE.includes(scheme))
        return semverSpelling(scheme, version);
    if (scheme === 'rubygems')
        return version.replace(/[-_~]/g, '.');
    if (scheme === 'go')
        return version.startsWith('v') ? version : `v${version}`;
    if (scheme === 'debian' || scheme === 'rpm')
        return version.replace(/-(?=[a-z])/i, '~');
    if (scheme !== 'pep440')
        return version;
    const canonical = (0,_ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_0__/* .canonicalOf */ .qe)(scheme, version);
    return canonical.ok ? canonical.text : version;
}
/** Three numbers at least, and a dash before the words: 1.2rc1 is 1.2.0-rc1. */
function semverSpelling(scheme, version) {
    if ((0,_ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_0__/* .canonicalOf */ .qe)(scheme, version).ok && scheme !== 'nuget')
        return version;
    const [, numbers = '', rest = '', build = ''] = /^v?([0-9]+(?:\.[0-9]+)*)[._~-]?([^+]*)(\+.*)?$/s.exec(version) ?? [];
    const key = (0,_ci_kit_version_version_key__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .T)({ text: version, scheme: undefined });
    if (key.kind === 'opaque' || numbers === '')
        return version;
    const padded = numbers
        .split('.')
        .concat('0', '0')
        .slice(0, Math.max(3, numbers.split('.').length));
    const plain = padded.map(number => number.replace(/^0+(?=[0-9])/, '')).join('.');
    const kept = `${plain}${rest === '' ? '' : `-${rest}`}${build}`;
    const own = `${plain}${key.after.length === 0 ? '' : `-${key.after.join('.')}`}${build}`;
    return (0,_ci_kit_version_schemes_table__WEBPACK_IMPORTED_MODULE_0__/* .canonicalOf */ .qe)(scheme, kept).ok ? kept : own;
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

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ compareDotted),
/* harmony export */   is: () => (/* binding */ parseDotted),
/* harmony export */   tk: () => (/* binding */ renderDotted)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);

const MAX_LENGTH = 512;
const MAX_PARTS = 6;
const SHAPE = /^v?([0-9]+(?:\.[0-9]+)+)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;
/** Every SemVer is one too; undefined for one number alone, and for anything else. */
function parseDotted(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const match = SHAPE.exec(text.trim());
    if (match === null)
        return undefined;
    const [, numbers = '', prerelease, build] = match;
    const parts = numbers.split('.');
    const identifiers = [prerelease?.split('.') ?? [], build?.split('.') ?? []];
    if (parts.length > MAX_PARTS || identifiers.flat().includes(''))
        return undefined;
    return { parts, prerelease: identifiers[0], build: identifiers[1] };
}
function renderDotted({ parts, prerelease, build }) {
    const before = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`;
    return `${parts.join('.')}${before}${build.length === 0 ? '' : `+${build.join('.')}`}`;
}
/** Number by number, missing ones are 0; then the pre-release as in SemVer. */
function compareDotted(a, b) {
    for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i += 1) {
        const order = compareDigits(a.parts[i] ?? '0', b.parts[i] ?? '0');
        if (order !== 0)
            return order;
    }
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePrerelease */ ._1)(a.prerelease, b.prerelease);
}
// Below this many digits a number is exact without BigInt, which is many times slower.
const EXACT_DIGITS = 15;
function compareDigits(a, b) {
    if (a === b)
        return 0;
    if (a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS)
        return Number(a) - Number(b);
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(BigInt(a), BigInt(b));
}


/***/ }),

/***/ 6820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ agreementOf),
/* harmony export */   y: () => (/* binding */ isDevelopment)
/* harmony export */ });
/* harmony import */ var _version_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1596);

/** An equivalence over texts and their schemes: `same` and `spelling` together are reflexive, symmetric and transitive. */
function agreementOf(a, b) {
    const [left, right] = [(0,_version_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .T)(a), (0,_version_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .T)(b)];
    if (a.text === b.text && a.scheme === b.scheme)
        return { kind: 'same' };
    const by = differenceOf(left, right);
    if (by !== undefined)
        return { kind: 'different', by, reason: reasonOf(by, left, right) };
    return withoutV(a.text) === withoutV(b.text) ? { kind: 'same' } : { kind: 'spelling' };
}
function differenceOf(a, b) {
    if (a.kind === 'opaque' || b.kind === 'opaque') {
        return a.kind === 'opaque' && b.kind === 'opaque' && a.text === b.text ? undefined : 'no-version';
    }
    if (a.epoch !== b.epoch || !isSame(a.numbers, b.numbers))
        return 'numbers';
    if (!isSame(a.after, b.after))
        return 'prerelease';
    return isSame(a.build, b.build) ? undefined : 'build';
}
function isSame(a, b) {
    return a.length === b.length && a.every((one, i) => one === b[i]);
}
const DEVELOPMENT = ['dev', 'nightly', 'git', 'wip', 'unreleased'];
/** Whether it says of itself that it is not released: `-SNAPSHOT`, `.dev0`, `-dev`. */
function isDevelopment(version) {
    const key = (0,_version_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .T)(version);
    return key.kind === 'version' && key.after.some(word => DEVELOPMENT.includes(word));
}
function reasonOf(by, a, b) {
    if (by === 'no-version')
        return 'one of them is no version';
    if (by === 'numbers')
        return 'the numbers differ';
    if (by === 'build')
        return 'the build metadata differs';
    const [left, right] = [afterOf(a), afterOf(b)];
    const isDev = (words) => words.some(word => DEVELOPMENT.includes(word));
    if (isDev(left) !== isDev(right))
        return 'one is a version in development, the other is not';
    if (left.length === 0 || right.length === 0) {
        const other = left.length === 0 ? right : left;
        return other[0] === 'post' ? 'one is a post-release of the other' : 'one is a pre-release, the other a release';
    }
    return 'the pre-releases differ';
}
function afterOf(key) {
    return key.kind === 'version' ? key.after : [];
}
function withoutV(text) {
    return text.trim().replace(/^[vV](?=[0-9])/, '');
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ renderPep440),
/* harmony export */   FB: () => (/* binding */ parsePep440),
/* harmony export */   PG: () => (/* binding */ comparePep440),
/* harmony export */   cB: () => (/* binding */ isPep440Prerelease)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);

const MAX_LENGTH = 512;
// The grammar of the specification's appendix, taken apart so that no part can repeat within another.
const SHAPE = new RegExp([
    '^v?(?:([0-9]+)!)?',
    '([0-9]+(?:\\.[0-9]+)*)',
    '(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?([0-9]*))?',
    '(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?',
    '(?:[-_.]?(dev)[-_.]?([0-9]*))?',
    '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''));
const PRE = new Map([
    ['a', 'a'],
    ['alpha', 'a'],
    ['b', 'b'],
    ['beta', 'b'],
    ['c', 'rc'],
    ['rc', 'rc'],
    ['pre', 'rc'],
    ['preview', 'rc'],
]);
/** Any spelling that PEP 440 accepts; undefined for everything else. */
function parsePep440(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const match = SHAPE.exec(text.trim().toLowerCase());
    if (match === null)
        return undefined;
    const [, epoch, release = '', preName, preNumber, dashPost, postName, postNumber, devName, devNumber, local] = match;
    const pre = preName === undefined ? undefined : PRE.get(preName);
    return {
        epoch: BigInt(epoch ?? '0'),
        release: release.split('.').map(BigInt),
        pre: pre === undefined ? undefined : [pre, BigInt(preNumber || '0')],
        post: dashPost === undefined ? numberAfter(postName, postNumber) : BigInt(dashPost),
        dev: numberAfter(devName, devNumber),
        local: local === undefined ? [] : local.split(/[-_.]/).map(part => (/^[0-9]+$/.test(part) ? `${BigInt(part)}` : part)),
    };
}
function numberAfter(name, number) {
    return name === undefined ? undefined : BigInt(number || '0');
}
/** The normal form, such as `1!2.0rc1.post2.dev3+ubuntu.1`. */
function renderPep440({ epoch, release, pre, post, dev, local }) {
    return [
        epoch === 0n ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : pre.join(''),
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local.length === 0 ? '' : `+${local.join('.')}`,
    ].join('');
}
/** Pre-releases and development releases; a post-release of a final release is none. */
function isPep440Prerelease({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
/** The order of the specification, local versions included. */
function comparePep440(a, b) {
    return ((0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(a.epoch, b.epoch) ||
        compareRelease(a.release, b.release) ||
        comparePre(a, b) ||
        (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(a.post ?? -1n, b.post ?? -1n) ||
        compareDev(a.dev, b.dev) ||
        compareLocal(a.local, b.local));
}
function compareRelease(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const order = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(a[i] ?? 0n, b[i] ?? 0n);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** `1.0.dev1` comes before `1.0a1`, and `1.0` after all of its pre-releases. */
function comparePre(a, b) {
    const rank = ({ pre, post, dev }) => pre !== undefined ? pre[0] : post === undefined && dev !== undefined ? '' : 'z';
    const [left, right] = [rank(a), rank(b)];
    if (left !== right)
        return left < right ? -1 : 1;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(a.pre?.[1] ?? 0n, b.pre?.[1] ?? 0n);
}
function compareDev(a, b) {
    if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(a, b);
}
/** None comes first; words come before numbers. */
function compareLocal(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [isNumberA, isNumberB] = [/^[0-9]+$/.test(left), /^[0-9]+$/.test(right)];
        if (isNumberA !== isNumberB)
            return isNumberA ? 1 : -1;
        const order = isNumberA ? (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(BigInt(left), BigInt(right)) : left < right ? -1 : left > right ? 1 : 0;
        if (order !== 0)
            return order;
    }
    return 0;
}


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ modulePathProblem),
/* harmony export */   go: () => (/* binding */ go)
/* harmony export */ });
/* unused harmony export majorOfModulePath */
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7746);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2221);



const go = {
    name: 'go',
    title: 'the version of a Go module',
    parse(given) {
        const checked = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .checkText */ .qW)(given);
        if (!checked.ok)
            return checked;
        const { text } = checked;
        if (!text.startsWith('v'))
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('it does not begin with v');
        const version = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSemVer */ .IX)(text);
        if (version === undefined)
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)((0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(text));
        const build = version.build.join('.');
        if (build !== '' && build !== 'incompatible') {
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(`Go versions have no build metadata but +incompatible, and this one has +${build.slice(0, 60)}`);
        }
        if (build !== '' && version.major < 2n)
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('+incompatible is for major version 2 and above');
        return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)({ version: { ...version, build: [] }, isIncompatible: build !== '', pseudo: pseudoOf(version) });
    },
    canonical: ({ version, isIncompatible }) => `v${(0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .renderSemVer */ .hK)(version)}${isIncompatible ? '+incompatible' : ''}`,
    // The modules reference: +incompatible does not count, since one version never has both forms.
    compare: (a, b) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSemVer */ .Cg)(a.version, b.version),
    isPrerelease: ({ version }) => version.prerelease.length > 0,
};
/** `v0.0.0-time-revision`, `vX.Y.Z-pre.0.time-revision`, `vX.Y.(Z+1)-0.time-revision`. */
function pseudoOf({ minor, patch, prerelease }) {
    const match = /^(?:(.*)\.)?([0-9]{14})-([0-9a-f]{12})$/.exec(prerelease.join('.'));
    if (match === null)
        return undefined;
    const [, before, time = '', revision = ''] = match;
    if (before === undefined)
        return minor === 0n && patch === 0n ? { time, revision, form: 'no-base' } : undefined;
    if (before === '0')
        return patch > 0n ? { time, revision, form: 'after-release' } : undefined;
    return before.endsWith('.0') ? { time, revision, form: 'after-prerelease' } : undefined;
}
/** What the path of a module says of its major version: `/v2`, or `.v2` on gopkg.in; 0 and 1 have nothing. */
function majorOfModulePath(path) {
    const match = path.startsWith('gopkg.in/') ? /\.v([0-9]+)(?:-unstable)?$/.exec(path) : /\/v([0-9]+)$/.exec(path);
    const digits = match?.[1];
    return digits === undefined ? undefined : BigInt(digits);
}
/** Why a module with this path cannot be published as this version; undefined when it can. */
function modulePathProblem(path, version) {
    const { major } = version.version;
    const said = majorOfModulePath(path);
    if (path.startsWith('gopkg.in/')) {
        return said === undefined || said === major ? undefined : `its module path ends in .v${said}, not .v${major}`;
    }
    if (said !== undefined && said < 2n)
        return `its module path ends in /v${said}, which no module may have`;
    if (major < 2n)
        return said === undefined ? undefined : `its module path ends in /v${said}, so the tag must be v${said}.x.y`;
    if (said === undefined)
        return `its module path has no /v${major}, so Go does not find this version`;
    return said === major ? undefined : `its module path ends in /v${said}, not /v${major}`;
}


/***/ }),

/***/ 7746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Hc: () => (/* binding */ isDigits),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   QS: () => (/* binding */ comparePadded),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qW: () => (/* binding */ checkText),
/* harmony export */   tM: () => (/* binding */ compareLists)
/* harmony export */ });
// A version of a thousand characters is no version; the limit keeps numbers and comparisons small.
const MAX_LENGTH = 512;
/** The text without space around it, or why it cannot be a version of any scheme. */
function checkText(text) {
    if (text.length > MAX_LENGTH)
        return refused(`it has ${text.length} characters; at most ${MAX_LENGTH} are read`);
    const own = text.trim();
    if (own === '')
        return refused('it is empty');
    const space = /\s/.exec(own);
    return space === null ? { ok: true, text: own } : refused('it has space in it');
}
function refused(problem) {
    return { ok: false, problem };
}
function found(version) {
    return { ok: true, version };
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** By the first items that differ; a list that ends first comes first. */
function compareLists(a, b, compare) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
        const [left, right] = [a[i], b[i]];
        const order = left === undefined || right === undefined ? 0 : compare(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
/** As `compareLists`, but a list that ends first goes on with `filler`. */
function comparePadded(a, b, { filler, compare }) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const order = compare(a[i] ?? filler, b[i] ?? filler);
        if (order !== 0)
            return order;
    }
    return 0;
}
function isDigits(text) {
    return /^[0-9]+$/.test(text);
}


/***/ }),

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ pub),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Zt: () => (/* binding */ cargo),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   hO: () => (/* binding */ semver),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7746);


/** Semantic Versioning 2.0.0; a leading `v` is read over, as npm does. */
const semver = {
    name: 'semver',
    title: 'SemVer 2',
    parse: text => parse(text, { allowsV: true, maxNumber: undefined }),
    canonical: _semver_js__WEBPACK_IMPORTED_MODULE_0__/* .renderSemVer */ .hK,
    compare: _semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSemVer */ .Cg,
    isPrerelease: version => version.prerelease.length > 0,
};
// Cargo keeps each number in 64 bits.
const MAX_CARGO_NUMBER = 2n ** 64n - 1n;
/** As Cargo reads it: no `v`, and numbers up to 2^64-1. */
const cargo = {
    ...semver,
    name: 'cargo',
    title: 'the SemVer of Cargo',
    parse: text => parse(text, { allowsV: false, maxNumber: MAX_CARGO_NUMBER }),
};
/** As Elixir and Hex read it: no `v`. */
const hex = {
    ...semver,
    name: 'hex',
    title: 'the SemVer of Hex',
    parse: text => parse(text, { allowsV: false, maxNumber: undefined }),
};
/** As Dart's pub reads it: no `v`, and build metadata counts, none before any. */
const pub = {
    ...hex,
    name: 'pub',
    title: 'the SemVer of pub',
    compare: (a, b) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSemVer */ .Cg)(a, b) || compareBuilds(a.build, b.build),
};
/** None comes before any, so the other way round than pre-releases. */
function compareBuilds(a, b) {
    return a.length === 0 || b.length === 0 ? a.length - b.length : (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePrerelease */ ._1)(a, b);
}
function parse(given, { allowsV, maxNumber }) {
    const checked = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .checkText */ .qW)(given);
    if (!checked.ok)
        return checked;
    const { text } = checked;
    if (!allowsV && /^v/i.test(text))
        return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)('it begins with a v');
    const version = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSemVer */ .IX)(text);
    if (version === undefined)
        return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(problemOf(text));
    const tooLarge = [version.major, version.minor, version.patch].find(number => maxNumber !== undefined && number > maxNumber);
    return tooLarge === undefined ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(version) : (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`the number ${tooLarge} is above ${maxNumber}`);
}
/** What is wrong with a text that is no SemVer. */
function problemOf(text) {
    const [beforeBuild = '', ...builds] = text.replace(/^v/, '').split('+');
    const dash = beforeBuild.indexOf('-');
    const [core, prerelease] = dash === -1 ? [beforeBuild, undefined] : [beforeBuild.slice(0, dash), beforeBuild.slice(dash + 1)];
    return (coreProblem(core) ??
        prereleaseProblem(prerelease) ??
        (builds.length > 1
            ? 'it has more than one +'
            : (identifierProblem(builds[0], 'build metadata') ?? 'it has another form')));
}
function coreProblem(core) {
    const parts = core.split('.');
    const odd = parts.find(part => !/^[0-9]+$/.test(part));
    if (odd === '')
        return 'a number is missing between its dots';
    if (odd !== undefined) {
        const tail = /^[0-9]+(.+)$/.exec(odd)?.[1];
        const hint = tail === undefined ? '' : `; a pre-release comes after a -`;
        return `${JSON.stringify(odd.slice(0, 60))} is no number${hint}`;
    }
    if (parts.length !== 3)
        return `it has ${parts.length} ${parts.length === 1 ? 'number' : 'numbers'} and 3 are needed`;
    const padded = parts.find(part => /^0[0-9]/.test(part));
    return padded === undefined ? undefined : `the number ${padded.slice(0, 60)} has a leading zero`;
}
function prereleaseProblem(prerelease) {
    const problem = identifierProblem(prerelease, 'pre-release');
    if (problem !== undefined)
        return problem;
    const padded = prerelease?.split('.').find(part => /^0[0-9]+$/.test(part));
    return padded === undefined ? undefined : `the number ${padded.slice(0, 60)} of the pre-release has a leading zero`;
}
function identifierProblem(text, what) {
    if (text === undefined)
        return undefined;
    const identifiers = text.split('.');
    if (identifiers.includes(''))
        return `its ${what} has an empty part`;
    const odd = identifiers.find(one => !/^[0-9A-Za-z-]+$/.test(one));
    return odd === undefined
        ? undefined
        : `its ${what} has ${JSON.stringify(odd.slice(0, 60))}, and only letters, digits and - may stand there`;
}


/***/ }),

/***/ 8254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qe: () => (/* binding */ canonicalOf),
  dz: () => (/* binding */ schemeOf)
});

// UNUSED EXPORTS: compareTexts

// EXTERNAL MODULE: ./packages/version/src/dotted.js
var dotted = __webpack_require__(6372);
// EXTERNAL MODULE: ./packages/version/src/schemes/scheme.js
var scheme = __webpack_require__(7746);
;// CONCATENATED MODULE: ./packages/version/src/schemes/calver.js


/** Two or more numbers with dots, leading zeros kept, and a pre-release as in SemVer. */
const calver_dotted = {
    name: 'dotted',
    title: 'numbers with dots',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const version = (0,dotted/* parseDotted */.is)(checked.text);
        return version === undefined
            ? (0,scheme/* refused */.J5)('two to six numbers with dots are needed, then -pre-release')
            : (0,scheme/* found */.F9)(version);
    },
    canonical: dotted/* renderDotted */.tk,
    compare: dotted/* compareDotted */.AZ,
    isPrerelease: version => version.prerelease.length > 0,
};
/** Calendar versioning: a year of four or two digits first; a month, week or number after it. */
const calver = {
    ...calver_dotted,
    name: 'calver',
    title: 'CalVer',
    parse(given) {
        const read = calver_dotted.parse(given);
        if (!read.ok)
            return read;
        const year = read.version.parts[0] ?? '';
        if (/^(?:19|20|21)[0-9]{2}$/.test(year) || /^[0-9]{2}$/.test(year))
            return read;
        return (0,scheme/* refused */.J5)(`its first number ${year.slice(0, 60)} is no year of two or four digits`);
    },
};

// EXTERNAL MODULE: ./packages/version/src/semver.js
var semver = __webpack_require__(1900);
;// CONCATENATED MODULE: ./packages/version/src/schemes/composer.js


const STABILITIES = new Map([
    ['a', 'alpha'],
    ['alpha', 'alpha'],
    ['b', 'beta'],
    ['beta', 'beta'],
    ['rc', 'RC'],
    ['p', 'patch'],
    ['pl', 'patch'],
    ['patch', 'patch'],
]);
const MODIFIER = '[._-]?(?:(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?[0-9]+(?:[.-][0-9]+)*)?))?([.-]?dev)?$';
const CLASSIC = new RegExp(`^v?([0-9]{1,5})(\\.[0-9]+)?(\\.[0-9]+)?(\\.[0-9]+)?${MODIFIER}`, 'i');
const DATED = new RegExp(`^v?([0-9]{4}(?:[.:-]?[0-9]{2}){1,6}(?:[.:-]?[0-9]{1,3})?)${MODIFIER}`, 'i');
const BRANCH = /^v?([0-9]+)(\.(?:[0-9]+|[xX*]))?(\.(?:[0-9]+|[xX*]))?(\.(?:[0-9]+|[xX*]))?$/i;
// What Composer puts for an x, so that a branch is above every release of its line.
const ANY = '9999999';
const composer = {
    name: 'composer',
    title: 'the version of Composer',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const version = parseVersion(checked.text);
        return version === undefined ? (0,scheme/* refused */.J5)(problemOf(checked.text)) : (0,scheme/* found */.F9)(version);
    },
    canonical(version) {
        if (version.kind === 'branch')
            return `dev-${version.name}`;
        const stability = version.stability === undefined ? '' : `-${version.stability}${version.stabilityNumbers}`;
        return `${version.numbers.join('.')}${stability}${version.isDev ? '-dev' : ''}`;
    },
    compare: compareVersions,
    isPrerelease: version => version.kind === 'branch' || version.isDev || (version.stability !== undefined && version.stability !== 'patch'),
};
function parseVersion(given) {
    const flagless = given.replace(/@(?:stable|rc|beta|alpha|dev)$/i, '');
    const text = ['master', 'trunk', 'default'].includes(flagless) ? `dev-${flagless}` : flagless;
    if (/^dev-./i.test(text))
        return { kind: 'branch', name: text.slice(4) };
    const plain = text.replace(/^([^,+]+)\+.+$/, '$1');
    const classic = CLASSIC.exec(plain);
    if (classic !== null) {
        const numbers = [classic[1], ...classic.slice(2, 5).map(part => part?.slice(1))].map(part => part ?? '0');
        return withModifier(numbers, classic.slice(5));
    }
    const dated = DATED.exec(plain);
    if (dated !== null)
        return withModifier((dated[1] ?? '').split(/[.:-]/), dated.slice(2));
    const branch = /^(.*?)[.-]?dev$/i.exec(plain)?.[1];
    return branch === undefined ? undefined : numericBranch(branch);
}
function withModifier(numbers, modifier) {
    const [word, after = '', dev] = modifier;
    const stability = STABILITIES.get(word?.toLowerCase() ?? '');
    // Of 1.0-stable nothing but the numbers is left.
    const isStable = word?.toLowerCase() === 'stable';
    const stabilityNumbers = stability === undefined ? '' : after.replace(/^[.-]+/, '');
    return { kind: 'numbers', numbers, stability, stabilityNumbers, isDev: !isStable && dev !== undefined };
}
/** `1.x-dev`, `2.1.x-dev`; a branch with a name has to begin with dev-. */
function numericBranch(name) {
    const match = BRANCH.exec(name);
    if (match === null)
        return undefined;
    const numbers = [1, 2, 3, 4].map(i => (match[i] ?? 'x').replace('.', '').replace(/[xX*]/, ANY));
    return { kind: 'numbers', numbers, stability: undefined, stabilityNumbers: '', isDev: true };
}
/** Branches come first, by name; numbers by the rules of PHP's version_compare. */
function compareVersions(a, b) {
    if (a.kind === 'branch' && b.kind === 'branch')
        return (0,scheme/* compareText */.n6)(a.name, b.name);
    if (a.kind === 'branch' || b.kind === 'branch')
        return a.kind === 'branch' ? -1 : 1;
    return compareParts(partsOf(a), partsOf(b));
}
function partsOf(version) {
    const { numbers, stability, stabilityNumbers, isDev } = version;
    const after = stability === undefined ? [] : [stability, ...stabilityNumbers.split(/[.-]/).filter(Boolean)];
    return [...numbers, ...after, ...(isDev ? ['dev'] : [])];
}
const PLACES = ['dev', 'alpha', 'beta', 'RC', '#', 'patch'];
function compareParts(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const order = comparePart(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** A number more is above the end of the other version, and a word beside the end counts as beside a number. */
function comparePart(a, b) {
    if (a === undefined || b === undefined)
        return a === undefined ? -toEnd(b) : toEnd(a);
    if ((0,scheme/* isDigits */.Hc)(a) && (0,scheme/* isDigits */.Hc)(b))
        return (0,semver/* compareNumbers */.S$)(BigInt(a), BigInt(b));
    return placeOf(a) - placeOf(b);
}
function toEnd(part) {
    if (part === undefined)
        return 0;
    return (0,scheme/* isDigits */.Hc)(part) ? 1 : placeOf(part) - placeOf('#');
}
function placeOf(part) {
    return PLACES.indexOf((0,scheme/* isDigits */.Hc)(part) ? '#' : part);
}
function problemOf(text) {
    if (!/^v?[0-9]/i.test(text))
        return 'it does not begin with a number, and a branch begins with dev-';
    const numbers = /^v?[0-9]+(?:\.[0-9]+)*/i.exec(text)?.[0] ?? '';
    if (numbers.split('.').length > 4)
        return 'it has more than four numbers';
    const rest = text.slice(numbers.length);
    if (rest === '')
        return 'its first number has more than five digits and is no date';
    return `${JSON.stringify(rest.slice(0, 60))} after the numbers is none of -alpha, -beta, -RC, -patch and -dev with numbers`;
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/conda.js


const conda = {
    name: 'conda',
    title: 'the version of conda',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const lower = checked.text.toLowerCase();
        // A dash stands for an underscore where there is none.
        const text = lower.includes('_') ? lower : lower.replaceAll('-', '_');
        const odd = /[^0-9a-z.+!_*]/.exec(text)?.[0];
        if (odd !== undefined)
            return (0,scheme/* refused */.J5)(`${JSON.stringify(odd)} may not stand in it`);
        const [, epoch, main = '', local] = /^(?:([^!]*)!)?([^!+]*)(?:\+([^!+]*))?$/.exec(text) ?? [];
        if (epoch !== undefined && !/^[0-9]+$/.test(epoch))
            return (0,scheme/* refused */.J5)('its epoch before the ! is no number');
        const [parts, localParts] = [conda_partsOf(main), local === undefined ? [] : conda_partsOf(local)];
        if (parts === undefined || localParts === undefined)
            return (0,scheme/* refused */.J5)('it has an empty part');
        return (0,scheme/* found */.F9)({ text, epoch: BigInt(epoch ?? '0'), parts, local: localParts });
    },
    canonical: version => version.text,
    compare: (a, b) => (0,semver/* compareNumbers */.S$)(a.epoch, b.epoch) || conda_compareParts(a.parts, b.parts) || conda_compareParts(a.local, b.local),
    isPrerelease: ({ parts }) => parts.flat().some(one => typeof one === 'string' && one !== 'post'),
};
function conda_partsOf(text) {
    // An underscore at the end, as OpenSSL has had, belongs to the last part.
    const pieces = text.replace(/_$/, '').split(/[._]/);
    if (pieces.includes(''))
        return undefined;
    const parts = pieces.map(piece => {
        const found = (piece.match(/[0-9]+|\*+|[^0-9*]+/g) ?? []).map(one => (/^[0-9]+$/.test(one) ? BigInt(one) : one));
        // A part begins with a number, so that words are compared with words.
        return typeof found[0] === 'bigint' ? found : [0n, ...found];
    });
    return text.endsWith('_') ? [...parts.slice(0, -1), [...(parts.at(-1) ?? []), '_']] : parts;
}
function conda_compareParts(a, b) {
    return (0,scheme/* comparePadded */.QS)(a, b, { filler: [0n], compare: conda_comparePart });
}
function conda_comparePart(a, b) {
    return (0,scheme/* comparePadded */.QS)(a, b, { filler: 0n, compare: compareItem });
}
/** dev, then words, then numbers, then post. */
function compareItem(a, b) {
    const order = conda_placeOf(a) - conda_placeOf(b);
    if (order !== 0)
        return order;
    return typeof a === 'bigint' && typeof b === 'bigint' ? (0,semver/* compareNumbers */.S$)(a, b) : (0,scheme/* compareText */.n6)(`${a}`, `${b}`);
}
function conda_placeOf(item) {
    if (typeof item === 'bigint')
        return 3;
    if (item === 'post')
        return 4;
    if (item === 'dev')
        return 0;
    return item === '_' || item.startsWith('*') ? 1 : 2;
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/debian.js


const debian = {
    name: 'debian',
    title: 'the version of Debian',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const { text } = checked;
        const colon = text.indexOf(':');
        const epoch = colon === -1 ? '0' : text.slice(0, colon);
        if (!/^[0-9]+$/.test(epoch))
            return (0,scheme/* refused */.J5)(`its epoch ${JSON.stringify(epoch.slice(0, 60))} is no number`);
        const rest = text.slice(colon + 1);
        const dash = rest.lastIndexOf('-');
        const [upstream, revision] = dash === -1 ? [rest, undefined] : [rest.slice(0, dash), rest.slice(dash + 1)];
        const problem = debian_problemOf(upstream, revision);
        return problem === undefined ? (0,scheme/* found */.F9)({ epoch: BigInt(epoch), upstream, revision }) : (0,scheme/* refused */.J5)(problem);
    },
    canonical: ({ epoch, upstream, revision }) => 
    // Without an epoch, a colon in the upstream version would be read as one.
    `${epoch === 0n && !upstream.includes(':') ? '' : `${epoch}:`}${upstream}${revision === undefined ? '' : `-${revision}`}`,
    compare: (a, b) => (0,semver/* compareNumbers */.S$)(a.epoch, b.epoch) ||
        compareDebianText(a.upstream, b.upstream) ||
        compareDebianText(a.revision ?? '', b.revision ?? ''),
    isPrerelease: ({ upstream }) => upstream.includes('~'),
};
function debian_problemOf(upstream, revision) {
    if (!/^[0-9]/.test(upstream))
        return 'its upstream version does not begin with a digit';
    const odd = /[^0-9A-Za-z.+~:-]/.exec(upstream)?.[0];
    if (odd !== undefined)
        return `${JSON.stringify(odd)} may not stand in an upstream version`;
    if (revision === '')
        return 'its revision after the last - is empty';
    const oddRevision = /[^0-9A-Za-z.+~]/.exec(revision ?? '')?.[0];
    return oddRevision === undefined ? undefined : `${JSON.stringify(oddRevision)} may not stand in a revision`;
}
/** Text and numbers in turns; `~` comes before everything, even the end, and letters before other characters. */
function compareDebianText(a, b) {
    const [left, right] = [turns(a), turns(b)];
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
        const [one, other] = [left[i] ?? '', right[i] ?? ''];
        const order = i % 2 === 0 ? compareWords(one, other) : (0,semver/* compareNumbers */.S$)(BigInt(one || '0'), BigInt(other || '0'));
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Words at the even places, numbers at the odd ones. */
function turns(text) {
    return [...text.matchAll(/([^0-9]*)([0-9]*)/g)].flatMap(([, word = '', number = '']) => [word, number]);
}
function compareWords(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const order = weightOf(a.charAt(i)) - weightOf(b.charAt(i));
        if (order !== 0)
            return order;
    }
    return (0,scheme/* compareText */.n6)(a, b);
}
function weightOf(char) {
    if (char === '~')
        return -1;
    if (char === '')
        return 0;
    return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256;
}

// EXTERNAL MODULE: ./packages/version/src/schemes/go.js
var go = __webpack_require__(2207);
// EXTERNAL MODULE: ./packages/version/src/schemes/semver.js
var schemes_semver = __webpack_require__(2221);
;// CONCATENATED MODULE: ./packages/version/src/schemes/julia.js



const SHAPE = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-?([A-Za-z][0-9A-Za-z.-]*)|-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;
/** Julia's VersionNumber: SemVer whose later numbers may be missing, and whose pre-release needs no `-`; builds count. */
const julia = {
    name: 'julia',
    title: 'the version of Julia',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const match = SHAPE.exec(checked.text);
        if (match === null)
            return (0,scheme/* refused */.J5)((0,schemes_semver/* problemOf */.Zw)(checked.text));
        const [, major = '', minor = '0', patch = '0', word, other, build] = match;
        const prerelease = word ?? other;
        const numbers = [major, minor, patch].map(BigInt).join('.');
        const identifiers = prerelease?.split('.').map(one => (/^[0-9]+$/.test(one) ? `${BigInt(one)}` : one));
        const before = identifiers === undefined ? '' : `-${identifiers.join('.')}`;
        const version = (0,semver/* parseSemVer */.IX)(`${numbers}${before}${build === undefined ? '' : `+${build}`}`);
        return version === undefined ? (0,scheme/* refused */.J5)('its pre-release or build has an empty part') : (0,scheme/* found */.F9)(version);
    },
    canonical: semver/* renderSemVer */.hK,
    compare: (a, b) => (0,semver/* compareSemVer */.Cg)(a, b) || (0,schemes_semver/* compareBuilds */.V4)(a.build, b.build),
    isPrerelease: version => version.prerelease.length > 0,
};

;// CONCATENATED MODULE: ./packages/version/src/schemes/maven.js


/** Maven accepts any text, and orders it: numbers, known qualifiers, then other words. */
const maven = {
    name: 'maven',
    title: 'the version order of Maven',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        return checked.ok ? (0,scheme/* found */.F9)({ text: checked.text, items: parseItems(checked.text.toLowerCase()) }) : checked;
    },
    canonical: canonicalText,
    compare: (a, b) => compareItems(a.items, b.items),
    isPrerelease: ({ items }) => hasPrerelease(items),
};
const RELEASE = 5;
// From the least to the greatest; the release itself has the place between snapshot and sp.
const QUALIFIERS = new Map([
    ['alpha', 0],
    ['beta', 1],
    ['milestone', 2],
    ['rc', 3],
    ['snapshot', 4],
    ['', RELEASE],
    ['ga', RELEASE],
    ['final', RELEASE],
    ['release', RELEASE],
    ['sp', 6],
]);
const SHORT_WORDS = new Map([
    ['a', 'alpha'],
    ['b', 'beta'],
    ['m', 'milestone'],
]);
function wordOf(text, isBeforeNumber) {
    const word = isBeforeNumber ? (SHORT_WORDS.get(text) ?? text) : text;
    return word === 'cr' ? 'rc' : word;
}
/** A dot ends an item, a dash ends it and opens a list, and so does the step between letters and digits. */
function parseItems(text) {
    const root = [];
    const at = { root, lists: [root], start: 0, isNumber: false, isCombination: false };
    for (let i = 0; i < text.length; i += 1)
        step(text, i, at);
    if (text.length > at.start) {
        if (!at.isNumber)
            openList(at);
        endItem(text.length, text, at);
    }
    return nest(at.lists);
}
function step(text, i, at) {
    const char = text.charAt(i);
    if (char === '.')
        endSegment(i, text, at);
    else if (char === '-') {
        const isWordBeforeNumber = i > at.start && !at.isNumber && /[0-9]/.test(text.charAt(i + 1));
        if (isWordBeforeNumber)
            at.isCombination = true;
        else {
            endSegment(i, text, at);
            openList(at);
        }
    }
    else if (/[0-9]/.test(char)) {
        if (!at.isNumber && i > at.start) {
            at.isCombination = true;
            openList(at);
        }
        at.isNumber = true;
    }
    else {
        if (at.isNumber && i > at.start) {
            endItem(i, text, at);
            at.start = i;
            openList(at);
            at.isCombination = false;
        }
        at.isNumber = false;
    }
}
function endSegment(i, text, at) {
    if (i === at.start)
        at.lists.at(-1)?.push(0n);
    else
        endItem(i, text, at);
    at.isCombination = false;
    at.start = i + 1;
}
function endItem(end, text, at) {
    const part = text.slice(at.start, end);
    at.lists.at(-1)?.push(itemOf(part, at));
}
function itemOf(part, { isCombination, isNumber }) {
    if (isCombination) {
        const joined = part.replaceAll('-', '');
        const first = Math.max(0, joined.search(/[0-9]/));
        const number = joined.slice(first);
        return {
            word: wordOf(joined.slice(0, first), true),
            number: /^[0-9]+$/.test(number) ? BigInt(number) : 0n,
        };
    }
    return isNumber && /^[0-9]+$/.test(part) ? BigInt(part) : wordOf(part, false);
}
function openList(at) {
    if (at.lists.at(-1)?.length !== 0)
        at.lists.push([]);
}
/** Each list ends in the next one; from the innermost, zeros that say nothing go. */
function nest(lists) {
    return lists.reduceRight((inner, list, i) => {
        const isLast = i === lists.length - 1;
        return { items: normalised(isLast ? list : [...list, inner]) };
    }, { items: [] });
}
function normalised(given) {
    const items = [...given];
    for (let i = items.length - 1; i >= 0; i -= 1) {
        const [item, next] = [items[i], items[i + 1]];
        if (item !== undefined && isNothing(item) && (next === undefined || isQualifier(next)))
            items.splice(i, 1);
    }
    const [only] = items;
    // A zero in front of a qualifier must not leave a level of its own: 0-rc1 is rc1.
    return items.length === 1 && only !== undefined && isList(only) ? only.items : items;
}
function isNothing(item) {
    return item === 0n || item === '' || (isList(item) && item.items.length === 0);
}
function isQualifier(item) {
    if (typeof item === 'string')
        return true;
    const first = isList(item) ? item.items[0] : undefined;
    return first !== undefined && (typeof first === 'string' || isCombined(first));
}
function isList(item) {
    return typeof item === 'object' && 'items' in item;
}
function isCombined(item) {
    return typeof item === 'object' && 'word' in item;
}
/** Against nothing, a zero and a release are the same; other words by their place. */
function compareToNothing(item) {
    if (typeof item === 'bigint')
        return item === 0n ? 0 : 1;
    if (typeof item === 'string')
        return maven_compareWords(item, '');
    if (isCombined(item))
        return maven_compareWords(item.word, '') || compareToNothing(item.number);
    for (const one of item.items) {
        const order = compareToNothing(one);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Numbers come after lists, lists after words; a word with a number after the same word alone. */
function compareItems(a, b) {
    if (typeof a === 'bigint' || typeof b === 'bigint') {
        if (typeof a === 'bigint' && typeof b === 'bigint')
            return (0,semver/* compareNumbers */.S$)(a, b);
        return typeof a === 'bigint' ? 1 : -1;
    }
    if (isList(a) || isList(b))
        return compareAsLists(asList(a), asList(b));
    const [left, right] = [asCombination(a), asCombination(b)];
    const order = maven_compareWords(left.word, right.word);
    if (order !== 0)
        return order;
    if (left.number !== undefined && right.number !== undefined)
        return (0,semver/* compareNumbers */.S$)(left.number, right.number);
    if (left.number === right.number)
        return 0;
    const number = left.number ?? right.number ?? 0n;
    // ga0 is ga is nothing, but rc0 comes after rc.
    const more = maven_compareWords(left.word, '') === 0 ? compareToNothing(number) : 1;
    return left.number === undefined ? -more : more;
}
function asCombination(item) {
    return typeof item === 'string' ? { word: item, number: undefined } : item;
}
function asList(item) {
    return isList(item) ? item.items : [item];
}
function compareAsLists(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const [left, right] = [a[i], b[i]];
        const order = left === undefined
            ? -(right === undefined ? 0 : compareToNothing(right))
            : right === undefined
                ? compareToNothing(left)
                : compareItems(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Unknown words come after all known ones, in the order of their letters. */
function maven_compareWords(a, b) {
    const [left, right] = [QUALIFIERS.get(a), QUALIFIERS.get(b)];
    if (left !== undefined && right !== undefined)
        return left - right;
    if (left === undefined && right === undefined)
        return (0,scheme/* compareText */.n6)(a, b);
    return left === undefined ? 1 : -1;
}
function hasPrerelease({ items }) {
    return items.some(item => {
        if (typeof item === 'bigint')
            return false;
        if (isList(item))
            return hasPrerelease(item);
        return (QUALIFIERS.get(typeof item === 'string' ? item : item.word) ?? RELEASE) < RELEASE;
    });
}
// Each round takes a separator or a zero that says nothing; more than two were never seen.
const MAX_ROUNDS = 8;
/**
 * What is printed may be read in another way with the same order: `0.a.a.0` gives `a.a`, and that gives `a-a`. Where it
 * would be another version, as with the empty item in `x-.1`, the text stays as it was written.
 */
function canonicalText(version) {
    let text = renderList(version.items);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const next = renderList(parseItems(text));
        if (next === text)
            break;
        text = next;
    }
    const canonical = text || '0';
    return compareItems(parseItems(canonical), version.items) === 0 ? canonical : version.text.toLowerCase();
}
function renderList({ items }) {
    return items
        .map((item, i) => {
        const text = isList(item) ? renderList(item) : isCombined(item) ? `${item.word}${item.number}` : `${item}`;
        return `${i === 0 ? '' : isList(item) ? '-' : '.'}${text}`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/nuget.js


const nuget_SHAPE = /^([0-9]+(?:\.[0-9]+){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;
// NuGet keeps each number in 32 bits with a sign.
const MAX_NUMBER = 2n ** 31n - 1n;
const nuget = {
    name: 'nuget',
    title: 'the version of NuGet',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const match = nuget_SHAPE.exec(checked.text);
        if (match === null)
            return (0,scheme/* refused */.J5)(nuget_problemOf(checked.text));
        const [, numbers = '', prerelease, build] = match;
        const identifiers = prerelease?.split('.') ?? [];
        if (identifiers.includes('') || (build?.split('.') ?? []).includes(''))
            return (0,scheme/* refused */.J5)('it has an empty part');
        const read = numbers.split('.').map(BigInt);
        const tooLarge = read.find(number => number > MAX_NUMBER);
        if (tooLarge !== undefined)
            return (0,scheme/* refused */.J5)(`the number ${tooLarge} is above ${MAX_NUMBER}`);
        return (0,scheme/* found */.F9)({ numbers: read, prerelease: identifiers, build });
    },
    /** The normalized form: three numbers, the fourth only when it is not 0, no build metadata. */
    canonical({ numbers, prerelease }) {
        const [major = 0n, minor = 0n, patch = 0n, revision = 0n] = numbers;
        const fourth = revision === 0n ? '' : `.${revision}`;
        return `${major}.${minor}.${patch}${fourth}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`;
    },
    compare: (a, b) => (0,scheme/* comparePadded */.QS)(a.numbers, b.numbers, { filler: 0n, compare: semver/* compareNumbers */.S$ }) ||
        comparePrereleases(a.prerelease, b.prerelease),
    isPrerelease: version => version.prerelease.length > 0,
};
function comparePrereleases(a, b) {
    return a.length === 0 || b.length === 0 ? b.length - a.length : (0,scheme/* compareLists */.tM)(a, b, compareIdentifiers);
}
function compareIdentifiers(a, b) {
    if ((0,scheme/* isDigits */.Hc)(a) && (0,scheme/* isDigits */.Hc)(b))
        return (0,semver/* compareNumbers */.S$)(BigInt(a), BigInt(b));
    if ((0,scheme/* isDigits */.Hc)(a) !== (0,scheme/* isDigits */.Hc)(b))
        return (0,scheme/* isDigits */.Hc)(a) ? -1 : 1;
    return (0,scheme/* compareText */.n6)(a.toUpperCase(), b.toUpperCase());
}
function nuget_problemOf(text) {
    const numbers = /^[0-9.]*/.exec(text)?.[0] ?? '';
    if (numbers === '')
        return 'it does not begin with a number';
    if (numbers.split('.').filter(Boolean).length > 4)
        return 'it has more than four numbers';
    if (numbers.split('.').includes(''))
        return 'a number is missing between its dots';
    const rest = text.slice(numbers.length);
    return `${JSON.stringify(rest.slice(0, 60))} after the numbers is no pre-release such as -rc.1`;
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/numbered.js


/** One to four numbers, as file versions of Windows, .NET assemblies and browser extensions have; missing ones are 0. */
const fourPart = {
    name: 'four-part',
    title: 'a version of up to four numbers',
    parse: given => readNumbers(given, { separators: /[.]/, least: 1, most: 4, allowsPadding: true }),
    canonical: ({ numbers }) => [0, 1, 2, 3].map(i => numbers[i] ?? 0n).join('.'),
    compare: (a, b) => (0,scheme/* comparePadded */.QS)(a.numbers, b.numbers, { filler: 0n, compare: semver/* compareNumbers */.S$ }),
    isPrerelease: () => false,
};
/** Two or more numbers with `.` or `-` between them; `1.2` comes before `1.2.0`. */
const cran = {
    name: 'r',
    title: 'the version of an R package',
    parse: given => readNumbers(given, { separators: /[.-]/, least: 2, most: MANY, allowsPadding: true }),
    canonical: ({ numbers }) => numbers.join('.'),
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, semver/* compareNumbers */.S$),
    // A fourth number from 9000 on is the convention for a version in development.
    isPrerelease: ({ numbers }) => (numbers[3] ?? 0n) >= 9000n,
};
/** Numbers without leading zeros; `1.2` comes before `1.2.0`. */
const pvp = {
    name: 'haskell',
    title: 'the version of a Haskell package',
    parse: given => readNumbers(given, { separators: /[.]/, least: 1, most: MANY, allowsPadding: false }),
    canonical: ({ numbers }) => numbers.join('.'),
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, semver/* compareNumbers */.S$),
    isPrerelease: () => false,
};
const MANY = 256;
function readNumbers(given, { separators, least, most, allowsPadding }) {
    const checked = (0,scheme/* checkText */.qW)(given);
    if (!checked.ok)
        return checked;
    const parts = checked.text.split(separators);
    const odd = parts.find(part => !/^[0-9]+$/.test(part));
    if (odd === '')
        return (0,scheme/* refused */.J5)('a number is missing between its separators');
    if (odd !== undefined)
        return (0,scheme/* refused */.J5)(`${JSON.stringify(odd.slice(0, 60))} is no number`);
    if (parts.length < least || parts.length > most) {
        const needed = parts.length < least ? `at least ${least} are` : `at most ${most} may be`;
        return (0,scheme/* refused */.J5)(`it has ${parts.length} ${parts.length === 1 ? 'number' : 'numbers'}, and ${needed} there`);
    }
    const padded = allowsPadding ? undefined : parts.find(part => /^0[0-9]/.test(part));
    if (padded !== undefined)
        return (0,scheme/* refused */.J5)(`the number ${padded.slice(0, 60)} has a leading zero`);
    return (0,scheme/* found */.F9)({ numbers: parts.map(BigInt) });
}

// EXTERNAL MODULE: ./packages/version/src/pep440.js
var pep440 = __webpack_require__(5315);
;// CONCATENATED MODULE: ./packages/version/src/schemes/pep440.js


/** PEP 440, any spelling that it accepts. */
const pep440_pep440 = {
    name: 'pep440',
    title: 'PEP 440',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const version = (0,pep440/* parsePep440 */.FB)(checked.text);
        return version === undefined ? (0,scheme/* refused */.J5)(pep440_problemOf(checked.text)) : (0,scheme/* found */.F9)(version);
    },
    canonical: pep440/* renderPep440 */.Cb,
    compare: pep440/* comparePep440 */.PG,
    isPrerelease: pep440/* isPep440Prerelease */.cB,
};
function pep440_problemOf(text) {
    const release = /^v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*/i.exec(text);
    if (release === null)
        return 'it does not begin with numbers';
    const rest = text.slice(release[0].length);
    if (/\+.*[^0-9A-Za-z._-]/.test(rest) || /\+([._-]|$)|[._-]{2}/.test(rest)) {
        return 'its local version has an empty part, or more than letters, digits and dots';
    }
    return `${JSON.stringify(rest.slice(0, 60))} after the numbers is none of aN, bN, rcN, .postN, .devN and +local`;
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/rpm.js


const rpm = {
    name: 'rpm',
    title: 'the version of RPM',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        const [, epoch, version = '', release] = /^(?:([^:]*):)?([^-]*)(?:-(.*))?$/s.exec(checked.text) ?? [];
        if (epoch !== undefined && !(0,scheme/* isDigits */.Hc)(epoch)) {
            return (0,scheme/* refused */.J5)(`its epoch ${JSON.stringify(epoch.slice(0, 60))} is no number`);
        }
        const odd = /[^0-9A-Za-z.~^_+]/.exec(`${version}${release ?? ''}`)?.[0];
        if (odd !== undefined)
            return (0,scheme/* refused */.J5)(`${JSON.stringify(odd)} may not stand in it`);
        if (!/[0-9A-Za-z]/.test(version))
            return (0,scheme/* refused */.J5)('its version has neither a digit nor a letter');
        if (release === '')
            return (0,scheme/* refused */.J5)('its release after the - is empty');
        return (0,scheme/* found */.F9)({ epoch: BigInt(epoch ?? '0'), version, release });
    },
    canonical: ({ epoch, version, release }) => `${epoch === 0n ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`,
    compare: (a, b) => (0,semver/* compareNumbers */.S$)(a.epoch, b.epoch) || compareRpmText(a.version, b.version) || compareReleases(a.release, b.release),
    isPrerelease: ({ version }) => version.includes('~'),
};
function compareReleases(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    return compareRpmText(a, b);
}
/**
 * Runs of digits and of letters, whatever separates them. `~` comes before the end, `^` after it and before
 * everything else; digits come after letters.
 */
function compareRpmText(a, b) {
    const [left, right] = [rpm_partsOf(a), rpm_partsOf(b)];
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
        const [one, other] = [left[i], right[i]];
        const order = rpm_placeOf(one) - rpm_placeOf(other) || compareSame(one ?? '', other ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function rpm_partsOf(text) {
    return text.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? [];
}
function rpm_placeOf(part) {
    if (part === undefined)
        return 1;
    if (part === '~')
        return 0;
    if (part === '^')
        return 2;
    return (0,scheme/* isDigits */.Hc)(part) ? 4 : 3;
}
function compareSame(a, b) {
    return (0,scheme/* isDigits */.Hc)(a) && (0,scheme/* isDigits */.Hc)(b) ? (0,semver/* compareNumbers */.S$)(BigInt(a), BigInt(b)) : (0,scheme/* compareText */.n6)(a, b);
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/rubygems.js


const rubygems_SHAPE = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const rubygems = {
    name: 'rubygems',
    title: 'the version of RubyGems',
    parse(given) {
        const checked = (0,scheme/* checkText */.qW)(given);
        if (!checked.ok)
            return checked;
        if (!rubygems_SHAPE.test(checked.text))
            return (0,scheme/* refused */.J5)(rubygems_problemOf(checked.text));
        const text = checked.text.replaceAll('-', '.pre.');
        return (0,scheme/* found */.F9)({ text, segments: canonicalSegments(text) });
    },
    canonical: version => version.text,
    compare: (a, b) => (0,scheme/* comparePadded */.QS)(a.segments, b.segments, { filler: 0n, compare: compareSegments }),
    isPrerelease: version => /[a-zA-Z]/.test(version.text),
};
function canonicalSegments(text) {
    const all = (text.match(/[0-9]+|[a-zA-Z]+/g) ?? []).map(part => ((0,scheme/* isDigits */.Hc)(part) ? BigInt(part) : part));
    const firstWord = all.findIndex(part => typeof part === 'string');
    const [numbers, rest] = firstWord === -1 ? [all, []] : [all.slice(0, firstWord), all.slice(firstWord)];
    return [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)];
}
function withoutTrailingZeros(parts) {
    let end = parts.length;
    while (end > 0 && parts[end - 1] === 0n)
        end -= 1;
    return parts.slice(0, end);
}
/** Words come before numbers, so that 1.a is before 1. */
function compareSegments(a, b) {
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return (0,semver/* compareNumbers */.S$)(a, b);
    if (typeof a === 'string' && typeof b === 'string')
        return (0,scheme/* compareText */.n6)(a, b);
    return typeof a === 'string' ? -1 : 1;
}
function rubygems_problemOf(text) {
    if (!/^[0-9]/.test(text))
        return 'it does not begin with a number';
    const odd = /[^0-9A-Za-z.-]/.exec(text)?.[0];
    return odd === undefined
        ? 'it has an empty part between dots or dashes'
        : `${JSON.stringify(odd)} may not stand in it; only letters, digits, dots and - may`;
}

;// CONCATENATED MODULE: ./packages/version/src/schemes/table.js













const SCHEMES = {
    semver: schemes_semver/* semver */.hO,
    pep440: pep440_pep440,
    maven: maven,
    nuget: nuget,
    rubygems: rubygems,
    go: go.go,
    composer: composer,
    cargo: schemes_semver/* cargo */.Zt,
    hex: schemes_semver/* hex */.uh,
    pub: schemes_semver/* pub */.Mr,
    calver: calver,
    'four-part': fourPart,
    dotted: calver_dotted,
    debian: debian,
    rpm: rpm,
    r: cran,
    haskell: pvp,
    julia: julia,
    conda: conda,
};
function schemeOf(name) {
    return SCHEMES[name];
}
/** The order of two texts of one scheme; undefined when it refuses one of them. */
function compareTexts(name, a, b) {
    const scheme = schemeOf(name);
    const [left, right] = [scheme.parse(a), scheme.parse(b)];
    return left.ok && right.ok ? scheme.compare(left.version, right.version) : undefined;
}
/** The canonical spelling, or why the text is no version of the scheme. */
function canonicalOf(name, text) {
    const scheme = schemeOf(name);
    const read = scheme.parse(text);
    return read.ok ? { ok: true, text: scheme.canonical(read.version) } : read;
}


/***/ }),

/***/ 1900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ compareSemVer),
/* harmony export */   IX: () => (/* binding */ parseSemVer),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   _1: () => (/* binding */ comparePrerelease),
/* harmony export */   hK: () => (/* binding */ renderSemVer)
/* harmony export */ });
/* unused harmony export renderWithoutBuild */
// A version of a thousand characters is no version; the limit keeps numbers and comparisons small.
const MAX_LENGTH = 512;
const NUMBER = '(0|[1-9][0-9]*)';
const CORE = new RegExp(`^v?${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?$`);
/** With an optional leading `v`; undefined for everything that the specification refuses. */
function parseSemVer(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const match = CORE.exec(text.trim());
    if (match === null)
        return undefined;
    const [, major = '', minor = '', patch = '', prerelease, build] = match;
    const before = prerelease?.split('.') ?? [];
    const after = build?.split('.') ?? [];
    if (!before.every(isPrereleaseIdentifier) || after.includes(''))
        return undefined;
    return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease: before, build: after };
}
function renderSemVer(version) {
    return `${renderWithoutBuild(version)}${version.build.length === 0 ? '' : `+${version.build.join('.')}`}`;
}
function renderWithoutBuild({ major, minor, patch, prerelease }) {
    return `${major}.${minor}.${patch}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`;
}
/** Precedence: negative, 0 or positive; build metadata does not count. */
function compareSemVer(a, b) {
    return (compareNumbers(a.major, b.major) ||
        compareNumbers(a.minor, b.minor) ||
        compareNumbers(a.patch, b.patch) ||
        comparePrerelease(a.prerelease, b.prerelease));
}
function compareNumbers(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A release comes after its pre-releases; numbers come before words, and fewer identifiers before more. */
function comparePrerelease(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareIdentifiers(a, b) {
    const [isNumberA, isNumberB] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
    if (isNumberA && isNumberB)
        return compareNumbers(BigInt(a), BigInt(b));
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function isPrereleaseIdentifier(identifier) {
    return identifier !== '' && !/^0[0-9]+$/.test(identifier);
}


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var _pep440_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5315);

const MAX_LENGTH = 512;
/** Never throws. */
function keyOf({ text, scheme }) {
    const own = text.trim();
    if (own.length > MAX_LENGTH)
        return { kind: 'opaque', text: own };
    if (scheme === 'pep440')
        return pep440Key(own) ?? plainKey(own);
    return plainKey(PREPARE[scheme ?? 'semver']?.(own) ?? own);
}
// What an ecosystem's spelling adds to the version of the project itself.
const PREPARE = {
    // The packaging's epoch and revision, and the mark of a source without its non-free parts.
    debian: text => text
        .replace(/^[0-9]+:/, '')
        .replace(/-[^-]*$/, '')
        .replace(/^.*\+really/, '')
        .replace(/[+~.](?:dfsg|ds|repack)[0-9.]*$/, ''),
    rpm: text => text.replace(/^[0-9]+:/, '').replace(/-[^-]*$/, ''),
    go: text => text.replace(/\+incompatible$/, ''),
    r: text => text.replaceAll('-', '.'),
    composer: text => text.replace(/@(?:stable|rc|beta|alpha|dev)$/i, ''),
    // RubyGems reads a dash as .pre., and so does who moves rc.1 over from elsewhere.
    rubygems: text => text.replace(/(?:-|\.pre\.)(?=[a-z])/i, '.').replace(/-/g, '.pre.'),
};
function pep440Key(text) {
    const version = (0,_pep440_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePep440 */ .FB)(text);
    if (version === undefined)
        return undefined;
    const { epoch, release, pre, post, dev, local } = version;
    const names = { a: 'alpha', b: 'beta', rc: 'rc' };
    return {
        kind: 'version',
        epoch: `${epoch}`,
        numbers: withoutZeros(release.map(String)),
        after: [
            ...(pre === undefined ? [] : [names[pre[0]], `${pre[1]}`]),
            ...(post === undefined ? [] : ['post', `${post}`]),
            ...(dev === undefined ? [] : ['dev', `${dev}`]),
        ],
        build: local.flatMap(part => tokensOf(part)),
    };
}
const SHAPE = /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(?![0-9])([^+]*)(?:\+(.*))?$/s;
function plainKey(text) {
    const match = SHAPE.exec(text.toLowerCase());
    if (match === null)
        return { kind: 'opaque', text: text.toLowerCase() };
    const [, epoch = '0', numbers = '', after = '', build = ''] = match;
    return {
        kind: 'version',
        epoch: plainNumber(epoch),
        numbers: withoutZeros(numbers.split('.').map(plainNumber)),
        after: afterOf(after),
        build: tokensOf(build),
    };
}
function withoutZeros(numbers) {
    let end = numbers.length;
    while (end > 1 && numbers[end - 1] === '0')
        end -= 1;
    return numbers.slice(0, end);
}
function plainNumber(digits) {
    return digits.replace(/^0+(?=[0-9])/, '');
}
/** Words and numbers; what separates them does not count, but a caret and characters of no version do. */
function tokensOf(text) {
    return (text.match(/[0-9]+|[a-z]+|[^0-9a-z._~\s-]+/g) ?? []).map(plainNumber);
}
// Each word in the spelling that stands for all of them.
const WORDS = new Map([
    ['a', 'alpha'],
    ['b', 'beta'],
    ['c', 'rc'],
    ['cr', 'rc'],
    ['m', 'milestone'],
    ['p', 'post'],
    ['pl', 'post'],
    ['patch', 'post'],
    ['snapshot', 'dev'],
]);
// A release all the same: Hibernate's 6.2.0.Final, Spring's 5.0.0.RELEASE.
const RELEASE_WORDS = ['final', 'ga', 'release', 'stable'];
// PEP 440 reads a missing number as 0, so 8.2.0-alpha is 8.2.0a0 is 8.2.0-alpha.0.
const COUNTED = ['alpha', 'beta', 'rc', 'dev', 'post', 'pre', 'preview'];
function afterOf(text) {
    const tokens = tokensOf(text);
    if (tokens.length === 1 && RELEASE_WORDS.includes(tokens[0] ?? ''))
        return [];
    return tokens.flatMap((token, i) => {
        const word = WORDS.get(token) ?? token;
        const next = tokens[i + 1];
        const hasNumber = next !== undefined && /^[0-9]/.test(next);
        return COUNTED.includes(word) && !hasNumber ? [word, '0'] : [word];
    });
}


/***/ })

};
