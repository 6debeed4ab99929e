import { Stack, Text } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { failureOf } from '../../api/error-text.ts'
import { uploadLaporList } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { complaintPaths } from '../complaints/complaint-paths.ts'
import { complaintMessages } from '../complaints/complaints.messages.ts'
import { CheckedReports } from './CheckedReports.tsx'
import { laporMessages as words } from './lapor-import.messages.ts'
import { laporFailure, useLaporCheck } from './lapor-import.queries.ts'

const largestInBytes = 50 * 1024 * 1024

const fileParameter = 'berkas'
const sheetParameter = 'lembar'

/** A list saved from LAPOR!: the file, what each line would do, what has to be decided, and taking it in. */
export function LaporImportScreen() {
  const [address, setAddress] = useSearchParams()
  const listId = address.get(fileParameter)
  const list = listId === null ? null : { listId, sheet: address.get(sheetParameter) }
  const upload = useCommand({ mutationFn: (chosen: File) => uploadLaporList(chosen) })
  const seen = useLaporCheck(list)
  const isGone = failureOf(seen.error)?.code === 'not-found'
  const uploading = upload.variables && { name: upload.variables.name, sizeInBytes: upload.variables.size }
  const held = listId && seen.data && { name: seen.data.fileName, sizeInBytes: seen.data.sizeInBytes }
  const failure = laporFailure(upload.error ?? (isGone ? null : seen.error))
  return (
    <>
      <PageHead title={words.title} breadcrumb={[{ label: complaintMessages.listTitle, to: complaintPaths.list }]} />
      <Stack gap="lg">
        <Text size="sm">{words.intro}</Text>
        {isGone && (
          <PageNote meaning="attention" title={words.goneTitle}>
            {words.gone}
          </PageNote>
        )}
        <FileDrop
          label={words.fileLabel}
          description={words.fileHint}
          kinds={['xlsx', 'csv']}
          largestInBytes={largestInBytes}
          file={(isGone ? null : held || uploading) || null}
          onChoose={(chosen) =>
            upload.mutate(chosen, {
              onSuccess: ({ id }) => setAddress({ [fileParameter]: id }, { replace: true }),
            })
          }
          onRemove={() => {
            upload.reset()
            setAddress({}, { replace: true })
          }}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || seen.isLoading) && <LoadingSkeleton shape="table" />}
        {list && seen.data && (
          <CheckedReports
            key={`${list.listId} ${seen.data.sheet}`}
            address={list}
            seen={seen.data}
            onSheet={(sheet) =>
              setAddress({ [fileParameter]: list.listId, [sheetParameter]: sheet }, { replace: true })
            }
          />
        )}
      </Stack>
    </>
  )
}
