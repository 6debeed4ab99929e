import { expect, test } from '@playwright/test'
import type { NewLicence } from '#shared/features/credentials/credentials.contract.ts'
import { failureOf } from '#tests/harness/client.ts'
import { reasonOf } from './coaching-desk.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
let made = ''
test.beforeEach(async () => {
  test.setTimeout(180_000)
  office = await openStaff()
  made = (await office.client('tuti').workers.add(nurse())).id
})
test.afterEach(() => office.close())

const str = (changes: Partial<NewLicence> = {}): NewLicence => ({
  ...{ workerId: made, kind: 'str', number: 'STR-17', issuedOn: day('2021-03-01'), validUntil: null },
  ...{ issuer: 'Konsil Tenaga Kesehatan Indonesia', place: null, isHere: false, fileIds: [] },
  ...changes,
})
const sip = (changes: Partial<NewLicence> = {}): NewLicence =>
  str({
    ...{ kind: 'sip', number: '503/SIP/1', issuedOn: day('2022-06-01'), validUntil: day('2027-05-31') },
    ...{ issuer: 'DPMPTSP Kota Contoh', place: 'Poliklinik Rutan Contoh', isHere: true },
    ...changes,
  })
const standing = async () => (await office.client('tuti').credentials.ofWorker({ workerId: made })).standing

test('STR and SIP are kept with their history; a wrong one is voided; others do not read them', async () => {
  const { credentials } = office.client('tuti')
  expect((await standing()).faults).toEqual(['str-missing', 'sip-missing'])
  await credentials.enter(str())
  const { id } = await credentials.enter(sip())
  expect(await standing()).toMatchObject({ faults: [], endsOn: '2027-05-31', neededPoints: 25, points: 0 })
  const wrong = [
    [sip({ number: '2', place: null }), 'licence-place-missing'],
    [sip({ number: '2', validUntil: null }), 'licence-until-missing'],
    [sip({ number: '2', validUntil: day('2022-05-31') }), 'licence-until-before-issue'],
    [sip({ number: '2', issuedOn: day('2026-11-17') }), 'licence-issued-in-future'],
    [str({ number: '2', place: 'Rutan' }), 'licence-place-of-str'],
    [sip(), 'licence-number-known'],
    [sip({ number: '2', fileIds: ['0190a0a0-0000-7000-8000-000000000000'] }), 'licence-file-not-usable'],
  ] as const
  for (const [input, reason] of wrong) expect(await reasonOf(credentials.enter(input))).toBe(reason)
  await credentials.voidLicence({ id, revision: 1, reason: 'Nomor salah ketik' })
  expect(await reasonOf(credentials.voidLicence({ id, revision: 2, reason: 'Lagi' }))).toBe('licence-voided')
  expect((await standing()).faults).toEqual(['sip-missing'])
  await credentials.enter(sip())
  const { licences } = await office.client('bambang').credentials.ofWorker({ workerId: made })
  expect(licences.map((licence) => licence.standing)).toEqual(['valid', 'valid', 'voided'])
  for (const name of ['sari', 'ayu', 'bina'])
    expect((await failureOf(office.client(name).credentials.ofWorker({ workerId: made }))).code).toBe('forbidden')
  expect(await office.client('sari').credentials.own({})).toBeNull()
  const subject = { type: 'credentials' as const, id: made }
  expect((await failureOf(office.client('sari').history.of({ subject, before: null }))).code).toBe('forbidden')
  expect(JSON.stringify(await credentials.list({}))).toContain('Made Contoh')
})

