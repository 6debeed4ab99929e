import { expect, test } from '@playwright/test'
import { templateNames } from '#renderer/features/letters/template-names.messages.ts'
import { letterClassFileSchema } from '#shared/features/letters/letter-classes.ts'
import { letterInputSchemas } from '#shared/features/letters/letter-inputs.rules.ts'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { postNameOn, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { permissionsOf } from '#shared/people/roles.ts'
import { holidayTableSchema } from '#shared/time/holiday-table.ts'
import { jsonFilesIn, readJson, shippedHolidayTables, shippedStandard } from '#tests/unit/reference-data.ts'

test('every service file obeys the schema and bears its own name, a later version its number too', () => {
  const names = jsonFilesIn('services')
  expect(names).toContain('rekomendasi-medis.json')
  for (const name of names) {
    const standard = serviceStandardSchema.parse(readJson(`services/${name}`))
    expect(standard.version === 1 ? `${standard.id}.json` : `${standard.id}-${standard.version}.json`).toBe(name)
  }
})

test('every holiday file obeys the schema and bears its year', () => {
  const names = jsonFilesIn('reference-data/holidays')
  expect(names).toEqual(['2025.json', '2026.json', '2027.json'])
  for (const name of names) {
    expect(`${holidayTableSchema.parse(readJson(`reference-data/holidays/${name}`)).year}.json`).toBe(name)
  }
})

const decreed = [
  { year: 2025, national: 17, collective: 11 },
  { year: 2026, national: 17, collective: 8 },
  { year: 2027, national: 18, collective: 8 },
]
for (const { year, national, collective } of decreed) {
  test(`${year} has as many days as the decree names: ${national} + ${collective}`, () => {
    const entries = shippedHolidayTables().find((table) => table.year === year)?.entries ?? []
    expect(entries.filter((entry) => entry.kind === 'libur-nasional')).toHaveLength(national)
    expect(entries.filter((entry) => entry.kind === 'cuti-bersama')).toHaveLength(collective)
  })
}

test('a holiday file with a day of another year, a day twice or an unknown decree is refused', () => {
  const decrees = [{ id: 'skb', numbers: ['1'], issuedOn: '2024-10-14', note: null }]
  const entry = { date: '2025-01-01', name: 'Tahun Baru', kind: 'libur-nasional', source: 'skb' }
  const table = { year: 2025, version: 'a', decrees, entries: [entry] }
  const messagesOf = (entries: readonly object[]) =>
    holidayTableSchema.safeParse({ ...table, entries }).error?.issues.map((issue) => issue.message)
  expect(holidayTableSchema.safeParse(table).success).toBe(true)
  expect(messagesOf([{ ...entry, date: '2026-01-01' }])).toEqual(['other-year'])
  expect(messagesOf([entry, entry])).toEqual(['duplicate-date'])
  expect(messagesOf([{ ...entry, source: 'press' }])).toEqual(['unknown-decree'])
  expect(holidayTableSchema.safeParse({ ...table, extra: 1 }).success).toBe(false)
})

test('the medical recommendation has the five papers in printed order; one to four gate the approval', () => {
  const { requirements } = shippedStandard()
  expect(requirements.map((requirement) => requirement.id)).toEqual(Object.values(medicalRecommendationPapers))
  expect(requirements.map((requirement) => requirement.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(requirements.map((requirement) => requirement.owedBy)).toEqual([
    'unit',
    'unit',
    'unit',
    'unit',
    'kanwil',
    'unit',
    'unit',
  ])
  expect(requirements.map((requirement) => requirement.gate)).toEqual([
    'approve',
    'approve',
    'approve',
    'approve',
    null,
    'follow-up',
    'deliver',
  ])
})

test('the medical recommendation has the steps A to H and both published clocks', () => {
  const standard = shippedStandard()
  expect([...new Set(standard.steps.map((step) => step.letter))].join('')).toBe('ABCDEFGH')
  expect(standard.clocks.map((clock) => clock.amount)).toEqual([5, 2])
  expect(standard.defaultClock).toBe('five-working-days')
  expect(standard.clockStart.default).toBe('unit-file-complete')
  expect(standard.fee.amount).toBe(0)
})

test('every letter template that the service names exists', () => {
  const { requirements, session } = shippedStandard()
  const templates = [...requirements.map((requirement) => requirement.letterTemplate), session?.minutesTemplate ?? null]
  for (const template of templates.filter((name) => name !== null)) {
    expect(Object.keys(letterInputSchemas)).toContain(template)
  }
})

test('whoever the service lets act also holds the right that the act needs', () => {
  const { authority, requirements } = shippedStandard()
  for (const role of authority.approve ?? []) expect(permissionsOf([role])).toContain('approve:recommendations')
  for (const role of authority['record-session'] ?? []) expect(permissionsOf([role])).toContain('record:tpp-session')
  for (const role of authority.seal ?? []) expect(permissionsOf([role])).toContain('seal:bundles')
  for (const role of authority.open ?? []) expect(permissionsOf([role])).toContain('prepare:recommendations')
  const doctorLetter = requirements.find((requirement) => requirement.id === 'doctor-letter')
  for (const role of doctorLetter?.issuedBy ?? []) expect(permissionsOf([role])).toContain('issue:doctor-letter')
  expect(Object.values(authority).flat()).not.toContain('admin')
})

test('a post bears the name of its time', () => {
  const kanwil = shippedStandard().posts.find((post) => post.id === 'kepala-kanwil')
  if (kanwil === undefined) throw new Error('post missing')
  expect(postNameOn(kanwil, '2020-05-01')).toContain('Hukum dan Hak Asasi Manusia')
  expect(postNameOn(kanwil, '2024-10-20')).toContain('Hukum dan Hak Asasi Manusia')
  expect(postNameOn(kanwil, '2024-10-21')).toContain('Direktorat Jenderal Pemasyarakatan')
})

test('a service file that points at something it does not have is refused by name', () => {
  const standard = shippedStandard()
  const faultsOf = (change: object) =>
    serviceStandardSchema.safeParse({ ...standard, ...change }).error?.issues.map((issue) => issue.message)
  expect(faultsOf({})).toBeUndefined()
  expect(faultsOf({ defaultClock: 'ten' })).toEqual(['unknown-clock:ten'])
  expect(new Set(faultsOf({ posts: standard.posts.filter((post) => post.id !== 'kepala-kanwil') }))).toEqual(
    new Set(['unknown-post:kepala-kanwil']),
  )
  const officeClock = { ...standard.clocks[0], id: 'office', unit: 'office-hours' }
  expect(faultsOf({ clocks: [...standard.clocks, officeClock], officeHours: null })).toEqual(['office-hours-missing'])
  expect(faultsOf({ officeHours: { opens: '16:00', closes: '07:30', source: 'x' } })).toEqual([
    'office-hours-turned-round',
  ])
  const steps = (change: object) =>
    standard.steps.map((step) => (step.id === 'deliver' ? { ...step, ...change } : step))
  expect(faultsOf({ steps: steps({ paper: 'nothing' }) })).toEqual(['unknown-step-paper:nothing'])
  expect(faultsOf({ steps: steps({ takenBy: 'finish' }) })).toEqual(['step-paper-not-attached:deliver'])
  expect(faultsOf({ steps: steps({ outcomes: ['nothing'] }) })).toEqual(['unknown-outcome:nothing'])
  expect(faultsOf({ pauseReasons: [...standard.pauseReasons, standard.pauseReasons[0]] })).toEqual([
    'duplicate-pause-reason:papers-asked',
  ])
  const [first, ...others] = standard.requirements
  expect(faultsOf({ requirements: [{ ...first, gate: 'nowhere' }, ...others] })).toEqual(['unknown-gate:nowhere'])
  expect(faultsOf({ requirements: [{ ...first, after: 'nowhere' }, ...others] })).toEqual(['unknown-after:nowhere'])
  expect(faultsOf({ steps: [...standard.steps, standard.steps[0]] })).toEqual(['duplicate-step:open'])
  expect(faultsOf({ unknown: 1 })).not.toBeUndefined()
})

test('a service file names every fact, start and stage that its course leads through', () => {
  const standard = shippedStandard()
  const faultsOf = (change: object) =>
    serviceStandardSchema.safeParse({ ...standard, ...change }).error?.issues.map((issue) => issue.message)
  const condition = { fact: 'nothing', holds: true }
  const [first, ...others] = standard.requirements
  expect(faultsOf({ requirements: [{ ...first, condition }, ...others] })).toEqual(['unknown-fact:nothing'])
  const stepWith = (id: string, change: object) =>
    standard.steps.map((step) => (step.id === id ? { ...step, ...change } : step))
  expect(faultsOf({ steps: stepWith('review', { condition }) })).toEqual(['unknown-fact:nothing'])
  const emergency = { condition: { fact: 'emergency', holds: false } }
  expect(faultsOf({ steps: stepWith('review', emergency) })).toBeUndefined()
  expect(faultsOf({ steps: stepWith('approve', emergency) })).toEqual(['condition-on-needed-step:approve'])
  expect(faultsOf({ emergency: null })).toEqual(['fact-without-emergency:emergency'])
  expect(faultsOf({ facts: [...standard.facts, standard.facts[0]] })).toEqual(['duplicate-fact:emergency'])
  expect(faultsOf({ triggers: [...standard.triggers, standard.triggers[0]] })).toEqual(['duplicate-trigger:doctor'])

  const startWith = (startsWith: object, change: object = {}) => ({
    ...standard.clockStart,
    options: [{ id: 'own', label: 'x', since: 'x', startsWith }],
    default: 'own',
    ...change,
  })
  expect(faultsOf({ clockStart: startWith({ kind: 'event', event: 'opened' }) })).toBeUndefined()
  expect(faultsOf({ clockStart: startWith({ kind: 'step', step: 'nowhere' }) })).toEqual(['unknown-clock-step:nowhere'])
  expect(faultsOf({ clockStart: startWith({ kind: 'unit-file-complete' }, { default: 'other' }) })).toEqual([
    'unknown-clock-start:other',
  ])
  expect(faultsOf({ clockStart: startWith({ kind: 'event', event: 'nothing' }) })).not.toBeUndefined()

  const without = (command: string) => standard.steps.filter((step) => step.takenBy !== command)
  const { seal: _unnamed, ...authority } = standard.authority
  expect(faultsOf({ authority })).toEqual(['step-of-nobody:seal'])
  expect(faultsOf({ session: { ...standard.session, place: 'before-seal' }, steps: without('seal') })).toEqual([
    'session-without-step:seal',
  ])
  const reopening = { done: { leadsTo: 'outside', title: 'x' } }
  expect(faultsOf({ reopening, steps: without('hand-over') })).toContain('reopening-without-step:hand-over')
  expect(faultsOf({ steps: without('open') })).toContain('opening-without-step')
})

const classFiles = () =>
  jsonFilesIn('letters/classes').map((name) => ({
    name,
    file: letterClassFileSchema.parse(readJson(`letters/classes/${name}`)),
  }))

test('every class of letters obeys the schema, bears its own name, and every template has one', () => {
  for (const { name, file } of classFiles()) {
    expect(`${file.template}.json`).toBe(name)
    expect(file.name, 'the class and the template bear one name').toBe(
      Object.entries(templateNames).find(([template]) => template === file.template)?.[1],
    )
  }
  expect(classFiles().map(({ file }) => file.template)).toEqual(Object.keys(letterInputSchemas).toSorted())
})

test('a class of letters is signed where its sheet has a place for it, by a post that a unit starts with', () => {
  const shipped = readJson('reference-data/posts.json') as { entries: { id: string }[] }
  const posts = [headPostId, ...shipped.entries.map(({ id }) => id)]
  for (const { file } of classFiles()) {
    const schema = Object.entries(letterInputSchemas).find(([template]) => template === file.template)?.[1]
    for (const { place, post } of file.signatures) {
      expect(Object.keys(schema?.shape ?? {}), `${file.template} has ${place}`).toContain(place)
      if (post !== null) expect(posts, `${file.template} is signed by a known post`).toContain(post)
    }
  }
})

test('a class of letters with an unknown field, a place twice or a negative warning is refused', () => {
  const [{ file } = { file: null }] = classFiles().filter((one) => one.file.signatures.length > 0)
  if (file === null) throw new Error('no class of letters is signed')
  const isGood = (change: object) => letterClassFileSchema.safeParse({ ...file, ...change }).success
  expect(isGood({})).toBe(true)
  expect(isGood({ colour: 'red' })).toBe(false)
  expect(isGood({ template: '../x' })).toBe(false)
  expect(isGood({ number: { few: -1 } })).toBe(false)
  expect(isGood({ signatures: [...file.signatures, file.signatures[0]] })).toBe(false)
})
