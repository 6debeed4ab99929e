import { type SqlBool, sql, type Transaction } from 'kysely'
import { soundKey, trigramsOf } from '#shared/features/terminology/diagnosis-search.rules.ts'
import type { MergedTerm } from '#shared/features/terminology/merge-terms.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { DiagnosisTermsTable } from './terminology.tables.ts'

/** A code as it goes into the index. */
export interface IndexedTerm extends MergedTerm {
  readonly plain: string
  readonly sound: string
}

/** Puts other words in the place of all that were in force: in one go, and quicker than finding out which ones changed. */
export async function replaceIndex(
  db: Transaction<Tables>,
  terms: readonly IndexedTerm[],
  shipped: string,
): Promise<void> {
  await db.deleteFrom('diagnosis_search').execute()
  await db.deleteFrom('diagnosis_codes').execute()
  const rows = JSON.stringify(terms)
  await sql`
    insert into diagnosis_codes
      (search_row, code, code_key, term, english, synonyms, is_confidential, is_notifiable, origin, plain)
    select key + 1, value ->> '$.code', replace(value ->> '$.code', '.', ''), value ->> '$.term', value ->> '$.english',
      value -> '$.synonyms', value ->> '$.isConfidential', value ->> '$.isNotifiable', value ->> '$.origin',
      value ->> '$.plain'
    from json_each(${rows})`.execute(db)
  await sql`
    insert into diagnosis_search (rowid, plain, sound)
    select key + 1, value ->> '$.plain', value ->> '$.sound' from json_each(${rows})`.execute(db)
  await db
    .insertInto('diagnosis_index')
    .values({ id: 1, shipped })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ shipped }))
    .execute()
}

/** Puts other words in the place of those of one code, or takes the code away. */
export async function replaceCode(db: Transaction<Tables>, code: string, term: IndexedTerm | null): Promise<void> {
  const known = await db.selectFrom('diagnosis_codes').select('search_row').where('code', '=', code).executeTakeFirst()
  if (known) {
    await db.deleteFrom('diagnosis_search').where('rowid', '=', known.search_row).execute()
    await db.deleteFrom('diagnosis_codes').where('code', '=', code).execute()
  }
  if (!term) return
  const last = await db
    .selectFrom('diagnosis_codes')
    .select((select) => select.fn.max('search_row').as('row'))
    .executeTakeFirst()
  const row = known?.search_row ?? (last?.row ?? 0) + 1
  await db
    .insertInto('diagnosis_codes')
    .values({
      search_row: row,
      code,
      code_key: code.replace('.', ''),
      term: term.term,
      english: term.english,
      synonyms: JSON.stringify(term.synonyms),
      is_confidential: term.isConfidential ? 1 : 0,
      is_notifiable: term.isNotifiable ? 1 : 0,
      origin: term.origin,
      plain: term.plain,
    })
    .execute()
  await db.insertInto('diagnosis_search').values({ rowid: row, plain: term.plain, sound: term.sound }).execute()
}

/** Fingerprint of the shipped list that the index was made from; undefined before the first time. */
export async function indexedList(db: Reader): Promise<string | undefined> {
  return (await db.selectFrom('diagnosis_index').select('shipped').executeTakeFirst())?.shipped
}

const codes = (db: Reader) =>
  db
    .selectFrom('diagnosis_codes')
    .leftJoin('diagnosis_uses', 'diagnosis_uses.code', 'diagnosis_codes.code')
    .selectAll('diagnosis_codes')
    .select(sql<number>`coalesce(diagnosis_uses.used, 0)`.as('used'))

export type CodeRow = Awaited<ReturnType<ReturnType<typeof codes>['execute']>>[number]

export function findCodes(db: Reader, wanted: readonly string[]) {
  return codes(db)
    .where(sql<boolean>`diagnosis_codes.code in (select value from json_each(${JSON.stringify(wanted)}))`)
    .orderBy('diagnosis_codes.code')
    .execute()
}

/** What was chosen last, or most often. */
export function listUsed(db: Reader, order: 'last' | 'most', limit: number) {
  return codes(db)
    .where('diagnosis_uses.used', '>', 0)
    .orderBy(order === 'last' ? 'diagnosis_uses.last_used_at' : 'diagnosis_uses.used', 'desc')
    .orderBy('diagnosis_codes.code')
    .limit(limit)
    .execute()
}

/** A search in its compared form: letters, digits and single blanks only, so that its parts can stand inside quotes. */
export interface DiagnosisSearch {
  readonly text: string
  readonly words: readonly string[]
  /** The text as a code without its point; null when it cannot begin one. */
  readonly codeKey: string | null
}

/** The index answers pieces of three letters and more. */
const shortestPiece = 3

