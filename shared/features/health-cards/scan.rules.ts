import { cardCodeLength, cardPrefix } from './card-code.rules.ts'

/** One key as the page hears it; `at` in milliseconds on any clock that only goes forward. */
export interface KeyStroke {
  /** `KeyboardEvent.key` */
  readonly key: string
  readonly at: number
  /** The key is being held down. */
  readonly isRepeat: boolean
  /** With Ctrl, Alt or the Windows key: a shortcut, never a scanner. */
  readonly isShortcut: boolean
}

/** What was heard so far. `held`: letters that a scanner seems to type, kept back from the page. */
export interface ScanState {
  readonly held: string
  /** The first letter of the prefix has already reached the page. */
  readonly isHolding: boolean
  readonly lastAt: number
}

export const quiet: ScanState = { held: '', isHolding: false, lastAt: Number.NEGATIVE_INFINITY }

/** Two keys of a scanner lie closer than this. The fastest typists need about 60 ms, and twice the same key more than 100. */
export const scannerGap = 45

/** A scanner by radio stumbles now and then; once the prefix was heard, that much is waited for. */
export const heldGap = 120

export type ScanStep =
  /** A person types: the key goes where it goes. `released`: letters kept back wrongly, to be given back first. */
  | { readonly kind: 'pass'; readonly state: ScanState; readonly released: string }
  /** Remember what the field holds: this may be the first letter of a scan. */
  | { readonly kind: 'first'; readonly state: ScanState; readonly released: string }
  /** Keep the key from the page. */
  | { readonly kind: 'hold'; readonly state: ScanState }
  /** Keep the key from the page too: a whole code, and the field gets back what it held. */
  | { readonly kind: 'scanned'; readonly state: ScanState; readonly code: string }

const neutral = new Set(['Shift', 'CapsLock', 'NumLock'])
const endings = new Set(['Enter', 'Tab'])
const isLetter = (key: string) => /^[0-9A-Za-z]$/.test(key)

/** Tells a scanner from a person, key by key. */
export function hear(state: ScanState, { key, at, isRepeat, isShortcut }: KeyStroke): ScanStep {
  // A scanner types capitals with Shift, or turns Caps Lock over: those keys say nothing.
  if (neutral.has(key)) return state.isHolding ? { kind: 'hold', state } : { kind: 'pass', state, released: '' }
  const gap = at - state.lastAt
  const isInTime = gap >= 0 && gap <= (state.isHolding ? heldGap : scannerGap)
  if (state.isHolding && isInTime && !isRepeat && !isShortcut) {
    if (endings.has(key) && state.held.length >= cardCodeLength)
      return { kind: 'scanned', state: quiet, code: state.held.toUpperCase() }
    if (isLetter(key) && state.held.length < cardCodeLength)
      return { kind: 'hold', state: { held: state.held + key, isHolding: true, lastAt: at } }
  }
  const released = state.isHolding ? state.held.slice(1) : ''
  if (isRepeat || isShortcut || !isLetter(key)) return { kind: 'pass', state: quiet, released }
  const isSecond = !state.isHolding && state.held.length === 1 && isInTime
  if (isSecond && (state.held + key).toUpperCase() === cardPrefix)
    return { kind: 'hold', state: { held: state.held + key, isHolding: true, lastAt: at } }
  if (key.toUpperCase() === cardPrefix[0])
    return { kind: 'first', state: { held: key, isHolding: false, lastAt: at }, released }
  return { kind: 'pass', state: quiet, released }
}

/** Nothing came for longer than `heldGap`: a scanner without an ending key is done, anything else is given back. */
export function fallSilent(state: ScanState): ScanStep {
  if (!state.isHolding) return { kind: 'pass', state: quiet, released: '' }
  return state.held.length === cardCodeLength
    ? { kind: 'scanned', state: quiet, code: state.held.toUpperCase() }
    : { kind: 'pass', state: quiet, released: state.held.slice(1) }
}
