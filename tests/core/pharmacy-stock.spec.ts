import fc from 'fast-check'
import { beginCommand } from '#electron/database/command-log.ts'
import { failureOf } from '#tests/harness/client.ts'
import { passwordOf, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { pharmacyOffice } from './pharmacy-office.ts'

const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).details.reason

test('medicines: taken over from the shipped list once, changed, not twice, retired only when the shelf is empty', async ({
  core,
}) => {
  const { nurse, medicine, receive, batchOf } = await pharmacyOffice(core)
  const starter = await nurse.medicines.starter({})
  expect(starter.length).toBeGreaterThanOrEqual(60)
  const ids = starter.slice(0, 3).map(({ id }) => id)
  expect(await nurse.medicines.adopt({ ids })).toEqual({ added: 3 })
  expect(await reasonOf(nurse.medicines.adopt({ ids }))).toBe('nothing-entered')
  expect((await nurse.medicines.starter({})).filter(({ isAdopted }) => isAdopted)).toHaveLength(3)

  expect(await reasonOf(medicine({ name: ' PARASETAMOL' }))).toBe('medicine-known')
  expect(await reasonOf(medicine({ name: 'Lain', groups: ['tidak-ada'] }))).toBe('unknown-group')
  const id = await medicine({ name: 'Ibuprofen', groups: ['nsaid'], minimumStock: 20 })
  await receive(id, ['IB1', '2027-06-30', 5])
  const [row] = (await nurse.medicines.list({})).medicines.filter((one) => one.id === id)
  expect(row).toMatchObject({ balance: 5, usable: 5, isLow: true, expiringWithin: null, value: 750, revision: 1 })

  const retire = { id, revision: 1, reason: 'Tidak dipakai lagi' }
  expect(await reasonOf(nurse.medicines.retire(retire))).toBe('medicine-has-stock')
  const { id: batchId } = await batchOf(id, 'IB1')
  await nurse.stock.adjust({ batchId, kind: 'return-out', quantity: 5, reason: 'Dikembalikan ke dinas' })
  await nurse.medicines.retire(retire)
  expect((await failureOf(nurse.medicines.retire(retire))).details.reason).toBe('medicine-retired')
  expect(await reasonOf(receive(id, ['IB2', '2027-06-30', 5]))).toBe('medicine-retired')
  expect((await failureOf(nurse.medicines.reactivate({ id, revision: 1 }))).code).toBe('changed-meanwhile')
  await nurse.medicines.reactivate({ id, revision: 2 })
})

test('the stock card tells every movement with the running balance; nothing goes below nothing', async ({ core }) => {
  const { nurse, medicine, receive, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 40], ['B2', '2026-12-01', 10])
  await receive(id, ['A1', '2027-01-31', 5])
  const a1 = await batchOf(id, 'A1')
  expect(a1.balance).toBe(45)
  const adjust = (kind: 'return-in' | 'return-out' | 'correction' | 'disposal', quantity: number) =>
    nurse.stock.adjust({ batchId: a1.id, kind, quantity, reason: 'Alasan uji' })
  await adjust('disposal', 4)
  await adjust('correction', -1)
  await adjust('return-in', 2)
  expect(await reasonOf(adjust('disposal', -4))).toBe('nothing-entered')
  expect(await failureOf(adjust('disposal', 43))).toMatchObject({ details: { reason: 'stock-short', left: 42 } })
  const { movements, batches, medicine: row } = await nurse.stock.card({ medicineId: id })
  expect(movements.map(({ kind, quantity, balance }) => [kind, quantity, balance])).toEqual([
    ['receipt', 40, 40],
    ['receipt', 10, 50],
    ['receipt', 5, 55],
    ['disposal', -4, 51],
    ['correction', -1, 50],
    ['return-in', 2, 52],
  ])
  expect(movements[0]).toMatchObject({ document: 'SBBK/12/2026', supplier: 'Dinas Kesehatan Contoh' })
  expect(batches.map(({ batchNumber, balance }) => [batchNumber, balance])).toEqual([
    ['B2', 10],
    ['A1', 42],
  ])
  expect(row).toMatchObject({ balance: 52, expiringWithin: 30, value: 52 * 150 })

  expect(await reasonOf(receive(id, ['C3', '2026-11-15', 5]))).toBe('batch-expired')
  const receipts = await nurse.stock.receipts({})
  expect(receipts).toHaveLength(2)
  expect(receipts[1]?.lines).toMatchObject([{ batchNumber: 'A1', quantity: 40 }, { batchNumber: 'B2' }])
})

test('a stock-take puts all differences down in one command, and refuses where the shelf moved meanwhile', async ({
  core,
}) => {
  const { nurse, medicine, receive } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 40], ['B2', '2026-12-01', 10])
  const shelf = await nurse.stock.countable({})
  expect(shelf.map(({ batchNumber, balance }) => [batchNumber, balance])).toEqual([
    ['B2', 10],
    ['A1', 40],
  ])
  const [b2, a1] = shelf
  if (!a1 || !b2) throw new Error('nothing to count')
  const lines = [
    { batchId: b2.batchId, seen: 10, counted: 10, reason: null },
    { batchId: a1.batchId, seen: 40, counted: 37, reason: 'Pecah' },
  ]
  await nurse.stock.adjust({ batchId: a1.batchId, kind: 'disposal', quantity: 1, reason: 'Rusak' })
  expect(await failureOf(nurse.stock.applyCount({ note: null, lines }))).toMatchObject({
    details: { reason: 'stock-moved', batch: 'A1' },
  })
  expect(await nurse.stock.counts({})).toEqual([])
  const again = lines.map((line) => (line.batchId === a1.batchId ? { ...line, seen: 39 } : line))
  expect(await nurse.stock.applyCount({ note: 'Akhir bulan', lines: again })).toMatchObject({ differences: 1 })
  const [count] = await nurse.stock.counts({})
  expect(count).toMatchObject({
    counted: 2,
    note: 'Akhir bulan',
    differences: [{ batchNumber: 'A1', expected: 39, counted: 37, reason: 'Pecah' }],
  })
  expect((await nurse.stock.card({ medicineId: id })).medicine.balance).toBe(47)
})

