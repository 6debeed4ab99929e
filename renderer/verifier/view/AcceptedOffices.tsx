import { type FormEvent, useState } from 'react'
import { formatDate } from '#renderer/format/dates.ts'
import { isSameFingerprint } from '#shared/bundle/fingerprint.ts'
import { cardFingerprint, type KeyCard } from '#shared/features/exchange/key-card.ts'
import type { AcceptedOffice } from '#shared/features/exchange/office-key-file.ts'
import { WorkFault } from '../core/work-messages.ts'
import { bench } from '../core/worker-client.ts'
import { pageToday } from '../page-clock.ts'
import { faultWords, verifierMessages as words } from '../verifier.messages.ts'
import { FileField } from './FileField.tsx'
import { Notice } from './Notice.tsx'
import { TextField } from './TextField.tsx'
import type { OfficeDesk } from './use-office.ts'

interface AcceptedOfficesProps {
  readonly desk: OfficeDesk
  readonly accepted: readonly AcceptedOffice[]
}

export function AcceptedOffices({ desk, accepted }: AcceptedOfficesProps) {
  const remove = (gone: AcceptedOffice): void =>
    desk.change((office) => ({
      ...office,
      accepted: office.accepted.filter(({ card }) => card.minisign !== gone.card.minisign),
    }))
  return (
    <section className="panel" data-screen aria-labelledby="accepted-title">
      <h2 id="accepted-title">{words.acceptedTitle}</h2>
      <p className="dimmed reading">{words.acceptedText}</p>
      {accepted.length === 0 && <p>{words.acceptedNone}</p>}
      <ul className="list">
        {accepted.map((one) => (
          <li key={one.card.minisign}>
            <div>
              <strong>{one.card.owner.name}</strong>
              <div className="dimmed">{words.acceptedOn(formatDate(one.confirmedOn), one.confirmedBy)}</div>
              <code>{cardFingerprint(one.card)}</code>
            </div>
            <button type="button" onClick={() => remove(one)}>
              {words.acceptedRemove(one.card.owner.name)}
            </button>
          </li>
        ))}
      </ul>
      <AcceptForm desk={desk} />
    </section>
  )
}

/** The fingerprint is typed as it is heard, and not shown before: what one can read off the screen is not compared. */
function AcceptForm({ desk }: { readonly desk: OfficeDesk }) {
  const [card, setCard] = useState<KeyCard | null>(null)
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const read = async (file: File | null): Promise<void> => {
    setCard(null)
    setFault(null)
    if (file === null) return
    try {
      setCard(await bench.ask('readCard', (await file.slice(0, 65_536).text()) ?? ''))
    } catch (error) {
      setFault(faultWords[error instanceof WorkFault ? error.code : 'failed'])
    }
  }

  const accept = (event: FormEvent): void => {
    event.preventDefault()
    if (card === null) return
    const isSame = isSameFingerprint(typed, cardFingerprint(card))
    if (by.trim() === '' || !isSame) {
      setFault(isSame ? words.fillIn(words.acceptedBy) : words.acceptedDiffers)
      return
    }
    const added: AcceptedOffice = { card, confirmedOn: pageToday(), confirmedBy: by.trim() }
    desk.change((office) => ({
      ...office,
      accepted: [...office.accepted.filter((one) => one.card.minisign !== card.minisign), added],
    }))
    setCard(null)
    setTyped('')
    setBy('')
    setFault(null)
  }

  return (
    <form className="stack wide" onSubmit={accept}>
      <h3>{words.acceptedAdd}</h3>
      {fault && <Notice meaning="danger" title={fault} />}
      <FileField label={words.acceptedFile} accept=".json" onFile={(file) => void read(file)} />
      {card && (
        <>
          <Notice meaning="neutral" title={`${words.ownerKinds[card.owner.kind]}: ${card.owner.name}`}>
            <p>
              {card.owner.person}, {card.owner.post}
            </p>
          </Notice>
          <TextField
            label={words.acceptedTyped}
            hint={words.acceptedTypedHint}
            value={typed}
            maxLength={60}
            onText={setTyped}
          />
          <TextField label={words.acceptedBy} value={by} maxLength={160} onText={setBy} />
          <button type="submit" data-main>
            {words.acceptedSave(card.owner.name)}
          </button>
        </>
      )}
    </form>
  )
}
