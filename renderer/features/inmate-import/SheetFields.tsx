import { NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import classes from './InmateImport.module.css'
import { type ColumnsValues, guessedFields, mappedFields, type SeenList } from './import-form.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const guessed = 'guessed'

interface SheetFieldsProps {
  readonly form: DraftForm<ColumnsValues>
  readonly seen: SeenList
  /** A heading row of null lets the core find it. */
  readonly onLook: (place: { readonly sheet: string; readonly headerRow: number | null }) => void
}

/** Where the list stands in its file, and whose answers to take over. */
export function SheetFields({ form, seen, onLook }: SheetFieldsProps) {
  const saved = useQuery(orpc.inmateImport.mappings.queryOptions({ input: {} }))
  const mappings = saved.data ?? []
  const take = (id: string | null) => {
    const mapping = mappings.find((one) => one.id === id)
    form.setValues({
      mappingId: mapping?.id ?? null,
      columns: mapping ? mappedFields(seen, mapping.columns) : guessedFields(seen),
      ...(mapping ? { dateOrder: mapping.dateOrder } : {}),
    })
  }
  const chosen = mappings.find((one) => one.id === form.values.mappingId)?.id
  return (
    <div className={classes.fields}>
      {seen.sheets.length > 1 && (
        <Select
          label={words.sheet}
          value={seen.sheet}
          data={[...seen.sheets]}
          allowDeselect={false}
          onChange={(sheet) => sheet !== null && onLook({ sheet, headerRow: null })}
        />
      )}
      <NumberInput
        label={words.headerRow}
        description={words.headerRowHint}
        min={1}
        max={1000}
        value={seen.headerRow + 1}
        onChange={(row) =>
          typeof row === 'number' && row >= 1 && onLook({ sheet: seen.sheet, headerRow: Math.min(row, 1000) - 1 })
        }
      />
      <Select
        label={words.savedMapping}
        value={chosen ?? guessed}
        data={[
          { value: guessed, label: words.guessed },
          ...mappings.map((mapping) => ({ value: mapping.id, label: mapping.name })),
        ]}
        allowDeselect={false}
        onChange={take}
      />
    </div>
  )
}
