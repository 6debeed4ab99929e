import { join } from 'node:path'
import { createTriggers, dropTriggers, existingTriggers, generateTriggers } from '#electron/database/audit-triggers.ts'
import { checkChain } from '#electron/database/check-chain.ts'
import { beginCommand, chainStart, finishCommand } from '#electron/database/command-log.ts'
import { type Migration, migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all-migrations.ts'
import { openConnection, type SqliteDatabase } from '#electron/database/open.ts'
import type { Instant } from '#shared/time/instant.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const now = '2026-11-16T01:00:00.000Z' as Instant
const key = Buffer.alloc(32, 5)

function withDatabase(folder: string, use: (database: SqliteDatabase) => void): void {
  const database = openConnection(join(folder, 'uji.db'), key)
  use(database)
  database.close()
}

const schemaOf = (database: SqliteDatabase): unknown[] =>
  database.prepare('select name, sql from sqlite_schema order by name').all()

test('steps run once, in order, and are remembered', ({ folder }) => {
  withDatabase(folder, (database) => {
    expect(migrate(database, migrations, now)).toEqual(migrations.map((migration) => migration.name))
    expect(migrate(database, migrations, now)).toEqual([])
  })
  expect(migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).toSorted())
})

test('a step that fails half-way leaves the database exactly as it was', ({ folder }) => {
  const failing: Migration = {
    name: '9000-fails',
    up: (database) => {
      database.exec('CREATE TABLE half (id TEXT PRIMARY KEY) STRICT')
      throw new Error('power cut')
    },
  }
  withDatabase(folder, (database) => {
    migrate(database, migrations, now)
    const before = schemaOf(database)
    expect(() => migrate(database, [...migrations, failing], now)).toThrow('power cut')
    expect(schemaOf(database)).toEqual(before)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

test('a step that would leave a row pointing nowhere is undone', ({ folder }) => {
  const orphan: Migration = {
    name: '9000-orphan',
    up: (database) =>
      database.exec(
        "INSERT INTO letter_prints (id, letter_id, at, account_id, copy_number) VALUES ('a', 'nowhere', 'x', 'nobody', 1)",
      ),
  }
  withDatabase(folder, (database) => {
    migrate(database, migrations, now)
    expect(() => migrate(database, [...migrations, orphan], now)).toThrow('database-damaged')
    expect(database.prepare('select count(*) as n from letter_prints').get()).toEqual({ n: 0 })
  })
})

test('triggers follow a changed table by themselves', ({ folder }) => {
  const widened: Migration = {
    name: '9000-widened',
    up: (database) => database.exec('ALTER TABLE settings ADD COLUMN note TEXT'),
  }
  withDatabase(folder, (database) => {
    migrate(database, [...migrations, widened], now)
    expect(existingTriggers(database)).toEqual(generateTriggers(database))
    expect(existingTriggers(database).get('trace_settings_update')).toContain("'note'")
    expect(() => createTriggers(database)).toThrow(/already exists/)
  })
})

test('the file opens with no other key', ({ folder }) => {
  withDatabase(folder, (database) => migrate(database, migrations, now))
  expect(() => openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 6))).toThrow('database-damaged')
})

test('what an upgrade makes of rows stands in the log; what was edited behind the log before stays a finding', ({
  folder,
}) => {
  const widened: Migration = {
    name: '9000-widened',
    up: (database) => database.exec("ALTER TABLE settings ADD COLUMN note TEXT NOT NULL DEFAULT 'lama'"),
  }
  const findings = (database: SqliteDatabase) => {
    const steps = checkChain(database, { number: 0, hash: chainStart, at: now, seal: '' })
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }
  withDatabase(folder, (database) => {
    migrate(database, migrations, now)
    database.transaction(() => {
      beginCommand(database, 'first')
      for (const key of ['satu', 'dua'])
        database.prepare(`insert into settings (key, value) values (?, '"isi"')`).run(key)
      finishCommand(database, { id: 'first', at: now, accountId: null, procedure: 'test' })
    })()
    expect(findings(database)).toEqual([])
    dropTriggers(database)
    database.exec(`update settings set value = '"disunting"' where key = 'dua'`)
    createTriggers(database)

    expect(migrate(database, [...migrations, widened], now)).toEqual(['9000-widened'])
    expect(findings(database)).toEqual([{ kind: 'row-differs', table: 'settings', key: 'dua' }])
    expect(
      database.prepare("select table_name, row_key, operation from change_log where command_id like 'upgrade-%'").all(),
    ).toEqual([{ table_name: 'settings', row_key: 'satu', operation: 'update' }])
  })
})
