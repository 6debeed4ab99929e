import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, resourcesFolder, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(180_000)

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Text without the breaks of its lines, how many pages of which width in points, and what a telephone reads on the first. */
async function read(answer: Response) {
  expect(answer.status).toBe(200)
  const file = test.info().outputPath('papan.pdf')
  const picture = test.info().outputPath('papan')
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  run('pdftoppm', '-r', '180', '-png', '-singlefile', file, picture)
  const facts = run('pdfinfo', file)
  let seen: string[] = []
  try {
    seen = run('zbarimg', '--quiet', '--raw', `${picture}.png`).trim().split('\n')
  } catch {
    // Exit code 4: there is no code on it.
  }
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    pages: Number(/Pages: +(\d+)/.exec(facts)?.[1]),
    size: /Page size: +([\d.]+) x ([\d.]+)/
      .exec(facts)
      ?.slice(1, 3)
      .map((edge) => Math.round(Number(edge))),
    seen: seen.filter((line) => line !== '').toSorted(),
  }
}

test('the banner tells the channels that the desk wrote, with codes that open them; the statement stands over the head', async ({
  core,
}) => {
  requireProgram(test, 'pdftotext', 'pdftoppm', 'pdfinfo', 'zbarimg')
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const sari = await signInAs(core, admin, 'sari', ['perawat'])
  const sheet = async (path: string, token = lina.token) =>
    core.fetch(new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${token}` } }))

  const { board, isOwn } = await lina.client.noticeBoard.board({})
  expect(isOwn).toBe(false)
  expect(board).toMatchObject({ phone: '(021) 555 0100', email: 'rutan@contoh.example', website: null, box: null })
  const usual = await read(await sheet('notice-boards/saluran'))
  expect(usual).toMatchObject({ pages: 1, size: [595, 842] })
  expect(usual.seen).toEqual(['https://www.lapor.go.id', 'mailto:rutan@contoh.example'])
  expect(usual.text).toContain('(021) 555 0100')
  expect(usual.text).not.toContain('WhatsApp')

  const statement = 'Kami melayani sesuai standar pelayanan, tanpa biaya, dan siap ditegur bila lalai.'
  const own = {
    ...{ counter: 'Loket 1', box: 'Ruang kunjungan', letter: 'Jalan Contoh Nomor 1, Contoh', phone: '(021) 555 0111' },
    ...{ message: '0812 3456 7890', email: 'aduan@contoh.example', website: 'rutan-contoh.example' },
    ...{ social: 'instagram.com/rutancontoh', lapor: 'www.lapor.go.id', statement },
  }
  await lina.client.noticeBoard.change(own)
  expect(await lina.client.noticeBoard.board({})).toMatchObject({ board: own, isOwn: true })
  for (const [paper, size] of [
    ['A4', [595, 842]],
    ['A3', [842, 1191]],
  ] as const) {
    const banner = await read(await sheet(`notice-boards/saluran?paper=${paper}`))
    expect(banner).toMatchObject({ pages: 1, size })
    for (const told of ['Loket 1', 'Ruang kunjungan', '0812 3456 7890', 'Nama Anda dirahasiakan'])
      expect(banner.text).toContain(told)
    expect(banner.seen).toEqual([
      'https://instagram.com/rutancontoh',
      'https://rutan-contoh.example',
      'https://wa.me/6281234567890',
      'https://www.lapor.go.id',
      'mailto:aduan@contoh.example',
    ])
    const promised = await read(await sheet(`notice-boards/maklumat?paper=${paper}`))
    expect(promised).toMatchObject({ pages: 1, size })
    for (const told of [statement, 'Kepala Rutan Kelas IIB Contoh', 'Bambang Contoh', 'NIP 197001011990011001'])
      expect(promised.text).toContain(told)
  }
  // The same telephone stands on the standards.
  expect((await read(await sheet('service-standards/pengaduan-layanan-kesehatan'))).text).toContain('(021) 555 0111')

  // It hangs on a wall, so whoever works here may print it; what it says the desk and the head decide.
  expect((await sheet('notice-boards/maklumat', sari.token)).status).toBe(200)
  expect(await failureOf(sari.client.noticeBoard.change(own))).toMatchObject({ code: 'forbidden' })
  expect((await core.fetch(new Request('http://lentera.test/files/notice-boards/saluran'))).status).toBe(401)
  expect((await sheet('notice-boards/lain')).status).toBe(404)
  const { entries } = await lina.client.history.of({
    subject: { type: 'notice-board', id: 'notice-board' },
    before: null,
  })
  expect(entries).toHaveLength(1)
})

test('every service has a sheet for the board, the complaint procedures and the clinic too', async ({ core }) => {
  requireProgram(test, 'pdftotext', 'pdftoppm', 'pdfinfo', 'zbarimg')
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const { services } = await lina.client.noticeBoard.board({})
  const standards = readdirSync(join(resourcesFolder, 'services')).map((name) =>
    serviceStandardSchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'services', name), 'utf8'))),
  )
  const ids = [...new Set(standards.map(({ id }) => id)), 'pelayanan-poliklinik']
  expect(services.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, name } of services) {
    const answer = await core.fetch(
      new Request(`http://lentera.test/files/service-standards/${id}?paper=A4`, {
        headers: { authorization: `Bearer ${lina.token}` },
      }),
    )
    const sheet = await read(answer)
    const text = sheet.text.replaceAll(/(?<=\/) /g, '')
    expect(text, id).toContain(name.toUpperCase())
    for (const part of ['PERSYARATAN', 'PROSEDUR', 'JANGKA WAKTU', 'BIAYA', 'PRODUK', 'PENANGANAN PENGADUAN'])
      expect(text, id).toContain(part)
    expect(text, id).not.toContain('{')
    expect(sheet.pages, id).toBeLessThanOrEqual(2)
  }
})
