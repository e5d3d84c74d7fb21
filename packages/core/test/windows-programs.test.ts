import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type WindowsWorld, windowsKill, windowsLaunch } from '../src/windows-programs.ts'

const FILES = [
  'C:\\node\\npm.cmd',
  'C:\\node\\npm',
  'C:\\Program Files (x86)\\Maven\\bin\\mvn.cmd',
  'C:\\go\\bin\\go.exe',
  'C:\\late\\go.cmd',
  'C:\\ruby\\gem.bat',
  'C:\\odd%PATH%\\odd.cmd',
  'C:\\node\\notes.vbs',
  // The repository, and folders that depend on where one stands.
  'D:\\a\\app\\npm.cmd',
  'npm.cmd',
  'bin\\gem.exe',
]
const FOLDERS = [
  '',
  '.',
  'bin',
  '"C:\\Program Files (x86)\\Maven\\bin"',
  'C:\\node',
  'C:\\go\\bin',
  'C:\\late',
  'C:\\ruby',
]

function world(extra: Readonly<Record<string, string>> = {}): WindowsWorld {
  const variables = { Path: [...FOLDERS, 'C:\\odd%PATH%'].join(';'), systemroot: 'C:\\Windows', ...extra }
  const known = new Set(FILES.map(file => file.toLowerCase()))
  return { variables, isFile: path => known.has(path.toLowerCase()) }
}

const CMD = 'C:\\Windows\\System32\\cmd.exe'

describe('a program of Windows', () => {
  it('is started as it is when it is a program', () => {
    const args = ['list', '-m', 'a"b', '%PATH%']
    expect(windowsLaunch('go', args, world())).toEqual({
      kind: 'launch',
      file: 'C:\\go\\bin\\go.exe',
      args,
      isVerbatim: false,
    })
  })

  it('goes through its shell when it is a batch file, each argument in quotes', () => {
    expect(windowsLaunch('npm', ['view', '@a/b', 'x&calc', '--registry=a b'], world())).toEqual({
      kind: 'launch',
      file: CMD,
      args: ['/d', '/s', '/c', '""C:\\node\\npm.cmd" "view" "@a/b" "x&calc" "--registry=a b""'],
      isVerbatim: true,
    })
    expect(windowsLaunch('mvn', ['-B', 'C:\\temp\\'], world())).toMatchObject({
      args: ['/d', '/s', '/c', '""C:\\Program Files (x86)\\Maven\\bin\\mvn.cmd" "-B" "C:\\temp\\\\""'],
    })
  })

  it('is looked for in the folders of PATH and in the order of PATHEXT, never where it is started', () => {
    expect(windowsLaunch('gem', [], world())).toMatchObject({ args: ['/d', '/s', '/c', '""C:\\ruby\\gem.bat""'] })
    expect(windowsLaunch('go', [], world({ PATHEXT: '.CMD' }))).toMatchObject({
      args: ['/d', '/s', '/c', '""C:\\late\\go.cmd""'],
    })
    expect(windowsLaunch('npm.cmd', [], world())).toMatchObject({ kind: 'launch', file: CMD })
    for (const name of ['cargo', 'notes', 'npm.exe', '']) expect(windowsLaunch(name, [], world()).kind).toBe('missing')
    const here = { ...world(), variables: { PATH: '.;;bin;a\\app' } }
    expect(windowsLaunch('npm', [], here)).toEqual({ kind: 'missing' })
    expect(windowsLaunch('npm', [], { ...world(), variables: {} })).toEqual({ kind: 'missing' })
  })

  it.each(['%PATH%', 'a"b', 'a!b!', 'a\nb', 'a\rb', 'a\0b'])('is not started with %j when it is a batch file', arg => {
    expect(windowsLaunch('npm', ['view', arg], world())).toEqual({
      kind: 'refused',
      message: expect.stringContaining('cannot be handed to the batch file C:\\node\\npm.cmd'),
    })
  })

  it('is not started from a folder whose name the shell would change', () => {
    expect(windowsLaunch('odd', [], world()).kind).toBe('refused')
  })

  it('never lets an argument end its quotes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }), args => {
        const launch = windowsLaunch('npm', args, world())
        if (launch.kind !== 'launch') return
        const line = launch.args.at(-1) ?? ''
        // The outer pair, that of the file, and one pair for each argument.
        expect(line.split('"')).toHaveLength(2 * (args.length + 2) + 1)
        expect(line).not.toMatch(/[%!\r\n\0]/)
      }),
    )
  })

  it('is ended with all that it has started', () => {
    expect(windowsKill(42, world())).toEqual({
      file: 'C:\\Windows\\System32\\taskkill.exe',
      args: ['/pid', '42', '/t', '/f'],
    })
  })
})
