import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { reasonOf } from './coaching-desk.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openStaff()
})
test.afterEach(() => office.close())

const all = { text: '', includeEnded: true }

test('the register keeps the columns of the table; NIP and NIK are told to the staff office alone', async () => {
  const { workers } = office.client('tuti')
  const { id } = await workers.add(nurse())
  const row = await workers.find({ id })
  expect(row).toMatchObject({
    ...{ name: 'Made Contoh', rank: 'Penata Muda Tk. I / III b', position: 'Perawat Mahir', profession: 'perawat' },
    ...{ education: 'S1 Keperawatan, STIKES Contoh', professionTitle: 'Perawat', state: 'active' },
    numbers: { nip: '199405062020122001', nationalId: '5171014605940001' },
  })
  for (const name of ['bambang', 'sari', 'ayu']) {
    const [seen] = await office.client(name).workers.list(all)
    expect(seen).toMatchObject({ name: 'Made Contoh', numbers: null })
    expect(JSON.stringify(seen)).not.toContain('199405062020122001')
    expect((await failureOf(office.client(name).workers.add(nurse()))).code).toBe('forbidden')
  }
  expect((await failureOf(office.client('bina').workers.list(all))).code).toBe('forbidden')
  const subject = { type: 'worker' as const, id }
  expect(JSON.stringify(await office.client('sari').history.of({ subject, before: null }))).not.toContain('1994050620')
  expect(JSON.stringify(await workers.list({ text: 'mahir', includeEnded: false }))).toContain(id)
  expect(await workers.list({ text: 'tidak ada', includeEnded: true })).toEqual([])
})

test('bad details, the same person and a taken account are refused and change nothing', async () => {
  const { workers } = office.client('tuti')
  const { accounts } = await workers.choices({})
  const sari = accounts.find(({ fullName }) => fullName.toLowerCase().includes('sari'))
  await workers.add(nurse({ accountId: sari?.id ?? null }))
  const other = { name: 'Kadek Contoh', nip: null, nationalId: null }
  const cases = [
    [{ ...other, nip: '12345' }, 'worker-nip-wrong'],
    [{ ...other, nationalId: '517101460594000X' }, 'worker-nik-wrong'],
    [{ ...other, profession: 'dukun' }, 'worker-profession-unknown'],
    [{ ...other, employment: 'partner' as const }, 'worker-employer-missing'],
    [{ ...other, birthDate: day('2027-01-01') }, 'worker-born-in-future'],
    [{ ...other, until: day('2020-11-30') }, 'worker-until-before-since'],
    [{ ...other, nip: '199405062020122001' }, 'worker-nip-known'],
    [{ ...other, nationalId: '5171014605940001' }, 'worker-nik-known'],
    [{ ...other, name: 'MADE  Contoh' }, 'worker-looks-known'],
    [{ ...other, accountId: sari?.id ?? null }, 'worker-account-taken'],
    [{ ...other, accountId: '0190a0a0-0000-7000-8000-000000000000' }, 'worker-account-unknown'],
  ] as const
  for (const [changes, reason] of cases) expect(await reasonOf(workers.add(nurse(changes)))).toBe(reason)
  expect(await workers.list(all)).toHaveLength(1)
  expect((await workers.choices({})).accounts.map(({ id }) => id)).not.toContain(sari?.id)
  await workers.add({ ...nurse({ ...other, name: 'Made Contoh' }), isChecked: true })
  expect(await workers.list(all)).toHaveLength(2)
})

test('a row is changed, ended with day and reason, kept, and taken back', async () => {
  const { workers } = office.client('tuti')
  const { id } = await workers.add(nurse())
  const { isChecked: _isChecked, ...details } = nurse({ position: 'Perawat Penyelia' })
  await workers.change({ ...details, id, revision: 1 })
  expect((await failureOf(workers.change({ ...details, id, revision: 1 }))).code).toBe('changed-meanwhile')
  const end = { id, revision: 2, on: day('2026-11-13'), kind: 'moved' as const, reason: 'Pindah ke Lapas Contoh' }
  expect(await reasonOf(workers.end({ ...end, on: day('2026-11-17') }))).toBe('worker-end-in-future')
  expect(await reasonOf(workers.end({ ...end, on: day('2020-11-30') }))).toBe('worker-end-before-since')
  await workers.end(end)
  expect(await workers.list({ text: '', includeEnded: false })).toEqual([])
  expect(await workers.find({ id })).toMatchObject({ state: 'ended', endKind: 'moved', position: 'Perawat Penyelia' })
  expect(await reasonOf(workers.change({ ...details, id, revision: 3 }))).toBe('worker-ended')
  const second = await workers.add(nurse())
  expect(await reasonOf(workers.reopen({ id, revision: 3 }))).toBe('worker-nip-known')
  await workers.end({ ...end, id: second.id, revision: 1, kind: 'mistake' })
  await workers.reopen({ id, revision: 3 })
  expect(await workers.find({ id })).toMatchObject({ state: 'active', endedOn: null, endReason: null })
  expect(await reasonOf(workers.reopen({ id, revision: 4 }))).toBe('worker-not-ended')
})
