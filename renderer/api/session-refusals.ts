import { failureOf } from './error-text.ts'
import { currentToken } from './session-token.ts'

/** The core no longer lets this session work: it waits behind its lock, it is over, or nobody can work before the next start. */
const refusals = ['session-locked', 'not-signed-in', 'restart-needed'] as const

export type SessionRefusal = (typeof refusals)[number]

type Listener = (refusal: SessionRefusal) => void

const listeners = new Set<Listener>()

/** Told whenever any call of the current session is refused for the session's own sake. Returns the way to stop listening. */
export function onSessionRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Does the call; when the core refuses the session, says so to whoever watches over it. The error still reaches the caller. */
export async function watchingSession<Result>(call: () => Promise<Result>): Promise<Result> {
  const token = currentToken()
  try {
    return await call()
  } catch (error) {
    const code = failureOf(error)?.code
    const refusal = refusals.find((one) => one === code)
    // A late answer to a session that has been left says nothing about the one of now.
    if (refusal && token !== null && token === currentToken()) for (const listener of listeners) listener(refusal)
    throw error
  }
}
