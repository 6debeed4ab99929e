import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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

const largestInBytes = 50 * 1024 * 1024

/** Where a heading row or another sheet is looked at; null lets the core find it. */
interface Look {
  readonly sheet: string | null
  readonly headerRow: number | null
}

/** First half of an import: the file, and what its columns are. */
export function NewImportScreen() {
  const [file, setFile] = useState<File | null>(null)
  const [look, setLook] = useState<Look>({ sheet: null, headerRow: null })
  const upload = useCommand({ mutationFn: (chosen: File) => uploadSpreadsheet(chosen) })
  const fileId = upload.data?.id ?? null
  const seen = useQuery({
    ...orpc.inmateImport.inspect.queryOptions({ input: { fileId: fileId ?? '', ...look } }),
    enabled: fileId !== null,
    retry: false,
    // A stored file does not change.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const choose = (chosen: File) => {
    setFile(chosen)
    setLook({ sheet: null, headerRow: null })
    upload.mutate(chosen)
  }
  const remove = () => {
    setFile(null)
    upload.reset()
  }
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
          file={file && { name: file.name, sizeInBytes: file.size }}
          onChoose={choose}
          onRemove={remove}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || (seen.isFetching && !seen.data)) && <LoadingSkeleton shape="form" />}
        {seen.data && fileId && (
          <ColumnsForm
            key={`${fileId} ${seen.data.sheet} ${seen.data.headerRow}`}
            fileId={fileId}
            seen={seen.data}
            onLook={setLook}
          />
        )}
      </Stack>
    </>
  )
}
