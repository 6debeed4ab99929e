import type { Locator, Page } from '@playwright/test'
import { expect } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import type { Unit } from './recommendation-people.ts'

type Sentence = ReturnType<typeof newcomer>['sentence']

/** Somebody with a verdict; of three years where nothing else is said, of which a third is served in the spring of 2027. */
export async function convict(
  unit: Unit,
  name: string,
  registerNumber: string,
  sentence: Partial<Sentence> = {},
): Promise<string> {
  const person = newcomer()
  const { id } = await unit.client('rini').inmates.register({
    ...{ ...person, name, aliases: [], nationalId: null },
    sentence: {
      ...{ ...person.sentence, firstDetainedOn: '2026-04-01', detentionEndsOn: null, kind: 'fixed', years: 3 },
      ...sentence,
    },
    firstRegister: { registerClass: 'B.I', registerNumber, legalStatus: 'narapidana', since: '2026-11-13' },
  })
  return id
}

export const panelOf = (page: Page, name: string): Locator => page.getByRole('complementary', { name, exact: true })

export const headingOf = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, level: 1, exact: true })

export const pressOn = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).press('Enter')

/** Picks a word of a list that opens under a field. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

interface TypedProgramme {
  readonly name: string
  readonly kind: string
  readonly objective: string
  readonly capacity: string
  readonly instructor: string
  readonly place: string
  readonly begins?: string
  readonly competence?: string
}

/** A programme for whoever is in the first continued stage, and for those who have no verdict yet; the form is open. */
export async function typeProgramme(page: Page, typed: TypedProgramme): Promise<void> {
  await page.getByLabel('Nama program', { exact: true }).fill(typed.name)
  await choose(page, page.getByRole('combobox', { name: 'Jenis kegiatan', exact: true }), typed.kind)
  await page.getByLabel('Tujuan', { exact: true }).fill(typed.objective)
  await page.getByRole('checkbox', { name: 'tahap awal', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'tahap lanjutan pertama', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Tahanan yang belum diputus boleh ikut', exact: true }).check()
  await page.getByLabel(/^Jumlah tempat/).fill(typed.capacity)
  await page.getByLabel('Pembina atau pelatih', { exact: true }).fill(typed.instructor)
  await page.getByLabel('Tempat', { exact: true }).fill(typed.place)
  if (typed.begins) await page.getByLabel('Mulai', { exact: true }).fill(typed.begins)
  if (typed.competence) await page.getByLabel(/^Keterampilan yang diperoleh/).fill(typed.competence)
}

/** Opens the form of a request on the page of a programme, with the person chosen. */
export async function askFor(page: Page, name: RegExp, typed: string): Promise<Locator> {
  await pressOn(page, 'Catat permintaan')
  const form = panelOf(page, 'Permintaan ikut program')
  await form.getByLabel('Siapa yang ingin ikut?').fill(typed)
  await page.getByRole('option', { name }).click()
  await expect(form.getByRole('button', { name: 'Ganti orang', exact: true })).toBeVisible()
  return form
}

/** Presses "Terima" twice: for the form, and in it. With a day: since then. */
export async function takeIn(page: Page, name: string, on?: string): Promise<Locator> {
  const sheet = panelOf(page, name)
  await pressOn(sheet, 'Terima')
  const taking = sheet.getByRole('region', { name: `Terima ${name}`, exact: true })
  if (on !== undefined) await taking.getByRole('textbox').first().fill(on)
  await pressOn(taking, 'Terima')
  return sheet
}

interface TypedPlan {
  readonly title: string
  readonly from: string
  readonly until: string
  /** Days of the week, each at the same hour. */
  readonly weekdays: readonly string[]
  readonly startsAt: string
}

/** Fills the form of a work plan that is open. */
export async function typePlan(page: Page, { title, from, until, weekdays, startsAt }: TypedPlan): Promise<void> {
  await page.getByLabel('Nama rencana').fill(title)
  await page.getByLabel('Mulai', { exact: true }).fill(from)
  await page.getByLabel('Sampai', { exact: true }).fill(until)
  for (const [index, weekday] of weekdays.entries()) {
    const slot = page.getByRole('group', { name: `Hari ke-${index + 1}`, exact: true })
    if (index > 0) await page.getByRole('button', { name: 'Tambah hari' }).click()
    await choose(page, slot.getByRole('combobox', { name: 'Hari' }), weekday)
    await slot.getByLabel('Mulai pukul').fill(startsAt)
  }
}

/** Picks every session of the week on the screen and cancels them together. */
export async function cancelPicked(page: Page, count: number, reason: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Batalkan ${count} kegiatan$|^Batalkan kegiatan$`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: /^Batalkan/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The list of sessions of a day, and the sheet of one of them. */
export async function openAttendance(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  await menu.getByRole('link', { name: 'Kehadiran kegiatan', exact: true }).click()
  await expect(headingOf(page, 'Kehadiran kegiatan')).toBeVisible()
}

export async function openSheet(page: Page, time: string, programme = 'Musik keroncong'): Promise<void> {
  await page.getByRole('row', { name: new RegExp(`${time.replace('.', '\\.')} ${programme}`) }).click()
  await expect(headingOf(page, programme)).toBeVisible()
}

/** One letter for each person; the cursor goes on by itself. */
export async function typeEach(page: Page, letters: string, cells: Locator): Promise<void> {
  for (const [index, letter] of [...letters].entries()) {
    await expect(cells.nth(index)).toBeFocused()
    await page.keyboard.press(letter)
  }
}

/** Gives a device's file to the form that is open, and says from which device it is. */
export async function bringPunches(page: Page, file: Buffer, device: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: '1_attlog.dat', mimeType: '', buffer: file })
  await expect(page.getByText('Berkas ini attlog.dat; kolomnya sudah dikenal.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Nama alat' }).fill(device)
}

/** Says whose finger a number of the device is; the tab of the numbers is open. */
export async function matchNumber(page: Page, user: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Cocokkan nomor ${user}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Siapa nomor ${user}?` })
  await dialog.getByRole('textbox', { name: 'Cari orangnya' }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
}

/** Says that a number belongs to nobody in custody here. */
export async function sayElsewhere(page: Page, user: string): Promise<void> {
  await page.getByRole('button', { name: `Cocokkan nomor ${user}`, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bukan penghuni sini' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('row', { name: new RegExp(user) })).toContainText('Bukan penghuni sini')
}

/** One grade for somebody in the recap that is open. */
export async function assess(page: Page, name: string, aspect: string, grade: string, note: string): Promise<void> {
  const form = panelOf(page, `Nilai ${name}`)
  await choose(page, form.getByRole('combobox', { name: aspect, exact: true }), grade)
  await form.getByLabel('Catatan').fill(note)
}
