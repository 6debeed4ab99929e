import { Group, Radio } from '@mantine/core'
import { useState } from 'react'
import { type RoundExcuse, roundExcuses } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'
import { roundFailure } from './round-failure.ts'
import { useRoundCommand } from './use-round-command.ts'

interface ExcuseDialogProps {
  readonly inmateId: string
  readonly name: string
  readonly on: CalendarDate
  readonly onTouch: () => void
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Why somebody could not be examined: told apart from somebody forgotten. */
export function ExcuseDialog({ inmateId, name, on, onTouch, onSaved, onClose }: ExcuseDialogProps) {
  const [kind, setKind] = useState<RoundExcuse>('absent')
  const excuse = useRoundCommand(client.monthlyRound.excuse)
  const save = (reason: string) => {
    onTouch()
    excuse.mutate({ inmateId, on, kind, reason }, { onSuccess: onSaved })
  }
  return (
    <ReasonDialog
      isOpen
      title={words.excuseOf(name)}
      question={words.excuseReason}
      confirmLabel={words.excuseSave}
      isBusy={excuse.isPending}
      failure={roundFailure(excuse.error)}
      onConfirm={save}
      onClose={onClose}
    >
      <Radio.Group
        label={words.excuseKind}
        value={kind}
        onChange={(value) => setKind(roundExcuses.find((one) => one === value) ?? 'absent')}
      >
        <Group mt="xs">
          {roundExcuses.map((one) => (
            <Radio key={one} value={one} label={words.excuses[one]} />
          ))}
        </Group>
      </Radio.Group>
    </ReasonDialog>
  )
}
