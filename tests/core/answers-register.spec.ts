import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { standingsOf } from '#electron/features/exchange/answer-signer.ts'
import { listIncoming } from '#electron/features/exchange/incoming.repository.ts'
import { keptAnswer, takeIn, uploadAnswer } from '#tests/harness/answer-office.ts'
import { type AnsweredOffice, answerStory, day, decided, forwarded, received } from '#tests/harness/answer-samples.ts'
import { failureOf } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { chosenPlace } from '#tests/harness/exchange-office.ts'
import { Kanwil, type Said } from '#tests/harness/kanwil.ts'
import { readerOf } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const friday = '2026-11-20T02:00:00.000Z'

const story = answerStory()
const { made, know } = story
/** Nobody knows Kanwil's key yet. */
const open = (options: Parameters<typeof story.open>[0] = {}) => story.open({ now: friday, isKnown: false, ...options })

const stateOf = async ({ nurse }: AnsweredOffice) =>
  (await nurse.client.exchange.outgoing({ states: [], year: null, caseId: null }))[0]?.state

test('a file that left: handed over, acknowledged, answered, as the answers tell it', async () => {
  const office = await open()
  try {
    const { nurse } = office
    await know(office)
    expect(await stateOf(office)).toBe('handed-over')
    const receipt = await keptAnswer(office, nurse, await made([received]))
    expect(await stateOf(office), 'looked at is not taken in').toBe('handed-over')
    await takeIn(nurse.client, receipt.id)
    expect(await stateOf(office)).toBe('acknowledged')
    const last = await keptAnswer(office, nurse, await made([forwarded, decided], [2, 3]))
    await takeIn(nurse.client, last.id)
    expect(await stateOf(office)).toBe('answered')
    const bundle = await nurse.client.exchange.outgoingBundle({ id: story.sealedCase.bundleId })
    expect(bundle.answers.map(({ id }) => id).toSorted()).toEqual([receipt.id, last.id].toSorted())
  } finally {
    await office.close()
  }
})

test('what is written down by hand stands in the same book, and tells the state of the file as well', async () => {
  const office = await open()
  try {
    const { client } = office.nurse
    const { caseId } = story.sealedCase
    const { revision } = await client.recommendations.get({ caseId })
    const on = day('2026-11-17')
    const paper = { letterNumber: 'W.17-77', letterDate: on }
    const step = { caseId, revision, step: 'kanwil-forward', on, ...paper }
    const next = await client.recommendations.recordOutsideStep(step)
    expect(await stateOf(office)).toBe('acknowledged')
    const reason = 'Kurang lengkap'
    await client.recommendations.returnForCorrection({ caseId, revision: next.revision, reason, on, ...paper })
    expect(await stateOf(office)).toBe('answered')
    const rows = await client.incoming.list({ caseId })
    expect(rows.map(({ source, name, said, senderKind }) => [source, name, said[0]?.kind, senderKind])).toEqual([
      ['by-hand', 'W.17-77', 'returned', null],
      ['by-hand', 'W.17-77', 'forwarded', 'kanwil'],
    ])
    expect(JSON.stringify(rows)).not.toContain(reason)
  } finally {
    await office.close()
  }
})

test('the history of the case and of the file name the answer file', async () => {
  const office = await open()
  try {
    const { nurse } = office
    await know(office)
    const file = await keptAnswer(office, nurse, await made([received, forwarded]))
    await takeIn(nurse.client, file.id)
    const subject = { type: 'recommendation' as const, id: story.sealedCase.caseId }
    const told = await nurse.client.history.of({ subject, before: null })
    expect(JSON.stringify(told)).toContain(file.name)
    const own = await nurse.client.history.of({ subject: { type: 'incoming', id: file.id }, before: null })
    expect(JSON.stringify(own)).toContain('taken-in')
    const { timeline } = await nurse.client.recommendations.get({ caseId: story.sealedCase.caseId })
    expect(timeline.flatMap(({ kind, answerFile }) => (answerFile ? [[kind, answerFile.name]] : []))).toEqual([
      ['answer-noted', file.name],
      ['outside-step-recorded', file.name],
      ['paper-attached', file.name],
    ])
  } finally {
    await office.close()
  }
})

test('what waits stands under "Hari ini": the call about the signer for the head, then the answer for the clinic', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const head = (await office.logIn('bambang')).client
    const kindsOf = async (client: typeof head) =>
      (await client.today.list({})).items
        .filter(({ kind }) => kind.startsWith('answer-'))
        .map(({ kind, isMine }) => [kind, isMine])
    const file = await keptAnswer(office, nurse, await made([received]))
    expect(await kindsOf(head)).toEqual([['answer-signer-unconfirmed', true]])
    expect(await kindsOf(nurse.client)).toEqual([['answer-signer-unconfirmed', false]])
    await know(office)
    expect(await kindsOf(head)).toEqual([])
    expect(await kindsOf(nurse.client)).toEqual([['answer-waiting', true]])
    const second = await keptAnswer(
      office,
      nurse,
      await made([{ ...received, id: file.answers[0]?.content.id }, forwarded] as Said[]),
    )
    expect(second.answers[0]?.firstFile?.id).toBe(file.id)
    const counts = (await nurse.client.today.list({})).items.flatMap((item) =>
      item.kind === 'answer-waiting' ? [item.data] : [],
    )
    expect(counts.map(({ count }) => count).toSorted(), 'what a second file repeats is offered there too').toEqual([
      1, 2,
    ])
    await takeIn(nurse.client, second.id)
    expect(await kindsOf(nurse.client)).toEqual([])
  } finally {
    await office.close()
  }
})

