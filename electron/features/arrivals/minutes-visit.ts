import type { ArrivalChecks } from '#shared/features/arrivals/arrival-checks.ts'
import type { BodyMark } from '#shared/features/arrivals/arrivals.contract.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { type EncounterContent, longestClinicText } from '#shared/features/medical-records/encounter.ts'
import { judgeVitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { encounterCorrections, voidVisit } from '../medical-records/encounter-corrections.ts'
import { type EncounterDetailRow, findEncounter } from '../medical-records/encounters.repository.ts'
import { openEncounter } from '../medical-records/open-encounter.ts'
import { contentOf } from '../medical-records/present-encounter.ts'
import { vitalSignsIn } from '../medical-records/record-facts.ts'
import { writeEncounter } from '../medical-records/write-encounter.ts'
import { findResponse, type ResponseRow } from '../questionnaires/questionnaires.repository.ts'
import { arrivalChecksIn, bodyRegionsIn } from './arrival-facts.ts'
import { arrivalWordingIn } from './arrival-wording.ts'
import { type ArrivalRow, findMinutes, listMarks } from './arrivals.repository.ts'
import { answeredIn, findingsOf, markLine } from './minutes-findings.ts'

type Written = Pick<EncounterContent, 'subjective' | 'objective' | 'assessment' | 'measurements'>
type Minutes = NonNullable<Awaited<ReturnType<typeof findMinutes>>>

interface Filed {
  readonly examination: ResponseRow
  readonly marks: readonly BodyMark[]
  readonly at: Instant
  readonly lateReason: string | null
  /** The minutes that these correct, and why. */
  readonly former: Minutes | null
  readonly reason: string | null
}

/**
 * Leaves the minutes in the medical record as one finished visit of the kind for admissions, or brings the visit that they left up to date:
 * as a correction, and as an addition where whoever corrects the minutes may not correct the visit any more. Gives the visit.
 */
export async function fileMinutes(context: CommandContext, arrival: ArrivalRow, filed: Filed): Promise<string> {
  const { examination, marks, at, lateReason, former, reason } = filed
  const written = await writtenBy(context, examination, marks)
  const visit = former ? await visitOf(context, arrival, former) : null
  if (former && visit) {
    await correct(context, visit, { written, before: await formerlyWritten(context, former), reason: reason ?? '' })
    return visit.id
  }
  const opening = {
    inmateId: arrival.inmate_id,
    kind: 'admission' as const,
    caredAt: at,
    lateReason,
    instructedBy: null,
  }
  const { confidentiality } = examination
  const { id, revision } = await openEncounter(context, opening, { confidentiality, isFinished: true })
  const rest = { plan: null, diagnoses: [], procedures: [], followUp: null, confidentiality }
  await writeEncounter(context, { id, revision }, { ...written, ...rest }, 'finished')
  return id
}

/** A coming that is struck out takes the visit of its minutes along. */
export async function voidMinutesVisit(
  context: CommandContext,
  arrival: { readonly id: string; readonly inmate_id: string },
  reason: string,
): Promise<void> {
  const minutes = await findMinutes(context.db, arrival.id)
  const visit = minutes ? await visitOf(context, arrival, minutes) : null
  if (visit) await voidVisit(context, visit, reason)
}

/** The visit of some minutes, while it stands and belongs to the same person. */
async function visitOf(
  { db }: CommandContext,
  arrival: { readonly inmate_id: string },
  { encounter_id }: Pick<Minutes, 'encounter_id'>,
): Promise<EncounterDetailRow | null> {
  if (encounter_id === null) return null
  const row = await findEncounter(db, { confidential: true }, encounter_id)
  return row && row.state !== 'voided' && row.inmate_id === arrival.inmate_id ? row : null
}

async function formerlyWritten(context: CommandContext, { id, response_id }: Minutes): Promise<Written | null> {
  const response = await findResponse(context.db, { use: 'health', seesConfidential: true }, response_id)
  return response ? writtenBy(context, response, await listMarks(context.db, id)) : null
}

/** What answers and marks say as a visit: complaint, findings with the marks, conclusion, and what was measured. */
async function writtenBy(
  { db, services: { resourcesFolder } }: CommandContext,
  response: { readonly snapshot: string; readonly answers: string },
  marks: readonly BodyMark[],
): Promise<Written> {
  const words = arrivalWordingIn(resourcesFolder)
  const { minutes } = arrivalChecksIn(resourcesFolder)
  const { complaint, conclusion } = minutes.visit
  const answered = await answeredIn(db, response)
  const measurements = measured(minutes, answered.answers, resourcesFolder)
  const signs = new Set(measurements.map(({ sign }) => sign))
  const taken = minutes.visit.measurements.filter(({ sign }) => signs.has(sign)).map(({ question }) => question)
  const leftOut = new Set([complaint, conclusion, ...taken])
  const lines = findingsOf(answered, minutes, words, leftOut).flatMap(({ title, rows }) => [
    `${title}:`,
    ...rows.map(({ label, text }) => `- ${label}${/[?:]$/.test(label) ? '' : ':'} ${text}`),
  ])
  const body = bodyRegionsIn(resourcesFolder)
  const marked = marks.map((mark, index) => markLine(mark, index + 1, body, words))
  const found = [
    words.minutes.visit.heading,
    ...lines,
    `${words.minutes.marks}:`,
    ...(marked.length === 0 ? [words.minutes.noMarks] : marked),
  ]
  return {
    subjective: textIn(answered.answers[complaint]?.[0]),
    objective: found.join('\n').slice(0, longestClinicText),
    assessment: textIn(answered.answers[conclusion]?.[0]),
    measurements,
  }
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longestClinicText) : null

/** Values that the record would not believe stay among the findings, where somebody reads them. */
function measured(
  { visit }: Pick<ArrivalChecks['minutes'], 'visit'>,
  answers: Readonly<Record<string, readonly unknown[]>>,
  resourcesFolder: string,
): EncounterContent['measurements'] {
  const signs = vitalSignsIn(resourcesFolder)
  return visit.measurements.flatMap(({ question, sign }) => {
    const value = answers[question]?.[0]
    if (typeof value !== 'number') return []
    const one = { sign, kind: null, value }
    return judgeVitalSigns(signs, [one], null).ok ? [one] : []
  })
}

interface Correction {
  readonly written: Written
  readonly before: Written | null
  readonly reason: string
}

async function correct(context: CommandContext, visit: EncounterDetailRow, { written, before, reason }: Correction) {
  const { db, actor, now, services } = context
  const standing = await contentOf(db, visit)
  const content = { ...standing, ...merged(standing, before, written) }
  if (JSON.stringify(content) === JSON.stringify(standing)) return
  const entry = { byId: visit.recorded_by, at: instantSchema.parse(visit.recorded_at) }
  if (mayCorrectRecord(entry, actor, { now, ...(await correctionWindowOf(db)) })) {
    await encounterCorrections.amend({ id: visit.id, revision: visit.revision, content, reason }, context)
    return
  }
  const { visit: words } = arrivalWordingIn(services.resourcesFolder).minutes
  const text = [fill(words.corrected, { alasan: reason }), written.objective ?? ''].join('\n')
  await encounterCorrections.addAddendum({ id: visit.id, text: text.slice(0, longestClinicText) }, context)
}

/** Only what the minutes say otherwise now is changed; what was written into the visit beside it stays. */
function merged(stands: Written, before: Written | null, next: Written): Written {
  const text = (part: 'subjective' | 'objective' | 'assessment'): string | null => {
    const [standing, former, wanted] = [stands[part], before?.[part] ?? null, next[part]]
    if (former === wanted || standing === wanted) return standing
    if (standing === null || standing === former) return wanted
    if (former !== null && standing.includes(former)) return standing.replace(former, () => wanted ?? '').trim() || null
    return [standing, wanted]
      .filter((one) => one !== null)
      .join('\n')
      .slice(0, longestClinicText)
  }
  const valueIn = (of: Written | null, sign: string) => of?.measurements.find((one) => one.sign === sign)?.value
  const changed = next.measurements.filter(({ sign, value }) => valueIn(before, sign) !== value)
  const gone = (before?.measurements ?? []).filter(({ sign }) => valueIn(next, sign) === undefined)
  const kept = stands.measurements
    .filter(({ sign }) => !gone.some((one) => one.sign === sign))
    .map((one) => changed.find(({ sign }) => sign === one.sign) ?? one)
  return {
    subjective: text('subjective'),
    objective: text('objective'),
    assessment: text('assessment'),
    measurements: [...kept, ...changed.filter(({ sign }) => valueIn(stands, sign) === undefined)],
  }
}
