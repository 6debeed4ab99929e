import '@mantine/charts/styles.css'
import { Anchor, Button, Group, Select, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter, IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { CoachingResultFacts } from '#shared/features/coaching-results/coaching-result-facts.ts'
import type {
  CoachingPeriod,
  CoachingRecap,
  RecapRow,
} from '#shared/features/coaching-results/coaching-results.contract.ts'
import { periodText, readPeriod } from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PeriodFields } from '../../components/Report/PeriodFields.tsx'
import { saveBook } from '../../components/Report/save-book.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { AssessForm } from './AssessForm.tsx'
import { AttendanceTable } from './AttendanceTable.tsx'
import { CertificateForm } from './CertificateForm.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { useResultFacts } from './coaching-results.queries.ts'
import { ReasonsFigure } from './ReasonsFigure.tsx'
import { WorkForm } from './WorkForm.tsx'

/** The people of one programme in a month or a year: what they attended, and what came of it. */
export function CoachingResultsScreen() {
  return (
    <WithToday title={words.title} shape="form">
      {(today) => <Results today={today} />}
    </WithToday>
  )
}

type FormKind = 'assess' | 'work' | 'certificate'

interface OpenForm {
  readonly kind: FormKind
  readonly inmateId: string
}

const parameters = { programme: 'program', period: 'masa' } as const

