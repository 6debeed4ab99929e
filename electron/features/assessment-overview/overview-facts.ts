import { z } from 'zod'
import { courseInSpan } from '#shared/features/assessment-overview/assessment-in-span.rules.ts'
import type {
  OverviewAssessment,
  OverviewFacts,
  OverviewInstrument,
  OverviewResult,
} from '#shared/features/assessment-overview/overview-facts.ts'
import { severities } from '#shared/features/questionnaires/scoring-file.ts'
import type { ReportSpan } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { readResource } from '../../core/resources.ts'
import { worklistSettingsOn } from '../assessment-worklist/worklist-settings.ts'
import { loadAssessmentCases } from '../assessments/assessment-facts.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import {
  listAnswerChanges,
  listDifferenceReasons,
  listFrozenForms,
  listOverrides,
  listSources,
} from './assessment-overview.repository.ts'
import { instrumentKey, overviewInstruments } from './overview-instruments.ts'
import { type NamedPerson, peopleOn } from './overview-people.ts'

const text = z.string().min(1)

const settingsSchema = z.strictObject({
  version: text,
  source: text,
  /** Below this no number above zero leaves the house; "<2" would tell it. */
  smallest: z.int().min(3).max(20),
  offence: z.strictObject({ family: text, linkId: text, yes: text, no: text }).nullable(),
})

export const overviewSettingsIn = (folder: string) =>
  readResource(folder, 'reference-data/ringkasan-asesmen.json', settingsSchema)

/** As the database read them out of the result: id, title, kind, label, severity. */
const scoreSchema = z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.enum(severities)]))
const tickSchema = z.record(z.string(), z.boolean())

export interface LoadedOverview extends OverviewFacts {
  readonly people: readonly NamedPerson[]
  /** Numbers of the assessments by id, also of those opened after the span. */
  readonly numberOf: ReadonlyMap<string, string>
  readonly firstOpenedOn: CalendarDate | null
}

/** Everything that the numbers of a span are counted from, each table read once. */
export async function overviewFacts(
  context: LoadContext,
  zone: FacilityZone,
  span: ReportSpan,
): Promise<LoadedOverview> {
  const { db, services } = context
  const dayOf = (at: string): CalendarDate => toCalendarDate(instantSchema.parse(at), zone)
  const isKnown = (at: string): boolean => dayOf(at) <= span.to
  const [{ people, wasHere }, cases, forms, overrides, sources, reasons, changes, { repeatMonths }] = await Promise.all(
    [
      peopleOn(db, span.to),
      loadAssessmentCases(context, { includeEnded: true, inmateId: null }),
      listFrozenForms(db),
      listOverrides(db),
      listSources(db),
      listDifferenceReasons(db),
      listAnswerChanges(db),
      worklistSettingsOn(context, span.to, zone),
    ],
  )
  const instruments = await overviewInstruments(
    db,
    [...forms, ...overrides].map(({ snapshot }) => snapshot),
  )
  const byAssessment = <Row extends { readonly assessment_id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ assessment_id }) => assessment_id)
  const parts = {
    forms: byAssessment(forms),
    overrides: byAssessment(overrides),
    sources: byAssessment(sources.filter(({ held_on }) => held_on <= span.to)),
    reasons: byAssessment(lastSaid(reasons.filter(({ recorded_at }) => isKnown(recorded_at)))),
    changes: byAssessment(changes.filter(({ changed_at }) => isKnown(changed_at))),
  }
  const assessments = cases.flatMap(({ row, facts }): OverviewAssessment[] => {
    const course = courseInSpan(facts, span)
    if (course === null) return []
    return [
      {
        ...{ id: row.id, personId: row.inmate_id, trigger: row.trigger, ...course },
        circle: wasHere(row.inmate_id, course.openedOn) ? 'inmates' : 'clients',
        triggerTitle: facts.standard.triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger,
        results: (parts.forms.get(row.id) ?? [])
          .filter(({ frozen_at, replaced_at }) => isKnown(frozen_at) && !(replaced_at && isKnown(replaced_at)))
          .map((form) => resultOf(form, instruments, dayOf)),
        overrides: (parts.overrides.get(row.id) ?? [])
          .filter(({ proposed_at }) => isKnown(proposed_at))
          .map((override) => ({
            score:
              instruments.get(instrumentKey(override.snapshot))?.scores.find(({ id }) => id === override.score_id)
                ?.title ?? override.score_id,
            ...{ from: override.from_band, to: override.to_band, proposedOn: dayOf(override.proposed_at) },
            settled:
              override.state === 'proposed' || override.settled_at === null || !isKnown(override.settled_at)
                ? null
                : {
                    ...{ state: override.state, on: dayOf(override.settled_at) },
                    ...{ byId: override.settled_by ?? '', byName: override.settled_by_name ?? '' },
                  },
          })),
        sources: (parts.sources.get(row.id) ?? []).map(({ kind, source, held_on }) => ({
          ...{ kind, source, on: held_on as CalendarDate },
        })),
        reasons: (parts.reasons.get(row.id) ?? []).map(({ kind, reason, recorded_at }) => ({
          ...{ kind, reason, on: dayOf(recorded_at) },
        })),
        changes: (parts.changes.get(row.id) ?? []).map(({ source_id, reason, changed_at }) => ({
          ...{ hasSource: source_id !== null, reason, on: dayOf(changed_at) },
        })),
      },
    ]
  })
  const opened = cases.map(({ row }) => row.opened_at).toSorted()
  return {
    ...{
      people,
      assessments,
      instruments,
      repeatMonths,
      offence: overviewSettingsIn(services.resourcesFolder).offence,
    },
    numberOf: new Map(cases.map(({ row }) => [row.id, row.number])),
    firstOpenedOn: opened[0] === undefined ? null : dayOf(opened[0]),
  }
}

/** Of one difference the reason that was given last. */
function lastSaid<Row extends Awaited<ReturnType<typeof listDifferenceReasons>>[number]>(rows: readonly Row[]): Row[] {
  const keyOf = ({ form_id, against_form_id, kind, key, before, after }: Row) =>
    JSON.stringify([form_id, against_form_id, kind, key, before, after])
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

function resultOf(
  form: Awaited<ReturnType<typeof listFrozenForms>>[number],
  instruments: ReadonlyMap<string, OverviewInstrument>,
  dayOf: (at: string) => CalendarDate,
): OverviewResult {
  const instrument = instrumentKey(form.snapshot)
  const ticks = tickSchema.parse(JSON.parse(form.ticks))
  const asked = (instruments.get(instrument)?.sections ?? []).flatMap(({ items }) => items)
  return {
    ...{ formId: form.id, instrument, at: form.frozen_at, on: dayOf(form.frozen_at) },
    scores: scoreSchema
      .parse(JSON.parse(form.scores))
      .filter(([, , kind]) => kind !== 'rule')
      .map(([id, title, , band, severity]) => ({ id, title, band, severity })),
    ticks: Object.fromEntries(
      asked.flatMap(({ id }) => {
        const value = ticks[id]
        return value === undefined ? [] : [[id, value]]
      }),
    ),
  }
}
