import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import { shortestPassword } from '#shared/features/accounts/accounts.rules.ts'
import classes from './PasswordRules.module.css'
import { sessionMessages } from './session.messages.ts'

interface PasswordRulesProps {
  readonly password: string
  readonly loginName: string
}

/** The rules of a new password, ticked while it is being typed: nobody has to guess what will be refused. */
export function PasswordRules({ password, loginName }: PasswordRulesProps) {
  const letters = password.toLowerCase()
  const name = loginName.trim().toLowerCase()
  const rules = [
    {
      id: 'length',
      text: sessionMessages.ruleLength(shortestPassword),
      isMet: [...password].length >= shortestPassword,
    },
    {
      id: 'name',
      text: sessionMessages.ruleName,
      isMet: password !== '' && (name.length < 3 || !letters.includes(name)),
    },
    { id: 'plain', text: sessionMessages.rulePlain, isMet: new Set(letters).size >= 5 },
  ]
  return (
    <ul className={classes.rules} aria-label={sessionMessages.passwordRules}>
      {rules.map(({ id, text, isMet }) => (
        <li key={id} data-met={isMet || undefined}>
          {isMet ? <IconCheck size={18} aria-hidden /> : <IconCircle size={18} stroke={1.2} aria-hidden />}
          <span>{text}</span>
          <VisuallyHidden>{isMet ? sessionMessages.ruleMet : sessionMessages.ruleOpen}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}
