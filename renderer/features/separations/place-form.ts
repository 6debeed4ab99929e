import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { type CareTime, caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { separationMessages as words } from './separations.messages.ts'

/** A room and the moment from which somebody stays there, as it is typed. */
export interface TypedPlace {
  readonly block: string
  readonly room: string
  readonly care: CareTime
}

export const noPlace: TypedPlace = { block: '', room: '', care: justNow }

export const placeProblems = ({ block, room, care }: TypedPlace): Record<string, string> => ({
  ...(block.trim() === '' ? { block: words.placeMissing } : {}),
  ...(room.trim() === '' ? { room: words.placeMissing } : {}),
  ...careTimeProblems(care, 'care.'),
})

/** For the core. */
export const placeOf = ({ block, room, care }: TypedPlace, zone: FacilityZone) => ({
  block: block.trim(),
  room: room.trim(),
  ...caredOf(care, zone),
})
