export const id = 375;
export const ids = [375,225];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/buildlog/src/diagnosis.js
var diagnosis = __webpack_require__(5639);
// EXTERNAL MODULE: ./packages/buildlog/src/parser.js + 30 modules
var src_parser = __webpack_require__(3869);
;// CONCATENATED MODULE: ./actions/build-image/src/attempt.js


/** Runs the build once, shows its log, and says why it failed, if it did. */
async function runOnce(request, run, world) {
    const parser = new src_parser/* LogParser */.g();
    const shown = new LineSink(text => run.log.untrusted(text));
    const startMs = run.ports.clock.monotonicMs();
    const ended = await world.run(request.command, {
        logFile: request.logFile,
        onChunk: chunk => {
            parser.push(chunk);
            shown.push(chunk);
        },
    });
    shown.end();
    const seconds = Math.round(run.ports.clock.monotonicMs() - startMs) / 1000;
    if (ended.code === 0)
        return { isGood: true, failure: undefined, message: '', seconds };
    return { isGood: false, ...explain(parser, ended, shown.lastError), seconds };
}
function explain(parser, ended, lastWords) {
    const facts = parser.finish();
    const build = facts.builds.at(-1);
    const found = build && (0,diagnosis/* diagnose */.h4)(build);
    const how = ended.signal === undefined ? `exit code ${ended.code ?? 'unknown'}` : `ended by ${ended.signal}`;
    if (found !== undefined)
        return { failure: kindOf(found), message: firstLine(found.message) || how };
    const orphan = facts.orphanError;
    if (orphan !== undefined)
        return { failure: (0,diagnosis/* diagnoseMessage */.eG)(orphan), message: firstLine(orphan) };
    // Joining images prints no build, only its own last word.
    if (lastWords !== '')
        return { failure: (0,diagnosis/* diagnoseMessage */.eG)(lastWords), message: lastWords };
    return { failure: ended.signal === undefined ? 'unknown' : 'cancelled', message: how };
}
/** A cache that could not be written is named by what was in the way, where that is known. */
function kindOf({ kind, message }) {
    if (kind !== 'cache-export-failed')
        return kind;
    const reason = (0,diagnosis/* reasonOfTransfer */.fm)(message, 'cache-export');
    return reason === 'unknown' ? kind : reason;
}
function firstLine(text) {
    return text.trim().split('\n', 1)[0]?.slice(0, 400) ?? '';
}
// Longer than any line that a person reads; it is shown in pieces then.
const MAX_PENDING = 1_000_000;
/** Whole lines out of pieces, because a piece may end in the middle of a character or of a command. */
class LineSink {
    #decoder = new TextDecoder();
    #show;
    #pending = '';
    #lastError = '';
    constructor(show) {
        this.#show = show;
    }
    /** The last line of the client that says `ERROR:`, without that word. */
    get lastError() {
        return this.#lastError;
    }
    push(chunk) {
        this.#pending += this.#decoder.decode(chunk, { stream: true });
        const end = this.#pending.length > MAX_PENDING ? this.#pending.length : this.#pending.lastIndexOf('\n') + 1;
        if (end === 0)
            return;
        this.#say(this.#pending.slice(0, end).replace(/\n$/, ''));
        this.#pending = this.#pending.slice(end);
    }
    end() {
        if (this.#pending !== '')
            this.#say(this.#pending);
        this.#pending = '';
    }
    #say(text) {
        this.#lastError = /^ERROR: (.{1,2000})/m.exec(text.slice(text.lastIndexOf('\nERROR: ') + 1))?.[1] ?? this.#lastError;
        this.#show(text);
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/builder.js

const ASK_TIMEOUT_MS = 30_000;
// It pulls the image of BuildKit, some 200 MB.
const CREATE_TIMEOUT_MS = 300_000;
const OWN_BUILDER = 'ci-kit';
/**
 * The builder for `--builder`; undefined for the one that buildx takes by itself. Docker's own cannot export every kind
 * of cache or build for several platforms, so where it is the current one, another is made, or found from an earlier job.
 */
async function chooseBuilder(request, run, world) {
    if (request.builder !== undefined)
        return request.builder;
    if (run.ports.workflow.variable('BUILDX_BUILDER') !== undefined)
        return undefined;
    const current = await world.ask(['docker', 'buildx', 'inspect'], ASK_TIMEOUT_MS);
    if (current.code !== 0)
        throw noBuildx(current.text);
    if (driverOf(current.text) !== 'docker')
        return undefined;
    const own = await world.ask(['docker', 'buildx', 'inspect', OWN_BUILDER], ASK_TIMEOUT_MS);
    if (own.code === 0)
        return OWN_BUILDER;
    const create = ['docker', 'buildx', 'create', `--name=${OWN_BUILDER}`, '--driver=docker-container', '--bootstrap'];
    const made = await world.ask(create, CREATE_TIMEOUT_MS);
    if (made.code === 0)
        return OWN_BUILDER;
    throw new errors/* KitError */.Fb('builder-missing', `no builder could be made: ${lastLine(made.text)}`, {
        fix: 'name one that exists with the input builder, or let this runner pull moby/buildkit',
    });
}
/** The driver that `docker buildx inspect` prints. */
function driverOf(text) {
    return /^Driver:[ \t]+(\S+)/m.exec(text)?.[1];
}
function noBuildx(text) {
    return new errors/* KitError */.Fb('builder-missing', `docker buildx does not answer: ${lastLine(text)}`, {
        fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
    });
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) || 'it says nothing';
}

;// CONCATENATED MODULE: ./actions/build-image/src/command.js
/** The command line. Each value stands behind `=` in an argument of its own, so none can become an option or a command. */
function buildCommand(request, { builder, metadataFile }) {
    if (request.sources !== undefined)
        return joinCommand(request, request.sources, builder);
    return [
        ...['docker', 'buildx', 'build', '--progress=plain', `--metadata-file=${metadataFile}`],
        ...one('builder', builder),
        ...one('file', request.dockerfile),
        ...one('target', request.target),
        ...one('platform', request.platforms?.join(',')),
        ...each('build-arg', request.buildArgs),
        ...each('tag', request.tags),
        ...each('label', request.labels),
        ...each('annotation', request.annotations),
        ...each('cache-from', request.cacheFrom?.map(cacheSource)),
        ...each('cache-to', request.cacheTo),
        ...each('no-cache-filter', request.rebuild),
        ...each('secret', request.secrets),
        ...one('provenance', request.provenance),
        ...one('sbom', request.sbom),
        ...each('output', request.outputs),
        ...(request.push ? ['--push'] : []),
        ...(request.arguments ?? []),
        request.context,
    ];
}
/** One index of several images, made in the registry. */
function joinCommand(request, sources, builder) {
    const options = [...one('builder', builder), ...each('tag', request.tags), ...each('annotation', request.annotations)];
    return ['docker', 'buildx', 'imagetools', 'create', ...options, ...sources];
}
/** A bare reference is an image or a cache in a registry. */
function cacheSource(text) {
    return /^type=/.test(text) || text.includes(',') ? text : `type=registry,ref=${text}`;
}
function one(name, value) {
    return value === undefined || value === '' ? [] : [`--${name}=${value}`];
}
function each(name, values) {
    return (values ?? []).map(value => `--${name}=${value}`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/build.js






/** What passes by itself: nothing in the sources or the permissions is wrong. */
const PASSING = ['upload-broken', 'registry-unreachable', 'rate-limited'];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const REF = /^[a-z0-9]{1,64}$/;
/** Builds, and builds again while only the network or the registry was in the way. */
async function build(request, run, world) {
    const { clock, environment, random } = run.ports;
    const logFile = (0,external_node_path_.resolve)(environment.workspace, request.log);
    const metadataFile = (0,external_node_path_.join)(environment.tempDirectory, 'ci-kit', `metadata-${random.token().slice(0, 16)}.json`);
    // Also makes the folder that the metadata are written to.
    await run.ports.files.writeText(metadataFile, '{}\n');
    const startMs = clock.monotonicMs();
    const builder = await chooseBuilder(request, run, world);
    const command = buildCommand(request, { builder, metadataFile });
    await world.startLog(logFile);
    const attempts = [];
    for (;;) {
        const last = await start({ command, logFile }, run, world);
        attempts.push(last);
        if (last.isGood || !isWorthAnother(last) || attempts.length >= request.attempts) {
            const seconds = Math.round(clock.monotonicMs() - startMs) / 1000;
            const { digest, ref } = await metadataIn(metadataFile, run);
            // The record of a second try would call everything cached that the first one built.
            const isWhole = last.isGood && attempts.length === 1 && ref !== undefined;
            const recordFile = isWhole ? await fetchRecord({ ref, builder, logFile }, world) : undefined;
            return { attempts, last, seconds, digest, logFile, recordFile };
        }
        const waitMs = waitBefore(attempts.length, request.retryWait);
        run.log.warning(`try ${attempts.length} of ${request.attempts} failed (${last.failure}): ${last.message}; the next one in ${(0,format/* formatDuration */.a3)(waitMs)}`);
        await clock.sleep(waitMs);
    }
}
function isWorthAnother({ failure }) {
    return failure !== undefined && PASSING.includes(failure);
}
/** Twice as long each time: a registry that is busy is not helped by haste. */
function waitBefore(tries, firstMs) {
    return firstMs * 2 ** (tries - 1);
}
async function start(request, run, world) {
    try {
        return await runOnce(request, run, world);
    }
    catch (error) {
        throw new errors/* KitError */.Fb('builder-missing', 'docker cannot be started', {
            fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
            cause: error,
        });
    }
}
/** Empty for a build that ended without telling. */
async function metadataIn(metadataFile, run) {
    try {
        const metadata = JSON.parse(await run.ports.files.readText(metadataFile));
        const digest = textIn(metadata, 'containerimage.digest');
        const ref = textIn(metadata, 'buildx.build.ref')?.split('/').at(-1);
        return { digest: digest && DIGEST.test(digest) ? digest : undefined, ref: ref && REF.test(ref) ? ref : undefined };
    }
    catch {
        return { digest: undefined, ref: undefined };
    }
}
function textIn(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    const text = Reflect.get(value, name);
    return typeof text === 'string' ? text : undefined;
}
/** Older builders keep no record; the log alone is good enough then. */
async function fetchRecord({ ref, builder, logFile }, world) {
    const recordFile = `${logFile.replace(/\.log$/, '')}.rawjson`;
    const at = builder === undefined ? [] : [`--builder=${builder}`];
    const command = ['docker', 'buildx', 'history', 'logs', ...at, '--progress=rawjson', ref];
    try {
        await world.startLog(recordFile);
        const ended = await world.run(command, { logFile: recordFile, onChunk: () => undefined });
        return ended.code === 0 ? recordFile : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
// EXTERNAL MODULE: ./packages/core/src/values.js
var values = __webpack_require__(4225);
;// CONCATENATED MODULE: ./actions/build-image/src/inputs.js



/** A path or address: one that begins with a dash would be read as an option, and `-` as standard input. */
const place = new readers/* Reader */.mP(value => value.trim().startsWith('-') ? (0,values/* refused */.J5)('a path or address, not an option,', '.') : { ok: true, value: value.trim() });
const spec = {
    ...readers/* commonInputs */.j$,
    context: place,
    dockerfile: place.optional(),
    target: (0,readers/* text */.Qq)().optional(),
    platforms: new readers/* Reader */.mP(value => ({
        ok: true,
        value: (0,values/* parseList */.E1)(value.replaceAll(',', '\n')),
    })).optional(),
    'build-args': (0,readers/* list */.p_)().optional(),
    tags: (0,readers/* list */.p_)().optional(),
    labels: (0,readers/* list */.p_)().optional(),
    annotations: (0,readers/* list */.p_)().optional(),
    'cache-from': (0,readers/* list */.p_)().optional(),
    'cache-to': (0,readers/* list */.p_)().optional(),
    sources: new readers/* Reader */.mP(value => (0,readers/* listOf */.c3)(place).parse(value.replaceAll(',', '\n'))).optional(),
    rebuild: (0,readers/* list */.p_)().optional(),
    push: (0,readers/* boolean */.zM)(),
    outputs: (0,readers/* list */.p_)().optional(),
    provenance: (0,readers/* text */.Qq)().optional(),
    sbom: (0,readers/* text */.Qq)().optional(),
    secrets: (0,readers/* list */.p_)().optional(),
    arguments: (0,readers/* list */.p_)().optional(),
    builder: (0,readers/* text */.Qq)().optional(),
    log: (0,readers/* text */.Qq)(),
    attempts: (0,readers/* integer */.nd)({ min: 1, max: 10 }),
    'retry-wait': (0,readers/* duration */.p0)(),
};
function readRequest(raw) {
    return (0,inputs/* readInputs */.K)(raw, spec);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/build-image/src/node-world.js




const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// Often enough to follow a build; what is read each time is only what is new.
const FOLLOW_MS = 200;
const CHUNK_BYTES = 65_536;
const MAX_ANSWER = 100_000;
/** The machine that this process runs on; commands run in `workspace`. */
function nodeBuildWorld(workspace) {
    return {
        run: (command, about) => run(command, workspace, about),
        ask: (command, timeoutMs) => ask(command, workspace, timeoutMs),
        startLog: async (path) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, '');
        },
    };
}
function run([program = '', ...args], cwd, about) {
    const target = (0,external_node_fs_.openSync)(about.logFile, 'a');
    const follower = follow(about);
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd, stdio: ['ignore', target, target] });
        // A cancelled job signals this process alone; the builder should stop too, and say so in the log.
        const handOn = (signal) => void child.kill(signal);
        for (const signal of SIGNALS)
            process.on(signal, handOn);
        const end = () => {
            for (const signal of SIGNALS)
                process.off(signal, handOn);
            follower.end();
            (0,external_node_fs_.closeSync)(target);
        };
        child.on('error', error => {
            end();
            reject(error);
        });
        child.on('exit', (code, signal) => {
            end();
            resolve({ code: code ?? undefined, signal: signal ?? undefined });
        });
    });
}
/** Hands on what is appended to the file from now on. */
function follow({ logFile, onChunk }) {
    const source = (0,external_node_fs_.openSync)(logFile, 'r');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    // What an earlier run wrote was followed then.
    let at = skipTo(source, buffer);
    const drain = () => {
        for (let size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at); size > 0;) {
            onChunk(Buffer.from(buffer.subarray(0, size)));
            at += size;
            size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at);
        }
    };
    const timer = setInterval(drain, FOLLOW_MS);
    const end = () => {
        clearInterval(timer);
        drain();
        (0,external_node_fs_.closeSync)(source);
    };
    return { end };
}
function skipTo(source, buffer) {
    let at = 0;
    for (let size = -1; size !== 0; at += size)
        size = (0,external_node_fs_.readSync)(source, buffer, 0, buffer.length, at);
    return at;
}
function ask([program = '', ...args], cwd, timeoutMs) {
    return new Promise(resolve => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
        let text = '';
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding('utf8').on('data', (part) => {
                if (text.length < MAX_ANSWER)
                    text += part;
            });
        }
        child.on('error', error => resolve({ code: undefined, text: error.message }));
        child.on('close', code => resolve({ code: code ?? undefined, text }));
    });
}

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/build-image/src/report.js



