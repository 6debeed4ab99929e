import { IconCalendarPlus, IconHourglass, IconInfoCircle, IconLogout, IconUsersGroup } from '@tabler/icons-react'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { RecordTab } from '../../components/RecordPage/RecordPage.tsx'
import { ServedNeeds } from '../assessment-needs/ServedNeeds.tsx'
import { sessionMessages } from '../coaching-sessions/coaching-sessions.messages.ts'
import { ProgrammePlans } from '../coaching-sessions/ProgrammePlans.tsx'
import { MembersTab } from './MembersTab.tsx'
import { ProgrammeOverview } from './ProgrammeOverview.tsx'
import { programmeMessages } from './programmes.messages.ts'

export interface ProgrammeTabInput {
  readonly programme: Programme
  /** Opens the side panel of one member. */
  readonly openMember: (id: string) => void
}

const words = programmeMessages.tabs

/** Tabs of a programme's page, in their order. Another part of coaching adds one line; its content is mounted only while it is open. */
const tabs: readonly ((input: ProgrammeTabInput) => RecordTab)[] = [
  ({ programme }) => ({
    id: 'ikhtisar',
    label: words.overview,
    icon: IconInfoCircle,
    content: (
      <>
        <ProgrammeOverview programme={programme} />
        <ServedNeeds programme={programme} />
      </>
    ),
  }),
  ({ programme, openMember }) => ({
    id: 'peserta',
    label: words.members,
    icon: IconUsersGroup,
    count: programme.accepted,
    content: <MembersTab programmeId={programme.id} part="members" onOpen={openMember} />,
  }),
  ({ programme, openMember }) => ({
    id: 'tunggu',
    label: words.waiting,
    icon: IconHourglass,
    count: programme.waiting,
    content: <MembersTab programmeId={programme.id} part="waiting" onOpen={openMember} />,
  }),
  ({ programme, openMember }) => ({
    id: 'dahulu',
    label: words.past,
    icon: IconLogout,
    content: <MembersTab programmeId={programme.id} part="past" onOpen={openMember} />,
  }),
  ({ programme }) => ({
    id: 'rencana',
    label: sessionMessages.plans.title,
    icon: IconCalendarPlus,
    content: <ProgrammePlans programmeId={programme.id} />,
  }),
]

export const programmeTabs = (input: ProgrammeTabInput): readonly RecordTab[] => tabs.map((tab) => tab(input))
