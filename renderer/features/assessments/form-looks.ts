import { IconCircleCheck, IconCircleDashed, IconHistory, IconLock } from '@tabler/icons-react'
import type { AssessmentForm } from '#shared/features/assessments/assessments.contract.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'
import { assessmentMessages as words } from './assessments.messages.ts'

/** How far an instrument of an assessment is. */
export const formLooks: Readonly<Record<AssessmentForm['state'], BadgeLook>> = {
  filling: { meaning: 'attention', Icon: IconCircleDashed },
  completed: { meaning: 'done', Icon: IconCircleCheck },
  frozen: { meaning: 'neutral', Icon: IconLock },
  replaced: { meaning: 'neutral', Icon: IconHistory },
}

/** The same as a word; a form without an answer is told as such. */
export const formStateWord = ({ state, answers }: Pick<AssessmentForm, 'state' | 'answers'>): string =>
  state === 'filling' && Object.keys(answers).length === 0 ? words.formUntouched : words.formStates[state]
