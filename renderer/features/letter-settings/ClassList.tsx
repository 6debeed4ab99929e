import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { remainingOf } from '#shared/features/letters/letter-register.rules.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatNumber } from '../../format/numbers.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import type { LetterClass } from './letter-settings.queries.ts'

interface ClassListProps {
  readonly classes: readonly LetterClass[]
  readonly year: number
  readonly onOpen: (letterClass: LetterClass) => void
}

/** One line per class of letters: where its number comes from and which is next. */
export function ClassList({ classes, year, onOpen }: ClassListProps) {
  const columns = useMemo(() => columnsFor(year), [year])
  return (
    <>
      <Text c="dimmed" mb="xs">
        {words.classesText} {words.commonPattern}{' '}
        <Anchor component={Link} underline="always" to="/pengaturan/satuan-kerja?tab=nomor">
          {words.commonPatternLink}
        </Anchor>
        .
      </Text>
      <DataTable
        name="letter-classes"
        label={words.tabs.classes}
        rows={classes}
        columns={columns}
        rowId={({ template }) => template}
        onOpen={onOpen}
      />
    </>
  )
}

const nextOf = ({ source, example }: LetterClass): string =>
  source === 'typed' ? words.afterSigning : (example ?? (source === 'register' ? words.drawn : words.noNext))

function leftText({ source, blocks, few }: LetterClass, year: number): string {
  if (source !== 'block') return words.notUsed
  const left = remainingOf(blocks, year)
  if (left === 0) return words.usedUp
  return left <= few ? words.few(formatNumber(left)) : words.left(formatNumber(left))
}

function columnsFor(year: number): readonly DataColumn<LetterClass>[] {
  return [
    {
      id: 'kind',
      label: words.columns.kind,
      value: ({ name }) => name,
      isSortable: false,
      isFixed: true,
    },
    {
      id: 'source',
      label: words.columns.source,
      value: ({ source }) => words.sources[source].label,
      width: '13rem',
      isSortable: false,
      isFixed: true,
    },
    { id: 'next', label: words.columns.next, value: nextOf, width: '17rem', isSortable: false },
    {
      id: 'left',
      label: words.columns.left,
      value: (letterClass) => leftText(letterClass, year),
      width: '8rem',
      isSortable: false,
    },
  ]
}
