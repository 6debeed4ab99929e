import { Failure } from '#shared/contract/failure.ts'
import type { serviceCasesContract } from '#shared/features/service-cases/service-cases.contract.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { termChangesSchema, termsOf, withTerms } from '#shared/features/service-cases/service-terms.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSetting, writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { LoadContext } from './load-case.ts'
import { standardOn, standardServices } from './service-standards.ts'
import { insertTermChange } from './service-terms.repository.ts'

const keyOf = (serviceId: string): string => `service-terms.${serviceId}`

/** What the office counts otherwise than the file, in the order in which it was entered. */
export async function termChangesOf(db: Reader, serviceId: string) {
  const kept = await readSetting<unknown>(db, keyOf(serviceId))
  return kept === undefined ? { revision: 0, changes: [] } : termChangesSchema.parse(kept)
}

/** The standard by which a case that begins now is counted. @throws Failure not-found */
export async function standardNow({ db, now, services }: LoadContext, serviceId: string): Promise<ServiceStandard> {
  const { timeZone: zone } = await currentProfile(db, now)
  const standard = standardOn(services.resourcesFolder, serviceId, toCalendarDate(now, zone))
  const { changes } = await termChangesOf(db, serviceId)
  return withTerms(standard, changes, { at: now, zone })
}

type Handlers = Pick<ServiceOf<typeof serviceCasesContract>, 'services' | 'terms' | 'changeTerm'>

export const termHandlers: Handlers = {
  services: async (_input, { services }) =>
    standardServices(services.resourcesFolder).map(({ id, name }) => ({ id, name })),

  terms: async ({ serviceId }, context) => {
    const standard = await standardNow(context, serviceId)
    const { revision, changes } = await termChangesOf(context.db, serviceId)
    return {
      revision,
      terms: termsOf(standard).map((term) => ({
        ...term,
        changes: changes.filter(({ part, id }) => part === term.part && id === term.id).toReversed(),
      })),
    }
  },

  changeTerm: async ({ serviceId, revision, ...change }, context) => {
    const { db, now, actor, newId } = context
    const standard = await standardNow(context, serviceId)
    const kept = await termChangesOf(db, serviceId)
    if (kept.revision !== revision) throw new Failure('changed-meanwhile')
    const before = termsOf(standard).find(({ part, id }) => part === change.part && id === change.id)
    if (!before) throw new Failure('refused', { reason: 'unknown-term' })
    // What has begun keeps its term, so no change reaches back.
    const { timeZone } = await currentProfile(db, now)
    if (change.effectiveFrom < toCalendarDate(now, timeZone)) throw new Failure('refused', { reason: 'term-in-past' })
    const next = { revision: revision + 1, changes: [...kept.changes, { ...change, recordedAt: now }] }
    await writeSetting(db, keyOf(serviceId), next)
    await insertTermChange(db, {
      ...{ id: newId(), service_id: serviceId, part: change.part, term_id: change.id },
      ...{ amount_before: before.amount, amount: change.amount, effective_from: change.effectiveFrom },
      ...{ source: change.source, recorded_by: actor.accountId, recorded_at: now },
    })
    return { revision: next.revision }
  },
}
