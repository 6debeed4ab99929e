import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

/** One command about a medical record; afterwards everything shown of it is asked for anew, also where somebody else was quicker. */
export const useRecordCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.medicalRecords.key(), orpc.recordEntries.key()])
