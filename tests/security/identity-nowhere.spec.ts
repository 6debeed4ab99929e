import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Core } from '#electron/core/create-core.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Role } from '#shared/people/roles.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'

/** Words that must not be found: the reporter's name, number and street, and the name of a file that somebody brought. */
const seeded = ['rahmawati', 'kenangasari', '081200009911', '0812 0000 9911', 'jalan bungur']

const identity = {
  ...{ name: 'Rahmawati Kenangasari', identityNumber: null, inmateId: null, phone: '0812 0000 9911', email: null },
  ...{ address: 'Jalan Bungur Nomor 7', reachedBy: 'telepon' },
}

type Receiving = Parameters<Client['complaints']['receive']>[0]

const told = 'Obat malam dibagikan sesudah pukul sepuluh'

const complaint: Receiving = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: { what: told, where: 'Blok B', when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity, accused: { units: ['poliklinik'], accountIds: [] }, fileIds: [], receivedAt: null },
  danger: { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' },
}

const staff: Readonly<Record<string, readonly Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

const queries = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group)
    .filter(([, one]) => (one['~orpc'].meta as unknown as ProcedureMeta).kind === 'query')
    .map(([name, one]) => ({
      ...{ name: `${feature}.${name}`, path: `${feature}/${name}` },
      accepts: (body: unknown) => (one['~orpc'].inputSchema as z.ZodType).safeParse(body).success,
    })),
)

async function openDesk(core: Core) {
  const { admin, adminToken } = await install(core)
  const people = new Map([['admin', { client: admin, token: adminToken }]])
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, [...roles]))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string) => person(name).client
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  const ask = (name: string, path: string, body?: unknown) =>
    core.fetch(
      new Request(`http://lentera.test/${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify({ json: body }) }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${person(name).token}` },
      }),
    )
  const upload = async () => {
    const headers = {
      authorization: `Bearer ${person('lina').token}`,
      'x-file-name': encodeURIComponent('surat-rahmawati-kenangasari.jpg'),
    }
    const request = { method: 'POST', headers, body: new Uint8Array(plainJpeg) }
    const answer = await core.fetch(new Request('http://lentera.test/files?kind=complaint', request))
    return ((await answer.json()) as { readonly id: string }).id
  }
  return { as, ask, upload }
}

/** A sentence of the officer for each step that the report tells; one that names a reporter whom the vault knows is not kept. */
async function summariesOf(lina: Client, id: string, isKnown: boolean) {
  const { content, setting, steps } = await lina.complaintLetters.form({ id, kind: 'kanwil-report' })
  expect(steps.length).toBeGreaterThan(2)
  const named = {
    ...content,
    body: 'Obat malam.',
    handling: null,
    summaries: [{ step: steps[0]?.id ?? '', text: seeded.join(' ') }],
  }
  if (isKnown) {
    const saved = lina.complaintLetters.save({ id, kind: 'kanwil-report', letter: null, setting, content: named })
    expect((await failureOf(saved)).details).toMatchObject({ reason: 'name-in-letter' })
  }
  return steps.map(({ id: step }, index) => ({ step, text: `Dikerjakan sebagaimana mestinya, ${index + 1}.` }))
}

/** From the counter to the end, with a task, an answer at the desk and the letter to Kanwil. */
async function handle(as: (name: string) => Client, id: string, isKnown: boolean) {
  const at = async () => {
    const { caseId, revision } = await as('lina').complaintCases.course({ id })
    return { caseId, revision }
  }
  const on = toCalendarDate((await as('lina').complaints.find({ id })).receivedAt, 'Asia/Jakarta')
  const take = async (name: string, step: string) =>
    as(name).complaintCases.takeStep({
      ...{ ...(await at()), step, note: `Catatan ${step}`, on },
      satisfaction: step === 'satisfaction' ? { result: 'tidak-terjangkau', attempts: 2 } : null,
    })
  await take('tuti', 'recommend')
  await take('bambang', 'direct')
  const asked = (await as('bambang').complaintCases.colleagues({})).filter(({ roles }) => roles.includes('perawat'))
  await as('lina').complaintTasks.ask({ id, text: 'Jelaskan obat malam.', accountIds: asked.map((one) => one.id) })
  const mine = await as('sari').complaintTasks.mine({})
  for (const task of mine) await as('sari').complaintTasks.report({ taskId: task.id, report: 'Jadwal sudah diubah.' })
  await take('hadi', 'improve')
  const letters: string[] = []
  for (const kind of ['acknowledgement', 'answer', 'kanwil-report'] as const) {
    const { content, setting } = await as('lina').complaintLetters.form({ id, kind })
    const told = kind === 'kanwil-report' ? await summariesOf(as('lina'), id, isKnown) : []
    const own = { ...content, body: 'Obat malam kini dibagikan pukul 19.00.', handling: content.handling ?? null }
    const { letterId } = await as('lina').complaintLetters.save({
      id,
      kind,
      letter: null,
      setting,
      content: { ...own, summaries: told },
    })
    await as('lina').complaintLetters.issue({ id, letterId })
    letters.push(letterId)
  }
  const answer = { outcome: 'answered', on, letterNumber: null, letterDate: null, reason: null, fileIds: [] }
  await as('lina').complaintCases.recordAnswer({ ...(await at()), ...answer })
  await as('lina').complaintCases.skipStep({ ...(await at()), step: 'follow-up', reason: 'Sudah selesai' })
  await take('lina', 'satisfaction')
  await take('tuti', 'report-superior')
  await take('tuti', 'report-kanwil')
  await as('bambang').complaintCases.finish(await at())
  return letters
}

