import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArchive, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  type RetentionFilter,
  type RetentionPart,
  type RetentionRow,
  retentionParts,
} from '#shared/features/record-retention/record-retention.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import classes from './Retention.module.css'
import { RetentionMarks } from './RetentionMarks.tsx'
import { retentionMessages as words } from './record-retention.messages.ts'
import { usePastRecords, useRetentionOverview } from './record-retention.queries.ts'
import { retentionColumns } from './retention-columns.tsx'

const noFilters: RetentionFilter = { text: '', year: null, part: 'undecided' }
const allYears = 'all'

/** Medical records past their time, for whoever decides on destroying or archiving them. */
export function RetentionScreen() {
  const { filters, set, clear, isFiltered } = useFilters('record-retention', noFilters)
  const [text] = useDebouncedValue(filters.text, 200)
  const overview = useRetentionOverview()
  const list = usePastRecords({ ...filters, text })
  const [opened, setOpened] = useState<RetentionRow | null>(null)
  const [isPrinted, setPrinted] = useState(false)
  const years = overview.data?.years ?? []
  const inYear = years.filter(({ year }) => filters.year === null || year === filters.year)
  const countOf = (part: RetentionPart) => inYear.reduce((sum, one) => sum + one[part], 0)
  const isNothing = years.length === 0
  const path = `/files/retention-lists/semua?${addressOf(filters)}`
  const saveBook = async () => {
    try {
      const { bytes, mediaType } = await fetchFile(`${path}&format=xlsx`)
      offerDownload(bytes, mediaType, `${words.fileName}.xlsx`)
    } catch (error) {
      noticeFailure(errorText(error))
    }
  }
  return (
    <div className={classes.columns} data-sheet={opened !== null || undefined}>
      <div>
        <ListPage
          name="record-retention"
          head={{
            title: words.title,
            subtitle: overview.data && words.subtitle(overview.data.words, overview.data.source),
            mainAction: { label: words.print, icon: IconPrinter, onClick: () => setPrinted(true) },
            menu: [{ label: words.saveBook, icon: IconFileSpreadsheet, onClick: () => void saveBook() }],
          }}
          query={{
            data: overview.data && list.data?.pages.flat(),
            error: list.error ?? overview.error,
            isFetching: list.isFetching || overview.isFetching,
            refetch: () => Promise.all([list.refetch(), overview.refetch()]),
          }}
          columns={retentionColumns[filters.part]}
          rowId={({ inmateId }) => inmateId}
          onOpen={setOpened}
          totalCount={countOf(filters.part)}
          filters={{
            isFiltered,
            onClear: clear,
            isNarrowAtFirst: !isNothing,
            fields: (
              <>
                <SegmentedControl
                  aria-label={words.part}
                  data={retentionParts.map((part) => ({
                    value: part,
                    label: words.partWithCount(part, formatNumber(countOf(part))),
                  }))}
                  value={filters.part}
                  onChange={(part) => set({ part: retentionParts.find((one) => one === part) ?? 'undecided' })}
                />
                <SearchField
                  label={words.search}
                  shortLabel={words.searchShort}
                  value={filters.text}
                  onChange={(typed) => set({ text: typed.slice(0, 100) })}
                  width="14rem"
                />
                <Select
                  aria-label={words.year}
                  data={[
                    { value: allYears, label: words.allYears },
                    ...years.map((one) => ({
                      value: String(one.year),
                      label: words.yearWithCount(one.year, formatNumber(one[filters.part])),
                    })),
                  ]}
                  value={filters.year === null ? allYears : String(filters.year)}
                  onChange={(year) => set({ year: year === allYears || year === null ? null : Number(year) })}
                  w="10rem"
                />
              </>
            ),
          }}
          empty={{
            title: isNothing ? words.emptyTitle : words.emptyPartTitle,
            text: isNothing ? words.emptyText : words.emptyPartText,
            icon: IconArchive,
          }}
        />
        {list.hasNextPage && (
          <Group justify="center" mt="md">
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.loadMore}
            </Button>
          </Group>
        )}
      </div>
      {opened !== null && <RetentionPanel key={opened.inmateId} row={opened} onClose={() => setOpened(null)} />}
      <PaperDialog
        title={words.paperTitle}
        path={isPrinted ? path : null}
        fileName={words.fileName}
        onClose={() => setPrinted(false)}
      />
    </div>
  )
}

const addressOf = ({ text, year, part }: RetentionFilter) =>
  new URLSearchParams({ text, part, ...(year === null ? {} : { year: String(year) }) })

function RetentionPanel({ row, onClose }: { readonly row: RetentionRow; readonly onClose: () => void }) {
  return (
    <SidePanel title={row.name} onClose={onClose}>
      <Stack gap="md" align="flex-start">
        <div>
          {row.registerNumber !== null && <Text>{row.registerNumber}</Text>}
          <Text>{`${words.columns.keptUntil} ${formatDate(row.keptUntil)}`}</Text>
        </div>
        <Button component={Link} to={recordPaths.record(row.inmateId)} variant="default">
          {words.openRecord}
        </Button>
        <RetentionMarks inmateId={row.inmateId} />
      </Stack>
    </SidePanel>
  )
}
