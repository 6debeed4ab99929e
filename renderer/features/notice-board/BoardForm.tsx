import { Text, Textarea, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { BoardChannel } from '#shared/features/notice-board/board-channels.rules.ts'
import { boardChannels, linkOf } from '#shared/features/notice-board/board-channels.rules.ts'
import {
  type Board,
  boardSchema,
  longestChannel,
  longestStatement,
} from '#shared/features/notice-board/notice-board.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import classes from './NoticeBoard.module.css'
import { channelWords, noticeBoardMessages as words } from './notice-board.messages.ts'

type Values = Readonly<Record<BoardChannel | 'statement', string>>

interface BoardFormProps {
  readonly known: {
    readonly board: Board
    readonly isOwn: boolean
    readonly statementBasis: string
    readonly source: string
  }
}

const typed = ({ statement, ...channels }: Board): Values => {
  const texts: Record<BoardChannel, string> = {
    ...{ counter: '', box: '', letter: '', phone: '', message: '', email: '', website: '', social: '', lapor: '' },
  }
  for (const channel of boardChannels) texts[channel] = channels[channel] ?? ''
  return { ...texts, statement }
}

function problemsOf(values: Values): Record<string, string> {
  const isEmpty = boardChannels.every((channel) => values[channel].trim() === '')
  return { ...schemaProblems(boardSchema, values, {}), ...(isEmpty ? { counter: words.noneTitle } : {}) }
}

/** What hangs on the wall is written here, once for all sheets. */
export function BoardForm({ known: { board, isOwn, statementBasis, source } }: BoardFormProps) {
  const queries = useQueryClient()
  const form = useDraftForm<Values>({
    name: 'notice-board.board',
    basis: JSON.stringify(board),
    initialValues: typed(board),
    validate: problemsOf,
  })
  const change = useCommand({
    mutationFn: (values: Values) =>
      client.noticeBoard.change(boardSchema.parse(values), { context: { key: form.draft.key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.noticeBoard.key() }),
  })
  const hintOf = (channel: BoardChannel, hint: string | undefined) =>
    linkOf(channel, form.values[channel].trim()) === null ? hint : words.withCode
  return (
    <section className={classes.section}>
      <Title order={2}>{words.textTitle}</Title>
      <FormBody
        onSubmit={form.onSubmit((values) =>
          change.mutate(values, { onSuccess: () => noticeDone({ text: words.saved }) }),
        )}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={change.isPending}
        failure={change.error ? errorText(change.error) : null}
        draft={form.draft}
      >
        {!isOwn && <Text>{words.textUsual}</Text>}
        <FormSection title={words.channelsTitle} hint={words.textHint}>
          <div className={classes.pair}>
            {channelWords.map(({ channel, label, hint }) => (
              <TextInput
                key={channel}
                label={label}
                description={hintOf(channel, hint)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                maxLength={longestChannel}
                autoComplete="off"
                {...form.getInputProps(channel)}
              />
            ))}
          </div>
        </FormSection>
        <FormSection title={words.statement}>
          <Textarea
            label={words.statementText}
            description={words.statementHint(statementBasis)}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={longestStatement}
            {...form.getInputProps('statement')}
          />
        </FormSection>
        <Text size="sm" c="dimmed">
          {words.source(source)}
        </Text>
      </FormBody>
    </section>
  )
}
