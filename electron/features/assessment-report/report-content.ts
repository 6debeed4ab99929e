import type { AssessmentRefusal } from '#shared/features/assessments/assessments.contract.ts'
import type { AssessmentReportInput } from '#shared/features/letters/assessment-report-input.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { comparisonsOf } from '../assessment-profile/compare-forms.ts'
import { refusalOf } from '../assessments/assessment-consent.ts'
import type { LoadedAssessment } from '../assessments/assessment-facts.ts'
import { type FormRow, formsOf, sourcesOf } from '../assessments/assessments.repository.ts'
import { listEarlier } from '../earlier-assessments/earlier-assessments.repository.ts'
import { profileOn } from '../facility/facility.service.ts'
import { chosenSignatory } from '../letters/chosen-signatory.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import { earlierSection, reportComparison } from './report-comparison.ts'
import { reportForm } from './report-forms.ts'
import { instrumentsSection } from './report-instruments.ts'
import { reportPerson } from './report-person.ts'
import { type ReportWording, reportWordingIn } from './report-wording.ts'

type Context = QueryContext | CommandContext

/** Forms that count; what was taken up again lies behind its copy. */
export const standingForms = async (
  { db }: { readonly db: Reader },
  assessmentId: string,
): Promise<readonly FormRow[]> => (await formsOf(db, assessmentId)).filter(({ state }) => state !== 'replaced')

/** Nothing that the report says will change by itself any more. */
export const isFinal = (forms: readonly FormRow[], { own }: LoadedAssessment): boolean =>
  forms.length > 0 && forms.every(({ state }) => state === 'frozen') && own.recommendation !== ''

/** Who signs on that day: the assessor, and the post that the office chose, the head where it chose none. */
export async function reportSigners(context: Context, { own }: LoadedAssessment, date: CalendarDate) {
  const words = reportWordingIn(context.services)
  const account = await findAccount(context.db, own.assessor_id)
  const chosen = await chosenSignatory(context, 'laporan-asesmen', date)
  const nobody = { post: words.headPost, actingPrefix: null, name: null, nip: null, licenceNumber: null }
  return {
    assessor: {
      ...{ post: words.assessorPost, actingPrefix: null, name: own.assessor_name },
      ...{ nip: account?.employee_number ?? null, licenceNumber: null },
    },
    head: chosen?.signatory ?? nobody,
  }
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).flatMap((part) => part.trim() || [])

/** The whole report as the records tell it now, with head and signatories of its date. @throws Failure not-found */
export async function reportContent(
  context: Context,
  assessment: LoadedAssessment,
  date: CalendarDate,
): Promise<AssessmentReportInput> {
  const { db, services } = context
  const { loaded, own } = assessment
  const words = reportWordingIn(services)
  const profile = await profileOn(db, date)
  const dayOf = (at: string) => sheetDay(toCalendarDate(instantSchema.parse(at), profile.timeZone))
  const forms = await standingForms(context, own.id)
  const person = await reportPerson(context, loaded.row.inmate_id, words)
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const comparisons = await comparisonsOf(context, assessment)
  return {
    letterhead: letterheadOf(profile, shared, { unit: profile.name }, await letterPaperOf(db)),
    ...{ place: profile.city, number: null, secret: words.secret, title: words.title, opening: words.opening },
    conceptMark: isFinal(forms, assessment) ? null : words.concept,
    ...{ identityTitle: words.identityTitle, identity: person.identity, factsTitle: words.factsTitle },
    facts: factsOf(assessment, forms, words, { dayOf, refusal: await refusalOf(context, own.id) }),
    instruments: await instrumentsSection(context, forms, words),
    sources: await sourcesSection(context, own.id, words),
    forms: await Promise.all(forms.map((form) => reportForm({ db, words, dayOf }, form))),
    comparisonsTitle: words.comparison.title,
    comparisons: comparisons.map((one) => reportComparison(words, dayOf, one)),
    comparisonsEmpty: words.comparison.empty,
    earlier: earlierSection(words, await listEarlier(db, loaded.row.inmate_id)),
    parts: (['strengths', 'wishes', 'analysis', 'recommendation'] as const).map((part) => ({
      ...{ title: words.parts[part], paragraphs: paragraphsOf(own[part]), empty: words.parts.empty },
    })),
    closing: words.closing,
    ...(await reportSigners(context, assessment, date)),
    footer: {
      subject: fill(words.footer, { nomor: loaded.row.number, nama: person.name }).slice(0, 200),
      ...{ registerNumber: person.registerNumber, copyLabel: null, printedLine: null },
    },
  }
}

function factsOf(
  { loaded: { row, facts }, own }: LoadedAssessment,
  forms: readonly FormRow[],
  { facts: labels, notYet, refusals }: ReportWording,
  { dayOf, refusal }: { readonly dayOf: (at: string) => string; readonly refusal: AssessmentRefusal | null },
): AssessmentReportInput['facts'] {
  const kind = facts.standard.triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger
  const frozen = forms.flatMap(({ frozen_at }) => frozen_at ?? []).toSorted()
  const consent = own.consent_on === null ? notYet : sheetDay(calendarDateSchema.parse(own.consent_on))
  const agreed = own.consent_note ? `${consent}: ${own.consent_note}` : consent
  const said = ({ kind, on, note }: AssessmentRefusal) => {
    const told = fill(refusals[kind], { tanggal: sheetDay(on), persetujuan: consent })
    return note === '' ? told : `${told}\n${note}`
  }
  const last = frozen.length === forms.length ? frozen.at(-1) : undefined
  return [
    { label: labels.number, text: row.number },
    { label: labels.kind, text: kind },
    { label: labels.opened, text: dayOf(row.opened_at) },
    { label: labels.consent, text: refusal ? said(refusal) : agreed },
    { label: labels.frozen, text: last === undefined ? notYet : dayOf(last) },
    { label: labels.assessor, text: own.assessor_name },
    // Told at the filing, which comes after the report: until then by hand.
    { label: labels.filed, text: own.filed_place ?? '' },
  ]
}

async function sourcesSection({ db }: Context, assessmentId: string, { sources: words }: ReportWording) {
  const { kinds, ...table } = words
  const rows = (await sourcesOf(db, assessmentId)).filter(({ state }) => state === 'active')
  return {
    ...table,
    rows: rows.map(({ held_on, kind, source, place }) => [
      sheetDay(calendarDateSchema.parse(held_on)),
      kinds[kind],
      source,
      place,
    ]),
  }
}
