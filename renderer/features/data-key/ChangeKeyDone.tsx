import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './DataKey.module.css'
import { dataKeyMessages as words } from './data-key.messages.ts'

interface ChangeKeyDoneProps {
  readonly damagedFiles: number
  readonly backupFailure: string | null
  readonly home: string
}

/** It is done: what holds from now on, and what is left to do. */
export function ChangeKeyDone({ damagedFiles, backupFailure, home }: ChangeKeyDoneProps) {
  const lines = [
    ...words.done,
    ...(damagedFiles > 0 ? [words.doneDamaged(formatNumber(damagedFiles))] : []),
    ...(backupFailure === null ? [] : [words.doneNoBackup]),
  ]
  return (
    <>
      <PageHead title={words.doneTitle} breadcrumb={[{ label: words.title, to: home }]} />
      <div className={classes.parts} role="status">
        <ul className={classes.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div>
          <Button component={Link} to={home}>
            {words.toState}
          </Button>
        </div>
      </div>
    </>
  )
}
