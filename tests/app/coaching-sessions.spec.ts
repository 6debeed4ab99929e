import { formatDate } from '#renderer/format/dates.ts'
import { addDays, type CalendarDate, weekdayOf } from '#shared/time/calendar-date.ts'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { music, wish } from '../core/coaching-desk.ts'
import { cancelPicked, typePlan } from './coaching-steps.ts'
import { Unit } from './recommendation-people.ts'

test('a work plan is looked at and made, a week of it cancelled and taken back, a session moved, a group counted out and back', async ({
  app,
}) => {
  test.setTimeout(300_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['bina'])
  const coach = unit.client('bina')
  const { date: today } = await coach.facility.today({})
  const monday = addDays(today, 1 - weekdayOf(today))
  const tomorrow = addDays(today, 1)
  const programme = { ...music, beginsOn: addDays(monday, -30) }
  const { id: programmeId } = await coach.coachingProgrammes.make(programme)
  await coach.coachingProgrammes.ask({
    ...wish,
    programmeId,
    inmateId: unit.inmateId,
    askedOn: today,
  })
  const [member] = await coach.coachingProgrammes.members({ programmeId })
  if (!member) throw new Error('nobody asked')
  const accepted = {
    id: member.id,
    revision: member.revision,
    on: today,
    reason: null,
  }
  await coach.coachingProgrammes.accept(accepted)
  // Another programme in the same place at the same time.
  const { id: dance } = await coach.coachingProgrammes.make({
    ...programme,
    name: 'Tari saman',
    instructor: 'Ibu Sampel',
  })
  const other = {
    programmeId: dance,
    kind: 'session',
    title: null,
    note: null,
    minutes: 60,
  } as const
  await coach.coachingSessions.add({
    ...other,
    on: today,
    startsAt: '09:30',
    place: 'aula',
    instructor: 'Ibu Sampel',
  })

  const dates = (from: CalendarDate, until: CalendarDate) => `${formatDate(from)} sampai ${formatDate(until)}`
  const week = page.getByRole('table', {
    name: `Kegiatan ${dates(monday, addDays(monday, 6))}`,
    exact: true,
  })
  const musicLinks = week.getByRole('link', {
    name: 'Musik keroncong',
    exact: true,
  })

  await test.step('the calendar shows what there is; the form says what is missing, then what it would make', async () => {
    await page.goto(`${app.host.origin}/pembinaan/jadwal?program=${programmeId}`)
    await signIn(app, page, 'bina')
    await expect(page.getByText('Tidak ada kegiatan minggu ini')).toBeVisible()
    await expect(page.getByText('Belum ada rencana kerja untuk program ini.')).toBeVisible()
    await lookAt(page, 'coaching-sessions-1-empty')
    await page.getByRole('link', { name: 'Buat rencana kerja' }).first().click()
    await expect(page.getByRole('heading', { name: 'Buat rencana kerja', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Buat jadwal' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Isi namanya.' })).toBeVisible()
    const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
    await typePlan(page, {
      ...{ title: 'Latihan contoh', from: formatDate(today), until: formatDate(tomorrow), startsAt: '9.00' },
      weekdays: [today, tomorrow].map((on) => weekdays[weekdayOf(on) - 1] ?? ''),
    })
    await page.getByLabel('Lewati hari libur dan cuti bersama').uncheck()
    await expect(page.getByText('2 kegiatan akan masuk jadwal.')).toBeVisible()
    await expect(page.getByText('Aula juga dipakai Tari saman mulai pukul 09.30.')).toBeVisible()
    await lookAt(page, 'coaching-sessions-2-plan')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: 'Latihan contoh' })).toContainText('2 kegiatan masih terjadwal')
  })

  await test.step('both are picked and cancelled with a reason, then taken back', async () => {
    await page.goto(`${app.host.origin}/pembinaan/jadwal?program=${programmeId}&hari=${today}`)
    await signIn(app, page, 'bina')
    await expect(page.getByRole('table', { name: /^Kegiatan / })).toContainText('Terjadwal')
    await lookAt(page, 'coaching-sessions-3-day')
    await page.getByRole('button', { name: 'Seluruh minggu' }).click()
    await expect(musicLinks.first()).toBeVisible()
    // By keyboard: one Tab leads into the week, the space bar picks.
    await musicLinks.first().focus()
    await page.keyboard.press('Space')
    await expect(page.getByText('1 kegiatan dipilih')).toBeVisible()
    await page.getByRole('button', { name: 'Pilih semua' }).click()
    const planned = await musicLinks.count()
    await cancelPicked(page, planned, 'Aula dipakai upacara')
    await expect(week.getByText('Dibatalkan', { exact: true })).toHaveCount(planned)
    await lookAt(page, 'coaching-sessions-4-cancelled')
    await page.getByRole('button', { name: 'Pilih semua' }).click()
    await page
      .getByRole('button', {
        name: new RegExp(`^Berlakukan lagi ${planned} kegiatan$`),
      })
      .click()
    await expect(week.getByText('Dibatalkan', { exact: true })).toHaveCount(0)
    await lookAt(page, 'coaching-sessions-5-week')
  })

  await test.step('the session of today tells its clash; it is moved, and its history says from where', async () => {
    await musicLinks.first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Musik keroncong', level: 1 })).toBeVisible()
    await expect(page.getByText('Aula juga dipakai Tari saman mulai pukul 09.30.')).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Pindahkan' }).click()
    const panel = page.getByRole('complementary', {
      name: 'Pindahkan kegiatan',
      exact: true,
    })
    await panel.getByLabel('Alasan dipindahkan').fill('Aula penuh')
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('masih sama')).toBeVisible()
    await panel.getByLabel('Tempat').fill('Gereja')
    await panel.getByLabel('Mulai pukul').fill('10.00')
    await page.keyboard.press('Control+Enter')
    await expect(panel).toHaveCount(0)
    await expect(page.getByRole('note').filter({ hasText: 'Dipindahkan: Aula penuh' })).toBeVisible()
    await expect(page.getByText('juga dipakai Tari saman')).toHaveCount(0)
    await lookAt(page, 'coaching-sessions-6-moved')
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByText('Pukul semula').first()).toBeVisible()
    await page.getByRole('tab', { name: 'Ikhtisar' }).click()
  })

  await test.step('one goes out, none comes back: the difference asks for a word', async () => {
    await page.getByRole('button', { name: 'Hitung keluar', exact: true }).click()
    await page.getByLabel('Jumlah orang').fill('1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('definition').filter({ hasText: '1 orang, dihitung Bina Sampel' })).toBeVisible()
    await page.getByRole('button', { name: 'Hitung kembali', exact: true }).click()
    await page.getByLabel('Jumlah orang').fill('0')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Jumlahnya berbeda' })).toBeVisible()
    await page.getByLabel('Mengapa jumlahnya berbeda?').fill('Satu orang diantar ke poliklinik')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Keluar 1 orang, kembali 0 orang.')).toBeVisible()
    await lookAt(page, 'coaching-sessions-7-counted')
  })

  await test.step('a performance has a folder: its cast and its escort', async () => {
    await page.goto(`${app.host.origin}/pembinaan/jadwal/kegiatan-baru?program=${programmeId}`)
    await signIn(app, page, 'bina')
    await page.getByRole('radio', { name: 'Pementasan atau acara' }).check()
    await page.getByLabel('Nama acara').fill('Pentas contoh')
    await page.getByLabel('Tanggal', { exact: true }).fill(formatDate(tomorrow))
    await page.getByLabel('Mulai pukul').fill('13')
    await page.getByLabel('Tempat', { exact: true }).fill('Lapangan')
    await page.getByLabel('Pembimbing', { exact: true }).fill('Ibu Sampel')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Pentas contoh (Musik keroncong)', level: 1 })).toBeVisible()
    await page.getByRole('tab', { name: 'Map acara' }).click()
    await page.getByRole('button', { name: 'Tambah pengisi acara' }).click()
    const cast = page.getByRole('complementary', { name: 'Tambah pengisi acara', exact: true })
    await cast.getByLabel('Siapa yang tampil?').fill('Djoko')
    await page.getByRole('option', { name: /Djoko Soesilo/ }).click()
    await cast.getByLabel('Peran').fill('Vokal')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Pengisi acara', exact: true })).toContainText('Vokal')
    await page.getByRole('button', { name: 'Tambah pengawal' }).click()
    await page.getByLabel('Nama petugas').fill('Petugas Sampel')
    await page.getByLabel('Tugas', { exact: true }).fill('Pintu utama')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Pengawal', exact: true })).toContainText('Pintu utama')
    await lookAt(page, 'coaching-sessions-8-folder')
  })
})
