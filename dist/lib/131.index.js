export const id = 131;
export const ids = [131];
export const modules = {

/***/ 7131:
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

;// CONCATENATED MODULE: ./packages/published/src/client.js

/** Runs a client and reads its answer; whatever keeps it from answering is `unknown`. */
async function askClient(command, ports, read) {
    const { program } = command;
    const ran = await ports.run(command);
    switch (ran.kind) {
        case 'ended':
            return await read(ran);
        case 'missing':
            return unknown(`${program} is not installed on this runner`, `install ${program} before this step`);
        case 'timeout':
            return unknown(`${program} had no answer after ${ran.seconds} s`, 'run the step again');
        case 'broken':
            return unknown(`${program} broke off: ${ran.message}`, 'run the step again');
    }
}
/** The command as a person would type it; the arguments have passed the grammar of their ecosystem. */
function commandText({ program, args }) {
    return [program, ...args.map(arg => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ');
}
/** The last line that says something, cut short: what a client gives as its reason. */
function reasonIn(ended) {
    const lines = `${ended.stdout}\n${ended.stderr}`.split(/\r\n|\r|\n/).map(line => line.trim());
    const said = lines.filter(line => /error|fail|could not|cannot|unable|denied|forbidden|refused/i.test(line));
    const line = said.at(0) ?? lines.findLast(one => one !== '') ?? '';
    return line === '' ? `it ended with ${ended.code} and said nothing` : line.slice(0, 300);
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
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

;// CONCATENATED MODULE: ./packages/published/src/crates.js


const NAME = /^[A-Za-z_][\w-]{0,63}$/;
const VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/;
function cratesCommand() {
    return { program: 'cargo', args: ['generate-lockfile'], env: { CARGO_TERM_COLOR: 'never' } };
}
/** A package that needs exactly this version; to lock it, cargo asks the index and says whether it is yanked. */
function manifestFor({ subject, version }) {
    const [number = version] = version.split('+', 1);
    return `[package]
name = "ci-kit-question"
version = "0.0.0"
edition = "2021"

[lib]
path = "lib.rs"

[dependencies]
${subject} = "=${number}"
`;
}
async function askCrates(question, ports) {
    const { subject, version } = question;
    if (!NAME.test(subject))
        return refuse('name of a crate', subject);
    if (!VERSION.test(version))
        return refuse('version of a crate', version);
    return await ports.inScratch({ 'Cargo.toml': manifestFor(question), 'lib.rs': '' }, folder => askClient({ ...cratesCommand(), folder }, ports, async (ended) => {
        const lock = await ports.readText(`${folder}/Cargo.lock`);
        const checksum = lock === undefined ? undefined : checksumIn(lock, subject);
        if (ended.code === 0 && checksum !== undefined)
            return await compareCrates(question, checksum, ports);
        return readRefusal(ended.stderr, question) ?? unknown(`cargo did not answer: ${reasonIn(ended)}`, FIX);
    }));
}
const FIX = "look at cargo's registry settings and its login, then run the step again";
/** Only a refusal of this very crate says something about it; one of its dependencies may be refused as well. */
function readRefusal(said, { subject, version }) {
    if (said.includes(`failed to select a version for the requirement \`${subject} = `)) {
        if (/^\s*version \S+ is yanked\s*$/m.test(said)) {
            return { kind: 'withdrawn', evidence: `${subject} ${version} is yanked` };
        }
        if (said.includes("candidate versions found which didn't match")) {
            return { kind: 'no', evidence: `other versions of ${subject} are published, ${version} is not` };
        }
    }
    const isNobody = said.includes(`no matching package named \`${subject}\` found`);
    return isNobody ? { kind: 'no', evidence: `the index knows no crate ${subject}` } : undefined;
}
function checksumIn(lock, subject) {
    const entry = lock.split('[[package]]').find(text => text.includes(`\nname = "${subject}"\n`));
    return entry === undefined ? undefined : /\nchecksum = "([0-9a-f]{64})"/.exec(entry)?.[1];
}
async function compareCrates(question, checksum, ports) {
    const crates = question.artifacts.filter(path => path.endsWith('.crate'));
    const found = await Promise.all(crates.map(async (path) => {
        const own = await ports.digest(path, 'sha256');
        return own === undefined ? 'not-compared' : own === checksum ? 'same' : 'other';
    }));
    const evidence = `the index has ${question.subject} ${question.version}, sha256 ${checksum.slice(0, 12)}`;
    return { kind: 'yes', bytes: judgeBytes(found), evidence };
}

;// CONCATENATED MODULE: ./packages/published/src/forge.js


const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const forge_FIX = 'grant `contents: read` and give the step a token, then run it again';
function releasePath({ subject, version }) {
    return `/repos/${subject}/releases/tags/${encodeURIComponent(version)}`;
}
/** A release of GitHub, Gitea or Forgejo by its tag. A private repository also says 404, so that is asked too. */
async function askForge(question, ports) {
    const { subject, version } = question;
    if (!REPOSITORY.test(subject))
        return refuse('owner/repository', subject);
    const release = await ports.forge(releasePath(question));
    if (release.kind === 'found')
        return { kind: 'yes', bytes: 'not-compared', evidence: `${subject} has a release ${version}` };
    if (release.status !== 404)
        return unknown(`the release could not be asked for: ${release.message}`, forge_FIX);
    const repository = await ports.forge(`/repos/${subject}`);
    return repository.kind === 'found'
        ? { kind: 'no', evidence: `${subject} has no release ${version}` }
        : unknown(`the repository ${subject} cannot be read: ${repository.message}`, forge_FIX);
}

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
// A proxy says 404 or 410; a repository that is asked directly, "unknown revision".
const ABSENT = /: (?:404 Not Found|410 Gone)|unknown revision|no matching versions for query|invalid version: unknown/;
/** Asks by the proxies of GOPROXY. To ask a proxy for a version makes it fetch the version, which a release wants. */
async function askGo(question, ports) {
    const { subject, version } = question;
    if (!MODULE.test(subject) || !subject.includes('.'))
        return refuse('path of a Go module', subject);
    if (!go_VERSION.test(version))
        return refuse('version of a Go module', version);
    return await ports.inScratch({}, folder => askClient({ ...goCommand(question), folder }, ports, ended => {
        if (ended.code !== 0) {
            if (!ABSENT.test(ended.stderr)) {
                return unknown(`go did not answer: ${reasonIn(ended)}`, 'look at GOPROXY and GOPRIVATE, then run the step again');
            }
            return { kind: 'no', evidence: `no proxy of GOPROXY has ${subject}@${version}` };
        }
        const reason = /"Retracted":\s*\[\s*"((?:[^"\\]|\\.)*)"/.exec(ended.stdout)?.[1];
        if (/"Retracted":/.test(ended.stdout)) {
            return { kind: 'withdrawn', evidence: `${subject}@${version} is retracted: ${(reason ?? '').slice(0, 200)}` };
        }
        if (!/"Version":/.test(ended.stdout))
            return unknown('go named no version', 'run the step again');
        return { kind: 'yes', bytes: 'not-compared', evidence: `a proxy of GOPROXY has ${subject}@${version}` };
    }));
}

;// CONCATENATED MODULE: ./packages/published/src/hex.js


const hex_NAME = /^[a-z]\w*$/;
const hex_VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/;
function hexCommand({ subject, version }) {
    return { program: 'mix', args: ['hex.info', subject, version] };
}
async function askHex(question, ports) {
    const { subject, version } = question;
    if (!hex_NAME.test(subject))
        return refuse('name of a Hex package', subject);
    if (!hex_VERSION.test(version))
        return refuse('version of a Hex package', version);
    return await ports.inScratch({}, folder => askClient({ ...hexCommand(question), folder }, ports, ended => {
        const said = `${ended.stdout}\n${ended.stderr}`;
        if (/\bNo (?:release|package) with name\b/.test(said)) {
            return { kind: 'no', evidence: `Hex has no ${subject} ${version}` };
        }
        if (ended.code !== 0 || !/^Config:/m.test(said)) {
            return unknown(`mix did not answer: ${reasonIn(ended)}`, 'install Hex (mix local.hex), then run the step again');
        }
        if (/\bretired\b/i.test(said))
            return { kind: 'withdrawn', evidence: `${subject} ${version} is retired` };
        return { kind: 'yes', bytes: 'not-compared', evidence: `Hex has ${subject} ${version}` };
    }));
}

;// CONCATENATED MODULE: ./packages/published/src/maven.js


const COORDINATES = /^[A-Za-z0-9_][\w.-]*:[A-Za-z0-9_][\w.-]*$/;
const maven_VERSION = /^[A-Za-z0-9_][\w.+-]*$/;
function mavenCommand({ subject, version }) {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:get';
    // -U: an absence that was remembered is asked again.
    const flags = ['-B', '-ntp', '-U', '-Dmaven.repo.local=repository', '-Dtransitive=false', '-Dstyle.color=never'];
    return { program: 'mvn', args: [...flags, goal, `-Dartifact=${subject}:${version}:pom`] };
}
/** Fetches the pom into an empty local repository: what the build itself installed there would count as published. */
async function askMaven(question, ports) {
    const { subject, version } = question;
    if (!COORDINATES.test(subject))
        return refuse('group:artifact of Maven', subject);
    if (!maven_VERSION.test(version))
        return refuse('version of Maven', version);
    return await ports.inScratch({}, folder => askClient({ ...mavenCommand(question), folder }, ports, ended => {
        if (ended.code === 0)
            return { kind: 'yes', bytes: 'not-compared', evidence: `Maven got the pom of ${subject}:${version}` };
        const said = `${ended.stdout}\n${ended.stderr}`;
        const isAbsent = said.includes(`Could not find artifact ${subject}:pom:${version} in `);
        if (isAbsent && !said.includes('Could not transfer artifact')) {
            return { kind: 'no', evidence: `Maven found no ${subject}:${version} in any of its repositories` };
        }
        return unknown(`Maven did not answer: ${reasonIn(ended)}`, 'look at settings.xml, then run the step again');
    }));
}

;// CONCATENATED MODULE: ./packages/published/src/npm.js


// What npm accepts for a new package, and the capitals of old ones.
const npm_NAME = /^(?:@[a-zA-Z0-9~-][\w.~-]*\/[a-zA-Z0-9~-]|[a-zA-Z0-9~])[\w.~-]*$/;
// npm's own waits are 10 s and 60 s; a check is run again sooner than that.
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
const npm_VERSION = /^[0-9][0-9A-Za-z.+-]*$/;
function npmCommand({ subject }) {
    // All versions and their times: the times keep what was unpublished.
    return { program: 'npm', args: ['view', subject, 'versions', 'time', '--json', ...RETRIES] };
}
async function askNpm(question, ports) {
    const { subject, version } = question;
    if (!npm_NAME.test(subject))
        return refuse('name of an npm package', subject);
    if (!npm_VERSION.test(version))
        return refuse('version of an npm package', version);
    return await askClient(npmCommand(question), ports, async (ended) => {
        const root = parse(ended.stdout);
        if (root === undefined)
            return unknown(`npm did not answer: ${reasonIn(ended)}`, 'run the step again');
        if (isRecord(root.error))
            return readError(root.error, subject);
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
function readError(error, subject) {
    const summary = String(error.summary ?? '').slice(0, 300);
    if (error.code !== 'E404')
        return unknown(`npm says ${String(error.code)}: ${summary}`, fixOf(String(error.code)));
    if (/unpublished/i.test(`${summary} ${String(error.detail ?? '')}`)) {
        return { kind: 'withdrawn', evidence: `${subject} was unpublished as a whole` };
    }
    return { kind: 'no', evidence: `npm knows no package ${subject} (or hides it from this login)` };
}
function fixOf(code) {
    const isDenied = code === 'E401' || code === 'E403' || code === 'ENEEDAUTH';
    return isDenied ? 'give npm a token that may read the package (.npmrc)' : 'run the step again';
}
async function compareTarballs({ subject, version, artifacts }, ports) {
    const evidence = `${subject}@${version} is published`;
    const tarballs = artifacts.filter(path => path.endsWith('.tgz'));
    if (tarballs.length === 0)
        return { kind: 'yes', bytes: 'not-compared', evidence };
    const args = ['view', `${subject}@${version}`, 'dist.integrity', '--json', ...RETRIES];
    return await askClient({ program: 'npm', args }, ports, async (ended) => {
        const hex = sha512Of(ended.stdout);
        if (hex === undefined)
            return { kind: 'yes', bytes: 'not-compared', evidence: `${evidence}, without a sha512` };
        const found = await Promise.all(tarballs.map(async (path) => {
            const own = await ports.digest(path, 'sha512');
            return own === undefined ? 'not-compared' : own === hex ? 'same' : 'other';
        }));
        const bytes = judgeBytes(found);
        return { kind: 'yes', bytes, evidence: `${evidence}; compared with ${tarballs.map(baseName).join(', ')}` };
    });
}
/** From `"sha512-<base64>"`. */
function sha512Of(json) {
    const match = /^\s*"sha512-([A-Za-z0-9+/]{86}==)"\s*$/.exec(json);
    return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64').toString('hex');
}
function parse(text) {
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
/** Downloads exactly this version, without its dependencies: a search would hide one that is unlisted. */
function projectFor({ subject, version }) {
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
    return await ports.inScratch({ 'question.csproj': projectFor(question), ...settings }, folder => askClient({ ...nugetCommand(), folder }, ports, ended => {
        if (ended.code === 0)
            return { kind: 'yes', bytes: 'not-compared', evidence: `dotnet restored ${subject} ${version}` };
        const said = `${ended.stdout}\n${ended.stderr}`;
        // NU1101: no package of that id in any source; NU1102: no such version; NU1103: only pre-releases of it.
        const absent = said.split('\n').find(line => /\bNU110[123]\b/.test(line) && line.includes(subject));
        if (absent !== undefined && !/\bNU1301\b/.test(said)) {
            return { kind: 'no', evidence: `no source has ${subject} ${version}` };
        }
        return unknown(`dotnet did not answer: ${reasonIn(ended)}`, 'look at NuGet.config, then run the step again');
    }));
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
function packagistCommand({ subject }) {
    const flags = ['--available', '--all', '--format=json', '--no-plugins', '--no-interaction', '--no-ansi'];
    return { program: 'composer', args: ['show', ...flags, subject] };
}
/** Composer lists the tags of a package as they are written. */
async function askPackagist(question, ports) {
    const { subject, version } = question;
    if (!packagist_NAME.test(subject))
        return refuse('name of a Composer package', subject);
    if (!packagist_VERSION.test(version))
        return refuse('version of a Composer package', version);
    return await ports.inScratch({ 'composer.json': '{}' }, folder => askClient({ ...packagistCommand(question), folder }, ports, ended => {
        const versions = versionsIn(ended.stdout);
        if (versions !== undefined) {
            const isThere = versions.some(one => bare(one) === bare(version));
            return isThere
                ? { kind: 'yes', bytes: 'not-compared', evidence: `${subject} ${version} is listed` }
                : { kind: 'no', evidence: `${versions.length} versions of ${subject} are listed, ${version} is not one` };
        }
        const isNobody = /Package ["']?[^"'\s]+["']? not found|Could not find package/i.test(ended.stderr);
        if (isNobody && !/could not be (?:fully )?(?:loaded|downloaded)/i.test(ended.stderr)) {
            return { kind: 'no', evidence: `no repository knows ${subject}` };
        }
        return unknown(`composer did not answer: ${reasonIn(ended)}`, 'look at its repositories, then run the step again');
    }));
}
function bare(version) {
    return version.replace(/^[vV]/, '').toLowerCase();
}
function versionsIn(json) {
    try {
        const value = JSON.parse(json);
        if (typeof value !== 'object' || value === null || !('versions' in value))
            return undefined;
        return Array.isArray(value.versions) ? value.versions.filter(one => typeof one === 'string') : undefined;
    }
    catch {
        return undefined;
    }
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
/** pip says "no matching distribution" also when it reached no index, so what it did is read, not how it ended. */
async function askPypi(question, ports) {
    const { subject, version } = question;
    if (!pypi_NAME.test(subject))
        return refuse('name of a Python project', subject);
    if (!pypi_VERSION.test(version))
        return refuse('normal form of a Python version', version);
    return await askClient(pypiCommand(question), ports, async (ended) => {
        const said = `${ended.stdout}\n${ended.stderr}`.split(/\r\n|\r|\n/);
        const links = said.flatMap(readLink).filter(link => isSameVersion(versionOf(link.file, subject), version));
        if (links.length > 0)
            return await judgeLinks(question, links, ports);
        const failed = said.find(line => isFailure(line));
        if (failed !== undefined)
            return unknown(`an index could not be read: ${failed.trim().slice(0, 300)}`, pypi_FIX);
        if (said.some(line => /^\s*Fetched page /.test(line))) {
            return { kind: 'no', evidence: `no file of ${subject} ${version} is in the index` };
        }
        if (said.some(line => /Could not fetch URL .*: 404 Client Error/.test(line))) {
            return { kind: 'no', evidence: `the index knows no project ${subject}` };
        }
        return unknown(`pip did not say what it read: ${reasonIn(ended)}`, 'use pip 21.2 or newer');
    });
}
const pypi_FIX = 'look at the index in pip.conf or PIP_INDEX_URL and its login, then run the step again';
/** A page that was not read; one that is not there was. */
function isFailure(line) {
    if (/Could not fetch URL /.test(line))
        return !/: 404 Client Error/.test(line);
    return /Skipping page .* because/.test(line);
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
function rubygemsCommand({ subject, version }) {
    return { program: 'gem', args: ['fetch', subject, '--version', version, '--prerelease'] };
}
/** `gem fetch` ends with 0 whatever happens, so its words count. A yanked gem cannot be told from one that never was. */
async function askRubygems(question, ports) {
    const { subject, version } = question;
    if (!rubygems_NAME.test(subject))
        return refuse('name of a gem', subject);
    if (!rubygems_VERSION.test(version))
        return refuse('version of a gem', version);
    return await ports.inScratch({}, folder => askClient({ ...rubygemsCommand(question), folder }, ports, async (ended) => {
        const file = /^Downloaded (\S+)$/m.exec(ended.stdout)?.[1];
        if (file !== undefined)
            return await compareGems(question, `${folder}/${file}.gem`, ports);
        const isAbsent = /Could not find a valid gem '[^']*' \([^)]*\) in any repository/.test(ended.stderr);
        if (isAbsent && !/Unable to download/.test(ended.stderr)) {
            return { kind: 'no', evidence: `no source has ${subject} ${version} (a yanked number looks the same)` };
        }
        return unknown(`gem did not answer: ${reasonIn(ended)}`, 'look at `gem sources`, then run the step again');
    }));
}
async function compareGems(question, path, ports) {
    const published = await ports.digest(path, 'sha256');
    const gems = question.artifacts.filter(one => one.endsWith(`/${question.subject}-${question.version}.gem`));
    const found = await Promise.all(gems.map(async (one) => {
        const own = await ports.digest(one, 'sha256');
        return own === undefined || published === undefined ? 'not-compared' : own === published ? 'same' : 'other';
    }));
    return { kind: 'yes', bytes: judgeBytes(found), evidence: `a source has ${question.subject} ${question.version}` };
}

;// CONCATENATED MODULE: ./packages/published/src/ask.js












const ASKERS = {
    npm: { ask: askNpm, asked: one => commandText(npmCommand(one)) },
    pypi: { ask: askPypi, asked: one => commandText(pypiCommand(one)) },
    crates: { ask: askCrates, asked: one => `${commandText(cratesCommand())} with ${one.subject} = "=${one.version}"` },
    go: { ask: askGo, asked: one => commandText(goCommand(one)) },
    maven: { ask: askMaven, asked: one => commandText(mavenCommand(one)) },
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

// EXTERNAL MODULE: ./packages/registry/src/client.js + 12 modules
var client = __webpack_require__(4280);
// EXTERNAL MODULE: ./packages/registry/src/docker-config.js
var docker_config = __webpack_require__(5762);
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
    const answer = await (await connect(run, token)).headManifest(parsed.value, reference.slice(colon + 1));
    if (answer.kind === 'present')
        return { kind: 'present', digest: answer.value.digest ?? 'there' };
    if (answer.kind === 'absent')
        return { kind: 'absent' };
    const { message } = answer.evidence;
    const reason = `the registry says ${answer.kind}${message === undefined ? '' : `: ${message}`}`;
    return { kind: 'unknown', reason, fix: 'docker/login-action before this step' };
}
/** With what `docker login` left; the job's token is for GitHub's own registry alone. */
async function connect(run, token) {
    const { clock, random, network, environment } = run.ports;
    const text = await network.dockerConfig();
    const config = text === undefined ? undefined : (0,docker_config/* parseDockerConfig */.Cj)(text);
    const credentials = async (registry) => {
        const login = config === undefined || typeof config === 'string'
            ? undefined
            : await (0,docker_config/* findCredential */.L4)(config, registry, (helper, server) => network.credentialHelper(helper, server));
        const isOwn = registry === 'ghcr.io' && (environment.serverUrl ?? 'https://github.com') === 'https://github.com';
        const job = isOwn && token !== undefined ? [{ source: 'the job token', username: 'x-access-token', password: token }] : [];
        return [...(login === undefined ? [] : [login]), ...job];
    };
    const deadlineMs = clock.monotonicMs() + DEADLINE_MS;
    const userAgent = 'ci-kit/validate-version';
    return new client/* RegistryClient */.b({ credentials, insecureRegistries: [], trustedRealms: [], userAgent, deadlineMs, concurrency: 4 }, {
        send: one => network.send(one),
        clock,
        random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
        mask: secret => run.inputs.mask(secret),
    });
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
