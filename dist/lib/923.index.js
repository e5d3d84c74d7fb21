export const id = 923;
export const ids = [923];
export const modules = {

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   yi: () => (/* binding */ bothSizes)
/* harmony export */ });
/* unused harmony export gibibytes */
const GB = 1e9;
const UNITS = [
    [1e12, 'TB'],
    [GB, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
];
/** `4.0 GB`, always with one digit after the point, as people compare disks. */
function gigabytes(bytes) {
    if (!Number.isFinite(bytes))
        return 'unknown';
    if (bytes < 0)
        return `-${gigabytes(-bytes)}`;
    for (const [size, unit] of UNITS)
        if (bytes >= size)
            return `${(bytes / size).toFixed(1)} ${unit}`;
    return `${Math.round(bytes)} B`;
}
/** `4.0 GB (3.7 GiB)`: what a person writes, and what df counts. */
function bothSizes(bytes) {
    return Math.abs(bytes) < 1024 ? gigabytes(bytes) : `${gigabytes(bytes)} (${gibibytes(bytes)})`;
}
function gibibytes(bytes) {
    const size = Math.abs(bytes);
    const [unit, factor] = size >= 2 ** 40
        ? ['TiB', 2 ** 40]
        : size >= 2 ** 30
            ? ['GiB', 2 ** 30]
            : size >= 2 ** 20
                ? ['MiB', 2 ** 20]
                : ['KiB', 1024];
    return `${(bytes / Number(factor)).toFixed(1)} ${unit}`;
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord)
/* harmony export */ });
/** `undefined` for a text that is no record. */
function parseRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const fields = new Map(Object.entries(value));
    const number = (name) => {
        const found = fields.get(name);
        return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
    };
    const path = fields.get('path');
    const [startedMs, lowestBytes, lowestMs] = [number('startedMs'), number('lowestBytes'), number('lowestMs')];
    const [lowestInodes, samples] = [number('lowestInodes'), number('samples')];
    if (typeof path !== 'string' || startedMs === undefined || lowestBytes === undefined || lowestMs === undefined) {
        return undefined;
    }
    return { path, startedMs, lowestBytes, lowestMs, lowestInodes: lowestInodes ?? 0, samples: samples ?? 0 };
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportWatch: () => (/* binding */ reportWatch)
/* harmony export */ });
/* unused harmony export renderWatch */
/* harmony import */ var _ci_kit_core_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3736);
/* harmony import */ var _ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2443);
/* harmony import */ var _gigabytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3914);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2794);





/** The post step: the least free space of the job, when that was, and what it means for the next run. */
async function reportWatch(run, world) {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .parseState */ .Bu)(run.state.read(_state_js__WEBPACK_IMPORTED_MODULE_1__/* .WATCH_STATE */ .UE) ?? '');
    if (state === undefined) {
        run.log.notice('what the main step left for the post step cannot be read, so the free space of the job is not reported');
        return;
    }
    const text = await world.endWatch(state.file);
    const now = await world.fileSystem(state.path).catch(() => undefined);
    const record = withNow((0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .H)(text ?? ''), now?.availableBytes, run.ports.clock.nowMs());
    const outputs = { ...state.outputs, 'lowest-free-bytes': record?.lowestBytes ?? '' };
    await run.report(renderWatch(state, record, run.inputs.values.get('title')?.trim()), outputs);
}
function withNow(record, freeBytes, nowMs) {
    if (record === undefined || freeBytes === undefined || freeBytes >= record.lowestBytes)
        return record;
    return { ...record, lowestBytes: freeBytes, lowestMs: nowMs };
}
function renderWatch(state, record, title) {
    const heading = `${title || 'Disk space'}: what this job needed`;
    if (record === undefined || record.samples === 0) {
        return {
            title: heading,
            verdict: { kind: 'unknown', text: 'The least free space of this job is not known: the watch wrote nothing' },
            figures: [],
            sections: [],
            nextSteps: [],
        };
    }
    const needed = Math.max(0, state.freeBytes - record.lowestBytes);
    const when = (0,_ci_kit_core_format__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(Math.max(0, record.lowestMs - state.atMs));
    return {
        title: heading,
        verdict: { kind: isTight(state, record) ? 'warn' : 'pass', text: sentence(state, record, needed) },
        figures: [
            {
                label: 'Least free',
                value: (0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bothSizes */ .yi)(record.lowestBytes),
                note: (0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_4__.md) `on ${(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(state.point)}, ${when} after prepare-disk`,
            },
            { label: 'Free at the start', value: (0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bothSizes */ .yi)(state.freeBytes), note: 'when prepare-disk ended' },
            { label: 'Needed', value: (0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bothSizes */ .yi)(needed), note: 'the difference; sampled twice a second' },
        ],
        sections: [],
        nextSteps: advice(state, record, needed),
    };
}
// A build does not need the same on every run: below this much left, the next one may fail.
const MARGIN_BYTES = 1e9;
function isTight(state, { lowestBytes }) {
    return lowestBytes < Math.min(MARGIN_BYTES, state.totalBytes / 20);
}
function sentence(state, record, needed) {
    const isEnough = needed <= state.minBytes;
    const left = isTight(state, record) ? `; only ${(0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .gigabytes */ .kN)(record.lowestBytes)} was left` : '';
    const asked = (0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .gigabytes */ .kN)(state.minBytes);
    if (state.isStillFreeing !== true) {
        return `This job needed ${(0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .gigabytes */ .kN)(needed)}; ${asked} is ${isEnough ? '' : 'not '}enough${left}`;
    }
    const short = isEnough ? '' : `${asked} is not enough, and `;
    return `This job needed at least ${(0,_gigabytes_js__WEBPACK_IMPORTED_MODULE_0__/* .gigabytes */ .kN)(needed)}; ${short}more was freed in the background meanwhile${left}`;
}
function advice(state, record, needed) {
    const wanted = Math.max(1, Math.ceil((needed + MARGIN_BYTES) / 1e9));
    if (needed <= state.minBytes && !isTight(state, record))
        return [];
    return [(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_4__.md) `Ask for what the job needs and some more: ${(0,_ci_kit_core_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`min-free: ${wanted}GB`)}`];
}


/***/ })

};
