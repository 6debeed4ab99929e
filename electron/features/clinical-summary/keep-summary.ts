import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import { toFhirDocument } from '#shared/features/clinical-summary/fhir-document.ts'
import type { SummaryContent } from '#shared/features/clinical-summary/summary-content.ts'
import type { CommandContext } from '../../core/context.ts'
import { requireRecordOf } from '../medical-records/record-person.ts'
import { refuse } from '../medical-records/refuse.ts'
import { insertSummary } from './clinical-summary.repository.ts'
import { collectSummary, previewHashOf, sha256Of } from './collect-summary.ts'

/** The FHIR R4 document of a summary as the text of a file. */
export const documentText = (content: SummaryContent): string => `${JSON.stringify(toFhirDocument(content), null, 2)}\n`

/** What will be kept, before anything is written. */
interface DrawnSummary {
  readonly choice: SummaryChoice
  readonly content: SummaryContent
  readonly text: string
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string
}

/**
 * What a summary of this choice says now, if it is what the preview with this hash showed. The look into the record is logged.
 * @throws Failure not-found, refused
 */
export async function drawSummary(context: CommandContext, choice: SummaryChoice, hash: string): Promise<DrawnSummary> {
  const { now, newId, recordRead } = context
  await requireRecordOf(context, choice.inmateId)
  const content = await collectSummary(context, choice, { id: newId(), madeAt: now })
  await recordRead('inmate', [choice.inmateId])
  if (previewHashOf(content) !== hash) throw refuse('summary-choice-changed')
  const text = JSON.stringify(content)
  return { choice, content, text, hash: sha256Of(text) }
}

/** Keeps it, with the document for other programs as it is written on this day. */
export async function keepSummary(
  { db, actor, now }: CommandContext,
  { choice, content, text, hash }: DrawnSummary,
  paperId: string | null,
): Promise<string> {
  const hasExtra = choice.extraIds.length > 0
  await insertSummary(db, {
    id: content.id,
    inmate_id: choice.inmateId,
    purpose: choice.purpose,
    recipient: choice.recipient,
    confidentiality: hasExtra ? 'extra' : 'normal',
    extra_reason: hasExtra ? choice.extraReason : null,
    content: text,
    content_hash: hash,
    document: documentText(content),
    paper_id: paperId,
    made_at: now,
    made_by: actor.accountId,
    state: 'made',
    voided_at: null,
    voided_by: null,
    voided_reason: null,
  })
  return content.id
}
