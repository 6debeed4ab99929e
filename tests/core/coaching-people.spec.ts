import { expect, test } from '@playwright/test'
import { day, live, music, openCoaching, programmeWith, reasonOf, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const coach = () => office.client('bina').coachingProgrammes
const registry = () => office.client('rini')
const reason = 'Cukup alasan untuk ini'
const today = day('2026-11-16')

const standing = async (programmeId: string) =>
  (await coach().members({ programmeId })).map(({ person, state, leftOn, goneWith }) => [
    person.name,
    state,
    leftOn,
    goneWith,
  ])

const left = { on: '2026-11-16', time: null, note: null, letterNumber: null } as const

test('whoever is released or dies leaves every programme and list on that day; an event struck out brings him back', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Bebas Murni', 'Tetap Ikut', 'Wafat Mendadak'])
  const [free = '', , dead = ''] = people
  const { id: other } = await coach().make({ ...music, name: 'Tari' })
  await coach().ask({ ...wish, programmeId: other, inmateId: free })
  const { revision } = await registry().inmates.profile({ id: free })
  await registry().inmates.release({ ...left, inmateId: free, revision, reason: 'bebas-murni' })
  const death = await registry().inmates.profile({ id: dead })
  await registry().inmates.recordDeath({ ...left, inmateId: dead, revision: death.revision, where: null })
  expect(await standing(programmeId)).toEqual([
    ['Tetap Ikut', 'accepted', null, null],
    ['Bebas Murni', 'ended', today, 'release'],
    ['Wafat Mendadak', 'ended', today, 'death'],
  ])
  expect(await standing(other)).toEqual([['Bebas Murni', 'withdrawn', null, 'release']])
  expect((await coach().get({ id: programmeId })).accepted).toBe(1)

  const profile = await registry().inmates.profile({ id: free })
  const event = profile.events.find(({ kind }) => kind === 'release')
  const struckOut = { inmateId: free, revision: profile.revision, eventId: event?.id ?? '', reason: 'Salah orang' }
  await registry().inmates.voidEvent(struckOut)
  expect((await standing(programmeId)).find(([name]) => name === 'Bebas Murni')).toEqual([
    ...['Bebas Murni', 'accepted'],
    ...[null, null],
  ])
  expect(await standing(other)).toEqual([['Bebas Murni', 'waiting', null, null]])
})

test('two records that become one belong once, keep their days out, and are not kept apart from themselves', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Dua Kali', 'Dua Kali Lagi'])
  const [kept = '', absorbed = ''] = people
  const [, second] = await coach().members({ programmeId })
  if (!second) throw new Error('two belong')
  const out = { from: today, until: day('2026-11-20'), reason }
  await coach().suspend({ memberId: second.id, ...out })
  await coach().keepApart({ oneId: kept, otherId: absorbed, from: today, reason })
  const revisionOf = async (id: string) => (await registry().inmates.profile({ id })).revision
  const { mergeId } = await registry().inmateMerges.merge({
    kept: { id: kept, revision: await revisionOf(kept) },
    absorbed: { id: absorbed, revision: await revisionOf(absorbed) },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali',
  })
  const [one, gone, ...others] = await coach().members({ programmeId })
  expect(others).toEqual([])
  expect(one).toMatchObject({ state: 'accepted', person: { id: kept }, suspensions: [{ ...out, state: 'active' }] })
  expect(gone).toMatchObject({ state: 'ended', person: { id: kept }, leftReason: 'Tercatat dua kali' })
  expect(await coach().keptApart({})).toEqual([])

  await registry().inmateMerges.unmerge({ mergeId, reason: 'Ternyata kakak beradik' })
  expect((await standing(programmeId)).map(([name, state]) => [name, state])).toEqual([
    ['Dua Kali', 'accepted'],
    ['Dua Kali Lagi', 'accepted'],
  ])
  expect((await coach().keptApart({})).map((pair) => pair.reason)).toEqual([reason])
})

test('a wish gives way to a membership when two records become one', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Ikut Sudah'])
  const [absorbed = ''] = people
  const kept = await live(office, 'Masih Menunggu')
  await coach().ask({ ...wish, programmeId, inmateId: kept })
  const revisionOf = async (id: string) => (await registry().inmates.profile({ id })).revision
  await registry().inmateMerges.merge({
    kept: { id: kept, revision: await revisionOf(kept) },
    absorbed: { id: absorbed, revision: await revisionOf(absorbed) },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali',
  })
  expect((await standing(programmeId)).map(([, state]) => state)).toEqual(['accepted', 'withdrawn'])
})

test('an end is taken back with its people, but nobody who has left meanwhile', async () => {
  const { id, people } = await programmeWith(office, ['Kembali Lagi', 'Sudah Bebas', 'Keluar Sendiri'])
  const waiting = await live(office, 'Tetap Menunggu')
  await coach().ask({ ...wish, programmeId: id, inmateId: waiting })
  const own = (await coach().members({ programmeId: id })).find(({ person }) => person.name === 'Keluar Sendiri')
  await coach().leave({ id: own?.id ?? '', revision: own?.revision ?? 0, on: today, reason })
  expect(await reasonOf(coach().resume({ id, revision: 1 }))).toBe('programme-active')
  await coach().end({ id, revision: 1, on: today, reason })
  const [, free = ''] = people
  const { revision } = await registry().inmates.profile({ id: free })
  await registry().inmates.release({ ...left, inmateId: free, revision, reason: 'bebas-murni' })
  await coach().resume({ id, revision: 2 })
  expect(await standing(id)).toEqual([
    ['Kembali Lagi', 'accepted', null, null],
    ['Tetap Menunggu', 'waiting', null, null],
    ['Sudah Bebas', 'ended', today, 'programme-end'],
    ['Keluar Sendiri', 'ended', today, null],
  ])
})

test('a programme made by mistake lies in the trash of those who coach, and comes back from there', async () => {
  const { id } = await coach().make(music)
  await coach().void({ id, revision: 1, reason })
  const { trash } = office.client('bina')
  expect(await trash.list({})).toMatchObject([{ kind: 'programme', id, name: music.name, keptUntil: null }])
  expect((await office.client('wawan').trash.list({})).filter(({ kind }) => kind === 'programme')).toEqual([])
  expect(await reasonOf(office.client('wawan').trash.restore({ kind: 'programme', id }))).toBe('not-found')
  await trash.restore({ kind: 'programme', id })
  expect(await trash.list({})).toEqual([])
  expect((await coach().get({ id })).state).toBe('active')
  expect(await reasonOf(trash.restore({ kind: 'programme', id }))).toBe('not-found')
})

test('the history of a programme names its people, kinds and stages', async () => {
  const { id } = await programmeWith(office, ['Ada Riwayatnya'])
  const { entries } = await office
    .client('wawan')
    .history.of({ subject: { type: 'coaching-programme', id }, before: null })
  const told = JSON.stringify(entries)
  for (const word of ['Ada Riwayatnya', 'Musik', 'early', 'coachingProgrammes.accept']) expect(told).toContain(word)
  expect(
    entries.flatMap(({ changes }) => changes.flatMap(({ fields }) => fields)).map(({ content }) => content),
  ).not.toContain('undeclared')
})
