/** Long work as its caller sees it: it reports, and it can be stopped. */
export interface WorkHooks<Progress> {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * Turns long work into an async generator that yields its progress and returns its result. Progress that the reader was too slow for is
 * replaced by the newer one, never queued. Leaving the loop stops the work and waits until it has cleaned up.
 */
export async function* progressOf<Progress, Result>(
  work: (hooks: Required<WorkHooks<Progress>>) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Result, void> {
  const controller = new AbortController()
  const combined = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal])
  let latest: { readonly progress: Progress } | null = null
  let isDone = false
  let wake = Promise.withResolvers<void>()
  const running = work({
    onProgress: (progress) => {
      latest = { progress }
      wake.resolve()
    },
    signal: combined,
  }).finally(() => {
    isDone = true
    wake.resolve()
  })
  // The failure is thrown to the reader below; until then it must not count as unhandled.
  running.catch(() => undefined)
  const take = (): { readonly progress: Progress } | null => {
    const taken = latest
    latest = null
    return taken
  }
  try {
    for (;;) {
      await wake.promise
      wake = Promise.withResolvers<void>()
      const taken = take()
      if (taken !== null) yield taken.progress
      else if (isDone) break
      if (isDone) wake.resolve()
    }
    return await running
  } finally {
    controller.abort()
    await running.catch(() => undefined)
  }
}
