import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import {
  type AssessmentReport,
  assessmentReportLetter,
} from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintLetterButton } from '../letters/PrintLetterButton.tsx'
import { reportMessages as words } from './assessment-report.messages.ts'
import { useReport } from './assessment-report.queries.ts'
import { IssueReportDialog } from './IssueReportDialog.tsx'
import { ReportPreview } from './ReportPreview.tsx'

interface ReportPartProps {
  readonly assessment: Assessment
  readonly mayIssue: boolean
}

/** The report as a letter made here: looked at, issued with a number, printed. Its signed scan is brought back beside it. */
export function ReportPart({ assessment, mayIssue }: ReportPartProps) {
  const report = useReport(assessment)
  return (
    <QueryContent query={report} shape="form">
      {(found) => <Told assessment={assessment} mayIssue={mayIssue} report={found} />}
    </QueryContent>
  )
}

type Copy = NonNullable<Assessment['papers'][number]['copies']>[number]

function stateOf({ letter, voided }: Copy): string {
  if (voided !== null) return words.states.voided(voided.reason)
  return letter?.number ? words.states.issued(letter.number) : words.states.awaitsNumber
}

function Told({ assessment, mayIssue, report }: ReportPartProps & { readonly report: AssessmentReport }) {
  const [isAsking, setAsking] = useState(false)
  const { issued, isStale, isFinal } = report
  const copies = assessment.papers.find(({ id }) => id === assessmentReportLetter.requirement)?.copies ?? []
  const letters = copies.filter(({ letter }) => letter !== null)
  return (
    <>
      {letters.length > 0 && (
        <FileList
          label={words.title}
          files={letters.map((copy) => ({
            ...{ path: `/files/letters/${copy.letter?.id ?? ''}`, title: words.title, detail: stateOf(copy) },
            isVoid: copy.voided !== null,
          }))}
        />
      )}
      {isStale && issued && <Text size="sm">{words.stale}</Text>}
      {!isFinal && <Text size="sm">{words.notFinal}</Text>}
      <Group gap="xs">
        {(issued === null || isStale) && <ReportPreview assessment={assessment} report={report} />}
        {issued === null && isFinal && mayIssue && <Button onClick={() => setAsking(true)}>{words.issue}</Button>}
        {issued !== null && <PrintLetterButton letterId={issued.letterId} title={words.title} />}
      </Group>
      <IssueReportDialog assessment={assessment} report={report} isOpen={isAsking} onClose={() => setAsking(false)} />
    </>
  )
}
