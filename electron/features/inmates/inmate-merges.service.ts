import { Failure } from '#shared/contract/failure.ts'
import type { InmateMerge, inmateMergesContract } from '#shared/features/inmates/inmate-merges.contract.ts'
import { nameMatchScore } from '#shared/features/inmates/inmate-name.rules.ts'
import type { duplicateReasons, InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import {
  countReferences,
  insertDistinction,
  listDistinctions,
  listForLikeness,
  listMerges,
  listReferences,
} from './inmate-merges.repository.ts'
import { toSummary } from './inmate-rows.ts'
import { findInmate, findSummary } from './inmates.repository.ts'
import { contradictionsBetween, mergeInmates, refuseMerge } from './merge-inmates.ts'
import { unmergeInmates } from './unmerge-inmates.ts'

type Likeness = (typeof duplicateReasons)[number]
type Likened = Awaited<ReturnType<typeof listForLikeness>>[number]

interface Pair {
  readonly first: string
  readonly second: string
  readonly reason: Likeness
}

/** More than anybody goes through at once. */
const mostPairs = 300

const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ')

/** The surest reason for each pair: the same NIK, a like name with the same day of birth, the same name with a day unknown. */
function likePairs(people: readonly Likened[]): readonly Pair[] {
  const found = new Map<string, Pair>()
  const compare = (group: readonly Likened[], reason: Likeness, isLike: (one: Likened, other: Likened) => boolean) => {
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const key = pairKey(one.id, other.id)
        if (!found.has(key) && isLike(one, other)) found.set(key, { first: one.id, second: other.id, reason })
      }
  }
  const groups = (keyOf: (person: Likened) => string | null) =>
    [...Map.groupBy(people, keyOf)].filter(([key]) => key !== null && key !== '').map(([, group]) => group)
  for (const group of groups((person) => person.national_id_key)) compare(group, 'same-national-id', () => true)
  for (const group of groups((person) => person.birth_date))
    compare(
      group,
      'similar-name-and-birth-date',
      (one, other) =>
        one.name_key === other.name_key ||
        nameMatchScore(one.name, other.name) > 0 ||
        nameMatchScore(other.name, one.name) > 0,
    )
  for (const group of groups((person) => person.name_key))
    compare(group, 'same-name', (one, other) => one.birth_date === null || other.birth_date === null)
  return [...found.values()]
}

async function summaryOf(db: Reader, id: string): Promise<InmateSummary> {
  const row = await findSummary(db, id)
  if (!row) throw new Failure('not-found')
  return toSummary(row)
}

async function presentMerge(db: Reader, row: Awaited<ReturnType<typeof listMerges>>[number]): Promise<InmateMerge> {
  const { undone_at: at, undone_reason: reason } = row
  return {
    id: row.id,
    kept: await summaryOf(db, row.kept_id),
    absorbed: await summaryOf(db, row.absorbed_id),
    reason: row.reason,
    at: row.merged_at as Instant,
    by: row.merger_name,
    undone: at === null || reason === null ? null : { at: at as Instant, by: row.undoer_name ?? '', reason },
  }
}

export const inmateMergesService: ServiceOf<typeof inmateMergesContract> = {
  duplicates: async (_input, { db }) => {
    const told = new Set((await listDistinctions(db)).map((row) => pairKey(row.first_id, row.second_id)))
    const pairs = likePairs(await listForLikeness(db)).filter(({ first, second }) => !told.has(pairKey(first, second)))
    return Promise.all(
      pairs.slice(0, mostPairs).map(async ({ first, second, reason }) => ({
        first: await summaryOf(db, first),
        second: await summaryOf(db, second),
        reason,
      })),
    )
  },

  tellApart: async ({ firstId, secondId, reason }, context) => {
    const [first = '', second = ''] = [firstId, secondId].toSorted()
    if (first === second) throw refuseMerge('merge-same-person')
    for (const id of [first, second]) if (!(await findInmate(context.db, id))) throw new Failure('not-found')
    await insertDistinction(context.db, {
      id: context.newId(),
      first_id: first,
      second_id: second,
      reason,
      told_at: context.now,
      told_by: context.actor.accountId,
    })
    return {}
  },

  preview: async ({ keptId, absorbedId }, context) => {
    const struckOutIds = await contradictionsBetween(context, keptId, absorbedId)
    const others = (await listReferences(context.db)).filter(({ table }) => !table.startsWith('inmate_'))
    const counts = await Promise.all(others.map((reference) => countReferences(context.db, reference, absorbedId)))
    return { struckOutIds: [...struckOutIds], otherRecords: counts.reduce((sum, count) => sum + count, 0) }
  },

  merge: (input, context) => mergeInmates(context, input),
  unmerge: (input, context) => unmergeInmates(context, input),

  list: async (_input, { db }) => Promise.all((await listMerges(db, null)).map((row) => presentMerge(db, row))),

  ofPerson: async ({ inmateId }, { db }) => {
    const merges = (await listMerges(db, inmateId)).filter((row) => row.state === 'merged')
    const into = merges.find((row) => row.absorbed_id === inmateId)
    const parts = merges.filter((row) => row.kept_id === inmateId)
    return {
      mergedInto: into ? await presentMerge(db, into) : null,
      absorbed: await Promise.all(parts.map((row) => presentMerge(db, row))),
    }
  },
}
