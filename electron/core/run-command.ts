import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import type { ProcedureMeta, ReadKind } from '#shared/contract/procedure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { beginCommand, finishCommand } from '../database/command-log.ts'
import { findReply, keepReply, keyedHashMark } from '../database/foundation.repository.ts'
import type { Tables } from '../database/tables.ts'
import type { Actor, CommandContext, CoreServices } from './context.ts'
import { keyedHash } from './keys.ts'
import { ReadRecorder } from './read-log.ts'

export interface CommandRun {
  readonly services: CoreServices
  readonly actor: Actor
  readonly sessionToken: string
  readonly procedure: string
  readonly now: Instant
  readonly reads: ReadKind
  /** Leaves no link in the chain, and so can change nothing that the chain covers. */
  readonly unlogged?: boolean
  /** A secret reply is given once and written nowhere; a second try under its key is refused. */
  readonly reply?: ProcedureMeta['reply']
  /** The draft's id, or a key the page made for this one submit; null for a step inside a task. */
  readonly idempotency: { readonly key: string; readonly input: unknown } | null
}

/**
 * The only place where a transaction begins. Opens it, marks the command for the triggers, runs the handler, chains its changes,
 * keeps its reply under the idempotency key, drops the draft of the same id, commits, and tells the open pages.
 */
export async function runCommand<Result>(
  run: CommandRun,
  handler: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  const { services, actor, now } = run
  const { database, keys } = services.installation.open
  const commandId = newId()
  const isSecret = run.reply === 'secret'
  // Where the reply is never given twice nothing has to be compared, and what was typed leaves not even a keyed hash.
  const inputHash = run.idempotency && !isSecret ? hashOf(keys.inputs, run.idempotency.input) : ''
  const outcome = await database.writer.transaction().execute(async (db) => {
    if (run.idempotency) {
      const known = await findReply(db, run.idempotency.key)
      if (known) {
        if (known.account_id !== actor.accountId || known.procedure !== run.procedure || known.input_hash !== inputHash)
          throw new Failure('key-reused')
        if (isSecret) throw new Failure('shown-once')
        return { result: JSON.parse(known.reply) as Result, number: null }
      }
    }
    // Without the mark the triggers refuse every write to a business table.
    if (!run.unlogged) beginCommand(database.rawWriter, commandId)
    const reads = new ReadRecorder(run)
    const result = await handler({
      services,
      actor,
      now,
      sessionToken: run.sessionToken,
      db,
      newId,
      recordRead: reads.record,
    })
    await reads.write(db)
    if (run.idempotency) {
      await keepReply(db, {
        key: run.idempotency.key,
        account_id: actor.accountId,
        procedure: run.procedure,
        input_hash: inputHash,
        at: now,
        reply: isSecret ? 'null' : JSON.stringify(result ?? null),
      })
    }
    if (run.unlogged) return { result, number: null }
    const { link } = finishCommand(database.rawWriter, {
      id: commandId,
      at: now,
      accountId: actor.accountId,
      procedure: run.procedure,
    })
    return { result, number: link.number }
  })
  database.committed()
  if (outcome.number !== null) {
    services.installation.anchorHead(false)
    services.changes.publish(outcome.number)
  }
  return outcome.result
}

/** A command that nobody asked for: Lentera puts something of its own in order. The log names no account. */
export async function runOwnCommand(
  services: CoreServices,
  procedure: string,
  now: Instant,
  handler: (db: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const { database } = services.installation.open
  const id = newId()
  const number = await database.writer.transaction().execute(async (db) => {
    beginCommand(database.rawWriter, id)
    await handler(db)
    return finishCommand(database.rawWriter, { id, at: now, accountId: null, procedure }).link.number
  })
  database.committed()
  services.installation.anchorHead(false)
  services.changes.publish(number)
}

/**
 * The input may hold a password: with a plain hash, whoever reads the rows could try passwords against it without end. The key changes with
 * the data key, and rows of before then lose their hash (`rewriteRows`): a late retry is refused as already sent, never done twice.
 */
const hashOf = (key: Buffer, input: unknown): string =>
  `${keyedHashMark}${keyedHash(key, JSON.stringify(input ?? null))}`
