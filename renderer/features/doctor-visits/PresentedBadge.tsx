import { IconBan, IconCircleCheck, IconForbid, IconHourglass, IconRotateClockwise } from '@tabler/icons-react'
import type { PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { goneWord } from './gone-word.ts'

const stateLooks: Readonly<Record<PresentedPerson['state'], BadgeLook>> = {
  waiting: { meaning: 'running', Icon: IconHourglass },
  presented: { meaning: 'done', Icon: IconCircleCheck },
  'not-presented': { meaning: 'attention', Icon: IconRotateClockwise },
  'taken-off': { meaning: 'neutral', Icon: IconBan },
}

/** Where an entry stands; whoever has left stands out. */
export function PresentedBadge({ entry }: { readonly entry: PresentedPerson }) {
  const gone = goneWord(entry)
  return gone === null ? (
    <MeaningBadge look={stateLooks[entry.state]} word={words.states[entry.state]} />
  ) : (
    <MeaningBadge look={{ meaning: 'danger', Icon: IconForbid }} word={gone} />
  )
}
