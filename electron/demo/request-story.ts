import type { RecommendationTemplate } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { PaperSigner } from '#shared/features/service-cases/case-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, coreAddress, type Fetcher } from './core-client.ts'

/** One officer at work: typed calls, and the same session for bytes. */
export interface Officer {
  readonly core: Fetcher
  readonly client: Client
  readonly token: string
}

export async function fetchBytes(officer: Officer, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const headers = { authorization: `Bearer ${officer.token}` }
  const response = await officer.core.fetch(new Request(`${coreAddress}${path}`, { headers }))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

export async function uploadBytes(officer: Officer, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const request = new Request(`${coreAddress}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${officer.token}`, 'x-file-name': 'pindaian.pdf' },
    body: bytes,
  })
  const response = await officer.core.fetch(request)
  if (!response.ok) throw new Error(`upload: ${response.status}`)
  return ((await response.json()) as { id: string }).id
}

type PaperTemplate = Exclude<RecommendationTemplate, 'risalah-sidang-tpp'>

/** Writes one of the unit's letters from its defaults and takes its number. */
export async function issuePaper(
  officer: Officer,
  caseId: string,
  template: PaperTemplate,
): Promise<{ paperId: string; letterId: string }> {
  const { recommendations } = officer.client
  const { content, setting } = await recommendations.letterForm({ caseId, template })
  if (content.template === 'risalah-sidang-tpp') throw new Error('minutes are not a paper of the file')
  const { revision } = await recommendations.get({ caseId })
  const saved = await recommendations.saveLetter({
    caseId,
    revision,
    letter: null,
    content: completed(content),
    setting,
  })
  await recommendations.issueLetter({ caseId, revision: saved.revision, letterId: saved.letterId })
  return saved
}

/** The doctor's own words, which no default can know. */
function completed<Content extends { readonly template: PaperTemplate; readonly wording: object }>(
  content: Content,
): Content {
  if (content.template !== 'rekomendasi-dokter') return content
  return {
    ...content,
    wording: {
      ...content.wording,
      findings: [
        'Benjolan di lipat paha kanan sejak tiga bulan, makin besar, nyeri saat batuk. Tekanan darah 130/80 mmHg.',
      ],
      diagnoses: [{ name: 'Hernia inguinalis lateralis dekstra', code: 'K40.9' }],
      reasons: ['Poliklinik tidak memiliki sarana bedah.'],
      recommendation: {
        treatment: 'Pemeriksaan dokter bedah dan operasi terencana',
        hospital: 'RSUD Teluk Lentera',
        urgency: 'planned',
      },
    },
  }
}

/** The signed letter comes back from the scanner. */
export async function attachSigned(
  officer: Officer,
  caseId: string,
  paper: { readonly requirementId: string; readonly paperId: string; readonly letterId: string },
  signedOn: CalendarDate,
  signer: PaperSigner,
): Promise<void> {
  const { recommendations } = officer.client
  const scan = await uploadBytes(officer, await fetchBytes(officer, `/files/letters/${paper.letterId}`))
  const { revision } = await recommendations.get({ caseId })
  await recommendations.attachScan({
    caseId,
    revision,
    requirementId: paper.requirementId,
    paperId: paper.paperId,
    fileIds: [scan],
    signedOn,
    signers: [signer],
  })
}

export async function attachRecord(officer: Officer, caseId: string, pdf: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await uploadBytes(officer, pdf)
  const { revision } = await officer.client.recommendations.get({ caseId })
  await officer.client.recommendations.attachRecord({ caseId, revision, fileIds: [file] })
}

/** The team's session, its minutes written, numbered, signed and scanned. */
export async function holdSession(secretary: Officer, caseId: string, heldOn: CalendarDate): Promise<void> {
  const { recommendations } = secretary.client
  const { content, setting } = await recommendations.letterForm({ caseId, template: 'risalah-sidang-tpp' })
  if (content.template !== 'risalah-sidang-tpp') throw new Error('not the minutes')
  const members = [
    { name: 'Nina Kartika', post: 'Kepala Subseksi Pelayanan', role: 'Ketua', present: true },
    { name: 'Wulan Sasmita', post: 'Petugas pembinaan', role: 'Anggota', present: true },
  ]
  const wording = {
    ...content.wording,
    sessionDate: heldOn,
    members,
    decision: { outcome: 'approved' as const, text: ['Menyetujui permohonan rekomendasi medis diteruskan.'] },
  }
  const before = await recommendations.get({ caseId })
  const saved = await recommendations.saveMinutes({
    caseId,
    revision: before.revision,
    letter: null,
    content: { template: 'risalah-sidang-tpp', wording },
    setting,
  })
  const issued = await recommendations.issueLetter({ caseId, revision: saved.revision, letterId: saved.letterId })
  const scan = await uploadBytes(secretary, await fetchBytes(secretary, `/files/letters/${saved.letterId}`))
  await recommendations.recordSession({
    caseId,
    revision: issued.revision,
    sessionId: saved.sessionId,
    heldOn,
    place: 'Aula',
    members,
    decision: 'approved',
    minutesFileIds: [scan],
  })
}
