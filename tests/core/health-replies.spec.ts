import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(120_000)

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

const question: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'information', service: 'kesehatan', reporterKind: 'family', mode: 'anonymous' },
  story: { what: 'Anak saya sakit apa?', where: null, when: null, who: null, how: null, wish: null },
  ...{ identity: null, ownWords: true, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

test('a question about health gets the same answer as every other; that it did stands on the case, for whoever sees the case', async ({
  core,
}) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const hadi = await signInAs(core, admin, 'hadi', ['penangan-aduan'])
  const accused = { units: [], accountIds: [hadi.id] }
  const asked = await lina.client.complaints.receive({ ...question, healthReply: { hasForm: true }, accused })
  expect(await lina.client.healthReplies.of({ id: asked.id })).toMatchObject([{ by: 'Petugas lina', hasForm: true }])
  await lina.client.healthReplies.give({ id: asked.id, hasForm: false })
  expect((await lina.client.healthReplies.of({ id: asked.id })).map(({ hasForm }) => hasForm)).toEqual([false, true])
  // For whom it is about there is no such complaint.
  expect(await failureOf(hadi.client.healthReplies.of({ id: asked.id }))).toMatchObject({ code: 'not-found' })
  const { entries } = await lina.client.history.of({ subject: { type: 'complaint', id: asked.id }, before: null })
  expect(JSON.stringify(entries)).toContain('complaint_health_replies')

  const other = await lina.client.complaints.receive({ ...question, service: 'kamar' })
  expect(await failureOf(lina.client.healthReplies.give({ id: other.id, hasForm: true }))).toMatchObject({
    code: 'refused',
    details: { reason: 'no-health-question' },
  })
  const wrong = { ...question, class: 'complaint', healthReply: { hasForm: true } } as const
  expect(await failureOf(lina.client.complaints.receive(wrong))).toMatchObject({ code: 'refused' })
})

test('the paper answers and asks for consent on one sheet, and names nobody', async ({ core }) => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const hadi = await signInAs(core, admin, 'hadi', ['penangan-aduan'])
  const ask = (token: string, path: string) =>
    core.fetch(
      new Request(`http://lentera.test/files/health-consents/${path}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    )
  for (const paper of ['A4', 'F4']) {
    const answer = await ask(lina.token, `kosong?paper=${paper}`)
    expect(answer.status).toBe(200)
    const file = test.info().outputPath('persetujuan.pdf')
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
    const text = run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' ')
    for (const told of ['tidak dijawab di loket', 'Nomor register', 'Penyakit', 'Yang memberi persetujuan', 'Pasal 34'])
      expect(text).toContain(told)
    expect(Number(/Pages: +(\d+)/.exec(run('pdfinfo', file))?.[1])).toBe(1)
  }
  expect((await ask(lina.token, 'lain')).status).toBe(404)
  expect((await ask(hadi.token, 'kosong')).status).toBe(403)
})
