import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { SealedLetterAnswersTable, SealedLettersTable } from './sealed-letters.tables.ts'

function letters(db: Reader) {
  return db
    .selectFrom('sealed_letters')
    .innerJoin('accounts', 'accounts.id', 'sealed_letters.made_by')
    .selectAll('sealed_letters')
    .select(['accounts.full_name as by_name', 'accounts.position as by_post'])
    .where('voided_at', 'is', null)
}

/** Letters that stand. */
export const listLetters = (db: Reader) => letters(db).execute()

/** The letter that stands for a complaint. */
export const findLetterOf = (db: Reader, complaintId: string) =>
  letters(db).where('complaint_id', '=', complaintId).executeTakeFirst()

export const findLetter = (db: Reader, id: string) => letters(db).where('sealed_letters.id', '=', id).executeTakeFirst()

export async function insertLetter(
  db: Transaction<Tables>,
  letter: Omit<SealedLettersTable, 'voided_by' | 'voided_at' | 'void_reason'>,
): Promise<void> {
  await db.insertInto('sealed_letters').values(letter).execute()
}

export async function voidLetter(
  db: Transaction<Tables>,
  id: string,
  change: Pick<SealedLettersTable, 'voided_by' | 'voided_at' | 'void_reason'>,
): Promise<void> {
  await db.updateTable('sealed_letters').set(change).where('id', '=', id).execute()
}

export function listAnswers(db: Reader, letterId: string) {
  return db
    .selectFrom('sealed_letter_answers')
    .innerJoin('accounts', 'accounts.id', 'sealed_letter_answers.recorded_by')
    .selectAll('sealed_letter_answers')
    .select('accounts.full_name as by_name')
    .where('letter_id', '=', letterId)
    .orderBy('recorded_at')
    .orderBy('sealed_letter_answers.id')
    .execute()
}

export async function insertAnswer(db: Transaction<Tables>, answer: SealedLetterAnswersTable): Promise<void> {
  await db.insertInto('sealed_letter_answers').values(answer).execute()
}
