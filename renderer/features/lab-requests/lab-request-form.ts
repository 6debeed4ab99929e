import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Client } from '../../api/client.ts'
import { parseTime } from '../../format/parse-date.ts'
import { type CareTime, careTimeProblems, justNow, momentOf } from '../medical-records/care-time.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

type Sent = Parameters<Client['labRequests']['create']>[0]
type Known = Awaited<ReturnType<Client['labRequests']['choices']>>['tests']

/** What is typed of a lab request. */
export interface LabRequestForm extends CareTime {
  readonly tests: string[]
  readonly otherTests: string
  readonly laboratory: string
  readonly priority: Sent['priority']
  readonly question: string
  readonly specimen: string
  readonly specimenBy: string
  readonly specimenDay: CalendarDate | null
  readonly specimenTime: string
  readonly clinicianName: string
  readonly isConfidential: boolean
}

export const emptyRequest: LabRequestForm = {
  ...justNow,
  tests: [],
  otherTests: '',
  laboratory: '',
  priority: 'routine',
  question: '',
  specimen: '',
  specimenBy: '',
  specimenDay: null,
  specimenTime: '',
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
  specimen: textOrNull(form.specimen),
  specimenAt: momentOf(form.specimenDay, form.specimenTime, zone),
  specimenBy: textOrNull(form.specimenBy),
  clinicianName: form.clinicianName.trim(),
  confidentiality: form.isConfidential ? ('extra' as const) : ('normal' as const),
})

/** Early help; the core decides again. */
export function requestProblems(form: LabRequestForm): Record<string, string> {
  const problems = careTimeProblems(form)
  if (form.tests.length === 0 && linesOf(form.otherTests).length === 0) problems.tests = words.problems.tests
  for (const field of ['laboratory', 'question', 'clinicianName'] as const)
    if (form[field].trim() === '') problems[field] = words.problems.needed(words[field])
  if (form.specimenDay !== null && parseTime(form.specimenTime) === null) problems.specimenTime = words.problems.time
  if (form.specimenDay === null && form.specimenTime.trim() !== '') problems.specimenDay = words.problems.day
  return problems
}
