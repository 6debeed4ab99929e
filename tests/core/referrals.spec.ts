import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive, visitsOf } from './record-office.ts'
import { refused } from './record-samples.ts'
import { escort, family, now, referralOf } from './referral-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const staff = { sari: ['perawat'], bina: ['bidan'], budi: ['kepala'], wali: ['wali'] } as const
  office = await Office.open(staff, '2026-11-16T01:00:00.000Z')
})
test.afterAll(() => office.close())

const everybody = ['sari', 'bina', 'budi', 'rini'] as const
const all = { inmateId: null, states: [], path: null, overdueOn: null }
const reference = async (id: string) => ({ id, revision: (await office.client('sari').referrals.get({ id })).revision })

async function person(name: string) {
  return (await arrive(office, name)).id
}

test('an emergency leaves at once; the head permits afterwards, with a reason, and the log keeps both times', async () => {
  await office.goTo('2026-11-16T02:00:00.000Z', ...everybody)
  const { referrals } = office.client('sari')
  const inmateId = await person('Gawat Contoh')
  const created = await referrals.create(referralOf(inmateId))
  expect(created.number).toMatch(/^RJ-2026-\d{4}$/)
  const { id } = created
  expect(await referrals.get({ id })).toMatchObject({
    state: 'waiting-permission',
    nextStep: 'leave',
    may: { print: true },
  })
  await referrals.leave({ ...(await reference(id)), ...now, at: '2026-11-16T01:30:00.000Z' })
  await referrals.orderEscort({ ...(await reference(id)), ...now, escort })
  await office.goTo('2026-11-16T04:00:00.000Z', ...everybody)
  const head = office.client('budi').referralPermits
  const [waiting] = (await head.list({})).waiting
  expect(waiting).toMatchObject({ id, hospital: 'RSUD Contoh', isOverdue: false })
  const told = JSON.stringify(waiting)
  for (const secret of ['I21', 'Infark', 'Nyeri', 'jantung', 'Penisilin', 'Oksigen']) expect(told).not.toContain(secret)
  expect(
    await failureOf(
      head.decide({ id, revision: waiting?.revision ?? 0, decision: 'permitted', at: null, reason: null }),
    ),
  ).toMatchObject(refused('reason-missing'))
  await head.decide({
    id,
    revision: waiting?.revision ?? 0,
    decision: 'permitted',
    at: '2026-11-16T03:00:00.000Z',
    reason: 'Izin lewat telepon, keadaan gawat',
  })
  const after = await office.client('sari').referrals.get({ id })
  expect(after).toMatchObject({ state: 'left', permission: 'permitted' })
  expect(after.events.at(-1)).toMatchObject({
    kind: 'permit',
    at: '2026-11-16T03:00:00.000Z',
    recordedAt: '2026-11-16T04:00:00.000Z',
    reason: 'Izin lewat telepon, keadaan gawat',
  })
  expect(await failureOf(office.client('sari').referralPermits.list({}))).toMatchObject({ code: 'forbidden' })
})

