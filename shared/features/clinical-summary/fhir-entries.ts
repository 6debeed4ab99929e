import type { AllergyIntolerance, Condition, MedicationStatement, Reference } from 'fhir/r4'
import { coded, codes, systems } from './fhir-parts.ts'
import type { SummaryContent } from './summary-content.ts'

export function conditionOfProblem(
  { id, code, display, onsetOn, resolvedOn, isOpen }: SummaryContent['problems'][number],
  subject: Reference,
): Condition {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: coded(codes.conditionClinical, isOpen ? 'active' : 'resolved', null),
    category: [coded(codes.conditionCategory, 'problem-list-item', null)],
    code: coded(systems.icd10, code, display),
    subject,
    ...(onsetOn === null ? {} : { onsetDateTime: onsetOn }),
    ...(resolvedOn === null ? {} : { abatementDateTime: resolvedOn }),
  }
}

const severities = { mild: 'mild', moderate: 'moderate', severe: 'severe', unknown: null } as const
const criticalities = { mild: 'low', moderate: 'low', severe: 'high', unknown: 'unable-to-assess' } as const

export function allergyOf(
  { id, statement, category, substance, reaction, severity, verification }: SummaryContent['allergies'][number],
  patient: Reference,
): AllergyIntolerance {
  const felt = severity === null ? null : severities[severity]
  return {
    resourceType: 'AllergyIntolerance',
    id,
    clinicalStatus: coded(codes.allergyClinical, 'active', null),
    verificationStatus: coded(
      codes.allergyVerification,
      verification === 'confirmed' ? 'confirmed' : 'unconfirmed',
      null,
    ),
    // FHIR has no word for "other".
    ...(category === null || category === 'other' ? {} : { category: [category] }),
    ...(severity === null ? {} : { criticality: criticalities[severity] }),
    code:
      statement === 'none-known'
        ? coded(systems.snomed, codes.noKnownAllergy, 'No known allergy')
        : { text: substance ?? '' },
    patient,
    ...(reaction === null
      ? {}
      : { reaction: [{ manifestation: [{ text: reaction }], ...(felt === null ? {} : { severity: felt }) }] }),
  }
}

export function medicationOf(
  { id, name, kfa, dosage, startsOn, endsOn, state }: SummaryContent['medicines'][number],
  subject: Reference,
): MedicationStatement {
  return {
    resourceType: 'MedicationStatement',
    id,
    status: state,
    medicationCodeableConcept: coded(systems.kfa, kfa, name),
    subject,
    effectivePeriod: { start: startsOn, ...(endsOn === null ? {} : { end: endsOn }) },
    dosage: [{ text: dosage }],
  }
}
