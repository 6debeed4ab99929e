import { inmateEventListeners } from '#electron/core/inmate-event-listeners.ts'
import type { InmateEventListener } from '#electron/features/inmates/inmate-events.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { InmateEvent } from '#shared/features/inmates/inmate-events.contract.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

test('the registry enters a person: profile, banner, history and the rights around it', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const nurse = (await signInAs(core, admin, 'sari', ['perawat'])).client
  const { id, nationalIdWarnings } = await registry.inmates.register(newcomer(), { context: { key: 'pendaftaran-1' } })
  expect(nationalIdWarnings).toEqual([])

  await test.step('the profile tells everything, newest first', async () => {
    const profile = await nurse.inmates.profile({ id })
    expect(profile.details.aliases).toEqual(['Joko Gondrong', 'Pakde'])
    expect(profile.events.map((event) => event.kind)).toEqual(['register-change', 'arrival'])
    expect(profile.events.at(-1)).toMatchObject({
      at: '2026-11-13T02:30:00.000Z',
      recordedBy: 'Petugas rini',
      details: { otherParty: 'Polres Contoh', place: { block: 'A', room: '3' } },
    })
    expect(profile.registers).toMatchObject([{ registerNumber: 'AI.17/2026', legalStatus: 'tahanan', to: null }])
    expect(profile.placements).toMatchObject([{ block: 'A', room: '3', from: '2026-11-13', to: null }])
    expect(profile.revision).toBe(1)
  })
  await test.step('the banner has what every screen shows', async () => {
    expect(await nurse.inmates.banner({ id })).toEqual({
      id,
      name: 'Djoko Soesilo',
      aliases: ['Joko Gondrong', 'Pakde'],
      sex: 'male',
      birthDate: '1990-11-17',
      ageInYears: 35,
      registerNumber: 'AI.17/2026',
      legalStatus: 'tahanan',
      block: 'A',
      room: '3',
      state: 'present',
      photoFileId: null,
      daysToRelease: null,
      isNearRelease: false,
      isStranger: false,
    })
  })
  await test.step('the same key registers nobody twice', async () => {
    const again = await registry.inmates.register(newcomer(), { context: { key: 'pendaftaran-1' } })
    expect(again.id).toBe(id)
    expect(await nurse.inmates.list(everybody)).toMatchObject({ total: 1 })
  })
  await test.step('every change is in the change log and in the history of the person', async () => {
    const profile = await registry.inmates.profile({ id })
    await registry.inmates.update({ ...profile.details, aliases: ['Pakde'], address: 'Jalan Baru 2', id, revision: 1 })
    const { entries } = await registry.history.of({ subject: { type: 'inmate', id }, before: null })
    expect(entries.map(({ procedure }) => procedure)).toEqual(['inmates.update', 'inmates.register'])
    expect(await chainFindings(admin)).toEqual([])
  })
  await test.step('who may not, cannot', async () => {
    expect((await failureOf(nurse.inmates.register(newcomer()))).code).toBe('forbidden')
    expect((await failureOf(admin.inmates.profile({ id }))).code).toBe('forbidden')
    expect(
      (await failureOf(nurse.inmates.moveRoom({ ...move(id, 2, '2026-11-14'), place: { block: 'B', room: '1' } })))
        .code,
    ).toBe('forbidden')
  })
})

async function chainFindings(admin: Client): Promise<readonly unknown[]> {
  for await (const event of await admin.audit.check({})) if (event.kind === 'result') return event.findings
  throw new Error('the check of the chain gave no result')
}

const everybody = { text: '', block: null, legalStatus: null, state: null, offset: 0, limit: 100 } as const

const move = (inmateId: string, revision: number, on: string) => ({ inmateId, revision, on, time: null, note: null })

