import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import type { Role } from '#shared/people/roles.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type App, createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { sheetIsDrawn } from './recommendation-people.ts'

const staff: readonly (readonly [name: string, roles: Role[], fullName: string])[] = [
  ['lina', ['petugas-aduan'], 'Lina Wulandari'],
  ['tuti', ['petugas-aduan'], 'Tuti Handayani'],
  ['bambang', ['kepala'], 'Bambang Contoh'],
]

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'surat', class: 'complaint', service: 'makanan', reporterKind: 'family', mode: 'anonymous' },
  story: { what: 'Titipan makanan tidak sampai.', where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, fileIds: [], danger: null },
  receivedAt: null,
}

const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Opens a complaint by its address and waits until it is there. */
async function open(page: Page, { id, number }: { readonly id: string; readonly number: string }): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/aduan/${id}`)
  await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
}

/** A question with a reason, answered. */
async function answerWhy(page: Page, title: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true })
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill(reason)
  await dialog.getByRole('button', { name: title, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function received(app: App, name: string) {
  const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
  return (change: Partial<typeof complaint> = {}) => app.client(token).complaints.receive({ ...complaint, ...change })
}

test('what happens beside the steps: asked to complete, gone on, longer, merged and apart, handed over, withdrawn, lapsed, reopened', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const receive = await received(app, 'lina')
  const [first, second] = [await receive(), await receive({ service: 'kunjungan' })]
  await signIn(app, page, 'lina')
  const told = (text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible()

  await test.step('the reporter is asked to complete: the clock stands still, and it says until when', async () => {
    await open(page, first)
    await menu(page, 'Hentikan hitungan waktu sementara')
    await page.getByRole('button', { name: 'Hentikan hitungan', exact: true }).click()
    await expect(page.getByText('Pilih salah satu.').first()).toBeVisible()
    await page.getByRole('radio', { name: 'Pelapor diminta melengkapi pengaduan' }).check()
    await page.getByLabel('Keterangan').fill('Minta nama petugas loket')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Pelapor diminta melengkapi paling lambat 16 Des 2026/)).toBeVisible()
    await told('Minta nama petugas loket')
    await lookAt(page, 'complaint-course-1-asked')
    await page.getByRole('link', { name: 'Hari ini' }).click()
    await expect(page.getByText('Pelapor diminta melengkapi pengaduannya')).toBeVisible()
    await lookAt(page, 'complaint-course-2-today')
  })

  await test.step('it came: the clock goes on', async () => {
    await open(page, first)
    await menu(page, 'Lanjutkan hitungan waktu')
    await page.getByRole('button', { name: 'Lanjutkan hitungan', exact: true }).click()
    await told('Hitungan waktu dilanjutkan')
    await expect(page.getByText(/paling lambat 16 Des/)).toHaveCount(0)
  })

  await test.step('merged into another one, with the way there; taken apart again', async () => {
    await menu(page, 'Gabungkan ke pengaduan lain')
    await page.getByRole('combobox', { name: 'Pengaduan yang diteruskan' }).click()
    await page.getByRole('option', { name: second.number }).click()
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Kejadian yang sama')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Digabung ke pengaduan')).toBeVisible()
    await lookAt(page, 'complaint-course-3-merged')
    await page.getByRole('link', { name: second.number }).first().click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${second.number}`, level: 1 })).toBeVisible()
    await expect(page.getByText('Digabungkan ke pengaduan ini')).toBeVisible()
    await page.getByRole('link', { name: first.number }).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${first.number}`, level: 1 })).toBeVisible()
    await menu(page, 'Pisahkan lagi dari pengaduan lain')
    await answerWhy(page, 'Pisahkan lagi dari pengaduan lain', 'Ternyata hari yang berbeda')
    await expect(page.getByText('Digabung ke pengaduan')).toHaveCount(0)
  })

  await test.step('handed over to another officer', async () => {
    await menu(page, 'Alihkan kepada petugas lain')
    await page.getByRole('combobox', { name: 'Petugas baru' }).click()
    await page.getByRole('option', { name: 'Tuti Handayani' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Dipegang Tuti Handayani/)).toBeVisible()
  })

  await test.step('the reporter withdraws, and it is taken up again', async () => {
    await menu(page, 'Catat pencabutan oleh pelapor')
    await answerWhy(page, 'Catat pencabutan oleh pelapor', 'Sudah dibicarakan baik-baik')
    await told('Sudah dibicarakan baik-baik')
    await menu(page, 'Buka kembali pengaduan')
    await answerWhy(page, 'Buka kembali pengaduan', 'Pelapor berubah pikiran')
    await told('Pelapor berubah pikiran')
    await expect(page.getByRole('button', { name: /^Kerjakan: Unit Layanan Pengaduan/ })).toBeVisible()
  })

  await test.step('the head makes the term longer and takes that back', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await open(page, first)
    await menu(page, 'Perpanjang jangka waktu')
    await page.getByLabel('Tambahan waktu').fill('20')
    await page.getByRole('textbox', { name: 'Alasan perpanjangan' }).fill('Menunggu keterangan dapur')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Isi bilangan bulat dari 1 sampai 14.').first()).toBeVisible()
    await page.getByLabel('Tambahan waktu').fill('5')
    await page.keyboard.press('Control+Enter')
    await told('Menunggu keterangan dapur')
    await menu(page, 'Batalkan perpanjangan 5 hari kerja')
    await answerWhy(page, 'Batalkan perpanjangan 5 hari kerja', 'Keterangan sudah datang')
    await told('Keterangan sudah datang')
  })

  await test.step('the report of the month: numbers, bars, workbook, paper', async () => {
    await page.getByRole('link', { name: 'Laporan pengaduan' }).click()
    await expect(page.getByRole('row', { name: /^Diterima 2, lihat daftarnya/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /Diagram batang Jumlah pengaduan\..*Diterima: 2/ })).toBeVisible()
    const menuBar = page.getByRole('navigation', { name: 'Menu utama' })
    await expect(menuBar.locator('[aria-current=page]')).toHaveText(['Laporan pengaduan'])
    await lookAt(page, 'complaint-report-1')
    await page.getByRole('table', { name: 'Diterima menurut layanan' }).scrollIntoViewIfNeeded()
    await lookAt(page, 'complaint-report-2')
    await page.getByRole('link', { name: '1, lihat daftarnya: Kunjungan dan titipan, Jumlah', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Register pengaduan', level: 1 })).toBeVisible()
    await expect(page.getByText('Diterima menurut layanan: Kunjungan dan titipan.')).toBeVisible()
    await expect(page.getByText(second.number, { exact: true })).toBeVisible()
    await expect(page.getByText(first.number, { exact: true })).toHaveCount(0)
    await lookAt(page, 'complaint-report-3-counted')
    await page.getByRole('button', { name: 'Tampilkan semua yang diterima' }).click()
    await expect(page.getByText(first.number, { exact: true })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Laporan pengaduan', level: 1 })).toBeVisible()
    // A bar leads to the same lines as its number; what is nothing has no bar.
    const figure = page.getByRole('img', { name: /Diagram batang Jumlah pengaduan/ })
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.recharts-bar-rectangle path').first().click()
    await expect(page.getByText('Hanya yang dihitung pada angka ini: Diterima.')).toBeVisible()
    await expect(page.getByText(second.number, { exact: true })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Laporan pengaduan', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /buku kerja/ }).click(),
    ])
    expect(file.suggestedFilename()).toBe('laporan-pengaduan-2026-11.xlsx')
    const rows = await readSheet(readFileSync(await file.path()), 'Laporan pengaduan')
    expect(rows.find(([label]) => label === 'Diterima')?.[1]).toBe(2)
    await page.getByRole('button', { name: 'Cetak laporan' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'complaint-report-3-paper')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Bulan' }).click()
    await page.getByRole('option', { name: 'Oktober' }).click()
    await expect(page.getByRole('heading', { name: 'Tidak ada pengaduan pada masa ini' })).toBeVisible()
    await lookAt(page, 'complaint-report-4-empty')
  })

  await test.step('the register of the month, and back to a complaint', async () => {
    await menu(page, 'Register masa ini')
    await expect(page.getByRole('heading', { name: 'Tidak ada pengaduan yang diterima pada masa ini' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Bulan' }).click()
    await page.getByRole('option', { name: 'November' }).click()
    await expect(page.getByText(first.number)).toBeVisible()
    await lookAt(page, 'complaint-register-1')
    await page.getByRole('button', { name: 'Cetak register' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'complaint-register-2-paper')
    await page.keyboard.press('Escape')
    await page.getByText(first.number).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${first.number}`, level: 1 })).toBeVisible()
  })
})

