import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExternalLink,
  IconHourglass,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { NeedStanding } from '#shared/features/assessment-needs/needs.rules.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'

/** How it stands with a need, as colour and icon. */
export const needLooks: Readonly<Record<NeedStanding, BadgeLook>> = {
  none: { meaning: 'attention', Icon: IconAlertTriangle },
  proposed: { meaning: 'running', Icon: IconHourglass },
  served: { meaning: 'done', Icon: IconPlayerPlay },
  finished: { meaning: 'done', Icon: IconCircleCheck },
  outside: { meaning: 'done', Icon: IconExternalLink },
}
