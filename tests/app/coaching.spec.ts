import { type App, expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { logOf, press } from '#tests/harness/finger-files.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { archivePaper } from '../core/archive-paper.ts'
import { day, live, wish } from '../core/coaching-desk.ts'
import {
  askFor,
  assess,
  bringPunches,
  cancelPicked,
  choose,
  convict,
  headingOf,
  matchNumber,
  openAttendance,
  openSheet,
  panelOf,
  pressOn,
  sayElsewhere,
  takeIn,
  typePlan,
  typeProgramme,
} from './coaching-steps.ts'
import { Unit } from './recommendation-people.ts'

// A Monday; the Friday before it was Christmas.
test.use({ clock: '2026-12-28T01:00:00.000Z' })

/** The device of the hall is an hour slow; number 77 is a guard's, and the last line is cut. */
const punches = Buffer.from(
  `${logOf(
    press(1, '2026-12-21 07:55:00'),
    press(1, '2026-12-23 07:56:00'),
    press(1, '2026-12-23 07:56:30'),
    press(2, '2026-12-23 07:58:00'),
    press(77, '2026-12-23 07:40:00'),
  )}       12\t2026-12-2`,
)

/** What each of the story's people was offered until the 28th, and what became of it: reckoned by hand from the steps below. */
const figures = {
  djoko: { offered: 3, present: 3, excused: 0, missed: 0, unmarked: 0, percent: 100 },
  satu: { offered: 3, present: 1, excused: 1, missed: 0, unmarked: 1, percent: 50 },
  all: { offered: 6, present: 4, excused: 1, missed: 0, unmarked: 1, percent: 80 },
} as const

type Figures = (typeof figures)[keyof typeof figures]

const cells = (of: Figures) => Object.values(of).map((value) => new RegExp(`^${value}$`))
const onPaper = (label: string, of: Figures) => new RegExp(`${label} +${Object.values(of).join(' +')}\\b`)

async function begin(app: App) {
  const unit = await Unit.open(app, ['bina'])
  await convict(unit, 'Andi Percontohan', 'BI.7/2026')
  const satu = await live(unit, 'Satu Contoh')
  return { unit, satu, coach: unit.client('bina') }
}

test('a music programme from its plan over a refused newcomer, sessions, a finger file and a cancelled week to certificate and report', async ({
  app,
}) => {
  requireProgram(test, 'pdftotext', 'pdfinfo', 'qpdf')
  test.setTimeout(480_000)
  app.expectRefusals('refused')
  const { page } = app
  const { unit, satu, coach } = await begin(app)
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  const closed = 'Belum: tahap awal sampai 2 Apr 2027.'
  let programmeId = ''

  await test.step('the programme is made', async () => {
    await page.goto(`${app.host.origin}/pembinaan/program`)
    await signIn(app, page, 'bina')
    await page.getByRole('link', { name: 'Buat program', exact: true }).press('Enter')
    await expect(headingOf(page, 'Program pembinaan baru')).toBeVisible()
    await typeProgramme(page, {
      ...{ name: 'Musik keroncong', kind: 'Musik', objective: 'Belajar bermain bersama', capacity: '12' },
      ...{ instructor: 'Bapak Sampel', place: 'Aula', begins: '14-12-2026', competence: 'Memainkan tiga lagu' },
    })
    await page.keyboard.press('Control+Enter')
    await expect(headingOf(page, 'Musik keroncong')).toBeVisible()
    programmeId = (await coach.coachingProgrammes.list({ states: ['active'] }))[0]?.id ?? ''
  })

  await test.step('a newcomer reads why not yet and until when, and is refused for it', async () => {
    const form = await askFor(page, /Andi Percontohan/, 'andi')
    await expect(form.getByText(closed)).toBeVisible()
    await pressOn(form, 'Masukkan ke daftar tunggu')
    await expect(panelOf(page, 'Andi Percontohan').getByText('Menunggu', { exact: true })).toBeVisible()
    const sheet = await takeIn(page, 'Andi Percontohan')
    await expect(sheet.getByRole('alert').filter({ hasText: closed })).toBeVisible()
    await pressOn(sheet, 'Batal')
    await pressOn(sheet, 'Tolak')
    await sheet.getByLabel('Alasan', { exact: true }).fill('Belum sampai tahapnya')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Ditolak', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('two who may come are taken in since the first day', async () => {
    const form = await askFor(page, /Djoko Soesilo/, 'djoko')
    await pressOn(form, 'Masukkan ke daftar tunggu')
    await expect(panelOf(page, 'Djoko Soesilo').getByText('Menunggu', { exact: true })).toBeVisible()
    const sheet = await takeIn(page, 'Djoko Soesilo', '14-12-2026')
    await expect(sheet.getByText('Peserta', { exact: true })).toBeVisible()
    const since = day('2026-12-14')
    const { id } = await coach.coachingProgrammes.ask({ ...wish, programmeId, inmateId: satu, askedOn: since })
    await coach.coachingProgrammes.accept({ id, revision: 1, on: since, reason: null })
  })

  await test.step('three days a week are planned; Christmas falls out by name before anything is made', async () => {
    await page.goto(`${app.host.origin}/pembinaan/jadwal?program=${programmeId}`)
    await signIn(app, page, 'bina')
    await page.getByRole('link', { name: 'Buat rencana kerja' }).first().click()
    await expect(headingOf(page, 'Buat rencana kerja')).toBeVisible()
    await typePlan(page, {
      ...{ title: 'Latihan Desember', from: '14-12-2026', until: '30-12-2026', startsAt: '9.00' },
      weekdays: ['Senin', 'Rabu', 'Jumat'],
    })
    await expect(page.getByText('7 kegiatan akan masuk jadwal. 1 hari libur dilewati.')).toBeVisible()
    const preview = page.getByRole('region', { name: 'Semua kegiatan', exact: true })
    await expect(preview.getByRole('row', { name: /25 Desember 2026|25 Des 2026/ })).toContainText(/Libur: .*Natal/)
    await lookAt(page, 'coaching-1-plan')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: 'Latihan Desember' })).toContainText('7 kegiatan masih terjadwal')
  })

  await test.step('the first week did not take place: cancelled at once, with its reason', async () => {
    const week = page.getByRole('table', { name: /^Kegiatan / })
    const sessions = week.getByRole('link', { name: 'Musik keroncong', exact: true })
    await expect(sessions).toHaveCount(3)
    await sessions.first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pilih semua' }).click()
    await cancelPicked(page, 3, 'Aula dipakai panitia Natal')
    await expect(week.getByText('Dibatalkan', { exact: true })).toHaveCount(3)
    await lookAt(page, 'coaching-2-cancelled-week')
  })

  await test.step('today is marked by two keys', async () => {
    await openAttendance(page)
    await openSheet(page, '09.00')
    await page.getByRole('textbox', { name: 'Kehadiran, Djoko Soesilo', exact: true }).press('h')
    await page.getByRole('textbox', { name: 'Kehadiran, Satu Contoh', exact: true }).press('s')
    await expect(page.getByText('1 hadir, 1 tidak hadir, 0 belum diisi. Semua tersimpan.')).toBeVisible()
  })

  await test.step('the finger reader brings the week of Christmas, with its slow clock and a number that nobody knows', async () => {
    await menu.getByRole('link', { name: 'Sidik jari', exact: true }).click()
    await page.getByRole('link', { name: 'Impor berkas alat' }).first().click()
    await bringPunches(page, punches, 'Aula')
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await expect(headingOf(page, 'Berkas 1_attlog.dat')).toBeVisible()
    await page.getByRole('tab', { name: /^Nomor/ }).click()
    await matchNumber(page, '1', 'Djoko Soesilo')
    await matchNumber(page, '2', 'Satu Contoh')
    await sayElsewhere(page, '77')
    await page.getByRole('tab', { name: /^Kegiatan/ }).click()
    await expect(page.getByText('Jam alat mungkin salah 60 menit terlalu lambat')).toBeVisible()
    await page.getByRole('button', { name: 'Pakai koreksi ini' }).click()
    await page.getByRole('button', { name: 'Catat 3 kehadiran' }).click()
    await expect(page.getByText('3 kehadiran dari impor ini berlaku.')).toBeVisible()
  })

  const recap = page.getByRole('table', { name: 'Peserta', exact: true })
  const shows = (name: RegExp, of: Figures) =>
    expect(recap.getByRole('row', { name }).getByRole('cell')).toContainText(cells(of))

  await test.step('the recap counts what was done; the member is assessed and gets a certificate', async () => {
    await menu.getByRole('link', { name: 'Hasil pembinaan', exact: true }).click()
    await choose(page, page.getByRole('combobox', { name: 'Program', exact: true }), 'Musik keroncong')
    await expect(page.getByText('3 kegiatan terlaksana, 3 dibatalkan.')).toBeVisible()
    await shows(/Djoko Soesilo/, figures.djoko)
    await shows(/Satu Contoh/, figures.satu)
    await shows(/^Semua peserta/, figures.all)
    const row = recap.getByRole('row', { name: /Djoko Soesilo/ })
    await row.getByRole('button', { name: 'Nilai Djoko Soesilo', exact: true }).click()
    await assess(page, 'Djoko Soesilo', 'Kemampuan', 'A - Sangat baik', 'Mulai berani tampil sendiri')
    await page.keyboard.press('Control+Enter')
    await expect(row.getByTitle('Kemampuan: A')).toHaveText('A')
    await row.getByRole('button', { name: 'Buat sertifikat untuk Djoko Soesilo', exact: true }).click()
    const form = panelOf(page, 'Buat sertifikat untuk Djoko Soesilo')
    await form.getByLabel('Nomor sertifikat').fill('W1/12/2026')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('W1/12/2026')
    await lookAt(page, 'coaching-3-recap')
  })

  await test.step('the report of the month shows the same numbers', async () => {
    await menu.getByRole('link', { name: 'Laporan pembinaan', exact: true }).click()
    await expect(headingOf(page, 'Laporan pembinaan')).toBeVisible()
    for (const line of [
      ...['Kegiatan terlaksana 3', 'Kegiatan dibatalkan 3', 'Peserta 2', 'Kesempatan hadir 6', 'Hadir 4'],
      ...['Belum dicatat 1', 'Penilaian 1', 'Sertifikat 1'],
    ])
      await expect(page.getByRole('row', { name: line, exact: true })).toBeVisible()
    await lookAt(page, 'coaching-4-report')
  })

  await test.step('so does the page of the person', async () => {
    await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}`)
    await signIn(app, page, 'bina')
    await page.getByRole('tab', { name: 'Pembinaan', exact: true }).click()
    const attended = page.getByRole('table', { name: 'Kehadiran', exact: true })
    await expect(attended.getByRole('row', { name: /^Semua program/ }).getByRole('cell')).toContainText(
      cells(figures.djoko),
    )
    await expect(page.getByRole('button', { name: 'Cetak sertifikat W1/12/2026', exact: true })).toBeVisible()
    await lookAt(page, 'coaching-5-person')
  })

  await test.step('on paper stands what the screens say, in files that keep', async () => {
    const paper = async (path: string) => (await archivePaper(await unit.download('bina', path), test.info())).text
    const [certificate] = (await coach.coachingResults.historyOf({ inmateId: unit.inmateId })).certificates
    const certified = await paper(`coaching-certificates/${certificate?.id}`)
    for (const said of ['Djoko Soesilo', 'W1/12/2026', '"Musik keroncong"', 'Memainkan tiga lagu', 'A (Sangat baik)'])
      expect(certified).toContain(said)
    expect(certified).toContain('Hadir 3 kali dari 3 kegiatan.')
    expect(await paper(`coaching-histories/${unit.inmateId}`)).toMatch(onPaper('Semua program', figures.djoko))
    const recapped = await paper(`coaching-recaps/${programmeId}_2026-12`)
    expect(recapped).toMatch(onPaper('Satu Contoh', figures.satu))
    expect(recapped).toMatch(onPaper('Semua', figures.all))
    expect(await paper('coaching-reports/2026-12')).toMatch(/Kesempatan hadir +6\b/)
  })
})
