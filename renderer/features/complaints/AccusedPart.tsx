import { Button, Text, Title } from '@mantine/core'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import classes from './Complaints.module.css'
import { accusedName, complaintMessages as words } from './complaints.messages.ts'

interface AccusedPartProps {
  readonly complaint: Complaint
  readonly units: ComplaintLists['units']
  readonly onAdd: (() => void) | undefined
  readonly onClear: ((accusedId: string, name: string) => void) | undefined
}

/** Whom it is about: they find neither this page nor its number. */
export function AccusedPart({ complaint: { accused }, units, onAdd, onClear }: AccusedPartProps) {
  return (
    <section className={classes.part}>
      <Title order={2}>{words.accusedTitle}</Title>
      <Text size="sm" c="dimmed">
        {accused.length === 0 ? words.accusedNone : words.accusedNote}
      </Text>
      {accused.length > 0 && (
        <ul className={classes.list}>
          {accused.map((one) => {
            const name = accusedName(one, units)
            return (
              <li key={one.id} className={classes.line}>
                <span>{name}</span>
                {onClear && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => onClear(one.id, name)}
                    aria-label={words.accusedClear(name)}
                  >
                    {words.accusedClearShort}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {onAdd && (
        <Button variant="default" onClick={onAdd}>
          {words.accusedAdd}
        </Button>
      )}
    </section>
  )
}
