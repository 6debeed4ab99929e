import { TextInput } from '@mantine/core'
import type { LetterSetting } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { Choice } from './Choice.tsx'
import classes from './Letters.module.css'
import { letterMessages as words } from './letter.messages.ts'
import type { FieldAt } from './letter-field.ts'

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
