import { sql } from 'kysely'
import type { Reader } from '../../database/reader.ts'

const among = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

/** Stages that were granted, oldest first. */
export function listGrantedStages(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('stage_decisions')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .where('outcome', '=', 'granted')
    .orderBy('decided_on')
    .orderBy('id')
    .execute()
}

export function listSentencesOf(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('inmate_sentences')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'current')
    .execute()
}

/** In the order of granting. */
export function listRemissions(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('inmate_remissions')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .orderBy('granted_on')
    .orderBy('id')
    .execute()
}

/** Dates of SDP, oldest first: the last of a person counts. */
export function listOfficialDates(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('official_stage_dates')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}
