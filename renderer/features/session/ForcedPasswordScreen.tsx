import { Anchor, Text, Title } from '@mantine/core'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { PublicCard } from './PublicCard.tsx'
import { sessionMessages } from './session.messages.ts'

interface ForcedPasswordScreenProps {
  readonly loginName: string
  readonly onChanged: () => void
  readonly onLogOut: () => void
}

/** Before anything else: a password that the administrator has never known. */
export function ForcedPasswordScreen({ loginName, onChanged, onLogOut }: ForcedPasswordScreenProps) {
  return (
    <PublicCard isWide>
      <Title order={1}>{sessionMessages.mustChangeTitle}</Title>
      <Text c="dimmed" mb="lg">
        {sessionMessages.mustChangeText}
      </Text>
      <ChangePasswordForm
        currentLabel={sessionMessages.temporaryPassword}
        loginName={loginName}
        onChanged={onChanged}
        beside={
          <Anchor component="button" type="button" onClick={onLogOut}>
            {sessionMessages.signOutInstead}
          </Anchor>
        }
      />
    </PublicCard>
  )
}
