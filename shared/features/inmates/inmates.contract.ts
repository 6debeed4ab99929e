import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { inmateDetailsSchema, sexSchema } from './inmate-details.contract.ts'
import {
  inmateEventSchema,
  legalStatusSchema,
  occurrenceSchema,
  placeSchema,
  presenceSchema,
  registerInputSchema,
  releaseReasonSchema,
} from './inmate-events.contract.ts'
import { nationalIdWarningCodes } from './national-id.rules.ts'
import { placementRefusalCodes } from './placement.rules.ts'
import { registerClasses } from './register-number.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const inmateRefusalCodes = [
  ...placementRefusalCodes,
  'register-taken',
  'register-class-differs',
  'birth-date-in-future',
  'photo-not-usable',
  'event-already-voided',
  'merged-away',
] as const

export type InmateRefusalCode = (typeof inmateRefusalCodes)[number]

/** A person in one line: enough to tell two people of the same name apart, and never the offence. */
export const inmateSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  sex: sexSchema,
  birthDate: calendarDateSchema.nullable(),
  registerNumber: z.string().nullable(),
  legalStatus: legalStatusSchema.nullable(),
  block: z.string().nullable(),
  room: z.string().nullable(),
  state: presenceSchema,
  photoFileId: z.string().nullable(),
})

export type InmateSummary = z.infer<typeof inmateSummarySchema>

/** The person banner of every screen. */
export const inmateBannerSchema = inmateSummarySchema.extend({
  ageInYears: z.int().nullable(),
  /** Days until the date of release that SDP gives; null where there is none. */
  daysToRelease: z.int().nullable(),
  /** By the unit's own preference. */
  isNearRelease: z.boolean(),
  /** A klien who was never held here. */
  isStranger: z.boolean(),
})

export type InmateBanner = z.infer<typeof inmateBannerSchema>

const registerSchema = z.strictObject({
  id: z.string(),
  eventId: z.string(),
  registerClass: z.enum(registerClasses),
  registerNumber: z.string(),
  legalStatus: legalStatusSchema,
  from: calendarDateSchema,
  to: calendarDateSchema.nullable(),
})

const placementSchema = placeSchema.extend({
  id: z.string(),
  eventId: z.string(),
  from: calendarDateSchema,
  to: calendarDateSchema.nullable(),
})

export const inmateProfileSchema = z.strictObject({
  banner: inmateBannerSchema,
  details: inmateDetailsSchema,
  nationalIdWarnings: z.array(z.enum(nationalIdWarningCodes)),
  /** Our own sum of the end of the sentence, to be shown beside the date of SDP; null where it cannot be known. */
  computedExpiry: calendarDateSchema.nullable(),
  registers: z.array(registerSchema),
  placements: z.array(placementSchema),
  /** Newest first, voided ones included. */
  events: z.array(inmateEventSchema),
  revision: z.int(),
})

export type InmateProfile = z.infer<typeof inmateProfileSchema>

export const duplicateReasons = ['same-national-id', 'same-name', 'similar-name-and-birth-date'] as const

const listFilterSchema = z.strictObject({
  text: z.string().max(200),
  block: z.string().max(40).nullable(),
  legalStatus: legalStatusSchema.nullable(),
  /** null is everybody. */
  state: presenceSchema.nullable(),
})

const changedSchema = z.strictObject({ eventId: z.string(), revision: z.int() })

/** Every dated event names the person and the revision that was on the screen. */
const happening = occurrenceSchema.extend({
  inmateId: z.uuid(),
  revision: z.int(),
  note: z.string().trim().min(1).max(1000).nullable(),
})

const view = { permission: 'view:inmates', reads: 'nothing' } as const
const register = { permission: 'register:inmates', reads: 'nothing' } as const
const move = { permission: 'move:inmates', reads: 'nothing' } as const
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const

