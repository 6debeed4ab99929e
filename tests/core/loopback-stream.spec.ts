import { expect, test } from '@playwright/test'
import { type LoopbackServer, serve } from '#electron/loopback/serve.ts'

const MEGABYTE = 1024 * 1024

async function withServer(
  answer: (request: Request) => Promise<Response>,
  whileServed: (fetchAsBrowser: (path: string, init?: RequestInit) => Promise<Response>) => Promise<void>,
): Promise<void> {
  const server: LoopbackServer = await serve(answer, 0)
  try {
    const entry = await fetch(server.startAddress, { redirect: 'manual' })
    const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { origin } = new URL(server.startAddress)
    await whileServed((path, init) => fetch(`${origin}${path}`, { ...init, headers: { ...init?.headers, cookie } }))
  } finally {
    await server.close()
  }
}

test('a large body goes in and out unchanged', async () => {
  const body = new Uint8Array(20 * MEGABYTE).map((_, index) => index % 251)
  await withServer(
    async (request) => new Response(await request.arrayBuffer(), { headers: { 'x-length': 'kept' } }),
    async (send) => {
      const answer = await send('/files', { method: 'POST', body })
      expect(answer.headers.get('x-length')).toBe('kept')
      expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), Buffer.from(body))).toBe(0)
    },
  )
})

test('the core may answer before it has read the body', async () => {
  await withServer(
    async () => new Response('too large', { status: 413 }),
    async (send) => expect((await send('/files', { method: 'POST', body: new Uint8Array(1000) })).status).toBe(413),
  )
})

test('progress arrives piece by piece, not at the end', async () => {
  let next: (text: string) => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      next = (text) => controller.enqueue(new TextEncoder().encode(text))
    },
  })
  await withServer(
    async () => new Response(body),
    async (send) => {
      const reader = (await send('/rpc/progress')).body?.getReader()
      next('one')
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one')
      next('two')
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('two')
      await reader?.cancel()
    },
  )
})

test('a reader who goes away cancels the body', async () => {
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => {
      isCancelled = true
    },
  })
  await withServer(
    async () => new Response(body),
    async (send) => {
      const controller = new AbortController()
      await send('/rpc/bundle', { signal: controller.signal })
      controller.abort()
      await expect.poll(() => isCancelled).toBe(true)
    },
  )
})

test('a failing core becomes one plain sentence without its secret', async () => {
  await withServer(
    async () => {
      throw new Error('secret path /home/x')
    },
    async (send) => {
      const answer = await send('/')
      expect(answer.status).toBe(500)
      expect(await answer.text()).toMatch(/^Terjadi kesalahan di Lentera/)
    },
  )
})

test('a body that breaks half-way breaks the answer instead of ending it well', async () => {
  let pieces = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1
      if (pieces > 2) controller.error(new Error('disk'))
      else controller.enqueue(new Uint8Array(1000))
    },
  })
  await withServer(
    async () => new Response(body),
    async (send) => {
      const answer = await send('/files/x')
      await expect(answer.arrayBuffer()).rejects.toThrow()
    },
  )
})
