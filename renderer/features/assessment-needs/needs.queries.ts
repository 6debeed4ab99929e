import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type client, orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { programmeRefusals } from '../coaching-programmes/programmes.messages.ts'
import { needMessages as words } from './assessment-needs.messages.ts'

export const useNeedsOf = (assessmentId: string) =>
  useQuery(orpc.assessmentNeeds.of.queryOptions({ input: { assessmentId } }))

type Filter = Parameters<typeof client.assessmentNeeds.list>[0]

export const useNeedList = (filter: Filter) =>
  useQuery({ ...orpc.assessmentNeeds.list.queryOptions({ input: filter }), placeholderData: keepPreviousData })

export const useServedNeeds = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.ofProgramme.queryOptions({ input: { programmeId } }))

export const useProposals = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.proposals.queryOptions({ input: { programmeId } }))

/** One command about needs; afterwards programmes are asked for anew too. */
export const useNeedCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.assessmentNeeds.key(), orpc.coachingProgrammes.key()])

/** A place on the waiting list is refused by the rules of coaching too. */
export const needFailure = failureTextOf(words.refusedTitle, { ...programmeRefusals, ...words.refusals })
