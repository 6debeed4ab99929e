import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { flipped } from '#tests/harness/bundle-sample.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'
import {
  type ApprovedCase,
  chosenPlace,
  download,
  inmateNames,
  type OpenOffice,
  openOffice,
  plainly,
  playUntilApproval,
  sealed,
} from '#tests/harness/exchange-office.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

type SignedIn = Awaited<ReturnType<OpenOffice['logIn']>>

let approved: ApprovedCase
let office: OpenOffice
let nurse: SignedIn
let doctor: SignedIn
let registry: SignedIn
let head: SignedIn
let admin: SignedIn
let bundle: Awaited<ReturnType<typeof sealed>>

test.beforeAll(async () => {
  approved = await playUntilApproval()
  const chooseFolder = async () => approved.folder.path
  office = await openOffice(approved, {
    shell: { printers: async () => [], print: async () => undefined, chooseFolder },
  })
  nurse = await office.logIn('sari')
  doctor = await office.logIn('ayu')
  registry = await office.logIn('rini')
  head = await office.logIn('bambang')
  admin = await office.logIn('admin', adminPassword)
})
test.afterAll(async () => {
  await office.close()
  approved.folder.remove()
})

async function drained(stream: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _event of await stream);
}

test('someone without the right neither seals nor sees what would be sealed', async () => {
  const { caseId, revision } = office
  for (const { client } of [registry, head, admin]) {
    expect((await failureOf(drained(client.exchange.seal({ caseId, revision, ...plainly })))).code).toBe('forbidden')
    expect((await failureOf(client.exchange.sealPreview({ caseId }))).code).toBe('forbidden')
  }
  bundle = await sealed(nurse.client, office)
})

test('the register is closed to registry and administrator; the head may look but not carry away', async () => {
  const { id } = bundle
  for (const { client, token } of [registry, admin]) {
    const calls = [
      client.exchange.outgoing({ states: [], year: null, caseId: null }),
      client.exchange.outgoingBundle({ id }),
      drained(client.exchange.verifyAgain({ id })),
    ]
    for (const call of calls) expect((await failureOf(call)).code).toBe('forbidden')
    for (const kind of ['bundles', 'bundle-signatures'])
      expect((await download(office.core, token, `${kind}/${id}`)).status).toBe(403)
  }
  expect((await head.client.exchange.outgoingBundle({ id })).name).toBe('RM-2026-0001')
  expect((await failureOf(drained(head.client.exchange.choosePlace({})))).code).toBe('forbidden')
  expect((await failureOf(drained(head.client.exchange.copyToStick({ id, place: 'x' })))).code).toBe('forbidden')
  expect((await download(office.core, head.token, `bundles/${id}`)).status).toBe(403)
  const handOver = { id, revision: 1, on: '2026-11-16' as const, to: 'Kanwil', receiptFileId: null }
  expect((await failureOf(head.client.exchange.recordHandedOver(handOver))).code).toBe('forbidden')
  for (const path of [`bundles/${id}`, `bundle-signatures/${id}`])
    expect((await office.core.fetch(new Request(`http://lentera.test/files/${path}`))).status).toBe(401)
})

test('a path is no place, and a place chosen by one officer is no place for another', async () => {
  const place = await chosenPlace(nurse.client)
  expect(place).not.toContain('/')
  for (const forged of [approved.folder.path, '/tmp', '../..', place.slice(1)]) {
    const call = drained(nurse.client.exchange.copyToStick({ id: bundle.id, place: forged }))
    expect(['place-missing', 'invalid-input']).toContain((await failureOf(call)).code)
  }
  const stolen = drained(doctor.client.exchange.copyToStick({ id: bundle.id, place }))
  expect((await failureOf(stolen)).code).toBe('place-missing')
  expect(readdirSync(approved.folder.path)).toEqual(['data'])
})

test('an id with a path in it reaches nothing', async () => {
  for (const id of ['..%2f..%2fdata', '%2e%2e', '..', 'log-head.json'])
    expect([404, 401]).toContain((await download(office.core, nurse.token, `bundles/${id}`)).status)
})

