import { z } from 'zod'

/** Extensions of an instrument file: those of HL7 by their own address, those of Lentera as names that promise no web page. */
export const extensionUrls = {
  ordinalValue: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  minValue: 'http://hl7.org/fhir/StructureDefinition/minValue',
  maxValue: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  unit: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
  context: 'urn:lentera:fhir:context-variable',
  officeValues: 'urn:lentera:fhir:values-by-office',
  use: 'urn:lentera:fhir:instrument-use',
  confidentiality: 'urn:lentera:fhir:confidentiality',
  source: 'urn:lentera:fhir:source',
  approvedBy: 'urn:lentera:fhir:approved-by',
  note: 'urn:lentera:fhir:note',
  parameter: 'urn:lentera:fhir:parameter',
  score: 'urn:lentera:fhir:score',
  caredAt: 'urn:lentera:fhir:cared-at',
  scoreResult: 'urn:lentera:fhir:score-result',
} as const

const text = z.string().min(1)
const coding = z.strictObject({ system: text.optional(), code: text, display: text.optional() })

/** One extension: either a value or further extensions. */
export const extensionSchema = z.strictObject({
  url: text,
  valueString: text.optional(),
  valueCode: text.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  valueDateTime: text.optional(),
  valueCoding: coding.optional(),
  get extension() {
    return z.array(extensionSchema).min(1).optional()
  },
})

export type Extension = z.infer<typeof extensionSchema>

type Scalar = string | number | boolean

/** Nested extensions as a plain tree: the name of each part, and every value that it has. */
export interface ExtensionTree {
  readonly [name: string]: readonly (Scalar | ExtensionTree)[]
}

function scalarOf(extension: Extension): Scalar | null {
  const { valueString, valueCode, valueBoolean, valueInteger, valueDecimal, valueDateTime, valueCoding } = extension
  return (
    valueString ??
    valueCode ??
    valueBoolean ??
    valueInteger ??
    valueDecimal ??
    valueDateTime ??
    valueCoding?.code ??
    null
  )
}

export function treeOf(extensions: readonly Extension[]): ExtensionTree {
  const tree: Record<string, (Scalar | ExtensionTree)[]> = Object.create(null)
  for (const extension of extensions) {
    const value = extension.extension ? treeOf(extension.extension) : scalarOf(extension)
    if (value !== null) tree[extension.url] = [...(tree[extension.url] ?? []), value]
  }
  return { ...tree }
}

export const withUrl = (extensions: readonly Extension[] | undefined, url: string): readonly Extension[] =>
  (extensions ?? []).filter((extension) => extension.url === url)

/** The single value of an extension; null where there is none. */
export function extensionValue(extensions: readonly Extension[] | undefined, url: string): Scalar | null {
  const [found] = withUrl(extensions, url)
  return found ? scalarOf(found) : null
}
