import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { needsPerPage } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { type client, orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { programmeRefusals } from '../coaching-programmes/programmes.messages.ts'
import { needMessages as words } from './assessment-needs.messages.ts'

export const useNeedsOf = (assessmentId: string) =>
  useQuery(orpc.assessmentNeeds.of.queryOptions({ input: { assessmentId } }))

type Filter = Omit<Parameters<typeof client.assessmentNeeds.list>[0], 'offset'>

/** The gravest first, a page at a time. */
export const useNeedList = (filter: Filter) =>
  useInfiniteQuery(
    orpc.assessmentNeeds.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const shown = pages.length * needsPerPage
        return shown < total ? shown : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )

export const useServedNeeds = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.ofProgramme.queryOptions({ input: { programmeId } }))

export const useProposals = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.proposals.queryOptions({ input: { programmeId } }))

/** One command about needs; afterwards programmes are asked for anew too. */
export const useNeedCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.assessmentNeeds.key(), orpc.coachingProgrammes.key()])

/** A place on the waiting list is refused by the rules of coaching too. */
export const needFailure = failureTextOf(words.refusedTitle, { ...programmeRefusals, ...words.refusals })
