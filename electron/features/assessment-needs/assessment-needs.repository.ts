import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AssessmentNeedsTables, OutsideProgrammesTable } from './assessment-needs.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

/** Frozen sets of answers of everybody, or of one person; what was cancelled tells of no need. */
export function listFrozenForms(db: Reader, inmateId: string | null) {
  const rows = db
    .selectFrom('assessment_forms as form')
    .innerJoin('service_cases', 'service_cases.id', 'form.assessment_id')
    .select(['form.id', 'form.assessment_id', 'form.url', 'form.snapshot', 'form.frozen_at'])
    .select(['service_cases.inmate_id', 'service_cases.number'])
    .where('form.state', '=', 'frozen')
    .where('service_cases.phase', '<>', 'cancelled')
  return (inmateId === null ? rows : rows.where('service_cases.inmate_id', '=', inmateId)).execute()
}

export type FrozenRow = Awaited<ReturnType<typeof listFrozenForms>>[number]

/** Of these forms the band of each score, and the items that were ticked: nothing else of their answers is read. */
export const listFindings = (db: Reader, formIds: readonly string[]) =>
  db
    .selectFrom('assessment_forms as form')
    .select('form.id')
    .select(
      sql<string>`(select json_group_array(json_object('id', score.value ->> '$.id', 'band', json(score.value -> '$.band')))
        from json_each(form.result, '$.scores') as score where score.value -> '$.band' <> 'null')`.as('scores'),
    )
    .select(
      sql<string>`(select json_group_array(json_extract(form.answers, replace(answer.path, '.answer[0]', '.linkId')))
        from json_tree(form.answers) as answer
        where answer.key = 'valueBoolean' and answer.type = 'true' and answer.path like '%.answer[0]')`.as('ticked'),
    )
    .where(sql<boolean>`form.id in (select value from json_each(${JSON.stringify(formIds)}))`)
    .execute()

/** Bands that two people put in place of another, oldest first. */
export const listConfirmedOverrides = (db: Reader) =>
  db
    .selectFrom('assessment_overrides')
    .select(['form_id', 'score_id', 'to_band'])
    .where('state', '=', 'confirmed')
    .orderBy('settled_at')
    .orderBy('id')
    .execute()

export const listActiveClientIds = async (db: Reader): Promise<ReadonlySet<string>> =>
  new Set(
    (await db.selectFrom('clients').select('inmate_id').where('state', '=', 'active').execute()).map(
      ({ inmate_id }) => inmate_id,
    ),
  )

export const listServedNeeds = (db: Reader) =>
  db.selectFrom('programme_needs').selectAll().where('is_served', '=', 1).orderBy('need').execute()

export const listNeedsOf = (db: Reader, programmeId: string) =>
  db.selectFrom('programme_needs').selectAll().where('programme_id', '=', programmeId).execute()

export async function setServed(
  db: Transaction<Tables>,
  row: Insertable<AssessmentNeedsTables['programme_needs']>,
): Promise<void> {
  const { is_served, recorded_at, recorded_by } = row
  await db
    .insertInto('programme_needs')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'need']).doUpdateSet({ is_served, recorded_at, recorded_by }),
    )
    .execute()
}

/** Every place of these people in a programme that serves a need, and on its waiting list, newest first. */
export function listParticipations(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('coaching_members as member')
    .innerJoin('coaching_programmes as programme', 'programme.id', 'member.programme_id')
    .innerJoin('programme_needs as served', (join) =>
      join.onRef('served.programme_id', '=', 'programme.id').on('served.is_served', '=', 1),
    )
    .leftJoin('need_proposals as proposal', 'proposal.member_id', 'member.id')
    .leftJoin('accounts as proposer', 'proposer.id', 'proposal.proposed_by')
    .selectAll('member')
    .select(['programme.name', 'programme.begins_on', 'programme.ends_on', 'programme.ended_on', 'served.need'])
    .select(['proposal.id as proposal_id', 'proposer.full_name as proposer_name'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('coaching_certificates as certificate')
          .select('certificate.id')
          .whereRef('certificate.programme_id', '=', 'member.programme_id')
          .whereRef('certificate.inmate_id', '=', 'member.inmate_id')
          .where('certificate.state', '=', 'active'),
      ).as('has_certificate'),
    )
    .where('programme.state', '<>', 'voided')
    .where(sql<boolean>`member.inmate_id in (select value from json_each(${JSON.stringify(inmateIds)}))`)
    .orderBy('member.asked_on', 'desc')
    .orderBy('member.id', 'desc')
    .execute()
}

export type ParticipationRow = Awaited<ReturnType<typeof listParticipations>>[number]

const proposals = (db: Reader) =>
  db
    .selectFrom('need_proposals as proposal')
    .innerJoin('coaching_members as member', 'member.id', 'proposal.member_id')
    .innerJoin('accounts', 'accounts.id', 'proposal.proposed_by')
    .selectAll('proposal')
    .select(['member.inmate_id', 'member.state', 'accounts.full_name as by_name'])

export const findProposal = (db: Reader, id: string) => proposals(db).where('proposal.id', '=', id).executeTakeFirst()

/** Of those who wait or take part: of whom was taken back, refused or has left, nobody there needs to know the need any more. */
export const listProposalsFor = (db: Reader, programmeId: string) =>
  proposals(db)
    .where('member.programme_id', '=', programmeId)
    .where('member.state', 'in', ['waiting', 'accepted'])
    .orderBy('proposal.proposed_at')
    .execute()

export async function insertProposal(
  db: Transaction<Tables>,
  row: Insertable<AssessmentNeedsTables['need_proposals']>,
): Promise<void> {
  await db.insertInto('need_proposals').values(row).execute()
}

const outside = (db: Reader) =>
  db
    .selectFrom('outside_programmes')
    .innerJoin('accounts', 'accounts.id', 'outside_programmes.recorded_by')
    .selectAll('outside_programmes')
    .select('accounts.full_name as by_name')

/** Newest first. */
export const listOutside = (db: Reader, inmateIds: readonly string[]) =>
  outside(db)
    .where(sql<boolean>`outside_programmes.inmate_id in (select value from json_each(${JSON.stringify(inmateIds)}))`)
    .orderBy('outside_programmes.from_on', 'desc')
    .orderBy('outside_programmes.id', 'desc')
    .execute()

export type OutsideRow = Awaited<ReturnType<typeof listOutside>>[number]

export const findOutside = (db: Reader, id: string) =>
  outside(db).where('outside_programmes.id', '=', id).executeTakeFirst()

export async function insertOutside(db: Transaction<Tables>, row: Insertable<OutsideProgrammesTable>): Promise<void> {
  await db.insertInto('outside_programmes').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function endOutsideRow(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  end: { readonly on: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outside_programmes')
    .set({ state: 'ended', ended_on: end.on, end_reason: end.reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
