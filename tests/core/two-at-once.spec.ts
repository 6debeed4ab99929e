import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

test('ten people save the same record at the same moment: one is taken, the others learn of it, and nothing is mixed', async ({
  core,
}) => {
  const { admin } = await install(core)
  const first = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const second = (await signInAs(core, admin, 'rudi', ['registrasi'])).client
  const { id } = await first.inmates.register(newcomer())
  const { revision, details } = await first.inmates.profile({ id })
  const wanted = Array.from({ length: 10 }, (_, index) => ({
    ...details,
    id,
    revision,
    address: `Jalan ${index}`,
    birthPlace: `Kota ${index}`,
  }))
  const answers = await Promise.allSettled(
    wanted.map((record, index) => (index % 2 === 0 ? first : second).inmates.update(record)),
  )
  const taken = answers.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []))
  expect(taken).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected')
      expect((await failureOf(Promise.reject(answer.reason as Error))).code).toBe('changed-meanwhile')
  const after = await first.inmates.profile({ id })
  expect(after.revision).toBe(revision + 1)
  expect(after.details).toMatchObject({ address: `Jalan ${taken[0]}`, birthPlace: `Kota ${taken[0]}` })
})
