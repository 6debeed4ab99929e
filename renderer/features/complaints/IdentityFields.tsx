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
  /** What is wrong with a field. */
  readonly errorOf: (field: keyof TypedIdentity) => ReactNode
  readonly onChange: (identity: TypedIdentity) => void
}

/** Who complains: the one part of the form that goes into the vault. */
export function IdentityFields({ isHeld, identity, errorOf, onChange }: IdentityFieldsProps) {
  const typed = identity ?? noIdentity
  const field = (name: keyof TypedIdentity) => ({
    value: typed[name],
    error: errorOf(name),
    autoComplete: 'off',
    'data-path': `identity.${name}`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <FormSection title={words.identity} hint={words.identityHint}>
      {!isHeld && <PageNote meaning="attention">{words.keyNotHeld}</PageNote>}
      <div className={classes.pair}>
        <TextInput label={words.name} {...field('name')} />
        <TextInput label={optionalLabel(words.identityNumber)} {...field('identityNumber')} />
        <TextInput label={optionalLabel(words.phone)} {...field('phone')} />
        <TextInput label={optionalLabel(words.email)} {...field('email')} />
      </div>
      <TextInput label={optionalLabel(words.address)} {...field('address')} />
      <TextInput label={optionalLabel(words.reachedBy)} description={words.reachedByHint} {...field('reachedBy')} />
    </FormSection>
  )
}
