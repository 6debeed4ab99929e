import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import { isBackupDue } from '#shared/features/backups/backup-rotation.rules.ts'
import type { BackupProgress, BackupReason } from '#shared/features/backups/backups.contract.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import type { ChangeFeed } from '../../core/change-feed.ts'
import { diskFailure } from '../../core/durable-file.ts'
import type { Installation } from '../../core/installation.ts'
import type { Log } from '../../core/log.ts'
import { localRoot, newestBackup, readFacts } from '../../database/backup-format.ts'
import type { MadeBackup, SecondPlace } from '../../database/backup-jobs.ts'
import { runBackupJob } from '../../database/backup-work.ts'
import { lastLink } from '../../database/command-log.ts'
import { readAttempts, writeAttempts } from './backup-attempts.ts'

interface Surroundings {
  readonly installation: Installation
  readonly clock: Clock
  readonly log: Log
  readonly changes: ChangeFeed
  readonly training: boolean
  readonly hostPlace: string | null
}

interface Running {
  readonly made: Promise<MadeBackup>
  readonly controller: AbortController
  progress: BackupProgress
}

/** Closing the data waits no longer than this for a backup. */
const closingLimitMs = 60_000

/** Makes backups one at a time, in the background of whatever else goes on, and remembers how it went. */
export class BackupKeeper {
  readonly #around: Surroundings
  readonly hostPlace: SecondPlace | null
  #running: Running | null = null
  #wake = Promise.withResolvers<void>()
  #isStopped = false

  constructor(around: Surroundings) {
    this.#around = around
    const { hostPlace } = around
    this.hostPlace = hostPlace === null ? null : { folder: hostPlace, label: basename(hostPlace) }
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /**
   * Makes a backup with the key of the open database, or with one given while it is closed. Joins one that is under way.
   * @throws Failure disk-full, disk-read-only, database-damaged, cancelled
   */
  make(reason: BackupReason, dataKey = this.#around.installation.open.keys.data): Promise<MadeBackup> {
    if (this.#isStopped) throw new Failure('cancelled')
    if (this.#running) return this.#running.made
    const controller = new AbortController()
    const running: Running = {
      made: this.#work(reason, Uint8Array.from(dataKey), controller.signal),
      controller,
      progress: { stage: 'database', done: 0, total: 1 },
    }
    // Whoever asked gets the failure; one that nobody waits for is in the log and in the status.
    running.made.catch(() => undefined)
    this.#running = running
    return running.made
  }

  async #work(reason: BackupReason, dataKey: Uint8Array, signal: AbortSignal): Promise<MadeBackup> {
    const { installation, clock, log, changes, training } = this.#around
    const at = clock.now()
    try {
      const made = await runBackupJob(
        { work: 'make', dataFolder: installation.folder, dataKey, at, reason, training, hostPlace: this.hostPlace },
        {
          signal,
          onProgress: (progress) => {
            if (this.#running) this.#running.progress = progress as BackupProgress
            this.#rouse()
          },
        },
      )
      this.#remember(at, null, made)
      const second = made.second?.failure ?? null
      log.info('backup.made', { backup: made.id, reason, damaged: made.damagedFiles, second })
      return made
    } catch (error) {
      const failure = error instanceof Failure ? error : (diskFailure(error) ?? error)
      const code = failure instanceof Failure ? failure.code : 'internal'
      this.#remember(at, code, null)
      log.error('backup.failed', { reason, code, name: error instanceof Error ? error.name : null })
      throw failure
    } finally {
      dataKey.fill(0)
      this.#running = null
      this.#rouse()
      changes.publish(0)
    }
  }

  #remember(at: Instant, failure: string | null, made: MadeBackup | null): void {
    const { folder } = this.#around.installation
    const before = readAttempts(folder)?.second ?? null
    const second = made?.second
      ? {
          ...made.second,
          succeededAt:
            made.second.failure === null ? at : before?.folder === made.second.folder ? before.succeededAt : null,
        }
      : made
        ? null
        : before
    writeAttempts(folder, { at, failure, second })
  }

  /** Waits for what runs, whatever comes of it. */
  async settle(): Promise<void> {
    await this.#running?.made.catch(() => undefined)
  }

  #rouse(): void {
    this.#wake.resolve()
    this.#wake = Promise.withResolvers<void>()
  }

  /** The progress of the running backup until it ends; nothing when none runs. */
  async *watch(): AsyncGenerator<BackupProgress> {
    const watched = this.#running
    while (watched !== null && this.#running === watched) {
      const woken = this.#wake.promise
      yield watched.progress
      if (this.#running === watched) await woken
    }
  }

  /** When the newest backup beside the data was made under the key in use; one under another key says nothing about this data. */
  get lastAt(): Instant | null {
    const { installation, clock } = this.#around
    return newestBackup(localRoot(installation.folder), clock.now(), installation.keyNumber)?.at ?? null
  }

  /** @param since the newest backup, or the first day of an installation that has none */
  startIfDue(since: Instant): void {
    if (this.#isStopped || this.isRunning || !isBackupDue(since, this.#around.clock.now())) return
    void this.make('daily').catch(() => undefined)
  }

  /**
   * Before the key is forgotten: waits for a running backup, and makes one when something was done since the newest. Never fails, and
   * never holds the door longer than a minute.
   */
  async beforeClosing(): Promise<void> {
    try {
      if (this.#isStopped || (!this.isRunning && !this.#hasNews())) return
      const controller = new AbortController()
      const ended = this.make('log-out').finally(() => controller.abort())
      const limit = wait(closingLimitMs, 'late', { signal: controller.signal }).catch(() => 'in time')
      if ((await Promise.race([ended, limit])) === 'late') this.#running?.controller.abort()
      await ended
    } catch {
      // Logged where it happened.
    }
  }

  #hasNews(): boolean {
    const { installation, clock } = this.#around
    const opened = installation.opened
    if (!opened) return false
    const newest = newestBackup(localRoot(installation.folder), clock.now(), installation.keyNumber)
    if (!newest || isBackupDue(newest.at, clock.now())) return true
    try {
      const { lastCommand } = readFacts(localRoot(installation.folder), newest.id, opened.keys)
      return lastCommand !== (lastLink(opened.database.rawReader)?.number ?? 0)
    } catch {
      return true
    }
  }

  /** At the end of the process: what runs is given up. */
  async stop(): Promise<void> {
    this.#isStopped = true
    const running = this.#running
    running?.controller.abort()
    await running?.made.catch(() => undefined)
  }
}
