import { expect, test } from '@playwright/test'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'

// One office for the whole file: every account costs a second of key stretching.
test.describe.configure({ mode: 'default' })

let office: Office
let caseId: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'], dewi: ['sekretaris-tpp'] })
  caseId = await office.openCase('sari')
  await office.client('ayu').recommendations.get({ caseId })
  await office.admin.facility.changePreferences({ idleMinutes: 9, maximumMegabytes: 20 })
})
test.afterAll(() => office.close())

const anything = { before: null, accountId: null, since: null, until: null, procedures: null, subject: null }
const anyRead = { before: null, readerId: null, subject: null, since: null, until: null }
const procedures = async (client: Client, filter: Partial<Parameters<Client['audit']['commands']>[0]>) =>
  (await client.audit.commands({ ...anything, ...filter })).map(({ procedure }) => procedure)

test('the change log is filtered by who, what, when and record', async () => {
  const head = office.client('bambang')
  const sari = office.officer('sari').id
  expect(await procedures(head, { accountId: sari })).toEqual(['recommendations.open', 'session.changePassword'])
  expect(await procedures(head, { procedures: ['facility.changePreferences'] })).toEqual(['facility.changePreferences'])
  expect(await procedures(head, { procedures: ['facility'] })).toEqual([])
  expect(await procedures(head, { subject: { type: 'recommendation', id: caseId } })).toEqual(['recommendations.open'])
  expect(await procedures(head, { subject: { type: 'inmate', id: office.inmateId } })).toEqual(['inmates.register'])
  expect(await procedures(head, { until: '2026-11-01T00:00:00.000Z' as never })).toEqual([])
  expect(await head.audit.kinds({})).toContain('recommendations.open')
})

test('steps of long work are found under the work', async () => {
  const [first] = await office.client('bambang').audit.commands({ ...anything, procedures: ['setup.finish'] })
  expect(first?.procedure.split('/')[0]).toBe('setup.finish')
})

test('the person in charge sees who looked at whom, by reader, by person, by case and by day', async () => {
  const head = office.client('bambang')
  const all = await head.audit.reads(anyRead)
  expect(all).toContainEqual(
    expect.objectContaining({
      readerName: 'Petugas ayu',
      personName: 'Djoko Soesilo',
      registerNumber: 'AI.17/2026',
      procedure: 'recommendations.get',
      kind: 'health',
    }),
  )
  const ayu = office.officer('ayu').id
  const byReader = await head.audit.reads({ ...anyRead, readerId: ayu })
  expect(new Set(byReader.map(({ readerName }) => readerName))).toEqual(new Set(['Petugas ayu']))
  const byPerson = await head.audit.reads({ ...anyRead, subject: { type: 'inmate', id: office.inmateId } })
  expect(byPerson).toHaveLength(all.length)
  expect(await head.audit.reads({ ...anyRead, subject: { type: 'recommendation', id: caseId } })).toEqual(byPerson)
  const nobody = '0199aaaa-0000-7000-8000-000000000000'
  expect(await head.audit.reads({ ...anyRead, subject: { type: 'inmate', id: nobody } })).toEqual([])
  expect(await head.audit.reads({ ...anyRead, until: '2026-11-01T00:00:00.000Z' as never })).toEqual([])
  expect((await head.audit.readers({})).map(({ name }) => name)).toContain('Petugas ayu')
})

test('reading one’s history leaves a line there too, and looking at the list leaves none', async () => {
  const head = office.client('bambang')
  await office.client('ayu').history.of({ subject: { type: 'recommendation', id: caseId }, before: null })
  const before = await head.audit.reads(anyRead)
  expect(before[0]).toMatchObject({ readerName: 'Petugas ayu', procedure: 'history.of' })
  expect(await head.audit.reads(anyRead)).toHaveLength(before.length)
})

test('the administrator, who may not know the people, gets no name of them', async () => {
  const reads = await office.admin.audit.reads(anyRead)
  expect(reads.length).toBeGreaterThan(0)
  expect(JSON.stringify(reads)).not.toMatch(/Djoko|AI\.17/)
  expect(reads[0]?.mark).toMatch(/^[0-9A-F]{6}$/)
  expect(await office.admin.audit.records({ text: 'Djoko' })).toEqual([])
  expect(await office.admin.audit.records({ text: 'RM-2026' })).toEqual([])
  expect(await office.admin.audit.records({ text: 'sari' })).toMatchObject([{ label: 'Petugas sari' }])
})

test('records are found by name in old spelling and by number', async () => {
  const head = office.client('bambang')
  expect(await head.audit.records({ text: 'joko susilo' })).toMatchObject([
    { subject: { type: 'inmate', id: office.inmateId }, label: 'Djoko Soesilo (AI.17/2026)' },
  ])
  expect(await head.audit.records({ text: 'rm-2026-0001' })).toMatchObject([
    { subject: { type: 'recommendation', id: caseId } },
  ])
  expect(await head.audit.records({ text: '%' })).toEqual([])
})

test('nobody else lists readings', async () => {
  for (const name of ['sari', 'ayu', 'dewi', 'rini'])
    expect((await failureOf(office.client(name).audit.reads(anyRead))).code, name).toBe('forbidden')
})