test('SKP count over the years the office set; a scan is for the staff office and whom it is about', async () => {
  const { credentials, workers } = office.client('tuti')
  const { accounts } = await workers.choices({})
  const sari = accounts.find(({ fullName }) => fullName.toLowerCase().includes('sari'))?.id ?? null
  const { isChecked: _isChecked, ...details } = nurse({ accountId: sari })
  await workers.change({ ...details, id: made, revision: 1 })
  const fileId = await office.upload('tuti')
  const credit = {
    ...{ workerId: made, kind: 'training' as const, title: 'Pelatihan TB di lapas', organiser: 'Dinas Contoh' },
    ...{ on: day('2026-03-04'), points: 4.5, fileIds: [fileId] },
  }
  const { id } = await credentials.enterCredit(credit)
  await credentials.enterCredit({ ...credit, on: day('2021-11-15'), fileIds: [] })
  expect(await reasonOf(credentials.enterCredit({ ...credit, on: day('2026-11-17') }))).toBe('credit-in-future')
  expect((await standing()).points).toBe(4.5)
  expect((await office.client('sari').credentials.own({}))?.credits).toHaveLength(2)
  const status = async (name: string) => (await office.download(name, fileId)).status
  expect([await status('tuti'), await status('bambang'), await status('sari'), await status('ayu')]).toEqual([
    ...[200, 200, 200, 403],
  ])
  await credentials.voidCredit({ id, revision: 1, reason: 'Sertifikat orang lain' })
  expect(await reasonOf(credentials.voidCredit({ id, revision: 2, reason: 'Lagi' }))).toBe('credit-voided')
  expect((await standing()).points).toBe(0)
})

test('a year on the clock: each reminder once, all passed ones after weeks closed, none twice when the clock goes back', async () => {
  const seen = async (moment: string) => {
    await office.goTo(`${moment}T01:00:00.000Z`, 'tuti')
    const { credentials } = office.client('tuti')
    const { count } = await credentials.unfired({})
    expect((await credentials.fire({})).count).toBe(count)
    expect((await credentials.fire({})).count).toBe(0)
    return count
  }
  const { credentials } = office.client('tuti')
  await credentials.enter(str())
  await credentials.enter(sip())
  // 180 days before is 2 December 2026, 90 is 2 March, 30 is 1 May, 7 is 24 May 2027.
  const counts: number[] = []
  for (const moment of ['2026-12-01', '2026-12-02', '2026-12-03', '2027-02-20', '2027-05-02'])
    counts.push(await seen(moment))
  // Closed from February to May: 90 and 30 days come together.
  expect(counts).toEqual([0, 1, 0, 0, 2])
  expect([await seen('2027-01-10'), await seen('2027-05-03'), await seen('2027-05-25')]).toEqual([0, 0, 1])
  const reminders = await office.client('tuti').credentials.reminders({})
  expect(reminders.map(({ days, firedOn }) => `${days} ${firedOn}`)).toEqual([
    ...['7 2027-05-25', '30 2027-05-02', '90 2027-05-02', '180 2026-12-02'],
  ])
})

test('a reminder stands on the start page until noted; a renewal ends the row; over is told until then', async () => {
  const { credentials } = office.client('tuti')
  await credentials.enter(str())
  await credentials.enter(sip())
  const due = async (name: string) =>
    (await office.client(name).today.list({})).items.filter(({ kind }) => kind.startsWith('licence-'))
  await office.goTo('2027-03-10T01:00:00.000Z', 'tuti', 'bambang', 'ayu')
  await office.client('ayu').credentials.fire({})
  expect(await due('tuti')).toMatchObject([{ kind: 'licence-ending', data: { name: 'Made Contoh', count: 82 } }])
  expect(await due('bambang')).toHaveLength(1)
  expect(await due('ayu')).toEqual([])
  const [newest] = await office.client('tuti').credentials.reminders({})
  await office.client('tuti').credentials.note({ id: newest?.id ?? '' })
  expect(await due('tuti')).toEqual([])
  await office.goTo('2027-06-02T01:00:00.000Z', 'tuti')
  const late = office.client('tuti').credentials
  await late.fire({})
  expect(await due('tuti')).toMatchObject([{ kind: 'licence-expired', severity: 'late', data: { count: 2 } }])
  await late.enter(sip({ number: '503/SIP/2', issuedOn: day('2027-06-01'), validUntil: day('2032-05-31') }))
  expect(await due('tuti')).toEqual([])
  expect((await late.reminders({})).every(({ isOver }) => isOver)).toBe(true)
  expect((await late.unfired({})).count).toBe(0)
})

