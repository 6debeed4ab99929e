import { CloseButton, Text } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { uploadFile } from '../../api/files.ts'
import { formatFileSize } from '../../format/numbers.ts'
import { componentMessages as words } from '../components.messages.ts'
import { StoredFilesViewer } from '../Viewers/StoredFilesViewer.tsx'
import classes from './FileDrop.module.css'
import { UploadField } from './UploadField.tsx'
import type { Scans } from './use-scans.ts'

interface ScanFieldProps {
  readonly scans: Scans
  readonly label?: string | undefined
  readonly error?: ReactNode
  /** Another door of the core than that for scans. */
  readonly send?: typeof uploadFile | undefined
  /** Whoever brings a file may not always open it again. */
  readonly isShown?: boolean
}

/** One or more scanned files; each is shown at once, so that a wrong sheet is seen before it is attached. */
export function ScanField({ scans, label = words.scan, error, send, isShown = true }: ScanFieldProps) {
  const files = scans.scans.map(({ id, name }) => ({ path: `/files/${id}`, title: words.uploadedFile(name) }))
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = files.find((file) => file.path === chosen) ?? files.at(-1)
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
              <CloseButton aria-label={words.removeFile(scan.name)} onClick={() => scans.remove(scan.id)} />
            </li>
          ))}
        </ul>
      )}
      <UploadField
        label={scans.scans.length === 0 ? label : words.scanMore}
        description={scans.scans.length === 0 ? words.scanHint : undefined}
        kinds={['pdf', 'jpeg', 'png', 'webp']}
        stored={null}
        onStored={scans.add}
        error={error}
        send={send}
      />
      {isShown && shown && <StoredFilesViewer files={files} shown={shown.path} onShow={setChosen} />}
    </div>
  )
}
