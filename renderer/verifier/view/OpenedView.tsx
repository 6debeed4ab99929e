import { useState } from 'react'
import { formatShare } from '#renderer/format/numbers.ts'
import type { OpenedFile } from '../core/work-messages.ts'
import { pageNow } from '../page-clock.ts'
import { faultWords, signatureWords, verifierMessages as words } from '../verifier.messages.ts'
import { AnswerFacts } from './AnswerFacts.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { localMoment } from './local-moment.ts'
import { Notice } from './Notice.tsx'
import { OnwardFacts } from './OnwardFacts.tsx'
import { OnwardForm } from './OnwardForm.tsx'
import { PaperSection } from './PaperSection.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { SignerFacts } from './SignerFacts.tsx'
import type { OfficeDesk } from './use-office.ts'
import { type Verdict, verdictOf } from './verdict.rules.ts'

interface OpenedViewProps {
  readonly opened: OpenedFile
  readonly file: File
  readonly desk: OfficeDesk
  readonly onKey: () => void
}

const meanings = { good: 'done', doubt: 'attention', bad: 'danger', closed: 'danger' } as const

function verdictText(verdict: Verdict, opened: OpenedFile): string {
  if (verdict === 'good') return words.verdictGood
  if (verdict === 'doubt') return words.verdictDoubt
  if (verdict === 'closed') return words.verdictClosed
  if (isOnlyUnsigned(opened)) return words.verdictUnsigned
  const own = [opened, opened.inner].flatMap(
    (one) => one?.report?.problems.filter((item) => item.because === null) ?? [],
  )
  return words.verdictBad(Math.max(1, own.length))
}

/** Mostly the officer chose the file and forgot what lies beside it. */
const isOnlyUnsigned = ({ report }: OpenedFile): boolean =>
  report?.problems.length === 1 && report.problems[0]?.code === 'signature-missing'

/** Everything about one file, the verdict first. */
export function OpenedView({ opened, file, desk, onKey }: OpenedViewProps) {
  const verdict = verdictOf(opened)
  const [checkedAt] = useState(pageNow)
  const request = opened.request ?? opened.inner?.request ?? null
  const isTraining = request?.training ?? opened.answer?.training ?? opened.onward?.training ?? false
  const bundle = opened.kind === 'onward' ? opened.inner : opened
  const mayAnswer = request !== null && bundle?.report?.ok === true
  return (
    <div className="stack wide" data-verdict={verdict}>
      <div className="wide">
        <p className="dimmed">{words.kinds[opened.kind]}</p>
        <h2>{opened.fileName}</h2>
        <p className="dimmed">{words.checkedAt(localMoment(checkedAt), desk.open?.office.card.owner.name ?? null)}</p>
      </div>
      <Notice meaning={meanings[verdict]} title={verdictText(verdict, opened)}>
        {opened.age && <AgeFaultText age={opened.age} />}
        {(verdict === 'bad' || verdict === 'closed') && (
          <p>{isOnlyUnsigned(opened) ? words.chooseSignature : words.doNotUse}</p>
        )}
      </Notice>
      {isTraining && <Notice meaning="attention" title={words.training} />}
      <ProblemList opened={opened} />
      <SignerFacts opened={opened} onKey={onKey} />
      {opened.outer && (
        <p>
          {words.outer}: {signatureWords[opened.outer]}
        </p>
      )}
      {opened.isUnreadable && <Notice meaning="attention" title={words.unreadable} />}
      {opened.answer && <AnswerFacts answer={opened.answer} />}
      {opened.onward && <OnwardFacts onward={opened.onward} />}
      {opened.kind !== 'bundle' && <PaperSection opened={opened} isInner={false} />}
      {opened.inner && (
        <>
          <h2>{words.innerTitle}</h2>
          <ProblemList opened={opened.inner} />
          <SignerFacts opened={opened.inner} onKey={onKey} />
        </>
      )}
      {request && <RequestFacts request={request} />}
      {bundle && (opened.kind === 'bundle' || opened.inner) && (
        <PaperSection opened={bundle} isInner={opened.inner !== null} />
      )}
      {mayAnswer && request && bundle && (
        <>
          <AnswerForm request={request} opened={bundle} desk={desk} onKey={onKey} />
          {opened.kind === 'bundle' && <OnwardForm request={request} opened={bundle} file={file} desk={desk} />}
        </>
      )}
    </div>
  )
}

function AgeFaultText({ age }: { readonly age: NonNullable<OpenedFile['age']> }) {
  return (
    <p data-code={age.code}>
      {faultWords[age.code]}{' '}
      {age.code === 'age-damaged' && age.place !== null && words.agePlace(formatShare(age.place))}
    </p>
  )
}
