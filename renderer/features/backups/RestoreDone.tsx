import { Button, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Backups.module.css'
import { restoreMessages as words } from './restore.messages.ts'

interface RestoreDoneProps {
  readonly keptAs: string | null
  readonly damagedFiles: number
  readonly onDone: () => void
}

/** Last step: it is done, and where the replaced data is. */
export function RestoreDone({ keptAs, damagedFiles, onDone }: RestoreDoneProps) {
  return (
    <div className={classes.wizard} role="status">
      <IconCircleCheck size={36} stroke={1.4} aria-hidden color="var(--done-text)" />
      <Title order={2}>{words.doneTitle}</Title>
      <Text>{words.doneText}</Text>
      {keptAs !== null && <Text>{words.keptAs(keptAs)}</Text>}
      {damagedFiles > 0 && <Text>{words.doneDamaged(formatNumber(damagedFiles))}</Text>}
      <div>
        <Button onClick={onDone}>{words.toLogIn}</Button>
      </div>
    </div>
  )
}
