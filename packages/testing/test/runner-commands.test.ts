import { findCommands, findCommandsUnstopped, parseFileCommands } from '@ci-kit/testing/runner-commands'
import { describe, expect, it } from '@jest/globals'

const names = (log: string): readonly string[] => findCommands(log).map(command => command.name)

describe('findCommands', () => {
  it.each([
    ['::error::x', ['error']],
    ['  \t::error file=a,line=1::x', ['error']],
    ['\u00a0::error::x', ['error']],
    ['text\r::error::x', ['error']],
    ['text\n::a::\n::b::', ['a', 'b']],
    ['text ##[error]x', ['error']],
    ['##[group]x', ['group']],
    ['::stop-commands::t\n::error::x\n::t::\n::notice::y', ['notice']],
    ['::stop-commands::t\n##[error]x', []],
    ['text ::error::x', []],
    [':: error', []],
    ['::error', []],
    ['# #[error]x', []],
    ['##[error', []],
  ])('finds in %j: %j', (log, expected) => {
    expect(names(log)).toEqual(expected)
  })

  it('undoes the escapes of messages and properties', () => {
    const [found] = findCommands('::warning file=a%2Cb%3Ac,title=100%25::one%0Atwo%25')
    expect([found?.message, Object.fromEntries(found?.properties ?? [])]).toEqual([
      'one\ntwo%',
      { file: 'a,b:c', title: '100%' },
    ])
  })

  it('can look behind stop-commands', () => {
    expect(findCommandsUnstopped('::stop-commands::t\n::error::x\n::t::\n').map(command => command.name)).toEqual([
      'error',
    ])
  })
})

describe('parseFileCommands', () => {
  it('reads both forms', () => {
    expect(Object.fromEntries(parseFileCommands('a=1=2\nb<<END\none\n\ntwo\nEND\nc<<E\nE\n'))).toEqual({
      a: '1=2',
      b: 'one\n\ntwo',
      c: '',
    })
  })

  it.each(['novalue\n', '=x\n', 'a<<END\nnever ended\n'])('refuses %j, as the runner does', content => {
    expect(() => parseFileCommands(content)).toThrow()
  })
})
