import { expect, test } from '@playwright/test'
import type { NewLicence } from '#shared/features/credentials/credentials.contract.ts'
import { failureOf } from '#tests/harness/client.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
test.beforeEach(async () => {
  test.setTimeout(180_000)
  office = await openStaff()
})
test.afterEach(() => office.close())

const add = async (changes: Parameters<typeof nurse>[0]) =>
  (await office.client('tuti').workers.add(nurse({ nip: null, nationalId: null, ...changes }))).id

const enter = (workerId: string, changes: Partial<NewLicence>) =>
  office.client('tuti').credentials.enter({
    ...{ workerId, kind: 'sip', number: '503/SIP/1', issuedOn: day('2022-06-01'), validUntil: day('2027-05-31') },
    ...{ issuer: 'DPMPTSP Kota Contoh', place: 'Poliklinik Rutan Contoh', isHere: true, fileIds: [] },
    ...changes,
  })
const registered = (workerId: string) =>
  enter(workerId, { kind: 'str', number: `STR-${workerId}`, validUntil: null, place: null, isHere: false })

/** As a nurse reads it, who keeps no register. */
const workersOn = async (on: string | null, name = 'sari') =>
  (await office.client(name).careWorkers.list({ on: on === null ? null : day(on) })).workers

test('health workers with what a clinic has to know and nothing else, for those who may know who works here', async () => {
  const made = await add({ nip: '19940506 202012 2 001', nationalId: '5171014605940001' })
  const rahma = await add({ name: 'dr. Rahma Contoh', profession: 'dokter' })
  await add({ name: 'Guna Contoh', profession: 'bukan-kesehatan', position: 'Penjaga' })
  await registered(made)
  await enter(made, {})
  const answer = await office.client('sari').careWorkers.list({ on: null })
  expect(answer).toEqual({
    on: '2026-11-16',
    workers: [
      {
        ...{ id: rahma, name: 'dr. Rahma Contoh', professionTitle: 'Dokter', isDoctor: true, sip: null },
        ...{ faults: ['str-missing', 'sip-missing'], isOnDutyNow: false },
      },
      {
        ...{ id: made, name: 'Made Contoh', professionTitle: 'Perawat', isDoctor: false },
        ...{ sip: { number: '503/SIP/1', validUntil: '2027-05-31' }, faults: [], isOnDutyNow: false },
      },
    ],
  })
  const text = JSON.stringify(answer)
  for (const secret of ['5171014605940001', '199405062020122001', '1994-05-06', 'Kota Contoh', 'III b'])
    expect(text, secret).not.toContain(secret)
  for (const name of ['ayu', 'bambang', 'tuti']) expect(await workersOn(null, name)).toEqual(answer.workers)
  for (const refused of [workersOn(null, 'bina'), office.admin.careWorkers.list({ on: null })])
    expect((await failureOf(refused)).code).toBe('forbidden')
})

test('the permit is the one that was valid on the day: renewed, expired, for another place, voided', async () => {
  const made = await add({})
  await registered(made)
  await enter(made, { number: 'SIP-LAMA', issuedOn: day('2021-11-01'), validUntil: day('2026-10-31') })
  await enter(made, { number: 'SIP-LUAR', issuedOn: day('2025-01-01'), place: 'RSUD Contoh', isHere: false })
  const standing = async (on: string | null) => {
    const [worker] = await workersOn(on)
    return [worker?.sip?.number ?? null, worker?.faults]
  }
  expect(await standing('2026-10-31'), 'its last day').toEqual(['SIP-LAMA', []])
  expect(await standing(null), 'expired; the one for another place does not help').toEqual([null, ['sip-expired']])
  expect(await standing('2021-10-31'), 'before everything').toEqual([null, ['str-missing', 'sip-missing']])
  const { id } = await enter(made, { number: 'SIP-SALAH', issuedOn: day('2026-11-01') })
  expect(await standing(null)).toEqual(['SIP-SALAH', []])
  await office.client('tuti').credentials.voidLicence({ id, revision: 1, reason: 'Salah ketik' })
  expect(await standing(null)).toEqual([null, ['sip-expired']])
  await enter(made, { number: 'SIP-BARU', issuedOn: day('2026-11-10'), validUntil: day('2031-11-09') })
  expect(await standing(null)).toEqual(['SIP-BARU', []])
  expect(await standing('2026-10-01'), 'what was written then stays true').toEqual(['SIP-LAMA', []])
  expect(await standing('2031-11-10')).toEqual([null, ['sip-expired']])
})

test('whoever is on duty comes first; who left is offered for the days before, who was entered by mistake for none', async () => {
  const { workers, dutyRoster } = office.client('tuti')
  await add({ name: 'Agung Contoh' })
  const made = await add({})
  const gone = await add({ name: 'Bayu Contoh' })
  const never = await add({ name: 'Citra Contoh' })
  const partner = { employment: 'partner', employer: 'Puskesmas Contoh', until: day('2026-11-20') } as const
  await add({ name: 'Dewi Contoh', ...partner })
  await dutyRoster.assign({ day: day('2026-11-16'), shift: 'pagi', workerId: made, replacesId: null })
  const reason = 'Pindah ke Lapas Contoh'
  await workers.end({ id: gone, revision: 1, on: day('2026-11-10'), kind: 'moved', reason })
  await workers.end({ id: never, revision: 1, on: day('2026-11-16'), kind: 'mistake', reason: 'Tercatat dua kali' })
  const names = async (on: string | null) => (await workersOn(on)).map(({ name }) => name)
  expect((await workersOn(null)).map(({ name, isOnDutyNow }) => [name, isOnDutyNow])).toEqual([
    ['Made Contoh', true],
    ['Agung Contoh', false],
    ['Dewi Contoh', false],
  ])
  expect(await names('2026-11-10')).toEqual(['Made Contoh', 'Agung Contoh', 'Bayu Contoh', 'Dewi Contoh'])
  expect(await names('2026-11-21'), 'the agreement is over').toEqual(['Made Contoh', 'Agung Contoh'])
  expect(await names('2020-11-30'), 'nobody yet').toEqual([])
})
