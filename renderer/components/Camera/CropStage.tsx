import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { type Icon, IconRotate, IconRotateClockwise } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import classes from './Camera.module.css'
import { cameraMessages as words } from './camera.messages.ts'

interface CropStageProps {
  readonly picture: HTMLCanvasElement
  readonly hint: string
  readonly stage: RefObject<HTMLDivElement | null>
  readonly onTurn: (direction: 1 | -1) => void
  readonly onAgain: () => void
  /** What is drawn over the picture: handles. */
  readonly children: ReactNode
  /** Beside turning. */
  readonly tools?: ReactNode
  readonly actions: ReactNode
}

/** The picture as large as the screen allows, with what is laid over it and the row of tools below. */
export function CropStage({ picture, hint, stage, onTurn, onAgain, children, tools, actions }: CropStageProps) {
  const shown = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const canvas = shown.current
    if (!canvas) return
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  return (
    <div className={classes.steps}>
      <Text size="sm">{hint}</Text>
      <div className={classes.stageFrame}>
        <div ref={stage} className={classes.stage}>
          <canvas ref={shown} className={classes.picture} role="img" aria-label={words.live} />
          {children}
        </div>
      </div>
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <TurnButton label={words.rotateLeft} icon={IconRotate} onTurn={() => onTurn(-1)} />
          <TurnButton label={words.rotateRight} icon={IconRotateClockwise} onTurn={() => onTurn(1)} />
          {tools}
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onAgain}>
            {words.again}
          </Button>
          {actions}
        </Group>
      </Group>
    </div>
  )
}

interface TurnButtonProps {
  readonly label: string
  readonly icon: Icon
  readonly onTurn: () => void
}

function TurnButton({ label, icon: TurnIcon, onTurn }: TurnButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onTurn}>
        <TurnIcon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
