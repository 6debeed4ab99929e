import type { InmateEvent } from '#shared/features/inmates/inmate-events.contract.ts'
import type { CommandContext } from '../../core/context.ts'

/**
 * Told inside the same command: what a listener writes commits or falls with the event, and a Failure it throws refuses the event.
 * An event that is struck out is told again with its `voidedReason`.
 */
export type InmateEventListener = (context: CommandContext, event: InmateEvent) => Promise<void>