function verdictOf({ last, attempts }) {
    if (!last.isGood)
        return 'fail';
    return attempts.length > 1 ? 'warn' : 'pass';
}
function renderReport(request, outcome) {
    const { attempts, digest, seconds } = outcome;
    return {
        title: request.title ?? 'Build',
        verdict: { kind: verdictOf(outcome), text: messageOf(outcome) },
        figures: [
            {
                label: 'Time',
                value: (0,format/* formatDuration */.a3)(seconds * 1000),
                note: `in ${(0,format/* formatCount */.B4)(attempts.length, 'try', 'tries')}`,
            },
            ...(digest === undefined ? [] : [{ label: 'Digest', value: (0,markup/* code */.aY)(digest) }]),
        ],
        sections: [
            {
                title: 'Tries',
                value: 50,
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ title: 'Try', align: 'right' }, { title: 'Time', align: 'right' }, { title: 'How it ended' }],
                        rows: attempts.map((attempt, at) => [at + 1, (0,format/* formatDuration */.a3)(attempt.seconds * 1000), endText(attempt)]),
                    },
                ],
            },
        ],
        nextSteps: outcome.last.isGood ? [] : [(0,markup.md) `${fixOf(outcome)}`],
    };
}
function endText({ isGood, failure, message }) {
    return isGood ? 'it worked' : (0,markup.md) `${(0,markup/* code */.aY)(failure ?? 'unknown')}: ${message}`;
}
function messageOf({ last, attempts }) {
    const tries = attempts.length === 1 ? '' : `, after ${(0,format/* formatCount */.B4)(attempts.length, 'try', 'tries')}`;
    return last.isGood ? `Built${tries}` : `The build failed (${last.failure})${tries}: ${last.message}`;
}
/** What a kind of failure always needs; report-cache-hits reads the log and knows more of the others. */
const FIXES = new Map([
    [
        'registry-denied',
        'log in to the registry before this step, as somebody who may write there; for the registry of GitHub the job needs `packages: write`',
    ],
    ['token-expired', 'log in again right before this step'],
    ['disk-full', 'free disk before the build with org/ci-kit/prepare-disk@v1, or use a runner with a larger disk'],
]);
function fixOf({ last, logFile }) {
    if (isWorthAnother(last)) {
        return 'run the job again later; look at the status page of the registry when it comes back';
    }
    const known = FIXES.get(last.failure ?? '');
    return known ?? `read the end of ${logFile}, or let org/ci-kit/report-cache-hits@v1 explain it`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/main.js




/** Builds an image, again when the network was in the way, and reports. */
async function main(run) {
    await buildImage(run, nodeBuildWorld(run.ports.environment.workspace));
}
/** The same on any machine: tests give one of their own. */
async function buildImage(run, world) {
    const request = readRequest(run.inputs);
    const outcome = await build(request, run, world);
    const fields = outputsOf(request, outcome);
    const report = await run.writeReportFile({
        ...fields,
        findings: findingsOf(outcome),
        tries: outcome.attempts,
        digest: outcome.digest ?? null,
    });
    await run.report(renderReport(request, outcome), { ...fields, digest: outcome.digest ?? '', report });
    const { last } = outcome;
    if (last.isGood || request.failOn === 'never')
        return;
    run.fail({ code: last.failure ?? 'unknown', message: messageOf(outcome), fix: fixOf(outcome) });
}
function outputsOf(request, outcome) {
    const isPushed = outcome.last.isGood && request.push;
    const pushed = isPushed ? (request.tags ?? []) : [];
    return {
        verdict: verdictOf(outcome),
        attempts: outcome.attempts.length,
        seconds: outcome.seconds,
        pushed: pushed.map(reference => ({ reference, digest: outcome.digest ?? null })),
        failure: outcome.last.failure ?? '',
        log: outcome.logFile,
        record: outcome.recordFile ?? '',
    };
}
function findingsOf(outcome) {
    if (outcome.attempts.length === 1 && outcome.last.isGood)
        return [];
    const failed = outcome.attempts.findLast(({ isGood }) => !isGood);
    const code = failed?.failure ?? 'unknown';
    if (!outcome.last.isGood)
        return [{ level: 'error', code, message: messageOf(outcome), fix: fixOf(outcome) }];
    return [{ level: 'warning', code, message: `${messageOf(outcome)}: ${failed?.message}` }];
}


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
const DURATION = /^(?:(\d+(?:\.\d+)?)d)? ?(?:(\d+(?:\.\d+)?)h)? ?(?:(\d+(?:\.\d+)?)m)? ?(?:(\d+(?:\.\d+)?)s)? ?(?:(\d+(?:\.\d+)?)ms)?$/i;
const ISO_DURATION = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DURATION_UNITS_MS = [86_400_000, 3_600_000, 60_000, 1000, 1];
/** Milliseconds: `15m`, `1h30m`, `90s`, `500ms`, `1.5h`, `2d`, `PT15M`. A bare number other than 0 is refused. */
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


/***/ })

};
