import { expect, test } from '@playwright/test'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { offeredActions, rightOfAction } from '#shared/features/medical-recommendations/recommendation-actions.rules.ts'
import type { NextAction } from '#shared/features/service-cases/case-facts.ts'
import { preparerIdsOf } from '#shared/features/service-cases/case-preparers.rules.ts'
import { signerFault } from '#shared/features/service-cases/paper-signers.rules.ts'
import { caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { compareDueItems } from '#shared/features/today/today.rules.ts'
import { permissionsOf } from '#shared/people/roles.ts'
import { day } from '#tests/unit/case-samples.ts'
import { shippedStandard } from '#tests/unit/reference-data.ts'

test.describe('who signed a scan', () => {
  const today = day('2026-11-16')
  const judge = (capacities: readonly ('signature' | 'thumbprint' | 'witness')[], signedOn = '2026-11-16') =>
    signerFault(
      capacities.map((capacity) => ({ name: 'Djoko', capacity })),
      day(signedOn),
      today,
    )

  test('a signature suffices, a thumbprint needs a witness, a witness alone is nobody', () => {
    expect(judge(['signature'])).toBeNull()
    expect(judge(['thumbprint', 'witness'])).toBeNull()
    expect(judge(['thumbprint'])).toBe('witness-missing')
    expect(judge(['signature', 'thumbprint'])).toBe('witness-missing')
    expect(judge(['witness'])).toBe('signer-missing')
    expect(judge([])).toBe('signer-missing')
  })

  test('nobody signs tomorrow', () => {
    expect(judge(['signature'], '2026-11-17')).toBe('signed-in-future')
  })
})

test('preparers are those who opened, wrote, attached or sent up again; not the head who numbers his own letter', () => {
  const deed = { requirementId: null, to: null } as const
  const issued = { kind: 'paper-advanced', to: 'issued' } as const
  const ids = preparerIdsOf(
    [
      { ...deed, kind: 'opened', accountId: 'nurse' },
      { ...issued, accountId: 'head', requirementId: medicalRecommendationPapers.headCoveringLetter },
      { ...issued, accountId: 'doctor', requirementId: medicalRecommendationPapers.doctorLetter },
      { ...deed, kind: 'paper-attached', accountId: 'clerk' },
      { ...deed, kind: 'session-recorded', accountId: 'secretary' },
      { ...deed, kind: 'resubmitted', accountId: 'nurse' },
      { ...deed, kind: 'approved', accountId: 'other-head' },
    ],
    shippedStandard(),
  )
  expect(ids).toEqual(['nurse', 'doctor', 'clerk'])
})

test.describe('what is offered to an account', () => {
  const action = (change: Partial<NextAction>): NextAction => ({
    kind: 'advance-paper',
    requirementId: null,
    paperId: null,
    to: null,
    step: null,
    ...change,
  })
  const { application, doctorLetter, medicalRecord } = medicalRecommendationPapers
  const offered = (role: 'kepala' | 'perawat' | 'perekam-medis' | 'dokter', one: NextAction): boolean =>
    offeredActions([one], { roles: [role], permissions: permissionsOf([role]) }).length === 1

  test('the head writes no letters; a nurse does not issue the doctor’s; medical records staff do not draft it', () => {
    const write = action({ requirementId: application, to: 'produced' })
    const draft = action({ requirementId: doctorLetter, to: 'produced' })
    const issue = action({ requirementId: doctorLetter, to: 'issued' })
    expect([offered('kepala', write), offered('perawat', write)]).toEqual([false, true])
    expect([offered('perekam-medis', draft), offered('perawat', draft)]).toEqual([false, true])
    expect([offered('perawat', issue), offered('dokter', issue)]).toEqual([false, true])
  })

  test('the medical record takes the right to enter health data', () => {
    expect(rightOfAction(action({ kind: 'attach-paper', requirementId: medicalRecord }))).toBe('enter:health')
  })

  test('every command has a right', () => {
    for (const kind of caseCommandKinds) expect(rightOfAction(action({ kind })), kind).toMatch(/^[a-z]+:[a-z-]+$/)
  })
})

test('the start page puts what is late first, then one’s own, then what is due soonest', () => {
  const item = (id: string, change: Partial<DueItem>): DueItem => ({
    id,
    kind: 'recommendation-papers-missing',
    data: {},
    since: '2026-11-16T01:00:00.000Z' as DueItem['since'],
    dueOn: null,
    workingDaysLeft: null,
    roles: [],
    isMine: true,
    severity: 'normal',
    link: '/',
    ...change,
  })
  const sorted = [
    item('waiting', { severity: 'waiting', isMine: false, dueOn: day('2026-11-01') }),
    item('later', { dueOn: day('2026-11-20') }),
    item('no-date', {}),
    item('older', { dueOn: day('2026-11-20'), since: '2026-11-10T01:00:00.000Z' as DueItem['since'] }),
    item('urgent', { severity: 'attention' }),
    item('late', { severity: 'late', isMine: false }),
  ].toSorted(compareDueItems)
  expect(sorted.map(({ id }) => id)).toEqual(['late', 'urgent', 'older', 'later', 'no-date', 'waiting'])
})
