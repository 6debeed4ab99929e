import { Alert, Button, Group, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { OutgoingRow } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { CaseListPage } from '../../components/ListPage/CaseListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { caseColumns, isCaseShown } from '../recommendations/case-columns.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { useOutgoingChoices, useOutgoingList } from './outgoing.queries.ts'
import { outgoingPaths } from './outgoing-paths.ts'

const { turn, state, left } = caseColumns<OutgoingRow>(words)

const columns: readonly DataColumn<OutgoingRow>[] = [
  { id: 'number', label: words.columns.number, value: ({ number }) => number, width: '9rem', isFixed: true },
  {
    id: 'recipient',
    label: words.columns.recipient,
    value: ({ recipient }) => recipient,
    width: '13rem',
    isFixed: true,
  },
  {
    id: 'theirNumber',
    label: words.columns.theirNumber,
    value: ({ theirNumber }) => theirNumber ?? '',
    width: '9rem',
  },
  { id: 'about', label: words.columns.about, value: ({ about }) => about },
  state,
  turn,
  left,
  {
    id: 'answer',
    label: words.columns.answer,
    value: ({ answer }) => answer ?? '',
    width: '12rem',
    isHiddenAtFirst: true,
  },
  {
    id: 'satisfaction',
    label: words.columns.satisfaction,
    value: ({ satisfaction }) => (satisfaction === null ? '' : words.satisfactions[satisfaction]),
    width: '12rem',
    isHiddenAtFirst: true,
  },
]

const textsOf = ({ number, recipient, about, theirNumber }: OutgoingRow) => [number, recipient, about, theirNumber]

/** Every complaint of the house to another office, and where it stands. */
export function OutgoingComplaintsScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:complaints')
  const proposals = useOutgoingChoices().data?.proposals ?? []
  const first = proposals[0]
  return (
    <CaseListPage
      head={{
        title: words.listTitle,
        mainAction: mayEnter ? { label: words.newTitle, onClick: () => void navigate(outgoingPaths.open) } : undefined,
      }}
      name="outgoing-complaints"
      above={
        mayEnter && first ? (
          <Alert>
            <Group>
              <Text size="sm">{words.proposalsWaiting(formatNumber(proposals.length))}</Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void navigate(`${outgoingPaths.open}?usul=${first.id}`)}
              >
                {words.proposalsOpen}
              </Button>
            </Group>
          </Alert>
        ) : undefined
      }
      query={useOutgoingList()}
      columns={columns}
      firstSort={{ column: 'left' }}
      words={words}
      icon={IconMailForward}
      pathOf={outgoingPaths.one}
      firstShow="open"
      isShown={isCaseShown}
      textsOf={textsOf}
      widths={{ search: '16rem', show: '11rem' }}
    />
  )
}
