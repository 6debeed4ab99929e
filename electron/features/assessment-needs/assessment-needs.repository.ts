import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'
import type { AssessmentNeedsTables, OutsideProgrammesTable } from './assessment-needs.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

/**
 * Of everybody, or of one person, what the last result under each instrument says; what was cancelled tells of no need. The instrument comes
 * with its edition: of two editions both are here.
 */
export async function listFindings(db: Reader, inmateId: string | null) {
  const only = inmateId === null ? sql`` : sql`and c.inmate_id = ${inmateId}`
  const { rows } = await sql<FindingRow>`
    with latest as materialized (
      select c.inmate_id, c.id as assessment_id, c.number, f.form_id, max(f.frozen_at || f.form_id)
      from service_cases c join assessment_findings f on f.assessment_id = c.id and f.is_current = 1
      where c.inmate_id is not null and c.phase <> 'cancelled' ${only}
      group by c.inmate_id, f.url)
    select latest.inmate_id, latest.assessment_id, latest.number, found.form_id, found.url, found.frozen_at, found.scores, found.ticks
    from latest cross join assessment_findings found on found.form_id = latest.form_id`.execute(
    db as Transaction<Tables>,
  )
  return rows
}

export interface FindingRow {
  readonly inmate_id: string
  readonly assessment_id: string
  readonly number: string
  readonly form_id: string
  readonly url: string
  readonly frozen_at: string
  readonly scores: string
  readonly ticks: string
}

/** Of these people, in the order of their names, what the list of needs tells of each. */
export const listAssessed = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .select(['inmates.id', 'inmates.name', 'inmates.state', 'inmate_registers.written'])
    .select(['inmate_placements.block', 'inmate_placements.room'])
    .where(sql<boolean>`inmates.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('inmates.name_key')
    .orderBy('inmates.id')
    .execute()

/** Bands that two people put in place of another, oldest first, and the file that the form was begun with. */
export const listConfirmedOverrides = (db: Reader) =>
  db
    .selectFrom('assessment_overrides')
    .innerJoin('assessment_forms', 'assessment_forms.id', 'assessment_overrides.form_id')
    .select(['assessment_overrides.form_id', 'score_id', 'to_band', 'assessment_forms.snapshot'])
    .where('assessment_overrides.state', '=', 'confirmed')
    .orderBy('settled_at')
    .orderBy('assessment_overrides.id')
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
