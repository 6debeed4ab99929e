import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { RoundRow } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import sheet from '../../components/TypingSheet/TypingSheet.module.css'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { newVisitFor } from '../medical-records/record-paths.ts'
import { visitMessages } from '../medical-records/visit.messages.ts'
import { ExcuseDialog } from './ExcuseDialog.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { roundFailure } from './round-failure.ts'
import { useRoundCommand } from './use-round-command.ts'

interface RoundRowStateProps {
  readonly row: RoundRow
  readonly day: CalendarDate
  /** Null: nothing is typed that is not saved. */
  readonly standing: 'saving' | 'wrong' | 'typed' | null
  readonly isAbnormal: boolean
  readonly failure: ErrorText | null
  readonly onTouch: () => void
  /** What was pressed is gone now: the cursor goes on to a row from here. */
  readonly onGoOn: (step: 0 | 1) => void
}

/** How far a row is, and what can be done with it besides typing. */
export function RoundRowState({ row, day, standing, isAbnormal, failure, onTouch, onGoOn }: RoundRowStateProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [dialog, setDialog] = useState<'excuse' | 'undo' | null>(null)
  const undo = useRoundCommand(client.medicalRecords.void)
  const undoExcuse = useRoundCommand(client.monthlyRound.undoExcuse)
  const { check, excuse } = row
  const own = check?.kind === 'monthly' ? check : null
  const shownFailure = failure ?? roundFailure(undo.error)
  const close = () => {
    setDialog(null)
    undoExcuse.reset()
  }
  const finish = (step: 0 | 1) => () => {
    onGoOn(step)
    close()
  }
  return (
    <>
      <Text size="sm" component="div" role="status" aria-label={words.cell(words.state, row.name)}>
        {stateOf()}
      </Text>
      {shownFailure && (
        <Text size="sm" role="alert" className={sheet.failure ?? ''}>
          {shownFailure.text}
        </Text>
      )}
      <Group gap={0} className={classes.acts ?? ''}>
        {isAbnormal && own && (
          <Anchor
            component={Link}
            size="sm"
            to={newVisitFor(row.inmateId, null, own.encounterId)}
            aria-label={words.openVisitOf(row.name)}
          >
            {words.openVisit}
          </Anchor>
        )}
        {mayEnter && own && standing === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.undoOf(row.name)}
            loading={undo.isPending}
            onClick={() => {
              onTouch()
              undo.mutate(
                { id: own.encounterId, revision: own.revision, reason: words.undoReason },
                {
                  onSuccess: () => {
                    noticeDone({ text: words.undone(row.name) })
                    onGoOn(0)
                  },
                },
              )
            }}
          >
            {words.undo}
          </Button>
        )}
        {mayEnter && check === null && excuse === null && standing === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.excuseOf(row.name)}
            onClick={() => setDialog('excuse')}
          >
            {words.excuse}
          </Button>
        )}
        {mayEnter && excuse?.mayUndo && check === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.excuseUndoOf(row.name)}
            onClick={() => setDialog('undo')}
          >
            {words.undo}
          </Button>
        )}
      </Group>
      {dialog === 'undo' && excuse && (
        <ReasonDialog
          isOpen
          title={words.excuseUndoOf(row.name)}
          question={words.excuseUndoReason}
          confirmLabel={words.excuseUndo}
          isBusy={undoExcuse.isPending}
          failure={roundFailure(undoExcuse.error)}
          onConfirm={(reason) => {
            onTouch()
            undoExcuse.mutate({ id: excuse.id, reason }, { onSuccess: finish(0) })
          }}
          onClose={close}
        >
          <Text size="sm">
            {words.excuseUndoText(excuseText(excuse), excuse.byName, formatMoment(excuse.at, zone))}
          </Text>
        </ReasonDialog>
      )}
      {dialog === 'excuse' && (
        <ExcuseDialog
          inmateId={row.inmateId}
          name={row.name}
          on={day}
          onTouch={onTouch}
          onSaved={finish(1)}
          onClose={close}
        />
      )}
    </>
  )

  function stateOf() {
    if (standing !== null) return words[standing]
    if (own) {
      return (
        <>
          {isAbnormal && (
            <span className={classes.mark} data-meaning="attention">
              {words.abnormal}
            </span>
          )}{' '}
          {words.saved}
          {own.isLate && `, ${words.lateTitle.toLocaleLowerCase('id')}`}
        </>
      )
    }
    if (check) return words.otherCheck(visitMessages.kinds[check.kind], formatMoment(check.caredAt, zone))
    return excuse && excuseText(excuse)
  }
}

const excuseText = ({ kind, reason }: NonNullable<RoundRow['excuse']>) => `${words.excuses[kind]}: ${reason}`
