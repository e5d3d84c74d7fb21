import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCacheConfig } from '../src/config.ts'
import { sha } from './configs.ts'

const parse = (value: unknown): ReturnType<typeof parseCacheConfig> =>
  parseCacheConfig(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))
const reasonOf = (value: unknown): string => {
  const parsed = parse(value)
  return parsed.ok ? 'it was read' : parsed.reason
}
const layer = (parent?: number): object => ({
  blob: sha(`layer ${parent}`),
  ...(parent === undefined ? {} : { parent }),
})
const createdAt = '2026-01-01T00:00:00.123456789Z'

describe('a cache configuration', () => {
  it('has a parent 0 where none is written, and none with -1, as Go leaves out what is zero', () => {
    const parsed = parse({ layers: [layer(-1), layer()], records: [] })
    expect(parsed).toMatchObject({ ok: true, value: { layers: [{ parent: undefined }, { parent: 0 }] } })
  })

  it('has every record and layer after those that it needs', () => {
    const parsed = parse({
      layers: [layer(1), layer(-1)],
      records: [
        { digest: 'last', inputs: [[{ link: 1, selector: 's' }]], layers: [{ createdAt }] },
        { digest: 'first', chains: [{ layers: [0, 1], createdAt }] },
      ],
    })
    expect(parsed).toMatchObject({
      value: {
        layers: [{ blob: sha('layer -1') }, { parent: 0, blob: sha('layer 1') }],
        records: [
          { digest: 'first', results: [{ layers: [1, 0], isChain: true }] },
          { digest: 'last', inputs: [[{ record: 0, selector: 's' }]], results: [{ layers: [1], isChain: false }] },
        ],
      },
    })
  })

  it('may be empty, as Go writes it', () => {
    for (const empty of [{}, { layers: null, records: null }, { layers: [], records: [] }]) {
      expect(parse(empty)).toEqual({ ok: true, value: { layers: [], records: [] } })
    }
  })

  it.each([
    ['no JSON', 'it is no JSON'],
    ['[]', 'it is JSON, but no object'],
    [{ layers: {} }, 'layers is no list'],
    [{ layers: [7] }, 'layers[0] is no object'],
    [{ layers: [{ blob: 'sha256:short', parent: -1 }] }, 'layers[0].blob is no digest'],
    [{ layers: [layer(-2)] }, 'layers[0].parent is -2, which is no index'],
    [{ layers: [layer(1.5)] }, 'layers[0].parent is 1.5, which is no index'],
    [{ layers: [layer(7)] }, 'it points to layers[7], and there are 1'],
    [{ layers: [layer()] }, 'its layers go round in a loop'],
    [{ records: [{}] }, 'records[0] has no digest'],
    [{ records: [{ digest: 'a', inputs: [[{ link: 1 }]] }] }, 'it points to records[1], and there are 1'],
    [{ records: [{ digest: 'a', inputs: [[{}]] }] }, 'its records go round in a loop'],
    [{ records: [{ digest: 'a', layers: [{ createdAt }] }] }, 'it points to layers[0], and there are 0'],
    [
      { records: [{ digest: 'a', chains: [{ layers: ['0'], createdAt }] }] },
      'records[0].layers is "0", which is no index',
    ],
    [
      { layers: [layer(-1)], records: [{ digest: 'a', layers: [{ layer: 0, createdAt: 'then' }] }] },
      'records[0] has a result without the time at which it was made',
    ],
  ])('is refused with a reason: %j', (value, reason) => {
    expect(reasonOf(value)).toBe(reason)
  })

  it('can be a chain of 20,000 steps', () => {
    const records = Array.from({ length: 20_000 }, (_, at) => ({
      digest: `step ${at}`,
      inputs: at === 0 ? [] : [[{ link: at - 1 }]],
    }))
    expect(parse({ records: records.toReversed().map(reversed(records.length)) }).ok).toBe(true)
  })

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (layers, records) => {
        expect(typeof reasonOf({ layers, records })).toBe('string')
        expect(typeof reasonOf({ layers: [layers], records: [records] })).toBe('string')
      }),
    )
  })
})

type Step = { readonly digest: string; readonly inputs: readonly (readonly { readonly link: number }[])[] }

function reversed(length: number): (step: Step) => Step {
  return step => ({
    ...step,
    inputs: step.inputs.map(links => links.map(({ link }) => ({ link: length - 1 - link }))),
  })
}
