import { coachingCounts, presencePercent } from '#shared/features/coaching-results/coaching-figures.rules.ts'
import { coachingReportWords as words } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type {
  Assessment,
  CoachingHistory,
  CoachingRecap,
  CoachingReport,
} from '#shared/features/coaching-results/coaching-results.contract.ts'
import { gradesIn, written } from './certificate-content.ts'
import type { CoachingSection } from './coaching-sections.ts'
import { resultFactsIn } from './result-facts.ts'

type Attendance = CoachingRecap['total']

const attendanceHead = (['offered', 'present', 'excused', 'missed', 'unmarked'] as const).map(
  (count) => words.shortCounts[count],
)
const attendanceCells = (one: Attendance) => [
  ...[one.offered, one.present, one.excused, one.missed, one.unmarked],
  presencePercent(one),
]

const reasonsOf = (reasons: CoachingRecap['reasons']): CoachingSection => ({
  title: words.reasonsTitle,
  head: [words.columnReason, words.columnCount],
  rows: reasons.map(({ title, count }) => [title, count]),
  chart: { title: words.reasonsTitle, column: 1 },
  note: null,
})

export const periodWords = ({ year, month }: Pick<CoachingReport, 'year' | 'month'>): string =>
  month === null ? words.year(year) : words.month(year, month)

/** Numbers and names of programmes only. */
export function reportSections(report: CoachingReport): CoachingSection[] {
  const months: CoachingSection = {
    title: words.columnMonth,
    head: [words.columnMonth, ...coachingCounts.map((count) => words.shortCounts[count])],
    rows: [
      ...report.months.map(({ month, counts }) => [
        words.months[month - 1] ?? '',
        ...coachingCounts.map((count) => counts[count] ?? 0),
      ]),
      [words.wholeYear, ...coachingCounts.map((count) => report.counts[count] ?? 0)],
    ],
    chart: null,
    note: null,
  }
  return [
    {
      title: words.countsTitle,
      head: [words.columnFigure, words.columnCount],
      rows: coachingCounts.map((count) => [words.counts[count], report.counts[count] ?? 0]),
      chart: null,
      note: words.balance,
    },
    reasonsOf(report.reasons),
    {
      title: words.programmesTitle,
      head: [
        words.columnProgramme,
        ...[words.shortCounts.sessions, words.shortCounts.cancelled, words.shortCounts.members],
        ...[...attendanceHead, words.percent],
      ],
      rows: report.programmes.map((one) => [
        one.programme.name,
        ...[one.sessions, one.cancelled, one.members],
        ...attendanceCells(one.attendance),
      ]),
      chart: { title: words.percentTitle, column: 9 },
      note: null,
    },
    ...(report.months.length > 0 ? [months] : []),
  ]
}

const gradesText = (folder: string, { grades, note }: Pick<Assessment, 'grades' | 'note'>): string =>
  [
    ...gradesIn(folder, grades).map(({ aspect, grade }) => `${aspect}: ${grade}`),
    ...(note === null ? [] : [note]),
  ].join('\n')

const worksOf = ({ rows }: CoachingRecap) => rows.reduce((sum, { works }) => sum + works, 0)

/** One programme with its people. */
export function recapSections(recap: CoachingRecap, folder: string): CoachingSection[] {
  return [
    {
      title: words.peopleTitle,
      head: [
        words.columnPerson,
        ...attendanceHead,
        words.percent,
        ...[words.columnGrades, words.columnWorks, words.columnCertificate],
      ],
      rows: [
        ...recap.rows.map((row) => [
          [row.person.name, row.person.registerNumber].filter((part) => part !== null).join('\n'),
          ...attendanceCells(row.attendance),
          row.assessment ? gradesText(folder, row.assessment) : words.none,
          row.works,
          row.certificate?.number ?? words.none,
        ]),
        [words.allPeople, ...attendanceCells(recap.total), words.none, worksOf(recap), words.none],
      ],
      chart: null,
      note: words.balance,
    },
    reasonsOf(recap.reasons),
  ]
}

/** The sheet of one person. Parts without content are left out. */
export function historySections(history: CoachingHistory, folder: string): CoachingSection[] {
  const { workKinds } = resultFactsIn(folder)
  const plain = { chart: null, note: null }
  const parts: CoachingSection[] = [
    {
      ...plain,
      title: words.membersTitle,
      head: [words.columnProgramme, words.columnFrom, words.columnUntil, words.columnNote],
      rows: history.programmes.flatMap(({ programme, memberships }) =>
        memberships.map(({ state, askedOn, joinedOn, leftOn, reason }) => [
          programme.name,
          written(joinedOn ?? askedOn),
          leftOn === null ? words.none : written(leftOn),
          [words.memberStates[state], ...(reason === null ? [] : [reason])].join('\n'),
        ]),
      ),
    },
    {
      title: words.attendanceTitle,
      head: [words.columnProgramme, ...attendanceHead, words.percent],
      rows: [
        ...history.programmes.map(({ programme, attendance }) => [programme.name, ...attendanceCells(attendance)]),
        [words.allProgrammes, ...attendanceCells(history.total)],
      ],
      chart: null,
      note: words.balance,
    },
    reasonsOf(history.reasons),
    {
      ...plain,
      title: words.assessmentsTitle,
      head: [words.columnProgramme, words.columnPeriod, words.columnGrades],
      rows: history.programmes.flatMap(({ programme, assessments }) =>
        assessments.map((one) => [
          programme.name,
          `${written(one.from)} - ${written(one.until)}`,
          gradesText(folder, one),
        ]),
      ),
    },
    {
      ...plain,
      title: words.worksTitle,
      head: [words.columnTitle, words.columnKind, words.columnProgramme, words.columnDate],
      rows: history.works.map(({ title, kind, programme, madeOn, note }) => [
        [title, ...(note === null ? [] : [note])].join('\n'),
        workKinds.find(({ id }) => id === kind)?.title ?? kind,
        programme?.name ?? words.none,
        written(madeOn),
      ]),
    },
    {
      ...plain,
      title: words.certificatesTitle,
      head: [words.columnProgramme, words.columnNumber, words.columnDate],
      rows: history.certificates
        .filter(({ state }) => state === 'active')
        .map(({ programme, number, issuedOn }) => [programme.name, number, written(issuedOn)]),
    },
  ]
  return parts.filter(({ rows }) => rows.length > 0)
}
