import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { PaperDialog } from '../../../components/Viewers/PaperDialog.tsx'
import { serviceSettingsMessages as words } from './service-settings.messages.ts'

interface StandardSheetDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const papers = ['A4', 'F4'] as const

/** The sheet for the notice board, on the paper that the office has. */
export function StandardSheetDialog({ isOpen, onClose }: StandardSheetDialogProps) {
  const [paper, setPaper] = useState<(typeof papers)[number]>('A4')
  return (
    <PaperDialog
      title={words.boardTitle}
      path={isOpen ? `/files/service-standards/${medicalRecommendationService}?paper=${paper}` : null}
      fileName={`standar-pelayanan-${medicalRecommendationService}`}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={words.boardPaper}
        value={paper}
        onChange={(value) => setPaper(papers.find((one) => one === value) ?? 'A4')}
        data={[...papers]}
      />
    </PaperDialog>
  )
}
