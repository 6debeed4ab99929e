import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import classes from './ComplaintDesk.module.css'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import { noIdentity, type TypedIdentity } from './intake-form.ts'

interface IdentityFieldsProps {
  /** The key to the vault was given to this account. */
  readonly isHeld: boolean
  readonly identity: TypedIdentity | null
  readonly nameError: ReactNode
  readonly onChange: (identity: TypedIdentity) => void
}

/** Who complains: the one part of the form that goes into the vault. */
export function IdentityFields({ isHeld, identity, nameError, onChange }: IdentityFieldsProps) {
  const typed = identity ?? noIdentity
  const field = (name: keyof TypedIdentity, maxLength: number) => ({
    value: typed[name],
    maxLength,
    autoComplete: 'off',
    'data-path': `identity.${name}`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <FormSection title={words.identity} hint={words.identityHint}>
      {!isHeld && <PageNote meaning="attention">{words.keyNotHeld}</PageNote>}
      <div className={classes.pair}>
        <TextInput label={words.name} error={nameError} {...field('name', 160)} />
        <TextInput label={optionalLabel(words.identityNumber)} {...field('identityNumber', 40)} />
        <TextInput label={optionalLabel(words.phone)} {...field('phone', 40)} />
        <TextInput label={optionalLabel(words.email)} {...field('email', 160)} />
      </div>
      <TextInput label={optionalLabel(words.address)} {...field('address', 400)} />
      <TextInput
        label={optionalLabel(words.reachedBy)}
        description={words.reachedByHint}
        {...field('reachedBy', 400)}
      />
    </FormSection>
  )
}
