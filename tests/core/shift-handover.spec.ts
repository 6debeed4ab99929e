import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'

test('what is open goes from one shift to the next: matters, notes with marks, the printed page, the history', async () => {
  test.setTimeout(180_000)
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const office = await Office.open({ sari: ['perawat'], bina: ['bidan'], mira: ['perekam-medis'] })
  try {
    const { inmateId } = office
    const other = await arrive(office, 'Hasan Basri')
    const sari = () => office.client('sari')
    const bina = () => office.client('bina')
    const call = { inmateId, channel: 'langsung', complaint: 'Pusing', confidentiality: 'normal' } as const
    const { id: callId } = await sari().sickCalls.receive({ ...call, at: null, lateReason: null })
    const control = { on: '2026-11-17', note: 'Ukur tekanan darah' } as const
    await recordVisit(sari(), other.id, {}, { followUp: control })
    const open = await recordVisit(sari(), other.id, { isFinished: false }, { confidentiality: 'extra' })
    const kindsFor = async (client: ReturnType<typeof sari>) =>
      (await client.shiftHandover.page({})).matters.map(({ kind }) => kind)
    expect(await kindsFor(sari())).toEqual(['sick-call', 'visit-open'])
    // The visit is more secret than a midwife may know; nothing tells her that it is there.
    expect(await kindsFor(bina())).toEqual(['sick-call'])

    const { id: noteId } = await sari().shiftHandover.addNote({
      text: 'Kulkas vaksin 7 derajat, pantau',
      inmateId: null,
    })
    await sari().shiftHandover.addNote({ text: 'Beri minum sebelum diperiksa', inmateId })
    await sari().shiftHandover.handOver({})
    expect((await sari().shiftHandover.page({})).since).toMatchObject({ basis: 'handover' })

    await office.goTo('2026-11-17T01:00:00.000Z', 'sari', 'bina')
    const page = await bina().shiftHandover.page({})
    expect(page.since.basis).toBe('session')
    expect(page.matters).toMatchObject([
      { kind: 'sick-call', id: `sick-call:${callId}`, about: 'Pusing', isLate: false },
      { kind: 'follow-up', about: expect.stringContaining('Ukur tekanan darah'), isLate: false },
    ])
    expect(page.notes).toMatchObject([
      { text: 'Kulkas vaksin 7 derajat, pantau', person: null, isOwn: false, isReadByMe: false, reads: [] },
      { text: 'Beri minum sebelum diperiksa', person: { id: inmateId } },
    ])
    await bina().shiftHandover.markRead({ id: noteId })
    await bina().shiftHandover.markRead({ id: noteId })
    const [read] = (await sari().shiftHandover.page({})).notes
    expect(read).toMatchObject({ reads: [{ byName: 'Petugas bina', at: '2026-11-17T01:00:00.000Z' }] })
    await bina().shiftHandover.finishNote({ id: noteId, revision: 1 })
    expect(await failureOf(sari().shiftHandover.finishNote({ id: noteId, revision: 1 }))).toMatchObject({
      code: 'changed-meanwhile',
    })
    expect((await sari().shiftHandover.page({})).notes[0]).toMatchObject({
      state: 'done',
      done: { byName: 'Petugas bina' },
    })

    const answer = await office.download('sari', 'shift-handover-sheets/sekarang')
    expect(answer.status).toBe(200)
    const file = test.info().outputPath('serah-terima.pdf')
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })
    expect(/^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1]).toBe('1')
    const text = run('pdftotext', '-layout', file, '-').replaceAll(/[ \n]+/g, ' ')
    expect(text).toContain('SERAH TERIMA TUGAS JAGA')
    expect(text).toContain('Beri minum sebelum diperiksa')
    expect(text).toContain('Permohonan berobat')
    expect(text).toContain('Diterima oleh')
    // Finished notes are no longer handed on.
    expect(text).not.toContain('Kulkas vaksin')

    // A visit that was open overnight is late.
    expect((await sari().shiftHandover.page({})).matters.find(({ kind }) => kind === 'visit-open')).toMatchObject({
      isLate: true,
      about: expect.stringContaining(open.number),
    })
    await bina().shiftHandover.handOver({})
    expect(await bina().shiftHandover.history({ limit: 10 })).toMatchObject([
      { byName: 'Petugas bina', counts: { 'sick-call': 1, 'follow-up': 1 } },
      { byName: 'Petugas sari', counts: { 'sick-call': 1, 'visit-open': 1 } },
    ])
  } finally {
    await office.close()
  }
})
