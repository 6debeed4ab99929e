import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { anonymousComplaint } from './complaint-sample.ts'

test.setTimeout(120_000)

const template = 'pemberitahuan-pengaduan'

test('a number that is typed in: the case’s own officer writes it down at the complaint, and has no part in other letters', async ({
  core,
}) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  const found = (await admin.letterSettings.classes({})).find((one) => one.template === template)
  if (!found) throw new Error('the letter has no class')
  const { revision, ownSeries, few } = found
  await admin.letterSettings.changeClass({ template, source: 'typed', pattern: null, ownSeries, few, revision })
  const { id } = await lina.client.complaints.receive(anonymousComplaint)
  const { id: other } = await lina.client.complaints.receive(anonymousComplaint)
  const { content, setting } = await lina.client.complaintLetters.form({ id, kind: 'acknowledgement' })
  const { letterId } = await lina.client.complaintLetters.save({
    ...{ id, kind: 'acknowledgement', letter: null, setting },
    content: { ...content, body: 'Pengaduan sudah kami terima.', handling: null },
  })
  expect(await lina.client.complaintLetters.issue({ id, letterId })).toEqual({ number: null })
  const [letter] = (await lina.client.complaintLetters.list({ id })).letters
  const entered = {
    letterId,
    revision: letter?.revision ?? 0,
    number: 'W.17/119/2026',
    book: 'agenda',
    reason: null,
  } as const
  const { letterId: _, ...numbered } = entered
  expect((await failureOf(lina.client.letterNumbers.enter({ id: letterId, ...numbered }))).code).toBe('forbidden')
  expect((await failureOf(tuti.client.complaintLetters.enterNumber({ id, ...entered }))).details.reason).toBe(
    'not-own-officer',
  )
  expect((await failureOf(lina.client.complaintLetters.enterNumber({ id: other, ...entered }))).code).toBe('not-found')
  const { number } = await lina.client.complaintLetters.enterNumber({ id, ...entered })
  expect(number).toBe('W.17/119/2026')
  expect((await lina.client.complaintLetters.list({ id })).letters).toMatchObject([{ number, state: 'issued' }])
  const again = lina.client.complaintLetters.enterNumber({ id, ...entered })
  expect((await failureOf(again)).details.reason).toBe('reason-missing')
})
