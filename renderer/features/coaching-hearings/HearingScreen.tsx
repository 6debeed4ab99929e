import {
  IconBan,
  IconCalendarTime,
  IconEdit,
  IconFileText,
  IconLock,
  IconLockOpen,
  IconPhoto,
  IconPrinter,
  IconUsers,
  IconUsersPlus,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type {
  Hearing,
  HearingPerson,
  HearingPhoto,
} from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { EnlistManyForm } from './EnlistManyForm.tsx'
import { HearingDecisionForm } from './HearingDecisionForm.tsx'
import { type HearingDialog, HearingDialogs } from './HearingDialogs.tsx'
import { HearingFacts } from './HearingFacts.tsx'
import { HearingForm } from './HearingForm.tsx'
import { HearingNotes } from './HearingNotes.tsx'
import { HearingPeople } from './HearingPeople.tsx'
import { HearingPhotos } from './HearingPhotos.tsx'
import {
  type HearingSheet,
  hearingPaths,
  hearingPersonParameter,
  hearingSheetParameter,
  hearingSheets,
} from './hearing-paths.ts'
import { hoursText, standingLooks, standingOf } from './hearing-text.ts'
import { PhotoForm } from './PhotoForm.tsx'
import { PostponeForm } from './PostponeForm.tsx'
import { ProposalForm } from './ProposalForm.tsx'

type WholeHearing = Hearing & { readonly people: readonly HearingPerson[]; readonly photos: readonly HearingPhoto[] }

/** One session of the team. */
export function HearingScreen() {
  const { id = '' } = useParams()
  const hearing = useQuery(orpc.coachingHearings.get.queryOptions({ input: { id } }))
  return (
    <QueryContent query={hearing} shape="record">
      {(data) => <Session key={id} hearing={data} />}
    </QueryContent>
  )
}

const papers = { agenda: 'stage-hearing-agendas', minutes: 'stage-hearing-minutes' } as const

type Paper = keyof typeof papers

function Session({ hearing }: { readonly hearing: WholeHearing }) {
  const mayWrite = useMay('decide:stages')
  const standing = standingOf(hearing)
  const mayDecide = mayWrite && standing === 'open'
  const mayAddPhoto = mayWrite && standing !== 'cancelled'
  const [dialog, setDialog] = useState<HearingDialog | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const [added, setAdded] = useState<readonly string[]>([])
  const [address, setAddress] = useSearchParams()
  const show = (sheet: HearingSheet | null, person?: string) => {
    const next = new URLSearchParams(address)
    next.delete(hearingSheetParameter)
    next.delete(hearingPersonParameter)
    if (sheet !== null) next.set(hearingSheetParameter, sheet)
    if (person !== undefined) next.set(hearingPersonParameter, person)
    setAddress(next, { replace: true })
  }
  const close = () => show(null)
  const waits = (id: string) => hearing.people.some((one) => one.id === id && one.state === 'listed')
  // Once somebody of them was decided about, each is dealt with alone.
  const undoable = mayDecide && added.every(waits) ? added : []
  const asked = hearingSheets.find((sheet) => sheet === address.get(hearingSheetParameter))
  const entry = hearing.people.find(({ id, state }) => id === address.get(hearingPersonParameter) && state === 'listed')
  const contentOf = (sheet: HearingSheet) => {
    switch (sheet) {
      case 'ubah':
        return <HearingForm hearing={hearing} onDone={close} />
      case 'usulkan':
        return <ProposalForm hearingId={hearing.id} onDone={close} />
      case 'semua':
        return (
          <EnlistManyForm
            hearingId={hearing.id}
            onDone={(ids) => {
              setAdded(ids)
              close()
            }}
          />
        )
      case 'tunda':
        return <PostponeForm hearing={hearing} onDone={close} />
      case 'foto':
        return <PhotoForm hearingId={hearing.id} onDone={close} />
      case 'putuskan':
        return entry && <HearingDecisionForm key={entry.id} entry={entry} onDone={close} />
    }
  }
  const isAllowed = asked === 'foto' ? mayAddPhoto : mayDecide
  const content = asked !== undefined && isAllowed ? contentOf(asked) : undefined
  const printing: PageAction = { label: words.printMinutes, icon: IconPrinter, onClick: () => setPaper('minutes') }
  const closing: PageAction = { label: words.close, icon: IconLock, onClick: () => setDialog('close') }
  const enlisting: PageAction = { label: words.enlistAll, icon: IconUsersPlus, onClick: () => show('semua') }
  // Everybody was decided about: what is left is to close the minutes.
  const isReady = hearing.decided > 0 && hearing.listed === 0
  const menu: PageAction[] = [
    { label: words.printAgenda, icon: IconPrinter, onClick: () => setPaper('agenda') },
    ...(standing === 'open' ? [printing] : []),
    ...(mayDecide
      ? [
          { label: words.edit, icon: IconEdit, onClick: () => show('ubah') },
          isReady ? enlisting : closing,
          { label: words.postpone, icon: IconCalendarTime, onClick: () => show('tunda') },
          { label: words.cancel, icon: IconBan, isDangerous: true, onClick: () => setDialog('cancel') },
        ]
      : []),
    ...(mayWrite && standing === 'closed'
      ? [{ label: words.reopen, icon: IconLockOpen, onClick: () => setDialog('reopen') }]
      : []),
  ]
  return (
    <>
      <RecordPage
        head={{
          title: words.ofNumber(hearing.number),
          subtitle: [words.dayAndTime(formatFullDate(hearing.heldOn), hoursText(hearing)), hearing.place].join(' · '),
          breadcrumb: [{ label: words.title, to: hearingPaths.list }],
          beside: <MeaningBadge look={standingLooks[standing]} word={words.standings[standing]} />,
          ...(mayDecide ? { mainAction: isReady ? closing : enlisting } : {}),
          ...(standing === 'closed' ? { mainAction: printing } : {}),
          menu,
        }}
        banner={<HearingNotes hearing={hearing} added={undoable} onTakenBack={() => setAdded([])} />}
        tabs={[
          {
            id: 'usul',
            label: words.tabPeople,
            icon: IconUsers,
            count: hearing.people.filter(({ state }) => state !== 'removed').length,
            content: <HearingPeople people={hearing.people} mayDecide={mayDecide} onSheet={show} />,
          },
          {
            id: 'sidang',
            label: words.tabFacts,
            icon: IconFileText,
            content: <HearingFacts hearing={hearing} onEdit={mayDecide ? () => show('ubah') : null} />,
          },
          {
            id: 'foto',
            label: words.photo,
            icon: IconPhoto,
            count: hearing.photos.filter(({ state }) => state === 'active').length,
            content: <HearingPhotos photos={hearing.photos} mayAdd={mayAddPhoto} onAdd={() => show('foto')} />,
          },
        ]}
        history={{ type: 'coaching-hearing', id: hearing.id }}
        sheet={asked && content ? { title: words.sheets[asked], onClose: close, content } : null}
      />
      {dialog && <HearingDialogs hearing={hearing} open={dialog} onClose={() => setDialog(null)} />}
      <PaperDialog
        title={paper === 'minutes' ? words.printMinutes : words.printAgenda}
        path={paper && `/files/${papers[paper]}/${hearing.id}`}
        fileName={words.paperFile(paper === 'minutes')}
        onClose={() => setPaper(null)}
      />
    </>
  )
}
