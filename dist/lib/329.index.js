export const id = 329;
export const ids = [329];
export const modules = {

/***/ 6710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OTHER_PIECES: () => (/* binding */ OTHER_PIECES),
/* harmony export */   readRequest: () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6398);
/* harmony import */ var _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2351);
/* harmony import */ var _ci_kit_core_values__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4225);
/* harmony import */ var _ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7316);
/* harmony import */ var _ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9884);





/** Names of pieces that are no directories of the catalogue. */
const OTHER_PIECES = ['docker-images', 'docker-build-cache', 'swap'];
const spec = {
    ..._ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$,
    'min-free': diskSize(),
    'target-free': diskSize().optional(),
    'min-inodes': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 0 }).optional(),
    path: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    profile: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(..._ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__/* .PROFILES */ .jI),
    keep: pieceNames().optional(),
    allow: pieceNames().optional(),
    remove: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    background: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
    'self-hosted': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('report', 'allow'),
    'dry-run': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
    watch: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
};
function readRequest(raw) {
    return (0,_ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(raw, spec);
}
/** A size as everywhere, and `4G` too, which df and this action's users mean as 4GiB. */
function diskSize() {
    return new _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .Reader */ .mP((value) => (0,_ci_kit_core_values__WEBPACK_IMPORTED_MODULE_2__/* .parseSize */ .DB)(value.trim().replace(/^([\d.]+ ?)([kmgtp])$/i, '$1$2iB')));
}
function pieceNames() {
    return new _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .Reader */ .mP((value) => {
        const names = value
            .split(/[\n,]/)
            .map(name => name.trim().toLowerCase())
            .filter(name => name !== '');
        const unknown = names.find(name => !isKnown(name));
        if (unknown === undefined)
            return { ok: true, value: names };
        const known = [
            ..._ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__/* .CATALOGUE */ .y.flatMap(({ name, group }) => (group ? [group, name] : [name])),
            ...OTHER_PIECES,
            'docker',
        ];
        return {
            ok: false,
            needed: `a list of names, without ${JSON.stringify(unknown.slice(0, 60))}: the names are ${[...new Set(known)].join(', ')}; one of them per line`,
            example: 'android',
        };
    });
}
function isKnown(name) {
    return (name === 'docker' || OTHER_PIECES.some(piece => piece === name) || _ci_kit_disk_catalogue__WEBPACK_IMPORTED_MODULE_3__/* .CATALOGUE */ .y.some(entry => (0,_ci_kit_disk_catalogue_types__WEBPACK_IMPORTED_MODULE_4__/* .isNamed */ .ev)(entry, name)));
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

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y$: () => (/* binding */ measuredFor),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   zd: () => (/* binding */ includesProfile)
/* harmony export */ });
/** From careful to ruthless; each takes what the one before takes. */
const PROFILES = ['conservative', 'basic', 'standard', 'emergency'];
function includesProfile(chosen, needed) {
    return PROFILES.indexOf(chosen) >= PROFILES.indexOf(needed);
}
/** The figures for an image and architecture; the last row is for all others. */
function measuredFor(entry, machine) {
    return entry.measured.find(row => (row.image === undefined || row.image === machine.image) && (row.arch === undefined || row.arch === machine.arch));
}
/** Whether a word of `keep` or `allow` means this entry. */
function isNamed(entry, word) {
    const wanted = word.trim().toLowerCase();
    return wanted === entry.name || wanted === entry.group;
}


/***/ })

};
