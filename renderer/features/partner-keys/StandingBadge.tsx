import { IconAlertTriangle, IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import classes from './PartnerKeys.module.css'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'

const looks = {
  confirmed: { meaning: 'done', Icon: IconCircleCheck },
  unconfirmed: { meaning: 'attention', Icon: IconAlertTriangle },
  expired: { meaning: 'attention', Icon: IconHourglass },
  withdrawn: { meaning: 'neutral', Icon: IconBan },
} as const

/** How far a key can be believed, as colour, icon and word. */
export function StandingBadge({ standing }: { readonly standing: PartnerKey['standing'] }) {
  const { meaning, Icon } = looks[standing]
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <Icon size={15} stroke={2} aria-hidden />
      {words.standings[standing]}
    </span>
  )
}
