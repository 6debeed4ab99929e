import { implement } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { loadActor } from './actor.ts'
import type { Actor, CoreServices, TaskContext } from './context.ts'
import { ReadRecorder } from './read-log.ts'
import { requireRight } from './require-right.ts'
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
    const actor = meta.permission === 'anyone' ? null : await checkCaller(context, meta, name)
    const result = await next({ context: { actor } })
    if (meta.kind !== 'task') return result
    return output(translated(result.output as AsyncIterable<unknown>, context, meta, name) as never)
  } catch (error) {
    throw translateError(error, context.services.log, meta, name)
  }
})

/** What a person with a first password may do: learn who she is, and choose her own. */
const openBeforeChange: ReadonlySet<string> = new Set([
  'session.current',
  'session.changePassword',
  'session.watchChanges',
])

async function checkCaller(context: CallContext, meta: ProcedureMeta, name: string): Promise<Actor> {
  const { services } = context
  if (services.installation.isNew) throw new Failure('setup-needed')
  const session = services.sessions.authenticate(context.token, context.idleSeconds)
  const actor = await loadActor(services.installation.open.database.reader, session.accountId)
  if (!actor) throw new Failure('not-signed-in')
  if (actor.mustChangePassword && !openBeforeChange.has(name)) throw new Failure('password-change-needed')
  if (meta.permission !== 'signed-in' && meta.permission !== 'anyone')
    await requireRight(services, actor, meta.permission, name)
  return actor
}

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
    const result = await runCommand({ ...call, idempotency, unlogged: meta.unlogged }, async (handler) => {
      const reply = await next({ context: { handler } })
      return reply.output
    })
    return output(result as never)
  }
  const { database } = services.installation.open
  const reads = new ReadRecorder(call)
  const reading = { services, actor, now, sessionToken, db: database.reader, recordRead: reads.record }
  if (meta.kind === 'query') {
    const result = await next({ context: { handler: reading } })
    await reads.write(database.writer)
    return result
  }
  const stepOf = (step: string): Omit<CommandRun, 'idempotency'> => ({
    ...call,
    now: services.clock.now(),
    reads: 'nothing',
    procedure: `${procedureName}/${step}`,
  })
  const handler: TaskContext = {
    ...reading,
    signal: context.signal,
    recordRead: async (type, ids) => {
      await reads.record(type, ids)
      await reads.write(database.writer)
    },
    run: (step, work) => runCommand({ ...stepOf(step), idempotency: null }, work),
    submit: (step, work) => runCommand({ ...stepOf(step), idempotency }, work),
  }
  return next({ context: { handler } })
})

export const door = base.use(guard).use(transaction)
