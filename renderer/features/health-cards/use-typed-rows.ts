import { useCallback, useEffect, useRef } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { useScreenMemory } from '../../components/screen-memory.ts'
import type { TypedRow } from './round-typing.ts'

type TypedRows = ReadonlyMap<string, TypedRow>

const nothing: TypedRows = new Map()

/** What was typed on a day and is not saved yet, by person. It outlives its row, which is drawn only while it is near the view. */
export function useTypedRows(day: CalendarDate) {
  const [rows, remember] = useScreenMemory<TypedRows>(`monthly-round.typed|${day}`, nothing)
  // Several answers may arrive before the next drawing: each goes on from the one before.
  const latest = useRef(rows)
  const keep = useRef(remember)
  useEffect(() => {
    keep.current = remember
  })
  const type = useCallback((inmateId: string, row: TypedRow | null) => {
    const next = new Map(latest.current)
    if (row === null) next.delete(inmateId)
    else next.set(inmateId, row)
    latest.current = next
    keep.current(next)
  }, [])
  return [rows, type] as const
}
