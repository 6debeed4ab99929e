import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import type { Spot } from './perspective.ts'

interface DragHandleProps {
  readonly label: string
  readonly help: string
  readonly spot: Spot
  readonly stage: RefObject<HTMLDivElement | null>
  readonly onMove: (spot: Spot) => void
  readonly className?: string | undefined
  /** Beyond its place: how large it is. */
  readonly size?: { readonly width: string; readonly height: string } | undefined
  readonly isFirst?: boolean | undefined
}

const smallStep = 0.005
const largeStep = 0.05

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Something on the picture that is moved by mouse, finger or arrow keys. */
export function DragHandle({ label, help, spot, stage, onMove, className, size, isFirst }: DragHandleProps) {
  /** From the pointer to the middle of what it holds, so that nothing jumps when it is taken. */
  const grip = useRef<Spot>({ x: 0, y: 0 })
  const pointed = (event: PointerEvent): Spot => {
    const area = stage.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height }
  }
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const { x, y } = pointed(event)
    grip.current = { x: spot.x - x, y: spot.y - y }
  }
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { x, y } = pointed(event)
    onMove({ x: x + grip.current.x, y: y + grip.current.y })
  }
  const press = (event: KeyboardEvent) => {
    const [across, down] = directions[event.key] ?? [0, 0]
    if (across === 0 && down === 0) return
    event.preventDefault()
    const step = event.shiftKey ? largeStep : smallStep
    onMove({ x: spot.x + across * step, y: spot.y + down * step })
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-description={help}
      style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%`, ...size }}
      onPointerDown={take}
      onPointerMove={drag}
      onKeyDown={press}
      {...(isFirst && { 'data-autofocus': true })}
    />
  )
}
