import type { HistoryEntry, HistorySubject } from '#shared/features/history/history.contract.ts'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, sampleFacility, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'

const told = async (client: Client, type: HistorySubject['type'], id = ''): Promise<readonly HistoryEntry[]> =>
  (await client.history.of({ subject: { type, id }, before: null })).entries

/** The fields of one table in one entry, as `key: before -> after` or how they are hidden. */
function linesOf(entry: HistoryEntry | undefined, table: string): readonly string[] {
  const side = (values: readonly string[] | null) => (values === null ? '-' : values.join(' | '))
  return (entry?.changes ?? [])
    .filter((change) => change.table === table)
    .flatMap(({ fields }) =>
      fields.map(({ key, content, before, after }) =>
        content === 'shown' ? `${key}: ${side(before)} -> ${side(after)}` : `${key}: ${content}`,
      ),
    )
}

test('a person: who changed what, before and after, the newest first', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: coach } = await signInAs(core, admin, 'budi', ['pembina'])
  const { id } = await registry.inmates.register(newcomer())
  const { details, revision } = await registry.inmates.profile({ id })
  await registry.inmates.update({
    ...details,
    aliases: ['Pakde'],
    address: 'Jalan Baru 2',
    religion: 'hindu',
    id,
    revision,
  })
  const moved = await registry.inmates.moveRoom({
    inmateId: id,
    revision: revision + 1,
    on: '2026-11-14',
    time: null,
    note: 'Permintaan sendiri',
    place: { block: 'B', room: '1' },
  })
  await registry.inmates.voidEvent({
    inmateId: id,
    revision: moved.revision,
    eventId: moved.eventId,
    reason: 'Salah orang',
  })

  const [voided, move, update, first, ...older] = await told(coach, 'inmate', id)
  expect(older).toEqual([])
  expect(voided).toMatchObject({ procedure: 'inmates.voidEvent', by: 'Petugas rini' })
  expect(linesOf(voided, 'inmate_events')).toEqual(['inmate_events.voided_reason:  -> Salah orang'])
  expect(voided?.changes.find(({ table }) => table === 'inmate_events')?.title).toMatchObject([
    { values: ['room-move'] },
    { values: ['2026-11-14'] },
  ])
  expect(linesOf(move, 'inmate_events')).toContain('inmate_events.details.note: - -> Permintaan sendiri')
  expect(linesOf(move, 'inmate_placements')).toContain('inmate_placements.room: - -> 1')
  expect(linesOf(update, 'inmates')).toEqual([
    'inmates.religion: islam -> hindu',
    'inmates.address: Jalan Contoh 1 -> Jalan Baru 2',
  ])
  expect(linesOf(update, 'inmate_aliases')).toEqual(['inmate_aliases.state: active -> removed'])
  expect(linesOf(first, 'inmates')).toContain('inmates.national_id: - -> 3299011711900001')
  expect(JSON.stringify([voided, move, update, first])).not.toContain('undeclared')
})

test('accounts, the unit, the calendar and the settings tell theirs; a password is never told', async ({ core }) => {
  const { admin } = await install(core)
  const { id } = await signInAs(core, admin, 'sari', ['perawat'])
  const [chosen, created] = await told(admin, 'account', id)
  expect(chosen).toMatchObject({ procedure: 'session.changePassword', by: 'Petugas sari' })
  expect(linesOf(chosen, 'accounts')).toContain('accounts.slot_id: secret')
  expect(linesOf(created, 'accounts')).toContain('accounts.roles: - -> perawat')

  await admin.facility.change({
    ...sampleFacility,
    letterheadLines: [...sampleFacility.letterheadLines],
    headName: 'Citra Contoh',
    headActing: 'Plt.',
    validFrom: '2026-11-16',
    logoFileId: null,
  })
  await admin.letters.changeNumbering({ pattern: '{nomor}/{tahun}' })
  await admin.facility.changePreferences({ idleMinutes: 5, maximumMegabytes: 20, nearReleaseDays: 60 })
  const [preferences, pattern, version] = await told(admin, 'facility')
  expect(linesOf(preferences, 'idle-minutes')).toEqual(['idle-minutes.value: - -> 5'])
  expect(linesOf(preferences, 'near-release-days')).toEqual(['near-release-days.value: - -> 60'])
  expect(linesOf(pattern, 'letter-numbering')).toEqual(['letter-numbering.value: - -> {nomor}/{tahun}'])
  expect(linesOf(version, 'facility_profiles')).toContain('facility_profiles.head_name: Bambang Contoh -> Citra Contoh')
  expect(linesOf(version, 'facility_profiles').join()).not.toContain('facility_profiles.address')

  const day = { date: '2026-12-07', name: 'Hari Jadi', kind: 'libur-daerah', source: 'SE 1/2026' } as const
  const holiday = await admin.facility.addHoliday(day)
  await admin.facility.withdrawHoliday({ id: holiday.id, reason: 'Dicabut gubernur' })
  const [withdrawn] = await told(admin, 'calendar')
  expect(linesOf(withdrawn, 'holidays')).toEqual([
    'holidays.state: active -> withdrawn',
    'holidays.reason:  -> Dicabut gubernur',
  ])
  await admin.backups.changeRetention({ daily: 10, weekly: 8, monthly: 24 })
  expect(linesOf((await told(admin, 'backups'))[0], 'backup-retention')).toContain(
    'backup-retention.value.daily: - -> 10',
  )
})

