import { problemWords } from '#renderer/features/exchange/exchange.messages.ts'
import type { BundleProblem } from '#shared/bundle/bundle-report.ts'
import type { OpenedFile } from '../core/work-messages.ts'
import { verifierMessages as words } from '../verifier.messages.ts'

/** Names come from the file being checked: nothing in them may turn the line around or hide a part of it. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')

function Problem({ problem }: { readonly problem: BundleProblem }) {
  return (
    <li data-code={problem.code} data-path={problem.path ?? ''}>
      <strong>{problem.path === null ? words.wholeFile : printable(problem.path)}</strong> {problemWords[problem.code]}
      {problem.because !== null && <span className="dimmed"> ({words.because(printable(problem.because))})</span>}
    </li>
  )
}

/** All faults: those that stand for themselves first, below them what only follows. */
export function ProblemList({ opened }: { readonly opened: OpenedFile }) {
  const problems = opened.report?.problems ?? []
  const own = problems.filter((item) => item.because === null)
  const following = problems.filter((item) => item.because !== null)
  const keyOf = (item: BundleProblem): string => `${item.code} ${item.path} ${item.because}`
  if (problems.length === 0) return null
  return (
    <section className="panel">
      <h3>{words.problems}</h3>
      <ul className="problems">
        {own.map((item) => (
          <Problem key={keyOf(item)} problem={item} />
        ))}
      </ul>
      {following.length > 0 && (
        <>
          <h3>{words.consequences(following.length)}</h3>
          <ul className="problems dimmed">
            {following.map((item) => (
              <Problem key={keyOf(item)} problem={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
