import { IconAlertTriangle, IconCircleCheck, IconHomeShield } from '@tabler/icons-react'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'

export const apartLook: BadgeLook = { meaning: 'running', Icon: IconHomeShield }
export const goneLook: BadgeLook = { meaning: 'attention', Icon: IconAlertTriangle }
export const endedLook: BadgeLook = { meaning: 'done', Icon: IconCircleCheck }
