import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { caseMessages } from '../case.messages.ts'
import type { SheetName } from '../case-sheets.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** Head of a sheet; null when this case has no such sheet, as with an old link. */
export function sheetTitle(sheet: SheetName, { requirements, steps }: Recommendation): string | null {
  switch (sheet.kind) {
    case 'paper': {
      const paper = requirements.find((requirement) => requirement.id === sheet.requirementId)
      return paper ? caseMessages.paperTitle(formatNumber(paper.number), paper.title) : null
    }
    case 'step':
      return steps.find((step) => step.id === sheet.stepId)?.title ?? null
    case 'session':
      return words.sessionTitle
    case 'approval':
      return caseMessages.approval
    case 'seal':
      return caseMessages.seal
    case 'hand-over':
      return words.handOverTitle
    case 'answer':
      return words.answerTitle
    case 'coordination':
      return words.coordinationTitle
    case 'pause':
      return words.pauseTitle
    case 'resume':
      return words.resumeTitle
    case 'extend':
      return words.extendTitle
    case 'bring-back':
      return words.bringBackTitle
  }
}