test('a planned one waits for permission, walks its way, and its answer is a visit in the record with its scan', async () => {
  await office.goTo('2026-11-17T01:00:00.000Z', ...everybody)
  const { referrals } = office.client('sari')
  const inmateId = await person('Rencana Contoh')
  const plannedAt = '2026-11-18T01:00:00.000Z'
  const planned = referralOf(inmateId, { path: 'terencana', isSubmitted: false }, { plannedAt, priority: 'routine' })
  const { id } = await referrals.create(planned)
  expect(await referrals.get({ id })).toMatchObject({ state: 'draft', may: { print: false } })
  expect((await office.client('budi').referralPermits.list({})).waiting.map((one) => one.id)).not.toContain(id)
  await referrals.submit({ ...(await reference(id)), ...now })
  expect(await failureOf(referrals.leave({ ...(await reference(id)), ...now }))).toMatchObject(
    refused('move-not-possible'),
  )
  const stale = await reference(id)
  await office.client('budi').referralPermits.decide({ ...stale, decision: 'permitted', at: null, reason: null })
  expect(await failureOf(referrals.orderEscort({ ...stale, ...now, escort }))).toMatchObject({
    code: 'changed-meanwhile',
  })
  await referrals.orderEscort({ ...(await reference(id)), ...now, escort })

  await office.goTo('2026-11-18T06:00:00.000Z', ...everybody)
  const nurse = office.client('sari').referrals
  await nurse.leave({ ...(await reference(id)), ...now, at: '2026-11-18T01:10:00.000Z' })
  const tooEarly = { ...now, at: '2026-11-18T01:00:00.000Z' }
  const arrival = { handedTo: 'Perawat jaga Contoh', isAdmitted: false }
  expect(await failureOf(nurse.arrive({ ...(await reference(id)), ...tooEarly, arrival }))).toMatchObject(
    refused('before-last-step'),
  )
  await nurse.arrive({ ...(await reference(id)), ...now, at: '2026-11-18T02:00:00.000Z', arrival })
  await nurse.notifyFamily({ ...(await reference(id)), ...now, family })
  const back = { ...now, at: '2026-11-18T05:00:00.000Z', note: null }
  await nurse.return({ ...(await reference(id)), ...back })
  const fileIds = [await office.upload('sari')]
  const result = {
    diagnoses: [{ code: 'I10', display: 'Hipertensi' }],
    findings: 'Rekam jantung normal',
    treatment: 'Amlodipin 5 mg sekali sehari',
    advice: 'Kontrol satu bulan lagi',
    followUpOn: '2026-12-18',
  }
  await nurse.complete({ ...(await reference(id)), ...now, result, fileIds })
  const done = await nurse.get({ id })
  expect(done).toMatchObject({ state: 'completed', nextStep: null, due: [], may: { moves: [], amend: false } })
  expect(done.events.map(({ kind }) => kind)).toEqual([
    ...['submit', 'permit', 'order-escort', 'leave', 'arrive', 'notify-family', 'return', 'complete'],
  ])
  const [visit] = await visitsOf(office.client('sari'), inmateId)
  expect(visit?.id).toBe(done.events.at(-1)?.details.encounterId)
  const written = await office.client('sari').medicalRecords.get({ id: visit?.id ?? '' })
  expect(written.content.objective).toContain('Rekam jantung normal')
  expect(written.content.plan).toContain('Amlodipin 5 mg')
  expect(written.followUp).toMatchObject({ on: '2026-12-18' })
  const { files } = await office.client('sari').recordEntries.list({ inmateId })
  expect(files).toHaveLength(1)
})

test('a refusal needs a reason; the clinic may ask again, and nobody else may', async () => {
  await office.goTo('2026-11-18T07:00:00.000Z', ...everybody)
  const { referrals } = office.client('sari')
  const inmateId = await person('Tolak Contoh')
  const { id } = await referrals.create(referralOf(inmateId, { path: 'terencana' }))
  const { decide } = office.client('budi').referralPermits
  const refusal = { decision: 'refused', at: null } as const
  expect(await failureOf(decide({ ...(await reference(id)), ...refusal, reason: null }))).toMatchObject(
    refused('reason-missing'),
  )
  await decide({ ...(await reference(id)), ...refusal, reason: 'Petugas pengawal belum cukup' })
  expect(await referrals.get({ id })).toMatchObject({ state: 'refused', permission: 'refused', nextStep: 'submit' })
  await referrals.submit({ ...(await reference(id)), ...now })
  expect(await referrals.get({ id })).toMatchObject({ state: 'waiting-permission', permission: 'none' })
  await referrals.cancel({ ...(await reference(id)), ...now, reason: 'Pasien sudah membaik' })
  expect(await referrals.get({ id })).toMatchObject({ state: 'cancelled', may: { moves: [], amend: false } })
})

