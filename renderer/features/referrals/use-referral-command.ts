import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

/** One command about a referral; afterwards everything shown of it is asked for anew, also where somebody else was quicker. */
export const useReferralCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.referrals.key(), orpc.referralPermits.key()])
