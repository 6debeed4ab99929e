import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ownAgeRecipient } from '#electron/core/age-identity.ts'
import { digestOfRows } from '#electron/database/backup-digest.ts'
import { handOver, keptAnswer, receiveAnswer, takeIn, uploadAnswer } from '#tests/harness/answer-office.ts'
import { answerStory } from '#tests/harness/answer-samples.ts'
import { flipped } from '#tests/harness/bundle-sample.ts'
import { failureOf } from '#tests/harness/client.ts'
import { passwordOf, testMorning } from '#tests/harness/core.ts'
import { type OpenOffice, sealingDay } from '#tests/harness/exchange-office.ts'
import { type About, encryptedFor, Kanwil, type Said, sealedEnvelope, smallPdf } from '#tests/harness/kanwil.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { openRaw, readerOf } from '#tests/harness/raw-database.ts'

const story = answerStory()
/** On the sealing day: nothing is handed over yet, and nobody knows Kanwil's key. */
const open = (options: Parameters<typeof story.open>[0] = {}) =>
  story.open({ now: testMorning, isHandedOver: false, isKnown: false, ...options })

const received: Said = { kind: 'received', on: sealingDay, receivedBy: null }

/** Everything that records say, as one hash. */
async function digest({ dataFolder }: OpenOffice): Promise<string> {
  const { keys, close } = await readerOf(dataFolder, 'sari', passwordOf('sari'))
  const { database } = await openRaw(dataFolder, 'sari', passwordOf('sari'))
  try {
    return digestOfRows(database, keys, (name) => name)
  } finally {
    database.close()
    close()
  }
}

test('files of others, of other files, of rehearsals, and spoilt ones: the reason is told and nothing is left', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const { about } = story.sealedCase
    const other = (changes: Partial<About>) => story.kanwil.answer({ ...about, ...changes }, { answers: [received] })
    const good = await story.kanwil.answer(about, { answers: [received] })
    const unit = await sampleOffice()
    const strangers = { unitName: 'Lapas Lain', bundleName: 'X-2026-0001', bundleSha256: 'cd'.repeat(32) }
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['other-unit', (await other(strangers)).envelope],
      ['unknown-bundle', (await other({ ...strangers, unitName: about.unitName })).envelope],
      ['other-bundle-content', (await other({ bundleSha256: 'ef'.repeat(32) })).envelope],
      ['other-bundle-content', (await other({ bundleName: 'RM-2026-0009' })).envelope],
      ['other-case', (await other({ caseNumber: 'RM/2026/0009' })).envelope],
      ['other-case', (await other({ serviceId: 'layanan-lain' })).envelope],
      ['answers-training', (await story.kanwil.answer(about, { answers: [received], training: true })).envelope],
      [
        'made-in-future',
        (await story.kanwil.answer(about, { answers: [received], madeAt: '2026-11-18T01:00:00.000Z' })).envelope,
      ],
      ['own-signature', (await story.kanwil.answer(about, { answers: [received], sender: { kind: 'unit' } })).envelope],
      ['damaged', sealedEnvelope(good.name, flipped(good.bag, 900), good.signature)],
      ['not-for-this-unit', await encryptedFor(unit.card.age, good.envelope)],
    ]
    const before = await digest(office)
    for (const [reason, bytes] of cases)
      expect(await receiveAnswer(office, nurse, bytes), reason).toMatchObject({ kind: 'refused', reason })
    expect(await digest(office), 'no record tells of a refused file').toBe(before)
    expect(await nurse.client.incoming.list({ caseId: null })).toEqual([])
    const work = join(office.dataFolder, 'work')
    expect(existsSync(work) ? readdirSync(work) : []).toEqual([])
  } finally {
    await office.close()
  }
})

test('a rehearsal takes no answer to real data', async () => {
  const office = await open({ training: true })
  try {
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, { answers: [received] })
    expect(await receiveAnswer(office, office.nurse, envelope)).toMatchObject({ reason: 'answers-real-data' })
  } finally {
    await office.close()
  }
})

test('encrypted to the unit’s own key it is opened, and the same file again, plain this time, changes nothing', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const { db, close } = await readerOf(office.dataFolder, 'sari', passwordOf('sari'))
    const recipient = await ownAgeRecipient(db)
    close()
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, { answers: [received] })
    const kept = await keptAnswer(office, nurse, await encryptedFor(recipient, envelope))
    expect(kept.wasEncrypted).toBe(true)
    const before = await digest(office)
    expect(await receiveAnswer(office, nurse, envelope)).toEqual({ kind: 'known', id: kept.id })
    expect(await receiveAnswer(office, nurse, await encryptedFor(recipient, envelope))).toMatchObject({ kind: 'known' })
    expect(await digest(office)).toBe(before)
  } finally {
    await office.close()
  }
})

