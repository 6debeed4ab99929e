import { type UseMutationOptions, useMutation } from '@tanstack/react-query'

interface Afterwards<Output> {
  readonly onSuccess?: ((output: Output) => unknown) | undefined
  readonly onError?: ((error: Error) => unknown) | undefined
  readonly onSettled?: (() => unknown) | undefined
}

/**
 * One change that the page asks the core for. Unlike the library's own mutation, `mutate` calls back also when its form is gone by
 * then: every commit refreshes the screen, so a form that belongs to one revision is rebuilt before its own answer has arrived.
 */
export function useCommand<Output, Input = void, Context = unknown>(
  options: UseMutationOptions<Output, Error, Input, Context>,
) {
  const command = useMutation(options)
  const mutate = (input: Input, { onSuccess, onError, onSettled }: Afterwards<Output> = {}): void => {
    command
      .mutateAsync(input)
      // Without a callback the failure stands in `error`, beside the button.
      .then(onSuccess, onError ?? (() => undefined))
      .finally(onSettled)
  }
  return { ...command, mutate }
}
