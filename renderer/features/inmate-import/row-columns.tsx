import type { ImportRow, ImportRowKind } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { importMessages as words } from './inmate-import.messages.ts'
import { ProblemList } from './ProblemList.tsx'
import { RowChoice } from './RowChoice.tsx'
import { differenceText, factsText, problemTexts } from './row-words.ts'
import { WarningList } from './WarningList.tsx'

type Column = DataColumn<ImportRow>

const line: Column = { id: 'line', label: words.line, value: (row) => row.line, width: '6rem', align: 'end' }
const name: Column = { id: 'name', label: words.name, value: (row) => row.name, isFixed: true, width: '14rem' }
const register: Column = {
  id: 'register',
  label: words.register,
  value: (row) => row.registerNumber ?? row.person?.registerNumber ?? null,
  width: '10rem',
}

const facts: Column = {
  id: 'facts',
  label: words.facts,
  value: factsText,
  cell: (row) => (
    <>
      {factsText(row)}
      <WarningList row={row} />
    </>
  ),
}

const differences: Column = {
  id: 'differences',
  label: words.differences,
  value: (row) => row.differences.map(differenceText).join('; '),
  cell: (row) => (
    <>
      <DifferenceList row={row} />
      <WarningList row={row} />
    </>
  ),
}

const reasons: Column = {
  id: 'reasons',
  label: words.reasons,
  value: (row) => problemTexts(row).join('; '),
  cell: (row) => <ProblemList row={row} />,
}

const question: Column = {
  id: 'question',
  label: words.question,
  value: (row) => (row.question === null ? '' : words.questions[row.question]),
}

const place: Column = {
  id: 'place',
  label: words.person,
  value: (row) => (row.person ? placeText(row.person) : null),
  width: '8rem',
}

/** Columns for the lines of one outcome. While the plan is open, each line can be decided. */
export function rowColumns(planId: string, kind: ImportRowKind, isOpen: boolean): readonly Column[] {
  const choice: Column = {
    id: 'choice',
    label: words.state,
    value: (row) => words.states[row.state],
    cell: (row) => <RowChoice planId={planId} row={row} isOpen={isOpen} />,
    isSortable: false,
    width: kind === 'ask' ? '22rem' : '13rem',
  }
  switch (kind) {
    case 'changed':
      return [line, name, register, differences, choice]
    case 'new':
      return [line, name, register, facts, choice]
    case 'ask':
      return [line, name, register, question, choice]
    case 'question':
      return [name, register, place, question, choice]
    case 'bad':
      return [line, name, register, reasons]
    case 'unchanged':
      return [line, name, register, facts]
  }
}
