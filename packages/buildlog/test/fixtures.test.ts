import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { diagnose } from '../src/diagnosis.ts'
import { fixture, fixtureNames, inOneLine, read, readOne } from './read.ts'

const GOLDEN = fileURLToPath(new URL('./golden/', import.meta.url))

/** One line a build, each checked by eye against its log when it was first written. */
function factsOfAll(format: string): string {
  const lines = fixtureNames(format).flatMap(name =>
    read(fixture(`${format}/${name}`)).builds.map(build => {
      const kind = diagnose(build)?.kind
      return `${name}: ${inOneLine(build)}${kind === undefined ? '' : `; ${kind}`}`
    }),
  )
  return `${lines.join('\n')}\n`
}

describe('the facts of real builds', () => {
  it.each(['plain', 'rawjson', 'tty', 'tty-frames', 'classic', 'buildah', 'kaniko'])(
    'of %s are those that were checked by hand',
    format => {
      const actual = factsOfAll(format)
      const path = `${GOLDEN}${format}.txt`
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual)
      expect(actual.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
      expect(actual.length).toBeGreaterThan(100)
    },
  )
})

describe('the same build as plain and as rawjson', () => {
  // Bake and the terminal captures were built twice, so their two logs are two builds. A lost builder and one whose
  // disk is full keep no record.
  const names = fixtureNames('plain').filter(
    name => !/^bake-|^retry|^tty-|^disk-full/.test(name) && fixtureNames('rawjson').includes(name),
  )

  it('is at hand for the cases of the lab', () => {
    expect(names.length).toBeGreaterThan(40)
  })

  it.each(names)('%s gives the same vertices with the same ends', name => {
    const plain = readOne(fixture(`plain/${name}`))
    const stream = readOne(fixture(`rawjson/${name}`))
    const ends = (build: typeof plain) =>
      new Map(
        build.vertexList.flatMap(vertex =>
          vertex.names.map(one => [one, vertex.status === 'cached-then-pulled' ? 'cached' : vertex.status]),
        ),
      )
    const expected = ends(stream)
    for (const [one, status] of ends(plain)) {
      // A hit whose layers come within a tenth of a second is never printed CACHED; the printer says DONE.
      const isQuickPull = stream.vertexList.some(
        vertex => vertex.names.includes(one) && vertex.status === 'cached-then-pulled',
      )
      expect([one, isQuickPull && status === 'done' ? 'cached' : status]).toEqual([one, expected.get(one)])
    }
    expect(plain.vertices).toBe(stream.vertices)
    expect(plain.pushes.map(({ reference, digest, status }) => ({ reference, digest, status }))).toEqual(
      stream.pushes.map(({ reference, digest, status }) => ({ reference, digest, status })),
    )
    expect(plain.failed.map(({ name: vertex, message, exitCode }) => ({ vertex, message, exitCode }))).toEqual(
      stream.failed.map(({ name: vertex, message, exitCode }) => ({ vertex, message, exitCode })),
    )
    expect(plain.warnings.map(({ rule, message }) => ({ rule, message }))).toEqual(
      stream.warnings.map(({ rule, message }) => ({ rule, message })),
    )
  })

  it.each(names)('%s gives the same seconds', name => {
    const plain = readOne(fixture(`plain/${name}`))
    const stream = readOne(fixture(`rawjson/${name}`))
    for (const vertex of plain.vertexList) {
      const same = stream.vertexList.find(one => one.names.some(known => vertex.names.includes(known)))
      // The printer rounds to a tenth.
      if (vertex.seconds !== undefined) expect(Math.abs(vertex.seconds - (same?.seconds ?? 0))).toBeLessThan(0.06)
    }
  })
})
