import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { requireProgram } from '#tests/harness/programs.ts'
import { day, openCoaching, programmeWith } from './coaching-desk.ts'

test('the printed week names every session of it, those that fall out with the reason, and no other week', async () => {
  requireProgram(test, 'pdftotext')
  test.setTimeout(120_000)
  const office = await openCoaching()
  try {
    const { id: programmeId } = await programmeWith(office, ['Satu', 'Dua'])
    const sessions = office.client('bina').coachingSessions
    const slots = ([2, 4] as const).map((weekday) => ({ weekday, startsAt: '09:00', minutes: 45 }))
    const month = { from: day('2026-12-01'), until: day('2026-12-31') }
    await sessions.makePlan({ programmeId, ...month, slots, skipsHolidays: true, title: 'Desember' })
    const [first] = await sessions.calendar({ ...month, programmeId: null })
    await sessions.cancel({ ids: [first?.id ?? ''], reason: 'Aula dipakai upacara' })
    const event = { kind: 'event', title: 'Pentas akhir tahun', note: null, minutes: 120, startsAt: '13:00' } as const
    await sessions.add({ programmeId, ...event, on: day('2026-12-05'), place: 'Lapangan', instructor: 'Ibu Sampel' })
    const read = async (path: string) => {
      const response = await office.download('bina', `coaching-week-plans/${path}`)
      expect(response.status).toBe(200)
      const file = test.info().outputPath('minggu.pdf')
      writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
      return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
    }
    // Any day of the week stands for it.
    const week = await read('2026-12-03')
    for (const words of [
      'Minggu 30 November 2026 sampai 6 Desember 2026.',
      'Jumlah: 2 kegiatan.',
      'Selasa, 1 Desember',
      'Dibatalkan: Aula dipakai upacara',
      'Kamis, 3 Desember',
      '09.00-09.45',
      'Pentas akhir tahun',
      '13.00-15.00',
      'Lapangan',
    ])
      expect(week).toContain(words)
    expect(week).not.toContain('8 Desember')
    expect(await read(`2026-12-08?program=${programmeId}`)).toContain('Program: Musik keroncong.')
    expect(await read('2027-01-04')).toContain('Tidak ada kegiatan minggu ini.')
    expect((await office.download('bina', 'coaching-week-plans/besok')).status).toBe(404)
    expect((await office.download('sari', 'coaching-week-plans/2026-12-03')).status).toBe(403)
  } finally {
    await office.close()
  }
})
