import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeEach(async () => {
  test.setTimeout(180_000)
  // Monday 16 November 2026, 08.00 in Jakarta.
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'], ayu: ['dokter'], mira: ['perekam-medis'] })
})
test.afterEach(() => office.close())

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const sari = () => office.client('sari')
const now = { at: null, lateReason: null }
type Asking = Parameters<Client['sickCalls']['receive']>[0]

const ask = (client: Client, change: Partial<Asking> = {}) =>
  client.sickCalls.receive({
    ...{ inmateId: office.inmateId, channel: 'surat-blok', complaint: 'Sakit gigi sejak kemarin' },
    ...{ confidentiality: 'normal', ...now, ...change },
  })

const waiting = (client: Client, at: string | null = null) => client.sickCalls.list({ at, period: null })

test('received, sorted, seen: three stamps, a visit that begins with the complaint, and lateness at any moment', async () => {
  const { id } = await ask(sari())
  await office.goTo('2026-11-17T02:00:00.000Z', 'sari', 'bina')
  expect(await waiting(sari())).toMatchObject([{ id, status: { stage: 'triage', isLate: true }, triage: null }])
  const sorted = await office
    .client('bina')
    .sickCalls.triage({ id, revision: 1, level: 'terjadwal', note: null, plannedOn: '2026-11-17', ...now })
  await office.goTo('2026-11-17T03:00:00.000Z', 'sari', 'bina')
  const seen = await sari().sickCalls.see({ ...sorted, encounterId: null, ...now })
  const call = await sari().sickCalls.get({ id })
  expect(call).toMatchObject({
    received: { at: '2026-11-16T01:00:00.000Z', byName: 'Petugas sari', lateReason: null },
    triage: { at: '2026-11-17T02:00:00.000Z', byName: 'Petugas bina', level: 'terjadwal', plannedOn: '2026-11-17' },
    end: { outcome: 'seen', at: '2026-11-17T03:00:00.000Z', encounterId: seen.encounterId },
    status: { stage: 'ended', isLate: false, wasLate: { triage: true, seen: false } },
  })
  const visit = await sari().medicalRecords.get({ id: seen.encounterId })
  expect(visit).toMatchObject({
    state: 'open',
    subjective: 'Sakit gigi sejak kemarin',
    inmate: { id: office.inmateId },
  })
  expect(await waiting(sari())).toEqual([])
  // As it was: waiting to be sorted, not yet late; and before that nothing at all.
  expect(await waiting(sari(), '2026-11-16T23:00:00.000Z')).toMatchObject([
    { id, triage: null, end: null, status: { stage: 'triage', isLate: false } },
  ])
  expect(await waiting(sari(), '2026-11-17T02:30:00.000Z')).toMatchObject([{ status: { stage: 'seeing' } }])
  expect(await waiting(sari(), '2026-11-16T00:59:00.000Z')).toEqual([])
  const period = { from: '2026-11-16', until: '2026-11-16' }
  expect(await sari().sickCalls.list({ at: null, period })).toMatchObject([{ id, end: { outcome: 'seen' } }])
  expect(await reasonOf(sari().sickCalls.see({ id, revision: 3, encounterId: null, ...now }))).toBe('call-not-waiting')
})

test('ends without a meeting: refused, withdrawn, duplicate; a wrong ending is taken back and the clock never stopped', async () => {
  const first = await ask(sari())
  const second = await ask(sari(), { complaint: 'Gigi lagi', channel: 'keluarga' })
  const twin = { outcome: 'duplicate', reason: 'Sudah ada permohonan', duplicateOf: first.id, ...now } as const
  expect(await reasonOf(sari().sickCalls.end({ ...first, ...twin }))).toBe('duplicate-of-itself')
  expect(await reasonOf(sari().sickCalls.end({ ...second, ...twin, duplicateOf: null }))).toBe('choice-unknown')
  await sari().sickCalls.end({ ...second, ...twin })
  // Nobody may be left waiting for each other.
  const back = { ...first, ...twin, duplicateOf: second.id }
  expect(await reasonOf(sari().sickCalls.end(back))).toBe('choice-unknown')
  const ended = await sari().sickCalls.end({
    ...{ ...first, outcome: 'refused', reason: 'Merasa sudah sembuh', duplicateOf: null, ...now },
  })
  expect(await sari().sickCalls.get({ id: first.id })).toMatchObject({
    end: { outcome: 'refused', reason: 'Merasa sudah sembuh', encounterId: null },
  })
  await office.goTo('2026-11-17T02:00:00.000Z', 'sari', 'bina')
  await sari().sickCalls.reopen({ ...ended, reason: 'Sakit lagi malam ini' })
  expect(await waiting(sari())).toMatchObject([{ id: first.id, end: null, status: { isLate: true } }])
})

