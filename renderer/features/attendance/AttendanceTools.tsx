import { Group, Select } from '@mantine/core'
import type { WrittenOrigin } from '#shared/features/attendance/attendance.contract.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import type { Sheet } from './AttendanceSheet.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'

export interface SheetFilter {
  /** Null: all of them; "": people without a room. */
  readonly block: string | null
  readonly show: keyof typeof words.shows
}

interface AttendanceToolsProps {
  readonly sheet: Sheet
  readonly filter: SheetFilter
  readonly origin: WrittenOrigin
  readonly isEditable: boolean
  readonly onFilter: (filter: SheetFilter) => void
  readonly onOrigin: (origin: WrittenOrigin) => void
}

const every = '*'
const shows = ['all', 'unmarked', 'different'] as const

/** What the sheet shows, what is typed into it, and the list for the block officers. */
export function AttendanceTools({ sheet, filter, origin, isEditable, onFilter, onOrigin }: AttendanceToolsProps) {
  const { session, standing, openUntil, today, rows } = sheet
  const mayMark = useMay('mark:attendance')
  const blocks = [...new Set(rows.map(({ block }) => block ?? ''))]
  const blockName = (block: string) => (block === '' ? words.noBlock : block)
  const entries = session.on === today ? (['click', 'paper', 'excused'] as const) : (['click', 'paper'] as const)
  const query = filter.block === null ? '' : `?${new URLSearchParams({ blok: filter.block })}`
  return (
    <>
      <PageNote meaning={standing === 'open' ? 'neutral' : 'attention'}>
        {standing === 'open' || standing === 'locked'
          ? words.standings[standing](formatDate(openUntil))
          : words.standings[standing]}{' '}
        {!mayMark && words.readOnly}
      </PageNote>
      <Group align="end">
        {isEditable && standing !== 'to-come' && (
          <Select
            label={words.enteredFrom}
            allowDeselect={false}
            data={entries.map((value) => ({ value, label: words.entries[value] }))}
            value={origin}
            onChange={(next) => onOrigin(entries.find((one) => one === next) ?? 'click')}
            w="13rem"
          />
        )}
        <Select
          label={words.show}
          allowDeselect={false}
          data={shows.map((value) => ({ value, label: words.shows[value] }))}
          value={filter.show}
          onChange={(next) => onFilter({ ...filter, show: shows.find((one) => one === next) ?? 'all' })}
          w="13rem"
        />
        {blocks.length > 1 && (
          <Select
            label={words.block}
            allowDeselect={false}
            searchable={blocks.length > 12}
            data={[
              { value: every, label: words.allBlocks },
              ...blocks.map((block, index) => ({ value: String(index), label: blockName(block) })),
            ]}
            value={filter.block === null ? every : String(blocks.indexOf(filter.block))}
            onChange={(next) => onFilter({ ...filter, block: next === every ? null : (blocks[Number(next)] ?? null) })}
            w="11rem"
          />
        )}
        <PrintFileButton
          label={filter.block === null ? words.print : words.printBlock(blockName(filter.block))}
          path={`/files/attendance-sheets/${session.id}${query}`}
        />
      </Group>
    </>
  )
}
