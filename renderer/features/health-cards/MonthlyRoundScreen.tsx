import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconId, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coverage } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { addMilliseconds } from '#shared/time/instant.ts'
import { type Client, client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { RoundGrid } from './RoundGrid.tsx'
import { roundFailure } from './round-failure.ts'
import { useRoundCommand } from './use-round-command.ts'

type Overview = Awaited<ReturnType<Client['monthlyRound']['overview']>>
type Shown = keyof typeof words.shows

const timePattern = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/
const isShown = (text: string | null): text is Shown => text !== null && Object.hasOwn(words.shows, text)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** The monthly examination of everybody, block by block, typed without the mouse. */
export function MonthlyRoundScreen() {
  const [on, setOn] = useScreenMemory<CalendarDate | null>('monthly-round.day', null)
  const overview = useQuery({
    ...orpc.monthlyRound.overview.queryOptions({ input: { on } }),
    placeholderData: keepPreviousData,
  })
  const { data } = overview
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={data ? words.subtitle(formatDate(data.first), formatDate(data.last)) : undefined}
      />
      <QueryContent query={overview} shape="table">
        {(round) =>
          round.blocks.length === 0 ? (
            <EmptyState title={words.nobodyTitle} text={words.nobodyText} icon={IconUsers} />
          ) : (
            <Round round={round} onDay={setOn} />
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'monthly-round', id: 'monthly-round' }} />
    </>
  )
}

function Round({ round, onDay }: { readonly round: Overview; readonly onDay: (on: CalendarDate | null) => void }) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [chosen, setBlock] = useScreenMemory<string | null>('monthly-round.block', null)
  const [show, setShow] = useScreenMemory<Shown>('monthly-round.show', 'all')
  const [time, setTime] = useState('09.00')
  const [lateReason, setLateReason] = useScreenMemory('monthly-round.late', '')
  const [glucoseKind, setGlucoseKind] = useScreenMemory('monthly-round.glucose', 'random')
  const facts = useQuery(orpc.medicalRecords.reference.queryOptions({ input: {} }))
  const issue = useRoundCommand(client.healthCards.issueForBlock)
  const block = round.blocks.find((one) => one.block === chosen) ?? round.blocks[0]
  const name = block?.block ?? ''
  const isPast = round.on < round.today
  const [, hour, minute] = timePattern.exec(time.trim()) ?? []
  const caredAt =
    isPast && hour !== undefined && minute !== undefined
      ? addMilliseconds(startOfDay(round.on, zone), (Number(hour) * 60 + Number(minute)) * 60_000)
      : null
  const care = {
    day: round.on,
    caredAt,
    lateReason: isPast && lateReason.trim() !== '' ? lateReason.trim() : null,
    glucoseKind,
  }
  const glucose = facts.data?.vitalSigns.signs.find(({ id }) => id === 'glucose')
  const done = sum(round.blocks.map((one) => one.done))
  const people = sum(round.blocks.map((one) => one.people))
  const count = (part: number, whole: number) =>
    [formatNumber(part), formatNumber(whole), formatNumber(coverage(part, whole))] as const
  const blockName = (one: string) => (one === '' ? words.noBlock : one)
  return (
    <div className={classes.stack}>
      <Group align="end">
        <Select
          label={words.block}
          allowDeselect={false}
          data={round.blocks.map((one) => ({
            value: one.block === '' ? '-' : one.block,
            label: words.blockOption(blockName(one.block), formatNumber(one.done), formatNumber(one.people)),
          }))}
          value={name === '' ? '-' : name}
          onChange={(next) => setBlock(next === '-' ? '' : next)}
          w="13rem"
        />
        <CalendarDateInput label={words.day} latest={round.today} value={round.on} onChange={onDay} />
        <Select
          label={words.show}
          allowDeselect={false}
          data={Object.entries(words.shows).map(([value, label]) => ({ value, label }))}
          value={show}
          onChange={(next) => isShown(next) && setShow(next)}
          w="13rem"
        />
        {glucose && (
          <Select
            label={words.glucoseKind}
            allowDeselect={false}
            data={glucose.kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
            value={glucoseKind}
            onChange={(next) => setGlucoseKind(next ?? glucoseKind)}
            w="13rem"
          />
        )}
      </Group>
      <Group>
        <PrintFileButton
          label={words.print}
          path={`/files/monthly-rounds/${round.on}?${new URLSearchParams({ blok: name })}`}
        />
        {mayEnter && block && block.cardless > 0 && (
          <Button
            variant="default"
            leftSection={<IconId size={18} stroke={1.8} aria-hidden />}
            loading={issue.isPending}
            onClick={() =>
              issue.mutate(
                { block: name },
                {
                  onSuccess: ({ issued }) => noticeDone({ text: words.cardsIssued(formatNumber(issued)) }),
                  onError: (error) => {
                    const failure = roundFailure(error)
                    if (failure) noticeFailure(failure)
                  },
                },
              )
            }
          >
            {words.cards(formatNumber(block.cardless))}
          </Button>
        )}
        {block && block.cardless < block.people && (
          <PrintFileButton
            label={words.printCards}
            path={`/files/health-card-sheets/blok?${new URLSearchParams({ blok: name })}`}
          />
        )}
      </Group>
      {isPast && (
        <PageNote meaning="attention">
          <Group align="end">
            <TextInput
              label={words.time}
              description={words.timeHint}
              autoComplete="off"
              value={time}
              error={caredAt === null ? words.timeWrong : null}
              onChange={(event) => setTime(event.currentTarget.value)}
              w="7rem"
            />
            <TextInput
              label={words.lateReason}
              description={words.lateText}
              autoComplete="off"
              maxLength={200}
              value={lateReason}
              onChange={(event) => setLateReason(event.currentTarget.value)}
              w="36rem"
            />
          </Group>
        </PageNote>
      )}
      <Text role="status" fw={600}>
        {words.progress(...count(block?.done ?? 0, block?.people ?? 0))}
        {block && block.excused > 0 && `. ${words.excused(formatNumber(block.excused))}`}.{' '}
        {round.blocks.length > 1 && words.progressOffice(...count(done, people))}
      </Text>
      <Text size="sm">{words.keys}</Text>
      <QueryContent query={facts} shape="table">
        {({ vitalSigns }) => (
          <RoundGrid
            key={`${round.on}|${name}`}
            block={name}
            care={care}
            facts={vitalSigns}
            show={show}
            isReady={!isPast || caredAt !== null}
          />
        )}
      </QueryContent>
    </div>
  )
}
