import { expect, test } from '@playwright/test'
import { readResources } from '#electron/core/resources.ts'
import { saysTheSame } from '#shared/features/exchange/answer-content.rules.ts'
import type { Answer } from '#shared/features/exchange/answer-file.ts'
import { answerMappingSchema } from '#shared/features/exchange/answer-mapping.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { resourcesFolder } from '#tests/harness/core.ts'

const mappings = readResources(resourcesFolder, 'answers', answerMappingSchema)
const standards = readResources(resourcesFolder, 'services', serviceStandardSchema)

test('every answer of every office has one meaning, in steps and papers that its service knows', () => {
  expect(mappings.length).toBeGreaterThan(0)
  for (const { serviceId, effects } of mappings) {
    const pairs = effects.map(({ kind, from }) => `${kind} ${from}`)
    expect(new Set(pairs).size).toBe(8)
    expect(pairs).toHaveLength(8)
    const versions = standards.filter(({ id }) => id === serviceId)
    expect(versions.length).toBeGreaterThan(0)
    const outside = versions.flatMap(({ steps }) => steps.filter((step) => step.takenBy === 'record-outside-step'))
    const papers = versions.flatMap(({ requirements, lettersBack }) => [...requirements, ...lettersBack])
    for (const { step, paper } of effects) {
      if (step !== null) expect(outside.map(({ id }) => id)).toContain(step)
      if (paper !== null) expect(papers.map(({ id }) => id)).toContain(paper)
    }
  }
})

test('the same words in another order and with the letter elsewhere say the same; any other word does not', () => {
  const answer = {
    kind: 'forwarded',
    id: '0195c1f0-0000-4000-8000-000000000001',
    number: 2,
    on: '2026-11-17',
    remarks: null,
    to: 'Ditjenpas',
    letter: { number: '1', date: '2026-11-17', path: 'data/a.pdf' },
  } as Answer
  const shuffled = Object.fromEntries(Object.entries(answer).toReversed()) as Answer
  const moved = { ...answer, letter: { number: '1', date: '2026-11-17', path: 'data/b.pdf' } } as Answer
  expect(saysTheSame(answer, shuffled)).toBe(true)
  expect(saysTheSame(answer, moved)).toBe(true)
  for (const change of [{ to: 'Kanwil' }, { on: '2026-11-18' }, { number: 3 }, { remarks: 'ada' }])
    expect(saysTheSame(answer, { ...answer, ...change } as Answer), JSON.stringify(change)).toBe(false)
})
