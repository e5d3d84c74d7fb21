import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type HistoryPorts, loadHistory, parseHistory, saveHistory } from '../src/history.ts'

function world(files: Readonly<Record<string, string>> = {}) {
  const disk = new Map(Object.entries(files))
  const cache = new Map<string, string>()
  let count = 0
  const ports: HistoryPorts = {
    readText: async path => disk.get(path),
    writeText: async (path, text) => void disk.set(path, text),
    restore: async (_, prefix) => {
      const found = [...cache].reverse().find(([key]) => key.startsWith(prefix))
      return found === undefined ? { kind: 'nothing' } : { kind: 'found', text: found[1] }
    },
    save: async (_, key, text) => {
      cache.set(key, text)
      return undefined
    },
    uniqueName: () => {
      count += 1
      return String(count)
    },
  }
  return { disk, cache, ports }
}

const FILE = { kind: 'file', path: 'history.json' } as const
const CACHE = { kind: 'cache' } as const

describe('history', () => {
  it.each([FILE, CACHE])('gives back what was saved: %j', async place => {
    const { ports } = world()
    expect(await loadHistory(place, 'a', ports)).toEqual({ kind: 'nothing' })
    await saveHistory(place, 'a', new Map([['x', { n: 1 }]]), ports)
    await saveHistory(place, 'a', new Map([['x', { n: 2 }]]), ports)
    expect(await loadHistory(place, 'a', ports)).toEqual({ kind: 'found', records: new Map([['x', { n: 2 }]]) })
  })

  it('keeps the records of other actions in the same file', async () => {
    const { ports } = world()
    await saveHistory(FILE, 'a', new Map([['x', 1]]), ports)
    await saveHistory(FILE, 'b', new Map([['y', 2]]), ports)
    expect(await loadHistory(FILE, 'a', ports)).toEqual({ kind: 'found', records: new Map([['x', 1]]) })
  })

  it('never overwrites an entry of a cache', async () => {
    const { ports, cache } = world()
    for (const n of [1, 2, 3]) await saveHistory(CACHE, 'a', new Map([['x', n]]), ports)
    expect(cache.size).toBe(3)
  })

  it.each([
    ['another file', '{"name":"package"}', 'no field "actions"'],
    ['a later version', '{"version":2,"actions":{}}', 'version is 2'],
    ['no JSON', '{', 'no JSON'],
    ['a list', '[]', 'no field'],
    ['a broken action', '{"version":1,"actions":{"a":[]}}', 'actions.a'],
  ])('does not use, and does not overwrite, %s', async (_, text, reason) => {
    const { ports, disk } = world({ 'history.json': text })
    expect(await loadHistory(FILE, 'a', ports)).toEqual({ kind: 'unusable', reason: expect.stringContaining(reason) })
    expect(await saveHistory(FILE, 'a', new Map(), ports)).toContain(reason)
    expect(disk.get('history.json')).toBe(text)
  })

  it('keeps odd names as they are', async () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'toString')),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(names, async keys => {
        const { ports } = world()
        await saveHistory(FILE, 'a', new Map(keys.map((key, i) => [key, i])), ports)
        const loaded = await loadHistory(FILE, 'a', ports)
        const read = loaded.kind === 'found' ? new Map(loaded.records) : new Map()
        expect(new Map([...read].sort())).toEqual(new Map(keys.map((key, i) => [key, i] as const).sort()))
      }),
      { numRuns: 200 },
    )
  })

  it('never throws for what a file holds', () => {
    fc.assert(
      fc.property(fc.json(), text => void parseHistory(text)),
      { numRuns: 500 },
    )
  })
})
