import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext } from '@playwright/test'

const HOST = resolve(import.meta.dirname, '../../out/main/loopback.js')
const DESKTOP = resolve(import.meta.dirname, 'desktop-child.ts')

export interface LoopbackOptions {
  readonly dataFolder: string
  /** Where the clock starts, e.g. 2026-11-21T01:00:00.000Z. */
  readonly clock?: string
  readonly demo?: boolean
  /** A folder for the second place of backups. */
  readonly backupPlace?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Gives the host a desktop's folder dialog: the file that says what the person chooses. */
  readonly folderChoice?: string
}

export interface RunningLoopback {
  readonly origin: string
  /** Opens the door once; a browser that goes there is let in. `admit` uses it up. */
  readonly startAddress: string
  readonly process: ChildProcess
  /** Lets a browser context in; may be called for as many contexts as a test needs. */
  admit(context: BrowserContext): Promise<void>
  /** `fetch` as the admitted browser does it. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** SIGTERM, then the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>
}

export class LoopbackStartError extends Error {
  override readonly name = 'LoopbackStartError'
  readonly exitCode: number | null

  constructor(exitCode: number | null, output: string) {
    super(output)
    this.exitCode = exitCode
  }
}

/** The shipped host as its own process; rejects with what it printed when it does not start. */
export async function startLoopback(options: LoopbackOptions): Promise<RunningLoopback> {
  if (!existsSync(HOST)) throw new Error('out/ is missing: run npm run build')
  const words = [HOST, '--data', options.dataFolder, '--port', '0']
  if (options.clock) words.push('--clock', options.clock)
  if (options.demo) words.push('--demo')
  if (options.backupPlace) words.push('--backup-place', options.backupPlace)
  const desktop = options.folderChoice && [DESKTOP, options.dataFolder, options.clock ?? '', options.folderChoice]
  const child = spawn(process.execPath, desktop || words, { env: { ...process.env, ...options.environment } })
  const hasExited = new Promise<number | null>((done) => child.once('exit', done))

  const startAddress = await firstAddress(child, hasExited)
  const { origin } = new URL(startAddress)
  let cookie: Promise<string> | null = null
  const readCookie = () => {
    cookie ??= exchangeToken(startAddress)
    return cookie
  }

  return {
    origin,
    startAddress,
    process: child,
    async admit(context) {
      const [name = '', value = ''] = (await readCookie()).split('=')
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }])
    },
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('cookie', await readCookie())
      return fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers })
    },
    stop() {
      child.kill('SIGTERM')
      return hasExited
    },
    async kill() {
      child.kill('SIGKILL')
      await hasExited
    },
  }
}

function firstAddress(child: ChildProcess, hasExited: Promise<number | null>): Promise<string> {
  return new Promise((done, fail) => {
    const printed: string[] = []
    const read = (line: string) => {
      printed.push(line)
      if (line.startsWith('http://127.0.0.1:')) done(line.trim())
    }
    if (child.stdout) createInterface({ input: child.stdout }).on('line', read)
    if (child.stderr) createInterface({ input: child.stderr }).on('line', read)
    child.once('error', fail)
    child.once('close', async () => fail(new LoopbackStartError(await hasExited, printed.join('\n'))))
  })
}

async function exchangeToken(startAddress: string): Promise<string> {
  const answer = await fetch(startAddress, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (answer.status !== 303 || cookie === undefined) throw new Error('the start token was refused')
  return cookie
}
