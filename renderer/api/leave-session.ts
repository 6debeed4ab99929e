import { currentToken } from './session-token.ts'

/**
 * Ends the session while the page is being closed or loaded anew: its token dies with the page, and the core should not keep the
 * database open for a session that nobody can use. `keepalive` lets the call outlive the page.
 */
export function leaveSession(): void {
  const token = currentToken()
  if (token === null) return
  void fetch('/rpc/session/logOut', {
    method: 'POST',
    keepalive: true,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ json: {} }),
  }).catch(() => undefined)
}
