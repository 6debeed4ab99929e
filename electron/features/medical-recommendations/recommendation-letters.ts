import { Failure } from '#shared/contract/failure.ts'
import type { TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { mayDraftDoctorLetter } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import {
  type LetterSetting,
  type RecommendationLetter,
  type RecommendationTemplate,
  templateRequirement,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Actor, CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { isNumbered } from '../letters/letter-classes.ts'
import { issueLetter, saveLetterDraft } from '../letters/letter-drafts.ts'
import { signingPosts } from '../letters/letter-signatories.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { requireCaseRight } from '../service-cases/case-refusal.ts'
import { requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import { letterPaper } from '../service-cases/letter-paper.ts'
import type { InmateCase } from '../service-cases/load-case.ts'
import { insertPaper, insertSession, updatePaper } from '../service-cases/service-cases.repository.ts'
import { completeLetter, wordingOf } from './letter-contents.ts'
import { defaultClassification, defaultLetter } from './letter-defaults.ts'
import { letterFacts } from './letter-facts.ts'
import { loadForChange, loadRecommendation } from './load-recommendation.ts'
import { rightOfMinutes, rightOfPaper } from './recommendation-binding.ts'
import { refusal } from './refuse.ts'

type LetterRow = NonNullable<Awaited<ReturnType<typeof findLetter>>>

type LetterReference = { readonly id: string; readonly revision: number } | null

/** @throws Failure forbidden, refused (drafter-role-missing) */
function requireDraftingRight(actor: Actor, template: RecommendationTemplate): void {
  requireCaseRight(actor, template === 'risalah-sidang-tpp' ? 'record:tpp-session' : 'prepare:recommendations')
  if (template === 'rekomendasi-dokter' && !mayDraftDoctorLetter(actor.roles)) throw refusal('drafter-role-missing')
}

const templateOf = (name: string | undefined): RecommendationTemplate | null =>
  name !== undefined && Object.hasOwn(templateRequirement, name) ? (name as RecommendationTemplate) : null

const draftMinutes = ({ sessions }: InmateCase) =>
  sessions.findLast((session) => session.state === 'prepared' && session.letter_id !== null)

const draftPaper = ({ papers }: InmateCase, requirementId: string) =>
  papers.findLast(
    (paper) => paper.requirement_id === requirementId && paper.state === 'produced' && paper.voided_at === null,
  )

async function saveDraft(
  context: CommandContext,
  loaded: InmateCase,
  content: RecommendationLetter,
  setting: LetterSetting,
  letter: LetterReference,
) {
  const { template } = content
  const requirement = templateRequirement[template]
  const right = requirement === null ? rightOfMinutes : rightOfPaper(loaded, requirement)
  const facts = await letterFacts(context, loaded, setting.date)
  return saveLetterDraft<TemplateName>(context, {
    id: letter?.id ?? null,
    revision: letter?.revision ?? null,
    template,
    input: completeLetter(content, facts, loaded.row.number),
    ...setting,
    owner: { type: 'case-paper', id: loaded.row.id, part: requirement ?? 'session-minutes' },
    permission: right.permission,
    reads: right.reads === 'health' ? 'health' : 'nothing',
    subject: { type: 'inmate', id: loaded.row.inmate_id },
  })
}

/** Freezes the letter as the records complete it on its own date: an acting head may have been appointed since the draft was saved. */
async function issue(context: CommandContext, loaded: InmateCase, letter: LetterRow | undefined) {
  const template = templateOf(letter?.template)
  if (!letter || template === null) throw new Failure('not-found')
  const facts = await letterFacts(context, loaded, calendarDateSchema.parse(letter.date))
  const input = completeLetter(wordingOf(template, letter.input), facts, loaded.row.number)
  return issueLetter<TemplateName>(context, letter.id, { template, input })
}

type Names = 'letterForm' | 'saveLetter' | 'saveMinutes' | 'issueLetter'

export const recommendationLetters: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  letterForm: async ({ caseId, template }, context) => {
    requireDraftingRight(context.actor, template)
    const loaded = await loadRecommendation(context, caseId)
    await context.recordRead('inmate', [loaded.row.inmate_id])
    const requirementId = templateRequirement[template]
    const holder = requirementId === null ? draftMinutes(loaded) : draftPaper(loaded, requirementId)
    const stored = holder?.letter_id ? await findLetter(context.db, holder.letter_id) : undefined
    const { resourcesFolder } = context.services
    const office = {
      isNumbered: isNumbered(resourcesFolder, template),
      signingPosts: Object.fromEntries(
        (await signingPosts(context.db, resourcesFolder))
          .filter((one) => one.template === template)
          .flatMap(({ place, postId }) => (postId === null ? [] : [[place, postId]])),
      ),
    }
    if (stored?.state === 'draft')
      return {
        letter: { id: stored.id, revision: stored.revision },
        content: wordingOf(template, stored.input),
        setting: {
          paper: stored.paper,
          letterheadMode: stored.letterhead_mode,
          date: calendarDateSchema.parse(stored.date),
          classification: stored.classification,
        },
        ...office,
      }
    const facts = await letterFacts(context, loaded)
    return {
      letter: null,
      content: defaultLetter(template, loaded, facts, {
        resourcesFolder,
        isDoctor: context.actor.roles.includes('dokter'),
      }),
      setting: {
        paper: facts.paper.paper,
        letterheadMode: facts.paper.letterheadMode,
        date: facts.today,
        classification: defaultClassification(template, facts, resourcesFolder),
      },
      ...office,
    }
  },

  saveLetter: async ({ letter, content, setting, ...reference }, context) => {
    const { db, actor } = context
    requireDraftingRight(actor, content.template)
    const loaded = await loadForChange(context, reference)
    const requirementId = templateRequirement[content.template]
    const holder = draftPaper(loaded, requirementId)
    if (letter !== null && holder?.letter_id !== letter.id) throw refusal('letter-not-draft')
    // Whoever opened an empty form while a colleague's draft came into being must see that draft first.
    if (letter === null && holder) throw new Failure('changed-meanwhile')
    const events = requireAllowed(context, loaded, { kind: 'advance-paper', requirementId, to: 'produced' })
    const saved = await saveDraft(context, loaded, content, setting, letter)
    const paper = holder ?? letterPaper(context, loaded, { requirementId, letterId: saved.id, state: 'produced' })
    if (!holder) await insertPaper(db, paper)
    const paperId = paper.id
    // Saving one's own draft again is no news; a second author is.
    const author = loaded.events.findLast((event) => event.paper_id === paperId && event.letter_to === 'produced')
    const news = author?.account_id === actor.accountId ? [] : events
    const { revision } = await writeEvents(context, loaded, news, { paperId, letterTo: 'produced' })
    return { revision, paperId, letterId: saved.id, letterRevision: saved.revision }
  },

  saveMinutes: async ({ letter, content, setting, ...reference }, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, reference)
    const phase = casePhase(loaded.facts.events)
    if (isEnded(phase) || phase === 'outside' || phase === 'answered') throw refusal('wrong-phase')
    if (loaded.facts.standard.session === null) throw refusal('session-not-provided')
    const holder = draftMinutes(loaded)
    if (letter !== null && holder?.letter_id !== letter.id) throw refusal('letter-not-draft')
    const saved = await saveDraft(context, loaded, content, setting, letter)
    const sessionId = letter !== null && holder ? holder.id : newId()
    if (letter === null || !holder)
      await insertSession(db, {
        id: sessionId,
        case_id: loaded.row.id,
        state: 'prepared',
        letter_id: saved.id,
        held_on: null,
        place: null,
        members: '[]',
        decision: null,
        created_by: actor.accountId,
        created_at: now,
        recorded_by: null,
        recorded_at: null,
      })
    const { revision } = await writeEvents(context, loaded, [])
    return { revision, sessionId, letterId: saved.id, letterRevision: saved.revision }
  },

  issueLetter: async ({ letterId, ...reference }, context) => {
    const { db, actor } = context
    const loaded = await loadForChange(context, reference)
    const session = loaded.sessions.find((candidate) => candidate.letter_id === letterId)
    if (session) {
      requireCaseRight(actor, 'record:tpp-session')
      const { number } = await issue(context, loaded, await findLetter(db, letterId))
      return { number, ...(await writeEvents(context, loaded, [])) }
    }
    const paper = loaded.papers.find((candidate) => candidate.letter_id === letterId && candidate.voided_at === null)
    if (!paper) throw new Failure('not-found')
    if (paper.requirement_id === templateRequirement['rekomendasi-dokter'])
      requireCaseRight(actor, 'issue:doctor-letter')
    const requirementId = paper.requirement_id
    const events = requireAllowed(context, loaded, { kind: 'advance-paper', requirementId, to: 'issued' })
    const letter = await findLetter(db, letterId)
    const { number } = await issue(context, loaded, letter)
    await updatePaper(db, paper.id, { state: 'issued' })
    const note = {
      paperId: paper.id,
      letterTo: 'issued',
      letterNumber: number,
      letterDate: letter?.date ?? null,
    } as const
    return { number, ...(await writeEvents(context, loaded, events, note)) }
  },
}
