import { z } from 'zod'

const text = z.string().min(1)
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** An instrument, as a whole or one of its groups, that meets a requirement; or the minutes themselves. */
const metBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instrument'), url: text, group: text.nullable() }),
  z.strictObject({ kind: z.literal('minutes') }),
])

const checkSchema = z.strictObject({
  id: slug,
  label: text,
  source: text,
  /** Of whom it is asked; null: of everybody. Both ages are still asked. */
  onlyFor: z.strictObject({ sex: z.enum(['male', 'female']), fromAge: z.int(), untilAge: z.int() }).nullable(),
  metBy: metBySchema,
})

/** `resources/reference-data/arrival-checks.json` */
export const arrivalChecksSchema = z.strictObject({
  version: text,
  source: text,
  checks: z.array(checkSchema).min(1),
  /** What the minutes tell of the answers. */
  minutes: z.strictObject({
    url: text,
    groups: z.array(text).min(1),
    /** What the visit in the medical record takes from the answers, by question; all others become its findings. */
    visit: z.strictObject({
      complaint: text,
      conclusion: text,
      /** `sign` as in `vital-signs.json`, in its unit. */
      measurements: z.array(z.strictObject({ question: text, sign: text })),
    }),
  }),
  /** The result that asks for a room apart. */
  separation: z.strictObject({ url: text, scoreId: text }),
})

export type ArrivalChecks = z.infer<typeof arrivalChecksSchema>
export type ArrivalCheck = z.infer<typeof checkSchema>

export const markKinds = ['luka', 'memar', 'bekas-suntik', 'tato', 'penyakit-kulit', 'lainnya'] as const
export type MarkKind = (typeof markKinds)[number]

const number = z.number()

/** `resources/reference-data/body-regions.json`: the outline of a body and its parts, in a frame of 100 by 220. */
export const bodyRegionsSchema = z.strictObject({
  version: text,
  source: text,
  width: number.positive(),
  height: number.positive(),
  regions: z
    .array(
      z.strictObject({
        id: slug,
        view: z.enum(['front', 'back']),
        label: text,
        /** Corners in turn. */
        points: z.array(z.tuple([number, number])).min(3),
      }),
    )
    .min(1),
})

export type BodyRegions = z.infer<typeof bodyRegionsSchema>
