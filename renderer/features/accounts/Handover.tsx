import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'

interface HandoverProps {
  readonly title: string
  readonly fullName: string
  readonly loginName: string
  readonly password: string
  readonly onAnother?: (() => void) | undefined
}

/** The one moment at which the password can still be read: what to tell the person, and that it is the last chance. */
export function Handover({ title, fullName, loginName, password, onAnother }: HandoverProps) {
  return (
    <>
      <PageHead title={title} breadcrumb={[{ label: accountsMessages.title, to: '/pengaturan/akun' }]} />
      <Stack className={classes.handover ?? ''} role="status">
        <Text>{accountsMessages.handoverText(fullName)}</Text>
        <SummaryList
          rows={[
            { label: accountsMessages.loginName, value: <span className={classes.secret}>{loginName}</span> },
            { label: accountsMessages.password, value: <span className={classes.secret}>{password}</span> },
          ]}
        />
        <Text c="dimmed">{accountsMessages.handoverNext}</Text>
        <Group gap="xs">
          <Button component={Link} to="/pengaturan/akun">
            {accountsMessages.done}
          </Button>
          {onAnother && (
            <Button variant="default" onClick={onAnother}>
              {accountsMessages.another}
            </Button>
          )}
        </Group>
      </Stack>
    </>
  )
}
