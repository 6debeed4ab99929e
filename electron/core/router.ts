import type { AnyRouter } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import { door } from './door.ts'
import { services } from './services.ts'

interface Implementer {
  handler(run: (call: { readonly input: unknown; readonly context: { readonly handler: unknown } }) => unknown): unknown
}

type AnyHandler = (input: unknown, context: unknown) => unknown

/**
 * Joins every procedure of the contract to its handler. `services` is typed by the contract, so a missing or misspelt handler does not
 * compile; the loop below only walks the two trees side by side.
 */
export function createRouter(): AnyRouter {
  const implementers = door as unknown as Record<string, Record<string, Implementer>>
  const handlers = services as unknown as Record<string, Record<string, AnyHandler>>
  const features = Object.entries(contract).map(([feature, procedures]) => {
    const implemented = Object.keys(procedures).map((name) => {
      const implementer = implementers[feature]?.[name]
      const handler = handlers[feature]?.[name]
      if (!implementer || !handler) throw new Error(`no handler for ${feature}.${name}`)
      return [name, implementer.handler(({ input, context }) => handler(input, context.handler))]
    })
    return [feature, Object.fromEntries(implemented)]
  })
  return Object.fromEntries(features) as AnyRouter
}
