import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Client } from '../../api/client.ts'
import { type CareTime, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { noSpecimen, specimenOf, specimenProblems, type TypedSpecimen } from './specimen-form.ts'

type Sent = Parameters<Client['labRequests']['create']>[0]
type Known = Awaited<ReturnType<Client['labRequests']['choices']>>['tests']

/** What is typed of a lab request. */
export interface LabRequestForm extends CareTime, TypedSpecimen {
  readonly tests: string[]
  readonly otherTests: string
  readonly laboratory: string
  readonly priority: Sent['priority']
  readonly question: string
  readonly clinicianName: string
  readonly isConfidential: boolean
}

export const emptyRequest: LabRequestForm = {
  ...justNow,
  ...noSpecimen,
  tests: [],
  otherTests: '',
  laboratory: '',
  priority: 'routine',
  question: '',
  clinicianName: '',
  isConfidential: false,
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the core is sent. */
export const requestOf = (form: LabRequestForm, known: Known, zone: FacilityZone) => ({
  tests: [
    ...form.tests.map((name) => ({ name, loinc: known.find((test) => test.name === name)?.loinc ?? null })),
    ...linesOf(form.otherTests).map((name) => ({ name, loinc: null })),
  ],
  laboratory: form.laboratory.trim(),
  priority: form.priority,
  question: form.question.trim(),
  ...specimenOf(form, zone),
  clinicianName: form.clinicianName.trim(),
  confidentiality: form.isConfidential ? ('extra' as const) : ('normal' as const),
})

/** Early help; the core decides again. */
export function requestProblems(form: LabRequestForm): Record<string, string> {
  const problems = { ...careTimeProblems(form), ...specimenProblems(form) }
  if (form.tests.length === 0 && linesOf(form.otherTests).length === 0) problems.tests = words.problems.tests
  for (const field of ['laboratory', 'question', 'clinicianName'] as const)
    if (form[field].trim() === '') problems[field] = words.problems.needed(words[field])
  return problems
}
