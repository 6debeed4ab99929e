import type { Instant } from '#shared/time/instant.ts'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { pharmacyOffice, writeAllergy } from './pharmacy-office.ts'

const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).details.reason
const states = (client: Client) =>
  client.prescriptions.list({ inmateId: null, states: [] }).then((rows) => rows.map(({ state }) => state))

test('a prescription is written, handed out first expiring first, and told on the stock card by its number', async ({
  core,
}) => {
  const { nurse, medicine, receive, line, prescribe, dispense, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['LAMA', '2026-12-01', 10], ['BARU', '2028-01-31', 100])
  const written = await prescribe([line(id)])
  expect(written.number).toBe('RSP-2026-0001')
  expect(await nurse.prescriptions.queue({})).toMatchObject([
    { state: 'issued', prescriberName: 'dr. Dewi', isByInstruction: true, medicines: ['Parasetamol 500 mg'] },
  ])
  const { lines } = await nurse.prescriptions.handOut({ id: written.id })
  const [old, fresh] = [await batchOf(id, 'LAMA'), await batchOf(id, 'BARU')]
  expect(lines[0]).toMatchObject({
    waiting: 15,
    most: 15,
    proposal: [
      { batchId: old.id, quantity: 10 },
      { batchId: fresh.id, quantity: 5 },
    ],
  })
  await dispense(written.id)
  const after = await nurse.prescriptions.find({ id: written.id })
  expect(after).toMatchObject({ state: 'dispensed', lines: [{ dispensed: 15, waiting: 0 }] })
  expect(after.dispensings[0]?.items.map(({ batchNumber, quantity }) => [batchNumber, quantity])).toEqual([
    ['LAMA', 10],
    ['BARU', 5],
  ])
  expect(await nurse.prescriptions.queue({})).toEqual([])
  const { movements } = await nurse.stock.card({ medicineId: id })
  expect(movements.at(-1)).toMatchObject({ kind: 'dispensing', quantity: -5, balance: 95, document: 'RSP-2026-0001' })
})

test('in parts, another batch only with a reason, never an expired one, never more than prescribed', async ({
  core,
}) => {
  const { nurse, medicine, receive, line, prescribe, dispense, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['LAMA', '2026-11-16', 10], ['BARU', '2028-01-31', 100])
  const { id: prescription } = await prescribe([line(id)])
  const [old, fresh] = [await batchOf(id, 'LAMA'), await batchOf(id, 'BARU')]
  const take = (batchId: string, quantity: number, reason: string | null = null) =>
    dispense(prescription, [{ batchId, quantity }], reason)
  expect(await reasonOf(take(fresh.id, 5))).toBe('batch-reason-missing')
  expect(await reasonOf(take(old.id, 11, 'Alasan uji'))).toBe('stock-short')
  expect(await reasonOf(take(fresh.id, 16, 'Alasan uji'))).toBe('more-than-prescribed')
  await take(fresh.id, 5, 'Kotak sudah dibuka')
  expect(await nurse.prescriptions.find({ id: prescription })).toMatchObject({
    state: 'partly-dispensed',
    dispensings: [{ reason: 'Kotak sudah dibuka' }],
  })
  await take(old.id, 10)
  expect((await nurse.prescriptions.find({ id: prescription })).state).toBe('dispensed')
})

test('an expired batch is never handed out, and a repetition is handed out like the first time', async ({ folder }) => {
  let now = testMorning
  const core = await startCore(folder, { clock: { now: () => now as Instant } })
  const { nurse, signInAgain, medicine, receive, line, prescribe, dispense, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['LAMA', '2026-11-16', 10], ['BARU', '2028-01-31', 100])
  const { id: prescription } = await prescribe([line(id, { quantity: 5 })], { iterations: 1 })
  const old = await batchOf(id, 'LAMA')
  now = '2026-11-17T01:00:00.000Z'
  await signInAgain()
  expect(await reasonOf(dispense(prescription, [{ batchId: old.id, quantity: 5 }], 'Masih bagus'))).toBe(
    'batch-expired',
  )
  await dispense(prescription)
  expect((await nurse.prescriptions.handOut({ id: prescription })).lines).toMatchObject([{ waiting: 5, most: 5 }])
  await dispense(prescription)
  expect((await nurse.prescriptions.handOut({ id: prescription })).lines).toEqual([])
  expect((await batchOf(id, 'LAMA')).balance).toBe(10)
  expect((await batchOf(id, 'BARU')).balance).toBe(90)
  await core.close()
})

