import type { ImportRow } from '#shared/features/inmate-import/inmate-import.contract.ts'
import classes from './InmateImport.module.css'
import { problemTexts } from './row-words.ts'

/** Why a line was not taken in. */
export function ProblemList({ row }: { readonly row: ImportRow }) {
  return (
    <ul className={classes.plain}>
      {problemTexts(row).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
