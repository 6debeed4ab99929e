import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintLetterScan } from '#shared/features/complaints/complaint-letters.contract.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Complaints.module.css'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure } from './complaint-letters.queries.ts'
import { useComplaintCommand } from './complaints.queries.ts'

interface LetterScanLinesProps {
  readonly complaintId: string
  readonly scans: readonly ComplaintLetterScan[]
  readonly isOwn: boolean
  readonly mayWrite: boolean
}

const pathOf = ({ fileId }: ComplaintLetterScan): string => `/files/${fileId}`

/** Scans of signed letters and of answers that came in; one that names the reporter opens for its officer alone. */
export function LetterScanLines({ complaintId, scans, isOwn, mayWrite }: LetterScanLinesProps) {
  const zone = useZone()
  const [struck, setStruck] = useState<ComplaintLetterScan | null>(null)
  const strike = useComplaintCommand(client.complaintLetters.voidScan)
  const close = () => {
    strike.reset()
    setStruck(null)
  }
  if (scans.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.scansNone}
      </Text>
    )
  const detailOf = ({ addedBy, addedAt, showsReporter, voidReason }: ComplaintLetterScan) =>
    [
      words.scanBy(addedBy, formatInstant(addedAt, zone)),
      ...(showsReporter ? [words.scanOwn] : []),
      ...(voidReason === null ? [] : [words.scanVoided(voidReason)]),
    ].join('. ')
  const opened = scans.filter(({ showsReporter }) => isOwn || !showsReporter)
  const closed = scans.filter(({ showsReporter }) => !isOwn && showsReporter)
  return (
    <>
      {opened.length > 0 && (
        <FileList
          label={words.scansTitle}
          files={opened.map((scan) => ({
            path: pathOf(scan),
            title: scan.title,
            detail: detailOf(scan),
            isPicture: scan.mediaType.startsWith('image/'),
            isVoid: scan.voidReason !== null,
          }))}
          actions={(file) => {
            const scan = opened.find((one) => pathOf(one) === file.path)
            if (!mayWrite || scan === undefined || scan.voidReason !== null) return null
            return (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setStruck(scan)}
                aria-label={words.scanVoid(scan.title)}
              >
                {words.scanVoidShort}
              </Button>
            )
          }}
        />
      )}
      {closed.length > 0 && (
        <ul className={classes.list}>
          {closed.map((scan) => (
            <li key={scan.id}>
              <Text>{scan.title}</Text>
              <Text size="sm" c="dimmed">
                {detailOf(scan)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <ReasonDialog
        isOpen={struck !== null}
        title={words.scanVoid(struck?.title ?? '')}
        confirmLabel={words.scanVoid(struck?.title ?? '')}
        isDangerous
        isBusy={strike.isPending}
        failure={letterFailure(strike.error)}
        onClose={close}
        onConfirm={(reason) =>
          strike.mutate(
            { id: complaintId, scanId: struck?.id ?? '', reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.scanVoidDone })
                close()
              },
            },
          )
        }
      >
        {words.scanVoidText}
      </ReasonDialog>
    </>
  )
}
