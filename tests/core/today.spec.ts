import { expect, test } from '@playwright/test'
import { Office } from './recommendation-office.ts'

test('the start page follows the request from desk to desk', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({
    sari: ['perawat'],
    ayu: ['dokter'],
    bambang: ['kepala'],
    dewi: ['sekretaris-tpp'],
    gita: ['pembina'],
  })
  try {
    const kindsOf = async (name: string) => (await office.todayOf(name)).items.map((item) => item.kind)
    expect(await office.todayOf('sari')).toEqual({ today: '2026-11-16', items: [] })
    const caseId = await office.openCase('sari')
    expect((await office.todayOf('sari')).items).toMatchObject([
      {
        kind: 'recommendation-papers-missing',
        data: { number: 'RM-2026-0001', inmateName: 'Djoko Soesilo', count: 4 },
        isMine: true,
        severity: 'normal',
        dueOn: null,
        link: `/poliklinik/rekomendasi-medis/${caseId}`,
      },
    ])
    expect(await kindsOf('bambang')).toEqual([])
    await office.completeFile('sari', 'ayu', caseId)
    expect(await kindsOf('dewi')).toEqual(['recommendation-session-waiting'])
    expect(await kindsOf('sari')).toEqual([])
    await office.holdSession('dewi', caseId)
    expect(await kindsOf('bambang')).toEqual(['recommendation-approval-waiting'])
    await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
    expect(await kindsOf('sari')).toEqual(['recommendation-seal-waiting'])
    const urgent = await office.openCase('sari', 'Pendarahan')
    expect((await office.todayOf('sari')).items.map((item) => [item.severity, item.link.includes(urgent)])).toEqual([
      // The report that an emergency leaves to be written, and its papers.
      ['attention', true],
      ['attention', true],
      ['normal', false],
    ])
    expect(await kindsOf('gita')).toEqual([])
  } finally {
    await office.close()
  }
})
