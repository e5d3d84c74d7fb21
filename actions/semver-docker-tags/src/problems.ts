import { KitError, type Problem } from '@ci-kit/core/errors'

/** Everything that is wrong with the inputs, so that one run tells it all. */
export class Problems {
  readonly #found: Problem[] = []

  add(code: string, message: string, fix: string): void {
    this.#found.push({ code, message, fix })
  }

  /** Runs what may throw a KitError, and keeps it. */
  collect<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof KitError)) throw error
      this.add(error.code, error.message, error.fix ?? '')
      return undefined
    }
  }

  throwIfAny(): void {
    const [first] = this.#found
    if (first === undefined) return
    const message =
      this.#found.length === 1
        ? first.message
        : `${this.#found.length} things are wrong:\n${this.#found.map(problem => problem.message).join('\n')}`
    throw new KitError(first.code, message, { fix: [...new Set(this.#found.map(problem => problem.fix))].join('\n') })
  }
}

export function shown(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text)
}
