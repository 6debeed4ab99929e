import { presentedUrgencies } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import { findVisit, listWaitingOf, type PresentedRow } from './doctor-visits.repository.ts'
import { changeEntry, settledAs } from './presented-people.ts'

/** As much as the reason of an entry holds. */
const longestReason = 300

/**
 * After two records became one: of entries that wait for the same person and are equally secret, the one with the earliest day stays. It
 * takes over the greatest urgency and the other reasons; the others are taken off with the reason of the merge.
 */
export async function letWaitOnce(context: CommandContext, inmateId: string, reason: string): Promise<void> {
  const { db } = context
  const rows = await listWaitingOf(db, { confidential: true }, inmateId)
  const dayOf = async ({ doctor_visit_id: id }: PresentedRow) =>
    id === null ? '' : ((await findVisit(db, id))?.visit_on ?? '')
  const waiting = await Promise.all(rows.map(async (row) => ({ row, on: await dayOf(row) })))
  for (const secrecy of ['normal', 'extra'] as const) {
    const [first, ...others] = waiting
      .filter(({ row }) => row.confidentiality === secrecy)
      // Without a day last; of the same day whoever was put down first.
      .toSorted(
        (left, right) => (left.on || '~').localeCompare(right.on || '~') || (left.row.id < right.row.id ? -1 : 1),
      )
      .map(({ row }) => row)
    if (first === undefined || others.length === 0) continue
    const all = [first, ...others]
    const urgency = presentedUrgencies.find((one) => all.some((row) => row.urgency === one)) ?? first.urgency
    const told = [...new Set(all.map((row) => row.reason))].join('\n').slice(0, longestReason)
    await changeEntry(context, first, { urgency, reason: told })
    for (const other of others) await changeEntry(context, other, settledAs(context, 'taken-off', reason))
  }
}
