import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Task } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'
import type { RequirementView } from './case-actions.ts'
import type { SheetName } from './case-sheets.ts'
import { partClockText } from './part-clock-text.ts'

export interface TaskOptions {
  readonly zone: FacilityZone
  readonly open: (sheet: SheetName) => void
  /** Sealed files are not everyone's to open. */
  readonly maySeeOutgoing: boolean
}

/** One required paper as a task. */
export function paperTask(requirement: RequirementView, { open, zone }: TaskOptions): Task {
  const isOwn = requirement.owedBy === 'unit'
  const onOpen = requirement.copies === null ? undefined : () => open({ kind: 'paper', requirementId: requirement.id })
  const todo = requirement.todo === null ? '' : words.todo[requirement.todo]
  const hidden = requirement.copies === null && isOwn
  const hint = [
    objectionWords(requirement),
    paperStateWords(requirement),
    hidden ? words.hidden : todo,
    partClockText(requirement.clock, zone),
  ]
  return {
    id: requirement.id,
    title: words.paperTitle(formatNumber(requirement.number), requirement.title),
    hint: hint.filter((part) => part !== '').join(' '),
    state: requirement.objection === null ? paperBadge(requirement) : 'returned',
    waitingFor: words.signature,
    onOpen,
  }
}

/** What the office that sent the file back misses in it. */
export function objectionWords({ objection }: RequirementView): string {
  if (objection === null) return ''
  const when = formatDate(objection.on)
  return objection.why === null
    ? words.objection(objection.byName, when)
    : words.objectionBecause(objection.byName, when, objection.why)
}

/** The exact word for where a paper stands. */
export function paperStateWords({ state, owedBy, kind }: RequirementView): string {
  if (owedBy !== 'unit') return state === 'fulfilled' ? words.paperStates.received : words.paperStates.awaited
  if (state === 'fulfilled' && kind === 'record') return words.paperStates.attached
  return words.paperStates[state]
}

function paperBadge({ state, owedBy }: RequirementView): Task['state'] {
  switch (state) {
    case 'missing':
      return owedBy === 'unit' ? 'incomplete' : null
    case 'produced':
      return 'draft'
    case 'issued':
    case 'printed':
      return 'waiting'
    case 'fulfilled':
      return 'done'
  }
}
