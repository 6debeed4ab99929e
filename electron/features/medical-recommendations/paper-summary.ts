import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { insertFile } from '../../database/foundation.repository.ts'
import { summariesOfPapers, voidSummary } from '../clinical-summary/clinical-summary.repository.ts'
import { drawSummary, keepSummary } from '../clinical-summary/keep-summary.ts'
import { summaryPdf } from '../clinical-summary/summary-pdf.ts'
import { bundleProfileOf } from '../exchange/bundle-facts.ts'
import type { ScanRight } from '../service-cases/case-binding.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { letterFacts } from './letter-facts.ts'
import { fill } from './letter-wording.ts'
import { loadForChange, loadRecommendation } from './load-recommendation.ts'
import { attachPaper } from './recommendation-papers.ts'

/** Of a summary that tells what is extra confidential. */
export const confidentialSheet = {
  permission: 'view:confidential-health',
  reads: 'health',
} as const satisfies ScanRight

type Names = 'summaryForm' | 'attachSummary'

/** Paper 3 out of the record: the sheet, and the same content for other programs, both kept as they were shown. */
export const paperSummary: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  summaryForm: async ({ caseId }, context) => {
    const loaded = await loadRecommendation(context, caseId)
    const profile = bundleProfileOf(context.services, loaded.facts.standard.id)
    const facts = await letterFacts(context, loaded)
    const tokens = { 'direktur-jenderal': facts.directorGeneral, 'kepala-kanwil': facts.headOfRegionalOffice }
    return {
      recipient: profile.recipients
        .map((recipient) => fill(recipient, tokens))
        .join(' ')
        .slice(0, 160),
      purpose: `${profile.description} ${loaded.row.number}`.slice(0, 200),
    }
  },

  attachSummary: async ({ choice, hash, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const drawn = await drawSummary(context, { ...choice, inmateId: loaded.row.inmate_id }, hash)
    const sheet = await summaryPdf(context, { ...drawn, voided: null })
    const hasExtra = choice.extraIds.length > 0
    const attached = await attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.medicalRecord,
      paperId: null,
      fileIds: [await keepSheet(context, loaded, sheet)],
      signedOn: null,
      signers: [],
      outsideSigner: null,
      ...(hasExtra ? { sheetRight: confidentialSheet } : {}),
    })
    await keepSummary(context, drawn, attached.paperId)
    return attached
  },
}

async function keepSheet(
  { db, services, actor, now, newId }: CommandContext,
  { row }: LoadedCase,
  sheet: Uint8Array,
): Promise<string> {
  const id = newId()
  await insertFile(db, {
    id,
    ...services.files.putTrusted(sheet, 'application/pdf'),
    originalName: `${row.number}.pdf`,
    uploadedBy: actor.accountId,
    uploadedAt: now,
  })
  return id
}

/** A paper that is struck out takes its summary with it. */
export async function voidPaperSummary({ db, actor, now }: CommandContext, paperId: string, reason: string) {
  const [summary] = await summariesOfPapers(db, [paperId])
  if (summary?.state === 'made') await voidSummary(db, summary, { at: now, by: actor.accountId, reason })
}
