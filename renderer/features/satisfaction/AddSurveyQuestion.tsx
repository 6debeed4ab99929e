import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { newOwnQuestionSchema } from '#shared/features/satisfaction/survey-questions.contract.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { surveyQuestionsMessages as words } from './survey-questions.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

const noLabels: readonly string[] = ['', '', '', '']

/** One more question: what is asked, and the words for 1 to 4 where one of them is chosen. */
export function AddSurveyQuestion() {
  const [key, setKey] = useState(() => newId())
  const add = useSurveyCommand(client.surveyQuestions.add, key)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<'scale' | 'text'>('scale')
  const [labels, setLabels] = useState(noLabels)
  const [isWrong, setWrong] = useState(false)
  const length = text.trim().length
  const isTextWrong = length < 5 || length > 200
  const parsed = newOwnQuestionSchema.safeParse(kind === 'scale' ? { kind, text, labels } : { kind, text })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setWrong(!parsed.success)
    if (!parsed.success) return
    add.mutate(parsed.data, {
      onSuccess: () => {
        noticeDone({ text: words.added })
        setText('')
        setLabels(noLabels)
      },
      onSettled: () => setKey(newId()),
    })
  }
  const failure = surveyFailure(add.error)
  const areLabelsWrong = isWrong && !isTextWrong && !parsed.success
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="xs" mt="sm">
        <Group align="flex-start" gap="xs">
          <TextInput
            label={words.newText}
            w="30rem"
            maxLength={200}
            value={text}
            error={isWrong && isTextWrong ? words.textProblem : null}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            label={words.kind}
            w="14rem"
            allowDeselect={false}
            data={[
              { value: 'scale', label: words.kinds.scale },
              { value: 'text', label: words.kinds.text },
            ]}
            value={kind}
            onChange={(chosen) => setKind(chosen === 'text' ? 'text' : 'scale')}
          />
        </Group>
        {kind === 'scale' && (
          <Group align="flex-start" gap="xs">
            {words.labels.map((name, place) => (
              <TextInput
                key={name}
                label={name}
                w="11rem"
                maxLength={40}
                value={labels[place] ?? ''}
                error={areLabelsWrong && place === 0 ? words.labelProblem : null}
                onChange={(event) => setLabels(labels.with(place, event.currentTarget.value))}
              />
            ))}
          </Group>
        )}
        {failure && <FailureNotice failure={failure} />}
        <Group>
          <Button
            type="submit"
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            loading={add.isPending}
          >
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
