import { Text } from '@mantine/core'
import { formatNumber } from '../../format/numbers.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import type { LetterPaper } from './letter-settings.queries.ts'
import classes from './PaperSketch.module.css'

/** In millimetres, as the letters themselves are set (resources/letters/base.typ). */
const sheets = { A4: { width: 210, height: 297 }, F4: { width: 215, height: 330 } } as const
const usual = { left: 28, right: 20, narrowest: 8, bottom: 24 } as const
const lineStep = 9

/** Where the letter will stand on paper with a printed head; every measure in the drawing is a millimetre. */
export function PaperSketch({ paper }: { readonly paper: LetterPaper }) {
  const { width, height } = sheets[paper.paper]
  const top = paper.offsetMm
  const left = usual.left + paper.shiftMm
  const right = width - Math.max(usual.narrowest, usual.right - paper.shiftMm)
  const lines = Math.floor((height - usual.bottom - top) / lineStep)
  const said = words.sketch(formatNumber(top), formatNumber(left))
  return (
    <figure className={classes.sketch}>
      <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} className={classes.sheet} role="img" aria-label={said}>
        <rect width={width} height={height} className={classes.paper} />
        <rect x={usual.left} y={12} width={width - usual.left - usual.right} height={24} className={classes.head} />
        <text x={width / 2} y={27} className={classes.word}>
          {words.sketchHead}
        </text>
        {Array.from({ length: lines }, (_, index) => top + index * lineStep).map((y) => (
          <rect key={y} x={left} y={y} width={right - left} height={3.2} className={classes.line} />
        ))}
        <path d={`M ${left} 0 V ${height} M 0 ${top} H ${width}`} className={classes.edge} />
      </svg>
      <Text component="figcaption" size="sm" c="dimmed">
        {said}
      </Text>
    </figure>
  )
}
