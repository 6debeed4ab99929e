import { expect, test } from '@playwright/test'
import {
  cardBytes,
  cardCodeLength,
  cardCodeOf,
  parseCardCode,
  writtenCardCode,
} from '#shared/features/health-cards/card-code.rules.ts'
import {
  fallSilent,
  hear,
  heldGap,
  quiet,
  type ScanState,
  type ScanStep,
} from '#shared/features/health-cards/scan.rules.ts'

const code = cardCodeOf(Uint8Array.from({ length: cardBytes }, (_, index) => (index * 73 + 19) % 256))

/** What a field would hold in the end, and which code was heard, for keys with the pause before each. */
function play(keys: readonly (readonly [key: string, gap: number, isRepeat?: boolean])[], endsSilent = true) {
  let [state, at, field, snapshot]: [ScanState, number, string, string] = [quiet, 1000, '', '']
  const heard: string[] = []
  let enters = 0
  const take = (step: Extract<ScanStep, { kind: 'scanned' }>) => {
    heard.push(step.code)
    return (step.isFirstTyped ? field : snapshot) + step.typed
  }
  for (const [key, gap, isRepeat = false] of keys) {
    at += gap
    const step = hear(state, { key, at, isRepeat, isShortcut: false })
    state = step.state
    if (step.kind === 'pass' || step.kind === 'first') field += step.released
    if (step.kind === 'first') snapshot = field
    if (step.kind === 'scanned') field = take(step)
    if (step.kind === 'pass' || step.kind === 'first') {
      if (key.length === 1) field += key
      if (key === 'Enter') enters += 1
    }
  }
  if (endsSilent) {
    const step = fallSilent(state)
    if (step.kind === 'pass') field += step.released
    if (step.kind === 'scanned') field = take(step)
  }
  return { field, heard, enters }
}

const typed = (text: string, gap: number) => [...text].map((key) => [key, gap] as const)

test('a code carries chance, its prefix and two check letters that catch slips', () => {
  expect(code).toMatch(/^KK[0-9A-HJKMNP-TV-Z]{28}$/)
  expect(code).toHaveLength(cardCodeLength)
  expect(parseCardCode(code)).toBe(code)
  expect(parseCardCode(writtenCardCode(code).toLowerCase())).toBe(code)
  for (let place = 2; place < code.length - 2; place += 1) {
    const other = code[place] === '7' ? '8' : '7'
    expect(parseCardCode(code.slice(0, place) + other + code.slice(place + 1)), `letter ${place}`).toBeNull()
    const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
    if (swapped !== code && place < code.length - 4) expect(parseCardCode(swapped), `swap ${place}`).toBeNull()
  }
  expect(parseCardCode(code.slice(0, -1))).toBeNull()
  expect(parseCardCode('BI.123/2026')).toBeNull()
})

test('a scanner is heard, its ending key goes nowhere, and the field holds what it held', () => {
  for (const gap of [0, 1, 8, 30, 45])
    expect(
      play([...typed('nyeri ', 140), ...typed(code, gap).with(0, ['K', 150]), ['Enter', gap]]),
      `${gap} ms`,
    ).toEqual({
      field: 'nyeri ',
      heard: [code],
      enters: 0,
    })
})

test('Shift before each capital, Caps Lock turned over, a stumble and no ending key make no difference', () => {
  const shifted = [...code].flatMap((key) => [['Shift', 3] as const, [key, 3] as const])
  expect(play([...shifted, ['Enter', 3]]).heard).toEqual([code])
  expect(play([...typed(code.toLowerCase(), 5), ['Tab', 5]]).heard).toEqual([code])
  expect(play([...typed(code, 5).with(12, [code[12] ?? '', heldGap]), ['Enter', 5]]).heard).toEqual([code])
  expect(play(typed(code, 5))).toEqual({ field: '', heard: [code], enters: 0 })
})

test('a person who types is left alone, however fast, and Enter is theirs', () => {
  for (const gap of [60, 90, 200])
    expect(play([...typed(code, gap), ['Enter', gap]]), `${gap} ms`).toEqual({ field: code, heard: [], enters: 1 })
  expect(play([...typed('Kakak kandung', 20), ['Enter', 20]])).toEqual({ field: 'Kakak kandung', heard: [], enters: 1 })
})

test('a family card number, a key held down and a broken scan come back letter by letter', () => {
  expect(play([...typed('KK', 30), ...typed(' 3201', 200)]).field).toBe('KK 3201')
  expect(play([['K', 200], ...Array.from({ length: 40 }, () => ['K', 30, true] as const), ['Enter', 200]])).toEqual({
    field: 'K'.repeat(41),
    heard: [],
    enters: 1,
  })
  expect(play([...typed(code.slice(0, 20), 5), ['Enter', 5]])).toEqual({
    field: code.slice(0, 20),
    heard: [],
    enters: 1,
  })
  expect(play(typed(code.slice(0, 20), 5)).field).toBe(code.slice(0, 20))
  expect(play([...typed(code.slice(0, 9), 5), ...typed('x', heldGap + 1)]).field).toBe(`${code.slice(0, 9)}x`)
})

test('pasting is a shortcut and one event: nothing of it looks like a scanner', () => {
  const step = hear(quiet, { key: 'v', at: 5, isRepeat: false, isShortcut: true })
  expect(step).toEqual({ kind: 'pass', state: quiet, released: '' })
  expect(
    hear({ held: 'K', isHolding: false, times: [4] }, { key: 'k', at: 5, isRepeat: false, isShortcut: true }).kind,
  ).toBe('pass')
})

test('another barcode is typed as it is', () => {
  expect(play([...typed('8991234567890', 3), ['Enter', 3]])).toEqual({ field: '8991234567890', heard: [], enters: 1 })
})

/** A person presses one key so many milliseconds after the scanner's first letter; negative: before it. */
function among(letter: string, after: number, gap: number, ending: readonly string[]) {
  const scanner = [...code, ...ending].map((key, index) => ({ key, at: 1000 + index * gap }))
  const keys = [...scanner, { key: letter, at: 1000 + after }].toSorted((left, right) => left.at - right.at)
  return play(keys.map(({ key, at }, index) => [key, at - (keys[index - 1]?.at ?? 0)] as const))
}

test('a key that a person presses just before or during a scan is neither lost nor in the way, at whatever moment', () => {
  for (const letter of ['k', 'K', 'a', '7'])
    for (const gap of [2, 5, 10, 20])
      for (const ending of [['Enter'], []])
        for (let after = -200; after <= gap * 31; after += 1) {
          // Between the first two letters of the scanner nothing tells it from a person yet.
          const isTooEarly = after >= 0 && after < gap && letter.toUpperCase() !== 'K'
          const { field, heard, enters } = among(letter, after, gap, ending)
          const about = `${letter} after ${after} ms, a key each ${gap} ms, ${ending.length} ending keys`
          if (isTooEarly) expect(field.replace(letter, ''), about).toHaveLength(field.length - 1)
          else expect([heard, field.toUpperCase(), enters], about).toEqual([[code], letter.toUpperCase(), 0])
        }
})
