import type { Finder } from './finder.ts'

/** Every family of files that is known; one line for each. */
export const FINDERS: readonly Finder[] = []
