import type { DueItem } from '#shared/features/today/today.contract.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import type { QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { shownOf, worklistOf } from './worklist-items.ts'

/** What has not begun; a running assessment stands on the start page by itself. */
async function notBegun(context: QueryContext) {
  const { today, zone } = await unitDay(context)
  const items = shownOf(await worklistOf(context)).filter(({ assessment }) => assessment === null)
  return { items, since: startOfDay(today, zone) }
}

/** Whom this assessor was given. */
const ownItems: DueItemSource = {
  permission: 'enter:assessments',
  list: async (context) => {
    const { items, since } = await notBegun(context)
    return items
      .filter(({ assessorId }) => assessorId === context.actor.accountId)
      .map(
        (item): DueItem => ({
          ...{ id: `assessment-due:${item.inmateId}`, kind: 'assessment-due' },
          data: { name: item.name },
          ...{ since, dueOn: item.due, workingDaysLeft: null, roles: ['asesor'], isMine: true },
          severity: item.isLate ? 'late' : 'normal',
          link: `/asesmen/baru?orang=${item.inmateId}`,
        }),
      )
  },
}

/** One line for all who were given to nobody, or to somebody who is away. */
const unassignedItems: DueItemSource = {
  permission: 'manage:assessments',
  list: async (context) => {
    const { items, since } = await notBegun(context)
    const waiting = items.filter(({ assessorId, isAssessorAbsent }) => assessorId === null || isAssessorAbsent)
    const [first] = waiting
    if (!first) return []
    const late = waiting.filter(({ isLate }) => isLate).length
    return [
      {
        ...{ id: 'assessment-unassigned', kind: 'assessment-unassigned', data: { count: waiting.length, late } },
        ...{ since, dueOn: first.due, workingDaysLeft: null, roles: ['kepala', 'asesor'], isMine: true },
        severity: late > 0 ? 'late' : 'normal',
        link: '/asesmen/tugas?tampil=unassigned',
      },
    ]
  },
}

export const worklistDueItems: readonly DueItemSource[] = [ownItems, unassignedItems]
