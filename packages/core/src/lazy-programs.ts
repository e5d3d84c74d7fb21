import type { Variables } from './environment.ts'
import type { Programs } from './programs.ts'

/** The programs of this machine; most actions ask for none, so what runs them is loaded on demand. */
export function lazyPrograms(variables: Variables): Programs {
  let loading: Promise<Programs> | undefined
  const load = (): Promise<Programs> => {
    loading ??= import('./node-programs.ts').then(module => module.nodePrograms(variables))
    return loading
  }
  return {
    run: async command => (await load()).run(command),
    inScratch: async (files, use) => (await load()).inScratch(files, use),
    digest: async (path, algorithm) => (await load()).digest(path, algorithm),
  }
}
