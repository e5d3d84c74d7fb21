import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { erase } from '../src/eraser/erase.ts'
import { holdDirectory, holdTarget } from '../src/eraser/hold.ts'
import type { EraseTask } from '../src/eraser/protocol.ts'
import { largestUsers } from '../src/eraser/users.ts'
import { Sandbox } from './sandbox.ts'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = new Sandbox()
})
afterEach(() => sandbox.remove())

const control = { isCancelled: () => false, goOn: () => undefined }

function task(changes: Partial<EraseTask> & Pick<EraseTask, 'paths'>): EraseTask {
  const device = lstatSync(sandbox.root).dev
  return { id: 1, kind: 'erase', largest: [], guards: [], device, isBackground: false, ...changes }
}

/** A tree of 3 levels with `width` directories on each. */
function fill(path: string, width = 4): void {
  for (let a = 0; a < width; a++)
    for (let b = 0; b < width; b++) for (let c = 0; c < width; c++) sandbox.file(`${path}/${a}/${b}/${c}`)
}

describe('the deletion of a directory', () => {
  it('removes all of it and nothing next to it', async () => {
    fill('opt/piece')
    sandbox.file('opt/piece2/kept')
    const erased = await erase(task({ paths: [sandbox.path('opt/piece')] }), control)
    expect(erased).toMatchObject({ files: 64, directories: 21, isComplete: true, refused: [] })
    expect(readdirSync(sandbox.path('opt'))).toEqual(['piece2'])
  })

  it('removes links, never what they lead to', async () => {
    const kept = sandbox.file('kept/file')
    sandbox.file('opt/piece/a')
    symlinkSync(sandbox.path('kept'), sandbox.path('opt/piece/to-directory'))
    symlinkSync(kept, sandbox.path('opt/piece/to-file'))
    linkSync(kept, sandbox.path('opt/piece/hard'))
    symlinkSync('/nowhere', sandbox.path('opt/piece/dangling'))
    const erased = await erase(task({ paths: [sandbox.path('opt/piece')] }), control)
    expect(erased.isComplete).toBe(true)
    expect(readFileSync(kept, 'utf8')).toBe('xxxxxxxxxx')
  })

  it('removes names of any bytes, of any length, and deep trees', async () => {
    const piece = sandbox.directory('opt/piece')
    writeFileSync(Buffer.concat([Buffer.from(`${piece}/`), Buffer.from([0xff, 0xfe, 0x41])]), 'x')
    mkdirSync(Buffer.concat([Buffer.from(`${piece}/`), Buffer.from([0xe9, 0x64])]))
    writeFileSync(Buffer.concat([Buffer.from(`${piece}/`), Buffer.from([0xe9, 0x64]), Buffer.from('/inside')]), 'x')
    sandbox.file('opt/piece/\uFFFD')
    sandbox.file(`opt/piece/${'n'.repeat(255)}`)
    sandbox.file('opt/piece/new\nline $(x) `y` "z" *')
    sandbox.file(`opt/piece/${'deep/'.repeat(300)}file`)
    const erased = await erase(task({ paths: [piece] }), control)
    expect(erased).toMatchObject({ isComplete: true, refused: [] })
    expect(existsSync(piece)).toBe(false)
  })

  it('removes a file, and an empty directory', async () => {
    const paths = [sandbox.file('swapfile'), sandbox.directory('opt/empty')]
    expect(await erase(task({ paths }), control)).toMatchObject({ files: 1, directories: 1, isComplete: true })
  })

  it('ends soon after the goal is reached, and keeps the rest', async () => {
    fill('opt/piece', 3)
    const goal = { path: sandbox.root, freeBytes: 0, freeInodes: 0 }
    const erased = await erase(task({ paths: [sandbox.path('opt/piece')], goal }), control)
    expect(erased).toMatchObject({ files: 0, isComplete: false, isGoalReached: true })
    expect(readdirSync(sandbox.path('opt/piece'))).toHaveLength(3)
  })

  it('begins with the largest files where it is told where they are', async () => {
    sandbox.file('opt/piece/lib/v1/big', 9_000_000)
    sandbox.file('opt/piece/lib/v2/bigger', 12_000_000)
    sandbox.file('opt/piece/lib/v2/small', 10)
    let asked = 0
    const stopAfterTwo = { isCancelled: () => ++asked > 2, goOn: () => undefined }
    await erase(task({ paths: [sandbox.path('opt/piece')], largest: ['lib/*', 'nowhere'] }), stopAfterTwo)
    expect(existsSync(sandbox.path('opt/piece/lib/v2/bigger'))).toBe(false)
    expect(existsSync(sandbox.path('opt/piece/lib/v1/big'))).toBe(true)
    expect(existsSync(sandbox.path('opt/piece/lib/v2/small'))).toBe(true)
  })
})

