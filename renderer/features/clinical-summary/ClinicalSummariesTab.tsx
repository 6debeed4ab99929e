import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Client, client, orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import classes from '../medical-records/Records.module.css'
import { TabSection } from '../medical-records/TabSection.tsx'
import { summaryMessages as words } from './clinical-summary.messages.ts'
import { useSummaryCommand } from './use-summary-command.ts'

type Kept = Awaited<ReturnType<Client['clinicalSummaries']['list']>>[number]

interface ClinicalSummariesTabProps {
  readonly inmateId: string
  /** Open the side panel; null for readers who may not add. */
  readonly onMake: (() => void) | null
  readonly onGive: ((summaryId: string) => void) | null
}

/** What was put together for other offices: looked at, printed, saved, handed over, struck out. */
export function ClinicalSummariesTab({ inmateId, onMake, onGive }: ClinicalSummariesTabProps) {
  const summaries = useQuery(orpc.clinicalSummaries.list.queryOptions({ input: { inmateId } }))
  const [shown, setShown] = useState<string | null>(null)
  const [voiding, setVoiding] = useState<Kept | null>(null)
  return (
    <TabSection title={words.tab} action={onMake && { label: words.make, onClick: onMake }}>
      <QueryContent query={summaries} shape="record">
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={words.none} text={words.noneText} />
          ) : (
            <ul className={classes.visits} aria-label={words.list}>
              {all.map((one) => (
                <li key={one.id}>
                  <SummaryLine
                    summary={one}
                    onShow={() => setShown(one.id)}
                    onGive={onGive && (() => onGive(one.id))}
                    onVoid={onGive && (() => setVoiding(one))}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryContent>
      <PaperDialog
        title={words.tab}
        path={shown && `/files/clinical-summaries/${shown}`}
        fileName={words.paperFile}
        onClose={() => setShown(null)}
      />
      <VoidDialog summary={voiding} onClose={() => setVoiding(null)} />
    </TabSection>
  )
}

interface SummaryLineProps {
  readonly summary: Kept
  readonly onShow: () => void
  readonly onGive: (() => void) | null
  readonly onVoid: (() => void) | null
}

function SummaryLine({ summary, onShow, onGive, onVoid }: SummaryLineProps) {
  const zone = useZone()
  const { id, recipient, purpose, byName, madeAt, voided, confidentiality } = summary
  const saveData = async () => {
    try {
      const { bytes, mediaType } = await fetchFile(`/files/clinical-summary-documents/${id}`)
      offerDownload(bytes, mediaType, words.dataFile)
    } catch (error) {
      noticeFailure(errorText(error))
    }
  }
  return (
    <>
      <Text fw={600}>{voided ? <del>{recipient}</del> : recipient}</Text>
      <Text>{words.purposeOf(purpose)}</Text>
      {confidentiality === 'extra' && (
        <span className={classes.mark} data-meaning="danger">
          {words.confidential}
        </span>
      )}
      {summary.isPaper && <Text size="sm">{words.isPaper}</Text>}
      <Text size="sm" c="dimmed">
        {words.made(byName, formatInstant(madeAt, zone))}
      </Text>
      {voided && <Text size="sm">{words.voided(voided.byName, formatInstant(voided.at, zone), voided.reason)}</Text>}
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-md" aria-label={words.showOf(recipient)} onClick={onShow}>
          {words.show}
        </Button>
        {!voided && (
          <Button variant="default" size="compact-md" aria-label={words.saveDataOf(recipient)} onClick={saveData}>
            {words.saveData}
          </Button>
        )}
        {!voided && onGive && (
          <Button variant="default" size="compact-md" aria-label={words.giveOf(recipient)} onClick={onGive}>
            {words.give}
          </Button>
        )}
        {!voided && !summary.isPaper && onVoid && (
          <Button variant="subtle" size="compact-md" aria-label={words.voidOf(recipient)} onClick={onVoid}>
            {words.void}
          </Button>
        )}
      </Group>
    </>
  )
}

function VoidDialog({ summary, onClose }: { readonly summary: Kept | null; readonly onClose: () => void }) {
  const strike = useSummaryCommand(client.clinicalSummaries.void, useSubmitKey(summary !== null))
  const title = summary ? words.voidOf(summary.recipient) : ''
  return (
    <ReasonDialog
      isOpen={summary !== null}
      title={title}
      confirmLabel={title}
      onClose={onClose}
      onConfirm={(reason) =>
        summary &&
        strike.mutate(
          { id: summary.id, revision: summary.revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.voidDone })
              onClose()
            },
          },
        )
      }
      isDangerous
      isBusy={strike.isPending}
      failure={medicalRecordFailure(strike.error)}
    >
      {words.voidText}
    </ReasonDialog>
  )
}