function Results({ today }: { readonly today: CalendarDate }) {
  const [address, setAddress] = useSearchParams()
  const [isPaperShown, setPaperShown] = useState(false)
  const [open, setOpen] = useState<OpenForm | null>(null)
  const now = datePartsOf(today)
  const period = readPeriod(address.get(parameters.period)) ?? { year: now.year, month: now.month }
  const programmeId = address.get(parameters.programme)
  const programmes = useQuery(orpc.coachingProgrammes.list.queryOptions({ input: { states: ['active', 'ended'] } }))
  const years = useQuery(orpc.coachingResults.monthly.queryOptions({ input: { year: now.year, month: now.month } }))
  const facts = useResultFacts()
  const recap = useQuery({
    ...orpc.coachingResults.recap.queryOptions({ input: { programmeId: programmeId ?? '', ...period } }),
    enabled: programmeId !== null,
  })
  const change = (parameter: keyof typeof parameters, value: string) => {
    setOpen(null)
    setAddress({ ...Object.fromEntries(address), [parameters[parameter]]: value }, { replace: true })
  }
  const file = `/files/coaching-recaps/${programmeId ?? ''}_${periodText(period)}`
  const fileName = `rekap-pembinaan-${periodText(period)}`
  const row = recap.data?.rows.find(({ person }) => person.id === open?.inmateId)
  return (
    <div className={listClasses.columns} data-sheet={row && open ? true : undefined}>
      <div>
        <PageHead
          title={words.title}
          subtitle={words.subtitle}
          {...(programmeId === null
            ? {}
            : {
                mainAction: { label: words.printRecap, onClick: () => setPaperShown(true), icon: IconPrinter },
                menu: [
                  {
                    label: words.saveBook,
                    onClick: () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`),
                    icon: IconFileSpreadsheet,
                  },
                ],
              })}
        />
        <QueryContent query={programmes} shape="form">
          {(all) =>
            all.length === 0 ? (
              <EmptyState title={words.noProgrammes} text={words.noProgrammesText} icon={IconSchool} />
            ) : (
              <>
                <Select
                  aria-label={words.programme}
                  placeholder={words.pickProgramme}
                  maw="28rem"
                  mb="xs"
                  searchable
                  value={programmeId}
                  data={all.map(({ id, name, state }) => ({
                    value: id,
                    label: state === 'ended' ? words.ended(name) : name,
                  }))}
                  onChange={(chosen) => chosen !== null && change('programme', chosen)}
                />
                <PeriodFields
                  period={period}
                  years={years.data?.years ?? [now.year]}
                  today={today}
                  onChange={(chosen) => change('period', periodText(chosen))}
                />
                {programmeId === null ? (
                  <EmptyState title={words.pickProgramme} text={words.pickText} icon={IconSchool} />
                ) : (
                  <QueryContent query={recap} shape="table">
                    {(data) => <Recap recap={data} facts={facts.data} onForm={setOpen} />}
                  </QueryContent>
                )}
              </>
            )
          }
        </QueryContent>
        <PaperDialog
          title={words.paperTitle}
          path={isPaperShown ? file : null}
          fileName={fileName}
          onClose={() => setPaperShown(false)}
        />
      </div>
      {open && row && facts.data && programmeId !== null && (
        <Sheet
          key={`${open.kind} ${open.inmateId}`}
          {...{ open, row, programmeId, period, today, facts: facts.data }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

interface SheetProps {
  readonly open: OpenForm
  readonly row: RecapRow
  readonly programmeId: string
  readonly period: CoachingPeriod
  readonly facts: CoachingResultFacts
  readonly today: CalendarDate
  readonly onClose: () => void
}

function Sheet({ open, row, programmeId, period, facts, today, onClose }: SheetProps) {
  const { person } = row
  const titles: Readonly<Record<FormKind, string>> = {
    assess: assessWord(row, true),
    work: words.addWorkOf(person.name),
    certificate: words.certifyOf(person.name),
  }
  const about = { person, programmeId, today, onDone: onClose }
  return (
    <SidePanel title={titles[open.kind]} onClose={onClose}>
      {open.kind === 'assess' && <AssessForm {...{ row, programmeId, period, facts }} onDone={onClose} />}
      {open.kind === 'work' && <WorkForm {...about} facts={facts} />}
      {open.kind === 'certificate' && <CertificateForm {...about} />}
    </SidePanel>
  )
}

function assessWord({ person, assessment }: RecapRow, isNamed: boolean): string {
  if (assessment === null) return isNamed ? words.assessOf(person.name) : words.assess
  return isNamed ? words.reassessOf(person.name) : words.reassess
}

interface RecapProps {
  readonly recap: CoachingRecap
  readonly facts: CoachingResultFacts | undefined
  readonly onForm: (form: OpenForm) => void
}

function Recap({ recap, facts, onForm }: RecapProps) {
  const mayManage = useMay('manage:coaching')
  if (recap.rows.length === 0) return <EmptyState title={words.nobody} text={words.nobodyText} />
  const grades = ({ assessment }: RecapRow) => {
    const given = facts?.aspects.flatMap(({ id, title }) => {
      const grade = facts.scale.find((one) => one.id === assessment?.grades[id])
      return grade ? [{ title, letter: grade.letter }] : []
    })
    if (!given || given.length === 0) return assessment?.note ?? names.none
    const whole = given.map(({ title, letter }) => `${title}: ${letter}`).join('; ')
    return <abbr title={whole}>{given.map(({ letter }) => letter).join(' ')}</abbr>
  }
  const buttons = (row: RecapRow) => {
    const { id: inmateId, name } = row.person
    const button = (kind: FormKind, label: string, named: string) => (
      <Button variant="subtle" size="compact-sm" aria-label={named} onClick={() => onForm({ kind, inmateId })}>
        {label}
      </Button>
    )
    return (
      <Group gap={4}>
        {button('assess', assessWord(row, false), assessWord(row, true))}
        {button('work', words.addWork, words.addWorkOf(name))}
        {row.certificate === null && button('certificate', words.certify, words.certifyOf(name))}
      </Group>
    )
  }
  return (
    <>
      <Text size="sm" mb="xs">
        {words.sessionsLine(formatNumber(recap.sessions), formatNumber(recap.cancelled))}
      </Text>
      <AttendanceTable
        label={names.peopleTitle}
        firstHead={names.columnPerson}
        more={[
          ...[names.columnGrades, names.columnWorks, names.columnCertificate],
          ...(mayManage ? [words.actions] : []),
        ]}
        lines={[
          ...recap.rows.map((row) => ({
            id: row.person.id,
            label: (
              <>
                <Anchor component={Link} to={inmatePaths.profile(row.person.id)} size="sm">
                  {row.person.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.person.registerNumber ?? names.none}
                </Text>
              </>
            ),
            attendance: row.attendance,
            cells: [grades(row), formatNumber(row.works), row.certificate?.number ?? names.none, buttons(row)],
          })),
          { id: 'total', label: names.allPeople, attendance: recap.total, isTotal: true },
        ]}
      />
      <Text size="sm" c="dimmed" my="sm">
        {names.balance}
      </Text>
      <ReasonsFigure reasons={recap.reasons} />
    </>
  )
}
