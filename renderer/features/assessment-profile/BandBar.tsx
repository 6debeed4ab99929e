import type { ProfileScore } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './AssessmentProfile.module.css'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'

const [width, height, inset] = [400, 24, 7]

/** How far a sum reaches into its bands; the number and the word stand beside it. */
export function BandBar({ score }: { readonly score: ProfileScore }) {
  const { title, value, max, band, bands } = score
  const unit = width / (max + 1)
  const text = words.bar(title, formatNumber(value), formatNumber(max), band.label)
  return (
    <svg className={classes.bar} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img">
      <title>{text}</title>
      {bands.map(({ label, from, to, severity }) => (
        <rect
          key={label}
          data-meaning={severity}
          data-edge
          x={from * unit}
          y={0.5}
          width={(to - from + 1) * unit}
          height={height - 1}
        />
      ))}
      <rect className={classes.value} x={0} y={inset} width={(value + 0.5) * unit} height={height - 2 * inset} />
    </svg>
  )
}
