import { IconArrowBackUp, IconEdit, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { AskForm } from './AskForm.tsx'
import { EndProgrammeForm } from './EndProgrammeForm.tsx'
import { MemberSheet } from './MemberSheet.tsx'
import { memberSteps } from './member-steps.ts'
import { memberMessages } from './members.messages.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { programmeLooks } from './programme-looks.ts'
import { programmePaths, sheets } from './programme-paths.ts'
import { programmeTabs } from './programme-tabs.tsx'
import { programmeMessages as words } from './programmes.messages.ts'
import { useKindTitle, useMembers, useProgramme } from './programmes.queries.ts'
import { ResumeProgramme } from './ResumeProgramme.tsx'
import { VoidProgrammeDialog } from './VoidProgrammeDialog.tsx'

/** One programme: what it is, who takes part, who waits. */
export function ProgrammeScreen() {
  const { programmeId = '' } = useParams()
  const programme = useProgramme(programmeId)
  return (
    <WithToday shape="record">
      {(today) => (
        <QueryContent query={programme} shape="record">
          {(data) => <ProgrammeRecord key={programmeId} programme={data} today={today} />}
        </QueryContent>
      )}
    </WithToday>
  )
}

interface ProgrammeRecordProps {
  readonly programme: Programme
  readonly today: CalendarDate
}

function ProgrammeRecord({ programme, today }: ProgrammeRecordProps) {
  const titleOf = useKindTitle()
  const mayManage = useMay('manage:coaching')
  const { name, state } = programme
  const [asking, setAsking] = useState<'void' | 'resume' | null>(null)
  const closeDialog = () => setAsking(null)
  const isChangeable = mayManage && state === 'active'
  const { open, show, sheet } = useSheet({ programme, today }, isChangeable)
  const whileActive: readonly PageAction[] = [
    { label: words.edit, icon: IconEdit, onClick: () => show(sheets.edit) },
    { label: words.end, isDangerous: true, onClick: () => show(sheets.end) },
    { label: words.void, isDangerous: true, onClick: () => setAsking('void') },
  ]
  const afterwards: readonly PageAction[] = [
    { label: words.resume, icon: IconArrowBackUp, onClick: () => setAsking('resume') },
  ]
  const ask = { label: memberMessages.ask, icon: IconPlus, onClick: () => show(sheets.ask) }
  return (
    <>
      <RecordPage
        head={{
          title: name,
          breadcrumb: [{ label: words.title, to: programmePaths.list }],
          beside: <MeaningBadge look={programmeLooks[state]} word={words.states[state]} />,
          subtitle: titleOf(programme.kind),
          mainAction: isChangeable ? ask : undefined,
          menu: isChangeable ? whileActive : mayManage ? afterwards : [],
        }}
        banner={<StateNote programme={programme} />}
        tabs={programmeTabs({ programme, openMember: open })}
        history={{ type: 'coaching-programme', id: programme.id }}
        sheet={sheet}
      />
      <VoidProgrammeDialog programme={programme} isOpen={asking === 'void'} onClose={closeDialog} />
      <ResumeProgramme programme={programme} isOpen={asking === 'resume'} onClose={closeDialog} />
    </>
  )
}

function StateNote({
  programme: { state, endedOn, endReason, capacity, accepted },
}: {
  readonly programme: Programme
}) {
  if (state === 'voided') return <PageNote meaning="neutral">{words.voidedNote(endReason ?? '')}</PageNote>
  if (state === 'ended' && endedOn !== null)
    return <PageNote meaning="neutral">{words.endedNote(formatDate(endedOn), endReason ?? '')}</PageNote>
  if (capacity !== null && accepted >= capacity) return <PageNote meaning="attention">{words.full}</PageNote>
  return null
}

/** What stands in the side panel, as the address says. */
function useSheet({ programme, today }: ProgrammeRecordProps, isChangeable: boolean) {
  const [address, setAddress] = useSearchParams()
  const members = useMembers(programme.id)
  const asked = address.get(sheets.parameter)
  const person = address.get(sheets.person)
  const step = memberSteps.find((one) => one === address.get(sheets.step)) ?? null
  const show = (name: string | null, nextStep: string | null = null) => {
    const next = new URLSearchParams(address)
    next.delete(sheets.person)
    for (const [key, value] of [
      [sheets.parameter, name],
      [sheets.step, nextStep],
    ] as const) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    setAddress(next, { replace: true })
  }
  const close = () => show(null)
  const member = members.data?.find(({ id }) => id === asked)
  const content = () => {
    if (member)
      return {
        title: member.person.name,
        content: (
          <MemberSheet key={member.id} {...{ member, today, step }} onStep={(nextStep) => show(member.id, nextStep)} />
        ),
      }
    if (!isChangeable) return null
    if (asked === sheets.ask)
      return {
        title: memberMessages.askTitle,
        content: (
          <AskForm key={person} programmeId={programme.id} inmateId={person} today={today} onDone={(id) => show(id)} />
        ),
      }
    if (asked === sheets.edit)
      return {
        title: words.edit,
        content: <ProgrammeForm key={programme.revision} {...{ programme, today }} onDone={close} onCancel={close} />,
      }
    if (asked === sheets.end)
      return {
        title: words.end,
        content: <EndProgrammeForm {...{ programme, today }} onClose={close} />,
      }
    return null
  }
  const shown = content()
  return {
    show,
    open: (id: string) => show(id),
    sheet: shown && { ...shown, onClose: close },
  }
}
