import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

/** One command about a lab request; afterwards the request and the record are asked for anew. */
export const useLabCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.labRequests.key(), orpc.recordEntries.key(), orpc.medicalRecords.key()])

const known = { ...refusalMessages, ...words.refusals }

/** A result is filed in the record, so the record may refuse as well. */
export const labFailure = failureTextOf(words.refusedTitle, known)
