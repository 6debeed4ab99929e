import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { createCore } from '#electron/core/create-core.ts'
import type { Instant } from '#shared/time/instant.ts'
import { keptAnswer, uploadAnswer } from '#tests/harness/answer-office.ts'
import { answerStory } from '#tests/harness/answer-samples.ts'
import { filesBelow } from '#tests/harness/bundle-sample.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { assetsFolder, passwordOf, resourcesFolder, testMorning } from '#tests/harness/core.ts'
import { sealingDay } from '#tests/harness/exchange-office.ts'
import { type Said, smallPdf } from '#tests/harness/kanwil.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const child = join(import.meta.dirname, '../harness/exchange-child.ts')

const path = 'data/SURAT.pdf'
const letter = { number: 'W.17-88', date: sealingDay, path }
const answers: readonly Said[] = [
  { kind: 'received', on: sealingDay, receivedBy: null },
  { kind: 'forwarded', on: sealingDay, to: 'Ditjenpas', letter },
  { kind: 'decided', on: sealingDay, outcome: 'recommended', letter },
]

const story = answerStory()
const open = () => story.open({ now: testMorning })
let envelope: Buffer
test.beforeAll(async () => {
  const letters = { [path]: smallPdf('surat') }
  envelope = (await story.kanwil.answer(story.sealedCase.about, { answers, letters })).envelope
})

/** Starts the child and waits for its first line. */
async function startChild(work: unknown): Promise<ChildProcess> {
  const started = spawn(process.execPath, [child, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  for await (const line of createInterface({ input: started.stdout })) {
    expect(line).not.toContain('failure')
    return started
  }
  throw new Error('the child ended without a word')
}

async function kill(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null) return
  const ended = new Promise((resolve) => started.once('exit', resolve))
  started.kill('SIGKILL')
  await ended
}

async function opened<Result>(dataFolder: string, look: (client: Client) => Promise<Result>): Promise<Result> {
  const clock = { now: () => testMorning as Instant }
  const core = await createCore({ dataFolder, resourcesFolder, assetsFolder, clock })
  try {
    const { token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') })
    return await look(clientOf(core, token))
  } finally {
    await core.close()
  }
}

async function expectWhole(dataFolder: string): Promise<void> {
  const { database } = await openRaw(dataFolder, 'sari', passwordOf('sari'))
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
}

const plainFiles = (folder: string): readonly string[] =>
  [...filesBelow(folder)]
    .filter(([, bytes]) => bytes.includes('%PDF-') || bytes.includes('jawaban.json'))
    .map(([name]) => name)

for (const holdAt of ['decrypt', 'store'])
  test(`killed at "${holdAt}": nothing plain lies there, the upload is kept, and the same file is opened afterwards`, async () => {
    const office = await open()
    const response = await uploadAnswer(office, office.nurse.token, envelope)
    const { id: fileId } = (await response.json()) as { readonly id: string }
    await office.core.close()
    await kill(await startChild({ dataFolder: office.dataFolder, receive: { fileId, holdAt } }))
    expect(plainFiles(office.dataFolder)).toEqual([])
    await opened(office.dataFolder, async (client) => {
      expect(await client.incoming.list({ caseId: null })).toEqual([])
      const ends: string[] = []
      for await (const event of await client.incoming.receive({ fileId })) ends.push(event.kind)
      expect(ends.at(-1)).toBe('received')
    })
    await expectWhole(office.dataFolder)
    await office.close()
  })

test('killed while answers are being taken in: all of them or none, and none is lost', async () => {
  const outcomes = new Set<string>()
  for (const delay of [0, 30, 80, 160, 320, 2000]) {
    const office = await open()
    const { id, revision, case: about } = await keptAnswer(office, office.nurse, envelope)
    await office.core.close()
    const taking = { id, revision, caseRevision: about.revision }
    const started = await startChild({ dataFolder: office.dataFolder, takeIn: taking })
    await setTimeout(delay)
    await kill(started)
    await opened(office.dataFolder, async (client) => {
      const { phase } = await client.recommendations.get({ caseId: story.sealedCase.caseId })
      const states = (await client.incoming.file({ id })).answers.map(({ state }) => state)
      outcomes.add(phase)
      expect([phase, ...states]).toEqual(
        phase === 'answered'
          ? ['answered', 'taken-in', 'taken-in', 'taken-in']
          : ['outside', 'waiting', 'waiting', 'waiting'],
      )
      if (phase === 'outside') expect((await client.incoming.takeIn(taking)).takenIn).toBe(3)
    })
    await expectWhole(office.dataFolder)
    await office.close()
  }
  expect([...outcomes].toSorted(), 'some kills came before the end and some after').toEqual(['answered', 'outside'])
})
