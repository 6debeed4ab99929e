import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { DataTable } from '../DataTable/DataTable.tsx'
import type { DataColumn } from '../DataTable/data-column.ts'
import { PageHead } from '../PageHead/PageHead.tsx'
import { EmptyState, type EmptyStateProps } from '../QueryContent/EmptyState.tsx'
import { QueryContent, type QueryLike } from '../QueryContent/QueryContent.tsx'
import { SidePanel } from '../RecordPage/SidePanel.tsx'
import classes from './SheetList.module.css'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newRow = 'baru'

interface SheetListPageProps<Row extends { readonly id: string }> {
  readonly title: string
  readonly subtitle: string
  /** Under which sorting and columns are remembered. */
  readonly name: string
  readonly query: QueryLike<readonly Row[]>
  readonly columns: readonly DataColumn<Row>[]
  /** Where the list can be without any row. */
  readonly empty?: EmptyStateProps | undefined
  readonly sheetTitle: (row: Row) => string
  readonly sheet: (row: Row) => ReactNode
  /** Adding a row: its button, and its form, which may open the new row when it is done. */
  readonly addLabel: string
  readonly form: (open: (id: string) => void, close: () => void) => ReactNode
  /** Under the table, beside the open sheet. */
  readonly below?: ReactNode
}

/** A short list whose rows are looked at and changed beside it. */
export function SheetListPage<Row extends { readonly id: string }>(props: SheetListPageProps<Row>) {
  const { title, subtitle, name, query, columns, empty, sheetTitle, sheet, addLabel, form, below } = props
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (id: string) => setAddress({ [sheetParameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  return (
    <>
      <PageHead
        title={title}
        subtitle={subtitle}
        mainAction={query.data && { label: addLabel, icon: IconPlus, onClick: () => open(newRow) }}
      />
      <QueryContent query={query} shape="table">
        {(rows) => {
          const opened = rows.find(({ id }) => id === asked)
          return (
            <div className={classes.columns} data-sheet={opened || asked === newRow ? true : undefined}>
              <div className={classes.main}>
                <DataTable
                  name={name}
                  label={title}
                  rows={rows}
                  columns={columns}
                  rowId={({ id }) => id}
                  onOpen={({ id }) => open(id)}
                  instead={empty && rows.length === 0 ? <EmptyState {...empty} /> : undefined}
                />
                {below}
              </div>
              {opened && (
                <SidePanel title={sheetTitle(opened)} onClose={close}>
                  {sheet(opened)}
                </SidePanel>
              )}
              {asked === newRow && (
                <SidePanel title={addLabel} onClose={close}>
                  {form(open, close)}
                </SidePanel>
              )}
            </div>
          )
        }}
      </QueryContent>
    </>
  )
}
