import {
  type Icon,
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHourglass,
  IconPencil,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { componentMessages } from '../components.messages.ts'
import classes from './StateBadge.module.css'

/** The one list of states for cases, papers, tasks and letters. */
export type StateCode = keyof typeof componentMessages.states

type Meaning = 'neutral' | 'running' | 'attention' | 'done' | 'danger'

const looks: Readonly<Record<StateCode, { readonly meaning: Meaning; readonly Icon: Icon }>> = {
  draft: { meaning: 'neutral', Icon: IconPencil },
  incomplete: { meaning: 'attention', Icon: IconCircleDashed },
  running: { meaning: 'running', Icon: IconPlayerPlay },
  waiting: { meaning: 'running', Icon: IconHourglass },
  returned: { meaning: 'attention', Icon: IconArrowBackUp },
  done: { meaning: 'done', Icon: IconCircleCheck },
  refused: { meaning: 'danger', Icon: IconCircleX },
  cancelled: { meaning: 'neutral', Icon: IconBan },
  overdue: { meaning: 'danger', Icon: IconAlertTriangle },
}

interface StateBadgeProps {
  readonly state: StateCode
  /** Only with `waiting`: "Menunggu Kepala". */
  readonly waitingFor?: string | undefined
}

/** A state as colour, icon and word: never colour alone. */
export function StateBadge({ state, waitingFor }: StateBadgeProps) {
  const { meaning, Icon } = looks[state]
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <Icon size={15} stroke={2} aria-hidden />
      {stateWord(state, waitingFor)}
    </span>
  )
}

/** The word alone, for sorting, filters and exports. */
export function stateWord(state: StateCode, waitingFor?: string | undefined): string {
  return state === 'waiting' && waitingFor ? componentMessages.waitingFor(waitingFor) : componentMessages.states[state]
}
