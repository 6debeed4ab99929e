import { Title } from '@mantine/core'
import { useNavigate } from 'react-router'
import { type Instrument, isQuestion } from '#shared/features/questionnaires/instrument.ts'
import type { Response } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { answerText } from './answer-text.ts'
import classes from './Questionnaires.module.css'
import { questionnairePaths as paths } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** Where the entry stands, and every answer in the wording that the person heard. */
export function ResponseFacts({ response }: { readonly response: Response }) {
  const { instrument } = readInstrument(response.content)
  return (
    <>
      <Standing response={response} />
      <section className={classes.block}>
        <Title order={2}>{words.answersTitle}</Title>
        {instrument ? (
          <SummaryList rows={answerRows(instrument, response)} />
        ) : (
          <PageNote meaning="attention">{words.unreadable}</PageNote>
        )}
      </section>
      <Facts response={response} />
    </>
  )
}

const answerRows = (instrument: Instrument, { answers }: Response) =>
  instrument.items
    .filter((item) => isQuestion(item) && answers[item.linkId] !== undefined)
    .map((item) => ({
      label: words.label(item.prefix, item.text),
      value: answerText(item, answers[item.linkId] ?? []),
    }))

function Standing({ response }: { readonly response: Response }) {
  const navigate = useNavigate()
  const { state, supersedes, supersededBy, voidedReason } = response
  return (
    <div className={classes.block}>
      {state === 'voided' && <PageNote meaning="attention">{words.voidedNote(voidedReason ?? '')}</PageNote>}
      {supersededBy !== null && (
        <PageNote
          meaning="attention"
          action={{ label: words.openNewer, onClick: () => void navigate(paths.response(supersededBy)) }}
        >
          {words.olderNote}
        </PageNote>
      )}
      {supersedes !== null && (
        <PageNote
          meaning="neutral"
          action={{ label: words.openOlder, onClick: () => void navigate(paths.response(supersedes)) }}
        >
          {words.correctedNote}
        </PageNote>
      )}
    </div>
  )
}

function Facts({ response }: { readonly response: Response }) {
  const zone = useZone()
  const { caredAt, recordedAt, authorName, lateReason, amendReason, version } = response
  return (
    <section className={classes.block}>
      <Title order={2}>{words.factsTitle}</Title>
      <SummaryList
        rows={[
          { label: words.caredAt, value: formatInstant(caredAt, zone) },
          { label: words.recordedAt, value: formatInstant(recordedAt, zone) },
          { label: words.authorName, value: authorName },
          ...(lateReason === null ? [] : [{ label: words.late, value: lateReason }]),
          ...(amendReason === null ? [] : [{ label: words.amendedBecause, value: amendReason }]),
          { label: words.version, value: version },
        ]}
      />
    </section>
  )
}
