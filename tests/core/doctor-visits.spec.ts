import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'

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
const order = {
  ...{ kind: 'obat', text: 'Amlodipin 5 mg 1 x 1', fileId: null },
  ...{ doctorName: rahma.doctorName, doctorLicence: rahma.doctorLicence },
}
const now = { at: null, lateReason: null }

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

test('whom the doctor is to see is gathered before a day is planned, comes onto it, and is seen in order of urgency', async () => {
  const { inmateId } = office
  const [hasan, joko] = [await arrive(office, 'Hasan Contoh'), await arrive(office, 'Joko Contoh')]
  await sari().add({ ...wish, inmateId })
  await bina().add({ ...wish, inmateId: hasan.id, urgency: 'stat', reason: 'Nyeri dada' })
  expect(await reasonOf(bina().add({ ...wish, inmateId }))).toBe('already-listed')
  expect(await sari().list({})).toMatchObject({ visits: [], unplanned: 2 })

  expect(await reasonOf(sari().plan({ ...rahma, on: day('2026-11-15') }))).toBe('day-in-past')
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-18') })
  expect(await reasonOf(bina().plan({ ...rahma, on: day('2026-11-18') }))).toBe('day-exists')
  const { visits, unplanned, doctors } = await sari().list({})
  expect(visits).toMatchObject([{ id: visitId, waiting: 2, presented: 0, state: 'open', ...rahma }])
  expect(unplanned).toBe(0)
  expect(doctors).toEqual([rahma])
  await sari().add({ ...wish, inmateId: joko.id, visitId, urgency: 'urgent' })
  const people = await sari().people({ visitId })
  expect(people.map(({ urgency }) => urgency)).toEqual(['stat', 'urgent', 'routine'])

  await office.goTo('2026-11-18T02:00:00.000Z', 'sari', 'bina')
  const due = async () => (await office.todayOf('sari')).items.filter(({ kind }) => kind.startsWith('doctor-visit'))
  expect(await due()).toMatchObject([{ kind: 'doctor-visit-today', data: { count: 3, name: rahma.doctorName } }])
  const [first] = people
  if (!first) throw new Error('nobody is on the list')
  const { id, revision } = first
  await sari().markPresented({ id, revision })
  expect(await reasonOf(bina().markPresented({ id, revision }))).toBe('changed-meanwhile')
  expect(await reasonOf(bina().takeOff({ id, revision: revision + 1, reason: 'Sudah sembuh' }))).toBe('not-waiting')
  await sari().putBack({ id, revision: revision + 1 })
  await sari().markPresented({ id, revision: revision + 2 })
  expect(await due()).toMatchObject([{ data: { count: 2 } }])
  await office.goTo('2026-11-19T02:00:00.000Z', 'sari')
  expect(await due()).toMatchObject([{ kind: 'doctor-visit-not-closed', severity: 'attention' }])
})

test('whoever was not seen goes to the next day with the reason; whoever has left goes nowhere; nothing is deleted', async () => {
  const registry = office.client('rini').inmates
  const [hasan, joko, free] = [
    await arrive(office, 'Hasan Contoh'),
    await arrive(office, 'Joko Contoh'),
    await arrive(office, 'Bebas Contoh'),
  ]
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-17') })
  const { id: nextId } = await sari().plan({ ...rahma, on: day('2026-11-24') })
  for (const one of [hasan, joko, free]) await sari().add({ ...wish, inmateId: one.id, visitId })
  const happened = { on: day('2026-11-16'), time: null, note: null, letterNumber: null }
  await registry.release({ inmateId: free.id, revision: free.revision, reason: 'bebas-murni', ...happened })
  expect(await reasonOf(sari().add({ ...wish, inmateId: free.id, visitId }))).toBe('person-released')
  const entryOf = async (inmateId: string) => {
    const found = (await sari().people({ visitId })).find(({ person }) => person.id === inmateId)
    if (!found) throw new Error('not on the list')
    return { id: found.id, revision: found.revision }
  }
  expect((await sari().people({ visitId })).find(({ person }) => person.id === free.id)?.person.state).toBe('released')

  await office.goTo('2026-11-17T02:00:00.000Z', 'sari')
  const reason = 'Dokter harus pulang lebih awal'
  const hasans = await entryOf(hasan.id)
  expect(await sari().postpone({ ...hasans, reason })).toMatchObject({ carriedTo: '2026-11-24' })
  await sari().takeOff({ ...(await entryOf(joko.id)), reason: 'Sudah sembuh' })
  const closing = { id: visitId, revision: 1 }
  expect(await reasonOf(sari().close({ ...closing, reason: null }))).toBe('reason-missing')
  expect(await sari().close({ ...closing, reason })).toEqual({ revision: 2, carried: 0 })
  expect((await namesOf(visitId)).toSorted()).toEqual([
    'Bebas Contoh: not-presented',
    'Hasan Contoh: not-presented',
    'Joko Contoh: taken-off',
  ])
  expect(await sari().people({ visitId: nextId })).toMatchObject([
    { person: { id: hasan.id }, state: 'waiting', reason: wish.reason, carried: { on: '2026-11-17', reason } },
  ])
  expect(await reasonOf(sari().add({ ...wish, inmateId: joko.id, visitId }))).toBe('day-closed')
  const { entries } = await office
    .client('sari')
    .history.of({ subject: { type: 'medical-record', id: hasan.id }, before: null })
  expect(entries.map(({ procedure }) => procedure)).toEqual(['doctorVisits.postpone', 'doctorVisits.add'])
  const told = await office.client('sari').history.of({ subject: { type: 'doctor-visit', id: visitId }, before: null })
  expect(told.entries.map(({ procedure }) => procedure)).toEqual(['doctorVisits.close', 'doctorVisits.plan'])
})

