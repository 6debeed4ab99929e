import type { ReferralSummary } from '#shared/features/referrals/referral.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatMoment } from '../../format/times.ts'
import { ReferralBadge } from './ReferralBadge.tsx'
import { referralMessages as words } from './referrals.messages.ts'

const overdueText = ({ overdue }: ReferralSummary) => overdue.map(({ kind }) => words.overdue[kind]).join('; ')

/** Columns of the list of referrals. */
export function referralColumns(zone: FacilityZone): readonly DataColumn<ReferralSummary>[] {
  const { columns } = words
  const when = (row: ReferralSummary) => formatMoment(row.referredAt, zone)
  return [
    { id: 'number', label: columns.number, value: (row) => row.number, width: '8.5rem', isFixed: true },
    { id: 'person', label: columns.person, value: (row) => row.inmate.name, isFixed: true },
    {
      id: 'register',
      label: columns.register,
      value: (row) => row.registerNumber,
      width: '8rem',
      isHiddenAtFirst: true,
    },
    { id: 'path', label: columns.path, value: (row) => words.paths[row.path], width: '8rem' },
    {
      id: 'hospital',
      label: columns.hospital,
      value: (row) => [row.hospital, row.clinic].filter((text) => text !== null).join(', '),
    },
    {
      id: 'referred',
      label: columns.referredAt,
      value: (row) => row.referredAt,
      exportText: when,
      cell: when,
      width: '10rem',
    },
    {
      id: 'state',
      label: columns.state,
      value: (row) => words.states[row.state],
      cell: (row) => <ReferralBadge referral={row} />,
      width: '15rem',
    },
    {
      id: 'permission',
      label: columns.permission,
      value: (row) => words.permissions[row.permission],
      width: '8rem',
      isHiddenAtFirst: true,
    },
    { id: 'overdue', label: columns.overdue, value: overdueText, width: '12rem' },
    {
      id: 'next',
      label: columns.next,
      value: (row) => (row.nextStep === null ? '' : words.steps[row.nextStep]),
      width: '12rem',
    },
  ]
}
