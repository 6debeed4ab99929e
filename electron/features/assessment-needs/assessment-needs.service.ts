import { Failure } from '#shared/contract/failure.ts'
import type { assessmentNeedsContract } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { lacksProgramme } from '#shared/features/assessment-needs/needs.rules.ts'
import type { ServiceOf } from '../../core/service.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { updateProgramme } from '../coaching-programmes/coaching-programmes.repository.ts'
import { requireActiveProgramme, requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { standingsOf } from '../coaching-stages/stage-standing.ts'
import { listNeedsOf, setServed } from './assessment-needs.repository.ts'
import { needFactsIn, requireNeeds } from './need-facts.ts'
import { needList } from './need-list.ts'
import { needProposals } from './need-proposals.ts'
import { presentOutside, presentParticipation, standingsOfNeeds } from './need-standing.ts'
import { personNeeds, whereIs } from './person-needs.ts'
import { presentCandidate, servingProgrammes } from './serving-programmes.ts'

export const assessmentNeedsService: ServiceOf<typeof assessmentNeedsContract> = {
  ...needProposals,

  list: needList,

  ofProgramme: async ({ programmeId }, { db, services }) => {
    await requireProgramme(db, programmeId)
    const rows = await listNeedsOf(db, programmeId)
    return needFactsIn(services.resourcesFolder).needs.map(({ id, title }) => ({
      ...{ need: id, title, isServed: rows.some(({ need, is_served }) => need === id && is_served === 1) },
    }))
  },

  serve: async ({ programmeId, revision, needs }, { db, services, now, newId, actor }) => {
    await requireActiveProgramme(db, programmeId)
    requireNeeds(services.resourcesFolder, needs)
    // Whoever changes the programme at the same time is told so.
    if (!(await updateProgramme(db, { id: programmeId, revision }, {}))) throw new Failure('changed-meanwhile')
    const rows = await listNeedsOf(db, programmeId)
    const before = new Map(rows.map(({ need, is_served }) => [need, is_served === 1]))
    for (const need of new Set([...before.keys(), ...needs])) {
      const isServed = needs.includes(need)
      if ((before.get(need) ?? false) === isServed) continue
      await setServed(db, {
        ...{ id: newId(), programme_id: programmeId, need, is_served: isServed ? 1 : 0 },
        ...{ recorded_at: now, recorded_by: actor.accountId },
      })
    }
    return { revision: revision + 1 }
  },

  of: async ({ assessmentId }, context) => {
    const { loaded, own } = await loadAssessment(context, assessmentId)
    const inmateId = loaded.row.inmate_id
    await context.recordRead('inmate', [inmateId])
    const where = whereIs(own.presence, (own.active_clients ?? 0) > 0)
    const needs = (await personNeeds(context, inmateId)).get(inmateId) ?? []
    const metBy = await standingsOfNeeds(context, [inmateId])
    const serving = await servingProgrammes(context)
    const standing = (await standingsOf(context.db, [inmateId])).get(inmateId)
    return {
      person: where,
      needs: needs.map((need) => {
        const { standing: met, participations, outside } = metBy(inmateId, need, where === 'client')
        const present = new Set(
          participations
            .filter(({ row }) => row.state === 'waiting' || row.state === 'accepted')
            .map(({ row }) => row.programme_id),
        )
        const mayBeProposed = where === 'here' && standing !== undefined && lacksProgramme(met)
        const open = mayBeProposed ? (serving.get(need.need) ?? []).filter(({ id }) => !present.has(id)) : []
        return {
          ...{ need: need.need, title: need.title, band: need.band, isTicked: need.isTicked, standing: met },
          source: { assessmentId: need.assessmentId, number: need.number, frozenAt: need.frozenAt },
          programmes: participations.map(presentParticipation),
          candidates: standing === undefined ? [] : open.map((row) => presentCandidate(row, standing)),
          outside: outside.map(presentOutside),
        }
      }),
    }
  },
}
