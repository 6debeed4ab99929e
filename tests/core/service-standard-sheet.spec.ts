import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockStartingAt } from '#electron/core/clock.ts'
import { createCore } from '#electron/core/create-core.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { assetsFolder, install, resourcesFolder, signInAs, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Text without the line breaks of the layout, size of the page in points, and how many pages. */
function read(pdf: Uint8Array) {
  const file = test.info().outputPath('sheet.pdf')
  writeFileSync(file, pdf)
  const facts = run('pdfinfo', file)
  return {
    text: run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' '),
    size: /Page size: +([\d.]+) x ([\d.]+)/.exec(facts)?.slice(1, 3).map(Number),
    pages: Number(/Pages: +(\d+)/.exec(facts)?.[1]),
  }
}

const standard = serviceStandardSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'services/rekomendasi-medis.json'), 'utf8')),
)

test('the sheet for the notice board says what the service file says, with the clock that the office chose', async ({
  core,
}) => {
  requireProgram(test, 'pdfinfo', 'pdftotext')
  test.setTimeout(120_000)
  const { admin } = await install(core)
  const { client, token } = await signInAs(core, admin, 'bambang', ['kepala'])
  const download = (path: string) =>
    core.fetch(new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${token}` } }))
  const sheet = async (paper: string) => {
    const response = await download(`service-standards/rekomendasi-medis?paper=${paper}`)
    return Buffer.from(await response.arrayBuffer())
  }

  const pdf = await sheet('A4')
  expect(pdf.toString('latin1')).toContain('pdfaid:part')
  const a4 = read(pdf)
  // A line may break behind a stroke, where the text has no space.
  for (const sentence of [
    ...publishedRequirements(standard).map(({ title }) => title),
    ...standard.steps.map(({ title }) => title),
    ...standard.products,
    ...standard.complaints.procedure,
    ...standard.legalBasis.map(({ citation }) => citation),
    standard.fee.text,
    'RUMAH TAHANAN NEGARA KELAS IIB CONTOH',
    '5 hari kerja. Hitungan dimulai ketika: Berkas unit lengkap',
    'Daring melalui nomor telepon (021) 555 0100',
  ])
    expect(a4.text.replaceAll('/ ', '/')).toContain(sentence)
  for (const { printed } of standard.remarks.filter(({ printed }) => printed !== '5 hari kerja'))
    expect(a4.text).not.toContain(printed)
  // What the unit itself makes afterwards is asked of no applicant.
  expect(a4.text).not.toContain('Laporan penanganan gawat darurat')
  expect(a4.text).not.toContain('{')
  expect(a4.pages).toBeLessThanOrEqual(2)
  expect(a4.size).toEqual([595.276, 841.89])

  const wanted = { serviceId: standard.id, clockId: 'two-working-days', clockStart: 'handed-to-kanwil' } as const
  await client.serviceCases.changeSettings({ ...wanted, revision: 0 })
  const f4 = read(await sheet('F4'))
  expect(f4.text).toContain('2 hari kerja. Hitungan dimulai ketika: Berkas diserahkan kepada Kantor Wilayah')
  expect(f4.pages).toBeLessThanOrEqual(2)
  expect(f4.size).toEqual([609.449, 935.433])

  // Two steps under one number of a counted list are told apart.
  const licence = await download('service-standards/izin-praktik-perekam-medis?paper=A4')
  const counted = read(Buffer.from(await licence.arrayBuffer())).text
  expect(counted).toMatch(/3a\. Persyaratan dikumpulkan .*3b\. Pemohon mengupload .*4\. Petugas front office/)

  expect((await download('service-standards/tidak-ada')).status).toBe(404)
  expect((await core.fetch(new Request('http://lentera.test/files/service-standards/rekomendasi-medis'))).status).toBe(
    401,
  )
})

test('another service file is printed as it is, without a line of code', async () => {
  requireProgram(test, 'pdfinfo', 'pdftotext')
  test.setTimeout(120_000)
  const resources = temporaryFolder()
  const data = temporaryFolder()
  cpSync(resourcesFolder, resources.path, { recursive: true })
  const madeUp = {
    ...standard,
    id: 'kunjungan-khusus',
    name: 'Kunjungan khusus',
    facts: [],
    requirements: standard.requirements.slice(0, 2).map((requirement, index) => ({
      ...requirement,
      title: `Syarat kunjungan ke-${index + 1}`,
    })),
    steps: standard.steps.map((step) => ({ ...step, title: `Langkah ${step.id}`, carries: null, paper: null })),
    clocks: [{ ...standard.clocks[0], id: 'satu', amount: 1, label: '1 hari kerja' }],
    defaultClock: 'satu',
    session: null,
    emergency: null,
    legalBasis: [],
    products: ['Surat izin kunjungan', 'Kartu kunjungan'],
    fee: { ...standard.fee, text: 'Tidak dipungut biaya' },
    complaints: { channels: ['Kotak saran'], procedure: ['Petugas membalas dalam tiga hari.'] },
    remarks: [{ about: 'Catatan', printed: 'Rahasia dapur', current: 'Rahasia dapur' }],
  }
  writeFileSync(join(resources.path, 'services/kunjungan-khusus.json'), JSON.stringify(madeUp))
  const core = await createCore({
    dataFolder: data.path,
    resourcesFolder: resources.path,
    assetsFolder,
    passwordCost: 10,
    clock: clockStartingAt(testMorning),
  })
  try {
    const { adminToken } = await install(core)
    const response = await core.fetch(
      new Request('http://lentera.test/files/service-standards/kunjungan-khusus', {
        headers: { authorization: `Bearer ${adminToken}` },
      }),
    )
    expect(response.status).toBe(200)
    const { text, pages } = read(Buffer.from(await response.arrayBuffer()))
    for (const sentence of [
      'KUNJUNGAN KHUSUS',
      'Syarat kunjungan ke-2',
      'Langkah kanwil-forward',
      '1 hari kerja',
      '2. Kartu kunjungan',
      'Tidak dipungut biaya',
      'Kotak saran',
      'Petugas membalas dalam tiga hari.',
    ])
      expect(text).toContain(sentence)
    expect(text).not.toContain('Rahasia dapur')
    expect(text).not.toContain('Sidang TPP')
    expect(text.toUpperCase()).not.toContain('DASAR HUKUM')
    expect(pages).toBeLessThanOrEqual(2)
  } finally {
    await core.close()
    data.remove()
    resources.remove()
  }
})
