import { Failure } from '#shared/contract/failure.ts'
import {
  type LetterInput,
  letterInputSchemas,
  type TemplateName,
} from '#shared/features/letters/letter-inputs.rules.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { checkCharacters } from '../../letters/check-characters.ts'
import { characterMissing } from '../../letters/letter-failure.ts'
import type { JsonObject } from '../../letters/letter-job.ts'
import { profileOn } from '../facility/facility.service.ts'
import { findLetter, insertLetter, updateLetter } from './letters.repository.ts'
import type { LettersTable } from './letters.tables.ts'
import { takeNumber } from './take-number.ts'

export interface LetterDraft<Name extends TemplateName = TemplateName> {
  /** Null for a new letter. */
  readonly id: string | null
  readonly revision: number | null
  readonly template: Name
  readonly input: LetterInput<Name>
  readonly paper: 'A4' | 'F4'
  readonly letterheadMode: 'printed' | 'preprinted'
  readonly date: CalendarDate
  /** Klasifikasi arsip, as in the letter's number. */
  readonly classification: string
  /** The record and the part of it that the letter belongs to. */
  readonly owner: { readonly type: string; readonly id: string; readonly part: string }
  /** The right that reading the letter takes. */
  readonly permission: Permission
  readonly reads: LettersTable['reads']
  readonly subject: { readonly type: string; readonly id: string }
}

/**
 * Saves a letter that is still being worked on. An issued letter never changes.
 * @throws Failure not-found, changed-meanwhile
 */
export async function saveLetterDraft<Name extends TemplateName>(
  context: CommandContext,
  draft: LetterDraft<Name>,
): Promise<{ readonly id: string; readonly revision: number }> {
  const { db, now, newId, actor } = context
  const input = JSON.stringify(letterInputSchemas[draft.template].parse(draft.input))
  const content = {
    template: draft.template,
    input,
    paper: draft.paper,
    letterhead_mode: draft.letterheadMode,
    date: draft.date,
    classification: draft.classification,
  }
  if (draft.id !== null && draft.revision !== null) {
    const letter = await findLetter(db, draft.id)
    if (!letter || letter.owner_id !== draft.owner.id || letter.owner_part !== draft.owner.part)
      throw new Failure('not-found')
    const saved = await updateLetter(db, { id: draft.id, revision: draft.revision, state: 'draft' }, content)
    if (!saved) throw new Failure('changed-meanwhile')
    return { id: draft.id, revision: draft.revision + 1 }
  }
  const id = newId()
  await insertLetter(db, {
    id,
    ...content,
    state: 'draft',
    number: null,
    series: null,
    sequence: null,
    issued_at: null,
    issued_by: null,
    voided_at: null,
    void_reason: null,
    logo_file_id: null,
    pdf_storage_name: null,
    pdf_sha256: null,
    owner_type: draft.owner.type,
    owner_id: draft.owner.id,
    owner_part: draft.owner.part,
    permission: draft.permission,
    reads: draft.reads,
    subject_type: draft.subject.type,
    subject_id: draft.subject.id,
    created_by: actor.accountId,
    created_at: now,
  })
  return { id, revision: 1 }
}

/**
 * Gives the letter its number and freezes it. Number and input are one command: a failure gives the number back, so the series has no gap.
 * `input` is the letter as the records would complete it now: who signs on its date may have changed since the draft was saved.
 * @throws Failure not-found, changed-meanwhile, refused, letter-character-missing (details: character, field)
 */
export async function issueLetter<Name extends TemplateName>(
  context: CommandContext,
  id: string,
  completed: { readonly template: Name; readonly input: LetterInput<Name> },
): Promise<{ readonly number: string | null }> {
  const { db, now, actor, services } = context
  const letter = await findLetter(db, id)
  if (letter?.state !== 'draft' || letter.template !== completed.template) throw new Failure('not-found')
  const input = letterInputSchemas[completed.template].parse(completed.input) as JsonObject
  const missing = checkCharacters(input, services.resourcesFolder)[0]
  if (missing) throw characterMissing(missing)
  const numbered = await takeNumber(context, letter)
  const profile = await profileOn(db, letter.date as CalendarDate)
  const changed = await updateLetter(
    db,
    { id, revision: letter.revision, state: 'draft' },
    {
      state: 'issued',
      input: JSON.stringify(numbered ? withNumber(input, numbered.number) : input),
      number: numbered?.number ?? null,
      series: numbered?.series ?? null,
      sequence: numbered?.sequence ?? null,
      issued_at: now,
      issued_by: actor.accountId,
      logo_file_id: profile.logoFileId,
    },
  )
  if (!changed) throw new Failure('changed-meanwhile')
  return { number: numbered?.number ?? null }
}

/** A voided letter keeps its number and stays in the register with the reason. @throws Failure not-found, changed-meanwhile */
export async function voidLetter(context: CommandContext, id: string, reason: string): Promise<void> {
  const letter = await findLetter(context.db, id)
  if (letter?.state !== 'issued') throw new Failure('not-found')
  const changed = await updateLetter(
    context.db,
    { id, revision: letter.revision, state: 'issued' },
    {
      state: 'voided',
      voided_at: context.now,
      void_reason: reason,
    },
  )
  if (!changed) throw new Failure('changed-meanwhile')
}

/** Templates keep the number in their heading or, where they have none, at the top. */
function withNumber(input: JsonObject, number: string): JsonObject {
  const { heading } = input
  if (heading && typeof heading === 'object' && !Array.isArray(heading))
    return { ...input, heading: { ...heading, number } }
  return { ...input, number }
}
