import { type FormEvent, useState } from 'react'
import { answerName, encryptedEnding, envelopeEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import { answeredKey } from '#shared/features/exchange/office-key-file.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import { type OpenedFile, WorkFault } from '../core/work-messages.ts'
import { askOnce } from '../core/worker-client.ts'
import { letterMessages as words } from '../letters.messages.ts'
import { localTime, pageNow, pageToday } from '../page-clock.ts'
import { faultWords } from '../verifier.messages.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { type AnswerDraft, answerContents, faultsOf, newAnswer } from './answer-draft.ts'
import { Choice } from './Choice.tsx'
import { letterBagInfo } from './letter-bag-info.ts'
import { Notice } from './Notice.tsx'
import { saveBlob } from './save-blob.ts'
import { serviceOf } from './services.ts'
import type { OfficeDesk } from './use-office.ts'

interface AnswerFormProps {
  readonly request: RequestFile
  readonly opened: OpenedFile
  readonly desk: OfficeDesk
  readonly onKey: () => void
}

/** Writes one answer file; its numbers go on from what the key file remembers of this case. */
export function AnswerForm({ request, opened, desk, onKey }: AnswerFormProps) {
  const [drafts, setDrafts] = useState<readonly AnswerDraft[]>(() => [newAnswer(pageToday())])
  const [isPlainWanted, setIsPlainWanted] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [made, setMade] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { open } = desk
  if (open === null) {
    return (
      <section className="panel" data-screen>
        <h2>{words.answerTitle}</h2>
        <p>{words.needsKey}</p>
        <button type="button" onClick={onKey}>
          {words.openKey}
        </button>
      </section>
    )
  }
  const { office } = open
  const key = answeredKey(request.unit.name, request.case.number)
  const first = (office.answered[key] ?? 0) + 1
  const receiver = opened.signer.kind === 'confirmed' ? opened.signer.office.card : null
  const isReady = receiver !== null || isPlainWanted

  const write = async (): Promise<void> => {
    const found = (await Promise.all(drafts.map((draft, index) => faultsOf(draft, first + index)))).flat()
    const { card } = office
    const facts = { request, bundleSha256: opened.report?.sha256 ?? '', card, madeAt: pageNow(), first, drafts }
    const made = found.length > 0 ? null : answerContents(facts)
    if (made === null) return setFaults(found.length > 0 ? found : [words.tooLong(first)])
    const numbers = made.file.answers.map((answer) => answer.number)
    const name = answerName(request.bundle.name, numbers)
    const time = localTime()
    const blob = await askOnce('makeLetter', {
      name,
      bagInfo: letterBagInfo(card, name, time),
      contents: made.contents,
      office,
      recipient: receiver?.age ?? null,
      localTime: time,
    })
    const fileName = `${name}${envelopeEnding}${receiver === null ? '' : encryptedEnding}`
    saveBlob(blob, fileName)
    desk.change((now) => ({ ...now, answered: { ...now.answered, [key]: Math.max(...numbers) } }))
    setMade(fileName)
    setDrafts([newAnswer(pageToday())])
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setFaults([])
    setMade(null)
    setIsBusy(true)
    write()
      .catch((error: unknown) => setFaults([faultWords[error instanceof WorkFault ? error.code : 'failed']]))
      .finally(() => setIsBusy(false))
  }

  return (
    <form className="panel" data-screen data-answer onSubmit={submit}>
      <h2>{words.answerTitle}</h2>
      <p className="dimmed reading">{words.answerText}</p>
      {drafts.map((draft, index) => (
        <AnswerFields
          key={draft.id}
          number={first + index}
          draft={draft}
          service={serviceOf(request.service.id)}
          onChange={(change) => setDrafts(drafts.map((one) => (one.id === draft.id ? { ...one, ...change } : one)))}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((one) => one.id !== draft.id)) : null}
        />
      ))}
      <button type="button" onClick={() => setDrafts([...drafts, newAnswer(pageToday())])}>
        {words.add}
      </button>
      {receiver === null ? (
        <>
          <Notice meaning="attention" title={words.plain} />
          <Choice label={words.plainConfirm} isChosen={isPlainWanted} onChosen={setIsPlainWanted} />
        </>
      ) : (
        <p>{words.encryptedFor(receiver.owner.name)}</p>
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
      <button type="submit" data-main disabled={isBusy || !isReady}>
        {isBusy ? words.making : words.make}
      </button>
      {made && (
        <Notice meaning="done" title={words.done(made)}>
          <p>{words.doneKey}</p>
        </Notice>
      )}
    </form>
  )
}
