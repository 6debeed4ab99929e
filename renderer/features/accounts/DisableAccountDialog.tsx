import { useNavigate } from 'react-router'
import type { Account } from '#shared/features/accounts/accounts.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { accountsMessages } from './accounts.messages.ts'
import { useDisableAccount } from './accounts.queries.ts'

interface DisableAccountDialogProps {
  readonly account: Account
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Names the account twice, in the question and on the button. */
export function DisableAccountDialog({ account, isOpen, onClose }: DisableAccountDialogProps) {
  const navigate = useNavigate()
  const disable = useDisableAccount(useSubmitKey(isOpen))
  const confirm = () =>
    disable.mutate(
      { id: account.id, revision: account.revision },
      {
        onSuccess: () => {
          noticeDone({
            text: accountsMessages.disabled(account.fullName),
            onLook: () => void navigate('/pengaturan/kunci-data'),
          })
          void navigate('/pengaturan/akun')
        },
      },
    )
  const close = () => {
    disable.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={accountsMessages.disableTitle(account.fullName)}
      confirmLabel={accountsMessages.disableConfirm(account.name)}
      onConfirm={confirm}
      onClose={close}
      isDangerous
      isBusy={disable.isPending}
      failure={disable.error ? errorText(disable.error) : null}
    >
      {accountsMessages.disableText(account.fullName)}
    </ConfirmDialog>
  )
}
