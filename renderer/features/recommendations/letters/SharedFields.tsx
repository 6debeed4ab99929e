import { SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import type { LetterSetting } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import classes from './Letters.module.css'
import { letterMessages as words } from './letter.messages.ts'
import type { FieldAt, WordingOf } from './letter-field.ts'
import { LineInput, LinesInput, OptionalLineInput } from './TextParts.tsx'

type Heading = WordingOf<'permohonan-wbp'>['heading']
type Recipient = WordingOf<'permohonan-wbp'>['recipient']

interface SettingFieldsProps {
  readonly setting: LetterSetting
  readonly onChange: (part: Partial<LetterSetting>) => void
  readonly fieldAt: FieldAt
  /** Letters without an office number need no code for it. */
  readonly isNumbered: boolean
}

/** Date, paper and letterhead: how the letter is set, not what it says. */
export function SettingFields({ setting, onChange, fieldAt, isNumbered }: SettingFieldsProps) {
  return (
    <>
      <CalendarDateInput
        label={words.date}
        value={setting.date}
        onChange={(date) => date && onChange({ date })}
        {...fieldAt('setting.date')}
      />
      {isNumbered && (
        <TextInput
          label={words.classification}
          description={words.classificationHint}
          value={setting.classification}
          onChange={(event) => onChange({ classification: event.currentTarget.value })}
          maw="16rem"
          {...fieldAt('setting.classification')}
        />
      )}
      <div className={classes.pair}>
        <Choice
          label={words.paper}
          value={setting.paper}
          options={words.papers}
          onChange={(paper) => onChange({ paper })}
        />
        <Choice
          label={words.letterhead}
          value={setting.letterheadMode}
          options={words.letterheads}
          onChange={(letterheadMode) => onChange({ letterheadMode })}
        />
      </div>
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** Two or three possibilities, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const values = Object.keys(options) as Value[]
  return (
    <div>
      <Text fw={500} size="sm">
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(next) => {
          const chosen = values.find((known) => known === next)
          if (chosen !== undefined) onChange(chosen)
        }}
        data={values.map((known) => ({ value: known, label: options[known] }))}
        transitionDuration={0}
      />
    </div>
  )
}

interface PartProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly fieldAt: FieldAt
  /** Where the part stands inside the wording. */
  readonly path: string
}

/** What the letter is about, how it is to be handled, what comes with it. */
export function HeadingFields({ value, onChange, fieldAt, path }: PartProps<Heading>) {
  return (
    <>
      <LineInput
        label={words.subject}
        value={value.subject}
        onChange={(subject) => onChange({ ...value, subject })}
        {...fieldAt(`${path}.subject`)}
      />
      <div className={classes.pair}>
        <OptionalLineInput
          label={words.sensitivity}
          value={value.sensitivity}
          onChange={(sensitivity) => onChange({ ...value, sensitivity })}
          {...fieldAt(`${path}.sensitivity`)}
        />
        <OptionalLineInput
          label={words.attachments}
          value={value.attachments}
          onChange={(attachments) => onChange({ ...value, attachments })}
          {...fieldAt(`${path}.attachments`)}
        />
      </div>
    </>
  )
}

/** To whom, through whom, where. */
export function RecipientFields({ value, onChange, fieldAt, path }: PartProps<Recipient>) {
  return (
    <>
      <LineInput
        label={words.recipientPost}
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
        {...fieldAt(`${path}.post`)}
      />
      <LinesInput
        label={words.through}
        hint={words.throughHint}
        value={value.through}
        onChange={(through) => onChange({ ...value, through })}
        {...fieldAt(`${path}.through`)}
      />
      <LineInput
        label={words.recipientPlace}
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
        {...fieldAt(`${path}.place`)}
      />
    </>
  )
}

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
