import { expect, test } from '@playwright/test'
import {
  emptyIntake,
  type IntakeValues,
  intakeProblems,
  noIdentity,
  receivedOf,
} from '#renderer/features/complaints/intake-form.ts'
import { receivedComplaintSchema } from '#shared/features/complaints/received-complaint.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'

const typed: IntakeValues = {
  ...emptyIntake,
  ...{ channel: 'loket', service: 'kamar', reporterKind: 'family' },
  danger: { whom: 'Penghuni sakit', where: 'Blok B' },
  story: { ...emptyIntake.story, what: '  Kamar bocor ', where: ' ' },
  identity: { ...noIdentity, name: ' Rahmawati Contoh ', phone: '0812' },
}

const zone = 'Asia/Jakarta'
const lists = { healthServices: ['kesehatan'] }

test('what is typed reaches the core as it takes it: trimmed, and without what was not said', () => {
  const received = receivedOf(typed, zone, lists)
  expect(receivedComplaintSchema.parse(received)).toEqual(received)
  expect(received.mode).toBe('confidential')
  expect(received.story).toMatchObject({ what: 'Kamar bocor', where: null })
  expect(received.identity).toMatchObject({ name: 'Rahmawati Contoh', phone: '0812', email: null })
  // The switch is off, whatever was typed below it before.
  expect(received.danger).toBeNull()
  expect(receivedOf({ ...typed, isDangerous: true }, zone, lists).danger).toEqual({
    whom: 'Penghuni sakit',
    where: 'Blok B',
  })
})

test('a name typed before the reporter chose to stay unknown goes nowhere', () => {
  const received = receivedOf({ ...typed, mode: 'anonymous' }, zone, lists)
  expect(JSON.stringify(received)).not.toMatch(/Rahmawati|0812/)
  expect(intakeProblems({ ...typed, mode: 'anonymous', identity: noIdentity }, false)).toEqual({})
})

test('what is wanting is said by its field; a name only where there is a place for it', () => {
  expect(intakeProblems(typed, true)).toEqual({})
  expect(Object.keys(intakeProblems({ ...emptyIntake, isDangerous: true, isEarlier: true }, true)).toSorted()).toEqual([
    'danger.where',
    'danger.whom',
    'day',
    'identity.name',
    'reporterKind',
    'service',
    'story.what',
    'time',
  ])
  expect(Object.keys(intakeProblems({ ...typed, identity: null }, true))).toEqual(['identity.name'])
  expect(Object.keys(intakeProblems({ ...typed, identity: null }, false))).toEqual(['mode'])
})

test('what came in earlier says when, in the time of the house', () => {
  const day = calendarDateSchema.parse('2026-11-14')
  expect(receivedOf({ ...typed, isEarlier: true, day, time: '08.30' }, zone, lists).receivedAt).toBe(
    '2026-11-14T01:30:00.000Z',
  )
  expect(receivedOf({ ...typed, day, time: '08.30' }, zone, lists).receivedAt).toBeNull()
})

test('the standard answer goes along with a question about health alone; an accused account with any complaint', () => {
  const asked = { ...typed, hasHealthReply: true, people: ['0199aaaa-0000-7000-8000-000000000000'] }
  const question = { ...asked, class: 'information', service: 'kesehatan' } as const
  expect(receivedOf(question, zone, lists)).toMatchObject({ healthReply: { hasForm: true } })
  // It was ticked before the officer chose another service.
  const other = receivedOf({ ...question, service: 'kamar' }, zone, lists)
  expect(other).not.toHaveProperty('healthReply')
  expect(other.accused.accountIds).toEqual(asked.people)
  expect(receivedOf(asked, zone, lists)).not.toHaveProperty('healthReply')
})
