import { useEffect, useRef, useState } from 'react'
import { verifierMessages as words } from '../verifier.messages.ts'
import { Notice } from './Notice.tsx'
import { readSummary, type SummaryReading } from './summary-reading.rules.ts'

interface SummaryViewProps {
  readonly name: string
  readonly blob: Blob
  readonly onClose: () => void
}

/** A clinical summary for health programs, as text that a person reads. */
export function SummaryView({ name, blob, onClose }: SummaryViewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [reading, setReading] = useState<SummaryReading | 'unreadable' | null>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  useEffect(() => {
    let isGone = false
    void blob.text().then((text) => !isGone && setReading(readSummary(text) ?? 'unreadable'))
    return () => {
      isGone = true
    }
  }, [blob])
  return (
    <section className="stack wide" data-screen aria-label={name}>
      <div className="row">
        <h3 ref={heading} tabIndex={-1}>
          {reading === null || reading === 'unreadable' ? name : reading.title}
        </h3>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {reading === 'unreadable' && <Notice meaning="attention" title={words.summaryUnreadable} />}
      {reading !== null && reading !== 'unreadable' && (
        <>
          {reading.person && <p>{words.summaryOf(reading.person.name, reading.person.born)}</p>}
          <p className="dimmed">{words.summaryHint}</p>
          {reading.sections.map(({ title, lines }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may bear one title twice, and the list never changes
            <section key={place}>
              <h4>{title}</h4>
              {lines.length === 0 ? (
                <p className="dimmed">{words.summaryNothing}</p>
              ) : (
                <ul>
                  {lines.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a file may say one thing twice, and the list never changes
                    <li key={index} style={{ whiteSpace: 'pre-line' }}>
                      {line}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </>
      )}
    </section>
  )
}
