interface SubmitListener {
  readonly onStart: (key: string) => void
  readonly onDone: (key: string) => void
}

const listeners = new Set<SubmitListener>()

/** Told of every command that goes out under a key, and when it has been carried out. Returns the way to stop listening. */
export function onSubmit(listener: SubmitListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Does the call. A form learns from this that its draft is spent, so no screen has to remember to say so. */
export async function announcingSubmit<Result>(
  { key, signal }: { readonly key: string | undefined; readonly signal: AbortSignal | undefined },
  call: () => Promise<Result>,
): Promise<Result> {
  if (key === undefined) return call()
  for (const listener of listeners) listener.onStart(key)
  const result = await call()
  // Long work is carried out when its last event has come, not when it has begun.
  if (isEvents(result)) return toTheEnd(result, key, signal) as Result
  announceDone(key)
  return result
}

const isEvents = (result: unknown): result is AsyncIterable<unknown> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result

async function* toTheEnd(events: AsyncIterable<unknown>, key: string, signal: AbortSignal | undefined) {
  yield* events
  if (!signal?.aborted) announceDone(key)
}

function announceDone(key: string): void {
  for (const listener of listeners) listener.onDone(key)
}
