import type { BodyRegions } from '#shared/features/arrivals/arrival-checks.ts'
import type { BodyMark } from '#shared/features/arrivals/arrivals.contract.ts'
import classes from './Arrivals.module.css'
import { arrivalMessages as words } from './arrivals.messages.ts'

const views = ['front', 'back'] as const

interface BodyMapProps {
  readonly body: BodyRegions
  readonly marks: readonly BodyMark[]
  /** For the mouse; the keyboard has the list of the same regions beside it. */
  readonly onPick?: ((region: string) => void) | undefined
}

/** A body from the front and from behind, with the numbers of the marks on it. */
export function BodyMap({ body, marks, onPick }: BodyMapProps) {
  return (
    <div className={classes.figures}>
      {views.map((view) => (
        <figure key={view} className={classes.figure}>
          <svg
            viewBox={`0 0 ${body.width} ${body.height}`}
            role="img"
            aria-label={words.picture(words.views[view].toLocaleLowerCase('id'))}
          >
            {body.regions
              .filter((region) => region.view === view)
              .map(({ id, label, points }) => {
                const numbers = marks.flatMap((mark, index) => (mark.region === id ? [index + 1] : []))
                const [x, y] = centreOf(points)
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture does the same by keyboard
                  <g key={id} onClick={onPick && (() => onPick(id))}>
                    <polygon
                      className={classes.region}
                      data-clickable={onPick ? true : undefined}
                      data-marked={numbers.length > 0 || undefined}
                      data-region={id}
                      points={points.map((point) => point.join(',')).join(' ')}
                    >
                      <title>{label}</title>
                    </polygon>
                    {numbers.length > 0 && (
                      <text className={classes.number} x={x} y={y + 2.5}>
                        {numbers.join(',')}
                      </text>
                    )}
                  </g>
                )
              })}
          </svg>
          <figcaption>{words.views[view]}</figcaption>
        </figure>
      ))}
    </div>
  )
}

function centreOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const sum = points.reduce(([left, top], [x, y]) => [left + x, top + y] as const, [0, 0] as const)
  return [sum[0] / points.length, sum[1] / points.length]
}