export const inmatesContract = {
  /** Any part of name, alias, register number or NIK; best first. */
  search: query({
    ...view,
    input: z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(1).max(100),
      state: presenceSchema.nullable(),
    }),
    output: z.array(inmateSummarySchema),
    errors: [],
  }),
  list: query({
    ...view,
    input: listFilterSchema.extend({ offset: z.int().min(0), limit: z.int().min(1).max(10_000) }),
    /** `total` counts the filtered people, `everybody` those of the same state, `registered` all that were ever entered. */
    output: z.strictObject({
      rows: z.array(inmateSummarySchema),
      total: z.int(),
      everybody: z.int(),
      registered: z.int(),
    }),
    errors: [],
  }),
  /** Blocks and rooms in use, with how many are in them now. */
  places: query({
    ...view,
    input: z.strictObject({}),
    output: z.array(placeSchema.extend({ people: z.int() })),
    errors: [],
  }),
  banner: query({
    ...view,
    input: z.strictObject({ id: z.uuid() }),
    output: inmateBannerSchema,
    errors: ['not-found'],
  }),
  profile: query({
    ...view,
    input: z.strictObject({ id: z.uuid() }),
    output: inmateProfileSchema,
    errors: ['not-found'],
  }),
  possibleDuplicates: query({
    ...register,
    input: z.strictObject({
      name: z.string().max(200),
      birthDate: calendarDateSchema.nullable(),
      nationalId: z.string().max(24).nullable(),
      exceptId: z.uuid().nullable(),
    }),
    output: z.array(z.strictObject({ person: inmateSummarySchema, reason: z.enum(duplicateReasons) })),
    errors: [],
  }),
  /** The person, the arrival and the first register number in one step. */
  register: command({
    ...register,
    input: inmateDetailsSchema.extend({
      arrival: occurrenceSchema.extend({
        place: placeSchema.nullable(),
        from: z.string().trim().min(1).max(200).nullable(),
        note: z.string().trim().min(1).max(1000).nullable(),
      }),
      firstRegister: registerInputSchema.nullable(),
    }),
    output: z.strictObject({
      id: z.string(),
      revision: z.int(),
      nationalIdWarnings: z.array(z.enum(nationalIdWarningCodes)),
    }),
    errors: ['refused', 'not-found'],
  }),
  update: command({
    ...register,
    input: inmateDetailsSchema.extend({ id: z.uuid(), revision: z.int() }),
    output: z.strictObject({ revision: z.int(), nationalIdWarnings: z.array(z.enum(nationalIdWarningCodes)) }),
    errors: stale,
  }),
  addRegister: command({
    ...register,
    input: registerInputSchema.extend({
      inmateId: z.uuid(),
      revision: z.int(),
      note: z.string().trim().min(1).max(1000).nullable(),
    }),
    output: changedSchema,
    errors: stale,
  }),
  moveRoom: command({ ...move, input: happening.extend({ place: placeSchema }), output: changedSchema, errors: stale }),
  transferOut: command({
    ...move,
    input: happening.extend({
      to: z.string().trim().min(1).max(200),
      letterNumber: z.string().trim().min(1).max(120).nullable(),
    }),
    output: changedSchema,
    errors: stale,
  }),
  release: command({
    ...move,
    input: happening.extend({
      reason: releaseReasonSchema,
      letterNumber: z.string().trim().min(1).max(120).nullable(),
    }),
    output: changedSchema,
    errors: stale,
  }),
  recordDeath: command({
    ...move,
    input: happening.extend({
      /** Unit, hospital or elsewhere. The medical cause belongs to the clinic, not here. */
      where: z.string().trim().min(1).max(200).nullable(),
      letterNumber: z.string().trim().min(1).max(120).nullable(),
    }),
    output: changedSchema,
    errors: stale,
  }),
  /** `resumed` takes up the old stay (back from another unit, release revoked); `new` begins another one for another case. */
  recordReturn: command({
    ...move,
    input: happening.extend({
      stay: z.enum(['resumed', 'new']),
      from: z.string().trim().min(1).max(200).nullable(),
      place: placeSchema.nullable(),
      register: registerInputSchema.nullable(),
    }),
    output: changedSchema,
    errors: stale,
  }),
  /** Strikes an event out, with a reason, where the rest of the story still holds without it. */
  voidEvent: command({
    ...move,
    input: z.strictObject({
      inmateId: z.uuid(),
      revision: z.int(),
      eventId: z.uuid(),
      reason: z.string().trim().min(5).max(500),
    }),
    output: changedSchema,
    errors: stale,
  }),
}
