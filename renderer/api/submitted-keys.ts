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
export async function announcingSubmit<Result>(key: string | undefined, call: () => Promise<Result>): Promise<Result> {
  if (key === undefined) return call()
  for (const listener of listeners) listener.onStart(key)
  const result = await call()
  for (const listener of listeners) listener.onDone(key)
  return result
}
