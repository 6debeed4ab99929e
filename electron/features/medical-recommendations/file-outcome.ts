import { handedOverAt } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { RecordedAnswer } from '../service-cases/case-binding.ts'
import { insertOutcome } from '../service-cases/case-outcomes.repository.ts'
import { inmateCaseOf, type LoadedCase } from '../service-cases/load-case.ts'

/** Letter back from Ditjenpas, in the service file's own id. */
const recommendationLetterId = 'recommendation-letter'

/** The answer becomes a line of the person's medical record at once; a later answer is another line. */
export async function fileOutcome(
  { db, now, actor, newId }: CommandContext,
  loaded: LoadedCase,
  answer: RecordedAnswer,
): Promise<void> {
  const { row } = inmateCaseOf(loaded)
  await insertOutcome(db, {
    id: newId(),
    inmate_id: row.inmate_id,
    case_id: row.id,
    outcome: answer.outcome,
    decided_on: answer.on,
    letter_number: answer.letterNumber,
    letter_date: answer.letterDate,
    paper_id: answer.paperId ?? earlierScan(loaded),
    filed_by: actor.accountId,
    filed_at: now,
  })
}

/** The scan may have come in before the answer was recorded. */
function earlierScan({ papers, facts }: LoadedCase): string | null {
  const since = handedOverAt(facts) ?? ''
  const scan = papers.findLast(
    ({ requirement_id, voided_at, attached_at }) =>
      requirement_id === recommendationLetterId && voided_at === null && (attached_at ?? '') >= since,
  )
  return scan?.id ?? null
}
