import { VisuallyHidden } from '@mantine/core'
import type { ImportRow } from '#shared/features/inmate-import/inmate-import.contract.ts'
import classes from './InmateImport.module.css'
import { importMessages as words } from './inmate-import.messages.ts'
import { labelOf, valueText } from './row-words.ts'

/** Old and new, field by field. */
export function DifferenceList({ row }: { readonly row: ImportRow }) {
  return (
    <ul className={classes.plain}>
      {row.differences.map(({ key, before, after }) => (
        <li key={key}>
          {labelOf(key)}: <span className={before === '' ? undefined : classes.before}>{valueText(key, before)}</span>{' '}
          <span aria-hidden>{words.arrow}</span>
          <VisuallyHidden>{words.arrowSpoken}</VisuallyHidden> <strong>{valueText(key, after)}</strong>
        </li>
      ))}
    </ul>
  )
}
