import { Text, Title } from '@mantine/core'
import { useMay } from '../../app/session.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from './Handover.module.css'
import { handoverMessages as words } from './handover.messages.ts'
import { useHandover } from './handover.queries.ts'
import { LetterPart } from './LetterPart.tsx'
import { ReceivedForm } from './ReceivedForm.tsx'
import { SealedPart } from './SealedPart.tsx'

/** Letter, sealed file and receipt of one assessment, in the order in which they are made. */
export function HandoverTab({
  assessmentId,
  isReportOutdated,
}: {
  readonly assessmentId: string
  readonly isReportOutdated: boolean
}) {
  const handover = useHandover(assessmentId)
  const mayEnter = useMay('enter:assessments')
  return (
    <QueryContent query={handover} shape="form">
      {(told) => {
        const { received, isReady, letter, sealed } = told
        const isOpen = mayEnter && isReady
        // What stands on a letter waits for one that goes with these results.
        const isLettered = letter !== null && !letter.isOutdated
        return (
          <div className={classes.parts}>
            {isReportOutdated ? (
              <PageNote meaning="attention">{words.reportOutdated}</PageNote>
            ) : (
              !isReady && received === null && <Text>{words.notReady}</Text>
            )}
            {(isReady || letter !== null) && (
              <section className={classes.part} aria-label={words.letter}>
                <Title order={2}>{words.letter}</Title>
                <LetterPart assessmentId={assessmentId} handover={told} isOpen={isOpen} />
              </section>
            )}
            {((isOpen && isLettered) || sealed !== null) && letter !== null && (
              <section className={classes.part} aria-label={words.file}>
                <Title order={2}>{words.file}</Title>
                <SealedPart
                  assessmentId={assessmentId}
                  handover={told}
                  isOpen={isOpen && isLettered}
                  mayCarry={mayEnter}
                />
              </section>
            )}
            {(received !== null || (isOpen && isLettered)) && (
              <section className={classes.part} aria-label={words.receipt}>
                <Title order={2}>{words.receipt}</Title>
                {received !== null && <Received received={received} />}
                {isOpen && isLettered && (
                  <WithToday shape="form">
                    {(today) => (
                      <ReceivedForm
                        // What was sealed meanwhile is what is usually received.
                        key={sealed?.id ?? 'paper'}
                        assessmentId={assessmentId}
                        handover={told}
                        today={today}
                      />
                    )}
                  </WithToday>
                )}
              </section>
            )}
          </div>
        )
      }}
    </QueryContent>
  )
}

type Told = NonNullable<ReturnType<typeof useHandover>['data']>

function Received({ received }: { readonly received: NonNullable<Told['received']> }) {
  const { way, on, by, post, receiptFileId, recordedByName } = received
  return (
    <>
      <SummaryList
        rows={[
          { label: words.way, value: words.receivedFact(words.ways[way], formatDate(on)) },
          { label: words.receivedBy, value: words.readerOf(by, post) },
          { label: words.recordedBy, value: recordedByName },
        ]}
      />
      {receiptFileId !== null && (
        <FileList label={words.openReceipt} files={[{ path: `/files/${receiptFileId}`, title: words.openReceipt }]} />
      )}
    </>
  )
}
