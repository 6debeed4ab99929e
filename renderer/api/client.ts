import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#shared/contract/contract.ts'
import { idleSeconds } from './last-input.ts'
import { watchingSession } from './session-refusals.ts'
import { currentToken } from './session-token.ts'
import { announcingSubmit } from './submitted-keys.ts'

export interface CallOptions {
  /** The draft's id, or a key made once per submit: a retry under the same key does nothing twice. */
  readonly key?: string
}

export type Client = ContractRouterClient<Contract, CallOptions>

const link = new RPCLink<CallOptions>({
  url: () => `${window.location.origin}/rpc`,
  headers: ({ context }) => {
    const token = currentToken()
    return {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(context.key ? { 'idempotency-key': context.key } : {}),
      'x-lentera-idle': String(idleSeconds()),
    }
  },
  interceptors: [
    ({ next, context, signal }) => watchingSession(() => announcingSubmit({ key: context.key, signal }, next)),
  ],
})

/** Typed calls of the contract. */
export const client: Client = createORPCClient(link)

/** The same as TanStack Query options: `orpc.inmates.search.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(client)
