import type { HandoverMatter } from '#shared/features/shift-handover/shift-handover.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'

export interface HandoverContext {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Actor
  readonly now: Instant
}

/** One open matter, before anybody asks whether it is new to her. */
export type OpenMatter = Omit<HandoverMatter, 'isNew' | 'person'> & { readonly inmateId: string }

/** The one seam by which a feature of the clinic puts something on the handover page. */
export type HandoverSource = (context: HandoverContext) => Promise<readonly OpenMatter[]>
