import { ORPCError } from '@orpc/client'
import { createCore } from '#electron/core/create-core.ts'
import type { SealChoices } from '#shared/features/exchange/exchange.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import { clientOf } from './client.ts'
import { assetsFolder, passwordOf, resourcesFolder, testMorning } from './core.ts'

/** A core in a process of its own that seals or copies: to kill it, to take its rights away, to starve it. Prints one JSON line per event. */
interface ChildWork {
  readonly dataFolder: string
  /** Seal and hold still at this stage, for ever. */
  readonly seal?: {
    readonly caseId: string
    readonly revision: number
    readonly choices: SealChoices
    readonly holdAt: string
  }
  /** The same with the annex of an assessment. */
  readonly sealAnnex?: {
    readonly caseId: string
    readonly revision: number
    readonly keyIds: readonly string[]
    readonly holdAt: string
  }
  readonly copy?: { readonly id: string; readonly stick: string }
  /** Open an uploaded answer file and hold still at this stage, for ever. */
  readonly receive?: { readonly fileId: string; readonly holdAt: string }
  /** Say so, then take an answer file in. */
  readonly takeIn?: { readonly id: string; readonly revision: number; readonly caseRevision: number }
}

const work = JSON.parse(process.argv[2] ?? '{}') as ChildWork
const say = (event: unknown): void => console.log(JSON.stringify(event))
const stick = work.copy?.stick ?? ''

const core = await createCore({
  dataFolder: work.dataFolder,
  resourcesFolder,
  assetsFolder,
  clock: { now: () => testMorning as Instant },
  shell: { printers: async () => [], print: async () => undefined, chooseFolder: async () => stick },
})
const name = work.sealAnnex ? 'astri' : 'sari'
const { token } = await clientOf(core).session.logIn({ name, password: passwordOf(name) })
const { assessmentHandover, exchange, incoming } = clientOf(core, token)

try {
  if (work.seal) {
    const { holdAt, choices, ...input } = work.seal
    for await (const event of await exchange.seal({ ...input, ...choices })) {
      const stage = event.kind === 'sealed' ? 'sealed' : event.stage
      if (stage !== holdAt) continue
      say({ holding: stage })
      await new Promise(() => setInterval(() => undefined, 1000))
    }
  }
  if (work.sealAnnex) {
    const { holdAt, keyIds, ...input } = work.sealAnnex
    for await (const event of await assessmentHandover.seal({ ...input, keyIds: [...keyIds] })) {
      if ((event.kind === 'sealed' ? 'sealed' : event.stage) !== holdAt) continue
      say({ holding: holdAt })
      await new Promise(() => setInterval(() => undefined, 1000))
    }
  }
  if (work.receive) {
    const { holdAt, fileId } = work.receive
    for await (const event of await incoming.receive({ fileId })) {
      const stage = event.kind === 'progress' ? event.stage : event.kind
      if (stage !== holdAt) continue
      say({ holding: stage })
      await new Promise(() => setInterval(() => undefined, 1000))
    }
  }
  if (work.takeIn) {
    say({ takingIn: true })
    say({ takenIn: (await incoming.takeIn(work.takeIn)).takenIn })
  }
  if (work.copy) {
    let place = ''
    for await (const event of await exchange.choosePlace({})) if (event.kind === 'chosen') place = event.place
    for await (const event of await exchange.copyToStick({ id: work.copy.id, place }))
      if (event.kind === 'safe') say({ safe: event.files })
  }
} catch (error) {
  say({ failure: error instanceof ORPCError ? error.code : String(error) })
}
process.exit(0)
