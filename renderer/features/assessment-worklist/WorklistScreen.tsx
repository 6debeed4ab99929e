import { Button, Select } from '@mantine/core'
import { IconChartBar, IconListCheck, IconSettings, IconSpeakerphone } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import {
  isInWeek,
  isShown,
  isWorklistShow,
  nobody,
  worklistShows,
} from '#shared/features/assessment-worklist/worklist-filter.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { useMay } from '../../app/session.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { AssignBar } from './AssignBar.tsx'
import { DutySheet } from './DutySheet.tsx'
import classes from './Worklist.module.css'
import { worklistMessages as words } from './worklist.messages.ts'
import { useWorklist } from './worklist.queries.ts'
import { columnsBesideSheet, pickColumn, placeOf, worklistColumns } from './worklist-columns.tsx'
import { worklistExport } from './worklist-export.ts'
import { worklistParameters as names, worklistPaths } from './worklist-paths.ts'

const showData = worklistShows.map((value) => ({ value, label: words.shows[value] }))
const sheetParameter = 'orang'

function useAsked() {
  const [address, setAddress] = useSearchParams()
  const show = address.get(names.show)
  const week = calendarDateSchema.safeParse(address.get(names.week))
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(address)
    for (const [key, value] of Object.entries(change)) {
      if (value === null || value === '') next.delete(key)
      else next.set(key, value)
    }
    setAddress(next, { replace: true, preventScrollReset: true })
  }
  return {
    show: isWorklistShow(show) ? show : ('all' as const),
    assessor: address.get(names.assessor),
    week: week.success ? week.data : null,
    text: address.get(names.text) ?? '',
    person: address.get(sheetParameter),
    set,
  }
}

type Asked = ReturnType<typeof useAsked>

function isAsked(item: WorklistItem, { show, assessor, week, text }: Asked, today: CalendarDate): boolean {
  return (
    isShown(item, show, today) &&
    (assessor === null || (item.assessorId ?? nobody) === assessor) &&
    (week === null || isInWeek(item, week)) &&
    holdsWords(text, [item.name, item.registerNumber ?? '', placeOf(item), item.assessorName ?? ''])
  )
}

/** Page kind 1: everybody who is to be assessed, late ones first. */
export function WorklistScreen() {
  const mayManage = useMay('manage:assessments')
  const asked = useAsked()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [isPaperShown, setPaperShown] = useState(false)
  const list = useWorklist()
  const all = list.data?.items
  const rows = list.data?.items.filter((item) => isAsked(item, asked, list.data.today))
  const opened = all?.find(({ inmateId }) => inmateId === asked.person)
  const told = opened ? columnsBesideSheet : worklistColumns
  const columns = useMemo(() => {
    const toggle = (id: string) =>
      setPicked((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      )
    return mayManage ? [pickColumn(picked, toggle), ...told] : told
  }, [mayManage, picked, told])
  const assessors = list.data?.assessors
  const exportColumns = useMemo(() => worklistExport(assessors ?? []), [assessors])
  const { show, assessor, week, text, set } = asked
  const isFiltered = show !== 'all' || assessor !== null || week !== null || text !== ''
  const clear = () => set({ [names.show]: null, [names.assessor]: null, [names.week]: null, [names.text]: null })
  const late = all?.filter(({ isLate }) => isLate).length ?? 0
  return (
    <div className={classes.columns} data-sheet={opened ? true : undefined}>
      <div className={classes.main}>
        <ListPage
          head={{
            title: words.title,
            subtitle: all ? words.summary(formatNumber(late), formatNumber(all.length)) : words.subtitle,
            mainAction: { label: words.report, to: worklistPaths.report, icon: IconSpeakerphone },
            menu: [
              { label: words.toCapacity, to: worklistPaths.capacity, icon: IconChartBar },
              ...(mayManage ? [{ label: words.toSettings, to: worklistPaths.settings, icon: IconSettings }] : []),
            ],
          }}
          above={
            mayManage && (all?.length ?? 0) > 0 ? (
              <AssignBar
                picked={all?.filter(({ inmateId }) => picked.has(inmateId)) ?? []}
                assessors={list.data?.assessors ?? []}
                shownCount={rows?.length ?? 0}
                onPickShown={() => setPicked(new Set(rows?.map(({ inmateId }) => inmateId)))}
                onClear={() => setPicked(new Set())}
              />
            ) : null
          }
          name="assessment-worklist"
          query={{ ...list, data: rows }}
          rowId={({ inmateId }) => inmateId}
          columns={columns}
          onOpen={({ inmateId }) => set({ [sheetParameter]: inmateId })}
          totalCount={all?.length}
          exportName={words.exportName}
          exportColumns={exportColumns}
          onPrint={() => setPaperShown(true)}
          filters={{
            isFiltered,
            onClear: clear,
            fields: (
              <>
                <SearchField
                  label={words.search}
                  shortLabel={words.searchShort}
                  value={text}
                  onChange={(next) => set({ [names.text]: next })}
                  width="10rem"
                />
                <Select
                  aria-label={words.show}
                  data={showData}
                  value={show}
                  allowDeselect={false}
                  onChange={(next) => set({ [names.show]: next === 'all' ? null : next })}
                  w="13rem"
                />
                <Select
                  aria-label={words.assessor}
                  placeholder={words.everyAssessor}
                  clearable
                  data={[
                    { value: nobody, label: words.noAssessor },
                    ...(list.data?.assessors ?? []).map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  value={assessor}
                  onChange={(next) => set({ [names.assessor]: next })}
                  w="11rem"
                />
                {week !== null && (
                  <Button variant="default" onClick={() => set({ [names.week]: null })} title={words.weekClear}>
                    {words.weekFrom(formatDate(week))}
                  </Button>
                )}
              </>
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconListCheck }}
        />
      </div>
      {opened && (
        <SidePanel title={opened.name} onClose={() => set({ [sheetParameter]: null })}>
          <DutySheet key={opened.inmateId} item={opened} />
        </SidePanel>
      )}
      <PaperDialog
        title={words.title}
        path={isPaperShown ? paperPath(asked) : null}
        fileName={words.exportName}
        onClose={() => setPaperShown(false)}
      />
    </div>
  )
}

/** What is on paper is what the filters show; a search is not, because it is only for looking. */
function paperPath({ show, assessor, week }: Asked): string {
  const asked = new URLSearchParams({ [names.show]: show })
  if (assessor !== null) asked.set(names.assessor, assessor)
  if (week !== null) asked.set(names.week, week)
  return `/files/assessment-worklists/sekarang?${asked}`
}
