import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsExchange, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Separation } from '#shared/features/separations/separations.contract.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { ChangeRoomForm } from './ChangeRoomForm.tsx'
import { EndSeparation } from './EndSeparation.tsx'
import { NoticeButton } from './NoticeButton.tsx'
import { SeparationFacts } from './SeparationFacts.tsx'
import { separationMessages as words } from './separations.messages.ts'

interface SeparationDetailProps {
  readonly separation: Separation
  readonly inmateId: string
  readonly isHere: boolean
}

/** One room apart as the clinic sees it: what is known of it, and while it lasts, what can be done. */
export function SeparationDetail({ separation, inmateId, isHere }: SeparationDetailProps) {
  const mayEnter = useMay('enter:health')
  const [isMoving, setMoving] = useState(false)
  const [isEnding, setEnding] = useState(false)
  const isActive = separation.endedAt === null
  return (
    <Stack gap="sm">
      {isActive && !isHere && <PageNote meaning="attention">{words.goneNote}</PageNote>}
      <SeparationFacts separation={separation} inmateId={inmateId} />
      {isActive && !isMoving && (
        <Group gap="xs">
          <NoticeButton separationId={separation.id} />
          {mayEnter && isHere && (
            <Button
              variant="default"
              leftSection={<IconArrowsExchange size={18} stroke={1.6} aria-hidden />}
              onClick={() => setMoving(true)}
            >
              {words.changeRoom}
            </Button>
          )}
          {mayEnter && (
            <Button
              variant="default"
              leftSection={<IconCircleCheck size={18} stroke={1.6} aria-hidden />}
              onClick={() => setEnding(true)}
            >
              {words.end}
            </Button>
          )}
        </Group>
      )}
      {isActive && !isMoving && (
        <Text size="sm" c="dimmed">
          {words.noticeHint}
        </Text>
      )}
      {isActive && isMoving && (
        <ChangeRoomForm
          key={separation.revision}
          separation={separation}
          inmateId={inmateId}
          onClose={() => setMoving(false)}
        />
      )}
      <EndSeparation separation={separation} isOpen={isEnding} onClose={() => setEnding(false)} />
    </Stack>
  )
}