test('"Boleh beroperasi hari ini?": an expired SIP, an empty shift and somebody ill are told', async () => {
  const { credentials, dutyRoster, workers } = office.client('tuti')
  const kadek = (await workers.add(nurse({ name: 'Kadek Contoh', nip: null, nationalId: null }))).id
  await credentials.enter(str())
  await credentials.enter(sip({ validUntil: day('2026-11-15') }))
  await credentials.enter(str({ workerId: kadek }))
  await credentials.enter(sip({ workerId: kadek }))
  const today = { day: day('2026-11-16'), replacesId: null }
  expect((await dutyRoster.assign({ ...today, shift: 'pagi', workerId: made })).faults).toEqual(['sip-expired'])
  expect((await dutyRoster.assign({ ...today, shift: 'siang', workerId: kadek })).faults).toEqual([])
  const shiftOf = async (shift: string) =>
    (await office.client('sari').credentials.readiness({})).duties.find(
      (duty) => duty.day === '2026-11-16' && duty.shift.id === shift,
    )
  expect(await shiftOf('pagi')).toMatchObject({
    ...{ present: 1, able: 0, missing: 0 },
    places: [{ worker: { name: 'Made Contoh' }, faults: ['sip-expired'] }],
  })
  expect(await shiftOf('siang')).toMatchObject({ present: 1, able: 1, missing: 0 })
  expect(await shiftOf('malam')).toMatchObject({ present: 0, able: 0, missing: 1 })
  expect((await office.client('sari').credentials.readiness({})).isReady).toBe(false)
  await credentials.enter(sip({ number: '503/SIP/2', issuedOn: day('2026-11-16'), validUntil: day('2031-11-15') }))
  await dutyRoster.assign({ ...today, shift: 'malam', workerId: made })
  const ready = await office.client('bambang').credentials.readiness({})
  expect(ready).toMatchObject({ today: '2026-11-16', isReady: true })
  expect(new Set(ready.duties.map(({ day: on }) => on)).size).toBe(8)
  await dutyRoster.recordAbsence({
    ...{ workerId: kadek, from: day('2026-11-16'), until: day('2026-11-16'), kind: 'sick', note: null },
  })
  expect(await shiftOf('siang')).toMatchObject({ present: 0, able: 0, missing: 1 })
})

test('days of reminders and needed SKP are set by the office', async () => {
  const { credentials } = office.client('tuti')
  const { source, sipYears, ...basis } = await credentials.settings({})
  expect([sipYears, source.includes('260')]).toEqual([5, true])
  const changed = { ...basis, reminderDays: [365, 60], credits: { ...basis.credits, perawat: 50 } }
  expect(await reasonOf(credentials.changeSettings({ ...changed, reminderDays: [30, 60], basis }))).toBe(
    'reminder-days-order',
  )
  await credentials.changeSettings({ ...changed, basis })
  expect((await failureOf(credentials.changeSettings({ ...changed, basis }))).code).toBe('changed-meanwhile')
  await credentials.enter(sip())
  expect((await credentials.fire({})).count).toBe(1)
  expect((await standing()).neededPoints).toBe(50)
})

test('the history tells what was set, in lines', async () => {
  const { credentials, dutyRoster } = office.client('tuti')
  const { source: _source, sipYears: _sipYears, ...basis } = await credentials.settings({})
  await credentials.changeSettings({ ...basis, reminderDays: [365, 60], basis })
  const { shifts } = await dutyRoster.settings({})
  await dutyRoster.changeShifts({ shifts: shifts.slice(0, 2), basis: shifts })
  const told = async (type: 'credential-settings' | 'duty-roster') =>
    JSON.stringify(await office.client('bambang').history.of({ subject: { type, id: 'all' }, before: null }))
  expect(await told('credential-settings')).toContain('365')
  expect(await told('duty-roster')).toContain('Siang')
})
