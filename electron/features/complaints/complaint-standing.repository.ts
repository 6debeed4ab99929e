import type { Reader } from '../../database/reader.ts'

/** Who stands accused now, in every complaint. */
export function listEveryAccused(db: Reader) {
  return db
    .selectFrom('complaint_accused')
    .select(['complaint_id', 'unit', 'account_id'])
    .where('cleared_at', 'is', null)
    .execute()
}
