import { letterMessages as words } from './letter.messages.ts'
import { SplitText } from './SplitText.tsx'
import type { TextListProps } from './text-props.ts'

/** Several paragraphs in one field, as in any text program: an empty line begins the next. */
export function ParagraphsInput({ hint = words.paragraphsHint, rows = 3, ...props }: TextListProps) {
  return <SplitText {...props} hint={hint} rows={rows} separator={/\n\s*\n/} joiner={'\n\n'} />
}
