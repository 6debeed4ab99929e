import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Officer } from '#electron/demo/request-story.ts'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { failureOf } from '#tests/harness/client.ts'
import {
  type ApprovedCase,
  download,
  type OpenOffice,
  openOffice,
  plainly,
  playUntilApproval,
  sealed,
} from '#tests/harness/exchange-office.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const period = { from: '2026-11-01' as CalendarDate, until: '2026-11-16' as CalendarDate }
const secret = 'Hasil tes yang sangat pribadi'
const dataFile = 'data/ringkasan-klinis.fhir.json'

/** Draws paper 3 from a record with an ordinary visit and one that is extra confidential. */
const drawn = (withExtra: boolean) => async (nurse: Officer, caseId: string) => {
  const { client } = nurse
  const { inmateId, revision } = await client.recommendations.get({ caseId })
  const ordinary = await recordVisit(client, inmateId, {}, { subjective: 'Pusing sejak pagi' })
  const extra = await recordVisit(client, inmateId, {}, { subjective: secret, confidentiality: 'extra' })
  const first = await client.recommendations.summaryForm({ caseId })
  expect(first.recipient).toContain('Direktur Jenderal')
  expect(first.purpose).toBe('Permohonan rekomendasi medis RM-2026-0001')
  const choice: Omit<SummaryChoice, 'inmateId'> = {
    ...{ ...period, ...first, sections: ['problems', 'allergies', 'visits'], visitIds: [ordinary.id] },
    extraIds: withExtra ? [extra.id] : [],
    extraReason: withExtra ? 'Diminta dokter penerima' : null,
  }
  const { hash } = await client.clinicalSummaries.preview({ ...choice, inmateId })
  const attaching = { caseId, revision, choice }
  expect(await failureOf(client.recommendations.attachSummary({ ...attaching, hash: '0'.repeat(64) }))).toMatchObject(
    refused('summary-choice-changed'),
  )
  await client.recommendations.attachSummary({ ...attaching, hash })
}

async function withOffice(approved: ApprovedCase, work: (office: OpenOffice) => Promise<void>) {
  const office = await openOffice(approved)
  try {
    await work(office)
  } finally {
    await office.close()
  }
}

async function unpacked(office: OpenOffice, folder: string) {
  const nurse = await office.logIn('sari')
  const preview = await nurse.client.exchange.sealPreview({ caseId: office.caseId })
  const bundle = await sealed(nurse.client, office)
  const zip = join(folder, `${bundle.name}.zip`)
  writeFileSync(
    zip,
    new Uint8Array(await (await download(office.core, nurse.token, `bundles/${bundle.id}`)).arrayBuffer()),
  )
  execFileSync('unzip', ['-q', zip, '-d', folder])
  const { parts } = await nurse.client.exchange.outgoingBundle({ id: bundle.id })
  expect(parts.map(({ path }) => path)).toEqual(preview.parts.map(({ path }) => path))
  return { nurse, bundle, parts, zip, bag: join(folder, bundle.name) }
}

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

