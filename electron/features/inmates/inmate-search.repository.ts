import { type Expression, type SqlBool, sql, type Transaction } from 'kysely'
import {
  normaliseName,
  normaliseNumber,
  type SearchableInmate,
  spellingKey,
} from '#shared/features/inmates/inmate-name.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

/** The index answers pieces of three letters and more; shorter ones are looked up as beginnings of words. */
const shortestPiece = 3

const lengthOf = (text: string): number => [...text].length

/** Replaces what the index holds about a person. Part of the running command, so that index and record cannot part. */
export async function indexInmate(db: Transaction<Tables>, searchRow: number, inmate: SearchableInmate): Promise<void> {
  await unindexInmate(db, searchRow)
  const names = [inmate.name, ...inmate.aliases]
  const numbers = [...inmate.registerNumbers, ...(inmate.nationalId === null ? [] : [inmate.nationalId])]
  const plain = [...names, ...numbers]
    .map(normaliseName)
    .concat(numbers.map((one) => normaliseNumber(one).toLowerCase()))
  await db
    .insertInto('inmate_search')
    // Every word has a blank before it, so that "blank + letters" is the beginning of a word.
    .values({ rowid: searchRow, plain: ` ${plain.join(' ')} `, spelling: ` ${names.map(spellingKey).join(' ')} ` })
    .execute()
}

/** Takes a person out of the index. */
export async function unindexInmate(db: Transaction<Tables>, searchRow: number): Promise<void> {
  await db.deleteFrom('inmate_search').where('rowid', '=', searchRow).execute()
}

/** A search in its compared form: letters and digits only, so that the parts can stand inside quotes. */
export interface SearchText {
  readonly words: readonly string[]
  /** The whole text as one number, for register numbers and NIK typed with other separators; null when it cannot be one. */
  readonly number: string | null
}

/** null when there is nothing to look for. */
export function searchTextOf(text: string): SearchText | null {
  const words = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')
  const number = normaliseNumber(text).toLowerCase()
  const isNumber = words.length > 1 && /\d/.test(number) && lengthOf(number) >= shortestPiece
  return words.length === 0 ? null : { words, number: isNumber ? number : null }
}

/** Rows of the index in which every word is found, in the plain text or in the old-and-new spelling, or the whole as a number. */
export function matchingRows(db: Reader, { words, number }: SearchText) {
  const pieces = words.map((word) => ({ word, key: spellingKey(word) }))
  const indexed = pieces.filter(({ word, key }) => lengthOf(word) >= shortestPiece && lengthOf(key) >= shortestPiece)
  const short = pieces.filter((piece) => !indexed.includes(piece))
  let query = db.selectFrom('inmate_search').select('inmate_search.rowid as search_row')
  if (indexed.length > 0) {
    const match = indexed.map(({ word, key }) => `(plain : "${word}" OR spelling : "${key}")`).join(' AND ')
    query = query.where(sql<SqlBool>`inmate_search match ${match}`)
  }
  for (const { word, key } of short) query = query.where(wordBegins(word, key))
  if (number === null) return query
  const byNumber = db.selectFrom('inmate_search').select('inmate_search.rowid as search_row')
  return query.union(byNumber.where(sql<SqlBool>`inmate_search match ${`plain : "${number}"`}`))
}

function wordBegins(word: string, key: string): Expression<SqlBool> {
  const inPlain = lengthOf(word) >= shortestPiece ? `%${word}%` : `% ${word}%`
  return key === ''
    ? sql<SqlBool>`plain like ${inPlain}`
    : sql<SqlBool>`(plain like ${inPlain} or spelling like ${`% ${key}%`})`
}
