import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { createCore } from '#electron/core/create-core.ts'
import type { SealChoices } from '#shared/features/exchange/exchange.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import { filesBelow } from '#tests/harness/bundle-sample.ts'
import { clientOf } from '#tests/harness/client.ts'
import { assetsFolder, passwordOf, resourcesFolder, testMorning } from '#tests/harness/core.ts'
import {
  type ApprovedCase,
  type OpenOffice,
  openOffice,
  plainly,
  playUntilApproval,
  sealed,
} from '#tests/harness/exchange-office.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const child = join(import.meta.dirname, '../harness/exchange-child.ts')

let approved: ApprovedCase
test.beforeAll(async () => {
  approved = await playUntilApproval()
})
test.afterAll(() => approved.folder.remove())

/** Files outside of the database that hold a zip or a PDF in plain. */
function plainFiles(dataFolder: string): readonly string[] {
  return [...filesBelow(dataFolder)]
    .filter(([, bytes]) => bytes.includes('%PDF-') || bytes.includes('PK\u0003\u0004'))
    .map(([path]) => path)
}

/** The same faults for both: a file that leaves in plain and one that leaves encrypted. */
const forms = ['unencrypted', 'encrypted'] as const
type Form = (typeof forms)[number]

/** What the officer chooses; for an encrypted file an office is made known first. */
async function choicesFor(form: Form, office: OpenOffice): Promise<SealChoices> {
  if (form === 'unencrypted') return plainly
  const { client: head } = await office.logIn('bambang')
  return { keyIds: [await knownOffice(head, await sampleOffice())], isPlainAccepted: false, basisId: 'consent' }
}

const cases = forms.flatMap((form) => ['write', 'store'].map((stage) => ({ form, stage })))

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

for (const { form, stage } of cases) {
  test(`${form}: cancelling while it is at "${stage}" leaves nothing, and the case can be sealed afterwards`, async () => {
    const office = await openOffice(approved)
    try {
      const choices = await choicesFor(form, office)
      const { client } = await office.logIn('sari')
      const { caseId, revision } = office
      for await (const event of await client.exchange.seal({ caseId, revision, ...choices }))
        if (event.kind === 'progress' && event.stage === stage) break
      await expect.poll(() => filesIn(join(office.dataFolder, 'work'))).toEqual([])
      await expect.poll(() => filesIn(join(office.dataFolder, 'outgoing'))).toEqual([])
      expect(plainFiles(office.dataFolder)).toEqual([])
      expect(await client.exchange.outgoing({ states: [], year: null, caseId })).toEqual([])
      expect(await client.recommendations.get({ caseId })).toMatchObject({ phase: 'approved', revision })
      expect((await sealed(client, office, choices)).name).toBe('RM-2026-0001')
    } finally {
      await office.close()
    }
  })
}

