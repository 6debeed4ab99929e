import { z } from 'zod'
import { complaintClasses } from '#shared/features/complaints/complaint.ts'
import {
  type ComplaintLetterKind,
  complaintLetterKinds,
  complaintLetterTemplates,
} from '#shared/features/complaints/complaint-letters.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { profileOn } from '../facility/facility.service.ts'
import { chosenSignatory, writerAsSignatory } from '../letters/chosen-signatory.ts'
import { type LetterPaper, letterPaperOf } from '../letters/letter-paper.ts'
import { presentSteps } from '../service-cases/case-presentation.ts'
import { type LoadContext, type LoadedCase, loadCase } from '../service-cases/load-case.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'
import { isAccused, listsIn } from './complaint-facts.ts'
import { type ComplaintRowFound, listAccused } from './complaints.repository.ts'

const text = z.string().min(1)

const startSchema = z.strictObject({
  /** The step of the procedure that it goes with; null for one that goes with none. */
  step: z.string().nullable(),
  subject: text,
  opening: text,
  body: z.string(),
  handling: z.string().nullable(),
  closing: text,
  copies: z.array(text),
})

/** The office's own sentences: data that anyone can correct. */
const wordingSchema = z.strictObject({
  recipient: text,
  recipientPlace: text,
  regionalOfficeHead: text,
  deskPost: text,
  sensitivity: text,
  classification: text,
  footer: text,
  matter: text,
  handling: text,
  steps: text,
  skipped: text,
  sanction: text,
  noSanction: text,
  /** On which working day of the clock something was done. */
  dayOfClock: text,
  classes: z.record(z.enum(complaintClasses), text),
  facts: z.strictObject({
    ...{ number: text, received: text, class: text, channel: text, service: text, days: text, outcome: text },
  }),
  workingDays: text,
  noOutcome: text,
  letters: z.record(z.enum(complaintLetterKinds), startSchema),
})

export type ComplaintLetterWording = z.infer<typeof wordingSchema>

export const letterWordingIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>): ComplaintLetterWording =>
  readResource(resourcesFolder, 'letters/wording/surat-pengaduan.json', wordingSchema)

/** What the records know about a complaint's letter; nothing of the reporter is among it. */
export interface ComplaintLetterFacts {
  readonly complaint: ComplaintRowFound
  readonly loaded: LoadedCase
  readonly words: ComplaintLetterWording
  readonly profile: FacilityProfile
  readonly paper: LetterPaper
  readonly today: CalendarDate
  readonly sender: Signatory
  readonly channel: string
  readonly service: string
  /** Working days of the clock, with its extensions, and how many of them were used; null for a clock of another unit or none. */
  readonly term: { readonly limit: number; readonly used: number } | null
  readonly tokens: Readonly<Record<string, string>>
}

interface Asking extends LoadContext {
  readonly actor: Actor
}

/** Facts for a letter of `date`: head, titles and signatories are those of that day. */
export async function complaintLetterFacts(
  asking: Asking,
  complaint: ComplaintRowFound,
  kind: ComplaintLetterKind,
  date?: CalendarDate,
): Promise<ComplaintLetterFacts> {
  const { db, services, now } = asking
  const loaded = await loadCase(asking, (await serviceOfCase(db, complaint.case_id)) ?? '', complaint.case_id)
  const words = letterWordingIn(services)
  const today = toCalendarDate(now, loaded.facts.settings.zone)
  const day = date ?? today
  const profile = await profileOn(db, day)
  const lists = listsIn(services)
  const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string) =>
    list.find((one) => one.id === id)?.title ?? id
  const term = termOf(loaded, asking)
  return {
    ...{ complaint, loaded, words, profile, today, term },
    paper: await letterPaperOf(db),
    sender: await senderOf(asking, complaint.id, { kind, day, words, profile }),
    channel: titleIn(lists.channels, complaint.channel),
    service: titleIn(lists.services, complaint.service),
    tokens: {
      ...{ nomor: complaint.number, unit: profile.name, kanwil: profile.regionalOffice },
      ...(term === null ? {} : { batas: String(term.limit), hari: String(term.used) }),
    },
  }
}

/** Which letter goes with which step of this complaint's procedure. */
export async function letterKinds(asking: LoadContext, { case_id: caseId }: Pick<ComplaintRowFound, 'case_id'>) {
  const { letters } = letterWordingIn(asking.services)
  const loaded = await loadCase(asking, (await serviceOfCase(asking.db, caseId)) ?? '', caseId)
  const steps = presentSteps(loaded, asking.now)
  return complaintLetterKinds.map((kind) => {
    const step = steps.find(({ id }) => id === letters[kind].step)
    return { kind, step: step?.title ?? null, isNext: step?.state === 'current' }
  })
}

function termOf({ facts }: LoadedCase, { now }: LoadContext): ComplaintLetterFacts['term'] {
  const clock = deadline(facts, now)
  if (!clock.started || clock.clockUnit !== 'working-days') return null
  const limit = clock.clockAmount + clock.extendedBy
  return { limit, used: Math.max(0, limit - clock.workingDaysLeft) }
}

interface Signing {
  readonly kind: ComplaintLetterKind
  readonly day: CalendarDate
  readonly words: ComplaintLetterWording
  readonly profile: FacilityProfile
}

/** Who signs: the post that the office chose; the desk where none is, and where the head is the one complained of. */
async function senderOf(asking: Asking, complaintId: string, signing: Signing): Promise<Signatory> {
  const chosen = await chosenSignatory(asking, complaintLetterTemplates[signing.kind], signing.day)
  if (chosen && !(chosen.postId === headPostId && (await isHeadAccused(asking, complaintId)))) return chosen.signatory
  return writerAsSignatory(asking, signing.words.deskPost)
}

async function isHeadAccused(asking: Asking, complaintId: string): Promise<boolean> {
  const head = { id: '', roles: JSON.stringify(['kepala']) }
  if (await isAccused(asking, complaintId, head)) return true
  for (const { account_id: accountId } of await listAccused(asking.db, complaintId)) {
    const account = accountId === null ? undefined : await findAccount(asking.db, accountId)
    if (account && (JSON.parse(account.roles) as unknown[]).includes('kepala')) return true
  }
  return false
}
