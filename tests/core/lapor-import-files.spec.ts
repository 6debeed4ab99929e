import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientOf } from '#tests/harness/client.ts'
import { adminPassword, passwordOf, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { apply, decided, file, lines, openDesk, own, reasonOf } from './lapor-desk.ts'

test.setTimeout(120_000)

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
