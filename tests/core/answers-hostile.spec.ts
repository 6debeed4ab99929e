import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatSignatureFile, sign } from '#shared/bundle/minisign.ts'
import { keptAnswer, receiveAnswer, takeIn } from '#tests/harness/answer-office.ts'
import {
  answerStory,
  decided,
  forwarded,
  letters,
  paths,
  plansOf,
  received,
  returned,
} from '#tests/harness/answer-samples.ts'
import { failureOf } from '#tests/harness/client.ts'
import { chosenPlace, download, sealed } from '#tests/harness/exchange-office.ts'
import { forgedZip } from '#tests/harness/forged-zip.ts'
import { Kanwil, type MadeAnswer, type Said, sealedEnvelope } from '#tests/harness/kanwil.ts'
import { knownOffice } from '#tests/harness/key-card-sample.ts'
import { telephoneJpeg } from '#tests/harness/photo-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const story = answerStory()
const { open, made, caseOf } = story

const withoutLetter = { ...returned, letter: null } as Said
const turned = 'Kanwil \u202Ehotnoc\u202C\u200B'

/** Signed answers whose `jawaban.json` was rewritten before it was signed. */
const rewritten = (answers: readonly Said[], rewrite: (text: string) => string): Promise<MadeAnswer> =>
  story.kanwil.answer(story.sealedCase.about, { answers, letters, rewrite })

test('a signature left out, emptied, of another file or over something else opens nothing', async () => {
  const office = await open()
  try {
    const { about } = story.sealedCase
    const { name, bag, signature } = await story.kanwil.answer(about, { answers: [received] })
    const other = await story.kanwil.answer(about, { answers: [forwarded], letters })
    const { signingKey } = story.kanwil.office
    // Signs a hash that has nothing to do with the bag.
    const beside = formatSignatureFile(sign(new Uint8Array(64), signingKey, `file:${name}.zip`))
    // The older form of minisign signs the file itself and names itself "Ed"; nobody here accepts it.
    const older = signature.toString('utf8').replace(/^RU[A-Za-z0-9+/=]+$/m, (line) => {
      const bytes = Buffer.from(line, 'base64')
      bytes[1] = 'd'.charCodeAt(0)
      return bytes.toString('base64')
    })
    expect(older).not.toBe(signature.toString('utf8'))
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['envelope-wrong', forgedZip([{ name: `${name}.zip`, content: bag }])],
      ['envelope-wrong', bag],
      ['damaged', sealedEnvelope(name, bag, Buffer.alloc(0))],
      ['damaged', sealedEnvelope(name, bag, other.signature)],
      ['damaged', sealedEnvelope(name, bag, Buffer.from(beside))],
      ['damaged', sealedEnvelope(name, bag, Buffer.from(older))],
      ['damaged', sealedEnvelope(name, other.bag, signature)],
    ]
    for (const [index, [reason, bytes]] of cases.entries())
      expect(await receiveAnswer(office, office.nurse, bytes), `case ${index}`).toMatchObject({ reason })
    expect(await office.nurse.client.incoming.list({ caseId: null })).toEqual([])
  } finally {
    await office.close()
  }
})

test('an answer to a file that has been sealed anew moves nothing, however good its signature is', async () => {
  const office = await open({ isHandedOver: false })
  try {
    const { client } = office.nurse
    const { recommendations: head } = (await office.logIn('bambang')).client
    const { caseId } = story.sealedCase
    const { revision } = await caseOf(office)
    const outside = { on: null, letterNumber: null, letterDate: null }
    const back = await head.returnForCorrection({ caseId, revision, reason: 'Lampiran keliru', ...outside })
    const again = await client.recommendations.resubmit({ caseId, ...back })
    await sealed(client, { caseId, ...(await head.approve({ caseId, ...again })) })
    const file = await keptAnswer(office, office.nurse, await made([received, forwarded, decided]))
    expect(plansOf(file)).toEqual([[], 'bundle-superseded', 'bundle-superseded'])
    await takeIn(client, file.id)
    expect((await caseOf(office)).phase).toBe('sealed')
  } finally {
    await office.close()
  }
})

