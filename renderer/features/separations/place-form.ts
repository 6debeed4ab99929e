import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { careOf, careProblems, justNow, type TypedCare } from '../pharmacy/prescription-form.ts'
import { separationMessages as words } from './separations.messages.ts'

/** A room and the moment from which somebody stays there, as it is typed. */
export interface TypedPlace {
  readonly block: string
  readonly room: string
  readonly care: TypedCare
}

export const noPlace: TypedPlace = { block: '', room: '', care: justNow }

export const placeProblems = ({ block, room, care }: TypedPlace): Record<string, string> => ({
  ...(block.trim() === '' ? { block: words.placeMissing } : {}),
  ...(room.trim() === '' ? { room: words.placeMissing } : {}),
  ...careProblems(care),
})

/** For the core. */
export const placeOf = ({ block, room, care }: TypedPlace, zone: FacilityZone) => ({
  block: block.trim(),
  room: room.trim(),
  ...careOf(care, zone),
})
