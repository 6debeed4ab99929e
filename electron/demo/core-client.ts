import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'

export interface CallOptions {
  /** Sent as idempotency-key. */
  readonly key?: string
}

export type Client = ContractRouterClient<Contract, CallOptions>

export interface Fetcher {
  fetch(request: Request): Promise<Response>
}

/** Only the path counts where a request goes straight into the core. */
export const coreAddress = 'http://lentera.test'

/** The contract as typed calls, straight into a core's fetch. */
export function clientOf(core: Fetcher, token: string | null = null): Client {
  const link = new RPCLink<CallOptions>({
    url: `${coreAddress}/rpc`,
    fetch: (request) => core.fetch(request),
    headers: ({ context }) => ({
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(context.key ? { 'idempotency-key': context.key } : {}),
    }),
  })
  return createORPCClient(link)
}
