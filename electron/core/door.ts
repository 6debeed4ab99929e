import { implement } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { checkCaller, keepKioskIn, Standing } from './check-caller.ts'
import type { Actor, CommandContext, CoreServices, TaskContext } from './context.ts'
import { ReadRecorder } from './read-log.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { translateError } from './translate-error.ts'

/** What the fetch handler knows of a call before anything has been checked. */
export interface CallContext {
  readonly services: CoreServices
  readonly token: string | null
  readonly idleSeconds: number | null
  readonly idempotencyKey: string | null
  readonly signal: AbortSignal
  readonly now: Instant
}

interface CheckedContext extends CallContext {
  readonly actor: Actor | null
}

const base = implement(contract, { initialInputValidationIndex: -1 }).$context<CallContext>()

/** Session, permission, error translation. Runs before the input is even looked at. */
const guard = base.middleware(async ({ context, next, procedure, path }, _input, output) => {
  const meta = procedure['~orpc'].meta as unknown as ProcedureMeta
  const name = path.join('.')
  try {
    await keepKioskIn(context.services, context.token, name)
    const actor =
      meta.permission === 'anyone'
        ? null
        : await checkCaller({ ...context, meta, procedure: name }, context.idleSeconds)
    const result = await next({ context: { actor } })
    if (meta.kind !== 'task') return result
    return output(translated(result.output as AsyncIterable<unknown>, context, meta, name) as never)
  } catch (error) {
    throw translateError(error, context.services.log, meta, name)
  }
})

async function* translated(events: AsyncIterable<unknown>, context: CallContext, meta: ProcedureMeta, name: string) {
  try {
    for await (const event of events) yield event
  } catch (error) {
    throw translateError(error, context.services.log, meta, name)
  }
}

/** Gives the handler its database: none, the reading one, or the transaction of a command. The input is valid by now. */
const transaction = base.middleware(async ({ context, next, procedure, path }, input, output) => {
  const meta = procedure['~orpc'].meta as unknown as ProcedureMeta
  const procedureName = path.join('.')
  const { services, now } = context
  const { actor } = context as CheckedContext
  const sessionToken = context.token ?? ''
  if (!actor) return next({ context: { handler: { services, now, sessionToken } } })
  const call = { services, actor, sessionToken, procedure: procedureName, now, reads: meta.reads }
  const idempotency = context.idempotencyKey ? { key: context.idempotencyKey, input } : null
  if (meta.kind === 'command') {
    const result = await runCommand(
      { ...call, idempotency, unlogged: meta.unlogged, reply: meta.reply },
      async (handler) => {
        const reply = await next({ context: { handler } })
        return reply.output
      },
    )
    return output(result as never)
  }
  const { database } = services.installation.open
  const reads = new ReadRecorder(call)
  const reading = { services, actor, now, sessionToken, db: database.reader, recordRead: reads.record }
  if (meta.kind === 'query') {
    const result = await next({ context: { handler: reading } })
    await reads.note(database.noteReads)
    return result
  }
  const standing = new Standing({ ...context, meta, procedure: procedureName }, actor.accountId)
  const runStep = <Result>(
    step: string,
    kept: CommandRun['idempotency'],
    work: (command: CommandContext) => Promise<Result>,
  ): Promise<Result> =>
    standing.during((actorIn) => {
      const run = {
        ...call,
        now: services.clock.now(),
        reads: 'nothing' as const,
        procedure: `${procedureName}/${step}`,
        idempotency: kept,
      }
      return runCommand(run, async (command) => work({ ...command, actor: await actorIn(command.db) }))
    })
  const handler: TaskContext = {
    ...reading,
    signal: context.signal,
    recordRead: async (type, ids) => {
      await reads.record(type, ids)
      await reads.note(database.noteReads)
    },
    requireStanding: () =>
      standing.during(async (actorIn) => {
        await actorIn(database.reader)
      }),
    run: (step, work) => runStep(step, null, work),
    submit: (step, work) => runStep(step, idempotency, work),
  }
  const result = await next({ context: { handler } })
  return output(explained(result.output as AsyncIterable<unknown>, standing) as never)
})

async function* explained(events: AsyncIterable<unknown>, standing: Standing) {
  try {
    for await (const event of events) yield event
  } catch (error) {
    throw standing.explain(error)
  }
}

export const door = base.use(guard).use(transaction)
