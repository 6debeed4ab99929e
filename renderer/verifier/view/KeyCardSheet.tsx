import { formatLongDate } from '#renderer/format/dates.ts'
import { cardFingerprint, type KeyCard } from '#shared/features/exchange/key-card.ts'
import { officeFileNames } from '#shared/features/exchange/office-key-file.ts'
import { verifierMessages as words } from '../verifier.messages.ts'
import { saveBlob } from './save-blob.ts'

/** The public halves: as a file to hand over, and as a sheet to print. */
export function KeyCardSheet({ card }: { readonly card: KeyCard }) {
  const { owner } = card
  const save = (): void => {
    const text = `${JSON.stringify(card, null, 2)}\n`
    saveBlob(new Blob([text], { type: 'application/json' }), officeFileNames(owner.kind, owner.name).card)
  }
  const print = (): void => {
    document.body.dataset.print = 'card'
    window.print()
    delete document.body.dataset.print
  }
  const until = card.validUntil === null ? null : formatLongDate(card.validUntil)
  return (
    <section className="panel" aria-labelledby="card-title">
      <h2 id="card-title">{words.cardTitle}</h2>
      <p className="dimmed reading">{words.cardText}</p>
      <dl className="facts">
        <dt>{words.ownerKinds[owner.kind]}</dt>
        <dd>{owner.name}</dd>
        <dt>{words.cardResponsible}</dt>
        <dd>
          {owner.person}, {owner.post}
        </dd>
        <dt>{words.cardValid}</dt>
        <dd>{words.cardValidText(formatLongDate(card.validFrom), until)}</dd>
        <dt>{words.fingerprint}</dt>
        <dd>
          <code className="fingerprint">{cardFingerprint(card)}</code>
        </dd>
        <dt>{words.cardAge}</dt>
        <dd>
          <code>{card.age}</code>
        </dd>
        <dt>{words.cardMinisign}</dt>
        <dd>
          <code>{card.minisign}</code>
        </dd>
      </dl>
      <div className="row">
        <button type="button" onClick={save}>
          {words.cardSave}
        </button>
        <button type="button" onClick={print}>
          {words.cardPrint}
        </button>
      </div>
    </section>
  )
}
