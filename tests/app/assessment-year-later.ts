import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { type App, expect, lookAt, signIn } from '#tests/harness/app.ts'
import { startLoopback } from '#tests/harness/loopback.ts'
import { watchPage } from '#tests/harness/page-watch.ts'
import {
  answerRisk,
  attach,
  handOnPaper,
  issueReport,
  openAssessment,
  save,
  sheet,
  tab,
  tellSource,
  tellStep,
  work,
} from './assessment-steps.ts'

/** The host of a story stops; a year later it starts again over the same data, for one page of its own. */
export async function aYearLater(
  app: App,
  browser: Browser,
  options: BrowserContextOptions,
  story: (page: Page) => Promise<void>,
): Promise<void> {
  await app.host.stop()
  const host = await startLoopback({ dataFolder: app.folder, clock: '2027-11-15T02:00:00.000Z' })
  const context = await browser.newContext(options)
  await host.admit(context)
  const page = await context.newPage()
  const watch = watchPage(page, host.origin)
  watch.expectRefusals('refused')
  await page.goto(`${host.origin}/asesmen`)
  await signIn({ host }, page, 'astri')
  await story(page)
  await watch.settle()
  await context.close()
  await host.stop()
  expect(watch.problems).toEqual([])
}

/** Younger at the first offence and less violent than a year before: two items and the band come out otherwise. */
const now = [0, 1, 1, 1, 1, 1, 1, 1, 0, 1] as const

/** The second one, from the opening to the recommendation. */
export async function assessSecond(page: Page): Promise<void> {
  await openAssessment(page, 'Djoko', 'Asesmen lanjutan tahunan', 'Setahun sesudah AS-2026-0001')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Asesmen AS-2027-/ })).toBeVisible()
  await expect(page.getByText('Batas waktu 22 Nov 2027: 7 hari lagi.')).toBeVisible()
  const consent = 'Persetujuan yang bersangkutan'
  await work(page, consent)
  await sheet(page, consent).getByRole('radio', { name: 'Setuju diwawancarai dan dinilai', exact: true }).check()
  await save(page, consent)
  await tellStep(
    page,
    'Asesor mempelajari hasil asesmen sebelumnya dan dokumen pendukung',
    'Catatan',
    'AS-2026-0001: tinggi menurut hitungan, sedang menurut kepala',
  )
  await work(page, 'Wawancara')
  await tellSource(page, {
    ...{ kind: 'Wawancara', source: 'Yang bersangkutan', place: 'Ruang asesmen' },
    summary: 'Mengikuti pelatihan las setahun penuh',
  })
  await tellStep(page, 'Asesor melakukan wawancara dan cek silang', 'Catatan', 'Lebih tenang daripada tahun lalu')
  await page.getByRole('button', { name: /^Kerjakan: Isi: / }).click()
  await answerRisk(page, now)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Lengkap', { exact: true })).toBeVisible()
  await tab(page, 'Langkah').click()
  await attach(page, 'Persetujuan yang bersangkutan untuk diwawancarai dan dinilai', 'Djoko Soesilo')
  await tellStep(page, 'Asesor menganalisis hasil asesmen', 'Analisis', 'Risiko turun; akta lahir ditemukan')
  await tellStep(page, 'Asesor memberikan rekomendasi', 'Rekomendasi', 'Pelatihan las diteruskan')
}

/** Differences hold report and hand-over up; told on screen with both values, each gets its reason, and then it goes. */
export async function compareAndHandOver(page: Page): Promise<void> {
  // Whoever presses on all the same is told why not.
  await tab(page, 'Penyampaian').click()
  await expect(page.getByText(/^Hasil belum dapat disampaikan\..*jelaskan setiap perbedaan/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terbitkan surat' })).toHaveCount(0)
  await tab(page, 'Dokumen').click()
  await page.getByRole('button', { name: 'Terbitkan laporan', exact: true }).click()
  const issue = page.getByRole('dialog', { name: 'Terbitkan laporan hasil asesmen?', exact: true })
  await issue.getByRole('button', { name: 'Terbitkan laporan', exact: true }).click()
  await expect(issue.getByText(/belum diberi alasan/)).toBeVisible()
  await lookAt(page, 'assessments-31-reasons-missing')
  await page.keyboard.press('Escape')
  await expect(issue).toBeHidden()
  await work(page, 'Beri alasan 3 perbedaan dengan asesmen sebelumnya')
  await expect(page.getByRole('img', { name: /9 dari 17, Sedang/ }).first()).toBeVisible()
  await expect(page.getByText(/^Dibandingkan dengan AS-2026-0001/)).toBeVisible()
  const row = page
    .getByRole('table', { name: 'Perbandingan dengan asesmen sebelumnya', exact: true })
    .getByRole('row', { name: /Risiko residivisme/ })
  await expect(row).toContainText('15 (Tinggi)')
  await expect(row).toContainText('9 (Sedang)')
  await expect(page.getByText(/^3 perbedaan belum diberi alasan/)).toBeVisible()
  await lookAt(page, 'assessments-32-compared')
  for (const left of [2, 1, 0]) {
    const ask = page.getByRole('button', { name: /^Beri alasan: / })
    await ask.first().click()
    const dialog = page.getByRole('dialog', { name: 'Mengapa berbeda?', exact: true })
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Akta lahir dan catatan pembinaan setahun')
    await dialog.getByRole('button', { name: 'Simpan alasan', exact: true }).click()
    await expect(ask).toHaveCount(left)
  }
  await lookAt(page, 'assessments-33-explained')
  await page.getByRole('link', { name: 'AS-2027-0001', exact: true }).click()
  await issueReport(page, 'Astri Asesor')
  await handOnPaper(page, 'Pak Bimbing Contoh')
  await expect(page.getByText('Menunggu Kepala', { exact: false }).first()).toBeVisible()
  await lookAt(page, 'assessments-34-second-handed-over')
}
