import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInstrumentSignature } from '#shared/features/questionnaires/instrument-signature.ts'
import { approval, entryOf, needsWording, officeIn, signedNeeds, startNeeds } from '#tests/core/assessment-office.ts'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { needsUrl } from '#tests/unit/assessment-samples.ts'
import { Unit } from './recommendation-people.ts'

test('an office enters the values of Kebutuhan, another person approves, the version is signed, leaves, and shows its fingerprint elsewhere', async ({
  app,
}) => {
  test.setTimeout(300_000)
  requireProgram(test, 'minisign')
  // A key that nobody knows is refused once, before somebody answers for it.
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['asri', 'bambang'])
  const asri = unit.client('asri')
  const draftId = await startNeeds(asri)
  const empty = [...'ab'].map((code) => ({ code, display: `Jawaban ${code}`, points: null }))
  const wording = needsWording()
  await asri.instrumentDrafts.save({
    ...{ id: draftId, revision: 1, version: '02.1' },
    wording: { ...wording, options: { ...wording.options, k20: empty } },
  })
  const instruments = `${app.host.origin}/asesmen/instrumen`

  await test.step('what nobody published stands there as missing', async () => {
    await page.goto(instruments)
    await signIn(app, page, 'asri')
    await expect(page.getByRole('heading', { name: 'Instrumen asesmen', level: 1 })).toBeVisible()
    await expect(page.getByRole('row', { name: /Kebutuhan Kriminogenik.*02, belum dapat dinilai/ })).toBeVisible()
    await page.getByRole('row', { name: /Kebutuhan Kriminogenik.*02, belum dapat dinilai/ }).dblclick()
    await expect(page.getByText(/Nilai butir 1, 2, 3, .* belum diisi/)).toBeVisible()
    await lookAt(page, 'assessment-instruments-1-list')
  })

  await test.step('the last values are entered and tried', async () => {
    await page.getByRole('row', { name: /Sedang ditulis/ }).dblclick()
    await expect(page.getByRole('note').filter({ hasText: '1 butir belum bernilai' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Bagian' }).click()
    await page.getByRole('option', { name: 'Hubungan sosial: 1 butir belum bernilai' }).click()
    await page.getByLabel('Nilai jawaban a butir 20').fill('0')
    await page.getByLabel('Nilai jawaban b butir 20').fill('1')
    await page.getByLabel('Kata butir 20').fill('Butir 20 menurut pedoman kantor (fiktif)')
    await lookAt(page, 'assessment-instruments-2-write')
    await page.getByRole('button', { name: 'Coba isi dan nilai' }).click()
    await page.getByRole('radio', { name: /Sudah dijelaskan dan setuju/ }).click()
    await expect(page.getByRole('radiogroup', { name: /Butir 20 menurut pedoman kantor/ })).toBeVisible()
    await lookAt(page, 'assessment-instruments-3-trial')
    await page.getByRole('button', { name: 'Simpan naskah' }).click()
    await expect(page.getByRole('note').filter({ hasText: 'belum bernilai' })).toHaveCount(0)
    await expect(page.getByText(/Anda ikut menulis naskah ini/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Setujui dan tanda tangani' })).toHaveCount(0)
  })

  await test.step('the head approves with name, post and basis', async () => {
    await logOut(page)
    await page.goto(`${instruments}/naskah/${draftId}`)
    await signIn(app, page, 'bambang')
    const form = page.getByRole('region', { name: 'Persetujuan' })
    await form.getByRole('button', { name: 'Setujui dan tanda tangani' }).click()
    await expect(form.getByText('Isi nomor surat dasar.').first()).toBeVisible()
    await form.getByLabel('Nama yang menyetujui').fill(approval.name)
    await form.getByLabel('Jabatan').fill(approval.post)
    await form.getByLabel('Nomor surat dasar').fill(approval.basisNumber)
    await form.getByLabel('Tanggal surat dasar', { exact: true }).fill('10-11-2026')
    await form.getByLabel('Berlaku mulai', { exact: true }).fill('16-11-2026')
    await lookAt(page, 'assessment-instruments-4-approve')
    await form.getByRole('button', { name: 'Setujui dan tanda tangani' }).click()
    await expect(page.getByRole('note').filter({ hasText: 'Disetujui Bambang Contoh, Kepala Rutan.' })).toBeVisible()
  })

  const elsewhere = await officeIn(join(app.folder, 'kantor-lain'))
  await test.step('file and signature leave together, as minisign checks them, and another office sees the fingerprint', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Instrumen asesmen' }).click()
    await page.getByRole('row', { name: /Kebutuhan Kriminogenik.*02\.1.*Berkas kantor/ }).dblclick()
    await expect(page.getByText(/Ditandatangani: Kantor ini/)).toBeVisible()
    const saved: string[] = []
    page.on('download', (download) => void download.path().then((path) => saved.push(readFileSync(path, 'utf8'))))
    await page.getByRole('button', { name: 'Simpan berkas versi 02.1' }).click()
    await expect.poll(() => saved.length).toBe(2)
    const content = saved.find((text) => text.startsWith('{')) ?? ''
    const signature = saved.find((text) => text.startsWith('untrusted comment')) ?? ''
    const statement = await readInstrumentSignature(content, signature)
    const file = join(app.folder, 'instrumen-02.1.json')
    writeFileSync(file, content)
    writeFileSync(`${file}.minisig`, signature)
    execFileSync('minisign', ['-Vqm', file, '-P', statement?.publicKey ?? ''])
    const own = (await entryOf(asri, needsUrl))?.versions[0]?.office?.signer
    const { signer } = await elsewhere.assessor.assessmentInstruments.preview({ content, signature })
    expect(signer).toEqual({ kind: 'foreign', name: own?.name, fingerprint: own?.fingerprint })
    expect(own?.fingerprint).toMatch(/-/)
  })

  await test.step('a file of another office: faulty pair refused, then fingerprint shown and accepted by name', async () => {
    const fileId = await signedNeeds(elsewhere.assessor, elsewhere.head, '02.5')
    const { text: content } = await elsewhere.fetchText(`instrument-files/${fileId}`)
    const { text: signature } = await elsewhere.fetchText(`instrument-signatures/${fileId}`)
    const [file, wrong, right] = ['lain.json', 'salah.minisig', 'lain.json.minisig'].map((name) =>
      join(app.folder, name),
    )
    writeFileSync(file ?? '', content)
    writeFileSync(wrong ?? '', signature.replace('Kepala Rutan', 'Kepala Lapas'))
    writeFileSync(right ?? '', signature)
    await page.getByRole('button', { name: 'Masukkan berkas' }).click()
    await page.locator('input[aria-label="Berkas instrumen"]').setInputFiles(file ?? '')
    await page.locator('input[aria-label="Tanda tangan berkas"]').setInputFiles(wrong ?? '')
    await expect(page.getByText('Tanda tangan tidak cocok dengan berkas', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Lepas berkas salah.minisig' }).click()
    await page.locator('input[aria-label="Tanda tangan berkas"]').setInputFiles(right ?? '')
    const fingerprint = (await entryOf(elsewhere.assessor, needsUrl))?.versions[0]?.office?.signer?.fingerprint ?? ''
    await expect(page.getByRole('note').filter({ hasText: fingerprint })).toBeVisible()
    await page.getByLabel('Disetujui oleh').fill('Bambang Contoh, Kepala Rutan')
    await page.getByLabel('Berlaku mulai', { exact: true }).fill('16-11-2026')
    await lookAt(page, 'assessment-instruments-5-foreign')
    await page.getByRole('button', { name: 'Setujui dan pakai' }).click()
    await expect(page.getByText(/Kunci penanda tangan belum dikenal\. Cocokkan sidiknya/)).toBeVisible()
    await page.getByLabel('Kunci ini milik').fill('Rutan Contoh Dua, Ibu Sari')
    await page.getByRole('button', { name: 'Setujui dan pakai' }).click()
    await expect(page.getByRole('row', { name: /Kebutuhan Kriminogenik.*02\.5/ })).toBeVisible()
  })
  await elsewhere.core.close()
})
