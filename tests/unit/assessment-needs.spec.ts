import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { needFactsSchema } from '#shared/features/assessment-needs/need-facts.ts'
import {
  type FrozenSet,
  needsIn,
  type Participation,
  participationState,
  standingOfNeed,
} from '#shared/features/assessment-needs/needs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { domains, needsUrl, rriUrl, soundInstrument } from './assessment-samples.ts'
import { shippedText } from './questionnaire-samples.ts'

const facts = needFactsSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'reference-data/assessment-needs.json'), 'utf8')),
)
const day = (text: string) => text as CalendarDate

const set = (change: Partial<FrozenSet>): FrozenSet => ({
  ...{ formId: 'a', url: needsUrl, frozenAt: '2026-11-16T02:00:00.000Z' as Instant },
  ...{ scores: [], ticked: new Set<string>(), overrides: [], ...change },
})
const score = (id: string, severity: 'none' | 'notice' | 'attention' | 'danger') => ({
  ...{ id, band: { label: severity, meaning: '', severity } },
})

test('every score and tick that the list of needs names is in its instrument, and every domain is named', () => {
  const files = [soundInstrument(shippedText('kebutuhan-kriminogenik-02')), soundInstrument(shippedText('rri-02'))]
  const fileOf = (family: string) => {
    const file = files.find(({ url }) => url === `${family}-02`)
    if (!file) throw new Error(`no instrument ${family}`)
    return file
  }
  for (const { scores, ticks } of facts.needs) {
    for (const { family, score: id } of scores)
      expect(fileOf(family).scores.some((one) => one.id === id && one.band.length > 0)).toBe(true)
    for (const { family, items } of ticks)
      for (const item of items)
        expect(fileOf(family).items.find(({ linkId }) => linkId === item)?.type, item).toBe('boolean')
  }
  expect(facts.needs.flatMap(({ scores }) => scores.map(({ score: id }) => id))).toEqual(domains.map(({ id }) => id))
})

test('a need begins at the second band or with a tick; the newest set of an instrument holds, whatever its edition', () => {
  const old = set({
    formId: 'old',
    frozenAt: '2025-11-16T02:00:00.000Z' as Instant,
    scores: [score('sosial', 'danger')],
  })
  const fresh = set({
    url: needsUrl.replace('02', '03'),
    scores: [score('sosial', 'none'), score('keuangan', 'notice')],
  })
  const ticked = set({ formId: 'r', url: rriUrl, ticked: new Set(['d2']) })
  expect(needsIn(facts.needs, [old]).map(({ need }) => need)).toEqual(['sosial'])
  expect(
    needsIn(facts.needs, [fresh, old, ticked]).map(({ need, band, isTicked }) => [need, band?.label, isTicked]),
  ).toEqual([
    ['narkotika-alkohol', undefined, true],
    ['keuangan', 'notice', false],
  ])
  const decided = set({
    scores: [score('sosial', 'none'), score('keuangan', 'notice')],
    overrides: [
      { scoreId: 'sosial', label: 'Tinggi', severity: 'attention' },
      { scoreId: 'keuangan', label: 'Rendah', severity: 'none' },
    ],
  })
  expect(needsIn(facts.needs, [decided]).map(({ need, band }) => [need, band])).toEqual([
    ['sosial', { label: 'Tinggi', severity: 'attention', isOverride: true }],
  ])
})

const member: Participation = {
  ...{ state: 'ended', goneWith: 'programme-end', leftOn: day('2026-12-01'), beginsOn: day('2026-11-01') },
  ...{ endsOn: day('2026-12-01'), endedOn: day('2026-12-01'), hasCertificate: false },
}

test('a programme that came to its last day is finished, one that ended before it was stopped, unless a certificate says more', () => {
  const at = (change: Partial<Participation>) => participationState({ ...member, ...change }, day('2026-11-16'))
  expect(at({})).toBe('finished')
  expect(at({ endedOn: day('2026-11-30') })).toBe('stopped')
  expect(at({ endsOn: null })).toBe('stopped')
  expect(at({ endsOn: null, hasCertificate: true })).toBe('finished')
  expect(at({ goneWith: null })).toBe('left')
  expect(at({ state: 'accepted', goneWith: null })).toBe('running')
  expect(at({ state: 'accepted', goneWith: null, beginsOn: day('2026-11-17') })).toBe('planned')
  expect(at({ state: 'refused' })).toBe('stopped')
  expect(at({ state: 'waiting', goneWith: null })).toBe('waiting')
})

test('what was finished before the need was found, waits, was stopped or refused leaves the need open', () => {
  const found = day('2026-11-16')
  const standing = (state: ReturnType<typeof participationState>, leftOn: string | null = null, isOutside = false) =>
    standingOfNeed(found, [{ state, leftOn: leftOn === null ? null : day(leftOn) }], isOutside)
  expect(standing('running')).toBe('served')
  expect(standing('planned')).toBe('served')
  expect(standing('finished', '2026-11-16')).toBe('finished')
  expect(standing('finished', '2026-11-15')).toBe('none')
  expect(standing('waiting')).toBe('proposed')
  expect(standing('waiting', null, true)).toBe('outside')
  for (const state of ['stopped', 'left', 'refused', 'withdrawn'] as const) expect(standing(state)).toBe('none')
})
