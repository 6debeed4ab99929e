import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type {
  assessmentHandoverContract,
  HandoverRefusalCode,
} from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import { paragraphsOf } from '#shared/features/complaints/complaint-letters.ts'
import type { ComplaintLetterInput } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import { requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { type LoadedAssessment, loadAssessment, roundBegunAt } from '../assessments/assessment-facts.ts'
import { formsOf } from '../assessments/assessments.repository.ts'
import { profileOn } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { chosenSignatory, writerAsSignatory } from '../letters/chosen-signatory.ts'
import { issueLetter, saveLetterDraft, voidLetter } from '../letters/letter-drafts.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import { requireRevision } from '../service-cases/change-case.ts'
import { letterPart } from './annex-facts.ts'
import { findCurrentHandover, findHandoverLetter, findReceipt } from './assessment-handover.repository.ts'

export const refuse = (reason: HandoverRefusalCode): Failure => new Failure('refused', { reason })

export const letterTemplate = 'penyampaian-asesmen'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ sensitivity: text, classification: text, deskPost: text, subject: text, attachments: text, recipient: text },
  ...{ recipientUnknown: text, place: text, opening: text, closing: text, copies: z.array(text), footer: text },
  facts: z.strictObject({ name: text, registerNumber: text, birth: text, number: text, instruments: text }),
})

export const letterWordingIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>) =>
  readResource(resourcesFolder, `letters/wording/${letterTemplate}.json`, wordingSchema)

type Service = ServiceOf<typeof assessmentHandoverContract>
type Written = Parameters<Service['issueLetter']>[0]

async function letterInput(
  context: CommandContext,
  { own, loaded }: LoadedAssessment,
  { recipient, place, note, date }: Written,
): Promise<ComplaintLetterInput> {
  const { db, services } = context
  const words = letterWordingIn(services)
  const profile = await profileOn(db, date)
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const { inmate_id: inmateId, inmate_name: name, number } = loaded.row
  const [person, summary] = [await findInmate(db, inmateId), await findSummary(db, inmateId)]
  const born = person?.birth_date ? sheetDay(calendarDateSchema.parse(person.birth_date)) : null
  const birth = [person?.birth_place ?? null, born].filter((part) => part !== null).join(', ')
  const forms = (await formsOf(db, own.id)).filter(({ state }) => state === 'frozen')
  const chosen = await chosenSignatory(context, letterTemplate, date)
  const facts = [
    { label: words.facts.name, value: name },
    { label: words.facts.registerNumber, value: summary?.written ?? '' },
    { label: words.facts.birth, value: birth },
    { label: words.facts.number, value: number },
    {
      label: words.facts.instruments,
      value: forms
        .map(({ title, version }) => `${title} ${version}`)
        .join('; ')
        .slice(0, 200),
    },
  ]
  return {
    letterhead: letterheadOf(profile, shared, { unit: profile.name }, await letterPaperOf(db)),
    place: profile.city,
    heading: { number: null, sensitivity: words.sensitivity, attachments: words.attachments, subject: words.subject },
    recipient: { post: recipient, place, through: [], address: [] },
    opening: words.opening,
    facts: facts.filter(({ value }) => value !== ''),
    sections: note === '' ? [] : [{ title: null, paragraphs: paragraphsOf(note) }],
    steps: null,
    closing: words.closing,
    sender: chosen?.signatory ?? (await writerAsSignatory(context, words.deskPost)),
    copies: words.copies,
    footer: {
      ...{ subject: fill(words.footer, { nomor: number }), registerNumber: null, copyLabel: null, printedLine: null },
    },
  }
}

/** Whether a letter went with results that were sent back since. */
export async function isLetterOutdated(
  db: Reader,
  assessment: LoadedAssessment,
  letter: { readonly id: string; readonly issued_at: string | null },
): Promise<boolean> {
  const begun = roundBegunAt(assessment)
  if (begun === null || assessment.loaded.row.phase !== 'preparing') return false
  return (letter.issued_at ?? '') < begun || (await findReceipt(db, assessment.own.id))?.letter_id === letter.id
}

export const handoverLetter: Pick<Service, 'issueLetter' | 'voidLetter'> = {
  issueLetter: async (input, context) => {
    const { db, services, actor } = context
    await requireRight(services, actor, 'issue:letters', 'assessmentHandover.issueLetter')
    const assessment = await loadAssessment(context, input.caseId)
    const { loaded, own } = assessment
    await context.recordRead('inmate', [loaded.row.inmate_id])
    requireRevision(loaded, input.revision)
    if (input.date > (await unitDay(context)).today) throw refuse('handover-letter-in-future')
    if (await findHandoverLetter(db, own.id, letterPart)) throw refuse('handover-letter-out')
    const content = await letterInput(context, assessment, input)
    const { paper, letterheadMode } = await letterPaperOf(db)
    const { id } = await saveLetterDraft(context, {
      ...{ id: null, revision: null, template: letterTemplate, input: content, paper, letterheadMode },
      ...{ date: input.date, classification: letterWordingIn(services).classification },
      owner: { type: 'assessment-handover', id: own.id, part: letterPart },
      ...{ permission: 'view:assessments', reads: 'identity' },
      subject: { type: 'inmate', id: loaded.row.inmate_id },
    })
    return { letterId: id, ...(await issueLetter(context, id, { template: letterTemplate, input: content })) }
  },

  voidLetter: async ({ caseId, revision, reason }, context) => {
    const { db } = context
    const { loaded, own } = await loadAssessment(context, caseId)
    await context.recordRead('inmate', [loaded.row.inmate_id])
    requireRevision(loaded, revision)
    const letter = await findHandoverLetter(db, own.id, letterPart)
    if (!letter) throw refuse('handover-letter-missing')
    // What lies in a sealed file stays as it was sent: a new file with a new letter takes its place.
    const current = await findCurrentHandover(db, own.id)
    if (current?.letter_id === letter.id && loaded.row.phase !== 'preparing') throw refuse('handover-letter-sealed')
    await voidLetter(context, letter.id, reason)
    return {}
  },
}
