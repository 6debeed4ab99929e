import { expect, test } from '@playwright/test'
import { day, openAssessment, openAssessors, reference } from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

test('the clock of an assessment stands still, goes on and gets more time, and the page knows what may be done', async () => {
  test.setTimeout(120_000)
  const office = await openAssessors()
  const { id } = await openAssessment(office)
  const { assessments } = office.client('astri')
  const told = () => assessments.find({ id })
  const dueOf = async () => {
    const { deadline } = await told()
    return deadline.started ? deadline.due : null
  }
  expect((await told()).clockChoices).toMatchObject({ extension: { left: 7 }, extensions: [], lapse: null })
  expect((await told()).clockChoices.pauseReasons.map(({ id: cause }) => cause)).toContain('source-awaited')
  const first = await dueOf()
  const at = { on: day('2026-11-16'), time: null }
  await assessments.pauseClock({ ...(await reference(office, id)), ...at, cause: 'source-awaited', note: null })
  expect((await told()).actions.map(({ kind }) => kind)).toContain('resume')
  await office.goTo('2026-11-19T01:00:00.000Z', 'astri', 'bambang')
  const later = office.client('astri').assessments
  await later.resumeClock({ ...(await reference(office, id)), on: day('2026-11-19'), time: null })
  const after = (await later.find({ id })).deadline
  expect(after.started && after.due > (first ?? '')).toBe(true)
  const tooMuch = { ...(await reference(office, id)), amount: 8, reason: 'Saksi di luar kota' }
  expect(await reasonOf(later.extendClock(tooMuch))).toBe('extension-too-long')
  await later.extendClock({ ...tooMuch, amount: 3 })
  const longer = await later.find({ id })
  expect(longer.clockChoices.extension?.left).toBe(4)
  const extensionId = longer.clockChoices.extensions[0]?.id ?? ''
  await later.withdrawExtension({ ...(await reference(office, id)), extensionId, reason: 'Saksi sudah datang' })
  const back = (await later.find({ id })).deadline
  expect(back.started && after.started && back.due === after.due).toBe(true)
  await office.close()
})
