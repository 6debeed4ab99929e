import { loginNameSchema } from '#shared/features/accounts/accounts.contract.ts'
import { type FacilityDetails, facilityDetailsSchema } from '#shared/features/facility/facility.contract.ts'
import { newPasswordWords } from '../session/password-words.ts'
import { setupMessages } from './setup.messages.ts'
import { facilityOf, type SetupValues } from './setup-values.ts'

/** Path of a field and what is wrong with it, in the order of the screen. */
export type SetupProblems = Readonly<Record<string, string>>

const facilityStepFields = [
  ...['kind', 'class', 'name', 'unitCode', 'capacity', 'address', 'city', 'phone', 'email', 'website'],
  ...['headName', 'headEmployeeNumber', 'headTitle', 'headActing'],
] as readonly (keyof FacilityDetails)[]

const letterheadStepFields = [
  'regionalOffice',
  'regionalOfficeCity',
  'letterheadLines',
  'timeZone',
] as const satisfies readonly (keyof FacilityDetails)[]

/** What is wrong on the first step. */
export function facilityStepProblems(values: SetupValues): SetupProblems {
  const problems = facilityProblems(values, facilityStepFields)
  const email = values.email.trim()
  return email !== '' && !/^\S+@\S+\.\S+$/.test(email) ? { ...problems, email: setupMessages.missing.email } : problems
}

/** What is wrong on the second step. */
export function letterheadStepProblems(values: SetupValues): SetupProblems {
  const problems = facilityProblems(values, letterheadStepFields)
  const isBare = values.regionalOffice.trim() === setupMessages.regionalOfficePrefix.trim()
  return isBare ? { regionalOffice: setupMessages.missing.regionalOffice, ...problems } : problems
}

/** What is wrong on the fourth step. */
export function administratorStepProblems(values: SetupValues): SetupProblems {
  const found: Record<string, string | null> = {
    adminFullName: textProblem(values.adminFullName, 120, setupMessages.adminFullNameMissing),
    adminName: adminNameProblem(values.adminName),
    password: newPasswordWords(values.password, values.adminName),
    passwordAgain: values.passwordAgain === values.password ? null : setupMessages.passwordsDiffer,
  }
  return Object.fromEntries(Object.entries(found).flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

function adminNameProblem(name: string): string | null {
  if (name.trim() === '') return setupMessages.adminNameMissing
  return loginNameSchema.safeParse(name).success ? null : setupMessages.adminNameInvalid
}

function textProblem(text: string, most: number, missing: string): string | null {
  if (text.trim() === '') return missing
  return text.trim().length > most ? setupMessages.tooLong(most) : null
}

/** The contract's own schema decides; each field says it in its own words. */
function facilityProblems(values: SetupValues, fields: readonly (keyof FacilityDetails)[]): SetupProblems {
  const checked = facilityDetailsSchema.safeParse(facilityOf(values))
  if (checked.success) return {}
  const issues = checked.error.issues
  return Object.fromEntries(
    fields.flatMap((field) =>
      issues
        .filter((issue) => issue.path[0] === field)
        .map((issue) => {
          const isLine = field === 'letterheadLines' && issue.path.length > 1
          const text = isLine ? setupMessages.letterheadLineMissing : setupMessages.missing[field]
          const isTooLong = issue.code === 'too_big' && issue.origin === 'string'
          return [issue.path.join('.'), isTooLong ? setupMessages.tooLong(Number(issue.maximum)) : text]
        }),
    ),
  )
}
