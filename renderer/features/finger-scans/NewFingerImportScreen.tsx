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
import classes from './FingerScans.module.css'
import { fingerFailure } from './finger-failure.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { ReadForm } from './ReadForm.tsx'

const largestInBytes = 50 * 1024 * 1024

/** The stored file stands in the address, so that a draft of its answers leads back to it. */
const fileParameter = 'berkas'

/** First half of an import: the device's file, which device, and what its columns are. */
export function NewFingerImportScreen() {
  const [address, setAddress] = useSearchParams()
  const fileId = address.get(fileParameter)
  const upload = useCommand({ mutationFn: (chosen: File) => uploadPunches(chosen) })
  const devices = useQuery(orpc.fingerScans.devices.queryOptions({ input: {} }))
  const seen = useQuery({
    ...orpc.fingerScans.inspect.queryOptions({ input: { fileId: fileId ?? '' } }),
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
  const failure = fingerFailure(upload.error ?? seen.error ?? devices.error)
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: fingerPaths.list }]} />
      <Stack gap="lg" className={classes.page}>
        <FileDrop
          label={words.fileLabel}
          description={words.fileHint}
          kinds={['punches']}
          largestInBytes={largestInBytes}
          file={stored || uploading || null}
          onChoose={choose}
          onRemove={remove}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || seen.isLoading) && <LoadingSkeleton shape="form" />}
        {fileId && seen.data && devices.data && (
          <ReadForm key={fileId} fileId={fileId} seen={seen.data} devices={devices.data} />
        )}
      </Stack>
    </>
  )
}
