import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

/** One command about a person's papers; afterwards the list is asked for anew, also where somebody else was quicker. */
export const useFileCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.inmateFiles.key()])
