import { useEffect, useState } from 'react'
import { type OfficeKeyFile, officeFileNames } from '#shared/features/exchange/office-key-file.ts'
import { askOnce } from '../core/worker-client.ts'
import { saveBlob } from './save-blob.ts'

/** The opened key file of this office. The passphrase stays in memory as long as the key does, to lock a newer file. */
export interface OpenOffice {
  readonly office: OfficeKeyFile
  readonly passphrase: string
  readonly isUnsaved: boolean
}

export interface OfficeDesk {
  readonly open: OpenOffice | null
  readonly keyFileName: string
  readonly isSaving: boolean
  unlock(office: OfficeKeyFile, passphrase: string): void
  lock(): void
  change(change: (office: OfficeKeyFile) => OfficeKeyFile): void
  save(): Promise<void>
  /** A new key is locked and offered before anything else is done with it. */
  begin(office: OfficeKeyFile, passphrase: string): Promise<void>
}

export function useOffice(): OfficeDesk {
  const [open, setOpen] = useState<OpenOffice | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const isUnsaved = open?.isUnsaved ?? false

  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  const write = async (office: OfficeKeyFile, passphrase: string): Promise<void> => {
    setIsSaving(true)
    try {
      saveBlob(await askOnce('lockKey', { office, passphrase }), namesOf(office).key)
      setOpen({ office, passphrase, isUnsaved: false })
    } finally {
      setIsSaving(false)
    }
  }

  return {
    open,
    isSaving,
    keyFileName: open === null ? '' : namesOf(open.office).key,
    unlock: (office, passphrase) => setOpen({ office, passphrase, isUnsaved: false }),
    lock: () => setOpen(null),
    change: (change) => setOpen((now) => now && { ...now, office: change(now.office), isUnsaved: true }),
    save: async () => {
      if (open) await write({ ...open.office, edition: open.office.edition + 1 }, open.passphrase)
    },
    begin: write,
  }
}

export const namesOf = ({ card }: OfficeKeyFile) => officeFileNames(card.owner.kind, card.owner.name)
