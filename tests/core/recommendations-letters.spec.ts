import { expect, test } from '@playwright/test'
import { Office } from './recommendation-office.ts'

// One office for the whole file: every account costs a second of key stretching.
test.describe.configure({ mode: 'default' })

let office: Office

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], dewi: ['sekretaris-tpp'] })
})
test.afterAll(() => office.close())

const papers = ['permohonan-wbp', 'rekomendasi-dokter', 'surat-pengantar-kalapas'] as const

test('every letter comes filled in from the records and makes a PDF as it is', async () => {
  const caseId = await office.openCase('sari')
  for (const template of papers) {
    const { content } = await office.client('sari').recommendations.letterForm({ caseId, template })
    expect(JSON.stringify(content), template).not.toMatch(/[{][a-z-]+[}]/)
    const { letterId } = await office.draft('sari', caseId, template)
    const response = await office.download('sari', `letters/${letterId}`)
    expect(response.status, template).toBe(200)
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  const secretary = office.client('dewi').recommendations
  const { content, setting } = await secretary.letterForm({ caseId, template: 'risalah-sidang-tpp' })
  if (content.template !== 'risalah-sidang-tpp') throw new Error('not the minutes')
  expect(content.wording.agenda[0]).toContain('RM-2026-0001')
  const reference = await office.reference('dewi', caseId)
  const minutes = await secretary.saveMinutes({ ...reference, letter: null, content, setting })
  expect((await office.download('dewi', `letters/${minutes.letterId}`)).status).toBe(200)
  const form = await secretary.letterForm({ caseId, template: 'risalah-sidang-tpp' })
  expect(form).toMatchObject({ letter: { id: minutes.letterId, revision: 1 }, content })
})

test('when the family asks, the letter names the relative who does, with the relation that was told', async () => {
  const { id: caseId } = await office.client('sari').recommendations.open({
    inmateId: office.inmateId,
    trigger: 'family',
    applicant: { name: 'Rahmat Contoh', relation: 'Ayah' },
    reason: 'Permintaan ayah',
    emergency: null,
  })
  const { content } = await office.client('sari').recommendations.letterForm({ caseId, template: 'permohonan-wbp' })
  expect(content).toMatchObject({ wording: { family: { name: 'Rahmat Contoh', relationship: 'Ayah', phone: null } } })
})

test('saving one’s own draft again adds no line to the history', async () => {
  const caseId = await office.openCase('sari')
  await office.draft('sari', caseId, 'permohonan-wbp')
  await office.draft('sari', caseId, 'permohonan-wbp')
  const { timeline } = await office.client('sari').recommendations.get({ caseId })
  expect(timeline.map((entry) => entry.kind)).toEqual(['opened', 'paper-advanced'])
})
