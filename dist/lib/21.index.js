export const id = 21;
export const ids = [21];
export const modules = {

/***/ 8021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRequest: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
// EXTERNAL MODULE: ./packages/registry/src/digest.js
var src_digest = __webpack_require__(7231);
// EXTERNAL MODULE: ./actions/verify-cache-tags/src/size-rule.js
var size_rule = __webpack_require__(7332);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/words.js
/** The words of a line; white space within quotes belongs to a word, and the quotes do not. Undefined for an open quote. */
function splitWords(line) {
    const words = [];
    let word = '';
    let quote = '';
    let isInWord = false;
    for (const character of line) {
        if (quote !== '') {
            if (character === quote)
                quote = '';
            else
                word += character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            isInWord = true;
        }
        else if (/\s/.test(character)) {
            if (isInWord)
                words.push(word);
            word = '';
            isInWord = false;
        }
        else {
            word += character;
            isInWord = true;
        }
    }
    if (quote !== '')
        return undefined;
    return isInWord ? [...words, word] : words;
}
/** A word that begins with # begins a comment. */
function withoutComment(words) {
    const at = words.findIndex(word => word.startsWith('#'));
    return at === -1 ? words : words.slice(0, at);
}
/** `a=x, y` is `a=x,y`: a list with a space after its comma is still one. */
function joinLists(words) {
    const joined = [];
    for (const word of words) {
        const last = joined.at(-1);
        if (last?.endsWith(',') && last.includes('=') && !word.includes('='))
            joined[joined.length - 1] = `${last}${word}`;
        else
            joined.push(word);
    }
    return joined;
}

;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/expectations.js






const EXAMPLE = 'a tag or a full reference, such as ghcr.io/org/app:cache-python, with expectations such as max-age=14d';
// As people copy it from a browser or from skopeo.
const SCHEME = /^(?:https?|docker|oci):\/\//i;
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i;
const FLAGS = new Set(['attestations', 'quarterly']);
/** Reads `cache-python size=±25% max-age=14d`. */
function parseLine(line, image) {
    const words = splitWords(line);
    if (words === undefined)
        return no('a closing quote');
    const [name = '', ...rest] = joinLists(withoutComment(words));
    if (name.endsWith(','))
        return no('one tag a line, without a comma');
    const reference = resolveReference(name, image);
    if (typeof reference === 'string')
        return no(reference);
    const found = new Map();
    const labels = [];
    for (const word of rest) {
        // A flag alone is on.
        const pair = FLAGS.has(word.toLowerCase()) ? `${word}=true` : word;
        const equals = pair.indexOf('=');
        const [given, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
        const key = given.toLowerCase();
        if (equals < 1)
            return no(`key=value in place of ${JSON.stringify(word)}, without spaces or in quotes`);
        if (key.startsWith('label:')) {
            // A key may have dots and slashes; the first = after it ends it.
            if (key === 'label:')
                return no('label:key=value');
            labels.push([given.slice('label:'.length), value]);
        }
        else if (!READERS.has(key))
            return no(knownKey(given));
        else if (found.has(key))
            return no(`${key} only once`);
        else
            found.set(key, value);
    }
    return readExpectations(found, labels, { name, reference, image });
}
/** The name that was perhaps meant, or all of them. */
function knownKey(given) {
    const known = [...READERS.keys()];
    const meant = (0,nearest/* nearest */.p)(given, known);
    const names = meant === undefined ? `one of ${known.join(', ')} or label:key` : meant;
    return `${names} in place of ${JSON.stringify(given)}`;
}
const READERS = new Map([
    [
        'digest',
        text => {
            const value = text.toLowerCase();
            return (0,src_digest/* isDigest */.Bc)(value) || value === 'baseline'
                ? { digest: value }
                : 'digest=sha256:<64 hexadecimal digits> or digest=baseline';
        },
    ],
    ['same-as', (value, context) => readTwins(value, context)],
    ['kind', value => readKind(value.toLowerCase())],
    ['platforms', value => readList(value.toLowerCase(), PLATFORM, 'platforms=linux/amd64,linux/arm64', 'platforms')],
    [
        'media-type',
        value => readList(value, MEDIA_TYPE, 'media-type=application/vnd.oci.image.index.v1+json', 'mediaTypes'),
    ],
    ['size', value => readSize(value)],
    ['max-age', value => readAge(value)],
    ['attestations', value => readFlag(value, 'attestations')],
    ['quarterly', value => readFlag(value, 'quarterly')],
]);
function readExpectations(found, labels, context) {
    let expect = labels.length === 0 ? {} : { labels };
    for (const [key, value] of found) {
        const read = READERS.get(key)?.(value, context) ?? {};
        if (typeof read === 'string')
            return no(`${read} in place of ${JSON.stringify(`${key}=${value}`)}`);
        expect = { ...expect, ...read };
    }
    return withTagAndDigest({ name: context.name, reference: context.reference, expect });
}
/** Of both, the tag is asked for, and the digest is what it has to be. */
function withTagAndDigest(line) {
    const { reference, expect } = line;
    const { tag, digest } = reference;
    if (tag === undefined || digest === undefined)
        return { ok: true, value: line };
    if (expect.digest !== undefined && expect.digest !== digest)
        return no('the same digest after @ and in digest=');
    return { ok: true, value: { ...line, reference: { ...reference, digest: undefined }, expect: { ...expect, digest } } };
}
function readKind(value) {
    return value === 'image' || value === 'cache' ? { kind: value } : 'kind=image or kind=cache';
}
/** A tag of the image (`tag`, `:tag`), `@digest`, both (`tag@digest`), or a full reference; the reason when it is none of these. */
function resolveReference(name, image) {
    if (name.startsWith('-'))
        return `${EXAMPLE} (a tag does not begin with -)`;
    const own = partsWithoutName(name);
    // Without an image, name@digest is one of Docker Hub's.
    if (own !== undefined && (image !== undefined || own.tag === undefined || own.digest === undefined)) {
        if (image !== undefined)
            return { ...image, ...own };
        return `${EXAMPLE} (the input image is not given, so ${JSON.stringify(name)} alone says too little)`;
    }
    const parsed = (0,reference/* parseReference */.F2)(name.replace(SCHEME, ''));
    return parsed.ok ? parsed.value : `${EXAMPLE} (${parsed.reason})`;
}
/** `tag`, `:tag`, `@digest`, `digest`, `tag@digest`; undefined for what names a repository. */
function partsWithoutName(name) {
    if ((0,src_digest/* isDigest */.Bc)(name))
        return { digest: name };
    const at = name.indexOf('@');
    const digest = at === -1 ? undefined : name.slice(at + 1);
    if (digest !== undefined && !(0,src_digest/* isDigest */.Bc)(digest))
        return undefined;
    const before = at === -1 ? name : name.slice(0, at);
    const tag = before.startsWith(':') ? before.slice(1) : before;
    if (tag === '')
        return digest === undefined ? undefined : { digest };
    return (0,reference/* isTag */.dz)(tag) ? { tag, digest } : undefined;
}
/** The input image: a repository without a tag. */
function parseImage(text) {
    const name = text.trim().replace(SCHEME, '').replace(/\/+$/, '');
    if (/^[^/]*[.:][^/]*$/.test(name) && !(0,reference/* parseReference */.F2)(name).ok)
        return 'it is a host without a repository';
    const parsed = (0,reference/* parseRepository */.SU)(name);
    if (parsed.ok)
        return parsed.value;
    const isTagged = (0,reference/* parseReference */.F2)(text).ok;
    return isTagged ? 'it has a tag or digest, which belongs in the input tags' : parsed.reason;
}
function readTwins(value, context) {
    const twins = [];
    // A tag alone is one of the same repository as this line's.
    const image = { registry: context.reference.registry, repository: context.reference.repository };
    for (const name of value.split(',').filter(item => item !== '')) {
        const reference = resolveReference(name, image);
        if (typeof reference === 'string')
            return `same-as=<${EXAMPLE}>`;
        twins.push({ name, reference });
    }
    return twins.length === 0 ? 'same-as=<tag or full reference>' : { sameAs: twins };
}
function readList(value, pattern, needed, field) {
    const items = value.split(',').map(item => item.trim());
    return items.every(item => item.length < 200 && pattern.test(item)) ? { [field]: items } : needed;
}
function readSize(value) {
    const size = (0,size_rule/* parseSizeRule */.p)(value);
    return size === undefined ? 'size=±25%, size=<500MB, size=>1MB or size=1MB..2GB' : { size };
}
function readAge(value) {
    const age = (0,values/* parseDuration */.E9)(value);
    return age.ok && age.value > 0 ? { maxAgeMs: age.value } : 'max-age=14d or max-age=2w';
}
function readFlag(value, field) {
    const flag = (0,values/* parseBoolean */.yG)(value);
    return flag.ok ? { [field]: flag.value } : `${field}=true or ${field}=false`;
}
function no(needed) {
    return { ok: false, needed };
}

// EXTERNAL MODULE: ./actions/verify-cache-tags/src/quarter.js
var src_quarter = __webpack_require__(7974);
;// CONCATENATED MODULE: ./actions/verify-cache-tags/src/inputs.js







const spec = {
    ...readers/* commonInputs */.j$,
    'fail-on': readers/* commonInputs */.j$['fail-on'].optional(),
    image: (0,readers/* text */.Qq)().optional(),
    tags: (0,readers/* list */.p_)().optional(),
    depth: (0,readers/* choice */.Yq)('tag', 'manifests', 'blobs').optional(),
    quarterly: (0,readers/* boolean */.zM)().optional(),
    quarter: new readers/* Reader */.mP(value => {
        const quarter = value.trim().toUpperCase();
        return (0,src_quarter/* isQuarter */.DS)(quarter) ? { ok: true, value: quarter } : (0,values/* refused */.J5)('a quarter such as 2026Q4', '2026Q4');
    }).optional(),
    'report-from': (0,readers/* list */.p_)().optional(),
    baseline: (0,readers/* text */.Qq)().optional(),
    record: (0,readers/* boolean */.zM)().optional(),
    'max-growth': new readers/* Reader */.mP(parseGrowth).optional(),
    'wait-for': (0,readers/* duration */.p0)().optional(),
    deadline: (0,readers/* duration */.p0)().optional(),
    concurrency: (0,readers/* integer */.nd)({ min: 1, max: 256 }).optional(),
    username: (0,readers/* text */.Qq)().optional(),
    password: (0,readers/* secret */.rJ)().optional(),
    registry: (0,readers/* text */.Qq)().optional(),
    token: (0,readers/* secret */.rJ)().optional(),
    'insecure-registries': (0,readers/* list */.p_)().optional(),
    'trusted-realms': (0,readers/* list */.p_)().optional(),
    'prewarm-workflow': (0,readers/* text */.Qq)().optional(),
    'dry-run': (0,readers/* boolean */.zM)().optional(),
};
/** Those of action.yml, for engines that do not hand them on; a test compares the two. */
const DEFAULTS = {
    failOn: 'error',
    depth: 'manifests',
    quarterly: false,
    record: false,
    deadline: 60_000,
    concurrency: 48,
    dryRun: false,
};
/** All inputs, each line of `tags` read; every problem is reported at once. */
function readRequest(raw) {
    const given = withDefaults((0,inputs/* readInputs */.K)(raw, spec));
    const problems = [];
    const image = readImage(given.image, problems);
    const lines = readLines(given.tags ?? [], image, problems);
    if (lines.length === 0 && problems.length === 0 && given.reportFrom === undefined) {
        problems.push({
            message: 'neither tags nor report-from is given, so there is nothing to verify',
            fix: 'tags: cache-python',
        });
    }
    checkBaseline(given, lines, problems);
    const registry = readRegistry(given, image, lines, problems);
    if (problems.length > 0)
        throw badInput(problems);
    return { ...given, image, lines, registry };
}
function withDefaults(given) {
    return {
        ...given,
        failOn: given.failOn ?? DEFAULTS.failOn,
        depth: given.depth ?? DEFAULTS.depth,
        quarterly: given.quarterly ?? DEFAULTS.quarterly,
        record: given.record ?? DEFAULTS.record,
        deadline: given.deadline ?? DEFAULTS.deadline,
        concurrency: given.concurrency ?? DEFAULTS.concurrency,
        dryRun: given.dryRun ?? DEFAULTS.dryRun,
    };
}
function readImage(text, problems) {
    if (text === undefined)
        return undefined;
    const image = parseImage(text);
    if (typeof image !== 'string')
        return image;
    problems.push({
        message: `image is ${shown(text)}; a repository such as ghcr.io/org/app is needed: ${image}`,
        fix: 'image: ghcr.io/org/app',
    });
    return undefined;
}
function readLines(tags, image, problems) {
    // A bad image is one problem, not one for each of its tags.
    const assumed = image ?? (problems.length > 0 ? { registry: 'invalid.example', repository: 'x' } : undefined);
    return tags
        .filter(line => !line.startsWith('#'))
        .flatMap(line => {
        const parsed = parseLine(line, assumed);
        if (parsed.ok)
            return [parsed.value];
        problems.push({
            message: `tags has the line ${shown(line)}; ${parsed.needed} is needed`,
            fix: 'tags: cache-python max-age=14d',
        });
        return [];
    });
}
function checkBaseline(given, lines, problems) {
    if (given.baseline !== undefined)
        return;
    const asking = lines.find(line => line.expect.size?.kind === 'relative' || line.expect.digest === 'baseline');
    const what = given.record
        ? 'record'
        : given.maxGrowth !== undefined
            ? 'max-growth'
            : asking && `the line of ${asking.name}`;
    if (what === undefined)
        return;
    problems.push({ message: `${what} needs a baseline, and the input baseline is not given`, fix: 'baseline: cache' });
}
/** A password is for one registry, and it must be clear for which. */
function readRegistry(given, image, lines, problems) {
    const { username, password, registry } = given;
    if (username === undefined && password === undefined)
        return undefined;
    if (username === undefined || password === undefined) {
        const [missing, there] = username === undefined ? ['username', 'password'] : ['password', 'username'];
        problems.push({ message: `${there} is given without ${missing}`, fix: `${missing}: ...` });
        return undefined;
    }
    if (registry !== undefined) {
        const name = (0,reference/* normaliseRegistry */.Me)(registry.replace(/^https?:\/\//i, '').replace(/\/+$/, ''));
        if (name === undefined)
            problems.push({ message: `registry is ${shown(registry)}; a host is needed`, fix: 'registry: ghcr.io' });
        return name;
    }
    const hosts = image ? [image.registry] : [...new Set(lines.map(line => line.reference.registry))];
    if (hosts.length > 1) {
        problems.push({
            message: `username and password are given, and tags names several registries (${hosts.join(', ')}), so it is not clear for which`,
            fix: `registry: ${hosts[0]}`,
        });
    }
    return hosts[0];
}
function parseGrowth(value) {
    const match = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/.exec(value.trim());
    return match === null ? (0,values/* refused */.J5)('a percentage such as 25%', '25%') : { ok: true, value: Number(`${match[1]}e-2`) };
}
function badInput(problems) {
    const [first] = problems;
    const isOne = problems.length === 1 && first !== undefined;
    const message = isOne
        ? first.message
        : `${problems.length} inputs are not usable:\n${problems.map(p => p.message).join('\n')}`;
    return new errors/* KitError */.Fb('bad-input', message, { fix: [...new Set(problems.map(problem => problem.fix))].join('\n') });
}
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}


/***/ }),

/***/ 7974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf),
/* harmony export */   wA: () => (/* binding */ twinOf)
/* harmony export */ });
const QUARTER = /^\d{4}Q[1-4]$/;
const TWIN = /-\d{4}Q[1-4]$/;
function isQuarter(text) {
    return QUARTER.test(text);
}
/** The quarter of a moment, in UTC: `2026Q4`. */
function quarterOf(ms) {
    const date = new Date(ms);
    return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** `cache-python-2026Q4` for `cache-python`; undefined for a tag that is itself of a quarter. */
function twinOf(tag, quarter) {
    return TWIN.test(tag) ? undefined : `${tag}-${quarter}`;
}


/***/ }),

