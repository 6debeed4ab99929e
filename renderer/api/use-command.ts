import { type UseMutationOptions, useMutation } from '@tanstack/react-query'

interface Afterwards<Output> {
  /** As soon as the core has answered, before what the command changes is asked for anew. */
  readonly onSuccess?: ((output: Output) => unknown) | undefined
  /** Once the page shows what is so now: for whoever shows what was typed until then. */
  readonly onFresh?: ((output: Output) => unknown) | undefined
  readonly onError?: ((error: Error) => unknown) | undefined
  readonly onSettled?: (() => unknown) | undefined
}

interface Call<Output, Input> {
  readonly input: Input
  readonly answered?: Afterwards<Output>['onSuccess'] | undefined
}

/**
 * One change that the page asks the core for. Unlike the library's own mutation, `mutate` calls back also when its form is gone by
 * then: every commit refreshes the screen, so a form that belongs to one revision is rebuilt before its own answer has arrived. And it
 * calls back before the lists are asked for anew: a form that closed only after its new row was in sight closed whatever the officer
 * had opened in between, and held back the link that had been pressed.
 */
export function useCommand<Output, Input = void, Context = unknown>(
  options: UseMutationOptions<Output, Error, Input, Context>,
) {
  const { mutationFn, onMutate, onSuccess, onError, onSettled, ...rest } = options
  const command = useMutation<Output, Error, Call<Output, Input>, Context>({
    ...rest,
    mutationFn: async ({ input, answered }, context) => {
      if (!mutationFn) throw new Error('a command without its call')
      const output = await mutationFn(input, context)
      // Beside the command: what fails here is no failure of the change, which is made.
      if (answered) void Promise.resolve(output).then(answered)
      return output
    },
    ...(onMutate && { onMutate: ({ input }, context) => onMutate(input, context) }),
    ...(onSuccess && { onSuccess: (output, { input }, made, context) => onSuccess(output, input, made, context) }),
    ...(onError && { onError: (error, { input }, made, context) => onError(error, input, made, context) }),
    // A promise keeps the command pending until the page shows what is so now: a second press would work on what was before.
    ...(onSettled && {
      onSettled: (output, error, { input }, made, context) => onSettled(output, error, input, made, context),
    }),
  })
  const mutate = (
    input: Input,
    { onSuccess: answered, onFresh: fresh, onError: refused, onSettled: over }: Afterwards<Output> = {},
  ) => {
    command
      .mutateAsync({ input, answered })
      // Without a callback the failure stands in `error`, beside the button.
      .then(fresh, refused ?? (() => undefined))
      .finally(over)
  }
  return {
    ...command,
    variables: command.variables?.input,
    mutate,
    mutateAsync: (input: Input) => command.mutateAsync({ input }),
  }
}
