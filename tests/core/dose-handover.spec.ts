import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Instant } from '#shared/time/instant.ts'
import { startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { pharmacyOffice } from './pharmacy-office.ts'

test('the next shift reads which watched doses were not taken, and of yesterday which nobody wrote down', async ({
  folder,
}) => {
  test.slow()
  requireProgram(test, 'pdftotext')
  let now = testMorning
  const core = await startCore(folder, { clock: { now: () => now as Instant } })
  const { token, nurse, midwife, medicine, line, prescribe, signInAgain } = await pharmacyOffice(core)
  const id = await medicine({ name: 'Isoniazid', strength: '300 mg', substances: ['isoniazid'], isObserved: true })
  const observed = { observed: true, moments: ['morning' as const, 'night' as const], timesPerDay: 2, days: 10 }
  await prescribe([line(id, { ...observed, quantity: 20 })])
  const secret = await medicine({ name: 'Dolutegravir', substances: ['dolutegravir'], isObserved: true })
  const daily = { observed: true, moments: ['morning' as const], timesPerDay: 1, days: 10, quantity: 10 }
  await prescribe([line(secret, daily)], { confidentiality: 'extra' })
  const { doses } = await nurse.observedDoses.round({ on: null, moment: null })
  const mark = (
    name: string,
    moment: 'morning' | 'night',
    outcome: 'given' | 'refused' | 'absent',
    note: string | null,
  ) =>
    nurse.observedDoses.mark({
      lineId: doses.find(({ medicine: label }) => label.startsWith(name))?.lineId ?? '',
      ...{ on: '2026-11-16', moment, outcome, note, caredAt: null, lateReason: null },
    })
  const matters = async (client = nurse) =>
    (await client.shiftHandover.page({})).matters
      .filter(({ kind }) => kind === 'dose-exception')
      .map(({ about, isLate, isNew }) => ({ about, isLate, isNew }))
  // What is still to come today is no exception.
  expect(await matters()).toEqual([])
  const { id: refusal } = await mark('Isoniazid', 'morning', 'refused', 'Mual')
  await mark('Dolutegravir', 'morning', 'absent', null)
  const refused = 'Isoniazid 300 mg, pagi 16 November 2026: Menolak. Mual'
  expect((await matters()).map(({ about }) => about)).toEqual([
    refused,
    expect.stringMatching(/^Dolutegravir .* pagi 16 November 2026: Tidak ada$/),
  ])
  // Of a medicine that tells a secret, the midwife reads nothing.
  expect((await matters(midwife)).map(({ about }) => about)).toEqual([refused])
  await nurse.observedDoses.unmark({ id: refusal, reason: 'Salah orang' })
  await mark('Isoniazid', 'morning', 'given', null)
  expect((await matters()).map(({ about }) => about)).toEqual([expect.stringMatching(/^Dolutegravir/)])

  now = '2026-11-17T01:00:00.000Z'
  await signInAgain()
  expect((await matters()).find(({ about }) => about.startsWith('Isoniazid'))).toEqual({
    about: 'Isoniazid 300 mg, malam 16 November 2026: Belum dicatat',
    isLate: true,
    isNew: expect.any(Boolean),
  })
  const sheet = await core.fetch(
    new Request('http://lentera.test/files/shift-handover-sheets/sekarang', {
      headers: { authorization: `Bearer ${token()}` },
    }),
  )
  const file = test.info().outputPath('serah-terima.pdf')
  writeFileSync(file, Buffer.from(await sheet.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  for (const words of ['Obat diawasi', 'malam 16 November', 'Belum dicatat', 'LEWAT BATAS'])
    expect(text).toContain(words)
  await nurse.shiftHandover.handOver({})
  expect((await nurse.shiftHandover.history({ limit: 1 }))[0]?.counts).toEqual({ 'dose-exception': 2 })
  // Two days later it is no longer handed on.
  now = '2026-11-27T01:00:00.000Z'
  await signInAgain()
  expect(await matters()).toEqual([])
  await core.close()
})
