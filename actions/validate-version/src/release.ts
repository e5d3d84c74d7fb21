import type { Run } from '@ci-kit/core/run'
import { judgeBranches } from './branches.ts'
import { judgeChangelog } from './changelog.ts'
import { directoryOfPart, type Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import { judgeGoModule } from './go-modules.ts'
import type { Request } from './inputs.ts'
import { compareVersions, type LineTag } from './line.ts'
import { judgeOrder, standingOf } from './order.ts'
import { hasCommit } from './past.ts'
import { judgePins } from './pins.ts'
import { subjectNames } from './scope.ts'
import { treeAt } from './tree-at.ts'

/** What only a release has to keep: the order of its line, its changelog, its branch, Go's rules, the pins of the README. */
export async function releaseFindings(
  request: Request,
  facts: Facts,
  { run, reference }: { readonly run: Run; readonly reference: string },
): Promise<readonly Finding[]> {
  const { subject, before, tree } = facts
  const isTag = subject.version !== undefined
  const earlier = (before ?? []).map(tag => tag.version)
  const directory = directoryOfPart(facts)
  const names = [
    ...new Set([...subjectNames(facts.statements), run.ports.environment.repository?.split('/').at(-1) ?? '']),
  ]
  const [order, changelog, pins, goModule, branches] = await Promise.all([
    orderFindings(request, facts, reference),
    isTag && !facts.isFloating
      ? judgeChangelog(
          {
            policy: request.changelog ?? 'auto',
            version: reference,
            directory,
            earlier: (before ?? []).filter(one => compareVersions(one.version, reference) < 0),
            readAt: (tag, file) => readIn(tag, file, run),
            isPrerelease: standingOf(reference, undefined).channel !== '',
          },
          tree,
        )
      : [],
    isTag && !facts.isFloating ? judgePins({ names, version: reference, earlier, directory }, tree) : [],
    isTag ? goFindings(facts, directory) : [],
    isTag ? judgeBranches(request.releaseBranch ?? [], subject, run.ports.workflow) : [],
  ])
  return [...order, ...changelog, ...goModule, ...branches, ...pins]
}

/** Empty for a file that was not there; undefined where the commit is not in the checkout. */
async function readIn(tag: LineTag, file: string, run: Run): Promise<string | undefined> {
  const { workflow } = run.ports
  if (tag.commit === undefined || !(await hasCommit(tag.commit, workflow))) return undefined
  return (await treeAt(tag.commit, [], workflow).read(file)) ?? ''
}

function orderFindings(
  request: Request,
  { subject, before, tags, isFloating, variantOf }: Facts,
  version: string,
): readonly Finding[] {
  const isTag = subject.version !== undefined
  const policy = request.monotonic ?? (isTag ? 'line' : 'off')
  if (policy === 'off' || isFloating) return []
  const level = request.monotonic === undefined ? 'warning' : 'error'
  if (before === undefined) {
    if (tags.kind !== 'unknown' || request.monotonic === undefined) return []
    const message = `whether ${version} is above the earlier tags is not known: ${tags.why}`
    return [{ level: 'warning', code: 'tags-unknown', message, fix: tags.fix }]
  }
  return judgeOrder({
    tag: subject.tag ?? '',
    version,
    commit: subject.commit,
    earlier: before,
    policy,
    level,
    isVariant: variantOf !== undefined,
  })
}

async function goFindings(facts: Facts, directory: string): Promise<readonly Finding[]> {
  const { subject, before, tree } = facts
  const { tag, version } = subject
  if (tag === undefined || version === undefined || facts.isFloating) return []
  const major = version.split('.')[0]
  const isEstablished = (before ?? []).some(one => one.version.split('.')[0] === major)
  return await judgeGoModule({ directory, tag: subject.intent?.name ?? tag, version, isEstablished }, tree)
}
