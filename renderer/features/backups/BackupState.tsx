import { Group, Title } from '@mantine/core'
import type { BackupStatus } from '#shared/features/backups/backups.contract.ts'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatMinutes } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Backups.module.css'
import { failureWords } from './backup-failure.ts'
import { backupsMessages as words } from './backups.messages.ts'

/** The newest backup beside the data: when, how old, and what went wrong last. */
export function BackupState({ status }: { readonly status: BackupStatus }) {
  const zone = useZone()
  const { lastAt, ageMinutes, isOverdue, failure, damagedFiles } = status
  return (
    <section className={classes.card} aria-label={words.stateTitle}>
      <Group gap="sm">
        <Title order={2}>{words.stateTitle}</Title>
        {isOverdue && <StateBadge state="overdue" />}
      </Group>
      <div className={classes.wide}>
        <SummaryList
          rows={[
            { label: words.last, value: lastAt === null ? words.never : formatInstant(lastAt, zone) },
            ...(ageMinutes === null ? [] : [{ label: words.age, value: words.ageOf(formatMinutes(ageMinutes)) }]),
            ...(failure === null
              ? []
              : [{ label: words.lastFailed, value: <span className={classes.bad}>{failureWords(failure)}</span> }]),
            ...(damagedFiles === 0
              ? []
              : [
                  {
                    label: words.damaged,
                    value: <span className={classes.bad}>{words.damagedCount(formatNumber(damagedFiles))}</span>,
                  },
                ]),
          ]}
        />
      </div>
    </section>
  )
}
