import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import type { UploadedFile } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../Dialogs/FailureNotice.tsx'
import { FileDrop } from '../FileDrop/FileDrop.tsx'
import type { FileKind } from '../FileDrop/file-kinds.ts'
import { type Crumb, PageHead } from '../PageHead/PageHead.tsx'
import { LoadingSkeleton } from '../QueryContent/LoadingSkeleton.tsx'
import { useListAddress } from './use-list-address.ts'

/** Larger than scans may be; the core has the same limit. */
const largestInBytes = 50 * 1024 * 1024

interface SeenFile {
  readonly fileName: string
  readonly sizeInBytes: number
}

interface ListImportPageProps<Seen> {
  readonly title: string
  /** The page above this one. */
  readonly above: Crumb
  readonly words: { readonly fileLabel: string; readonly fileHint: string }
  readonly kinds?: readonly FileKind[] | undefined
  readonly send: (file: File) => Promise<UploadedFile>
  /** What the core says of the file in the address. */
  readonly seen: { readonly data: Seen | undefined; readonly error: unknown; readonly isLoading: boolean }
  readonly explain: (error: unknown) => ErrorText | null
  /** What follows the file: a form about its columns in a narrow page, or its lines. */
  readonly shape: 'form' | 'table'
  /** Above the file. */
  readonly intro?: ReactNode
  /** The core has it no more: another file is asked for, without a failure. */
  readonly isGone?: boolean | undefined
  readonly children: (seen: Seen, fileId: string) => ReactNode
}

/** First half of every import: the file is chosen and stored, then what the core sees in it is gone on with. */
export function ListImportPage<Seen extends SeenFile>(props: ListImportPageProps<Seen>) {
  const { seen, shape, words, isGone = false } = props
  const { fileId, open, close } = useListAddress()
  const upload = useCommand({ mutationFn: (chosen: File) => props.send(chosen) })
  const uploading = upload.variables && { name: upload.variables.name, sizeInBytes: upload.variables.size }
  const stored = fileId && seen.data && { name: seen.data.fileName, sizeInBytes: seen.data.sizeInBytes }
  const failure = props.explain(upload.error ?? (isGone ? null : seen.error))
  return (
    <>
      <PageHead title={props.title} breadcrumb={[props.above]} />
      <Stack gap="lg" {...(shape === 'form' && { maw: '60rem' })}>
        {props.intro}
        <FileDrop
          label={words.fileLabel}
          description={words.fileHint}
          kinds={props.kinds ?? ['xlsx', 'csv']}
          largestInBytes={largestInBytes}
          file={(isGone ? null : stored || uploading) || null}
          onChoose={(chosen) => upload.mutate(chosen, { onSuccess: ({ id }) => open(id) })}
          onRemove={() => {
            upload.reset()
            close()
          }}
        />
        {failure && <FailureNotice failure={failure} />}
        {(upload.isPending || seen.isLoading) && <LoadingSkeleton shape={shape} />}
        {fileId && seen.data && props.children(seen.data, fileId)}
      </Stack>
    </>
  )
}
