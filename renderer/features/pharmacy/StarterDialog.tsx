import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, orpc } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { medicineLabel } from './medicine-states.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'

/** The shipped list: tick what the clinic has. */
export function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const starter = useQuery(orpc.medicines.starter.queryOptions({ input: {} }))
  const [chosen, setChosen] = useState<string[]>([])
  const [text, setText] = useState('')
  const adopt = usePharmacyCommand(client.medicines.adopt)
  const save = () =>
    adopt.mutate(
      { ids: chosen },
      {
        onSuccess: ({ added }) => {
          noticeDone({ text: words.adopted(formatNumber(added)) })
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.starterTitle}
      size="46rem"
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.starterText}</Text>
        <TextInput
          label={words.starterSearch}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <QueryContent query={starter} shape="form">
          {(rows) => {
            const open = rows.filter(({ isAdopted }) => !isAdopted)
            if (open.length === 0) return <Text>{words.starterAll}</Text>
            const typed = text.trim().toLocaleLowerCase('id')
            const shown = open.filter((row) =>
              [row.name, ...row.substances].join(' ').toLocaleLowerCase('id').includes(typed),
            )
            return (
              <ScrollArea.Autosize mah="22rem" type="auto" viewportProps={{ tabIndex: 0 }}>
                <Checkbox.Group value={chosen} onChange={setChosen} aria-label={words.starterTitle}>
                  <Stack gap="xs">
                    {shown.map((row) => (
                      <Checkbox key={row.id} value={row.id} label={`${medicineLabel(row)} (${row.form})`} />
                    ))}
                  </Stack>
                </Checkbox.Group>
              </ScrollArea.Autosize>
            )
          }}
        </QueryContent>
        {adopt.error && <FailureNotice failure={pharmacyFailure(adopt.error) ?? { title: '', text: '' }} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {componentMessages.cancel}
          </Button>
          <Button disabled={chosen.length === 0} loading={adopt.isPending} onClick={save}>
            {words.adopt(formatNumber(chosen.length))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
