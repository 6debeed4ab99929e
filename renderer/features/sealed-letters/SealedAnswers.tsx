import { Text, Title } from '@mantine/core'
import type { SealedLetter } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { sealedMessages as words } from './sealed-letters.messages.ts'

/** What came back, with the scan of each letter. */
export function SealedAnswers({ letter: { answers } }: { readonly letter: SealedLetter }) {
  if (answers.length === 0) return null
  return (
    <>
      <Title order={3}>{words.answers}</Title>
      {answers.map(({ id, step, answeredOn, letterNumber, text, fileId, by }) => (
        <div key={id}>
          <Text fw={600}>{words.answerOf(step, formatDate(answeredOn))}</Text>
          {letterNumber !== null && <Text size="sm">{words.number(letterNumber)}</Text>}
          <Text className={classes.told ?? ''}>{text}</Text>
          <Text size="sm" c="dimmed">
            {words.recordedBy(by)}
          </Text>
          {fileId !== null && <FileList label={words.scan} files={[{ title: words.scan, path: `/files/${fileId}` }]} />}
        </div>
      ))}
    </>
  )
}
