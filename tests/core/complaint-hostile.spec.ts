import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import type { Core } from '#electron/core/create-core.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(180_000)

type Receiving = Parameters<Client['complaints']['receive']>[0]

/** What people, programs and the angry write into a form; each is kept as it came. */
const naughty: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  rightToLeft: 'Kamar \u202E4 kolB\u202C, \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627',
  emoji: 'Tolong 😀👨‍👩‍👧‍👦🇮🇩',
  formula: "=cmd|' /C calc'!A0",
  otherFormulas: '@SUM(1+1)*-2+3\t=HYPERLINK("http://contoh.test")',
  query: "'; DROP TABLE complaints; --",
  typst: '#read("/etc/passwd") $x$ [*tebal*] \\ `kode` <label>',
  threat: 'Kalau tidak dijawab, petugas jaga akan saya habisi malam ini',
  accents: 'Ḁ̷̛n̸̈́a̶͋k̵ ﷽ ﬁ ½ İı',
  lines: 'Baris satu\r\nBaris dua\n\n\n  Baris tiga',
}

const long = `${Object.values(naughty).join(' ')} `.padEnd(99_999, 'ä').concat('!')

const complaint = (what: string, name: string): Receiving => ({
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: { what, where: what.slice(0, 400).trim(), when: null, who: what.slice(0, 2000).trim(), how: what, wish: null },
  identity: {
    ...{ name, identityNumber: null, inmateId: null, phone: '=1+1', email: null },
    ...{ address: what.slice(0, 400).trim(), reachedBy: null },
  },
  ...{ ownWords: true, accused: { units: [], accountIds: [] }, danger: null, fileIds: [], receivedAt: null },
})

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const bambang = await signInAs(core, admin, 'bambang', ['kepala'])
  const hadi = await signInAs(core, admin, 'hadi', ['penangan-aduan'])
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  await lina.client.identityVault.confirm({ ticket, recoveryCode })
  return { admin, lina, bambang, hadi }
}

