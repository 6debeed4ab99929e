import { IconFileDescription, IconMailOpened } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { useMay } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { exchangeMessages } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'
import { IncomingAnswers } from './IncomingAnswers.tsx'
import { IncomingFacts } from './IncomingFacts.tsx'
import { incomingMessages as words } from './incoming.messages.ts'
import { useIncomingFile } from './incoming.queries.ts'
import { SignerBadge } from './SignerBadge.tsx'
import { TakeInDialog } from './TakeInDialog.tsx'

const breadcrumb = [{ label: exchangeMessages.listTitle, to: exchangePaths.incoming }]

/** Page kind 2: one answer file, who signed it, what it says, what taking it in would do. */
export function IncomingFileScreen() {
  const { fileId = '' } = useParams()
  const query = useIncomingFile(fileId)
  return (
    <>
      {query.data === undefined && <PageHead title={words.fileTitle('')} breadcrumb={breadcrumb} />}
      <QueryContent query={query} shape="record">
        {(file) => <FileView key={file.id} file={file} />}
      </QueryContent>
    </>
  )
}

function FileView({ file }: { readonly file: IncomingFile }) {
  const [isAsking, setAsking] = useState(false)
  const mayTakeIn = useMay('seal:bundles') && file.sender.standing === 'confirmed'
  const fitting = file.answers.filter(({ plan }) => plan?.fits === true).length
  return (
    <>
      <RecordPage
        head={{
          title: words.fileTitle(file.name),
          breadcrumb,
          beside: <SignerBadge standing={file.sender.standing} />,
          mainAction:
            mayTakeIn && fitting > 0
              ? {
                  label: words.takeIn(formatNumber(fitting), file.case.number),
                  onClick: () => setAsking(true),
                  icon: IconMailOpened,
                }
              : undefined,
        }}
        banner={<CasePersonBanner inmateId={file.case.inmateId} />}
        tabs={[
          {
            id: 'jawaban',
            label: words.tabAnswers,
            icon: IconMailOpened,
            count: file.answers.length,
            content: <IncomingAnswers file={file} />,
          },
          { id: 'berkas', label: words.tabFile, icon: IconFileDescription, content: <IncomingFacts file={file} /> },
        ]}
        history={{ type: 'incoming', id: file.id }}
      />
      {mayTakeIn && <TakeInDialog file={file} isOpen={isAsking} onClose={() => setAsking(false)} />}
    </>
  )
}
