import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { instrumentMessages as words } from './instruments.messages.ts'

interface SignedFileButtonProps {
  readonly fileId: string
  readonly version: string
}

/** Saves a signed file and the signature that belongs beside it. */
export function SignedFileButton({ fileId, version }: SignedFileButtonProps) {
  const save = useCommand({
    mutationFn: async () => {
      const name = words.savedFile(version)
      const file = await fetchFile(`/files/instrument-files/${fileId}`)
      offerDownload(file.bytes, file.mediaType, name)
      const signature = await fetchFile(`/files/instrument-signatures/${fileId}`)
      offerDownload(signature.bytes, signature.mediaType, `${name}.minisig`)
    },
  })
  return (
    <Group>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(undefined, { onSuccess: () => noticeDone({ text: words.savedBoth }) })}
      >
        {words.saveFile(version)}
      </Button>
    </Group>
  )
}