test('two people on the list who turn out to be one wait once, as urgent as either and for both reasons', async () => {
  const [kept, absorbed] = [await arrive(office, 'Hasan Contoh'), await arrive(office, 'Hasan Contoh')]
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-18') })
  await sari().add({ ...wish, inmateId: kept.id, visitId })
  await bina().add({ ...wish, inmateId: absorbed.id, visitId, urgency: 'stat', reason: 'Nyeri dada' })
  await office.client('rini').inmateMerges.merge({
    kept: { id: kept.id, revision: kept.revision },
    absorbed: { id: absorbed.id, revision: absorbed.revision },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali',
  })
  const reason = `${wish.reason}\nNyeri dada`
  expect(await bina().ofPerson({ inmateId: kept.id })).toMatchObject([{ urgency: 'stat', reason, visitId }])
  const people = await sari().people({ visitId })
  expect(people.map(({ state, settled }) => [state, settled?.reason])).toEqual([
    ['waiting', undefined],
    ['taken-off', 'Tercatat dua kali'],
  ])
  expect(await reasonOf(sari().add({ ...wish, inmateId: absorbed.id }))).toBe('merged-away')
})

test('an extra confidential entry is told to nobody without the right: no row, no count, no line, no paper, no history', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { inmateId } = office
  const secret = await recordVisit(office.client('sari'), inmateId, {}, { confidentiality: 'extra' })
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-16') })
  // What comes from a secret visit is secret, whatever was ticked.
  const { id } = await sari().add({ ...wish, inmateId, visitId, encounterId: secret.id, reason: 'kata sandi kamboja' })
  expect(await sari().people({ visitId })).toMatchObject([{ id, confidentiality: 'extra' }])
  expect(await bina().people({ visitId })).toEqual([])
  expect(await bina().ofPerson({ inmateId })).toEqual([])
  expect((await bina().list({})).visits).toMatchObject([{ waiting: 0 }])
  expect((await office.todayOf('bina')).items.find(({ kind }) => kind === 'doctor-visit-today')?.data.count).toBe(0)
  for (const call of ['markPresented', 'putBack'] as const)
    expect(await reasonOf(bina()[call]({ id, revision: 1 }))).toBe('not-found')
  expect(await reasonOf(bina().takeOff({ id, revision: 1, reason: 'Salah orang' }))).toBe('not-found')
  const history = await office
    .client('bina')
    .history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
  expect(JSON.stringify(history)).not.toContain('kamboja')
  // That the person is on a list she may not know of does not keep her from her own.
  await bina().add({ ...wish, inmateId, visitId })
  const [own] = await sheetOf('sari', visitId)
  const [others] = await sheetOf('bina', visitId)
  expect(own).toContain('kamboja')
  expect(own).toContain('RAHASIA EKSTRA')
  expect(others).not.toContain('kamboja')
  expect(others).toContain(wish.reason)
  expect(await reasonOf(bina().close({ id: visitId, revision: 1, reason: null }))).toBe('reason-missing')
  await bina().close({ id: visitId, revision: 1, reason: 'Dokter tidak datang' })
  expect((await sari().people({ visitId: null })).map(({ reason }) => reason).toSorted()).toEqual([
    wish.reason,
    'kata sandi kamboja',
  ])

  // An ordinary wish that came from a visit follows it when that becomes secret.
  const other = await arrive(office, 'Hasan Contoh')
  const visit = await recordVisit(office.client('sari'), other.id, { isFinished: false })
  await bina().add({ ...wish, inmateId: other.id, encounterId: visit.id })
  await office.client('sari').medicalRecords.write({
    ...{ id: visit.id, revision: visit.revision, isFinished: true },
    content: { ...visit.content, confidentiality: 'extra' },
  })
  expect(await bina().ofPerson({ inmateId: other.id })).toEqual([])
  expect(await sari().ofPerson({ inmateId: other.id })).toHaveLength(1)
})

