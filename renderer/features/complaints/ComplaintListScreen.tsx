import { Select } from '@mantine/core'
import { IconMessageReport } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import type { ComplaintClass } from '#shared/features/complaints/complaint.ts'
import type { ComplaintRow } from '#shared/features/complaints/complaints.contract.ts'
import { optionsOf } from '../../components/FilterBar/options-of.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { CaseListPage } from '../../components/ListPage/CaseListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { complaintColumns } from './complaint-columns.tsx'
import { complaintPaths } from './complaint-paths.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { useComplaintLists, useComplaints } from './complaints.queries.ts'
import { noComplaintLists } from './no-complaint-lists.ts'

type Show = keyof typeof words.shows

/** A complaint waits outside while the office that has its sealed letter owes the next step. */
const isShown: Readonly<Record<Show, (row: ComplaintRow) => boolean>> = {
  open: ({ isEnded }) => !isEnded,
  outside: ({ isEnded, turn }) => !isEnded && turn.kind === 'post',
  ended: ({ isEnded }) => isEnded,
  all: () => true,
}

interface Subject {
  readonly class: ComplaintClass | null
  readonly service: string | null
}

const anySubject: Subject = { class: null, service: null }

const textsOf = ({ number }: ComplaintRow) => [number]

/** Every complaint that the reader may know of: number, class, clock, whose turn. */
export function ComplaintListScreen() {
  const zone = useZone()
  const { filters: subject, set, clear, isFiltered } = useFilters('complaints.subject', anySubject)
  const lists = useComplaintLists().data ?? noComplaintLists
  const columns = useMemo(() => complaintColumns(lists, zone), [lists, zone])
  const isAsked = useCallback(
    (row: ComplaintRow, show: Show) =>
      isShown[show](row) &&
      (subject.class === null || row.class === subject.class) &&
      (subject.service === null || row.service === subject.service),
    [subject],
  )
  return (
    <CaseListPage
      head={{ title: words.listTitle }}
      name="complaints"
      query={useComplaints('all')}
      columns={columns}
      firstSort={{ column: 'left' }}
      words={words}
      icon={IconMessageReport}
      pathOf={complaintPaths.complaint}
      firstShow="open"
      isShown={isAsked}
      textsOf={textsOf}
      widths={{ search: '13rem', show: '13rem' }}
      more={{
        isFiltered,
        onClear: clear,
        fields: (
          <>
            <Select
              aria-label={words.class}
              value={subject.class ?? 'any'}
              onChange={(chosen) => set({ class: chosen === null || chosen === 'any' ? null : chosen })}
              data={[{ value: 'any' as const, label: words.anyClass }, ...optionsOf(words.classes)]}
              w="12rem"
            />
            <Select
              aria-label={words.service}
              value={subject.service ?? ''}
              onChange={(service) => set({ service: service || null })}
              data={[
                { value: '', label: words.anyService },
                ...lists.services.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              w="15rem"
            />
          </>
        ),
      }}
    />
  )
}
