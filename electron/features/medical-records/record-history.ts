import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { listPrescriptions } from '../pharmacy/prescriptions.repository.ts'
import { listReferrals } from '../referrals/referrals.repository.ts'
import { sightOf } from './record-person.ts'

/** A medical record, with the numbers of the papers that carried out what a doctor ordered, as far as the reader may know of them. */
export async function recordHistoryRecord({ db, actor }: QueryContext, id: string): Promise<HistoryRecord | null> {
  if (!(await findInmate(db, id))) return null
  const sight = sightOf(actor)
  const papers = [
    ...(await listPrescriptions(db, { inmateId: id, states: [], seesExtra: sight.confidential })),
    ...(await listReferrals(db, sight, { inmateId: id, states: [], path: null })),
  ]
  return {
    about: { type: 'inmate', id },
    names: new Map(papers.map((paper): readonly [string, string] => [paper.id, paper.number])),
  }
}
