import type { CommandContext } from '../../core/context.ts'
import type { LoadedCase } from './load-case.ts'
import type { CasePapersTable } from './service-cases.tables.ts'

/** A copy of a paper that is so far only the letter made here. */
export function letterPaper(
  { actor, now, newId }: CommandContext,
  loaded: LoadedCase,
  paper: { readonly requirementId: string; readonly letterId: string; readonly state: 'produced' | 'issued' },
): Omit<CasePapersTable, 'withdrawn'> {
  return {
    id: newId(),
    case_id: loaded.row.id,
    requirement_id: paper.requirementId,
    state: paper.state,
    letter_id: paper.letterId,
    outside_name: null,
    outside_sip: null,
    outside_institution: null,
    outside_date: null,
    signed_on: null,
    signers: '[]',
    created_by: actor.accountId,
    created_at: now,
    attached_by: null,
    attached_at: null,
    voided_by: null,
    voided_at: null,
    void_reason: null,
  }
}
