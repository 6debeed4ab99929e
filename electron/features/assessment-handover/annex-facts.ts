import { z } from 'zod'
import { bundleName } from '#shared/features/exchange/bundle-names.rules.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { IssuedReport } from '../assessment-report/report-letter.ts'
import type { LoadedAssessment } from '../assessments/assessment-facts.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { LettersTable } from '../letters/letters.tables.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import { findCurrentHandover, findHandoverLetter, type HandoverRow } from './assessment-handover.repository.ts'

const text = z.string().min(1)
const file = z.strictObject({ path: text, title: text })

const annexWordsSchema = z.strictObject({
  ...{ description: text, trainingPrefix: text, trainingNotice: text },
  files: z.strictObject({
    ...{ letter: file, report: file, signedReport: file, instrument: file, signature: file, result: file },
    ...{ schema: file, readMe: file },
  }),
  readMe: z.array(z.string()).min(1),
})

type AnnexWords = z.infer<typeof annexWordsSchema>

/** The part of an assessment that its letter is. */
export const letterPart = 'letter'

export type HandoverLetter = Pick<
  LettersTable,
  'id' | 'number' | 'issued_at' | 'date' | 'input' | 'template' | 'paper' | 'letterhead_mode' | 'state'
> &
  Pick<LettersTable, 'logo_file_id' | 'pdf_storage_name'>

/** All that the files of an annex say, decided once. */
export interface AnnexFacts {
  readonly assessment: LoadedAssessment
  readonly letter: HandoverLetter
  /** What a person reads of the results, as it was issued. */
  readonly report: IssuedReport
  readonly words: AnnexWords
  readonly facility: FacilityProfile
  readonly edition: number
  readonly name: string
  readonly supersedes: HandoverRow | null
  readonly training: boolean
  readonly sealedAt: Instant
  readonly sealedBy: string
}

export const annexWordsIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>): AnnexWords =>
  readResource(resourcesFolder, 'reference-data/assessment-annex.json', annexWordsSchema)

/** Null where the letter is missing. */
export async function annexFacts(
  context: LoadContext & { readonly actor: Actor },
  assessment: LoadedAssessment,
  report: IssuedReport,
): Promise<AnnexFacts | null> {
  const { db, services, now, actor } = context
  const letter = await findHandoverLetter(db, assessment.own.id, letterPart)
  if (!letter) return null
  const words = annexWordsIn(services)
  const current = (await findCurrentHandover(db, assessment.own.id)) ?? null
  const edition = (current?.edition ?? 0) + 1
  const { training } = services
  return {
    ...{ assessment, letter, report, words, edition, supersedes: current, training },
    ...{ sealedAt: now, sealedBy: actor.fullName },
    facility: await currentProfile(db, now),
    name: bundleName(assessment.loaded.row.number, edition, training ? words.trainingPrefix : null),
  }
}
