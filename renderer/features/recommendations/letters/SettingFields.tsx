import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LetterSetting } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { orpc } from '../../../api/client.ts'
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
  const known = useQuery(orpc.letterSettings.classifications.queryOptions({ input: {} }))
  const titles = new Map(known.data?.map(({ code, title }) => [code, title]))
  return (
    <>
      <CalendarDateInput
        label={words.date}
        value={setting.date}
        onChange={(date) => date && onChange({ date })}
        {...fieldAt('setting.date')}
      />
      {isNumbered && (
        <Autocomplete
          label={words.classification}
          description={words.classificationHint}
          value={setting.classification}
          onChange={(classification) => onChange({ classification })}
          data={known.data?.map(({ code }) => code) ?? []}
          filter={({ options }) => options}
          renderOption={({ option }) => words.classificationOption(option.value, titles.get(option.value) ?? '')}
          comboboxProps={{ width: 360, position: 'bottom-start' }}
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
