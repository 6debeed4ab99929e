import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { appMessages } from './app.messages.ts'
import classes from './PlainScreen.module.css'

/** What stands there when a screen breaks: plain words and a way on, never a stack. */
export function CrashScreen() {
  return (
    <Stack className={classes.screen ?? ''} role="alert">
      <Title order={1}>{appMessages.crashTitle}</Title>
      <Text>{appMessages.crashText}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{appMessages.reload}</Button>
        <Button variant="default" component="a" href="/">
          {appMessages.toStart}
        </Button>
      </Group>
    </Stack>
  )
}