test('a receipt must be the officer’s own upload that belongs to nothing yet', async () => {
  const upload = async (token: string): Promise<string> => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const headers = { authorization: `Bearer ${token}` }
    const response = await office.core.fetch(
      new Request('http://lentera.test/files', { method: 'POST', headers, body: png }),
    )
    return ((await response.json()) as { id: string }).id
  }
  const input = { id: bundle.id, revision: 1, on: '2026-11-16' as const, to: 'Kanwil' }
  const { exchange, recommendations } = nurse.client
  const foreign = exchange.recordHandedOver({ ...input, receiptFileId: await upload(doctor.token) })
  expect((await failureOf(foreign)).code).toBe('not-found')
  for (const [on, reason] of [
    ['2026-11-17', 'time-in-future'],
    ['2026-11-15', 'handed-over-before-sealed'],
  ] as const) {
    const call = exchange.recordHandedOver({ ...input, on, receiptFileId: null })
    expect(await failureOf(call)).toMatchObject({ code: 'refused', details: { reason } })
  }
  const receiptFileId = await upload(nurse.token)
  expect(await exchange.recordHandedOver({ ...input, receiptFileId })).toEqual({ revision: 2 })
  const again = exchange.recordHandedOver({ ...input, revision: 2, receiptFileId: null })
  expect(await failureOf(again)).toMatchObject({ code: 'refused', details: { reason: 'already-handed-over' } })
  expect(await exchange.outgoingBundle({ id: bundle.id })).toMatchObject({
    state: 'handed-over',
    handedOver: { to: 'Kanwil', on: '2026-11-16', receiptFileId },
  })
  expect((await recommendations.get({ caseId: office.caseId })).phase).toBe('outside')
  expect((await download(office.core, head.token, receiptFileId)).status).toBe(200)
  expect((await download(office.core, registry.token, receiptFileId)).status).toBe(403)
})

test('what is kept is unreadable; one flipped bit is found at download and at checking', async () => {
  const path = join(office.dataFolder, 'outgoing', bundle.id)
  const bytes = readFileSync(path)
  for (const text of ['%PDF', 'PK\u0003\u0004', 'bagit', 'permohonan', ...inmateNames])
    expect(bytes.includes(text), text).toBe(false)
  const report = async (): Promise<unknown> => {
    let last: unknown
    for await (const event of await head.client.exchange.verifyAgain({ id: bundle.id })) last = event
    return last
  }
  expect(await report()).toMatchObject({ kind: 'report', ok: true, problems: [], signature: 'valid' })
  writeFileSync(path, flipped(bytes, 5000))
  expect((await failureOf(report())).code).toBe('file-damaged')
  expect((await download(office.core, nurse.token, `bundles/${bundle.id}`)).status).toBe(500)
  writeFileSync(path, bytes)
  expect(readdirSync(join(office.dataFolder, 'work'))).toEqual([])
})

test('each time that health data left or was gathered stands in the reading log, refusals in the security log; the log file names nobody', async () => {
  await chosenPlace(nurse.client)
  const response = await download(office.core, nurse.token, `bundles/${bundle.id}`)
  expect((await response.arrayBuffer()).byteLength).toBe(bundle.size)
  const { database } = await openRaw(office.dataFolder, 'sari', passwordOf('sari'))
  const reads = database
    .prepare<[], { procedure: string }>("select distinct procedure from read_log where kind = 'health'")
    .all()
  expect(reads.map((row) => row.procedure)).toEqual(expect.arrayContaining(['exchange.seal', 'bundles.download']))
  const refused = database
    .prepare<[], { procedure: string }>("select distinct procedure from security_log where event = 'forbidden'")
    .all()
  expect(refused.map((row) => row.procedure)).toEqual(
    expect.arrayContaining(['exchange.seal', 'exchange.outgoing', 'bundles.download']),
  )
  database.close()
  const log = readFileSync(join(office.dataFolder, 'logs/lentera.log'), 'utf8')
  for (const name of [...inmateNames, approved.folder.path]) expect(log).not.toContain(name)
})
