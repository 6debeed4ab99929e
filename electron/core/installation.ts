import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import type { Clock } from '#shared/time/instant.ts'
import { isSwitchPending, settleRestore } from '../database/backup-switch.ts'
import { lastLink } from '../database/command-log.ts'
import { lockFolder } from '../database/folder-lock.ts'
import { type LogHead, LogHeadFile } from '../database/log-head.ts'
import { migrate, pendingMigrations } from '../database/migrate.ts'
import { migrations } from '../database/migrations/all-migrations.ts'
import { databaseFile, type OpenDatabase, openConnection, openDatabase } from '../database/open.ts'
import { diskFailure, writeFileDurably } from './durable-file.ts'
import { Keyring, standardPasswordCost } from './keyring.ts'
import { type DataKeys, deriveKeys, forgetKeys, keyNumberOf } from './keys.ts'

interface Opened {
  readonly keys: DataKeys
  readonly database: OpenDatabase
  readonly head: LogHeadFile
}

/** Looked at through a reading connection: a file of a later version must stay exactly as it is. @throws Failure database-newer */
function lacksMigrations(path: string, key: Buffer): boolean {
  const database = openConnection(path, key, { readonly: true })
  try {
    return pendingMigrations(database, migrations).length > 0
  } finally {
    database.close()
  }
}

/** One data folder: its lock, its keyring, and, while someone is logged in, its key and its open database. */
export class Installation {
  readonly folder: string
  readonly #passwordCost: number
  readonly #clock: Clock
  readonly #lock: { release(): void }
  #opened: Opened | null = null
  #isDamaged = false
  #isClaimed = false
  /** Settles when whoever keeps the data closed has finished; null while nobody does. */
  #held: Promise<unknown> | null = null

  private constructor(folder: string, clock: Clock, lock: { release(): void }, passwordCost: number) {
    this.#passwordCost = passwordCost
    this.folder = folder
    this.#clock = clock
    this.#lock = lock
  }

  /** @throws Failure data-folder-in-use, disk-read-only, disk-full, restart-needed */
  static claim(folder: string, clock: Clock, passwordCost = standardPasswordCost): Installation {
    try {
      mkdirSync(folder, { recursive: true })
      // SQLite would quietly open a folder without write rights for reading; nobody could work like that.
      writeFileDurably(join(folder, 'tulis.uji'), '')
      rmSync(join(folder, 'tulis.uji'))
      const lock = lockFolder(folder)
      try {
        settleRestore(folder)
      } catch (error) {
        lock.release()
        throw error
      }
      return new Installation(folder, clock, lock, passwordCost)
    } catch (error) {
      throw diskFailure(error) ?? error
    }
  }

  get isNew(): boolean {
    // In the middle of a move there is no keyring for a moment; nobody may set up another installation over it.
    return !this.#isKeptClosed && !Keyring.exists(this.folder)
  }

