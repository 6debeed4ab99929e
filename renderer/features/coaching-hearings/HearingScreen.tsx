import { IconBan, IconEdit, IconFileText, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Hearing, HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'
import { HearingDecisionForm } from './HearingDecisionForm.tsx'
import { HearingForm } from './HearingForm.tsx'
import { HearingPeople } from './HearingPeople.tsx'
import {
  type HearingSheet,
  hearingPaths,
  hearingPersonParameter,
  hearingSheetParameter,
  hearingSheets,
} from './hearing-paths.ts'
import { ProposalForm } from './ProposalForm.tsx'

type WholeHearing = Hearing & { readonly people: readonly HearingPerson[] }

/** One session of the team. */
export function HearingScreen() {
  const { id = '' } = useParams()
  const hearing = useQuery(orpc.coachingHearings.get.queryOptions({ input: { id } }))
  return (
    <QueryContent query={hearing} shape="record">
      {(data) => <Session key={id} hearing={data} />}
    </QueryContent>
  )
}

function Session({ hearing }: { readonly hearing: WholeHearing }) {
  const mayDecide = useMay('decide:stages') && hearing.state === 'active'
  const [isCancelling, setCancelling] = useState(false)
  const [address, setAddress] = useSearchParams()
  const asked = hearingSheets.find((sheet) => sheet === address.get(hearingSheetParameter))
  const entry = hearing.people.find(({ id, state }) => id === address.get(hearingPersonParameter) && state === 'listed')
  const show = (sheet: HearingSheet | null, person?: string) => {
    const next = new URLSearchParams(address)
    next.delete(hearingSheetParameter)
    next.delete(hearingPersonParameter)
    if (sheet !== null) next.set(hearingSheetParameter, sheet)
    if (person !== undefined) next.set(hearingPersonParameter, person)
    setAddress(next, { replace: true })
  }
  const close = () => show(null)
  const sheet = () => {
    if (!mayDecide) return null
    if (asked === 'ubah')
      return { title: words.edit, onClose: close, content: <HearingForm hearing={hearing} onDone={close} /> }
    if (asked === 'usulkan')
      return { title: words.enlist, onClose: close, content: <ProposalForm hearingId={hearing.id} onDone={close} /> }
    if (asked !== 'putuskan' || !entry) return null
    const form = <HearingDecisionForm key={entry.id} entry={entry} onDone={close} />
    return { title: words.decideTitle, onClose: close, content: form }
  }
  return (
    <>
      <RecordPage
        head={{
          title: words.ofNumber(hearing.number),
          subtitle: hearing.cancelReason ?? hearing.subject,
          breadcrumb: [{ label: words.title, to: hearingPaths.list }],
          ...(mayDecide
            ? { mainAction: { label: words.enlist, icon: IconUserPlus, onClick: () => show('usulkan') } }
            : {}),
          menu: mayDecide
            ? [
                { label: words.edit, icon: IconEdit, onClick: () => show('ubah') },
                { label: words.cancel, icon: IconBan, isDangerous: true, onClick: () => setCancelling(true) },
              ]
            : [],
        }}
        tabs={[
          {
            id: 'usul',
            label: words.tabPeople,
            icon: IconUsers,
            count: hearing.people.filter(({ state }) => state !== 'removed').length,
            content: (
              <HearingPeople
                people={hearing.people}
                mayDecide={mayDecide}
                onEnlist={() => show('usulkan')}
                onDecide={(person) => show('putuskan', person)}
              />
            ),
          },
          { id: 'sidang', label: words.tabFacts, icon: IconFileText, content: <HearingFacts hearing={hearing} /> },
        ]}
        history={{ type: 'coaching-hearing', id: hearing.id }}
        sheet={sheet()}
      />
      {isCancelling && <CancelDialog hearing={hearing} onClose={() => setCancelling(false)} />}
    </>
  )
}

function HearingFacts({ hearing }: { readonly hearing: Hearing }) {
  const time = [hearing.startsAt, hearing.endsAt].filter(Boolean).join(' - ')
  const rows = [
    { label: words.heldOn, value: `${formatFullDate(hearing.heldOn)}, ${time}` },
    { label: words.place, value: hearing.place },
    { label: words.chair, value: hearing.chair },
    { label: words.attendees, value: hearing.attendees },
    { label: words.agenda, value: hearing.agenda },
    { label: words.minutes, value: hearing.minutes },
    { label: words.cancelReason, value: hearing.cancelReason },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />
}

function CancelDialog({ hearing, onClose }: { readonly hearing: Hearing; readonly onClose: () => void }) {
  const command = useHearingCommand(client.coachingHearings.cancel, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={hearing}
      command={command}
      words={{
        title: words.cancel,
        text: words.cancelText,
        question: words.cancelQuestion,
        confirm: words.cancel,
        done: words.cancelled,
      }}
      failure={hearingFailure(command.error)}
      onClose={onClose}
    />
  )
}
