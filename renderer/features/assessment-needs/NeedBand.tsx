import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { BandBadge } from '../questionnaires/BandBadge.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'

type NeedBandProps = Pick<PersonNeed, 'band' | 'isTicked'>

/** In words, for a sheet: the band, or that only a tick tells of the need. */
export const bandText = ({ band, isTicked }: NeedBandProps): string => {
  if (band === null || (band.severity === 'none' && isTicked)) return words.ticked
  return band.label
}

/** How grave a need is. */
export function NeedBand(need: NeedBandProps) {
  const { band } = need
  const isOnlyTicked = band === null || band.severity === 'none'
  return <BandBadge severity={isOnlyTicked ? 'notice' : band.severity} label={bandText(need)} />
}
