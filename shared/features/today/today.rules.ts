import type { DueItem } from './today.contract.ts'

const severityOrder: readonly DueItem['severity'][] = ['late', 'attention', 'normal', 'waiting']

/** Late first, then one's own, then by weight, then what is due soonest, then what has waited longest. */
export function compareDueItems(left: DueItem, right: DueItem): number {
  return (
    Number(right.severity === 'late') - Number(left.severity === 'late') ||
    Number(right.isMine) - Number(left.isMine) ||
    severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity) ||
    compareText(left.dueOn ?? '9999-12-31', right.dueOn ?? '9999-12-31') ||
    compareText(left.since, right.since) ||
    compareText(left.id, right.id)
  )
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
