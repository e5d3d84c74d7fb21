import { expect, it } from '@jest/globals'
import { deleteRandomTrees } from './disk/random-trees.ts'

it('loses nothing outside the pieces in 4,000 random trees with links, mounts and races', async () => {
  const { losses, deleted, mounts, cancelled, whole } = await deleteRandomTrees(4000, 4)
  expect(losses).toEqual([])
  expect(mounts).toBe(8)
  expect(cancelled).toBeGreaterThan(100)
  expect(whole).toBeGreaterThan(200)
  expect(deleted).toBeGreaterThan(10_000)
}, 120_000)