const get = (core: Core, token: string, path: string) =>
  core.fetch(new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${token}` } }))

async function pdfText(answer: Response): Promise<string> {
  expect(answer.status).toBe(200)
  const file = test.info().outputPath('lembar.pdf')
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  execFileSync('qpdf', ['--check', file], { stdio: 'ignore' })
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
}

const logsOf = (folder: string) =>
  readdirSync(join(folder, 'logs'))
    .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    .join('\n')

test('whatever is written is kept letter for letter, by story, name and task; no paper, workbook or log breaks or tells of it', async ({
  core,
  folder,
}) => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const { lina, bambang, hadi } = await openDesk(core)
  for (const [kind, text] of Object.entries({ ...naughty, long })) {
    const input = complaint(text, text.slice(0, 160).trim())
    const danger = { where: text.slice(0, 400).trim(), whom: text.slice(0, 400).trim() }
    const { id, number, receiptId, pin } = await lina.client.complaints.receive({ ...input, danger })
    expect((await bambang.client.complaints.find({ id })).story, kind).toEqual(input.story)
    expect(await lina.client.complaints.identity({ id }), kind).toEqual(input.identity)
    const told = `${danger.whom}\n${danger.where}`
    expect(
      (await bambang.client.complaintTasks.mine({})).map((task) => task.text),
      kind,
    ).toContain(told)
    await lina.client.complaintTasks.ask({ id, text: text.slice(0, 4000).trim(), accountIds: [hadi.id] })
    const paper = await pdfText(await get(core, lina.token, `complaint-receipts/${receiptId}?format=80mm`))
    expect([paper.includes(number), paper.includes(pin)], kind).toEqual([true, true])
    for (const word of ['script', 'calc', 'DROP', 'passwd', 'habisi']) expect(paper, kind).not.toContain(word)
    const look = await lina.client.complaintReceipts.lookUp({ number, pin })
    expect(JSON.stringify(look), kind).not.toMatch(/script|calc|DROP|passwd|habisi/)
  }
  const logs = logsOf(folder)
  expect(logs).toContain('"level"')
  for (const word of ['script', 'calc', 'DROP', 'passwd', 'habisi', 'Baris', 'Tolong']) expect(logs).not.toContain(word)
})

test('what cannot be kept letter for letter is refused with the field and a reason, and nothing is kept', async ({
  core,
}) => {
  const { lina, bambang, hadi } = await openDesk(core)
  const plain = complaint('Obat malam terlambat', 'Rahmawati Contoh')
  const danger = { where: 'Blok B', whom: 'Penghuni' }
  const refused = async (change: Partial<Receiving>) =>
    (await failureOf(lina.client.complaints.receive({ ...plain, ...change }))).code
  for (const text of ['\u0000', '\u0000di depan', 'di\u0000tengah', 'separuh \uD83D', ' \n ', 'x'.repeat(100_001)]) {
    const named = JSON.stringify(text.slice(0, 20))
    expect(await refused({ story: { ...plain.story, what: text } }), named).toBe('invalid-input')
    expect(await refused({ story: { ...plain.story, wish: text } }), named).toBe('invalid-input')
    expect(await refused({ identity: plain.identity && { ...plain.identity, name: text } }), named).toBe(
      'invalid-input',
    )
    expect(await refused({ danger: { ...danger, whom: text } }), named).toBe('invalid-input')
  }
  expect(await lina.client.complaints.list({ show: 'all' })).toEqual([])
  const { id, number } = await lina.client.complaints.receive(plain)
  const kept = await lina.client.complaints.list({ show: 'all' })
  expect(kept.map((one) => one.number)).toEqual([number])
  const asked = lina.client.complaintTasks.ask({ id, text: 'Tolong \u0000 dijelaskan', accountIds: [hadi.id] })
  expect((await failureOf(asked)).code).toBe('invalid-input')
  expect(await hadi.client.complaintTasks.mine({})).toEqual([])
  expect(await bambang.client.complaintTasks.mine({})).toEqual([])
})

test('a name is found in the story through marks that nobody sees and letters of another width', async ({ core }) => {
  const { lina } = await openDesk(core)
  const { story } = complaint('Anak dari Rah\u200Bma\u202Ewati dan Ｋｅｎａｎｇａ', 'x')
  const named = lina.client.complaints.nameInStory({ name: 'Rahmawati Kenanga', story })
  expect((await named).toSorted()).toEqual(['kenanga', 'rahmawati'])
})

test('a letter prints what is harmless as it is typed, and refuses what no printer knows before it has a number', async ({
  core,
  folder,
}) => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const { lina } = await openDesk(core)
  const { id } = await lina.client.complaints.receive(complaint(long, `Rahmawati ${naughty.rightToLeft}`))
  const { content, setting } = await lina.client.complaintLetters.form({ id, kind: 'acknowledgement' })
  const letter = (body: string) =>
    lina.client.complaintLetters.save({
      ...{ id, kind: 'acknowledgement', letter: null, setting },
      content: { ...content, body, handling: null },
    })
  for (const [kind, text] of [
    ['emoji', 'Terima kasih 😀'],
    ['rightToLeft', 'Kamar \u202E4 kolB'],
    ['null', 'Kamar \u0000 4'],
  ] as const)
    expect((await failureOf(letter(text))).code, kind).toBe('letter-character-missing')
  expect((await lina.client.complaintLetters.list({ id })).letters).toEqual([])
  const told = [naughty.script, naughty.formula, naughty.query, naughty.typst].join('\n\n')
  const { letterId } = await letter(told)
  const { number } = await lina.client.complaintLetters.issue({ id, letterId })
  expect(number).not.toBeNull()
  const text = await pdfText(await get(core, lina.token, `letters/${letterId}`))
  for (const part of ['<script>alert(1)</script>', '=cmd|', 'DROP TABLE complaints', '#read("/etc/passwd")'])
    expect(text).toContain(part)
  // A name that cannot be printed stops the addressed sheet, and nothing else.
  const withContact = await failureOf(lina.client.complaintLetters.withContact({ id, letterId }))
  expect(withContact.code).toBe('letter-character-missing')
  expect(logsOf(folder)).not.toMatch(/script|Rahmawati|kolB/)
})

test('register, report and workbook of such complaints are whole and hold nothing of what was written', async ({
  core,
}) => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const { lina } = await openDesk(core)
  for (const text of Object.values(naughty)) await lina.client.complaints.receive(complaint(text, text.slice(0, 100)))
  const month = '2026-11'
  const [register, report] = [
    await pdfText(await get(core, lina.token, `complaint-registers/${month}`)),
    await pdfText(await get(core, lina.token, `complaint-reports/${month}`)),
  ]
  const numbers = (await lina.client.complaints.list({ show: 'all' })).map(({ number }) => number)
  expect(numbers).toHaveLength(Object.keys(naughty).length)
  for (const number of numbers) expect(register).toContain(number)
  const workbook = await get(core, lina.token, `complaint-reports/${month}?format=xlsx`)
  const bytes = Buffer.from(await workbook.arrayBuffer())
  const sheets = await readSheet(bytes, 'Register pengaduan')
  const written = sheets.flat().filter((cell) => numbers.includes(String(cell)))
  expect(written.toSorted()).toEqual(numbers.toSorted())
  for (const text of [register, report, JSON.stringify(sheets)])
    expect(text).not.toMatch(/script|calc|DROP|passwd|habisi|Tolong|kolB/)
})

test('the power goes between saving and the paper: it comes again by number and PIN alone', async ({
  core,
  folder,
}) => {
  const { lina } = await openDesk(core)
  const key = '01a1ffeb-1537-76c2-b2e7-cb4a5c0d1ca9'
  const input = complaint('Obat malam terlambat', 'Rahmawati Contoh')
  const { id, number, pin, receiptId } = await lina.client.complaints.receive(input, { context: { key } })
  // What the disk holds at this moment is all that is left.
  const left = test.info().outputPath('sesudah-listrik-padam')
  cpSync(folder, left, { recursive: true })
  const later = await startCore(left)
  const { token } = await clientOf(later).session.logIn({ name: 'lina', password: passwordOf('lina') })
  const client = clientOf(later, token)
  expect(await client.complaints.find({ id })).toMatchObject({
    number,
    story: input.story,
    receipt: { state: 'pending' },
  })
  expect((await get(later, token, `complaint-receipts/${receiptId}`)).status, 'nobody knows the PIN any more').toBe(404)
  // The page sends once more what it does not know to be kept: not a second complaint, and no PIN.
  expect((await failureOf(client.complaints.receive(input, { context: { key } }))).code).toBe('shown-once')
  expect(await client.complaints.list({ show: 'all' })).toHaveLength(1)
  const wrong = pin === '000000' ? '000001' : '000000'
  expect((await client.complaintReceipts.reprint({ number, pin: wrong })).kind).toBe('wrong')
  expect((await get(later, token, `complaint-receipts/${receiptId}`)).status).toBe(404)
  expect((await client.complaintReceipts.reprint({ number, pin })).kind).toBe('ready')
  expect(await pdfText(await get(later, token, `complaint-receipts/${receiptId}`))).toContain(pin)
  await later.close()
})
