import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { LaporCheck } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { complaintDeskPaths } from '../complaints/complaint-desk-paths.ts'
import { complaintPaths } from '../complaints/complaint-paths.ts'
import { useComplaintLists } from '../complaints/complaints.queries.ts'
import { LaporApply } from './LaporApply.tsx'
import { LaporQuestions } from './LaporQuestions.tsx'
import { LaporSettings } from './LaporSettings.tsx'
import { laporColumns } from './lapor-columns.ts'
import { useDecisions } from './lapor-decisions.ts'
import { laporFieldLabels, laporMessages as words } from './lapor-import.messages.ts'
import type { ListAddress } from './lapor-import.queries.ts'

interface CheckedReportsProps {
  readonly address: ListAddress
  readonly seen: LaporCheck
  readonly onSheet: (sheet: string) => void
}

/** What the dry run says, from what is missing to what may be taken in. */
export function CheckedReports({ address, seen, onSheet }: CheckedReportsProps) {
  const lists = useComplaintLists()
  const navigate = useNavigate()
  const decisions = useDecisions()
  const [isSetting, setSetting] = useState(false)
  const isMissing = seen.missing.length > 0
  return (
    <QueryContent query={lists} shape="form">
      {({ services, units }) => (
        <Stack gap="lg">
          {isMissing && (
            <PageNote meaning="attention" title={words.missingTitle}>
              {words.missing(seen.missing.map((field) => laporFieldLabels[field]).join(', '))}
            </PageNote>
          )}
          {!seen.hasVault && (
            <PageNote
              meaning="attention"
              title={words.noVaultTitle}
              action={{ label: words.noVaultAction, onClick: () => void navigate(complaintDeskPaths.vault) }}
            >
              {words.noVault}
            </PageNote>
          )}
          {!isMissing && (
            <div>
              <Button variant="default" aria-expanded={isSetting} onClick={() => setSetting(!isSetting)}>
                {isSetting ? words.settingsHide : words.settingsShow}
              </Button>
            </div>
          )}
          {(isMissing || isSetting) && (
            <LaporSettings address={address} seen={seen} services={services} onSheet={onSheet} />
          )}
          {!isMissing && seen.lines.length === 0 && <Text role="status">{words.noLines}</Text>}
          {seen.lines.length > 0 && (
            <>
              <LaporApply address={address} lines={seen.lines} decisions={decisions} />
              <LaporQuestions lines={seen.lines} decisions={decisions} services={services} units={units} />
              <DataTable
                name="lapor-import"
                label={words.resultTitle}
                rows={seen.lines}
                columns={laporColumns}
                rowId={({ line }) => String(line)}
                totalCount={seen.lines.length}
                onOpen={({ complaint }) => {
                  if (complaint) void navigate(complaintPaths.complaint(complaint.id))
                }}
              />
            </>
          )}
        </Stack>
      )}
    </QueryContent>
  )
}
