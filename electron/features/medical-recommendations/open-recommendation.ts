import { Failure } from '#shared/contract/failure.ts'
import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import {
  medicalRecommendationService,
  triggersFor,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { openCase } from '../service-cases/open-case.ts'
import { heldRoles, listCases } from '../service-cases/service-cases.repository.ts'
import { refusal } from './refuse.ts'

/** Prefix of the case number: Rekomendasi Medis. */
const series = 'RM'

export const openRecommendation: Pick<ServiceOf<typeof recommendationsContract>, 'openingChoices' | 'open'> = {
  openingChoices: async ({ inmateId }, { db, actor }) => {
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    const unitHasDoctor = (await heldRoles(db)).has('dokter')
    const open = await listCases(db, { serviceId: medicalRecommendationService, includeEnded: false, inmateId })
    return {
      triggers: [...triggersFor(actor.roles, unitHasDoctor)],
      unitHasDoctor,
      openCases: open.map(({ id, number }) => ({ id, number })),
    }
  },

  open: async ({ inmateId, trigger, applicant, reason, emergency }, context) => {
    const { db, actor } = context
    const inmate = await findInmate(db, inmateId)
    if (!inmate) throw new Failure('not-found')
    if (inmate.state !== 'present') throw refusal('inmate-not-present')
    if (!triggersFor(actor.roles, (await heldRoles(db)).has('dokter')).includes(trigger))
      throw refusal('trigger-not-allowed')
    return openCase(context, {
      serviceId: medicalRecommendationService,
      numbering: { series },
      subject: { kind: 'inmate', inmateId },
      trigger,
      applicant,
      facts: {},
      reason,
      emergency,
      receivedAt: null,
      renews: null,
    })
  },
}
