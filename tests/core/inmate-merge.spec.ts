import { createHash } from 'node:crypto'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const reason = 'Tercatat dua kali oleh regu yang berbeda'

/** One hash over everything that is kept about these people; the counter of changes is no content. */
async function digestOf(folder: string, ids: readonly string[]): Promise<string> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const hash = createHash('sha256')
  const tables = [
    'inmate_aliases',
    'inmate_events',
    'inmate_registers',
    'inmate_placements',
    'inmate_sentences',
    'service_cases',
  ]
  for (const [table, column] of [['inmates', 'id'], ...tables.map((name) => [name, 'inmate_id'])]) {
    const marks = ids.map(() => '?').join(', ')
    const rows = database.prepare(`select * from ${table} where ${column} in (${marks}) order by id`).all(...ids)
    for (const row of rows as Record<string, unknown>[]) hash.update(JSON.stringify({ table, ...row, revision: null }))
  }
  database.close()
  return hash.digest('hex')
}

/** Djoko twice: entered at the gate, and again from an old list with another spelling, number and room. */
async function twice(registry: Client) {
  const base = newcomer()
  const kept = await registry.inmates.register(base)
  const absorbed = await registry.inmates.register({
    ...base,
    name: 'Joko Susilo',
    aliases: ['Si Jangkung'],
    nationalId: '3299011711900777',
    address: null,
    arrival: { ...base.arrival, on: '2026-11-12', time: null, place: { block: 'C', room: '9' } },
    firstRegister: { ...base.firstRegister, registerNumber: 'AII.3/2026', registerClass: 'A.II', since: '2026-11-14' },
    sentence: { ...base.sentence, expiresOn: '2027-01-01' },
  })
  await registry.inmates.moveRoom({
    inmateId: absorbed.id,
    revision: 1,
    on: '2026-11-15',
    time: null,
    note: null,
    place: { block: 'D', room: '1' },
  })
  return { kept: { id: kept.id, revision: 1 }, absorbed: { id: absorbed.id, revision: 2 } }
}

test('two records become one, found by either name; taken apart they are what they were', async ({ core, folder }) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { kept, absorbed } = await twice(registry)
  const { id: caseId } = await nurse.recommendations.open({
    inmateId: absorbed.id,
    trigger: 'inmate',
    reason: 'Nyeri perut berulang',
    emergency: null,
  })
  const ids = [kept.id, absorbed.id]
  const before = await digestOf(folder, ids)

  await test.step('the pair is hinted at, once', async () => {
    expect(await registry.inmateMerges.duplicates({})).toMatchObject([{ reason: 'similar-name-and-birth-date' }])
  })
  await test.step('what contradicts is named beforehand', async () => {
    const preview = await registry.inmateMerges.preview({ keptId: kept.id, absorbedId: absorbed.id })
    const arrival = (await registry.inmates.profile({ id: absorbed.id })).events.find(
      (event) => event.kind === 'arrival',
    )
    // The request, and the arrival on the board of the clinic.
    expect(preview).toEqual({ struckOutIds: [arrival?.id], otherRecords: 2 })
  })
  const merged = await registry.inmateMerges.merge({ kept, absorbed, fromAbsorbed: ['nationalId', 'sentence'], reason })
  await test.step('one person with both histories; the contradiction stays readable as struck out', async () => {
    const profile = await registry.inmates.profile({ id: kept.id })
    expect(profile.details).toMatchObject({
      name: 'Djoko Soesilo',
      nationalId: '3299011711900777',
      address: 'Jalan Contoh 1',
      sentence: { expiresOn: '2027-01-01' },
    })
    expect(profile.details.aliases).toEqual(['Joko Gondrong', 'Pakde', 'Si Jangkung'])
    expect(profile.registers.map((row) => [row.registerNumber, row.to])).toEqual([
      ['AII.3/2026', null],
      ['AI.17/2026', '2026-11-14'],
    ])
    expect(profile.placements.map(({ block, room, to }) => [block, room, to])).toEqual([
      ['D', '1', null],
      ['A', '3', '2026-11-15'],
    ])
    expect(profile.events.filter((event) => event.voidedReason !== null)).toMatchObject([
      { kind: 'arrival', voidedReason: reason },
    ])
  })
  await test.step('search finds the survivor by the other name and the other NIK; the list has one row', async () => {
    for (const text of ['susilo jangkung', 'AII.3/2026', '3299011711900001', '3299011711900777', 'joko susilo']) {
      const found = await registry.inmates.search({ text, limit: 5, state: null })
      expect(
        found.map((person) => person.id),
        text,
      ).toEqual([kept.id])
    }
    expect(await registry.inmates.list(everybody)).toMatchObject({ total: 1, everybody: 1, registered: 1 })
    expect(await registry.inmateMerges.duplicates({})).toEqual([])
  })
  await test.step('the request follows; the other page says where it went and takes no changes', async () => {
    expect((await nurse.recommendations.get({ caseId })).inmateId).toBe(kept.id)
    expect(await nurse.inmateMerges.ofPerson({ inmateId: absorbed.id })).toMatchObject({
      mergedInto: { id: merged.mergeId, kept: { id: kept.id }, reason, by: 'Petugas rini' },
    })
    const { details, revision } = await registry.inmates.profile({ id: absorbed.id })
    const change = await failureOf(registry.inmates.update({ ...details, id: absorbed.id, revision }))
    expect(change.details.reason).toBe('merged-away')
    const again = await failureOf(registry.inmateMerges.preview({ keptId: absorbed.id, absorbedId: kept.id }))
    expect(again.details.reason).toBe('merged-away')
  })
  await test.step('taken apart: every row as before, both found again', async () => {
    expect(await digestOf(folder, ids)).not.toBe(before)
    await registry.inmateMerges.unmerge({ mergeId: merged.mergeId, reason: 'Ternyata kakak beradik' })
    expect(await digestOf(folder, ids)).toBe(before)
    const found = await registry.inmates.search({ text: '3299011711900001', limit: 5, state: null })
    expect(found.map((person) => person.id)).toEqual([kept.id])
    const other = await registry.inmates.search({ text: 'jangkung', limit: 5, state: null })
    expect(other.map((person) => person.id)).toEqual([absorbed.id])
    const twiceUndone = await failureOf(registry.inmateMerges.unmerge({ mergeId: merged.mergeId, reason }))
    expect(twiceUndone.details.reason).toBe('merge-undone')
  })
  await test.step('merged once more and back: the same again, and the chain of the log holds', async () => {
    const [first, second] = await Promise.all(ids.map(async (id) => registry.inmates.profile({ id })))
    const again = await registry.inmateMerges.merge({
      kept: { id: absorbed.id, revision: second?.revision ?? 0 },
      absorbed: { id: kept.id, revision: first?.revision ?? 0 },
      fromAbsorbed: ['name', 'family'],
      reason,
    })
    await registry.inmateMerges.unmerge({ mergeId: again.mergeId, reason })
    expect(await digestOf(folder, ids)).toBe(before)
    const findings: unknown[] = []
    for await (const event of await admin.audit.check({})) if (event.kind === 'result') findings.push(...event.findings)
    expect(findings).toEqual([])
  })
})

