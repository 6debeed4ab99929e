import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { requireProgram } from '#tests/harness/programs.ts'
import { day, nurse, openStaff } from './staff-desk.ts'

test('the printed roster is one page and names who is away, who stands in and what is empty; readiness names a SIP that is over', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  test.setTimeout(120_000)
  const office = await openStaff()
  try {
    const { workers, dutyRoster, credentials } = office.client('tuti')
    const { id: made } = await workers.add(nurse())
    const { id: kadek } = await workers.add(nurse({ name: 'Kadek Contoh', nip: null, nationalId: null }))
    const licence = { workerId: kadek, issuer: 'Kantor Contoh', issuedOn: day('2021-11-01'), fileIds: [] }
    const str = { ...licence, kind: 'str' as const, number: 'STR-1', validUntil: null, place: null, isHere: false }
    await credentials.enter(str)
    await credentials.enter({
      ...{ ...licence, kind: 'sip', number: 'SIP-1', validUntil: day('2026-11-01') },
      ...{ place: 'Poliklinik Rutan Contoh', isHere: true },
    })
    const morning = { day: day('2026-11-16'), shift: 'pagi' }
    const { id: place } = await dutyRoster.assign({ ...morning, workerId: made, replacesId: null })
    const ill = { workerId: made, from: morning.day, until: morning.day, kind: 'sick' as const, note: null }
    await dutyRoster.recordAbsence(ill)
    await dutyRoster.assign({ ...morning, workerId: kadek, replacesId: place })
    const read = async (path: string) => {
      const response = await office.download('bambang', path)
      expect(response.status).toBe(200)
      const file = test.info().outputPath('lembar.pdf')
      writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/)
      return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
    }
    const roster = await read('duty-rosters/2026-11-18')
    for (const words of [
      'Minggu 16 November 2026 sampai 22 November 2026.',
      'Made Contoh (sakit)',
      'BELUM ADA PETUGAS',
    ])
      expect(roster).toContain(words)
    expect(roster).toContain('menggantikan Made')
    const readiness = await read('readiness-sheets/sekarang')
    expect(readiness).toContain('Hari ini: BELUM.')
    expect(readiness).toContain('Kadek Contoh: SIP sudah berakhir')
    expect(readiness).not.toContain('Made Contoh tidak masuk')
    for (const path of ['duty-rosters/besok', 'readiness-sheets/kemarin'])
      expect((await office.download('sari', path)).status).toBe(404)
    expect((await office.download('bina', 'duty-rosters/2026-11-16')).status).toBe(403)
  } finally {
    await office.close()
  }
})
