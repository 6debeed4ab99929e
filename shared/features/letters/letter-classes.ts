import { z } from 'zod'

/** Letters that carry an office number. The others are written by a person, or go along with numbered ones. */
export const numberedTemplates = [
  'rekomendasi-dokter',
  'surat-pengantar-kalapas',
  'risalah-sidang-tpp',
  'laporan-gawat-darurat',
] as const

export const numberedTemplateSchema = z.enum(numberedTemplates)

export type NumberedTemplate = z.infer<typeof numberedTemplateSchema>

/** Narrows a template to those with an office number. */
export function isNumbered(template: string): template is NumberedTemplate {
  return (numberedTemplates as readonly string[]).includes(template)
}

/**
 * Where the number of a class of letters comes from: counted here without a gap, the next free one of a reserved piece of the unit's
 * agenda book, or typed in after the book or SRIKANDI has given it.
 */
export const numberSources = ['register', 'block', 'typed'] as const

export const numberSourceSchema = z.enum(numberSources)

export type NumberSource = z.infer<typeof numberSourceSchema>

/** Who gave a typed number. */
export const numberBookSchema = z.enum(['agenda', 'srikandi'])
