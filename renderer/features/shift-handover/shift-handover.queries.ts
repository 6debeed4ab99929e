import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

export const useHandoverPage = () => useQuery(orpc.shiftHandover.page.queryOptions({ input: {} }))
export const useHandovers = () => useQuery(orpc.shiftHandover.history.queryOptions({ input: { limit: 50 } }))

/** One command of this page; afterwards it is asked for anew. */
export const useHandoverCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.shiftHandover.key()])
