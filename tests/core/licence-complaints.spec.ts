import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { subjectsRead } from '#tests/harness/raw-database.ts'
import { reasonOf } from './coaching-desk.ts'
import { bring, fillDossier, medicalRecords, recorder, sheet, takeTurn } from './licence-office.ts'
import { Office } from './recommendation-office.ts'
import { day } from './staff-desk.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await Office.open({ tuti: ['kepegawaian'], lina: ['petugas-aduan'], bambang: ['kepala'], sari: ['perawat'] })
})
test.afterEach(() => office.close())

const place = 'Klinik Rutan Contoh'

/** An application of Rani with her five scans. */
async function apply(change: Readonly<Record<string, string>> = {}) {
  const { workers, licences } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  await fillDossier(office, workerId, change)
  const { id } = await licences.open({
    ...{ workerId, service: medicalRecords, trigger: 'new', place, renews: null },
    facts: { 'independent-practice': false },
  })
  return { id, workerId }
}

const dueOf = async (name: string, id: string) =>
  (await office.client(name).today.list({})).items.filter(({ link }) => link.includes(id)).map(({ kind }) => kind)

test('the staff office proposes a complaint about the licensing office; the desk opens it, and both know of each other', async () => {
  const { id } = await apply()
  const before = office.client('tuti').licences
  expect(await reasonOf(before.complaintForm({ id }))).toBe('not-handed-over')
  expect((await before.find({ id })).mayComplain).toBe(false)
  for (let step = 0; step < 4; step += 1) await takeTurn(office, id, '2026-11-16')
  await office.goTo('2026-12-14T01:00:00.000Z', 'tuti', 'lina', 'bambang', 'sari')
  const { licences } = office.client('tuti')
  const { outgoingComplaints: desk, today } = office.client('lina')
  const form = await licences.complaintForm({ id })
  expect(form.recipient).toMatch(/^DPMPTSP \S/)
  for (const words of [
    'Izin Praktik Perekam Medis (izin baru) nomor IP-2026-0001 di unit kami, atas nama Rani Contoh',
    'diunggah di Perizinan Digital pada 16 November 2026',
    'Jangka waktu layanan 7 hari kerja',
    'hari kerja dari batas itu',
    '- 6. Petugas back office',
  ])
    expect(form.about).toContain(words)
  expect(form.about).not.toContain('- 3. ')
  expect(form.about).not.toContain('- 4. ')

  const { id: proposal } = await licences.proposeComplaint({ id, ...form })
  expect(await reasonOf(licences.proposeComplaint({ id, ...form }))).toBe('proposal-waiting')
  expect(await licences.find({ id })).toMatchObject({
    mayComplain: false,
    complaints: [{ state: 'proposed', complaint: null, by: 'Petugas tuti' }],
  })
  // Who keeps the staff neither complains nor reads what the desk keeps.
  const asTuti = office.client('tuti').outgoingComplaints
  for (const call of [asTuti.list({}), asTuti.choices({}), asTuti.dismissProposal({ id: proposal, reason: 'Tidak' })])
    expect((await failureOf(call)).code).toBe('forbidden')
  for (const name of ['lina', 'sari'])
    for (const call of [
      office.client(name).licences.complaintForm({ id }),
      office.client(name).licences.proposeComplaint({ id, ...form }),
      office.client(name).licences.find({ id }),
    ])
      expect((await failureOf(call)).code).toBe('forbidden')

  expect((await today.list({})).items.filter(({ kind }) => kind === 'outgoing-complaint-proposed')).toMatchObject([
    { data: { number: 'IP-2026-0001' }, isMine: true, link: `/aduan/keluar/baru?usul=${proposal}` },
  ])
  expect(await dueOf('bambang', proposal)).toEqual([])
  const { proposals } = await desk.choices({})
  expect(proposals).toMatchObject([{ id: proposal, caseNumber: 'IP-2026-0001', ...form, by: 'Petugas tuti' }])
  const wanted = { service: 'aduan-keluar-dpmptsp', trigger: 'on-behalf', channel: 'surel', ...form, proposal } as const
  const complaint = await desk.open(wanted)
  expect(await desk.find({ id: complaint.id })).toMatchObject({
    ...{ about: form.about, origin: { caseId: id, number: 'IP-2026-0001', by: 'Petugas tuti' } },
  })
  expect((await licences.find({ id })).complaints).toMatchObject([
    { id: proposal, state: 'opened', complaint: { id: complaint.id, number: complaint.number, phase: 'preparing' } },
  ])
  expect(await reasonOf(desk.open(wanted))).toBe('proposal-not-waiting')
  expect(await desk.list({})).toHaveLength(1)
  expect((await desk.choices({})).proposals).toEqual([])
  for (const [name, subject] of [
    ['tuti', { type: 'licence', id }],
    ['lina', { type: 'outgoing-complaint', id: complaint.id }],
  ] as const)
    expect(JSON.stringify(await office.client(name).history.of({ subject, before: null }))).toContain(form.recipient)
})

