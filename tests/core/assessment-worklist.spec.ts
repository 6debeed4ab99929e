import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { expect, test } from '@playwright/test'
import { adminPassword } from '#tests/harness/core.ts'
import { fillHouse } from '#tests/harness/crowd.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  openAssessment,
  openAssessors,
  rriAnswers,
} from './assessment-desk.ts'
import { oracleDue } from './assessment-worklist-oracle.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(() => test.setTimeout(180_000))
test.afterEach(() => office.close())

const duty = (name = 'astri') => office.client(name).assessmentWorklist
const list = async () => (await duty().list({})).items
const itemOf = async (inmateId: string) => (await list()).find((item) => item.inmateId === inmateId)
const idOf = (name: string) => office.officer(name).id
const [astri, yoga] = ['Petugas astri', 'Petugas yoga']
let written = 20

/** A convict who came on this day. */
async function convict(name: string, on: string, legalStatus: 'narapidana' | 'tahanan' = 'narapidana') {
  written += 1
  const person = newcomer()
  const isConvict = legalStatus === 'narapidana'
  const { id } = await office.client('rini').inmates.register({
    ...{ ...person, name, nationalId: null, birthDate: day('1991-02-03') },
    arrival: { ...person.arrival, on: day(on), time: null },
    firstRegister: {
      ...{ registerClass: isConvict ? 'B.I' : 'A.I', registerNumber: `${isConvict ? 'BI' : 'AI'}.${written}/2026` },
      ...{ legalStatus, since: day(on) },
    },
  })
  return id
}

const supervision = {
  ...{ office: 'Bapas Kelas I Sampel', number: null, programme: 'Pembebasan bersyarat', until: null },
}

/** What the product lists without running ones, beside what bare SQL says. */
async function expectAsSql(today: string) {
  const told = (await list())
    .filter(({ assessment }) => assessment === null)
    .map(({ inmateId, reason, due }) => ({ inmate_id: inmateId, reason, due }))
    .toSorted((one, other) => (`${one.due} ${one.inmate_id}` < `${other.due} ${other.inmate_id}` ? -1 : 1))
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    expect(told).toEqual(oracleDue(database, today))
  } finally {
    database.close()
  }
  return told.length
}

