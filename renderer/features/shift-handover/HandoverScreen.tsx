import { Button, Group } from '@mantine/core'
import { IconArrowsExchange, IconPencilPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { HandoverPage } from '#shared/features/shift-handover/shift-handover.contract.ts'
import { client } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { OnDutyNow } from '../duty-roster/OnDutyNow.tsx'
import classes from './Handover.module.css'
import { HandoverHistory } from './HandoverHistory.tsx'
import { HandoverNoteForm } from './HandoverNoteForm.tsx'
import { HandoverNotes } from './HandoverNotes.tsx'
import { matterColumns } from './matter-columns.tsx'
import { handoverMessages as words } from './shift-handover.messages.ts'
import { useHandoverCommand, useHandoverPage } from './shift-handover.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newNote = 'catatan'

/** What is open in the clinic, and what the shift before had to say, on one page. */
export function HandoverScreen() {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [address, setAddress] = useSearchParams()
  const isWriting = mayEnter && address.get(sheetParameter) === newNote
  const setWriting = (isOpen: boolean) => setAddress(isOpen ? { [sheetParameter]: newNote } : {}, { replace: true })
  const [isHandingOver, setHandingOver] = useState(false)
  const page = useHandoverPage()
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={page.data && words.subtitle[page.data.since.basis](formatInstant(page.data.since.at, zone))}
        mainAction={
          mayEnter && page.data
            ? { label: words.handOver, icon: IconArrowsExchange, onClick: () => setHandingOver(true) }
            : undefined
        }
      />
      <QueryContent query={page} shape="table">
        {(data) => (
          <div className={listClasses.columns} data-sheet={isWriting ? true : undefined}>
            <div className={listClasses.main}>
              <Group gap="xs">
                {mayEnter && (
                  <Button
                    variant="default"
                    leftSection={<IconPencilPlus size={18} stroke={1.8} aria-hidden />}
                    onClick={() => setWriting(true)}
                  >
                    {words.addNote}
                  </Button>
                )}
                <PrintFileButton label={words.print} path="/files/shift-handover-sheets/sekarang" />
              </Group>
              <OnDutyNow />
              <HandoverNotes notes={data.notes} />
              <Matters page={data} isBesidePanel={isWriting} />
              <HandoverHistory />
            </div>
            {isWriting && (
              <SidePanel title={words.addNote} onClose={() => setWriting(false)}>
                <HandoverNoteForm onDone={() => setWriting(false)} />
              </SidePanel>
            )}
            <HandOverDialog page={data} isOpen={isHandingOver} onClose={() => setHandingOver(false)} />
          </div>
        )}
      </QueryContent>
    </>
  )
}

function Matters({ page, isBesidePanel }: { readonly page: HandoverPage; readonly isBesidePanel: boolean }) {
  const zone = useZone()
  const navigate = useNavigate()
  const columns = useMemo(() => matterColumns(zone, isBesidePanel), [zone, isBesidePanel])
  const { matters } = page
  return (
    <section aria-labelledby="handover-matters">
      <h2 id="handover-matters" className={classes.heading}>
        {words.matters(formatNumber(matters.length))}
      </h2>
      {matters.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconArrowsExchange} />
      ) : (
        <DataTable
          name="handover-matters"
          label={words.matters(formatNumber(matters.length))}
          rows={matters}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ link }) => void navigate(link)}
        />
      )}
    </section>
  )
}

interface HandOverDialogProps {
  readonly page: HandoverPage
  readonly isOpen: boolean
  readonly onClose: () => void
}

function HandOverDialog({ page, isOpen, onClose }: HandOverDialogProps) {
  const handOver = useHandoverCommand(client.shiftHandover.handOver, useSubmitKey(isOpen))
  const notes = page.notes.filter(({ state }) => state === 'open').length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.handOverTitle}
      confirmLabel={words.handOver}
      onConfirm={() =>
        handOver.mutate(
          {},
          {
            onSuccess: () => {
              noticeDone({ text: words.handedOver })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
      isBusy={handOver.isPending}
      failure={handOver.error ? errorText(handOver.error) : null}
    >
      {words.handOverText(formatNumber(page.matters.length), formatNumber(notes))}
    </ConfirmDialog>
  )
}
