import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, lookAt, test } from '#tests/harness/app.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { attachSigned, issueLetter, openCase, scannedPage, welcome } from '#tests/harness/story.ts'
import { completeWizard } from '#tests/harness/wizard.ts'

const number = 'RM-2026-0001'
const verifyCommand = resolve(import.meta.dirname, '../../electron/bundle/verify-command.ts')

/** `npm run verify`: what it says, and how it ends. */
function verify(path: string): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifyCommand, path], { encoding: 'utf8' })
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '') }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
}

test("from a nurse's login to a sealed file for Kanwil that checks out with other people's tools", async ({ app }) => {
  test.setTimeout(600_000)
  requireProgram(test, 'unzip', 'sha256sum', 'sha512sum', 'minisign', 'qpdf', 'pdfinfo', 'pdffonts')
  const { page: admin, folder } = app
  const scan = await scannedPage(admin, 'Dipindai dari lembar yang ditandatangani')

  await test.step('first run: the unit, the administrator, the recovery sheet typed back', async () => {
    await admin.goto(app.host.origin)
    await completeWizard(admin)
  })

  const registry = await welcome(app, admin, { name: 'rini', fullName: 'Rini Registrasi', role: 'Registrasi' })
  const nurse = await welcome(app, admin, { name: 'sari', fullName: 'Sari Melati', role: 'Perawat' })
  const doctor = await welcome(app, admin, { name: 'ayu', fullName: 'dr. Ayu Lestari', role: 'Dokter' })
  const secretary = await welcome(app, admin, { name: 'dewi', fullName: 'Dewi Anggraini', role: 'Sekretaris TPP' })
  const head = await welcome(app, admin, { name: 'bambang', fullName: 'Bambang Contoh', role: 'Kepala satuan kerja' })

  await test.step('the registry enters the man', async () => {
    await registry.getByRole('link', { name: 'WBP/Tahanan' }).click()
    await registry.getByRole('link', { name: 'Daftarkan orang baru' }).first().click()
    await registry.getByLabel('Nama lengkap').fill('Djoko Soesilo')
    await registry.getByRole('combobox', { name: 'Jenis kelamin' }).click()
    await registry.getByRole('option', { name: 'Laki-laki' }).click()
    await registry.getByLabel('Tanggal lahir (opsional)', { exact: true }).fill('17-11-1990')
    await registry.getByRole('textbox', { name: 'Tanggal masuk' }).fill('13-11-2026')
    await registry.getByRole('combobox', { name: 'Blok' }).fill('A')
    await registry.getByRole('combobox', { name: 'Kamar' }).fill('3')
    await registry.getByRole('textbox', { name: 'Nomor register' }).fill('BI.17/2026')
    await registry.getByRole('button', { name: 'Periksa isian' }).click()
    await registry.getByRole('button', { name: 'Daftarkan' }).click()
    await expect(registry.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
  })

  await test.step('the nurse finds him by a part of his name in another spelling and opens the request', async () => {
    await nurse.keyboard.press('Control+k')
    await nurse.keyboard.type('susilo')
    await expect(nurse.getByRole('option', { name: /^Djoko Soesilo/ })).toBeVisible()
    await nurse.keyboard.press('Enter')
    await expect(nurse.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
    await nurse.getByRole('link', { name: 'Rekomendasi medis' }).first().click()
    await nurse.getByRole('link', { name: 'Buka permohonan' }).first().click()
    await nurse.getByRole('textbox', { name: 'Untuk siapa permohonan ini?' }).fill('soesilo')
    await nurse.getByRole('option', { name: /^Djoko Soesilo/ }).click()
    await nurse.getByRole('radio', { name: 'Permohonan WBP/Tahanan sendiri' }).check()
    await nurse.getByLabel('Alasan permohonan').fill('Operasi hernia di RSUD')
    await nurse.getByLabel('Alasan permohonan').press('Control+Enter')
    await expect(nurse.getByRole('heading', { level: 1, name: 'Periksa sebelum membuka permohonan' })).toBeVisible()
    await nurse.getByRole('button', { name: 'Buka permohonan' }).click()
    await expect(nurse.getByRole('heading', { level: 1, name: `Rekomendasi medis ${number}` })).toBeVisible()
  })

  await test.step('paper 1: his own application, printed, signed, scanned', async () => {
    await nurse.getByRole('button', { name: '1. Surat permohonan dari yang bersangkutan' }).click()
    await nurse.getByRole('link', { name: 'Tulis surat' }).click()
    await issueLetter(nurse)
    await attachSigned(nurse, scan, '16-11-2026', 'Djoko Soesilo')
    await expect(nurse.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
  })

  await test.step('paper 2: the doctor finds the work on her start page, writes and issues her letter', async () => {
    await openCase(doctor, number)
    await doctor.getByRole('button', { name: '2. Surat rekomendasi dokter di Lapas/Rutan' }).click()
    await doctor.getByRole('link', { name: 'Tulis surat' }).click()
    await doctor
      .getByLabel('Ringkasan pemeriksaan')
      .fill('Benjolan di lipat paha kanan, makin besar, nyeri saat batuk.')
    await issueLetter(doctor)
    await attachSigned(doctor, scan, '16-11-2026', 'dr. Ayu Lestari')
    await expect(doctor.getByText('Kurang 2 dari 4 berkas.')).toBeVisible()
  })

  await test.step('papers 3 and 4: the medical record as scan, the covering letter of the head', async () => {
    await openCase(nurse, number)
    await nurse.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()
    await nurse.locator('input[type=file]').setInputFiles({ name: 'rm.pdf', mimeType: 'application/pdf', buffer: scan })
    await expect(nurse.getByRole('list', { name: 'Pindaian' })).toContainText('rm.pdf')
    await nurse.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(nurse.getByText('Kurang 1 dari 4 berkas.')).toBeVisible()
    await nurse.getByRole('button', { name: '4. Surat pengantar dari Kalapas/Karutan' }).click()
    await nurse.getByRole('link', { name: 'Tulis surat' }).click()
    await issueLetter(nurse)
    await attachSigned(nurse, scan, '16-11-2026', 'Bambang Contoh')
    await expect(nurse.getByText('Keempat berkas lengkap.')).toBeVisible()
  })

  await test.step('the team sits; its secretary records the session with the signed minutes', async () => {
    await openCase(secretary, number)
    await secretary.getByRole('button', { name: 'Kerjakan: Sidang TPP' }).click()
    await secretary.getByRole('link', { name: 'Siapkan risalah sidang' }).click()
    await issueLetter(secretary)
    await secretary.getByRole('textbox', { name: 'Tanggal sidang' }).fill('16-11-2026')
    await secretary.getByLabel('Tempat sidang').fill('Ruang rapat')
    await secretary.getByLabel('Nama', { exact: true }).fill('Rudi Contoh')
    await secretary.getByLabel('Jabatan').fill('Kepala Subseksi')
    await secretary.getByRole('radio', { name: 'Disetujui', exact: true }).check()
    await secretary
      .locator('input[type=file]')
      .setInputFiles({ name: 'risalah.pdf', mimeType: 'application/pdf', buffer: scan })
    await expect(secretary.getByRole('list', { name: 'Risalah yang ditandatangani' })).toContainText('risalah.pdf')
    await secretary.getByLabel('Jabatan').press('Control+Enter')
    await expect(secretary.getByText('Sudah dilaksanakan, risalah lengkap.')).toBeVisible()
  })

  await test.step('the head finds it waiting on his start page, reads, approves', async () => {
    await head.getByRole('link', { name: /^Hari ini/ }).click()
    await expect(head.getByRole('row', { name: new RegExp(number) })).toContainText('Anda')
    await lookAt(head, 'main-job-today')
    await head.getByRole('row', { name: new RegExp(number) }).click()
    await head.getByRole('link', { name: 'Kerjakan' }).click()
    await expect(head.getByRole('heading', { level: 2, name: '1. Surat permohonan' })).toBeVisible()
    await head.getByRole('button', { name: 'Setujui pengiriman berkas' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Setujui pengiriman berkas' }).click()
    await expect(head.getByText('Disetujui Bambang Contoh', { exact: false })).toBeVisible()
  })

  const stick = join(folder, 'stick')
  mkdirSync(stick)
  await test.step('the nurse seals the file and takes it with her', async () => {
    await openCase(nurse, number)
    await lookAt(nurse, 'main-job-approved')
    await nurse.getByRole('button', { name: 'Kerjakan: Segel berkas' }).click()
    await nurse.getByRole('checkbox', { name: /TANPA SANDI/ }).check()
    await nurse.getByRole('button', { name: `Segel berkas ${number}` }).click()
    await expect(nurse.getByText(`Berkas ${number} sudah disegel`)).toBeVisible()
    const saved: string[] = []
    nurse.on('download', async (download) => {
      await download.saveAs(join(stick, download.suggestedFilename()))
      saved.push(download.suggestedFilename())
    })
    await nurse.getByRole('button', { name: 'Unduh berkas dan tanda tangan' }).click()
    await expect.poll(() => saved.length).toBe(3)
    await nurse.getByRole('link', { name: 'Buka berkas keluar' }).click()
    await expect(nurse.getByRole('heading', { name: `Berkas ${number}`, level: 1 })).toBeVisible()
  })

  const publicKey = await nurse.getByText(/^RW[A-Za-z0-9+/=]{54}$/).innerText()
  const zip = join(stick, `${number}.zip`)
  const bag = join(stick, number)

  await test.step('the case number names the files, no person does', () => {
    expect(readdirSync(stick).toSorted()).toEqual(['PERIKSA-BERKAS.html', `${number}.zip`, `${number}.zip.minisig`])
    expect(execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' })).not.toMatch(/djoko|soesilo/i)
  })

  await test.step('unzip, sha256sum, sha512sum and minisign accept it, and so does our own check', () => {
    execFileSync('unzip', ['-tq', zip])
    execFileSync('unzip', ['-q', zip, '-d', stick])
    for (const [program, algorithm] of [
      ['sha256sum', 'sha256'],
      ['sha512sum', 'sha512'],
    ] as const)
      for (const manifest of ['manifest', 'tagmanifest'])
        execFileSync(program, ['--check', '--strict', '--quiet', `${manifest}-${algorithm}.txt`], { cwd: bag })
    execFileSync('minisign', ['-Vqm', zip, '-P', publicKey])
    expect(verify(zip)).toMatchObject({ status: 0 })
  })

  await test.step('every PDF that Lentera made is sound, tagged, with all fonts embedded', () => {
    const made = filesOf(join(bag, 'data')).filter((name) => name.endsWith('.pdf'))
    const letters = made.filter((name) => pdfInfo(join(bag, 'data', name)).includes('Typst'))
    expect(letters.length).toBeGreaterThanOrEqual(5)
    for (const name of letters) {
      const path = join(bag, 'data', name)
      execFileSync('qpdf', ['--check', path])
      expect(pdfInfo(path), name).toMatch(/Tagged:\s+yes/)
      const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
      expect(fonts.length, name).toBeGreaterThan(0)
      for (const font of fonts) expect(font, name).toMatch(/\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/)
    }
  })

  await test.step('one changed byte anywhere in the bag: the check names that file first', () => {
    for (const name of filesOf(bag)) {
      const path = join(bag, name)
      const content = readFileSync(path)
      const changed = Buffer.from(content)
      const middle = Math.floor(changed.length / 2)
      changed[middle] = (changed[middle] ?? 0) ^ 1
      writeFileSync(path, changed)
      const { status, lines } = verify(bag)
      writeFileSync(path, content)
      expect(status, name).toBe(1)
      const firstError = lines.find((line) => filesOf(bag).some((file) => line.includes(relative('.', file))))
      expect(firstError, `${name}: ${lines.join(' | ')}`).toContain(name)
    }
    expect(verify(bag).status).toBe(0)
  })
})

function pdfInfo(path: string): string {
  return execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
