import { expect, test } from '@playwright/test'
import { day, live, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'

test('the folder of a performance holds cast, escorts and papers; who is taken off stays in it with the reason', async () => {
  test.setTimeout(120_000)
  const office = await openCoaching()
  try {
    const { id: programmeId } = await programmeWith(office, [])
    const coach = office.client('bina')
    const meeting = {
      on: day('2026-12-05'),
      startsAt: '13:00',
      minutes: 120,
      place: 'Lapangan',
      instructor: 'Ibu Sampel',
    }
    const bare = { programmeId, note: null, ...meeting }
    const { id: sessionId } = await coach.coachingSessions.add({ ...bare, kind: 'event', title: 'Pentas akhir tahun' })
    const { id: plain } = await coach.coachingSessions.add({ ...bare, kind: 'session', title: null })
    const singer = { sessionId, inmateId: await live(office, 'Satu Contoh'), part: 'Vokal' }
    const folders = coach.eventFolders
    const { id: castId } = await folders.cast(singer)
    expect(await reasonOf(folders.cast(singer))).toBe('already-in-cast')
    expect(await reasonOf(folders.cast({ ...singer, sessionId: plain }))).toBe('not-an-event')
    await folders.escort({ sessionId, officer: 'Petugas Sampel', part: 'Pintu utama' })
    const fileId = await office.upload('bina')
    const paper = { sessionId, kind: 'permission', title: 'Izin Kepala Lapas', fileId } as const
    await folders.addFile(paper)
    // A file belongs to one place, and only its uploader puts it there.
    expect(await reasonOf(folders.addFile(paper))).toBe('file-not-usable')
    expect(await reasonOf(folders.addFile({ ...paper, fileId: await office.upload('wawan') }))).toBe('file-not-usable')
    expect((await office.download('wawan', fileId)).status).toBe(200)
    expect((await office.download('sari', fileId)).status).toBe(403)
    const reason = 'Dipindahkan ke Lapas lain'
    await folders.takeOffPerson({ id: castId, revision: 1, reason })
    expect(await reasonOf(folders.takeOffPerson({ id: castId, revision: 2, reason }))).toBe('already-taken-off')
    await folders.cast(singer)
    const folder = await office.client('wawan').eventFolders.folder({ sessionId })
    expect(folder.cast.map(({ part, state, endReason }) => [part, state, endReason])).toEqual([
      ['Vokal', 'taken-off', reason],
      ['Vokal', 'active', null],
    ])
    expect(folder).toMatchObject({
      escorts: [{ officer: 'Petugas Sampel', part: 'Pintu utama', byName: expect.any(String) }],
      files: [{ kind: 'permission', title: 'Izin Kepala Lapas', fileId }],
    })
    expect(await reasonOf(office.client('wawan').eventFolders.cast(singer))).toBe('forbidden')
  } finally {
    await office.close()
  }
})