test('an existing visit may end a request; of another person, a voided one or an earlier one not', async () => {
  const other = await arrive(office, 'Hasan Basri')
  await office.goTo('2026-11-16T04:00:00.000Z', 'sari', 'bina')
  const early = await recordVisit(sari(), office.inmateId)
  await office.goTo('2026-11-16T05:00:00.000Z', 'sari', 'bina')
  const call = await ask(sari())
  const foreign = await recordVisit(sari(), other.id)
  const void_ = await recordVisit(sari(), office.inmateId)
  await sari().medicalRecords.void({ id: void_.id, revision: void_.revision, reason: 'Salah orang' })
  const see = (encounterId: string) => sari().sickCalls.see({ ...call, encounterId, ...now })
  expect(await reasonOf(see(early.id))).toBe('before-received')
  expect(await reasonOf(see(foreign.id))).toBe('other-person')
  expect(await reasonOf(see(void_.id))).toBe('encounter-voided')
  await office.goTo('2026-11-16T06:00:00.000Z', 'sari', 'bina')
  const visit = await recordVisit(sari(), office.inmateId)
  await see(visit.id)
  expect(await sari().sickCalls.get({ id: call.id })).toMatchObject({
    end: { outcome: 'seen', at: '2026-11-16T06:00:00.000Z', encounterId: visit.id },
  })
})

test('bad input is refused in words: unknown choice, the future, a late entry without reason, a planned day out of the term', async () => {
  expect(await reasonOf(ask(sari(), { channel: 'radio' }))).toBe('choice-unknown')
  expect(await reasonOf(ask(sari(), { at: '2026-11-17T00:00:00.000Z' }))).toBe('care-in-future')
  await office.goTo('2026-11-18T02:00:00.000Z', 'sari', 'bina')
  const late = { at: '2026-11-16T02:00:00.000Z' }
  expect(await reasonOf(ask(sari(), late))).toBe('late-reason-missing')
  const call = await ask(sari(), { ...late, lateReason: 'Akhir pekan atau hari libur' })
  expect(await waiting(sari())).toMatchObject([
    {
      received: {
        at: '2026-11-16T02:00:00.000Z',
        recordedAt: '2026-11-18T02:00:00.000Z',
        lateReason: 'Akhir pekan atau hari libur',
      },
    },
  ])
  const triage = { ...call, level: 'terjadwal', note: null, plannedOn: null, ...now }
  expect(await reasonOf(sari().sickCalls.triage({ ...triage, level: 'nanti' }))).toBe('choice-unknown')
  expect(await reasonOf(sari().sickCalls.triage({ ...triage, plannedOn: '2026-11-17' }))).toBe('planned-past')
  expect(await reasonOf(sari().sickCalls.triage({ ...triage, plannedOn: '2026-11-20' }))).toBe('planned-after-due')
  const sorted = await sari().sickCalls.triage(triage)
  expect(await reasonOf(sari().sickCalls.triage({ ...triage, ...sorted }))).toBe('triage-done')
  expect(await reasonOf(sari().sickCalls.changeLevel({ ...call, level: 'segera', note: null, plannedOn: null }))).toBe(
    'changed-meanwhile',
  )
  const changed = await sari().sickCalls.changeLevel({ ...sorted, level: 'segera', note: 'Bengkak', plannedOn: null })
  expect((await sari().sickCalls.get({ id: call.id })).triage).toMatchObject({ level: 'segera', note: 'Bengkak' })
  expect(await reasonOf(office.client('bina').sickCalls.void({ ...changed, reason: 'Bukan punya saya' }))).toBe(
    'correction-over',
  )
  await sari().sickCalls.void({ ...changed, reason: 'Tercatat dua kali' })
  expect(await sari().sickCalls.get({ id: call.id })).toMatchObject({
    status: null,
    voided: { reason: 'Tercatat dua kali' },
  })
  expect(await waiting(sari())).toEqual([])
})

