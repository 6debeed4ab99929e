import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useId } from 'react'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import classes from './History.module.css'
import { historyMessages as words } from './history.messages.ts'
import { RecordHistory } from './RecordHistory.tsx'

/** "Riwayat" at the end of a page that has no tabs. It is asked for, and read, only when it is opened. */
export function HistorySection({ subject }: { readonly subject: HistorySubject }) {
  const [isOpen, { toggle }] = useDisclosure(false)
  const titleId = useId()
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div className={classes.sectionHead}>
        <h2 id={titleId}>{words.title}</h2>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />}
          onClick={toggle}
          aria-expanded={isOpen}
        >
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      {isOpen && <RecordHistory subject={subject} />}
    </section>
  )
}
