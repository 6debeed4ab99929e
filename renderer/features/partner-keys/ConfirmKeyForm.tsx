import { Text, TextInput, Title } from '@mantine/core'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeyFailure, useConfirmKey } from './partner-keys.queries.ts'

/** After the telephone call: what was heard, and from whom. The screen shows nothing that could be copied instead. */
export function ConfirmKeyForm({ partnerKey }: { readonly partnerKey: PartnerKey }) {
  const { id, revision, name } = partnerKey
  const form = useDraftForm({
    name: 'partner-keys.confirm',
    subject: id,
    basis: revision,
    initialValues: { fingerprint: '', spokenWith: '' },
    validate: {
      fingerprint: (value) => (value.trim() === '' ? words.fingerprintMissing : null),
      spokenWith: (value) => (value.trim() === '' ? words.spokenWithMissing : null),
    },
  })
  const confirm = useConfirmKey(form.draft.key)
  const save = form.onSubmit(({ fingerprint, spokenWith }) =>
    confirm.mutate(
      { id, revision: Number(form.draft.basis), fingerprint: fingerprint.trim(), spokenWith: spokenWith.trim() },
      { onSuccess: () => noticeDone({ text: words.confirmed(name) }) },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveConfirm}
      isSubmitting={confirm.isPending}
      failure={partnerKeyFailure(confirm.error)}
      draft={form.draft}
    >
      <Title order={3}>{words.confirm}</Title>
      <Text size="sm">{words.confirmText}</Text>
      <TextInput
        label={words.typeFingerprint}
        description={words.typeFingerprintHint}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('fingerprint')}
      />
      <TextInput
        label={words.spokenWith}
        description={words.spokenWithHint}
        autoComplete="off"
        {...form.getInputProps('spokenWith')}
      />
    </FormBody>
  )
}
