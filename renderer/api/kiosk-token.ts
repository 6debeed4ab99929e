import { rememberToken } from './session-token.ts'

const name = 'lentera.kiosk'

/**
 * The one token that outlives a reload: whoever stands at a kiosk could otherwise leave it by loading the page anew. It may lie where
 * the browser writes to disk, for it opens nothing but the questions that hang on the screen anyway, and ends with the program.
 */
export function rememberKiosk(token: string | null): void {
  rememberToken(token)
  if (token === null) sessionStorage.removeItem(name)
  else sessionStorage.setItem(name, token)
}

/** Whether this page was a kiosk before it was loaded; then it is one again. */
export function wasKiosk(): boolean {
  const token = sessionStorage.getItem(name)
  if (token === null) return false
  rememberToken(token)
  return true
}
