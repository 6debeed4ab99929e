import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, footer, line, paragraph } = letterParts

/** Half a sheet, or the strip of a receipt printer. */
export const receiptFormats = ['a5', '80mm'] as const

/** What whoever complained takes home: no name and no story. */
export const complaintReceipt = z.strictObject({
  format: z.enum(receiptFormats),
  title: line,
  office: line,
  numberLabel: line,
  number: line,
  pinLabel: line,
  pin: line,
  /** The QR code of the number, as SVG. */
  qr: z.string().min(1).max(30_000),
  facts: z.array(z.strictObject({ label: line, value: line })).min(1),
  notes: z.array(paragraph).min(1),
  /** For who stays unknown: a lost PIN is lost. */
  warning: paragraph.nullable(),
})

/** What is answered to whoever asks how somebody is, and the form by which that somebody may consent. */
export const healthConsent = z.strictObject({
  letterhead,
  title: line,
  replyTitle: line,
  reply: z.array(paragraph).min(1).max(6),
  formTitle: line,
  giver: line,
  giverRows: z.array(line).min(1).max(6),
  opening: line,
  receiverRows: z.array(line).min(1).max(6),
  parts: line,
  partOptions: z.array(line).min(1).max(8),
  until: line,
  notes: z.array(paragraph).min(1).max(4),
  legalBasis: line,
  place: line,
  signatures: z.array(line).length(3),
  footer,
})
