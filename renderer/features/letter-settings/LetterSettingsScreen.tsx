import { useSearchParams } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { useUnitDay } from '../facility/facility.queries.ts'
import { ClassificationForm } from './ClassificationForm.tsx'
import { ClassificationList } from './ClassificationList.tsx'
import { ClassList } from './ClassList.tsx'
import { ClassSheet } from './ClassSheet.tsx'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterClass, useLetterClasses, useLetterPaper } from './letter-settings.queries.ts'
import { PaperForm } from './PaperForm.tsx'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newCode = 'kode'

/** Where each class of letters gets its number, the codes in it, and the paper. */
export function LetterSettingsScreen() {
  const day = useUnitDay()
  const classes = useLetterClasses()
  return (
    <>
      {(day.data === undefined || classes.data === undefined) && <PageHead title={words.title} />}
      <QueryContent query={day} shape="record">
        {({ date }) => (
          <QueryContent query={classes} shape="record">
            {(list) => <LetterSettings classes={list} year={Number(date.slice(0, 4))} />}
          </QueryContent>
        )}
      </QueryContent>
    </>
  )
}

function LetterSettings({ classes, year }: { readonly classes: readonly LetterClass[]; readonly year: number }) {
  const [address, setAddress] = useSearchParams()
  const paper = useLetterPaper()
  const asked = address.get(sheetParameter)
  const opened = classes.find(({ template }) => template === asked)
  const open = (sheet: string | null) => {
    const next = new URLSearchParams(address)
    if (sheet === null) next.delete(sheetParameter)
    else next.set(sheetParameter, sheet)
    setAddress(next, { replace: true })
  }
  const close = () => open(null)
  return (
    <RecordPage
      head={{ title: words.title, subtitle: words.subtitle }}
      tabs={[
        {
          id: 'nomor',
          label: words.tabs.classes,
          content: <ClassList classes={classes} year={year} onOpen={({ template }) => open(template)} />,
        },
        {
          id: 'klasifikasi',
          label: words.tabs.classifications,
          content: <ClassificationList onAdd={() => open(newCode)} />,
        },
        {
          id: 'kertas',
          label: words.tabs.paper,
          content: (
            <QueryContent query={paper} shape="form">
              {(values) => <PaperForm paper={values} />}
            </QueryContent>
          ),
        },
      ]}
      history={{ type: 'letter-settings', id: '' }}
      sheet={
        opened
          ? {
              title: opened.name,
              onClose: close,
              content: <ClassSheet key={opened.template} letterClass={opened} year={year} />,
            }
          : asked === newCode
            ? {
                title: words.addClassification,
                onClose: close,
                content: <ClassificationForm onDone={close} />,
              }
            : null
      }
    />
  )
}
