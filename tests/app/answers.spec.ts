import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { expect, lookAt, test } from '#tests/harness/app.ts'
import { approvedApp, clientNamed, handedOver } from '#tests/harness/approved-app.ts'
import { testMorning } from '#tests/harness/core.ts'
import { Kanwil, type Said, smallPdf } from '#tests/harness/kanwil.ts'
import { knownOffice } from '#tests/harness/key-card-sample.ts'

const today = testMorning.slice(0, 10) as CalendarDate
const letter = (number: string, path: string) => ({ number, date: today, path })
const received: Said = { kind: 'received', on: today, receivedBy: 'Rahmat, Tata Usaha' }
const forwarded: Said = {
  kind: 'forwarded',
  on: today,
  to: 'Direktur Jenderal Pemasyarakatan',
  letter: letter('W.17-PK.01.07.01-88', 'data/SURAT-PENGANTAR-KANWIL.pdf'),
}
const returned: Said = {
  kind: 'returned',
  on: today,
  remarks: 'Mohon dilengkapi sebelum diteruskan.',
  missing: [{ requirement: 'doctor-letter', why: 'Nomor SIP dokter belum tercantum' }],
  letter: letter('W.17-PK.01.07.01-91', 'data/SURAT-PENGEMBALIAN.pdf'),
}

test('an answer file is brought in, looked at, believed after a telephone call, and moves the case', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  await approvedApp(app)
  const { about } = await handedOver(app)
  const kanwil = await Kanwil.open()
  const letters = {
    'data/SURAT-PENGANTAR-KANWIL.pdf': smallPdf('pengantar'),
    'data/SURAT-PENGEMBALIAN.pdf': smallPdf('pengembalian'),
  }
  const save = async (name: string, answers: readonly Said[]) => {
    const path = join(app.folder, name)
    writeFileSync(path, (await kanwil.answer(about, { answers, letters })).envelope)
    return path
  }
  const first = await save('JAWABAN-1.envelope.zip', [received, forwarded])
  const choose = (path: string) => page.getByLabel('Berkas jawaban', { exact: true }).setInputFiles(path)

  await test.step('the book of what came in is empty and says what comes there', async () => {
    await page.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
    await expect(page.getByRole('row', { name: /RM-2026-0001/ })).toContainText('kabar diterima')
    await lookAt(page, 'answers-1-outgoing')
    await page.getByRole('tab', { name: 'Masuk' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada jawaban' })).toBeVisible()
    await lookAt(page, 'answers-2-empty')
  })

  await test.step('something else is refused with the reason', async () => {
    await page.getByRole('link', { name: 'Ambil berkas jawaban' }).click()
    await lookAt(page, 'answers-3-bring')
    const stranger = await kanwil.answer(
      { ...about, unitName: 'Lapas Lain', bundleName: 'X-1', bundleSha256: 'ab'.repeat(32) },
      {
        answers: [received],
      },
    )
    const path = join(app.folder, 'JAWABAN-lain.envelope.zip')
    writeFileSync(path, stranger.envelope)
    await choose(path)
    await expect(page.getByRole('alert')).toContainText('Berkas ini untuk unit lain.')
    await lookAt(page, 'answers-4-refused')
  })

  await test.step('an unknown signer: everything can be read, nothing applied', async () => {
    await choose(first)
    await expect(page.getByRole('heading', { name: 'Berkas JAWABAN-RM-2026-0001-1-2', level: 1 })).toBeVisible()
    await expect(page.getByText('Isinya boleh dilihat, tetapi belum dapat diterapkan.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Terapkan/ })).toBeHidden()
    await lookAt(page, 'answers-5-yellow')
  })

  await test.step('after the telephone call it is green, and says what would happen', async () => {
    await knownOffice(await clientNamed(app, 'bambang'), kanwil.office)
    await expect(page.getByText('Pengirim dikenal')).toBeVisible()
    await page.getByRole('button', { name: 'Lihat surat' }).click()
    await expect(page.getByText('Halaman 1')).toBeVisible()
    await page.getByRole('button', { name: 'Tutup surat' }).click()
    await lookAt(page, 'answers-6-green')
  })

  await test.step('confirmed, and the case has moved', async () => {
    await page.getByRole('button', { name: 'Terapkan 2 jawaban ke RM-2026-0001' }).click()
    await lookAt(page, 'answers-7-confirm')
    await page.getByRole('button', { name: 'Terapkan ke RM-2026-0001' }).click()
    await expect(page.getByText('2 jawaban diterapkan.')).toBeVisible()
    await lookAt(page, 'answers-8-taken-in')
    await page.getByRole('main').getByRole('link', { name: 'RM-2026-0001' }).click()
    await expect(page.getByText('Dari berkas jawaban JAWABAN-RM-2026-0001-1-2').first()).toBeVisible()
    await lookAt(page, 'answers-9-case')
  })

  await test.step('returned: the papers say what is missing', async () => {
    const second = await save('JAWABAN-2.envelope.zip', [{ ...returned, number: 3 } as Said])
    await page.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
    await page.getByRole('link', { name: 'Ambil berkas jawaban' }).click()
    await choose(second)
    await expect(page.getByText('Nomor SIP dokter belum tercantum')).toBeVisible()
    await lookAt(page, 'answers-10-returned')
    await page.getByRole('button', { name: 'Terapkan 1 jawaban ke RM-2026-0001' }).click()
    await page.getByRole('button', { name: 'Terapkan ke RM-2026-0001' }).click()
    await expect(page.getByText('1 jawaban diterapkan.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'RM-2026-0001' }).click()
    await expect(page.getByText(/memintanya diperbaiki/)).toBeVisible()
    await lookAt(page, 'answers-11-papers')
    await page
      .getByRole('tab', { name: 'Riwayat' })
      .click()
      .catch(() => undefined)
  })

  await test.step('both books tell it', async () => {
    await page.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
    await expect(page.getByRole('row', { name: /RM-2026-0001/ })).toContainText('Selesai')
    await page.getByRole('tab', { name: 'Masuk' }).click()
    await expect(page.getByRole('row', { name: /JAWABAN-RM-2026-0001-3/ })).toContainText('Pengirim dikenal')
    await lookAt(page, 'answers-12-incoming')
  })
})
