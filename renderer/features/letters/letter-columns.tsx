import type { z } from 'zod'
import type { letterRegisterRowSchema } from '#shared/features/letters/letters.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'
import { templateName } from './template-names.messages.ts'

export type LetterRow = z.infer<typeof letterRegisterRowSchema>

/** What kind of letter it is, in words. */
export const letterKind = ({ template }: LetterRow): string => templateName(template)

const numberText = ({ number, numberState }: LetterRow): string =>
  number ?? (numberState === 'waiting' ? words.awaitsNumber : words.withoutNumber)

/** How a letter is called: by its number where it has one. */
export const letterName = (row: LetterRow): string =>
  row.number === null ? letterKind(row) : words.viewTitle(row.number)

/** Columns of the letter register. */
export const letterColumns: readonly DataColumn<LetterRow>[] = [
  {
    id: 'number',
    label: words.number,
    value: numberText,
    cell: (row) =>
      row.numberState === 'waiting' && row.state === 'issued' ? (
        <StateBadge state="waiting" waitingFor={words.numberWord} />
      ) : (
        numberText(row)
      ),
    width: '15rem',
    isFixed: true,
  },
  { id: 'kind', label: words.kind, value: letterKind },
  { id: 'date', label: words.date, value: (row) => row.date, cell: (row) => formatDate(row.date), width: '9rem' },
  {
    id: 'state',
    label: words.state,
    value: (row) => (row.state === 'issued' ? words.issued : words.voided),
    cell: (row) => (row.state === 'issued' ? words.issued : <StateBadge state="cancelled" />),
    width: '8rem',
  },
  {
    id: 'issuedAt',
    label: words.issuedAt,
    value: (row) => row.issuedAt,
    cell: (row) => <IssuedOn row={row} />,
    isHiddenAtFirst: true,
    width: '9rem',
  },
  { id: 'issuedBy', label: words.issuedBy, value: (row) => row.issuedBy, width: '12rem' },
  {
    id: 'prints',
    label: words.prints,
    value: (row) => row.printCount,
    cell: (row) => (row.printCount === 0 ? words.neverPrinted : words.printsCount(formatNumber(row.printCount))),
    width: '7rem',
  },
]

function IssuedOn({ row }: { readonly row: LetterRow }) {
  const zone = useZone()
  return <>{formatDate(toCalendarDate(row.issuedAt, zone))}</>
}
