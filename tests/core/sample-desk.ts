import type { CaseBinding } from '#electron/features/service-cases/case-binding.ts'
import { loadCase } from '#electron/features/service-cases/load-case.ts'
import { presentDeadline } from '#electron/features/service-cases/present-clock.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CaseDesk } from './case-desk.ts'
import { Office } from './recommendation-office.ts'
import { sampleServiceId, withSampleService } from './sample-service.ts'

const staff = { sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] } as const

/** All that a second service needs in the core. */
const binding: CaseBinding = {
  serviceId: sampleServiceId,
  rightOfPaper: () => ({ permission: 'view:case-papers', reads: 'identity' }),
  rightOfMinutes: { permission: 'view:recommendations', reads: 'identity' },
  subjectOf: ({ row }) => ({ type: 'permit', id: row.id }),
  consentPapers: ['paper-1'],
}
const rights = {
  follow: 'view:recommendations',
  prepare: 'prepare:recommendations',
  approve: 'approve:recommendations',
  recordSession: 'record:tpp-session',
} as const

export const day = (text: string): CalendarDate => text as CalendarDate
export const request = {
  subject: { kind: 'none' },
  trigger: 'new-permit',
  applicant: { name: 'Nisa Contoh', relation: null },
  facts: { independent: false },
  reason: 'Izin berakhir bulan depan',
  emergency: null,
  receivedAt: null,
  renews: null,
} as const

/** A small unit whose staff has the permits of the sample service on its desk. */
export async function openDesk() {
  const resources = withSampleService()
  const office = await Office.open(staff, '2026-11-16T01:00:00.000Z', { resourcesFolder: resources.path })
  const desk = await CaseDesk.of(office, binding, rights)
  const close = async () => {
    await office.close()
    resources.remove()
  }
  const caseOf = async (id: string) => loadCase(await desk.query('sari'), sampleServiceId, id)
  const phaseOf = async (id: string) => casePhase((await caseOf(id)).facts.events)
  const clockOf = async (id: string) => {
    const clock = presentDeadline(await caseOf(id), desk.services.clock.now())
    if (!clock.started) throw new Error(clock.startsWhen)
    return clock
  }
  const attach = async (caseId: string, ...requirementIds: readonly string[]) => {
    for (const requirementId of requirementIds)
      await desk.do('sari', 'attachScan', caseId, {
        requirementId,
        paperId: null,
        fileIds: [await office.upload('sari')],
        signedOn: day('2026-11-16'),
        signers: [{ name: 'Nisa Contoh', capacity: 'signature' }],
      })
  }
  return { office, desk, close, caseOf, phaseOf, clockOf, attach }
}

export const papers = (count: number) => Array.from({ length: count }, (_, index) => `paper-${index + 1}`)
