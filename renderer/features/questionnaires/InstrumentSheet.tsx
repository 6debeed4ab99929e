import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { InstrumentEntry, InstrumentVersion } from '#shared/features/questionnaires/instruments.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { BlankFormButton } from './BlankFormButton.tsx'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import { ParameterItem } from './ParameterItem.tsx'
import classes from './Questionnaires.module.css'
import { instrumentFailure, useWithdrawInstrument } from './questionnaires.queries.ts'
import { SignedFileButton } from './SignedFileButton.tsx'
import { StandingBadge } from './StandingBadge.tsx'

/** One instrument: where it comes from, what the office may set, and its versions. */
export function InstrumentSheet({ instrument }: { readonly instrument: InstrumentEntry }) {
  const { versions, parameters, url } = instrument
  const shown = versions.find(({ standing }) => standing === 'in-force' || standing === 'incomplete') ?? versions[0]
  return (
    <Stack gap="md">
      {shown && shown.openItems.length > 0 && (
        <PageNote meaning="attention" title={words.openTitle}>
          {words.openText(shown.openItems)}
        </PageNote>
      )}
      {shown?.note && (
        <PageNote meaning="attention" title={words.note}>
          {shown.note}
        </PageNote>
      )}
      {shown && <Facts version={shown} />}
      {shown && (
        <Group>
          <BlankFormButton versionId={shown.id} />
        </Group>
      )}
      {parameters.length > 0 && (
        <section className={classes.block}>
          <Title order={3}>{words.parameters}</Title>
          {parameters.map((parameter) => (
            <ParameterItem key={`${parameter.id} ${parameter.set?.id ?? ''}`} url={url} parameter={parameter} />
          ))}
        </section>
      )}
      <section className={classes.block}>
        <Title order={3}>{words.versions}</Title>
        {versions.map((version) => (
          <VersionItem key={version.id} version={version} />
        ))}
      </section>
    </Stack>
  )
}

function Facts({ version }: { readonly version: InstrumentVersion }) {
  const { purpose, source, publisher, questions } = version
  const facts = [
    { label: words.purpose, value: purpose },
    { label: words.source, value: source },
    { label: words.publisher, value: publisher },
    { label: words.questions, value: formatNumber(questions) },
  ]
  return (
    <>
      {facts.map(({ label, value }) =>
        value === null ? null : (
          <div key={label}>
            <Text className={classes.quiet ?? ''}>{label}</Text>
            <Text size="sm">{value}</Text>
          </div>
        ),
      )}
    </>
  )
}

function VersionItem({ version }: { readonly version: InstrumentVersion }) {
  const zone = useZone()
  const [isOpen, setOpen] = useState(false)
  const withdraw = useWithdrawInstrument(useSubmitKey(isOpen))
  const { office, standing } = version
  const { actionsOf } = useDesk()
  return (
    <div className={classes.score}>
      <div className={classes.scoreHead}>
        <strong>{words.versionOf(version.version, words.origins[version.origin])}</strong>
        <StandingBadge standing={standing} />
      </div>
      <Text size="sm">{words.from(formatDate(version.effectiveFrom))}</Text>
      {office && (
        <Text size="sm">
          {words.broughtBy(office.approvedBy, office.importedByName, formatInstant(office.importedAt, zone))}
        </Text>
      )}
      {office?.signer && (
        <Text size="sm">
          {words.signedBy(words.signers[office.signer.kind], office.signer.name, office.signer.fingerprint)}
        </Text>
      )}
      {office?.withdrawnReason && <Text size="sm">{words.withdrawnBecause(office.withdrawnReason)}</Text>}
      {office?.signer && <SignedFileButton fileId={office.id} version={version.version} />}
      {actionsOf(version)}
      {office && standing !== 'withdrawn' && (
        <Group>
          <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
            {words.withdrawOf(version.version)}
          </Button>
        </Group>
      )}
      {office && (
        <ReasonDialog
          isOpen={isOpen}
          title={words.withdrawOf(version.version)}
          question={words.withdrawQuestion}
          confirmLabel={words.withdrawOf(version.version)}
          onConfirm={(reason) =>
            withdraw.mutate(
              { id: office.id, revision: office.revision, reason },
              {
                onSuccess: () => {
                  noticeDone({ text: words.withdrawn })
                  setOpen(false)
                },
              },
            )
          }
          onClose={() => setOpen(false)}
          isDangerous
          isBusy={withdraw.isPending}
          failure={instrumentFailure(withdraw.error)}
        >
          {words.withdrawText}
        </ReasonDialog>
      )}
    </div>
  )
}
