import { type FormEvent, useState } from 'react'
import { formatFileSize } from '#renderer/format/numbers.ts'
import {
  encryptedEnding,
  envelopeEnding,
  onwardName,
  onwardPaths,
} from '#shared/features/exchange/envelope-names.rules.ts'
import { onwardFileSchema } from '#shared/features/exchange/onward-file.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import { type OpenedFile, WorkFault } from '../core/work-messages.ts'
import { bench, type WorkProgress } from '../core/worker-client.ts'
import { letterMessages as words } from '../letters.messages.ts'
import { localTime, pageNow, pageToday } from '../page-clock.ts'
import { faultWords, verifierMessages } from '../verifier.messages.ts'
import { AreaField } from './AreaField.tsx'
import { isPdf } from './answer-draft.ts'
import { Choice } from './Choice.tsx'
import { FileField } from './FileField.tsx'
import { letterBagInfo } from './letter-bag-info.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { saveBlob } from './save-blob.ts'
import { TextField } from './TextField.tsx'
import type { OfficeDesk } from './use-office.ts'

interface OnwardFormProps {
  readonly request: RequestFile
  readonly opened: OpenedFile
  readonly file: File
  readonly desk: OfficeDesk
}

/** Passes the unit's bundle on as it came, with the covering letter of this office beside it. */
export function OnwardForm({ request, opened, file, desk }: OnwardFormProps) {
  const [to, setTo] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string>(pageToday())
  const [letter, setLetter] = useState<File | null>(null)
  const [remarks, setRemarks] = useState('')
  const [receiver, setReceiver] = useState('')
  const [isPlainWanted, setIsPlainWanted] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  if (desk.open === null) return null
  const { office } = desk.open
  const receivers = office.accepted.filter(({ card }) => card.owner.kind === 'ditjenpas').map(({ card }) => card)
  const chosen = receivers.find((card) => card.minisign === receiver) ?? null

  const write = async (): Promise<void> => {
    const fields = [
      [to, words.onwardTo],
      [number, words.letterNumber],
      [date, words.letterDate],
    ] as const
    const found = fields.filter(([text]) => text.trim() === '').map(([, field]) => words.onwardMissing(field))
    if (letter === null) found.push(words.onwardMissing(words.letterFile))
    else if (!(await isPdf(letter))) found.push(words.onwardNotPdf)
    if (opened.report?.signature !== 'valid') found.push(words.onwardNoSignature)
    if (letter === null || found.length > 0) return setFaults(found)
    const { name } = request.bundle
    const madeAt = pageNow()
    const description = onwardFileSchema.parse({
      format: 'lentera-penerusan',
      version: 1,
      training: request.training,
      madeAt,
      sender: { ...office.card.owner, minisign: office.card.minisign },
      to,
      about: {
        bundleName: name,
        bundleSha256: opened.report?.sha256,
        serviceId: request.service.id,
        caseNumber: request.case.number,
        unitName: request.unit.name,
      },
      check: { at: madeAt, signer: opened.signer.kind === 'confirmed' ? 'confirmed' : 'unknown', problems: 0 },
      coveringLetter: { number, date, path: onwardPaths.coveringLetter },
      remarks: remarks.trim() === '' ? null : remarks,
    })
    const held = await bench.ask('plainZip', null)
    const time = localTime()
    const letterName = onwardName(name)
    const blob = await bench.ask(
      'makeLetter',
      {
        name: letterName,
        bagInfo: letterBagInfo(office.card, letterName, time),
        contents: [
          // What came unencrypted is taken from the stick itself; it need not be copied.
          { path: onwardPaths.bundle(name), blob: held.zip ?? file },
          { path: onwardPaths.bundleSignature(name), blob: held.signature ?? new Blob([]) },
          { path: onwardPaths.coveringLetter, blob: letter },
          { path: onwardPaths.description, blob: new Blob([`${JSON.stringify(description, null, 2)}\n`]) },
        ],
        office,
        recipient: chosen?.age ?? null,
        localTime: time,
      },
      setProgress,
    )
    const fileName = `${letterName}${envelopeEnding}${chosen === null ? '' : encryptedEnding}`
    saveBlob(blob, fileName)
    setMade(fileName)
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setFaults([])
    setMade(null)
    setIsBusy(true)
    write()
      .catch((error: unknown) => setFaults([faultWords[error instanceof WorkFault ? error.code : 'failed']]))
      .finally(() => {
        setIsBusy(false)
        setProgress(null)
      })
  }

  return (
    <form className="panel" data-screen data-onward onSubmit={submit}>
      <h2>{words.onwardTitle}</h2>
      <p className="dimmed reading">{words.onwardText}</p>
      <TextField label={words.onwardTo} maxLength={160} value={to} onText={setTo} />
      <TextField label={words.letterNumber} maxLength={120} value={number} onText={setNumber} />
      <TextField label={words.letterDate} type="date" value={date} onText={setDate} />
      <FileField label={words.letterFile} accept=".pdf,application/pdf" onFile={setLetter} />
      <AreaField label={words.remarks} isOptional value={remarks} onText={setRemarks} />
      <SelectField
        label={words.onwardReceiver}
        value={receiver}
        options={[['', words.onwardNobody], ...receivers.map((card) => [card.minisign, card.owner.name] as const)]}
        onText={setReceiver}
      />
      {chosen === null && (
        <>
          <Notice meaning="attention" title={words.plain} />
          <Choice label={words.plainConfirm} isChosen={isPlainWanted} onChosen={setIsPlainWanted} />
        </>
      )}
      {faults.length > 0 && (
        <Notice meaning="danger" title={words.faults}>
          <ul className="problems">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {progress && (
        <>
          <progress aria-label={words.making} max={progress.totalBytes} value={progress.doneBytes} />
          <p>{verifierMessages.amount(formatFileSize(progress.doneBytes), formatFileSize(progress.totalBytes))}</p>
          <button type="button" onClick={() => bench.stop()}>
            {verifierMessages.cancel}
          </button>
        </>
      )}
      <button type="submit" data-main disabled={isBusy || (chosen === null && !isPlainWanted)}>
        {isBusy ? words.making : words.onwardMake}
      </button>
      {made && <Notice meaning="done" title={words.done(made)} />}
    </form>
  )
}