test('paper 3 drawn from the record leaves as a sheet and as the same content in FHIR, under every list of the bundle', async () => {
  requireProgram(test, 'unzip', 'sha256sum', 'sha512sum', 'pdftotext', 'qpdf')
  const approved = await playUntilApproval(drawn(false))
  const folder = temporaryFolder()
  await withOffice(approved, async (office) => {
    const { nurse, bag, parts, zip } = await unpacked(office, folder.path)
    const text = readFileSync(join(bag, dataFile), 'utf8')
    expect(fhirFaults(JSON.parse(text))).toEqual([])
    expect(text).toContain('Pusing sejak pagi')
    expect(text).not.toContain(secret)
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: bag })
    execFileSync('sha512sum', ['-c', '--strict', '--quiet', 'manifest-sha512.txt'], { cwd: bag })
    const listed = execFileSync('sha256sum', [join(bag, dataFile)], { encoding: 'utf8' }).slice(0, 64)
    expect(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')).toContain(`${listed}  ${dataFile}`)
    expect(parts.find(({ path }) => path === dataFile)).toMatchObject({
      ...{ kind: 'machine', mediaType: 'application/fhir+json', sha256: listed },
    })
    expect(execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' })).toContain(dataFile)

    const paper = textOf(join(bag, 'data/03-rekam-medis.pdf'))
    execFileSync('qpdf', ['--check', join(bag, 'data/03-rekam-medis.pdf')], { stdio: 'pipe' })
    expect(paper).toContain('Pusing sejak pagi')
    expect(paper).not.toContain(secret)
    expect(readFileSync(join(bag, 'data/BACA-SAYA.txt'), 'utf8')).toContain(dataFile)
    expect(textOf(join(bag, 'data/LEMBAR-PENGANTAR.pdf'))).toContain('ringkasan-klinis.fhir.json')
    const [told] = await nurse.client.disclosures.list({ from: null, until: null, inmateId: null })
    expect(told?.papers.join()).toContain(`Ringkasan klinis untuk aplikasi kesehatan (FHIR R4) (SHA-256 ${listed})`)
  })
  await withOffice(approved, async (office) => {
    // Sealed by somebody who may not know of what is secret: there is nothing secret in it.
    const { client } = await office.logIn('bina')
    expect((await sealed(client, office)).name).toBe('RM-2026-0001')
  })
  await withOffice(approved, async (office) => {
    const { client } = await office.logIn('sari')
    const { inmateId, requirements } = await client.recommendations.get({ caseId: office.caseId })
    const [summary] = await client.clinicalSummaries.list({ inmateId })
    expect(summary).toMatchObject({ isPaper: true, voided: null })
    const striking = { id: summary?.id ?? '', revision: summary?.revision ?? 0, reason: 'Bukan dari sini' }
    expect(await failureOf(client.clinicalSummaries.void(striking))).toMatchObject(refused('summary-is-paper'))
    const head = await office.logIn('bambang')
    const outside = { on: null, letterNumber: null, letterDate: null }
    const reference = { caseId: office.caseId, revision: office.revision }
    const back = await head.client.recommendations.returnForCorrection({
      ...reference,
      ...outside,
      reason: 'Ganti naskah',
    })
    const paperId = requirements.find(({ id }) => id === 'medical-record')?.copies?.[0]?.id ?? ''
    const voiding = { paperId, reason: 'Keliru orang', keepLetter: false }
    await client.recommendations.voidPaper({ ...reference, ...back, ...voiding })
    const [struck] = await client.clinicalSummaries.list({ inmateId })
    expect(struck?.voided?.reason).toBe('Keliru orang')
    expect((await client.exchange.sealPreview({ caseId: office.caseId })).parts.map(({ path }) => path)).not.toContain(
      dataFile,
    )
  })
  approved.folder.remove()
  folder.remove()
})

test('a summary that tells what is extra confidential is seen, sealed and carried away only by whoever may read it', async () => {
  requireProgram(test, 'unzip')
  const approved = await playUntilApproval(drawn(true))
  const folder = temporaryFolder()
  await withOffice(approved, async (office) => {
    const { caseId, revision } = office
    const [sari, bina] = [await office.logIn('sari'), await office.logIn('bina')]
    const filesOf = async ({ client }: typeof sari) =>
      (await client.recommendations.get({ caseId })).requirements.find(({ id }) => id === 'medical-record')?.copies?.[0]
        ?.files
    const [sheet] = (await filesOf(sari)) ?? []
    expect(await filesOf(bina)).toEqual([])
    expect((await download(office.core, bina.token, sheet?.id ?? '')).status).toBe(403)
    expect((await download(office.core, sari.token, sheet?.id ?? '')).status).toBe(200)
    const drain = async () => {
      for await (const _event of await bina.client.exchange.seal({ caseId, revision, ...plainly }));
    }
    expect(await failureOf(drain())).toMatchObject(refused('bundle-confidential'))
    const { bundle, bag } = await unpacked(office, folder.path)
    expect(readFileSync(join(bag, dataFile), 'utf8')).toContain(secret)
    expect((await download(office.core, bina.token, `bundles/${bundle.id}`)).status).toBe(409)
  })
  approved.folder.remove()
  folder.remove()
})

test('where paper 3 came as a scan there is no such file, and nobody is told of one', async () => {
  requireProgram(test, 'unzip', 'pdftotext')
  const approved = await playUntilApproval()
  const folder = temporaryFolder()
  await withOffice(approved, async (office) => {
    const { bag } = await unpacked(office, folder.path)
    expect(existsSync(join(bag, dataFile))).toBe(false)
    expect(readFileSync(join(bag, 'data/BACA-SAYA.txt'), 'utf8')).not.toContain('ringkasan-klinis')
    expect(textOf(join(bag, 'data/LEMBAR-PENGANTAR.pdf'))).not.toContain('ringkasan-klinis')
  })
  approved.folder.remove()
  folder.remove()
})
