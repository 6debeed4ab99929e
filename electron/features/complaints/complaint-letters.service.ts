import { Failure } from '#shared/contract/failure.ts'
import type {
  ComplaintLetterRefusal,
  complaintLettersContract,
} from '#shared/features/complaints/complaint-letters.contract.ts'
import {
  answerOfLetter,
  type ComplaintLetterKind,
  complaintLetterTemplates,
  isToReporter,
} from '#shared/features/complaints/complaint-letters.ts'
import { namedIn } from '#shared/features/complaints/complaints.rules.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { checkCharacters } from '../../letters/check-characters.ts'
import { characterMissing } from '../../letters/letter-failure.ts'
import { findIdentityOf } from '../identity-vault/identity-vault.repository.ts'
import { openIdentity } from '../identity-vault/sealed-identity.ts'
import { lookIntoVault, requireOpenVault } from '../identity-vault/vault-key.ts'
import { issueLetter, saveLetterDraft, voidLetter } from '../letters/letter-drafts.ts'
import { enterNumber } from '../letters/letter-numbers.service.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { requireAllowed } from '../service-cases/change-case.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { requireComplaint, requireOwnComplaint } from './complaint-facts.ts'
import { completeLetter, contentOf, dateOf, startOfLetter, stepsToReport } from './complaint-letter-content.ts'
import { complaintLetterFacts, letterKinds } from './complaint-letter-facts.ts'
import { handOutLetter } from './complaint-letter-handouts.ts'
import { attachLetterScans, strikeLetterScan, toScan } from './complaint-letter-scans.ts'
import {
  type ComplaintLetterRow,
  findComplaintLetter,
  findDraftOf,
  insertComplaintLetter,
  listComplaintLetters,
  listHandouts,
  listLetterScans,
} from './complaint-letters.repository.ts'
import { listTasksOf } from './complaint-tasks.repository.ts'
import { addressedLetter } from './letter-with-contact.ts'

const refuse = (reason: ComplaintLetterRefusal) => new Failure('refused', { reason })

const toLetter = (row: ComplaintLetterRow, handouts: Awaited<ReturnType<typeof listHandouts>>) => ({
  ...{ id: row.id, kind: row.kind, letterId: row.letter_id, revision: row.revision, state: row.state },
  ...{ number: row.number, date: dateOf(row), voidReason: row.void_reason, printCount: Number(row.print_count ?? 0) },
  issuedAt: row.issued_at === null ? null : instantSchema.parse(row.issued_at),
  handouts: handouts
    .filter((one) => one.complaint_letter_id === row.id)
    .map((one) => ({
      ...{ at: instantSchema.parse(one.at), by: one.full_name, receiver: one.receiver },
      isAnswer: one.is_answer === 1,
    })),
})

/** An answer is written when the procedure waits for one, so that giving it out can count. @throws Failure refused */
function requireAnswerable(context: CommandContext, loaded: LoadedCase, kind: ComplaintLetterKind, at: Instant) {
  const outcome = answerOfLetter(kind)
  if (outcome === null || answerOf(loaded.facts) !== null) return
  requireAllowed(context, loaded, { kind: 'record-answer', outcome, at, reason: kind, letterNumber: kind })
}

/**
 * A word of the reporter's name in a letter is found before it has a number. What goes to another office is never issued unread; the rest is read as
 * far as the officer has the key.
 * @throws Failure refused (name-in-letter, vault refusals)
 */
async function requireUnnamed(
  context: CommandContext,
  complaintId: string,
  kind: ComplaintLetterKind,
  texts: readonly string[],
): Promise<void> {
  const sealed = await findIdentityOf(context.db, { subject_type: 'complaint', subject_id: complaintId })
  if (!sealed) return
  const open = isToReporter(kind) ? (await lookIntoVault(context)).open : await requireOpenVault(context)
  if (!open) return
  const { name } = openIdentity(open, sealed)
  open.secret.fill(0)
  if (namedIn(name, texts).length > 0) throw refuse('name-in-letter')
}

const draftOf = async (context: CommandContext, complaintId: string, letterId: string) => {
  const row = await findComplaintLetter(context.db, complaintId, letterId)
  const letter = row && (await findLetter(context.db, row.letter_id))
  if (!row || !letter) throw new Failure('not-found')
  if (letter.state !== 'draft') throw refuse('letter-not-draft')
  return { row, letter }
}

