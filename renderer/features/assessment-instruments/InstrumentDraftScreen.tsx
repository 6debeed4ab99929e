import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { FaultList } from '../questionnaires/FaultList.tsx'
import { ApproveDraftForm } from './ApproveDraftForm.tsx'
import classes from './AssessmentInstruments.module.css'
import { DraftForm } from './DraftForm.tsx'
import { instrumentDraftPaths as paths } from './instrument-draft-paths.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'
import { draftFailure, useDraftOf, useRestoreDraft, useWithdrawDraft } from './instrument-drafts.queries.ts'

/** One draft of the office: write, try, have it approved. */
export function InstrumentDraftScreen() {
  const { draftId = '' } = useParams()
  const draft = useDraftOf(draftId)
  return (
    <>
      <PageHead
        title={draft.data ? words.draftTitle(draft.data.title, draft.data.version) : words.draftsTitle}
        breadcrumb={[{ label: words.title, to: paths.instruments }]}
        subtitle={draft.data && `${words.states[draft.data.state]}. ${words.fromVersion(draft.data.baseVersion)}`}
      />
      <QueryContent query={draft} shape="form">
        {({ id, revision, state, base, version, wording, faults, openItems, isOwn, approval, withdrawnReason }) => {
          const { instrument } = readInstrument(base)
          return (
            <div className={classes.block}>
              {openItems.length > 0 && state === 'open' && (
                <PageNote meaning="attention" title={words.openTitle(openItems.length)}>
                  {words.openText(openItems)}
                </PageNote>
              )}
              {faults.length > 0 && (
                <PageNote meaning="attention" title={words.faultsTitle(faults.length)}>
                  <FaultList faults={faults} />
                </PageNote>
              )}
              {approval && (
                <PageNote meaning="neutral" title={words.approvedBy(approval.name, approval.post)}>
                  {words.approvedBasis(approval.basisNumber, formatDate(approval.basisDate))}
                </PageNote>
              )}
              {withdrawnReason !== null && <Text>{words.withdrawnBecause(withdrawnReason)}</Text>}
              {state === 'withdrawn' && <RestoreButton id={id} revision={revision} />}
              {state === 'open' && instrument && (
                <>
                  <DraftForm
                    key={revision}
                    id={id}
                    revision={revision}
                    base={base}
                    instrument={instrument}
                    initial={{ version, ...wording }}
                  />
                  <ApproveDraftForm key={`approve ${revision}`} id={id} revision={revision} isOwn={isOwn} />
                  <WithdrawButton id={id} revision={revision} />
                </>
              )}
            </div>
          )
        }}
      </QueryContent>
      <HistorySection subject={{ type: 'instrument-draft', id: draftId }} />
    </>
  )
}

interface Reference {
  readonly id: string
  readonly revision: number
}

function WithdrawButton({ id, revision }: Reference) {
  const [isOpen, setOpen] = useState(false)
  const withdraw = useWithdrawDraft(useSubmitKey(isOpen))
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.withdraw}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={words.withdraw}
        question={words.withdrawQuestion}
        confirmLabel={words.withdraw}
        onConfirm={(reason) =>
          withdraw.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn })
                setOpen(false)
              },
            },
          )
        }
        onClose={() => setOpen(false)}
        isDangerous
        isBusy={withdraw.isPending}
        failure={draftFailure(withdraw.error)}
      >
        {words.withdrawText}
      </ReasonDialog>
    </Group>
  )
}

function RestoreButton({ id, revision }: Reference) {
  const restore = useRestoreDraft(useSubmitKey(true))
  return (
    <Group>
      <Button
        loading={restore.isPending}
        onClick={() => restore.mutate({ id, revision }, { onSuccess: () => noticeDone({ text: words.restored }) })}
      >
        {words.restore}
      </Button>
    </Group>
  )
}
