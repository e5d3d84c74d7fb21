export const id = 288;
export const ids = [288,225];
export const modules = {

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: ./packages/core/src/event-name.js
var event_name = __webpack_require__(4091);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/git-refs.js

// What makes git look elsewhere than in the workspace's own .git.
const ELSEWHERE = ['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_WORK_TREE'];
/**
 * The tags of the checkout, from the files that git keeps them in: a process of git takes longer than all the rest of
 * this action. Undefined where they are kept in another way, for git itself to say.
 */
async function readLocalTags({ files, workflow }) {
    if (ELSEWHERE.some(name => workflow.variable(name) !== undefined))
        return undefined;
    try {
        const folder = await commonFolder(files);
        if (folder === undefined || (await hasOtherStorage(files, folder)))
            return undefined;
        const [shallow, packed, loose] = await Promise.all([
            files.facts((0,external_node_path_.join)(folder, 'shallow')),
            readIfThere(files, (0,external_node_path_.join)(folder, 'packed-refs')),
            looseNames(files, (0,external_node_path_.join)(folder, 'refs', 'tags')),
        ]);
        const names = new Set([...packedNames(packed ?? ''), ...loose]);
        return { names: [...names].sort(), isShallow: (shallow?.bytes ?? 0) > 0 };
    }
    catch {
        // A folder that cannot be read, or was changed meanwhile: git can say more about it.
        return undefined;
    }
}
/** Where all work trees of the repository keep their tags. */
async function commonFolder(files) {
    const own = await ownFolder(files);
    if (own === undefined || (await files.facts((0,external_node_path_.join)(own, 'HEAD'))) === undefined)
        return undefined;
    const common = (await readIfThere(files, (0,external_node_path_.join)(own, 'commondir')))?.trim();
    if (common === undefined || common === '')
        return own;
    return common.startsWith('/') ? common : (0,external_node_path_.join)(own, common);
}
/** A work tree and a submodule have a file that names their folder. */
async function ownFolder(files) {
    const found = await files.facts('.git');
    if (found?.kind === 'directory')
        return '.git';
    if (found?.kind !== 'file')
        return undefined;
    return /^gitdir: (.+?)\r?\n?$/.exec(await files.readText('.git'))?.[1];
}
/** `extensions.refStorage = reftable`, and whatever comes after it. */
async function hasOtherStorage(files, folder) {
    const config = await readIfThere(files, (0,external_node_path_.join)(folder, 'config'));
    return config === undefined || /refstorage/i.test(config);
}
async function readIfThere(files, path) {
    return (await files.facts(path)) === undefined ? undefined : await files.readText(path);
}
function packedNames(text) {
    return [...text.matchAll(/^[0-9a-f]{40,64} refs\/tags\/(.+?)\r?$/gm)].map(match => match[1] ?? '');
}
// Deeper than any name of a tag that git takes.
const MAX_DEPTH = 64;
async function looseNames(files, folder, depth = 0) {
    if (depth > MAX_DEPTH || (await files.facts(folder)) === undefined)
        return [];
    const entries = await files.list(folder);
    const names = entries.map(async (entry) => {
        if (!entry.endsWith('/'))
            return entry.endsWith('.lock') ? [] : [entry];
        const inner = await looseNames(files, (0,external_node_path_.join)(folder, entry), depth + 1);
        return inner.map(name => `${entry}${name}`);
    });
    return (await Promise.all(names)).flat();
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/payload.js
/** The text at a path into a payload; undefined where something else is there. */
function textAt(payload, ...path) {
    let value = payload;
    for (const name of path)
        value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./packages/version/src/dotted.js
var dotted = __webpack_require__(6372);
// EXTERNAL MODULE: ./packages/version/src/pep440.js
var pep440 = __webpack_require__(5315);
// EXTERNAL MODULE: ./packages/version/src/semver.js
var semver = __webpack_require__(1900);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/versions.js



const READERS = { semver: memoised(readDotted), pep440: memoised(readPep440) };
function readVersion(scheme, text) {
    return READERS[scheme](text);
}
// Each rule reads every earlier version; more names than this are read again.
const MAX_KNOWN = 100_000;
function memoised(read) {
    const known = new Map();
    return text => {
        if (known.has(text))
            return known.get(text);
        const version = read(text);
        if (known.size < MAX_KNOWN)
            known.set(text, version);
        return version;
    };
}
function readDotted(text) {
    const version = (0,dotted/* parseDotted */.is)(text);
    if (version === undefined)
        return undefined;
    const { parts, prerelease, build } = version;
    const before = prerelease.join('.');
    return {
        scheme: 'semver',
        raw: text,
        full: `${parts.join('.')}${before === '' ? '' : `-${before}`}`,
        major: parts[0],
        minor: parts[1],
        patch: parts[2],
        prerelease: before,
        build: build.join('.'),
        channel: channelOf(prerelease),
        isPrerelease: prerelease.length > 0,
        isStable: prerelease.length === 0,
        isStrict: (0,semver/* parseSemVer */.IX)(text) !== undefined,
        parsed: { scheme: 'semver', version },
    };
}
/** The first word of a pre-release: `rc` of `rc.1` and of `rc1`. */
function channelOf(prerelease) {
    for (const identifier of prerelease) {
        const word = /^[A-Za-z-]*[A-Za-z]/.exec(identifier)?.[0];
        if (word !== undefined)
            return word.toLowerCase();
    }
    return undefined;
}
const PEP440_CHANNELS = { a: 'alpha', b: 'beta', rc: 'rc' };
function readPep440(text) {
    const version = (0,pep440/* parsePep440 */.FB)(text);
    if (version === undefined)
        return undefined;
    const { release, pre, post, dev, local } = version;
    const isPrerelease = (0,pep440/* isPep440Prerelease */.cB)(version);
    return {
        scheme: 'pep440',
        raw: text,
        full: (0,pep440/* renderPep440 */.Cb)(version),
        major: `${release[0] ?? 0n}`,
        minor: `${release[1] ?? 0n}`,
        patch: `${release[2] ?? 0n}`,
        prerelease: (0,pep440/* renderPep440 */.Cb)({ ...version, epoch: 0n, release: [], local: [] }).replace(/^\./, ''),
        build: local.join('.'),
        channel: pre === undefined ? (dev === undefined ? undefined : 'dev') : PEP440_CHANNELS[pre[0]],
        isPrerelease,
        isStable: !isPrerelease && post === undefined && local.length === 0,
        isStrict: true,
        parsed: { scheme: 'pep440', version },
    };
}
/**
 * A total order, so that whatever order versions are published in, the same one wins: precedence, then build metadata,
 * then the text.
 */
function compareVersions(a, b) {
    return comparePrecedence(a, b) || compareBuilds(a.build, b.build) || compareTexts(withoutV(a.raw), withoutV(b.raw));
}
function comparePrecedence(left, right) {
    const [a, b] = [left.parsed, right.parsed];
    if (a.scheme === 'semver' && b.scheme === 'semver')
        return (0,dotted/* compareDotted */.AZ)(a.version, b.version);
    if (a.scheme === 'pep440' && b.scheme === 'pep440')
        return (0,pep440/* comparePep440 */.PG)(a.version, b.version);
    // Plain names may mix both; PEP 440 reads most of the other, and where it does not there is no order.
    const [readA, readB] = [(0,pep440/* parsePep440 */.FB)(left.raw), (0,pep440/* parsePep440 */.FB)(right.raw)];
    return readA === undefined || readB === undefined ? 0 : (0,pep440/* comparePep440 */.PG)(readA, readB);
}
/** None comes before any, so the other way round than pre-releases. */
function compareBuilds(a, b) {
    if (a === '' || b === '')
        return Number(a !== '') - Number(b !== '');
    return (0,semver/* comparePrerelease */._1)(a.split('.'), b.split('.'));
}
function withoutV(text) {
    return text.replace(/^v/, '');
}
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A name with a version at its end: `v1.2.3`, `api/v1.2.3`, `api@1.2.3`. The stem tells components apart. */
function findVersion(name) {
    const match = /^([\s\S]*?)(v?[0-9]+(?:\.[0-9]+)+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/.exec(name.slice(0, 600));
    const [, stem = '', text = ''] = match ?? [];
    // Digits and letters right before a version belong to a name, such as `release1.2`; a separator ends one.
    if (match === null || /[0-9A-Za-z]$/.test(stem))
        return findPythonVersion(name);
    const version = readVersion('semver', text);
    return version === undefined ? undefined : { stem, version };
}
/** `1.2.3rc2`, with two numbers at least, so that `20200110-RC2` stays a name. */
function findPythonVersion(name) {
    const version = /^v?(?:[0-9]+!)?[0-9]+\.[0-9]/.test(name) ? readVersion('pep440', name) : undefined;
    return version === undefined ? undefined : { stem: '', version };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/event-ref.js



async function readEventRef(eventName, payload, ports) {
    const { environment } = ports;
    const run = payload.workflow_run;
    if (eventName === 'workflow_run' && isObject(run))
        return await readEarlierRun(run, payload, ports);
    return { ref: await refOf(eventName, payload, ports), sha: environment.sha ?? '', notes: [] };
}
/** The runner's word, except where it is about another ref, or an engine has it otherwise than GitHub. */
async function refOf(eventName, payload, ports) {
    const told = ports.environment.ref ?? '';
    // The workflow of the base branch runs then, but what it builds is the pull request.
    if (eventName.includes('pull_request_target'))
        return pullRef(payload) ?? '';
    if (eventName.startsWith('pull_request') && !/^refs\/pull\/[0-9]+\//.test(told))
        return pullRef(payload) ?? told;
    const queue = eventName === 'merge_group' ? textAt(payload, 'merge_group', 'head_ref') : undefined;
    if (queue?.startsWith('refs/heads/') === true)
        return queue;
    return told === '' || told.startsWith('refs/') ? told : await longRef(told, payload, ports);
}
function pullRef(payload) {
    const { pull_request: pull } = payload;
    const number = [payload.number, isObject(pull) ? pull.number : undefined].find(isNumber);
    return number === undefined ? undefined : `refs/pull/${number}/merge`;
}
/** Some engines hand on the short name of a branch or tag that an event was made with. */
async function longRef(name, payload, ports) {
    if (/^[0-9a-f]{40,64}$/.test(name))
        return '';
    const type = textAt(payload, 'ref_type');
    const isOfTag = type === undefined ? await isTag(name, ports) : type === 'tag';
    return `refs/${isOfTag ? 'tags' : 'heads'}/${name}`;
}
/** The runner names the default branch, whatever the earlier run was for; its tags would then name the wrong code. */
async function readEarlierRun(run, payload, ports) {
    const sha = textAt(run, 'head_sha') ?? ports.environment.sha ?? '';
    const name = textAt(run, 'head_branch') ?? '';
    const started = textAt(run, 'event') ?? '';
    const what = `This run follows one of ${textAt(run, 'name') ?? 'another workflow'}`;
    if (/^pull_request/.test(started) || !isOwn(run, payload)) {
        // A fork may call its branch main: no name of it becomes a tag.
        const [pull] = Array.isArray(run.pull_requests) ? run.pull_requests : [];
        const number = isObject(pull) ? pull.number : undefined;
        return isNumber(number)
            ? { ref: `refs/pull/${number}/merge`, sha, notes: [`${what} for pull request ${number}, and gets its tags.`] }
            : { ref: '', sha, notes: [`${what} for a pull request whose number is not told, so it gets no tag of a branch.`] };
    }
    const mayBeTag = ['push', 'create', 'workflow_dispatch'].includes(started);
    const isOfTag = started === 'release' || (mayBeTag && (await isTag(name, ports)));
    const ref = name === '' ? '' : `refs/${isOfTag ? 'tags' : 'heads'}/${name}`;
    return {
        ref,
        sha,
        notes: [`${what} for ${name || 'no branch'}, and gets its tags: what it builds has to be ${sha}.`],
    };
}
function isOwn(run, payload) {
    const [head, own] = [textAt(run, 'head_repository', 'full_name'), textAt(payload, 'repository', 'full_name')];
    return head === undefined || own === undefined || head === own;
}
/** The name of a branch or of a tag; which of both it is, the payload does not tell. */
async function isTag(name, ports) {
    const found = findVersion(name);
    if (found?.stem === '' && found.version.isStrict)
        return true;
    return (await readLocalTags(ports))?.names.includes(name) === true;
}
function isNumber(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/git-context.js


/** What is checked out, whatever started the run: a branch, or what a detached HEAD is known by. */
async function readGitContext(workflow, environment) {
    const [head, branch] = await Promise.all([
        workflow.git(['rev-parse', '--verify', 'HEAD^{commit}']),
        workflow.git(['symbolic-ref', '--quiet', 'HEAD']),
    ]);
    if (!head.ok) {
        throw new errors/* KitError */.Fb('no-checkout', `context is git, but the workspace has no commit checked out: ${head.message}`, {
            fix: 'add a step with actions/checkout before this one, or use context: workflow',
        });
    }
    const sha = head.stdout.trim();
    if (branch.ok)
        return { ref: branch.stdout.trim(), sha };
    const names = await workflow.git(['for-each-ref', '--points-at', sha, '--format=%(refname)']);
    return { ref: detachedRef(names.ok ? names.stdout.split('\n') : [], environment, sha), sha };
}
/** The ref of the event when that is this commit; then the highest tag here, a pull request, a branch; else none. */
function detachedRef(names, environment, sha) {
    if (environment.sha === sha && environment.ref !== undefined)
        return environment.ref;
    const tags = names.filter(name => name.startsWith('refs/tags/')).sort(byVersion);
    const pull = names.map(name => /^refs\/remotes\/(pull\/.+)$/.exec(name)?.[1]).find(Boolean);
    const remote = names.map(name => /^refs\/remotes\/[^/]+\/(.+)$/.exec(name)?.[1]).find(name => name && name !== 'HEAD');
    const local = names.find(name => name.startsWith('refs/heads/'));
    return tags[0] ?? (pull && `refs/${pull}`) ?? local ?? (remote && `refs/heads/${remote}`) ?? '';
}
function byVersion(a, b) {
    const [left, right] = [findVersion(a), findVersion(b)];
    if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined);
    return compareVersions(right.version, left.version);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/context.js





async function readContext(source, ports) {
    const { workflow, environment, clock } = ports;
    const payload = await workflow.event();
    const eventName = (0,event_name/* startingEvent */.T)(environment.eventName, payload) ?? '';
    const base = {
        eventName,
        payload,
        nowMs: readEpoch(workflow.variable('SOURCE_DATE_EPOCH')) ?? clock.nowMs(),
        shortShaLength: readShaLength(workflow.variable('DOCKER_METADATA_SHORT_SHA_LENGTH')),
    };
    if (source === 'git')
        return { ...base, ...(await readGitContext(workflow, environment)), notes: [] };
    const { ref, sha, notes } = await readEventRef(eventName, payload, ports);
    return { ...base, ref, sha: headSha(eventName, payload, workflow) ?? sha, notes };
}
function headSha(eventName, payload, workflow) {
    if (!/true/i.test(workflow.variable('DOCKER_METADATA_PR_HEAD_SHA') ?? ''))
        return undefined;
    return eventName.includes('pull_request') ? textAt(payload, 'pull_request', 'head', 'sha') : undefined;
}
function readEpoch(text) {
    if (text === undefined)
        return undefined;
    // The largest time that a date can hold is 8.64e12 seconds.
    if (/^[0-9]{1,12}$/.test(text))
        return Number(text) * 1000;
    throw new errors/* KitError */.Fb('bad-input', `SOURCE_DATE_EPOCH is ${JSON.stringify(text.slice(0, 60))}; seconds since 1970 are needed`, {
        fix: 'SOURCE_DATE_EPOCH: 1700000000',
    });
}
function readShaLength(text) {
    if (text === undefined)
        return 7;
    if (/^[1-9][0-9]?$/.test(text.trim()))
        return Number(text);
    throw new errors/* KitError */.Fb('bad-input', `DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(text.slice(0, 60))}; a number of characters from 1 to 64 is needed`, { fix: 'DOCKER_METADATA_SHORT_SHA_LENGTH: 12' });
}
function branchOf(ref) {
    return after(ref, 'refs/heads/');
}
function tagOf(ref) {
    return after(ref, 'refs/tags/');
}
/** `12` of `refs/pull/12/merge`. */
function pullOf(ref) {
    return after(ref, 'refs/pull/')?.replace(/\/(?:merge|head)$/, '');
}
function after(ref, start) {
    return ref.startsWith(start) ? ref.slice(start.length) : undefined;
}
/** The pull request and the target of a merge queue's branch, `gh-readonly-queue/main/pr-12-0123abc`. */
function queueOf({ ref, eventName }) {
    const match = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-([0-9]+)-[0-9a-f]+$/.exec(ref);
    if (match === null || !['merge_group', 'workflow_run'].includes(eventName))
        return undefined;
    return { base: match[1] ?? '', pull: match[2] ?? '' };
}
function shortSha({ sha, shortShaLength }) {
    return sha.slice(0, shortShaLength);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/problems.js

/** Everything that is wrong with the inputs, so that one run tells it all. */
class Problems {
    #found = [];
    add(code, message, fix) {
        this.#found.push({ code, message, fix });
    }
    /** Runs what may throw a KitError, and keeps it. */
    collect(read) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof errors/* KitError */.Fb))
                throw error;
            this.add(error.code, error.message, error.fix ?? '');
            return undefined;
        }
    }
    throwIfAny() {
        const [first] = this.#found;
        if (first === undefined)
            return;
        const message = this.#found.length === 1
            ? first.message
            : `${this.#found.length} things are wrong:\n${this.#found.map(problem => problem.message).join('\n')}`;
        throw new errors/* KitError */.Fb(first.code, message, { fix: [...new Set(this.#found.map(problem => problem.fix))].join('\n') });
    }
}
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/template.js


const parsed = new Map();
/** Throws a KitError('bad-expression') for what cannot be read. */
function parseTemplate(text) {
    const known = parsed.get(text);
    if (known !== undefined)
        return known;
    const reader = new Reader(text);
    const template = reader.readUntil([]);
    parsed.set(text, template);
    return template;
}
/** What is not known is empty; nothing is escaped, since no tag is HTML. */
function renderTemplate(template, evaluate) {
    let text = '';
    for (const piece of template)
        text += renderPiece(piece, evaluate);
    return text;
}
function renderPiece(piece, evaluate) {
    if (typeof piece === 'string')
        return piece;
    if ('name' in piece)
        return evaluate(piece) ?? '';
    const value = evaluate(piece.test) ?? '';
    const isTrue = value !== '' && value !== 'false';
    return renderTemplate(isTrue === piece.isInverted ? piece.otherwise : piece.then, evaluate);
}
const knownNames = new WeakMap();
/** The names of all expressions in it. */
function namesIn(template) {
    const known = knownNames.get(template) ?? collectNames(template);
    knownNames.set(template, known);
    return known;
}
function collectNames(template) {
    return new Set(template.flatMap(piece => {
        if (typeof piece === 'string')
            return [];
        if ('name' in piece)
            return [piece.name];
        return [piece.test.name, ...namesIn(piece.then), ...namesIn(piece.otherwise)];
    }));
}
/** `{{raw}}` and nothing else. */
function isOnlyRaw(template) {
    const [piece] = template;
    return template.length === 1 && typeof piece === 'object' && 'name' in piece && piece.name === 'raw';
}
const WORD = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^\s"'=]+(?==)|=|[^\s"'=]+/g;
const template_MAX_DEPTH = 8;
class Reader {
    #text;
    #at = 0;
    #depth = 0;
    /** The tag that ended the last call of readUntil. */
    #end = '';
    constructor(text) {
        this.#text = text;
    }
    readUntil(ends) {
        const pieces = [];
        for (;;) {
            const open = this.#text.indexOf('{{', this.#at);
            if (open === -1) {
                if (ends.length > 0)
                    throw this.#bad(`{{#…}} has no {{${ends.at(-1)}}}`);
                return compact([...pieces, this.#text.slice(this.#at)]);
            }
            pieces.push(this.#text.slice(this.#at, open));
            const tag = this.#readTag(open);
            if (tag === undefined) {
                pieces[pieces.length - 1] = `${String(pieces.at(-1)).slice(0, -1)}{{`;
                continue;
            }
            if (ends.includes(tag)) {
                this.#end = tag;
                return compact(pieces);
            }
            pieces.push(this.#readPiece(tag));
        }
    }
    /** What stands between the braces; undefined for an escaped `\{{`. */
    #readTag(open) {
        if (this.#text[open - 1] === '\\') {
            this.#at = open + 2;
            return undefined;
        }
        const isTriple = this.#text.startsWith('{{{', open);
        const isComment = this.#text.startsWith('{{!--', open);
        const close = isComment ? '--}}' : isTriple ? '}}}' : '}}';
        const end = this.#text.indexOf(close, open + 2);
        if (end === -1)
            throw this.#bad(`it has {{ without ${close}`);
        this.#at = end + close.length;
        return this.#text
            .slice(open + (isTriple ? 3 : 2), end)
            .replace(/^~|~$/g, '')
            .trim();
    }
    #readPiece(tag) {
        if (tag.startsWith('!'))
            return '';
        const block = /^#(if|unless)\s+([\s\S]+)$/.exec(tag);
        if (block !== null)
            return this.#readCondition(block[1] ?? '', block[2] ?? '');
        if (/^[#/^>]/.test(tag) || tag === 'else')
            throw this.#bad(`{{${tag}}} is not known here; {{#if}} and {{#unless}} are`);
        return this.#readExpression(tag.replace(/^&/, '').trim());
    }
    #readCondition(kind, test) {
        this.#depth += 1;
        if (this.#depth > template_MAX_DEPTH)
            throw this.#bad(`conditions are more than ${template_MAX_DEPTH} deep`);
        const then = this.readUntil(['else', `/${kind}`]);
        const otherwise = this.#end === 'else' ? this.readUntil([`/${kind}`]) : [];
        this.#depth -= 1;
        return { isInverted: kind === 'unless', test: this.#readExpression(test.trim()), then, otherwise };
    }
    #readExpression(text) {
        const words = text.match(WORD) ?? [];
        const name = (words[0] ?? '').replace(/^(?:this\.|\.\/)/, '');
        if (!/^[A-Za-z_][\w-]*$/.test(name))
            throw this.#bad(`{{${text}}} is no expression`);
        const args = [];
        const options = new Map();
        for (let i = 1; i < words.length; i += 1) {
            const word = words[i] ?? '';
            if (words[i + 1] !== '=') {
                args.push(quoted(word));
                continue;
            }
            options.set(word, quoted(words[i + 2] ?? '') ?? words[i + 2] ?? '');
            i += 2;
        }
        return { name, args, options };
    }
    #bad(what) {
        return new errors/* KitError */.Fb('bad-expression', `${shown(this.#text)} cannot be read: ${what}`, {
            fix: "write an expression as {{branch}} or {{date 'YYYYMMDD' tz='Asia/Tokyo'}}",
        });
    }
}
function compact(pieces) {
    return pieces.filter(piece => piece !== '');
}
/** The text within quotes; undefined for a bare word. */
function quoted(word) {
    const quote = word[0];
    if (quote !== '"' && quote !== "'")
        return /^[0-9]+$/.test(word) ? word : undefined;
    return word.slice(1, -1).replaceAll(`\\${quote}`, quote);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/expressions.js




const GLOBAL_NAMES = [
    'branch',
    'tag',
    'sha',
    'base_ref',
    'is_default_branch',
    'is_not_default_branch',
    'date',
    'commit_date',
];
/** A text with the global expressions, and those of `own`, replaced by their values. */
function expand(text, world, own = new Map()) {
    if (!text.includes('{{'))
        return text;
    return renderTemplate(parseTemplate(text), expression => own.get(expression.name) ?? globalValue(expression, world));
}
/** The names in a text that no rule knows, which come out empty. */
function unknownNames(text, own) {
    if (!text.includes('{{'))
        return [];
    const known = new Set([...GLOBAL_NAMES, ...own]);
    return [...namesIn(parseTemplate(text))].filter(name => !known.has(name));
}
function globalValue(expression, world) {
    const { context } = world;
    switch (expression.name) {
        case 'branch':
            return branchOf(context.ref) ?? '';
        case 'tag':
            return tagOf(context.ref) ?? '';
        case 'sha':
            return shortSha(context);
        case 'base_ref':
            return baseRef(context);
        case 'is_default_branch':
            return String(isDefaultBranch(world));
        case 'is_not_default_branch':
            return String(!isDefaultBranch(world));
        case 'date':
            return dateValue(expression, world, context.nowMs);
        case 'commit_date':
            return dateValue(expression, world, world.commitMs);
        default:
            return undefined;
    }
}
function baseRef(context) {
    const queue = queueOf(context);
    if (queue !== undefined)
        return queue.base;
    if (context.ref.startsWith('refs/tags/'))
        return branchOf(textAt(context.payload, 'base_ref') ?? '') ?? '';
    return context.ref.startsWith('refs/pull/') ? (textAt(context.payload, 'pull_request', 'base', 'ref') ?? '') : '';
}
// These run for the last commit of the default branch, and their payload may not name it.
const DEFAULT_BRANCH_EVENTS = /^(?:schedule|issues|issue_comment|discussion|discussion_comment)$/;
function isDefaultBranch({ context, defaultBranch }) {
    const branch = branchOf(context.ref);
    if (branch === undefined)
        return false;
    return branch === defaultBranch || DEFAULT_BRANCH_EVENTS.test(context.eventName);
}
function dateValue({ name, args, options }, world, timeMs) {
    for (const option of options.keys()) {
        if (option !== 'tz')
            throw badDate(`{{${name}}} has the option ${JSON.stringify(option.slice(0, 60))}; only tz is known`);
    }
    if (args.length !== 1)
        throw badDate(`{{${name}}} has ${args.length} formats; one is needed`);
    if (world.formatDate === undefined)
        throw new errors/* KitError */.Fb('internal', 'dates were not loaded');
    return world.formatDate(timeMs, args[0], options.get('tz') ?? 'UTC');
}
function badDate(message) {
    return new errors/* KitError */.Fb('bad-expression', message, { fix: "{{date 'YYYYMMDD' tz='Asia/Tokyo'}}" });
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/patterns.js
const compiled = new Map();
/** Throws a SyntaxError for what is no regular expression. `/re/flags` may give flags. */
function compile(pattern) {
    const known = compiled.get(pattern);
    if (known !== undefined)
        return known;
    const [, body = pattern, given = ''] = /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? [];
    // With g or y a match would depend on what was matched before, and groups would be lost.
    const flags = given.replace(/[gy]/g, '');
    const wide = widenDigits(body);
    const hasRun = wide !== body;
    const result = {
        regexp: new RegExp(body, flags),
        widened: hasRun ? new RegExp(wide, flags) : undefined,
        note: hasRun ? `${body} is read as ${wide}, since a number can have two digits` : undefined,
    };
    compiled.set(pattern, result);
    return result;
}
/** As numbers first, then as written. */
function search(pattern, text) {
    const { regexp, widened, note } = compile(pattern);
    const plain = regexp.exec(text);
    const wide = widened?.exec(text) ?? undefined;
    if (wide !== undefined)
        return { match: wide, note: plain?.[0] === wide[0] ? undefined : note };
    return plain === null ? undefined : { match: plain, note: undefined };
}
const DIGIT = '(?:\\\\d|\\[0-9\\])';
const SINGLE_DIGITS = new RegExp(`(?<!\\\\)((?:\\\\\\\\)*)(${DIGIT}(?:\\\\?\\.${DIGIT})+)(?![+*?{])`, 'g');
/** `\d.\d.\d`, as documentation has it, would miss 10.2.3; a run of single digits with a dot between them is numbers. */
function widenDigits(pattern) {
    return pattern.replace(SINGLE_DIGITS, (_, before, run) => {
        return before + run.replace(/\\d|\[0-9\]/g, '$&+').replace(/\\?\./g, '\\.');
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/tag-text.js

/** The distribution specification's grammar of a tag. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_LENGTH = 128;
const DIGEST_LENGTH = 8;
function isTagText(text) {
    return TAG.test(text);
}
/**
 * Any text as a tag: runs of other characters become `-`, a leading `.` or `-` goes, and what is longer than 128
 * characters is cut and ends in a part of its SHA-256, so that two long names stay two tags.
 */
function toTag(text) {
    const replaced = text.replace(/[^A-Za-z0-9._-]+/g, '-');
    const started = replaced.replace(/^[.-]+/, '');
    if (started === '')
        return { tag: '', repair: `nothing is left of ${JSON.stringify(text.slice(0, 60))}` };
    const repair = started === replaced ? undefined : 'a tag cannot begin with . or -, so that was taken off';
    if (started.length <= MAX_LENGTH)
        return { tag: started, repair };
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);
    return {
        tag: `${started.slice(0, MAX_LENGTH - DIGEST_LENGTH - 1)}-${digest}`,
        repair: `${started.length} characters are more than the ${MAX_LENGTH} of a tag, so it was cut and ends in a hash`,
    };
}
/** A version's own text within a tag: `+` becomes `_` (as Helm does it) and `!` becomes `__`, so neither is lost. */
function mapVersionText(text) {
    if (!text.includes('+') && !text.includes('!'))
        return text;
    return text.replaceAll('+', '_').replaceAll('!', '__');
}
/** The other way round. */
function unmapVersionText(text) {
    return text.replaceAll('__', '!').replaceAll('_', '+');
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/subject.js




/** What a rule of type semver, pep440 or match makes of a tag's name or a given value. */
function renderVersionRule(rule, text, options) {
    const own = stripPrefix(text, rule, options);
    if (own === undefined) {
        const wanted = prefixOf(rule, options);
        return skipped('other-component', `${text} does not begin with ${wanted}, so it belongs to another component`);
    }
    if (rule.type === 'match')
        return renderMatch(rule, own);
    const source = readSource(rule, own, options);
    if ('why' in source)
        return { ok: false, skip: source };
    const value = renderSubject(rule, source.subject);
    if (typeof value !== 'string')
        return { ok: false, skip: value };
    const { version } = source.subject;
    const read = version.isStrict ? undefined : `${version.raw} is not strictly SemVer, so its numbers count one by one`;
    return { ok: true, value, subject: source.subject, note: source.note ?? read };
}
/** The version in a name, for a rule of type semver or pep440; undefined where the rule finds none. */
function readSubject(rule, text, options) {
    const own = stripPrefix(text, rule, options);
    const source = own === undefined ? undefined : readSource(rule, own, options);
    return source === undefined || 'why' in source ? undefined : source.subject;
}
/** What the pattern of a rule makes of a version. */
function renderSubject(rule, { version }) {
    const rendered = renderVersion(rule.attributes.get('pattern') ?? '', version);
    return typeof rendered === 'string' ? mapVersionText(rendered) : rendered;
}
function prefixOf(rule, options) {
    const prefix = rule.attributes.get('tag-prefix') ?? options.tagPrefix;
    return prefix ?? `${rule.attributes.get('component') ?? options.component ?? ''}/`;
}
/** `api/v1.2.3`, `api-v1.2.3` and `api@1.2.3` are versions of the component api. Undefined for what is none of it. */
function stripPrefix(text, rule, options) {
    const prefix = rule.attributes.get('tag-prefix') ?? options.tagPrefix;
    if (prefix !== undefined && prefix !== '') {
        if (text.startsWith(prefix))
            return text.slice(prefix.length);
        return options.isBare === true ? text : undefined;
    }
    const component = rule.attributes.get('component') ?? options.component;
    if (component === undefined || component === '')
        return text;
    const rest = text.startsWith(component) ? text.slice(component.length) : undefined;
    if (rest !== undefined && /^[/@_-]/.test(rest))
        return rest.slice(1);
    return options.isBare === true ? text : undefined;
}
function readSource(rule, text, options) {
    const pattern = rule.attributes.get('match') ?? '';
    const matched = pattern === '' ? { text, stem: '', note: undefined } : matchSource(pattern, text);
    if (matched === undefined && options.isBare !== true) {
        return { code: 'no-match', why: `${pattern} does not match ${text}` };
    }
    const source = (matched?.text ?? text).replaceAll('/', '-');
    const version = readVersion(rule.type, source);
    if (version !== undefined)
        return { subject: { version, stem: matched?.stem ?? '' }, note: matched?.note };
    const what = rule.type === 'semver' ? 'a semantic version such as v1.2.3' : 'a version of PEP 440 such as 1.2.3';
    return { code: 'no-version', why: `${source} is not ${what}` };
}
const OWN_NAMES = ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build', 'channel'];
/** The names that a pattern of type semver or pep440 may have. */
const VERSION_NAMES = OWN_NAMES;
/** The parts that most versions do not have. */
const OF_SOME = new Set(['channel', 'prerelease', 'build']);
const patterns = new Map();
function patternOf(text) {
    const known = patterns.get(text);
    if (known !== undefined)
        return known;
    const template = parseTemplate(text);
    const names = namesIn(template);
    const pattern = {
        template,
        needs: OWN_NAMES.filter(name => names.has(name)),
        speaksOfPrereleases: [...OF_SOME].some(name => names.has(name)),
        isOnlyRaw: isOnlyRaw(template),
    };
    patterns.set(text, pattern);
    return pattern;
}
/** A pre-release gives its whole version whatever the pattern, unless the pattern itself speaks of pre-releases. */
function renderVersion(text, version) {
    const { template, needs, speaksOfPrereleases, isOnlyRaw } = patternOf(text);
    const missing = needs.find(name => isMissing(name, version));
    if (missing !== undefined) {
        // A rule for channels is there for pre-releases alone; that a release gives it nothing is no slip.
        const code = OF_SOME.has(missing) ? 'other-kind' : 'no-such-part';
        return { code, why: `${version.raw} has no ${missing} for the pattern ${text}` };
    }
    if (!version.isStable && !speaksOfPrereleases)
        return isOnlyRaw ? version.raw : version.full;
    return renderTemplate(template, ({ name }) => partOf(version, name));
}
function partOf(version, name) {
    if (name === 'version')
        return version.full;
    return isOwnName(name) ? version[name] : undefined;
}
function isOwnName(name) {
    return name !== 'version' && VERSION_NAMES.includes(name);
}
function isMissing(name, version) {
    if (name === 'raw' || name === 'version')
        return false;
    return version[name] === undefined || version[name] === '';
}
function renderMatch(rule, text) {
    const pattern = rule.attributes.get('pattern') ?? '';
    const group = Number(rule.attributes.get('group') ?? '0');
    const found = search(pattern, text);
    if (found === undefined)
        return skipped('no-match', `${pattern} does not match ${text}`);
    const value = found.match[group];
    if (value === undefined)
        return skipped('no-group', `${pattern} has no group ${group} in ${text}`);
    return { ok: true, value, subject: findVersion(text), note: found.note };
}
/** The first group, or all that matched where there is no group; the stem is what stands around it. */
function matchSource(pattern, text) {
    const found = search(pattern, text);
    if (found === undefined)
        return undefined;
    const { match, note } = found;
    const own = match[1] ?? match[0];
    const start = text.indexOf(own, match.index);
    const stem = `${text.slice(0, start).replace(/v$/, '')}\n${text.slice(start + own.length)}`;
    return { text: own, stem: stem === '\n' ? '' : stem, note };
}
function skipped(code, why) {
    return { ok: false, skip: { code, why } };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/pattern-time.js





// A thousand names take some milliseconds; what takes longer than this grows without end.
const LIMIT_MS = 2000;
const known = new WeakMap();
/**
 * Throws when the rule's regular expression takes for ever on one of these names, which anybody who can push a tag
 * chooses. They are tried where a timer can end it; afterwards the same work is known to be short.
 */
function boundTime(rule, names, options) {
    const pattern = rule.attributes.get(rule.type === 'match' ? 'pattern' : 'match') ?? '';
    if (pattern === '')
        return;
    const tried = known.get(rule) ?? new Set();
    known.set(rule, tried);
    const own = names.flatMap(name => stripPrefix(name, rule, options) ?? []);
    const texts = own.filter(text => !tried.has(text));
    if (texts.length === 0)
        return;
    for (const text of texts)
        tried.add(text);
    const { regexp, widened } = compile(pattern);
    const sources = [regexp, widened].filter(one => one !== undefined).map(one => [one.source, one.flags]);
    // The names are data within the program: a JSON text is an expression of the language.
    const program = `for (const [source, flags] of ${JSON.stringify(sources)}) {
    const regexp = new RegExp(source, flags)
    for (const text of ${JSON.stringify(texts)}) regexp.exec(text)
  }`;
    try {
        (0,external_node_vm_.runInThisContext)(program, { timeout: LIMIT_MS });
    }
    catch (cause) {
        if (!isTimeout(cause))
            throw cause;
        throw new errors/* KitError */.Fb('slow-pattern', `the rule ${shown(rule.line)} has a regular expression that takes more than ${LIMIT_MS / 1000} s on ${texts.length === 1 ? shown(texts[0] ?? '') : `${texts.length} names`}`, { cause, fix: 'take repetitions within repetitions, such as (a+)+, out of the pattern' });
    }
}
function isTimeout(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/evaluate.js






function evaluateRules(rules, world, options) {
    return rules.map(rule => evaluateRule(rule, world, options));
}
function evaluateRule(rule, world, options) {
    const given = isEnabled(rule, world)
        ? give(rule, world, options)
        : { input: '', code: 'disabled', why: `enable=${rule.attributes.get('enable')} is false here` };
    const none = {
        rule,
        input: given.input,
        text: '',
        value: '',
        subject: undefined,
        takesLatest: false,
        note: undefined,
    };
    if ('why' in given)
        return { ...none, skip: { code: given.code, why: given.why } };
    const { value, subject, takesLatest = false, note } = given;
    const text = surround(value, rule, { world, flavor: options.flavor });
    if (text === '')
        return { ...none, skip: { code: 'empty', why: 'the value is empty' } };
    return { rule, input: given.input, text, value, subject, takesLatest, note, skip: undefined };
}
function isEnabled(rule, world) {
    const enable = rule.attributes.get('enable');
    if (enable === undefined)
        return true;
    const value = expand(enable, world).trim();
    if (/^(true|false)$/i.test(value))
        return value.toLowerCase() === 'true';
    throw new errors/* KitError */.Fb('bad-tags', `the rule ${JSON.stringify(rule.line)} has enable=${value.slice(0, 60)}; true or false is needed`, {
        fix: `enable=\${{ github.ref == 'refs/heads/main' }}, or enable={{is_default_branch}}`,
    });
}
function give(rule, world, options) {
    const { context } = world;
    switch (rule.type) {
        case 'schedule':
            if (!context.eventName.includes('schedule'))
                return notFor(context, 'a schedule');
            return { input: 'schedule', value: expand(rule.attributes.get('pattern') ?? 'nightly', world) };
        case 'semver':
        case 'pep440':
        case 'match':
            return giveVersion(rule, world, options);
        case 'edge':
            return giveEdge(rule, world);
        case 'ref':
            return giveRef(rule, world, options);
        case 'raw':
            return giveRaw(rule, world);
        case 'sha':
            if (context.sha === '')
                return { input: '', code: 'no-commit', why: 'the commit is not known' };
            return { input: context.sha, value: rule.attributes.get('format') === 'long' ? context.sha : shortSha(context) };
    }
}
function giveVersion(rule, world, options) {
    const own = rule.attributes.get('value') ?? '';
    const tag = tagOf(world.context.ref);
    if (own === '' && tag === undefined)
        return notFor(world.context, 'a tag');
    const input = own === '' ? (tag ?? '') : expand(own, world);
    if (own === '' && isTest(input, options)) {
        return {
            input,
            code: 'test-tag',
            why: `${input} begins with ${options.testPrefix}: a tag for tests gets no version`,
        };
    }
    boundTime(rule, [input], options);
    const rendered = renderVersionRule(rule, input, options);
    if (!rendered.ok)
        return { input, ...rendered.skip };
    const { value, subject, note } = rendered;
    const takesLatest = rule.type === 'match' || subject?.version.isStable === true;
    return { input, value, subject, note, takesLatest };
}
/** `test-v1.2.3` is published to be tried out. */
function isTest(tag, { testPrefix }) {
    return testPrefix !== '' && tag.startsWith(testPrefix) && findVersion(tag.slice(testPrefix.length)) !== undefined;
}
function giveEdge(rule, { context, defaultBranch }) {
    const branch = branchOf(context.ref);
    if (branch === undefined)
        return notFor(context, 'a branch');
    const wanted = rule.attributes.get('branch') || defaultBranch;
    if (branch === wanted)
        return { input: branch, value: 'edge' };
    const why = wanted === undefined ? 'the default branch is not known' : `edge is for the branch ${wanted}`;
    return { input: branch, code: 'other-branch', why };
}
function giveRef(rule, { context }, options) {
    const queue = queueOf(context);
    switch (rule.attributes.get('event')) {
        case 'branch': {
            const branch = branchOf(context.ref);
            if (queue !== undefined) {
                return {
                    input: branch ?? '',
                    code: 'merge-queue',
                    why: 'the branch of a merge queue is gone after the merge; type=ref,event=pr gives a tag',
                };
            }
            return branch === undefined ? notFor(context, 'a branch') : { input: branch, value: branch };
        }
        case 'tag':
            return giveTag(rule, context, options);
        default: {
            const pull = queue?.pull ?? pullOf(context.ref);
            return pull === undefined ? notFor(context, 'a pull request') : { input: `pull request ${pull}`, value: pull };
        }
    }
}
function giveTag(rule, context, options) {
    const tag = tagOf(context.ref);
    if (tag === undefined)
        return notFor(context, 'a tag');
    const component = rule.attributes.get('component') ?? rule.attributes.get('tag-prefix');
    if (component !== undefined && !tag.startsWith(component)) {
        return {
            input: tag,
            code: 'other-component',
            why: `${tag} does not begin with ${component}, so it belongs to another component`,
        };
    }
    const subject = findVersion(tag);
    // What follows + in a version is kept apart from a pre-release; any other name is repaired like a branch.
    const value = subject === undefined ? tag : tag.replaceAll('+', '_');
    return { input: tag, value, subject, takesLatest: !isTest(tag, options) };
}
function giveRaw(rule, world) {
    const value = expand(rule.attributes.get('value') ?? '', world);
    const tag = tagOf(world.context.ref);
    // latest is a rolling tag, whoever asks for it.
    const subject = value === 'latest' && tag !== undefined ? findVersion(tag) : undefined;
    return { input: rule.attributes.get('value') ?? '', value, subject };
}
/** The rule's own prefix and suffix take the place of the flavor's. */
function surround(value, rule, { world, flavor }) {
    const own = rule.attributes.get('prefix') ?? standardPrefix(rule) ?? flavor.prefix;
    const suffix = rule.attributes.get('suffix') ?? flavor.suffix;
    return `${expand(own, world)}${value}${expand(suffix, world)}`;
}
function standardPrefix(rule) {
    if (rule.type === 'sha')
        return 'sha-';
    return rule.type === 'ref' && rule.attributes.get('event') === 'pr' ? 'pr-' : undefined;
}
function notFor({ ref, eventName }, wanted) {
    const what = ref === '' ? eventName || 'nothing' : ref;
    return { input: ref, code: 'other-event', why: `this run is for ${what}, not for ${wanted}` };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/history.js




/** Releases before pre-releases, so that no pre-release takes a tag that a release has had; then the order of versions. */
function compareForTag(a, b) {
    return Number(a.isStable) - Number(b.isStable) || compareVersions(a, b);
}
/** For one rule and one component: the versions that give each value, the highest first. */
class Groups {
    #byValue = new Map();
    #all = [];
    constructor(candidate, history, options) {
        const isBare = history.from === 'registry' || history.from === 'list';
        for (const { value, subject } of readAll(candidate, history, { ...options, isBare })) {
            if (!isSameStem(subject, candidate.subject, isBare))
                continue;
            const { version } = subject;
            this.#all.push(version);
            const group = this.#byValue.get(value);
            if (group === undefined)
                this.#byValue.set(value, [version]);
            else
                group.push(version);
        }
    }
    of(value) {
        return toGroup(this.#byValue.get(value) ?? []);
    }
    /** Releases; pre-releases where there is no release. */
    get all() {
        const stable = this.#all.filter(version => version.isStable);
        return toGroup(stable.length === 0 ? this.#all : stable);
    }
}
function toGroup(versions) {
    const highest = versions.reduce((best, one) => (best === undefined || compareForTag(one, best) > 0 ? one : best), undefined);
    return { highest, versions };
}
/** What the rule makes of every name; of a name that it can do nothing with, nothing. */
function readAll(candidate, history, options) {
    const { rule } = candidate;
    if (rule.type === 'semver' || rule.type === 'pep440') {
        return subjectsOf(candidate, history, options).flatMap(subject => {
            const value = renderSubject(rule, subject);
            return typeof value === 'string' ? { value, subject } : [];
        });
    }
    return namesFor(candidate, history, options).flatMap(name => readName(rule, name, options) ?? []);
}
function readName(rule, name, options) {
    if (rule.type === 'ref' || rule.type === 'raw') {
        const subject = findVersion(name);
        return subject === undefined ? undefined : { value: rule.type === 'raw' ? 'latest' : name, subject };
    }
    const rendered = renderVersionRule(rule, name, options);
    const subject = rendered.ok ? rendered.subject : undefined;
    return rendered.ok && subject !== undefined ? { value: rendered.value, subject } : undefined;
}
const subjects = new WeakMap();
/** Rules most often differ in nothing but their pattern, and then have the same versions. */
function subjectsOf(candidate, history, options) {
    const known = subjects.get(history) ?? new Map();
    subjects.set(history, known);
    const { type, attributes } = candidate.rule;
    const around = history.from === 'registry' ? surroundings(candidate) : [];
    const own = ['match', 'component', 'tag-prefix'].map(name => attributes.get(name) ?? null);
    const key = JSON.stringify([type, ...own, ...around]);
    const found = known.get(key) ??
        namesFor(candidate, history, options).flatMap(name => readSubject(candidate.rule, name, options) ?? []);
    known.set(key, found);
    return found;
}
function namesFor(candidate, history, options) {
    const names = history.from === 'registry' ? ownNames(candidate, history.names) : history.names;
    boundTime(candidate.rule, names, options);
    return names;
}
/** A registry has tags with the rule's prefix and suffix; others belong to another variant of the image. */
function ownNames(candidate, all) {
    const around = surroundings(candidate);
    const names = all.flatMap(name => unwrap(name, around) ?? []);
    const known = new Set([...names, candidate.subject?.version.full ?? '']);
    return names.filter(name => !isVariant(name, known));
}
/** `1.2.3-rc.1-alpine` is 1.2.3-rc.1 for Alpine Linux and no later release candidate. */
function isVariant(name, known) {
    const [core = '', ...rest] = name.split('-');
    return rest.some((word, i) => {
        if (i === 0 || !/^[A-Za-z]/.test(word))
            return false;
        return /[0-9]$/.test(rest[i - 1] ?? '') || known.has([core, ...rest.slice(0, i)].join('-'));
    });
}
/** The rule's prefix and suffix. */
function surroundings({ text, value }) {
    const at = text.indexOf(value);
    return at === -1 ? ['', ''] : [text.slice(0, at), text.slice(at + value.length)];
}
function unwrap(name, [before, after]) {
    if (!name.startsWith(before) || !name.endsWith(after) || name.length < before.length + after.length)
        return undefined;
    return unmapVersionText(name.slice(before.length, name.length - after.length));
}
function isSameStem(a, b, isBare) {
    return a.stem === (b?.stem ?? '') || (isBare && a.stem === '');
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/decide.js







/** Every candidate in order, then `latest`. */
function decide(candidates, world, policy) {
    const seen = new Map();
    const decisions = candidates.map(candidate => {
        const draft = decideOne(candidate, seen, policy);
        if (draft.outcome === 'emitted')
            seen.set(draft.tag, candidate.text);
        const { rule, input, text } = candidate;
        return { rule: rule.line, type: rule.type, priority: rule.priority, input, value: text, ...draft };
    });
    return [...decisions, ...decideLatest(candidates, world, { policy, seen })];
}
function decideOne(candidate, seen, policy) {
    if (candidate.skip !== undefined)
        return draft('skipped', '', candidate.skip);
    const { tag, repair } = toTag(candidate.text);
    if (tag === '')
        return { ...draft('skipped', '', { code: 'empty', why: `${repair}` }), isWarning: true };
    const isRolling = isRollingRule(candidate);
    const collision = collide(tag, candidate.text, seen);
    if (collision !== undefined)
        return { ...collision, isRolling };
    const held = holdBack(candidate, candidate.value, policy);
    if (held !== undefined)
        return { ...draft('held-back', tag, held), isRolling };
    const why = repair ?? candidate.note ?? reason(candidate, policy);
    const code = repair === undefined ? 'given' : 'repaired';
    return { ...draft('emitted', tag, { code, why }), isRolling, isWarning: repair !== undefined };
}
function draft(outcome, tag, { code, why }) {
    return { tag, outcome, code, why, isRolling: false, isWarning: false };
}
function collide(tag, text, seen) {
    const other = seen.get(tag);
    if (other === undefined)
        return undefined;
    if (other === text)
        return draft('skipped', tag, { code: 'same-tag', why: `${tag} is given by a rule above` });
    const why = `${text} and ${other} both become ${tag}, so only the first is given`;
    return { ...draft('skipped', tag, { code: 'collision', why }), isWarning: true };
}
function isRollingRule({ rule, value, subject }) {
    if (rule.type === 'sha')
        return false;
    if (rule.type === 'ref')
        return rule.attributes.get('event') !== 'tag';
    if (rule.type === 'raw')
        return value === 'latest';
    if (rule.type !== 'semver' && rule.type !== 'pep440')
        return rule.type !== 'match';
    const names = namesIn(parseTemplate(rule.attributes.get('pattern') ?? ''));
    const isWhole = ['raw', 'version', 'patch', 'build', 'prerelease'].some(name => names.has(name));
    return !isWhole && (subject?.version.isStable === true || names.has('channel'));
}
/** Why a tag stays where it is; undefined when it may be given. */
function holdBack(candidate, value, policy) {
    const { subject, rule } = candidate;
    if (subject === undefined)
        return undefined;
    const zero = policy.zero === 'strict' ? holdZero(candidate, subject.version) : undefined;
    if (zero !== undefined)
        return zero;
    if (policy.moves === 'always')
        return undefined;
    if (rule.type === 'raw' && subject.version.isPrerelease)
        return prerelease(subject.version);
    if (rule.type === 'ref' || policy.history === undefined)
        return undefined;
    const groups = groupsOf(candidate, policy.history, policy.evaluate);
    const { highest } = rule.type === 'raw' ? groups.all : groups.of(value);
    return compare(subject.version, highest, `${candidate.text} stays`);
}
const decide_known = new WeakMap();
/** The versions of a history are read once for each rule. */
function groupsOf(candidate, history, options) {
    const groups = decide_known.get(candidate) ?? new Groups(candidate, history, options);
    decide_known.set(candidate, groups);
    return groups;
}
function compare(version, highest, what) {
    if (highest === undefined || compareForTag(highest, version) <= 0)
        return undefined;
    const order = highest.isStable === version.isStable ? 'is higher' : 'is a release';
    return { code: 'older', why: `${what} with ${highest.raw}, which ${order}, so ${version.raw} does not take it` };
}
/** `v1.2.0 is the highest of 3 versions with this tag, ahead of v1.1.0`. */
function ahead(version, { versions }, what) {
    const others = versions.filter(one => one.raw !== version.raw);
    const next = others.reduce((best, one) => (best === undefined || compareForTag(one, best) > 0 ? one : best), undefined);
    if (next === undefined)
        return `${version.raw} is the only ${what}`;
    return `${version.raw} is the highest of ${others.length + 1} ${what.replace(/^\w+/, '$&s')}, ahead of ${next.raw}`;
}
function holdZero({ rule }, version) {
    if (rule.type !== 'semver' || version.major === undefined || !/^0+$/.test(version.major) || !version.isStable)
        return undefined;
    const names = namesIn(parseTemplate(rule.attributes.get('pattern') ?? ''));
    const has = (name) => names.has(name);
    if (!has('major') || has('raw') || has('version') || has('patch'))
        return undefined;
    if (!has('minor')) {
        return {
            code: 'major-zero',
            why: `${version.raw} promises no compatibility within 0, so no tag stands for all of 0.x (zero: strict)`,
        };
    }
    if (version.patch === undefined || !/^0+$/.test(version.minor ?? ''))
        return undefined;
    return {
        code: 'minor-zero',
        why: `${version.raw} promises no compatibility within 0.0, so no tag stands for all of 0.0.x (zero: strict)`,
    };
}
function prerelease(version) {
    return { code: 'pre-release', why: `${version.raw} is a pre-release, and a pre-release never takes latest` };
}
function reason(candidate, { history, moves, evaluate }) {
    const { rule, subject, input } = candidate;
    if (subject === undefined || rule.type === 'ref')
        return `${rule.type} of ${input || 'this run'}`;
    if (moves === 'always')
        return `from ${subject.version.raw}; moves: always compares nothing`;
    if (history === undefined)
        return `from ${subject.version.raw}, with nothing to compare it with`;
    const groups = groupsOf(candidate, history, evaluate);
    return ahead(subject.version, rule.type === 'raw' ? groups.all : groups.of(candidate.value), 'version with this tag');
}
/** The first rule that gives a tag decides, as its type says, unless flavor does. */
function decideLatest(candidates, world, { policy, seen }) {
    const { flavor } = policy.evaluate;
    const first = candidates.find(candidate => candidate.skip === undefined && toTag(candidate.text).tag !== '');
    if (first === undefined)
        return [];
    const before = flavor.prefixOnLatest ? expand(flavor.prefix, world) : '';
    const after = flavor.suffixOnLatest ? expand(flavor.suffix, world) : '';
    const text = `${before}latest${after}`;
    const { tag, repair } = toTag(text);
    const base = {
        rule: `flavor latest=${flavor.latest}`,
        type: 'latest',
        priority: undefined,
        input: first.input,
        value: text,
    };
    const speaker = first.subject === undefined ? candidates.find(one => one.subject !== undefined) : first;
    const made = latestDraft(first, { world, policy, tag, speaker });
    const collision = made.outcome === 'emitted' ? collide(tag, text, seen) : undefined;
    const isRepaired = collision === undefined && made.outcome === 'emitted' && repair !== undefined;
    return [{ ...base, ...(collision ?? made), ...(isRepaired ? { why: repair, isWarning: true } : {}), isRolling: true }];
}
function latestDraft(first, { world, policy, tag, speaker }) {
    const { flavor } = policy.evaluate;
    if (flavor.latest === 'false')
        return draft('skipped', tag, { code: 'latest-off', why: 'flavor says latest=false' });
    const gitTag = tagOf(world.context.ref);
    if (gitTag !== undefined && isTest(gitTag, policy.evaluate)) {
        return draft('held-back', tag, { code: 'test-tag', why: `${gitTag} is a tag for tests, which never takes latest` });
    }
    const version = speaker?.subject?.version;
    if (flavor.latest === 'auto' && !first.takesLatest) {
        if (version?.isPrerelease === true)
            return draft('held-back', tag, prerelease(version));
        const why = `latest=auto follows the first rule that gives a tag, and ${first.rule.line} takes no latest`;
        return draft('skipped', tag, { code: 'latest-auto', why });
    }
    const held = policy.moves === 'always' || speaker === undefined ? undefined : holdLatest(speaker, policy);
    if (held !== undefined)
        return draft('held-back', tag, held);
    return draft('emitted', tag, { code: 'given', why: latestReason(speaker, policy) });
}
function holdLatest(first, policy) {
    const { subject, rule } = first;
    // What a match takes out of a tag is the version that its author means.
    const version = rule.type === 'match' ? readVersion('semver', first.value) : subject?.version;
    if (version?.isPrerelease === true)
        return prerelease(version);
    if (subject === undefined || policy.history === undefined)
        return undefined;
    return compare(subject.version, groupsOf(first, policy.history, policy.evaluate).all.highest, 'latest stays');
}
function latestReason(speaker, { history, moves, evaluate }) {
    const version = speaker?.subject?.version;
    if (speaker === undefined || version === undefined)
        return 'there is no version to compare, so the newest run has latest';
    if (moves === 'always')
        return `from ${version.raw}; moves: always compares nothing`;
    if (history === undefined)
        return `from ${version.raw}, with nothing to compare it with`;
    return ahead(version, groupsOf(speaker, history, evaluate).all, 'release');
}

// EXTERNAL MODULE: ./packages/registry/src/reference.js
var reference = __webpack_require__(2270);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/existing.js


/** Asks for the tags that name one image for ever; tags that move are there on purpose. */
async function fetchExisting(images, decisions, client) {
    if (images.length === 0) {
        throw new errors/* KitError */.Fb('bad-input', 'existing asks a registry, and images names no image to ask for', {
            fix: 'images: ghcr.io/org/app',
        });
    }
    const tags = decisions.filter(one => one.outcome === 'emitted' && !one.isRolling).map(one => one.tag);
    return await Promise.all(images.flatMap(image => tags.map(tag => ask(image, tag, client))));
}
async function ask(image, tag, client) {
    const parsed = (0,reference/* parseRepository */.SU)(image);
    if (!parsed.ok)
        return { image, tag, state: 'unknown', message: parsed.reason };
    const answer = await client.headManifest(parsed.value, tag);
    if (answer.kind === 'present' || answer.kind === 'absent')
        return { image, tag, state: answer.kind, message: '' };
    return {
        image,
        tag,
        state: 'unknown',
        message: `${answer.kind}${answer.evidence.message === undefined ? '' : `: ${answer.evidence.message}`}`,
    };
}
/**
 * With `skip`: what is in every registry already is left out altogether, and so is what could not be found out, since
 * a tag that must not change might be there.
 */
function leaveOutExisting(decisions, images, existing) {
    return decisions.map(decision => {
        if (decision.outcome !== 'emitted')
            return decision;
        const kept = existing.filter(one => one.tag === decision.tag && one.state !== 'absent');
        if (kept.length === 0 || kept.length < images.length)
            return decision;
        const names = (state) => kept.flatMap(one => (one.state === state ? `${one.image}:${one.tag}` : [])).join(', ');
        const unknown = names('unknown');
        if (unknown === '') {
            return {
                ...decision,
                outcome: 'skipped',
                code: 'existing',
                why: `${names('present')} is there already (existing: skip)`,
            };
        }
        const why = `whether ${unknown} exists could not be found out, so it is not given (existing: skip)`;
        return { ...decision, outcome: 'skipped', code: 'registry-unknown', why };
    });
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/fetch-history.js



// 100 a page: a repository with more tags than this is read from git.
const MAX_PAGES = 50;
async function fetchHistory(request, run) {
    switch (request.from) {
        case 'git':
            return await fromGit(request, run);
        case 'github':
            return await fromGithub(request, run);
        case 'list':
            return found('list', request.list, 'the input versions');
        case 'registry':
            return await fromRegistry(request);
    }
}
function found(from, names, how) {
    return { ok: true, history: { from, names }, how };
}
/** The tags of the checkout when it has all of them; else those of its remote, else those that the server's API has. */
async function fromGit(request, run) {
    const local = (request.needsOrder ? undefined : await readLocalTags(run.ports)) ?? (await askLocalTags(request, run));
    if ('ok' in local)
        return local;
    if (local.names.length > 1 && !local.isShallow)
        return found('git', local.names, 'the tags of the checkout');
    return await fromRemote(request, { run, ...local });
}
async function askLocalTags(request, run) {
    const { workflow } = run.ports;
    const format = request.needsOrder
        ? ['--sort=version:refname', `--format=${TAG_FORMAT}`]
        : ['--format=%(refname:strip=2)'];
    const [shallow, local] = await Promise.all([
        workflow.git(['rev-parse', '--is-shallow-repository']),
        workflow.git(['for-each-ref', ...format, 'refs/tags']),
    ]);
    if (!shallow.ok) {
        return { ok: false, why: `the workspace is no git checkout (${shallow.message})`, fix: CHECKOUT_FIX };
    }
    const names = request.needsOrder ? await inOrder(lines(local.stdout).map(parseTag), run) : lines(local.stdout);
    return { names, isShallow: shallow.stdout.trim() === 'true' };
}
// The commit of an annotated tag stands in the second field, that of a lightweight one in the third.
const TAG_FORMAT = '%(creatordate:unix)%09%(*objectname)%09%(objectname)%09%(refname:strip=2)';
function parseTag(line) {
    const [seconds = '', peeled = '', own = '', name = ''] = line.split('\t');
    return { seconds: Number(seconds), commit: peeled || own, name };
}
/** By the time when they were made; tags of the same second in the order of their commits. */
async function inOrder(tags, run) {
    const commits = await run.ports.workflow.git(['rev-list', '--topo-order', '--reverse', '--tags']);
    const places = new Map(lines(commits.stdout).map((commit, place) => [commit, place]));
    const placeOf = ({ commit }) => places.get(commit) ?? 0;
    return [...tags].sort((a, b) => a.seconds - b.seconds || placeOf(a) - placeOf(b)).map(({ name }) => name);
}
const CHECKOUT_FIX = 'actions/checkout with fetch-depth: 0 (or fetch-tags: true), or versions-from: github, registry or list';
async function fromRemote(request, { run, names, isShallow }) {
    const { workflow } = run.ports;
    const remotes = await workflow.git(['remote']);
    if (remotes.ok && remotes.stdout.trim() === '' && !isShallow)
        return found('git', names, 'the tags of the checkout');
    const listed = await workflow.git(['ls-remote', '--tags', '--refs', lines(remotes.stdout)[0] ?? 'origin'], 15_000);
    if (listed.ok) {
        const remote = lines(listed.stdout).map(line => line.replace(/^[0-9a-f]+\trefs\/tags\//, ''));
        return found('git', [...new Set([...names, ...remote])], 'the tags of the remote, since the checkout has not all of them');
    }
    const api = await fromGithub(request, run);
    if (api.ok)
        return api;
    if (!isShallow)
        return found('git', names, 'the tags of the checkout');
    const why = `the checkout is shallow and its remote does not answer (${listed.message})`;
    return { ok: false, why, fix: CHECKOUT_FIX };
}
async function fromGithub({ token }, run) {
    const { workflow, environment } = run.ports;
    const names = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const answer = await workflow.github(`/repos/${environment.repository ?? ''}/tags?per_page=100&page=${page}`, token);
        if (answer.kind === 'failed') {
            return {
                ok: false,
                why: `the tags could not be read from the server: ${answer.message}`,
                fix: 'permissions: contents: read, and github-token',
            };
        }
        const items = Array.isArray(answer.value) ? answer.value : [];
        names.push(...items.flatMap(item => (isObject(item) ? (textAt(item, 'name') ?? []) : [])));
        if (items.length < 100)
            return found('github', names.reverse(), 'the tags that the server has');
    }
    const why = `the repository has more than ${MAX_PAGES * 100} tags, which its API would give page by page`;
    return { ok: false, why, fix: 'versions-from: git with fetch-depth: 0' };
}
async function fromRegistry({ image, client }) {
    const parsed = image === undefined ? undefined : (0,reference/* parseRepository */.SU)(image);
    if (parsed === undefined || !parsed.ok) {
        return {
            ok: false,
            why: 'versions-from is registry, and images names no image to ask for',
            fix: 'images: ghcr.io/org/app',
        };
    }
    const answer = await (await client()).listTags(parsed.value);
    if (answer.kind === 'present') {
        const { values, isComplete } = answer.value;
        if (isComplete)
            return found('registry', values, `the tags of ${image} in its registry`);
        const why = `the registry's list of the tags of ${image} does not end after ${values.length} names, or goes on elsewhere`;
        const known = { from: 'registry', names: values };
        return { ok: false, why, fix: 'versions-from: git with fetch-depth: 0', known };
    }
    if (answer.kind === 'absent')
        return found('registry', [], `${image}, which its registry does not have yet`);
    const { evidence } = answer;
    const why = `the registry does not say which tags ${image} has: ${answer.kind}${evidence.message === undefined ? '' : `, ${evidence.message}`}`;
    return { ok: false, why, fix: 'docker/login-action before this step, or versions-from: git' };
}
function lines(text) {
    return text.split('\n').filter(line => line !== '');
}

// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/csv.js
/**
 * The records of a list input: one per line, fields separated by commas. A field in double quotes may hold commas,
 * line ends and doubled quotes; a quote within a plain field stands for itself. Lines that begin with `#` and blank
 * lines are left out. Fields are trimmed.
 */
function parseRecords(text) {
    return scanRecords(text, false);
}
/** Whole lines, such as labels, with their commas and spaces; the quotes around a field are taken off. */
function parseLines(text) {
    return scanRecords(text, true).map(fields => fields.join(',').trim());
}
function scanRecords(text, isExact) {
    const records = [];
    for (let at = 0; at < text.length;) {
        const scan = /^[ \t]*#/.test(text.slice(at, lineEnd(text, at)))
            ? { fields: [], next: lineEnd(text, at) + 1 }
            : scanRecord(text, at, isExact);
        if (scan.fields.some(field => field.trim() !== ''))
            records.push(scan.fields);
        at = scan.next;
    }
    return records;
}
function scanRecord(text, start, isExact) {
    const { fields, next, isQuoted } = scanFields(text, start, isExact);
    if (isExact)
        return { fields, next };
    const own = isQuoted && fields.length === 1 ? splitLine(fields[0] ?? '') : fields;
    return { fields: own.map(field => csv_unwrap(field.trim())), next };
}
/** A line within quotes as a whole, as programs that write CSV have it, has its fields within them. */
function splitLine(line) {
    const { fields } = scanFields(line, 0, false);
    return fields.some(field => /^\s*[a-z-]+=/i.test(field)) ? fields : [line];
}
function scanFields(text, start, isExact) {
    const fields = [];
    let isQuoted = false;
    for (let at = start;;) {
        const quoted = scanQuoted(text, at, isExact);
        const { value, end } = quoted ?? scanPlain(text, at);
        isQuoted ||= quoted !== undefined;
        fields.push(value);
        if (text[end] !== ',')
            return { fields, next: text.startsWith('\r\n', end) ? end + 2 : end + 1, isQuoted };
        at = end + 1;
    }
}
/** Undefined when the field does not begin with a quote, or when what follows its last quote is no end of a field. */
function scanQuoted(text, start, isExact) {
    const skipSpace = (from) => {
        let at = from;
        while (!isExact && (text[at] === ' ' || text[at] === '\t'))
            at += 1;
        return at;
    };
    const at = skipSpace(start);
    if (text[at] !== '"')
        return undefined;
    for (let end = at + 1; end < text.length; end += 1) {
        if (text[end] !== '"')
            continue;
        if (text[end + 1] === '"') {
            end += 1;
            continue;
        }
        const after = skipSpace(end + 1);
        if (after < text.length && !',\r\n'.includes(text[after] ?? ''))
            return undefined;
        return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: after };
    }
    return undefined;
}
// Longer than any expression; a limit keeps the time linear in the input.
const MAX_EXPRESSION = 300;
/** Up to the next comma that is not part of an expression, such as `{{date 'D, YYYY'}}`. */
function scanPlain(text, start) {
    let end = start;
    while (end < text.length && !',\r\n'.includes(text[end] ?? '')) {
        const expression = text.startsWith('{{', end) ? text.slice(end, end + MAX_EXPRESSION) : '';
        end += /^\{\{[^\r\n]*?\}\}/.exec(expression)?.[0].length ?? 1;
    }
    return { value: text.slice(start, end), end };
}
/** `"""pattern=a,b"""` was needed where lines are parsed twice; it goes on to mean what it meant there. */
function csv_unwrap(value) {
    return /^"[\s\S]*"$/.test(value) && value.length > 1 ? value.slice(1, -1).replaceAll('""', '"') : value;
}
function lineEnd(text, from) {
    let at = from;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r')
        at += 1;
    return at;
}
/** `key=value` at the first `=` that has something before it; a key is in lower case. */
function splitField(field) {
    const at = field.indexOf('=', 1);
    // The = of an expression's option, as in {{date 'YYYY' tz='UTC'}}, ends no key.
    if (at === -1 || field.slice(0, at).includes('{{'))
        return { key: undefined, value: field.trim() };
    return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/flavor.js





const LATEST = ['auto', 'true', 'false'];
const ON_LATEST = ['true', 'false'];
const NAMES = ['latest', 'prefix', 'suffix', 'onlatest'];
function parseFlavor(text, problems) {
    const flavor = { latest: 'auto', prefix: '', suffix: '', prefixOnLatest: 'false', suffixOnLatest: 'false' };
    for (const fields of parseRecords(text))
        problems.collect(() => readLine(fields, flavor));
    return flavor;
}
/** What it says for this run; prefix and suffix have expressions of their own where they are used. */
function resolveFlavor(text, world) {
    const isOn = (value) => choice(expand(value, world), ON_LATEST, `onlatest=${value}`) === 'true';
    return {
        ...text,
        latest: choice(expand(text.latest, world), LATEST, `latest=${text.latest}`),
        prefixOnLatest: isOn(text.prefixOnLatest),
        suffixOnLatest: isOn(text.suffixOnLatest),
    };
}
function readLine(fields, flavor) {
    const line = fields.join(',');
    let owner;
    for (const field of fields) {
        const { key, value } = splitField(field);
        const name = NAMES.find(one => one === key);
        if (name === undefined)
            throw unknownName(key, field, line);
        const isTemplate = value.includes('{{');
        if (name === 'latest')
            flavor.latest = isTemplate ? value : choice(value, LATEST, field);
        else if (name === 'onlatest')
            setOnLatest(flavor, owner, isTemplate ? value : choice(value, ON_LATEST, field));
        else {
            owner = name;
            flavor[name] = value;
        }
    }
}
function setOnLatest(flavor, owner, value) {
    if (owner === undefined) {
        throw bad('onlatest= stands alone in a line of flavor; it belongs to the prefix or suffix before it', 'suffix=-dev,onlatest=true');
    }
    if (owner === 'prefix')
        flavor.prefixOnLatest = value;
    else
        flavor.suffixOnLatest = value;
}
function choice(value, accepted, field) {
    const found = accepted.find(one => one === value);
    if (found !== undefined)
        return found;
    throw bad(`flavor has ${shown(field)}; one of ${accepted.join(', ')} is needed`, `${field.split('=')[0]}=${accepted[0]}`);
}
function unknownName(key, field, line) {
    const near = key === undefined ? undefined : (0,nearest/* nearest */.p)(key, NAMES);
    return bad(`flavor has ${shown(field)} in the line ${shown(line)}; latest=, prefix=, suffix= and onlatest= are known`, near === undefined ? 'latest=auto' : `${near}=`);
}
function bad(message, fix) {
    return new errors/* KitError */.Fb('bad-flavor', message, { fix });
}

// EXTERNAL MODULE: ./packages/core/src/format.js
var format = __webpack_require__(3736);
// EXTERNAL MODULE: ./packages/core/src/inputs.js
var inputs = __webpack_require__(6398);
// EXTERNAL MODULE: ./packages/core/src/readers.js
var readers = __webpack_require__(2351);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/check-expressions.js






/** Reads every template and regular expression once, so that one that cannot be read fails whatever the event is. */
function checkExpressions({ rules, flavor, texts }, problems) {
    const warnings = [];
    const check = (text, own) => {
        const unknown = problems.collect(() => unknownNames(text, own)) ?? [];
        for (const name of unknown) {
            const near = (0,nearest/* nearest */.p)(name, [...GLOBAL_NAMES, ...own]);
            warnings.push(`${shown(text)} has the expression {{${name}}}, which is not known and so is empty${near === undefined ? '' : `; did you mean {{${near}}}?`}`);
        }
    };
    for (const rule of rules) {
        for (const [name, value] of rule.attributes) {
            if (isRegExp(rule, name))
                problems.collect(() => checkRegExp(rule, value));
            else
                check(value, name === 'pattern' && rule.type !== 'schedule' ? VERSION_NAMES : []);
        }
    }
    for (const text of [...Object.values(flavor), ...texts])
        check(text ?? '', []);
    return warnings;
}
function isRegExp(rule, name) {
    return name === 'match' || (name === 'pattern' && rule.type === 'match');
}
function checkRegExp(rule, pattern) {
    if (pattern === '' && rule.type !== 'match')
        return;
    try {
        compile(pattern);
    }
    catch (cause) {
        throw new errors/* KitError */.Fb('bad-tags', `the rule ${shown(rule.line)} has a regular expression that cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
            fix: 'type=match,"pattern=v(.*)",group=1',
        });
    }
}
/** Whether any text has one of these expressions. */
function mentions({ rules, flavor, texts }, pattern) {
    const all = [...rules.flatMap(rule => [...rule.attributes.values()]), ...Object.values(flavor), ...texts];
    return all.some(text => text !== undefined && pattern.test(text));
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/images.js





/** The base names of the images, in lower case, those that are enabled. */
function parseImages(text, problems) {
    return parseRecords(text).flatMap(fields => problems.collect(() => images_readLine(fields)) ?? []);
}
function images_readLine(fields) {
    const line = fields.join(',');
    const names = [];
    let isEnabled = true;
    let hasKeys = false;
    for (const field of fields.filter(one => one !== '')) {
        const { key, value } = splitField(field);
        hasKeys ||= key !== undefined;
        if (key === undefined || key === 'name')
            names.push(value);
        else if (key === 'enable')
            isEnabled = readEnable(value, line);
        else
            throw images_unknownName(key, line);
    }
    // Plain names may share a line; with keys, which of several names they belong to would be a guess.
    if (hasKeys && names.length > 1) {
        throw images_bad(`images has the line ${shown(line)}, which names ${names.length} images`, 'one image per line');
    }
    if (names.length === 0 || names.includes('')) {
        throw images_bad(`images has the line ${shown(line)}, which names no image`, 'name=ghcr.io/org/app');
    }
    for (const name of names)
        checkName(name);
    return isEnabled ? names.map(name => name.toLowerCase()) : [];
}
function readEnable(value, line) {
    if (/^(true|false)$/i.test(value))
        return value.toLowerCase() === 'true';
    throw images_bad(`images has enable=${value.slice(0, 60)} in ${shown(line)}; true or false is needed`, 'enable=true');
}
function images_unknownName(key, line) {
    const near = (0,nearest/* nearest */.p)(key, ['name', 'enable']);
    const fix = near === undefined ? 'use name= and enable=' : `write ${near}= instead of ${key.slice(0, 60)}=`;
    return images_bad(`images has the attribute ${shown(key)} in ${shown(line)}; name= and enable= are known`, fix);
}
function checkName(name) {
    const parsed = (0,reference/* parseRepository */.SU)(name.toLowerCase());
    if (parsed.ok)
        return;
    if (/[^/:]:[^/]*$|@/.test(name) && !name.includes('://')) {
        throw images_bad(`images has ${shown(name)}, which has a tag or a digest; the rules give the tags`, 'name=ghcr.io/org/app');
    }
    throw images_bad(`images has ${shown(name)}, which no registry takes: ${parsed.reason}`, 'name=ghcr.io/org/app, each part in lower case letters and digits, with single . _ or - between them');
}
function images_bad(message, fix) {
    return new errors/* KitError */.Fb('bad-image', message, { fix });
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/rules.js




const RULE_TYPES = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'];
const PRIORITIES = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const HISTORY = ['component', 'tag-prefix'];
const OWN = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match', ...HISTORY],
    pep440: ['pattern', 'value', 'match', ...HISTORY],
    match: ['pattern', 'group', 'value', ...HISTORY],
    edge: ['branch'],
    ref: ['event', ...HISTORY],
    raw: ['value'],
    sha: ['format'],
};
const REQUIRED = {
    semver: 'pattern',
    pep440: 'pattern',
    match: 'pattern',
    ref: 'event',
    raw: 'value',
};
const EXAMPLES = {
    schedule: 'type=schedule,pattern=nightly',
    semver: 'type=semver,pattern={{version}}',
    pep440: 'type=pep440,pattern={{version}}',
    match: 'type=match,"pattern=v(.*)",group=1',
    edge: 'type=edge,branch=main',
    ref: 'type=ref,event=branch',
    raw: 'type=raw,value=stable',
    sha: 'type=sha,format=short',
};
const DEFAULTS = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n');
/** The rules, those of the highest priority first; without any line, what a bare workflow needs. */
function parseRules(text, problems) {
    const records = parseRecords(text);
    const rules = (records.length === 0 ? parseRecords(DEFAULTS) : records).flatMap(fields => problems.collect(() => parseRule(fields)) ?? []);
    return rules.sort((a, b) => b.priority - a.priority);
}
function parseRule(fields) {
    const line = fields.join(',');
    const given = fields.filter(field => field !== '').map(splitField);
    const type = typeOf(given.find(({ key }) => key === 'type')?.value, line);
    const attributes = new Map();
    for (const { key = loneKey(type, line), value } of given) {
        if (key === 'type')
            continue;
        rules_checkName(key, { type, line });
        attributes.set(key, value);
    }
    const required = REQUIRED[type];
    if (required !== undefined && !attributes.has(required)) {
        throw rules_bad(`the rule ${shown(line)} has no ${required}=, which type=${type} needs`, EXAMPLES[type]);
    }
    checkValues(type, attributes, line);
    return { line, type, priority: priorityOf(type, attributes, line), attributes };
}
function typeOf(value, line) {
    if (value === undefined)
        return 'raw';
    const type = RULE_TYPES.find(one => one === value);
    if (type !== undefined)
        return type;
    const near = (0,nearest/* nearest */.p)(value, RULE_TYPES);
    throw rules_bad(`the rule ${shown(line)} has the type ${shown(value)}; one of ${RULE_TYPES.join(', ')} is needed`, EXAMPLES[RULE_TYPES.find(one => one === near) ?? 'ref']);
}
function loneKey(type, line) {
    if (OWN[type].includes('value') && type === 'raw')
        return 'value';
    throw rules_bad(`the rule ${shown(line)} has a field without a name; a comma within a value needs double quotes around the whole field`, 'type=match,"pattern=^release\\d{1,2}$"');
}
function rules_checkName(key, { type, line }) {
    const known = [...COMMON, ...OWN[type]];
    if (known.includes(key))
        return;
    const near = (0,nearest/* nearest */.p)(key, known);
    throw rules_bad(`the rule ${shown(line)} has the attribute ${shown(key)}, which type=${type} does not know`, near === undefined ? `use ${known.join(', ')}` : `write ${near}= instead of ${key.slice(0, 60)}=`);
}
const CLOSED = [
    ['ref', 'event', ['branch', 'tag', 'pr']],
    ['sha', 'format', ['short', 'long']],
];
function checkValues(type, attributes, line) {
    for (const [of, name, accepted] of CLOSED) {
        const value = attributes.get(name);
        if (of !== type || value === undefined || accepted.includes(value))
            continue;
        throw rules_bad(`the rule ${shown(line)} has ${name}=${value.slice(0, 60)}; one of ${accepted.join(', ')} is needed`, `${name}=${(0,nearest/* nearest */.p)(value, accepted) ?? accepted[0]}`);
    }
    const group = attributes.get('group');
    if (group !== undefined && !/^[0-9]{1,3}$/.test(group)) {
        throw rules_bad(`the rule ${shown(line)} has group=${group.slice(0, 60)}; the number of a group is needed`, 'group=1');
    }
}
function priorityOf(type, attributes, line) {
    const given = attributes.get('priority');
    if (given === undefined)
        return PRIORITIES[type];
    const value = Number(given);
    if (given !== '' && Number.isFinite(value))
        return value;
    throw rules_bad(`the rule ${shown(line)} has priority=${given.slice(0, 60)}; a number is needed`, 'priority=1000');
}
function rules_bad(message, fix) {
    return new errors/* KitError */.Fb('bad-tags', message, { fix });
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/inputs.js








const spec = {
    ...readers/* commonInputs */.j$,
    'fail-on': readers/* commonInputs */.j$['fail-on'].optional(),
    images: (0,readers/* text */.Qq)().optional(),
    tags: (0,readers/* text */.Qq)().optional(),
    flavor: (0,readers/* text */.Qq)().optional(),
    labels: (0,readers/* text */.Qq)().optional(),
    annotations: (0,readers/* text */.Qq)().optional(),
    'sep-tags': (0,readers/* text */.Qq)().optional(),
    'sep-labels': (0,readers/* text */.Qq)().optional(),
    'sep-annotations': (0,readers/* text */.Qq)().optional(),
    'bake-target': (0,readers/* text */.Qq)().optional(),
    context: (0,readers/* choice */.Yq)('workflow', 'git').optional(),
    'github-token': (0,readers/* secret */.rJ)().optional(),
    moves: (0,readers/* choice */.Yq)('forward', 'always').optional(),
    zero: (0,readers/* choice */.Yq)('strict', 'loose').optional(),
    'versions-from': (0,readers/* choice */.Yq)('git', 'registry', 'github', 'list').optional(),
    versions: (0,readers/* list */.p_)().optional(),
    component: (0,readers/* text */.Qq)().optional(),
    'tag-prefix': (0,readers/* text */.Qq)().optional(),
    existing: (0,readers/* choice */.Yq)('allow', 'skip', 'fail').optional(),
    strict: (0,readers/* boolean */.zM)().optional(),
    'rebuild-prefix': (0,readers/* text */.Qq)().optional(),
    'test-prefix': (0,readers/* text */.Qq)().optional(),
    'insecure-registries': (0,readers/* list */.p_)().optional(),
    'dry-run': (0,readers/* boolean */.zM)().optional(),
    replay: (0,readers/* boolean */.zM)().optional(),
};
/** Some engines hand on no defaults; those of action.yml then hold all the same. */
function readRequest(raw) {
    const request = (0,inputs/* readInputs */.K)(raw, spec);
    const problems = new Problems();
    const rules = parseRules(request.tags ?? '', problems);
    const parsedFlavor = parseFlavor(request.flavor ?? '', problems);
    const names = parseImages(request.images ?? '', problems);
    for (const warning of checkExpressions({ rules, flavor: parsedFlavor, texts: [request.labels, request.annotations] }, problems)) {
        raw.warn(warning);
    }
    problems.throwIfAny();
    const { versions = [], versionsFrom } = request;
    if (versions.length > 0 && versionsFrom !== undefined && versionsFrom !== 'list') {
        raw.warn(`versions has ${(0,format/* formatCount */.B4)(versions.length, 'line')}, which versions-from: ${versionsFrom} does not read`);
    }
    // A separator may be a space, which the readers would trim.
    const separator = (name) => raw.values.get(name) || '\n';
    const separators = {
        tags: separator('sep-tags'),
        labels: separator('sep-labels'),
        annotations: separator('sep-annotations'),
    };
    return { ...request, rules, parsedFlavor, names, separators };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/judge.js
/** What a person should know, the worst first. */
function judge(request, facts) {
    const found = [
        ...noTags(facts),
        ...existingFindings(request, facts),
        ...historyFinding(facts),
        ...decisionFindings(facts),
    ];
    const isStrict = request.strict === true;
    return found
        .map(one => (isStrict ? { ...one, level: 'error' } : one))
        .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
function noTags({ version, decisions }) {
    if (version !== '')
        return [];
    const held = decisions.filter(one => one.outcome === 'held-back').length;
    const message = held === 0
        ? 'no rule gives a tag for this run'
        : `no tag is given: ${held} ${held === 1 ? 'was' : 'were'} held back, and no rule gives a tag of this version alone`;
    const fix = held === 0
        ? 'add a rule for this event to tags, such as type=ref,event=branch, or leave the step out with if:'
        : 'add type=semver,pattern={{version}} to tags';
    return [{ level: 'warning', code: 'no-tags', message, fix }];
}
function existingFindings(request, { existing }) {
    const policy = request.existing ?? 'allow';
    if (policy === 'allow')
        return [];
    const unknown = existing
        .filter(one => one.state === 'unknown')
        .map((one) => ({
        level: 'error',
        code: 'registry-unknown',
        message: `whether ${one.image}:${one.tag} exists could not be found out: ${one.message}`,
        fix: 'docker/login-action before this step, or existing: allow',
    }));
    if (policy === 'skip')
        return unknown;
    const there = existing
        .filter(one => one.state === 'present')
        .map((one) => ({
        level: 'error',
        code: 'tag-exists',
        message: `${one.image}:${one.tag} exists already`,
        fix: 'publish a new version, or existing: skip to leave out what is there',
    }));
    return [...there, ...unknown];
}
function historyFinding({ unknownHistory }) {
    if (unknownHistory === undefined)
        return [];
    const { why, fix, known } = unknownHistory;
    const looked = known === undefined ? 'without a look at earlier versions' : 'after a look at some earlier versions';
    const message = `rolling tags were given ${looked}: ${why}`;
    return [{ level: 'warning', code: 'versions-unknown', message, fix }];
}
const FIXES = new Map([
    ['collision', 'give one of the rules a prefix= or suffix= of its own'],
    ['repaired', 'change the value, or give it a prefix= that begins with a letter'],
    ['empty', 'give the rule a value= or prefix= with letters or digits'],
]);
function decisionFindings({ decisions }) {
    const warnings = decisions.filter(one => one.isWarning).map(toFinding);
    // A rule that finds no version in a tag is most often a slip; other events are what rules are for.
    const missed = decisions.filter(one => ['no-version', 'no-match', 'no-group', 'no-such-part'].includes(one.code));
    return [...warnings, ...missed.map(toFinding)];
}
function toFinding({ code, rule, why }) {
    const fix = FIXES.get(code) ?? 'change the rule, or turn it off for such tags with enable=';
    return { level: 'warning', code, message: `${rule}: ${why}`, fix };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/publish.js

/** The outputs that docker/metadata-action has, under its names. */
async function publish(request, run, result) {
    const { separators } = request;
    const labels = [...result.labels].map(([name, value]) => `${name}=${value}`);
    const outputs = {
        version: result.version,
        tags: result.tags.join(separators.tags),
        'tag-names': result.tagNames.join(separators.tags),
        labels: labels.join(separators.labels),
        annotations: result.annotations.join(separators.annotations),
        json: JSON.stringify(result.json),
        ...(request.dryRun === true ? {} : await writeBakeFiles(run, result)),
    };
    if (request.dryRun !== true)
        exportAll(run, outputs);
    return outputs;
}
const BAKE_OUTPUTS = {
    tags: 'bake-file-tags',
    labels: 'bake-file-labels',
    annotations: 'bake-file-annotations',
    all: 'bake-file',
};
/** Under the names that bake files of metadata-action have, in a folder of this step alone. */
async function writeBakeFiles(run, { bakeFiles }) {
    const { environment, files, random } = run.ports;
    const folder = (0,external_node_path_.join)(environment.tempDirectory, 'ci-kit', `semver-docker-tags-${random.token().slice(0, 16)}`);
    const written = [...bakeFiles].map(async ([kind, text]) => {
        const path = (0,external_node_path_.join)(folder, `docker-metadata-action-bake${kind === 'all' ? '' : `-${kind}`}.json`);
        await files.writeText(path, text);
        return [BAKE_OUTPUTS[kind], path];
    });
    return Object.fromEntries(await Promise.all(written));
}
function exportAll(run, outputs) {
    const { workflow } = run.ports;
    const setting = workflow.variable('DOCKER_METADATA_SET_OUTPUT_ENV');
    if (setting !== undefined && /^(?:false|0|f|no|n|off)$/i.test(setting))
        return;
    for (const [name, value] of Object.entries(outputs)) {
        workflow.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`, value);
    }
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/replay.js





/** Runs the rules over every tag of the history, in its order, as if each were pushed. */
function replay(rules, world, { policy, history }) {
    const states = new Map();
    const differences = [];
    let published = 0;
    // All at once: a timer for each name would take longer than the names.
    for (const rule of rules.filter(isAboutVersions))
        boundTime(rule, history.names, policy.evaluate);
    for (const name of history.names) {
        const own = { ...world, context: { ...world.context, eventName: 'push', ref: `refs/tags/${name}` } };
        const given = rollingTags(rules, own, policy);
        if (given.length > 0)
            published += 1;
        for (const { tag, version } of given) {
            const before = states.get(tag);
            const isForward = before === undefined || compareForTag(version, before.forward.version) >= 0;
            if (!isForward)
                differences.push({ at: name, tag, staysAt: before.forward.name });
            const forward = isForward ? { name, version } : before.forward;
            states.set(tag, { forward, always: name, moves: (before?.moves ?? 0) + 1 });
        }
    }
    const tags = [...states].map(([tag, { forward, always, moves }]) => ({ tag, forward: forward.name, always, moves }));
    return { published, tags, differences };
}
/** What a push of this tag gives when nothing is compared; values of pre-releases and of zero are judged as ever. */
function rollingTags(rules, world, policy) {
    const candidates = evaluateRules(rules.filter(isAboutVersions), world, policy.evaluate);
    const first = candidates.find(candidate => candidate.subject !== undefined);
    const version = first?.subject?.version;
    if (version === undefined)
        return [];
    const emitted = decide(candidates, world, { ...policy, moves: 'forward', history: undefined });
    return emitted
        .filter(decision => decision.outcome === 'emitted' && decision.code !== 'same-tag')
        .map(({ tag, value }) => ({ tag, version: versionOf(candidates, value) ?? version }));
}
function isAboutVersions(rule) {
    return ['semver', 'pep440', 'match', 'ref'].includes(rule.type);
}
function versionOf(candidates, value) {
    return candidates.find(candidate => toTag(candidate.text).tag === toTag(value).tag)?.subject?.version;
}

// EXTERNAL MODULE: ./packages/core/src/markup.js
var markup = __webpack_require__(2443);
;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/report.js


const WORDS = { emitted: 'given', 'held-back': 'held back', skipped: 'skipped' };
const MAX_ROWS = 100;
/** The summary: the tags, the reason for each, how to pull them, and what replay found. */
function renderReport(request, answer) {
    return {
        title: request.title ?? 'Image tags',
        verdict: { kind: answer.verdict, text: verdictText(request, answer) },
        figures: figuresOf(answer),
        sections: [
            ...findingsSection(answer),
            ...decisionsSection(answer),
            ...replaySections(answer),
            ...pullSection(answer),
            ...labelsSection(answer),
        ],
        nextSteps: [...new Set(answer.findings.map(one => `${one.fix.charAt(0).toUpperCase()}${one.fix.slice(1)}.`))],
    };
}
function verdictText(request, { decisions, findings, result }) {
    const [worst] = findings;
    if (worst !== undefined && (worst.level === 'error' || result.version === ''))
        return sentence(worst.message);
    const given = decisions.filter(one => one.outcome === 'emitted');
    const held = decisions.filter(one => one.outcome === 'held-back').length;
    const names = (0,markup/* join */.fj)(given.slice(0, 8).map(one => (0,markup/* code */.aY)(one.tag, 130)));
    const more = given.length > 8 ? ` and ${given.length - 8} more` : '';
    const back = held === 0 ? '' : `; ${held} held back`;
    const dry = request.dryRun === true ? 'Dry run: ' : '';
    const also = worst === undefined ? '' : `; ${worst.message}`;
    return (0,markup.md) `${dry}${(0,format/* formatCount */.B4)(given.length, 'tag')}: ${names}${more}${back}${also}`;
}
function sentence(message) {
    return message.charAt(0).toUpperCase() + message.slice(1);
}
function figuresOf({ decisions, comparedWith, result }) {
    const count = (outcome) => decisions.filter(one => one.outcome === outcome).length;
    return [
        {
            label: 'Version',
            value: result.version === '' ? 'none' : (0,markup/* code */.aY)(result.version, 130),
            note: 'the first tag, and the label org.opencontainers.image.version',
        },
        { label: 'Tags given', value: count('emitted'), note: `of ${decisions.length} rules, latest included` },
        { label: 'Held back', value: count('held-back'), note: comparedWith },
    ];
}
function findingsSection({ findings }) {
    if (findings.length === 0)
        return [];
    const rows = findings.slice(0, MAX_ROWS).map(one => [one.level, (0,markup/* code */.aY)(one.code), (0,markup/* text */.Qq)(one.message, 500)]);
    const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }];
    return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows, totalRows: findings.length }] }];
}
function decisionsSection({ decisions, notes }) {
    const columns = [{ title: 'Tag' }, { title: 'Result' }, { title: 'Why' }, { title: 'Rule' }];
    const order = ['emitted', 'held-back', 'skipped'];
    const sorted = order.flatMap(outcome => decisions.filter(one => one.outcome === outcome));
    const rows = sorted
        .slice(0, MAX_ROWS)
        .map(one => [
        one.tag === '' ? '' : (0,markup/* code */.aY)(one.tag, 130),
        one.outcome === 'emitted' ? (0,markup/* strong */.ko)('given') : WORDS[one.outcome],
        (0,markup/* text */.Qq)(one.why, 400),
        (0,markup/* code */.aY)(one.rule, 200),
    ]);
    const paragraphs = notes.map(note => ({ kind: 'paragraph', text: note }));
    return [
        {
            title: 'Decisions',
            value: 90,
            blocks: [...paragraphs, { kind: 'table', columns, rows, totalRows: sorted.length }],
        },
    ];
}
function pullSection({ result }) {
    if (result.tags.length === 0 || result.tags[0] === result.tagNames[0])
        return [];
    const commands = result.tags
        .slice(0, MAX_ROWS)
        .map(tag => `docker pull ${tag}`)
        .join('\n');
    return [{ title: 'Pull', value: 60, blocks: [{ kind: 'code', text: commands, language: 'sh', keep: 'head' }] }];
}
function labelsSection({ result }) {
    const rows = [...result.labels].slice(0, MAX_ROWS).map(([name, value]) => [(0,markup/* code */.aY)(name, 200), (0,markup/* text */.Qq)(value, 300)]);
    const columns = [{ title: 'Label' }, { title: 'Value' }];
    return [
        {
            title: 'Labels',
            collapsed: true,
            value: 20,
            blocks: [{ kind: 'table', columns, rows, totalRows: result.labels.size }],
        },
    ];
}
function replaySections({ replay }) {
    if (replay === undefined)
        return [];
    const { tags, differences, published } = replay;
    const [first] = differences;
    const rolling = tags.filter(one => one.moves > 1);
    const columns = [
        { title: 'Tag' },
        { title: 'Forward only' },
        { title: 'Moved by every run' },
        { title: 'Runs', align: 'right' },
    ];
    const rows = rolling
        .slice(0, MAX_ROWS)
        .map(one => [
        (0,markup/* code */.aY)(one.tag, 130),
        (0,markup/* code */.aY)(one.forward, 130),
        one.forward === one.always ? 'the same' : (0,markup/* strong */.ko)(one.always.slice(0, 130)),
        one.moves,
    ]);
    const verdict = first === undefined
        ? (0,markup.md) `${(0,format/* formatCount */.B4)(published, 'tag')} of the repository were replayed; no run would have moved a tag backwards.`
        : (0,markup.md) `${(0,format/* formatCount */.B4)(published, 'tag')} of the repository were replayed. The first difference is at ${(0,markup/* code */.aY)(first.at, 130)}: it would have moved ${(0,markup/* code */.aY)(first.tag, 130)} backwards from ${(0,markup/* code */.aY)(first.staysAt, 130)}; ${(0,format/* formatCount */.B4)(differences.length, 'such move')} in all.`;
    return [
        {
            title: 'Replay',
            value: 80,
            blocks: [
                { kind: 'paragraph', text: verdict },
                { kind: 'table', columns, rows, totalRows: rolling.length },
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/report-json.js
/** The fields of the report file; `tags` is what verify-cache-tags takes as its expectation. */
function reportFields(answer) {
    const { verdict, decisions, findings, result, comparedWith, replay } = answer;
    const hasImages = result.tags.length > 0 && result.tags[0] !== result.tagNames[0];
    return {
        verdict,
        imageVersion: result.version,
        decisions,
        comparedWith,
        findings,
        tags: hasImages ? result.tags.map(reference => ({ reference, digest: null })) : [],
        tagNames: result.tagNames,
        labels: Object.fromEntries(result.labels),
        replay: replay ?? null,
    };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/labels.js


/** The labels of the OCI specification, with those of an input on top, sorted by name. */
function labelsOf(facts, input) {
    const { repository, context, version, world } = facts;
    const labels = new Map([
        ['title', repository.name],
        ['description', repository.description],
        ['url', repository.url],
        ['source', repository.url],
        ['version', version],
        ['created', new Date(context.nowMs).toISOString()],
        ['revision', context.sha],
        ['licenses', repository.licence],
    ].map(([name = '', value = '']) => [`org.opencontainers.image.${name}`, value]));
    for (const line of parseLines(input)) {
        const label = expand(line, world);
        const at = label.indexOf('=');
        if (at !== -1)
            labels.set(label.slice(0, at), label.slice(at + 1));
    }
    return new Map(sorted([...labels]));
}
/** In the order of the locale. Loading that takes longer than all the rest, and plain names have the same order without it. */
function sorted(labels) {
    const isPlain = labels.every(([name]) => /^[a-z0-9.-]*$/.test(name));
    return labels.sort(([a], [b]) => (isPlain ? Number(a > b) - Number(a < b) : a.localeCompare(b)));
}
/** Lines such as `name=value`, with a level in front where one is given. */
function renderLabels(labels, level) {
    return [...labels].map(([name, value]) => `${level === undefined ? '' : `${level}:`}${name}=${value}`);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/result.js

// Left out because of what a registry says.
const ASKED = new Set(['existing', 'registry-unknown']);
function resultOf(options) {
    const { decisions, images, existing, facts, levels } = options;
    const tagNames = decisions.filter(one => one.outcome === 'emitted').map(one => one.tag);
    const skipped = new Set(existing.filter(one => one.state !== 'absent').map(one => `${one.image}:${one.tag}`));
    const tags = images.length === 0
        ? tagNames
        : images.flatMap(image => tagNames.map(tag => `${image}:${tag}`).filter(one => !skipped.has(one)));
    // A version that was published before is still the version of this run.
    const version = decisions.find(one => one.outcome === 'emitted' || ASKED.has(one.code))?.tag ?? '';
    const labels = labelsOf({ ...facts, version }, options.labels);
    const own = labelsOf({ ...facts, version }, options.annotations);
    const annotations = levels.flatMap(level => renderLabels(own, level));
    const json = { tags, 'tag-names': tagNames, labels: Object.fromEntries(labels), annotations };
    return {
        version,
        tags,
        tagNames,
        labels,
        annotations,
        json,
        bakeFiles: bakeFilesOf(options, { version, tags, labels, annotations }),
    };
}
function bakeFilesOf({ images, bakeTarget }, { version, tags, labels, annotations }) {
    const args = { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) };
    const labelObject = Object.fromEntries(labels);
    const file = (target) => JSON.stringify({ target: { [bakeTarget]: target } }, undefined, 2);
    return new Map([
        ['tags', file({ tags, args })],
        ['labels', file({ labels: labelObject })],
        ['annotations', file({ annotations })],
        ['all', file({ tags, labels: labelObject, args })],
    ]);
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/dates.js

/** The formats and the zones are those of moment-timezone, 0.9 MB, so it is loaded only when a rule has a date. */
async function loadDates() {
    const { default: moment } = await __webpack_require__.e(/* import() */ 982).then(__webpack_require__.t.bind(__webpack_require__, 4601, 19));
    return (timeMs, format, zone) => {
        if (moment.tz.zone(zone) === null) {
            throw new errors/* KitError */.Fb('bad-expression', `tz is ${JSON.stringify(zone.slice(0, 60))}, which is no time zone`, {
                fix: "tz='Europe/Berlin', or another name of the IANA time zone database",
            });
        }
        return moment.tz(timeMs, zone).format(format);
    };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/repository.js

/** From the event where it tells, which needs no network; else from the API; else from the environment, with a notice. */
async function readRepository(context, run, token) {
    const told = context.payload.repository;
    if (isComplete(told))
        return toRepository(told);
    const { workflow, environment } = run.ports;
    const name = environment.repository;
    const answer = name === undefined
        ? { kind: 'failed', message: 'GITHUB_REPOSITORY is not set' }
        : await workflow.github(`/repos/${name}`, token);
    if (answer.kind === 'found')
        return toRepository(answer.value);
    run.log.notice(`the event does not describe the repository, and the API could not be asked (${answer.message}): labels have no description and no licence`);
    const known = toRepository(told);
    const url = name === undefined ? '' : `${environment.serverUrl ?? 'https://github.com'}/${name}`;
    return { ...known, name: known.name || (name?.split('/')[1] ?? ''), url: known.url || url };
}
function isComplete(value) {
    return (isObject(value) &&
        typeof value.name === 'string' &&
        'license' in value &&
        'description' in value &&
        typeof value.default_branch === 'string');
}
function toRepository(value) {
    return {
        name: textAt(value, 'name') ?? '',
        description: textAt(value, 'description') ?? '',
        url: textAt(value, 'html_url') ?? '',
        licence: textAt(value, 'license', 'spdx_id') ?? '',
        defaultBranch: textAt(value, 'default_branch'),
    };
}
/** When the commit was made: from the event, the checkout or the API; else now. */
async function readCommitMs(context, run, token) {
    const { workflow, environment } = run.ports;
    const told = toldMs(context);
    if (told !== undefined)
        return told;
    if (context.sha !== '') {
        const local = await workflow.git(['show', '--no-patch', '--format=%ct', context.sha]);
        if (local.ok && /^[0-9]+\s*$/.test(local.stdout))
            return Number(local.stdout) * 1000;
        const answer = await workflow.github(`/repos/${environment.repository ?? ''}/commits/${context.sha}`, token);
        const date = answer.kind === 'found' ? textAt(answer.value, 'commit', 'committer', 'date') : undefined;
        if (date !== undefined && !Number.isNaN(Date.parse(date)))
            return Date.parse(date);
    }
    run.log.notice(`the date of the commit ${context.sha || '(unknown)'} could not be found out, so commit_date is the current date`);
    return context.nowMs;
}
function toldMs({ payload, sha }) {
    const commits = Array.isArray(payload.commits) ? payload.commits : [];
    const inner = ['workflow_run', 'merge_group'].map(name => payload[name]);
    const heads = [payload, ...inner].map(one => (isObject(one) ? one.head_commit : undefined));
    const commit = [...commits, ...heads].find(one => textAt(one, 'id') === sha);
    const timeMs = Date.parse(textAt(commit, 'timestamp') ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/world.js





/** The event, the repository and the dates, as far as the rules need them. */
async function gather(request, run) {
    const told = await readContext(request.context ?? 'workflow', run.ports);
    const context = withoutRebuild(told, request.rebuildPrefix ?? 'docker-rebuild-');
    const repository = await readRepository(context, run, request.githubToken);
    const texts = { rules: request.rules, flavor: request.parsedFlavor, texts: [request.labels, request.annotations] };
    const needsCommit = mentions(texts, /\{\{[^}]*commit_date/);
    const needsDates = needsCommit || mentions(texts, /\{\{[^}]*date/);
    const commitMs = needsCommit ? await readCommitMs(context, run, request.githubToken) : context.nowMs;
    const formatDate = needsDates ? await loadDates() : undefined;
    return { world: { context, defaultBranch: repository.defaultBranch, commitMs, formatDate }, repository };
}
/** `docker-rebuild-v1.2.3` asks for the image of v1.2.3 again. */
function withoutRebuild(context, prefix) {
    const tag = tagOf(context.ref);
    const rest = tag !== undefined && prefix !== '' && tag.startsWith(prefix) ? tag.slice(prefix.length) : undefined;
    if (tag === undefined || rest === undefined || findVersion(rest) === undefined)
        return context;
    const note = `The tag ${tag} asks for a rebuild, so this run gets the tags of ${rest}.`;
    return { ...context, ref: `refs/tags/${rest}`, notes: [...context.notes, note] };
}

;// CONCATENATED MODULE: ./actions/semver-docker-tags/src/main.js













/** Works out which tags this commit gets, which it does not get, and why. */
async function main(run) {
    const request = readRequest(run.inputs);
    const { world, repository } = await gather(request, run);
    const evaluate = evaluateOptions(request, world);
    const candidates = evaluateRules(request.rules, world, evaluate);
    const client = lazily(async () => (await Promise.all(/* import() */[__webpack_require__.e(952), __webpack_require__.e(821)]).then(__webpack_require__.bind(__webpack_require__, 3821))).connect(run, {
        insecureRegistries: request.insecureRegistries ?? [],
        token: request.githubToken,
    }));
    const fetched = needsHistory(request, candidates) ? await askHistory(request, run, client) : undefined;
    const policy = {
        moves: request.moves ?? 'forward',
        zero: request.zero ?? 'strict',
        history: fetched?.ok === true ? fetched.history : fetched?.known,
        evaluate,
    };
    const decided = decide(candidates, world, policy);
    const { decisions, existing } = await askExisting(request, decided, client);
    const result = resultOf({
        decisions,
        existing: request.existing === 'skip' ? existing : [],
        images: request.names,
        facts: { repository, context: world.context, world },
        labels: request.labels ?? '',
        annotations: request.annotations ?? '',
        levels: (run.ports.workflow.variable('DOCKER_METADATA_ANNOTATIONS_LEVELS') ?? 'manifest').split(','),
        bakeTarget: request.bakeTarget ?? 'docker-metadata-action',
    });
    const unknownHistory = fetched?.ok === false ? fetched : undefined;
    const findings = judge(request, {
        decisions,
        existing,
        images: request.names,
        unknownHistory,
        version: result.version,
    });
    const answer = {
        verdict: verdictOf(findings),
        decisions,
        findings,
        result,
        comparedWith: comparedWith(fetched),
        notes: world.context.notes,
        replay: replayed(request, world, policy),
    };
    await tell(run, request, answer);
}
async function tell(run, request, answer) {
    const [report, outputs] = await Promise.all([
        run.writeReportFile(reportFields(answer)),
        publish(request, run, answer.result),
    ]);
    await run.report(renderReport(request, answer), { verdict: answer.verdict, ...outputs, report });
    failWhenAsked(run, request, answer.findings);
}
function evaluateOptions(request, world) {
    return {
        flavor: resolveFlavor(request.parsedFlavor, world),
        component: request.component,
        tagPrefix: request.tagPrefix,
        testPrefix: request.testPrefix ?? 'test-',
    };
}
/** Only what speaks for a version is compared with others, and replay needs them all. */
function needsHistory(request, candidates) {
    if (request.replay === true)
        return true;
    return (request.moves ?? 'forward') === 'forward' && candidates.some(candidate => candidate.subject !== undefined);
}
async function askHistory(request, run, client) {
    const list = request.versions ?? [];
    const from = request.versionsFrom ?? (list.length > 0 ? 'list' : 'git');
    return await fetchHistory({ from, list, image: request.names[0], token: request.githubToken, needsOrder: request.replay === true, client }, run);
}
async function askExisting(request, decided, client) {
    if (request.existing !== 'skip' && request.existing !== 'fail')
        return { decisions: decided, existing: [] };
    const existing = await fetchExisting(request.names, decided, await client());
    if (request.existing === 'fail')
        return { decisions: decided, existing };
    return { decisions: leaveOutExisting(decided, request.names, existing), existing };
}
function replayed(request, world, policy) {
    if (request.replay !== true || policy.history === undefined)
        return undefined;
    return replay(request.rules, world, { policy, history: policy.history });
}
function comparedWith(fetched) {
    if (fetched === undefined)
        return 'no rule here needs a look at other versions';
    if (!fetched.ok)
        return `compared with ${fetched.known?.names.length ?? 'nothing'}: ${fetched.why}`;
    return `compared with ${fetched.history.names.length} names: ${fetched.how}`;
}
function verdictOf(findings) {
    if (findings.length === 0)
        return 'pass';
    return findings.some(one => one.level === 'error') ? 'fail' : 'warn';
}
function failWhenAsked(run, request, findings) {
    const failOn = request.failOn ?? 'error';
    const [worst] = findings;
    const isRed = worst !== undefined && failOn !== 'never' && (failOn === 'warning' || worst.level === 'error');
    for (const finding of isRed ? findings.slice(1) : findings) {
        run.log.warning(`${finding.code}: ${finding.message}. Fix: ${finding.fix}`);
    }
    if (isRed)
        run.fail({ code: worst.code, message: worst.message, fix: worst.fix });
}
function lazily(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 4091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ startingEvent)
/* harmony export */ });
// What only the payload of that event has, of the events that start a workflow, the surest first.
const SIGNS = [
    ['schedule', 'schedule'],
    ['pull_request', 'pull_request'],
    ['merge_group', 'merge_group'],
    ['workflow_run', 'workflow_run'],
    ['release', 'release'],
    ['push', 'commits'],
    ['workflow_dispatch', 'workflow'],
];
/**
 * The event that started the run. GitHub tells a called workflow the event of its caller; Gitea, from 1.27 on, tells it
 * `workflow_call`, and only the payload is still that of the caller.
 */
function startingEvent(name, payload) {
    if (name !== 'workflow_call')
        return name;
    return SIGNS.find(([, field]) => payload[field] !== undefined && payload[field] !== null)?.[0] ?? name;
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


/***/ })

};
