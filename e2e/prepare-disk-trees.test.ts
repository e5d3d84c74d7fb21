import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { deleteRandomTrees, type TreesResult } from './disk/random-trees.ts'
import { capture } from './lab/command.ts'
import { REPOSITORY } from './lab/context.ts'
import { node24Folder } from './lab/tools.ts'

it('loses nothing outside the pieces in 2,000 random trees with links, mounts and races', async () => {
  const { losses, deleted, mounts, cancelled } = await deleteRandomTrees(2000, 4)
  expect(losses).toEqual([])
  expect(mounts).toBe(4)
  expect(cancelled).toBeGreaterThan(50)
  expect(deleted).toBeGreaterThan(10_000)
}, 120_000)

it('loses nothing either where Node 24 removes whole directories', async () => {
  const node = join(await node24Folder(() => undefined), 'node')
  const tsx = join(REPOSITORY, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const { stdout } = await capture([node, tsx, 'e2e/disk/fuzz.ts', '2000', '5'], { cwd: REPOSITORY })
  const { losses, deleted, mounts, whole } = JSON.parse(stdout) as TreesResult
  expect(losses).toEqual([])
  expect(mounts).toBe(4)
  expect(whole).toBeGreaterThan(100)
  expect(deleted).toBeGreaterThan(5000)
}, 120_000)
