import { Button, Group, Text, Title } from '@mantine/core'
import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { DownloadButton } from './DownloadButton.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import type { LicenceQuestion } from './LicenceDialogs.tsx'
import { sheetOfScan } from './licence-plan.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { useLicenceCommand } from './licences.queries.ts'

interface LicencePapersProps {
  readonly licence: LicenceCase
  readonly onOpen: (sheet: string) => void
  readonly onAsk: (question: LicenceQuestion) => void
}

/** The checklist: every paper with its scan, what was found in it, and its name for the portal. */
export function LicencePapers({ licence, onOpen, onAsk }: LicencePapersProps) {
  const { papers, issued } = licence
  const files = papers.flatMap(({ attached, title }) =>
    attached === null ? [] : [{ path: `/files/${attached.fileId}`, title }],
  )
  const permit = (issued?.fileIds ?? []).map((id) => ({ path: `/files/${id}`, title: words.issuedTitle }))
  return (
    <>
      {issued !== null && (
        <section className={classes.part}>
          <Title order={2}>{words.issuedTitle}</Title>
          <Text>
            {words.issuedIs(
              issued.number,
              formatDate(issued.issuedOn),
              issued.validUntil === null ? '' : formatDate(issued.validUntil),
            )}
          </Text>
          <FileList label={words.issuedTitle} files={permit} />
        </section>
      )}
      <section className={classes.part}>
        <Title order={2}>{words.papersTitle}</Title>
        <ul className={classes.list} aria-label={words.papersTitle}>
          {papers.map((paper) => (
            <li key={paper.id} className={classes.task}>
              <PaperLine licence={licence} paper={paper} onOpen={onOpen} onAsk={onAsk} />
            </li>
          ))}
        </ul>
        {files.length > 0 && (
          <>
            <FileList label={words.scan} files={files} />
            <Group gap="xs">
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
            </Group>
          </>
        )}
      </section>
    </>
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
    <div>
      <Text fw={600}>
        {number}. {title}
        {!isNeeded && ` (${words.optional})`}
      </Text>
      {note !== null && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      <Text size="sm">{attached === null ? words.notAttached : words.attachedOn(formatDate(attached.issuedOn))}</Text>
      {attached !== null && (
        <>
          <FindingNotes findings={attached.findings} />
          <Text size="sm" c="dimmed">
            {words.portalName(paper.portalName)}
          </Text>
        </>
      )}
      {attached === null && kept !== null && <FindingNotes findings={kept.findings} />}
      <Group gap="xs">
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
      </Group>
    </div>
  )
}