const holds = (text: string) => seeded.filter((word) => text.toLowerCase().includes(word))

/** All that a file says: its bytes, a paper with nothing compressed and as text, a workbook unpacked. */
function everythingIn(bytes: Buffer, name: string): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, bytes)
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'latin1', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })
  const raw = `${bytes.toString('latin1')}\n${bytes.toString('utf16le')}`
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    run('qpdf', '--qdf', '--object-streams=disable', file, `${file}.open`)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    return `${raw}\n${readFileSync(`${file}.open`, 'latin1')}\n${text.replaceAll(/\s+/g, ' ')}`
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    mkdirSync(`${file}.parts`)
    return `${raw}\n${execFileSync('unzip', ['-p', file], { encoding: 'utf8', maxBuffer: 1e9 })}`
  }
  return raw
}

for (const mode of ['confidential', 'anonymous'] as const)
  test(`${mode}: with desk, handler, head, clinic and administrator at work, no answer and no file tells the name`, async ({
    core,
    folder,
  }) => {
    test.setTimeout(300_000)
    requireProgram(test, 'qpdf', 'pdftotext', 'unzip')
    const { as, ask, upload } = await openDesk(core)
    const fileIds = [await upload()]
    const given =
      mode === 'anonymous' ? { ...complaint, mode, identity: null, reporterKind: 'unknown' as const } : complaint
    const { id, receiptId } = await as('lina').complaints.receive({ ...given, fileIds })
    const letters = await handle(as, id, mode === 'confidential')
    const { caseId } = await as('lina').complaintCases.course({ id })
    const month = (await as('lina').complaints.find({ id })).receivedAt.slice(0, 7)

    // Every question of the contract with everything that could make it answer about this complaint.
    const subjects = [id, caseId, receiptId, ...letters, ...fileIds]
    const bodies: unknown[] = [
      ...[{}, { show: 'open' }, { show: 'ended' }, { period: month }, { before: null, readerId: null, subject: null }],
      ...[{ before: null, subject: null }, { text: told.slice(0, 12) }, { text: 'Rahmawati' }, { search: 'Rahmawati' }],
      ...subjects.flatMap((one) => [{ id: one }, { caseId: one }, { complaintId: one }, { letterId: one }]),
      ...subjects.flatMap((one) => [
        { subject: { type: 'complaint', id: one } },
        { type: 'complaint', id: one },
        { kind: 'complaint', id: one },
        { id, kind: 'answer' },
      ]),
    ]
    const answered = new Map<string, Set<string>>()
    for (const name of ['tuti', 'hadi', 'bambang', 'sari', 'admin']) {
      for (const { name: procedure, path, accepts } of queries)
        for (const body of bodies.filter(accepts)) {
          const response = await ask(name, `rpc/${path}`, body)
          const text = await response.text()
          expect(holds(text), `${procedure} as ${name}`).toEqual([])
          if (response.ok) answered.set(name, (answered.get(name) ?? new Set()).add(procedure))
          if (response.status === 403) break
        }
    }
    for (const [name, few] of [
      ['tuti', 25],
      ['hadi', 15],
      ['bambang', 25],
      ['sari', 25],
      ['admin', 15],
    ] as const)
      expect(answered.get(name)?.size, `${name} was answered`).toBeGreaterThan(few)
    for (const needed of ['complaints.find', 'complaints.list', 'complaintCases.course', 'complaintLetters.list'])
      expect([...(answered.get('tuti') ?? [])], 'the search would find what is there').toContain(needed)
    expect([...(answered.get('sari') ?? [])], 'the complaint is about the clinic').not.toContain('complaints.find')

    // Every paper and workbook that the complaint is in.
    const papers = [
      ...letters.map((letter) => `letters/${letter}`),
      ...[`complaint-reports/${month}`, `complaint-reports/${month}?format=xlsx`, `complaint-registers/${month}`],
      ...[`complaint-registers/${month}?format=xlsx`, `complaint-receipts/${receiptId}?format=a5`],
      ...fileIds,
    ]
    let [read, refused] = [0, 0]
    for (const name of ['tuti', 'hadi', 'bambang', 'sari', 'admin'])
      for (const [position, path] of papers.entries()) {
        const response = await ask(name, `files/${path}`)
        const bytes = Buffer.from(await response.arrayBuffer())
        if (response.ok) read += 1
        else refused += 1
        const all = everythingIn(bytes, `${name}-${position}`)
        expect(holds(all), `${path} as ${name}`).toEqual([])
      }
    expect(read, 'papers were read').toBeGreaterThan(15)
    expect(refused, 'and some refused').toBeGreaterThan(8)

    // The log of the program, and, where nobody told a name, what its own officer can read as well.
    const log = execFileSync('sh', ['-c', `cat "${folder}"/*.log "${folder}"/*/*.log 2>/dev/null || true`])
    expect(holds(log.toString('utf8'))).toEqual([])
    if (mode === 'anonymous') {
      for (const { name: procedure, path, accepts } of queries)
        for (const body of bodies.filter(accepts)) {
          const text = await (await ask('lina', `rpc/${path}`, body)).text()
          expect(holds(text), `${procedure} as lina`).toEqual([])
        }
    } else expect((await as('lina').complaints.identity({ id })).name).toBe(identity.name)
  })
