import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { instrumentDraftPaths as paths } from './instrument-draft-paths.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'
import { useStartDraft } from './instrument-drafts.queries.ts'

interface StartDraftButtonProps {
  readonly versionId: string
  readonly version: string
}

/** Begins a draft of the office from a version that is there. */
export function StartDraftButton({ versionId, version }: StartDraftButtonProps) {
  const navigate = useNavigate()
  const start = useStartDraft(useSubmitKey(true))
  return (
    <Group>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPencil size={18} aria-hidden />}
        aria-label={words.startOf(version)}
        loading={start.isPending}
        onClick={() => start.mutate({ versionId }, { onSuccess: ({ id }) => void navigate(paths.draft(id)) })}
      >
        {words.start}
      </Button>
    </Group>
  )
}
