import { CloseButton, Text } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { componentMessages } from '../../../components/components.messages.ts'
import { FileDrop } from '../../../components/FileDrop/FileDrop.tsx'
import { StoredFileViewer } from '../../../components/Viewers/StoredFileViewer.tsx'
import { formatFileSize } from '../../../format/numbers.ts'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'
import type { Scans } from './use-scans.ts'

interface ScanFieldProps {
  readonly scans: Scans
  readonly label?: string | undefined
  readonly error?: ReactNode
}

/** One or more scanned files; each is shown at once, so that a wrong sheet is seen before it is attached. */
export function ScanField({ scans, label = words.scan, error }: ScanFieldProps) {
  const { uploading, problem } = scans
  const shown = scans.scans.at(-1)
  return (
    <div className={classes.scans} data-path="fileIds">
      {scans.scans.length > 0 && (
        <ul className={classes.scanList} aria-label={label}>
          {scans.scans.map((scan) => (
            <li key={scan.id}>
              <IconFileCheck size={20} stroke={1.6} aria-hidden />
              <span className={classes.scanName}>{scan.name}</span>
              <Text span size="sm" c="dimmed">
                {formatFileSize(scan.size)}
              </Text>
              <CloseButton aria-label={componentMessages.removeFile(scan.name)} onClick={() => scans.remove(scan.id)} />
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        label={scans.scans.length === 0 ? label : words.scanMore}
        description={scans.scans.length === 0 ? words.scanHint : undefined}
        kinds={['pdf', 'jpeg', 'png']}
        largestInBytes={scans.largestInBytes}
        file={uploading && { name: uploading.name, sizeInBytes: uploading.size, progress: 0 }}
        onChoose={scans.add}
        error={problem ? `${problem.title}. ${problem.text}` : error}
      />
      {shown && <StoredFileViewer title={words.uploadedFile(shown.name)} path={`/files/${shown.id}`} />}
    </div>
  )
}
