import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'
import { type CaseDialog, may } from './case-actions.ts'
import type { SheetName } from './case-sheets.ts'

/** What may be done to the case as a whole beside its next step; ends and beginnings last. */
export function caseMenuOf(
  recommendation: Recommendation,
  setDialog: (dialog: CaseDialog) => void,
  openSheet: (sheet: SheetName) => void,
): readonly PageAction[] {
  const { number, phase } = recommendation
  const sheet = (kind: 'pause' | 'resume' | 'extend', label: string): readonly PageAction[] =>
    may(recommendation, kind) ? [{ label, onClick: () => openSheet({ kind }) }] : []
  return [
    ...(phase === 'outside' && may(recommendation, 'return-for-correction')
      ? [{ label: words.bringBack, onClick: () => openSheet({ kind: 'bring-back' }) }]
      : []),
    ...sheet('pause', words.pause),
    ...sheet('resume', words.resume),
    ...sheet('extend', words.extend),
    ...extensionsOf(recommendation, setDialog),
    ...(may(recommendation, 'reopen') ? [{ label: words.reopen(number), onClick: () => setDialog('reopen') }] : []),
    ...(may(recommendation, 'withdraw')
      ? [{ label: words.withdraw(number), onClick: () => setDialog('withdraw'), isDangerous: true }]
      : []),
    ...(may(recommendation, 'cancel')
      ? [{ label: words.cancel(number), onClick: () => setDialog('cancel'), isDangerous: true }]
      : []),
  ]
}

function extensionsOf(recommendation: Recommendation, setDialog: (dialog: CaseDialog) => void): readonly PageAction[] {
  const { deadline, clockChoices } = recommendation
  if (!may(recommendation, 'withdraw-extension')) return []
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  return clockChoices.extensions.map((extension) => ({
    label: words.withdrawExtension(words.clockUnits[unit](formatNumber(extension.amount))),
    onClick: () => setDialog({ withdrawExtension: extension }),
  }))
}
