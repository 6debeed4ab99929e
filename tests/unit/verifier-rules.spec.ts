import { expect, test } from '@playwright/test'
import { signingKeyOf } from '#renderer/verifier/core/office-keys.ts'
import { acceptedKeyFor, signerOf } from '#renderer/verifier/core/signer.rules.ts'
import type { OpenedFile } from '#renderer/verifier/core/work-messages.ts'
import { requirementLines } from '#renderer/verifier/view/completeness.rules.ts'
import { passphraseStrength } from '#renderer/verifier/view/passphrase.rules.ts'
import { verdictOf } from '#renderer/verifier/view/verdict.rules.ts'
import { publicKeyLabel } from '#shared/bundle/bag-format.ts'
import type { BundleReport } from '#shared/bundle/bundle-report.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import type { OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import { officeFileNames } from '#shared/features/exchange/office-key-file.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { officeOf } from '#tests/harness/verifier-case.ts'
import rekomendasi from '../../resources/services/rekomendasi-medis.json' with { type: 'json' }

const lapas = 'Lapas Contoh'
const reportWith = (key: string, signature: BundleReport['signature'] = 'valid'): BundleReport => ({
  ok: true,
  kind: 'zip',
  name: 'RM-2026-0007',
  problems: [],
  notices: [],
  bagInfo: [[publicKeyLabel, key]],
  fileCount: 1,
  payloadBytes: 1,
  sha256: null,
  signature,
  keyId: null,
  trustedComment: null,
})

async function knowing(card: OfficeKeyFile['card']): Promise<OfficeKeyFile> {
  const office = await officeOf('kanwil', 'Kanwil')
  return { ...office, accepted: [{ card, confirmedOn: card.validFrom, confirmedBy: 'Sari' }] }
}

test('only a confirmed card of the office that the file names, in its time, makes a signer known', async () => {
  const unit = await officeOf('unit', lapas)
  const stranger = await officeOf('unit', lapas)
  const office = await knowing(unit.card)
  const kindOf = (facts: Partial<Parameters<typeof signerOf>[0]>) =>
    signerOf({
      report: reportWith(unit.card.minisign),
      office,
      today: '2026-11-21',
      trusted: null,
      names: [lapas],
      ...facts,
    }).kind
  expect(kindOf({})).toBe('confirmed')
  expect(kindOf({ names: ['LAPAS  contoh'] })).toBe('confirmed')
  expect(kindOf({ office: null })).toBe('unknown')
  expect(kindOf({ office: { ...office, accepted: [] } })).toBe('unknown')
  expect(kindOf({ report: reportWith(stranger.card.minisign) })).toBe('changed')
  expect(kindOf({ names: ['Rutan Lain'] })).toBe('other-office')
  expect(kindOf({ names: [lapas, 'Rutan Lain'] })).toBe('other-office')
  expect(kindOf({ today: '2025-12-31' })).toBe('expired')
  expect(kindOf({ report: reportWith(unit.card.minisign, 'invalid') })).toBe('not-valid')
  expect(kindOf({ report: reportWith(unit.card.minisign, 'missing') })).toBe('not-valid')
  expect(kindOf({ report: reportWith(office.card.minisign) })).toBe('own')
})

test('a signature that claims a confirmed key is judged with that key alone', async () => {
  const unit = await officeOf('unit', lapas)
  const office = await knowing(unit.card)
  const signature = await signText('x', signingKeyOf(unit), 'x')
  expect(acceptedKeyFor(signature, office)).toBe(unit.card.minisign)
  expect(acceptedKeyFor(signature, null)).toBeNull()
  expect(acceptedKeyFor('nonsense', office)).toBeNull()
})

test('green needs a whole file and a known signer, also for the bundle inside', () => {
  const good: OpenedFile = {
    fileName: 'a.zip',
    kind: 'bundle',
    isEncrypted: true,
    needsKey: false,
    age: null,
    outer: null,
    report: reportWith('x'),
    signer: { kind: 'own', key: 'x' },
    sizes: {},
    request: null,
    answer: null,
    onward: null,
    isUnreadable: false,
    inner: null,
  }
  const doubtful: OpenedFile = { ...good, signer: { kind: 'unknown', key: 'y' } }
  const broken: OpenedFile = { ...good, report: { ...reportWith('x'), ok: false } }
  expect(verdictOf(good)).toBe('good')
  expect(verdictOf(doubtful)).toBe('doubt')
  expect(verdictOf(broken)).toBe('bad')
  expect(verdictOf({ ...good, outer: 'invalid' })).toBe('bad')
  expect(verdictOf({ ...good, age: { code: 'age-damaged', place: 0 } })).toBe('bad')
  expect(verdictOf({ ...good, isUnreadable: true })).toBe('doubt')
  expect(verdictOf({ ...good, report: null })).toBe('closed')
  expect(verdictOf({ ...good, inner: doubtful })).toBe('doubt')
  expect(verdictOf({ ...good, inner: broken })).toBe('bad')
})

test('a paper counts as there only when its files are there and whole', () => {
  const service = serviceStandardSchema.parse(rekomendasi)
  const paper = (requirement: string, path: string) => ({
    ...{ requirement, title: requirement, letterNumber: null, signedOn: null, outsideSigner: null },
    files: [{ path, kind: 'scan', mediaType: 'application/pdf', size: 1, sha256: 'ab'.repeat(32), pages: 1 }],
  })
  const request = {
    papers: [paper('application', 'data/1.pdf'), paper('doctor-letter', 'data/2.pdf'), paper('session', 'data/9.pdf')],
  } as unknown as RequestFile
  const states = requirementLines(request, service, (path) => path !== 'data/2.pdf').map(
    ({ id, state }) => `${id} ${state}`,
  )
  expect(states).toEqual([
    'application there',
    'doctor-letter damaged',
    'medical-record missing',
    'head-covering-letter missing',
    'kanwil-covering-letter later',
    'session there',
  ])
})

test('passphrases: long and of several words', () => {
  expect(passphraseStrength('pendek')).toBe('short')
  expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaa')).toBe('plain')
  expect(passphraseStrength('12345678901234567')).toBe('plain')
  expect(passphraseStrength('kudahitammakan')).toBe('fair')
  expect(passphraseStrength('kuda hitam makan tujuh roti')).toBe('good')
})

test('names of key files are safe anywhere', () => {
  expect(officeFileNames('kanwil', 'Kanwil Ditjenpas D.I. Yogyakarta / “Jogja”')).toEqual({
    key: 'KUNCI-KANWIL-DITJENPAS-D-I-YOGYAKARTA-JOGJA.age',
    card: 'KARTU-KUNCI-KANWIL-DITJENPAS-D-I-YOGYAKARTA-JOGJA.json',
  })
})
