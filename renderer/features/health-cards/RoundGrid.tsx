import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useCallback, useEffect, useMemo, useRef } from 'react'
import type { RoundPerson } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import sheet from '../../components/TypingSheet/TypingSheet.module.css'
import { roundMessages as words } from './monthly-round.messages.ts'
import { type RoundCare, RoundGridRow } from './RoundGridRow.tsx'
import { type RoundColumn, roundColumns, type TypedRow } from './round-typing.ts'

interface RoundGridProps {
  /** As they stand below one another. */
  readonly people: readonly RoundPerson[]
  readonly care: RoundCare
  readonly facts: VitalSigns
  readonly typed: ReadonlyMap<string, TypedRow>
  readonly onType: (inmateId: string, row: TypedRow | null) => void
  /** The row stays on the screen, also where only those who are due are shown. */
  readonly onTouch: (inmateId: string) => void
  /** The time of care of an earlier day is known. */
  readonly isReady: boolean
  /** Whose row is to take the focus: a card was scanned. */
  readonly target: string | null
  readonly onReached: () => void
}

const headHeight = 44
const rowHeight = 53

/** The sheet with everybody in it, of which only the rows near the view are drawn. */
export function RoundGrid(props: RoundGridProps) {
  const { people, care, facts, typed, onType, onTouch, isReady, target, onReached } = props
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ readonly inmateId: string; readonly column: RoundColumn } | null>(null)
  const places = useMemo(() => new Map(people.map(({ inmateId }, index) => [inmateId, index])), [people])
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => people[index]?.inmateId ?? index,
    overscan: 8,
    // Where the cursor is, and what is not saved, stays drawn: a row that goes away takes both with it.
    rangeExtractor: (range) => {
      const kept = [...typed.keys(), ...focusedRow()].flatMap((id) => places.get(id) ?? [])
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].toSorted((left, right) => left - right)
    },
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })

  const focusWanted = useCallback(() => {
    if (wanted.current === null) return
    const { inmateId, column } = wanted.current
    const row = scroller.current?.querySelector(`[data-round-row="${inmateId}"]`)
    const field = row?.querySelector<HTMLInputElement>(`[data-round="${column}"]`)
    if (!field) return
    wanted.current = null
    field.focus()
    field.select()
  }, [])
  const goTo = useCallback(
    (index: number, column: RoundColumn): boolean => {
      const person = people[index]
      if (person === undefined) return false
      wanted.current = { inmateId: person.inmateId, column }
      virtualizer.scrollToIndex(index)
      focusWanted()
      return true
    },
    [people, virtualizer, focusWanted],
  )
  useEffect(() => {
    const index = target === null ? undefined : places.get(target)
    if (index === undefined) return
    goTo(index, 'weight')
    onReached()
  }, [target, places, goTo, onReached])

  let end = headHeight
  const drawn = virtualizer.getVirtualItems().flatMap((item) => {
    const person = people[item.index]
    if (person === undefined) return []
    const gap = item.start - end
    end = item.end
    return [
      <Fragment key={person.inmateId}>
        {gap > 0 && <Spacer height={gap} />}
        <RoundGridRow
          person={person}
          index={item.index}
          last={people.length - 1}
          care={care}
          facts={facts}
          typed={typed.get(person.inmateId) ?? null}
          onType={onType}
          onTouch={onTouch}
          onWalk={goTo}
          onDrawn={focusWanted}
          measure={virtualizer.measureElement}
        />
      </Fragment>,
    ]
  })
  const after = virtualizer.getTotalSize() + headHeight - end
  return (
    <div ref={scroller} className={sheet.scroller}>
      <table className={sheet.grid} aria-label={words.title} aria-rowcount={people.length + 1} inert={!isReady}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{words.person}</th>
            {roundColumns.map((column) => (
              <th key={column} scope="col">
                {column === 'complaint' ? words.complaint : words.signs[column]}
              </th>
            ))}
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {drawn}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  )
}

/** Whose row the cursor is in. */
function focusedRow(): readonly string[] {
  const row = document.activeElement?.closest<HTMLElement>('[data-round-row]')
  return row?.dataset.roundRow === undefined ? [] : [row.dataset.roundRow]
}

/** Stands for the rows between two that are drawn. */
function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={roundColumns.length + 2} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