test('the keys of all signers are asked for once, however many files lie there, and each file is judged by its own', async () => {
  const office = await open({ isKnown: true })
  try {
    const stranger = await Kanwil.open()
    const strange = await stranger.answer(story.sealedCase.about, { answers: [received] })
    await keptAnswer(office, office.nurse, await made([received]))
    await keptAnswer(office, office.nurse, await made([forwarded], [2]))
    await keptAnswer(office, office.nurse, strange.envelope)
    const { db, close } = await readerOf(office.dataFolder, 'sari', passwordOf('sari'))
    let asked = 0
    const counting = new Proxy(db, {
      get: (target, name) => {
        if (name === 'selectFrom') asked += 1
        const part: unknown = Reflect.get(target, name)
        return typeof part === 'function' ? part.bind(target) : part
      },
    })
    const files = await listIncoming(db, { caseId: null })
    const standing = await standingsOf(counting, files, 'Asia/Jakarta')
    expect(files.map(standing).toSorted()).toEqual(['confirmed', 'confirmed', 'unknown'])
    expect(asked).toBe(1)
    expect(await standingsOf(counting, [], 'Asia/Jakarta'), 'an empty book is no fault').toBeDefined()
    close()
  } finally {
    await office.close()
  }
})

test('three working days after handing over without a word, somebody is reminded to ask', async () => {
  for (const [now, expected] of [
    ['2026-11-19T02:00:00.000Z', 0],
    [friday, 1],
  ] as const) {
    const office = await open({ now })
    try {
      const { items } = await office.nurse.client.today.list({})
      const asked = items.filter(({ kind }) => kind === 'bundle-unacknowledged')
      expect(asked, now).toHaveLength(expected)
      if (expected === 0) continue
      expect(asked[0]).toMatchObject({ dueOn: '2026-11-19', workingDaysLeft: -1, data: { number: 'RM-2026-0001' } })
      await know(office)
      await takeIn(office.nurse.client, (await keptAnswer(office, office.nurse, await made([received]))).id)
      const after = (await office.nurse.client.today.list({})).items.map(({ kind }) => kind)
      expect(after).not.toContain('bundle-unacknowledged')
    } finally {
      await office.close()
    }
  }
})

test('from a stick: only answer files of that folder are offered, no link and no path is followed', async () => {
  const stick = temporaryFolder()
  const shell = { printers: async () => [], print: async () => undefined, chooseFolder: async () => stick.path }
  const office = await open({ shell })
  try {
    const { client } = office.nurse
    const bytes = await made([received])
    writeFileSync(join(stick.path, 'JAWABAN-1.envelope.zip'), bytes)
    writeFileSync(join(stick.path, 'JAWABAN-2.envelope.zip.age'), 'bukan age')
    writeFileSync(join(stick.path, 'foto.jpg'), 'bukan urusan kita')
    mkdirSync(join(stick.path, 'folder.envelope.zip'))
    symlinkSync(join(office.dataFolder, 'keyring.json'), join(stick.path, 'pintas.envelope.zip'))
    const place = await chosenPlace(client)
    const found = (await client.incoming.filesAtPlace({ place })).map(({ name }) => name)
    expect(found.toSorted()).toEqual(['JAWABAN-1.envelope.zip', 'JAWABAN-2.envelope.zip.age'])
    for (const name of [
      'pintas.envelope.zip',
      'foto.jpg',
      '../data/keyring.json',
      join(stick.path, 'JAWABAN-1.envelope.zip'),
    ])
      expect(await failureOf(client.incoming.fetchFromPlace({ place, name })), name).toMatchObject({
        code: 'not-found',
      })
    const spoilt = client.incoming.fetchFromPlace({ place, name: 'JAWABAN-2.envelope.zip.age' })
    expect(await failureOf(spoilt)).toMatchObject({ code: 'file-type-refused' })
    const doctor = (await office.logIn('ayu')).client
    expect(await failureOf(doctor.incoming.filesAtPlace({ place }))).toMatchObject({ code: 'place-missing' })
    const { fileId } = await client.incoming.fetchFromPlace({ place, name: 'JAWABAN-1.envelope.zip' })
    const ends: string[] = []
    for await (const event of await client.incoming.receive({ fileId })) ends.push(event.kind)
    expect(ends.at(-1)).toBe('received')
  } finally {
    await office.close()
    stick.remove()
  }
})

test('stopped in the middle, nothing is kept and the upload can be opened again', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const { id: fileId } = (await (await uploadAnswer(office, nurse.token, await made([received]))).json()) as {
      id: string
    }
    for await (const event of await nurse.client.incoming.receive({ fileId })) if (event.kind === 'progress') break
    expect(await nurse.client.incoming.list({ caseId: null })).toEqual([])
    const ends: string[] = []
    for await (const event of await nurse.client.incoming.receive({ fileId })) ends.push(event.kind)
    expect(ends.at(-1)).toBe('received')
  } finally {
    await office.close()
  }
})
