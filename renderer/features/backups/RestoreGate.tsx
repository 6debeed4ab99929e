import { Anchor, Title } from '@mantine/core'
import { PublicCard } from '../session/PublicCard.tsx'
import { RestoreWizard } from './RestoreWizard.tsx'
import { restoreMessages as words } from './restore.messages.ts'

interface RestoreGateProps {
  /** Nothing has ever been set up on this computer. */
  readonly isEmpty: boolean
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The way back before anyone can sign in: on an empty computer, or where the data cannot be read. */
export function RestoreGate({ isEmpty, onDone, onBack }: RestoreGateProps) {
  return (
    <PublicCard isWide>
      <Title order={1} mb="md">
        {words.title}
      </Title>
      <RestoreWizard
        isEmpty={isEmpty}
        chosen={null}
        onDone={onDone}
        beside={
          <Anchor component="button" type="button" onClick={onBack}>
            {words.back}
          </Anchor>
        }
      />
    </PublicCard>
  )
}