test('who is due: over the year, klien apart, and nobody who died, was moved, let go or is another record', async () => {
  office = await openAssessors('2026-12-28T01:00:00.000Z')
  const registry = office.client('rini')
  const first = await convict('Agus Contoh', '2026-12-28')
  const gone = await convict('Budi Contoh', '2026-12-20')
  const dead = await convict('Cahya Contoh', '2026-12-21')
  const free = await convict('Dodi Contoh', '2026-12-22')
  const double = await convict('Eko Contoh', '2026-12-19')
  expect(await itemOf(first)).toMatchObject({ due: '2027-01-04', daysLeft: 7, isLate: false, reason: 'first' })
  expect(await itemOf(gone)).toMatchObject({ due: '2026-12-27', daysLeft: -1, isLate: true })
  expect(await itemOf(office.inmateId), 'a tahanan, by the setting').toBeUndefined()

  const { inmateId: klien } = await office.client('astri').assessmentClients.register({
    ...{ ...supervision, since: day('2026-12-26') },
    person: {
      ...{ kind: 'new' as const, name: 'Wahyu Contoh', sex: 'male' as const, birthPlace: null, isChecked: false },
      ...{ birthDate: day('1980-03-04'), nationalId: '3299010403800001', address: null },
    },
  })
  expect(await itemOf(klien)).toMatchObject({ office: 'Bapas Kelas I Sampel', due: '2027-01-02', block: null })
  expect(await expectAsSql('2026-12-28')).toBe(6)

  const now = async (inmateId: string) => ({
    ...{ inmateId, revision: (await registry.inmates.profile({ id: inmateId })).revision },
    ...{ on: day('2026-12-28'), time: null, note: null },
  })
  await registry.inmates.transferOut({ ...(await now(gone)), letterNumber: null, to: 'Lapas Tujuan' })
  await registry.inmates.recordDeath({ ...(await now(dead)), letterNumber: null, where: null })
  await registry.inmates.release({ ...(await now(free)), letterNumber: null, reason: 'pembebasan-bersyarat' })
  await duty('bambang').assign({ inmateIds: [first], assessorId: idOf('astri'), reason: null })
  await duty('bambang').assign({ inmateIds: [double], assessorId: idOf('yoga'), reason: null })
  const reference = async (id: string) => ({ id, revision: (await registry.inmates.profile({ id })).revision })
  const { mergeId } = await registry.inmateMerges.merge({
    ...{ kept: await reference(first), absorbed: await reference(double) },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
  const left = await list()
  expect(left.map(({ inmateId }) => inmateId).toSorted()).toEqual([first, klien].toSorted())
  expect(await expectAsSql('2026-12-28')).toBe(2)
  expect(left.find(({ inmateId }) => inmateId === first)?.assessorName, 'one assessor, the first given').toBe(astri)
  await registry.inmateMerges.unmerge({ mergeId, reason: 'Ternyata lain orang' })
  expect((await itemOf(double))?.assessorId).toBe(idOf('yoga'))

  await duty('bambang').changeSettings({
    ...(await duty().settings({})),
    ...{ includeDetainees: true, firstDays: 10, source: 'Surat Kepala Kantor Wilayah' },
  })
  expect(await itemOf(office.inmateId)).toMatchObject({ legalStatus: 'tahanan', due: '2027-01-07' })
})

test('a year after the last result it is due again, of the 29th of February on the 28th; what is learnt makes it due before', async () => {
  office = await openAssessors('2028-02-29T01:00:00.000Z')
  const person = await convict('Agus Contoh', '2028-02-29')
  await duty('bambang').assign({ inmateIds: [person], assessorId: idOf('yoga'), reason: null })
  const { id, number } = await openAssessment(office, ['rri'], person)
  expect(await itemOf(person)).toMatchObject({ reason: 'running', due: '2028-03-07', assessorId: idOf('astri') })
  expect((await itemOf(person))?.assessment).toEqual({ id, number, isPaused: false })
  await fill(office, id, rriAnswers())
  await carryThrough(office, id, '2028-02-29')
  expect(await itemOf(person), 'a year is far').toBeUndefined()

  await office.goTo('2028-09-01T01:00:00.000Z', 'astri', 'yoga', 'bambang', 'sekar')
  const told = { inmateId: person, told: 'Putusan perkara kedua turun', source: 'Petikan putusan' }
  expect(await reasonOf(duty('sekar').report({ ...told, learntOn: day('2028-09-02') }))).toBe('notice-in-future')
  const notice = await duty('sekar').report({ ...told, learntOn: day('2028-08-30') })
  expect(await itemOf(person)).toMatchObject({ reason: 'information', due: '2028-09-06', notices: 1, assessorId: null })
  await expectAsSql('2028-09-01')
  await duty().withdrawNotice({ id: notice.id, revision: 1, reason: 'Putusan orang lain' })
  expect(await itemOf(person)).toBeUndefined()
  expect(await reasonOf(duty().withdrawNotice({ id: notice.id, revision: 2, reason: 'Lagi' }))).toBe('notice-ended')

  await duty('sekar').report({ ...told, learntOn: day('2028-08-31') })
  const second = await openAssessment(office, ['rri'], person)
  expect((await duty().notices({ inmateId: person }))[0]).toMatchObject({ state: 'taken', assessmentId: second.id })
  expect(await itemOf(person)).toMatchObject({ reason: 'running', notices: 0 })
  const { revision } = await office.client('astri').assessments.find({ id: second.id })
  await office.client('astri').assessments.cancel({ caseId: second.id, revision, reason: 'Salah buka' })
  expect((await duty().notices({ inmateId: person }))[0]).toMatchObject({ state: 'open', assessmentId: null })
  const [open] = await duty().notices({ inmateId: person })
  await duty().withdrawNotice({ id: open?.id ?? '', revision: open?.revision ?? 0, reason: 'Tidak terbukti' })

  await office.goTo('2029-02-01T01:00:00.000Z', 'astri')
  expect(await itemOf(person)).toMatchObject({ reason: 'yearly', due: '2029-02-28', assessedOn: '2028-02-29' })
  expect(await expectAsSql('2029-02-01')).toBe(1)
})

test('people are given to assessors, several at once, taken back, taken over with a reason, and not to who is away', async () => {
  office = await openAssessors()
  const people = [
    await convict('Agus Contoh', '2026-11-03'),
    await convict('Budi Contoh', '2026-11-04'),
    await convict('Cahya Contoh', '2026-11-16'),
  ]
  const [agus = '', budi = '', cahya = ''] = people
  const assessorsOf = async () => (await list()).map(({ assessorName }) => assessorName)
  const { assignmentIds } = await duty('bambang').assign({ inmateIds: people, assessorId: idOf('yoga'), reason: null })
  expect(await assessorsOf()).toEqual([yoga, yoga, yoga])
  await duty('bambang').undoAssign({ assignmentIds })
  expect(await assessorsOf()).toEqual([null, null, null])
  expect(await reasonOf(duty('bambang').undoAssign({ assignmentIds }))).toBe('assigned-meanwhile')

  await duty('astri').take({ inmateId: agus })
  expect(await reasonOf(duty('yoga').take({ inmateId: agus }))).toBe('already-assigned')
  expect(await reasonOf(duty('sekar').take({ inmateId: budi }))).toBe('forbidden')
  const over = { inmateIds: [agus, budi], assessorId: idOf('yoga') }
  expect(await reasonOf(duty('bambang').assign({ ...over, reason: null }))).toBe('taking-over-needs-reason')
  expect(await assessorsOf(), 'all or nobody').toEqual([astri, null, null])
  const taken = await duty('bambang').assign({ ...over, reason: 'Astri dinas luar' })
  expect(await assessorsOf()).toEqual([yoga, yoga, null])
  await duty('bambang').undoAssign(taken)
  expect(await assessorsOf(), 'as it was before').toEqual([astri, null, null])

  const away = { accountId: idOf('yoga'), from: day('2026-11-16'), until: day('2026-11-20'), reason: 'Cuti' }
  expect(await reasonOf(duty('bambang').recordAbsence({ ...away, until: day('2026-11-15') }))).toBe('absence-backwards')
  await duty('bambang').assign({ inmateIds: [cahya], assessorId: idOf('yoga'), reason: null })
  const absence = await duty('bambang').recordAbsence(away)
  expect(await itemOf(cahya)).toMatchObject({ isAssessorAbsent: true })
  expect(await reasonOf(duty().assign({ inmateIds: [budi], assessorId: idOf('yoga'), reason: null }))).toBe(
    'assessor-absent',
  )
  await duty('bambang').withdrawAbsence({ ...absence, revision: 1, reason: 'Cuti dibatalkan' })
  expect(await itemOf(cahya)).toMatchObject({ isAssessorAbsent: false })
  expect(await reasonOf(duty().assign({ inmateIds: [budi], assessorId: idOf('sari'), reason: null }))).toBe(
    'not-an-assessor',
  )
  const detainee = { inmateIds: [office.inmateId], assessorId: idOf('yoga'), reason: null }
  expect(await reasonOf(duty().assign(detainee))).toBe('not-on-worklist')

  const { id } = await openAssessment(office, ['rri'], agus)
  const handed = await duty('bambang').assign({ inmateIds: [agus], assessorId: idOf('yoga'), reason: 'Astri sakit' })
  expect((await office.client('astri').assessments.find({ id })).assessorName).toBe(yoga)
  await duty('bambang').undoAssign(handed)
  expect((await itemOf(agus))?.assessorId).toBe(idOf('astri'))

  const due = (await office.client('yoga').today.list({})).items.filter(({ kind }) => kind.startsWith('assessment-'))
  expect(due.map(({ id: item }) => item).toSorted()).toEqual(
    [`assessment-due:${cahya}`, `assessment-waiting:${id}`, 'assessment-unassigned'].toSorted(),
  )
})

test('the capacity counts what the list shows, by assessor and week, and tells when nothing is late any more', async () => {
  requireProgram(test, 'pdftotext')
  office = await openAssessors()
  const late = await convict('Agus Contoh', '2026-11-02')
  const soon = await convict('Budi Contoh', '2026-11-13')
  const next = await convict('Cahya Contoh', '2026-11-16')
  const done = await convict('Dodi Contoh', '2026-11-16')
  await duty('bambang').assign({ inmateIds: [late, next], assessorId: idOf('astri'), reason: null })
  const { id } = await openAssessment(office, ['rri'], done)
  await fill(office, id, rriAnswers())
  await carryThrough(office, id)
  const counts = { open: 0, dueThisWeek: 0, late: 0, finished: 0 }
  const lines = (await duty().capacity({})).lines.map(({ assessor, ...line }) => [assessor?.name ?? null, line])
  expect(lines).toEqual([
    [astri, { ...counts, open: 2, late: 1, finished: 1 }],
    [yoga, counts],
    [null, { ...counts, open: 1, dueThisWeek: 1 }],
  ])
  expect((await itemOf(soon))?.due).toBe('2026-11-20')
  const told = await duty().capacity({})
  expect(told.ahead.slice(0, 3)).toEqual([
    { from: '2026-11-16', count: 1 },
    { from: '2026-11-23', count: 1 },
    { from: '2026-11-30', count: 0 },
  ])
  expect([told.late, told.pace, told.weeksUntilClear], 'this week is not over').toEqual([1, 0, null])

  const paper = async (asked: string) => {
    const response = await office.core.fetch(
      new Request(`http://lentera.test/files/assessment-worklists/sekarang?${asked}`, {
        headers: { authorization: `Bearer ${office.officer('astri').token}` },
      }),
    )
    expect(response.status, asked).toBe(200)
    const file = test.info().outputPath('tugas.pdf')
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  }
  const lateOnPaper = await paper('tampil=late')
  expect(lateOnPaper).toContain('Yang ditampilkan: terlambat.')
  expect(lateOnPaper).toMatch(/1\. Agus Contoh .*lewat 7/)
  expect(lateOnPaper).not.toContain('Budi Contoh')
  expect(await paper('tampil=all&asesor=tanpa')).toContain('Budi Contoh')

  await office.goTo('2026-11-30T01:00:00.000Z', 'astri')
  const later = await duty().capacity({})
  expect(later.before.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 0])
  expect([later.late, later.pace]).toEqual([3, 1 / 8])
  expect(later.weeksUntilClear, 'three late at one in eight weeks').toBe(24)
})

test('two thousand people are listed at once, and the log says that the list was read', async () => {
  office = await openAssessors()
  const inmateId = await convict('Agus Contoh', '2026-11-03')
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    fillHouse(database, { people: 2000, blocks: 20, inmateId })
    const begun = performance.now()
    expect(await list()).toHaveLength(2001)
    expect(performance.now() - begun).toBeLessThan(2000)
    const reads = database
      .prepare<[], { subject_type: string; count: number }>(
        "select subject_type, count(*) as count from read_log where procedure = 'assessmentWorklist.list' group by 1",
      )
      .all()
    expect(reads).toEqual([{ subject_type: 'assessment-worklist', count: 1 }])
  } finally {
    database.close()
  }
})
