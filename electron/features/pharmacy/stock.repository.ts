import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  MedicineBatchesTable,
  StockCountLinesTable,
  StockCountsTable,
  StockMovementsTable,
  StockReceiptsTable,
} from './pharmacy.tables.ts'

/** Each batch with what is left of it and the price of its last priced receipt; of one medicine or of all, first expiring first. */
export function listBatches(db: Reader, medicineId: string | null) {
  let batches = db
    .selectFrom('medicine_batches')
    .selectAll('medicine_batches')
    .select([
      sql<number>`(select coalesce(sum(quantity), 0) from stock_movements where batch_id = medicine_batches.id)`.as(
        'balance',
      ),
      sql<number | null>`(
        select unit_price from stock_movements
        where batch_id = medicine_batches.id and unit_price is not null order by id desc limit 1)`.as('unit_price'),
    ])
  if (medicineId !== null) batches = batches.where('medicine_id', '=', medicineId)
  return batches.orderBy('expires_on').orderBy('id').execute()
}

export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number]

export function findBatch(db: Reader, id: string) {
  return db.selectFrom('medicine_batches').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findBatchByNumber(
  db: Reader,
  wanted: Pick<MedicineBatchesTable, 'medicine_id' | 'batch_number' | 'expires_on'>,
) {
  return db
    .selectFrom('medicine_batches')
    .selectAll()
    .where('medicine_id', '=', wanted.medicine_id)
    .where('batch_number', '=', wanted.batch_number)
    .where('expires_on', '=', wanted.expires_on)
    .executeTakeFirst()
}

export async function balanceOf(db: Reader, batchId: string): Promise<number> {
  const row = await db
    .selectFrom('stock_movements')
    .select(sql<number>`coalesce(sum(quantity), 0)`.as('balance'))
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  return row.balance
}

export async function insertBatch(db: Transaction<Tables>, batch: MedicineBatchesTable): Promise<void> {
  await db.insertInto('medicine_batches').values(batch).execute()
}

export async function insertReceipt(db: Transaction<Tables>, receipt: StockReceiptsTable): Promise<void> {
  await db.insertInto('stock_receipts').values(receipt).execute()
}

const noMovement = {
  reason: null,
  unit_price: null,
  receipt_id: null,
  count_id: null,
  dispensing_id: null,
  line_id: null,
  reverses_id: null,
} as const

type Movement = Pick<StockMovementsTable, 'id' | 'batch_id' | 'kind' | 'quantity' | 'recorded_at' | 'recorded_by'> &
  Partial<StockMovementsTable>

export async function insertMovement(db: Transaction<Tables>, movement: Movement): Promise<void> {
  await db
    .insertInto('stock_movements')
    .values({ ...noMovement, ...movement })
    .execute()
}

/** In the order they were entered, with whatever they belong to. */
export function listMovements(db: Reader, medicineId: string) {
  return db
    .selectFrom('stock_movements')
    .innerJoin('medicine_batches', 'medicine_batches.id', 'stock_movements.batch_id')
    .innerJoin('accounts', 'accounts.id', 'stock_movements.recorded_by')
    .leftJoin('stock_receipts', 'stock_receipts.id', 'stock_movements.receipt_id')
    .leftJoin('dispensings', 'dispensings.id', 'stock_movements.dispensing_id')
    .leftJoin('prescriptions', 'prescriptions.id', 'dispensings.prescription_id')
    .selectAll('stock_movements')
    .select([
      'medicine_batches.batch_number',
      'medicine_batches.expires_on',
      'accounts.full_name as by_name',
      'stock_receipts.supplier',
      'stock_receipts.document_number',
      'prescriptions.number as prescription_number',
      'prescriptions.confidentiality',
    ])
    .where('medicine_batches.medicine_id', '=', medicineId)
    .orderBy('stock_movements.id')
    .execute()
}

/** Newest first, one row per line. */
export function listReceiptLines(db: Reader) {
  return db
    .selectFrom('stock_receipts')
    .innerJoin('stock_movements', 'stock_movements.receipt_id', 'stock_receipts.id')
    .innerJoin('medicine_batches', 'medicine_batches.id', 'stock_movements.batch_id')
    .innerJoin('medicines', 'medicines.id', 'medicine_batches.medicine_id')
    .innerJoin('accounts', 'accounts.id', 'stock_receipts.recorded_by')
    .selectAll('stock_receipts')
    .select([
      'accounts.full_name as by_name',
      'medicines.name',
      'medicines.strength',
      'medicine_batches.batch_number',
      'medicine_batches.expires_on',
      'stock_movements.quantity',
      'stock_movements.unit_price',
    ])
    .orderBy('stock_receipts.id', 'desc')
    .orderBy('stock_movements.id')
    .limit(5000)
    .execute()
}

export async function insertCount(
  db: Transaction<Tables>,
  count: StockCountsTable,
  lines: readonly StockCountLinesTable[],
): Promise<void> {
  await db.insertInto('stock_counts').values(count).execute()
  for (const line of lines) await db.insertInto('stock_count_lines').values(line).execute()
}

/** Newest first, one row per batch that was counted. */
export function listCountLines(db: Reader) {
  return db
    .selectFrom('stock_counts')
    .innerJoin('stock_count_lines', 'stock_count_lines.count_id', 'stock_counts.id')
    .innerJoin('medicine_batches', 'medicine_batches.id', 'stock_count_lines.batch_id')
    .innerJoin('medicines', 'medicines.id', 'medicine_batches.medicine_id')
    .innerJoin('accounts', 'accounts.id', 'stock_counts.recorded_by')
    .selectAll('stock_counts')
    .select([
      'accounts.full_name as by_name',
      'medicines.name',
      'medicines.strength',
      'medicine_batches.batch_number',
      'stock_count_lines.expected',
      'stock_count_lines.counted',
      'stock_count_lines.reason',
    ])
    .orderBy('stock_counts.id', 'desc')
    .orderBy('medicines.name')
    .limit(20_000)
    .execute()
}
