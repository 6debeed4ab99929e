import { expect, test } from '@playwright/test'
import { Office } from './recommendation-office.ts'

test('from the request to the approval: every paper signed, session held, sent back once, approved', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({
    sari: ['perawat'],
    ayu: ['dokter'],
    bambang: ['kepala'],
    dewi: ['sekretaris-tpp'],
  })
  try {
    const nurse = office.client('sari').recommendations
    const head = office.client('bambang').recommendations
    let caseId = ''

    await test.step('the nurse opens the request; the clock waits for the papers', async () => {
      const choices = await nurse.openingChoices({ inmateId: office.inmateId })
      expect(choices).toEqual({ triggers: ['inmate', 'family'], unitHasDoctor: true, openCases: [] })
      caseId = await office.openCase('sari')
      const page = await nurse.get({ caseId })
      expect(page).toMatchObject({
        number: 'RM-2026-0001',
        phase: 'preparing',
        state: 'incomplete',
        missingCount: 4,
        isMyTurn: true,
      })
      expect(page.requirements.map((paper) => [paper.id, paper.state, paper.todo])).toEqual([
        ['application', 'missing', 'write-letter'],
        ['doctor-letter', 'missing', 'write-letter'],
        ['medical-record', 'missing', 'attach-scan'],
        ['head-covering-letter', 'missing', 'write-letter'],
        ['kanwil-covering-letter', 'missing', 'await'],
        // The receipt cannot be begun before there is an answer.
        ['result-receipt', 'missing', null],
      ])
      expect(page.deadline).toMatchObject({ started: false, startsWhen: 'berkas unit lengkap' })
      expect((await nurse.openingChoices({ inmateId: office.inmateId })).openCases).toEqual([
        { id: caseId, number: page.number },
      ])
    })

    await test.step('a letter counts only when its signed copy is back', async () => {
      const draft = await office.draft('sari', caseId, 'permohonan-wbp')
      const preview = await office.download('sari', `letters/${draft.letterId}`)
      expect(preview.headers.get('content-type')).toBe('application/pdf')
      const stateOf = async () => (await nurse.get({ caseId })).requirements[0]
      expect(await stateOf()).toMatchObject({ state: 'produced', todo: 'issue-letter' })
      await nurse.issueLetter({ ...(await office.reference('sari', caseId)), letterId: draft.letterId })
      expect(await stateOf()).toMatchObject({ state: 'issued', todo: 'scan-signed-copy' })
      await office.print('sari', draft.letterId)
      expect(await stateOf()).toMatchObject({ state: 'printed', todo: 'scan-signed-copy' })
      const pdf = await (await office.download('sari', `letters/${draft.letterId}`)).arrayBuffer()
      await nurse.attachScan({
        ...(await office.reference('sari', caseId)),
        requirementId: 'application',
        paperId: draft.paperId,
        fileIds: [await office.upload('sari', new Uint8Array(pdf))],
        signedOn: '2026-11-16',
        signers: [
          { name: 'Djoko Soesilo', capacity: 'thumbprint' },
          { name: 'Sari Melati', capacity: 'witness' },
        ],
      })
      expect(await stateOf()).toMatchObject({ state: 'fulfilled', todo: null })
    })

    await test.step('the nurse drafts the doctor’s letter, the doctor issues it; the draft names no doctor', async () => {
      const { content } = await nurse.letterForm({ caseId, template: 'rekomendasi-dokter' })
      expect(content).toMatchObject({ template: 'rekomendasi-dokter', wording: { doctor: { name: null } } })
      const names = { drafter: 'sari', issuer: 'ayu' }
      const { number } = await office.bringLetter(names, caseId, 'rekomendasi-dokter', 'doctor-letter')
      expect(number).toBe('WP.17.PAS.1-PK.01.07.01-1')
      await office.bringRecord('sari', caseId)
    })

    await test.step('the covering letter goes to the director general through Kanwil', async () => {
      const { content } = await nurse.letterForm({ caseId, template: 'surat-pengantar-kalapas' })
      expect(content).toMatchObject({
        wording: {
          recipient: {
            post: 'Direktur Jenderal Pemasyarakatan',
            through: ['Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Contoh'],
          },
        },
      })
      const own = { drafter: 'sari', issuer: 'sari' }
      await office.bringLetter(own, caseId, 'surat-pengantar-kalapas', 'head-covering-letter')
      const page = await nurse.get({ caseId })
      expect(page).toMatchObject({
        state: 'running',
        missingCount: 0,
        turn: { kind: 'role', roles: ['sekretaris-tpp'] },
      })
      expect(page.deadline).toMatchObject({ started: true, startedOn: '2026-11-16', due: '2026-11-23', clockAmount: 5 })
    })

    await test.step('the secretary writes the minutes, the team signs, the scan comes back', async () => {
      const secretary = office.client('dewi').recommendations
      const { content, setting } = await secretary.letterForm({ caseId, template: 'risalah-sidang-tpp' })
      if (content.template !== 'risalah-sidang-tpp') throw new Error('not the minutes')
      const reference = await office.reference('dewi', caseId)
      const minutes = await secretary.saveMinutes({ ...reference, letter: null, content, setting })
      const issued = await secretary.issueLetter({
        ...(await office.reference('dewi', caseId)),
        letterId: minutes.letterId,
      })
      expect(issued.number).toMatch(/-PK\.01\.05-3$/)
      const session = {
        sessionId: minutes.sessionId,
        heldOn: '2026-11-16',
        place: 'Ruang rapat',
        members: [{ name: 'Rudi Contoh', post: 'Kepala Subseksi', role: 'Ketua', present: true }],
        decision: 'approved' as const,
      }
      await secretary.recordSession({ ...(await office.reference('dewi', caseId)), ...session, minutesFileIds: [] })
      expect((await secretary.get({ caseId })).session).toMatchObject({ state: 'minutes-unsigned' })
      const minutesFileIds = [await office.upload('dewi')]
      await secretary.recordSession({ ...(await office.reference('dewi', caseId)), ...session, minutesFileIds })
      expect((await secretary.get({ caseId })).session).toMatchObject({
        state: 'settled',
        sessions: [{ minutesSigned: true }],
      })
    })

    await test.step('the head sends it back once, then approves in his own account', async () => {
      await head.returnForCorrection({
        ...(await office.reference('bambang', caseId)),
        reason: 'Lampiran pengantar keliru',
        on: null,
        letterNumber: null,
        letterDate: null,
      })
      expect(await nurse.get({ caseId })).toMatchObject({
        state: 'returned',
        isMyTurn: true,
        returned: { reason: 'Lampiran pengantar keliru', fromOutside: false },
      })
      await nurse.resubmit(await office.reference('sari', caseId))
      expect((await head.get({ caseId })).actions.map((action) => action.kind)).toContain('approve')
      await head.approve(await office.reference('bambang', caseId))
      expect(await head.get({ caseId })).toMatchObject({ phase: 'approved', approval: { byName: 'Petugas bambang' } })
    })

    await test.step('the timeline tells it all, in order', async () => {
      const { timeline, steps } = await nurse.get({ caseId })
      expect(timeline.map((entry) => entry.kind).filter((kind) => !kind.startsWith('paper-'))).toEqual([
        'opened',
        'session-recorded',
        'session-recorded',
        'returned',
        'resubmitted',
        'approved',
      ])
      expect(timeline.find((entry) => entry.letterNumber !== null)?.letterNumber).toBe('WP.17.PAS.1-PK.01.07.01-1')
      const states = Object.fromEntries(steps.map((step) => [step.id, step.state]))
      expect(states).toMatchObject({
        open: 'done',
        session: 'done',
        approve: 'done',
        seal: 'current',
        'hand-over': 'ahead',
      })
    })
  } finally {
    await office.close()
  }
})
