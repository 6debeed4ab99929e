import { ActionIcon, Button, Group, Input } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { formatNumber } from '../../format/numbers.ts'
import { IcdPicker } from '../terminology/IcdPicker.tsx'
import type { PickedDiagnosis } from '../terminology/picked-diagnosis.ts'
import { ProposedDiagnosis } from './ProposedDiagnosis.tsx'
import classes from './Records.module.css'
import { visitMessages as words } from './visit.messages.ts'

/** One diagnosis as the form keeps it; without words it is an empty row. */
export interface DiagnosisRow {
  /** ICD-10; null: not coded yet. */
  readonly code: string | null
  readonly display: string
  /** Whether an entry with it is proposed as extra-confidential. */
  readonly isConfidential: boolean
}

export interface DiagnosisInputProps {
  /** The first one is the primary diagnosis; there is always one row. */
  readonly value: readonly DiagnosisRow[]
  readonly onChange: (value: readonly DiagnosisRow[]) => void
  /** By path: "diagnoses.0.code". */
  readonly errors: Readonly<Record<string, unknown>>
  /** Codes that a template or a protocol names. */
  readonly proposed: readonly string[]
}

const noRow: DiagnosisRow = { code: null, display: '', isConfidential: false }

const rowOf = (picked: PickedDiagnosis | null): DiagnosisRow =>
  picked === null ? noRow : { code: picked.code, display: picked.term, isConfidential: picked.isConfidential }

const pickedOf = ({ code, display, isConfidential }: DiagnosisRow): PickedDiagnosis | null =>
  display === '' ? null : { code, term: display, isConfidential, isNotifiable: false }

/** Diagnoses by code, term or everyday word, by keyboard alone. */
export function DiagnosisInput({ value, onChange, errors, proposed }: DiagnosisInputProps) {
  const problem = (index: number) => {
    const text = errors[`diagnoses.${index}.code`] ?? errors[`diagnoses.${index}.display`]
    return typeof text === 'string' ? text : null
  }
  const put = (row: DiagnosisRow) => {
    const empty = value.findIndex(({ display }) => display === '')
    onChange(empty < 0 ? [...value, row] : value.map((one, at) => (at === empty ? row : one)))
  }
  const open = proposed.filter((code) => value.every((row) => row.code !== code))
  return (
    <Input.Wrapper label={words.diagnoses} description={words.diagnosisHint} labelElement="div">
      {value.map((row, index) => {
        const place = formatNumber(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <Group key={index} gap="xs" mt="xs" align="flex-end" wrap="nowrap">
            <div className={classes.grow}>
              <IcdPicker
                label={index === 0 ? words.diagnosisMain : words.diagnosisText(place)}
                value={pickedOf(row)}
                onChange={(picked) => onChange(value.map((one, at) => (at === index ? rowOf(picked) : one)))}
                error={problem(index)}
                data-path={`diagnoses.${index}.code`}
              />
            </div>
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
      {open.length > 0 && (
        <ul className={classes.proposals} aria-label={words.diagnosisProposed}>
          {open.map((code) => (
            <li key={code}>
              <ProposedDiagnosis code={code} onPick={(picked) => put(rowOf(picked))} />
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        size="compact-md"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...value, noRow])}
      >
        {words.diagnosisAdd}
      </Button>
    </Input.Wrapper>
  )
}
