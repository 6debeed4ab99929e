import { IconDeviceFloppy, IconKey, IconLock } from '@tabler/icons-react'
import { verifierMessages as words } from '../verifier.messages.ts'
import { Notice } from './Notice.tsx'
import type { OfficeDesk } from './use-office.ts'

interface KeyBarProps {
  readonly desk: OfficeDesk
  readonly onKey: () => void
}

/** Always in sight: whose key is open, and whether something about it would be lost. */
export function KeyBar({ desk, onKey }: KeyBarProps) {
  const { open } = desk
  if (open === null) {
    return (
      <div className="row" data-screen>
        <IconLock size={20} aria-hidden />
        <span>{words.keyClosed}</span>
        <button type="button" onClick={onKey}>
          {words.openKeyTitle}
        </button>
      </div>
    )
  }
  return (
    <div className="stack wide" data-screen>
      <div className="row">
        <IconKey size={20} aria-hidden />
        <span>{words.keyOpen(open.office.card.owner.name)}</span>
        <button type="button" onClick={desk.lock}>
          {open.isUnsaved ? words.keyLockAnyway : words.keyLock}
        </button>
      </div>
      {open.isUnsaved && (
        <Notice meaning="attention" title={words.keyUnsaved}>
          <p>{words.keySaveHint(desk.keyFileName)}</p>
          <button type="button" disabled={desk.isSaving} onClick={() => void desk.save()}>
            <IconDeviceFloppy size={18} aria-hidden />
            {desk.isSaving ? words.working : words.keySave}
          </button>
        </Notice>
      )}
    </div>
  )
}
