import { readSheet } from 'read-excel-file/node'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { visit } from '#tests/harness/visit.ts'
import { sheet } from './assessment-steps.ts'
import { Unit } from './recommendation-people.ts'

const day = (text: string) => text as CalendarDate
const office = 'Bapas Kelas I Sampel'

async function convict(unit: Unit, name: string, on: string, number: number) {
  const person = newcomer()
  const { id } = await unit.client('rini').inmates.register({
    ...{ ...person, name, nationalId: null, birthDate: day('1991-02-03') },
    arrival: { ...person.arrival, on: day(on), time: null },
    firstRegister: {
      ...{ registerClass: 'B.I', registerNumber: `BI.${number}/2026`, legalStatus: 'narapidana', since: day(on) },
    },
  })
  return id
}

test('who is to be assessed is given out, handed on and taken; what is learnt brings somebody onto the list', async ({
  app,
}) => {
  test.setTimeout(600_000)
  const { page } = app
  const unit = await Unit.open(app, ['astri', 'bambang', 'rini'])
  await convict(unit, 'Agus Contoh', '2026-11-02', 21)
  await convict(unit, 'Budi Contoh', '2026-11-12', 22)
  await convict(unit, 'Cahya Contoh', '2026-11-16', 23)
  const { inmateId: klien } = await unit.client('astri').assessmentClients.register({
    ...{ office, number: null, programme: 'Pembebasan bersyarat', since: day('2026-11-10'), until: null },
    person: {
      ...{ kind: 'new' as const, name: 'Wahyu Contoh', sex: 'male' as const, birthPlace: null, isChecked: false },
      ...{ birthDate: day('1980-03-04'), nationalId: '3299010403800001', address: null },
    },
  })
  const rows = page.getByRole('row')
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })

  await test.step('the late one stands first; klien stand apart', async () => {
    await page.goto(`${app.host.origin}/asesmen/tugas`)
    await signIn(app, page, 'bambang')
    await expect(page.getByText('1 terlambat dari 4 di daftar.')).toBeVisible()
    await expect(rows.nth(1)).toContainText('Agus Contoh')
    await expect(rows.nth(1)).toContainText('Lewat 7 hari')
    await expect(row('Wahyu Contoh')).toContainText(`Klien, ${office}`)
    await lookAt(page, 'assessment-worklist-1-list')
    await page.getByRole('combobox', { name: 'Yang ditampilkan' }).click()
    await page.getByRole('option', { name: 'Klien saja' }).click()
    await expect(rows).toHaveCount(2)
    await page.getByRole('button', { name: 'Hapus saringan' }).first().click()
    await page.getByRole('textbox', { name: 'Cari nama, nomor, atau blok' }).fill('BI.22')
    await expect(rows).toHaveCount(2)
    await page.getByRole('textbox', { name: 'Cari nama, nomor, atau blok' }).fill('')
  })

  await test.step('several are given to one assessor, and that is taken back', async () => {
    for (const name of ['Agus Contoh', 'Budi Contoh'])
      await page.getByRole('checkbox', { name: `Pilih ${name}` }).check()
    await page.getByRole('combobox', { name: 'Kepada asesor' }).click()
    await page.getByRole('option', { name: /astri/i }).click()
    await lookAt(page, 'assessment-worklist-2-assign')
    await page.getByRole('button', { name: 'Bagikan', exact: true }).click()
    await expect(page.getByText(/^2 orang diberikan kepada/)).toBeVisible()
    await expect(row('Budi Contoh')).toContainText('Belum dimulai')
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(row('Budi Contoh')).not.toContainText('Belum dimulai')
    await page.getByRole('checkbox', { name: 'Pilih Budi Contoh' }).check()
    await page.getByRole('combobox', { name: 'Kepada asesor' }).click()
    await page.getByRole('option', { name: /astri/i }).click()
    await page.getByRole('button', { name: 'Bagikan', exact: true }).click()
    await expect(row('Budi Contoh')).toContainText('Belum dimulai')
  })

  await test.step('the list goes to a workbook and to paper', async () => {
    await page.getByRole('button', { name: 'Ekspor' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /\.xlsx/ }).click(),
    ])
    const book = await readSheet(await download.path())
    const head = book[0]?.map(String) ?? []
    const told = (name: string) => {
      const found = book.find(([first]) => first === name)
      const text = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null))
      return Object.fromEntries(head.map((label, index) => [label, text(found?.[index])]))
    }
    expect(book).toHaveLength(5)
    expect(told('Agus Contoh')).toEqual({
      ...{ Nama: 'Agus Contoh', 'Nomor register': 'BI.21/2026', Golongan: 'Narapidana', Blok: 'A', Kamar: '3' },
      ...{ Bapas: null, Sebab: 'Asesmen awal', 'Dihitung sejak': '2026-11-02', 'Jatuh tempo': '2026-11-09' },
      ...{ 'Sisa hari': -7, Terlambat: 'Ya', Asesor: 'Belum dibagi', 'Asesor tidak bertugas': 'Tidak' },
      ...{ 'Tidak bertugas s.d.': null, Keadaan: 'Belum dibagi', 'Nomor asesmen': null, Dijeda: 'Tidak' },
      ...{ 'Informasi baru': 0, 'Terakhir dinilai': 'Belum pernah' },
    })
    expect(told('Budi Contoh')).toMatchObject({ Terlambat: 'Tidak', Keadaan: 'Belum dimulai' })
    expect(told('Budi Contoh').Asesor).toMatch(/astri/i)
    expect(told('Wahyu Contoh')).toMatchObject({ Golongan: 'Klien', Bapas: office, Blok: null })
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Tugas asesmen' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('what was learnt of somebody is told, and stands beside him', async () => {
    await row('Wahyu Contoh').press('Enter')
    const beside = sheet(page, 'Wahyu Contoh')
    await expect(beside.getByText('Tidak ada informasi baru.')).toBeVisible()
    await beside.getByRole('link', { name: 'Laporkan informasi baru' }).click()
    await expect(page.getByText('Klien, belum pernah ditahan di sini')).toBeVisible()
    await expect(page.getByText('Batal masuk')).toHaveCount(0)
    // Without a person in the address a klien is found too.
    await page.getByRole('button', { name: 'Pilih orang lain' }).click()
    await page.getByRole('radio', { name: 'Klien Bapas' }).check()
    await page.getByRole('combobox', { name: 'Tentang siapa?' }).click()
    await lookAt(page, 'assessment-worklist-3-klien')
    await page.getByRole('option', { name: /Wahyu Contoh/ }).click()
    await expect(page.getByText('Klien, belum pernah ditahan di sini')).toBeVisible()
    await page.getByRole('textbox', { name: 'Apa yang baru' }).fill('Kehilangan pekerjaan')
    await page.getByRole('textbox', { name: 'Sumber' }).fill('Keluarga')
    await lookAt(page, 'assessment-worklist-3-report')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Tugas asesmen' })).toBeVisible()
    await row('Wahyu Contoh').press('Enter')
    await expect(beside.getByText('Kehilangan pekerjaan')).toBeVisible()
    await lookAt(page, 'assessment-worklist-4-beside')
  })

  await test.step('the numbers of the capacity lead to their rows; an assessor is away', async () => {
    await visit(page, '/asesmen/kapasitas')
    await expect(page.getByText(/1 terlambat\./)).toBeVisible()
    await page.getByRole('button', { name: 'Catat asesor tidak bertugas' }).click()
    await page.getByRole('combobox', { name: 'Asesor' }).click()
    await page.getByRole('option', { name: /astri/i }).click()
    await page.getByRole('textbox', { name: 'Hari pertama' }).fill('16-11-2026')
    await page.getByRole('textbox', { name: 'Hari terakhir' }).fill('20-11-2026')
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Cuti')
    await lookAt(page, 'assessment-worklist-5-absence')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Tidak bertugas s.d. 20 Nov 2026')).toBeVisible()
    await lookAt(page, 'assessment-worklist-5-capacity')
    await page.getByRole('link', { name: /Belum dibagi, Terlambat: 1/ }).click()
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('Agus Contoh')
  })

  await test.step('an assessor takes one, opens it, and stops and goes on with its clock', async () => {
    const assessor = await app.openPage()
    await assessor.goto(`${app.host.origin}/asesmen/tugas`)
    await signIn(app, assessor, 'astri')
    await assessor.getByRole('row', { name: /Wahyu Contoh/ }).press('Enter')
    const beside = sheet(assessor, 'Wahyu Contoh')
    await beside.getByRole('link', { name: 'Buka asesmen' }).click()
    await expect(assessor.getByText(/Ada informasi baru tentang orang ini/)).toBeVisible()
    await assessor.getByRole('button', { name: 'Pakai sebagai sebab' }).click()
    await expect(assessor.getByLabel('Keterangan', { exact: true })).toHaveValue(/Kehilangan pekerjaan \(Keluarga/)
    await assessor.getByRole('checkbox', { name: /Risiko/ }).check()
    await lookAt(assessor, 'assessment-worklist-6-new')
    await assessor.keyboard.press('Control+Enter')
    await expect(assessor.getByRole('heading', { level: 1, name: /^Asesmen AS-2026-/ })).toBeVisible()
    const [notice] = await unit.client('astri').assessmentWorklist.notices({ inmateId: klien })
    expect(notice?.state).toBe('taken')

    const menu = async (item: string) => {
      await assessor.getByRole('button', { name: 'Tindakan lain' }).click()
      await assessor.getByRole('menuitem', { name: item }).click()
    }
    await menu('Hentikan hitungan waktu sementara')
    await assessor.getByRole('radio', { name: 'Menunggu keterangan pihak yang dicek silang' }).check()
    await lookAt(assessor, 'assessment-worklist-7-pause')
    await assessor.keyboard.press('Control+Enter')
    await expect(assessor.getByText(/Menunggu keterangan pihak yang dicek silang/).first()).toBeVisible()
    await lookAt(assessor, 'assessment-worklist-7-paused')
    await menu('Lanjutkan hitungan waktu')
    await lookAt(assessor, 'assessment-worklist-7-resume')
    await assessor.keyboard.press('Control+Enter')
    await menu('Perpanjang jangka waktu')
    const form = sheet(assessor, 'Perpanjang jangka waktu')
    await form.getByRole('textbox', { name: 'Tambahan waktu' }).fill('8')
    await form.getByRole('textbox', { name: 'Alasan perpanjangan' }).fill('Saksi di luar kota')
    await assessor.keyboard.press('Control+Enter')
    await expect(form.getByText('Isi bilangan bulat dari 1 sampai 7.').first()).toBeVisible()
    await lookAt(assessor, 'assessment-worklist-7-extension')
    await form.getByRole('textbox', { name: 'Tambahan waktu' }).fill('3')
    await assessor.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
    await expect(assessor.getByText('Batas waktu 26 Nov 2026: 10 hari lagi.')).toBeVisible()
    await menu('Batalkan perpanjangan 3 hari kalender')
    const dialog = assessor.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Saksi sudah datang')
    await lookAt(assessor, 'assessment-worklist-7-withdraw')
    await dialog.getByRole('button', { name: 'Tarik perpanjangan' }).click()
    await expect(assessor.getByText('Batas waktu 23 Nov 2026: 7 hari lagi.')).toBeVisible()
  })

  await test.step('by its rules the office takes tahanan onto the list too', async () => {
    await visit(page, '/asesmen/tugas/aturan')
    await page.getByRole('checkbox', { name: 'Tahanan juga dinilai' }).check()
    await lookAt(page, 'assessment-worklist-8-rules')
    await page.getByRole('button', { name: 'Simpan aturan' }).click()
    await expect(row('Djoko Soesilo')).toBeVisible()
  })
})
