import { Group, Radio, Textarea, TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import classes from './ComplaintDesk.module.css'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import type { PropsOf } from './props-of.ts'

/** What happened, in the order of the questions; only the first is needed. */
export function StoryFields({ propsOf }: { readonly propsOf: PropsOf }) {
  return (
    <FormSection title={words.story}>
      <Radio.Group label={words.voice} {...propsOf('voice')}>
        <Group gap="lg" mt={6}>
          <Radio value="reporter" label={words.voices.reporter} />
          <Radio value="officer" label={words.voices.officer} />
        </Group>
      </Radio.Group>
      <Textarea label={words.storyWhat} autosize minRows={3} maxRows={14} {...propsOf('story.what')} />
      <div className={classes.pair}>
        <TextInput label={optionalLabel(words.storyWhere)} autoComplete="off" {...propsOf('story.where')} />
        <TextInput label={optionalLabel(words.storyWhen)} autoComplete="off" {...propsOf('story.when')} />
      </div>
      <TextInput
        label={optionalLabel(words.storyWho)}
        description={words.storyWhoHint}
        autoComplete="off"
        {...propsOf('story.who')}
      />
      <Textarea label={optionalLabel(words.storyHow)} autosize minRows={2} maxRows={14} {...propsOf('story.how')} />
      <Textarea label={optionalLabel(words.storyWish)} autosize minRows={1} maxRows={8} {...propsOf('story.wish')} />
    </FormSection>
  )
}
