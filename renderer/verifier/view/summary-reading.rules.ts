import { z } from 'zod'
import { formatDate } from '#renderer/format/dates.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'

const word = z.string().max(20_000)
const concept = z.looseObject({
  text: word.optional(),
  coding: z.array(z.looseObject({ code: word.optional() })).optional(),
})

/** The parts of a clinical document that a reader of the request needs; whatever else it holds is left to health programs. */
const resourceSchema = z.looseObject({
  resourceType: word,
  code: concept.optional(),
  vaccineCode: concept.optional(),
  medicationCodeableConcept: concept.optional(),
  reasonCode: z.array(concept).optional(),
  reaction: z.array(z.looseObject({ manifestation: z.array(concept) })).optional(),
  dosage: z.array(z.looseObject({ text: word.optional() })).optional(),
  note: z.array(z.looseObject({ text: word })).optional(),
  valueQuantity: z.looseObject({ value: z.number(), unit: word.optional() }).optional(),
  valueString: word.optional(),
  onsetDateTime: word.optional(),
  occurrenceDateTime: word.optional(),
  effectiveDateTime: word.optional(),
  effectivePeriod: z.looseObject({ start: word.optional() }).optional(),
  period: z.looseObject({ start: word.optional() }).optional(),
})

const documentSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('document'),
  entry: z
    .array(z.looseObject({ fullUrl: word.optional(), resource: z.unknown() }))
    .min(1)
    .max(10_000),
})

const compositionSchema = z.looseObject({
  resourceType: z.literal('Composition'),
  title: word,
  section: z
    .array(z.looseObject({ title: word, entry: z.array(z.looseObject({ reference: word })).optional() }))
    .max(100),
})

const patientSchema = z.looseObject({
  resourceType: z.literal('Patient'),
  name: z.array(z.looseObject({ text: word })).min(1),
  birthDate: word.optional(),
})

/** What a clinical document says, section by section. */
export interface SummaryReading {
  readonly title: string
  /** Whom it is about; null where the document does not say so in a way that this page can read. */
  readonly person: { readonly name: string; readonly born: string | null } | null
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

/** A file that health programs read, by its name. */
export const isClinicalDocument = (path: string): boolean => path.endsWith('.fhir.json')

/** Null where the text is no clinical document (FHIR R4) that this page can read. */
export function readSummary(text: string): SummaryReading | null {
  const document = documentSchema.safeParse(jsonOf(text))
  if (!document.success) return null
  const [first, ...others] = document.data.entry
  const composition = compositionSchema.safeParse(first?.resource)
  if (!composition.success) return null
  const lines = new Map(
    others.flatMap(({ fullUrl, resource }) => {
      const parsed = resourceSchema.safeParse(resource)
      return fullUrl !== undefined && parsed.success ? [[fullUrl, lineOf(parsed.data)] as const] : []
    }),
  )
  return {
    title: composition.data.title,
    person: personIn(others.map(({ resource }) => resource)),
    sections: composition.data.section.map(({ title, entry = [] }) => ({
      title,
      lines: entry.flatMap(({ reference }) => lines.get(reference) || []),
    })),
  }
}

function personIn(resources: readonly unknown[]): SummaryReading['person'] {
  for (const resource of resources) {
    const { success, data } = patientSchema.safeParse(resource)
    if (success) return { name: data.name[0]?.text ?? '', born: dayOf(data.birthDate) }
  }
  return null
}

/** The day of a date or a moment as people write it; what is less than a day stays as it is. */
function dayOf(when: string | undefined): string | null {
  if (when === undefined) return null
  const day = calendarDateSchema.safeParse(when.slice(0, 10))
  return day.success ? formatDate(day.data) : when
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function conceptText({ text, coding = [] }: z.infer<typeof concept>): string {
  const codes = coding.flatMap(({ code }) => code ?? []).join(', ')
  if (text === undefined) return codes
  return codes === '' ? text : `${text} (${codes})`
}

function lineOf(resource: z.infer<typeof resourceSchema>): string {
  const { valueQuantity, reaction = [], reasonCode = [], dosage = [], note = [] } = resource
  const named = resource.code ?? resource.vaccineCode ?? resource.medicationCodeableConcept
  const when =
    resource.onsetDateTime ??
    resource.occurrenceDateTime ??
    resource.effectiveDateTime ??
    resource.effectivePeriod?.start ??
    resource.period?.start
  return [
    // Numbers of diagnoses are what doctors speak in; the other codes are for programs.
    named && (resource.resourceType === 'Condition' ? conceptText(named) : named.text),
    ...reasonCode.map(conceptText),
    valueQuantity && [valueQuantity.value.toLocaleString('id-ID'), valueQuantity.unit].filter(Boolean).join(' '),
    resource.valueString,
    ...reaction.flatMap(({ manifestation }) => manifestation.map(conceptText)),
    ...dosage.map(({ text }) => text),
    ...note.map(({ text }) => text),
    dayOf(when),
  ]
    .filter(Boolean)
    .join('; ')
}
