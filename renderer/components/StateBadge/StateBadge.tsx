import {
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
import { type BadgeLook, MeaningBadge } from './MeaningBadge.tsx'

/** The one list of states for cases, papers, tasks and letters. */
export type StateCode = keyof typeof componentMessages.states

const looks: Readonly<Record<StateCode, BadgeLook>> = {
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

/** A state as colour, icon and word. */
export function StateBadge({ state, waitingFor }: StateBadgeProps) {
  return <MeaningBadge look={looks[state]} word={stateWord(state, waitingFor)} />
}

/** The word alone, for sorting, filters and exports. */
export function stateWord(state: StateCode, waitingFor?: string | undefined): string {
  return state === 'waiting' && waitingFor ? componentMessages.waitingFor(waitingFor) : componentMessages.states[state]
}
