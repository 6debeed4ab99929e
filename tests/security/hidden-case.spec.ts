import { join } from 'node:path'
import type { z } from 'zod'
import type { Core } from '#electron/core/create-core.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Client } from '#tests/harness/client.ts'
import { install, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

/**
 * Somebody who is complained of compares what he can see with what he could see if nobody had complained: numbers of neighbours, counts, registers,
 * the start page. Two houses live the same days; one of them has a complaint about him more.
 */
const staff: Readonly<Record<string, readonly Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

const start = '2026-11-16T01:00:00.000Z'
const on = '2026-11-16' as CalendarDate

type Receiving = Parameters<Client['complaints']['receive']>[0]

const complaint: Receiving = {
  ...{ channel: 'loket', class: 'complaint', service: 'makanan', reporterKind: 'family', mode: 'anonymous' },
  story: { what: 'Nasi kurang matang', where: 'Blok B', when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, fileIds: [], receivedAt: null },
  danger: null,
}

const queries = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group)
    .filter(([, one]) => (one['~orpc'].meta as unknown as ProcedureMeta).kind === 'query')
    .map(([name, one]) => ({
      ...{ name: `${feature}.${name}`, path: `${feature}/${name}` },
      accepts: (body: unknown) => (one['~orpc'].inputSchema as z.ZodType).safeParse(body).success,
    })),
)

const bodies: readonly unknown[] = [
  ...[{}, { show: 'open' }, { show: 'ended' }, { show: 'all' }, { period: '2026-11' }, { month: '2026-11' }],
  ...[{ year: 2026, month: 11 }, { year: 2026, month: null }, { year: 2026 }, { text: 'pengaduan' }, { text: 'AD' }],
  ...[
    { search: 'AD' },
    { before: null, readerId: null, subject: null },
    { subject: { type: 'complaint-boxes', id: '' } },
  ],
  ...[
    { before: null, accountId: null },
    { subject: { type: 'complaint-boxes', id: '' }, before: null },
    { from: on, to: on },
    { date: on },
    { on },
  ],
]

/** Ids, drawn numbers and places in the log of all commands are never the same in two houses. */
const comparable = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/AD-\d{3}-\d{4}/g, 'AD')
    .replaceAll(/-\d{6}"/g, '-drawn"')
    .replaceAll(/[0-9a-f]{64}/g, 'hash')
    .replaceAll(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/g, 'fingerprint')
    .replaceAll(/RW[A-Za-z0-9+/=]{40,}/g, 'key')

async function houseOf(core: Core, hasHidden: boolean) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, [...roles]))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const write = async (id: string) => {
    const kind = 'acknowledgement' as const
    const { content, setting } = await as('lina').complaintLetters.form({ id, kind })
    const own = { ...content, body: 'Pengaduan sudah kami terima.', handling: content.handling ?? null }
    const { letterId } = await as('lina').complaintLetters.save({ id, kind, letter: null, setting, content: own })
    return as('lina').complaintLetters.issue({ id, letterId })
  }
  const receive = async (change: Partial<Receiving> = {}) => {
    const { id, number, receiptId } = await as('lina').complaints.receive({ ...complaint, ...change })
    await as('lina').complaintReceipts.settle({ receiptId, outcome: 'printed' })
    return { id, number, letter: (await write(id)).number }
  }
  const at = async (id: string) => {
    const { caseId, revision } = await as('lina').complaintCases.course({ id })
    return { caseId, revision }
  }
  const first = await receive()
  const hidden = hasHidden
    ? await receive({
        ...{ service: 'keamanan', accused: { units: ['kepala'], accountIds: [person('tuti').id] } },
        danger: { whom: 'Penghuni kamar 4', where: 'Blok C' },
      })
    : null
  if (hidden) {
    await as('lina').complaintCases.takeStep({ ...(await at(hidden.id)), step: 'recommend', note: 'Segera', on })
    await as('lina').complaintTasks.ask({ id: hidden.id, text: 'Jelaskan jadwalnya.', accountIds: [person('sari').id] })
  }
  const last = await receive({ service: 'kamar' })
  await as('lina').complaintCases.takeStep({ ...(await at(last.id)), step: 'recommend', note: 'Perbaiki atap', on })
  const ask = (name: string, path: string, body?: unknown) =>
    core.fetch(
      new Request(`http://lentera.test/${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify({ json: body }) }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${person(name).token}` },
      }),
    )
  return { as, ask, hidden, seen: [first, last] }
}

