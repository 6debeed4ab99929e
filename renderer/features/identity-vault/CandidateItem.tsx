import { Button, Text } from '@mantine/core'
import { useId, useState } from 'react'
import type { IdentityVaultState } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import classes from './IdentityVault.module.css'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { useGiveKey, vaultFailure } from './identity-vault.queries.ts'

/** An officer with the right and without the key. A first password keeps the key away, because somebody else knows it. */
export function CandidateItem({ candidate }: { readonly candidate: IdentityVaultState['candidates'][number] }) {
  const { accountId, fullName, hasFirstPassword } = candidate
  const reasonId = useId()
  const [isGiving, setGiving] = useState(false)
  const give = useGiveKey(useSubmitKey(isGiving))
  const close = () => {
    give.reset()
    setGiving(false)
  }
  const onSuccess = () => {
    noticeDone({ text: words.given(fullName) })
    close()
  }
  return (
    <div className={classes.person}>
      <div className={classes.facts}>
        <Text fw={600}>{fullName}</Text>
        {hasFirstPassword && (
          <Text size="sm" id={reasonId}>
            {words.firstPassword}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        size="compact-md"
        aria-label={words.giveTo(fullName)}
        disabled={hasFirstPassword}
        {...(hasFirstPassword && { 'aria-describedby': reasonId })}
        onClick={() => setGiving(true)}
      >
        {words.give}
      </Button>
      <ConfirmDialog
        isOpen={isGiving}
        title={words.giveTitle(fullName)}
        confirmLabel={words.giveTo(fullName)}
        onConfirm={() => give.mutate({ accountId }, { onSuccess })}
        onClose={close}
        isBusy={give.isPending}
        failure={vaultFailure(give.error)}
      >
        {words.giveText}
      </ConfirmDialog>
    </div>
  )
}
