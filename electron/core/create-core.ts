import { BodyLimitPlugin, RPCHandler } from '@orpc/server/fetch'
import type { Clock } from '#shared/time/instant.ts'
import { BackupKeeper } from '../features/backups/backup-keeper.ts'
import { createLetterRenderer } from '../letters/letter-renderer.ts'
import { serveAsset } from './assets.ts'
import { ChangeFeed } from './change-feed.ts'
import type { CoreServices } from './context.ts'
import { documentSources } from './document-sources.ts'
import type { CallContext } from './door.ts'
import { FileStore } from './file-store.ts'
import { serveFiles } from './files.ts'
import { Installation } from './installation.ts'
import { createLog } from './log.ts'
import { createRouter } from './router.ts'
import { Sessions } from './sessions.ts'
import type { Shell } from './shell-port.ts'
import { isTrainingFolder } from './training.ts'
import { clearWorkFolder } from './work-folder.ts'

export interface CoreOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  /** The built page. */
  readonly assetsFolder: string
  readonly clock: Clock
  readonly shell?: Shell
  readonly training?: boolean
  /** Power of two of scrypt's cost for new passwords. Only a test sets it: a story with ten people would wait half a minute. */
  readonly passwordCost?: number
  /** A second place for backups that the host dictates, instead of one that a person chooses. */
  readonly backupPlace?: string
}

/** The whole application: hosts only carry requests to it. */
export interface Core {
  fetch(request: Request): Promise<Response>
  /** Hosts end with a backup when a person closes the window without logging out; at most a minute. */
  close(end?: 'with-backup'): Promise<void>
}

const largestCallBytes = 2 * 1024 * 1024

/** @throws Failure data-folder-in-use, disk-read-only, disk-full */
export async function createCore(options: CoreOptions): Promise<Core> {
  const installation = Installation.claim(options.dataFolder, options.clock, options.passwordCost)
  const training = await trainingMode(installation, options)
  const log = createLog(`${options.dataFolder}/logs`, options.clock)
  const changes = new ChangeFeed()
  const services: CoreServices = {
    clock: options.clock,
    log,
    installation,
    sessions: new Sessions(options.clock),
    files: new FileStore(installation),
    letters: createLetterRenderer({ resourcesFolder: options.resourcesFolder }),
    documents: documentSources,
    changes,
    backups: new BackupKeeper({
      installation,
      clock: options.clock,
      log,
      changes,
      training,
      hostPlace: options.backupPlace ?? null,
    }),
    resourcesFolder: options.resourcesFolder,
    dataFolder: options.dataFolder,
    assetsFolder: options.assetsFolder,
    training,
    shell: options.shell ?? null,
  }
  const handler = new RPCHandler<CallContext>(createRouter(), {
    plugins: [new BodyLimitPlugin({ maxBodySize: largestCallBytes })],
  })
  const running = new Set<AbortController>()
  clearWorkFolder(options.dataFolder, services.log)
  services.log.info('core.started')

  const call = async (request: Request): Promise<Response> => {
    const controller = new AbortController()
    running.add(controller)
    const context = callContext(request, services, controller.signal)
    const result = await handler.handle(request, { prefix: '/rpc', context })
    if (!result.matched || !result.response.body) {
      running.delete(controller)
      return result.matched ? result.response : refusal(404)
    }
    return withCancel(result.response, controller, () => running.delete(controller))
  }

  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/rpc/')) return call(request)
      if (pathname === '/files' || pathname.startsWith('/files/')) return serveFiles(request, services)
      return serveAsset(options.assetsFolder, request)
    },
    close: async (end) => {
      for (const controller of running) controller.abort()
      if (end === 'with-backup') await services.backups.beforeClosing()
      await services.backups.stop()
      await services.letters.close()
      await installation.release()
      services.log.info('core.stopped')
    },
  }
}

async function trainingMode(installation: Installation, options: CoreOptions): Promise<boolean> {
  try {
    return isTrainingFolder(options.dataFolder, options.training ?? false, installation.isNew)
  } catch (error) {
    await installation.release()
    throw error
  }
}

function callContext(request: Request, services: CoreServices, signal: AbortSignal): CallContext {
  const idle = Number.parseInt(request.headers.get('x-lentera-idle') ?? '', 10)
  return {
    services,
    token: bearerToken(request),
    idleSeconds: Number.isFinite(idle) && idle >= 0 ? idle : null,
    idempotencyKey: request.headers.get('idempotency-key'),
    signal,
    now: services.clock.now(),
  }
}

export function bearerToken(request: Request): string | null {
  return /^Bearer ([\w-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

/**
 * Handlers learn of a page that left through the body's cancel: a request's own signal stops firing after a garbage collection
 * (nodejs/node#55428).
 */
function withCancel(response: Response, controller: AbortController, done: () => void): Response {
  const reader = response.body?.getReader()
  const body = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const part = await reader?.read()
      if (!part || part.done) {
        done()
        stream.close()
      } else stream.enqueue(part.value)
    },
    cancel: async (reason) => {
      controller.abort()
      done()
      await reader?.cancel(reason)
    },
  })
  return new Response(body, { status: response.status, headers: response.headers })
}

const refusal = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } })
