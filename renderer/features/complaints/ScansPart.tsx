import { Text, Title } from '@mantine/core'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { useMay, useSession } from '../../app/session.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useVault } from '../identity-vault/identity-vault.queries.ts'
import classes from './Complaints.module.css'
import { complaintScanMessages as words } from './complaint-scans.messages.ts'

/** The reporter's own paper and what came with it: for the case's own officer with the key, for all others a number. */
export function ScansPart({ complaint: { fileIds, officer } }: { readonly complaint: Complaint }) {
  const isOwn = useSession().accountId === officer.id
  const mayHold = useMay('hold:identity-vault')
  if (fileIds.length === 0) return null
  return (
    <section className={classes.part} aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      {isOwn && mayHold ? (
        <OwnScans fileIds={fileIds} />
      ) : (
        <Text size="sm">{words.sealed(formatNumber(fileIds.length), officer.fullName)}</Text>
      )}
    </section>
  )
}

function OwnScans({ fileIds }: Pick<Complaint, 'fileIds'>) {
  const vault = useVault()
  return (
    <QueryContent query={vault} shape="table">
      {({ mine }) =>
        mine === 'open' ? (
          <>
            <Text size="sm" c="dimmed">
              {words.own}
            </Text>
            <FileList
              label={words.title}
              files={fileIds.map((id, index) => ({ path: `/files/${id}`, title: words.file(formatNumber(index + 1)) }))}
            />
          </>
        ) : (
          <Text size="sm">{mine === 'not-held' ? words.notHeld : words.closed}</Text>
        )
      }
    </QueryContent>
  )
}