for (const [title, dates, standing] of [
  ['ends on the day when the file came', { validUntil: '2026-11-19' }, 'confirmed'],
  ['ended the day before, whatever day the file names', { validUntil: '2026-11-18' }, 'expired'],
  ['begins the day after', { validFrom: '2026-11-20' }, 'expired'],
  ['begins on the day', { validFrom: '2026-11-19' }, 'confirmed'],
] as const)
  test(`a key that ${title}: ${standing}`, async () => {
    const office = await open({ isKnown: false })
    try {
      const sender = await Kanwil.open(dates)
      await knownOffice((await office.logIn('bambang')).client, sender.office)
      const madeAt = '2026-11-17T02:00:00.000Z'
      const { envelope } = await sender.answer(story.sealedCase.about, { answers: [received], madeAt })
      const file = await keptAnswer(office, office.nurse, envelope)
      expect(file.sender.standing).toBe(standing)
      const [row] = await office.nurse.client.incoming.list({ caseId: null })
      expect(row?.standing).toBe(standing)
      if (standing === 'confirmed') await takeIn(office.nurse.client, file.id)
      else
        expect(await failureOf(takeIn(office.nurse.client, file.id))).toMatchObject({
          details: { reason: 'signer-not-confirmed' },
        })
    } finally {
      await office.close()
    }
  })

test('a key that is withdrawn after the file came takes its waiting answers along', async () => {
  const office = await open({ isKnown: false })
  try {
    const head = (await office.logIn('bambang')).client
    const id = await knownOffice(head, story.kanwil.office)
    const file = await keptAnswer(office, office.nurse, await made([received]))
    await head.partnerKeys.withdraw({ id, revision: 2, reason: 'Flashdisk kunci hilang' })
    expect(await failureOf(takeIn(office.nurse.client, file.id))).toMatchObject({
      details: { reason: 'signer-not-confirmed' },
    })
  } finally {
    await office.close()
  }
})

test('words that turn round, hide or pretend to be a page arrive as plain text', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const page = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, {
      answers: [{ ...withoutLetter, remarks: `${page}\r\nBaris\u0000 dua\t\u2066tersembunyi\u2069` } as Said],
      sender: { name: turned, person: 'Wahyu\nKepala Rutan' },
    })
    const file = await keptAnswer(office, nurse, envelope)
    expect(file.sender).toMatchObject({ name: 'Kanwil hotnoc', person: 'Wahyu Kepala Rutan' })
    expect(file.answers[0]?.content.remarks).toBe(`${page}\nBaris dua tersembunyi`)
    await takeIn(nurse.client, file.id)
    expect((await caseOf(office)).returned?.reason).toContain(`${page}\nBaris dua tersembunyi`)
  } finally {
    await office.close()
  }
})

test('more words, papers or answers than a letter holds are no answer file', async () => {
  const office = await open()
  try {
    const paper = (number: number) => ({ requirement: `paper-${number}`, why: 'x'.repeat(500) })
    const papers = (count: number): Said =>
      ({ ...withoutLetter, missing: Array.from({ length: count }, (_none, index) => paper(index)) }) as Said
    const fitting = { ...papers(60), remarks: 'y'.repeat(2000) } as Said
    const kept = await keptAnswer(office, office.nurse, await made([fitting]))
    expect(kept.answers[0]?.missing).toHaveLength(60)
    const twice = { ...withoutLetter, missing: [paper(1), paper(1)] } as Said
    const hostile: readonly (readonly [string, MadeAnswer])[] = [
      ['remarks', await rewritten([{ ...received, remarks: 'y'.repeat(2001) } as Said], String)],
      ['papers', await rewritten([papers(61)], String)],
      ['a paper twice', await rewritten([twice], String)],
      [
        '51 answers',
        await rewritten(
          Array.from({ length: 51 }, () => received),
          String,
        ),
      ],
      ['number 0', await rewritten([received], (text) => text.replace('"number": 1', '"number": 0'))],
      [
        'a day that is none',
        await rewritten([received], (text) => text.replace('"on": "2026-11-16"', '"on": "2026-02-30"')),
      ],
      ['two mebibytes', await rewritten([received], (text) => text + ' '.repeat(2 * 1024 ** 2))],
      ['an unknown key', await rewritten([received], (text) => text.replace('"version"', '"__proto__":{},"version"'))],
    ]
    for (const [what, { envelope }] of hostile)
      expect(await receiveAnswer(office, office.nurse, envelope), what).toMatchObject({ reason: 'answer-malformed' })
  } finally {
    await office.close()
  }
})

