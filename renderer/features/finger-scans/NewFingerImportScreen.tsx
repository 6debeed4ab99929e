import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { uploadPunches } from '../../api/files.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { fingerFailure } from './finger-failure.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { ReadForm } from './ReadForm.tsx'

/** First half of an import: the device's file, which device, and what its columns are. */
export function NewFingerImportScreen() {
  const { fileId } = useListAddress()
  const devices = useQuery(orpc.fingerScans.devices.queryOptions({ input: {} }))
  const seen = useQuery({
    ...orpc.fingerScans.inspect.queryOptions({ input: { fileId: fileId ?? '' } }),
    enabled: fileId !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <ListImportPage
      title={words.newTitle}
      above={{ label: words.title, to: fingerPaths.list }}
      words={words}
      kinds={['punches']}
      send={uploadPunches}
      seen={seen}
      explain={(error) => fingerFailure(error ?? devices.error)}
      shape="form"
    >
      {(data, id) => devices.data && <ReadForm key={id} fileId={id} seen={data} devices={devices.data} />}
    </ListImportPage>
  )
}
