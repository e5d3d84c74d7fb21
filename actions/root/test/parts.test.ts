import { KitError } from '@ci-kit/core/errors'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { checkInputs } from '../src/inputs.ts'
import { PART_NAMES } from '../src/kit.ts'
import { runPart } from '../src/part-run.ts'
import { KIT, manifestOf } from './kit.ts'

const DISK = KIT['prepare-disk']

describe('the action.yml of the root action', () => {
  const own = ['fail-on', 'summary', 'title', 'dry-run', 'job-status']
  const root = manifestOf('action.yml').inputs ?? {}

  it('has every input of its parts with their words and defaults', () => {
    for (const name of PART_NAMES) {
      for (const [input, value] of Object.entries(manifestOf(`actions/${name}/action.yml`).inputs ?? {})) {
        if (!own.includes(input)) expect([input, root[input]]).toEqual([input, value])
        else expect(root).toHaveProperty(input)
      }
    }
  })

  it('requires none of them', () => {
    expect(Object.values(root).filter(input => 'required' in input)).toEqual([])
  })
})

describe('a part', () => {
  it('sees its own inputs alone, its defaults where an engine hands on none, and its own title', async () => {
    const run = fakeRun({ inputs: { 'min-free': '9GB', log: 'other.log', title: 'All of it', summary: 'never' } })
    let seen: ReadonlyMap<string, string> = new Map()
    await runPart(run, DISK, {
      main: async own => {
        seen = own.inputs.values
      },
    })
    expect([...seen.keys()]).toEqual(DISK.inputs.map(([name]) => name))
    expect(seen.get('min-free')).toBe('9GB')
    expect(seen.get('profile')).toBe('standard')
    expect([seen.get('title'), seen.get('summary')]).toEqual(['Disk space', 'always'])
  })

  it('never gets a default that only the engine can evaluate', async () => {
    let token: string | undefined
    const main = async (own: { readonly inputs: { readonly values: ReadonlyMap<string, string> } }) => {
      token = own.inputs.values.get('token')
    }
    await runPart(fakeRun(), KIT['verify-cache-tags'], { main })
    expect(token).toBe('')
  })

  it('tells the runner nothing: no output, no summary, no red step', async () => {
    const run = fakeRun()
    const outcome = await runPart(run, DISK, {
      main: async own => {
        own.setOutputs({ early: 1 })
        const report = {
          title: 't',
          verdict: { kind: 'fail', text: 'x' },
          figures: [],
          sections: [],
          nextSteps: [],
        } as const
        await own.report(report, { verdict: 'fail' })
        own.fail({ code: 'first', message: 'x' })
        own.fail({ code: 'second', message: 'y' })
      },
    })
    expect(outcome).toMatchObject({ outputs: { early: 1, verdict: 'fail' }, problem: { code: 'first' } })
    expect([run.hasFailed, run.summary, run.outputs.size]).toEqual([false, '', 0])
  })

  it.each([
    ['a KitError', new KitError('log-unreadable', 'no', { fix: 'yes' }), 'log-unreadable'],
    ['an error of ours', new TypeError('x is not a function'), 'internal'],
    ['a text', 'thrown', 'internal'],
  ])('that throws %s has an outcome all the same', async (_, thrown, code) => {
    const main = () => Promise.reject(thrown)
    expect(await runPart(fakeRun(), DISK, { main })).toMatchObject({ report: undefined, problem: { code } })
  })

  it('keeps its state and its report under its own name', async () => {
    const run = fakeRun({ states: { 'prepare-disk-watch': 'w', watch: 'another' } })
    let read: string | undefined
    let path = ''
    await runPart(run, DISK, {
      main: async own => {
        read = own.state.read('watch')
        own.state.save('watch', 'new')
        path = await own.writeReportFile({ verdict: 'pass' })
      },
    })
    expect(read).toBe('w')
    expect(run.door.states.get('prepare-disk-watch')).toBe('new')
    expect(JSON.parse(await run.files.readText(path))).toMatchObject({ version: 1, action: 'prepare-disk' })
  })
})

describe('the inputs', () => {
  const check = async (inputs: Readonly<Record<string, string>>): Promise<string> => {
    try {
      await checkInputs(fakeRun({ inputs }).inputs, KIT)
      return ''
    } catch (error) {
      return error instanceof KitError ? `${error.message}\nFix: ${error.fix}` : String(error)
    }
  }

  it('are good when none is given, and when nothing that is to be verified is known yet', async () => {
    expect(await check({})).toBe('')
    expect(await check({ image: 'ghcr.io/org/app', tags: '' })).toBe('')
  })

  it('are all read at once', async () => {
    const said = await check({ 'min-free': 'lots', 'min-hit-rate': '0.8', depth: 'deep', 'fail-on': 'sometimes' })
    for (const part of [
      'min-free is "lots"',
      'min-hit-rate is "0.8"',
      'depth is "deep"',
      '4 inputs are not usable',
      'fail-on is "sometimes"',
    ]) {
      expect(said).toContain(part)
    }
    expect(said.match(/fail-on is/g)).toHaveLength(1)
    expect(await check({ tags: 'a b c=d' })).toContain('tags has the line "a b c=d"')
  })

  it('that nobody knows are named once, with the nearest', async () => {
    const run = fakeRun({ inputs: { 'min-hitrate': '80%' } })
    await checkInputs(run.inputs, KIT)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      'unknown input: min-hitrate (did you mean min-hit-rate?)',
    ])
  })
})
