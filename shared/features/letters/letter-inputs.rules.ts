import { z } from 'zod'
import { assessmentReport } from './assessment-report-input.rules.ts'
import { complaintLetterInputs } from './complaint-letter-inputs.rules.ts'
import { letterParts } from './letter-parts.rules.ts'

const { calendarDay, copies, footer, heading, inmate, legalBasis, letterhead } = letterParts
const { line, optionalLine, paragraph, paragraphs, recipient, signatory } = letterParts
const clockTime = z.string().regex(/^([01]\d|2[0-3])[.:][0-5]\d$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The application for a medical recommendation, by the inmate or by the family. */
const inmateApplication = z.strictObject({
  /** An inmate writes on plain paper: `null`, unless the office wants its head on the form. */
  letterhead: letterhead.nullable(),
  place: line,
  heading,
  recipient,
  inmate,
  /** Set when the family asks; the inmate then stands in the letter as the person it is about. */
  family: z
    .strictObject({
      name: line,
      relationship: line,
      nationalId: optionalLine,
      address: z.string().min(1).max(400),
      phone: optionalLine,
    })
    .nullable(),
  opening: paragraph,
  body: paragraphs,
  legalBasis,
  /** The words by which the patient lets his health data be handed up. */
  consent: paragraphs,
  closing: paragraph.nullable(),
  thumbprintBox: z.boolean(),
  /** Up to two witnesses; a name that is not yet known leaves a line to write on. */
  witnesses: z.array(z.strictObject({ name: optionalLine, post: optionalLine })).max(2),
  footer,
})

/** The doctor's recommendation to the directorate. */
const doctorRecommendation = z.strictObject({
  letterhead,
  place: line,
  heading,
  recipient,
  inmate,
  opening: paragraph,
  legalBasis,
  findings: paragraphs,
  diagnoses: z.array(z.strictObject({ name: line, code: optionalLine })).max(20),
  reasons: paragraphs,
  recommendation: z.strictObject({
    treatment: paragraph,
    hospital: optionalLine,
    urgency: z.enum(['emergency', 'planned']),
  }),
  body: paragraphs,
  closing: paragraph.nullable(),
  doctor: signatory,
  copies,
  footer,
})

/** The head of the unit sends the file up: a list of papers, with a receipt that comes back. */
const coveringLetter = z.strictObject({
  letterhead,
  place: line,
  number: optionalLine,
  recipient,
  opening: paragraph.nullable(),
  legalBasis,
  items: z
    .array(z.strictObject({ document: paragraph, quantity: line, note: z.string().max(400).nullable() }))
    .min(1)
    .max(60),
  closing: paragraph.nullable(),
  sender: signatory,
  /** What the recipient fills in; known values may be printed already. */
  receiver: z.strictObject({ post: optionalLine, name: optionalLine, phone: optionalLine }),
  copies,
  footer,
})

/** Minutes of the assessment team's session on one case. */
const sessionMinutes = z.strictObject({
  letterhead,
  place: line,
  number: optionalLine,
  sessionDate: calendarDay,
  startTime: clockTime,
  endTime: clockTime.nullable(),
  timeZone: z.enum(['WIB', 'WITA', 'WIT']),
  sessionPlace: line,
  agenda: z.array(paragraph).min(1).max(20),
  caseNumber: optionalLine,
  inmate,
  opening: paragraph.nullable(),
  legalBasis,
  members: z
    .array(z.strictObject({ name: line, post: line, role: line, present: z.boolean() }))
    .min(1)
    .max(30),
  discussion: paragraphs,
  decision: z.strictObject({ outcome: z.enum(['approved', 'deferred', 'refused']), text: paragraphs }),
  closing: paragraph.nullable(),
  chair: signatory,
  secretary: signatory,
  /** The head of the unit, where he countersigns. */
  acknowledgedBy: signatory.nullable(),
  footer,
})

/** What happened in an emergency for which the session was skipped; written afterwards. */
const emergencyReport = z.strictObject({
  letterhead,
  place: line,
  heading,
  recipient,
  caseNumber: line,
  inmate,
  opening: paragraph.nullable(),
  occurredOn: calendarDay,
  /** When it began and what it began with are told by hand where they are not known. */
  occurredAt: clockTime.nullable(),
  timeZone: z.enum(['WIB', 'WITA', 'WIT']),
  condition: paragraphs,
  actions: paragraphs,
  reasons: paragraphs,
  present: paragraphs,
  legalBasis,
  closing: paragraph.nullable(),
  reporter: signatory,
  acknowledgedBy: signatory.nullable(),
  copies,
  footer,
})

/** The person confirms that the answer was handed out and explained. */
const resultReceipt = z.strictObject({
  letterhead,
  place: line,
  caseNumber: line,
  inmate,
  /** Who takes it: the inmate, or a relative who applied on his behalf. */
  receiver: z.strictObject({ name: line, relationship: optionalLine }),
  /** The outcome in the words of the service, and the letter that says so. */
  outcome: line,
  letterNumber: optionalLine,
  letterDate: calendarDay.nullable(),
  handedOverOn: calendarDay,
  opening: paragraph.nullable(),
  items: z
    .array(z.strictObject({ document: paragraph, quantity: line }))
    .min(1)
    .max(20),
  explanation: paragraphs,
  closing: paragraph.nullable(),
  thumbprintBox: z.boolean(),
  witnesses: z.array(z.strictObject({ name: optionalLine, post: optionalLine })).max(2),
  deliverer: signatory,
  footer,
})

/** The first sheet of a sealed file: what it holds and how to check it by hand. */
const bundleCover = z.strictObject({
  letterhead,
  place: line,
  caseNumber: line,
  unitName: line,
  recipients: z.array(line).min(1).max(5),
  /** Written out by the caller, in the unit's time zone. */
  sealedAt: line,
  opening: paragraph.nullable(),
  papers: z
    .array(
      z.strictObject({
        title: line,
        fileName: line,
        /** `null` for a paper that has no pages, such as a table of data. */
        pages: z.number().int().positive().nullable(),
        sha256,
      }),
    )
    .min(1)
    .max(200),
  logHead: z.strictObject({ number: z.number().int().nonnegative(), hash: sha256, at: line }),
  publicKeyFingerprint: z.string().min(8).max(200),
  instructions: paragraphs,
  preparedBy: signatory,
  footer,
})

/** The recovery code of the installation, to be kept in a sealed envelope. */
const recoverySheet = z.strictObject({
  letterhead: letterhead.nullable(),
  unitName: line,
  place: line,
  heading: z.string().min(1),
  codeGroups: z.array(z.string().regex(/^[0-9A-Z]{4}$/)).length(8),
  opening: paragraph.nullable(),
  instructions: paragraphs,
  keeper: signatory,
  footer,
})

/** The unit's public keys on paper, their fingerprint to be read out by telephone. */
const keyCardSheet = z.strictObject({
  letterhead,
  place: line,
  unitName: line,
  opening: paragraph.nullable(),
  fingerprintGroups: z.array(z.string().regex(/^[0-9A-Z]{4}$/)).length(5),
  qrAltText: line,
  person: line,
  post: line,
  validity: line,
  madeAt: line,
  age: line,
  minisign: line,
  instructions: paragraphs,
  signatory,
  footer,
})

/** Goes with the stick: what is handed over, and who takes it. */
const handOverSheet = z.strictObject({
  letterhead,
  place: line,
  /** One page for each. */
  copies: z.array(line).min(1).max(4),
  bundleName: line,
  unitName: line,
  recipients: z.array(line).min(1).max(5),
  /** Who can open it. */
  readers: paragraph,
  sealedAt: line,
  opening: paragraph.nullable(),
  files: z
    .array(z.strictObject({ name: line, size: line }))
    .min(1)
    .max(10),
  /** The file whose fingerprint follows. */
  mainFile: line,
  sha256,
  /** Of the zip inside an encrypted file. */
  plainSha256: sha256.nullable(),
  qrAltText: line,
  instructions: paragraphs,
  giver: signatory,
  footer,
})

/** One strict schema per template; the key is the file name in resources/letters without its ending. */
export const letterInputSchemas = {
  'permohonan-wbp': inmateApplication,
  'rekomendasi-dokter': doctorRecommendation,
  'surat-pengantar-kalapas': coveringLetter,
  'risalah-sidang-tpp': sessionMinutes,
  'laporan-gawat-darurat': emergencyReport,
  'tanda-terima-hasil': resultReceipt,
  'lembar-pengantar': bundleCover,
  'lembar-pemulihan': recoverySheet,
  'kartu-kunci': keyCardSheet,
  'lembar-serah-terima': handOverSheet,
  ...complaintLetterInputs,
  'laporan-asesmen': assessmentReport,
} as const satisfies Record<string, z.ZodObject>

export type TemplateName = keyof typeof letterInputSchemas

/** What a template is given, as plain JSON. */
export type LetterInput<Name extends TemplateName> = z.infer<(typeof letterInputSchemas)[Name]>

/** Narrows a stored name to one of the templates that exist. */
export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(letterInputSchemas, name)
}
