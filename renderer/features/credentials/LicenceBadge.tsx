import { IconAlertTriangle, IconBan, IconCircleCheck, IconHourglass, IconRefresh } from '@tabler/icons-react'
import type { Licence } from '#shared/features/credentials/credentials.contract.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { credentialMessages as words } from './credentials.messages.ts'

const looks: Readonly<Record<Licence['standing'], BadgeLook>> = {
  valid: { meaning: 'done', Icon: IconCircleCheck },
  ending: { meaning: 'attention', Icon: IconHourglass },
  expired: { meaning: 'danger', Icon: IconAlertTriangle },
  renewed: { meaning: 'neutral', Icon: IconRefresh },
  voided: { meaning: 'neutral', Icon: IconBan },
}

/** How one licence stands today. */
export const LicenceBadge = ({ standing }: Pick<Licence, 'standing'>) => (
  <MeaningBadge look={looks[standing]} word={words.standings[standing]} />
)
