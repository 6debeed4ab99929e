import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, optionalLine, paragraph, footer } = letterParts

/** One line of a record. */
const cell = z.string().max(300)

const recordText = z.string().max(9000)
const struck = z.strictObject({ text: recordText, note: paragraph })

/** A visit as it stands, with what a correction took away struck through. */
const recordVisit = z.strictObject({
  title: line,
  meta: z.array(paragraph),
  /** Set where the whole visit was struck out. */
  voidNote: z.string().max(900).nullable(),
  parts: z.array(z.strictObject({ label: line, text: recordText, struck: z.array(struck) })),
  addenda: z.array(z.strictObject({ text: recordText, note: paragraph })),
})

export const medicalRecord = z.strictObject({
  letterhead,
  title: line,
  period: line,
  identity: z.array(z.strictObject({ label: line, text: z.string().max(300) })).min(1),
  alert: z.strictObject({ title: line, text: z.string().max(2000) }),
  sections: z.array(
    z.strictObject({
      title: line,
      head: z.array(line).min(1),
      rows: z.array(z.array(z.string().max(1200))),
      empty: line,
    }),
  ),
  visitsTitle: line,
  visits: z.array(recordVisit),
  empty: line,
  closing: paragraph,
  footer,
})

/** Parts of a record for another office. */
export const clinicalSummary = z.strictObject({
  letterhead,
  title: line,
  identity: z.array(z.strictObject({ label: line, text: z.string().max(300) })).min(1),
  /** Null where allergies were not chosen. */
  alert: z.strictObject({ title: line, text: z.string().max(3000) }).nullable(),
  sections: z.array(
    z.strictObject({
      title: line,
      head: z.array(line).min(1),
      rows: z.array(z.array(z.string().max(40_000))),
      empty: line,
    }),
  ),
  closing: paragraph,
  /** Set where it was struck out. */
  voidNote: z.string().max(900).nullable(),
  signature: z.strictObject({ placeAndDate: line, role: line, name: line }),
  footer,
})

const shortText = z.string().max(2000)

/** Whom a doctor from outside is to see, with room for what she writes down about each. */
export const doctorList = z.strictObject({
  letterhead,
  title: line,
  facts: z.array(z.strictObject({ label: line, text: z.string().max(300) })).min(1),
  empty: line,
  people: z.array(
    z.strictObject({
      name: line,
      /** Register number, room, age. */
      identity: z.string().max(400),
      /** Urgency, secrecy; printed beside the name. */
      marks: z.array(line).max(4),
      facts: z.array(z.strictObject({ label: line, text: shortText, isAlert: z.boolean() })),
      notes: line,
    }),
  ),
  signatures: z.strictObject({
    dateLine: line,
    left: z.strictObject({ caption: line, name: optionalLine }),
    right: z.strictObject({ caption: line, name: optionalLine, note: optionalLine }),
  }),
  footer,
})

/** The questions of an instrument, to be filled in by hand. */
export const instrumentForm = z.strictObject({
  letterhead,
  title: line,
  /** Labels in front of ruled space: name, register number, day. */
  head: z.array(line).min(1).max(8),
  notes: z.array(paragraph).max(6),
  rows: z
    .array(
      z.strictObject({
        kind: z.enum(['group', 'note', 'choice', 'blank', 'text']),
        mark: optionalLine,
        text: paragraph,
        /** Under which answers it is asked. */
        condition: z.string().max(600).nullable(),
        options: z.array(cell).max(60),
        unit: optionalLine,
      }),
    )
    .min(1)
    .max(2000),
  footer,
})

const signedBy = letterParts.signatory

/** A prescription, or the copy of one with marks of what was handed out. */
export const prescriptionSheet = z.strictObject({
  letterhead,
  title: line,
  number: line,
  facts: z.array(z.strictObject({ label: line, value: paragraph })).min(1),
  lines: z
    .array(
      z.strictObject({
        name: line,
        amount: line,
        directions: z.array(line),
        /** What the pharmacy changed, and the original line that it stands for. */
        isChanged: z.boolean(),
        isReplaced: z.boolean(),
        mark: optionalLine,
      }),
    )
    .min(1),
  /** How often it may be repeated. */
  iterations: optionalLine,
  notes: z.array(paragraph).max(30),
  placeAndDate: line,
  closing: optionalLine,
  signatory: signedBy,
  footer,
})

/** Slips for the bags of medicine, several on a sheet that is cut. */
export const labelSheet = z.strictObject({
  title: line,
  labels: z
    .array(
      z.strictObject({
        office: line,
        number: line,
        day: line,
        person: line,
        place: line,
        medicine: line,
        amount: line,
        directions: z.array(line).min(1),
        expiry: line,
      }),
    )
    .min(1)
    .max(60),
  footer,
})

const referralSignature = z.strictObject({ caption: line, name: z.string().max(120).nullable(), note: optionalLine })

/** A paper of a referral: the letter itself, the order to the guards, the notice to the family, the slip for the answer. */
export const referralSheet = z.strictObject({
  letterhead,
  title: line,
  numberLine: line,
  /** One label per copy, each on a page of its own; empty: one copy without a label. */
  copies: z.array(line).max(4),
  addressee: z.string().max(400).nullable(),
  opening: paragraph,
  rows: z.array(z.strictObject({ label: line, text: z.string().max(600) })).min(1),
  /** Text, or that many ruled lines to write on. */
  sections: z.array(z.strictObject({ title: line, text: z.string().max(5000), lines: z.int().min(0).max(12) })),
  notes: z.array(paragraph),
  dateLine: line,
  signatures: z.strictObject({ left: referralSignature.nullable(), right: referralSignature }),
  footer,
})

const facts = z.array(z.strictObject({ label: line, text: paragraph })).min(1)

/** The minutes of the first examination, with the body's marks drawn. */
export const arrivalMinutes = z.strictObject({
  letterhead,
  title: line,
  opening: paragraph,
  identity: facts,
  sections: z.array(z.strictObject({ title: line, rows: facts })),
  body: z.strictObject({
    title: line,
    width: z.number().positive(),
    height: z.number().positive(),
    figures: z.array(
      z.strictObject({
        title: line,
        regions: z.array(
          z.strictObject({
            points: z.array(z.tuple([z.number(), z.number()])).min(3),
            /** "1, 3": of the marks in it. */
            numbers: z.string(),
          }),
        ),
      }),
    ),
    marks: z.array(paragraph).max(60),
    empty: line,
  }),
  closing: paragraph,
  placeAndDate: line,
  signatures: z
    .array(z.strictObject({ post: line, name: line, note: optionalLine }))
    .min(1)
    .max(3),
  footer,
})

/** Where somebody stays apart, for those who guard the block. */
export const separationNotice = z.strictObject({
  letterhead,
  title: line,
  opening: paragraph,
  facts,
  requests: z.array(paragraph).min(1),
  placeAndDate: line,
  signatory: signedBy,
  footer,
})

/** Cards to be cut out: a name, a number and a code of chance, nothing else. */
export const healthCardSheet = z.strictObject({
  title: line,
  office: line,
  cardTitle: line,
  hint: line,
  /** Said of a photo to whoever cannot see it, before the name. */
  photoAlt: line,
  cards: z
    .array(
      z.strictObject({
        name: line,
        registerNumber: line,
        /** As written below the squares. */
        code: line,
        /** The QR code as SVG. */
        qr: z.string().min(1).max(30_000),
        /** Its place among the photos that come with the sheet; null: none. */
        photo: z.int().min(0).nullable(),
      }),
    )
    .min(1)
    .max(2000),
  footer,
})
