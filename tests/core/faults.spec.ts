import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { checkChain } from '#electron/database/check-chain.ts'
import { databaseFile, type SqliteDatabase } from '#electron/database/open.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { finish, openRaw } from '#tests/harness/raw-database.ts'

const child = resolve(import.meta.dirname, '../harness/core-child.ts')

type ChildEvent = { started?: true; ready?: true; saved?: string; failed?: string }

function eventsOf(text: string): ChildEvent[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ChildEvent)
}

async function installed(folder: string): Promise<void> {
  const core = await startCore(folder)
  await install(core)
  await core.close()
}

/** Reopens the data as the next morning would, and looks at everything that could be broken. */
async function expectWhole(folder: string, saved: readonly string[]): Promise<void> {
  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(finish(checkChain(database, head.read()))).toEqual([])
  const ids = new Set(
    database
      .prepare<[], { id: string }>('select id from holidays')
      .all()
      .map((row) => row.id),
  )
  expect(saved.filter((id) => !ids.has(id))).toEqual([])
  database.close()
}

/** Runs the writing child until `stop` says so, then kills it without warning. */
async function killWhileWriting(folder: string, afterSaves: number, extraMs: number): Promise<string[]> {
  const process_: ChildProcess = spawn(process.execPath, [child, 'write', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const saved: string[] = []
  const lines = createInterface({ input: process_.stdout as NodeJS.ReadableStream })
  for await (const line of lines) {
    const event = eventsOf(line)[0]
    if (event?.failed) throw new Error(event.failed)
    if (event?.saved) saved.push(event.saved)
    if (saved.length === afterSaves) {
      await wait(extraMs)
      process_.kill('SIGKILL')
    }
  }
  return saved
}

test('kill -9 in the middle of commands: the data opens, holds together, and nothing confirmed is missing', async ({
  folder,
}) => {
  test.setTimeout(180_000)
  await installed(folder)
  const seed = Number(process.env.LENTERA_SEED ?? Math.floor(Math.random() * 1e6))
  console.log(`seed ${seed}`)
  const saved: string[] = []
  for (let round = 0; round < 5; round++) {
    const extraMs = ((seed + round * 7919) % 97) / 10
    saved.push(...(await killWhileWriting(folder, 1, extraMs)))
    const before = await openRaw(folder, 'admin', adminPassword)
    before.database.close()
    await expectWhole(folder, saved)
    // Days of the earlier rounds exist: the next child starts with a fresh series.
    const { database } = await openRaw(folder, 'admin', adminPassword)
    expect(database.prepare('select count(*) as n from current_command').get()).toEqual({ n: 0 })
    database.close()
    if (round < 4) await clearAddedDays(folder)
    saved.length = 0
  }
})

/** Withdraws what the child added, through the door like anyone else. */
async function clearAddedDays(folder: string): Promise<void> {
  const core = await startCore(folder)
  const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  const admin = clientOf(core, token)
  for (const year of [2030, 2031])
    for (const day of await admin.facility.holidays({ year }))
      if (day.state === 'active') await admin.facility.withdrawHoliday({ id: day.id, reason: 'uji coba' })
  await core.close()
}

test('a full disk: a clear refusal, and everything confirmed before is there', async ({ folder }) => {
  await installed(folder)
  const size = Math.ceil(statSync(databaseFile(folder)).size / 1024) + 200
  let output = ''
  try {
    execFileSync('bash', ['-c', `ulimit -f ${size}; exec "${process.execPath}" "${child}" write "${folder}"`], {
      encoding: 'utf8',
    })
  } catch (error) {
    output = String((error as { stdout?: string }).stdout)
  }
  const events = eventsOf(output)
  expect(events.at(-1)).toEqual({ failed: 'disk-full' })
  const saved = events.flatMap((event) => (event.saved ? [event.saved] : []))
  expect(saved.length).toBeGreaterThan(0)
  await expectWhole(folder, saved)
})

/** Runs `work` and returns the writing connection that a core opened in it. */
async function writerOpenedBy(work: () => Promise<unknown>): Promise<SqliteDatabase> {
  const writers: SqliteDatabase[] = []
  const pragma = Database.prototype.pragma
  Database.prototype.pragma = function (this: SqliteDatabase, ...words: Parameters<typeof pragma>) {
    if (words[0] === 'synchronous=FULL') writers.push(this)
    return pragma.apply(this, words)
  }
  try {
    await work()
  } finally {
    Database.prototype.pragma = pragma
  }
  const [writer] = writers
  if (!writer) throw new Error('nothing was opened for writing')
  return writer
}

test('a disk that fills up in the middle of a command: that command is undone whole, and the next one works when there is room', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  await admin.session.logOut({})
  let client = admin
  const writer = await writerOpenedBy(async () => {
    const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
    client = clientOf(core, token)
  })
  const saved: string[] = []
  const fill = async () => {
    for (let index = 0; index < 500; index++) {
      const date = new Date(Date.UTC(2030, 0, 1 + saved.length)).toISOString().slice(0, 10)
      const source = `SE ${'x'.repeat(150)}`
      saved.push((await client.facility.addHoliday({ date, name: 'Hari', kind: 'libur-daerah', source })).id)
    }
  }
  writer.pragma(`max_page_count=${Number(writer.pragma('page_count', { simple: true })) + 20}`)
  const failure = await failureOf(fill())
  expect(failure.code).toBe('disk-full')
  expect(saved.length).toBeGreaterThan(0)
  expect(saved.length).toBeLessThan(500)
  const days = async () => (await client.facility.holidays({ year: 2030 })).length
  expect(await days()).toBe(saved.length)

  writer.pragma('max_page_count=1000000')
  await client.facility.addHoliday({ date: '2030-12-31', name: 'Hari', kind: 'libur-daerah', source: 'SE' })
  expect(await days()).toBe(saved.length + 1)
  await core.close()
  await expectWhole(folder, saved)
})

test('a folder that may not be written is refused at the start', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'Windows keeps rights in another way')
  await installed(folder)
  chmodSync(folder, 0o555)
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder])
  const words = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env']
  let output = ''
  try {
    output = execFileSync(words[0] as string, [...words.slice(1), process.execPath, child, 'start', folder], {
      encoding: 'utf8',
    })
  } catch (error) {
    output = String((error as { stdout?: string }).stdout)
  }
  execFileSync('chmod', ['-R', 'u+w', folder])
  expect(eventsOf(output).at(-1)).toEqual({ failed: 'disk-read-only' })
})

