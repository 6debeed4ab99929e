import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, rowsOf, uploadList, workbookOf } from '#tests/harness/inmate-list.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

const headings = [
  'No',
  'No. Reg',
  'Nama Lengkap',
  'Jenis Kelamin',
  'Tempat Lahir',
  'Tgl Lahir',
  'NIK',
  'Agama',
  'Blok/Kamar',
  'Tgl Masuk',
  'Lama Pidana',
  'Ekspirasi',
  'Petugas',
]

test('a workbook as an office saves it: dry run, differences, apply, and nothing the second time', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const known = await registry.inmates.register(newcomer())
  const other = newcomer()
  const released = await registry.inmates.register({
    ...other,
    name: 'Bambang Pulang',
    aliases: [],
    birthDate: '1985-02-03',
    nationalId: null,
    firstRegister: { ...other.firstRegister, registerNumber: 'AI.18/2026' },
  })
  const workbook = await workbookOf([
    ['DAFTAR PENGHUNI RUTAN CONTOH'],
    [],
    headings,
    [
      1,
      'AI.17/2026',
      'DJOKO SOESILO',
      'L',
      'Contoh',
      new Date('1990-11-17'),
      '3299011711900001',
      'Islam',
      'B / 4',
      new Date('2026-11-13'),
      null,
      null,
      'Sari',
    ],
    [],
    [
      2,
      'BI.5/2025',
      'Sutrisno bin Karto',
      'Laki-laki',
      'Contoh',
      '3 Februari 1980',
      3299010302800010,
      'Katholik',
      'A-2',
      '01/02/2025',
      '4 Tahun 6 Bulan',
      '20 Jul 2029',
      'Sari',
    ],
    [
      3,
      'BI.6/2025',
      'Wati Contoh',
      'P',
      null,
      29587,
      null,
      'Kristen Protestan',
      'C 1',
      '05-03-2025',
      'Seumur Hidup',
      null,
      'Sari',
    ],
  ])
  const fileId = await uploadList(core, token, workbook, 'Penghuni Nopember.xlsx')

  await test.step('headings are found below the title, and columns guessed', async () => {
    const seen = await registry.inmateImport.inspect({ fileId, sheet: null, headerRow: null })
    expect(seen).toMatchObject({ fileName: 'Penghuni Nopember.xlsx', headerRow: 2, rowCount: 3 })
    expect(seen.columns.map((column) => column.field)).toEqual([
      null,
      'registerNumber',
      'name',
      'sex',
      'birthPlace',
      'birthDate',
      'nationalId',
      'religion',
      'place',
      'arrivedOn',
      'sentence',
      'expiresOn',
      null,
    ])
    expect(seen.columns[0]?.isIgnored).toBe(true)
  })

  const plan = await checkFile(registry, fileId)
  await test.step('the dry run changes nobody and says what would happen', async () => {
    expect(plan).toMatchObject({
      blankRows: 1,
      unknownColumns: ['Petugas'],
      counts: { new: 2, changed: 1, unchanged: 0, bad: 0, ask: 0, question: 1, waiting: 3 },
    })
    expect((await registry.inmates.profile({ id: known.id })).banner).toMatchObject({ block: 'A', room: '3' })
    const [changed] = await rowsOf(registry, plan.id, 'changed')
    expect(changed).toMatchObject({
      line: 4,
      person: { id: known.id },
      differences: [
        { key: 'block', before: 'A', after: 'B' },
        { key: 'room', before: '3', after: '4' },
      ],
    })
    const [question] = await rowsOf(registry, plan.id, 'question')
    expect(question).toMatchObject({ question: 'missing-in-file', person: { id: released.id }, line: null })
    const fresh = await rowsOf(registry, plan.id, 'new')
    expect(fresh[0]?.warnings).toMatchObject([{ code: 'national-id-damaged', value: '3299010302800010' }])
    expect(fresh[0]?.values).toMatchObject({ religion: 'katolik', sentence: '4-6-0', expiresOn: '2029-07-20' })
    expect(fresh[0]?.values.nationalId).toBeUndefined()
    expect(fresh[1]?.values).toMatchObject({ birthDate: '1981-01-01', sentence: 'life', block: 'C', room: '1' })
  })

  await test.step('applied: the new are in, the changed one moved, the missing one untouched', async () => {
    expect(await applyPlan(registry, plan.id)).toMatchObject({ applied: 3, failed: 0 })
    expect((await registry.inmates.profile({ id: known.id })).banner).toMatchObject({
      name: 'Djoko Soesilo',
      block: 'B',
    })
    expect((await registry.inmates.profile({ id: released.id })).banner.state).toBe('present')
    const [wati] = await registry.inmates.search({ text: 'wati contoh', limit: 5, state: null })
    expect(wati).toMatchObject({ registerNumber: 'BI.6/2025', legalStatus: 'narapidana', block: 'C', room: '1' })
    expect((await registry.inmateImport.plan({ id: plan.id })).state).toBe('done')
  })

  await test.step('the same file once more changes nothing', async () => {
    const before = await registry.inmates.list(everybody)
    const again = await checkFile(registry, fileId)
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, bad: 0, ask: 0, question: 1, waiting: 0 })
    expect(await applyPlan(registry, again.id)).toMatchObject({ applied: 0, failed: 0 })
    expect(await registry.inmates.list(everybody)).toEqual(before)
    const { code, details } = await failureOf(applyPlan(registry, plan.id))
    expect({ code, details }).toMatchObject({ code: 'refused', details: { reason: 'import-finished' } })
  })
})

