import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FingerDevice } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { fingerFailure } from './finger-failure.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { useFingerRefresh } from './finger-scans.queries.ts'

const columns: readonly DataColumn<FingerDevice>[] = [
  { id: 'name', label: words.deviceName, value: ({ name }) => name, isFixed: true },
  {
    id: 'kind',
    label: words.deviceFile,
    value: (one) => (one.columns === null ? words.deviceLog : words.deviceTable),
    width: '16rem',
  },
]

/** The devices, their names, and who their numbers were at any time. */
export function FingerDevicesScreen() {
  const devices = useQuery(orpc.fingerScans.devices.queryOptions({ input: {} }))
  const [renamed, setRenamed] = useState<FingerDevice | null>(null)
  return (
    <>
      <ListPage
        head={{
          title: words.devicesTitle,
          subtitle: words.devicesSubtitle,
          breadcrumb: [{ label: words.title, to: fingerPaths.list }],
        }}
        name="finger-devices"
        query={devices}
        rowId={(one) => one.id}
        columns={columns}
        onOpen={setRenamed}
        empty={{ title: words.devicesEmpty, text: words.devicesEmptyText, icon: IconFingerprint }}
      />
      <HistorySection subject={{ type: 'finger-devices', id: 'finger-devices' }} />
      <Modal
        opened={renamed !== null}
        onClose={() => setRenamed(null)}
        title={words.renameTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {renamed && <RenameForm key={renamed.id} device={renamed} onDone={() => setRenamed(null)} />}
      </Modal>
    </>
  )
}

function RenameForm({ device, onDone }: { readonly device: FingerDevice; readonly onDone: () => void }) {
  const refresh = useFingerRefresh()
  const [name, setName] = useState(device.name)
  const [isMissing, setMissing] = useState(false)
  const key = useSubmitKey()
  const save = useCommand(
    orpc.fingerScans.saveDevice.mutationOptions({
      context: { key },
      onSuccess: () => {
        refresh()
        noticeDone({ text: words.renamed })
        onDone()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') setMissing(true)
    else save.mutate({ replaces: { id: device.id, revision: device.revision }, name: name.trim() })
  }
  const failure = fingerFailure(save.error)
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={words.deviceName}
          description={words.deviceNameHint}
          maxLength={80}
          data-autofocus
          value={name}
          error={isMissing && name.trim() === '' ? words.deviceMissing : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {failure && <FailureNotice failure={failure} />}
        <Button type="submit" loading={save.isPending}>
          {words.rename}
        </Button>
      </Stack>
    </form>
  )
}
