import { type KeyboardEvent, useRef, useState } from 'react'

interface RowKeys {
  readonly count: number
  readonly pageSize: number
  readonly scrollToRow: (index: number) => void
  readonly onOpen: ((index: number) => void) | undefined
}

/**
 * Arrow keys walk the rows, Enter opens. Only one row is in the tab order, so a list of 4,000 is one stop for Tab. A row that is not
 * drawn yet takes the focus as soon as the virtual list has drawn it.
 */
export function useRowKeys({ count, pageSize, scrollToRow, onOpen }: RowKeys) {
  const [current, setCurrent] = useState(0)
  const awaited = useRef<number | null>(null)
  const active = Math.min(current, Math.max(0, count - 1))

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    awaited.current = next
    setCurrent(next)
    scrollToRow(next)
  }

  const attach = (index: number) => (row: HTMLTableRowElement | null) => {
    if (row === null || awaited.current !== index) return
    awaited.current = null
    row.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    // A button or link inside the row keeps its own keys.
    if (event.target !== event.currentTarget) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageSize,
      PageUp: active - pageSize,
      Home: 0,
      End: count - 1,
    }
    const target = steps[event.key]
    if (target !== undefined) goTo(target)
    else if (event.key === 'Enter' && onOpen) onOpen(active)
    else return
    event.preventDefault()
  }

  return { active, setCurrent, attach, onKeyDown }
}
