import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { errorOf, jobsOf, planWith } from './given.ts'

const PAGE = join(fileURLToPath(new URL('../../..', import.meta.url)), 'docs', 'images.md')

describe('the list on the page of images.yml', () => {
  it('is planned as the page says', async () => {
    const [, list = ''] = /```text\n(defaults:.+?)```/s.exec(readFileSync(PAGE, 'utf8')) ?? []
    const run = await planWith({ images: 'debian-stable,debian-testing,ubuntu-stable' }, list)
    expect(errorOf(run)).toBe('')
    expect(jobsOf(run).map(({ name, tags, 'build-args': args }) => [name, tags, args])).toEqual([
      ['debian-stable-amd64', 'ghcr.io/org/app:stable-amd64\nghcr.io/org/app:latest-amd64', 'SUITE=trixie'],
      ['debian-stable-arm64', 'ghcr.io/org/app:stable-arm64\nghcr.io/org/app:latest-arm64', 'SUITE=trixie'],
      ['debian-testing', 'ghcr.io/org/app:debian-testing', 'SUITE=testing'],
      ['ubuntu-stable', 'ghcr.io/org/app:ubuntu-stable', ''],
    ])
  })
})
