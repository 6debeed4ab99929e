import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { referralOf } from '../core/referral-samples.ts'
import { day, nurse } from '../core/staff-desk.ts'
import { Unit } from './recommendation-people.ts'

/** A doctor of the register whose permit is over, and one who is on duty now with a valid one. */
async function enterDoctors(unit: Unit, today: CalendarDate): Promise<void> {
  const { workers, credentials, dutyRoster } = unit.client('tuti')
  const doctors = [
    ['dr. Budi Contoh', '503/SIP/2021', '2021-11-01', '2026-10-31'],
    ['dr. Rahma Wulandari', '503/SIP/2026', '2026-01-05', '2031-01-04'],
  ] as const
  for (const [name, number, issuedOn, validUntil] of doctors) {
    const { id } = await workers.add(nurse({ name, profession: 'dokter', nip: null, nationalId: null }))
    const licence = { workerId: id, issuedOn: day(issuedOn), issuer: 'DPMPTSP Kota Contoh', fileIds: [] }
    const str = { kind: 'str', number: `STR ${number}`, validUntil: null, place: null, isHere: false } as const
    await credentials.enter({ ...licence, ...str })
    const sip = { kind: 'sip', number, validUntil: day(validUntil), place: 'Poliklinik Rutan Contoh' } as const
    await credentials.enter({ ...licence, ...sip, isHere: true })
    const { shift } = await dutyRoster.now({})
    if (name === 'dr. Rahma Wulandari')
      await dutyRoster.assign({ day: today, shift: shift?.id ?? '', workerId: id, replacesId: null })
  }
}

test('a nurse gathers whom the doctor is to see, plans her day, takes down an order, and closes the day, by keyboard', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'tuti'])
  const { inmateId } = unit
  const { today } = await unit.client('sari').today.list({})
  const other = { ...newcomer(), nationalId: null, firstRegister: null, name: 'Hasan Contoh' }
  await unit.client('rini').inmates.register(other)
  const { number } = await unit.client('sari').referrals.create(referralOf(inmateId))
  await enterDoctors(unit, today)
  const panel = (name: string) => page.getByRole('complementary', { name, exact: true })

  await test.step('from the record: why, how urgent; there is no day yet', async () => {
    await page.goto(`${app.host.origin}/poliklinik/rekam-medis/${inmateId}`)
    await signIn(app, page, 'sari')
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Ajukan ke dokter tamu' }).click()
    const form = panel('Tambah pasien')
    await form.getByRole('button', { name: 'Masukkan ke daftar' }).press('Enter')
    await expect(form.getByRole('alert').filter({ hasText: 'Tulis mengapa perlu diperiksa dokter.' })).toBeVisible()
    await form.getByLabel('Alasan diajukan').fill('Tekanan darah tetap tinggi')
    await form.getByRole('radio', { name: 'Segera', exact: true }).check()
    await lookAt(page, 'doctor-visits-1-add')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Menunggu dokter')
  })

  await test.step('from the list: the day, and somebody found by a few letters', async () => {
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Rencanakan hari kunjungan' }).click()
    const form = panel('Rencanakan hari kunjungan')
    await form.getByRole('textbox', { name: 'Tanggal', exact: true }).fill(today.split('-').toReversed().join('-'))
    const name = form.getByRole('combobox', { name: 'Nama dokter' })
    await name.focus()
    await page.keyboard.type('dr')
    await expect(page.getByRole('option').first()).toHaveText(/dr\. Rahma Wulandari.*bertugas sekarang/)
    await lookAt(page, 'doctor-visits-2-workers')
    await name.fill('')
    await page.keyboard.type('budi')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(name).toHaveValue('dr. Budi Contoh')
    await expect(form.getByLabel('Nomor SIP')).toHaveValue('')
    await expect(form.getByText(/dr\. Budi Contoh: SIP sudah berakhir\. Pelayanan tetap dapat dicatat\./)).toBeVisible()
    await lookAt(page, 'doctor-visits-2-expired')
    await name.fill('')
    await page.keyboard.type('rahma')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(form.getByLabel('Nomor SIP')).toHaveValue('503/SIP/2026')
    await expect(form.getByText('Di daftar pegawai: SIP 503/SIP/2026, berlaku sampai 4 Jan 2031.')).toBeVisible()
    await expect(form.getByText('SIP sudah berakhir')).toHaveCount(0)
    await form.getByLabel('Instansi').fill('Puskesmas Contoh')
    await lookAt(page, 'doctor-visits-2-day')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 orang menunggu')).toBeVisible()
    await page.getByRole('button', { name: 'Tambah pasien', exact: true }).click()
    const adding = panel('Tambah pasien')
    await adding.getByRole('textbox', { name: 'Siapa yang perlu diperiksa dokter?' }).focus()
    await page.keyboard.type('hasan')
    await expect(page.getByRole('option', { name: /Hasan Contoh/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await adding.getByLabel('Alasan diajukan').fill('Batuk lebih dari dua minggu')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('2 orang menunggu')).toBeVisible()
    await lookAt(page, 'doctor-visits-3-list')
  })

  await test.step('an order in one step, carried out by a referral that tells of it', async () => {
    await page.getByRole('row', { name: /Djoko Soesilo/ }).focus()
    await page.keyboard.press('Enter')
    await lookAt(page, 'doctor-visits-4-person')
    await panel('Djoko Soesilo').getByRole('button', { name: 'Catat pesanan dokter' }).click()
    const form = panel('Pesanan dokter: Djoko Soesilo')
    await form.getByRole('combobox', { name: 'Jenis' }).click()
    await page.getByRole('option', { name: 'Rujukan', exact: true }).click()
    await form.getByRole('textbox', { name: 'Pesanan', exact: true }).fill('Rujuk ke poli jantung')
    await expect(form.getByLabel('Nama dokter')).toHaveValue('dr. Rahma Wulandari')
    await form.getByRole('combobox', { name: /Dilaksanakan dengan/ }).click()
    await page.getByRole('option', { name: new RegExp(number) }).click()
    await lookAt(page, 'doctor-visits-5-order')
    await page.keyboard.press('Control+Enter')
    const link = panel('Djoko Soesilo').getByRole('link', { name: `Dilaksanakan dengan Rujukan ${number}` })
    await expect(link).toBeVisible()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Sudah diperiksa')
    await lookAt(page, 'doctor-visits-6-ordered')
    await link.click()
    await expect(page.getByRole('region', { name: 'Atas pesanan dokter tamu' })).toContainText('Rujuk ke poli jantung')
  })

  await test.step('the start page leads to the day; closing it carries on whoever was not seen', async () => {
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: /^Hari ini/ })
      .click()
    await expect(page.getByText(/^Berjaga sekarang\. .*: dr\. Rahma Wulandari$/)).toBeVisible()
    await lookAt(page, 'doctor-visits-7-on-duty')
    await page.getByRole('link', { name: /Dokter datang hari ini: 1 orang/ }).click()
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Tutup hari kunjungan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tutup hari kunjungan' })
    await dialog.getByLabel('Mengapa belum diperiksa?').fill('Dokter harus pulang lebih awal')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Yang belum diperiksa diteruskan: Dokter harus pulang lebih awal')).toBeVisible()
    await lookAt(page, 'doctor-visits-7-closed')
    await page.getByRole('combobox', { name: 'Hari kunjungan dokter' }).click()
    await page.getByRole('option', { name: 'Belum ada harinya (1)' }).click()
    await expect(page.getByRole('row', { name: /Hasan Contoh/ })).toContainText('Menunggu dokter')
    await lookAt(page, 'doctor-visits-8-next')
  })
})
