import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import { readInstrumentSignature } from '#shared/features/questionnaires/instrument-signature.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { fictionalNeeds, needsUrl, rriUrl } from '#tests/unit/assessment-samples.ts'
import { sampleFile } from '#tests/unit/questionnaire-samples.ts'
import { approval, entryOf, needsWording, officeIn, signedNeeds, startNeeds } from './assessment-office.ts'
import { clinicOf, reasonOf } from './clinic-office.ts'

test('needs wait for their values: one enters them, another approves by name, and the version is signed', async ({
  folder,
}) => {
  requireProgram(test, 'minisign')
  const { core, assessor, head, fetchText } = await officeIn(folder)
  const before = await entryOf(assessor, needsUrl)
  expect(before?.versions[0]).toMatchObject({ version: '02', standing: 'incomplete', origin: 'shipped' })
  expect(before?.versions[0]?.openItems).toHaveLength(30)
  expect((await entryOf(assessor, rriUrl))?.versions[0]).toMatchObject({ standing: 'in-force', openItems: [] })

  const id = await startNeeds(assessor)
  const draft = await assessor.instrumentDrafts.get({ id })
  expect(draft).toMatchObject({ version: '02.1', baseVersion: '02', state: 'open', isOwn: true, faults: [] })
  expect(draft.openItems).toHaveLength(30)
  expect(await reasonOf(head.instrumentDrafts.approve({ id, revision: 1, ...approval }))).toBe('values-missing')

  const { k20: _forgotten, ...options } = needsWording().options
  await assessor.instrumentDrafts.save({ id, revision: 1, version: '02.1', wording: { ...needsWording(), options } })
  expect((await head.instrumentDrafts.get({ id })).openItems).toEqual(['20'])
  const tooMuch = { ...options, k20: [{ code: 'a', display: 'Jawaban', points: 3 }] }
  await assessor.instrumentDrafts.save({
    ...{ id, revision: 2, version: '02.1', wording: { ...needsWording(), options: tooMuch } },
  })
  expect((await head.instrumentDrafts.get({ id })).faults.map(({ fault }) => fault)).toContain('score-max-differs')
  expect(await reasonOf(head.instrumentDrafts.approve({ id, revision: 3, ...approval }))).toBe('draft-faulty')

  await assessor.instrumentDrafts.save({ id, revision: 3, version: '02.1', wording: needsWording() })
  expect(await reasonOf(assessor.instrumentDrafts.approve({ id, revision: 4, ...approval }))).toBe('own-draft')
  const { fileId } = await head.instrumentDrafts.approve({ id, revision: 4, ...approval })
  expect((await assessor.instrumentDrafts.get({ id })).approval).toEqual({
    ...{ name: approval.name, post: approval.post },
    ...{ basisNumber: approval.basisNumber, basisDate: approval.basisDate },
  })
  const [version] = (await entryOf(assessor, needsUrl))?.versions ?? []
  expect(version).toMatchObject({
    version: '02.1',
    standing: 'in-force',
    openItems: [],
    office: { approvedBy: 'Bambang Contoh, Kepala Rutan (W1.PAS.PAS1-1234, 2026-11-10)', signer: { kind: 'own' } },
  })

  const { text: content } = await fetchText(`instrument-files/${fileId}`)
  const { text: signature } = await fetchText(`instrument-signatures/${fileId}`)
  const statement = await readInstrumentSignature(content, signature)
  expect(fingerprintOf(statement?.publicKey ?? '')).toBe(version?.office?.signer?.fingerprint)
  const file = join(folder, 'kebutuhan.json')
  writeFileSync(file, content)
  writeFileSync(`${file}.minisig`, signature)
  execFileSync('minisign', ['-Vqm', file, '-P', statement?.publicKey ?? ''])
  writeFileSync(file, content.replace('"valueDecimal": 2', '"valueDecimal": 1'))
  expect(() => execFileSync('minisign', ['-Vqm', file, '-P', statement?.publicKey ?? ''], { stdio: 'pipe' })).toThrow()
  await core.close()
})

test('words and points change, structure and bands do not, whatever is sent', async ({ folder }) => {
  const { core, assessor } = await officeIn(folder)
  const versionId = (await entryOf(assessor, rriUrl))?.versions[0]?.id ?? ''
  const { id } = await assessor.instrumentDrafts.start({ versionId })
  const { wording, base } = await assessor.instrumentDrafts.get({ id })
  const a1 = wording.options.a1 ?? []
  await assessor.instrumentDrafts.save({
    id,
    revision: 1,
    version: '02.7',
    wording: {
      note: '',
      texts: { ...wording.texts, a1: 'Teks kantor', stranger: 'Tidak ada' },
      options: { ...wording.options, a1: a1.map((option) => ({ ...option, display: 'Kata kantor', points: 99 })) },
    },
  })
  const saved = await assessor.instrumentDrafts.get({ id })
  expect(saved).toMatchObject({ version: '02.7', base, faults: [] })
  expect(await reasonOf(assessor.instrumentDrafts.save({ id, revision: 2, version: '02', wording }))).toBe(
    'version-known',
  )
  expect(await reasonOf(assessor.instrumentDrafts.save({ id, revision: 1, version: '02.8', wording }))).toBe(
    'changed-meanwhile',
  )
  await assessor.instrumentDrafts.withdraw({ id, revision: 2, reason: 'Salah mulai' })
  expect(await reasonOf(assessor.instrumentDrafts.save({ id, revision: 3, version: '02.8', wording }))).toBe(
    'draft-not-open',
  )
  await assessor.instrumentDrafts.restore({ id, revision: 3 })
  expect(await reasonOf(assessor.instrumentDrafts.restore({ id, revision: 4 }))).toBe('draft-not-withdrawn')
  expect(await assessor.instrumentDrafts.list({})).toMatchObject([{ id, state: 'open', withdrawnReason: null }])
  const history = await assessor.history.of({ subject: { type: 'instrument-draft', id }, before: null })
  expect(JSON.stringify(history)).toContain('Salah mulai')
  await core.close()
})