/** All answers that an account gets, by question. */
async function everythingSeen(house: Awaited<ReturnType<typeof houseOf>>, name: string) {
  const answers = new Map<string, string>()
  const own = house.seen.flatMap(({ id }, index) => [
    { body: { id }, key: `id ${index}` },
    { body: { complaintId: id }, key: `complaint ${index}` },
    { body: { subject: { type: 'complaint', id }, before: null }, key: `history ${index}` },
  ])
  const asked = [...bodies.map((body) => ({ body, key: JSON.stringify(body) })), ...own]
  for (const { name: procedure, path, accepts } of queries)
    for (const { body, key } of asked.filter((one) => accepts(one.body))) {
      const response = await house.ask(name, `rpc/${path}`, body)
      const text = comparable(await response.text())
      // The number of an entry counts the commands of the whole house, of every kind.
      const counts = procedure === 'history.of' || procedure.startsWith('audit.')
      answers.set(`${procedure} ${key}`, counts ? text.replaceAll(/"number":\d+/g, '') : text)
      if (response.status === 403) break
    }
  return answers
}

test('a house with a complaint about somebody and one without look the same to whom it is about', async ({
  folder,
}) => {
  test.setTimeout(300_000)
  const clock = { now: () => start } as never
  const [quiet, loud] = [
    await startCore(join(folder, 'quiet'), { clock }),
    await startCore(join(folder, 'loud'), { clock }),
  ]
  try {
    const [without, withOne] = [await houseOf(quiet, false), await houseOf(loud, true)]
    // The head with the whole unit, and an officer of the desk by name.
    for (const name of ['bambang', 'tuti']) {
      const [expected, seen] = [await everythingSeen(without, name), await everythingSeen(withOne, name)]
      expect(seen.size).toBeGreaterThan(60)
      const differing = [...expected].filter(([question, answer]) => seen.get(question) !== answer)
      const told = differing.map(([question, answer]) => ({ question, without: answer, withOne: seen.get(question) }))
      expect(told, name).toEqual([])
      const list = await withOne.as(name).complaints.list({ show: 'all' })
      expect(list.map(({ number }) => number)).toEqual(withOne.seen.map((one) => one.number).toReversed())
      for (const file of ['complaint-reports/2026-11?format=xlsx', 'complaint-registers/2026-11'])
        expect((await withOne.ask(name, `files/${file}`)).status, file).toBe(200)
    }
    // Who may know of it sees the difference, so the comparison would have found it.
    const [mine, other] = [await everythingSeen(withOne, 'lina'), await everythingSeen(without, 'lina')]
    const differing = [...other].filter(([question, answer]) => mine.get(question) !== answer)
    expect(differing.length).toBeGreaterThan(5)
  } finally {
    await quiet.close()
    await loud.close()
  }
})

test('numbers of complaints and of their letters tell nothing of how many there are', async ({ folder }) => {
  test.setTimeout(120_000)
  const core = await startCore(folder, { clock: { now: () => start } as never })
  const house = await houseOf(core, false)
  const { as } = house
  const taken: number[] = []
  for (let index = 0; index < 12; index += 1) {
    const { number } = await as('lina').complaints.receive(complaint)
    expect(number).toMatch(/^AD-\d{3}-\d{4}$/)
    taken.push(Number(number.replaceAll(/\D/g, '').slice(0, 6)))
  }
  // Twelve by lot out of a million: neither in order nor beside each other (in order once in 479 million times).
  expect(taken).not.toEqual(taken.toSorted((one, next) => one - next))
  expect(Math.max(...taken) - Math.min(...taken)).toBeGreaterThan(1000)
  // Letters about complaints stand outside the row of the other letters.
  const register = await as('bambang').letters.register({ year: 2026 })
  const letters = register.filter(({ template }) => template === 'pemberitahuan-pengaduan')
  expect(letters.length).toBe(2)
  for (const { number } of letters) expect(number).toMatch(/-\d{6}$/)
  await core.close()
})
