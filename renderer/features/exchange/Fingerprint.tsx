import { inGroups } from '#shared/features/exchange/bundle-names.rules.ts'
import classes from './Exchange.module.css'

/** A fingerprint in groups of four, four to a line, as it is read out over the telephone. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  const groups = inGroups(hex)
  const lines = Array.from({ length: Math.ceil(groups.length / 4) }, (_, line) => groups.slice(line * 4, line * 4 + 4))
  return (
    <code className={classes.fingerprint}>
      {lines.map((line) => (
        <span key={line.join()}>{line.join(' ')}</span>
      ))}
    </code>
  )
}
