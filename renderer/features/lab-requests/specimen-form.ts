import type { LabRequest } from '#shared/features/lab-requests/lab-requests.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Client } from '../../api/client.ts'
import { parseTime } from '../../format/parse-date.ts'
import { dayAndTime, momentOf } from '../medical-records/care-time.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

/** What is typed of a specimen. */
export interface TypedSpecimen {
  readonly specimen: string
  readonly specimenBy: string
  readonly specimenDay: CalendarDate | null
  readonly specimenTime: string
}

export const noSpecimen: TypedSpecimen = { specimen: '', specimenBy: '', specimenDay: null, specimenTime: '' }

export function typedSpecimenOf({ specimen, specimenBy, specimenAt }: LabRequest, zone: FacilityZone): TypedSpecimen {
  const { day, time } = dayAndTime(specimenAt, zone)
  return { specimen: specimen ?? '', specimenBy: specimenBy ?? '', specimenDay: day, specimenTime: time }
}

/** What the core is sent. */
export const specimenOf = (typed: TypedSpecimen, zone: FacilityZone) => ({
  specimen: textOrNull(typed.specimen),
  specimenAt: momentOf(typed.specimenDay, typed.specimenTime, zone),
  specimenBy: textOrNull(typed.specimenBy),
})

/** Early help; the core decides again. */
export function specimenProblems({ specimenDay, specimenTime }: TypedSpecimen): Record<string, string> {
  if (specimenDay === null) return specimenTime.trim() === '' ? {} : { specimenDay: words.problems.day }
  return parseTime(specimenTime) === null ? { specimenTime: words.problems.time } : {}
}

/** The kinds of specimen that the unit's tests need. */
export const specimensOf = (tests: Awaited<ReturnType<Client['labRequests']['choices']>>['tests']) => [
  ...new Set(tests.flatMap(({ specimen }) => (specimen === null ? [] : [specimen]))),
]
