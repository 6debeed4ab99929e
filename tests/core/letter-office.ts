import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Office } from './recommendation-office.ts'

export type PaperTemplate = 'permohonan-wbp' | 'rekomendasi-dokter' | 'surat-pengantar-kalapas'

export const day = (text: string): CalendarDate => text as CalendarDate

interface Drafted {
  readonly caseId: string
  readonly letterId: string
  readonly paperId: string
}

/** A letter written from the records and not yet issued, each on a case of its own. */
export async function draftLetter(
  office: Office,
  setting: {
    readonly date?: CalendarDate
    readonly paper?: 'A4' | 'F4'
    readonly letterheadMode?: 'preprinted'
    readonly classification?: string
  } = {},
  template: PaperTemplate = 'surat-pengantar-kalapas',
): Promise<Drafted> {
  const caseId = await office.openCase('sari')
  const { recommendations } = office.client('sari')
  const form = await recommendations.letterForm({ caseId, template })
  if (form.content.template === 'risalah-sidang-tpp') throw new Error('minutes have a form of their own')
  const saved = await recommendations.saveLetter({
    ...(await office.reference('sari', caseId)),
    letter: null,
    content: form.content,
    setting: { ...form.setting, ...setting },
  })
  return { caseId, letterId: saved.letterId, paperId: saved.paperId }
}

/** Issues a draft as the nurse does and gives its number. */
export async function issueDraft(office: Office, { caseId, letterId }: Drafted): Promise<string | null> {
  const reference = await office.reference('sari', caseId)
  return (await office.client('sari').recommendations.issueLetter({ ...reference, letterId })).number
}

export async function pdfOf(office: Office, letterId: string): Promise<Buffer> {
  const response = await office.download('sari', `letters/${letterId}`)
  if (!response.ok) throw new Error(`the letter answers ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** What a program that Lentera did not write reads on the sheets. */
export function textOf(pdf: Uint8Array, file: string, ...options: readonly string[]): string {
  writeFileSync(file, pdf)
  const text = execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
  return options.includes('-bbox') ? text : text.replaceAll(/\s+/g, ' ')
}
