import { describe, it } from '@jest/globals'
import { ALL, type Case, expectCase, NDK, NET, NEVER, NOTHING, ONE, PYTHON, SWIFT } from './disk/faults.ts'

const cases: Readonly<Record<string, Case>> = {
  'a self-hosted runner': {
    env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['this is a self-hosted runner', 'Would go'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'a runner that does not say what it is': {
    env: { RUNNER_ENVIRONMENT: '' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['does not say that it is hosted by GitHub'],
    keeps: ALL,
  },
  'a self-hosted runner that allows it': {
    env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    inputs: { ...ONE, 'self-hosted': 'allow' },
    verdict: 'pass',
    says: ['after freeing'],
    removes: [SWIFT],
  },
  'a container': {
    setup: 'touch /.dockerenv',
    inputs: NEVER,
    verdict: 'fail',
    says: ['runs in a container'],
    keeps: ALL,
  },
  'a podman container': {
    setup: 'rm -f /run; mkdir -p /run; touch /run/.containerenv',
    inputs: NEVER,
    verdict: 'fail',
    says: ['runs in a container'],
    keeps: ALL,
  },
  'a dry run': {
    inputs: { ...ONE, 'dry-run': 'true' },
    verdict: 'fail',
    says: ['Would go', 'without dry-run'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'never red': {
    inputs: { ...NEVER, 'fail-on': 'never', 'dry-run': 'true' },
    verdict: 'fail',
    says: ['Insufficient'],
    keeps: ALL,
  },
  'only the target is missed': {
    inputs: { 'min-free': '1MB', 'target-free': '10GB' },
    verdict: 'warn',
    says: ['below the target'],
  },
  'keep is kept': {
    inputs: { ...NEVER, keep: 'swift\ntool-cache' },
    verdict: 'fail',
    says: ['keep names it'],
    keeps: [SWIFT, PYTHON],
    removes: [NDK],
  },
  'a careful profile': {
    inputs: { ...NEVER, profile: 'conservative' },
    verdict: 'fail',
    says: ['allowing'],
    keeps: [NET, PYTHON],
    removes: [SWIFT, NDK],
  },
  'the workflow uses a piece': {
    setup:
      'mkdir -p /home/runner/work/app/app/.github/workflows; echo "  - run: dotnet build" > /home/runner/work/app/app/.github/workflows/ci.yml',
    env: { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['the workflow uses it: line 1'],
    keeps: [NET],
    removes: [SWIFT],
  },
}

describe('what may go', () => {
  it.each(Object.entries(cases))('%s', expectCase, 120_000)
})
