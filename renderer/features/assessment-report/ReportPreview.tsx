import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { AssessmentReport } from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { reportMessages as words } from './assessment-report.messages.ts'

const papers = ['A4', 'F4'] as const

interface ReportPreviewProps {
  readonly assessment: Assessment
  readonly report: AssessmentReport
}

/** The report as the records tell it now, looked at before it is printed. */
export function ReportPreview({ assessment: { id, number }, report: { isFinal, setting } }: ReportPreviewProps) {
  const [isOpen, setOpen] = useState(false)
  const [paper, setPaper] = useState(setting.paper)
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {isFinal ? words.showFinal : words.show}
      </Button>
      <PaperDialog
        title={words.title}
        path={isOpen ? `/files/assessment-reports/${id}?kertas=${paper}` : null}
        fileName={words.fileName(number)}
        onClose={() => setOpen(false)}
      >
        <SegmentedControl
          aria-label={words.paper}
          value={paper}
          onChange={(value) => setPaper(papers.find((one) => one === value) ?? 'A4')}
          data={[...papers]}
        />
      </PaperDialog>
    </>
  )
}
