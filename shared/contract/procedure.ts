import { type AnySchema, type ContractProcedure, oc } from '@orpc/contract'
import type { Permission } from '../people/permissions.ts'
import { type ErrorCode, errorDetailsSchema, errorStatuses } from './errors.ts'

/** Who may call: a named right, anyone signed in, or anyone at all (only login and first run). */
export type Access = Permission | 'signed-in' | 'anyone'

/** What a procedure lets a person read; anything but `nothing` leaves a line in the reading log. */
export type ReadKind = 'nothing' | 'health' | 'identity' | 'assessment'

export interface ProcedureMeta<Kind extends 'query' | 'command' | 'task' = 'query' | 'command' | 'task'> {
  readonly kind: Kind
  readonly permission: Access
  readonly reads: ReadKind
  readonly errors: readonly ErrorCode[]
  /** A command outside the change log: it can write only the few tables that the log leaves out, drafts above all. */
  readonly unlogged: boolean
  /** What becomes of a command's reply: kept for a retry, or, where it tells a password or a code, never written anywhere. */
  readonly reply: 'kept' | 'secret'
}

interface ProcedureSpec<Input extends AnySchema, Output extends AnySchema, Permitted extends Access> {
  readonly permission: Permitted
  readonly reads: ReadKind
  readonly input: Input
  readonly output: Output
  readonly errors: readonly ErrorCode[]
  readonly unlogged?: true
  /** Needed wherever the output tells a password, a code or a token (a test looks for them). */
  readonly reply?: 'secret'
}

/** Codes that the one door itself may answer, so no procedure has to list them. */
const universal = [
  'not-signed-in',
  'session-locked',
  'password-change-needed',
  'forbidden',
  'not-on-this-computer',
  'invalid-input',
  'key-reused',
  'shown-once',
  'setup-needed',
  'key-changing',
  'restart-needed',
  'database-damaged',
  'disk-full',
  'disk-read-only',
  'internal',
] as const satisfies readonly ErrorCode[]

function errorMap(codes: readonly ErrorCode[]) {
  return Object.fromEntries(
    [...new Set<ErrorCode>([...universal, ...codes])].map((code) => [
      code,
      { status: errorStatuses[code], message: code, data: errorDetailsSchema },
    ]),
  )
}

function build<
  Kind extends 'query' | 'command' | 'task',
  Input extends AnySchema,
  Output extends AnySchema,
  Permitted extends Access,
>(kind: Kind, spec: ProcedureSpec<Input, Output, Permitted>) {
  const errors = [...new Set<ErrorCode>([...universal, ...spec.errors])]
  return oc
    .$meta({
      kind,
      permission: spec.permission,
      reads: spec.reads,
      errors,
      unlogged: spec.unlogged ?? false,
      reply: spec.reply ?? 'kept',
    })
    .errors(errorMap(spec.errors))
    .input(spec.input)
    .output(spec.output) as unknown as ContractProcedure<
    Input,
    Output,
    Record<never, never>,
    ProcedureMeta<Kind> & { readonly permission: Permitted }
  >
}

/** Reads only: its database connection cannot write. */
export const query = <I extends AnySchema, O extends AnySchema, const P extends Access>(spec: ProcedureSpec<I, O, P>) =>
  build('query', spec)

/** One transaction, one entry in the change log; replayed safely under its idempotency key. */
export const command = <I extends AnySchema, O extends AnySchema, const P extends Access>(
  spec: ProcedureSpec<I, O, P>,
) => build('command', spec)

/** Long work that streams progress and can be cancelled; it writes only through commands of its own. */
export const task = <I extends AnySchema, O extends AnySchema, const P extends Access>(spec: ProcedureSpec<I, O, P>) =>
  build('task', spec)
