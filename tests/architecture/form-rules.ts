import { lineOf, type SourceFile, syntaxTree, walk } from './source-files.ts'

/** Forms that keep no draft, each with the reason. Everything else that is typed goes through `useDraftForm`. */
export const FORMS_WITHOUT_DRAFT: Readonly<Record<string, string>> = {
  'renderer/components/FormPage/use-draft-form.ts': 'makes the forms that do keep one',
  'renderer/features/session/RecoverScreen.tsx': 'recovery code and new password, before anybody is logged in',
  'renderer/features/session/ChangePasswordForm.tsx': 'passwords only',
  'renderer/features/accounts/ResetPasswordScreen.tsx': 'a password only',
  'renderer/features/backups/RestoreSecret.tsx': 'a password or the recovery code',
  'renderer/features/inmate-lists/OpenListScreen.tsx':
    'a file that was chosen a moment ago and the password that it came with',
  'renderer/features/partner-keys/ImportCardForm.tsx': 'a file that was chosen a moment ago, and nothing typed',
  'renderer/features/setup/SetupWizard.tsx': 'first run: no account and no database yet, and it holds a password',
  'renderer/features/setup/FacilityStep.tsx': 'a step of the first run',
  'renderer/features/setup/LetterheadStep.tsx': 'a step of the first run',
  'renderer/features/setup/ComputerStep.tsx': 'a step of the first run',
  'renderer/features/setup/AdministratorStep.tsx': 'a step of the first run, with the first password',
  'renderer/features/data-key/ChangeKeySheet.tsx': 'types a recovery code back',
  'renderer/features/data-key/ChangeKeyStart.tsx': 'holds a password and nothing else',
  'renderer/features/identity-vault/VaultCodeForm.tsx': 'types a recovery code back',
  'renderer/features/identity-vault/RecoverVaultForm.tsx': 'holds a recovery code and nothing else',
  'renderer/features/setup/RecoveryStep.tsx': 'a step of the first run, with the recovery code',
}

/** Every place where a file makes a form of its own, past the one that keeps drafts. */
export function formBreaches(file: SourceFile): readonly string[] {
  if (Object.hasOwn(FORMS_WITHOUT_DRAFT, file.path)) return []
  const found: string[] = []
  walk(syntaxTree(file), (node) => {
    if (node.type === 'ImportDeclaration' && nameOf(node.source) === '@mantine/form') {
      for (const specifier of node.specifiers as readonly Imported[]) {
        const isType = node.importKind === 'type' || specifier.importKind === 'type'
        // The whole module under one name brings `useForm` along.
        const name = specifier.type === 'ImportSpecifier' ? specifier.imported?.name : 'useForm'
        if (name === 'useForm' && !isType) found.push(`${file.path}:${lineOf(file, node)}: useForm`)
      }
    }
    if (
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      node.type === 'ImportExpression'
    )
      if (nameOf(node.source) === '@mantine/form')
        found.push(`${file.path}:${lineOf(file, node)}: passes the module on`)
    if (node.type === 'JSXAttribute' && (node.name as { name?: unknown }).name === 'draft' && isNull(node.value))
      found.push(`${file.path}:${lineOf(file, node)}: draft={null}`)
  })
  return found
}

interface Imported {
  readonly type: string
  readonly importKind?: string
  readonly imported?: { readonly name?: string }
}

const nameOf = (source: unknown): unknown =>
  typeof source === 'object' && source !== null && 'value' in source ? source.value : null

function isNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('expression' in value)) return false
  const { expression } = value
  return typeof expression === 'object' && expression !== null && 'value' in expression && expression.value === null
}
