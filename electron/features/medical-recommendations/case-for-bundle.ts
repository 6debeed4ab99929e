import type { CaseRefusal } from '#shared/features/service-cases/case-facts.ts'
import { fulfilledAt, paperCounts, unitFileOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import type { Actor, CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { summariesOfPapers } from '../clinical-summary/clinical-summary.repository.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { applyCommand, requireRevision } from '../service-cases/change-case.ts'
import { type LoadContext, type LoadedCase, paperFact } from '../service-cases/load-case.ts'
import { letterFacts } from './letter-facts.ts'
import { loadRecommendation } from './load-recommendation.ts'

/** A scan as the file store knows it. */
export interface BundleFile {
  readonly fileId: string
  readonly storageName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/** One paper that counts, in printed order; minutes of the session come last. */
export interface BundlePaper {
  readonly requirementId: string
  readonly number: number | null
  readonly title: string
  readonly confidential: 'health' | 'none'
  readonly letterId: string | null
  readonly letterNumber: string | null
  readonly signedOn: string | null
  readonly outsideSigner: {
    readonly name: string
    readonly sip: string
    readonly institution: string
    readonly date: string
  } | null
  readonly files: readonly BundleFile[]
}

/** A FHIR R4 document with the content of a paper, as it was kept with it. */
export interface BundleSummary {
  readonly document: string
  /** Tells what is extra confidential. */
  readonly isExtra: boolean
}

function filesOf(loaded: LoadedCase, owner: { readonly paperId?: string; readonly sessionId?: string }): BundleFile[] {
  return loaded.files
    .filter((file) => (owner.paperId ? file.paper_id === owner.paperId : file.session_id === owner.sessionId))
    .map((file) => ({
      fileId: file.id,
      storageName: file.storage_name,
      mediaType: file.media_type,
      size: file.size,
      sha256: file.sha256,
    }))
}

function papersOf(loaded: LoadedCase): BundlePaper[] {
  const own = unitFileOf(loaded.facts)
  return own.flatMap((requirement) =>
    loaded.papers
      .filter((row) => paperCounts(requirement, paperFact(row)))
      .map((row) => ({
        requirementId: requirement.id,
        number: requirement.number,
        title: requirement.title,
        confidential: requirement.confidential,
        letterId: row.letter_id,
        letterNumber: row.letter_number,
        signedOn: row.signed_on,
        outsideSigner: paperFact(row).outsideSigner,
        files: filesOf(loaded, { paperId: row.id }),
      })),
  )
}

function minutesOf(loaded: LoadedCase): BundlePaper[] {
  const session = loaded.sessions.findLast(({ decision }) => decision === 'approved')
  const files = session ? filesOf(loaded, { sessionId: session.id }) : []
  if (!session || files.length === 0) return []
  return [
    {
      requirementId: 'session-minutes',
      number: null,
      title: loaded.facts.standard.session?.title ?? '',
      confidential: 'health',
      letterId: session.letter_id,
      letterNumber: session.letter_number,
      signedOn: session.held_on,
      outsideSigner: null,
      files,
    },
  ]
}

/** Summaries that are papers of the file, in the order of those. */
async function summariesOf(db: Reader, { papers, facts }: LoadedCase): Promise<BundleSummary[]> {
  const counting = unitFileOf(facts).flatMap((requirement) =>
    papers.filter((row) => paperCounts(requirement, paperFact(row))).map(({ id }) => id),
  )
  const found = await summariesOfPapers(db, counting)
  return counting.flatMap((id) => {
    const summary = found.find(({ paper_id }) => paper_id === id)
    return summary?.document ? [{ document: summary.document, isExtra: summary.confidentiality === 'extra' }] : []
  })
}

/**
 * Everything that the sealed file is made of. `refusal` says why the actor may not seal yet; null when he may.
 * @throws Failure not-found
 */
export async function loadCaseForBundle(context: LoadContext & { readonly actor: Actor }, caseId: string) {
  const { db, actor, now } = context
  const loaded = await loadRecommendation(context, caseId)
  const decision = decide(loaded.facts, { kind: 'seal' }, { accountId: actor.accountId, roles: actor.roles, now })
  const refusal: CaseRefusal | null = decision.ok ? null : decision
  const { row, facts } = loaded
  const approvedBy = loaded.events.findLast(({ kind }) => kind === 'approved')
  return {
    id: row.id,
    number: row.number,
    revision: row.revision,
    refusal,
    service: facts.standard,
    trigger: row.trigger,
    reason: row.reason,
    emergencyReason: facts.emergency?.reason ?? null,
    openedAt: row.opened_at,
    unitFileCompletedAt: unitFileOf(facts)
      .map((requirement) => fulfilledAt(requirement, facts))
      .reduce<string | null>((latest, at) => (latest === null || (at !== null && at > latest) ? at : latest), null),
    inmate: { person: await findInmate(db, row.inmate_id), summary: await findSummary(db, row.inmate_id) },
    /** Words and names for the cover sheet and the readable parts. */
    letterFacts: await letterFacts(context, loaded),
    papers: [...papersOf(loaded), ...minutesOf(loaded)],
    summaries: await summariesOf(db, loaded),
    approval: facts.approval === null || !approvedBy ? null : { at: facts.approval.at, byName: approvedBy.by_name },
    session: loaded.sessions.findLast(({ decision: outcome }) => outcome === 'approved') ?? null,
    timeline: loaded.events,
  }
}

export type CaseForBundle = Awaited<ReturnType<typeof loadCaseForBundle>>

/**
 * Notes that the file has been sealed, in the command that registers the bundle. The rules are asked again.
 * @throws Failure not-found, refused, changed-meanwhile
 */
export async function markSealed(
  context: CommandContext,
  caseId: string,
  sealed: { readonly revision: number },
): Promise<{ readonly revision: number }> {
  const loaded = await loadRecommendation(context, caseId)
  requireRevision(loaded, sealed.revision)
  return applyCommand(context, loaded, { kind: 'seal' })
}
