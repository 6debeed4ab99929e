import type { Condition, DiagnosticReport, Encounter, Observation, Procedure, Reference } from 'fhir/r4'
import { coded, codes, refer, siblingId, systems } from './fhir-parts.ts'
import type { SummaryContent } from './summary-content.ts'

type Visit = SummaryContent['visits'][number]
type Lab = SummaryContent['labs'][number]

const interpretations = { low: 'L', normal: 'N', high: 'H', abnormal: 'A' } as const

const interpretationOf = (level: Lab['interpretation']): Pick<Observation, 'interpretation'> =>
  level === null ? {} : { interpretation: [coded(codes.interpretation, interpretations[level], null)] }

export function encounterOf(visit: Visit, subject: Reference, serviceProvider: Reference): Encounter {
  const reason = [visit.subjective, visit.objective, visit.assessment, visit.plan]
    .filter((part) => part !== null)
    .join('\n')
  return {
    resourceType: 'Encounter',
    id: visit.id,
    identifier: [{ system: systems.visit, value: visit.number }],
    status: 'finished',
    class: { system: codes.act, code: visit.kind === 'emergency' ? 'EMER' : 'AMB' },
    subject,
    participant: [{ individual: refer(visit.carer) }],
    period: { start: visit.caredAt, end: visit.caredAt },
    ...(reason === '' ? {} : { reasonCode: [{ text: reason }] }),
    ...(visit.diagnoses.length === 0
      ? {}
      : {
          diagnosis: visit.diagnoses.map((one) => ({
            condition: refer(one),
            ...(one.rank === 'primary' ? { rank: 1 } : {}),
          })),
        }),
    serviceProvider,
  }
}

export const visitDiagnoses = (visit: Visit, subject: Reference): Condition[] =>
  visit.diagnoses.map(({ id, code, display }) => ({
    resourceType: 'Condition',
    id,
    category: [coded(codes.conditionCategory, 'encounter-diagnosis', null)],
    code: coded(systems.icd10, code, display),
    subject,
    encounter: refer(visit),
    recordedDate: visit.caredAt,
  }))

export const vitalsOf = (visit: Visit, subject: Reference): Observation[] =>
  visit.measurements.map(({ id, name, loinc, value, unit, ucum, interpretation }) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [coded(codes.observationCategory, 'vital-signs', null)],
    code: coded(systems.loinc, loinc, name),
    subject,
    encounter: refer(visit),
    effectiveDateTime: visit.caredAt,
    valueQuantity: { value, unit, ...(ucum === null ? {} : { system: systems.ucum, code: ucum }) },
    ...interpretationOf(interpretation),
  }))

export const proceduresOf = (visit: Visit, subject: Reference): Procedure[] =>
  visit.procedures.map(({ id, code, display, note }) => ({
    resourceType: 'Procedure',
    id,
    status: 'completed',
    code: { text: code === null ? display : `${display} (${code})` },
    subject,
    encounter: refer(visit),
    performedDateTime: visit.caredAt,
    ...(note === null ? {} : { note: [{ text: note }] }),
  }))

/** A result and the report that hands it over. */
export function labOf(lab: Lab, subject: Reference): [DiagnosticReport, Observation] {
  const code = coded(systems.loinc, lab.loinc, lab.test)
  const category = [coded(codes.observationCategory, 'laboratory', null)]
  const value = lab.unit === null ? lab.value : `${lab.value} ${lab.unit}`
  return [
    {
      resourceType: 'DiagnosticReport',
      id: siblingId(lab.id),
      status: 'final',
      code,
      subject,
      effectiveDateTime: lab.takenOn,
      result: [refer(lab)],
      ...(lab.laboratory === null ? {} : { performer: [{ display: lab.laboratory }] }),
    },
    {
      resourceType: 'Observation',
      id: lab.id,
      status: 'final',
      category,
      code,
      subject,
      effectiveDateTime: lab.takenOn,
      valueString: value,
      ...interpretationOf(lab.interpretation),
      ...(lab.reference === null ? {} : { referenceRange: [{ text: lab.reference }] }),
    },
  ]
}

/** What came out of a questionnaire, in words. */
export const screeningOf = (
  { id, title, askedAt, result }: SummaryContent['screenings'][number],
  subject: Reference,
): Observation => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [coded(codes.observationCategory, 'survey', null)],
  code: { text: title },
  subject,
  effectiveDateTime: askedAt,
  valueString: result,
})
