import { Button, CloseButton, Group, Input, Progress } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconCamera, IconFile, IconUpload } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { formatFileSize, formatShare } from '../../format/numbers.ts'
import { CameraDialog } from '../Camera/CameraDialog.tsx'
import type { CameraSubject } from '../Camera/camera-subject.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './FileDrop.module.css'
import { acceptOf, type FileKind, labelsOf } from './file-kinds.ts'
import { useFileLimit } from './use-file-limit.ts'
import { withoutWebp } from './without-webp.ts'

/** A file that was chosen, while and after it is stored. */
export interface ChosenFile {
  readonly name: string
  readonly sizeInBytes: number
  /** Between 0 and 1 while it is being stored; undefined when it is there. */
  readonly progress?: number | undefined
}

interface FileDropProps {
  readonly label: string
  readonly description?: ReactNode
  readonly kinds: readonly FileKind[]
  /** Where another limit holds than the one of the settings. */
  readonly largestInBytes?: number | undefined
  readonly file: ChosenFile | null
  readonly onChoose: (file: File) => void
  readonly onRemove?: (() => void) | undefined
  /** What the core said about it. */
  readonly error?: ReactNode
  readonly isDisabled?: boolean | undefined
  /** What a photograph would show; a sheet when left out. */
  readonly subject?: CameraSubject | undefined
  readonly 'data-path'?: string | undefined
}

/** One file: dragged here, picked or photographed, with its name, size and how far it is. */
export function FileDrop(props: FileDropProps) {
  const { label, kinds, file, onChoose } = props
  const openPicker = useRef<() => void>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isPhotographing, setPhotographing] = useState(false)
  const limitOfUnit = useFileLimit()
  const largestInBytes = props.largestInBytes ?? limitOfUnit ?? Number.POSITIVE_INFINITY
  const limit = Number.isFinite(largestInBytes) ? formatFileSize(largestInBytes) : null
  const rules = componentMessages.dropRules(labelsOf(kinds), limit)
  const isDisabled = props.isDisabled ?? false

  const choose = (chosen: File) => {
    if (chosen.size === 0) setProblem(componentMessages.fileRefusedEmpty(chosen.name))
    else if (chosen.size > largestInBytes) reject(chosen)
    else {
      setProblem(null)
      if (kinds.includes('webp')) void take(chosen)
      else onChoose(chosen)
    }
  }
  const take = async (chosen: File) => {
    const picture = await withoutWebp(chosen)
    if (picture === null) setProblem(componentMessages.fileRefusedPicture(chosen.name))
    else if (picture.size > largestInBytes) reject(picture)
    else onChoose(picture)
  }
  const reject = (rejected: File) =>
    setProblem(
      limit !== null && rejected.size > largestInBytes
        ? componentMessages.fileRefusedSize(rejected.name, formatFileSize(rejected.size), limit)
        : componentMessages.fileRefusedType(rejected.name, labelsOf(kinds)),
    )
  const photographed = (photo: File) => {
    setPhotographing(false)
    choose(photo)
  }

  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={props.description}
      error={problem ?? props.error}
      data-path={props['data-path']}
    >
      {file ? (
        <FileLine file={file} onRemove={props.onRemove} />
      ) : (
        <Dropzone
          openRef={openPicker}
          onDrop={(files) => files[0] && choose(files[0])}
          onReject={(rejections) => rejections[0] && reject(rejections[0].file)}
          accept={acceptOf(kinds)}
          maxSize={largestInBytes}
          multiple={false}
          disabled={isDisabled}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          className={classes.zone ?? ''}
          inputProps={{ 'aria-label': label }}
        >
          <div className={classes.inside}>
            <IconUpload size={22} stroke={1.5} aria-hidden />
            <span>
              <Dropzone.Accept>{componentMessages.dropNow}</Dropzone.Accept>
              <Dropzone.Idle>{componentMessages.dropHere}</Dropzone.Idle>
              <Dropzone.Reject>{rules}</Dropzone.Reject>
              <span className={classes.rules}>{rules}</span>
            </span>
            <Group gap="xs">
              <Button
                variant="default"
                onClick={() => openPicker.current?.()}
                disabled={isDisabled}
                aria-label={`${componentMessages.chooseFile}: ${label}`}
              >
                {componentMessages.chooseFile}
              </Button>
              {kinds.includes('jpeg') && (
                <Button
                  variant="default"
                  onClick={() => setPhotographing(true)}
                  disabled={isDisabled}
                  leftSection={<IconCamera size={18} stroke={1.6} aria-hidden />}
                  aria-label={`${componentMessages.takePhoto}: ${label}`}
                >
                  {componentMessages.takePhoto}
                </Button>
              )}
            </Group>
          </div>
        </Dropzone>
      )}
      {isPhotographing && (
        <CameraDialog
          title={label}
          subject={props.subject ?? 'paper'}
          mayHaveManyPages={kinds.includes('pdf')}
          onTaken={photographed}
          onClose={() => setPhotographing(false)}
        />
      )}
    </Input.Wrapper>
  )
}

function FileLine({ file, onRemove }: { readonly file: ChosenFile; readonly onRemove: (() => void) | undefined }) {
  return (
    <div className={classes.file}>
      <IconFile size={22} stroke={1.5} aria-hidden />
      <div className={classes.name}>
        {file.name}
        <span className={classes.rules}>
          {formatFileSize(file.sizeInBytes)}
          {file.progress !== undefined && `, ${formatShare(file.progress)}`}
        </span>
        {file.progress !== undefined && (
          <Progress.Root size="sm" mt={4}>
            <Progress.Section value={file.progress * 100} aria-label={componentMessages.uploading(file.name)} />
          </Progress.Root>
        )}
      </div>
      {onRemove && <CloseButton aria-label={componentMessages.removeFile(file.name)} onClick={onRemove} />}
    </div>
  )
}
