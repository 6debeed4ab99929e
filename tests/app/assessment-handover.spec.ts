import { readFileSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { download } from '#tests/harness/exchange-office.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { untilSignedReport } from '../core/assessment-again.ts'
import { day, fill, openAssessment, openAssessors, reference, rriAnswers } from '../core/assessment-desk.ts'
import { openDesk } from './assessment-people.ts'

const bapasOwner = { kind: 'bapas', name: 'Bapas Kelas I Contoh', post: 'Kepala Bapas', person: 'Budi Contoh' } as const

/** What another unit seals of the same person, as a Bapas that opened it hands it on: the plain zip and its signature. */
async function fromElsewhere() {
  const office = await openAssessors()
  try {
    const bapas = await sampleOffice({ owner: bapasOwner })
    const keyId = await knownOffice(office.admin, bapas)
    const { id } = await openAssessment(office)
    await fill(office, id, rriAnswers())
    await untilSignedReport(office, id, '2026-11-16')
    const { assessmentHandover } = office.client('astri')
    await assessmentHandover.issueLetter({
      ...{ ...(await reference(office, id)), recipient: 'PK', place: 'Tempat', note: '', date: day('2026-11-16') },
    })
    let sealedId = ''
    for await (const event of await assessmentHandover.seal({ ...(await reference(office, id)), keyIds: [keyId] }))
      if (event.kind === 'sealed') sealedId = event.id
    const { token } = office.officer('astri')
    const bytes = async (path: string) =>
      new Uint8Array(await (await download(office.core, token, `${path}/${sealedId}`)).arrayBuffer())
    const decrypter = new Decrypter()
    decrypter.addIdentity(bapas.identity)
    const zip = await decrypter.decrypt(await bytes('assessment-annexes'))
    return { zip: Buffer.from(zip), signature: Buffer.from(await bytes('assessment-annex-signatures')) }
  } finally {
    await office.close()
  }
}

test('results go out with a letter as one sealed file and are received; those of another office come in and stand beside ours', async ({
  app,
}) => {
  test.setTimeout(400_000)
  const { page } = app
  const desk = await openDesk(app)
  await knownOffice(desk.admin, await sampleOffice({ owner: bapasOwner }))
  const { id } = await openAssessment(desk)
  await fill(desk, id, rriAnswers({ a1: ['0'] }))
  await untilSignedReport(desk, id, desk.today)

  await test.step('the letter: numbered, frozen, and the next part opens', async () => {
    await page.goto(`${app.host.origin}/asesmen/${id}?tab=penyampaian`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('textbox', { name: 'Kepada' })).toHaveValue(/Bapas Kelas I Contoh/)
    await lookAt(page, 'assessment-handover-1-letter')
    await page.getByRole('button', { name: 'Terbitkan surat', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Batalkan surat' })).toBeVisible()
  })

  await test.step('one sealed file for the Bapas, downloaded with its signatures', async () => {
    const file = page.getByRole('region', { name: '2. Berkas tersegel' })
    await expect(file.getByRole('checkbox', { name: /Bapas Kelas I Contoh/ })).toBeChecked()
    await file.getByRole('button', { name: 'Segel berkas', exact: true }).click()
    await expect(file.getByText('AS-2026-0001.zip.age', { exact: false }).first()).toBeVisible()
    const arrived = page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.zip.age'))
    await file.getByRole('button', { name: /Unduh/ }).click()
    const bytes = readFileSync(await (await arrived).path())
    expect(bytes.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1')
    await lookAt(page, 'assessment-handover-2-sealed')
    await file.getByRole('button', { name: 'Segel ulang', exact: true }).click()
    await expect(file.getByText('Isi dan penerimanya sama', { exact: false })).toBeVisible()
  })

  await test.step('whoever received it ends the step', async () => {
    const receipt = page.getByRole('region', { name: '3. Tanda terima' })
    await receipt.getByRole('button', { name: 'Catat penerimaan', exact: true }).click()
    await expect(receipt.getByRole('textbox', { name: 'Diterima oleh' })).toHaveAttribute('aria-invalid', 'true')
    await receipt.getByRole('textbox', { name: 'Diterima oleh' }).fill('Budi Contoh')
    await receipt.getByRole('textbox', { name: 'Jabatan penerima' }).fill('PK Ahli Muda')
    await receipt.getByRole('button', { name: 'Catat penerimaan', exact: true }).click()
    await expect(receipt.getByText('Budi Contoh, PK Ahli Muda')).toBeVisible()
    await expect(receipt.getByText(/^Berkas tersegel, /)).toBeVisible()
    await lookAt(page, 'assessment-handover-3-received')
  })

  await test.step('a file from elsewhere: refused without its signature, then checked, accepted by name and kept', async () => {
    const { zip, signature } = await fromElsewhere()
    await page.getByRole('tab', { name: /^Dari kantor lain/ }).click()
    await page.getByRole('button', { name: 'Masukkan berkas tersegel', exact: true }).click()
    const inputs = page.locator('input[type=file]')
    const choose = (index: number, name: string, buffer: Buffer) =>
      inputs.nth(index).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await choose(0, 'AS-2026-0001.zip', zip)
    await page.getByRole('button', { name: 'Buka dan periksa', exact: true }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Tanda tangannya tidak ada')
    await lookAt(page, 'assessment-import-1-refused')
    // The file itself stays chosen; only the signature is missing.
    await choose(0, 'AS-2026-0001.zip.minisig', signature)
    await page.getByRole('button', { name: 'Buka dan periksa', exact: true }).click()
    await expect(page.getByText('Djoko Soesilo (sama dengan catatan di sini)')).toBeVisible()
    await page.getByRole('button', { name: 'Simpan sebagai hasil sebelumnya', exact: true }).click()
    await expect(page.getByText('Tulis kantor pemilik kunci ini.')).toBeVisible()
    await page.getByRole('checkbox', { name: /tentang orang yang sama/ }).check()
    await page.getByRole('textbox', { name: 'Kunci ini milik' }).fill('Rutan Contoh')
    await lookAt(page, 'assessment-import-2-check')
    await page.getByRole('button', { name: 'Simpan sebagai hasil sebelumnya', exact: true }).click()
    await expect(page.getByText('17, Sangat tinggi').first()).toBeVisible()
    // Whose key, who took it for theirs, and the file as it came.
    await expect(page.getByText(/^Rutan Contoh; kunci diterima oleh .+/)).toBeVisible()
    const original = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh berkas asli', exact: true }).click()
    const arrived = await original
    expect(arrived.suggestedFilename()).toBe('AS-2026-0001.zip')
    expect(readFileSync(await arrived.path()).equals(zip)).toBe(true)
    const beside = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh tanda tangan', exact: true }).click()
    const signed = await beside
    expect(signed.suggestedFilename()).toBe('AS-2026-0001.zip.minisig')
    expect(readFileSync(await signed.path()).equals(signature)).toBe(true)
    await lookAt(page, 'assessment-import-3-kept')
  })

  await test.step('and stands beside our own of the same instrument', async () => {
    await page.goto(`${app.host.origin}/asesmen/${id}/hasil`)
    await signIn(app, page, 'astri')
    const beside = page.getByRole('region', { name: 'Dibanding dengan hasil kantor lain' })
    await expect(beside.getByRole('row', { name: /Sangat tinggi/ })).toBeVisible()
    await beside.scrollIntoViewIfNeeded()
    await lookAt(page, 'assessment-import-4-beside')
  })

  await test.step('whoever looks for such a file among the incoming ones is led there', async () => {
    await page.goto(`${app.host.origin}/kirim-terima/berkas-masuk`)
    await signIn(app, page, 'bambang')
    await expect(page.getByText('Hasil asesmen dari kantor lain dibuka di halaman orangnya.')).toBeVisible()
    await lookAt(page, 'assessment-import-5-incoming')
    await page.getByRole('link', { name: 'Ke daftar asesmen', exact: true }).click()
    await expect(page).toHaveURL(/\/asesmen$/)
  })
})
