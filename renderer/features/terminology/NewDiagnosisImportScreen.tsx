import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { uploadDiagnosisList } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { DiagnosisColumnsForm } from './DiagnosisColumnsForm.tsx'
import classes from './Terminology.module.css'
import { terminologyMessages } from './terminology.messages.ts'
import { diagnosisFailure, seenDiagnosesQuery } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

const words = terminologyMessages.import
const largestInBytes = 50 * 1024 * 1024

/** The stored file stands in the address, so that a draft of its columns leads back to it. */
const fileParameter = 'berkas'

/** First half of an import: the file, what its columns are, and where it comes from. */
export function NewDiagnosisImportScreen() {
  const [address, setAddress] = useSearchParams()
  const fileId = address.get(fileParameter)
  const upload = useCommand({ mutationFn: (chosen: File) => uploadDiagnosisList(chosen) })
  const seen = useQuery({ ...seenDiagnosesQuery(fileId ?? ''), enabled: fileId !== null })
  const uploading = upload.variables && { name: upload.variables.name, sizeInBytes: upload.variables.size }
  const stored = fileId && seen.data && { name: seen.data.fileName, sizeInBytes: seen.data.sizeInBytes }
  const failure = diagnosisFailure(upload.error ?? seen.error)
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: terminologyPaths.imports }]} />
      <Stack gap="lg" className={classes.page}>
        <FileDrop
          label={words.fileLabel}
          description={words.fileHint}
          kinds={['xlsx', 'csv']}
          largestInBytes={largestInBytes}
          file={stored || uploading || null}
          onChoose={(chosen) =>
            upload.mutate(chosen, { onSuccess: ({ id }) => setAddress({ [fileParameter]: id }, { replace: true }) })
          }
          onRemove={() => {
            upload.reset()
            setAddress({}, { replace: true })
          }}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || seen.isLoading) && <LoadingSkeleton shape="form" />}
        {fileId && seen.data && <DiagnosisColumnsForm key={fileId} fileId={fileId} seen={seen.data} />}
      </Stack>
    </>
  )
}
