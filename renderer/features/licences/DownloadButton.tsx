import { Button } from '@mantine/core'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { licenceFailure } from './licences.queries.ts'

interface DownloadButtonProps {
  readonly path: string
  readonly name: string
  readonly label: string
}

/** Fetches a made file and hands it over. */
export function DownloadButton({ path, name, label }: DownloadButtonProps) {
  const fetching = useCommand({ mutationFn: (from: string) => fetchFile(from) })
  const save = () =>
    fetching.mutate(path, {
      onSuccess: ({ bytes, mediaType }) => offerDownload(bytes, mediaType, name),
      onError: (error) => {
        const told = licenceFailure(error)
        if (told) noticeFailure(told)
      },
    })
  return (
    <Button variant="default" onClick={save} loading={fetching.isPending}>
      {label}
    </Button>
  )
}
