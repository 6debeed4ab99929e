import { type FormEvent, useState } from 'react'
import { WorkFault, type WorkFaultCode } from '../core/work-messages.ts'
import { askOnce } from '../core/worker-client.ts'
import { faultWords, verifierMessages as words } from '../verifier.messages.ts'
import { FileField } from './FileField.tsx'
import { Notice } from './Notice.tsx'
import { TextField } from './TextField.tsx'
import type { OfficeDesk } from './use-office.ts'

export function OpenKeyForm({ desk }: { readonly desk: OfficeDesk }) {
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<WorkFaultCode | null>(null)

  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (file === null) return setFault('no-key-file')
    setIsBusy(true)
    setFault(null)
    try {
      desk.unlock(await askOnce('openKey', { file, passphrase }), passphrase)
    } catch (error) {
      setFault(error instanceof WorkFault ? error.code : 'failed')
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form className="panel" onSubmit={(event) => void open(event)}>
      <h2>{words.openKeyTitle}</h2>
      <p className="dimmed">{words.openKeyText}</p>
      {fault && <Notice meaning="danger" title={faultWords[fault]} />}
      <FileField label={words.keyFile} accept=".age" onFile={setFile} />
      <TextField label={words.passphrase} type="password" value={passphrase} onText={setPassphrase} />
      <button type="submit" data-main disabled={isBusy}>
        {isBusy ? words.working : words.openKey}
      </button>
    </form>
  )
}
