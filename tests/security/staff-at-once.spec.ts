import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { fill, openAssessment, rriAnswers } from '../core/assessment-desk.ts'
import { bring, sheet } from '../core/licence-office.ts'
import { Office } from '../core/recommendation-office.ts'
import { day, nurse } from '../core/staff-desk.ts'

test('two windows, the clock set back, a picture that claims to be huge', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ astri: ['asesor'], yoga: ['asesor'], tuti: ['kepegawaian'], sari: ['perawat'] })
  try {
    const { id } = await openAssessment(office)
    await fill(office, id, rriAnswers())
    const { workers, credentials } = office.client('tuti')
    const { id: made } = await workers.add(nurse())
    await credentials.enter({
      ...{
        workerId: made,
        kind: 'sip' as const,
        number: '503/1',
        issuedOn: day('2024-06-01'),
        validUntil: day('2026-12-01'),
      },
      ...{ issuer: 'DPMPTSP', place: 'Poliklinik', isHere: true, fileIds: [] },
    })
    const fired = await Promise.all([credentials.fire({}), office.client('sari').credentials.fire({})])
    const first = fired.reduce((sum, { count }) => sum + count, 0)
    expect(first).toBeGreaterThan(0)
    const all = (await credentials.reminders({})).length
    expect(all).toBe(first)
    await office.goTo('2026-09-01T01:00:00.000Z', 'tuti')
    expect((await office.client('tuti').credentials.fire({})).count).toBe(0)
    await office.goTo('2026-11-16T02:00:00.000Z', 'tuti', 'astri', 'yoga')
    expect((await office.client('tuti').credentials.fire({})).count).toBe(0)
    expect(await office.client('tuti').credentials.reminders({})).toHaveLength(all)
    // One scan is used once, whichever window is faster.
    const fileId = await bring(office, 'tuti', await sheet(4))
    const kept = { workerId: made, kind: 'ktp', fileId, issuedOn: day('2019-01-01'), validUntil: null }
    const both = await Promise.allSettled([
      office.client('tuti').licenceDossier.add(kept),
      office.client('tuti').licenceDossier.add(kept),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    // The scan of somebody else is nobody's to attach.
    const foreign = await office.upload('yoga')
    const taken = office.client('tuti').licenceDossier.add({ ...kept, fileId: foreign })
    expect((await failureOf(taken)).details).toMatchObject({ reason: 'document-not-usable' })
    // Two assessors write in the same form.
    const { forms } = await office.client('astri').assessments.find({ id })
    const form = { id: forms[0]?.id ?? '', revision: forms[0]?.revision ?? 0, isComplete: true }
    const again = { ...form, answers: rriAnswers() as never, change: null }
    const written = await Promise.allSettled([
      office.client('astri').assessments.saveForm(again),
      office.client('yoga').assessments.saveForm(again),
    ])
    expect(written.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    // 65 500 pixels each way, in two hundred bytes.
    const huge = await bring(office, 'tuti', hugeJpeg())
    const begun = performance.now()
    await office.client('tuti').licenceDossier.add({ ...kept, kind: 'photo', fileId: huge })
    expect(performance.now() - begun).toBeLessThan(5000)
    const { documents } = await office.client('tuti').licenceDossier.find({ workerId: made })
    expect(documents.find(({ kind }) => kind === 'photo')).toMatchObject({ mediaType: 'image/jpeg' })
    const { database } = await openRaw(office.folder, 'admin', adminPassword)
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    database.close()
  } finally {
    await office.close()
  }
})

/** A whole JPEG by its markers whose frame claims 65 500 by 65 500 pixels. */
function hugeJpeg(): Buffer {
  const segment = (kind: number, body: readonly number[]) => {
    const length = body.length + 2
    return Buffer.from([0xff, kind, length >> 8, length & 255, ...body])
  }
  const side = [65_500 >> 8, 65_500 & 255]
  const one = Array.from({ length: 64 }, () => 1)
  const codes = [0, 1, ...Array.from({ length: 14 }, () => 0), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...one]),
    segment(0xc0, [8, ...side, ...side, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0, ...codes]),
    segment(0xc4, [0x10, ...codes]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    Buffer.from([0x12, 0x34, 0x56, 0xff, 0xd9]),
  ])
}
