/** Events as their documentation has them, cut to what tells a ref, and the tags that a run for them gets. */
export interface EventCase {
  readonly name: string
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
  /** GITHUB_REF, as the documentation of the event says. */
  readonly ref: string
  readonly tags: string
}

export const EVENT_RULES = [
  'type=schedule',
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}',
  'type=edge',
  'type=ref,event=branch',
  'type=ref,event=tag,prefix=tag-',
  'type=ref,event=pr',
  'type=raw,value=default,enable={{is_default_branch}}',
  'type=raw,value=onto-{{base_ref}},enable={{#if base_ref}}true{{else}}false{{/if}}',
]

const HEAD = '1111111111111111111111111111111111111111'
const MAIN = 'refs/heads/main'
const QUEUE = `refs/heads/gh-readonly-queue/main/pr-12-${HEAD}`
const repository = {
  name: 'app',
  full_name: 'octo/app',
  description: null,
  license: null,
  html_url: 'https://github.example/octo/app',
  default_branch: 'main',
}
const fork = { full_name: 'mallory/app' }
const onMain = 'edge main default'
const pull = { number: 12, base: { ref: 'main' }, head: { ref: 'main', sha: HEAD, repo: fork } }
const issue = { number: 12, pull_request: { url: 'https://api.github.example/repos/octo/app/pulls/12' } }

type Payload = Readonly<Record<string, unknown>>

function on(
  name: string,
  payload: Payload,
  { ref = MAIN, tags = onMain }: { ref?: string; tags?: string } = {},
): EventCase {
  const [event = ''] = name.split(' ')
  return { name, event, payload: { repository, ...payload }, ref, tags }
}

/** A run of another workflow that has ended. */
function after(name: string, run: Payload, tags: string): EventCase {
  const workflow_run = {
    name: 'CI',
    head_sha: HEAD,
    head_repository: { full_name: 'octo/app' },
    pull_requests: [],
    ...run,
  }
  return on(`workflow_run ${name}`, { action: 'completed', workflow_run }, { tags })
}

export const EVENTS: readonly EventCase[] = [
  on('push of the default branch', { ref: MAIN }),
  on('push of a branch', { ref: 'refs/heads/topic' }, { ref: 'refs/heads/topic', tags: 'topic' }),
  on(
    'push of a tag',
    { ref: 'refs/tags/v1.2.4', base_ref: MAIN },
    { ref: 'refs/tags/v1.2.4', tags: '1.2.4 tag-v1.2.4 onto-main' },
  ),
  on('pull_request', { number: 12, pull_request: pull }, { ref: 'refs/pull/12/merge', tags: 'pr-12 onto-main' }),
  on(
    'pull_request_target of a fork whose branch is main',
    { number: 12, pull_request: pull },
    { tags: 'pr-12 onto-main' },
  ),
  on('pull_request_target without a number at its top', { pull_request: pull }, { tags: 'pr-12 onto-main' }),
  on('pull_request_review', { pull_request: pull }, { ref: 'refs/pull/12/merge', tags: 'pr-12 onto-main' }),
  on('pull_request_review_comment', { pull_request: pull }, { ref: 'refs/pull/12/merge', tags: 'pr-12 onto-main' }),
  on(
    'merge_group',
    { action: 'checks_requested', merge_group: { head_sha: HEAD, head_ref: QUEUE, base_ref: MAIN } },
    { ref: QUEUE, tags: 'pr-12 onto-main' },
  ),
  on('schedule', { schedule: '0 0 * * *' }, { tags: `nightly ${onMain}` }),
  on('workflow_dispatch', { inputs: null, ref: 'refs/heads/topic' }, { ref: 'refs/heads/topic', tags: 'topic' }),
  on(
    'workflow_dispatch of a tag',
    { inputs: null, ref: 'refs/tags/v1.3.0' },
    { ref: 'refs/tags/v1.3.0', tags: '1.3.0 1 tag-v1.3.0 latest' },
  ),
  on('repository_dispatch', { action: 'publish', client_payload: { ref: 'refs/tags/v9.9.9' } }),
  on(
    'release',
    { action: 'published', release: { tag_name: 'v1.3.0' } },
    { ref: 'refs/tags/v1.3.0', tags: '1.3.0 1 tag-v1.3.0 latest' },
  ),
  on('create of a branch', { ref: 'topic', ref_type: 'branch' }, { ref: 'refs/heads/topic', tags: 'topic' }),
  on('create of a tag', { ref: 'v1.2.4', ref_type: 'tag' }, { ref: 'refs/tags/v1.2.4', tags: '1.2.4 tag-v1.2.4' }),
  on('delete of a tag', { ref: 'v1.3.0', ref_type: 'tag' }),
  on('deployment of a branch', { deployment: { ref: 'topic', sha: HEAD } }, { ref: 'refs/heads/topic', tags: 'topic' }),
  on('deployment_status of a commit', { deployment: { ref: HEAD, sha: HEAD } }, { ref: '', tags: '' }),
  on('issue_comment on a pull request', { action: 'created', issue }),
  on('issues', { action: 'opened', issue: { number: 3 } }),
  on('discussion', { action: 'created', discussion: { number: 3 } }),
  on('check_run', { action: 'completed', check_run: { head_sha: HEAD } }),
  on('status', { state: 'success', sha: HEAD }),
  on('registry_package', { action: 'published' }),
  after('of a push of main', { event: 'push', head_branch: 'main' }, onMain),
  after('of a push of a branch', { event: 'push', head_branch: 'topic' }, 'topic'),
  after('of a push of a tag', { event: 'push', head_branch: 'v1.2.4' }, '1.2.4 tag-v1.2.4'),
  after('of a release branch', { event: 'push', head_branch: 'release/v1.2.4' }, 'release-v1.2.4'),
  after('of a release', { event: 'release', head_branch: 'stable' }, 'tag-stable latest'),
  after('of a schedule', { event: 'schedule', head_branch: 'main' }, onMain),
  after('of a pull request', { event: 'pull_request', head_branch: 'topic', pull_requests: [{ number: 12 }] }, 'pr-12'),
  after(
    'of a pull request of a fork whose branch is main',
    { event: 'pull_request', head_branch: 'main', head_repository: fork },
    '',
  ),
  after('of a push in a fork', { event: 'push', head_branch: 'main', head_repository: fork }, ''),
  after(
    'of a merge queue',
    { event: 'merge_group', head_branch: `gh-readonly-queue/main/pr-12-${HEAD}` },
    'pr-12 onto-main',
  ),
]
