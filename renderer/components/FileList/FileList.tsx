import { Modal, Text, UnstyledButton } from '@mantine/core'
import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import { StoredFilesViewer, type ViewableFile } from '../Viewers/StoredFilesViewer.tsx'
import classes from './FileList.module.css'

/** A line of the list. */
export interface ListedFile extends ViewableFile {
  readonly isPicture?: boolean | undefined
  /** Already in words: when, by whom, how large. */
  readonly detail?: string | undefined
  readonly isVoid?: boolean | undefined
}

interface FileListProps {
  readonly label: string
  readonly files: readonly ListedFile[]
  /** At the end of a line: what may be done with the file. */
  readonly actions?: ((file: ListedFile) => ReactNode) | undefined
}

/** The files of one record by their titles; each opens with the others one step away. */
export function FileList({ label, files, actions }: FileListProps) {
  const [shown, setShown] = useState<string | null>(null)
  const open = files.find((file) => file.path === shown)
  if (files.length === 0) return <Text c="dimmed">{componentMessages.noFiles}</Text>
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {files.map((file) => {
          const FileIcon = file.isPicture ? IconPhoto : IconFileText
          return (
            <li key={file.path} data-void={file.isVoid || undefined}>
              <UnstyledButton className={classes.file ?? ''} onClick={() => setShown(file.path)}>
                <FileIcon size={20} stroke={1.6} aria-hidden />
                <span className={classes.title}>{file.title}</span>
                {file.detail && <span className={classes.detail}>{file.detail}</span>}
              </UnstyledButton>
              {actions?.(file)}
            </li>
          )
        })}
      </ul>
      <Modal
        opened={open !== undefined}
        onClose={() => setShown(null)}
        title={open?.title}
        size="64rem"
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        {open && <StoredFilesViewer files={files} shown={open.path} onShow={setShown} />}
      </Modal>
    </>
  )
}
