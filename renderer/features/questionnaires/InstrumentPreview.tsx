import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { FaultList } from './FaultList.tsx'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'

interface InstrumentPreviewProps {
  readonly content: string
  readonly signature: string | null
  /** Shown where the key of the signer is not known. */
  readonly children: ReactNode
}

/** What a chosen file would bring, who signed it, or everything that is wrong with it. */
export function InstrumentPreview({ content, signature, children }: InstrumentPreviewProps) {
  const { calls, needsSignature } = useDesk()
  const preview = useQuery(calls.preview.queryOptions({ input: { content, signature } }))
  return (
    <QueryContent query={preview} shape="form">
      {({ faults, found, signer }) => (
        <>
          {found === null && (
            <PageNote meaning="attention" title={words.faultsTitle(faults.length)} isSudden>
              <FaultList faults={faults} />
            </PageNote>
          )}
          {found && (
            <SummaryList
              rows={[
                { label: words.foundTitle, value: found.title },
                { label: words.versionLabel, value: found.version },
                { label: words.knownVersions, value: found.known.join(', ') || words.noKnown },
                { label: words.questions, value: formatNumber(found.questions) },
                { label: words.publisher, value: found.publisher },
                ...(found.source === null ? [] : [{ label: words.source, value: found.source }]),
                { label: words.scores, value: found.scores.join(', ') || words.noScores },
                ...(needsSignature
                  ? [{ label: words.signer, value: words.signerFound(words.signers[signer.kind], signer.name) }]
                  : []),
                ...(signer.fingerprint === '' ? [] : [{ label: words.fingerprint, value: signer.fingerprint }]),
              ]}
            />
          )}
          {found && found.differs.length > 0 && (
            <PageNote meaning="attention" title={words.differsTitle}>
              {words.differsText(found.differs)}
            </PageNote>
          )}
          {signer.kind === 'foreign' && (
            <>
              <PageNote meaning="attention" title={words.foreignTitle}>
                {words.foreignText(signer.name, signer.fingerprint)}
              </PageNote>
              {children}
            </>
          )}
        </>
      )}
    </QueryContent>
  )
}
