import { Select, TextInput } from '@mantine/core'
import { legalStatuses, legalStatusOf } from '#shared/features/inmates/legal-status.rules.ts'
import { registerClassLabels } from '#shared/features/inmates/register-class.messages.ts'
import {
  parseRegisterClass,
  parseRegisterNumber,
  registerClasses,
} from '#shared/features/inmates/register-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import type { RegisterFields } from './inmate-form.ts'
import { inmateMessages } from './inmates.messages.ts'

interface RegisterNumberFieldsProps {
  readonly values: RegisterFields
  readonly birthDate: CalendarDate | null
  /** `getInputProps` for a field of the register number. */
  readonly field: (name: keyof RegisterFields) => object
  readonly onChange: (change: Partial<RegisterFields>) => void
  readonly isOptional?: boolean
  /** Counts while no date of its own is given: a number that came with the arrival begins with it. */
  readonly otherwiseSince?: CalendarDate | null
}

/** A register number: typing it fills in class and status, which can be put right by hand. */
export function RegisterNumberFields(props: RegisterNumberFieldsProps) {
  const { values, birthDate, field, onChange, isOptional = false, otherwiseSince = null } = props
  const label = (text: string) => (isOptional ? optionalLabel(text) : text)
  const since = values.since ?? otherwiseSince
  const statusOf = (registerClass: RegisterFields['registerClass']) =>
    registerClass && since ? legalStatusOf(registerClass, birthDate, since) : values.legalStatus
  const typeNumber = (registerNumber: string) => {
    const registerClass = parseRegisterNumber(registerNumber)?.registerClass ?? values.registerClass
    onChange({ registerNumber, registerClass, legalStatus: statusOf(registerClass) })
  }
  const chooseClass = (text: string | null) => {
    const registerClass = text === null ? null : parseRegisterClass(text)
    onChange({ registerClass, legalStatus: registerClass === null ? null : statusOf(registerClass) })
  }
  return (
    <>
      <TextInput
        label={label(words.registerNumber)}
        description={words.registerNumberHint}
        autoComplete="off"
        maw="16rem"
        {...field('registerNumber')}
        onChange={(event) => typeNumber(event.currentTarget.value)}
      />
      <Select
        label={label(words.registerClass)}
        data={registerClasses.map((value) => ({
          value,
          label: words.registerOption(words.classes[value], registerClassLabels[value]),
        }))}
        clearable={isOptional}
        {...field('registerClass')}
        onChange={chooseClass}
      />
      <Select
        label={label(words.legalStatus)}
        data={legalStatuses.map((value) => ({ value, label: inmateMessages.legalStatuses[value] }))}
        clearable={isOptional}
        maw="16rem"
        {...field('legalStatus')}
      />
      <CalendarDateInput
        label={label(words.registerSince)}
        value={values.since}
        onChange={(day) => onChange({ since: day })}
        {...(otherwiseSince === null ? {} : { description: words.registerSinceArrival })}
        {...pathAndError(field('since'))}
      />
    </>
  )
}

/** Value and change handler are set above; only error and path come from the form. */
function pathAndError(props: object & { readonly error?: unknown; readonly 'data-path'?: string }) {
  return { error: props.error as string | undefined, 'data-path': props['data-path'] }
}
