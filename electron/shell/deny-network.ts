import type { Session } from 'electron'
import { isAppAddress } from './app-scheme.ts'

/** The application never speaks to a network: every request that is not for our own scheme dies here. */
export function denyNetwork(session: Session, allowDevTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isLocal = isAppAddress(details.url.replace(/^blob:/, '')) || details.url.startsWith('data:')
    const isDevTools = allowDevTools && details.url.startsWith('devtools://')
    answer({ cancel: !isLocal && !isDevTools })
  })
}
