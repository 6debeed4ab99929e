import { ActionIcon, Button, Group, Input, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Records.module.css'
import { visitMessages as words } from './visit.messages.ts'

/** One diagnosis as it is typed: a code of ICD-10, words, or both. */
export interface DiagnosisRow {
  readonly code: string
  readonly display: string
}

export interface DiagnosisInputProps {
  /** The first one is the primary diagnosis; there is always one row. */
  readonly value: readonly DiagnosisRow[]
  readonly onChange: (value: readonly DiagnosisRow[]) => void
  /** By path: "diagnoses.0.code". */
  readonly errors: Readonly<Record<string, unknown>>
}

/** Diagnoses by code and words, by keyboard alone. */
export function DiagnosisInput({ value, onChange, errors }: DiagnosisInputProps) {
  const change = (index: number, part: Partial<DiagnosisRow>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const problem = (index: number, field: keyof DiagnosisRow) => {
    const text = errors[`diagnoses.${index}.${field}`]
    return typeof text === 'string' ? text : null
  }
  return (
    <Input.Wrapper label={words.diagnoses} description={words.diagnosisHint} labelElement="div">
      {value.map((row, index) => {
        const place = formatNumber(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <Group key={index} gap="xs" mt="xs" align="flex-start" wrap="nowrap">
            <TextInput
              aria-label={words.diagnosisCode(place)}
              placeholder={words.diagnosisCodePlaceholder}
              value={row.code}
              error={problem(index, 'code')}
              data-path={`diagnoses.${index}.code`}
              autoComplete="off"
              spellCheck={false}
              maxLength={8}
              className={classes.code ?? ''}
              onChange={(event) => change(index, { code: event.currentTarget.value })}
            />
            <TextInput
              aria-label={words.diagnosisText(place)}
              placeholder={words.diagnosisTextPlaceholder}
              value={row.display}
              error={problem(index, 'display')}
              data-path={`diagnoses.${index}.display`}
              autoComplete="off"
              maxLength={200}
              className={classes.grow ?? ''}
              onChange={(event) => change(index, { display: event.currentTarget.value })}
            />
            {value.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="input-sm"
                aria-label={words.diagnosisRemove(place)}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )
      })}
      <Button
        variant="subtle"
        size="compact-md"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...value, { code: '', display: '' }])}
      >
        {words.diagnosisAdd}
      </Button>
    </Input.Wrapper>
  )
}
