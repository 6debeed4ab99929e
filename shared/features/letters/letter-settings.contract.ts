import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { numberSourceSchema, signaturePlaceSchema, templateSchema } from './letter-classes.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

const numberBlockSchema = z.strictObject({
  id: z.string(),
  year: z.int(),
  first: z.int(),
  last: z.int(),
  /** The next free number; one more than `last` when it is used up. */
  next: z.int(),
  remaining: z.int(),
  /** Where the reservation stands written. */
  source: z.string(),
  state: z.enum(['open', 'closed']),
  closeReason: z.string().nullable(),
})

/** A piece of the unit's agenda book. */
export const reservedBlockSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  first: z.int().min(1).max(9_999_999),
  last: z.int().min(1).max(9_999_999),
  /** Where the reservation stands written. */
  source: line(200),
})

export const letterClassSchema = z.strictObject({
  template: templateSchema,
  /** The class in words. */
  name: z.string(),
  source: numberSourceSchema,
  /** Null: the unit's common pattern. */
  pattern: line(120).nullable(),
  /** Counted apart from the other letters. */
  ownSeries: z.boolean(),
  /** So few numbers left in the reserved blocks are told on the start page. */
  few: z.int().min(0).max(1000),
  /** 0 while nobody has changed it. */
  revision: z.int(),
  /** The common pattern or its own, filled with today and the next number; null where there is none to show. */
  example: z.string().nullable(),
  blocks: z.array(numberBlockSchema),
  signatories: z.array(
    z.strictObject({
      place: signaturePlaceSchema,
      /** The place in words. */
      name: z.string(),
      /** The post that signs there; null for no post in particular. */
      postId: line(60).nullable(),
      /** 0 while nobody has changed it. */
      revision: z.int(),
    }),
  ),
})

export const classificationSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,4}(\.\d{2}){0,4}$/),
  title: line(160),
  /** The rule or the letter in which the code was found. */
  source: line(200),
})

export const letterPaperSchema = z.strictObject({
  paper: z.enum(['A4', 'F4']),
  letterheadMode: z.enum(['printed', 'preprinted']),
  /** Paper with a printed head: how far below the top edge the letter begins. */
  offsetMm: z.int().min(15).max(120),
  /** The same paper: how far to the right of its usual place the letter stands; negative is to the left. */
  shiftMm: z.int().min(-15).max(30),
})

/** How the unit numbers its letters and what it prints them on. */
export const letterSettingsContract = {
  classes: query({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(letterClassSchema),
    errors: [],
  }),
  changeClass: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: letterClassSchema.pick({
      template: true,
      source: true,
      pattern: true,
      ownSeries: true,
      few: true,
      revision: true,
    }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Which posts sign a class of letters unless its writer says otherwise. */
  changeSignatories: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({
      template: templateSchema,
      signatories: z
        .array(z.strictObject({ place: signaturePlaceSchema, postId: line(60).nullable(), revision: z.int() }))
        .min(1)
        .max(6),
    }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Takes a piece of the unit's agenda book for one class of letters. */
  reserveBlock: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: reservedBlockSchema.extend({ template: templateSchema }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Gives the unused rest of a block back. */
  closeBlock: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), reason: line(300) }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  /** Codes known here, as help while typing: no complete list is published, so any other code may be typed too. */
  classifications: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(classificationSchema.extend({ isOwn: z.boolean() })),
    errors: [],
  }),
  saveClassification: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: classificationSchema,
    output: z.strictObject({}),
    errors: [],
  }),
  withdrawClassification: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: classificationSchema.pick({ code: true }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  /** How a new letter is set unless its writer says otherwise. */
  paper: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: letterPaperSchema,
    errors: [],
  }),
  changePaper: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: letterPaperSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
