import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './SummaryList.module.css'

export interface SummaryRow {
  readonly label: string
  readonly value: ReactNode
  /** With it, "Ubah" stands at the right. */
  readonly onEdit?: (() => void) | undefined
}

/** Facts as label and value, one below the other; the same look on record pages and check pages. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className={classes.list}>
      {rows.map((row) => (
        <div key={row.label} className={classes.row}>
          <dt>{row.label}</dt>
          <dd>
            <span className={classes.value}>{row.value}</span>
            {row.onEdit && (
              <Anchor
                component="button"
                type="button"
                onClick={row.onEdit}
                aria-label={`${componentMessages.edit} ${row.label}`}
              >
                {componentMessages.edit}
              </Anchor>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
