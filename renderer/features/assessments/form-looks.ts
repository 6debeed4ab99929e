import { IconCircleCheck, IconCircleDashed, IconHistory, IconLock } from '@tabler/icons-react'
import type { AssessmentForm } from '#shared/features/assessments/assessments.contract.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'

/** How far an instrument of an assessment is. */
export const formLooks: Readonly<Record<AssessmentForm['state'], BadgeLook>> = {
  filling: { meaning: 'attention', Icon: IconCircleDashed },
  completed: { meaning: 'done', Icon: IconCircleCheck },
  frozen: { meaning: 'neutral', Icon: IconLock },
  replaced: { meaning: 'neutral', Icon: IconHistory },
}
