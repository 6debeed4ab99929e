import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockStartingAt } from '#electron/core/clock.ts'
import { createCore } from '#electron/core/create-core.ts'
import { install, resourcesFolder, signInAs, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const send = (
  token: string | null,
  body: Uint8Array<ArrayBuffer>,
  name = 'scan.png',
  headers: Record<string, string> = {},
): Request =>
  new Request('http://lentera.test/files', {
    method: 'POST',
    headers: {
      'x-file-name': encodeURIComponent(name),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body,
  })

const get = (path: string, token: string | null): Request =>
  new Request(`http://lentera.test${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })

test('a file is told by its content; its name proves nothing', async ({ core }) => {
  const { adminToken } = await install(core)
  const stored = await core.fetch(send(adminToken, png, '../../surat.pdf'))
  expect(stored.status).toBe(201)
  expect(await stored.json()).toMatchObject({ mediaType: 'image/png', size: png.length })
  const page = await core.fetch(send(adminToken, Buffer.from('<html><script>alert(1)</script></html>'), 'scan.png'))
  expect(page.status).toBe(415)
  expect(await page.json()).toMatchObject({ code: 'file-type-refused' })
  expect((await core.fetch(send(adminToken, new Uint8Array(0)))).status).toBe(422)
  expect((await core.fetch(send(null, png))).status).toBe(401)
})

test('a file over the limit of the settings is refused, also when its length is not announced', async ({ core }) => {
  const { admin, adminToken } = await install(core)
  await admin.facility.changePreferences({ idleMinutes: 10, maximumMegabytes: 1 })
  const large = Buffer.concat([png, Buffer.alloc(1_100_000)])
  const refused = await core.fetch(send(adminToken, large))
  expect(refused.status).toBe(413)
  expect(await refused.json()).toEqual({ code: 'file-too-large', data: { megabytes: 1 } })
})

test("an uploaded file is its sender's alone until a record takes it", async ({ core }) => {
  const { admin, adminToken } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  const { id } = (await (await core.fetch(send(nurse.token, png))).json()) as { id: string }
  const own = await core.fetch(get(`/files/${id}`, nurse.token))
  expect(Buffer.from(await own.arrayBuffer()).equals(png)).toBe(true)
  expect(own.headers.get('content-security-policy')).toContain('sandbox')
  expect((await core.fetch(get(`/files/${id}`, adminToken))).status).toBe(403)
  expect((await core.fetch(get(`/files/${id}`, null))).status).toBe(401)
})

test('no path under /files leads out of the data folder', async ({ core }) => {
  const { adminToken } = await install(core)
  for (const path of [
    '/files/../keyring.json',
    '/files/%2e%2e%2fkeyring.json',
    '/files/..%5ckeyring.json',
    '/files/letters/..%2f..%2fkeyring.json',
    '/files/__proto__/x',
    '/files/constructor/x',
    '/files/letters/%00',
    '/files/keyring.json',
  ]) {
    const response = await core.fetch(get(path, adminToken))
    expect([400, 401, 404], path).toContain(response.status)
    expect(await response.text(), path).not.toContain('wrapped')
  }
})

test('assets: nothing outside the folder, no listing, no other method, no unknown type', async ({ folder }) => {
  const assetsFolder = join(folder, 'page')
  mkdirSync(join(assetsFolder, 'assets'), { recursive: true })
  writeFileSync(join(assetsFolder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  writeFileSync(join(assetsFolder, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(assetsFolder, 'assets', 'notes.txt'), 'notes')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  const core = await createCore({
    dataFolder: join(folder, 'data'),
    resourcesFolder,
    assetsFolder,
    clock: clockStartingAt(testMorning),
  })
  for (const path of [
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/%00secret.js',
    '/page/../../secret.js',
  ]) {
    const response = await core.fetch(get(path, null))
    expect(await response.text(), path).not.toContain('secret')
  }
  expect((await core.fetch(get('/assets/notes.txt', null))).status).toBe(404)
  expect((await core.fetch(get('/assets/tidak-ada.js', null))).status).toBe(404)
  expect((await core.fetch(new Request('http://lentera.test/', { method: 'POST' }))).status).toBe(405)
  const first = await core.fetch(get('/', null))
  const second = await core.fetch(get('/inmates/1234', null))
  const nonces = await Promise.all(
    [first, second].map(async (page) => /content="([\w-]+)"/.exec(await page.text())?.[1]),
  )
  expect(new Set(nonces).size).toBe(2)
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`)
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
  await core.close()
})
