import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { createCore } from '#electron/core/create-core.ts'
import type { Instant } from '#shared/time/instant.ts'
import { filesBelow } from '#tests/harness/bundle-sample.ts'
import { clientOf } from '#tests/harness/client.ts'
import { assetsFolder, passwordOf, resourcesFolder, testMorning } from '#tests/harness/core.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { untilSignedReport } from './assessment-again.ts'
import { type Assessors, day, fill, openAssessment, openAssessors, reference, rriAnswers } from './assessment-desk.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const child = join(import.meta.dirname, '../harness/exchange-child.ts')
const today = '2026-11-16'

let office: Assessors
let id: string
let keyId: string
test.beforeAll(async () => {
  office = await openAssessors()
  keyId = await knownOffice(office.admin, await sampleOffice({ owner: { kind: 'bapas', name: 'Bapas Contoh' } }))
  id = (await openAssessment(office)).id
  await fill(office, id, rriAnswers())
  await untilSignedReport(office, id, today)
  await office.client('astri').assessmentHandover.issueLetter({
    ...{ ...(await reference(office, id)), recipient: 'PK', place: 'Tempat', note: '', date: day(today) },
  })
})
test.afterAll(() => office.close())

/** Files outside of the database that hold a zip or a PDF in plain. */
const plainFiles = (): readonly string[] =>
  [...filesBelow(office.folder)]
    .filter(([, bytes]) => bytes.includes('%PDF-') || bytes.includes('PK\u0003\u0004'))
    .map(([path]) => path)

/** Seals in a process of its own and kills it with -9 once it says that it is there. */
async function killedAt(holdAt: string, input: { caseId: string; revision: number }): Promise<void> {
  const work = { dataFolder: office.folder, sealAnnex: { ...input, keyIds: [keyId], holdAt } }
  const started = spawn(process.execPath, [child, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ended = new Promise((resolve) => started.once('exit', resolve))
  for await (const line of createInterface({ input: started.stdout })) {
    expect(JSON.parse(line)).toEqual({ holding: holdAt })
    started.kill('SIGKILL')
    break
  }
  await ended
}

test('killed while it is written and while it is stored: nothing half stays, nothing is named, and sealing again works', async () => {
  const input = await reference(office, id)
  await office.core.close()
  // A small file may be stored while the word that it is being written is still on its way here: then the kill comes again.
  for (let attempt = 0; attempt < 10 && plainFiles().length === 0; attempt += 1) await killedAt('write', input)
  expect(plainFiles().length, 'the kill came while a plain zip was there').toBeGreaterThan(0)
  await killedAt('store', input)

  const clock = { now: () => testMorning as Instant }
  const core = await createCore({ dataFolder: office.folder, resourcesFolder, assetsFolder, clock })
  try {
    expect(plainFiles(), 'before anybody has logged in').toEqual([])
    const { token } = await clientOf(core).session.logIn({ name: 'astri', password: passwordOf('astri') })
    const { assessmentHandover } = clientOf(core, token)
    expect(readdirSync(join(office.folder, 'outgoing'))).toEqual([])
    expect(await assessmentHandover.of({ id })).toMatchObject({ isReady: true, report: 'issued', sealed: null })
    let sealedId = ''
    for await (const event of await assessmentHandover.seal({ ...input, keyIds: [keyId] }))
      if (event.kind === 'sealed') sealedId = event.id
    expect((await assessmentHandover.of({ id })).sealed).toMatchObject({ id: sealedId, edition: 1 })
    expect(readdirSync(join(office.folder, 'outgoing'))).toEqual([sealedId])
    expect(plainFiles()).toEqual([])
  } finally {
    await core.close()
  }
  const { database } = await openRaw(office.folder, 'astri', passwordOf('astri'))
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.prepare('select count(*) as n from assessment_handovers').get()).toEqual({ n: 1 })
  database.close()
})
