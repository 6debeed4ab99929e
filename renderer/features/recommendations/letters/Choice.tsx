import { SegmentedControl, Text } from '@mantine/core'

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
