export const id = 169;
export const ids = [169];
export const modules = {

/***/ 7532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ isHit),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony export exitCodeOf */
/* harmony import */ var _step_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1016);

/** The facts of one build. Pure; a build without vertices gives zeros. */
function factsOf(build) {
    // Where the head of a log is gone, a vertex can have an end and no name.
    const states = [...build.vertices.values()].filter(vertex => vertex.names.length > 0 || vertex.last);
    const vertexList = states.map(vertexFacts);
    const failed = failuresOf(vertexList, build.sources);
    const steps = vertexList.filter(vertex => vertex.kind === 'step');
    const froms = vertexList.filter(vertex => vertex.kind === 'from');
    return {
        format: build.format,
        builder: build.builder,
        vertices: vertexList.length,
        cached: countCached(vertexList),
        cachedThenPulled: countStatus(vertexList, 'cached-then-pulled'),
        done: countStatus(vertexList, 'done'),
        errors: countStatus(vertexList, 'error'),
        canceled: countStatus(vertexList, 'canceled'),
        unfinished: countStatus(vertexList, 'unfinished'),
        stepsWithoutFrom: { total: steps.length, cached: countCached(steps) },
        fromSteps: { total: froms.length, cached: countCached(froms) },
        stages: stagesOf(vertexList),
        imports: transfersOf(build, vertexList, ['cache-import']),
        exports: transfersOf(build, vertexList, ['cache-export', 'image-export']),
        pushes: [...states.flatMap(pushesOf), ...build.clientPushes.map(push => ({ id: '', ...push, seconds: undefined }))],
        failed,
        sharedVertices: vertexList.filter(one => one.names.length > 1).map(({ id, names }) => ({ id, names })),
        doneSecondsSum: roundMs(vertexList.reduce((sum, vertex) => sum + (vertex.seconds ?? 0), 0)),
        wallSeconds: wallSecondsOf(build),
        maskedIds: states.filter(vertex => vertex.isMasked).length,
        cachedLines: states.reduce((sum, vertex) => sum + vertex.cachedLines, 0),
        hitRates: hitRatesOf(steps, vertexList),
        warnings: build.warnings,
        finalError: build.finalError,
        isFailed: build.finalError !== undefined || vertexList.some(isFatal) || wasCanceled(vertexList),
        sources: build.sources,
        vertexList,
        droppedVertices: build.droppedVertices,
    };
}
function vertexFacts(state) {
    const names = state.names.length > 0 ? state.names : [`#${state.id}`];
    const [name = ''] = names;
    const kind = (0,_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfName */ .f$)(name);
    const status = statusOf(state);
    return {
        id: state.id,
        names,
        kind,
        status,
        position: (0,_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStepName */ .Zw)(name),
        seconds: state.last?.kind === 'done' ? state.last.seconds : undefined,
        restored: kind === 'step' && status === 'done' && state.hasDownload && !state.hasOutput && !isDownloadStep(name),
        message: state.last?.kind === 'error' ? state.last.message : undefined,
        tail: state.tail,
    };
}
/** ADD fetches by nature; a download says nothing of a cache there. */
function isDownloadStep(name) {
    return /^ADD\b/i.test((0,_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameWithoutBracket */ .ci)(name));
}
function statusOf(state) {
    if (state.last?.kind === 'error')
        return 'error';
    if (state.wasCached)
        return state.wasPulled ? 'cached-then-pulled' : 'cached';
    return state.last?.kind === 'canceled' || state.last?.kind === 'done' ? state.last.kind : 'unfinished';
}
function isHit(vertex) {
    return vertex.status === 'cached' || vertex.status === 'cached-then-pulled';
}
/** A failed cache import never fails a build, and a failed cache export leaves the image whole. */
function isFatal(vertex) {
    return vertex.status === 'error' && vertex.kind !== 'cache-import' && vertex.kind !== 'cache-export';
}
/** A step that was canceled and no image after all: somebody stopped the build before the client could say so. */
function wasCanceled(list) {
    const isCanceled = list.some(vertex => vertex.status === 'canceled' && (vertex.kind === 'step' || vertex.kind === 'from'));
    return isCanceled && !list.some(vertex => vertex.kind === 'image-export' && vertex.status === 'done');
}
function countCached(list) {
    return list.filter(isHit).length;
}
function countStatus(list, status) {
    return list.filter(vertex => vertex.status === status).length;
}
function stagesOf(list) {
    const targets = new Set(list.flatMap(vertex => vertex.names.map(_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOfName */ .iT)).filter(name => name !== undefined));
    const groups = new Map();
    for (const vertex of list) {
        if (!vertex.position)
            continue;
        const group = groups.get(vertex.position.stageKey);
        if (group)
            group.push(vertex);
        else
            groups.set(vertex.position.stageKey, [vertex]);
    }
    return new Map([...groups].map(([key, group]) => [key, stageFacts(key, group, targets)]));
}
function stageFacts(key, group, targets) {
    const missed = group
        .filter(vertex => vertex.kind === 'step' && !isHit(vertex))
        .sort((a, b) => (a.position?.index ?? Infinity) - (b.position?.index ?? Infinity))[0];
    return {
        ...(0,_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .splitStageKey */ .MY)(key, targets),
        declared: Math.max(0, ...group.map(vertex => vertex.position?.declared ?? 0)),
        steps: group.length,
        cached: countCached(group),
        done: countStatus(group, 'done'),
        errors: countStatus(group, 'error'),
        canceled: countStatus(group, 'canceled'),
        unfinished: countStatus(group, 'unfinished'),
        firstNotCached: missed ? { id: missed.id, name: missed.names[0] ?? '' } : null,
    };
}
function transfersOf(build, list, kinds) {
    return list.flatMap(({ id, names, kind: vertexKind, status, seconds, message }) => {
        const kind = kinds.find(one => one === vertexKind);
        if (!kind)
            return [];
        const [name = ''] = names;
        const state = build.vertices.get(id);
        const reference = /importing cache manifest from (\S+)/.exec(name)?.[1] ?? state?.imageName;
        const digest = kind === 'image-export' ? state?.exportedDigest : undefined;
        return [{ id, name, kind, reference, digest, status, seconds, pushSeconds: pushSecondsOf(state), message }];
    });
}
function pushSecondsOf(state) {
    if (!state)
        return 0;
    return roundMs(state.pushes.reduce((sum, push) => sum + (push.seconds ?? 0), state.pushSeconds));
}
function pushesOf(state) {
    const name = state.names[0] ?? '';
    const status = statusOf(state);
    if ((0,_step_name_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfName */ .f$)(name) === 'push' && state.pushes.length === 0) {
        const reference = /(?:pushing|merging manifest list) (\S+)/.exec(name)?.[1] ?? '';
        const seconds = state.last?.kind === 'done' ? state.last.seconds : undefined;
        return [{ id: state.id, reference, digest: state.exportedDigest, seconds, status: pushStatus(false, status) }];
    }
    return state.pushes.map(({ reference, digest, seconds, isDone }) => ({
        id: state.id,
        reference,
        // A push by digest prints none; what is pushed is the manifest that was exported last.
        digest: digest ?? state.exportedDigest,
        seconds,
        status: pushStatus(isDone, status),
    }));
}
function pushStatus(isDone, vertex) {
    if (isDone || vertex === 'done')
        return 'pushed';
    return vertex === 'error' || vertex === 'canceled' ? 'failed' : 'unknown';
}
function failuresOf(list, sources) {
    const failed = list.filter(vertex => vertex.status === 'error');
    const free = [...sources];
    return failed.map(vertex => {
        const at = free.findIndex(source => isSourceOf(source, vertex));
        const source = at >= 0 ? free.splice(at, 1)[0] : undefined;
        const message = vertex.message ?? '';
        return {
            id: vertex.id,
            name: vertex.names[0] ?? '',
            message,
            exitCode: exitCodeOf(message),
            source,
            tail: vertex.tail,
        };
    });
}
/** A source excerpt belongs to the step whose instruction its first marked line begins; white space is BuildKit's to fold. */
function isSourceOf(source, vertex) {
    const marked = source.lines.find(line => line.isMarked)?.text.trim() ?? '';
    if (!vertex.position)
        return vertex.kind !== 'cache-import' && vertex.kind !== 'cache-export';
    const [word = ''] = marked.split(/\s/);
    return word !== '' && vertex.position.instruction.toUpperCase().startsWith(word.toUpperCase());
}
/** The last exit code that a message states: the message quotes the command, which may print one of its own. */
function exitCodeOf(message) {
    const last = [...message.matchAll(/(?:exit code: |exit status |non-zero code: )(\d{1,10})/g)].at(-1);
    const digits = last?.[1];
    return digits === undefined ? undefined : Number(digits);
}
function hitRatesOf(steps, all) {
    return { steps: rateOf(steps), vertices: rateOf(all), time: undefined };
}
function rateOf(list) {
    const cached = countCached(list);
    return { cached, total: list.length, rate: list.length === 0 ? undefined : cached / list.length };
}
function wallSecondsOf(build) {
    if (build.statedSeconds !== undefined)
        return build.statedSeconds;
    if (build.firstTimeMs === undefined || build.lastTimeMs === undefined)
        return undefined;
    return roundMs((build.lastTimeMs - build.firstTimeMs) / 1000);
}
/** Sums of printed tenths carry binary noise. */
function roundMs(seconds) {
    return Math.round(seconds * 1000) / 1000;
}


/***/ }),

/***/ 5639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ isCacheTransfer),
/* harmony export */   eG: () => (/* binding */ diagnoseMessage),
/* harmony export */   fm: () => (/* binding */ reasonOfTransfer),
/* harmony export */   h4: () => (/* binding */ diagnose)
/* harmony export */ });
// Registries give tokens for minutes and hosted CI for an hour: a 401 to a push after that is an expired one.
const TOKEN_SECONDS = 3_600;
const has = (pattern) => (evidence) => pattern.test(evidence.message);
const during = (operations, pattern) => (evidence) => operations.includes(evidence.operation) && pattern.test(evidence.message);
const REGISTRY = ['push', 'pull', 'cache-import', 'cache-export'];
const DENIED = /\b401\b|\b403\b|unauthorized|denied|insufficient_scope|authorization failed|authentication required|no basic auth credentials|forbidden/i;
const BROKEN_UPLOAD = /blob upload (?:unknown|invalid)|BLOB_UPLOAD_|unexpected EOF|\bEOF$|connection reset|broken pipe|\b50[0234]\b|internal server error|bad gateway|service unavailable|: unavailable$|gateway time-?out|http2: |stream error|client connection lost|use of closed network|server closed idle connection/i;
/** Asked in order; the first that holds names the kind. Words of a registry count only where a registry was asked. */
const RULES = [
    ['disk-full', has(/no space left on device|disk quota exceeded/i)],
    [
        'disk-full',
        ({ message, tail }) => isCommand(message) && tail.some(line => /\bno space left on device\W*$/i.test(line)),
    ],
    ['rate-limited', during(REGISTRY, /toomanyrequests|\b429\b|too many requests|rate limit|ratelimit/i)],
    ['token-expired', during(REGISTRY, /(?:token|credential|jwt)[^.]{0,80}\bexpired|expired (?:token|jwt|credential)/i)],
    [
        'token-expired',
        ({ message, operation, wallSeconds }) => operation === 'push' && (wallSeconds ?? 0) >= TOKEN_SECONDS && /\b401\b|unauthorized/i.test(message),
    ],
    [
        'invalid-reference',
        has(/invalid reference format|repository name must be lowercase|invalid tag "|could not parse reference|failed to parse reference/i),
    ],
    [
        'stage-not-found',
        has(/target stage "?[^"]{0,200}"? could not be found|target stage .* (?:could not be found|not found)/i),
    ],
    ['stage-not-found', has(/failed to find target \S/i)],
    [
        'dockerfile-syntax',
        has(/dockerfile parse error|unknown instruction|the Dockerfile \(?[^)]{0,200}\)? ?cannot be empty|unterminated heredoc|Syntax error - |unknown flag: |unexpected end of statement|no build stage in current context/i),
    ],
    ['missing-secret', has(/\bsecret \S{1,200}: not found|secret not found/i)],
    [
        'wrong-platform',
        has(/exec format error|no match for platform in manifest|does not match the (?:specified|detected|expected) (?:\w+ )?platform|does not provide (?:the specified )?platform/i),
    ],
    [
        'wrong-platform',
        ({ message, tail }) => isCommand(message) && tail.some(line => /exec(?: \S{1,200}:|ve)? ?.{0,200}exec format error\W*$/i.test(line)),
    ],
    ['command-failed', ({ message }) => isCommand(message)],
    [
        'missing-file',
        has(/failed to calculate checksum of ref|failed to compute cache key: .*not found|^(?:COPY|ADD) failed: |no such file or directory[^:]*$|failed to read dockerfile: |Cannot locate specified Dockerfile|path "[^"]*" not found|unable to (?:prepare|evaluate) .*(?:not found|no such)/i),
    ],
    [
        'image-not-found',
        during(['pull'], /not found|manifest unknown|MANIFEST_UNKNOWN|does not exist$|no such image|name unknown/i),
    ],
    ['registry-denied', during(REGISTRY, DENIED)],
    ['upload-broken', during(['push', 'cache-export'], BROKEN_UPLOAD)],
    [
        'registry-unreachable',
        during(REGISTRY, /connection refused|no such host|i\/o timeout|TLS handshake|x509|network is unreachable|server misbehaving|http: server gave HTTP response|deadline exceeded|timed? ?out|\b50[0234]\b|\bEOF$|connection reset/i),
    ],
    [
        'daemon-lost',
        has(/frontend grpc server closed unexpectedly|error reading from server|code = Unavailable|failed to receive status|Cannot connect to the Docker daemon|error during connect|transport is closing|connection error: desc|closing transport|no active session|graceful_stop|client connection is closing/i),
    ],
    ['cancelled', has(/context canceled|\bCanceled\b|operation was canceled|signal: interrupt|exit status 0xc000013a/i)],
    ['timed-out', has(/deadline exceeded|timed? ?out/i)],
];
/**
 * A RUN step's own end: `process "..." did not complete successfully: exit code: 1`; up to BuildKit 0.9 it was
 * `executor failed running [...]: exit code: 1`, or runc's own words where a signal ended the command.
 */
function isCommand(message) {
    return /did not complete successfully|executor failed running \[|runc did not terminate succ?ess?fully|returned a non-zero code|while running runtime: exit status|failed to execute command|building at STEP.*: exit status \d+$/is.test(message);
}
/** Why the build failed; undefined for one that did not. The vertex speaks first, the client's last words after it. */
function diagnose(build) {
    if (!build.isFailed)
        return undefined;
    const fatal = build.failed.filter(failure => !isCacheTransfer(failure, build));
    const primary = fatal[0] ?? (build.finalError === undefined ? undefined : build.failed.at(-1));
    if (primary)
        return diagnoseFailure(primary, build);
    const message = build.finalError ?? '';
    // A refused `docker push` behind the build is no vertex; its last words need not say that they are about a push.
    const isPush = build.pushes.some(push => push.id === '' && push.status === 'failed');
    const operation = isPush ? 'push' : operationOfMessage(message);
    const evidence = { message, operation, tail: [], wallSeconds: build.wallSeconds };
    const kind = message === '' ? 'cancelled' : kindOf(evidence);
    return { kind, vertex: null, message, exitCode: undefined };
}
function diagnoseFailure(failure, build) {
    const operation = operationOf(failure, build);
    const { message, exitCode, tail } = failure;
    const kind = operation === 'cache-import' || operation === 'cache-export'
        ? `${operation}-failed`
        : kindOf({ message, operation, tail, wallSeconds: build.wallSeconds });
    return { kind, vertex: failure.id, message, exitCode };
}
/** What a message alone proves, for words that no vertex said. */
function diagnoseMessage(message) {
    return kindOf({ message, operation: operationOfMessage(message), tail: [], wallSeconds: undefined });
}
/** Why one cache import or export failed: the reason behind `cache-import-failed`. */
function reasonOfTransfer(message, operation) {
    return kindOf({ message, operation, tail: [], wallSeconds: undefined });
}
function kindOf(evidence) {
    // A message quotes the command that failed, whose words prove nothing.
    const message = evidence.message
        .replace(/process ".*" did not complete/s, 'process did not complete')
        .replace(/executor failed running \[.*\]: /s, 'executor failed running []: ')
        .replace(/at STEP ".*": /s, 'at STEP: ')
        .replace(/The command '.*' returned/s, 'The command returned');
    return RULES.find(([, holds]) => holds({ ...evidence, message }))?.[0] ?? 'unknown';
}
function isCacheTransfer(failure, build) {
    const operation = operationOf(failure, build);
    return operation === 'cache-import' || operation === 'cache-export';
}
function operationOf(failure, build) {
    const vertex = build.vertexList.find(one => one.id === failure.id);
    switch (vertex?.kind) {
        case 'cache-import':
        case 'cache-export':
            return vertex.kind;
        case 'image-export':
        case 'push':
            return operationOfMessage(failure.message) === 'pull' ? 'pull' : 'push';
        case 'from':
            return 'pull';
        case 'step':
            return operationOfMessage(failure.message) === 'pull' ? 'pull' : 'run';
        default:
            return /load metadata for|docker-image:|resolve image config|token for|pull /i.test(failure.name)
                ? 'pull'
                : operationOfMessage(failure.message);
    }
}
function operationOfMessage(message) {
    if (/failed to push|\bpushing\b|push permission|trying to reuse blob|checking whether a blob|writing blob|initializing destination|blob upload|writing (?:layer|manifest)|requested access to the resource is denied/i.test(message))
        return 'push';
    if (/pull access|failed to resolve source metadata|failed to (?:pull|copy|fetch)|load metadata|failed to do request|failed to authorize|fetch (?:anonymous|oauth) token|httpReadSeeker|GET https?:\/\/\S{1,500}\/manifests\/|retriev\w{1,4} image|initializing source/i.test(message))
        return 'pull';
    return 'other';
}


/***/ }),

