import { copyFileSync, cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, resourcesFolder, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test('a broken, looping or doubled file is set aside by name; everything else goes on', async ({ folder }) => {
  const resources = join(folder, 'resources')
  cpSync(resourcesFolder, resources, { recursive: true })
  const at = (name: string) => join(resources, 'instruments', name)
  copyFileSync(at('srq-29.json'), at('srq-29-lagi.json'))
  writeFileSync(at('rusak.json'), '{ "resourceType": ')
  const question = (linkId: string, other: string) => ({
    ...{ linkId, text: linkId, type: 'boolean' },
    enableWhen: [{ question: other, operator: '=', answerBoolean: true }],
  })
  writeFileSync(
    at('berputar.json'),
    JSON.stringify({
      ...{
        resourceType: 'Questionnaire',
        url: 'urn:kantor:berputar',
        version: '1.0',
        name: 'Berputar',
        title: 'Berputar',
      },
      ...{ status: 'active', subjectType: ['Patient'], date: '2026-11-01', publisher: 'Kantor' },
      effectivePeriod: { start: '2026-11-01' },
      item: [question('a', 'b'), question('b', 'a')],
    }),
  )
  const core = await startCore(join(folder, 'data'), { resourcesFolder: resources })
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'wati', ['perawat'])
  expect(await nurse.questionnaires.available({})).toHaveLength(6)
  const { instruments, faulty } = await admin.instruments.list({})
  expect(instruments).toHaveLength(6)
  expect(faulty.map(({ file, faults }) => [file, [...new Set(faults.map(({ fault }) => fault))]])).toEqual([
    ['berputar.json', ['enable-when-later', 'enable-when-cycle']],
    ['rusak.json', ['not-json']],
    ['srq-29.json', ['url-taken']],
  ])
  await core.close()
})
