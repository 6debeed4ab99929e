import { IconFolderOpen } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { verifierMessages as words } from '../verifier.messages.ts'

export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the field inside is the first
    <div
      className="drop"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFolderOpen size={36} aria-hidden />
      <label htmlFor={id}>
        <strong>{words.dropTitle}</strong>
      </label>
      <p className="dimmed">{words.dropText}</p>
      <input id={id} type="file" multiple onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])} />
    </div>
  )
}
