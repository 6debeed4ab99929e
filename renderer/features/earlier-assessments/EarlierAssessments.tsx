import { Button, Group, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EarlierAssessment } from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { ImportResult } from '../assessment-import/ImportResult.tsx'
import { importMessages } from '../assessment-import/import.messages.ts'
import { OriginPart } from '../assessment-import/OriginPart.tsx'
import classes from './Earlier.module.css'
import { EarlierForm } from './EarlierForm.tsx'
import { EarlierResult } from './EarlierResult.tsx'
import { earlierMessages as words } from './earlier.messages.ts'
import { earlierFailure, useEarlier, useEarlierCommand } from './earlier.queries.ts'

/** What other offices found about one person, with the way to enter more. Stands wherever the person does. */
export function EarlierAssessments({ inmateId }: { readonly inmateId: string }) {
  const mayEnter = useMay('enter:assessments')
  const earlier = useEarlier(inmateId)
  const [entering, setEntering] = useState<'paper' | 'file' | null>(null)
  const [leaving, setLeaving] = useState<EarlierAssessment | null>(null)
  const withdraw = useEarlierCommand(client.earlierAssessments.withdraw, useSubmitKey(leaving !== null))
  const close = () => {
    withdraw.reset()
    setLeaving(null)
  }
  if (entering === 'paper') return <EarlierForm inmateId={inmateId} onDone={() => setEntering(null)} />
  if (entering === 'file') return <ImportResult inmateId={inmateId} onDone={() => setEntering(null)} />
  return (
    <section className={classes.list} aria-label={words.title}>
      {mayEnter && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setEntering('paper')}
          >
            {words.record}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => setEntering('file')}
          >
            {importMessages.bring}
          </Button>
        </Group>
      )}
      <QueryContent query={earlier} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{words.none}</Text>
          ) : (
            rows.map((row) => (
              <article key={row.id} className={classes.one}>
                <EarlierResult row={row} />
                {row.origin && <OriginPart earlierId={row.id} origin={row.origin} />}
                <FileList
                  label={words.scan}
                  files={row.fileIds.map((id, index) => ({ path: `/files/${id}`, title: words.scanOf(index + 1) }))}
                />
                {mayEnter && row.state === 'active' && (
                  <Button variant="default" size="compact-md" mt="xs" onClick={() => setLeaving(row)}>
                    {words.withdraw.title}
                  </Button>
                )}
              </article>
            ))
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'earlier-assessments', id: inmateId }} />
      {leaving && (
        <WithdrawDialog
          reference={leaving}
          command={withdraw}
          words={words.withdraw}
          failure={earlierFailure(withdraw.error)}
          onClose={close}
        />
      )}
    </section>
  )
}
