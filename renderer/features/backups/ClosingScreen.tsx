import { Text, Title } from '@mantine/core'
import { WaitingScreen } from '../../app/WaitingScreen.tsx'
import { PublicCard } from '../session/PublicCard.tsx'
import { backupsMessages as words } from './backups.messages.ts'
import { MakingPanel } from './MakingPanel.tsx'
import { useBackupProgress } from './use-backup-progress.ts'

/** Between the last log-out and the login screen: the day's backup, before the key is forgotten. */
export function ClosingScreen() {
  const progress = useBackupProgress(true)
  if (progress === null) return <WaitingScreen text={words.closingStep} />
  return (
    <PublicCard isWide>
      <Title order={1} mb="xs">
        {words.closingTitle}
      </Title>
      <Text mb="lg">{words.closingText}</Text>
      <MakingPanel title={words.making} progress={progress} />
    </PublicCard>
  )
}