test('elsewhere the signature decides: own, known office, foreign by name, wrong, missing', async ({ folder }) => {
  test.slow()
  const first = await officeIn(join(folder, 'satu'))
  const fileId = await signedNeeds(first.assessor, first.head)
  const { text: content } = await first.fetchText(`instrument-files/${fileId}`)
  const { text: signature } = await first.fetchText(`instrument-signatures/${fileId}`)
  expect((await first.assessor.assessmentInstruments.preview({ content, signature })).signer.kind).toBe('own')
  const own = (await entryOf(first.assessor, needsUrl))?.versions[0]?.office?.signer

  const second = await officeIn(join(folder, 'dua'))
  const { assessor } = second
  const bring = { content, approvedBy: 'Kepala Rutan', effectiveFrom: '2026-11-16' }
  const changed = content.replace('Jawaban fiktif 2', 'Jawaban fiktif 1')
  const seen = await assessor.assessmentInstruments.preview({ content, signature })
  expect(seen.signer).toEqual({ kind: 'foreign', name: own?.name, fingerprint: own?.fingerprint })
  expect(seen.found).toMatchObject({ version: '02.1', known: ['02'], differs: [] })
  expect(await reasonOf(assessor.assessmentInstruments.import(bring))).toBe('signature-missing')
  expect(await reasonOf(assessor.assessmentInstruments.import({ ...bring, signature }))).toBe('signer-foreign')
  for (const wrong of [
    { ...bring, content: changed, signature },
    { ...bring, signature: signature.replace('Kepala Rutan', 'Kepala Lapas') },
    { ...bring, signature: 'bukan tanda tangan' },
  ])
    expect(await reasonOf(assessor.assessmentInstruments.import({ ...wrong, acceptedAs: 'Rutan Contoh' }))).toBe(
      'signature-wrong',
    )
  await assessor.assessmentInstruments.import({ ...bring, signature, acceptedAs: 'Rutan Contoh, Ibu Sari' })
  expect((await entryOf(assessor, needsUrl))?.versions[0]).toMatchObject({
    version: '02.1',
    standing: 'in-force',
    office: { signer: { kind: 'foreign', name: 'Rutan Contoh, Ibu Sari', fingerprint: own?.fingerprint } },
  })

  const kanwil = await sampleOffice()
  await knownOffice(second.head, kanwil)
  const next = content.replace('"version": "02.1"', '"version": "02.2"')
  const bySigner = (key: SigningKey) => signedBy(next, key)
  const known = { ...bring, content: next, signature: await bySigner(kanwil.signingKey) }
  expect(
    (await assessor.assessmentInstruments.preview({ content: next, signature: known.signature })).signer,
  ).toMatchObject({
    kind: 'partner',
    name: kanwil.card.owner.name,
  })
  await assessor.assessmentInstruments.import(known)
  // A key of nobody, which claims to be known.
  const stranger = { seed: randomBytes(32), keyId: kanwil.signingKey.keyId }
  const forged = { content: next, signature: await bySigner(stranger) }
  expect((await assessor.assessmentInstruments.preview(forged)).signer.kind).toBe('foreign')
  await Promise.all([first.core.close(), second.core.close()])
})

const signedBy = (content: string, key: SigningKey): Promise<string> =>
  signText(
    content,
    key,
    JSON.stringify({
      format: 'lentera-instrumen',
      publicKey: formatPublicKey(publicKeyOf(key)),
      office: 'Kantor yang menyebut dirinya',
      approvedBy: 'Siapa saja',
      signedAt: '2026-11-12T01:00:00.000Z',
    }),
  )

test('a file with other bands says so before anybody takes it', async ({ folder }) => {
  const { core, assessor } = await officeIn(folder)
  const file = JSON.parse(fictionalNeeds())
  file.version = '03'
  const total = file.extension.at(-1).extension
  const bands = total.filter(({ url }: { url: string }) => url === 'band')
  bands[0].extension.at(-1).valueInteger = 9
  bands[1].extension.find(({ url }: { url: string }) => url === 'from').valueInteger = 10
  const { found, signer } = await assessor.assessmentInstruments.preview({ content: JSON.stringify(file) })
  expect(signer.kind).toBe('none')
  expect(found?.differs).toEqual(['Kebutuhan kriminogenik: jumlah'])
  await core.close()
})

test('what cannot be scored is not kept as zero', async ({ core }) => {
  const { nurse, inmateId, as } = await clinicOf(core)
  const doctor = await as('dina', 'dokter')
  const use = { url: 'urn:lentera:fhir:instrument-use', valueCode: 'health' }
  const open = {
    linkId: 'c',
    text: 'Butir tanpa nilai',
    type: 'choice',
    extension: [{ url: 'urn:lentera:fhir:values-by-office', valueBoolean: true }],
    answerOption: [{ valueCoding: { code: 'x', display: 'X' } }],
  }
  const content = JSON.stringify(sampleFile({ item: [open], extension: [use] }))
  await doctor.instruments.import({ content, approvedBy: 'dr. Dina Contoh', effectiveFrom: '2026-11-16' })
  const answered = { inmateId, url: 'urn:lentera:instrument:contoh', version: '1.0', answers: { c: ['x'] } }
  const work = nurse.questionnaires.complete({ ...answered, encounterId: null, caredAt: null, lateReason: null })
  expect(await reasonOf(work)).toBe('values-missing')
})
