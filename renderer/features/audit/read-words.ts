import { unknownCommand } from './procedure.messages.ts'
import { procedureWords } from './procedure-words.ts'
import { readsMessages as words } from './reads.messages.ts'

const procedures: Readonly<Record<string, string | undefined>> = words.procedures

/** Where somebody read. Steps of long work are told as the work; what was read on the way to a change, as the change. */
export function readWords(procedure: string): string {
  const change = procedureWords(procedure)
  return procedures[procedure.split('/')[0] ?? ''] ?? (change === unknownCommand ? words.otherProcedure : change)
}
