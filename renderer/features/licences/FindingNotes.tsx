import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { WorkerDocument } from '#shared/features/licences/dossier.contract.ts'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { licenceMessages as words } from './licences.messages.ts'

/** What to look at in a scan before it goes out. */
export function FindingNotes({ findings }: Pick<WorkerDocument, 'findings'>) {
  return findings.map((finding) => (
    <Text key={finding.kind} size="sm" className={classes.left ?? ''} data-late>
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
      {words.findings[finding.kind]({ ...finding, on: finding.on === null ? null : formatDate(finding.on) })}
    </Text>
  ))
}
