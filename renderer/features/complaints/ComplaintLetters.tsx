import { Button, Menu, Text, Title } from '@mantine/core'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { useMay, useSession } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { ComplaintLetterLines } from './ComplaintLetterLines.tsx'
import classes from './Complaints.module.css'
import { letterScanWord, letterWord } from './complaint-letter-sheet.tsx'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { useComplaintLetters } from './complaint-letters.queries.ts'
import { LetterScanLines } from './LetterScanLines.tsx'

interface ComplaintLettersProps {
  readonly complaint: Complaint
  /** Opens the panel beside the page. */
  readonly onOpen: (word: string) => void
}

/** The letters of a complaint, what was given out of them, and their scans. */
export function ComplaintLetters({ complaint, onOpen }: ComplaintLettersProps) {
  const isOwn = useSession().accountId === complaint.officer.id
  const mayWrite = useMay('enter:complaints') && isOwn
  const letters = useComplaintLetters(complaint.id)
  return (
    <section className={classes.part}>
      <Title order={2}>{words.title}</Title>
      {!mayWrite && (
        <Text size="sm" c="dimmed">
          {words.onlyOwner}
        </Text>
      )}
      <QueryContent query={letters} shape="form">
        {({ letters: written, scans, kinds }) => (
          <>
            {written.length === 0 && (
              <Text size="sm" c="dimmed">
                {words.none}
              </Text>
            )}
            <ComplaintLetterLines
              complaint={complaint}
              letters={written}
              kinds={kinds}
              mayWrite={mayWrite}
              onChange={(kind) => onOpen(letterWord(kind))}
            />
            {mayWrite && (
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button variant="default">{words.write}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {kinds.map(({ kind, isNext }) => (
                    <Menu.Item key={kind} onClick={() => onOpen(letterWord(kind))}>
                      {isNext ? words.kindNext(words.kinds[kind]) : words.kinds[kind]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            <Title order={3}>{words.scansTitle}</Title>
            <LetterScanLines complaintId={complaint.id} scans={scans} isOwn={isOwn} mayWrite={mayWrite} />
            {mayWrite && (
              <Button variant="default" onClick={() => onOpen(letterScanWord)}>
                {words.scanAdd}
              </Button>
            )}
          </>
        )}
      </QueryContent>
    </section>
  )
}
