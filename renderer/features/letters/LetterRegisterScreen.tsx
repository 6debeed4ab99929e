import { Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { LetterDetail } from './LetterDetail.tsx'
import { type LetterRow, letterColumns, letterKind, letterName } from './letter-columns.tsx'
import { letterRegisterMessages as words } from './letters.messages.ts'

const firstYear = 2025

/** The book of letters that went out: one year at a time, each to be looked at and printed again. */
export function LetterRegisterScreen() {
  return (
    <WithToday title={words.title} shape="table">
      {(today) => <Register thisYear={Number(today.slice(0, 4))} />}
    </WithToday>
  )
}

function Register({ thisYear }: { readonly thisYear: number }) {
  const { filters, set, clear, isFiltered } = useFilters('letters', { text: '', year: thisYear })
  const [address, setAddress] = useSearchParams()
  // A line of the start page leads to one letter, whatever year was looked at last.
  const year = Number(address.get('tahun') ?? filters.year)
  const register = useQuery(orpc.letters.register.queryOptions({ input: { year } }))
  const opened = register.data?.find((row) => row.id === address.get('surat')) ?? null
  const setOpened = (row: LetterRow | null) => {
    set({ year })
    setAddress(row === null ? {} : { surat: row.id }, { replace: true })
  }
  const shown = useMemo(
    () => register.data?.filter((row) => holdsWords(filters.text, [row.number ?? words.awaitsNumber, letterKind(row)])),
    [register.data, filters.text],
  )
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_year, index) =>
    String(thisYear - index),
  )
  return (
    <>
      <ListPage
        head={{ title: words.title, subtitle: words.subtitle }}
        name="letters"
        query={{ ...register, data: shown }}
        rowId={(row) => row.id}
        columns={letterColumns}
        onOpen={setOpened}
        firstSort={{ column: 'issuedAt', isDescending: true }}
        totalCount={register.data?.length}
        exportName={words.exportName}
        filters={{
          isFiltered: isFiltered && (register.data?.length !== 0 || year !== thisYear),
          onClear: clear,
          fields: (
            <>
              <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} />
              <Select
                aria-label={words.year}
                value={String(year)}
                onChange={(chosen) => {
                  set({ year: Number(chosen ?? thisYear) })
                  setAddress({}, { replace: true })
                }}
                data={years}
                w="7rem"
              />
            </>
          ),
        }}
        empty={{ title: words.emptyTitle, text: words.emptyText }}
      />
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened ? letterName(opened) : ''}
        size="xl"
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        {opened && <LetterDetail row={opened} />}
      </Modal>
    </>
  )
}
