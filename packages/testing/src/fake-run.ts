import { toProblem } from '@ci-kit/core/errors'
import { inputName } from '@ci-kit/core/inputs'
import type { Network } from '@ci-kit/core/network'
import type { Environment, Ports } from '@ci-kit/core/ports'
import type { OutputValue, Report } from '@ci-kit/core/report'
import type { Main } from '@ci-kit/core/run'
import { Session } from '@ci-kit/core/session'
import { type DoorFaults, FakeDoor, type MadeAnnotation } from './fake-door.ts'
import { FakeCache, noNetwork } from './fake-network.ts'
import { FakeClock, FakeFiles, FakeRandom, type FileContent, fakeEnvironment } from './fake-ports.ts'
import { type FakeProgram, fakePrograms } from './fake-programs.ts'
import { type FakeWorkflowOptions, fakeWorkflow } from './fake-workflow.ts'

export interface FakeRunOptions {
  /** By input name, such as `min-hit-rate`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** By path; relative ones are in the workspace. */
  readonly files?: Readonly<Record<string, FileContent>>
  readonly environment?: Partial<Environment>
  /** What an earlier phase of the step saved. */
  readonly states?: Readonly<Record<string, string>>
  readonly name?: string
  /** The outputs that action.yml declares. */
  readonly outputs?: readonly string[]
  readonly faults?: DoorFaults
  /** Without it nothing answers, and nobody has logged in. */
  readonly network?: Partial<Network>
  readonly workflow?: FakeWorkflowOptions
  /** What each program does; one that is not here is not installed. */
  readonly programs?: Readonly<Record<string, FakeProgram>>
  readonly cache?: FakeCache
}

/** A real Session over a fake runner: what an action does in a test is what it does in a workflow. */
export class FakeRun extends Session {
  readonly door: FakeDoor
  readonly files: FakeFiles
  readonly clock: FakeClock
  readonly reports: Report[] = []

  constructor(options: FakeRunOptions, parts: { door: FakeDoor; ports: Ports; files: FakeFiles; clock: FakeClock }) {
    super({
      action: { name: options.name ?? 'test-action', outputs: options.outputs ?? [] },
      door: parts.door,
      ports: parts.ports,
      states: new Map(Object.entries(options.states ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
      inputs: new Map(
        Object.entries(options.inputs ?? {}).map(([name, value]) => [inputName(`INPUT_${name}`) ?? name, value]),
      ),
    })
    this.door = parts.door
    this.files = parts.files
    this.clock = parts.clock
  }

  get outputs(): ReadonlyMap<string, OutputValue> {
    return this.door.outputs
  }

  get annotations(): readonly MadeAnnotation[] {
    return this.door.annotations
  }

  get summary(): string {
    return this.door.summary
  }

  get logText(): string {
    return this.door.log
  }

  override async report(report: Report, outputs: Readonly<Record<string, OutputValue>>): Promise<void> {
    this.reports.push(report)
    await super.report(report, outputs)
  }

  /** Runs `main` to its end as `start` does, without the process around it. */
  async execute(main: Main): Promise<this> {
    try {
      await main(this)
      this.finish()
    } catch (thrown) {
      await this.abort(toProblem(thrown))
    }
    return this
  }
}

/** A Run to give to an action and to read back. */
export function fakeRun(options: FakeRunOptions = {}): FakeRun {
  const environment = fakeEnvironment(options.environment)
  const files = new FakeFiles(options.files ?? {}, environment.workspace)
  const clock = new FakeClock()
  const door = new FakeDoor(options.faults)
  const ports = {
    workflow: fakeWorkflow(door, options.workflow),
    programs: fakePrograms(options.programs ?? {}),
    environment,
    files,
    clock,
    random: new FakeRandom(),
    network: { ...noNetwork, ...options.network },
    cache: options.cache ?? new FakeCache(),
  }
  return new FakeRun(options, { door, ports, files, clock })
}
