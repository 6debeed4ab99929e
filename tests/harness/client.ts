import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'

export interface CallOptions {
  /** Sent as idempotency-key. */
  readonly key?: string
}

export type Client = ContractRouterClient<Contract, CallOptions>

export interface Fetcher {
  fetch(request: Request): Promise<Response>
}

/** The contract as typed calls, straight into a core's fetch. */
export function clientOf(core: Fetcher, token: string | null = null): Client {
  const link = new RPCLink<CallOptions>({
    url: 'http://lentera.test/rpc',
    fetch: (request) => core.fetch(request),
    headers: ({ context }) => ({
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(context.key ? { 'idempotency-key': context.key } : {}),
    }),
  })
  return createORPCClient(link)
}

/** The code of the typed error that a call ends with; fails the test when it succeeds. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: ErrorCode; details: Record<string, unknown> }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code as ErrorCode, details: (error.data ?? {}) as Record<string, unknown> }
    throw error
  }
  throw new Error('the call succeeded although it should have been refused')
}
