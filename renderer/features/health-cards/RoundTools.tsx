import { Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RoundPerson } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { roundMessages as words } from './monthly-round.messages.ts'
import type { Overview } from './Round.tsx'

export interface RoundFilter {
  /** Null: all of them; "": people without a room. */
  readonly block: string | null
  readonly room: string | null
  readonly show: keyof typeof words.shows
  readonly text: string
}

interface RoundToolsProps {
  readonly round: Overview
  readonly filter: RoundFilter
  /** Of the block that is chosen, in the order of the sheet. */
  readonly people: readonly RoundPerson[]
  readonly glucoseKinds: readonly { readonly id: string; readonly name: string }[]
  readonly glucoseKind: string
  readonly onFilter: (filter: RoundFilter) => void
  readonly onDay: (on: CalendarDate | null) => void
  readonly onGlucoseKind: (kind: string) => void
  /** Papers of the same part of the house. */
  readonly children: ReactNode
}

const all = '*'
const shows = Object.entries(words.shows).map(([value, label]) => ({ value, label }))
const isShown = (text: string | null): text is RoundFilter['show'] => text !== null && Object.hasOwn(words.shows, text)
const total = (blocks: Overview['blocks'], part: 'done' | 'people') =>
  formatNumber(blocks.reduce((sum, one) => sum + one[part], 0))

/** Which part of the house the sheet shows, and for which day. */
export function RoundTools(props: RoundToolsProps) {
  const { round, filter, people, glucoseKinds, glucoseKind, onFilter, onDay, onGlucoseKind, children } = props
  const { blocks } = round
  const rooms = filter.block === null ? [] : [...new Set(people.flatMap(({ room }) => room ?? []))]
  const blockChoices = blocks.map(({ block, done, people: count }, index) => ({
    value: String(index),
    label: words.blockOption(block === '' ? words.noBlock : block, formatNumber(done), formatNumber(count)),
  }))
  const everyBlock = {
    value: all,
    label: words.blockOption(words.allBlocks, total(blocks, 'done'), total(blocks, 'people')),
  }
  return (
    <>
      <Group align="end">
        <Select
          label={words.block}
          allowDeselect={false}
          searchable={blocks.length > 12}
          data={blocks.length > 1 ? [...blockChoices, everyBlock] : blockChoices}
          value={filter.block === null ? all : String(blocks.findIndex(({ block }) => block === filter.block))}
          onChange={(next) =>
            onFilter({ ...filter, room: null, block: next === all ? null : (blocks[Number(next)]?.block ?? null) })
          }
          w="14rem"
        />
        {rooms.length > 1 && (
          <Select
            label={words.room}
            allowDeselect={false}
            searchable={rooms.length > 12}
            data={[{ value: all, label: words.allRooms }, ...rooms.map((room) => ({ value: room, label: room }))]}
            value={filter.room ?? all}
            onChange={(next) => onFilter({ ...filter, room: next === all ? null : next })}
            w="10rem"
          />
        )}
        <Select
          label={words.show}
          allowDeselect={false}
          data={shows}
          value={filter.show}
          onChange={(next) => isShown(next) && onFilter({ ...filter, show: next })}
          w="13rem"
        />
        <SearchField label={words.search} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      </Group>
      <Group align="end">
        <CalendarDateInput label={words.day} latest={round.today} value={round.on} onChange={onDay} />
        {glucoseKinds.length > 0 && (
          <Select
            label={words.glucoseKind}
            allowDeselect={false}
            data={glucoseKinds.map(({ id, name }) => ({ value: id, label: name }))}
            value={glucoseKind}
            onChange={(next) => onGlucoseKind(next ?? glucoseKind)}
            w="13rem"
          />
        )}
        {children}
      </Group>
    </>
  )
}
