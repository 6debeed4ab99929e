import { cardFingerprint } from '#shared/features/exchange/key-card.ts'
import type { OpenedFile, Signer } from '../core/work-messages.ts'
import { noticeWords, signerWords, verifierMessages as words } from '../verifier.messages.ts'
import { Badge, type Meaning } from './Notice.tsx'

const meanings: Readonly<Record<Signer['kind'], Meaning>> = {
  confirmed: 'done',
  own: 'done',
  unknown: 'attention',
  changed: 'attention',
  'other-office': 'attention',
  expired: 'attention',
  'not-valid': 'danger',
}

/** Who signed, as far as it is known; a key that nobody confirmed is never green. */
export function SignerFacts({ opened, onKey }: { readonly opened: OpenedFile; readonly onKey: () => void }) {
  const { signer, report } = opened
  if (report === null) return null
  const { word, text } = signerWords[signer.kind]
  const card = 'office' in signer ? signer.office.card : null
  return (
    <section className="panel" data-signer={signer.kind}>
      <div className="row">
        <h3>{words.signer}</h3>
        <Badge meaning={meanings[signer.kind]} word={word} />
      </div>
      <p className="reading">{text}</p>
      <dl className="facts">
        {card && (
          <>
            <dt>{words.ownerKinds[card.owner.kind]}</dt>
            <dd>{card.owner.name}</dd>
            <dt>{words.fingerprint}</dt>
            <dd>
              <code>{cardFingerprint(card)}</code>
            </dd>
          </>
        )}
        {report.keyId && (
          <>
            <dt>{words.keyNumber}</dt>
            <dd>
              <code>{report.keyId}</code>
            </dd>
          </>
        )}
        {report.sha256 && (
          <>
            <dt>{words.sealed}</dt>
            <dd>
              <code>{report.sha256}</code>
            </dd>
          </>
        )}
      </dl>
      {report.notices.map((notice) => (
        <p key={notice} className="dimmed">
          {noticeWords[notice]}
        </p>
      ))}
      {(signer.kind === 'unknown' || signer.kind === 'changed') && (
        <button type="button" onClick={onKey}>
          {words.acceptedAdd}
        </button>
      )}
    </section>
  )
}
