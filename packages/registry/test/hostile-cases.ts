import { authCases } from './hostile-auth.ts'
import { contentCases } from './hostile-content.ts'
import { hostCases } from './hostile-hosts.ts'
import { networkCases } from './hostile-network.ts'
import { trickCases } from './hostile-tricks.ts'
import type { Case } from './worlds.ts'

export const cases = (): readonly Case[] => [
  ...hostCases(),
  ...authCases(),
  ...contentCases(),
  ...networkCases(),
  ...trickCases(),
]
