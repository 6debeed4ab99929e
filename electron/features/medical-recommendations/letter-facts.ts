import { Failure } from '#shared/contract/failure.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { LetterFooter, Letterhead, LetterInmate, Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { postNameOn } from '#shared/features/service-cases/service-standard.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Actor } from '../../core/context.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { profileOn } from '../facility/facility.service.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { type LetterPaper, letterPaperOf } from '../letters/letter-paper.ts'
import { signingPosts } from '../letters/letter-signatories.ts'
import { signatoriesOn } from '../posts/known-posts.ts'
import type { InmateCase, LoadContext } from '../service-cases/load-case.ts'
import { letterInmate } from './letter-inmate.ts'
import { fill, readWording, type Wording } from './letter-wording.ts'

/** What the records know and a person therefore neither types nor changes in a letter. */
export interface LetterFacts {
  readonly today: CalendarDate
  readonly zone: FacilityZone
  readonly place: string
  readonly letterhead: Letterhead
  readonly inmate: LetterInmate
  readonly family: { readonly name: string | null; readonly relation: string | null; readonly phone: string | null }
  readonly head: Signatory
  /**
   * Who signs a place of a letter on its date, acting persons first: the holder of the post that the office chose for it. Null where it
   * chose none or nobody holds it then.
   */
  readonly signerAt: (template: string, place: string) => Signatory | null
  /** What the unit prints its letters on. */
  readonly paper: LetterPaper
  readonly writer: { readonly name: string; readonly post: string | null; readonly employeeNumber: string | null }
  /** What was answered, for the receipt that hands it out. */
  readonly answer: {
    readonly outcome: string
    readonly letterNumber: string | null
    readonly letterDate: string | null
  }
  readonly directorGeneral: string
  readonly headOfRegionalOffice: string
  readonly footer: LetterFooter
  readonly shared: Wording<'bagian-bersama'>
  readonly tokens: Readonly<Record<string, string>>
}

export function letterheadOf(
  profile: FacilityProfile,
  shared: Wording<'bagian-bersama'>,
  tokens: Record<string, string>,
  { offsetMm, shiftMm }: Pick<LetterPaper, 'offsetMm' | 'shiftMm'>,
): Letterhead {
  const contacts = [
    profile.phone === null ? null : fill(shared.phone, { telepon: profile.phone }),
    profile.email === null ? null : fill(shared.email, { 'pos-el': profile.email }),
    profile.website === null ? null : fill(shared.website, { laman: profile.website }),
  ].filter((contact) => contact !== null)
  return {
    lines: [...profile.letterheadLines],
    address: [
      fill(shared.addressLine, { alamat: profile.address, kota: profile.city }).slice(0, 200),
      ...(contacts.length > 0 ? [contacts.join(', ').slice(0, 200)] : []),
    ],
    logoAltText: fill(shared.logoAltText, tokens),
    offsetMm,
    shiftMm,
  }
}

/**
 * Facts for a letter of `date`, today's when left out: letterhead, titles and signatories are those in force on that day.
 * @throws Failure not-found
 */
export async function letterFacts(
  context: LoadContext & { readonly actor: Actor },
  loaded: InmateCase,
  date?: CalendarDate,
): Promise<LetterFacts> {
  const { db, now, services, actor } = context
  const { resourcesFolder } = services
  const today = toCalendarDate(now, loaded.facts.settings.zone)
  const day = date ?? today
  const [summary, person, profile, account, signatories, signing, paper] = [
    await findSummary(db, loaded.row.inmate_id),
    await findInmate(db, loaded.row.inmate_id),
    await profileOn(db, day),
    await findAccount(db, actor.accountId),
    await signatoriesOn(db, resourcesFolder, day),
    await signingPosts(db, resourcesFolder),
    await letterPaperOf(db),
  ]
  const signatoryOf = (postId: string | null | undefined) =>
    signatories.find((one) => one.postId === postId)?.signatory ?? null
  const head = signatoryOf(headPostId)
  if (!summary || !person || !head) throw new Failure('not-found')
  const shared = readWording(resourcesFolder, 'bagian-bersama')
  const tokens = {
    nama: person.name,
    register: summary.written ?? shared.unknownRegister,
    unit: profile.name,
    kanwil: profile.regionalOffice,
    'nomor-kasus': loaded.row.number,
  }
  const dirjen = loaded.facts.standard.posts.find((post) => post.id === 'dirjen-pemasyarakatan')
  return {
    today,
    zone: profile.timeZone,
    place: profile.city,
    letterhead: letterheadOf(profile, shared, tokens, paper),
    inmate: letterInmate(person, summary, shared),
    // Who applied this time stands with the request; the registry may know another relative.
    family: {
      name: loaded.row.applicant_name ?? person.family_name,
      relation: loaded.row.applicant_relation ?? person.family_relation,
      phone:
        loaded.row.applicant_name === null || loaded.row.applicant_name === person.family_name
          ? person.family_phone
          : null,
    },
    head,
    signerAt: (template, place) =>
      signatoryOf(signing.find((one) => one.template === template && one.place === place)?.postId),
    paper,
    writer: {
      name: actor.fullName,
      post: account?.position ?? null,
      employeeNumber: account?.employee_number ?? null,
    },
    answer: answerFacts(loaded, resourcesFolder),
    directorGeneral: dirjen ? postNameOn(dirjen, day) : '',
    headOfRegionalOffice: fill(shared.headOfRegionalOffice, tokens),
    footer: { subject: person.name, registerNumber: summary.written, copyLabel: null, printedLine: null },
    shared,
    tokens,
  }
}

function answerFacts({ facts, events }: InmateCase, resourcesFolder: string): LetterFacts['answer'] {
  const answer = answerOf(facts)
  const row = events.find((event) => event.id === answer?.id)
  const title = facts.standard.answers.find((one) => one.id === answer?.choice)?.title
  return {
    outcome: title ?? readWording(resourcesFolder, 'tanda-terima-hasil').unknownOutcome,
    letterNumber: row?.letter_number ?? null,
    letterDate: row?.letter_date ?? null,
  }
}
