import { IconBodyScan, IconChecklist, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { healthCardMessages } from '../health-cards/health-cards.messages.ts'
import { roundFailure } from '../health-cards/round-failure.ts'
import { useCardPaper } from '../health-cards/use-card-paper.ts'
import { InmateBanner } from '../inmates/InmateBanner.tsx'
import { EndSeparation } from '../separations/EndSeparation.tsx'
import { separationMessages } from '../separations/separations.messages.ts'
import { ArrivalTasks } from './ArrivalTasks.tsx'
import { leftText } from './arrival-columns.tsx'
import { standingLooks } from './arrival-looks.ts'
import { arrivalPaths, goOnParameter } from './arrival-paths.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { BodyTab } from './BodyTab.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { MinutesForm } from './MinutesForm.tsx'
import { SeparationForm } from './SeparationForm.tsx'

export type ArrivalPage = Awaited<ReturnType<typeof client.arrivals.get>>

/** One coming: what is to be done, what was found, what was decided. */
export function ArrivalScreen() {
  const { arrivalId = '' } = useParams()
  const query = useQuery(orpc.arrivals.get.queryOptions({ input: { id: arrivalId } }))
  return (
    <QueryContent query={query} shape="record">
      {(arrival) => (
        <WithToday shape="record">{(today) => <ArrivalRecord arrival={arrival} today={today} />}</WithToday>
      )}
    </QueryContent>
  )
}

const sheetParameter = 'lembar'
type Sheet = 'putusan' | 'bap' | 'pisah'

interface ArrivalRecordProps {
  readonly arrival: ArrivalPage
  readonly today: CalendarDate
}

function ArrivalRecord({ arrival, today }: ArrivalRecordProps) {
  const { id, inmate, minutes, separations, standing } = arrival
  const mayEnter = useMay('enter:health') && inmate.isPresent
  const [address, setAddress] = useSearchParams()
  const [paper, setPaper] = useState<'minutes' | 'notice' | null>(null)
  const [isEnding, setEnding] = useState(false)
  const card = useCardPaper()
  const cardFailure = roundFailure(card.error)
  const separation = separations.find(({ endedAt }) => endedAt === null)
  const show = (sheet: Sheet | null) => {
    const next = new URLSearchParams(address)
    if (sheet === null) {
      next.delete(sheetParameter)
      next.set(goOnParameter, '1')
    } else next.set(sheetParameter, sheet)
    setAddress(next, { replace: true })
  }
  // Closed by hand or after saving: the hands go on with what is missing.
  const close = () => show(null)
  const current = arrival.decisions.find(({ isActive }) => isActive)
  const decide: PageAction = {
    label: current ? words.decideAgain : words.decide,
    onClick: () => show('putusan'),
  }
  const openCard = mayEnter ? () => card.mutate({ inmateId: inmate.id, hasCard: arrival.hasCard }) : null
  const isCardNext = current !== undefined && !arrival.hasCard && arrival.checks.every(({ metAt }) => metAt !== null)
  const printCard: PageAction = {
    label: healthCardMessages.openAndPrint,
    icon: IconPrinter,
    isBusy: card.isPending,
    onClick: openCard ?? undefined,
  }
  const form = { arrivalId: id, inmateId: inmate.id, onClose: close }
  const sheets = {
    putusan: {
      title: words.decisionTitle,
      content: <DecisionForm key={current?.id ?? ''} {...form} today={today} basis={current?.id ?? null} />,
    },
    bap: {
      title: words.minutesTitle,
      content: <MinutesForm key={minutes?.id ?? ''} {...form} body={arrival.body} minutes={minutes} />,
    },
    pisah: {
      title: separationMessages.title,
      content: <SeparationForm arrivalId={id} inmateId={inmate.id} onClose={close} />,
    },
  }
  const asked = address.get(sheetParameter)
  const sheet = mayEnter && asked !== null && asked in sheets ? sheets[asked as Sheet] : null
  const isGoingOn = address.has(goOnParameter) && sheet === null
  return (
    <>
      <RecordPage
        head={{
          title: words.title,
          breadcrumb: [{ label: words.menu, to: arrivalPaths.board }],
          beside: <MeaningBadge look={standingLooks[standing]} word={leftText(arrival)} />,
          mainAction: mayEnter ? (isCardNext ? printCard : decide) : undefined,
          menu: [
            ...(mayEnter && isCardNext ? [decide] : []),
            ...(minutes ? [{ label: words.printMinutes, icon: IconPrinter, onClick: () => setPaper('minutes') }] : []),
            ...(separation
              ? [{ label: separationMessages.printNotice, icon: IconPrinter, onClick: () => setPaper('notice') }]
              : []),
            ...(separation && mayEnter ? [{ label: separationMessages.end, onClick: () => setEnding(true) }] : []),
          ],
        }}
        banner={<InmateBanner inmateId={inmate.id} />}
        tabs={[
          {
            id: 'tugas',
            label: words.tabTasks,
            icon: IconChecklist,
            content: (
              <>
                {cardFailure && <FailureNotice failure={cardFailure} />}
                <ArrivalTasks
                  arrival={arrival}
                  onSheet={mayEnter ? show : null}
                  onCard={openCard}
                  isGoingOn={isGoingOn}
                />
              </>
            ),
          },
          {
            id: 'tubuh',
            label: words.tabBody,
            icon: IconBodyScan,
            content: <BodyTab arrival={arrival} onWrite={mayEnter ? () => show('bap') : null} />,
          },
        ]}
        history={{ type: 'arrival', id: arrival.id }}
        sheet={sheet ? { ...sheet, onClose: close } : null}
      />
      <PaperDialog
        title={paper === 'notice' ? separationMessages.printNotice : words.printMinutes}
        path={
          paper === null
            ? null
            : paper === 'minutes'
              ? `/files/arrival-minutes/${id}`
              : `/files/separation-notices/${separation?.id ?? ''}`
        }
        fileName={paper === 'notice' ? separationMessages.noticeFile : words.minutesFile}
        onClose={() => setPaper(null)}
      />
      {separation && <EndSeparation separation={separation} isOpen={isEnding} onClose={() => setEnding(false)} />}
    </>
  )
}
