import { Anchor, Button, Text, Title } from '@mantine/core'
import { IconArrowRight, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { useMay } from '../../app/session.ts'
import { CasePage } from '../../components/CasePage/CasePage.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { useZone } from '../../format/use-zone.ts'
import { ComplaintSheetForm } from '../complaints/ComplaintSheetForm.tsx'
import classes from '../complaints/Complaints.module.css'
import { clockMenu, complaintState } from '../complaints/complaint-view.ts'
import { licencePaths } from '../licences/licence-paths.ts'
import { clockOf } from '../recommendations/case-clock.tsx'
import { timelineOf } from '../recommendations/case-timeline.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import { OutgoingAnswerPart } from './OutgoingAnswerPart.tsx'
import { OutgoingDialogs, type OutgoingQuestion } from './OutgoingDialogs.tsx'
import { OutgoingLetterForm } from './OutgoingLetterForm.tsx'
import { OutgoingLetterPart } from './OutgoingLetterPart.tsx'
import { OutgoingStepForm } from './OutgoingStepForm.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { useOutgoing, useOutgoingChoices } from './outgoing.queries.ts'
import { clockSheet } from './outgoing-clock.ts'
import { outgoingPaths } from './outgoing-paths.ts'
import { letterSheet, numberSheet, planOf, sheetOfPaper } from './outgoing-plan.ts'

const sheetParameter = 'lembar'

/** One complaint to another office: what is done here, and what is known of its course there. */
export function OutgoingScreen() {
  const { outgoingId = '' } = useParams()
  const complaint = useOutgoing(outgoingId)
  return (
    <QueryContent query={complaint} shape="case">
      {(told) => <OutgoingView complaint={told} />}
    </QueryContent>
  )
}

function OutgoingView({ complaint }: { readonly complaint: OutgoingComplaint }) {
  const zone = useZone()
  const mayEnter = useMay('enter:complaints')
  const maySeeOrigin = useMay('view:licences')
  const channels = useOutgoingChoices().data?.channels ?? []
  const [address, setAddress] = useSearchParams()
  const [question, setQuestion] = useState<OutgoingQuestion | null>(null)
  const what = address.get(sheetParameter)
  const openSheet = (next: string | null) =>
    setAddress(next === null ? {} : { [sheetParameter]: next }, { replace: true, preventScrollReset: true })
  const may = (kind: string, step?: string) =>
    complaint.actions.some((action) => action.kind === kind && (step === undefined || action.step === step))
  const close = () => openSheet(null)
  const sheet = sheetOf(complaint, what, close)
  const letter = complaint.papers.find(({ isOfUnitFile, state }) => isOfUnitFile && state !== 'fulfilled')
  const isMadeHere = letter?.kind === 'letter'
  const writesLetter = isMadeHere && letter.state === 'missing' && may('advance-paper')
  const opens = (step: OutgoingComplaint['steps'][number]) => {
    if (step.takenBy === 'finish') return may('finish') ? () => setQuestion({ kind: 'finish' }) : undefined
    const isPerStep = step.takenBy === 'take-step' || step.takenBy === 'record-outside-step'
    if (!may(step.takenBy, isPerStep ? step.id : undefined)) return undefined
    return planOf(complaint, step.id) === null ? undefined : () => openSheet(step.id)
  }
  const current = complaint.steps.find(({ state }) => state === 'current')
  const next = writesLetter
    ? { label: words.letterWrite, onClick: () => openSheet(letterSheet) }
    : letter && may('attach-paper')
      ? { label: words.scanOf(letter.title), onClick: () => openSheet(sheetOfPaper(letter.id)) }
      : current && opens(current)
        ? { label: current.title, onClick: opens(current) }
        : null
  const who = turnName(complaint.turn)
  const channel = channels.find(({ id }) => id === complaint.channel)?.title ?? complaint.channel
  return (
    <>
      <CasePage
        head={{
          title: words.title(complaint.number),
          breadcrumb: [{ label: words.listTitle, to: outgoingPaths.list }],
          subtitle: words.subtitle(complaint.serviceName, complaint.recipient, channel),
          beside: <StateBadge state={complaintState(complaint)} />,
          menu: [
            ...(may('choose-clock') ? [{ label: words.classify, onClick: () => openSheet('classify') }] : []),
            ...clockMenu(complaint, {
              sheet: openSheet,
              withdraw: (extensionId, amount) => setQuestion({ kind: 'withdraw-extension', extensionId, amount }),
            }),
            ...(mayEnter ? [{ label: words.theirNumber, onClick: () => openSheet(numberSheet) }] : []),
            ...(may('reopen') ? [{ label: words.reopen, onClick: () => setQuestion({ kind: 'reopen' }) }] : []),
            ...(may('withdraw')
              ? [{ label: words.withdraw, onClick: () => setQuestion({ kind: 'withdraw' }), isDangerous: true }]
              : []),
            ...(may('cancel')
              ? [{ label: words.cancel, onClick: () => setQuestion({ kind: 'cancel' }), isDangerous: true }]
              : []),
          ],
        }}
        above={<Notice next={next} who={who} />}
        groups={[
          {
            id: 'steps',
            title: words.stepsTitle,
            tasks: complaint.steps.map((step) => ({
              id: step.id,
              title: step.title,
              hint: step.postName ?? undefined,
              state: step.state === 'current' ? 'running' : step.state === 'ahead' ? null : 'done',
              onOpen: opens(step),
            })),
          },
        ]}
        turn={who === null ? null : { who, what: current?.title }}
        clock={clockOf(complaint.deadline)}
        timeline={timelineOf({ ...complaint, requirements: [], lettersBack: [] }, zone, words.events)}
        history={{ type: 'outgoing-complaint', id: complaint.id }}
        sheet={sheet}
      >
        <section className={classes.part}>
          <Title order={2}>{words.storyTitle}</Title>
          <Text className={classes.told ?? ''}>{complaint.about}</Text>
          {complaint.origin !== null && (
            <Text>
              {words.originIs(complaint.origin.number, complaint.origin.by)}{' '}
              {maySeeOrigin && (
                <Anchor component={Link} to={licencePaths.one(complaint.origin.caseId)}>
                  {words.originOpen(complaint.origin.number)}
                </Anchor>
              )}
            </Text>
          )}
          <Text>
            {complaint.theirNumber === null ? words.theirNumberNone : words.theirNumberIs(complaint.theirNumber)}
          </Text>
        </section>
        <OutgoingLetterPart complaint={complaint} onOpen={openSheet} onAsk={setQuestion} />
        <OutgoingAnswerPart complaint={complaint} />
        <section className={classes.part}>
          <Title order={2}>{words.papersTitle}</Title>
          <FileList label={words.papersTitle} files={filesOf(complaint)} />
          {mayEnter &&
            may('attach-paper') &&
            complaint.papers.map(({ id, title }) => (
              <Button key={id} variant="default" onClick={() => openSheet(sheetOfPaper(id))}>
                {words.scanOf(title)}
              </Button>
            ))}
        </section>
      </CasePage>
      <OutgoingDialogs complaint={complaint} question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

/** What is entered beside the record; null for what this account or this complaint does not have, as in an old address. */
function sheetOf(complaint: OutgoingComplaint, what: string | null, onClose: () => void) {
  if (what === null) return null
  const clock = clockSheet(complaint, what)
  if (clock !== null)
    return {
      ...{ title: clock.title, onClose },
      content: (
        <ComplaintSheetForm
          key={what}
          plan={clock}
          draft="outgoing.step"
          subject={`${complaint.id}:${what}`}
          onDone={onClose}
        />
      ),
    }
  if (what === letterSheet)
    return {
      ...{ title: words.letterWrite, onClose },
      content: <OutgoingLetterForm complaint={complaint} onDone={onClose} />,
    }
  const plan = planOf(complaint, what)
  if (plan === null) return null
  return {
    ...{ title: plan.title, onClose },
    content: <OutgoingStepForm key={what} complaint={complaint} what={what} onDone={onClose} />,
  }
}

/** Every scan of the case by the title of its paper. */
const filesOf = ({ papers, answerFiles }: OutgoingComplaint) =>
  [...papers.map(({ title, copies }) => ({ title, copies: copies ?? [] })), ...answerFiles].flatMap(
    ({ title, copies }) =>
      copies
        .filter(({ voided }) => voided === null)
        .flatMap(({ files }) => files)
        .map(({ id }, index) => ({ path: `/files/${id}`, title: words.fileTitle(title, String(index + 1)) })),
  )

interface NoticeProps {
  readonly next: { readonly label: string; readonly onClick: (() => void) | undefined } | null
  readonly who: string | null
}

/** What to do now, or for whom one waits. */
function Notice({ next, who }: NoticeProps) {
  if (next !== null)
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
  if (who === null) return null
  return (
    <section className={classes.waiting}>
      <IconHourglass size={20} stroke={1.6} aria-hidden />
      <Text fw={600}>{words.waitTitle(who)}</Text>
    </section>
  )
}
