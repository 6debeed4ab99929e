import { liesOutside } from '#shared/features/complaints/complaint-standing.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { bindingBehindWall } from '../complaints/complaint-binding.ts'
import { onlookerOf } from '../complaints/complaint-facts.ts'
import { standings } from '../complaints/complaint-standing.ts'
import { listComplaints } from '../complaints/complaints.repository.ts'
import { loadBound } from '../service-cases/case-binding.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listLetters } from './sealed-letters.repository.ts'

/** For the own officer: a step that has to go out as a sealed letter, and one that is out. */
export const sealedLetterDueItems: DueItemSource = {
  permission: 'view:complaints',
  list: async (context) => {
    const { db, actor } = context
    const standingOf = await standings(context)
    const out = new Map((await listLetters(db)).map((letter) => [letter.complaint_id, letter]))
    const own = (await listComplaints(db, onlookerOf(context), 'open')).filter(
      ({ id, officer_id: officer }) => officer === actor.accountId && standingOf(id).outside.length > 0,
    )
    const items: DueItem[] = []
    for (const { id, case_id: caseId, number, received_at: received } of own) {
      const { facts } = await loadBound(await bindingBehindWall(context, caseId), context, caseId)
      const turn = whoseTurn(facts)
      if (turn.kind !== 'role' || !liesOutside(turn.roles, standingOf(id))) continue
      const letter = out.get(id)
      const kind = letter ? 'complaint-letter-out' : 'complaint-letter-needed'
      items.push({
        ...{ id: `${kind}:${id}`, kind, data: { number }, since: instantSchema.parse(letter?.made_at ?? received) },
        ...{ dueOn: null, workingDaysLeft: null, roles: [], isMine: letter === undefined },
        ...{ severity: letter ? 'waiting' : 'attention', link: `/aduan/${id}` },
      })
    }
    return items
  },
}
