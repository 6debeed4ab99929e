import { use, useEffect, useState } from 'react'
import { LockedContext } from '../LockOverlay/locked-context.ts'
import { useScreenMemory } from '../screen-memory.ts'

/** Why there is no picture. */
export type CameraProblem = 'missing' | 'refused' | 'busy' | 'unplugged' | 'unknown'

type CameraState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'live'; readonly stream: MediaStream; readonly device: string }
  | { readonly kind: 'failed'; readonly problem: CameraProblem }

export interface Camera {
  readonly state: CameraState
  /** Every camera of this computer, once one may be used. */
  readonly devices: readonly MediaDeviceInfo[]
  readonly choose: (device: string) => void
  readonly retry: () => void
}

const problemsByName: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** As much as the camera gives: a sheet must stay readable. */
const wishes = { width: { ideal: 3840 }, height: { ideal: 2160 } }

/** The camera, asked for when this is first shown and let go of when it is no longer shown or the screen is locked. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ kind: 'asking' })
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  const [wanted, setWanted] = useScreenMemory<string | null>('camera', null)
  const [attempt, setAttempt] = useState(0)
  const isLocked = use(LockedContext)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    setState({ kind: 'asking' })
    // Nobody is there to see that it is on.
    if (isLocked) return
    openCamera(wanted).then(
      (stream) => {
        stop = () => stopStream(stream)
        if (isGone) return stop()
        const [track] = stream.getVideoTracks()
        track?.addEventListener('ended', () => setState({ kind: 'failed', problem: 'unplugged' }))
        setState({ kind: 'live', stream, device: track?.getSettings().deviceId ?? '' })
      },
      (error: unknown) => {
        const problem = (error instanceof Error && problemsByName[error.name]) || 'unknown'
        if (!isGone) setState({ kind: 'failed', problem })
      },
    )
    return () => {
      isGone = true
      stop()
    }
  }, [wanted, attempt, isLocked])

  const isLive = state.kind === 'live'
  useEffect(() => {
    const { mediaDevices } = navigator
    if (!mediaDevices || !isLive) return
    let isGone = false
    const list = async () => {
      const found = (await mediaDevices.enumerateDevices()).filter((device) => device.kind === 'videoinput')
      if (!isGone) setDevices(found)
    }
    void list()
    mediaDevices.addEventListener('devicechange', list)
    return () => {
      isGone = true
      mediaDevices.removeEventListener('devicechange', list)
    }
  }, [isLive])

  return { state, devices, choose: setWanted, retry: () => setAttempt(attempt + 1) }
}

async function openCamera(wanted: string | null): Promise<MediaStream> {
  // Absent where the page is not allowed to know of cameras at all.
  if (!navigator.mediaDevices) throw new DOMException('', 'NotFoundError')
  const open = (device: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia({ video: { ...wishes, ...device }, audio: false })
  if (wanted === null) return open({ facingMode: 'environment' })
  try {
    return await open({ deviceId: { exact: wanted } })
  } catch (error) {
    // The one chosen last time is not plugged in today.
    if (error instanceof Error && problemsByName[error.name] === 'missing') return open({})
    throw error
  }
}

function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
