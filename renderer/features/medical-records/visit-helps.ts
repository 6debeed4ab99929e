import { type ClinicVital, clinicVitals } from '#shared/features/clinic-protocols/clinic-vitals.ts'
import type { ProtocolEnd } from '#shared/features/clinic-protocols/protocol.ts'
import type { MeasuredVitals } from '#shared/features/clinic-protocols/protocol-run.rules.ts'
import type { ComplaintTemplate } from '#shared/features/terminology/complaint-template.ts'
import type { ProtocolResult } from '../clinic-protocols/ProtocolRunner.tsx'
import type { VisitForm } from './visit-form.ts'

/** Lines that a template put into the texts of a visit, and what it proposes. */
export interface VisitPrompts {
  readonly templateId: string | null
  readonly subjective: readonly string[]
  readonly objective: readonly string[]
  readonly plan: readonly string[]
  readonly codes: readonly string[]
}

export const noPrompts: VisitPrompts = { templateId: null, subjective: [], objective: [], plan: [], codes: [] }

export interface VisitOutcome {
  readonly end: Pick<ProtocolEnd, 'kind' | 'title'>
  /** "Rujuk (gawat darurat)". */
  readonly words: string
}

const linesOf = (text: string): readonly string[] => text.split('\n')

/** Puts lines below what was typed; one that stands there already is not put twice. */
function withLines(
  text: string,
  wanted: readonly string[],
): { readonly text: string; readonly added: readonly string[] } {
  const present = new Set(linesOf(text).map((line) => line.trim()))
  const added = wanted.filter((line) => !present.has(line))
  return { text: [...(text.trim() === '' ? [] : [text.trimEnd()]), ...added].join('\n'), added }
}

/** Takes lines away again as far as nobody has written in them. */
export function withoutLines(text: string, added: readonly string[]): string {
  if (added.length === 0) return text
  return linesOf(text)
    .filter((line) => !added.includes(line.trim()))
    .join('\n')
}

/** The texts without what the template before put in. */
export const withoutPrompts = ({ subjective, objective, plan, prompts }: VisitForm) => ({
  subjective: withoutLines(subjective, prompts.subjective),
  objective: withoutLines(objective, prompts.objective),
  plan: withoutLines(plan, prompts.plan),
  prompts: noPrompts,
})

/** A template's questions and proposals below what is typed; nothing typed is lost. */
export function withTemplate(form: VisitForm, template: ComplaintTemplate) {
  const before = withoutPrompts(form)
  const subjective = withLines(before.subjective, template.subjective)
  const objective = withLines(before.objective, template.objective)
  const plan = withLines(before.plan, template.plan)
  return {
    subjective: subjective.text,
    objective: objective.text,
    plan: plan.text,
    prompts: {
      templateId: template.id,
      subjective: subjective.added,
      objective: objective.added,
      plan: plan.added,
      codes: template.codes,
    },
  }
}

/** What came out of a nurse protocol: its lines below the findings, and its numbers where none was typed. */
export function withProtocol(form: VisitForm, { summary, vitals, end }: ProtocolResult, words: string) {
  const measured = Object.entries(vitals).filter(
    ([sign, value]) => value !== null && (form.vitals[sign] ?? null) === null,
  )
  return {
    objective: [...(form.objective.trim() === '' ? [] : [form.objective.trimEnd()]), summary].join('\n'),
    vitals: { ...form.vitals, ...Object.fromEntries(measured) },
    prompts: { ...form.prompts, codes: [...new Set([...form.prompts.codes, ...end.codes])] },
    outcome: { end: { kind: end.kind, title: end.title }, words },
  }
}

/** What was measured before a protocol is begun. */
export const knownVitals = ({ vitals }: VisitForm): MeasuredVitals =>
  Object.fromEntries(
    clinicVitals.flatMap((vital: ClinicVital) => (typeof vitals[vital] === 'number' ? [[vital, vitals[vital]]] : [])),
  )
