import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { fill, openAssessment, rriAnswers } from '../core/assessment-desk.ts'
import { sentBack } from './assessment-steps.ts'
import { Unit } from './recommendation-people.ts'

test('assessments of the unit in numbers: periods, klien, rows behind a number, print and workbook', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['astri', 'bambang'])
  const origin = app.host.origin
  const menu = page.getByRole('navigation', { name: 'Menu utama' })

  await test.step('from the menu; who is not assessed yet is told from the first day', async () => {
    await page.goto(`${origin}/asesmen`)
    await signIn(app, page, 'astri')
    await menu.getByRole('link', { name: 'Laporan asesmen', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Laporan asesmen' })).toBeVisible()
    const status = page.getByRole('table', { name: 'Penilaian menurut status', exact: true })
    await expect(status.getByRole('row', { name: /^Semua/ })).toContainText('1')
    await expect(page.getByText(/^November 2026\. Keadaan pada 16 November 2026\.$/)).toBeVisible()
  })

  await sentBack(unit)
  for (const [index, sex] of (['male', 'male', 'male', 'female'] as const).entries()) {
    const person = newcomer()
    const { id } = await unit.client('rini').inmates.register({
      ...{ ...person, name: `Orang Sampel ${'ABCD'[index]}`, aliases: [], sex, nationalId: `329901171190010${index}` },
      birthDate: `197${index}-02-03`,
      arrival: { ...person.arrival, place: { block: index < 2 ? 'B' : 'W', room: '1' } },
      firstRegister: { ...person.firstRegister, registerNumber: `AI.${200 + index}/2026` },
    })
    if (index > 1) continue
    // No files are sent here.
    const desk = {
      ...{ inmateId: id, core: { fetch: async () => new Response() }, officer: () => ({ token: '' }) },
      client: (name: string) => unit.client(name),
    }
    await fill(desk, (await openAssessment(desk)).id, rriAnswers())
  }

  await test.step('standing, course, categories and care, each with its bars', async () => {
    await page.reload()
    await signIn(app, page, 'astri')
    const block = page.getByRole('table', { name: 'Penilaian menurut blok', exact: true })
    await expect(block.getByRole('row', { name: /^Semua/ })).toContainText('5')
    await expect(page.getByRole('img', { name: /^Diagram batang bertumpuk Penilaian menurut blok\. / })).toBeVisible()
    await expect(page.getByRole('table', { name: /^Kategori hasil terakhir: / })).toBeVisible()
    await lookAt(page, 'assessment-overview-1-standing')
    await page.getByRole('heading', { level: 2, name: 'Sebaran kategori' }).scrollIntoViewIfNeeded()
    await lookAt(page, 'assessment-overview-2-results')
    await page.getByRole('heading', { level: 2, name: 'Ketelitian' }).scrollIntoViewIfNeeded()
    await lookAt(page, 'assessment-overview-3-care')
  })

  await test.step('a number leads to its rows, and back', async () => {
    const sex = page.getByRole('table', { name: 'Penilaian menurut jenis kelamin', exact: true })
    await sex.getByRole('link', { name: /^1, lihat daftarnya: Perempuan, Belum dinilai$/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rincian angka laporan' })).toBeVisible()
    await expect(page.getByText(/menurut jenis kelamin: Perempuan, Belum dinilai\.$/)).toBeVisible()
    await expect(page.getByRole('row', { name: /Orang Sampel D/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Orang Sampel A/ })).toHaveCount(0)
    await lookAt(page, 'assessment-overview-4-rows')
    await page.getByRole('button', { name: 'Kembali ke laporan' }).click()
    await expect(page).toHaveURL(/laporan\?masa=2026-11$/)
  })

  await test.step('another kind of period, klien, and days that cannot be', async () => {
    await page.getByRole('combobox', { name: 'Macam masa' }).click()
    await page.getByRole('option', { name: 'Triwulan', exact: true }).click()
    await expect(page).toHaveURL(/masa=2026-q4/)
    await expect(page.getByRole('row', { name: /^Oktober 2026/ })).toBeVisible()
    await page.getByRole('radiogroup', { name: 'Tentang siapa' }).getByText('Klien').click()
    await expect(page.getByText('Tidak ada yang dihitung', { exact: true })).toBeVisible()
    await lookAt(page, 'assessment-overview-5-no-klien')
    await page.getByRole('radiogroup', { name: 'Tentang siapa' }).getByText('Penghuni').click()
    await page.goto(`${origin}/asesmen/laporan?masa=2026-11-16_2026-11-01`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('alert')).toContainText('Tanggal akhir mendahului tanggal awal')
    await lookAt(page, 'assessment-overview-6-backwards')
    await page.getByRole('textbox', { name: 'Sampai tanggal' }).fill('30-11-2026')
    await expect(page.getByRole('table', { name: 'Jumlah asesmen', exact: true })).toBeVisible()
  })

  await test.step('the paper for outside, and the workbook for the house', async () => {
    await page.getByRole('button', { name: 'Cetak laporan' }).click()
    await expect(page.getByRole('dialog')).toContainText('Laporan untuk dicetak')
    await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible()
    await lookAt(page, 'assessment-overview-7-paper')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /buku kerja Excel/ }).click()
    const sheet = await readSheet(readFileSync(await (await download).path()), 'Sudah dan belum dinilai')
    expect(sheet.find(([first]) => first === 'Perempuan')?.slice(0, 6)).toEqual(['Perempuan', 0, 0, 0, 1, 1])
  })
})
