import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a referral; afterwards everything shown of it is asked for anew, also where somebody else was quicker. */
export function useReferralCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.referrals.key() }),
        queries.invalidateQueries({ queryKey: orpc.referralPermits.key() }),
      ]),
  })
}