test('what was handed out is taken back on the same day by a movement of its own, and not on the next', async ({
  folder,
}) => {
  let now = testMorning
  const core = await startCore(folder, { clock: { now: () => now as Instant } })
  const { nurse, signInAgain, medicine, receive, line, prescribe, dispense, batchOf } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 40])
  const { id: prescription } = await prescribe([line(id)])
  const undo = async (dispensingId: string) => {
    const { revision } = await nurse.prescriptions.find({ id: prescription })
    return nurse.prescriptions.undoDispensing({ id: prescription, revision, dispensingId, reason: 'Salah orang' })
  }
  const first = await dispense(prescription)
  await undo(first.dispensingId)
  expect(await reasonOf(undo(first.dispensingId))).toBe('already-undone')
  expect((await batchOf(id, 'A1')).balance).toBe(40)
  expect(await nurse.prescriptions.find({ id: prescription })).toMatchObject({
    state: 'issued',
    dispensings: [{ mayUndo: false, undone: { reason: 'Salah orang' } }],
  })
  const { movements } = await nurse.stock.card({ medicineId: id })
  expect(movements.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['receipt', 40],
    ['dispensing', -15],
    ['reversal', 15],
  ])
  const second = await dispense(prescription)
  now = '2026-11-17T01:00:00.000Z'
  await signInAgain()
  expect(await reasonOf(undo(second.dispensingId))).toBe('undo-too-late')
  await core.close()
})

test('an allergy and a double medicine are said, need a reason, and stay written on the line', async ({ core }) => {
  const { nurse, medicine, line, prescribe, inmateId } = await pharmacyOffice(core)
  const amoxicillin = await medicine({ name: 'Amoksisilin', substances: ['amoksisilin'], groups: ['penisilin'] })
  await writeAllergy(nurse, inmateId, 'Penisilin')

  const asked = (medicineId: string) =>
    nurse.prescriptions.warnings({ inmateId, medicines: [{ medicineId, outsideText: null }], exceptId: null })
  expect(await asked(amoxicillin)).toEqual([[{ kind: 'allergy-group', about: 'Penisilin', with: 'Penisilin' }]])
  expect(await failureOf(prescribe([line(amoxicillin)]))).toMatchObject({
    details: { reason: 'override-reason-missing', line: 1 },
  })
  const { id } = await prescribe([line(amoxicillin, { overrideReason: 'Sudah diuji kulit, tidak ada reaksi' })])
  expect((await nurse.prescriptions.find({ id })).lines[0]).toMatchObject({
    overrideReason: 'Sudah diuji kulit, tidak ada reaksi',
    warnings: [{ kind: 'allergy-group' }],
  })
  expect(await asked(amoxicillin)).toEqual([
    [
      { kind: 'allergy-group', about: 'Penisilin', with: 'Penisilin' },
      { kind: 'duplicate-substance', about: 'amoksisilin', with: 'Amoksisilin 500 mg (RSP-2026-0001)' },
    ],
  ])

  // Two lines of one paper clash too, and so does what comes from outside.
  const paracetamol = await medicine()
  const outside = line(paracetamol, { medicineId: null, outsideText: 'Parasetamol sirup', dose: 5, doseUnit: 'ml' })
  expect(await failureOf(prescribe([line(paracetamol), outside]))).toMatchObject({
    details: { reason: 'override-reason-missing', line: 2 },
  })
})

test('the pharmacy changes a line: the original stays beside it, and a line that was given of is left alone', async ({
  core,
}) => {
  const { nurse, medicine, receive, line, prescribe, dispense } = await pharmacyOffice(core)
  const [one, other] = [await medicine(), await medicine({ name: 'Ibuprofen', substances: ['ibuprofen'] })]
  await receive(other, ['IB1', '2027-06-30', 50])
  const { id, revision } = await prescribe([line(one)])
  const { lines } = await nurse.prescriptions.find({ id })
  const changeLine = (lineId: string, at: number) =>
    nurse.prescriptions.changeLine({ id, revision: at, lineId, line: line(other), reason: 'Parasetamol habis' })
  await changeLine(lines[0]?.id ?? '', revision)
  const changed = await nurse.prescriptions.find({ id })
  expect(changed.lines).toMatchObject([
    { state: 'replaced', label: 'Parasetamol 500 mg', endedOn: '2026-11-16' },
    {
      state: 'active',
      label: 'Ibuprofen 500 mg',
      replacesId: lines[0]?.id,
      changeReason: 'Parasetamol habis',
      changedByName: 'Petugas sari',
    },
  ])
  expect(await reasonOf(changeLine(lines[0]?.id ?? '', changed.revision))).toBe('line-not-active')
  const given = await dispense(id)
  expect(await reasonOf(changeLine(changed.lines[1]?.id ?? '', given.revision))).toBe('line-has-been-given')
})