test('the same answer again is the same, although a camera wrote beside the picture in its letter', async () => {
  const office = await open()
  try {
    const jpeg = telephoneJpeg()
    const head = `%PDF-1.4\n1 0 obj<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`
    const scan = Buffer.concat([Buffer.from(head, 'latin1'), jpeg, Buffer.from('\nendstream endobj\n%%EOF\n')])
    const said = { ...decided, id: '0195c1f0-0000-4000-8000-000000000001' } as Said
    const answer = async (also: readonly Said[]) => {
      const parts = { answers: [said, ...also], letters: { ...letters, [paths.decided]: scan } }
      return (await story.kanwil.answer(story.sealedCase.about, parts)).envelope
    }
    const first = await keptAnswer(office, office.nurse, await answer([]))
    const stored = await download(office.core, office.nurse.token, String(first.answers[0]?.letterFileId))
    expect(Buffer.from(await stored.arrayBuffer()).includes('Rahasia')).toBe(false)
    const again = await keptAnswer(office, office.nurse, await answer([{ ...received, number: 2 } as Said]))
    expect(again.answers.map(({ firstFile }) => firstFile?.id ?? null)).toEqual([first.id, null])
  } finally {
    await office.close()
  }
})

test('a number that is given twice is told, and what contradicts the case waits', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const first = await keptAnswer(office, nurse, await made([decided], [3]))
    expect(first.answers[0]?.sameNumber).toBeNull()
    await takeIn(nurse.client, first.id)
    const second = await keptAnswer(office, nurse, await made([{ ...decided, outcome: 'refused' } as Said], [3]))
    expect(second.answers[0]?.sameNumber).toEqual({ id: first.id, name: first.name })
    expect(plansOf(second)).toEqual(['decided-otherwise'])
    expect(await failureOf(takeIn(nurse.client, second.id))).toMatchObject({ details: { reason: 'nothing-fits' } })
    const pretender = await Kanwil.open()
    const claimed = { answers: [{ ...received, number: 3 } as Said] }
    const third = await keptAnswer(office, nurse, (await pretender.answer(story.sealedCase.about, claimed)).envelope)
    expect(third.answers[0]?.sameNumber, 'the number of somebody else is no number of this office').toBeNull()
  } finally {
    await office.close()
  }
})

test('a letter that wants to run something leaves only as a file to be kept, in a page that may do nothing', async () => {
  const office = await open()
  try {
    const running = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF\n',
    )
    const parts = { answers: [forwarded], letters: { ...letters, [paths.forwarded]: running } }
    const { envelope } = await story.kanwil.answer(story.sealedCase.about, parts)
    const file = await keptAnswer(office, office.nurse, envelope)
    const { headers } = await download(office.core, office.nurse.token, String(file.answers[0]?.letterFileId))
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="berkas-[0-9a-f]{8}\.pdf"$/)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  } finally {
    await office.close()
  }
})

test('names on a stick that show other letters than they have are not offered; the name that is kept is the signed one', async () => {
  const stick = temporaryFolder()
  const shell = { printers: async () => [], print: async () => undefined, chooseFolder: async () => stick.path }
  const office = await open({ shell })
  try {
    const { client } = office.nurse
    const bytes = await made([received])
    for (const name of ['JAWABAN-\u202Egpj.envelope.zip', 'JAWABAN-\u200B1.envelope.zip', 'JAWABAN (1).envelope.zip'])
      writeFileSync(join(stick.path, name), bytes)
    mkdirSync(join(stick.path, '..envelope.zip'))
    const place = await chosenPlace(client)
    const found = await client.incoming.filesAtPlace({ place })
    expect(found.map(({ name }) => name)).toEqual(['JAWABAN (1).envelope.zip'])
    const { fileId } = await client.incoming.fetchFromPlace({ place, name: 'JAWABAN (1).envelope.zip' })
    let id = ''
    for await (const event of await client.incoming.receive({ fileId })) if (event.kind === 'received') id = event.id
    expect((await client.incoming.file({ id })).name).toBe('JAWABAN-RM-2026-0001-1')
  } finally {
    await office.close()
    stick.remove()
  }
})
