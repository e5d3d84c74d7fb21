import { randomBytes } from 'node:crypto'
import { actionsCache } from './actions-cache.ts'
import { actionsDoor } from './actions-door.ts'
import type { Door } from './door.ts'
import { nodeEnvironment, type Variables } from './environment.ts'
import { KitError } from './errors.ts'
import { inputName } from './inputs.ts'
import { lazyPrograms } from './lazy-programs.ts'
import { discardHalfWritten, nodeFiles } from './node-files.ts'
import { nodeNetwork } from './node-network.ts'
import { nodeWorkflow } from './node-workflow.ts'
import type { Clock, Ports, Random } from './ports.ts'

/** What `start` needs of the process that it runs in. */
export interface NodeWorld {
  readonly door: Door
  readonly ports: Ports
  readonly inputs: ReadonlyMap<string, string>
  /** What an earlier phase of this step saved. */
  readonly states: ReadonlyMap<string, string>
  watchInterruptions(): Interruption
  /** Removes files that were being written. */
  discardHalfWritten(): void
  /** Ends the process when something of a failed main still keeps it alive. */
  leave(): void
}

export interface Interruption {
  /** Rejects when something other than main ends the step; never resolves. */
  readonly happened: Promise<never>
  stopWatching(): void
}

/** The world of this process, or of the variables given. */
export function nodeWorld(variables: Variables = process.env, door: Door = actionsDoor(variables)): NodeWorld {
  const environment = nodeEnvironment(variables)
  return {
    door,
    ports: {
      environment,
      files: nodeFiles(environment.workspace),
      clock,
      random,
      network: nodeNetwork(variables),
      cache: actionsCache(environment.workspace),
      workflow: nodeWorkflow(variables, door),
      programs: lazyPrograms(variables),
    },
    inputs: readVariables(variables),
    states: readStates(variables),
    watchInterruptions,
    discardHalfWritten,
    leave,
  }
}

/** A dashed name comes from the runner itself and goes before one with underscores, which is what some shells make of it. */
export function readVariables(variables: Variables): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>()
  const exactFirst = Object.entries(variables).sort(([a], [b]) => Number(b.includes('-')) - Number(a.includes('-')))
  for (const [variable, value] of exactFirst) {
    const name = inputName(variable)
    if (name !== undefined && value !== undefined && (inputs.get(name) ?? '').trim() === '') inputs.set(name, value)
  }
  return inputs
}

/** Runners keep the name as it was saved, or write it in capitals. */
export function readStates(variables: Variables): ReadonlyMap<string, string> {
  const states = Object.entries(variables).flatMap(([name, value]): [string, string][] =>
    name.startsWith('STATE_') && value !== undefined ? [[name.slice('STATE_'.length).toLowerCase(), value]] : [],
  )
  return new Map(states)
}

// Without node:perf_hooks and node:timers/promises, which every step would load for these lines.
const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
}

const random: Random = { token: () => randomBytes(16).toString('hex') }

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function watchInterruptions(): Interruption {
  let reject: (reason: unknown) => void = () => undefined
  const happened = new Promise<never>((_, rejectIt) => {
    reject = rejectIt
  })
  // Without a listener of its own a rejection after the end would be one more unhandled rejection.
  happened.catch(() => undefined)
  const onError = (error: unknown): void => reject(error)
  const onSignal = (signal: string): void =>
    reject(new KitError('cancelled', `the step was cancelled (${signal}) before it had an answer`))
  const onStall = (): void =>
    reject(
      new KitError('internal', 'the action ended before it had an answer: it waits for something that cannot happen'),
    )
  process.on('unhandledRejection', onError).on('uncaughtException', onError).on('beforeExit', onStall)
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return {
    happened,
    stopWatching() {
      process.off('unhandledRejection', onError).off('uncaughtException', onError).off('beforeExit', onStall)
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}

const LEAVE_AFTER_MS = 200

function leave(): void {
  // Unreferenced: a process that has nothing left to do ends at once by itself.
  setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref()
}