test('two programs cannot hold one data folder', async ({ core, folder }) => {
  expect((await clientOf(core).setup.status({})).isNew).toBe(true)
  await expect(startCore(folder)).rejects.toMatchObject({ code: 'data-folder-in-use' })
})

test('a database of a later version is refused and left as it is', async ({ folder }) => {
  await installed(folder)
  const { database } = await openRaw(folder, 'admin', adminPassword)
  database.exec("insert into migrations (name, applied_at) values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')")
  database.close()
  const before = readFileSync(databaseFile(folder))
  const core = await startCore(folder)
  expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: adminPassword }))).code).toBe(
    'database-newer',
  )
  await core.close()
  expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true)
})

for (const [name, offset] of [
  ['at its beginning', 0],
  ['in its middle', 40_000],
] as const)
  test(`a database damaged ${name} is said to be damaged, and is not touched`, async ({ folder }) => {
    await installed(folder)
    const path = databaseFile(folder)
    const handle = openSync(path, 'r+')
    writeSync(handle, Buffer.alloc(30_000, 7), 0, 30_000, offset)
    closeSync(handle)
    const core = await startCore(folder)
    expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: adminPassword }))).code).toBe(
      'database-damaged',
    )
    await core.close()
  })

test('a missing database beside a keyring is damage, never a new beginning', async ({ folder }) => {
  await installed(folder)
  execFileSync('rm', [databaseFile(folder)])
  const core = await startCore(folder)
  expect((await clientOf(core).setup.status({})).isNew).toBe(false)
  expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: adminPassword }))).code).toBe(
    'database-damaged',
  )
  await core.close()
})

test('a damaged keyring says so', async ({ folder }) => {
  await installed(folder)
  writeFileSync(`${folder}/keyring.json`, '{"version":1')
  const core = await startCore(folder)
  expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: adminPassword }))).code).toBe(
    'keyring-damaged',
  )
  await core.close()
})

test('a first run that was cut short leaves nothing that stands in the way', async ({ folder }) => {
  await installed(folder)
  execFileSync('rm', [`${folder}/keyring.json`])
  const core = await startCore(folder)
  expect((await clientOf(core).setup.status({})).isNew).toBe(true)
  await install(core)
  await core.close()
  expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toContain('lentera.db.tanpa-kunci-')
})
