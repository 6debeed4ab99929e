import { Button, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { coverage } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { addMilliseconds } from '#shared/time/instant.ts'
import { type Client, orpc } from '../../api/client.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { LateNote } from './LateNote.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { RoundGrid } from './RoundGrid.tsx'
import { RoundPapers } from './RoundPapers.tsx'
import { type RoundFilter, RoundTools } from './RoundTools.tsx'
import { useScannedPerson } from './scanned-person.ts'
import { useTypedRows } from './use-typed-rows.ts'

export type Overview = Awaited<ReturnType<Client['monthlyRound']['overview']>>

const timePattern = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

interface RoundProps {
  readonly round: Overview
  readonly onDay: (on: CalendarDate | null) => void
}

/** The round of one day. */
export function Round({ round, onDay }: RoundProps) {
  const zone = useZone()
  const queries = useQueryClient()
  const [chosen, setFilter] = useScreenMemory<RoundFilter>('monthly-round.filter', {
    ...{ block: round.blocks[0]?.block ?? null, room: null, show: 'all', text: '' },
  })
  const [late, setLate] = useScreenMemory('monthly-round.late', { time: '09.00', reason: '' })
  const [glucoseKind, setGlucoseKind] = useScreenMemory('monthly-round.glucose', 'random')
  const [typed, type] = useTypedRows(round.on)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [target, setTarget] = useState<string | null>(null)
  const facts = useQuery(orpc.medicalRecords.reference.queryOptions({ input: {} }))

  const current = round.blocks.find((one) => one.block === chosen.block)
  const block = current ? current.block : chosen.block === null ? null : (round.blocks[0]?.block ?? null)
  const filter = { ...chosen, block, room: block === chosen.block ? chosen.room : null }
  const { room, show, text } = filter
  const people = useQuery({
    ...orpc.monthlyRound.people.queryOptions({ input: { on: round.on, block } }),
    placeholderData: keepPreviousData,
  })
  const shown = useMemo(
    () =>
      (people.data?.people ?? []).filter(
        (one) =>
          (show === 'all' || one.isDue || touched.has(one.inmateId)) &&
          (room === null || one.room === room) &&
          holdsWords(text, [one.name, one.registerNumber, one.block, one.room]),
      ),
    [people.data, show, touched, room, text],
  )
  const touch = useCallback((inmateId: string) => setTouched((before) => new Set([...before, inmateId])), [])
  const reached = useCallback(() => setTarget(null), [])

  /** Whatever is chosen above the sheet gives way to the person who is looked for. */
  const showPerson = async (inmateId: string): Promise<boolean> => {
    const everybody = orpc.monthlyRound.people.queryOptions({ input: { on: round.on, block: null } })
    const person = (await queries.fetchQuery(everybody)).people.find((one) => one.inmateId === inmateId)
    if (person === undefined) return false
    touch(inmateId)
    setTarget(inmateId)
    const isInSight = shown.some((one) => one.inmateId === inmateId)
    if (!isInSight) setFilter({ ...filter, block: block === null ? null : (person.block ?? ''), room: null, text: '' })
    return true
  }
  useScannedPerson(showPerson)

  const isPast = round.on < round.today
  const [, hour, minute] = timePattern.exec(late.time.trim()) ?? []
  const caredAt =
    isPast && hour !== undefined && minute !== undefined
      ? addMilliseconds(startOfDay(round.on, zone), (Number(hour) * 60 + Number(minute)) * 60_000)
      : null
  const lateReason = isPast && late.reason.trim() !== '' ? late.reason.trim() : null
  const care = useMemo(
    () => ({ day: round.on, caredAt, lateReason, glucoseKind }),
    [round.on, caredAt, lateReason, glucoseKind],
  )
  const [unsaved] = typed.keys()
  return (
    <div className={classes.stack}>
      <RoundTools
        round={round}
        filter={filter}
        people={people.data?.people ?? []}
        glucoseKinds={facts.data?.vitalSigns.signs.find(({ id }) => id === 'glucose')?.kinds ?? []}
        glucoseKind={glucoseKind}
        onFilter={setFilter}
        onDay={onDay}
        onGlucoseKind={setGlucoseKind}
      >
        <RoundPapers on={round.on} block={current} room={room} />
      </RoundTools>
      {isPast && <LateNote late={late} isTimeWrong={caredAt === null} onLate={setLate} />}
      <Progress round={round} block={current} />
      {unsaved !== undefined && (
        <Text size="sm" component="div">
          {words.unsaved(formatNumber(typed.size))}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void showPerson(unsaved)}>
            {words.showUnsaved}
          </Button>
        </Text>
      )}
      <QueryContent query={facts} shape="table">
        {({ vitalSigns }) => (
          <QueryContent query={people} shape="table">
            {() =>
              shown.length === 0 ? (
                <EmptyState {...emptyWords(filter)} icon={IconChecklist} />
              ) : (
                <RoundGrid
                  key={`${block ?? 'all'}|${room}|${show}`}
                  people={shown}
                  care={care}
                  facts={vitalSigns}
                  typed={typed}
                  onType={type}
                  onTouch={touch}
                  isReady={!isPast || caredAt !== null}
                  target={target}
                  onReached={reached}
                />
              )
            }
          </QueryContent>
        )}
      </QueryContent>
    </div>
  )
}

function emptyWords({ text, show }: RoundFilter) {
  if (text.trim() !== '') return { title: words.notFoundTitle, text: words.notFoundText }
  if (show === 'due') return { title: words.emptyTitle, text: words.emptyText }
  return { title: words.nobodyTitle, text: words.nobodyText }
}

interface ProgressProps {
  readonly round: Overview
  /** Undefined: the whole house is shown. */
  readonly block: Overview['blocks'][number] | undefined
}

function Progress({ round, block }: ProgressProps) {
  const { blocks } = round
  const of = (done: number, people: number) =>
    [formatNumber(done), formatNumber(people), formatNumber(coverage(done, people))] as const
  const office = of(sum(blocks.map(({ done }) => done)), sum(blocks.map(({ people }) => people)))
  const own = block ? of(block.done, block.people) : office
  const excused = block ? block.excused : sum(blocks.map((one) => one.excused))
  return (
    <div>
      <Text role="status" fw={600}>
        {words.progress(...own)}
        {excused > 0 && `. ${words.excused(formatNumber(excused))}`}.{' '}
        {block && blocks.length > 1 && words.progressOffice(...office)}
      </Text>
      <Text size="sm">{words.keys}</Text>
    </div>
  )
}
