import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Role } from '#shared/people/roles.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { subjectsRead } from '#tests/harness/raw-database.ts'
import { sampleInput } from '#tests/harness/sample-input.ts'
import { fill, hear, openAssessment, rriAnswers, scanOf } from '../core/assessment-desk.ts'
import { bring, medicalRecords, recorder, redPortrait, sheet } from '../core/licence-office.ts'
import { Office } from '../core/recommendation-office.ts'
import { day, nurse } from '../core/staff-desk.ts'

/**
 * What is told of assessed people and of the office's own staff, asked for by everybody: a nurse, a coach, another assessor, the staff
 * office, a health worker about himself and about others, the head, the complaint desk.
 */
const staff = {
  ...{ astri: ['asesor'], yoga: ['asesor'], bambang: ['kepala'], sekar: ['sekretaris-tpp'], tuti: ['kepegawaian'] },
  ...{ sari: ['perawat'], ayu: ['dokter'], bina: ['pembina'], wati: ['wali'], lina: ['petugas-aduan'] },
} satisfies Readonly<Record<string, readonly Role[]>>

const names = Object.keys(staff)
const assessmentReaders = ['astri', 'yoga', 'bambang', 'sekar']
const staffOffice = ['tuti', 'bambang']

/** Shaped like a path, a formula, markup of letters, and text that runs the other way. */
const hostile = '../../=cmd|"/C calc"!A0 \u202e#include("x") $x$ <b>\u{1F480}'
const nik = '5171014705940002'
const nip = '199405072020122002'

const about = /^(assessment|earlierAssessments|workers|dutyRoster|credentials|licence)/
const queries = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group)
    .filter(([, one]) => (one['~orpc'].meta as unknown as ProcedureMeta).kind === 'query')
    .map(([name, one]) => ({ name: `${feature}.${name}`, path: `${feature}/${name}`, input: one['~orpc'].inputSchema }))
    .filter(({ name }) => about.test(name)),
)

const logText = (folder: string): string =>
  existsSync(join(folder, 'logs'))
    ? readdirSync(join(folder, 'logs'))
        .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
        .join('\n')
    : ''

const idOf = (office: Office, name: string): string => office.officer(name).id

async function staffed(office: Office) {
  const { workers, credentials, licenceDossier, licences } = office.client('tuti')
  const { id: sari } = await workers.add(nurse({ accountId: idOf(office, 'sari') }))
  const { id: rani } = await workers.add({ ...recorder(), name: `Rani ${hostile}` })
  const scan = async (workerId: string) => {
    const fileId = await bring(office, 'tuti', await sheet())
    await credentials.enterCredit({
      ...{ workerId, kind: 'training' as const, title: 'Pelatihan', organiser: null, on: day('2026-03-04'), points: 1 },
      fileIds: [fileId],
    })
    return fileId
  }
  const [own, others] = [await scan(sari), await scan(rani)]
  const paper = async (kind: string, body: Buffer, issuedOn: string) => {
    const fileId = await bring(office, 'tuti', body)
    const kept = { workerId: rani, kind, fileId, issuedOn: day(issuedOn), validUntil: null }
    return { fileId, ...(await licenceDossier.add(kept)) }
  }
  const ktp = await paper('ktp', await sheet(2), '2019-01-01')
  const letter = await paper('health-letter', await sheet(3), '2026-11-02')
  const photo = await paper('photo', redPortrait(), '2026-11-01')
  const { id: caseId } = await licences.open({
    ...{ workerId: rani, service: medicalRecords, trigger: 'new', place: 'Klinik Rutan Contoh', renews: null },
    facts: { 'independent-practice': false },
  })
  return { sari, rani, own, others, ktp, letter, photo, caseId }
}

async function assessed(office: Office) {
  const { id } = await openAssessment(office)
  await hear(office, id)
  await fill(office, id, rriAnswers())
  await scanOf(office, id, 'consent')
  return { id }
}

