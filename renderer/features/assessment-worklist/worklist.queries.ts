import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { worklistMessages as words } from './worklist.messages.ts'

export const useWorklist = () => useQuery(orpc.assessmentWorklist.list.queryOptions({ input: {} }))

export const useCapacity = () => useQuery(orpc.assessmentWorklist.capacity.queryOptions({ input: {} }))

export const useAbsences = () => useQuery(orpc.assessmentWorklist.absences.queryOptions({ input: {} }))

export const useNotices = (inmateId: string) =>
  useQuery(orpc.assessmentWorklist.notices.queryOptions({ input: { inmateId } }))

export const useWorklistSettings = () => useQuery(orpc.assessmentWorklist.settings.queryOptions({ input: {} }))

/** One command under the key of its form's draft, or of its dialog. */
export const useWorklistCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.assessmentWorklist.key(), orpc.assessments.key(), orpc.today.key()])

export const worklistFailure = failureTextOf(words.refusedTitle, words.refusals)
