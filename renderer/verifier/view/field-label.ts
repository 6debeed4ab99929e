import { verifierMessages } from '../verifier.messages.ts'

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
}

export const labelText = ({ label, isOptional }: FieldProps): string =>
  isOptional ? `${label} ${verifierMessages.optional}` : label
