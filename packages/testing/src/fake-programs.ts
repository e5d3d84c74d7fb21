import type { ProgramAnswer, ProgramCommand, Programs } from '@ci-kit/core/programs'

export type FakeProgram = (command: ProgramCommand) => ProgramAnswer | Promise<ProgramAnswer>

/** Programs in memory. Scratch folders are numbered and empty; digests are those of no file. */
export function fakePrograms(programs: Readonly<Record<string, FakeProgram>>): Programs {
  let folders = 0
  return {
    run: async command => (await programs[command.program]?.(command)) ?? { kind: 'missing' },
    inScratch: async (_files, use) => {
      folders += 1
      return await use(`/scratch/${folders}`)
    },
    digest: async () => undefined,
  }
}

/** An end with these words. */
export function ended(stdout: string, stderr = '', code = stderr === '' ? 0 : 1): ProgramAnswer {
  return { kind: 'ended', code, stdout, stderr }
}
