import { letterMessages as words } from './letter.messages.ts'
import { SplitText } from './SplitText.tsx'
import type { TextListProps } from './text-props.ts'

/** A list in one field: one entry per line. */
export function LinesInput({ hint = words.linesHint, rows = 2, ...props }: TextListProps) {
  return <SplitText {...props} hint={hint} rows={rows} separator={/\n/} joiner={'\n'} />
}
