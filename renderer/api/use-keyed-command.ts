import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCommand } from './use-command.ts'

/** How a command is called under its idempotency key: the key of a form's draft, or of one opening of a dialog. */
export type KeyedCall<Input, Output> = (
  input: Input,
  options: { readonly context: { readonly key: string } },
) => Promise<Output>

/** One command; afterwards what `changes` names is asked for anew, also where it failed because somebody else was quicker. */
export function useKeyedCommand<Input, Output>(
  call: KeyedCall<Input, Output>,
  key: string,
  changes: readonly QueryKey[],
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => Promise.all(changes.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
}
