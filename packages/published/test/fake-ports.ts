import type { Command, ForgeAnswer, PublishedPorts, Ran } from '../src/ports.ts'

export interface FakeWorld {
  /** What the programs say, by name. */
  readonly programs?: Readonly<Record<string, (command: Command) => Ran>>
  readonly files?: Readonly<Record<string, string>>
  /** Digests by path. */
  readonly digests?: Readonly<Record<string, string>>
  readonly forge?: Readonly<Record<string, ForgeAnswer>>
  readonly resolveImage?: PublishedPorts['resolveImage']
}

/** Ports over a small world in memory, and what was asked of it. */
export function fakePorts(world: FakeWorld): PublishedPorts & { readonly commands: readonly Command[] } {
  const commands: Command[] = []
  return {
    commands,
    run: async command => {
      commands.push(command)
      return world.programs?.[command.program]?.(command) ?? { kind: 'missing' }
    },
    inScratch: async (_files, use) => await use('/scratch'),
    readText: async path => world.files?.[path],
    digest: async path => world.digests?.[path],
    resolveImage: world.resolveImage ?? (async () => ({ kind: 'absent' })),
    forge: async path => world.forge?.[path] ?? { kind: 'failed', status: 404, message: 'Not Found' },
  }
}

export function said(stdout: string, stderr = '', code = stderr === '' ? 0 : 1): Ran {
  return { kind: 'ended', code, stdout, stderr }
}
