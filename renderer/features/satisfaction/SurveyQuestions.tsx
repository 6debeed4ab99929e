import { Button, Table, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { KeptQuestion } from '#shared/features/satisfaction/survey-questions.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { AddSurveyQuestion } from './AddSurveyQuestion.tsx'
import classes from './Results.module.css'
import { surveyQuestionsMessages as words } from './survey-questions.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

const looks = {
  asked: { meaning: 'done', Icon: IconCircleCheck },
  not: { meaning: 'neutral', Icon: IconCircleMinus },
} as const

/** Questions of the unit's own, which never change the index. */
export function SurveyQuestions() {
  const questions = useQuery(orpc.surveyQuestions.list.queryOptions({ input: {} }))
  return (
    <section className={classes.section}>
      <Title order={2} mb="xs">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw="75ch">
        {words.hint}
      </Text>
      <QueryContent query={questions} shape="table">
        {(list) =>
          list.length === 0 ? <p className={classes.quiet}>{words.empty}</p> : <QuestionTable questions={list} />
        }
      </QueryContent>
      <AddSurveyQuestion />
    </section>
  )
}

function QuestionTable({ questions }: { readonly questions: readonly KeptQuestion[] }) {
  const [key, setKey] = useState(() => newId())
  const change = useSurveyCommand(client.surveyQuestions.setAsked, key)
  const failure = surveyFailure(change.error)
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <Table className={classes.table ?? ''} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.text}</Table.Th>
            <Table.Th scope="col">{words.answers}</Table.Th>
            <Table.Th scope="col">{words.state}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {questions.map(({ id, text, kind, labels, isAsked, revision }) => (
            <Table.Tr key={id}>
              <Table.Td>{text}</Table.Td>
              <Table.Td>{kind === 'scale' ? words.labelled(labels) : words.kinds.text}</Table.Td>
              <Table.Td>
                <MeaningBadge look={isAsked ? looks.asked : looks.not} word={isAsked ? words.asked : words.notAsked} />
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={isAsked ? words.stopAsking(text) : words.startAsking(text)}
                  disabled={change.isPending}
                  onClick={() =>
                    change.mutate(
                      { id, revision, isAsked: !isAsked },
                      { onSuccess: () => noticeDone({ text: words.changed }), onSettled: () => setKey(newId()) },
                    )
                  }
                >
                  {isAsked ? words.stop : words.start}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
