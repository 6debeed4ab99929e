import { Button, Stack, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { appMessages } from './app.messages.ts'
import classes from './PlainScreen.module.css'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <Stack className={classes.screen ?? ''} align="flex-start">
      <Title order={1}>{appMessages.notFoundTitle}</Title>
      <Text>{appMessages.notFoundText}</Text>
      <Button component={Link} to="/">
        {appMessages.toStart}
      </Button>
    </Stack>
  )
}
