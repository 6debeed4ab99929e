import { Button, Group, Text, Title } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import type { BackupStatus } from '#shared/features/backups/backups.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Backups.module.css'
import { backupFailure, failureWords } from './backup-failure.ts'
import { backupsMessages as words } from './backups.messages.ts'
import { backupTasks, useForgetSecondPlace, useIsDesktop } from './backups.queries.ts'
import { useFollow } from './use-follow.ts'

interface SecondPlacePanelProps {
  readonly status: BackupStatus
  readonly onChanged: () => void
}

/** The stick or network folder that survives this computer. */
export function SecondPlacePanel({ status: { second }, onChanged }: SecondPlacePanelProps) {
  const zone = useZone()
  const isDesktop = useIsDesktop()
  const choosing = useFollow<{ readonly kind: 'waiting' | 'none' | 'chosen' }>()
  const forget = useForgetSecondPlace()
  const choose = async () => {
    await choosing.start((signal) => backupTasks.chooseSecondPlace({}, { signal }))
    onChanged()
  }
  const stop = () =>
    forget.mutate(
      {},
      {
        onSuccess: () => {
          noticeDone({ text: words.forgotten })
          onChanged()
        },
      },
    )
  return (
    <section className={classes.card} aria-label={words.second}>
      <Title order={2}>{words.second}</Title>
      {second === null ? (
        <Text>{words.secondNone}</Text>
      ) : (
        <Group gap="xs">
          <Text>
            {second.lastAt === null
              ? words.secondNever(second.label)
              : words.secondLast(second.label, formatInstant(second.lastAt, zone))}
          </Text>
          <StateBadge state={second.failure || second.isOverdue ? 'overdue' : second.lastAt ? 'done' : 'waiting'} />
        </Group>
      )}
      {second?.failure && <Text className={classes.bad ?? ''}>{failureWords(second.failure)}</Text>}
      {choosing.state.kind === 'running' && <Text role="status">{words.choosing}</Text>}
      {choosing.state.kind === 'failed' && <FailureNotice failure={choosing.state.failure} />}
      {forget.error && <FailureNotice failure={backupFailure(forget.error)} />}
      {second?.isFixed ? (
        <Text className={classes.quiet ?? ''}>{words.secondFixed}</Text>
      ) : isDesktop ? (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFolderPlus size={18} stroke={1.8} aria-hidden />}
            onClick={() => void choose()}
            loading={choosing.state.kind === 'running'}
          >
            {second === null ? words.chooseSecond : words.changeSecond}
          </Button>
          {second && (
            <Button variant="subtle" onClick={stop} loading={forget.isPending}>
              {words.forgetSecond}
            </Button>
          )}
        </Group>
      ) : (
        <Text className={classes.quiet ?? ''}>{words.secondOnDesktop}</Text>
      )}
    </section>
  )
}