test('files of assessments and of the staff: who may open which, and nobody else', async () => {
  requireProgram(test, 'unzip')
  test.setTimeout(300_000)
  const office = await Office.open(staff)
  try {
    const { id } = await assessed(office)
    const told = await staffed(office)
    const status = async (name: string, path: string) => (await office.download(name, path)).status
    const table: readonly (readonly [string, readonly string[]])[] = [
      [`assessment-reports/${id}`, assessmentReaders],
      ['assessment-worklists/sekarang', assessmentReaders],
      ['assessment-overviews/2026-11?format=xlsx', assessmentReaders],
      [`licence-dossiers/${told.caseId}`, staffOffice],
      [`licence-packages/${told.caseId}`, staffOffice],
      [told.ktp.fileId, staffOffice],
      [told.letter.fileId, staffOffice],
      [told.own, [...staffOffice, 'sari']],
      [told.others, staffOffice],
      ['readiness-sheets/sekarang', [...staffOffice, 'sari', 'ayu']],
      ['duty-rosters/2026-11-16', [...staffOffice, 'sari', 'ayu']],
    ]
    for (const [path, readers] of table) {
      const may: string[] = []
      for (const name of names) {
        const found = await status(name, path)
        if (found === 200) may.push(name)
        else expect([403, 404], `${path} for ${name}`).toContain(found)
      }
      expect(may.toSorted(), path).toEqual([...readers].toSorted())
    }
    // What nobody has is not there for those with the right, and forbidden for the others, whatever its number.
    const never = '019a8c3e-0000-7000-8000-00000000beef'
    for (const kind of ['assessment-annexes', 'assessment-annex-signatures', 'assessment-annex-age-signatures'])
      for (const [name, expected] of [
        ...[['astri', 404] as const, ['bambang', 403] as const, ['sekar', 403] as const, ['sari', 403] as const],
      ])
        expect(await status(name, `${kind}/${never}`), `${kind} for ${name}`).toBe(expected)
    // Names in the package are the portal's, whatever the person is called.
    const zip = join(office.folder, 'paket.zip')
    writeFileSync(
      zip,
      Buffer.from(await (await office.download('tuti', `licence-packages/${told.caseId}`)).arrayBuffer()),
    )
    const listed = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n')
    expect(listed.length).toBeGreaterThan(1)
    expect(new Set(listed).size).toBe(listed.length)
    for (const name of listed) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/)
    for (const procedure of ['files.read', 'licences.packPapers', 'licences.joinPapers', 'assessmentReport.print'])
      expect(await subjectsRead(office.folder, procedure), procedure).toBeGreaterThan(0)
  } finally {
    await office.close()
  }
})

