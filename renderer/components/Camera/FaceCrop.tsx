import { Button, Slider } from '@mantine/core'
import { useRef, useState } from 'react'
import classes from './Camera.module.css'
import { CropStage } from './CropStage.tsx'
import { cameraMessages as words } from './camera.messages.ts'
import { DragHandle } from './DragHandle.tsx'
import { cutFace, heldSquare, type Square, turnPicture } from './picture.ts'

interface FaceCropProps {
  readonly picture: HTMLCanvasElement
  readonly onPicture: (picture: HTMLCanvasElement) => void
  readonly onAgain: () => void
  readonly onTake: (jpeg: Blob) => void
}

const middle: Square = { x: 0.5, y: 0.5, edge: 0.8 }

/** A square is laid on the face. */
export function FaceCrop({ picture, onPicture, onAgain, onTake }: FaceCropProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [square, setSquare] = useState(middle)
  const turn = (direction: 1 | -1) => {
    setSquare(middle)
    onPicture(turnPicture(picture, direction))
  }
  const change = (part: Partial<Square>) => setSquare((before) => heldSquare({ ...before, ...part }, picture))
  const edge = square.edge * Math.min(picture.width, picture.height)
  const size = { width: `${(edge / picture.width) * 100}%`, height: `${(edge / picture.height) * 100}%` }
  return (
    <CropStage
      picture={picture}
      hint={words.cropHints.face}
      stage={stage}
      onTurn={turn}
      onAgain={onAgain}
      tools={
        <Slider
          className={classes.slider ?? ''}
          min={0.2}
          max={1}
          step={0.02}
          value={square.edge}
          onChange={(value) => change({ edge: value })}
          label={null}
          thumbLabel={words.squareSize}
        />
      }
      actions={<Button onClick={() => void cutFace(picture, square).then(onTake)}>{words.usePhoto}</Button>}
    >
      <DragHandle
        label={words.square}
        help={words.cornerHelp}
        spot={square}
        stage={stage}
        onMove={change}
        className={classes.square}
        size={size}
        isFirst
      />
    </CropStage>
  )
}
