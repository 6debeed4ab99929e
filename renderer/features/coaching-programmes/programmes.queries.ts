import { useQuery } from '@tanstack/react-query'
import type { ProgrammeContent } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { coachingStageSchema } from '#shared/features/coaching-stages/coaching-stage.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { programmeRefusals, programmeMessages as words } from './programmes.messages.ts'
import { gateText } from './stage-words.messages.ts'

export const useProgrammes = () =>
  useQuery(
    orpc.coachingProgrammes.list.queryOptions({
      input: { states: ['active', 'ended'] },
    }),
  )

export const useProgramme = (id: string) => useQuery(orpc.coachingProgrammes.get.queryOptions({ input: { id } }))

export const useMembers = (programmeId: string) =>
  useQuery(orpc.coachingProgrammes.members.queryOptions({ input: { programmeId } }))

export const useCoachingKinds = () =>
  useQuery(
    orpc.coachingProgrammes.reference.queryOptions({
      input: {},
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )

/** What the kind of a programme is called; its code until the list has come. */
export function useKindTitle(): (kind: ProgrammeContent['kind']) => string {
  const kinds = useCoachingKinds().data?.kinds
  return (kind) => kinds?.find(({ id }) => id === kind)?.title ?? kind
}

/** One command about a programme; afterwards everything that shows it is asked for anew, also where somebody else was quicker. */
export const useProgrammeCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.coachingProgrammes.key()])

/** The words for a failed call; whoever is not admitted yet reads why and until when. */
export function programmeFailure(error: unknown, today?: CalendarDate): ErrorText | null {
  if (error === null || error === undefined) return null
  const closed = today === undefined ? null : gateInFailure(error, today)
  if (closed !== null) return { title: words.refusedTitle, text: closed }
  return refusalText(error, words.refusedTitle, programmeRefusals) ?? errorText(error)
}

function gateInFailure(error: unknown, today: CalendarDate): string | null {
  const { reason, why, stage, until } = failureOf(error)?.details ?? {}
  const known = coachingStageSchema.safeParse(stage)
  if (reason !== 'stage-not-admitted' || !known.success) return null
  if (why !== 'detainee' && why !== 'stage-before' && why !== 'stage-after') return null
  const day = calendarDateSchema.safeParse(until)
  return gateText(
    {
      isOpen: false,
      reason: why,
      stage: known.data,
      until: day.success ? day.data : null,
    },
    today,
  )
}
