/**
 * A paper on its way to the tray. `sent` is where nobody knows yet: the browser or the printer has it, and a person, or the printer
 * itself, must say what became of it; a power cut leaves it there, so that no paper is counted that never came out.
 */
export const printJobStates = ['waiting', 'sent', 'printed', 'failed', 'removed'] as const
export type PrintJobState = (typeof printJobStates)[number]

/** What a person at the printer can see. */
export const seenPrintFailures = ['nothing-came', 'out-of-paper', 'jammed', 'badly-printed'] as const

/** What the page may tell: what a person saw, or that the paper could not even be drawn. */
export const toldPrintFailures = [...seenPrintFailures, 'paper-unreadable'] as const

/** Why a paper did not come out. */
export const printFailures = [...toldPrintFailures, 'printer-refused', 'letter-voided'] as const
export type PrintFailure = (typeof printFailures)[number]

export type PrintJobChange = 'send' | 'confirm' | 'fail' | 'remove'

/** From which states each change may be made. A failed paper is tried again by sending it again. */
const allowedFrom: Readonly<Record<PrintJobChange, readonly PrintJobState[]>> = {
  send: ['waiting', 'failed', 'sent'],
  confirm: ['sent'],
  fail: ['waiting', 'sent', 'failed'],
  remove: ['waiting', 'sent', 'failed'],
}

export const mayChangePrintJob = (state: PrintJobState, change: PrintJobChange): boolean =>
  allowedFrom[change].includes(state)

/** Still something to do. */
export const openPrintStates: readonly PrintJobState[] = ['waiting', 'sent', 'failed']