export const complaintLettersService: ServiceOf<typeof complaintLettersContract> = {
  list: async ({ id }, context) => {
    const { db } = context
    const complaint = await requireComplaint(context, id)
    const handouts = await listHandouts(db, id)
    return {
      letters: (await listComplaintLetters(db, id)).map((row) => toLetter(row, handouts)),
      scans: (await listLetterScans(db, id)).map(toScan),
      kinds: await letterKinds(context, complaint),
    }
  },

  form: async ({ id, kind }, context) => {
    const { db } = context
    const complaint = await requireOwnComplaint(context, id)
    const draft = await findDraftOf(db, id, kind)
    const letter = draft && (await findLetter(db, draft.letter_id))
    const facts = await complaintLetterFacts(context, complaint, kind)
    const steps = kind === 'kanwil-report' ? stepsToReport(facts, context.now) : []
    const told = steps.map(({ step, title, taken }) => ({ id: step, title, taken }))
    if (letter)
      return {
        steps: told,
        letter: { id: letter.id, revision: letter.revision },
        content: contentOf(kind, complaintLetter.parse(JSON.parse(letter.input))),
        setting: {
          ...{ paper: letter.paper, letterheadMode: letter.letterhead_mode, classification: letter.classification },
          date: dateOf(letter),
        },
      }
    return {
      steps: told,
      letter: null,
      content: startOfLetter(kind, facts, await listTasksOf(db, id)),
      setting: {
        ...{ paper: facts.paper.paper, letterheadMode: facts.paper.letterheadMode, date: facts.today },
        classification: facts.words.classification,
      },
    }
  },

  save: async ({ id, kind, letter, content, setting }, context) => {
    const { db, newId } = context
    const complaint = await requireOwnComplaint(context, id)
    const draft = await findDraftOf(db, id, kind)
    if (letter !== null && draft?.letter_id !== letter.id) throw refuse('letter-not-draft')
    // Whoever opened an empty form while a draft came into being must see that draft first.
    if (letter === null && draft) throw new Failure('changed-meanwhile')
    const facts = await complaintLetterFacts(context, complaint, kind, setting.date)
    if (isToReporter(kind) !== (content.recipient === null)) throw refuse('recipient-missing')
    const isReport = kind === 'kanwil-report'
    const told = isReport ? content : { ...content, handling: null, summaries: [], sanction: null }
    // What is said of a step leaves the house, so it is not even kept before it was compared with the vault.
    if (told.summaries.length > 0)
      await requireUnnamed(
        context,
        id,
        kind,
        told.summaries.map(({ text }) => text),
      )
    const input = completeLetter(kind, told, facts, context)
    const missing = checkCharacters(input, context.services.resourcesFolder)[0]
    if (missing) throw characterMissing(missing)
    const saved = await saveLetterDraft(context, {
      ...{
        id: letter?.id ?? null,
        revision: letter?.revision ?? null,
        template: complaintLetterTemplates[kind],
        input,
      },
      ...setting,
      owner: { type: 'complaint-letter', id, part: kind },
      permission: 'view:complaints',
      reads: 'nothing',
      subject: { type: 'complaint', id },
    })
    if (letter === null) await insertComplaintLetter(db, { id: newId(), complaint_id: id, kind, letter_id: saved.id })
    return { letterId: saved.id, revision: saved.revision }
  },

  issue: async ({ id, letterId }, context) => {
    const complaint = await requireOwnComplaint(context, id)
    const { row, letter } = await draftOf(context, id, letterId)
    const { kind } = row
    const content = contentOf(kind, complaintLetter.parse(JSON.parse(letter.input)))
    const facts = await complaintLetterFacts(context, complaint, kind, dateOf(letter))
    requireAnswerable(context, facts.loaded, kind, context.now)
    const { subject, opening, body, handling, closing, recipient, copies, summaries, sanction } = content
    const written = [
      ...[subject, opening, body, handling, closing, recipient?.post, recipient?.place, sanction],
      ...[...copies, ...summaries.map(({ text }) => text)],
    ]
    await requireUnnamed(
      context,
      id,
      kind,
      written.filter((one) => one !== null && one !== undefined),
    )
    return issueLetter(context, letterId, {
      template: complaintLetterTemplates[kind],
      input: completeLetter(kind, content, facts, context),
    })
  },

  void: async ({ id, letterId, reason }, context) => {
    await requireOwnComplaint(context, id)
    const row = await findComplaintLetter(context.db, id, letterId)
    if (!row) throw new Failure('not-found')
    if (row.state !== 'issued') throw refuse('letter-not-issued')
    await voidLetter(context, letterId, reason)
    return {}
  },

  enterNumber: async ({ id, letterId, ...entered }, context) => {
    await requireOwnComplaint(context, id)
    if (!(await findComplaintLetter(context.db, id, letterId))) throw new Failure('not-found')
    return enterNumber(context, letterId, entered)
  },

  withContact: (input, context) => addressedLetter(context, input),
  handOut: (input, context) => handOutLetter(context, input),

  attachScan: async (input, context) => {
    await requireOwnComplaint(context, input.id)
    return attachLetterScans(context, input)
  },

  voidScan: async (input, context) => {
    await requireOwnComplaint(context, input.id)
    return strikeLetterScan(context, input)
  },
}
