import { Button, CloseButton, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../format/numbers.ts'
import classes from './Letters.module.css'
import { type FieldOf, fieldsOf, type PartProps } from './part-props.ts'

interface RowGroupProps<Row> extends PartProps<Row[]> {
  readonly title: string
  readonly newRow: Row
  readonly most: number
  readonly rowTitle: (number: string) => string
  readonly addLabel: string
  readonly removeLabel: (number: string) => string
  /** At least one must stay. */
  readonly isNeeded?: boolean | undefined
  readonly children: (field: FieldOf<Row>) => ReactNode
}

/** A few things of the same kind, each a small group of fields, with a way to add and remove one. */
export function RowGroup<Row extends object>(props: RowGroupProps<Row>) {
  const { title, value: rows, onChange, isNeeded = false } = props
  const rowAt = (row: Row, index: number): PartProps<Row> => ({
    value: row,
    onChange: (changed) => onChange(rows.map((kept, position) => (position === index ? changed : kept))),
    fieldAt: props.fieldAt,
    path: `${props.path}.${index}`,
  })
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text fw={500}>{title}</Text>
      {rows.map((row, index) => {
        const number = formatNumber(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
          <fieldset key={index} className={classes.row} aria-label={props.rowTitle(number)}>
            <Group justify="space-between" mb={4}>
              <Text size="sm" fw={600}>
                {props.rowTitle(number)}
              </Text>
              {(rows.length > 1 || !isNeeded) && (
                <CloseButton
                  aria-label={props.removeLabel(number)}
                  onClick={() => onChange(rows.filter((_row, position) => position !== index))}
                />
              )}
            </Group>
            <Stack gap="xs">{props.children(fieldsOf(rowAt(row, index)).field)}</Stack>
          </fieldset>
        )
      })}
      {rows.length < props.most && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...rows, props.newRow])}
          >
            {props.addLabel}
          </Button>
        </div>
      )}
    </Stack>
  )
}
