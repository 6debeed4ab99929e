import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { type Desk, day } from '../core/assessment-desk.ts'
import { assessNeeds } from '../core/assessment-needs-desk.ts'
import { signedNeeds } from '../core/assessment-office.ts'
import { music } from '../core/coaching-desk.ts'
import { Unit } from './recommendation-people.ts'

/** The unit as the steps of an assessment want it. */
function deskOf(unit: Unit): Desk {
  const fetch = async (request: Request) =>
    unit.app.host.fetch(new URL(request.url).pathname, {
      method: request.method,
      headers: { authorization: request.headers.get('authorization') ?? '' },
      body: Buffer.from(await request.arrayBuffer()),
    })
  return {
    ...{ inmateId: unit.inmateId, core: { fetch } },
    client: (name) => unit.client(name),
    officer: (name) => unit.officer(name),
  }
}

const klien = {
  ...{ office: 'Bapas Kelas I Sampel', number: 'K-17/2026', programme: 'Pembebasan bersyarat' },
  ...{ since: day('2026-11-02'), until: null },
  person: {
    ...{ kind: 'new' as const, name: 'Wahyu Contoh', sex: 'male' as const, birthPlace: null, isChecked: false },
    ...{ birthDate: day('1991-03-04'), nationalId: '3299010403910001', address: 'Jalan Contoh 4' },
  },
}

