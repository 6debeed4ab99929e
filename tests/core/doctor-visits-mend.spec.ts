import { expect, test } from '@playwright/test'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive } from './record-office.ts'

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}
const day = (text: string) => text as CalendarDate
const rahma = {
  ...{ doctorName: 'dr. Rahma Wulandari', doctorLicence: '503/SIP/2026', doctorInstitution: 'Puskesmas Contoh' },
}
const wish: Omit<Parameters<Client['doctorVisits']['add']>[0], 'inmateId'> = {
  visitId: null,
  encounterId: null,
  reason: 'Tekanan darah tetap tinggi',
  urgency: 'routine',
  confidentiality: 'normal',
}

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  // Sari may see what is extra confidential, Bina may not.
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'], bambang: ['kepala'] })
})
test.afterEach(() => office.close())

const sari = () => office.client('sari').doctorVisits
const bina = () => office.client('bina').doctorVisits
const namesOf = async (visitId: string | null, desk = sari()) =>
  (await desk.people({ visitId })).map(({ person, state }) => `${person.name}: ${state}`)

test('why and how soon is put right while the person waits, and not afterwards', async () => {
  const { inmateId } = office
  const { id } = await sari().add({ ...wish, inmateId })
  await bina().edit({ id, revision: 1, reason: 'Nyeri dada', urgency: 'stat' })
  expect(await sari().ofPerson({ inmateId })).toMatchObject([{ reason: 'Nyeri dada', urgency: 'stat', revision: 2 }])
  expect(await reasonOf(sari().edit({ id, revision: 1, reason: 'Batuk', urgency: 'routine' }))).toBe(
    'changed-meanwhile',
  )
  await sari().takeOff({ id, revision: 2, reason: 'Sudah sembuh' })
  expect(await reasonOf(sari().edit({ id, revision: 3, reason: 'Batuk', urgency: 'routine' }))).toBe('not-waiting')
})

test('a day that was closed by mistake goes on, and whoever was passed on comes back once', async () => {
  const { inmateId } = office
  const hasan = await arrive(office, 'Hasan Contoh')
  const { id } = await sari().plan({ ...rahma, on: day('2026-11-18') })
  const { id: later } = await sari().plan({ ...rahma, on: day('2026-11-25') })
  await sari().add({ ...wish, inmateId, visitId: id })
  await sari().add({ ...wish, inmateId: hasan.id, visitId: id })
  const reason = 'Salah tekan'
  expect(await reasonOf(sari().reopen({ id, revision: 1, reason }))).toBe('day-open')
  await sari().close({ id, revision: 1, reason: 'Dokter pulang' })
  expect(await namesOf(later)).toHaveLength(2)
  const moved = (await sari().people({ visitId: later })).find(({ person }) => person.id === inmateId)
  await sari().takeOff({ id: moved?.id ?? '', revision: moved?.revision ?? 0, reason: 'Sudah sembuh' })
  expect(await bina().reopen({ id, revision: 2, reason })).toEqual({ revision: 3, broughtBack: 1 })
  expect(await namesOf(id)).toEqual(['Hasan Contoh: waiting', 'Djoko Soesilo: not-presented'])
  expect(await sari().ofPerson({ inmateId: hasan.id })).toMatchObject([{ visitId: id, carried: null }])
  expect((await sari().list({})).visits[0]).toMatchObject({ id, state: 'open', closed: null, reopened: { reason } })
  // And is closed once more.
  await sari().close({ id, revision: 3, reason: 'Dokter sungguh pulang' })
  expect(await sari().ofPerson({ inmateId: hasan.id })).toMatchObject([{ visitId: later }])
})
