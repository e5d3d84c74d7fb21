export const id = 317;
export const ids = [317];
export const modules = {

/***/ 5698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ask: () => (/* binding */ ask)
});

// EXTERNAL MODULE: ./packages/core/src/glob.js
var glob = __webpack_require__(709);
;// CONCATENATED MODULE: ./packages/published/src/published.js
const REGISTRIES = (/* unused pure expression or super */ null && ([
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
function unknown(reason, fix) {
    return { kind: 'unknown', reason, fix };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/published/src/refusal.js


/** What a client that did not answer said, and what to do about it. */
function unanswered(client, said, best) {
    const told = lastWords(said, best) ?? lastLine(said) ?? `it ended with ${said.code} and said nothing`;
    return unknown(`${client.name} did not answer: ${told}`, fixOf(told, client));
}
/** The line that says most of why it failed, cut short and without a login; undefined when none says anything. */
function lastWords(said, best) {
    const lines = linesOf(said);
    for (const pattern of [...best, ...TELLING]) {
        const line = lines.findLast(one => pattern.test(one));
        if (line !== undefined)
            return shown(line);
    }
    return undefined;
}
function lastLine(said) {
    const line = linesOf(said).at(-1);
    return line === undefined ? undefined : shown(line);
}
function linesOf({ stdout, stderr }) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(`${stdout.slice(-MAX_CHARACTERS)}\n${stderr.slice(-MAX_CHARACTERS)}`);
    return plain
        .split(/\r\n|\r|\n/)
        .map(line => line.slice(0, 2000).trim())
        .filter(line => line !== '');
}
// What a client says last is why it failed.
const MAX_CHARACTERS = 200_000;
// From the most telling to the least: a status of HTTP, what the network did, a plain complaint.
const TELLING = [
    /(?:^|[\s([])(?:401|403|407|429|5[0-9]{2})(?![\w./:-]*[\w/])/,
    /timed? ?out|refused|reset|resolve|no such host|unreachable|certificate|\bE(?:OF|CONN\w+|NOTFOUND|TIMEDOUT)\b|proxy|premature/i,
    /error|fail|could not|cannot|unable|denied|forbidden|unauthori[sz]ed|invalid|not valid/i,
];
/** Clients repeat addresses as they were given, some with a name and a password. */
function shown(line) {
    const bare = line.replace(/^[0-9.]+s\s+(?:INFO|WARN|ERROR) [\w:]+: /, '');
    return clip(bare.replace(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@'"]{1,500}@/gi, '$1***@'));
}
function clip(text) {
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
/** What helps against it; the address of a registry says nothing of the fault. */
function fixOf(reason, { name, settings, login }) {
    const said = reason.replace(/\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi, '');
    const remedy = REMEDIES.find(([pattern]) => pattern.test(said))?.[1];
    switch (remedy) {
        case 'login':
            return `give ${name} a login that may read the package (${login})`;
        case 'rights':
            return `give ${name} a login with the right to read the package (${login}), or ask who runs the registry or a filter before it`;
        case 'proxy':
            return `look at the proxy (HTTPS_PROXY, NO_PROXY) that ${name} is told to use`;
        case 'later':
            return `run the step again later; a login (${login}) often has a higher limit`;
        case 'fault':
            return 'the registry has a fault; run the step again when it is over';
        case 'offline':
            return `let ${name} use the network (it is told to stay offline), or leave this registry out of published`;
        case 'certificate':
            return `give the runner the certificate authority of the registry, then run the step again`;
        case 'page':
            return `something else than the registry answers there, such as a sign-in page; look at the address in ${settings} and at the network`;
        case 'network':
            return `look at the runner's network and at the address in ${settings}, then run the step again`;
        case undefined:
            return `look at ${settings}, then run the step again`;
    }
}
const STATUS = (codes) => `(?:^|[^\\w.:/-])(?:${codes})(?![\\w/-]|\\.[0-9])`;
const REMEDIES = [
    [/\boffline\b|network disabled|module lookup disabled/i, 'offline'],
    [new RegExp(`${STATUS('407')}|\\bproxy\\b.{0,40}\\b(?:refused|authenticat|tunnel|resolve)|tunnel`, 'i'), 'proxy'],
    [
        new RegExp(`${STATUS('401')}|unauthori[sz]ed|authenticat|E?NEEDAUTH|could not read username|log ?in\\b`, 'i'),
        'login',
    ],
    // GitHub has its limit under 403.
    [new RegExp(`${STATUS('429')}|too many requests|rate limit`, 'i'), 'later'],
    [new RegExp(`${STATUS('403')}|forbidden|authorization failed|denied`, 'i'), 'rights'],
    [new RegExp(STATUS('5[0-9]{2}'), 'i'), 'fault'],
    [
        /valid JSON|invalid (?:json|response from)|JSONDecodeError|looking for beginning|failed to parse|Non-readable POM|valid file/i,
        'page',
    ],
    [/certificate|\bx509\b|\bPKIX\b|\bSSL\b|\bTLS\b/i, 'certificate'],
    [
        /timed? ?out|no answer|refused|reset|resolv|no such host|name or service|unreachable|\bE(?:OF|CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT)\b|premature|mismatch|partial file|stream|transfer failed|connect/i,
        'network',
    ],
];

;// CONCATENATED MODULE: ./packages/published/src/client.js


/** Runs a client and reads its answer; whatever keeps it from answering is `unknown`. */
async function askClient({ command, client }, ports, read) {
    const { program } = command;
    const ran = await ports.run(command);
    switch (ran.kind) {
        case 'ended':
            return await read(ran);
        case 'missing':
            return unknown(`${program} is not installed on this runner`, `install ${program} before this step`);
        case 'timeout': {
            const told = lastWords(ran, []);
            const last = told === undefined ? '' : `; the last that it said: ${told}`;
            return unknown(`${program} had no answer after ${ran.seconds} s${last}`, fixOf(told ?? 'no answer', client));
        }
        case 'broken':
            return unknown(`${program} broke off: ${ran.message}`, 'run the step again');
    }
}
/** The command as a person would type it; the arguments have passed the grammar of their ecosystem. */
function commandText({ program, args }) {
    return [program, ...args.map(arg => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ');
}
/** An address of a registry that goes nowhere else: not into an option, a document or a file. */
function isAddress(text) {
    return /^https?:\/\/[\w.-]+(?::[0-9]{1,5})?(?:\/[\w.~%@+/-]*)?$/.test(text);
}
/** Names that no client takes for an option, a path or an address. */
function refuse(what, value) {
    return unknown(`${JSON.stringify(value.slice(0, 100))} is no ${what}`, 'correct the name in the manifest');
}
/** Joins the comparisons of all artifacts: one that differs outweighs all. */
function judgeBytes(found) {
    if (found.includes('other'))
        return 'other';
    return found.includes('same') ? 'same' : 'not-compared';
}
/** Compares files with the digest of what is published; what cannot be read is not compared. */
async function compareFiles(paths, published, digest) {
    const found = await Promise.all(paths.map(async (path) => {
        const own = published === undefined ? undefined : await digest(path);
        return own === undefined ? 'not-compared' : own === published ? 'same' : 'other';
    }));
    return judgeBytes(found);
}
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
/** The JSON object that a client printed; undefined for anything else. */
function parseRecord(text) {
    try {
        const value = JSON.parse(text);
        return isRecord(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/published/src/crates.js


const NAME = /^[A-Za-z_][\w-]{0,63}$/;
const VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/;
function cratesCommand() {
    return {
        program: 'cargo',
        args: ['generate-lockfile', '--config', 'config.toml'],
        env: { CARGO_TERM_COLOR: 'never', CARGO_LOG: UNREADABLE_LOG },
    };
}
// Cargo skips lines of the index that it cannot read, such as the page of a sign-in, and tells of it here alone.
const UNREADABLE_LOG = 'cargo::sources::registry::index=info';
const CLIENT = {
    name: 'cargo',
    settings: 'the config.toml of cargo',
    login: 'CARGO_REGISTRIES_<NAME>_TOKEN or `cargo login`',
};
const UNASKED = /using offline mode|failed to parse "[^"]*" registry package/;
// The causes stand below the complaint.
const crates_TELLING = [/^failed to get successful HTTP response/, /^(?:download of .+ failed|\[[0-9]+\] .+)$/];
/** A package that needs exactly this version; to lock it, cargo asks the index and says whether it is yanked. */
function manifestFor({ subject, version, target }) {
    const [number = version] = version.split('+', 1);
    return `[package]
name = "ci-kit-question"
version = "0.0.0"
edition = "2021"

[lib]
path = "lib.rs"

[dependencies]
${subject} = { version = "=${number}"${target === undefined ? '' : `, registry = "${target}"`} }
`;
}
/** The index of a registry as the repository has it; one of the user's own settings needs no mention. */
async function registryFor(target, ports) {
    if (target === undefined)
        return '';
    for (const path of ['.cargo/config.toml', '.cargo/config']) {
        const text = (await ports.readText(path))?.replace(/\r\n/g, '\n') ?? '';
        const table = text.split(/^(?=\[)/m).find(part => part.startsWith(`[registries.${target}]`)) ?? '';
        const short = new RegExp(`^${target}\\s*=\\s*\\{[^}\\n]*`, 'm').exec(text)?.[0] ?? '';
        const index = /\bindex\s*=\s*"((?:sparse\+)?https?:\/\/[\w.:~%@+/-]+)"/.exec(`${table}\n${short}`)?.[1];
        if (index !== undefined)
            return `[registries.${target}]\nindex = "${index}"\n`;
    }
    return '';
}
async function askCrates(question, ports) {
    const { subject, version } = question;
    if (!NAME.test(subject))
        return refuse('name of a crate', subject);
    if (!VERSION.test(version))
        return refuse('version of a crate', version);
    const { target } = question;
    if (target !== undefined && !/^[A-Za-z][\w-]{0,63}$/.test(target))
        return refuse('name of a registry', target);
    const files = { 'Cargo.toml': manifestFor(question), 'lib.rs': '', 'config.toml': await registryFor(target, ports) };
    return await ports.inScratch(files, folder => askClient({ command: { ...cratesCommand(), folder }, client: CLIENT }, ports, async (ended) => {
        const lock = await ports.readText(`${folder}/Cargo.lock`);
        const checksum = lock === undefined ? undefined : checksumIn(lock, subject);
        if (ended.code === 0 && checksum !== undefined)
            return await compareCrates(question, checksum, ports);
        return readRefusal(ended, question);
    }));
}
/** Only a refusal of this very crate says something about it; one of its dependencies may be refused as well. */
function readRefusal(ended, { subject, version }) {
    const said = ended.stderr;
    // In both cases it goes on to say that there is no such crate.
    if (UNASKED.test(said))
        return unanswered(CLIENT, ended, [UNASKED]);
    if (said.includes(`failed to select a version for the requirement \`${subject} = `)) {
        if (/^\s*version \S+ is yanked\s*$/m.test(said)) {
            return { kind: 'withdrawn', evidence: `${subject} ${version} is yanked` };
        }
        if (said.includes("candidate versions found which didn't match")) {
            return { kind: 'no', evidence: `other versions of ${subject} are published, ${version} is not` };
        }
    }
    const isNobody = said.includes(`no matching package named \`${subject}\` found`);
    return isNobody ? { kind: 'no', evidence: `the index knows no crate ${subject}` } : unanswered(CLIENT, ended, crates_TELLING);
}
function checksumIn(lock, subject) {
    const entry = lock.split('[[package]]').find(text => text.includes(`\nname = "${subject}"\n`));
    return entry === undefined ? undefined : /\nchecksum = "([0-9a-f]{64})"/.exec(entry)?.[1];
}
async function compareCrates(question, checksum, ports) {
    const crates = question.artifacts.filter(path => path.endsWith('.crate'));
    const bytes = await compareFiles(crates, checksum, path => ports.digest(path, 'sha256'));
    const evidence = `the index has ${question.subject} ${question.version}, sha256 ${checksum.slice(0, 12)}`;
    return { kind: 'yes', bytes, evidence };
}

;// CONCATENATED MODULE: ./packages/published/src/forge.js



const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const forge_CLIENT = {
    name: 'the step',
    settings: 'GITHUB_API_URL',
    login: 'token: with `contents: read`',
};
function releasePath({ subject, version }) {
    return `/repos/${subject}/releases/tags/${encodeURIComponent(version)}`;
}
/** A release of GitHub, Gitea or Forgejo by its tag. A private repository also says 404, so that is asked too. */
async function askForge(question, ports) {
    const { subject, version } = question;
    if (!REPOSITORY.test(subject) || subject.split('/').some(part => /^\.+$/.test(part))) {
        return refuse('owner/repository', subject);
    }
    const release = await ports.forge(releasePath(question));
    if (release.kind === 'found') {
        return textAt(release.value, 'tag_name') === version
            ? { kind: 'yes', bytes: 'not-compared', evidence: `${subject} has a release ${version}` }
            : strange('the release', release.value);
    }
    if (release.status !== 404)
        return unreadable('the release could not be asked for', release);
    const repository = await ports.forge(`/repos/${subject}`);
    // Nobody sees a repository without its name; it may have moved since.
    if (repository.kind === 'failed')
        return unreadable(`the repository ${subject} cannot be read`, repository);
    return textAt(repository.value, 'full_name') === undefined
        ? strange('the repository', repository.value)
        : { kind: 'no', evidence: `${subject} has no release ${version}` };
}
function textAt(value, key) {
    const text = isRecord(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : undefined;
}
function strange(what, value) {
    const kind = typeof value === 'string' ? 'a text' : 'something else';
    return unknown(`${what} was asked for, and the answer is ${kind}`, fixOf('invalid response from the server', forge_CLIENT));
}
function unreadable(what, { status, message }) {
    const said = status === undefined || message.includes(String(status)) ? message : `${status} ${message}`;
    const isHidden = status === 404 || message === NO_TOKEN;
    return unknown(`${what}: ${said}`, isHidden ? fixOf('401', forge_CLIENT) : fixOf(said, forge_CLIENT));
}
const NO_TOKEN = 'no token was given';

;// CONCATENATED MODULE: ./packages/published/src/go.js



const MODULE = /^[A-Za-z0-9][\w.~-]*(?:\/[\w.~-]+)*$/;
const go_VERSION = /^v[0-9][0-9A-Za-z.+-]*$/;
function goCommand({ subject, version }) {
    return {
        program: 'go',
        args: ['list', '-m', '-retracted', '-json', `${subject}@${version}`],
        // The repository's own settings have no part in this, and no other toolchain is fetched for it.
        env: { GOFLAGS: '-mod=mod', GOWORK: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'on' },
    };
}
const go_CLIENT = {
    name: 'go',
    settings: 'GOPROXY and GOPRIVATE',
    login: '.netrc, or the settings of git for modules in GOPRIVATE',
};
// A proxy or a server says this also of a repository that only those logged in can see.
const HIDDEN = /could not read Username|Repository not found|Permission denied|terminal prompts disabled/;
// A proxy says 404 or 410; a repository that is asked directly, "unknown revision".
const ABSENT = /: (?:404 Not Found|410 Gone)|unknown revision|no matching versions for query|invalid version: unknown/;
/** Asks by the proxies of GOPROXY. To ask a proxy for a version makes it fetch the version, which a release wants. */
async function askGo(question, ports) {
    const { subject, version } = question;
    if (!MODULE.test(subject) || !subject.includes('.'))
        return refuse('path of a Go module', subject);
    if (!go_VERSION.test(version))
        return refuse('version of a Go module', version);
    return await ports.inScratch({}, folder => askClient({ command: { ...goCommand(question), folder }, client: go_CLIENT }, ports, ended => {
        if (ended.code !== 0) {
            if (HIDDEN.test(ended.stderr))
                return unanswered(go_CLIENT, ended, [HIDDEN]);
            if (!ABSENT.test(ended.stderr))
                return unanswered(go_CLIENT, ended, []);
            return { kind: 'no', evidence: `no proxy of GOPROXY has ${subject}@${version}` };
        }
        return readModule(ended, question);
    }));
}
function readModule(ended, { subject, version, commit }) {
    const told = parseRecord(ended.stdout);
    if (typeof told?.Version !== 'string')
        return unknown('go named no version', 'run the step again');
    const name = `${subject}@${version}`;
    if (Array.isArray(told.Retracted)) {
        const reason = typeof told.Retracted[0] === 'string' ? told.Retracted[0].slice(0, 200) : 'no reason';
        return { kind: 'withdrawn', evidence: `${name} is retracted: ${reason}` };
    }
    // A proxy keeps the commit that it saw first, wherever the tag has gone since.
    const hash = isRecord(told.Origin) && typeof told.Origin.Hash === 'string' ? told.Origin.Hash : undefined;
    const bytes = hash === undefined || commit === undefined ? 'not-compared' : hash === commit ? 'same' : 'other';
    const from = hash === undefined ? '' : `, of the commit ${hash.slice(0, 12)}`;
    return { kind: 'yes', bytes, evidence: `a proxy of GOPROXY has ${name}${from}` };
}

;// CONCATENATED MODULE: ./packages/published/src/hex.js


const hex_NAME = /^[a-z]\w*$/;
const hex_VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/;
function hexCommand({ subject, version }) {
    return { program: 'mix', args: ['hex.info', subject, version] };
}
const hex_CLIENT = { name: 'mix', settings: 'HEX_API_URL; install Hex (mix local.hex)', login: 'HEX_API_KEY' };
async function askHex(question, ports) {
    const { subject, version } = question;
    if (!hex_NAME.test(subject))
        return refuse('name of a Hex package', subject);
    if (!hex_VERSION.test(version))
        return refuse('version of a Hex package', version);
    return await ports.inScratch({}, folder => askClient({ command: { ...hexCommand(question), folder }, client: hex_CLIENT }, ports, ended => {
        const said = `${ended.stdout}\n${ended.stderr}`;
        if (/\bNo (?:release|package) with name\b/.test(said)) {
            return { kind: 'no', evidence: `Hex has no ${subject} ${version}` };
        }
        if (ended.code !== 0 || !/^Config:/m.test(said)) {
            return unanswered(hex_CLIENT, ended, []);
        }
        if (/^This version has been retired/m.test(said))
            return { kind: 'withdrawn', evidence: `${subject} ${version} is retired` };
        return { kind: 'yes', bytes: 'not-compared', evidence: `Hex has ${subject} ${version}` };
    }));
}

;// CONCATENATED MODULE: ./packages/published/src/maven-files.js


const MAVEN = { name: 'Maven', settings: 'settings.xml', login: 'a server in settings.xml' };
// Maven itself waits half an hour for an answer, and three minutes when it was asked to come later.
const LIMITS = ['-Dmaven.wagon.rto=60000', '-Dmaven.wagon.httpconnectionManager.maxBackoffSeconds=10'];
/** Maven in a folder of its own: what the build itself installed would count as published. */
function mavenRun(...goal) {
    // -U: an absence that was remembered is asked again.
    const flags = ['-B', '-ntp', '-U', '-Dstyle.color=never', '-Dmaven.repo.local=repository', ...LIMITS];
    return { program: 'mvn', args: [...flags, '--file', 'pom.xml', ...goal] };
}
/** Where a repository has a file of an artifact: `.pom`, `.jar`, `-sources.jar`. */
function pathOf({ subject, version }, ending) {
    const [group = '', artifact = ''] = subject.split(':');
    return `${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}${ending}`;
}
// Each is a run of Maven; a release has a main file, its sources and its documentation.
const MAX_FILES = 4;
/** The pom is there already; other files are fetched one by one, since one that is missing ends a run. */
async function compareMaven(question, folder, ports) {
    const evidence = `Maven got the pom of ${question.subject}:${question.version}`;
    const own = question.artifacts.flatMap(path => {
        const ending = endingOf(baseName(path), question);
        return ending === undefined ? [] : [{ path, ending }];
    });
    const poms = own.filter(one => one.ending === '.pom');
    const others = own.filter(one => one.ending !== '.pom');
    const files = others.slice(0, MAX_FILES);
    const found = [];
    const problems = others
        .slice(MAX_FILES)
        .map(({ path }) => `${baseName(path)} was not compared: only ${MAX_FILES} files are`);
    for (const { path, ending } of [...poms, ...files]) {
        const problem = ending === '.pom' ? undefined : await fetchFile(question, ending, { folder, ports });
        if (problem !== undefined)
            problems.push(`${baseName(path)} was not compared: ${problem}`);
        else
            found.push(await compareOne(path, `${folder}/repository/${pathOf(question, ending)}`, ports));
    }
    return { kind: 'yes', bytes: judgeAll(found, problems.length), evidence: [evidence, ...problems].join('; ') };
}
/** The same only when each file is: a pom alone says little about its jar. */
function judgeAll(found, uncompared) {
    if (found.includes('other'))
        return 'other';
    return found.length > 0 && uncompared === 0 && found.every(one => one === 'same') ? 'same' : 'not-compared';
}
/** `-sources.jar` of `demo-1.2.3-sources.jar`; undefined for a file of something else. */
function endingOf(name, { subject, version }) {
    const start = `${subject.split(':')[1] ?? ''}-${version}`;
    const ending = name.startsWith(start) ? name.slice(start.length) : '';
    return /^(?:-[A-Za-z0-9][\w-]{0,40})?\.(?:jar|war|aar|pom)$/.test(ending) ? ending : undefined;
}
/** Undefined when it is there, else why it is not; the plugin comes from the repositories of the build, too. */
async function fetchFile({ subject, version }, ending, { folder, ports }) {
    const [classifier = '', type = ''] = ending.slice(ending.startsWith('-') ? 1 : 0).split('.');
    const coordinates = [subject, version, type, ...(classifier === '' ? [] : [classifier])].join(':');
    const command = { ...mavenRun('dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false'), folder };
    let problem;
    const answer = await askClient({ command, client: MAVEN }, ports, ended => {
        const said = `${ended.stdout}\n${ended.stderr}`;
        const isAbsent = /Could not find artifact \S+ in /.exec(said)?.[0]?.includes(`${subject}:${type}:`) === true;
        if (isAbsent)
            problem = 'no repository has such a file';
        else if (ended.code !== 0)
            problem = (lastWords(ended, [/\[(?:ERROR|FATAL)\]/]) ?? `mvn ended with ${ended.code}`).slice(0, 300);
        return { kind: 'yes', bytes: 'not-compared', evidence: '' };
    });
    return answer.kind === 'unknown' ? answer.reason : problem;
}
async function compareOne(path, published, ports) {
    const sha256 = (one) => ports.digest(one, 'sha256');
    return await compareFiles([path], await sha256(published), sha256);
}

;// CONCATENATED MODULE: ./packages/published/src/maven.js



const COORDINATES = /^[A-Za-z0-9_][\w.-]*:[A-Za-z0-9_][\w.-]*$/;
const maven_VERSION = /^[A-Za-z0-9_][\w.+-]*$/;
function mavenCommand() {
    return mavenRun('validate');
}
/**
 * A project that needs no plugin, and imports the pom that is asked for: to read its own model Maven fetches that from the
 * repositories of its settings, and nothing else.
 */
function projectFor({ subject, version, target }) {
    const [group = '', artifact = ''] = subject.split(':');
    return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>ci-kit</groupId>
  <artifactId>question</artifactId>
  <version>0</version>
  <packaging>pom</packaging>
  <dependencyManagement><dependencies><dependency>
    <groupId>${group}</groupId>
    <artifactId>${artifact}</artifactId>
    <version>${version}</version>
    <type>pom</type>
    <scope>import</scope>
  </dependency></dependencies></dependencyManagement>${repositoryIn(target)}
</project>
`;
}
/** Where it is deployed to, under the name for which settings.xml has the login. */
function repositoryIn(target) {
    if (target === undefined)
        return '';
    const [id = '', url = ''] = target.split(' ');
    return `\n  <repositories><repository><id>${id}</id><url>${url}</url></repository></repositories>`;
}
function isTarget(target) {
    const [id = '', url = '', ...more] = target.split(' ');
    return /^[\w.-]+$/.test(id) && isAddress(url) && more.length === 0;
}
/** Fetches the pom into an empty local repository: what the build itself installed there would count as published. */
async function askMaven(question, ports) {
    const { subject, version } = question;
    if (!COORDINATES.test(subject))
        return refuse('group:artifact of Maven', subject);
    if (!maven_VERSION.test(version))
        return refuse('version of Maven', version);
    if (question.target !== undefined && !isTarget(question.target))
        return refuse('address of a repository', question.target);
    return await ports.inScratch({ 'pom.xml': projectFor(question) }, folder => askClient({ command: { ...mavenCommand(), folder }, client: MAVEN }, ports, async (ended) => {
        const pom = `${folder}/repository/${pathOf(question, '.pom')}`;
        const text = await ports.readText(pom);
        // Its parent may be missing; the pom is there all the same.
        if (text !== undefined && isPomOf(text, question))
            return await compareMaven(question, folder, ports);
        return maven_readRefusal(ended, question);
    }));
}
/** A repository, or what stands before it, may answer with a page. */
function isPomOf(text, { subject }) {
    return /<project[\s>]/.test(text) && text.includes(`<artifactId>${subject.split(':')[1] ?? ''}</artifactId>`);
}
function maven_readRefusal(ended, { subject, version }) {
    const said = `${ended.stdout}\n${ended.stderr}`;
    const isAbsent = said.includes(`Could not find artifact ${subject}:pom:${version} in `);
    if (isAbsent && !/Could not transfer artifact|in offline mode/.test(said)) {
        return { kind: 'no', evidence: `Maven found no ${subject}:${version} in any of its repositories` };
    }
    const own = /\[(?:ERROR|FATAL)\].*(?:Could not transfer|Non-readable POM|offline mode|Non-resolvable)/;
    return tidy(unanswered(MAVEN, ended, [own, /\[(?:ERROR|FATAL)\]/]));
}
/** Without the marks of Maven's log. */
function tidy(published) {
    if (published.kind !== 'unknown')
        return published;
    const reason = published.reason
        .replace(/\[(?:ERROR|FATAL)\]\s*/g, '')
        .replace(/ @ line [0-9]+, column [0-9]+/g, '')
        .replace(/ -> \[Help [0-9]+\]$/, '');
    return { ...published, reason };
}

;// CONCATENATED MODULE: ./packages/published/src/npm.js



// What npm accepts for a new package, and the capitals of old ones.
const npm_NAME = /^(?:@[a-zA-Z0-9~-][\w.~-]*\/[a-zA-Z0-9~-]|[a-zA-Z0-9~])[\w.~-]*$/;
// npm's own waits are 10 s and 60 s; a check is run again sooner than that.
const FLAGS = [
    '--update-notifier=false',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
];
const npm_VERSION = /^[0-9][0-9A-Za-z.+-]*$/;
function npmCommand({ subject, target }) {
    // All versions and their times: the times keep what was unpublished.
    return {
        program: 'npm',
        args: ['view', subject, 'versions', 'time', '--json', ...registryFlag(subject, target), ...FLAGS],
    };
}
/** As `npm publish` takes it from the manifest. */
function registryFlag(subject, target) {
    if (target === undefined)
        return [];
    const scope = /^@[^/]+/.exec(subject)?.[0];
    return [scope === undefined ? `--registry=${target}` : `--${scope}:registry=${target}`];
}
async function askNpm(question, ports) {
    const { subject, version } = question;
    if (!npm_NAME.test(subject))
        return refuse('name of an npm package', subject);
    if (!npm_VERSION.test(version))
        return refuse('version of an npm package', version);
    if (question.target !== undefined && !isAddress(question.target))
        return refuse('address of a registry', question.target);
    return await askClient({ command: npmCommand(question), client: npm_CLIENT }, ports, async (ended) => {
        const root = parseRecord(ended.stdout);
        if (root === undefined)
            return unanswered(npm_CLIENT, ended, []);
        if (isRecord(root.error))
            return await readError(root.error, question, ports);
        // Build metadata has no part in a version of npm.
        const [number = version] = version.split('+', 1);
        const versions = Array.isArray(root.versions) ? root.versions : [root.versions];
        if (versions.includes(number))
            return await compareTarballs({ ...question, version: number }, ports);
        const time = isRecord(root.time) ? root.time : {};
        if (isRecord(time.unpublished))
            return { kind: 'withdrawn', evidence: `${subject} was unpublished as a whole` };
        if (Object.hasOwn(time, number)) {
            return { kind: 'withdrawn', evidence: `${subject}@${number} was published and then unpublished` };
        }
        if (!versions.some(one => typeof one === 'string')) {
            return unknown('npm listed no version', 'run the step again');
        }
        return { kind: 'no', evidence: `${versions.length} versions of ${subject} are published, ${number} is not one` };
    });
}
async function readError(error, question, ports) {
    const { subject } = question;
    const summary = String(error.summary ?? '').slice(0, 300);
    const said = `${String(error.code)}: ${summary}`;
    if (error.code !== 'E404')
        return unknown(`npm says ${said}`, fixOf(said.replace(/^E(?=[0-9]{3}:)/, ''), npm_CLIENT));
    if (/unpublished/i.test(`${summary} ${String(error.detail ?? '')}`)) {
        return { kind: 'withdrawn', evidence: `${subject} was unpublished as a whole` };
    }
    const none = { kind: 'no', evidence: `npm knows no package ${subject}` };
    return subject.startsWith('@') ? await confirmLogin(question, none, ports) : none;
}
/** A private package, which has a scope, is to those without a login as if there was none. */
async function confirmLogin({ subject, target }, none, ports) {
    const args = ['whoami', ...registryFlag(subject, target), ...FLAGS];
    return await askClient({ command: { program: 'npm', args }, client: npm_CLIENT }, ports, ended => ended.code === 0
        ? none
        : unknown(`npm knows no ${subject} without a login, which a private package needs`, fixOf('401', npm_CLIENT)));
}
const npm_CLIENT = { name: 'npm', settings: '.npmrc', login: 'a token in .npmrc' };
async function compareTarballs({ subject, version, artifacts, target }, ports) {
    const evidence = `${subject}@${version} is published`;
    const tarballs = artifacts.filter(path => path.endsWith('.tgz'));
    if (tarballs.length === 0)
        return { kind: 'yes', bytes: 'not-compared', evidence };
    const args = ['view', `${subject}@${version}`, 'dist.integrity', '--json', ...registryFlag(subject, target), ...FLAGS];
    return await askClient({ command: { program: 'npm', args }, client: npm_CLIENT }, ports, async (ended) => {
        const hex = sha512Of(ended.stdout);
        if (hex === undefined)
            return { kind: 'yes', bytes: 'not-compared', evidence: `${evidence}, without a sha512` };
        const bytes = await compareFiles(tarballs, hex, path => ports.digest(path, 'sha512'));
        return { kind: 'yes', bytes, evidence: `${evidence}; compared with ${tarballs.map(baseName).join(', ')}` };
    });
}
/** From `"sha512-<base64>"`. */
function sha512Of(json) {
    const match = /^\s*"sha512-([A-Za-z0-9+/]{86}==)"\s*$/.exec(json);
    return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64').toString('hex');
}

// EXTERNAL MODULE: ./packages/version/src/schemes/table.js + 11 modules
var table = __webpack_require__(8254);
;// CONCATENATED MODULE: ./packages/published/src/nuget.js



const ID = /^\w[\w.-]{0,99}$/;
const nuget_VERSION = /^[0-9]+(?:\.[0-9]+){1,3}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
function nugetCommand() {
    return {
        program: 'dotnet',
        args: ['restore', 'question.csproj', '--packages', 'packages', '--no-cache', '--verbosity', 'minimal'],
        env: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', DOTNET_CLI_UI_LANGUAGE: 'en' },
    };
}
const nuget_CLIENT = { name: 'dotnet', settings: 'NuGet.config', login: 'packageSourceCredentials in NuGet.config' };
// A source that was not read, as an error, or as a warning where the settings want it so.
const UNREAD = /\bNU(?:1301|1302|1801)\b|Unable to load the service index|Failed to (?:retrieve|download)|status code does not indicate success/;
/** Downloads exactly this version, without its dependencies: a search would hide one that is unlisted. */
function nuget_projectFor({ subject, version }) {
    const [number = version] = version.split('+', 1);
    return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
  <ItemGroup><PackageDownload Include="${subject}" Version="[${number}]" /></ItemGroup>
</Project>
`;
}
async function askNuget(question, ports) {
    const { subject, version } = question;
    if (!ID.test(subject))
        return refuse('id of a NuGet package', subject);
    if (!nuget_VERSION.test(version))
        return refuse('version of a NuGet package', version);
    const settings = await ownSettings(ports);
    return await ports.inScratch({ 'question.csproj': nuget_projectFor(question), ...settings }, folder => askClient({ command: { ...nugetCommand(), folder }, client: nuget_CLIENT }, ports, async (ended) => {
        if (ended.code === 0)
            return await compareContent(question, folder, ports);
        const said = `${ended.stdout}\n${ended.stderr}`;
        // NU1101: no package of that id in any source; NU1102: no such version; NU1103: only pre-releases of it.
        const own = `Unable to find ${/\bNU1103\b/.test(said) ? 'a stable ' : ''}package ${subject}`.toLowerCase();
        const absent = said.split('\n').find(line => /\bNU110[123]\b/.test(line) && line.toLowerCase().includes(own));
        if (absent !== undefined && !UNREAD.test(said)) {
            return { kind: 'no', evidence: `no source has ${subject} ${version}` };
        }
        return unanswered(nuget_CLIENT, ended, [/status code does not indicate success/, UNREAD]);
    }));
}
/**
 * A source signs what it is given, so that its file has other bytes than what was pushed. Beside it dotnet writes the digest of
 * the package without signatures, which is that of an unsigned file as it was packed.
 */
async function compareContent({ subject, version, artifacts }, folder, ports) {
    const evidence = `dotnet restored ${subject} ${version}`;
    const normal = (0,table/* canonicalOf */.qe)('nuget', version.split('+', 1)[0] ?? version);
    const number = normal.ok ? normal.text : version;
    const name = `${subject}.${number}.nupkg`.toLowerCase();
    const packages = artifacts.filter(path => baseName(path).toLowerCase() === name);
    if (packages.length === 0)
        return { kind: 'yes', bytes: 'not-compared', evidence };
    const place = `${folder}/packages/${`${subject}/${number}`.toLowerCase()}/.nupkg.metadata`;
    const metadata = parseRecord((await ports.readText(place)) ?? '');
    const content = hexOf(metadata?.contentHash);
    const bytes = await compareFiles(packages, content, path => ports.digest(path, 'sha512'));
    if (bytes === 'same')
        return { kind: 'yes', bytes, evidence: `${evidence}; its content is that of ${name}` };
    const isSigned = bytes === 'other' && (await isAnySigned(packages, ports));
    if (bytes === 'other' && !isSigned)
        return { kind: 'yes', bytes, evidence: `${evidence}; ${name} has other content` };
    const why = isSigned ? 'is signed, and only unsigned content can be compared' : 'has no digest to be compared with';
    return { kind: 'yes', bytes: 'not-compared', evidence: `${evidence}; ${name} ${why}` };
}
/** From base64, in which dotnet writes a SHA-512. */
function hexOf(hash) {
    const isSha512 = typeof hash === 'string' && /^[A-Za-z0-9+/]{86}==$/.test(hash);
    return isSha512 ? Buffer.from(hash, 'base64').toString('hex') : undefined;
}
/** A signature is an entry of this name; a file that cannot be read may have one. */
async function isAnySigned(paths, ports) {
    const texts = await Promise.all(paths.map(path => ports.readText(path)));
    return texts.some(text => text === undefined || text.includes('.signature.p7s'));
}
/** The sources of the repository are static data; nothing else of it is used. */
async function ownSettings(ports) {
    for (const name of ['nuget.config', 'NuGet.config', 'NuGet.Config']) {
        const text = await ports.readText(name);
        if (text !== undefined)
            return { 'nuget.config': text };
    }
    return {};
}

;// CONCATENATED MODULE: ./packages/published/src/packagist.js


const packagist_NAME = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/;
const packagist_VERSION = /^v?[0-9][\w.+-]*$/;
function packagistCommand({ subject }, ...version) {
    const flags = ['--available', '--all', '--format=json', '--no-plugins', '--no-interaction', '--no-ansi'];
    // It breaks what it complains of into lines of this width.
    return { program: 'composer', args: ['show', ...flags, subject, ...version], env: { COLUMNS: '2000' } };
}
const packagist_CLIENT = {
    name: 'composer',
    settings: 'its repositories (config.json)',
    login: 'COMPOSER_AUTH or auth.json',
};
// It then goes on with what it remembers, or with what other repositories have.
const STALE = /could not be (?:fully )?(?:loaded|downloaded)|from the local cache|Network disabled/i;
/** Composer lists the tags of a package as they are written. */
async function askPackagist(question, ports) {
    const { subject, version } = question;
    if (!packagist_NAME.test(subject))
        return refuse('name of a Composer package', subject);
    if (!packagist_VERSION.test(version))
        return refuse('version of a Composer package', version);
    return await ports.inScratch({ 'composer.json': '{}' }, folder => askClient({ command: { ...packagistCommand(question), folder }, client: packagist_CLIENT }, ports, async (ended) => {
        const published = readAnswer(ended, question);
        return published.kind === 'yes' ? await compareCommit(question, published, { folder, ports }) : published;
    }));
}
/** A tag is what publishes: the commit that is there is the one that was tagged, or of a repository split off from it. */
async function compareCommit(question, published, { folder, ports }) {
    if (question.commit === undefined)
        return published;
    const command = { ...packagistCommand(question, bare(question.version)), folder };
    return await askClient({ command, client: packagist_CLIENT }, ports, ended => {
        const source = parseRecord(ended.stdout)?.source;
        const isSame = isRecord(source) && source.reference === question.commit;
        return isSame ? { ...published, bytes: 'same', evidence: `${published.evidence}, of the tagged commit` } : published;
    }).then(told => (told.kind === 'yes' ? told : published));
}
function readAnswer(ended, { subject, version }) {
    const isStale = STALE.test(ended.stderr);
    const versions = versionsIn(ended.stdout);
    if (versions?.some(one => bare(one) === bare(version))) {
        return { kind: 'yes', bytes: 'not-compared', evidence: `${subject} ${version} is listed` };
    }
    if (isStale)
        return unanswered(packagist_CLIENT, ended, [/could not be fully loaded/, STALE]);
    if (versions !== undefined) {
        return { kind: 'no', evidence: `${versions.length} versions of ${subject} are listed, ${version} is not one` };
    }
    const isNobody = /Package ["']?[^"'\s]+["']? not found|Could not find package/i.test(ended.stderr);
    if (isNobody)
        return { kind: 'no', evidence: `no repository knows ${subject}` };
    return unanswered(packagist_CLIENT, ended, [/does not contain valid JSON/]);
}
function bare(version) {
    return version.replace(/^[vV]/, '').toLowerCase();
}
function versionsIn(json) {
    const versions = parseRecord(json)?.versions;
    return Array.isArray(versions) ? versions.filter(one => typeof one === 'string') : undefined;
}

// EXTERNAL MODULE: ./packages/version/src/pep440.js
var pep440 = __webpack_require__(5315);
;// CONCATENATED MODULE: ./packages/published/src/pypi.js




// The grammar of names in the packaging specifications.
const pypi_NAME = /^(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9])$/;
const pypi_VERSION = /^(?:[0-9]+!)?[0-9][0-9A-Za-z.+]*$/;
const SDIST = /\.(?:tar\.gz|zip|tar\.bz2|tgz|tar\.xz)$/;
function pypiCommand({ subject }) {
    // Only the verbose output tells all: files for other platforms, yanked ones, and why a page could not be read.
    const flags = ['--pre', '--ignore-requires-python', '--disable-pip-version-check', '--no-input', '--no-color', '-vv'];
    return { program: 'python3', args: ['-m', 'pip', 'index', 'versions', subject, ...flags] };
}
// As the reasons of other clients have it.
const STRANGE = 'invalid response from the index';
/** pip says "no matching distribution" also when it reached no index, so what it did is read, not how it ended. */
async function askPypi(question, ports) {
    const { subject, version } = question;
    if (!pypi_NAME.test(subject))
        return refuse('name of a Python project', subject);
    if (!pypi_VERSION.test(version))
        return refuse('normal form of a Python version', version);
    return await askClient({ command: pypiCommand(question), client: pypi_CLIENT }, ports, async (ended) => {
        const said = `${ended.stdout}\n${ended.stderr}`.split(/\r\n|\r|\n/);
        const links = said.flatMap(readLink).filter(link => isSameVersion(versionOf(link.file, subject), version));
        if (links.length > 0)
            return await judgeLinks(question, links, ports);
        return readAbsence(said, question) ?? unanswered(pypi_CLIENT, ended, FAILURES);
    });
}
/** Undefined when pip did not read all that it was to read. */
function readAbsence(said, { subject, version }) {
    const hasEnded = said.some(line => /^Available versions: |^ERROR: No matching distribution found for /.test(line));
    if (!hasEnded || said.some(line => FAILURES.some(pattern => pattern.test(line))))
        return undefined;
    if (said.some(line => /^\s*Fetched page /.test(line))) {
        const page = strangePage(said);
        return page === undefined
            ? { kind: 'no', evidence: `no file of ${subject} ${version} is in the index` }
            : unknown(`pip found no file at all in ${page}`, fixOf(STRANGE, pypi_CLIENT));
    }
    return said.some(line => /Could not fetch URL .*: 404 Client Error/.test(line))
        ? { kind: 'no', evidence: `the index knows no project ${subject}` }
        : undefined;
}
const pypi_CLIENT = {
    name: 'pip',
    settings: 'pip.conf or PIP_INDEX_URL (and use pip 21.2 or newer)',
    login: '.netrc, keyring or PIP_INDEX_URL',
};
// A page that was not read; one that is not there was.
const FAILURES = [/Could not fetch URL (?!.*: 404 Client Error)/, /Skipping page .* because/];
/** A page of HTML without any distribution: a proxy or a network shows its sign-in page. Other formats are their own proof. */
function strangePage(said) {
    const pages = said.flatMap(line => /^\s*Fetched page (\S+) as text\/html/.exec(line)?.[1] ?? []);
    // An index may have sent pip on to another address, so the pages are counted.
    const telling = said.filter(line => readLink(line).some(({ file }) => file.endsWith('.whl') || SDIST.test(file)));
    const addresses = new Set(telling.map(line => /\(from (\S+?)\)/.exec(line)?.[1]));
    return pages.length > addresses.size ? (pages.find(page => !addresses.has(page)) ?? pages[0]) : undefined;
}
function readLink(line) {
    const match = /^\s*(Found link|Skipping link:)\s(?:.*\s)?(\S+:\/\/\S+)\s\(from /.exec(line.slice(0, 8000));
    if (match?.[2] === undefined)
        return [];
    const [address = '', fragment = ''] = match[2].split('#', 2);
    const sha256 = /^sha256=([0-9a-f]{64})$/.exec(fragment)?.[1];
    const isYanked = match[1] !== 'Found link' && /Skipping link: yanked/.test(line);
    return [{ file: decode(baseName(address.split('?', 1)[0] ?? '')), sha256, isYanked }];
}
function decode(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
/** `Foo_Bar-1.0-py3-none-any.whl` and `foo-bar-1.0.tar.gz` are files of foo-bar 1.0. */
function versionOf(file, subject) {
    if (file.endsWith('.whl')) {
        const [name = '', version] = file.split('-');
        return normal(name) === normal(subject) ? version?.replaceAll('_', '+') : undefined;
    }
    if (!SDIST.test(file))
        return undefined;
    const stem = file.replace(SDIST, '');
    for (let dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
        if (normal(stem.slice(0, dash)) === normal(subject))
            return stem.slice(dash + 1).replaceAll('_', '+');
    }
    return undefined;
}
/** Old files have other spellings, such as `1.0.0-rc1` or `1.0`. */
function isSameVersion(one, other) {
    const [left, right] = [one === undefined ? undefined : (0,pep440/* parsePep440 */.FB)(one), (0,pep440/* parsePep440 */.FB)(other)];
    return left !== undefined && right !== undefined && (0,pep440/* comparePep440 */.PG)(left, right) === 0;
}
function normal(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
async function judgeLinks({ subject, version, artifacts }, links, ports) {
    const names = links.map(link => link.file);
    if (links.every(link => link.isYanked)) {
        return { kind: 'withdrawn', evidence: `${subject} ${version} is yanked (${names.join(', ')})` };
    }
    const found = await Promise.all(artifacts.map(async (path) => {
        const sha256 = links.find(link => link.file === baseName(path))?.sha256;
        const own = sha256 === undefined ? undefined : await ports.digest(path, 'sha256');
        return own === undefined ? 'not-compared' : own === sha256 ? 'same' : 'other';
    }));
    return { kind: 'yes', bytes: judgeBytes(found), evidence: `the index has ${names.slice(0, 3).join(', ')}` };
}

;// CONCATENATED MODULE: ./packages/published/src/rubygems.js


const rubygems_NAME = /^[A-Za-z0-9_][\w.-]*$/;
const rubygems_VERSION = /^[0-9][0-9A-Za-z.-]*$/;
function rubygemsCommand({ subject, version, target }) {
    const source = target === undefined ? [] : ['--source', target];
    return { program: 'gem', args: ['fetch', subject, '--version', version, '--prerelease', ...source] };
}
const rubygems_CLIENT = {
    name: 'gem',
    settings: '`gem sources`',
    login: 'https://<name>:<password>@ in the source',
};
/** `gem fetch` ends with 0 whatever happens, so its words count. A yanked gem cannot be told from one that never was. */
async function askRubygems(question, ports) {
    const { subject, version } = question;
    if (!rubygems_NAME.test(subject))
        return refuse('name of a gem', subject);
    if (!rubygems_VERSION.test(version))
        return refuse('version of a gem', version);
    if (question.target !== undefined && !isAddress(question.target))
        return refuse('address of a registry', question.target);
    return await ports.inScratch({}, folder => askClient({ command: { ...rubygemsCommand(question), folder }, client: rubygems_CLIENT }, ports, async (ended) => {
        const file = /^Downloaded (\S+)$/m.exec(ended.stdout)?.[1];
        if (file !== undefined)
            return await compareGems(question, `${folder}/${file}.gem`, ports);
        const isAbsent = /Could not find a valid gem '[^']*' \([^)]*\) in any repository/.test(ended.stderr);
        if (isAbsent && !/Unable to download/.test(ended.stderr)) {
            return { kind: 'no', evidence: `no source has ${subject} ${version} (a yanked number looks the same)` };
        }
        return unanswered(rubygems_CLIENT, ended, [/Unable to download/, /^ERROR:/]);
    }));
}
async function compareGems(question, path, ports) {
    const gems = question.artifacts.filter(one => baseName(one) === baseName(path));
    const sha256 = (one) => ports.digest(one, 'sha256');
    const bytes = await compareFiles(gems, await sha256(path), sha256);
    return { kind: 'yes', bytes, evidence: `a source has ${question.subject} ${question.version}` };
}

;// CONCATENATED MODULE: ./packages/published/src/ask.js












const ASKERS = {
    npm: { ask: askNpm, asked: one => commandText(npmCommand(one)) },
    pypi: { ask: askPypi, asked: one => commandText(pypiCommand(one)) },
    crates: { ask: askCrates, asked: one => `${commandText(cratesCommand())} with ${one.subject} = "=${one.version}"` },
    go: { ask: askGo, asked: one => commandText(goCommand(one)) },
    maven: {
        ask: askMaven,
        asked: one => `${commandText(mavenCommand())} with an import of ${one.subject}:${one.version}`,
    },
    nuget: { ask: askNuget, asked: one => `${commandText(nugetCommand())} with ${one.subject} [${one.version}]` },
    rubygems: { ask: askRubygems, asked: one => commandText(rubygemsCommand(one)) },
    packagist: { ask: askPackagist, asked: one => commandText(packagistCommand(one)) },
    hex: { ask: askHex, asked: one => commandText(hexCommand(one)) },
    oci: { ask: askImage, asked: one => `HEAD of the manifest of ${one.subject}:${one.version}` },
    github: { ask: askForge, asked: one => `GET ${releasePath(one)}` },
    gitea: { ask: askForge, asked: one => `GET ${releasePath(one)}` },
};
/** Asks all registries side by side; the answers are in the order of the questions. Never throws for what a registry says. */
async function askPublished(questions, ports) {
    return await Promise.all(questions.map(async (question) => {
        const { ask, asked } = ASKERS[question.registry];
        return { question, published: await ask(question, ports), asked: asked(question) };
    }));
}
async function askImage({ subject, version }, ports) {
    const reference = `${subject}:${version}`;
    const image = await ports.resolveImage(reference);
    switch (image.kind) {
        case 'present':
            return { kind: 'yes', bytes: 'not-compared', evidence: `${reference} is ${image.digest}` };
        case 'absent':
            return { kind: 'no', evidence: `the registry has no ${reference}` };
        case 'unknown':
            return unknown(image.reason, image.fix);
    }
}

// EXTERNAL MODULE: ./packages/registry/src/logins.js + 1 modules
var logins = __webpack_require__(3952);
// EXTERNAL MODULE: ./packages/registry/src/reference.js
var src_reference = __webpack_require__(2270);
// EXTERNAL MODULE: ./actions/validate-version/src/published.js
var published = __webpack_require__(713);
;// CONCATENATED MODULE: ./actions/validate-version/src/ask-published.js





// A check before a release must not wait long for a registry of images.
const DEADLINE_MS = 60_000;
/** Each registry through the client of its ecosystem, side by side. */
async function ask(facts, run, token) {
    const { paths } = await (0,glob/* expandPaths */.p)(facts.artifacts, run.ports.files);
    const { questions } = (0,published/* questionsOf */.PW)({ ...facts, artifacts: paths });
    return await askPublished(questions, portsOf(run, token));
}
function portsOf(run, token) {
    const { programs, files, workflow } = run.ports;
    return {
        run: command => programs.run(command),
        inScratch: (given, use) => programs.inScratch(given, use),
        digest: (path, algorithm) => programs.digest(path, algorithm),
        readText: path => files.readText(path).catch(() => undefined),
        resolveImage: reference => resolveImage(reference, run, token),
        forge: path => workflow.github(path, token),
    };
}
async function resolveImage(reference, run, token) {
    const colon = reference.lastIndexOf(':');
    const parsed = (0,src_reference/* parseRepository */.SU)(reference.slice(0, colon));
    if (!parsed.ok)
        return { kind: 'unknown', reason: parsed.reason, fix: 'image: ghcr.io/org/app' };
    const answer = await client(run, token).headManifest(parsed.value, reference.slice(colon + 1));
    switch (answer.kind) {
        case 'present':
            return { kind: 'present', digest: answer.value.digest ?? 'there' };
        case 'absent':
            return { kind: 'absent' };
        default:
            return { kind: 'unknown', reason: reasonOf(answer), fix: ask_published_fixOf(answer) };
    }
}
function reasonOf({ kind, evidence: { url, status, message, as } }) {
    const words = [status === undefined ? '' : `status ${status}`, message ?? ''].filter(Boolean).join(', ');
    const who = as === undefined ? '' : ` (asked as ${as})`;
    return `the registry is ${kind} at ${url}${words === '' ? '' : `: ${words}`}${who}`;
}
function ask_published_fixOf(failure) {
    switch (failure.kind) {
        case 'denied':
            return failure.hint ?? 'docker/login-action before this step, with a login that may read the image';
        case 'rate-limited':
            return 'run the step again later; a login (docker/login-action) often has a higher limit';
        case 'unreachable':
            return "look at the runner's network and at the name of the registry in image, then run the step again";
        case 'absent':
            return 'nothing';
    }
}
/** With what `docker login` left; the job's token is for its server's own registry alone. */
function client({ ports, inputs, log }, token) {
    const credentials = (0,logins/* loginsOf */.Qm)(ports, { token, notice: message => log.notice(message) });
    return (0,logins/* connect */.Ng)({ ...ports, mask: secret => inputs.mask(secret) }, { credentials, action: 'validate-version', withinMs: DEADLINE_MS, concurrency: 4 });
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


/***/ })

};
