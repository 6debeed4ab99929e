/** A session that the core has just begun. */
export interface StartedSession {
  readonly token: string
  readonly accountId: string
  readonly fullName: string
  /** What was typed at login; empty after first run. */
  readonly loginName: string
}
