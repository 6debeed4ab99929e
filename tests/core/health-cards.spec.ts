import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
const nurse = () => office.client('sari')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['wali'] })
})
test.afterAll(() => office.close())

test('one card at a time; a new one needs a reason and the old one stays in the history', async () => {
  const { inmateId } = office
  await nurse().healthCards.issue({ inmateId, replaces: null })
  expect(await failureOf(nurse().healthCards.issue({ inmateId, replaces: null }))).toMatchObject(refused('card-exists'))
  const other = { reason: 'other', note: null } as const
  expect(await failureOf(nurse().healthCards.issue({ inmateId, replaces: other }))).toMatchObject(
    refused('note-missing'),
  )
  await nurse().healthCards.issue({ inmateId, replaces: { reason: 'lost', note: 'Hilang saat mandi' } })
  const { cards } = await nurse().healthCards.of({ inmateId })
  expect(cards.map(({ state, voided }) => [state, voided?.reason, voided?.note])).toEqual([
    ['active', undefined, undefined],
    ['voided', 'lost', 'Hilang saat mandi'],
  ])
  const history = await nurse().history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
  expect(JSON.stringify(history)).toContain('Hilang saat mandi')
  expect(JSON.stringify([history, cards])).not.toMatch(/KK[0-9A-Z]{28}/)
})

test('a block at once: only those who have none', async () => {
  await arrive(office, 'Bayu Contoh')
  await arrive(office, 'Cahyo Contoh')
  const cardless = async () => (await nurse().monthlyRound.overview({ on: null })).blocks[0]?.cardless
  expect(await cardless()).toBe(2)
  expect(await nurse().healthCards.issueForBlock({ block: 'A' })).toEqual({ issued: 2 })
  expect(await nurse().healthCards.issueForBlock({ block: 'A' })).toEqual({ issued: 0 })
  expect(await cardless()).toBe(0)
})

test('a scan that is no card, a broken one and one that nobody issued are told apart', async () => {
  const guard = office.client('wati')
  expect(await failureOf(guard.healthCards.find({ code: '8991234567890' }))).toMatchObject(refused('card-incomplete'))
  // Sound by its check letters, but nobody's.
  expect(await failureOf(guard.healthCards.find({ code: `KK${'0'.repeat(28)}` }))).toMatchObject(
    refused('card-unknown'),
  )
  expect(await failureOf(guard.healthCards.of({ inmateId: office.inmateId }))).toMatchObject({ code: 'forbidden' })
})

test('a card taken back without a new one', async () => {
  const { inmateId } = office
  const [card] = (await nurse().healthCards.of({ inmateId })).cards
  await nurse().healthCards.void({ id: card?.id ?? '', reason: 'damaged', note: null })
  expect(await failureOf(nurse().healthCards.void({ id: card?.id ?? '', reason: 'lost', note: null }))).toMatchObject(
    refused('no-card'),
  )
  const replaces = { reason: 'lost', note: null } as const
  expect(await failureOf(nurse().healthCards.issue({ inmateId, replaces }))).toMatchObject(refused('no-card'))
})
