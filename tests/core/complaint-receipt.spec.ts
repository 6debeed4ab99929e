import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Core } from '#electron/core/create-core.ts'
import type { Client } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(120_000)

const name = 'Rahmawati Binti Contoh'

type Receiving = Parameters<Client['complaints']['receive']>[0]

const complaint: Receiving = {
  ...{
    channel: 'loket',
    class: 'complaint',
    service: 'kesehatan',
    reporterKind: 'family',
    mode: 'confidential',
  },
  story: {
    what: 'Anak saya belum diperiksa',
    where: null,
    when: null,
    who: null,
    how: null,
    wish: null,
  },
  identity: {
    ...{ name, identityNumber: null, inmateId: null, phone: null },
    ...{ email: null, address: null, reachedBy: null },
  },
  ...{
    ownWords: true,
    accused: { units: [], accountIds: [] },
    danger: null,
    fileIds: [],
    receivedAt: null,
  },
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

const ask = (core: Core, token: string, path: string) =>
  core.fetch(
    new Request(`http://lentera.test/files/complaint-receipts/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )

/** Text of a paper without the breaks of its lines, its size in points, and what a scanner reads. */
async function read(answer: Response) {
  expect(answer.status).toBe(200)
  const file = test.info().outputPath('tanda-terima.pdf')
  const picture = test.info().outputPath('tanda-terima')
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  run('pdftoppm', '-r', '150', '-png', '-singlefile', file, picture)
  const facts = run('pdfinfo', file)
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    pages: Number(/Pages: +(\d+)/.exec(facts)?.[1]),
    width: Math.round(Number(/Page size: +([\d.]+)/.exec(facts)?.[1])),
    seen: run('zbarimg', '--quiet', '--raw', `${picture}.png`).trim(),
  }
}

test('the paper of a complaint has number and PIN, its code the number alone, and nothing of who or what', async ({
  core,
}) => {
  requireProgram(test, 'pdftotext', 'pdftoppm', 'pdfinfo', 'zbarimg')
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const hadi = await signInAs(core, admin, 'hadi', ['penangan-aduan'])
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  await lina.client.identityVault.confirm({ ticket, recoveryCode })
  const { number, pin, receiptId } = await lina.client.complaints.receive(complaint)

  for (const [format, width] of [
    ['a5', 420],
    ['80mm', 227],
  ] as const) {
    const paper = await read(await ask(core, lina.token, `${receiptId}?format=${format}`))
    expect(paper).toMatchObject({ pages: 1, width, seen: number })
    for (const words of [number, pin, '16 November 2026', 'Pengaduan', 'Rutan']) expect(paper.text).toContain(words)
    expect(paper.text).not.toMatch(/Rahmawati|Anak saya|tidak dapat diganti|Petugas lina/)
  }
  expect((await ask(core, hadi.token, receiptId)).status).toBe(403)
  await lina.client.complaintReceipts.settle({ receiptId, outcome: 'printed' })
  // Nobody remembers the PIN any more, until the reporter tells it.
  expect((await ask(core, lina.token, receiptId)).status).toBe(404)
  await lina.client.complaintReceipts.reprint({ number, pin })
  expect((await read(await ask(core, lina.token, receiptId))).text).toContain(pin)
})

test('who stays unknown is told on paper that a lost PIN is lost', async ({ core }) => {
  requireProgram(test, 'pdftotext', 'pdftoppm', 'pdfinfo', 'zbarimg')
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  await lina.client.identityVault.confirm({ ticket, recoveryCode })
  const anonymous = {
    ...complaint,
    mode: 'anonymous',
    class: 'aspiration',
    identity: null,
  } as const
  const { receiptId } = await lina.client.complaints.receive(anonymous)
  const { text } = await read(await ask(core, lina.token, receiptId))
  expect(text).toContain('Aspirasi')
  expect(text).toContain('PIN yang hilang tidak dapat diganti')
})
