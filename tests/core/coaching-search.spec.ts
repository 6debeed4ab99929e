import { expect, test } from '@playwright/test'
import { day, openCoaching, programmeWith } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const limit = 8

test('meetings and performances are found by their words, the nearest day first', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu'])
  const sessions = office.client('bina').coachingSessions
  const meeting = { programmeId, note: null, startsAt: '09:00', minutes: 45, instructor: 'Bapak Sampel' }
  for (const on of ['2026-12-20', '2026-11-17', '2026-11-10'])
    await sessions.add({ ...meeting, kind: 'session', title: null, on: day(on), place: 'Aula' })
  await sessions.add({ ...meeting, kind: 'event', title: 'Pentas Natal', on: day('2026-12-24'), place: 'Lapangan' })
  const found = async (text: string) =>
    (await office.client('wawan').coachingSessions.search({ text, limit })).map(({ on }) => on)
  expect(await found('keroncong')).toEqual(['2026-11-17', '2026-11-10', '2026-12-20', '2026-12-24'])
  expect(await found('natal')).toEqual(['2026-12-24'])
  expect(await found('LAPANGAN')).toEqual(['2026-12-24'])
  expect(await found('%')).toEqual([])
})

test('a certificate is found by number and by name while it holds', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Satu', 'Dua'])
  const results = office.client('bina').coachingResults
  const [inmateId = ''] = people
  const { id } = await results.issueCertificate({
    ...{ programmeId, inmateId, number: 'W1-34/2026', issuedOn: day('2026-11-16') },
  })
  const found = async (text: string) => await results.findCertificates({ text, limit })
  expect(await found('w1-34')).toMatchObject([{ id, person: { id: inmateId, name: 'Satu' } }])
  expect(await found('satu')).toHaveLength(1)
  expect(await found('Dua')).toEqual([])
  await results.voidCertificate({ id, revision: 1, reason: 'Salah tulis nama' })
  expect(await found('w1-34')).toEqual([])
})
