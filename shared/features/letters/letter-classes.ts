import { z } from 'zod'

const slug = /^[a-z][a-z0-9-]*$/

/** The name of a letter's template: the file name in resources/letters without its ending. */
export const templateSchema = z.string().max(60).regex(slug)

/** A place on the sheet where somebody of the unit signs, by the name that the template's input has for it. */
export const signaturePlaceSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*$/)

const line = z.string().trim().min(1).max(120)

/** One file of resources/letters/classes: what the office does with a kind of letter. */
export const letterClassFileSchema = z.strictObject({
  template: templateSchema,
  name: line,
  /** Null for papers without an office number: written by a person, or sent along with numbered ones. */
  number: z
    .strictObject({
      few: z.int().min(0).max(1000),
      /** Numbers of the register that are not in a row: a gap in the row would tell of a letter that somebody may not know of. */
      isScattered: z.boolean().default(false),
    })
    .nullable(),
  signatures: z
    .array(z.strictObject({ place: signaturePlaceSchema, name: line, post: z.string().max(60).regex(slug).nullable() }))
    .max(6)
    .refine((places) => new Set(places.map(({ place }) => place)).size === places.length, 'duplicate-place'),
})

export type LetterClassFile = z.infer<typeof letterClassFileSchema>

/**
 * Where the number of a class of letters comes from: counted here without a gap, the next free one of a reserved piece of the unit's
 * agenda book, or typed in after the book or SRIKANDI has given it.
 */
export const numberSources = ['register', 'block', 'typed'] as const

export const numberSourceSchema = z.enum(numberSources)

export type NumberSource = z.infer<typeof numberSourceSchema>

/** Who gave a typed number. */
export const numberBookSchema = z.enum(['agenda', 'srikandi'])
