import { Button, Text, Title } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { identityVaultMessages as words } from './identity-vault.messages.ts'

interface RenewVaultProps {
  readonly isBusy: boolean
  readonly onRenew: () => void
}

/** When a key was taken away from somebody who could have kept it: everything under another pair of keys. */
export function RenewVault({ isBusy, onRenew }: RenewVaultProps) {
  return (
    <section>
      <Title order={2} mb="xs">
        {words.renewTitle}
      </Title>
      {words.renewLines.map((line) => (
        <Text key={line} mb={4}>
          {line}
        </Text>
      ))}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconKey size={18} stroke={1.8} aria-hidden />}
        loading={isBusy}
        onClick={onRenew}
      >
        {words.renew}
      </Button>
    </section>
  )
}
