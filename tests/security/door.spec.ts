import { readFileSync } from 'node:fs'
import { standardPasswordCost } from '#electron/core/keyring.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const holiday = { date: '2026-12-07', name: 'Hari Jadi', kind: 'libur-daerah', source: 'SE 1/2026' } as const

function post(path: string, body: unknown, token: string | null = null, headers: Record<string, string> = {}): Request {
  return new Request(`http://lentera.test${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify({ json: body }),
  })
}

test('a forged procedure name finds nothing', async ({ core }) => {
  const { adminToken } = await install(core)
  for (const path of [
    '/rpc/accounts/dropAll',
    '/rpc/__proto__/toString',
    '/rpc/accounts/constructor',
    '/rpc/accounts',
    '/rpc/',
  ])
    expect((await core.fetch(post(path, {}, adminToken))).status, path).toBe(404)
})

test('without a session, with a made-up token or a wrong right, nothing is answered and nothing changes', async ({
  core,
}) => {
  const { admin } = await install(core)
  expect((await failureOf(clientOf(core).accounts.list({}))).code).toBe('not-signed-in')
  expect((await failureOf(clientOf(core, 'A'.repeat(43)).accounts.list({}))).code).toBe('not-signed-in')
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  expect((await failureOf(nurse.client.accounts.list({}))).code).toBe('forbidden')
  expect((await failureOf(nurse.client.facility.addHoliday(holiday))).code).toBe('forbidden')
  expect((await admin.facility.holidays({ year: 2026 })).some((day) => day.name === holiday.name)).toBe(false)
})

test('unknown keys and another author in the payload are refused before a transaction opens', async ({ core }) => {
  const { admin, adminToken } = await install(core)
  const before = await admin.audit.commands({ before: null, accountId: null })
  for (const extra of [{ accountId: 'other' }, { at: '2020-01-01T00:00:00.000Z' }, { id: 'mine' }]) {
    const response = await core.fetch(post('/rpc/facility/addHoliday', { ...holiday, ...extra }, adminToken))
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ json: { code: 'invalid-input', defined: true } })
  }
  expect(await admin.audit.commands({ before: null, accountId: null })).toEqual(before)
})

test('an oversized or broken call is refused without a trace of the inside', async ({ core }) => {
  const { adminToken } = await install(core)
  const large = await core.fetch(
    post('/rpc/facility/addHoliday', { ...holiday, name: 'x'.repeat(3_000_000) }, adminToken, {
      'content-length': '3000100',
    }),
  )
  expect(large.status).toBe(413)
  const broken = await core.fetch(post('/rpc/facility/addHoliday', '{"json":', adminToken))
  expect(broken.status).toBe(400)
  expect(await broken.text()).not.toMatch(/node_modules|\.ts|stack|sqlite/i)
})

test('a large body that hides its length is cut off as well', async ({ core }) => {
  const { adminToken } = await install(core)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      sent += 65_536
      if (sent > 50_000_000) stream.close()
      else stream.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  const request = new Request('http://lentera.test/rpc/facility/addHoliday', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect((await core.fetch(request)).status).toBe(413)
  expect(sent).toBeLessThan(10_000_000)
})

test('the same key makes one row; another input or another person under it is refused', async ({ core }) => {
  const { admin } = await install(core)
  const other = await signInAs(core, admin, 'dwi', ['admin'])
  const first = await admin.facility.addHoliday(holiday, { context: { key: 'draft-1' } })
  const again = await admin.facility.addHoliday(holiday, { context: { key: 'draft-1' } })
  expect(again).toEqual(first)
  expect(
    (await failureOf(admin.facility.addHoliday({ ...holiday, name: 'Lain' }, { context: { key: 'draft-1' } }))).code,
  ).toBe('key-reused')
  expect((await failureOf(other.client.facility.addHoliday(holiday, { context: { key: 'draft-1' } }))).code).toBe(
    'key-reused',
  )
  expect((await failureOf(admin.facility.addHoliday(holiday, { context: { key: 'draft-2' } }))).code).toBe('name-taken')
})

test('a hundred clicks at once under one key make one row', async ({ core }) => {
  const { admin } = await install(core)
  const clicks = Array.from({ length: 100 }, () => admin.facility.addHoliday(holiday, { context: { key: 'klik' } }))
  expect(new Set((await Promise.all(clicks)).map(({ id }) => id)).size).toBe(1)
})

test('wrong passwords make the next try wait longer, also after a restart', async ({ folder }) => {
  const core = await startCore(folder)
  const { admin } = await install(core)
  await admin.session.logOut({})
  const attempt = () => failureOf(clientOf(core).session.logIn({ name: 'admin', password: 'bukan kata sandinya' }))
  for (const _ of [1, 2]) expect((await attempt()).code).toBe('wrong-password')
  expect(await attempt()).toMatchObject({ code: 'wrong-password', details: { seconds: 5 } })
  expect(await attempt()).toMatchObject({ code: 'wait-before-retry' })
  await core.close()
  const restarted = await startCore(folder)
  const right = clientOf(restarted).session.logIn({ name: 'admin', password: adminPassword })
  expect((await failureOf(right)).code).toBe('wait-before-retry')
  await restarted.close()
  const later = await startCore(folder, { clock: '2026-11-16T01:20:00.000Z' })
  await clientOf(later).session.logIn({ name: 'admin', password: adminPassword })
  await later.close()
})

test('an unknown name is answered exactly like a wrong password', async ({ core }) => {
  await install(core)
  const unknown = await failureOf(clientOf(core).session.logIn({ name: 'tidak.ada', password: 'bukan kata sandinya' }))
  const wrong = await failureOf(clientOf(core).session.logIn({ name: 'admin', password: 'bukan kata sandinya' }))
  expect(unknown).toEqual(wrong)
})

test('a session locks itself after the minutes of the settings without a key or click', async ({ core }) => {
  const { admin, adminToken } = await install(core)
  await admin.facility.changePreferences({ idleMinutes: 5, maximumMegabytes: 20 })
  const idle = (seconds: number) =>
    core.fetch(post('/rpc/accounts/list', {}, adminToken, { 'x-lentera-idle': String(seconds) }))
  expect((await idle(10)).status).toBe(200)
  const token = (await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })).token
  expect((await core.fetch(post('/rpc/accounts/list', {}, token, { 'x-lentera-idle': '1' }))).status).toBe(200)
  expect(await core.fetch(post('/rpc/session/lock', {}, token)).then((response) => response.status)).toBe(200)
  expect((await core.fetch(post('/rpc/accounts/list', {}, token))).status).toBe(423)
})

test('the database shows no readable text, and the log names nobody', async ({ folder }) => {
  const core = await startCore(folder)
  const { admin } = await install(core)
  await signInAs(core, admin, 'sarimelati', ['perawat'])
  await failureOf(clientOf(core).session.logIn({ name: 'sarimelati', password: 'salah sekali' }))
  await core.close()
  const { readdirSync, readFileSync, statSync } = await import('node:fs')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(`${folder}/${name}`).isFile(),
  )
  expect(files).toContain('lentera.db')
  for (const name of files) {
    const content = readFileSync(`${folder}/${name}`)
    for (const secret of [
      'sarimelati',
      'Agus Administrator',
      'Rutan Kelas IIB',
      adminPassword,
      passwordOf('sarimelati'),
      'CREATE TABLE',
    ])
      expect(content.includes(secret), `${secret} in ${name}`).toBe(
        name === 'lock.db' && secret === 'CREATE TABLE' ? content.includes(secret) : false,
      )
  }
  const { database } = await openRaw(folder, 'admin', adminPassword)
  expect(database.prepare('select count(*) as n from accounts').get()).toEqual({ n: 2 })
  database.close()
})

test('a first password, known to an administrator, opens nothing but its own change', async ({ core }) => {
  const { admin } = await install(core)
  const password = 'awal-yang-diketahui-admin'
  const details = { fullName: 'Sari Melati', employeeNumber: null, position: null, roles: ['perawat' as const] }
  await admin.accounts.create({ name: 'sari', ...details, password })
  const { token, mustChangePassword } = await clientOf(core).session.logIn({ name: 'sari', password })
  expect(mustChangePassword).toBe(true)
  const sari = clientOf(core, token)
  expect((await sari.session.current({})).mustChangePassword).toBe(true)
  const search = () => sari.inmates.search({ text: 'a', limit: 5, state: null })
  expect((await failureOf(search())).code).toBe('password-change-needed')
  await sari.session.changePassword({ currentPassword: password, newPassword: passwordOf('sari') })
  expect(await search()).toEqual([])
})

test('real passwords cost what they must', async ({ folder }) => {
  const core = await startCore(folder, { passwordCost: standardPasswordCost })
  await install(core)
  await core.close()
  expect(readFileSync(`${folder}/keyring.json`, 'utf8')).toContain('"cost": "$scrypt$ln=17,r=8,p=1$')
})
