import { type HistorySubjectType, historyDeclarations } from '#shared/features/history/history-subjects.ts'
import { findAccount } from '../features/accounts/accounts.repository.ts'
import { findBundle } from '../features/exchange/exchange.repository.ts'
import type { HistoryRecord, HistorySource } from '../features/history/history-source.ts'
import { findPlan } from '../features/inmate-import/inmate-import.repository.ts'
import { findInmate } from '../features/inmates/inmates.repository.ts'
import { findLetter } from '../features/letters/letters.repository.ts'
import { recommendationHistoryRecord } from '../features/medical-recommendations/recommendation-history.ts'
import { listPosts } from '../features/posts/posts.repository.ts'
import { serviceHistoryRecord } from '../features/service-cases/service-history.ts'
import type { QueryContext } from './context.ts'

/** For what there is only one of, or what is looked at as a whole. */
const always = async (): Promise<HistoryRecord> => ({})

const found = (row: unknown): HistoryRecord | null => (row ? {} : null)

const finders: Readonly<Record<HistorySubjectType, HistorySource['find']>> = {
  inmate: async ({ db }, id) => found(await findInmate(db, id)),
  duplicates: always,
  'import-plan': async ({ db }, id) => found(await findPlan(db, id)),
  'import-mappings': always,
  recommendation: recommendationHistoryRecord,
  service: serviceHistoryRecord,
  letter: letterRecord,
  'letter-settings': always,
  posts: async ({ db }) => ({ names: new Map((await listPosts(db)).map(({ id, title }) => [id, title])) }),
  bundle: async ({ db }, id) => found(await findBundle(db, id)),
  'partner-keys': always,
  account: async ({ db }, id) => found(await findAccount(db, id)),
  facility: always,
  calendar: always,
  installation: always,
  backups: always,
}

async function letterRecord({ db }: QueryContext, id: string): Promise<HistoryRecord | null> {
  const letter = await findLetter(db, id)
  if (!letter) return null
  return { permission: letter.permission, about: { type: letter.subject_type, id: letter.subject_id } }
}

/** Every kind of record that has a history, with the way to find it. */
export const historySources = Object.fromEntries(
  Object.entries(historyDeclarations).map(([type, declaration]) => [
    type,
    { declaration, find: finders[type as HistorySubjectType] },
  ]),
) as Readonly<Record<HistorySubjectType, HistorySource>>
