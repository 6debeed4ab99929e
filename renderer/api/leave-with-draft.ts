import type { Client } from './client.ts'
import { idleSeconds } from './last-input.ts'
import { currentToken } from './session-token.ts'

type Draft = Parameters<Client['drafts']['save']>[0]

/** Saves a draft while the page is being closed: `keepalive` lets the call outlive the page. */
export function leaveWithDraft(draft: Draft): void {
  const token = currentToken()
  if (token === null) return
  void fetch('/rpc/drafts/save', {
    method: 'POST',
    keepalive: true,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-lentera-idle': String(idleSeconds()),
    },
    body: JSON.stringify({ json: draft }),
  }).catch(() => undefined)
}
