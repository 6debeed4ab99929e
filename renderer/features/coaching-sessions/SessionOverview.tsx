import { Anchor, Stack } from '@mantine/core'
import { Link } from 'react-router'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { SessionClash } from '#shared/features/coaching-sessions/session-clash.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionPaths } from './session-paths.ts'
import { clashText, whenOf } from './session-words.ts'

export interface OpenSession extends CoachingSession {
  readonly clashes: readonly SessionClash[]
}

/** What is known of one session. */
export function SessionOverview({ session }: { readonly session: OpenSession }) {
  const zone = useZone()
  const { session: labels, count } = words
  const { countedOut, countedBack, clashes } = session
  const counted = (one: CoachingSession['countedOut']) =>
    one === null ? count.none : count.outLine(formatNumber(one.people), one.byName, formatMoment(one.at, zone))
  return (
    <Stack gap="md">
      {session.cancelReason !== null && (
        <PageNote meaning="attention">{labels.cancelled(session.cancelReason)}</PageNote>
      )}
      {session.movedFrom && session.moveReason !== null && (
        <PageNote meaning="neutral">{labels.moved(whenOf(session.movedFrom), session.moveReason)}</PageNote>
      )}
      {clashes.length > 0 && (
        <PageNote meaning="attention" title={words.clashes.title}>
          {clashes.map((clash) => {
            const text = clashText(clash, session.id)
            return (
              <div key={text}>
                {text}{' '}
                {clash.session.id !== session.id && (
                  <Anchor component={Link} to={sessionPaths.session(clash.session.id)}>
                    {words.clashes.open}
                  </Anchor>
                )}
              </div>
            )
          })}
        </PageNote>
      )}
      {countedOut && countedBack && countedOut.people !== countedBack.people && (
        <PageNote meaning="attention">
          {count.difference(formatNumber(countedOut.people), formatNumber(countedBack.people))}
        </PageNote>
      )}
      <SummaryList
        rows={[
          { label: labels.when, value: whenOf(session) },
          { label: labels.place, value: session.place },
          { label: labels.instructor, value: session.instructor },
          { label: labels.kindLabel, value: words.kinds[session.kind] },
          {
            label: labels.plan,
            value: session.planId === null ? labels.beside : labels.ofPlan,
          },
          { label: labels.people, value: formatNumber(session.expected) },
          {
            label: labels.present,
            value: session.present === null ? labels.notMarked : formatNumber(session.present),
          },
          { label: count.out, value: counted(countedOut) },
          { label: count.back, value: counted(countedBack) },
          ...(session.countNote === null ? [] : [{ label: count.noteLabel, value: session.countNote }]),
          ...(session.note === null ? [] : [{ label: labels.note, value: session.note }]),
        ]}
      />
    </Stack>
  )
}
