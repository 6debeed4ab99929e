import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { line, paragraph } = letterParts

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
