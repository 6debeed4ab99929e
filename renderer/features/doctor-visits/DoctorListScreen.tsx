import { Select } from '@mantine/core'
import { IconCalendarPlus, IconCheckupList, IconEdit, IconLock, IconLockOpen, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { CloseDay } from './CloseDay.tsx'
import { DayNotes } from './DayNotes.tsx'
import { DoctorListSheet } from './DoctorListSheet.tsx'
import { days, sheets } from './doctor-visit-paths.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { useDoctorVisits, usePeopleOf } from './doctor-visits.queries.ts'
import { presentedColumns } from './presented-columns.tsx'
import { ReopenDay } from './ReopenDay.tsx'
import { useDoctorListAddress } from './use-doctor-list-address.ts'

/** The day that is meant: the one asked for, else today's or the next one, else the oldest that nobody closed. */
function dayMeant(visits: readonly DoctorVisit[], asked: string | null, today: CalendarDate | undefined) {
  if (asked === days.unplanned) return null
  const open = visits.filter(({ state }) => state === 'open')
  const next = open.find(({ on }) => today !== undefined && on >= today) ?? open[0]
  return visits.find(({ id }) => id === asked) ?? next ?? null
}

/** Page kind 1 with sheets beside it: whom the doctor of a day is to see. */
export function DoctorListScreen() {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const address = useDoctorListAddress()
  const [isClosing, setClosing] = useState(false)
  const [isReopening, setReopening] = useState(false)
  const known = useDoctorVisits()
  const today = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 })).data?.date
  const visits = known.data?.visits ?? []
  const open = visits.filter(({ state }) => state === 'open')
  const visit = dayMeant(visits, address.day, today)
  const people = usePeopleOf(known.data === undefined ? undefined : (visit?.id ?? null))
  const columns = useMemo(() => presentedColumns(zone), [zone])
  const isOpenDay = visit === null || visit.state === 'open'
  const planDay: PageAction = {
    label: words.plan,
    icon: IconCalendarPlus,
    onClick: () => address.open(sheets.plan),
  }
  const menu: readonly PageAction[] = [
    ...(isOpenDay ? [planDay] : []),
    ...(visit?.state === 'open'
      ? [
          { label: words.change, icon: IconEdit, onClick: () => address.open(sheets.change) },
          { label: words.close, icon: IconLock, onClick: () => setClosing(true) },
        ]
      : []),
    ...(visit?.state === 'closed'
      ? [{ label: words.reopen, icon: IconLockOpen, onClick: () => setReopening(true) }]
      : []),
  ]
  return (
    <div className={listClasses.columns} data-sheet={address.sheet !== null ? true : undefined}>
      <div>
        <ListPage
          head={{
            title: words.title,
            subtitle: words.subtitle,
            ...(mayEnter && known.data
              ? {
                  mainAction: isOpenDay
                    ? { label: words.add, icon: IconPlus, onClick: () => address.open(sheets.add) }
                    : planDay,
                  menu,
                }
              : {}),
          }}
          name="doctor-visits"
          query={known.data === undefined ? { ...known, data: undefined } : people}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => address.open(id)}
          exportName={words.exportName}
          above={known.data && <DayNotes visit={visit} hasOpenDay={open.length > 0} today={today} />}
          filters={{
            isFiltered: false,
            onClear: () => address.showDay(null),
            isNarrowAtFirst: true,
            fields: (
              <>
                <Select
                  aria-label={words.day}
                  allowDeselect={false}
                  w="25rem"
                  value={visit?.id ?? days.unplanned}
                  onChange={address.showDay}
                  data={[
                    ...visits.map(({ id, on, doctorName, state }) => ({
                      value: id,
                      label: (state === 'open' ? words.dayOf : words.dayClosed)(formatDate(on), doctorName),
                    })),
                    { value: days.unplanned, label: words.noDayOf(formatNumber(known.data?.unplanned ?? 0)) },
                  ]}
                />
                {visit && <PrintFileButton label={words.print} path={`/files/doctor-lists/${visit.id}`} />}
              </>
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconCheckupList }}
        />
        {visit && <HistorySection key={visit.id} subject={{ type: 'doctor-visit', id: visit.id }} />}
        {visit && <CloseDay visit={visit} isOpen={isClosing} onClose={() => setClosing(false)} />}
        {visit && <ReopenDay visit={visit} isOpen={isReopening} onClose={() => setReopening(false)} />}
      </div>
      {known.data && <DoctorListSheet address={address} visit={visit} open={open} people={people.data ?? []} />}
    </div>
  )
}
