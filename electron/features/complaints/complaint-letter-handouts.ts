import { Failure } from '#shared/contract/failure.ts'
import { answerOfLetter, type WaitingLetter, waitsAtDesk } from '#shared/features/complaints/complaint-letters.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { writeEvents } from '../service-cases/change-case.ts'
import { type LoadedCase, loadCase } from '../service-cases/load-case.ts'
import { dateOf } from './complaint-letter-content.ts'
import {
  type ComplaintLetterRow,
  insertHandout,
  listComplaintLetters,
  listHandouts,
} from './complaint-letters.repository.ts'
import { checkPin } from './receipt-pins.ts'

interface Typed {
  readonly number: string
  readonly pin: string
}

/** Letters with a number that lie at the desk for their reporter. */
const issuedFor = async (context: CommandContext, complaintId: string) =>
  (await listComplaintLetters(context.db, complaintId)).filter(
    ({ state, kind }) => state === 'issued' && waitsAtDesk(kind),
  )

/** Letters that wait under number and PIN, and those that were given out already. */
export async function lettersAtDesk(context: CommandContext, complaintId: string): Promise<WaitingLetter[]> {
  const handouts = await listHandouts(context.db, complaintId)
  return (await issuedFor(context, complaintId)).map((row) => {
    const last = handouts.find((one) => one.complaint_letter_id === row.id)
    return {
      ...{ id: row.id, kind: row.kind, letterId: row.letter_id, number: row.number, date: dateOf(row) },
      handedOutAt: last === undefined ? null : instantSchema.parse(last.at),
    }
  })
}

/**
 * Records the procedure's answer with the letter; false where the case went on in another way since the letter was written, which is no reason to
 * keep it from its reporter.
 */
async function answered(
  context: CommandContext,
  loaded: LoadedCase,
  row: ComplaintLetterRow,
  outcome: string,
): Promise<boolean> {
  const { db, actor, now } = context
  const letter = await findLetter(db, row.letter_id)
  const { subject: reason } = complaintLetter.parse(JSON.parse(letter?.input ?? '{}')).heading
  const command = { kind: 'record-answer', outcome, at: now, reason, letterNumber: row.number ?? row.kind } as const
  const decision = decide(loaded.facts, command, { accountId: actor.accountId, roles: actor.roles, now })
  if (!decision.ok) return false
  await writeEvents(context, loaded, decision.events, { letterNumber: row.number, letterDate: row.date })
  return true
}

/**
 * Given across the counter. The procedure's answer is recorded with it where none was yet; who took the letter is kept of an open complaint alone.
 * @throws Failure not-found, refused, changed-meanwhile
 */
export async function handOutLetter(
  context: CommandContext,
  input: Typed & { readonly complaintLetterId: string; readonly receiver: 'reporter' | 'bearer' | null },
) {
  const { db, actor, now, newId } = context
  const checked = await checkPin(context, input)
  if (checked.kind !== 'right') return checked
  const { complaint } = checked
  const row = (await issuedFor(context, complaint.id)).find(({ id }) => id === input.complaintLetterId)
  if (!row) throw new Failure('not-found')
  const loaded = await loadCase(context, complaint.service_id, complaint.case_id)
  const outcome = answerOfLetter(row.kind)
  const isAnswer =
    outcome !== null && answerOf(loaded.facts) === null && (await answered(context, loaded, row, outcome))
  await insertHandout(db, {
    ...{ id: newId(), complaint_letter_id: row.id, at: now, by_account: actor.accountId },
    ...{ receiver: complaint.mode === 'open' ? input.receiver : null, is_answer: isAnswer ? 1 : 0 },
  })
  return { kind: 'handed-out' as const, at: now, isAnswer }
}
