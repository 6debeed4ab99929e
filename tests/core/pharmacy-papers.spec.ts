import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { pharmacyOffice, writeAllergy } from './pharmacy-office.ts'

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Text without the line breaks of the layout, and how many pages. */
function read(pdf: Uint8Array, name: string) {
  const file = test.info().outputPath(`${name}.pdf`)
  writeFileSync(file, pdf)
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    pages: Number(/Pages: +(\d+)/.exec(run('pdfinfo', file))?.[1]),
  }
}

test('prescription, copy, labels, stock card, count sheet and round say what the records say', async ({ core }) => {
  requireProgram(test, 'pdfinfo', 'pdftotext')
  test.setTimeout(240_000)
  const { nurse, token, inmateId, medicine, receive, line, prescribe } = await pharmacyOffice(core)
  const fetchFile = (path: string, bearer: string) =>
    core.fetch(new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${bearer}` } }))
  const paper = async (path: string, name: string) => {
    const response = await fetchFile(path, token())
    expect(response.status, path).toBe(200)
    return read(new Uint8Array(await response.arrayBuffer()), name)
  }
  await writeAllergy(nurse, inmateId, 'Penisilin')
  const paracetamol = await medicine()
  const inh = await medicine({ name: 'Isoniazid', substances: ['isoniazid'], strength: '300 mg' })
  const amoxicillin = await medicine({ name: 'Amoksisilin', substances: ['amoksisilin'], groups: ['penisilin'] })
  const cefadroxil = await medicine({ name: 'Sefadroksil', substances: ['sefadroksil'] })
  await receive(paracetamol, ['PCT-1', '2026-12-31', 10], ['PCT-2', '2028-01-31', 100])
  await receive(inh, ['INH-1', '2027-06-30', 4])
  const observed = { observed: true, moments: ['morning' as const], timesPerDay: 1, days: 10, quantity: 10 }
  const outside = line(paracetamol, {
    medicineId: null,
    outsideText: 'Salep mata khusus',
    dose: null,
    doseUnit: '',
    timesPerDay: null,
    days: null,
    quantity: 1,
    instructions: 'Oleskan tipis malam hari',
    meal: 'any',
  })
  const { id } = await prescribe(
    [
      line(paracetamol),
      line(inh, observed),
      line(amoxicillin, { overrideReason: 'Riwayat diragukan', instructions: 'Habiskan' }),
      outside,
    ],
    { iterations: 2, note: 'Pasien sulit menelan' },
  )
  const { lines, revision } = await nurse.prescriptions.find({ id })
  await nurse.prescriptions.changeLine({
    id,
    revision,
    lineId: lines[2]?.id ?? '',
    line: line(cefadroxil, { timesPerDay: 2, quantity: 10 }),
    reason: 'Amoksisilin habis',
  })
  const { revision: now } = await nurse.prescriptions.find({ id })
  const offer = await nurse.prescriptions.handOut({ id })
  const given = await nurse.prescriptions.dispense({
    id,
    revision: now,
    caredAt: null,
    lateReason: null,
    items: offer.lines
      .filter(({ proposal }) => proposal.length > 0)
      .map(({ lineId, proposal }) => ({ lineId, portions: proposal })),
    batchReason: null,
  })

  const original = await paper(`prescription-sheets/${id}`, 'resep')
  for (const words of [
    'RESEP',
    'RSP-2026-0001',
    'Djoko Soesilo',
    'AI.17/2026',
    'ALERGI: Penisilin',
    'atas instruksi dr. Dewi',
    'Parasetamol 500 mg',
    'No. 15 tablet',
    '3 x sehari 1 tablet',
    'Sesudah makan',
    'Selama 5 hari, mulai 16 November 2026',
    'Diminum di depan petugas',
    'Sefadroksil 500 mg *',
    'diubah oleh Petugas sari. Alasan: Amoksisilin habis',
    'Salep mata khusus (obat luar)',
    'Oleskan tipis malam hari',
    'Iter 2x',
    'Pasien sulit menelan',
    'Contoh, 16 November 2026',
  ])
    expect(original.text).toContain(words)
  expect(original.text).not.toMatch(/\bdet\b|\{/)
  expect(original.pages).toBe(1)

  const copy = await paper(`prescription-sheets/${id}?copy=yes`, 'salinan')
  for (const words of ['SALINAN RESEP', ' det ', 'det 4', 'ne det', 'p.c.c.', 'Petugas sari', 'Iter 2x'])
    expect(copy.text).toContain(words)
  expect(copy.pages).toBe(1)

  const labels = await paper(`medicine-labels/${given.dispensingId}`, 'etiket')
  expect(labels.text.match(/RUTAN KELAS IIB CONTOH/g)).toHaveLength(3)
  for (const words of ['Batch PCT-1, baik sampai 31 Desember 2026', 'Batch INH-1', '5 tablet', '1 x sehari 1 tablet'])
    expect(labels.text).toContain(words)
  expect(labels.pages).toBe(1)

  const card = await paper(`stock-cards/${paracetamol}`, 'kartu')
  for (const words of [
    'KARTU STOK PARASETAMOL 500 MG',
    'Sisa: 95 tablet',
    'PCT-2',
    'Dinas Kesehatan Contoh',
    'RSP-2026-0001',
  ])
    expect(card.text).toContain(words)
  expect(card.text).not.toContain('Djoko')
  expect(card.pages).toBe(1)

  const count = await paper('stock-count-sheets/now', 'hitung')
  expect(count.text).toContain('LEMBAR HITUNG STOK OBAT')
  expect(count.text).toContain('Parasetamol 500 mg PCT-2 31-01-2028 tablet 95')
  expect(count.text).not.toContain('INH-1')

  const round = await paper('dose-rounds/2026-11-16', 'putaran')
  for (const words of ['MINUM OBAT DIAWASI 16 NOVEMBER 2026', 'A/3', 'Djoko Soesilo', 'Isoniazid 300 mg', 'pagi'])
    expect(round.text).toContain(words)
  expect(round.pages).toBe(1)
  expect((await fetchFile('dose-rounds/besok', token())).status).toBe(404)

  await nurse.prescriptions.undoDispensing({
    id,
    revision: now + 1,
    dispensingId: given.dispensingId,
    reason: 'Salah orang',
  })
  expect((await fetchFile(`medicine-labels/${given.dispensingId}`, token())).status).toBe(404)
})

test('papers of the pharmacy are the clinic’s, and a secret one only for whoever may know of it', async ({ core }) => {
  const { registryToken, midwifeToken, medicine, line, prescribe, token } = await pharmacyOffice(core)
  const { id } = await prescribe([line(await medicine())], { confidentiality: 'extra' })
  const status = async (path: string, bearer: string) =>
    (
      await core.fetch(
        new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${bearer}` } }),
      )
    ).status
  const paths = [
    `prescription-sheets/${id}`,
    'stock-count-sheets/now',
    'dose-rounds/2026-11-16',
    `medicine-labels/${id}`,
  ]
  for (const path of paths) expect(await status(path, registryToken), path).toBe(403)
  expect(await status(`prescription-sheets/${id}`, midwifeToken)).toBe(404)
  expect(await status(`prescription-sheets/${id}`, token())).toBe(200)
})
