import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconHourglass, IconUrgent } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { boxChannel } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { useMay, useSession } from '../../app/session.ts'
import { CasePage } from '../../components/CasePage/CasePage.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { BoxPart } from '../complaint-boxes/BoxPart.tsx'
import { OpeningPart } from '../identity-openings/OpeningPart.tsx'
import { useWithOpenings } from '../identity-openings/use-opening-events.ts'
import { LaporPart } from '../lapor-import/LaporPart.tsx'
import { clockOf } from '../recommendations/case-clock.tsx'
import { timelineOf } from '../recommendations/case-timeline.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import { SealedPart } from '../sealed-letters/SealedPart.tsx'
import { AccusedPart } from './AccusedPart.tsx'
import { ComplaintDialogs } from './ComplaintDialogs.tsx'
import { ComplaintLetters } from './ComplaintLetters.tsx'
import { ComplaintSheetForm } from './ComplaintSheetForm.tsx'
import { ComplaintStory } from './ComplaintStory.tsx'
import classes from './Complaints.module.css'
import { ComplaintTaskLines } from './ComplaintTaskLines.tsx'
import { ContactPart } from './ContactPart.tsx'
import { CourseNotes } from './CourseNotes.tsx'
import { letterSheet } from './complaint-letter-sheet.tsx'
import { complaintPaths } from './complaint-paths.ts'
import { type ComplaintDialog, type ComplaintSheet, sheetFromWord, sheetWord } from './complaint-sheets.ts'
import { complaintMenu, complaintState, nextOf, stepGroups } from './complaint-view.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import {
  useColleagues,
  useComplaint,
  useComplaintCourse,
  useComplaintLists,
  useComplaints,
} from './complaints.queries.ts'
import { HealthReplyPart } from './HealthReplyPart.tsx'
import { ReceiptPart } from './ReceiptPart.tsx'
import { ScansPart } from './ScansPart.tsx'
import { planOf } from './sheet-plans.ts'

const breadcrumb = [{ label: words.listTitle, to: complaintPaths.list }]

/** Page kind 3: one complaint from the counter to its end. */
export function ComplaintScreen() {
  const { complaintId = '' } = useParams()
  const complaint = useComplaint(complaintId)
  const course = useComplaintCourse(complaintId)
  const lists = useComplaintLists()
  const isLoading = complaint.data === undefined || course.data === undefined || lists.data === undefined
  return (
    <>
      {isLoading && <PageHead title={words.searchLabel} breadcrumb={breadcrumb} />}
      <QueryContent query={complaint} shape="case">
        {(told) => (
          <QueryContent query={course} shape="case">
            {(way) => (
              <QueryContent query={lists} shape="case">
                {(known) => <ComplaintView complaint={told} course={way} lists={known} />}
              </QueryContent>
            )}
          </QueryContent>
        )}
      </QueryContent>
    </>
  )
}

interface ComplaintViewProps {
  readonly complaint: Complaint
  readonly course: ComplaintCourse
  readonly lists: ComplaintLists
}

