import { use, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { type UploadedFile, uploadFile } from '../../api/files.ts'
import { componentMessages } from '../components.messages.ts'
import { UploadRegisterContext } from '../FormPage/form-uploads.ts'
import { noticeDone } from '../Notices/notices.tsx'
import type { ChosenFile } from './FileDrop.tsx'

interface Upload {
  /** What is on its way now. */
  readonly uploading: ChosenFile | null
  readonly problem: ErrorText | null
  readonly start: (file: File) => void
  readonly cancel: () => void
}

/** Stores one file after another as they are chosen; a form around it waits with its sending until they are there. */
export function useUpload(onStored: (stored: UploadedFile, file: File) => void, send = uploadFile): Upload {
  const register = use(UploadRegisterContext)
  const id = useId()
  const [uploading, setUploading] = useState<ChosenFile | null>(null)
  const [problem, setProblem] = useState<ErrorText | null>(null)
  const running = useRef<AbortController | null>(null)
  const stored = useRef(onStored)
  useLayoutEffect(() => {
    stored.current = onStored
  })
  // What the field belongs to has gone: nobody could find the file any more.
  useEffect(() => () => running.current?.abort(), [])

  const start = async (file: File) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const onProgress = (share: number) => {
      if (controller.signal.aborted) return
      setUploading({ name: file.name, sizeInBytes: file.size, progress: share })
      register?.report(id, { bytes: file.size, share })
    }
    const settle = (isStored: boolean) => {
      running.current = null
      setUploading(null)
      register?.end(id, isStored)
    }
    setProblem(null)
    onProgress(0)
    try {
      const answer = await send(file, { onProgress, signal: controller.signal })
      if (running.current !== controller) return
      stored.current(answer, file)
      if (answer.isSigned) noticeDone({ text: componentMessages.signedFileKept(file.name) })
      settle(true)
    } catch (error) {
      // A newer file has taken its place, or it was called off.
      if (running.current !== controller) return
      if (failureOf(error)?.code !== 'cancelled') setProblem(errorText(error))
      settle(false)
    }
  }
  const cancel = () => {
    running.current?.abort()
  }
  return { uploading, problem, start: (file) => void start(file), cancel }
}
