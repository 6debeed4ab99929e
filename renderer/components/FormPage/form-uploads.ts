import { createContext, useEffect, useEffectEvent, useState } from 'react'

interface RunningUpload {
  readonly bytes: number
  /** Between 0 and 1. */
  readonly share: number
}

/** Where the file fields of a form say what is still on its way. */
export interface UploadRegister {
  report(id: string, upload: RunningUpload): void
  end(id: string, isStored: boolean): void
}

export const UploadRegisterContext = createContext<UploadRegister | null>(null)

export interface FormUploads {
  readonly register: UploadRegister
  readonly isPending: boolean
  /** The form was sent and waits for its files. */
  readonly isWaiting: boolean
  /** Of everything that is on its way, between 0 and 1. */
  readonly share: number
  readonly wait: () => void
  readonly stopWaiting: () => void
}

/** A form that is sent while a file of it is still on its way goes out by itself when the file has arrived. `send` sends it again. */
export function useFormUploads(send: () => void): FormUploads {
  const [running, setRunning] = useState<ReadonlyMap<string, RunningUpload>>(new Map())
  const [isWaiting, setWaiting] = useState(false)
  const [register] = useState<UploadRegister>(() => ({
    report: (id, upload) => setRunning((before) => new Map(before).set(id, upload)),
    end: (id, isStored) => {
      setRunning((before) => new Map([...before].filter(([other]) => other !== id)))
      // Without the file the form is not what the person meant to send.
      if (!isStored) setWaiting(false)
    },
  }))
  const isPending = running.size > 0
  const goOn = useEffectEvent(() => {
    setWaiting(false)
    send()
  })
  useEffect(() => {
    if (isWaiting && !isPending) goOn()
  }, [isWaiting, isPending])
  return {
    register,
    isPending,
    isWaiting: isWaiting && isPending,
    share: shareOf([...running.values()]),
    wait: () => setWaiting(true),
    stopWaiting: () => setWaiting(false),
  }
}

function shareOf(uploads: readonly RunningUpload[]): number {
  const all = uploads.reduce((sum, { bytes }) => sum + bytes, 0)
  return all === 0 ? 0 : uploads.reduce((sum, { bytes, share }) => sum + bytes * share, 0) / all
}
