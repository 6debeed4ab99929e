import { Button, Group, Select, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../format/numbers.ts'
import { PageNote } from '../Notices/PageNote.tsx'
import classes from './Camera.module.css'
import { cameraMessages as words } from './camera.messages.ts'
import type { CameraSubject } from './camera-subject.ts'
import { takePicture } from './picture.ts'
import type { Camera } from './use-camera.ts'

interface LiveCameraProps {
  readonly camera: Camera
  readonly subject: CameraSubject
  readonly onPicture: (picture: HTMLCanvasElement) => void
}

/** What the camera sees, and the button that takes it; or why there is nothing to see. */
export function LiveCamera({ camera, subject, onPicture }: LiveCameraProps) {
  const { state, devices, choose, retry } = camera
  const video = useRef<HTMLVideoElement>(null)
  const [isShown, setShown] = useState(false)
  const stream = state.kind === 'live' ? state.stream : null
  useEffect(() => {
    setShown(false)
    if (video.current) video.current.srcObject = stream
  }, [stream])

  if (state.kind === 'failed') {
    const { title, text } = words.problems[state.problem]
    return (
      <PageNote meaning="attention" title={title} action={{ label: words.retry, onClick: retry }} isSudden>
        {text}
      </PageNote>
    )
  }
  return (
    <>
      <Text size="sm">{state.kind === 'asking' ? words.asking : words.hints[subject]}</Text>
      <div className={classes.live}>
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label={words.live}
          className={classes.video}
          onLoadedData={() => setShown(true)}
        />
        {subject === 'face' && isShown && <div className={classes.faceGuide} aria-hidden />}
      </div>
      <Group gap="sm" align="end">
        <Button
          size="md"
          disabled={!isShown}
          leftSection={<IconCamera size={20} stroke={1.6} aria-hidden />}
          onClick={() => video.current && onPicture(takePicture(video.current))}
          data-autofocus
        >
          {words.take}
        </Button>
        {devices.length > 1 && state.kind === 'live' && (
          <Select
            label={words.camera}
            value={state.device}
            onChange={(device) => device !== null && choose(device)}
            data={devices.map((device, index) => ({
              value: device.deviceId,
              label: device.label || words.cameraNumber(formatNumber(index + 1)),
            }))}
            allowDeselect={false}
            w="20rem"
          />
        )}
      </Group>
    </>
  )
}
