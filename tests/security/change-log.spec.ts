import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropTriggers } from '#electron/database/audit-triggers.ts'
import { type ChainFinding, checkChain } from '#electron/database/check-chain.ts'
import type { SqliteDatabase } from '#electron/database/open.ts'
import { adminPassword, install, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { finish, openRaw } from '#tests/harness/raw-database.ts'

/** A folder with a few commands in its log, closed. */
async function workedFolder(folder: string): Promise<void> {
  const core = await startCore(folder)
  const { admin } = await install(core)
  for (const date of ['2026-12-07', '2026-12-08', '2026-12-09'])
    await admin.facility.addHoliday({
      date,
      name: 'Hari Jadi Kota Contoh',
      kind: 'libur-daerah',
      source: 'Surat Edaran 1/2026',
    })
  await core.close()
}

/** Lets an intruder with driver and key loose on the folder, then checks the chain. */
async function tamper(folder: string, intrude: (database: SqliteDatabase) => void): Promise<readonly ChainFinding[]> {
  await workedFolder(folder)
  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  expect(finish(checkChain(database, head.read()))).toEqual([])
  intrude(database)
  const findings = finish(checkChain(database, head.read()))
  database.close()
  return findings
}

/** Puts the triggers back as they were, so that only the edit itself can be found. */
function withoutTriggers(database: SqliteDatabase, edit: () => void): void {
  const triggers = database.prepare<[], { sql: string }>("select sql from sqlite_schema where type = 'trigger'").all()
  dropTriggers(database)
  edit()
  for (const trigger of triggers) database.exec(trigger.sql)
}

const lastCommand = (database: SqliteDatabase): number =>
  database.prepare<[], { number: number }>('select max(number) as number from command_log').get()?.number ?? 0

test('an edited change is found and its command named', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () =>
      database.exec(
        "update change_log set after = replace(after, 'Kota Contoh', 'Kota Lain') where number = (select max(number) - 1 from change_log)",
      ),
    ),
  )
  expect(findings[0]).toEqual({ kind: 'changes-differ', number: 3 })
})

test('a deleted change is found', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () =>
      database.exec('delete from change_log where number = (select max(number) from change_log)'),
    ),
  )
  expect(findings).toContainEqual({ kind: 'changes-differ', number: 4 })
})

test('an edited command is found', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () =>
      database.exec("update command_log set at = '2020-01-01T00:00:00.000Z' where number = 2"),
    ),
  )
  expect(findings[0]).toEqual({ kind: 'command-changed', number: 2 })
})

test('cutting the newest commands off is found by the anchored head', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () => {
      const last = lastCommand(database)
      database.exec(
        `delete from holidays where id in (select row_key from change_log join command_log on command_log.id = command_id where command_log.number = ${last})`,
      )
      database.exec(`delete from change_log where command_id = (select id from command_log where number = ${last})`)
      database.exec(`delete from command_log where number = ${last}`)
    }),
  )
  expect(findings).toEqual([{ kind: 'tail-cut', number: 4 }])
})

test('a chain recomputed without a command does not hold the anchored head', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () =>
      database.exec("update command_log set hash = 'ff' where number = (select max(number) from command_log)"),
    ),
  )
  expect(findings.map((finding) => finding.kind)).toEqual(['command-changed', 'head-not-in-chain'])
})

test('a row edited behind the log is found and named', async ({ folder }) => {
  const findings = await tamper(folder, (database) =>
    withoutTriggers(database, () => database.exec('update accounts set roles = \'["kepala"]\'')),
  )
  expect(findings).toEqual([expect.objectContaining({ kind: 'row-differs', table: 'accounts' })])
})

test('a removed trigger is found', async ({ folder }) => {
  const findings = await tamper(folder, (database) => database.exec('drop trigger trace_accounts_update'))
  expect(findings).toEqual([{ kind: 'trigger-differs', table: 'trace_accounts_update' }])
})

test('a removed or rewritten head is found', async ({ folder }) => {
  await workedFolder(folder)
  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  const path = join(folder, 'log-head.json')
  expect(existsSync(path)).toBe(true)
  const content = JSON.parse(readFileSync(path, 'utf8')) as { number: number }
  writeFileSync(path, JSON.stringify({ ...content, number: content.number - 1 }))
  expect(finish(checkChain(database, head.read()))).toContainEqual({ kind: 'head-forged', number: 0 })
  database.close()
})

test('the log refuses update and delete, and a write outside a command fails', async ({ folder }) => {
  await workedFolder(folder)
  const { database } = await openRaw(folder, 'admin', adminPassword)
  for (const table of ['change_log', 'command_log', 'security_log']) {
    expect(() => database.exec(`delete from ${table}`), table).toThrow('append-only')
    expect(() => database.exec(`update ${table} set number = number + 1000`), table).toThrow('append-only')
  }
  expect(() => database.exec("insert into settings (key, value) values ('a', '1')")).toThrow(/NOT NULL/)
  expect(() => database.exec("insert or replace into settings (key, value) values ('a', '1')")).toThrow(/NOT NULL/)
  expect(() => database.exec('delete from accounts')).toThrow(/NOT NULL/)
  database.close()
})

test('the check as the head of the unit sees it: progress, then a clean result', async ({ core }) => {
  const { admin } = await install(core)
  const events = []
  for await (const event of await admin.audit.check({})) events.push(event)
  expect(events.at(0)).toEqual({ kind: 'progress', done: 1, total: 1 })
  expect(events.at(-1)).toMatchObject({ kind: 'result', commands: 1, findings: [] })
})