test('rooms, transfer, return, release and death follow one another, and only so', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const { id } = await registry.inmates.register(newcomer())
  const refusal = async (call: Promise<unknown>) => (await failureOf(call)).details.reason

  await test.step('refused: before the arrival, in the future, the same room, a stale page', async () => {
    const b1 = { block: 'B', room: '1' }
    expect(await refusal(registry.inmates.moveRoom({ ...move(id, 1, '2026-11-12'), place: b1 }))).toBe('before-arrival')
    expect(await refusal(registry.inmates.moveRoom({ ...move(id, 1, '2026-11-17'), place: b1 }))).toBe('in-future')
    expect(await refusal(registry.inmates.moveRoom({ ...move(id, 1, '2026-11-16'), time: '08:01', place: b1 }))).toBe(
      'in-future',
    )
    expect(
      await refusal(registry.inmates.moveRoom({ ...move(id, 1, '2026-11-15'), place: { block: 'A', room: '3' } })),
    ).toBe('same-room')
    expect((await failureOf(registry.inmates.moveRoom({ ...move(id, 7, '2026-11-15'), place: b1 }))).code).toBe(
      'changed-meanwhile',
    )
    expect(
      await refusal(
        registry.inmates.recordReturn({
          ...move(id, 1, '2026-11-15'),
          stay: 'resumed',
          from: null,
          place: null,
          register: null,
        }),
      ),
    ).toBe('not-allowed-now')
  })
  await test.step('a move noted late ends the room before it and is ended by the one after it', async () => {
    await registry.inmates.moveRoom({ ...move(id, 1, '2026-11-16'), place: { block: 'C', room: '9' } })
    await registry.inmates.moveRoom({ ...move(id, 2, '2026-11-14'), place: { block: 'B', room: '1' } })
    const { placements, banner } = await registry.inmates.profile({ id })
    expect(placements.map(({ block, from, to }) => [block, from, to])).toEqual([
      ['C', '2026-11-16', null],
      ['B', '2026-11-14', '2026-11-16'],
      ['A', '2026-11-13', '2026-11-14'],
    ])
    expect(banner).toMatchObject({ block: 'C', room: '9' })
    expect(await registry.inmates.places({})).toEqual([{ block: 'C', room: '9', people: 1 }])
  })
  await test.step('whoever left has no room, and may come back', async () => {
    const left = await registry.inmates.transferOut({
      ...move(id, 3, '2026-11-16'),
      to: 'Lapas Contoh',
      letterNumber: null,
    })
    expect(await registry.inmates.banner({ id })).toMatchObject({
      state: 'transferred',
      block: null,
      registerNumber: 'AI.17/2026',
    })
    expect(await registry.inmates.list({ ...everybody, state: 'present' })).toMatchObject({ total: 0 })
    expect(
      await refusal(
        registry.inmates.moveRoom({ ...move(id, left.revision, '2026-11-16'), place: { block: 'B', room: '1' } }),
      ),
    ).toBe('not-allowed-now')
    await registry.inmates.recordReturn({
      ...move(id, 4, '2026-11-16'),
      stay: 'resumed',
      from: 'Lapas Contoh',
      place: { block: 'B', room: '2' },
      register: null,
    })
    expect(await registry.inmates.banner({ id })).toMatchObject({ state: 'present', block: 'B', room: '2' })
  })
  await test.step('a new case begins a new stay with its own register number and dates', async () => {
    await registry.inmates.release({ ...move(id, 5, '2026-11-16'), reason: 'putusan-bebas', letterNumber: null })
    await registry.inmates.recordReturn({
      ...move(id, 6, '2026-11-16'),
      stay: 'new',
      from: null,
      place: { block: 'A', room: '1' },
      register: { registerClass: 'A.II', registerNumber: 'A.II 4/2026', legalStatus: 'tahanan', since: '2026-11-16' },
    })
    const profile = await registry.inmates.profile({ id })
    expect(profile.registers.map(({ registerNumber, to }) => [registerNumber, to])).toEqual([
      ['A.II 4/2026', null],
      ['AI.17/2026', '2026-11-16'],
    ])
    expect(profile.details.sentence.firstDetainedOn).toBeNull()
  })
  await test.step('after death nothing follows, until it is struck out with a reason', async () => {
    const death = await registry.inmates.recordDeath({
      ...move(id, 7, '2026-11-16'),
      where: 'RSUD Contoh',
      letterNumber: null,
    })
    expect(
      await refusal(registry.inmates.moveRoom({ ...move(id, 8, '2026-11-16'), place: { block: 'B', room: '1' } })),
    ).toBe('not-allowed-now')
    expect(
      await refusal(
        registry.inmates.recordReturn({
          ...move(id, 8, '2026-11-16'),
          stay: 'new',
          from: null,
          place: null,
          register: null,
        }),
      ),
    ).toBe('not-allowed-now')
    const undo = { inmateId: id, eventId: death.eventId, reason: 'Salah orang, namanya serupa' }
    await registry.inmates.voidEvent({ ...undo, revision: 8 })
    expect(await registry.inmates.banner({ id })).toMatchObject({ state: 'present', block: 'A', room: '1' })
    expect(await refusal(registry.inmates.voidEvent({ ...undo, revision: 9 }))).toBe('event-already-voided')
    expect((await registry.inmates.profile({ id })).events.filter((event) => event.voidedReason)).toHaveLength(1)
  })
  expect(await chainFindings(admin)).toEqual([])
})