const everybody = { text: '', block: null, legalStatus: null, state: null, offset: 0, limit: 10 } as const

test('what was noted after the merge stays with the first record when they are taken apart', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { kept, absorbed } = await twice(registry)
  const { mergeId, revision } = await registry.inmateMerges.merge({ kept, absorbed, fromAbsorbed: ['name'], reason })
  const moved = {
    inmateId: kept.id,
    revision,
    on: '2026-11-16',
    time: null,
    note: null,
    place: { block: 'E', room: '5' },
  }
  await registry.inmates.moveRoom(moved)
  const changed = await registry.inmates.profile({ id: kept.id })
  await registry.inmates.update({
    ...changed.details,
    address: 'Jalan Sesudah',
    id: kept.id,
    revision: changed.revision,
  })
  await registry.inmateMerges.unmerge({ mergeId, reason })
  const first = await registry.inmates.profile({ id: kept.id })
  expect(first.details).toMatchObject({ name: 'Djoko Soesilo', address: 'Jalan Sesudah' })
  expect(first.placements.map(({ block, to }) => [block, to])).toEqual([
    ['E', null],
    ['A', '2026-11-16'],
  ])
  const second = await registry.inmates.profile({ id: absorbed.id })
  expect(second.banner).toMatchObject({ name: 'Joko Susilo', state: 'present', block: 'D' })
})

test('merges come apart in the opposite order, stale pages and oneself are refused, look-alikes are told apart', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { kept, absorbed } = await twice(registry)
  const base = newcomer()
  const third = await registry.inmates.register({
    ...base,
    nationalId: null,
    firstRegister: { ...base.firstRegister, registerNumber: 'AI.99/2026' },
  })
  const reasonOf = async (call: Promise<unknown>) => {
    const { code, details } = await failureOf(call)
    return details.reason ?? code
  }
  const merge = { fromAbsorbed: [], reason }
  expect(await reasonOf(registry.inmateMerges.merge({ kept, absorbed: { ...absorbed, revision: 1 }, ...merge }))).toBe(
    'changed-meanwhile',
  )
  expect(await reasonOf(registry.inmateMerges.merge({ kept, absorbed: kept, ...merge }))).toBe('merge-same-person')
  expect(await reasonOf(nurse.inmateMerges.merge({ kept, absorbed, ...merge }))).toBe('forbidden')
  expect(await reasonOf(registry.inmateMerges.merge({ kept, absorbed, fromAbsorbed: [], reason: 'ya' }))).toBe(
    'invalid-input',
  )

  const first = await registry.inmateMerges.merge({ kept, absorbed, ...merge })
  const second = await registry.inmateMerges.merge({
    kept: { id: third.id, revision: 1 },
    absorbed: { id: kept.id, revision: first.revision },
    ...merge,
  })
  const found = await registry.inmates.search({ text: 'joko susilo', limit: 5, state: null })
  expect(found.map((person) => person.id)).toEqual([third.id])
  expect(await reasonOf(registry.inmateMerges.unmerge({ mergeId: first.mergeId, reason }))).toBe('merge-later-first')
  await registry.inmateMerges.unmerge({ mergeId: second.mergeId, reason })
  await registry.inmateMerges.unmerge({ mergeId: first.mergeId, reason })
  expect(await registry.inmateMerges.list({})).toHaveLength(2)

  const pairs = await registry.inmateMerges.duplicates({})
  expect(pairs).toHaveLength(3)
  for (const pair of pairs)
    await registry.inmateMerges.tellApart({ firstId: pair.second.id, secondId: pair.first.id, reason })
  expect(await registry.inmateMerges.duplicates({})).toEqual([])
})
