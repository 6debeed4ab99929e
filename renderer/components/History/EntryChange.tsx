import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HistoryChange } from '#shared/features/history/history.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { ChangeFields } from './ChangeFields.tsx'
import classes from './History.module.css'
import { historyMessages as words } from './history.messages.ts'
import { changeTitle } from './history-value.ts'

/** So many fields of a new row are shown at once; more would bury the other entries. */
const shortRow = 3

/** One row that a command added, changed or removed. */
export function EntryChange({ change }: { readonly change: HistoryChange }) {
  const zone = useZone()
  const [isOpen, { toggle }] = useDisclosure(false)
  const inTitle = new Set(change.title.map(({ key }) => key))
  const fields = change.kind === 'changed' ? change.fields : change.fields.filter(({ key }) => !inTitle.has(key))
  const isLong = change.kind !== 'changed' && fields.length > shortRow
  return (
    <div className={classes.change}>
      <div>{changeTitle(change, zone)}</div>
      {isLong && (
        <Button variant="subtle" size="compact-xs" onClick={toggle} aria-expanded={isOpen}>
          {isOpen ? words.hideEntered : words.showEntered(formatNumber(fields.length))}
        </Button>
      )}
      {fields.length > 0 && (!isLong || isOpen) && <ChangeFields fields={fields} />}
    </div>
  )
}
