import { Select } from '@mantine/core'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { SignatoryChoice } from './SignatoryChoice.tsx'

const actingPrefixes = ['Plh.', 'Plt.'] as const

/** Who signs. A name left empty leaves a line to write on. */
export function SignatoryFields({
  hasLicence = false,
  ...props
}: PartProps<Signatory> & { readonly hasLicence?: boolean }) {
  const { field } = fieldsOf(props)
  return (
    <>
      <SignatoryChoice place={props.path} onChoose={props.onChange} />
      <OptionalLineInput label={words.name} hint={words.blankName} {...field('name')} />
      <LineInput label={words.post} {...field('post')} />
      <div className={classes.pair}>
        <OptionalLineInput label={words.nip} {...field('nip')} />
        {hasLicence ? (
          <OptionalLineInput label={words.licence} {...field('licenceNumber')} />
        ) : (
          <Select
            label={words.actingPrefix}
            data={[...actingPrefixes]}
            allowDeselect
            clearable
            {...field('actingPrefix')}
          />
        )}
      </div>
    </>
  )
}