test('the office sets its own terms; who is not of the clinic does not', async () => {
  const terms = { triageHours: 4, seenHours: 8, seenHoursOverFreeDays: 12, source: 'Keputusan Kepala' }
  expect(await reasonOf(sari().sickCalls.changeTerms(terms))).toBe('forbidden')
  await office.client('ayu').sickCalls.changeTerms(terms)
  await ask(sari())
  expect(await waiting(sari())).toMatchObject([
    { status: { triageDue: '2026-11-16T05:00:00.000Z', seenDue: '2026-11-16T09:00:00.000Z' } },
  ])
  expect(await sari().sickCalls.terms({})).toEqual(terms)
})

test('what is more secret is left out everywhere for whoever may not know', async () => {
  const ayu = office.client('ayu')
  const { id } = await ask(ayu, { confidentiality: 'extra', complaint: 'Obat habis' })
  const mira = office.client('mira')
  expect(await waiting(mira)).toEqual([])
  expect(await reasonOf(mira.sickCalls.get({ id }))).toBe('not-found')
  expect((await mira.shiftHandover.page({})).matters).toEqual([])
  expect(await waiting(ayu)).toHaveLength(1)
})

test('Hari ini names who waits; the sheet for the blocks names no complaint; both kinds of reading are logged', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const call = await ask(sari())
  const due = async () => (await sari().today.list({})).items.filter(({ kind }) => kind.startsWith('sick-call'))
  expect(await due()).toMatchObject([
    { kind: 'sick-call-triage', severity: 'normal', data: { inmateName: 'Djoko Soesilo' }, hoursLeft: 24 },
  ])
  await sari().sickCalls.triage({ ...call, level: 'hari-ini', note: 'Bengkak', plannedOn: null, ...now })
  expect(await due()).toMatchObject([{ kind: 'sick-call-seeing', hoursLeft: 16, severity: 'normal' }])
  await office.goTo('2026-11-16T17:00:00.001Z', 'sari', 'bina')
  expect(await due()).toMatchObject([{ severity: 'late' }])
  await office.goTo('2026-11-16T02:00:00.000Z', 'sari', 'bina')
  const print = async (path: string) => {
    const answer = await office.download('sari', path)
    expect(answer.status).toBe(200)
    const file = test.info().outputPath('lembar.pdf')
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })
    const pages = /^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1]
    return { pages, text: run('pdftotext', '-layout', file, '-').replaceAll(/[ \n]+/g, ' ') }
  }
  const sheet = await print('sick-call-sheets/panggilan')
  expect(sheet.pages).toBe('1')
  expect(sheet.text).toContain('DAFTAR PANGGILAN POLIKLINIK')
  expect(sheet.text).toContain('Djoko Soesilo')
  expect(sheet.text).toContain('Paling lambat')
  expect(sheet.text).not.toMatch(/gigi|Bengkak/)
  expect((await print('sick-call-sheets/panggilan?blok=TIDAK-ADA')).text).toContain('Tidak ada yang dipanggil')
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const reads = database
    .prepare<[], { procedure: string; subject_id: string }>(
      "select procedure, subject_id from read_log where procedure = 'sickCalls.list'",
    )
    .all()
  database.close()
  expect(reads).toContainEqual({ procedure: 'sickCalls.list', subject_id: office.inmateId })
})
