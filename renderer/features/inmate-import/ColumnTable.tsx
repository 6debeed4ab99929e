import { Input, Select, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { importFields } from '#shared/features/inmate-import/import-columns.ts'
import { fieldLabels } from '#shared/features/inmate-import/import-problem.messages.ts'

import classes from './InmateImport.module.css'
import { type ColumnFields, type SeenList, withField } from './import-form.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const notTaken = 'none'

const options = [
  { value: notTaken, label: words.notTaken },
  ...importFields.map((field) => ({ value: field, label: fieldLabels[field] })),
]

interface ColumnTableProps {
  readonly seen: SeenList
  readonly fields: ColumnFields
  readonly onChange: (fields: ColumnFields) => void
  readonly error: ReactNode
}

/** One line per column of the list: its heading, what stands in it, and what it becomes. */
export function ColumnTable({ seen, fields, onChange, error }: ColumnTableProps) {
  return (
    <div data-path="columns">
      <Table className={classes.columns ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.columnHeading}</Table.Th>
            <Table.Th scope="col">{words.columnSamples}</Table.Th>
            <Table.Th scope="col">{words.columnField}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seen.columns.map((column, index) => {
            const heading = column.heading === '' ? words.unnamed(index + 1) : column.heading
            const field = fields[column.key] ?? null
            return (
              <Table.Tr key={column.key} data-taken={field !== null || undefined}>
                <Table.Th scope="row">{heading}</Table.Th>
                <Table.Td className={classes.samples ?? ''}>
                  {column.samples.length === 0 ? words.noSamples : column.samples.join(' · ')}
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={words.fieldOf(heading)}
                    data={options}
                    searchable
                    value={field ?? notTaken}
                    onChange={(chosen) =>
                      onChange(withField(fields, column.key, importFields.find((one) => one === chosen) ?? null))
                    }
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {error && <Input.Error mt="xs">{error}</Input.Error>}
    </div>
  )
}
