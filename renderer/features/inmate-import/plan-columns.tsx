import type { ImportPlan } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const resultOf = ({ counts }: ImportPlan) =>
  words.result(formatNumber(counts.new), formatNumber(counts.changed), formatNumber(counts.bad + counts.failed))

/** Columns of the list of lists. */
export const planColumns = (zone: FacilityZone): readonly DataColumn<ImportPlan>[] => [
  { id: 'file', label: words.columnFile, value: (plan) => plan.fileName, isFixed: true },
  {
    id: 'made',
    label: words.columnMade,
    value: (plan) => plan.madeAt,
    cell: (plan) => formatInstant(plan.madeAt, zone),
    exportText: (plan) => formatInstant(plan.madeAt, zone),
    width: '12rem',
  },
  { id: 'by', label: words.columnBy, value: (plan) => plan.madeBy, width: '12rem' },
  { id: 'result', label: words.columnResult, value: resultOf, width: '20rem' },
  { id: 'state', label: words.columnState, value: (plan) => words.planStates[plan.state], width: '9rem' },
]
