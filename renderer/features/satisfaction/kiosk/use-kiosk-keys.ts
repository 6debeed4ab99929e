import { useEffect, useEffectEvent } from 'react'

interface KioskKeys {
  readonly onDigit: (digit: number) => void
  readonly onBack: () => void
}

/** Digits answer, Backspace and the left arrow go back; not while somebody writes. */
export function useKioskKeys({ onDigit, onBack }: KioskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    // The officer's dialog lies over the question.
    if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
    if (/^[1-9]$/.test(event.key)) onDigit(Number(event.key))
    else if (event.key === 'Backspace' || event.key === 'ArrowLeft') onBack()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
