/** Puts off folding the log file until nobody has saved or looked for some seconds: folding holds up whoever comes meanwhile. */
export class FoldWhenIdle {
  readonly #fold: () => Promise<void>
  readonly #idleMilliseconds: number
  #timer: NodeJS.Timeout | null = null
  #isStopped = false

  constructor(fold: () => Promise<void>, idleMilliseconds = 5_000) {
    this.#fold = fold
    this.#idleMilliseconds = idleMilliseconds
  }

  committed(): void {
    if (this.#isStopped) return
    if (this.#timer) {
      this.#timer.refresh()
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      // A fold that fails, as on a full disk, loses nothing: the log file keeps it, and the next one tries again.
      this.#fold().catch(() => undefined)
    }, this.#idleMilliseconds).unref()
  }

  stop(): void {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
