import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { caseMessages as words } from './case.messages.ts'

const endings = ['cancelled', 'withdrawn', 'refused'] as const

type Ending = (typeof endings)[number]

const isEnding = (kind: string): kind is Ending => (endings as readonly string[]).includes(kind)

/** A case that was given up stays in sight, with who ended it, when and why. */
export function EndedNotice({ recommendation: { phase, timeline } }: { readonly recommendation: Recommendation }) {
  const zone = useZone()
  const end = timeline.findLast(({ kind }) => isEnding(kind))
  if (end === undefined || (phase !== 'cancelled' && phase !== 'refused')) return null
  const when = words.endedBy(formatDate(toCalendarDate(end.at, zone)), end.byName)
  return (
    <PageNote meaning="neutral" title={words.events[end.kind]}>
      {end.reason === null ? when : words.endedBecause(when, end.reason)}
    </PageNote>
  )
}
