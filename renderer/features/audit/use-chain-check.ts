import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { chainFindingSchema } from '#shared/features/audit/audit.contract.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'

export type ChainFinding = z.infer<typeof chainFindingSchema>

export type ChainCheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: ErrorText }
  | {
      readonly kind: 'result'
      readonly commands: number
      readonly head: string
      readonly findings: readonly ChainFinding[]
    }

/** Runs the check of the whole chain and follows it; leaving the page or cancelling ends the work in the core too. */
export function useChainCheck() {
  const [state, setState] = useState<ChainCheckState>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const start = async () => {
    const mine = new AbortController()
    controller.current?.abort()
    controller.current = mine
    setState({ kind: 'running', done: 0, total: 0 })
    try {
      for await (const event of await client.audit.check({}, { signal: mine.signal })) setState(stateOf(event))
    } catch (error) {
      setState(mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure: errorText(error) })
    }
  }
  return { state, start: () => void start(), cancel: () => controller.current?.abort() }
}

type ChainEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | Extract<ChainCheckState, { readonly kind: 'result' }>

function stateOf(event: ChainEvent): ChainCheckState {
  return event.kind === 'progress' ? { kind: 'running', done: event.done, total: event.total } : event
}