  /** While other data is put in the place of this one, or was decided to be and could not. */
  get #isKeptClosed(): boolean {
    return this.#held !== null || isSwitchPending(this.folder)
  }

  /** Waiting helps while somebody is at it; a move that the disk refused goes on with the next start only. */
  #whyClosed(): Failure {
    return new Failure(this.#held === null ? 'restart-needed' : 'key-changing')
  }

  #requireNotKeptClosed(): void {
    if (this.#isKeptClosed) throw this.#whyClosed()
  }

  /** The keyring as it lies on the disk now. @throws Failure keyring-damaged, key-changing while the data is being replaced, restart-needed when that was cut short */
  readKeyring(): Keyring {
    if (isSwitchPending(this.folder)) throw this.#whyClosed()
    return Keyring.read(this.folder, this.#passwordCost)
  }

  newKeyring(data: Buffer): Keyring {
    return Keyring.create(this.folder, data, this.#passwordCost)
  }

  get opened(): Opened | null {
    return this.#opened
  }

  /** @throws Failure not-signed-in while the database is closed, key-changing or restart-needed while it is kept closed */
  get open(): Opened {
    if (!this.#opened) throw this.#isKeptClosed ? this.#whyClosed() : new Failure('not-signed-in')
    return this.#opened
  }

  /** Which data key is in use; empty while none is. */
  get keyNumber(): string {
    return this.#opened ? keyNumberOf(this.#opened.keys.data) : ''
  }

  /** Whether the data could not be read when it was last tried: then a backup may be restored without signing in first. */
  get isDamaged(): boolean {
    if (isSwitchPending(this.folder)) return false
    if (this.#isDamaged) return true
    if (this.isNew || this.#opened) return false
    try {
      Keyring.read(this.folder)
      return !existsSync(databaseFile(this.folder))
    } catch {
      return true
    }
  }

  noteDamage(): void {
    this.#isDamaged = true
  }

  /** @throws Failure database-damaged, database-newer, key-changing, restart-needed */
  needsUpgrade(data: Buffer): boolean {
    this.#requireNotKeptClosed()
    const path = databaseFile(this.folder)
    if (!existsSync(path)) throw new Failure('database-damaged')
    return lacksMigrations(path, deriveKeys(data).database)
  }

  /**
   * Puts other data in the place of this one: nothing is open while `replace` runs, and nothing can be opened until it has returned.
   */
  async replaceWith(replace: () => Promise<string | null>): Promise<string | null> {
    return this.holdClosed(() => {
      this.#isDamaged = false
      return replace()
    })
  }

  /** Only one may prepare something to put in the place of the data. Returns what gives the claim back. @throws Failure refused (data-being-replaced) */
  claimReplacement(): () => void {
    // What was decided and could not be completed yet lies where the next thing would be prepared.
    if (this.#isClaimed || isSwitchPending(this.folder)) throw new Failure('refused', { reason: 'data-being-replaced' })
    this.#isClaimed = true
    return () => {
      this.#isClaimed = false
    }
  }

  /** Closes the data and keeps everyone out until `work` has ended. */
  async holdClosed<Result>(work: () => Promise<Result>): Promise<Result> {
    const held = (async () => {
      // Nobody may come between the closing and the work.
      await Promise.resolve()
      while (this.#opened) await this.closeDatabase()
      return work()
    })()
    this.#held = held.catch(() => undefined)
    try {
      return await held
    } finally {
      this.#held = null
    }
  }

  async whenReleased(): Promise<void> {
    await this.#held
  }

  /**
   * Opens the database with the data key, bringing it up to date; `create` only at first run. Existing data is only changed by an upgrade
   * when a backup of it has been made.
   * @throws Failure database-damaged, database-newer, disk-full, disk-read-only
   */
  openWith(data: Buffer, create: boolean, isBackedUp = false): Opened {
    if (this.#opened) return this.#opened
    this.#requireNotKeptClosed()
    const path = databaseFile(this.folder)
    if (!create && !existsSync(path)) throw new Failure('database-damaged')
    const keys = deriveKeys(data)
    let database: OpenDatabase | null = null
    try {
      if (!create && lacksMigrations(path, keys.database) && !isBackedUp) throw new Error('an upgrade without a backup')
      database = openDatabase(path, keys.database)
      migrate(database.rawWriter, migrations, this.#clock.now())
      const opened = { keys, database, head: new LogHeadFile(this.folder, keys.logHead) }
      this.#opened = opened
      this.#isDamaged = false
      return opened
    } catch (error) {
      void database?.close()
      throw diskFailure(error) ?? error
    }
  }

  /** Anchors the newest link of the change log outside the database. */
  anchorHead(force: boolean): LogHead | null {
    if (!this.#opened) return null
    return this.#opened.head.write(this.#opened.database.rawWriter, Date.parse(this.#clock.now()), force)
  }

  /** Forgets the key and closes the database: after the last log-out, and at the end. */
  async closeDatabase(): Promise<void> {
    const opened = this.#opened
    if (!opened) return
    try {
      if (lastLink(opened.database.rawWriter)) this.anchorHead(true)
    } finally {
      // Also when the head cannot be read or written: a damaged database must not stay open.
      this.#opened = null
      await opened.database.close()
      forgetKeys(opened.keys)
    }
  }

  async release(): Promise<void> {
    // A half-made switch would be completed by the next start; a whole one is better.
    await this.whenReleased()
    await this.closeDatabase()
    this.#lock.release()
  }
}
