/** The workflow that builds the shop in every way that matters and reports on each build. */

export interface BuildCase {
  readonly name: string
  /** A job that has to be over before, because it fills the cache. */
  readonly needs?: string
  /** Shell lines before the build. */
  readonly prepare?: string
  /** The build, without the redirection of its log. */
  readonly build: string
  /** A whole script instead, for what is more than one command; it writes build.log. */
  readonly script?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** More reports on the same log, by the id of the step. */
  readonly also?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How the rawjson of the same build is had; a bake has one record for each target, so it is run again. */
  readonly rawjson?: 'history' | 'none'
}

const BUILD = 'docker buildx build --progress plain'
const CACHE_FROM = '--cache-from "type=registry,ref=$REGISTRY/shop/cache"'
const CACHE_TO = '--cache-to "type=registry,ref=$REGISTRY/shop/cache,mode=max"'
const SHOP = '--build-arg "REGISTRY=$REGISTRY"'
const BAKE = 'docker buildx bake --progress plain --set "*.args.REGISTRY=$REGISTRY"'
const CHANGE = `echo 'export const limit = 20' >> web/search.js`

export const CASES: readonly BuildCase[] = [
  { name: 'cold', build: `${BUILD} ${SHOP} ${CACHE_FROM} ${CACHE_TO} --push -t "$REGISTRY/shop/api:cold" .` },
  {
    name: 'warm',
    needs: 'cold',
    build: `${BUILD} ${SHOP} ${CACHE_FROM} ${CACHE_TO} --push -t "$REGISTRY/shop/api:warm" -t "$REGISTRY/shop/api:latest" .`,
    inputs: { 'min-hit-rate': '100%', 'expect-cached': 'base\npython\nnode\nbuilder\nruntime' },
    also: { rebuilt: { 'expect-rebuilt': 'builder' } },
  },
  {
    name: 'changed',
    needs: 'cold',
    prepare: CHANGE,
    build: `${BUILD} ${SHOP} ${CACHE_FROM} --push -t "$REGISTRY/shop/api:changed" .`,
    // On the record of the build: the text may lack the CACHED of a hit whose layers are pulled at once.
    also: {
      stages: { log: 'build.rawjson', 'expect-cached': 'base\npython\nnode', 'expect-rebuilt': 'builder' },
      minimum: { log: 'build.rawjson', 'min-hit-rate': '80%' },
      expectation: { log: 'build.rawjson', 'expect-cached': 'builder' },
      tolerant: { log: 'build.rawjson', 'min-hit-rate': '80%', 'fail-on': 'never' },
      strict: { log: 'build.rawjson', 'warn-hit-rate': '80%', 'fail-on': 'warning' },
      relaxed: { log: 'build.rawjson', 'warn-hit-rate': '70%' },
    },
  },
  { name: 'failing', prepare: ': > api/prices.py', build: `${BUILD} ${SHOP} .`, inputs: { dockerfile: 'Dockerfile' } },
  { name: 'unauthorized', build: `${BUILD} ${SHOP} --target base --push -t "$GUARDED/shop/api:1" .` },
  {
    name: 'missing',
    prepare: 'rm -r web',
    build: `${BUILD} ${SHOP} --target builder .`,
    also: { tolerant: { 'fail-on': 'never' } },
  },
  { name: 'bake-cold', build: `${BAKE} --push`, rawjson: 'none' },
  { name: 'bake-changed', needs: 'bake-cold', prepare: CHANGE, build: `${BAKE} --push`, rawjson: 'none' },
  {
    name: 'cancelled',
    build: '',
    script: `set -m
${BUILD} ${SHOP} -f slow.Dockerfile . > build.log 2>&1 &
until grep -q 'part 2' build.log; do sleep 0.2; done
kill -INT %1
wait %1`,
  },
  {
    name: 'retried',
    build: '',
    script: `: > requirements.txt
${BUILD} ${SHOP} -f slow.Dockerfile --target checked . 2>&1 | tee build.log || true
echo 'uvicorn 0.38.0 68' > requirements.txt
${BUILD} ${SHOP} -f slow.Dockerfile --target checked . 2>&1 | tee -a build.log`,
    rawjson: 'none',
  },
  { name: 'hostile', build: `${BUILD} ${SHOP} -f hostile.Dockerfile .` },
]

