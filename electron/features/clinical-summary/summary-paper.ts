import type { SummaryPaper } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import type { SummaryContent, SummarySection } from '#shared/features/clinical-summary/summary-content.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import type { SummaryWording } from './summary-wording.ts'

const written = (date: CalendarDate | null): string => (date === null ? '' : sheetDay(date))

const lines = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n')

/** Everything that the paper says of a summary, row by row; the screen shows the same before it is kept. */
export function summaryPaperOf(content: SummaryContent, words: SummaryWording, profile: FacilityProfile): SummaryPaper {
  const { patient, sections } = content
  const { identity, unknown } = words
  const hasAllergies = sections.some(({ section }) => section === 'allergies')
  return {
    identity: [
      { label: identity.name, text: patient.name },
      { label: identity.register, text: patient.registerNumber ?? unknown },
      { label: identity.nationalId, text: patient.nationalId ?? unknown },
      { label: identity.birth, text: written(patient.birthDate) || unknown },
      { label: identity.sex, text: words.sexes[patient.sex] },
      { label: identity.recipient, text: content.recipient },
      { label: identity.purpose, text: content.purpose },
      {
        label: identity.period,
        text: fill(words.period, { dari: written(content.from), sampai: written(content.until) }),
      },
    ],
    alert: hasAllergies ? { title: words.alertTitle, text: allergyText(content, words) } : null,
    sections: sections
      .filter(({ section }) => section !== 'allergies')
      .map(({ section, title }) => ({
        title,
        head: words.sections[section].head,
        rows: rowsOf(section, content, words, profile),
        empty: words.nothing,
      })),
  }
}

function allergyText({ allergies }: SummaryContent, words: SummaryWording): string {
  const known = allergies.filter(({ statement }) => statement === 'allergy')
  if (known.length === 0) return allergies.length > 0 ? words.noneKnown : words.notAsked
  return known
    .map(({ substance, reaction, severity, verification }) => {
      const marks = [words.severities[severity ?? 'unknown'], ...(verification === 'told' ? [words.told] : [])]
      return [`${substance} (${marks.join(', ')})`, reaction].filter(Boolean).join(': ')
    })
    .join('; ')
}

function rowsOf(
  section: SummarySection,
  content: SummaryContent,
  words: SummaryWording,
  profile: FacilityProfile,
): string[][] {
  switch (section) {
    case 'allergies':
      return []
    case 'problems':
      return content.problems.map(({ display, code, onsetOn, resolvedOn, isOpen }) => [
        display,
        code ?? '',
        written(onsetOn),
        isOpen ? words.problemOpen : fill(words.problemResolved, { tanggal: written(resolvedOn) }),
      ])
    case 'medicines':
      return content.medicines.map(({ name, dosage, startsOn, endsOn, state }) => [
        name,
        dosage,
        endsOn === null
          ? fill(words.since, { dari: written(startsOn) })
          : fill(words.period, { dari: written(startsOn), sampai: written(endsOn) }),
        words.medicineStates[state],
      ])
    case 'visits':
      return content.visits.map((visit) => visitRow(visit, words, profile))
    case 'labs':
      return content.labs.map(({ takenOn, test, value, unit, interpretation, reference }) => [
        written(takenOn),
        test,
        [value, unit, marked(interpretation, words)].filter(Boolean).join(' '),
        reference ?? '',
      ])
    case 'immunisations':
      return content.immunisations.map(({ givenOn, vaccine, dose, batch }) => [
        written(givenOn),
        vaccine,
        dose === null ? '' : String(dose),
        batch ?? '',
      ])
    case 'screenings':
      return content.screenings.map(({ askedAt, title, result }) => [writtenTime(askedAt, profile), title, result])
  }
}

const marked = (level: SummaryContent['labs'][number]['interpretation'], words: SummaryWording): string | null =>
  level === null || level === 'normal' ? null : `(${words.marks[level]})`

function visitRow(visit: SummaryContent['visits'][number], words: SummaryWording, profile: FacilityProfile): string[] {
  const vitals = visit.measurements.map(({ name, value, unit, interpretation }) =>
    [name, value.toLocaleString('id-ID'), unit, marked(interpretation, words)].filter(Boolean).join(' '),
  )
  return [
    lines(writtenTime(visit.caredAt, profile), `${words.kinds[visit.kind]} ${visit.number}`, visit.carer.name),
    lines(visit.subjective, visit.objective, vitals.join('; ')),
    lines(
      visit.assessment,
      ...visit.diagnoses.map(({ display, code }) => [display, code && `(${code})`].filter(Boolean).join(' ')),
    ),
    lines(...visit.procedures.map(({ display, note }) => [display, note].filter(Boolean).join(', ')), visit.plan),
  ]
}
