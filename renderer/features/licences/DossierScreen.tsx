import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { WorkerDocument } from '#shared/features/licences/dossier.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { credentialMessages } from '../credentials/credentials.messages.ts'
import { workerPaths } from '../workers/worker-paths.ts'
import { FindingNotes } from './FindingNotes.tsx'
import classes from './Licences.module.css'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useDossier, useLicenceCommand } from './licences.queries.ts'
import { ScanForm } from './ScanForm.tsx'

const sheetParameter = 'lembar'
const addSheet = 'tambah'

/** The scans of a worker, kept once for every application. */
export function DossierScreen() {
  const { workerId = '' } = useParams()
  const dossier = useDossier(workerId)
  return (
    <QueryContent query={dossier} shape="record">
      {(told) => <DossierView workerId={workerId} dossier={told} />}
    </QueryContent>
  )
}

interface DossierViewProps {
  readonly workerId: string
  readonly dossier: NonNullable<ReturnType<typeof useDossier>['data']>
}

function DossierView({ workerId, dossier }: DossierViewProps) {
  const { workerName, kinds, documents } = dossier
  const mayEnter = useMay('enter:licences')
  const [address, setAddress] = useSearchParams()
  const [struck, setStruck] = useState<WorkerDocument | null>(null)
  const isAdding = mayEnter && kinds.length > 0 && address.get(sheetParameter) === addSheet
  const openSheet = (sheet: string | null) =>
    setAddress(sheet === null ? {} : { [sheetParameter]: sheet }, { replace: true })
  const close = () => openSheet(null)
  return (
    <>
      <RecordPage
        head={{
          title: words.dossierTitle(workerName),
          breadcrumb: [{ label: words.listTitle, to: licencePaths.list }],
          menu: [
            { label: credentialMessages.open, to: credentialPaths.one(workerId) },
            { label: credentialMessages.openWorker, to: workerPaths.one(workerId) },
          ],
          mainAction:
            mayEnter && kinds.length > 0 ? { label: words.dossierAdd, onClick: () => openSheet(addSheet) } : undefined,
        }}
        tabs={[
          {
            id: 'berkas',
            label: words.dossier,
            content: (
              <>
                {kinds.length === 0 && <Alert>{words.dossierUnknown}</Alert>}
                {kinds.map(({ id, title }) => (
                  <Kind
                    key={id}
                    title={title}
                    documents={documents.filter(({ kind }) => kind === id)}
                    onStrike={mayEnter ? setStruck : undefined}
                  />
                ))}
              </>
            ),
          },
        ]}
        history={{ type: 'worker-documents', id: workerId }}
        sheet={
          isAdding
            ? {
                ...{ title: words.dossierAdd, onClose: close },
                content: (
                  <ScanForm
                    subject={workerId}
                    kinds={kinds}
                    send={({ number: _number, isHere: _isHere, ...told }, call) =>
                      client.licenceDossier.add({ workerId, ...told }, call)
                    }
                    onDone={close}
                  />
                ),
              }
            : null
        }
      />
      <StrikeDialog document={struck} onClose={() => setStruck(null)} />
    </>
  )
}

interface KindProps {
  readonly title: string
  readonly documents: readonly WorkerDocument[]
  readonly onStrike: ((document: WorkerDocument) => void) | undefined
}

/** One kind of paper: the newest scan first, with what was found in it. */
function Kind({ title, documents, onStrike }: KindProps) {
  const newest = documents.find(({ state }) => state === 'active')
  const files = documents.map(({ fileId, mediaType, issuedOn, recordedByName, state, voidReason }) => ({
    ...{ path: `/files/${fileId}`, title: `${title}, ${formatDate(issuedOn)}`, isVoid: state === 'voided' },
    isPicture: mediaType.startsWith('image/'),
    detail:
      voidReason === null
        ? words.documentDetail(formatDate(issuedOn), recordedByName)
        : words.documentVoided(voidReason),
  }))
  return (
    <section className={classes.kind}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.dossierEmpty}
        </Text>
      ) : (
        <FileList label={title} files={files} />
      )}
      {newest && (
        <>
          <FindingNotes findings={newest.findings} />
          {onStrike && (
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.dossierVoidOf(title)}
                onClick={() => onStrike(newest)}
              >
                {words.dossierVoid}
              </Button>
            </Group>
          )}
        </>
      )}
    </section>
  )
}

function StrikeDialog({
  document,
  onClose,
}: {
  readonly document: WorkerDocument | null
  readonly onClose: () => void
}) {
  const key = useSubmitKey(document !== null)
  const strike = useLicenceCommand(client.licenceDossier.voidDocument, key)
  const close = () => {
    strike.reset()
    onClose()
  }
  return (
    <ReasonDialog
      title={words.dossierVoid}
      confirmLabel={words.dossierVoid}
      isOpen={document !== null}
      isDangerous
      isBusy={strike.isPending}
      failure={licenceFailure(strike.error)}
      onClose={close}
      onConfirm={(reason) => {
        if (document === null) return
        strike.mutate(
          { id: document.id, revision: document.revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.stepDone })
              close()
            },
          },
        )
      }}
    >
      {words.dossierVoidText}
    </ReasonDialog>
  )
}
