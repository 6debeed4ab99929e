import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './QueryContent.module.css'

/** What will stand there, so that nothing jumps when it arrives. */
export type SkeletonShape = 'table' | 'record' | 'form' | 'case' | 'banner'

const patience = 200

const widths: Readonly<Record<SkeletonShape, readonly string[]>> = {
  table: ['100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%'],
  record: ['100%', '40%', '70%', '70%', '60%', '70%'],
  form: ['12rem', '100%', '12rem', '100%', '12rem', '100%'],
  banner: ['100%'],
  case: ['100%', '30%', '70%', '70%', '70%', '70%'],
}

const heights: Readonly<Record<SkeletonShape, readonly number[]>> = {
  table: [36, 40, 40, 40, 40, 40, 40, 40],
  record: [96, 20, 16, 16, 16, 16],
  form: [14, 36, 14, 36, 14, 36],
  banner: [94],
  case: [96, 20, 44, 44, 44, 44],
}

/** Grey shapes in place of what is coming; only after 200 ms, because most answers are faster and a flash disturbs. */
export function LoadingSkeleton({ shape }: { readonly shape: SkeletonShape }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={classes.skeleton} data-shape={shape}>
      {isShown && (
        <>
          <VisuallyHidden>{componentMessages.loading}</VisuallyHidden>
          {widths[shape].map((width, row) => (
            <Skeleton
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are the same grey bars for ever
              key={row}
              animate={false}
              width={width}
              height={heights[shape][row] ?? 16}
              radius="sm"
            />
          ))}
        </>
      )}
    </div>
  )
}
