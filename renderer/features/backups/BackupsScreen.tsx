import { Title } from '@mantine/core'
import { IconDatabaseExport, IconDatabaseImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { BackupState } from './BackupState.tsx'
import classes from './Backups.module.css'
import { backupColumns } from './backup-columns.tsx'
import { backupsMessages as words } from './backups.messages.ts'
import { backupTasks, useBackupList, useBackupStatus, useRetention } from './backups.queries.ts'
import { MakingPanel } from './MakingPanel.tsx'
import { RetentionForm } from './RetentionForm.tsx'
import { SecondPlacePanel } from './SecondPlacePanel.tsx'
import { useBackupProgress } from './use-backup-progress.ts'
import { useFollow } from './use-follow.ts'

type MakeEvent = Awaited<ReturnType<typeof backupTasks.make>> extends AsyncIterable<infer Event> ? Event : never

/** How old the newest backup is, what there is, and where else it goes. */
export function BackupsScreen() {
  const navigate = useNavigate()
  const status = useBackupStatus()
  const list = useBackupList(null)
  const retention = useRetention()
  const making = useFollow<MakeEvent>()
  const background = useBackupProgress((status.data?.isRunning ?? false) && making.state.kind !== 'running')
  const rows = useMemo(() => list.data?.backups ?? [], [list.data])
  const progress =
    making.state.kind === 'running'
      ? making.state.event?.kind === 'progress'
        ? making.state.event
        : ({ stage: 'database', done: 0, total: 0 } as const)
      : background

  const make = async () => {
    await making.start((signal) => backupTasks.make({}, { signal }))
    await Promise.all([status.refetch(), list.refetch()])
  }

  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{
          label: words.makeNow,
          icon: IconDatabaseExport,
          onClick: () => void make(),
          isDisabled: progress !== null,
        }}
        menu={[{ label: words.restore, icon: IconDatabaseImport, to: '/pengaturan/cadangan/pulihkan' }]}
      />
      <div className={classes.parts}>
        {progress && <MakingPanel title={words.making} progress={progress} />}
        {making.state.kind === 'failed' && <FailureNotice failure={making.state.failure} />}
        {making.state.kind === 'done' && making.state.event?.kind === 'made' && <MadeNotice {...making.state.event} />}
        <QueryContent query={status} shape="record">
          {(now) => (
            <div className={classes.columns}>
              <BackupState status={now} />
              <SecondPlacePanel status={now} onChanged={() => void status.refetch()} />
            </div>
          )}
        </QueryContent>
        <section aria-label={words.listTitle}>
          <Title order={2} mb="sm">
            {words.listTitle}
          </Title>
          {list.data?.missing.includes('second') && <p className={classes.note}>{words.secondMissing}</p>}
          {rows.some(({ hasOtherKey }) => hasOtherKey) && <p className={classes.note}>{words.otherKeyNote}</p>}
          <QueryContent query={list} shape="table">
            {({ backups }) =>
              backups.length === 0 ? (
                <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconDatabaseExport} />
              ) : (
                <DataTable
                  name="backups"
                  label={words.listTitle}
                  rows={rows}
                  columns={backupColumns}
                  rowId={(row) => `${row.place} ${row.id}`}
                  firstSort={{ column: 'at', isDescending: true }}
                  onOpen={({ place, id }) => void navigate(`/pengaturan/cadangan/pulihkan?di=${place}&cadangan=${id}`)}
                />
              )
            }
          </QueryContent>
        </section>
        <QueryContent query={retention} shape="form">
          {(values) => <RetentionForm retention={values} />}
        </QueryContent>
        <HistorySection subject={{ type: 'backups', id: '' }} />
      </div>
    </>
  )
}

function MadeNotice({ damagedFiles, second }: { readonly damagedFiles: number; readonly second: string | null }) {
  const isGood = damagedFiles === 0 && second === null
  return (
    <p className={isGood ? classes.good : classes.note} role="status">
      {damagedFiles > 0
        ? words.madeWithDamage(formatNumber(damagedFiles))
        : second
          ? words.madeWithoutSecond
          : words.made}
    </p>
  )
}
