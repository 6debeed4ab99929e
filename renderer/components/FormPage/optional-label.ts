import { componentMessages } from '../components.messages.ts'

/** "Alias (opsional)": the exception is marked, not the rule. */
export function optionalLabel(label: string): string {
  return componentMessages.optional(label)
}
