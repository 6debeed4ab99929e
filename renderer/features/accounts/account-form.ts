import type { UseFormInput, UseFormReturnType } from '@mantine/form'
import type { z } from 'zod'
import type { Account } from '#shared/features/accounts/accounts.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { newPasswordWords } from '../session/password-words.ts'
import { roleNames } from '../session/role.messages.ts'
import { accountsMessages } from './accounts.messages.ts'

/** What stands in the fields; empty text where there is nothing. */
export interface AccountValues {
  name: string
  fullName: string
  employeeNumber: string
  position: string
  roles: Role[]
  password: string
}

export type AccountForm = UseFormReturnType<AccountValues>

const nothing: AccountValues = { name: '', fullName: '', employeeNumber: '', position: '', roles: [], password: '' }

/** The fields as the contract wants them. A NIP is often copied with its spaces. */
export function detailsOf(values: AccountValues) {
  return {
    fullName: values.fullName,
    employeeNumber: values.employeeNumber.replaceAll(/\s/g, '') || null,
    position: values.position.trim() || null,
    roles: values.roles,
  }
}

/** The fields as the screen names them. */
export const accountInWords = ({ fullName, employeeNumber, position, roles }: AccountValues) => [
  { label: accountsMessages.fullName, value: fullName },
  { label: accountsMessages.employeeNumber, value: employeeNumber },
  { label: accountsMessages.position, value: position },
  { label: accountsMessages.roles, value: roles.map((role) => roleNames[role]).join(', ') },
]

/** The one problem of a first password, under its field's path; nothing when it is good. */
export function passwordProblems(password: string, loginName: string): Record<string, string> {
  const problem = newPasswordWords(password, loginName)
  return problem === null ? {} : { password: problem }
}

/** What new and existing accounts' forms have in common: `schema` and `input` say what is sent, `extra` what only this screen knows. */
export function accountForm<Input>(options: {
  readonly account: Account | null
  readonly schema: z.ZodType
  readonly input: (values: AccountValues) => Input
  readonly extra: (values: AccountValues) => Record<string, string>
}): Pick<UseFormInput<AccountValues>, 'validate' | 'validateInputOnBlur'> & { readonly initialValues: AccountValues } {
  const { account } = options
  return {
    initialValues: account
      ? {
          ...nothing,
          name: account.name,
          fullName: account.fullName,
          employeeNumber: account.employeeNumber ?? '',
          position: account.position ?? '',
          roles: [...account.roles],
        }
      : nothing,
    validateInputOnBlur: ['name', 'fullName', 'employeeNumber', 'password'],
    validate: (values) => ({
      ...schemaProblems(options.schema, options.input(values), accountsMessages.problems),
      ...options.extra(values),
    }),
  }
}
