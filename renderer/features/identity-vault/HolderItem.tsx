import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { VaultHolder } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './IdentityVault.module.css'
import { holderStateWords, identityVaultMessages as words } from './identity-vault.messages.ts'
import { useRevokeKey, vaultFailure } from './identity-vault.queries.ts'

const looks = {
  holds: { meaning: 'done', Icon: IconKey },
  lost: { meaning: 'attention', Icon: IconAlertTriangle },
  'no-right': { meaning: 'neutral', Icon: IconBan },
} as const satisfies Readonly<Record<VaultHolder['state'], BadgeLook>>

interface HolderItemProps {
  readonly holder: VaultHolder
  readonly isOwn: boolean
  /** Whoever looks has the key, and so can act. */
  readonly isOpen: boolean
  /** Somebody who can open the vault stays behind. */
  readonly mayRevoke: boolean
}

/** One officer with a key: since when, from whom, how it stands now, and the way to take it back. */
export function HolderItem({ holder, isOwn, isOpen, mayRevoke }: HolderItemProps) {
  const { id, fullName, state, how, givenAt, givenBy } = holder
  const zone = useZone()
  const [isRevoking, setRevoking] = useState(false)
  const revoke = useRevokeKey(useSubmitKey(isRevoking))
  const close = () => {
    revoke.reset()
    setRevoking(false)
  }
  const onSuccess = () => {
    noticeDone({ text: words.revoked(fullName) })
    close()
  }
  const hint = isOpen ? words.stateHints[state] : null
  return (
    <div className={classes.person}>
      <div className={classes.facts}>
        <Group gap="xs">
          <Text fw={600}>{isOwn ? words.you(fullName) : fullName}</Text>
          <MeaningBadge look={looks[state]} word={holderStateWords[state]} />
        </Group>
        <Text size="sm" mt={4}>
          {words.how[how](formatInstant(givenAt, zone), givenBy)}
        </Text>
        {hint && <Text size="sm">{hint}</Text>}
      </div>
      {mayRevoke && (
        <Button variant="default" size="compact-md" onClick={() => setRevoking(true)}>
          {words.revoke(fullName)}
        </Button>
      )}
      <ReasonDialog
        isOpen={isRevoking}
        title={words.revoke(fullName)}
        question={words.revokeQuestion}
        confirmLabel={words.revoke(fullName)}
        onConfirm={(reason) => revoke.mutate({ holderId: id, reason }, { onSuccess })}
        onClose={close}
        isDangerous
        isBusy={revoke.isPending}
        failure={vaultFailure(revoke.error)}
      >
        {words.revokeText}
      </ReasonDialog>
    </div>
  )
}
