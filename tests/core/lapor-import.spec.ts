import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '#electron/core/create-core.ts'
import type { LaporDecision } from '#shared/features/lapor-import/lapor-import.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.setTimeout(120_000)

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

/** A desk that serves; its vault is made unless the test wants none. */
async function openDesk(core: Core, hasVault = true) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  if (hasVault) {
    const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
    await as('lina').identityVault.confirm({ ticket, recoveryCode })
  }
  const send = async (content: Uint8Array | string, by = 'lina', name = 'laporan Siti Nurhaliza Asih.csv') =>
    core.fetch(
      new Request('http://lentera/files?kind=lapor-list', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${person(by).token}`,
          'x-file-name': encodeURIComponent(name),
        },
        body: Buffer.from(content as Uint8Array),
      }),
    )
  const bring = async (content: Uint8Array | string, by = 'lina') => {
    const response = await send(content, by)
    expect(response.status).toBe(201)
    return {
      listId: ((await response.json()) as { id: string }).id,
      sheet: null,
    }
  }
  return { admin, as, send, bring, idOf: (name: string) => person(name).id }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

type List = Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['bring']>>

async function apply(client: Client, list: List, decisions: readonly LaporDecision[] = []) {
  for await (const event of await client.laporImports.apply({
    ...list,
    decisions: [...decisions],
  }))
    if (event.kind === 'applied')
      return {
        taken: event.taken,
        updated: event.updated,
        failed: event.failed,
      }
  throw new Error('the import did not end')
}

const decided = (trackingId: string, change: Partial<LaporDecision> = {}): LaporDecision => ({
  ...{
    trackingId,
    leaveOut: false,
    service: null,
    parts: null,
    danger: null,
    accused: { units: [], accountIds: [] },
  },
  ...change,
})

const shown = async (client: Client, list: List) =>
  (await client.laporImports.check(list)).lines.map(({ trackingId, kind }) => [trackingId, kind])

const head =
  'Tracking ID;Tanggal Laporan;Judul Laporan;Isi Laporan;Klasifikasi;Kategori;Instansi;Anonim;Rahasia;Nama Pelapor;No HP;Email;Status'
const own = 'Rutan Kelas IIB Contoh'
const lines = {
  sick: `#7100001;14/11/2026 09:15;Obat terlambat;"Obat malam selalu terlambat, ""dua jam"" lebih";Pengaduan;Kesehatan;${own};Tidak;Ya;Siti Nurhaliza Asih;0813 1111 2222;siti@contoh.id;Diproses`,
  named: `7100002;2026-11-13;Kunjungan;"Saya Siti Nurhaliza, hubungi 0813-1111-2222 atau siti@contoh.id";Aspirasi;Kunjungan;${own};Tidak;Tidak;Siti Nurhaliza Asih;+62 813 1111 2222;siti@contoh.id;Diproses`,
  danger: `7100003;12 November 2026;;Adik saya diancam akan dibunuh di Blok C;Pengaduan Berkadar Pengawasan;Pungli;${own};Ya;Ya;Orang Tersembunyi;;;Belum`,
  other: `7100004;12/11/2026;Jalan;Jalan berlubang;Pengaduan;Jalan;Dinas PU Kota Contoh;Tidak;Tidak;Budi Lain;;;Selesai`,
  strange: `7100005;11/11/2026;Antrean;Antrean lama sekali;Keluhan aneh;Wisata;${own};Tidak;Tidak;Anonim;;;Diproses`,
}
const file = (...rows: readonly string[]) => [head, ...rows].join('\r\n')

test('a list from LAPOR!: looked at first, then complaints by the way of the counter, once however often it is brought', async ({
  core,
}) => {
  const { as, bring } = await openDesk(core)
  const list = await bring(file(...Object.values(lines), lines.sick))
  const seen = await as('lina').laporImports.check(list)
  expect(seen.missing).toEqual([])
  expect(seen.lines.map(({ trackingId, kind }) => [trackingId, kind])).toEqual([
    ...[
      ['7100001', 'new'],
      ['7100002', 'ask'],
      ['7100003', 'ask'],
    ],
    ...[
      ['7100004', 'other-office'],
      ['7100005', 'ask'],
      ['7100001', 'repeated'],
    ],
  ])
  const [sick, named, danger, , strange, repeated] = seen.lines
  expect(sick).toMatchObject({
    service: 'kesehatan',
    mode: 'confidential',
    hasIdentity: true,
    tellingParts: [],
  })
  expect(named?.tellingParts).toEqual(['siti', 'nurhaliza', '0813-1111-2222', 'siti@contoh.id'])
  expect(danger).toMatchObject({
    mode: 'anonymous',
    hasIdentity: false,
    notes: ['anonymous-name-left-out'],
  })
  expect(danger?.dangerWords).toEqual(['dibunuh', 'diancam'])
  expect(strange).toMatchObject({
    service: null,
    mode: 'anonymous',
    notes: ['class-unknown', 'no-name'],
  })
  expect(repeated?.repeats).toBe(2)
  expect(await as('lina').complaints.list({ show: 'all' }), 'looking changes nothing').toEqual([])

  // Nothing that waits for an answer comes in without one.
  expect(await apply(as('lina'), list)).toEqual({
    taken: 1,
    updated: 0,
    failed: [],
  })
  const place = {
    kind: 'danger',
    where: 'Blok C',
    whom: 'Penghuni yang diancam',
  } as const
  const decisions = [
    decided('7100002', { parts: 'cover' }),
    decided('7100003', {
      danger: place,
      accused: { units: ['keamanan'], accountIds: [] },
    }),
    decided('7100005', { leaveOut: true }),
  ]
  expect(await apply(as('lina'), list, decisions)).toEqual({
    taken: 2,
    updated: 0,
    failed: [],
  })
  const rows = await as('lina').complaints.list({ show: 'all' })
  expect(rows.map((row) => [row.channel, row.class, row.service, row.mode, row.receivedAt])).toEqual([
    ['lapor', 'complaint', 'kesehatan', 'confidential', '2026-11-14T02:15:00.000Z'],
    ['lapor', 'aspiration', 'kunjungan', 'confidential', '2026-11-13T05:00:00.000Z'],
    ['lapor', 'complaint', 'keamanan', 'anonymous', '2026-11-12T05:00:00.000Z'],
  ])
  const [first, second, third] = rows
  const identity = await as('lina').complaints.identity({
    id: first?.id ?? '',
  })
  expect(identity).toMatchObject({
    name: 'Siti Nurhaliza Asih',
    phone: '0813 1111 2222',
    email: 'siti@contoh.id',
  })
  expect(await as('lina').complaints.find({ id: first?.id ?? '' })).toMatchObject({
    story: {
      what: 'Obat terlambat\n\nObat malam selalu terlambat, "dua jam" lebih',
    },
    receipt: { state: 'declined' },
  })
  const { story } = await as('lina').complaints.find({ id: second?.id ?? '' })
  expect(story.what).toBe('Kunjungan\n\nSaya [pelapor] [pelapor], hubungi [pelapor] atau [pelapor]')
  expect(third?.isDangerous).toBe(true)
  expect((await as('sari').complaintTasks.mine({})).map(({ text }) => text)).toEqual(['Penghuni yang diancam\nBlok C'])
  expect(await as('lina').laporImports.ofComplaint({ id: first?.id ?? '' })).toMatchObject({
    ...{ trackingId: '7100001', status: 'Diproses' },
  })

  // The same file again, and one with news.
  expect(await shown(as('lina'), list)).toContainEqual(['7100001', 'known'])
  expect(await reasonOf(apply(as('lina'), list))).toBe('nothing-to-take')
  const news = await bring(file(lines.sick.replace('Diproses', 'Selesai')))
  const [again] = (await as('lina').laporImports.check(news)).lines
  expect(again).toMatchObject({
    ...{ kind: 'updated', status: 'Selesai', earlierStatus: 'Diproses' },
    complaint: { number: first?.number },
  })
  expect(await apply(as('lina'), news)).toEqual({
    taken: 0,
    updated: 1,
    failed: [],
  })
  expect(await as('lina').complaints.list({ show: 'all' })).toHaveLength(3)
  expect((await as('lina').laporImports.ofComplaint({ id: first?.id ?? '' }))?.status).toBe('Selesai')
})

test('the wall holds: the accused takes nothing in, finds no number behind a line, and a colleague does it', async ({
  core,
}) => {
  const { as, bring, idOf } = await openDesk(core)
  const about = [decided('7100001', { accused: { units: ['meja-aduan'], accountIds: [] } })]
  const list = await bring(file(lines.sick))
  expect((await apply(as('lina'), list, about)).failed).toEqual([
    { line: 2, trackingId: '7100001', reason: 'officer-accused' },
  ])
  const tuti = [decided('7100001', { accused: { units: [], accountIds: [idOf('tuti')] } })]
  expect(await apply(as('lina'), list, tuti)).toMatchObject({ taken: 1 })
  const [row] = await as('lina').complaints.list({ show: 'all' })
  const hers = await bring(file(lines.sick.replace('Diproses', 'Selesai')), 'tuti')
  const [line] = (await as('tuti').laporImports.check(hers)).lines
  expect(line).toMatchObject({ kind: 'updated', complaint: null })
  expect(await reasonOf(as('tuti').laporImports.ofComplaint({ id: row?.id ?? '' }))).toBe('not-found')
  // What one brought is nobody else's, and no other role comes near.
  expect(await reasonOf(as('lina').laporImports.check(hers))).toBe('not-found')
  expect(await reasonOf(as('bambang').laporImports.check(list))).toBe('forbidden')
  expect(await reasonOf(as('sari').laporImports.ofComplaint({ id: row?.id ?? '' }))).toBe('forbidden')
})

test('headings, categories and offices are learnt once; a first line of names is not', async ({ core }) => {
  const { as, bring } = await openDesk(core)
  const ours =
    'Tracking ID;Masuk pada;Isi yang dikeluhkan;Kategori;Instansi\n7200001;14/11/2026;Air mati sejak pagi;Wisata;Kanwil Contoh\n'
  const list = await bring(ours)
  const seen = await as('lina').laporImports.check(list)
  expect(seen.missing).toEqual(['receivedOn', 'story'])
  expect(seen.lines).toEqual([])
  const learn = (kind: 'column' | 'category' | 'institution', word: string, meaning: string | null) =>
    as('lina').laporImports.learn({ ...list, kind, word, meaning })
  await learn('column', 'masuk pada', 'receivedOn')
  await learn('column', 'isi yang dikeluhkan', 'story')
  expect(await shown(as('lina'), list)).toEqual([['7200001', 'other-office']])
  await learn('institution', 'Kanwil Contoh', 'own')
  await learn('category', 'Wisata', 'makanan')
  expect(await reasonOf(learn('category', 'Bukan di daftar', 'makanan'))).toBe('unknown-word')
  expect(await reasonOf(learn('category', 'Wisata', 'tidak-ada'))).toBe('unknown-word')
  const known = await as('lina').laporImports.check(await bring(ours))
  expect(known.lines).toMatchObject([{ kind: 'new', service: 'makanan' }])
  expect(known.institutions).toEqual([{ word: 'Kanwil Contoh', isOwn: true, count: 1 }])
  const headless = await bring('Siti Nurhaliza;0813;Jalan Melati\nBudi;0814;Jalan Mawar\n')
  const named = as('lina').laporImports.learn({
    ...headless,
    kind: 'column',
    word: 'siti nurhaliza',
    meaning: 'story',
  })
  expect(await reasonOf(named)).toBe('headings-unknown')
})

test('bad files and lines: told clearly, nothing lost, nothing cut short', async ({ core }) => {
  const { as, bring, send } = await openDesk(core)
  const lina = as('lina')
  const long = 'Panjang sekali 😀 \u202Eterbalik\u202C '.repeat(4000).slice(0, 99_000)
  const problems = async (content: Uint8Array | string) =>
    (await lina.laporImports.check(await bring(content))).lines.map(({ line, kind, problems: all }) => [
      line,
      kind,
      ...all,
    ])
  const short = 'ID Laporan;Tanggal;Isi;Kategori;Anonim;Nama Pelapor\n'
  expect(
    await problems(
      `${short}8000001;14/11/2026;${long};Remisi;Tidak;\n;14/11/2026;Tanpa nomor;Remisi;;\n8000003;31/02/2026;Tanggal salah;Remisi;;\n8000004;;;Remisi;mungkin;\n8000005;14/11/2099;Besok;Remisi;;\n8000006;14/11/2026;${'x'.repeat(100_001)};Remisi;;\n<script>;14/11/2026;Nomor aneh;Remisi;;\n8000008;14/11/2026;Setengah`,
    ),
  ).toEqual([
    [2, 'new'],
    [3, 'bad', 'tracking-id-missing'],
    [4, 'bad', 'date-unreadable'],
    [5, 'bad', 'date-missing', 'story-missing', 'flag-unreadable'],
    [6, 'bad', 'date-in-future'],
    [7, 'bad', 'story-too-long'],
    [8, 'bad', 'tracking-id-strange'],
    [9, 'bad', 'line-incomplete'],
  ])
  const list = await bring(`\uFEFF${short}8000001;14/11/2026;${long};Remisi;Tidak;Ra\u200Bhma\u200Fwati\n`)
  expect(await apply(lina, list)).toMatchObject({ taken: 1, failed: [] })
  const [row] = await lina.complaints.list({ show: 'all' })
  expect((await lina.complaints.find({ id: row?.id ?? '' })).story.what).toBe(long.trim())
  // An old code page, quotes that never end, a workbook with results of formulas, other things.
  const windows = Buffer.from(`${short}8000010;14/11/2026;Caf\xe9 ditutup \x96 lagi;Remisi;;\n`, 'latin1')
  const [cafe] = (await lina.laporImports.check(await bring(windows))).lines
  expect(cafe?.excerpt).toBe('Café ditutup – lagi')
  expect(await reasonOf(lina.laporImports.check(await bring(`${short}8;14/11/2026;"tak selesai`)))).toBe('quote-open')
  const book = await workbookOf([
    ['Daftar laporan', null, null, null],
    ['Tracking ID', 'Tanggal Laporan', 'Isi Laporan', 'Kategori'],
    [8000011, new Date('2026-11-13T00:00:00Z'), '=HYPERLINK("http://contoh";"klik")', 'Remisi'],
  ])
  const [formula] = (await lina.laporImports.check(await bring(book))).lines
  expect(formula).toMatchObject({
    trackingId: '8000011',
    kind: 'new',
    receivedOn: '2026-11-13',
  })
  expect(formula?.excerpt).toContain('=HYPERLINK')
  expect((await send('%PDF-1.7 bukan daftar')).status).toBe(415)
  expect((await send('')).status).toBe(422)
  // Name and story apart by marks that nobody sees.
  const hidden = await bring(`${short}8000012;14/11/2026;Saya Rah\u200Fmawati di Blok B;Remisi;;Rahma\u200Bwati\n`)
  expect((await lina.laporImports.check(hidden)).lines[0]?.tellingParts).toEqual(['rahmawati'])
  await apply(lina, hidden, [decided('8000012', { parts: 'cover' })])
  const [newest] = await lina.complaints.list({ show: 'all' })
  expect((await lina.complaints.find({ id: newest?.id ?? '' })).story.what).toBe('Saya [pelapor] di Blok B')
})

test('without a vault no reporter comes in; a stopped import keeps what it took and goes on behind it', async ({
  core,
}) => {
  const { as, bring } = await openDesk(core, false)
  const many = Array.from({ length: 40 }, (_, index) => lines.sick.replace('#7100001', `73000${index + 10}`))
  const list = await bring(file(...many))
  expect((await as('lina').laporImports.check(list)).hasVault).toBe(false)
  expect(await reasonOf(apply(as('lina'), list))).toBe('vault-missing')
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  for await (const event of await as('lina').laporImports.apply({ ...list, decisions: [] }))
    if (event.kind === 'progress' && event.done === 2) break
  const kept = (await as('lina').complaints.list({ show: 'all' })).length
  expect(kept).toBeGreaterThanOrEqual(2)
  expect(kept).toBeLessThan(40)
  // The line that was under way when the page went is finished, and never taken twice.
  const rest = await apply(as('lina'), list)
  expect(rest.failed).toEqual([])
  expect([40 - kept, 39 - kept]).toContain(rest.taken)
  expect(await as('lina').complaints.list({ show: 'all' })).toHaveLength(40)
})

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('in the whole data folder no byte tells who reported: not the list, not its name, not a line of it', async ({
  core,
  folder,
}) => {
  const { as, bring } = await openDesk(core)
  const list = await bring(file(lines.sick, lines.named, `;14/11/2026;;Baris salah;;;${own};;;Siti Nurhaliza Asih;;;`))
  await as('lina').laporImports.check(list)
  await as('lina').laporImports.learn({
    ...list,
    kind: 'category',
    word: 'Kesehatan',
    meaning: 'kesehatan',
  })
  await apply(as('lina'), list, [decided('7100002', { parts: 'cover' })])
  await core.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const opened = database.serialize()
  database.close()
  expect(opened.includes('Obat malam selalu terlambat'), 'the search would find a text that is there').toBe(true)
  const everything = [opened, ...filesIn(folder).map((path) => readFileSync(path))]
  for (const word of ['Nurhaliza', 'NURHALIZA', '1111 2222', '1111-2222', 'siti@contoh', 'laporan Siti'])
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(
        everything.some((bytes) => bytes.includes(Buffer.from(word, encoding))),
        word,
      ).toBe(false)
  const again = await startCore(folder)
  const { token } = await clientOf(again).session.logIn({
    name: 'lina',
    password: passwordOf('lina'),
  })
  // The program was restarted: the list has to be brought once more, and then its lines are known.
  expect(await reasonOf(clientOf(again, token).laporImports.check(list))).toBe('not-found')
  await again.close()
})
