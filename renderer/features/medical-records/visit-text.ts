import type { EncounterSummary } from '#shared/features/medical-records/encounter.ts'

/** What a visit was about, in one line: the diagnosis, else the judgement, else the complaint. */
export function aboutVisit({ diagnoses, assessment, subjective }: EncounterSummary): string {
  if (diagnoses.length > 0)
    return diagnoses.map(({ code, display }) => (code === null ? display : `${display} (${code})`)).join('; ')
  return assessment ?? subjective ?? ''
}
