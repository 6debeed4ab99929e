import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconHourglass,
  IconPlayerPlay,
} from '@tabler/icons-react'
import classes from './Pharmacy.module.css'

export type BadgeMeaning = 'neutral' | 'running' | 'attention' | 'done' | 'danger'

const icons: Readonly<Record<BadgeMeaning, Icon>> = {
  neutral: IconBan,
  running: IconPlayerPlay,
  attention: IconHourglass,
  done: IconCircleCheck,
  danger: IconAlertTriangle,
}

/** A state as colour, icon and word: never colour alone. */
export function PharmacyBadge({ meaning, label }: { readonly meaning: BadgeMeaning; readonly label: string }) {
  const BadgeIcon = icons[meaning]
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <BadgeIcon size={15} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
