import type { Bundle, BundleEntry, CodeableConcept, CompositionSection, FhirResource, Reference } from 'fhir/r4'
import { allergyOf, conditionOfProblem, medicationOf } from './fhir-entries.ts'
import { coded, codes, refer, systems } from './fhir-parts.ts'
import { encounterOf, labOf, proceduresOf, screeningOf, visitDiagnoses, vitalsOf } from './fhir-visits.ts'
import type { SummaryContent, SummarySection } from './summary-content.ts'

/** LOINC codes of the sections; null where there is none that fits. */
const sectionCodes: Readonly<Record<SummarySection, string | null>> = {
  problems: '11450-4',
  allergies: '48765-2',
  medicines: '10160-0',
  visits: '46240-8',
  labs: '30954-2',
  immunisations: '11369-6',
  screenings: null,
}

/** FHIR R4 document: the same content gives the same bundle, in the same order. Every reference stays inside it. */
export function toFhirDocument(content: SummaryContent): Bundle {
  const parts = new Map(content.sections.map(({ section }) => [section, resourcesOf(content, section)]))
  const people = new Map([content.author, ...content.visits.map(({ carer }) => carer)].map((one) => [one.id, one]))
  const resources: FhirResource[] = [
    {
      resourceType: 'Composition',
      id: content.id,
      status: 'final',
      type: { coding: [{ system: systems.loinc, code: codes.summary }], text: content.title },
      subject: refer(content.patient),
      date: content.madeAt,
      author: [refer(content.author)],
      custodian: refer(content.organization),
      title: content.title,
      event: [{ period: { start: content.from, end: content.until } }],
      section: content.sections.map(({ section, title }) =>
        sectionOf(section, title, parts.get(section) ?? [], content.nothing),
      ),
    },
    patientOf(content),
    organizationOf(content),
    ...[...people.values()].map(
      ({ id, name }): FhirResource => ({ resourceType: 'Practitioner', id, name: [{ text: name }] }),
    ),
    ...[...parts.values()].flat(),
  ]
  return {
    resourceType: 'Bundle',
    id: content.id,
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${content.id}` },
    type: 'document',
    timestamp: content.madeAt,
    entry: resources.map((resource): BundleEntry => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  }
}

function patientOf({ patient }: SummaryContent): FhirResource {
  const { id, name, nationalId, registerNumber, birthDate, sex } = patient
  const identifier = [
    ...(nationalId === null ? [] : [{ use: 'official' as const, system: systems.nationalId, value: nationalId }]),
    ...(registerNumber === null ? [] : [{ use: 'usual' as const, system: systems.register, value: registerNumber }]),
  ]
  return {
    resourceType: 'Patient',
    id,
    ...(identifier.length > 0 ? { identifier } : {}),
    name: [{ text: name }],
    gender: sex,
    ...(birthDate === null ? {} : { birthDate }),
  }
}

function organizationOf({ organization }: SummaryContent): FhirResource {
  const { id, name, address, city, phone, organizationId, facilityNumber } = organization
  const identifier = [
    ...(organizationId === undefined
      ? []
      : [{ use: 'official' as const, system: `${systems.organization}/${organizationId}`, value: organizationId }]),
    ...(facilityNumber === undefined
      ? []
      : [{ use: 'secondary' as const, system: systems.facility, value: facilityNumber }]),
  ]
  return {
    resourceType: 'Organization',
    id,
    ...(identifier.length > 0 ? { identifier } : {}),
    name,
    ...(phone === null ? {} : { telecom: [{ system: 'phone', value: phone }] }),
    address: [{ line: [address], city }],
  }
}

function resourcesOf(content: SummaryContent, section: SummarySection): FhirResource[] {
  const patient = refer(content.patient)
  switch (section) {
    case 'problems':
      return content.problems.map((one) => conditionOfProblem(one, patient))
    case 'allergies':
      return content.allergies.map((one) => allergyOf(one, patient))
    case 'medicines':
      return content.medicines.map((one) => medicationOf(one, patient))
    case 'visits':
      return content.visits.flatMap((visit) => [
        encounterOf(visit, patient, refer(content.organization)),
        ...visitDiagnoses(visit, patient),
        ...vitalsOf(visit, patient),
        ...proceduresOf(visit, patient),
      ])
    case 'labs':
      return content.labs.flatMap((one) => labOf(one, patient))
    case 'immunisations':
      return content.immunisations.map(
        ({ id, vaccine, givenOn, dose, batch }): FhirResource => ({
          resourceType: 'Immunization',
          id,
          status: 'completed',
          vaccineCode: { text: vaccine },
          patient,
          occurrenceDateTime: givenOn,
          ...(batch === null ? {} : { lotNumber: batch }),
          ...(dose === null ? {} : { protocolApplied: [{ doseNumberPositiveInt: dose }] }),
        }),
      )
    case 'screenings':
      return content.screenings.map((one) => screeningOf(one, patient))
  }
}

function sectionOf(
  section: SummarySection,
  title: string,
  resources: readonly FhirResource[],
  nothing: string,
): CompositionSection {
  const loinc = sectionCodes[section]
  const code: CodeableConcept = loinc === null ? { text: title } : coded(systems.loinc, loinc, title)
  const entry = resources.map((resource): Reference => refer({ id: resource.id ?? '' }))
  return {
    title,
    code,
    ...(entry.length > 0
      ? { entry }
      : {
          text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${escaped(nothing)}</div>` },
          emptyReason: coded('http://terminology.hl7.org/CodeSystem/list-empty-reason', 'unavailable', null),
        }),
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
