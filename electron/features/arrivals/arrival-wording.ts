import { z } from 'zod'
import { markKinds } from '#shared/features/arrivals/arrival-checks.ts'
import { readResource } from '../../core/resources.ts'
import type { findSummary } from '../inmates/inmates.repository.ts'

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  minutes: z.strictObject({
    title: text,
    opening: text,
    recorded: text,
    marks: text,
    mark: text,
    noMarks: text,
    closing: text,
    examiner: text,
    person: text,
    officer: text,
    acknowledged: text,
    /** What the visit of the minutes says in the medical record. */
    visit: z.strictObject({ heading: text, corrected: text }),
    views: z.strictObject({ front: text, back: text }),
    kinds: z.record(z.enum(markKinds), text),
  }),
  identity: z.strictObject({ name: text, register: text, nationalId: text, birth: text, sex: text, room: text }),
  sexes: z.strictObject({ male: text, female: text }),
  unknown: text,
  yes: text,
  no: text,
  notice: z.strictObject({
    title: text,
    opening: text,
    separatedRoom: text,
    since: text,
    requests: z.array(text).min(1),
    post: text,
    receipt: z.strictObject({ caption: text, labels: z.array(text).min(1) }),
  }),
})

export type ArrivalWording = z.infer<typeof wordingSchema>

export const arrivalWordingIn = (folder: string): ArrivalWording =>
  readResource(folder, 'letters/wording/kedatangan.json', wordingSchema)

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

export const written = (date: string): string => longDate.format(Date.parse(`${date}T00:00:00.000Z`))

type Person = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** Who a sheet is about, as label and text. */
export function identityOf(person: Person, { identity, unknown, sexes }: ArrivalWording) {
  const place = [person.block, person.room].filter(Boolean).join('/')
  return [
    { label: identity.name, text: person.name },
    { label: identity.register, text: person.written ?? unknown },
    { label: identity.nationalId, text: person.national_id ?? unknown },
    { label: identity.birth, text: person.birth_date === null ? unknown : written(person.birth_date) },
    { label: identity.sex, text: sexes[person.sex] },
    { label: identity.room, text: place || unknown },
  ]
}
