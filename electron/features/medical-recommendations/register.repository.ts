import type { Reader } from '../../database/reader.ts'

/** Block of everybody who is placed in one now. */
export async function presentBlocks(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('inmate_placements')
    .select(['inmate_id', 'block'])
    .where('state', '=', 'active')
    .where('valid_to', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.inmate_id, row.block]))
}
