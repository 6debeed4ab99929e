import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import {
  backedUpInstallation,
  digestOf,
  expectWhole,
  listOf,
  makeBackup,
  openOffice,
} from '#tests/harness/backup-office.ts'
import { clientOf } from '#tests/harness/client.ts'
import { adminPassword, startCore } from '#tests/harness/core.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const child = join(import.meta.dirname, '../harness/backup-child.ts')
const secret = { kind: 'password', name: 'admin', password: adminPassword } as const

let origin: TemporaryFolder
let copy: TemporaryFolder
let folder: string
let recoveryCode: string
test.beforeAll(async () => {
  ;({ folder: origin, recoveryCode } = await backedUpInstallation())
})
test.beforeEach(() => {
  copy = temporaryFolder()
  folder = join(copy.path, 'data')
  cpSync(origin.path, folder, { recursive: true })
})
test.afterEach(() => copy.remove())
test.afterAll(() => origin.remove())

/** Kills the child a random moment after it began; true when the kill came before its end. */
async function killedWhile(work: 'make' | 'restore', delayMs: number): Promise<boolean> {
  const started = spawn(process.execPath, [child, JSON.stringify({ dataFolder: folder, work })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ended = new Promise<string | null>((done) => started.once('exit', (_code, signal) => done(signal)))
  for await (const line of createInterface({ input: started.stdout })) {
    const event = JSON.parse(line) as { ready?: true; stage?: string }
    // A restore begins with a backup of its own; the moments after that are the ones that matter here.
    if (work === 'make' ? event.ready : event.stage === 'copy') break
  }
  await wait(delayMs)
  started.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

test('kill -9 in the middle of a backup: what is listed is whole, what is not is cleared away by the next one', async () => {
  const seed = Number(process.env.LENTERA_SEED ?? Math.floor(Math.random() * 1e6))
  console.log(`seed ${seed}`)
  const before = await digestOf(folder, recoveryCode)
  let kills = 0
  for (let round = 0; round < 5; round += 1) if (await killedWhile('make', (seed + round * 61) % 260)) kills += 1
  expect(kills).toBeGreaterThan(0)
  await expectWhole(folder)
  expect(await digestOf(folder, recoveryCode)).toBe(before)
  const { admin, close } = await openOffice(folder)
  expect((await makeBackup(admin)).kind).toBe('made')
  for (const { id } of await listOf(admin)) await admin.backups.preview({ place: 'here', id, secret })
  await close()
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('kill -9 in the middle of a restore: the next start has the old data or the new, whole', async () => {
  const seed = Number(process.env.LENTERA_SEED ?? Math.floor(Math.random() * 1e6))
  console.log(`seed ${seed}`)
  const before = await digestOf(folder, recoveryCode)
  for (let round = 0; round < 5; round += 1) {
    await killedWhile('restore', (seed + round * 37) % 160)
    const core = await startCore(folder)
    expect((await clientOf(core).setup.status({})).isNew).toBe(false)
    await core.close()
    expect(existsSync(join(folder, 'restore.part'))).toBe(false)
    expect(existsSync(join(folder, 'restore.json'))).toBe(false)
    await expectWhole(folder)
    expect(await digestOf(folder, recoveryCode)).toBe(before)
  }
})