test('a signer who is unknown, unconfirmed, withdrawn, expired or of another office can be read and never taken in', async () => {
  const office = await open()
  try {
    const { nurse } = office
    await handOver(nurse.client, story.sealedCase.bundleId)
    const head = (await office.logIn('bambang')).client
    const standings = ['unknown', 'unconfirmed', 'withdrawn', 'expired', 'other-office'] as const
    for (const [index, standing] of standings.entries()) {
      const sender = await Kanwil.open({
        owner: { name: `Kanwil ${standing}`, kind: standing === 'other-office' ? 'ditjenpas' : 'kanwil' },
        ...(standing === 'expired' ? { validUntil: '2026-11-15' } : {}),
      })
      if (standing === 'unconfirmed') await head.partnerKeys.import({ card: sender.office.text })
      if (standing === 'withdrawn' || standing === 'expired' || standing === 'other-office') {
        const id = await knownOffice(head, sender.office)
        if (standing === 'withdrawn')
          await head.partnerKeys.withdraw({ id, revision: 2, reason: 'Flashdisk kunci hilang' })
      }
      const claims = standing === 'other-office' ? { sender: { kind: 'kanwil' as const } } : {}
      const answers = [{ ...received, number: index + 1 }]
      const file = await keptAnswer(
        office,
        nurse,
        (await sender.answer(story.sealedCase.about, { answers, ...claims })).envelope,
      )
      expect(file.sender.standing).toBe(standing)
      expect(await failureOf(takeIn(nurse.client, file.id)), standing).toMatchObject({
        code: 'refused',
        details: { reason: 'signer-not-confirmed' },
      })
    }
    const row = (await nurse.client.incoming.list({ caseId: null })).map(({ standing }) => standing)
    expect(row.toSorted()).toEqual([...standings].toSorted())
    const { timeline } = await nurse.client.recommendations.get({ caseId: story.sealedCase.caseId })
    expect(timeline.some(({ answerFile }) => answerFile !== null)).toBe(false)
  } finally {
    await office.close()
  }
})

test('who may not seal may not bring anything in, take it in, or read it without the right to papers', async () => {
  const office = await open()
  try {
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, {
      answers: [
        {
          kind: 'forwarded',
          on: sealingDay,
          to: 'Ditjenpas',
          letter: { number: '1', date: sealingDay, path: 'data/SURAT.pdf' },
        },
      ],
      letters: { 'data/SURAT.pdf': smallPdf('rahasia') },
    })
    const file = await keptAnswer(office, office.nurse, envelope)
    for (const name of ['rini', 'dewi', 'admin'] as const) {
      const { client, token } = await office.logIn(name, ...(name === 'admin' ? ['kunci-brankas-biru'] : []))
      expect((await uploadAnswer(office, token, envelope)).status, name).toBe(403)
      expect(await failureOf(client.incoming.file({ id: file.id })), name).toMatchObject({ code: 'forbidden' })
      const scan = new Request(`http://lentera.test/files/${file.answers[0]?.letterFileId}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect((await office.core.fetch(scan)).status, name).toBe(403)
    }
    const { client: head } = await office.logIn('bambang')
    expect((await head.incoming.file({ id: file.id })).answers).toHaveLength(1)
  } finally {
    await office.close()
  }
})

test('a file that is neither zip nor age does not come through the door; an upload of somebody else is not opened', async () => {
  const office = await open()
  try {
    const { nurse } = office
    expect((await uploadAnswer(office, nurse.token, smallPdf('surat'))).status).toBe(415)
    expect((await uploadAnswer(office, nurse.token, new Uint8Array())).status).toBe(422)
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, { answers: [received] })
    const { id: fileId } = (await (await uploadAnswer(office, nurse.token, envelope)).json()) as { id: string }
    const { client: doctor } = await office.logIn('ayu')
    const opening = (async () => {
      for await (const _event of await doctor.incoming.receive({ fileId }));
    })()
    expect(await failureOf(opening)).toMatchObject({ code: 'not-found' })
  } finally {
    await office.close()
  }
})
