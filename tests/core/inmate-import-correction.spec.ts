import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, rowsOf, uploadList } from '#tests/harness/inmate-list.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

test('the sheet of lines that stayed behind goes back under its own headings, is corrected and comes in again', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const csv =
    'DAFTAR PENGHUNI\nNo. Reg;Nama;JK;Tgl Lahir;Alamat\n' +
    'BI.1/2025;Baik Contoh;L;01/02/1980;Jalan Satu\nBI.2/2025;Aneh Contoh;X;31/02/1990;Jalan Dua\n' +
    'BI.3/2025;Tamu Contoh;L;03/04/1985;Jalan Tiga\n'
  const plan = await checkFile(registry, await uploadList(core, token, csv))
  // Somebody takes the number before the list is taken in: that line is refused in the end.
  const taken = newcomer()
  await registry.inmates.register({
    ...taken,
    firstRegister: {
      ...taken.firstRegister,
      registerClass: 'B.I',
      registerNumber: 'BI.3/2025',
      legalStatus: 'narapidana',
    },
  })
  expect(await applyPlan(registry, plan.id)).toMatchObject({ applied: 1, failed: 1 })
  const answer = await core.fetch(
    new Request(`http://lentera/files/import-problems/${plan.id}`, { headers: { authorization: `Bearer ${token}` } }),
  )
  const sheet = (await answer.text()).replace('\uFEFF', '')
  expect(sheet.split('\r\n').slice(0, 3)).toEqual([
    '"Baris";"Kolom";"Alasan";"No. Reg";"Nama";"JK";"Tgl Lahir";"Alamat"',
    '"4";"Tanggal lahir; Jenis kelamin";"Tanggal tidak terbaca: 31/02/1990; Isian tidak dikenal: X";"BI.2/2025";"Aneh Contoh";"X";"31/02/1990";"Jalan Dua"',
    '"5";"";"Nomor register sudah dipakai orang lain";"BI.3/2025";"Tamu Contoh";"L";"03/04/1985";"Jalan Tiga"',
  ])
  const corrected = sheet.replace('"X";"31/02/1990"', '"L";"28/02/1990"').replace('"BI.3/2025"', '"BI.4/2025"')
  const again = await checkFile(registry, await uploadList(core, token, corrected), { isComplete: false })
  expect(again).toMatchObject({ counts: { new: 2, bad: 0 }, unknownColumns: ['Baris', 'Kolom', 'Alasan'] })
  expect(await rowsOf(registry, again.id, 'new')).toMatchObject([
    { name: 'Aneh Contoh', values: { registerNumber: 'BI.2/2025', birthDate: '1990-02-28', address: 'Jalan Dua' } },
    { name: 'Tamu Contoh', values: { registerNumber: 'BI.4/2025', address: 'Jalan Tiga' } },
  ])
})
