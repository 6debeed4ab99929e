import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import {
  type NationalIdRecord,
  nationalIdWarnings,
  normaliseNationalId,
} from '#shared/features/inmates/national-id.rules.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

interface NationalIdInputProps {
  readonly record: NationalIdRecord
  readonly field: object & { readonly value?: string }
}

/** While the number is still being typed, only its length is wrong; that is no doubt yet. */
const isBeingTyped = (text: string) => /^\d{1,15}$/.test(normaliseNationalId(text))

/** The NIK with its doubts below: they warn and never refuse, because offices meet real exceptions. */
export function NationalIdInput({ record, field }: NationalIdInputProps) {
  const text = field.value ?? ''
  const warnings = nationalIdWarnings(text, record)
  const isTyping = isBeingTyped(text) && document.activeElement?.getAttribute('data-path') === 'nationalId'
  return (
    <div>
      <TextInput
        label={optionalLabel(words.nationalId)}
        description={words.nationalIdHint}
        inputMode="numeric"
        autoComplete="off"
        maw="22rem"
        {...field}
      />
      {warnings.length > 0 && !isTyping && (
        <div className={classes.warning} role="status">
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
          <div>
            <strong>{words.warningsTitle}</strong>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{words.nationalIdWarnings[warning]}</li>
              ))}
            </ul>
            <span>{words.warningsText}</span>
          </div>
        </div>
      )}
    </div>
  )
}
