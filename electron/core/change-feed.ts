/** Tells open pages that something was committed, so that they ask again. Carries the command's number, never content. */
export class ChangeFeed {
  readonly #listeners = new Set<(number: number) => void>()

  publish(number: number): void {
    for (const listener of this.#listeners) listener(number)
  }

  /** Yields the newest number; several commits between two reads become one. */
  async *watch(signal: AbortSignal): AsyncGenerator<number> {
    let newest: number | null = null
    let wake: (() => void) | null = null
    const listener = (number: number) => {
      newest = number
      wake?.()
    }
    const stop = () => wake?.()
    this.#listeners.add(listener)
    signal.addEventListener('abort', stop)
    try {
      while (!signal.aborted) {
        if (newest === null) await new Promise<void>((resolve) => (wake = resolve))
        if (signal.aborted) return
        const number = newest
        newest = null
        if (number !== null) yield number
      }
    } finally {
      this.#listeners.delete(listener)
      signal.removeEventListener('abort', stop)
    }
  }
}
