import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconRoute } from '@tabler/icons-react'
import { TemplatePicker } from '../terminology/TemplatePicker.tsx'
import classes from './Records.module.css'
import type { VisitFields } from './VisitFormFields.tsx'
import { visitMessages as words } from './visit.messages.ts'
import { withoutPrompts, withTemplate } from './visit-helps.ts'

interface VisitToolsProps {
  readonly form: VisitFields
  readonly onProtocols: () => void
}

/** Help for frequent complaints: questions to ask, and protocols for days without a doctor. */
export function VisitTools({ form, onProtocols }: VisitToolsProps) {
  const { templateId } = form.values.prompts
  return (
    <div className={classes.pair}>
      <TemplatePicker
        description={words.templateHint}
        value={templateId}
        onPick={(template) =>
          form.setValues((values) => {
            const now = { ...form.values, ...values }
            return template ? withTemplate(now, template) : withoutPrompts(now)
          })
        }
      />
      <Group gap="xs">
        {templateId !== null && (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={18} stroke={1.6} aria-hidden />}
            onClick={() => form.setValues(withoutPrompts(form.values))}
          >
            {words.templateUndo}
          </Button>
        )}
        <Button variant="default" leftSection={<IconRoute size={18} stroke={1.6} aria-hidden />} onClick={onProtocols}>
          {words.protocols}
        </Button>
      </Group>
    </div>
  )
}