test('a long history comes in pages, without a gap', async ({ core }) => {
  const { admin } = await install(core)
  for (let minutes = 1; minutes <= 35; minutes += 1)
    await admin.facility.changePreferences({ idleMinutes: minutes, maximumMegabytes: 20 })
  const subject = { type: 'facility', id: '' } as const
  const first = await admin.history.of({ subject, before: null })
  const second = await admin.history.of({ subject, before: first.entries.at(-1)?.number ?? null })
  expect([first.entries.length, first.hasMore, second.hasMore]).toEqual([30, true, false])
  const numbers = [...first.entries, ...second.entries].map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
  expect(numbers).toHaveLength(36)
})

test('a case: the clinic reads the text, the secretary of the team only who, when and which field', async () => {
  test.setTimeout(120_000)
  const staff = { sari: ['perawat'], ayu: ['dokter'], dewi: ['sekretaris-tpp'] } as const
  const office = await Office.open(staff)
  const caseId = await office.openCase('sari', 'Perdarahan hebat')
  const { letterId } = await office.bringLetter(
    { drafter: 'sari', issuer: 'ayu' },
    caseId,
    'rekomendasi-dokter',
    'doctor-letter',
  )
  const medical = /Nyeri perut|Perdarahan|pengobatan lanjutan|3299011711900001/

  await test.step('the doctor reads everything', async () => {
    const entries = await told(office.client('ayu'), 'recommendation', caseId)
    const opened = entries.at(-1)
    expect(linesOf(opened, 'service_cases')).toContain('service_cases.reason: - -> Nyeri perut berulang')
    expect(linesOf(opened, 'service_cases')).toContain('service_cases.trigger: - -> Permohonan WBP/Tahanan')
    expect(JSON.stringify(entries)).toMatch(/pengobatan lanjutan/)
    expect(JSON.stringify(entries)).not.toContain('withheld')
    expect(JSON.stringify(entries)).not.toContain('KEMENTERIAN IMIGRASI')
  })
  await test.step('the secretary sees which field, and no word of it', async () => {
    const entries = await told(office.client('dewi'), 'recommendation', caseId)
    expect(JSON.stringify(entries)).not.toMatch(medical)
    expect(linesOf(entries.at(-1), 'service_cases')).toContain('service_cases.reason: withheld')
    expect(linesOf(entries.at(-1), 'service_cases')).toContain('service_cases.emergency_reason: withheld')
    const saved = entries.find(({ procedure }) => procedure === 'recommendations.saveLetter')
    expect(saved).toMatchObject({ by: 'Petugas sari' })
    expect(linesOf(saved, 'letters')).toContain('letters.input: withheld')
  })
  await test.step('the letter alone follows the letter’s own right', async () => {
    const subject = { type: 'letter', id: letterId } as const
    expect(JSON.stringify(await told(office.client('ayu'), 'letter', letterId))).toMatch(medical)
    for (const client of [office.client('dewi'), office.client('rini'), office.admin])
      expect((await failureOf(client.history.of({ subject, before: null }))).code).toBe('forbidden')
  })
  await test.step('whoever was shown medical words stands in the reading log, and nobody else', async () => {
    const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
    const readers = database
      .prepare<[], { account_id: string; subject_id: string; kind: string }>(
        "select distinct account_id, subject_id, kind from read_log where procedure = 'history.of'",
      )
      .all()
    database.close()
    expect(readers).toEqual([{ account_id: office.officer('ayu').id, subject_id: office.inmateId, kind: 'health' }])
  })
  await office.close()
})

test('why the medical record was struck out is told to the clinic, and to the head neither in the history nor on the page', async () => {
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  const caseId = await office.openCase('sari')
  await office.bringRecord('sari', caseId)
  const papers = (await office.client('sari').recommendations.get({ caseId })).requirements
  const record = papers.find(({ id }) => id === 'medical-record')?.copies?.[0]
  await office.client('sari').recommendations.voidPaper({
    ...(await office.reference('sari', caseId)),
    paperId: record?.id ?? '',
    reason: 'Hasil HIV orang lain',
    keepLetter: false,
  })
  for (const [name, mayRead] of [
    ['ayu', true],
    ['bambang', false],
  ] as const) {
    const client = office.client(name)
    const [voided] = await told(client, 'recommendation', caseId)
    expect(JSON.stringify(voided).includes('HIV'), name).toBe(mayRead)
    expect(linesOf(voided, 'case_papers').join().includes('void_reason: withheld'), name).toBe(!mayRead)
    expect(JSON.stringify(await client.recommendations.get({ caseId })).includes('HIV'), name).toBe(mayRead)
  }
  await office.close()
})

test('a record that nobody has is not found', async ({ core }) => {
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const nobody = '0199aaaa-0000-7000-8000-000000000000'
  for (const type of ['inmate', 'recommendation', 'letter', 'bundle'] as const)
    expect((await failureOf(nurse.history.of({ subject: { type, id: nobody }, before: null }))).code).toBe('not-found')
})
