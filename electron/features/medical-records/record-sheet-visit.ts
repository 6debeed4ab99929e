import { z } from 'zod'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import type { Encounter, EncounterContent } from '#shared/features/medical-records/encounter.ts'
import { interpret, normalRangeFor, type VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import type { DoctorOrder } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'

const text = z.string().min(1)
const head = z.array(text)

/** `resources/letters/wording/rekam-medis.json` */
export const recordWordingSchema = z.strictObject({
  title: text,
  period: text,
  identity: z.strictObject({
    name: text,
    aliases: text,
    register: text,
    nationalId: text,
    birth: text,
    sex: text,
    room: text,
  }),
  sexes: z.strictObject({ male: text, female: text }),
  unknown: text,
  allergyTitle: text,
  allergyNone: text,
  allergyNotAsked: text,
  severities: z.strictObject({ mild: text, moderate: text, severe: text, unknown: text }),
  problems: z.strictObject({ title: text, head, open: text, resolved: text }),
  labs: z.strictObject({ title: text, head }),
  labRequests: z.strictObject({
    title: text,
    head,
    states: z.strictObject({ requested: text, sent: text, resulted: text, read: text, voided: text }),
  }),
  immunisations: z.strictObject({ title: text, head }),
  nothing: text,
  visits: text,
  noVisits: text,
  kinds: z.strictObject({
    visit: text,
    admission: text,
    monthly: text,
    emergency: text,
    'pre-release': text,
    'visiting-doctor': text,
  }),
  carer: text,
  late: text,
  instructed: text,
  open: text,
  voided: text,
  moved: text,
  parts: z.strictObject({
    subjective: text,
    objective: text,
    vitals: text,
    assessment: text,
    diagnoses: text,
    procedures: text,
    plan: text,
    followUp: text,
  }),
  marks: z.strictObject({ low: text, normal: text, high: text }),
  orders: z.strictObject({ title: text, line: text, waiting: text, struck: text }),
  struck: text,
  continued: text,
  struckEmpty: text,
  addendum: text,
  closing: text,
})

export type RecordWording = z.infer<typeof recordWordingSchema>

type SheetVisit = OfficeSheetInput<'rekam-medis'>['visits'][number]

type Part = keyof RecordWording['parts']

const partNames: readonly Part[] = [
  'subjective',
  'objective',
  'vitals',
  'assessment',
  'diagnoses',
  'procedures',
  'plan',
  'followUp',
]

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

function vitalsText(
  { measurements }: EncounterContent,
  { signs }: VitalSigns,
  words: RecordWording,
  marks: Marks,
): string {
  return measurements
    .map(({ sign: wanted, kind, value }) => {
      const sign = signs.find(({ id }) => id === wanted)
      const kindName = sign?.kinds.find(({ id }) => id === kind)?.name
      const name = [sign?.short ?? wanted, kindName].filter(Boolean).join(' ')
      const mark = marks(wanted, kind, value)
      const marked = mark === 'low' || mark === 'high' ? ` (${words.marks[mark]})` : ''
      return `${name} ${value.toLocaleString('id-ID')} ${sign?.unit ?? ''}${marked}`
    })
    .join('; ')
}

type Marks = (sign: string, kind: string | null, value: number) => 'low' | 'normal' | 'high' | null

/** What doctors from outside ordered, each with the name of whoever did; what was struck out stays readable. */
function ordersPart(
  orders: readonly DoctorOrder[],
  words: RecordWording,
  when: (moment: Instant) => string,
): SheetVisit['parts'] {
  if (orders.length === 0) return []
  const lineOf = ({ kindName, text: ordered, doctorName, doctorLicence, state }: DoctorOrder) => {
    const dokter = doctorLicence === null ? doctorName : `${doctorName} (SIP ${doctorLicence})`
    const line = fill(words.orders.line, { jenis: kindName, pesanan: ordered, dokter })
    return state === 'waiting' ? `${line} – ${words.orders.waiting}` : line
  }
  return [
    {
      label: words.orders.title,
      text: orders
        .filter(({ voided }) => voided === null)
        .map(lineOf)
        .join('\n'),
      struck: orders.flatMap((order) =>
        order.voided === null
          ? []
          : [
              {
                text: lineOf(order),
                note: fill(words.orders.struck, {
                  ...{ petugas: order.voided.byName, waktu: when(order.voided.at), alasan: order.voided.reason },
                }),
              },
            ],
      ),
    },
  ]
}

/** One visit on paper: each part as it stands now, and above it what it said before, struck through. */
export function sheetVisitOf(
  visit: Encounter,
  orders: readonly DoctorOrder[],
  words: RecordWording,
  signs: VitalSigns,
  profile: FacilityProfile,
): SheetVisit {
  const when = (moment: Instant) => writtenTime(moment, profile)
  // Values of now carry the mark that they were given; older ones are marked as of somebody grown up.
  const marks: Marks = (sign, kind, value) => {
    const kept = visit.observations.find((one) => one.sign === sign && one.value === value && one.kind === kind)
    if (kept) return kept.interpretation
    const known = signs.signs.find(({ id }) => id === sign)
    return known ? interpret(value, normalRangeFor(known, kind, null)) : null
  }
  const textOf = (content: EncounterContent, part: Part): string => {
    switch (part) {
      case 'subjective':
      case 'objective':
      case 'assessment':
      case 'plan':
        return content[part] ?? ''
      case 'vitals':
        return vitalsText(content, signs, words, marks)
      case 'diagnoses':
        return content.diagnoses.map(({ code, display }) => [display, code].filter(Boolean).join(' – ')).join('\n')
      case 'procedures':
        return content.procedures.map(({ display, note }) => [display, note].filter(Boolean).join(', ')).join('\n')
      case 'followUp': {
        if (content.followUp === null) return ''
        const on = longDate.format(Date.parse(`${content.followUp.on}T00:00:00.000Z`))
        return [on, content.followUp.note].filter(Boolean).join(': ')
      }
    }
  }
  const parts = partNames.flatMap((part) => {
    const now = textOf(visit.content, part)
    const struck = visit.versions.flatMap(({ content, replaced }, index) => {
      const old = textOf(content, part)
      const next = textOf(visit.versions[index + 1]?.content ?? visit.content, part)
      if (old === next) return []
      const tokens = { petugas: replaced.byName, waktu: when(replaced.at), alasan: replaced.reason ?? words.continued }
      return [{ text: old, note: fill(old === '' ? words.struckEmpty : words.struck, tokens) }]
    })
    return now === '' && struck.length === 0 ? [] : [{ label: words.parts[part], text: now, struck }]
  })
  const { voided } = visit
  return {
    title: `${when(visit.caredAt)} – ${words.kinds[visit.kind]} ${visit.number}`,
    meta: [
      fill(words.carer, {
        petugas: visit.carerName,
        waktu: when(visit.recordedAt),
        pencatat: visit.recordedByName,
      }),
      ...(visit.lateReason === null ? [] : [fill(words.late, { alasan: visit.lateReason })]),
      ...(visit.instructedBy === null ? [] : [fill(words.instructed, { dokter: visit.instructedBy })]),
      ...(visit.state === 'open' ? [words.open] : []),
      ...visit.moves
        .filter(({ undone }) => undone === null)
        .map(({ from, byName, at, reason }) =>
          fill(words.moved, { dari: from.name, petugas: byName, waktu: when(at), alasan: reason }),
        ),
    ],
    voidNote:
      voided === null
        ? null
        : fill(words.voided, { petugas: voided.byName, waktu: when(voided.at), alasan: voided.reason }),
    parts: [...parts, ...ordersPart(orders, words, when)],
    addenda: visit.addenda.map(({ text: note, byName, at }) => ({
      text: note,
      note: fill(words.addendum, { petugas: byName, waktu: when(at) }),
    })),
  }
}
