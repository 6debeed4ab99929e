import type { CodeableConcept, Reference } from 'fhir/r4'

export const systems = {
  loinc: 'http://loinc.org',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  kfa: 'http://sys-ids.kemkes.go.id/kfa',
  snomed: 'http://snomed.info/sct',
  ucum: 'http://unitsofmeasure.org',
  nationalId: 'https://fhir.kemkes.go.id/id/nik',
  /** Followed by the id of the organisation whose identifiers they are. */
  organization: 'http://sys-ids.kemkes.go.id/organization',
  facility: 'urn:lentera:fhir:facility-code',
  register: 'urn:lentera:fhir:register-number',
  visit: 'urn:lentera:fhir:visit-number',
} as const

const terminology = 'http://terminology.hl7.org/CodeSystem'

export const codes = {
  /** Summarization of episode note. */
  summary: '34133-9',
  noKnownAllergy: '716186003',
  conditionClinical: `${terminology}/condition-clinical`,
  conditionCategory: `${terminology}/condition-category`,
  allergyClinical: `${terminology}/allergyintolerance-clinical`,
  allergyVerification: `${terminology}/allergyintolerance-verification`,
  observationCategory: `${terminology}/observation-category`,
  interpretation: `${terminology}/v3-ObservationInterpretation`,
  act: `${terminology}/v3-ActCode`,
} as const

export const refer = ({ id }: { readonly id: string }): Reference => ({ reference: `urn:uuid:${id}` })

/** A coded term with its words; words alone where there is no code. */
export function coded(system: string, code: string | null, text: string | null): CodeableConcept {
  return { ...(code === null ? {} : { coding: [{ system, code }] }), ...(text === null ? {} : { text }) }
}

/** The identifier of a second resource made of the same row: version 8 (of one's own making) in place of 7. */
export const siblingId = (id: string): string => `${id.slice(0, 14)}8${id.slice(15)}`