function ComplaintView({ complaint, course, lists }: ComplaintViewProps) {
  const zone = useZone()
  const rights = { mayEnter: useMay('enter:complaints'), mayDirect: useMay('direct:complaints') }
  const [address, setAddress] = useSearchParams()
  const [dialog, setDialog] = useState<ComplaintDialog | null>(null)
  const sheet = sheetFromWord(address.get('lembar'))
  const openWord = (word: string | null) => {
    const next = new URLSearchParams(address)
    if (word === null) next.delete('lembar')
    else next.set('lembar', word)
    setAddress(next, { replace: true, preventScrollReset: true })
  }
  const openSheet = (opened: ComplaintSheet | null) => openWord(opened && sheetWord(opened))
  const open = { sheet: openSheet, dialog: setDialog }
  const colleagues = useColleagues().data ?? []
  const mine = useSession().accountId
  const others = useComplaints('open').data ?? []
  const plan = sheet && planOf(sheet, { complaint, course, lists, mine, colleagues, others })
  const who = turnName(course.turn)
  const told = timelineOf({ ...course, requirements: [], lettersBack: [] }, zone, words.events)
  const timeline = useWithOpenings(complaint.id, told)
  const sealed = { complaintId: complaint.id, revision: course.revision, answers: course.answers }
  const { turn } = course
  const step = turn.kind === 'nobody' ? undefined : course.steps.find(({ id }) => id === turn.step)
  return (
    <>
      <CasePage
        head={{
          title: words.title(complaint.number),
          breadcrumb,
          beside: (
            <>
              <StateBadge state={complaintState(course)} />
              {complaint.isDangerous && !complaint.isEnded && (
                <span className={classes.danger}>
                  <IconUrgent size={18} stroke={2} aria-hidden /> {words.dangerMark}
                </span>
              )}
            </>
          ),
          subtitle: <Subtitle complaint={complaint} lists={lists} />,
          menu: complaintMenu(course, rights, open),
        }}
        above={
          <>
            <SealedPart {...sealed} isOnTop />
            <Notice course={course} next={sheet === null ? nextOf(course, open) : null} who={who} />
            <CourseNotes course={course} />
          </>
        }
        groups={stepGroups(course, zone, open)}
        turn={who === null ? null : { who, what: step?.title }}
        clock={clockOf(course.deadline)}
        timeline={timeline}
        history={{ type: 'complaint', id: complaint.id }}
        sheet={
          sheet === null || plan === null
            ? letterSheet(complaint.id, address.get('lembar'), () => openWord(null))
            : {
                title: plan.title,
                onClose: () => openSheet(null),
                content: (
                  <ComplaintSheetForm
                    key={sheetWord(sheet)}
                    plan={plan}
                    subject={`${complaint.id}:${sheetWord(sheet)}`}
                    onDone={() => openSheet(null)}
                  />
                ),
              }
        }
      >
        <SealedPart {...sealed} isOnTop={false} />
        <ComplaintStory complaint={complaint} joined={course.joinedHere} />
        <HealthReplyPart complaint={complaint} lists={lists} mayEnter={rights.mayEnter} />
        <ContactPart complaint={complaint} />
        <ScansPart complaint={complaint} />
        {complaint.hasIdentity && <OpeningPart complaintId={complaint.id} />}
        {complaint.channel === boxChannel && <BoxPart complaintId={complaint.id} />}
        <AccusedPart
          complaint={complaint}
          units={lists.units}
          onAdd={rights.mayEnter ? () => openSheet({ kind: 'accused' }) : undefined}
          onClear={rights.mayEnter ? (accusedId, name) => setDialog({ kind: 'clear', accusedId, name }) : undefined}
        />
        <ComplaintTaskLines
          tasks={complaint.tasks}
          onAsk={rights.mayDirect ? () => openSheet({ kind: 'ask' }) : undefined}
        />
        <ComplaintLetters complaint={complaint} onOpen={openWord} />
        <LaporPart complaintId={complaint.id} />
        {rights.mayEnter && <ReceiptPart complaint={complaint} />}
      </CasePage>
      <ComplaintDialogs complaintId={complaint.id} course={course} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  )
}

function Subtitle({ complaint, lists }: Pick<ComplaintViewProps, 'complaint' | 'lists'>) {
  const zone = useZone()
  const titleIn = (list: ComplaintLists['services'] | ComplaintLists['channels'], id: string) =>
    list.find((one) => one.id === id)?.title ?? id
  const { mode, officer, receivedAt } = complaint
  return (
    <>
      <div>
        {words.subtitle(
          words.classes[complaint.class],
          titleIn(lists.services, complaint.service),
          titleIn(lists.channels, complaint.channel),
          formatDate(toCalendarDate(receivedAt, zone)),
        )}
      </div>
      <div>
        {words.modeIs(words.modes[mode])} {words.heldBy(officer.fullName)}
      </div>
    </>
  )
}

interface NoticeProps {
  readonly course: ComplaintCourse
  readonly next: ReturnType<typeof nextOf>
  readonly who: string | null
}

/** The first thing to read on the page: what to do now, or for whom one waits. */
function Notice({ course, next, who }: NoticeProps) {
  if (next !== null) {
    return (
      <section className={classes.next} aria-label={words.nextTitle}>
        <div>
          <Text size="sm">{words.nextTitle}</Text>
          <Text fw={600}>{next.label}</Text>
        </div>
        <Button
          onClick={next.onClick}
          aria-label={words.workOn(next.label)}
          rightSection={<IconArrowRight size={18} stroke={1.8} aria-hidden />}
        >
          {words.work}
        </Button>
      </section>
    )
  }
  if (who === null || course.isMyTurn) return null
  return (
    <section className={classes.waiting}>
      <IconHourglass size={20} stroke={1.6} aria-hidden />
      <div>
        <Text fw={600}>{words.waitTitle(who)}</Text>
        <Text size="sm">{words.waitText}</Text>
      </div>
    </section>
  )
}
