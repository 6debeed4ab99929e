import { useQuery } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { sessionRefusalWords, sessionMessages as words } from './coaching-sessions.messages.ts'

export const useSessionsBetween = (from: CalendarDate, until: CalendarDate, programmeId: string | null) =>
  useQuery(
    orpc.coachingSessions.calendar.queryOptions({
      input: { from, until, programmeId },
    }),
  )

export const usePlansOf = (programmeId: string) =>
  useQuery(orpc.coachingSessions.plans.queryOptions({ input: { programmeId } }))

/** Programmes that go on. */
export const useRunningProgrammes = () =>
  useQuery(
    orpc.coachingProgrammes.list.queryOptions({
      input: { states: ['active'] },
    }),
  )

/** One command about plans or sessions; afterwards everything of them is asked for anew, also where somebody else was quicker. */
export const useSessionCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.coachingSessions.key()])

/** The words for a failed call. */
export const sessionFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, sessionRefusalWords) ?? errorText(error)) : null
