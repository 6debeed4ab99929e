import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CredentialPage, Credit, Licence } from '#shared/features/credentials/credentials.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Credentials.module.css'
import { CreditForm } from './CreditForm.tsx'
import { credentialMessages as words } from './credentials.messages.ts'
import { credentialFailure, useCredentialCommand } from './credentials.queries.ts'
import { LicenceBadge } from './LicenceBadge.tsx'
import { LicenceForm } from './LicenceForm.tsx'
import { StandingBadge } from './StandingBadge.tsx'
import { pointsText } from './standing-words.ts'

interface CredentialViewProps {
  readonly page: CredentialPage
  readonly mayEnter: boolean
}

type Leaving = { readonly kind: 'licence'; readonly row: Licence } | { readonly kind: 'credit'; readonly row: Credit }

const scansOf = (fileIds: readonly string[]) =>
  fileIds.map((id, index) => ({ path: `/files/${id}`, title: words.scanOf(index + 1) }))

/** STR, SIP and SKP of one person, with what was before. */
export function CredentialView({ page, mayEnter }: CredentialViewProps) {
  const { standing, licences, credits, creditYears } = page
  const { workerId } = standing
  const [entering, setEntering] = useState<'licence' | 'credit' | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const close = () => setEntering(null)
  return (
    <div className={listClasses.columns} data-sheet={entering ? true : undefined}>
      <Stack className={listClasses.main ?? ''} gap="md">
        <SummaryList
          rows={[
            { label: words.standing, value: <StandingBadge standing={standing} /> },
            { label: words.endsOn, value: standing.endsOn === null ? words.noneEnds : formatDate(standing.endsOn) },
            { label: words.pointsTitle(creditYears), value: pointsText(standing) },
          ]}
        />
        <section aria-label={words.licences}>
          <Head title={words.licences} label={words.record} onAdd={mayEnter ? () => setEntering('licence') : null} />
          {licences.length === 0 && <Text c="dimmed">{words.licenceNone}</Text>}
          {licences.map((row) => (
            <OneLicence
              key={row.id}
              row={row}
              onVoid={mayEnter && row.standing !== 'voided' ? () => setLeaving({ kind: 'licence', row }) : null}
            />
          ))}
        </section>
        <section aria-label={words.credits}>
          <Head
            title={words.credits}
            label={words.recordCredit}
            onAdd={mayEnter ? () => setEntering('credit') : null}
          />
          {credits.length === 0 && <Text c="dimmed">{words.creditNone}</Text>}
          {credits.map((row) => (
            <OneCredit
              key={row.id}
              row={row}
              onVoid={mayEnter && row.state === 'active' ? () => setLeaving({ kind: 'credit', row }) : null}
            />
          ))}
        </section>
      </Stack>
      {entering && (
        <SidePanel title={entering === 'licence' ? words.record : words.recordCredit} onClose={close}>
          {entering === 'licence' ? (
            <LicenceForm workerId={workerId} onDone={close} />
          ) : (
            <CreditForm workerId={workerId} onDone={close} />
          )}
        </SidePanel>
      )}
      {leaving && <VoidDialog leaving={leaving} onClose={() => setLeaving(null)} />}
    </div>
  )
}

interface HeadProps {
  readonly title: string
  readonly label: string
  readonly onAdd: (() => void) | null
}

const Head = ({ title, label, onAdd }: HeadProps) => (
  <Group justify="space-between">
    <Title order={2} size="h3">
      {title}
    </Title>
    {onAdd && (
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {label}
      </Button>
    )}
  </Group>
)

function OneLicence({ row, onVoid }: { readonly row: Licence; readonly onVoid: (() => void) | null }) {
  const { kind, number, issuer, issuedOn, place, validUntil, daysLeft, voidReason, fileIds, standing } = row
  return (
    <article className={classes.one}>
      <Group gap="sm">
        <strong>
          {words.kinds[kind]} {number}
        </strong>
        <LicenceBadge standing={standing} />
      </Group>
      <Text>{words.licenceLine(issuer, formatDate(issuedOn))}</Text>
      {place !== null && <Text>{place}</Text>}
      <Text>
        {validUntil === null ? words.forLife : words.until(formatDate(validUntil), words.daysLeft(daysLeft ?? 0))}
      </Text>
      {voidReason !== null && <Text>{words.voided(voidReason)}</Text>}
      {fileIds.length > 0 && <FileList label={words.scan} files={scansOf(fileIds)} />}
      <VoidButton onVoid={onVoid} />
    </article>
  )
}

function OneCredit({ row, onVoid }: { readonly row: Credit; readonly onVoid: (() => void) | null }) {
  const { kind, title, organiser, on, points, voidReason, fileIds } = row
  return (
    <article className={classes.one}>
      <strong>{title}</strong>
      <Text>{words.creditLine(words.creditKinds[kind], formatDate(on), formatNumber(points))}</Text>
      {organiser !== null && <Text>{organiser}</Text>}
      {voidReason !== null && <Text>{words.voided(voidReason)}</Text>}
      {fileIds.length > 0 && <FileList label={words.scan} files={scansOf(fileIds)} />}
      <VoidButton onVoid={onVoid} />
    </article>
  )
}

const VoidButton = ({ onVoid }: { readonly onVoid: (() => void) | null }) =>
  onVoid && (
    <Button variant="default" size="compact-md" mt="xs" onClick={onVoid}>
      {words.void.title}
    </Button>
  )

function VoidDialog({ leaving, onClose }: { readonly leaving: Leaving; readonly onClose: () => void }) {
  const call = leaving.kind === 'licence' ? client.credentials.voidLicence : client.credentials.voidCredit
  const withdraw = useCredentialCommand(call, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={leaving.row}
      command={withdraw}
      words={words.void}
      failure={credentialFailure(withdraw.error)}
      onClose={onClose}
    />
  )
}
