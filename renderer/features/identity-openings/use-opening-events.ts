import { type Icon, IconEye, IconLock, IconLockOpen, IconMailQuestion } from '@tabler/icons-react'
import { compareInstants } from '#shared/time/instant.ts'
import type { TimelineEntry } from '../../components/Timeline/Timeline.tsx'
import { openingMessages as words } from './identity-openings.messages.ts'
import { useOpeningsOf } from './identity-openings.queries.ts'

const icons: Readonly<Record<keyof typeof words.events, Icon>> = {
  asked: IconMailQuestion,
  granted: IconLockOpen,
  refused: IconLock,
  withdrawn: IconLock,
  read: IconEye,
}

/** The history of a complaint with who asked for its identity, who decided and who read it, newest first. */
export function useWithOpenings(complaintId: string, told: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const { data } = useOpeningsOf(complaintId)
  if (!data || data.openings.length === 0) return told
  const entry = (kind: keyof typeof icons, id: string, at: TimelineEntry['at'], who: string): TimelineEntry => ({
    ...{ id: `${kind}:${id}`, at, who },
    ...{ title: words.events[kind], icon: icons[kind] },
  })
  const events = data.openings.flatMap(({ id, askedBy, askedAt, state, decision }) => [
    entry('asked', id, askedAt, askedBy),
    ...(decision === null || state === 'asked' ? [] : [entry(state, id, decision.at, decision.by)]),
  ])
  const reads = data.reads.map(({ id, at, by }) => entry('read', id, at, by))
  return [...told, ...events, ...reads].toSorted((one, other) => compareInstants(other.at, one.at))
}
