import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { Diagnosis } from '#shared/features/terminology/diagnosis-codes.ts'
import { mistypedScore } from '#shared/features/terminology/diagnosis-search.rules.ts'
import type { ListedDiagnosis, terminologyContract } from '#shared/features/terminology/terminology.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { reindexCode } from './diagnosis-index.ts'
import { searchOf } from './search-text.ts'
import {
  alikeCodes,
  type CodeRow,
  countFound,
  type DiagnosisSearch,
  findCodes,
  findOwnTerm,
  insertOwnTerm,
  listCodes,
  listOwnTerms,
  listUsed,
  searchCodes,
  updateOwnTerm,
} from './terminology.repository.ts'

const lastChosen = 5
/** How many candidates for a mistyped word are looked at. */
const mostCandidates = 150
const shortestMistyped = 4

export const terminologyService: ServiceOf<typeof terminologyContract> = {
  search: async ({ text, limit }, { db }) => {
    const search = searchOf(text)
    if (!search) return { found: (await usedCodes(db, limit)).map(presentCode), guesses: [] }
    const found = await searchCodes(db, search, null, limit)
    const guesses = found.length === 0 ? await guess(db, search, limit) : []
    return { found: found.map(presentCode), guesses: guesses.map(presentCode) }
  },

  find: async ({ codes }, { db }) => (await findCodes(db, codes)).map(presentCode),

  list: async ({ text, origin, limit }, { db }) => {
    const search = searchOf(text)
    const rows = search ? await searchCodes(db, search, origin, limit) : await listCodes(db, origin, limit)
    const own = new Map((await listOwnTerms(db)).map((row) => [row.code, row]))
    return {
      rows: rows.map((row): ListedDiagnosis => {
        const written = own.get(row.code)
        const isInForce = written?.state === 'in-force'
        return {
          ...presentCode(row),
          own: {
            revision: written?.revision ?? 0,
            changedAt: isInForce ? instantSchema.parse(written.changed_at) : null,
            changedByName: isInForce ? written.changed_by_name : null,
          },
        }
      }),
      total: await countFound(db, search, origin),
    }
  },

  saveTerm: async ({ code, revision, ...words }, { db, now, actor, services }) => {
    const row = {
      term: words.term,
      english: words.english,
      synonyms: JSON.stringify(words.synonyms),
      is_confidential: words.isConfidential ? 1 : 0,
      is_notifiable: words.isNotifiable ? 1 : 0,
      state: 'in-force' as const,
      changed_at: now,
      changed_by: actor.accountId,
    }
    if (revision > 0) {
      if (!(await updateOwnTerm(db, { code, revision }, row))) throw new Failure('changed-meanwhile')
    } else {
      if (await findOwnTerm(db, code)) throw new Failure('changed-meanwhile')
      await insertOwnTerm(db, { ...row, code })
    }
    await reindexCode(db, services.resourcesFolder, code)
    return { revision: revision + 1 }
  },

  withdrawTerm: async (reference, { db, now, actor, services }) => {
    const own = await findOwnTerm(db, reference.code)
    if (own?.state !== 'in-force') throw new Failure('not-found')
    const change = { state: 'withdrawn' as const, changed_at: now, changed_by: actor.accountId }
    if (!(await updateOwnTerm(db, reference, change))) throw new Failure('changed-meanwhile')
    await reindexCode(db, services.resourcesFolder, reference.code)
    return { revision: reference.revision + 1 }
  },
}

const textsSchema = z.array(z.string())

const presentCode = (row: CodeRow): Diagnosis => ({
  code: row.code,
  term: row.term,
  english: row.english,
  synonyms: textsSchema.parse(JSON.parse(row.synonyms)),
  isConfidential: row.is_confidential === 1,
  isNotifiable: row.is_notifiable === 1,
  origin: row.origin,
  used: row.used,
})

async function usedCodes(db: Reader, limit: number): Promise<readonly CodeRow[]> {
  const last = await listUsed(db, 'last', Math.min(lastChosen, limit))
  const known = new Set(last.map(({ code }) => code))
  const most = (await listUsed(db, 'most', limit)).filter(({ code }) => !known.has(code))
  return [...last, ...most].slice(0, limit)
}

/** What the typed words may have meant. */
async function guess(db: Reader, search: DiagnosisSearch, limit: number): Promise<readonly CodeRow[]> {
  if (search.text.length < shortestMistyped) return []
  return (await alikeCodes(db, search, mostCandidates))
    .map((row) => ({ row, score: mistypedScore(search.text, presentCode(row)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || other.row.used - one.row.used)
    .slice(0, limit)
    .map(({ row }) => row)
}
