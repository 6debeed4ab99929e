import { IconAlertTriangle, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import type { TimeLineRow } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'

const lacking: BadgeLook = { meaning: 'danger', Icon: IconAlertTriangle }
const ending: BadgeLook = { meaning: 'attention', Icon: IconHourglass }
const fine: BadgeLook = { meaning: 'done', Icon: IconCircleCheck }

/** In a word, so that the bars beside it have room; what is missing stands in the table and on the worker's page. */
export function ShortStandingBadge({ row: { standing, isEnding } }: { readonly row: TimeLineRow }) {
  if (standing.faults.length > 0) return <MeaningBadge look={lacking} word={words.states.lacking} />
  if (isEnding) return <MeaningBadge look={ending} word={words.states.ending} />
  const isNeeded = standing.needsStr || standing.needsSip
  return <MeaningBadge look={fine} word={isNeeded ? words.states.fine : staffWords.timeLine.notNeeded} />
}
