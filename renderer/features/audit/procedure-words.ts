import { coreCommandMessages, featureMessages, procedureMessages, unknownCommand } from './procedure.messages.ts'

const words: Readonly<Record<string, string | undefined>> = { ...procedureMessages, ...coreCommandMessages }

/** What a logged command was, in words. A step of a long task ("exchange.seal/keep") is told as its task. */
export function procedureWords(logged: string): string {
  const [procedure = ''] = logged.split('/')
  const [feature = ''] = procedure.split('.')
  return words[procedure] ?? featureMessages[feature] ?? unknownCommand
}
