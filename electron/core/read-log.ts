import type { Kysely } from 'kysely'
import type { ReadKind } from '#shared/contract/procedure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { insertReads, insertSecurityEntry } from '../database/foundation.repository.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import type { Actor, CoreServices } from './context.ts'

interface Reading {
  readonly actor: Actor
  readonly procedure: string
  readonly now: Instant
  readonly reads: ReadKind
}

/**
 * Collects who was looked at during one call and writes it before the answer leaves. A procedure that declares that it reads health
 * content or identities and never says whose is a mistake of ours and fails.
 */
export class ReadRecorder {
  readonly #reading: Reading
  readonly #subjects: { readonly type: string; readonly id: string }[] = []
  #called = false

  constructor(reading: Reading) {
    this.#reading = reading
  }

  readonly record = async (subjectType: string, subjectIds: readonly string[]): Promise<void> => {
    this.#called = true
    this.#subjects.push(...subjectIds.map((id) => ({ type: subjectType, id })))
  }

  /** Within the transaction of a command. */
  async write(db: Kysely<Tables>): Promise<void> {
    const rows = this.#take()
    if (rows.length > 0) await insertReads(db, rows)
  }

  /** Outside any command. Whoever looked at nobody waits for nobody. */
  async note(noteReads: OpenDatabase['noteReads']): Promise<void> {
    const rows = this.#take()
    if (rows.length > 0) await noteReads((db) => insertReads(db, rows))
  }

  /** What has not been written yet. */
  #take() {
    const { reads, now, actor, procedure } = this.#reading
    if (reads === 'nothing') return []
    if (!this.#called) throw new Error(`${procedure} declares reads but recorded none`)
    return this.#subjects.splice(0).map((subject) => ({
      at: now,
      account_id: actor.accountId,
      procedure,
      kind: reads,
      subject_type: subject.type,
      subject_id: subject.id,
    }))
  }
}

/** Refusals and logins; written beside any command, because a refused command rolls back. */
export async function logSecurity(
  services: CoreServices,
  entry: {
    readonly at: Instant
    readonly accountId: string | null
    readonly event: string
    readonly procedure: string | null
  },
): Promise<void> {
  services.log.info(`security.${entry.event}`, { account: entry.accountId, procedure: entry.procedure })
  const opened = services.installation.opened
  if (!opened) return
  await insertSecurityEntry(opened.database.writer, {
    at: entry.at,
    account_id: entry.accountId,
    event: entry.event,
    procedure: entry.procedure,
  })
}
