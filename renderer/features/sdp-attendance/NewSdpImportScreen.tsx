import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { uploadPunches } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { SdpColumnsForm } from './SdpColumnsForm.tsx'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { sdpFailure } from './sdp-failure.ts'
import { sdpPaths } from './sdp-paths.ts'

const largestInBytes = 50 * 1024 * 1024

/** The stored file stands in the address, so that a draft of its columns leads back to it. */
const fileParameter = 'berkas'

/** First half of an import: the list, and what its columns are. */
export function NewSdpImportScreen() {
  const [address, setAddress] = useSearchParams()
  const fileId = address.get(fileParameter)
  const sheet = address.get('lembar')
  const upload = useCommand({ mutationFn: (chosen: File) => uploadPunches(chosen) })
  const seen = useQuery({
    ...orpc.sdpAttendance.inspect.queryOptions({ input: { fileId: fileId ?? '', sheet, headerRow: null } }),
    enabled: fileId !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const choose = (chosen: File) =>
    upload.mutate(chosen, { onSuccess: ({ id }) => setAddress({ [fileParameter]: id }, { replace: true }) })
  const remove = () => {
    upload.reset()
    setAddress({}, { replace: true })
  }
  const uploading = upload.variables && { name: upload.variables.name, sizeInBytes: upload.variables.size }
  const stored = fileId && seen.data && { name: seen.data.fileName, sizeInBytes: seen.data.sizeInBytes }
  const failure = sdpFailure(upload.error ?? seen.error)
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: sdpPaths.list }]} />
      <Stack gap="lg" maw="60rem">
        <FileDrop
          label={words.fileLabel}
          description={words.fileHint}
          kinds={['xlsx', 'csv']}
          largestInBytes={largestInBytes}
          file={stored || uploading || null}
          onChoose={choose}
          onRemove={remove}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || seen.isLoading) && <LoadingSkeleton shape="form" />}
        {fileId && seen.data && (
          <SdpColumnsForm
            key={`${fileId} ${seen.data.sheet}`}
            fileId={fileId}
            seen={seen.data}
            onSheet={(lembar) => setAddress({ [fileParameter]: fileId, lembar }, { replace: true })}
          />
        )}
      </Stack>
    </>
  )
}