/***/ 3869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ LogParser)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/buildlog/src/build-facts.js
var build_facts = __webpack_require__(7532);
;// CONCATENATED MODULE: ./packages/buildlog/src/build-state.js
const MAX_NAMES = 32;
const MAX_PUSHES = 200;
const MAX_WARNINGS = 500;
const MAX_SOURCES = 32;
function newLimits() {
    return { verticesLeft: 20_000, textLeft: 8_000_000 };
}
// BuildKit repeats the last ten lines of a failed step (logsBufferSize in printer.go); so many are kept of each.
const TAIL_LINES = 10;
const MAX_TAIL_CHARS = 500;
/** A name or message longer than this is cut: a heredoc or an expanded ARG can be as long as its author likes. */
const MAX_TEXT = 8_192;
function newBuild(format) {
    return {
        format,
        limits: newLimits(),
        builder: undefined,
        vertices: new Map(),
        droppedVertices: 0,
        warnings: [],
        sources: [],
        clientPushes: [],
        finalError: undefined,
        firstTimeMs: undefined,
        lastTimeMs: undefined,
        statedSeconds: undefined,
    };
}
function newVertex(id, limits) {
    return {
        id,
        limits,
        names: [],
        wasCached: false,
        cachedLines: 0,
        wasPulled: false,
        last: undefined,
        hasOutput: false,
        hasDownload: false,
        pushes: [],
        exportedDigest: undefined,
        imageName: undefined,
        pushSeconds: 0,
        isMasked: false,
        isPaused: false,
        tail: [],
    };
}
/** The vertex of that id, made when it is new; undefined when the build has too many (then it is counted). */
function vertexOf(build, id) {
    const known = build.vertices.get(id);
    if (known)
        return known;
    if (build.limits.verticesLeft <= 0) {
        build.droppedVertices += 1;
        return undefined;
    }
    build.limits.verticesLeft -= 1;
    const vertex = newVertex(id, build.limits);
    build.vertices.set(id, vertex);
    return vertex;
}
function addName(vertex, name) {
    const cut = cutText(name);
    if (vertex.names.length >= MAX_NAMES || vertex.names.includes(cut))
        return;
    vertex.names.push(spendText(vertex.limits, cut));
}
function endVertex(vertex, terminal) {
    if (terminal.kind === 'cached') {
        vertex.wasCached = true;
        vertex.cachedLines += 1;
    }
    if (terminal.kind === 'done' && vertex.wasCached)
        vertex.wasPulled = true;
    vertex.last =
        terminal.kind === 'error' ? { kind: 'error', message: spendText(vertex.limits, terminal.message) } : terminal;
}
function addWarning(build, warning) {
    const isKnown = build.warnings.some(known => known.message === warning.message && (known.line === warning.line || warning.line === undefined));
    if (isKnown || build.warnings.length >= MAX_WARNINGS)
        return;
    build.warnings.push({ ...warning, message: spendText(build.limits, warning.message) });
}
function addSource(build, source) {
    if (build.sources.length >= MAX_SOURCES)
        return;
    const lines = source.lines.map(line => ({ ...line, text: spendText(build.limits, line.text) }));
    build.sources.push({ ...source, file: spendText(build.limits, source.file), lines });
}
/** Adds lines of output, cut to what is kept, and drops the oldest beyond the number that is kept. */
function addToTail(vertex, lines) {
    const cut = lines.slice(-TAIL_LINES).map(line => line.slice(0, MAX_TAIL_CHARS));
    setTail(vertex, [...vertex.tail, ...cut].slice(-TAIL_LINES));
}
/** Replaces the last lines of a vertex's output; keeps none once the log has used up what it may. */
function setTail(vertex, tail) {
    const { limits } = vertex;
    limits.textLeft += lengthOf(vertex.tail) - lengthOf(tail);
    vertex.tail = limits.textLeft > 0 ? [...tail] : [];
}
function lengthOf(lines) {
    return lines.reduce((sum, line) => sum + line.length, 0);
}
function noteTime(build, timeMs) {
    if (build.firstTimeMs === undefined || timeMs < build.firstTimeMs)
        build.firstTimeMs = timeMs;
    if (build.lastTimeMs === undefined || timeMs > build.lastTimeMs)
        build.lastTimeMs = timeMs;
}
const PUSH = /^pushing manifest for (\S+?)(?:@([a-z0-9]+:[0-9a-f]{32,}))?(?: (\d+(?:\.\d+)?)s)?( done)?$/;
const PUSH_LAYERS = /^pushing layers (\d+(?:\.\d+)?)s done$/;
const NAMING = /^naming to (\S{1,1000})/;
const EXPORTED = /^(?:exporting (?:manifest list|manifest)|writing image) (sha\d+:[0-9a-f]{32,})/;
const DOWNLOAD = /^(?:sha256:[0-9a-f]{12,}|extracting sha256:)/;
/** Notes what a status line (`pushing manifest for ...`, `extracting ...`) tells about its vertex. */
function noteStatus(vertex, text) {
    if (DOWNLOAD.test(text))
        vertex.hasDownload = true;
    const layers = PUSH_LAYERS.exec(text);
    if (layers)
        vertex.pushSeconds += Number(layers[1]);
    const named = vertex.imageName === undefined ? NAMING.exec(text) : null;
    if (named)
        vertex.imageName = spendText(vertex.limits, named[1] ?? '');
    const exported = EXPORTED.exec(text);
    if (exported)
        vertex.exportedDigest = exported[1];
    const push = text.startsWith('pushing manifest for ') ? PUSH.exec(text) : null;
    if (push) {
        const [, reference = '', digest, seconds, done] = push;
        notePush(vertex, {
            reference,
            digest,
            seconds: seconds === undefined ? undefined : Number(seconds),
            isDone: done !== undefined,
        });
    }
}
function notePush(vertex, push) {
    const known = vertex.pushes.find(one => one.reference === push.reference);
    if (!known) {
        if (vertex.pushes.length >= MAX_PUSHES)
            return;
        vertex.pushes.push({ ...push, reference: spendText(vertex.limits, push.reference) });
        return;
    }
    known.digest = push.digest ?? known.digest;
    known.seconds = push.seconds ?? known.seconds;
    known.isDone ||= push.isDone;
}
function cutText(text) {
    return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}
/** Cut as `cutText` does, and shorter once the log has used up what it may. */
function spendText(limits, text) {
    const cut = limits.textLeft > 0 ? cutText(text) : text.slice(0, 80);
    limits.textLeft -= cut.length;
    return cut;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/step-build.js

/** The instructions of a Dockerfile; what a tool prints as a step begins with one of them. */
const INSTRUCTION = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?=\s|$)/i;
const FROM = /^FROM\s/i;
const STAGE_NAME = /^FROM\s.*\sAS\s+([\w.-]{1,200})\s*$/i;
/** The name that `FROM x AS name` gives to a stage. */
function stageNameOf(instruction) {
    return STAGE_NAME.exec(cutText(instruction))?.[1];
}
/**
 * A build of a tool that runs one Dockerfile step after the other (classic builder, buildah, kaniko), kept in the
 * terms of BuildKit: a vertex for each step, named `[stage i/n] INSTRUCTION`, with i and n as the tool prints them.
 */
class StepBuild {
    state;
    stages = [];
    lastId = 0;
    constructor(format) {
        this.state = newBuild(format);
    }
    get hasSteps() {
        return this.stages.length > 0;
    }
    addStage(name, place = this.stages.length) {
        const stage = { name, place, steps: [] };
        this.stages.push(stage);
        // A lone stage without a name has no label; it gets one once there are others.
        const [first] = this.stages;
        if (this.stages.length === 2 && first && first.name === undefined)
            this.label(first);
        return stage;
    }
    nameStage(stage, name) {
        stage.name = name;
        this.label(stage);
    }
    addStep(stage, { index, declared, instruction, timeMs }) {
        const isFrom = FROM.test(instruction);
        const isPreamble = /^ARG\s/i.test(instruction) &&
            index === stage.steps.length + 1 &&
            !stage.steps.some(step => !step.isPreamble) &&
            stage.place === 0;
        const vertex = this.addVertex(isPreamble ? instruction : `[${index}/${declared ?? index}] ${instruction}`);
        const step = { vertex, index, declared, startMs: timeMs, isFrom, isPreamble };
        if (vertex)
            stage.steps.push(step);
        this.labelStep(stage, step, declared ?? index);
        return step;
    }
    /** A vertex that is no step: a push, a cache export. */
    addVertex(name) {
        this.lastId += 1;
        const vertex = vertexOf(this.state, String(this.lastId));
        if (vertex)
            addName(vertex, name);
        return vertex;
    }
    /** Takes back steps that turned out to be output of the step before them. */
    dropSteps(steps) {
        for (const step of steps.slice().reverse()) {
            const stage = this.stages.at(-1);
            if (!step.vertex || stage?.steps.at(-1) !== step)
                continue;
            this.state.vertices.delete(step.vertex.id);
            stage.steps.pop();
            if (stage.steps.length === 0)
                this.stages.pop();
        }
    }
    noteTime(timeMs) {
        if (timeMs !== undefined)
            noteTime(this.state, timeMs);
    }
    /** Gives every stage its final label; n is what was seen where the tool prints none. */
    settle() {
        for (const stage of this.stages)
            this.label(stage);
    }
    label(stage) {
        const seen = stage.steps.at(-1)?.index ?? 0;
        for (const step of stage.steps)
            this.labelStep(stage, step, step.declared ?? seen);
    }
    labelStep(stage, { vertex, index, isPreamble }, declared) {
        if (!vertex || isPreamble)
            return;
        const key = stage.name ?? (this.stages.length > 1 ? `stage-${stage.place}` : '');
        const position = `${key === '' ? '' : `${key} `}${index}/${declared}`;
        vertex.names[0] = `[${position}] ${instructionOf(vertex)}`;
    }
}
/** The instruction that a step's vertex was named after. */
function instructionOf(vertex) {
    const name = vertex.names[0] ?? '';
    return name.startsWith('[') ? name.slice(name.indexOf('] ') + 2) : name;
}
function hitStep({ vertex }) {
    if (vertex && !vertex.wasCached)
        endVertex(vertex, { kind: 'cached' });
}
/** A hit stays a hit: the tools print the image of a step, cached or not. */
function finishStep({ vertex, startMs }, timeMs) {
    if (!vertex || vertex.wasCached || vertex.last?.kind === 'done')
        return;
    const seconds = startMs === undefined || timeMs === undefined ? undefined : Math.max(0, timeMs - startMs) / 1000;
    endVertex(vertex, { kind: 'done', seconds });
    setTail(vertex, []);
}
function failVertex(vertex, message) {
    if (vertex)
        endVertex(vertex, { kind: 'error', message });
}
function addOutput({ vertex }, text) {
    if (vertex)
        addOutputOf(vertex, text);
}
/** Keeps the line as one of the last of the vertex's output. */
function addOutputOf(vertex, text) {
    if (text === '')
        return;
    vertex.hasOutput = true;
    addToTail(vertex, [text]);
}

;// CONCATENATED MODULE: ./packages/buildlog/src/buildah-line.js

