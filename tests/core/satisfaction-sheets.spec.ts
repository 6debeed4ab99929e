import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import type { OwnAnswers } from '#shared/features/satisfaction/survey-questions.contract.ts'
import type { Client } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

const nobody = { ageGroup: null, sex: null, education: null, occupation: null }
type Mark = 1 | 2 | 3 | 4
const allOf = (mark: Mark) => ({
  ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark },
  ...{ u6: mark, u7: mark, u8: mark, u9: mark },
})

const paper = (client: Client, mark: Mark, remark: string | null = null, own: OwnAnswers = []) =>
  client.surveys.addPaper({
    ...{ serviceId: 'kunjungan', answeredOn: '2026-11-16', marks: allOf(mark), remark, own },
    respondent: { ...nobody, sex: 'perempuan', education: 'sma' },
  })

test('report, notice and blank form as PDF, the workbook as XLSX: read by other programs, the same numbers in all', async ({
  core,
  folder,
}) => {
  requireProgram(test, 'pdftotext', 'pdfinfo', 'qpdf', 'unzip')
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { token } = await signInAs(core, admin, 'budi', ['kepala'])
  const { token: stranger } = await signInAs(core, admin, 'sari', ['perawat'])
  const get = (path: string, as: string | null = token) =>
    core.fetch(
      new Request(`http://127.0.0.1/files/${path}`, { headers: as === null ? {} : { authorization: `Bearer ${as}` } }),
    )
  const kept = async (path: string, name: string) => {
    const response = await get(path)
    expect(response.status, path).toBe(200)
    const file = join(folder, name)
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    return file
  }
  const textOf = (file: string) => {
    execFileSync('qpdf', ['--check', file])
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  }

  const { id } = await desk.surveyQuestions.add({
    ...{
      kind: 'scale',
      text: 'Apakah air minum tersedia \u{1F600}?',
      labels: ['Tidak pernah', 'Jarang', 'Sering', 'Selalu'],
    },
  })
  const own = [{ questionId: id, mark: 2 as const, text: null }]
  for (const mark of [4, 4, 3, 3] as const) await paper(desk, mark, 'Kurang kursi', own)
  // Four forms: a report of the number alone, and nothing for the board.
  const early = textOf(await kept('survey-reports/2026-triwulan-4', 'awal.pdf'))
  expect(early).toContain('Baru 4 formulir')
  expect(early).not.toContain('Kurang kursi')
  expect(early).not.toContain('Persyaratan')
  expect(early).not.toContain('Jarang')
  const refused = await get('survey-notices/2026-triwulan-4')
  expect([refused.status, await refused.json()]).toEqual([409, { code: 'refused', data: { reason: 'too-few' } }])

  // An emoji is on no font of ours and must not keep the report from being printed.
  await paper(desk, 4, `Petugasnya ramah \u{1F600}`, own)
  // (4 + 4 + 3 + 3 + 4) / 5 = 3.6 for each element: 9 x 3.6 / 9 x 25 = 90.00, A; with 0.11: 32.4 x 0.11 x 25 = 89.10.
  const report = textOf(await kept('survey-reports/2026-triwulan-4?layanan=kunjungan', 'laporan.pdf'))
  for (const words of [
    ...['SURVEI KEPUASAN MASYARAKAT', 'Kunjungan tatap muka', 'Triwulan IV 2026', '90,00', 'A (Sangat baik)', '3,600'],
    ...[
      '89,10',
      'Kurang kursi',
      'Petugasnya ramah ?',
      'Apakah air minum tersedia ??',
      'Jarang 5',
      'tidak dihitung dalam indeks',
    ],
  ])
    expect(report).toContain(words)

  const board = await kept('survey-notices/2026-triwulan-4', 'papan.pdf')
  const notice = textOf(board)
  for (const words of [
    'INDEKS KEPUASAN MASYARAKAT',
    '90,00',
    'Mutu A (Sangat baik)',
    '5 orang',
    'Perempuan',
    'SMA atau SMK',
  ])
    expect(notice).toContain(words)
  expect(notice).not.toContain('Kurang kursi')
  const facts = execFileSync('pdfinfo', [board], { encoding: 'utf8' })
  expect(facts).toMatch(/Pages:\s+1\n/)
  expect(facts).toMatch(/A4/)

  const book = await kept('survey-reports/2026-triwulan-4?bentuk=xlsx', 'skm.xlsx')
  execFileSync('unzip', ['-tq', book])
  const rows = await readSheet(book)
  expect(rows).toContainEqual(expect.arrayContaining(['Triwulan IV 2026', 5, 90, 'A (Sangat baik)']))
  expect(rows).toContainEqual(['U1 Persyaratan', 0, 0, 2, 3, 5, 3.6])
  expect(rows.flat()).toContain('Kurang kursi')
  expect(rows).toContainEqual(expect.arrayContaining(['Jarang', 5]))

  const form = textOf(await kept('survey-forms/kosong?paper=F4', 'kosong.pdf'))
  for (const words of [
    'Apakah Anda harus membayar untuk layanan ini?',
    '4. Tidak, gratis',
    'T1',
    '2. Jarang',
    'Jangan tulis nama',
  ])
    expect(form).toContain(words)

  for (const path of ['survey-reports/2026-triwulan-4', 'survey-notices/2026-triwulan-4', 'survey-forms/kosong']) {
    expect((await get(path, stranger)).status, path).toBe(403)
    expect((await get(path, null)).status, path).toBe(401)
  }
  expect((await get('survey-reports/2026-minggu-4')).status).toBe(404)
  expect((await get('survey-reports/2026-triwulan-4?layanan=tidak-ada')).status).toBe(404)
})
