import { execFileSync } from 'node:child_process'
import { Kysely, SqliteDialect } from 'kysely'
import type { Core } from '#electron/core/create-core.ts'
import type { Tables } from '#electron/database/tables.ts'
import { noteUse } from '#electron/features/terminology/terminology.repository.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const clinic = async (core: Core) => {
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: keeper } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  return { nurse, keeper }
}

const codesOf = async (client: Client, text: string, limit = 10) => {
  const { found, guesses } = await client.terminology.search({ text, limit })
  return { found: found.map(({ code }) => code), guesses: guesses.map(({ code }) => code) }
}

test('a nurse finds a diagnosis by code, Indonesian, English or everyday words', async ({ core }) => {
  const { nurse } = await clinic(core)
  const first: Readonly<Record<string, string>> = {
    'A15.0': 'A15.0',
    a150: 'A15.0',
    A15: 'A15',
    i10: 'I10',
    kudis: 'B86',
    'common cold': 'J00',
    'batuk pilek': 'J00',
    hypertension: 'I10',
    'darah tinggi': 'I10',
    'tekanan darah ting': 'I10',
    'kencing nanah': 'A54',
    batuk: 'R05',
  }
  for (const [text, code] of Object.entries(first)) expect((await codesOf(nurse, text)).found[0], text).toBe(code)
  expect((await codesOf(nurse, 'A15')).found).toEqual(
    expect.arrayContaining(['A15', 'A15.0', 'A15.1', 'A15.3', 'A15.4', 'A15.6']),
  )
  // Words in any order, and the beginning of the last one.
  expect((await codesOf(nurse, 'tinggi darah')).found).toContain('I10')
  expect((await codesOf(nurse, 'maa')).found).toContain('K29')
  // Too short for the index: still the beginning of a word or a code.
  expect((await codesOf(nurse, 'tb', 50)).found).toContain('A15')
  expect((await codesOf(nurse, 'J0', 50)).found).toContain('J00')
})

test('a mistyped word is guessed at, behind everything that is surely meant', async ({ core }) => {
  const { nurse } = await clinic(core)
  for (const [text, code] of [
    ['hipertnsi', 'I10'],
    ['skabis', 'B86'],
    ['konjungtifitis', 'H10'],
    ['diabtes', 'E11'],
    ['gastrits', 'K29'],
  ] as const) {
    const { found, guesses } = await codesOf(nurse, text, 20)
    expect([...found, ...guesses], text).toContain(code)
  }
  expect(await codesOf(nurse, 'skabies')).toMatchObject({ found: ['B86'] })
  expect(await codesOf(nurse, 'zzzzqqq')).toEqual({ found: [], guesses: [] })
  // What would end a quoted text of the index, or begin an operator, is a letter like any other.
  for (const text of ['"', "'; drop", 'a AND "', '-', '*', 'plain : x', '(batuk)']) await codesOf(nurse, text)
  expect((await codesOf(nurse, '(batuk)')).found[0]).toBe('R05')
})

test('what this office chose last and most often comes first', async ({ core, folder }) => {
  const { nurse } = await clinic(core)
  expect(await codesOf(nurse, '')).toEqual({ found: [], guesses: [] })
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  const note = (code: string, at: string) => db.transaction().execute((inside) => noteUse(inside, code, at))
  for (const minute of ['01', '02', '03']) await note('K29.7', `2026-11-16T02:${minute}:00.000Z`)
  await note('K30', '2026-11-16T03:00:00.000Z')
  database.close()
  const { found } = await nurse.terminology.search({ text: '', limit: 10 })
  expect(found.map(({ code, used }) => [code, used])).toEqual([
    ['K30', 1],
    ['K29.7', 3],
  ])
  // Two begin alike; the one that was chosen more often is the first.
  expect((await codesOf(nurse, 'maag')).found.slice(0, 2)).toEqual(['K29.7', 'K30'])
  // An exact code stays first, whatever was chosen.
  expect((await codesOf(nurse, 'K29')).found[0]).toBe('K29')
})

test('codes are found in bulk; unknown ones are left out', async ({ core }) => {
  const { nurse } = await clinic(core)
  const rows = await nurse.terminology.find({ codes: ['B24', 'A15.0', 'X99.9'] })
  expect(rows.map(({ code, isConfidential, isNotifiable }) => [code, isConfidential, isNotifiable])).toEqual([
    ['A15.0', false, true],
    ['B24', true, false],
  ])
})

