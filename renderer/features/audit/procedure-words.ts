import { featureMessages } from './command-features.messages.ts'
import { coreCommandMessages, procedureMessages, unknownCommand } from './procedure.messages.ts'

const words: Readonly<Record<string, string | undefined>> = { ...procedureMessages, ...coreCommandMessages }

/** What a logged command was, in words. A step of a long task ("exchange.seal/keep") is told as its task. */
export function procedureWords(logged: string): string {
  const [procedure = ''] = logged.split('/')
  const [feature = ''] = procedure.split('.')
  return words[procedure] ?? featureMessages[feature] ?? unknownCommand
}

/** For a filter: every kind of work in words, by name. Procedures that are told by the same words are one choice. */
export function kindOptions(kinds: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  const byWords = Map.groupBy(kinds, procedureWords)
  return [...byWords]
    .map(([label, procedures]) => ({ value: procedures.join(','), label }))
    .toSorted((left, right) => left.label.localeCompare(right.label, 'id'))
}
