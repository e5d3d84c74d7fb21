/** The workflow of one job for each way in which a job with the root action can go. */

const BUILD = 'docker buildx build --progress plain --provenance=false --build-arg "REGISTRY=$REGISTRY"'
const TEE = '2>&1 | tee build.log'
/** BuildKit lets builds that run side by side share their steps: one without the cache would take it from the others. */
export const UNCACHED = 'uncached'
export const ALONE = 'alone'
const MISSED = `BUILDX_BUILDER=${UNCACHED} ${BUILD} --target base --no-cache . ${TEE}`
const expression = (name: string): string => `\${{ ${name} }}`
const IMAGE = `${expression('env.REGISTRY')}/shop/base`

export interface RootCase {
  readonly name: string
  readonly inputs?: Readonly<Record<string, string>>
  /** What the job does between the root action and its end. */
  readonly run: string
  /** Before the root action. */
  readonly before?: string
  readonly after?: object
}

export const ROOT_CASES: readonly RootCase[] = [
  {
    name: 'good',
    inputs: { image: IMAGE, tags: `good\nlatest\n${expression('steps.build.outputs.late')}` },
    run: `${BUILD} --target base . # so that the cache is warm
${BUILD} --target base --push -t "$REGISTRY/shop/base:good" -t "$REGISTRY/shop/base:latest" . ${TEE}
docker buildx imagetools create --tag "$REGISTRY/shop/base:late" "$REGISTRY/shop/base:good"
echo late=late >> "$GITHUB_OUTPUT"`,
    after: {
      id: 'later',
      env: { FREE: expression('steps.kit.outputs.free-bytes'), VERDICT: expression('steps.kit.outputs.verdict') },
      run: 'echo "free=$FREE" >> "$GITHUB_OUTPUT"; echo "verdict=$VERDICT" >> "$GITHUB_OUTPUT"',
    },
  },
  // Of a step that two builds share side by side, BuildKit may tell only one of them.
  {
    name: 'failing',
    run: `: > requirements.txt\nBUILDX_BUILDER=${ALONE} ${BUILD} --target python . ${TEE}`,
  },
  { name: 'missed', inputs: { 'min-hit-rate': '100%' }, run: MISSED },
  { name: 'tolerant', inputs: { 'min-hit-rate': '100%', 'fail-on': 'never' }, run: MISSED },
  { name: 'absent', inputs: { image: IMAGE, tags: 'never-pushed' }, run: 'echo "the tag is of another job"' },
  { name: 'idle', run: 'echo "nothing is built here"' },
  { name: 'elsewhere', run: 'exit 3' },
  {
    name: 'stale',
    inputs: { log: 'old.log', 'fail-on': 'never' },
    before: "printf '#1 [1/1] RUN make\\n#1 CACHED\\n' > old.log",
    run: 'echo "the test of this job fails before its build"',
  },
  { name: 'small', inputs: { 'min-free': '900TB' }, run: 'touch "$KEEP/small-went-on"' },
  { name: 'mistaken', inputs: { 'min-hit-rate': '80x', depth: 'deep' }, run: 'touch "$KEEP/mistaken-went-on"' },
]

export const CANCELLED: RootCase = { name: 'cancelled', run: `${BUILD} -f slow.Dockerfile . ${TEE}` }

export function rootWorkflow(cases: readonly RootCase[]): string {
  const jobs = Object.fromEntries(cases.map(one => [one.name, job(one)]))
  return JSON.stringify({ name: 'root', on: 'push', permissions: { contents: 'read' }, jobs })
}

function job({ inputs, run, before, after }: RootCase): object {
  // The engine runs on this very machine, so nothing may be removed: a self-hosted runner is only measured.
  const kit = { 'min-free': '1GB', 'self-hosted': 'report', ...inputs }
  return {
    'runs-on': 'ubuntu-latest',
    steps: [
      ...(before === undefined ? [] : [{ run: before }]),
      { id: 'kit', uses: 'org/ci-kit@v1', with: kit },
      ...(before === undefined ? [{ uses: 'actions/checkout@v7' }] : []),
      { id: 'build', shell: 'bash', run },
      ...(after === undefined ? [] : [after]),
    ],
  }
}
