import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

/** One command about summaries; afterwards the list is asked for anew, also where somebody else was quicker. */
export const useSummaryCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.clinicalSummaries.key()])