/***/ 7332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseSizeRule),
/* harmony export */   x: () => (/* binding */ formatSizeRule)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3736);
/* harmony import */ var _ci_kit_core_values__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4225);


const PERCENT = /^(±|\+-|\+\/-|\+|-)(\d{1,6}(?:\.\d{1,6})?)%$/;
/** `±25%`, `+25%`, `-25%`, `<500MB`, `>1MB`, `1MB..2GB`, `500MB±10%`; undefined for anything else. */
function parseSizeRule(given) {
    const text = given.replaceAll(/\s/g, '').replace('≤', '<').replace('≥', '>');
    const relative = PERCENT.exec(text);
    if (relative) {
        const fraction = Number(`${relative[2]}e-2`);
        const sign = relative[1];
        return { kind: 'relative', below: sign === '+' ? 0 : fraction, above: sign === '-' ? 0 : fraction };
    }
    const bound = /^([<>])=?(.+)$/.exec(text);
    if (bound) {
        const bytes = size(bound[2]);
        if (bytes === undefined)
            return undefined;
        return bound[1] === '<'
            ? { kind: 'range', min: 0, max: bytes }
            : { kind: 'range', min: bytes, max: Number.MAX_SAFE_INTEGER };
    }
    const range = /^([^.]+(?:\.\d+[^.]*)?)\.\.(.+)$/.exec(text);
    if (range)
        return ordered(size(range[1]), size(range[2]));
    const around = /^(.+?)(?:±|\+-|\+\/-)(\d{1,6}(?:\.\d{1,6})?)%$/.exec(text);
    const middle = size(around?.[1]);
    if (middle === undefined)
        return undefined;
    const fraction = Number(`${around?.[2]}e-2`);
    return ordered(Math.max(0, Math.round(middle * (1 - fraction))), Math.round(middle * (1 + fraction)));
}
function formatSizeRule(rule) {
    if (rule.kind === 'range') {
        if (rule.max === Number.MAX_SAFE_INTEGER)
            return `at least ${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(rule.min)}`;
        return rule.min === 0 ? `at most ${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(rule.max)}` : `${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(rule.min)} to ${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(rule.max)}`;
    }
    if (rule.below === rule.above)
        return `±${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(rule.above)} of the baseline`;
    return rule.below === 0
        ? `the baseline to +${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(rule.above)}`
        : `-${(0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(rule.below)} of the baseline to the baseline`;
}
function size(text) {
    const parsed = (0,_ci_kit_core_values__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB)(text ?? '');
    return parsed.ok ? parsed.value : undefined;
}
function ordered(min, max) {
    return min === undefined || max === undefined || min > max ? undefined : { kind: 'range', min, max };
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
