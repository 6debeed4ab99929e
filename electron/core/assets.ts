import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { securityHeaders } from './content-security-policy.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

/** Serves the built page. Paths without an extension are routes of the page and get index.html; nothing outside the folder is reachable. */
export async function serveAsset(folder: string, request: Request): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url')
  const headers = securityHeaders(nonce)
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers })
  const path = assetPath(folder, new URL(request.url).pathname)
  if (path === null) return new Response(null, { status: 400, headers })
  const extension = extname(path)
  if (extension === '' || path.endsWith(`${sep}index.html`)) return servePage(folder, nonce, headers)
  const mediaType = mediaTypes[extension]
  if (!mediaType || !(await isFile(path))) return new Response(null, { status: 404, headers })
  return new Response(await readFile(path), { headers: { ...headers, 'content-type': mediaType } })
}

/** Null for anything that decodes to a path outside the folder. */
function assetPath(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null
  const path = normalize(join(folder, decoded))
  return path === folder || path.startsWith(folder + sep) ? path : null
}

async function servePage(folder: string, nonce: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const page = html.replaceAll('__CSP_NONCE__', nonce)
  return new Response(page, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
