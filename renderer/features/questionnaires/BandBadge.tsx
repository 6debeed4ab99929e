import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconUrgent } from '@tabler/icons-react'
import type { Severity } from '#shared/features/questionnaires/scoring-file.ts'
import classes from './Questionnaires.module.css'

const looks = {
  none: { meaning: 'done', Icon: IconCircleCheck },
  notice: { meaning: 'running', Icon: IconInfoCircle },
  attention: { meaning: 'attention', Icon: IconAlertTriangle },
  danger: { meaning: 'danger', Icon: IconUrgent },
} as const satisfies Readonly<Record<Severity, unknown>>

interface BandBadgeProps {
  readonly severity: Severity
  readonly label: string
}

/** What a score means, as colour, icon and word. */
export function BandBadge({ severity, label }: BandBadgeProps) {
  const { meaning, Icon } = looks[severity]
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <Icon size={15} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