test('NIK and NIP of the staff: on one page for the staff office, written down; in no list, no history, no log', async () => {
  test.setTimeout(300_000)
  const office = await Office.open(staff)
  try {
    const told = await staffed(office)
    const { workers } = office.client('tuti')
    const secrets = [nik, nip, '1994-05-06', 'Kota Contoh']
    // A list, and what was done to a record, tell none of it even to the staff office: only the page does, and that is written down.
    const listed = JSON.stringify(await workers.list({ text: '', includeEnded: true }))
    const { name: _name, isChecked: _isChecked, ...details } = recorder()
    const { revision } = await workers.change({
      ...{ ...details, id: told.rani, revision: 1, name: `Rani ${hostile}`, birthPlace: 'Kota Lain' },
      ...{ nip: null, nationalId: '5171014705940009', birthDate: day('1994-05-08') },
    })
    await workers.change({ ...details, id: told.rani, revision, name: `Rani ${hostile}` })
    for (const id of [told.rani, told.sari])
      for (const name of staffOffice) {
        const { entries } = await office.client(name).history.of({ subject: { type: 'worker', id }, before: null })
        const text = JSON.stringify({ listed, entries })
        expect(text).toContain('workers.national_id')
        for (const secret of [...secrets, '5171014705940009', '1994-05-08', 'Kota Lain'])
          expect(text, `history for ${name}`).not.toContain(secret)
      }
    expect(await subjectsRead(office.folder, 'workers.find')).toBe(0)
    expect((await workers.find({ id: told.rani })).numbers).toEqual({ nip, nationalId: nik })
    expect(await subjectsRead(office.folder, 'workers.find')).toBe(1)
    // The head is told the birth alone, and that is written down as well.
    expect(await office.client('bambang').workers.find({ id: told.rani })).toMatchObject({
      ...{ numbers: null, birthDate: expect.stringMatching(/^\d{4}-/) },
    })
    const byHead = await office.client('bambang').audit.reads({
      ...{ before: null, readerId: idOf(office, 'bambang'), subject: null, since: null, until: null },
    })
    expect(byHead.filter(({ procedure }) => procedure === 'workers.find')).toHaveLength(1)
    expect(await office.client('sari').workers.find({ id: told.rani })).toMatchObject({
      ...{ numbers: null, isPrivate: true, birthDate: null, birthPlace: null },
    })
    expect(await subjectsRead(office.folder, 'workers.find')).toBe(1)
    await workers.end({
      ...{
        id: told.sari,
        revision: 1,
        on: day('2026-11-13'),
        kind: 'moved' as const,
        reason: 'Alasan yang hanya untuk kepegawaian',
      },
    })
    const [reads] = (
      await office.client('bambang').audit.reads({
        ...{ before: null, readerId: null, subject: null, since: null, until: null },
      })
    ).filter(({ procedure, readerName }) => procedure === 'workers.find' && readerName === 'Petugas tuti')
    expect(reads).toMatchObject({ kind: 'identity', readerName: 'Petugas tuti', personName: `Rani ${hostile}` })
    // Every question about them, of everybody else, with every id there is.
    const ids = [told.rani, told.sari, told.caseId, told.ktp.id, told.ktp.fileId]
    let asked = 0
    for (const name of names.filter((one) => one !== 'tuti'))
      for (const { name: procedure, path, input } of queries)
        for (const id of ids) {
          const body = sampleInput(input as never, { id, choices: [] })
          if (body === null) continue
          asked += 1
          const response = await office.core.fetch(
            new Request(`http://lentera.test/rpc/${path}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', authorization: `Bearer ${office.officer(name).token}` },
              body: JSON.stringify({ json: body }),
            }),
          )
          const text = await response.text()
          expect(response.status, `${procedure} for ${name}`).not.toBe(500)
          for (const secret of [nik, nip]) expect(text, `${procedure} for ${name}`).not.toContain(secret)
          if (name !== 'bambang') expect(text, `${procedure} for ${name}`).not.toContain('hanya untuk kepegawaian')
          if (response.status === 403) break
        }
    expect(asked).toBeGreaterThan(200)
    for (const id of [told.rani, told.sari]) {
      const subject = { type: 'worker' as const, id }
      const seen = JSON.stringify(await office.client('sari').history.of({ subject, before: null }))
      for (const secret of [nik, nip, '1994-05-06', 'hanya untuk kepegawaian']) expect(seen).not.toContain(secret)
    }
    // Why somebody is away stays with the staff office and the head in the roster's history too.
    const away = { workerId: told.rani, from: day('2026-11-17'), until: day('2026-11-18'), kind: 'sick' as const }
    const { dutyRoster } = office.client('tuti')
    const { id: absence } = await dutyRoster.recordAbsence({ ...away, note: 'Rawat inap hal pribadi' })
    await dutyRoster.voidAbsence({ id: absence, revision: 1, reason: 'Batal karena hal pribadi' })
    for (const [name, isTold] of [
      ['tuti', true],
      ['bambang', true],
      ['sari', false],
      ['ayu', false],
    ] as const) {
      const text = JSON.stringify(
        await office.client(name).history.of({ subject: { type: 'duty-roster', id: '' }, before: null }),
      )
      expect(text.includes('hal pribadi'), `roster history for ${name}`).toBe(isTold)
    }
    for (const word of [nik, nip, 'Rani', 'Made Contoh', 'hal pribadi'])
      expect(logText(office.folder)).not.toContain(word)
  } finally {
    await office.close()
  }
})

test('a scan that was struck out is served in no dossier, and does not come back with an application that is taken up again', async () => {
  test.setTimeout(180_000)
  const office = await Office.open(staff)
  try {
    const { licences, licenceDossier } = office.client('tuti')
    const { caseId, ktp } = await staffed(office)
    const revision = async () => (await licences.find({ id: caseId })).revision
    await licences.cancel({ caseId, revision: await revision(), reason: 'Berkas keliru' })
    await licenceDossier.voidDocument({ id: ktp.id, revision: 1, reason: 'KTP milik orang lain' })
    for (const place of ['licence-dossiers', 'licence-packages'])
      expect((await office.download('tuti', `${place}/${caseId}`)).status, place).toBe(409)
    await licences.reopen({ caseId, revision: await revision(), reason: 'Diajukan lagi' })
    const { papers } = await licences.find({ id: caseId })
    expect(papers.find(({ id }) => id === 'ktp')).toMatchObject({ attached: null, kept: null })
    for (const place of ['licence-dossiers', 'licence-packages'])
      expect((await office.download('tuti', `${place}/${caseId}`)).status, place).toBe(200)
  } finally {
    await office.close()
  }
})
