import type { Page } from '@playwright/test'
import type { Role } from '#shared/people/roles.ts'
import { type App, expect, logOut, signIn } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'

export const complaintStaff: readonly (readonly [name: string, roles: Role[], fullName: string])[] = [
  ['lina', ['petugas-aduan'], 'Lina Wulandari'],
  ['tuti', ['petugas-aduan'], 'Tuti Handayani'],
  ['hadi', ['penangan-aduan'], 'Hadi Prasetyo'],
  ['bambang', ['kepala'], 'Bambang Contoh'],
  ['sari', ['perawat'], 'Sari Melati'],
]

/** A sheet out of the box, without a name and about the clinic. */
export const aboutTheClinic: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'kotak', class: 'complaint', service: 'kesehatan', reporterKind: 'inmate', mode: 'anonymous' },
  story: {
    ...{ what: 'Obat malam di Blok B dibagikan sesudah pukul sepuluh.', where: 'Blok B', when: 'Sejak Senin' },
    ...{ who: null, how: null, wish: 'Obat dibagikan tepat waktu' },
  },
  ...{ ownWords: true, identity: null, accused: { units: ['poliklinik'], accountIds: [] }, fileIds: [] },
  ...{ danger: { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' }, receivedAt: null },
}

/** Calls past the page, of one account. */
export const as = async (app: Pick<App, 'client'>, name: string): Promise<Client> => {
  const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
  return app.client(token)
}

/** The first officer makes the vault and holds its key. */
export async function makeVault(app: Pick<App, 'client'>): Promise<void> {
  const lina = await as(app, 'lina')
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
}

/** Somebody else sits down at this computer. */
export async function change(page: Page, name: string, app: Pick<App, 'host'>): Promise<void> {
  await logOut(page)
  await signIn(app, page, name)
}

/** Finds a complaint in the list and opens it. */
export async function openListed(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
  await expect(page.getByRole('heading', { name: 'Daftar pengaduan', level: 1 })).toBeVisible()
  await page.getByRole('row').filter({ hasText: number }).click()
  await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
}

/** Opens the next step from the notice, writes what was done, and waits until the history tells it. */
/** `result`: what the reporter said, where the step is that of asking her. */
export async function take(page: Page, step: RegExp, note: string, result: string | null = null): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  const asked = 'Keterangan: kapan, lewat apa, dan apa yang disampaikan'
  await page.getByLabel(result === null ? 'Apa yang ditemukan atau dikerjakan?' : asked).fill(note)
  if (result !== null) await page.getByRole('radio', { name: result, exact: true }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(note, { exact: true })).toBeVisible()
}

export async function closeIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kerjakan: Pengaduan ditutup' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup pengaduan' }).click()
  await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible()
}

/** The number on the receipt that is on the screen; it is drawn by lot. */
export async function receivedNumber(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { name: /^Tanda terima AD-/ }).innerText()
  return heading.replace('Tanda terima ', '')
}

export async function handOutReceipt(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Cetak tanda terima', exact: true }).click()
  await page.getByRole('button', { name: 'Kertas sudah diserahkan' }).click()
  await expect(page.getByText('Tanda terima sudah diserahkan.')).toBeVisible()
}

/** A list saved from LAPOR!: one clear, one that names its reporter, one in danger, one of another office, one without a number. */
export function laporList(): Buffer {
  const head =
    'Tracking ID;Tanggal Laporan;Judul Laporan;Isi Laporan;Klasifikasi;Kategori;Instansi;Anonim;Nama Pelapor;No HP;Status'
  const own = 'Rutan Kelas IIB Contoh'
  const rows = [
    `#7100001;14/11/2026 09:15;Obat terlambat;Obat malam selalu terlambat;Pengaduan;Kesehatan;${own};Tidak;Siti Nurhaliza Asih;081311112222;Diproses`,
    `7100002;13/11/2026;Kunjungan;Saya Siti Nurhaliza menunggu lama;Aspirasi;Kunjungan;${own};Tidak;Siti Nurhaliza Asih;081311112222;Diproses`,
    `7100003;12/11/2026;;Adik saya diancam di Blok C;Pengaduan;Wisata;${own};Ya;;;Belum`,
    `7100004;12/11/2026;Jalan;Jalan berlubang;Pengaduan;Jalan;Dinas PU Kota Contoh;Tidak;Budi Lain;;Selesai`,
    `;12/11/2026;Tanpa nomor;Baris ini salah;Pengaduan;Kesehatan;${own};Tidak;Budi Lain;;Selesai`,
  ]
  return Buffer.from([head, ...rows].join('\r\n'))
}

/** What the vault alone knows of the mother. */
export const mother = { name: 'Rahmawati Contoh', phone: '0812 0000 0001', address: 'Jalan Melati Nomor 7' }

/** Another page of the application, by its address. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** Walks through the whole menu and the pages given, and finds nothing of the mother on any. */
export async function seesNoMother(page: Page, ...paths: readonly string[]): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link')
  const own = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(own.length).toBeGreaterThan(2)
  for (const path of [...own, ...paths]) {
    await goTo(page, path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.locator('[role=status][data-shape]')).toHaveCount(0)
    const shown = `${await page.locator('body').innerText()}\n${await page.content()}`
    expect(shown, path).not.toMatch(/rahmawati|0812 0000 0001|jalan melati/i)
  }
}
