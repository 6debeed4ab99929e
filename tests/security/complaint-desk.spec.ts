import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import type { Core } from '#electron/core/create-core.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { sampleInput } from '#tests/harness/sample-input.ts'

/**
 * The attack: an officer who is complained of, with every right of the desk, calls each procedure and each file by the ids of the complaint, its
 * case, letters, tasks, scans and receipt. To whoever is accused they answer, to the last letter, as to ids that never were.
 */
const story = 'Obat malam ditahan petugas'

const staff: Readonly<Record<string, readonly Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  dita: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

const on = '2026-11-16' as CalendarDate

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, [...roles]))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const lina = person('lina').client
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  await lina.identityVault.give({ accountId: person('tuti').id })
  const ask = async (name: string, path: string, body?: unknown) => {
    const answer = await core.fetch(
      new Request(`http://lentera.test/${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify({ json: body }) }),
        headers: {
          ...{ 'content-type': 'application/json', authorization: `Bearer ${person(name).token}` },
          ...(body === undefined ? {} : { 'idempotency-key': newId() }),
        },
      }),
    )
    return { status: answer.status, text: await answer.text(), headers: [...answer.headers].toSorted().join('\n') }
  }
  return { person, lina, ask }
}

/** One complaint about Tuti, Dita and the clinic, worked on by Lina and the head; every id that came into being. */
async function complainOfThem(core: Core, desk: Awaited<ReturnType<typeof openDesk>>) {
  const { lina, person } = desk
  const upload = async (kind: string) => {
    const headers = { authorization: `Bearer ${person('lina').token}`, 'x-file-name': 'surat.jpg' }
    const body = new Uint8Array(plainJpeg)
    const answer = await core.fetch(new Request(`http://lentera.test/files${kind}`, { method: 'POST', headers, body }))
    return ((await answer.json()) as { readonly id: string }).id
  }
  const fileId = await upload('?kind=complaint')
  const { id, number, receiptId } = await lina.complaints.receive({
    ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
    story: { what: story, where: null, when: null, who: null, how: null, wish: null },
    identity: {
      ...{ name: 'Rahmawati Kenangasari', identityNumber: null, inmateId: null, phone: '0812 0000 9911' },
      ...{ email: null, address: null, reachedBy: null },
    },
    accused: { units: ['poliklinik'], accountIds: [person('tuti').id, person('dita').id] },
    ...{ ownWords: true, danger: null, fileIds: [fileId], receivedAt: null },
  })
  const { caseId, revision } = await lina.complaintCases.course({ id })
  const { content, setting } = await lina.complaintLetters.form({ id, kind: 'acknowledgement' })
  const body = 'Pengaduan Anda kami terima.'
  const letter = { id, kind: 'acknowledgement', letter: null, setting, content: { ...content, body } } as const
  const { letterId } = await lina.complaintLetters.save(letter)
  await lina.complaintLetters.issue({ id, letterId })
  const scanFileId = await upload('')
  const scan = { title: 'Surat masuk', showsReporter: false, fileIds: [scanFileId], complaintLetterId: null }
  await lina.complaintLetters.attachScan({ id, ...scan })
  const head = person('bambang')
  await lina.complaintTasks.ask({ id, text: 'Jelaskan.', accountIds: [head.id] })
  const [task] = await head.client.complaintTasks.mine({})
  await lina.complaintCases.pauseClock({ caseId, revision, cause: 'completion-asked', note: null, on })
  const { letters, scans } = await lina.complaintLetters.list({ id })
  const course = await lina.complaintCases.course({ id })
  const ids = [
    ...[id, caseId, receiptId, number, fileId, letterId, scanFileId, task?.id ?? ''],
    ...[letters[0]?.id ?? '', scans[0]?.id ?? '', ...course.timeline.map((entry) => entry.id)],
  ]
  expect(ids).not.toContain('')
  return { id, number, caseId, ids: [...new Set(ids)] }
}

/** They try passwords, or end the session and the vault; no complaint is behind them. */
const leftOut = /^(setup|session|accounts|backups|dataKey|identityVault)\./

/** All that answers once; what goes on answering is about copies and whole data. */
const procedures = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group)
    .filter(([, one]) => (one['~orpc'].meta as unknown as ProcedureMeta).kind !== 'task')
    .map(([name, one]) => ({
      ...{ name: `${feature}.${name}`, path: `rpc/${feature}/${name}` },
      input: one['~orpc'].inputSchema as z.ZodType,
    }))
    .filter(({ name }) => !leftOut.test(name)),
)

const choices = ['complaint', 'complaint-letter', 'letter', 'all', 'answer']

const places = [
  ...['', 'letters/', 'complaint-letters/', 'complaint-receipts/', 'sealed-letters/', 'complaint-registers/'],
  ...['complaint-reports/', 'print-queue/', 'health-consents/', 'service-standards/'],
]

const never = '019a8c3e-0000-7000-8000-00000000beef'

for (const name of ['tuti', 'dita', 'sari'])
  test(`${name} is complained of: every procedure and every file answers as if the complaint had never been`, async ({
    core,
  }) => {
    test.setTimeout(240_000)
    const desk = await openDesk(core)
    const { ask } = desk
    const told = await complainOfThem(core, desk)
    const same = (text: string, id: string) =>
      text
        .replaceAll(id, never)
        .replaceAll(/"(ticket|asOf)":"[^"]*"/g, '"$1"')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}/g, never)
    let [asked, compared] = [0, 0]
    for (const { name: procedure, path, input } of procedures) {
      const nothing = sampleInput(input, { id: never, choices })
      if (nothing === null) continue
      asked += 1
      const unknown = await ask(name, path, nothing)
      expect(unknown.status, procedure).not.toBe(500)
      for (const word of [story, told.number, told.id, told.caseId])
        expect(unknown.text, `${procedure} tells of it`).not.toContain(word)
      if (unknown.status === 403) continue
      for (const id of told.ids) {
        const body = sampleInput(input, { id, choices })
        if (body === null || JSON.stringify(body) === JSON.stringify(nothing)) continue
        compared += 1
        const known = await ask(name, path, body)
        expect
          .soft([procedure, known.status, same(known.text, id)])
          .toEqual([procedure, unknown.status, same(unknown.text, never)])
      }
    }
    expect(asked, 'inputs were found').toBeGreaterThan(procedures.length * 0.7)
    expect(compared).toBeGreaterThan(300)
    for (const place of places)
      for (const id of told.ids) {
        const [known, unknown] = [await ask(name, `files/${place}${id}`), await ask(name, `files/${place}${never}`)]
        expect
          .soft([place, known.status, known.text, known.headers])
          .toEqual([...[place, unknown.status, unknown.text, unknown.headers]])
      }
  })
