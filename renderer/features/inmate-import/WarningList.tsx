import { IconAlertTriangle } from '@tabler/icons-react'
import type { ImportRow } from '#shared/features/inmate-import/inmate-import.contract.ts'
import classes from './InmateImport.module.css'
import { importMessages as words } from './inmate-import.messages.ts'

/** What somebody should look at although the line is taken in. */
export function WarningList({ row }: { readonly row: ImportRow }) {
  const question = row.question === 'not-present-here' ? [words.questions[row.question]] : []
  const texts = [...row.warnings.map(({ code, value }) => words.warnings[code](value)), ...question]
  if (texts.length === 0) return null
  return (
    <ul className={classes.plain}>
      {texts.map((text) => (
        <li key={text} className={classes.warning}>
          <IconAlertTriangle size={15} stroke={2} aria-hidden /> {text}
        </li>
      ))}
    </ul>
  )
}
