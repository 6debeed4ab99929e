import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Permission } from '#shared/people/permissions.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import type { Tables } from '../database/tables.ts'
import type { BackupKeeper } from '../features/backups/backup-keeper.ts'
import type { LetterRenderer } from '../letters/letter-renderer.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { DocumentSources } from './documents.ts'
import type { FileStore } from './file-store.ts'
import type { Installation } from './installation.ts'
import type { Log } from './log.ts'
import type { Sessions } from './sessions.ts'
import type { Shell } from './shell-port.ts'

/** Who is acting, as the database knows it at this moment; never taken from a payload. */
export interface Actor {
  readonly accountId: string
  readonly fullName: string
  readonly roles: readonly Role[]
  readonly permissions: ReadonlySet<Permission>
  /** The password is known to an administrator: until it is changed, nothing else is answered. */
  readonly mustChangePassword: boolean
}

/** The parts of a running core that handlers may use. */
export interface CoreServices {
  readonly clock: Clock
  readonly log: Log
  readonly installation: Installation
  readonly sessions: Sessions
  readonly files: FileStore
  readonly letters: LetterRenderer
  readonly documents: DocumentSources
  readonly changes: ChangeFeed
  readonly backups: BackupKeeper
  readonly resourcesFolder: string
  readonly dataFolder: string
  /** The built page. */
  readonly assetsFolder: string
  /** Fictional data: prints and files are marked and cannot leave as real ones. */
  readonly training: boolean
  readonly shell: Shell | null
}

interface SignedInContext {
  readonly services: CoreServices
  readonly actor: Actor
  readonly now: Instant
  /** Token of the calling session; for lock, unlock and log-out. */
  readonly sessionToken: string
  /** Must be called by every handler whose procedure reads health content or identities, also with an empty list. */
  recordRead(subjectType: string, subjectIds: readonly string[]): Promise<void>
}

export interface QueryContext extends SignedInContext {
  readonly db: ReadonlyKysely<Tables>
}

export interface CommandContext extends SignedInContext {
  readonly db: Transaction<Tables>
  /** Time-ordered UUID. */
  newId(): string
}

export interface TaskContext extends SignedInContext {
  readonly db: ReadonlyKysely<Tables>
  /** Aborts when the page cancels or goes away. */
  readonly signal: AbortSignal
  /**
   * Asks again whether the caller may still do this: before what cannot be taken back, and between pieces of long work.
   * @throws Failure not-signed-in, key-changing, password-change-needed, forbidden, not-on-this-computer
   */
  requireStanding(): Promise<void>
  /** Runs one step as a command of its own: transaction, change log, everything. Refused when the caller no longer stands. */
  run<Result>(step: string, handler: (context: CommandContext) => Promise<Result>): Promise<Result>
  /** The step with which the task has done what the form asked for: under the form's key, so that its draft ends with it. */
  submit<Result>(step: string, handler: (context: CommandContext) => Promise<Result>): Promise<Result>
}

/** For login and first run, when nobody is signed in and the database may be closed. */
export interface OpenContext {
  readonly services: CoreServices
  readonly now: Instant
  /** What the caller sent; empty when nothing. */
  readonly sessionToken: string
}
