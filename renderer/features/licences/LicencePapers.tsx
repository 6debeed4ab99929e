import { Button, Group, Text, Title } from '@mantine/core'
import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { DownloadButton } from './DownloadButton.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import type { LicenceQuestion } from './LicenceDialogs.tsx'
import own from './Licences.module.css'
import { sheetOfScan } from './licence-plan.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { useLicenceCommand } from './licences.queries.ts'

interface LicencePapersProps {
  readonly licence: LicenceCase
  readonly onOpen: (sheet: string) => void
  readonly onAsk: (question: LicenceQuestion) => void
}

/** The permit that came out, with its scan. */
export function IssuedPermit({ issued }: Pick<LicenceCase, 'issued'>) {
  if (issued === null) return null
  return (
    <section className={classes.part}>
      <Title order={2}>{words.issuedTitle}</Title>
      <Text>
        {words.issuedIs(
          issued.number,
          formatDate(issued.issuedOn),
          issued.validUntil === null ? '' : formatDate(issued.validUntil),
        )}
      </Text>
      <FileList
        label={words.issuedTitle}
        files={issued.fileIds.map((id) => ({ path: `/files/${id}`, title: words.issuedTitle }))}
      />
    </section>
  )
}

/** The checklist: every paper with its scan under the name for the portal, and what was found in it. */
export function LicencePapers({ licence, onOpen, onAsk }: LicencePapersProps) {
  const { papers } = licence
  const hasAny = papers.some(({ attached }) => attached !== null)
  return (
    <section className={classes.part}>
      <Title order={2}>{words.papersTitle}</Title>
      <ul className={own.papers} aria-label={words.papersTitle}>
        {papers.map((paper) => (
          <li key={paper.id} className={own.paper}>
            <PaperLine licence={licence} paper={paper} onOpen={onOpen} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <PrintFileButton label={words.printChecklist} path={`/files/licence-checklists/${licence.id}`} />
        {hasAny && (
          <>
            <DownloadButton
              path={`/files/licence-dossiers/${licence.id}`}
              name={`${licence.number}.pdf`}
              label={words.joined}
            />
            <DownloadButton
              path={`/files/licence-packages/${licence.id}`}
              name={`${licence.number}.zip`}
              label={words.packed}
            />
          </>
        )}
      </Group>
    </section>
  )
}

type Paper = LicenceCase['papers'][number]

function PaperLine({ licence, paper, onOpen, onAsk }: LicencePapersProps & { readonly paper: Paper }) {
  const key = useSubmitKey(paper.attached === null)
  const attach = useLicenceCommand(client.licences.attachDocument, key)
  const { id, number, title, note, attached, kept, isNeeded } = paper
  const mayAttach = licence.actions.some((one) => one.kind === 'attach-paper' && one.requirementId === id)
  const mayStrike = licence.actions.some((one) => one.kind === 'void-paper' && one.paperId === attached?.paperId)
  const use = () =>
    attach.mutate(
      { caseId: licence.id, revision: licence.revision, requirementId: id, documentId: kept?.id ?? '' },
      { onSuccess: () => noticeDone({ text: words.stepDone }) },
    )
  return (
    <>
      <div className={own.text}>
        <Text fw={600}>
          {number}. {title}
          {!isNeeded && ` (${words.optional})`}
        </Text>
        {attached === null && note !== null && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
        {attached === null ? (
          <>
            <Text size="sm">{words.notAttached}</Text>
            {kept !== null && <FindingNotes findings={kept.findings} />}
          </>
        ) : (
          <>
            <FileList
              label={title}
              files={[
                {
                  ...{ path: `/files/${attached.fileId}`, title: paper.portalName },
                  isPicture: attached.mediaType.startsWith('image/'),
                  detail: words.attachedOn(formatDate(attached.issuedOn)),
                },
              ]}
            />
            <FindingNotes findings={attached.findings} />
          </>
        )}
      </div>
      <div className={own.buttons}>
        {mayAttach && attached === null && kept !== null && (
          <Button size="compact-sm" variant="default" onClick={use} loading={attach.isPending}>
            {words.fromDossier(formatDate(kept.issuedOn))}
          </Button>
        )}
        {mayAttach && attached === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.addScanOf(title)}
            onClick={() => onOpen(sheetOfScan(id))}
          >
            {words.addScan}
          </Button>
        )}
        {mayStrike && attached !== null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.strikeOf(title)}
            onClick={() => onAsk({ kind: 'strike', paperId: attached.paperId, title })}
          >
            {words.strike}
          </Button>
        )}
      </div>
    </>
  )
}