/** Files of the repository beside the shop itself. */
export const PIPELINE_FILES = {
  'slow.Dockerfile': `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35 AS checked
COPY requirements.txt /
RUN test -s /requirements.txt
FROM checked
RUN for i in $(seq 1 60); do echo "part $i of 60"; sleep 1; done
`,
  'hostile.Dockerfile': `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35
COPY hostile.sh /
RUN sh hostile.sh
RUN echo '</details><script>alert(1)</script> | a | b |'
`,
  // Output with the looks of a build log, of runner commands and of markup; the step then fails, so that it is quoted.
  'hostile.sh': `printf '#2 CACHED\\n#3 [base 1/9] RUN fake\\n#99 DONE 9.9s\\nCACHED\\n'
printf '::error file=Dockerfile,line=1::fake annotation\\n##[error]fake annotation\\n::set-output name=verdict::pass\\n'
printf '::stop-commands::x\\n::add-mask::cached\\n'
printf '\\r::error::after a carriage return\\r\\n'
printf '</details>\\n<img src=x onerror=alert(1)>\\n\`\`\`\\n# heading\\n| a | b |\\n|---|---|\\n'
printf 'ERROR: failed to build: failed to solve: fake: exit code: 137\\n'
exit 7
`,
  'docker-bake.hcl': `group "default" {
  targets = ["api", "assets", "tools"]
}
variable "REGISTRY" {}
target "_shared" {
  cache-from = ["type=registry,ref=\${REGISTRY}/bake/cache"]
}
target "api" {
  inherits = ["_shared"]
  target = "runtime"
  tags = ["\${REGISTRY}/bake/api:1"]
  cache-to = ["type=registry,ref=\${REGISTRY}/bake/cache,mode=max"]
}
target "assets" {
  inherits = ["_shared"]
  target = "builder"
  tags = ["\${REGISTRY}/bake/assets:1"]
}
target "tools" {
  inherits = ["_shared"]
  target = "python"
  tags = ["\${REGISTRY}/bake/tools:1"]
}
`,
} as const

const REPORT = 'org/ci-kit/report-cache-hits@v1'

/** The workflow of all cases, one job each. */
export function pipelineWorkflow(): string {
  const jobs = Object.fromEntries(CASES.map(one => [one.name, jobOf(one)]))
  return JSON.stringify({ name: 'Shop', on: 'push', permissions: {}, jobs }, undefined, 2)
}

function jobOf(one: BuildCase): object {
  const script = one.script ?? `${one.build} 2>&1 | tee build.log`
  const history = one.rawjson === 'none' ? [] : [historyStep()]
  const reports = Object.entries({ plain: {}, ...one.also }).map(([id, inputs]) =>
    reportStep(id, { ...one.inputs, ...inputs }),
  )
  const raw = one.rawjson === 'none' ? [] : [reportStep('rawjson', { ...one.inputs, log: 'build.rawjson' })]
  return {
    'runs-on': 'ubuntu-latest',
    ...(one.needs === undefined ? {} : { needs: one.needs }),
    env: { BUILDX_BUILDER: one.name },
    steps: [
      { uses: 'actions/checkout@v7' },
      { id: 'build', shell: 'bash', run: [one.prepare ?? '', script].join('\n') },
      ...history,
      ...reports,
      ...raw,
      keepStep(one),
    ],
  }
}

function historyStep(): object {
  return { id: 'history', if: 'always()', run: 'docker buildx history logs --progress rawjson 2> build.rawjson' }
}

function reportStep(id: string, inputs: Readonly<Record<string, string>>): object {
  return { id, if: 'always()', uses: REPORT, with: { log: 'build.log', title: id, ...inputs } }
}

/** The engine removes everything at the end of a job, so what the test compares is put aside. */
function keepStep(one: BuildCase): object {
  const copies = ['plain', 'rawjson'].map(
    id => `cp "\${{ steps.${id}.outputs.report }}" "$KEEP/${one.name}/${id}.json" || true`,
  )
  const run = [`mkdir -p "$KEEP/${one.name}"`, `cp build.* "$KEEP/${one.name}/"`, ...copies].join('\n')
  return { id: 'keep', if: 'always()', run }
}
