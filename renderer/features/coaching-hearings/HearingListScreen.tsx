import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { HearingForm } from './HearingForm.tsx'
import { hearingPaths, hearingSheetParameter } from './hearing-paths.ts'
import { standingLooks, standingOf } from './hearing-text.ts'

const { columns: labels } = words
const dayOf = ({ heldOn }: Hearing) => formatDate(heldOn)

const columns: readonly DataColumn<Hearing>[] = [
  { id: 'heldOn', label: labels.heldOn, value: ({ heldOn }) => heldOn, cell: dayOf, exportText: dayOf, width: '8rem' },
  { id: 'number', label: labels.number, value: ({ number }) => number, width: '11rem', isFixed: true },
  { id: 'subject', label: labels.subject, value: ({ subject }) => subject },
  { id: 'chair', label: labels.chair, value: ({ chair }) => chair, width: '12rem' },
  { id: 'people', label: labels.people, value: ({ listed }) => listed, width: '7rem', align: 'end' },
  { id: 'decided', label: labels.decided, value: ({ decided }) => decided, width: '8rem', align: 'end' },
  {
    id: 'state',
    label: labels.state,
    value: (hearing) => words.standings[standingOf(hearing)],
    cell: (hearing) => (
      <MeaningBadge look={standingLooks[standingOf(hearing)]} word={words.standings[standingOf(hearing)]} />
    ),
    width: '10rem',
  },
]

/** Page kind 1: every session of the team, newest first. */
export function HearingListScreen() {
  const navigate = useNavigate()
  const mayDecide = useMay('decide:stages')
  const [address, setAddress] = useSearchParams()
  const isMaking = mayDecide && address.get(hearingSheetParameter) === 'baru'
  const all = useQuery(orpc.coachingHearings.list.queryOptions({ input: {} }))
  const close = () => setAddress({}, { replace: true })
  const create = {
    label: words.create,
    icon: IconPlus,
    onClick: () => setAddress({ [hearingSheetParameter]: 'baru' }, { replace: true }),
  }
  return (
    <div className={listClasses.columns} data-sheet={isMaking ? true : undefined}>
      <div>
        <ListPage
          head={{ title: words.title, subtitle: words.subtitle, ...(mayDecide ? { mainAction: create } : {}) }}
          name="coaching-hearings"
          query={all}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => void navigate(hearingPaths.record(id))}
          exportName={words.exportName}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconGavel }}
        />
      </div>
      {isMaking && (
        <SidePanel title={words.create} onClose={close}>
          <HearingForm
            hearing={null}
            onDone={(id) => (id === null ? close() : void navigate(hearingPaths.record(id)))}
          />
        </SidePanel>
      )}
    </div>
  )
}
