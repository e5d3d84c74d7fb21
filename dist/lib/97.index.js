export const id = 97;
export const ids = [97];
export const modules = {

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/core/src/errors.js
var errors = __webpack_require__(8156);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/cli/src/page/mermaid.js


const FILE = (0,external_node_path_.join)('node_modules', '@mermaid-js', 'tiny', 'dist', 'mermaid.tiny.js');
/**
 * The source of mermaid from the nearest node_modules at or above the folder, as Node looks for packages; undefined when
 * there is none. It is read, never run, and not part of the kit's bundle, which it would make three times as large.
 */
async function findMermaid(from) {
    for (let dir = from;; dir = (0,external_node_path_.dirname)(dir)) {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(dir, FILE), 'utf8');
        }
        catch (error) {
            const code = error.code;
            if (code !== 'ENOENT' && code !== 'ENOTDIR')
                throw error;
        }
        if ((0,external_node_path_.dirname)(dir) === dir)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/artefacts.js




/**
 * Writes the summary as a page and says where; undefined when none was asked for or nothing was reported. The default
 * place is the temp folder: a file in the working folder would be part of the next `COPY . .` and so break its cache.
 */
async function writePage(command, run, world) {
    const { page } = command.options;
    if (page.kind === 'none' || (page.kind === 'temporary' && run.summary.trim() === ''))
        return undefined;
    const name = command.action.name;
    const path = page.kind === 'path'
        ? (0,external_node_path_.resolve)(world.cwd, page.path)
        : (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ci-kit-')), `${name}.html`);
    const { renderPage } = await Promise.all(/* import() */[__webpack_require__.e(430), __webpack_require__.e(391)]).then(__webpack_require__.bind(__webpack_require__, 8391));
    const html = await renderPage({
        title: `${name} · ci-kit`,
        markdown: run.summary.trim() === '' ? 'The action wrote no summary.' : run.summary,
        footer: `Written by ci-kit ${name} on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        loadMermaid: () => findMermaid(world.kitRoot),
    });
    await writeInto(path, html);
    return path;
}
/** Keeps the JSON report where the person asked for it; returns the path. */
async function keepReport(command, run, world) {
    if (command.options.report === undefined || run.report === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(world.cwd, command.options.report);
    await writeInto(path, run.report);
    return path;
}
async function writeInto(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
}

// EXTERNAL MODULE: ./packages/core/src/nearest.js
var nearest = __webpack_require__(2381);
;// CONCATENATED MODULE: ./packages/cli/src/kit.js



/** The names of the actions in the kit: the directories that hold an action.yml. */
async function listActionNames(kitRoot) {
    const entries = await (0,promises_.readdir)(kitRoot, { withFileTypes: true, recursive: false });
    const dirs = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
    const isAction = await Promise.all(dirs.map(async (dir) => (await (0,promises_.readdir)((0,external_node_path_.join)(kitRoot, dir))).includes('action.yml')));
    return dirs.filter((_, index) => isAction[index]).sort();
}
/** Reads and checks the action.yml of one action; throws with the name of the field that is not as it must be. */
async function readAction(kitRoot, name) {
    const dir = (0,external_node_path_.join)(kitRoot, name);
    const { parse } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.t.bind(__webpack_require__, 5719, 19));
    const root = record(parse(await (0,promises_.readFile)((0,external_node_path_.join)(dir, 'action.yml'), 'utf8')), name, 'the file');
    const inputs = Object.entries(record(root.inputs ?? {}, name, 'inputs'));
    const outputs = Object.entries(record(root.outputs ?? {}, name, 'outputs'));
    const main = kit_text(record(root.runs, name, 'runs').main);
    if (main === undefined)
        throw badField(name, 'runs.main');
    return {
        name,
        description: kit_text(root.description) ?? '',
        inputs: inputs.map(([key, value]) => readInput(key, record(value ?? {}, name, `inputs.${key}`))),
        outputs: outputs.map(([key, value]) => ({
            name: key,
            description: kit_text(record(value ?? {}, name, `outputs.${key}`).description) ?? '',
        })),
        main: (0,external_node_path_.join)(dir, main),
    };
}
function readInput(name, fields) {
    return {
        name,
        description: kit_text(fields.description) ?? '',
        fallback: kit_text(fields.default),
        isRequired: fields.required === true,
        deprecation: kit_text(fields.deprecationMessage),
    };
}
/** A scalar as the runner hands it on: `true`, `90` and `90%` are all text. */
function kit_text(value) {
    if (typeof value === 'string')
        return value.trim();
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
function record(value, action, field) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw badField(action, field);
    return value;
}
function badField(action, field) {
    const message = `${action}/action.yml: ${field} is missing or not of the right kind`;
    return new errors/* KitError */.Fb('broken-kit', message, { fix: 'install ci-kit anew, or run npm run build' });
}

// EXTERNAL MODULE: ./packages/cli/src/options.js
var src_options = __webpack_require__(358);
;// CONCATENATED MODULE: ./packages/cli/src/command.js






const EXAMPLE_ACTION = 'report-cache-hits';
/** Reads the command line: nothing or only options of our own for the example, else an action and its inputs. */
async function readCommand(argv, world) {
    const [first, ...rest] = argv;
    if (first === '--version' || first === '-V')
        return { kind: 'version' };
    if (first === 'help' && rest[0] !== undefined)
        return readAct([rest[0], '--help'], world);
    if (first === '--help' || first === '-h' || first === 'help')
        return { kind: 'kit-help' };
    return first === undefined || first.startsWith('-') ? readExample(argv, world) : readAct(argv, world);
}
async function readAct([name = '', ...args], world) {
    const names = await listActionNames(world.kitRoot);
    if (!names.includes(name))
        throw unknownAction(name, names, isFile((0,external_node_path_.resolve)(world.cwd, name)));
    const action = await readAction(world.kitRoot, name);
    const { inputs, options } = (0,src_options/* parseOptions */.Ac)(args, action, path => isFile((0,external_node_path_.resolve)(world.cwd, path)));
    if (options.isHelp)
        return { kind: 'action-help', action, options };
    return { kind: 'run', run: { action, inputs, options, workspace: world.cwd, isExample: false } };
}
/** The log of a real build that comes with the kit, with its Dockerfile. */
async function readExample(args, world) {
    const action = await readAction(world.kitRoot, EXAMPLE_ACTION);
    const { options } = parseOwnOptions(args, action);
    if (options.isHelp)
        return { kind: 'kit-help' };
    const inputs = new Map([
        ['log', 'build.log'],
        ['dockerfile', 'Dockerfile'],
    ]);
    const workspace = (0,external_node_path_.join)(world.kitRoot, 'cli', 'example');
    return { kind: 'run', run: { action, inputs, options, workspace, isExample: true } };
}
/** Before an action only options of our own can stand; who writes an input there has left out the action. */
function parseOwnOptions(args, action) {
    try {
        return (0,src_options/* parseOptions */.Ac)(args, { ...action, inputs: [] }, () => false);
    }
    catch (error) {
        if (!(error instanceof errors/* KitError */.Fb) || error.code !== src_options/* UNKNOWN_OPTION */.Fr)
            throw error;
        const fix = `write the action before its options: ci-kit ${EXAMPLE_ACTION} ${args.join(' ')}`;
        throw new errors/* KitError */.Fb(src_options/* UNKNOWN_OPTION */.Fr, `no action is named before ${args[0]}`, { fix, cause: error });
    }
}
function unknownAction(name, names, isFileHere) {
    const near = (0,nearest/* nearest */.p)(name, names) ?? names.find(each => each.startsWith(name));
    const list = `the actions are ${names.join(', ')}`;
    const guess = near === undefined ? list : `did you mean ${near}? ${list}`;
    const fix = isFileHere ? `write the action before the file: ci-kit ${EXAMPLE_ACTION} ${name}` : guess;
    return new errors/* KitError */.Fb(src_options/* BAD_USAGE */.k9, `there is no action "${name}"`, { fix });
}
function isFile(path) {
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    // A pipe such as /dev/stdin or <(...) of a shell can be read as well.
    return stats !== undefined && !stats.isDirectory();
}

// EXTERNAL MODULE: ./packages/cli/src/terminal/styled.js
var styled = __webpack_require__(7130);
;// CONCATENATED MODULE: ./packages/cli/src/relay.js

const STYLES = new Map([
    ['error', 'red'],
    ['warning', 'yellow'],
    ['notice', 'cyan'],
]);
/**
 * Turns the log of an action into lines for a person: workflow commands become words or vanish, as on a runner, and text
 * between stop-commands and its token stays text.
 */
function logRelay() {
    let stopToken;
    return line => {
        if (stopToken !== undefined) {
            if (line.trim() !== `::${stopToken}::`)
                return [plain(line)];
            stopToken = undefined;
            return [];
        }
        const command = parseCommand(line.trimStart());
        if (command === undefined)
            return line.trim() === '' ? [] : [plain(line)];
        if (command.name === 'stop-commands')
            stopToken = command.message;
        return renderCommand(command);
    };
}
/** `::name key=value,key=value::message` */
function parseCommand(line) {
    const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
    const head = line.slice(2, end);
    if (end === -1 || !/^[a-z][a-z-]*(?: |$)/.test(head))
        return undefined;
    const [name = ''] = head.split(' ', 1);
    return { name, properties: head.slice(name.length + 1), message: decodeEscapes(line.slice(end + 2)) };
}
function renderCommand({ name, properties, message }) {
    const style = STYLES.get(name);
    if (style !== undefined) {
        const [first = '', ...rest] = message.split('\n');
        const place = placeOf(properties);
        const head = [
            (0,styled/* span */.Ln)(`${name}: `, 'bold', style),
            (0,styled/* span */.Ln)(first, style),
            (0,styled/* span */.Ln)(place === '' ? '' : ` (${place})`, 'dim'),
        ];
        return [head, ...rest.map((line) => [(0,styled/* span */.Ln)(`  ${line}`, style)])];
    }
    return name === 'group' ? [[(0,styled/* span */.Ln)(message, 'dim', 'bold')]] : [];
}
/** `Dockerfile:7` from `file=Dockerfile,line=7,title=...`. */
function placeOf(properties) {
    const fields = new Map(properties.split(',').map((field) => {
        const [key = '', ...value] = field.split('=');
        return [key.trim(), decodeEscapes(value.join('='))];
    }));
    const file = fields.get('file') ?? '';
    const line = fields.get('line') ?? '';
    return file === '' || line === '' ? file : `${file}:${line}`;
}
/** The escapes of the runner's command syntax. */
function decodeEscapes(text) {
    return text.replace(/%(0D|0A|3A|2C|25)/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
function plain(line) {
    return [(0,styled/* span */.Ln)(line, 'dim')];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./packages/cli/src/environment.js

/** The files that a runner hands to a step, by the variable that names them. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'];
/** The paths of the files that a runner would have made before the step. */
function runnerFiles(folders) {
    const entries = FILES.map(name => [name, (0,external_node_path_.join)(folders.temp, name.toLowerCase())]);
    return Object.fromEntries(entries);
}
/**
 * The environment of a step on a runner, over the person's own: every input of action.yml with its value or default.
 * GITHUB_ACTIONS is missing, so that the log is written for a person.
 */
function stepEnvironment(action, inputs, { own, folders }) {
    const isKept = (name) => name !== 'GITHUB_ACTIONS' && !name.startsWith('INPUT_') && !name.startsWith('STATE_');
    const kept = Object.entries(own).filter((entry) => isKept(entry[0]) && entry[1] !== undefined);
    const given = action.inputs.map(({ name, fallback }) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        inputs.get(name) ?? expand(fallback ?? '', own, folders),
    ]);
    return {
        ...Object.fromEntries([...kept, ...given]),
        ...runnerFiles(folders),
        RUNNER_TEMP: folders.temp,
        RUNNER_TOOL_CACHE: (0,external_node_path_.join)(folders.temp, 'tools'),
        GITHUB_WORKSPACE: folders.workspace,
        GITHUB_ACTION: action.name,
    };
}
/** Defaults such as `${{ github.token }}`: what is known here, else nothing, as for a missing value on a runner. */
function expand(fallback, own, folders) {
    return fallback.replace(/\$\{\{\s*([a-z_.]{1,60})\s*\}\}/gi, (_, name) => {
        if (name === 'github.token')
            return own.GITHUB_TOKEN ?? own.GH_TOKEN ?? '';
        if (name === 'github.workspace')
            return folders.workspace;
        if (name === 'runner.temp')
            return folders.temp;
        return own[name.replace('.', '_').toUpperCase()] ?? '';
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/outputs.js
/** The outputs in the file of GITHUB_OUTPUT: `name=value` lines, and `name<<DELIMITER` blocks. */
function parseOutputs(text) {
    const outputs = new Map();
    const lines = text.split(/\r?\n/);
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const block = /^([^=<]+)<<(.+)$/.exec(line);
        if (block === null) {
            const equals = line.indexOf('=');
            if (equals > 0)
                outputs.set(line.slice(0, equals), line.slice(equals + 1));
            continue;
        }
        const end = lines.indexOf(block[2] ?? '', at + 1);
        const last = end === -1 ? lines.length : end;
        outputs.set(block[1] ?? '', lines.slice(at + 1, last).join('\n'));
        at = last;
    }
    return outputs;
}

;// CONCATENATED MODULE: ./packages/cli/src/run-action.js







/** Runs the bundle of an action as a runner runs a step, and reads what it left; the temporary files are gone afterwards. */
async function runAction({ action, inputs, workspace, onLine }, world) {
    const temp = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_os_.tmpdir)()), 'ci-kit-run-'));
    try {
        const folders = { temp, workspace };
        const files = runnerFiles(folders);
        await (0,promises_.mkdir)((0,external_node_path_.join)(temp, 'tools'));
        await Promise.all(Object.values(files).map(file => (0,promises_.writeFile)(file, '')));
        // On a terminal the action sees that its standard error is one, and draws its progress there.
        const stderr = world.stderr.isTTY === true ? 'inherit' : 'pipe';
        const env = stepEnvironment(action, inputs, { own: world.env, folders });
        const child = (0,external_node_child_process_.spawn)(process.execPath, [action.main], { cwd: workspace, env, stdio: ['inherit', 'pipe', stderr] });
        const exitCode = await finish(child, onLine);
        const outputs = parseOutputs(await (0,promises_.readFile)(files.GITHUB_OUTPUT, 'utf8'));
        const summary = await (0,promises_.readFile)(files.GITHUB_STEP_SUMMARY, 'utf8');
        return { exitCode, summary, outputs, report: await readReport(outputs.get('report')) };
    }
    finally {
        await (0,promises_.rm)(temp, { recursive: true, force: true });
    }
}
/** Waits for the end of the process and of its output; an interrupt goes to the process, so that both end in order. */
async function finish(child, onLine) {
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    try {
        const ended = new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('close', (code, signal) => resolve(code ?? 128 + (external_node_os_.constants.signals[signal ?? 'SIGKILL'] ?? 0)));
        });
        await Promise.all([ended, readLines(child.stdout, onLine), readLines(child.stderr, onLine)]);
        return await ended;
    }
    finally {
        process.off('SIGINT', pass);
        process.off('SIGTERM', pass);
    }
}
async function readLines(stream, onLine) {
    if (stream === null)
        return;
    for await (const line of (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
        onLine(line);
}
async function readReport(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/world.js


/** The real world, with what a caller gives in its place. The kit lies around the program that was started. */
function openWorld(given) {
    const stdout = given.stdout ?? process.stdout;
    if (given.stdout === undefined)
        process.stdout.on('error', endQuietly);
    return {
        kitRoot: given.kitRoot ?? (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.'))),
        env: given.env ?? process.env,
        cwd: given.cwd ?? process.cwd(),
        stdout,
        stderr: given.stderr ?? process.stderr,
    };
}
/** `ci-kit ... | head` closes the pipe early, which is no error of ours. */
function endQuietly(error) {
    if (error.code !== 'EPIPE')
        throw error;
    process.exit(0);
}
/** The columns to fill: the terminal's, within what a table needs and a person can follow; 100 in a pipe. */
function outputWidth(output) {
    if (output.isTTY !== true)
        return 100;
    return Math.min(160, Math.max(40, output.columns ?? 80));
}
/** Whether to write colours there: an explicit choice, then NO_COLOR, FORCE_COLOR, then whether it is a terminal. */
function hasColor(choice, output, env) {
    if (choice !== 'auto')
        return choice === 'always';
    if (env.NO_COLOR)
        return false;
    const forced = env.FORCE_COLOR;
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return output.isTTY === true && env.TERM !== 'dumb';
}

;// CONCATENATED MODULE: ./packages/cli/src/main.js













const GREEN = 0;
const RED = 1;
const USAGE = 2;
/**
 * `ci-kit [action] [--input value ...]`: the exit status is 0 when the action's step would be green, 1 when it would be
 * red, 2 when the command line is wrong or a file it names cannot be written.
 */
async function cli(argv, given = {}) {
    const world = openWorld(given);
    try {
        return await obey(await readCommand(argv, world), world);
    }
    catch (error) {
        return sayThrown(error, world);
    }
}
async function obey(command, world) {
    switch (command.kind) {
        case 'version':
            world.stdout.write(`${await readVersion(world)}\n`);
            return GREEN;
        case 'kit-help':
            return printHelp(world);
        case 'action-help': {
            const { renderActionHelp } = await __webpack_require__.e(/* import() */ 45).then(__webpack_require__.bind(__webpack_require__, 7045));
            print(renderActionHelp(command.action, outputWidth(world.stdout)), command.options.color, world);
            return GREEN;
        }
        case 'run':
            return runAndReport(command.run, world);
        default:
            return (0,errors/* assertNever */.xb)(command);
    }
}
async function printHelp(world) {
    const { renderKitHelp } = await __webpack_require__.e(/* import() */ 45).then(__webpack_require__.bind(__webpack_require__, 7045));
    const names = await listActionNames(world.kitRoot);
    const actions = await Promise.all(names.map(name => readAction(world.kitRoot, name)));
    print(renderKitHelp(actions, outputWidth(world.stdout)), 'auto', world);
    return GREEN;
}
async function runAndReport(command, world) {
    const { action, inputs, options, workspace, isExample } = command;
    if (isExample)
        explainExample(options.color, world);
    const relay = logRelay();
    const hasColorInLog = hasColor(options.color, world.stderr, world.env);
    const onLine = (line) => void world.stderr.write((0,styled/* paint */.nI)(relay(line), hasColorInLog));
    const run = await runAction({ action, inputs, workspace, onLine }, world);
    if (!options.isJson)
        await printSummary(command, run, world);
    const problems = [...(await printArtefacts(command, run, world)), ...(options.isJson ? printJson(run, world) : [])];
    for (const problem of problems)
        sayProblem(problem, world);
    if (run.exitCode !== 0)
        return RED;
    return problems.length > 0 ? USAGE : GREEN;
}
async function printSummary({ options }, run, world) {
    const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(430), __webpack_require__.e(789)]).then(__webpack_require__.bind(__webpack_require__, 789));
    const detailLines = options.page.kind === 'none' ? Number.POSITIVE_INFINITY : 24;
    const lines = renderMarkdown(run.summary, { width: outputWidth(world.stdout), detailLines });
    const shown = lines.length > 0 ? lines : outputLines(run);
    print([[], ...shown, [], ...resultLines(run)], options.color, world);
}
/** Without a summary (`--summary never`) the outputs are what the action said. */
function outputLines(run) {
    return [...run.outputs].map(([name, value]) => [(0,styled/* span */.Ln)(`${name}: `, 'bold'), (0,styled/* span */.Ln)(value.replaceAll('\n', ' '))]);
}
function resultLines({ exitCode }) {
    if (exitCode === 0)
        return [[(0,styled/* span */.Ln)('Result: ', 'bold'), (0,styled/* span */.Ln)('the step would be green', 'green')]];
    return [[(0,styled/* span */.Ln)('Result: ', 'bold'), (0,styled/* span */.Ln)(`the step would be red (exit status ${exitCode})`, 'red')]];
}
/** Writes the page and the report, and says where; what could not be written is returned. */
async function printArtefacts(command, run, world) {
    const problems = [];
    for (const [label, write] of [
        ['Page', writePage],
        ['Report', keepReport],
    ]) {
        try {
            const path = await write(command, run, world);
            const output = command.options.isJson ? world.stderr : world.stdout;
            if (path !== undefined)
                print([[(0,styled/* span */.Ln)(`${label}: `, 'bold'), (0,styled/* span */.Ln)(path)]], command.options.color, world, output);
        }
        catch (error) {
            const fix = `give another place with --${label.toLowerCase()} FILE`;
            problems.push({ message: `the ${label.toLowerCase()} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`, fix });
        }
    }
    return problems;
}
function printJson(run, world) {
    if (run.report === undefined) {
        return [{ message: 'the action wrote no JSON report', fix: 'see its log above; run it without --json' }];
    }
    world.stdout.write(run.report.endsWith('\n') ? run.report : `${run.report}\n`);
    return [];
}
function explainExample(color, world) {
    const own = 'ci-kit report-cache-hits --log build.log';
    const text = `This is a real build log that comes with the kit. For your own (npm: npm start -- ...): ${own}`;
    print([[(0,styled/* span */.Ln)(text, 'dim')]], color, world, world.stderr);
}
function print(lines, color, world, to = world.stdout) {
    to.write((0,styled/* paint */.nI)(lines, hasColor(color, to, world.env)));
}
function sayProblem({ message, fix }, world) {
    const lines = [
        [(0,styled/* span */.Ln)('error: ', 'bold', 'red'), (0,styled/* span */.Ln)(message)],
        [(0,styled/* span */.Ln)('  fix: ', 'bold'), (0,styled/* span */.Ln)(fix)],
    ];
    world.stderr.write((0,styled/* paint */.nI)(lines, hasColor('auto', world.stderr, world.env)));
}
/** Says what was thrown; what nobody expected with its stack, since who reports it needs no second try then. */
function sayThrown(error, world) {
    if (error instanceof errors/* KitError */.Fb) {
        sayProblem({ message: error.message, fix: error.fix ?? 'see ci-kit --help' }, world);
        return error.code === src_options/* BAD_USAGE */.k9 || error.code === src_options/* UNKNOWN_OPTION */.Fr ? USAGE : RED;
    }
    const fix = 'ci-kit or its installation is at fault; install it anew, or report this:';
    sayProblem({ message: (0,errors/* messageOf */.bD)(error), fix }, world);
    if (external_node_util_.types.isNativeError(error))
        world.stderr.write((0,styled/* paint */.nI)([[(0,styled/* span */.Ln)(error.stack ?? '')]], false));
    return RED;
}
/** The release tree has no version of its own; the package around it has: the repository's, or the installed one's. */
async function readVersion(world) {
    const path = (0,external_node_path_.join)(world.kitRoot, '..', 'package.json');
    const { version } = (0,external_node_fs_.existsSync)(path) ? JSON.parse(await (0,promises_.readFile)(path, 'utf8')) : {};
    return typeof version === 'string' ? version : 'unknown (no package.json around the kit)';
}


/***/ }),

/***/ 358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   Fr: () => (/* binding */ UNKNOWN_OPTION),
/* harmony export */   _X: () => (/* binding */ OWN_OPTIONS),
/* harmony export */   k9: () => (/* binding */ BAD_USAGE)
/* harmony export */ });
/* harmony import */ var _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8156);
/* harmony import */ var _ci_kit_core_nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2381);


/** The codes of a `KitError` that means a wrong command line; everything else is a fault of ours or of the machine. */
const BAD_USAGE = 'bad-usage';
const UNKNOWN_OPTION = 'unknown-option';
const OWN_OPTIONS = [
    { name: 'page', value: 'FILE', text: 'write the page to FILE (default: a new file in the temp folder)' },
    { name: 'no-page', value: '', text: 'write no page' },
    { name: 'json', value: '', text: 'print the JSON report to standard output, and nothing else there' },
    { name: 'report', value: 'FILE', text: 'keep the JSON report in FILE' },
    { name: 'color', value: 'WHEN', text: 'auto, always or never; auto honours NO_COLOR and FORCE_COLOR' },
    { name: 'help', value: '', text: 'show this help' },
];
const FLAGS = new Set(OWN_OPTIONS.filter(option => option.value === '').map(option => option.name));
/**
 * Reads the options after the action's name: `--input value`, `--input=value`, repeated ones as a list of lines, and
 * `--dry-run` or `--no-dry-run` for inputs that are true or false. A file without an option is the action's `log`. Throws a KitError for anything else.
 */
function parseOptions(args, action, isFile) {
    const state = { inputs: new Map(), own: new Map() };
    for (let at = 0; at < args.length;)
        at += readOne(args.slice(at, at + 2), { state, action, isFile });
    return { inputs: joinLines(state.inputs), options: ownOptions(state.own) };
}
/** Reads one option with its value; returns how many arguments it took. */
function readOne([arg = '', next], context) {
    if (arg === '-h')
        context.state.own.set('help', '');
    else if (!arg.startsWith('--'))
        readFile(arg, context);
    else {
        const equals = arg.indexOf('=');
        const name = equals === -1 ? arg.slice(2) : arg.slice(2, equals);
        const given = equals === -1 ? undefined : arg.slice(equals + 1);
        return readOption({ name, given, next }, context);
    }
    return 1;
}
function readOption({ name, given, next }, { state, action }) {
    if (FLAGS.has(name)) {
        if (given !== undefined)
            throw badUsage(`--${name} takes no value, but got "${given}"`, `write --${name}`);
        state.own.set(name, '');
        return 1;
    }
    const isOwn = OWN_OPTIONS.some(option => option.name === name);
    const input = action.inputs.find(each => each.name === name);
    const negated = action.inputs.find(each => `no-${each.name}` === name && isBoolean(each));
    if (!isOwn && input === undefined && negated === undefined)
        throw unknownOption(name, action);
    const value = negated !== undefined ? 'false' : input !== undefined && isBoolean(input) ? flagValue(given, next) : given;
    if (value === undefined && (next === undefined || next.startsWith('--'))) {
        const fix = next === undefined ? `write --${name} VALUE` : `write --${name}=${next} if that is the value`;
        throw badUsage(`--${name} needs a value`, fix);
    }
    const taken = value ?? next ?? '';
    if (isOwn)
        state.own.set(name, taken);
    else
        push(state.inputs, (input ?? negated)?.name ?? name, taken);
    const tookNext = given === undefined && negated === undefined && (value === undefined || value === next);
    return tookNext ? 2 : 1;
}
/** `--dry-run` alone means true; `--dry-run false` and `--dry-run=false` say it. */
function flagValue(given, next) {
    if (given !== undefined)
        return given;
    return next !== undefined && /^(?:true|false)$/i.test(next) ? next : 'true';
}
function isBoolean(input) {
    return input.fallback === 'true' || input.fallback === 'false';
}
function readFile(path, { state, action, isFile }) {
    const hasLog = action.inputs.some(input => input.name === 'log');
    if (!hasLog)
        throw badUsage(`"${path}" is not an option of ${action.name}`, `options start with --; ${seeHelp(action)}`);
    if (!isFile(path)) {
        throw badUsage(`"${path}" is neither an option nor a file here`, 'give the path of a log, or write --log PATTERN');
    }
    push(state.inputs, 'log', path);
}
function unknownOption(name, action) {
    const names = [...action.inputs.map(input => input.name), ...OWN_OPTIONS.map(option => option.name)];
    const near = (0,_ci_kit_core_nearest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
    const fix = near === undefined ? seeHelp(action) : `did you mean --${near}? ${seeHelp(action)}`;
    return new _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .KitError */ .Fb(UNKNOWN_OPTION, `${action.name} has no option --${name}`, { fix });
}
function badUsage(message, fix) {
    return new _ci_kit_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .KitError */ .Fb(BAD_USAGE, message, { fix });
}
function seeHelp(action) {
    return `"ci-kit ${action.name} --help" lists them all`;
}
function push(map, key, value) {
    map.set(key, [...(map.get(key) ?? []), value]);
}
function joinLines(inputs) {
    return new Map([...inputs].map(([name, values]) => [name, values.join('\n')]));
}
function ownOptions(own) {
    const color = own.get('color') ?? 'auto';
    if (color !== 'auto' && color !== 'always' && color !== 'never') {
        throw badUsage(`--color is "${color}"`, 'one of auto, always, never is needed');
    }
    const path = own.get('page');
    for (const name of ['page', 'report']) {
        if (own.get(name) === '')
            throw badUsage(`--${name} is empty`, `write --${name} FILE`);
    }
    if (path !== undefined && own.has('no-page'))
        throw badUsage('--page and --no-page are both given', 'choose one');
    const page = path !== undefined ? { kind: 'path', path } : defaultPage(own);
    return { page, report: own.get('report'), isJson: own.has('json'), color, isHelp: own.has('help') };
}
/** Who asks for JSON reads no page, unless it is asked for as well. */
function defaultPage(own) {
    return { kind: own.has('no-page') || own.has('json') ? 'none' : 'temporary' };
}


/***/ }),

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ clean)
/* harmony export */ });
// C0 and C1 controls, DEL, soft hyphen, line and paragraph separators, invisible characters and marks that turn the
// direction of text: none of them may come from a log into a person's terminal. Newline and tab are handled before.
const UNSEEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
// Whole sequences first (CSI; OSC, DCS and the like up to their end), so that they leave nothing behind. What may come
// between start and end excludes every start, so the time is linear.
const SEQUENCES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]P^_X]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c)/g;
const NOTHING_TO_DO = /^[\n -~\u00ae-\u061b]*$/;
/** The text without escape sequences, control characters and marks that change the direction; tabs become two blanks. */
function clean(text) {
    return NOTHING_TO_DO.test(text) ? text : text.replace(SEQUENCES, '').replace(/\t/g, '  ').replace(UNSEEN, '');
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ lineWidth),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1620);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8798);


// Select Graphic Rendition codes, ECMA-48 8.3.117; the bright black of most palettes is a readable grey.
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    strike: [9, 29],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    cyan: [36, 39],
    grey: [90, 39],
};
/** A piece of text for the terminal. The only door for content: control characters end here. */
function span(text, ...styles) {
    return { text: (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .u)(text), styles };
}
/** The columns that a line takes. */
function lineWidth(line) {
    return line.reduce((sum, part) => sum + (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(part.text), 0);
}
/** The lines as one text; without colour nothing but the characters. Trailing blanks go. */
function paint(lines, color) {
    return lines.map(line => `${paintLine(trimEnd(line), color)}\n`).join('');
}
function paintLine(line, color) {
    return color ? mergeAlike(line).map(paintSpan).join('') : line.map(part => part.text).join('');
}
/** Neighbours of the same styles as one, so that a word or phrase can be searched for in coloured output too. */
function mergeAlike(line) {
    const merged = [];
    for (const part of line) {
        const last = merged.at(-1);
        if (last !== undefined && last.styles.join() === part.styles.join()) {
            merged[merged.length - 1] = { text: last.text + part.text, styles: part.styles };
        }
        else if (part.text !== '')
            merged.push(part);
    }
    return merged;
}
function paintSpan({ text, styles }) {
    if (text === '' || styles.length === 0)
        return text;
    const open = styles.map(style => CODES[style][0]).join(';');
    const close = [...new Set(styles.map(style => CODES[style][1]))].join(';');
    return `\u001b[${open}m${text}\u001b[${close}m`;
}
function trimEnd(line) {
    const kept = [...line];
    for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
        const text = last.text.trimEnd();
        if (text !== '')
            return [...kept, { text, styles: last.styles }];
    }
    return [];
}


/***/ }),

/***/ 8798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G8: () => (/* binding */ graphemeWidth),
  ls: () => (/* binding */ graphemes),
  sc: () => (/* binding */ textWidth)
});

;// CONCATENATED MODULE: ../../node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ../../node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ../../node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ../../node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./packages/cli/src/terminal/width.js

const ASCII = /^[ -~]*$/;
const NO_WIDTH = /^[\p{Mark}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** The characters as a person sees them: an accent or a joined emoji belongs to its base. */
function graphemes(text) {
    if (ASCII.test(text))
        return [...text];
    return Array.from(segmenter.segment(text), part => part.segment);
}
/** The columns that the text takes in a terminal; the text holds no control characters. */
function textWidth(text) {
    if (ASCII.test(text))
        return text.length;
    return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
/** The columns of one character. */
function graphemeWidth(grapheme) {
    if (grapheme.length === 1 && ASCII.test(grapheme))
        return 1;
    if (NO_WIDTH.test(grapheme))
        return 0;
    if (EMOJI.test(grapheme))
        return 2;
    return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}


/***/ })

};
