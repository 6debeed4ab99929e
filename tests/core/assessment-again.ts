import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatPublicKey, publicKeyOf } from '#shared/bundle/minisign.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import {
  type Assessors,
  type Desk,
  day,
  fill,
  hear,
  openAssessment,
  reference,
  type rriAnswers,
  scanOf,
} from './assessment-desk.ts'

interface Written {
  readonly analysis: string
  readonly strengths: string
  readonly wishes: string
  readonly recommendation: string
}

const brief: Written = {
  ...{ analysis: 'Uraian', strengths: 'Dekat dengan anak', wishes: 'Belajar las', recommendation: 'Program kerja' },
}

/** To the report: analysed and recommended, not handed over yet. */
export async function untilReport(office: Desk, id: string, at: string) {
  await untilRecommended(office, id, at)
  await scanOf(office, id, 'report', at)
}

/** As an office does it from here: recommended, the report issued with its number, signed and its scan brought back. */
export async function untilSignedReport(office: Desk, id: string, at: string) {
  await untilRecommended(office, id, at)
  await signReport(office, id, at)
}

export async function signReport(office: Desk, id: string, at: string) {
  const { assessments, assessmentReport } = office.client('astri')
  const { setting } = await assessmentReport.of({ id })
  const { letterId, number } = await assessmentReport.issue({ ...(await reference(office, id)), setting })
  const { papers } = await assessments.find({ id })
  const copy = papers.find((one) => one.id === 'report')?.copies?.find(({ letter }) => letter?.id === letterId)
  await scanOf(office, id, 'report', at, copy?.id ?? null)
  return { letterId, number, paperId: copy?.id ?? '' }
}

/** Results are frozen and there is a recommendation, but no report yet. */
export async function untilRecommended(office: Desk, id: string, at: string, written = brief) {
  const { assessments } = office.client('astri')
  const now = async () => ({ ...(await reference(office, id)), on: day(at), time: null })
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Sudah diketahui' })
  await hear(office, id, at)
  await assessments.takeStep({ ...(await now()), step: 'interview', note: 'Wawancara' })
  await scanOf(office, id, 'consent', at)
  const { recommendation, ...analysed } = written
  await assessments.analyse({ ...(await now()), ...analysed })
  await assessments.recommend({ ...(await now()), recommendation })
}

/** A second one a year later, with other answers, as far as the report. */
export async function assessAgain(office: Assessors, answers: ReturnType<typeof rriAnswers>) {
  await office.goTo('2027-11-15T08:00:00.000Z', 'astri', 'yoga', 'bambang')
  const { id } = await openAssessment(office)
  await fill(office, id, answers)
  await untilReport(office, id, '2027-11-15')
  return id
}

/** RRI with other bands, brought in by an office that the assessor accepts by name. */
export async function importOtherBands(office: Assessors): Promise<void> {
  const file = JSON.parse(readFileSync(join(resourcesFolder, 'instruments/rri-02.json'), 'utf8'))
  file.version = '03'
  const score = file.extension.find(({ url }: { url: string }) => url === 'urn:lentera:fhir:score').extension
  const bands = score.filter(({ url }: { url: string }) => url === 'band')
  const limits = [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 17],
  ]
  for (const [index, [from, to]] of limits.entries())
    for (const part of bands[index].extension) {
      if (part.url === 'from') part.valueInteger = from
      if (part.url === 'to') part.valueInteger = to
    }
  const content = JSON.stringify(file)
  const key = { seed: randomBytes(32), keyId: randomBytes(8) }
  const statement = {
    ...{ format: 'lentera-instrumen', publicKey: formatPublicKey(publicKeyOf(key)), office: 'Kantor Contoh' },
    ...{ approvedBy: 'Pejabat Contoh', signedAt: '2026-11-12T01:00:00.000Z' },
  }
  const signature = await signText(content, key, JSON.stringify(statement))
  await office.client('astri').assessmentInstruments.import({
    ...{ content, signature, approvedBy: 'Pejabat Contoh', effectiveFrom: day('2026-11-16') },
    acceptedAs: 'Kantor Contoh',
  })
}
