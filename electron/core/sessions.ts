import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { SlotSecret } from './keyring.ts'

/** What a session at which the public answers a survey is for. */
export interface Kiosk {
  readonly id: string
  readonly serviceId: string
}

export interface Session {
  readonly token: string
  readonly accountId: string
  readonly name: string
  /** Null for a session that works. A kiosk never turns into one: leaving it begins another session under another token. */
  readonly kiosk: Kiosk | null
  locked: boolean
  lastInputMs: number
  /** What only this person's password opens, by slot; empty while the screen is locked. Never leaves the core. */
  readonly secrets: Map<string, Buffer>
}

function forget(session: Session): void {
  for (const secret of session.secrets.values()) secret.fill(0)
  session.secrets.clear()
}

const forgottenAfterMs = 12 * 3600 * 1000

/** Who is logged in at this computer. Lives in memory only: a restart asks for passwords again. */
export class Sessions {
  readonly #clock: Clock
  readonly #sessions = new Map<string, Session>()
  /** Minutes without a key or click until a session locks itself; set from the settings when the database opens. */
  idleMinutes = 10

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get count(): number {
    return this.#sessions.size
  }

  /** @param opened null where nobody typed a password, as after the recovery code, and for a kiosk, which has nothing to open */
  start(accountId: string, name: string, opened: SlotSecret | null, kiosk: Kiosk | null = null): Session {
    const token = randomBytes(32).toString('base64url')
    const secrets = new Map(opened ? [[opened.slotId, opened.secret] as const] : [])
    const session: Session = { token, accountId, name, kiosk, locked: false, lastInputMs: this.#nowMs(), secrets }
    this.#sessions.set(token, session)
    return session
  }

  /**
   * @param idleSeconds how long ago the page last saw a key or click; null when the call says nothing about it
   * @throws Failure not-signed-in or session-locked
   */
  authenticate(token: string | null, idleSeconds: number | null): Session {
    const session = this.find(token)
    if (session.locked) throw new Failure('session-locked')
    if (idleSeconds !== null) session.lastInputMs = Math.max(session.lastInputMs, this.#nowMs() - idleSeconds * 1000)
    return session
  }

  /** The session even when locked, for unlock and log-out. @throws Failure not-signed-in */
  find(token: string | null): Session {
    const session = token === null ? undefined : this.#sessions.get(token)
    if (!session) throw new Failure('not-signed-in')
    // A clock that was set back would otherwise keep a forgotten screen open until it has caught up: it counts anew from here.
    session.lastInputMs = Math.min(session.lastInputMs, this.#nowMs())
    const idleMs = this.#nowMs() - session.lastInputMs
    if (idleMs > forgottenAfterMs) {
      this.end(session.token)
      throw new Failure('not-signed-in')
    }
    // Nobody could unlock a kiosk, and it shows nothing that has to be covered.
    if (idleMs > this.idleMinutes * 60_000 && session.kiosk === null) this.lock(session)
    return session
  }

  /** The kiosk that a token stands for; null for a working session, a stranger and an ended session. */
  kioskOf(token: string | null): Kiosk | null {
    return (token === null ? undefined : this.#sessions.get(token))?.kiosk ?? null
  }

  lock(session: Session): void {
    session.locked = true
    forget(session)
  }

  unlock(session: Session, { slotId, secret }: SlotSecret): void {
    session.secrets.set(slotId, secret)
    session.locked = false
    session.lastInputMs = this.#nowMs()
  }

  end(token: string): void {
    const session = this.#sessions.get(token)
    if (session) forget(session)
    this.#sessions.delete(token)
  }

  /** Ends every session of an account that was disabled or whose password was reset. */
  endAllOf(accountId: string): void {
    for (const session of this.#sessions.values()) if (session.accountId === accountId) this.end(session.token)
  }

  /** Everyone else has to sign in again. */
  endAllBut(token: string): void {
    for (const session of this.#sessions.values()) if (session.token !== token) this.end(session.token)
  }

  /** Whatever was open belongs to data that is no longer there. */
  endEvery(): void {
    for (const session of this.#sessions.values()) forget(session)
    this.#sessions.clear()
  }

  #nowMs(): number {
    return Date.parse(this.#clock.now())
  }
}
