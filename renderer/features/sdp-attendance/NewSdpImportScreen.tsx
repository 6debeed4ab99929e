import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { uploadPunches } from '../../api/files.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { SdpColumnsForm } from './SdpColumnsForm.tsx'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { sdpFailure } from './sdp-failure.ts'
import { sdpPaths } from './sdp-paths.ts'

/** First half of an import: the list, and what its columns are. */
export function NewSdpImportScreen() {
  const { fileId, sheet, openSheet } = useListAddress()
  const seen = useQuery({
    ...orpc.sdpAttendance.inspect.queryOptions({ input: { fileId: fileId ?? '', sheet, headerRow: null } }),
    enabled: fileId !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <ListImportPage
      title={words.newTitle}
      above={{ label: words.title, to: sdpPaths.list }}
      words={words}
      send={uploadPunches}
      seen={seen}
      explain={sdpFailure}
      shape="form"
    >
      {(data, id) => <SdpColumnsForm key={`${id} ${data.sheet}`} fileId={id} seen={data} onSheet={openSheet} />}
    </ListImportPage>
  )
}
