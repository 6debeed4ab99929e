import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { clientOf } from '#tests/harness/client.ts'
import { adminPassword, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { arrive, askTb, examine } from './arrival-desk.ts'
import { clinicOf } from './clinic-office.ts'

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

test('the minutes say what was found and who signs; the notice says where and since when, and not why', async ({
  core,
}) => {
  requireProgram(test, 'pdfinfo', 'pdftotext')
  test.setTimeout(180_000)
  const { admin, registry, nurse, token } = await clinicOf(core)
  const { token: adminToken } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  const inmateId = await arrive(registry, 'Indra Contoh', '2026-11-16', '07:00')
  const read = async (path: string, bearer: string) => {
    const response = await core.fetch(
      new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${bearer}` } }),
    )
    if (response.status !== 200) return { status: response.status, text: '', pages: 0 }
    const file = test.info().outputPath(`${path.split('/')[0]}.pdf`)
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    return {
      status: 200,
      text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
      pages: Number(/Pages: +(\d+)/.exec(run('pdfinfo', file))?.[1]),
    }
  }
  const arrivalId =
    (await nurse.arrivals.board({ show: 'open' })).find(({ inmate }) => inmate.id === inmateId)?.id ?? ''
  await examine(nurse, inmateId)
  await askTb(nurse, inmateId, true)
  expect((await read(`arrival-minutes/${arrivalId}`, token)).status).toBe(404)
  await nurse.arrivals.saveMinutes({
    arrivalId,
    basis: null,
    reason: null,
    handedOverBy: 'Bripka Contoh',
    handedOverOffice: 'Polres Contoh',
    marks: [
      { region: 'lengan-atas-kanan', kind: 'tato', note: 'bunga' },
      { region: 'dada-kiri-belakang', kind: 'memar', note: null },
    ],
    caredAt: null,
    lateReason: null,
  })
  const minutes = await read(`arrival-minutes/${arrivalId}`, token)
  expect(minutes.pages).toBe(2)
  for (const words of [
    'BERITA ACARA PEMERIKSAAN KESEHATAN AWAL',
    'Pada Senin, 16 November 2026',
    'Indra Contoh',
    'Gigi berlubang : 2',
    'Ada tato? : Ya',
    'Pernah memakai narkoba? : Tidak',
    '1. Lengan atas kanan: tato, bunga',
    '2. Punggung kiri: memar',
    'Bripka Contoh',
    'Petugas wati',
    'Mengetahui,',
    'Kepala Rutan',
  ])
    expect(minutes.text).toContain(words)
  expect(minutes.text).not.toMatch(/TBC?\b/)

  await nurse.arrivals.separate({ arrivalId, block: 'A', room: 'Isolasi 1', caredAt: null, lateReason: null })
  const [separation] = (await nurse.arrivals.get({ id: arrivalId })).separations
  const notice = await read(`separation-notices/${separation?.id}`, token)
  expect(notice.pages).toBe(1)
  expect(notice.text).toContain('A/Isolasi 1')
  expect(notice.text).toContain('Senin, 16 November 2026')
  expect(notice.text).toContain('Diterima petugas pengamanan')
  expect(notice.text).not.toMatch(/TBC?\b|tuberkulosis|terduga|batuk|diagnosis|skrining/i)
  // Who guards the block may have the notice, and nothing else of the clinic.
  const guard = await signInAs(core, admin, 'komar', ['pembina'])
  expect((await read(`separation-notices/${separation?.id}`, guard.token)).status).toBe(200)
  const list = await read('separation-lists/sekarang', guard.token)
  for (const words of ['DAFTAR PEMISAHAN SEMENTARA', 'Jumlah: 1 orang', 'Indra Contoh', 'A / Isolasi 1'])
    expect(list.text).toContain(words)
  expect(list.text).not.toMatch(/TBC?\b|tuberkulosis|terduga|batuk|diagnosis|skrining/i)
  expect((await read('separation-lists/sekarang?blok=B', guard.token)).text).toContain('Tidak ada yang dipisahkan.')
  expect((await read('separation-lists/lain', guard.token)).status).toBe(404)
  // The administrator sees no people at all.
  expect((await read('separation-lists/sekarang', adminToken)).status).toBe(403)
  expect((await read(`arrival-minutes/${arrivalId}`, guard.token)).status).toBe(403)
})
