import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import classes from './Camera.module.css'
import { CropStage } from './CropStage.tsx'
import { cameraMessages as words } from './camera.messages.ts'
import { DragHandle } from './DragHandle.tsx'
import { type Corners, firstCorners, moveCorner, turnedCorners, wholePicture } from './perspective.ts'
import { cutSheet, type Page, turnPicture } from './picture.ts'

interface PaperCropProps {
  readonly picture: HTMLCanvasElement
  readonly onPicture: (picture: HTMLCanvasElement) => void
  readonly onAgain: () => void
  readonly onTake: (page: Page, isLast: boolean) => void
  readonly mayGoOn: boolean
  readonly isFirst: boolean
}

/** Four corners are laid on those of the sheet; what lies between them becomes a straight page. */
export function PaperCrop({ picture, onPicture, onAgain, onTake, mayGoOn, isFirst }: PaperCropProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [corners, setCorners] = useState<Corners>(firstCorners)
  const [isWorking, setWorking] = useState(false)
  const turn = (direction: 1 | -1) => {
    const quarters = direction === 1 ? 1 : 3
    setCorners(Array.from({ length: quarters }).reduce<Corners>((all) => turnedCorners(all), corners))
    onPicture(turnPicture(picture, direction))
  }
  const take = async (isLast: boolean) => {
    setWorking(true)
    // The button shows that it works before the work holds everything up.
    await new Promise((resolve) => setTimeout(resolve, 30))
    onTake(await cutSheet(picture, corners), isLast)
  }
  const outline = corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')
  return (
    <CropStage
      picture={picture}
      hint={words.cropHints.paper}
      stage={stage}
      onTurn={turn}
      onAgain={onAgain}
      tools={
        <Button variant="subtle" onClick={() => setCorners(wholePicture)}>
          {words.wholePicture}
        </Button>
      }
      actions={
        <>
          {mayGoOn && (
            <Button variant="default" disabled={isWorking} onClick={() => void take(false)}>
              {words.nextPage}
            </Button>
          )}
          <Button loading={isWorking} onClick={() => void take(true)}>
            {isFirst ? words.usePhoto : words.usePage}
          </Button>
        </>
      }
    >
      <svg className={classes.outline} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <path d={`M0 0H100V100H0Z M${outline.replaceAll(' ', ' L')}Z`} fillRule="evenodd" className={classes.outside} />
        <polygon points={outline} className={classes.edge} />
      </svg>
      {corners.map((corner, index) => (
        <DragHandle
          key={words.corners[index]}
          label={words.corners[index] ?? ''}
          help={words.cornerHelp}
          spot={corner}
          stage={stage}
          onMove={(spot) => setCorners((before) => moveCorner(before, index, spot))}
          className={classes.corner}
          isFirst={index === 0}
        />
      ))}
    </CropStage>
  )
}