test('nothing came within the term: the complaint lapses, and may be taken up again', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const receive = await received(app, 'lina')
  const late = await receive({ receivedAt: '2026-10-01T02:00:00.000Z' as Instant })
  await signIn(app, page, 'lina')
  await open(page, late)
  await menu(page, 'Hentikan hitungan waktu sementara')
  await page.getByRole('radio', { name: 'Pelapor diminta melengkapi pengaduan' }).check()
  await page.getByRole('textbox', { name: 'Dihentikan tanggal' }).fill('5-10-2026')
  await page.getByRole('button', { name: 'Hentikan hitungan', exact: true }).click()
  await expect(page.getByText(/Batas melengkapi sudah lewat/)).toBeVisible()
  await lookAt(page, 'complaint-course-4-over')
  await menu(page, 'Nyatakan gugur')
  await page.getByRole('dialog').getByRole('button', { name: 'Nyatakan gugur', exact: true }).click()
  await expect(page.getByText(/Batas melengkapi sudah lewat/)).toHaveCount(0)
  await expect(page.getByText('Dibatalkan', { exact: true }).first()).toBeVisible()
  await menu(page, 'Buka kembali pengaduan')
  await answerWhy(page, 'Buka kembali pengaduan', 'Kelengkapannya datang terlambat')
  await expect(page.getByText('Kelengkapannya datang terlambat', { exact: true }).first()).toBeVisible()
})
