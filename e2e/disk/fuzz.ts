import { enterDescriptors } from '../../actions/prepare-disk/src/eraser/descriptors.ts'
import { deleteRandomTrees } from './random-trees.ts'

/** `tsx e2e/disk/fuzz.ts 100000 1`: as many random trees as one has time for, from a seed. */
// As in the process that deletes.
enterDescriptors()
const [count = '100000', seed = '1'] = process.argv.slice(2)
const result = await deleteRandomTrees(Number(count), Number(seed))
console.log(JSON.stringify(result))
process.exitCode = result.losses.length === 0 ? 0 : 1