describe('what is refused', () => {
  it.each<[string, (inside: Sandbox) => string, RegExp]>([
    ['a path that is not there', inside => inside.path('opt/none'), /does not exist/],
    ['a path below a file', inside => join(inside.file('opt/file'), 'x'), /no directory/],
    [
      'a symbolic link',
      inside => {
        symlinkSync(inside.directory('kept'), inside.path('link'))
        return inside.path('link')
      },
      /it is a symbolic link/,
    ],
    [
      'a path through a link',
      inside => {
        inside.file('kept/sub/file')
        symlinkSync(inside.path('kept'), inside.path('link'))
        return inside.path('link/sub')
      },
      /symbolic link .*\/link; name the path/,
    ],
    ['a relative path', () => 'opt/piece', /not an absolute path/],
    ['dots', inside => `${inside.directory('opt/a')}/../a`, /without \. and \.\./],
    ['the root', () => '/', /belongs to the system/],
    ['the program of docker', () => '/usr/bin/docker', /inside \/usr\/bin/],
    ['the database of dpkg', () => '/var/lib/dpkg', /belongs to the system/],
    ['another device', () => '/proc/sys', /inside \/proc/],
  ])('%s', async (_, make, reason) => {
    const erased = await erase(task({ paths: [make(sandbox)] }), control)
    expect(erased).toMatchObject({ files: 0, directories: 0, refusedCount: 1 })
    expect(erased.refused[0]?.reason).toMatch(reason)
  })

  it('what must survive, what holds it and what is in it', async () => {
    sandbox.file('home/work/app/file')
    const guards = [{ path: sandbox.path('home/work'), name: 'the workspace', scope: 'tree' as const }]
    const paths = ['home', 'home/work', 'home/work/app'].map(path => sandbox.path(path))
    const erased = await erase(task({ paths, guards }), control)
    expect(erased.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('it holds'),
      'the workspace',
      expect.stringContaining('it is inside'),
    ])
    expect(existsSync(sandbox.path('home/work/app/file'))).toBe(true)
  })

  it('a piece on another device than the one that needs space', async () => {
    fill('opt/piece', 2)
    const erased = await erase(task({ paths: [sandbox.path('opt/piece')], device: 1 }), control)
    expect(erased.refused[0]?.reason).toMatch('on another device')
    expect(readdirSync(sandbox.path('opt/piece'))).toHaveLength(2)
  })
})

