import { z } from 'zod'
import type { Permission } from '../../people/permissions.ts'
import { letterParts } from './letter-parts.rules.ts'

/** Forms to be filled in by hand; the name is the file name in resources/letters without its ending. */
export const blankFormNames = [
  'formulir-permohonan-wbp',
  'formulir-permohonan-keluarga',
  'formulir-rekomendasi-dokter',
  'formulir-ringkasan-rekam-medis',
  'formulir-risalah-sidang-tpp',
] as const

export type BlankFormName = (typeof blankFormNames)[number]

export const blankFormSchema = z.enum(blankFormNames)

/** Who may print which: a form carries an identity, so only those who would fill it in or hand it out. */
export const blankFormPermission: Readonly<Record<BlankFormName, Permission>> = {
  'formulir-permohonan-wbp': 'view:inmates',
  'formulir-permohonan-keluarga': 'view:inmates',
  'formulir-rekomendasi-dokter': 'prepare:recommendations',
  'formulir-ringkasan-rekam-medis': 'prepare:recommendations',
  'formulir-risalah-sidang-tpp': 'record:tpp-session',
}

const { inmate, letterhead, line, optionalLine, paragraphs, recipient } = letterParts

/** What every blank form is given: who it is about, to whom it goes, and the printed sentences around the ruled lines. */
export const blankFormInputSchema = z.strictObject({
  letterhead,
  place: line,
  title: line,
  caseNumber: optionalLine,
  recipient,
  inmate,
  opening: paragraphs,
  body: paragraphs,
  consent: paragraphs,
  closing: paragraphs,
  /** The post that signs, where the form has one. */
  signatoryPost: optionalLine,
  footer: letterParts.footer,
})

export type BlankFormInput = z.infer<typeof blankFormInputSchema>
