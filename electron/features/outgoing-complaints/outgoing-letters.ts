import { Failure } from '#shared/contract/failure.ts'
import type { ComplaintLetterContent } from '#shared/features/complaints/complaint-letters.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import type { outgoingComplaintsContract } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import {
  type OutgoingLetterRefusal,
  outgoingLetter,
} from '#shared/features/outgoing-complaints/outgoing-letters.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { checkCharacters } from '../../letters/check-characters.ts'
import { characterMissing } from '../../letters/letter-failure.ts'
import { issueLetter, saveLetterDraft } from '../letters/letter-drafts.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import { letterPaper } from '../service-cases/letter-paper.ts'
import { type LoadedCase, loadCase } from '../service-cases/load-case.ts'
import { insertPaper, updatePaper } from '../service-cases/service-cases.repository.ts'
import { outgoingForChange, outgoingServiceOf } from './outgoing-case.ts'
import { findOutgoing, type OutgoingFound } from './outgoing-complaints.repository.ts'
import { completeOutgoing, outgoingWordingIn, startOfOutgoing, wordingOfOutgoing } from './outgoing-letter-content.ts'

const { requirement: requirementId, template } = outgoingLetter

const refuse = (reason: OutgoingLetterRefusal): Failure => new Failure('refused', { reason })

/** @throws Failure not-found */
async function ownOf(db: Reader, id: string): Promise<OutgoingFound> {
  const own = await findOutgoing(db, id)
  if (!own) throw new Failure('not-found')
  return own
}

/** The paper whose letter somebody is still working on. */
const draftPaper = ({ papers }: LoadedCase) =>
  papers.findLast(
    (paper) => paper.requirement_id === requirementId && paper.state === 'produced' && paper.voided_at === null,
  )

/** @throws Failure refused (recipient-missing) */
function addressed(content: ComplaintLetterContent) {
  const { recipient } = content
  if (recipient === null) throw refuse('recipient-missing')
  return { ...content, recipient }
}

type Names = 'letterForm' | 'saveLetter' | 'issueLetter'

/** The letter by which the house complains, as a paper of the case. */
export const outgoingLetters: Pick<ServiceOf<typeof outgoingComplaintsContract>, Names> = {
  letterForm: async ({ id }, context) => {
    const { db, services, now } = context
    const own = await ownOf(db, id)
    const loaded = await loadCase(context, await outgoingServiceOf(db, id), id)
    const draft = draftPaper(loaded)
    const letter = draft?.letter_id ? await findLetter(db, draft.letter_id) : undefined
    if (letter?.state === 'draft')
      return {
        letter: { id: letter.id, revision: letter.revision },
        content: wordingOfOutgoing(complaintLetter.parse(JSON.parse(letter.input))),
        setting: {
          ...{ paper: letter.paper, letterheadMode: letter.letterhead_mode, classification: letter.classification },
          date: calendarDateSchema.parse(letter.date),
        },
      }
    const { paper, letterheadMode } = await letterPaperOf(db)
    return {
      letter: null,
      content: startOfOutgoing(services, { own, loaded }),
      setting: {
        ...{ paper, letterheadMode, classification: outgoingWordingIn(services).classification },
        date: toCalendarDate(now, loaded.facts.settings.zone),
      },
    }
  },

  saveLetter: async ({ letter, content, setting, ...reference }, context) => {
    const { db, actor, services } = context
    const loaded = await outgoingForChange(context, reference)
    const own = await ownOf(db, reference.caseId)
    const holder = draftPaper(loaded)
    if (letter !== null && holder?.letter_id !== letter.id) throw refuse('letter-not-draft')
    // Whoever opened an empty form while a colleague's draft came into being must see that draft first.
    if (letter === null && holder) throw new Failure('changed-meanwhile')
    const events = requireAllowed(context, loaded, { kind: 'advance-paper', requirementId, to: 'produced' })
    const input = await completeOutgoing(context, { own, loaded }, addressed(content), setting.date)
    const missing = checkCharacters(input, services.resourcesFolder)[0]
    if (missing) throw characterMissing(missing)
    const saved = await saveLetterDraft(context, {
      ...{ id: letter?.id ?? null, revision: letter?.revision ?? null, template, input, ...setting },
      owner: { type: 'case-paper', id: loaded.row.id, part: requirementId },
      ...{ permission: 'view:complaints', reads: 'nothing' },
      subject: { type: 'outgoing-complaint', id: loaded.row.id },
    })
    const paper = holder ?? letterPaper(context, loaded, { requirementId, letterId: saved.id, state: 'produced' })
    if (!holder) await insertPaper(db, paper)
    // Saving one's own draft again is no news; a second author is.
    const author = loaded.events.findLast((event) => event.paper_id === paper.id && event.letter_to === 'produced')
    const news = author?.account_id === actor.accountId ? [] : events
    const { revision } = await writeEvents(context, loaded, news, { paperId: paper.id, letterTo: 'produced' })
    return { revision, letterId: saved.id }
  },

  issueLetter: async ({ letterId, ...reference }, context) => {
    const { db } = context
    const loaded = await outgoingForChange(context, reference)
    const own = await ownOf(db, reference.caseId)
    const paper = loaded.papers.find((one) => one.letter_id === letterId && one.voided_at === null)
    const letter = paper && (await findLetter(db, letterId))
    if (!paper || !letter) throw new Failure('not-found')
    if (letter.state !== 'draft') throw refuse('letter-not-draft')
    const events = requireAllowed(context, loaded, { kind: 'advance-paper', requirementId, to: 'issued' })
    const content = wordingOfOutgoing(complaintLetter.parse(JSON.parse(letter.input)))
    const input = await completeOutgoing(context, { own, loaded }, content, calendarDateSchema.parse(letter.date))
    const { number } = await issueLetter(context, letterId, { template, input })
    await updatePaper(db, paper.id, { state: 'issued' })
    const note = { paperId: paper.id, letterTo: 'issued', letterNumber: number, letterDate: letter.date } as const
    return { number, ...(await writeEvents(context, loaded, events, note)) }
  },
}