async function sheetOf(name: string, visitId: string): Promise<readonly [text: string, pages: string | undefined]> {
  const answer = await office.download(name, `doctor-lists/${visitId}`)
  expect(answer.status).toBe(200)
  const file = test.info().outputPath(`daftar-${name}.pdf`)
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })
  const text = run('pdftotext', '-layout', file, '-').replaceAll(/[ \n\f]+/g, ' ')
  return [text, /^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1]]
}

test('the printed list: what the record knows of each, several to a page, both signatures, and each printing is a reading', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { inmateId } = office
  const nurse = office.client('sari')
  const measurements = [{ sign: 'pulse', kind: null, value: 88 }]
  await recordVisit(nurse, inmateId, {}, { measurements })
  const target = { inmateId, encounterId: null }
  await nurse.recordEntries.addAllergy({
    ...target,
    ...{ category: 'medication', substance: 'Penisilin', reaction: 'sesak', severity: 'severe', verification: 'told' },
  })
  await nurse.recordEntries.addProblem({
    ...target,
    ...{ code: 'I10', display: 'Hipertensi', onsetOn: null, note: null, confidentiality: 'normal' },
  })
  await nurse.prescriptions.write({
    ...{ inmateId, encounterId: null, instructedBy: 'dr. Dewi', confidentiality: 'normal', isIssued: true },
    ...{ caredAt: null, lateReason: null, iterations: 0, note: null },
    lines: [
      {
        ...{ medicineId: null, outsideText: 'Salep mata khusus', dose: 1, doseUnit: 'oles', timesPerDay: 2 },
        ...{ asNeeded: false, moments: [], meal: 'any', days: 5, quantity: 1, instructions: null, observed: false },
        ...{ startsOn: day('2026-11-16'), overrideReason: null },
      },
    ],
  })
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-16') })
  await sari().add({ ...wish, inmateId, visitId, urgency: 'urgent' })
  const [text, pages] = await sheetOf('sari', visitId)
  expect(pages).toBe('1')
  for (const part of [
    ...['DAFTAR PASIEN UNTUK DOKTER', '16 November 2026', 'dr. Rahma Wulandari, SIP 503/SIP/2026', 'Puskesmas Contoh'],
    ...['SEGERA', 'No. register', wish.reason, 'Penisilin: sesak', 'Hipertensi (I10)', 'Nadi 88', 'Salep mata khusus'],
    ...['Catatan dan perintah dokter', 'Perawat', 'Dokter pemeriksa', 'halaman 1 dari 1'],
  ])
    expect(text).toContain(part)
  for (const name of ['Hasan', 'Joko', 'Budi', 'Rudi', 'Toni'])
    await sari().add({ ...wish, inmateId: (await arrive(office, `${name} Contoh`)).id, visitId })
  expect((await sheetOf('sari', visitId))[1]).toBe('2')

  const reads = await office
    .client('bambang')
    .audit.reads({ before: null, readerId: null, subject: { type: 'inmate', id: inmateId } })
  expect(reads.filter(({ procedure }) => procedure === 'doctorVisits.print').length).toBeGreaterThan(0)
  expect((await office.download('bambang', `doctor-lists/${visitId}`)).status).toBe(403)
})

test('an order in one step opens the visit and marks the person as seen; the next one goes to the same visit', async () => {
  const { inmateId } = office
  const { id: visitId } = await sari().plan({ ...rahma, on: day('2026-11-16') })
  const { id } = await sari().add({ ...wish, inmateId, visitId })
  const first = await sari().order({ id, revision: 1, ...now, order })
  expect(await sari().people({ visitId })).toMatchObject([
    { id, state: 'presented', meeting: { id: first.encounterId }, revision: first.revision },
  ])
  const visit = await office.client('sari').medicalRecords.get({ id: first.encounterId })
  expect(visit).toMatchObject({ kind: 'visiting-doctor', instructedBy: rahma.doctorName, state: 'open' })
  const second = await sari().order({
    id,
    revision: first.revision,
    ...now,
    order: { ...order, text: 'Kontrol 2 minggu' },
  })
  expect(second.encounterId).toBe(first.encounterId)
  expect(await sari().meet({ id, revision: second.revision, ...now })).toMatchObject({ encounterId: first.encounterId })
  const orders = await office.client('sari').visitingDoctor.ofVisit({ encounterId: first.encounterId })
  expect(orders.map(({ text }) => text)).toEqual([order.text, 'Kontrol 2 minggu'])
  // What the order lacks is refused as a whole: no visit without it.
  const other = await arrive(office, 'Hasan Contoh')
  const { id: entry } = await sari().add({ ...wish, inmateId: other.id, visitId })
  const unknown = { ...order, kind: 'jamu' }
  expect(await reasonOf(sari().order({ id: entry, revision: 1, ...now, order: unknown }))).toBe('kind-unknown')
  expect(await sari().ofPerson({ inmateId: other.id })).toMatchObject([{ state: 'waiting', meeting: null }])
})
