import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { BoxOpeningComplaintsTable, BoxOpeningsTable, ComplaintBoxesTable } from './complaint-boxes.tables.ts'

/** With the last opening that stands. */
export function listBoxes(db: Reader) {
  return db
    .selectFrom('complaint_boxes')
    .selectAll('complaint_boxes')
    .select(({ selectFrom, ref }) =>
      selectFrom('box_openings')
        .select(({ fn }) => fn.max('opened_at').as('at'))
        .where('box_openings.box_id', '=', ref('complaint_boxes.id'))
        .where('voided_at', 'is', null)
        .as('last_opened_at'),
    )
    .orderBy('state')
    .orderBy('name')
    .execute()
}

export function findBox(db: Reader, id: string) {
  return db.selectFrom('complaint_boxes').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertBox(db: Transaction<Tables>, box: Omit<ComplaintBoxesTable, 'revision'>): Promise<void> {
  await db.insertInto('complaint_boxes').values(box).execute()
}

interface Reference {
  readonly id: string
  readonly revision: number
}

/** Changes a row only if nobody else did since it was read; false otherwise. */
export async function updateBox(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Pick<ComplaintBoxesTable, 'name' | 'place' | 'state' | 'withdraw_reason'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('complaint_boxes')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How many complaints came from each is counted over all of them: a count that left some out would tell that there is one. */
function openings(db: Reader) {
  return db
    .selectFrom('box_openings')
    .innerJoin('complaint_boxes', 'complaint_boxes.id', 'box_openings.box_id')
    .innerJoin('accounts as officers', 'officers.id', 'box_openings.officer_id')
    .leftJoin('accounts as seconds', 'seconds.id', 'box_openings.second_account_id')
    .leftJoin('accounts as voiders', 'voiders.id', 'box_openings.voided_by')
    .selectAll('box_openings')
    .select(['complaint_boxes.name as box_name', 'complaint_boxes.place as box_place'])
    .select(['officers.full_name as officer_name', 'officers.position as officer_post'])
    .select(['seconds.full_name as second_full_name', 'seconds.position as second_position'])
    .select('voiders.full_name as voider_name')
    .select(({ selectFrom, ref, fn }) =>
      selectFrom('box_opening_complaints')
        .select(fn.countAll<number>().as('count'))
        .where('opening_id', '=', ref('box_openings.id'))
        .where('untied_at', 'is', null)
        .as('recorded'),
    )
}

export const listOpenings = (db: Reader) =>
  openings(db).orderBy('box_openings.opened_at', 'desc').orderBy('box_openings.id', 'desc').execute()

export type OpeningRow = Awaited<ReturnType<typeof listOpenings>>[number]

export const findOpening = (db: Reader, id: string) => openings(db).where('box_openings.id', '=', id).executeTakeFirst()

export async function insertOpening(
  db: Transaction<Tables>,
  opening: Omit<
    BoxOpeningsTable,
    'revision' | 'set_aside' | 'set_aside_note' | 'voided_by' | 'voided_at' | 'void_reason'
  >,
): Promise<void> {
  await db.insertInto('box_openings').values(opening).execute()
}

/** Changes a row only if nobody else did since it was read; false otherwise. */
export async function updateOpening(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<
    Pick<ComplaintOpeningChange, 'set_aside' | 'set_aside_note' | 'voided_by' | 'voided_at' | 'void_reason'>
  >,
): Promise<boolean> {
  const result = await db
    .updateTable('box_openings')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

interface ComplaintOpeningChange extends Omit<BoxOpeningsTable, 'set_aside'> {
  set_aside: number
}

/** The opening that a complaint came from. */
export function findTie(db: Reader, complaintId: string) {
  return db
    .selectFrom('box_opening_complaints')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .where('untied_at', 'is', null)
    .executeTakeFirst()
}

export async function insertTie(
  db: Transaction<Tables>,
  tie: Omit<BoxOpeningComplaintsTable, 'untied_by' | 'untied_at' | 'untie_reason'>,
): Promise<void> {
  await db.insertInto('box_opening_complaints').values(tie).execute()
}

export async function endTie(
  db: Transaction<Tables>,
  id: string,
  change: Pick<BoxOpeningComplaintsTable, 'untied_by' | 'untied_at' | 'untie_reason'>,
): Promise<void> {
  await db.updateTable('box_opening_complaints').set(change).where('id', '=', id).execute()
}
