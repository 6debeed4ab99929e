import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { endWords } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import { orpc } from '../../api/client.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { type ProtocolResult, ProtocolRunner } from '../clinic-protocols/ProtocolRunner.tsx'
import classes from './Records.module.css'
import type { VisitFields } from './VisitFormFields.tsx'
import { visitMessages as words } from './visit.messages.ts'
import { knownVitals, withProtocol } from './visit-helps.ts'

interface VisitDeskProps {
  readonly form: VisitFields
  readonly children: (openProtocols: () => void) => ReactNode
}

/** The form of a visit with the nurse protocols beside it: they keep the question in sight while the note stays readable. */
export function VisitDesk({ form, children }: VisitDeskProps) {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const take = (result: ProtocolResult) => {
    form.setValues(withProtocol(form.values, result, endWords(result.end)))
    noticeDone({ text: words.protocolTaken })
    close()
  }
  return (
    <div className={classes.desk} data-sheet={isOpen ? true : undefined}>
      <div className={classes.deskForm}>{children(() => setOpen(true))}</div>
      {isOpen && (
        <SidePanel title={words.protocols} onClose={close}>
          <Protocols form={form} onDone={take} />
        </SidePanel>
      )}
    </div>
  )
}

interface ProtocolsProps {
  readonly form: VisitFields
  readonly onDone: (result: ProtocolResult) => void
}

function Protocols({ form, onDone }: ProtocolsProps) {
  const protocols = useQuery(orpc.clinicProtocols.list.queryOptions({ input: {} }))
  const [id, setId] = useState<string | null>(null)
  return (
    <QueryContent query={protocols} shape="form">
      {(list) => {
        const chosen = list.find(({ protocol }) => protocol.id === id)
        return (
          <Stack gap="md">
            <Select
              label={words.protocolChoose}
              searchable
              data={list.map(({ protocol }) => ({ value: protocol.id, label: protocol.title }))}
              value={id}
              onChange={setId}
            />
            {chosen && <ProtocolRunner key={id} protocol={chosen} known={knownVitals(form.values)} onDone={onDone} />}
          </Stack>
        )
      }}
    </QueryContent>
  )
}
