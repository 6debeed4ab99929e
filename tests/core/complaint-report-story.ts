import type { Core } from '#electron/core/create-core.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

type Receiving = Parameters<Client['complaints']['receive']>[0]

export const story = 'Makanan basi dibagikan malam hari'
const plain: Receiving = {
  ...{ channel: 'kotak', class: 'complaint', service: 'makanan', reporterKind: 'inmate', mode: 'anonymous' },
  story: { what: story, where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

export let core: Core
let now = '2026-09-01T02:00:00.000Z'
export const folder = temporaryFolder()
const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
const ids = new Map<string, string>()

export const person = (name: string) => {
  const found = people.get(name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
export const as = (name: string): Client => person(name).client
export const idOf = (name: string): string => ids.get(name) ?? ''
const today = () => now.slice(0, 10) as CalendarDate

async function goTo(day: string): Promise<void> {
  now = `${day}T02:00:00.000Z`
  for (const name of Object.keys(staff)) {
    const { token } = await clientOf(core).session.logIn({ name, password: passwordOf(name) })
    people.set(name, { ...person(name), token, client: clientOf(core, token) })
  }
}

async function receive(name: string, change: Partial<Receiving> = {}): Promise<void> {
  const { id } = await as('lina').complaints.receive({ ...plain, ...change })
  ids.set(name, id)
}

const at = async (name: string) => {
  const { caseId, revision } = await as('lina').complaintCases.course({ id: idOf(name) })
  return { caseId, revision }
}
const take = async (who: string, name: string, step: string) =>
  as(who).complaintCases.takeStep({ ...(await at(name)), step, note: 'Dicatat', on: today() })
const ask = async (name: string, result: string, attempts: number | null = null) =>
  as('lina').complaintCases.takeStep({
    ...{ ...(await at(name)), step: 'satisfaction', note: 'Ditelepon', on: today() },
    satisfaction: { result, attempts },
  })
const toAnswer = async (name: string) => {
  await take('tuti', name, 'recommend')
  await take('bambang', name, 'direct')
}
const answer = async (name: string, outcome: 'answered' | 'refused' | 'forwarded') =>
  as('lina').complaintCases.recordAnswer({
    ...(await at(name)),
    ...{ outcome, on: today(), letterDate: outcome === 'forwarded' ? today() : null, fileIds: [] },
    letterNumber: outcome === 'forwarded' ? 'W.9-UM.01-17' : null,
    reason: outcome === 'refused' ? 'Tidak terbukti' : null,
  })
const reason = 'Dicatat dalam cerita'

/** Three months at the desk: ends of every kind, and who was asked what. */
export async function liveThreeMonths(): Promise<void> {
  core = await startCore(folder.path, { clock: { now: () => now } as never })
  const { admin } = await install(core)
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))

  // September: one answered and closed, one that goes on for months, one of them about the head.
  await receive('answered')
  await receive('slow', { class: 'information', channel: 'surat', reporterKind: 'family' })
  await receive('head', { accused: { units: ['kepala'], accountIds: [] }, service: 'hak', channel: 'telepon' })
  await goTo('2026-09-10')
  await toAnswer('answered')
  await take('hadi', 'answered', 'improve')
  await answer('answered', 'answered')
  await as('lina').complaintCases.skipStep({ ...(await at('answered')), step: 'follow-up', reason })
  // Unhappy at first; what was said last counts.
  await ask('answered', 'tidak-puas')
  await ask('answered', 'puas')
  await take('lina', 'answered', 'report-superior')
  await take('lina', 'answered', 'report-kanwil')
  await as('lina').complaintCases.finish(await at('answered'))
  await receive('withdrawn', { class: 'aspiration', channel: 'loket' })
  await receive('cancelled', { service: 'kamar' })
  await goTo('2026-09-21')
  await as('lina').complaintCases.withdraw({ ...(await at('withdrawn')), reason })
  await as('lina').complaintCases.cancel({ ...(await at('cancelled')), reason })
  // October: ends of every kind; one comes back.
  await goTo('2026-10-05')
  for (const name of ['refused', 'forwarded', 'double', 'main', 'lapsed', 'longer']) await receive(name)
  const joined = { into: (await at('main')).caseId, cause: 'duplicate', reason }
  await as('lina').complaintCases.joinCase({ ...(await at('double')), ...joined })
  await receive('parted', { channel: 'lapor' })
  await as('lina').complaintCases.joinCase({ ...(await at('parted')), ...joined })
  const asked = { cause: 'completion-asked', note: null, on: today() }
  await as('lina').complaintCases.pauseClock({ ...(await at('lapsed')), ...asked })
  await as('bambang').complaintCases.extendClock({ ...(await at('longer')), amount: 10, reason })
  for (const name of ['refused', 'forwarded']) await toAnswer(name)
  await goTo('2026-10-14')
  await answer('refused', 'refused')
  await answer('forwarded', 'forwarded')
  await as('lina').complaintCases.reopen({ ...(await at('cancelled')), reason })
  await toAnswer('slow')
  await goTo('2026-10-20')
  await answer('slow', 'refused')
  // November, until the 16th: what lapses, what is taken apart, what waits.
  await goTo('2026-11-06')
  await as('lina').complaintCases.lapse(await at('lapsed'))
  await as('lina').complaintCases.partCase({ ...(await at('parted')), reason })
  await receive('waiting', { mode: 'anonymous', reporterKind: 'unknown', service: 'kesehatan' })
  await as('lina').complaintCases.pauseClock({ ...(await at('waiting')), ...asked, on: today() })
  const extended = (await as('bambang').complaintCases.course({ id: idOf('longer') })).timeline
  await as('bambang').complaintCases.withdrawExtension({
    ...(await at('longer')),
    extensionId: extended.find(({ kind }) => kind === 'extended')?.id ?? '',
    reason,
  })
  await toAnswer('main')
  await take('hadi', 'main', 'improve')
  await answer('main', 'answered')
  await as('lina').complaintCases.skipStep({ ...(await at('main')), step: 'follow-up', reason })
  await as('lina').complaintCases.skipStep({ ...(await at('main')), step: 'satisfaction', reason })
  for (const [name, change] of [
    ['unreached', { service: 'kamar', class: 'aspiration' }],
    ['unhappy', { service: 'hak' }],
  ] as const) {
    await receive(name, change)
    await toAnswer(name)
    await take('hadi', name, 'improve')
    await answer(name, 'answered')
    await as('lina').complaintCases.skipStep({ ...(await at(name)), step: 'follow-up', reason })
  }
  await ask('unreached', 'tidak-terjangkau', 3)
  await ask('unhappy', 'tidak-puas')
  await goTo('2026-11-16')
}