test('the office writes its own words, finds by them at once, and goes back to the list', async ({ core }) => {
  const { nurse, keeper } = await clinic(core)
  const [shown] = (await keeper.terminology.list({ text: 'J00', origin: null, limit: 5 })).rows
  expect(shown).toMatchObject({ code: 'J00', origin: 'shipped', own: { revision: 0, changedAt: null } })
  const own = {
    code: 'J00',
    term: 'Selesma',
    english: 'Cold',
    synonyms: ['umbelen'],
    isConfidential: false,
    isNotifiable: false,
  }
  expect(await keeper.terminology.saveTerm({ ...own, revision: 0 })).toEqual({ revision: 1 })
  expect((await codesOf(nurse, 'umbelen')).found).toEqual(['J00'])
  expect((await codesOf(nurse, 'common cold')).found).not.toContain('J00')
  // Somebody else saw the list before.
  expect((await failureOf(keeper.terminology.saveTerm({ ...own, revision: 0 }))).code).toBe('changed-meanwhile')
  const changed = await keeper.terminology.list({ text: '', origin: 'office', limit: 5 })
  expect(changed).toMatchObject({
    total: 1,
    rows: [{ code: 'J00', own: { revision: 1, changedByName: 'Petugas rekam' } }],
  })
  await keeper.terminology.withdrawTerm({ code: 'J00', revision: 1 })
  expect((await codesOf(nurse, 'common cold')).found[0]).toBe('J00')
  expect((await codesOf(nurse, 'umbelen')).found).toEqual([])
  // A code that no list knows comes and goes with the office's words.
  await keeper.terminology.saveTerm({ ...own, code: 'Z99.9', term: 'Ketergantungan alat', revision: 0 })
  expect((await codesOf(nurse, 'ketergantungan alat')).found).toEqual(['Z99.9'])
  await keeper.terminology.withdrawTerm({ code: 'Z99.9', revision: 1 })
  expect(await nurse.terminology.find({ codes: ['Z99.9'] })).toEqual([])
  const history = await keeper.history.of({ subject: { type: 'diagnoses', id: '' }, before: null })
  expect(history.entries.length).toBeGreaterThanOrEqual(4)
})

test('a code in a wrong form, words without letters and synonyms in capitals are refused', async ({ core }) => {
  const { keeper, nurse } = await clinic(core)
  const own = { code: 'J00', term: 'Selesma', english: '', synonyms: [], isConfidential: false, isNotifiable: false }
  for (const change of [{ code: 'J0' }, { term: '  ' }, { synonyms: ['Pilek'] }, { synonyms: ['pilek', 'pilek'] }])
    expect((await failureOf(keeper.terminology.saveTerm({ ...own, revision: 0, ...change }))).code).toBe(
      'invalid-input',
    )
  expect((await failureOf(nurse.terminology.saveTerm({ ...own, revision: 0 }))).code).toBe('forbidden')
})

test('the words are there after the application was closed, and come from the list that is shipped now', async ({
  folder,
}) => {
  const core = await startCore(folder)
  const { nurse } = await clinic(core)
  expect((await codesOf(nurse, 'kudis')).found[0]).toBe('B86')
  await core.close()
  // As after an update: the index was made from another list.
  const { database: raw } = await openRaw(folder, 'admin', adminPassword)
  raw.prepare("update diagnosis_index set shipped = 'another'").run()
  raw.prepare("delete from diagnosis_codes where code = 'B86'").run()
  raw.close()
  const again = await startCore(folder)
  const { token } = await clientOf(again).session.logIn({ name: 'sari', password: passwordOf('sari') })
  expect((await codesOf(clientOf(again, token), 'kudis')).found[0]).toBe('B86')
  await again.close()
})

test('the list on paper holds what the screen shows, and only for whoever keeps it', async ({ core }) => {
  requireProgram(test, 'pdftotext')
  const { admin } = await install(core)
  const { token } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  const { token: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const ask = (bearer: string) =>
    core.fetch(
      new Request('http://lentera/files/diagnosis-lists/semua?text=kudis', {
        headers: { authorization: `Bearer ${bearer}` },
      }),
    )
  const response = await ask(token)
  expect(response.status).toBe(200)
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: Buffer.from(await response.arrayBuffer()),
    encoding: 'utf8',
  })
  expect(text).toContain('DAFTAR DIAGNOSIS (ICD-10)')
  expect(text).toMatch(/B86\s+Kudis\s+Scabies/)
  expect(text).toContain('Hanya yang cocok dengan: kudis.')
  expect(text).not.toContain('Kolera')
  expect((await ask(nurse)).status).toBe(403)
})
