import { createHash } from 'node:crypto'
import { Keyring } from '#electron/core/keyring.ts'
import { deriveKeys, keyedHash } from '#electron/core/keys.ts'
import { openOffice } from '#tests/harness/backup-office.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { changeKey } from '#tests/harness/rekey-office.ts'

// Attack: somebody who may open the database looks for what was only to be seen once, or tries passwords against what was kept.

const holiday = { date: '2026-12-07', name: 'Hari Jadi', kind: 'libur-daerah', source: 'SE 1/2026' } as const

/** Every text and every blob of every table, under the table's name. */
async function everythingIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const tables = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
  const found = new Map(
    tables.map((table) => [
      table,
      database
        .prepare<[], unknown[]>(`select * from "${table}"`)
        .raw()
        .all()
        .flat()
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n'),
    ]),
  )
  database.close()
  return found
}

test('what is shown once lies nowhere in the database, also not when it was asked for under a key', async ({
  folder,
}) => {
  const core = await startCore(folder)
  const { admin, recoveryCode } = await install(core)
  const registry = await signInAs(core, admin, 'rini', ['registrasi'])
  await registry.client.inmates.register(newcomer())
  await admin.installation.change({ ...(await admin.installation.settings({})), mark: 'K1' })

  const under = (key: string) => ({ context: { key } })
  const prepared = await admin.dataKey.prepare({ password: adminPassword }, under('satu'))
  const list = await registry.client.inmateLists.make({}, under('dua'))
  const first = 'awal-rahasia-perawat-77'
  const person = { fullName: 'Budi', employeeNumber: null, position: null, roles: ['perawat' as const] }
  const budi = await admin.accounts.create({ name: 'budi', ...person, password: first }, under('tiga'))
  const reset = 'pengganti-rahasia-perawat-88'
  const { revision = 0 } = (await admin.accounts.list({})).find(({ id }) => id === budi.id) ?? {}
  const again = { id: budi.id, revision, password: reset }
  await admin.accounts.resetPassword(again, under('empat'))

  // The same again does nothing twice and tells nothing twice; what tells no secret is answered as before.
  expect((await failureOf(admin.dataKey.prepare({ password: adminPassword }, under('satu')))).code).toBe('shown-once')
  expect((await failureOf(registry.client.inmateLists.make({}, under('dua')))).code).toBe('shown-once')
  expect(await admin.accounts.create({ name: 'budi', ...person, password: first }, under('tiga'))).toEqual(budi)
  await core.close()

  const everything = await everythingIn(folder)
  expect(everything.get('idempotency'), 'the walk sees the rows that it is about').toContain('dataKey.prepare')
  const secrets = [recoveryCode, prepared.recoveryCode, prepared.ticket, list.password, list.ticket, first, reset]
  secrets.push(adminPassword, passwordOf('rini'))
  for (const [table, content] of everything)
    for (const secret of secrets) expect(content.includes(secret), `${secret} in ${table}`).toBe(false)
  // Nor a hash that anybody could make of it without the data key.
  const input = { name: 'budi', ...person, password: first }
  const plain = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  for (const [table, content] of everything) expect(content.includes(plain), table).toBe(false)
  const { data } = (await Keyring.read(folder).open('admin', adminPassword)) ?? {}
  const keyed = keyedHash(deriveKeys(data ?? Buffer.alloc(32)).inputs, JSON.stringify(again))
  expect(everything.get('idempotency'), 'the guess at the shape of a hash is right').toContain(keyed)
})

test('rows of an older version lose their plain hash and their secret at the next opening, and are still not done twice', async ({
  folder,
}) => {
  const core = await startCore(folder)
  const { admin } = await install(core)
  await admin.facility.addHoliday(holiday, { context: { key: 'hari' } })
  await admin.dataKey.prepare({ password: adminPassword }, { context: { key: 'kunci' } })
  await core.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  database.prepare('update idempotency set input_hash = ?').run(createHash('sha256').update('x').digest('hex'))
  database.prepare("update idempotency set reply = ? where key = 'kunci'").run('{"recoveryCode":"AAAA-BBBB"}')
  database.close()

  const office = await openOffice(folder)
  expect((await failureOf(office.admin.facility.addHoliday(holiday, { context: { key: 'hari' } }))).code).toBe(
    'key-reused',
  )
  const days = await office.admin.facility.holidays({ year: 2026 })
  expect(days.filter(({ name }) => name === holiday.name)).toHaveLength(1)
  await office.close()
  const rows = (await everythingIn(folder)).get('idempotency') ?? ''
  expect(rows).not.toContain('AAAA-BBBB')
  expect(rows).not.toMatch(/^[0-9a-f]{64}$/m)
})

test('after a change of the data key a late retry is refused as already sent, and no hash of the old key is left', async ({
  folder,
}) => {
  const core = await startCore(folder)
  const { admin } = await install(core)
  const { id } = await admin.facility.addHoliday(holiday, { context: { key: 'hari' } })
  await changeKey(admin)
  expect((await failureOf(admin.facility.addHoliday(holiday, { context: { key: 'hari' } }))).code).toBe('key-reused')
  const days = await admin.facility.holidays({ year: 2026 })
  expect(days.filter(({ name }) => name === holiday.name).map((day) => day.id)).toEqual([id])
  const next = { ...holiday, date: '2026-12-08' as const, name: 'Hari Lain' }
  const added = await admin.facility.addHoliday(next, { context: { key: 'lain' } })
  expect(await admin.facility.addHoliday(next, { context: { key: 'lain' } })).toEqual(added)
  await core.close()
  expect(((await everythingIn(folder)).get('idempotency') ?? '').match(/hmac:/g)).toHaveLength(1)
})
