import { expect, test } from '@playwright/test'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { reasonOf } from './coaching-desk.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openStaff()
})
test.afterEach(() => office.close())

const send = (content: Uint8Array | string, by = 'tuti', name = 'pegawai.csv') =>
  office.core.fetch(
    new Request('http://lentera/files?kind=worker-list', {
      method: 'POST',
      headers: { authorization: `Bearer ${office.officer(by).token}`, 'x-file-name': encodeURIComponent(name) },
      body: Buffer.from(content as Uint8Array),
    }),
  )

async function upload(content: Uint8Array | string, name?: string): Promise<string> {
  const response = await send(content, 'tuti', name)
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

async function apply(client: Client, fileId: string) {
  let workers = -1
  for await (const event of await client.workerImports.apply({ fileId }))
    if (event.kind === 'applied') workers = event.workers
  return workers
}

const told = async (fileId: string) =>
  (await office.client('tuti').workerImports.check({ fileId })).lines.map(({ line, kind, problems }) => [
    line,
    kind,
    ...problems,
  ])

const all = { text: '', includeEnded: true }
const head =
  'Nama;L/P;NIP;NIK;Profesi;Pangkat/Gol;Jabatan;Pendidikan;Keterangan;Status Kepegawaian;Instansi Asal;TMT;Sampai;Tanggal Lahir'
const list = (...lines: readonly string[]) => [head, ...lines].join('\r\n')
const good = list(
  'Komang Contoh;P;19940506 202012 2 002;5171014605940002;Ners;III b;Perawat Mahir;S1;;PNS;;1-12-2020;;6 Mei 1994',
  'dr. Gede Contoh;L;;5171014605940003;Dokter umum;;Dokter;;;MoU;Puskesmas Contoh;02/01/2026;31/12/2026;',
  ';;;;;;;;;;;;;',
)

test('a list is looked at, nothing is kept before it is taken in; then it comes in once, and what is known stays as it is', async () => {
  const { workers, workerImports } = office.client('tuti')
  const { id } = await workers.add(nurse())
  const made = 'Made Contoh;P;199405062020122001;;Perawat;;Perawat Penyelia;-;;PNS;;1-12-2020;;'
  const fileId = await upload(`Daftar pegawai;;;\r\n${good}\r\n${made}`)
  const { lines, fileName } = await workerImports.check({ fileId })
  expect(fileName).toBe('pegawai.csv')
  expect(lines).toMatchObject([
    { line: 3, kind: 'new', name: 'Komang Contoh', professionTitle: 'Perawat', known: null, differences: [] },
    { line: 4, kind: 'new', name: 'dr. Gede Contoh', professionTitle: 'Dokter' },
    { line: 6, kind: 'known', known: { id, name: 'Made Contoh' }, differences: ['position'] },
  ])
  expect(JSON.stringify(lines)).not.toContain('5171014605940001')
  expect(await workers.list(all)).toHaveLength(1)

  expect(await apply(office.client('tuti'), fileId)).toBe(2)
  const rows = await workers.list(all)
  expect(rows.map(({ name, position }) => [name, position])).toEqual([
    ['dr. Gede Contoh', 'Dokter'],
    ['Komang Contoh', 'Perawat Mahir'],
    ['Made Contoh', 'Perawat Mahir'],
  ])
  expect(await workers.find({ id: rows[1]?.id ?? '' })).toMatchObject({
    ...{ sex: 'female', birthDate: '1994-05-06', rank: 'III b', employment: 'civil-servant', since: '2020-12-01' },
    numbers: { nip: '199405062020122002', nationalId: '5171014605940002' },
  })
  expect(rows[0]).toMatchObject({ employment: 'partner', employer: 'Puskesmas Contoh', until: '2026-12-31' })
  expect((await told(fileId)).map(([, kind]) => kind)).toEqual(['known', 'known', 'known'])
  expect(await reasonOf(apply(office.client('tuti'), fileId))).toBe('nobody-to-take')

  // A row of a wrong list is ended as a mistake, and may come once more.
  const end = { on: day('2026-11-16'), kind: 'mistake' as const, reason: 'Salah berkas' }
  await workers.end({ ...end, id: rows[1]?.id ?? '', revision: 1 })
  expect((await told(fileId))[0]).toEqual([3, 'new'])
  await workers.end({ ...end, kind: 'moved', id: rows[0]?.id ?? '', revision: 1 })
  expect((await told(fileId))[1]).toEqual([4, 'bad', 'ended-before'])
})

test('every fault is named at its line; a line with a fault does nothing, the others come in', async () => {
  const { workers } = office.client('tuti')
  await workers.add(nurse())
  await workers.add(nurse({ name: 'Wayan Contoh', nip: '199405062020122009', nationalId: null }))
  const rest = ';;PNS;;1-12-2020;;'
  const fileId = await upload(
    list(
      ';;;;;;;;;;;;;x',
      `A;P;123;45;Perawat;;Perawat;${rest}`,
      `B;P;1,99405E+17;3,2E+15;Perawat;;Perawat;${rest}`,
      `C;P;199405062020122000;;Dukun;;Perawat;${rest}`,
      `D;P;199405062020122009;5171014605940001;Perawat;;Perawat;${rest}`,
      `Made Contoh;P;199405062020122055;;Perawat;;Perawat;${rest}`,
      'E;L;;;Dokter;;Dokter;;;MoU;;1-12-2020;;',
      'F;L;;;Dokter;;Dokter;;;Honorer;;1-12-2020;30-11-2020;1-1-2027',
      'G;L;;;Dokter;;Dokter;;;PPPK;;31-2-2020;besok;',
      `H;L;;;Dokter;;Dokter;${rest}`,
      `h;L;;;Dokter;;Dokter;${rest}`,
      `${'x'.repeat(300)};L;;;Dokter;;Dokter;${rest}`,
      `WAYAN contoh;;;;Perawat;;Perawat;${rest}`,
      `Wayan Contoh;P;;;Perawat;;Perawat;${rest}`,
      `=HYPERLINK("http://x");L;;;Dokter;;Dokter;${rest}`,
    ),
  )
  expect(await told(fileId)).toEqual([
    [
      ...[2, 'bad', 'name-missing', 'sex-unknown', 'birth-unreadable', 'profession-unknown', 'position-missing'],
      ...['employment-unknown', 'since-unreadable'],
    ],
    [3, 'bad', 'worker-nip-wrong', 'worker-nik-wrong'],
    [4, 'bad', 'nip-damaged', 'nik-damaged'],
    [5, 'bad', 'nip-damaged', 'profession-unknown'],
    [6, 'bad', 'numbers-of-two'],
    [7, 'bad', 'name-known'],
    [8, 'bad', 'worker-employer-missing'],
    [9, 'bad', 'worker-born-in-future'],
    [10, 'bad', 'since-unreadable', 'until-unreadable'],
    [11, 'new'],
    [12, 'bad', 'repeated'],
    [13, 'bad', 'text-too-long'],
    [14, 'bad', 'sex-unknown'],
    [15, 'known'],
    [16, 'new'],
  ])
  expect(await apply(office.client('tuti'), fileId)).toBe(2)
  expect(await workers.list(all)).toHaveLength(4)
})

test('a workbook is read alike, numbers that a spreadsheet shortened are not believed; wrong files and other people are refused', async () => {
  const columns = ['Nama', 'JK', 'NIP', 'Profesi', 'Jabatan', 'Status', 'Bekerja sejak']
  const person = (name: string, nip: string | number) =>
    [name, 'P', nip, 'Perawat', 'Perawat', 'PNS', new Date('2020-12-01T00:00:00Z')] as const
  const book = await workbookOf([
    columns,
    person('Komang Contoh', Number('199405062020122002')),
    person('Luh Contoh', '199405062020122003'),
  ])
  const bookId = await upload(book, 'pegawai.xlsx')
  expect(await told(bookId)).toEqual([
    [2, 'bad', 'nip-damaged'],
    [3, 'new'],
  ])
  expect(await apply(office.client('tuti'), bookId)).toBe(1)

  const { workerImports } = office.client('tuti')
  const bare = await upload('Nama;Jabatan\nOni;Perawat\n')
  expect(await failureOf(workerImports.check({ fileId: bare }))).toMatchObject({
    ...{ code: 'refused', details: { reason: 'columns-missing', fields: 'sex profession employment since' } },
  })
  const many = Array.from({ length: 501 }, (_, index) => `Orang ${index};L;;;Dokter;;Dokter;;;PNS;;1-12-2020;;`)
  expect(await reasonOf(workerImports.check({ fileId: await upload(list(...many)) }))).toBe('list-too-long')
  expect((await send(Buffer.from('%PDF-1.7'))).status).not.toBe(201)
  expect((await send(Buffer.concat([book.subarray(0, 200), Buffer.alloc(400)]), 'tuti', 'x.xlsx')).status).not.toBe(201)
  for (const name of ['sari', 'bambang', 'bina']) {
    expect((await send(good, name)).status).toBe(403)
    expect((await failureOf(office.client(name).workerImports.check({ fileId: bookId }))).code).toBe('forbidden')
  }
})