describe('in the background', () => {
  it('moves all away at once, and goes on after the goal', async () => {
    fill('opt/a', 3)
    fill('opt/b', 3)
    const rests: (() => Promise<void>)[] = []
    const goal = { path: sandbox.root, freeBytes: 0, freeInodes: 0 }
    const paths = [sandbox.path('opt/a'), sandbox.path('opt/b')]
    const erased = await erase(task({ paths, goal, isBackground: true }), {
      ...control,
      goOn: rest => void rests.push(rest),
    })
    expect(erased).toMatchObject({ isPromised: true, isGoalReached: true, files: 0 })
    expect(readdirSync(sandbox.path('opt')).every(name => name.startsWith('.ci-kit-erased-'))).toBe(true)
    expect(lstatSync(sandbox.path(`opt/${readdirSync(sandbox.path('opt'))[0]}`)).mode & 0o777).toBe(0o700)
    for (const rest of rests) await rest()
    expect(readdirSync(sandbox.path('opt'))).toEqual([])
  })

  it('leaves nothing moved away when it is cancelled or refused at any moment', async () => {
    for (let moment = 0; moment < 25; moment++) {
      fill('opt/a', 2)
      fill('opt/b', 2)
      sandbox.file('opt/c/inner/file')
      let asked = 0
      const isCancelled = (): boolean => asked++ >= moment
      const paths = ['a', 'b', 'c'].map(name => sandbox.path(`opt/${name}`))
      await erase(task({ paths, isBackground: true }), { ...control, isCancelled })
      expect(readdirSync(sandbox.path('opt')).filter(name => !/^[abc]$/.test(name))).toEqual([])
    }
  })

  it('is back in its place when it must not be deleted after all', async () => {
    sandbox.file('opt/a/file')
    // Known by its inode only: under this path nothing is guarded.
    const alias = sandbox.path('alias')
    symlinkSync(sandbox.path('opt/a'), alias)
    const guards = [{ path: alias, name: 'precious', scope: 'node' as const }]
    const erased = await erase(task({ paths: [sandbox.path('opt/a')], guards, isBackground: true }), control)
    expect(erased.refused).toEqual([{ path: sandbox.path('opt/a'), reason: 'it must survive' }])
    expect(existsSync(sandbox.path('opt/a/file'))).toBe(true)
    expect(readdirSync(sandbox.path('opt'))).toEqual(['a'])
  })

  it('puts everything back when the step is cancelled', async () => {
    fill('opt/a', 2)
    fill('opt/b', 2)
    const paths = [sandbox.path('opt/a'), sandbox.path('opt/b')]
    const erased = await erase(task({ paths, isBackground: true }), { ...control, isCancelled: () => true })
    expect(erased).toMatchObject({ files: 0, isPromised: false, isComplete: false })
    expect(readdirSync(sandbox.path('opt')).sort()).toEqual(['a', 'b'])
    expect(readdirSync(sandbox.path('opt/b/1/1'))).toEqual(['0', '1'])
  })
})

it('holds the parent: a link that replaces it afterwards leads nowhere', () => {
  sandbox.file('a/b/file')
  const target = holdTarget(sandbox.path('a/b'))
  expect(target).toMatchObject({ name: 'b' })
  expect(readdirSync(`/proc/self/fd/${target.parent.fd}`)).toEqual(['b'])
})

it('finds the largest users of a disk', async () => {
  sandbox.file('var/log/big', 2_000_000)
  sandbox.file('opt/a/b/c/d/deep', 3_000_000)
  const users = await largestUsers({ id: 1, kind: 'users', path: sandbox.root, limitMs: 60_000 })
  expect(users.isPartial).toBe(false)
  expect(users.directories.map(({ path }) => path.slice(sandbox.root.length))).toEqual(['/opt/a/b', '/var/log'])
  expect(users.directories[0]?.bytes).toBeGreaterThanOrEqual(3_000_000)
})

it('tells the mount of a directory, whatever had its number before', () => {
  const mountOf = (path: string): number => {
    const { fd, mountId } = holdDirectory(path)
    closeSync(fd)
    return mountId
  }
  const [root, proc] = [mountOf('/'), mountOf('/proc')]
  expect(proc).not.toBe(root)
  // The system gives the lowest free number, so each has the one that the other had.
  for (let round = 0; round < 20; round++) expect([mountOf('/'), mountOf('/proc')]).toEqual([root, proc])
})