test('a mistaken registration is taken back, an arrival that others rest on is not', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const { id } = await registry.inmates.register(newcomer())
  const arrival = (await registry.inmates.profile({ id })).events.find((event) => event.kind === 'arrival')?.id ?? ''
  const moved = await registry.inmates.moveRoom({ ...move(id, 1, '2026-11-15'), place: { block: 'B', room: '1' } })
  const reason = 'Terdaftar dua kali'
  expect(
    (await failureOf(registry.inmates.voidEvent({ inmateId: id, revision: 2, eventId: arrival, reason }))).details
      .reason,
  ).toBe('breaks-later-event')
  await registry.inmates.voidEvent({ inmateId: id, revision: 2, eventId: moved.eventId, reason })
  expect(await registry.inmates.banner({ id })).toMatchObject({ block: 'A', room: '3' })
  await registry.inmates.voidEvent({ inmateId: id, revision: 3, eventId: arrival, reason })
  expect(await registry.inmates.banner({ id })).toMatchObject({ state: 'not-arrived', block: null })
  await registry.inmates.recordReturn({
    ...move(id, 4, '2026-11-15'),
    stay: 'new',
    from: null,
    place: { block: 'D', room: '1' },
    register: null,
  })
  const { banner, details } = await registry.inmates.profile({ id })
  expect(banner).toMatchObject({ state: 'present', block: 'D' })
  expect(details.sentence.firstDetainedOn).toBe('2026-10-20')
})

test('register numbers: one person each, in history, corrected by striking out', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const { id } = await registry.inmates.register(newcomer())
  const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).details.reason
  const next = (revision: number, registerClass: 'A.I' | 'A.III' | 'B.I', registerNumber: string, since: string) =>
    registry.inmates.addRegister({
      inmateId: id,
      revision,
      registerClass,
      registerNumber,
      legalStatus: 'tahanan',
      since,
      note: null,
    })

  const twin = { ...newcomer(), firstRegister: { ...newcomer().firstRegister, registerNumber: 'a.I-17 / 2026' } }
  expect(await reasonOf(registry.inmates.register(twin))).toBe('register-taken')
  expect(await registry.inmates.list(everybody)).toMatchObject({ total: 1 })
  expect(await reasonOf(next(1, 'B.I', 'A.III.9/2026', '2026-11-15'))).toBe('register-class-differs')
  expect(await reasonOf(next(1, 'A.III', 'A.III.9/2026', '2026-11-17'))).toBe('in-future')
  const wrong = await next(1, 'A.III', 'A.III.99/2026', '2026-11-15')
  await registry.inmates.voidEvent({ inmateId: id, revision: 2, eventId: wrong.eventId, reason: 'Salah ketik nomor' })
  expect(await registry.inmates.banner({ id })).toMatchObject({ registerNumber: 'AI.17/2026' })
  await next(3, 'A.III', 'A.III.9/2026', '2026-11-15')
  await next(4, 'A.I', '25/MILIK SENDIRI', '2026-11-10')
  const { registers } = await registry.inmates.profile({ id })
  expect(registers.map(({ registerNumber, from, to }) => [registerNumber, from, to])).toEqual([
    ['A.III.9/2026', '2026-11-15', null],
    ['AI.17/2026', '2026-11-13', '2026-11-15'],
    ['25/MILIK SENDIRI', '2026-11-10', '2026-11-13'],
  ])
})

test('other features listen inside the command, and may refuse it', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const heard: InmateEvent[] = []
  const listeners = inmateEventListeners as InmateEventListener[]
  listeners.push(async (_context, event) => {
    heard.push(event)
    if (event.kind === 'release') throw new Failure('refused', { reason: 'not-allowed-now' })
  })
  try {
    const { id } = await registry.inmates.register(newcomer())
    expect(
      (await failureOf(registry.inmates.release({ ...move(id, 1, '2026-11-16'), reason: 'other', letterNumber: null })))
        .code,
    ).toBe('refused')
    expect(await registry.inmates.banner({ id })).toMatchObject({ state: 'present', block: 'A' })
    const { eventId } = await registry.inmates.moveRoom({
      ...move(id, 1, '2026-11-16'),
      place: { block: 'B', room: '1' },
    })
    await registry.inmates.voidEvent({ inmateId: id, revision: 2, eventId, reason: 'Salah kamar' })
    expect(heard.map((event) => [event.kind, event.voidedReason])).toEqual([
      ['arrival', null],
      ['register-change', null],
      ['release', null],
      ['room-move', null],
      ['room-move', 'Salah kamar'],
    ])
  } finally {
    listeners.pop()
  }
})
