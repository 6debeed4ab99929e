import { useEffect, useRef } from 'react'
import { formatFileSize } from '#renderer/format/numbers.ts'
import { faultWords, verifierMessages as words } from '../verifier.messages.ts'
import { DropZone } from './DropZone.tsx'
import { Notice } from './Notice.tsx'
import { OpenedView } from './OpenedView.tsx'
import { type CheckState, useCheck } from './use-check.ts'
import type { OfficeDesk } from './use-office.ts'

interface CheckSectionProps {
  readonly desk: OfficeDesk
  readonly onKey: () => void
  /** Shows this section again. */
  readonly onShow: () => void
}

export function CheckSection({ desk, onKey, onShow }: CheckSectionProps) {
  const check = useCheck(desk.open?.office ?? null)
  const { state } = check
  const accepted = desk.open?.office.accepted ?? null
  const before = useRef(accepted)

  // A file that waited for its key, or whose signer was not known yet, is looked at again.
  useEffect(() => {
    const isNew = accepted !== null && accepted !== before.current
    before.current = accepted
    if (!isNew || state.kind !== 'opened') return
    if (state.opened.needsKey) onShow()
    check.open(state.file)
  })

  return (
    <div className="stack">
      {(state.kind === 'empty' || state.kind === 'stopped' || state.kind === 'nothing' || state.kind === 'fault') && (
        <DropZone onFiles={check.choose} />
      )}
      {state.kind === 'stopped' && <Notice meaning="attention" title={words.stopped} />}
      {state.kind === 'nothing' && <Notice meaning="attention" title={words.nothingToOpen} />}
      {state.kind === 'fault' && <Notice meaning="danger" title={faultWords[state.code]} />}
      {state.kind === 'busy' && <Busy state={state} onStop={check.stop} />}
      {state.kind === 'opened' && (
        <>
          <div className="row" data-screen>
            <button type="button" onClick={check.clear}>
              {words.dropAgain}
            </button>
            <button type="button" onClick={() => check.open(state.file)}>
              {words.checkAgain}
            </button>
            <button type="button" onClick={() => window.print()}>
              {words.print}
            </button>
          </div>
          {check.choices.length > 1 && (
            <div className="row" data-screen>
              <span>{words.several}</span>
              {check.choices.map((file) => (
                <button
                  key={file.name}
                  type="button"
                  aria-pressed={file === state.file}
                  onClick={() => check.open(file)}
                >
                  {file.name}
                </button>
              ))}
            </div>
          )}
          {state.opened.needsKey ? (
            <Notice meaning="attention" title={words.needsKey}>
              <button type="button" onClick={onKey}>
                {words.openKeyTitle}
              </button>
            </Notice>
          ) : (
            <OpenedView key={state.count} opened={state.opened} file={state.file} desk={desk} onKey={onKey} />
          )}
        </>
      )}
    </div>
  )
}

function Busy({ state, onStop }: { readonly state: CheckState & { kind: 'busy' }; readonly onStop: () => void }) {
  const { progress } = state
  return (
    <section className="panel" aria-live="polite">
      <h2>{words.opening}</h2>
      <p>{state.name}</p>
      <progress aria-label={words.opening} max={progress?.totalBytes ?? 1} value={progress?.doneBytes ?? 0} />
      {progress && <p>{words.amount(formatFileSize(progress.doneBytes), formatFileSize(progress.totalBytes))}</p>}
      <button type="button" onClick={onStop}>
        {words.cancel}
      </button>
    </section>
  )
}
