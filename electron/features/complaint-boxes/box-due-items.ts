import type { DueItem } from '#shared/features/today/today.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { boxesOf, toOpening } from './box-facts.ts'
import { listBoxes, listOpenings } from './complaint-boxes.repository.ts'

const ofNobody: Pick<DueItem, 'workingDaysLeft' | 'roles' | 'isMine'> = {
  workingDaysLeft: null,
  roles: [],
  isMine: true,
}

/** Boxes that nobody opened in time, and sheets that lie beside the record. */
export const complaintBoxDueItems: DueItemSource = {
  permission: 'enter:complaints',
  list: async (context) => {
    const { db } = context
    const putUp = new Map((await listBoxes(db)).map((row) => [row.id, instantSchema.parse(row.created_at)]))
    const unopened = (await boxesOf(context)).flatMap(({ id, name, nextBy, isLate, lastOpenedAt }): DueItem[] => {
      const since = lastOpenedAt ?? putUp.get(id)
      if (!isLate || since === undefined) return []
      return [
        {
          ...{ id: `complaint-box-unopened:${id}`, kind: 'complaint-box-unopened', data: { name }, since },
          ...{ ...ofNobody, dueOn: nextBy, severity: 'late', link: '/aduan/kotak' },
        },
      ]
    })
    const unrecorded = (await listOpenings(db)).map(toOpening).flatMap(({ id, box, left, openedAt }): DueItem[] => {
      if (left === 0) return []
      const data = { name: box.name, count: left }
      return [
        {
          ...{ id: `complaint-box-papers:${id}`, kind: 'complaint-box-papers', data, since: openedAt },
          ...{ ...ofNobody, dueOn: null, severity: 'attention', link: `/aduan/kotak?lembar=${id}` },
        },
      ]
    })
    return [...unopened, ...unrecorded]
  },
}
