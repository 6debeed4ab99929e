import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BundleReport } from '#shared/bundle/bundle-report.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/features/exchange/exchange.contract.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import { verifyBundle } from '../../bundle/verify-bundle.ts'
import { diskFailure } from '../../core/durable-file.ts'
import type { ServiceOf } from '../../core/service.ts'
import { makeWorkFolder } from '../../core/work-folder.ts'
import { findBundle } from './exchange.repository.ts'
import { readOutgoing } from './outgoing-store.ts'

interface Done {
  readonly doneBytes: number
  readonly totalBytes: number
}

/** Checks the kept bundle as a receiver would: a zip and a signature in a folder, and the key it was made with. */
export const verifyAgain: Pick<ServiceOf<typeof exchangeContract>, 'verifyAgain'> = {
  verifyAgain: async function* (input, { services, db, signal }) {
    const bundle = await findBundle(db, input.id)
    if (!bundle) throw new Failure('not-found')
    const work = await makeWorkFolder(services.dataFolder)
    try {
      const path = join(work.path, `${bundle.name}.zip`)
      const checking = progressOf<Done, BundleReport>(async (hooks) => {
        await lay(Readable.from(readOutgoing(services.installation, bundle.id)), path, hooks.signal)
        await writeFile(`${path}.minisig`, bundle.signature)
        return await verifyBundle(path, {
          publicKey: bundle.public_key,
          signal: hooks.signal,
          onProgress: (doneBytes, totalBytes) => hooks.onProgress({ doneBytes, totalBytes }),
        })
      }, signal)
      let step = await checking.next()
      for (; !step.done; step = await checking.next())
        yield { kind: 'progress', stage: 'check', current: null, ...step.value }
      const { ok, problems, fileCount, signature } = step.value
      yield {
        kind: 'report',
        ok,
        problems: problems.map(({ code, path: where }) => ({ code, path: where })),
        fileCount,
        signature,
      }
    } catch (error) {
      throw signal.aborted ? new Failure('cancelled') : error
    } finally {
      work.remove()
    }
  },
}

async function lay(content: Readable, path: string, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }), { signal })
  } catch (error) {
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}
