import { ActionIcon, Group } from '@mantine/core'
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import classes from './Calendar.module.css'
import { calendarMessages } from './calendar.messages.ts'
import { useHolidays, useUnitDay } from './facility.queries.ts'
import { HolidayForm } from './HolidayForm.tsx'
import { HolidayLegend } from './HolidayLegend.tsx'
import { holidayColumns } from './holiday-columns.tsx'
import { type Holiday, MonthGrid } from './MonthGrid.tsx'
import { WithdrawHolidayDialog } from './WithdrawHolidayDialog.tsx'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The days that do not count, a year at a time: as a list with their decrees, and as twelve small months. */
export function CalendarScreen() {
  const day = useUnitDay()
  return (
    <QueryContent query={day} shape="table">
      {({ date }) => <CalendarYear today={date} />}
    </QueryContent>
  )
}

function CalendarYear({ today }: { readonly today: string }) {
  const [year, setYear] = useScreenMemory('calendar-year', Number(today.slice(0, 4)))
  const mayChange = useMay('change:calendar')
  const [address, setAddress] = useSearchParams()
  const isAdding = mayChange && address.get(sheetParameter) === 'tambah'
  const setAdding = (isOpen: boolean) => setAddress(isOpen ? { [sheetParameter]: 'tambah' } : {}, { replace: true })
  const [withdrawing, setWithdrawing] = useState<Holiday | null>(null)
  const holidays = useHolidays(year)
  return (
    <>
      <PageHead
        title={calendarMessages.title(year)}
        subtitle={calendarMessages.subtitle}
        beside={<YearSwitch year={year} onChange={setYear} />}
        mainAction={
          mayChange ? { label: calendarMessages.add, icon: IconPlus, onClick: () => setAdding(true) } : undefined
        }
        menu={
          mayChange
            ? [{ label: calendarMessages.import, to: '/pengaturan/kalender/daftar', icon: IconListDetails }]
            : []
        }
      />
      <QueryContent query={holidays} shape="table">
        {(days) => {
          const inForce = days.filter((holiday) => holiday.state === 'active')
          return (
            <>
              {!inForce.some((holiday) => holiday.kind === 'libur-nasional') && (
                <PageNote meaning="attention" title={calendarMessages.noNationalTitle}>
                  {calendarMessages.noNational(year)}
                </PageNote>
              )}
              <HolidayLegend holidays={days} />
              <div className={classes.columns} data-sheet={isAdding || undefined}>
                {days.length > 0 ? (
                  <DataTable
                    name="holidays"
                    label={calendarMessages.title(year)}
                    rows={days}
                    columns={holidayColumns(mayChange ? setWithdrawing : null)}
                    rowId={(holiday) => holiday.id}
                    exportName={`kalender-kerja-${year}`}
                  />
                ) : (
                  <EmptyState
                    icon={IconCalendarOff}
                    title={calendarMessages.emptyTitle(year)}
                    text={calendarMessages.emptyText}
                  />
                )}
                {isAdding ? (
                  <SidePanel title={calendarMessages.formTitle} onClose={() => setAdding(false)}>
                    <HolidayForm
                      onClose={() => setAdding(false)}
                      onAdded={(addedYear) => {
                        setYear(addedYear)
                        setAdding(false)
                      }}
                    />
                  </SidePanel>
                ) : (
                  <section className={classes.months} aria-label={calendarMessages.year12(year)}>
                    {months.map((month) => (
                      <MonthGrid key={month} year={year} month={month} holidays={inForce} today={today} />
                    ))}
                  </section>
                )}
              </div>
            </>
          )
        }}
      </QueryContent>
      <HistorySection subject={{ type: 'calendar', id: '' }} />
      <WithdrawHolidayDialog holiday={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  )
}

function YearSwitch({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="input-xs"
        aria-label={calendarMessages.previousYear}
        onClick={() => onChange(year - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="input-xs"
        aria-label={calendarMessages.nextYear}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
