import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useSession } from '../../app/session.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { fillScreen, leaveFullScreen } from './kiosk/full-screen.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { surveyFailure } from './use-survey-command.ts'

interface OpenKioskDialogProps {
  readonly isOpen: boolean
  /** Chosen at first. */
  readonly serviceId: string | null
  readonly onClose: () => void
}

/** Hands the computer to the public, for one service. */
export function OpenKioskDialog({ isOpen, serviceId, onClose }: OpenKioskDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.openKioskTitle}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <OpenKiosk isOpen={isOpen} serviceId={serviceId} onClose={onClose} />
    </Modal>
  )
}

function OpenKiosk({ isOpen, serviceId, onClose }: OpenKioskDialogProps) {
  const { openKiosk } = useSession()
  const services = useQuery(orpc.surveys.services.queryOptions({ input: {} }))
  const [chosen, setChosen] = useState(serviceId)
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useSubmitKey(isOpen)
  const open = async () => {
    if (chosen === null) return setProblem(words.serviceMissing)
    setBusy(true)
    setFailure(null)
    // While the press still counts as somebody's wish: the browser asks for one.
    await fillScreen()
    try {
      await openKiosk(() => client.surveyKiosk.open({ serviceId: chosen }, { context: { key } }))
    } catch (error) {
      await leaveFullScreen()
      setFailure(surveyFailure(error))
      setBusy(false)
    }
  }
  return (
    <Stack>
      <Text>{words.openKioskText}</Text>
      <Select
        label={words.service}
        data={(services.data ?? [])
          .filter(({ isSurveyed }) => isSurveyed)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        error={problem}
        onChange={(value) => {
          setChosen(value)
          setProblem(null)
        }}
        data-autofocus
      />
      {failure && <FailureNotice failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {componentMessages.back}
        </Button>
        <Button onClick={() => void open()} loading={isBusy}>
          {words.openKiosk}
        </Button>
      </Group>
    </Stack>
  )
}
