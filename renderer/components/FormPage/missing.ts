import { componentMessages } from '../components.messages.ts'

/** Check of a field that has to be filled. The summary on top of the form says which field it is. */
export const missing = (value: string | number | null): string | null =>
  value === null || String(value).trim() === '' ? componentMessages.required : null
