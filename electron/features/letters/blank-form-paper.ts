import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import {
  type BlankFormInput,
  type BlankFormName,
  blankFormInputSchema,
  blankFormPermission,
  blankFormSchema,
} from '#shared/features/letters/blank-forms.rules.ts'
import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { postNameOn } from '#shared/features/service-cases/service-standard.ts'
import type { Permission } from '#shared/people/permissions.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { findFile } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { letterInmate } from '../medical-recommendations/letter-inmate.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import { findCase } from '../service-cases/service-cases.repository.ts'
import { standardOn } from '../service-cases/service-standards.ts'
import { letterPaperOf } from './letter-paper.ts'

const text = z.string().min(1)
const recipientSchema = z.strictObject({ post: text, through: z.array(text).max(5), place: text })
const wordingSchema = z.strictObject({
  copyLabel: text,
  printedLine: text,
  /** To whom the forms go, unless one says otherwise. */
  recipient: recipientSchema,
  forms: z.record(
    blankFormSchema,
    z.strictObject({
      title: text,
      opening: z.array(text),
      body: z.array(text),
      consent: z.array(text),
      closing: z.array(text),
      signatoryPost: text.nullable(),
      recipient: recipientSchema.optional(),
    }),
  ),
})

export interface BlankFormWish {
  readonly form: BlankFormName
  readonly inmateId: string
  readonly caseId: string | null
  readonly paper: 'A4' | 'F4'
}

interface FormContext {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Pick<Actor, 'fullName'>
  readonly now: Instant
}

/** Who may have it: the right that filing it takes. @throws Failure forbidden, not-found */
export async function requireBlankForm(
  db: Reader,
  actor: Actor,
  wish: Pick<BlankFormWish, 'form' | 'caseId' | 'inmateId'>,
): Promise<Permission> {
  const permission = blankFormPermission[wish.form]
  const needed: readonly Permission[] = wish.caseId === null ? [permission] : [permission, 'view:recommendations']
  if (needed.some((right) => !actor.permissions.has(right))) throw new Failure('forbidden')
  if (!(await findInmate(db, wish.inmateId))) throw new Failure('not-found')
  await caseNumberOf(db, wish)
  return permission
}

/** The case must be this person's. @throws Failure not-found */
async function caseNumberOf(
  db: Reader,
  { caseId, inmateId }: Pick<BlankFormWish, 'caseId' | 'inmateId'>,
): Promise<string | null> {
  if (caseId === null) return null
  const found = await findCase(db, medicalRecommendationService, caseId)
  if (found?.inmate_id !== inmateId) throw new Failure('not-found')
  return found.number
}

/**
 * A form with somebody's identity printed and everything else left to the pen. It has no number and is no letter: what is known of
 * the person is read when it is printed, and nothing of it is kept but the print itself.
 * @throws Failure not-found, letter-character-missing
 */
export async function blankFormPdf(context: FormContext, wish: BlankFormWish): Promise<Uint8Array> {
  const { db, services, actor, now } = context
  const [summary, person, profile, caseNumber, unitPaper] = [
    await findSummary(db, wish.inmateId),
    await findInmate(db, wish.inmateId),
    await currentProfile(db, now),
    await caseNumberOf(db, wish),
    await letterPaperOf(db),
  ]
  if (!summary || !person) throw new Failure('not-found')
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const words = readResource(services.resourcesFolder, 'letters/wording/formulir-kosong.json', wordingSchema)
  const form = words.forms[wish.form]
  const recipient = form.recipient ?? words.recipient
  const today = toCalendarDate(now, profile.timeZone)
  const { posts } = standardOn(services.resourcesFolder, medicalRecommendationService, today)
  const tokens = {
    // Posts outside the unit bear the name of their time.
    ...Object.fromEntries(posts.map((post) => [post.id, postNameOn(post, today)])),
    kepala: profile.headTitle,
    unit: profile.name,
    kanwil: profile.regionalOffice,
    petugas: actor.fullName,
    waktu: writtenTime(now, profile),
  }
  const filled = (sentences: readonly string[]): string[] => sentences.map((sentence) => fill(sentence, tokens))
  const input: BlankFormInput = {
    letterhead: letterheadOf(profile, shared, tokens, unitPaper),
    place: profile.city,
    title: form.title,
    caseNumber,
    recipient: {
      post: fill(recipient.post, tokens),
      through: filled(recipient.through),
      place: fill(recipient.place, tokens),
    },
    inmate: letterInmate(person, summary, shared),
    opening: filled(form.opening),
    body: filled(form.body),
    consent: filled(form.consent),
    closing: filled(form.closing),
    signatoryPost: form.signatoryPost,
    footer: {
      subject: person.name,
      registerNumber: summary.written,
      copyLabel: words.copyLabel,
      printedLine: fill(words.printedLine, tokens).slice(0, 200),
    },
  }
  const logo = profile.logoFileId === null ? undefined : await findFile(db, profile.logoFileId)
  return services.letters.render({
    template: wish.form,
    input: blankFormInputSchema.parse(input),
    paper: wish.paper,
    draft: false,
    letterhead: unitPaper.letterheadMode,
    date: today,
    ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
  })
}
