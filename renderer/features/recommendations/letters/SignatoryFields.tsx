import { Select } from '@mantine/core'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import type { PartProps } from './part-props.ts'

const actingPrefixes = ['Plh.', 'Plt.'] as const

/** Who signs. A name left empty leaves a line to write on. */
export function SignatoryFields({
  value,
  onChange,
  fieldAt,
  path,
  hasLicence = false,
}: PartProps<Signatory> & { readonly hasLicence?: boolean }) {
  return (
    <>
      <OptionalLineInput
        label={words.name}
        hint={words.blankName}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        {...fieldAt(`${path}.name`)}
      />
      <LineInput
        label={words.post}
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
        {...fieldAt(`${path}.post`)}
      />
      <div className={classes.pair}>
        <OptionalLineInput
          label={words.nip}
          value={value.nip}
          onChange={(nip) => onChange({ ...value, nip })}
          {...fieldAt(`${path}.nip`)}
        />
        {hasLicence ? (
          <OptionalLineInput
            label={words.licence}
            value={value.licenceNumber}
            onChange={(licenceNumber) => onChange({ ...value, licenceNumber })}
            {...fieldAt(`${path}.licenceNumber`)}
          />
        ) : (
          <Select
            label={words.actingPrefix}
            value={value.actingPrefix}
            data={[...actingPrefixes]}
            allowDeselect
            clearable
            onChange={(actingPrefix) => onChange({ ...value, actingPrefix })}
            {...fieldAt(`${path}.actingPrefix`)}
          />
        )}
      </div>
    </>
  )
}
