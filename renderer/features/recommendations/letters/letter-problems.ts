import { z } from 'zod'
import {
  letterSettingSchema,
  recommendationLetterSchema,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { type ErrorText, failureOf } from '../../../api/error-text.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { numberRefusal } from '../../letters/number-failure.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { letterMessages as words } from './letter.messages.ts'

const letterSchema = z.strictObject({ content: recommendationLetterSchema, setting: letterSettingSchema })

/** Problems by path, as the contract would refuse them: "content.wording.opening" and the words. */
export type LetterProblems = Readonly<Record<string, string>>

/** What keeps a draft from being saved. */
export function letterProblemsOf(draft: { readonly content: unknown; readonly setting: unknown }): LetterProblems {
  const result = letterSchema.safeParse(draft)
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), textOf(issue)]))
}

/** The same for the top of the form, where nothing else says which part is meant. */
export function namedProblems(problems: LetterProblems): LetterProblems {
  return Object.fromEntries(Object.entries(problems).map(([path, text]) => [path, words.problemIn(partOf(path), text)]))
}

/** "content.wording.diagnoses.0.name" is in the part "Diagnosis 1". */
function partOf(path: string): string {
  const [, second = '', part = '', index = ''] = path.split('.')
  const name = words.parts[part] ?? words.settingParts[second] ?? words.setting
  return /^\d+$/.test(index) ? `${name} ${formatNumber(Number(index) + 1)}` : name
}

function textOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return words.required
  if (issue.code === 'too_big') return words.tooLong(formatNumber(Number(issue.maximum)))
  return words.invalid
}

/** Like any failure, but a character that cannot be printed is named together with the part of the letter it stands in. */
export function letterFailure(error: unknown): ErrorText | null {
  const failure = failureOf(error)
  if (failure?.code !== 'letter-character-missing') return numberRefusal(error) ?? recommendationFailure(error)
  const [part = ''] = String(failure.details.field ?? '').split(/[.[]/)
  const text = words.characterText(String(failure.details.character ?? ''), words.parts[part] ?? part)
  return { title: words.characterTitle, text }
}
