import { paperAddresses } from '#shared/features/letters/paper-addresses.ts'
import { type DrawnSheet, drawnPaperSchema } from '#shared/features/letters/paper-sheets.ts'
import { serveAsset } from './assets.ts'

/** Nothing but our own scripts and the pictures that they draw. */
const paperPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'img-src blob: data:',
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const longestMilliseconds = 120_000

/** Serves the printing page to one hidden window that knows a single paper and nothing else of the application. */
export interface PaperDesk {
  fetch(request: Request): Promise<Response>
  /** The sheets once they are drawn. Rejects when the paper cannot be drawn, or takes for ever. */
  readonly drawn: Promise<readonly DrawnSheet[]>
  close(): void
}

export function openPaperDesk(assetsFolder: string, pdf: Uint8Array): PaperDesk {
  const { promise, resolve, reject } = Promise.withResolvers<readonly DrawnSheet[]>()
  promise.catch(() => undefined)
  const tooLate = setTimeout(() => reject(new Error('the paper was not drawn in time')), longestMilliseconds).unref()

  async function take(request: Request): Promise<Response> {
    const said = drawnPaperSchema.safeParse(await request.json().catch(() => null))
    const sheets = said.success ? said.data.sheets : []
    if (sheets.length === 0) reject(new Error('the paper cannot be drawn'))
    else resolve(sheets)
    return new Response(null, { status: 204 })
  }

  return {
    drawn: promise,
    close: () => clearTimeout(tooLate),
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (request.method === 'POST') return pathname === paperAddresses.drawn ? take(request) : missing()
      if (pathname === paperAddresses.paper)
        return guarded(new Response(pdf.slice(), { headers: { 'content-type': 'application/pdf' } }))
      const isPart = pathname === paperAddresses.page || /^\/(assets|pdfjs)\//.test(pathname)
      return isPart ? guarded(await serveAsset(assetsFolder, request)) : missing()
    },
  }
}

const missing = (): Response => guarded(new Response(null, { status: 404 }))

function guarded(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', paperPolicy)
  headers.set(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  )
  headers.set('x-content-type-options', 'nosniff')
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}
