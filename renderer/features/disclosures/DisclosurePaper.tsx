import { Text } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { disclosureMessages as words } from './disclosures.messages.ts'

interface DisclosurePaperProps {
  readonly isOpen: boolean
  /** Null: everybody. */
  readonly inmateId: string | null
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  /** A searched list is printed whole all the same: a record with gaps proves nothing. */
  readonly isSearched: boolean
  readonly onClose: () => void
}

/** The record as a sheet, for one person or for everybody: looked at, then printed or kept. */
export function DisclosurePaper({ isOpen, inmateId, from, until, isSearched, onClose }: DisclosurePaperProps) {
  const period = new URLSearchParams({ ...(from && { from }), ...(until && { until }) })
  return (
    <PaperDialog
      title={words.sheetTitle}
      path={isOpen ? `/files/disclosure-sheets/${inmateId ?? 'semua'}?${period}` : null}
      fileName={words.sheetFile}
      onClose={onClose}
    >
      {isSearched && <Text size="sm">{words.printedWhole}</Text>}
    </PaperDialog>
  )
}
