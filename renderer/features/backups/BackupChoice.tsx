import { Button, Group, Radio, Text } from '@mantine/core'
import { IconFolderSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ListedBackup } from '#shared/features/backups/backups.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Backups.module.css'
import { placeWord, soundWord } from './backup-columns.tsx'
import { backupFailure } from './backup-failure.ts'
import { backupsMessages } from './backups.messages.ts'
import { backupTasks, useBackupList, useIsDesktop } from './backups.queries.ts'
import { restoreMessages as words } from './restore.messages.ts'
import { useFollow } from './use-follow.ts'

interface BackupChoiceProps {
  readonly chosen: Pick<ListedBackup, 'place' | 'id'> | null
  readonly onChoose: (backup: ListedBackup) => void
  readonly beside?: ReactNode
}

const keyOf = ({ place, id }: Pick<ListedBackup, 'place' | 'id'>): string => `${place} ${id}`

/** Step 1: which backup. The newest is chosen already. */
export function BackupChoice({ chosen, onChoose, beside }: BackupChoiceProps) {
  const zone = useZone()
  const isDesktop = useIsDesktop()
  const [place, setPlace] = useState<string | null>(null)
  const [picked, setPicked] = useState(chosen && keyOf(chosen))
  const list = useBackupList(place)
  const looking = useFollow<{ readonly kind: string; readonly place?: string }>()
  const look = async () => {
    const event = await looking.start((signal) => backupTasks.chooseSource({}, { signal }))
    if (event?.place !== undefined) setPlace(event.place)
  }
  const backups = list.data?.backups ?? []
  const selected = backups.find((backup) => keyOf(backup) === picked) ?? backups[0]

  if (list.isPending) return <LoadingSkeleton shape="form" />
  return (
    <>
      {list.error && <FailureNotice failure={backupFailure(list.error)} />}
      {list.data?.missing.includes('second') && <p className={classes.note}>{backupsMessages.secondMissing}</p>}
      {backups.length === 0 ? (
        <Text>
          {words.nothing} {isDesktop ? words.nothingDesktop : words.nothingBrowser}
        </Text>
      ) : (
        <Radio.Group label={words.chooseHint} value={selected ? keyOf(selected) : null} onChange={setPicked}>
          <div className={classes.choices}>
            {backups.map((backup) => (
              <Radio
                key={keyOf(backup)}
                value={keyOf(backup)}
                label={formatInstant(backup.at, zone)}
                description={[
                  placeWord(backup.place),
                  backupsMessages.reasons[backup.reason],
                  formatFileSize(backup.bytes),
                  soundWord(backup),
                  ...(backup.isForeign ? [words.foreign] : []),
                  ...(backup.hasOtherKey ? [backupsMessages.otherKey] : []),
                ].join(' · ')}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {looking.state.kind === 'failed' && <FailureNotice failure={looking.state.failure} />}
      <Group>
        {selected && <Button onClick={() => onChoose(selected)}>{words.choose}</Button>}
        {isDesktop && (
          <Button
            variant="default"
            leftSection={<IconFolderSearch size={18} stroke={1.8} aria-hidden />}
            onClick={() => void look()}
            loading={looking.state.kind === 'running'}
          >
            {words.chooseFolder}
          </Button>
        )}
        {beside}
      </Group>
    </>
  )
}
