import { IconAlertTriangle, IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'

const looks = {
  confirmed: { meaning: 'done', Icon: IconCircleCheck },
  unconfirmed: { meaning: 'attention', Icon: IconAlertTriangle },
  expired: { meaning: 'attention', Icon: IconHourglass },
  withdrawn: { meaning: 'neutral', Icon: IconBan },
} as const satisfies Readonly<Record<PartnerKey['standing'], BadgeLook>>

/** How far a key can be believed, as colour, icon and word. */
export function StandingBadge({ standing }: { readonly standing: PartnerKey['standing'] }) {
  return <MeaningBadge look={looks[standing]} word={words.standings[standing]} />
}
