import type { Ran } from '../src/ports.ts'
import type { Published, Question } from '../src/published.ts'
import type { FakeWorld } from './fake-ports.ts'

/** A name, what is asked, the world it is asked in, and what must come out. */
export type Case = readonly [string, Partial<Question>, FakeWorld, Partial<Published> | { readonly reason: unknown }]

export const always = (program: string, ran: Ran): FakeWorld => ({ programs: { [program]: () => ran } })
