import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { Core } from '#electron/core/create-core.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const child = join(import.meta.dirname, '../harness/vault-child.ts')
const people = 12
const nameOf = (index: number): string => `Pelapor Ke-${index} Contoh`
const draft = { identity: { name: 'Siti Contoh' } }
const draftPlace = { form: 'complaints.receive', subject: '' } as const

const complaintOf = (index: number, fileId: string): Parameters<Client['complaints']['receive']>[0] => ({
  ...{ channel: 'loket', class: 'complaint', service: 'makanan', reporterKind: 'family', mode: 'confidential' },
  story: { what: `Kiriman ke-${index} tidak sampai`, where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, accused: { units: [], accountIds: [] }, danger: null, fileIds: [fileId], receivedAt: null },
  identity: {
    ...{ name: nameOf(index), identityNumber: null, inmateId: null, phone: '0812 0000 0001' },
    ...{ email: null, address: null, reachedBy: null },
  },
})

/** A scan of the complaint. */
async function upload(core: Core, token: string, index: number): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-file-name': `surat-${index}.jpg` }
  const body = new Uint8Array(plainJpeg)
  const answer = await core.fetch(
    new Request('http://lentera.test/files?kind=complaint', { method: 'POST', headers, body }),
  )
  return ((await answer.json()) as { id: string }).id
}

let origin: TemporaryFolder
let oldCode: string
const complaints: { readonly id: string; readonly fileId: string }[] = []

test.beforeAll(async () => {
  origin = temporaryFolder()
  const core = await startCore(origin.path)
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  await lina.client.identityVault.confirm({ ticket, recoveryCode })
  await lina.client.identityVault.give({ accountId: tuti.id })
  oldCode = recoveryCode
  for (let index = 0; index < people; index += 1) {
    const fileId = await upload(core, lina.token, index)
    const { id } = await lina.client.complaints.receive(complaintOf(index, fileId))
    complaints.push({ id, fileId })
  }
  const content = JSON.stringify(draft)
  await lina.client.drafts.save({ id: newId(), ...draftPlace, path: '/aduan/terima', sequence: 1, content })
  await core.close()
})
test.afterAll(() => origin.remove())

interface Moment {
  /** The event after which the process dies, by its place among those of its kind. */
  readonly kind: 'files' | 'switch' | 'changed'
  readonly nth: number
  readonly delayMs: number
  /** It waits there to be killed. */
  readonly standsStill?: true
}

/** Starts a change of keys and kills it; tells the new code, and whether it had come to its end. */
async function killedAt(dataFolder: string, { kind, nth, delayMs, standsStill }: Moment) {
  const started = spawn(process.execPath, [child, JSON.stringify({ dataFolder, standsStill })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ended = new Promise((resolve) => started.once('exit', resolve))
  let newCode = ''
  let seen = 0
  for await (const line of createInterface({ input: started.stdout })) {
    const event = JSON.parse(line) as { kind?: string; recoveryCode?: string; failed?: string }
    expect(event.failed).toBeUndefined()
    if (event.kind === 'planned') newCode = event.recoveryCode ?? ''
    if (event.kind === kind && seen++ === nth) break
  }
  if (delayMs > 0) await wait(delayMs)
  started.kill('SIGKILL')
  await ended
  return { newCode }
}

/** Under which vault everything lies: one and the same for all of it, and the only one that anybody has a key to. */
async function vaultOf(folder: string): Promise<string> {
  const { database } = await openRaw(folder, 'lina', passwordOf('lina'))
  try {
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const column = (sql: string) => database.prepare(sql).pluck().all() as string[]
    const lying = column('SELECT DISTINCT vault_id FROM vaulted_identities')
    expect(lying).toHaveLength(1)
    expect(column('SELECT DISTINCT vault_id FROM files WHERE vault_id IS NOT NULL')).toEqual(lying)
    expect(column("SELECT DISTINCT vault_id FROM vault_holders WHERE wrapped <> ''")).toEqual(lying)
    expect(column("SELECT id FROM identity_vaults WHERE recovery <> 'null'")).toEqual(lying)
    return lying[0] ?? ''
  } finally {
    database.close()
  }
}

const enter = async (core: Core, name: string) => {
  const { token } = await clientOf(core).session.logIn({ name, password: passwordOf(name) })
  return { token, client: clientOf(core, token) }
}

/** What can be read as an officer reads it: names, scans, the draft; the desk's two holders and one of the two codes. */
async function expectWhole(folder: string, codes: { readonly opens: string; readonly isRefused: string }) {
  const core = await startCore(folder)
  try {
    const { token, client } = await enter(core, 'lina')
    for (const [index, { id, fileId }] of complaints.entries()) {
      expect((await client.complaints.identity({ id }))?.name).toBe(nameOf(index))
      const headers = { authorization: `Bearer ${token}` }
      const scan = await core.fetch(new Request(`http://lentera.test/files/${fileId}`, { headers }))
      expect(Buffer.from(await scan.arrayBuffer())).toEqual(plainJpeg)
    }
    expect(JSON.parse((await client.drafts.find(draftPlace))?.content ?? '')).toEqual(draft)
    const tuti = await enter(core, 'tuti')
    expect((await tuti.client.identityVault.state({})).mine).toBe('open')
    const refused = tuti.client.identityVault.recover({ recoveryCode: codes.isRefused })
    expect((await failureOf(refused)).code).toBe('recovery-code-wrong')
    await tuti.client.identityVault.recover({ recoveryCode: codes.opens })
  } finally {
    await core.close()
  }
}

const moments: readonly Moment[] = [
  { kind: 'files', nth: 0, delayMs: 0, standsStill: true },
  { kind: 'files', nth: people - 2, delayMs: 0 },
  ...[0, 3, 8, 15, 30, 60].map((delayMs) => ({ kind: 'switch', nth: 0, delayMs }) as const),
  { kind: 'changed', nth: 0, delayMs: 0 },
]

test('kill -9 at any moment of a change of keys: the old vault whole or the new one, every identity under exactly one', async () => {
  const ends = new Set<string>()
  const before = await vaultOf(origin.path)
  for (const moment of moments) {
    const copy = temporaryFolder()
    try {
      const folder = join(copy.path, 'data')
      cpSync(origin.path, folder, { recursive: true })
      const { newCode } = await killedAt(folder, moment)
      const isOld = (await vaultOf(folder)) === before
      ends.add(isOld ? 'old' : 'new')
      if (moment.standsStill) expect(isOld, 'nothing changes hands before the switch').toBe(true)
      if (moment.kind === 'changed') expect(isOld, 'what was told as done is done').toBe(false)
      await expectWhole(folder, isOld ? { opens: oldCode, isRefused: newCode } : { opens: newCode, isRefused: oldCode })
      // And the change can be made again from where it stands.
      if (moment.kind === 'switch' && isOld) {
        const again = await killedAt(folder, { kind: 'changed', nth: 0, delayMs: 0 })
        expect(await vaultOf(folder)).not.toBe(before)
        await expectWhole(folder, { opens: again.newCode, isRefused: oldCode })
      }
    } finally {
      copy.remove()
    }
  }
  expect([...ends].toSorted()).toEqual(['new', 'old'])
})
