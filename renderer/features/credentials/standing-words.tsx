import { IconAlertTriangle, IconBan, IconCircleCheck, IconHourglass, IconRefresh } from '@tabler/icons-react'
import type { Licence, Standing } from '#shared/features/credentials/credentials.contract.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { credentialMessages as words } from './credentials.messages.ts'

const looks: Readonly<Record<Licence['standing'], BadgeLook>> = {
  valid: { meaning: 'done', Icon: IconCircleCheck },
  ending: { meaning: 'attention', Icon: IconHourglass },
  expired: { meaning: 'danger', Icon: IconAlertTriangle },
  renewed: { meaning: 'neutral', Icon: IconRefresh },
  voided: { meaning: 'neutral', Icon: IconBan },
}

export const LicenceBadge = ({ standing }: Pick<Licence, 'standing'>) => (
  <MeaningBadge look={looks[standing]} word={words.standings[standing]} />
)

/** In words: what is missing or over, or that all is well. */
export function standingText({ faults, needsStr, needsSip }: Standing): string {
  if (faults.length > 0) return faults.map((fault) => words.faults[fault]).join(', ')
  return needsStr || needsSip ? words.allValid : words.notNeeded
}

export const StandingBadge = ({ standing }: { readonly standing: Standing }) => (
  <MeaningBadge look={looks[standing.faults.length > 0 ? 'expired' : 'valid']} word={standingText(standing)} />
)

export const pointsText = ({ points, neededPoints }: Standing): string =>
  neededPoints === null ? formatNumber(points) : words.pointsOf(formatNumber(points), formatNumber(neededPoints))
