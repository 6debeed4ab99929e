import { useContext, useEffect, useRef } from 'react'
import {
  fallSilent,
  hear,
  heldGap,
  quiet,
  type ScanState,
  type ScanStep,
} from '#shared/features/health-cards/scan.rules.ts'
import { LockedContext } from '../components/LockOverlay/locked-context.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Snapshot {
  readonly field: Field
  readonly value: string
  readonly from: number | null
  readonly to: number | null
}

function focusedField(): Field | null {
  const at = document.activeElement
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at : null
}

/** As if it had been typed: React hears of it. */
function write(field: Field, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function restore(snapshot: Snapshot | null): void {
  if (!snapshot?.field.isConnected || snapshot.field.value === snapshot.value) return
  write(snapshot.field, snapshot.value)
  if (snapshot.from !== null) snapshot.field.setSelectionRange(snapshot.from, snapshot.to)
}

/** Letters that were kept back from a person go where they were typed. */
function giveBack(letters: string): void {
  const field = focusedField()
  if (letters === '' || field === null || field.readOnly || field.disabled) return
  const { selectionStart, selectionEnd, value } = field
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  write(field, value.slice(0, from) + letters + value.slice(to))
  if (selectionStart !== null) field.setSelectionRange(from + letters.length, from + letters.length)
}

/** Hears a scanner on every screen, before any field, button or form does. Deaf behind the lock. */
export function useCardScanner(onScan: (code: string) => void): void {
  const isLocked = useContext(LockedContext)
  const handler = useRef(onScan)
  useEffect(() => {
    handler.current = onScan
  })
  useEffect(() => {
    if (isLocked) return
    let state: ScanState = quiet
    let snapshot: Snapshot | null = null
    let silence = 0
    const take = (step: ScanStep) => {
      state = step.state
      if (step.kind === 'pass' || step.kind === 'first') giveBack(step.released)
      if (step.kind === 'first') {
        const field = focusedField()
        snapshot = field && { field, value: field.value, from: field.selectionStart, to: field.selectionEnd }
      }
      if (step.kind !== 'scanned') return
      if (!step.isFirstTyped) restore(snapshot)
      giveBack(step.typed)
      snapshot = null
      handler.current(step.code)
    }
    const onKey = (event: KeyboardEvent) => {
      window.clearTimeout(silence)
      const { key, timeStamp: at, repeat: isRepeat } = event
      const step = hear(state, { key, at, isRepeat, isShortcut: event.ctrlKey || event.altKey || event.metaKey })
      if (step.kind === 'hold' || step.kind === 'scanned') {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      take(step)
      if (state.isHolding) silence = window.setTimeout(() => take(fallSilent(state)), heldGap * 2)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.clearTimeout(silence)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [isLocked])
}
