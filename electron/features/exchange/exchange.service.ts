import { Failure } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/features/exchange/exchange.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { type CaseForBundle, loadCaseForBundle } from '../medical-recommendations/case-for-bundle.ts'
import { bundleFacts } from './bundle-facts.ts'
import { carryBundle } from './carry-bundle.ts'
import { copiesOf, findBundle, listBundles } from './exchange.repository.ts'
import { handOver } from './hand-over.ts'
import { listIncoming } from './incoming.repository.ts'
import { planMachineFiles } from './machine-files.ts'
import { planPapers } from './plan-papers.ts'
import { presentBundle, presentRow } from './present-bundle.ts'
import { sealCase } from './seal-case.ts'
import { offeredChoices } from './seal-choices.ts'
import { verifyAgain } from './verify-again.ts'

export const exchangeService: ServiceOf<typeof exchangeContract> = {
  ...carryBundle,
  ...handOver,
  ...verifyAgain,

  seal: sealCase,

  sealPreview: async (input, context) => {
    const subject = await loadCaseForBundle(context, input.caseId)
    await context.recordRead('inmate', subject.inmate.person ? [subject.inmate.person.id] : [])
    const facts = await bundleFacts(context, subject)
    const { cover } = facts.profile
    return {
      name: facts.name,
      recipients: [...facts.recipients],
      parts: [
        { path: `data/${cover.fileName}`, title: cover.title, kind: 'cover', mediaType: 'application/pdf' },
        ...planPapers(subject.papers, facts.profile).flatMap((paper) =>
          paper.files.map(({ path, title, kind, mediaType }) => ({ path, title, kind, mediaType })),
        ),
        ...planMachineFiles(facts).map(({ path, title, mediaType }) => ({
          path,
          title,
          kind: 'machine' as const,
          mediaType,
        })),
      ],
      refusal: subject.refusal?.code ?? null,
      supersedes: facts.supersedes,
      person: personOf(subject),
      ...(await offeredChoices(context, facts)),
    }
  },

  outgoing: async ({ states, year, caseId }, { db, now }) => {
    const { timeZone } = await currentProfile(db, now)
    const newYear = (of: number) => startOfDay(`${of}-01-01` as CalendarDate, timeZone)
    const made = year === null ? null : { from: newYear(year), before: newYear(year + 1) }
    const rows = (await listBundles(db, { caseId, made })).map((row) => presentRow(row, timeZone))
    return rows.filter((row) => states.length === 0 || states.includes(row.state))
  },

  outgoingBundle: async ({ id }, { db, services, now }) => {
    const bundle = await findBundle(db, id)
    if (!bundle) throw new Failure('not-found')
    const { timeZone } = await currentProfile(db, now)
    const incoming = (await listIncoming(db, { caseId: bundle.case_id })).filter((file) => file.bundle_id === id)
    return presentBundle(bundle, await copiesOf(db, id), { services, zone: timeZone, incoming })
  },
}

function personOf({ inmate: { person, summary } }: CaseForBundle) {
  return person ? { id: person.id, name: person.name, registerNumber: summary?.written ?? null } : null
}
