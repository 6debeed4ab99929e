import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import type { OpenedFile } from '../core/work-messages.ts'
import { verifierMessages as words } from '../verifier.messages.ts'
import { type RequirementState, requirementLines } from './completeness.rules.ts'
import { Badge, type Meaning, Notice } from './Notice.tsx'
import { serviceOf } from './services.ts'

const looks: Readonly<Record<RequirementState, readonly [Meaning, string]>> = {
  there: ['done', words.paperThere],
  damaged: ['danger', words.paperDamaged],
  missing: ['attention', words.paperMissing],
  later: ['neutral', words.paperLater],
  maybe: ['neutral', words.paperMaybe],
}

interface CompletenessProps {
  readonly request: RequestFile
  readonly opened: OpenedFile
}

/** "Berkas lengkap?": the published requirements against what lies in the bundle. */
export function Completeness({ request, opened }: CompletenessProps) {
  const faulty = new Set(opened.report?.problems.filter((item) => item.because === null).map((item) => item.path))
  const isSound = (path: string): boolean => path in opened.sizes && !faulty.has(path)
  const lines = requirementLines(request, serviceOf(request.service.id), isSound)
  const lacking = lines.filter((line) => line.state === 'missing' || line.state === 'damaged').length
  return (
    <>
      <Notice
        meaning={lacking === 0 ? 'done' : 'attention'}
        title={lacking === 0 ? words.complete : words.incomplete(lacking)}
      />
      <ul className="list" data-requirements>
        {lines.map((line) => (
          <li key={line.id} data-requirement={line.id} data-state={line.state}>
            <span>
              {line.number !== null && `${line.number}. `}
              {line.title}{' '}
              <span className="dimmed">
                {line.papers
                  .filter((paper) => paper.letterNumber !== null)
                  .map((paper) => words.letterNumber(paper.letterNumber ?? ''))
                  .join(', ')}
              </span>
            </span>
            <Badge meaning={looks[line.state][0]} word={looks[line.state][1]} />
          </li>
        ))}
      </ul>
    </>
  )
}