test('from a need to a programme: marked by coaching, proposed by the assessor, decided, and counted for the head', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  const { origin } = app.host
  const unit = await Unit.open(app, ['astri', 'bambang', 'bina'])
  const desk = deskOf(unit)
  await signedNeeds(unit.client('astri'), unit.client('bambang'))
  const make = unit.client('bina').coachingProgrammes.make
  const { id: programmeId } = await make({ ...music, name: 'Kelas mengelola uang', kind: 'pendidikan', capacity: 12 })
  const id = await assessNeeds(desk, unit.inmateId, {
    sums: { keluarga: 4, 'pendidikan-pekerjaan': 8, 'narkotika-alkohol': 2, sosial: 5, 'waktu-luang': 1, keuangan: 2 },
    ticks: { 'b2-1': [true] },
  })
  const { inmateId } = await unit.client('astri').assessmentClients.register(klien)
  const outside = await assessNeeds(desk, inmateId, { sums: { 'pendidikan-pekerjaan': 8 } })
  const card = (name: string) => page.getByRole('article', { name, exact: true })

  await test.step('coaching says which needs a programme serves', async () => {
    await page.goto(`${origin}/pembinaan/program/${programmeId}`)
    await signIn(app, page, 'bina')
    await expect(page.getByText(/^Belum ditandai\./)).toBeVisible()
    await page.getByRole('button', { name: 'Ubah kebutuhan' }).click()
    await page.getByRole('checkbox', { name: 'Keuangan' }).check()
    await lookAt(page, 'assessment-needs-1-serving')
    await page.getByRole('button', { name: 'Simpan pilihan' }).click()
    await expect(page.getByRole('region', { name: 'Kebutuhan yang dilayani program ini' })).toContainText('Keuangan')
  })

  await test.step('the profile: a bar for each domain, strengths and wishes beside them, and what is done about each need', async () => {
    await page.goto(`${origin}/asesmen/${id}/hasil`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('img', { name: /^Hubungan sosial: 5 dari 5, Sangat tinggi/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Sikap antisosial: 0 dari 7, Rendah/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Profil' })).toContainText('Belajar las')
    await lookAt(page, 'assessment-needs-2-profile')
    await expect(card('Sikap antisosial')).toHaveCount(0)
    await expect(card('Hubungan sosial')).toContainText('Tidak ada program yang melayani kebutuhan ini.')
    await expect(card('Kebutuhan khusus')).toContainText('Ditandai')
    await card('Keuangan').scrollIntoViewIfNeeded()
    await expect(card('Keuangan')).toContainText('Belum ada program')
    await expect(card('Keuangan')).toContainText('Kelas mengelola uang (sisa 12 tempat)')
    await lookAt(page, 'assessment-needs-3-open')
  })

  await test.step('the assessor proposes; the place on the waiting list is told and can be taken back', async () => {
    await page.getByRole('button', { name: 'Usulkan peserta untuk Keuangan' }).click()
    await card('Keuangan')
      .getByRole('textbox', { name: /Keterangan untuk pembina/ })
      .fill('Ingin belajar menabung')
    await lookAt(page, 'assessment-needs-4-propose')
    await card('Keuangan').getByRole('button', { name: 'Kirim usul' }).click()
    await expect(card('Keuangan')).toContainText('Diusulkan, menunggu pembina')
    await card('Keuangan').getByRole('button', { name: 'Cabut usul' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cabut usul' })
    await dialog.getByRole('textbox').fill('Salah orang')
    await dialog.getByRole('button', { name: 'Cabut usul' }).click()
    await expect(card('Keuangan')).toContainText('Belum ada program')
    await page.getByRole('button', { name: 'Usulkan peserta untuk Keuangan' }).click()
    await card('Keuangan')
      .getByRole('textbox', { name: /Keterangan untuk pembina/ })
      .fill('Ingin belajar menabung')
    await page.keyboard.press('Control+Enter')
    await expect(card('Keuangan')).toContainText('Diusulkan, menunggu pembina')
  })

  await test.step('coaching finds it on the start page, reads which need, and accepts', async () => {
    await page.goto(`${origin}/`)
    await signIn(app, page, 'bina')
    await page.getByText('Putuskan usul asesor untuk Djoko Soesilo').click()
    // The start page has a row with that name too.
    await expect(page.getByRole('heading', { level: 1, name: 'Kelas mengelola uang' })).toBeVisible()
    await page
      .getByRole('table', { name: 'Daftar tunggu' })
      .getByRole('row', { name: /Djoko Soesilo/ })
      .click()
    await expect(page.getByText('Untuk kebutuhan Keuangan, diusulkan Astri Asesor.')).toBeVisible()
    await expect(page.getByText('Keterangan: Ingin belajar menabung')).toBeVisible()
    await lookAt(page, 'assessment-needs-5-waiting')
    await page.getByRole('button', { name: 'Terima', exact: true }).click()
    await page.getByRole('textbox', { name: 'Alasan' }).focus()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Djoko Soesilo menjadi peserta.')).toBeVisible()
  })

  await test.step('a klien has no programme of the house: what is done outside is noted', async () => {
    await page.goto(`${origin}/asesmen/${outside}/hasil`)
    await signIn(app, page, 'astri')
    const own = card('Pendidikan dan pekerjaan')
    await expect(page.getByText(/^Klien di luar tidak mengikuti program/)).toBeVisible()
    await own.getByRole('button', { name: 'Catat program di luar' }).click()
    await own.getByRole('button', { name: 'Simpan catatan' }).click()
    await expect(own.getByText('Wajib diisi.').first()).toBeVisible()
    await own.getByRole('textbox', { name: 'Nama program' }).fill('Kursus las')
    await own.getByRole('textbox', { name: 'Tempat' }).fill('Balai Latihan Kerja Contoh')
    await own.getByRole('textbox', { name: 'Sejak' }).fill('10-11-2026')
    await own.getByRole('textbox', { name: 'Nama program' }).focus()
    await page.keyboard.press('Control+Enter')
    await expect(own).toContainText('Kursus las, Balai Latihan Kerja Contoh')
    await own.scrollIntoViewIfNeeded()
    await lookAt(page, 'assessment-needs-6-klien')
  })

  await test.step('the head sees which programme is missing, filters, opens a person and takes the list along', async () => {
    await page.goto(`${origin}/asesmen/kebutuhan`)
    await signIn(app, page, 'bambang')
    const numbers = page.getByRole('table', { name: 'Kebutuhan di unit ini' })
    await expect(numbers.getByRole('row', { name: /Keuangan/ })).toContainText(/Keuangan\s*1\s*1\s*0\s*0\s*0\s*1\s*11/)
    await expect(numbers.getByRole('row', { name: /Hubungan sosial/ })).toContainText('tidak ada')
    await lookAt(page, 'assessment-needs-7-list')
    const list = page.getByRole('table', { name: 'Kebutuhan tanpa program' })
    await page.getByRole('combobox', { name: 'Kategori' }).click()
    await page.getByRole('option', { name: 'Sangat tinggi' }).click()
    await expect(list.getByRole('row')).toHaveCount(2)
    await expect(list).toContainText('Hubungan sosial')
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await expect(list).toContainText('Kebutuhan khusus')
    await list.scrollIntoViewIfNeeded()
    await lookAt(page, 'assessment-needs-8-rows')
    await page.getByRole('button', { name: 'Ekspor' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /\.xlsx/ }).click(),
    ])
    expect(file.suggestedFilename()).toBe('kebutuhan-tanpa-program.xlsx')
    const rows = await readSheet(readFileSync(await file.path()))
    expect(rows.slice(1).map(([name, , , need, band]) => [name, need, band])).toEqual([
      ['Djoko Soesilo', 'Hubungan sosial', 'Sangat tinggi'],
      ['Djoko Soesilo', 'Keluarga dan pernikahan', 'Tinggi'],
      ['Djoko Soesilo', 'Pendidikan dan pekerjaan', 'Tinggi'],
      ['Djoko Soesilo', 'Narkotika dan alkohol', 'Sedang'],
      ['Djoko Soesilo', 'Waktu luang', 'Sedang'],
      ['Djoko Soesilo', 'Kebutuhan khusus', 'Ditandai'],
    ])
    await list.getByRole('row', { name: /Hubungan sosial/ }).click()
    await expect(page.getByRole('heading', { name: 'Hasil asesmen', exact: true })).toBeVisible()
  })
})
