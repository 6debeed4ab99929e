import { IconArrowRight, IconLock } from '@tabler/icons-react'
import type { HistoryField } from '#shared/features/history/history.contract.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './History.module.css'
import { historyMessages as words } from './history.messages.ts'
import { fieldLabel, valueLines } from './history-value.ts'

/** The fields of one change: what each was before and is afterwards, or only that it changed. */
export function ChangeFields({ fields }: { readonly fields: readonly HistoryField[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.key}>
          <dt>{fieldLabel(field.key)}</dt>
          <dd>{field.content === 'shown' ? <Values field={field} /> : <Hidden content={field.content} />}</dd>
        </div>
      ))}
    </dl>
  )
}

function Hidden({ content }: { readonly content: Exclude<HistoryField['content'], 'shown'> }) {
  return (
    <span className={classes.hidden}>
      <IconLock size={16} stroke={1.8} aria-hidden /> {words[content]}
    </span>
  )
}

function Values({ field }: { readonly field: HistoryField }) {
  const { before, after } = field
  if (before === null || after === null) return <Value field={field} values={after ?? before ?? []} />
  if (field.format === 'presence' && before.length > 0 && after.length > 0) return words.replaced
  return (
    <>
      <span className={classes.before}>
        <span className={classes.side}>{words.before}</span>
        <Value field={field} values={before} />
      </span>
      <IconArrowRight size={16} stroke={1.8} aria-hidden className={classes.arrow} />
      <span className={classes.after}>
        <span className={classes.side}>{words.after}</span>
        <Value field={field} values={after} />
      </span>
    </>
  )
}

function Value({ field, values }: { readonly field: HistoryField; readonly values: readonly string[] }) {
  const zone = useZone()
  const lines = valueLines(field, values, zone)
  if (lines.length === 0) return <span className={classes.nothing}>{words.nothing}</span>
  return (
    <span className={classes.value}>
      {numbered(lines).map(([key, line]) => (
        <span key={key}>{line}</span>
      ))}
    </span>
  )
}

/** A line may stand there twice. */
const numbered = (lines: readonly string[]): readonly (readonly [string, string])[] =>
  lines.map((line, index) => [`${index} ${line}`, line])
