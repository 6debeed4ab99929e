import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { failureOf } from '#tests/harness/client.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { Office } from './recommendation-office.ts'

const serviceId = 'rekomendasi-medis'
const staff = { sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] } as const
const firstVersion = serviceStandardSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, `services/${serviceId}.json`), 'utf8')),
)

/** A folder of resources in which the service has a second version from 18 November on: three days, one more answer. */
function withSecondVersion(change: Partial<ServiceStandard> = {}) {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder.path, { recursive: true })
  const [five, two] = firstVersion.clocks
  if (!five || !two) throw new Error('the service has two clocks')
  const second: ServiceStandard = {
    ...firstVersion,
    version: 2,
    effectiveFrom: '2026-11-18' as ServiceStandard['effectiveFrom'],
    clocks: [{ ...five, id: 'three-working-days', amount: 3, label: '3 hari kerja' }, two],
    defaultClock: 'three-working-days',
    answers: [
      ...firstVersion.answers,
      {
        id: 'more-papers',
        title: 'Diminta pemeriksaan ulang',
        leadsTo: 'answered',
        needsReason: false,
        needsLetter: false,
      },
    ],
    ...change,
  }
  writeFileSync(join(folder.path, `services/${serviceId}-2.json`), JSON.stringify(second))
  return folder
}

test('a new case takes the version of its day, a running one keeps its own; the settings say what changes', async () => {
  test.setTimeout(180_000)
  const resources = withSecondVersion()
  const office = await Office.open(staff, '2026-11-16T02:00:00.000Z', { resourcesFolder: resources.path })
  try {
    const nurse = () => office.client('sari').recommendations
    const versions = () => office.client('bambang').serviceCases.versions({ serviceId })
    const old = await office.openCase('sari')
    expect((await versions()).map(({ version, state }) => [version, state])).toEqual([
      [2, 'coming'],
      [1, 'present'],
    ])
    await office.goTo('2026-11-18T02:00:00.000Z', 'sari', 'ayu', 'bambang')
    const young = await office.openCase('sari')
    for (const caseId of [old, young]) await office.completeFile('sari', 'ayu', caseId)
    const before = await nurse().get({ caseId: old })
    const after = await nurse().get({ caseId: young })
    expect(before).toMatchObject({ service: { version: 1 }, deadline: { clockAmount: 5, due: '2026-11-25' } })
    expect(after).toMatchObject({ service: { version: 2 }, deadline: { clockAmount: 3, due: '2026-11-23' } })
    expect(before.answers.map((answer) => answer.id)).not.toContain('more-papers')
    expect(after.answers.map((answer) => answer.id)).toContain('more-papers')

    const [second, first] = await versions()
    expect(first).toMatchObject({ version: 1, state: 'past', runningCases: 1, changes: null })
    expect(second).toMatchObject({ version: 2, state: 'present', runningCases: 1, effectiveFrom: '2026-11-18' })
    expect(second?.changes).toEqual([
      { part: 'defaultClock', kind: 'changed', title: null },
      { part: 'clocks', kind: 'added', title: '3 hari kerja' },
      { part: 'clocks', kind: 'removed', title: '5 hari kerja' },
      { part: 'answers', kind: 'added', title: 'Diminta pemeriksaan ulang' },
    ])
    expect((await failureOf(office.client('sari').serviceCases.versions({ serviceId }))).code).toBe('forbidden')
    expect((await failureOf(office.client('bambang').serviceCases.versions({ serviceId: 'none' }))).code).toBe(
      'not-found',
    )
  } finally {
    await office.close()
    resources.remove()
  }
})

test('a clock that the office chose and the new version no longer knows gives way to the published one', async () => {
  test.setTimeout(180_000)
  const resources = withSecondVersion({ clocks: [{ ...firstClock(), id: 'three-working-days', amount: 3 }] })
  const office = await Office.open(staff, '2026-11-16T02:00:00.000Z', { resourcesFolder: resources.path })
  try {
    const head = () => office.client('bambang').serviceCases
    const wanted = { serviceId, clockId: 'two-working-days', clockStart: 'unit-file-complete' as const, revision: 0 }
    await head().changeSettings(wanted)
    expect((await head().standard({ serviceId })).settings.clockId).toBe('two-working-days')
    await office.goTo('2026-11-18T02:00:00.000Z', 'bambang')
    expect((await head().standard({ serviceId })).settings).toEqual({
      clockId: 'three-working-days',
      clockStart: 'unit-file-complete',
      revision: 1,
    })
  } finally {
    await office.close()
    resources.remove()
  }
})

test('two files of one version: the service refuses to guess', async () => {
  const resources = withSecondVersion({ version: 1 })
  const office = await Office.open(staff, '2026-11-16T02:00:00.000Z', { resourcesFolder: resources.path })
  try {
    expect((await failureOf(office.client('bambang').serviceCases.standard({ serviceId }))).code).toBe('internal')
  } finally {
    await office.close()
    resources.remove()
  }
})

function firstClock() {
  const [clock] = firstVersion.clocks
  if (!clock) throw new Error('the service has a clock')
  return clock
}
