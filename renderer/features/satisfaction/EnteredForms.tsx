import { Button, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import type { SurveyForm, SurveySelection } from '#shared/features/satisfaction/surveys.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Paper.module.css'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

const shown = 20

export const marksText = ({ marks }: SurveyForm): string =>
  marks === null ? '' : surveyElements.map((element) => marks[element] ?? '-').join(' ')

interface EnteredFormsProps {
  readonly selection: SurveySelection
  /** Typed since this page was opened: a slip of the hand is taken back with one press. */
  readonly undoable: readonly string[]
}

/** The paper that is in already, newest first. */
export function EnteredForms({ selection, undoable }: EnteredFormsProps) {
  const query = useQuery(orpc.surveys.forms.queryOptions({ input: { ...selection, channel: 'paper' } }))
  const zone = useZone()
  return (
    <section className={classes.entered}>
      <Title order={2} mb="xs">
        {words.enteredTitle}
      </Title>
      <QueryContent query={query} shape="table">
        {(forms) =>
          forms.length === 0 ? (
            <Text>{words.enteredEmpty}</Text>
          ) : (
            <Table aria-label={words.enteredTitle}>
              <Table.Thead>
                <Table.Tr>
                  {(['number', 'day', 'service', 'marks', 'entry', 'state'] as const).map((column) => (
                    <Table.Th key={column} scope="col">
                      {words.columns[column]}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {forms.slice(0, shown).map((form) => (
                  <Table.Tr key={form.id} className={form.voided ? (classes.void ?? '') : ''}>
                    <Table.Td>{form.number}</Table.Td>
                    <Table.Td>{formatDate(form.answeredOn)}</Table.Td>
                    <Table.Td>{form.serviceName}</Table.Td>
                    <Table.Td>{marksText(form)}</Table.Td>
                    <Table.Td>
                      {form.entry && words.entryBy(form.entry.byName, formatMoment(form.entry.at, zone))}
                    </Table.Td>
                    <Table.Td>
                      {form.voided ? (
                        words.voided
                      ) : undoable.includes(form.id) ? (
                        <UndoButton form={form} />
                      ) : (
                        words.counted
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryContent>
    </section>
  )
}

function UndoButton({ form: { id, number, revision } }: { readonly form: SurveyForm }) {
  const undo = useSurveyCommand(client.surveys.voidForm, useSubmitKey())
  const name = number ?? ''
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={words.undo(name)}
      loading={undo.isPending}
      onClick={() =>
        undo.mutate(
          { id, revision, reason: words.undoReason },
          {
            onSuccess: () => noticeDone({ text: words.undone(name) }),
            onError: (error) => noticeFailure(surveyFailure(error) ?? errorText(error)),
          },
        )
      }
    >
      {words.undoShort}
    </Button>
  )
}