test('many hands at once: what is put down is what is left, and never less than nothing', async ({ core }) => {
  const { nurse, medicine, receive, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 30])
  const { id: batchId } = await batchOf(id, 'A1')
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      nurse.stock.adjust({ batchId, kind: 'disposal', quantity: 4, reason: 'Bersamaan' }),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
  expect((await batchOf(id, 'A1')).balance).toBe(2)
})

test('random movements, some of them at once, against a model of the shelf', async () => {
  test.setTimeout(240_000)
  const kinds = ['receive', 'disposal', 'return-in', 'return-out', 'correction'] as const
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    batch: fc.constantFrom('A1', 'B2'),
    quantity: fc.integer({ min: -12, max: 20 }).filter((quantity) => quantity !== 0),
  })
  const groups = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const folder = temporaryFolder()
  const core = await startCore(folder.path)
  try {
    const { nurse, medicine, receive, batchOf } = await pharmacyOffice(core)
    let serial = 0
    await fc.assert(
      fc.asyncProperty(groups, async (rounds) => {
        serial += 1
        const id = await medicine({ name: `Obat ${serial}` })
        await receive(id, ['A1', '2027-01-31', 1], ['B2', '2027-02-28', 1])
        const ids = { A1: (await batchOf(id, 'A1')).id, B2: (await batchOf(id, 'B2')).id }
        const model = { A1: 1, B2: 1 }
        for (const round of rounds) {
          const outcomes = await Promise.allSettled(
            round.map(({ kind, batch, quantity }) =>
              kind === 'receive'
                ? receive(id, [batch, batch === 'A1' ? '2027-01-31' : '2027-02-28', Math.abs(quantity)])
                : nurse.stock.adjust({ batchId: ids[batch], kind, quantity, reason: 'Uji acak' }),
            ),
          )
          for (const [index, { kind, batch, quantity }] of round.entries()) {
            const isDone = outcomes[index]?.status === 'fulfilled'
            const sign = kind === 'disposal' || kind === 'return-out' ? -1 : 1
            const isSensible = kind === 'receive' || kind === 'correction' || quantity > 0
            const effect = kind === 'receive' ? Math.abs(quantity) : sign * quantity
            if (isDone) {
              expect(isSensible).toBe(true)
              model[batch] += effect
            } else if (round.length === 1) expect(isSensible && model[batch] + effect >= 0).toBe(false)
          }
          const { batches, movements } = await nurse.stock.card({ medicineId: id })
          for (const { batchNumber, balance } of batches) {
            expect(balance).toBeGreaterThanOrEqual(0)
            expect(balance).toBe(model[batchNumber as 'A1' | 'B2'])
          }
          expect(movements.at(-1)?.balance).toBe(model.A1 + model.B2)
        }
      }),
      { numRuns: 25 },
    )
  } finally {
    await core.close()
    folder.remove()
  }
})

test('the database itself refuses a movement below nothing, and any change of one that is written', async ({
  core,
  folder,
}) => {
  const { medicine, receive } = await pharmacyOffice(core)
  await receive(await medicine(), ['A1', '2027-01-31', 3])
  await core.close()
  const { database: raw } = await openRaw(folder, 'sari', passwordOf('sari'))
  try {
    beginCommand(raw, 'x')
    const take = (quantity: number) =>
      raw.exec(`INSERT INTO stock_movements (id, batch_id, kind, quantity, recorded_at, recorded_by, reason)
        SELECT 'x${quantity}', batch_id, 'disposal', ${quantity}, recorded_at, recorded_by, 'x' FROM stock_movements LIMIT 1`)
    expect(() => take(-4)).toThrow(/stock-negative/)
    expect(() => raw.exec('UPDATE stock_movements SET quantity = 5')).toThrow(/append-only/)
    expect(() => raw.exec('DELETE FROM stock_movements')).toThrow(/append-only/)
    expect(() => raw.exec('UPDATE stock_receipts SET supplier = 1')).toThrow(/append-only/)
  } finally {
    raw.close()
  }
})

test('walls: the shelf is the clinic’s, its numbers are the list keeper’s', async ({ core }) => {
  const { admin, registry, nurse, doctor } = await pharmacyOffice(core)
  expect((await failureOf(registry.medicines.list({}))).code).toBe('forbidden')
  expect((await failureOf(admin.stock.countable({}))).code).toBe('forbidden')
  const settings = { expirySpans: [60, 30], missedDoses: 2 }
  expect((await failureOf(nurse.medicines.changeSettings(settings))).code).toBe('forbidden')
  await doctor.medicines.changeSettings(settings)
  expect(await nurse.medicines.settings({})).toEqual({ ...settings, expirySpans: [30, 60] })
})
