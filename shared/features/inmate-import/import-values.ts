import { z } from 'zod'

/** What one line says about a person, every part as plain text in one agreed form (dates ISO, terms "years-months-days"). */
export const importValueKeys = [
  'registerNumber',
  'registerClass',
  'registerSince',
  'legalStatus',
  'name',
  'aliases',
  'sex',
  'birthPlace',
  'birthDate',
  'nationalId',
  'religion',
  'nationality',
  'address',
  'block',
  'room',
  'arrivedOn',
  'arrivedFrom',
  'firstDetainedOn',
  'detentionEndsOn',
  'sentence',
  'fineRupiah',
  'subsidiary',
  'expiresOn',
  'familyName',
  'familyRelation',
  'familyPhone',
  'jknNumber',
] as const

export type ImportValueKey = (typeof importValueKeys)[number]

export const importValuesSchema = z.partialRecord(z.enum(importValueKeys), z.string())

export type ImportValues = Readonly<Partial<Record<ImportValueKey, string>>>

/** Why a line cannot be taken in. */
export const importProblemCodes = [
  'name-missing',
  'name-unreadable',
  'sex-missing',
  'word-unknown',
  'date-unreadable',
  'date-in-future',
  'too-long',
  'register-class-unknown',
  'register-class-missing',
  'register-class-differs',
  'place-unreadable',
  'term-unreadable',
  'number-unreadable',
  'cell-error',
  'line-repeated',
  'birth-after-arrival',
] as const

export type ImportProblemCode = (typeof importProblemCodes)[number]

/** What a person should look at although the line is taken in. */
export const importWarningCodes = [
  'national-id-damaged',
  'place-incomplete',
  'place-not-allowed',
  'legal-status-differs',
  'older-register',
] as const

export type ImportWarningCode = (typeof importWarningCodes)[number]

/** Why the line alone does not tell who is meant, or what the list leaves open. */
export const importQuestionCodes = [
  'same-register-other-name',
  'same-national-id-other-name',
  'keys-of-different-people',
  'several-same-name',
  'same-name-no-birth-date',
  'missing-in-file',
  'not-present-here',
] as const

export type ImportQuestionCode = (typeof importQuestionCodes)[number]
