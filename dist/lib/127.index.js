export const id = 127;
export const ids = [127];
export const modules = {

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequest: () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6398);
/* harmony import */ var _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2351);


const spec = {
    ..._ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$,
    // An engine that hands on no defaults still gets a red step for a failed build.
    'fail-on': _ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['fail-on'].optional(),
    log: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    dockerfile: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().optional(),
    'min-hit-rate': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)().optional(),
    'warn-hit-rate': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)().optional(),
    'max-duration': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)().optional(),
    'expect-cached': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    'expect-rebuilt': (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)().optional(),
    snapshot: (0,_ci_kit_core_readers__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().optional(),
};
function readRequest(raw) {
    return (0,_ci_kit_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(raw, spec);
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./actions/report-cache-hits/src/inputs.js
var inputs = __webpack_require__(7491);
// EXTERNAL MODULE: ./packages/buildlog/src/diagnosis.js
var diagnosis = __webpack_require__(5639);
;// CONCATENATED MODULE: ./packages/buildlog/src/retry.js
/**
 * Which builds were run again later in the same log: a failed build whose steps, for the most part, appear in a later
 * one. Gives the indices of the superseded builds; a retry that fails too supersedes the tries before it.
 */
function supersededBuilds(builds) {
    const superseded = new Set();
    builds.forEach((build, index) => {
        if (build.isFailed && builds.slice(index + 1).some(later => isRetryOf(later, build)))
            superseded.add(index);
    });
    return superseded;
}
function isRetryOf(later, build) {
    const names = stepNames(build);
    const laterNames = stepNames(later);
    const definition = definitionOf(build);
    if (names.size === 0)
        return definition !== undefined && definition === definitionOf(later);
    const shared = [...names].filter(name => laterNames.has(name)).length;
    return shared * 2 > names.size;
}
function stepNames(build) {
    return new Set(build.vertexList.filter(vertex => vertex.position).flatMap(vertex => vertex.names));
}
/** A build that failed before its first step is known by the file that it loaded. */
function definitionOf(build) {
    return build.vertexList.find(vertex => /load build definition from /.test(vertex.names[0] ?? ''))?.names[0];
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
;// CONCATENATED MODULE: ./actions/report-cache-hits/src/advice.js

/** What happened, in a few words. */
function nameOf({ kind, exitCode, message }) {
    switch (kind) {
        case 'command-failed':
            return exitCode === 137
                ? 'a command was killed (exit code 137), which is what the kernel does when memory runs out'
                : `a command failed${exitCode === undefined ? '' : ` with exit code ${exitCode}`}`;
        case 'unknown':
            return message.split('\n', 1)[0]?.slice(-300) || 'the log does not say why';
        default:
            return withValue(NAMES[kind], VALUES.get(kind)?.exec(message)?.slice(1).find(Boolean));
    }
}
/** Where the message of the builder has the one thing that is wrong. Each stops at a character that its value cannot have. */
const VALUES = new Map([
    ['stage-not-found', /target stage "([^"\n]{1,200})" could not be found/],
    ['missing-file', /"([^"\n]{1,200})":? not found|\b(?:open|l?stat) ([^\s:"]{1,200}): no such file/],
    ['missing-secret', /secret ([^\s:"]{1,200}): not found/],
    ['image-not-found', /(\S{1,300}): not found/],
]);
function withValue(name, value) {
    return value === undefined ? name : `${name}: ${value}`;
}
const NAMES = {
    'registry-denied': 'the registry denied access',
    'token-expired': 'the token for the registry expired before the push was through',
    'disk-full': 'the disk is full',
    'upload-broken': 'the upload to the registry broke off',
    'registry-unreachable': 'the registry could not be reached',
    'rate-limited': 'the registry limits the rate of requests',
    'image-not-found': 'an image does not exist',
    'missing-file': 'a file is missing in the build context',
    'missing-secret': 'a build secret was not given',
    'dockerfile-syntax': 'the Dockerfile is not valid',
    'stage-not-found': 'the target stage does not exist',
    'invalid-reference': 'an image reference is not valid',
    'wrong-platform': 'a program or image is made for another platform',
    'cache-import-failed': 'the cache could not be imported',
    'cache-export-failed': 'the cache could not be exported',
    cancelled: 'the build was cancelled',
    'timed-out': 'the build ran out of time',
    'daemon-lost': 'the connection to the builder was lost',
};
/** What to do about it: the command, the setting, the permission. Undefined where only the output itself can tell. */
function fixOf(kind, message, exitCode) {
    switch (kind) {
        case 'registry-denied':
            return deniedFix(message);
        case 'token-expired':
            return 'log in again right before the push (docker/login-action in a step of its own after the build), or make the build shorter';
        case 'disk-full':
            return 'free disk before the build with org/ci-kit/prepare-disk@v1, or use a runner with a larger disk';
        case 'upload-broken':
            return 'run the job again: layers that arrived are not sent twice. If it comes back, look at the status page of the registry';
        case 'registry-unreachable':
            return 'check the host and port in the reference, and that the runner may reach it; then run the job again';
        case 'rate-limited':
            return 'log in before the build, since anonymous pulls have the lowest limit, or pull through a mirror; then run the job again';
        case 'image-not-found':
            return 'check the name and tag behind FROM; a private image looks missing without a login';
        case 'missing-file':
            return 'check the path against the build context and .dockerignore; a file that a step makes must be made before the build';
        case 'missing-secret':
            return 'pass it with --secret id=NAME, or with the input secrets of docker/build-push-action';
        case 'dockerfile-syntax':
            return 'correct the line of the Dockerfile that is shown above';
        case 'stage-not-found':
            return 'name a stage of the Dockerfile (FROM image AS name) in --target; a layer of prewarm.yml stands for the stage of its name unless its line says target=';
        case 'invalid-reference':
            return 'write repositories in lower case, as registry/repository:tag; in a workflow, an empty variable often leaves a part out';
        case 'wrong-platform':
            return 'build on a runner of that platform, or set up emulation with docker/setup-qemu-action; check --platform';
        case 'command-failed':
            return commandFix(exitCode);
        case 'cache-import-failed':
            return importFix(message);
        case 'cache-export-failed':
            return 'check that the job may write to the cache reference; cache-to with ignore-error=true keeps the build green';
        case 'cancelled':
            return 'see who or what cancelled the job: a person, a newer run of the same concurrency group, or a job that failed beside it';
        case 'timed-out':
            return 'see the slowest steps above, or raise timeout-minutes';
        case 'daemon-lost':
            return 'see whether the builder ran out of memory or disk, or the runner was shut down; then run the job again';
        case 'unknown':
            return 'see the message and the output above';
        default:
            return (0,errors/* assertNever */.xb)(kind);
    }
}
function deniedFix(message) {
    if (/pull access denied|does not exist or may require/i.test(message)) {
        return 'check the name of the image; if it is private, log in before the build (docker/login-action)';
    }
    if (/ghcr\.io/.test(message)) {
        return 'give the job permissions: packages: write, and log in to ghcr.io with the job token (docker/login-action); a pull request from a fork never has this permission';
    }
    return 'log in before the build (docker/login-action, or the secrets username and password of a workflow of the kit) with an account that may do this; for ghcr.io, give the job permissions: packages: write';
}
function commandFix(exitCode) {
    if (exitCode === 137)
        return 'give the build more memory: a larger runner, or fewer parallel jobs in the command (make -j2)';
    if (exitCode === 127)
        return 'the command was not found: install it in a step before, or correct its name';
    if (exitCode === 126)
        return 'the command is not executable: COPY --chmod=755, or call it through its interpreter';
    return 'read the last lines of its output above';
}
function importFix(message) {
    if (/not found|manifest unknown/i.test(message)) {
        return 'the first run has no cache yet; if this is not the first, check that cache-from names what cache-to writes';
    }
    if (/401|403|unauthorized|denied/i.test(message))
        return 'log in before the build with an account that may read the cache';
    return 'check cache-from, and that the runner may reach it';
}

// EXTERNAL MODULE: ./packages/buildlog/src/build-facts.js
var build_facts = __webpack_require__(7532);
// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./actions/report-cache-hits/src/expectations.js


/** Which of the stages and targets that the user named did not behave as expected. */
function judgeExpectations(request, builds) {
    if (builds.length === 0)
        return [];
    const check = (name, judgeSteps) => {
        const steps = stepsOf(name, builds);
        return steps.length === 0 ? notThere(name, builds) : judgeSteps(name, steps);
    };
    return [
        ...(request.expectCached ?? []).map(name => check(name, judgeCached)),
        ...(request.expectRebuilt ?? []).map(name => check(name, judgeRebuilt)),
    ].filter(finding => finding !== undefined);
}
function judgeCached(name, steps) {
    const missed = steps.filter(step => !(0,build_facts/* isHit */.W1)(step));
    if (missed.length === 0)
        return undefined;
    const message = `${name} was expected from the cache, but ${missed.length} of its ${steps.length} steps were not: first ${missed[0]?.names[0] ?? ''}`;
    return {
        level: 'error',
        code: 'expected-cached',
        message,
        fix: `see what changed for that step; where a prewarm pipeline makes ${name}, run it again; else take ${name} out of expect-cached`,
    };
}
function judgeRebuilt(name, steps) {
    if (steps.some(step => !(0,build_facts/* isHit */.W1)(step)))
        return undefined;
    const message = `${name} was expected to be rebuilt, but all of its ${steps.length} steps came from the cache`;
    return {
        level: 'error',
        code: 'expected-rebuilt',
        message,
        fix: `build with --no-cache-filter ${name}, or take ${name} out of expect-rebuilt`,
    };
}
function notThere(name, builds) {
    const known = knownNames(builds);
    const hint = (0,nearest/* nearest */.p)(name, known);
    const message = `${name} is no stage or target with steps in this log, which has ${known.join(', ') || 'none'}`;
    return {
        level: 'unknown',
        code: 'stage-not-in-log',
        message,
        fix: hint === undefined ? 'name a stage of the Dockerfile or a bake target' : `did you mean ${hint}?`,
    };
}
function knownNames(builds) {
    const names = builds.flatMap(build => [...build.stages.values()].flatMap(stage => [stage.name, stage.target ?? '']));
    return [...new Set(names.filter(name => name !== ''))];
}
/** Steps that any of their names puts into the stage or target: a shared step belongs to all that share it. */
function stepsOf(name, builds) {
    return builds.flatMap(build => build.vertexList.filter(vertex => vertex.kind === 'step' && vertex.names.some(one => isIn(one, name, build))));
}
function isIn(vertexName, name, build) {
    const key = /^\[([^\]]*?)\s*[\d*]+\/[\d*]+\]/.exec(vertexName)?.[1]?.trim();
    if (key === undefined)
        return false;
    const stage = build.stages.get(key);
    return key === name || stage?.name === name || stage?.target === name || key.split(' ').includes(name);
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/judge.js





/** The whole of it in plain words. */
function findingText({ message, vertex }) {
    return vertex === undefined ? message : `${message} in ${vertex}`;
}
const ORDER = ['error', 'unknown', 'warning'];
function judge(request, sources) {
    const builds = sources.flatMap(judgedBuilds);
    const counted = builds.filter(build => !build.isSuperseded);
    const steps = sumRates(counted.map(build => build.facts.hitRates.steps));
    const duration = durationOf(builds);
    const failed = counted.find(build => build.diagnosis !== undefined);
    const findings = [
        ...sources.flatMap(sourceFindings),
        ...builds.flatMap(buildFindings),
        ...(failed ? [] : rateFindings(request, steps, counted.length > 0)),
        ...(failed
            ? []
            : judgeExpectations(request, counted.map(build => build.facts))),
        ...durationFindings(request.maxDuration, duration),
    ].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
    return {
        verdict: verdictOf(findings),
        builds,
        steps,
        vertices: sumRates(counted.map(build => build.facts.hitRates.vertices)),
        cachedLines: counted.reduce((sum, build) => sum + build.facts.cachedLines, 0),
        duration,
        diagnosis: failed?.diagnosis ?? orphanDiagnosis(sources),
        findings,
    };
}
function judgedBuilds(source) {
    if (source.kind !== 'read')
        return [];
    const superseded = supersededBuilds(source.facts.builds);
    return source.facts.builds.map((facts, index) => ({
        path: source.path,
        facts,
        diagnosis: (0,diagnosis/* diagnose */.h4)(facts),
        isSuperseded: superseded.has(index),
    }));
}
function verdictOf(findings) {
    const worst = findings[0]?.level;
    if (worst === undefined)
        return 'pass';
    return worst === 'error' ? 'fail' : worst === 'unknown' ? 'unknown' : 'warn';
}
function sumRates(rates) {
    const cached = rates.reduce((sum, rate) => sum + rate.cached, 0);
    const total = rates.reduce((sum, rate) => sum + rate.total, 0);
    return { cached, total, rate: total === 0 ? undefined : cached / total };
}
/** Wall time only when every build has it; builds of one log run one after the other. */
function durationOf(builds) {
    if (builds.length === 0)
        return undefined;
    const walls = builds.map(build => build.facts.wallSeconds);
    const isWall = walls.every(wall => wall !== undefined);
    const seconds = isWall
        ? walls.reduce((sum, wall) => sum + (wall ?? 0), 0)
        : builds.reduce((sum, build) => sum + build.facts.doneSecondsSum, 0);
    return { seconds: Math.round(seconds * 10) / 10, kind: isWall ? 'wall' : 'work' };
}
function sourceFindings(source) {
    if (source.kind === 'problem')
        return [{ level: 'unknown', ...source }];
    const { orphanError, builds, droppedBuilds, longLines } = source.facts;
    const findings = [];
    if (builds.length === 0 && orphanError !== undefined) {
        const kind = (0,diagnosis/* diagnoseMessage */.eG)(orphanError);
        findings.push({
            level: 'error',
            code: kind,
            message: `no build began: ${orphanError}`,
            fix: fixOf(kind, orphanError, undefined),
        });
    }
    if (droppedBuilds > 0) {
        findings.push({
            level: 'warning',
            code: 'too-many-builds',
            message: `${droppedBuilds} more builds in ${source.path} are not in this report`,
            fix: 'give each build a log of its own',
        });
    }
    if (longLines > 0) {
        findings.push({
            level: 'warning',
            code: 'long-lines',
            message: `${longLines} lines of ${source.path} are too long and were cut`,
            fix: undefined,
        });
    }
    return findings;
}
function orphanDiagnosis(sources) {
    for (const source of sources) {
        if (source.kind !== 'read' || source.facts.builds.length > 0)
            continue;
        const message = source.facts.orphanError;
        if (message !== undefined)
            return { kind: (0,diagnosis/* diagnoseMessage */.eG)(message), vertex: null, message, exitCode: undefined };
    }
    return undefined;
}
function buildFindings(build) {
    const { facts, diagnosis } = build;
    const findings = transferFindings(facts);
    const isTransfer = diagnosis?.kind === 'cache-import-failed' || diagnosis?.kind === 'cache-export-failed';
    if (diagnosis && !isTransfer) {
        const level = build.isSuperseded ? 'warning' : 'error';
        const message = `${build.isSuperseded ? 'an earlier try failed' : 'the build failed'}: ${nameOf(diagnosis)}`;
        const vertex = facts.failed.find(failure => failure.id === diagnosis.vertex)?.name;
        const fix = fixOf(diagnosis.kind, diagnosis.message, diagnosis.exitCode);
        findings.push({ level, code: diagnosis.kind, message, fix, vertex });
    }
    if (!diagnosis && facts.vertices === 0) {
        findings.push({
            level: 'unknown',
            code: 'log-cut',
            message: `the log ends before the build did anything`,
            fix: CUT_FIX,
        });
    }
    else if (!diagnosis && isCut(facts)) {
        findings.push({
            level: 'unknown',
            code: 'log-cut',
            message: `the log ends while ${facts.unfinished} of ${facts.vertices} vertices are unfinished, so the build was stopped or its log is cut`,
            fix: CUT_FIX,
        });
    }
    return findings;
}
const CUT_FIX = 'see whether the job was cancelled, timed out or lost its runner, and write the log with | tee so that its end is kept';
/** BuildKit never ends `exporting to docker image format` in its text; anything else that is open is a cut log. */
function isCut(facts) {
    return facts.vertexList.some(vertex => vertex.status === 'unfinished' && !/exporting to docker image format/.test(vertex.names[0] ?? ''));
}
function transferFindings(facts) {
    const hasImported = facts.imports.some(({ status }) => status === 'done' || status === 'cached');
    const failed = {
        'cache-import': `${hasImported ? 'a cache was not' : 'no cache was'} imported`,
        'cache-export': 'the cache was not exported',
    };
    return [...facts.imports, ...facts.exports]
        .filter(transfer => transfer.status === 'error' && transfer.kind !== 'image-export')
        .map(transfer => {
        const operation = transfer.kind === 'cache-import' ? 'cache-import' : 'cache-export';
        const code = `${operation}-failed`;
        const message = `${failed[operation]}: ${transfer.message ?? ''}`;
        return { level: 'warning', code, message, fix: fixOf(code, transfer.message ?? '', undefined) };
    });
}
function rateFindings(request, steps, hasBuilds) {
    const { minHitRate, warnHitRate } = request;
    if (steps.rate === undefined) {
        if (!hasBuilds || minHitRate === undefined)
            return [];
        return [
            {
                level: 'unknown',
                code: 'hit-rate-not-measured',
                message: 'the hit rate was not measured: the log has no step but FROM',
                fix: 'check that log is the log of this build',
            },
        ];
    }
    const measured = `${steps.cached} of ${steps.total} steps came from the cache, ${(0,format/* formatPercent */.l9)(steps.rate)}`;
    if (minHitRate !== undefined && steps.rate < minHitRate) {
        return [
            {
                level: 'error',
                code: 'hit-rate-low',
                message: `${measured}, below min-hit-rate ${(0,format/* formatPercent */.l9)(minHitRate)}`,
                fix: undefined,
            },
        ];
    }
    if (warnHitRate !== undefined && steps.rate < warnHitRate) {
        return [
            {
                level: 'warning',
                code: 'hit-rate-low',
                message: `${measured}, below warn-hit-rate ${(0,format/* formatPercent */.l9)(warnHitRate)}`,
                fix: undefined,
            },
        ];
    }
    return [];
}
function durationFindings(limitMs, duration) {
    if (!limitMs || !duration || duration.seconds * 1000 <= limitMs)
        return [];
    const what = duration.kind === 'wall' ? 'the build took' : 'the steps took, added up,';
    const message = `${what} ${(0,format/* formatDuration */.a3)(duration.seconds * 1000)}, more than max-duration ${(0,format/* formatDuration */.a3)(limitMs)}`;
    return [{ level: 'warning', code: 'slow', message, fix: 'see the slowest steps' }];
}

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./packages/buildlog/src/dockerfile.js
/** Where the instructions of a Dockerfile stand: enough to find the line of a step, no more. */
const STEP_KEYWORDS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
/** The stages in order; what stands before the first FROM is left out. Odd input gives fewer stages, never an error. */
function parseDockerfile(source) {
    const stages = [];
    for (const instruction of parseInstructions(source.split(/\r?\n/))) {
        if (instruction.keyword !== 'FROM') {
            stages.at(-1)?.instructions.push(instruction);
            continue;
        }
        const words = instruction.text.split(' ').filter(word => !word.startsWith('--'));
        const name = words[2]?.toUpperCase() === 'AS' ? (words[3] ?? '') : '';
        stages.push({ name, base: words[1] ?? '', from: instruction, instructions: [] });
    }
    return stages;
}
function parseInstructions(lines) {
    const escapeMark = escapeOf(lines);
    const found = [];
    let at = 0;
    while (at < lines.length) {
        const first = lines[at] ?? '';
        if (/^\s*(?:#|$)/.test(first)) {
            at += 1;
            continue;
        }
        const { text, end } = joinContinued(lines, at, escapeMark);
        const endLine = skipHeredocs(lines, text, end);
        const keyword = /^\s*([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? '';
        found.push({ keyword, text: text.trim().replace(/\s+/g, ' '), line: at + 1, endLine });
        at = endLine;
    }
    return found;
}
function escapeOf(lines) {
    for (const line of lines) {
        const directive = /^#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line);
        if (!directive)
            return '\\';
        if (directive[1]?.toLowerCase() === 'escape')
            return directive[2] === '`' ? '`' : '\\';
    }
    return '\\';
}
/** An instruction with its continuation lines; comments and empty lines between them do not end it. */
function joinContinued(lines, start, escapeMark) {
    const parts = [];
    let end = start;
    while (end < lines.length) {
        const line = lines[end] ?? '';
        end += 1;
        if (parts.length > 0 && /^\s*(?:#|$)/.test(line))
            continue;
        const trimmed = line.trimEnd();
        if (!trimmed.endsWith(escapeMark)) {
            parts.push(trimmed);
            break;
        }
        parts.push(trimmed.slice(0, -1));
    }
    return { text: parts.join(' '), end };
}
/** The number of the last line of the here-documents that an instruction opens. */
function skipHeredocs(lines, text, end) {
    if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b/i.test(text))
        return end;
    let at = end;
    for (const match of text.matchAll(/<<(-?)(["']?)([A-Za-z_][\w.]*)\2/g)) {
        const [, dash, , word = ''] = match;
        const close = lines.findIndex((line, index) => index >= at && (dash ? line.trimStart() : line).trimEnd() === word);
        if (close < 0)
            return end;
        at = close + 1;
    }
    return at;
}
/** The instructions that BuildKit counts in `i/n`, without FROM. */
function dockerfile_stepsOf(stage) {
    return stage.instructions.filter(({ keyword }) => STEP_KEYWORDS.has(keyword));
}
/**
 * The instruction of a step: by its text where that is unique, else by its number in its stage. Undefined where
 * neither proves it, as when ARGs were expanded in a file that has changed since.
 */
function findStep(stages, step) {
    const wanted = step.instruction.replace(/\s+/g, ' ').trim();
    const own = stages.filter((stage, index) => isNamed(stage, index, step.stage, stages.length));
    const pool = own.length > 0 ? own : stages;
    const same = pool.flatMap(dockerfile_stepsOf).filter(instruction => instruction.text === wanted);
    if (same.length === 1)
        return same[0];
    const [stage] = own;
    return stage && own.length === 1 ? byNumber(stage, stages, step, wanted) : undefined;
}
function isNamed(stage, index, name, count) {
    if (name === '')
        return count === 1;
    return stage.name.toLowerCase() === name.toLowerCase() || (stage.name === '' && name === `stage-${index}`);
}
/** FROM is number 1 unless the stage builds on another stage or on scratch. */
function byNumber(stage, stages, step, wanted) {
    const steps = dockerfile_stepsOf(stage);
    const isOnImage = stage.base !== 'scratch' && !stages.some(({ name }) => name !== '' && name === stage.base);
    const offset = isOnImage ? 2 : 1;
    if (step.index === undefined || step.declared !== steps.length + offset - 1)
        return undefined;
    const found = steps[step.index - offset];
    return found?.keyword === wanted.split(' ')[0]?.toUpperCase() ? found : undefined;
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/misses.js

function missesOf(build) {
    return [...build.stages.entries()].flatMap(([stageKey, stage]) => {
        const step = build.vertexList.find(vertex => vertex.id === stage.firstNotCached?.id);
        return step ? [missOf(stageKey, step, build)] : [];
    });
}
function missOf(stageKey, step, build) {
    const index = step.position?.index ?? 0;
    const followed = build.vertexList
        .filter(vertex => vertex.kind === 'step' && vertex.position?.stageKey === stageKey && !(0,build_facts/* isHit */.W1)(vertex))
        .filter(vertex => (vertex.position?.index ?? 0) > index)
        .sort((a, b) => (a.position?.index ?? 0) - (b.position?.index ?? 0));
    return { stageKey, step, followed, followedSeconds: sumSeconds(followed) };
}
function sumSeconds(vertices) {
    return vertices.reduce((sum, vertex) => sum + (vertex.seconds ?? 0), 0);
}
function slowestSteps(builds, count) {
    return builds
        .flatMap(build => build.vertexList)
        .filter(vertex => vertex.kind === 'step' && (vertex.seconds ?? 0) > 0)
        .sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))
        .slice(0, count);
}
/** Where the seconds of all vertices went: the work, and what the cache itself cost. */
function costShares(builds) {
    const all = builds.flatMap(build => build.vertexList);
    const transfers = builds.flatMap(build => build.exports);
    const images = transfers.filter(transfer => transfer.kind === 'image-export');
    const pushes = all.filter(vertex => vertex.kind === 'push');
    const pushSeconds = images.reduce((sum, image) => sum + image.pushSeconds, 0);
    const share = (label, vertices) => ({
        label,
        count: vertices.length,
        seconds: sumSeconds(vertices),
    });
    const exported = share('Image export', all.filter(vertex => vertex.kind === 'image-export'));
    const pushedImages = images.filter(image => image.pushSeconds > 0).length;
    return [
        share('Steps that ran', all.filter(vertex => vertex.kind === 'step' && !(0,build_facts/* isHit */.W1)(vertex))),
        share('Cached layers pulled', all.filter(vertex => vertex.kind === 'step' && vertex.status === 'cached-then-pulled')),
        share('Base images', all.filter(vertex => vertex.kind === 'from')),
        share('Cache import', all.filter(vertex => vertex.kind === 'cache-import')),
        share('Cache export', all.filter(vertex => vertex.kind === 'cache-export')),
        { ...exported, seconds: Math.max(0, exported.seconds - pushSeconds) },
        { label: 'Push', count: pushedImages + pushes.length, seconds: pushSeconds + sumSeconds(pushes) },
        share('Context, metadata and the rest', all.filter(vertex => vertex.kind === 'internal' || vertex.kind === 'other')),
    ].filter(one => one.count > 0);
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/annotate.js



/** The file that a build read, by its base name, as BuildKit prints it; undefined in other formats. */
function annotate_definitionOf(build) {
    for (const { names } of build.vertexList) {
        const file = /\] load build definition from (\S+)/.exec(names[0] ?? '')?.[1];
        if (file !== undefined)
            return baseName(file);
    }
    return undefined;
}
function baseName(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}
/** The Dockerfile at hand, if it can be the one of this build: a log may hold builds of several. */
function ownDockerfile(build, dockerfile) {
    const definition = annotate_definitionOf(build);
    return dockerfile && (definition === undefined || baseName(dockerfile.path) === definition) ? dockerfile : undefined;
}
/** Lines of the Dockerfile: what failed, the first miss of each stage, and BuildKit's own warnings. */
function annotationsOf(judgement, dockerfile) {
    const builds = judgement.builds.filter(build => !build.isSuperseded);
    return [
        ...builds.flatMap(build => failureAnnotations(build, ownDockerfile(build.facts, dockerfile))),
        ...builds.flatMap(build => lintAnnotations(build.facts, ownDockerfile(build.facts, dockerfile))),
        ...(judgement.diagnosis
            ? []
            : builds.flatMap(build => missAnnotations(build.facts, ownDockerfile(build.facts, dockerfile)))),
    ];
}
function failureAnnotations(build, dockerfile) {
    if (!build.diagnosis)
        return [];
    const named = build.facts.failed.flatMap(failure => {
        const place = failure.source
            ? placeOfSource(failure.source, dockerfile)
            : placeOfStep(failure.id, build.facts, dockerfile);
        return place
            ? [{ kind: 'error', title: 'The build failed here', message: lastLine(failure), ...place }]
            : [];
    });
    const [source] = build.facts.sources;
    if (named.length > 0 || !source)
        return named;
    return [
        {
            kind: 'error',
            title: 'The build failed here',
            message: build.diagnosis.message,
            ...placeOfSource(source, dockerfile),
        },
    ];
}
function lastLine(failure) {
    const last = failure.tail.at(-1)?.replace(/^\d+\.\d+ ?/, '');
    return last ? `${failure.message}\n${last}` : failure.message;
}
/** BuildKit prints the base name of the Dockerfile; the input tells in which directory it is. */
function placeOfSource(source, dockerfile) {
    const marked = source.lines.filter(line => line.isMarked).map(line => line.line);
    const isSame = dockerfile !== undefined && baseName(dockerfile.path) === baseName(source.file);
    return { file: isSame && dockerfile ? dockerfile.path : source.file, line: source.line, endLine: marked.at(-1) };
}
function placeOfStep(id, build, dockerfile) {
    const position = build.vertexList.find(vertex => vertex.id === id)?.position;
    if (!position || !dockerfile)
        return undefined;
    const stage = build.stages.get(position.stageKey)?.name ?? '';
    const found = findStep(dockerfile.stages, { stage, ...position });
    return found ? { file: dockerfile.path, line: found.line, endLine: found.endLine } : undefined;
}
function lintAnnotations(build, dockerfile) {
    const file = dockerfile?.path ?? annotate_definitionOf(build);
    return build.warnings.map(warning => ({
        kind: 'warning',
        title: warning.rule ?? 'Dockerfile',
        message: warning.message,
        ...(warning.line === undefined ? {} : { file: file ?? warning.file ?? 'Dockerfile', line: warning.line }),
    }));
}
/** Only where the Dockerfile is at hand: a first miss without its line is in the table already. */
function missAnnotations(build, dockerfile) {
    return missesOf(build).flatMap(miss => {
        const place = placeOfStep(miss.step.id, build, dockerfile);
        return place
            ? [{ kind: 'notice', title: 'First step that was not cached', message: missText(miss), ...place }]
            : [];
    });
}
function missText({ step, followed, followedSeconds }) {
    const own = step.seconds === undefined ? '' : ` took ${(0,format/* formatDuration */.a3)(Math.round(step.seconds * 1000))}`;
    if (followed.length === 0)
        return `${step.names[0] ?? ''}${own}`;
    return `${step.names[0] ?? ''}${own}; ${(0,format/* formatCount */.B4)(followed.length, 'step')} behind it took ${(0,format/* formatDuration */.a3)(Math.round(followedSeconds * 1000))}`;
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/failure-sections.js


const MAX_FAILURES = 10;
/** Each failed vertex with its message, the lines of the Dockerfile and the end of its output. */
function failureSections(builds) {
    const sections = builds.flatMap(build => {
        const value = build.isSuperseded ? 45 : 99;
        const failures = build.facts.failed.map(failure => ({
            title: (0,diagnosis/* isCacheTransfer */.Ii)(failure, build.facts)
                ? (0,markup.md) `Cache: ${(0,markup/* code */.aY)(failure.name, 200)}`
                : (0,markup.md) `Failed: ${(0,markup/* code */.aY)(failure.name, 200)}`,
            value,
            blocks: failureBlocks(failure),
        }));
        return [...failures, ...clientFailure(build, value)];
    });
    return sections.slice(0, MAX_FAILURES);
}
function failureBlocks(failure) {
    const output = failure.tail.map(line => line.replace(/^\d+\.\d+ ?/, ''));
    return [
        { kind: 'code', text: failure.message, keep: 'ends', maxLines: 12 },
        ...(failure.source ? sourceBlocks(failure.source) : []),
        ...(output.length > 0 ? outputBlocks(output) : []),
    ];
}
function sourceBlocks(source) {
    const width = Math.max(...source.lines.map(({ line }) => String(line).length), 1);
    const lines = source.lines.map(({ line, text, isMarked }) => `${String(line).padStart(width)} ${isMarked ? '>>>' : '   '} ${text}`);
    return [
        { kind: 'paragraph', text: (0,markup.md) `${(0,markup/* code */.aY)(`${source.file}:${source.line}`)}` },
        { kind: 'code', text: lines.join('\n'), keep: 'head', maxLines: 40 },
    ];
}
function outputBlocks(output) {
    return [
        { kind: 'paragraph', text: 'The last lines of its output:' },
        { kind: 'code', text: output.join('\n'), keep: 'tail', maxLines: 20 },
    ];
}
/** The client failed without a vertex: a Dockerfile that does not parse, a target that does not exist, a lost builder. */
function clientFailure(build, value) {
    const { diagnosis, facts } = build;
    if (!diagnosis || diagnosis.vertex !== null || diagnosis.message === '')
        return [];
    const source = facts.sources[0];
    const blocks = [
        { kind: 'code', text: diagnosis.message, keep: 'ends', maxLines: 12 },
        ...(source ? sourceBlocks(source) : []),
    ];
    return [{ title: 'What the build client said', value, blocks }];
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/hints.js



// Below this there is nothing to win by moving a line of a Dockerfile.
const WORTH_SECONDS = 5;
/** What would make the next build hit more, where the log proves it. */
function hintsOf(builds) {
    const misses = builds.flatMap(missesOf).sort((a, b) => b.followedSeconds - a.followedSeconds);
    const copy = misses.find(isCostlyCopy);
    return [...(copy ? [copyHint(copy)] : []), ...noImportHint(builds), ...restoredHint(builds)];
}
function isCostlyCopy(miss) {
    const instruction = miss.step.position?.instruction ?? '';
    const runs = miss.followed.some(step => /^RUN\b/i.test(step.position?.instruction ?? ''));
    return /^(?:COPY|ADD)\b/i.test(instruction) && runs && miss.followedSeconds >= WORTH_SECONDS;
}
function copyHint(miss) {
    const first = (0,markup/* code */.aY)(miss.step.names[0] ?? '', 120);
    const cost = (0,format/* formatDuration */.a3)(miss.followedSeconds * 1000);
    return (0,markup.md) `${first} missed, so ${(0,format/* formatCount */.B4)(miss.followed.length, 'step')} behind it ran again for ${cost}. Where they need only a part of it, such as the dependency manifests, copy that part first and the rest behind them.`;
}
function noImportHint(builds) {
    const steps = builds.reduce((sum, build) => sum + build.stepsWithoutFrom.total, 0);
    const cached = builds.reduce((sum, build) => sum + build.stepsWithoutFrom.cached, 0);
    const isBuildKit = builds.some(build => build.format.startsWith('buildkit'));
    if (!isBuildKit || steps === 0 || cached > 0 || builds.some(build => build.imports.length > 0))
        return [];
    return [
        (0,markup.md) `No cache was imported, and nothing was cached on the builder. Give the build ${(0,markup/* code */.aY)('--cache-from')} and ${(0,markup/* code */.aY)('--cache-to')}, such as ${(0,markup/* code */.aY)('type=registry,ref=...,mode=max')} or ${(0,markup/* code */.aY)('type=gha,mode=max')}.`,
    ];
}
function restoredHint(builds) {
    const restored = builds.flatMap(build => build.vertexList.filter(vertex => vertex.restored)).length;
    if (restored === 0)
        return [];
    return [
        (0,markup.md) `${(0,format/* formatCount */.B4)(restored, 'step')} only downloaded and extracted layers and printed no output: probably restored from a cache, though BuildKit does not say CACHED. They are counted as not cached.`,
    ];
}

// EXTERNAL MODULE: ./packages/core/src/bar.js
var bar = __webpack_require__(334);
;// CONCATENATED MODULE: ./actions/report-cache-hits/src/sections.js





const SLOWEST = 8;
const BAR_WIDTH = 12;
const LEVELS = { error: 'error', unknown: 'could not find out', warning: 'warning' };
/** What was found, when the verdict line cannot hold it all. */
function findingsSection({ findings }) {
    if (findings.length < 2)
        return [];
    const rows = findings.map(finding => [LEVELS[finding.level], (0,markup/* code */.aY)(finding.code), (0,markup/* text */.Qq)(findingText(finding), 500)]);
    const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }];
    return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows }] }];
}
function slowestSection({ builds }) {
    const steps = slowestSteps(builds.map(build => build.facts), SLOWEST);
    const longest = steps[0]?.seconds ?? 0;
    if (longest < 1)
        return [];
    const rows = steps.map(step => [
        (0,markup/* code */.aY)(step.names[0] ?? '', 160),
        seconds(step.seconds),
        (0,bar/* bar */.M)((step.seconds ?? 0) / longest, BAR_WIDTH),
        step.status === 'cached-then-pulled' ? 'hit, layers pulled' : step.status,
    ]);
    const columns = [{ title: 'Step' }, { title: 'Time', align: 'right' }, { title: '' }, { title: 'Result' }];
    return [{ title: 'Slowest steps', value: 60, blocks: [{ kind: 'table', columns, rows }] }];
}
function costSection({ builds }) {
    const shares = costShares(builds.map(build => build.facts));
    const total = shares.reduce((sum, share) => sum + share.seconds, 0);
    if (total < 1)
        return [];
    const rows = shares.map(share => [
        share.label,
        (0,format/* formatNumber */.ZV)(share.count),
        seconds(share.seconds),
        (0,format/* formatPercent */.l9)(share.seconds / total),
        (0,bar/* bar */.M)(share.seconds / total, BAR_WIDTH),
    ]);
    const columns = [
        { title: 'What' },
        { title: 'Vertices', align: 'right' },
        { title: 'Time', align: 'right' },
        { title: 'Share', align: 'right' },
        { title: '' },
    ];
    const note = (0,markup.md) `Of ${(0,format/* formatDuration */.a3)(total * 1000)} of work, added up over vertices that may have run side by side.`;
    const slices = shares
        .filter(share => share.seconds >= 0.1)
        .map(({ label, seconds: value }) => ({ label, value: Math.round(value * 10) / 10 }));
    const chart = slices.length > 1 ? [{ kind: 'pie', title: 'Seconds of work', slices }] : [];
    return [
        {
            title: 'Where the time went',
            value: 70,
            blocks: [{ kind: 'paragraph', text: note }, { kind: 'table', columns, rows }, ...chart],
        },
    ];
}
function pushSection({ builds }) {
    const pushes = builds.flatMap(build => build.facts.pushes);
    if (pushes.length === 0)
        return [];
    const rows = pushes.map(push => [
        (0,markup/* code */.aY)(push.reference, 300),
        push.digest === undefined ? 'not printed' : (0,markup/* code */.aY)(push.digest, 200),
        push.status === 'unknown' ? 'not known: the log ends before' : push.status,
    ]);
    const columns = [{ title: 'Reference' }, { title: 'Digest' }, { title: 'Result' }];
    return [{ title: 'Pushed', value: 85, blocks: [{ kind: 'table', columns, rows }] }];
}
function lintSection({ builds }) {
    const warnings = builds.flatMap(build => build.facts.warnings);
    if (warnings.length === 0)
        return [];
    const rows = warnings.map(({ rule, message, line }) => [(0,markup/* code */.aY)(rule ?? 'warning', 100), (0,markup/* text */.Qq)(message, 400), line ?? '']);
    const columns = [{ title: 'Rule' }, { title: 'What' }, { title: 'Line', align: 'right' }];
    const title = `${(0,format/* formatCount */.B4)(warnings.length, 'warning')} on the Dockerfile`;
    return [{ title, collapsed: true, value: 40, blocks: [{ kind: 'table', columns, rows }] }];
}
/** How everything above was counted, and from what. */
function countsSection({ builds }) {
    if (builds.length === 0)
        return [];
    const columns = [
        { title: 'Build' },
        { title: 'Log' },
        { title: 'Format' },
        { title: 'Builder' },
        { title: 'Vertices' },
    ];
    const rows = builds.map(({ path, facts }, index) => {
        const { vertices, cached, cachedThenPulled, done, errors, canceled, unfinished } = facts;
        const counts = `${vertices}: ${cached} cached (${cachedThenPulled} then pulled), ${done} done, ${errors} failed, ${canceled} canceled, ${unfinished} unfinished`;
        return [index + 1, (0,markup/* code */.aY)(path, 200), facts.format, (0,markup/* text */.Qq)(facts.builder ?? 'not stated', 200), counts];
    });
    const rules = [
        'A step is a vertex with a position such as [builder 2/5] that is not FROM. It is a hit when BuildKit printed CACHED for it; a step that printed DONE 0.0s is not.',
        'Not measured: a hit rate weighted by time, which needs the history of earlier builds.',
    ];
    const blocks = [
        { kind: 'table', columns, rows },
        { kind: 'list', items: rules },
    ];
    return [{ title: 'How this was counted', collapsed: true, value: 20, blocks }];
}
function seconds(value) {
    return value === undefined ? '' : (0,format/* formatDuration */.a3)(Math.round(value * 1000));
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/stage-sections.js






const stage_sections_BAR_WIDTH = 12;
/** Each stage with its hits, its first miss and what that cost. */
function stageSections(builds) {
    return builds.flatMap((build, index) => {
        if (build.facts.stages.size === 0)
            return [];
        const title = builds.length === 1 ? 'Stages' : (0,markup.md) `Stages of build ${index + 1}${titleNote(build)}`;
        return [{ title, value: build.isSuperseded ? 50 : 90, blocks: [stageTable(build.facts)] }];
    });
}
function titleNote(build) {
    if (build.isSuperseded)
        return ' (failed, run again later)';
    return build.diagnosis ? ' (failed)' : '';
}
function stageTable(build) {
    const misses = new Map(missesOf(build).map(miss => [miss.stageKey, miss]));
    const hasTargets = [...build.stages.values()].some(stage => stage.target !== undefined);
    const hasPlatforms = [...build.stages.values()].some(stage => stage.platform !== undefined);
    const rows = [...build.stages].map(([key, stage]) => [
        stage.name === '' ? 'unnamed' : (0,markup/* code */.aY)(stage.name, 100),
        ...(hasTargets ? [stage.target === undefined ? '' : (0,markup/* code */.aY)(stage.target, 100)] : []),
        ...(hasPlatforms ? [stage.platform ?? ''] : []),
        ...cachedCells(key, build),
        missCell(misses.get(key)),
        costCell(misses.get(key)),
    ]);
    return {
        kind: 'table',
        columns: [
            { title: 'Stage' },
            ...(hasTargets ? [{ title: 'Target' }] : []),
            ...(hasPlatforms ? [{ title: 'Platform' }] : []),
            { title: 'Cached', align: 'right' },
            { title: '' },
            { title: 'First miss' },
            { title: 'Behind it' },
        ],
        rows,
    };
}
function cachedCells(key, build) {
    const steps = build.vertexList.filter(vertex => vertex.kind === 'step' && vertex.position?.stageKey === key);
    const cached = steps.filter(build_facts/* isHit */.W1).length;
    if (steps.length === 0)
        return ['only FROM', ''];
    return [`${cached} of ${steps.length}`, (0,bar/* bar */.M)(cached / steps.length, stage_sections_BAR_WIDTH)];
}
function missCell(miss) {
    if (!miss)
        return '';
    const name = (0,markup/* code */.aY)(stepText(miss.step), 120);
    return miss.step.seconds === undefined ? name : (0,markup.md) `${name} (${seconds(miss.step.seconds)})`;
}
/** `2/5 RUN make`: the stage stands beside it already. */
function stepText(step) {
    const { position, names } = step;
    if (!position)
        return names[0] ?? '';
    const at = position.index === undefined ? '' : `${position.index}/${position.declared ?? '?'} `;
    return `${at}${position.instruction}`;
}
function costCell(miss) {
    if (!miss)
        return '';
    if (miss.followed.length === 0)
        return 'nothing';
    return `${(0,format/* formatCount */.B4)(miss.followed.length, 'step')}, ${(0,format/* formatDuration */.a3)(Math.round(miss.followedSeconds * 1000))}`;
}
const STATUS_TEXT = {
    cached: 'cached',
    'cached-then-pulled': 'cached, layers pulled',
    done: 'ran',
    error: 'failed',
    canceled: 'canceled',
    unfinished: 'unfinished',
};
/** Every step, closed. */
function stepsSection(builds) {
    return builds.flatMap((build, index) => {
        const steps = build.facts.vertexList.filter(vertex => vertex.position !== undefined);
        if (steps.length === 0)
            return [];
        const title = builds.length === 1
            ? `All ${(0,format/* formatCount */.B4)(steps.length, 'step')}`
            : `All ${(0,format/* formatCount */.B4)(steps.length, 'step')} of build ${index + 1}`;
        return [{ title, collapsed: true, value: 10, blocks: [stepsTable(steps, build.facts.stages)] }];
    });
}
function stepsTable(steps, stages) {
    const order = [...stages.keys()];
    const sorted = [...steps].sort((a, b) => stageOrder(a, order) - stageOrder(b, order) || indexOf(a) - indexOf(b));
    return {
        kind: 'table',
        columns: [
            { title: '#', align: 'right' },
            { title: 'Step' },
            { title: 'Result' },
            { title: 'Time', align: 'right' },
        ],
        rows: sorted.map(step => [
            step.id,
            (0,markup/* code */.aY)(step.names[0] ?? '', 300),
            step.restored ? 'ran, or restored from a cache' : STATUS_TEXT[step.status],
            seconds(step.seconds),
        ]),
    };
}
function stageOrder(step, order) {
    return order.indexOf(step.position?.stageKey ?? '');
}
function indexOf(step) {
    return step.position?.index ?? 0;
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/report.js








/** The summary: verdict, figures, stages and misses, costs, pushes, failures, next steps, details. */
function renderReport(request, judgement, dockerfile) {
    return {
        title: request.title ?? 'Build cache',
        verdict: { kind: judgement.verdict, text: verdictText(judgement) },
        figures: judgement.builds.length === 0 ? [] : figuresOf(judgement),
        sections: [
            ...findingsSection(judgement),
            ...stageSections(judgement.builds),
            ...slowestSection(judgement),
            ...costSection(judgement),
            ...pushSection(judgement),
            ...failureSections(judgement.builds),
            ...lintSection(judgement),
            ...stepsSection(judgement.builds),
            ...countsSection(judgement),
        ],
        nextSteps: nextSteps(judgement),
        annotations: annotationsOf(judgement, dockerfile),
    };
}
function verdictText(judgement) {
    const [worst] = judgement.findings;
    if (!worst)
        return (0,markup.md) `${hitsText(judgement)}${durationText(judgement)}${pushedText(judgement)}`;
    if (worst.code === 'hit-rate-low')
        return sentence(worst);
    if (judgement.builds.length === 0)
        return sentence(worst);
    return worst.level === 'warning' ? (0,markup.md) `${hitsText(judgement)}; ${findingText(worst)}` : sentence(worst);
}
/** A sentence of ours begins with a capital; one that begins with a file name keeps the name as it is. */
function sentence({ message, vertex }) {
    const text = /^[a-z]+ /.test(message) ? message.charAt(0).toUpperCase() + message.slice(1) : message;
    return vertex === undefined ? text : (0,markup.md) `${text}, in ${(0,markup/* code */.aY)(vertex, 200)}`;
}
function hitsText({ steps }) {
    if (steps.rate === undefined)
        return 'Cache hits not measured: the log has no step but FROM';
    return `${steps.cached} of ${(0,format/* formatCount */.B4)(steps.total, 'step')} from the cache, ${(0,format/* formatPercent */.l9)(steps.rate)}`;
}
function durationText({ duration }) {
    if (!duration)
        return '';
    const time = (0,format/* formatDuration */.a3)(duration.seconds * 1000);
    return duration.kind === 'wall' ? `, built in ${time}` : `, ${time} of work`;
}
function pushedText({ builds }) {
    const pushed = builds.flatMap(build => build.facts.pushes).filter(push => push.status === 'pushed');
    return pushed.length === 0 ? '' : `, ${(0,format/* formatCount */.B4)(pushed.length, 'reference')} pushed`;
}
function figuresOf(judgement) {
    const { steps, vertices, cachedLines, duration, builds } = judgement;
    const isFailed = judgement.diagnosis !== undefined;
    const caveat = isFailed ? '; in a failed build BuildKit also prints CACHED for steps that it skipped' : '';
    return [
        {
            label: 'Steps cached',
            value: steps.rate === undefined ? 'not measured' : `${steps.cached} of ${steps.total}, ${(0,format/* formatPercent */.l9)(steps.rate)}`,
            note: `RUN, COPY, ADD, WORKDIR and so on, without FROM${caveat}`,
        },
        {
            label: 'All vertices cached',
            value: `${vertices.cached} of ${vertices.total}${vertices.rate === undefined ? '' : `, ${(0,format/* formatPercent */.l9)(vertices.rate)}`}`,
            note: "with loading, importing and exporting, as in Docker's own summary",
        },
        { label: 'CACHED lines', value: cachedLines, note: 'what grep counts' },
        {
            label: duration?.kind === 'wall' ? 'Build time' : 'Work time',
            value: duration ? (0,format/* formatDuration */.a3)(duration.seconds * 1000) : 'not measured',
            note: duration?.kind === 'wall'
                ? 'from the first to the last line'
                : 'sum over all steps; the log has no times of day',
        },
        ...(builds.length > 1 ? [buildsFigure(judgement)] : []),
    ];
}
function buildsFigure({ builds }) {
    const failed = builds.filter(build => build.diagnosis !== undefined).length;
    const again = builds.filter(build => build.isSuperseded).length;
    const note = again === 0 ? 'in the logs' : `in the logs; ${again} of them run again, so not in the rates`;
    return { label: 'Builds', value: failed === 0 ? builds.length : `${builds.length}, ${failed} failed`, note };
}
function nextSteps(judgement) {
    const fixes = judgement.findings.flatMap(finding => (finding.fix === undefined ? [] : [finding.fix]));
    const hints = judgement.diagnosis ? [] : hintsOf(judgement.builds.map(build => build.facts));
    return [...new Set(fixes.map(capitalised)), ...hints];
}
function capitalised(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/report-json.js
/** The fields of the JSON report; `docs/report-cache-hits.md` describes them. Absent values are null. */
function reportFields(judgement, sources) {
    const { diagnosis } = judgement;
    return {
        verdict: judgement.verdict,
        findings: judgement.findings.map(nullsFor),
        diagnosis: diagnosis ? { ...diagnosis, exitCode: diagnosis.exitCode ?? null } : null,
        hitRates: {
            steps: rateJson(judgement.steps),
            vertices: rateJson(judgement.vertices),
            time: null,
            cachedLines: judgement.cachedLines,
        },
        duration: judgement.duration ?? null,
        pushed: pushedOf(judgement),
        logs: sources.map(logJson),
        builds: judgement.builds.map(buildJson),
        totals: totalsOf(judgement.builds.map(build => build.facts)),
    };
}
/** What is in the registry now, each reference once, the last push first in doubt. */
function pushedOf({ builds, }) {
    const pushed = builds.flatMap(build => build.facts.pushes).filter(push => push.status === 'pushed');
    return [
        ...new Map(pushed.map(({ reference, digest }) => [reference, { reference, digest: digest ?? null }])).values(),
    ];
}
function rateJson({ cached, total, rate }) {
    return { cached, total, rate: rate ?? null };
}
function logJson(source) {
    if (source.kind === 'problem')
        return { path: source.path, problem: source.code, message: source.message };
    const { bytes, encoding, droppedBuilds, longLines, orphanError } = source.facts;
    return {
        path: source.path,
        bytes,
        encoding,
        builds: source.facts.builds.length,
        droppedBuilds,
        longLines,
        clientError: orphanError ?? null,
    };
}
function buildJson({ path, facts, diagnosis, isSuperseded }) {
    const { stages, hitRates, vertexList, sources, ...plain } = facts;
    return {
        ...nullsFor(plain),
        log: path,
        isSuperseded,
        diagnosis: diagnosis ? { ...diagnosis, exitCode: diagnosis.exitCode ?? null } : null,
        stages: Object.fromEntries([...stages].map(([key, stage]) => [key, nullsFor({ ...stage, present: stage.steps })])),
        hitRates: { steps: rateJson(hitRates.steps), vertices: rateJson(hitRates.vertices), time: null },
        imports: facts.imports.map(nullsFor),
        exports: facts.exports.map(nullsFor),
        pushes: facts.pushes.map(nullsFor),
        failed: facts.failed.map(nullsFor),
        warnings: facts.warnings.map(nullsFor),
        sources,
        vertexList: vertexList.map(nullsFor),
    };
}
function nullsFor(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]));
}
function totalsOf(builds) {
    const sum = (count) => builds.reduce((total, build) => total + count(build), 0);
    const steps = sum(build => build.stepsWithoutFrom.total);
    const stepsCached = sum(build => build.stepsWithoutFrom.cached);
    return {
        builds: builds.length,
        vertices: sum(build => build.vertices),
        cached: sum(build => build.cached),
        errors: sum(build => build.errors),
        steps,
        stepsCached,
        hitRate: steps === 0 ? null : stepsCached / steps,
        pushes: sum(build => build.pushes.length),
        exports: sum(build => build.exports.length),
        imports: sum(build => build.imports.length),
    };
}

// EXTERNAL MODULE: ./packages/buildlog/src/parser.js + 30 modules
var src_parser = __webpack_require__(3869);
// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
;// CONCATENATED MODULE: ./actions/report-cache-hits/src/sources.js




const WRITE_LOG = 'write one with: docker buildx build --progress plain . 2>&1 | tee build.log';
async function readLogs(patterns, run) {
    const { paths, unmatched } = await (0,glob/* expandPaths */.p)(patterns, run.ports.files);
    const sources = unmatched.map(pattern => problem(pattern, 'log-missing', `no file matches ${pattern}`, `check the input log, or ${WRITE_LOG}`));
    // One after the other: two logs at once would need twice the memory.
    for (const path of paths)
        sources.push(await readLog(path, run));
    return sources;
}
function problem(path, code, message, fix) {
    return { kind: 'problem', path, code, message, fix };
}
async function readLog(path, run) {
    const { files } = run.ports;
    try {
        const found = await files.facts(path);
        if (!found)
            return problem(path, 'log-missing', `${path} does not exist`, `check the input log, or ${WRITE_LOG}`);
        if (found.kind === 'directory') {
            return problem(path, 'log-is-directory', `${path} is a directory`, `name the file, or a glob such as ${path.replace(/\/$/, '')}/*.log`);
        }
        return judgeFacts(path, await parse(path, found.bytes, run));
    }
    catch (error) {
        if (!(error instanceof errors/* KitError */.Fb))
            throw error;
        return problem(path, 'log-unreadable', error.message, 'let the user of this step read the file');
    }
}
async function parse(path, totalBytes, run) {
    const parser = new src_parser/* LogParser */.g();
    const progress = run.log.progress(path);
    let bytes = 0;
    try {
        for await (const chunk of run.ports.files.readChunks(path)) {
            parser.push(chunk);
            bytes += chunk.length;
            progress.update(bytes, totalBytes);
        }
    }
    finally {
        progress.end();
    }
    return parser.finish();
}
function judgeFacts(path, facts) {
    if (facts.bytes === 0) {
        return problem(path, 'log-empty', `${path} is empty`, 'BuildKit writes its progress to standard error: docker buildx build --progress plain . 2>&1 | tee build.log');
    }
    if (facts.builds.length > 0 || facts.orphanError !== undefined)
        return { kind: 'read', path, facts };
    if (facts.isBinary)
        return problem(path, 'log-binary', `${path} is a binary file, not a log`, 'name the text that the build printed');
    return problem(path, 'log-no-build', `${path} has no container build in it`, `print the progress of the build: ${WRITE_LOG}`);
}
/** The Dockerfile that the input names, or the usual one where it exists; without one, lines are not annotated. */
async function readDockerfile(given, files) {
    const path = given ?? 'Dockerfile';
    if (given === undefined && (await files.facts(path).catch(() => undefined))?.kind !== 'file')
        return undefined;
    try {
        return { path, stages: parseDockerfile(await files.readText(path)) };
    }
    catch (error) {
        if (given === undefined)
            return undefined;
        throw new errors/* KitError */.Fb('bad-input', `dockerfile is "${given}", which cannot be read`, {
            fix: 'give the path of the Dockerfile relative to the workspace, or leave the input out',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./actions/report-cache-hits/src/main.js





/** Reads build logs, judges them against what was asked, and reports. */
async function main(run) {
    const request = (0,inputs.readRequest)(run.inputs);
    const dockerfile = await readDockerfile(request.dockerfile, run.ports.files);
    const sources = await readLogs(request.log, run);
    const judgement = judge(request, sources);
    const reportPath = await run.writeReportFile(reportFields(judgement, sources));
    await run.report(renderReport(request, judgement, dockerfile), outputsOf(judgement, reportPath));
    if (request.snapshot !== undefined) {
        const { recordRun } = await __webpack_require__.e(/* import() */ 302).then(__webpack_require__.bind(__webpack_require__, 9302));
        await recordRun(request.snapshot, judgement, run);
    }
    failWhenAsked(run, request, judgement);
}
function outputsOf(judgement, reportPath) {
    const { steps, duration, diagnosis } = judgement;
    const hasBuilds = judgement.builds.length > 0;
    return {
        verdict: judgement.verdict,
        'hit-rate': steps.rate === undefined ? '' : Math.round(steps.rate * 10_000) / 10_000,
        steps: hasBuilds ? steps.total : '',
        cached: hasBuilds ? steps.cached : '',
        'duration-seconds': duration?.seconds ?? '',
        pushed: pushedOf(judgement),
        failure: diagnosis?.kind ?? '',
        report: reportPath,
    };
}
/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run, request, { verdict, findings }) {
    const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn !== 'never' && verdict === 'fail';
    const [worst] = findings;
    if (!isRed || !worst) {
        for (const finding of findings)
            if (finding.level !== 'error')
                run.log.warning(findingText(finding));
        return;
    }
    run.fail({ code: worst.code, message: findingText(worst), ...(worst.fix === undefined ? {} : { fix: worst.fix }) });
}


/***/ }),

/***/ 334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bar)
/* harmony export */ });
/** A text bar such as `█████░░░`. It is full only for 1 and empty only for 0, so it never hides a remainder; `` for no number. */
function bar(fraction, width = 10) {
    if (!Number.isFinite(fraction) || width < 1)
        return '';
    const cells = Math.floor(Math.min(width, 100));
    const clamped = Math.min(Math.max(fraction, 0), 1);
    const exact = Math.round(clamped * cells);
    const full = clamped === 0 ? 0 : clamped === 1 ? cells : cells === 1 ? exact : Math.min(Math.max(exact, 1), cells - 1);
    return '█'.repeat(full) + '░'.repeat(cells - full);
}


/***/ })

};
