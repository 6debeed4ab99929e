import { IconPlus, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import { type QueueRow, queueColumns, queueRows } from './queue-columns.tsx'
import { newVisitFor, recordPaths } from './record-paths.ts'

const pathOf = (row: QueueRow) =>
  row.kind === 'visit'
    ? recordPaths.visit(row.visit.inmate.id, row.visit.id)
    : newVisitFor(row.followUp.person.id, row.followUp.id)

/** The day at the clinic: who was here, what is still open, who should come. */
export function ClinicTodayScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const day = useQuery(orpc.medicalRecords.today.queryOptions({ input: {} }))
  const rows = useMemo(() => day.data && queueRows(day.data), [day.data])
  const columns = useMemo(() => queueColumns(zone), [zone])
  return (
    <ListPage
      head={{
        title: words.todayTitle,
        subtitle: words.todaySubtitle,
        ...(mayEnter ? { mainAction: { label: words.newVisit, icon: IconPlus, to: recordPaths.newVisit } } : {}),
      }}
      name="clinic-today"
      query={{ ...day, data: rows }}
      rowId={(row) => row.id}
      columns={columns}
      onOpen={(row) => void navigate(pathOf(row))}
      exportName={words.exportToday}
      empty={{ title: words.todayEmpty, text: words.todayEmptyText, icon: IconStethoscope }}
    />
  )
}
