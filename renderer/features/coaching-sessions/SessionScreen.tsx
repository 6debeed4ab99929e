import {
  IconArrowsExchange,
  IconBan,
  IconChecklist,
  IconDoorEnter,
  IconDoorExit,
  IconRestore,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { attendancePaths } from '../attendance/attendance-paths.ts'
import { CancelSessions } from './CancelSessions.tsx'
import { CastForm } from './CastForm.tsx'
import { CountForm } from './CountForm.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { EscortForm } from './EscortForm.tsx'
import { EventFileForm } from './EventFileForm.tsx'
import { EventFolderTab, type EventSheet } from './EventFolderTab.tsx'
import { eventMessages } from './event-folders.messages.ts'
import { MoveSessionForm } from './MoveSessionForm.tsx'
import { SessionBadge } from './SessionBadge.tsx'
import { type OpenSession, SessionOverview } from './SessionOverview.tsx'
import { sessionPaths } from './session-paths.ts'
import { nameOf, whenOf } from './session-words.ts'
import { UncancelSession } from './UncancelSession.tsx'

/** Page kind 2: one session, what stands in its way, and how many went out and came back. */
export function SessionScreen() {
  const { sessionId = '' } = useParams()
  const query = useQuery(orpc.coachingSessions.get.queryOptions({ input: { id: sessionId } }))
  return (
    <QueryContent query={query} shape="record">
      {(session) => (
        <WithToday shape="record">{(today) => <View key={sessionId} session={session} today={today} />}</WithToday>
      )}
    </QueryContent>
  )
}

type Sheet = 'move' | 'out' | 'back' | EventSheet

function View({ session, today }: { readonly session: OpenSession; readonly today: CalendarDate }) {
  const mayManage = useMay('manage:coaching')
  const mayCount = useMay('mark:attendance')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [asking, setAsking] = useState<'cancel' | 'uncancel' | null>(null)
  const isPlanned = session.state === 'planned'
  const countsNow = mayCount && isPlanned && session.on <= today
  const countOut: PageAction = {
    label: words.count.out,
    icon: IconDoorExit,
    onClick: () => setSheet('out'),
  }
  const countBack: PageAction = {
    label: words.count.back,
    icon: IconDoorEnter,
    onClick: () => setSheet('back'),
  }
  const move: PageAction = {
    label: words.move.action,
    icon: IconArrowsExchange,
    onClick: () => setSheet('move'),
  }
  const uncancel: PageAction = {
    label: words.uncancel.action,
    icon: IconRestore,
    onClick: () => setAsking('uncancel'),
  }
  const attendance: PageAction = {
    label: words.attendance,
    icon: IconChecklist,
    to: attendancePaths.session(session.id),
  }
  const main = mainOf()
  const menu: readonly PageAction[] = [
    ...(isPlanned ? [attendance] : []),
    ...(countsNow ? [countOut] : []),
    ...(countsNow && session.countedOut !== null ? [countBack] : []),
    ...(mayManage && isPlanned
      ? [
          move,
          {
            label: words.cancel.action,
            icon: IconBan,
            isDangerous: true,
            onClick: () => setAsking('cancel'),
          },
        ]
      : []),
  ]
  function mainOf(): PageAction | undefined {
    if (!isPlanned) return mayManage ? uncancel : undefined
    if (countsNow) return session.countedOut === null ? countOut : countBack
    return mayManage ? move : undefined
  }
  const close = () => setSheet(null)
  return (
    <RecordPage
      head={{
        title: nameOf(session),
        breadcrumb: [{ label: words.title, to: sessionPaths.weekOf(session.on) }],
        beside: <SessionBadge state={session.state} />,
        subtitle: whenOf(session),
        mainAction: main,
        menu: menu.filter((action) => action !== main),
      }}
      banner={
        <>
          <CancelSessions ids={[session.id]} isOpen={asking === 'cancel'} onClose={() => setAsking(null)} />
          <UncancelSession id={session.id} isOpen={asking === 'uncancel'} onClose={() => setAsking(null)} />
        </>
      }
      tabs={[
        { id: 'ikhtisar', label: words.session.overview, content: <SessionOverview session={session} /> },
        ...(session.kind === 'event'
          ? [
              {
                id: 'map',
                label: eventMessages.tab,
                content: <EventFolderTab sessionId={session.id} onAdd={setSheet} />,
              },
            ]
          : []),
      ]}
      history={{ type: 'coaching-session', id: session.id }}
      sheet={
        sheet && {
          title: sheetTitles[sheet],
          onClose: close,
          content: <SheetContent key={`${sheet} ${session.revision}`} {...{ sheet, session }} onClose={close} />,
        }
      }
    />
  )
}

const sheetTitles: Readonly<Record<Sheet, string>> = {
  move: words.move.title,
  out: words.count.out,
  back: words.count.back,
  cast: eventMessages.addCast,
  escort: eventMessages.addEscort,
  file: eventMessages.addFile,
}

interface SheetContentProps {
  readonly sheet: Sheet
  readonly session: OpenSession
  readonly onClose: () => void
}

function SheetContent({ sheet, session, onClose }: SheetContentProps) {
  switch (sheet) {
    case 'move':
      return <MoveSessionForm session={session} onClose={onClose} />
    case 'cast':
      return <CastForm sessionId={session.id} onDone={onClose} />
    case 'escort':
      return <EscortForm sessionId={session.id} onDone={onClose} />
    case 'file':
      return <EventFileForm sessionId={session.id} onDone={onClose} />
    default:
      return <CountForm session={session} direction={sheet} onClose={onClose} />
  }
}
