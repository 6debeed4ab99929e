import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { uploadSpreadsheet } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { ColumnsForm } from './ColumnsForm.tsx'
import classes from './InmateImport.module.css'
import { importFailure } from './import-failure.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { seenListQuery } from './inmate-import.queries.ts'

const largestInBytes = 50 * 1024 * 1024

/** The stored file stands in the address, so that a draft of its columns leads back to it. */
const fileParameter = 'berkas'

/** First half of an import: the file, and what its columns are. */
export function NewImportScreen() {
  const [address, setAddress] = useSearchParams()
  const fileId = address.get(fileParameter)
  const upload = useCommand({ mutationFn: (chosen: File) => uploadSpreadsheet(chosen) })
  const today = useQuery(orpc.facility.today.queryOptions({ input: {} }))
  const seen = useQuery({
    ...seenListQuery({ fileId: fileId ?? '', sheet: null, headerRow: null }),
    enabled: fileId !== null,
  })
  const choose = (chosen: File) =>
    upload.mutate(chosen, { onSuccess: ({ id }) => setAddress({ [fileParameter]: id }, { replace: true }) })
  const remove = () => {
    upload.reset()
    setAddress({}, { replace: true })
  }
  const uploading = upload.variables && { name: upload.variables.name, sizeInBytes: upload.variables.size }
  const stored = fileId && seen.data && { name: seen.data.fileName, sizeInBytes: seen.data.sizeInBytes }
  const failure = importFailure(upload.error ?? seen.error)
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.listTitle, to: importPaths.list }]} />
      <Stack gap="lg" className={classes.page}>
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
        {fileId && seen.data && today.data && (
          <ColumnsForm key={fileId} fileId={fileId} first={seen.data} today={today.data.date as CalendarDate} />
        )}
      </Stack>
    </>
  )
}
