import { instantSchema } from '#shared/time/instant.ts'
import { clientOf } from '#tests/harness/client.ts'
import { passwordOf, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { arrive, askSrq, askTb, examine } from './arrival-desk.ts'
import { clinicOf, reasonOf } from './clinic-office.ts'

/** A clock that stands where the test puts it, in Jakarta. */
function setClock(at: string) {
  let now = at
  return {
    set: (moment: string) => {
      now = moment
    },
    clock: { now: () => instantSchema.parse(new Date(`${now}+07:00`).toISOString()) },
  }
}

const decision = { basis: null, caredAt: null, lateReason: null, lookAgainOn: null }

test('who comes stands on the board at once, and the list of the late is exact at every hour', async ({ folder }) => {
  test.slow()
  const { set, clock } = setClock('2026-11-16T11:59')
  const core = await startCore(folder, { clock })
  const { registry } = await clinicOf(core)
  set('2026-11-16T12:00')
  await arrive(registry, 'Ani Contoh', '2026-11-16', '09:00', { sex: 'female' })
  await arrive(registry, 'Budi Contoh', '2026-11-16', '11:30')
  await arrive(registry, 'Cici Contoh', '2026-11-16', null, { sex: 'female', birthDate: '1960-01-01' })

  // Sessions do not last from one day to the next.
  const nurseAt = async (at: string) => {
    set(at)
    const { token } = await clientOf(core).session.logIn({ name: 'wati', password: passwordOf('wati') })
    return clientOf(core, token)
  }
  const late = async (at: string) =>
    (await (await nurseAt(at)).arrivals.board({ show: 'open' }))
      .filter(({ standing }) => standing === 'late')
      .map(({ inmate }) => inmate.name.split(' ')[0])
  // Djoko came on Friday at 09:30; whose hour nobody told began at noon, when she was entered.
  expect(await late('2026-11-16T12:00')).toEqual(['Djoko'])
  expect(await late('2026-11-17T09:00')).toEqual(['Djoko'])
  expect(await late('2026-11-17T09:01')).toEqual(['Djoko', 'Ani'])
  expect(await late('2026-11-17T11:30')).toEqual(['Djoko', 'Ani'])
  expect(await late('2026-11-17T12:00')).toEqual(['Djoko', 'Ani', 'Budi'])
  expect(await late('2026-11-17T13:00')).toEqual(['Djoko', 'Ani', 'Budi', 'Cici'])

  const nurse = await nurseAt('2026-11-17T13:00')
  const rows = await nurse.arrivals.board({ show: 'open' })
  const asked = (name: string) =>
    rows.find(({ inmate }) => inmate.name.startsWith(name))?.checks.some(({ id }) => id === 'tes-kehamilan')
  expect(['Ani', 'Cici', 'Budi'].map(asked)).toEqual([true, false, false])
  const due = (await nurse.today.list({})).items.filter(({ kind }) => kind === 'arrival-open')
  expect(due.map(({ severity }) => severity)).toEqual(['late', 'late', 'late', 'late'])
  await core.close()
})

test('instruments and minutes take the marks away one by one; with the decision the person leaves the board', async ({
  core,
}) => {
  test.slow()
  const { registry, nurse, as } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Eka Contoh', '2026-11-16', '07:00')
  const row = async () => {
    const all = await nurse.arrivals.board({ show: 'all' })
    const found = all.find(({ inmate }) => inmate.id === inmateId)
    return {
      id: found?.id ?? '',
      missing: found?.checks.filter(({ metAt }) => metAt === null).map(({ id }) => id),
      found,
    }
  }
  const { id: arrivalId, missing } = await row()
  expect(missing).toEqual(['gejala-tb', 'gigi', 'riwayat-narkoba', 'kesehatan-jiwa', 'bap'])
  const minutes = {
    arrivalId,
    basis: null,
    reason: null,
    handedOverBy: 'Bripka Contoh',
    handedOverOffice: 'Polres Contoh',
    marks: [{ region: 'lengan-atas-kanan', kind: 'tato' as const, note: 'bunga' }],
    caredAt: null,
    lateReason: null,
  }
  expect(await reasonOf(nurse.arrivals.saveMinutes(minutes))).toBe('examination-missing')
  await examine(nurse, inmateId)
  expect((await row()).missing).toEqual(['gejala-tb', 'kesehatan-jiwa', 'bap'])
  await askTb(nurse, inmateId)
  await askSrq(nurse, inmateId)
  expect((await row()).missing).toEqual(['bap'])

  expect(
    await reasonOf(nurse.arrivals.saveMinutes({ ...minutes, marks: [{ region: 'ekor', kind: 'luka', note: null }] })),
  ).toBe('region-unknown')
  const first = await nurse.arrivals.saveMinutes(minutes)
  expect((await row()).missing).toEqual([])
  expect(await reasonOf(nurse.arrivals.saveMinutes(minutes))).toBe('changed-meanwhile')
  expect(await reasonOf(nurse.arrivals.saveMinutes({ ...minutes, basis: first.id }))).toBe('reason-missing')
  await nurse.arrivals.saveMinutes({ ...minutes, basis: first.id, reason: 'Salah letak', marks: [] })
  expect((await nurse.arrivals.get({ id: arrivalId })).minutes).toMatchObject({ marks: [], byName: 'Petugas wati' })

  const decide = (more: object) =>
    nurse.arrivals.decide({ ...decision, arrivalId, outcome: 'fit', reason: 'Sehat', ...more })
  expect(await reasonOf(decide({ outcome: 'observe' }))).toBe('look-again-missing')
  expect(await reasonOf(decide({ outcome: 'observe', lookAgainOn: '2026-11-15' }))).toBe('look-again-past')
  expect(await reasonOf(decide({ caredAt: '2026-11-15T01:00:00.000Z' }))).toBe('care-before-arrival')
  expect(await reasonOf(decide({ caredAt: '2026-11-16T09:00:00.000Z' }))).toBe('care-in-future')
  const observed = await decide({ outcome: 'observe', lookAgainOn: '2026-11-16', reason: 'Demam' })
  expect((await row()).found).toMatchObject({ standing: 'observing', outcome: 'observe', isDoneLate: false })
  expect((await nurse.today.list({})).items.map(({ kind }) => kind)).toContain('arrival-look-again')
  expect(await reasonOf(decide({}))).toBe('changed-meanwhile')
  await decide({ basis: observed.id })
  expect((await row()).found?.standing).toBe('done')
  expect((await nurse.arrivals.board({ show: 'open' })).map(({ inmate }) => inmate.id)).not.toContain(inmateId)
  expect((await nurse.arrivals.get({ id: arrivalId })).hasCard).toBe(false)
  await nurse.healthCards.issue({ inmateId, replaces: null })
  expect((await row()).found?.standing).toBe('done')
  const page = await nurse.arrivals.get({ id: arrivalId })
  expect(page.hasCard).toBe(true)
  expect(page.decisions.map(({ outcome, isActive }) => [outcome, isActive])).toEqual([
    ['fit', true],
    ['observe', false],
  ])

  // A midwife without the confidential right is told that the soul was asked about, not what came out.
  const midwife = await as('maya', 'bidan')
  const seen = await midwife.arrivals.get({ id: arrivalId })
  expect(seen.tasks.find(({ id }) => id === 'kesehatan-jiwa')?.metAt).not.toBeNull()
  const story = await nurse.history.of({ subject: { type: 'arrival', id: arrivalId }, before: null })
  expect(JSON.stringify(story)).toContain('Salah letak')
})

test('a struck-out coming leaves the board, an old register entry opens nothing, the office sets where it begins', async ({
  core,
}) => {
  const { registry, nurse, as } = await clinicOf(core)
  const names = async () => (await nurse.arrivals.board({ show: 'open' })).map(({ inmate }) => inmate.name)
  expect(await names()).toEqual(['Djoko Soesilo'])
  await arrive(registry, 'Fajar Lama', '2026-10-20', '09:00')
  const today = await arrive(registry, 'Gita Baru', '2026-11-16', '07:30')
  expect(await names()).toEqual(['Djoko Soesilo', 'Gita Baru'])
  const { events, revision } = await registry.inmates.profile({ id: today })
  const arrival = events.find(({ kind }) => kind === 'arrival')
  await registry.inmates.voidEvent({ inmateId: today, revision, eventId: arrival?.id ?? '', reason: 'Salah orang' })
  expect(await names()).toEqual(['Djoko Soesilo'])

  const change = { startsOn: '2026-11-16' as const, clock: 'working-days' as const, hours: 24 }
  const secretary = await as('tono', 'registrasi')
  expect(await reasonOf(secretary.arrivals.changeSettings(change))).toBe('forbidden')
  const doctor = await as('dina', 'dokter')
  await doctor.arrivals.changeSettings({ ...change, startsOn: null })
  const [row] = await nurse.arrivals.board({ show: 'open' })
  // Friday 09:30, a weekend, Monday 09:30.
  expect(row?.dueAt).toBe('2026-11-16T02:30:00.000Z')
  await doctor.arrivals.changeSettings(change)
  expect(await names()).toEqual([])
})

test('a room apart is asked for by the result; everybody reads where and since when, nobody else why', async ({
  core,
}) => {
  test.slow()
  const { registry, nurse, as } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Hadi Contoh', '2026-11-16', '07:00')
  const arrivalId =
    (await nurse.arrivals.board({ show: 'open' })).find(({ inmate }) => inmate.id === inmateId)?.id ?? ''
  const place = { arrivalId, block: 'A', room: 'Isolasi 1', caredAt: null, lateReason: null }
  expect(await reasonOf(nurse.arrivals.separate(place))).toBe('not-suspected')
  await askTb(nurse, inmateId, true)
  expect((await nurse.arrivals.get({ id: arrivalId })).isSuspected).toBe(true)
  await nurse.arrivals.separate(place)
  expect(await reasonOf(nurse.arrivals.separate(place))).toBe('already-separated')
  const guard = await as('komar', 'pembina')
  const seen = await guard.separations.placeOf({ inmateId })
  expect(seen).toMatchObject({ block: 'A', room: 'Isolasi 1' })
  expect(Object.keys(seen ?? {}).toSorted()).toEqual(['beganAt', 'block', 'room'])
  expect(await reasonOf(guard.arrivals.get({ id: arrivalId }))).toBe('forbidden')
  expect(await reasonOf(guard.arrivals.board({ show: 'all' }))).toBe('forbidden')
  const [kept] = (await nurse.arrivals.get({ id: arrivalId })).separations
  const end = { id: kept?.id ?? '', revision: 1, reason: 'Hasil dahak negatif' }
  await nurse.separations.end(end)
  expect(await reasonOf(nurse.separations.end(end))).toBe('separation-ended')
  expect(await guard.separations.placeOf({ inmateId })).toBeNull()
})

test('one person entered twice is one matter on the board; taken apart again they are two', async ({ core }) => {
  const { registry, nurse } = await clinicOf(core)
  const keptId = await arrive(registry, 'Indra Contoh', '2026-11-16', '07:00')
  const absorbedId = await arrive(registry, 'Endra Contoh', '2026-11-16', '07:10')
  await askTb(nurse, absorbedId)
  const board = async () =>
    (await nurse.arrivals.board({ show: 'open' }))
      .filter(({ inmate }) => inmate.name.endsWith('ndra Contoh'))
      .map(({ inmate, checks }) => [inmate.id, checks.find(({ id }) => id === 'gejala-tb')?.metAt !== null])
  const due = async () => (await nurse.today.list({})).items.filter(({ kind }) => kind === 'arrival-open').length
  const apart = [
    [keptId, false],
    [absorbedId, true],
  ]
  expect(await board()).toEqual(apart)
  expect(await due()).toBe(3)
  const { mergeId } = await registry.inmateMerges.merge({
    kept: { id: keptId, revision: 1 },
    absorbed: { id: absorbedId, revision: 1 },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali oleh regu yang berbeda',
  })
  // What was asked under the other name counts.
  expect(await board()).toEqual([[keptId, true]])
  expect(await due()).toBe(2)
  await registry.inmateMerges.unmerge({ mergeId, reason: 'Ternyata kakak beradik' })
  expect(await board()).toEqual(apart)
  expect(await due()).toBe(3)
})
