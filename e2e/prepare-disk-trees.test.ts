import { expect, it } from '@jest/globals'
import { deleteRandomTrees } from './disk/random-trees.ts'

it('loses nothing outside the pieces in 2,000 random trees with links, mounts and races', async () => {
  const { losses, deleted, mounts, cancelled } = await deleteRandomTrees(2000, 4)
  expect(losses).toEqual([])
  expect(mounts).toBe(4)
  expect(cancelled).toBeGreaterThan(50)
  expect(deleted).toBeGreaterThan(10_000)
}, 120_000)
