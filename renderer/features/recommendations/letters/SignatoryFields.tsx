import { Select } from '@mantine/core'
import { useContext } from 'react'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { WorkerNameField } from '../../care-workers/WorkerNameField.tsx'
import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { nullIfEmpty } from './letter-field.ts'
import { LetterSigning } from './letter-signing.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { SignatoryChoice } from './SignatoryChoice.tsx'

const actingPrefixes = ['Plh.', 'Plt.'] as const

/** Who signs. A name left empty leaves a line to write on. */
export function SignatoryFields({
  licensed,
  ...props
}: PartProps<Signatory> & {
  /** Whose number of practice stands under the name, where it is a health worker who signs. */
  readonly licensed?: 'doctors' | 'health-workers'
}) {
  const { date } = useContext(LetterSigning)
  const { field } = fieldsOf(props)
  const { value, onChange } = props
  const { error, 'data-path': path } = field('name')
  return (
    <>
      <SignatoryChoice place={props.path} onChoose={props.onChange} />
      {licensed ? (
        <WorkerNameField
          label={optionalLabel(words.name)}
          hint={words.blankName}
          who={licensed}
          on={date}
          input={{
            ...{ value: value.name ?? '', error, 'data-path': path },
            onChange: (name) => onChange({ ...value, name: nullIfEmpty(name) }),
          }}
          sip={{
            value: value.licenceNumber ?? '',
            fill: (number, name) => onChange({ ...value, name: nullIfEmpty(name), licenceNumber: nullIfEmpty(number) }),
          }}
        />
      ) : (
        <OptionalLineInput label={words.name} hint={words.blankName} {...field('name')} />
      )}
      <LineInput label={words.post} {...field('post')} />
      <div className={classes.pair}>
        <OptionalLineInput label={words.nip} {...field('nip')} />
        {licensed ? (
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