const STEP = /^(?:\[([a-z][a-z0-9]{0,30}\/[a-z0-9/._-]{1,60})\] )?(?:\[(\d{1,4})\/(\d{1,4})\] )?STEP (\d{1,6})(?:\/(\d{1,6}))?: (.*)$/s;
const COMMIT = /^(?:\[[a-z0-9/._-]{1,100}\] ){0,2}(?:STEP \d{1,6}: )?COMMIT(?: (\S{1,500}))?$/;
const CACHE = /(?:^|[^-])--> Using cache ([0-9a-f]{12,64})$/;
const IMAGE = /(?:^|[^-])--> ([0-9a-f]{11,64})$/;
const FAILED_STEP = /(?:[Ee]rror: )?(?:error )?building at STEP "(.*)": (.{1,4000})$/s;
const NOISE = /^(?:time="[^"]{1,40}" level=|Copying (?:blob|config) |Storing signatures$|Successfully tagged |Trying to pull |Resolved "|Resolving "|\s*$)/;
const COMMAND = /^(?:[+$#] |\[command\])?(?:sudo )?(?:\/[\w./-]{1,200}\/)?(?:podman|buildah) /;
/** What a line of buildah or podman can be; between two steps it need not be what it seems. */
function parseBuildahLine(text) {
    const step = STEP.exec(text);
    const commit = COMMIT.exec(text);
    if (commit)
        return { kind: 'commit', reference: commit[1] };
    if (step && isInstruction(step[6] ?? ''))
        return toStep(step);
    if (/^[0-9a-f]{64}$/.test(text))
        return { kind: 'result' };
    if (NOISE.test(text))
        return { kind: 'noise' };
    return parseArrow(text) ?? parseTransfer(text) ?? parseError(text) ?? { kind: 'text' };
}
/** Instructions stand as in the Dockerfile, in capitals or in small letters; `STEP 2: Run the tests` is a heading. */
function isInstruction(text) {
    return INSTRUCTION.test(text) && /^(?:[A-Z]+|[a-z]+)(?=\s|$)/.test(text);
}
function toStep([, platform, stage, stages, index, declared, instruction = '']) {
    return {
        kind: 'step',
        platform,
        stage: numberOf(stage),
        stages: numberOf(stages),
        index: Number(index),
        declared: numberOf(declared),
        instruction,
    };
}
function numberOf(digits) {
    return digits === undefined ? undefined : Number(digits);
}
function parseArrow(text) {
    const at = text.lastIndexOf('--> ');
    if (at < 0)
        return undefined;
    const before = text.slice(0, at);
    const cache = CACHE.exec(text)?.[1];
    if (cache !== undefined)
        return { kind: 'cache', id: cache, text: before };
    const image = IMAGE.exec(text)?.[1];
    return image === undefined ? undefined : { kind: 'image', id: image, text: before };
}
function parseTransfer(text) {
    if (text === 'Getting image source signatures')
        return { kind: 'copying' };
    if (text === 'Writing manifest to image destination')
        return { kind: 'written' };
    return parsePushCommand(text);
}
/** `podman push [flags] IMAGE [DESTINATION]`, as a shell or a runner shows it. */
function parsePushCommand(text) {
    if (!COMMAND.test(text))
        return undefined;
    const words = text.slice(0, 4_000).split(/\s+/);
    const at = words.indexOf('push');
    const reference = words
        .slice(at + 1)
        .filter(word => !word.startsWith('-'))
        .at(-1);
    return at < 0 || reference === undefined
        ? undefined
        : { kind: 'push-command', reference: reference.replace(/^docker:\/\//, '') };
}
function parseError(text) {
    const [, instruction, message] = FAILED_STEP.exec(text) ?? [];
    if (instruction !== undefined && message !== undefined)
        return { kind: 'failed-step', instruction, message };
    // The runner and make report an exit status in the same words.
    const error = /^(?:Error|ERRO\[\d{4}\]|error): ?(.*)$/s.exec(text)?.[1];
    if (error === undefined || /^Process completed with exit code/.test(error))
        return undefined;
    return { kind: 'error', message: error };
}

;// CONCATENATED MODULE: ./packages/buildlog/src/buildah-steps.js

// More than any Dockerfile has; every line may belong to each of them.
const MAX_STAGES = 200;
/**
 * The steps of one buildah build, and which of them an unnamed line belongs to.
 *
 * A step ends with `--> ID`, directly followed by the next step or the commit; that pair is what closes it, since a
 * command may print either line alone. With `--layers=false` there are no such lines. With `--jobs` or a stage that
 * waits for another, several steps are open; then a line belongs to the one that began last, and when the step after
 * another one follows, the line is handed to that one.
 */
class BuildahSteps {
    build = new StepBuild('buildah');
    isFinished = false;
    stages = [];
    hasLayers = false;
    isParallel = false;
    previous = 'step';
    /** The stage that the last `--> ID` was given to. */
    closed;
    hitId;
    get current() {
        return this.openStage()?.last ?? this.stages.at(-1)?.last;
    }
    /** A command may be running. */
    get isBusy() {
        return !this.isFinished && this.openStage() !== undefined;
    }
    /** Whether a line that looks like a step is the next one, the first of another build, or what a command printed. */
    judge(line, hasFailed) {
        const isFirst = line.index === 1;
        if (this.isFinished || (hasFailed && isFirst))
            return 'new-build';
        const known = this.find(line);
        if (!this.isTrusted())
            return 'output';
        if (known && line.declared === known.last.declared && line.index > known.last.index)
            return 'next';
        const isOldStage = line.declared === undefined && /^FROM\s/i.test(line.instruction);
        if (!known && this.stages.length >= MAX_STAGES)
            return 'output';
        if (isOldStage)
            return 'next';
        const isSameFile = this.stages[0]?.stages === line.stages && line.stages !== undefined;
        if (!known && isFirst && isSameFile)
            return 'next';
        if (isFirst && /^FROM\s/i.test(line.instruction))
            return 'new-build';
        return 'output';
    }
    begin(line, timeMs) {
        const isNewStage = line.declared === undefined && /^FROM\s/i.test(line.instruction);
        const known = isNewStage ? undefined : this.find(line);
        if (known)
            this.settleBefore(known, timeMs);
        const stage = known?.stage ?? this.build.addStage(stageName(line), (line.stage ?? this.stages.length + 1) - 1);
        const last = this.build.addStep(stage, { ...line, timeMs });
        if (last.isFrom)
            finishStep(last, undefined);
        else
            this.isParallel ||= this.stages.some(other => other !== known && isWorking(other));
        const opened = known ?? { stage, key: keyOf(line), stages: line.stages, last, isOpen: true };
        opened.last = last;
        opened.isOpen = !last.isFrom;
        // The stage that was printed last is the first to be asked.
        if (known)
            this.stages.splice(this.stages.indexOf(known), 1);
        this.stages.push(opened);
        this.closed = undefined;
        this.hitId = undefined;
        this.previous = 'step';
    }
    hit({ id, text }) {
        const open = this.openStage();
        if (!open || text !== '' || open.last.vertex?.hasOutput) {
            this.output(`${text}--> Using cache ${id}`);
            return;
        }
        hitStep(open.last);
        this.hitId = id;
        this.previous = 'arrow';
    }
    image({ id, text }, timeMs) {
        if (this.previous === 'commit') {
            this.finishAll(timeMs);
            return;
        }
        const open = this.openStage();
        if (text !== '' && open)
            addOutput(open.last, text);
        if (!open)
            this.denyHit(id);
        else
            this.close(open, id, timeMs);
        this.previous = 'arrow';
    }
    close(open, id, timeMs) {
        if (this.hitId !== undefined && !this.hitId.startsWith(id))
            unhit(open.last);
        finishStep(open.last, timeMs);
        open.isOpen = false;
        this.closed = open;
        // Without layers only the end of a stage has an image.
        this.hasLayers ||= open.last.index < (open.last.declared ?? Infinity);
    }
    /** A command printed the two lines of a hit; then the true image ID is one too many. */
    denyHit(id) {
        if (this.isParallel || !this.closed || this.hitId === undefined || this.hitId.startsWith(id))
            return;
        unhit(this.closed.last);
        finishStep(this.closed.last, undefined);
    }
    commit(text) {
        const last = this.stages.at(-1)?.last;
        const isLast = last !== undefined && (last.declared === undefined || last.index === last.declared);
        if (isLast)
            this.previous = 'commit';
        else
            this.output(text);
    }
    /** The ID of the whole image alone in a line: the end, where nothing runs. */
    result(text) {
        if (this.previous === 'text' && this.openStage())
            this.output(text);
        else
            this.finishAll(undefined);
    }
    output(text) {
        // `--> ID` was output: the next step would have followed.
        if (this.previous === 'arrow' && this.closed && !this.isParallel && !this.closed.last.vertex?.wasCached)
            this.reopen(this.closed);
        this.closed = undefined;
        this.previous = 'text';
        const open = this.openStage();
        if (open)
            addOutput(open.last, text);
    }
    /** The open step of that instruction, or the current one where the message quotes it in another form. */
    findOpen(instruction) {
        const open = this.stages.filter(one => one.isOpen || one.last.isFrom).map(one => one.last);
        const word = instruction.split(/\s/, 1)[0]?.toUpperCase();
        const same = open.find(step => step.vertex && instructionOf(step.vertex).trim() === instruction.trim());
        return (same ??
            open.findLast(step => step.vertex &&
                instructionOf(step.vertex)
                    .toUpperCase()
                    .startsWith(word ?? '')));
    }
    isTrusted() {
        return this.previous !== 'text' || !this.hasLayers || this.isParallel || !this.openStage()?.last.vertex?.hasOutput;
    }
    find(line) {
        const key = keyOf(line);
        return this.stages.findLast(one => one.key === key);
    }
    openStage() {
        const open = this.stages.filter(one => one.isOpen);
        return open.findLast(one => !isWaiting(one, open)) ?? open.at(-1);
    }
    /** The next step of a stage proves that the one before has ended, so a line given to another stage was this one's. */
    settleBefore(known, timeMs) {
        if (!known.isOpen)
            return;
        const other = this.closed;
        if (other && other !== known && this.previous === 'arrow') {
            if (other.last.vertex?.wasCached && this.hitId !== undefined) {
                unhit(other.last);
                hitStep(known.last);
            }
            this.reopen(other);
        }
        finishStep(known.last, timeMs);
        known.isOpen = false;
    }
    reopen(stage) {
        stage.isOpen = true;
        if (stage.last.vertex)
            stage.last.vertex.last = undefined;
    }
    finishAll(timeMs) {
        for (const one of this.stages) {
            if (one.isOpen)
                finishStep(one.last, timeMs);
            one.isOpen = false;
        }
        this.isFinished = true;
    }
}
function keyOf({ platform = '', stage }) {
    return `${platform} ${stage ?? ''}`;
}
function stageName({ platform, stage, stages, instruction }) {
    const name = stageNameOf(instruction) ?? ((stages ?? 1) > 1 ? `stage-${(stage ?? 1) - 1}` : undefined);
    return platform === undefined ? name : `${platform} ${name ?? ''}`.trimEnd();
}
/** COPY --from waits for its stage; until then nothing that is printed is its own. */
function isWaiting({ last }, open) {
    const from = last.vertex && /\s--from=(\S+)/.exec(instructionOf(last.vertex))?.[1];
    return from !== undefined && open.some(one => one.stage.name === from || String(one.stage.place) === from);
}
function isWorking({ isOpen, last }) {
    return isOpen && last.vertex !== undefined && !/\s--from=/.test(instructionOf(last.vertex));
}
function unhit({ vertex }) {
    if (!vertex)
        return;
    vertex.wasCached = false;
    vertex.cachedLines = 0;
    vertex.last = undefined;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/buildah.js




/**
 * buildah and podman. Each stage counts its own steps, `[S/T] STEP i/n`. No line says which step it belongs to, so
 * `BuildahSteps` decides by order; what a command prints is believed only where it fits that order exactly.
 */
class BuildahParser {
    steps;
    failure;
    /** Copying an image after the build: a push when a command line said so. */
    copying;
    pushReference;
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    /** A step is open that has not failed: whatever comes may be its output. */
    get isBusy() {
        return this.steps?.isBusy === true && this.failure?.isSure !== true;
    }
    recognises({ text }) {
        return parseBuildahLine(text.trimEnd()).kind === 'step';
    }
    line({ text, timeMs }) {
        const trimmed = text.trimEnd();
        const line = parseBuildahLine(trimmed);
        if (line.kind === 'step')
            this.step(line, { text: trimmed, timeMs });
        else if (this.steps)
            this.other(this.steps, line, { text: trimmed, timeMs });
        this.steps?.build.noteTime(timeMs);
    }
    finish() {
        const steps = this.steps;
        if (!steps)
            return;
        if (this.failure) {
            steps.build.state.finalError = this.failure.message;
            failVertex(this.failure.vertex ?? steps.build.addVertex('building the image'), this.failure.message);
        }
        steps.build.settle();
        this.steps = undefined;
        this.failure = undefined;
        this.copying = undefined;
        this.pushReference = undefined;
    }
    begin() {
        this.finish();
        this.steps = new BuildahSteps();
        this.sink.begin(this.steps.build.state);
        return this.steps;
    }
    step(line, { text, timeMs }) {
        const verdict = this.steps ? this.steps.judge(line, this.failure?.isSure ?? false) : 'new-build';
        if (verdict === 'output') {
            this.steps?.output(text);
            return;
        }
        const steps = this.steps && verdict === 'next' ? this.steps : this.begin();
        this.failure = undefined;
        steps.begin(line, timeMs);
    }
    other(steps, line, { text, timeMs }) {
        if (line.kind === 'push-command' && !steps.isBusy)
            this.pushReference = line.reference;
        else if (steps.isFinished)
            this.afterBuild(steps, line);
        else if (line.kind === 'cache')
            steps.hit(line);
        else if (line.kind === 'image')
            steps.image(line, timeMs);
        else if (line.kind === 'commit')
            steps.commit(text);
        else if (line.kind === 'result')
            steps.result(text);
        else if (line.kind === 'failed-step')
            this.failedStep(steps, line, text);
        else if (line.kind === 'error')
            this.error(steps, line.message, text);
        else
            this.text(steps, line, text);
    }
    text(steps, line, text) {
        if (line.kind === 'noise' || line.kind === 'copying' || line.kind === 'written')
            return;
        if (this.failure && !this.failure.isSure)
            this.failure = undefined;
        steps.output(text);
    }
    failedStep(steps, line, text) {
        const vertex = steps.findOpen(line.instruction)?.vertex;
        // An unknown instruction never becomes a step.
        if (!vertex && steps.isBusy)
            steps.output(text);
        else
            this.failure = { message: `building at STEP "${line.instruction}": ${line.message}`, vertex, isSure: true };
    }
    /** Any program says `Error:`; where a command runs, it is the build's only if nothing comes after it. */
    error(steps, message, text) {
        const step = steps.current;
        const isSure = !step?.vertex?.hasOutput;
        if (this.failure?.isSure)
            return;
        this.failure = { message, vertex: step?.vertex, isSure };
        if (!isSure)
            steps.output(text);
    }
    afterBuild(steps, line) {
        if (line.kind === 'copying')
            this.copying ??= this.beginCopy(steps);
        else if (line.kind === 'written' && this.copying) {
            this.endCopy(this.copying);
            endVertex(this.copying, { kind: 'done', seconds: undefined });
            this.copying = undefined;
        }
        else if (line.kind === 'error' && this.copying) {
            this.failure = { message: line.message, vertex: this.copying, isSure: true };
        }
    }
    beginCopy(steps) {
        const reference = this.pushReference;
        const vertex = steps.build.addVertex(reference === undefined ? 'copying the image' : `pushing ${reference} with podman`);
        if (vertex && reference !== undefined)
            notePush(vertex, { reference, digest: undefined, seconds: undefined, isDone: false });
        return vertex;
    }
    endCopy(vertex) {
        for (const push of vertex.pushes)
            push.isDone = true;
        this.pushReference = undefined;
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/classic-line.js

const classic_line_STEP = /^Step (\d{1,6})(?:\/(\d{1,6}))? : (.*)$/s;
const RUNNING = /^ ---> Running in ([0-9a-f]{12,64})$/;
const classic_line_IMAGE = /^ --->(?: [0-9a-f]{12,64})?$/;
const BUILT = /^Successfully built [0-9a-f]{12,64}$/;
const REMOVED = /Removing intermediate container ([0-9a-f]{12,64})$/;
const COMMAND_FAILED = /(The command (?:'.*'|\[.*\]) returned a non-zero code: \d{1,10})(?::.*)?$/s;
const DAEMON_FAILED = /^(?:Error response from daemon: |OCI runtime |failed to create shim|error during connect|Cannot connect to the Docker daemon|Error processing tar file|failed to register layer|failed to export image|context canceled$|unexpected EOF$)/;
// Behind a step without a result there is nothing but the daemon's own words and the progress of a pull.
const STEP_FAILED = /\b(?:failed|not found|denied|unauthorized|invalid|no such|error|forbidden|does not exist|toomanyrequests|timeout|cannot|unable|refused)\b/i;
/** What a line of the classic builder can be; inside the output of a step it need not be what it seems. */
function parseClassicLine(text) {
    if (text.startsWith('Step '))
        return parseStep(text) ?? { kind: 'text' };
    if (text.startsWith('Sending build context to Docker daemon'))
        return { kind: 'context' };
    if (text.startsWith(' --->'))
        return classic_line_parseArrow(text);
    if (BUILT.test(text))
        return { kind: 'built' };
    const container = REMOVED.exec(text)?.[1];
    if (container === undefined)
        return { kind: 'text' };
    return { kind: 'removed', container, text: text.slice(0, text.lastIndexOf('Removing intermediate')) };
}
function parseStep(text) {
    const [, index, declared, instruction = ''] = classic_line_STEP.exec(text) ?? [];
    if (index === undefined || !INSTRUCTION.test(instruction))
        return undefined;
    return {
        kind: 'step',
        index: Number(index),
        declared: declared === undefined ? undefined : Number(declared),
        instruction,
    };
}
function classic_line_parseArrow(text) {
    if (text === ' ---> Using cache')
        return { kind: 'cache' };
    const container = RUNNING.exec(text)?.[1];
    if (container !== undefined)
        return { kind: 'running', container };
    return { kind: classic_line_IMAGE.test(text) ? 'image' : 'text' };
}
/** The message of a line that ends a build while a command runs. */
function runFailure(text) {
    return COMMAND_FAILED.exec(text)?.[1] ?? (DAEMON_FAILED.test(text) ? text : undefined);
}
/** The message of a line that ends a build where no command runs. */
function stepFailure(text) {
    return runFailure(text) ?? (STEP_FAILED.test(text) && !/^\[Warning\]/.test(text) ? text : undefined);
}

;// CONCATENATED MODULE: ./packages/buildlog/src/docker-push.js

const START = /^The push refers to (?:a )?repository \[([^\]\s]{1,500})\]/;
const PUSHED = /^(\S{1,200}): digest: (sha\d{3}:[0-9a-f]{32,128})(?: size: \d+)?$/;
// What a registry or the daemon says when it refuses; any other line may come from any other program.
const REFUSED = /^(?:denied|unauthorized|no basic auth credentials|error parsing HTTP|received unexpected HTTP|EOF$|blob upload|name unknown|name invalid|manifest (?:blob )?(?:unknown|invalid)|toomanyrequests|unknown blob|tag does not exist|Error response from daemon|Get "?https?:|Head "?https?:|Put "?https?:|Patch "?https?:|Post "?https?:|server gave HTTP|unexpected EOF|net\/http|dial tcp|context deadline)/;
/** More tags than anyone pushes of one build. */
const MAX_CLIENT_PUSHES = 200;
/**
 * Reads the output of `docker push` behind a build of BuildKit. It is no vertex of the build, so it is kept apart.
 * With `--all-tags` one push names several tags, which become a push each.
 */
class PushBehindBuild {
    repository;
    open;
    refusal;
    reset() {
        this.repository = undefined;
        this.open = undefined;
        this.refusal = undefined;
    }
    /** Whether the line belongs to a push. */
    line(build, text) {
        const repository = START.exec(text)?.[1];
        if (repository !== undefined) {
            this.repository = repository;
            this.open = add(build, { reference: repository, digest: undefined, status: 'unknown' });
            return true;
        }
        if (this.repository === undefined)
            return false;
        return this.readPushed(build, this.repository, text) || this.readRefused(build, text);
    }
    readPushed(build, repository, text) {
        const [, tag, digest] = PUSHED.exec(text) ?? [];
        if (tag === undefined)
            return false;
        const push = this.open ?? add(build, { reference: repository, digest, status: 'pushed' });
        this.open = undefined;
        if (push)
            Object.assign(push, { reference: cutText(`${repository}:${tag}`), digest, status: 'pushed' });
        // A push that came through at the second try has not failed.
        if (this.refusal !== undefined && build.finalError === this.refusal)
            build.finalError = undefined;
        this.refusal = undefined;
        return true;
    }
    readRefused(build, text) {
        if (!this.open || !REFUSED.test(text))
            return false;
        this.open.status = 'failed';
        this.open = undefined;
        this.refusal = cutText(text);
        build.finalError = this.refusal;
        return true;
    }
}
function add(build, push) {
    if (build.clientPushes.length >= MAX_CLIENT_PUSHES)
        return undefined;
    build.clientPushes.push(push);
    return push;
}
/** Reads the output of `docker push`, which names the repository first and each tag with its digest when it is there. */
class DockerPush {
    repository;
    open;
    /** Whether the line belongs to a push. */
    line(build, text) {
        const repository = START.exec(text)?.[1];
        if (repository !== undefined) {
            this.repository = repository;
            this.open = build.addVertex(`pushing ${repository} with docker`);
            return true;
        }
        if (this.repository === undefined)
            return false;
        return this.readPushed(build, this.repository, text) || this.readRefused(build, text);
    }
    readPushed(build, repository, text) {
        const [, tag, digest] = PUSHED.exec(text) ?? [];
        if (tag === undefined)
            return false;
        const name = `pushing ${repository}:${tag} with docker`;
        const vertex = this.open ?? build.addVertex(name);
        this.open = undefined;
        if (vertex) {
            vertex.names[0] = name;
            vertex.exportedDigest = digest;
            endVertex(vertex, { kind: 'done', seconds: undefined });
        }
        return true;
    }
    readRefused(build, text) {
        if (!this.open || !REFUSED.test(text))
            return false;
        endVertex(this.open, { kind: 'error', message: text });
        build.state.finalError = text;
        this.open = undefined;
        return true;
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/classic.js



// A log of retries that were all cut off inside a command; beyond this the rest is output of the last one.
const MAX_INNER = 3;
/**
 * The classic builder (`DOCKER_BUILDKIT=0`). Steps are counted over the whole Dockerfile, so i/n is no position within
 * the stage.
 *
 * The output of a command stands between ` ---> Running in ID` and `Removing intermediate container ID`; a command can
 * hardly guess its ID, so nothing in between is believed. With `--rm=false` the second line is missing: the command has
 * ended when an image ID and the next step follow each other directly. A command that prints these two lines itself
 * is found out when the true second line comes; only with `--rm=false` does it deceive this parser.
 */
class ClassicParser {
    build;
    stage;
    step;
    /** The last line was the step's own, so that ` ---> Using cache` may follow. */
    isFresh = false;
    isFinished = false;
    running;
    /** A command whose end was inferred, and the steps that were believed since. */
    doubted;
    removesContainers = false;
    failure;
    push = new DockerPush();
    sink;
    depth;
    constructor(sink, depth = 0) {
        this.sink = sink;
        this.depth = depth;
    }
    /** A command runs that has not failed: whatever comes is its output. */
    get isBusy() {
        return this.running !== undefined && this.running.failure === undefined;
    }
    recognises({ text }) {
        const { kind } = parseClassicLine(text.trimEnd());
        return kind === 'step' || kind === 'context';
    }
    line({ text, timeMs }) {
        const trimmed = text.trimEnd();
        const line = parseClassicLine(trimmed);
        if (line.kind === 'removed' && this.removed(line, timeMs))
            return;
        if (this.running)
            this.runningLine(this.running, line, { text: trimmed, timeMs });
        else
            this.idleLine(line, { text: trimmed, timeMs });
    }
    finish() {
        this.settle();
        const inner = this.running?.inner;
        inner?.parser.finish();
        for (const build of inner?.builds ?? [])
            this.sink.begin(build);
        this.build = undefined;
        this.running = undefined;
    }
    settle() {
        const failure = this.failure ?? this.running?.failure;
        if (!this.build)
            return;
        if (failure !== undefined) {
            this.build.state.finalError = failure;
            failVertex(this.step?.vertex ?? this.build.addVertex('building the image'), failure);
        }
        this.build.settle();
    }
    begin() {
        this.settle();
        this.build = new StepBuild('classic');
        this.stage = undefined;
        this.step = undefined;
        this.isFinished = false;
        this.failure = undefined;
        this.doubted = undefined;
        this.removesContainers = false;
        this.push = new DockerPush();
        this.sink.begin(this.build.state);
        return this.build;
    }
    /** Whether the line ends the command that runs, or one that was wrongly believed to have ended. */
    removed(line, timeMs) {
        const doubted = this.doubted;
        const isDoubted = doubted?.running.container === line.container;
        if (!isDoubted && this.running?.container !== line.container)
            return false;
        // An old daemon prints the image ID first: then the steps behind it do not exist yet and nothing is taken back.
        if (isDoubted)
            this.takeBack(doubted);
        this.doubted = undefined;
        if (this.step)
            addOutput(this.step, line.text);
        this.removesContainers = true;
        this.running = undefined;
        this.failure = undefined;
        this.build?.noteTime(timeMs);
        return true;
    }
    takeBack({ running, steps }) {
        this.build?.dropSteps(steps);
        this.stage = this.build?.stages.at(-1);
        this.step = running.step;
        if (this.step?.vertex)
            this.step.vertex.last = undefined;
        this.isFinished = false;
    }
    runningLine(running, line, { text, timeMs }) {
        const isNext = line.kind === 'step' && this.follows(line);
        const isEnd = line.kind === 'built' && this.step?.index === this.step?.declared;
        if (running.hasImage && !this.removesContainers && (isNext || isEnd)) {
            if (this.step)
                finishStep(this.step, timeMs);
            this.doubted ??= { running, steps: [] };
            this.running = undefined;
            this.idleLine(line, { text, timeMs });
            return;
        }
        running.hasImage = line.kind === 'image';
        running.failure = runFailure(text) ?? running.failure;
        const isStart = line.kind === 'context' || (line.kind === 'step' && line.index === 1);
        if (isStart && !running.inner && this.depth < MAX_INNER) {
            const builds = [];
            const parser = new ClassicParser({ begin: build => builds.push(build) }, this.depth + 1);
            running.inner = { parser, builds };
        }
        if (running.inner)
            running.inner.parser.line({ text, timeMs });
        else if (this.step && running.failure !== text)
            addOutput(this.step, text);
    }
    idleLine(line, { text, timeMs }) {
        const wasFresh = this.isFresh;
        this.isFresh = line.kind === 'step';
        if (line.kind === 'context') {
            if (!this.build || this.build.hasSteps)
                this.begin();
        }
        else if (line.kind === 'step') {
            this.addStep(line, timeMs);
        }
        else if (line.kind === 'cache') {
            if (wasFresh && this.step && !this.step.isFrom)
                hitStep(this.step);
        }
        else if (line.kind === 'image') {
            if (this.step && this.failure === undefined)
                finishStep(this.step, timeMs);
        }
        else if (line.kind === 'running') {
            this.running = {
                container: line.container,
                step: this.step,
                hasImage: false,
                failure: undefined,
                inner: undefined,
            };
        }
        else if (line.kind === 'built') {
            if (this.step)
                finishStep(this.step, timeMs);
            this.isFinished = true;
        }
        else
            this.readWords(text);
        this.build?.noteTime(timeMs);
    }
    /** The daemon's own words, where no command runs. */
    readWords(text) {
        if (!this.build)
            return;
        if (this.isFinished)
            this.push.line(this.build, text);
        else if (this.step?.vertex?.last === undefined)
            this.failure ??= stepFailure(text);
        else
            this.failure ??= runFailure(text);
    }
    follows({ index, declared }) {
        return this.step !== undefined && index === this.step.index + 1 && declared === this.step.declared;
    }
    addStep(line, timeMs) {
        // Lines may be missing, but no build goes back.
        const isLater = this.step && line.index > this.step.index && line.declared === this.step.declared;
        const isFirst = this.build && !this.build.hasSteps;
        const build = this.build && !this.isFinished && (isLater || isFirst) ? this.build : this.begin();
        if (this.step)
            finishStep(this.step, timeMs);
        this.failure = undefined;
        this.stage = stageFor(build, this.stage, line.instruction);
        this.step = build.addStep(this.stage, { ...line, timeMs });
        this.doubted?.steps.push(this.step);
    }
}
/** A FROM opens a stage; ARGs may stand before the first one. */
function stageFor(build, current, instruction) {
    if (!current)
        return build.addStage(stageNameOf(instruction));
    if (!/^FROM\s/i.test(instruction))
        return current;
    if (current.steps.some(step => step.isFrom) || current.place > 0)
        return build.addStage(stageNameOf(instruction));
    build.nameStage(current, stageNameOf(instruction));
    return current;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/decoder.js

/** How many bytes are read before encoding and line ends are decided. */
const HEAD_BYTES = 65_536;
const CR = 13;
const LF = 10;
/**
 * Turns the bytes of a log into UTF-8 whose lines end in `\n`, whatever wrote them: UTF-8 or UTF-16 (PowerShell) with
 * or without a byte order mark, and logs that have no line end but bare `\r`.
 */
class Decoder {
    encoding = 'utf-8';
    isBinary = false;
    head = external_node_buffer_.Buffer.alloc(0);
    out;
    utf16;
    odd;
    hasBareCr = false;
    constructor(out) {
        this.out = out;
    }
    push(chunk) {
        if (!this.head) {
            this.emit(this.decode(chunk));
            return;
        }
        this.head = this.head.length === 0 ? external_node_buffer_.Buffer.from(chunk) : external_node_buffer_.Buffer.concat([this.head, chunk]);
        if (this.head.length >= HEAD_BYTES)
            this.begin(this.head);
    }
    finish() {
        if (this.head)
            this.begin(this.head);
        if (this.utf16)
            this.emit(external_node_buffer_.Buffer.from(this.utf16.decode()));
    }
    begin(head) {
        this.head = undefined;
        const { encoding, bom } = encodingOf(head);
        this.encoding = encoding;
        if (encoding !== 'utf-8')
            this.utf16 = new TextDecoder('utf-16le');
        const text = this.decode(head.subarray(bom));
        this.isBinary = looksBinary(text.subarray(0, 8_192));
        this.hasBareCr = text.includes(CR) && !text.subarray(0, -1).includes(LF);
        this.emit(text);
    }
    emit(text) {
        if (text.length === 0)
            return;
        this.out(this.hasBareCr ? withLineFeeds(text) : text);
    }
    decode(chunk) {
        if (!this.utf16)
            return chunk;
        return external_node_buffer_.Buffer.from(this.utf16.decode(this.encoding === 'utf-16be' ? this.swapped(chunk) : chunk, { stream: true }));
    }
    /** Big endian made little; a code unit that the chunk cuts in half waits for the next. */
    swapped(chunk) {
        const whole = this.odd ? external_node_buffer_.Buffer.concat([this.odd, chunk]) : external_node_buffer_.Buffer.from(chunk);
        const even = whole.length - (whole.length % 2);
        this.odd = even < whole.length ? external_node_buffer_.Buffer.from(whole.subarray(even)) : undefined;
        return whole.subarray(0, even).swap16();
    }
}
function withLineFeeds(text) {
    const copy = external_node_buffer_.Buffer.from(text);
    for (let at = copy.indexOf(CR); at !== -1; at = copy.indexOf(CR, at + 1))
        copy[at] = LF;
    return copy;
}
function encodingOf(head) {
    if (head[0] === 0xff && head[1] === 0xfe)
        return { encoding: 'utf-16le', bom: 2 };
    if (head[0] === 0xfe && head[1] === 0xff)
        return { encoding: 'utf-16be', bom: 2 };
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
        return { encoding: 'utf-8', bom: 3 };
    return { encoding: encodingByNuls(head.subarray(0, 4_096)), bom: 0 };
}
/** A build log is mostly ASCII, so UTF-16 without a mark has a NUL in nearly every other byte, and only there. */
function encodingByNuls(sample) {
    let even = 0;
    let odd = 0;
    for (let at = 0; at + 1 < sample.length; at += 2) {
        if (sample[at] === 0)
            even += 1;
        if (sample[at + 1] === 0)
            odd += 1;
    }
    const pairs = Math.floor(sample.length / 2);
    if (pairs < 4)
        return 'utf-8';
    if (odd > 0.7 * pairs && even < 0.05 * pairs)
        return 'utf-16le';
    return even > 0.7 * pairs && odd < 0.05 * pairs ? 'utf-16be' : 'utf-8';
}
/** NULs, or control characters that no terminal output has, in more than one byte of twenty. */
function looksBinary(sample) {
    let controls = 0;
    for (const byte of sample) {
        if (byte === 0)
            return true;
        if (byte < 8 || (byte > 13 && byte < 27))
            controls += 1;
    }
    return controls > sample.length / 20;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/kaniko-pushes.js


// More than any build pushes; the lists are searched for each upload that ends.
const MAX_LAYERS = 500;
const MAX_IMAGES = 100;
/**
 * The images that kaniko pushes: the layers of its cache, several at a time, and the result, to one destination after
 * the other. It says `Pushing image to REFERENCE` for both.
 */
class KanikoPushes {
    layers = [];
    layerReferences = new Set();
    images = [];
    build;
    constructor(build) {
        this.build = build;
    }
    beginLayer(reference) {
        if (this.layers.length >= MAX_LAYERS)
            return;
        this.layerReferences.add(reference);
        this.layers.push({ reference, vertex: this.build.addVertex(`exporting cache to ${reference}`), isOpen: true });
    }
    isLayer(reference) {
        return this.layerReferences.has(reference);
    }
    begin(reference) {
        if (this.images.length >= MAX_IMAGES)
            return;
        const vertex = this.build.addVertex(`pushing ${reference} with kaniko`);
        if (vertex)
            notePush(vertex, { reference, digest: undefined, seconds: undefined, isDone: false });
        this.images.push({ reference, vertex, isOpen: true });
    }
    /** `REPOSITORY@DIGEST`, without a tag: it is the oldest upload to that repository. Says whether it was an image. */
    end(pushed) {
        const [repository = '', digest] = pushed.split('@');
        const image = this.images.find(one => one.isOpen && repositoryOf(one.reference) === repository);
        if (image)
            this.endImage(image, digest);
        else
            this.endLayer(this.layers.find(one => one.isOpen && repositoryOf(one.reference) === repository));
        return image !== undefined;
    }
    endAll() {
        for (const image of this.images)
            if (image.isOpen)
                this.endImage(image, undefined);
    }
    failLayer(message) {
        const open = this.layers.filter(layer => layer.isOpen);
        const layer = open.find(one => message.includes(one.reference)) ?? open[0];
        if (!layer)
            return;
        layer.isOpen = false;
        failVertex(layer.vertex, message);
    }
    /** The image whose push was under way when kaniko gave up. */
    get open() {
        return this.images.find(image => image.isOpen)?.vertex;
    }
    endImage(image, digest) {
        image.isOpen = false;
        if (!image.vertex)
            return;
        notePush(image.vertex, { reference: image.reference, digest, seconds: undefined, isDone: true });
        endVertex(image.vertex, { kind: 'done', seconds: undefined });
    }
    endLayer(layer) {
        if (!layer)
            return;
        layer.isOpen = false;
        if (layer.vertex)
            endVertex(layer.vertex, { kind: 'done', seconds: undefined });
    }
}
/** A reference without its tag; a colon before the last slash belongs to the registry. */
function repositoryOf(reference) {
    const at = reference.lastIndexOf(':');
    return at > reference.lastIndexOf('/') ? reference.slice(0, at) : reference;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/kaniko-build.js



// What changes the file system; kaniko looks up nothing else in its cache. As in BuildKit the rest are no steps.
const kaniko_build_STEP = /^(?:RUN|COPY|ADD|WORKDIR)\s/i;
// A Dockerfile has far fewer instructions, and a build far fewer stages.
const MAX_ANNOUNCED = 1_000;
/** One build of kaniko, event by event. */
class KanikoBuild {
    build = new StepBuild('kaniko');
    /** A command runs, so that what looks like a message may be its output. */
    isRunning = false;
    /** The result was pushed, or was not to be. */
    hasEnded = false;
    pushes = new KanikoPushes(this.build);
    names = [];
    stage;
    isStageOpen = false;
    step;
    /** Hits that were announced and not run yet. */
    hits = [];
    /** The lookups of the stage are over. */
    isUnpacked = false;
    /** `--single-snapshot`: no snapshot tells where a command ends. */
    isSingleSnapshot = false;
    get hasSteps() {
        return this.build.hasSteps;
    }
    /** Whether this event is possible while a command runs: layers are uploaded meanwhile, and a snapshot ends it. */
    isPossible(event) {
        if (!this.isRunning)
            return true;
        if (event.kind === 'push')
            return this.pushes.isLayer(event.text);
        if (event.kind === 'instruction')
            return this.isSingleSnapshot;
        return ['snapshot', 'running', 'cache-push', 'pushed'].includes(event.kind);
    }
    output(text) {
        if (this.isRunning && this.step)
            addOutput(this.step, text);
    }
    event(event, timeMs) {
        switch (event.kind) {
            case 'stage-name':
                if (this.names.length < MAX_ANNOUNCED)
                    this.names.push({ base: event.base, name: event.name });
                break;
            case 'triggers':
                this.beginStage(undefined);
                break;
            case 'stage':
                this.beginStage(event.base);
                break;
            case 'stage-end':
                this.endStage(timeMs);
                break;
            case 'hit':
                this.announce(event.text);
                break;
            case 'miss':
                this.current();
                break;
            case 'unpacking':
                this.current();
                this.isUnpacked = true;
                break;
            case 'instruction':
                this.instruction(event.text, timeMs);
                break;
            case 'extracting':
            case 'running':
            case 'snapshot':
                this.progress(event.kind, timeMs);
                break;
            default:
                this.transfer(event, timeMs);
        }
    }
    /** The log has ended, or kaniko has given up with this message. */
    finish(failure) {
        if (failure !== undefined) {
            this.build.state.finalError = failure;
            const isStep = /failed to (?:execute command|take snapshot|save)/.test(failure);
            const culprit = isStep ? this.step?.vertex : /pushing image/.test(failure) ? this.pushes.open : undefined;
            failVertex(culprit ?? this.build.addVertex('building the image'), failure);
        }
        this.addUnrunHits();
        this.build.settle();
    }
    beginStage(base) {
        const isFresh = this.stage && this.isStageOpen && this.stage.steps.length === 0 && !this.isUnpacked;
        if (!isFresh || !this.stage) {
            this.endStage(undefined);
            this.openStage();
        }
        if (this.stage)
            this.nameStage(this.stage, base);
    }
    openStage() {
        const stage = this.build.addStage(undefined);
        this.stage = stage;
        this.isStageOpen = true;
        this.isUnpacked = false;
        this.isSingleSnapshot = false;
        this.hits = [];
        this.nameStage(stage, undefined);
        return stage;
    }
    /** Only stages with a name are listed; where the bases do not agree, an unnamed one is in between. */
    nameStage(stage, base) {
        const listed = this.names[stage.place];
        const isSame = listed !== undefined && (base === undefined || listed.base === base);
        this.build.nameStage(stage, isSame ? listed.name : undefined);
    }
    endStage(timeMs) {
        if (this.step)
            finishStep(this.step, timeMs);
        this.addUnrunHits();
        this.step = undefined;
        this.isStageOpen = false;
        this.isRunning = false;
    }
    current() {
        return this.stage && this.isStageOpen ? this.stage : this.openStage();
    }
    announce(instruction) {
        this.current();
        if (!this.isUnpacked && this.hits.length < MAX_ANNOUNCED)
            this.hits.push(instruction);
    }
    instruction(text, timeMs) {
        const stage = this.current();
        if (this.step)
            finishStep(this.step, timeMs);
        this.isRunning = false;
        this.step = undefined;
        if (kaniko_build_STEP.test(text))
            this.step = this.addStep(stage, text, timeMs);
        else {
            const vertex = this.build.addVertex(text);
            if (vertex)
                endVertex(vertex, { kind: 'done', seconds: undefined });
        }
    }
    addStep(stage, instruction, timeMs) {
        const step = this.build.addStep(stage, { index: stage.steps.length + 1, declared: undefined, instruction, timeMs });
        const at = this.hits.indexOf(instruction);
        if (at >= 0) {
            this.hits.splice(at, 1);
            hitStep(step);
        }
        return step;
    }
    /** A stage that was not run to its end has hits all the same. */
    addUnrunHits() {
        for (const text of this.hits.splice(0)) {
            if (this.stage && kaniko_build_STEP.test(text)) {
                const index = this.stage.steps.length + 1;
                hitStep(this.build.addStep(this.stage, { index, declared: undefined, instruction: text, timeMs: undefined }));
            }
        }
    }
    progress(kind, timeMs) {
        const { step } = this;
        const isRun = step?.vertex !== undefined && /^RUN\s/i.test(instructionOf(step.vertex));
        if (kind === 'running')
            this.isRunning ||= isRun;
        else if (kind === 'extracting') {
            if (step && !this.isRunning)
                hitStep(step);
        }
        else if (!step)
            this.isSingleSnapshot ||= this.isUnpacked && this.stage?.steps.length === 0;
        // Before a command there is a first snapshot of everything.
        else if (!isRun || this.isRunning) {
            finishStep(step, timeMs);
            this.isRunning = false;
        }
    }
    transfer(event, timeMs) {
        if (event.kind === 'cache-push')
            this.pushes.beginLayer(event.text);
        else if (event.kind === 'cache-push-failed')
            this.pushes.failLayer(event.text);
        else if (event.kind === 'all-pushed')
            this.pushes.endAll();
        else if (event.kind === 'pushed')
            this.hasEnded = this.pushes.end(event.text) || this.hasEnded;
        else if (event.kind === 'push' && !this.pushes.isLayer(event.text)) {
            this.endStage(timeMs);
            this.pushes.begin(event.text);
        }
        else if (event.kind === 'no-push') {
            this.endStage(timeMs);
            this.hasEnded = true;
        }
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/kaniko-line.js

// logrus: `INFO[0006] text`, padded; also with an RFC 3339 time in the brackets. A command may leave its last line open.
const BRACKETS = /(?:^|[^\s])?((?:TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)\[([^\]\s]{1,40})\] )(.*)$/s;
const TEXT = /time="([^"]{1,40})" level=(\w{1,10}) msg=("(?:[^"\\]|\\.)*"|\S*)/s;
const JSON_LINE = /\{"level":"\w{1,10}".*\}$/s;
const EXECUTION_FAILED = /(error (?:building image|pushing image|checking push permissions|resolving|executing)\b.*)$/s;
/** The message of a line that kaniko logged, in any of its three formats; undefined for the output of a command. */
function parseKanikoLine(text) {
    return parseBrackets(text) ?? parseText(text) ?? parseJson(text);
}
function parseBrackets(text) {
    const [, head, stamp = '', message = ''] = BRACKETS.exec(text) ?? [];
    if (head === undefined)
        return undefined;
    const isElapsed = /^\d{1,9}$/.test(stamp);
    const timeMs = isElapsed ? undefined : timeOf(stamp);
    if (!isElapsed && timeMs === undefined)
        return undefined;
    const seconds = isElapsed ? Number(stamp) : undefined;
    return { text: message.trimEnd(), before: text.slice(0, text.indexOf(head)), seconds, timeMs };
}
function parseText(text) {
    const match = text.includes('level=') ? TEXT.exec(text) : null;
    if (!match)
        return undefined;
    const [, stamp = '', , quoted = ''] = match;
    const message = quoted.startsWith('"') ? stringOf(quoted) : quoted;
    if (message === undefined)
        return undefined;
    return { text: message.trimEnd(), before: text.slice(0, match.index), seconds: undefined, timeMs: timeOf(stamp) };
}
function parseJson(text) {
    const match = text.includes('"level"') ? JSON_LINE.exec(text) : null;
    if (!match)
        return undefined;
    const record = recordOf(match[0]);
    if (typeof record?.msg !== 'string')
        return undefined;
    const stamp = record.time;
    const timeMs = typeof stamp === 'string' ? timeOf(stamp) : undefined;
    return { text: record.msg.trimEnd(), before: text.slice(0, match.index), seconds: undefined, timeMs };
}
function recordOf(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined; // a command may print anything that begins like a record
    }
}
/** logrus quotes as Go does; what JSON does not know (`\x1b`) stays as it is printed. */
function stringOf(quoted) {
    try {
        const value = JSON.parse(quoted);
        return typeof value === 'string' ? value : quoted;
    }
    catch {
        return quoted.slice(1, -1);
    }
}
function timeOf(stamp) {
    const timeMs = Date.parse(stamp);
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/** The message with which kaniko gives up. */
function kanikoFailure(text) {
    return EXECUTION_FAILED.exec(text)?.[1];
}
/** What kaniko says before it does anything else, or nobody else says. */
function isKanikoMessage(text) {
    return /^(?:Resolved base name |Retrieving image (?:manifest )?\S|No base image, nothing to extract$|Built cross stage deps: map|Executing \d+ build triggers$|Building stage '|Using caching version of cmd: |No cached layer found for cmd |Checking for cached layer |Unpacking rootfs as cmd |Skipping unpacking as no |Taking snapshot of |Found cached layer, extracting|Skipping paths under |Using dockerignore file: |Downloading base image )/.test(text);
}
const EVENTS = [
    [/^Using caching version of cmd: (.*)$/s, ([, text = '']) => ({ kind: 'hit', text })],
    [/^No cached layer found for cmd (.*)$/s, ([, text = '']) => ({ kind: 'miss', text })],
    [/^Executing \d+ build triggers$/, () => ({ kind: 'triggers' })],
    [/^Building stage '(.*)' \[idx: '(\d{1,6})'/, ([, base = '', idx]) => ({ kind: 'stage', base, place: Number(idx) })],
    [/^Resolved base name (\S+) to (\S+)$/, ([, base = '', name = '']) => ({ kind: 'stage-name', base, name })],
    [/^(?:Unpacking rootfs as cmd |Skipping unpacking as )/, () => ({ kind: 'unpacking' })],
    [/^Found cached layer, extracting to filesystem$/, () => ({ kind: 'extracting' })],
    [/^Running: \[/, () => ({ kind: 'running' })],
    [/^[Aa]rgs: \[/, () => ({ kind: 'running' })],
    [/^(?:Taking snapshot of |No files (?:were )?changed)/, () => ({ kind: 'snapshot' })],
    [/^Deleting filesystem\.\.\.$/, () => ({ kind: 'stage-end' })],
    [/^Pushing layer (\S+) to cache now$/, ([, text = '']) => ({ kind: 'cache-push', text })],
    [/^Error uploading layer to cache: (.*)$/s, ([, text = '']) => ({ kind: 'cache-push-failed', text })],
    [/^Pushing image to (\S+)$/, ([, text = '']) => ({ kind: 'push', text })],
    [/^Skipping push to container registry/, () => ({ kind: 'no-push' })],
    [/^Pushed image to \d+ destinations$/, () => ({ kind: 'all-pushed' })],
    [/^Pushed (\S+@sha256:[0-9a-f]{64})$/, ([, text = '']) => ({ kind: 'pushed', text })],
];
/** What a message of kaniko tells about the build. */
function kanikoEvent(text) {
    for (const [pattern, event] of EVENTS) {
        const parts = pattern.exec(text);
        if (parts)
            return event(parts);
    }
    return INSTRUCTION.test(text) ? { kind: 'instruction', text } : { kind: 'other' };
}

;// CONCATENATED MODULE: ./packages/buildlog/src/kaniko.js


// The first things that kaniko says; some are said again for each stage.
const kaniko_START = /^(?:Resolved base name |Retrieving image |No base image|Built cross stage deps: |Using dockerignore file: )/;
/**
 * kaniko. It prints no i/n: steps are counted in order of appearance, and n is what was seen. A hit is announced
 * (`Using caching version of cmd: X`) before the stage runs and extracted when its turn comes; the two lines are one
 * hit. The output of a command stands between `Running: [...]` and `Taking snapshot of`; a command that prints the
 * latter line itself deceives this parser from there on.
 */
class KanikoParser {
    build;
    failure;
    seconds = 0;
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    /** A command runs that has not failed: whatever comes is its output. */
    get isBusy() {
        return this.build?.isRunning === true && this.failure === undefined;
    }
    recognises({ text }) {
        const line = parseKanikoLine(text);
        return line ? isKanikoMessage(line.text) : kanikoFailure(text) !== undefined && text.startsWith('error ');
    }
    line({ text, timeMs }) {
        const line = parseKanikoLine(text);
        if (line)
            this.message({ ...line, timeMs: line.timeMs ?? timeMs }, text);
        else
            this.output(text.trimEnd());
        this.build?.build.noteTime(timeMs ?? line?.timeMs);
    }
    finish() {
        this.build?.finish(this.failure);
        this.build = undefined;
        this.failure = undefined;
        this.seconds = 0;
    }
    current() {
        if (this.build)
            return this.build;
        this.build = new KanikoBuild();
        this.sink.begin(this.build.build.state);
        return this.build;
    }
    message(line, text) {
        if (this.isStart(line))
            this.finish();
        const build = this.current();
        const event = kanikoEvent(line.text);
        if (!build.isPossible(event)) {
            this.output(text.trimEnd());
            return;
        }
        if (line.before !== '')
            build.output(line.before);
        // Uploads go on while a command runs; anything else shows that it went well.
        if (!build.isRunning || event.kind === 'snapshot')
            this.failure = undefined;
        if (line.seconds !== undefined) {
            this.seconds = Math.max(this.seconds, line.seconds);
            build.build.state.statedSeconds = this.seconds;
        }
        build.event(event, line.seconds === undefined ? line.timeMs : line.seconds * 1000);
    }
    isStart({ text, seconds }) {
        const { build } = this;
        if (!build || !kaniko_START.test(text))
            return false;
        if (this.failure !== undefined || build.hasEnded)
            return true;
        return !build.isRunning && build.hasSteps && seconds !== undefined && seconds < this.seconds;
    }
    output(text) {
        const failure = kanikoFailure(text);
        if (failure === undefined) {
            this.build?.output(text);
            return;
        }
        const isNext = this.build?.hasEnded && !failure.startsWith('error pushing image');
        if (this.failure !== undefined || isNext)
            this.finish();
        const build = this.current();
        const before = text.slice(0, text.length - failure.length);
        if (before !== '')
            build.output(before);
        this.failure = failure;
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/skipped-tail.js

/**
 * The last lines that a scanner passed over, kept as bytes: a log has millions of them, and only those before the end
 * of a step are ever wanted as text.
 */
class SkippedTail {
    segments = [];
    most;
    constructor(most) {
        this.most = most;
    }
    get isEmpty() {
        return this.segments.length === 0;
    }
    /** Some lines that follow each other, ending with or without a line end. */
    add(bytes, start, end, lines) {
        if (lines >= this.most)
            this.segments = [];
        this.segments.push({ bytes: external_node_buffer_.Buffer.from(bytes.subarray(start, end)), lines });
        // Ten segments of one line each say as much as one of ten.
        if (this.segments.length > this.most)
            this.segments.shift();
    }
    /** The lines as text without their first bytes, the oldest first; nothing is left. */
    take(prefixBytes) {
        const lines = this.segments.flatMap(({ bytes }) => linesOf(bytes, prefixBytes));
        this.segments = [];
        return lines.slice(-this.most);
    }
}
function linesOf(bytes, prefixBytes) {
    const lines = [];
    for (let start = 0; start < bytes.length;) {
        const found = bytes.indexOf(10, start);
        const end = found === -1 ? bytes.length : found;
        lines.push(bytes.toString('utf8', start + prefixBytes, Math.min(end, start + 16_384)));
        start = end + 1;
    }
    return lines;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/line-scanner.js


const line_scanner_LF = 10;
const HASH = 35;
const SPACE = 32;
const DOT = 46;
const DASH = 45;
const LETTER_T = 84;
const LETTER_Z = 90;
const BRACE = 123;
/** A line beyond this is cut, its rest is skipped: names and messages are kept to less anyway. */
const MAX_LINE_BYTES = 16_384;
/** One status message of rawjson can carry a burst of output, or hundreds of vertices; a parsed one takes ten times its size. */
const MAX_JSON_LINE_BYTES = 4_194_304;
const MAX_TOKEN = 12;
const FIRST_CARRY_BYTES = 4_096;
const KEPT_CARRY_BYTES = 262_144;
/** As many output lines are remembered as BuildKit repeats of a failed step; a power of two for the ring. */
const RING = 16;
/**
 * Splits chunks of bytes into lines and skips the bulk of a log, the output of the current step, without making a
 * string of it. Memory is bounded by the longest line that is kept; time is linear, one search for `\n` per line.
 */
class LineScanner {
    longLines = 0;
    handler;
    carry = external_node_buffer_.Buffer.allocUnsafe(FIRST_CARRY_BYTES);
    carryLength = 0;
    isDropping = false;
    token = new Uint8Array(MAX_TOKEN);
    token0 = 0;
    token1 = 0;
    token2 = 0;
    tokenLength = 0;
    prefix = 0;
    ring = new Int32Array(RING);
    seen = 0;
    tail = new SkippedTail(RING);
    constructor(handler) {
        this.handler = handler;
    }
    /**
     * Says which lines are output: those that begin, after `prefix` bytes of a time stamp, with `#token ` and seconds.
     * No token, or a very long one, means that every line is handed on.
     */
    setOutput(token, prefix) {
        this.prefix = prefix;
        this.tokenLength = token === undefined || token.length > MAX_TOKEN ? 0 : token.length;
        for (let at = 0; at < this.tokenLength; at += 1)
            this.token[at] = token?.charCodeAt(at) ?? 0;
        this.token0 = this.token[0] ?? 0;
        this.token1 = this.token[1] ?? 0;
        this.token2 = this.token[2] ?? 0;
    }
    push(chunk) {
        let start = 0;
        if (this.carryLength > 0 || this.isDropping)
            start = this.finishCarry(chunk);
        if (start < 0)
            return;
        for (;;) {
            if (this.tokenLength > 0)
                start = this.skipOutput(chunk, start);
            const end = chunk.indexOf(line_scanner_LF, start);
            if (end === -1)
                break;
            this.saveTail(chunk, start);
            this.handOnTail();
            this.emit(chunk, start, end);
            start = end + 1;
        }
        this.saveTail(chunk, start);
        if (start < chunk.length)
            this.keep(chunk.subarray(start));
    }
    /** The hot loop: passes over complete output lines and gives the start of the first line that is none. */
    skipOutput(chunk, from) {
        const { ring, prefix, tokenLength, token0, token1, token2 } = this;
        // Locals and small functions are what the compiler keeps in registers; half of the time goes into `indexOf`.
        const isUsual = prefix === 0 && tokenLength <= 3;
        const seconds = tokenLength + 2;
        let start = from;
        let { seen } = this;
        for (;;) {
            const end = chunk.indexOf(line_scanner_LF, start);
            if (end === -1)
                break;
            const isQuick = isUsual &&
                chunk[start] === HASH &&
                chunk[start + 1] === token0 &&
                (tokenLength < 2 || chunk[start + 2] === token1) &&
                (tokenLength < 3 || chunk[start + 3] === token2) &&
                chunk[start + seconds - 1] === SPACE &&
                start + seconds + 5 < end &&
                isShortSeconds(chunk, start + seconds);
            if (!isQuick && !this.isOutput(chunk, start, end))
                break;
            ring[seen & (RING - 1)] = start;
            seen += 1;
            start = end + 1;
        }
        this.seen = seen;
        return start;
    }
    finish() {
        this.emitCarry();
        this.handOnTail();
        this.isDropping = false;
    }
    /** Completes the line that the chunk before left open; gives where the next line starts, or -1 when none does. */
    finishCarry(chunk) {
        const end = chunk.indexOf(line_scanner_LF);
        if (!this.isDropping)
            this.keep(end === -1 ? chunk : chunk.subarray(0, end));
        if (end === -1)
            return -1;
        this.emitCarry();
        this.isDropping = false;
        return end + 1;
    }
    keep(part) {
        const length = this.carryLength + part.length;
        if (length > this.carry.length) {
            const grown = external_node_buffer_.Buffer.allocUnsafe(Math.max(2 * this.carry.length, length));
            this.carry.copy(grown, 0, 0, this.carryLength);
            this.carry = grown;
        }
        part.copy(this.carry, this.carryLength);
        this.carryLength = length;
        const mayBeJson = this.carry[0] === BRACE || this.prefix > 0;
        if (length <= (mayBeJson ? MAX_JSON_LINE_BYTES : 4 * MAX_LINE_BYTES))
            return;
        this.emitCarry();
        this.isDropping = true;
    }
    emitCarry() {
        const length = this.carryLength;
        this.carryLength = 0;
        if (length > 0)
            this.emitOrSkip(length);
        if (this.carry.length > KEPT_CARRY_BYTES)
            this.carry = external_node_buffer_.Buffer.allocUnsafe(FIRST_CARRY_BYTES);
    }
    /** A line that chunks cut in parts is treated as if they had not: the same lines are skipped. */
    emitOrSkip(length) {
        if (this.tokenLength > 0 && this.isOutput(this.carry, 0, length)) {
            this.tail.add(this.carry, 0, length, 1);
            return;
        }
        this.handOnTail();
        this.emit(this.carry, 0, length);
    }
    emit(bytes, start, end) {
        const isJson = bytes[start] === BRACE || bytes[start + this.prefix] === BRACE;
        const limit = isJson ? MAX_JSON_LINE_BYTES : MAX_LINE_BYTES;
        const isCut = end - start > limit;
        if (isCut)
            this.longLines += 1;
        this.handler.line(bytes, start, isCut ? start + limit : end, isCut);
    }
    /** Remembers the last output lines of this chunk; they follow each other, since any other line hands them on. */
    saveTail(chunk, end) {
        const { seen } = this;
        if (seen === 0)
            return;
        this.seen = 0;
        const count = Math.min(seen, RING);
        this.tail.add(chunk, this.ring[(seen - count) & (RING - 1)] ?? 0, end, count);
    }
    handOnTail() {
        if (this.tail.isEmpty)
            return;
        this.handler.skipped(this.tail.take(this.prefix + this.tokenLength + 2));
    }
    /** `#N 1.234 ` or `#N 1.234` to the end: BuildKit prints one to three decimals. */
    isOutput(bytes, lineStart, end) {
        const { token, tokenLength, prefix } = this;
        let at = lineStart + prefix;
        if (bytes[at] !== HASH)
            return false;
        if (prefix > 0 && !isStamp(bytes, lineStart, at))
            return false;
        at += 1;
        for (let index = 0; index < tokenLength; index += 1)
            if (bytes[at + index] !== token[index])
                return false;
        at += tokenLength;
        return bytes[at] === SPACE && isSeconds(bytes, at + 1, end);
    }
}
/** Digits, a point and one to three digits, then a blank or the end of the line. */
function isSeconds(bytes, from, end) {
    let at = from;
    while (isDigit(bytes[at]))
        at += 1;
    if (at === from || at > from + MAX_TOKEN || bytes[at] !== DOT)
        return false;
    const decimals = at + 1;
    at = decimals;
    while (isDigit(bytes[at]))
        at += 1;
    const count = at - decimals;
    return count >= 1 && count <= 3 && (at === end || bytes[at] === SPACE);
}
/** What BuildKit prints below 1,000 seconds, and a blank behind it: `1.234 `, `12.34 `, `123.4 `. */
function isShortSeconds(bytes, from) {
    if (bytes[from + 5] !== SPACE || !isDigit(bytes[from]) || !isDigit(bytes[from + 4]))
        return false;
    const second = bytes[from + 1];
    const third = bytes[from + 2];
    const fourth = bytes[from + 3];
    if (second === DOT)
        return isDigit(third) && isDigit(fourth);
    if (!isDigit(second))
        return false;
    return third === DOT ? isDigit(fourth) : isDigit(third) && fourth === DOT;
}
/** One comparison; no byte at all is no digit. */
function isDigit(byte) {
    return ((byte ?? 0) - 48) >>> 0 < 10;
}
/** The prefix ends in an RFC 3339 time of the length that the parser measured: `...-..T..:..:...Z `. */
function isStamp(bytes, start, end) {
    return (bytes[end - 1] === SPACE &&
        bytes[end - 2] === LETTER_Z &&
        (isDateAt(bytes, end - 29, start) || isDateAt(bytes, end - 31, start)));
}
function isDateAt(bytes, at, start) {
    return at >= start && bytes[at + 4] === DASH && bytes[at + 10] === LETTER_T;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/lint-text.js
const LINT = /^(?:([A-Z][A-Za-z0-9]{2,80}): )?(.*?)(?: \(line (\d{1,9})\))?$/s;
/** `FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)` in its parts. */
function parseLintText(text) {
    const match = LINT.exec(text.trimEnd());
    const line = match?.[3];
    return {
        rule: match?.[1],
        message: match?.[2] ?? text,
        file: undefined,
        line: line === undefined ? undefined : Number(line),
    };
}

;// CONCATENATED MODULE: ./packages/buildlog/src/client-report.js



const RULE = '------';
const SOURCE_RULE = /^-{20}$/;
const SOURCE_LINE = /^\s{0,12}((?:\d|\*\*\*){1,9}) \|(?: (>>>))?(.*)$/s;
const SOURCE_HEAD = /^(\S[^\r\n]{0,1000}):((?:\d|\*\*\*){1,9})$/;
// Windows PowerShell puts the program in front of its first line of stderr, and a record of an error behind it.
const RECORD_HEAD = /^[\w.-]{1,60} : (?=\S{1,1000}:\d{1,9}$)/;
const MAX_RECORD_LINES = 10;
const LINT_HEAD = /^ ?(?:\d|\*\*\*){1,9} warnings? found/;
const FINAL = /^(?:ERROR|Error|error): (.*)$/s;
const TARGET_FINAL = /^(?:target \S{1,200}: |service "[^"]{1,200}": |failed to execute bake: |Service '[^']{1,200}' )?failed to (?:solve|build)\b/;
// What a build client says about a build; other tools in the same log say ERROR too.
const CLIENT_WORDS = /failed to|process "|denied|unauthorized|Unavailable|rpc error|context canceled|cannot connect|dockerfile parse|not found|no such|exec format|deadline/i;
// BuildKit prints the last ten lines of a failed step (logsBufferSize in printer.go).
const MAX_BLOCK_LINES = 12;
const MAX_SOURCE_LINES = 200;
/**
 * What the build client prints behind the progress: the failure block of each failed vertex, the excerpt of the
 * Dockerfile, lint warnings, the last error, and what `docker push` says after that. The block quotes output of the step without `#N`, so whatever stands
 * in it is believed to be output as long as the step is known to have printed it.
 */
class ClientReport {
    mode = { kind: 'idle' };
    push = new PushBehindBuild();
    /** Inside a failure block nothing is a header. */
    get isQuoting() {
        return this.mode.kind === 'opened' || this.mode.kind === 'quoting';
    }
    /** The client has begun its last words, so the build's progress is over. */
    hasReported = false;
    reset() {
        this.mode = { kind: 'idle' };
        this.hasReported = false;
        this.push.reset();
    }
    /** Whether the line was part of the client's report on this build. */
    line(build, text) {
        switch (this.mode.kind) {
            case 'opened':
                return this.readName(build, text);
            case 'quoting':
                return this.readQuote(this.mode, text);
            case 'source-head':
                return this.readSourceRule(this.mode, build, text);
            case 'source':
                return this.readSource(this.mode, build, text);
            case 'idle':
                return this.readIdle(build, text);
        }
    }
    readIdle(build, text) {
        const line = text.trimEnd();
        if (line === RULE && hasFailed(build)) {
            this.mode = { kind: 'opened' };
            return true;
        }
        const own = line.replace(RECORD_HEAD, '');
        const head = SOURCE_HEAD.exec(own);
        if (head) {
            const gap = own === line ? 0 : MAX_RECORD_LINES;
            this.mode = { kind: 'source-head', file: head[1] ?? '', line: Number(head[2]) || 0, gap };
            return true;
        }
        const isReport = readLint(build, line) || (!hasFailed(build) && this.push.line(build, line)) || readFinalError(build, line);
        this.hasReported ||= isReport;
        return isReport;
    }
    readName(build, text) {
        this.mode = { kind: 'idle' };
        const name = /^ > (.*):$/s.exec(text.trimEnd())?.[1];
        if (name === undefined)
            return this.readIdle(build, text);
        const vertex = findFailed(build, name);
        if (!vertex)
            return false;
        this.hasReported = true;
        this.mode = { kind: 'quoting', left: [...vertex.tail], count: 0 };
        return true;
    }
    readQuote(mode, text) {
        const line = text.trimEnd();
        if (line === '')
            return true;
        // A line that came in two parts loses its seconds in the block, so the quote may be the end of an output line.
        // Quotes keep the order of the output, but may skip lines.
        const at = mode.left.findIndex(output => output.trimEnd().endsWith(line));
        mode.count += 1;
        if (at >= 0)
            mode.left.splice(0, at + 1);
        else if (line === RULE || mode.count > MAX_BLOCK_LINES)
            this.mode = { kind: 'idle' };
        return true;
    }
    readSourceRule(mode, build, text) {
        if (SOURCE_RULE.test(text.trimEnd())) {
            this.mode = { kind: 'source', file: cutText(mode.file), line: mode.line, lines: [] };
            return true;
        }
        if (mode.gap > 0) {
            this.mode = { ...mode, gap: mode.gap - 1 };
            return false;
        }
        this.mode = { kind: 'idle' };
        return this.readIdle(build, text);
    }
    readSource(mode, build, text) {
        const match = SOURCE_LINE.exec(text.trimEnd());
        if (match && mode.lines.length < MAX_SOURCE_LINES) {
            const [, line = '', mark, source = ''] = match;
            // ` 12 | >>> RUN x` or ` 12 |     RUN x`: the mark takes the place of four blanks.
            const indent = mark === undefined ? /^ {0,5}/ : /^ ?/;
            mode.lines.push({
                line: Number(line) || 0,
                text: cutText(source.replace(indent, '')),
                isMarked: mark !== undefined,
            });
            return true;
        }
        this.mode = { kind: 'idle' };
        addSource(build, { file: mode.file, line: mode.line, lines: mode.lines });
        return SOURCE_RULE.test(text.trimEnd()) || this.readIdle(build, text);
    }
}
function hasFailed(build) {
    for (const vertex of build.vertices.values())
        if (vertex.last?.kind === 'error')
            return true;
    return false;
}
function findFailed(build, name) {
    for (const vertex of build.vertices.values()) {
        if (vertex.last?.kind === 'error' && vertex.names.some(known => known.trimEnd() === cutText(name)))
            return vertex;
    }
    return undefined;
}
function readLint(build, line) {
    if (LINT_HEAD.test(line))
        return true;
    if (!/^ - [A-Z]\w{2,80}: /.test(line) || build.vertices.size === 0)
        return false;
    addWarning(build, parseLintText(line.slice(3)));
    return true;
}
function readFinalError(build, line) {
    const message = FINAL.exec(line)?.[1] ?? (TARGET_FINAL.test(line) ? line : undefined);
    if (message === undefined)
        return false;
    if (!hasFailed(build) && !CLIENT_WORDS.test(message))
        return false;
    build.finalError = cutText(message);
    return true;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/masked-ids.js
/**
 * Secret masking on a CI server replaces a value wherever it stands: with the secret `22`, vertex `#22` is printed as
 * `#***` and `#122` as `#1***`. One masked value gives every number its own token, and BuildKit numbers vertices in the
 * order in which it prints them, so a token that is new is the next number.
 */
class MaskedIds {
    known = new Map();
    highest = 0;
    /** The id that a token stands for; the token itself where no number fits. */
    resolve(token) {
        if (!token.includes('*'))
            return this.note(token);
        const known = this.known.get(token);
        if (known !== undefined)
            return known;
        const id = this.next(token);
        this.known.set(token, id);
        return this.note(id);
    }
    next(token) {
        const next = String(this.highest + 1);
        return fits(token, next) ? next : token;
    }
    note(id) {
        const number = Number(id);
        if (Number.isSafeInteger(number) && number > this.highest)
            this.highest = number;
        return id;
    }
}
/** Whether a number could have been masked to this token: `1***` fits `122`. */
function fits(token, id) {
    const parts = token.split('***');
    const [first = '', ...rest] = parts;
    if (!id.startsWith(first))
        return false;
    let at = first.length;
    for (const [index, part] of rest.entries()) {
        const isLast = index === rest.length - 1;
        const found = isLast ? id.length - part.length : id.indexOf(part, at + 1);
        if (found < at + 1 || !id.startsWith(part, found))
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/plain-line.js
/**
 * The lines of `--progress plain`, one by one, as BuildKit's textMux prints them
 * (moby/buildkit util/progress/progressui/printer.go). Secret masking on a CI server may have replaced digits by `***`.
 */
const NUMBERED = /^#((?:\d|\*\*\*){1,12})(?: (.*))?$/s;
const BUILDER = /^building with "[^"]*" instance using \S+ driver\s*$/;
const OUTPUT = /^(?:\d|\*\*\*){1,12}\.(?:\d|\*\*\*){1,3}(?: |$)/;
const DONE = /^DONE(?: ((?:\d|\*\*\*){1,12}(?:\.(?:\d|\*\*\*){1,3})?)s)?$/;
/** The parts of a line that begins `#N`, or undefined for any other line. */
function parsePlainLine(line) {
    const match = NUMBERED.exec(line);
    if (!match)
        return undefined;
    const [, token = '', text = ''] = match;
    if (BUILDER.test(text))
        return { kind: 'builder', text: text.trimEnd() };
    if (OUTPUT.test(text))
        return { kind: 'output', token, text };
    return parseEvent(token, text.trimEnd());
}
function parseEvent(token, text) {
    if (text === 'CACHED')
        return { kind: 'cached', token };
    if (text === 'CANCELED')
        return { kind: 'canceled', token };
    if (text === '...')
        return { kind: 'pause', token };
    if (text.startsWith('ERROR: '))
        return { kind: 'error', token, message: text.slice('ERROR: '.length) };
    if (text.startsWith('WARN: '))
        return { kind: 'warning', token, text: text.slice('WARN: '.length) };
    const done = DONE.exec(text);
    if (done)
        return { kind: 'done', token, seconds: secondsOf(done[1]) };
    return { kind: 'text', token, text };
}
function secondsOf(digits) {
    return digits === undefined || digits.includes('*') ? undefined : Number(digits);
}
const STATUS = /^(?:sha\d+:[0-9a-f]{12,}|extracting sha\d+:|transferring |resolve \S+@sha|exporting (?:layers|manifest|config|attestation)|naming to |unpacking to |pushing (?:layers|manifest)|writing (?:image|layer|config|cache)|sending tarball|preparing build cache)/;
/** Whether a text looks like a status; asked only where the log was cut and no header is known. */
function isStatusText(text) {
    return STATUS.test(text);
}

// EXTERNAL MODULE: ./packages/buildlog/src/step-name.js
var step_name = __webpack_require__(1016);
;// CONCATENATED MODULE: ./packages/buildlog/src/restart.js


/**
 * Tells a new build in the same file (`tee -a`, a retry) from a vertex that BuildKit prints again. Builds begin with
 * `#0 building with ...` or, without that line, with `#1`. A completed `#1` is printed again under its own name when
 * BuildKit corrects its time, so a repeated `#1` is a suspicion, which the next number settles: `#2` again confirms it,
 * unless the first one still ran.
 */
class RestartWatch {
    suspect;
    begin() {
        this.suspect = undefined;
    }
    /** `isOver`: the client has had its last words on the build, so whatever begins now is another one. */
    header(build, { id, name }, isOver) {
        if (this.suspect && id !== '1')
            return this.decide(this.suspect, { id, name });
        const first = build.vertices.get('1');
        if (id !== '1' || !first || first.names.length === 0 || !first.last)
            return use(build);
        if (isOver || !isSameVertex(first, name))
            return { kind: 'new-build' };
        if (build.vertices.size === 1)
            return first.last.kind === 'error' ? { kind: 'new-build' } : use(build);
        // A client that said who builds says so each time.
        if (this.suspect || build.builder !== undefined)
            return use(build);
        const fresh = newBuild(build.format);
        fresh.limits = build.limits;
        this.suspect = { previous: build, fresh };
        return use(fresh);
    }
    /** The input has ended: a suspicion that nothing confirmed is dropped. Gives the build that the lines belong to. */
    settle() {
        const { suspect } = this;
        this.suspect = undefined;
        return suspect ? merge(suspect.previous, suspect.fresh) : undefined;
    }
    decide(suspect, { id, name }) {
        this.suspect = undefined;
        if (id !== '2' || isContinued(suspect.previous.vertices.get(id), name))
            return use(merge(suspect.previous, suspect.fresh));
        return { kind: 'use', build: suspect.fresh, isConfirmed: true };
    }
}
function use(build) {
    return { kind: 'use', build, isConfirmed: false };
}
/** The vertex was left while it ran, so this is the printer's return to it. */
function isContinued(vertex, name) {
    return vertex?.isPaused === true && isSameVertex(vertex, name);
}
/** A vertex that several targets share has several names, which differ in the bracket only. */
function isSameVertex(vertex, name) {
    return vertex.names.some(known => (0,step_name/* nameWithoutBracket */.ci)(known) === (0,step_name/* nameWithoutBracket */.ci)(name));
}
function merge(previous, fresh) {
    const again = fresh.vertices.get('1');
    const first = previous.vertices.get('1');
    if (again && first) {
        for (const name of again.names)
            if (!first.names.includes(name))
                first.names.push(name);
        first.wasPulled ||= first.wasCached && again.last?.kind === 'done';
        first.wasCached ||= again.wasCached;
        first.cachedLines += again.cachedLines;
        first.last = again.last ?? first.last;
    }
    return previous;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/plain.js






/** The parser of `--progress plain`, for every BuildKit since 0.8. */
class PlainParser {
    build;
    current;
    /** The text behind `#` that the current vertex is printed with; masking may make it differ from its id. */
    currentToken = '';
    ids = new MaskedIds();
    client = new ClientReport();
    restart = new RestartWatch();
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    /** The `#N` whose output lines may be skipped without looking at them, or undefined when every line matters. */
    get outputToken() {
        return this.current && !this.client.isQuoting ? this.currentToken : undefined;
    }
    get isQuoting() {
        return this.client.isQuoting;
    }
    get isBusy() {
        return this.current !== undefined || this.client.isQuoting;
    }
    recognises({ text }) {
        return text.startsWith('#') && parsePlainLine(text) !== undefined;
    }
    /** Output lines of the current vertex that were skipped: the last ones, as printed behind `#N `. */
    output(lines) {
        if (!this.current || lines.length === 0)
            return;
        this.current.hasOutput = true;
        addToTail(this.current, lines);
    }
    line(line) {
        // Blank lines say nothing: CI systems drop and add them.
        if (line.text === '')
            return;
        const build = this.build;
        if (build && this.client.isQuoting && this.client.line(build, line.text))
            return;
        const parsed = parsePlainLine(line.text);
        if (!parsed) {
            if (build && this.client.line(build, line.text) && line.timeMs !== undefined)
                noteTime(build, line.timeMs);
            return;
        }
        if (parsed.kind === 'builder')
            this.begin(parsed.text);
        else
            this.numbered(parsed);
        if (this.build && line.timeMs !== undefined)
            noteTime(this.build, line.timeMs);
    }
    finish() {
        const merged = this.restart.settle();
        if (merged)
            this.build = merged;
        this.current = undefined;
        this.client.reset();
    }
    begin(builder) {
        this.finish();
        const build = newBuild('buildkit-plain');
        build.builder = builder;
        this.use(build);
        this.sink.begin(build);
        return build;
    }
    use(build) {
        this.build = build;
        this.ids = new MaskedIds();
        this.restart.begin();
    }
    numbered(line) {
        const build = this.build ?? this.begin(undefined);
        if (line.kind === 'text' && line.token !== this.currentToken) {
            this.header(build, line.token, line.text);
            return;
        }
        // `#0 0.043 text` is how BuildKit 0.10 and 0.11 print the output of the current vertex.
        const vertex = line.token === '0' && this.current ? this.current : this.vertexFor(build, line.token);
        if (vertex)
            this.event(build, vertex, line);
    }
    event(build, vertex, line) {
        switch (line.kind) {
            case 'text':
                noteStatus(vertex, line.text);
                break;
            case 'output':
                this.current = vertex;
                this.output([line.text]);
                break;
            case 'warning':
                addWarning(build, parseLintText(line.text));
                break;
            case 'pause':
                vertex.isPaused = true;
                this.leave();
                break;
            default:
                endVertex(vertex, line);
                vertex.isPaused = false;
                if (line.kind === 'done' || line.kind === 'cached')
                    setTail(vertex, []);
                this.leave();
        }
    }
    leave() {
        this.current = undefined;
        this.currentToken = '';
    }
    header(build, token, name) {
        const id = this.ids.resolve(token);
        const next = this.restart.header(build, { id, name }, this.client.hasReported);
        if (next.kind === 'new-build') {
            this.header(this.begin(undefined), token, name);
            return;
        }
        this.build = next.build;
        if (next.isConfirmed)
            this.confirm(next.build);
        const vertex = vertexOf(next.build, id);
        if (!vertex) {
            this.leave();
            return;
        }
        if (token !== id)
            vertex.isMasked = true;
        this.current = vertex;
        this.currentToken = token;
        // Only where the log was cut can a status come before any header.
        if (vertex.names.length === 0 && vertex.last === undefined && isStatusText(name))
            noteStatus(vertex, name);
        else
            addName(vertex, name);
    }
    confirm(build) {
        this.client.reset();
        this.ids = new MaskedIds();
        this.ids.resolve('2');
        this.sink.begin(build);
    }
    /** The vertex that a line without a name is about. */
    vertexFor(build, token) {
        if (this.current && token === this.currentToken)
            return this.current;
        const vertex = vertexOf(build, this.ids.resolve(token));
        if (vertex)
            this.currentToken = token;
        return vertex;
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/intervals.js
/** Intervals in order with the overlapping ones joined, as BuildKit's own display adds them up (display.go). */
function mergeIntervals(intervals) {
    const sorted = [...intervals].sort((a, b) => a.start - b.start);
    const merged = [];
    for (const next of sorted) {
        const last = merged.at(-1);
        if (last && (last.stop === undefined || last.stop >= next.start)) {
            merged[merged.length - 1] = { start: last.start, stop: laterStop(last.stop, next.stop) };
        }
        else {
            merged.push(next);
        }
    }
    return merged;
}
function laterStop(a, b) {
    return a === undefined || b === undefined ? undefined : Math.max(a, b);
}
/** Seconds that all of them lasted; what still runs counts nothing. */
function totalSeconds(merged) {
    return merged.reduce((sum, { start, stop }) => sum + (stop === undefined ? 0 : stop - start), 0) / 1000;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/solve-status.js

/** The status that a line holds, or undefined for a line that is no such JSON. `{}` is an empty status. */
function parseSolveStatus(line) {
    const value = solve_status_parseJson(line);
    if (!isObject(value))
        return undefined;
    return {
        vertexes: listOf(value.vertexes, streamVertex),
        statuses: listOf(value.statuses, streamStatus),
        logs: listOf(value.logs, streamLog),
        warnings: listOf(value.warnings, streamWarning),
    };
}
function solve_status_parseJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value, read) {
    return Array.isArray(value) ? value.filter(isObject).map(read) : [];
}
function streamVertex(item) {
    const group = item.progressGroup;
    return {
        digest: solve_status_text(item.digest),
        name: solve_status_text(item.name),
        started: timeMs(item.started),
        completed: timeMs(item.completed),
        isCached: item.cached === true,
        error: solve_status_text(item.error),
        group: isObject(group) ? { id: solve_status_text(group.id), name: solve_status_text(group.name), isWeak: group.weak === true } : undefined,
    };
}
function streamStatus(item) {
    return {
        id: solve_status_text(item.id),
        vertex: solve_status_text(item.vertex),
        started: timeMs(item.started),
        completed: timeMs(item.completed),
    };
}
function streamLog(item) {
    return { vertex: solve_status_text(item.vertex), data: base64(item.data), timestamp: timeMs(item.timestamp) };
}
function streamWarning(item) {
    const info = item.info ?? item.sourceInfo;
    const range = Array.isArray(item.range) ? item.range.find(isObject) : undefined;
    const start = range?.start;
    const line = isObject(start) ? start.line : undefined;
    return {
        vertex: solve_status_text(item.vertex),
        short: base64(item.short),
        file: isObject(info) && typeof info.filename === 'string' ? info.filename : undefined,
        line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : undefined,
    };
}
function solve_status_text(value) {
    return typeof value === 'string' ? value : '';
}
function base64(value) {
    return typeof value === 'string' ? external_node_buffer_.Buffer.from(value, 'base64').toString('utf8') : '';
}
/** RFC 3339 with up to nine decimals, as milliseconds with a fraction. */
function timeMs(value) {
    if (typeof value !== 'string')
        return undefined;
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(value);
    if (!match)
        return undefined;
    const [, seconds = '', fraction = '.0', zone = ''] = match;
    const whole = Date.parse(`${seconds}${zone}`);
    return Number.isNaN(whole) ? undefined : whole + Number(`0${fraction}`) * 1000;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/transport.js
// CSI, OSC, APC and other string sequences, and two-byte escapes; none of the quantifiers nest.
const ANSI = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this removes
/\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|[\]PX^_][^\u0007\u001b\r\n]{0,4096}(?:\u0007|\u001b\\)?|[ -/]{0,4}[0-~])/g;
/** Text without terminal escape sequences. */
function stripAnsi(text) {
    return text.includes('\u001b') ? text.replace(ANSI, '') : text;
}
// RFC 3339, with or without brackets (Jenkins), with the stream tag of GitLab (`00O `, `01E+`) behind it.
const STAMP = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?\]?(?: \d\d[OE][ +]| |$)/;
const GH_COLUMNS = /^[^\t]{1,300}\t[^\t]{1,300}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/;
const PREFIXES = [
    // Google Cloud Build
    /^Step #\d{1,4}(?: - "[^"]{0,200}")?:(?: |$)/,
    // ssh actions
    /^(?:out|err):(?: |$)/,
    // Maven and Quarkus
    /^\[(?:INFO|WARNING|ERROR|DEBUG)\](?: (?:\[[A-Za-z][\w.$-]{0,200}\](?: |$))?|$)/,
];
function stripPrefix(text) {
    let rest = text.startsWith('\uFEFF') ? text.slice(1) : text;
    rest = rest.replace(GH_COLUMNS, '');
    if (rest.startsWith('\uFEFF'))
        rest = rest.slice(1);
    const stamp = STAMP.exec(rest);
    const timeMs = stamp ? transport_timeOf(stamp) : undefined;
    if (stamp && timeMs !== undefined)
        rest = rest.slice(stamp[0].length);
    for (const prefix of PREFIXES)
        rest = rest.replace(prefix, '');
    return { text: rest, timeMs };
}
function transport_timeOf(stamp) {
    const [, seconds = '', fraction = '0', zone = 'Z'] = stamp;
    const timeMs = Date.parse(`${seconds.replace(' ', 'T')}${zone}`);
    return Number.isNaN(timeMs) ? undefined : timeMs + Number(`0.${fraction}`) * 1000;
}
// The first lines of a build, wherever they stand in a line: what is before them is the prefix of this log.
const FIRST_LINE = /^(.{1,200}?)(?=#0 building with "[^"]{0,200}" instance using \S{1,80} driver\s*$|#1 \[(?:[^\]]{1,100} )?internal\] load )/;
/**
 * Removes what a CI system, a terminal or a tool puts around each line. Prefixes that it does not know are learned from
 * the first line of a build.
 */
class Transport {
    learned;
    clean(raw) {
        // Most logs have no prefix at all.
        if (raw.startsWith('#') && !raw.includes('\u001b'))
            return { text: withoutEndCr(raw), timeMs: undefined, prefixBytes: 0 };
        const plain = stripAnsi(raw).replace(/^\r+|\r+$/g, '');
        const stripped = stripPrefix(plain);
        const text = this.stripLearned(stripped.text);
        const prefix = plain.slice(0, plain.length - text.length);
        const isExact = raw.startsWith(prefix) && isAscii(prefix);
        return { text, timeMs: stripped.timeMs, prefixBytes: isExact ? prefix.length : undefined };
    }
    stripLearned(text) {
        if (this.learned !== undefined && text.startsWith(this.learned))
            return text.slice(this.learned.length);
        if (text.startsWith('#') || !(text.includes('#0 building with "') || text.includes('#1 [')))
            return text;
        const prefix = FIRST_LINE.exec(text)?.[1];
        if (prefix === undefined)
            return text;
        this.learned = prefix;
        return text.slice(prefix.length);
    }
}
function isAscii(text) {
    for (let at = 0; at < text.length; at += 1)
        if (text.charCodeAt(at) > 127)
            return false;
    return true;
}
function withoutEndCr(text) {
    return text.endsWith('\r') ? text.replace(/\r+$/, '') : text;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/rawjson.js






const MAX_DIGESTS = 50_000;
const DEFINITION = /^\[(?:(\S+) )?internal\] load (?:build definition|local bake definitions|remote build context|git source)/;
/** The parser of `--progress rawjson` and `docker buildx history logs`: one client.SolveStatus per line. */
class RawJsonParser {
    build;
    nodes = new Map();
    definitions = new Set();
    client = new ClientReport();
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    get isQuoting() {
        return this.client.isQuoting;
    }
    recognises({ text }) {
        return /^\{"(?:vertexes|statuses|logs|warnings)":\[/.test(text);
    }
    line({ text }) {
        const status = text.startsWith('{') ? parseSolveStatus(text) : undefined;
        if (status)
            this.status(status);
        else if (this.build)
            this.client.line(this.build, text);
    }
    finish() {
        this.client.reset();
    }
    status(status) {
        for (const vertex of status.vertexes)
            this.vertex(vertex);
        for (const one of status.statuses)
            this.progress(one);
        for (const log of status.logs)
            this.log(log);
        for (const warning of status.warnings) {
            if (!this.build)
                continue;
            const parsed = parseLintText(warning.short);
            addWarning(this.build, { ...parsed, file: warning.file, line: warning.line ?? parsed.line });
        }
    }
    vertex(vertex) {
        if (vertex.digest === '')
            return;
        const build = this.buildFor(vertex);
        const node = this.nodeFor(vertex);
        if (!node)
            return;
        if (isSkipMark(node, vertex))
            return;
        const known = node.members.get(vertex.digest);
        // A message without a start does not reset what is known of a vertex that has started.
        if (!known || known.started === undefined || vertex.started !== undefined)
            node.members.set(vertex.digest, vertex);
        if (vertex.started !== undefined) {
            node.intervals.set(vertex.started, { start: vertex.started, stop: vertex.completed });
            if (!vertex.group?.isWeak)
                node.isShown = true;
            noteTime(build, vertex.started);
            if (vertex.completed !== undefined)
                noteTime(build, vertex.completed);
        }
        if (node.intervals.size === 0 || !node.isShown)
            return;
        node.state ??= vertexOf(build, String(build.vertices.size + 1));
        if (!node.state)
            return;
        addName(node.state, vertex.group ? node.name : vertex.name);
        this.settle(node, node.state);
    }
    /** Records the end of a node when its last interval has one, each end once. */
    settle(node, state) {
        const merged = mergeIntervals(node.intervals.values());
        if (merged.at(-1)?.stop === undefined)
            return;
        const members = [...node.members.values()];
        const error = members.find(member => member.error !== '')?.error ?? '';
        const isCached = members.every(member => member.isCached);
        const seconds = totalSeconds(merged);
        const end = `${error}|${isCached}|${seconds}`;
        if (end === node.lastEnd)
            return;
        node.lastEnd = end;
        const terminal = terminalOf(error, isCached, seconds);
        if (terminal.kind === 'cached' && state.last?.kind === 'cached')
            return;
        if (terminal.kind === 'cached' || terminal.kind === 'done')
            setTail(state, []);
        endVertex(state, terminal);
    }
    progress(status) {
        const state = this.nodes.get(status.vertex)?.state;
        if (!state)
            return;
        const { started, completed } = status;
        const isDone = completed !== undefined;
        const seconds = isDone && started !== undefined ? (completed - started) / 1000 : 0;
        // The display prints no time of a hundredth or less.
        const time = seconds > 0.01 ? ` ${seconds.toFixed(1)}s` : '';
        noteStatus(state, `${status.id}${time}${isDone ? ' done' : ''}`);
    }
    log(log) {
        const node = this.nodes.get(log.vertex);
        if (!node?.state)
            return;
        node.state.hasOutput = true;
        const starts = [...node.intervals.values()].map(interval => interval.start);
        const seconds = ((log.timestamp ?? 0) - Math.max(...starts)) / 1000;
        const text = `${node.partial}${log.data.slice(-16_384)}`;
        const lines = text.split('\n');
        node.partial = (lines.pop() ?? '').slice(0, MAX_TAIL_CHARS);
        addToTail(node.state, lines.map(line => tailLine(seconds, line)));
    }
    nodeFor(vertex) {
        const key = vertex.group ? `group ${vertex.group.id}` : vertex.digest;
        const known = this.nodes.get(key);
        if (known) {
            if (key !== vertex.digest)
                this.nodes.set(vertex.digest, known);
            return known;
        }
        if (this.nodes.size >= MAX_DIGESTS)
            return undefined;
        const node = {
            state: undefined,
            name: vertex.group?.name ?? vertex.name,
            members: new Map(),
            intervals: new Map(),
            isShown: vertex.group === undefined,
            lastEnd: '',
            partial: '',
        };
        this.nodes.set(key, node);
        this.nodes.set(vertex.digest, node);
        return node;
    }
    /** The build that a vertex belongs to: each build loads its definition, or that of each target, once. */
    buildFor(vertex) {
        const definition = DEFINITION.exec(vertex.name);
        const isNew = !this.nodes.has(vertex.digest) || this.restarts(vertex);
        const key = definition ? (definition[1] ?? '') : undefined;
        if (this.build && !(key !== undefined && isNew && this.definitions.has(key) && this.hasEnded())) {
            if (key !== undefined && vertex.started !== undefined)
                this.definitions.add(key);
            return this.build;
        }
        const build = newBuild('buildkit-rawjson');
        this.client.reset();
        this.nodes = new Map();
        this.definitions = new Set(key !== undefined && vertex.started !== undefined ? [key] : []);
        this.build = build;
        this.sink.begin(build);
        return build;
    }
    restarts(vertex) {
        const node = this.nodes.get(vertex.digest);
        return node !== undefined && vertex.started !== undefined && !node.intervals.has(vertex.started);
    }
    /** Nothing is open, and something other than loading has been done: a build that could be over. */
    hasEnded() {
        const states = [...(this.build?.vertices.values() ?? [])];
        const hasWork = states.some(state => state.last?.kind === 'error' || !/^\[[^\]]*\b(?:internal|auth)\]/.test(state.names[0] ?? ''));
        return hasWork && states.every(state => state.last !== undefined);
    }
}
function terminalOf(error, isCached, seconds) {
    if (error.endsWith('context canceled'))
        return { kind: 'canceled' };
    // Plain progress shows the first line of a message beside its vertex, so that is what a failure is known by.
    if (error !== '')
        return { kind: 'error', message: error.split('\n', 1)[0] ?? '' };
    return isCached ? { kind: 'cached' } : { kind: 'done', seconds };
}
/**
 * When a step starts, BuildKit marks its inputs as cached at that moment (solver/progress.go), even one that is still
 * running: no hit.
 */
function isSkipMark(node, { isCached, started, completed }) {
    if (!isCached || started === undefined || started !== completed)
        return false;
    return [...node.intervals.values()].some(({ start, stop }) => start < started && (stop === undefined || stop > started));
}
function tailLine(seconds, text) {
    const decimals = seconds < 10 ? 3 : seconds < 100 ? 2 : 1;
    return `${Math.max(0, seconds).toFixed(decimals)} ${stripAnsi(text).replace(/\r+$/, '')}`;
}

;// CONCATENATED MODULE: ./packages/buildlog/src/tty-frames.js

// Names are compared within groups of the same beginning; a terminal that cuts earlier shows no names at all.
const GROUP_CHARS = 8;
// Only that many vertices of one beginning are told apart, so that a log of look-alikes costs no more than its length.
const MAX_GROUP = 400;
const MAX_FAILED = 100;
/** The frames of one build: every update of the display prints every vertex again, its name cut to the space left. */
class TtyFrames {
    vertices = [];
    /** The first vertices that failed. */
    failed = [];
    header;
    previousHeader;
    frame = 0;
    groups = new Map();
    build;
    constructor(build) {
        this.build = build;
    }
    begin(header) {
        this.previousHeader = this.header;
        this.header = header;
        this.frame += 1;
    }
    /** The vertex that a row is about: one that this frame has not shown yet and whose name begins alike. */
    row(row) {
        const group = this.groups.get(row.name.slice(0, GROUP_CHARS)) ?? [];
        const known = group.find(one => one.frame !== this.frame && isSameName(one.row, row));
        if (known)
            return this.update(known, row);
        if (group.length >= MAX_GROUP)
            return undefined;
        const vertex = vertexOf(this.build, String(this.vertices.length + 1));
        if (!vertex)
            return undefined;
        addName(vertex, row.name);
        const added = {
            vertex,
            row,
            frame: this.frame,
            previousSeconds: undefined,
            hasTerminal: false,
            wasCached: false,
            statuses: [],
        };
        this.vertices.push(added);
        this.groups.set(row.name.slice(0, GROUP_CHARS), [...group, added]);
        return added;
    }
    noteFailed(one) {
        if (this.failed.length < MAX_FAILED && !this.failed.includes(one))
            this.failed.push(one);
    }
    update(known, row) {
        const name = known.row.name.length > row.name.length ? known.row.name : row.name;
        if (name !== known.row.name)
            known.vertex.names[0] = name;
        known.previousSeconds = known.frame === this.frame - 1 ? known.row.seconds : undefined;
        known.wasCached ||= known.row.isCached;
        known.row = { ...row, name, mayBeCut: row.mayBeCut && known.row.mayBeCut };
        known.frame = this.frame;
        known.hasTerminal = false;
        known.statuses = [];
        return known;
    }
}
function isSameName(known, row) {
    if (known.name === row.name)
        return true;
    return known.name.length > row.name.length
        ? row.mayBeCut && known.name.startsWith(row.name)
        : known.mayBeCut && row.name.startsWith(known.name);
}

;// CONCATENATED MODULE: ./packages/buildlog/src/tty-line.js
const HEADER = /^\[\+\] Building (\d{1,9}(?:\.\d{1,3})?)s(?: \((\d{1,6})\/(\d{1,6})\))?(.*)$/;
const ROW = /^ {0,4}=> (.*)$/;
const TIMER = /^(.*?)( +)(\d{1,9}\.\d)s$/;
const STATE = /^(?:(?:CACHED|ERROR|CANCELED) ){1,3}/;
// The row of a vertex in a paste without a header; anything else that begins with an arrow can be anything.
const STEP_ROW = /^ {0,4}=> (?:(?:CACHED|ERROR|CANCELED) ){0,3}\[[^\]]{1,300}\] \S.* \d{1,9}\.\ds$/;
/** Reads one line of the display that BuildKit draws on a terminal. Compose's own `[+] Building 2/2` is none. */
function parseTtyLine(text) {
    const line = text.trimEnd();
    if (line.startsWith('[+] '))
        return parseHeader(line) ?? { kind: 'other' };
    const row = ROW.exec(line)?.[1];
    if (row === undefined)
        return { kind: 'other' };
    if (row === '=> #' || row.startsWith('=> # '))
        return { kind: 'output', text: row.slice(5) };
    return parseRow(row);
}
function parseHeader(line) {
    const [, seconds, completed, , rest = ''] = HEADER.exec(line) ?? [];
    if (seconds === undefined)
        return undefined;
    const words = rest.trim().split(/\s+/);
    const builder = words.find(word => word.includes(':'));
    return {
        kind: 'header',
        seconds: Number(seconds),
        completed: completed === undefined ? undefined : Number(completed),
        isFinished: words.includes('FINISHED'),
        builder: builder?.slice(builder.indexOf(':') + 1),
    };
}
function parseRow(row) {
    const [, timed, gap = '', seconds] = TIMER.exec(row) ?? [];
    const whole = timed ?? row;
    const isStatus = whole.startsWith('=> ');
    const state = isStatus ? '' : (STATE.exec(whole)?.[0] ?? '');
    return {
        kind: isStatus ? 'status' : 'vertex',
        // The cut is made in bytes and may leave half a character.
        name: whole.slice(isStatus ? 3 : state.length).replace(/\uFFFD+$/, ''),
        seconds: seconds === undefined ? undefined : Number(seconds),
        mayBeCut: gap.length <= 2,
        isCached: state.includes('CACHED '),
        isError: state.includes('ERROR '),
        isCanceled: state.includes('CANCELED '),
    };
}
/** Whether a line proves that BuildKit drew it. */
function isTtyStart(text) {
    const line = text.trimEnd();
    return (line.startsWith('[+] ') && parseHeader(line) !== undefined) || STEP_ROW.test(line);
}

;// CONCATENATED MODULE: ./packages/buildlog/src/tty-verdict.js


// The timer has one decimal: within less than two of its steps a running vertex may show the same number twice.
const GROWTH_SECONDS = 0.2;
const tty_verdict_PUSH = /^pushing manifest for (\S+?)(?:@(sha256:[0-9a-f]{64}))?$/;
const tty_verdict_EXPORTED = /^exporting (?:manifest list|manifest) (sha256:[0-9a-f]{64})$/;
const tty_verdict_DOWNLOAD = /^(?:sha256:[0-9a-f]{12,}|extracting sha256:)/;
/**
 * Settles the vertices of a build by what its frames prove. CACHED, ERROR and CANCELED say so themselves. Of the other
 * rows, those of a build that ended are done. A capture that was broken off leaves the rest to evidence: the header
 * counts the completed vertices; a later step of the stage needs the one before; only a running vertex shows output or
 * a growing timer. What none of this proves stays unfinished, because the display draws both alike.
 */
function settleFrames(frames, hasEnded) {
    const open = frames.vertices.filter(({ row }) => !row.isCached && !row.isError && !row.isCanceled);
    const ended = hasEnded || frames.header?.isFinished ? new Set(open) : endedOf(frames, open);
    for (const one of frames.vertices)
        settle(one, one.row.isCached || ended.has(one));
}
function endedOf(frames, open) {
    const running = new Set(open.filter(one => isRunning(frames, one)));
    const settled = open.filter(one => !running.has(one));
    const reached = reachedBy(frames);
    const proven = new Set(settled.filter(one => isProven(frames, reached, one)));
    const completed = frames.header?.completed;
    if (completed === undefined)
        return proven;
    const left = completed - (frames.vertices.length - open.length);
    return left >= settled.length ? new Set(settled) : proven;
}
function isRunning(frames, { row, frame, previousSeconds, hasTerminal }) {
    if (frame !== frames.frame)
        return false;
    return hasTerminal || (previousSeconds !== undefined && row.seconds !== undefined && row.seconds > previousSeconds);
}
function reachedBy(frames) {
    const steps = new Map();
    for (const { row } of frames.vertices) {
        const position = (0,step_name/* parseStepName */.Zw)(row.name);
        if (position)
            steps.set(position.stageKey, Math.max(steps.get(position.stageKey) ?? 0, position.index ?? 0));
    }
    return { steps, hasExport: frames.vertices.some(({ row }) => /^exporting to /.test(row.name)) };
}
function isProven(frames, reached, { row, frame, previousSeconds }) {
    const elapsed = (frames.header?.seconds ?? 0) - (frames.previousHeader?.seconds ?? 0);
    const stoodStill = frame === frames.frame && previousSeconds === row.seconds;
    if (stoodStill && row.seconds !== undefined && elapsed >= GROWTH_SECONDS)
        return true;
    const position = (0,step_name/* parseStepName */.Zw)(row.name);
    if (!position)
        return reached.steps.size > 0 && /\binternal\] load (?:build definition|metadata)/.test(row.name);
    return reached.hasExport || (reached.steps.get(position.stageKey) ?? 0) > (position.index ?? Infinity);
}
function settle({ vertex, row, statuses, wasCached }, hasEnded) {
    for (const status of statuses)
        noteTtyStatus(vertex, status);
    if (row.isError)
        return;
    const isPulled = vertex.hasDownload && hasEnded && (row.isCached || wasCached) && (row.seconds ?? 0) > 0;
    if (row.isCached || isPulled)
        endVertex(vertex, { kind: 'cached' });
    if (row.isCanceled)
        endVertex(vertex, { kind: 'canceled' });
    else if (isPulled || (hasEnded && !row.isCached))
        endVertex(vertex, { kind: 'done', seconds: row.seconds });
    if (row.isCached || hasEnded)
        setTail(vertex, []);
}
/** A reference or digest that the terminal has cut is no reference and no digest. */
function noteTtyStatus(vertex, { name, seconds, mayBeCut }) {
    if (tty_verdict_DOWNLOAD.test(name))
        vertex.hasDownload = true;
    const exported = tty_verdict_EXPORTED.exec(name)?.[1];
    if (exported !== undefined)
        vertex.exportedDigest = exported;
    const [, whole, digest] = tty_verdict_PUSH.exec(name) ?? [];
    if (whole === undefined)
        return;
    const [reference = ''] = whole.split('@');
    const isCut = mayBeCut && !whole.includes('@') && digest === undefined;
    notePush(vertex, { reference: isCut ? `${reference}…` : reference, digest, seconds, isDone: false });
}

;// CONCATENATED MODULE: ./packages/buildlog/src/tty.js






const tty_RULE = '------';
const BLOCK_NAME = /^ > (.*):$/s;
const BLOCK_LINE = /^(?:#\d{1,9} )?\d{1,9}\.\d{1,3} (.*)$/s;
const MAX_STATUSES = 200;
/** Captures of the display that BuildKit draws on a terminal: pasted screens, or every frame that was drawn. */
class TtyParser {
    build;
    frames;
    current;
    /** The start of a row whose timer is missing, perhaps because the paste was wrapped. */
    wrapped;
    /** The failed vertex whose output is being quoted, `name` before its name is known. */
    block;
    isBehindBlock = false;
    client = new ClientReport();
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    /** A failure block quotes what a command printed. */
    get isBusy() {
        return this.block !== undefined || this.isBehindBlock;
    }
    recognises({ text }) {
        return isTtyStart(text);
    }
    line({ text, timeMs }) {
        if (!this.readBlock(text))
            this.readLine(text);
        if (this.build && timeMs !== undefined)
            noteTime(this.build, timeMs);
    }
    finish() {
        this.flushWrapped();
        if (!this.build || !this.frames)
            return;
        settleFrames(this.frames, this.client.hasReported || this.build.finalError !== undefined);
        explainFailure(this.build);
        this.build = undefined;
        this.frames = undefined;
        this.isBehindBlock = false;
        this.current = undefined;
        this.block = undefined;
    }
    begin(header) {
        this.finish();
        this.build = newBuild('buildkit-tty');
        this.build.builder = header?.builder;
        this.frames = new TtyFrames(this.build);
        this.client = new ClientReport();
        this.sink.begin(this.build);
        return this.frames;
    }
    readLine(text) {
        const line = parseTtyLine(text);
        if (line.kind === 'other' && this.joinWrapped(text))
            return;
        this.flushWrapped();
        if (line.kind === 'header')
            this.header(line);
        else if (line.kind === 'output')
            this.output(line.text);
        else if (line.kind === 'other')
            this.readClient(text);
        else if (line.seconds === undefined)
            this.wrapped = text.trimEnd();
        else
            this.row(line);
    }
    joinWrapped(text) {
        if (this.wrapped === undefined || text.trim() === '' || text.trimEnd() === tty_RULE)
            return false;
        const joined = parseTtyLine(this.wrapped + text);
        if ((joined.kind !== 'vertex' && joined.kind !== 'status') || joined.seconds === undefined)
            return false;
        this.wrapped = undefined;
        this.row(joined);
        return true;
    }
    /** A row that has lost its timer still names a vertex. */
    flushWrapped() {
        const line = this.wrapped === undefined ? undefined : parseTtyLine(this.wrapped);
        this.wrapped = undefined;
        if (line?.kind === 'vertex' || line?.kind === 'status')
            this.row(line);
    }
    header(header) {
        const last = this.frames?.header;
        const isNew = !this.frames || last?.isFinished || this.client.hasReported || header.seconds < (last?.seconds ?? 0);
        const frames = isNew || !this.frames ? this.begin(header) : this.frames;
        frames.begin(header);
        this.current = undefined;
        if (!this.build)
            return;
        this.build.builder ??= header.builder;
        this.build.statedSeconds = header.seconds;
    }
    row(row) {
        if (row.kind === 'status') {
            if (this.current && this.current.statuses.length < MAX_STATUSES)
                this.current.statuses.push(row);
            return;
        }
        if (row.name.startsWith('WARN: '))
            return;
        const frames = this.frames && !this.client.hasReported ? this.frames : this.begin(undefined);
        this.current = frames.row(row);
        // The failure block that follows looks for failed vertices.
        if (row.isError && this.current) {
            frames.noteFailed(this.current);
            endVertex(this.current.vertex, { kind: 'error', message: '' });
        }
    }
    output(text) {
        if (!this.current)
            return;
        if (!this.current.hasTerminal)
            setTail(this.current.vertex, []);
        this.current.hasTerminal = true;
        addOutputOf(this.current.vertex, text.trimEnd());
    }
    /** Whether the line belongs to a failure block; a terminal's block quotes the whole output of the step. */
    readBlock(text) {
        const line = text.trimEnd();
        if (this.block === undefined) {
            if (line !== tty_RULE || !this.frames || this.frames.failed.length === 0)
                return false;
            this.flushWrapped();
            this.block = 'name';
            return true;
        }
        if (this.block === 'name') {
            this.block = this.failedVertex(BLOCK_NAME.exec(line)?.[1]);
            return this.block !== undefined;
        }
        if (line === tty_RULE) {
            this.block = undefined;
            this.isBehindBlock = true;
        }
        else
            addOutputOf(this.block, BLOCK_LINE.exec(text)?.[1] ?? text);
        return true;
    }
    /** The block has the whole name of a vertex that the display may have cut. */
    failedVertex(name) {
        if (name === undefined)
            return undefined;
        const failed = this.frames?.failed.find(({ row }) => name.startsWith(row.name));
        if (!failed)
            return undefined;
        failed.vertex.names[0] = name;
        setTail(failed.vertex, []);
        return failed.vertex;
    }
    readClient(text) {
        if (!this.build || text.trim() === '')
            return;
        const isKnown = this.client.line(this.build, text);
        // Docker 20.10 ends with the bare message of the solver.
        if (!isKnown && this.isBehindBlock)
            this.build.finalError ??= cutText(text.trimEnd());
        this.isBehindBlock = false;
    }
}
/** The display shows no messages; the client's last word has the one that ended the build. */
function explainFailure(build) {
    const message = build.finalError?.replace(/^(?:failed to build: )?failed to solve: /, '');
    if (message === undefined)
        return;
    const failed = [...build.vertices.values()].filter(vertex => vertex.last?.kind === 'error');
    const culprit = failed.find(vertex => message.includes(commandOf(vertex))) ?? failed[0];
    if (culprit)
        endVertex(culprit, { kind: 'error', message });
}
function commandOf(vertex) {
    return instructionOf(vertex).replace(/^\w+ /, '').slice(0, 40) || '\u0000';
}

;// CONCATENATED MODULE: ./packages/buildlog/src/unwrap.js
/** Widths that Windows PowerShell wraps to when it writes what a native command printed; one less than some consoles have. */
const WIDTHS = [79, 80, 119, 120];
// PowerShell says this of a program's first line of stderr, and the line is long enough to be wrapped itself.
const RECORD_LINE = /^ {1,8}\+ CategoryInfo(?: {1,20}: | {1,20}$)/;
/** In a console of any width that PowerShell works in. */
const MIN_RECORD_WIDTH = 20;
/** What the scanner keeps of one line; a dump of equally wide lines must not pile up. */
const MAX_JOINED_CHARS = 16_384;
const BEGINS_LINE = /^(?:\s*$|#(?:\d|\*\*\*)|-{6}|\uFEFF|\d{4}-\d\d-\d\dT|\[[^\]]{1,60}\] |\[\+\] | => | ?-{2,3}> |Step \d|STEP \d|COMMIT\b|INFO\[|time="|\{"|(?:ERROR|Error|error): |\s{0,4}\d{1,6} \| )/;
/**
 * Joins lines that were cut at the width of a console. A line of exactly that width is held back until the next line
 * shows whether it goes on; the first line that is wider proves that nothing wraps there.
 *
 * Where PowerShell has left its record of an error, the width is that of the record, and lines may also be broken
 * behind a blank (it depends on the language of Windows): the next word had no room.
 */
class Unwrapper {
    pending;
    widths = WIDTHS;
    /** The width of PowerShell's record, or 0. */
    recordWidth = 0;
    pendingWidth = 0;
    hasJoined = false;
    textOf;
    /** `textOf` gives what a line says without the prefixes of its transport. */
    constructor(textOf) {
        this.textOf = textOf;
    }
    /** Whether every line has to be looked at, since this one may go on or lines have been joined before. */
    get isNeeded() {
        return this.pending !== undefined || this.recordWidth > 0 || (this.hasJoined && this.widths.length > 0);
    }
    /** Complete lines; a physical line without its `\n` comes in. */
    push(line) {
        const text = line.endsWith('\r') ? line.slice(0, -1) : line;
        const before = this.pending;
        this.pending = undefined;
        this.measure(text);
        const isPart = before !== undefined && before.length < MAX_JOINED_CHARS && this.goesOn(text) && this.hadNoRoom(text);
        this.hasJoined ||= isPart;
        const whole = isPart ? before + text : text;
        const done = before !== undefined && !isPart ? [before] : [];
        if (!this.mayGoOn(text))
            return [...done, whole];
        this.pending = whole;
        this.pendingWidth = text.length;
        return done;
    }
    measure(text) {
        if (this.widths.length > 0)
            this.widths = this.widths.filter(width => text.length <= width);
        if (text.length > this.recordWidth)
            this.recordWidth = 0;
        if (text.length >= MIN_RECORD_WIDTH && RECORD_LINE.test(text))
            this.recordWidth = text.length;
    }
    mayGoOn(text) {
        if (this.recordWidth > 0)
            return text.length >= this.recordWidth - 1 || (text.endsWith(' ') && text.trim() !== '');
        return this.widths.includes(text.length);
    }
    /** Whether the first word of a line was too long for the line before. */
    hadNoRoom(line) {
        if (this.recordWidth === 0)
            return true;
        const [word = ''] = /^\s*\S*/.exec(line) ?? [];
        return this.pendingWidth + word.length >= this.recordWidth;
    }
    /** A wrapped line goes on with nothing in front; whatever has a prefix begins a line. */
    goesOn(line) {
        return this.textOf(line) === line && !BEGINS_LINE.test(line);
    }
    finish() {
        const last = this.pending;
        this.pending = undefined;
        return last === undefined ? [] : [last];
    }
}

;// CONCATENATED MODULE: ./packages/buildlog/src/parser.js














const MAX_BUILDS = 200;
// Any tool may say ERROR; what a build client says without a build names its own things.
const ORPHAN = /^(?:(?:ERROR|Error|error): )?(?=.{0,300}?(?:failed to (?:build|solve|read dockerfile)|docker daemon|error during connect|prepare context|invalid tag|invalid reference format|buildx|buildkit|Dockerfile|no builder|requested access to the resource is denied))(?:failed |Cannot |cannot |error |unable |invalid |denied: |unauthorized: |could not |no builder|multiple |resolve |open |target |docker|buildx|"docker)/is;
/**
 * Reads a build log of any known format. Push bytes in any split, then call `finish` once.
 * Never throws on odd input; memory is bounded and time linear in the input.
 */
class LogParser {
    builds = [];
    limits = newLimits();
    droppedBuilds = 0;
    bytes = 0;
    decoder = new Decoder(utf8 => this.scanner.push(utf8));
    scanner;
    transport = new Transport();
    unwrapper = new Unwrapper(line => this.transport.clean(line).text);
    plain;
    formats;
    active;
    prefixBytes;
    orphanError;
    constructor() {
        this.scanner = new LineScanner({
            line: (bytes, start, end) => this.physicalLine(bytes.toString('utf8', start, end)),
            skipped: lines => this.plain.output(lines.map(line => withoutEndCr(stripAnsi(line)))),
        });
        const sink = { begin: build => this.begin(build) };
        this.plain = new PlainParser(sink);
        const others = [RawJsonParser, TtyParser, ClassicParser, BuildahParser, KanikoParser];
        this.formats = [this.plain, ...others.map(Parser => new Parser(sink))];
    }
    push(chunk) {
        this.bytes += chunk.length;
        this.decoder.push(external_node_buffer_.Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    finish() {
        this.decoder.finish();
        this.scanner.finish();
        for (const line of this.unwrapper.finish())
            this.logicalLine(line);
        for (const format of this.formats)
            format.finish();
        return {
            builds: this.builds.map(build_facts/* factsOf */.xS),
            droppedBuilds: this.droppedBuilds,
            bytes: this.bytes,
            encoding: this.decoder.encoding,
            isBinary: this.decoder.isBinary,
            longLines: this.scanner.longLines,
            orphanError: this.orphanError,
        };
    }
    begin(build) {
        build.limits = this.limits;
        if (this.builds.length < MAX_BUILDS)
            this.builds.push(build);
        else
            this.droppedBuilds += 1;
    }
    physicalLine(raw) {
        for (const line of this.unwrapper.push(raw))
            this.logicalLine(line);
        const canSkip = this.active === this.plain && this.prefixBytes !== undefined && !this.unwrapper.isNeeded;
        this.scanner.setOutput(canSkip ? this.plain.outputToken : undefined, this.prefixBytes ?? 0);
    }
    logicalLine(raw) {
        const line = this.transport.clean(raw);
        this.prefixBytes = line.prefixBytes;
        // A `\r` inside the output of a step is the step's own; anywhere else it ends a line.
        const isWhole = !line.text.includes('\r') || this.active?.isQuoting === true || parsePlainLine(line.text)?.kind === 'output';
        for (const text of isWhole ? [line.text] : line.text.split(/\r+/))
            this.dispatch({ text, timeMs: line.timeMs });
    }
    dispatch(line) {
        const { active } = this;
        const isPlain = active === this.plain && (line.text.startsWith('#') || line.text === '');
        if (!isPlain && !active?.isBusy && !active?.recognises(line)) {
            const next = this.formats.find(format => format !== active && format.recognises(line));
            if (next) {
                active?.finish();
                this.active = next;
            }
        }
        if (this.active)
            this.active.line(line);
        else
            this.orphanError ??= orphanError(line.text);
    }
}
function orphanError(text) {
    return ORPHAN.test(text) ? text.replace(/^(?:ERROR|Error|error): /, '').slice(0, 2_000) : undefined;
}


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ splitStageKey),
/* harmony export */   Zw: () => (/* binding */ parseStepName),
/* harmony export */   ci: () => (/* binding */ nameWithoutBracket),
/* harmony export */   f$: () => (/* binding */ kindOfName),
/* harmony export */   iT: () => (/* binding */ targetOfName)
/* harmony export */ });
/* unused harmony export isFromStep */
// `[target linux/amd64 stage i/n] ONBUILD RUN ...`: a bracket ends at the first `]`, since stage names hold none.
// Secret masking turns digits into `***`.
const STEP = /^\[([^\]]{0,1000}?)((?:\d|\*\*\*){1,12})\/((?:\d|\*\*\*){1,12})\] (.*)$/s;
const BRACKET = /^\[([^\]]{0,1000})\] ?/;
const PLATFORM = /^[a-z0-9]+\/[\w./-]+(?:->[\w./-]+)?$/;
const FROM = /^(?:ONBUILD )?FROM\b/i;
/** The step that a vertex name states, or undefined for names such as `[internal] load build context`. */
function parseStepName(name) {
    const match = STEP.exec(name);
    if (!match)
        return undefined;
    const [, before = '', index = '', declared = '', instruction = ''] = match;
    // `[foo1/2]` is no step: the position stands alone or after a blank.
    if (before !== '' && !before.endsWith(' '))
        return undefined;
    return { stageKey: before.trim(), index: toNumber(index), declared: toNumber(declared), instruction };
}
function toNumber(digits) {
    return digits.includes('*') ? undefined : Number(digits);
}
function isFromStep(position) {
    return FROM.test(position.instruction);
}
/** The text of a name behind its bracket: `[api] exporting to image` gives `exporting to image`. */
function nameWithoutBracket(name) {
    return name.replace(BRACKET, '');
}
const CACHE_EXPORT = /^exporting (?:cache\b|content cache|inline cache|to GitHub Actions Cache|to GitHub Cache|to Amazon S3|to Azure)/;
const INTERNAL = /^\[(?:[^\]]* )?(?:internal|auth|context [^\]]+)\]/;
/** What a vertex is for, by its name. */
function kindOfName(name) {
    const position = parseStepName(name);
    if (position)
        return isFromStep(position) ? 'from' : 'step';
    if (INTERNAL.test(name))
        return 'internal';
    const action = nameWithoutBracket(name);
    if (action.startsWith('importing cache manifest'))
        return 'cache-import';
    if (CACHE_EXPORT.test(action))
        return 'cache-export';
    if (action.startsWith('exporting '))
        return 'image-export';
    if (/^(?:pushing \S+ with (?:docker|podman|kaniko)|merging manifest list )/.test(action))
        return 'push';
    return 'other';
}
/**
 * Splits a stage key such as `api linux/amd64 builder`. A lone word is a target only when the log uses it as one
 * (`[api internal]`, `[api] exporting`), which is what `targets` tells.
 */
function splitStageKey(key, targets) {
    const words = key.split(/\s+/).filter(word => word !== '');
    const platformAt = words.findIndex(word => PLATFORM.test(word));
    const platform = platformAt < 0 ? undefined : words[platformAt];
    const rest = words.filter((_, at) => at !== platformAt);
    const isTarget = rest.length > 1 || platformAt === 1 || (rest[0] !== undefined && targets.has(rest[0]));
    const target = isTarget ? rest.shift() : undefined;
    return { target, platform, name: rest.join(' ') };
}
/** The bake or compose target that a name proves, or undefined. */
function targetOfName(name) {
    const bracket = /^\[([^\]]{1,1000})\]/.exec(name)?.[1];
    if (bracket === undefined || parseStepName(name))
        return undefined;
    const words = bracket.split(' ');
    if (words.length === 1) {
        const word = bracket;
        return word === 'internal' || word === 'auth' || PLATFORM.test(word) ? undefined : word;
    }
    const role = words[1];
    const isRole = role === 'internal' || role === 'auth' || role === 'context';
    return isRole && words[0] !== 'context' && !PLATFORM.test(words[0] ?? '') ? words[0] : undefined;
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


/***/ })

};