function matching(db: Reader, { words, codeKey }: DiagnosisSearch) {
  const pieces = words.map((word) => ({ word, sound: soundKey(word) }))
  const isIndexed = ({ word, sound }: (typeof pieces)[number]) =>
    word.length >= shortestPiece && sound.length >= shortestPiece
  const match = pieces
    .filter(isIndexed)
    // Without a column named, both are looked through at once, which is quicker than one after the other.
    .map(({ word, sound }) => (word === sound ? `"${word}"` : `(plain : "${word}" OR sound : "${sound}")`))
    .join(' AND ')
  let rows = db.selectFrom('diagnosis_codes').select('search_row as row')
  if (match !== '')
    rows = rows.where(
      sql<SqlBool>`search_row in (select rowid from diagnosis_search where diagnosis_search match ${match})`,
    )
  // Too short for the index: looked up as the beginning of a word.
  for (const { word } of pieces.filter((piece) => !isIndexed(piece)))
    rows = rows.where(sql<SqlBool>`instr(diagnosis_codes.plain, ${` ${word}`}) > 0`)
  if (codeKey === null) return rows
  return rows.union(
    db
      .selectFrom('diagnosis_codes')
      .select('search_row as row')
      .where('code_key', '>=', codeKey)
      // The first text behind everything that begins so.
      .where('code_key', '<', `${codeKey}~`),
  )
}

/** Exact code, then codes and names that begin so, then the rest; within each by how often this office chose it. */
export function searchCodes(db: Reader, search: DiagnosisSearch, origin: CodeRow['origin'] | null, limit: number) {
  const { text, codeKey } = search
  let rows = codes(db).where('diagnosis_codes.search_row', 'in', matching(db, search))
  if (origin !== null) rows = rows.where('diagnosis_codes.origin', '=', origin)
  return rows
    .orderBy(
      sql`case
        when code_key = ${codeKey ?? ''} then 0
        when ${codeKey ?? '-'} = substr(code_key, 1, ${codeKey?.length ?? 1}) then 1
        when instr(plain, ${`| ${text} |`}) > 0 then 2
        when instr(plain, ${`| ${text}`}) > 0 then 3
        else 4 end`,
    )
    .orderBy('used', 'desc')
    .orderBy(sql`length(diagnosis_codes.term)`)
    .orderBy('diagnosis_codes.code')
    .limit(limit)
    .execute()
}

export async function countFound(
  db: Reader,
  search: DiagnosisSearch | null,
  origin: CodeRow['origin'] | null,
): Promise<number> {
  let rows = db.selectFrom('diagnosis_codes').select((select) => select.fn.countAll<number>().as('count'))
  if (search) rows = rows.where('search_row', 'in', matching(db, search))
  if (origin !== null) rows = rows.where('origin', '=', origin)
  return (await rows.executeTakeFirstOrThrow()).count
}

/** Codes that share pieces with the words of a search: candidates for what was mistyped, the likeliest first. */
export async function alikeCodes(db: Reader, { words }: DiagnosisSearch, limit: number): Promise<readonly CodeRow[]> {
  const pieces = new Set(words.flatMap((word) => [...trigramsOf(soundKey(word))]))
  if (pieces.size === 0) return []
  const match = `sound : (${[...pieces].map((piece) => `"${piece}"`).join(' OR ')})`
  return codes(db)
    .innerJoin('diagnosis_search', 'diagnosis_search.rowid', 'diagnosis_codes.search_row')
    .where(sql<SqlBool>`diagnosis_search match ${match}`)
    .orderBy(sql`diagnosis_search.rank`)
    .limit(limit)
    .execute()
}

export function listCodes(db: Reader, origin: CodeRow['origin'] | null, limit: number) {
  let rows = codes(db)
  if (origin !== null) rows = rows.where('diagnosis_codes.origin', '=', origin)
  return rows.orderBy('diagnosis_codes.code').limit(limit).execute()
}

/** Term and code of everything in force, to compare a list with. */
export async function termsInForce(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('diagnosis_codes').select(['code', 'term']).execute()
  return new Map(rows.map(({ code, term }) => [code, term]))
}

/** The office's own words, with who wrote them; withdrawn ones too. */
export function listOwnTerms(db: Reader) {
  return db
    .selectFrom('diagnosis_terms')
    .innerJoin('accounts', 'accounts.id', 'diagnosis_terms.changed_by')
    .selectAll('diagnosis_terms')
    .select('accounts.full_name as changed_by_name')
    .execute()
}

export function findOwnTerm(db: Reader, code: string) {
  return db.selectFrom('diagnosis_terms').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function insertOwnTerm(
  db: Transaction<Tables>,
  row: Omit<DiagnosisTermsTable, 'revision'>,
): Promise<void> {
  await db.insertInto('diagnosis_terms').values(row).execute()
}

/** Changes the office's words if they stand at the revision the person saw; false otherwise. */
export async function updateOwnTerm(
  db: Transaction<Tables>,
  reference: { readonly code: string; readonly revision: number },
  change: Partial<Omit<DiagnosisTermsTable, 'code' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('diagnosis_terms')
    .set({ ...change, revision: reference.revision + 1 })
    .where('code', '=', reference.code)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Counts that a code was chosen for somebody; called by whoever writes the diagnosis, within its own command. */
export async function noteUse(db: Transaction<Tables>, code: string, now: string): Promise<void> {
  await db
    .insertInto('diagnosis_uses')
    .values({ code, used: 1, last_used_at: now })
    .onConflict((conflict) =>
      conflict
        .column('code')
        .doUpdateSet((update) => ({ used: update('diagnosis_uses.used', '+', 1), last_used_at: now })),
    )
    .execute()
}
