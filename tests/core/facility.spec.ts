import { z } from 'zod'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, sampleFacility, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const day = (text: string) => text as CalendarDate
const details = { ...sampleFacility, letterheadLines: [...sampleFacility.letterheadLines] }

/** The smallest picture that a viewer still opens. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a new version of the unit holds from its day on, and every version stays readable', async ({ core }) => {
  const { admin } = await install(core)
  const before = await admin.facility.current({})
  expect((await admin.facility.today({})).date).toBe('2026-11-16')

  await admin.facility.change({ ...details, headName: 'Citra Contoh', validFrom: day('2026-12-01'), logoFileId: null })
  expect((await admin.facility.current({})).headName).toBe(before.headName)
  await admin.facility.change({ ...details, capacity: 120, validFrom: day('2026-11-16'), logoFileId: null })
  expect(await admin.facility.current({})).toMatchObject({ capacity: 120, headName: before.headName })
  expect((await admin.facility.versions({})).map((version) => version.validFrom)).toEqual([
    '2026-12-01',
    '2026-11-16',
    '2026-11-16',
  ])
})

test('only an own unused picture or a former logo becomes the logo', async ({ core }) => {
  const { admin, adminToken } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  const upload = async (token: string, body: Uint8Array<ArrayBuffer>) => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await core.fetch(new Request('http://lentera.test/files', { method: 'POST', headers, body }))
    return z.object({ id: z.string() }).parse(await answer.json()).id
  }
  const change = (logoFileId: string) => admin.facility.change({ ...details, validFrom: day('2026-11-16'), logoFileId })

  const foreign = await upload(nurse.token, Uint8Array.from(dot))
  expect((await failureOf(change(foreign))).code).toBe('not-found')
  const pdf = await upload(adminToken, new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
  expect((await failureOf(change(pdf))).code).toBe('not-found')

  const own = await upload(adminToken, Uint8Array.from(dot))
  await change(own)
  await change(own)
  expect((await nurse.client.facility.current({})).logoFileId).toBe(own)
})

test('a holiday is added once, withdrawn with its reason, and may then be added again', async ({ core }) => {
  const { admin } = await install(core)
  const holiday = {
    date: day('2026-03-02'),
    name: 'Hari Jadi Contoh',
    kind: 'libur-daerah',
    source: 'SE 1/2026',
  } as const
  const { id } = await admin.facility.addHoliday(holiday)
  expect((await failureOf(admin.facility.addHoliday({ ...holiday, name: 'Lain' }))).code).toBe('name-taken')

  await admin.facility.withdrawHoliday({ id, reason: 'Keputusan dicabut' })
  expect((await failureOf(admin.facility.withdrawHoliday({ id, reason: 'sekali lagi' }))).code).toBe('not-found')
  await admin.facility.addHoliday(holiday)
  const own = (await admin.facility.holidays({ year: 2026 })).filter((one) => one.date === holiday.date)
  expect(own.map(({ state, reason }) => ({ state, reason }))).toEqual([
    { state: 'withdrawn', reason: 'Keputusan dicabut' },
    { state: 'active', reason: null },
  ])
})

test('the log is read in pages, by account and by period', async ({ core }) => {
  const { admin, adminId } = await install(core)
  const head = await signInAs(core, admin, 'kepala', ['kepala'])
  for (let month = 1; month <= 12; month += 1)
    for (let monthDay = 1; monthDay <= 5; monthDay += 1)
      await admin.facility.addHoliday({
        date: day(`2030-${String(month).padStart(2, '0')}-0${monthDay}`),
        name: `Libur ${month}/${monthDay}`,
        kind: 'libur-daerah',
        source: 'SE',
      })
  await head.client.session.changePassword({ currentPassword: passwordOf('kepala'), newPassword: 'pohon-kunci-meja' })

  const page = { before: null, accountId: null }
  const first = await head.client.audit.commands(page)
  expect(first).toHaveLength(50)
  expect(first[0]).toMatchObject({ procedure: 'session.changePassword', accountName: 'Petugas kepala' })
  const rest = await head.client.audit.commands({ ...page, before: first.at(-1)?.number ?? 0 })
  expect(rest.at(-1)).toMatchObject({ number: 1, procedure: 'setup.finish' })
  expect([...first, ...rest].map((command) => command.number)).toEqual(
    [...first, ...rest].map((_, index) => first.length + rest.length - index),
  )

  expect((await head.client.audit.commands({ ...page, accountId: head.id })).map((one) => one.procedure)).toEqual([
    'session.changePassword',
    'session.changePassword',
  ])
  expect((await head.client.audit.authors({})).map((author) => author.id).sort()).toEqual([adminId, head.id].sort())
  const at = first[0]?.at
  if (!at) throw new Error('the log is empty')
  expect(await head.client.audit.commands({ ...page, since: at })).not.toHaveLength(0)
  expect(await head.client.audit.commands({ ...page, until: rest.at(-1)?.at ?? null })).toHaveLength(0)
})

test('whoever gets an account must choose an own password; whoever made the installation need not', async ({
  core,
}) => {
  const { admin } = await install(core)
  const details = { fullName: 'Sari Melati', employeeNumber: null, position: null, roles: ['perawat' as const] }
  await admin.accounts.create({ name: 'sari', ...details, password: passwordOf('sari') })
  const states = (await admin.accounts.list({})).map(({ name, mustChangePassword }) => ({ name, mustChangePassword }))
  expect(states).toContainEqual({ name: 'admin', mustChangePassword: false })
  expect(states).toContainEqual({ name: 'sari', mustChangePassword: true })
  const { token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') })
  await clientOf(core, token).session.changePassword({
    currentPassword: passwordOf('sari'),
    newPassword: 'pohon-kunci-meja',
  })
  expect((await admin.accounts.list({})).find(({ name }) => name === 'sari')?.mustChangePassword).toBe(false)
})
