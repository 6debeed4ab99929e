import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FingerImportDetail, FingerUser } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import classes from './FingerScans.module.css'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { MatchDialog } from './MatchDialog.tsx'

const personOf = ({ kind, person }: FingerUser) => (kind === 'person' ? (person?.name ?? '') : words.kinds[kind])

/** "2026-11-27T08:01:33" as the device shows it. */
const stamp = ({ newest }: FingerUser) => newest.replace('T', ' ')

/** Every number of a file: who it is, or that nobody said yet; those come first. */
export function UserTable({ found }: { readonly found: FingerImportDetail }) {
  const [asked, setAsked] = useState<FingerUser | null>(null)
  const columns = useMemo(
    (): readonly DataColumn<FingerUser>[] => [
      { id: 'user', label: words.user, value: (one) => one.user, width: '8rem', isFixed: true },
      { id: 'name', label: words.deviceCalls, value: (one) => one.deviceName ?? '', width: '14rem' },
      { id: 'punches', label: words.punches, value: (one) => one.punches, width: '8rem', align: 'end' },
      { id: 'newest', label: words.newest, value: (one) => one.newest, cell: stamp, exportText: stamp, width: '13rem' },
      {
        ...{ id: 'person', label: words.person, value: personOf },
        cell: (one) => <span className={one.kind === 'unknown' ? classes.unknown : undefined}>{personOf(one)}</span>,
      },
      {
        ...{ id: 'action', label: words.action, value: () => '', isSortable: false, width: '9rem' },
        cell: (one) => (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={(one.kind === 'unknown' ? words.matchNamed : words.changeNamed)(one.user)}
            onClick={() => setAsked(one)}
          >
            {one.kind === 'unknown' ? words.match : words.changeMatch}
          </Button>
        ),
      },
    ],
    [],
  )
  const rows = useMemo(
    () => found.users.toSorted((left, right) => Number(left.kind !== 'unknown') - Number(right.kind !== 'unknown')),
    [found.users],
  )
  if (rows.length === 0) return <EmptyState title={words.noUsers} text={words.noUsersText} />
  return (
    <>
      <DataTable
        name="finger-users"
        label={words.tabs.users}
        rows={rows}
        columns={columns}
        rowId={({ user }) => user}
      />
      {asked && <MatchDialog deviceId={found.device.id} user={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
