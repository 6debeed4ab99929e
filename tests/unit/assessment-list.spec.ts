import { expect, test } from '@playwright/test'
import { byUrgency, daysLeftText } from '#renderer/features/assessments/assessment-order.ts'
import { assessmentRowSchema } from '#shared/features/assessments/assessments.contract.ts'

const row = (number: string, changes: Readonly<Record<string, unknown>>) =>
  assessmentRowSchema.parse({
    ...{ id: number, number, inmateId: 'i', name: 'Djoko Soesilo', registerNumber: null },
    ...{ trigger: 'initial', triggerTitle: 'Asesmen awal', assessorId: 'a', assessorName: 'Astri Asesor' },
    ...{ openedAt: '2026-11-16T01:00:00.000Z', phase: 'preparing', turn: { kind: 'nobody' }, isMyTurn: false },
    personGone: null,
    ...{ due: null, daysLeft: null, isLate: false, nextDueOn: null, finishedOn: null },
    ...changes,
  })

test('what runs stands first, the most urgent on top; of what has ended the newest', () => {
  const rows = [
    row('ended-early', { phase: 'done', openedAt: '2026-10-01T01:00:00.000Z' }),
    row('no-clock', {}),
    row('ended-late', { phase: 'cancelled' }),
    row('in-time', { due: '2026-11-23', daysLeft: 7 }),
    row('over', { due: '2026-11-14', daysLeft: -2, isLate: true }),
  ]
  const sorted = rows.toSorted(byUrgency).map(({ number }) => number)
  expect(sorted).toEqual(['over', 'in-time', 'no-clock', 'ended-late', 'ended-early'])
})

test('how many days are left, and how many it is over', () => {
  expect(daysLeftText(row('1', { daysLeft: 7 }))).toBe('7 hari lagi')
  expect(daysLeftText(row('2', { daysLeft: 0 }))).toBe('Hari ini terakhir')
  expect(daysLeftText(row('3', { daysLeft: -2 }))).toBe('Lewat 2 hari')
  expect(daysLeftText(row('4', {}))).toBe('Belum berjalan')
  expect(daysLeftText(row('5', { phase: 'done' }))).toBe('')
})
