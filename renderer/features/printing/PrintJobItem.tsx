import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconEye, IconPrinter, IconTrash } from '@tabler/icons-react'
import type { PrintJob } from '#shared/features/letters/print-queue.contract.ts'
import { useShortMoment } from '../../format/use-short-moment.ts'
import { PrintOutcome } from './PrintOutcome.tsx'
import classes from './PrintQueue.module.css'
import { printJobName } from './print-job-names.ts'
import { printingMessages as words } from './printing.messages.ts'

interface PrintJobItemProps {
  readonly job: PrintJob
  readonly isBusy: boolean
  readonly onPrint: () => void
  readonly onLook: () => void
  readonly onRemove: () => void
}

/** One paper of the queue: what it is, whose, how it stands, and what can be done. */
export function PrintJobItem({ job, isBusy, onPrint, onLook, onRemove }: PrintJobItemProps) {
  const moment = useShortMoment()
  const name = printJobName(job)
  const isFailed = job.state === 'failed'
  return (
    <li className={classes.job}>
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        {job.personName !== null && <Text>{job.personName}</Text>}
        <Text size="sm" c="dimmed">
          {words.added(job.addedBy, moment(job.addedAt))}
        </Text>
        {job.reason !== null && (
          <div className={classes.failed}>
            <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
            {words.failed(words.reasons[job.reason])}
          </div>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {job.state === 'sent' ? (
          <PrintOutcome ids={[job.id]} title={name} />
        ) : (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
            onClick={onPrint}
            disabled={isBusy}
            aria-label={isFailed ? words.againOf(name) : words.printTitle(name)}
          >
            {isFailed ? words.again : words.print}
          </Button>
        )}
        <IconAction label={words.lookOf(name)} icon={IconEye} onUse={onLook} isDisabled={false} />
        <IconAction label={words.removeOf(name)} icon={IconTrash} onUse={onRemove} isDisabled={isBusy} />
      </Group>
    </li>
  )
}

interface IconActionProps {
  readonly label: string
  readonly icon: typeof IconEye
  readonly onUse: () => void
  readonly isDisabled: boolean
}

function IconAction({ label, icon: ActionIconImage, onUse, isDisabled }: IconActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="input-sm" aria-label={label} onClick={onUse} disabled={isDisabled}>
        <ActionIconImage size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
