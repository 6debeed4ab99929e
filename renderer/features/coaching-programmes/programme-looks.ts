import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconDoorExit,
  IconHourglass,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'

export const programmeLooks: Readonly<Record<Programme['state'], BadgeLook>> = {
  active: { meaning: 'running', Icon: IconPlayerPlay },
  ended: { meaning: 'done', Icon: IconCircleCheck },
  voided: { meaning: 'neutral', Icon: IconBan },
}

export const memberLooks: Readonly<Record<Member['state'], BadgeLook>> = {
  waiting: { meaning: 'attention', Icon: IconHourglass },
  accepted: { meaning: 'running', Icon: IconPlayerPlay },
  refused: { meaning: 'danger', Icon: IconCircleX },
  withdrawn: { meaning: 'neutral', Icon: IconBan },
  ended: { meaning: 'neutral', Icon: IconDoorExit },
}

export const pausedLook: BadgeLook = {
  meaning: 'attention',
  Icon: IconPlayerPause,
}
export const openLook: BadgeLook = { meaning: 'done', Icon: IconCircleCheck }
export const closedLook: BadgeLook = {
  meaning: 'attention',
  Icon: IconHourglass,
}