test('entries are corrected and taken back with a reason; late ones say why; the future is refused', async () => {
  await office.goTo('2026-11-19T01:00:00.000Z', ...everybody)
  const { referrals } = office.client('sari')
  const inmateId = await person('Koreksi Contoh')
  expect(await failureOf(referrals.create(referralOf(inmateId, { at: '2026-11-19T02:00:00.000Z' })))).toMatchObject(
    refused('in-future'),
  )
  const early = { at: '2026-11-17T01:00:00.000Z' }
  expect(await failureOf(referrals.create(referralOf(inmateId, early)))).toMatchObject(refused('late-reason-missing'))
  const { id } = await referrals.create(referralOf(inmateId, { ...early, lateReason: 'Akhir pekan' }))
  await referrals.leave({ ...(await reference(id)), ...now })
  const left = (await referrals.get({ id })).events.at(-1)
  const correction = { eventId: left?.id ?? '', escort: null, family: null, arrival: null, reason: 'Salah jam' }
  await referrals.correctEvent({ ...(await reference(id)), ...correction, at: '2026-11-19T00:30:00.000Z' })
  const corrected = await referrals.get({ id })
  expect(corrected.events.map(({ kind, isReplaced }) => [kind, isReplaced])).toEqual([
    ['submit', false],
    ['leave', true],
    ['leave', false],
  ])
  const newest = corrected.events.at(-1)
  expect(newest).toMatchObject({ at: '2026-11-19T00:30:00.000Z', reason: 'Salah jam', mayTakeBack: true })
  await referrals.takeBack({ ...(await reference(id)), eventId: newest?.id ?? '', reason: 'Batal berangkat' })
  expect(await referrals.get({ id })).toMatchObject({ state: 'waiting-permission', nextStep: 'leave' })
  const { content, revision } = await referrals.get({ id })
  const longer = { ...content, reason: 'Memerlukan pemeriksaan jantung segera' }
  expect(await failureOf(referrals.amend({ id, revision, content: longer, reason: null }))).toMatchObject(
    refused('reason-missing'),
  )
  await referrals.amend({ id, revision, content: longer, reason: 'Alasan dilengkapi' })
  expect((await referrals.get({ id })).content.reason).toBe('Memerlukan pemeriksaan jantung segera')
})

test('overdue as of a day lists exactly what was open then', async () => {
  await office.goTo('2026-11-24T01:00:00.000Z', ...everybody)
  const { referrals } = office.client('sari')
  const before = new Set((await referrals.list(all)).referrals.map(({ id }) => id))
  const people = [await person('Lewat Satu'), await person('Lewat Dua')] as const
  const first = await referrals.create(referralOf(people[0]))
  const second = await referrals.create(referralOf(people[1]))
  await referrals.leave({ ...(await reference(first.id)), ...now })
  await office.goTo('2026-11-26T01:00:00.000Z', ...everybody)
  const later = office.client('sari').referrals
  await later.notifyFamily({
    ...(await reference(first.id)),
    ...now,
    family: { isReached: false, why: 'Nomor tidak aktif' },
  })
  await later.return({ ...(await reference(first.id)), ...now, note: null })
  await office.client('budi').referralPermits.decide({
    ...(await reference(first.id)),
    decision: 'permitted',
    at: null,
    reason: 'Disusulkan, gawat darurat',
  })
  const on = async (overdueOn: string) =>
    (await later.list({ ...all, overdueOn })).referrals
      .filter(({ id }) => !before.has(id))
      .map(({ id, overdue }) => [
        id,
        overdue
          .map(({ kind }) => kind)
          .toSorted()
          .join(),
      ])
  expect(await on('2026-11-24')).toEqual([])
  expect(new Map((await on('2026-11-25')) as [string, string][])).toEqual(
    new Map([
      [first.id, 'family,permission,return'],
      [second.id, 'leaving,permission'],
    ]),
  )
  expect(await on('2026-11-26')).toEqual([[second.id, 'leaving,permission']])
})

test('due items: the head is told what waits, late ones as late; the clinic whoever is missing', async () => {
  await office.goTo('2026-11-28T01:00:00.000Z', ...everybody)
  const items = async (name: string) => (await office.client(name).today.list({})).items
  const forHead = (await items('budi')).filter(({ kind }) => kind === 'referral-permission-waiting')
  expect(forHead.length).toBeGreaterThan(0)
  expect(forHead.every(({ severity, link }) => severity === 'late' && link.startsWith('/izin-rujukan/'))).toBe(true)
  const forNurse = (await items('sari')).filter(({ kind }) => kind.startsWith('referral-'))
  expect(forNurse.map(({ kind }) => kind)).toContain('referral-not-left')
  expect(forNurse.map(({ kind }) => kind)).not.toContain('referral-permission-waiting')
})
