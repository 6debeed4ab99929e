import { Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageReport, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { BoxOpening } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { complaintDeskPaths } from '../complaints/complaint-desk-paths.ts'
import { fromOpening } from './box-paths.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand } from './complaint-boxes.queries.ts'
import { countedOf } from './opening-columns.tsx'
import { SetAsideForm } from './SetAsideForm.tsx'

/** One opening: who, when, how many, and what is still to be taken in. */
export function OpeningSheet({ opening }: { readonly opening: BoxOpening }) {
  const zone = useZone()
  const mayEnter = useMay('enter:complaints')
  const [isPrinting, setPrinting] = useState(false)
  const [isVoiding, setVoiding] = useState(false)
  const take = useBoxCommand(client.complaintBoxes.voidOpening)
  const { id, revision, voided, left, officer, second, note, setAsideNote } = opening
  const stands = voided === null
  const closeVoid = () => {
    take.reset()
    setVoiding(false)
  }
  return (
    <Stack gap="md">
      {voided && (
        <PageNote meaning="neutral" title={words.voidedBy(voided.by, formatMoment(voided.at, zone))}>
          {voided.reason}
        </PageNote>
      )}
      {left > 0 && <PageNote meaning="attention">{words.leftNote(left)}</PageNote>}
      <SummaryList
        rows={[
          { label: words.openedAt, value: formatMoment(opening.openedAt, zone) },
          { label: words.place, value: opening.box.place },
          { label: words.papers, value: countedOf(opening) },
          { label: words.first, value: officer },
          { label: words.secondKind, value: second.post === null ? second.name : `${second.name}, ${second.post}` },
          ...(note === null ? [] : [{ label: words.note, value: note }]),
          ...(setAsideNote === null ? [] : [{ label: words.aside, value: setAsideNote }]),
        ]}
      />
      {stands && mayEnter && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            {words.print}
          </Button>
          {left > 0 && (
            <Button
              component={Link}
              to={`${complaintDeskPaths.intake}?${fromOpening}=${id}`}
              variant="default"
              leftSection={<IconMessageReport size={18} stroke={1.6} aria-hidden />}
            >
              {words.intake}
            </Button>
          )}
        </Group>
      )}
      {stands && mayEnter && (left > 0 || opening.setAside > 0) && <SetAsideForm key={revision} opening={opening} />}
      {stands && mayEnter && (
        <Text component="div">
          <Button variant="subtle" color="red" onClick={() => setVoiding(true)}>
            {words.void}
          </Button>
        </Text>
      )}
      <HistorySection subject={{ type: 'complaint-boxes', id: 'complaint-boxes' }} />
      <PaperDialog
        title={words.print}
        path={isPrinting ? `/files/box-openings/${id}` : null}
        fileName={words.printFile}
        onClose={() => setPrinting(false)}
      />
      <ReasonDialog
        isOpen={isVoiding}
        title={words.void}
        question={words.voidQuestion}
        confirmLabel={words.void}
        isDangerous
        isBusy={take.isPending}
        failure={boxFailure(take.error)}
        onClose={closeVoid}
        onConfirm={(reason) =>
          take.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.voided })
                closeVoid()
              },
            },
          )
        }
      />
    </Stack>
  )
}
