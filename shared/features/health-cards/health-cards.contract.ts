import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, encounterKindSchema, observationSchema } from '../medical-records/encounter.ts'

export const cardVoidReasons = ['lost', 'damaged', 'other'] as const
export const cardVoidReasonSchema = z.enum(cardVoidReasons)

export const healthCardRefusals = [
  'card-incomplete',
  'card-unknown',
  'card-voided',
  'card-exists',
  'no-card',
  'note-missing',
] as const

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const stamp = z.strictObject({ at: instantSchema, byName: z.string() })

/** What an office decides about its cards. */
export const cardSettingsSchema = z.strictObject({
  /** The photo of the record on the card, where there is one. */
  hasPhoto: z.boolean(),
})

export type CardSettings = z.infer<typeof cardSettingsSchema>

export const usualCardSettings: CardSettings = { hasPhoto: true }

const cardSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['active', 'voided']),
  issued: stamp,
  voided: stamp.extend({ reason: cardVoidReasonSchema, note: z.string().nullable() }).nullable(),
})

/** Cards that a person in custody carries. A card holds a code of chance and nothing else. */
export const healthCardsContract = {
  /** Who a scanned card belongs to. Whoever may see people in custody may ask; nothing of health is answered. */
  find: query({
    permission: 'view:inmates',
    reads: 'nothing',
    input: z.strictObject({ code: z.string().max(80) }),
    output: z.strictObject({ inmateId: z.string() }),
    /** Refused: card-incomplete, card-unknown, card-voided (details: on, why). */
    errors: ['refused'],
  }),
  /** All cards of one person, newest first, and every check of the person, newest first. */
  of: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.strictObject({
      cards: z.array(cardSchema),
      checks: z.array(
        z.strictObject({
          encounterId: z.string(),
          kind: encounterKindSchema,
          caredAt: instantSchema,
          isLate: z.boolean(),
          carerName: z.string(),
          complaint: z.string().nullable(),
          observations: z.array(observationSchema),
        }),
      ),
      years: z.array(z.int()),
    }),
    errors: ['not-found'],
  }),
  /** A first card, or a new one in place of the old one, which opens nothing any more. */
  issue: command({
    ...enter,
    input: z.strictObject({
      inmateId: z.uuid(),
      replaces: z.strictObject({ reason: cardVoidReasonSchema, note: clinicLine(200).nullable() }).nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** First cards for everybody of a block who has none. */
  issueForBlock: command({
    ...enter,
    input: z.strictObject({ block: z.string().max(60) }),
    output: z.strictObject({ issued: z.int() }),
    errors: [],
  }),
  /** The card is gone and no new one wanted yet. */
  void: command({
    ...enter,
    input: z.strictObject({ id: z.uuid(), reason: cardVoidReasonSchema, note: clinicLine(200).nullable() }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Nothing of it tells about a person. */
  settings: query({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: z.strictObject({}),
    output: cardSettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: cardSettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