const everybody = { text: '', block: null, legalStatus: null, state: null, offset: 0, limit: 1000 } as const

test('a messy list: every bad line with every reason, good lines in, the bad ones as a sheet for correction', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const lines = [
    'Nama;JK;Tgl Lahir;No Register;Agama;Denda;Alamat;Warna Baju',
    '"Baik ""Sekali""";L;17-11-1990;BI.1/2026;Islam;Rp 1.000.000,00;"Jalan Satu',
    'RT 2; RW 3";biru',
    ';L;01/01/1990;BI.2/2026;Islam;;;',
    'Tanggal Aneh;L;31/02/1990;BI.3/2026;Islam;;;',
    'Banyak Salah;X;besok;BX.4/2026;Jedi;banyak;;',
    ';;;;;;;',
    'Tanpa Kelamin;;01/01/1990;BI.5/2026;Islam;;;',
    'Rumus Jahat;L;02/02/1990;BI.6/2026;;;=HYPERLINK("http://x");',
    'Sel Rusak;L;#REF!;BI.7/2026;;;;',
    'Baik Sekali;L;17-11-1990;BI.8/2026;;;;',
    'Besok Lahir;L;01/01/2030;;;;;',
    '=1+1;L;01/01/1990;;;;;',
    '=cmd|calc;Q;01/01/1990;;;;;',
  ]
  const fileId = await uploadList(core, token, `\uFEFF${lines.join('\r\n')}\r\n`)
  const plan = await checkFile(registry, fileId)
  expect(plan.counts).toMatchObject({ new: 2, bad: 9, ask: 0 })
  expect(plan.unknownColumns).toEqual(['Warna Baju'])
  const bad = await rowsOf(registry, plan.id, 'bad')
  const reasons = Object.fromEntries(
    bad.map((row) => [row.line, row.problems.map(({ code, field }) => `${field}:${code}`)]),
  )
  expect(reasons).toEqual({
    3: ['name:name-missing'],
    4: ['birthDate:date-unreadable'],
    5: [
      'birthDate:date-unreadable',
      'sex:word-unknown',
      'religion:word-unknown',
      'registerNumber:register-class-missing',
      'fineRupiah:number-unreadable',
    ],
    7: ['sex:sex-missing'],
    9: ['birthDate:cell-error', 'birthDate:date-unreadable'],
    10: ['null:line-repeated'],
    11: ['birthDate:date-in-future'],
    12: ['name:name-unreadable'],
    13: ['sex:word-unknown'],
  })
  const fresh = await rowsOf(registry, plan.id, 'new')
  expect(fresh.map((row) => row.name)).toEqual(['Baik "Sekali"', 'Rumus Jahat'])
  expect(fresh[0]?.values).toMatchObject({ fineRupiah: '1000000', address: 'Jalan Satu RT 2; RW 3' })
  expect(fresh[1]?.values.address).toBe('=HYPERLINK("http://x")')
  expect(plan.blankRows).toBeGreaterThanOrEqual(1)
  expect(await applyPlan(registry, plan.id)).toMatchObject({ applied: 2, failed: 0 })

  const response = await core.fetch(
    new Request(`http://lentera/files/import-problems/${plan.id}`, { headers: { authorization: `Bearer ${token}` } }),
  )
  expect(response.status).toBe(200)
  const sheet = await response.text()
  expect(sheet).toContain('Tanggal tidak terbaca: 31/02/1990')
  expect(sheet).toContain('Orang yang sama sudah ada pada baris 2')
  expect(sheet).toContain(`"'=cmd|calc"`)
  expect(sheet).not.toMatch(/(^|;)"=/m)
  expect(sheet.split('\r\n').filter((line) => line !== '')).toHaveLength(10)
})
