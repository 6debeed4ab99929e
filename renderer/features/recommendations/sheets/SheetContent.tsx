import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { useMay } from '../../../app/session.ts'
import { may } from '../case-actions.ts'
import type { SheetName } from '../case-sheets.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { BringBackSheet } from './BringBackSheet.tsx'
import { CoordinationSheet } from './CoordinationSheet.tsx'
import { ExtendSheet } from './ExtendSheet.tsx'
import { HandOverSheet } from './HandOverSheet.tsx'
import { NotNow } from './NotNow.tsx'
import { OutsideStepSheet } from './OutsideStepSheet.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import { PauseSheet } from './PauseSheet.tsx'
import { ResumeSheet } from './ResumeSheet.tsx'
import { SealSheet } from './SealSheet.tsx'
import { SessionSheet } from './SessionSheet.tsx'

interface SheetContentProps {
  readonly sheet: SheetName
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

/** What the open sheet holds. A sheet whose step is not due yet, or is somebody else's, says whose turn it is. */
export function SheetContent({ sheet, recommendation, onDone }: SheetContentProps) {
  const caseId = recommendation.id
  const maySeeSealed = useMay('view:outgoing')
  const notNow = <NotNow recommendation={recommendation} />
  switch (sheet.kind) {
    case 'paper': {
      const requirement = recommendation.requirements.find((candidate) => candidate.id === sheet.requirementId)
      if (!requirement || requirement.copies === null) return notNow
      return <PaperSheet recommendation={recommendation} requirement={requirement} onDone={onDone} />
    }
    case 'step': {
      const isAllowed = recommendation.actions.some(
        (action) => action.kind === 'record-outside-step' && action.step === sheet.stepId,
      )
      return isAllowed ? <OutsideStepSheet caseId={caseId} stepId={sheet.stepId} onDone={onDone} /> : notNow
    }
    case 'session':
      return <SessionSheet recommendation={recommendation} onDone={onDone} />
    case 'hand-over':
      return may(recommendation, 'hand-over') ? <HandOverSheet caseId={caseId} onDone={onDone} /> : notNow
    case 'bring-back':
      return may(recommendation, 'return-for-correction') ? <BringBackSheet caseId={caseId} onDone={onDone} /> : notNow
    case 'answer':
      return recommendation.lettersBack.length > 0 || may(recommendation, 'record-answer') ? (
        <AnswerSheet recommendation={recommendation} onDone={onDone} />
      ) : (
        notNow
      )
    case 'coordination':
      return recommendation.coordinations === null ? (
        notNow
      ) : (
        <CoordinationSheet recommendation={recommendation} onDone={onDone} />
      )
    case 'pause':
      return may(recommendation, 'pause') ? <PauseSheet recommendation={recommendation} onDone={onDone} /> : notNow
    case 'resume':
      return may(recommendation, 'resume') ? <ResumeSheet recommendation={recommendation} onDone={onDone} /> : notNow
    case 'extend':
      return may(recommendation, 'extend') ? <ExtendSheet recommendation={recommendation} onDone={onDone} /> : notNow
    case 'seal':
      return maySeeSealed ? <SealSheet recommendation={recommendation} whenNone={notNow} /> : notNow
    case 'approval':
      return notNow
  }
}
