import { setTimeout as wait } from 'node:timers/promises'
import { ageSize } from '#electron/bundle/age-stream.ts'
import { ageFileBeside } from '#electron/bundle/age-thread.ts'
import { makeAgeSeal } from '#electron/bundle/age-write.ts'
import { copyToPlace } from '#electron/bundle/copy-to-place.ts'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { ageRecipientOf } from '#shared/bundle/age-keys.ts'
import { Failure } from '#shared/contract/failure.ts'
import { sampleOptions } from './bundle-sample.ts'

/** Work that a test runs in a process of its own: to kill it, to starve it, to take its rights away or to weigh it. */
interface ChildWork {
  readonly work: 'seal' | 'seal-slowly' | 'seal-large' | 'copy' | 'copy-encrypted' | 'copy-encrypted-slowly'
  readonly folder: string
  readonly source?: string
  readonly bytes?: number
  readonly isEncrypted?: boolean
}

const recipient = ageRecipientOf(new Uint8Array(32).fill(7))

async function* zeros(bytes: number, pauseMs: number): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(64 * 1024)
  for (let done = 0; done < bytes; done += chunk.length) {
    if (pauseMs > 0) await wait(pauseMs)
    yield chunk.subarray(0, Math.min(chunk.length, bytes - done))
  }
}

async function run(task: ChildWork): Promise<unknown> {
  const bytes = task.bytes ?? 0
  const recipients = task.isEncrypted ? [recipient] : []
  switch (task.work) {
    case 'seal':
      return await sealBundle(sampleOptions(task.folder, { recipients }))
    case 'seal-slowly':
    case 'seal-large': {
      // A first small bundle loads everything that is loaded once, so that only the growth by size is weighed.
      if (task.work === 'seal-large') await sealBundle(sampleOptions(task.folder, { recipients }))
      const before = process.resourceUsage().maxRSS
      const open = () => zeros(bytes, task.work === 'seal-slowly' ? 5 : 0)
      const entries = [{ path: 'data/pindaian.pdf', source: { open, size: bytes } }]
      const sealed = await sealBundle(sampleOptions(task.folder, { entries, recipients }))
      return { ...sealed, grownBytes: (process.resourceUsage().maxRSS - before) * 1024 }
    }
    case 'copy':
      return await copyToPlace([{ path: task.source ?? '' }], task.folder)
    case 'copy-encrypted':
    case 'copy-encrypted-slowly': {
      const seal = await makeAgeSeal([recipient])
      const open = () => ageFileBeside(zeros(bytes, task.work === 'copy-encrypted-slowly' ? 5 : 0), seal)
      const source = { size: ageSize(bytes, seal.head), open }
      return await copyToPlace([{ name: task.source ?? '', source }], task.folder)
    }
  }
}

const task: ChildWork = JSON.parse(process.argv[2] ?? '{}')
try {
  console.log(JSON.stringify({ result: await run(task) }))
} catch (error) {
  console.log(JSON.stringify({ failure: error instanceof Failure ? error.code : String(error) }))
}