/** Starts the child and waits for its first line. */
async function startChild(work: unknown): Promise<{ readonly process: ChildProcess; readonly line: string }> {
  const started = spawn(process.execPath, [child, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  for await (const line of createInterface({ input: started.stdout })) return { process: started, line }
  throw new Error('the child ended without a word')
}

for (const { form, stage } of cases)
  test(`${form}: killed at "${stage}": the next start clears what lay in plain, the database is whole, sealing works`, async () => {
    const office = await openOffice(approved)
    const choices = await choicesFor(form, office)
    await office.core.close()
    const { dataFolder, caseId, revision } = office
    // A small bundle may be stored while the word that it is being stored is still on its way here: then the kill comes again.
    for (let attempt = 0; attempt < 10 && plainFiles(dataFolder).length === 0; attempt += 1) {
      const { process: killed, line } = await startChild({
        dataFolder,
        seal: { caseId, revision, choices, holdAt: stage },
      })
      expect(JSON.parse(line)).toEqual({ holding: stage })
      const ended = new Promise((resolve) => killed.once('exit', resolve))
      killed.kill('SIGKILL')
      await ended
    }
    expect(plainFiles(dataFolder).length, 'the kill came while a plain zip was there').toBeGreaterThan(0)

    const clock = { now: () => testMorning as Instant }
    const core = await createCore({ dataFolder, resourcesFolder, assetsFolder, clock })
    expect(plainFiles(dataFolder), 'before anybody has logged in').toEqual([])
    const { token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') })
    const client = clientOf(core, token)
    expect(filesIn(join(dataFolder, 'outgoing'))).toEqual([])
    expect(await client.recommendations.get({ caseId })).toMatchObject({ phase: 'approved', revision })
    const bundle = await sealed(client, office, choices)
    expect(filesIn(join(dataFolder, 'outgoing'))).toEqual([bundle.id])
    await core.close()
    const { database } = await openRaw(dataFolder, 'sari', passwordOf('sari'))
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
    await office.close()
  })

for (const form of forms)
  test.describe(`the stick, ${form}`, () => {
    let office: OpenOffice
    let stick: string
    let client: Awaited<ReturnType<OpenOffice['logIn']>>['client']
    let bundle: Awaited<ReturnType<typeof sealed>>
    let leaving: { readonly name: string; readonly size: number }

    test.beforeAll(async () => {
      stick = join(approved.folder.path, 'STIK-KANWIL')
      const shell = { printers: async () => [], print: async () => undefined, chooseFolder: async () => stick }
      office = await openOffice(approved, { shell })
      client = (await office.logIn('sari')).client
      bundle = await sealed(client, office, await choicesFor(form, office))
      const { encryption } = await client.exchange.outgoingBundle({ id: bundle.id })
      expect(encryption !== null).toBe(form === 'encrypted')
      leaving = { name: `RM-2026-0001.zip${encryption ? '.age' : ''}`, size: encryption?.size ?? bundle.size }
    })
    test.beforeEach(() => {
      rmSync(stick, { recursive: true, force: true })
      mkdirSync(stick)
    })
    test.afterAll(() => office.close())

    async function chosenPlace(): Promise<string> {
      const events = []
      for await (const event of await client.exchange.choosePlace({})) events.push(event)
      expect(events).toMatchObject([{ kind: 'waiting' }, { kind: 'chosen', label: 'STIK-KANWIL' }])
      expect(JSON.stringify(events)).not.toContain(approved.folder.path)
      const [, chosen] = events
      return chosen?.kind === 'chosen' ? chosen.place : ''
    }

    /** The error's code, or the names that are said to be safe. */
    async function copied(place: string, onStage: (stage: string) => void = () => undefined): Promise<unknown> {
      try {
        for await (const event of await client.exchange.copyToStick({ id: bundle.id, place })) {
          if (event.kind === 'safe') return event.files
          onStage(event.stage)
        }
      } catch (error) {
        return (error as { code?: string }).code
      }
      return 'ended early'
    }

    test('gets zip and signature, decrypted on the way, and is told to be safe to take out', async () => {
      const stages = new Set<string>()
      const place = await chosenPlace()
      writeFileSync(join(stick, 'RM-2025-0001.zip.lentera.part'), 'what an earlier copy left')
      const names = (await copied(place, (stage) => stages.add(stage))) as string[]
      // The checking page lies there too where it has been built.
      const signatures =
        form === 'encrypted' ? ['RM-2026-0001.zip.minisig', `${leaving.name}.minisig`] : [`${leaving.name}.minisig`]
      expect(names.slice(-signatures.length - 1)).toEqual([...signatures, leaving.name])
      expect(stages.has('check')).toBe(true)
      expect(readdirSync(stick).toSorted()).toEqual(names.toSorted())
      const { publicKey } = (await client.exchange.outgoingBundle({ id: bundle.id })).signature
      execFileSync('minisign', ['-Vqm', join(stick, leaving.name), '-P', publicKey])
      expect(plainFiles(office.dataFolder)).toEqual([])
      const { copies, means } = await client.exchange.outgoingBundle({ id: bundle.id })
      expect(copies).toMatchObject([{ kind: 'stick', byName: 'Petugas sari' }])
      expect(means).toBe('stick')
    })

    test('pulled out after it was chosen', async () => {
      const place = await chosenPlace()
      rmSync(stick, { recursive: true })
      expect(await copied(place)).toBe('place-missing')
    })

    test('gives back other bytes than were written', async () => {
      const place = await chosenPlace()
      const part = join(stick, `${leaving.name}.lentera.part`)
      let isSpoiling = true
      // Held open, so that a file that has just been taken away is neither missed nor made anew.
      let handle: number | null = null
      const spoil = (): void => {
        if (!isSpoiling) return
        if (handle === null && existsSync(part)) handle = openSync(part, 'r+')
        if (handle !== null && fstatSync(handle).size === leaving.size)
          writeSync(handle, Buffer.of(0xff), 0, 1, leaving.size - 1)
        setImmediate(spoil)
      }
      spoil()
      expect(await copied(place)).toBe('place-changed')
      isSpoiling = false
      if (handle !== null) closeSync(handle)
      expect(readdirSync(stick)).toEqual([])
    })

    test('cancelled half-way: nothing stays on it and nothing is noted', async () => {
      const before = (await client.exchange.outgoingBundle({ id: bundle.id })).copies.length
      for await (const _event of await client.exchange.copyToStick({ id: bundle.id, place: await chosenPlace() })) break
      await expect.poll(() => readdirSync(stick)).toEqual([])
      expect((await client.exchange.outgoingBundle({ id: bundle.id })).copies.length).toBe(before)
    })

    /** Copies in another process over the same, now closed, data folder. */
    function copyInChild(prefix: string, rights: { readonly uid?: number; readonly gid?: number } = {}): unknown {
      const work = JSON.stringify({ dataFolder: office.dataFolder, copy: { id: bundle.id, stick } })
      const told = execFileSync('bash', ['-c', `${prefix} exec "$0" "$1" "$2"`, process.execPath, child, work], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
        ...rights,
      })
      return JSON.parse(told.trim().split('\n').at(-1) ?? '')
    }

    test('fills up while it is being written', async () => {
      await office.core.close()
      // A limit on a file's size stands in for the end of the room: it needs no rights, and the free space was said to suffice.
      const blocks = Math.floor(leaving.size / 1024) - 20
      expect(copyInChild(`ulimit -f ${blocks};`)).toEqual({ failure: 'place-full' })
      expect(readdirSync(stick)).toEqual([])
    })

    test('is read-only', () => {
      chmodSync(approved.folder.path, 0o755)
      chmodSync(stick, 0o555)
      const isRoot = process.getuid?.() === 0
      // Root may write everywhere, so the work is done by nobody, who gets the data folder.
      if (isRoot) execFileSync('chown', ['-R', '65534:65534', join(office.dataFolder, '..')])
      expect(copyInChild('', isRoot ? { uid: 65534, gid: 65534 } : {})).toEqual({ failure: 'place-read-only' })
      chmodSync(stick, 0o755)
      expect(readdirSync(stick)).toEqual([])
    })
  })
