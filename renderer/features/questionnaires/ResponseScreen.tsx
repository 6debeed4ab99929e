import { Title } from '@mantine/core'
import { IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Response } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { InmateBannerView } from '../inmates/InmateBanner.tsx'
import classes from './Questionnaires.module.css'
import { questionnairePaths as paths } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { questionnaireFailure, useResponse, useVoid } from './questionnaires.queries.ts'
import { ResponseFacts } from './ResponseFacts.tsx'
import { ScoreResults } from './ScoreResults.tsx'

/** One form as it was filled in: what came out and why, the answers in the wording of their day. */
export function ResponseScreen() {
  const { responseId = '' } = useParams()
  const response = useResponse(responseId)
  return (
    <QueryContent query={response} shape="record">
      {(data) => <Loaded key={data.id} response={data} />}
    </QueryContent>
  )
}

async function download(id: string) {
  try {
    const { bytes } = await fetchFile(`/files/questionnaire-responses/${id}`)
    offerDownload(bytes, 'application/fhir+json', 'skrining.json')
  } catch (error) {
    noticeFailure(errorText(error))
  }
}

function Loaded({ response }: { readonly response: Response }) {
  const { id, inmateId, title, revision } = response
  const navigate = useNavigate()
  const mayEnter = useMay('enter:health')
  const person = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  const [isVoiding, setVoiding] = useState(false)
  const voiding = useVoid(useSubmitKey(isVoiding))
  const mayChange = response.mayChange && mayEnter
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={person.data ? [{ label: person.data.name, to: paths.ofPerson(inmateId) }] : []}
        mainAction={
          mayChange
            ? { label: words.amend, icon: IconPencil, onClick: () => void navigate(paths.amend(id)) }
            : undefined
        }
        menu={[
          { label: words.download, icon: IconDownload, onClick: () => void download(id) },
          ...(mayChange
            ? [{ label: words.void, icon: IconTrash, isDangerous: true, onClick: () => setVoiding(true) }]
            : []),
        ]}
      />
      {person.data && <InmateBannerView person={person.data} />}
      {response.result.scores.length > 0 && (
        <section className={classes.block}>
          <Title order={2}>{words.resultTitle}</Title>
          <ScoreResults scores={response.result.scores} />
        </section>
      )}
      <ResponseFacts response={response} />
      <HistorySection subject={{ type: 'questionnaire-response', id: response.id }} />
      <ReasonDialog
        isOpen={isVoiding}
        title={words.voidOf(title)}
        question={words.voidQuestion}
        confirmLabel={words.voidOf(title)}
        onConfirm={(reason) =>
          voiding.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.voided })
                setVoiding(false)
              },
            },
          )
        }
        onClose={() => setVoiding(false)}
        isDangerous
        isBusy={voiding.isPending}
        failure={questionnaireFailure(voiding.error)}
      >
        {words.voidText}
      </ReasonDialog>
    </>
  )
}
