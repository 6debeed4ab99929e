import type { Contract } from '#shared/contract/contract.ts'

/** Every name that the contract knows, as the log writes it: "accounts.create". */
export type ProcedureName = {
  [Feature in keyof Contract & string]: `${Feature}.${keyof Contract[Feature] & string}`
}[keyof Contract & string]
