import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconHistory,
  IconHourglass,
  IconPencil,
} from '@tabler/icons-react'
import type { InstrumentVersion } from '#shared/features/questionnaires/instruments.contract.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import classes from './Questionnaires.module.css'

const looks = {
  'in-force': { meaning: 'done', Icon: IconCircleCheck },
  incomplete: { meaning: 'attention', Icon: IconAlertTriangle },
  waiting: { meaning: 'running', Icon: IconHourglass },
  past: { meaning: 'neutral', Icon: IconHistory },
  draft: { meaning: 'neutral', Icon: IconPencil },
  withdrawn: { meaning: 'neutral', Icon: IconBan },
} as const satisfies Readonly<Record<InstrumentVersion['standing'], unknown>>

/** Whether a version is in use, as colour, icon and word. */
export function StandingBadge({ standing }: Pick<InstrumentVersion, 'standing'>) {
  const { meaning, Icon } = looks[standing]
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <Icon size={15} stroke={2} aria-hidden />
      {words.standings[standing]}
    </span>
  )
}
