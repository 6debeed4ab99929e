import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useDossierSettings, useLicenceCommand } from './licences.queries.ts'

/** How old a health letter may be when it goes out; empty: as the service file says. */
export function LetterAgeDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const settings = useDossierSettings(isOpen).data
  const [typed, setTyped] = useState<number | '' | null>(null)
  const key = useSubmitKey(isOpen)
  const save = useLicenceCommand(client.licenceDossier.changeSettings, key)
  const close = () => {
    save.reset()
    setTyped(null)
    onClose()
  }
  const months = typed ?? settings?.letterMonths ?? ''
  const confirm = () => {
    if (settings === undefined) return
    save.mutate(
      { letterMonths: months === '' ? null : months, revision: settings.revision },
      {
        onSuccess: () => {
          noticeDone({ text: words.letterAgeSaved })
          close()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={words.letterAge}
      confirmLabel={words.letterAgeSave}
      isOpen={isOpen}
      isBusy={save.isPending}
      failure={licenceFailure(save.error)}
      onClose={close}
      onConfirm={confirm}
    >
      <NumberInput
        label={words.letterAgeMonths}
        description={settings && words.letterAgeHint(formatNumber(settings.fileMonths))}
        min={1}
        max={36}
        clampBehavior="strict"
        allowDecimal={false}
        value={months}
        onChange={(value) => setTyped(typeof value === 'number' ? value : '')}
      />
    </ConfirmDialog>
  )
}
