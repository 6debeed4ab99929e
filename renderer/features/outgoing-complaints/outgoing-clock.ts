import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { classifyPlan, clockPlan } from '../complaints/clock-plans.ts'
import { may } from '../complaints/complaint-sheets.ts'
import type { SheetPlan } from '../complaints/sheet-form.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

const sheets = ['pause', 'resume', 'extend', 'classify'] as const

const commandOf = { pause: 'pause', resume: 'resume', extend: 'extend', classify: 'choose-clock' } as const

/** The sheet on which the clock is stopped, set going, given more time or chosen; null for any other, and for who may not. */
export function clockSheet(complaint: OutgoingComplaint, what: string | null): SheetPlan | null {
  const kind = sheets.find((one) => one === what)
  if (kind === undefined || !may(complaint, commandOf[kind])) return null
  const about = { caseId: complaint.id, revision: complaint.revision }
  const { outgoingComplaints: commands } = client
  if (kind === 'classify')
    return classifyPlan(complaint, words.classifySave, words.classifyDone, (chosen, call) =>
      commands.chooseClock({ ...about, ...chosen }, call),
    )
  return clockPlan(kind, complaint, {
    pause: (asked, call) => commands.pauseClock({ ...about, ...asked }, call),
    resume: (asked, call) => commands.resumeClock({ ...about, ...asked }, call),
    extend: (asked, call) => commands.extendClock({ ...about, ...asked }, call),
  })
}
