import { Group, Select, Text, TextInput } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { RoundDose } from '#shared/features/pharmacy/observed-doses.contract.ts'
import { type DoseMoment, doseMoments } from '#shared/features/pharmacy/prescription.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { DoseRow } from './DoseRow.tsx'
import classes from './Pharmacy.module.css'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { placeOf } from './prescription-columns.tsx'

type Shown = keyof typeof words.roundShows

const isShown = (text: string | null): text is Shown => text !== null && Object.hasOwn(words.roundShows, text)

const wanted: Readonly<Record<Shown, (dose: RoundDose) => boolean>> = {
  all: () => true,
  open: ({ marked }) => marked === null,
  missed: ({ isFlagged }) => isFlagged,
}

/** The walk from room to room: one line per dose, marked by a key or a button. */
export function RoundScreen() {
  const [address] = useSearchParams()
  const asked = address.get('tampil')
  const [show, setShow] = useState<Shown>(isShown(asked) ? asked : 'all')
  const [on, setOn] = useState<CalendarDate | null>(null)
  const [moment, setMoment] = useState<DoseMoment | null>(null)
  const [lateReason, setLateReason] = useState('')
  const round = useQuery({
    ...orpc.observedDoses.round.queryOptions({ input: { on, moment } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead
        title={words.roundTitle}
        subtitle={round.data ? words.roundOf(formatFullDate(round.data.on)) : undefined}
      />
      <QueryContent query={round} shape="table">
        {({ today, on: day, doses }) => {
          const isPast = day < today
          const shown = doses.filter(wanted[show])
          const done = doses.filter(({ marked }) => marked !== null).length
          return (
            <div className={classes.stack}>
              <Group align="end">
                <CalendarDateInput label={words.roundDay} value={on ?? day} onChange={setOn} />
                <Select
                  label={words.roundMoment}
                  data={[
                    { value: '', label: words.everyMoment },
                    ...doseMoments.map((one) => ({ value: one, label: words.momentWords[one] })),
                  ]}
                  value={moment ?? ''}
                  onChange={(next) => setMoment(doseMoments.find((one) => one === next) ?? null)}
                  allowDeselect={false}
                  w="11rem"
                />
                <Select
                  label={words.roundShow}
                  data={Object.entries(words.roundShows).map(([value, label]) => ({ value, label }))}
                  value={show}
                  onChange={(next) => isShown(next) && setShow(next)}
                  allowDeselect={false}
                  w="13rem"
                />
                <PrintFileButton label={words.printRound} path={`/files/dose-rounds/${day}`} />
              </Group>
              {isPast && doses.length > 0 && (
                <PageNote meaning="attention">
                  <TextInput
                    label={words.roundLateReason}
                    description={words.roundLateText}
                    autoComplete="off"
                    value={lateReason}
                    onChange={(event) => setLateReason(event.currentTarget.value)}
                  />
                </PageNote>
              )}
              {shown.length === 0 ? (
                <EmptyState title={words.roundEmptyTitle} text={words.roundEmptyText} icon={IconCalendarCheck} />
              ) : (
                <>
                  <Text size="sm">
                    {words.roundCount(formatNumber(done), formatNumber(doses.length))}. {words.roundKeys}
                  </Text>
                  <DoseList doses={shown} day={day} isPast={isPast} lateReason={lateReason} />
                </>
              )}
            </div>
          )
        }}
      </QueryContent>
    </>
  )
}

interface DoseListProps {
  readonly doses: readonly RoundDose[]
  readonly day: CalendarDate
  readonly isPast: boolean
  readonly lateReason: string
}

function DoseList({ doses, ...row }: DoseListProps) {
  const rooms = Map.groupBy(doses, ({ inmate }) => placeOf(inmate))
  return (
    <div className={classes.stack}>
      {[...rooms].map(([place, here]) => (
        <section key={place} className={classes.stack} aria-label={place === '' ? words.noPlace : place}>
          <Text className={classes.place ?? ''}>{place === '' ? words.noPlace : place}</Text>
          {here.map((dose) => (
            <DoseRow key={`${dose.lineId} ${dose.moment}`} dose={dose} {...row} />
          ))}
        </section>
      ))}
    </div>
  )
}
