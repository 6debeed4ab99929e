import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import {
  type AssessmentReport,
  assessmentReportLetter,
} from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintLetterButton } from '../letters/PrintLetterButton.tsx'
import { reportMessages as words } from './assessment-report.messages.ts'
import { useReport } from './assessment-report.queries.ts'
import { IssueReportDialog } from './IssueReportDialog.tsx'
import { ReportPreview } from './ReportPreview.tsx'

interface ReportPartProps {
  readonly assessment: Assessment
  readonly mayIssue: boolean
  /** Asks whether a copy is to be struck out; undefined where it may not be. */
  readonly onVoid: (paperId: string) => (() => void) | undefined
}

/** The report as a letter made here: looked at, issued with a number, printed. Its signed scan is brought back beside it. */
export function ReportPart({ assessment, mayIssue, onVoid }: ReportPartProps) {
  const report = useReport(assessment)
  return (
    <QueryContent query={report} shape="form">
      {(found) => <Told assessment={assessment} mayIssue={mayIssue} onVoid={onVoid} report={found} />}
    </QueryContent>
  )
}

type Copy = NonNullable<Assessment['papers'][number]['copies']>[number]

function stateOf({ letter, voided }: Copy): string {
  if (voided !== null) return words.states.voided(voided.reason)
  return letter?.number ? words.states.issued(letter.number) : words.states.awaitsNumber
}

function Told({ assessment, mayIssue, onVoid, report }: ReportPartProps & { readonly report: AssessmentReport }) {
  const [isAsking, setAsking] = useState(false)
  const { issued, isStale, isFinal } = report
  const copies = assessment.papers.find(({ id }) => id === assessmentReportLetter.requirement)?.copies ?? []
  const letters = copies.filter(({ letter }) => letter !== null)
  const stale = letters.find(({ letter }) => letter?.id === issued?.letterId)
  const voidStale = stale && onVoid(stale.id)
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
      {isStale && issued && (
        <PageNote meaning="attention" action={voidStale && { label: words.voidStale, onClick: voidStale }}>
          {words.stale}
        </PageNote>
      )}
      {assessment.isReportOutdated && issued === null && <PageNote meaning="attention">{words.staleScan}</PageNote>}
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
