import { expect, test } from '#tests/harness/core-test.ts'
import { apply, decided, file, lines, openDesk, reasonOf, shown } from './lapor-desk.ts'

test.setTimeout(120_000)

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
  // About the whole desk: it goes to the head, and whoever took it in does not find it any more.
  expect(await apply(as('lina'), list, about)).toMatchObject({ taken: 1, failed: [] })
  expect(await as('lina').complaints.list({ show: 'all' })).toEqual([])
  expect(await as('bambang').complaints.list({ show: 'all' })).toHaveLength(1)
  const sick = lines.sick.replace('7100001', '7100009')
  const own = [decided('7100009', { accused: { units: [], accountIds: [idOf('lina')] } })]
  expect((await apply(as('lina'), await bring(file(sick)), own)).failed).toEqual([
    { line: 2, trackingId: '7100009', reason: 'officer-accused' },
  ])
  const tuti = [decided('7100009', { accused: { units: [], accountIds: [idOf('tuti')] } })]
  expect(await apply(as('lina'), await bring(file(sick)), tuti)).toMatchObject({ taken: 1 })
  const [row] = await as('lina').complaints.list({ show: 'all' })
  const hers = await bring(file(sick.replace('Diproses', 'Selesai')), 'tuti')
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
