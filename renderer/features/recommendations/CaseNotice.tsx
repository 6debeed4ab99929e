import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowRight, IconHourglass } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Case.module.css'
import { caseMessages as words } from './case.messages.ts'
import type { CaseDialog, NextStep } from './case-actions.ts'
import type { SheetName } from './case-sheets.ts'
import { EndedNotice } from './EndedNotice.tsx'
import { recommendationPaths } from './recommendation-paths.ts'
import { turnName } from './turn-text.ts'

interface CaseNoticeProps {
  readonly recommendation: Recommendation
  readonly next: NextStep | null
  /** A sheet is open: what to do stands there. */
  readonly isWorking: boolean
  readonly onSheet: (sheet: SheetName) => void
  readonly onDialog: (dialog: CaseDialog) => void
}

/** The first thing to read on the page: what to do now, or for whom one waits, or what has to be mended. */
export function CaseNotice({ recommendation, next, isWorking, onSheet, onDialog }: CaseNoticeProps) {
  const waitedFor = turnName(recommendation.turn)
  return (
    <>
      <ReturnNotice recommendation={recommendation} />
      <EndedNotice recommendation={recommendation} />
      {next !== null && !isWorking && (
        <section className={classes.next} aria-label={words.nextTitle}>
          <div>
            <Text size="sm">{words.nextTitle}</Text>
            <Text fw={600} size="lg">
              {next.label}
            </Text>
          </div>
          <NextButton id={recommendation.id} next={next} onSheet={onSheet} onDialog={onDialog} />
        </section>
      )}
      {next === null && !isWorking && waitedFor !== null && !recommendation.isMyTurn && (
        <section className={classes.waiting}>
          <IconHourglass size={20} stroke={1.6} aria-hidden />
          <div>
            <Text fw={600}>{words.waitTitle(waitedFor)}</Text>
            <Text size="sm">{words.waitText}</Text>
          </div>
        </section>
      )}
    </>
  )
}

interface NextButtonProps extends Pick<CaseNoticeProps, 'onSheet' | 'onDialog'> {
  readonly id: string
  readonly next: NextStep
}

function NextButton({ id, next, onSheet, onDialog }: NextButtonProps) {
  const arrow = <IconArrowRight size={18} stroke={1.8} aria-hidden />
  if ('approval' in next) {
    return (
      <Button component={Link} to={recommendationPaths.approval(id)} rightSection={arrow}>
        {words.work}
      </Button>
    )
  }
  return (
    <Button
      rightSection={arrow}
      onClick={() => ('sheet' in next ? onSheet(next.sheet) : onDialog(next.dialog))}
      aria-label={words.workOn(next.label)}
    >
      {words.work}
    </Button>
  )
}

function ReturnNotice({ recommendation: { returned } }: { readonly recommendation: Recommendation }) {
  const zone = useZone()
  if (returned === null) return null
  const when = formatDate(toCalendarDate(returned.at, zone))
  return (
    <section className={classes.returned}>
      <IconArrowBackUp size={20} stroke={1.8} aria-hidden />
      <div>
        <Text fw={600}>{words.returnedTitle}</Text>
        <Text className={classes.reason ?? ''}>{returned.reason}</Text>
        <Text size="sm">
          {returned.fromOutside
            ? words.returnedOutside(returned.byName, when)
            : words.returnedBy(returned.byName, when)}{' '}
          {words.returnedHint}
        </Text>
      </div>
    </section>
  )
}
