import type { PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { findPrescription } from '../pharmacy/prescriptions.repository.ts'
import { findReferral } from '../referrals/referrals.repository.ts'
import { refuse } from './refuse.ts'

type Looking = Pick<QueryContext, 'actor'> & { readonly db: Reader }

/** Undefined also where the reader may not know of it. */
export async function findPaper({ db, actor }: Looking, { kind, id }: PaperReference) {
  const sight = sightOf(actor)
  return kind === 'prescription'
    ? await findPrescription(db, id, sight.confidential)
    : await findReferral(db, sight, id)
}

const ended: readonly string[] = ['voided', 'cancelled', 'refused']

interface Visit {
  readonly inmate_id: string
  readonly confidentiality: 'normal' | 'extra'
}

/**
 * The columns of an order that name what carries it out. A paper that fewer people may know of than of the order would be told of by it.
 * @throws Failure refused (paper-not-found, paper-ended, paper-more-secret)
 */
export async function paperColumns(looking: Looking, paper: PaperReference | null, visit: Visit) {
  if (paper === null) return { prescription_id: null, referral_id: null }
  const found = await findPaper(looking, paper)
  if (found?.inmate_id !== visit.inmate_id) throw refuse('paper-not-found')
  if (ended.includes(found.state)) throw refuse('paper-ended')
  if (found.confidentiality === 'extra' && visit.confidentiality === 'normal') throw refuse('paper-more-secret')
  return paper.kind === 'prescription'
    ? { prescription_id: paper.id, referral_id: null }
    : { prescription_id: null, referral_id: paper.id }
}
