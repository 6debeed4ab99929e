import { cardCodeLength, cardPrefix, parseCardCode } from './card-code.rules.ts'

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
  /** When each letter of `held` came. */
  readonly times: readonly number[]
}

export const quiet: ScanState = { held: '', isHolding: false, times: [] }

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
  | ({ readonly kind: 'scanned'; readonly state: ScanState } & Heard)

interface Heard {
  readonly code: string
  /** The letter that had already reached the page was a person's: it stays there. */
  readonly isFirstTyped: boolean
  /** A person's letter that came among those of the scanner and was kept back with them. */
  readonly typed: string
}

const neutral = new Set(['Shift', 'CapsLock', 'NumLock'])
const endings = new Set(['Enter', 'Tab'])
const isLetter = (key: string) => /^[0-9A-Za-z]$/.test(key)

/** One letter more than a code has room for the key that a person pressed just before or during the scan. */
const longestHeld = cardCodeLength + 1

/** Small where the keys follow one another evenly, as those of a scanner do. */
const unevenness = (times: readonly number[]): number =>
  times.slice(1).reduce((total, at, index) => total + (at - (times[index] ?? at)) ** 2, 0)

/**
 * The code within what was held; null where it is too short, or too long and no code with one letter left out. Where several letters might
 * be the person's, it is the one that breaks the rhythm.
 */
function heardIn({ held, times }: ScanState): Heard | null {
  if (held.length === cardCodeLength) return { code: held.toUpperCase(), isFirstTyped: false, typed: '' }
  if (held.length !== longestHeld) return null
  const found = [...held].flatMap((letter, place) => {
    const code = (held.slice(0, place) + held.slice(place + 1)).toUpperCase()
    if (parseCardCode(code) === null) return []
    const isFirstTyped = place === 0
    return [{ code, isFirstTyped, typed: isFirstTyped ? '' : letter, score: unevenness(times.toSpliced(place, 1)) }]
  })
  const [best] = found.toSorted((left, right) => left.score - right.score)
  return best ? { code: best.code, isFirstTyped: best.isFirstTyped, typed: best.typed } : null
}

/** Tells a scanner from a person, key by key. */
export function hear(state: ScanState, { key, at, isRepeat, isShortcut }: KeyStroke): ScanStep {
  // A scanner types capitals with Shift, or turns Caps Lock over: those keys say nothing.
  if (neutral.has(key)) return state.isHolding ? { kind: 'hold', state } : { kind: 'pass', state, released: '' }
  const gap = at - (state.times.at(-1) ?? Number.NEGATIVE_INFINITY)
  const isInTime = gap >= 0 && gap <= (state.isHolding ? heldGap : scannerGap)
  if (state.isHolding && isInTime && !isRepeat && !isShortcut) {
    const heard = endings.has(key) ? heardIn(state) : null
    if (heard) return { kind: 'scanned', state: quiet, ...heard }
    if (isLetter(key) && state.held.length < longestHeld)
      return { kind: 'hold', state: { held: state.held + key, isHolding: true, times: [...state.times, at] } }
  }
  const released = state.isHolding ? state.held.slice(1) : ''
  if (isRepeat || isShortcut || !isLetter(key)) return { kind: 'pass', state: quiet, released }
  const isSecond = !state.isHolding && state.held.length === 1 && isInTime
  if (isSecond && (state.held + key).toUpperCase() === cardPrefix)
    return { kind: 'hold', state: { held: state.held + key, isHolding: true, times: [...state.times, at] } }
  if (key.toUpperCase() === cardPrefix[0])
    return { kind: 'first', state: { held: key, isHolding: false, times: [at] }, released }
  return { kind: 'pass', state: quiet, released }
}

/** Nothing came for longer than `heldGap`: a scanner without an ending key is done, anything else is given back. */
export function fallSilent(state: ScanState): ScanStep {
  if (!state.isHolding) return { kind: 'pass', state: quiet, released: '' }
  const heard = heardIn(state)
  return heard
    ? { kind: 'scanned', state: quiet, ...heard }
    : { kind: 'pass', state: quiet, released: state.held.slice(1) }
}
