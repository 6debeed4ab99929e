import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'

interface SampleIntroProps {
  readonly words: { readonly intro: string; readonly sample: string }
  readonly onSave: () => void
}

/** What a list has to hold, and an example of one to keep. */
export function SampleIntro({ words, onSave }: SampleIntroProps) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Text size="sm">{words.intro}</Text>
      <Button
        variant="default"
        flex="none"
        leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
        onClick={onSave}
      >
        {words.sample}
      </Button>
    </Group>
  )
}
