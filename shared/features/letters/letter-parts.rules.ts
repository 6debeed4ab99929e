import { z } from 'zod'

const calendarDay = z.iso.date()
const line = z.string().min(1).max(200)
const optionalLine = line.nullable()
const paragraph = z.string().min(1).max(4000)
const paragraphs = z.array(paragraph).max(40)

/** Building blocks that several letters share. Every field is plain JSON; `null` means "leave it out". */
export const letterParts = {
  calendarDay,
  line,
  optionalLine,
  paragraph,
  paragraphs,

  /** The office's own head: the last of `lines` is the unit itself and is set bold. */
  letterhead: z.strictObject({
    lines: z.array(line).min(1).max(6),
    address: z.array(line).max(4),
    /** Read aloud in place of the logo; PDF/A-2a refuses a picture without it. */
    logoAltText: line,
    /** Paper with a printed head: how far below the top edge the letter may begin. */
    offsetMm: z.number().min(0).max(120),
    /** The same paper: how far to the right the letter stands; negative is to the left. */
    shiftMm: z.number().min(-15).max(30),
  }),

  /** Stands on every page, so that a loose sheet finds its file again. */
  footer: z.strictObject({
    subject: optionalLine,
    registerNumber: optionalLine,
    /** Which copy this is, for example the hospital's. */
    copyLabel: optionalLine,
    /** Who printed it and when. */
    printedLine: optionalLine,
  }),

  heading: z.strictObject({
    /** `null` until the letter is issued. */
    number: optionalLine,
    sensitivity: optionalLine,
    attachments: optionalLine,
    subject: line,
  }),

  recipient: z.strictObject({
    post: line,
    /** Posts the letter passes on its way, nearest first. */
    through: z.array(line).max(5),
    place: line,
  }),

  signatory: z.strictObject({
    post: line,
    /** Set when someone signs in place of the holder of the post. */
    actingPrefix: z.string().min(1).max(12).nullable(),
    name: optionalLine,
    nip: optionalLine,
    /** Licence to practise (SIP) of a health worker. */
    licenceNumber: optionalLine,
  }),

  inmate: z.strictObject({
    name: line,
    aliases: z.array(line).max(10),
    registerNumber: line,
    legalStatus: optionalLine,
    nationalId: optionalLine,
    birthPlace: optionalLine,
    birthDate: calendarDay.nullable(),
    sex: z.enum(['male', 'female']).nullable(),
    religion: optionalLine,
    address: z.string().min(1).max(400).nullable(),
    room: optionalLine,
  }),

  /** Articles and decrees, as data: they are renamed more often than the program is released. */
  legalBasis: z.array(z.string().min(1).max(600)).max(20),

  copies: z.array(line).max(20),
} as const

export type Letterhead = z.infer<typeof letterParts.letterhead>
export type LetterFooter = z.infer<typeof letterParts.footer>
export type Signatory = z.infer<typeof letterParts.signatory>
export type LetterInmate = z.infer<typeof letterParts.inmate>
