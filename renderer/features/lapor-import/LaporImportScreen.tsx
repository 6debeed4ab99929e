import { Text } from '@mantine/core'
import { failureOf } from '../../api/error-text.ts'
import { uploadLaporList } from '../../api/files.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { complaintPaths } from '../complaints/complaint-paths.ts'
import { complaintMessages } from '../complaints/complaints.messages.ts'
import { CheckedReports } from './CheckedReports.tsx'
import { laporMessages as words } from './lapor-import.messages.ts'
import { laporFailure, useLaporCheck } from './lapor-import.queries.ts'

/** A list saved from LAPOR!: the file, what each line would do, what has to be decided, and taking it in. */
export function LaporImportScreen() {
  const { fileId, sheet, openSheet } = useListAddress()
  const seen = useLaporCheck(fileId === null ? null : { listId: fileId, sheet })
  const isGone = failureOf(seen.error)?.code === 'not-found'
  return (
    <ListImportPage
      title={words.title}
      above={{ label: complaintMessages.listTitle, to: complaintPaths.list }}
      words={words}
      send={uploadLaporList}
      seen={seen}
      explain={laporFailure}
      shape="table"
      isGone={isGone}
      intro={
        <>
          <Text size="sm">{words.intro}</Text>
          {isGone && (
            <PageNote meaning="attention" title={words.goneTitle}>
              {words.gone}
            </PageNote>
          )}
        </>
      }
    >
      {(data, listId) => (
        <CheckedReports key={`${listId} ${data.sheet}`} address={{ listId, sheet }} seen={data} onSheet={openSheet} />
      )}
    </ListImportPage>
  )
}
