import { Button, Group, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { useMay } from '../../../app/session.ts'
import { ReasonDialog } from '../../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { caseMessages } from '../case.messages.ts'
import { may } from '../case-actions.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { SessionForm } from './SessionForm.tsx'
import { SessionList } from './SessionList.tsx'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

interface SessionSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

/** The team's session: prepare the minutes, record what was decided, or skip it with a reason in an emergency. */
export function SessionSheet({ recommendation, onDone }: SessionSheetProps) {
  const { session, id: caseId } = recommendation
  const mayWriteMinutes = useMay('record:tpp-session')
  const mayRecord = may(recommendation, 'record-session')
  const maySkip = may(recommendation, 'skip-session')
  if (session === null) return null
  const last = session.sessions.at(-1)
  // A session that is prepared, or held without its signed minutes, is the one being worked on; otherwise a new one begins.
  const open = last && (last.state === 'prepared' || !last.minutesSigned) ? last : null
  // Issued minutes are frozen, and a settled session needs no other ones.
  const isUnissued = session.state !== 'settled' && open?.letter?.isIssued !== true
  return (
    <div className={classes.sheet}>
      <Text fw={600}>{caseMessages.sessionStates[session.state]}</Text>
      {mayRecord && mayWriteMinutes && isUnissued && (
        <div className={classes.choice}>
          <Button
            component={Link}
            to={recommendationPaths.letter(caseId, 'risalah-sidang-tpp')}
            variant="default"
            leftSection={<IconPencil size={18} stroke={1.6} aria-hidden />}
          >
            {open?.letter ? words.sessionEditMinutes : words.sessionPrepare}
          </Button>
          <Text size="sm" c="dimmed">
            {words.sessionPrepareHint}
          </Text>
        </div>
      )}
      {mayRecord && mayWriteMinutes && session.state !== 'settled' && (
        <SessionForm caseId={caseId} session={open} onDone={onDone} />
      )}
      {!mayRecord && !maySkip && session.state === 'missing' && <Text size="sm">{words.sessionWaits}</Text>}
      {maySkip && session.state === 'missing' && <SkipSession caseId={caseId} onDone={onDone} />}
      <SessionList sessions={session.sessions} />
    </div>
  )
}

function SkipSession({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const skip = useCaseCommand(caseId, recommendationCalls.skipSession)
  return (
    <Group>
      <Button variant="subtle" color="red" size="compact-md" onClick={() => setAsking(true)}>
        {words.sessionSkip}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={words.sessionSkip}
        question={words.sessionSkipQuestion}
        confirmLabel={words.sessionSkipConfirm}
        onConfirm={(reason) =>
          skip.mutate(
            { reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.sessionSkipped })
                onDone()
              },
            },
          )
        }
        onClose={() => setAsking(false)}
        isDangerous
        isBusy={skip.isPending}
        failure={recommendationFailure(skip.error)}
      >
        {words.sessionSkipText}
      </ReasonDialog>
    </Group>
  )
}
