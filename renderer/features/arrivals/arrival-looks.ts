import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconHourglass,
  IconPlayerPlay,
  IconTransfer,
} from '@tabler/icons-react'
import type { ArrivalStanding } from '#shared/features/arrivals/arrival-term.rules.ts'
import type { Outcome } from '#shared/features/arrivals/arrivals.contract.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'

export const standingLooks: Readonly<Record<ArrivalStanding, BadgeLook>> = {
  late: { meaning: 'danger', Icon: IconAlertTriangle },
  soon: { meaning: 'attention', Icon: IconHourglass },
  running: { meaning: 'running', Icon: IconPlayerPlay },
  observing: { meaning: 'running', Icon: IconEye },
  done: { meaning: 'done', Icon: IconCircleCheck },
}

export const outcomeLooks: Readonly<Record<Outcome, BadgeLook>> = {
  fit: { meaning: 'done', Icon: IconCircleCheck },
  observe: { meaning: 'running', Icon: IconEye },
  refer: { meaning: 'attention', Icon: IconTransfer },
}

export const missingLook: BadgeLook = { meaning: 'attention', Icon: IconCircleDashed }
export const completeLook: BadgeLook = { meaning: 'done', Icon: IconCircleCheck }
