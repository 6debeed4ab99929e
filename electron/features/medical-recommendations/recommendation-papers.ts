import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import {
  checkOutsideDoctor,
  medicalRecommendationPapers,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachPaper as attachCasePaper, type Scan } from '../service-cases/case-papers.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { loadForChange } from './load-recommendation.ts'
import { recommendationBinding } from './recommendation-binding.ts'
import { refusal } from './refuse.ts'

/** Asks the rules, then keeps the scan as a paper of the request. @throws Failure forbidden, refused, changed-meanwhile */
export const attachPaper = (context: CommandContext, loaded: LoadedCase, scan: Scan) =>
  attachCasePaper(recommendationBinding, context, loaded, scan)

type Names = 'attachOutsideDoctorLetter' | 'attachRecord' | 'recordKanwilLetter'

/** Papers that only a medical request has. */

export const recommendationPapers: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  attachOutsideDoctorLetter: async ({ fileIds, signer, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const check = checkOutsideDoctor(signer, toCalendarDate(context.now, loaded.facts.settings.zone))
    const [fault] = check.refusals
    if (fault) throw refusal(fault)
    const attached = await attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.doctorLetter,
      paperId: null,
      fileIds,
      signedOn: signer.date,
      signers: [{ name: signer.name, capacity: 'signature' }],
      outsideSigner: signer,
    })
    return { ...attached, warnings: check.warnings.filter((warning) => warning === 'date-too-old') }
  },

  attachRecord: async ({ fileIds, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    await context.recordRead('inmate', [loaded.row.inmate_id])
    return attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.medicalRecord,
      paperId: null,
      fileIds,
      signedOn: null,
      signers: [],
      outsideSigner: null,
    })
  },

  recordKanwilLetter: async ({ fileIds, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    if (letterDate > toCalendarDate(context.now, loaded.facts.settings.zone)) throw refusal('signed-in-future')
    return attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.kanwilCoveringLetter,
      paperId: null,
      fileIds,
      signedOn: letterDate,
      signers: [],
      outsideSigner: null,
      letterNumber,
      letterDate,
    })
  },
}
