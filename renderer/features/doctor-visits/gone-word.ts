import type { PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

/** The word for whoever waits and is not here any more; null for everybody else. */
export const goneWord = ({ state, person }: PresentedPerson): string | null =>
  state === 'waiting' && person.state !== 'present' ? words.gone[person.state] : null
