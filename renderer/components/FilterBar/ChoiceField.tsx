import { Select } from '@mantine/core'

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string
  /** "Semua keadaan": stands for no choice. */
  readonly anyLabel: string
  readonly choices: readonly Choice[]
  readonly wordOf: (choice: Choice) => string
  readonly value: Choice | 'any'
  readonly onChange: (choice: Choice | 'any') => void
  readonly width: string
}

/** Narrows a list to one of a few kinds of rows, or to none. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, anyLabel, choices, wordOf, value, onChange, width } = props
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(choices.find((choice) => choice === chosen) ?? 'any')}
      data={[{ value: 'any', label: anyLabel }, ...choices.map((choice) => ({ value: choice, label: wordOf(choice) }))]}
      w={width}
    />
  )
}
