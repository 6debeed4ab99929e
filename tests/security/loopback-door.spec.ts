// Attack: another program or web page of this computer knocks at the port, guesses, replays or rebinds a name.
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { expect, test } from '@playwright/test'
import { type LoopbackServer, serve } from '#electron/loopback/serve.ts'

let server: LoopbackServer
let seen: string[]

test.beforeEach(async () => {
  seen = []
  server = await serve(async (request) => {
    seen.push(`${request.method} ${new URL(request.url).pathname} cookie=${request.headers.get('cookie')}`)
    return new Response('from the core')
  }, 0)
})
test.afterEach(() => server.close())

test('the start address works once and gives an HttpOnly, strict cookie', async () => {
  const first = await knock(server.startAddress)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']?.[0]).toMatch(/^lentera_host_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  const second = await knock(server.startAddress)
  expect(second.status).toBe(403)
  expect(second.text).toContain('berlaku satu kali')
  expect(seen).toEqual([])
})

test('with the cookie a request reaches the core, and the cookie itself does not', async () => {
  const cookie = await enter()
  const answer = await knock(`${origin()}/orang?x=1`, { cookie })
  expect([answer.status, answer.text]).toEqual([200, 'from the core'])
  expect(seen).toEqual(['GET /orang cookie=null'])
})

for (const attack of ['no cookie', 'a guessed cookie'] as const) {
  test(`${attack}: refused in plain words, the core never asked`, async () => {
    const guess = `lentera_host_${new URL(origin()).port}=${'A'.repeat(43)}`
    const answer = await knock(`${origin()}/`, attack === 'no cookie' ? {} : { cookie: guess })
    expect(answer.status).toBe(403)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.text).toContain('Halaman ini terkunci')
    expect(seen).toEqual([])
  })
}

for (const [attack, headers] of [
  ['a name pointed at 127.0.0.1', { host: 'evil.example' }],
  ['localhost instead of the number', { host: 'localhost' }],
  ['another port in Host', { host: '127.0.0.1:1' }],
  ['a foreign Origin', { origin: 'https://evil.example' }],
  ['the null Origin of a sandboxed frame', { origin: 'null' }],
  ['another port as Origin', { origin: 'http://127.0.0.1:1' }],
  ['an image of another local page', { 'sec-fetch-site': 'same-site' }],
  ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
] as const) {
  test(`${attack}: refused even with the cookie`, async () => {
    const cookie = await enter()
    const answer = await knock(`${origin()}/`, { cookie, ...headers })
    expect(answer.status).toBe(403)
    expect(seen).toEqual([])
  })
}

test('a wrong start token is refused and does not use up the right one', async () => {
  expect((await knock(`${origin()}/?start=${'A'.repeat(43)}`)).status).toBe(403)
  expect((await knock(server.startAddress)).status).toBe(303)
})

test('a start token with a foreign Host is refused and stays unused', async () => {
  expect((await knock(server.startAddress, { host: 'evil.example' })).status).toBe(403)
  expect((await knock(server.startAddress)).status).toBe(303)
})

test('only 127.0.0.1 listens', async () => {
  const port = new URL(origin()).port
  await expect(knock(`http://127.0.0.2:${port}/`)).rejects.toThrow(/ECONNREFUSED/)
})

function origin(): string {
  return new URL(server.startAddress).origin
}

async function enter(): Promise<string> {
  const answer = await knock(server.startAddress)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

/** node:http and not fetch, because fetch refuses to forge Host and Origin. */
function knock(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest(address, { headers }, async (message) => {
      const chunks = await message.toArray()
      done({ status: message.statusCode, headers: message.headers, text: Buffer.concat(chunks).toString() })
    })
    request.on('error', fail).end()
  })
}
