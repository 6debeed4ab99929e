import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { PasswordField } from '../session/PasswordField.tsx'
import { PasswordRules } from '../session/PasswordRules.tsx'
import type { AccountForm } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'
import { suggestPassword } from './suggest-password.ts'

/** The password that the administrator hands over; one made by the machine is shown at once, because it must be copied down. */
export function FirstPasswordInput({ form, label }: { readonly form: AccountForm; readonly label: string }) {
  const [isVisible, setVisible] = useState(false)
  const { name, password } = form.values
  const suggest = () => {
    form.setFieldValue('password', suggestPassword(name))
    form.clearFieldError('password')
    setVisible(true)
  }
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <PasswordField
          className={classes.password ?? ''}
          label={label}
          description={accountsMessages.passwordHint}
          autoComplete="new-password"
          visible={isVisible}
          onVisibilityChange={setVisible}
          {...form.getInputProps('password')}
        />
        <Button variant="default" onClick={suggest} aria-label={accountsMessages.suggestLabel}>
          {accountsMessages.suggest}
        </Button>
      </Group>
      <PasswordRules password={password} loginName={name} />
    </Stack>
  )
}
