import { Button, Title } from '@mantine/core'
import { IconVault } from '@tabler/icons-react'
import type { ErrorText } from '../../api/error-text.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import classes from './IdentityVault.module.css'
import { identityVaultMessages as words } from './identity-vault.messages.ts'

interface MakeVaultProps {
  readonly code: { readonly isBusy: boolean; readonly failure: ErrorText | null }
  readonly onMake: () => void
}

/** Before there is one: what it is for and what making it means. */
export function MakeVault({ code, onMake }: MakeVaultProps) {
  return (
    <>
      <Lines title={words.forTitle} lines={words.forLines} />
      <Lines title={words.howTitle} lines={words.howLines} />
      {code.failure && <FailureNotice failure={code.failure} />}
      <div>
        <Button leftSection={<IconVault size={18} stroke={1.8} aria-hidden />} loading={code.isBusy} onClick={onMake}>
          {words.make}
        </Button>
      </div>
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