test('drafts, stops and voids: each only where it makes sense', async ({ core }) => {
  const { nurse, doctor, medicine, receive, line, prescribe, dispense } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 40])
  const reason = 'Keluhan hilang'
  expect(await reasonOf(prescribe([line(id)], { instructedBy: null }))).toBe('prescriber-missing')
  const draft = await prescribe([line(id)], { isIssued: false, instructedBy: null }, doctor)
  expect((await nurse.prescriptions.find({ id: draft.id })).prescriberName).toBe('Petugas dewi')
  expect(await reasonOf(nurse.prescriptions.stop({ id: draft.id, revision: 1, reason }))).toBe('prescription-not-open')
  const { number: _number, ...changed } = await nurse.prescriptions.change({
    id: draft.id,
    revision: 1,
    instructedBy: 'dr. Dewi',
    confidentiality: 'normal',
    caredAt: null,
    lateReason: null,
    iterations: 0,
    note: null,
    lines: [line(id, { days: 3, quantity: 9 })],
    isIssued: false,
  })
  expect((await nurse.prescriptions.find({ id: draft.id })).lines).toMatchObject([{ quantity: 9 }])
  await nurse.prescriptions.issue(changed)
  expect(await reasonOf(nurse.prescriptions.issue({ id: draft.id, revision: 3 }))).toBe('prescription-not-draft')
  await dispense(draft.id)
  expect(await reasonOf(nurse.prescriptions.void({ id: draft.id, revision: 4, reason }))).toBe('has-been-given')
  await nurse.prescriptions.stop({ id: draft.id, revision: 4, reason })
  const stopped = await nurse.prescriptions.find({ id: draft.id })
  expect(stopped).toMatchObject({ state: 'stopped', endReason: reason, lines: [{ endedOn: '2026-11-16' }] })
  expect((await nurse.prescriptions.handOut({ id: draft.id })).lines).toEqual([])
  const second = await prescribe([line(id)])
  await nurse.prescriptions.void({ id: second.id, revision: second.revision, reason })
  expect(await states(nurse)).toEqual(['voided', 'stopped'])
})

test('time of care lies back only with a reason, and a person who is gone gets nothing written', async ({ core }) => {
  const { nurse, registry, medicine, receive, line, prescribe, inmateId, dispense } = await pharmacyOffice(core)
  const id = await medicine()
  await receive(id, ['A1', '2027-01-31', 40])
  const twoDaysAgo = '2026-11-14T01:00:00.000Z' as Instant
  expect(await reasonOf(prescribe([line(id)], { caredAt: twoDaysAgo }))).toBe('late-reason-missing')
  expect(await reasonOf(prescribe([line(id)], { caredAt: '2026-12-14T01:00:00.000Z' as Instant }))).toBe('in-future')
  const late = await prescribe([line(id)], { caredAt: twoDaysAgo, lateReason: 'Akhir pekan' })
  expect(await nurse.prescriptions.find({ id: late.id })).toMatchObject({ isLate: true, lateReason: 'Akhir pekan' })

  const second = { ...newcomer(), name: 'Djoko Susilo', nationalId: null, firstRegister: null }
  const { id: double } = await registry.inmates.register(second)
  const other = await prescribe([line(id, { overrideReason: 'Orang lain' })], { inmateId: double })
  await registry.inmateMerges.merge({
    kept: { id: inmateId, revision: (await registry.inmates.profile({ id: inmateId })).revision },
    absorbed: { id: double, revision: (await registry.inmates.profile({ id: double })).revision },
    fromAbsorbed: [],
    reason: 'Orang yang sama',
  })
  expect((await nurse.prescriptions.find({ id: other.id })).inmate.id).toBe(inmateId)
  expect(await reasonOf(prescribe([line(id)], { inmateId: double }))).toBe('merged-away')

  const { revision } = await registry.inmates.profile({ id: inmateId })
  await registry.inmates.recordDeath({
    inmateId,
    revision,
    on: '2026-11-16',
    time: null,
    note: null,
    where: null,
    letterNumber: null,
  })
  expect(await reasonOf(prescribe([line(id)]))).toBe('inmate-dead')
  expect(await reasonOf(dispense(late.id))).toBe('inmate-dead')
})

test('a secret prescription is not there for whoever may not know of it, and its stock movement names no paper', async ({
  core,
}) => {
  const { nurse, midwife, medicine, receive, line, prescribe, dispense, inmateId } = await pharmacyOffice(core)
  const id = await medicine({ name: 'Antivirus', substances: ['zat rahasia'] })
  await receive(id, ['A1', '2027-01-31', 40])
  expect(await reasonOf(prescribe([line(id)], { confidentiality: 'extra' }, midwife))).toBe('confidential-not-allowed')
  const secret = await prescribe([line(id)], { confidentiality: 'extra' })
  await dispense(secret.id)
  expect(await states(nurse)).toEqual(['dispensed'])
  expect(await states(midwife)).toEqual([])
  expect(await midwife.prescriptions.queue({})).toEqual([])
  expect((await failureOf(midwife.prescriptions.find({ id: secret.id }))).code).toBe('not-found')
  expect((await failureOf(midwife.prescriptions.handOut({ id: secret.id }))).code).toBe('not-found')
  const told = { subject: { type: 'prescription' as const, id: secret.id }, before: null }
  expect((await failureOf(midwife.history.of(told))).code).toBe('not-found')
  expect((await nurse.history.of(told)).entries.length).toBe(2)
  const seen = (await midwife.stock.card({ medicineId: id })).movements
  expect(seen.map(({ document }) => document)).toEqual(['SBBK/12/2026', null])
  const [warnings] = await midwife.prescriptions.warnings({
    inmateId,
    medicines: [{ medicineId: id, outsideText: null }],
    exceptId: null,
  })
  expect(warnings).toEqual([{ kind: 'duplicate-substance', about: 'zat rahasia', with: '' }])
})
