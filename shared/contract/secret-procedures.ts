import { contract } from './contract.ts'
import type { ProcedureMeta } from './procedure.ts'

/** Procedures whose reply tells a password, a code or a token. */
export const secretProcedures: readonly string[] = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group)
    .filter(([, procedure]) => (procedure['~orpc'].meta as unknown as ProcedureMeta).reply === 'secret')
    .map(([name]) => `${feature}.${name}`),
)
