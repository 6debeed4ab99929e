import type { Core } from '#electron/core/create-core.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { pharmacyOffice } from './pharmacy-office.ts'

const office = async (core: Core) => {
  const clinic = await pharmacyOffice(core)
  const { client: keeper, token } = await signInAs(core, clinic.admin, 'budi', ['perawat'])
  return { ...clinic, keeper, token }
}

const send = (core: Core, token: string, content: Uint8Array | string, name = 'obat.csv') =>
  core.fetch(
    new Request('http://lentera/files?kind=medicine-list', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'x-file-name': encodeURIComponent(name),
      },
      body: Buffer.from(content as Uint8Array),
    }),
  )

async function upload(core: Core, token: string, content: Uint8Array | string, name?: string): Promise<string> {
  const response = await send(core, token, content, name)
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

async function apply(client: Client, fileId: string) {
  let applied = { medicines: -1, batches: -1 }
  for await (const event of await client.medicineImports.apply({
    fileId,
    stockFrom: 'Stok awal',
  }))
    if (event.kind === 'applied') applied = { medicines: event.medicines, batches: event.batches }
  return applied
}

const kindsOf = async (client: Client, fileId: string) =>
  (await client.medicineImports.check({ fileId })).lines.map(({ line, kind, problems }) => [line, kind, ...problems])

const head = 'Nama Obat;Kekuatan;Bentuk;Satuan;Kode KFA;Zat Aktif;Stok Minimum;No. Batch;ED;Jumlah'
const good = [
  'Daftar obat Rutan Contoh;;;;;;;;;',
  head,
  'Amoksisilin;500 mg;kapsul;kapsul;;amoksisilin;30;AMX-1;31-1-2028;1.000',
  'Amoksisilin 500 mg;;Kapsul;kapsul;;;;AMX-2;08/2028;50',
  'Salep belerang;;salep;tube;;;;;;',
  'Parasetamol tablet;500 mg;tablet;tablet;93000578;;;PCT-9;2027-06-30;200',
  ';;;;;;;;;',
  'Salep belerang;;salep;tube;;;;;;',
].join('\r\n')

test('a good list: the dry run changes nothing, then medicines and stock come in once, however often the file is brought', async ({
  core,
}) => {
  const { keeper, token, medicine, nurse } = await office(core)
  const paracetamol = await medicine()
  const fileId = await upload(core, token, good)
  const seen = await keeper.medicineImports.check({ fileId })
  expect(seen.lines.map(({ line, kind }) => [line, kind])).toEqual([
    [3, 'new'],
    [4, 'stock'],
    [5, 'new'],
    [6, 'stock'],
    [8, 'same'],
  ])
  expect(seen.lines[0]?.stock).toEqual({
    batchNumber: 'AMX-1',
    expiresOn: '2028-01-31',
    quantity: 1000,
  })
  expect(seen.lines[1]?.stock?.expiresOn).toBe('2028-08-31')
  // The code decides, whatever the list calls it.
  expect(seen.lines[3]?.knownAs).toBe('Parasetamol 500 mg')
  expect((await nurse.medicines.list({})).medicines).toHaveLength(1)

  expect(await apply(keeper, fileId)).toEqual({ medicines: 2, batches: 3 })
  const { medicines } = await nurse.medicines.list({})
  expect(medicines.map(({ name, balance, minimumStock }) => [name, balance, minimumStock])).toEqual([
    ['Amoksisilin', 1050, 30],
    ['Parasetamol', 200, 50],
    ['Salep belerang', 0, 0],
  ])
  // What warns of an allergy comes from the shipped list, which does not offer the medicine again.
  expect(medicines[0]?.groups).toContain('penisilin')
  const offered = await nurse.medicines.starter({})
  expect(offered.filter(({ isAdopted }) => isAdopted).map(({ name }) => name)).toEqual(['Amoksisilin'])
  const [receipt] = await nurse.stock.receipts({})
  expect(receipt).toMatchObject({
    supplier: 'Stok awal',
    documentNumber: 'obat.csv',
    receivedOn: '2026-11-16',
  })
  expect(receipt?.lines).toHaveLength(3)
  expect((await nurse.stock.card({ medicineId: paracetamol })).movements.map(({ kind }) => kind)).toEqual(['receipt'])

  for (const again of [fileId, await upload(core, token, good, 'obat-lagi.csv')]) {
    expect(new Set((await kindsOf(keeper, again)).map(([, kind]) => kind))).toEqual(new Set(['same']))
    expect(await failureOf(apply(keeper, again))).toMatchObject({
      code: 'refused',
      details: { reason: 'nothing-to-take' },
    })
  }
  expect((await nurse.stock.receipts({})).length).toBe(1)
})

test('every fault is named at its line; a line with a fault does nothing, the others come in', async ({ core }) => {
  const { keeper, token, medicine, nurse } = await office(core)
  await medicine()
  const retired = await medicine({ name: 'Klorokuin', kfaCode: '93000999' })
  await nurse.medicines.retire({
    id: retired,
    revision: 1,
    reason: 'Tidak dipakai lagi',
  })
  const bad = [
    head,
    ';10 mg;tablet;tablet;;;;;;',
    'Obat A;;;;;;;;;',
    'Obat B;;tablet;tablet;123;;-3;;;',
    'Obat C;;tablet;tablet;;;;C-1;31-1-2028;-5',
    'Obat D;;tablet;tablet;;;;D-1;31-1-2028;2,5',
    'Obat E;;tablet;tablet;;;;E-1;15-11-2026;10',
    'Obat F;;tablet;tablet;;;;;31-1-2028;10',
    'Obat G;;tablet;tablet;;;;G-1;31-2-2028;10',
    'Parasetamol;500 mg;tablet;box;;;;P-1;31-1-2028;10',
    'Parasetamol;500 mg;tablet;tablet;93000001;;;P-1;31-1-2028;10',
    'Klorokuin;500 mg;tablet;tablet;;;;K-1;31-1-2028;10',
    'Obat H;;tablet;tablet;;;;H-1;31-1-2028;10',
    'Obat H;;tablet;tablet;;;;h-1;31-1-2028;10',
    `${'x'.repeat(200)};;tablet;tablet;;;;;;`,
    'Obat I;;tablet;tablet;;;;;;0',
  ].join('\n')
  const fileId = await upload(core, token, bad)
  expect(await kindsOf(keeper, fileId)).toEqual([
    [2, 'bad', 'name-missing'],
    [3, 'bad', 'form-missing', 'unit-missing'],
    [4, 'bad', 'kfa-wrong', 'minimum-wrong'],
    [5, 'bad', 'quantity-wrong'],
    [6, 'bad', 'quantity-wrong'],
    [7, 'bad', 'batch-expired'],
    [8, 'bad', 'stock-incomplete'],
    [9, 'bad', 'expiry-unreadable'],
    [10, 'bad', 'unit-differs'],
    [11, 'bad', 'code-of-other'],
    [12, 'bad', 'medicine-retired'],
    [13, 'new'],
    [14, 'bad', 'batch-repeated'],
    [15, 'bad', 'text-too-long'],
    [16, 'new'],
  ])
  expect(await apply(keeper, fileId)).toEqual({ medicines: 2, batches: 1 })
  expect((await nurse.medicines.list({})).medicines.map(({ name, balance }) => [name, balance])).toEqual([
    ['Klorokuin', 0],
    ['Obat H', 10],
    ['Obat I', 0],
    ['Parasetamol', 0],
  ])
})

test('an old Windows file and a workbook are read alike; missing columns, no spreadsheet and other people are refused', async ({
  core,
}) => {
  const { keeper, token, admin } = await office(core)
  const windows = Buffer.from('Nama Obat,Bentuk,Satuan\r\nCr\u00e8me d\u00e9sinfectante,krim,tube\r\n', 'latin1')
  const [first] = (
    await keeper.medicineImports.check({
      fileId: await upload(core, token, windows),
    })
  ).lines
  expect(first).toMatchObject({
    kind: 'new',
    name: 'Cr\u00e8me d\u00e9sinfectante',
  })
  const book = await workbookOf([
    ['Nama Obat', 'Bentuk', 'Satuan', 'Batch', 'Kedaluwarsa', 'Stok'],
    ['Oralit', 'serbuk', 'sachet', 'ORL-1', '30-06-2028', '40'],
  ])
  const bookId = await upload(core, token, book, 'obat.xlsx')
  expect(await apply(keeper, bookId)).toEqual({ medicines: 1, batches: 1 })

  const noUnit = await upload(core, token, 'Nama Obat;Kekuatan\nOralit;\n')
  expect(await failureOf(keeper.medicineImports.check({ fileId: noUnit }))).toMatchObject({
    code: 'refused',
    details: { reason: 'columns-missing', fields: 'form unit' },
  })
  const many = Array.from({ length: 1001 }, (_, index) => `Obat ${index};tablet;tablet`)
  const tooLong = await upload(core, token, ['Nama Obat;Bentuk;Satuan', ...many].join('\n'))
  expect(await failureOf(keeper.medicineImports.check({ fileId: tooLong }))).toMatchObject({
    details: { reason: 'list-too-long' },
  })
  expect((await send(core, token, Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).status).not.toBe(201)
  const { token: desk } = await signInAs(core, admin, 'rudi', ['registrasi'])
  expect((await send(core, desk, good)).status).toBe(403)
  // Somebody else's file that was not taken in is nobody else's to read.
  const { client: other } = await signInAs(core, admin, 'lina', ['perawat'])
  expect(await failureOf(other.medicineImports.check({ fileId: noUnit }))).toMatchObject({ code: 'not-found' })
  expect((await other.medicineImports.check({ fileId: bookId })).lines).toHaveLength(1)
})
