import type { ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { CommandContext, OpenContext, QueryContext, TaskContext } from './context.ts'

interface Contexts {
  readonly query: QueryContext
  readonly command: CommandContext
  readonly task: TaskContext
}

type ContextOf<Meta> = Meta extends { readonly permission: 'anyone' }
  ? OpenContext
  : Meta extends ProcedureMeta<infer Kind>
    ? Contexts[Kind]
    : never

type HandlerOf<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer Output, ErrorMap, infer Meta>
    ? (
        input: InferSchemaOutput<Input>,
        context: ContextOf<Meta>,
      ) => Meta extends { readonly kind: 'task' }
        ? InferSchemaInput<Output>
        : Promise<InferSchemaInput<Output>> | InferSchemaInput<Output>
    : never

/** The handlers that a feature's contract asks for, one per procedure. */
export type ServiceOf<Contract> = { readonly [Name in keyof Contract]: HandlerOf<Contract[Name]> }
