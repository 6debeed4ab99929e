import { Text, Title } from '@mantine/core'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './LaporImport.module.css'
import { laporMessages as words } from './lapor-import.messages.ts'
import { useLaporReport } from './lapor-import.queries.ts'

/** Under which number LAPOR! knows the complaint; nothing where it came another way. */
export function LaporPart({ complaintId }: { readonly complaintId: string }) {
  const zone = useZone()
  const report = useLaporReport(complaintId).data
  if (!report) return null
  return (
    <section className={classes.part}>
      <Title order={2}>{words.partTitle}</Title>
      <Text>{words.partText(report.trackingId)}</Text>
      {report.status !== null && (
        <Text>{words.partStatus(report.status, formatDate(toCalendarDate(report.statusAt, zone)))}</Text>
      )}
      <Text size="sm" c="dimmed">
        {words.partAnswer}
      </Text>
    </section>
  )
}
