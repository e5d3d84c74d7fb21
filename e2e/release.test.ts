import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { must } from './lab/command.ts'
import { releasedKit } from './lab/kit.ts'

const git = (...args: string[]): Promise<string> => must(['git', ...args], { cwd: releasedKit() })

describe('the release that the lab runs', () => {
  it('has the full version and the moving tag on one commit', async () => {
    expect((await git('tag', '--points-at', 'HEAD')).trim().split('\n').sort()).toEqual(['v0.1.0', 'v1'])
  })

  it('is a commit of its own, whose tree holds the actions and no source', async () => {
    expect((await git('rev-list', '--count', 'HEAD')).trim()).toBe('1')
    const top = readdirSync(releasedKit())
    expect(top).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'action.yml', 'index.js', 'lib']))
    expect(top.filter(name => ['packages', 'actions', 'node_modules', 'src', 'dist'].includes(name))).toEqual([])
  })

  it('has in each action a stub of its own folder, which needs nothing outside the release', () => {
    const action = join(releasedKit(), 'report-cache-hits')
    expect(readFileSync(join(action, 'action.yml'), 'utf8')).toMatch(/^ {2}main: index\.js$/m)
    expect(readFileSync(join(action, 'index.js'), 'utf8').split('\n').length).toBeLessThan(6)
    expect(existsSync(join(action, 'README.md'))).toBe(true)
  })
})
