import { Group } from '@mantine/core'
import { useState } from 'react'
import { addYears, type CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { recordMessages as words } from './medical-records.messages.ts'

interface RecordPaperProps {
  readonly inmateId: string
  readonly onClose: () => void
}

/** The record of a period on paper, looked at before it is printed; the last year at first. */
export function RecordPaper(props: RecordPaperProps) {
  return <WithToday shape="record">{(today) => <Paper {...props} today={today} />}</WithToday>
}

function Paper({ inmateId, onClose, today }: RecordPaperProps & { readonly today: CalendarDate }) {
  const [from, setFrom] = useState<CalendarDate>(addYears(today, -1))
  const [until, setUntil] = useState<CalendarDate>(today)
  const query = new URLSearchParams({ dari: from, sampai: until })
  return (
    <PaperDialog
      title={words.print}
      path={`/files/medical-records/${inmateId}?${query}`}
      fileName={words.printFile}
      onClose={onClose}
    >
      <Group gap="sm">
        <CalendarDateInput
          label={words.printPeriod}
          value={from}
          latest={until}
          onChange={(date) => date !== null && setFrom(date)}
        />
        <CalendarDateInput
          label={words.printUntil}
          value={until}
          earliest={from}
          latest={today}
          onChange={(date) => date !== null && setUntil(date)}
        />
      </Group>
    </PaperDialog>
  )
}
