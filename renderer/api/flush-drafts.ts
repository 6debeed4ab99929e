interface DraftSaver {
  /** Sends what waits and resolves when the core has it, or has refused it. */
  readonly flush: () => Promise<void>
  /** The page is going: sends what waits without waiting for an answer. */
  readonly leave: () => void
}

const savers = new Set<DraftSaver>()

/** Registers a form's pending typing; the returned function takes it out again. */
export function onFlushDrafts(saver: DraftSaver): () => void {
  savers.add(saver)
  return () => savers.delete(saver)
}

/** However slow the core is, a person who locks the screen and leaves must not find it open. */
const patienceMs = 2000

/** Awaited before the session is locked or ended: afterwards the core takes nothing more. */
export async function flushDrafts(): Promise<void> {
  if (savers.size === 0) return
  const all = Promise.allSettled([...savers].map((saver) => saver.flush()))
  let timer = 0
  const patience = new Promise((done) => {
    timer = window.setTimeout(done, patienceMs)
  })
  await Promise.race([all, patience])
  window.clearTimeout(timer)
}

// Before `pagehide`, where the session ends.
window.addEventListener('beforeunload', () => {
  for (const saver of savers) saver.leave()
})
