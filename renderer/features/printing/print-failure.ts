import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { printingMessages as words } from './printing.messages.ts'

const refusals = { 'letter-not-issued': words.notIssued, 'letter-voided': words.notIssued }

/** The words for a paper that was not printed. */
export const printFailure = (error: unknown): ErrorText => refusalOf<ErrorText>(error, refusals) ?? errorText(error)
