import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

const names = [
  'Agus Pratama',
  'Budi Hartono Wibisono Kusumawardhana Adiningrat Purnomo Sastro',
  'Citra Lestari',
  'Dodi',
]
// With every column shown, more than the writer of workbooks would pack without a worker of its own.
const many = 330
const ended = 110
const open = many - ended

/** A page full of requests: some complete, every third cancelled, one withdrawn, one urgent. */
async function fill(unit: Unit): Promise<void> {
  const person = newcomer()
  const people = [unit.inmateId]
  for (const [index, name] of names.entries()) {
    const firstRegister = { ...person.firstRegister, registerNumber: `AI.${index + 20}/2026` }
    const arrival = { ...person.arrival, place: { block: index % 2 === 0 ? 'B' : 'C', room: '1' } }
    const { id } = await unit
      .client('rini')
      .inmates.register({ ...person, name, nationalId: null, firstRegister, arrival })
    people.push(id)
  }
  await unit.completeFile(await unit.openCase('sari'))
  const { recommendations } = unit.client('sari')
  for (let index = 1; index < many; index += 1) {
    const { id, revision } = await recommendations.open({
      inmateId: people[index % people.length] ?? unit.inmateId,
      trigger: index % 4 === 0 ? 'family' : 'inmate',
      applicant: index % 4 === 0 ? { name: 'Siti Contoh', relation: 'Istri' } : null,
      reason: 'Operasi hernia di RSUD',
      emergency: index === 1 ? { reason: 'Pendarahan' } : null,
    })
    if (index === 2) await recommendations.withdraw({ caseId: id, revision, reason: 'Tidak jadi' })
    else if (index % 3 === 0) await recommendations.cancel({ caseId: id, revision, reason: 'Terbuka dua kali' })
  }
}

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('the register and the monthly report, empty and full: filters, counts, export, print, and from a number to its rows', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu', 'bambang'])
  await signIn(app, page, 'sari')
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  const search = page.getByLabel('Cari nomor, nama, atau no. register')

  await test.step('nothing yet', async () => {
    await menu.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada permohonan rekomendasi medis' })).toBeVisible()
    await lookAt(page, 'register-1-empty')
    await menu.getByRole('link', { name: 'Laporan bulanan' }).click()
    await expect(page.getByRole('row', { name: /^Dibuka/ })).toContainText('0')
    await lookAt(page, 'register-2-report-empty')
  })

  await fill(unit)

  await test.step('full: counts narrow the list, ended ones are one press away', async () => {
    await menu.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await expect(page.getByText(`${open} baris`)).toBeVisible()
    await lookAt(page, 'register-3-full')
    const counts = page.getByRole('list', { name: 'Jumlah menurut keadaan' })
    await expect(counts.getByRole('button', { name: `Dibatalkan ${ended}` })).toBeVisible()
    await counts.getByRole('button', { name: `Dibatalkan ${ended}` }).click()
    await expect(page.getByText(`${ended} dari ${many} baris`)).toBeVisible()
    await lookAt(page, 'register-4-ended')
    await counts.getByRole('button', { name: `Dibatalkan ${ended}` }).click()
    await expect(page.getByText(`${open} baris`)).toBeVisible()
  })

  await test.step('the other filters, and the search by name', async () => {
    await page.getByRole('button', { name: 'Saringan lain' }).click()
    await page.getByRole('combobox', { name: 'Sebab permohonan' }).click()
    await page.getByRole('option', { name: 'Keluarga' }).click()
    await page.getByRole('combobox', { name: 'Blok' }).click()
    await page.getByRole('option', { name: 'C', exact: true }).click()
    await lookAt(page, 'register-5-filters')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Saringan lain (2)' })).toBeVisible()
    await search.fill('adiningrat')
    const shown = await page
      .getByRole('search')
      .locator('xpath=../..')
      .getByText(/ dari \d+ baris/)
      .textContent()
    expect(Number(shown?.split(' ')[0])).toBeGreaterThan(5)
  })

  await test.step('the workbook and the text hold what is on screen', async () => {
    const exporting = page.getByRole('button', { name: 'Ekspor' })
    await exporting.click()
    const narrow = await download(page, () => page.getByRole('menuitem', { name: /\.csv/ }).click())
    expect(narrow.name).toBe('rekomendasi-medis.csv')
    const lines = narrow.bytes.toString('utf8').trim().split('\r\n')
    expect(lines.slice(1).every((line) => line.includes('Adiningrat'))).toBe(true)
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByRole('button', { name: 'Kolom' }).click()
    for (const column of await page.getByRole('dialog').getByRole('checkbox').all()) await column.check()
    await lookAt(page, 'register-5-columns')
    await page.keyboard.press('Escape')
    await exporting.click()
    const whole = await download(page, () => page.getByRole('menuitem', { name: /\.xlsx/ }).click())
    const rows = await readSheet(whole.bytes)
    expect(rows).toHaveLength(open + 1)
    const missing = rows[0]?.indexOf('Berkas kurang') ?? -1
    expect(rows.slice(1).every((row) => typeof row[missing] === 'number')).toBe(true)
  })

  await test.step('the list on paper', async () => {
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await sheetIsDrawn(page)
    await expect(page.getByText(/Halaman 1 dari \d\d/)).toBeVisible()
    await lookAt(page, 'register-6-paper')
    await page.keyboard.press('Escape')
  })

  await test.step('the sheet for the notice board', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Standar pelayanan untuk papan pengumuman' }).click()
    await sheetIsDrawn(page)
    await page.getByText('F4', { exact: true }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'register-7-standard')
    await page.keyboard.press('Escape')
  })

  await test.step('the report of the month, and from a number to its rows and back', async () => {
    await menu.getByRole('link', { name: 'Laporan bulanan' }).click()
    await expect(page.getByRole('link', { name: `Dibuka: ${many}. Lihat permohonannya` })).toBeVisible()
    await expect(page.getByRole('img', { name: /Diagram batang Jumlah permohonan.*Dibuka: 330/ })).toBeVisible()
    await lookAt(page, 'register-8-report-month')
    await page.mouse.wheel(0, 2000)
    await lookAt(page, 'register-9-report-month-end')
    await page.getByRole('link', { name: 'Ditarik pemohon: 1. Lihat permohonannya' }).click()
    await expect(page.getByText('Permohonan di balik angka "Ditarik pemohon", November 2026.')).toBeVisible()
    await expect(page.getByText('1 baris')).toBeVisible()
    await lookAt(page, 'register-10-behind')
    await page.getByRole('link', { name: 'Kembali ke laporan' }).click()
    await expect(page.getByRole('link', { name: 'Gawat darurat: 1. Lihat permohonannya' })).toBeVisible()
  })

  await test.step('the report of the year, as workbook and on paper', async () => {
    await page.getByRole('combobox', { name: 'Bulan' }).click()
    await page.getByRole('option', { name: 'Setahun penuh' }).click()
    await expect(page.getByRole('heading', { name: 'Bulan demi bulan' })).toBeVisible()
    await lookAt(page, 'register-11-report-year')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    const book = await download(page, () => page.getByRole('menuitem', { name: /buku kerja/ }).click())
    expect(book.name).toBe('laporan-rekomendasi-medis-2026.xlsx')
    const rows = await readSheet(book.bytes)
    expect(rows.find(([first]) => first === 'Dibuka')?.[1]).toBe(many)
    await page.getByRole('button', { name: 'Cetak laporan' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'register-12-report-paper')
  })
})