test('a proposal is taken back by its office or not followed by the desk, each with its reason', async () => {
  const { licences } = office.client('tuti')
  const { outgoingComplaints: desk } = office.client('lina')
  const { id } = await apply()
  for (let step = 0; step < 4; step += 1) await takeTurn(office, id, '2026-11-16')
  const form = await licences.complaintForm({ id })
  expect(form.about).toContain('layanan masih menunggu: 6. ')
  const first = await licences.proposeComplaint({ id, ...form })
  expect((await failureOf(licences.withdrawProposal({ id: 'lain', proposalId: first.id, reason: 'x' }))).code).toBe(
    'not-found',
  )
  await licences.withdrawProposal({ id, proposalId: first.id, reason: 'Sudah dijawab lewat telepon' })
  expect(await reasonOf(desk.dismissProposal({ id: first.id, reason: 'Belum lewat' }))).toBe('proposal-not-waiting')
  const second = await licences.proposeComplaint({ id, recipient: form.recipient, about: 'Portal mati dua hari' })
  await desk.dismissProposal({ id: second.id, reason: 'Batas waktu belum lewat' })
  expect((await licences.find({ id })).complaints.map(({ state, reason }) => [state, reason])).toEqual([
    ['dismissed', 'Batas waktu belum lewat'],
    ['withdrawn', 'Sudah dijawab lewat telepon'],
  ])
  expect((await licences.find({ id })).mayComplain).toBe(true)
  const empty = licences.proposeComplaint({ id, recipient: ' ', about: 'x' })
  expect((await failureOf(empty)).code).toBe('invalid-input')
})

test('the start page tells each thing once: papers that grew too old, sent back, the survey', async () => {
  const { licences } = office.client('tuti')
  const { id } = await apply()
  const about = async () => (await dueOf('tuti', id)).toSorted()
  expect(await about()).toEqual(['licence-waiting'])
  const scan = async (requirementId: string, issuedOn: string, validUntil: string | null) => {
    const told = await licences.find({ id })
    const paperId = told.papers.find((one) => one.id === requirementId)?.attached?.paperId ?? ''
    const struck = { caseId: id, revision: told.revision, paperId, reason: 'Diganti', keepLetter: false }
    await licences.voidPaper(struck)
    await licences.attachScan({
      ...{ caseId: id, revision: (await licences.find({ id })).revision, requirementId, issuedOn: day(issuedOn) },
      ...{
        validUntil: validUntil === null ? null : day(validUntil),
        fileId: await bring(office, 'tuti', await sheet(3)),
      },
    })
  }
  await scan('health-letter', '2026-06-02', null)
  await scan('str', '2020-01-01', '2025-01-01')
  expect(await about()).toEqual(['licence-paper-old', 'licence-paper-old', 'licence-waiting'])
  const { items } = await office.client('tuti').today.list({})
  expect(
    items
      .filter(({ kind }) => kind === 'licence-paper-old')
      .map(({ data }) => data.paper)
      .toSorted(),
  ).toEqual(['Scan Surat Tanda Registrasi (STR)', 'Surat keterangan sehat fisik'])
  expect(await dueOf('bambang', id)).toEqual([])
  await scan('str', '2024-03-01', null)
  await scan('health-letter', '2026-11-02', null)
  for (let step = 0; step < 5; step += 1) await takeTurn(office, id, '2026-11-16')
  expect(await about()).toEqual(['licence-outside'])
  const back = { reason: 'Foto buram', on: day('2026-11-16'), time: null, letterNumber: null, letterDate: null }
  await licences.returnForCorrection({ caseId: id, revision: (await licences.find({ id })).revision, ...back })
  expect(await about()).toEqual(['licence-returned'])
  await licences.resubmit({ caseId: id, revision: (await licences.find({ id })).revision })
  for (let step = 0; step < 11; step += 1) await takeTurn(office, id, '2026-11-16')
  expect(await about()).toEqual(['licence-survey'])
  await takeTurn(office, id, '2026-11-16')
  expect((await about()).filter((kind) => kind === 'licence-survey')).toEqual([])
})

test('the upload checklist is one page: papers, names for the portal, what is there', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { id } = await apply({ 'health-letter': '2026-08-01' })
  const response = await office.download('tuti', `licence-checklists/${id}`)
  expect(response.status).toBe(200)
  const file = test.info().outputPath('daftar.pdf')
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/)
  const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  for (const words of [
    'IP-2026-0001',
    'Rani Contoh',
    '01_ijazah_rani-contoh.pdf',
    'Masih kurang 1 berkas',
    'Terunggah',
  ])
    expect(printed).toContain(words)
  expect(printed.match(/\[\s+\]/g)).toHaveLength(6)
  expect((await office.download('lina', `licence-checklists/${id}`)).status).toBe(403)
  expect(await subjectsRead(office.folder, 'licences.printChecklist')).toBe(1)
})
