import {
  IconAdjustments,
  IconDeviceTablet,
  IconFileSpreadsheet,
  IconList,
  IconPencil,
  IconPinned,
  IconPrinter,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { periodKey } from '#shared/features/satisfaction/survey-period.rules.ts'
import { surveyReportWords as report } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useMay } from '../../app/session.ts'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { OpenKioskDialog } from './OpenKioskDialog.tsx'
import { ResultsContent } from './ResultsContent.tsx'
import { SelectionFields } from './SelectionFields.tsx'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { satisfactionPaths } from './satisfaction-paths.ts'
import { useSelection } from './use-selection.ts'

/** How people judged the services in a part of a year. */
export function ResultsScreen() {
  return (
    <WithToday title={words.menu} shape="form">
      {(today) => <Results today={today} />}
    </WithToday>
  )
}

const sheets = { report: words.reportTitle, notice: words.noticeTitle, form: words.formTitle } as const
type Sheet = keyof typeof sheets

function Results({ today }: { readonly today: CalendarDate }) {
  const mayManage = useMay('manage:surveys')
  const { selection, select, search } = useSelection(today)
  const query = useQuery(orpc.surveys.results.queryOptions({ input: selection }))
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [isOpening, setOpening] = useState(false)
  const { period, serviceId } = selection
  const service = serviceId === null ? '' : `&layanan=${encodeURIComponent(serviceId)}`
  const paths: Readonly<Record<Sheet, string>> = {
    report: `/files/survey-reports/${periodKey(period)}?bentuk=pdf${service}`,
    notice: `/files/survey-notices/${periodKey(period)}?bentuk=pdf${service}`,
    form: `/files/survey-forms/kosong?bentuk=pdf${service}`,
  }
  const saveBook = async () => {
    try {
      const { bytes, mediaType } = await fetchFile(`/files/survey-reports/${periodKey(period)}?bentuk=xlsx${service}`)
      offerDownload(bytes, mediaType, `skm-${periodKey(period)}.xlsx`)
    } catch (error) {
      noticeFailure(errorText(error))
    }
  }
  return (
    <>
      <PageHead
        title={words.menu}
        subtitle={words.subtitle}
        mainAction={
          mayManage
            ? { label: words.openKiosk, icon: IconDeviceTablet, onClick: () => setOpening(true) }
            : { label: words.printReport, icon: IconPrinter, onClick: () => setSheet('report') }
        }
        menu={[
          ...(mayManage
            ? [
                { label: words.enterPaper, icon: IconPencil, to: `${satisfactionPaths.paper}${search}` },
                { label: words.allForms, icon: IconList, to: `${satisfactionPaths.forms}${search}` },
                { label: words.printReport, icon: IconPrinter, onClick: () => setSheet('report') },
              ]
            : []),
          { label: words.saveBook, icon: IconFileSpreadsheet, onClick: () => void saveBook() },
          // Of too few forms there is nothing to announce.
          ...(query.data?.isTooFew === false
            ? [{ label: words.printNotice, icon: IconPinned, onClick: () => setSheet('notice') }]
            : []),
          { label: words.printForm, icon: IconPrinter, onClick: () => setSheet('form') },
          ...(mayManage ? [{ label: words.settings, icon: IconAdjustments, to: satisfactionPaths.settings }] : []),
        ]}
      />
      <SelectionFields selection={selection} today={today} onSelect={select} />
      <QueryContent query={query} shape="form">
        {(results) => <ResultsContent results={results} />}
      </QueryContent>
      <PaperDialog
        title={sheet === null ? report.short : sheets[sheet]}
        path={sheet === null ? null : paths[sheet]}
        fileName={`skm-${periodKey(period)}`}
        onClose={() => setSheet(null)}
      />
      <OpenKioskDialog isOpen={isOpening} serviceId={serviceId} onClose={() => setOpening(false)} />
    </>
  )
}
